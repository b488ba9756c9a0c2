/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwBodyHistory:
 *
 * Low back pain over eight weeks or a year, with the zones as bands, episodes, the runs underneath and the weekly score; the
 * episodes in words; the last reports, which can be changed and removed.
 */
#define SW_TYPE_BODY_HISTORY (sw_body_history_get_type ())
G_DECLARE_FINAL_TYPE (SwBodyHistory, sw_body_history, SW, BODY_HISTORY, GtkBox)

GtkWidget *sw_body_history_new     (void) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the diary as it is now; @diary is borrowed for the call. */
void       sw_body_history_show    (SwBodyHistory *self, SwDiary *diary);
void       sw_body_history_set_year (SwBodyHistory *self, gboolean year);

G_END_DECLS
