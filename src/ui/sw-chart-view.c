/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-chart-view"

#include "config.h"

#include "sw-chart-view.h"

#include "sw-look.h"
#include "sw-rows.h"

#define MOST_SERIES 4
#define LEAST_WIDTH 200
#define USUAL_WIDTH 320
#define MOST_WIDTH 560

struct _SwChartView
{
  GtkWidget    parent_instance;

  /* Owned References */
  GArray      *bars;          /* (element-type SwBar); NULL for lines */
  GPtrArray   *labels;
  GPtrArray   *texts;
  GPtrArray   *points;        /* (element-type GArray) */
  GArray      *axis_labels;   /* (element-type SwAxisLabel) */
  char        *summary;

  /* State */
  SwLegendItem legend[SW_LEGEND_MAX_ITEMS];
  SwBarChart   bar_chart;
  SwLineChart  line_chart;
  SwSeries     series[MOST_SERIES];
  int          text_series;   /* whose points the texts belong to */
  int          height;
  int          picked;        /* bar or point, -1 for none */
};

G_DEFINE_FINAL_TYPE (SwChartView, sw_chart_view, GTK_TYPE_WIDGET)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Time runs as the person reads. */
static void
take_direction (SwChartView *self)
{
  self->bar_chart.rtl = self->line_chart.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
layout_bars (SwChartView      *self,
             SwBarChartLayout *layout)
{
  sw_bar_chart_layout (&self->bar_chart, gtk_widget_get_pango_context (GTK_WIDGET (self)), 0, 0,
                       gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), layout);
}

static void
layout_lines (SwChartView       *self,
              SwLineChartLayout *layout)
{
  sw_line_chart_layout (&self->line_chart, gtk_widget_get_pango_context (GTK_WIDGET (self)), 0, 0,
                        gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), layout);
}

static void
sw_chart_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  SwChartView *self = SW_CHART_VIEW (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                         (float) gtk_widget_get_height (widget)));

  if (self->bars != NULL)
    {
      SwBarChartLayout layout;

      layout_bars (self, &layout);
      sw_bar_chart_draw (&self->bar_chart, &layout, cr, context, sw_look_get_style (), self->picked);
    }
  else if (self->points != NULL)
    {
      SwLineChartLayout layout;

      layout_lines (self, &layout);
      sw_line_chart_draw (&self->line_chart, &layout, cr, context, sw_look_get_style (), self->text_series, self->picked);
    }
  cairo_destroy (cr);
}

/* Wide bars ask for room between them. */
static int
get_natural_width (SwChartView *self)
{
  if (self->bars == NULL)
    return USUAL_WIDTH;
  return (int) CLAMP (self->bar_chart.n_bars * self->bar_chart.bar_width * 1.6, USUAL_WIDTH, MOST_WIDTH);
}

static GtkSizeRequestMode
sw_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sw_chart_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  SwChartView *self = SW_CHART_VIEW (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  double height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = get_natural_width (self);
      return;
    }
  height = sw_chart_grow (context, self->height);
  if (self->bars != NULL)
    height += sw_bar_chart_get_legend_height (&self->bar_chart, context, for_size > 0 ? for_size : USUAL_WIDTH);
  *minimum = *natural = (int) ceil (height);
}

static void
sw_chart_view_direction_changed (GtkWidget        *widget,
                                 GtkTextDirection  former)
{
  take_direction (SW_CHART_VIEW (widget));
  gtk_widget_queue_draw (widget);
}

static int
get_n_items (SwChartView *self)
{
  return self->texts != NULL ? (int) self->texts->len : 0;
}

const char *
sw_chart_view_get_picked (SwChartView *self)
{
  g_return_val_if_fail (SW_IS_CHART_VIEW (self), NULL);

  return self->picked >= 0 ? g_ptr_array_index (self->texts, self->picked) : NULL;
}

static void
describe (SwChartView *self)
{
  const char *text = sw_chart_view_get_picked (self);

  if (text == NULL)
    text = self->summary != NULL ? self->summary : "";
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
pick (SwChartView *self,
      int          position)
{
  position = CLAMP (position, -1, get_n_items (self) - 1);
  if (position == self->picked)
    return;
  self->picked = position;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[PICKED], 0, sw_chart_view_get_picked (self));
}

