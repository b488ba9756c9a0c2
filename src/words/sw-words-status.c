/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* The status strip: what the body says now and what that means for the plan. */

#define RECENT_DAYS 7  /* how long a judged run speaks for the present */
#define HOURS_PER_DAY 24

typedef enum
{
  MOOD_PAUSED,
  MOOD_RED,
  MOOD_LADDER_PAUSED,
  MOOD_LADDER,
  MOOD_STRONG_PAIN,
  MOOD_AMBER,
  MOOD_RETURN,
  MOOD_UNCONFIRMED,
  MOOD_GREEN,
  MOOD_UNKNOWN,
} Mood;

/* The last judged day up to today, or NULL. */
static const SwZoneDay *
find_last_zone (const SwBody *body,
                gboolean      run_days_only)
{
  for (guint i = body->zones->len; i > 0; i--)
    {
      const SwZoneDay *zone = &g_array_index (body->zones, SwZoneDay, i - 1);

      if (zone->day <= body->today && (zone->run_day || !run_days_only))
        return zone;
    }

  return NULL;
}

static Mood
get_mood (const SwBody     *body,
          const SwPlanWeek *week,
          const SwGuide    *guide)
{
  const SwZoneDay *last = find_last_zone (body, FALSE);
  SwZone zone = SW_ZONE_NONE;

  if (body->safety.suspended || (week != NULL && week->state == SW_STATE_SUSPENDED))
    return MOOD_PAUSED;
  if (last != NULL && body->today - last->day < RECENT_DAYS)
    zone = last->zone;
  if (zone == SW_ZONE_RED && body->today - last->day <= sw_guide_get_int (guide, "D4.step.off_days"))
    return MOOD_RED;
  if (body->ladder.rung != SW_LADDER_OFF)
    return body->ladder.pause ? MOOD_LADDER_PAUSED : MOOD_LADDER;
  if (body->strong_pain > 0)
    return MOOD_STRONG_PAIN;
  if (zone == SW_ZONE_AMBER || (week != NULL && week->state == SW_STATE_AMBER) ||
      (body->safety.prompt_until != SW_DAY_NONE && body->safety.prompt_until >= body->today))
    return MOOD_AMBER;
  if (week != NULL && week->state == SW_STATE_RETURN)
    return MOOD_RETURN;
  if (zone == SW_ZONE_GREEN)
    return last->unconfirmed ? MOOD_UNCONFIRMED : MOOD_GREEN;
  return MOOD_UNKNOWN;
}

/**
 * sw_words_status_title:
 * @body: what insight says
 * @week: (nullable): this week's plan
 * @guide: the guide both were made from
 *
 * Returns: (transfer full): the strip's first line, "Green: the plan stands"
 */
char *
sw_words_status_title (const SwBody     *body,
                       const SwPlanWeek *week,
                       const SwGuide    *guide)
{
  const SwZoneDay *last = find_last_zone (body, FALSE);

  switch (get_mood (body, week, guide))
    {
    case MOOD_PAUSED:
      return g_strdup (_("Training is paused"));

    case MOOD_RED:
      return g_strdup (last->day == body->today && last->run_day ? _("Red: stop and walk home") : _("Red: no running now"));

    case MOOD_LADDER_PAUSED:
      return g_strdup (_("Running is paused"));

    case MOOD_LADDER:
      /* translators: the place on the ladder back to running, and its top */
      return g_strdup_printf (_("Recovering: rung %d of %d"), body->ladder.rung, sw_guide_get_int (guide, "D4.step.top"));

    case MOOD_STRONG_PAIN:
      /* translators: pain from 0 to 10 */
      return g_strdup_printf (_("Pain %d today: no run on a day like this"), body->strong_pain);

    case MOOD_AMBER:
      return g_strdup (last != NULL && last->day == body->today && last->zone == SW_ZONE_AMBER ? _("Amber: finish easy")
                                                                                             : _("Amber: easy does it"));

    case MOOD_RETURN:
      return g_strdup (_("Coming back after a break"));

    case MOOD_UNCONFIRMED:
      return g_strdup (_("Green, not confirmed yet"));

    case MOOD_GREEN:
      return g_strdup (_("Green: the plan stands"));

    case MOOD_UNKNOWN:
    default:
      return g_strdup (_("No zone yet"));
    }
}

