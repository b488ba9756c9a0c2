/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* Findings about load and habits: RULES C, L_ and H_. Numbers first; none of them says what will happen. */

/* The figure @name as "13.1 km", or @other as "52 min" when the run was compared by time. */
static char *
describe_length (const SwNumbers *numbers,
                 const char      *km_name,
                 const char      *minutes_name)
{
  double km = sw_numbers_get (numbers, km_name);

  return isnan (km) ? sw_words_minutes (sw_numbers_get (numbers, minutes_name)) : sw_words_km (km);
}

static char *
describe_session (const SwFinding *finding,
                  const SwGuide   *guide)
{
  int days = sw_guide_get_int (guide, "L_SESSION.window");
  g_autofree char *length = describe_length (finding->numbers, "km", "minutes");
  g_autofree char *longest = describe_length (finding->numbers, "longest_km", "longest_minutes");

  if (g_strcmp0 (finding->variant, "large") == 0)
    {
      g_autofree char *times = sw_words_decimal (finding->value, 1);

      /* translators: a run's length, a factor such as 2.3, a number of days, the longest run's length */
      return g_strdup_printf (_("%s is %s times your longest run of the last %d days (%s). Jumps like this went with more injuries in "
                                "a large study."),
                              length, times, days, longest);
    }

  /* translators: a run's length, a percentage, a number of days, the longest run's length */
  return g_strdup_printf (_("%s is %d %% longer than your longest run of the last %d days (%s). Jumps like this went with more "
                            "injuries in a large study."),
                          length, sw_words_percent (finding->value - 1.0), days, longest);
}

static char *
describe_week (const SwFinding *finding)
{
  g_autofree char *km = sw_words_km (sw_numbers_get (finding->numbers, "km"));
  g_autofree char *base = sw_words_km (sw_numbers_get (finding->numbers, "base_km"));

  /* translators: a week's distance, a percentage, another week's distance */
  return g_strdup_printf (_("%s in this week, %d %% more than the larger of the two weeks before (%s)."), km,
                          sw_words_percent (finding->value), base);
}

static char *
describe_monotony (const SwFinding *finding)
{
  g_autofree char *monotony = sw_words_decimal (finding->value, 1);
  double strain = sw_numbers_get (finding->numbers, "strain");
  double reference = sw_numbers_get (finding->numbers, "reference_strain");

  if (g_strcmp0 (finding->variant, "strain") == 0 && reference > 0)
    {
      g_autofree char *times = sw_words_decimal (strain / reference, 1);

      /* translators: a figure called monotony, a factor such as 1.7 */
      return g_strdup_printf (_("Your days look alike and the week was heavy: monotony %s, strain %s times your usual."), monotony,
                              times);
    }
  /* translators: a figure called monotony */
  return g_strdup_printf (_("Your days look alike; contrast helps recovery. Monotony is %s."), monotony);
}

static char *
describe_hard_days (const SwFinding *finding)
{
  int pairs = sw_words_whole (finding->value);

  if (g_strcmp0 (finding->variant, "row") == 0)
    return g_strdup (_("Three hard days or more in a row within a week."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d pair of hard days next to each other within a week.",
                                       "%d pairs of hard days next to each other within a week.", pairs),
                          pairs);
}

static char *
describe_surface (const SwFinding *finding)
{
  int percent = sw_words_percent (finding->value);
  int days = finding->to - finding->from + 1;
  g_autofree char *km = sw_words_decimal (sw_numbers_get (finding->numbers, "km"), 0);
  g_autofree char *known = sw_words_decimal (sw_numbers_get (finding->numbers, "known_km"), 0);

  if (g_strcmp0 (finding->variant, "uneven") == 0)
    /* translators: a percentage, a number of days, kilometers, kilometers */
    return g_strdup_printf (_("%d %% of your running in %d days was on uneven ground (%s of %s km)."), percent, days, km, known);
  if (g_strcmp0 (finding->variant, "hard-and-pain") == 0)
    /* translators: a percentage, a number of days, kilometers, kilometers */
    return g_strdup_printf (_("%d %% of your running in %d days was on hard ground (%s of %s km), and hard ground and pain after "
                              "runs were seen together; that is not proof."),
                            percent, days, km, known);
  /* translators: a percentage, a number of days, kilometers, kilometers */
  return g_strdup_printf (_("%d %% of your running in %d days was on hard ground (%s of %s km). How much that matters is not settled."),
                          percent, days, km, known);
}

static char *
describe_shoe (const SwFinding *finding,
               const SwGuide   *guide)
{
  double km = sw_numbers_get (finding->numbers, "km");
  double life = sw_words_figure (finding->numbers, "life_km", NULL);

  if (g_strcmp0 (finding->variant, "one-pair") == 0)
    /* translators: a number of weeks */
    return g_strdup_printf (_("All runs of %d weeks in the same pair of shoes. Runners who took turns with a second pair had fewer "
                              "injuries in one study."),
                            sw_guide_get_int (guide, "L_SHOE.pair_weeks"));
  if (g_strcmp0 (finding->variant, "new") == 0)
    /* translators: kilometers */
    return g_strdup_printf (_("A long or fast run in a pair with only %d km on it."),
                            sw_words_whole (sw_words_figure (finding->numbers, "km_before", "km")));
  if (isnan (km) || isnan (life))
    /* translators: a percentage */
    return g_strdup_printf (_("A pair of shoes is at %d %% of its mileage. The limit is a convention, not a law."),
                            sw_words_percent (finding->value));
  /* translators: kilometers, kilometers */
  return g_strdup_printf (_("A pair of shoes has %d of its %d km. The limit is a convention, not a law."), sw_words_whole (km),
                          sw_words_whole (life));
}

