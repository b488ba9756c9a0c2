/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What each day of a week allows before anything is placed: free minutes (PLANS 5, 14), zones and findings (PLANS 17, 20,
 * 21, 23) and the single-run cap (PLANS 9). */

#include "sw-week-frame.h"

static int
get_availability (const SwPlanHistory *history,
                  int                  weekday,
                  int                  long_weekday)
{
  const SwProfile *profile = history->in.journal->profile;

  if (profile->has_availability)
    return profile->availability_min[weekday - 1];

  return weekday == long_weekday ? history->numbers.default_long_minutes : history->numbers.default_minutes;
}

/* PLANS 9. */
static void
decide_cap (SwFrameDay          *day,
            const SwWeekFrame   *frame,
            const SwPlanHistory *history)
{
  const SwPlanNumbers *numbers = &history->numbers;
  double told = history->in.journal->profile->longest_km;

  day->longest_km = sw_plan_history_get_longest (history, day->day - numbers->cap_window,
                                                 MIN (day->day, frame->monday) - 1);
  /* Done runs of the running week count for its later days; planned ones of the same week never do. */
  for (SwDay past = frame->monday; past < day->day && past <= history->today; past++)
    day->longest_km = MAX (day->longest_km, sw_plan_history_get_day (history, past)->longest_km);
  if (history->learning && !isnan (told) && day->day <= history->today + numbers->cap_window)
    day->longest_km = MAX (day->longest_km, told);

  day->cap_km = frame->by_time ? (double) INFINITY : sw_plan_get_cap (numbers, day->longest_km);
}

/* PLANS 20, 21, 23: what the zone of @past does to the days after it. */
static void
apply_zone (SwFrameDay          *day,
            const SwPlanHistory *history,
            SwDay                past)
{
  const SwPlanNumbers *numbers = &history->numbers;
  SwZone zone = sw_plan_history_get_day (history, past)->zone;
  int after = day->day - past;

  if (zone == SW_ZONE_AMBER)
    {
      if (after <= numbers->amber_hard_free_days)
        day->no_hard = "D2";
      if (after >= 1 && after <= numbers->amber_rest_days)
        day->no_run = "D2";
    }
  if (zone == SW_ZONE_RED && after >= 1 && after <= numbers->red_rest_days)
    day->no_run = "D2";
  if (sw_plan_has_finding (history, "P_PERSIST", past, SW_SEVERITY_WARNING) && after <= numbers->amber_hard_free_days)
    day->no_hard = "P_PERSIST";
  if (sw_plan_has_finding (history, "L_SESSION", past, SW_SEVERITY_WARNING)
      && after >= 1 && after <= numbers->session_rest_days)
    day->no_run = "L_SESSION";
}

/* PLANS 23: poor sleep, soreness and low days change their own day and the next, no more. */
static void
apply_wellness (SwFrameDay          *day,
                const SwPlanHistory *history)
{
  static const char * const ids[] = { "W_SLEEP", "W_SORE", "W_LOW" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (sw_plan_has_finding (history, ids[i], day->day, SW_SEVERITY_CAUTION)
          || sw_plan_has_finding (history, ids[i], day->day - 1, SW_SEVERITY_CAUTION))
        day->no_hard = ids[i];
    }
}

/* FINDINGS 10: what was felt before a session that is no run says nothing of running. */
static gboolean
is_of_no_run (const SwJournal    *journal,
              const SwPainReport *report)
{
  const SwActivity *activity = sw_journal_get_activity (journal, report->activity);

  return report->moment == SW_MOMENT_BEFORE && activity != NULL && !sw_kind_is_run (activity->kind);
}

/* The low back in the morning of @day, else before a run; -1 when nobody said. */
static int
get_morning_pain (const SwPlanHistory *history,
                  SwDay                day)
{
  const SwJournal *journal = history->in.journal;
  int morning = -1, before = -1;
  guint first, end;

  sw_journal_find_pain (journal, day, day, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);

      if (!sw_region_is_low_back (report->region) || is_of_no_run (journal, report))
        continue;
      if (report->moment == SW_MOMENT_MORNING)
        morning = MAX (morning, report->nrs);
      else if (report->moment == SW_MOMENT_BEFORE)
        before = MAX (before, report->nrs);
    }

  return morning >= 0 ? morning : before;
}

static int
get_red (const SwPlanHistory *history)
{
  return sw_guide_get_int (history->in.guide, history->conservative ? "D1.red_conservative" : "D1.red");
}

/* D2, second row: red pain in the morning or before a run allows none on that day, and is as red for the next ones; nothing
 * hard for as long as after amber. */
static void
apply_red_before (SwFrameDay          *day,
                  const SwPlanHistory *history)
{
  const SwPlanNumbers *numbers = &history->numbers;

  for (SwDay past = day->day - numbers->amber_hard_free_days; past <= MIN (day->day, history->today); past++)
    {
      if (get_morning_pain (history, past) < get_red (history))
        continue;
      day->no_hard = "D2";
      day->red_before |= day->day - past <= numbers->red_rest_days;
    }
  if (day->red_before)
    day->no_run = "D2";
}

/* D2, first row: before a run of today, pain from 3 above the usual allows nothing hard, less time and no loads. The usual
 * is the mean of the mornings that were reported in the four weeks before, and none when none was. */
