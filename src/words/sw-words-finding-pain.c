/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* Findings about pain: RULES C, P_, and the zone, the ladder and the screen. They describe what was reported, as a pattern;
 * none names a condition. */

static char *
describe_persist (const SwFinding *finding)
{
  int reports = sw_words_whole (finding->value);
  int pain = sw_words_whole (sw_numbers_get (finding->numbers, "pain"));

  if (g_strcmp0 (finding->variant, "strong") == 0)
    reports = sw_words_whole (sw_words_figure (finding->numbers, "reports_at_5", "reports"));
  if (pain <= 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Some pain in your last report.", "Some pain in your last %d reports.",
                                         reports),
                            reports);
  /* translators: pain from 0 to 10, a number of reports; translate the pattern that belongs to the number of reports */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pain of %d or more in your last %d report.",
                                       "Pain of %d or more in your last %d reports.", reports),
                          pain, reports);
}

/* "about 1 point", "about 1.5 points" */
static char *
describe_points (double points)
{
  double size = fabs (points);

  if (fabs (size - round (size)) < 0.05)
    {
      int whole = sw_words_whole (size);

      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "about %d point", "about %d points", whole), whole);
    }
  else
    {
      g_autofree char *number = sw_words_decimal (size, 1);

      /* translators: points of pain, with a fraction */
      return g_strdup_printf (_("about %s points"), number);
    }
}

static char *
describe_trend (const SwFinding *finding)
{
  g_autofree char *points = describe_points (finding->value);
  int weeks = (finding->to - finding->from + 1) / 7;

  if (finding->value < 0)
    /* translators: "about 1 point", a number of weeks */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pain is falling: %s a week over %d week.",
                                         "Pain is falling: %s a week over %d weeks.", weeks),
                            points, weeks);
  /* translators: "about 1 point", a number of weeks */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pain is rising: %s a week over %d week.",
                                       "Pain is rising: %s a week over %d weeks.", weeks),
                          points, weeks);
}

static char *
describe_morning (const SwFinding *finding,
                  const SwGuide   *guide)
{
  if (g_strcmp0 (finding->variant, "pattern") == 0)
    /* translators: how many of how many runs, points of pain */
    return g_strdup_printf (_("A pattern: after %d of the last %d runs, pain was %d or more higher the next morning."),
                            sw_words_whole (sw_numbers_get (finding->numbers, "high_of_last")),
                            sw_words_whole (sw_numbers_get (finding->numbers, "last")),
                            sw_guide_get_int (guide, "P_MORNING.caution"));
  /* translators: pain from 0 to 10, twice */
  return g_strdup_printf (_("Morning pain went from %d to %d after the run."),
                          sw_words_whole (sw_numbers_get (finding->numbers, "before")),
                          sw_words_whole (sw_numbers_get (finding->numbers, "after")));
}

/* What a factor of P_ASSOC is called inside a sentence. */
static const char *
describe_factor (const char *factor)
{
  static const struct
  {
    const char *factor;
    const char *words;
  } factors[] = {
    { "long-or-quality", N_("long and fast runs") },
    { "hard-surface", N_("runs on hard ground") },
    { "uneven", N_("runs on uneven ground") },
    { "no-warmup", N_("runs without a warm-up") },
    { "hunch", N_("runs with hunched shoulders") },
    { "overstride", N_("runs with overlong steps") },
    { "lean-back", N_("runs leaning back") },
    { "uneven-stride", N_("runs with an uneven stride") },
    { "hills", N_("runs with hills") },
  };

  for (guint i = 0; factor != NULL && i < G_N_ELEMENTS (factors); i++)
    if (g_str_equal (factors[i].factor, factor))
      return _(factors[i].words);
  /* Whatever else is a factor is a shoe. */
  return _("runs in one pair of shoes");
}

