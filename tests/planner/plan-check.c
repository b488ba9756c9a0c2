/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-literal.h"

#define CHECK(condition, ...) \
  G_STMT_START { \
    if (!(condition)) \
      fail (week, #condition, __VA_ARGS__); \
  } G_STMT_END

G_GNUC_PRINTF (3, 4) G_GNUC_NORETURN static void
fail (const SwPlanWeek *week,
      const char       *condition,
      const char       *format,
      ...)
{
  g_autofree char *text = plan_to_text (week);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_error ("%s: %s\n%s", what, condition, text);
}

static gboolean
is_run (SwKind kind)
{
  return kind >= SW_KIND_EASY && kind <= SW_KIND_WALK_RUN;
}

static gboolean
is_mobility (SwKind kind)
{
  return kind == SW_KIND_YOGA || kind == SW_KIND_PILATES || kind == SW_KIND_MOBILITY;
}

/* PLANS 27, 30: a window that ends on @end. */
static gboolean
is_window_legal (const PlanFixture *fixture,
                 const GPtrArray   *weeks,
                 guint              n,
                 SwDay              end,
                 int                length,
                 int                rest)
{
  int rests = 0, possible = 0;
  gboolean planned = FALSE;

  for (SwDay day = end - length + 1; day <= end; day++)
    {
      LiteralDay facts = literal_day (fixture, weeks, n, day);
      gboolean of_this_week = day >= ((const SwPlanWeek *) g_ptr_array_index (weeks, n - 1))->monday;

      rests += !facts.training;
      /* Earlier weeks of the answer are settled: they count as done. */
      possible += !(facts.done_training || (facts.planned_training && !of_this_week));
      planned |= facts.planned_training && of_this_week;
    }

  return possible < rest ? !planned : rests >= rest;
}

static void
check_rest (const PlanFixture *fixture,
            const GPtrArray   *weeks,
            guint              w)
{
  const SwPlanWeek *week = g_ptr_array_index (weeks, w);

  for (SwDay day = MAX (week->monday, fixture->today); day < week->monday + 7; day++)
    {
      CHECK (is_window_legal (fixture, weeks, w + 1, day, 7, week->targets.rest_days_min), "rest days up to %d", day);
      CHECK (is_window_legal (fixture, weeks, w + 1, day, literal_streak_cap (fixture) + 1, 1), "streak up to %d", day);
    }
}

static void
check_spacing (const PlanFixture *fixture,
               const GPtrArray   *weeks,
               guint              w)
{
  const SwPlanWeek *week = g_ptr_array_index (weeks, w);

  for (SwDay day = MAX (week->monday, fixture->today); day < week->monday + 7; day++)
    {
      LiteralDay before = literal_day (fixture, weeks, w + 1, day - 1);
      LiteralDay now = literal_day (fixture, weeks, w + 1, day);
      gboolean planned_hard = now.hard && now.planned_run && !now.done_hard;
      gboolean planned_long = now.long_run && !now.done_long;

      CHECK (!(now.planned_run && now.done_run), "a second run on %d", day);
      CHECK (!(now.planned_strength && now.done_strength), "a second strength on %d", day);
      CHECK (!(now.run && now.cross && (now.planned_run || now.planned_cross)), "cross on a run day %d", day);
      CHECK (!(before.hard && planned_hard), "hard days %d", day);
      CHECK (!(before.hard && now.done_hard && before.planned_run), "hard before done %d", day);
      CHECK (!(before.strength && now.planned_strength), "strength days %d", day);
      CHECK (!(before.strength && planned_hard), "strength before hard %d", day);
      CHECK (!(now.strength && planned_long), "strength on the long day %d", day);
      CHECK (!(now.planned_strength && now.done_long), "strength on the done long day %d", day);
      CHECK (!(literal_no_consecutive (fixture, week) && before.run && now.planned_run), "runs in a row %d", day);
      if (now.planned_run)
        CHECK (literal_no_run (fixture, day) == NULL, "no run on %d", day);
      if (planned_hard)
        CHECK (literal_no_hard (fixture, day) == NULL, "nothing hard on %d", day);
      if (literal_leg_hold (fixture, MAX (week->monday, fixture->today)))
        CHECK (!now.planned_run && !now.planned_strength, "leg hold on %d", day);
    }
}

static void
check_minutes (const PlanFixture *fixture,
               const SwPlanWeek  *week)
{
  for (int i = 0; i < 7; i++)
    {
      const SwPlanDay *day = week->days[i];
      int sum = 0;
      int runs = 0, strength = 0, cross = 0, mobility = 0;

      CHECK (day->day == week->monday + i, "day %d", i);
      for (guint k = 0; k < day->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (day->sessions, k);

          if (session->status != SW_STATUS_PLANNED)
            continue;
          CHECK (day->day >= fixture->today, "planned in the past");
          sum += session->kind == SW_KIND_RACE ? 0 : session->minutes;
          runs += is_run (session->kind);
          strength += session->kind == SW_KIND_STRENGTH;
          mobility += is_mobility (session->kind);
          cross += !is_run (session->kind) && session->kind != SW_KIND_STRENGTH && !is_mobility (session->kind);
        }
      CHECK (day->day < fixture->today || sum <= literal_free_minutes (fixture, day->day), "minutes of day %d: %d", i, sum);
      CHECK (runs <= 1 && strength <= 1 && cross <= 1 && mobility <= 1, "sessions of day %d", i);
    }
}

static double
get_phase_minutes (const SwSession *session,
                   SwPhase          one,
                   SwPhase          other)
{
  double seconds = 0;

  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);

      if (step->phase == one || step->phase == other)
        seconds += sw_step_get_seconds (step, 3);
    }

  return seconds / 60;
}

