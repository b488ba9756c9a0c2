/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which state a week is in (PLANS 16, 17, 19 to 26): suspended > ladder > return > amber > taper > deload > build. */

#include "sw-week-frame.h"

gboolean
sw_plan_has_finding (const SwPlanHistory *history,
                     const char          *id,
                     SwDay                day,
                     SwSeverity           level)
{
  const SwFinding *finding;

  if (day > history->today)
    return FALSE;

  finding = sw_body_get_finding (history->in.body, id, day);
  return finding != NULL && finding->level >= level;
}

static gboolean
has_screen_since (const SwPlanHistory *history,
                  SwDay                day)
{
  const GPtrArray *screens = history->in.journal->screens;

  for (guint i = 0; i < screens->len; i++)
    {
      const SwScreen *screen = g_ptr_array_index (screens, i);

      if (screen->day >= day && screen->day <= history->today)
        return TRUE;
    }

  return FALSE;
}

/* PLANS 23: a leg sign of the last 14 days that no screen has answered. */
static gboolean
is_leg_held (const SwPlanHistory *history,
             SwDay                judged)
{
  for (SwDay day = judged - history->numbers.leg_days + 1; day <= MIN (judged, history->today); day++)
    {
      if (sw_plan_has_finding (history, "P_LEG", day, SW_SEVERITY_INFO) && !has_screen_since (history, day))
        return TRUE;
    }

  return FALSE;
}

/* PLANS 17, 19, 21: whether only walks stand on the ladder, whatever its rung. */
static gboolean
is_walking_only (const SwPlanHistory *history)
{
  const SwProfile *profile = history->in.journal->profile;
  const SwSafetyState *safety = &history->in.body->safety;
  gboolean uncleared = profile->cleared == SW_NO || (profile->cleared == SW_UNKNOWN && history->conservative);

  if (history->in.body->ladder.pause)
    return TRUE;
  if (safety->cleared_for == SW_CLEARED_FOR_WALKING)
    return TRUE;

  return uncleared && safety->cleared_for == SW_CLEARED_FOR_NONE;
}

/* The rung of the week @position after the running one: that one stays, each later one climbs (PLANS 21). */
static int
get_rung (const SwPlanHistory *history,
          guint                position)
{
  const SwLadderState *ladder = &history->in.body->ladder;
  int rung;

  if (is_walking_only (history))
    return 0;
  if (ladder->rung == SW_LADDER_OFF)
    return SW_LADDER_OFF;

  rung = ladder->conditions_met ? ladder->rung : 0;
  if (ladder->no_run_until != SW_DAY_NONE && ladder->no_run_until > history->today)
    rung = 0;
  rung += (int) position;

  return rung >= history->numbers.ladder_full_rung ? SW_LADDER_OFF : rung;
}

static gboolean
is_returning (const SwPlanHistory *history,
              SwDay                from,
              SwDay                to)
{
  for (SwDay day = from; day <= to; day++)
    {
      if (sw_plan_history_get_factor (history, day, NULL) < 1.0)
        return TRUE;
    }

  return FALSE;
}

