/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-plan-history.h"

/* Nobody's training of a century ago matters, but a wrong date could ask for an absurd number of days. */
#define MAX_PAST_DAYS (100 * 366)

static const SwDayFacts empty_day = { .low_back = -1, .zone = SW_ZONE_NONE };

double
sw_plan_km_of (double km,
               double minutes,
               double pace)
{
  return isnan (km) ? minutes * 60.0 / pace : km;
}

const SwDayFacts *
sw_plan_history_get_day (const SwPlanHistory *self,
                         SwDay                day)
{
  if (day < self->origin || day - self->origin >= (SwDay) self->days->len)
    return &empty_day;

  return &g_array_index (self->days, SwDayFacts, day - self->origin);
}

SwDayFacts *
sw_plan_history_peek_day (SwPlanHistory *self,
                          SwDay          day)
{
  g_assert (day >= self->origin && day - self->origin < (SwDay) self->days->len);

  return &g_array_index (self->days, SwDayFacts, day - self->origin);
}

/* Section 0: a walk or mobility session so gentle that the day stays a rest day. */
static gboolean
is_gentle (const SwPlanNumbers *numbers,
           const SwActivity    *activity)
{
  int rpe = activity->rpe == SW_MISSING ? numbers->gentle_rpe : activity->rpe;

  if (activity->kind != SW_KIND_WALK && !sw_kind_is_mobility (activity->kind))
    return FALSE;

  return rpe <= numbers->gentle_rpe && !sw_above (activity->minutes, numbers->gentle_minutes);
}

static void
add_run (SwPlanHistory    *self,
         SwDayFacts       *facts,
         const SwActivity *activity)
{
  double km = sw_plan_km_of (activity->km, activity->minutes, self->pace);

  facts->runs++;
  facts->run_km += km;
  facts->longest_km = MAX (facts->longest_km, km);
  facts->run_minutes += activity->minutes;
  facts->long_run |= activity->kind == SW_KIND_LONG;
  facts->race |= activity->kind == SW_KIND_RACE;
  facts->tempo += activity->kind == SW_KIND_TEMPO;
  facts->interval += activity->kind == SW_KIND_INTERVAL;
  /* Nobody logs the work minutes: all but a usual warm-up and cool-down are taken for work. */
  if (sw_kind_is_quality (activity->kind))
    facts->hard_minutes += MAX (0.0, activity->minutes - self->numbers.warm_up - self->numbers.cool_down);
}

static void
add_activity (SwPlanHistory    *self,
              const SwActivity *activity)
{
  SwDayFacts *facts = sw_plan_history_peek_day (self, activity->day);

  facts->minutes += activity->minutes;
  if (sw_kind_is_run (activity->kind))
    add_run (self, facts, activity);
  else if (activity->kind == SW_KIND_STRENGTH)
    facts->strength++;
  else if (sw_kind_is_mobility (activity->kind))
    facts->mobility++;
  else if (sw_kind_is_endurance_cross (activity->kind))
    {
      facts->cross++;
      facts->walks += activity->kind == SW_KIND_WALK;
    }

  facts->training |= !is_gentle (&self->numbers, activity);
  facts->hard |= sw_kind_is_hard (activity->kind) || activity->rpe >= self->numbers.hard_rpe;
}

/* FINDINGS 6, judged at the end of today: an empty day is unknown when empty days do not mean rest, or in a long stretch. */
static void
mark_unknown_days (SwPlanHistory *self,
                   const guint8  *logged,
                   SwDay          end)
{
  gboolean rest = sw_profile_is_empty_day_rest (self->in.journal->profile);
  SwDay first_empty = self->origin;

  for (SwDay day = self->origin; day <= end + 1; day++)
    {
      if (day <= end && !logged[day - self->origin])
        continue;

      for (SwDay empty = first_empty; empty < day; empty++)
        sw_plan_history_peek_day (self, empty)->unknown = !rest
                                                          || day - first_empty >= self->numbers.unknown_days
                                                          || self->first_logged == SW_DAY_NONE
                                                          || empty < self->first_logged;
      first_empty = day + 1;
    }
}

