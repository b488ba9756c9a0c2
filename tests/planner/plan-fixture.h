/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-planner.h"
#include "sw-test-guide.h"

G_BEGIN_DECLS

/**
 * PlanFixture:
 *
 * A journal and a body under construction, and the plan they give. The body is written by hand: the planner is tested
 * without insight.
 */
typedef struct
{
  SwJournal *journal;
  SwBody    *body;
  SwDay      today;
  int        n_records;
} PlanFixture;

/* @today is "YYYY-MM-DD". An intermediate runner without back history and with an hour every day, two on Sundays. */
void        plan_fixture_init       (PlanFixture *self, const char *today);
/* The same runner with three weeks of 30 km in four runs behind. */
void        plan_fixture_init_runner (PlanFixture *self, const char *today);
void        plan_fixture_clear      (PlanFixture *self);
SwDay       plan_day                (const char *text);
void        plan_fixture_set_availability (PlanFixture *self, const int minutes[7]);
SwActivity *plan_fixture_add        (PlanFixture *self, SwDay day, SwKind kind, double minutes, double km);
void        plan_fixture_add_pain   (PlanFixture *self, SwDay day, SwMoment moment, int nrs);
void        plan_fixture_add_zone   (PlanFixture *self, SwDay day, SwZone zone, gboolean run_day);
void        plan_fixture_add_finding (PlanFixture *self, const char *id, SwSeverity level, SwDay day, double value);
/* @n_weeks full weeks before today's, each with @runs runs (Tuesday, Thursday, Saturday, Sunday, Wednesday) of km / runs. */
void        plan_fixture_add_weeks  (PlanFixture *self, int n_weeks, int runs, double km);
/* Plans; the journal is sealed by it. */
GPtrArray  *plan_fixture_plan       (PlanFixture *self, guint n_weeks);
/* The running week alone. */
SwPlanWeek *plan_fixture_plan_week  (PlanFixture *self);
SwPlanInputs plan_fixture_get_inputs (PlanFixture *self);

/* The week number @i of @weeks. */
const SwPlanWeek *plan_get_week     (const GPtrArray *weeks, guint i);
int         plan_count              (const SwPlanWeek *week, SwKind kind);
int         plan_count_runs         (const SwPlanWeek *week);
/* long, tempo, interval, race: hard by kind (RULES section 0). */
int         plan_count_hard         (const SwPlanWeek *week);
double      plan_sum_km             (const SwPlanWeek *week);
/* The first session of @kind that is not done, or NULL. */
const SwSession *plan_find_kind     (const SwPlanWeek *week, SwKind kind);
SwDay       plan_find_day           (const SwPlanWeek *week, SwKind kind);
gboolean    plan_has_reason         (const SwSession *session, const char *rule, const char *variant);
gboolean    plan_has_conflict       (const SwPlanWeek *week, const char *demand, const char *blocker);
/* The whole week as text, every field. */
char       *plan_to_text            (const SwPlanWeek *week);

G_END_DECLS
