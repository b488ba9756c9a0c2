/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-brute.h"

#include <string.h>

typedef enum { REST, EASY, LONG, QUALITY, CROSS, N_STATES } State;

typedef struct
{
  const PlanFixture *fixture;
  const SwPlanWeek  *week;
  guint       n;               /* its place in the answer */
  LiteralDay  past[14];        /* days from Monday - 7; what earlier weeks of the answer plan counts as done */
  gboolean    open[7];
  int         minutes[7];
  const char *no_run[7];
  const char *no_hard[7];
  double      cap[7];
  gboolean    leg, no_consecutive, by_time, walks;
  int         streak_cap, rest_min, strength_min;
  int         need_runs, need_strength, need_mobility, need_cross, need_quality, runs_low;
  int         done_runs, done_tempo;
  double      done_km, done_long, done_run_minutes, done_hard_minutes;
  double      first_km;
  int         first_minutes;
  double      long_limit;      /* B10: 0.75 of the base week's long run */
  int         last_run;        /* day of the last run before the week, Monday = 0 */
  State       state[7];
  gboolean    strength[7], mobility[7];
  LiteralCost best;
  gboolean    found;
  guint64     n_tried;
} Brute;

static int
compare (const LiteralCost *a,
         const LiteralCost *b,
         int                n)
{
  for (int i = 0; i < n; i++)
    {
      if (a->parts[i] != b->parts[i])
        return a->parts[i] < b->parts[i] ? -1 : 1;
    }

  return 0;
}

static gboolean
is_run_state (State state)
{
  return state == EASY || state == LONG || state == QUALITY;
}

static const LiteralDay *
get_past (const Brute *self,
          int          i)
{
  return &self->past[i + 7];
}

/* PLANS 24: a break that pain caused is the ladder's, not B12's: a red day or a low-back report of 3 within 3 days of @last. */
static gboolean
is_by_pain (const PlanFixture *fixture,
            SwDay              last)
{
  for (guint i = 0; i < fixture->body->zones->len; i++)
    {
      const SwZoneDay *zone = &g_array_index (fixture->body->zones, SwZoneDay, i);

      if (zone->zone == SW_ZONE_RED && ABS (zone->day - last) <= 3)
        return TRUE;
    }
  for (guint i = 0; i < fixture->journal->pain->len; i++)
    {
      const SwPainReport *report = g_ptr_array_index (fixture->journal->pain, i);

      if (report->nrs >= 3 && report->region <= SW_REGION_BUTTOCK_RIGHT && ABS (report->day - last) <= 3
          && report->day <= fixture->today)
        return TRUE;
    }

  return FALSE;
}

/* Latest amber day of this week or the one before, when no run followed the amber run: what it limits. */
static void
find_first_limits (Brute           *self,
                   const GPtrArray *weeks)
{
  const PlanFixture *fixture = self->fixture;
  SwDay last = SW_DAY_NONE;

  self->first_km = INFINITY;
  self->first_minutes = G_MAXINT / 2;
  /* An earlier week of the answer has that first run. */
  for (SwDay day = sw_day_get_monday (fixture->today); day < self->week->monday; day++)
    {
      if (literal_day (fixture, weeks, self->n, day).planned_run)
        return;
    }
  for (SwDay day = fixture->today; day > fixture->today - 400 && last == SW_DAY_NONE; day--)
    {
      if (literal_day (fixture, NULL, 0, day).done_run)
        last = day;
    }
  if (last == SW_DAY_NONE)
    return;

  if (fixture->today - last - 1 >= 6 && !is_by_pain (fixture, last))
    {
      double longest = 0;

      for (SwDay day = last - 29; day <= last; day++)
        longest = MAX (longest, literal_day (fixture, NULL, 0, day).longest_km);
      self->first_km = 0.5 * longest;
      self->first_minutes = 30;
    }
  for (guint i = fixture->body->zones->len; i > 0; i--)
    {
      const SwZoneDay *zone = &g_array_index (fixture->body->zones, SwZoneDay, i - 1);
      LiteralDay there;

      if (zone->zone != SW_ZONE_AMBER || zone->day < sw_day_get_monday (fixture->today) - 7)
        continue;
      there = literal_day (fixture, NULL, 0, last);
      if (last == zone->day || (last == zone->day - 1 && !literal_day (fixture, NULL, 0, zone->day).done_run))
        {
          double minutes = 0;

          self->first_km = MIN (self->first_km, 0.75 * there.longest_km);
          for (guint k = 0; k < fixture->journal->activities->len; k++)
            {
              const SwActivity *activity = g_ptr_array_index (fixture->journal->activities, k);

              if (activity->day == last && activity->kind <= SW_KIND_WALK_RUN)
                minutes += activity->minutes;
            }
          if (self->by_time)
            self->first_minutes = MIN (self->first_minutes, (int) floor (0.75 * minutes + 1e-9));
        }
      break;
    }
}

