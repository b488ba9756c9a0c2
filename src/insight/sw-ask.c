/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-ask.h"

#include "sw-day-model.h"
#include "sw-history.h"

#define SUNDAY 6 /* days after Monday */

static const SwActivity *
find_last_run (const SwJournal *journal,
               SwDay            day)
{
  guint first, end;

  sw_journal_find_activities (journal, day, day, &first, &end);
  for (guint i = end; i > first; i--)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i - 1);

      if (sw_kind_is_run (activity->kind))
        return activity;
    }
  return NULL;
}

static gboolean
is_answered (const SwJournal *journal,
             SwDay            day,
             SwMoment         moment)
{
  guint first, end;

  sw_journal_find_pain (journal, day, day, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);
      const SwActivity *session;

      if (report->moment != moment || !sw_region_is_low_back (report->region))
        continue;
      session = moment == SW_MOMENT_AFTER && report->activity != NULL ? sw_journal_get_activity (journal, report->activity) : NULL;
      if (session == NULL || sw_kind_is_run (session->kind))
        return TRUE;
    }
  return FALSE;
}

gboolean
sw_insight_find_ask (const SwJournal *journal,
                     const SwBody    *body,
                     SwDay            today,
                     SwAsk           *ret_ask)
{
  const SwActivity *run;

  g_return_val_if_fail (journal != NULL && journal->sealed, FALSE);
  g_return_val_if_fail (body != NULL, FALSE);

  if (body->safety.suspended)
    return FALSE;
  run = find_last_run (journal, today);
  if (run != NULL && !is_answered (journal, today, SW_MOMENT_AFTER))
    {
      *ret_ask = (SwAsk) { .moment = SW_MOMENT_AFTER, .run = run };
      return TRUE;
    }
  run = find_last_run (journal, today - 1);
  if (run != NULL && !is_answered (journal, today, SW_MOMENT_MORNING))
    {
      *ret_ask = (SwAsk) { .moment = SW_MOMENT_MORNING, .run = run };
      return TRUE;
    }
  return FALSE;
}

SwPainReport *
sw_ask_new_no_pain (const SwAsk *ask,
                    SwDay        today,
                    const char  *at,
                    int          minute)
{
  SwPainReport *report = sw_pain_report_new ();

  report->day = today;
  report->at = g_strdup (at);
  report->minute = minute;
  report->moment = ask->moment;
  report->nrs = 0;
  report->activity = g_strdup (ask->run->id);
  return report;
}

gboolean
sw_ask_may_notify (const SwAsk   *ask,
                   int            minute,
                   const SwGuide *guide)
{
  if (ask->moment == SW_MOMENT_AFTER)
    return minute >= 60 * sw_guide_get_int (guide, "D1.ask_evening");
  return minute >= 60 * sw_guide_get_int (guide, "D1.ask_morning") && minute < 60 * sw_guide_get_int (guide, "D1.ask_morning_end");
}

char *
sw_ask_get_key (const SwAsk *ask)
{
  return g_strdup_printf ("%s %s", sw_moment_to_string (ask->moment), ask->run->id);
}

gboolean
sw_insight_is_appointment_due (const SwBody  *body,
                               const SwGuide *guide,
                               SwDay          today)
{
  int days = sw_guide_get_int (guide, "E2.prompt_days");
  int left = body->safety.prompt_until - today;

  if (body->safety.suspended || body->safety.prompt_until == SW_DAY_NONE)
    return FALSE;
  /* The day of the screen is the first of the days, so the last one is the end of the time. */
  return left == days / 2 - 1 || left <= 0;
}

int
sw_insight_get_red_morning (const SwJournal *journal,
                            const SwGuide   *guide,
                            SwDay            today)
{
  int red = sw_guide_get_int (guide, sw_profile_is_conservative (journal->profile) ? "D1.red_conservative" : "D1.red");
  SwInsightRules rules;
  g_autoptr (SwDayModel) model = NULL;
  const SwDayFacts *facts;

  sw_insight_rules_init (&rules, guide);
  model = sw_day_model_new (journal, &rules, today);
  if (model == NULL || today > model->last)
    return SW_MISSING;
  facts = sw_day_model_get (model, today);
  if (facts->n_runs == 0)
    return SW_MISSING;
  return facts->morning == SW_MISSING ? red : MIN (red, facts->morning + rules.zone_red_rise);
}

gboolean
sw_insight_is_score_due (const SwJournal *journal,
                         SwDay            today)
{
  SwDay monday = sw_day_get_monday (today);

  if (today - monday != SUNDAY || journal->activities->len == 0)
    return FALSE;
  for (guint i = journal->ostrc->len; i > 0; i--)
    {
      const SwOstrc *ostrc = g_ptr_array_index (journal->ostrc, i - 1);

      if (ostrc->monday <= monday)
        return ostrc->monday != monday;
    }
  return TRUE;
}

gboolean
sw_pain_report_asks_for_screen (const SwPainReport *report,
                                const SwGuide      *guide)
{
  return report->nrs >= sw_guide_get_int (guide, "D1.red") || report->night == SW_YES || sw_pain_report_has_leg_sign (report);
}

/* The day of the last screen up to @today, SW_DAY_NONE. */
static SwDay
find_last_screen (const SwJournal *journal,
                  SwDay            today)
{
  for (guint i = journal->screens->len; i > 0; i--)
    {
      const SwScreen *screen = g_ptr_array_index (journal->screens, i - 1);

      if (screen->day <= today)
        return screen->day;
    }
  return SW_DAY_NONE;
}

SwScreenCause
sw_insight_find_screen_cause (const SwJournal *journal,
                              const SwBody    *body,
                              const SwGuide   *guide,
                              SwDay            today)
{
  int week = sw_guide_get_int (guide, "E1.repeat_days");
  SwDay last = find_last_screen (journal, today);
  g_autoptr (GArray) episodes = NULL;
  const SwEpisodeSpan *episode;
  guint first, end;

  if (body->safety.suspended || (last != SW_DAY_NONE && last >= today))
    return SW_SCREEN_CAUSE_NONE;
  sw_journal_find_pain (journal, today, today, &first, &end);
  for (guint i = first; i < end; i++)
    if (sw_pain_report_asks_for_screen (g_ptr_array_index (journal->pain, i), guide))
      return SW_SCREEN_CAUSE_REPORT;
  /* Without pain lately there is nothing that could last. */
  sw_journal_find_pain (journal, today - week + 1, today, &first, &end);
  if (first == end)
    return SW_SCREEN_CAUSE_NONE;
  episodes = sw_insight_list_episodes (journal, guide, today);
  episode = episodes->len > 0 ? &g_array_index (episodes, SwEpisodeSpan, episodes->len - 1) : NULL;
  if (episode == NULL || !episode->open)
    return SW_SCREEN_CAUSE_NONE;
  if (today - episode->from < week && (last == SW_DAY_NONE || last < episode->from))
    return SW_SCREEN_CAUSE_EPISODE;
  if (last != SW_DAY_NONE && today - last < week)
    return SW_SCREEN_CAUSE_NONE;
  for (SwDay day = today - week + 1; day <= today; day++)
    if (sw_insight_get_pain (journal, day) > 0)
      return SW_SCREEN_CAUSE_WEEK;
  return SW_SCREEN_CAUSE_NONE;
}
