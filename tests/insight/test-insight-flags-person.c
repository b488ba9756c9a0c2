/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"
#include "sw-test-guide.h"

/* Each pain and wellness flag just below, at and just above its thresholds; snoozes and the shape of a finding. */

#define N SW_SEVERITY_NONE
#define I SW_SEVERITY_INFO
#define C SW_SEVERITY_CAUTION
#define W SW_SEVERITY_WARNING

static SwSeverity
scan_level (SwJournal  *journal,
            const char *id,
            int         day)
{
  g_autoptr (SwBody) body = small_scan (journal, day);

  return small_get_level (body, id, day, NULL);
}

static void
test_leg (void)
{
  static const struct { SwSpread spread; guint quality; SwRegion region; SwSeverity level; } rows[] = {
    { SW_SPREAD_BELOW_KNEE, 0, SW_REGION_NONE, W }, { SW_SPREAD_THIGH, 0, SW_REGION_NONE, N },
    { SW_SPREAD_MISSING, SW_QUALITY_TINGLING, SW_REGION_FOOT_LEFT, W }, { SW_SPREAD_MISSING, SW_QUALITY_NUMBNESS, SW_REGION_NONE, W },
    { SW_SPREAD_MISSING, SW_QUALITY_WEAKNESS | SW_QUALITY_ACHE, SW_REGION_NONE, W },
    { SW_SPREAD_MISSING, SW_QUALITY_ACHE | SW_QUALITY_SHARP, SW_REGION_CALF_LEFT, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      SwPainReport *report = small_add_pain (journal, 0, SW_MOMENT_EVENING, 0);

      report->spread = rows[i].spread;
      report->quality = rows[i].quality;
      report->region = rows[i].region;
      g_assert_cmpint (scan_level (journal, "P_LEG", 0), ==, rows[i].level);
    }
}

/* FINDINGS 9: other regions raise none of the low-back flags. */
static void
test_regions (void)
{
  static const struct { SwRegion region; SwSeverity level; } rows[] = {
    { SW_REGION_NONE, C }, { SW_REGION_BUTTOCK_RIGHT, C }, { SW_REGION_HIP_FRONT_LEFT, N }, { SW_REGION_OTHER, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      for (int day = 0; day < 3; day++)
        small_add_pain (journal, day, SW_MOMENT_EVENING, 3)->region = rows[i].region;
      g_assert_cmpint (scan_level (journal, "P_PERSIST", 2), ==, rows[i].level);
    }
}

static void
test_recurrence (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;
  double value;

  /* Three episodes of two days, each recovered after 30 days of 0; the last one a year after the second. */
  for (int episode = 0; episode < 4; episode++)
    {
      int start = episode < 3 ? 32 * episode : 32 + 365;

      small_add_pain (journal, start, SW_MOMENT_EVENING, 2);
      small_add_pain (journal, start + 1, SW_MOMENT_EVENING, 2);
      for (int i = 0; i < 30; i++)
        small_add_pain (journal, start + 2 + i, SW_MOMENT_EVENING, 0);
    }
  body = small_scan (journal, 460);
  g_assert_cmpint (small_count (body, "P_EPISODE"), ==, 4);
  g_assert_cmpint (small_count (body, "P_RECUR"), ==, 3);
  g_assert_cmpint (small_get_level (body, "P_EPISODE", 1, &value), ==, I);
  g_assert_cmpfloat (value, ==, 1);
  g_assert_cmpint (small_get_level (body, "P_RECUR", 1, NULL), ==, N);
  g_assert_cmpint (small_get_level (body, "P_RECUR", 33, &value), ==, C);
  g_assert_cmpfloat (value, ==, 1);
  g_assert_cmpint (small_get_level (body, "P_RECUR", 65, &value), ==, W);
  g_assert_cmpfloat (value, ==, 2);
  /* Day 398 looks back to day 34: the recurrence of day 33 has just left the year. */
  g_assert_cmpint (small_get_level (body, "P_RECUR", 398, &value), ==, W);
  g_assert_cmpfloat (value, ==, 2);
}

static void
test_ostrc (void)
{
  static const struct { int weeks[4][4]; int n; SwSeverity level; double value; } rows[] = {
    { { { 0, 3, 3, 3 } }, 1, N, 0 }, { { { 1, 0, 0, 0 } }, 1, I, 8 }, { { { 1, 0, 0, 2 } }, 1, I, 25 },
    { { { 1, 2, 0, 0 } }, 1, C, 25 }, { { { 1, 0, 0, 0 }, { 2, 1, 0, 1 } }, 2, C, 33 },
    { { { 1, 0, 0, 1 }, { 2, 1, 0, 1 } }, 2, I, 33 }, { { { 1, 2, 0, 0 }, { 1, 2, 0, 0 } }, 2, W, 25 },
    { { { 2, 1, 1, 2 } }, 1, W, 50 }, { { { 1, 0, 0, 0 }, { 1, 0, 0, 0 }, { 1, 0, 0, 0 } }, 3, I, 8 },
    { { { 1, 0, 0, 0 }, { 1, 0, 0, 0 }, { 1, 0, 0, 0 }, { 1, 0, 0, 0 } }, 4, W, 8 },
    { { { 1, 0, 0, 0 }, { 0, 0, 0, 0 }, { 1, 0, 0, 0 }, { 1, 0, 0, 0 } }, 4, I, 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      int day = 7 * rows[i].n - 1;
      double value;

      for (int week = 0; week < rows[i].n; week++)
        small_add_ostrc (journal, week, rows[i].weeks[week][0], rows[i].weeks[week][1], rows[i].weeks[week][2],
                         rows[i].weeks[week][3]);
      body = small_scan (journal, day);
      g_assert_cmpint (small_get_level (body, "P_OSTRC", day, &value), ==, rows[i].level);
      if (rows[i].level > N)
        g_assert_cmpfloat (value, ==, rows[i].value);
    }
}

static void
test_sleep_irregular (void)
{
  for (int nights = 9; nights <= 10; nights++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      for (int day = 0; day < nights; day++)
        small_add_check_in (journal, day)->sleep_h = day % 2 == 0 ? 6.7 : 9.3;
      g_assert_cmpint (scan_level (journal, "W_IRREGULAR", nights - 1), ==, nights == 10 ? I : N);
    }
}

static void
test_soreness (void)
{
  static const struct { int yesterday, today; SwSeverity level; } rows[] = {
    { 2, 4, N }, { 2, 5, I }, { 2, 7, C }, { 5, 5, C }, { 4, 5, I },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      for (int day = 0; day < 20; day++)
        small_add_check_in (journal, day)->soreness = 2;
      small_add_check_in (journal, 20)->soreness = rows[i].yesterday;
      small_add_check_in (journal, 21)->soreness = rows[i].today;
      g_assert_cmpint (scan_level (journal, "W_SORE", 21), ==, rows[i].level);
    }
}

static void
test_low (void)
{
  static const struct { double sleep_h; int soreness, fatigue, stress, pain; SwSeverity level; double value; } rows[] = {
    { 5.9, 6, 7, 6, 2, C, 3 }, { 6, 6, 7, 6, 2, N, 0 }, { 6, 5, 7, 7, 3, C, 3 }, { 5.9, 6, 7, 7, 3, C, 5 }, { 6, 5, 6, 7, 3, N, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      SwCheckIn *check_in = small_add_check_in (journal, 0);
      double value;

      check_in->sleep_h = rows[i].sleep_h;
      check_in->soreness = rows[i].soreness;
      check_in->fatigue = rows[i].fatigue;
      check_in->stress = rows[i].stress;
      small_add_pain (journal, 0, SW_MOMENT_EVENING, rows[i].pain);
      body = small_scan (journal, 0);
      g_assert_cmpint (small_get_level (body, "W_LOW", 0, &value), ==, rows[i].level);
      if (rows[i].level > N)
        g_assert_cmpfloat (value, ==, rows[i].value);
    }
}

static void
test_hydration_and_sitting (void)
{
  static const struct { int n, low; double sitting_h; SwSeverity hydration, sitting; } rows[] = {
    { 5, 3, 5, I, N }, { 5, 2, 5.1, N, I }, { 4, 4, 5.1, N, I }, { 3, 3, 9, N, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      int last = rows[i].n - 1;

      for (int day = 0; day <= last; day++)
        {
          SwCheckIn *check_in = small_add_check_in (journal, day);

          check_in->hydration = day < rows[i].low ? 2 : 3;
          check_in->sitting_h = rows[i].sitting_h;
        }
      body = small_scan (journal, last);
      g_assert_cmpint (small_get_level (body, "W_HYDRATION", last, NULL), ==, rows[i].hydration);
      g_assert_cmpint (small_get_level (body, "W_SITTING", last, NULL), ==, rows[i].sitting);
    }
}

static void
add_snooze (SwJournal  *journal,
            const char *flag,
            int         from,
            int         to)
{
  SwSnooze *snooze = sw_snooze_new ();

  snooze->id = g_strdup_printf ("z%u", journal->snoozes->len);
  snooze->made = DAY_ZERO + from;
  snooze->flag = g_strdup (flag);
  snooze->from = DAY_ZERO + from;
  snooze->to = DAY_ZERO + to;
  g_ptr_array_add (journal->snoozes, snooze);
}

/* A snoozed finding stays in the list; an urgent one cannot be snoozed. */
static void
test_snooze (void)
{
  static const gboolean expected[] = { FALSE, TRUE, TRUE, FALSE };
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;

  for (int day = 0; day < 4; day++)
    small_add_pain (journal, day, SW_MOMENT_EVENING, 1)->quality = SW_QUALITY_NUMBNESS;
  small_add_screen (journal, 1, 1, SW_ANSWER_YES);
  add_snooze (journal, "P_LEG", 1, 2);
  add_snooze (journal, "E_SCREEN", 1, 2);
  /* Not made yet. */
  add_snooze (journal, "P_LEG", 0, 0);
  ((SwSnooze *) journal->snoozes->pdata[2])->made = DAY_ZERO + 4;
  body = small_scan (journal, 3);
  for (int day = 0; day < 4; day++)
    {
      const SwFinding *finding = sw_body_get_finding (body, "P_LEG", DAY_ZERO + day);

      g_assert_nonnull (finding);
      g_assert_cmpint (finding->snoozed, ==, expected[day]);
    }
  g_assert_false (sw_body_get_finding (body, "E_SCREEN", DAY_ZERO + 1)->snoozed);
}

/* Every finding names its day, its window, its statements of the guide and its evidence, and stands in order. */
static void
test_shape (void)
{
  g_autoptr (SwJournal) journal = sw_sample_new (DAY_ZERO, 2, 7);
  g_autoptr (SwBody) body = sw_insight_scan (journal, sw_test_guide (), DAY_ZERO);

  g_assert_cmpuint (body->findings->len, >, 20);
  for (guint i = 0; i < body->findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i);

      g_assert_cmpint (finding->from, <=, finding->day);
      g_assert_cmpint (finding->to, ==, finding->day);
      g_assert_true (isfinite (finding->value));
      g_assert_nonnull (finding->guide[0]);
      g_assert_true (strlen (finding->evidence) == 1 && finding->evidence[0] >= 'A' && finding->evidence[0] <= 'D');
      g_assert_cmpuint (finding->numbers->items->len, >, 0);
      if (i > 0)
        g_assert_cmpint (sw_finding_compare (g_ptr_array_index (body->findings, i - 1), finding), <, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/flags/leg", test_leg);
  g_test_add_func ("/insight/flags/regions", test_regions);
  g_test_add_func ("/insight/flags/recurrence", test_recurrence);
  g_test_add_func ("/insight/flags/ostrc", test_ostrc);
  g_test_add_func ("/insight/flags/sleep-irregular", test_sleep_irregular);
  g_test_add_func ("/insight/flags/soreness", test_soreness);
  g_test_add_func ("/insight/flags/low", test_low);
  g_test_add_func ("/insight/flags/hydration-and-sitting", test_hydration_and_sitting);
  g_test_add_func ("/insight/flags/snooze", test_snooze);
  g_test_add_func ("/insight/flags/shape", test_shape);
  return g_test_run ();
}
