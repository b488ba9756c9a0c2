/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-week-frame.h"

G_BEGIN_DECLS

/* By time: the main minutes of the n-th run slot of the week, n from 0 (B11, D4). Zeros in weeks by km. */
void sw_content_fill_slot_minutes (const SwPlanHistory *history, const SwWeekFrame *frame, int slot_minutes[7]);

/* PLANS 36: the strength stage of a session on @day, 1..3; 0 stands for the mini-routine (B7, pain above 5), with a walk
 * that fills the minutes. */
int  sw_content_get_strength_stage (const SwPlanHistory *history, const SwWeekFrame *frame, SwDay day);

/* B7's gate: how many exercises of a session of @stage on @day are raised; none while pain or a race keeps it gentle. */
int  sw_content_get_raises         (const SwPlanHistory *history, const SwWeekFrame *frame, SwDay day, int stage);

/**
 * sw_content_fill_steps:
 * @session: kind and minutes are set; a run's parts too
 * @slot: the session's position among the run slots of its week, for recipes in letters; 0 for other kinds
 *
 * The steps of the session from the guide's recipes, so that each phase fits its minutes (PLANS 39).
 */
void sw_content_fill_steps        (const SwPlanHistory *history, const SwWeekFrame *frame, SwDay day, SwSession *session, int slot);

/* Leaves of a run's main steps, which are all told in minutes, the first @minutes. */
void sw_content_cut_main          (SwSession *session, double minutes);

/* Splits @spare minutes into warm-up and cool-down: the usual ones when they fit, else shorter (PLANS 12). */
void sw_content_split_frame       (const SwPlanNumbers *numbers, int spare, int *ret_warm_up, int *ret_cool_down);

G_END_DECLS
