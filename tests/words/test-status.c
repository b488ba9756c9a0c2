/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-guide.h"
#include "sw-words-body.h"
#include "tone.h"

#include <locale.h>

#define TODAY 20782 /* Wednesday 2026-11-25 */

static SwJournal *
make_journal (int peak,
              int morning)
{
  SwJournal *journal = sw_journal_new ();
  SwActivity *run = sw_activity_new ();

  run->id = g_strdup ("a1");
  run->day = TODAY - 2;
  run->kind = SW_KIND_EASY;
  run->minutes = 40;
  g_ptr_array_add (journal->activities, run);
  for (int i = 0; i < 2; i++)
    {
      SwPainReport *report = sw_pain_report_new ();

      report->id = g_strdup (i == 0 ? "p1" : "p2");
      report->day = run->day + i;
      report->minute = 600;
      report->moment = i == 0 ? SW_MOMENT_AFTER : SW_MOMENT_MORNING;
      report->nrs = i == 0 ? peak : morning;
      if (report->nrs == SW_MISSING)
        sw_pain_report_free (report);
      else
        g_ptr_array_add (journal->pain, report);
    }
  sw_journal_seal (journal);
  return journal;
}

static SwBody *
make_body (SwZone   zone,
           SwDay    day,
           gboolean unconfirmed)
{
  SwBody *body = sw_body_new (TODAY);
  SwZoneDay zone_day = { day, zone, unconfirmed, TRUE };

  if (zone != SW_ZONE_NONE)
    g_array_append_val (body->zones, zone_day);
  return body;
}

static void
assert_status (const SwBody     *body,
               const SwPlanWeek *week,
               const SwJournal  *journal,
               const char       *title,
               const char       *detail)
{
  g_autofree char *title_text = sw_words_status_title (body, week, sw_test_guide ());
  g_autofree char *detail_text = sw_words_status_detail (body, week, journal, sw_test_guide ());

  sw_test_assert_tone (title_text);
  sw_test_assert_tone (detail_text);
  g_assert_cmpstr (title_text, ==, title);
  g_assert_cmpstr (detail_text, ==, detail);
}

static void
test_green (void)
{
  g_autoptr (SwJournal) journal = make_journal (2, 1);
  g_autoptr (SwJournal) half = make_journal (2, SW_MISSING);
  g_autoptr (SwJournal) silent = make_journal (SW_MISSING, SW_MISSING);
  g_autoptr (SwBody) body = make_body (SW_ZONE_GREEN, TODAY - 2, FALSE);
  g_autoptr (SwBody) unconfirmed = make_body (SW_ZONE_GREEN, TODAY - 2, TRUE);
  g_autoptr (SwBody) old = make_body (SW_ZONE_GREEN, TODAY - 20, FALSE);
  g_autoptr (SwPlanWeek) week = sw_plan_week_new (TODAY - 2, TODAY);

  assert_status (body, week, journal, "Green: the plan stands",
                 "Pain 2 after Monday’s run, 1 the next morning. Nothing was changed.");
  assert_status (unconfirmed, week, half, "Green, not confirmed yet",
                 "Pain 2 after Monday’s run, no report the next morning. The plan stands; repeat before you progress.");
  assert_status (unconfirmed, week, silent, "Green, not confirmed yet",
                 "No pain report after Monday’s run. The plan stands; repeat before you progress.");
  assert_status (old, NULL, journal, "No zone yet", "The zone follows from your reports: after a run, and the next morning.");
}

static void
test_amber (void)
{
  g_autoptr (SwJournal) journal = make_journal (5, 3);
  g_autoptr (SwBody) body = make_body (SW_ZONE_AMBER, TODAY - 2, FALSE);
  g_autoptr (SwBody) today = make_body (SW_ZONE_AMBER, TODAY, FALSE);
  g_autoptr (SwBody) green = make_body (SW_ZONE_GREEN, TODAY - 2, FALSE);
  g_autoptr (SwPlanWeek) week = sw_plan_week_new (TODAY - 2, TODAY);
  g_autofree char *title = sw_words_status_title (today, week, sw_test_guide ());
  g_autofree char *by_week = NULL;
  SwSession *session;

  assert_status (body, week, journal, "Amber: easy does it",
                 "Pain 5 after Monday’s run, 3 the next morning. The next run is shorter, and nothing hard for a week; keep moving.");
  g_assert_cmpstr (title, ==, "Amber: finish easy");

  /* The plan says how much shorter. */
  session = sw_session_new (SW_KIND_EASY);
  g_ptr_array_add (session->reasons, sw_reason_new ("D2", "next-run", NULL, sw_numbers_new_with ("km", 3.9, "share", 0.75, NULL)));
  g_ptr_array_add (week->days[4]->sessions, session);
  assert_status (body, week, journal, "Amber: easy does it",
                 "Pain 5 after Monday’s run, 3 the next morning. The next run is 25 % shorter, and nothing hard for a week; keep "
                 "moving.");

  week->state = SW_STATE_AMBER;
  by_week = sw_words_status_title (green, week, sw_test_guide ());
  g_assert_cmpstr (by_week, ==, "Amber: easy does it");
}

