/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-form-dialog.h"

G_BEGIN_DECLS

/* "Assessed by a clinician on this day, cleared for walking or running" (RULES E2). */
#define SW_TYPE_ASSESSMENT_DIALOG (sw_assessment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SwAssessmentDialog, sw_assessment_dialog, SW, ASSESSMENT_DIALOG, SwFormDialog)

GtkWidget *sw_assessment_dialog_new (GtkWindow *parent, SwDay day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
