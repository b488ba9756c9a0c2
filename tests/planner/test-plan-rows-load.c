/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of B3, B4, B5, B10 and B10b: how much in a run and in a week, how hard, and when less. */

#include "plan-literal.h"
#include "plan-rows.h"

#define MONDAY "2026-11-23"
#define SUNDAY "2026-11-29"

/* B3: 1.10 x L30, below 5 km at least L30 + 0.5; rounded down to a tenth. */
typedef struct
{
  const char *name;
  double      longest;
  double      cap;
} CapRow;

static const CapRow cap_rows[] = {
  { "l30-12", 12, 13.2 }, { "l30-10", 10, 11 },    { "l30-9", 9, 9.9 },    { "l30-5", 5, 5.5 },
  { "l30-4.9", 4.9, 5.4 }, { "l30-4.6", 4.6, 5.1 }, { "l30-3", 3, 3.5 }, { "l30-2", 2, 2.5 },
};

static void
test_cap (gconstpointer data)
{
  const CapRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 150);
  for (int week = 3; week >= 1; week--)
    plan_rows_add_week (&fixture, week, 4, 4 * row->longest, 0);
  weeks = plan_fixture_plan (&fixture, 1);
  g_assert_cmpfloat_with_epsilon (((SwPlanWeek *) weeks->pdata[0])->targets.cap_km, row->cap, 1e-9);
  literal_check_weeks (&fixture, weeks);
  plan_fixture_clear (&fixture);
}

/* B3: the window is the thirty days before, on the one day that is left of the week. */
typedef struct
{
  const char *name;
  int         ago;
  double      cap;
} WindowRow;

static const WindowRow window_rows[] = { { "day-30", 30, 11 }, { "day-31", 31, 3.5 } };

static void
test_window (gconstpointer data)
{
  const WindowRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, SUNDAY);
  plan_fixture_add (&fixture, fixture.today - row->ago, SW_KIND_EASY, 62, 10);
  for (int ago = 28; ago >= 1; ago -= 3)
    plan_fixture_add (&fixture, fixture.today - ago, SW_KIND_EASY, 18, 3);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpfloat_with_epsilon (week->targets.cap_km, row->cap, 1e-9);
  plan_fixture_clear (&fixture);
}

/* B4: the weeks before, oldest first (0 begins the list), and the next one. */
typedef struct
{
  const char *name;
  SwLevel     level;
  gboolean    lbp;
  double      growth;
  double      weeks[5];
  gboolean    l_week;   /* the last of them raised an L_WEEK caution */
  double      km;
} WeekRow;

static const WeekRow week_rows[] = {
  { "growth", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 0, 30, 30, 30 }, FALSE, 33 },
  { "growth-lbp", SW_LEVEL_INTERMEDIATE, TRUE, NAN, { 0, 0, 30, 30, 30 }, FALSE, 31.5 },
  { "growth-0", SW_LEVEL_INTERMEDIATE, FALSE, 0, { 0, 0, 30, 30, 30 }, FALSE, 30 },
  { "growth-20", SW_LEVEL_INTERMEDIATE, FALSE, 0.2, { 0, 0, 30, 30, 30 }, FALSE, 36 },
  { "growth-lbp-10", SW_LEVEL_INTERMEDIATE, TRUE, 0.1, { 0, 0, 30, 30, 30 }, FALSE, 33 },
  { "small", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 0, 10, 10, 10 }, FALSE, 11.5 },
  { "small-lbp", SW_LEVEL_INTERMEDIATE, TRUE, NAN, { 0, 0, 10, 10, 10 }, FALSE, 11 },
  { "small-1.2-B", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 0, 6, 6, 6 }, FALSE, 7 },
  { "small-growth-0", SW_LEVEL_INTERMEDIATE, FALSE, 0, { 0, 0, 10, 10, 10 }, FALSE, 10 },
  { "from-15", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 0, 15, 15, 15 }, FALSE, 16.5 },
  { "ceiling-novice", SW_LEVEL_NOVICE, FALSE, NAN, { 0, 0, 19, 19, 19 }, FALSE, 20 },
  { "ceiling-novice-above", SW_LEVEL_NOVICE, FALSE, NAN, { 0, 0, 25, 25, 25 }, FALSE, 25 },
  { "ceiling-intermediate", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 0, 49, 49, 49 }, FALSE, 50 },
  { "ceiling-advanced", SW_LEVEL_ADVANCED, FALSE, NAN, { 0, 0, 79, 79, 79 }, FALSE, 80 },
  { "light-0.85", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 0, 30, 30, 25.5 }, FALSE, 33 },
  { "light-0.86", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 0, 30, 30, 26 }, FALSE, 28.5 },
  { "light-0.65", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 0, 30, 30, 19.5 }, FALSE, 33 },
  { "mean-below-0.65", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 30, 30, 30, 18 }, FALSE, 29.5 },
  { "mean-after-l-week", SW_LEVEL_INTERMEDIATE, FALSE, NAN, { 0, 30, 30, 30, 42 }, TRUE, 36 },
};

