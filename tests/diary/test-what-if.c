/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-diary-explain.h"
#include "sw-diary-fixture.h"
#include "sw-json-journal.h"
#include "sw-season-outlook.h"
#include "sw-what-if.h"
#include "sw-test-folder.h"
#include "sw-test-object.h"

#define N_WEEKS 4

/* The journal as the file has it, not as the diary remembers it. */
static char *
dump_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) other = sw_diary_open (fixture->path, TODAY, &error);

  g_assert_no_error (error);
  return sw_json_journal_write (sw_diary_get_journal (other));
}

static SwPlanInputs
get_inputs (Fixture *fixture)
{
  return (SwPlanInputs) { sw_diary_get_journal (fixture->diary), sw_diary_get_body (fixture->diary),
                          sw_diary_get_guide (fixture->diary), TODAY };
}

/* The first whole week's day without a session and with little free time, or any other than the busiest. */
static SwHypothesis
suppose_free_day (void)
{
  SwHypothesis hypothesis = SW_HYPOTHESIS_INIT;

  hypothesis.weekday = 7;
  hypothesis.minutes = 0;
  return hypothesis;
}

static SwWhatIf *
ask (Fixture            *fixture,
     const SwHypothesis *hypothesis)
{
  SwPlanInputs inputs = get_inputs (fixture);
  g_autoptr (SwProfile) profile = sw_hypothesis_apply (hypothesis, &inputs);
  g_autoptr (GError) error = NULL;
  SwWhatIf *what_if = sw_diary_what_if (fixture->diary, profile, N_WEEKS, &error);

  g_assert_no_error (error);
  g_assert_nonnull (what_if);
  return what_if;
}

static void
assert_same_week (const SwPlanWeek *a,
                  const SwPlanWeek *b)
{
  g_autoptr (SwPlanDiff) diff = sw_plan_diff_new (a, b);

  g_assert_cmpint (a->monday, ==, b->monday);
  g_assert_cmpint (a->state, ==, b->state);
  g_assert_cmpstr (a->inputs, ==, b->inputs);
  g_assert_cmpuint (a->conflicts->len, ==, b->conflicts->len);
  g_assert_cmpuint (diff->changes->len, ==, 0);
}

