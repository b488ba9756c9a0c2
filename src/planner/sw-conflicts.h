/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-placement.h"

G_BEGIN_DECLS

/* Adds to @week a conflict for each demand that @placement leaves short, with the smallest set of rules that makes it so and
 * what could be given up, the guide's dearest last (PLANS 4, B13). Its numbers are "wanted" and "placed". */
void sw_conflicts_add      (const SwPlanHistory *history, const SwWeekFrame *frame, const SwPlacement *placement, SwPlanWeek *week);

/* After edits: a conflict for each demand that stands short of it now and has none yet; its blocker is `edit`. */
void sw_conflicts_add_edited (const SwWeekFrame *frame, SwPlanWeek *week);

/* A race of this week that may not stand (PLANS 25); @blocker is the rule. */
void sw_conflicts_add_race (const SwWeekFrame *frame, const char *blocker, SwPlanWeek *week);

G_END_DECLS
