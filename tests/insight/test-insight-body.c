/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"
#include "sw-test-guide.h"

/* What the planner is given: zones with what is not confirmed, the ladder, the safety state. */

#define NO_KM ((double) NAN)

static SwActivity *
add_run (SwJournal *journal,
         int        day)
{
  return small_add_activity (journal, day, SW_KIND_EASY, 30, 5);
}

/* A run whose day and next morning are reported: @after in the evening of the run, @next the morning after it. */
static void
add_rung (SwJournal *journal,
          int        day,
          int        after,
          int        next)
{
  add_run (journal, day);
  small_add_pain (journal, day, SW_MOMENT_MORNING, 0);
  small_add_pain (journal, day, SW_MOMENT_AFTER, after);
  small_add_pain (journal, day + 1, SW_MOMENT_MORNING, next);
}

static SwLadderState
scan_ladder (SwJournal *journal,
             int        today)
{
  g_autoptr (SwBody) body = small_scan (journal, today);

  return body->ladder;
}

static void
test_zones (void)
{
  static const struct { int day; SwZone zone; gboolean unconfirmed, run_day; } expected[] = {
    { 0, SW_ZONE_GREEN, FALSE, TRUE }, { 1, SW_ZONE_GREEN, FALSE, FALSE }, { 4, SW_ZONE_GREEN, TRUE, TRUE },
    { 5, SW_ZONE_GREEN, TRUE, FALSE }, { 7, SW_ZONE_AMBER, FALSE, TRUE }, { 8, SW_ZONE_RED, FALSE, FALSE },
    { 11, SW_ZONE_GREEN, TRUE, TRUE },
  };
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;

  add_rung (journal, 0, 2, 1);
  add_run (journal, 4);
  add_rung (journal, 7, 3, 3);
  add_run (journal, 11);
  body = small_scan (journal, 11);
  g_assert_cmpuint (body->zones->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const SwZoneDay *zone = &g_array_index (body->zones, SwZoneDay, i);

      g_assert_cmpint (zone->day, ==, DAY_ZERO + expected[i].day);
      g_assert_cmpint (zone->zone, ==, expected[i].zone);
      g_assert_cmpint (zone->unconfirmed, ==, expected[i].unconfirmed);
      g_assert_cmpint (zone->run_day, ==, expected[i].run_day);
    }
  g_assert_cmpint (sw_body_get_zone (body, DAY_ZERO + 2), ==, SW_ZONE_NONE);
}

/* Is the green of a run at @start unconfirmed by a painkiller reported at @at of the day, or of the day before? */
static gboolean
is_masked (const char *start,
           int         report_day,
           int         report_minute,
           gboolean    check_in)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;
  SwActivity *run;
  char day[SW_DAY_STRING_SIZE];

  add_rung (journal, 1, 0, 0);
  run = g_ptr_array_index (journal->activities, 0);
  if (start != NULL)
    {
      run->start = g_strdup_printf ("%sT%s:00+01:00", sw_day_format (run->day, day), start);
      g_assert_true (sw_instant_parse (run->start, &run->start_us));
    }
  if (check_in)
    {
      small_add_check_in (journal, report_day)->painkiller = SW_YES;
    }
  else
    {
      SwPainReport *report = small_add_pain (journal, report_day, SW_MOMENT_EVENING, 0);

      report->minute = report_minute;
      report->painkiller = SW_YES;
    }
  body = small_scan (journal, 2);
  return g_array_index (body->zones, SwZoneDay, 0).unconfirmed;
}

static void
test_painkiller_mask (void)
{
  g_assert_true (is_masked ("18:00", 1, 17 * 60, FALSE));
  g_assert_true (is_masked ("18:00", 1, 6 * 60 + 1, FALSE));
  g_assert_false (is_masked ("18:00", 1, 6 * 60, FALSE));
  g_assert_false (is_masked ("18:00", 1, 19 * 60, FALSE));
  g_assert_true (is_masked ("06:00", 0, 20 * 60, FALSE));
  g_assert_false (is_masked ("18:00", 0, 20 * 60, FALSE));
  g_assert_true (is_masked (NULL, 1, 7 * 60, FALSE));
  g_assert_false (is_masked (NULL, 0, 20 * 60, FALSE));
  g_assert_true (is_masked ("18:00", 1, 0, TRUE));
  g_assert_false (is_masked ("18:00", 0, 0, TRUE));
}

