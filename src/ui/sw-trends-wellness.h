/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-trend-card.h"

G_BEGIN_DECLS

/* Sleep, soreness and drinking of the last four weeks, by the check-ins. Fills the card anew. */
void sw_trends_wellness_show (SwTrendCard *card, SwDiary *diary);

G_END_DECLS
