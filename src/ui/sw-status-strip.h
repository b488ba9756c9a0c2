/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* The zone in color, shape and words, what it changed, and Report Pain. */
#define SW_TYPE_STATUS_STRIP (sw_status_strip_get_type ())
G_DECLARE_FINAL_TYPE (SwStatusStrip, sw_status_strip, SW, STATUS_STRIP, GtkWidget)

GtkWidget *sw_status_strip_new    (gboolean compact) G_GNUC_WARN_UNUSED_RESULT;
void       sw_status_strip_update (SwStatusStrip *self, SwDiary *diary);
/* The zone that the strip shows: the one that stands now. */
SwZone     sw_status_strip_get_zone (const SwBody *body);

G_END_DECLS
