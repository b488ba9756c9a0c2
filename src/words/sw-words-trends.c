/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"
#include "sw-words-trends.h"

/* A shoe's weeks are said only while they can be foreseen. */
#define MOST_WEEKS_LEFT 52

/**
 * sw_words_trend_figure:
 * @value: a figure of a chart or a table
 * @decimals: so many
 *
 * Returns: (transfer full): "5.2", "–" where it is not known
 */
char *
sw_words_trend_figure (double value,
                       int    decimals)
{
  return isfinite (value) ? sw_words_decimal (value, decimals) : g_strdup ("–");
}

/**
 * sw_words_trend_title:
 * @monday: the first of the weeks
 * @n_weeks: how many a bar stands for
 *
 * Returns: (transfer full): "Week 48", or "From Week 40, 2021, mean of 4 weeks"
 */
char *
sw_words_trend_title (SwDay monday,
                      int   n_weeks)
{
  g_autofree char *title = sw_words_week_title (monday);
  int year;

  if (n_weeks == 1)
    return g_steal_pointer (&title);
  sw_day_get_iso_week (monday, &year);
  /* translators: the first of several weeks that are shown as one, its year, how many: "From Week 40, 2021, mean of 4 weeks" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "From %s, %d, mean of %d week", "From %s, %d, mean of %d weeks", (gulong) n_weeks),
                          title, year, n_weeks);
}

/* Takes @part, which is left out where there are no kilometers. */
static void
append_part (GString *text,
             double   km,
             char    *part)
{
  if (km > 0)
    g_string_append_printf (text, ", %s", part);
  g_free (part);
}

/**
 * sw_words_trend_running:
 * @title: of the week
 * @km: its kilometers
 *
 * Returns: (transfer full): "Week 45: 16.6 of 16.5 km, easy 10.1, long 6.5"
 */
char *
sw_words_trend_running (const char        *title,
                        const SwRunningKm *km)
{
  GString *text = g_string_new (NULL);
  g_autofree char *all = sw_words_decimal (km->all, 1);
  g_autofree char *asked = sw_words_trend_figure (km->asked, 1);
  g_autofree char *easy = sw_words_decimal (km->easy, 1);
  g_autofree char *walk_run = sw_words_decimal (km->walk_run, 1);
  g_autofree char *fast = sw_words_decimal (km->fast, 1);
  g_autofree char *longer = sw_words_decimal (km->longer, 1);

  if (isfinite (km->asked))
    /* translators: a week, the kilometers run and those that the plan asked for: "Week 45: 16.6 of 16.5 km" */
    g_string_append_printf (text, _("%s: %s of %s km"), title, all, asked);
  else
    /* translators: a week and the kilometers run: "Week 45: 16.6 km" */
    g_string_append_printf (text, _("%s: %s km"), title, all);
  /* translators: after a week's kilometers, how many of them were easy runs: "Week 45: 16.6 km, easy 10.1" */
  append_part (text, km->easy, g_strdup_printf (_("easy %s"), easy));
  /* translators: the same for walk-runs */
  append_part (text, km->walk_run, g_strdup_printf (_("walk-run %s"), walk_run));
  /* translators: the same for fast runs */
  append_part (text, km->fast, g_strdup_printf (_("fast %s"), fast));
  /* translators: the same for long runs */
  append_part (text, km->longer, g_strdup_printf (_("long %s"), longer));
  return g_string_free (text, FALSE);
}

/**
 * sw_words_trend_run:
 * @day: of the run
 * @kind: of it
 * @km: its kilometers
 * @planned: it is still to come
 * @spike: a flag called it too long
 *
 * Returns: (transfer full): "Sunday 8 November: Long run, 6.5 km, longer than the rules allowed that day"
 */
char *
sw_words_trend_run (SwDay    day,
                    SwKind   kind,
                    double   km,
                    gboolean planned,
                    gboolean spike)
{
  g_autofree char *date = sw_words_day_long (day);
  g_autofree char *distance = sw_words_km (km);

  if (planned)
    /* translators: a date, a kind of run, a distance */
    return g_strdup_printf (_("%s: %s, %s, planned"), date, sw_words_kind (kind), distance);
  if (spike)
    /* translators: a date, a kind of run, a distance */
    return g_strdup_printf (_("%s: %s, %s, longer than the rules allowed that day"), date, sw_words_kind (kind), distance);
  /* translators: a date, a kind of run, a distance */
  return g_strdup_printf (_("%s: %s, %s"), date, sw_words_kind (kind), distance);
}

/**
 * sw_words_trend_summary:
 * @chart: a chart
 *
 * What it shows for those who do not see it, and below it on paper.
 *
 * Returns: (transfer full): "Kilometers a week: least 9.6 (Week 37), most 17.0 (Week 47), last 5.2 (Week 48)."
 */
char *
sw_words_trend_summary (const SwChartWords *chart)
{
  guint least = 0, most = 0, last = 0;
  gboolean known = FALSE;
  g_autofree char *least_figure = NULL;
  g_autofree char *most_figure = NULL;
  g_autofree char *last_figure = NULL;

  for (guint i = 0; i < chart->n; i++)
    {
      if (!isfinite (chart->values[i]))
        continue;
      if (!known || chart->values[i] < chart->values[least])
        least = i;
      if (!known || chart->values[i] > chart->values[most])
        most = i;
      last = i;
      known = TRUE;
    }
  if (!known)
    /* translators: what a chart shows */
    return g_strdup_printf (_("%s: nothing is known yet."), chart->what);
  least_figure = sw_words_decimal (chart->values[least], chart->decimals);
  most_figure = sw_words_decimal (chart->values[most], chart->decimals);
  last_figure = sw_words_decimal (chart->values[last], chart->decimals);
  /* translators: what a chart shows, then thrice a figure and its week or day: "Kilometers a week: least 9.6 (Week 37), most 17.0
   * (Week 47), last 5.2 (Week 48)." */
  return g_strdup_printf (_("%s: least %s (%s), most %s (%s), last %s (%s)."), chart->what, least_figure, chart->titles[least],
                          most_figure, chart->titles[most], last_figure, chart->titles[last]);
}

/**
 * sw_words_trend_shoe:
 * @km: what the shoe has run
 * @life_km: its life
 * @weeks_left: at the pace of the last weeks; NAN
 *
 * Returns: (transfer full) (nullable): what is to be said below its bar
 */
char *
sw_words_trend_shoe (double km,
                     double life_km,
                     double weeks_left)
{
  int weeks;

  if (km >= life_km)
    return g_strdup (_("Past the kilometers of its life; that limit is a convention, not a law."));
  if (!isfinite (weeks_left) || weeks_left > MOST_WEEKS_LEFT)
    return NULL;
  weeks = MAX (1, sw_words_whole (weeks_left));
  /* translators: a number of weeks */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "About %d week left at this pace.", "About %d weeks left at this pace.",
                                       (gulong) weeks), weeks);
}

