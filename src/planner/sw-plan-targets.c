/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a week demands: counts (PLANS 2, 34) and kilometres (PLANS 6 to 10, 15, 16, 20, 24, 25). */

#include "sw-week-frame.h"

double
sw_plan_round_down (double value,
                    double step)
{
  /* Dividing again after the multiplication keeps tenths exact: 0.1 x 65 prints as 6.5. */
  double steps = floor (value / step + SW_EPSILON);

  return steps / round (1.0 / step);
}

double
sw_plan_get_cap (const SwPlanNumbers *numbers,
                 double               longest_km)
{
  double cap = numbers->cap_factor * longest_km;

  if (longest_km <= 0)
    return INFINITY;
  if (sw_above (numbers->cap_short_km, longest_km))
    cap = MAX (cap, longest_km + numbers->cap_short_step);

  return cap;
}

double
sw_plan_get_long_share (const SwPlanNumbers *numbers,
                        int                  runs)
{
  guint position = (guint) CLAMP (runs, 1, (int) numbers->long_share.n) - 1;

  return numbers->long_share.values[position];
}

double
sw_plan_get_growth (const SwPlanHistory *history)
{
  const SwPlanNumbers *numbers = &history->numbers;
  double wish = history->in.journal->profile->growth;

  if (isnan (wish))
    return history->lbp ? numbers->lbp_growth : numbers->growth;

  return CLAMP (wish, 0, history->lbp ? numbers->lbp_max_growth : numbers->max_growth);
}

double
sw_plan_grow (const SwPlanNumbers *numbers,
              SwLevel              level,
              gboolean             lbp,
              double               growth,
              double               base_km,
              SwKmOrigin          *ret_origin)
{
  double km = base_km * (1.0 + growth);
  double ceiling = numbers->ceiling[level];

  *ret_origin = SW_KM_GROWTH;
  if (growth > 0 && sw_above (numbers->small_km, base_km))
    {
      double stepped = MIN (base_km + (lbp ? numbers->lbp_small_step : numbers->small_step),
                            base_km * numbers->small_limit);

      if (sw_above (stepped, km))
        {
          km = stepped;
          *ret_origin = SW_KM_SMALL;
        }
    }
  if (!isnan (ceiling) && sw_above (km, MAX (base_km, ceiling)))
    {
      km = MAX (base_km, ceiling);
      *ret_origin = SW_KM_CEILING;
    }

  return km;
}

/* PLANS 2 and 34. */
void
sw_week_frame_decide_demand (SwWeekFrame         *self,
                             const SwPlanHistory *history)
{
  const SwPlanNumbers *numbers = &history->numbers;
  const SwProfile *profile = history->in.journal->profile;
  SwTargets *targets = &self->targets;
  SwLevel level = history->level;
  gboolean pain = history->lbp && sw_plan_history_has_pain (history, self->judged - numbers->lbp_pain_window + 1,
                                                            self->judged, numbers->lbp_pain_nrs);

  if (self->state == SW_STATE_SUSPENDED)
    return;

  targets->runs = numbers->runs[level];
  targets->strength = numbers->strength[level];
  targets->cross = numbers->cross[level];
  targets->quality = numbers->quality[level];
  targets->rest_days_min = numbers->rest[level];
  if (history->lbp)
    {
      targets->runs -= targets->runs > numbers->lbp_runs_fewer_above;
      if (pain)
        targets->runs = MIN (targets->runs, numbers->lbp_pain_runs);
      targets->cross = MIN (targets->cross + numbers->lbp_cross_extra, numbers->lbp_runs_and_cross - targets->runs);
      targets->rest_days_min = MAX (targets->rest_days_min, numbers->lbp_rest);
      targets->quality = MIN (targets->quality, numbers->lbp_quality);
      if (!sw_plan_history_is_green (history, self->judged, numbers->lbp_quality_green_days))
        targets->quality = 0;
    }
  if (self->state != SW_STATE_BUILD && self->state != SW_STATE_TAPER)
    targets->quality = 0;
  /* D4 S9: after a red day quality waits for 14 green days, whoever runs. */
  for (SwDay day = self->judged - numbers->red_memory + 1; day <= self->judged && targets->quality > 0; day++)
    {
      if (sw_plan_history_get_day (history, day)->zone == SW_ZONE_RED
          && !sw_plan_history_is_green (history, self->judged, numbers->ladder_green_days))
        targets->quality = 0;
    }
  if (profile->has_run_days)
    {
      int n_days = 0;

      for (guint i = 0; i < SW_MAX_RUN_DAYS; i++)
        n_days += (profile->run_days >> i) & 1;
      targets->runs = MIN (targets->runs, MAX (numbers->min_runs, n_days));
    }
  if (self->rung != SW_LADDER_OFF)
    targets->runs = MIN (targets->runs, numbers->ladder_max_rungs);

  self->rungs = targets->runs;
  if (self->rung == 0)
    targets->runs = 0; /* S0 holds walks, and a walk is no run (PLANS 15). */
  self->streak_cap = numbers->streak[level];
  self->no_consecutive = level == SW_LEVEL_NEW || level == SW_LEVEL_NOVICE || self->rung != SW_LADDER_OFF || pain;
}

