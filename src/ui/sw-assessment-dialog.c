/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-assessment-dialog"

#include "config.h"

#include "sw-assessment-dialog.h"

#include <glib/gi18n.h>

#include "sw-chips.h"
#include "sw-rows.h"

/* Days back that can be chosen. */
#define N_DAYS 28

struct _SwAssessmentDialog
{
  SwFormDialog    parent_instance;

  /* Borrowed References */
  GtkDropDown    *day_list;
  SwChips        *for_chips;

  /* State */
  SwDay           today;
};

G_DEFINE_FINAL_TYPE (SwAssessmentDialog, sw_assessment_dialog, SW_TYPE_FORM_DIALOG)

static void
on_changed_cb (SwAssessmentDialog *self)
{
  sw_form_dialog_set_sensitive (SW_FORM_DIALOG (self), sw_chips_get_selected (self->for_chips) >= 0);
}

static gboolean
sw_assessment_dialog_save (SwFormDialog  *dialog,
                           GError       **error)
{
  SwAssessmentDialog *self = SW_ASSESSMENT_DIALOG (dialog);
  g_autoptr (SwClearance) clearance = sw_clearance_new ();

  clearance->day = self->today - (SwDay) gtk_drop_down_get_selected (self->day_list);
  clearance->cleared_for = sw_chips_get_selected (self->for_chips) == 1 ? SW_CLEARED_FOR_RUNNING : SW_CLEARED_FOR_WALKING;
  if (!sw_diary_add_clearance (sw_form_dialog_get_diary (dialog), clearance, error))
    return FALSE;
  sw_ui_toast_outcome (GTK_WIDGET (self));
  return TRUE;
}

static void
sw_assessment_dialog_class_init (SwAssessmentDialogClass *klass)
{
  SW_FORM_DIALOG_CLASS (klass)->save = sw_assessment_dialog_save;
}

static void
sw_assessment_dialog_init (SwAssessmentDialog *self)
{
}

static void
build (SwAssessmentDialog *self)
{
  const char *choices[] = { _("Walking"), _("Running") };
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < N_DAYS; i++)
    g_ptr_array_add (days, sw_words_day_long (self->today - i));
  g_ptr_array_add (days, NULL);
  sw_form_dialog_add (SW_FORM_DIALOG (self),
                      sw_rows_new_label (_("Record this only when a clinician has examined you. Training then returns in small steps, "
                                           "from a 30-minute walk on."), NULL));
  self->day_list = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char * const *) days->pdata));
  sw_rows_let_list_shrink (self->day_list);
  sw_rows_set_name (GTK_WIDGET (self->day_list), _("Assessed on"));
  sw_form_dialog_add (SW_FORM_DIALOG (self), sw_rows_new_label (_("Assessed on"), "heading"));
  sw_form_dialog_add (SW_FORM_DIALOG (self), GTK_WIDGET (self->day_list));
  sw_form_dialog_add (SW_FORM_DIALOG (self), sw_rows_new_label (_("Cleared for"), "heading"));
  self->for_chips = SW_CHIPS (sw_chips_new (_("Cleared for"), choices, G_N_ELEMENTS (choices), SW_CHIPS_ONE));
  g_signal_connect_object (self->for_chips, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  sw_form_dialog_add (SW_FORM_DIALOG (self), GTK_WIDGET (self->for_chips));
  sw_form_dialog_add (SW_FORM_DIALOG (self),
                      sw_rows_new_label (_("Walking: no running yet. Running: walking first, then the ladder back to running."), "sw-dim"));
  on_changed_cb (self);
}

GtkWidget *
sw_assessment_dialog_new (GtkWindow *parent,
                          SwDay      day)
{
  SwAssessmentDialog *self = g_object_new (SW_TYPE_ASSESSMENT_DIALOG, NULL);

  self->today = day;
  sw_form_dialog_setup (SW_FORM_DIALOG (self), parent, _("Record Assessment"), _("Record"));
  build (self);
  return GTK_WIDGET (self);
}
