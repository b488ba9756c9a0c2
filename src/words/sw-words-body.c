/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sw-words-body.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* What the Body page says and asks. */

#define DAYS_PER_WEEK 7
#define HOURS_PER_DAY 24

/**
 * sw_words_ask:
 * @moment: what is asked about: after the run, or the morning after it
 * @run_day: the day of the run
 *
 * Returns: (transfer full): the question
 */
char *
sw_words_ask (SwMoment moment,
              SwDay    run_day)
{
  g_autofree char *weekday = NULL;

  if (moment == SW_MOMENT_AFTER)
    return g_strdup (_("How was your back after today’s run?"));
  weekday = sw_words_weekday_long (run_day);
  /* translators: a weekday */
  return g_strdup_printf (_("How is your back this morning, after %s’s run?"), weekday);
}

/* A factor of P_ASSOC: its name, and what a person could try instead for two weeks. */
typedef struct
{
  const char *factor;
  const char *name;
  const char *attempt;
} Factor;

static const Factor factors[] = {
  { "long-or-quality", N_("Long and fast runs"), N_("Try two weeks of shorter, easy runs only.") },
  { "hard-surface", N_("Hard ground"), N_("Try two weeks on a smooth park path, off concrete and road.") },
  { "uneven", N_("Uneven ground"), N_("Try two weeks on even paths.") },
  { "no-warmup", N_("No warm-up"), N_("Try two weeks with the warm-up before each run.") },
  { "hunch", N_("Hunched shoulders"), N_("Try two weeks with one cue: shoulders loose and low.") },
  { "overstride", N_("Overlong steps"), N_("Try two weeks of slightly quicker, shorter steps.") },
  { "lean-back", N_("Leaning back"), N_("Try two weeks with one cue: tall, and a little forward from the ankles.") },
  { "uneven-stride", N_("Uneven stride"), N_("Try two weeks of easy runs on level ground, with an eye on both sides.") },
  { "hills", N_("Hills"), N_("Try two weeks on level ground.") },
};

static const Factor *
find_factor (const char *factor)
{
  for (guint i = 0; factor != NULL && i < G_N_ELEMENTS (factors); i++)
    if (g_str_equal (factors[i].factor, factor))
      return &factors[i];
  return NULL;
}

/**
 * sw_words_factor:
 * @factor: (nullable): the id of a factor
 *
 * Returns: (nullable): its name, %NULL for what is none
 */
const char *
sw_words_factor (const char *factor)
{
  const Factor *found = find_factor (factor);

  return found != NULL ? _(found->name) : NULL;
}

/**
 * sw_words_pattern_counts:
 * @enough: whether the two sides can be compared
 * @flares_with: run days with the factor after which pain was clearly higher
 * @n_with: run days with it
 * @flares_without: the same without it
 * @n_without: run days without it
 *
 * Returns: (transfer full): the raw counts
 */
char *
sw_words_pattern_counts (gboolean enough,
                         int      flares_with,
                         int      n_with,
                         int      flares_without,
                         int      n_without)
{
  if (!enough)
    /* translators: run days with something and without it */
    return g_strdup_printf (_("Too few to say. So far: %d with it, %d without."), n_with, n_without);
  /* translators: more pain after so many of so many runs with something, and of so many without it */
  return g_strdup_printf (_("More pain after %d of %d with it, against %d of %d without."), flares_with, n_with, flares_without, n_without);
}

/**
 * sw_words_patterns_needed:
 * @n_with: run days with the factor of which most is known
 * @n_without: run days without it
 * @guide: the guide, whose P_ASSOC says how many are needed
 *
 * Returns: (transfer full): what is still missing
 */
char *
sw_words_patterns_needed (int            n_with,
                          int            n_without,
                          const SwGuide *guide)
{
  int needed = sw_guide_get_int (guide, "P_ASSOC.days");
  int weeks = sw_guide_get_int (guide, "P_ASSOC.span") / DAYS_PER_WEEK;

  /* translators: a number of runs twice, a number of weeks, then numbers of runs with something and without it */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%d runs with something and %d without it are needed, over %d week, each with a report before and "
                                       "after it. So far: %d and %d.",
                                       "%d runs with something and %d without it are needed, over %d weeks, each with a report before and "
                                       "after it. So far: %d and %d.", (gulong) weeks),
                          needed, needed, weeks, n_with, n_without);
}

/**
 * sw_words_patterns_window:
 * @guide: the guide, whose P_ASSOC has the window
 *
 * Returns: (transfer full): which runs are counted, and what the counts are not
 */
char *
sw_words_patterns_window (const SwGuide *guide)
{
  int weeks = sw_guide_get_int (guide, "P_ASSOC.window") / DAYS_PER_WEEK;

  /* translators: a number of weeks */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Of the runs of the last %d week. Seen together; that is not proof.",
                                       "Of the runs of the last %d weeks. Seen together; that is not proof.", (gulong) weeks), weeks);
}