static void
test_asking_saves_nothing (Fixture       *fixture,
                           gconstpointer  data)
{
  SwHypothesis hypothesis = suppose_free_day ();
  g_autofree char *before = dump_file (fixture);
  g_autofree char *after = NULL;
  g_autoptr (SwWhatIf) what_if = ask (fixture, &hypothesis);
  g_autoptr (GPtrArray) history = sw_diary_get_history (fixture->diary, NULL);

  after = dump_file (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_cmpuint (history->len, ==, 1);
  /* Sunday without a minute: something must move or go. */
  g_assert_false (what_if->same);
  g_assert_cmpuint (what_if->now->len, ==, N_WEEKS);
  g_assert_cmpuint (what_if->then->len, ==, N_WEEKS);
  for (guint i = 0; i < N_WEEKS; i++)
    g_assert_cmpuint (((SwPlanWeek *) g_ptr_array_index (what_if->then, i))->days[6]->sessions->len, ==, 0);
}

static void
test_accepted_equals_shown (Fixture       *fixture,
                            gconstpointer  data)
{
  SwHypothesis hypothesis = suppose_free_day ();
  g_autofree char *before = dump_file (fixture);
  g_autofree char *undone = NULL;
  g_autoptr (SwWhatIf) what_if = ask (fixture, &hypothesis);
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sw_diary_accept_what_if (fixture->diary, what_if, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  weeks = sw_diary_get_weeks (fixture->diary, N_WEEKS);
  for (guint i = 0; i < N_WEEKS; i++)
    assert_same_week (g_ptr_array_index (what_if->then, i), g_ptr_array_index (weeks, i));

  g_assert_true (sw_diary_undo (fixture->diary, &error));
  undone = dump_file (fixture);
  g_assert_cmpstr (before, ==, undone);
  g_clear_pointer (&weeks, g_ptr_array_unref);
  weeks = sw_diary_get_weeks (fixture->diary, N_WEEKS);
  for (guint i = 0; i < N_WEEKS; i++)
    assert_same_week (g_ptr_array_index (what_if->now, i), g_ptr_array_index (weeks, i));
}

static void
on_answered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  SwWhatIf **what_if = user_data;
  g_autoptr (GError) error = NULL;

  *what_if = sw_diary_what_if_finish (SW_DIARY (source), result, &error);
  g_assert_no_error (error);
}

static void
test_worker_says_the_same (Fixture       *fixture,
                           gconstpointer  data)
{
  SwHypothesis hypothesis = suppose_free_day ();
  g_autoptr (SwWhatIf) here = ask (fixture, &hypothesis);
  g_autoptr (SwWhatIf) there = NULL;

  sw_diary_what_if_async (fixture->diary, here->profile, N_WEEKS, NULL, on_answered_cb, &there);
  while (there == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < N_WEEKS; i++)
    {
      assert_same_week (g_ptr_array_index (here->now, i), g_ptr_array_index (there->now, i));
      assert_same_week (g_ptr_array_index (here->then, i), g_ptr_array_index (there->then, i));
    }
}

static void
test_nothing_supposed_is_the_same (Fixture       *fixture,
                                   gconstpointer  data)
{
  SwHypothesis hypothesis = SW_HYPOTHESIS_INIT;
  g_autoptr (SwWhatIf) what_if = ask (fixture, &hypothesis);

  g_assert_true (what_if->same);
  g_assert_cmpuint (what_if->diff->changes->len, ==, 0);
  g_assert_true (sw_profile_equal (what_if->profile, sw_diary_get_journal (fixture->diary)->profile));
}

static void
test_hypotheses (Fixture       *fixture,
                 gconstpointer  data)
{
  SwPlanInputs inputs = get_inputs (fixture);
  g_autoptr (SwProfile) profile = sw_profile_copy (inputs.journal->profile);
  g_autoptr (SwProfile) later = NULL;
  g_autoptr (SwProfile) never = NULL;
  g_autoptr (SwProfile) fewer = NULL;
  g_autoptr (SwProfile) home = NULL;
  g_autoptr (GError) error = NULL;
  SwHypothesis hypothesis = SW_HYPOTHESIS_INIT;

  profile->race_day = TODAY + 100;
  profile->race_km = 21.1;
  g_strfreev (profile->equipment);
  profile->equipment = g_strdupv ((char *[]) { (char *) "mat", (char *) "dumbbells", NULL });
  g_assert_true (sw_diary_set_profile (fixture->diary, profile, &error));
  g_assert_no_error (error);
  inputs = get_inputs (fixture);

  hypothesis.race_weeks = 2;
  later = sw_hypothesis_apply (&hypothesis, &inputs);
  g_assert_cmpint (later->race_day, ==, TODAY + 114);
  hypothesis.no_race = TRUE;
  never = sw_hypothesis_apply (&hypothesis, &inputs);
  g_assert_cmpint (never->race_day, ==, SW_DAY_NONE);

  hypothesis = (SwHypothesis) SW_HYPOTHESIS_INIT;
  hypothesis.no_gym = TRUE;
  home = sw_hypothesis_apply (&hypothesis, &inputs);
  g_assert_true (sw_profile_has_equipment (home, "mat"));
  g_assert_false (sw_profile_has_equipment (home, "dumbbells"));

  hypothesis = (SwHypothesis) SW_HYPOTHESIS_INIT;
  hypothesis.runs = -1;
  fewer = sw_hypothesis_apply (&hypothesis, &inputs);
  g_assert_true (fewer->has_run_days);
  {
    g_autoptr (SwWhatIf) what_if = sw_diary_what_if (fixture->diary, fewer, N_WEEKS, &error);
    SwWeekSum now, then;

    g_assert_no_error (error);
    sw_week_sum_init (&now, g_ptr_array_index (what_if->now, 1));
    sw_week_sum_init (&then, g_ptr_array_index (what_if->then, 1));
    g_assert_cmpint (then.runs, ==, now.runs - 1);
  }
}

static void
test_invalid_is_refused (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (fixture->diary)->profile);
  g_autoptr (GError) error = NULL;

  profile->growth = 7;
  g_assert_null (sw_diary_what_if (fixture->diary, profile, N_WEEKS, &error));
  g_assert_error (error, SW_DIARY_ERROR, SW_DIARY_ERROR_INVALID);
}

