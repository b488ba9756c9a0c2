/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-pain-dialog"

#include "config.h"

#include "sw-pain-dialog.h"

#include <glib/gi18n.h>

#include "sw-pain-form.h"
#include "sw-rows.h"

struct _SwPainDialog
{
  SwFormDialog  parent_instance;

  /* Borrowed References */
  SwPainForm   *form;
};

G_DEFINE_FINAL_TYPE (SwPainDialog, sw_pain_dialog, SW_TYPE_FORM_DIALOG)

static void
on_changed_cb (SwPainDialog *self)
{
  sw_form_dialog_set_sensitive (SW_FORM_DIALOG (self), sw_pain_form_is_complete (self->form));
}

static gboolean
sw_pain_dialog_save (SwFormDialog  *dialog,
                     GError       **error)
{
  SwPainDialog *self = SW_PAIN_DIALOG (dialog);

  return sw_pain_form_save (self->form, sw_form_dialog_get_diary (dialog), error);
}

static void
sw_pain_dialog_class_init (SwPainDialogClass *klass)
{
  SW_FORM_DIALOG_CLASS (klass)->save = sw_pain_dialog_save;
}

static void
on_signs_cb (SwPainDialog *self)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_close (GTK_WINDOW (self));
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.warning-signs", NULL);
}

static void
sw_pain_dialog_init (SwPainDialog *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Warning Signs…"));

  self->form = SW_PAIN_FORM (sw_pain_form_new ());
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  sw_form_dialog_add (SW_FORM_DIALOG (self), GTK_WIDGET (self->form));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "sw-signs");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_signs_cb), self, G_CONNECT_SWAPPED);
  sw_form_dialog_add (SW_FORM_DIALOG (self), button);
}

static SwPainDialog *
new_dialog (GtkWindow  *parent,
            SwDay       day,
            const char *title)
{
  SwPainDialog *self = g_object_new (SW_TYPE_PAIN_DIALOG, NULL);

  sw_form_dialog_setup (SW_FORM_DIALOG (self), parent, title, _("Save"));
  sw_pain_form_load (self->form, sw_form_dialog_get_diary (SW_FORM_DIALOG (self)), day);
  on_changed_cb (self);
  return self;
}

GtkWidget *
sw_pain_dialog_new (GtkWindow *parent,
                    SwDay      day)
{
  return GTK_WIDGET (new_dialog (parent, day, _("Report Pain")));
}

GtkWidget *
sw_pain_dialog_new_answer (GtkWindow   *parent,
                           SwDay        day,
                           const SwAsk *ask)
{
  SwPainDialog *self = new_dialog (parent, day, _("Report Pain"));

  sw_pain_form_answer (self->form, ask);
  return GTK_WIDGET (self);
}

GtkWidget *
sw_pain_dialog_new_edit (GtkWindow          *parent,
                         const SwPainReport *report)
{
  SwPainDialog *self = new_dialog (parent, report->day, _("Change Report"));

  sw_pain_form_edit (self->form, report);
  return GTK_WIDGET (self);
}
