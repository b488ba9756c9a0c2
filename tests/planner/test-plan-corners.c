/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Corners in which two sentences meet: limits shorter than the shortest run, weeks in which nothing can stand, and what
 * was learned from too little. */

#include "plan-fixture.h"

#define MONDAY "2026-11-23"

static const int nothing[7] = { 0, 0, 0, 0, 0, 0, 0 };

/* 13 and 20: three quarters of a very short amber run is less than any run may be; the next run is the shortest one. */
static void
test_short_amber_run (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init (&fixture, "2026-11-25");
  fixture.journal->profile->level = SW_LEVEL_NEW;
  plan_fixture_add (&fixture, fixture.today - 2, SW_KIND_WALK_RUN, 8, NAN);
  plan_fixture_add_zone (&fixture, fixture.today - 2, SW_ZONE_AMBER, TRUE);
  weeks = plan_fixture_plan (&fixture, 2);
  g_assert_cmpint (plan_count_runs (weeks->pdata[0]), ==, 2);
  g_assert_cmpint (plan_find_kind (weeks->pdata[0], SW_KIND_WALK_RUN)->main_minutes, ==, 10);
  g_assert_cmpint (plan_count_runs (weeks->pdata[1]), ==, 3);
  plan_fixture_clear (&fixture);
}

/* 13 and 24: the same for the first run after a break of a quick runner of short runs. */
static void
test_short_first_run (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init (&fixture, "2026-12-01");
  fixture.journal->profile->level = SW_LEVEL_NOVICE;
  fixture.journal->profile->easy_pace_s_per_km = 300;
  for (int ago = 42; ago >= 9; ago -= 2)
    plan_fixture_add (&fixture, fixture.today - ago, SW_KIND_EASY, 15, 3);
  weeks = plan_fixture_plan (&fixture, 2);
  g_assert_cmpint (((SwPlanWeek *) weeks->pdata[0])->state, ==, SW_STATE_RETURN);
  g_assert_cmpint (plan_count_runs (weeks->pdata[0]), >=, 2);
  g_assert_cmpint (plan_count_runs (weeks->pdata[1]), >=, 2);
  plan_fixture_clear (&fixture);
}

/* 15: who has never run climbs by the planned weeks as by done ones. */
static void
test_first_weeks_climb (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init (&fixture, MONDAY);
  fixture.journal->profile->level = SW_LEVEL_NEW;
  weeks = plan_fixture_plan (&fixture, 4);
  for (guint i = 0; i < weeks->len; i++)
    g_assert_cmpint (plan_find_kind (weeks->pdata[i], SW_KIND_WALK_RUN)->stage, ==, (int) i + 1);
  plan_fixture_clear (&fixture);
}

/* 3, 10 and 16: a deload's long run that would be too short to be one leaves the runs in the week, as easy ones. */
static void
test_deload_without_long (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  fixture.journal->profile->level = SW_LEVEL_NOVICE;
  fixture.journal->profile->easy_pace_s_per_km = 300;
  plan_fixture_add_weeks (&fixture, 6, 4, 8.8);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_DELOAD);
  g_assert_null (plan_find_kind (week, SW_KIND_LONG));
  g_assert_cmpint (plan_count_runs (week), ==, 3);
  plan_fixture_clear (&fixture);
}

/* 16: weeks in which nothing could be run load nobody, so they earn no deload. */
static void
test_empty_weeks_do_not_load (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_set_availability (&fixture, nothing);
  plan_fixture_add_weeks (&fixture, 2, 4, 30);
  weeks = plan_fixture_plan (&fixture, 8);
  for (guint i = 0; i < weeks->len; i++)
    g_assert_cmpint (((SwPlanWeek *) weeks->pdata[i])->state, ==, SW_STATE_BUILD);
  plan_fixture_clear (&fixture);
}

/* 7 and 20: the weeks after the learning one grow from its volume, also when the running week is amber. */
static void
test_learning_and_amber (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init (&fixture, "2026-11-29");
  fixture.journal->profile->weekly_km = 8;
  fixture.body->safety.prompt_until = fixture.today + 5;
  for (int ago = 12; ago >= 2; ago -= 2)
    plan_fixture_add (&fixture, fixture.today - ago, SW_KIND_EASY, 35, 5);
  weeks = plan_fixture_plan (&fixture, 3);
  g_assert_cmpint (((SwPlanWeek *) weeks->pdata[1])->state, ==, SW_STATE_AMBER);
  g_assert_cmpfloat (((SwPlanWeek *) weeks->pdata[1])->targets.km, ==, 8);
  g_assert_cmpint (((SwPlanWeek *) weeks->pdata[2])->state, ==, SW_STATE_BUILD);
  g_assert_cmpfloat (((SwPlanWeek *) weeks->pdata[2])->targets.km, ==, 9.5);
  plan_fixture_clear (&fixture);
}

