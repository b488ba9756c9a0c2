/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-form-dialog.h"

G_BEGIN_DECLS

/* Thirty seconds a day: sleep, soreness and the like. Nothing is asked twice and nothing must be answered. Today's offers
 * yesterday's too, while it is still remembered. */
#define SW_TYPE_CHECK_IN_DIALOG (sw_check_in_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SwCheckInDialog, sw_check_in_dialog, SW, CHECK_IN_DIALOG, SwFormDialog)

GtkWidget *sw_check_in_dialog_new (GtkWindow *parent, SwDay day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
