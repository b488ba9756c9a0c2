/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwDayPanel:
 *
 * Everything of one day: sessions, flags with what to do, pain, the check-in.
 *
 * Signals: "closed"; "step" (int): to the day before or after.
 */
#define SW_TYPE_DAY_PANEL (sw_day_panel_get_type ())
G_DECLARE_FINAL_TYPE (SwDayPanel, sw_day_panel, SW, DAY_PANEL, GtkBox)

GtkWidget *sw_day_panel_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_day_panel_set_day (SwDayPanel *self, SwDiary *diary, SwDay day);

G_END_DECLS
