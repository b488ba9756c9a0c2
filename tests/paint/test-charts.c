/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "sw-body-map.h"
#include "sw-chart.h"
#include "sw-sheet.h"
#include "sw-test-week.h"

static void
test_axis (void)
{
  static const struct
  {
    double low, high;
    guint  most;
    double from, to, step;
    guint  n_ticks;
    const char *second;
  } cases[] = {
    { 0, 17.5, 5, 0, 20, 5, 5, "5" },
    { 0, 7.1, 5, 0, 8, 2, 5, "2" },
    { 0, 861, 3, 0, 1000, 500, 3, "500" },
    { 1.02, 2, 3, 1, 2, 0.5, 3, "1.5" },
    { 0, 10, 6, 0, 10, 2, 6, "2" },
    { 0, 0, 5, 0, 1, 0.25, 5, "0.25" },
    { 0, NAN, 5, 0, 1, 0.25, 5, "0.25" },
    { -3, 3, 5, -4, 4, 2, 5, "-2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      SwPlot plot = { 10, 20, 100, 80 };
      SwAxis axis;

      sw_axis_init (&axis, cases[i].low, cases[i].high, cases[i].most);
      g_assert_cmpfloat_with_epsilon (axis.low, cases[i].from, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.high, cases[i].to, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.step, cases[i].step, 1e-9);
      g_assert_cmpuint (axis.n_ticks, ==, cases[i].n_ticks);
      text = sw_axis_format (&axis, axis.low + axis.step);
      g_assert_cmpstr (text, ==, cases[i].second);
      g_assert_cmpfloat_with_epsilon (sw_axis_place (&axis, &plot, axis.low), 100, 1e-9);
      g_assert_cmpfloat_with_epsilon (sw_axis_place (&axis, &plot, axis.high), 20, 1e-9);
    }
}

static void
test_axis_never_has_too_many_ticks (void)
{
  for (double high = 0.013; high < 1e6; high *= 1.37)
    for (guint most = 2; most <= SW_CHART_MAX_TICKS; most++)
      {
        SwAxis axis;

        sw_axis_init (&axis, 0.0, high, most);
        g_assert_cmpuint (axis.n_ticks, <=, most);
        g_assert_cmpuint (axis.n_ticks, >=, 2);
        g_assert_cmpfloat (axis.high, >=, high - 1e-9);
      }
}

static void
test_bar_chart (void)
{
  PangoContext *context = sw_sheet_create_context (FALSE);
  SwBar bars[12] = { 0 };
  SwBarChart chart = { .bars = bars, .n_bars = 12, .bar_width = 30.0, .line = NAN, .most_ticks = 5 };
  SwBarChartLayout layout;

  for (guint i = 0; i < 12; i++)
    {
      bars[i].label = "44";
      bars[i].n_parts = 2;
      bars[i].parts[0].value = 10.0;
      bars[i].parts[1].value = i == 5 ? NAN : 5.0;
      bars[i].planned = i == 11 ? 17.5 : NAN;
    }

  sw_bar_chart_layout (&chart, context, 5.0, 7.0, 610.0, 226.0, &layout);
  g_assert_cmpfloat (layout.axis.high, ==, 20.0);
  g_assert_cmpfloat (layout.bar_width, ==, 30.0);
  g_assert_cmpuint (layout.label_every, ==, 1);
  g_assert_cmpfloat (layout.plot.x, >, 5.0);
  g_assert_cmpfloat_with_epsilon (layout.plot.x + layout.plot.width, 615.0, 1e-9);
  for (guint i = 0; i < 12; i++)
    {
      double x, width;

      sw_bar_chart_get_column (&layout, i, &x, &width);
      g_assert_cmpint (sw_bar_chart_hit (&chart, &layout, x + width / 2.0, 100.0), ==, (int) i);
      g_assert_cmpfloat (x, >=, layout.plot.x);
      g_assert_cmpfloat (x + width, <=, layout.plot.x + layout.plot.width);
    }
  g_assert_cmpint (sw_bar_chart_hit (&chart, &layout, 5.0, 100.0), ==, -1);
  g_assert_cmpint (sw_bar_chart_hit (&chart, &layout, 300.0, 400.0), ==, -1);

  /* Too narrow for every name. */
  sw_bar_chart_layout (&chart, context, 0.0, 0.0, 150.0, 226.0, &layout);
  g_assert_cmpuint (layout.label_every, >, 1);
  g_assert_cmpfloat (layout.bar_width, <, layout.pitch);

  chart.n_bars = 0;
  sw_bar_chart_layout (&chart, context, 0.0, 0.0, 150.0, 226.0, &layout);
  g_assert_cmpint (sw_bar_chart_hit (&chart, &layout, 80.0, 100.0), ==, -1);
  g_object_unref (context);
}

static void
test_line_chart (void)
{
  PangoContext *context = sw_sheet_create_context (FALSE);
  SwChartPoint points[] = { { .x = 0, .y = 2 }, { .x = 1, .y = NAN }, { .x = 2, .y = 4 }, { .x = 3, .y = 3 } };
  SwChartPoint cap[] = { { .x = 0, .y = 6.5 } };
  SwSeries series[] = { { SW_SERIES_STEMS, points, 4 }, { SW_SERIES_STEPS, cap, 1 } };
  SwLineChart chart = { .series = series, .n_series = 2, .from = 0.0, .to = 3.0, .low = 0.0, .high = NAN, .line = NAN, .now = NAN, .most_ticks = 5 };
  SwLineChartLayout layout;
  guint which_series = 9, which_point = 9;

  sw_line_chart_layout (&chart, context, 0.0, 0.0, 364.0, 226.0, &layout);
  g_assert_cmpfloat (layout.axis.low, ==, 0.0);
  g_assert_cmpfloat (layout.axis.high, ==, 8.0);
  g_assert_true (sw_line_chart_hit (&chart, &layout, sw_line_chart_place (&layout, 2.1), 50.0, &which_series,
                                    &which_point));
  g_assert_cmpuint (which_series, ==, 0);
  g_assert_cmpuint (which_point, ==, 2);
  /* The day nobody knows about is never the answer. */
  g_assert_true (sw_line_chart_hit (&chart, &layout, sw_line_chart_place (&layout, 0.9), 50.0, &which_series,
                                    &which_point));
  g_assert_cmpuint (which_point, ==, 0);
  g_assert_false (sw_line_chart_hit (&chart, &layout, -5.0, 50.0, &which_series, &which_point));
  g_object_unref (context);
}

static void
test_charts_can_be_painted (void)
{
  g_autoptr (SwArt) art = sw_test_art ();
  const SwStyle *style = sw_art_get_style (art, SW_THEME_DARK);
  PangoContext *context = sw_sheet_create_context (FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 240);
  cairo_t *cr = cairo_create (surface);
  SwChartPoint points[] = { { .x = 0, .y = NAN }, { .x = 1, .y = NAN }, { .x = 2, .y = 4, .hollow = TRUE } };
  SwSeries series[] = { { SW_SERIES_LINE, points, 3, style->text, TRUE, NULL }, { SW_SERIES_STEPS, points, 2 },
                        { SW_SERIES_STEMS, points, 0 } };
  SwLineChart chart = { .series = series, .n_series = 3, .from = 2.0, .to = 2.0, .low = NAN, .high = NAN, .line = 1.0, .now = 2.0 };
  SwBarChart bars = { .bar_width = 30.0, .line = 7.0, .least_high = NAN, .most_ticks = 5 };
  SwBarChartLayout bar_layout;
  SwLineChartLayout layout;

  sw_line_chart_layout (&chart, context, 0.0, 0.0, 400.0, 240.0, &layout);
  sw_line_chart_draw (&chart, &layout, cr, context, style, 0, 0);
  sw_bar_chart_layout (&bars, context, 0.0, 0.0, 400.0, 240.0, &bar_layout);
  sw_bar_chart_draw (&bars, &bar_layout, cr, context, style, 3);
  /* A chart without room is nothing, not an error. */
  sw_line_chart_layout (&chart, context, 0.0, 0.0, 3.0, 2.0, &layout);
  sw_line_chart_draw (&chart, &layout, cr, context, style, -1, -1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
test_body_regions (void)
{
  g_autoptr (SwBodyMap) map = sw_body_map_new ();
  SwBodyMapLayout layout;

  sw_body_map_layout (SW_BODY_BOTH, TRUE, 0.0, 0.0, 384.0, 474.0, &layout);
  for (int region = 0; region < SW_N_REGIONS; region++)
    {
      double x, y, width, height;

      if (region == SW_REGION_OTHER)
        {
          g_assert_false (sw_body_map_get_box (map, &layout, (SwRegion) region, &x, &y, &width, &height));
          continue;
        }
      g_assert_true (sw_body_map_get_box (map, &layout, (SwRegion) region, &x, &y, &width, &height));
      g_assert_cmpfloat (x, >=, 0.0);
      g_assert_cmpfloat (x + width, <=, 384.0);
      g_assert_cmpfloat (y + height, <=, 474.0);
      g_assert_cmpint (sw_body_map_hit (map, &layout, x + width / 2.0, y + height / 2.0), ==, region);
    }

  /* From behind, the person's left is at the left; from the front it is at the right. */
  g_assert_cmpint (sw_body_map_hit (map, &layout, layout.back_x - 24.0 * layout.scale,
                                    layout.top + 264.0 * layout.scale), ==, SW_REGION_THIGH_LEFT);
  g_assert_cmpint (sw_body_map_hit (map, &layout, layout.front_x - 24.0 * layout.scale,
                                    layout.top + 264.0 * layout.scale), ==, SW_REGION_THIGH_RIGHT);
  g_assert_cmpint (sw_body_map_hit (map, &layout, layout.back_x, layout.top + 20.0), ==, SW_REGION_NONE);
  g_assert_cmpint (sw_body_map_hit (map, &layout, 2.0, 2.0), ==, SW_REGION_NONE);
}

/* Under the lens of a narrow window the low back is large enough for a finger, and left stays left. */
static void
test_body_lens (void)
{
  g_autoptr (SwBodyMap) map = sw_body_map_new ();
  SwBodyMapLayout lens;
  double x, y, width, height, left, right;

  sw_body_map_zoom (SW_BODY_BACK, 195.0, 100.0, 225.0, 240.0, &lens);
  for (int region = SW_REGION_LOW_BACK_CENTRE; region <= SW_REGION_BUTTOCK_RIGHT; region++)
    {
      g_assert_true (sw_body_map_get_box (map, &lens, (SwRegion) region, &x, &y, &width, &height));
      g_assert_cmpfloat (width, >=, SW_BODY_TARGET);
      g_assert_cmpfloat (height, >=, SW_BODY_TARGET);
      g_assert_cmpint (sw_body_map_hit (map, &lens, x + width / 2.0, y + height / 2.0), ==, region);
    }
  g_assert_true (sw_body_map_get_box (map, &lens, SW_REGION_LOW_BACK_LEFT, &left, &y, &width, &height));
  g_assert_true (sw_body_map_get_box (map, &lens, SW_REGION_LOW_BACK_RIGHT, &right, &y, &width, &height));
  g_assert_cmpfloat (left, <, right);
  g_assert_false (sw_body_map_get_box (map, &lens, SW_REGION_HIP_FRONT_LEFT, &x, &y, &width, &height));

  /* The lens stays on the figure. */
  sw_body_map_zoom (SW_BODY_FRONT, 1000.0, 100.0, 225.0, 240.0, &lens);
  g_assert_cmpfloat_with_epsilon (lens.top + 400.0 * lens.scale, 240.0, 1e-6);
  g_assert_true (sw_body_map_get_box (map, &lens, SW_REGION_FOOT_LEFT, &left, &y, &width, &height));
  g_assert_true (sw_body_map_get_box (map, &lens, SW_REGION_FOOT_RIGHT, &right, &y, &width, &height));
  g_assert_cmpfloat (left, >, right);
}

/* On a small screen too, each region has a target of 24 that is its own. */
static void
test_body_targets (void)
{
  g_autoptr (SwBodyMap) map = sw_body_map_new ();
  double sizes[][2] = { { 384, 474 }, { 336, 400 }, { 300, 330 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      SwBodyMapLayout layout;
      guint hits[SW_N_REGIONS] = { 0 };

      sw_body_map_layout (SW_BODY_BOTH, FALSE, 0.0, 0.0, sizes[i][0], sizes[i][1], &layout);
      for (double y = 0.5; y < sizes[i][1]; y += 1.0)
        for (double x = 0.5; x < sizes[i][0]; x += 1.0)
          {
            SwRegion region = sw_body_map_hit (map, &layout, x, y);

            if (region != SW_REGION_NONE)
              hits[region]++;
          }
      for (int region = 0; region < SW_REGION_OTHER; region++)
        if (hits[region] < (region == SW_REGION_LOW_BACK_CENTRE ? 300 : 200))
          g_error ("region %s has %u pixels at %g x %g", sw_region_to_string ((SwRegion) region), hits[region],
                   sizes[i][0], sizes[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paint/axis/table", test_axis);
  g_test_add_func ("/paint/axis/ticks", test_axis_never_has_too_many_ticks);
  g_test_add_func ("/paint/bar-chart/layout", test_bar_chart);
  g_test_add_func ("/paint/line-chart/layout", test_line_chart);
  g_test_add_func ("/paint/charts/painted", test_charts_can_be_painted);
  g_test_add_func ("/paint/body-map/regions", test_body_regions);
  g_test_add_func ("/paint/body-map/lens", test_body_lens);
  g_test_add_func ("/paint/body-map/targets", test_body_targets);

  return g_test_run ();
}
