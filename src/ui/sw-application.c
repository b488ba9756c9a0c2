/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-application"

#include "config.h"

#include "sw-application.h"

#include <glib/gi18n.h>

#include "sw-actions.h"
#include "sw-diary-resources.h"
#include "sw-look.h"
#include "sw-window-private.h"

#define JOURNAL_VARIABLE "STRIDEWELL_JOURNAL"

struct _SwApplication
{
  AdwApplication  parent_instance;

  /* State */
  gboolean        exit_after_first_frame; /* whatever it shows */
  gboolean        exit_after_startup;     /* the first frame with the journal in it */
};

G_DEFINE_FINAL_TYPE (SwApplication, sw_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "journal", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Use this journal"), N_("FILE") },
  { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Take this day for today (YYYY-MM-DD)"), N_("DAY") },
  { "exit-after-first-frame", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  { "exit-after-startup", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FILE…]") },
  { NULL },
};

static SwWindow *
find_window (SwApplication *self,
             const char    *path)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    if (SW_IS_WINDOW (at->data)
        && (path == NULL || g_strcmp0 (sw_window_get_path (at->data), path) == 0))
      return at->data;
  return NULL;
}

static void
on_painted_cb (GdkFrameClock *clock,
               SwApplication *self)
{
  SwWindow *window = find_window (self, NULL);

  if (window != NULL && (self->exit_after_first_frame || !sw_window_is_loading (window)))
    g_application_quit (G_APPLICATION (self));
}

static SwWindow *
ensure_window (SwApplication *self,
               const char    *path,
               SwDay          today)
{
  SwWindow *window = find_window (self, path);

  if (window == NULL)
    {
      window = sw_window_new (GTK_APPLICATION (self), path, today);
      gtk_window_present (GTK_WINDOW (window));
      if (self->exit_after_first_frame || self->exit_after_startup)
        g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (on_painted_cb), self, 0);
      sw_window_open (window);
      return window;
    }
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
sw_application_activate (GApplication *application)
{
  ensure_window (SW_APPLICATION (application), g_getenv (JOURNAL_VARIABLE), SW_DAY_NONE);
}

static void
sw_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  SwWindow *window = ensure_window (SW_APPLICATION (application), g_getenv (JOURNAL_VARIABLE), SW_DAY_NONE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        g_strv_builder_add (builder, path);
    }
  paths = g_strv_builder_end (builder);
  if (paths[0] != NULL)
    sw_window_import (window, (const char * const *) paths);
}

static int
sw_application_command_line (GApplication            *application,
                             GApplicationCommandLine *line)
{
  SwApplication *self = SW_APPLICATION (application);
  GVariantDict *given = g_application_command_line_get_options_dict (line);
  const char *journal = NULL;
  const char *day = NULL;
  g_autofree char *path = NULL;
  g_autofree const char **files = NULL;
  SwDay today = SW_DAY_NONE;
  SwWindow *window;

  if (g_variant_dict_lookup (given, "today", "&s", &day) && !sw_day_parse (day, &today))
    {
      g_application_command_line_printerr (line, _("stridewell: %s is no day; expected YYYY-MM-DD\n"), day);
      return 2;
    }
  if (!g_variant_dict_lookup (given, "journal", "^&ay", &journal))
    journal = g_application_command_line_getenv (line, JOURNAL_VARIABLE);
  if (journal != NULL && *journal != '\0')
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, journal);

      path = g_file_get_path (file);
    }
  self->exit_after_first_frame = g_variant_dict_contains (given, "exit-after-first-frame");
  self->exit_after_startup = g_variant_dict_contains (given, "exit-after-startup");
  window = ensure_window (self, path, today);
  if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &files))
    {
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

      for (const char **at = files; *at != NULL; at++)
        {
          g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, *at);
          char *local = g_file_get_path (file);

          if (local != NULL)
            g_ptr_array_add (paths, local);
        }
      g_ptr_array_add (paths, NULL);
      if (paths->len > 1)
        sw_window_import (window, (const char * const *) paths->pdata);
    }
  return 0;
}

static int
sw_application_handle_local_options (GApplication *application,
                                     GVariantDict *given)
{
  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("Stridewell %s\n", SW_VERSION);
      return 0;
    }
  return -1;
}

static void
on_about_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (adw_about_window_new ());

  adw_about_window_set_application_name (about, _("Stridewell"));
  adw_about_window_set_application_icon (about, SW_APP_ID);
  adw_about_window_set_version (about, SW_VERSION);
  adw_about_window_set_developer_name (about, _("The Stridewell authors"));
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_copyright (about, "© 2026 The Stridewell authors");
  adw_about_window_set_comments (about, sw_words_disclaimer ());
  gtk_window_set_transient_for (GTK_WINDOW (about), gtk_application_get_active_window (GTK_APPLICATION (user_data)));
  gtk_window_present (GTK_WINDOW (about));
}

/* A notification is answered: the window comes up, reads the journal if it has to, and takes the answer. */
static void
on_answer_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  SwApplication *self = SW_APPLICATION (user_data);
  SwWindow *window = find_window (self, NULL);

  if (window == NULL)
    window = ensure_window (self, g_getenv (JOURNAL_VARIABLE), SW_DAY_NONE);
  else
    gtk_window_present (GTK_WINDOW (window));
  sw_window_answer (window, g_variant_get_string (parameter, NULL), g_str_equal (g_action_get_name (G_ACTION (action)), "answer-no-pain"));
}

static void
on_quit_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Closing and not quitting: windows keep their size, and a form with unsaved words can speak up. */
  for (GList *at = windows; at != NULL; at = at->next)
    gtk_window_close (at->data);
  g_list_free (windows);
}

static void
on_first_idle_cb (gpointer user_data)
{
  gtk_window_set_default_icon_name (SW_APP_ID);
}

static void
sw_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", on_about_cb },
    { "answer-no-pain", on_answer_cb, "s" },
    { "answer-report", on_answer_cb, "s" },
    { "quit", on_quit_cb },
  };

  /* Before the parent's, which looks for the style sheet and the icons below the resource path. */
  sw_diary_register_resources ();
  G_APPLICATION_CLASS (sw_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  sw_actions_set_accels (GTK_APPLICATION (application));
  /* Some window managers take the icon from the window; drawing it in every size can wait until there is a frame. */
  g_idle_add_once (on_first_idle_cb, NULL);
}

static void
sw_application_class_init (SwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = sw_application_activate;
  application_class->open = sw_application_open;
  application_class->command_line = sw_application_command_line;
  application_class->handle_local_options = sw_application_handle_local_options;
  application_class->startup = sw_application_startup;
}

static void
sw_application_init (SwApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), NULL);
  g_application_set_option_context_summary (G_APPLICATION (self), _("Training plans for runners who want their back to stay well."));
}

SwApplication *
sw_application_new (void)
{
  return g_object_new (SW_TYPE_APPLICATION,
                       "application-id", SW_APP_ID,
                       "resource-base-path", "/io/github/stridewell/Stridewell",
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}
