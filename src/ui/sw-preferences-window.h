/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* Who the plan is for. Changes are kept when the window closes, as one step of undo. */
#define SW_TYPE_PREFERENCES_WINDOW (sw_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (SwPreferencesWindow, sw_preferences_window, SW, PREFERENCES_WINDOW, AdwPreferencesWindow)

GtkWidget *sw_preferences_window_new (GtkWindow *parent, SwDiary *diary) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
