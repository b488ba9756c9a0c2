/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

typedef enum
{
  SW_CHANGE_ADDED,
  SW_CHANGE_REMOVED,
  SW_CHANGE_MOVED,    /* another day */
  SW_CHANGE_RESIZED,  /* minutes or km */
  SW_CHANGE_SWAPPED,  /* another kind on the same day */
} SwChangeKind;

/* One session that differs between two plans of the same week. */
typedef struct
{
  SwChangeKind kind;
  SwDay        day;        /* where it stands now (REMOVED: where it stood) */
  SwDay        before_day; /* where it stood; SW_DAY_NONE for ADDED */
  SwSession   *before;     /* (owned) (nullable) */
  SwSession   *after;      /* (owned) (nullable) */
} SwPlanChange;

/* What changed between two plans: sessions by day, and the state. */
typedef struct
{
  SwPlanState before_state;
  SwPlanState after_state;
  GPtrArray  *changes;     /* (element-type SwPlanChange) by day */
} SwPlanDiff;

/* Pure. Done sessions are left out. (transfer full) */
SwPlanDiff *sw_plan_diff_new  (const SwPlanWeek *before, const SwPlanWeek *after) G_GNUC_WARN_UNUSED_RESULT;
void        sw_plan_diff_free (SwPlanDiff *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwPlanDiff, sw_plan_diff_free)

G_END_DECLS
