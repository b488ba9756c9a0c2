/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-trend-card.h"

G_BEGIN_DECLS

/* The cards of the trends that look back: how weeks went beside their plan, the rules over the history, and the ratio of
 * loads that RULES allows as a chart. Each fills its card anew. */

/* Plans four weeks again, on a worker thread where @later; then the card fills when that is done. */
void sw_trends_history_show_adherence (SwTrendCard *card, SwDiary *diary, gboolean later);
void sw_trends_history_show_backtest  (SwTrendCard *card, SwDiary *diary);
void sw_trends_history_show_ratio     (SwTrendCard *card, SwDiary *diary, SwDay from);

G_END_DECLS
