/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-guide.h"
#include "sw-words-change.h"
#include "tone.h"

#include <locale.h>

#define A_MONDAY 20780 /* 2026-11-23 */

static void
test_names (void)
{
  for (int i = 0; i < SW_N_KINDS; i++)
    sw_test_assert_tone (sw_words_kind (i));
  for (int i = 0; i < SW_N_REGIONS; i++)
    sw_test_assert_tone (sw_words_region (i));
  for (int i = 0; i < SW_N_MOMENTS; i++)
    sw_test_assert_tone (sw_words_moment (i));
  for (int i = 0; i < SW_N_LEVELS; i++)
    sw_test_assert_tone (sw_words_level (i));
  for (int i = 0; i < SW_N_SURFACES; i++)
    sw_test_assert_tone (sw_words_surface (i));
  for (int i = SW_PHASE_WARM_UP; i <= SW_PHASE_ROLL; i++)
    sw_test_assert_tone (sw_words_phase (i));
  for (int i = SW_STATE_BUILD; i <= SW_STATE_SUSPENDED; i++)
    sw_test_assert_tone (sw_words_state (i));
  for (int i = SW_ZONE_NONE; i <= SW_ZONE_RED; i++)
    sw_test_assert_tone (sw_words_zone (i));

  g_assert_cmpstr (sw_words_kind (SW_KIND_EASY), ==, "Easy Run");
  g_assert_cmpstr (sw_words_kind (SW_KIND_OTHER), ==, "Other Session");
  g_assert_cmpstr (sw_words_kind (SW_KIND_NONE), ==, "Unknown");
  g_assert_cmpstr (sw_words_phase (SW_PHASE_ROLL), ==, "Foam Roll");
  g_assert_cmpstr (sw_words_region (SW_REGION_FOOT_RIGHT), ==, "Right foot");
  g_assert_cmpstr (sw_words_region (SW_REGION_NONE), ==, "Low back");
  g_assert_cmpstr (sw_words_surface (SW_SURFACE_SOFT), ==, "Soft");
  g_assert_cmpstr (sw_words_guide_text ("No such text"), ==, "No such text");
  g_assert_null (sw_words_guide_text (NULL));
  g_assert_cmpstr (sw_words_guide_text (""), ==, "");
}

#define ASSERT_TEXT(call, expected)          \
  G_STMT_START {                             \
    g_autofree char *text_ = call;           \
    g_assert_cmpstr (text_, ==, expected);   \
  } G_STMT_END

static void
test_units (void)
{
  ASSERT_TEXT (sw_words_km (5.2), "5.2 km");
  ASSERT_TEXT (sw_words_km (7), "7.0 km");
  ASSERT_TEXT (sw_words_km (0), "0.0 km");
  ASSERT_TEXT (sw_words_km (-0.01), "0.0 km");
  ASSERT_TEXT (sw_words_minutes (50), "50 min");
  ASSERT_TEXT (sw_words_minutes (62.4), "62 min");
  ASSERT_TEXT (sw_words_minutes (120), "2 h");
  ASSERT_TEXT (sw_words_minutes (125), "2 h 5 min");
  ASSERT_TEXT (sw_words_pace (400), "6:40 a km");
  ASSERT_TEXT (sw_words_pace (365), "6:05 a km");
}

static SwSession *
new_session (SwKind   kind,
             int      minutes,
             double   km,
             SwStatus status)
{
  SwSession *session = sw_session_new (kind);

  session->minutes = minutes;
  session->km = km;
  session->status = status;

  return session;
}

/* What a session is measured by; nothing is said of a length that nobody knows. */
static void
test_sizes (void)
{
  g_autoptr (SwSession) run = new_session (SW_KIND_EASY, 50, 5.2, SW_STATUS_PLANNED);
  g_autoptr (SwSession) swim = new_session (SW_KIND_SWIM, 40, NAN, SW_STATUS_PLANNED);
  g_autoptr (SwSession) missed = new_session (SW_KIND_EASY, 0, NAN, SW_STATUS_MISSED);

  ASSERT_TEXT (sw_words_session_size (run), "5.2 km");
  ASSERT_TEXT (sw_words_session_time (run), "50 min");
  ASSERT_TEXT (sw_words_session_size (swim), "40 min");
  ASSERT_TEXT (sw_words_session_size (missed), "");
  ASSERT_TEXT (sw_words_session_time (missed), "");
}

