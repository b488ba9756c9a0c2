/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-placement.h"

#include "sw-content.h"

#define BIT(i) (1u << (i))

/* The facts of day @i of the week as far as they are settled: done sessions of days up to today. */
static const SwDayFacts *
get_done (const SwPlanHistory *history,
          const SwWeekFrame   *frame,
          int                  i)
{
  return sw_plan_history_get_day (history, frame->monday + i);
}

/* PLANS 27 and 30 for one window of @length days that ends on day @end: at least @rest of them rest. */
static gboolean
is_window_legal (const SwPlanHistory *history,
                 const SwWeekFrame   *frame,
                 guint8               training,
                 guint8               open,
                 int                  end,
                 int                  length,
                 int                  rest)
{
  int resting = 0;      /* rest days as planned */
  int could_rest = 0;   /* rest days if every open day rested */
  gboolean planned = FALSE;

  for (int i = end - length + 1; i <= end; i++)
    {
      gboolean done = get_done (history, frame, i)->training;
      gboolean trains = i >= 0 && (training & BIT (i)) != 0;

      resting += !done && !trains;
      could_rest += !done;
      if (i >= 0 && (open & BIT (i)))
        planned |= trains;
    }

  return could_rest < rest ? !planned : resting >= rest;
}

static void
fill_legal_training (SwPlacementProblem  *self,
                     const SwPlanHistory *history,
                     guint8               open,
                     gboolean             check)
{
  const SwWeekFrame *frame = self->frame;

  for (guint8 training = 0; training < 128; training++)
    {
      gboolean legal = TRUE;

      for (int end = 0; end < 7 && check && legal; end++)
        {
          if (!(open & BIT (end)))
            continue;
          legal = is_window_legal (history, frame, training, open, end, history->numbers.rest_window,
                                   frame->targets.rest_days_min)
                  && is_window_legal (history, frame, training, open, end, frame->streak_cap + 1, 1);
        }
      self->legal_training[training] = legal;
    }
}

static void
count_done (SwPlacementProblem  *self,
            const SwPlanHistory *history,
            int                 *ret_strength,
            int                 *ret_cross,
            int                 *ret_mobility)
{
  *ret_strength = *ret_cross = *ret_mobility = 0;
  self->done_long_km = NAN;
  for (int i = 0; i < 7; i++)
    {
      const SwDayFacts *facts = get_done (history, self->frame, i);

      if (facts->runs > 0)
        self->done_run_days |= BIT (i);
      self->done_runs += facts->runs + (self->walks ? facts->walks : 0);
      self->done_km += facts->run_km;
      self->done_run_minutes += facts->run_minutes;
      self->done_hard_minutes += facts->hard_minutes;
      self->done_tempo += facts->tempo;
      self->done_interval += facts->interval;
      /* Of several long runs the longest is the one that no other run exceeds (PLANS 10). */
      if (facts->long_run)
        self->done_long_km = fmax (self->done_long_km, facts->longest_km);
      *ret_strength += facts->strength;
      *ret_cross += facts->cross - (self->walks ? facts->walks : 0);
      *ret_mobility += facts->mobility;
    }
}

static void
fill_demand (SwPlacementProblem  *self,
             const SwPlanHistory *history)
{
  const SwWeekFrame *frame = self->frame;
  const SwTargets *targets = &frame->targets;
  int mobility = MIN (targets->cross, history->numbers.mobility);
  int strength, cross, mobile, below_two;

  count_done (self, history, &strength, &cross, &mobile);
  self->runs = MAX (0, frame->rungs - self->done_runs);
  self->strength = MAX (0, targets->strength - strength);
  self->mobility = MAX (0, mobility - mobile);
  self->cross = MAX (0, targets->cross - mobility - cross);
  self->quality = MAX (0, targets->quality - self->done_tempo - self->done_interval);
  below_two = MIN (history->numbers.min_runs, frame->rungs) - self->done_runs;
  self->runs_below_two = MAX (0, below_two);
}

