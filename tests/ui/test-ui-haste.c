/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A person who does not wait: windows close while workers count, days turn and records change under open dialogs. Any warning
 * ends the test. */

#include "config.h"

#include "sw-log-dialog.h"
#include "sw-pain-dialog.h"
#include "sw-season-window.h"
#include "sw-test-folder.h"
#include "sw-test-object.h"
#include "sw-test-window.h"
#include "sw-what-if-window.h"
#include "sw-window-private.h"

#define PATIENCE 40
#define TODAY sw_day_from_ymd (2026, 11, 25)

static SwApplication *application;

static void
add_run (SwDiary *diary,
         SwDay    day)
{
  g_autoptr (SwActivity) run = sw_activity_new ();
  g_autoptr (GError) error = NULL;

  run->day = day;
  run->kind = SW_KIND_EASY;
  run->minutes = 30;
  run->km = 4;
  sw_diary_put_activity (diary, run, &error);
  g_assert_no_error (error);
}

/* The window goes after @wait ms on @page, whatever a worker is doing for it. */
static void
test_close (gconstpointer data)
{
  const char *page = data;
  static const int waits[] = { 0, 1, 5, 20, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
      SwWindow *window = sw_test_window_new (application, diary, "week");
      gpointer left = window;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.previous", NULL);
      sw_window_show_page (window, page);
      sw_test_settle (waits[i]);
      g_object_add_weak_pointer (G_OBJECT (window), &left);
      gtk_window_close (GTK_WINDOW (window));
      /* Whatever a worker still holds of it is let go when the worker is done. */
      for (int k = 0; k < PATIENCE && left != NULL; k++)
        sw_test_settle (SW_TEST_FRAMES_MS);
      g_assert_null (left);
    }
}

/* Everything that can be pressed is pressed while workers run. */
static void
test_undo (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "trends");

  for (int i = 0; i < 12; i++)
    {
      add_run (diary, TODAY - i);
      sw_test_settle (i);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
      gtk_widget_activate_action (GTK_WIDGET (window), i % 2 == 0 ? "win.previous" : "win.next", NULL);
      sw_window_show_page (window, i % 3 == 0 ? "week" : i % 3 == 1 ? "calendar" : "trends");
      gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
    }
  sw_test_settle (500);
  sw_test_assert_goes (GTK_WIDGET (window));
}

/* The day turns and records change with a dialog open and a session in the air. */
static void
test_midnight (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, TODAY);
  gboolean lifted = FALSE;
  GtkWidget *dialogs[] = {
    sw_pain_dialog_new (GTK_WINDOW (window), TODAY), sw_log_dialog_new (GTK_WINDOW (window), TODAY),
    sw_what_if_window_new (GTK_WINDOW (window), diary), sw_season_window_new (GTK_WINDOW (window), diary),
  };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    gtk_window_present (GTK_WINDOW (dialogs[i]));
  for (int i = 0; i < 7 && !lifted; i++)
    for (guint k = 0; k < week->days[i]->sessions->len && !lifted; k++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

        if (session->status == SW_STATUS_PLANNED)
          lifted = sw_mover_pick_up (sw_week_page_get_mover (window->week_page), session->id, FALSE);
      }
  g_assert_true (lifted);
  sw_test_settle (20);
  for (SwDay day = TODAY + 1; day < TODAY + 9; day++)
    {
      sw_diary_set_today (diary, day);
      sw_test_settle (30);
      add_run (diary, day);
      sw_window_show_page (window, day % 2 == 0 ? "calendar" : "week");
    }
  sw_test_settle (500);
  sw_test_assert_goes (GTK_WIDGET (window));
}

static char *
write_tracks (int n)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("sw-haste-XXXXXX", &error);

  g_assert_no_error (error);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%03d.gpx", folder, i);
      g_autofree char *text = g_strdup_printf (
        "<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><type>running</type><trkseg>"
        "<trkpt lat=\"48\" lon=\"11\"><time>2025-%02d-%02dT07:00:00Z</time></trkpt>"
        "<trkpt lat=\"48.02\" lon=\"11\"><time>2025-%02d-%02dT07:20:00Z</time></trkpt></trkseg></trk></gpx>",
        i / 28 + 1, i % 28 + 1, i / 28 + 1, i % 28 + 1);

      g_assert_true (g_file_set_contents (name, text, -1, &error));
    }

  return folder;
}

/* An import whose window closes at once, or under which everything is undone, is done whole or not at all. */
static void
test_import (void)
{
  static const int waits[] = { 0, 2, 10, 40, 1500 };
  g_autofree char *tracks = write_tracks (300);
  const char *paths[] = { tracks, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = g_dir_make_tmp ("sw-haste-XXXXXX", &error);
      g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
      SwDiary *diary = sw_diary_open (path, TODAY, &error);
      SwWindow *window;
      guint n;

      g_assert_no_error (error);
      add_run (diary, TODAY);
      window = sw_test_window_new (application, diary, "week");
      sw_window_import (window, paths);
      sw_test_settle (waits[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
      gtk_window_destroy (GTK_WINDOW (window));
      sw_test_settle (1500);
      sw_test_finalize_soon (diary);

      diary = sw_diary_open (path, TODAY, &error);
      g_assert_no_error (error);
      n = sw_diary_get_journal (diary)->activities->len;
      g_test_message ("after %d ms: %u sessions", waits[i], n);
      g_assert_true (n == 0 || n == 1 || n == 300 || n == 301);
      g_object_unref (diary);
      sw_test_folder_remove (folder);
    }
  sw_test_folder_remove (tracks);
}

/* The sample comes and goes under open panels and windows; the journal is there again, as it was. */
static void
test_sample (void)
{
  static const char * const pages[] = { "week", "calendar", "body", "trends" };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sw-haste-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  SwDiary *diary = sw_diary_open (path, TODAY, &error);
  SwWindow *window;

  g_assert_no_error (error);
  add_run (diary, TODAY);
  window = sw_test_window_new (application, diary, "calendar");
  for (int i = 0; i < 8; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.try-sample", NULL);
      g_assert_true (sw_diary_is_sample (window->diary));
      sw_window_show_page (window, pages[i % G_N_ELEMENTS (pages)]);
      sw_calendar_page_show_day (window->calendar_page, TODAY - i);
      gtk_window_present (GTK_WINDOW (sw_what_if_window_new (GTK_WINDOW (window), window->diary)));
      sw_test_settle (10 * i);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.leave-sample", NULL);
      g_assert_true (window->diary == diary);
      sw_test_settle (10 * i);
    }
  g_assert_cmpuint (sw_diary_get_journal (diary)->activities->len, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  sw_test_settle (500);
  sw_test_finalize_soon (diary);
  sw_test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  application = sw_test_window_init (&argc, &argv);

  g_test_add_data_func ("/ui/haste/close/week", "week", test_close);
  g_test_add_data_func ("/ui/haste/close/calendar", "calendar", test_close);
  g_test_add_data_func ("/ui/haste/close/trends", "trends", test_close);
  g_test_add_data_func ("/ui/haste/close/body", "body", test_close);
  g_test_add_func ("/ui/haste/import", test_import);
  g_test_add_func ("/ui/haste/sample", test_sample);
  g_test_add_func ("/ui/haste/undo", test_undo);
  g_test_add_func ("/ui/haste/midnight", test_midnight);
  return g_test_run ();
}
