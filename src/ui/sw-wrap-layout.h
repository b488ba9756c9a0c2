/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SwWrapLayout:
 *
 * Children side by side at their natural width, in as many lines as the width asks for; each as wide as it is, unlike in a
 * flow box. Right-to-left text starts on the right.
 */
#define SW_TYPE_WRAP_LAYOUT (sw_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (SwWrapLayout, sw_wrap_layout, SW, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sw_wrap_layout_new (int spacing) G_GNUC_WARN_UNUSED_RESULT;
/* All equally wide, filling the width; in several lines only where one is too short. */
GtkLayoutManager *sw_wrap_layout_new_even (int spacing) G_GNUC_WARN_UNUSED_RESULT;
/* All equally wide in @most_columns columns, or in fewer where one child needs more; a short line leaves columns empty. */
GtkLayoutManager *sw_wrap_layout_new_grid (int spacing, int most_columns) G_GNUC_WARN_UNUSED_RESULT;
/* One row in which those that expand share what is left, none below half of the row; where that does not fit, one below the
 * other over the whole width. */
GtkLayoutManager *sw_wrap_layout_new_row  (int spacing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
