/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window and its dialogs on a display of their own: templates load, actions exist, nothing leaks. */

#include "config.h"

#include <glib/gstdio.h>

#include "sw-actions.h"
#include "sw-assessment-dialog.h"
#include "sw-check-in-dialog.h"
#include "sw-chips.h"
#include "sw-first-start.h"
#include "sw-log-dialog.h"
#include "sw-log-form.h"
#include "sw-pain-dialog.h"
#include "sw-pain-form.h"
#include "sw-preferences-window.h"
#include "sw-questions-dialog.h"
#include "sw-profile-form.h"
#include "sw-screen-form.h"
#include "sw-session-menu.h"
#include "sw-test-window.h"
#include "sw-warning-window.h"

#define TODAY sw_day_from_ymd (2026, 11, 25)

static SwApplication *application;

static void
test_pages (void)
{
  static const char * const pages[] = { "week", "calendar", "body", "trends", "guide" };
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      sw_window_show_page (window, pages[i]);
      sw_test_settle (SW_TEST_FRAMES_MS);
    }
  sw_window_show_guide (window, "bird-dog");
  sw_window_show_day (window, TODAY - 2);
  sw_test_settle (SW_TEST_FRAMES_MS);
  sw_test_assert_goes (GTK_WIDGET (window));
}

static void
test_actions (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");

  /* Every line of the table has something behind it, and everything without a parameter can be fired. */
  for (const SwAction *action = sw_actions_get_table (); action->name != NULL; action++)
    {
      GActionMap *map = g_str_has_prefix (action->name, "win.") ? G_ACTION_MAP (window) : G_ACTION_MAP (application);
      GAction *found = g_action_map_lookup_action (map, action->name + 4);

      g_assert_nonnull (found);
      g_assert_null (g_action_get_parameter_type (found));
    }
  for (const char * const *name = (const char * const []) { "show-calendar", "next", "previous", "today", "show-week", "next", "previous",
                                                            "today", "find", "close-panel", NULL }; *name != NULL; name++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (window), *name, NULL);
      sw_test_settle (SW_TEST_FRAMES_MS);
    }
  sw_test_assert_goes (GTK_WIDGET (window));
}

static void
test_undo_state (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  g_autoptr (SwActivity) activity = sw_activity_new ();
  g_autoptr (GError) error = NULL;
  guint n_before = sw_diary_get_journal (diary)->activities->len;

  activity->day = TODAY;
  activity->kind = SW_KIND_WALK;
  activity->minutes = 20;
  sw_diary_put_activity (diary, activity, &error);
  g_assert_no_error (error);
  sw_test_settle (SW_TEST_FRAMES_MS);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  g_assert_cmpuint (sw_diary_get_journal (diary)->activities->len, ==, n_before + 1);
  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
  sw_test_settle (SW_TEST_FRAMES_MS);
  g_assert_cmpuint (sw_diary_get_journal (diary)->activities->len, ==, n_before);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "redo"));
  sw_test_assert_goes (GTK_WIDGET (window));
}

static void
test_dialogs (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  GtkWidget *(*makers[]) (GtkWindow *, SwDay) = {
    sw_pain_dialog_new, sw_log_dialog_new, sw_check_in_dialog_new, sw_questions_dialog_new, sw_assessment_dialog_new,
  };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      GtkWidget *dialog = makers[i] (GTK_WINDOW (window), TODAY);

      gtk_window_present (GTK_WINDOW (dialog));
      sw_test_settle (SW_TEST_FRAMES_MS);
      sw_test_assert_goes (dialog);
    }
  sw_test_assert_goes (sw_warning_window_new (GTK_WINDOW (window)));
  sw_test_assert_goes (sw_preferences_window_new (GTK_WINDOW (window), diary));
  sw_test_assert_goes (GTK_WIDGET (window));
}