/**
 * sw_words_pattern_strength:
 * @difference: of the mean responses, in points of pain, of two sides that can be compared
 * @level: what the rule makes of it
 * @guide: the guide
 *
 * Returns: how strong the pattern is, in words
 */
const char *
sw_words_pattern_strength (double         difference,
                           SwSeverity     level,
                           const SwGuide *guide)
{
  if (level >= SW_SEVERITY_CAUTION)
    return _("Strong pattern");
  if (level == SW_SEVERITY_INFO)
    return _("Clear pattern");
  return difference >= sw_guide_get_number (guide, "P_ASSOC.info_difference") ? _("May be chance") : _("No difference");
}

/**
 * sw_words_pattern_try:
 * @factor: the id of a factor
 * @shoe: (nullable): the name of the pair, when the factor is one
 *
 * Returns: (transfer full): one thing to try
 */
char *
sw_words_pattern_try (const char *factor,
                      const char *shoe)
{
  const Factor *found = find_factor (factor);

  if (found != NULL)
    return g_strdup (_(found->attempt));
  /* translators: the name of a pair of shoes */
  return g_strdup_printf (_("Try two weeks in another pair than “%s”."), shoe != NULL ? shoe : factor);
}

/**
 * sw_words_score:
 * @score: of the weekly questions, 0 to 100
 *
 * Returns: (transfer full): what it says
 */
char *
sw_words_score (int score)
{
  if (score == 0)
    return g_strdup (_("0 of 100: your back did not get in the way this week."));
  if (score >= 100)
    return g_strdup (_("100 of 100: your back kept you from training this week."));
  /* translators: a score from 1 to 99 */
  return g_strdup_printf (_("%d of 100: the higher, the more your back got in the way this week."), score);
}

/**
 * sw_words_score_limits:
 *
 * Returns: what the weekly score is for, and what it is not
 */
const char *
sw_words_score_limits (void)
{
  return _("It shows how much back trouble costs you, week against week. It does not say what is wrong, how long it will last or "
           "what to do about it.");
}

/**
 * sw_words_episode:
 * @number: which one, from 1
 * @from: its first day
 * @to: its last painful day, %SW_DAY_NONE while it is open
 * @peak: the highest pain in it
 *
 * Returns: (transfer full): one line about it
 */
char *
sw_words_episode (int   number,
                  SwDay from,
                  SwDay to,
                  int   peak)
{
  g_autofree char *first = sw_words_day_long (from);
  g_autofree char *last = NULL;

  if (to == SW_DAY_NONE)
    /* translators: which episode, its first day, pain from 0 to 10 */
    return g_strdup_printf (_("Episode %d, since %s, pain up to %d"), number, first, peak);
  last = sw_words_day_long (to);
  /* translators: which episode, its first and last day, pain from 0 to 10 */
  return g_strdup_printf (_("Episode %d, %s to %s, pain up to %d"), number, first, last, peak);
}

/**
 * sw_words_fall:
 * @points_per_week: by how much pain falls, above 0
 * @guide: the guide, whose P_TREND says over how long
 *
 * Returns: (transfer full): a sentence of encouragement
 */
char *
sw_words_fall (double         points_per_week,
               const SwGuide *guide)
{
  g_autofree char *points = sw_words_decimal (points_per_week, 1);
  int weeks = sw_guide_get_int (guide, "P_TREND.window") / DAYS_PER_WEEK;

  /* translators: points of pain a week, such as 1.2, and a number of weeks */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pain is falling: about %s points a week over %d week. Keep going as you do.",
                                       "Pain is falling: about %s points a week over %d weeks. Keep going as you do.", (gulong) weeks),
                          points, weeks);
}

/* The rungs above walking and running by the clock. */
static char *
describe_plan_rung (int            rung,
                    const SwGuide *guide)
{
  int days = sw_guide_get_int (guide, "D4.green_days");

  if (rung < sw_guide_get_int (guide, "D4.step.top"))
    /* translators: a percentage of the kilometers that a week had before */
    return g_strdup_printf (_("The plan at %d %% of the former kilometers, nothing fast"),
                            sw_words_percent (sw_guide_get_number (guide, "D4.plan_share")));
  /* translators: a number of days */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The full plan; nothing fast before %d green day",
                                       "The full plan; nothing fast before %d green days", (gulong) days), days);
}

/**
 * sw_words_rung:
 * @rung: 0 to 9
 * @guide: the guide
 *
 * Returns: (transfer full): what is done on it
 */
