/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-chart.h"

#include "sw-icon.h"

#define LABEL_ROOM 24.0
#define TOP_ROOM 9.0
#define RADIUS 4.0
#define PART_GAP 1.5
/* The outline of what was planned stands so far outside the bar. */
#define OUTLINE_GAP 3.0
#define LABEL_SPACING 6.0

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
  double room;

  for (guint i = 0; i < self->n_bars; i++)
    {
      const SwBar *bar = &self->bars[i];

      high = MAX (high, get_total (bar));
      if (isfinite (bar->planned))
        high = MAX (high, bar->planned);
      if (bar->label != NULL)
        widest = MAX (widest, sw_chart_measure_text (context, bar->label, TRUE));
    }
  if (isfinite (self->line))
    high = MAX (high, self->line);

  sw_axis_init (&ret_layout->axis, 0.0, high, self->most_ticks);
  room = sw_chart_get_label_room (&ret_layout->axis, context);
  ret_layout->plot.x = x + room;
  ret_layout->plot.y = y + TOP_ROOM;
  ret_layout->plot.width = MAX (0.0, width - room);
  ret_layout->plot.height = MAX (0.0, height - TOP_ROOM - LABEL_ROOM * sw_chart_get_scale (context));
  ret_layout->pitch = self->n_bars > 0 ? ret_layout->plot.width / self->n_bars : 0.0;
  ret_layout->bar_width = MIN (self->bar_width, ret_layout->pitch * 0.78);
  /* Where names would touch, only every second, third, … is written, counted back from the last. */
  ret_layout->label_every = ret_layout->pitch > 0.0
                              ? MAX (1, (guint) ceil ((widest + LABEL_SPACING) / ret_layout->pitch - 1e-9)) : 1;
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
      y < plot->y - TOP_ROOM || y >= plot->y + plot->height + LABEL_ROOM)
    return -1;
  return MIN ((int) ((x - plot->x) / layout->pitch), (int) self->n_bars - 1);
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
  *ret_x = layout->plot.x + layout->pitch * index + (layout->pitch - layout->bar_width) / 2.0;
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

/* Where the label would stand: below the middle of its bar, pushed in where it would leave the plot. */
static double
place_label (const SwBarChart       *self,
             const SwBarChartLayout *layout,
             guint                   index,
             double                  width)
{
  double end = layout->plot.x + layout->plot.width;
  double x, column;

  sw_bar_chart_get_column (layout, index, &x, &column);
  return MAX (layout->plot.x, MIN (x + column / 2.0 - width / 2.0, end - width));
}

/**
 * sw_bar_chart_get_label:
 * @self: the chart
 * @layout: its layout
 * @context: of the text
 * @index: the bar
 * @ret_x: (out): where the label begins
 * @ret_width: (out): its width
 *
 * Labels are counted from the last bar, which always has its own; no two of them touch.
 *
 * Returns: %FALSE where the bar has no label
 */
gboolean
sw_bar_chart_get_label (const SwBarChart       *self,
                        const SwBarChartLayout *layout,
                        PangoContext           *context,
                        guint                   index,
                        double                 *ret_x,
                        double                 *ret_width)
{
  const SwBar *bar = &self->bars[index];
  guint next = index + layout->label_every;

  if (bar->label == NULL || (self->n_bars - 1 - index) % layout->label_every != 0)
    return FALSE;
  *ret_width = sw_chart_measure_text (context, bar->label, bar->strong);
  *ret_x = place_label (self, layout, index, *ret_width);
  /* One that was pushed in may touch the one after it, which comes first because it is nearer to now. */
  if (next < self->n_bars && self->bars[next].label != NULL
      && *ret_x + *ret_width + LABEL_SPACING
         > place_label (self, layout, next, sw_chart_measure_text (context, self->bars[next].label, self->bars[next].strong)))
    return FALSE;
  return TRUE;
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

  cairo_save (cr);
  if (selected >= 0 && selected < (int) self->n_bars)
    {
      sw_color_set_alpha (style->kinds[SW_FAMILY_EASY].fill, cr, 0.09);
      sw_glyph_add_rounded (cr, plot->x + layout->pitch * selected, plot->y - 4.0, layout->pitch, plot->height + 4.0,
                            6.0);
      cairo_fill (cr);
    }

  sw_axis_draw (&layout->axis, plot, cr, context, style);
  for (guint i = 0; i < self->n_bars; i++)
    {
      double x, width;

      sw_bar_chart_get_column (layout, i, &x, &width);
      draw_bar (&self->bars[i], layout, cr, style, x);
      if (sw_bar_chart_get_label (self, layout, context, i, &x, &width))
        sw_chart_draw_text (cr, context, self->bars[i].label, self->bars[i].strong,
                            self->bars[i].strong ? style->text : style->dim, x,
                            plot->y + plot->height + LABEL_ROOM * sw_chart_get_scale (context) / 2.0 + 2.0, 0);
    }

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
