/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-range-model.h"
#include "sw-ui.h"

G_BEGIN_DECLS

/* What a row of the month comes to: kilometers done and planned, load, phase and the highest flag, as a button that says it. */
GtkWidget *sw_week_summary_new (SwRangeWeek *row, SwDay today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
