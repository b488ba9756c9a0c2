/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-resize-dialog"

#include "config.h"

#include "sw-resize-dialog.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-session-edits.h"

/* What the fields take; what the body takes is for the rules to say. */
#define MOST_KM 100
#define MOST_MINUTES 600
#define LEAST_MINUTES 5

struct _SwResizeDialog
{
  SwFormDialog   parent_instance;

  /* Borrowed References */
  GtkSpinButton *spin;
  AdwBin        *mark;
  GtkLabel      *word;
  GtkLabel      *sentence;

  /* Owned References */
  SwSession     *session;

  /* State */
  SwDay          day;
};

G_DEFINE_FINAL_TYPE (SwResizeDialog, sw_resize_dialog, SW_TYPE_FORM_DIALOG)

static gboolean
is_by_km (SwResizeDialog *self)
{
  return isfinite (self->session->km);
}

static double
get_value (SwResizeDialog *self)
{
  /* Steps of a tenth add up to what is not quite one. */
  return round (gtk_spin_button_get_value (self->spin) * 10) / 10;
}

static gboolean
is_unchanged (SwResizeDialog *self)
{
  return fabs (get_value (self) - (is_by_km (self) ? self->session->km : self->session->minutes)) < SW_EPSILON;
}

static void
judge (SwResizeDialog *self)
{
  SwDiary *diary = sw_form_dialog_get_diary (SW_FORM_DIALOG (self));
  double value = get_value (self);
  g_autoptr (SwVerdict) verdict = NULL;
  g_autofree char *why = NULL;

  sw_form_dialog_set_sensitive (SW_FORM_DIALOG (self), !is_unchanged (self));
  verdict = sw_session_edits_judge_resize (diary, self->session, self->day, is_by_km (self) ? NAN : value, is_by_km (self) ? value : NAN);
  if (is_unchanged (self))
    why = g_strdup (_("So it is planned now."));
  else if (verdict->reason != NULL)
    why = sw_words_reason (verdict->reason, sw_diary_get_guide (diary));
  adw_bin_set_child (self->mark, sw_mark_new_zone (is_unchanged (self) ? SW_ZONE_GREEN : sw_session_edits_get_verdict_zone (verdict->kind), 20));
  gtk_label_set_label (self->word, is_unchanged (self) ? _("Fits") : sw_session_edits_get_verdict_word (verdict->kind));
  gtk_label_set_label (self->sentence, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), why != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  why != NULL ? why : gtk_label_get_label (self->word), -1);
}

static gboolean
sw_resize_dialog_save (SwFormDialog  *dialog,
                       GError       **error)
{
  SwResizeDialog *self = SW_RESIZE_DIALOG (dialog);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  double value = get_value (self);

  if (is_unchanged (self))
    return TRUE;
  sw_session_edits_resize (parent, self->session, self->day, is_by_km (self) ? NAN : value, is_by_km (self) ? value : NAN);
  return TRUE;
}

static void
sw_resize_dialog_finalize (GObject *object)
{
  g_clear_pointer (&SW_RESIZE_DIALOG (object)->session, sw_session_free);

  G_OBJECT_CLASS (sw_resize_dialog_parent_class)->finalize (object);
}

static void
sw_resize_dialog_class_init (SwResizeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_resize_dialog_finalize;
  SW_FORM_DIALOG_CLASS (klass)->save = sw_resize_dialog_save;
}

static void
sw_resize_dialog_init (SwResizeDialog *self)
{
}

static GtkWidget *
new_verdict (SwResizeDialog *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->mark = ADW_BIN (adw_bin_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->mark), GTK_ALIGN_START);
  self->word = GTK_LABEL (sw_rows_new_label ("", "heading"));
  self->sentence = GTK_LABEL (sw_rows_new_label ("", "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "sw-dim");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->word));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (row), words);
  /* Three lines, so that the window does not jump from step to step. */
  gtk_widget_set_size_request (row, -1, 60);
  return row;
}

GtkWidget *
sw_resize_dialog_new (GtkWindow       *parent,
                      const SwSession *session,
                      SwDay            day)
{
  SwResizeDialog *self = g_object_new (SW_TYPE_RESIZE_DIALOG, NULL);
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *title = NULL;
  GtkWidget *row;

  self->session = sw_session_copy (session);
  self->day = day;
  /* translators: a kind of session: "Resize Easy Run" */
  title = g_strdup_printf (_("Resize %s"), sw_words_kind (session->kind));
  sw_form_dialog_setup (SW_FORM_DIALOG (self), parent, title, _("Resize"));
  gtk_window_set_default_size (GTK_WINDOW (self), 400, 250);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (is_by_km (self))
    row = sw_rows_new_spin (_("Kilometers"), NULL, 0.5, MOST_KM, 0.1, 1, &self->spin);
  else
    row = sw_rows_new_spin (_("Minutes"), NULL, LEAST_MINUTES, MOST_MINUTES, 1, 0, &self->spin);
  sw_rows_set_name (GTK_WIDGET (self->spin), is_by_km (self) ? _("Kilometers") : _("Minutes"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  sw_form_dialog_add (SW_FORM_DIALOG (self), list);
  sw_form_dialog_add (SW_FORM_DIALOG (self), new_verdict (self));
  gtk_spin_button_set_value (self->spin, is_by_km (self) ? session->km : session->minutes);
  g_signal_connect_object (self->spin, "value-changed", G_CALLBACK (judge), self, G_CONNECT_SWAPPED);
  judge (self);
  return GTK_WIDGET (self);
}
