/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-mover.h"

G_BEGIN_DECLS

/**
 * SwCalendarPage:
 *
 * A month with weeks as rows, where overuse is building, and the panel of the day that is selected.
 */
#define SW_TYPE_CALENDAR_PAGE (sw_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (SwCalendarPage, sw_calendar_page, SW, CALENDAR_PAGE, AdwBin)

GtkWidget *sw_calendar_page_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_calendar_page_set_diary   (SwCalendarPage *self, SwDiary *diary);
/* By so many months; 0 goes to today. */
void       sw_calendar_page_step        (SwCalendarPage *self, int by);
void       sw_calendar_page_show_day    (SwCalendarPage *self, SwDay day);
/* The settings have changed. */
void       sw_calendar_page_update      (SwCalendarPage *self);
/* What moves its sessions, for tests and pictures. Borrowed. */
SwMover   *sw_calendar_page_get_mover   (SwCalendarPage *self);
void       sw_calendar_page_close_panel (SwCalendarPage *self);

G_END_DECLS
