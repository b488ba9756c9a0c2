/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* The guide: statements by section, exercises with their figures, evidence. */
#define SW_TYPE_GUIDE_PAGE (sw_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (SwGuidePage, sw_guide_page, SW, GUIDE_PAGE, AdwBin)

GtkWidget *sw_guide_page_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_guide_page_set_diary (SwGuidePage *self, SwDiary *diary);
/* Opens the exercise or the statement @id. */
void       sw_guide_page_show      (SwGuidePage *self, const char *id);
/* Puts the keyboard into the search field. */
void       sw_guide_page_find      (SwGuidePage *self);

G_END_DECLS
