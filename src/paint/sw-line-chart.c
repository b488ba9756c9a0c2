/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-chart-private.h"

#include "sw-icon.h"

#define EDGE_ROOM 9.0
#define LINE_WIDTH 2.0
#define DOT_RADIUS 2.6
#define STEM_RADIUS 4.5
#define FLAG_SIZE 14.0
#define FLAG_GAP 2.0
/* Between a limit and its name. */
#define LIMIT_GAP 2.0
#define NOW_GAP 4.0

/**
 * sw_line_chart_layout:
 * @self: a chart
 * @context: the fonts
 * @x: left edge
 * @y: top edge
 * @width: width
 * @height: height
 * @ret_layout: (out): where everything stands
 */
void
sw_line_chart_layout (const SwLineChart *self,
                      PangoContext      *context,
                      double             x,
                      double             y,
                      double             width,
                      double             height,
                      SwLineChartLayout *ret_layout)
{
  double low = self->low;
  double high = self->high;
  double top_room = 0.0;
  SwChartFrame frame = { &ret_layout->frame, context, self->least_room, 0.0, self->n_labels > 0, self->rtl, NULL, 0 };

  for (guint i = 0; i < self->n_series; i++)
    for (guint j = 0; j < self->series[i].n_points; j++)
      {
        double value = self->series[i].points[j].y;

        if (!isfinite (value))
          continue;
        if (self->series[i].points[j].flag != SW_SEVERITY_NONE)
          top_room = STEM_RADIUS + FLAG_SIZE + FLAG_GAP;
        low = isfinite (low) ? MIN (low, value) : value;
        high = isfinite (high) ? MAX (high, value) : value;
      }
  if (isfinite (self->line))
    high = isfinite (high) ? MAX (high, self->line) : self->line;

  ret_layout->frame = (SwPlot) { x, y, MAX (0.0, width), MAX (0.0, height) };
  ret_layout->rtl = self->rtl;
  ret_layout->line = sw_chart_get_line (context);
  ret_layout->edge = self->columns ? 0.0 : EDGE_ROOM;
  frame.top_room = MAX (0.0, top_room - ret_layout->line / 2.0);
  sw_chart_place_plot (&frame, low, high, self->most_ticks, &ret_layout->axis, &ret_layout->plot);
  ret_layout->from = self->from;
  ret_layout->to = self->to > self->from ? self->to : self->from + 1.0;
}

/**
 * sw_line_chart_place:
 * @layout: where a chart stands
 * @value: of the horizontal axis
 *
 * Returns: where it is on the drawing
 */
double
sw_line_chart_place (const SwLineChartLayout *layout,
                     double                   value)
{
  double inner = MAX (0.0, layout->plot.width - 2.0 * layout->edge);
  double away = layout->edge + inner * (value - layout->from) / (layout->to - layout->from);

  return layout->rtl ? layout->plot.x + layout->plot.width - away : layout->plot.x + away;
}

/**
 * sw_line_chart_hit:
 * @self: a chart
 * @layout: where it stands
 * @x: a point
 * @y: a point
 * @ret_series: (out): whose point it is; untouched when there is none
 * @ret_point: (out): which of its points
 *
 * The nearest in time, and of several there the nearest in value, so that a chart can be read by sweeping over it.
 *
 * Returns: whether there is a point to read
 */
gboolean
sw_line_chart_hit (const SwLineChart       *self,
                   const SwLineChartLayout *layout,
                   double                   x,
                   double                   y,
                   guint                   *ret_series,
                   guint                   *ret_point)
{
  const SwPlot *plot = &layout->plot;
  double nearest_x = G_MAXDOUBLE;
  double nearest_y = G_MAXDOUBLE;
  gboolean found = FALSE;

  if (x < plot->x || x > plot->x + plot->width || y < layout->frame.y || y > layout->frame.y + layout->frame.height)
    return FALSE;

  for (guint i = 0; i < self->n_series; i++)
    for (guint j = 0; self->series[i].kind != SW_SERIES_STEPS && j < self->series[i].n_points; j++)
      {
        const SwChartPoint *point = &self->series[i].points[j];
        double away_x = fabs (sw_line_chart_place (layout, point->x) - x);
        double away_y = fabs (sw_axis_place (&layout->axis, plot, point->y) - y);

        if (!isfinite (point->y) || away_x > nearest_x + 1e-6 || (away_x > nearest_x - 1e-6 && away_y >= nearest_y))
          continue;
        nearest_x = away_x;
        nearest_y = away_y;
        *ret_series = i;
        *ret_point = j;
        found = TRUE;
      }
  return found;
}