static void
count_done (Brute *self)
{
  const SwTargets *targets = &self->week->targets;
  int strength = 0, cross = 0, mobility = 0, walks = 0, demanded;

  self->done_long = NAN;
  for (guint i = 0; i < self->fixture->journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (self->fixture->journal->activities, i);

      if (activity->day < self->week->monday || activity->day > self->fixture->today)
        continue;
      if (activity->kind <= SW_KIND_WALK_RUN)
        {
          self->done_runs++;
          self->done_km += isnan (activity->km) ? activity->minutes * 60 / literal_pace (self->fixture) : activity->km;
          self->done_run_minutes += activity->minutes;
          if (activity->kind == SW_KIND_LONG)
            self->done_long = literal_day (self->fixture, NULL, 0, activity->day).longest_km;
          if (activity->kind == SW_KIND_TEMPO || activity->kind == SW_KIND_INTERVAL)
            {
              self->done_tempo++;
              self->done_hard_minutes += MAX (0, activity->minutes - 15);
            }
        }
      strength += activity->kind == SW_KIND_STRENGTH;
      walks += activity->kind == SW_KIND_WALK;
      cross += activity->kind == SW_KIND_WALK
               || (activity->kind >= SW_KIND_SWIM && activity->kind <= SW_KIND_ELLIPTICAL);
      mobility += activity->kind >= SW_KIND_YOGA && activity->kind <= SW_KIND_MOBILITY;
    }
  demanded = targets->runs;
  if (self->walks)
    {
      SwLevel level = sw_profile_get_level (self->fixture->journal->profile);
      int days = __builtin_popcount (self->fixture->journal->profile->run_days & 0x7f);

      demanded = level == SW_LEVEL_NEW || level == SW_LEVEL_NOVICE ? 3 : 3;
      if (self->fixture->journal->profile->has_run_days)
        demanded = MIN (demanded, MAX (2, days));
      self->done_runs += walks;
      cross -= walks;
    }
  self->need_runs = MAX (0, demanded - self->done_runs);
  self->runs_low = MAX (0, MIN (2, demanded) - self->done_runs);
  self->need_strength = MAX (0, targets->strength - strength);
  self->need_mobility = MAX (0, 1 - mobility);
  self->need_cross = MAX (0, targets->cross - 1 - cross);
  self->need_quality = MAX (0, targets->quality - self->done_tempo);
}

/* A day as week @n finds it: what the weeks before it plan is as good as done. */
static LiteralDay
get_settled_day (const PlanFixture *fixture,
                 const GPtrArray   *weeks,
                 guint              n,
                 SwDay              date)
{
  LiteralDay day = literal_day (fixture, weeks, n, date);

  day.done_run = day.run;
  day.done_hard = day.hard;
  day.done_long = day.long_run;
  day.done_strength = day.strength;
  day.done_cross = day.cross;
  day.done_mobility = day.mobility;
  day.done_training = day.training;

  return day;
}

/* PLANS 6, 16: the long run of the last planned build week, else of the week before; of runs alike it is the longest. */
static double
get_base_long (const Brute     *self,
               const GPtrArray *weeks)
{
  SwDay base = self->week->monday - 7;
  double longest = 0;

  for (guint i = self->n; i > 0; i--)
    {
      const SwPlanWeek *earlier = g_ptr_array_index (weeks, i - 1);

      if (earlier->state != SW_STATE_BUILD || isnan (earlier->targets.km))
        continue;
      if (!isnan (earlier->targets.long_km))
        return earlier->targets.long_km;
      base = earlier->monday;
      break;
    }
  for (SwDay day = base; day < base + 7; day++)
    longest = MAX (longest, literal_day (self->fixture, weeks, self->n, day).longest_km);

  return longest > 0 ? longest : (double) INFINITY;
}

