/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-wrap-layout"

#include "config.h"

#include "sw-wrap-layout.h"

struct _SwWrapLayout
{
  GtkLayoutManager parent_instance;

  /* State */
  int              spacing;
  gboolean         even;
};

G_DEFINE_FINAL_TYPE (SwWrapLayout, sw_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
sw_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The widest child by its @natural width, and how many there are. */
static int
get_widest (GtkWidget *widget,
            int       *ret_n)
{
  int widest = 1;

  *ret_n = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      widest = MAX (widest, natural);
      (*ret_n)++;
    }
  return widest;
}

/* The same with all children equally wide, in as few lines as there must be and about equally many in each. */
static int
run_even_lines (SwWrapLayout *self,
                GtkWidget    *widget,
                int           width,
                gboolean      allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int n, position = 0, line_height = 0;
  int widest = get_widest (widget, &n);
  int columns = CLAMP ((width + self->spacing) / (widest + self->spacing), 1, MAX (1, n));
  int n_lines = (n + columns - 1) / columns;
  double pitch;

  if (n == 0)
    return 0;
  columns = (n + n_lines - 1) / n_lines;
  pitch = (double) (width + self->spacing) / columns;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, (int) pitch - self->spacing, NULL, &height, NULL, NULL);
      line_height = MAX (line_height, height);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && allocate; child = gtk_widget_get_next_sibling (child))
    {
      int left = (int) round (position % columns * pitch);
      int right = (int) round ((position % columns + 1) * pitch) - self->spacing;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_size_allocate (child,
                                &(GtkAllocation) { rtl ? width - right : left, position / columns * (line_height + self->spacing),
                                                   right - left, line_height },
                                -1);
      position++;
    }
  return n_lines * line_height + (n_lines - 1) * self->spacing;
}

/* Places every child in lines of @width, and returns the height; only measures when @allocate is FALSE. */
static int
run_lines (SwWrapLayout *self,
           GtkWidget    *widget,
           int           width,
           gboolean      allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = 0;
  int line_height = 0;

  if (self->even)
    return run_even_lines (self, widget, width, allocate);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural, child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      child_width = MAX (minimum, MIN (natural, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
      if (x > 0 && x + child_width > width)
        {
          x = 0;
          y += line_height + self->spacing;
          line_height = 0;
        }
      if (allocate)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation) { rtl ? width - x - child_width : x, y, child_width, child_height }, -1);
      x += child_width + self->spacing;
      line_height = MAX (line_height, child_height);
    }
  return y + line_height;
}

static void
sw_wrap_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  SwWrapLayout *self = SW_WRAP_LAYOUT (manager);
  int widest = 0;
  int sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? self->spacing : 0);
    }
  sum = MAX (sum, widest);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = sum;
    }
  else
    {
      *minimum = *natural = run_lines (self, widget, for_size < 0 ? sum : MAX (for_size, widest), FALSE);
    }
}

static void
sw_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  run_lines (SW_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
sw_wrap_layout_class_init (SwWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = sw_wrap_layout_get_request_mode;
  layout_class->measure = sw_wrap_layout_measure;
  layout_class->allocate = sw_wrap_layout_allocate;
}

static void
sw_wrap_layout_init (SwWrapLayout *self)
{
  self->spacing = 6;
}

GtkLayoutManager *
sw_wrap_layout_new (int spacing)
{
  SwWrapLayout *self = g_object_new (SW_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

GtkLayoutManager *
sw_wrap_layout_new_even (int spacing)
{
  SwWrapLayout *self = SW_WRAP_LAYOUT (sw_wrap_layout_new (spacing));

  self->even = TRUE;
  return GTK_LAYOUT_MANAGER (self);
}
