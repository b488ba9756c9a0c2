/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What decides most plans: the first sixteen settled sentences, one test or more each, named by number. */

#include "plan-literal.h"

#define MONDAY "2026-11-23"

static const SwSession *
get_session (const SwPlanWeek *week,
             int               i,
             guint             k)
{
  g_assert_cmpuint (k, <, week->days[i]->sessions->len);
  return g_ptr_array_index (week->days[i]->sessions, k);
}

/* 1: mobility shares days, is short and easy, and leaves a rest day at rest; other cross never stands on a run day. */
static void
test_mobility_is_rest (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  SwDay day;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  week = plan_fixture_plan_week (&fixture);
  day = plan_find_day (week, SW_KIND_MOBILITY);
  g_assert_cmpint (day, !=, SW_DAY_NONE);
  g_assert_cmpint (week->days[day - week->monday]->rest, ==, week->days[day - week->monday]->sessions->len == 1);
  g_assert_cmpint (plan_find_kind (week, SW_KIND_MOBILITY)->rpe, ==, 2);
  g_assert_cmpint (plan_find_kind (week, SW_KIND_MOBILITY)->minutes, <=, 30);
  day = plan_find_day (week, SW_KIND_WALK);
  g_assert_false (week->days[day - week->monday]->rest);
  plan_fixture_clear (&fixture);
}

/* 3: runs below two come first, then strength: with two short days both hold a run, and strength where it fits. */
static void
test_priorities (void)
{
  static const int two_days[7] = { 0, 0, 25, 0, 60, 0, 0 };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 4, 20);
  plan_fixture_set_availability (&fixture, two_days);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_count_runs (week), ==, 2);
  g_assert_cmpint (plan_count (week, SW_KIND_STRENGTH), ==, 1);
  g_assert_true (plan_has_conflict (week, "B1", "availability"));
  g_assert_true (plan_has_conflict (week, "B7", "availability"));
  plan_fixture_clear (&fixture);
}

/* 3: free minutes are never broken; one long day does not become two. */
static void
test_minutes_are_hard (void)
{
  static const int nothing[7] = { 0, 0, 0, 0, 0, 0, 0 };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  plan_fixture_set_availability (&fixture, nothing);
  week = plan_fixture_plan_week (&fixture);
  for (int i = 0; i < 7; i++)
    g_assert_cmpuint (week->days[i]->sessions->len, ==, 0);
  g_assert_cmpuint (week->conflicts->len, ==, 3);
  plan_fixture_clear (&fixture);
}

/* 4: a conflict names the demand, what blocks it, and which day to free; a full week has none. */
static void
test_conflicts (void)
{
  static const int three_days[7] = { 0, 60, 60, 60, 0, 0, 0 };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwConflict *conflict;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 3, 15);
  fixture.journal->profile->level = SW_LEVEL_NOVICE;
  plan_fixture_set_availability (&fixture, three_days);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpuint (week->conflicts->len, >, 0);
  conflict = g_ptr_array_index (week->conflicts, 0);
  g_assert_cmpstr (conflict->rules[0], ==, "B1");
  g_assert_cmpstr (conflict->rules[1], ==, "availability");
  g_assert_cmpstr (((const SwRelaxation *) g_ptr_array_index (conflict->relax, 0))->what, ==, "availability");
  g_assert_cmpfloat (sw_numbers_get (conflict->numbers, "wanted"), ==, 3);
  g_assert_cmpfloat (sw_numbers_get (conflict->numbers, "placed"), ==, 2);
  plan_fixture_clear (&fixture);
}

/* 4: days gone are a blocker of their own. */
static void
test_conflict_past (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, "2026-11-29");
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  week = plan_fixture_plan_week (&fixture);
  g_assert_true (plan_has_conflict (week, "B1", "past"));
  g_assert_cmpint (plan_count_runs (week), ==, 1);
  plan_fixture_clear (&fixture);
}

/* 4: missing kilometres alone are no conflict, but a reason on the runs that time has shortened. */
static void
test_missing_km (void)
{
  static const int short_days[7] = { 45, 30, 45, 30, 45, 30, 45 };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 4, 40);
  plan_fixture_set_availability (&fixture, short_days);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpuint (week->conflicts->len, ==, 0);
  g_assert_cmpfloat (plan_sum_km (week), <, week->targets.km);
  g_assert_true (plan_has_reason (plan_find_kind (week, SW_KIND_LONG), "availability", "shortened"));
  plan_fixture_clear (&fixture);
}