static void
prepare (Brute             *self,
         const PlanFixture *fixture,
         const GPtrArray   *weeks,
         guint              n)
{
  const SwPlanWeek *week = g_ptr_array_index (weeks, n);

  *self = (Brute) { .fixture = fixture, .week = week, .n = n };
  for (int i = -7; i < 7; i++)
    self->past[i + 7] = get_settled_day (fixture, weeks, n, week->monday + i);
  for (int i = 0; i < 7; i++)
    {
      SwDay day = week->monday + i;

      self->open[i] = day >= fixture->today;
      self->minutes[i] = literal_free_minutes (fixture, day);
      self->no_run[i] = literal_no_run (fixture, day);
      self->no_hard[i] = literal_no_hard (fixture, day);
      self->cap[i] = literal_cap (fixture, weeks, n, day);
    }
  self->leg = literal_leg_hold (fixture, MAX (week->monday, fixture->today));
  self->no_consecutive = literal_no_consecutive (fixture, week);
  self->by_time = isnan (week->targets.km);
  self->walks = week->state == SW_STATE_LADDER && week->targets.runs == 0;
  self->streak_cap = literal_streak_cap (fixture);
  self->rest_min = week->targets.rest_days_min;
  self->strength_min = week->state == SW_STATE_DELOAD ? 20 : 25;
  self->long_limit = week->state == SW_STATE_DELOAD ? 0.75 * get_base_long (self, weeks) : (double) INFINITY;
  self->last_run = -1;
  for (int i = -7; i < 0; i++)
    {
      if (get_past (self, i)->done_run)
        self->last_run = i;
    }
  count_done (self);
  find_first_limits (self, weeks);
}

static gboolean
has_run (const Brute *self,
         int          i)
{
  if (get_past (self, i)->done_run)
    return TRUE;

  return i >= 0 && !self->walks && is_run_state (self->state[i]);
}

static gboolean
is_hard (const Brute *self,
         int          i)
{
  return get_past (self, i)->done_hard || (i >= 0 && (self->state[i] == LONG || self->state[i] == QUALITY));
}

static gboolean
has_strength (const Brute *self,
              int          i)
{
  return get_past (self, i)->done_strength || (i >= 0 && self->strength[i]);
}

static gboolean
is_training (const Brute *self,
             int          i)
{
  return get_past (self, i)->done_training || (i >= 0 && (self->state[i] != REST || self->strength[i]));
}

static int
get_room (const Brute *self,
          int          i)
{
  return self->minutes[i] - (self->strength[i] ? self->strength_min : 0) - (self->mobility[i] ? 20 : 0);
}

/* What may stand on day @i, looking back only: the days before are decided. */
static gboolean
is_day_legal (const Brute *self,
              int          i)
{
  const LiteralDay *done = get_past (self, i);
  State state = self->state[i];
  gboolean hard = state == LONG || state == QUALITY;

  if (is_run_state (state))
    {
      if (done->done_run || done->done_cross || self->leg)
        return FALSE;
      if (!self->walks && self->no_run[i] != NULL)
        return FALSE;
      if (self->no_consecutive && i > 0 && is_run_state (self->state[i - 1]))
        return FALSE;
      if (self->no_consecutive && get_past (self, i - 1)->done_run)
        return FALSE;
      if (get_room (self, i) < 20)
        return FALSE;
    }
  if (hard)
    {
      if (self->by_time || self->no_hard[i] != NULL || done->done_hard || is_hard (self, i - 1) || has_strength (self, i - 1))
        return FALSE;
      if (state == LONG && has_strength (self, i))
        return FALSE;
    }
  /* Today's done hard session with a hard run planned before it cannot be: the day before today is gone. */
  if (state == CROSS && (done->done_cross || done->done_run))
    return FALSE;
  if (self->strength[i])
    {
      if (done->done_strength || self->leg || has_strength (self, i - 1) || done->done_long)
        return FALSE;
    }
  if (self->mobility[i] && done->done_mobility)
    return FALSE;
  if (get_room (self, i) < (state == CROSS ? 20 : 0))
    return FALSE;

  return TRUE;
}

static gboolean
is_window_legal (const Brute *self,
                 int          end,
                 int          length,
                 int          rest)
{
  int rests = 0, possible = 0;
  gboolean planned = FALSE;

  for (int i = end - length + 1; i <= end; i++)
    {
      rests += !is_training (self, i);
      possible += !get_past (self, i)->done_training;
      planned |= i >= 0 && self->open[i] && (self->state[i] != REST || self->strength[i]);
    }

  return possible < rest ? !planned : rests >= rest;
}

