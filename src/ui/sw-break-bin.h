/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SwBreakBin:
 *
 * A child and the question whether there is room for its wide form. Never asks for more than the narrowest window, so that
 * what folds away does not hold the window open.
 *
 * Properties: "child"; "threshold" (int): pixels from which on it is wide; "narrow" (gboolean, read-only).
 */
#define SW_TYPE_BREAK_BIN (sw_break_bin_get_type ())
G_DECLARE_FINAL_TYPE (SwBreakBin, sw_break_bin, SW, BREAK_BIN, GtkWidget)

void       sw_break_bin_set_child     (SwBreakBin *self, GtkWidget *child);
void       sw_break_bin_set_threshold (SwBreakBin *self, int threshold);
gboolean   sw_break_bin_get_narrow    (SwBreakBin *self);

G_END_DECLS
