/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of D4: its rungs as the plan holds them, and entry, climb, repeat and drop from what was done and reported, through
 * insight. */

#include "plan-rows.h"

#include "sw-insight.h"

#define MONDAY "2026-11-23"

/* Five weeks of 40 km up to the Sunday before @MONDAY. */
static void
init_runner (PlanFixture *fixture)
{
  plan_fixture_init (fixture, MONDAY);
  plan_rows_set_minutes (fixture, 90);
  fixture->journal->profile->cleared = SW_YES;
  for (int week = 5; week >= 1; week--)
    plan_rows_add_week (fixture, week, 4, 40, 0);
}

/* What stands on each rung: kind, main minutes and steps, or km. */
typedef struct
{
  const char *name;
  int         rung;
  SwKind      kind;
  int         minutes;   /* of the main part; 0 by km */
  const char *steps;
} RungRow;

#define FIVE_TIMES(run, walk) \
  "run " run "min, walk " walk "min, run " run "min, walk " walk "min, run " run "min, walk " walk "min, run " run \
  "min, walk " walk "min, run " run "min, walk " walk "min"

static const RungRow rung_rows[] = {
  { "S0", 0, SW_KIND_WALK, 30, NULL },
  { "S1", 1, SW_KIND_WALK_RUN, 25, FIVE_TIMES ("1", "4") },
  { "S2", 2, SW_KIND_WALK_RUN, 25, FIVE_TIMES ("2", "3") },
  { "S3", 3, SW_KIND_WALK_RUN, 25, FIVE_TIMES ("3", "2") },
  { "S4", 4, SW_KIND_WALK_RUN, 25, FIVE_TIMES ("4", "1") },
  { "S5", 5, SW_KIND_EASY, 20, "run 20min" },
  { "S6", 6, SW_KIND_EASY, 25, "run 25min" },
  { "S7", 7, SW_KIND_EASY, 30, "run 30min" },
  { "S8", 8, SW_KIND_EASY, 0, NULL },
};

/* The first planned session of @kind that the ladder's rule has put there; a walk may also be the week's other movement. */
static const SwSession *
find_rung (const SwPlanWeek *week,
           SwKind            kind)
{
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);
          const SwReason *reason = session->reasons->len > 0 ? g_ptr_array_index (session->reasons, 0) : NULL;

          if (session->status == SW_STATUS_PLANNED && session->kind == kind && g_str_equal (reason->rule, "D4"))
            return session;
        }
    }

  return NULL;
}

static void
test_rung (gconstpointer data)
{
  const RungRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;

  init_runner (&fixture);
  fixture.body->ladder = (SwLadderState) { .rung = row->rung, .entered = fixture.today - 7, .no_run_until = SW_DAY_NONE,
                                           .conditions_met = TRUE, .cause = "red" };
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_LADDER);
  g_assert_cmpint (plan_count_runs (week), ==, row->rung == 0 ? 0 : 3);
  g_assert_cmpint (plan_rows_get_gap (week, FALSE), >=, 2);
  g_assert_cmpint (plan_rows_get_gap (week, TRUE), ==, 99); /* none is hard */
  session = find_rung (week, row->kind);
  g_assert_nonnull (session);
  if (row->kind == SW_KIND_WALK)
    {
      g_assert_cmpint (session->minutes, ==, row->minutes);
    }
  else if (row->minutes > 0)
    {
      g_autofree char *steps = plan_rows_describe (session, SW_PHASE_MAIN);

      g_assert_cmpint (session->main_minutes, ==, row->minutes);
      g_assert_cmpint (session->stage, ==, row->rung);
      g_assert_cmpstr (steps, ==, row->steps);
      g_assert_true (isnan (session->km));
    }
  else
    {
      /* S8: half of V0 = 40 km, which was run in the four weeks before the ladder. */
      g_assert_cmpfloat (week->targets.km, ==, 20);
      g_assert_cmpint (week->targets.quality, ==, 0);
    }
  plan_fixture_clear (&fixture);
}

/* S9 is the full plan, with quality after fourteen green days. */
typedef struct
{
  const char *name;
  int         reports;   /* evenings at 0, every third day */
  int         quality;
} FullRow;

static const FullRow full_rows[] = { { "S9-14-d-not-green", 0, 0 }, { "S9-14-d-green", 5, 1 } };

