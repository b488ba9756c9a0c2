/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of the calendar: what is announced, exactly. */

#include "sw-day-marks.h"
#include "sw-history.h"
#include "sw-range-model.h"
#include "sw-test-folder.h"
#include "sw-test-object.h"

#define TODAY 20782 /* Wednesday, 25 November 2026 */
#define MONDAY (TODAY - 2)
#define ROWS 6

typedef struct
{
  SwDiary      *diary;
  SwRangeModel *model;
  GString      *told;   /* "0 5 0; 1 0 5; " */
} Fixture;

static void
on_items_changed_cb (GListModel *model,
                     guint       position,
                     guint       removed,
                     guint       added,
                     Fixture    *fixture)
{
  g_string_append_printf (fixture->told, "%u %u %u; ", position, removed, added);
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->diary = sw_diary_new_sample (TODAY, &error);
  g_assert_no_error (error);
  fixture->told = g_string_new (NULL);
  fixture->model = sw_range_model_new (fixture->diary);
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (on_items_changed_cb), fixture);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->diary);
  g_string_free (fixture->told, TRUE);
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static void
assert_firsts (Fixture *fixture,
               SwDay    first,
               guint    n)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SwRangeWeek) row = g_list_model_get_item (G_LIST_MODEL (fixture->model), i);

      g_assert_cmpint (sw_range_week_get_first (row), ==, first + 7 * (SwDay) i);
      for (int k = 0; k < 7; k++)
        g_assert_cmpint (sw_range_week_get_day (row, k)->plan->day, ==, first + 7 * (SwDay) i + k);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->model), n));
}

/* Rows that stay are not announced; the others come and go at their end. */
static void
test_range (Fixture       *fixture,
            gconstpointer  data)
{
  SwDay first = MONDAY - 28;
  SwDay last;

  sw_range_model_set_range (fixture->model, first, ROWS);
  assert_told (fixture, "0 0 6; ");
  assert_firsts (fixture, first, 6);
  sw_range_model_set_range (fixture->model, first, ROWS);
  assert_told (fixture, "");
  sw_range_model_set_range (fixture->model, first + 35, ROWS);
  assert_told (fixture, "0 5 0; 1 0 5; ");
  assert_firsts (fixture, first + 35, 6);
  sw_range_model_set_range (fixture->model, first + 7, ROWS);
  assert_told (fixture, "2 4 0; 0 0 4; ");
  assert_firsts (fixture, first + 7, 6);
  sw_range_model_set_range (fixture->model, first - 70, ROWS);
  assert_told (fixture, "0 6 6; ");
  sw_range_model_set_range (fixture->model, first - 70, 4);
  assert_told (fixture, "4 2 0; ");
  sw_range_model_set_range (fixture->model, first - 70, 5);
  assert_told (fixture, "4 0 1; ");
  /* Rows that begin on a Sunday are other rows. */
  sw_range_model_set_range (fixture->model, first - 71, 5);
  assert_told (fixture, "0 5 5; ");
  assert_firsts (fixture, first - 71, 5);
  last = sw_range_model_get_last_day (fixture->model);
  sw_range_model_set_range (fixture->model, sw_day_get_monday (last) - 7, ROWS);
  assert_told (fixture, "0 5 2; ");
  sw_range_model_set_range (fixture->model, last + 8, ROWS);
  assert_told (fixture, "0 2 0; ");
  sw_range_model_set_diary (fixture->model, NULL);
  assert_told (fixture, "");
  sw_range_model_set_range (fixture->model, first, ROWS);
  assert_told (fixture, "");
  sw_range_model_set_diary (fixture->model, fixture->diary);
  assert_told (fixture, "0 0 6; ");
  sw_range_model_set_diary (fixture->model, NULL);
  assert_told (fixture, "0 6 0; ");
}

