/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends-wellness"

#include "config.h"

#include "sw-trends-wellness.h"

#include <glib/gi18n.h>

#include "sw-chart-view.h"
#include "sw-look.h"

#define SLEEP_DAYS 28

static char *
format_number (double value)
{
  return isfinite (value) ? g_strdup_printf ("%.1f", value) : g_strdup ("–");
}

static char *
format_whole (double value)
{
  return isfinite (value) ? g_strdup_printf ("%.0f", value) : g_strdup ("–");
}

/* How well one drank, by the check-ins; left out where nobody said. */
static void
show_drinking (SwTrendCard *card,
               SwDiary     *diary)
{
  SwDay today = sw_diary_get_today (diary);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  SwSeries series = { .kind = SW_SERIES_LINE, .color = sw_look_get_style ()->kinds[SW_FAMILY_CROSS].fill };
  gboolean any = FALSE;
  GtkWidget *chart;

  for (SwDay day = today - SLEEP_DAYS + 1; day <= today; day++)
    {
      const SwCheckIn *check_in = sw_journal_get_check_in (sw_diary_get_journal (diary), day);
      gboolean known = check_in != NULL && check_in->hydration != SW_MISSING;
      SwChartPoint point = { .x = day, .y = known ? check_in->hydration : NAN, .color = series.color };
      g_autofree char *name = sw_words_day_long (day);

      any = any || known;
      g_array_append_val (points, point);
      g_ptr_array_add (texts, known ? g_strdup_printf (_("%s: drinking %d of 5"), name, check_in->hydration)
                                    : g_strdup_printf (_("%s: nothing said"), name));
    }
  if (!any)
    return;
  g_ptr_array_add (all, points);
  chart = sw_chart_view_new (_("Drinking"), 60);
  sw_chart_view_set_lines (SW_CHART_VIEW (chart),
                           &(SwLineChart) { .series = &series, .n_series = 1, .from = today - SLEEP_DAYS + 0.5, .to = today + 0.5,
                                            .low = 1, .high = 5, .line = NAN, .now = NAN, .most_ticks = 3 },
                           all, texts);
  sw_trend_card_add_chart (card, _("Drinking"), chart);
}

void
sw_trends_wellness_show (SwTrendCard *card,
                         SwDiary     *diary)
{
  SwJournal *journal = sw_diary_get_journal (diary);
  SwDay today = sw_diary_get_today (diary);
  double need = sw_profile_get_sleep_need (journal->profile);
  const char *headings[] = { _("Night"), _("Hours"), _("Soreness"), _("Drinking") };
  const SwStyle *style = sw_look_get_style ();
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (SwBar));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) sore_texts = g_ptr_array_new_with_free_func (g_free);
  SwSeries series = { .kind = SW_SERIES_LINE, .color = style->kinds[SW_FAMILY_MOBILITY].fill };
  GtkWidget *chart = sw_chart_view_new (_("Hours of sleep"), 120);
  GtkWidget *sore_chart = sw_chart_view_new (_("Soreness"), 80);

  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (SwDay day = today - SLEEP_DAYS + 1; day <= today; day++)
    {
      const SwCheckIn *check_in = sw_journal_get_check_in (journal, day);
      SwBar bar = { .planned = NAN, .strong = day == today };
      double hours = check_in != NULL ? check_in->sleep_h : NAN;
      double soreness = check_in != NULL && check_in->soreness != SW_MISSING ? check_in->soreness : NAN;
      SwChartPoint point = { .x = day, .y = soreness, .color = series.color };
      g_autofree char *name = sw_words_day_long (day);
      g_autofree char *hours_text = format_number (hours);
      g_autofree char *sore_text = format_whole (soreness);
      g_autofree char *drink_text = format_whole (check_in != NULL && check_in->hydration != SW_MISSING ? check_in->hydration : NAN);

      if (isfinite (hours) && hours > 0)
        bar.parts[bar.n_parts++] = (SwBarPart) { hours, hours < need - 1 ? style->flags[SW_SEVERITY_WARNING].fill
                                                                         : style->kinds[SW_FAMILY_WALK].fill };
      g_array_append_val (bars, bar);
      g_ptr_array_add (labels, sw_ui_new_short_date (day));
      g_ptr_array_add (texts, g_strdup_printf (_("%s: %s hours of sleep"), name, hours_text));
      g_array_append_val (points, point);
      g_ptr_array_add (sore_texts, g_strdup_printf (_("%s: soreness %s of 10"), name, sore_text));
      sw_trend_card_add_row (card, (const char * const []) { name, hours_text, sore_text, drink_text }, 4);
    }
  sw_chart_view_set_bars (SW_CHART_VIEW (chart), &(SwBarChart) { .bar_width = 7, .line = need, .least_high = 9, .most_ticks = 4 },
                          bars, labels, texts);
  sw_trend_card_add_chart (card, NULL, chart);
  g_ptr_array_add (all, points);
  sw_chart_view_set_lines (SW_CHART_VIEW (sore_chart),
                           &(SwLineChart) { .series = &series, .n_series = 1, .from = today - SLEEP_DAYS + 0.5, .to = today + 0.5,
                                            .low = 0, .high = 10, .line = NAN, .now = NAN, .most_ticks = 3 },
                           all, sore_texts);
  sw_trend_card_add_chart (card, _("Soreness"), sore_chart);
  show_drinking (card, diary);
}