static void
apply_pain_before_run (SwFrameDay          *day,
                       const SwPlanHistory *history)
{
  const SwPlanNumbers *numbers = &history->numbers;
  int pain = get_morning_pain (history, day->day);
  int sum = 0, n = 0;

  if (pain < numbers->green_nrs)
    return;

  for (SwDay past = day->day - numbers->red_memory; past < day->day; past++)
    {
      int usual = get_morning_pain (history, past);

      sum += MAX (usual, 0);
      n += usual >= 0;
    }
  if (n == 0 || pain * n > sum)
    {
      day->no_hard = "D2";
      day->eased = TRUE;
    }
}

static void
decide_day (SwFrameDay          *day,
            const SwWeekFrame   *frame,
            const SwPlanHistory *history)
{
  const SwPlanNumbers *numbers = &history->numbers;
  const SwSafetyState *safety = &history->in.body->safety;
  const SwLadderState *ladder = &history->in.body->ladder;
  const SwDayFacts *facts = sw_plan_history_get_day (history, day->day);
  int reach = MAX (MAX (numbers->amber_hard_free_days, numbers->red_rest_days), numbers->session_rest_days);

  day->open = day->day >= history->today;
  if (!day->open || frame->state == SW_STATE_SUSPENDED)
    return;

  day->minutes = get_availability (history, sw_day_get_weekday (day->day), frame->long_weekday);
  if (day->day == history->today)
    {
      day->minutes = MAX (0, (int) floor (day->minutes - facts->minutes + SW_EPSILON));
      day->run_taken = facts->runs > 0;
      day->strength_taken = facts->strength > 0;
      day->cross_taken = facts->cross > 0;
      day->mobility_taken = facts->mobility > 0;
      apply_pain_before_run (day, history);
    }

  for (SwDay past = MIN (day->day, history->today); past >= day->day - reach; past--)
    apply_zone (day, history, past);
  apply_red_before (day, history);
  apply_wellness (day, history);
  if (ladder->no_run_until != SW_DAY_NONE && day->day < ladder->no_run_until)
    day->no_run = "D4";
  if (safety->prompt_until != SW_DAY_NONE && day->day <= safety->prompt_until)
    {
      day->no_hard = "E2";
      if (safety->no_impact)
        day->no_run = "E2";
    }
  if (frame->leg_hold)
    day->no_run = day->no_hard = day->no_strength = "P_LEG";
}

/* PLANS 20, 24: the limit of the next run after an amber one or a break, when it has not been run or planned yet. */
static void
decide_first_run (SwWeekFrame         *self,
                  const SwPlanHistory *history)
{
  const SwPlanNumbers *numbers = &history->numbers;
  SwDay before = sw_plan_history_get_run_before (history, MAX (self->monday, history->today + 1));

  self->first_km = INFINITY;
  self->first_minutes = G_MAXINT;

  if (history->breaks->len > 0)
    {
      const SwPlanBreak *item = &g_array_index (history->breaks, SwPlanBreak, history->breaks->len - 1);

      if (item->running && !item->by_pain && before == item->last_run)
        {
          self->first_km = numbers->first_share * item->longest_km;
          self->first_minutes = numbers->first_minutes;
          self->first_rule = "B12";
        }
    }

  for (SwDay day = history->today; day >= history->monday - 7; day--)
    {
      SwDay run = day;

      if (sw_plan_history_get_day (history, day)->zone != SW_ZONE_AMBER)
        continue;
      if (sw_plan_history_get_day (history, day)->runs == 0)
        run = day - 1;
      if (before == run && sw_plan_history_get_day (history, run)->runs > 0)
        {
          const SwDayFacts *facts = sw_plan_history_get_day (history, run);

          self->first_km = MIN (self->first_km, numbers->amber_next_share * facts->longest_km);
          if (self->by_time)
            self->first_minutes = MIN (self->first_minutes,
                                       (int) floor (numbers->amber_next_share * facts->run_minutes + SW_EPSILON));
          self->first_rule = "D2";
          self->swap_first = self->two_ambers;
        }
      break;
    }
}

void
sw_week_frame_decide_days (SwWeekFrame         *self,
                           const SwPlanHistory *history)
{
  double smallest = INFINITY;

  for (guint i = 0; i < 7; i++)
    {
      SwFrameDay *day = &self->days[i];

      *day = (SwFrameDay) { .day = self->monday + (SwDay) i, .cap_km = INFINITY };
      decide_day (day, self, history);
      if (!day->open || self->by_time || self->state == SW_STATE_SUSPENDED)
        continue;
      decide_cap (day, self, history);
      smallest = MIN (smallest, day->cap_km);
    }
  if (!isinf (smallest))
    self->targets.cap_km = sw_plan_round_down (smallest, history->numbers.round_session);
  decide_first_run (self, history);
}

void
sw_week_frame_init (SwWeekFrame         *self,
                    const SwPlanHistory *history,
                    const GArray        *frames,
                    guint                position)
{
  *self = (SwWeekFrame) { 0 };
  self->position = position;
  self->monday = history->monday + 7 * (SwDay) position;
  self->judged = MAX (self->monday, history->today);

  sw_week_frame_decide_state (self, history, frames);
  sw_week_frame_decide_demand (self, history);
  sw_week_frame_decide_volume (self, history, frames);
  sw_week_frame_decide_days (self, history);
}
