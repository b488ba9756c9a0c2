/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-insight-rules.h"

G_BEGIN_DECLS

/* The arithmetic of the load flags, one pure function a rule, for the scan, the window's live words and the tests. */

/* L_SESSION: a run of @length against the longest of 30 days, in km or minutes; @excess is what it must exceed it by. */
SwSeverity sw_load_judge_session   (double length, double longest, double excess, const SwInsightRules *rules);
/* L_WEEK: @km against the greater of the two weeks before; *ret_rise is q, NAN without a base. */
SwSeverity sw_load_judge_week      (double km, double before, double long_before, const SwInsightRules *rules, double *ret_rise);
/* L_MONO: mean / deviation (n - 1), at most @cap, which it is too when the deviation is 0; NAN when the mean is 0. RULES names
 * the cap for seven equal days; it holds for seven nearly equal ones as well, or they would be more alike than equal. */
double     sw_load_get_monotony    (const double *loads, int n, double cap);
/* L_MONO: @reference is the middle strain of the weeks before, NAN when there are too few. */
SwSeverity sw_load_judge_monotony  (double monotony, double strain, double reference, const SwInsightRules *rules);
/* L_REST: training days in a row; @novice for level new or novice. */
SwSeverity sw_load_judge_rest      (int days, gboolean novice, const SwInsightRules *rules);
/* L_HARD: hard days of the window, oldest first. */
SwSeverity sw_load_judge_hard      (const gboolean *hard, int n_days, gboolean lbp, const SwInsightRules *rules, int *ret_pairs);
/* L_SURFACE: hard share of the runs' km, NAN when too little is known. */
double     sw_load_get_hard_share  (const double *km, const SwSurface *surfaces, int n_runs, const SwInsightRules *rules);
/* L_SHOE: @share is km / life. */
SwSeverity sw_load_judge_shoe      (double share, const SwInsightRules *rules);
/* L_LONG: share of the longest of @n_runs. */
SwSeverity sw_load_judge_long      (double share, int n_runs, const SwInsightRules *rules);
/* L_INTENS: hard minutes of all run minutes. */
SwSeverity sw_load_judge_intensity (double hard_minutes, double minutes, const SwInsightRules *rules);
/* L_STRENGTH: sessions in 14 and 28 days; @n_long is SW_MISSING while the 28 are not all known. */
SwSeverity sw_load_judge_strength  (int n_short, int n_long, const SwInsightRules *rules);

G_END_DECLS