/* FINDINGS 10: what is reported around a strength session is not the run's. */
static void
test_other_session (void)
{
  static const SwKind kinds[] = { SW_KIND_STRENGTH, SW_KIND_WALK, SW_KIND_WALK_RUN };
  static const SwZone zones[] = { SW_ZONE_GREEN, SW_ZONE_GREEN, SW_ZONE_RED };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      SwPainReport *report;

      add_run (journal, 0);
      small_add_activity (journal, 0, kinds[i], 30, NO_KM);
      report = small_add_pain (journal, 0, SW_MOMENT_AFTER, 8);
      report->activity = g_strdup ("a0001");
      report->limp = SW_YES;
      body = small_scan (journal, 0);
      g_assert_cmpint (sw_body_get_zone (body, DAY_ZERO), ==, zones[i]);
    }
}

/* What is left out is the figures of another session and its limp: pain that woke the runner is red whatever it is linked to. */
static void
test_other_session_night (void)
{
  for (int wakes = 0; wakes < 2; wakes++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      SwPainReport *report;

      add_run (journal, 0);
      small_add_activity (journal, 0, SW_KIND_STRENGTH, 30, NO_KM);
      report = small_add_pain (journal, 0, SW_MOMENT_AFTER, 8);
      report->activity = g_strdup ("a0001");
      report->night = wakes ? SW_YES : SW_NO;
      body = small_scan (journal, 0);
      g_assert_cmpint (sw_body_get_zone (body, DAY_ZERO), ==, wakes ? SW_ZONE_RED : SW_ZONE_GREEN);
    }
}

static void
test_ladder_entry (void)
{
  static const struct { int today; gboolean conservative; int rung, no_run_until; } rows[] = {
    { 0, FALSE, 4, 3 }, { 2, FALSE, 4, 3 }, { 3, FALSE, 4, -1 }, { 8, FALSE, 4, -1 }, { 9, FALSE, 2, -1 },
    { 28, FALSE, 2, -1 }, { 29, FALSE, 1, -1 }, { 200, FALSE, 1, -1 }, { 0, TRUE, 1, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      SwLadderState ladder;

      journal->profile->conservative = rows[i].conservative ? SW_YES : SW_NO;
      journal->profile->cleared = SW_YES;
      add_run (journal, 0);
      small_add_pain (journal, 0, SW_MOMENT_AFTER, 6);
      ladder = scan_ladder (journal, rows[i].today);
      g_assert_cmpint (ladder.rung, ==, rows[i].rung);
      g_assert_cmpstr (ladder.cause, ==, "red");
      g_assert_cmpint (ladder.entered, ==, DAY_ZERO);
      g_assert_cmpint (ladder.no_run_until, ==, rows[i].no_run_until < 0 ? SW_DAY_NONE : DAY_ZERO + rows[i].no_run_until);
      g_assert_cmpint (ladder.pause, ==, rows[i].today >= 21);
      g_assert_false (ladder.conditions_met);
    }
}

/* A red run on day 0, then a rung every second day from day 4: g green, a amber, r red, u without a report. */
static SwLadderState
replay (const char *results,
        SwBody    **ret_body)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;
  int day = 4;

  add_run (journal, 0);
  small_add_pain (journal, 0, SW_MOMENT_AFTER, 6);
  for (; *results != '\0'; results++, day += 2)
    switch (*results)
      {
      case 'g':
        add_rung (journal, day, 0, 0);
        break;
      case 'a':
        add_rung (journal, day, 3, 0);
        break;
      case 'r':
        add_rung (journal, day, 0, 6);
        break;
      default:
        add_run (journal, day);
        break;
      }
  body = small_scan (journal, day);
  if (ret_body != NULL)
    *ret_body = sw_body_ref (body);
  return body->ladder;
}

