/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-window.h"

SwApplication *
sw_test_window_init (int    *argc,
                     char ***argv)
{
  g_autoptr (GError) error = NULL;
  SwApplication *application;

  g_test_init (argc, argv, NULL);
  /* The widgets of the oldest toolkit that we build on are deprecated in the newest; that is no failure of a test. */
  g_setenv ("G_ENABLE_DIAGNOSTIC", "0", TRUE);
  application = sw_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

void
sw_test_settle (int milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

SwDiary *
sw_test_new_sample (SwDay today)
{
  g_autoptr (GError) error = NULL;
  SwDiary *diary = sw_diary_new_sample (today, &error);

  g_assert_no_error (error);
  return diary;
}

SwWindow *
sw_test_window_new (SwApplication *application,
                    SwDiary       *diary,
                    const char    *page)
{
  SwWindow *window = sw_window_new (GTK_APPLICATION (application), "/nonexistent/journal.db", sw_diary_get_today (diary));

  sw_window_set_diary (window, diary);
  sw_window_show_page (window, page);
  gtk_window_present (GTK_WINDOW (window));
  sw_test_settle (SW_TEST_FRAMES_MS);
  return window;
}

void
sw_test_assert_goes (GtkWidget *window)
{
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  sw_test_settle (SW_TEST_FRAMES_MS);
  g_assert_null (weak);
}

GtkWidget *
sw_test_find_type (GtkWidget *widget,
                   GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = sw_test_find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}
