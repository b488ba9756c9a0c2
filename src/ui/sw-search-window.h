/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwSearchWindow:
 *
 * Days by note, flag, kind, shoe and region of pain. Choosing one opens it on the calendar.
 */
#define SW_TYPE_SEARCH_WINDOW (sw_search_window_get_type ())
G_DECLARE_FINAL_TYPE (SwSearchWindow, sw_search_window, SW, SEARCH_WINDOW, AdwWindow)

GtkWidget *sw_search_window_new      (GtkWindow *parent, SwDiary *diary) G_GNUC_WARN_UNUSED_RESULT;
void       sw_search_window_set_text (SwSearchWindow *self, const char *text);

G_END_DECLS