/* 5: days gone list what was done; it counts, and today never gets a second run. */
static void
test_running_week (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, "2026-11-26");
  plan_fixture_add_weeks (&fixture, 3, 4, 30);
  plan_fixture_add (&fixture, plan_day ("2026-11-24"), SW_KIND_EASY, 40.4, 6.5);
  plan_fixture_add (&fixture, plan_day ("2026-11-25"), SW_KIND_STRENGTH, 30, NAN);
  plan_fixture_add (&fixture, plan_day ("2026-11-26"), SW_KIND_EASY, 45, 7);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpuint (week->days[0]->sessions->len, ==, 0);
  g_assert_cmpuint (week->days[1]->sessions->len, ==, 1);
  g_assert_cmpint (get_session (week, 1, 0)->status, ==, SW_STATUS_DONE);
  g_assert_cmpint (get_session (week, 1, 0)->minutes, ==, 40);
  g_assert_true (g_str_has_prefix (get_session (week, 1, 0)->id, "a"));
  g_assert_cmpint (plan_count_runs (week), ==, 2);
  g_assert_cmpint (plan_count (week, SW_KIND_LONG), ==, 1);
  g_assert_cmpuint (week->days[3]->sessions->len, ==, 1);
  g_assert_cmpfloat (week->targets.km, ==, 33);
  g_assert_cmpfloat (plan_sum_km (week), <=, 33 + 1e-9);
  plan_fixture_clear (&fixture);
}

static double
get_target (const double *weeks,
            guint         n,
            gboolean      caution)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  double km;

  plan_fixture_init (&fixture, MONDAY);
  for (guint i = 0; i < n; i++)
    {
      for (int k = 0; k < 4; k++)
        plan_fixture_add (&fixture, fixture.today - 7 * (SwDay) (n - i) + 1 + k, SW_KIND_EASY, weeks[i] * 1.5, weeks[i] / 4);
    }
  if (caution)
    plan_fixture_add_finding (&fixture, "L_WEEK", SW_SEVERITY_CAUTION, fixture.today - 1, 0.4);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_BUILD);
  km = week->targets.km;
  plan_fixture_clear (&fixture);

  return km;
}

/* 6: the base is week 1, week 2 after a light week 1, the mean of four after a very light one or a jump. */
static void
test_base (void)
{
  static const double steady[] = { 30, 30, 20, 20, 30, 20 };
  static const double light[] = { 30, 20, 20, 30, 24 };
  static const double very_light[] = { 20, 32, 28, 40, 20 };
  static const double jump[] = { 20, 20, 20, 20, 30 };

  g_assert_cmpfloat (get_target (steady, 5, FALSE), ==, 33);
  g_assert_cmpfloat (get_target (light, 5, FALSE), ==, 33);
  g_assert_cmpfloat (get_target (very_light, 5, FALSE), ==, 33);
  g_assert_cmpfloat (get_target (jump, 5, FALSE), ==, 33);
  /* (20 + 20 + 20 + 30) / 4 = 22.5, and a tenth more. */
  g_assert_cmpfloat (get_target (jump, 5, TRUE), ==, 24.5);
}

/* 7: while learning the profile's figure or the level's, without growth; later weeks grow from it. */
static void
test_learning (void)
{
  static const double starts[] = { NAN, 10, 25, 45 };

  for (SwLevel level = SW_LEVEL_NOVICE; level < SW_N_LEVELS; level++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) weeks = NULL;

      plan_fixture_init (&fixture, "2026-11-25");
      fixture.journal->profile->level = level;
      weeks = plan_fixture_plan (&fixture, 2);
      g_assert_cmpfloat (((const SwPlanWeek *) g_ptr_array_index (weeks, 0))->targets.km, ==, starts[level]);
      g_assert_cmpfloat (((const SwPlanWeek *) g_ptr_array_index (weeks, 1))->targets.km, >, starts[level]);
      plan_fixture_clear (&fixture);
    }
}

static void
test_learning_told (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (SwPlanWeek) known = NULL;

  plan_fixture_init (&fixture, MONDAY);
  fixture.journal->profile->weekly_km = 22;
  fixture.journal->profile->longest_km = 8;
  weeks = plan_fixture_plan (&fixture, 2);
  g_assert_cmpfloat (((const SwPlanWeek *) g_ptr_array_index (weeks, 0))->targets.km, ==, 22);
  g_assert_cmpfloat_with_epsilon (((const SwPlanWeek *) g_ptr_array_index (weeks, 0))->targets.cap_km, 8.8, 1e-9);
  g_assert_cmpfloat (((const SwPlanWeek *) g_ptr_array_index (weeks, 1))->targets.km, ==, 24);
  plan_fixture_clear (&fixture);

  /* Known by history: both figures are ignored. */
  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  fixture.journal->profile->weekly_km = 60;
  fixture.journal->profile->longest_km = 20;
  known = plan_fixture_plan_week (&fixture);
  g_assert_cmpfloat (known->targets.km, <, 34);
  g_assert_cmpfloat (known->targets.cap_km, <, 10);
  plan_fixture_clear (&fixture);
}

