/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"
#include "sw-ask.h"
#include "sw-test-guide.h"

/* What the program asks after a run: one question at a time, about the last run of the day, never an old one. */

/* The moment that is due on @today, SW_MOMENT_NONE for none; seals @journal. */
static SwMoment
find_due (SwJournal *journal,
          int        today)
{
  g_autoptr (SwBody) body = small_scan (journal, today);
  SwAsk ask;

  return sw_insight_find_ask (journal, body, DAY_ZERO + today, &ask) ? ask.moment : SW_MOMENT_NONE;
}

static void
test_after_a_run (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();

  small_add_activity (journal, 1, SW_KIND_EASY, 40, 6);
  g_assert_cmpint (find_due (journal, 1), ==, SW_MOMENT_AFTER);
  g_assert_cmpint (find_due (journal, 2), ==, SW_MOMENT_MORNING);
  /* Memory is no report. */
  g_assert_cmpint (find_due (journal, 3), ==, SW_MOMENT_NONE);
  g_assert_cmpint (find_due (journal, 4), ==, SW_MOMENT_NONE);
  /* Nothing is asked before it. */
  g_assert_cmpint (find_due (journal, 0), ==, SW_MOMENT_NONE);
}

static void
test_answered (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();

  small_add_activity (journal, 1, SW_KIND_EASY, 40, 6);
  small_add_pain (journal, 1, SW_MOMENT_AFTER, 0);
  small_add_pain (journal, 2, SW_MOMENT_MORNING, 3);
  g_assert_cmpint (find_due (journal, 1), ==, SW_MOMENT_NONE);
  g_assert_cmpint (find_due (journal, 2), ==, SW_MOMENT_NONE);
}

static void
test_other_reports_answer_nothing (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  SwActivity *run = small_add_activity (journal, 1, SW_KIND_EASY, 40, 6);
  SwActivity *swim = small_add_activity (journal, 1, SW_KIND_SWIM, 40, 1);
  SwPainReport *report;

  small_add_pain (journal, 1, SW_MOMENT_MORNING, 1);
  small_add_pain (journal, 1, SW_MOMENT_DURING, 1);
  report = small_add_pain (journal, 1, SW_MOMENT_AFTER, 2);
  report->region = SW_REGION_CALF_LEFT;
  report = small_add_pain (journal, 1, SW_MOMENT_AFTER, 2);
  report->activity = g_strdup (swim->id);
  g_assert_nonnull (run);
  g_assert_cmpint (find_due (journal, 1), ==, SW_MOMENT_AFTER);
}

static void
test_only_runs (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();

  small_add_activity (journal, 1, SW_KIND_SWIM, 40, 1);
  small_add_activity (journal, 1, SW_KIND_WALK, 40, 3);
  g_assert_cmpint (find_due (journal, 1), ==, SW_MOMENT_NONE);
  g_assert_cmpint (find_due (journal, 2), ==, SW_MOMENT_NONE);
}

static void
test_two_runs (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;
  SwActivity *first = small_add_activity (journal, 1, SW_KIND_EASY, 20, 3);
  SwActivity *second = small_add_activity (journal, 1, SW_KIND_TEMPO, 30, 5);
  SwAsk ask;

  first->start = g_strdup ("2026-03-03T07:00:00+01:00");
  first->start_us = 1;
  second->start = g_strdup ("2026-03-03T18:00:00+01:00");
  second->start_us = 2;
  body = small_scan (journal, 1);
  g_assert_true (sw_insight_find_ask (journal, body, DAY_ZERO + 1, &ask));
  g_assert_cmpint (ask.run->kind, ==, SW_KIND_TEMPO);
}

/* Runs on two days in a row: today's run is what matters now, the morning comes when that is answered. */
static void
test_two_days (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwJournal) answered = NULL;

  small_add_activity (journal, 1, SW_KIND_EASY, 40, 6);
  small_add_activity (journal, 2, SW_KIND_EASY, 40, 6);
  g_assert_cmpint (find_due (journal, 2), ==, SW_MOMENT_AFTER);
  answered = sw_journal_copy (journal);
  small_add_pain (answered, 2, SW_MOMENT_AFTER, 1);
  g_assert_cmpint (find_due (answered, 2), ==, SW_MOMENT_MORNING);
}