/* 14, 25 and 28: the race stands in the long run's place, and in its day's minutes. */
static void
test_race_day (void)
{
  static const int short_sunday[7] = { 60, 60, 60, 60, 60, 60, 50 };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  plan_fixture_set_availability (&fixture, short_sunday);
  fixture.journal->profile->race_day = fixture.today + 6;
  fixture.journal->profile->race_km = 10;
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_find_day (week, SW_KIND_RACE), ==, fixture.today + 6);
  g_assert_cmpuint (week->days[6]->sessions->len, ==, 1);
  plan_fixture_clear (&fixture);
}

/* 38: a walk of the ladder in full is not said to be shortened. */
static void
test_walk_reasons (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  fixture.journal->profile->cleared = SW_NO;
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_LADDER);
  g_assert_cmpint (plan_find_kind (week, SW_KIND_WALK)->minutes, ==, 30);
  g_assert_false (plan_has_reason (plan_find_kind (week, SW_KIND_WALK), "availability", "shortened"));
  plan_fixture_clear (&fixture);
}

/* 4 and 10: a run that the week's done long run keeps short says so. */
static void
test_done_long_limits (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, "2026-11-24");
  plan_fixture_add_weeks (&fixture, 6, 4, 40);
  plan_fixture_add (&fixture, fixture.today - 1, SW_KIND_LONG, 30, 4);
  week = plan_fixture_plan_week (&fixture);
  g_assert_null (plan_find_kind (week, SW_KIND_LONG));
  g_assert_cmpfloat_with_epsilon (plan_find_kind (week, SW_KIND_EASY)->km, 4, 1e-9);
  g_assert_true (plan_has_reason (plan_find_kind (week, SW_KIND_EASY), "B5", "share"));
  plan_fixture_clear (&fixture);
}

/* 10: of two done long runs the longer one is the limit, in whichever order. */
static void
test_two_done_longs (void)
{
  for (int first = 0; first < 2; first++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init (&fixture, "2026-11-26");
      plan_fixture_add_weeks (&fixture, 3, 4, 40);
      plan_fixture_add (&fixture, fixture.today - 3, SW_KIND_LONG, 40, first ? 7 : 5);
      plan_fixture_add (&fixture, fixture.today - 1, SW_KIND_LONG, 40, first ? 5 : 7);
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpfloat_with_epsilon (plan_find_kind (week, SW_KIND_EASY)->km, 7, 1e-9);
      plan_fixture_clear (&fixture);
    }
}

/* 24: a ladder that ended on the last run before a break is not what the break is answered with. */
static void
test_break_after_ladder (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  fixture.today += 7;
  plan_fixture_add_finding (&fixture, "D_LADDER", SW_SEVERITY_INFO, fixture.today - 8, 9);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_RETURN);
  plan_fixture_clear (&fixture);
}

/* 4: a day gone without free minutes is not what a session was lost with. */
static void
test_past_without_minutes (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, "2026-11-25");
  plan_fixture_set_availability (&fixture, nothing);
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  week = plan_fixture_plan_week (&fixture);
  g_assert_true (plan_has_conflict (week, "B1", "availability"));
  g_assert_true (plan_has_conflict (week, "B7", "availability"));
  g_assert_true (plan_has_conflict (week, "B8", "availability"));
  plan_fixture_clear (&fixture);
}

/* 24 and 26: a break that only fell into a ladder's time is felt when the ladder has lapsed; one that pain caused is not. */
static void
test_break_in_lapsed_ladder (void)
{
  for (int by_pain = 0; by_pain < 2; by_pain++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init (&fixture, "2026-11-30");
      for (int ago = 80; ago >= 20; ago -= 3)
        plan_fixture_add (&fixture, fixture.today - ago, SW_KIND_EASY, 36, 6);
      plan_fixture_add (&fixture, fixture.today - 5, SW_KIND_EASY, 18, 3);
      for (int ago = 38; ago >= 20; ago -= 3)
        plan_fixture_add_finding (&fixture, "D_LADDER", SW_SEVERITY_INFO, fixture.today - ago, 4);
      plan_fixture_add_finding (&fixture, "D_LADDER", SW_SEVERITY_INFO, fixture.today - 5, 4);
      if (by_pain)
        plan_fixture_add_pain (&fixture, fixture.today - 17, SW_MOMENT_EVENING, 3);
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (week->state == SW_STATE_RETURN, ==, !by_pain);
      plan_fixture_clear (&fixture);
    }
}

