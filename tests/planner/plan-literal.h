/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan-fixture.h"

G_BEGIN_DECLS

/* The hard rules once more, written from the text of the rules with plain loops over journal, body and planned weeks, and
 * sharing nothing with the planner but its answer. Numbers are those of the text. */

/* One day as the rules see it: done sessions, and planned ones of @weeks. */
typedef struct
{
  gboolean run, hard, long_run, race, strength, cross, mobility, training;
  gboolean done_run, done_strength, done_cross, done_mobility, done_training, done_hard, done_long;
  gboolean planned_run, planned_strength, planned_cross, planned_training;
  double   run_km;       /* of all runs, by pace without km */
  double   longest_km;
  double   done_minutes;
} LiteralDay;

/* @weeks (element-type SwPlanWeek): how many of them count is @n_weeks. */
LiteralDay literal_day          (const PlanFixture *fixture, const GPtrArray *weeks, guint n_weeks, SwDay day);
double     literal_pace         (const PlanFixture *fixture);
/* The rule that keeps a run (a hard run) off @day, or NULL. */
const char *literal_no_run      (const PlanFixture *fixture, SwDay day);
const char *literal_no_hard     (const PlanFixture *fixture, SwDay day);
gboolean   literal_leg_hold     (const PlanFixture *fixture, SwDay judged);
gboolean   literal_no_consecutive (const PlanFixture *fixture, const SwPlanWeek *week);
int        literal_streak_cap   (const PlanFixture *fixture);
int        literal_free_minutes (const PlanFixture *fixture, SwDay day);
/* B3 for a run on @day; INFINITY without a cap. */
double     literal_cap          (const PlanFixture *fixture, const GPtrArray *weeks, guint week, SwDay day);
gboolean   literal_is_learning  (const PlanFixture *fixture);

/* Every hard rule and every promise about the answer; aborts with what is broken. */
void       literal_check_weeks  (const PlanFixture *fixture, const GPtrArray *weeks);

G_END_DECLS
