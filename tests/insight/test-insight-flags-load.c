/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"
#include "sw-charts.h"
#include "sw-test-guide.h"

/* Each load flag just below, at and just above its thresholds, and the day it stands on. */

#define NO_KM ((double) NAN)
#define N SW_SEVERITY_NONE
#define I SW_SEVERITY_INFO
#define C SW_SEVERITY_CAUTION
#define W SW_SEVERITY_WARNING

/* Diaries begin here with three easy runs, so that on day 0 nobody is learning. */
#define LONG_AGO (-60)

static SwJournal *
new_journal (void)
{
  SwJournal *journal = sw_journal_new ();

  for (int i = 0; i < 3; i++)
    small_add_activity (journal, LONG_AGO + 2 * i, SW_KIND_EASY, 30, 5);
  return journal;
}

/* A check-in every day of @from..@to: every day is known. */
static void
check_in_daily (SwJournal *journal,
                int        from,
                int        to)
{
  for (int day = from; day <= to; day++)
    small_add_check_in (journal, day);
}

static SwSeverity
scan_level (SwJournal  *journal,
            const char *id,
            int         day)
{
  g_autoptr (SwBody) body = small_scan (journal, day);

  return small_get_level (body, id, day, NULL);
}

static void
test_session_excess (void)
{
  static const struct { double before_km, km, before_minutes, minutes; SwSeverity level; } rows[] = {
    { 4, 4.5, 30, 30, N }, { 4, 4.51, 30, 30, C },
    { (double) NAN, 9, 20, 23, N }, { (double) NAN, 9, 20, 23.1, C }, { (double) NAN, 9, 20, 26, C },
    { (double) NAN, 9, 20, 26.1, W }, { 4, (double) NAN, 20, 26.1, W },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = new_journal ();

      small_add_activity (journal, 0, SW_KIND_EASY, rows[i].before_minutes, rows[i].before_km);
      small_add_activity (journal, 5, SW_KIND_EASY, rows[i].minutes, rows[i].km);
      g_assert_cmpint (scan_level (journal, "L_SESSION", 5), ==, rows[i].level);
    }
}

/* The worst of two runs of one day, neither compared with the other. */
static void
test_session_two_runs (void)
{
  g_autoptr (SwJournal) journal = new_journal ();
  g_autoptr (SwBody) body = NULL;
  double value;

  small_add_activity (journal, 0, SW_KIND_EASY, 30, 10);
  small_add_activity (journal, 5, SW_KIND_EASY, 30, 12);
  small_add_activity (journal, 5, SW_KIND_EASY, 30, 12.5);
  body = small_scan (journal, 5);
  g_assert_cmpint (small_get_level (body, "L_SESSION", 5, &value), ==, C);
  assert_near (value, 1.25, 1e-9);
  g_assert_cmpint (small_count (body, "L_SESSION"), ==, 1);
}

/* Three weeks of which the last one has @km; @hole leaves a stretch of so many days without a record in the first. */
static SwBody *
scan_weeks (double km,
            int    hole,
            int    today)
{
  g_autoptr (SwJournal) journal = new_journal ();

  check_in_daily (journal, -8, 0);
  check_in_daily (journal, 1 + hole, 20);
  small_add_activity (journal, 0, SW_KIND_EASY, 60, 20);
  small_add_activity (journal, 13, SW_KIND_EASY, 60, 24);
  small_add_activity (journal, 15, SW_KIND_EASY, 60, km);
  return small_scan (journal, today);
}

static void
test_week (void)
{
  static const struct { double km; int hole, today; SwSeverity level; } rows[] = {
    { 28.9, 0, 20, N }, { 29, 0, 20, I }, { 31.2, 0, 20, I }, { 31.3, 0, 20, C }, { 31.3, 6, 20, C }, { 31.3, 7, 20, N },
    { (double) NAN, 0, 20, N }, { 31.3, 0, 16, C }, { 31.3, 0, 14, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwBody) body = scan_weeks (rows[i].km, rows[i].hole, rows[i].today);

      g_assert_cmpint (small_get_level (body, "L_WEEK", rows[i].today, NULL), ==, rows[i].level);
      g_assert_cmpint (small_count (body, "L_WEEK"), ==, rows[i].level > N ? 1 : 0);
    }
}

