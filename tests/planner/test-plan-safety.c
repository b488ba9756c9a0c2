/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Safety and pain: sentences 17 to 25, one test or more each, named by number. */

#include "plan-literal.h"

#include "sw-plan-history.h"

#define MONDAY "2026-11-23"

/* 17, 18: suspended weeks hold no session and one reason, their targets are nought or missing; done ones are listed. */
static void
test_suspended (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init_runner (&fixture, "2026-11-25");
  plan_fixture_add (&fixture, plan_day ("2026-11-24"), SW_KIND_EASY, 40, 6);
  fixture.body->safety.suspended = TRUE;
  fixture.body->safety.question = 5;
  weeks = plan_fixture_plan (&fixture, 3);
  for (guint w = 0; w < 3; w++)
    {
      const SwPlanWeek *week = plan_get_week (weeks, w);
      const SwReason *reason = g_ptr_array_index (week->reasons, 0);

      g_assert_cmpint (week->state, ==, SW_STATE_SUSPENDED);
      g_assert_cmpuint (week->reasons->len, ==, 1);
      g_assert_cmpstr (reason->rule, ==, "E2");
      g_assert_cmpint (week->targets.runs + week->targets.strength + week->targets.cross + week->targets.rest_days_min, ==, 0);
      g_assert_true (isnan (week->targets.km) && isnan (week->targets.cap_km));
      g_assert_cmpuint (week->conflicts->len, ==, 0);
      for (int i = 0; i < 7; i++)
        {
          g_assert_cmpuint (week->days[i]->reasons->len, ==, 0);
          g_assert_cmpuint (week->days[i]->sessions->len, ==, w == 0 && i == 1 ? 1 : 0);
        }
    }
  plan_fixture_clear (&fixture);
}

/* 17: R17 to R20 keep the state amber while they last, without hard runs; R17 also without runs. */
static void
test_prompt (void)
{
  for (int no_impact = 0; no_impact <= 1; no_impact++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) weeks = NULL;

      plan_fixture_init_runner (&fixture, MONDAY);
      fixture.body->safety.prompt_until = plan_day ("2026-12-03");
      fixture.body->safety.no_impact = no_impact;
      weeks = plan_fixture_plan (&fixture, 3);
      g_assert_cmpint (plan_get_week (weeks, 0)->state, ==, SW_STATE_AMBER);
      g_assert_cmpint (plan_get_week (weeks, 1)->state, ==, SW_STATE_AMBER);
      g_assert_cmpint (plan_get_week (weeks, 2)->state, ==, SW_STATE_BUILD);
      g_assert_cmpint (plan_count_hard (plan_get_week (weeks, 0)), ==, 0);
      g_assert_cmpint (plan_count_runs (plan_get_week (weeks, 0)), ==, no_impact ? 0 : 4);
      g_assert_cmpint (plan_has_conflict (plan_get_week (weeks, 0), "B1", "E2"), ==, no_impact);
      plan_fixture_clear (&fixture);
    }
}

/* 17, 19: cleared for walking, or not cleared: walks only, week after week; for running the ladder climbs from S0. */
static void
test_clearance (void)
{
  static const struct { SwTristate cleared, conservative; SwClearedFor cleared_for; int rung; int later; } cases[] = {
    { SW_NO, SW_NO, SW_CLEARED_FOR_NONE, SW_LADDER_OFF, 0 },
    { SW_UNKNOWN, SW_YES, SW_CLEARED_FOR_NONE, SW_LADDER_OFF, 0 },
    { SW_YES, SW_NO, SW_CLEARED_FOR_WALKING, 0, 0 },
    { SW_YES, SW_NO, SW_CLEARED_FOR_RUNNING, 0, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) weeks = NULL;

      plan_fixture_init_runner (&fixture, MONDAY);
      fixture.journal->profile->cleared = cases[i].cleared;
      fixture.journal->profile->conservative = cases[i].conservative;
      fixture.body->safety.cleared_for = cases[i].cleared_for;
      fixture.body->ladder.rung = cases[i].rung;
      fixture.body->ladder.conditions_met = TRUE;
      weeks = plan_fixture_plan (&fixture, 3);
      g_assert_cmpint (plan_get_week (weeks, 0)->state, ==, SW_STATE_LADDER);
      g_assert_cmpint (plan_count_runs (plan_get_week (weeks, 0)), ==, 0);
      g_assert_cmpint (plan_count (plan_get_week (weeks, 0), SW_KIND_WALK), >=, 3);
      g_assert_cmpint (plan_count_runs (plan_get_week (weeks, 2)), ==, cases[i].later > 0 ? 3 : 0);
      plan_fixture_clear (&fixture);
    }

  /* Unknown without a conservative profile is no bar. */
  {
    PlanFixture fixture;
    g_autoptr (SwPlanWeek) week = NULL;

    plan_fixture_init_runner (&fixture, MONDAY);
    week = plan_fixture_plan_week (&fixture);
    g_assert_cmpint (week->state, ==, SW_STATE_BUILD);
    plan_fixture_clear (&fixture);
  }
}