static void
test_preferences_look (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  gboolean could_undo = sw_diary_get_can_undo (diary);
  GtkWidget *preferences = sw_preferences_window_new (GTK_WINDOW (window), diary);

  /* Looking at the preferences is no change. */
  gtk_window_present (GTK_WINDOW (preferences));
  sw_test_settle (SW_TEST_FRAMES_MS);
  gtk_window_close (GTK_WINDOW (preferences));
  sw_test_settle (SW_TEST_FRAMES_MS);
  g_assert_cmpint (sw_diary_get_can_undo (diary), ==, could_undo);
  sw_test_assert_goes (GTK_WIDGET (window));
}

static void
test_chips (void)
{
  static const char * const labels[] = { "a", "b", "c" };
  SwChips *one = SW_CHIPS (g_object_ref_sink (sw_chips_new ("one", labels, 3, SW_CHIPS_ONE)));
  SwChips *many = SW_CHIPS (g_object_ref_sink (sw_chips_new ("many", labels, 3, SW_CHIPS_MANY)));

  g_assert_cmpint (sw_chips_get_selected (one), ==, -1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sw_chips_get_nth (one, 0)), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sw_chips_get_nth (one, 2)), TRUE);
  g_assert_cmpint (sw_chips_get_selected (one), ==, 2);
  g_assert_cmpuint (sw_chips_get_mask (one), ==, 4);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sw_chips_get_nth (one, 2)), FALSE);
  g_assert_cmpint (sw_chips_get_selected (one), ==, -1);
  sw_chips_set_mask (many, 5);
  g_assert_cmpuint (sw_chips_get_mask (many), ==, 5);
  g_assert_finalize_object (one);
  g_assert_finalize_object (many);
}

static void
test_screen_form (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwScreenForm *form = SW_SCREEN_FORM (g_object_ref_sink (sw_screen_form_new (sw_diary_get_guide (diary))));
  g_autoptr (SwScreen) screen = sw_screen_new ();
  g_autoptr (SwScreen) back = NULL;

  g_assert_cmpint (sw_screen_form_get_open (form), ==, SW_N_SCREEN_QUESTIONS);
  g_assert_false (sw_screen_form_is_complete (form));
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  screen->answers[4] = SW_ANSWER_UNSURE;
  screen->answers[17] = SW_ANSWER_YES;
  sw_screen_form_set_screen (form, screen);
  g_assert_true (sw_screen_form_is_complete (form));
  back = sw_screen_form_get_screen (form, TODAY);
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    g_assert_cmpint (back->answers[i], ==, screen->answers[i]);
  /* "Not sure" counts as yes among the first sixteen. */
  g_assert_cmpint (sw_screen_form_get_lowest (back), ==, 5);
  g_assert_finalize_object (form);
}

/* The first switch below @widget that a person can see, or none. */
static GtkSwitch *
find_switch (GtkWidget *widget)
{
  GtkSwitch *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_SWITCH (widget))
    return GTK_SWITCH (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_switch (child);
  return found;
}

/* B7's gate needs to be told of control: nothing else in the window can say it. */
static void
test_log_form (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  g_autoptr (SwSession) session = sw_session_new (SW_KIND_STRENGTH);
  g_autoptr (SwActivity) tired = NULL;
  g_autoptr (SwActivity) controlled = NULL;
  g_autoptr (GtkWidget) form = g_object_ref_sink (sw_log_form_new (FALSE));
  GtkSwitch *toggle;

  session->minutes = 30;
  sw_log_form_load (SW_LOG_FORM (form), diary, session, TODAY);
  toggle = find_switch (form);
  g_assert_nonnull (toggle);
  g_assert_false (gtk_switch_get_active (toggle));
  tired = sw_log_form_get_activity (SW_LOG_FORM (form));
  g_assert_false (tired->has_form);

  gtk_switch_set_active (toggle, TRUE);
  controlled = sw_log_form_get_activity (SW_LOG_FORM (form));
  g_assert_true (controlled->has_form);
  g_assert_cmpuint (controlled->form, ==, 0);
}