static void
add_records (SwPlanHistory *self)
{
  const SwJournal *journal = self->in.journal;
  g_autofree guint8 *logged = g_new0 (guint8, self->days->len);

  for (guint i = 0; i < journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      if (activity->day > self->today || activity->day < self->origin)
        continue;
      add_activity (self, activity);
      logged[activity->day - self->origin] = 1;
      if (self->first_logged == SW_DAY_NONE)
        self->first_logged = activity->day;
      if (sw_kind_is_run (activity->kind))
        {
          if (self->first_run == SW_DAY_NONE)
            self->first_run = activity->day;
          self->last_run = activity->day;
        }
    }
  for (guint i = 0; i < journal->check_ins->len; i++)
    {
      const SwCheckIn *check_in = g_ptr_array_index (journal->check_ins, i);

      if (check_in->day > self->today || check_in->day < self->origin)
        continue;
      logged[check_in->day - self->origin] = 1;
      if (self->first_logged == SW_DAY_NONE || check_in->day < self->first_logged)
        self->first_logged = check_in->day;
    }
  for (guint i = 0; i < journal->pain->len; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);

      if (report->day <= self->today && report->day >= self->origin && sw_region_is_low_back (report->region))
        {
          SwDayFacts *facts = sw_plan_history_peek_day (self, report->day);

          facts->low_back = (gint8) MAX (facts->low_back, report->nrs);
        }
    }
  mark_unknown_days (self, logged, self->today);
}

static void
add_zones (SwPlanHistory *self)
{
  for (guint i = 0; i < self->in.body->zones->len; i++)
    {
      const SwZoneDay *zone = &g_array_index (self->in.body->zones, SwZoneDay, i);

      if (zone->day >= self->origin && zone->day <= self->today)
        sw_plan_history_peek_day (self, zone->day)->zone = zone->zone;
    }
}

/* PLANS 24: a red zone or a low-back report of 3 or more within 3 days of the break's last run. */
static gboolean
is_break_by_pain (const SwPlanHistory *self,
                  SwDay                last_run)
{
  const SwPlanNumbers *numbers = &self->numbers;

  for (SwDay day = last_run - numbers->break_pain_days; day <= last_run + numbers->break_pain_days; day++)
    {
      const SwDayFacts *facts = sw_plan_history_get_day (self, day);

      if (facts->zone == SW_ZONE_RED || facts->low_back >= numbers->break_pain_nrs)
        return TRUE;
    }

  return FALSE;
}

static void
add_break (SwPlanHistory *self,
           SwDay          last_run,
           SwDay          start,
           gboolean       running)
{
  SwPlanBreak item = {
    .last_run = last_run,
    .start = start,
    .days = start - last_run - 1,
    .running = running,
  };

  if (item.days < self->numbers.break_days)
    return;

  item.v0 = sw_plan_history_get_mean_km (self, sw_day_get_monday (last_run + 1), self->numbers.break_mean_weeks);
  /* Who had run for less than a whole week has only that part of one to go by. */
  if (isnan (item.v0))
    item.v0 = sw_plan_history_get_mean_km (self, sw_day_get_monday (last_run) + 7, self->numbers.break_mean_weeks);
  item.longest_km = sw_plan_history_get_longest (self, last_run - self->numbers.cap_window + 1, last_run);
  /* The ladder is the answer to a break that pain caused, and to no other: one that only fell into a ladder's time is still
   * felt when the ladder has lapsed. */
  item.by_pain = is_break_by_pain (self, last_run);
  g_array_append_val (self->breaks, item);
}

static void
add_breaks (SwPlanHistory *self)
{
  SwDay last = SW_DAY_NONE;

  if (self->first_run == SW_DAY_NONE)
    return;

  for (SwDay day = self->first_run; day <= self->last_run; day++)
    {
      if (sw_plan_history_get_day (self, day)->runs == 0)
        continue;
      if (last != SW_DAY_NONE && day - last > self->numbers.break_days)
        add_break (self, last, day, FALSE);
      last = day;
    }
  add_break (self, self->last_run, self->today, TRUE);
}