/* 20: an amber day of this week or the last makes the state; older ones do not, nor later weeks. */
static void
test_amber_state (void)
{
  for (int back = 0; back <= 9; back++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) weeks = NULL;

      plan_fixture_init_runner (&fixture, "2026-11-24");
      plan_fixture_add_zone (&fixture, fixture.today - back, SW_ZONE_AMBER, TRUE);
      weeks = plan_fixture_plan (&fixture, 2);
      g_assert_cmpint (plan_get_week (weeks, 0)->state == SW_STATE_AMBER, ==, back <= 8);
      g_assert_cmpint (plan_get_week (weeks, 1)->state, !=, SW_STATE_AMBER);
      if (back <= 8)
        g_assert_cmpfloat (plan_get_week (weeks, 0)->targets.km, ==, 30);
      plan_fixture_clear (&fixture);
    }
}

/* 20: no run on the day after, nothing hard for seven days, and the next run at most three quarters of the amber one. */
static void
test_amber_limits (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  const SwSession *next = NULL;

  plan_fixture_init_runner (&fixture, "2026-11-25");
  plan_fixture_add (&fixture, fixture.today, SW_KIND_EASY, 40, 6);
  plan_fixture_add_zone (&fixture, fixture.today, SW_ZONE_AMBER, TRUE);
  weeks = plan_fixture_plan (&fixture, 2);
  for (int i = 2; i < 14; i++)
    {
      const SwPlanDay *day = plan_get_week (weeks, (guint) i / 7)->days[i % 7];

      for (guint k = 0; k < day->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (day->sessions, k);

          if (session->status == SW_STATUS_DONE || !sw_kind_is_run (session->kind))
            continue;
          g_assert_cmpint (day->day, >, fixture.today + 1);
          if (next == NULL)
            next = session;
          if (day->day <= fixture.today + 7)
            g_assert_cmpint (session->kind, ==, SW_KIND_EASY);
        }
    }
  g_assert_nonnull (next);
  g_assert_cmpfloat (next->km, <=, 4.5 + 1e-9);
  g_assert_true (plan_has_reason (next, "D2", "next-run"));
  plan_fixture_clear (&fixture);
}

/* 20: the second amber within seven days turns the next run into low impact and cuts the week to 0.8. */
static void
test_two_ambers (void)
{
  for (int apart = 6; apart <= 7; apart++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;
      const SwSession *walk;

      plan_fixture_init_runner (&fixture, "2026-11-25");
      plan_fixture_add (&fixture, fixture.today - 1, SW_KIND_EASY, 40, 6);
      plan_fixture_add_zone (&fixture, fixture.today - 1 - apart, SW_ZONE_AMBER, TRUE);
      plan_fixture_add_zone (&fixture, fixture.today - 1, SW_ZONE_AMBER, TRUE);
      week = plan_fixture_plan_week (&fixture);
      walk = plan_find_kind (week, SW_KIND_WALK);
      g_assert_cmpfloat (week->targets.km, ==, apart == 6 ? 24 : 30);
      g_assert_nonnull (walk);
      g_assert_cmpint (plan_has_reason (walk, "D3", "swap"), ==, apart == 6);
      g_assert_cmpint (plan_has_conflict (week, "B1", "D2"), ==, apart == 6);
      g_assert_cmpint (walk->rpe, <=, 4);
      plan_fixture_clear (&fixture);
    }
}

