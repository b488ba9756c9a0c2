/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-figure-view"

#include "config.h"

#include "sw-figure-view.h"

#include <adwaita.h>

#include "sw-look.h"
#include "sw-step-bar.h"

#define BAR_HEIGHT 6
/* Figures never grow beyond this many pixels a unit, so that tall and flat ones look alike. */
#define MAX_SCALE_SHARE 0.8
#define LARGE_MAX_SCALE 4.0

struct _SwFigureView
{
  GtkWidget parent_instance;

  /* Owned References */
  char     *figure;

  /* State */
  int       width;
  int       height;
  double    position;
  gboolean  arrows;
  guint     tick;
  gint64    started;
};

G_DEFINE_FINAL_TYPE (SwFigureView, sw_figure_view, GTK_TYPE_WIDGET)

static void
sw_figure_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  SwFigureView *self = SW_FIGURE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  const SwFigures *figures = sw_art_get_figures (sw_look_get_art ());
  cairo_t *cr;

  if (self->figure == NULL || !sw_figures_has (figures, self->figure))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  sw_figures_draw (figures, cr, self->figure, self->position, sw_look_get_theme (),
                   (self->arrows ? SW_FIGURE_ARROWS : SW_FIGURE_PLAIN) | (self->tick != 0 ? SW_FIGURE_STEADY : SW_FIGURE_PLAIN),
                   0, 0, width, height, self->height <= 60 ? MAX_SCALE_SHARE : LARGE_MAX_SCALE);
  cairo_destroy (cr);
}

static void
sw_figure_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  SwFigureView *self = SW_FIGURE_VIEW (widget);

  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
  *minimum = MIN (*natural, orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : *natural);
}

static void
sw_figure_view_finalize (GObject *object)
{
  g_free (SW_FIGURE_VIEW (object)->figure);

  G_OBJECT_CLASS (sw_figure_view_parent_class)->finalize (object);
}

static void
sw_figure_view_class_init (SwFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sw_figure_view_finalize;
  widget_class->snapshot = sw_figure_view_snapshot;
  widget_class->measure = sw_figure_view_measure;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sw_figure_view_init (SwFigureView *self)
{
  sw_look_follow (GTK_WIDGET (self));
}

GtkWidget *
sw_figure_view_new (const char *figure,
                    int         width,
                    int         height)
{
  SwFigureView *self = g_object_new (SW_TYPE_FIGURE_VIEW, NULL);

  self->figure = g_strdup (figure);
  self->width = width;
  self->height = height;
  return GTK_WIDGET (self);
}

void
sw_figure_view_set_position (SwFigureView *self,
                             double        position)
{
  g_return_if_fail (SW_IS_FIGURE_VIEW (self));

  self->position = position;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sw_figure_view_set_arrows (SwFigureView *self,
                           gboolean      arrows)
{
  g_return_if_fail (SW_IS_FIGURE_VIEW (self));

  self->arrows = arrows;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  SwFigureView *self = SW_FIGURE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->started == 0)
    self->started = now;
  self->position = sw_figures_get_position (sw_art_get_figures (sw_look_get_art ()), self->figure,
                                            (double) (now - self->started) / G_USEC_PER_SEC);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

void
sw_figure_view_set_playing (SwFigureView *self,
                            gboolean      playing)
{
  g_return_if_fail (SW_IS_FIGURE_VIEW (self));

  if (playing == (self->tick != 0))
    return;
  if (!playing)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
      sw_figure_view_set_position (self, 0);
      return;
    }
  if (!adw_get_enable_animations (GTK_WIDGET (self)))
    {
      sw_figure_view_set_position (self, self->position > 0 ? 0 : 1);
      return;
    }
  self->started = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

struct _SwStepBarView
{
  GtkWidget  parent_instance;

  /* State */
  SwStepBar  bar;
  SwKind     kind;
  double     share;
};

G_DEFINE_FINAL_TYPE (SwStepBarView, sw_step_bar_view, GTK_TYPE_WIDGET)

static void
sw_step_bar_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SwStepBarView *self = SW_STEP_BAR_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double filled = width * self->share;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, BAR_HEIGHT));

  sw_step_bar_draw (&self->bar, cr, sw_look_get_style (), self->kind, rtl, rtl ? width - filled : 0, 0, filled, BAR_HEIGHT);
  cairo_destroy (cr);
}

static void
sw_step_bar_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 24 : BAR_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 84 : BAR_HEIGHT;
}

static void
sw_step_bar_view_class_init (SwStepBarViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = sw_step_bar_view_snapshot;
  widget_class->measure = sw_step_bar_view_measure;
  gtk_widget_class_set_css_name (widget_class, "stepbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sw_step_bar_view_init (SwStepBarView *self)
{
  sw_look_follow (GTK_WIDGET (self));
}

GtkWidget *
sw_step_bar_view_new (const SwSession *session,
                      double           full_minutes)
{
  SwStepBarView *self = g_object_new (SW_TYPE_STEP_BAR_VIEW, NULL);

  sw_step_bar_init (&self->bar, session, sw_look_get_seconds_per_rep ());
  self->kind = session->kind;
  self->share = full_minutes > 0 ? CLAMP (session->minutes / full_minutes, 0.06, 1.0) : 1.0;
  return GTK_WIDGET (self);
}