/* Everything that a row shows, read from the diary itself. */
static char *
look_at (SwDiary *diary,
         SwDay    first)
{
  SwDay monday = sw_day_get_monday (first + 6);
  SwDay today = sw_diary_get_today (diary);
  SwBody *body = sw_diary_get_body (diary);
  GString *text = g_string_new (NULL);
  g_autoptr (SwPlanWeek) summed = sw_diary_get_week (diary, monday);

  g_string_append_printf (text, "%d %d %g %d %d %d;", (int) summed->state, summed->build_week, summed->targets.km, summed->targets.runs,
                          summed->targets.strength, summed->targets.cross);
  for (SwDay day = MIN (first, monday); day < monday + 7; day++)
    {
      g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, day);
      const SwPlanDay *plan = week->days[day - week->monday];

      g_string_append_printf (text, "%d%d%d %d:", day == today, day < today, plan->rest,
                              day < first + 7 ? sw_insight_get_pain (sw_diary_get_journal (diary), day) : 0);
      for (guint i = 0; i < plan->sessions->len; i++)
        {
          const SwSession *session = g_ptr_array_index (plan->sessions, i);

          g_string_append_printf (text, "%s %d %d %g %d %d %d %d %d,", session->id, (int) session->kind, session->minutes, session->km,
                                  session->rpe, (int) session->status, session->locked, session->edited, session->against_rules);
        }
      for (guint i = 0; i < body->findings->len; i++)
        {
          const SwFinding *finding = g_ptr_array_index (body->findings, i);

          if (finding->day != day || !sw_day_marks_is_flag (finding))
            continue;
          if (day < first + 7)
            g_string_append_printf (text, "%s %d,", finding->id, (int) finding->level);
        }
    }
  g_string_append_printf (text, "%d", (int) MAX (MAX (MAX (sw_day_marks_get_level (body, monday), sw_day_marks_get_level (body, monday + 1)),
                                                      MAX (sw_day_marks_get_level (body, monday + 2), sw_day_marks_get_level (body, monday + 3))),
                                                 MAX (MAX (sw_day_marks_get_level (body, monday + 4), sw_day_marks_get_level (body, monday + 5)),
                                                      sw_day_marks_get_level (body, monday + 6))));

  return g_string_free (text, FALSE);
}

/* Makes change number @n; the even ones put something in, the odd ones take it back. */
static void
change (Fixture *fixture,
        int      n)
{
  g_autoptr (GError) error = NULL;
  SwDay day = TODAY - n * 5 % 21;

  if (n % 2 == 1)
    {
      g_assert_true (sw_diary_undo (fixture->diary, &error));
      g_assert_no_error (error);
      return;
    }
  switch (n / 2 % 5)
    {
    case 0:
      {
        g_autoptr (SwPainReport) report = sw_pain_report_new ();
        char text[SW_DAY_STRING_SIZE];

        report->day = day;
        report->minute = 420;
        report->at = g_strdup_printf ("%sT07:00", sw_day_format (day, text));
        report->nrs = n / 2 % 4 + 1;
        report->region = SW_REGION_LOW_BACK_CENTRE;
        report->moment = SW_MOMENT_MORNING;
        g_assert_true (sw_diary_put_pain (fixture->diary, report, &error));
        break;
      }
    case 1:
      {
        g_autoptr (SwActivity) activity = sw_activity_new ();

        activity->day = day;
        activity->kind = SW_KIND_EASY;
        activity->minutes = 40;
        activity->km = 6;
        g_assert_true (sw_diary_put_activity (fixture->diary, activity, &error));
        break;
      }
    case 2:
      {
        g_autoptr (SwPlanWeek) week = sw_diary_get_week (fixture->diary, MONDAY + 7);
        g_autoptr (SwEdit) edit = sw_edit_new ();

        for (int i = 0; i < 7 && edit->session == NULL; i++)
          if (week->days[i]->sessions->len > 0)
            {
              const SwSession *session = g_ptr_array_index (week->days[i]->sessions, 0);

              edit->session = g_strdup (session->id);
              edit->session_kind = session->kind;
              edit->from = week->monday + i;
            }
        edit->what = SW_EDIT_LOCK;
        g_assert_true (sw_diary_put_edit (fixture->diary, edit, &error));
        break;
      }
    case 3:
      {
        g_autoptr (SwCheckIn) check_in = sw_check_in_new ();

        check_in->day = day;
        check_in->sleep_h = 4;
        check_in->soreness = 8;
        g_assert_true (sw_diary_put_check_in (fixture->diary, check_in, &error));
        break;
      }
    default:
      {
        g_autoptr (SwShoe) shoe = sw_shoe_new ();

        shoe->name = g_strdup ("Blue");
        g_assert_true (sw_diary_put_shoe (fixture->diary, shoe, &error));
        break;
      }
    }
  g_assert_no_error (error);
}