static void
test_week (gconstpointer data)
{
  const WeekRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  const SwPlanWeek *week;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 150);
  fixture.journal->profile->level = row->level;
  fixture.journal->profile->lbp = row->lbp ? SW_YES : SW_NO;
  fixture.journal->profile->growth = row->growth;
  for (int i = 0; i < 5; i++)
    {
      if (row->weeks[i] > 0)
        plan_rows_add_week (&fixture, 5 - i, 4, row->weeks[i], 0);
    }
  if (row->l_week)
    plan_fixture_add_finding (&fixture, "L_WEEK", SW_SEVERITY_CAUTION, fixture.today - 1, 0.4);
  weeks = plan_fixture_plan (&fixture, 1);
  week = g_ptr_array_index (weeks, 0);
  g_assert_cmpint (week->state, ==, SW_STATE_BUILD);
  g_assert_cmpfloat (week->targets.km, ==, row->km);
  literal_check_weeks (&fixture, weeks);
  plan_fixture_clear (&fixture);
}

/* B5: the long run's share by the number of runs, its longest time on the feet, and the smaller of share and cap. */
typedef struct
{
  const char *name;
  SwLevel     level;
  gboolean    lbp;
  guint8      run_days;  /* 0: any */
  double      pace;
  double      week, longest;
  double      long_km;
} LongRow;

static const LongRow long_rows[] = {
  { "share-5-runs", SW_LEVEL_ADVANCED, FALSE, 0, 375, 50, 14, 15 },
  { "share-4-runs", SW_LEVEL_INTERMEDIATE, FALSE, 0, 375, 33, 12, 10.8 },
  { "share-3-runs", SW_LEVEL_NOVICE, FALSE, 0, 375, 24, 12, 9.6 },
  { "share-2-runs", SW_LEVEL_NOVICE, FALSE, (1 << 2) | (1 << 6), 375, 20, 12, 12 },
  { "cap-binds", SW_LEVEL_INTERMEDIATE, FALSE, 0, 375, 33, 9, 9.9 },
  { "minutes-150", SW_LEVEL_ADVANCED, FALSE, 0, 500, 80, 25, 18 },
  { "minutes-120-lbp", SW_LEVEL_ADVANCED, TRUE, 0, 500, 80, 25, 14.4 },
};

static void
test_long (gconstpointer data)
{
  const LongRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 400);
  fixture.journal->profile->level = row->level;
  fixture.journal->profile->lbp = row->lbp ? SW_YES : SW_NO;
  fixture.journal->profile->easy_pace_s_per_km = row->pace;
  fixture.journal->profile->growth = 0;
  fixture.journal->profile->has_run_days = row->run_days != 0;
  fixture.journal->profile->run_days = row->run_days;
  for (int week = 3; week >= 1; week--)
    plan_rows_add_week (&fixture, week, 4, row->week, row->longest);
  weeks = plan_fixture_plan (&fixture, 1);
  g_assert_cmpfloat_with_epsilon (plan_find_kind (weeks->pdata[0], SW_KIND_LONG)->km, row->long_km, 1e-9);
  literal_check_weeks (&fixture, weeks);
  plan_fixture_clear (&fixture);
}

