/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-chart-private.h"

#include "sw-icon.h"

#define RADIUS 4.0
#define PART_GAP 1.5
/* The outline of what was planned stands so far outside the bar. */
#define OUTLINE_GAP 3.0

static double
get_total (const SwBar *bar)
{
  double total = 0.0;

  for (guint i = 0; i < MIN (bar->n_parts, SW_BAR_MAX_PARTS); i++)
    total += bar->parts[i].value > 0.0 ? bar->parts[i].value : 0.0;
  return total;
}

/**
 * sw_bar_chart_layout:
 * @self: a chart
 * @context: the fonts
 * @x: left edge
 * @y: top edge
 * @width: width
 * @height: height
 * @ret_layout: (out): where everything stands
 */
void
sw_bar_chart_layout (const SwBarChart *self,
                     PangoContext     *context,
                     double            x,
                     double            y,
                     double            width,
                     double            height,
                     SwBarChartLayout *ret_layout)
{
  double high = MAX (self->least_high, 0.0);
  double widest = 0.0;
  guint n_labels = 0;
  SwChartFrame frame = { &ret_layout->frame, context, self->least_room, 0.0, TRUE, self->rtl, self->legend, self->n_legend };

  for (guint i = 0; i < self->n_bars; i++)
    {
      const SwBar *bar = &self->bars[i];

      high = MAX (high, get_total (bar));
      if (isfinite (bar->planned))
        high = MAX (high, bar->planned);
      if (bar->label == NULL)
        continue;
      widest = MAX (widest, sw_chart_measure_text (context, bar->label, TRUE));
      n_labels++;
    }
  if (isfinite (self->line))
    high = MAX (high, self->line);

  ret_layout->frame = (SwPlot) { x, y, MAX (0.0, width), MAX (0.0, height) };
  ret_layout->rtl = self->rtl;
  ret_layout->line = sw_chart_get_line (context);
  sw_chart_place_plot (&frame, 0.0, high, self->most_ticks, &ret_layout->axis, &ret_layout->plot);
  ret_layout->n_bars = self->n_bars;
  ret_layout->pitch = self->n_bars > 0 ? ret_layout->plot.width / self->n_bars : 0.0;
  ret_layout->bar_width = MIN (self->bar_width, ret_layout->pitch * 0.78);
  /* Where names would touch, only every second, third, … is written, counted back from the last. Names that only some of the
   * bars have, as years, find their room one by one. */
  ret_layout->label_every = ret_layout->pitch > 0.0 && n_labels == self->n_bars
                              ? MAX (1, (guint) ceil ((widest + SW_CHART_LABEL_SPACING) / ret_layout->pitch - 1e-9)) : 1;
}

/**
 * sw_bar_chart_get_legend_height:
 * @self: a chart
 * @context: the fonts
 * @width: of the drawing
 *
 * Returns: the height of the lines that the legend takes there; 0 without one
 */
double
sw_bar_chart_get_legend_height (const SwBarChart *self,
                                PangoContext     *context,
                                double            width)
{
  return sw_chart_get_legend_height (self->legend, self->n_legend, context, width);
}

/**
 * sw_bar_chart_hit:
 * @self: a chart
 * @layout: where it stands
 * @x: a point
 * @y: a point
 *
 * Returns: the bar whose column holds the point, names included, or -1
 */
int
sw_bar_chart_hit (const SwBarChart       *self,
                  const SwBarChartLayout *layout,
                  double                  x,
                  double                  y)
{
  const SwPlot *plot = &layout->plot;

  if (self->n_bars == 0 || layout->pitch <= 0.0 || x < plot->x || x >= plot->x + plot->width ||
      y < layout->frame.y || y >= layout->frame.y + layout->frame.height)
    return -1;
  return MIN ((int) ((layout->rtl ? plot->x + plot->width - x : x - plot->x) / layout->pitch), (int) self->n_bars - 1);
}

/**
 * sw_bar_chart_get_column:
 * @layout: where a chart stands
 * @index: of a bar
 * @ret_x: (out): left edge of the bar
 * @ret_width: (out): its width
 */
void
sw_bar_chart_get_column (const SwBarChartLayout *layout,
                         guint                   index,
                         double                 *ret_x,
                         double                 *ret_width)
{
  guint from_left = layout->rtl ? layout->n_bars - 1 - index : index;

  *ret_x = layout->plot.x + layout->pitch * from_left + (layout->pitch - layout->bar_width) / 2.0;
  *ret_width = layout->bar_width;
}

/* Round at the top only. */
static void
add_top_round (cairo_t *cr,
               double   x,
               double   y,
               double   width,
               double   height,
               double   radius)
{
  double r = MIN (radius, MIN (width / 2.0, height));

  cairo_new_path (cr);
  cairo_move_to (cr, x, y + height);
  cairo_line_to (cr, x, y + r);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI / 2.0, 0.0);
  cairo_line_to (cr, x + width, y + height);
  cairo_close_path (cr);
}

