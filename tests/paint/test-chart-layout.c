/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the parts of charts stand: nothing overlaps and nothing leaves the drawing, from a phone to a wide screen, with the
 * text at its size and at twice it; and read from right to left all of it is the exact mirror. */

#include <math.h>

#include "sw-chart-sheet.h"
#include "sw-sheet.h"

#define MOST_BARS 104
#define SLACK 0.02

static const double widths[] = { 200, 296, 360, 601, 1100, 1920, 2560 };
static const double scales[] = { 1, 1.25, 1.5, 2 };
static const double heights[] = { 60, 120, 200 };
static const guint counts[] = { 1, 2, 6, 12, 28, 52, MOST_BARS };
static const SwLegendItem legend[] = { { .text = "Easy" }, { .text = "Walk-run" }, { .text = "Fast" }, { .text = "Long" },
                                       { .text = "Planned", .dashed = TRUE } };

static PangoContext *
new_context (gboolean rtl,
             double   scale)
{
  PangoContext *context = sw_sheet_create_context (rtl);

  pango_cairo_context_set_resolution (context, 96 * scale);
  return context;
}

static void
assert_inside (const SwPlot *box,
               const SwPlot *frame)
{
  g_assert_cmpfloat (box->x, >=, frame->x - SLACK);
  g_assert_cmpfloat (box->x + box->width, <=, frame->x + frame->width + SLACK);
  g_assert_cmpfloat (box->y, >=, frame->y - SLACK);
  g_assert_cmpfloat (box->y + box->height, <=, frame->y + frame->height + SLACK);
}

static gboolean
overlap (const SwPlot *a,
         const SwPlot *b)
{
  return a->x < b->x + b->width - SLACK && b->x < a->x + a->width - SLACK
         && a->y < b->y + b->height - SLACK && b->y < a->y + a->height - SLACK;
}

static void
assert_mirror (SwPlot        box,
               const SwPlot *other,
               const SwPlot *frame)
{
  /* Written out here, so that the program's own mirror is not its judge. */
  double from_right = frame->x + frame->width - (box.x + box.width);

  g_assert_cmpfloat_with_epsilon (other->x - frame->x, from_right, SLACK);
  g_assert_cmpfloat_with_epsilon (other->width, box.width, SLACK);
  g_assert_cmpfloat_with_epsilon (other->y, box.y, SLACK);
  g_assert_cmpfloat_with_epsilon (other->height, box.height, SLACK);
}

/* Returns how many words of @kind there are. */
static guint
count_texts (const GArray    *texts,
             SwChartTextKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    n += g_array_index (texts, SwChartText, i).kind == kind;
  return n;
}

static void
check_texts (const GArray *texts,
             const SwPlot *frame,
             const SwPlot *plot)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const SwChartText *text = &g_array_index (texts, SwChartText, i);

      g_assert_cmpfloat (text->box.width, >, 0);
      g_assert_cmpfloat (text->box.height, >, 0);
      assert_inside (&text->box, frame);
      if (text->kind != SW_CHART_TEXT_LIMIT)
        g_assert_false (overlap (&text->box, plot));
      for (guint j = 0; j < i; j++)
        if (overlap (&text->box, &g_array_index (texts, SwChartText, j).box))
          g_error ("“%s” and “%s” overlap in %g x %g", text->text, g_array_index (texts, SwChartText, j).text, frame->width, frame->height);
    }
}

static void
check_mirrored_texts (const GArray *texts,
                      const GArray *mirrored,
                      const SwPlot *frame)
{
  g_assert_cmpuint (texts->len, ==, mirrored->len);
  for (guint i = 0; i < texts->len; i++)
    {
      const SwChartText *text = &g_array_index (texts, SwChartText, i);
      const SwChartText *other = &g_array_index (mirrored, SwChartText, i);

      g_assert_cmpstr (text->text, ==, other->text);
      g_assert_cmpint (text->kind, ==, other->kind);
      assert_mirror (text->box, &other->box, frame);
    }
}

typedef enum
{
  DAYS,
  WEEKS,
  YEARS,
} Labels;

static void
fill_bars (SwBar  *bars,
           guint   n_bars,
           Labels  labels)
{
  for (guint i = 0; i < n_bars; i++)
    {
      const char *label = labels == DAYS ? (i % 2 == 0 ? "25 Nov" : "1 Nov") : "48";

      if (labels == YEARS)
        label = i % 5 == 3 ? "2019" : NULL;
      bars[i] = (SwBar) { .label = label, .parts = { { .value = 10 + i % 7 } }, .n_parts = 1,
                          .planned = i + 1 == n_bars ? 30 : (double) NAN, .strong = i + 1 == n_bars };
    }
}

