/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-literal.h"

double
literal_pace (const PlanFixture *fixture)
{
  static const double paces[] = { 480, 420, 375, 330 };
  const SwProfile *profile = fixture->journal->profile;

  return isnan (profile->easy_pace_s_per_km) ? paces[sw_profile_get_level (profile)] : profile->easy_pace_s_per_km;
}

static gboolean
is_cross (SwKind kind)
{
  return kind == SW_KIND_SWIM || kind == SW_KIND_CYCLE || kind == SW_KIND_POOL_RUN || kind == SW_KIND_ELLIPTICAL
         || kind == SW_KIND_WALK;
}

static gboolean
is_mobility (SwKind kind)
{
  return kind == SW_KIND_YOGA || kind == SW_KIND_PILATES || kind == SW_KIND_MOBILITY;
}

static gboolean
is_hard_kind (SwKind kind)
{
  return kind == SW_KIND_LONG || kind == SW_KIND_TEMPO || kind == SW_KIND_INTERVAL || kind == SW_KIND_RACE;
}

static gboolean
is_gentle (const SwActivity *activity)
{
  int rpe = activity->rpe < 0 ? 2 : activity->rpe;

  return (is_mobility (activity->kind) || activity->kind == SW_KIND_WALK) && rpe <= 2 && activity->minutes <= 30 + 1e-9;
}

static void
add_done (const PlanFixture *fixture,
          const SwActivity  *activity,
          LiteralDay        *day)
{
  day->done_minutes += activity->minutes;
  day->done_training |= !is_gentle (activity);
  day->done_hard |= is_hard_kind (activity->kind) || activity->rpe >= 7;
  day->done_strength |= activity->kind == SW_KIND_STRENGTH;
  day->done_cross |= is_cross (activity->kind);
  day->done_mobility |= is_mobility (activity->kind);
  day->done_long |= activity->kind == SW_KIND_LONG;
  day->race |= activity->kind == SW_KIND_RACE;
  if (activity->kind <= SW_KIND_WALK_RUN)
    {
      double km = isnan (activity->km) ? activity->minutes * 60 / literal_pace (fixture) : activity->km;

      day->done_run = TRUE;
      day->run_km += km;
      day->longest_km = MAX (day->longest_km, km);
    }
}

static void
add_planned (const PlanFixture *fixture,
             const SwSession   *session,
             LiteralDay        *day)
{
  day->planned_training |= !is_mobility (session->kind);
  day->hard |= is_hard_kind (session->kind);
  day->long_run |= session->kind == SW_KIND_LONG;
  day->race |= session->kind == SW_KIND_RACE;
  day->planned_strength |= session->kind == SW_KIND_STRENGTH;
  day->planned_cross |= is_cross (session->kind);
  day->mobility |= is_mobility (session->kind);
  if (session->kind <= SW_KIND_WALK_RUN)
    {
      double km = isnan (session->km) ? session->minutes * 60 / literal_pace (fixture) : session->km;

      day->planned_run = TRUE;
      day->run_km += km;
      day->longest_km = MAX (day->longest_km, km);
    }
}

LiteralDay
literal_day (const PlanFixture *fixture,
             const GPtrArray   *weeks,
             guint              n_weeks,
             SwDay              date)
{
  LiteralDay day = { 0 };

  for (guint i = 0; i < fixture->journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (fixture->journal->activities, i);

      if (activity->day == date && date <= fixture->today)
        add_done (fixture, activity, &day);
    }
  for (guint w = 0; w < n_weeks; w++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, w);

      if (date < week->monday || date > week->monday + 6)
        continue;
      for (guint k = 0; k < week->days[date - week->monday]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[date - week->monday]->sessions, k);

          if (session->status == SW_STATUS_PLANNED)
            add_planned (fixture, session, &day);
        }
    }
  day.run = day.done_run || day.planned_run;
  day.strength = day.done_strength || day.planned_strength;
  day.cross = day.done_cross || day.planned_cross;
  day.mobility |= day.done_mobility;
  day.training = day.done_training || day.planned_training;
  day.hard |= day.done_hard;
  day.long_run |= day.done_long;

  return day;
}