static void
test_changes (void)
{
  static const struct { SwSession before, after; int days; const char *text; } rows[] = {
    { { .kind = SW_N_KINDS }, { .kind = SW_KIND_EASY, .km = 5.2 }, 0, "Thursday: Easy Run, 5.2 km, is new" },
    { { .kind = SW_KIND_EASY, .km = 5.2 }, { .kind = SW_N_KINDS }, 0, "Thursday: no Easy Run" },
    { { .kind = SW_KIND_EASY, .km = 5.2 }, { .kind = SW_KIND_EASY, .km = 5.2 }, 1, "Easy Run: Thursday to Friday" },
    { { .kind = SW_KIND_EASY, .km = 5.2 }, { .kind = SW_KIND_SWIM, .km = NAN, .minutes = 40 }, 0,
      "Thursday: Easy Run becomes Swim" },
    { { .kind = SW_KIND_LONG, .km = 7 }, { .kind = SW_KIND_LONG, .km = 5.2 }, 0, "Thursday: Long Run, 7.0 km becomes 5.2 km" },
    { { .kind = SW_KIND_LONG, .km = 7, .minutes = 62 }, { .kind = SW_KIND_LONG, .km = 7, .minutes = 60 }, 0,
      "Thursday: Long Run, 62 min becomes 60 min" },
    { { .kind = SW_KIND_EASY, .km = 5.2 }, { .kind = SW_KIND_EASY, .km = 5.2, .status = SW_STATUS_SKIPPED }, 0,
      "Thursday: Easy Run, skipped" },
    { { .kind = SW_KIND_EASY, .km = 5.2, .status = SW_STATUS_SKIPPED }, { .kind = SW_KIND_EASY, .km = 5.2 }, 0,
      "Thursday: Easy Run, planned again" },
  };
  SwDay thursday = sw_day_from_ymd (2026, 11, 26);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ASSERT_TEXT (sw_words_change (rows[i].before.kind == SW_N_KINDS ? NULL : &rows[i].before, thursday,
                                  rows[i].after.kind == SW_N_KINDS ? NULL : &rows[i].after, thursday + rows[i].days),
                 rows[i].text);
}

/* A space at which no line ends. */
#define NB "\u00a0"

static void
test_doses (void)
{
  g_autoptr (SwStep) step = sw_step_new (SW_PHASE_CORE, "plank");

  ASSERT_TEXT (sw_words_dose (step), "");
  step->reps = 8;
  ASSERT_TEXT (sw_words_dose (step), "8");
  step->per_side = TRUE;
  step->reps = 10;
  ASSERT_TEXT (sw_words_dose (step), "10" NB "a" NB "side");
  step->sets = 2;
  ASSERT_TEXT (sw_words_dose (step), "2" NB "×" NB "10" NB "a" NB "side");
  step->seconds = 5;
  ASSERT_TEXT (sw_words_dose (step), "2" NB "×" NB "10" NB "a" NB "side, hold 5" NB "s");
  step->reps = SW_MISSING;
  step->seconds = 30;
  ASSERT_TEXT (sw_words_dose (step), "2" NB "×" NB "30" NB "s a" NB "side");
  step->per_side = FALSE;
  ASSERT_TEXT (sw_words_dose (step), "2" NB "×" NB "30" NB "s");
  step->sets = 1;
  ASSERT_TEXT (sw_words_dose (step), "30" NB "s");
  step->minutes = 3;
  ASSERT_TEXT (sw_words_dose (step), "3" NB "min");
  step->minutes = 4.5;
  ASSERT_TEXT (sw_words_dose (step), "4.5" NB "min");
}

static void
test_days (void)
{
  ASSERT_TEXT (sw_words_day_long (A_MONDAY + 3), "Thursday 26 November");
  ASSERT_TEXT (sw_words_weekday_short (A_MONDAY + 3), "Thu");
  ASSERT_TEXT (sw_words_weekday_long (A_MONDAY), "Monday");
  ASSERT_TEXT (sw_words_week_span (A_MONDAY), "23–29 November");
  ASSERT_TEXT (sw_words_week_span (A_MONDAY + 7), "30 November – 6 December");
  ASSERT_TEXT (sw_words_week_span (A_MONDAY + 35), "28 December 2026 – 3 January 2027");
  ASSERT_TEXT (sw_words_week_title (A_MONDAY), "Week 48");
  ASSERT_TEXT (sw_words_week_title (A_MONDAY + 35), "Week 53");
  ASSERT_TEXT (sw_words_day_long (SW_DAY_NONE), "");
}

