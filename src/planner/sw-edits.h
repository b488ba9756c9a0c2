/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-week-frame.h"

G_BEGIN_DECLS

/* The user's edits as a layer over the generated @week, in the order they were made. */
void sw_edits_apply      (const SwPlanHistory *history, const SwWeekFrame *frame, SwPlanWeek *week);
/* What edits say of days gone: skipped and missed sessions (PLANS 5). */
void sw_edits_apply_past (const SwPlanHistory *history, SwPlanWeek *week);

G_END_DECLS
