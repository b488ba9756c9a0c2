/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/**
 * SwPlanInputs:
 *
 * All a plan depends on. Borrowed; same inputs give byte-identical plans.
 */
typedef struct
{
  const SwJournal *journal;
  const SwBody    *body;    /* insight's answer for the same journal and today */
  const SwGuide   *guide;
  SwDay            today;
  const char      *hash;    /* (nullable): sw_planner_hash_inputs () of the others, where it is known already */
} SwPlanInputs;

/* PLANS 37: so many weeks are planned at most, today's among them. */
#define SW_PLANNER_MAX_WEEKS 52

/**
 * sw_planner_plan:
 * @inputs: what to plan from
 * @n_weeks: 1..SW_PLANNER_MAX_WEEKS, from the week of today on
 *
 * The weeks from today's, later ones as if the earlier ones are done as planned (PLANS, whole).
 *
 * Returns: (transfer full) (element-type SwPlanWeek): @n_weeks weeks
 */
GPtrArray  *sw_planner_plan       (const SwPlanInputs *inputs, guint n_weeks) G_GNUC_WARN_UNUSED_RESULT;

/**
 * sw_planner_plan_week:
 * @monday: the Monday of any week: a past one lists what was done (PLANS 37), and so does one more than 51 weeks ahead,
 *   which no plan reaches; today's or a later one is the element of sw_planner_plan () that it names
 *
 * Returns: (transfer full): the week
 */
SwPlanWeek *sw_planner_plan_week  (const SwPlanInputs *inputs, SwDay monday) G_GNUC_WARN_UNUSED_RESULT;

/* @n_weeks weeks in a row before today's, from the one of @monday on, for less than one at a time.
 * (transfer full) (element-type SwPlanWeek) */
GPtrArray  *sw_planner_list_past  (const SwPlanInputs *inputs, SwDay monday, guint n_weeks) G_GNUC_WARN_UNUSED_RESULT;

/* sha256 of journal, today and guide, lower-case hex (PLANS 40). (transfer full) */
char       *sw_planner_hash_inputs (const SwPlanInputs *inputs) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  SW_VERDICT_ALLOWED,
  SW_VERDICT_COST,     /* possible, at a soft cost; reason says which */
  SW_VERDICT_REFUSED,  /* a hard rule; the user may insist */
  SW_VERDICT_STOPPED,  /* a safety stop, a day gone, another week: nobody may insist */
} SwVerdictKind;

/* What the rules say of an edit before it is made; the same value serves the terminal, the drag and the keyboard. */
typedef struct
{
  SwVerdictKind kind;
  SwReason     *reason;  /* (owned) (nullable): the rule and its figures */
} SwVerdict;

/**
 * sw_planner_judge_edit:
 * @inputs: what to plan from; edits already in the journal are part of the week that is judged
 * @edit: the edit that may be made
 *
 * Skip, lock, unlock and done are always allowed where there is such a session, skip at the cost of what the week then
 * lacks. A move stays in its week.
 *
 * Returns: (transfer full): what the rules say
 */
SwVerdict *sw_planner_judge_edit  (const SwPlanInputs *inputs, const SwEdit *edit) G_GNUC_WARN_UNUSED_RESULT;
void       sw_verdict_free        (SwVerdict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwVerdict, sw_verdict_free)

/* The same where @before (element-type SwEdit) are made first, insisted on. */
SwVerdict *sw_planner_judge_edit_after (const SwPlanInputs *inputs, const GPtrArray *before, const SwEdit *edit) G_GNUC_WARN_UNUSED_RESULT;
/* Several edits at once: the worst verdict. */
SwVerdict *sw_planner_judge_edits (const SwPlanInputs *inputs, const GPtrArray *edits) G_GNUC_WARN_UNUSED_RESULT;

/* What else of a week moves to make room for edits. */
typedef struct
{
  GPtrArray *edits;    /* (owned) (element-type SwEdit): moves */
  GPtrArray *reasons;  /* (owned) (element-type SwReason): why, one for each */
} SwAdaptation;

SwAdaptation *sw_planner_adapt_week (const SwPlanInputs *inputs, const GPtrArray *edits) G_GNUC_WARN_UNUSED_RESULT;
void       sw_adaptation_free     (SwAdaptation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwAdaptation, sw_adaptation_free)

/* One other place for a session, or for one more on a rest day, and what the rules say of it. */
typedef struct
{
  SwDay      day;
  SwKind     kind;      /* the session's own, or what might stand on the rest day */
  SwVerdict *verdict;   /* (owned) */
} SwAlternative;

void       sw_alternative_free    (SwAlternative *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwAlternative, sw_alternative_free)

/**
 * sw_planner_list_alternatives:
 * @id: a planned session's id, or a day "YYYY-MM-DD" that rests
 *
 * What the planner did not choose, and why: for a session its other days in the week, for a rest day a session of each
 * family. Possible ones first, then those at a cost, then the refused ones; by day within each.
 *
 * Returns: (transfer full) (element-type SwAlternative): empty when there is no such session or day
 */
GPtrArray *sw_planner_list_alternatives (const SwPlanInputs *inputs, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