/* 21: red puts the week on the ladder: walks until the conditions hold, then rungs, one a week, three at most, none hard. */
static void
test_ladder (void)
{
  for (int met = 0; met <= 1; met++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) weeks = NULL;

      plan_fixture_init_runner (&fixture, MONDAY);
      plan_fixture_add_zone (&fixture, fixture.today - (met ? 5 : 1), SW_ZONE_RED, TRUE);
      fixture.body->ladder = (SwLadderState) { .rung = 2, .entered = fixture.today - 5, .conditions_met = met,
                                               .no_run_until = met ? SW_DAY_NONE : fixture.today + 2, .cause = "red" };
      weeks = plan_fixture_plan (&fixture, 9);
      for (guint w = 0; w < 9; w++)
        {
          const SwPlanWeek *week = plan_get_week (weeks, w);
          int rung = (met ? 2 : 0) + (int) w;
          const SwSession *run = plan_find_kind (week, rung == 0 ? SW_KIND_WALK : rung < 5 ? SW_KIND_WALK_RUN : SW_KIND_EASY);

          if (rung >= 9)
            {
              g_assert_cmpint (week->state, !=, SW_STATE_LADDER);
              continue;
            }
          g_assert_cmpint (week->state, ==, SW_STATE_LADDER);
          g_assert_cmpint (plan_count_runs (week), ==, rung == 0 ? 0 : 3);
          g_assert_cmpint (plan_count_hard (week), ==, 0);
          g_assert_cmpint (isnan (week->targets.km), ==, rung < 8);
          g_assert_nonnull (run);
          if (rung > 0 && rung < 8)
            g_assert_cmpint (run->stage, ==, rung);
          if (rung == 8)
            g_assert_cmpfloat (week->targets.km, ==, 15);
        }
      literal_check_weeks (&fixture, weeks);
      plan_fixture_clear (&fixture);
    }
}

/* 21: three reds in fourteen days: walking only, however long. */
static void
test_ladder_pause (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  fixture.body->ladder = (SwLadderState) { .rung = 3, .conditions_met = TRUE, .pause = TRUE, .cause = "red" };
  weeks = plan_fixture_plan (&fixture, 4);
  for (guint w = 0; w < 4; w++)
    g_assert_cmpint (plan_count_runs (plan_get_week (weeks, w)), ==, 0);
  plan_fixture_clear (&fixture);
}

/* 22: k days green: no amber, no red, no report from 3, and a report a week. */
static void
test_green (void)
{
  static const struct { int nrs, back, count; SwZone zone; gboolean green; } cases[] = {
    { 0, 0, 2, SW_ZONE_GREEN, TRUE }, { 0, 0, 1, SW_ZONE_GREEN, FALSE }, { 2, 0, 2, SW_ZONE_GREEN, TRUE },
    { 3, 0, 2, SW_ZONE_GREEN, FALSE }, { 0, 0, 2, SW_ZONE_AMBER, FALSE }, { 0, 0, 2, SW_ZONE_RED, FALSE },
    { 3, 14, 2, SW_ZONE_GREEN, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      SwPlanInputs inputs;
      g_autoptr (SwPlanHistory) history = NULL;

      plan_fixture_init_runner (&fixture, MONDAY);
      for (int k = 0; k < cases[i].count; k++)
        plan_fixture_add_pain (&fixture, fixture.today - cases[i].back - k, SW_MOMENT_EVENING, cases[i].nrs);
      plan_fixture_add_zone (&fixture, fixture.today - 13, cases[i].zone, TRUE);
      sw_journal_seal (fixture.journal);
      inputs = plan_fixture_get_inputs (&fixture);
      history = sw_plan_history_new (&inputs, 1);
      g_assert_cmpint (sw_plan_history_is_green (history, fixture.today, 14), ==, cases[i].green);
      plan_fixture_clear (&fixture);
    }
}

/* 23: P_LEG holds runs and strength until a screen; a persisting warning is amber. */
static void
test_leg (void)
{
  for (int screened = 0; screened <= 1; screened++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init_runner (&fixture, MONDAY);
      plan_fixture_add_finding (&fixture, "P_LEG", SW_SEVERITY_WARNING, fixture.today - 13, 1);
      if (screened)
        {
          SwScreen *screen = sw_screen_new ();

          screen->day = fixture.today - 13;
          g_ptr_array_add (fixture.journal->screens, screen);
        }
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (week->state, ==, screened ? SW_STATE_BUILD : SW_STATE_AMBER);
      g_assert_cmpint (plan_count_runs (week), ==, screened ? 4 : 0);
      g_assert_cmpint (plan_count (week, SW_KIND_STRENGTH), ==, screened ? 2 : 0);
      g_assert_cmpint (plan_has_conflict (week, "B1", "P_LEG"), ==, !screened);
      g_assert_cmpint (plan_has_conflict (week, "B7", "P_LEG"), ==, !screened);
      plan_fixture_clear (&fixture);
    }
}

static void
test_persist (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  plan_fixture_add_finding (&fixture, "P_PERSIST", SW_SEVERITY_CAUTION, fixture.today - 2, 3);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_BUILD);
  plan_fixture_clear (&fixture);
  g_clear_pointer (&week, sw_plan_week_unref);

  plan_fixture_init_runner (&fixture, MONDAY);
  plan_fixture_add_finding (&fixture, "P_PERSIST", SW_SEVERITY_WARNING, fixture.today - 2, 5);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_AMBER);
  g_assert_cmpint (plan_count_hard (week), ==, 0);
  plan_fixture_clear (&fixture);
}