static SwZone
get_zone (const PlanFixture *fixture,
          SwDay              day)
{
  for (guint i = 0; i < fixture->body->zones->len; i++)
    {
      const SwZoneDay *zone = &g_array_index (fixture->body->zones, SwZoneDay, i);

      if (zone->day == day)
        return zone->zone;
    }

  return SW_ZONE_NONE;
}

static gboolean
has_finding (const PlanFixture *fixture,
             const char        *id,
             SwSeverity         level,
             SwDay              from,
             SwDay              to)
{
  for (guint i = 0; i < fixture->body->findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (fixture->body->findings, i);

      if (g_str_equal (finding->id, id) && finding->level >= level && finding->day >= from && finding->day <= to)
        return TRUE;
    }

  return FALSE;
}

gboolean
literal_leg_hold (const PlanFixture *fixture,
                  SwDay              judged)
{
  for (SwDay day = judged - 13; day <= MIN (judged, fixture->today); day++)
    {
      gboolean answered = FALSE;

      for (guint i = 0; i < fixture->journal->screens->len; i++)
        {
          const SwScreen *screen = g_ptr_array_index (fixture->journal->screens, i);

          answered |= screen->day >= day && screen->day <= fixture->today;
        }
      if (!answered && has_finding (fixture, "P_LEG", SW_SEVERITY_INFO, day, day))
        return TRUE;
    }

  return FALSE;
}

/* m of D1 on @day: the highest low-back report of the morning, else of before a run; -1 without one. */
static int
get_before (const PlanFixture *fixture,
            SwDay              day)
{
  int highest[2] = { -1, -1 };

  for (guint i = 0; i < fixture->journal->pain->len; i++)
    {
      const SwPainReport *report = g_ptr_array_index (fixture->journal->pain, i);

      if (report->day != day || report->region > SW_REGION_BUTTOCK_RIGHT)
        continue;
      if (report->moment == SW_MOMENT_MORNING)
        highest[0] = MAX (highest[0], report->nrs);
      if (report->moment == SW_MOMENT_BEFORE)
        highest[1] = MAX (highest[1], report->nrs);
    }

  return highest[0] >= 0 ? highest[0] : highest[1];
}

/* D2, second row: at 6 (5 when conservative) no run, and as after a red one none for 48 hours; nothing hard for a week. */
static gboolean
had_red_before (const PlanFixture *fixture,
                SwDay              day,
                int                days)
{
  int red = sw_profile_is_conservative (fixture->journal->profile) ? 5 : 6;

  for (SwDay past = day - days; past <= MIN (day, fixture->today); past++)
    {
      if (get_before (fixture, past) >= red)
        return TRUE;
    }

  return FALSE;
}

/* D2, first row: 3 or more today, and more than the mean of the mornings of four weeks. */
static gboolean
is_above_usual (const PlanFixture *fixture)
{
  int pain = get_before (fixture, fixture->today);
  int sum = 0, n = 0;

  for (SwDay past = fixture->today - 28; past < fixture->today; past++)
    {
      int usual = get_before (fixture, past);

      sum += MAX (usual, 0);
      n += usual >= 0;
    }

  return pain >= 3 && (n == 0 || pain * n > sum);
}

const char *
literal_no_run (const PlanFixture *fixture,
                SwDay              day)
{
  const SwSafetyState *safety = &fixture->body->safety;

  if (day - 1 <= fixture->today && get_zone (fixture, day - 1) == SW_ZONE_AMBER)
    return "D2";
  if ((day - 1 <= fixture->today && get_zone (fixture, day - 1) == SW_ZONE_RED)
      || (day - 2 <= fixture->today && get_zone (fixture, day - 2) == SW_ZONE_RED))
    return "D2";
  if (had_red_before (fixture, day, 2))
    return "D2";
  if (has_finding (fixture, "L_SESSION", SW_SEVERITY_WARNING, day - 2, MIN (day - 1, fixture->today)))
    return "L_SESSION";
  if (safety->no_impact && safety->prompt_until != SW_DAY_NONE && day <= safety->prompt_until)
    return "E2";

  return NULL;
}

