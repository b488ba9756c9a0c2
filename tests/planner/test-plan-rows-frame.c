/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of B1, B2 and B9: what a week demands of whom, where it starts, and its rest. */

#include "plan-literal.h"
#include "plan-rows.h"

#define MONDAY "2026-11-23"

/* B1 as PLANS 2 settles it; @reports are evenings at 0 in the last fourteen days, @pain one at 1 a month ago. */
typedef struct
{
  const char *name;
  SwLevel     level;
  gboolean    lbp, pain;
  int         reports;
  int         runs, strength, cross, quality, rest;
} FrameRow;

static const FrameRow frame_rows[] = {
  { "new", SW_LEVEL_NEW, FALSE, FALSE, 0, 3, 2, 1, 0, 2 },
  { "novice", SW_LEVEL_NOVICE, FALSE, FALSE, 0, 3, 2, 2, 0, 2 },
  { "intermediate", SW_LEVEL_INTERMEDIATE, FALSE, FALSE, 0, 4, 2, 2, 1, 1 },
  { "advanced", SW_LEVEL_ADVANCED, FALSE, FALSE, 0, 5, 2, 2, 2, 1 },
  { "advanced-pain-without-lbp", SW_LEVEL_ADVANCED, FALSE, TRUE, 0, 5, 2, 2, 2, 1 },
  { "lbp-new", SW_LEVEL_NEW, TRUE, FALSE, 2, 3, 2, 2, 0, 2 },
  { "lbp-novice", SW_LEVEL_NOVICE, TRUE, FALSE, 2, 3, 2, 3, 0, 2 },
  { "lbp-intermediate", SW_LEVEL_INTERMEDIATE, TRUE, FALSE, 2, 3, 2, 3, 1, 2 },
  { "lbp-advanced", SW_LEVEL_ADVANCED, TRUE, FALSE, 2, 4, 2, 2, 1, 2 },
  { "lbp-advanced-14-d-not-green", SW_LEVEL_ADVANCED, TRUE, FALSE, 1, 4, 2, 2, 0, 2 },
  { "lbp-advanced-current-pain", SW_LEVEL_ADVANCED, TRUE, TRUE, 2, 3, 2, 3, 1, 2 },
  { "lbp-intermediate-current-pain", SW_LEVEL_INTERMEDIATE, TRUE, TRUE, 2, 3, 2, 3, 1, 2 },
};

/* Three weeks of 40 km: known, but not yet loaded enough for a deload. */
static void
init_runner (PlanFixture *fixture,
             SwLevel      level)
{
  plan_fixture_init (fixture, MONDAY);
  plan_rows_set_minutes (fixture, 150);
  fixture->journal->profile->level = level;
  for (int week = 3; week >= 1; week--)
    plan_rows_add_week (fixture, week, level == SW_LEVEL_NEW ? 3 : 4, 40, 13);
}

static int
count_cross (const SwPlanWeek *week)
{
  int n = 0;

  for (SwKind kind = 0; kind < SW_N_KINDS; kind++)
    {
      if (!sw_kind_is_run (kind) && kind != SW_KIND_STRENGTH)
        n += plan_count (week, kind);
    }

  return n;
}

static void
test_frame (gconstpointer data)
{
  const FrameRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  const SwPlanWeek *week;
  int rest = 0;

  init_runner (&fixture, row->level);
  fixture.journal->profile->lbp = row->lbp ? SW_YES : SW_NO;
  for (int i = 0; i < row->reports; i++)
    plan_fixture_add_pain (&fixture, fixture.today - 1 - 5 * i, SW_MOMENT_EVENING, 0);
  if (row->pain)
    plan_fixture_add_pain (&fixture, fixture.today - 27, SW_MOMENT_EVENING, 1);
  weeks = plan_fixture_plan (&fixture, 2);
  week = g_ptr_array_index (weeks, 0);
  g_assert_cmpint (week->state, ==, SW_STATE_BUILD);
  g_assert_cmpint (week->targets.runs, ==, row->runs);
  g_assert_cmpint (week->targets.strength, ==, row->strength);
  g_assert_cmpint (week->targets.cross, ==, row->cross);
  g_assert_cmpint (week->targets.quality, ==, row->quality);
  g_assert_cmpint (week->targets.rest_days_min, ==, row->rest);

  /* With minutes enough all of it stands. */
  g_assert_cmpint (plan_count_runs (week), ==, row->runs);
  g_assert_cmpint (plan_count (week, SW_KIND_STRENGTH), ==, row->strength);
  g_assert_cmpint (count_cross (week), ==, row->cross);
  g_assert_cmpint (plan_count (week, SW_KIND_MOBILITY), ==, 1);
  g_assert_cmpint (plan_count (week, SW_KIND_TEMPO) + plan_count (week, SW_KIND_INTERVAL), ==, row->quality);
  g_assert_cmpuint (week->conflicts->len, ==, 0);
  for (int i = 0; i < 7; i++)
    rest += week->days[i]->rest;
  g_assert_cmpint (rest, >=, row->rest);
  if (row->level <= SW_LEVEL_NOVICE || (row->lbp && row->pain))
    g_assert_cmpint (plan_rows_get_gap (week, FALSE), >=, 2);
  literal_check_weeks (&fixture, weeks);
  plan_fixture_clear (&fixture);
}

