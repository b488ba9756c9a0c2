/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sw-diary.h"
#include "sw-words.h"

G_BEGIN_DECLS

/* What every page and dialog asks of the window it belongs to, however deep it sits in it. */

/* Shows @text in the window of @widget, with an Undo button when @undo. */
void      sw_ui_toast      (GtkWidget *widget, const char *text, gboolean undo);
/* Says which zone stands after the last change and how much of the plan it changed, as soon as the diary knows. */
void      sw_ui_toast_outcome (GtkWidget *widget);
/* The window's diary; NULL before it is open. Borrowed. */
SwDiary  *sw_ui_get_diary  (GtkWidget *widget);
/* Says @what failed and why, in a sentence of its own for the errors a person can meet. */
void      sw_ui_toast_error (GtkWidget *widget, const char *what, const GError *error);
/* The window at the bottom of the stack of dialogs. Borrowed. */
GtkWindow *sw_ui_get_main_window (GtkWidget *widget);

/* A person's sentence for @error, without the codes. (transfer full) */
char     *sw_ui_describe_error (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

/* Today's wall clock, "YYYY-MM-DDTHH:MM", on the day the diary calls today. (transfer full) */
char     *sw_ui_new_instant (SwDay day, int *ret_minute) G_GNUC_WARN_UNUSED_RESULT;
/* "26 Nov", for axes. (transfer full) */
char     *sw_ui_new_short_date (SwDay day) G_GNUC_WARN_UNUSED_RESULT;
/* The local date. */
SwDay     sw_ui_get_local_day (void);

G_END_DECLS
