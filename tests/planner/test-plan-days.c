/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The order of states, days and spacing: sentences 26 to 36, one test or more each, named by number. */

#include "plan-literal.h"

#include "sw-content.h"

#define MONDAY "2026-11-23"

/* 26: suspended > ladder > return > amber > taper > deload > build. */
static void
test_state_order (void)
{
  for (SwPlanState state = SW_STATE_BUILD; state <= SW_STATE_SUSPENDED; state++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init (&fixture, MONDAY);
      plan_fixture_add_weeks (&fixture, 6, 4, 30);
      if (state == SW_STATE_BUILD)
        g_ptr_array_remove_range (fixture.journal->activities, 0, 12);
      if (state >= SW_STATE_TAPER)
        {
          fixture.journal->profile->race_day = fixture.today + 6 + (state >= SW_STATE_RETURN ? 14 : 0);
          fixture.journal->profile->race_km = 42;
        }
      if (state >= SW_STATE_RETURN && state != SW_STATE_AMBER)
        fixture.today += 10;
      if (state >= SW_STATE_RETURN)
        plan_fixture_add_zone (&fixture, fixture.today - 1, SW_ZONE_AMBER, TRUE);
      if (state >= SW_STATE_LADDER)
        fixture.body->ladder = (SwLadderState) { .rung = 4, .conditions_met = TRUE, .cause = "red" };
      if (state >= SW_STATE_SUSPENDED)
        fixture.body->safety.suspended = TRUE;
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (week->state, ==, state);
      plan_fixture_clear (&fixture);
    }
}

/* 27, 30: where the done days have broken rest already, the open days of the window rest; then the plan goes on. */
static void
test_broken_past (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, "2026-11-26");
  plan_fixture_add_weeks (&fixture, 3, 4, 30);
  for (int back = 1; back <= 7; back++)
    plan_fixture_add (&fixture, fixture.today - back, SW_KIND_CYCLE, 60, NAN);
  week = plan_fixture_plan_week (&fixture);
  g_assert_true (week->days[3]->rest);
  g_assert_cmpint (plan_count_runs (week), >, 0);
  plan_fixture_clear (&fixture);
}

/* 28: a done hard session, of whatever kind, keeps the next day free of hard runs; done strength too. */
static void
test_hard_border (void)
{
  for (int kind = 0; kind < 2; kind++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init (&fixture, "2026-11-29");
      plan_fixture_add_weeks (&fixture, 3, 4, 30);
      plan_fixture_add (&fixture, fixture.today - 4, SW_KIND_EASY, 40, 6);
      plan_fixture_add (&fixture, fixture.today - 1, kind == 0 ? SW_KIND_CYCLE : SW_KIND_STRENGTH, 60, NAN)->rpe = kind == 0 ? 7 : 4;
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (plan_count_hard (week), ==, 0);
      g_assert_cmpint (plan_count (week, SW_KIND_EASY), ==, 1);
      plan_fixture_clear (&fixture);
    }
}

