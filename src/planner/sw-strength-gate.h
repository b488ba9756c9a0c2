/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-plan-history.h"

G_BEGIN_DECLS

/* B7's gate: how many exercises of @stage (1..3) the sessions done on it before @day have raised. Two in a row raise one
 * exercise; a session that did not go well, or of which too little is known, begins the count again. */
int   sw_strength_gate_count_raises (const SwPlanHistory *history, SwDay day, int stage);

/* Raises @step once: a repetition more, or a longer hold, as far as either may go (B7). */
void  sw_strength_gate_raise        (const SwPlanNumbers *numbers, SwStep *step);

G_END_DECLS
