/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-window"

#include "config.h"

#include "sw-window-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sw-print.h"

/* Files that come in and go out: import, backup, restore, print. */

static void
on_import_progress_cb (guint       done,
                       guint       total,
                       const char *name,
                       gpointer    user_data)
{
  SwWindow *self = user_data;
  g_autofree char *text = NULL;

  /* translators: a count of files read, the number of files, the name of the file being read */
  text = g_strdup_printf (_("%u of %u · %s"), done, total, name != NULL ? name : "");
  gtk_label_set_label (self->progress_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, total > 0 ? (double) done / total : 0);
}

/* Every file that was not added, with its reason: a person must be able to find out what is missing. */
static void
show_failures (SwWindow        *self,
               SwImportSummary *summary)
{
  const guint most = 12;
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *heading = NULL;
  guint shown = 0;
  GtkWidget *dialog;

  /* translators: the title of a dialog that lists them */
  heading = g_strdup_printf (ngettext ("%u File Could Not Be Read", "%u Files Could Not Be Read", summary->n_failed),
                             summary->n_failed);
  for (guint i = 0; i < summary->lines->len; i++)
    {
      const SwImportLine *line = g_ptr_array_index (summary->lines, i);

      if (line->verdict != SW_IMPORT_FAILED)
        continue;
      if (++shown > most)
        continue;
      g_string_append_printf (body, "%s%s: %s", body->len > 0 ? "\n" : "", line->name, line->why != NULL ? line->why : "");
    }
  if (shown > most)
    g_string_append_printf (body, "\n…");
  g_string_append_c (body, '\n');
  /* translators: below the list of the files that could not be read; a session is an activity, and may be 0 */
  g_string_append_printf (body, ngettext ("%u session from the other files was added.",
                                          "%u sessions from the other files were added.", summary->n_added),
                          summary->n_added);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body->str);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_imported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SwImportSummary) summary = sw_diary_import_finish (SW_DIARY (source), result, &error);
  g_autoptr (GString) text = NULL;

  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  if (summary == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sw_window_toast (self, _("The import was stopped. Nothing was added."), FALSE);
      else
        sw_ui_toast_error (GTK_WIDGET (self), _("Nothing was imported"), error);
      return;
    }
  text = g_string_new (NULL);
  /* translators: how an import went, in one line of up to three parts: "12 sessions added, 2 files were there already,
   * 1 skipped" */
  g_string_append_printf (text, ngettext ("%u session added", "%u sessions added", summary->n_added), summary->n_added);
  if (summary->n_duplicate > 0)
    /* translators: goes on after "12 sessions added", with its comma */
    g_string_append_printf (text, ngettext (", %u file was there already", ", %u files were there already", summary->n_duplicate),
                            summary->n_duplicate);
  if (summary->n_skipped > 0)
    /* translators: goes on after the parts before it, with its comma; files that hold nothing to add */
    g_string_append_printf (text, ngettext (", %u skipped", ", %u skipped", summary->n_skipped), summary->n_skipped);
  sw_window_toast (self, text->str, summary->n_added > 0);
  if (summary->n_failed > 0)
    show_failures (self, summary);
}

void
sw_window_start_import (SwWindow           *self,
                        const char * const *paths)
{
  g_cancellable_cancel (self->import_cancellable);
  g_clear_object (&self->import_cancellable);
  self->import_cancellable = g_cancellable_new ();
  gtk_label_set_label (self->progress_label, _("Reading files…"));
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
  sw_diary_import_async (self->diary, paths, on_import_progress_cb, self, self->import_cancellable,
                         on_imported_cb, g_object_ref (self));
}

static void
on_import_response_cb (GtkNativeDialog *dialog,
                       int              response,
                       gpointer         user_data)
{
  g_autoptr (SwWindow) self = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);
          char *path = g_file_get_path (file);

          if (path != NULL)
            g_ptr_array_add (paths, path);
        }
      g_ptr_array_add (paths, NULL);
      if (paths->len > 1)
        sw_window_import (self, (const char * const *) paths->pdata);
    }
  g_object_unref (dialog);
}

