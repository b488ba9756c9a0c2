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
/* The first of them count what is missing of the demand. */
#define N_LITERAL_COUNTS 6

typedef struct
{
  int parts[N_LITERAL_COSTS];
} LiteralCost;

/* Week @n of the answer @weeks (element-type SwPlanWeek); what the weeks before it plan counts as done. */

/* FALSE when the week holds what the exhaustive search does not know: a race, or a low-impact swap. */
gboolean literal_can_enumerate (const PlanFixture *fixture, const GPtrArray *weeks, guint n);
/* The cost of the week as it was answered. */
LiteralCost literal_get_cost   (const PlanFixture *fixture, const GPtrArray *weeks, guint n);
/* The least cost over every assignment of sessions to days that the text allows. @ret_n (nullable): how many were tried. */
LiteralCost literal_enumerate  (const PlanFixture *fixture, const GPtrArray *weeks, guint n, guint64 *ret_n);
/* The same without leaving anything out early: every day in each of its twenty states, judged when all seven are set. */
LiteralCost literal_exhaust    (const PlanFixture *fixture, const GPtrArray *weeks, guint n, guint64 *ret_n);
/* Whether the whole demand stands in a week of that cost: runs, strength, mobility, other cross-training, quality. */
gboolean literal_is_full       (const LiteralCost *cost);

G_END_DECLS
