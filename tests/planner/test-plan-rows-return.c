/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of B11 and B12: beginners week by week, and the way back after a break. */

#include "plan-rows.h"

#define MONDAY "2026-11-23"
#define MAX_WEEKS 13

/* B11: the main part of the three sessions of each week, running and walking minutes in turn. */
typedef struct
{
  const char *name;
  int         week;
  gboolean    lbp;
  int         greens;    /* confirmed green runs at the end of the past */
  const char *sessions[3];
} WalkRunRow;

#define W1 "1 1.5 1 1.5 1 1.5 1 1.5 1 1.5 1 1.5 1 1.5 1 1.5"
#define W2 "1.5 2 1.5 2 1.5 2 1.5 2 1.5 2 1.5 1"
#define W3 "1.5 1.5 3 3 1.5 1.5 3 3"
#define W4 "3 1.5 5 2.5 3 1.5 5"

static const WalkRunRow walk_run_rows[] = {
  { "week-1", 1, FALSE, 0, { W1, W1, W1 } },
  { "week-2", 2, FALSE, 0, { W2, W2, W2 } },
  { "week-3", 3, FALSE, 0, { W3, W3, W3 } },
  { "week-4", 4, FALSE, 0, { W4, W4, W4 } },
  { "week-5", 5, FALSE, 0, { "5 3 5 3 5", "8 5 8", "20" } },
  { "week-6", 6, FALSE, 0, { "5 3 8 3 5", "10 3 10", "25" } },
  { "week-7", 7, FALSE, 0, { "25", "25", "25" } },
  { "week-8", 8, FALSE, 0, { "28", "28", "28" } },
  { "week-9", 9, FALSE, 0, { "30", "30", "30" } },
  { "week-9-repeats", 11, FALSE, 0, { "30", "30", "30" } },
  { "lbp-week-5-repeats-b", 5, TRUE, 1, { "5 3 5 3 5", "8 5 8", "8 5 8" } },
  { "lbp-week-5-two-greens", 5, TRUE, 2, { "5 3 5 3 5", "8 5 8", "20" } },
  { "lbp-week-6-repeats-b", 6, TRUE, 0, { "5 3 8 3 5", "10 3 10", "10 3 10" } },
};

static char *
describe_main (const SwSession *session)
{
  GString *text = g_string_new (NULL);
  gboolean run = TRUE;

  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);

      if (step->phase != SW_PHASE_MAIN)
        continue;
      g_assert_cmpstr (step->exercise, ==, run ? "run" : "walk");
      run = !run;
      g_string_append_printf (text, "%s%g", text->len > 0 ? " " : "", step->minutes);
    }

  return g_string_free (text, FALSE);
}

static void
test_walk_run (gconstpointer data)
{
  const WalkRunRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  g_autoptr (GPtrArray) runs = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 60);
  fixture.journal->profile->level = SW_LEVEL_NEW;
  fixture.journal->profile->lbp = row->lbp ? SW_YES : SW_NO;
  for (int ago = row->week - 1; ago >= 1; ago--)
    plan_rows_add_week (&fixture, ago, 3, 9, 0);
  for (int i = row->greens; i >= 1; i--)
    plan_fixture_add_zone (&fixture, fixture.today - 2 * i, SW_ZONE_GREEN, TRUE);
  week = plan_fixture_plan_week (&fixture);
  runs = plan_rows_find_runs (week);
  g_assert_cmpuint (runs->len, ==, 3);
  g_assert_cmpint (plan_rows_get_gap (week, FALSE), >=, 2);
  for (guint i = 0; i < 3; i++)
    {
      const SwSession *session = g_ptr_array_index (runs, i);
      g_autofree char *text = describe_main (session);

      g_assert_cmpint (session->kind, ==, SW_KIND_WALK_RUN);
      g_assert_cmpint (session->stage, ==, MIN (row->week, 9));
      g_assert_true (isnan (session->km));
      g_assert_cmpstr (text, ==, row->sessions[i]);
    }
  plan_fixture_clear (&fixture);
}