/* PLANS 20, 23: an amber zone or a persisting-pain warning in the running week up to today or the week before it. */
static gboolean
has_amber_day (const SwPlanHistory  *history,
               SwDay                 monday,
               const char          **ret_rule)
{
  for (SwDay day = MIN (history->today, monday + 6); day >= monday - 7; day--)
    {
      *ret_rule = "D2";
      if (sw_plan_history_get_day (history, day)->zone == SW_ZONE_AMBER)
        return TRUE;
      *ret_rule = "P_PERSIST";
      if (sw_plan_has_finding (history, "P_PERSIST", day, SW_SEVERITY_WARNING))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_amber (SwWeekFrame         *self,
          const SwPlanHistory *history)
{
  const SwSafetyState *safety = &history->in.body->safety;

  self->state_rule = "P_LEG";
  if (self->leg_hold)
    return TRUE;
  self->state_rule = "E2";
  if (safety->prompt_until != SW_DAY_NONE && safety->prompt_until >= self->judged)
    return TRUE;

  return self->position == 0 && has_amber_day (history, self->monday, &self->state_rule);
}

/* PLANS 25: how many weeks before and with the race are lighter, and the factor of this one; 0 outside a taper. */
static double
get_taper_factor (const SwWeekFrame   *self,
                  const SwPlanHistory *history)
{
  const SwPlanNumbers *numbers = &history->numbers;
  const SwPlanList *list = &numbers->taper_21;
  int before;

  if (self->race_day == SW_DAY_NONE)
    return 0;
  if (!sw_above (self->race_km, numbers->race_short_km))
    list = &numbers->taper_7;
  else if (!sw_above (self->race_km, numbers->race_middle_km))
    list = &numbers->taper_14;

  before = (sw_day_get_monday (self->race_day) - self->monday) / 7;
  if (before < 0 || before >= (int) list->n)
    return 0;

  return list->values[list->n - 1 - (guint) before];
}

/* A completed week of the past that carried load: PLANS 16. */
static gboolean
was_loaded (const SwPlanHistory *history,
            SwDay                monday)
{
  const SwPlanNumbers *numbers = &history->numbers;
  double km = sw_plan_history_get_week_km (history, monday);
  double before = sw_plan_history_get_week_km (history, monday - 7);
  const char *rule;

  if (sw_plan_history_count_week_runs (history, monday) == 0 || sw_plan_history_is_learning_on (history, monday))
    return FALSE;
  if (!sw_above (km, numbers->light_high * before) && sw_at_least (km, numbers->light_low * before))
    return FALSE;
  if (has_amber_day (history, monday, &rule))
    return FALSE;

  for (SwDay day = monday; day < monday + 7; day++)
    {
      const SwDayFacts *facts = sw_plan_history_get_day (history, day);

      if (facts->unknown || facts->zone == SW_ZONE_RED
          || sw_plan_has_finding (history, "D_LADDER", day, SW_SEVERITY_INFO))
        return FALSE;
      for (guint i = 0; i < history->breaks->len; i++)
        {
          const SwPlanBreak *item = &g_array_index (history->breaks, SwPlanBreak, i);

          if (day >= item->start && sw_plan_break_get_factor (numbers, item->days, day - item->start + 1) < 1.0)
            return FALSE;
        }
    }

  return TRUE;
}

/* The loaded weeks in a row right before this one, as many as matter. */
static int
count_loaded (const SwWeekFrame   *self,
              const SwPlanHistory *history,
              const GArray        *frames,
              int                  most)
{
  for (int i = 1; i <= most; i++)
    {
      SwDay monday = self->monday - 7 * i;
      gboolean loaded;

      if (monday >= history->monday)
        loaded = g_array_index (frames, SwWeekFrame, (monday - history->monday) / 7).loaded;
      else
        loaded = was_loaded (history, monday);
      if (!loaded)
        return i - 1;
    }

  return most;
}

/* PLANS 16, 25: the weeks before were all loaded, or the week before held the race. */
static gboolean
is_deload (SwWeekFrame         *self,
           const SwPlanHistory *history,
           const GArray        *frames)
{
  int weeks = history->often ? history->numbers.deload_often_weeks : history->numbers.deload_weeks;

  self->loaded_before = count_loaded (self, history, frames, weeks);
  if (frames->len > 0 && g_array_index (frames, SwWeekFrame, frames->len - 1).race_here)
    return TRUE;

  return self->loaded_before == weeks;
}

static void
find_race (SwWeekFrame         *self,
           const SwPlanHistory *history)
{
  const SwProfile *profile = history->in.journal->profile;

  self->race_day = SW_DAY_NONE;
  if (profile->race_day == SW_DAY_NONE || profile->race_day < history->today || isnan (profile->race_km))
    return;

  self->race_day = profile->race_day;
  self->race_km = profile->race_km;
}

static void
set_state (SwWeekFrame *self,
           SwPlanState  state,
           const char  *rule)
{
  self->state = state;
  self->state_rule = rule;
}

void
sw_week_frame_decide_state (SwWeekFrame         *self,
                            const SwPlanHistory *history,
                            const GArray        *frames)
{
  double taper;

  find_race (self, history);
  self->rung = get_rung (history, self->position);
  self->leg_hold = is_leg_held (history, self->judged);
  taper = get_taper_factor (self, history);

  if (history->in.body->safety.suspended)
    set_state (self, SW_STATE_SUSPENDED, "E2");
  else if (self->rung != SW_LADDER_OFF)
    set_state (self, SW_STATE_LADDER, "D4");
  else if (is_returning (history, self->judged, self->monday + 6))
    set_state (self, SW_STATE_RETURN, "B12");
  else if (is_amber (self, history))
    self->state = SW_STATE_AMBER;
  else if (taper > 0)
    set_state (self, SW_STATE_TAPER, "B10b");
  else if (history->level != SW_LEVEL_NEW && is_deload (self, history, frames))
    set_state (self, SW_STATE_DELOAD, "B10");
  else
    set_state (self, SW_STATE_BUILD, "B4");

  if (self->state != SW_STATE_LADDER)
    self->rung = SW_LADDER_OFF;
  self->km_rate = taper;
  if (self->race_day != SW_DAY_NONE && sw_day_get_monday (self->race_day) == self->monday)
    {
      self->race_refused = self->state == SW_STATE_SUSPENDED || self->state == SW_STATE_LADDER
                           || self->state == SW_STATE_RETURN;
      self->race_here = !self->race_refused;
    }
}