static gboolean
has_hard_neighbour (const SwPlanHistory *history,
                    const SwWeekFrame   *frame,
                    int                  i,
                    int                  gap)
{
  for (int k = i - gap + 1; k < i + gap; k++)
    {
      if (get_done (history, frame, k)->hard)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_done_strength_near (const SwPlanHistory *history,
                        const SwWeekFrame   *frame,
                        int                  i,
                        int                  gap)
{
  for (int k = i - gap + 1; k < i + gap; k++)
    {
      if (get_done (history, frame, k)->strength > 0)
        return TRUE;
    }

  return FALSE;
}

/* The race on the Monday after this week. */
static gboolean
is_race_next_day (const SwWeekFrame *frame,
                  SwDay              day)
{
  return frame->race_day != SW_DAY_NONE && frame->race_day == day + 1;
}

static void
fill_run_days (SwPlacementProblem  *self,
               const SwPlanHistory *history,
               int                  i,
               SwRelax              relax)
{
  const SwWeekFrame *frame = self->frame;
  const SwFrameDay *day = &frame->days[i];
  const SwDayFacts *before = get_done (history, frame, i - 1);
  gboolean zones = !(relax & SW_RELAX_ZONES);
  gboolean hard = !(relax & SW_RELAX_HARD);

  if (day->run_taken || day->cross_taken || (self->walks && zones && frame->leg_hold))
    return;
  if (zones && day->no_run != NULL && !self->walks)
    return;
  if (self->no_consecutive && (before->runs > 0 || get_done (history, frame, i + 1)->runs > 0))
    return;
  if (self->no_consecutive && i == 6 && is_race_next_day (frame, day->day))
    return;

  self->run_ok |= BIT (i);
  if (self->walks || (zones && day->no_hard != NULL) || self->frame->by_time)
    return;
  if (hard && (has_hard_neighbour (history, frame, i, history->numbers.hard_gap)
               || (i == 6 && is_race_next_day (frame, day->day))))
    return;
  if (!(relax & SW_RELAX_STRENGTH) && before->strength > 0)
    return;

  self->hard_ok |= BIT (i);
  if ((relax & SW_RELAX_STRENGTH) || get_done (history, frame, i)->strength == 0)
    self->long_ok |= BIT (i);
}

static void
fill_day (SwPlacementProblem  *self,
          const SwPlanHistory *history,
          int                  i,
          SwRelax              relax)
{
  const SwWeekFrame *frame = self->frame;
  const SwFrameDay *day = &frame->days[i];
  const SwDayFacts *facts = get_done (history, frame, i);
  gboolean strength_apart = !(relax & SW_RELAX_STRENGTH);

  self->minutes[i] = (relax & SW_RELAX_AVAILABILITY) ? 24 * 60 : day->minutes;
  fill_run_days (self, history, i, relax);

  if (!day->strength_taken && !((day->no_strength != NULL) && !(relax & SW_RELAX_ZONES))
      && !(strength_apart && has_done_strength_near (history, frame, i, history->numbers.strength_gap))
      && !(strength_apart && facts->long_run))
    self->strength_ok |= BIT (i);
  if (!day->cross_taken && (facts->runs == 0 || (relax & SW_RELAX_SHARING)))
    self->cross_ok |= BIT (i);
  if (!day->mobility_taken)
    self->mobility_ok |= BIT (i);
}

/* PLANS 11: the preferred weekday when it is legal, else the legal day with most minutes (all such days when several). */
static guint8
get_long_wish (const SwPlacementProblem *self)
{
  guint8 legal = 0;
  guint8 wish = 0;
  int most = 0;

  for (int i = 0; i < 7; i++)
    {
      if ((self->long_ok & BIT (i)) && self->minutes[i] >= self->numbers->long_min_minutes)
        legal |= BIT (i);
    }
  if (legal & BIT (self->long_day))
    return BIT (self->long_day);

  for (int i = 0; i < 7; i++)
    {
      if (!(legal & BIT (i)) || self->minutes[i] < most)
        continue;
      if (self->minutes[i] > most)
        wish = 0;
      most = self->minutes[i];
      wish |= BIT (i);
    }

  return wish;
}

static void
fill_wishes (SwPlacementProblem  *self,
             const SwPlanHistory *history)
{
  const SwWeekFrame *frame = self->frame;
  const SwProfile *profile = history->in.journal->profile;
  SwDay last_run = sw_plan_history_get_run_before (history, frame->monday);

  self->run_days = profile->has_run_days ? profile->run_days & 0x7f : 0x7f;
  self->long_day = frame->long_weekday - 1;
  self->long_wish = get_long_wish (self);
  self->race_day = -1;
  if (frame->race_here && !(frame->days[frame->race_day - frame->monday].run_taken))
    self->race_day = frame->race_day - frame->monday;
  self->no_strength_sunday = is_race_next_day (frame, frame->monday + 6);
  self->run_before_monday = get_done (history, frame, -1)->runs > 0;
  /* Spread counts gaps from the last run before the week, at most a week back, to the Monday after it (PLANS 3). */
  self->previous_gap_start = -1;
  if (last_run != SW_DAY_NONE && frame->monday - last_run <= 7)
    self->previous_gap_start = last_run - frame->monday;
}

void
sw_placement_problem_init (SwPlacementProblem  *self,
                           const SwPlanHistory *history,
                           const SwWeekFrame   *frame,
                           SwRelax              relax)
{
  const SwPlanNumbers *numbers = &history->numbers;
  const SwProfile *profile = history->in.journal->profile;
  guint8 open = 0;

  *self = (SwPlacementProblem) { .numbers = numbers, .frame = frame, .pace = history->pace, .lbp = history->lbp };
  self->walks = frame->rung == 0;
  self->no_consecutive = frame->no_consecutive && !(relax & SW_RELAX_CONSECUTIVE);
  self->check_hard = !(relax & SW_RELAX_HARD);
  self->check_strength = !(relax & SW_RELAX_STRENGTH);
  self->check_sharing = !(relax & SW_RELAX_SHARING);
  self->check_volume = !(relax & SW_RELAX_VOLUME);
  self->check_hard_share = !(relax & SW_RELAX_HARD_SHARE);
  self->swap_first = frame->swap_first && !(relax & SW_RELAX_ZONES);
  self->min_strength_minutes = frame->state == SW_STATE_DELOAD ? numbers->strength_deload_min_minutes
                                                               : numbers->strength_min_minutes;
  self->min_run_minutes = numbers->warm_up_min + numbers->main_min + numbers->cool_down_min;
  self->race_minutes = ceil (numbers->warm_up + frame->race_km * self->pace / 60.0 + numbers->cool_down - SW_EPSILON);

  for (int i = 0; i < 7; i++)
    {
      const SwDayFacts *facts = get_done (history, frame, i);
      gboolean reopened = (relax & SW_RELAX_PAST) && facts->minutes <= 0;

      if (!frame->days[i].open && !reopened)
        continue;
      open |= BIT (i);
      fill_day (self, history, i, relax);
      /* A day gone would have had no more than its free minutes. */
      if (!frame->days[i].open && !(relax & SW_RELAX_AVAILABILITY))
        self->minutes[i] = profile->has_availability ? profile->availability_min[i] : numbers->default_long_minutes;
    }
  fill_legal_training (self, history, open, !(relax & SW_RELAX_REST));
  fill_demand (self, history);
  fill_wishes (self, history);
  sw_content_fill_slot_minutes (history, frame, self->slot_minutes);
}
