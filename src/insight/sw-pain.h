/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-insight-rules.h"

G_BEGIN_DECLS

/* The arithmetic of the pain flags, one pure function a rule. */

/* One day with a low-back report. */
typedef struct
{
  SwDay day;
  int   pain;
} SwPainDay;

/* Length of the run of report days up to the last of @days, neighbours at most P_PERSIST.gap apart and p >= @threshold. */
int        sw_pain_get_run        (const SwPainDay *days, int n, int threshold, const SwInsightRules *rules);
/* P_PERSIST by the lengths at p >= 1, 3 and 5. */
SwSeverity sw_pain_judge_persist  (int at_one, int at_three, int at_five, const SwInsightRules *rules);

/**
 * SwPainTrend:
 * @slope: NRS a day
 * @rise: slope x span
 * @p: one-sided
 * @last: the middle of the last three
 */
typedef struct
{
  double slope;
  double rise;
  double p;
  double last;
  int    s;
  double variance;
} SwPainTrend;

/* P_TREND over the report days of the window; *ret_trend is set when the answer is not NONE or @full, and there are days
 * enough. Returns NONE for too few days. */
SwSeverity sw_pain_judge_trend    (const SwPainDay *days, int n, gboolean full, const SwInsightRules *rules, SwPainTrend *ret_trend);

/* P_MORNING: the morning before and after a run, and how many of the last five deltas, this one included, were high. */
SwSeverity sw_pain_judge_morning  (int before, int after, int n_high, const SwInsightRules *rules);

/* P_OSTRC: points 0..100 of the four answers; *ret_substantial by RULES. */
int        sw_ostrc_score         (const int answers[SW_OSTRC_ANSWERS], const SwInsightRules *rules, gboolean *ret_substantial);

/* P_DURATION: days since the episode began, report days and painful ones since. */
SwSeverity sw_pain_judge_duration (int days, int n_reports, int n_painful, const SwInsightRules *rules);

/* P_NSAID: painkiller days in 7 and in 30. */
SwSeverity sw_pain_judge_nsaid    (int n_short, int n_long, const SwInsightRules *rules);

G_END_DECLS
