/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwBodyView:
 *
 * The person from behind and from the front with the day's pain. Pressing a region picks it; the list of regions in the
 * form does the same for the keyboard.
 *
 * Signals: "region" (int): a SwRegion was pressed.
 */
#define SW_TYPE_BODY_VIEW (sw_body_view_get_type ())
G_DECLARE_FINAL_TYPE (SwBodyView, sw_body_view, SW, BODY_VIEW, GtkWidget)

GtkWidget *sw_body_view_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_body_view_set_pain  (SwBodyView *self, const int nrs[SW_N_REGIONS]);
void       sw_body_view_set_focus (SwBodyView *self, SwRegion region);

G_END_DECLS