static void
test_ladder_replay (void)
{
  static const struct { const char *results; int rung, greens; } rows[] = {
    { "g", 4, 1 }, { "gg", 5, 0 }, { "gag", 4, 1 }, { "gugg", 5, 1 }, { "uuuu", 4, 0 }, { "ggr", 3, 0 }, { "ggggggrgg", 6, 0 },
    { "gggggggggg", 9, 0 }, { "ggggggggggg", 9, 1 }, { "gggggggggggg", SW_LADDER_OFF, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwBody) body = NULL;
      SwLadderState ladder = replay (rows[i].results, &body);

      g_assert_cmpint (ladder.rung, ==, rows[i].rung);
      g_assert_cmpint (ladder.greens, ==, rows[i].greens);
      if (rows[i].rung == SW_LADDER_OFF)
        g_assert_null (ladder.cause);
    }
}

static void
test_ladder_findings (void)
{
  g_autoptr (SwBody) body = NULL;
  double value;

  (void) replay ("gg", &body);
  g_assert_cmpint (small_get_level (body, "D_LADDER", 0, &value), ==, SW_SEVERITY_INFO);
  g_assert_cmpfloat (value, ==, 4);
  g_assert_cmpint (small_get_level (body, "D_LADDER", 2, NULL), ==, SW_SEVERITY_NONE);
  g_assert_cmpint (small_get_level (body, "D_LADDER", 7, &value), ==, SW_SEVERITY_INFO);
  g_assert_cmpfloat (value, ==, 5);
}

static void
test_ladder_pause (void)
{
  SwLadderState ladder = replay ("rr", NULL);

  /* Red on days 0, 5 and 7. */
  g_assert_cmpint (ladder.reds_14d, ==, 3);
  g_assert_true (ladder.pause);
  g_assert_cmpint (ladder.rung, ==, 0);
}

/* Somebody who goes on running and says nothing more. */
static void
test_ladder_lapse (void)
{
  for (int quiet = 0; quiet < 2; quiet++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      add_run (journal, 0);
      small_add_pain (journal, 0, SW_MOMENT_AFTER, 6);
      for (int day = 4; day <= 34; day += 3)
        add_run (journal, day);
      if (quiet == 0)
        small_add_pain (journal, 22, SW_MOMENT_AFTER, 3);
      g_assert_cmpint (scan_ladder (journal, 34).rung, ==, quiet == 0 ? 4 : SW_LADDER_OFF);
    }
}

/* A long break that pain caused is not quiet running: who comes back from it stands on the ladder. */
static void
test_ladder_long_break (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();

  add_run (journal, 0);
  small_add_pain (journal, 0, SW_MOMENT_EVENING, 4);
  add_run (journal, 41);
  g_assert_cmpint (scan_ladder (journal, 41).rung, ==, 1);
  g_assert_cmpint (scan_ladder (journal, 45).rung, ==, 1);
}

/* Three weeks without a climb pause the running of whoever is climbing; not of one who may run again and has only not yet
 * done so (PLANS 21 has entry rungs for 8 to 27 days and more). */
static void
test_ladder_stuck (void)
{
  g_autoptr (SwJournal) calm = sw_journal_new ();
  g_autoptr (SwJournal) climbing = sw_journal_new ();

  add_run (calm, 0);
  small_add_pain (calm, 0, SW_MOMENT_AFTER, 6);
  add_run (climbing, 0);
  small_add_pain (climbing, 0, SW_MOMENT_AFTER, 6);
  for (int day = 1; day <= 3; day++)
    small_add_pain (calm, day, SW_MOMENT_MORNING, 0);
  small_add_activity (calm, 1, SW_KIND_WALK, 30, NO_KM);
  g_assert_false (scan_ladder (calm, 24).pause);
  for (int day = 4; day <= 25; day += 3)
    {
      add_run (climbing, day);
      small_add_pain (climbing, day, SW_MOMENT_AFTER, 3);
    }
  g_assert_false (scan_ladder (climbing, 24).pause);
  g_assert_true (scan_ladder (climbing, 25).pause);
}

