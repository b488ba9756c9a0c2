/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-mover.h"

G_BEGIN_DECLS

/**
 * SwWeekPage:
 *
 * One week: what it asks, seven days of sessions and the panel of the session that is selected. Columns when there is room,
 * a list when there is not.
 */
#define SW_TYPE_WEEK_PAGE (sw_week_page_get_type ())
G_DECLARE_FINAL_TYPE (SwWeekPage, sw_week_page, SW, WEEK_PAGE, AdwBin)

GtkWidget *sw_week_page_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_week_page_set_diary    (SwWeekPage *self, SwDiary *diary);
SwDay      sw_week_page_get_monday   (SwWeekPage *self);
void       sw_week_page_set_monday   (SwWeekPage *self, SwDay monday);
/* By so many weeks; 0 goes to this week. */
void       sw_week_page_step         (SwWeekPage *self, int by);
void       sw_week_page_show_session (SwWeekPage *self, SwDay day, const char *id);
void       sw_week_page_close_panel  (SwWeekPage *self);
/* What moves its sessions, for tests and pictures. Borrowed. */
SwMover   *sw_week_page_get_mover    (SwWeekPage *self);

G_END_DECLS
