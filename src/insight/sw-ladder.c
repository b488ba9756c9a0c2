/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-ladder.h"

#define BOTTOM_RUNG 0
#define HOURS_PER_DAY 24

SwRung
sw_ladder_step (SwRung                from,
                SwRungResult          result,
                const SwInsightRules *rules)
{
  switch (result)
    {
    case SW_RUNG_GREEN:
      from.greens++;
      if (from.greens >= rules->step_greens && from.rung < rules->step_top)
        {
          from.rung++;
          from.greens = 0;
        }
      return from;
    case SW_RUNG_AMBER:
      from.greens = 0;
      return from;
    case SW_RUNG_RED:
      from.rung = MAX (from.rung - rules->step_drop, BOTTOM_RUNG);
      from.greens = 0;
      return from;
    case SW_RUNG_UNCONFIRMED:
    default:
      return from;
    }
}

int
sw_ladder_get_entry_rung (int                   run_free_days,
                          gboolean              conservative,
                          const SwInsightRules *rules)
{
  if (conservative || run_free_days >= rules->entry_long_days)
    return rules->entry_long_rung;
  return run_free_days <= rules->entry_short_days ? rules->entry_short_rung : rules->entry_middle_rung;
}

static gboolean
is_barred_by_profile (const SwProfile *profile)
{
  return profile->cleared == SW_NO || (profile->cleared == SW_UNKNOWN && sw_profile_is_conservative (profile));
}

static int
get_entry_rung (const SwLadder *self,
                SwDay           day)
{
  const SwDayModel *model = self->model;
  int run_free = self->last_run == SW_DAY_NONE ? 0 : day - self->last_run - 1;
  int rung = sw_ladder_get_entry_rung (MAX (run_free, 0), sw_profile_is_conservative (model->journal->profile),
                                       model->rules);

  return MIN (rung, self->ceiling);
}

static void
enter (SwLadder   *self,
       SwDay       day,
       const char *cause,
       int         ceiling,
       gboolean    waiting)
{
  self->on = TRUE;
  self->waiting = waiting;
  self->ceiling = ceiling;
  self->entered = day;
  self->cause = cause;
  self->last_climb = SW_DAY_NONE;
  self->climbing_since = self->last_event = day;
  self->met_day = SW_DAY_NONE;
  self->at.greens = 0;
  self->at.rung = get_entry_rung (self, day);
}

void
sw_ladder_init (SwLadder         *self,
                const SwDayModel *model)
{
  *self = (SwLadder) {
    .model = model,
    .entered = SW_DAY_NONE,
    .last_climb = SW_DAY_NONE,
    .last_event = SW_DAY_NONE,
    .last_red = SW_DAY_NONE,
    .last_run = SW_DAY_NONE,
    .last_leg_sign = SW_DAY_NONE,
    .met_day = SW_DAY_NONE,
    .run_day_zone = SW_ZONE_NONE,
  };
  if (is_barred_by_profile (model->journal->profile))
    {
      enter (self, model->first, g_intern_static_string ("not-cleared"), BOTTOM_RUNG, FALSE);
      self->pinned = TRUE;
    }
}

static void
apply (SwLadder    *self,
       SwDay        day,
       SwRungResult result)
{
  int rung = self->at.rung;

  if (result == SW_RUNG_RED)
    self->last_red = day;
  if (!self->on)
    {
      if (result == SW_RUNG_RED)
        enter (self, day, g_intern_static_string ("red"), self->model->rules->step_top, TRUE);
      return;
    }

  self->at = sw_ladder_step (self->at, result, self->model->rules);
  if (self->pinned)
    self->at.rung = BOTTOM_RUNG;
  if (result == SW_RUNG_RED)
    self->met_day = SW_DAY_NONE;
  if (self->at.rung > rung)
    self->last_climb = day;
  if (result != SW_RUNG_UNCONFIRMED)
    self->last_event = day;
}

/* A clearance decides at once: after a suspension, or where the profile barred running, it starts the ladder at S0; for
 * walking it keeps it there. */
static void
take_clearance (SwLadder          *self,
                SwDay              day,
                const SwSafetyDay *events)
{
  const char *cause;

  if (events->cleared_for == SW_CLEARED_FOR_NONE)
    return;
  cause = g_intern_static_string ("clearance");
  if (events->cleared_for == SW_CLEARED_FOR_WALKING)
    {
      enter (self, day, cause, BOTTOM_RUNG, FALSE);
      self->pinned = TRUE;
    }
  else if (events->ended || self->pinned)
    {
      enter (self, day, cause, BOTTOM_RUNG, FALSE);
      self->pinned = FALSE;
    }
}

/* The break that the last run began was caused by pain: a red zone or a low-back report of 3 or more within 3 days of it. */
static gboolean
is_break_from_pain (const SwLadder *self,
                    SwDay           day)
{
  const SwInsightRules *rules = self->model->rules;
  SwDay to = MIN (self->last_run + rules->entry_cause_days, day);

  if (self->last_red != SW_DAY_NONE && ABS (self->last_red - self->last_run) <= rules->entry_cause_days)
    return TRUE;
  for (SwDay i = self->last_run - rules->entry_cause_days; i <= to; i++)
    if (sw_day_model_get (self->model, i)->pain >= rules->entry_cause_pain)
      return TRUE;
  return FALSE;
}