static void
test_ladder_break (void)
{
  static const struct { int pain, pain_day, today, rung; } rows[] = {
    { 3, 0, 6, SW_LADDER_OFF }, { 3, 0, 7, 4 }, { 3, 3, 7, 4 }, { 3, 4, 7, SW_LADDER_OFF }, { 2, 0, 7, SW_LADDER_OFF },
    { 3, 0, 9, 2 }, { 3, 0, 29, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      SwLadderState ladder;

      add_run (journal, 0);
      small_add_pain (journal, rows[i].pain_day, SW_MOMENT_EVENING, rows[i].pain);
      ladder = scan_ladder (journal, rows[i].today);
      g_assert_cmpint (ladder.rung, ==, rows[i].rung);
      if (ladder.rung != SW_LADDER_OFF)
        g_assert_cmpstr (ladder.cause, ==, "break-with-pain");
    }
}

static void
test_ladder_profile (void)
{
  static const struct { SwTristate cleared, conservative; int rung; } rows[] = {
    { SW_YES, SW_YES, SW_LADDER_OFF }, { SW_NO, SW_NO, 0 }, { SW_UNKNOWN, SW_YES, 0 }, { SW_UNKNOWN, SW_NO, SW_LADDER_OFF },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int empty = 0; empty < 2; empty++)
      {
        g_autoptr (SwJournal) journal = sw_journal_new ();
        SwLadderState ladder;

        journal->profile->cleared = rows[i].cleared;
        journal->profile->conservative = rows[i].conservative;
        if (empty == 0)
          add_run (journal, 0);
        ladder = scan_ladder (journal, 3);
        g_assert_cmpint (ladder.rung, ==, rows[i].rung);
        g_assert_cmpstr (ladder.cause, ==, rows[i].rung == 0 ? "not-cleared" : NULL);
        g_assert_cmpint (ladder.conditions_met, ==, rows[i].rung != 0);
      }
}

/* @walks good walks after a clearance. */
static SwLadderState
ask_clearance (SwClearedFor cleared_for,
               SwTristate   cleared,
               gboolean     suspended,
               int          walks)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();

  journal->profile->cleared = cleared;
  add_run (journal, 0);
  if (suspended)
    small_add_screen (journal, 1, 9, SW_ANSWER_YES);
  small_add_clearance (journal, 3, cleared_for);
  for (int i = 0; i < walks; i++)
    {
      small_add_activity (journal, 4 + 2 * i, SW_KIND_WALK, 30, NO_KM);
      small_add_pain (journal, 4 + 2 * i, SW_MOMENT_EVENING, 2);
    }
  return scan_ladder (journal, 12);
}

static void
test_ladder_clearance (void)
{
  SwLadderState ladder = ask_clearance (SW_CLEARED_FOR_RUNNING, SW_YES, TRUE, 1);

  g_assert_cmpint (ladder.rung, ==, 0);
  g_assert_cmpint (ladder.greens, ==, 1);
  g_assert_cmpint (ladder.entered, ==, DAY_ZERO + 3);
  g_assert_cmpstr (ladder.cause, ==, "clearance");
  g_assert_cmpint (ask_clearance (SW_CLEARED_FOR_RUNNING, SW_YES, TRUE, 2).rung, ==, 1);
  g_assert_cmpint (ask_clearance (SW_CLEARED_FOR_RUNNING, SW_NO, FALSE, 2).rung, ==, 1);
  g_assert_cmpint (ask_clearance (SW_CLEARED_FOR_WALKING, SW_YES, TRUE, 4).rung, ==, 0);
  g_assert_cmpint (ask_clearance (SW_CLEARED_FOR_RUNNING, SW_YES, FALSE, 0).rung, ==, SW_LADDER_OFF);
}

/* Whether running may be resumed after a red run on day 0; each wish spoils one of D4's conditions. */
typedef struct
{
  int         walk_day;       /* -1: none */
  double      walk_minutes;
  int         mornings[3];    /* days 3, 4, 5; SW_MISSING */
  gboolean    painkiller;
  gboolean    night;
  gboolean    leg;
  gboolean    met;
} Resume;