static void
test_full (gconstpointer data)
{
  const FullRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 90);
  for (int ago = 3; ago >= 1; ago--)
    plan_rows_add_week (&fixture, ago, 4, 40, 13);
  plan_fixture_add_zone (&fixture, fixture.today - 20, SW_ZONE_RED, TRUE);
  for (int i = 0; i < row->reports; i++)
    plan_fixture_add_pain (&fixture, fixture.today - 1 - 3 * i, SW_MOMENT_EVENING, 0);
  fixture.body->ladder = (SwLadderState) { .rung = 9, .entered = fixture.today - 20, .no_run_until = SW_DAY_NONE,
                                           .conditions_met = TRUE, .cause = "red" };
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_BUILD);
  g_assert_cmpfloat (week->targets.km, ==, 44);
  g_assert_cmpint (week->targets.quality, ==, row->quality);
  plan_fixture_clear (&fixture);
}

/* The running week stays on its rung, each later one climbs, and after S8 comes the plan (PLANS 21). */
static void
test_weeks (gconstpointer data)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  init_runner (&fixture);
  fixture.body->ladder = (SwLadderState) { .rung = 6, .entered = fixture.today - 7, .no_run_until = SW_DAY_NONE,
                                           .conditions_met = TRUE, .cause = "red" };
  weeks = plan_fixture_plan (&fixture, 4);
  g_assert_cmpint (plan_find_kind (weeks->pdata[0], SW_KIND_EASY)->main_minutes, ==, 25);
  g_assert_cmpint (plan_find_kind (weeks->pdata[1], SW_KIND_EASY)->main_minutes, ==, 30);
  g_assert_cmpfloat (((SwPlanWeek *) weeks->pdata[2])->targets.km, ==, 20);
  g_assert_cmpint (((SwPlanWeek *) weeks->pdata[3])->state, !=, SW_STATE_LADDER);
  plan_fixture_clear (&fixture);
}

/* From the red run on Sunday: so many run-free days, then a run every other day (g green, a amber, r red, u of which nothing
 * is said), then four quiet days with D4's walk and calm mornings. */
typedef struct
{
  const char *name;
  int         run_free;
  gboolean    conservative;
  const char *runs;
  int         rung;
} PathRow;

static const PathRow path_rows[] = {
  { "entry-3-days", 3, FALSE, "", 4 },      { "entry-7-days", 7, FALSE, "", 4 },     { "entry-8-days", 8, FALSE, "", 2 },
  { "entry-27-days", 27, FALSE, "", 2 },    { "entry-28-days", 28, FALSE, "", 1 },
  { "entry-conservative", 3, TRUE, "", 1 },
  { "one-green-stays", 3, FALSE, "g", 4 },  { "two-greens-climb", 3, FALSE, "gg", 5 },
  { "four-greens", 3, FALSE, "gggg", 6 },   { "amber-repeats", 3, FALSE, "ga", 4 },
  { "amber-counts-anew", 3, FALSE, "gag", 4 }, { "green-after-amber", 3, FALSE, "gagg", 5 },
  { "red-drops-two", 3, FALSE, "ggggr", 4 }, { "red-never-below-S0", 3, TRUE, "r", 0 },
  { "unreported-repeats", 3, FALSE, "uu", 4 },
};

static void
add_calm_days (PlanFixture *fixture,
               SwDay        from,
               SwDay        to)
{
  for (SwDay day = from; day <= to; day++)
    plan_fixture_add_pain (fixture, day, SW_MOMENT_MORNING, 0);
  plan_fixture_add (fixture, from, SW_KIND_WALK, 30, NAN);
}

static void
add_rung (PlanFixture *fixture,
          SwDay        day,
          char         result)
{
  plan_fixture_add (fixture, day, SW_KIND_WALK_RUN, 35, NAN);
  if (result == 'u')
    return;
  plan_fixture_add_pain (fixture, day, SW_MOMENT_AFTER, result == 'r' ? 6 : result == 'a' ? 3 : 0);
  plan_fixture_add_pain (fixture, day, SW_MOMENT_MORNING, 0);
  plan_fixture_add_pain (fixture, day + 1, SW_MOMENT_MORNING, 0);
}

