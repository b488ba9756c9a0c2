/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* Leads through the steps of a session, one after the other. Space pauses, the arrow keys go to the next and back. */
#define SW_TYPE_TIMER_PAGE (sw_timer_page_get_type ())
G_DECLARE_FINAL_TYPE (SwTimerPage, sw_timer_page, SW, TIMER_PAGE, GtkWidget)

GtkWidget *sw_timer_page_new (const SwSession *session, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
