/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* Weeks and months in charts, each with its figures as a table. */
#define SW_TYPE_TRENDS_PAGE (sw_trends_page_get_type ())
G_DECLARE_FINAL_TYPE (SwTrendsPage, sw_trends_page, SW, TRENDS_PAGE, AdwBin)

GtkWidget *sw_trends_page_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_trends_page_set_diary  (SwTrendsPage *self, SwDiary *diary);
void       sw_trends_page_set_tables (SwTrendsPage *self, gboolean tables);
/* Presses the button of the range that has at least so many weeks; SW_TRENDS_ALL_WEEKS for all. */
void       sw_trends_page_set_range  (SwTrendsPage *self, int n_weeks);
/* The settings have changed. */
void       sw_trends_page_update     (SwTrendsPage *self);

G_END_DECLS
