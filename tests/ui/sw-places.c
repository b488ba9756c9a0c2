/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-places.h"

#include <math.h>

/* Columns share odd pixels from their own first one on. */
#define ODD 2

/* What is drawn below @widget, in the order of reading, by its place in @root. */
static void
collect_leaves (GtkWidget *widget,
                GtkWidget *root,
                GArray    *leaves)
{
  gboolean any = FALSE;
  SwPlace leaf = { .widget = widget };

  /* Bars to scroll by lie on what they scroll. */
  if (!gtk_widget_get_mapped (widget) || GTK_IS_SCROLLBAR (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      any |= gtk_widget_get_mapped (child);
      collect_leaves (child, root, leaves);
    }
  if (any)
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, root, &leaf.place));
  if (leaf.place.size.width > 0 && leaf.place.size.height > 0)
    g_array_append_val (leaves, leaf);
}

GArray *
sw_places_list (GtkWidget *root)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (SwPlace));

  collect_leaves (root, root, leaves);
  g_assert_cmpuint (leaves->len, >, 0);

  return leaves;
}

const char *
sw_place_get_name (const SwPlace *leaf)
{
  return GTK_IS_LABEL (leaf->widget) ? gtk_label_get_text (GTK_LABEL (leaf->widget)) : G_OBJECT_TYPE_NAME (leaf->widget);
}

static gboolean
overlap (const graphene_rect_t *one,
         const graphene_rect_t *other)
{
  graphene_rect_t both;

  return graphene_rect_intersection (one, other, &both) && both.size.width > 0.5f && both.size.height > 0.5f;
}

void
sw_places_check_box (GtkWidget  *widget,
                     const char *what)
{
  g_autoptr (GArray) leaves = sw_places_list (widget);
  float width = (float) gtk_widget_get_width (widget) + 0.5f;
  float height = (float) gtk_widget_get_height (widget) + 0.5f;

  for (guint i = 0; i < leaves->len; i++)
    {
      const SwPlace *leaf = &g_array_index (leaves, SwPlace, i);
      const graphene_rect_t *place = &leaf->place;

      if (place->origin.x < -0.5f || place->origin.y < -0.5f || place->origin.x + place->size.width > width
          || place->origin.y + place->size.height > height)
        g_error ("%s: “%s” at %g,%g, %g x %g lies outside %g x %g", what, sw_place_get_name (leaf), (double) place->origin.x,
                 (double) place->origin.y, (double) place->size.width, (double) place->size.height, (double) width, (double) height);
      for (guint k = 0; k < i; k++)
        {
          const SwPlace *other = &g_array_index (leaves, SwPlace, k);

          if (overlap (place, &other->place))
            g_error ("%s: “%s” lies on “%s”", what, sw_place_get_name (leaf), sw_place_get_name (other));
        }
    }
}

void
sw_places_check_mirror (const GArray *ltr,
                        const GArray *rtl,
                        int           width,
                        int           window_width)
{
  g_assert_cmpuint (ltr->len, ==, rtl->len);
  for (guint i = 0; i < ltr->len; i++)
    {
      const graphene_rect_t *one = &g_array_index (ltr, SwPlace, i).place;
      const graphene_rect_t *other = &g_array_index (rtl, SwPlace, i).place;
      float mirrored = (float) width - one->origin.x - one->size.width;

      if (fabsf (mirrored - other->origin.x) > ODD || fabsf (one->origin.y - other->origin.y) > ODD
          || fabsf (one->size.width - other->size.width) > ODD || fabsf (one->size.height - other->size.height) > ODD)
        g_error ("%d px: %u is at %g,%g, %g x %g and mirrored at %g,%g, %g x %g", window_width, i, (double) one->origin.x,
                 (double) one->origin.y, (double) one->size.width, (double) one->size.height, (double) other->origin.x,
                 (double) other->origin.y, (double) other->size.width, (double) other->size.height);
    }
}
