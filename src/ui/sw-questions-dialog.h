/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-form-dialog.h"

G_BEGIN_DECLS

/* The four weekly questions of P_OSTRC, in words of our own, with what the score says and what it does not. */
#define SW_TYPE_QUESTIONS_DIALOG (sw_questions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SwQuestionsDialog, sw_questions_dialog, SW, QUESTIONS_DIALOG, SwFormDialog)

/* About the week of @day. */
GtkWidget *sw_questions_dialog_new (GtkWindow *parent, SwDay day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