/* 23: L_SESSION keeps two days free of runs; poor sleep keeps today and tomorrow free of hard ones, no more. */
static void
test_findings (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) session = NULL;
  g_autoptr (SwPlanWeek) sleep = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  plan_fixture_add_finding (&fixture, "L_SESSION", SW_SEVERITY_WARNING, fixture.today - 1, 1.5);
  session = plan_fixture_plan_week (&fixture);
  for (int i = 0; i <= 1; i++)
    {
      for (guint k = 0; k < session->days[i]->sessions->len; k++)
        g_assert_false (sw_kind_is_run (((SwSession *) g_ptr_array_index (session->days[i]->sessions, k))->kind));
    }
  plan_fixture_clear (&fixture);

  plan_fixture_init_runner (&fixture, "2026-11-28");
  plan_fixture_add_finding (&fixture, "W_SLEEP", SW_SEVERITY_CAUTION, fixture.today, 7);
  sleep = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_count_hard (sleep), ==, 0);
  g_assert_cmpint (plan_count_runs (sleep), >, 0);
  plan_fixture_clear (&fixture);
}

/* 24: six run-free days are a break, five are not; V0 times the mean factor, rounded down; no long, no quality. */
static void
test_break (void)
{
  for (int days = 5; days <= 6; days++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_fixture_init_runner (&fixture, MONDAY);
      fixture.today += days; /* the last run was on Sunday */
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (week->state, ==, days == 6 ? SW_STATE_RETURN : SW_STATE_BUILD);
      if (days == 6)
        {
          /* D = 6 on Sunday: the days before count as t = 1, so the whole week stands at a half. */
          g_assert_cmpfloat (week->targets.km, ==, 15);
          g_assert_cmpint (plan_count_hard (week), ==, 0);
        }
      plan_fixture_clear (&fixture);
    }
}

static void
test_break_first_run (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *first = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  fixture.today += 14;
  week = plan_fixture_plan_week (&fixture);
  for (int i = 0; i < 7 && first == NULL; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (sw_kind_is_run (session->kind))
            first = session;
        }
    }
  g_assert_nonnull (first);
  g_assert_cmpfloat (first->km, <=, 7.5 / 2);
  g_assert_cmpint (first->main_minutes, <=, 30);
  plan_fixture_clear (&fixture);
}

/* 24: after more than 56 days the first week is walk-run, and the volume climbs by 21 days each. */
static void
test_long_break (void)
{
  static const double km[] = { 9.5, 9.5, 9.5, 15, 15, 15, 21, 21, 21, 25.5, 25.5, 25.5 };
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  fixture.today += 70;
  weeks = plan_fixture_plan (&fixture, 13);
  for (guint w = 0; w < G_N_ELEMENTS (km); w++)
    {
      g_assert_cmpint (plan_get_week (weeks, w)->state, ==, SW_STATE_RETURN);
      /* 30 x 0.33 = 9.9, and so on, rounded down to half a kilometre */
      g_assert_cmpfloat (plan_get_week (weeks, w)->targets.km, ==, km[w]);
      g_assert_cmpint (plan_count (plan_get_week (weeks, w), SW_KIND_WALK_RUN) > 0, ==, w == 0);
    }
  g_assert_cmpint (plan_get_week (weeks, 12)->state, ==, SW_STATE_BUILD);
  plan_fixture_clear (&fixture);
}

