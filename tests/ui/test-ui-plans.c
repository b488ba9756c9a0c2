/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The windows about plans: nothing is saved before it is asked for, everything goes when it is closed. */

#include "config.h"

#include "sw-change-window.h"
#include "sw-json-journal.h"
#include "sw-season-window.h"
#include "sw-test-window.h"
#include "sw-what-if-window.h"

#define TODAY sw_day_from_ymd (2026, 11, 25)

static SwApplication *application;

static char *
dump (SwDiary *diary)
{
  return sw_json_journal_write (sw_diary_get_journal (diary));
}

/* The first button below @widget whose label is @label. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (GtkWidget  *window,
       const char *label)
{
  GtkWidget *button = find_button (window, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
test_what_if (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  g_autofree char *before = dump (diary);
  g_autofree char *asked = NULL;
  g_autofree char *used = NULL;
  g_autofree char *undone = NULL;
  SwHypothesis hypothesis = SW_HYPOTHESIS_INIT;
  gpointer dialog = sw_what_if_window_new (GTK_WINDOW (window), diary);

  g_object_add_weak_pointer (G_OBJECT (dialog), &dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  sw_test_settle (500);
  /* Nothing supposed: nothing to use. */
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "_Use This Plan")));
  hypothesis.weekday = 7;
  sw_what_if_window_suppose (dialog, &hypothesis);
  for (int i = 0; i < 100 && !gtk_widget_get_sensitive (find_button (dialog, "_Use This Plan")); i++)
    sw_test_settle (50);
  asked = dump (diary);
  g_assert_cmpstr (before, ==, asked);

  press (dialog, "_Use This Plan");
  sw_test_settle (150);
  g_assert_null (dialog);
  used = dump (diary);
  g_assert_cmpstr (before, !=, used);
  g_assert_cmpint (sw_diary_get_journal (diary)->profile->availability_min[6], ==, 0);
  g_assert_true (sw_diary_undo (diary, NULL));
  undone = dump (diary);
  g_assert_cmpstr (before, ==, undone);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_season (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  gpointer dialog = sw_season_window_new (GTK_WINDOW (window), diary);

  g_object_add_weak_pointer (G_OBJECT (dialog), &dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  sw_test_settle (150);
  gtk_window_close (GTK_WINDOW (dialog));
  sw_test_settle (150);
  g_assert_null (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_answered_cb (SwChangeAnswer answer,
                gpointer       user_data)
{
  g_object_set_data (G_OBJECT (user_data), "answer", GINT_TO_POINTER ((int) answer + 1));
}

static void
test_preview (void)
{
  static const struct
  {
    const char    *label;
    SwChangeAnswer answer;
  } answers[] = {
    { "_Apply", SW_CHANGE_ANSWER_APPLY },
    { "_Discard These Changes", SW_CHANGE_ANSWER_DISCARD },
    { NULL, SW_CHANGE_ANSWER_CANCEL },
  };
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  g_autofree char *before = dump (diary);

  g_assert_false (sw_change_window_needs_preview (diary, profile));
  profile->has_availability = TRUE;
  profile->availability_min[6] = 0;
  g_assert_true (sw_change_window_needs_preview (diary, profile));

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      gpointer dialog;
      g_autofree char *after = NULL;

      g_object_set_data (G_OBJECT (window), "answer", NULL);
      dialog = sw_change_window_present_preview (GTK_WINDOW (window), diary, profile, on_answered_cb, window);
      g_object_add_weak_pointer (G_OBJECT (dialog), &dialog);
      sw_test_settle (150);
      if (answers[i].label != NULL)
        press (dialog, answers[i].label);
      else
        gtk_window_close (GTK_WINDOW (dialog));
      sw_test_settle (150);
      g_assert_null (dialog);
      g_assert_cmpint (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (window), "answer")) - 1, ==, answers[i].answer);
      /* Saving is for whoever asked. */
      after = dump (diary);
      g_assert_cmpstr (before, ==, after);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_why (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  g_autofree char *before = dump (diary);
  g_autofree char *after = NULL;
  g_autoptr (SwChangeStory) story = NULL;
  gpointer dialog;

  profile->has_availability = TRUE;
  profile->availability_min[6] = 0;
  g_assert_true (sw_diary_set_profile (diary, profile, NULL));
  sw_window_toast_outcome (window);
  sw_test_settle (150);
  story = sw_diary_get_last_story (diary);
  g_assert_nonnull (story);
  dialog = sw_change_window_new (GTK_WINDOW (window), diary, story, FALSE);
  g_object_add_weak_pointer (G_OBJECT (dialog), &dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  sw_test_settle (150);
  press (dialog, "_Undo");
  sw_test_settle (150);
  g_assert_null (dialog);
  after = dump (diary);
  g_assert_cmpstr (before, ==, after);

  /* What was undone cannot be undone once more from there. */
  g_clear_pointer (&story, sw_change_story_free);
  story = sw_diary_get_last_story (diary);
  dialog = sw_change_window_new (GTK_WINDOW (window), diary, story, FALSE);
  g_assert_false (gtk_widget_get_visible (find_button (dialog, "_Undo")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  application = sw_test_window_init (&argc, &argv);

  g_test_add_func ("/ui/plans/what-if", test_what_if);
  g_test_add_func ("/ui/plans/season", test_season);
  g_test_add_func ("/ui/plans/preview", test_preview);
  g_test_add_func ("/ui/plans/why", test_why);
  return g_test_run ();
}