static void
test_suspended (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();

  small_add_activity (journal, 1, SW_KIND_EASY, 40, 6);
  small_add_screen (journal, 1, 2, SW_ANSWER_YES);
  g_assert_cmpint (find_due (journal, 1), ==, SW_MOMENT_NONE);
  g_assert_cmpint (find_due (journal, 2), ==, SW_MOMENT_NONE);
}

static void
test_no_pain (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwJournal) answered = NULL;
  g_autoptr (SwBody) body = NULL;
  g_autoptr (GError) error = NULL;
  SwPainReport *report;
  SwAsk ask;

  small_add_activity (journal, 1, SW_KIND_EASY, 40, 6);
  body = small_scan (journal, 2);
  g_assert_true (sw_insight_find_ask (journal, body, DAY_ZERO + 2, &ask));
  report = sw_ask_new_no_pain (&ask, DAY_ZERO + 2, "2026-03-04T07:10", 430);
  g_assert_cmpint (report->nrs, ==, 0);
  g_assert_cmpint (report->moment, ==, SW_MOMENT_MORNING);
  g_assert_cmpstr (report->activity, ==, ask.run->id);
  report->id = g_strdup ("p1");
  g_assert_true (sw_pain_report_validate (report, &error));
  g_assert_no_error (error);
  answered = sw_journal_copy (journal);
  g_ptr_array_add (answered->pain, report);
  g_assert_cmpint (find_due (answered, 2), ==, SW_MOMENT_NONE);
}

static void
test_empty (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();

  g_assert_cmpint (find_due (journal, 1), ==, SW_MOMENT_NONE);
}

static void
test_hours (void)
{
  static const struct { SwMoment moment; int hour; gboolean may; } rows[] = {
    { SW_MOMENT_AFTER, 10, FALSE }, { SW_MOMENT_AFTER, 18, TRUE }, { SW_MOMENT_AFTER, 23, TRUE },
    { SW_MOMENT_MORNING, 5, FALSE }, { SW_MOMENT_MORNING, 6, TRUE }, { SW_MOMENT_MORNING, 11, TRUE }, { SW_MOMENT_MORNING, 12, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SwAsk ask = { .moment = rows[i].moment };

      g_assert_cmpint (sw_ask_may_notify (&ask, rows[i].hour * 60, sw_test_guide ()), ==, rows[i].may);
    }
}

static void
test_score_due (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwJournal) answered = NULL;

  g_assert_false (sw_insight_is_score_due (journal, DAY_ZERO + 6));
  small_add_activity (journal, 1, SW_KIND_EASY, 40, 6);
  sw_journal_seal (journal);
  for (int day = 0; day < 14; day++)
    g_assert_cmpint (sw_insight_is_score_due (journal, DAY_ZERO + day), ==, day % 7 == 6);
  answered = sw_journal_copy (journal);
  small_add_ostrc (answered, 0, 0, 0, 0, 0);
  sw_journal_seal (answered);
  g_assert_false (sw_insight_is_score_due (answered, DAY_ZERO + 6));
  g_assert_true (sw_insight_is_score_due (answered, DAY_ZERO + 13));
}

static SwScreenCause
find_cause (SwJournal *journal,
            int        today)
{
  g_autoptr (SwBody) body = small_scan (journal, today);

  return sw_insight_find_screen_cause (journal, body, sw_test_guide (), DAY_ZERO + today);
}

static void
test_screen_of_report (void)
{
  for (int way = 0; way < 5; way++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      SwPainReport *report = small_add_pain (journal, 3, SW_MOMENT_EVENING, way == 1 ? 6 : 2);

      report->night = way == 2 ? SW_YES : SW_NO;
      report->spread = way == 3 ? SW_SPREAD_BELOW_KNEE : SW_SPREAD_NONE;
      report->has_quality = TRUE;
      report->quality = way == 4 ? SW_QUALITY_TINGLING : SW_QUALITY_ACHE;
      g_assert_cmpint (find_cause (journal, 3), ==, way == 0 ? SW_SCREEN_CAUSE_NONE : SW_SCREEN_CAUSE_REPORT);
    }
}