/* Run km of the week of @monday: done ones, or the target of a planned one. */
static double
get_week_km (const SwPlanHistory *history,
             const GArray        *frames,
             SwDay                monday)
{
  if (monday >= history->monday)
    {
      const SwWeekFrame *frame = &g_array_index (frames, SwWeekFrame, (monday - history->monday) / 7);

      if (!isnan (frame->targets.km))
        return frame->targets.km;
    }

  return sw_plan_history_get_week_km (history, monday);
}

static double
get_mean_km (const SwPlanHistory *history,
             const GArray        *frames,
             SwDay                monday)
{
  SwDay first = history->first_run == SW_DAY_NONE ? history->monday : sw_day_get_monday (history->first_run);
  double sum = 0;
  int n = 0;

  for (SwDay week = monday - 7; n < history->numbers.mean_weeks && week >= first; week -= 7)
    {
      sum += get_week_km (history, frames, week);
      n++;
    }

  return n == 0 ? 0 : sum / n;
}

static double
get_week_long (const SwPlanHistory *history,
               const GArray        *frames,
               SwDay                monday)
{
  if (monday >= history->monday)
    {
      const SwWeekFrame *frame = &g_array_index (frames, SwWeekFrame, (monday - history->monday) / 7);

      if (!isnan (frame->targets.long_km))
        return frame->targets.long_km;
    }

  return sw_plan_history_get_longest (history, monday, monday + 6);
}

/* PLANS 7: km of a week while learning. */
static double
get_start_km (const SwPlanHistory *history)
{
  double wish = history->in.journal->profile->weekly_km;

  return isnan (wish) || wish <= 0 ? history->numbers.start_km[history->level] : wish;
}

/* PLANS 6: B and the long run of its week. */
static void
decide_base (SwWeekFrame         *self,
             const SwPlanHistory *history,
             const GArray        *frames)
{
  const SwPlanNumbers *numbers = &history->numbers;
  double w1, w2;

  /* A taper is measured by what was before it: all its weeks, the deload after the race, and the build after that. */
  if (frames->len > 0)
    {
      const SwWeekFrame *last = &g_array_index (frames, SwWeekFrame, frames->len - 1);
      gboolean after_race = frames->len > 1 && g_array_index (frames, SwWeekFrame, frames->len - 2).race_here;

      if ((last->state == SW_STATE_TAPER || (last->state == SW_STATE_DELOAD && after_race)) && !isnan (last->base_km))
        {
          self->base_km = last->base_km;
          self->base_long_km = last->base_long_km;
          return;
        }
    }

  for (guint i = frames->len; i > 0; i--)
    {
      const SwWeekFrame *frame = &g_array_index (frames, SwWeekFrame, i - 1);

      if (frame->state == SW_STATE_BUILD && !isnan (frame->targets.km))
        {
          self->base_km = frame->targets.km;
          self->base_long_km = get_week_long (history, frames, frame->monday);
          return;
        }
    }

  /* PLANS 7: the weeks after the learning one grow from its volume, whatever state that week was in. */
  if (history->learning)
    {
      self->base_km = get_start_km (history);
      self->base_long_km = get_week_long (history, frames, self->monday - 7);
      return;
    }

  w1 = get_week_km (history, frames, self->monday - 7);
  w2 = get_week_km (history, frames, self->monday - 14);
  self->base_km = w1;
  self->base_long_km = get_week_long (history, frames, self->monday - 7);
  if (sw_above (numbers->light_low * w2, w1)
      || sw_plan_has_finding (history, "L_WEEK", self->monday - 1, SW_SEVERITY_CAUTION))
    {
      self->base_km = get_mean_km (history, frames, self->monday);
    }
  else if (!sw_above (w1, numbers->light_high * w2))
    {
      self->base_km = w2;
      self->base_long_km = get_week_long (history, frames, self->monday - 14);
    }
}

/* PLANS 24: V0 x mean factor of the week, days before the return counted as its first. */
static gboolean
decide_return_km (SwWeekFrame         *self,
                  const SwPlanHistory *history)
{
  const SwPlanBreak *latest = NULL;
  double sum = 0;

  for (SwDay day = self->monday; day < self->monday + 7; day++)
    {
      const SwPlanBreak *item;

      sum += sw_plan_history_get_factor (history, day, &item);
      if (item != NULL && (latest == NULL || item->start > latest->start))
        latest = item;
    }
  if (latest == NULL || isnan (latest->v0))
    return FALSE;

  self->base_km = latest->v0;
  self->km_rate = sum / 7.0;
  self->km_origin = SW_KM_RETURN;
  self->targets.km = latest->v0 * self->km_rate;
  if (latest->days > history->numbers.break_middle_days)
    self->walk_run_until = latest->start + history->numbers.break_walk_run_days;

  return TRUE;
}