static void
test_sum (void)
{
  g_autoptr (SwPlanWeek) week = sw_plan_week_new (sw_day_get_monday (TODAY), TODAY);
  SwSession *run = sw_session_new (SW_KIND_EASY);
  SwSession *strength = sw_session_new (SW_KIND_STRENGTH);
  SwSession *skipped = sw_session_new (SW_KIND_EASY);
  SwWeekSum sum;

  run->minutes = 40;
  run->rpe = 3;
  run->km = 5.5;
  strength->minutes = 30;
  strength->rpe = 5;
  skipped->minutes = 60;
  skipped->rpe = 3;
  skipped->km = 8;
  skipped->status = SW_STATUS_SKIPPED;
  for (int i = 0; i < 7; i++)
    week->days[i]->rest = i > 1;
  g_ptr_array_add (week->days[0]->sessions, run);
  g_ptr_array_add (week->days[1]->sessions, strength);
  g_ptr_array_add (week->days[2]->sessions, skipped);
  sw_week_sum_init (&sum, week);
  g_assert_cmpfloat (sum.km, ==, 5.5);
  g_assert_cmpfloat (sum.load, ==, 40 * 3 + 30 * 5);
  g_assert_cmpfloat (sum.minutes, ==, 70);
  g_assert_cmpint (sum.rest_days, ==, 5);
  g_assert_cmpint (sum.runs, ==, 1);

  /* By time: kilometers that nobody planned are not zero kilometers. */
  run->km = NAN;
  sw_week_sum_init (&sum, week);
  g_assert_true (isnan (sum.km));
}

static SwPainReport *
make_pain (int nrs)
{
  SwPainReport *report = sw_pain_report_new ();

  report->at = g_strdup ("2026-11-25T18:00");
  report->day = TODAY;
  report->minute = 18 * 60;
  report->moment = SW_MOMENT_AFTER;
  report->nrs = nrs;
  report->region = SW_REGION_LOW_BACK_CENTRE;
  return report;
}

static void
assert_line_with (const GPtrArray *lines,
                  const char      *words)
{
  for (guint i = 0; i < lines->len; i++)
    if (strstr (g_ptr_array_index (lines, i), words) != NULL)
      return;
  g_test_message ("no line has “%s”", words);
  g_assert_not_reached ();
}

static void
test_inputs_of_a_change (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (SwPainReport) report = make_pain (8);
  g_autoptr (GError) error = NULL;
  SwInputDiff *inputs;
  const SwInputChange *change;

  g_assert_true (sw_diary_put_pain (fixture->diary, report, &error));
  g_assert_no_error (error);
  inputs = sw_diary_get_last_inputs (fixture->diary);
  g_assert_nonnull (inputs);
  g_assert_cmpuint (inputs->records->len, ==, 1);
  g_assert_cmpuint (inputs->profile->len, ==, 0);
  change = g_ptr_array_index (inputs->records, 0);
  g_assert_cmpint (change->type, ==, SW_RECORD_PAIN);
  g_assert_cmpint (change->day, ==, TODAY);
  g_assert_null (change->before);
  g_assert_cmpint (((SwPainReport *) change->after)->nrs, ==, 8);
  g_assert_nonnull (sw_input_change_get_id (change));

  /* Taken back, the same record went. */
  g_assert_true (sw_diary_undo (fixture->diary, &error));
  inputs = sw_diary_get_last_inputs (fixture->diary);
  g_assert_cmpuint (inputs->records->len, ==, 1);
  change = g_ptr_array_index (inputs->records, 0);
  g_assert_null (change->after);
}

static void
test_profile_keys (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (fixture->diary)->profile);
  g_autoptr (SwChangeStory) story = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump_file (fixture);
  g_autofree char *after = NULL;

  profile->has_availability = TRUE;
  profile->availability_min[6] = profile->availability_min[6] > 0 ? 0 : 90;
  story = sw_diary_explain_profile (fixture->diary, profile);
  g_assert_cmpuint (story->inputs->profile->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (story->inputs->profile, 0), ==, "availability_min");
  after = dump_file (fixture);
  g_assert_cmpstr (before, ==, after);

  /* What was shown before is what stands afterwards. */
  g_assert_true (sw_diary_set_profile (fixture->diary, profile, &error));
  g_assert_no_error (error);
  {
    g_autoptr (SwPlanWeek) week = sw_diary_get_week (fixture->diary, TODAY);

    assert_same_week (story->after, week);
  }
  g_assert_cmpuint (sw_diary_get_last_inputs (fixture->diary)->profile->len, ==, 1);
}