static void
test_screen_while_pain_lasts (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwJournal) screened = NULL;
  g_autoptr (SwJournal) calm = NULL;

  for (int day = 0; day < 20; day++)
    small_add_pain (journal, day, SW_MOMENT_MORNING, day < 3 ? 0 : 2);
  calm = sw_journal_copy (journal);
  screened = sw_journal_copy (journal);
  g_assert_cmpint (find_cause (journal, 3), ==, SW_SCREEN_CAUSE_NONE);
  g_assert_cmpint (find_cause (journal, 4), ==, SW_SCREEN_CAUSE_EPISODE);
  small_add_screen (screened, 5, 2, SW_ANSWER_NO);
  g_assert_cmpint (find_cause (screened, 5), ==, SW_SCREEN_CAUSE_NONE);
  g_assert_cmpint (find_cause (screened, 11), ==, SW_SCREEN_CAUSE_NONE);
  g_assert_cmpint (find_cause (screened, 12), ==, SW_SCREEN_CAUSE_WEEK);
  for (int day = 20; day < 27; day++)
    small_add_pain (calm, day, SW_MOMENT_MORNING, 0);
  small_add_screen (calm, 5, 2, SW_ANSWER_NO);
  g_assert_cmpint (find_cause (calm, 26), ==, SW_SCREEN_CAUSE_NONE);
}

static void
test_red_morning (void)
{
  static const struct { int before; SwTristate conservative; int red; } rows[] = {
    { SW_MISSING, SW_NO, 6 }, { 1, SW_NO, 4 }, { 4, SW_NO, 6 }, { SW_MISSING, SW_YES, 5 }, { 1, SW_YES, 4 }, { 3, SW_YES, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      journal->profile->conservative = rows[i].conservative;
      small_add_activity (journal, 1, SW_KIND_EASY, 40, 6);
      if (rows[i].before != SW_MISSING)
        small_add_pain (journal, 1, SW_MOMENT_MORNING, rows[i].before);
      sw_journal_seal (journal);
      g_assert_cmpint (sw_insight_get_red_morning (journal, sw_test_guide (), DAY_ZERO + 1), ==, rows[i].red);
      g_assert_cmpint (sw_insight_get_red_morning (journal, sw_test_guide (), DAY_ZERO + 2), ==, SW_MISSING);
    }
}

/* RULES E2: reminded after a week and at the end of the two. */
static void
test_appointment (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();

  small_add_screen (journal, 0, 18, SW_ANSWER_YES);
  for (int day = 0; day < 20; day++)
    {
      g_autoptr (SwBody) body = small_scan (journal, day);

      g_assert_cmpint (sw_insight_is_appointment_due (body, sw_test_guide (), DAY_ZERO + day), ==, day == 7 || day == 13);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/ask/after-a-run", test_after_a_run);
  g_test_add_func ("/insight/ask/answered", test_answered);
  g_test_add_func ("/insight/ask/other-reports", test_other_reports_answer_nothing);
  g_test_add_func ("/insight/ask/only-runs", test_only_runs);
  g_test_add_func ("/insight/ask/two-runs", test_two_runs);
  g_test_add_func ("/insight/ask/two-days", test_two_days);
  g_test_add_func ("/insight/ask/suspended", test_suspended);
  g_test_add_func ("/insight/ask/no-pain", test_no_pain);
  g_test_add_func ("/insight/ask/empty", test_empty);
  g_test_add_func ("/insight/ask/hours", test_hours);
  g_test_add_func ("/insight/ask/score-due", test_score_due);
  g_test_add_func ("/insight/ask/screen-of-report", test_screen_of_report);
  g_test_add_func ("/insight/ask/screen-while-pain-lasts", test_screen_while_pain_lasts);
  g_test_add_func ("/insight/ask/red-morning", test_red_morning);
  g_test_add_func ("/insight/ask/appointment", test_appointment);
  return g_test_run ();
}
