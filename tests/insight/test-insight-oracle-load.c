/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"
#include "sw-charts.h"
#include "sw-load.h"
#include "sw-test-guide.h"

/* The worked examples of the load rules, row by row: O1 to O12 and O31. */

#define N SW_SEVERITY_NONE
#define I SW_SEVERITY_INFO
#define C SW_SEVERITY_CAUTION
#define W SW_SEVERITY_WARNING

static SwInsightRules rules;

/* Three runs long ago, so that nobody is learning. */
static void
add_history (SwJournal *journal,
             int        before)
{
  for (int i = 0; i < 3; i++)
    small_add_activity (journal, before - 60 - i, SW_KIND_EASY, 30, 5);
}

static void
test_o1 (void)
{
  static const struct { double km, ratio; SwSeverity level; const char *variant; } rows[] = {
    { 9, 0.9000, N, NULL }, { 11, 1.1000, N, NULL }, { 11.1, 1.1100, C, "km" }, { 13, 1.3000, C, "km" },
    { 13.1, 1.3100, W, "km" }, { 20, 2.0000, W, "km" }, { 20.1, 2.0100, W, "large" },
  };
  static const double before[][2] = { { 0, 6 }, { 3, 8 }, { 9, 5 }, { 18, 10 }, { 25, 7 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      const SwFinding *finding;

      for (guint j = 0; j < G_N_ELEMENTS (before); j++)
        small_add_activity (journal, (int) before[j][0], SW_KIND_EASY, 60, before[j][1]);
      small_add_activity (journal, 30, SW_KIND_EASY, 60, rows[i].km);
      body = small_scan (journal, 30);
      g_assert_cmpint (small_get_level (body, "L_SESSION", 30, NULL), ==, rows[i].level);
      finding = sw_body_get_finding (body, "L_SESSION", DAY_ZERO + 30);
      if (finding == NULL)
        continue;
      assert_near (finding->value, rows[i].ratio, 5e-5);
      g_assert_cmpstr (finding->variant, ==, rows[i].variant);
      g_assert_cmpint (finding->from, ==, DAY_ZERO);
      g_assert_cmpint (finding->to, ==, DAY_ZERO + 30);
      assert_near (sw_numbers_get (finding->numbers, "km"), rows[i].km, 1e-9);
      assert_near (sw_numbers_get (finding->numbers, "longest_km"), 10, 1e-9);
      g_assert_cmpstr (finding->subjects[0], ==, "a0005");
    }
}

/* One row of O2: runs before, and the run that is asked about. */
static SwSeverity
ask_session (const double before[][2],
             int          n,
             int          today,
             double       km,
             double      *ret_value)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;

  for (int i = 0; i < n; i++)
    small_add_activity (journal, (int) before[i][0], SW_KIND_EASY, 60, before[i][1]);
  small_add_activity (journal, today, SW_KIND_EASY, 60, km);
  body = small_scan (journal, today);
  return small_get_level (body, "L_SESSION", today, ret_value);
}

static void
test_o2 (void)
{
  static const double a[][2] = { { 0, 15 }, { 9, 5 }, { 18, 10 } };
  static const double b[][2] = { { 0, 3 }, { 9, 2 }, { 18, 3 } };
  static const double c[][2] = { { 0, 5 }, { 1, 5 }, { 2, 5 } };
  static const double d[][2] = { { 0, 5 }, { 9, 5 } };
  static const double e[][2] = { { 0, 5 }, { 2, 5 }, { 4, 5 } };
  double value;

  g_assert_cmpint (ask_session (a, 3, 31, 12, &value), ==, C);
  assert_near (value, 1.2, 5e-5);
  g_assert_cmpint (ask_session (b, 3, 20, 3.4, NULL), ==, N);
  g_assert_cmpint (ask_session (c, 3, 33, 20, NULL), ==, N);
  g_assert_cmpint (ask_session (d, 2, 20, 20, NULL), ==, N);
  g_assert_cmpint (ask_session (e, 3, 13, 20, NULL), ==, N);
  /* One day later the learning is over. */
  g_assert_cmpint (ask_session (e, 3, 14, 20, NULL), ==, W);
}