/* On the day a break reaches its length; whoever is on the ladder already comes back no higher than he stood. */
static void
note_break (SwLadder *self,
            SwDay     day)
{
  const SwInsightRules *rules = self->model->rules;

  if (self->last_run == SW_DAY_NONE || day - self->last_run - 1 != rules->entry_break_days
      || self->pinned || !is_break_from_pain (self, day))
    return;
  if (self->on)
    {
      self->ceiling = self->waiting ? MIN (self->ceiling, self->at.rung) : self->at.rung;
      self->waiting = TRUE;
    }
  else
    {
      enter (self, day, g_intern_static_string ("break-with-pain"), rules->step_top, TRUE);
    }
}

/* The run of the day before: what the night and the morning add to what its own day told. */
static void
judge_yesterdays_run (SwLadder *self,
                      SwDay     day)
{
  SwZone zone = sw_zone_judge_next_day (self->model, day);
  SwZone known = self->run_day_zone;

  if (zone == SW_ZONE_NONE || zone < known)
    return;
  if (zone == SW_ZONE_RED && known != SW_ZONE_RED)
    apply (self, day, SW_RUNG_RED);
  else if (zone == SW_ZONE_AMBER && known != SW_ZONE_AMBER)
    apply (self, day, SW_RUNG_AMBER);
  else if (zone == SW_ZONE_GREEN && self->on && day - 1 >= self->entered)
    {
      const SwDayFacts *run_day = sw_day_model_get (self->model, day - 1);
      gboolean confirmed = sw_day_model_get (self->model, day)->morning != SW_MISSING
                           && !sw_day_has (run_day, SW_FACT_MASKED);

      apply (self, day, confirmed ? SW_RUNG_GREEN : SW_RUNG_UNCONFIRMED);
      /* Whoever ran a confirmed green has resumed. */
      if (confirmed && self->met_day == SW_DAY_NONE)
        self->met_day = day;
    }
}

static void
judge_run (SwLadder *self,
           SwDay     day)
{
  SwZone zone = sw_zone_judge_run_day (self->model, day);

  if (zone != SW_ZONE_NONE)
    {
      if (self->on && self->waiting)
        {
          self->waiting = FALSE;
          self->at.rung = get_entry_rung (self, day);
          self->at.greens = 0;
          /* The quiet days that end a ladder are days of running: those of the break do not count. */
          self->climbing_since = self->last_event = day;
        }
      if (zone == SW_ZONE_RED)
        apply (self, day, SW_RUNG_RED);
      else if (zone == SW_ZONE_AMBER)
        apply (self, day, SW_RUNG_AMBER);
      self->last_run = day;
    }
  self->run_day_zone = zone;
}

/* Rung S0 is a walk; D1 judges runs only, so its green is D4's own condition: pain of 2 or less. */
static void
judge_walk (SwLadder         *self,
            SwDay             day,
            const SwDayFacts *facts)
{
  if (!self->on || self->at.rung != BOTTOM_RUNG || facts->n_runs > 0 || !sw_day_has (facts, SW_FACT_WALKED))
    return;
  if (facts->pain == SW_MISSING)
    apply (self, day, SW_RUNG_UNCONFIRMED);
  else
    apply (self, day, facts->pain <= self->model->rules->resume_walk_pain ? SW_RUNG_GREEN : SW_RUNG_AMBER);
}

/* Two greens on the top rung end the ladder. So does silence: neither amber, red nor a climb in 28 days while the person
 * went on running (PLANS 21 looks back so far); a person who does not run stays on it. */
static void
leave_when_done (SwLadder *self,
                 SwDay     day)
{
  const SwInsightRules *rules = self->model->rules;
  gboolean done, lapsed;

  if (!self->on || self->pinned)
    return;
  done = self->at.rung >= rules->step_top && self->at.greens >= rules->step_greens;
  lapsed = !self->waiting
           && !g_str_equal (self->cause, "clearance")
           && day - self->last_event >= rules->step_quiet_days
           && self->last_run > self->last_event
           && day - self->last_run - 1 < rules->entry_break_days;
  if (done || lapsed)
    {
      self->on = FALSE;
      self->cause = NULL;
    }
}

void
sw_ladder_advance (SwLadder          *self,
                   SwDay              day,
                   SwZone             zone,
                   const SwSafety    *safety,
                   const SwSafetyDay *events)
{
  const SwDayFacts *facts = sw_day_model_get (self->model, day);

  if (facts->n_leg_signs > 0)
    self->last_leg_sign = day;
  take_clearance (self, day, events);
  note_break (self, day);
  judge_yesterdays_run (self, day);
  judge_run (self, day);
  judge_walk (self, day, facts);
  if (zone == SW_ZONE_RED)
    self->last_red = day;
  leave_when_done (self, day);
  if (self->on && self->met_day == SW_DAY_NONE && sw_ladder_may_resume (self, day, safety))
    self->met_day = day;
}

