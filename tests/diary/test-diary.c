/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-diary-fixture.h"
#include "sw-json-journal.h"
#include "sw-test-folder.h"
#include "sw-test-object.h"

static char *
dump (Fixture *fixture)
{
  return sw_json_journal_write (sw_diary_get_journal (fixture->diary));
}

static SwActivity *
make_activity (SwKind kind,
               double minutes,
               double km)
{
  SwActivity *activity = sw_activity_new ();

  activity->day = TODAY;
  activity->kind = kind;
  activity->minutes = minutes;
  activity->km = km;

  return activity;
}

static void
test_change_is_one_undo_step (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (SwActivity) activity = make_activity (SW_KIND_EASY, 40, 5);
  g_autoptr (GError) error = NULL;

  g_assert_true (sw_diary_put_activity (fixture->diary, activity, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  after = dump (fixture);
  g_assert_cmpstr (before, !=, after);
  g_assert_true (sw_diary_get_can_undo (fixture->diary));
  g_assert_false (sw_diary_get_can_redo (fixture->diary));

  g_assert_true (sw_diary_undo (fixture->diary, &error));
  undone = dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (sw_diary_get_can_redo (fixture->diary));
  g_assert_true (sw_diary_redo (fixture->diary, &error));
  redone = dump (fixture);
  g_assert_cmpstr (redone, ==, after);
  g_assert_cmpuint (fixture->n_changed, ==, 3);
}

static void
test_ids_are_free_ones (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (SwActivity) activity = make_activity (SW_KIND_SWIM, 30, NAN);
  g_autoptr (GError) error = NULL;
  guint before = sw_diary_get_journal (fixture->diary)->activities->len;

  for (guint i = 1; i <= 3; i++)
    {
      g_assert_true (sw_diary_put_activity (fixture->diary, activity, &error));
      g_assert_cmpuint (sw_diary_get_journal (fixture->diary)->activities->len, ==, before + i);
    }
}

/* A terminal beside the open window: neither writes over what the other has just recorded. */
static void
test_two_writers (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) other = sw_diary_open (fixture->path, TODAY, &error);
  guint before = sw_diary_get_journal (fixture->diary)->activities->len;

  g_assert_no_error (error);
  for (guint i = 1; i <= 3; i++)
    {
      g_autoptr (SwActivity) mine = make_activity (SW_KIND_SWIM, 30, NAN);
      g_autoptr (SwActivity) theirs = make_activity (SW_KIND_SWIM, 30, NAN);

      g_assert_true (sw_diary_put_activity (fixture->diary, mine, &error));
      g_assert_true (sw_diary_put_activity (other, theirs, &error));
      g_assert_cmpuint (sw_diary_get_journal (other)->activities->len, ==, before + 2 * i);
    }
}

static void
test_invalid_value_changes_nothing (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (SwActivity) activity = make_activity (SW_KIND_EASY, -5, 5);
  g_autoptr (GError) error = NULL;

  g_assert_false (sw_diary_put_activity (fixture->diary, activity, &error));
  g_assert_error (error, SW_DIARY_ERROR, SW_DIARY_ERROR_INVALID);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
}

/* Red pain changes the week at once; the diff says how, and undo brings the plan back. */
static void
test_red_report_changes_the_week (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (SwPlanWeek) before = sw_diary_get_week (fixture->diary, TODAY);
  g_autoptr (SwPlanWeek) during = NULL;
  g_autoptr (SwPlanWeek) after = NULL;
  g_autoptr (SwPlanDiff) diff = NULL;
  g_autoptr (SwPlanDiff) back = NULL;
  g_autoptr (SwActivity) activity = make_activity (SW_KIND_EASY, 40, 5);
  g_autoptr (SwPainReport) report = sw_pain_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (sw_diary_put_activity (fixture->diary, activity, &error));
  report->at = g_strdup ("2026-11-25T19:00");
  report->day = TODAY;
  report->minute = 19 * 60;
  report->moment = SW_MOMENT_AFTER;
  report->nrs = 7;
  g_assert_true (sw_diary_put_pain (fixture->diary, report, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sw_body_get_zone (sw_diary_get_body (fixture->diary), TODAY), ==, SW_ZONE_RED);
  during = sw_diary_get_week (fixture->diary, TODAY);
  g_assert_cmpint (during->state, ==, SW_STATE_LADDER);
  diff = sw_diary_get_last_diff (fixture->diary);
  g_assert_cmpuint (diff->changes->len, >, 0);
  g_assert_cmpint (diff->after_state, ==, SW_STATE_LADDER);

  g_assert_true (sw_diary_undo (fixture->diary, &error));
  g_assert_true (sw_diary_undo (fixture->diary, &error));
  after = sw_diary_get_week (fixture->diary, TODAY);
  g_assert_cmpstr (after->inputs, ==, before->inputs);
  back = sw_plan_diff_new (before, after);
  g_assert_cmpuint (back->changes->len, ==, 0);
}

static const SwSession *
find_planned_run (const SwPlanWeek *week,
                  SwDay            *ret_day)
{
  for (int i = 0; i < 7; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        if (session->status == SW_STATUS_PLANNED && sw_kind_is_run (session->kind))
          {
            *ret_day = week->days[i]->day;
            return session;
          }
      }

  g_assert_not_reached ();
}

/* Several edits are judged together, kept together and taken back together. */
static void
test_several_edits (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (fixture->diary, TODAY + 7);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);
  guint n_before = sw_diary_get_journal (fixture->diary)->edits->len;
  g_autoptr (GPtrArray) history = sw_diary_get_history (fixture->diary, &error);
  g_autoptr (GPtrArray) after = NULL;
  const GPtrArray *kept;

  for (int i = 0; i < 7; i++)
    for (guint k = 0; k < week->days[i]->sessions->len; k++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);
        SwEdit *edit = sw_edit_new ();

        edit->what = SW_EDIT_LOCK;
        edit->session = g_strdup (session->id);
        edit->session_kind = session->kind;
        edit->from = week->monday + i;
        g_ptr_array_add (edits, edit);
      }
  g_assert_cmpuint (edits->len, >, 2);
  fixture->n_changed = 0;
  g_assert_true (sw_diary_put_edits (fixture->diary, edits, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  kept = sw_diary_get_journal (fixture->diary)->edits;
  g_assert_cmpuint (kept->len, ==, n_before + edits->len);
  for (guint i = 1; i < kept->len; i++)
    g_assert_cmpstr (((SwEdit *) g_ptr_array_index (kept, i))->id, !=, ((SwEdit *) g_ptr_array_index (kept, i - 1))->id);
  after = sw_diary_get_history (fixture->diary, &error);
  g_assert_cmpuint (after->len, ==, history->len + 1);
  g_assert_true (sw_diary_undo (fixture->diary, &error));
  g_assert_cmpuint (sw_diary_get_journal (fixture->diary)->edits->len, ==, n_before);

  /* One that cannot be made keeps all of them out. */
  ((SwEdit *) g_ptr_array_index (edits, 0))->session_kind = SW_KIND_RACE;
  g_free (((SwEdit *) g_ptr_array_index (edits, 0))->session);
  ((SwEdit *) g_ptr_array_index (edits, 0))->session = g_strdup ("2026-W49-race-1");
  g_assert_false (sw_diary_put_edits (fixture->diary, edits, &error));
  g_assert_error (error, SW_DIARY_ERROR, SW_DIARY_ERROR_REFUSED);
  g_assert_cmpuint (sw_diary_get_journal (fixture->diary)->edits->len, ==, n_before);
}

/* Weeks read together are those asked for one by one. */
static void
test_read_weeks (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) other = NULL;

  sw_diary_read_weeks (fixture->diary, TODAY - 21, 7);
  other = sw_diary_open (fixture->path, TODAY, &error);
  g_assert_no_error (error);
  for (SwDay day = TODAY - 21; day < TODAY + 28; day += 7)
    {
      g_autoptr (SwPlanWeek) one = sw_diary_get_week (fixture->diary, day);
      g_autoptr (SwPlanWeek) two = sw_diary_get_week (other, day);
      g_autoptr (SwPlanDiff) diff = sw_plan_diff_new (one, two);

      g_assert_cmpint (one->monday, ==, sw_day_get_monday (day));
      g_assert_cmpint (one->past, ==, two->past);
      g_assert_cmpstr (one->inputs, ==, two->inputs);
      g_assert_cmpuint (diff->changes->len, ==, 0);
      for (int i = 0; i < 7; i++)
        g_assert_cmpuint (one->days[i]->sessions->len, ==, two->days[i]->sessions->len);
    }
  /* Further ahead than the planner looks nothing is read. */
  sw_diary_read_weeks (fixture->diary, TODAY + 60 * 7, 6);
}

static void
test_edit_survives_a_rebuild (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (fixture->diary, TODAY);
  g_autoptr (SwPlanWeek) skipped = NULL;
  g_autoptr (SwPlanWeek) rebuilt = NULL;
  g_autoptr (SwPlanWeek) reset = NULL;
  g_autoptr (SwEdit) edit = sw_edit_new ();
  g_autoptr (SwCheckIn) check_in = sw_check_in_new ();
  g_autoptr (GError) error = NULL;
  SwDay day = SW_DAY_NONE;
  const SwSession *session = find_planned_run (week, &day);

  edit->what = SW_EDIT_SKIP;
  edit->session = g_strdup (session->id);
  edit->session_kind = session->kind;
  edit->from = day;
  edit->made = TODAY;
  g_assert_true (sw_diary_put_edit (fixture->diary, edit, &error));
  g_assert_no_error (error);
  skipped = sw_diary_get_week (fixture->diary, TODAY);
  g_assert_cmpint (sw_plan_week_find (skipped, session->id, NULL)->status, ==, SW_STATUS_SKIPPED);

  check_in->day = TODAY;
  check_in->sleep_h = 7;
  g_assert_true (sw_diary_put_check_in (fixture->diary, check_in, &error));
  rebuilt = sw_diary_get_week (fixture->diary, TODAY);
  g_assert_cmpint (sw_plan_week_find (rebuilt, session->id, NULL)->status, ==, SW_STATUS_SKIPPED);

  g_assert_true (sw_diary_reset_edits (fixture->diary, session->id, &error));
  reset = sw_diary_get_week (fixture->diary, TODAY);
  g_assert_cmpint (sw_plan_week_find (reset, session->id, NULL)->status, ==, SW_STATUS_PLANNED);
}

typedef struct
{
  GMainLoop       *loop;
  SwImportSummary *summary;
  GError          *error;
  guint            n_progress;
} ImportWait;

static void
on_imported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  ImportWait *wait = user_data;

  wait->summary = sw_diary_import_finish (SW_DIARY (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
on_progress_cb (guint       done,
                guint       total,
                const char *name,
                gpointer    user_data)
{
  ImportWait *wait = user_data;

  g_assert_cmpuint (done, <=, total);
  wait->n_progress++;
}

static void
write_gpx (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path,
                       "<gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><type>running</type><trkseg>"
                       "<trkpt lat=\"52.0\" lon=\"13.0\"><time>2026-11-24T07:00:00Z</time></trkpt>"
                       "<trkpt lat=\"52.03\" lon=\"13.0\"><time>2026-11-24T07:20:00Z</time></trkpt>"
                       "</trkseg></trk></gpx>", -1, &error);
  g_assert_no_error (error);
}

static void
test_import_async (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *gpx = g_build_filename (fixture->folder, "run.gpx", NULL);
  g_autofree char *bad = g_build_filename (fixture->folder, "bad.gpx", NULL);
  const char *paths[] = { gpx, bad, NULL };
  g_autofree char *before = dump (fixture);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before = sw_diary_get_journal (fixture->diary)->activities->len;

  write_gpx (gpx);
  g_assert_true (g_file_set_contents (bad, "<gpx><trk>", -1, NULL));

  for (guint round = 0; round < 2; round++)
    {
      ImportWait wait = { g_main_loop_new (NULL, FALSE), NULL, NULL, 0 };

      sw_diary_import_async (fixture->diary, paths, on_progress_cb, &wait, NULL, on_imported_cb, &wait);
      g_main_loop_run (wait.loop);
      g_assert_no_error (wait.error);
      g_assert_cmpuint (wait.summary->lines->len, ==, 2);
      g_assert_cmpuint (wait.summary->n_added, ==, round == 0 ? 1 : 0);
      g_assert_cmpuint (wait.summary->n_failed, ==, 1);
      g_assert_cmpuint (wait.n_progress, >, 0);
      sw_import_summary_free (wait.summary);
      g_main_loop_unref (wait.loop);
    }
  g_assert_cmpuint (sw_diary_get_journal (fixture->diary)->activities->len, ==, n_before + 1);
  g_assert_true (sw_diary_undo (fixture->diary, &error));
  undone = dump (fixture);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_import_cancelled (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *gpx = g_build_filename (fixture->folder, "run.gpx", NULL);
  const char *paths[] = { gpx, NULL };
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  ImportWait wait = { g_main_loop_new (NULL, FALSE), NULL, NULL, 0 };

  write_gpx (gpx);
  g_cancellable_cancel (cancellable);
  sw_diary_import_async (fixture->diary, paths, on_progress_cb, &wait, cancellable, on_imported_cb, &wait);
  g_main_loop_run (wait.loop);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (wait.summary);
  g_assert_cmpuint (wait.n_progress, ==, 0);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_error_free (wait.error);
  g_main_loop_unref (wait.loop);
}

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  SwDiary **diary = user_data;
  g_autoptr (GError) error = NULL;

  *diary = sw_diary_open_finish (result, &error);
  g_assert_no_error (error);
}

/* A long journal is judged on the worker: busy until the answer is there, the old answer stays until then. */
static void
test_worker (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sw-diary-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (SwJournal) sample = sw_sample_new (TODAY, 15, 1);
  g_autoptr (SwActivity) activity = make_activity (SW_KIND_EASY, 40, 5);
  SwDiary *diary = NULL;
  Fixture seen = { NULL };

  sw_diary_open_async (path, TODAY, NULL, on_opened_cb, &diary);
  while (diary == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect (diary, "changed", G_CALLBACK (fixture_on_changed_cb), &seen);

  g_assert_true (sw_diary_replace_journal (diary, sample, &error));
  g_assert_true (sw_diary_get_busy (diary));
  /* A second change before the first is answered: only the newest answer counts. */
  g_assert_true (sw_diary_put_activity (diary, activity, &error));
  while (sw_diary_get_busy (diary))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (seen.n_changed, ==, 1);
  g_assert_cmpuint (sw_diary_get_body (diary)->findings->len, >, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (seen.n_changed, ==, 1);

  sw_test_finalize_soon (diary);
  sw_test_folder_remove (folder);
}

static void
test_sample_leaves_no_trace (void)
{
  g_autoptr (GError) error = NULL;
  SwDiary *diary = sw_diary_new_sample (TODAY, &error);

  g_assert_no_error (error);
  g_assert_true (sw_diary_is_sample (diary));
  g_assert_null (sw_diary_get_path (diary));
  g_assert_cmpuint (sw_diary_get_journal (diary)->activities->len, >, 50);
  g_assert_finalize_object (diary);
}

static void
test_new_day_is_judged_again (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (SwPlanWeek) week = NULL;

  sw_diary_set_today (fixture->diary, TODAY + 7);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  week = sw_diary_get_week (fixture->diary, TODAY + 7);
  g_assert_cmpint (week->monday, ==, sw_day_get_monday (TODAY + 7));
  g_assert_false (week->past);
  sw_diary_set_today (fixture->diary, TODAY + 7);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/diary/change-is-one-undo-step", test_change_is_one_undo_step);
  FIXTURE_TEST ("/diary/ids-are-free-ones", test_ids_are_free_ones);
  FIXTURE_TEST ("/diary/two-writers", test_two_writers);
  FIXTURE_TEST ("/diary/invalid-value-changes-nothing", test_invalid_value_changes_nothing);
  FIXTURE_TEST ("/diary/red-report-changes-the-week", test_red_report_changes_the_week);
  FIXTURE_TEST ("/diary/edit-survives-a-rebuild", test_edit_survives_a_rebuild);
  FIXTURE_TEST ("/diary/several-edits-are-one-step", test_several_edits);
  FIXTURE_TEST ("/diary/weeks-read-together", test_read_weeks);
  FIXTURE_TEST ("/diary/import-async", test_import_async);
  FIXTURE_TEST ("/diary/import-cancelled", test_import_cancelled);
  FIXTURE_TEST ("/diary/new-day-is-judged-again", test_new_day_is_judged_again);
  g_test_add_func ("/diary/worker", test_worker);
  g_test_add_func ("/diary/sample-leaves-no-trace", test_sample_leaves_no_trace);

  return g_test_run ();
}
