/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* The back: the zone and what it changed, reports, history, what goes before pain, the ladder. */
#define SW_TYPE_BODY_PAGE (sw_body_page_get_type ())
G_DECLARE_FINAL_TYPE (SwBodyPage, sw_body_page, SW, BODY_PAGE, AdwBin)

GtkWidget *sw_body_page_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_body_page_set_diary (SwBodyPage *self, SwDiary *diary);
/* "today", "history", "before" or "ladder". */
void       sw_body_page_show      (SwBodyPage *self, const char *name);
/* The range of the history: a year, else eight weeks. */
void       sw_body_page_show_year (SwBodyPage *self, gboolean year);

G_END_DECLS