static void
test_ladder_conditions (void)
{
  static const Resume rows[] = {
    { 4, 30, { 2, 1, 1 }, FALSE, FALSE, FALSE, TRUE },
    { -1, 30, { 2, 1, 1 }, FALSE, FALSE, FALSE, FALSE },
    { 4, 29, { 2, 1, 1 }, FALSE, FALSE, FALSE, FALSE },
    { 4, 30, { 3, 1, 1 }, FALSE, FALSE, FALSE, FALSE },
    { 4, 30, { SW_MISSING, 1, 1 }, FALSE, FALSE, FALSE, FALSE },
    { 4, 30, { 2, 1, 1 }, TRUE, FALSE, FALSE, FALSE },
    { 4, 30, { 2, 1, 1 }, FALSE, TRUE, FALSE, FALSE },
    { 4, 30, { 2, 1, 1 }, FALSE, FALSE, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Resume *row = &rows[i];
      g_autoptr (SwJournal) journal = sw_journal_new ();
      SwPainReport *report;

      for (int day = -6; day < 0; day++)
        small_add_pain (journal, day, SW_MOMENT_MORNING, 1);
      add_run (journal, 0);
      small_add_pain (journal, 0, SW_MOMENT_AFTER, 6);
      for (int j = 0; j < 3; j++)
        if (row->mornings[j] != SW_MISSING)
          small_add_pain (journal, 3 + j, SW_MOMENT_MORNING, row->mornings[j]);
      if (row->walk_day >= 0)
        small_add_activity (journal, row->walk_day, SW_KIND_WALK, row->walk_minutes, NO_KM);
      report = small_add_pain (journal, 5, SW_MOMENT_EVENING, 1);
      report->painkiller = row->painkiller ? SW_YES : SW_NO;
      report->night = row->night ? SW_YES : SW_NO;
      report->quality = row->leg ? SW_QUALITY_NUMBNESS : SW_QUALITY_NONE;
      g_assert_cmpint (scan_ladder (journal, 5).conditions_met, ==, row->met);
    }
}

static SwSafetyState
ask_safety (int          question,
            SwAnswer     answer,
            int          clearance_day,
            int          today,
            SwSeverity  *ret_level,
            double      *ret_value)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;

  small_add_screen (journal, 5, question, answer);
  /* A later screen without a yes changes nothing. */
  small_add_screen (journal, 7, question, SW_ANSWER_NO);
  if (clearance_day >= 0)
    small_add_clearance (journal, clearance_day, SW_CLEARED_FOR_WALKING);
  body = small_scan (journal, today);
  *ret_level = small_get_level (body, "E_SCREEN", 5, ret_value);
  return body->safety;
}

