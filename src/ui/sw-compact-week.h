/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* A week as seven short rows: weekday, marks of the sessions, their names and sizes. Days that differ from @other (nullable)
 * are strong and say so. */
GtkWidget *sw_compact_week_new (const char *title, const SwPlanWeek *week, const SwPlanWeek *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
