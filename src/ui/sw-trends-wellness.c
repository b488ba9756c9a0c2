/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends-wellness"

#include "config.h"

#include <glib/gi18n.h>

#include "sw-look.h"
#include "sw-trend-columns.h"
#include "sw-trends-cards.h"
#include "sw-words-trends.h"

enum
{
  SLEEP,
  SORENESS,
  DRINKING,
  N_CHARTS
};

/* A night, or the mean of some. */
static void
add_column (SwTrendColumns  columns[N_CHARTS],
            SwTrendCard    *card,
            const double    values[N_CHARTS],
            double          need,
            gboolean        now,
            char           *label,
            char           *title)
{
  const SwStyle *style = sw_look_get_style ();
  SwColor color = values[SLEEP] < need - 1 ? style->flags[SW_SEVERITY_WARNING].fill : style->kinds[SW_FAMILY_WALK].fill;
  SwBar bar = { .parts = { { values[SLEEP], color } }, .n_parts = isfinite (values[SLEEP]) ? 1 : 0, .planned = NAN, .strong = now };
  SwBar none = { .planned = NAN };
  g_autofree char *hours = sw_words_trend_figure (values[SLEEP], 1);
  g_autofree char *sore = sw_words_trend_figure (values[SORENESS], values[SORENESS] == round (values[SORENESS]) ? 0 : 1);
  g_autofree char *drink = sw_words_trend_figure (values[DRINKING], values[DRINKING] == round (values[DRINKING]) ? 0 : 1);

  sw_trend_card_add_row (card, (const char * const []) { title, hours, sore, drink }, 4);
  /* translators: a day or a week, a number of hours such as 7.5 */
  sw_trend_columns_add (&columns[SLEEP], &bar, values[SLEEP], label, title, g_strdup_printf (_("%s: %s hours of sleep"), title, hours));
  /* translators: a day or a week, a score from 0 to 10 */
  sw_trend_columns_add (&columns[SORENESS], &none, values[SORENESS], NULL, g_strdup (title), g_strdup_printf (_("%s: soreness %s of 10"), title, sore));
  sw_trend_columns_add (&columns[DRINKING], &none, values[DRINKING], NULL, g_strdup (title),
                        isfinite (values[DRINKING])
                          /* translators: a day or a week, a score from 1 to 5 */
                          ? g_strdup_printf (_("%s: drinking %s of 5"), title, drink)
                          /* translators: a day or a week of which nobody said how much they drank */
                          : g_strdup_printf (_("%s: nothing said"), title));
}

static void
gather_nights (SwTrendColumns  columns[N_CHARTS],
               SwTrendCard    *card,
               const SwTrends *trends,
               double          need)
{
  for (SwDay day = g_array_index (trends->bars, SwTrendBar, 0).monday; day <= trends->today; day++)
    {
      const SwCheckIn *check_in = sw_journal_get_check_in (trends->journal, day);
      double values[N_CHARTS] = { NAN, NAN, NAN };

      if (check_in != NULL)
        {
          values[SLEEP] = check_in->sleep_h;
          values[SORENESS] = check_in->soreness != SW_MISSING ? check_in->soreness : NAN;
          values[DRINKING] = check_in->hydration != SW_MISSING ? check_in->hydration : NAN;
        }
      add_column (columns, card, values, need, day == trends->today, sw_ui_new_short_date (day), sw_words_day_long (day));
    }
}

static void
gather_bars (SwTrendColumns  columns[N_CHARTS],
             SwTrendCard    *card,
             const SwTrends *trends,
             double          need)
{
  for (guint i = 0; i < trends->bars->len; i++)
    {
      const SwTrendBar *bar = &g_array_index (trends->bars, SwTrendBar, i);
      const double values[N_CHARTS] = { bar->sleep_h, bar->soreness, bar->hydration };

      add_column (columns, card, values, need, i + 1 == trends->bars->len, sw_trend_columns_new_label (trends, i),
                  sw_words_trend_title (bar->monday, bar->n_weeks));
    }
}

static gboolean
has_any (const GArray *values)
{
  for (guint i = 0; i < values->len; i++)
    if (isfinite (g_array_index (values, double, i)))
      return TRUE;
  return FALSE;
}

/* Sleep, soreness and drinking, by the check-ins. */
void
sw_trends_show_wellness (SwTrendCard    *card,
                         const SwTrends *trends,
                         const SwGuide  *guide)
{
  gboolean by_day = sw_trends_get_by_day (trends);
  double need = sw_profile_get_sleep_need (trends->journal->profile, sw_guide_get_number (guide, "W_SLEEP.need_h"));
  const char *headings[] = { by_day ? _("Night") : _("Week"), _("Hours"), _("Soreness"), _("Drinking") };
  const SwStyle *style = sw_look_get_style ();
  const SwTrendLook looks[N_CHARTS] = {
    { .name = _("Hours of sleep"), .height = 120, .decimals = 1 },
    { .name = _("Soreness"), .heading = _("Soreness"), .height = 80, .decimals = 1, .color = style->kinds[SW_FAMILY_MOBILITY].fill,
      .low = 0, .high = 10, .line = NAN, .most_ticks = 3 },
    { .name = _("Drinking"), .heading = _("Drinking"), .height = 60, .decimals = 1, .color = style->kinds[SW_FAMILY_CROSS].fill,
      .low = 0, .high = 5, .line = NAN, .most_ticks = 2 },
  };
  SwTrendColumns columns[N_CHARTS];

  for (int i = 0; i < N_CHARTS; i++)
    sw_trend_columns_init (&columns[i]);
  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  if (by_day)
    gather_nights (columns, card, trends, need);
  else
    gather_bars (columns, card, trends, need);
  sw_trend_columns_add_bars (&columns[SLEEP], card, &looks[SLEEP],
                             &(SwBarChart) { .bar_width = 7, .line = need, .least_high = 9, .most_ticks = 4 });
  sw_trend_columns_add_line (&columns[SORENESS], card, &looks[SORENESS]);
  /* Left out where nobody said. */
  if (has_any (columns[DRINKING].values))
    sw_trend_columns_add_line (&columns[DRINKING], card, &looks[DRINKING]);
  sw_trend_card_share_columns (card);
  for (int i = 0; i < N_CHARTS; i++)
    sw_trend_columns_clear (&columns[i]);
}