/* B5: dates of hard runs at least two apart over eight weeks, and a fifth of the run minutes hard at most, 8 at least. */
static void
test_hard (gconstpointer data)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  SwDay last = 0;
  int n_quality = 0;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 150);
  fixture.journal->profile->level = SW_LEVEL_ADVANCED;
  for (int week = 3; week >= 1; week--)
    plan_rows_add_week (&fixture, week, 5, 45, 13);
  weeks = plan_fixture_plan (&fixture, 8);
  for (guint w = 0; w < weeks->len; w++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, w);
      double hard = 0, total = 0;

      for (int i = 0; i < 7; i++)
        {
          for (guint k = 0; k < week->days[i]->sessions->len; k++)
            {
              const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

              if (!sw_kind_is_run (session->kind))
                continue;
              total += session->minutes;
              hard += session->hard_minutes;
              if (session->hard_minutes > 0)
                g_assert_cmpint (session->hard_minutes, >=, 8);
              n_quality += session->hard_minutes > 0;
              if (sw_kind_is_hard (session->kind))
                {
                  g_assert_cmpint (week->days[i]->day - last, >=, 2);
                  last = week->days[i]->day;
                }
            }
        }
      g_assert_cmpfloat (hard, <=, 0.2 * total + 1e-9);
    }
  g_assert_cmpint (n_quality, >=, 10);
  plan_fixture_clear (&fixture);
}

/* B10: every fourth week, with back history or from 50 years on every third. The first two weeks of history are learning and
 * load nobody. */
typedef struct
{
  const char *name;
  gboolean    lbp;
  int         birth_year;
  int         loaded;
  gboolean    deload;
} DeloadRow;

static const DeloadRow deload_rows[] = {
  { "every-4th", FALSE, SW_MISSING, 3, TRUE },  { "not-before", FALSE, SW_MISSING, 2, FALSE },
  { "lbp-every-3rd", TRUE, SW_MISSING, 2, TRUE }, { "lbp-not-before", TRUE, SW_MISSING, 1, FALSE },
  { "age-50-every-3rd", FALSE, 1976, 2, TRUE },   { "age-49-every-4th", FALSE, 1977, 2, FALSE },
};

static void
test_deload (gconstpointer data)
{
  const DeloadRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init (&fixture, MONDAY);
  fixture.journal->profile->lbp = row->lbp ? SW_YES : SW_NO;
  fixture.journal->profile->birth_year = row->birth_year;
  for (int ago = row->loaded + 3; ago >= 1; ago--)
    plan_rows_add_week (&fixture, ago, 4, 30, 0);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, row->deload ? SW_STATE_DELOAD : SW_STATE_BUILD);
  plan_fixture_clear (&fixture);
}

/* B10: km and long run x 0.75, no quality, counts as ever; the next week grows from the last build week. */
static void
test_deload_week (gconstpointer data)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  const SwPlanWeek *deload, *next;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 150);
  for (int ago = 6; ago >= 1; ago--)
    plan_rows_add_week (&fixture, ago, 4, 33, 9);
  weeks = plan_fixture_plan (&fixture, 2);
  deload = g_ptr_array_index (weeks, 0);
  next = g_ptr_array_index (weeks, 1);
  g_assert_cmpint (deload->state, ==, SW_STATE_DELOAD);
  g_assert_cmpfloat (deload->targets.km, ==, 24.5);
  g_assert_cmpfloat_with_epsilon (deload->targets.long_km, 6.7, 1e-9);
  g_assert_cmpint (deload->targets.quality, ==, 0);
  g_assert_cmpint (plan_count_runs (deload), ==, 4);
  g_assert_cmpint (next->state, ==, SW_STATE_BUILD);
  g_assert_cmpfloat (next->targets.km, ==, 36);
  plan_fixture_clear (&fixture);
}