static const char *
get_band (double         ratio,
          const SwGuide *guide)
{
  if (ratio < sw_guide_get_number (guide, "L_ACWR.low"))
    return _("low");
  if (ratio > sw_guide_get_number (guide, "L_ACWR.high"))
    return _("high");
  return ratio > sw_guide_get_number (guide, "L_ACWR.raised") ? _("raised") : _("usual");
}

/**
 * sw_words_trend_ratio:
 * @title: the day
 * @ratio: the last 7 days beside the 21 before; NAN
 * @guide: the guide, whose L_ACWR has the bands
 *
 * Returns: (transfer full): "Sunday 8 November: ratio 1.12, usual"
 */
char *
sw_words_trend_ratio (const char    *title,
                      double         ratio,
                      const SwGuide *guide)
{
  g_autofree char *figure = sw_words_trend_figure (ratio, 2);

  if (!isfinite (ratio))
    /* translators: a day whose ratio of loads is not known */
    return g_strdup_printf (_("%s: no ratio"), title);
  /* translators: a day, its ratio of loads, and what that is called: "Sunday 8 November: ratio 1.12, usual" */
  return g_strdup_printf (_("%s: ratio %s, %s"), title, figure, get_band (ratio, guide));
}

const char *
sw_words_trend_ratio_note (void)
{
  return _("Shown because you asked for it. Studies disagree about this ratio: it can be made from numbers that mean nothing, and in "
           "runners a higher one went with fewer injuries. No rule of the plan uses it.");
}