static int
hit (SwChartView *self,
     double       x,
     double       y)
{
  if (self->bars != NULL)
    {
      SwBarChartLayout layout;

      layout_bars (self, &layout);
      return sw_bar_chart_hit (&self->bar_chart, &layout, x, y);
    }
  if (self->points != NULL)
    {
      SwLineChartLayout layout;
      guint series, point;

      layout_lines (self, &layout);
      if (sw_line_chart_hit (&self->line_chart, &layout, x, y, &series, &point) && (int) series == self->text_series)
        return (int) point;
    }
  return -1;
}

static void
on_motion_cb (SwChartView *self,
              double       x,
              double       y)
{
  pick (self, hit (self, x, y));
}

static void
on_leave_cb (SwChartView *self)
{
  pick (self, -1);
}

static gboolean
on_tooltip_cb (SwChartView *self,
               int          x,
               int          y,
               gboolean     keyboard,
               GtkTooltip  *tooltip)
{
  int position = keyboard ? self->picked : hit (self, x, y);

  if (position < 0 || position >= get_n_items (self))
    return FALSE;
  gtk_tooltip_set_text (tooltip, g_ptr_array_index (self->texts, position));
  return TRUE;
}

static gboolean
on_key_cb (SwChartView     *self,
           guint            keyval,
           guint            keycode,
           GdkModifierType  modifiers)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int last = get_n_items (self) - 1;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      if ((keyval == GDK_KEY_Right) != rtl)
        pick (self, MIN (self->picked + 1, last));
      else
        pick (self, self->picked < 0 ? last : MAX (self->picked - 1, 0));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      pick (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      pick (self, last);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
clear (SwChartView *self)
{
  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->axis_labels, g_array_unref);
  self->picked = -1;
}

static void
sw_chart_view_finalize (GObject *object)
{
  clear (SW_CHART_VIEW (object));
  g_clear_pointer (&SW_CHART_VIEW (object)->summary, g_free);

  G_OBJECT_CLASS (sw_chart_view_parent_class)->finalize (object);
}