/* B10b: the weekly factors of 40 km by the length of the race (PLANS 25). */
typedef struct
{
  const char *name;
  double      race_km;
  guint       n;
  double      km[3];
} TaperRow;

static const TaperRow taper_rows[] = {
  { "5-km", 5, 1, { 20 } },        { "12-km", 12, 1, { 20 } },         { "12.1-km", 12.1, 2, { 24, 16 } },
  { "25-km", 25, 2, { 24, 16 } }, { "25.1-km", 25.1, 3, { 30, 22, 16 } }, { "42.2-km", 42.2, 3, { 30, 22, 16 } },
};

static void
test_taper (gconstpointer data)
{
  const TaperRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;

  plan_fixture_init (&fixture, MONDAY);
  plan_rows_set_minutes (&fixture, 150);
  for (int ago = 3; ago >= 1; ago--)
    plan_rows_add_week (&fixture, ago, 4, 40, 13);
  /* Beginners of strength are at stage 1 anyway. */
  for (int ago = 40; ago >= 3; ago -= 2)
    plan_fixture_add (&fixture, fixture.today - ago, SW_KIND_STRENGTH, 30, NAN);
  fixture.journal->profile->race_day = fixture.today + 7 * (SwDay) row->n - 1;
  fixture.journal->profile->race_km = row->race_km;
  weeks = plan_fixture_plan (&fixture, row->n + 1);
  for (guint i = 0; i < row->n; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, i);

      g_assert_cmpint (week->state, ==, SW_STATE_TAPER);
      g_assert_cmpfloat (week->targets.km, ==, row->km[i]);
      g_assert_cmpint (plan_count_runs (week), ==, 4);
      for (int k = 0; k < 7; k++)
        {
          for (guint s = 0; s < week->days[k]->sessions->len; s++)
            {
              const SwSession *session = g_ptr_array_index (week->days[k]->sessions, s);

              if (session->kind == SW_KIND_STRENGTH && fixture.journal->profile->race_day - week->days[k]->day <= 7)
                g_assert_cmpint (session->stage, ==, 1);
            }
        }
    }
  g_assert_cmpint (plan_count (g_ptr_array_index (weeks, row->n - 1), SW_KIND_RACE), ==, 1);
  g_assert_cmpint (((SwPlanWeek *) g_ptr_array_index (weeks, row->n))->state, ==, SW_STATE_DELOAD);
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cap_rows); i++)
    plan_rows_add ("B3", cap_rows[i].name, &cap_rows[i], test_cap);
  for (guint i = 0; i < G_N_ELEMENTS (window_rows); i++)
    plan_rows_add ("B3", window_rows[i].name, &window_rows[i], test_window);
  for (guint i = 0; i < G_N_ELEMENTS (week_rows); i++)
    plan_rows_add ("B4", week_rows[i].name, &week_rows[i], test_week);
  for (guint i = 0; i < G_N_ELEMENTS (long_rows); i++)
    plan_rows_add ("B5", long_rows[i].name, &long_rows[i], test_long);
  plan_rows_add ("B5", "hard-apart-and-a-fifth", NULL, test_hard);
  for (guint i = 0; i < G_N_ELEMENTS (deload_rows); i++)
    plan_rows_add ("B10", deload_rows[i].name, &deload_rows[i], test_deload);
  plan_rows_add ("B10", "km-and-long-0.75", NULL, test_deload_week);
  for (guint i = 0; i < G_N_ELEMENTS (taper_rows); i++)
    plan_rows_add ("B10b", taper_rows[i].name, &taper_rows[i], test_taper);

  return g_test_run ();
}