/* 8: no growth beyond the level's ceiling, none at all with growth 0, and never down to the ceiling. */
static void
test_ceiling (void)
{
  static const struct { SwLevel level; double km, growth, expected; } cases[] = {
    { SW_LEVEL_NOVICE, 19, NAN, 20 }, { SW_LEVEL_NOVICE, 24, NAN, 24 }, { SW_LEVEL_INTERMEDIATE, 48, NAN, 50 },
    { SW_LEVEL_ADVANCED, 78, NAN, 80 }, { SW_LEVEL_NOVICE, 8, 0, 8 }, { SW_LEVEL_NOVICE, 8, NAN, 9.5 },
    { SW_LEVEL_INTERMEDIATE, 20, 0.2, 24 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init (&fixture, MONDAY);
      fixture.journal->profile->level = cases[i].level;
      fixture.journal->profile->growth = cases[i].growth;
      plan_fixture_add_weeks (&fixture, 3, 4, cases[i].km);
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (week->state, ==, SW_STATE_BUILD);
      g_assert_cmpfloat (week->targets.km, ==, cases[i].expected);
      plan_fixture_clear (&fixture);
    }
}

/* 9: the cap looks at done runs of 30 days, km-less ones by pace, and not at the week's own plan. */
static void
test_cap (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  SwActivity *run;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  run = plan_fixture_add (&fixture, fixture.today - 25, SW_KIND_EASY, 75, 0);
  run->km = NAN;
  week = plan_fixture_plan_week (&fixture);
  /* 75 min at 375 s/km are 12 km, still 25 to 30 days back on Monday to Saturday; 31 on Sunday. */
  g_assert_cmpfloat_with_epsilon (week->targets.cap_km, 8.2, 1e-9);
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = get_session (week, i, k);

          g_assert_true (isnan (session->km) || session->km <= (i < 6 ? 13.2 : 8.25));
        }
    }
  plan_fixture_clear (&fixture);
}

/* 10: one long run of min (share, cap, time), no other longer, and the sum within the target, done ones included. */
static void
test_long_run (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 3, 4, 30);
  plan_fixture_add (&fixture, fixture.today - 2, SW_KIND_LONG, 90, 14);
  fixture.journal->profile->growth = 0;
  week = plan_fixture_plan_week (&fixture);
  session = plan_find_kind (week, SW_KIND_LONG);
  g_assert_nonnull (session);
  g_assert_cmpfloat_with_epsilon (session->km, floor (0.33 * week->targets.km * 10 + 1e-9) / 10, 1e-9);
  g_assert_cmpfloat (week->targets.long_km, ==, session->km);
  g_assert_cmpfloat (plan_sum_km (week), <=, week->targets.km + 1e-9);
  plan_fixture_clear (&fixture);
}

/* 10: where two strength sessions leave no day to a long run, the runs stay and are easy. */
static void
test_long_run_given_up (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, "2026-11-27");
  plan_fixture_add_weeks (&fixture, 3, 4, 30);
  plan_fixture_add (&fixture, plan_day ("2026-11-24"), SW_KIND_EASY, 40, 6.5);
  plan_fixture_add (&fixture, plan_day ("2026-11-26"), SW_KIND_EASY, 45, 7);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_count (week, SW_KIND_STRENGTH), ==, 2);
  g_assert_cmpint (plan_count_runs (week), ==, 2);
  g_assert_cmpint (plan_count (week, SW_KIND_LONG), ==, 0);
  g_assert_true (isnan (week->targets.long_km));
  plan_fixture_clear (&fixture);
}

/* 11: the long run stands on its preferred weekday, else where most time is; with 20 minutes nowhere it is an easy run. */
static void
test_long_day (void)
{
  static const int saturday[7] = { 0, 60, 60, 60, 60, 90, 0 };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) wish = NULL;
  g_autoptr (SwPlanWeek) other = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  fixture.journal->profile->long_day = 6;
  wish = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_find_day (wish, SW_KIND_LONG), ==, fixture.today + 5);
  plan_fixture_clear (&fixture);

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 3, 3, 11);
  fixture.journal->profile->growth = 0;
  fixture.journal->profile->level = SW_LEVEL_NOVICE;
  plan_fixture_set_availability (&fixture, saturday);
  other = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_find_day (other, SW_KIND_LONG), ==, fixture.today + 5);
  g_assert_true (plan_has_reason (plan_find_kind (other, SW_KIND_LONG), "B5", "long-day"));
  plan_fixture_clear (&fixture);
}