static void
draw_bar (const SwBar            *bar,
          const SwBarChartLayout *layout,
          cairo_t                *cr,
          const SwStyle          *style,
          double                  x)
{
  double below = 0.0;
  guint last = 0;

  for (guint i = 0; i < MIN (bar->n_parts, SW_BAR_MAX_PARTS); i++)
    if (bar->parts[i].value > 0.0)
      last = i;

  for (guint i = 0; i < MIN (bar->n_parts, SW_BAR_MAX_PARTS); i++)
    {
      const SwBarPart *part = &bar->parts[i];
      double top, bottom;

      if (!(part->value > 0.0))
        continue;
      bottom = sw_axis_place (&layout->axis, &layout->plot, below);
      below += part->value;
      top = sw_axis_place (&layout->axis, &layout->plot, below) + (i < last ? PART_GAP : 0.0);
      if (bottom - top < 0.1)
        continue;
      add_top_round (cr, x, top, layout->bar_width, bottom - top, i == last ? RADIUS : 0.0);
      sw_color_set_alpha (part->color, cr, bar->pale ? 0.45 : 1.0);
      cairo_fill (cr);
    }

  if (isfinite (bar->planned) && bar->planned > 0.0)
    {
      static const double dashes[] = { 3.0, 3.0 };
      double bottom = layout->plot.y + layout->plot.height;
      double top = sw_axis_place (&layout->axis, &layout->plot, bar->planned);

      cairo_save (cr);
      cairo_move_to (cr, x - OUTLINE_GAP, bottom);
      cairo_line_to (cr, x - OUTLINE_GAP, top);
      cairo_line_to (cr, x + layout->bar_width + OUTLINE_GAP, top);
      cairo_line_to (cr, x + layout->bar_width + OUTLINE_GAP, bottom);
      cairo_set_dash (cr, dashes, 2, 0.0);
      cairo_set_line_width (cr, 1.3);
      sw_color_set_alpha (style->text, cr, 0.55);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
}

/* Names below bars, counted from the last, which always has its own; no two of them touch. */
static void
add_labels (const SwBarChart       *self,
            const SwBarChartLayout *layout,
            const SwPlot           *plot,
            PangoContext           *context,
            GArray                 *texts)
{
  double end = plot->x + plot->width;
  double free_to = G_MAXDOUBLE;
  guint next = 0;

  for (guint i = 0; i < self->n_bars; i++)
    {
      guint index = self->n_bars - 1 - i;
      const SwBar *bar = &self->bars[index];
      double width, x;

      if (bar->label == NULL || i < next)
        continue;
      width = sw_chart_measure_text (context, bar->label, bar->strong);
      x = MIN (plot->x + layout->pitch * (index + 0.5) - width / 2.0, end - width);
      x = MAX (x, plot->x);
      if (x + width + SW_CHART_LABEL_SPACING > free_to || x + width > end + 0.01)
        continue;
      sw_chart_add_text (texts, bar->strong ? SW_CHART_TEXT_NOW : SW_CHART_TEXT_LABEL, index, bar->label,
                         (SwPlot) { x, layout->frame.y + layout->frame.height - layout->line, width, layout->line },
                         &layout->frame, layout->rtl);
      free_to = x;
      /* As far as the last one was pushed in, so much further on is the one before it: from there on they are even. */
      next = i + layout->label_every;
      if (i == 0 && plot->x + layout->pitch * (index + 0.5) + width / 2.0 > end)
        next += (guint) ceil ((plot->x + layout->pitch * (index + 0.5) + width / 2.0 - end) / layout->pitch - 1e-9);
    }
}

/**
 * sw_bar_chart_list_texts:
 * @self: a chart
 * @layout: where it stands
 * @context: the fonts
 *
 * Figures, the names of bars and the legend; what has no room is left out.
 *
 * Returns: (transfer full) (element-type SwChartText): words and their boxes, none of which touch
 */
GArray *
sw_bar_chart_list_texts (const SwBarChart       *self,
                         const SwBarChartLayout *layout,
                         PangoContext           *context)
{
  GArray *texts = sw_chart_new_texts ();
  SwPlot plot = layout->plot;

  if (layout->rtl)
    sw_plot_mirror (&plot, &layout->frame);
  sw_chart_add_legend (texts, self->legend, self->n_legend, &layout->frame, context, layout->rtl);
  sw_chart_add_figures (texts, &layout->axis, &plot, &layout->frame, context, layout->rtl);
  add_labels (self, layout, &plot, context, texts);
  return texts;
}

/**
 * sw_bar_chart_draw:
 * @self: a chart
 * @layout: where it stands
 * @cr: where
 * @context: the fonts
 * @style: colors
 * @selected: the bar that is read, or -1
 */
void
sw_bar_chart_draw (const SwBarChart       *self,
                   const SwBarChartLayout *layout,
                   cairo_t                *cr,
                   PangoContext           *context,
                   const SwStyle          *style,
                   int                     selected)
{
  const SwPlot *plot = &layout->plot;
  g_autoptr (GArray) texts = sw_bar_chart_list_texts (self, layout, context);

  cairo_save (cr);
  if (selected >= 0 && selected < (int) self->n_bars)
    {
      double x, width;

      sw_bar_chart_get_column (layout, (guint) selected, &x, &width);
      sw_color_set_alpha (style->kinds[SW_FAMILY_EASY].fill, cr, 0.09);
      sw_glyph_add_rounded (cr, x + (width - layout->pitch) / 2.0, plot->y - 4.0, layout->pitch, plot->height + 4.0, 6.0);
      cairo_fill (cr);
    }

  sw_chart_draw_lines (&layout->axis, plot, cr, style);
  for (guint i = 0; i < self->n_bars; i++)
    {
      double x, width;

      sw_bar_chart_get_column (layout, i, &x, &width);
      draw_bar (&self->bars[i], layout, cr, style, x);
    }
  sw_chart_draw_texts (texts, self->legend, layout->rtl, cr, context, style);

  if (isfinite (self->line))
    {
      static const double dashes[] = { 5.0, 3.0 };
      double y = sw_axis_place (&layout->axis, plot, self->line);

      cairo_set_dash (cr, dashes, 2, 0.0);
      cairo_set_line_width (cr, 1.4);
      sw_color_set_alpha (style->text, cr, 0.6);
      cairo_move_to (cr, plot->x, y);
      cairo_line_to (cr, plot->x + plot->width, y);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
