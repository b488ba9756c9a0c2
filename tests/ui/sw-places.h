/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Something that is drawn, words or an image: it has no children of its own. */
typedef struct
{
  GtkWidget       *widget;
  graphene_rect_t  place;   /* in the widget that was asked */
} SwPlace;

/* What is drawn in @root, in the order of reading. Returns: (transfer full) (element-type SwPlace) */
GArray     *sw_places_list         (GtkWidget *root) G_GNUC_WARN_UNUSED_RESULT;
/* Its words, or its kind. */
const char *sw_place_get_name      (const SwPlace *self);
/* Ends the test unless everything in @widget lies within it, and no two things on each other. */
void        sw_places_check_box    (GtkWidget *widget, const char *what);
/* Ends the test unless right to left shows as much as left to right, as wide and as high, from the other edge of @width. */
void        sw_places_check_mirror (const GArray *ltr, const GArray *rtl, int width, int window_width);

G_END_DECLS