/* 29: no consecutive run days for new, novice, the ladder and back history with pain; across the border to Sunday's run. */
static void
test_consecutive (void)
{
  static const struct { SwLevel level; gboolean lbp, pain; gboolean apart; } cases[] = {
    { SW_LEVEL_NEW, FALSE, FALSE, TRUE }, { SW_LEVEL_NOVICE, FALSE, FALSE, TRUE },
    { SW_LEVEL_INTERMEDIATE, TRUE, TRUE, TRUE }, { SW_LEVEL_ADVANCED, FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;
      gboolean before = TRUE; /* Sunday's run */
      gboolean row = FALSE;

      plan_fixture_init_runner (&fixture, MONDAY);
      fixture.journal->profile->level = cases[i].level;
      fixture.journal->profile->lbp = cases[i].lbp;
      if (cases[i].pain)
        plan_fixture_add_pain (&fixture, fixture.today - 20, SW_MOMENT_EVENING, 1);
      week = plan_fixture_plan_week (&fixture);
      for (int d = 0; d < 7; d++)
        {
          gboolean run = FALSE;

          for (guint k = 0; k < week->days[d]->sessions->len; k++)
            run |= sw_kind_is_run (((SwSession *) g_ptr_array_index (week->days[d]->sessions, k))->kind);
          row |= run && before;
          before = run;
        }
      g_assert_cmpint (row, ==, !cases[i].apart);
      plan_fixture_clear (&fixture);
    }
}

/* 31: cross stands between two run days where one exists; the reason says so. */
static void
test_between (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  fixture.journal->profile->level = SW_LEVEL_NOVICE;
  week = plan_fixture_plan_week (&fixture);
  g_assert_true (plan_has_reason (plan_find_kind (week, SW_KIND_WALK), "B8", "between"));
  plan_fixture_clear (&fixture);
}

/* 32: one session of a family a day, a run first in the list. */
static void
test_order_of_day (void)
{
  static const int alternate[7] = { 0, 120, 0, 120, 0, 120, 120 };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *first;

  plan_fixture_init_runner (&fixture, MONDAY);
  plan_fixture_set_availability (&fixture, alternate);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpuint (week->days[1]->sessions->len, >=, 2);
  first = g_ptr_array_index (week->days[1]->sessions, 0);
  g_assert_true (sw_kind_is_run (first->kind));
  plan_fixture_clear (&fixture);
}

/* 33: swim, cycle, pool-run, elliptical, walk in that order, never three of one running. */
static void
test_cross_kinds (void)
{
  static const SwKind listed[] = { SW_KIND_CYCLE, SW_KIND_SWIM, SW_KIND_PILATES };
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  fixture.journal->profile->cross = g_array_new (FALSE, FALSE, sizeof (SwKind));
  g_array_append_vals (fixture.journal->profile->cross, listed, G_N_ELEMENTS (listed));
  plan_fixture_add (&fixture, fixture.today - 3, SW_KIND_SWIM, 30, NAN);
  weeks = plan_fixture_plan (&fixture, 4);
  g_assert_cmpint (plan_count (plan_get_week (weeks, 0), SW_KIND_SWIM), ==, 1);
  g_assert_cmpint (plan_count (plan_get_week (weeks, 1), SW_KIND_CYCLE), ==, 1);
  g_assert_cmpint (plan_count (plan_get_week (weeks, 2), SW_KIND_SWIM), ==, 1);
  g_assert_cmpint (plan_count (plan_get_week (weeks, 3), SW_KIND_SWIM), ==, 1);
  g_assert_cmpint (plan_count (plan_get_week (weeks, 3), SW_KIND_PILATES), ==, 1);
  plan_fixture_clear (&fixture);
}

/* 34: preferred run days are soft, and bound the count from below by two. */
static void
test_run_days (void)
{
  static const struct { guint8 days; int runs; } cases[] = { { 0x7f, 4 }, { 0x2a, 3 }, { 0x02, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init_runner (&fixture, MONDAY);
      fixture.journal->profile->has_run_days = TRUE;
      fixture.journal->profile->run_days = cases[i].days;
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (week->targets.runs, ==, cases[i].runs);
      g_assert_cmpint (plan_count_runs (week), ==, cases[i].runs);
      plan_fixture_clear (&fixture);
    }
}

/* 35: tempo in even ISO weeks, interval in odd ones, both for two; work minutes at most a fifth, none below eight. */
static void
test_quality (void)
{
  static const int short_days[7] = { 21, 21, 21, 21, 21, 21, 21 };
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (SwPlanWeek) two = NULL;
  g_autoptr (SwPlanWeek) none = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  weeks = plan_fixture_plan (&fixture, 2);
  g_assert_cmpint (plan_count (plan_get_week (weeks, 0), SW_KIND_TEMPO), ==, 1);
  g_assert_cmpint (plan_count (plan_get_week (weeks, 1), SW_KIND_INTERVAL), ==, 1);
  plan_fixture_clear (&fixture);

  plan_fixture_init_runner (&fixture, MONDAY);
  fixture.journal->profile->level = SW_LEVEL_ADVANCED;
  two = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_find_day (two, SW_KIND_TEMPO), !=, SW_DAY_NONE);
  g_assert_cmpint (plan_find_day (two, SW_KIND_TEMPO), <, plan_find_day (two, SW_KIND_INTERVAL));
  plan_fixture_clear (&fixture);

  /* In 21 minutes the main part is 11, and between two easy ends of 2 only 7 are left for work. */
  plan_fixture_init_runner (&fixture, MONDAY);
  plan_fixture_set_availability (&fixture, short_days);
  none = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_count_runs (none), ==, 4);
  g_assert_cmpint (plan_count (none, SW_KIND_TEMPO), ==, 0);
  plan_fixture_clear (&fixture);
}

/* 36: stages by done sessions, restarted by 28 days without, capped by back history and before a race. */
static void
test_strength_stage (void)
{
  static const struct { int sessions, ago; gboolean lbp; int stage; } cases[] = {
    { 0, 1, FALSE, 1 }, { 7, 1, FALSE, 1 }, { 8, 1, FALSE, 2 }, { 15, 1, FALSE, 2 }, { 16, 1, FALSE, 3 },
    { 16, 1, TRUE, 2 }, { 16, 28, FALSE, 3 }, { 16, 29, FALSE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      SwPlanInputs inputs;
      g_autoptr (SwPlanHistory) history = NULL;
      SwWeekFrame frame;
      g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (SwWeekFrame));

      plan_fixture_init_runner (&fixture, MONDAY);
      fixture.journal->profile->lbp = cases[i].lbp;
      for (int k = cases[i].sessions - 1; k >= 0; k--)
        plan_fixture_add (&fixture, fixture.today - cases[i].ago - 2 * k, SW_KIND_STRENGTH, 30, NAN);
      sw_journal_seal (fixture.journal);
      inputs = plan_fixture_get_inputs (&fixture);
      history = sw_plan_history_new (&inputs, 1);
      sw_week_frame_init (&frame, history, frames, 0);
      g_assert_cmpint (sw_content_get_strength_stage (history, &frame, fixture.today), ==, cases[i].stage);
      plan_fixture_clear (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/sentence/26-state-order", test_state_order);
  g_test_add_func ("/planner/sentence/27-30-broken-past", test_broken_past);
  g_test_add_func ("/planner/sentence/28-hard-border", test_hard_border);
  g_test_add_func ("/planner/sentence/29-consecutive", test_consecutive);
  g_test_add_func ("/planner/sentence/31-between", test_between);
  g_test_add_func ("/planner/sentence/32-order-of-day", test_order_of_day);
  g_test_add_func ("/planner/sentence/33-cross-kinds", test_cross_kinds);
  g_test_add_func ("/planner/sentence/34-run-days", test_run_days);
  g_test_add_func ("/planner/sentence/35-quality", test_quality);
  g_test_add_func ("/planner/sentence/36-strength-stage", test_strength_stage);

  return g_test_run ();
}