static void
sw_chart_view_class_init (SwChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sw_chart_view_finalize;
  widget_class->snapshot = sw_chart_view_snapshot;
  widget_class->measure = sw_chart_view_measure;
  widget_class->get_request_mode = sw_chart_view_get_request_mode;
  widget_class->direction_changed = sw_chart_view_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[PICKED] = g_signal_new ("picked", SW_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sw_chart_view_init (SwChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->picked = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip_cb), NULL);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
sw_chart_view_new (const char *name,
                   int         height)
{
  SwChartView *self = g_object_new (SW_TYPE_CHART_VIEW, NULL);

  self->height = height;
  sw_rows_set_name (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}

static GPtrArray *
copy_texts (const GPtrArray *texts)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    g_ptr_array_add (copy, g_strdup (g_ptr_array_index (texts, i)));
  return copy;
}

void
sw_chart_view_set_bars (SwChartView      *self,
                        const SwBarChart *chart,
                        const GArray     *bars,
                        const GPtrArray  *labels,
                        const GPtrArray  *texts)
{
  g_return_if_fail (SW_IS_CHART_VIEW (self));
  g_return_if_fail (labels->len == bars->len && texts->len == bars->len);

  clear (self);
  self->bars = g_array_new (FALSE, FALSE, sizeof (SwBar));
  g_array_append_vals (self->bars, bars->data, bars->len);
  self->labels = copy_texts (labels);
  self->texts = copy_texts (texts);
  for (guint i = 0; i < self->bars->len; i++)
    g_array_index (self->bars, SwBar, i).label = g_ptr_array_index (self->labels, i);
  self->bar_chart = *chart;
  self->bar_chart.bars = (const SwBar *) (gpointer) self->bars->data;
  self->bar_chart.n_bars = self->bars->len;
  self->bar_chart.n_legend = MIN (chart->n_legend, SW_LEGEND_MAX_ITEMS);
  self->bar_chart.legend = self->legend;
  for (guint i = 0; i < self->bar_chart.n_legend; i++)
    {
      self->legend[i] = chart->legend[i];
      g_ptr_array_add (self->labels, g_strdup (chart->legend[i].text));
      self->legend[i].text = g_ptr_array_index (self->labels, self->labels->len - 1);
    }
  take_direction (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
sw_chart_view_set_lines (SwChartView       *self,
                         const SwLineChart *chart,
                         const GPtrArray   *points,
                         const GPtrArray   *texts)
{
  g_return_if_fail (SW_IS_CHART_VIEW (self));
  g_return_if_fail (chart->n_series <= MOST_SERIES && points->len == chart->n_series);

  clear (self);
  self->points = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->texts = copy_texts (texts);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->axis_labels = g_array_new (FALSE, FALSE, sizeof (SwAxisLabel));
  self->text_series = -1;
  for (guint i = 0; i < chart->n_series; i++)
    {
      const GArray *from = g_ptr_array_index (points, i);
      GArray *copy = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));

      g_array_append_vals (copy, from->data, from->len);
      g_ptr_array_add (self->points, copy);
      self->series[i] = chart->series[i];
      self->series[i].points = (const SwChartPoint *) (gpointer) copy->data;
      self->series[i].n_points = copy->len;
      if (chart->series[i].label != NULL)
        {
          g_ptr_array_add (self->labels, g_strdup (chart->series[i].label));
          self->series[i].label = g_ptr_array_index (self->labels, self->labels->len - 1);
        }
      if (self->text_series < 0 && chart->series[i].kind != SW_SERIES_STEPS)
        self->text_series = (int) i;
    }
  for (guint i = 0; i < chart->n_labels; i++)
    {
      SwAxisLabel label = chart->labels[i];

      g_ptr_array_add (self->labels, g_strdup (label.text));
      label.text = g_ptr_array_index (self->labels, self->labels->len - 1);
      g_array_append_val (self->axis_labels, label);
    }
  self->line_chart = *chart;
  self->line_chart.series = self->series;
  self->line_chart.labels = (const SwAxisLabel *) (gpointer) self->axis_labels->data;
  take_direction (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
sw_chart_view_set_summary (SwChartView *self,
                           const char  *summary)
{
  g_return_if_fail (SW_IS_CHART_VIEW (self));

  g_free (self->summary);
  self->summary = g_strdup (summary);
  describe (self);
}

double
sw_chart_view_get_room (SwChartView *self)
{
  PangoContext *context;
  SwPlot frame, plot;

  g_return_val_if_fail (SW_IS_CHART_VIEW (self), 0);

  context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  if (self->bars != NULL)
    {
      SwBarChartLayout layout;

      sw_bar_chart_layout (&self->bar_chart, context, 0, 0, USUAL_WIDTH, sw_chart_grow (context, self->height), &layout);
      frame = layout.frame;
      plot = layout.plot;
    }
  else
    {
      SwLineChartLayout layout;

      sw_line_chart_layout (&self->line_chart, context, 0, 0, USUAL_WIDTH, sw_chart_grow (context, self->height), &layout);
      frame = layout.frame;
      plot = layout.plot;
    }
  return frame.width - plot.width;
}

void
sw_chart_view_set_room (SwChartView *self,
                        double       room)
{
  g_return_if_fail (SW_IS_CHART_VIEW (self));

  self->bar_chart.least_room = self->line_chart.least_room = room;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const SwBarChart *
sw_chart_view_get_bars (SwChartView *self)
{
  g_return_val_if_fail (SW_IS_CHART_VIEW (self), NULL);

  return self->bars != NULL ? &self->bar_chart : NULL;
}

const SwLineChart *
sw_chart_view_get_lines (SwChartView *self)
{
  g_return_val_if_fail (SW_IS_CHART_VIEW (self), NULL);

  return self->points != NULL ? &self->line_chart : NULL;
}

int
sw_chart_view_get_height (SwChartView *self)
{
  g_return_val_if_fail (SW_IS_CHART_VIEW (self), 0);

  return self->height;
}
