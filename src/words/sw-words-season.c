/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"
#include "sw-words-season.h"

/**
 * sw_words_season_phase:
 * @state: the state of these weeks
 * @monday: the first one's Monday
 * @n_weeks: how many
 * @n_light: how many of them are lighter than the rest
 *
 * Returns: (transfer full): "Build: 3 weeks from Monday 30 November, 1 of them lighter"
 */
char *
sw_words_season_phase (SwPlanState state,
                       SwDay       monday,
                       guint       n_weeks,
                       guint       n_light)
{
  g_autofree char *from = sw_words_day_long (monday);
  g_autofree char *weeks = NULL;

  /* translators: a phase of training, its weeks, its first day: "Build: 3 weeks from Monday 30 November" */
  weeks = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u week from %s", "%s: %u weeks from %s", n_weeks),
                           sw_words_state (state), n_weeks, from);
  if (n_light == 0)
    return g_steal_pointer (&weeks);
  /* translators: "Build: 16 weeks from Monday 30 November", how many of them ask for less */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u of them lighter", "%s, %u of them lighter", n_light), weeks, n_light);
}

/**
 * sw_words_season_race:
 * @race_day: its day
 * @race_km: its distance; NAN when it is not known
 * @weeks: whole weeks until then
 *
 * Returns: (transfer full): "21.1 km on Sunday 9 May, in 23 weeks"
 */
char *
sw_words_season_race (SwDay  race_day,
                      double race_km,
                      int    weeks)
{
  g_autofree char *day = sw_words_day_long (race_day);
  g_autofree char *size = isnan (race_km) ? g_strdup (sw_words_kind (SW_KIND_RACE)) : sw_words_km (race_km);

  if (weeks <= 0)
    /* translators: the race’s distance, its day */
    return g_strdup_printf (_("%s on %s, within seven days"), size, day);
  /* translators: the race’s distance, its day, weeks until then: "21.1 km on Sunday 9 May, in 23 weeks" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s on %s, in %d week", "%s on %s, in %d weeks", (gulong) weeks),
                          size, day, weeks);
}

static char *
describe_need (int         needed,
               const char *blocker)
{
  if (g_strcmp0 (blocker, "E2") == 0)
    return g_strdup (_("Training is paused until a clinician has seen you; nobody can say yet how long it takes from there."));
  if (needed < 0 && g_strcmp0 (blocker, "B12") == 0)
    return g_strdup (_("Coming back after the break takes longer than these weeks."));
  if (needed < 0)
    return g_strdup (_("The ladder back to running takes longer than these weeks."));
  if (g_strcmp0 (blocker, "B12") == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Coming back after the break needs about %d week.",
                                         "Coming back after the break needs about %d weeks.", (gulong) needed), needed);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The ladder back to running needs about %d week when every step is green.",
                                       "The ladder back to running needs about %d weeks when every step is green.", (gulong) needed),
                          needed);
}

/**
 * sw_words_season_slip:
 * @weeks: whole weeks to the race
 * @needed: weeks until it could be run; SW_MISSING: longer than anybody looked
 * @blocker: (nullable): the rule in its way
 *
 * Returns: (transfer full): "The race is in 3 weeks. The ladder back to running needs about 5 weeks when every step is green."
 */
char *
sw_words_season_slip (int         weeks,
                      int         needed,
                      const char *blocker)
{
  g_autofree char *need = describe_need (needed, blocker);
  g_autofree char *race = weeks <= 0
                            ? g_strdup (_("The race is within seven days."))
                            : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The race is in %d week.", "The race is in %d weeks.",
                                                            (gulong) weeks), weeks);

  return g_strdup_printf (C_("two sentences", "%s %s"), race, need);
}

/**
 * sw_words_season_realistic:
 * @earliest: Monday of the first week that could hold a race; SW_DAY_NONE: none can be named
 * @km: the kilometers planned in it; NAN by time
 * @long_km: its longest run; NAN by time
 *
 * Returns: (transfer full): what to expect instead, "Realistic: a race from Monday 4 January on. …"
 */
char *
sw_words_season_realistic (SwDay  earliest,
                           double km,
                           double long_km)
{
  g_autofree char *day = NULL;
  g_autofree char *first = NULL;
  g_autofree char *size = NULL;
  g_autofree char *long_size = NULL;

  if (earliest == SW_DAY_NONE)
    return g_strdup (_("Realistic: choose the date once the back is calm. Until then a race you enter is one you may have to skip."));

  day = sw_words_day_long (earliest);
  if (isnan (km) || isnan (long_km))
    /* translators: a day */
    return g_strdup_printf (_("Realistic: a race from %s on, run for its own sake. Move the date or skip this one."), day);
  size = sw_words_km (km);
  long_size = sw_words_km (long_km);
  /* translators: a day, the kilometers of that week, its longest run */
  return g_strdup_printf (_("Realistic: a race from %s on. By then the plan holds %s a week, the longest run %s."), day, size, long_size);
}

/**
 * sw_words_season_week:
 * @week: a planned week
 * @km: its kilometers; NAN by time
 * @long_km: its longest run; NAN by time
 *
 * Returns: (transfer full): the whole row in one sentence
 */
char *
sw_words_season_week (const SwPlanWeek *week,
                      double            km,
                      double            long_km)
{
  g_autofree char *title = sw_words_week_title (week->monday);
  g_autofree char *span = sw_words_week_span (week->monday);
  g_autofree char *phase = sw_words_week_phase (week);
  g_autofree char *size = isnan (km) ? NULL : sw_words_km (km);
  g_autofree char *long_size = isnan (long_km) ? NULL : sw_words_km (long_km);

  if (size == NULL)
    /* translators: "Week 48, 23–29 November: Build, week 2 of 3" */
    return g_strdup_printf (_("%s, %s: %s"), title, span, phase);
  if (long_size == NULL)
    /* translators: "Week 48, 23–29 November: Build, week 2 of 3, 17.5 km" */
    return g_strdup_printf (_("%s, %s: %s, %s"), title, span, phase, size);
  /* translators: "Week 48, 23–29 November: Build, week 2 of 3, 17.5 km, long run 7.0 km" */
  return g_strdup_printf (_("%s, %s: %s, %s, long run %s"), title, span, phase, size, long_size);
}