/* 12: minutes of a run, and its parts; 6.5 km at 390 s/km are 8 + 43 + 7. */
static void
test_minutes (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;

  plan_fixture_init (&fixture, MONDAY);
  fixture.journal->profile->level = SW_LEVEL_NOVICE;
  fixture.journal->profile->easy_pace_s_per_km = 390;
  fixture.journal->profile->weekly_km = 16.5;
  fixture.journal->profile->longest_km = 20;
  week = plan_fixture_plan_week (&fixture);
  session = plan_find_kind (week, SW_KIND_LONG);
  g_assert_cmpfloat_with_epsilon (session->km, 6.6, 1e-9);
  g_assert_cmpint (session->main_minutes, ==, 43);
  g_assert_cmpint (session->warmup_minutes, ==, 8);
  g_assert_cmpint (session->cooldown_minutes, ==, 7);
  g_assert_cmpint (session->minutes, ==, 58);
  plan_fixture_clear (&fixture);
}

/* 12: short of time the warm-up and cool-down shrink to 5 each before the run does. */
static void
test_short_frame (void)
{
  static const int minutes[7] = { 43, 43, 43, 43, 43, 43, 43 };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 3, 4, 30);
  plan_fixture_set_availability (&fixture, minutes);
  week = plan_fixture_plan_week (&fixture);
  session = plan_find_kind (week, SW_KIND_LONG);
  g_assert_cmpint (session->minutes, ==, 43);
  g_assert_cmpint (session->warmup_minutes, ==, 5);
  g_assert_cmpint (session->cooldown_minutes, ==, 5);
  g_assert_cmpint (session->main_minutes, ==, 33);
  plan_fixture_clear (&fixture);
}

/* 13: 19 minutes hold nothing, 20 a run, a mobility or a cross session, 25 strength. */
static void
test_shortest (void)
{
  for (int minutes = 18; minutes <= 25; minutes++)
    {
      int all[7] = { minutes, minutes, minutes, minutes, minutes, minutes, minutes };
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init (&fixture, MONDAY);
      plan_fixture_add_weeks (&fixture, 3, 4, 16);
      plan_fixture_set_availability (&fixture, all);
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (plan_count_runs (week) > 0, ==, minutes >= 20); /* 1.6 km at 375 s/km are 10 minutes */
      g_assert_cmpint (plan_count (week, SW_KIND_STRENGTH) > 0, ==, minutes >= 25);
      g_assert_cmpint (plan_count (week, SW_KIND_MOBILITY) > 0, ==, minutes >= 20);
      g_assert_cmpint (plan_count (week, SW_KIND_WALK) > 0, ==, minutes >= 20);
      plan_fixture_clear (&fixture);
    }
}

/* 14: no free minutes given means 60 a day and 120 on the long day; the mini-routine and rolling are outside. */
static void
test_default_minutes (void)
{
  static const char * const equipment[] = { "foam-roller", NULL };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;
  double rolling = 0;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 3, 4, 60);
  fixture.journal->profile->has_availability = FALSE;
  fixture.journal->profile->long_day = 3;
  fixture.journal->profile->level = SW_LEVEL_ADVANCED;
  fixture.journal->profile->equipment = g_strdupv ((char **) equipment);
  week = plan_fixture_plan_week (&fixture);
  session = plan_find_kind (week, SW_KIND_LONG);
  g_assert_cmpint (plan_find_day (week, SW_KIND_LONG), ==, fixture.today + 2);
  g_assert_cmpint (session->minutes, >, 60);
  g_assert_cmpint (session->minutes, <=, 120);
  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);

      if (step->phase == SW_PHASE_ROLL)
        rolling += sw_step_get_seconds (step, 3);
    }
  g_assert_cmpfloat (rolling, >, 0);
  plan_fixture_clear (&fixture);
}

/* 15: level new runs by time, without kilometres, caps, deloads or long runs; its stage follows the weeks. */
static void
test_new (void)
{
  for (int weeks = 0; weeks < 12; weeks++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;
      const SwSession *session;

      plan_fixture_init (&fixture, MONDAY);
      fixture.journal->profile->level = SW_LEVEL_NEW;
      plan_fixture_add_weeks (&fixture, weeks, 3, 9);
      week = plan_fixture_plan_week (&fixture);
      session = plan_find_kind (week, SW_KIND_WALK_RUN);
      g_assert_cmpint (week->state, ==, SW_STATE_BUILD);
      g_assert_cmpint (plan_count (week, SW_KIND_WALK_RUN), ==, 3);
      g_assert_cmpint (session->stage, ==, MIN (weeks + 1, 9));
      g_assert_true (isnan (session->km));
      g_assert_true (isnan (week->targets.km) && isnan (week->targets.long_km) && isnan (week->targets.cap_km));
      plan_fixture_clear (&fixture);
    }
}