/* The highest low-back report of @day at one of the two moments; SW_MISSING when there is none. Reports about a session that
 * is no run are left out, as the zones do (FINDINGS 10). */
static int
find_pain (const SwJournal *journal,
           SwDay            day,
           SwMoment         moment,
           SwMoment         other)
{
  guint first, end;
  int highest = SW_MISSING;

  sw_journal_find_pain (journal, day, day, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);
      const SwActivity *activity = sw_journal_get_activity (journal, report->activity);

      if ((report->moment != moment && report->moment != other) || !sw_region_is_low_back (report->region))
        continue;
      if (activity != NULL && !sw_kind_is_run (activity->kind) && report->moment != SW_MOMENT_MORNING)
        continue;
      highest = MAX (highest, report->nrs);
    }

  return highest;
}

/* "Pain 2 after Monday’s run, 1 the next morning." "" when no run was judged lately. */
static char *
describe_last_run (const SwBody    *body,
                   const SwJournal *journal)
{
  const SwZoneDay *run = find_last_zone (body, TRUE);
  g_autofree char *weekday = NULL;
  gboolean is_today;
  int peak, morning;

  if (run == NULL || body->today - run->day >= RECENT_DAYS)
    return g_strdup ("");

  is_today = run->day == body->today;
  weekday = sw_words_weekday_long (run->day);
  peak = find_pain (journal, run->day, SW_MOMENT_DURING, SW_MOMENT_AFTER);
  morning = is_today ? SW_MISSING : find_pain (journal, run->day + 1, SW_MOMENT_MORNING, SW_MOMENT_MORNING);
  if (morning == SW_MISSING && !is_today)
    morning = find_pain (journal, run->day + 1, SW_MOMENT_BEFORE, SW_MOMENT_BEFORE);

  if (is_today)
    {
      if (peak == SW_MISSING)
        return g_strdup (_("How was it? Two taps after the run: now, and tomorrow morning."));
      /* translators: pain from 0 to 10 */
      return g_strdup_printf (_("Pain %d after today’s run. Tomorrow morning’s report matters."), peak);
    }
  if (peak == SW_MISSING && morning == SW_MISSING)
    /* translators: a weekday */
    return g_strdup_printf (_("No pain report after %s’s run."), weekday);
  if (peak == SW_MISSING)
    /* translators: pain from 0 to 10, a weekday */
    return g_strdup_printf (_("Pain %d on the morning after %s’s run."), morning, weekday);
  if (morning == SW_MISSING)
    /* translators: pain from 0 to 10, a weekday */
    return g_strdup_printf (_("Pain %d after %s’s run, no report the next morning."), peak, weekday);
  /* translators: pain from 0 to 10, a weekday, pain from 0 to 10 */
  return g_strdup_printf (_("Pain %d after %s’s run, %d the next morning."), peak, weekday, morning);
}

static char *
describe_ladder (const SwBody *body)
{
  const SwLadderState *ladder = &body->ladder;

  if (ladder->no_run_until != SW_DAY_NONE && ladder->no_run_until > body->today)
    {
      g_autofree char *day = sw_words_day_long (ladder->no_run_until);

      /* translators: a date */
      return g_strdup_printf (_("Walks only until %s."), day);
    }
  if (!ladder->conditions_met)
    return g_strdup (_("Walks only until the mornings are calm again."));
  if (ladder->greens == 0)
    return g_strdup (_("Two green runs climb to the next rung."));
  /* translators: how many runs in a row were green */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d green run so far; two climb to the next rung.",
                                       "%d green runs so far; two climb to the next rung.", ladder->greens),
                          ladder->greens);
}