static void
test_o3 (void)
{
  static const struct { double km, before, long_before, rise; SwSeverity level; } rows[] = {
    { 26.4, 18, 24, 0.1, N }, { 29, 24, 22, 0.2083, I }, { 32, 18, 24, 0.3333, C }, { 11, 8, 8, 0.3750, N },
    { 10, 0, 0, (double) NAN, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double rise;

      g_assert_cmpint (sw_load_judge_week (rows[i].km, rows[i].before, rows[i].long_before, &rules, &rise), ==, rows[i].level);
      if (isnan (rows[i].rise))
        g_assert_true (isnan (rise));
      else
        assert_near (rise, rows[i].rise, 5e-5);
    }
}

static const double o4_loads[] = {
  0, 200, 0, 240, 0, 150, 400, 0, 200, 0, 240, 0, 150, 400, 0, 200, 0, 240, 0, 150, 400, 0, 300, 350, 240, 0, 300, 520,
};

static void
test_o4 (void)
{
  SwGuide *guide = sw_test_guide ();
  double acute, chronic;

  assert_near (sw_acwr (o4_loads, 28, SW_ACWR_UNCOUPLED, guide), 1.7273, 5e-5);
  assert_near (sw_acwr (o4_loads, 28, SW_ACWR_COUPLED, guide), 1.4615, 5e-5);
  assert_near (sw_acwr_ewma (o4_loads, 28, guide, &acute, &chronic), 1.4762, 5e-5);
  assert_near (acute, 282.3929, 5e-5);
  assert_near (chronic, 191.2968, 5e-5);
}

static void
test_o5 (void)
{
  SwGuide *guide = sw_test_guide ();
  double even[28], late[28] = { 0 }, holes[28];

  for (int i = 0; i < 28; i++)
    {
      even[i] = 100;
      late[i] = i < 21 ? 0 : 100;
      holes[i] = o4_loads[i];
    }
  /* Two rest days of the chronic part that nobody knows of. */
  holes[0] = holes[2] = (double) NAN;
  assert_near (sw_acwr (even, 28, SW_ACWR_UNCOUPLED, guide), 1, 5e-5);
  assert_near (sw_acwr_ewma (even, 28, guide, NULL, NULL), 1, 5e-5);
  g_assert_true (isnan (sw_acwr (late, 28, SW_ACWR_UNCOUPLED, guide)));
  assert_near (sw_acwr_ewma (late, 28, guide, NULL, NULL), 2.2015, 5e-5);
  assert_near (sw_acwr (late, 28, SW_ACWR_COUPLED, guide), 4, 5e-5);
  g_assert_true (isnan (sw_acwr (o4_loads, 27, SW_ACWR_UNCOUPLED, guide)));
  assert_near (sw_acwr (holes, 28, SW_ACWR_UNCOUPLED, guide), 1.5628, 5e-5);
  g_assert_true (isnan (sw_acwr_ewma (holes, 28, guide, NULL, NULL)));
}

static const double o6_loads[][7] = {
  { 0, 300, 0, 240, 0, 180, 540 },
  { 300, 300, 300, 300, 300, 300, 0 },
  { 200, 200, 200, 200, 200, 200, 200 },
  { 0, 0, 0, 0, 0, 0, 0 },
  { 600, 200, 400, 500, 100, 650, 0 },
};

static void
test_o6 (void)
{
  static const double expected[][2] = {
    { 0.8911, 1122.83 }, { 2.2678, 4082.02 }, { 10, 14000 }, { (double) NAN, (double) NAN }, { 1.3817, 3385.16 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      double monotony = sw_load_get_monotony (o6_loads[i], 7, rules.mono_cap);
      double sum = 0;

      for (int j = 0; j < 7; j++)
        sum += o6_loads[i][j];
      g_assert_cmpint (isnan (monotony), ==, isnan (expected[i][0]));
      if (isnan (monotony))
        continue;
      assert_near (monotony, expected[i][0], 5e-5);
      assert_near (sum * monotony, expected[i][1], 5e-3);
    }
}

static void
test_o7 (void)
{
  static const SwSeverity expected[] = { N, W, W, N };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      double monotony = sw_load_get_monotony (o6_loads[i], 7, rules.mono_cap);
      double sum = 0;

      for (int j = 0; j < 7; j++)
        sum += o6_loads[i][j];
      g_assert_cmpint (sw_load_judge_monotony (monotony, sum * monotony, 1350, &rules), ==, expected[i]);
    }
  g_assert_cmpint (sw_load_judge_monotony (2.2678, 4082.02, (double) NAN, &rules), ==, I);
}

/* Weeks whose strains are 1200, 1500, 1400, 1300 (and one week less), then O6b, as a diary. */
static SwSeverity
ask_monotony_diary (int n_weeks)
{
  static const double strains[] = { 1200, 1500, 1400, 1300 };
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;

  add_history (journal, 0);
  for (int week = 0; week < n_weeks; week++)
    {
      /* Two equal days of seven: monotony 0.5855, so the load follows from the strain. */
      double two[7] = { 1, 1 };
      double load = strains[week] / (2 * sw_load_get_monotony (two, 7, rules.mono_cap));

      for (int i = 0; i < 2; i++)
        small_add_activity (journal, 7 * week + i, SW_KIND_SWIM, load / 4, (double) NAN);
      small_add_check_in (journal, 7 * week + 6);
    }
  for (int i = 0; i < 6; i++)
    small_add_activity (journal, 7 * n_weeks + i, SW_KIND_SWIM, 75, (double) NAN);
  body = small_scan (journal, 7 * n_weeks + 6);
  return small_get_level (body, "L_MONO", 7 * n_weeks + 6, NULL);
}

static void
test_o7_diary (void)
{
  g_assert_cmpint (ask_monotony_diary (4), ==, W);
  g_assert_cmpint (ask_monotony_diary (3), ==, I);
}

static void
test_o8 (void)
{
  static const struct { int days; gboolean novice; SwSeverity level; } rows[] = {
    { 7, FALSE, C }, { 3, FALSE, N }, { 5, TRUE, C }, { 11, FALSE, W },
    { 6, FALSE, N }, { 10, FALSE, C }, { 4, TRUE, N }, { 7, TRUE, C }, { 8, TRUE, W },
  };
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sw_load_judge_rest (rows[i].days, rows[i].novice, &rules), ==, rows[i].level);

  /* Ten training days, the fifth last one without a record: three in a row are left, or none before it. */
  journal->profile->level = SW_LEVEL_ADVANCED;
  add_history (journal, 0);
  for (int day = 0; day < 10; day++)
    if (day != 6)
      small_add_activity (journal, day, SW_KIND_SWIM, 40, (double) NAN);
  body = small_scan (journal, 9);
  g_assert_cmpint (small_count (body, "L_REST"), ==, 0);
}