/* In the middle of a week the three weeks end today: days 10 to 16 against 3 to 9 and -4 to 2. */
static void
test_week_running (void)
{
  g_autoptr (SwBody) body = scan_weeks (31.3, 0, 16);
  double value;

  g_assert_cmpint (small_get_level (body, "L_WEEK", 16, &value), ==, C);
  assert_near (value, (24 + 31.3 - 20) / 20, 1e-9);
  g_assert_cmpint (sw_body_get_finding (body, "L_WEEK", DAY_ZERO + 16)->from, ==, DAY_ZERO - 4);
}

static void
test_rows (void)
{
  static const struct { SwLevel level; SwTristate lbp; int days; SwSeverity runrow, rest; } rows[] = {
    { SW_LEVEL_NONE, SW_UNKNOWN, 1, N, N }, { SW_LEVEL_NONE, SW_UNKNOWN, 2, I, N }, { SW_LEVEL_NEW, SW_UNKNOWN, 3, C, N },
    { SW_LEVEL_ADVANCED, SW_NO, 6, N, N }, { SW_LEVEL_ADVANCED, SW_YES, 2, I, N }, { SW_LEVEL_ADVANCED, SW_NO, 7, N, C },
    { SW_LEVEL_NOVICE, SW_NO, 5, C, C }, { SW_LEVEL_NOVICE, SW_NO, 8, C, W }, { SW_LEVEL_INTERMEDIATE, SW_NO, 11, N, W },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = new_journal ();
      g_autoptr (SwBody) body = NULL;
      int last = rows[i].days - 1;

      journal->profile->level = rows[i].level;
      journal->profile->lbp = rows[i].lbp;
      for (int day = 0; day <= last; day++)
        small_add_activity (journal, day, SW_KIND_EASY, 30, 5);
      body = small_scan (journal, last);
      g_assert_cmpint (small_get_level (body, "L_RUNROW", last, NULL), ==, rows[i].runrow);
      g_assert_cmpint (small_get_level (body, "L_REST", last, NULL), ==, rows[i].rest);
    }
}