static void
test_last_change_of_another_process (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (SwPainReport) report = make_pain (8);
  g_autoptr (SwDiary) other = NULL;
  g_autoptr (SwChangeStory) story = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (sw_diary_put_pain (fixture->diary, report, &error));
  before = dump_file (fixture);
  other = sw_diary_open (fixture->path, TODAY, &error);
  g_assert_no_error (error);
  g_assert_null (sw_diary_get_last_inputs (other));
  story = sw_diary_explain_change (other, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (story->inputs->records->len, ==, 1);
  lines = sw_change_story_list_inputs (story);
  assert_line_with (lines, "Pain 8");

  /* Looking back changed nothing, and undo reaches as far as before. */
  after = dump_file (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (sw_diary_get_can_undo (other));
  g_assert_false (sw_diary_get_can_redo (other));
  g_assert_true (sw_diary_undo (other, &error));
  g_assert_no_error (error);
}

static void
test_many_records_are_counted (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (SwChangeStory) story = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  /* The change before any other: the whole sample came. */
  story = sw_diary_explain_change (fixture->diary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (story->inputs->records->len, >, 50);
  lines = sw_change_story_list_inputs (story);
  g_assert_cmpuint (lines->len, <, 40);
  assert_line_with (lines, "sessions");
}

static void
test_no_change_to_explain (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sw-what-if-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (SwDiary) diary = sw_diary_open (path, TODAY, &error);

  g_assert_no_error (error);
  g_assert_null (sw_diary_explain_change (diary, &error));
  g_assert_nonnull (error);
  g_clear_object (&diary);
  sw_test_folder_remove (folder);
}

static void
test_outlook_after_pain (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (fixture->diary)->profile);
  g_autoptr (SwActivity) run = sw_activity_new ();
  g_autoptr (SwPainReport) report = make_pain (8);
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (SwSeasonOutlook) outlook = NULL;
  g_autoptr (GError) error = NULL;
  guint sum = 0;

  profile->race_day = TODAY + 25;
  profile->race_km = 10;
  g_assert_true (sw_diary_set_profile (fixture->diary, profile, &error));
  run->day = TODAY;
  run->kind = SW_KIND_EASY;
  run->minutes = 40;
  run->km = 6;
  g_assert_true (sw_diary_put_activity (fixture->diary, run, &error));
  g_assert_true (sw_diary_put_pain (fixture->diary, report, &error));
  g_assert_no_error (error);

  weeks = sw_diary_get_weeks (fixture->diary, 16);
  outlook = sw_season_outlook_new (sw_diary_get_journal (fixture->diary)->profile, weeks, TODAY);
  for (guint i = 0; i < outlook->phases->len; i++)
    sum += g_array_index (outlook->phases, SwSeasonPhase, i).n_weeks;
  g_assert_cmpuint (sum, ==, 16);
  g_assert_cmpint (outlook->race_day, ==, TODAY + 25);
  g_assert_cmpint (outlook->race_weeks, ==, 3);
  g_assert_false (outlook->race_planned);
  g_assert_cmpstr (outlook->blocker, ==, "D4");
  g_assert_cmpint (outlook->weeks_needed, >, 3);
  g_assert_cmpint (outlook->earliest, ==, sw_day_get_monday (TODAY) + 7 * outlook->weeks_needed);

  /* A race that late stands in the plan: what is called realistic is. */
  g_clear_pointer (&weeks, g_ptr_array_unref);
  profile->race_day = outlook->earliest + 6;
  g_assert_true (sw_diary_set_profile (fixture->diary, profile, &error));
  weeks = sw_diary_get_weeks (fixture->diary, 16);
  g_clear_pointer (&outlook, sw_season_outlook_free);
  outlook = sw_season_outlook_new (sw_diary_get_journal (fixture->diary)->profile, weeks, TODAY);
  g_assert_true (outlook->race_planned);
  g_assert_null (outlook->blocker);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/diary/what-if/asking-saves-nothing", test_asking_saves_nothing);
  FIXTURE_TEST ("/diary/what-if/accepted-equals-shown", test_accepted_equals_shown);
  FIXTURE_TEST ("/diary/what-if/worker", test_worker_says_the_same);
  FIXTURE_TEST ("/diary/what-if/nothing-supposed", test_nothing_supposed_is_the_same);
  FIXTURE_TEST ("/diary/what-if/hypotheses", test_hypotheses);
  FIXTURE_TEST ("/diary/what-if/invalid", test_invalid_is_refused);
  g_test_add_func ("/diary/what-if/sum", test_sum);
  FIXTURE_TEST ("/diary/why/inputs", test_inputs_of_a_change);
  FIXTURE_TEST ("/diary/why/profile", test_profile_keys);
  FIXTURE_TEST ("/diary/why/another-process", test_last_change_of_another_process);
  FIXTURE_TEST ("/diary/why/many", test_many_records_are_counted);
  g_test_add_func ("/diary/why/nothing", test_no_change_to_explain);
  FIXTURE_TEST ("/diary/season/outlook-after-pain", test_outlook_after_pain);

  return g_test_run ();
}