static void
test_o9 (void)
{
  static const struct { const char *days; gboolean lbp; int pairs; SwSeverity level; } rows[] = {
    { "0100101", FALSE, 0, N }, { "0110010", FALSE, 1, I }, { "0110110", FALSE, 2, C }, { "0111000", FALSE, 2, W },
    { "0110010", TRUE, 1, C },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean hard[7];
      int pairs;

      for (int j = 0; j < 7; j++)
        hard[j] = rows[i].days[j] == '1';
      g_assert_cmpint (sw_load_judge_hard (hard, 7, rows[i].lbp, &rules, &pairs), ==, rows[i].level);
      g_assert_cmpint (pairs, ==, rows[i].pairs);
    }
}

static void
test_o10 (void)
{
  static const double km[] = { 8, 10, 6, 5, 12, 4 };
  static const SwSurface surfaces[] = { SW_SURFACE_HARD, SW_SURFACE_HARD, SW_SURFACE_HARD, SW_SURFACE_MEDIUM, SW_SURFACE_HARD,
                                        SW_SURFACE_NONE };
  double share = sw_load_get_hard_share (km, surfaces, 6, &rules);

  assert_near (share, 0.8780, 5e-5);
  g_assert_true (sw_at_least (share, rules.surface_hard));
  g_assert_true (isnan (sw_load_get_hard_share (km, surfaces, 4, &rules)));
}

