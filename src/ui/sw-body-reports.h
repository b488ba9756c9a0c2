/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* One line for a pain report of the journal, with buttons that change it and take it away; both can be undone. @with_day: it
 * says the day and not the time. */
GtkWidget *sw_body_reports_new_row (SwDiary *diary, const SwPainReport *report, gboolean with_day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
