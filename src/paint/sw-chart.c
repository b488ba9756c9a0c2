/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-chart-private.h"

/* 9 pt on a screen, as captions are. */
#define FONT_SIZE 12.0
/* Dots an inch at which text has its usual size. */
#define USUAL_RESOLUTION 96.0
#define LABEL_GAP 8.0
#define LEAST_LABEL_ROOM 18.0
/* Between the plot and the words below it. */
#define LABEL_DROP 5.0
#define SWATCH 10.0
#define SWATCH_GAP 6.0
#define ITEM_GAP 14.0
#define LEGEND_GAP 6.0
#define MAX_DECIMALS 3
/* What rounding may add up to is not outside. */
#define SLACK 0.01

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

/* (transfer full) */
PangoLayout *
sw_chart_create_layout (PangoContext *context,
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
  g_autoptr (PangoLayout) layout = sw_chart_create_layout (context, text, strong);
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
  g_autoptr (PangoLayout) layout = sw_chart_create_layout (context, text, strong);
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
 * sw_chart_get_line:
 * @context: the fonts
 *
 * Returns: the height of a line of text
 */
double
sw_chart_get_line (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = sw_chart_create_layout (context, "0", TRUE);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return ceil (logical.height / (double) PANGO_SCALE);
}

/**
 * sw_chart_grow:
 * @context: the fonts
 * @height: of a chart with text of its usual size
 *
 * Returns: the height it needs with text of the size that the person wants: half as much more as the text is larger
 */
double
sw_chart_grow (PangoContext *context,
               double        height)
{
  return ceil (height * (1.0 + (sw_chart_get_scale (context) - 1.0) / 2.0));
}

/**
 * sw_plot_mirror:
 * @self: (inout): a place
 * @frame: what it is mirrored in
 *
 * Left and right change sides within @frame.
 */
void
sw_plot_mirror (SwPlot       *self,
                const SwPlot *frame)
{
  self->x = 2.0 * frame->x + frame->width - self->x - self->width;
}

/* What the figures need beside the plot. */
static double
get_figure_room (const SwAxis *axis,
                 PangoContext *context)
{
  double room = LEAST_LABEL_ROOM * sw_chart_get_scale (context);

  for (guint i = 0; i < axis->n_ticks; i++)
    {
      g_autofree char *text = sw_axis_format (axis, axis->low + i * axis->step);

      room = MAX (room, sw_chart_measure_text (context, text, FALSE));
    }
  return ceil (room) + LABEL_GAP;
}

/* Items one after another, on as many lines as they need. Returns the height of all; @ret_boxes (nullable) are those of the
 * items, swatch and word together. */
static double
place_legend (const SwLegendItem *items,
              guint               n_items,
              const SwPlot       *frame,
              PangoContext       *context,
              SwPlot             *ret_boxes)
{
  double line = sw_chart_get_line (context);
  double x = 0.0, y = 0.0;

  for (guint i = 0; i < MIN (n_items, SW_LEGEND_MAX_ITEMS); i++)
    {
      double width = SWATCH + SWATCH_GAP + sw_chart_measure_text (context, items[i].text, FALSE);

      if (x > 0.0 && x + width > frame->width)
        {
          x = 0.0;
          y += line;
        }
      if (ret_boxes != NULL)
        ret_boxes[i] = (SwPlot) { frame->x + x, frame->y + y, width, line };
      x += width + ITEM_GAP;
    }
  return n_items > 0 ? y + line + LEGEND_GAP : 0.0;
}

double
sw_chart_get_legend_height (const SwLegendItem *items,
                            guint               n_items,
                            PangoContext       *context,
                            double              width)
{
  return place_legend (items, n_items, &(SwPlot) { 0, 0, width, 0 }, context, NULL);
}

/* @self: what is around the plot. @low and @high: what the axis must show. The axis has no more figures than fit. */
void
sw_chart_place_plot (const SwChartFrame *self,
                     double              low,
                     double              high,
                     guint               most_ticks,
                     SwAxis             *ret_axis,
                     SwPlot             *ret_plot)
{
  double line = sw_chart_get_line (self->context);
  double top = line / 2.0 + self->top_room + place_legend (self->legend, self->n_legend, self->frame, self->context, NULL);
  double bottom = self->has_labels ? LABEL_DROP + line : line / 2.0;
  double height = MAX (0.0, self->frame->height - top - bottom);
  double room;

  sw_axis_init (ret_axis, low, high, MIN (MAX (most_ticks, 2), 1 + (guint) (height / line)));
  room = MAX (get_figure_room (ret_axis, self->context), self->least_room);
  *ret_plot = (SwPlot) { self->frame->x + room, self->frame->y + top, MAX (0.0, self->frame->width - room), height };
  if (self->rtl)
    sw_plot_mirror (ret_plot, self->frame);
}

static void
clear_text (gpointer data)
{
  g_free (((SwChartText *) data)->text);
}

GArray *
sw_chart_new_texts (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (SwChartText));

  g_array_set_clear_func (texts, clear_text);
  return texts;
}