/* S8: a share of the volume before the ladder was entered. */
static void
decide_ladder_km (SwWeekFrame         *self,
                  const SwPlanHistory *history)
{
  SwDay entered = history->in.body->ladder.entered;
  double v0 = sw_plan_history_get_mean_km (history, sw_day_get_monday (entered == SW_DAY_NONE ? history->today : entered),
                                           history->numbers.break_mean_weeks);

  self->base_km = isnan (v0) ? get_start_km (history) : v0;
  self->km_rate = history->numbers.ladder_plan_share;
  self->km_origin = SW_KM_LADDER;
  self->targets.km = self->base_km * self->km_rate;
}

static void
decide_km (SwWeekFrame         *self,
           const SwPlanHistory *history,
           const GArray        *frames)
{
  const SwPlanNumbers *numbers = &history->numbers;
  double taper = self->km_rate;

  decide_base (self, history, frames);
  self->learning = history->learning && self->monday <= history->today;
  if (self->state == SW_STATE_LADDER)
    {
      decide_ladder_km (self, history);
      return;
    }
  /* While learning the past says too little, of breaks too: section 0 asks for the starting volume. */
  if (self->state == SW_STATE_RETURN && !self->learning && decide_return_km (self, history))
    return;

  if (self->learning)
    self->base_km = get_start_km (history);
  self->km_rate = 1.0;
  self->targets.km = self->base_km;
  self->km_origin = self->learning ? SW_KM_START : SW_KM_HOLD;
  if (self->state == SW_STATE_AMBER && self->two_ambers)
    {
      self->km_rate = numbers->amber_two_share;
      self->km_origin = SW_KM_CUT;
      self->targets.km = self->base_km * self->km_rate;
    }
  else if (self->state == SW_STATE_TAPER)
    {
      self->km_rate = taper;
      self->km_origin = SW_KM_TAPER;
      self->targets.km = self->base_km * taper;
    }
  else if (self->state == SW_STATE_DELOAD)
    {
      self->km_rate = numbers->deload_factor;
      self->km_origin = SW_KM_DELOAD;
      self->targets.km = self->base_km * self->km_rate;
      if (!isnan (self->base_long_km) && self->base_long_km > 0)
        self->long_limit_km = numbers->deload_long_factor * self->base_long_km;
    }
  else if (self->state == SW_STATE_BUILD && !self->learning)
    {
      self->km_rate = sw_plan_get_growth (history);
      self->targets.km = sw_plan_grow (numbers, history->level, history->lbp, self->km_rate, self->base_km,
                                       &self->km_origin);
    }
}

/* PLANS 20: whether the latest amber day has another one close before it. */
static gboolean
has_two_ambers (const SwPlanHistory *history,
                SwDay                monday)
{
  SwDay latest = SW_DAY_NONE;

  for (SwDay day = history->today; day >= monday - 7 - history->numbers.amber_two_window; day--)
    {
      if (sw_plan_history_get_day (history, day)->zone != SW_ZONE_AMBER)
        continue;
      if (latest != SW_DAY_NONE)
        return latest - day < history->numbers.amber_two_window;
      if (day < monday - 7)
        return FALSE;
      latest = day;
    }

  return FALSE;
}

void
sw_week_frame_decide_volume (SwWeekFrame         *self,
                             const SwPlanHistory *history,
                             const GArray        *frames)
{
  const SwPlanNumbers *numbers = &history->numbers;
  const SwProfile *profile = history->in.journal->profile;

  self->targets.km = self->targets.long_km = self->targets.cap_km = NAN;
  self->base_km = self->base_long_km = NAN;
  self->walk_run_until = self->strength_from = SW_DAY_NONE;
  self->long_limit_km = INFINITY;
  self->long_weekday = profile->long_day == SW_MISSING ? numbers->default_long_day : profile->long_day;
  self->by_time = history->level == SW_LEVEL_NEW
                  || (self->rung != SW_LADDER_OFF && self->rung <= numbers->ladder_time_rungs);
  if (history->level == SW_LEVEL_NEW)
    self->walk_run_week = sw_plan_history_get_walk_run_week (history, self->monday);
  self->two_ambers = self->position == 0 && has_two_ambers (history, self->monday);

  if (self->state == SW_STATE_SUSPENDED || self->by_time)
    return;

  decide_km (self, history, frames);
  self->targets.km = sw_plan_round_down (self->targets.km, numbers->round_week);
  self->wants_long = (self->state == SW_STATE_BUILD || self->state == SW_STATE_DELOAD) && !self->race_here;
  self->loaded = self->state == SW_STATE_BUILD && !self->learning;
}
