/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-body-lens"

#include "config.h"

#include "sw-body-lens.h"

#include <glib/gi18n.h>

#include "sw-look.h"
#include "sw-rows.h"

/* Where the low back is, in figure units from the crown; the lens begins there. */
#define LOW_BACK 195.0

struct _SwBodyLens
{
  GtkBox          parent_instance;

  /* Borrowed References */
  SwBodyView      *view;
  GtkWidget       *overview;
  GtkToggleButton *back_button;
  GtkToggleButton *front_button;

  /* Owned References */
  SwBodyMap       *map;

  /* State */
  int              nrs[SW_N_REGIONS];
  SwRegion         chosen;
  double           middle;
};

G_DEFINE_FINAL_TYPE (SwBodyLens, sw_body_lens, GTK_TYPE_BOX)

enum
{
  REGION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SwBodyViews
get_side (SwBodyLens *self)
{
  return gtk_toggle_button_get_active (self->front_button) ? SW_BODY_FRONT : SW_BODY_BACK;
}

static void
update (SwBodyLens *self)
{
  sw_body_view_set_lens (self->view, get_side (self), self->middle);
  gtk_widget_queue_draw (self->overview);
}

static void
layout_overview (SwBodyLens      *self,
                 SwBodyMapLayout *ret_layout)
{
  sw_body_map_layout (get_side (self), FALSE, 0, 0, gtk_widget_get_width (self->overview), gtk_widget_get_height (self->overview), ret_layout);
}

static void
draw_overview (GtkDrawingArea *area,
               cairo_t        *cr,
               int             width,
               int             height,
               gpointer        user_data)
{
  SwBodyLens *self = user_data;
  const SwStyle *style = sw_look_get_style ();
  SwBodyMapLayout small, large;
  double shown_top, shown_bottom, half, middle;

  layout_overview (self, &small);
  sw_body_map_draw (self->map, &small, cr, NULL, style, self->nrs, self->chosen);
  sw_body_view_get_layout (self->view, &large);
  if (large.scale <= 0 || small.scale <= 0)
    return;
  shown_top = -large.top / large.scale;
  shown_bottom = (large.height - large.top) / large.scale;
  half = large.width / large.scale / 2;
  middle = get_side (self) == SW_BODY_FRONT ? small.front_x : small.back_x;
  cairo_rectangle (cr, middle - half * small.scale, small.top + shown_top * small.scale, 2 * half * small.scale,
                   (shown_bottom - shown_top) * small.scale);
  sw_color_set (style->flags[SW_SEVERITY_INFO].fill, cr);
  cairo_set_line_width (cr, 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static void
on_overview_pressed_cb (SwBodyLens *self,
                        int         n_press,
                        double      x,
                        double      y)
{
  SwBodyMapLayout small;

  layout_overview (self, &small);
  if (small.scale <= 0)
    return;
  self->middle = (y - small.top) / small.scale;
  update (self);
}

static void
on_region_cb (SwBodyLens *self,
              int         region)
{
  self->chosen = (SwRegion) region;
  gtk_widget_queue_draw (self->overview);
  g_signal_emit (self, signals[REGION], 0, region);
}

static void
sw_body_lens_finalize (GObject *object)
{
  g_clear_pointer (&SW_BODY_LENS (object)->map, sw_body_map_free);

  G_OBJECT_CLASS (sw_body_lens_parent_class)->finalize (object);
}

static void
sw_body_lens_class_init (SwBodyLensClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_body_lens_finalize;
  signals[REGION] = g_signal_new ("region", SW_TYPE_BODY_LENS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sw_body_lens_init (SwBodyLens *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkGesture *click = gtk_gesture_click_new ();

  self->map = sw_body_map_new ();
  self->middle = LOW_BACK;
  self->chosen = SW_REGION_NONE;
  for (int i = 0; i < SW_N_REGIONS; i++)
    self->nrs[i] = SW_MISSING;
  gtk_box_set_spacing (GTK_BOX (self), 9);

  self->view = SW_BODY_VIEW (sw_body_view_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_object (self->view, "region", G_CALLBACK (on_region_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->view));

  self->overview = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->overview), 84);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->overview), 160);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->overview), draw_overview, self, NULL);
  gtk_widget_set_vexpand (self->overview, TRUE);
  gtk_widget_set_tooltip_text (self->overview, _("Press to move the frame"));
  sw_look_follow (self->overview);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_overview_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->overview, GTK_EVENT_CONTROLLER (click));

  self->back_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Back")));
  self->front_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Front")));
  gtk_toggle_button_set_group (self->front_button, self->back_button);
  gtk_toggle_button_set_active (self->back_button, TRUE);
  g_signal_connect_object (self->front_button, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (sides, "linked");
  gtk_box_append (GTK_BOX (sides), GTK_WIDGET (self->back_button));
  gtk_box_append (GTK_BOX (sides), GTK_WIDGET (self->front_button));
  gtk_box_append (GTK_BOX (side), self->overview);
  gtk_box_append (GTK_BOX (side), sides);
  gtk_box_append (GTK_BOX (self), side);
  update (self);
}

GtkWidget *
sw_body_lens_new (void)
{
  return g_object_new (SW_TYPE_BODY_LENS, NULL);
}

void
sw_body_lens_set_pain (SwBodyLens *self,
                       const int   nrs[SW_N_REGIONS])
{
  g_return_if_fail (SW_IS_BODY_LENS (self));

  memcpy (self->nrs, nrs, sizeof self->nrs);
  sw_body_view_set_pain (self->view, nrs);
  gtk_widget_queue_draw (self->overview);
}

void
sw_body_lens_set_chosen (SwBodyLens *self,
                         SwRegion    region)
{
  SwBodyMapLayout figure;
  double x, y, width, height;

  g_return_if_fail (SW_IS_BODY_LENS (self));

  self->chosen = region;
  sw_body_view_set_chosen (self->view, region);
  /* In figure units, so that the lens can go there. */
  sw_body_map_zoom (SW_BODY_BACK, 200, 400, 400, 400, &figure);
  if (region == SW_REGION_NONE)
    return;
  if (!sw_body_map_get_box (self->map, &figure, region, &x, &y, &width, &height))
    {
      figure.views = SW_BODY_FRONT;
      if (!sw_body_map_get_box (self->map, &figure, region, &x, &y, &width, &height))
        return;
      gtk_toggle_button_set_active (self->front_button, TRUE);
    }
  else if (sw_region_is_low_back (region))
    {
      gtk_toggle_button_set_active (self->back_button, TRUE);
    }
  if (fabs (y + height / 2 - figure.top - self->middle) > 45)
    self->middle = y + height / 2 - figure.top;
  update (self);
}
