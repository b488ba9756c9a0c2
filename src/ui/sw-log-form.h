/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* What was done: minutes, kilometers, effort, ground, shoe, form. Everything but the minutes may stay open. */
#define SW_TYPE_LOG_FORM (sw_log_form_get_type ())
G_DECLARE_FINAL_TYPE (SwLogForm, sw_log_form, SW, LOG_FORM, GtkBox)

/* @with_kind: the kind and the day can be chosen. */
GtkWidget  *sw_log_form_new  (gboolean with_kind) G_GNUC_WARN_UNUSED_RESULT;
/* Fills the form from a planned session, or from the record behind a done one. */
void        sw_log_form_load (SwLogForm *self, SwDiary *diary, const SwSession *session, SwDay day);
gboolean    sw_log_form_save (SwLogForm *self, SwDiary *diary, GError **error);
/* The record the form would make. (transfer full) */
SwActivity *sw_log_form_get_activity (SwLogForm *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