static void
test_safety (void)
{
  static const struct
  {
    int question; SwAnswer answer; int clearance, today;
    gboolean suspended, emergency; int prompt_until; gboolean no_impact; SwSeverity level;
  } rows[] = {
    { 1, SW_ANSWER_YES, -1, 60, TRUE, TRUE, -1, FALSE, SW_SEVERITY_URGENT },
    { 8, SW_ANSWER_SKIP, -1, 9, TRUE, TRUE, -1, FALSE, SW_SEVERITY_URGENT },
    { 9, SW_ANSWER_SKIP, -1, 9, FALSE, FALSE, -1, FALSE, SW_SEVERITY_NONE },
    { 9, SW_ANSWER_UNSURE, -1, 9, TRUE, FALSE, -1, FALSE, SW_SEVERITY_URGENT },
    { 16, SW_ANSWER_UNSURE, -1, 9, TRUE, FALSE, -1, FALSE, SW_SEVERITY_URGENT },
    { 1, SW_ANSWER_NO, -1, 9, FALSE, FALSE, -1, FALSE, SW_SEVERITY_NONE },
    { 1, SW_ANSWER_YES, 4, 9, TRUE, TRUE, -1, FALSE, SW_SEVERITY_URGENT },
    { 1, SW_ANSWER_YES, 5, 9, FALSE, FALSE, -1, FALSE, SW_SEVERITY_URGENT },
    { 1, SW_ANSWER_YES, 9, 9, FALSE, FALSE, -1, FALSE, SW_SEVERITY_URGENT },
    { 1, SW_ANSWER_YES, 10, 9, TRUE, TRUE, -1, FALSE, SW_SEVERITY_URGENT },
    { 17, SW_ANSWER_YES, -1, 18, FALSE, FALSE, 18, TRUE, SW_SEVERITY_WARNING },
    { 17, SW_ANSWER_YES, -1, 19, FALSE, FALSE, -1, FALSE, SW_SEVERITY_WARNING },
    { 18, SW_ANSWER_YES, -1, 9, FALSE, FALSE, 18, FALSE, SW_SEVERITY_WARNING },
    { 18, SW_ANSWER_UNSURE, -1, 9, FALSE, FALSE, -1, FALSE, SW_SEVERITY_NONE },
    { 20, SW_ANSWER_YES, 6, 9, FALSE, FALSE, -1, FALSE, SW_SEVERITY_WARNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SwSeverity level;
      double value;
      SwSafetyState safety = ask_safety (rows[i].question, rows[i].answer, rows[i].clearance, rows[i].today, &level, &value);

      g_assert_cmpint (safety.suspended, ==, rows[i].suspended);
      g_assert_cmpint (safety.emergency, ==, rows[i].emergency);
      g_assert_cmpint (safety.question, ==, rows[i].suspended ? rows[i].question : 0);
      g_assert_cmpint (safety.prompt_until, ==, rows[i].prompt_until < 0 ? SW_DAY_NONE : DAY_ZERO + rows[i].prompt_until);
      g_assert_cmpint (safety.no_impact, ==, rows[i].no_impact);
      g_assert_cmpint (level, ==, rows[i].level);
      if (level > SW_SEVERITY_NONE)
        g_assert_cmpfloat (value, ==, rows[i].question);
      if (rows[i].suspended)
        g_assert_cmpint (safety.screen_day, ==, DAY_ZERO + 5);
    }
}

static void
test_empty (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = small_scan (journal, 0);

  g_assert_cmpuint (body->findings->len, ==, 0);
  g_assert_cmpuint (body->zones->len, ==, 0);
  g_assert_cmpint (body->ladder.rung, ==, SW_LADDER_OFF);
  g_assert_false (body->safety.suspended);
}

/* Records dated after today are ignored, and a today long after the last record is no harm. */
static void
test_today (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) early = NULL;
  g_autoptr (SwBody) late = NULL;

  add_run (journal, 5);
  small_add_pain (journal, 5, SW_MOMENT_AFTER, 8);
  sw_journal_seal (journal);
  early = sw_insight_scan (journal, sw_test_guide (), DAY_ZERO + 4);
  g_assert_cmpuint (early->findings->len, ==, 0);
  late = sw_insight_scan (journal, sw_test_guide (), sw_day_from_ymd (9999, 12, 31));
  g_assert_cmpint (small_get_level (late, "D_ZONE", 5, NULL), ==, SW_SEVERITY_WARNING);
  g_assert_cmpint (late->ladder.rung, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/body/zones", test_zones);
  g_test_add_func ("/insight/body/painkiller-mask", test_painkiller_mask);
  g_test_add_func ("/insight/body/other-session", test_other_session);
  g_test_add_func ("/insight/body/other-session-night", test_other_session_night);
  g_test_add_func ("/insight/body/ladder-entry", test_ladder_entry);
  g_test_add_func ("/insight/body/ladder-replay", test_ladder_replay);
  g_test_add_func ("/insight/body/ladder-findings", test_ladder_findings);
  g_test_add_func ("/insight/body/ladder-pause", test_ladder_pause);
  g_test_add_func ("/insight/body/ladder-lapse", test_ladder_lapse);
  g_test_add_func ("/insight/body/ladder-long-break", test_ladder_long_break);
  g_test_add_func ("/insight/body/ladder-stuck", test_ladder_stuck);
  g_test_add_func ("/insight/body/ladder-break", test_ladder_break);
  g_test_add_func ("/insight/body/ladder-profile", test_ladder_profile);
  g_test_add_func ("/insight/body/ladder-clearance", test_ladder_clearance);
  g_test_add_func ("/insight/body/ladder-conditions", test_ladder_conditions);
  g_test_add_func ("/insight/body/safety", test_safety);
  g_test_add_func ("/insight/body/empty", test_empty);
  g_test_add_func ("/insight/body/today", test_today);
  return g_test_run ();
}
