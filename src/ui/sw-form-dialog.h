/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwFormDialog:
 *
 * A small modal window with a form, Cancel and Save. A form says what Save does; when it fails the window stays and says why.
 */
#define SW_TYPE_FORM_DIALOG (sw_form_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (SwFormDialog, sw_form_dialog, SW, FORM_DIALOG, AdwWindow)

struct _SwFormDialogClass
{
  AdwWindowClass parent_class;

  /* TRUE closes the window. */
  gboolean (*save) (SwFormDialog *self, GError **error);
};

void     sw_form_dialog_setup         (SwFormDialog *self, GtkWindow *parent, const char *title, const char *save_label);
void     sw_form_dialog_add           (SwFormDialog *self, GtkWidget *child);
void     sw_form_dialog_set_sensitive (SwFormDialog *self, gboolean can_save);
SwDiary *sw_form_dialog_get_diary     (SwFormDialog *self);

G_END_DECLS
