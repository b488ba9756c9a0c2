/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends-load"

#include "config.h"

#include <glib/gi18n.h>

#include "sw-charts.h"
#include "sw-chart-view.h"
#include "sw-look.h"
#include "sw-trend-columns.h"
#include "sw-trends-cards.h"
#include "sw-words-trends.h"

/* From here on monotony is worth a notice. */
#define MONOTONY_LINE "L_MONO.info"
#define RATIO_LINE "L_ACWR.raised"

void
sw_trends_show_load (SwTrendCard    *card,
                     const SwTrends *trends,
                     const SwGuide  *guide)
{
  const char *headings[] = { _("Week"), _("Load"), _("Monotony"), _("Strain") };
  const SwStyle *style = sw_look_get_style ();
  const double line = sw_guide_get_number (guide, MONOTONY_LINE);
  SwTrendLook looks[] = {
    { .name = _("Load a week"), .height = 120 },
    { .name = _("Monotony"), .heading = _("Monotony"), .height = 70, .decimals = 1, .color = style->kinds[SW_FAMILY_STRENGTH].fill,
      .high = line, .line = line, .most_ticks = 3, .marks = trends->weeks_per_bar == 1 && trends->bars->len <= 26 },
    { .name = _("Strain"), .heading = _("Strain"), .height = 70, .color = style->kinds[SW_FAMILY_CROSS].fill,
      .high = 500, .line = NAN, .most_ticks = 3, .marks = trends->weeks_per_bar == 1 && trends->bars->len <= 26 },
  };
  SwTrendColumns columns[G_N_ELEMENTS (looks)];
  SwBar none = { .planned = NAN };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    sw_trend_columns_init (&columns[i]);
  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < trends->bars->len; i++)
    {
      const SwTrendBar *item = &g_array_index (trends->bars, SwTrendBar, i);
      gboolean now = i + 1 == trends->bars->len;
      SwBar bar = { .parts = { { item->load, style->kinds[SW_FAMILY_EASY].fill } }, .n_parts = 1, .planned = NAN, .strong = now,
                    .pale = now && trends->weeks_per_bar == 1 };
      char *title = sw_words_trend_title (item->monday, item->n_weeks);
      g_autofree char *load = sw_words_trend_figure (item->load, 0);
      g_autofree char *monotony = sw_words_trend_figure (item->monotony, 1);
      g_autofree char *strain = sw_words_trend_figure (item->strain, 0);

      /* translators: a week and three figures of it */
      sw_trend_columns_add (&columns[0], &bar, item->load, sw_trend_columns_new_label (trends, i), title,
                            g_strdup_printf (_("%s: load %s, monotony %s, strain %s"), title, load, monotony, strain));
      /* translators: a week and its monotony */
      sw_trend_columns_add (&columns[1], &none, item->monotony, NULL, g_strdup (title), g_strdup_printf (_("%s: monotony %s"), title, monotony));
      /* translators: a week and its strain */
      sw_trend_columns_add (&columns[2], &none, item->strain, NULL, g_strdup (title), g_strdup_printf (_("%s: strain %s"), title, strain));
      sw_trend_card_add_row (card, (const char * const []) { title, load, monotony, strain }, 4);
    }
  sw_trend_columns_add_bars (&columns[0], card, &looks[0], &(SwBarChart) { .bar_width = 18, .line = NAN, .least_high = 500, .most_ticks = 3 });
  sw_trend_columns_add_line (&columns[1], card, &looks[1]);
  sw_trend_columns_add_line (&columns[2], card, &looks[2]);
  sw_trend_card_share_columns (card);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    sw_trend_columns_clear (&columns[i]);
}

/* The chart that RULES L_ACWR allows, never without its caveat. */
void
sw_trends_show_ratio (SwTrendCard    *card,
                      const SwTrends *trends,
                      const SwGuide  *guide)
{
  const char *headings[] = { _("Day"), _("Ratio") };
  const SwStyle *style = sw_look_get_style ();
  SwTrendLook look = { .name = _("Ratio of loads"), .height = 120, .decimals = 2 };
  SwSeries series = { .kind = SW_SERIES_LINE, .color = style->kinds[SW_FAMILY_OTHER].fill };
  GtkWidget *view = sw_chart_view_new (look.name, look.height);
  g_auto (SwTrendColumns) columns;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (SwAxisLabel));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  SwBar none = { .planned = NAN };
  SwLineChart chart;

  sw_trend_columns_init (&columns);
  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < trends->ratio->len; i++)
    {
      const SwLoadDay *day = &g_array_index (trends->ratio, SwLoadDay, i);
      SwChartPoint point = { .x = day->day, .y = day->uncoupled, .color = series.color };
      SwAxisLabel label = { day->day, NULL, day->day == trends->today };
      char *title = sw_words_day_long (day->day);
      g_autofree char *figure = sw_words_trend_figure (day->uncoupled, 2);

      g_array_append_val (points, point);
      if (label.strong || sw_day_get_monday (day->day) == day->day)
        {
          label.text = sw_ui_new_short_date (day->day);
          g_ptr_array_add (words, (char *) label.text);
          g_array_append_val (labels, label);
        }
      sw_trend_card_add_row (card, (const char * const []) { title, figure }, 2);
      sw_trend_columns_add (&columns, &none, day->uncoupled, NULL, title, sw_words_trend_ratio (title, day->uncoupled, guide));
    }
  g_ptr_array_add (all, points);
  chart = (SwLineChart) { .series = &series, .n_series = 1, .labels = (const SwAxisLabel *) (gpointer) labels->data, .n_labels = labels->len,
                          .from = trends->today - (double) points->len + 0.5, .to = trends->today + 0.5, .low = 0, .high = 2,
                          .line = sw_guide_get_number (guide, RATIO_LINE), .now = NAN, .most_ticks = 5, .columns = TRUE };
  sw_chart_view_set_lines (SW_CHART_VIEW (view), &chart, all, columns.texts);
  sw_trend_columns_add_view (&columns, card, &look, view);
  sw_trend_card_add_note (card, sw_words_trend_ratio_note (), TRUE);
}