static void
look_at_all (Fixture *fixture,
             SwDay    first,
             char    *texts[ROWS])
{
  for (int i = 0; i < ROWS; i++)
    {
      g_free (texts[i]);
      texts[i] = look_at (fixture->diary, first + 7 * (SwDay) i);
    }
}

static void
clear_texts (char *texts[ROWS])
{
  for (int i = 0; i < ROWS; i++)
    g_clear_pointer (&texts[i], g_free);
}

/* Exactly the rows were announced that look otherwise than @before, each by itself, from the first to the last. The answer is
 * how many they are; @before is how they look now. */
static int
assert_told_rows (Fixture *fixture,
                  SwDay    first,
                  char    *before[ROWS])
{
  g_autoptr (GString) expected = g_string_new (NULL);
  char *after[ROWS] = { NULL, };
  int n = 0;

  look_at_all (fixture, first, after);
  for (int i = 0; i < ROWS; i++)
    {
      if (!g_str_equal (before[i], after[i]))
        {
          g_string_append_printf (expected, "%d 1 1; ", i);
          n++;
        }
      g_free (before[i]);
      before[i] = after[i];
    }
  assert_told (fixture, expected->str);

  return n;
}

/* After a change exactly the rows are announced that look otherwise, each by itself. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  SwDay first = MONDAY - 21 - GPOINTER_TO_INT (data);
  char *before[ROWS] = { NULL, };
  int n_told = 0;

  sw_range_model_set_range (fixture->model, first, ROWS);
  g_string_truncate (fixture->told, 0);
  look_at_all (fixture, first, before);
  for (int n = 0; n < 40; n++)
    {
      change (fixture, n);
      n_told += assert_told_rows (fixture, first, before);
    }
  g_assert_cmpint (n_told, >, 20);
  g_assert_cmpint (40 * ROWS - n_told, >, 20);
  clear_texts (before);
}

/* What is asked for after a change is what the diary says now, also in a row that looks as before. */
static void
test_newest (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (SwRangeWeek) row = NULL;
  g_autoptr (SwPlanWeek) week = NULL;

  sw_range_model_set_range (fixture->model, MONDAY, ROWS);
  change (fixture, 8);
  week = sw_diary_get_week (fixture->diary, MONDAY);
  row = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  g_assert_true (sw_range_week_get_week (row) == week);
}

/* A day that turns is told for the row of both days, or for their two rows, and for the rows whose plan it changes; the same
 * day again for none. */
static void
test_midnight (Fixture       *fixture,
               gconstpointer  data)
{
  SwDay first = MONDAY - 21;
  char *before[ROWS] = { NULL, };

  sw_range_model_set_range (fixture->model, first, ROWS);
  assert_told (fixture, "0 0 6; ");
  look_at_all (fixture, first, before);
  for (SwDay day = TODAY + 1; day < MONDAY + 14; day++)
    {
      sw_diary_set_today (fixture->diary, day);
      g_assert_cmpint (assert_told_rows (fixture, first, before), >=, day % 7 == MONDAY % 7 ? 2 : 1);
      sw_diary_set_today (fixture->diary, day);
      assert_told (fixture, "");
    }
  clear_texts (before);
  sw_range_model_set_range (fixture->model, MONDAY + 7, 1);
  g_string_truncate (fixture->told, 0);
  sw_diary_set_today (fixture->diary, MONDAY + 14);
  assert_told (fixture, "0 1 1; ");
}

/* November, December and back: the week that both months show stays the same object. */
static void
test_month (Fixture       *fixture,
            gconstpointer  data)
{
  SwDay november = MONDAY - 28, december = MONDAY + 7;
  SwRangeWeek *shared;

  sw_range_model_set_range (fixture->model, november, ROWS);
  assert_told (fixture, "0 0 6; ");
  shared = sw_range_model_find (fixture->model, december, NULL);
  sw_range_model_set_range (fixture->model, december, ROWS);
  assert_told (fixture, "0 5 0; 1 0 5; ");
  g_assert_true (sw_range_model_find (fixture->model, december, NULL) == shared);
  sw_range_model_set_range (fixture->model, november, ROWS);
  assert_told (fixture, "1 5 0; 0 0 5; ");
  g_assert_true (sw_range_model_find (fixture->model, december, NULL) == shared);
}