static void
test_path (gconstpointer data)
{
  const PathRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwReason *reason;
  SwDay red, day;

  init_runner (&fixture);
  fixture.journal->profile->conservative = row->conservative ? SW_YES : SW_NO;
  red = fixture.today - 1;
  plan_fixture_add_pain (&fixture, red, SW_MOMENT_AFTER, 6);
  add_calm_days (&fixture, red + 1, red + MAX (3, row->run_free));
  day = red + row->run_free + 1;
  for (const char *run = row->runs; *run != '\0'; run++, day += 2)
    add_rung (&fixture, day, *run);
  if (row->runs[0] != '\0')
    {
      add_calm_days (&fixture, day, day + 2);
      day += 2;
    }
  fixture.today = day;
  sw_journal_seal (fixture.journal);
  sw_body_unref (fixture.body);
  fixture.body = sw_insight_scan (fixture.journal, sw_test_guide (), fixture.today);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_LADDER);
  reason = g_ptr_array_index (week->reasons, 0);
  g_assert_cmpstr (reason->rule, ==, "D4");
  g_assert_cmpfloat (sw_numbers_get (reason->numbers, "rung"), ==, row->rung);
  plan_fixture_clear (&fixture);
}

/* What keeps a person on S0: the days after red, D4's conditions, three reds, and what a clinician said. */
typedef struct
{
  const char *name;
  int         day;          /* of today, after the red run */
  int         calm;         /* calm mornings up to today */
  gboolean    walked;
  int         reds;         /* in all, on every third day back from the red run */
  gboolean    painkiller;   /* this morning */
  gboolean    walks_only;
} HoldRow;

static const HoldRow hold_rows[] = {
  { "day-after-red", 1, 1, TRUE, 1, FALSE, TRUE },   { "two-days-after-red", 2, 2, TRUE, 1, FALSE, TRUE },
  { "three-calm-mornings", 3, 3, TRUE, 1, FALSE, FALSE }, { "two-calm-mornings", 4, 2, TRUE, 1, FALSE, TRUE },
  { "no-brisk-walk", 4, 4, FALSE, 1, FALSE, TRUE },  { "painkiller", 3, 3, TRUE, 1, TRUE, TRUE },
  { "two-reds", 4, 4, TRUE, 2, FALSE, FALSE },       { "three-reds-in-14-days", 4, 4, TRUE, 3, FALSE, TRUE },
};

static void
test_hold (gconstpointer data)
{
  const HoldRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  SwDay red;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 90);
  fixture.journal->profile->cleared = SW_YES;
  for (int ago = 5; ago >= 3; ago--)
    plan_rows_add_week (&fixture, ago, 4, 40, 0);
  red = fixture.today - 1;
  for (int i = row->reds - 1; i >= 0; i--)
    {
      plan_fixture_add (&fixture, red - 3 * i, SW_KIND_EASY, 40, 6);
      plan_fixture_add_pain (&fixture, red - 3 * i, SW_MOMENT_AFTER, 6);
    }
  fixture.today = red + row->day;
  for (int i = row->calm - 1; i >= 0; i--)
    plan_fixture_add_pain (&fixture, fixture.today - i, SW_MOMENT_MORNING, 0);
  if (row->walked)
    plan_fixture_add (&fixture, red + 1, SW_KIND_WALK, 30, NAN);
  if (row->painkiller)
    {
      SwPainReport *report = g_ptr_array_index (fixture.journal->pain, fixture.journal->pain->len - 1);

      report->painkiller = SW_YES;
    }
  /* A report on the day of the walk says how it went. */
  if (row->walked && row->calm < row->day)
    plan_fixture_add_pain (&fixture, red + 1, SW_MOMENT_EVENING, 1);
  sw_journal_seal (fixture.journal);
  sw_body_unref (fixture.body);
  fixture.body = sw_insight_scan (fixture.journal, sw_test_guide (), fixture.today);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_LADDER);
  g_assert_cmpint (plan_count_runs (week) == 0, ==, row->walks_only);
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rung_rows); i++)
    plan_rows_add ("D4", rung_rows[i].name, &rung_rows[i], test_rung);
  for (guint i = 0; i < G_N_ELEMENTS (full_rows); i++)
    plan_rows_add ("D4", full_rows[i].name, &full_rows[i], test_full);
  plan_rows_add ("D4", "later-weeks-climb", NULL, test_weeks);
  for (guint i = 0; i < G_N_ELEMENTS (path_rows); i++)
    plan_rows_add ("D4", path_rows[i].name, &path_rows[i], test_path);
  for (guint i = 0; i < G_N_ELEMENTS (hold_rows); i++)
    {
      g_autofree char *name = g_strconcat ("S0/", hold_rows[i].name, NULL);

      plan_rows_add ("D4", name, &hold_rows[i], test_hold);
    }

  return g_test_run ();
}