/* 15: fourteen run-free days begin the stages again. */
static void
test_new_restart (void)
{
  for (int gap = 13; gap <= 14; gap++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init (&fixture, MONDAY);
      fixture.journal->profile->level = SW_LEVEL_NEW;
      plan_fixture_add_weeks (&fixture, 5, 2, 6);
      fixture.today += gap - 3; /* the last run was a Thursday, so that so many days are run-free up to yesterday */
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (plan_find_kind (week, SW_KIND_WALK_RUN)->stage, ==, gap == 14 ? 1 : 6);
      plan_fixture_clear (&fixture);
    }
}

/* 16: a deload after three loaded weeks, two with back history or from 50 on; an unknown week or a light one starts again. */
static void
test_deload (void)
{
  static const struct { gboolean lbp; int birth_year, weeks; double light; gboolean deload; } cases[] = {
    { FALSE, SW_MISSING, 6, 1, TRUE }, { FALSE, SW_MISSING, 5, 1, FALSE }, { TRUE, SW_MISSING, 5, 1, TRUE },
    { FALSE, 1976, 5, 1, TRUE }, { FALSE, 1977, 5, 1, FALSE }, { FALSE, SW_MISSING, 6, 0.8, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init (&fixture, MONDAY);
      fixture.journal->profile->lbp = cases[i].lbp;
      fixture.journal->profile->birth_year = cases[i].birth_year;
      for (int w = cases[i].weeks; w >= 1; w--)
        {
          for (int k = 0; k < 4; k++)
            plan_fixture_add (&fixture, fixture.today - 7 * w + 1 + k, SW_KIND_EASY, 45, w == 2 ? 7.5 * cases[i].light : 7.5);
        }
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (week->state, ==, cases[i].deload ? SW_STATE_DELOAD : SW_STATE_BUILD);
      if (cases[i].deload)
        {
          g_assert_cmpfloat (week->targets.km, ==, 22.5);
          g_assert_cmpfloat (week->targets.long_km, <=, 0.75 * 7.5 + 1e-9);
          g_assert_cmpint (plan_count (week, SW_KIND_TEMPO) + plan_count (week, SW_KIND_INTERVAL), ==, 0);
          g_assert_true (plan_has_reason (plan_find_kind (week, SW_KIND_STRENGTH), "B7", "deload"));
          g_assert_cmpint (week->targets.runs, ==, cases[i].lbp ? 3 : 4);
        }
      plan_fixture_clear (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/sentence/01-mobility-is-rest", test_mobility_is_rest);
  g_test_add_func ("/planner/sentence/03-priorities", test_priorities);
  g_test_add_func ("/planner/sentence/03-minutes-are-hard", test_minutes_are_hard);
  g_test_add_func ("/planner/sentence/04-conflicts", test_conflicts);
  g_test_add_func ("/planner/sentence/04-past", test_conflict_past);
  g_test_add_func ("/planner/sentence/04-missing-km", test_missing_km);
  g_test_add_func ("/planner/sentence/05-running-week", test_running_week);
  g_test_add_func ("/planner/sentence/06-base", test_base);
  g_test_add_func ("/planner/sentence/07-learning", test_learning);
  g_test_add_func ("/planner/sentence/07-told", test_learning_told);
  g_test_add_func ("/planner/sentence/08-ceiling", test_ceiling);
  g_test_add_func ("/planner/sentence/09-cap", test_cap);
  g_test_add_func ("/planner/sentence/10-long-run", test_long_run);
  g_test_add_func ("/planner/sentence/10-given-up", test_long_run_given_up);
  g_test_add_func ("/planner/sentence/11-long-day", test_long_day);
  g_test_add_func ("/planner/sentence/12-minutes", test_minutes);
  g_test_add_func ("/planner/sentence/12-short-frame", test_short_frame);
  g_test_add_func ("/planner/sentence/13-shortest", test_shortest);
  g_test_add_func ("/planner/sentence/14-default-minutes", test_default_minutes);
  g_test_add_func ("/planner/sentence/15-new", test_new);
  g_test_add_func ("/planner/sentence/15-restart", test_new_restart);
  g_test_add_func ("/planner/sentence/16-deload", test_deload);

  return g_test_run ();
}
