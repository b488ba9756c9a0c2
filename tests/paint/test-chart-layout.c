/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the parts of charts stand: nothing overlaps and nothing leaves the drawing, from a phone to a wide screen, with the
 * text at its size and at twice it, and whatever direction the words have. */

#include <math.h>

#include "sw-chart-sheet.h"
#include "sw-sheet.h"

#define MOST_BARS 104
#define HEIGHT 200.0

static const double widths[] = { 200, 296, 360, 601, 1100, 1920, 2560 };
static const guint counts[] = { 1, 2, 6, 12, 28, 52, MOST_BARS };

static PangoContext *
new_context (gboolean rtl,
             double   scale)
{
  PangoContext *context = sw_sheet_create_context (rtl);

  pango_cairo_context_set_resolution (context, 96 * scale);
  return context;
}

static void
fill_bars (SwBar *bars,
           guint  n_bars)
{
  for (guint i = 0; i < n_bars; i++)
    bars[i] = (SwBar) { .label = i % 2 == 0 ? "25 Nov" : "1 Nov", .parts = { { .value = 10 + i % 7 } }, .n_parts = 1,
                        .planned = i + 1 == n_bars ? 30 : (double) NAN, .strong = i + 1 == n_bars };
}

static void
check_bars (PangoContext *context,
            double        x,
            double        width,
            guint         n_bars)
{
  SwBar bars[MOST_BARS];
  SwBarChart chart = { bars, n_bars, 30.0, NAN, 10.0, 5 };
  SwBarChartLayout layout;
  double column_end = 0;
  double label_end = 0;
  guint n_labels = 0;

  fill_bars (bars, n_bars);
  sw_bar_chart_layout (&chart, context, x, 0, width, HEIGHT, &layout);
  g_assert_cmpfloat (layout.plot.x, >=, x);
  g_assert_cmpfloat (layout.plot.x + layout.plot.width, <=, x + width + 1e-6);
  g_assert_cmpfloat (layout.plot.y, >=, 0);
  g_assert_cmpfloat (layout.plot.y + layout.plot.height, <, HEIGHT);
  column_end = label_end = layout.plot.x;
  for (guint i = 0; i < n_bars; i++)
    {
      double at, size;

      sw_bar_chart_get_column (&layout, i, &at, &size);
      g_assert_cmpfloat (at, >=, column_end - 1e-6);
      g_assert_cmpfloat (size, >, 0);
      column_end = at + size;
      g_assert_cmpfloat (layout.bar_width, <=, size + 1e-6);
      g_assert_cmpint (sw_bar_chart_hit (&chart, &layout, at + size / 2, layout.plot.y + 1), ==, (int) i);
      if (!sw_bar_chart_get_label (&chart, &layout, context, i, &at, &size))
        continue;
      n_labels++;
      g_assert_cmpfloat (at, >=, label_end - 1e-6);
      label_end = at + size;
    }
  g_assert_cmpfloat (column_end, <=, x + width + 1e-6);
  g_assert_cmpfloat (label_end, <=, x + width + 1e-6);
  /* Now is always named. */
  g_assert_cmpuint (n_labels, >=, 1);
  g_assert_cmpint (sw_bar_chart_hit (&chart, &layout, x + width + 1, layout.plot.y + 1), ==, -1);
}

static void
test_bars (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    for (double scale = 1; scale <= 2; scale += 0.5)
      {
        PangoContext *context = new_context (rtl, scale);

        for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
          for (guint k = 0; k < G_N_ELEMENTS (counts); k++)
            {
              check_bars (context, 0, widths[i], counts[k]);
              check_bars (context, 37, widths[i], counts[k]);
            }
        g_object_unref (context);
      }
}

