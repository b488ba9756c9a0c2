/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-form-dialog.h"

G_BEGIN_DECLS

/**
 * SwResizeDialog:
 *
 * Makes a planned session longer or shorter, in kilometers where it has them, else in minutes, and says with every step what
 * the rules think of it.
 */
#define SW_TYPE_RESIZE_DIALOG (sw_resize_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SwResizeDialog, sw_resize_dialog, SW, RESIZE_DIALOG, SwFormDialog)

GtkWidget *sw_resize_dialog_new (GtkWindow *parent, const SwSession *session, SwDay day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
