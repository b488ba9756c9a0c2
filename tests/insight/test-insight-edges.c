/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"
#include "sw-association.h"
#include "sw-charts.h"
#include "sw-episode.h"
#include "sw-load.h"
#include "sw-pain.h"
#include "sw-statistics.h"
#include "sw-test-guide.h"
#include "sw-wellness.h"

/* The rules' arithmetic a hair below, at and a hair above each threshold, and windows one day too long. */

#define NO_KM ((double) NAN)
#define N SW_SEVERITY_NONE
#define I SW_SEVERITY_INFO
#define C SW_SEVERITY_CAUTION
#define W SW_SEVERITY_WARNING

/* What still counts as equal (section 0), and what does not. */
#define HAIR 1e-10
#define STEP 1e-6

static SwInsightRules rules;

static void
test_tolerance (void)
{
  g_assert_cmpint (sw_load_judge_session (13 + HAIR, 10, 0.5, &rules), ==, C);
  g_assert_cmpint (sw_load_judge_session (13 + STEP, 10, 0.5, &rules), ==, W);
  g_assert_cmpint (sw_load_judge_session (11 + HAIR, 10, 0.5, &rules), ==, N);
  g_assert_cmpint (sw_load_judge_shoe (0.8 - HAIR, &rules), ==, I);
  g_assert_cmpint (sw_load_judge_shoe (0.8 - STEP, &rules), ==, N);
}