static void
test_week_phase (void)
{
  g_autoptr (SwPlanWeek) week = sw_plan_week_new (A_MONDAY, A_MONDAY);

  ASSERT_TEXT (sw_words_week_phase (week), "Build");
  week->build_week = 2;
  week->build_weeks = 3;
  ASSERT_TEXT (sw_words_week_phase (week), "Build, week 2 of 3");
  week->state = SW_STATE_DELOAD;
  ASSERT_TEXT (sw_words_week_phase (week), "Deload");
  week->state = SW_STATE_LADDER;
  ASSERT_TEXT (sw_words_week_phase (week), "Recovering: ladder");
  week->past = TRUE;
  ASSERT_TEXT (sw_words_week_phase (week), "Past week");
}

/* Twenty different questions, each a question; and what to do about each. */
static void
test_questions (void)
{
  for (int i = 1; i <= SW_N_SCREEN_QUESTIONS; i++)
    {
      const char *question = sw_words_warning_question (i);

      g_assert_true (g_str_has_suffix (question, "?"));
      g_assert_null (g_strrstr (question, "!"));
      g_assert_null (g_strrstr (question, "…"));
      for (int j = 1; j < i; j++)
        g_assert_cmpstr (question, !=, sw_words_warning_question (j));
      sw_test_assert_tone (sw_words_warning_advice (i));
    }
  g_assert_cmpstr (sw_words_warning_question (0), ==, "");
  g_assert_cmpstr (sw_words_warning_question (21), ==, "");

  g_assert_cmpstr (sw_words_warning_advice (8), ==, sw_words_warning_advice (1));
  g_assert_cmpstr (sw_words_warning_advice (9), !=, sw_words_warning_advice (8));
  sw_test_assert_holds (sw_words_warning_advice (9), "today");
  sw_test_assert_holds (sw_words_warning_advice (16), "swimming");
  sw_test_assert_holds (sw_words_warning_advice (17), "no running");
  sw_test_assert_holds (sw_words_warning_advice (20), "appointment");
  sw_test_assert_holds (sw_words_warning_advice (0), "cannot rule anything out");
  g_assert_cmpstr (sw_words_warning_answer (SW_ANSWER_UNSURE), ==, "Not sure");
  g_assert_cmpstr (sw_words_warning_answer (SW_ANSWER_ABSENT), ==, "Not asked");
  sw_test_assert_holds (sw_words_disclaimer (), "not a medical device");
  sw_test_assert_tone (sw_words_warning_line ());
  sw_test_assert_tone (sw_words_medicines ());
}

static void
test_emergency_numbers (void)
{
  static const struct
  {
    const char *region;
    const char *number;
  } numbers[] = {
    { "DE", "112" }, { "FR", "112" }, { "US", "911" }, { "us", "911" }, { "CA", "911" }, { "MX", "911" }, { "GB", "999" },
    { "AU", "000" }, { "NZ", "111" }, { "JP", "119" }, { "KR", "119" }, { "IN", "112" }, { "CN", "120" }, { "ZZ", "112" },
    { "", "112" }, { NULL, "112" }, { "USA", "112" }, { "LK", "112" }, { "SB", "999" },
    /* A guess is worse than a question. */
    { "PE", NULL }, { "nl", "112" }, { "MM", NULL }, { "ng", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpstr (sw_words_emergency_number (numbers[i].region), ==, numbers[i].number);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/names", test_names);
  g_test_add_func ("/words/units", test_units);
  g_test_add_func ("/words/labels/sizes", test_sizes);
  g_test_add_func ("/words/labels/changes", test_changes);
  g_test_add_func ("/words/doses", test_doses);
  g_test_add_func ("/words/days", test_days);
  g_test_add_func ("/words/week-phase", test_week_phase);
  g_test_add_func ("/words/questions", test_questions);
  g_test_add_func ("/words/emergency-numbers", test_emergency_numbers);

  return g_test_run ();
}