/* 25: taper, race, deload after it; strength stage 1 in the seven days before; past races are ignored. */
static void
test_race (void)
{
  static const struct { double km; guint weeks; } cases[] = { { 12, 1 }, { 25, 2 }, { 25.1, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) weeks = NULL;
      const SwSession *race;

      plan_fixture_init_runner (&fixture, MONDAY);
      for (int k = 0; k < 20; k++)
        plan_fixture_add (&fixture, fixture.today - 21 + k, SW_KIND_STRENGTH, 30, NAN);
      fixture.journal->profile->race_day = plan_day ("2026-12-20");
      fixture.journal->profile->race_km = cases[i].km;
      weeks = plan_fixture_plan (&fixture, 5);
      for (guint w = 0; w < 4; w++)
        g_assert_cmpint (plan_get_week (weeks, w)->state == SW_STATE_TAPER, ==, w + cases[i].weeks >= 4);
      g_assert_cmpint (plan_get_week (weeks, 4)->state, ==, SW_STATE_DELOAD);
      race = plan_find_kind (plan_get_week (weeks, 3), SW_KIND_RACE);
      g_assert_nonnull (race);
      g_assert_cmpint (plan_find_day (plan_get_week (weeks, 3), SW_KIND_RACE), ==, plan_day ("2026-12-20"));
      g_assert_cmpfloat (race->km, ==, cases[i].km);
      g_assert_true (plan_has_reason (race, "race", "race"));
      g_assert_cmpint (plan_count (plan_get_week (weeks, 3), SW_KIND_LONG), ==, 0);
      g_assert_cmpint (plan_count_runs (plan_get_week (weeks, 3)), ==, 4);
      g_assert_cmpfloat (plan_sum_km (plan_get_week (weeks, 3)), <=, plan_get_week (weeks, 3)->targets.km + 1e-9);
      g_assert_cmpint (plan_find_kind (plan_get_week (weeks, 3), SW_KIND_STRENGTH)->stage, ==, 1);
      plan_fixture_clear (&fixture);
    }
}

static void
test_race_refused (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) ladder = NULL;
  g_autoptr (SwPlanWeek) past = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  fixture.journal->profile->race_day = fixture.today + 5;
  fixture.journal->profile->race_km = 10;
  fixture.body->ladder = (SwLadderState) { .rung = 4, .conditions_met = TRUE, .cause = "red" };
  ladder = plan_fixture_plan_week (&fixture);
  g_assert_true (plan_has_conflict (ladder, "race", "D4"));
  g_assert_cmpint (plan_count (ladder, SW_KIND_RACE), ==, 0);
  plan_fixture_clear (&fixture);

  plan_fixture_init_runner (&fixture, "2026-11-26");
  fixture.journal->profile->race_day = fixture.today - 1;
  fixture.journal->profile->race_km = 10;
  past = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (past->state, ==, SW_STATE_BUILD);
  g_assert_cmpuint (plan_count (past, SW_KIND_RACE), ==, 0);
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/sentence/17-18-suspended", test_suspended);
  g_test_add_func ("/planner/sentence/17-prompt", test_prompt);
  g_test_add_func ("/planner/sentence/19-clearance", test_clearance);
  g_test_add_func ("/planner/sentence/20-amber-state", test_amber_state);
  g_test_add_func ("/planner/sentence/20-amber-limits", test_amber_limits);
  g_test_add_func ("/planner/sentence/20-two-ambers", test_two_ambers);
  g_test_add_func ("/planner/sentence/21-ladder", test_ladder);
  g_test_add_func ("/planner/sentence/21-pause", test_ladder_pause);
  g_test_add_func ("/planner/sentence/22-green", test_green);
  g_test_add_func ("/planner/sentence/23-leg", test_leg);
  g_test_add_func ("/planner/sentence/23-persist", test_persist);
  g_test_add_func ("/planner/sentence/23-findings", test_findings);
  g_test_add_func ("/planner/sentence/24-break", test_break);
  g_test_add_func ("/planner/sentence/24-first-run", test_break_first_run);
  g_test_add_func ("/planner/sentence/24-long-break", test_long_break);
  g_test_add_func ("/planner/sentence/25-race", test_race);
  g_test_add_func ("/planner/sentence/25-refused", test_race_refused);

  return g_test_run ();
}
