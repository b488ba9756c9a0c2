/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-cross-choice.h"
#include "sw-placement.h"

G_BEGIN_DECLS

/* The week of @frame and @placement as a value, without conflicts, edits, guide version and hash. */
SwPlanWeek *sw_week_build          (const SwPlanHistory *history, SwWeekFrame *frame, const SwPlacementProblem *problem, const SwPlacement *placement, SwCrossChoice *cross) G_GNUC_WARN_UNUSED_RESULT;

/* What was done on @day, in the order of the journal, added to @day (PLANS 5). */
void        sw_week_build_add_done (const SwPlanHistory *history, SwPlanDay *day);

/* D2, pain before the run: today's planned run of @week keeps its place and loses a part of its main minutes. A length that
 * the user chose, a race and what stands against the rules stay. */
void        sw_week_build_ease     (const SwPlanHistory *history, const SwWeekFrame *frame, SwPlanWeek *week);

/* Counts the planned sessions of @week in @history, as if they were done (CONTRACT: later weeks assume so). */
void        sw_week_build_assume   (SwPlanHistory *history, const SwPlanWeek *week);

/* Whether a day with these sessions is a rest day: done ones by section 0, planned ones by PLANS 1. */
gboolean    sw_week_build_is_rest  (const SwPlanHistory *history, const SwPlanDay *day);

G_END_DECLS