static void
check_columns (const SwBarChart       *chart,
               const SwBarChartLayout *layout,
               const SwBarChartLayout *mirrored)
{
  double column_end = layout->plot.x;

  for (guint i = 0; i < chart->n_bars; i++)
    {
      double at, size, at_mirrored, size_mirrored;
      SwPlot column;

      sw_bar_chart_get_column (layout, i, &at, &size);
      g_assert_cmpfloat (at, >=, column_end - SLACK);
      g_assert_cmpfloat (size, >, 0);
      column_end = at + size;
      g_assert_cmpfloat (layout->bar_width, <=, size + SLACK);
      g_assert_cmpint (sw_bar_chart_hit (chart, layout, at + size / 2, layout->plot.y + 1), ==, (int) i);

      sw_bar_chart_get_column (mirrored, i, &at_mirrored, &size_mirrored);
      column = (SwPlot) { at_mirrored, 0, size_mirrored, 0 };
      assert_mirror ((SwPlot) { at, 0, size, 0 }, &column, &layout->frame);
      g_assert_cmpint (sw_bar_chart_hit (chart, mirrored, at_mirrored + size / 2, layout->plot.y + 1), ==, (int) i);
    }
  g_assert_cmpfloat (column_end, <=, layout->plot.x + layout->plot.width + SLACK);
  g_assert_cmpint (sw_bar_chart_hit (chart, layout, layout->frame.x + layout->frame.width + 1, layout->plot.y + 1), ==, -1);
}

static void
check_bars (double scale,
            double x,
            double width,
            double height,
            guint  n_bars,
            Labels labels)
{
  PangoContext *contexts[] = { new_context (FALSE, scale), new_context (TRUE, scale) };
  gboolean has_legend = height > 100;
  SwBar bars[MOST_BARS];
  SwBarChart chart = { .bars = bars, .n_bars = n_bars, .bar_width = 30, .line = NAN, .least_high = 10, .most_ticks = 5,
                       .legend = legend, .n_legend = has_legend ? G_N_ELEMENTS (legend) : 0 };
  SwBarChartLayout layouts[2];
  GArray *texts[2];

  fill_bars (bars, n_bars, labels);
  height = sw_chart_grow (contexts[0], height) + sw_bar_chart_get_legend_height (&chart, contexts[0], width);
  for (int rtl = 0; rtl < 2; rtl++)
    {
      chart.rtl = rtl;
      sw_bar_chart_layout (&chart, contexts[rtl], x, 11, width, height, &layouts[rtl]);
      texts[rtl] = sw_bar_chart_list_texts (&chart, &layouts[rtl], contexts[rtl]);
      assert_inside (&layouts[rtl].plot, &layouts[rtl].frame);
      check_texts (texts[rtl], &(SwPlot) { x, 11, width, height }, &layouts[rtl].plot);
      g_assert_cmpuint (count_texts (texts[rtl], SW_CHART_TEXT_FIGURE), >=, 2);
      g_assert_cmpuint (count_texts (texts[rtl], SW_CHART_TEXT_LEGEND), ==, chart.n_legend);
      /* Now is always named, and of years as many as fit. */
      if (labels != YEARS)
        g_assert_cmpuint (count_texts (texts[rtl], SW_CHART_TEXT_NOW), ==, 1);
      else if (n_bars > 6 && width > 300)
        g_assert_cmpuint (count_texts (texts[rtl], SW_CHART_TEXT_LABEL), >=, 1);
    }
  assert_mirror (layouts[0].plot, &layouts[1].plot, &layouts[0].frame);
  check_columns (&chart, &layouts[0], &layouts[1]);
  check_mirrored_texts (texts[0], texts[1], &layouts[0].frame);
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_array_unref (texts[rtl]);
      g_object_unref (contexts[rtl]);
    }
}