static char *
describe_association (const SwFinding *finding)
{
  const SwNumbers *numbers = finding->numbers;
  const char *factor = describe_factor (finding->variant);
  g_autofree char *points = describe_points (finding->value);

  if (sw_words_has_figures (numbers, "flares_with", "with", "flares_without", "without", NULL))
    /* translators: what was compared ("runs on hard ground"), then how many of how many runs with it and without it */
    return g_strdup_printf (_("More pain and %s: seen together in %d of %d with and %d of %d without; that is not proof."), factor,
                            sw_words_whole (sw_numbers_get (numbers, "flares_with")),
                            sw_words_whole (sw_numbers_get (numbers, "with")),
                            sw_words_whole (sw_numbers_get (numbers, "flares_without")),
                            sw_words_whole (sw_numbers_get (numbers, "without")));
  /* translators: what was compared ("runs on hard ground"), "about 1.5 points" */
  return g_strdup_printf (_("Pain after %s was higher by %s. Seen together; that is not proof."), factor, points);
}

static char *
describe_questions (const SwFinding *finding,
                    const SwGuide   *guide)
{
  int score = sw_words_whole (finding->value);
  double last_score = sw_numbers_get (finding->numbers, "last_score");

  if (g_strcmp0 (finding->variant, "four-weeks") == 0)
    /* translators: a score from 0 to 100, a number of weeks */
    return g_strdup_printf (_("The weekly questions give %d of 100, and more than 0 in %d weeks running."), score,
                            sw_guide_get_int (guide, "P_OSTRC.weeks"));
  if (g_strcmp0 (finding->variant, "two-weeks") == 0)
    /* translators: a score from 0 to 100 */
    return g_strdup_printf (_("The weekly questions give %d of 100; your back limited training in two weeks running."), score);
  if (g_strcmp0 (finding->variant, "substantial") == 0)
    /* translators: a score from 0 to 100 */
    return g_strdup_printf (_("The weekly questions give %d of 100; your back limited training clearly."), score);
  if (!isnan (last_score))
    /* translators: a score from 0 to 100, twice */
    return g_strdup_printf (_("The weekly questions give %d of 100; the week before it was %d."), score, sw_words_whole (last_score));
  /* translators: a score from 0 to 100 */
  return g_strdup_printf (_("The weekly questions give %d of 100."), score);
}

static char *
describe_episode (const SwFinding *finding,
                  const SwGuide   *guide)
{
  int pain = sw_guide_get_int (guide, "P_EPISODE.pain");
  int number = sw_words_whole (finding->value);

  if (number <= 1)
    /* translators: pain from 0 to 10 */
    return g_strdup_printf (_("Pain of %d or more on two days in a row: an episode begins."), pain);
  /* translators: pain from 0 to 10, and which episode it is, 2 or more */
  return g_strdup_printf (_("Pain of %d or more on two days in a row: an episode begins, number %d in this journal."), pain, number);
}

static char *
describe_recurrence (const SwFinding *finding)
{
  int times = sw_words_whole (finding->value);

  if (times <= 1)
    return g_strdup (_("Back pain is back after a calm time. That is common: about 7 of 10 people see it within a year."));
  /* translators: how often, 2 or more */
  return g_strdup_printf (_("Back pain has returned %d times within a year. That is common, and worth a visit."), times);
}

static char *
describe_duration (const SwFinding *finding)
{
  /* translators: a number of days, then how many of how many reports */
  return g_strdup_printf (_("This episode has lasted %d days, with pain in %d of %d reports."), sw_words_whole (finding->value),
                          sw_words_whole (sw_numbers_get (finding->numbers, "painful_reports")),
                          sw_words_whole (sw_numbers_get (finding->numbers, "reports")));
}

static char *
describe_leg (const SwFinding *finding)
{
  int reports = sw_words_whole (finding->value);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%d report today with a sign in the leg: spread below the knee, tingling, numbness or weakness.",
                                       "%d reports today with a sign in the leg: spread below the knee, tingling, numbness or weakness.",
                                       reports),
                          reports);
}

static char *
describe_painkillers (const SwFinding *finding,
                      const SwGuide   *guide)
{
  gboolean month = finding->level >= SW_SEVERITY_WARNING;

  /* translators: on how many of how many days */
  return g_strdup_printf (_("A painkiller on %d of %d days."), sw_words_whole (finding->value),
                          sw_guide_get_int (guide, month ? "P_NSAID.long" : "P_NSAID.short"));
}