/* B11, "repeat a week freely", "a day between": who ran once stays, who paused fourteen days begins again (PLANS 15). */
typedef struct
{
  const char *name;
  int         weeks;      /* of the past, three runs each */
  int         once;       /* how many of the latest had one run only */
  int         pause;      /* days, after which one run was made */
  int         stage;
} RepeatRow;

static const RepeatRow repeat_rows[] = {
  { "two-runs-climb", 3, 0, 0, 4 }, { "one-run-repeats", 3, 1, 0, 3 }, { "pause-13-days", 3, 0, 13, 4 },
  { "pause-14-days", 3, 0, 14, 1 },
};

static void
test_repeat (gconstpointer data)
{
  const RepeatRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 60);
  fixture.journal->profile->level = SW_LEVEL_NEW;
  for (int ago = row->weeks; ago >= 1; ago--)
    plan_rows_add_week (&fixture, ago, ago <= row->once ? 1 : 3, 9, 0);
  /* The last run was on Sunday. */
  if (row->pause > 0)
    {
      fixture.today += row->pause;
      plan_fixture_add (&fixture, fixture.today, SW_KIND_WALK_RUN, 30, NAN);
      fixture.today++;
    }
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_find_kind (week, SW_KIND_WALK_RUN)->stage, ==, row->stage);
  plan_fixture_clear (&fixture);
}

/* B12: today, a Monday, is the day of return after @days run-free ones; V0 = 40 km, the longest run 13 km. V0 x the mean of
 * the seven factors of each week, rounded down to half a kilometre (O28 has the unrounded ones); 0 ends the return. */
typedef struct
{
  const char *name;
  int         days;
  double      km[MAX_WEEKS];
} BreakRow;

static const BreakRow break_rows[] = {
  { "5", 5, { 0 } },
  { "6", 6, { 27 } },              /* 40 x (3 x 0.50 + 3 x 0.75 + 1.00) / 7 = 27.1 */
  { "10", 10, { 22.5, 35.5 } },
  { "14", 14, { 20, 30 } },
  { "28", 28, { 20, 20, 30, 30 } },
  { "29", 29, { 13, 18, 22.5, 30, 38.5 } }, /* thirds of 29: t = 9, 19, 29 */
  { "42", 42, { 13, 13, 20, 20, 30, 30 } },
  { "56", 56, { 13, 13, 16, 20, 20, 27, 30, 30 } },
  { "57", 57, { 13, 13, 13, 20, 20, 20, 28, 28, 28, 34, 34, 34 } },
  { "70", 70, { 13, 13, 13, 20, 20, 20, 28, 28, 28, 34, 34, 34 } },
};

/* Five weeks of four runs, 40 km each, before the break, and what was run of the week in which it began. */
static void
init_break (PlanFixture *fixture,
            int          days)
{
  static const int weekdays[] = { 1, 3, 5, 6 };
  SwDay last, monday;

  plan_fixture_init (fixture, MONDAY);
  plan_rows_set_minutes (fixture, 150);
  last = fixture->today - days - 1;
  monday = sw_day_get_monday (last + 1);
  for (SwDay week = monday - 35; week < monday; week += 7)
    {
      for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
        plan_fixture_add (fixture, week + weekdays[i], SW_KIND_EASY, 56, i == 3 ? 13 : 9);
    }
  if (last >= monday)
    plan_fixture_add (fixture, last, SW_KIND_EASY, 56, 9);
}

static void
test_break (gconstpointer data)
{
  const BreakRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (GPtrArray) runs = NULL;

  init_break (&fixture, row->days);
  weeks = plan_fixture_plan (&fixture, MAX_WEEKS);
  for (guint i = 0; i < MAX_WEEKS; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, i);

      if (row->km[i] <= 0)
        {
          g_assert_cmpint (week->state, !=, SW_STATE_RETURN);
          break;
        }
      g_assert_cmpint (week->state, ==, SW_STATE_RETURN);
      g_assert_cmpfloat (week->targets.km, ==, row->km[i]);
      g_assert_cmpint (week->targets.quality, ==, 0);
      g_assert_null (plan_find_kind (week, SW_KIND_LONG));
      /* More than 56 days: the first week is walk-run. */
      g_assert_cmpint (plan_count (week, SW_KIND_WALK_RUN) > 0, ==, row->days > 56 && i == 0);
    }
  runs = plan_rows_find_runs (weeks->pdata[0]);
  if (row->days >= 6)
    {
      const SwSession *first = g_ptr_array_index (runs, 0);

      /* Half of 13 km, and 30 minutes at most: 4.8 km at 375 s a km. */
      g_assert_cmpfloat (first->km, <=, 4.8);
      g_assert_cmpint (first->main_minutes, <=, 30);
    }
  plan_fixture_clear (&fixture);
}