static void
test_bars (void)
{
  for (guint scale = 0; scale < G_N_ELEMENTS (scales); scale++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      for (guint k = 0; k < G_N_ELEMENTS (counts); k++)
        for (int labels = DAYS; labels <= YEARS; labels++)
          check_bars (scales[scale], k % 2 == 0 ? 0 : 37, widths[i], heights[(i + k) % G_N_ELEMENTS (heights)], counts[k], (Labels) labels);
}

/* Weeks of a year: every second one at most is named, evenly, and the last always. */
static void
test_labels_thin_out (void)
{
  PangoContext *context = new_context (FALSE, 1);
  SwBar bars[52];
  SwBarChart chart = { .bars = bars, .n_bars = 52, .bar_width = 30, .line = NAN, .most_ticks = 5 };
  SwBarChartLayout layout;
  guint former = G_MAXUINT;
  g_autoptr (GArray) texts = NULL;
  guint step = 0;
  guint n_labels = 0;

  fill_bars (bars, 52, DAYS);
  sw_bar_chart_layout (&chart, context, 0, 0, 360, 120, &layout);
  g_assert_cmpuint (layout.label_every, >, 1);
  texts = sw_bar_chart_list_texts (&chart, &layout, context);
  for (guint i = 0; i < texts->len; i++)
    {
      const SwChartText *text = &g_array_index (texts, SwChartText, i);

      if (text->kind == SW_CHART_TEXT_FIGURE)
        continue;
      if (former == G_MAXUINT)
        g_assert_cmpuint (text->index, ==, 51);
      /* The last is pushed in, so that the one before it may be further away. */
      else if (former == 51)
        g_assert_cmpuint (former - text->index, <=, layout.label_every + 2);
      else if (step == 0)
        step = former - text->index;
      else
        g_assert_cmpuint (former - text->index, ==, step);
      former = text->index;
      n_labels++;
    }
  g_assert_cmpuint (step, ==, layout.label_every);
  g_assert_cmpuint (n_labels, >=, 4);
  g_object_unref (context);
}

/* What has no room is left out, and nothing stands outside for want of it. */
static void
test_no_room (void)
{
  PangoContext *context = new_context (FALSE, 2);
  SwBar bars[12];
  SwBarChart chart = { .bars = bars, .n_bars = 12, .bar_width = 30, .line = NAN, .least_high = 10, .most_ticks = 5, .legend = legend,
                       .n_legend = G_N_ELEMENTS (legend) };

  fill_bars (bars, 12, DAYS);
  for (double height = 0; height < 200; height += 7)
    for (double width = 0; width < 200; width += 13)
      {
        SwBarChartLayout layout;
        g_autoptr (GArray) texts = NULL;

        sw_bar_chart_layout (&chart, context, 3, 4, width, height, &layout);
        texts = sw_bar_chart_list_texts (&chart, &layout, context);
        for (guint i = 0; i < texts->len; i++)
          assert_inside (&g_array_index (texts, SwChartText, i).box, &(SwPlot) { 3, 4, width, height });
      }
  g_object_unref (context);
}

static void
check_points (const SwLineChart       *chart,
              const SwLineChartLayout *layout,
              const SwLineChartLayout *mirrored)
{
  const SwSeries *series = &chart->series[0];
  double before = layout->plot.x - 1;

  for (guint k = 0; k < series->n_points; k++)
    {
      const SwChartPoint *point = &series->points[k];
      double x = sw_line_chart_place (layout, point->x);
      double x_mirrored = sw_line_chart_place (mirrored, point->x);
      double y = sw_axis_place (&layout->axis, &layout->plot, point->y);
      guint hit_series, hit_point;

      g_assert_cmpfloat (x, >, before);
      before = x;
      g_assert_cmpfloat (x, >=, layout->plot.x);
      g_assert_cmpfloat (x, <=, layout->plot.x + layout->plot.width);
      g_assert_cmpfloat_with_epsilon (x_mirrored - layout->frame.x, layout->frame.x + layout->frame.width - x, SLACK);
      if (isnan (point->y))
        continue;
      g_assert_cmpfloat (y, >=, layout->plot.y - SLACK);
      g_assert_cmpfloat (y, <=, layout->plot.y + layout->plot.height + SLACK);
      /* A flag of 14 stands above the disc. */
      if (point->flag != SW_SEVERITY_NONE)
        g_assert_cmpfloat (y - 4.5 - 2 - 14, >=, layout->frame.y - SLACK);
      g_assert_true (sw_line_chart_hit (chart, layout, x, layout->plot.y + 5, &hit_series, &hit_point));
      g_assert_cmpuint (hit_point, ==, k);
      g_assert_true (sw_line_chart_hit (chart, mirrored, x_mirrored, layout->plot.y + 5, &hit_series, &hit_point));
      g_assert_cmpuint (hit_point, ==, k);
    }
}

static void
check_lines (double   scale,
             double   width,
             double   height,
             gboolean columns,
             gboolean has_labels)
{
  static const SwAxisLabel labels[] = { { 2, "27 Oct", FALSE }, { 40, "8 Nov", FALSE }, { 50, "12 Nov", FALSE }, { 103, "25 Nov", TRUE } };
  PangoContext *contexts[] = { new_context (FALSE, scale), new_context (TRUE, scale) };
  SwChartPoint points[MOST_BARS];
  SwChartPoint caps[] = { { .x = 0, .y = 9 }, { .x = 60, .y = columns ? 10 : 4 } };
  SwSeries series[] = { { SW_SERIES_STEMS, points, MOST_BARS, { 0, 0, 0 }, TRUE, NULL }, { .kind = SW_SERIES_STEPS, .points = caps, .n_points = 2, .label = "Cap 7.1 km" } };
  SwLineChart chart = { .series = series, .n_series = 2, .labels = labels, .n_labels = has_labels ? G_N_ELEMENTS (labels) : 0, .from = -0.5,
                        .to = MOST_BARS - 0.5, .low = 0, .high = 10, .line = NAN, .now = NAN, .most_ticks = 5, .columns = columns };
  SwLineChartLayout layouts[2];
  GArray *texts[2];

  for (guint i = 0; i < MOST_BARS; i++)
    points[i] = (SwChartPoint) { .x = i, .y = i % 5 == 4 ? (double) NAN : i % 11, .flag = i % 11 == 10 ? SW_SEVERITY_CAUTION : SW_SEVERITY_NONE };
  height = sw_chart_grow (contexts[0], height);
  for (int rtl = 0; rtl < 2; rtl++)
    {
      chart.rtl = rtl;
      sw_line_chart_layout (&chart, contexts[rtl], 5, 7, width, height, &layouts[rtl]);
      texts[rtl] = sw_line_chart_list_texts (&chart, &layouts[rtl], contexts[rtl]);
      assert_inside (&layouts[rtl].plot, &layouts[rtl].frame);
      check_texts (texts[rtl], &(SwPlot) { 5, 7, width, height }, &layouts[rtl].plot);
      g_assert_cmpuint (count_texts (texts[rtl], SW_CHART_TEXT_NOW), ==, has_labels ? 1 : 0);
      g_assert_cmpuint (count_texts (texts[rtl], SW_CHART_TEXT_LIMIT), ==, 1);
    }
  assert_mirror (layouts[0].plot, &layouts[1].plot, &layouts[0].frame);
  check_points (&chart, &layouts[0], &layouts[1]);
  check_mirrored_texts (texts[0], texts[1], &layouts[0].frame);
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_array_unref (texts[rtl]);
      g_object_unref (contexts[rtl]);
    }
}