/* What is usual for this person: the middle of the mornings known in the 28 days up to the trouble. SW_MISSING: none known. */
static double
get_usual_morning (const SwLadder *self,
                   SwDay           before)
{
  const SwDayModel *model = self->model;
  int counts[11] = { 0 };
  int n = 0;

  for (int back = 1; back <= model->rules->resume_usual_window; back++)
    {
      SwDay day = before - back;
      int morning = day >= model->first ? sw_day_model_get (model, day)->morning : SW_MISSING;

      if (morning == SW_MISSING)
        continue;
      counts[CLAMP (morning, 0, 10)]++;
      n++;
    }
  if (n == 0)
    return SW_MISSING;
  for (int value = 0, seen = 0; value <= 10; value++)
    {
      seen += counts[value];
      if (2 * seen > n)
        return value;
      if (2 * seen == n)
        {
          int next = value + 1;

          while (counts[next] == 0)
            next++;
          return (value + next) / 2.0;
        }
    }
  g_return_val_if_reached (SW_MISSING);
}

/* A brisk walk of 30 min since @since with pain of 2 or less that day. */
static gboolean
has_walked_well (const SwLadder *self,
                 SwDay           since,
                 SwDay           day)
{
  SwDay from = MAX (since, self->model->first);

  for (SwDay i = day; i >= from; i--)
    {
      const SwDayFacts *facts = sw_day_model_get (self->model, i);

      if (sw_day_has (facts, SW_FACT_WALKED) && facts->pain != SW_MISSING
          && facts->pain <= self->model->rules->resume_walk_pain)
        return TRUE;
    }
  return FALSE;
}

gboolean
sw_ladder_may_resume (const SwLadder *self,
                      SwDay           day,
                      const SwSafety *safety)
{
  const SwDayModel *model = self->model;
  const SwInsightRules *rules = model->rules;
  gboolean red = self->last_red != SW_DAY_NONE && self->last_red >= self->entered;
  SwDay since = red ? self->last_red : self->entered;
  int mornings = red ? rules->resume_mornings_after_red : rules->resume_mornings;
  int painkiller_days = rules->resume_painkiller_hours / HOURS_PER_DAY;
  double usual;

  if (safety->suspended || self->pinned || day - mornings < since)
    return FALSE;
  if (self->last_leg_sign != SW_DAY_NONE && self->last_leg_sign > day - mornings)
    return FALSE;
  usual = get_usual_morning (self, since);
  for (int back = 0; back < mornings; back++)
    {
      const SwDayFacts *facts = sw_day_model_get (model, day - back);

      if (facts->morning == SW_MISSING || facts->morning > rules->resume_morning_pain
          || (usual >= 0 && sw_above (facts->morning, usual + rules->resume_over_usual))
          || sw_day_has (facts, SW_FACT_NIGHT)
          || (back <= painkiller_days && sw_day_has (facts, SW_FACT_PAINKILLER)))
        return FALSE;
    }
  return has_walked_well (self, since, day);
}

/* D2's last row: no climb in 21 days. Whoever may run again and only has not done so yet is not stuck. */
static gboolean
is_stuck (const SwLadder *self,
          SwDay           today)
{
  if (self->pinned || (self->waiting && self->met_day != SW_DAY_NONE))
    return FALSE;

  return today - MAX (self->climbing_since, self->last_climb) >= self->model->rules->pause_no_climb_days;
}

SwLadderState
sw_ladder_get_state (const SwLadder *self,
                     SwDay           today,
                     int             reds)
{
  const SwInsightRules *rules = self->model->rules;
  SwLadderState state = {
    .rung = SW_LADDER_OFF,
    .entered = SW_DAY_NONE,
    .no_run_until = SW_DAY_NONE,
    .conditions_met = !self->on || self->met_day != SW_DAY_NONE,
    .reds_14d = reds,
    .pause = reds >= rules->pause_reds,
  };

  if (self->last_red != SW_DAY_NONE && self->last_red + rules->step_off_days >= today)
    state.no_run_until = self->last_red + rules->step_off_days + 1;
  if (!self->on)
    return state;

  state.rung = self->waiting ? get_entry_rung (self, today) : self->at.rung;
  state.greens = self->at.greens;
  state.entered = self->entered;
  state.cause = self->cause;
  state.pause |= is_stuck (self, today);
  if (reds >= rules->pause_reds)
    state.rung = BOTTOM_RUNG;
  return state;
}

SwLadderState
sw_ladder_get_blank_state (const SwProfile *profile,
                           SwDay            today)
{
  gboolean barred = is_barred_by_profile (profile);

  return (SwLadderState) {
    .rung = barred ? BOTTOM_RUNG : SW_LADDER_OFF,
    .entered = barred ? today : SW_DAY_NONE,
    .no_run_until = SW_DAY_NONE,
    .conditions_met = !barred,
    .cause = barred ? g_intern_static_string ("not-cleared") : NULL,
  };
}
