/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-body-reports"

#include "config.h"

#include "sw-body-reports.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-pain-dialog.h"
#include "sw-rows.h"

static void
on_edit_cb (GtkWidget *button)
{
  GtkWindow *window = sw_ui_get_main_window (button);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (sw_pain_dialog_new_edit (window, g_object_get_data (G_OBJECT (button), "report"))));
}

static void
on_remove_cb (GtkWidget *button)
{
  const SwPainReport *report = g_object_get_data (G_OBJECT (button), "report");
  g_autoptr (GError) error = NULL;

  /* The row is gone as soon as the diary has changed; the toast belongs to the window. */
  if (sw_diary_remove_pain (sw_ui_get_diary (button), report->id, &error))
    sw_ui_toast (button, _("The report was removed."), TRUE);
  else
    sw_ui_toast_error (button, _("The report stays"), error);
}

static void
add_button (GtkWidget          *row,
            const SwPainReport *report,
            const char         *icon,
            const char         *name,
            GCallback           callback)
{
  GtkWidget *button = sw_rows_new_icon_button (icon, name, NULL);

  g_object_set_data_full (G_OBJECT (button), "report", sw_pain_report_copy (report), (GDestroyNotify) sw_pain_report_free);
  g_signal_connect (button, "clicked", callback, NULL);
  gtk_box_append (GTK_BOX (row), button);
}

/* "Center low back, spreads into the leg, painkiller", after the day or the time. (transfer full) */
static char *
describe (const SwPainReport *report,
          gboolean            with_day)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = sw_words_day_long (report->day);

  if (with_day)
    g_string_append (text, day);
  else
    g_string_append_printf (text, "%02d:%02d", report->minute / 60, report->minute % 60);
  if (report->region != SW_REGION_NONE)
    g_string_append_printf (text, " · %s", sw_words_region (report->region));
  if (report->spread > SW_SPREAD_NONE)
    g_string_append_printf (text, " · %s", _("spreads into the leg"));
  if (report->painkiller == SW_YES)
    g_string_append_printf (text, " · %s", _("painkiller"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GtkWidget *
sw_body_reports_new_row (SwDiary            *diary,
                         const SwPainReport *report,
                         gboolean            with_day)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *mark = sw_mark_new_pain (report->nrs);
  g_autofree char *name = g_strdup_printf (_("Pain %d"), report->nrs);
  g_autofree char *text = describe (report, with_day);
  GtkWidget *detail = sw_rows_new_label (text, "caption");

  sw_rows_set_name (mark, name);
  gtk_widget_set_size_request (mark, 26, 26);
  gtk_widget_add_css_class (detail, "sw-dim");
  gtk_widget_add_css_class (detail, "numeric");
  gtk_box_append (GTK_BOX (words), sw_rows_new_label (sw_words_moment (report->moment), NULL));
  gtk_box_append (GTK_BOX (words), detail);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_add_css_class (row, "sw-card-line");
  if (!sw_diary_get_read_only (diary))
    {
      add_button (row, report, "document-edit-symbolic", _("Change Report"), G_CALLBACK (on_edit_cb));
      add_button (row, report, "edit-delete-symbolic", _("Remove Report"), G_CALLBACK (on_remove_cb));
    }
  return row;
}
