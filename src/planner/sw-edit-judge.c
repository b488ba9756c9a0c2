/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-edit-judge.h"

#include "sw-reasons.h"

#define BIT(i) (1u << (i))

/* The week as it would be: a bit a day, the wish included, skipped and missed sessions left out. */
typedef struct
{
  const SwPlanHistory *history;
  const SwWeekFrame   *frame;
  const SwWish        *wish;
  int    i;              /* the day of the wish, Monday = 0 */
  guint8 runs, hard, longs, strength, cross, training, race;
  int    runs_there, strength_there, cross_there; /* on the day of the wish, besides it */
  int    minutes_there;  /* of all planned sessions on the day of the wish, squeezed */
  double week_km;        /* done and planned, the race left out */
} Picture;

SwVerdict *
sw_verdict_new (SwVerdictKind  kind,
                const SwGuide *guide,
                const char    *rule,
                const char    *variant,
                SwNumbers     *numbers)
{
  SwVerdict *self = g_new0 (SwVerdict, 1);

  self->kind = kind;
  if (rule != NULL)
    self->reason = sw_reasons_make (guide, rule, variant, numbers);

  return self;
}

void
sw_verdict_free (SwVerdict *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->reason, sw_reason_free);
  g_free (self);
}

static SwVerdict *
refuse (const Picture *self,
        const char    *rule,
        SwNumbers     *numbers)
{
  return sw_verdict_new (SW_VERDICT_REFUSED, self->history->in.guide, rule, "refused", numbers);
}

static SwVerdict *
cost (const Picture *self,
      const char    *rule,
      SwNumbers     *numbers)
{
  return sw_verdict_new (SW_VERDICT_COST, self->history->in.guide, rule, "cost", numbers);
}

int
sw_edit_get_least_minutes (const SwPlanHistory *history,
                           const SwWeekFrame   *frame,
                           SwKind               kind,
                           int                  minutes)
{
  const SwPlanNumbers *numbers = &history->numbers;

  if (kind == SW_KIND_STRENGTH)
    return MIN (minutes, frame->state == SW_STATE_DELOAD ? numbers->strength_deload_min_minutes
                                                         : numbers->strength_min_minutes);
  if (sw_kind_is_mobility (kind))
    return MIN (minutes, numbers->mobility_min_minutes);

  return sw_kind_is_run (kind) ? minutes : MIN (minutes, numbers->cross_min_minutes);
}

gboolean
sw_edit_is_sized (const SwSession *session)
{
  return sw_session_find_reason (session, "edit", "resize") != NULL || sw_session_find_reason (session, "edit", "add") != NULL;
}

SwWish
sw_edit_make_standing_wish (const SwSession *session,
                            SwDay            day)
{
  return (SwWish) {
    .session = session,
    .day = day,
    .kind = session->kind,
    .minutes = session->minutes,
    .km = session->km,
    .exact = sw_edit_is_sized (session),
  };
}

static gboolean
is_cross (SwKind kind)
{
  return sw_kind_is_endurance_cross (kind) || kind == SW_KIND_OTHER;
}

static void
paint_session (Picture *self,
               int      i,
               SwKind   kind,
               int      minutes,
               double   km,
               gboolean exact,
               gboolean is_wish)
{
  if (sw_kind_is_run (kind))
    self->runs |= BIT (i);
  if (sw_kind_is_hard (kind))
    self->hard |= BIT (i);
  if (kind == SW_KIND_LONG)
    self->longs |= BIT (i);
  if (kind == SW_KIND_RACE)
    self->race |= BIT (i);
  if (kind == SW_KIND_STRENGTH)
    self->strength |= BIT (i);
  if (is_cross (kind))
    self->cross |= BIT (i);
  if (!sw_kind_is_mobility (kind))
    self->training |= BIT (i);
  if (sw_kind_is_run (kind) && kind != SW_KIND_RACE && !isnan (km))
    self->week_km += km;

  if (i != self->i)
    return;
  if (!exact)
    minutes = sw_edit_get_least_minutes (self->history, self->frame, kind, minutes);
  self->minutes_there += kind == SW_KIND_RACE ? 0 : minutes;
  if (!is_wish)
    {
      self->runs_there += sw_kind_is_run (kind);
      self->strength_there += kind == SW_KIND_STRENGTH;
      self->cross_there += is_cross (kind);
    }
}

