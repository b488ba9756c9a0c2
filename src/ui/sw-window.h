/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwWindow:
 *
 * The main window: five pages around one diary, the first start before there is anything to show, and the page that tells
 * why a journal could not be opened.
 */
#define SW_TYPE_WINDOW (sw_window_get_type ())
G_DECLARE_FINAL_TYPE (SwWindow, sw_window, SW, WINDOW, AdwApplicationWindow)

/* @path NULL: the journal in the user's data folder. @today SW_DAY_NONE: the local date, also after midnight. */
SwWindow   *sw_window_new        (GtkApplication *application, const char *path, SwDay today) G_GNUC_WARN_UNUSED_RESULT;
const char *sw_window_get_path   (SwWindow *self);
SwDiary    *sw_window_get_diary  (SwWindow *self);
/* Takes a diary that is open already, for the tests and the pictures. */
void        sw_window_set_diary  (SwWindow *self, SwDiary *diary);
/* Reads files, folders and archives, at once or as soon as the journal is open. */
void        sw_window_import     (SwWindow *self, const char * const *paths);
void        sw_window_toast      (SwWindow *self, const char *text, gboolean undo);
/* Says what the last change did, now or as soon as the diary has judged it. */
void        sw_window_toast_outcome (SwWindow *self);
void        sw_window_show_page  (SwWindow *self, const char *name);
/* Opens the session side panel on the week page. */
void        sw_window_show_session (SwWindow *self, SwDay day, const char *id);
void        sw_window_show_week  (SwWindow *self, SwDay monday);
/* Opens that day on the calendar. */
void        sw_window_show_day   (SwWindow *self, SwDay day);
void        sw_window_show_timer (SwWindow *self, const SwSession *session);
/* Opens an exercise or a statement in the guide. */
void        sw_window_show_guide (SwWindow *self, const char *id);
/* Covers the pages with @widget (owned) until it is NULL: the timer, the first start. */
void        sw_window_cover      (SwWindow *self, GtkWidget *widget);
gboolean    sw_window_is_loading (SwWindow *self);
/* Draws the pages anew after a change of the settings. */
void       sw_window_update_pages  (SwWindow *self);

G_END_DECLS