/* B12's last sentence: pain within three days of the last run (PLANS 24) hands the break to the ladder. */
typedef struct
{
  const char *name;
  int         nrs;
  int         after;     /* days after the last run */
  SwZone      zone;      /* of that day */
  gboolean    ladder;
} CauseRow;

static const CauseRow cause_rows[] = {
  { "no-pain", 0, 0, SW_ZONE_NONE, FALSE },        { "pain-2", 2, 0, SW_ZONE_NONE, FALSE },
  { "pain-3", 3, 0, SW_ZONE_NONE, TRUE },          { "pain-3-three-days-later", 3, 3, SW_ZONE_NONE, TRUE },
  { "pain-3-four-days-later", 3, 4, SW_ZONE_NONE, FALSE }, { "pain-3-three-days-before", 3, -3, SW_ZONE_NONE, TRUE },
  { "red-zone", 0, 1, SW_ZONE_RED, TRUE },         { "amber-zone", 2, 1, SW_ZONE_AMBER, FALSE },
};

static void
test_cause (gconstpointer data)
{
  const CauseRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  SwDay last;

  /* Insight's ladder is left out: only B12 speaks. */
  init_break (&fixture, 20);
  last = fixture.today - 21;
  plan_fixture_add_pain (&fixture, last + row->after, SW_MOMENT_EVENING, row->nrs);
  if (row->zone != SW_ZONE_NONE)
    plan_fixture_add_zone (&fixture, last + row->after, row->zone, FALSE);
  weeks = plan_fixture_plan (&fixture, 1);
  g_assert_cmpint (((SwPlanWeek *) weeks->pdata[0])->state == SW_STATE_RETURN, ==, !row->ladder);
  plan_fixture_clear (&fixture);
}

/* A share of next to nothing (PLANS 24) leaves no run (PLANS 13); the conflict offers to begin anew by time (B11). */
static void
test_next_to_nothing (gconstpointer data)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwConflict *conflict;

  plan_fixture_init (&fixture, "2026-11-23");
  for (int i = 0; i < 3; i++)
    plan_fixture_add (&fixture, fixture.today - 100 - 7 * i, SW_KIND_EASY, 12, 1.2);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_RETURN);
  g_assert_cmpfloat (week->targets.km, ==, 0);
  g_assert_cmpint (plan_count_runs (week), ==, 0);
  g_assert_true (plan_has_conflict (week, "B1", "B4"));
  conflict = g_ptr_array_index (week->conflicts, 0);
  g_assert_cmpstr (((const SwRelaxation *) g_ptr_array_index (conflict->relax, 0))->what, ==, "level");
  sw_plan_week_unref (week);

  fixture.journal->profile->level = SW_LEVEL_NEW;
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_count (week, SW_KIND_WALK_RUN), ==, 3);
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (walk_run_rows); i++)
    plan_rows_add ("B11", walk_run_rows[i].name, &walk_run_rows[i], test_walk_run);
  for (guint i = 0; i < G_N_ELEMENTS (repeat_rows); i++)
    plan_rows_add ("B11", repeat_rows[i].name, &repeat_rows[i], test_repeat);
  for (guint i = 0; i < G_N_ELEMENTS (break_rows); i++)
    {
      g_autofree char *name = g_strconcat ("days-", break_rows[i].name, NULL);

      plan_rows_add ("B12", name, &break_rows[i], test_break);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cause_rows); i++)
    {
      g_autofree char *name = g_strconcat ("cause/", cause_rows[i].name, NULL);

      plan_rows_add ("B12", name, &cause_rows[i], test_cause);
    }

  plan_rows_add ("B12", "next-to-nothing", NULL, test_next_to_nothing);

  return g_test_run ();
}