static char *
describe_red (const SwBody  *body,
              const SwGuide *guide)
{
  SwDay until = body->ladder.no_run_until;
  g_autofree char *day = NULL;

  if (until == SW_DAY_NONE || until <= body->today)
    /* translators: hours in whole days: 24, 48, … */
    return g_strdup_printf (_("No running for at least %d hours; keep walking as you can."),
                            sw_guide_get_int (guide, "D4.step.off_days") * HOURS_PER_DAY);
  day = sw_words_day_long (until);
  /* translators: a date */
  return g_strdup_printf (_("No running before %s; keep walking as you can."), day);
}

/* How much shorter the next run is, as this week's plan says; 0 when it does not. */
static int
find_cut (const SwPlanWeek *week)
{
  for (int i = 0; week != NULL && i < 7; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        for (guint k = 0; k < session->reasons->len; k++)
          {
            const SwReason *reason = g_ptr_array_index (session->reasons, k);
            double share = sw_numbers_get (reason->numbers, "share");

            if (g_str_equal (reason->rule, "D2") && g_strcmp0 (reason->variant, "next-run") == 0 && !isnan (share))
              return sw_words_percent (1.0 - share);
          }
      }

  return 0;
}

static char *
describe_amber (const SwPlanWeek *week)
{
  int cut = find_cut (week);

  if (cut <= 0)
    return g_strdup (_("The next run is shorter, and nothing hard for a week; keep moving."));
  /* translators: a percentage */
  return g_strdup_printf (_("The next run is %d %% shorter, and nothing hard for a week; keep moving."), cut);
}

static char *
describe_plan (const SwBody     *body,
               const SwPlanWeek *week,
               const SwGuide    *guide,
               Mood              mood)
{
  switch (mood)
    {
    case MOOD_RED:
      return describe_red (body, guide);

    case MOOD_LADDER_PAUSED:
      return g_strdup (_("Walk, and see a professional before you run again."));

    case MOOD_LADDER:
      return describe_ladder (body);

    case MOOD_STRONG_PAIN:
      return g_strdup (_("Go through the warning signs once. Keep moving gently, as far as it is comfortable."));

    case MOOD_AMBER:
      return describe_amber (week);

    case MOOD_RETURN:
      return g_strdup (_("Running comes back step by step."));

    case MOOD_UNCONFIRMED:
      return g_strdup (_("The plan stands; repeat before you progress."));

    case MOOD_GREEN:
      return g_strdup (_("Nothing was changed."));

    case MOOD_UNKNOWN:
      return g_strdup (_("The zone follows from your reports: after a run, and the next morning."));

    case MOOD_PAUSED:
    default:
      return g_strdup (_("No session is shown until a clinician has seen you. Nothing you recorded is lost."));
    }
}

/**
 * sw_words_status_detail:
 * @body: what insight says
 * @week: (nullable): this week's plan
 * @journal: the journal both were made from
 * @guide: the guide both were made from
 *
 * Returns: (transfer full): the strip's second line: what was reported last, and what it means for the plan
 */
char *
sw_words_status_detail (const SwBody     *body,
                        const SwPlanWeek *week,
                        const SwJournal  *journal,
                        const SwGuide    *guide)
{
  Mood mood = get_mood (body, week, guide);
  g_autofree char *plan = describe_plan (body, week, guide, mood);
  g_autofree char *run = NULL;

  if (mood == MOOD_PAUSED || mood == MOOD_UNKNOWN || mood == MOOD_STRONG_PAIN)
    return g_steal_pointer (&plan);

  run = describe_last_run (body, journal);
  if (*run == '\0')
    return g_steal_pointer (&plan);
  /* translators: two sentences after one another */
  return g_strdup_printf (C_("two sentences", "%s %s"), run, plan);
}