/* A change by hand is told for its week, as often as it is made, taken back and made again. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  sw_range_model_set_range (fixture->model, MONDAY - 21, ROWS);
  assert_told (fixture, "0 0 6; ");
  change (fixture, 4);
  assert_told (fixture, "4 1 1; ");
  g_assert_true (sw_diary_undo (fixture->diary, &error));
  assert_told (fixture, "4 1 1; ");
  g_assert_true (sw_diary_redo (fixture->diary, &error));
  assert_told (fixture, "4 1 1; ");
}

/* A file that holds a run is told for the run's week, and for the weeks whose plan it changes; the same file again for none. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  static const char gpx[] =
    "<gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><type>running</type><trkseg>"
    "<trkpt lat=\"48.0\" lon=\"11.0\"><time>2026-11-03T05:00:00Z</time></trkpt>"
    "<trkpt lat=\"48.005\" lon=\"11.0\"><time>2026-11-03T05:04:00Z</time></trkpt>"
    "</trkseg></trk></gpx>";
  g_autofree char *folder = g_dir_make_tmp ("sw-range-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "run.gpx", NULL);
  const char *paths[] = { path, NULL };
  char *before[ROWS] = { NULL, };
  SwDay first = MONDAY - 21;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, gpx, -1, NULL));
  sw_range_model_set_range (fixture->model, first, ROWS);
  assert_told (fixture, "0 0 6; ");
  look_at_all (fixture, first, before);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (SwImportSummary) summary = sw_diary_import (fixture->diary, paths, FALSE, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (summary->n_added, ==, i == 0 ? 1 : 0);
      g_assert_true (g_str_has_prefix (fixture->told->str, i == 0 ? "0 1 1; " : ""));
      g_assert_cmpint (assert_told_rows (fixture, first, before) > 0, ==, i == 0);
    }
  g_assert_true (sw_diary_undo (fixture->diary, &error));
  g_assert_true (g_str_has_prefix (fixture->told->str, "0 1 1; "));
  assert_told_rows (fixture, first, before);
  clear_texts (before);
  sw_test_folder_remove (folder);
}

/* The last row that can be planned comes when its time has come. */
static void
test_horizon (Fixture       *fixture,
              gconstpointer  data)
{
  SwDay last = sw_range_model_get_last_day (fixture->model);
  guint n;

  sw_range_model_set_range (fixture->model, last - 6, 3);
  assert_told (fixture, "0 0 1; ");
  sw_diary_set_today (fixture->diary, TODAY + 7);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (g_str_has_suffix (fixture->told->str, "1 0 1; "));
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  int position = -1;

  sw_range_model_set_range (fixture->model, MONDAY - 7, 3);
  g_assert_null (sw_range_model_find (fixture->model, MONDAY - 8, NULL));
  g_assert_null (sw_range_model_find (fixture->model, MONDAY + 14, NULL));
  g_assert_cmpint (sw_range_week_get_first (sw_range_model_find (fixture->model, TODAY, &position)), ==, MONDAY);
  g_assert_cmpint (position, ==, TODAY - MONDAY);
  g_assert_true (sw_range_week_get_day (sw_range_model_find (fixture->model, TODAY, NULL), position)->today);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, function) g_test_add (path, Fixture, data, fixture_set_up, function, fixture_tear_down)
  ADD ("/diary/range/moves", NULL, test_range);
  ADD ("/diary/range/changes-from-monday", GINT_TO_POINTER (0), test_changes);
  ADD ("/diary/range/changes-from-sunday", GINT_TO_POINTER (1), test_changes);
  ADD ("/diary/range/newest", NULL, test_newest);
  ADD ("/diary/range/midnight", NULL, test_midnight);
  ADD ("/diary/range/month", NULL, test_month);
  ADD ("/diary/range/edit", NULL, test_edit);
  ADD ("/diary/range/import", NULL, test_import);
  ADD ("/diary/range/horizon", NULL, test_horizon);
  ADD ("/diary/range/find", NULL, test_find);
#undef ADD

  return g_test_run ();
}