static void
test_o11 (void)
{
  static const struct { double km, share; SwSeverity level; } rows[] = {
    { 519.9, 0.7998, N }, { 520, 0.8, I }, { 650, 1, C }, { 812.5, 1.25, W }, { 649.9, 0.9998, I }, { 812.4, 1.2498, C },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      double value;

      add_history (journal, 0);
      small_add_shoe (journal, "s", rows[i].km - 5);
      small_add_activity (journal, 3, SW_KIND_EASY, 30, 5)->shoe = g_strdup ("s");
      body = small_scan (journal, 3);
      g_assert_cmpint (sw_load_judge_shoe (rows[i].km / 650, &rules), ==, rows[i].level);
      g_assert_cmpint (small_get_level (body, "L_SHOE", 3, &value), ==, rows[i].level);
      if (rows[i].level > N)
        assert_near (value, rows[i].share, 5e-5);
    }
}

static void
test_o12 (void)
{
  static const struct { int s14, s28; SwSeverity level; } rows[] = {
    { 4, 8, N }, { 2, 6, I }, { 0, 4, C }, { 1, 2, C }, { 3, 3, N }, { 3, 2, C }, { 3, SW_MISSING, N }, { 1, SW_MISSING, I },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sw_load_judge_strength (rows[i].s14, rows[i].s28, &rules), ==, rows[i].level);
}

static void
test_o31 (void)
{
  assert_near (12.0 / 33, 0.3636, 5e-5);
  g_assert_cmpint (sw_load_judge_long (12.0 / 33, 4, &rules), ==, I);
  g_assert_cmpint (sw_load_judge_long (0.33, 4, &rules), ==, N);
  g_assert_cmpint (sw_load_judge_long (1, 1, &rules), ==, N);
  g_assert_cmpint (sw_load_judge_long (0.60, 2, &rules), ==, N);
  g_assert_cmpint (sw_load_judge_long (0.6001, 2, &rules), ==, I);
  g_assert_cmpint (sw_load_judge_long (0.4001, 3, &rules), ==, I);
  g_assert_cmpint (sw_load_judge_long (0.30, 7, &rules), ==, N);
  g_assert_cmpint (sw_load_judge_long (0.3001, 7, &rules), ==, I);
  g_assert_cmpint (sw_load_judge_intensity (50, 180, &rules), ==, I);
  g_assert_cmpint (sw_load_judge_intensity (80, 200, &rules), ==, C);
  g_assert_cmpint (sw_load_judge_intensity (50, 200, &rules), ==, N);
  g_assert_cmpint (sw_load_judge_intensity (70, 200, &rules), ==, I);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sw_insight_rules_init (&rules, sw_test_guide ());
  g_test_add_func ("/insight/oracle/o1", test_o1);
  g_test_add_func ("/insight/oracle/o2", test_o2);
  g_test_add_func ("/insight/oracle/o3", test_o3);
  g_test_add_func ("/insight/oracle/o4", test_o4);
  g_test_add_func ("/insight/oracle/o5", test_o5);
  g_test_add_func ("/insight/oracle/o6", test_o6);
  g_test_add_func ("/insight/oracle/o7", test_o7);
  g_test_add_func ("/insight/oracle/o7-diary", test_o7_diary);
  g_test_add_func ("/insight/oracle/o8", test_o8);
  g_test_add_func ("/insight/oracle/o9", test_o9);
  g_test_add_func ("/insight/oracle/o10", test_o10);
  g_test_add_func ("/insight/oracle/o11", test_o11);
  g_test_add_func ("/insight/oracle/o12", test_o12);
  g_test_add_func ("/insight/oracle/o31", test_o31);
  return g_test_run ();
}