static const SwDayFacts *
get_done (const Picture *self,
          int            i)
{
  return sw_plan_history_get_day (self->history, self->frame->monday + i);
}

static void
paint_week (Picture          *self,
            const SwPlanWeek *week)
{
  for (int i = 0; i < 7; i++)
    {
      const SwDayFacts *facts = get_done (self, i);

      /* The history knows the done ones, and no planned one of this week. */
      self->week_km += facts->run_km;
      self->hard |= facts->hard ? BIT (i) : 0;
      self->longs |= facts->long_run ? BIT (i) : 0;
      self->runs |= facts->runs > 0 ? BIT (i) : 0;
      self->strength |= facts->strength > 0 ? BIT (i) : 0;
      if (i == self->i)
        {
          self->runs_there += facts->runs;
          self->strength_there += facts->strength;
          self->cross_there += facts->cross;
        }
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->status == SW_STATUS_PLANNED && session != self->wish->session)
            paint_session (self, i, session->kind, session->minutes, session->km, sw_edit_is_sized (session), FALSE);
        }
    }
  paint_session (self, self->i, self->wish->kind, self->wish->minutes, self->wish->km, self->wish->exact, TRUE);
}

/* E and D: safety and pain. */
static SwVerdict *
judge_body (const Picture *self)
{
  const SwFrameDay *day = &self->frame->days[self->i];
  SwKind kind = self->wish->kind;
  const char *rule = NULL;

  if (sw_kind_is_run (kind))
    rule = day->no_run;
  if (rule == NULL && sw_kind_is_hard (kind))
    rule = day->no_hard;
  if (rule == NULL && kind == SW_KIND_STRENGTH)
    rule = day->no_strength;
  if (rule == NULL && self->frame->state == SW_STATE_LADDER
      && (sw_kind_is_hard (kind) || (sw_kind_is_run (kind) && self->frame->rung == 0)))
    rule = "D4";
  if (rule == NULL)
    return NULL;
  if (g_str_equal (rule, "E2") || g_str_equal (rule, "P_LEG"))
    return sw_verdict_new (SW_VERDICT_STOPPED, self->history->in.guide, rule, "stopped", NULL);

  return refuse (self, rule, NULL);
}

static gboolean
is_training (const Picture *self,
             int            i)
{
  return get_done (self, i)->training || (i >= 0 && i < 7 && (self->training & BIT (i)) != 0);
}

/* Rest days in every window of seven, streaks, run days in a row (B9). */
static SwVerdict *
judge_rest (const Picture *self)
{
  const SwPlanNumbers *numbers = &self->history->numbers;
  int rest_min = self->frame->targets.rest_days_min;
  gboolean before, after;

  if (sw_kind_is_run (self->wish->kind) && self->frame->no_consecutive)
    {
      before = self->i > 0 ? (self->runs & BIT (self->i - 1)) != 0 : get_done (self, -1)->runs > 0;
      after = self->i < 6 && (self->runs & BIT (self->i + 1)) != 0;
      if (before || after)
        return refuse (self, "B9", sw_numbers_new_with ("consecutive", 1.0, NULL));
    }
  if (sw_kind_is_mobility (self->wish->kind))
    return NULL;

  for (int end = self->i; end < MIN (7, self->i + numbers->rest_window); end++)
    {
      int rest = 0;

      for (int i = end - numbers->rest_window + 1; i <= end; i++)
        rest += !is_training (self, i);
      if (rest < rest_min)
        return refuse (self, "B9", sw_numbers_new_with ("rest_days_min", (double) rest_min, NULL));
    }
  for (int end = self->i; end < MIN (7, self->i + self->frame->streak_cap + 1); end++)
    {
      int training = 0;

      for (int i = end - self->frame->streak_cap; i <= end; i++)
        training += is_training (self, i);
      if (training > self->frame->streak_cap)
        return refuse (self, "B9", sw_numbers_new_with ("streak", (double) self->frame->streak_cap, NULL));
    }

  return NULL;
}