static void
test_monotony (void)
{
  static const struct { double monotony, strain, reference; SwSeverity level; } rows[] = {
    { 2, 1, NO_KM, N }, { 2 + STEP, 1, NO_KM, I }, { 1.5, 150 + STEP, 100, C }, { 1.5 - STEP, 500, 100, N }, { 1.5, 150, 100, N },
    { 2, 200 + STEP, 100, C }, { 2 + STEP, 200, 100, C }, { 2 + STEP, 200 + STEP, 100, W }, { 2 + STEP, 150, 100, I },
    { NO_KM, NO_KM, 100, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sw_load_judge_monotony (rows[i].monotony, rows[i].strain, rows[i].reference, &rules), ==, rows[i].level);
  /* Nearly equal days are no more alike than equal ones. */
  g_assert_cmpfloat (sw_load_get_monotony ((double[]) { 300, 300, 300, 300, 300, 300, 301 }, 7, rules.mono_cap), ==, 10);
}

static void
test_intensity (void)
{
  g_assert_cmpint (sw_load_judge_intensity (25 + STEP, 100, &rules), ==, I);
  g_assert_cmpint (sw_load_judge_intensity (35 + STEP, 100, &rules), ==, C);
}

/* Six runs of which two are tempo; @first is the day of the oldest. */
static void
test_intensity_window (void)
{
  static const struct { int runs, first; SwSeverity level; } rows[] = { { 6, 7, I }, { 6, 6, N }, { 5, 7, N } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;

      for (int j = 0; j < 3; j++)
        small_add_activity (journal, -60 + j, SW_KIND_EASY, 30, 5);
      for (int j = 0; j < rows[i].runs; j++)
        small_add_activity (journal, j == 0 ? rows[i].first : 20 + j, j < 2 ? SW_KIND_TEMPO : SW_KIND_EASY, 30, 5);
      body = small_scan (journal, 34);
      g_assert_cmpint (small_get_level (body, "L_INTENS", 34, NULL), ==, rows[i].level);
    }
}

/* Reports of @pain on given days; the last one is judged. */
static void
test_persist_window (void)
{
  static const struct { int days[5], pain, n; SwSeverity level; double value; } rows[] = {
    { { 0, 4, 8, 12, 13 }, 3, 5, W, 5 }, { { 0, 4, 8, 12, 14 }, 3, 5, C, 4 }, { { 0, 4 }, 3, 2, N, 0 },
    { { 0, 4, 8 }, 2, 3, I, 3 }, { { 0, 4, 8 }, 0, 3, N, 0 }, { { 0, 4, 8 }, 1, 3, I, 3 }, { { 0, 4, 8 }, 4, 3, C, 3 },
    { { 0, 4, 8 }, 5, 3, W, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      int last = rows[i].days[rows[i].n - 1];
      double value;

      for (int j = 0; j < rows[i].n; j++)
        small_add_pain (journal, rows[i].days[j], SW_MOMENT_EVENING, rows[i].pain);
      body = small_scan (journal, last);
      g_assert_cmpint (small_get_level (body, "P_PERSIST", last, &value), ==, rows[i].level);
      if (rows[i].level > N)
        g_assert_cmpfloat (value, ==, rows[i].value);
    }
}

static void
test_trend (void)
{
  static const struct { int n, days[9], pain[9]; SwSeverity level; } rows[] = {
    /* Eight reports over 10 days, then over 9. */
    { 8, { 0, 1, 2, 3, 4, 5, 6, 10 }, { 0, 0, 1, 1, 2, 2, 3, 3 }, C },
    { 8, { 0, 1, 2, 3, 4, 5, 6, 9 }, { 0, 0, 1, 1, 2, 2, 3, 3 }, N },
    /* The oldest report on the window's first day, then a day before it: seven are left. */
    { 8, { 0, 2, 4, 6, 8, 10, 12, 20 }, { 0, 0, 1, 1, 2, 2, 3, 3 }, C },
    { 8, { 0, 3, 5, 7, 9, 11, 13, 21 }, { 0, 0, 1, 1, 2, 2, 3, 3 }, N },
    /* The middle of the last three is 3, then 4. */
    { 8, { 0, 1, 2, 3, 4, 5, 6, 10 }, { 0, 0, 1, 1, 2, 2, 3, 4 }, C },
    { 8, { 0, 1, 2, 3, 4, 5, 6, 10 }, { 0, 0, 1, 1, 2, 3, 4, 4 }, W },
    /* Steep enough for caution but for the rise: 1 in all. */
    { 8, { 0, 2, 4, 6, 8, 10, 12, 14 }, { 1, 1, 1, 1, 2, 2, 2, 2 }, I },
    /* A falling trend is never a finding. */
    { 8, { 0, 1, 2, 3, 4, 5, 6, 10 }, { 4, 4, 3, 3, 2, 2, 1, 1 }, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      int last = rows[i].days[rows[i].n - 1];

      for (int j = 0; j < rows[i].n; j++)
        small_add_pain (journal, rows[i].days[j], SW_MOMENT_EVENING, rows[i].pain[j]);
      body = small_scan (journal, last);
      g_assert_cmpint (small_get_level (body, "P_TREND", last, NULL), ==, rows[i].level);
    }
}

static void
test_morning (void)
{
  static const struct { int before, after, n_high; SwSeverity level; } rows[] = {
    { 3, 4, 0, N }, { 4, 5, 0, C }, { 5, 6, 0, C }, { 0, 2, 1, C }, { 0, 1, 2, N }, { 0, 0, 3, W },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sw_pain_judge_morning (rows[i].before, rows[i].after, rows[i].n_high, &rules), ==, rows[i].level);
}

static void
test_association (void)
{
  static const struct { double p, difference, cliff; SwSeverity level; } rows[] = {
    { 0.05, 1, 0.33, I }, { 0.05 + STEP, 1, 0.33, N }, { 0.05, 1 - STEP, 0.33, N }, { 0.05, 1, 0.33 - STEP, N },
    { 0.01, 2, 0.33, C }, { 0.01 + STEP, 2, 0.33, I }, { 0.01, 2 - STEP, 0.33, I }, { 0.01, 2, 0.33 - STEP, N },
    { 0.05 + HAIR, 1 - HAIR, 0.33 - HAIR, I },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sw_association_judge (rows[i].p, rows[i].difference, rows[i].cliff, &rules), ==, rows[i].level);
}

/* Ten run days of alternating ground over @span days, the last of them on @today - @age. */
static SwSeverity
ask_association (int span,
                 int age)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;
  int today = 69;

  for (int i = 0; i < 10; i++)
    {
      int day = i < 9 ? today - age - span + i : today - age;

      small_add_activity (journal, day, SW_KIND_EASY, 30, 5)->hills = i % 2 == 0 ? SW_YES : SW_NO;
      small_add_pain (journal, day, SW_MOMENT_MORNING, 0);
      small_add_pain (journal, day, SW_MOMENT_AFTER, i % 2 == 0 ? 3 : 0);
    }
  body = small_scan (journal, today);
  return small_get_level (body, "P_ASSOC", today, NULL);
}

static void
test_association_window (void)
{
  g_assert_cmpint (ask_association (14, 0), ==, C);
  g_assert_cmpint (ask_association (13, 0), ==, N);
  g_assert_cmpint (ask_association (20, 35), ==, C);
  g_assert_cmpint (ask_association (20, 36), ==, N);
}

/* Above 200 000 regroupings the normal is used: 21 over 10 are 352 716, 20 over 10 only 184 756. */
static void
test_association_large (void)
{
  int with[11], without[11];

  for (int i = 0; i < 11; i++)
    {
      with[i] = i % 4;
      without[i] = i % 3;
    }
  g_assert_false (isnan (sw_permutation_test (with, 10, without, 10, rules.assoc_combinations)));
  g_assert_true (isnan (sw_permutation_test (with, 10, without, 11, rules.assoc_combinations)));
  assert_near (sw_association_test (with, 10, without, 11, &rules), sw_mann_whitney (with, 10, without, 11), 1e-15);
  g_assert_false (isnan (sw_permutation_test (with, 10, without, 10, 184756)));
  g_assert_true (isnan (sw_permutation_test (with, 10, without, 10, 184755)));
  /* All alike: the variance is 0. */
  g_assert_cmpfloat (sw_mann_whitney ((const int[]) { 1, 1 }, 2, (const int[]) { 1, 1 }, 2), ==, 1);
}

/* What is shown beside it: the raw counts, and factors that cannot be told apart. */
static void
test_association_words (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;
  const SwFinding *finding;

  for (int i = 0; i < 20; i++)
    {
      SwActivity *run = small_add_activity (journal, 2 * i, SW_KIND_EASY, 30, 5);

      run->hills = i % 2 == 0 ? SW_YES : SW_NO;
      run->uneven = i % 2 == 0 && i > 0 ? SW_YES : SW_NO;
      run->warmup = i % 5 == 0 ? SW_YES : SW_NO;
      small_add_pain (journal, 2 * i, SW_MOMENT_MORNING, 0);
      small_add_pain (journal, 2 * i, SW_MOMENT_AFTER, i % 2 == 0 ? 2 + (i > 10 ? 1 : 0) : i % 3 == 0 ? 1 : 0);
    }
  body = small_scan (journal, 41);
  finding = sw_body_get_finding (body, "P_ASSOC", DAY_ZERO + 41);
  g_assert_nonnull (finding);
  g_assert_cmpfloat (sw_numbers_get (finding->numbers, "flares_with") + sw_numbers_get (finding->numbers, "with"), >=, 18);
  g_assert_cmpfloat (sw_numbers_get (finding->numbers, "flares_without"), <=, 1);
  g_assert_true (g_strv_contains ((const char * const *) finding->subjects, "hills"));
  g_assert_true (g_strv_contains ((const char * const *) finding->subjects, "uneven"));
  g_assert_false (g_strv_contains ((const char * const *) finding->subjects, "no-warmup"));
}

/* @reported of the 30 days after two painful ones have a report, in turns with silent days of at most @gap in a row. */
static gboolean
is_recovered_after (int reported,
                    int gap)
{
  SwEpisode episode;
  int silent = 30 - reported;
  gboolean recovered = FALSE;

  sw_episode_init (&episode);
  for (int day = 0; day < 2; day++)
    (void) sw_episode_advance (&episode, day, 2, &rules);
  for (int day = 2, run = 0; day < 32; day++)
    {
      gboolean quiet = silent > 0 && run < gap;

      silent -= quiet ? 1 : 0;
      run = quiet ? run + 1 : 0;
      recovered |= sw_episode_advance (&episode, day, quiet ? SW_MISSING : 0, &rules) == SW_EPISODE_RECOVERED;
    }
  return recovered;
}

static void
test_recovery (void)
{
  g_assert_true (is_recovered_after (24, 4));
  g_assert_false (is_recovered_after (23, 4));
  g_assert_false (is_recovered_after (24, 5));
  g_assert_true (is_recovered_after (30, 0));
}

static void
test_duration (void)
{
  g_assert_cmpint (sw_pain_judge_duration (42, 21, 21, &rules), ==, W);
  g_assert_cmpint (sw_pain_judge_duration (42, 20, 20, &rules), ==, N);
  g_assert_cmpint (sw_pain_judge_duration (42, 40, 20, &rules), ==, W);
  g_assert_cmpint (sw_pain_judge_duration (42, 41, 20, &rules), ==, N);
}

static void
test_painkiller_window (void)
{
  static const struct { int days[3]; SwSeverity level; } rows[] = { { { 0, 3, 6 }, C }, { { 0, 3, 7 }, N } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;

      for (int j = 0; j < 3; j++)
        small_add_pain (journal, rows[i].days[j], SW_MOMENT_EVENING, 0)->painkiller = SW_YES;
      body = small_scan (journal, rows[i].days[2]);
      g_assert_cmpint (small_get_level (body, "P_NSAID", rows[i].days[2], NULL), ==, rows[i].level);
    }
}

static void
test_sleep (void)
{
  static const struct { double debt; SwSeverity level; } rows[] = {
    { 5 - STEP, N }, { 5, I }, { 7 - STEP, I }, { 7, C }, { 10 - STEP, C }, { 10, W },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sw_wellness_judge_sleep (rows[i].debt, &rules), ==, rows[i].level);
}

/* Five nights of which the oldest is @first; need 7 h unless said otherwise. */
static void
test_sleep_window (void)
{
  static const struct { int first; double need, hours; SwSeverity level; } rows[] = {
    { 14, NO_KM, 6, C }, { 13, NO_KM, 6, N }, { 14, 8, 6, W }, { 14, NO_KM, 7, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;

      journal->profile->sleep_need_h = rows[i].need;
      for (int j = 0; j < 5; j++)
        small_add_check_in (journal, j == 0 ? rows[i].first : 16 + j)->sleep_h = rows[i].hours;
      body = small_scan (journal, 20);
      g_assert_cmpint (small_get_level (body, "W_SLEEP", 20, NULL), ==, rows[i].level);
    }
}

static void
test_sitting_window (void)
{
  static const struct { int first; SwSeverity level; } rows[] = { { 14, I }, { 13, N } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;

      for (int j = 0; j < 4; j++)
        small_add_check_in (journal, j == 0 ? rows[i].first : 17 + j)->sitting_h = 6;
      body = small_scan (journal, 20);
      g_assert_cmpint (small_get_level (body, "W_SITTING", 20, NULL), ==, rows[i].level);
    }
}

static void
test_soreness (void)
{
  /* Fourteen answers of mean 3.5 and deviation 1. */
  g_assert_true (sw_wellness_is_sore (1.5, 5, &rules));
  g_assert_false (sw_wellness_is_sore (1.5 - STEP, 5, &rules));
  g_assert_false (sw_wellness_is_sore (9, 4, &rules));
  g_assert_false (sw_wellness_is_sore (NO_KM, 9, &rules));
}

static void
test_acwr (void)
{
  SwGuide *guide = sw_test_guide ();
  double loads[28];

  for (int i = 0; i < 28; i++)
    loads[i] = 20;
  assert_near (sw_acwr (loads, 28, SW_ACWR_UNCOUPLED, guide), 1, 1e-12);
  loads[27] = (double) NAN;
  assert_near (sw_acwr (loads, 28, SW_ACWR_UNCOUPLED, guide), 1, 1e-12);
  loads[26] = (double) NAN;
  g_assert_true (isnan (sw_acwr (loads, 28, SW_ACWR_UNCOUPLED, guide)));
  loads[26] = loads[27] = 20;
  loads[0] = loads[1] = loads[2] = (double) NAN;
  assert_near (sw_acwr (loads, 28, SW_ACWR_UNCOUPLED, guide), 1, 1e-12);
  loads[3] = (double) NAN;
  g_assert_true (isnan (sw_acwr (loads, 28, SW_ACWR_UNCOUPLED, guide)));
  for (int i = 0; i < 28; i++)
    loads[i] = 19.99;
  g_assert_true (isnan (sw_acwr (loads, 28, SW_ACWR_UNCOUPLED, guide)));
}

static void
test_median (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  g_assert_true (isnan (sw_statistics_get_median (NULL, 0)));
  for (int n = 1; n <= 30; n++)
    {
      double values[30], median;
      int below = 0, above = 0;

      for (int i = 0; i < n; i++)
        values[i] = g_rand_int_range (rand, 0, 9);
      median = sw_statistics_get_median (values, n);
      for (int i = 0; i < n; i++)
        {
          below += values[i] < median ? 1 : 0;
          above += values[i] > median ? 1 : 0;
        }
      g_assert_cmpint (2 * below, <=, n);
      g_assert_cmpint (2 * above, <=, n);
    }
  assert_near (sw_statistics_get_median ((double[]) { 4, 1, 3, 2 }, 4), 2.5, 1e-15);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sw_insight_rules_init (&rules, sw_test_guide ());
  g_test_add_func ("/insight/edges/tolerance", test_tolerance);
  g_test_add_func ("/insight/edges/monotony", test_monotony);
  g_test_add_func ("/insight/edges/intensity", test_intensity);
  g_test_add_func ("/insight/edges/intensity-window", test_intensity_window);
  g_test_add_func ("/insight/edges/persist-window", test_persist_window);
  g_test_add_func ("/insight/edges/trend", test_trend);
  g_test_add_func ("/insight/edges/morning", test_morning);
  g_test_add_func ("/insight/edges/association", test_association);
  g_test_add_func ("/insight/edges/association-window", test_association_window);
  g_test_add_func ("/insight/edges/association-large", test_association_large);
  g_test_add_func ("/insight/edges/association-words", test_association_words);
  g_test_add_func ("/insight/edges/recovery", test_recovery);
  g_test_add_func ("/insight/edges/duration", test_duration);
  g_test_add_func ("/insight/edges/painkiller-window", test_painkiller_window);
  g_test_add_func ("/insight/edges/sleep", test_sleep);
  g_test_add_func ("/insight/edges/sleep-window", test_sleep_window);
  g_test_add_func ("/insight/edges/sitting-window", test_sitting_window);
  g_test_add_func ("/insight/edges/soreness", test_soreness);
  g_test_add_func ("/insight/edges/acwr", test_acwr);
  g_test_add_func ("/insight/edges/median", test_median);
  return g_test_run ();
}