static char *
describe_long (const SwFinding *finding)
{
  g_autofree char *km = sw_words_decimal (sw_numbers_get (finding->numbers, "km"), 1);
  g_autofree char *week_km = sw_words_decimal (sw_numbers_get (finding->numbers, "week_km"), 1);

  /* translators: a percentage, kilometers, kilometers */
  return g_strdup_printf (_("The longest run was %d %% of the week (%s of %s km)."), sw_words_percent (finding->value), km, week_km);
}

static char *
describe_intensity (const SwFinding *finding)
{
  if (g_strcmp0 (finding->variant, "new") == 0)
    return g_strdup (_("A hard run this week. In the first months easy ones do the work."));
  /* translators: a percentage, a number of days, minutes, minutes */
  return g_strdup_printf (_("%d %% of your running time in %d days was hard (%d of %d min)."), sw_words_percent (finding->value),
                          finding->to - finding->from + 1,
                          sw_words_whole (sw_numbers_get (finding->numbers, "hard_minutes")),
                          sw_words_whole (sw_numbers_get (finding->numbers, "minutes")));
}

static char *
describe_strength (const SwFinding *finding,
                   const SwGuide   *guide)
{
  int short_days = sw_guide_get_int (guide, "L_STRENGTH.short");
  int long_days = sw_guide_get_int (guide, "L_STRENGTH.long");
  int recent = sw_words_whole (finding->value);
  int in_month = sw_words_whole (sw_numbers_get (finding->numbers, "sessions_28d"));

  if (g_strcmp0 (finding->variant, "no-back-exercise") == 0)
    /* translators: a number of days */
    return g_strdup_printf (_("No back exercise in the strength sessions of the last %d days."), short_days);
  if (g_strcmp0 (finding->variant, "few-28") == 0)
    /* translators: a number of sessions, a number of days */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d strength session in %d days.", "%d strength sessions in %d days.",
                                         in_month),
                            in_month, long_days);
  if (recent == 0)
    /* translators: a number of days */
    return g_strdup_printf (_("No strength session in %d days."), short_days);
  /* translators: a number of sessions, a number of days */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d strength session in %d days.", "%d strength sessions in %d days.", recent),
                          recent, short_days);
}

static char *
describe_cross (const SwFinding *finding)
{
  int days = sw_words_whole (finding->value);
  int runs = sw_words_whole (sw_numbers_get (finding->numbers, "runs_14d"));

  if (g_strcmp0 (finding->variant, "pain") == 0)
    /* translators: a number of days */
    return g_strdup_printf (_("Only running and strength in %d days, with back pain reported in that time."), days);
  /* translators: a number of days, a number of runs */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Only running and strength in %d days, with %d run.",
                                       "Only running and strength in %d days, with %d runs.", runs),
                          days, runs);
}

static char *
describe_warm_up (const SwFinding *finding)
{
  /* translators: how many of how many runs */
  return g_strdup_printf (_("Warm-up ticked in %d of the last %d runs."),
                          sw_words_whole (sw_numbers_get (finding->numbers, "ticked")),
                          sw_words_whole (sw_numbers_get (finding->numbers, "runs")));
}

static char *
describe_days_in_row (const SwFinding *finding,
                      gboolean         running)
{
  int days = sw_words_whole (finding->value);

  return g_strdup_printf (running ? g_dngettext (GETTEXT_PACKAGE, "%d running day in a row.", "%d running days in a row.", days)
                                  : g_dngettext (GETTEXT_PACKAGE, "%d training day in a row.", "%d training days in a row.", days),
                          days);
}

char *
sw_words_load_finding (const SwFinding *finding,
                       const SwGuide   *guide)
{
  const char *id = finding->id;

  if (g_str_equal (id, "L_SESSION"))
    return describe_session (finding, guide);
  if (g_str_equal (id, "L_WEEK"))
    return describe_week (finding);
  if (g_str_equal (id, "L_MONO"))
    return describe_monotony (finding);
  if (g_str_equal (id, "L_REST"))
    return describe_days_in_row (finding, FALSE);
  if (g_str_equal (id, "L_RUNROW"))
    return describe_days_in_row (finding, TRUE);
  if (g_str_equal (id, "L_HARD"))
    return describe_hard_days (finding);
  if (g_str_equal (id, "L_SURFACE"))
    return describe_surface (finding);
  if (g_str_equal (id, "L_SHOE"))
    return describe_shoe (finding, guide);
  if (g_str_equal (id, "L_LONG"))
    return describe_long (finding);
  if (g_str_equal (id, "L_INTENS"))
    return describe_intensity (finding);
  if (g_str_equal (id, "L_STRENGTH"))
    return describe_strength (finding, guide);
  if (g_str_equal (id, "L_CROSS"))
    return describe_cross (finding);
  if (g_str_equal (id, "H_WARMUP"))
    return describe_warm_up (finding);
  if (g_str_equal (id, "L_ACWR"))
    {
      g_autofree char *ratio = sw_words_decimal (finding->value, 1);

      /* translators: a ratio such as 1.4 */
      return g_strdup_printf (_("The load of the last week is %s times that of the weeks before. For information only."), ratio);
    }
  return NULL;
}