static gboolean
is_hard (const Picture *self,
         int            i)
{
  return i < 0 ? get_done (self, i)->hard : i < 7 && (self->hard & BIT (i)) != 0;
}

static gboolean
has_strength (const Picture *self,
              int            i)
{
  return i < 0 ? get_done (self, i)->strength > 0 : i < 7 && (self->strength & BIT (i)) != 0;
}

/* Spacing of hard days and of strength (B5, B7), and what may share a day (B1, B8). */
static SwVerdict *
judge_spacing (const Picture *self)
{
  const SwPlanNumbers *numbers = &self->history->numbers;
  SwKind kind = self->wish->kind;
  int i = self->i;
  SwNumbers *gap;

  if ((sw_kind_is_run (kind) && self->runs_there > 0) || (kind == SW_KIND_STRENGTH && self->strength_there > 0)
      || (is_cross (kind) && self->cross_there > 0))
    return refuse (self, "B1", NULL);
  if ((is_cross (kind) && self->runs_there > 0) || (sw_kind_is_run (kind) && self->cross_there > 0))
    return refuse (self, "B8", NULL);

  if (sw_kind_is_hard (kind))
    {
      for (int k = 1; k < numbers->hard_gap; k++)
        {
          if (is_hard (self, i - k) || is_hard (self, i + k))
            return refuse (self, "B5", sw_numbers_new_with ("gap", (double) numbers->hard_gap, NULL));
        }
      if (has_strength (self, i - 1) || (kind == SW_KIND_LONG && has_strength (self, i)))
        return refuse (self, "B7", sw_numbers_new_with ("gap", (double) numbers->strength_gap, NULL));
    }
  if (kind == SW_KIND_STRENGTH)
    {
      guint8 fixed = self->hard & (self->runs | self->race);

      gap = sw_numbers_new_with ("gap", (double) numbers->strength_gap, NULL);
      for (int k = 1; k < numbers->strength_gap; k++)
        {
          if (has_strength (self, i - k) || has_strength (self, i + k))
            return refuse (self, "B7", gap);
        }
      if ((i < 6 && (fixed & BIT (i + 1))) || (self->longs & BIT (i)))
        return refuse (self, "B7", gap);
      sw_numbers_free (gap);
    }

  return NULL;
}

static SwVerdict *
judge_volume (const Picture *self)
{
  const SwFrameDay *day = &self->frame->days[self->i];
  double target = self->frame->targets.km;

  if (sw_kind_is_run (self->wish->kind) && self->wish->kind != SW_KIND_RACE && !isnan (self->wish->km))
    {
      if (sw_above (self->wish->km, day->cap_km))
        return refuse (self, "B3", sw_numbers_new_with ("km", self->wish->km,
                                                        "cap_km", sw_plan_round_down (day->cap_km, 0.1),
                                                        "longest_km", day->longest_km, NULL));
      if (!isnan (target) && sw_above (self->week_km, target))
        return refuse (self, "B4", sw_numbers_new_with ("km", self->week_km, "week_km", target, NULL));
    }
  if (self->wish->kind != SW_KIND_RACE && self->minutes_there > day->minutes)
    return refuse (self, "availability", sw_numbers_new_with ("minutes", (double) self->minutes_there,
                                                              "free", (double) day->minutes, NULL));

  return NULL;
}

