/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-form-dialog.h"

G_BEGIN_DECLS

/* Logs a session that was not planned, or on another day. */
#define SW_TYPE_LOG_DIALOG (sw_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SwLogDialog, sw_log_dialog, SW, LOG_DIALOG, SwFormDialog)

GtkWidget *sw_log_dialog_new (GtkWindow *parent, SwDay day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