static double
get_all_minutes (const SwSession *session)
{
  double sum = 0;

  for (SwPhase phase = SW_PHASE_WARM_UP; phase < SW_PHASE_ROLL; phase++)
    sum += get_phase_minutes (session, phase, phase);

  return sum;
}

static void
check_run (const PlanFixture *fixture,
           const SwPlanWeek  *week,
           const SwSession   *session)
{
  double pace = literal_pace (fixture);

  CHECK (session->minutes == session->warmup_minutes + session->main_minutes + session->cooldown_minutes, "%s", session->id);
  CHECK (session->warmup_minutes >= 5 && session->warmup_minutes <= 10, "%s", session->id);
  CHECK (session->cooldown_minutes >= 5 && session->cooldown_minutes <= 10, "%s", session->id);
  CHECK (session->main_minutes >= 10, "%s", session->id);
  CHECK (get_phase_minutes (session, SW_PHASE_WARM_UP, SW_PHASE_CORE) <= session->warmup_minutes + 1e-9, "%s", session->id);
  CHECK (get_phase_minutes (session, SW_PHASE_MAIN, SW_PHASE_MAIN) <= session->main_minutes + 1e-9, "%s", session->id);
  CHECK (get_phase_minutes (session, SW_PHASE_COOL_DOWN, SW_PHASE_COOL_DOWN) <= session->cooldown_minutes + 1e-9, "%s", session->id);
  CHECK (get_phase_minutes (session, SW_PHASE_WARM_UP, SW_PHASE_CORE) > 2, "%s", session->id);
  CHECK (get_phase_minutes (session, SW_PHASE_MAIN, SW_PHASE_MAIN) > session->main_minutes - 1, "%s", session->id);
  if (!isnan (session->km))
    {
      CHECK (fabs (session->km * 10 - round (session->km * 10)) < 1e-9, "%s", session->id);
      CHECK (session->km >= 1, "%s", session->id);
      CHECK (session->main_minutes == (int) ceil (session->km * pace / 60 - 1e-9), "%s", session->id);
      CHECK (session->kind == SW_KIND_RACE || session->main_minutes <= 150, "%s", session->id);
    }
  CHECK ((session->hard_minutes > 0) == (session->kind == SW_KIND_TEMPO || session->kind == SW_KIND_INTERVAL), "%s", session->id);
  CHECK (session->hard_minutes == 0 || session->hard_minutes >= 8, "%s", session->id);
}