static gboolean
may_be_long (const Brute *self,
             int          i)
{
  return is_run_state (self->state[i]) && self->no_hard[i] == NULL && !get_past (self, i)->done_hard
         && !get_past (self, i - 1)->done_hard && !get_past (self, i - 1)->done_strength
         && !get_past (self, i)->done_strength && self->minutes[i] >= 20;
}

static int
tenths (double value)
{
  return isinf (value) ? 1000000 : (int) floor (value * 10 + 1e-9);
}

/* PLANS 13: tenths of a km of the shortest run. */
static int
get_least (const Brute *self)
{
  int least = 10;

  while (ceil (least / 10.0 * literal_pace (self->fixture) / 60 - 1e-9) < 10)
    least++;

  return least;
}

/* PLANS 10: exactly one long run when two runs stand in a build or deload week and a day of them allows one. Returns FALSE
 * when broken; *ret_given_up when only strength is in its way. A deload whose long run would be too short has none. */
static gboolean
is_long_right (const Brute *self,
               int          runs,
               int          longs,
               int         *ret_given_up)
{
  gboolean wanted = (self->week->state == SW_STATE_BUILD || self->week->state == SW_STATE_DELOAD) && !self->by_time
                    && isnan (self->done_long) && runs + self->done_runs >= 2 && tenths (self->long_limit) >= get_least (self);
  gboolean possible = FALSE, without_strength = FALSE;

  for (int i = 0; i < 7; i++)
    {
      without_strength |= may_be_long (self, i);
      possible |= may_be_long (self, i) && !self->strength[i] && !(i > 0 && self->strength[i - 1]);
    }
  *ret_given_up = wanted && without_strength && longs == 0;

  return longs == 1 ? wanted && without_strength : !(wanted && possible);
}

/* PLANS 11: the preferred weekday if a long run is legal there, else a legal day with most minutes. */
static gboolean
is_long_day (const Brute *self,
             int          day)
{
  const SwProfile *profile = self->fixture->journal->profile;
  int wish = (profile->long_day < 0 ? 7 : profile->long_day) - 1;
  int most = -1;
  gboolean wish_legal = FALSE, legal_there = FALSE;
  Brute empty = *self;

  for (int i = 0; i < 7; i++)
    {
      const LiteralDay *done = get_past (self, i);
      gboolean legal;

      empty.state[i] = EASY;
      legal = self->open[i] && may_be_long (&empty, i) && !done->done_run && !done->done_cross && !self->leg
              && self->no_run[i] == NULL && !(self->no_consecutive && get_past (self, i - 1)->done_run);
      if (legal)
        most = MAX (most, self->minutes[i]);
      wish_legal |= legal && i == wish;
      legal_there |= legal && i == day;
    }

  return wish_legal ? day == wish : legal_there && self->minutes[day] == most;
}

