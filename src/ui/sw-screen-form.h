/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwScreenForm:
 *
 * The twenty warning signs, each with yes, not sure, no and prefer not to answer. No text is ever shortened.
 *
 * Signals: "changed".
 */
#define SW_TYPE_SCREEN_FORM (sw_screen_form_get_type ())
G_DECLARE_FINAL_TYPE (SwScreenForm, sw_screen_form, SW, SCREEN_FORM, GtkBox)

GtkWidget *sw_screen_form_new         (const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
gboolean   sw_screen_form_is_complete (SwScreenForm *self);
/* How many questions are still open. */
int        sw_screen_form_get_open    (SwScreenForm *self);
/* (transfer full) */
SwScreen  *sw_screen_form_get_screen  (SwScreenForm *self, SwDay day) G_GNUC_WARN_UNUSED_RESULT;
void       sw_screen_form_set_screen  (SwScreenForm *self, const SwScreen *screen);
/* The lowest question that counts as yes, 0 for none (FINDINGS 37). */
int        sw_screen_form_get_lowest  (const SwScreen *screen);

G_END_DECLS