/* What the zone was judged by, the plainest sign first. */
static char *
describe_zone_reason (const SwFinding *finding)
{
  const SwNumbers *numbers = finding->numbers;
  int pain = sw_words_whole (finding->value);

  if (!isnan (sw_numbers_get (numbers, "limp")))
    return g_strdup (_("a limp or a changed stride on the run."));
  if (!isnan (sw_numbers_get (numbers, "night")))
    return g_strdup (_("pain that woke you in the night."));
  if (sw_words_has_figures (numbers, "peak", "before", NULL))
    /* translators: pain from 0 to 10, twice */
    return g_strdup_printf (_("pain %d with the run, %d before it."), sw_words_whole (sw_numbers_get (numbers, "peak")),
                            sw_words_whole (sw_numbers_get (numbers, "before")));
  if (sw_words_has_figures (numbers, "peak", NULL))
    /* translators: pain from 0 to 10 */
    return g_strdup_printf (_("pain %d with the run."), sw_words_whole (sw_numbers_get (numbers, "peak")));
  if (sw_words_has_figures (numbers, "next_morning", "run_day_morning", NULL))
    /* translators: pain from 0 to 10, twice */
    return g_strdup_printf (_("pain %d on the morning after the run, %d the morning before."),
                            sw_words_whole (sw_numbers_get (numbers, "next_morning")),
                            sw_words_whole (sw_numbers_get (numbers, "run_day_morning")));
  if (sw_words_has_figures (numbers, "next_morning", NULL))
    /* translators: pain from 0 to 10 */
    return g_strdup_printf (_("pain %d on the morning after the run."), sw_words_whole (sw_numbers_get (numbers, "next_morning")));
  /* translators: pain from 0 to 10 */
  return finding->value >= 0 ? g_strdup_printf (_("pain %d."), pain) : g_strdup (_("the answers about the run."));
}

static char *
describe_zone (const SwFinding *finding)
{
  g_autofree char *reason = describe_zone_reason (finding);

  /* translators: what it was judged by: "pain 5 with the run, 1 before it." */
  return g_strdup_printf (finding->level >= SW_SEVERITY_WARNING ? _("Red zone: %s") : _("Amber zone: %s"), reason);
}

static char *
describe_screen (const SwFinding *finding)
{
  int number = sw_words_whole (finding->value);

  if (number <= 8)
    /* translators: a question of the warning-sign list */
    return g_strdup_printf (_("Not answered with no: %s"), sw_words_warning_question (number));
  /* translators: a question of the warning-sign list */
  return g_strdup_printf (number <= 16 ? _("Answered with yes or not sure: %s") : _("Answered with yes: %s"),
                          sw_words_warning_question (number));
}

char *
sw_words_pain_finding (const SwFinding *finding,
                       const SwGuide   *guide)
{
  const char *id = finding->id;

  if (g_str_equal (id, "P_PERSIST"))
    return describe_persist (finding);
  if (g_str_equal (id, "P_TREND"))
    return describe_trend (finding);
  if (g_str_equal (id, "P_MORNING"))
    return describe_morning (finding, guide);
  if (g_str_equal (id, "P_ASSOC"))
    return describe_association (finding);
  if (g_str_equal (id, "P_OSTRC"))
    return describe_questions (finding, guide);
  if (g_str_equal (id, "P_EPISODE"))
    return describe_episode (finding, guide);
  if (g_str_equal (id, "P_RECUR"))
    return describe_recurrence (finding);
  if (g_str_equal (id, "P_DURATION"))
    return describe_duration (finding);
  if (g_str_equal (id, "P_LEG"))
    return describe_leg (finding);
  if (g_str_equal (id, "P_NSAID"))
    return describe_painkillers (finding, guide);
  if (g_str_equal (id, "D_ZONE"))
    return describe_zone (finding);
  if (g_str_equal (id, "D_LADDER"))
    /* translators: a rung of the ladder back to running */
    return g_strdup_printf (_("Rung %d of the ladder back to running."), sw_words_whole (finding->value));
  if (g_str_equal (id, "E_SCREEN"))
    return describe_screen (finding);
  return NULL;
}
