/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-trend-card.h"
#include "sw-trends.h"

G_BEGIN_DECLS

/* The cards of Trends. Each function fills its card anew from the values. */

/* @plans (nullable): not planned again yet; @this_week is the running one. */
void sw_trends_show_running   (SwTrendCard *card, const SwTrends *trends, const SwTrendsPlans *plans, const SwPlanWeek *this_week);
void sw_trends_show_longest   (SwTrendCard *card, const SwTrends *trends, const SwPlanWeek *this_week);
void sw_trends_show_load      (SwTrendCard *card, const SwTrends *trends, const SwGuide *guide);
void sw_trends_show_wellness  (SwTrendCard *card, const SwTrends *trends, const SwGuide *guide);
void sw_trends_show_shoes     (SwTrendCard *card, const SwTrends *trends);
void sw_trends_show_adherence (SwTrendCard *card, const SwTrends *trends, const SwTrendsPlans *plans);
void sw_trends_show_backtest  (SwTrendCard *card, const SwTrends *trends);
void sw_trends_show_ratio     (SwTrendCard *card, const SwTrends *trends, const SwGuide *guide);

G_END_DECLS