SwPlanHistory *
sw_plan_history_new (const SwPlanInputs *inputs,
                     guint               n_weeks)
{
  SwPlanHistory *self = g_new0 (SwPlanHistory, 1);
  const SwProfile *profile = inputs->journal->profile;
  SwDay first;
  guint n_days;

  self->in = *inputs;
  sw_plan_numbers_init (&self->numbers, inputs->guide);
  self->level = sw_profile_get_level (profile);
  self->lbp = sw_profile_is_lbp (profile);
  self->conservative = sw_profile_is_conservative (profile);
  self->pace = isnan (profile->easy_pace_s_per_km) ? self->numbers.pace[self->level] : profile->easy_pace_s_per_km;
  self->today = inputs->today;
  self->monday = sw_day_get_monday (inputs->today);
  self->often = self->lbp || (profile->birth_year != SW_MISSING
                              && sw_day_get_year (self->today) - profile->birth_year >= self->numbers.deload_often_age);
  self->first_logged = self->first_run = self->last_run = SW_DAY_NONE;

  first = sw_journal_get_first_day (inputs->journal);
  self->origin = first == SW_DAY_NONE ? self->monday : MIN (self->monday, sw_day_get_monday (first));
  self->origin = MAX (self->origin, self->monday - MAX_PAST_DAYS);
  n_days = (guint) (self->monday + 7 * (SwDay) MAX (n_weeks, 1) - self->origin);
  self->days = g_array_sized_new (FALSE, FALSE, sizeof (SwDayFacts), n_days);
  for (guint i = 0; i < n_days; i++)
    g_array_append_val (self->days, empty_day);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (SwPlanBreak));

  add_records (self);
  add_zones (self);
  add_breaks (self);
  self->learning = sw_plan_history_is_learning_on (self, self->today);

  return self;
}

void
sw_plan_history_free (SwPlanHistory *self)
{
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
  g_free (self);
}

double
sw_plan_history_get_week_km (const SwPlanHistory *self,
                             SwDay                monday)
{
  double km = 0;

  for (SwDay day = monday; day < monday + 7; day++)
    km += sw_plan_history_get_day (self, day)->run_km;

  return km;
}

int
sw_plan_history_count_week_runs (const SwPlanHistory *self,
                                 SwDay                monday)
{
  int runs = 0;

  for (SwDay day = monday; day < monday + 7; day++)
    runs += sw_plan_history_get_day (self, day)->runs;

  return runs;
}

double
sw_plan_history_get_longest (const SwPlanHistory *self,
                             SwDay                from,
                             SwDay                to)
{
  double longest = 0;

  for (SwDay day = MAX (from, self->origin); day <= to; day++)
    longest = MAX (longest, sw_plan_history_get_day (self, day)->longest_km);

  return longest;
}

double
sw_plan_history_get_mean_km (const SwPlanHistory *self,
                             SwDay                monday,
                             int                  n)
{
  double sum = 0;
  int weeks = 0;

  if (self->first_run == SW_DAY_NONE)
    return NAN;

  for (SwDay week = monday - 7; weeks < n && week >= sw_day_get_monday (self->first_run); week -= 7)
    {
      sum += sw_plan_history_get_week_km (self, week);
      weeks++;
    }

  return weeks == 0 ? (double) NAN : sum / weeks;
}

gboolean
sw_plan_history_is_learning_on (const SwPlanHistory *self,
                                SwDay                day)
{
  int runs = 0;

  if (self->first_run == SW_DAY_NONE || day - self->first_run < self->numbers.learning_days)
    return TRUE;

  for (SwDay past = self->first_run; past < day && past <= self->today; past++)
    {
      runs += sw_plan_history_get_day (self, past)->runs;
      if (runs >= self->numbers.learning_runs)
        return FALSE;
    }

  return TRUE;
}

gboolean
sw_plan_history_is_green (const SwPlanHistory *self,
                          SwDay                day,
                          int                  k)
{
  int reported = 0;

  for (SwDay past = day - k + 1; past <= day; past++)
    {
      const SwDayFacts *facts = sw_plan_history_get_day (self, past);

      if (facts->zone == SW_ZONE_AMBER || facts->zone == SW_ZONE_RED || facts->low_back >= self->numbers.green_nrs)
        return FALSE;
      reported += past > self->today || facts->low_back >= 0;
    }

  return reported * self->numbers.green_per_days >= k;
}