static void
draw_mark (cairo_t            *cr,
           const SwStyle      *style,
           const SwChartPoint *point,
           double              x,
           double              y,
           double              radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, point->hollow ? radius - 0.5 : radius, 0.0, 2.0 * G_PI);
  sw_color_set (point->hollow ? style->card : point->color, cr);
  cairo_fill_preserve (cr);
  if (point->hollow)
    {
      sw_color_set (point->color, cr);
      cairo_set_line_width (cr, 2.0);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
  sw_glyph_draw_flag (cr, style, point->flag, x - FLAG_SIZE / 2.0, y - radius - FLAG_SIZE - FLAG_GAP, FLAG_SIZE);
}

static void
draw_joined (const SwSeries          *series,
             const SwLineChartLayout *layout,
             cairo_t                 *cr)
{
  gboolean pen_down = FALSE;

  cairo_new_path (cr);
  for (guint i = 0; i < series->n_points; i++)
    {
      const SwChartPoint *point = &series->points[i];
      double x = sw_line_chart_place (layout, point->x);
      double y = sw_axis_place (&layout->axis, &layout->plot, point->y);

      /* What is not known is a gap, never a straight line through it. */
      if (!isfinite (point->y))
        pen_down = FALSE;
      else if (pen_down)
        cairo_line_to (cr, x, y);
      else
        {
          cairo_move_to (cr, x, y);
          pen_down = TRUE;
        }
    }
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  sw_color_set (series->color, cr);
  cairo_stroke (cr);
}

