/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan-fixture.h"

G_BEGIN_DECLS

/* What the tables of rules share: one test a row, named by rule and row, its figures written by hand from the rules. */

/* The test "/rows/@rule/@row" with @data. */
void  plan_rows_add           (const char *rule, const char *row, gconstpointer data, GTestDataFunc func);
/* As many minutes every day. */
void  plan_rows_set_minutes   (PlanFixture *fixture, int minutes);
/* The week @weeks_ago before today's: @runs runs of @km in all, the one on Sunday (the last) of @long_km unless that is 0. */
void  plan_rows_add_week      (PlanFixture *fixture, int weeks_ago, int runs, double km, double long_km);
/* The steps of @phase: "plank 3x20s, dead-bug 2x8/side, bird-dog 2x6x5s/side, walk 5min". */
char *plan_rows_describe      (const SwSession *session, SwPhase phase);
/* The planned sessions of @week that are runs, by day. (element-type SwSession) (transfer container) */
GPtrArray *plan_rows_find_runs (const SwPlanWeek *week);
/* The least difference of two dates of the week's planned runs (hard ones only, if @hard); 99 with fewer than two. */
int   plan_rows_get_gap       (const SwPlanWeek *week, gboolean hard);

G_END_DECLS