/* B2 while nothing is known (PLANS 7): the figure of the profile, else of the level; new runs by time. */
typedef struct
{
  const char *name;
  SwLevel     level;
  double      told;
  double      km;
} StartRow;

static const StartRow start_rows[] = {
  { "new", SW_LEVEL_NEW, NAN, NAN },
  { "new-told", SW_LEVEL_NEW, 12, NAN },
  { "novice", SW_LEVEL_NOVICE, NAN, 10 },
  { "intermediate", SW_LEVEL_INTERMEDIATE, NAN, 25 },
  { "advanced", SW_LEVEL_ADVANCED, NAN, 45 },
  { "told", SW_LEVEL_INTERMEDIATE, 17, 17 },
};

static void
test_start (gconstpointer data)
{
  const StartRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  fixture.journal->profile->level = row->level;
  fixture.journal->profile->weekly_km = row->told;
  week = plan_fixture_plan_week (&fixture);
  if (isnan (row->km))
    {
      g_assert_true (isnan (week->targets.km));
      g_assert_cmpint (plan_count (week, SW_KIND_WALK_RUN), ==, 3);
    }
  else
    {
      g_assert_cmpfloat (week->targets.km, ==, row->km);
    }
  plan_fixture_clear (&fixture);
}

/* B9: rest days in every seven, the streak cap, and a run-free day after every run of a beginner, over six weeks. */
typedef struct
{
  const char *name;
  SwLevel     level;
  gboolean    lbp;
  int         rest;
  int         streak;
  int         run_gap;
} RestRow;

static const RestRow rest_rows[] = {
  { "new", SW_LEVEL_NEW, FALSE, 2, 4, 2 },
  { "novice", SW_LEVEL_NOVICE, FALSE, 2, 4, 2 },
  { "intermediate", SW_LEVEL_INTERMEDIATE, FALSE, 1, 6, 1 },
  { "advanced", SW_LEVEL_ADVANCED, FALSE, 1, 6, 1 },
  { "lbp-intermediate", SW_LEVEL_INTERMEDIATE, TRUE, 2, 6, 1 },
};

static gboolean
has_run (const SwPlanDay *day)
{
  for (guint i = 0; i < day->sessions->len; i++)
    {
      if (sw_kind_is_run (((const SwSession *) g_ptr_array_index (day->sessions, i))->kind))
        return TRUE;
    }

  return FALSE;
}

static void
test_rest (gconstpointer data)
{
  const RestRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  gboolean rests[42];
  int streak = 0, last_run = -7;

  init_runner (&fixture, row->level);
  fixture.journal->profile->lbp = row->lbp ? SW_YES : SW_NO;
  weeks = plan_fixture_plan (&fixture, 6);
  for (int i = 0; i < 42; i++)
    {
      const SwPlanDay *day = ((const SwPlanWeek *) g_ptr_array_index (weeks, (guint) i / 7))->days[i % 7];
      int rest = 0;

      rests[i] = day->rest;
      streak = day->rest ? 0 : streak + 1;
      g_assert_cmpint (streak, <=, row->streak);
      for (int k = MAX (0, i - 6); k <= i; k++)
        rest += rests[k];
      if (i >= 6)
        g_assert_cmpint (rest, >=, row->rest);
      if (has_run (day))
        {
          g_assert_cmpint (i - last_run, >=, row->run_gap);
          last_run = i;
        }
    }
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (frame_rows); i++)
    plan_rows_add ("B1", frame_rows[i].name, &frame_rows[i], test_frame);
  for (guint i = 0; i < G_N_ELEMENTS (start_rows); i++)
    plan_rows_add ("B2", start_rows[i].name, &start_rows[i], test_start);
  for (guint i = 0; i < G_N_ELEMENTS (rest_rows); i++)
    plan_rows_add ("B9", rest_rows[i].name, &rest_rows[i], test_rest);

  return g_test_run ();
}
