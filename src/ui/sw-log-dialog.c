/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-log-dialog"

#include "config.h"

#include "sw-log-dialog.h"

#include <glib/gi18n.h>

#include "sw-log-form.h"

struct _SwLogDialog
{
  SwFormDialog  parent_instance;

  /* Borrowed References */
  SwLogForm    *form;
};

G_DEFINE_FINAL_TYPE (SwLogDialog, sw_log_dialog, SW_TYPE_FORM_DIALOG)

static gboolean
sw_log_dialog_save (SwFormDialog  *dialog,
                    GError       **error)
{
  SwLogDialog *self = SW_LOG_DIALOG (dialog);

  if (!sw_log_form_save (self->form, sw_form_dialog_get_diary (dialog), error))
    return FALSE;
  sw_ui_toast (GTK_WIDGET (self), _("The session was logged."), TRUE);
  return TRUE;
}

static void
sw_log_dialog_class_init (SwLogDialogClass *klass)
{
  SW_FORM_DIALOG_CLASS (klass)->save = sw_log_dialog_save;
}

static void
sw_log_dialog_init (SwLogDialog *self)
{
  self->form = SW_LOG_FORM (sw_log_form_new (TRUE));
  sw_form_dialog_add (SW_FORM_DIALOG (self), GTK_WIDGET (self->form));
}

GtkWidget *
sw_log_dialog_new (GtkWindow *parent,
                   SwDay      day)
{
  SwLogDialog *self = g_object_new (SW_TYPE_LOG_DIALOG, NULL);

  sw_form_dialog_setup (SW_FORM_DIALOG (self), parent, _("Log Session"), _("Save"));
  sw_log_form_load (self->form, sw_form_dialog_get_diary (SW_FORM_DIALOG (self)), NULL, day);
  return GTK_WIDGET (self);
}