static void
test_lines (void)
{
  for (guint scale = 0; scale < G_N_ELEMENTS (scales); scale++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      for (guint k = 1; k < G_N_ELEMENTS (heights); k++)
        {
          check_lines (scales[scale], widths[i], heights[k], FALSE, TRUE);
          check_lines (scales[scale], widths[i], heights[k], TRUE, FALSE);
        }
}

/* Charts below each other: the same room for figures gives the same columns, whatever the figures are. */
static void
test_shared_columns (void)
{
  PangoContext *context = new_context (FALSE, 1);
  SwBar bars[12];
  SwChartPoint points[12];
  SwSeries series = { .kind = SW_SERIES_LINE, .points = points, .n_points = 12 };
  SwBarChart chart = { .bars = bars, .n_bars = 12, .bar_width = 18, .line = NAN, .least_high = 1000, .most_ticks = 3, .least_room = 60 };
  SwLineChart lines = { .series = &series, .n_series = 1, .from = -0.5, .to = 11.5, .low = 0, .high = 2, .line = NAN, .now = NAN, .most_ticks = 3,
                        .least_room = 60, .columns = TRUE };

  fill_bars (bars, 12, WEEKS);
  for (guint i = 0; i < 12; i++)
    points[i] = (SwChartPoint) { .x = i, .y = 1 };
  for (int rtl = 0; rtl < 2; rtl++)
    {
      SwBarChartLayout above;
      SwLineChartLayout below;

      chart.rtl = lines.rtl = rtl;
      sw_bar_chart_layout (&chart, context, 3, 0, 300, 120, &above);
      sw_line_chart_layout (&lines, context, 3, 130, 300, 70, &below);
      for (guint i = 0; i < 12; i++)
        {
          double x, width;

          sw_bar_chart_get_column (&above, i, &x, &width);
          g_assert_cmpfloat_with_epsilon (sw_line_chart_place (&below, i), x + width / 2, 1e-6);
        }
    }
  g_object_unref (context);
}

static void
check_sheet_boxes (const SwChartSheet       *sheet,
                   const SwChartSheetLayout *layout)
{
  double y;

  assert_inside (&layout->title, &layout->frame);
  assert_inside (&layout->subtitle, &layout->frame);
  g_assert_false (overlap (&layout->title, &layout->subtitle));
  y = layout->title.y + layout->title.height;
  if (sheet->subtitle != NULL)
    y = layout->subtitle.y + layout->subtitle.height;
  for (guint i = 0; i < layout->n_blocks; i++)
    {
      if (sheet->blocks[i].heading != NULL)
        {
          g_assert_cmpfloat (layout->heading[i].y, >=, y);
          assert_inside (&layout->heading[i], &layout->frame);
          y = layout->heading[i].y + layout->heading[i].height;
        }
      g_assert_cmpfloat (layout->block[i].y, >=, y);
      assert_inside (&layout->block[i], &layout->frame);
      y = layout->block[i].y + layout->block[i].height;
    }
  for (guint i = 0; i < layout->n_columns; i++)
    {
      g_assert_cmpfloat (layout->column[i].y, >=, y);
      assert_inside (&layout->column[i], &layout->frame);
      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (&layout->column[i], &layout->column[j]));
    }
  if (layout->n_columns > 0)
    y = layout->column[0].y + layout->column[0].height;
  for (guint i = 0; i < layout->n_notes; i++)
    {
      g_assert_cmpfloat (layout->note[i].y, >=, y);
      assert_inside (&layout->note[i], &layout->frame);
      y = layout->note[i].y + layout->note[i].height;
    }
}