const char *
literal_no_hard (const PlanFixture *fixture,
                 SwDay              day)
{
  const SwSafetyState *safety = &fixture->body->safety;

  for (SwDay past = day - 7; past <= MIN (day, fixture->today); past++)
    {
      if (get_zone (fixture, past) == SW_ZONE_AMBER)
        return "D2";
    }
  if (had_red_before (fixture, day, 7) || (day == fixture->today && is_above_usual (fixture)))
    return "D2";
  if (has_finding (fixture, "P_PERSIST", SW_SEVERITY_WARNING, day - 7, MIN (day, fixture->today)))
    return "P_PERSIST";
  if (has_finding (fixture, "W_SLEEP", SW_SEVERITY_CAUTION, day - 1, MIN (day, fixture->today))
      || has_finding (fixture, "W_SORE", SW_SEVERITY_CAUTION, day - 1, MIN (day, fixture->today))
      || has_finding (fixture, "W_LOW", SW_SEVERITY_CAUTION, day - 1, MIN (day, fixture->today)))
    return "W";
  if (safety->prompt_until != SW_DAY_NONE && day <= safety->prompt_until)
    return "E2";

  return NULL;
}

static gboolean
has_low_back_pain (const PlanFixture *fixture,
                   SwDay              from,
                   SwDay              to)
{
  for (guint i = 0; i < fixture->journal->pain->len; i++)
    {
      const SwPainReport *report = g_ptr_array_index (fixture->journal->pain, i);

      if (report->day >= from && report->day <= MIN (to, fixture->today) && report->nrs >= 1
          && report->region <= SW_REGION_BUTTOCK_RIGHT)
        return TRUE;
    }

  return FALSE;
}

gboolean
literal_no_consecutive (const PlanFixture *fixture,
                        const SwPlanWeek  *week)
{
  SwLevel level = sw_profile_get_level (fixture->journal->profile);
  SwDay judged = MAX (week->monday, fixture->today);

  return level == SW_LEVEL_NEW || level == SW_LEVEL_NOVICE || week->state == SW_STATE_LADDER
         || (sw_profile_is_lbp (fixture->journal->profile) && has_low_back_pain (fixture, judged - 27, judged));
}

int
literal_streak_cap (const PlanFixture *fixture)
{
  SwLevel level = sw_profile_get_level (fixture->journal->profile);

  return level == SW_LEVEL_NEW || level == SW_LEVEL_NOVICE ? 4 : 6;
}

int
literal_free_minutes (const PlanFixture *fixture,
                      SwDay              day)
{
  const SwProfile *profile = fixture->journal->profile;
  int weekday = sw_day_get_weekday (day);
  int long_day = profile->long_day < 0 ? 7 : profile->long_day;
  int minutes = profile->has_availability ? profile->availability_min[weekday - 1] : weekday == long_day ? 120 : 60;

  if (day == fixture->today)
    minutes = MAX (0, (int) floor (minutes - literal_day (fixture, NULL, 0, day).done_minutes + 1e-9));

  return minutes;
}

gboolean
literal_is_learning (const PlanFixture *fixture)
{
  SwDay first = SW_DAY_NONE;
  int before = 0;

  for (guint i = 0; i < fixture->journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (fixture->journal->activities, i);

      if (activity->kind > SW_KIND_WALK_RUN || activity->day > fixture->today)
        continue;
      if (first == SW_DAY_NONE)
        first = activity->day;
      before += activity->day < fixture->today;
    }

  return first == SW_DAY_NONE || fixture->today - first < 14 || before < 3;
}

double
literal_cap (const PlanFixture *fixture,
             const GPtrArray   *weeks,
             guint              week,
             SwDay              day)
{
  const SwProfile *profile = fixture->journal->profile;
  double longest = 0;

  for (SwDay past = day - 30; past < day; past++)
    longest = MAX (longest, literal_day (fixture, weeks, week, past).longest_km);
  if (literal_is_learning (fixture) && !isnan (profile->longest_km) && day <= fixture->today + 30)
    longest = MAX (longest, profile->longest_km);
  if (longest <= 0)
    return INFINITY;

  return longest < 5 - 1e-9 ? MAX (1.1 * longest, longest + 0.5) : 1.1 * longest;
}