int
sw_plan_history_get_worst_pain (const SwPlanHistory *self,
                                SwDay                from,
                                SwDay                to)
{
  int worst = -1;

  for (SwDay day = from; day <= to; day++)
    worst = MAX (worst, sw_plan_history_get_day (self, day)->low_back);

  return worst;
}

gboolean
sw_plan_history_has_pain (const SwPlanHistory *self,
                          SwDay                from,
                          SwDay                to,
                          int                  nrs)
{
  return sw_plan_history_get_worst_pain (self, from, to) >= nrs;
}

SwDay
sw_plan_history_get_run_before (const SwPlanHistory *self,
                                SwDay                day)
{
  for (SwDay past = day - 1; past >= self->origin; past--)
    {
      if (sw_plan_history_get_day (self, past)->runs > 0)
        return past;
    }

  return SW_DAY_NONE;
}

int
sw_plan_get_strength_stage (const SwPlanNumbers *numbers,
                            int                  sessions)
{
  if (sessions < numbers->stage_2_sessions)
    return 1;

  return sessions < numbers->stage_3_sessions ? 2 : 3;
}

int
sw_plan_history_get_strength_stage (const SwPlanHistory *self,
                                    SwDay                day)
{
  int sessions = 0;
  SwDay last = day;

  for (SwDay past = day - 1; past >= self->origin; past--)
    {
      int done = sw_plan_history_get_day (self, past)->strength;

      /* 28 days without a session begin the count again. */
      if (last - past > self->numbers.stage_restart_days)
        break;
      if (done > 0)
        last = past;
      sessions += done;
    }

  return sw_plan_get_strength_stage (&self->numbers, sessions);
}

int
sw_plan_history_get_walk_run_week (const SwPlanHistory *self,
                                   SwDay                monday)
{
  /* Who has not run yet begins with the first planned week. */
  SwDay since = self->first_run == SW_DAY_NONE ? self->monday : self->first_run;
  SwDay last = SW_DAY_NONE;
  int week = 1;

  if (since >= monday)
    return 1;

  for (SwDay day = since; day < monday; day++)
    {
      if (sw_plan_history_get_day (self, day)->runs == 0)
        continue;
      if (last != SW_DAY_NONE && day - last > self->numbers.walk_run_restart_days)
        since = day;
      last = day;
    }
  /* A gap that still runs counts up to today, or up to the planned week when it lies ahead. */
  if (last == SW_DAY_NONE || MAX (monday, self->today) - last > self->numbers.walk_run_restart_days)
    return 1;

  for (SwDay past = sw_day_get_monday (since); past < monday; past += 7)
    {
      int runs = 0;

      for (SwDay day = MAX (past, since); day < past + 7; day++)
        runs += sw_plan_history_get_day (self, day)->runs;
      week += runs >= self->numbers.walk_run_week_runs;
    }

  return MIN (week, self->numbers.walk_run_last_week);
}

double
sw_plan_break_get_factor (const SwPlanNumbers *numbers,
                          int                  days,
                          int                  t)
{
  const SwPlanList *list = &numbers->break_long;
  double step = numbers->break_long_step;

  if (days < numbers->break_days)
    return 1.0;

  if (days <= numbers->break_short_days)
    list = &numbers->break_short;
  else if (days <= numbers->break_middle_days)
    list = &numbers->break_middle;
  if (list != &numbers->break_long)
    step = (double) days / list->n;

  for (guint i = 0; i < list->n; i++)
    {
      if (!sw_above (t, step * (i + 1)))
        return list->values[i];
    }

  return 1.0;
}

double
sw_plan_history_get_factor (const SwPlanHistory  *self,
                            SwDay                 day,
                            const SwPlanBreak   **ret_break)
{
  double smallest = 1.0;

  if (ret_break != NULL)
    *ret_break = NULL;

  for (guint i = 0; i < self->breaks->len; i++)
    {
      const SwPlanBreak *item = &g_array_index (self->breaks, SwPlanBreak, i);
      double factor;

      if (item->by_pain)
        continue;
      factor = sw_plan_break_get_factor (&self->numbers, item->days, MAX (1, day - item->start + 1));
      if (factor < smallest || (factor < 1.0 && factor == smallest))
        {
          smallest = factor;
          if (ret_break != NULL)
            *ret_break = item;
        }
    }

  return smallest;
}
