/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan-literal.h"

G_BEGIN_DECLS

/* PLANS 3, word by word: runs missing below 2; strength missing; mobility missing; other cross missing; other runs missing;
 * quality missing; (the long run given up where strength leaves no day to it); tenths of a km below target; other cross not between runs; long run off its day; runs off run_days;
 * spread. */
#define N_LITERAL_COSTS 12

typedef struct
{
  int parts[N_LITERAL_COSTS];
} LiteralCost;

/* FALSE when the week holds what the exhaustive search does not know: a race, or a low-impact swap. */
gboolean literal_can_enumerate (const PlanFixture *fixture, const SwPlanWeek *week);
/* The cost of the running week as it was answered. */
LiteralCost literal_get_cost   (const PlanFixture *fixture, const SwPlanWeek *week);
/* The least cost over every assignment of sessions to days that the text allows. @ret_n (nullable): how many were tried. */
LiteralCost literal_enumerate  (const PlanFixture *fixture, const SwPlanWeek *week, guint64 *ret_n);
/* The same without leaving anything out early: every day in each of its twenty states, judged when all seven are set. */
LiteralCost literal_exhaust    (const PlanFixture *fixture, const SwPlanWeek *week, guint64 *ret_n);

G_END_DECLS