void
sw_window_import_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  SwWindow *self = user_data;
  GtkFileChooserNative *chooser;
  g_autoptr (GtkFileFilter) watch = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  chooser = gtk_file_chooser_native_new (_("Import Files"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN,
                                         _("_Import"), _("_Cancel"));
  gtk_file_filter_set_name (watch, _("Watch files and archives"));
  for (const char * const *suffix = (const char * const []) { "gpx", "tcx", "fit", "gz", "zip", NULL }; *suffix != NULL; suffix++)
    gtk_file_filter_add_suffix (watch, *suffix);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), watch);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (on_import_response_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static char *
get_chosen_path (GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  return file != NULL ? g_file_get_path (file) : NULL;
}

static void
on_back_up_response_cb (GtkNativeDialog *dialog,
                        int              response,
                        gpointer         user_data)
{
  g_autoptr (SwWindow) self = user_data;
  g_autofree char *path = response == GTK_RESPONSE_ACCEPT ? get_chosen_path (dialog) : NULL;

  if (path != NULL)
    {
      g_autoptr (GError) error = NULL;

      if (sw_diary_backup (self->diary, path, &error))
        sw_window_toast (self, _("The journal was backed up."), FALSE);
      else
        sw_ui_toast_error (GTK_WIDGET (self), _("No backup was made"), error);
    }
  g_object_unref (dialog);
}

void
sw_window_back_up_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  SwWindow *self = user_data;
  GtkFileChooserNative *chooser;
  char day[SW_DAY_STRING_SIZE];
  g_autofree char *name = NULL;

  chooser = gtk_file_chooser_native_new (_("Back Up"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _("_Save"), _("_Cancel"));
  name = g_strdup_printf ("stridewell-%s.db", sw_day_format (sw_diary_get_today (self->diary), day));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (on_back_up_response_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Puts @backup in the place of a journal that cannot be opened; the broken file is kept beside it under a name of its own. */
static gboolean
replace_broken (SwWindow    *self,
                const char  *backup,
                char       **ret_kept,
                GError     **error)
{
  g_autoptr (GFile) journal = g_file_new_for_path (self->path);
  g_autoptr (GFile) source = g_file_new_for_path (backup);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *kept_path = g_strdup_printf ("%s.kept-%s", self->path, stamp);
  g_autoptr (GFile) kept = g_file_new_for_path (kept_path);
  static const char * const companions[] = { "-wal", "-shm" };

  /* Read it through once before anything is moved: a file that is no journal must not replace one. */
  {
    g_autofree char *probe_path = g_strdup_printf ("%s.probe-%s", self->path, stamp);
    g_autoptr (GFile) probe = g_file_new_for_path (probe_path);
    g_autoptr (SwDiary) diary = NULL;

    if (!g_file_copy (source, probe, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
      return FALSE;
    diary = sw_diary_open (probe_path, sw_ui_get_local_day (), error);
    g_file_delete (probe, NULL, NULL);
    for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
      {
        g_autofree char *name = g_strconcat (probe_path, companions[i], NULL);

        g_unlink (name);
      }
    if (diary == NULL)
      return FALSE;
  }
  if (g_file_query_exists (journal, NULL) && !g_file_move (journal, kept, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *from = g_strconcat (self->path, companions[i], NULL);
      g_autofree char *to = g_strconcat (kept_path, companions[i], NULL);

      g_rename (from, to);
    }
  if (!g_file_copy (source, journal, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    {
      g_file_move (kept, journal, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL);
      return FALSE;
    }
  *ret_kept = g_steal_pointer (&kept_path);
  return TRUE;
}

static void
on_restore_response_cb (GtkNativeDialog *dialog,
                        int              response,
                        gpointer         user_data)
{
  g_autoptr (SwWindow) self = user_data;
  g_autofree char *path = response == GTK_RESPONSE_ACCEPT ? get_chosen_path (dialog) : NULL;

  if (path != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;
      gboolean open = self->diary != NULL;
      gboolean done = open ? sw_diary_restore (self->diary, path, &kept, &error) : replace_broken (self, path, &kept, &error);

      if (done)
        {
          g_autofree char *text = g_strdup_printf (_("The backup is in place. The former journal was kept as %s."), kept);

          sw_window_toast (self, text, FALSE);
          if (!open)
            sw_window_open (self);
        }
      else
        {
          sw_ui_toast_error (GTK_WIDGET (self), _("The backup could not be used; nothing was changed"), error);
        }
    }
  g_object_unref (dialog);
}

void
sw_window_restore_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  SwWindow *self = user_data;
  GtkFileChooserNative *chooser;

  chooser = gtk_file_chooser_native_new (_("Choose a Backup"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN,
                                         _("_Restore"), _("_Cancel"));
  g_signal_connect (chooser, "response", G_CALLBACK (on_restore_response_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static SwDay
get_shown_monday (SwWindow *self)
{
  if (self->week_page != NULL)
    return sw_week_page_get_monday (self->week_page);
  return sw_day_get_monday (sw_diary_get_today (self->diary));
}

void
sw_window_print_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  SwWindow *self = user_data;
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (self->diary, get_shown_monday (self));

  sw_print_week (GTK_WINDOW (self), self->diary, week);
}

static void
on_pdf_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    gpointer         user_data)
{
  g_autoptr (SwWindow) self = user_data;
  g_autofree char *path = response == GTK_RESPONSE_ACCEPT ? get_chosen_path (dialog) : NULL;

  if (path != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SwPlanWeek) week = sw_diary_get_week (self->diary, get_shown_monday (self));

      if (sw_print_save_pdf (self->diary, week, path, &error))
        sw_window_toast (self, _("The week was saved as a PDF."), FALSE);
      else
        sw_ui_toast_error (GTK_WIDGET (self), _("The week was not saved"), error);
    }
  g_object_unref (dialog);
}

void
sw_window_save_pdf_action (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  SwWindow *self = user_data;
  GtkFileChooserNative *chooser;
  char week[SW_WEEK_STRING_SIZE];
  g_autofree char *name = NULL;

  chooser = gtk_file_chooser_native_new (_("Save as PDF"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _("_Save"), _("_Cancel"));
  name = g_strdup_printf ("stridewell-%s.pdf", sw_week_format (get_shown_monday (self), week));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (on_pdf_response_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