char *
sw_words_rung (int            rung,
               const SwGuide *guide)
{
  g_autofree char *id = g_strdup_printf ("ladder-%d", rung);
  const SwRecipe *recipe = sw_guide_get_recipe (guide, id);
  g_autofree char *run = NULL;
  g_autofree char *walk = NULL;
  double run_minutes = NAN, walk_minutes = NAN;
  int n_runs = 0;

  if (recipe == NULL)
    return describe_plan_rung (rung, guide);
  for (guint i = 0; i < recipe->n_steps; i++)
    {
      const SwRecipeStep *step = &recipe->steps[i];

      if (step->phase != SW_PHASE_MAIN)
        continue;
      if (g_str_equal (step->exercise, "run"))
        {
          run_minutes = step->minutes;
          n_runs++;
        }
      else
        {
          walk_minutes = step->minutes;
        }
    }
  run = n_runs > 0 ? sw_words_minutes (run_minutes) : NULL;
  walk = isfinite (walk_minutes) ? sw_words_minutes (walk_minutes) : NULL;
  if (run == NULL)
    /* translators: "30 min" */
    return g_strdup_printf (_("Walk %s"), walk);
  if (walk == NULL)
    /* translators: "20 min" */
    return g_strdup_printf (_("Run %s"), run);
  /* translators: how often, "1 min", "4 min" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d time: run %s, walk %s", "%d times: run %s, walk %s", (gulong) n_runs), n_runs, run, walk);
}

/**
 * sw_words_rung_up:
 * @guide: the guide
 *
 * Returns: (transfer full): what lifts one to the next rung (D4)
 */
char *
sw_words_rung_up (const SwGuide *guide)
{
  int greens = sw_guide_get_int (guide, "D4.step.greens");

  /* translators: a number of sessions */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d confirmed green session lifts you one rung; amber repeats the rung.",
                                       "%d confirmed green sessions in a row lift you one rung; amber repeats the rung.", greens),
                          greens);
}

/**
 * sw_words_rung_down:
 * @guide: the guide
 *
 * Returns: (transfer full): what drops one (D4)
 */
char *
sw_words_rung_down (const SwGuide *guide)
{
  int rungs = sw_guide_get_int (guide, "D4.step.drop");

  /* translators: a number of rungs, a number of hours such as 48 */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "One red session takes you down %d rung, with %d hours off.",
                                       "One red session takes you down %d rungs, with %d hours off.", (gulong) rungs),
                          rungs, HOURS_PER_DAY * sw_guide_get_int (guide, "D4.step.off_days"));
}

/**
 * sw_words_resume_conditions:
 * @guide: the guide
 *
 * Returns: (transfer full): what must hold before any running (D4), a sentence each
 */
GStrv
sw_words_resume_conditions (const SwGuide *guide)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  int n_mornings = sw_guide_get_int (guide, "D4.resume.mornings");
  int n_hours = sw_guide_get_int (guide, "D4.resume.painkiller_hours");
  g_autofree char *minutes = sw_words_minutes (sw_guide_get_number (guide, "D4.resume.walk_minutes"));
  g_autofree char *walk = g_strdup_printf (/* translators: "30 min", pain from 0 to 10 */
                                           _("A brisk walk of %s with pain of %d at most"), minutes,
                                           sw_guide_get_int (guide, "D4.resume.walk_pain"));
  g_autofree char *mornings = g_strdup_printf (/* translators: pain from 0 to 10, a number of mornings twice */
                                               g_dngettext (GETTEXT_PACKAGE,
                                                            "Morning pain of %d at most and close to your usual on %d morning, %d after red",
                                                            "Morning pain of %d at most and close to your usual on %d mornings, %d after red",
                                                            (gulong) n_mornings),
                                               sw_guide_get_int (guide, "D4.resume.morning_pain"), n_mornings,
                                               sw_guide_get_int (guide, "D4.resume.mornings_after_red"));
  g_autofree char *painkiller = g_strdup_printf (/* translators: a number of hours */
                                                 g_dngettext (GETTEXT_PACKAGE, "No painkiller for %d hour", "No painkiller for %d hours",
                                                              (gulong) n_hours), n_hours);

  g_strv_builder_add_many (builder, walk, mornings, _("No pain that wakes you, and no signs in the leg"), painkiller,
                           _("No warning sign reported"), NULL);
  return g_strv_builder_end (builder);
}

/**
 * sw_words_warning_say:
 * @screen: answers of the warning-sign list
 *
 * Only the emergency signs, in the words of the list and in the first person; none of them names a condition.
 *
 * Returns: (transfer full): a sentence for the telephone
 */
char *
sw_words_warning_say (const SwScreen *screen)
{
  static const char * const signs[] = {
    N_("numbness or a changed feeling where I sit"),
    N_("new trouble passing urine"),
    N_("new trouble controlling my bowel"),
    N_("a new change in sexual function or feeling"),
    N_("pain, tingling, numbness or weakness in both legs"),
    N_("a leg or foot that is getting weaker"),
    N_("an accident or a fall just before"),
    N_("chest pain, fainting or a sudden tearing pain"),
  };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (sw_screen_counts_as_yes (screen, (int) i + 1))
      g_string_append_printf (list, "%s%s", list->len > 0 ? _("; ") : "", _(signs[i]));
  if (list->len == 0)
    return g_strdup (_("“I have back pain, and I was advised to get help.”"));
  /* translators: what to say on the telephone; the signs, parted by semicolons: "new trouble passing urine; …" */
  return g_strdup_printf (_("“I have back pain. I have, or may have: %s.”"), list->str);
}