static void
draw_steps (const SwSeries          *series,
            const SwLineChartLayout *layout,
            cairo_t                 *cr)
{
  static const double dashes[] = { 6.0, 3.0 };
  gboolean pen_down = FALSE;
  double last_y = 0.0;

  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < series->n_points; i++)
    {
      double x = sw_line_chart_place (layout, series->points[i].x);
      double y = sw_axis_place (&layout->axis, &layout->plot, series->points[i].y);

      if (!isfinite (series->points[i].y))
        continue;
      if (pen_down)
        cairo_line_to (cr, x, last_y);
      else
        cairo_move_to (cr, x, y);
      cairo_line_to (cr, x, y);
      pen_down = TRUE;
      last_y = y;
    }
  if (pen_down)
    cairo_line_to (cr, layout->rtl ? layout->plot.x : layout->plot.x + layout->plot.width, last_y);
  cairo_set_dash (cr, dashes, 2, 0.0);
  cairo_set_line_width (cr, LINE_WIDTH);
  sw_color_set (series->color, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_points (const SwSeries          *series,
             const SwLineChartLayout *layout,
             cairo_t                 *cr,
             const SwStyle           *style)
{
  gboolean stems = series->kind == SW_SERIES_STEMS;

  for (guint i = 0; i < series->n_points; i++)
    {
      const SwChartPoint *point = &series->points[i];
      double x = sw_line_chart_place (layout, point->x);
      double y = sw_axis_place (&layout->axis, &layout->plot, point->y);

      if (!isfinite (point->y))
        continue;
      if (stems && !point->hollow)
        {
          sw_color_set_alpha (point->color, cr, 0.35);
          cairo_set_line_width (cr, 2.0);
          cairo_move_to (cr, x, layout->plot.y + layout->plot.height);
          cairo_line_to (cr, x, y);
          cairo_stroke (cr);
        }
      if (stems || series->marks || point->flag != SW_SEVERITY_NONE)
        draw_mark (cr, style, point, x, y, stems ? STEM_RADIUS : DOT_RADIUS);
    }
}

static void
draw_levels (const SwLineChart       *self,
             const SwLineChartLayout *layout,
             cairo_t                 *cr,
             const SwStyle           *style)
{
  const SwPlot *plot = &layout->plot;

  if (isfinite (self->line))
    {
      static const double dashes[] = { 4.0, 3.0 };
      double y = sw_axis_place (&layout->axis, plot, self->line);

      cairo_save (cr);
      cairo_set_dash (cr, dashes, 2, 0.0);
      cairo_set_line_width (cr, 1.5);
      sw_color_set (style->flags[SW_SEVERITY_CAUTION].fill, cr);
      cairo_move_to (cr, plot->x, y);
      cairo_line_to (cr, plot->x + plot->width, y);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
  if (isfinite (self->now))
    {
      double x = sw_line_chart_place (layout, self->now);

      sw_color_set (style->kinds[SW_FAMILY_EASY].fill, cr);
      cairo_set_line_width (cr, 1.5);
      cairo_move_to (cr, x, plot->y);
      cairo_line_to (cr, x, plot->y + plot->height);
      cairo_stroke (cr);
    }
}

/* Where @value would be if time ran from left to right. */
static double
away_from_start (const SwLineChartLayout *layout,
                 double                   value)
{
  double x = sw_line_chart_place (layout, value);

  return layout->rtl ? 2.0 * layout->frame.x + layout->frame.width - x : x;
}

/* Words below the plot, the last first because it is nearest to now; one that would touch the one after it is left out. */
static void
add_labels (const SwLineChart       *self,
            const SwLineChartLayout *layout,
            const SwPlot            *plot,
            PangoContext            *context,
            GArray                  *texts)
{
  double end = plot->x + plot->width;
  double free_to = G_MAXDOUBLE;

  for (guint i = self->n_labels; i > 0; i--)
    {
      const SwAxisLabel *label = &self->labels[i - 1];
      double width = sw_chart_measure_text (context, label->text, label->strong);
      double x = away_from_start (layout, label->at);

      x = MAX (MIN (x - width / 2.0, end - width), plot->x);
      if (x + width + SW_CHART_LABEL_SPACING > free_to || x + width > end + 0.01)
        continue;
      sw_chart_add_text (texts, label->strong ? SW_CHART_TEXT_NOW : SW_CHART_TEXT_LABEL, i - 1, label->text,
                         (SwPlot) { x, layout->frame.y + layout->frame.height - layout->line, width, layout->line },
                         &layout->frame, layout->rtl);
      free_to = x;
    }
}

/* The name of a limit, above its last level, or below it where there is no room; before the line of now, which would cross it. */
static void
add_limit (const SwSeries          *series,
           guint                    index,
           double                   now,
           const SwLineChartLayout *layout,
           const SwPlot            *plot,
           PangoContext            *context,
           GArray                  *texts)
{
  double end = plot->x + plot->width;
  double width = sw_chart_measure_text (context, series->label, TRUE);
  double last_x = 0.0, y = NAN, x;

  for (guint i = 0; i < series->n_points; i++)
    if (isfinite (series->points[i].y))
      {
        last_x = away_from_start (layout, series->points[i].x);
        y = sw_axis_place (&layout->axis, plot, series->points[i].y);
      }
  if (!isfinite (y) || width > plot->width)
    return;
  x = (last_x + end - width) / 2.0;
  if (isfinite (now))
    x = MIN (x, away_from_start (layout, now) - NOW_GAP - width);
  y = y - LIMIT_GAP - layout->line >= layout->frame.y ? y - LIMIT_GAP - layout->line : y + LIMIT_GAP;
  sw_chart_add_text (texts, SW_CHART_TEXT_LIMIT, index, series->label,
                     (SwPlot) { CLAMP (x, plot->x, end - width), y, width, layout->line },
                     &layout->frame, layout->rtl);
}

/**
 * sw_line_chart_list_texts:
 * @self: a chart
 * @layout: where it stands
 * @context: the fonts
 *
 * Figures, the words below the plot and the names of limits; what has no room is left out.
 *
 * Returns: (transfer full) (element-type SwChartText): words and their boxes; only names of limits, which stand in the plot,
 * may touch each other
 */
GArray *
sw_line_chart_list_texts (const SwLineChart       *self,
                          const SwLineChartLayout *layout,
                          PangoContext            *context)
{
  GArray *texts = sw_chart_new_texts ();
  SwPlot plot = layout->plot;

  if (layout->rtl)
    sw_plot_mirror (&plot, &layout->frame);
  sw_chart_add_figures (texts, &layout->axis, &plot, &layout->frame, context, layout->rtl);
  add_labels (self, layout, &plot, context, texts);
  for (guint i = 0; i < self->n_series; i++)
    if (self->series[i].kind == SW_SERIES_STEPS && self->series[i].label != NULL)
      add_limit (&self->series[i], i, self->now, layout, &plot, context, texts);
  return texts;
}

static void
draw_bands (const SwLineChart       *self,
            const SwLineChartLayout *layout,
            cairo_t                 *cr)
{
  const SwPlot *plot = &layout->plot;

  for (guint i = 0; i < self->n_bands; i++)
    {
      const SwChartBand *band = &self->bands[i];
      double left = isfinite (band->from) ? sw_line_chart_place (layout, band->from) : plot->x;
      double right = isfinite (band->to) ? sw_line_chart_place (layout, band->to) : plot->x + plot->width;
      double foot = isfinite (band->low) ? sw_axis_place (&layout->axis, plot, band->low) : plot->y + plot->height;
      double top = isfinite (band->high) ? sw_axis_place (&layout->axis, plot, band->high) : plot->y;

      left = CLAMP (left, plot->x, plot->x + plot->width);
      right = CLAMP (right, plot->x, plot->x + plot->width);
      cairo_rectangle (cr, MIN (left, right), top, MAX (1.0, fabs (right - left)), MAX (0.0, foot - top));
      sw_color_set_alpha (band->color, cr, band->share);
      cairo_fill (cr);
    }
}

/**
 * sw_line_chart_draw:
 * @self: a chart
 * @layout: where it stands
 * @cr: where
 * @context: the fonts
 * @style: colors
 * @selected_series: whose point is read, or -1
 * @selected_point: which
 */
void
sw_line_chart_draw (const SwLineChart       *self,
                    const SwLineChartLayout *layout,
                    cairo_t                 *cr,
                    PangoContext            *context,
                    const SwStyle           *style,
                    int                      selected_series,
                    int                      selected_point)
{
  g_autoptr (GArray) texts = sw_line_chart_list_texts (self, layout, context);

  cairo_save (cr);
  draw_bands (self, layout, cr);
  sw_chart_draw_lines (&layout->axis, &layout->plot, cr, style);
  draw_levels (self, layout, cr, style);
  for (guint i = 0; i < self->n_series; i++)
    {
      const SwSeries *series = &self->series[i];

      if (series->kind == SW_SERIES_LINE)
        draw_joined (series, layout, cr);
      if (series->kind == SW_SERIES_STEPS)
        draw_steps (series, layout, cr);
      else
        draw_points (series, layout, cr, style);
    }

  if (selected_series >= 0 && selected_series < (int) self->n_series && selected_point >= 0 &&
      selected_point < (int) self->series[selected_series].n_points)
    {
      const SwChartPoint *point = &self->series[selected_series].points[selected_point];

      if (isfinite (point->y))
        {
          cairo_new_path (cr);
          cairo_arc (cr, sw_line_chart_place (layout, point->x), sw_axis_place (&layout->axis, &layout->plot, point->y),
                     STEM_RADIUS + 3.5, 0.0, 2.0 * G_PI);
          sw_color_set (style->text, cr);
          cairo_set_line_width (cr, 1.5);
          cairo_stroke (cr);
        }
    }
  sw_chart_draw_texts (texts, NULL, layout->rtl, cr, context, style);
  cairo_restore (cr);
}
