/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-range-model.h"
#include "sw-ui.h"

G_BEGIN_DECLS

/* What a row of the month comes to: kilometers done and planned, load, phase and the highest flag, as a button that says it. */
GtkWidget *sw_week_summary_new (SwRangeWeek *row, SwDay today) G_GNUC_WARN_UNUSED_RESULT;
/* Lets the week say how it went beside its plan, in the tooltip and to readers, once a worker has counted it. Only the first
 * call asks. Planning a week again takes a while, so this is for rows that somebody turns to. */
void       sw_week_summary_ask (GtkWidget *summary, SwDiary *diary, SwDay monday);

G_END_DECLS
