/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary-explain.h"
#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwChangeWindow:
 *
 * Why this week's plan changed, or what a change would do to it: first what was put in, then the sessions, then the reasons.
 */
#define SW_TYPE_CHANGE_WINDOW (sw_change_window_get_type ())
G_DECLARE_FINAL_TYPE (SwChangeWindow, sw_change_window, SW, CHANGE_WINDOW, AdwWindow)

typedef enum
{
  SW_CHANGE_ANSWER_CANCEL,   /* nothing is decided */
  SW_CHANGE_ANSWER_APPLY,
  SW_CHANGE_ANSWER_DISCARD,
} SwChangeAnswer;

/* Called once. */
typedef void (*SwChangeAnswered) (SwChangeAnswer answer, gpointer user_data);

/* Tells of the newest change, with Undo. Says in a toast when there is none. */
void       sw_change_window_present         (GtkWindow *parent, SwDiary *diary);
/* Whether saving @profile would change this week's plan: ask before it does. */
gboolean   sw_change_window_needs_preview   (SwDiary *diary, const SwProfile *profile);
/* Shows what saving @profile would do, with Cancel, Apply and Discard. @user_data is a GObject, held until it is answered. */
GtkWidget *sw_change_window_present_preview (GtkWindow *parent, SwDiary *diary, const SwProfile *profile, SwChangeAnswered answered, gpointer user_data);
/* Makes @toast tell of a change of the plan: @title, and below it how many sessions changed as a button to the details. */
void       sw_change_window_add_details     (AdwToast *toast, const char *title, guint n_sessions);
/* For the pictures and the tests. */
GtkWidget *sw_change_window_new             (GtkWindow *parent, SwDiary *diary, const SwChangeStory *story, gboolean preview) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