static gboolean
is_between (const Picture *self,
            int            i,
            guint8         runs)
{
  gboolean before = i > 0 ? (runs & BIT (i - 1)) != 0 : get_done (self, -1)->runs > 0;

  return before && i < 6 && (runs & BIT (i + 1)) != 0;
}

static int
find_weekday (const SwPlanWeek *week,
              const SwSession  *session)
{
  const SwPlanDay *day = NULL;

  if (session == NULL || sw_plan_week_find (week, session->id, &day) == NULL)
    return -1;

  return day->day - week->monday;
}

/* What the placement loses, in the order of PLANS 3. */
static SwVerdict *
judge_cost (const Picture    *self,
            const SwPlanWeek *week)
{
  const SwProfile *profile = self->history->in.journal->profile;
  const SwSession *session = self->wish->session;
  SwKind kind = self->wish->kind;
  int before = find_weekday (week, session);

  if (session != NULL && session->kind != kind)
    {
      if (session->kind == SW_KIND_STRENGTH && kind != SW_KIND_STRENGTH)
        return cost (self, "B7", NULL);
      if (sw_kind_is_run (session->kind) && !sw_kind_is_run (kind))
        return cost (self, "B1", NULL);
    }
  if (session != NULL && !isnan (session->km) && !isnan (self->wish->km) && sw_above (self->wish->km, session->km))
    return cost (self, "B3", sw_numbers_new_with ("km", self->wish->km, NULL));
  if (sw_kind_is_endurance_cross (kind) && !is_between (self, self->i, self->runs) && before >= 0
      && is_between (self, before, self->runs))
    return cost (self, "B8", NULL);
  if (kind == SW_KIND_LONG && self->i != self->frame->long_weekday - 1 && before == self->frame->long_weekday - 1)
    return cost (self, "B5", sw_numbers_new_with ("weekday", (double) self->frame->long_weekday, NULL));
  if (sw_kind_is_run (kind) && profile->has_run_days && !(profile->run_days & BIT (self->i)))
    return cost (self, "B1", NULL);

  return NULL;
}

SwVerdict *
sw_edit_judge_wish (const SwPlanHistory *history,
                    const SwWeekFrame   *frame,
                    const SwPlanWeek    *week,
                    const SwWish        *wish)
{
  Picture picture = { .history = history, .frame = frame, .wish = wish, .i = wish->day - frame->monday };
  SwVerdict *verdict;

  if (frame->state == SW_STATE_SUSPENDED)
    return sw_verdict_new (SW_VERDICT_STOPPED, history->in.guide, "E2", "stopped",
                           sw_numbers_new_with ("question", (double) history->in.body->safety.question, NULL));
  if (wish->day < history->today)
    return sw_verdict_new (SW_VERDICT_STOPPED, history->in.guide, "past", "refused", NULL);
  if (picture.i < 0 || picture.i >= 7)
    return sw_verdict_new (SW_VERDICT_STOPPED, history->in.guide, "edit", "other-week", NULL);
  /* A race has a day and a distance of its own (PLANS 25); no other session becomes one. */
  if (wish->kind == SW_KIND_RACE && (wish->session == NULL || wish->session->kind != SW_KIND_RACE))
    return sw_verdict_new (SW_VERDICT_STOPPED, history->in.guide, "race", "refused", NULL);

  paint_week (&picture, week);
  verdict = judge_body (&picture);
  if (verdict == NULL)
    verdict = judge_rest (&picture);
  if (verdict == NULL)
    verdict = judge_spacing (&picture);
  if (verdict == NULL)
    verdict = judge_volume (&picture);
  if (verdict == NULL)
    verdict = judge_cost (&picture, week);
  if (verdict == NULL)
    verdict = sw_verdict_new (SW_VERDICT_ALLOWED, history->in.guide, NULL, NULL, NULL);

  return verdict;
}
