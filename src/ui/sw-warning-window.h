/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwWarningWindow:
 *
 * The warning signs of RULES E1 in plain words, and what to do when one is there. It never names a condition.
 */
#define SW_TYPE_WARNING_WINDOW (sw_warning_window_get_type ())
G_DECLARE_FINAL_TYPE (SwWarningWindow, sw_warning_window, SW, WARNING_WINDOW, AdwWindow)

GtkWidget *sw_warning_window_new  (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the outcome of @screen as if it had just been answered, for the pictures. */
void       sw_warning_window_show (SwWarningWindow *self, const SwScreen *screen);

G_END_DECLS
