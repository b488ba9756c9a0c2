/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-wrap-layout"

#include "config.h"

#include "sw-wrap-layout.h"

typedef enum
{
  LINES,
  EVEN,
  GRID,
  ROW,
} Form;

struct _SwWrapLayout
{
  GtkLayoutManager parent_instance;

  /* State */
  Form             form;
  int              spacing;
  int              most_columns;  /* of a grid */
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

/* The height of the line of a grid that begins with @child. */
static int
get_grid_line_height (GtkWidget *child,
                      int        columns,
                      int        width)
{
  int line_height = 0;

  for (; child != NULL && columns > 0; child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      line_height = MAX (line_height, height);
      columns--;
    }
  return line_height;
}

/* The same in columns, of which a short line leaves some empty; fewer of them where the widest child needs it. */
static int
run_grid (SwWrapLayout *self,
          GtkWidget    *widget,
          int           width,
          int           least,
          gboolean      allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int columns = CLAMP ((width + self->spacing) / (MAX (least, 1) + self->spacing), 1, self->most_columns);
  int child_width = MAX ((width + self->spacing) / columns - self->spacing, least);
  int position = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int x = position % columns * (child_width + self->spacing);

      if (!gtk_widget_should_layout (child))
        continue;
      if (x == 0)
        {
          y += position > 0 ? line_height + self->spacing : 0;
          line_height = get_grid_line_height (child, columns, child_width);
        }
      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - child_width : x, y, child_width, line_height }, -1);
      position++;
    }
  return y + line_height;
}

/* What a child of a row takes at the least: one that expands is not squeezed below half of the row while it could use more. */
static int
get_share (GtkWidget *child,
           int        width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? MAX (minimum, MIN (natural, width / 2)) : natural;
}

static int
run_stack (SwWrapLayout *self,
           GtkWidget    *widget,
           int           width,
           gboolean      allocate)
{
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      y += y > 0 ? self->spacing : 0;
      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation) { 0, y, width, height }, -1);
      y += height;
    }
  return y;
}

/* The same in one row, whose children that expand share what is left; or one below the other. */
static int
run_row (SwWrapLayout *self,
         GtkWidget    *widget,
         int           width,
         int           full_height,
         gboolean      allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int taken = -self->spacing, n_expand = 0, x = 0, height = 0, left;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        taken += get_share (child, width) + self->spacing;
        n_expand += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      }
  left = width - taken;
  if (left < 0)
    return run_stack (self, widget, width, allocate);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = get_share (child, width);
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          child_width += left / n_expand;
          left -= left / n_expand;
          n_expand--;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
      height = MAX (height, child_height);
      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - child_width : x, 0, child_width, full_height }, -1);
      x += child_width + self->spacing;
    }
  return height;
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

/* @least is what the widest child cannot do without. */
static int
run (SwWrapLayout *self,
     GtkWidget    *widget,
     int           width,
     int           height,
     int           least,
     gboolean      allocate)
{
  switch (self->form)
    {
    case EVEN:
      return run_even_lines (self, widget, width, allocate);
    case GRID:
      return run_grid (self, widget, width, least, allocate);
    case ROW:
      return run_row (self, widget, width, height, allocate);
    case LINES:
    default:
      return run_lines (self, widget, width, allocate);
    }
}

/* What the widest child cannot do without, and what all in one line would like. */
static int
measure_children (SwWrapLayout *self,
                  GtkWidget    *widget,
                  int          *ret_natural)
{
  int widest = 0;
  int sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      widest = MAX (widest, minimum);
      sum += natural + (sum > 0 ? self->spacing : 0);
    }
  *ret_natural = MAX (sum, widest);
  return widest;
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
  int sum;
  int widest = measure_children (self, widget, &sum);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = sum;
    }
  else
    {
      *minimum = *natural = run (self, widget, for_size < 0 ? sum : MAX (for_size, widest), -1, widest, FALSE);
    }
}

static void
sw_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  SwWrapLayout *self = SW_WRAP_LAYOUT (manager);
  int sum;

  run (self, widget, width, height, self->form == GRID ? measure_children (self, widget, &sum) : 0, TRUE);
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

  self->form = EVEN;
  return GTK_LAYOUT_MANAGER (self);
}

GtkLayoutManager *
sw_wrap_layout_new_grid (int spacing,
                         int most_columns)
{
  SwWrapLayout *self = SW_WRAP_LAYOUT (sw_wrap_layout_new (spacing));

  self->form = GRID;
  self->most_columns = MAX (most_columns, 1);
  return GTK_LAYOUT_MANAGER (self);
}

GtkLayoutManager *
sw_wrap_layout_new_row (int spacing)
{
  SwWrapLayout *self = SW_WRAP_LAYOUT (sw_wrap_layout_new (spacing));

  self->form = ROW;
  return GTK_LAYOUT_MANAGER (self);
}