static void
test_red_and_ladder (void)
{
  g_autoptr (SwJournal) journal = make_journal (7, 3);
  g_autoptr (SwBody) body = make_body (SW_ZONE_RED, TODAY, FALSE);
  g_autofree char *title = sw_words_status_title (body, NULL, sw_test_guide ());

  g_assert_cmpstr (title, ==, "Red: stop and walk home");
  body->ladder.rung = 4;
  g_array_index (body->zones, SwZoneDay, 0).day = TODAY - 2;
  assert_status (body, NULL, journal, "Red: no running now",
                 "Pain 7 after Monday’s run, 3 the next morning. No running for at least 48 hours; keep walking as you can.");

  body->ladder.no_run_until = TODAY + 1;
  assert_status (body, NULL, journal, "Red: no running now",
                 "Pain 7 after Monday’s run, 3 the next morning. No running before Thursday 26 November; keep walking as you can.");
  body->ladder.no_run_until = SW_DAY_NONE;

  g_array_index (body->zones, SwZoneDay, 0).day = TODAY - 9;
  body->ladder.conditions_met = TRUE;
  body->ladder.greens = 1;
  assert_status (body, NULL, journal, "Recovering: rung 4 of 9", "1 green run so far; two climb to the next rung.");
  body->ladder.conditions_met = FALSE;
  assert_status (body, NULL, journal, "Recovering: rung 4 of 9", "Walks only until the mornings are calm again.");
  body->ladder.no_run_until = TODAY + 1;
  assert_status (body, NULL, journal, "Recovering: rung 4 of 9", "Walks only until Thursday 26 November.");
  body->ladder.pause = TRUE;
  assert_status (body, NULL, journal, "Running is paused", "Walk, and see a professional before you run again.");
}

static void
test_paused (void)
{
  g_autoptr (SwJournal) journal = make_journal (2, 1);
  g_autoptr (SwBody) body = make_body (SW_ZONE_RED, TODAY, FALSE);

  body->safety.suspended = TRUE;
  assert_status (body, NULL, journal, "Training is paused",
                 "No session is shown until a clinician has seen you. Nothing you recorded is lost.");
}

/* Strong pain without a run has no zone; the strip must not say that all is well. */
static void
test_strong_pain (void)
{
  g_autoptr (SwJournal) journal = make_journal (0, 0);
  g_autoptr (SwBody) body = make_body (SW_ZONE_GREEN, TODAY - 1, FALSE);

  body->strong_pain = 8;
  assert_status (body, NULL, journal, "Pain 8 today: no run on a day like this",
                 "Go through the warning signs once. Keep moving gently, as far as it is comfortable.");
}

/* What the Body page says has the guide's figures in it. */
static void
test_body_words (void)
{
  const SwGuide *guide = sw_test_guide ();
  g_autofree char *half = sw_words_rung (8, guide);
  g_autofree char *full = sw_words_rung (9, guide);
  g_autofree char *down = sw_words_rung_down (guide);
  g_autofree char *fall = sw_words_fall (1.2, guide);
  g_autofree char *needed = sw_words_patterns_needed (3, 1, guide);
  g_autofree char *window = sw_words_patterns_window (guide);
  g_auto (GStrv) conditions = sw_words_resume_conditions (guide);

  g_assert_cmpstr (half, ==, "The plan at 50 % of the former kilometers, nothing fast");
  g_assert_cmpstr (full, ==, "The full plan; nothing fast before 14 green days");
  g_assert_cmpstr (down, ==, "One red session takes you down 2 rungs, with 48 hours off.");
  g_assert_cmpstr (fall, ==, "Pain is falling: about 1.2 points a week over 3 weeks. Keep going as you do.");
  g_assert_cmpstr (needed, ==, "5 runs with something and 5 without it are needed, over 2 weeks, each with a report before and after it. "
                               "So far: 3 and 1.");
  g_assert_cmpstr (window, ==, "Of the runs of the last 8 weeks. Seen together; that is not proof.");
  g_assert_cmpstr (conditions[0], ==, "A brisk walk of 30 min with pain of 2 at most");
  g_assert_cmpstr (conditions[1], ==, "Morning pain of 2 at most and close to your usual on 2 mornings, 3 after red");
  g_assert_cmpstr (conditions[3], ==, "No painkiller for 24 hours");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/status/green", test_green);
  g_test_add_func ("/words/status/amber", test_amber);
  g_test_add_func ("/words/status/red-and-ladder", test_red_and_ladder);
  g_test_add_func ("/words/status/paused", test_paused);
  g_test_add_func ("/words/status/strong-pain", test_strong_pain);
  g_test_add_func ("/words/status/body", test_body_words);

  return g_test_run ();
}
