/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-body-view"

#include "config.h"

#include "sw-body-view.h"

#include <glib/gi18n.h>

#include "sw-body-map.h"
#include "sw-look.h"
#include "sw-rows.h"

struct _SwBodyView
{
  GtkWidget  parent_instance;

  /* Owned References */
  SwBodyMap *map;

  /* State */
  int        nrs[SW_N_REGIONS];
  SwRegion   focus;
};

G_DEFINE_FINAL_TYPE (SwBodyView, sw_body_view, GTK_TYPE_WIDGET)

enum
{
  REGION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
layout (SwBodyView      *self,
        SwBodyMapLayout *ret_layout)
{
  sw_body_map_layout (SW_BODY_BOTH, TRUE, 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                      gtk_widget_get_height (GTK_WIDGET (self)), ret_layout);
}

static void
sw_body_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  SwBodyView *self = SW_BODY_VIEW (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                         (float) gtk_widget_get_height (widget)));
  SwBodyMapLayout placed;

  layout (self, &placed);
  sw_body_map_draw (self->map, &placed, cr, gtk_widget_get_pango_context (widget), sw_look_get_style (), self->nrs, self->focus);
  cairo_destroy (cr);
}

static void
sw_body_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 260 : 360;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 384 : 440;
}

static void
on_pressed_cb (SwBodyView *self,
               int         n_press,
               double      x,
               double      y)
{
  SwBodyMapLayout placed;
  SwRegion region;

  layout (self, &placed);
  region = sw_body_map_hit (self->map, &placed, x, y);
  if (region != SW_REGION_NONE)
    g_signal_emit (self, signals[REGION], 0, (int) region);
}

static void
sw_body_view_finalize (GObject *object)
{
  g_clear_pointer (&SW_BODY_VIEW (object)->map, sw_body_map_free);

  G_OBJECT_CLASS (sw_body_view_parent_class)->finalize (object);
}

static void
sw_body_view_class_init (SwBodyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sw_body_view_finalize;
  widget_class->snapshot = sw_body_view_snapshot;
  widget_class->measure = sw_body_view_measure;
  gtk_widget_class_set_css_name (widget_class, "bodymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[REGION] = g_signal_new ("region", SW_TYPE_BODY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sw_body_view_init (SwBodyView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->map = sw_body_map_new ();
  self->focus = SW_REGION_NONE;
  for (int i = 0; i < SW_N_REGIONS; i++)
    self->nrs[i] = SW_MISSING;
  sw_rows_set_name (GTK_WIDGET (self), _("Body, back and front"));
  sw_look_follow (GTK_WIDGET (self));
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
sw_body_view_new (void)
{
  return g_object_new (SW_TYPE_BODY_VIEW, NULL);
}

void
sw_body_view_set_pain (SwBodyView *self,
                       const int   nrs[SW_N_REGIONS])
{
  g_return_if_fail (SW_IS_BODY_VIEW (self));

  memcpy (self->nrs, nrs, sizeof self->nrs);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sw_body_view_set_focus (SwBodyView *self,
                        SwRegion    region)
{
  g_return_if_fail (SW_IS_BODY_VIEW (self));

  self->focus = region;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