static GPtrArray *
new_notes (void)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (notes, g_strdup ("Week 48: 5.2 km so far. Least 9.6 km, most 17.0 km."));
  g_ptr_array_add (notes, g_strnfill (400, 'm'));
  return notes;
}

static void
test_sheet (void)
{
  SwBar bars[12];
  SwBarChart chart = { .bars = bars, .n_bars = 12, .bar_width = 30, .line = NAN, .least_high = 10, .most_ticks = 5, .legend = legend,
                       .n_legend = G_N_ELEMENTS (legend) };
  SwChartBlock blocks[] = { { NULL, &chart, NULL, 200 }, { "Monotony", &chart, NULL, 70 }, { "Strain", &chart, NULL, 70 } };
  g_autoptr (GPtrArray) notes = new_notes ();
  SwChartSheet sheet = { "Load", "Effort × minutes", blocks, G_N_ELEMENTS (blocks), NULL, notes, FALSE };
  double former = 0;

  fill_bars (bars, 12, WEEKS);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      PangoContext *context = new_context (FALSE, scales[i]);
      SwChartSheetLayout layout;

      sw_chart_sheet_layout (&sheet, context, 720, &layout);
      g_assert_cmpuint (layout.n_blocks, ==, 3);
      g_assert_cmpuint (layout.n_notes, ==, 2);
      check_sheet_boxes (&sheet, &layout);
      /* The long note has lines of its own. */
      g_assert_cmpfloat (layout.note[1].height, >, 2 * layout.note[0].height);
      g_assert_cmpfloat (layout.frame.height, >, former);
      former = layout.frame.height;
      g_object_unref (context);
    }
}

static void
test_sheet_without_charts (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) notes = new_notes ();
  SwChartSheet sheet = { "Shoes", NULL, NULL, 0, rows, notes, FALSE };

  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (rows, g_strsplit (i == 7 ? "From Week 40, 2021, mean of 10 weeks,145,no flag and pain came,flagged and nobody reported"
                                              : "Daily,145,650,good", ",", -1));
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (double width = 360; width <= 2560; width *= 2)
      {
        SwChartSheetLayout layouts[2];

        for (int rtl = 0; rtl < 2; rtl++)
          {
            PangoContext *context = new_context (rtl, scales[i]);

            sheet.rtl = rtl;
            sw_chart_sheet_layout (&sheet, context, width, &layouts[rtl]);
            g_assert_cmpuint (layouts[rtl].n_rows, ==, SW_CHART_SHEET_MAX_ROWS);
            g_assert_cmpuint (layouts[rtl].n_columns, ==, 6);
            g_assert_cmpfloat (layouts[rtl].row_height, >, 8);
            check_sheet_boxes (&sheet, &layouts[rtl]);
            g_object_unref (context);
          }
        for (guint column = 0; column < layouts[0].n_columns; column++)
          assert_mirror (layouts[0].column[column], &layouts[1].column[column], &layouts[0].frame);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/layout/bars", test_bars);
  g_test_add_func ("/paint/layout/labels-thin-out", test_labels_thin_out);
  g_test_add_func ("/paint/layout/no-room", test_no_room);
  g_test_add_func ("/paint/layout/lines", test_lines);
  g_test_add_func ("/paint/layout/shared-columns", test_shared_columns);
  g_test_add_func ("/paint/layout/sheet", test_sheet);
  g_test_add_func ("/paint/layout/sheet-without-charts", test_sheet_without_charts);
  return g_test_run ();
}