/* PLANS 10 to 13: tenths of a km a day; FALSE when a run is too short to be planned. */
static gboolean
allocate (const Brute *self,
          int          runs,
          int         *ret_missing,
          int          mains[7])
{
  static const double shares[] = { 1, 1, 0.60, 0.40, 0.33, 0.30 };
  double pace = literal_pace (self->fixture);
  double target = self->week->targets.km;
  int most = sw_profile_is_lbp (self->fixture->journal->profile) ? 120 : 150;
  int least = get_least (self);
  int left = tenths (MAX (0, target - self->done_km));
  int limit[7], km[7] = { 0 };
  int others = runs, sum = 0;
  int first = -1;

  for (int i = 0; i < 7; i++)
    {
      double room;

      if (!is_run_state (self->state[i]))
        continue;
      room = MIN (get_room (self, i) - 10, most);
      if (first < 0)
        room = MIN (room, self->first_minutes);
      room = MIN (room * 60 / pace, self->cap[i]);
      /* Half of nearly nothing would be no run at all (PLANS 13), and then none would ever follow a break. */
      if (first < 0)
        room = MIN (room, MAX (self->first_km, least / 10.0));
      first = i;
      limit[i] = tenths (room);
      if (!isnan (self->done_long))
        limit[i] = MIN (limit[i], tenths (self->done_long));
      if (limit[i] < least)
        return FALSE;
    }
  if (left < least * runs)
    return FALSE;
  for (int i = 0; i < 7; i++)
    {
      if (self->state[i] != LONG)
        continue;
      others--;
      km[i] = tenths (shares[MIN (5, runs + self->done_runs)] * target);
      km[i] = MIN (MIN (km[i], limit[i]), MIN (left - least * others, tenths (self->long_limit)));
      if (km[i] < least)
        return FALSE;
      left -= km[i];
      sum += km[i];
      for (int k = 0; k < 7; k++)
        {
          if (is_run_state (self->state[k]))
            limit[k] = MIN (limit[k], km[i]);
        }
    }
  /* Evenly: the level rises in whole tenths until the kilometres or the days are full; tenths that do not divide go to the
   * earlier days. */
  for (int level = 1; others > 0; level++)
    {
      int total = 0, full = 0;

      for (int i = 0; i < 7; i++)
        {
          if (self->state[i] != EASY && self->state[i] != QUALITY)
            continue;
          total += MIN (level, limit[i]);
          full += limit[i] <= level;
        }
      if (total > left)
        break;
      for (int i = 0; i < 7; i++)
        {
          if (self->state[i] == EASY || self->state[i] == QUALITY)
            km[i] = MIN (level, limit[i]);
        }
      if (full == others)
        break;
    }
  for (int i = 0; i < 7; i++)
    {
      if (self->state[i] == EASY || self->state[i] == QUALITY)
        left -= km[i];
    }
  for (int i = 0; i < 7; i++)
    {
      if ((self->state[i] == EASY || self->state[i] == QUALITY) && left > 0 && km[i] < limit[i])
        {
          km[i]++;
          left--;
        }
    }
  sum = 0;
  for (int i = 0; i < 7; i++)
    {
      sum += km[i];
      mains[i] = (int) ceil (km[i] / 10.0 * pace / 60 - 1e-9);
    }
  *ret_missing = MAX (0, tenths (target) - (int) ceil (self->done_km * 10 - 1e-9) - sum);

  return TRUE;
}

/* PLANS 35. */
static gboolean
has_enough_hard (const Brute *self,
                 int          quality,
                 const int    mains[7])
{
  double total = self->done_run_minutes;
  int budget, position = 0;
  gboolean even = sw_day_get_iso_week (self->week->monday, NULL) % 2 == 0;
  gboolean done_tempo = FALSE;

  for (guint i = 0; i < self->fixture->journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (self->fixture->journal->activities, i);

      done_tempo |= activity->day >= self->week->monday && activity->day <= self->fixture->today
                    && activity->kind == SW_KIND_TEMPO;
    }
  for (int i = 0; i < 7; i++)
    {
      if (is_run_state (self->state[i]))
        total += mains[i] + MIN (15, get_room (self, i) - mains[i]);
    }
  budget = (int) floor (0.2 * total - self->done_hard_minutes + 1e-9);
  for (int i = 0; i < 7; i++)
    {
      gboolean tempo;
      int work;

      if (self->state[i] != QUALITY)
        continue;
      tempo = self->done_tempo + quality < 2 ? even : self->done_tempo > 0 ? !done_tempo : position == 0;
      work = tempo ? MIN (30, mains[i] - 4) : MIN (24, mains[i] / 4 * 2);
      work = MIN (work, budget / (quality - position));
      if (!tempo)
        work -= work % 2;
      if (work < 8)
        return FALSE;
      budget -= work;
      position++;
    }

  return TRUE;
}

static int
count_not_between (const Brute *self)
{
  int n = 0;

  for (int i = 0; i < 7; i++)
    n += self->state[i] == CROSS && !(has_run (self, i - 1) && i < 6 && has_run (self, i + 1));

  return n;
}

static int
get_spread (const Brute *self)
{
  int last = self->last_run;
  int sum = 0;

  for (int i = 0; i < 7; i++)
    {
      if (!has_run (self, i))
        continue;
      sum += (i - last) * (i - last);
      last = i;
    }

  return sum + (7 - last) * (7 - last);
}