static void
test_lines (void)
{
  SwChartPoint points[MOST_BARS];
  SwSeries series = { SW_SERIES_LINE, points, MOST_BARS, { 0, 0, 0 }, TRUE, "Cap" };
  SwLineChart chart = { .series = &series, .n_series = 1, .from = -0.5, .to = MOST_BARS - 0.5, .low = 0, .high = 10,
                        .line = NAN, .now = NAN, .most_ticks = 5 };

  for (guint i = 0; i < MOST_BARS; i++)
    points[i] = (SwChartPoint) { .x = i, .y = i % 5 == 4 ? (double) NAN : i % 11 };
  for (double scale = 1; scale <= 2; scale += 0.5)
    {
      PangoContext *context = new_context (FALSE, scale);

      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          SwLineChartLayout layout;
          double before = -1;

          sw_line_chart_layout (&chart, context, 5, 7, widths[i], HEIGHT, &layout);
          g_assert_cmpfloat (layout.plot.x, >=, 5);
          g_assert_cmpfloat (layout.plot.x + layout.plot.width, <=, 5 + widths[i] + 1e-6);
          g_assert_cmpfloat (layout.plot.y + layout.plot.height, <=, 7 + HEIGHT + 1e-6);
          for (guint k = 0; k < MOST_BARS; k++)
            {
              double x = sw_line_chart_place (&layout, points[k].x);
              guint hit_series, hit_point;

              g_assert_cmpfloat (x, >, before);
              before = x;
              g_assert_cmpfloat (x, >=, layout.plot.x);
              g_assert_cmpfloat (x, <=, layout.plot.x + layout.plot.width);
              if (isnan (points[k].y))
                continue;
              g_assert_cmpfloat (sw_axis_place (&layout.axis, &layout.plot, points[k].y), >=, layout.plot.y - 1e-6);
              g_assert_cmpfloat (sw_axis_place (&layout.axis, &layout.plot, points[k].y), <=, layout.plot.y + layout.plot.height + 1e-6);
              g_assert_true (sw_line_chart_hit (&chart, &layout, x, layout.plot.y + 5, &hit_series, &hit_point));
              g_assert_cmpuint (hit_point, ==, k);
            }
        }
      g_object_unref (context);
    }
}

static void
test_sheet (void)
{
  SwBar bars[12];
  SwBarChart chart = { bars, 12, 30.0, NAN, 10.0, 5 };
  SwChartBlock blocks[] = { { NULL, &chart, NULL, 200 }, { "Monotony", &chart, NULL, 70 }, { "Strain", &chart, NULL, 70 } };
  SwChartSheet sheet = { "Load", "Effort × minutes", blocks, G_N_ELEMENTS (blocks), NULL };
  double former = 0;

  fill_bars (bars, 12);
  for (double scale = 1; scale <= 2; scale += 0.5)
    {
      PangoContext *context = new_context (FALSE, scale);
      SwChartSheetLayout layout;
      double y;

      sw_chart_sheet_layout (&sheet, context, 720, &layout);
      g_assert_cmpuint (layout.n_blocks, ==, 3);
      g_assert_cmpfloat (layout.title_y, <, layout.subtitle_y);
      y = layout.subtitle_y;
      for (guint i = 0; i < layout.n_blocks; i++)
        {
          if (blocks[i].heading != NULL)
            {
              g_assert_cmpfloat (layout.heading_y[i], >, y);
              g_assert_cmpfloat (layout.heading_y[i], <, layout.block[i].y);
            }
          g_assert_cmpfloat (layout.block[i].y, >, y);
          g_assert_cmpfloat (layout.block[i].x, >, 0);
          g_assert_cmpfloat (layout.block[i].x + layout.block[i].width, <, 720);
          y = layout.block[i].y + layout.block[i].height;
        }
      g_assert_cmpfloat (layout.height, >, y);
      g_assert_cmpfloat (layout.height, >, former);
      former = layout.height;
      g_object_unref (context);
    }
}

static void
test_sheet_without_charts (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  SwChartSheet sheet = { "Shoes", NULL, NULL, 0, rows };
  PangoContext *context = new_context (FALSE, 1);
  SwChartSheetLayout layout;

  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (rows, g_strsplit ("Daily,145,650", ",", -1));
  sw_chart_sheet_layout (&sheet, context, 720, &layout);
  g_assert_cmpuint (layout.n_rows, ==, SW_CHART_SHEET_MAX_ROWS);
  for (guint i = 1; i < layout.n_rows; i++)
    g_assert_cmpfloat (layout.row_y[i] - layout.row_y[i - 1], >, 8);
  g_assert_cmpfloat (layout.height, >, layout.row_y[layout.n_rows - 1]);
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/layout/bars", test_bars);
  g_test_add_func ("/paint/layout/lines", test_lines);
  g_test_add_func ("/paint/layout/sheet", test_sheet);
  g_test_add_func ("/paint/layout/sheet-without-charts", test_sheet_without_charts);
  return g_test_run ();
}