void
sw_chart_add_text (GArray          *texts,
                   SwChartTextKind  kind,
                   guint            index,
                   const char      *text,
                   SwPlot           box,
                   const SwPlot    *frame,
                   gboolean         rtl)
{
  SwChartText item = { kind, NULL, index, box };

  if (box.x < frame->x - SLACK || box.x + box.width > frame->x + frame->width + SLACK || box.y < frame->y - SLACK
      || box.y + box.height > frame->y + frame->height + SLACK)
    return;
  item.text = g_strdup (text);
  if (rtl)
    sw_plot_mirror (&item.box, frame);
  g_array_append_val (texts, item);
}

/* From below; one that would touch the one before it is left out. @plot is the one of time from left to right. */
void
sw_chart_add_figures (GArray       *texts,
                      const SwAxis *axis,
                      const SwPlot *plot,
                      const SwPlot *frame,
                      PangoContext *context,
                      gboolean      rtl)
{
  double line = sw_chart_get_line (context);
  double free_to = G_MAXDOUBLE;

  for (guint i = 0; i < axis->n_ticks; i++)
    {
      double value = axis->low + i * axis->step;
      double y = sw_axis_place (axis, plot, value) - line / 2.0;
      g_autofree char *text = sw_axis_format (axis, value);
      double width = sw_chart_measure_text (context, text, FALSE);

      if (y + line > free_to + SLACK)
        continue;
      sw_chart_add_text (texts, SW_CHART_TEXT_FIGURE, i, text, (SwPlot) { plot->x - LABEL_GAP - width, y, width, line }, frame, rtl);
      free_to = y;
    }
}

void
sw_chart_add_legend (GArray             *texts,
                     const SwLegendItem *items,
                     guint               n_items,
                     const SwPlot       *frame,
                     PangoContext       *context,
                     gboolean            rtl)
{
  SwPlot boxes[SW_LEGEND_MAX_ITEMS];

  place_legend (items, n_items, frame, context, boxes);
  for (guint i = 0; i < MIN (n_items, SW_LEGEND_MAX_ITEMS); i++)
    sw_chart_add_text (texts, SW_CHART_TEXT_LEGEND, i, items[i].text, boxes[i], frame, rtl);
}

/* Gridlines. */
void
sw_chart_draw_lines (const SwAxis  *axis,
                     const SwPlot  *plot,
                     cairo_t       *cr,
                     const SwStyle *style)
{
  for (guint i = 0; i < axis->n_ticks; i++)
    {
      double y = sw_axis_place (axis, plot, axis->low + i * axis->step);

      sw_color_set_alpha (style->text, cr, 0.1);
      cairo_set_line_width (cr, 1.0);
      cairo_move_to (cr, plot->x, y);
      cairo_line_to (cr, plot->x + plot->width, y);
      cairo_stroke (cr);
    }
}

static void
draw_swatch (const SwLegendItem *item,
             double              x,
             double              y,
             cairo_t            *cr,
             const SwStyle      *style)
{
  static const double dashes[] = { 2.0, 2.0 };

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x + 0.5, y - SWATCH / 2.0 + 0.5, SWATCH - 1.0, SWATCH - 1.0);
  if (item->dashed)
    {
      sw_color_set_alpha (style->text, cr, 0.55);
      cairo_set_line_width (cr, 1.3);
      cairo_set_dash (cr, dashes, 2, 0.0);
      cairo_stroke (cr);
    }
  else
    {
      sw_color_set (item->color, cr);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

void
sw_chart_draw_texts (const GArray       *texts,
                     const SwLegendItem *items,
                     gboolean            rtl,
                     cairo_t            *cr,
                     PangoContext       *context,
                     const SwStyle      *style)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const SwChartText *text = &g_array_index (texts, SwChartText, i);
      gboolean strong = text->kind == SW_CHART_TEXT_NOW || text->kind == SW_CHART_TEXT_LIMIT;
      SwColor color = text->kind == SW_CHART_TEXT_LIMIT ? style->flags[SW_SEVERITY_WARNING].text
                      : text->kind == SW_CHART_TEXT_NOW ? style->text : style->dim;
      double end = rtl ? text->box.x : text->box.x + text->box.width;
      double middle = text->box.y + text->box.height / 2.0;

      if (text->kind == SW_CHART_TEXT_LEGEND)
        draw_swatch (&items[text->index], rtl ? text->box.x + text->box.width - SWATCH : text->box.x, middle, cr, style);
      sw_chart_draw_text (cr, context, text->text, strong, color, end, middle, rtl ? 0.0 : 1.0);
    }
}
