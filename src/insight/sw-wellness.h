/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-insight-rules.h"

G_BEGIN_DECLS

/* The arithmetic of the wellness flags, one pure function a rule. */

/* W_SLEEP: debt of seven nights in hours from the @n logged ones; NAN below five. */
double     sw_wellness_get_sleep_debt (const double *hours, int n, double need_h, const SwInsightRules *rules);
SwSeverity sw_wellness_judge_sleep    (double debt, const SwInsightRules *rules);

/* W_SORE: z of @today against the @n answers before, given by their sum and sum of squares; NAN below fourteen. */
double     sw_wellness_get_soreness_z (int today, int n, int sum, int squares, const SwInsightRules *rules);
/* z and score are both high. */
gboolean   sw_wellness_is_sore        (double z, int today, const SwInsightRules *rules);

/* W_LOW: how many of the five signs the day has; @pain is p_d. */
int        sw_wellness_count_low      (const SwCheckIn *check_in, int pain, const SwInsightRules *rules);

G_END_DECLS