static void
test_profile_form (void)
{
  g_autoptr (SwProfile) profile = sw_profile_new ();
  g_autoptr (SwProfile) back = NULL;
  SwProfileForm *form;

  profile->level = SW_LEVEL_INTERMEDIATE;
  profile->weekly_km = 22;
  profile->growth = 0.04;
  form = sw_profile_form_new (profile, TODAY);
  for (SwProfilePart part = 0; part < SW_N_PROFILE_PARTS; part++)
    {
      g_autoptr (GPtrArray) groups = sw_profile_form_build (form, part);

      for (guint i = 0; i < groups->len; i++)
        g_object_ref_sink (g_ptr_array_index (groups, i));
    }
  back = sw_profile_form_get_profile (form);
  g_assert_cmpint (back->level, ==, SW_LEVEL_INTERMEDIATE);
  g_assert_cmpfloat (back->weekly_km, ==, 22);
  /* What no question asks for stays; what nobody was asked is not a no. */
  g_assert_cmpfloat (back->growth, ==, 0.04);
  g_assert_cmpint (back->cleared, ==, SW_UNKNOWN);
  g_assert_true (isnan (back->longest_km));
  g_assert_true (sw_profile_validate (back, NULL));
  g_assert_finalize_object (form);
}

static void
test_first_start (void)
{
  g_autofree char *folder = g_dir_make_tmp ("stridewell-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_open (path, TODAY, &error);
  SwWindow *window;
  GtkWidget *first;

  g_assert_no_error (error);
  window = sw_test_window_new (application, diary, "week");
  first = sw_first_start_new (diary);
  sw_window_cover (window, first);
  for (int step = 0; step < 5; step++)
    {
      sw_first_start_set_step (SW_FIRST_START (first), step);
      sw_test_settle (SW_TEST_FRAMES_MS);
    }
  sw_window_cover (window, NULL);
  sw_test_assert_goes (GTK_WIDGET (window));
  g_clear_object (&diary);
  for (const char * const *suffix = (const char * const []) { "", "-wal", "-shm", NULL }; *suffix != NULL; suffix++)
    {
      g_autofree char *name = g_strconcat (path, *suffix, NULL);

      g_unlink (name);
    }
  g_rmdir (folder);
}

static GtkWidget *
find_toplevel (const char *type_name)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (toplevel), type_name))
        return toplevel;
    }
  return NULL;
}

/* A session with steps goes to a printer as a card of its own; what has none to show does not offer it. */
static void
test_print_session (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, sw_day_get_monday (TODAY));
  gboolean printed = FALSE;

  for (int i = 0; i < 7; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);
        g_autoptr (GSimpleActionGroup) actions = sw_session_menu_new_actions (GTK_WIDGET (window), session, week->days[i]->day);
        GtkWidget *dialog;

        g_assert_cmpint (g_action_group_get_action_enabled (G_ACTION_GROUP (actions), "print"), ==, session->steps->len > 0);
        if (session->steps->len == 0 || printed)
          continue;
        printed = TRUE;
        g_action_group_activate_action (G_ACTION_GROUP (actions), "print", NULL);
        sw_test_settle (SW_TEST_FRAMES_MS);
        dialog = find_toplevel ("GtkPrintUnixDialog");
        g_assert_nonnull (dialog);
        gtk_window_close (GTK_WINDOW (dialog));
        sw_test_settle (SW_TEST_FRAMES_MS);
        g_assert_null (find_toplevel ("GtkPrintUnixDialog"));
      }
  g_assert_true (printed);
  sw_test_assert_goes (GTK_WIDGET (window));
}

int
main (int   argc,
      char *argv[])
{
  application = sw_test_window_init (&argc, &argv);

  g_test_add_func ("/ui/chips", test_chips);
  g_test_add_func ("/ui/screen-form", test_screen_form);
  g_test_add_func ("/ui/log-form", test_log_form);
  g_test_add_func ("/ui/profile-form", test_profile_form);
  g_test_add_func ("/ui/window/pages", test_pages);
  g_test_add_func ("/ui/window/actions", test_actions);
  g_test_add_func ("/ui/window/undo", test_undo_state);
  g_test_add_func ("/ui/window/dialogs", test_dialogs);
  g_test_add_func ("/ui/window/print-session", test_print_session);
  g_test_add_func ("/ui/window/preferences", test_preferences_look);
  g_test_add_func ("/ui/window/first-start", test_first_start);
  return g_test_run ();
}
