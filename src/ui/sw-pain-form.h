/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ask.h"
#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwPainForm:
 *
 * Everything a pain report can hold, the two answers that matter first.
 *
 * Signals: "changed".
 */
#define SW_TYPE_PAIN_FORM (sw_pain_form_get_type ())
G_DECLARE_FINAL_TYPE (SwPainForm, sw_pain_form, SW, PAIN_FORM, GtkBox)

GtkWidget    *sw_pain_form_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void          sw_pain_form_load       (SwPainForm *self, SwDiary *diary, SwDay day);
/* The diary has changed: new sessions, perhaps a new day; what was chosen stays. */
void          sw_pain_form_follow     (SwPainForm *self, SwDiary *diary);
/* Answers a question of the program: its moment and its run are set already. */
void          sw_pain_form_answer     (SwPainForm *self, const SwAsk *ask);
/* Shows a report that is in the journal; saving replaces it. */
void          sw_pain_form_edit       (SwPainForm *self, const SwPainReport *report);
/* What the body figure does when it is pressed. */
void          sw_pain_form_set_region (SwPainForm *self, SwRegion region);
SwRegion      sw_pain_form_get_region (SwPainForm *self);
void          sw_pain_form_set_score  (SwPainForm *self, int score);
/* Score and moment are there. */
gboolean      sw_pain_form_is_complete (SwPainForm *self);
/* (transfer full) */
SwPainReport *sw_pain_form_get_report (SwPainForm *self) G_GNUC_WARN_UNUSED_RESULT;
/* Saves and says which zone follows. */
gboolean      sw_pain_form_save       (SwPainForm *self, SwDiary *diary, GError **error);

G_END_DECLS