static void
fill_soft (const Brute *self,
           int          missing,
           LiteralCost *cost)
{
  const SwProfile *profile = self->fixture->journal->profile;
  gboolean wanted = (self->week->state == SW_STATE_BUILD || self->week->state == SW_STATE_DELOAD) && !self->by_time;

  cost->parts[7] = missing;
  cost->parts[8] = count_not_between (self);
  cost->parts[9] = wanted && isnan (self->done_long);
  cost->parts[10] = 0;
  for (int i = 0; i < 7; i++)
    {
      if (self->state[i] == LONG && is_long_day (self, i))
        cost->parts[9] = 0;
      cost->parts[10] += is_run_state (self->state[i]) && profile->has_run_days && !(profile->run_days & (1 << i));
    }
  cost->parts[11] = get_spread (self);
}

static void
judge_leaf (Brute *self)
{
  int runs = 0, strength = 0, mobility = 0, cross = 0, quality = 0, longs = 0, missing = 0;
  int mains[7] = { 0 };
  LiteralCost cost = { { 0 } };

  self->n_tried++;
  for (int i = 0; i < 7; i++)
    {
      runs += is_run_state (self->state[i]);
      longs += self->state[i] == LONG;
      quality += self->state[i] == QUALITY;
      cross += self->state[i] == CROSS;
      strength += self->strength[i];
      mobility += self->mobility[i];
    }
  cost.parts[0] = MAX (0, self->runs_low - runs);
  cost.parts[1] = self->need_strength - strength;
  cost.parts[2] = self->need_mobility - mobility;
  cost.parts[3] = self->need_cross - cross;
  cost.parts[4] = self->need_runs - runs - cost.parts[0];
  cost.parts[5] = self->need_quality - quality;
  if (self->found && compare (&cost, &self->best, 6) > 0)
    return;
  for (int i = 0; i < 7; i++)
    {
      if (self->open[i] && !(is_window_legal (self, i, 7, self->rest_min)
                             && is_window_legal (self, i, self->streak_cap + 1, 1)))
        return;
    }
  if (!is_long_right (self, runs, longs, &cost.parts[6]))
    return;
  if (!self->by_time && !(allocate (self, runs, &missing, mains) && has_enough_hard (self, quality, mains)))
    return;
  if (self->by_time && !self->walks && self->first_minutes < 10 && runs > 0)
    return;
  fill_soft (self, missing, &cost);
  if (!self->found || compare (&cost, &self->best, N_LITERAL_COSTS) < 0)
    {
      self->best = cost;
      self->found = TRUE;
    }
}

static void
enumerate_day (Brute *self,
               int    i,
               int    runs,
               int    strength,
               int    mobility,
               int    cross,
               int    quality,
               int    longs)
{
  if (i == 7)
    {
      judge_leaf (self);
      return;
    }
  for (State state = REST; state < N_STATES; state++)
    for (int s = 0; s <= 1; s++)
      for (int m = 0; m <= 1; m++)
        {
          int r2 = runs + is_run_state (state), s2 = strength + s, m2 = mobility + m;
          int x2 = cross + (state == CROSS), q2 = quality + (state == QUALITY), l2 = longs + (state == LONG);

          if (!self->open[i] && (state != REST || s || m))
            continue;
          if (r2 > self->need_runs || s2 > self->need_strength || m2 > self->need_mobility || x2 > self->need_cross
              || q2 > self->need_quality || l2 > 1)
            continue;
          self->state[i] = state;
          self->strength[i] = s;
          self->mobility[i] = m;
          if (is_day_legal (self, i))
            enumerate_day (self, i + 1, r2, s2, m2, x2, q2, l2);
        }
  self->state[i] = REST;
  self->strength[i] = self->mobility[i] = FALSE;
}

/* Whether the finished assignment keeps the rules of each day and plans no more than what is demanded. */
static gboolean
is_assignment_legal (const Brute *self)
{
  int runs = 0, strength = 0, mobility = 0, cross = 0, quality = 0, longs = 0;

  for (int i = 0; i < 7; i++)
    {
      runs += is_run_state (self->state[i]);
      longs += self->state[i] == LONG;
      quality += self->state[i] == QUALITY;
      cross += self->state[i] == CROSS;
      strength += self->strength[i];
      mobility += self->mobility[i];
    }
  if (runs > self->need_runs || strength > self->need_strength || mobility > self->need_mobility
      || cross > self->need_cross || quality > self->need_quality || longs > 1)
    return FALSE;
  for (int i = 0; i < 7; i++)
    {
      if (self->open[i] && !is_day_legal (self, i))
        return FALSE;
    }

  return TRUE;
}

