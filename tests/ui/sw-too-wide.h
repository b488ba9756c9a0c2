/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Appends to @ret_report a line for everything on the screen in @widget that asks for more than @width pixels: there something
 * is cut. A line names the innermost such widget and what each of its children asks for. What scrolls sideways may be wider.
 * Returns: whether there was any */
gboolean sw_too_wide_find (GtkWidget *widget, int width, GString *ret_report);

G_END_DECLS