static void
check_session (const PlanFixture *fixture,
               const SwPlanWeek  *week,
               const SwSession   *session)
{
  SwLevel level = sw_profile_get_level (fixture->journal->profile);
  gboolean cited = FALSE;

  CHECK (g_str_has_prefix (session->id, "20"), "%s", session->id);
  for (guint i = 0; i < session->reasons->len; i++)
    cited |= ((const SwReason *) g_ptr_array_index (session->reasons, i))->guide[0] != NULL;
  CHECK (cited, "no reason with a statement on %s", session->id);
  CHECK (session->steps->len > 0, "no steps on %s", session->id);

  if (is_run (session->kind))
    check_run (fixture, week, session);
  else if (session->kind == SW_KIND_STRENGTH)
    CHECK (session->minutes >= (week->state == SW_STATE_DELOAD ? 20 : 25) && session->minutes <= 45, "%s", session->id);
  else if (is_mobility (session->kind))
    CHECK (session->minutes >= 20 && session->minutes <= 30 && session->rpe <= 2, "%s", session->id);
  else
    CHECK (session->minutes >= 20 && session->minutes <= 60 && session->rpe <= 5, "%s", session->id);
  CHECK (get_all_minutes (session) <= session->minutes + 1e-9, "steps of %s", session->id);
  if (level == SW_LEVEL_NEW && is_run (session->kind) && session->kind != SW_KIND_RACE)
    CHECK (isnan (session->km) && (session->kind == SW_KIND_WALK_RUN || week->state == SW_STATE_LADDER), "%s", session->id);
}

static void
check_ids (const GPtrArray *weeks)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint w = 0; w < weeks->len; w++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, w);

      for (int i = 0; i < 7; i++)
        {
          for (guint k = 0; k < week->days[i]->sessions->len; k++)
            {
              const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

              CHECK (g_hash_table_add (seen, session->id), "id %s twice", session->id);
            }
        }
    }
}

static void
check_days (const PlanFixture *fixture,
            const SwPlanWeek  *week)
{
  for (int i = 0; i < 7; i++)
    {
      const SwPlanDay *day = week->days[i];
      gboolean rest = !literal_day (fixture, NULL, 0, day->day).done_training;

      for (guint k = 0; k < day->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (day->sessions, k);

          if (session->status != SW_STATUS_PLANNED)
            continue;
          rest &= is_mobility (session->kind);
          check_session (fixture, week, session);
        }
      CHECK (day->rest == rest, "rest of day %d", i);
      if (week->state == SW_STATE_SUSPENDED)
        CHECK (day->reasons->len == 0, "reasons of day %d", i);
      else if (rest)
        CHECK (day->reasons->len == 1
               && g_str_equal (((const SwReason *) g_ptr_array_index (day->reasons, 0))->rule, "B9"), "rest reason %d", i);
    }
}

/* PLANS 10: sums, shares and caps. */
static void
check_volume (const PlanFixture *fixture,
              const GPtrArray   *weeks,
              guint              w)
{
  static const double shares[] = { 1, 1, 0.60, 0.40, 0.33, 0.30 };
  const SwPlanWeek *week = g_ptr_array_index (weeks, w);
  double sum = 0, planned = 0, longest = 0, long_km = NAN;
  double run_minutes = 0, hard = 0;
  int runs = 0, longs = 0;

  for (int i = 0; i < 7; i++)
    {
      LiteralDay done = literal_day (fixture, NULL, 0, week->days[i]->day);

      sum += done.run_km;
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (!is_run (session->kind))
            continue;
          runs++;
          run_minutes += session->minutes;
          hard += session->hard_minutes;
          if (session->status != SW_STATUS_PLANNED || isnan (session->km) || session->kind == SW_KIND_RACE)
            continue;
          planned += session->km;
          CHECK (session->km <= literal_cap (fixture, weeks, w, week->days[i]->day) + 1e-9, "cap of %s", session->id);
          if (session->kind == SW_KIND_LONG)
            {
              longs++;
              long_km = session->km;
            }
          else
            {
              longest = MAX (longest, session->km);
            }
        }
    }
  CHECK (longs <= 1, "long runs");
  CHECK (hard <= 0.2 * run_minutes + 1e-9, "hard minutes");
  CHECK (longs == 0 || week->state == SW_STATE_BUILD || week->state == SW_STATE_DELOAD, "a long run");
  if (!isnan (week->targets.km))
    {
      CHECK (planned <= MAX (0, week->targets.km - sum) + 1e-9, "sum of km %g", planned + sum);
      CHECK (fabs (week->targets.km * 2 - round (week->targets.km * 2)) < 1e-9, "target");
    }
  if (longs == 1)
    {
      CHECK (longest <= long_km + 1e-9, "longer than the long run");
      CHECK (long_km <= shares[MIN (runs, 5)] * week->targets.km + 1e-9, "share of the long run");
      CHECK (fabs (week->targets.long_km - long_km) < 1e-9, "long_km");
    }
  else
    {
      CHECK (isnan (week->targets.long_km), "long_km");
    }
}