/* Section 0: only gentle mobility or a walk leaves a rest day. */
static void
test_training_day (void)
{
  static const struct { SwKind kind; double minutes; int rpe; gboolean training; } rows[] = {
    { SW_KIND_WALK, 30, 2, FALSE }, { SW_KIND_WALK, 30, SW_MISSING, FALSE }, { SW_KIND_WALK, 30.5, 2, TRUE },
    { SW_KIND_WALK, 30, 3, TRUE }, { SW_KIND_YOGA, 20, 2, FALSE }, { SW_KIND_PILATES, 31, 2, TRUE },
    { SW_KIND_MOBILITY, 30, SW_MISSING, FALSE }, { SW_KIND_SWIM, 10, 1, TRUE }, { SW_KIND_OTHER, 10, 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = new_journal ();

      for (int day = 0; day < 4; day++)
        small_add_activity (journal, day, SW_KIND_SWIM, 30, NO_KM);
      small_add_activity (journal, 4, rows[i].kind, rows[i].minutes, NO_KM)->rpe = rows[i].rpe;
      g_assert_cmpint (scan_level (journal, "L_REST", 4), ==, rows[i].training ? C : N);
    }
}

static void
test_hard (void)
{
  static const struct { SwKind kind; int rpe; SwSeverity level; } rows[] = {
    { SW_KIND_LONG, SW_MISSING, I }, { SW_KIND_EASY, 6, N }, { SW_KIND_EASY, 7, I }, { SW_KIND_STRENGTH, 7, I },
    { SW_KIND_TEMPO, 2, I }, { SW_KIND_RACE, SW_MISSING, I }, { SW_KIND_STRENGTH, SW_MISSING, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = new_journal ();
      g_autoptr (SwBody) body = NULL;

      journal->profile->level = SW_LEVEL_ADVANCED;
      small_add_activity (journal, 0, SW_KIND_INTERVAL, 30, 5);
      small_add_activity (journal, 1, rows[i].kind, 30, NO_KM)->rpe = rows[i].rpe;
      body = small_scan (journal, 2);
      g_assert_cmpint (small_get_level (body, "L_HARD", 1, NULL), ==, rows[i].level);
      g_assert_cmpint (small_count (body, "L_HARD"), ==, rows[i].level > N ? 1 : 0);
    }
}

static void
test_surface (void)
{
  static const struct { int hard, soft, unknown; double km; SwSeverity level; } rows[] = {
    { 4, 1, 0, 3, I }, { 4, 1, 0, 2.9, N }, { 3, 1, 0, 9, N }, { 4, 2, 0, 3, N }, { 4, 1, 3, 3, I }, { 4, 1, 4, 3, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = new_journal ();
      int day = 0;

      for (int j = 0; j < rows[i].hard + rows[i].soft + rows[i].unknown; j++, day += 2)
        small_add_activity (journal, day, SW_KIND_EASY, 30, rows[i].km)->surface =
          j < rows[i].hard ? SW_SURFACE_HARD : (j < rows[i].hard + rows[i].soft ? SW_SURFACE_SOFT : SW_SURFACE_NONE);
      g_assert_cmpint (scan_level (journal, "L_SURFACE", 20), ==, rows[i].level);
    }
}

static void
test_surface_uneven (void)
{
  for (int uneven = 2; uneven <= 3; uneven++)
    {
      g_autoptr (SwJournal) journal = new_journal ();
      g_autoptr (SwBody) body = NULL;
      double value;

      for (int j = 0; j < 6; j++)
        small_add_activity (journal, 2 * j, SW_KIND_EASY, 30, 3)->uneven = j < uneven ? SW_YES : SW_NO;
      body = small_scan (journal, 20);
      g_assert_cmpint (small_get_level (body, "L_SURFACE", 20, &value), ==, uneven == 3 ? I : N);
      if (uneven == 3)
        assert_near (value, 0.5, 1e-9);
    }
}

static void
test_shoe_new (void)
{
  static const struct { double start_km; SwKind kind; int retired; SwSeverity level; } rows[] = {
    { 29.9, SW_KIND_LONG, -1, I }, { 30, SW_KIND_LONG, -1, N }, { 0, SW_KIND_EASY, -1, N }, { 0, SW_KIND_RACE, 7, I },
    { 0, SW_KIND_RACE, 6, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = new_journal ();
      SwShoe *shoe = small_add_shoe (journal, "s", rows[i].start_km);

      if (rows[i].retired >= 0)
        shoe->retired_day = DAY_ZERO + rows[i].retired;
      small_add_activity (journal, 3, rows[i].kind, 30, 5)->shoe = g_strdup ("s");
      g_assert_cmpint (scan_level (journal, "L_SHOE", 6), ==, rows[i].level);
    }
}

static void
test_shoe_pair (void)
{
  static const struct { int weeks; const char *other; int today; SwSeverity level; } rows[] = {
    { 8, NULL, 55, I }, { 7, NULL, 48, N }, { 8, "t", 55, N }, { 9, NULL, 62, I }, { 9, NULL, 60, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = new_journal ();

      small_add_shoe (journal, "s", 100);
      small_add_shoe (journal, "t", 100);
      for (int week = 0; week < rows[i].weeks; week++)
        for (int j = 0; j < 3; j++)
          small_add_activity (journal, 7 * week + 2 * j, SW_KIND_EASY, 30, 5)->shoe =
            g_strdup (rows[i].other != NULL && week == 4 && j == 1 ? rows[i].other : "s");
      g_assert_cmpint (scan_level (journal, "L_SHOE", rows[i].today), ==, rows[i].level);
    }
}

static void
test_intensity_new (void)
{
  static const struct { SwLevel level; SwKind kind; int rpe; SwSeverity expected; } rows[] = {
    { SW_LEVEL_NEW, SW_KIND_TEMPO, 3, I }, { SW_LEVEL_NEW, SW_KIND_LONG, 6, N }, { SW_LEVEL_NEW, SW_KIND_LONG, 7, I },
    { SW_LEVEL_NOVICE, SW_KIND_TEMPO, 3, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = new_journal ();

      journal->profile->level = rows[i].level;
      small_add_activity (journal, 2, rows[i].kind, 30, 5)->rpe = rows[i].rpe;
      g_assert_cmpint (scan_level (journal, "L_INTENS", 4), ==, rows[i].expected);
    }
}

typedef struct
{
  int        sessions;     /* strength sessions of the last 14 days */
  int        earlier;      /* and of the 14 days before */
  int        sets;         /* posterior sets of each, SW_MISSING */
  int        known_from;   /* day of the first of the daily check-ins; today is 34, a Sunday */
  SwTristate empty_is_rest;
  int        red_day;      /* -1: none */
  int        ill_day;      /* -1: none */
  SwClearedFor cleared;
  SwSeverity level;
} StrengthRow;

static void
test_strength (void)
{
  static const StrengthRow rows[] = {
    { 3, 3, SW_MISSING, 0, SW_YES, -1, -1, SW_CLEARED_FOR_NONE, N },
    { 2, 3, SW_MISSING, 0, SW_YES, -1, -1, SW_CLEARED_FOR_NONE, I },
    { 0, 3, SW_MISSING, 0, SW_YES, -1, -1, SW_CLEARED_FOR_NONE, C },
    { 2, 0, SW_MISSING, 0, SW_YES, -1, -1, SW_CLEARED_FOR_NONE, C },
    /* Only 14 days are known, then not even those. */
    { 2, 0, SW_MISSING, 21, SW_NO, -1, -1, SW_CLEARED_FOR_NONE, I },
    { 2, 0, SW_MISSING, 22, SW_NO, -1, -1, SW_CLEARED_FOR_NONE, N },
    /* No back exercise. */
    { 3, 3, 0, 0, SW_YES, -1, -1, SW_CLEARED_FOR_NONE, I },
    { 3, 3, 1, 0, SW_YES, -1, -1, SW_CLEARED_FOR_NONE, N },
    /* A red pause and an illness. */
    { 0, 3, SW_MISSING, 0, SW_YES, 21, -1, SW_CLEARED_FOR_NONE, N },
    { 0, 3, SW_MISSING, 0, SW_YES, 20, -1, SW_CLEARED_FOR_NONE, C },
    { 0, 3, SW_MISSING, 0, SW_YES, -1, 10, SW_CLEARED_FOR_NONE, N },
    { 0, 3, SW_MISSING, 0, SW_YES, -1, 10, SW_CLEARED_FOR_WALKING, N },
    { 0, 3, SW_MISSING, 0, SW_YES, -1, 10, SW_CLEARED_FOR_RUNNING, C },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const StrengthRow *row = &rows[i];
      g_autoptr (SwJournal) journal = new_journal ();

      journal->profile->empty_day_is_rest = row->empty_is_rest;
      check_in_daily (journal, row->known_from, 34);
      for (int j = 0; j < row->sessions; j++)
        small_add_activity (journal, 24 + 3 * j, SW_KIND_STRENGTH, 30, NO_KM)->posterior_sets = row->sets;
      for (int j = 0; j < row->earlier; j++)
        small_add_activity (journal, 8 + 3 * j, SW_KIND_STRENGTH, 30, NO_KM)->posterior_sets = row->sets;
      if (row->red_day >= 0)
        {
          small_add_activity (journal, row->red_day, SW_KIND_EASY, 30, 5);
          small_add_pain (journal, row->red_day, SW_MOMENT_AFTER, 7);
        }
      if (row->ill_day >= 0)
        small_add_screen (journal, row->ill_day, 15, SW_ANSWER_YES);
      if (row->cleared != SW_CLEARED_FOR_NONE)
        small_add_clearance (journal, row->ill_day, row->cleared);
      g_assert_cmpint (scan_level (journal, "L_STRENGTH", 34), ==, row->level);
    }
}

static void
test_cross (void)
{
  static const struct { int runs, cross_day, pain_day; SwSeverity level; } rows[] = {
    { 5, -1, -1, N }, { 6, -1, -1, I }, { 6, 20, -1, I }, { 6, 21, -1, N }, { 2, -1, 20, C }, { 2, 10, 20, N }, { 2, 6, 20, C },
    { 2, -1, 6, N }, { 2, -1, 7, C },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = new_journal ();

      check_in_daily (journal, 0, 34);
      for (int j = 0; j < rows[i].runs; j++)
        small_add_activity (journal, 22 + 2 * j, SW_KIND_EASY, 30, 5);
      if (rows[i].cross_day >= 0)
        small_add_activity (journal, rows[i].cross_day, SW_KIND_WALK, 10, NO_KM);
      if (rows[i].pain_day >= 0)
        small_add_pain (journal, rows[i].pain_day, SW_MOMENT_EVENING, 1)->spread = SW_SPREAD_BELOW_KNEE;
      g_assert_cmpint (scan_level (journal, "L_CROSS", 34), ==, rows[i].level);
    }
}

/* Runs day after day, oldest first: 1 warm-up ticked, 0 skipped, - nobody said. */
static void
test_warmup (void)
{
  static const struct { const char *runs; int today; SwSeverity level; } rows[] = {
    { "000111", 6, N }, { "000011", 6, I }, { "00000", 6, N }, { "1000011", 6, I }, { "0000111", 6, N }, { "0000-11", 6, I },
    { "000011", 13, N }, { "------000011", 13, I }, { "000011--", 7, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      for (int day = 0; rows[i].runs[day] != '\0'; day++)
        {
          SwActivity *run = small_add_activity (journal, day, SW_KIND_EASY, 30, 5);

          if (rows[i].runs[day] != '-')
            run->warmup = rows[i].runs[day] == '1' ? SW_YES : SW_NO;
        }
      g_assert_cmpint (scan_level (journal, "H_WARMUP", rows[i].today), ==, rows[i].level);
    }
}

static void
test_charts (void)
{
  g_autoptr (SwJournal) journal = new_journal ();
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) weeks = NULL;
  const SwLoadDay *day;
  const SwLoadWeek *week;

  for (int i = 0; i < 35; i++)
    small_add_activity (journal, i, SW_KIND_EASY, 50, 8)->rpe = 2;
  sw_journal_seal (journal);
  days = sw_insight_chart_days (journal, sw_test_guide (), DAY_ZERO - 3, DAY_ZERO + 36);
  g_assert_cmpuint (days->len, ==, 40);
  day = &g_array_index (days, SwLoadDay, 3 + 34);
  assert_near (day->load, 100, 1e-9);
  assert_near (day->uncoupled, 1, 1e-9);
  assert_near (day->coupled, 1, 1e-9);
  assert_near (day->ewma, 1, 1e-9);
  g_assert_true (g_array_index (days, SwLoadDay, 0).unknown);
  g_assert_true (isnan (g_array_index (days, SwLoadDay, 3 + 8).uncoupled));

  weeks = sw_insight_chart_weeks (journal, sw_test_guide (), DAY_ZERO, DAY_ZERO + 34);
  g_assert_cmpuint (weeks->len, ==, 5);
  week = &g_array_index (weeks, SwLoadWeek, 4);
  assert_near (week->load, 700, 1e-9);
  assert_near (week->km, 56, 1e-9);
  assert_near (week->run_minutes, 350, 1e-9);
  assert_near (week->longest_km, 8, 1e-9);
  assert_near (week->cap_km, 8.8, 1e-9);
  assert_near (week->monotony, 10, 1e-9);
  assert_near (week->strain, 7000, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/flags/session-excess", test_session_excess);
  g_test_add_func ("/insight/flags/session-two-runs", test_session_two_runs);
  g_test_add_func ("/insight/flags/week", test_week);
  g_test_add_func ("/insight/flags/week-running", test_week_running);
  g_test_add_func ("/insight/flags/rows", test_rows);
  g_test_add_func ("/insight/flags/training-day", test_training_day);
  g_test_add_func ("/insight/flags/hard", test_hard);
  g_test_add_func ("/insight/flags/surface", test_surface);
  g_test_add_func ("/insight/flags/surface-uneven", test_surface_uneven);
  g_test_add_func ("/insight/flags/shoe-new", test_shoe_new);
  g_test_add_func ("/insight/flags/shoe-pair", test_shoe_pair);
  g_test_add_func ("/insight/flags/intensity-new", test_intensity_new);
  g_test_add_func ("/insight/flags/strength", test_strength);
  g_test_add_func ("/insight/flags/cross", test_cross);
  g_test_add_func ("/insight/flags/warmup", test_warmup);
  g_test_add_func ("/insight/flags/charts", test_charts);
  return g_test_run ();
}