static void
exhaust_day (Brute *self,
             int    i)
{
  if (i == 7)
    {
      if (is_assignment_legal (self))
        judge_leaf (self);
      else
        self->n_tried++;
      return;
    }
  for (State state = REST; state < (self->open[i] ? N_STATES : EASY); state++)
    for (int s = 0; s <= self->open[i]; s++)
      for (int m = 0; m <= self->open[i]; m++)
        {
          self->state[i] = state;
          self->strength[i] = s;
          self->mobility[i] = m;
          exhaust_day (self, i + 1);
        }
  self->state[i] = REST;
  self->strength[i] = self->mobility[i] = FALSE;
}

LiteralCost
literal_exhaust (const PlanFixture *fixture,
                 const GPtrArray   *weeks,
                 guint              n,
                 guint64           *ret_n)
{
  Brute self;

  prepare (&self, fixture, weeks, n);
  exhaust_day (&self, 0);
  g_assert_true (self.found);
  *ret_n = self.n_tried;

  return self.best;
}

gboolean
literal_is_full (const LiteralCost *cost)
{
  for (int i = 0; i < N_LITERAL_COUNTS; i++)
    {
      if (cost->parts[i] > 0)
        return FALSE;
    }

  return TRUE;
}

gboolean
literal_can_enumerate (const PlanFixture *fixture,
                       const GPtrArray   *weeks,
                       guint              n)
{
  const SwPlanWeek *week = g_ptr_array_index (weeks, n);
  SwDay race = fixture->journal->profile->race_day;

  if (week->state == SW_STATE_SUSPENDED || week->state == SW_STATE_TAPER)
    return FALSE;
  /* The race's week, the Sunday before one on a Monday, and the deload after it, which is measured by what was before. */
  if (race != SW_DAY_NONE && race >= fixture->today && race >= week->monday - 7 && race <= week->monday + 7)
    return FALSE;
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (plan_has_reason (session, "D3", "swap"))
            return FALSE;
        }
    }

  return !plan_has_conflict (week, "B1", "D2") || week->state != SW_STATE_AMBER;
}

LiteralCost
literal_enumerate (const PlanFixture *fixture,
                   const GPtrArray   *weeks,
                   guint              n,
                   guint64           *ret_n)
{
  Brute self;

  prepare (&self, fixture, weeks, n);
  enumerate_day (&self, 0, 0, 0, 0, 0, 0, 0);
  g_assert_true (self.found);
  if (ret_n != NULL)
    *ret_n = self.n_tried;

  return self.best;
}

LiteralCost
literal_get_cost (const PlanFixture *fixture,
                  const GPtrArray   *weeks,
                  guint              n)
{
  const SwPlanWeek *week = g_ptr_array_index (weeks, n);
  Brute self;
  LiteralCost cost = { { 0 } };
  int runs = 0, strength = 0, mobility = 0, cross = 0, quality = 0;
  double km = 0;

  prepare (&self, fixture, weeks, n);
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);
          gboolean rung = self.walks && plan_has_reason (session, "D4", "walk");

          if (session->status != SW_STATUS_PLANNED)
            continue;
          if (session->kind <= SW_KIND_WALK_RUN || rung)
            {
              self.state[i] = session->kind == SW_KIND_LONG ? LONG : session->hard_minutes > 0 ? QUALITY : EASY;
              runs++;
              quality += session->hard_minutes > 0;
              km += isnan (session->km) ? 0 : session->km;
            }
          else if (session->kind == SW_KIND_STRENGTH)
            strength++;
          else if (session->kind >= SW_KIND_YOGA)
            mobility++;
          else
            {
              self.state[i] = CROSS;
              cross++;
            }
        }
    }
  cost.parts[0] = MAX (0, self.runs_low - runs);
  cost.parts[1] = self.need_strength - strength;
  cost.parts[2] = self.need_mobility - mobility;
  cost.parts[3] = self.need_cross - cross;
  cost.parts[4] = self.need_runs - runs - cost.parts[0];
  cost.parts[5] = self.need_quality - quality;
  is_long_right (&self, runs, !isnan (week->targets.long_km), &cost.parts[6]);
  fill_soft (&self, self.by_time ? 0 : MAX (0, tenths (week->targets.km) - (int) ceil (self.done_km * 10 - 1e-9)
                                               - (int) round (km * 10)), &cost);

  return cost;
}