/* 4, 10 and 11: a long run that the others' shortest length keeps short says so. */
static void
test_long_gives_way (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *run;

  plan_fixture_init (&fixture, MONDAY);
  fixture.journal->profile->level = SW_LEVEL_ADVANCED;
  fixture.journal->profile->easy_pace_s_per_km = 300;
  fixture.journal->profile->weekly_km = 9.5;
  week = plan_fixture_plan_week (&fixture);
  run = plan_find_kind (week, SW_KIND_LONG);
  /* 0.30 x 9.5 = 2.8, but four runs of 1.9 km, ten minutes each, leave 1.9. */
  g_assert_cmpfloat_with_epsilon (run->km, 1.9, 1e-9);
  g_assert_true (plan_has_reason (run, "B5", "others"));
  plan_fixture_clear (&fixture);
}

/* 4 and 24: a first run that its thirty minutes keep short says so, also when the half of the longest would allow more. */
static void
test_first_run_minutes (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *run;

  plan_fixture_init (&fixture, "2026-12-07");
  plan_fixture_add_weeks (&fixture, 6, 4, 80);
  for (int i = 0; i < 4; i++)
    g_ptr_array_remove_index (fixture.journal->activities, fixture.journal->activities->len - 1);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_RETURN);
  run = plan_find_kind (week, SW_KIND_EASY);
  g_assert_cmpint (run->main_minutes, ==, 30);
  g_assert_true (plan_has_reason (run, "B12", "first-run"));
  plan_fixture_clear (&fixture);
}

/* 15 and 39: a walk-run that the day cuts is walked and run to the last of its main minutes. */
static void
test_cut_walk_run (void)
{
  static const int short_days[7] = { 25, 25, 25, 25, 25, 25, 25 };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *run;
  double sum = 0;

  plan_fixture_init (&fixture, MONDAY);
  plan_fixture_set_availability (&fixture, short_days);
  fixture.journal->profile->level = SW_LEVEL_NEW;
  week = plan_fixture_plan_week (&fixture);
  run = plan_find_kind (week, SW_KIND_WALK_RUN);
  g_assert_cmpint (run->main_minutes, ==, 15);
  for (guint i = 0; i < run->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (run->steps, i);

      sum += step->phase == SW_PHASE_MAIN ? step->minutes : 0;
    }
  g_assert_cmpfloat (sum, ==, 15);
  plan_fixture_clear (&fixture);
}

/* 5 and 35: a done tempo has used its share of the week's hard minutes. */
static void
test_done_tempo_counts (void)
{
  for (int minutes = 25; minutes <= 75; minutes += 50)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init (&fixture, "2026-11-25");
      plan_fixture_add_weeks (&fixture, 3, 5, 45);
      fixture.journal->profile->level = SW_LEVEL_ADVANCED;
      plan_fixture_add (&fixture, fixture.today - 2, SW_KIND_TEMPO, minutes, 4);
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (week->state, ==, SW_STATE_BUILD);
      g_assert_cmpint (week->targets.quality, ==, 2);
      /* 75 minutes without 8 and 7 are 60 of work, more than a fifth of any week of 49 km. */
      g_assert_cmpint (plan_count (week, SW_KIND_INTERVAL), ==, minutes == 25 ? 1 : 0);
      plan_fixture_clear (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/corner/short-amber-run", test_short_amber_run);
  g_test_add_func ("/planner/corner/short-first-run", test_short_first_run);
  g_test_add_func ("/planner/corner/first-weeks-climb", test_first_weeks_climb);
  g_test_add_func ("/planner/corner/deload-without-long", test_deload_without_long);
  g_test_add_func ("/planner/corner/empty-weeks", test_empty_weeks_do_not_load);
  g_test_add_func ("/planner/corner/learning-and-amber", test_learning_and_amber);
  g_test_add_func ("/planner/corner/race-day", test_race_day);
  g_test_add_func ("/planner/corner/walk-reasons", test_walk_reasons);
  g_test_add_func ("/planner/corner/done-long", test_done_long_limits);
  g_test_add_func ("/planner/corner/two-done-longs", test_two_done_longs);
  g_test_add_func ("/planner/corner/break-after-ladder", test_break_after_ladder);
  g_test_add_func ("/planner/corner/past-without-minutes", test_past_without_minutes);
  g_test_add_func ("/planner/corner/break-in-lapsed-ladder", test_break_in_lapsed_ladder);
  g_test_add_func ("/planner/corner/long-gives-way", test_long_gives_way);
  g_test_add_func ("/planner/corner/cut-walk-run", test_cut_walk_run);
  g_test_add_func ("/planner/corner/first-run-minutes", test_first_run_minutes);
  g_test_add_func ("/planner/corner/done-tempo", test_done_tempo_counts);

  return g_test_run ();
}
