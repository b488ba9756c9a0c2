/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-chart.h"

/* 9 pt on a screen, as captions are. */
#define FONT_SIZE 12.0
/* Dots an inch at which text has its usual size. */
#define USUAL_RESOLUTION 96.0
#define LABEL_GAP 8.0
#define LEAST_LABEL_ROOM 18.0
#define MAX_DECIMALS 3

/**
 * sw_axis_init:
 * @self: (out): the axis
 * @low: the least value it must show
 * @high: the greatest
 * @most_ticks: gridlines, ends included; 2 .. SW_CHART_MAX_TICKS
 *
 * Ends are multiples of the step, and the step is 1, 2, 2.5 or 5 times a power of ten.
 */
void
sw_axis_init (SwAxis *self,
              double  low,
              double  high,
              guint   most_ticks)
{
  static const double steps[] = { 1.0, 2.0, 2.5, 5.0, 10.0 };
  guint n_most = CLAMP (most_ticks, 2, SW_CHART_MAX_TICKS);
  double power;

  if (!isfinite (low))
    low = 0.0;
  if (!isfinite (high) || high <= low)
    high = low + 1.0;

  power = pow (10.0, floor (log10 ((high - low) / (n_most - 1))));
  for (guint i = 0; i < 2 * G_N_ELEMENTS (steps); i++)
    {
      double step = steps[i % G_N_ELEMENTS (steps)] * (i < G_N_ELEMENTS (steps) ? power : power * 10.0);
      double first = floor (low / step + 1e-9);
      double last = ceil (high / step - 1e-9);

      self->step = step;
      self->low = first * step;
      self->high = last * step;
      self->n_ticks = (guint) (last - first) + 1;
      if (self->n_ticks <= n_most)
        return;
    }
}

/**
 * sw_axis_place:
 * @self: a value axis
 * @plot: where it is drawn
 * @value: a value
 *
 * Returns: its height on the drawing
 */
double
sw_axis_place (const SwAxis *self,
               const SwPlot *plot,
               double        value)
{
  return plot->y + plot->height * (1.0 - (value - self->low) / (self->high - self->low));
}

/**
 * sw_axis_format:
 * @self: a value axis
 * @value: one of its ticks
 *
 * Returns: (transfer full): the value in the locale's figures, with the decimals that its step needs
 */
char *
sw_axis_format (const SwAxis *self,
                double        value)
{
  int decimals = 0;

  for (double rest = self->step; decimals < MAX_DECIMALS && fabs (rest - round (rest)) > 1e-6; decimals++)
    rest *= 10.0;
  return g_strdup_printf ("%.*f", decimals, fabs (value) < 1e-9 ? 0.0 : value);
}

/**
 * sw_chart_get_scale:
 * @context: the fonts
 *
 * Returns: how much larger than usual the person wants text; never below 1
 */
double
sw_chart_get_scale (PangoContext *context)
{
  double resolution = pango_cairo_context_get_resolution (context);

  return resolution > USUAL_RESOLUTION ? resolution / USUAL_RESOLUTION : 1;
}

static PangoLayout *
create_layout (PangoContext *context,
               const char   *text,
               gboolean      strong)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (font, FONT_SIZE * sw_chart_get_scale (context) * PANGO_SCALE);
  if (strong)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * sw_chart_measure_text:
 * @context: the fonts
 * @text: a word on the chart
 * @strong: bold
 *
 * Returns: its width
 */
double
sw_chart_measure_text (PangoContext *context,
                       const char   *text,
                       gboolean      strong)
{
  g_autoptr (PangoLayout) layout = create_layout (context, text, strong);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return logical.width / (double) PANGO_SCALE;
}

/**
 * sw_chart_draw_text:
 * @cr: where
 * @context: the fonts
 * @text: a word on the chart
 * @strong: bold
 * @color: of the word
 * @x: where it is held
 * @y: the middle of its line
 * @align: 0 begins at @x, 0.5 is centred, 1 ends there
 *
 * Returns: its width
 */
double
sw_chart_draw_text (cairo_t      *cr,
                    PangoContext *context,
                    const char   *text,
                    gboolean      strong,
                    SwColor       color,
                    double        x,
                    double        y,
                    double        align)
{
  g_autoptr (PangoLayout) layout = create_layout (context, text, strong);
  PangoRectangle logical;
  double width;

  pango_layout_get_extents (layout, NULL, &logical);
  width = logical.width / (double) PANGO_SCALE;
  sw_color_set (color, cr);
  cairo_move_to (cr, x - align * width, y - logical.height / 2.0 / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  return width;
}

/**
 * sw_chart_get_label_room:
 * @axis: a value axis
 * @context: the fonts
 *
 * Returns: what its figures need to the left of the plot
 */
double
sw_chart_get_label_room (const SwAxis *axis,
                         PangoContext *context)
{
  double room = LEAST_LABEL_ROOM;

  for (guint i = 0; i < axis->n_ticks; i++)
    {
      g_autofree char *text = sw_axis_format (axis, axis->low + i * axis->step);

      room = MAX (room, sw_chart_measure_text (context, text, FALSE));
    }
  return ceil (room) + LABEL_GAP;
}

/**
 * sw_axis_draw:
 * @self: a value axis
 * @plot: where it is drawn
 * @cr: where
 * @context: the fonts
 * @style: colors
 *
 * Gridlines and their figures.
 */
void
sw_axis_draw (const SwAxis  *self,
              const SwPlot  *plot,
              cairo_t       *cr,
              PangoContext  *context,
              const SwStyle *style)
{
  for (guint i = 0; i < self->n_ticks; i++)
    {
      double value = self->low + i * self->step;
      double y = sw_axis_place (self, plot, value);
      g_autofree char *text = sw_axis_format (self, value);

      sw_color_set_alpha (style->text, cr, 0.1);
      cairo_set_line_width (cr, 1.0);
      cairo_move_to (cr, plot->x, y);
      cairo_line_to (cr, plot->x + plot->width, y);
      cairo_stroke (cr);
      sw_chart_draw_text (cr, context, text, FALSE, style->dim, plot->x - LABEL_GAP, y, 1.0);
    }
}
