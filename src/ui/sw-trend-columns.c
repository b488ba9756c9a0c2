/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trend-columns"

#include "config.h"

#include "sw-trend-columns.h"

#include "sw-chart-view.h"
#include "sw-words-trends.h"

void
sw_trend_columns_init (SwTrendColumns *self)
{
  self->bars = g_array_new (FALSE, FALSE, sizeof (SwBar));
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
}

void
sw_trend_columns_clear (SwTrendColumns *self)
{
  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
}

void
sw_trend_columns_add (SwTrendColumns *self,
                      const SwBar    *bar,
                      double          value,
                      char           *label,
                      char           *title,
                      char           *text)
{
  g_array_append_vals (self->bars, bar, 1);
  g_array_append_val (self->values, value);
  g_ptr_array_add (self->labels, label);
  g_ptr_array_add (self->titles, title);
  g_ptr_array_add (self->texts, text);
}

void
sw_trend_columns_add_view (SwTrendColumns    *self,
                           SwTrendCard       *card,
                           const SwTrendLook *look,
                           GtkWidget         *view)
{
  SwChartWords words = { look->name, (const char * const *) self->titles->pdata, (const double *) (gpointer) self->values->data,
                         self->values->len, look->decimals };
  g_autofree char *summary = sw_words_trend_summary (&words);

  sw_chart_view_set_summary (SW_CHART_VIEW (view), summary);
  sw_trend_card_add_chart (card, look->heading, view);
  sw_trend_card_add_summary (card, summary);
}

void
sw_trend_columns_add_bars (SwTrendColumns    *self,
                           SwTrendCard       *card,
                           const SwTrendLook *look,
                           const SwBarChart  *chart)
{
  GtkWidget *view = sw_chart_view_new (look->name, look->height);

  sw_chart_view_set_bars (SW_CHART_VIEW (view), chart, self->bars, self->labels, self->texts);
  sw_trend_columns_add_view (self, card, look, view);
}

void
sw_trend_columns_add_line (SwTrendColumns    *self,
                           SwTrendCard       *card,
                           const SwTrendLook *look)
{
  GtkWidget *view = sw_chart_view_new (look->name, look->height);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  SwSeries series = { .kind = SW_SERIES_LINE, .color = look->color, .marks = look->marks };
  SwLineChart chart = { .series = &series, .n_series = 1, .from = -0.5, .to = self->values->len - 0.5, .low = look->low, .high = look->high,
                        .line = look->line, .now = NAN, .most_ticks = look->most_ticks, .columns = TRUE };

  for (guint i = 0; i < self->values->len; i++)
    {
      SwChartPoint point = { .x = i, .y = g_array_index (self->values, double, i), .color = look->color };

      g_array_append_val (points, point);
    }
  g_ptr_array_add (all, points);
  sw_chart_view_set_lines (SW_CHART_VIEW (view), &chart, all, self->texts);
  sw_trend_columns_add_view (self, card, look, view);
}

char *
sw_trend_columns_new_label (const SwTrends *trends,
                            guint           position)
{
  SwDay monday = g_array_index (trends->bars, SwTrendBar, position).monday;
  int year, former_year;

  if (trends->weeks_per_bar == 1)
    return g_strdup_printf ("%d", sw_day_get_iso_week (monday, NULL));
  if (position == 0)
    return NULL;
  sw_day_get_iso_week (monday, &year);
  sw_day_get_iso_week (g_array_index (trends->bars, SwTrendBar, position - 1).monday, &former_year);
  return year != former_year ? g_strdup_printf ("%d", year) : NULL;
}