/* PLANS 4: short demands have a conflict, met ones none. */
static void
check_conflicts (const SwPlanWeek *week)
{
  int counts[3] = { 0 };
  const int wanted[3] = { week->targets.runs, week->targets.strength, week->targets.cross };
  static const char * const rules[3] = { "B1", "B7", "B8" };

  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (is_run (session->kind))
            counts[0]++;
          else if (session->kind == SW_KIND_STRENGTH)
            counts[1]++;
          else if (session->kind != SW_KIND_OTHER)
            counts[2]++;
        }
    }
  for (int i = 0; i < 3; i++)
    CHECK (plan_has_conflict (week, rules[i], NULL) == (counts[i] < wanted[i]), "%s: %d of %d", rules[i], counts[i], wanted[i]);
  for (guint i = 0; i < week->conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);

      CHECK (conflict->rules[0] != NULL && conflict->rules[1] != NULL && conflict->relax->len > 0, "conflict %u", i);
    }
}

/* PLANS 33, done ones included; walks may go on where nothing else is at hand, and where the ladder asks for them. */
static void
check_variety (const PlanFixture *fixture,
               const GPtrArray   *weeks)
{
  SwKind last = SW_KIND_NONE;
  int count = 0;

  for (guint i = 0; i < fixture->journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (fixture->journal->activities, i);

      if (activity->kind < SW_KIND_WALK || activity->kind == SW_KIND_STRENGTH || activity->kind > SW_KIND_ELLIPTICAL)
        continue;
      count = activity->kind == last ? count + 1 : 1;
      last = activity->kind;
    }
  for (guint w = 0; w < weeks->len; w++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, w);

      for (int i = 0; i < 7; i++)
        {
          for (guint k = 0; k < week->days[i]->sessions->len; k++)
            {
              const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

              if (session->status != SW_STATUS_PLANNED || session->kind < SW_KIND_WALK
                  || session->kind == SW_KIND_STRENGTH || session->kind > SW_KIND_ELLIPTICAL)
                continue;
              count = session->kind == last ? count + 1 : 1;
              last = session->kind;
              CHECK (count <= 2 || session->kind == SW_KIND_WALK, "%s is the third of its kind", session->id);
            }
        }
    }
}

void
literal_check_weeks (const PlanFixture *fixture,
                     const GPtrArray   *weeks)
{
  check_ids (weeks);
  check_variety (fixture, weeks);
  for (guint w = 0; w < weeks->len; w++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, w);

      CHECK (week->monday == sw_day_get_monday (fixture->today) + 7 * (SwDay) w, "monday");
      check_days (fixture, week);
      check_minutes (fixture, week);
      if (week->state == SW_STATE_SUSPENDED)
        {
          CHECK (plan_count_runs (week) == 0 && week->reasons->len == 1, "suspended");
          continue;
        }
      check_rest (fixture, weeks, w);
      check_spacing (fixture, weeks, w);
      check_volume (fixture, weeks, w);
      check_conflicts (week);
    }
}
