/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

typedef enum
{
  SW_EDIT_ANSWER_KEEP,   /* the plan stays as it is */
  SW_EDIT_ANSWER_ONLY,   /* the edits and nothing else */
  SW_EDIT_ANSWER_ADAPT,  /* the edits and what makes room for them */
} SwEditAnswer;

typedef void (*SwEditAnswered) (GtkWidget *widget, SwEditAnswer answer, gpointer user_data);

/**
 * sw_edit_question_ask:
 * @widget: any widget of the window
 * @edits: (element-type SwEdit): what the user wants
 * @verdict: what the rules say of it
 * @adaptation: what else would move; its edits may be none
 * @answered: called once, with the main window
 * @user_data: (transfer full): freed with @free_data
 *
 * Asks before a plan is changed against a rule, or where other days would better change with it: the sentence of the verdict,
 * then every other day that would change and why.
 */
void sw_edit_question_ask (GtkWidget *widget, const GPtrArray *edits, const SwVerdict *verdict, const SwAdaptation *adaptation,
                           SwEditAnswered answered, gpointer user_data, GDestroyNotify free_data);

G_END_DECLS
