/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ask.h"
#include "sw-form-dialog.h"

G_BEGIN_DECLS

/* A report of pain: two taps for the score and the moment, everything else if one likes. */
#define SW_TYPE_PAIN_DIALOG (sw_pain_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SwPainDialog, sw_pain_dialog, SW, PAIN_DIALOG, SwFormDialog)

GtkWidget *sw_pain_dialog_new (GtkWindow *parent, SwDay day) G_GNUC_WARN_UNUSED_RESULT;
/* To answer a question of the program with more than "no pain". */
GtkWidget *sw_pain_dialog_new_answer (GtkWindow *parent, SwDay day, const SwAsk *ask) G_GNUC_WARN_UNUSED_RESULT;
/* To change a report of the journal. */
GtkWidget *sw_pain_dialog_new_edit   (GtkWindow *parent, const SwPainReport *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
