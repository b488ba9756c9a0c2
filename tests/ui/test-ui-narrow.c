/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The narrowest window with text twice as large: nothing on the screen asks for more width than there is, in either direction of
 * writing. */

#include "config.h"

#include "sw-assessment-dialog.h"
#include "sw-change-window.h"
#include "sw-check-in-dialog.h"
#include "sw-log-dialog.h"
#include "sw-pain-dialog.h"
#include "sw-questions-dialog.h"
#include "sw-season-window.h"
#include "sw-test-window.h"
#include "sw-too-wide.h"
#include "sw-warning-window.h"
#include "sw-what-if-window.h"
#include "sw-window-private.h"

#define TODAY sw_day_from_ymd (2026, 11, 25)
#define WIDTH 360
#define HEIGHT 740
#define TWICE (192 * 1024)
/* What has just begun to change is not looked at once only; after so many looks it stays as it is. */
#define LEAST_LOOKS 2
#define MOST_LOOKS 40

static SwApplication *application;

/* A page finds out how wide it is only once it is laid out, and folds in the turn after: a busy machine may owe both. */
static void
assert_fits (gpointer    window,
             const char *what)
{
  g_autoptr (GString) report = g_string_new (NULL);
  gboolean cut = TRUE;

  for (int i = 0; i < LEAST_LOOKS || (cut && i < MOST_LOOKS); i++)
    {
      g_string_truncate (report, 0);
      sw_test_settle (SW_TEST_FRAMES_MS);
      cut = sw_too_wide_find (window, WIDTH, report);
    }
  if (cut)
    g_error ("%s: %s", what, report->str);
}

static SwWindow *
open_narrow (SwDiary    *diary,
             const char *page)
{
  SwWindow *window = sw_window_new (GTK_APPLICATION (application), "/nonexistent/journal.db", TODAY);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  sw_window_set_diary (window, diary);
  sw_window_show_page (window, page);
  gtk_window_present (GTK_WINDOW (window));
  sw_test_settle (2 * SW_TEST_FRAMES_MS);
  return window;
}

/* The panel of every planned session, and every one of them in the air above the next day. */
static void
check_sessions (SwWindow *window,
                SwDiary  *diary)
{
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, sw_day_get_monday (TODAY));
  SwMover *mover = sw_week_page_get_mover (window->week_page);
  int n = 0;

  for (int i = 0; i < 7; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        if (session->status != SW_STATUS_PLANNED)
          continue;
        sw_window_show_session (window, week->days[i]->day, session->id);
        assert_fits (window, "a session's panel");
        sw_week_page_close_panel (window->week_page);
        sw_test_settle (SW_TEST_FRAMES_MS);
        g_assert_true (sw_mover_pick_up (mover, session->id, FALSE));
        sw_mover_choose (mover, MIN (week->days[i]->day + 1, week->monday + 6));
        assert_fits (window, "a session in the air");
        sw_mover_cancel (mover);
        n++;
      }
  g_assert_cmpint (n, >, 2);
}

static void
test_pages (gconstpointer data)
{
  static const char * const pages[] = { "week", "calendar", "body", "trends", "guide" };
  static const char * const tabs[] = { "history", "before", "ladder" };
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (data));
  window = open_narrow (diary, "week");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      sw_window_show_page (window, pages[i]);
      assert_fits (window, pages[i]);
    }
  sw_window_show_page (window, "calendar");
  for (SwDay day = TODAY - 12; day <= TODAY + 2; day++)
    {
      sw_calendar_page_show_day (window->calendar_page, day);
      assert_fits (window, "a day's panel");
    }
  sw_calendar_page_close_panel (window->calendar_page);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      sw_window_show_page (window, "body");
      sw_body_page_show (window->body_page, tabs[i]);
      assert_fits (window, tabs[i]);
    }
  sw_window_show_page (window, "trends");
  sw_trends_page_set_tables (window->trends_page, TRUE);
  assert_fits (window, "tables");
  sw_window_show_guide (window, "bird-dog");
  assert_fits (window, "an exercise");
  sw_window_show_page (window, "week");
  check_sessions (window, diary);
  sw_test_assert_goes (GTK_WIDGET (window));
}

static void
check_dialog (GtkWidget  *dialog,
              const char *what)
{
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (dialog));
  assert_fits (dialog, what);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_dialogs (gconstpointer data)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  g_autoptr (SwScreen) screen = sw_screen_new ();
  GtkWidget *signs;
  GtkWindow *window;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (data));
  window = GTK_WINDOW (open_narrow (diary, "week"));
  check_dialog (sw_pain_dialog_new (window, TODAY), "pain");
  check_dialog (sw_log_dialog_new (window, TODAY), "log");
  check_dialog (sw_check_in_dialog_new (window, TODAY), "check-in");
  check_dialog (sw_questions_dialog_new (window, TODAY), "questions");
  check_dialog (sw_assessment_dialog_new (window, TODAY), "assessment");
  check_dialog (sw_what_if_window_new (window, diary), "what if");
  check_dialog (sw_season_window_new (window, diary), "season");
  profile->has_availability = TRUE;
  profile->availability_min[6] = 0;
  check_dialog (sw_change_window_present_preview (window, diary, profile, NULL, NULL), "preview");
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  screen->day = TODAY;
  screen->answers[17] = SW_ANSWER_YES;
  signs = sw_warning_window_new (window);
  sw_warning_window_show (SW_WARNING_WINDOW (signs), screen);
  check_dialog (signs, "make an appointment");
  sw_test_assert_goes (GTK_WIDGET (window));
}

/* A week that may not be trained, with everything that it says. */
static void
test_paused (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  g_autoptr (SwScreen) screen = sw_screen_new ();
  g_autoptr (GError) error = NULL;
  SwWindow *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  screen->day = TODAY;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  screen->answers[1] = SW_ANSWER_YES;
  sw_diary_add_screen (diary, screen, &error);
  g_assert_no_error (error);
  window = open_narrow (diary, "week");
  assert_fits (window, "paused");
  sw_window_show_page (window, "body");
  assert_fits (window, "paused body");
  sw_test_assert_goes (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  int status;

  application = sw_test_window_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", TWICE, NULL);
  g_test_add_data_func ("/narrow/pages", GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test_pages);
  g_test_add_data_func ("/narrow/pages-rtl", GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_pages);
  g_test_add_data_func ("/narrow/dialogs", GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test_dialogs);
  g_test_add_data_func ("/narrow/dialogs-rtl", GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_dialogs);
  g_test_add_func ("/narrow/paused", test_paused);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
