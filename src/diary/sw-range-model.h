/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

/* One day of a calendar. */
typedef struct
{
  const SwPlanDay *plan;
  gboolean         today;
  int              pain;    /* SW_MISSING */
  SwSeverity       level;   /* of the highest flag */
  GPtrArray       *flags;   /* (owned) (element-type SwFinding): those that are shown */
} SwRangeDay;

/**
 * SwRangeWeek:
 *
 * A row of a calendar: seven days from whatever weekday rows begin with, and the week that it sums up, which is the one of
 * the Monday among them. Immutable.
 */
#define SW_TYPE_RANGE_WEEK (sw_range_week_get_type ())
G_DECLARE_FINAL_TYPE (SwRangeWeek, sw_range_week, SW, RANGE_WEEK, GObject)

SwDay             sw_range_week_get_first (SwRangeWeek *self);
const SwRangeDay *sw_range_week_get_day   (SwRangeWeek *self, int position);
const SwPlanWeek *sw_range_week_get_week  (SwRangeWeek *self);
/* The highest flag of the week that is summed up. */
SwSeverity        sw_range_week_get_level (SwRangeWeek *self);

/**
 * SwRangeModel:
 *
 * The rows of a calendar as a #GListModel of #SwRangeWeek. Follows its diary: after a change exactly those rows are announced
 * that show something else, each by itself, and a range that moves keeps the rows that stay in it. Only the range is read.
 */
#define SW_TYPE_RANGE_MODEL (sw_range_model_get_type ())
G_DECLARE_FINAL_TYPE (SwRangeModel, sw_range_model, SW, RANGE_MODEL, GObject)

/* @diary may be NULL: no rows. */
SwRangeModel *sw_range_model_new       (SwDiary *diary) G_GNUC_WARN_UNUSED_RESULT;
void          sw_range_model_set_diary (SwRangeModel *self, SwDiary *diary);
/* @n_weeks rows from the day @first on; rows whose Monday lies beyond the planner's reach are left out. */
void          sw_range_model_set_range (SwRangeModel *self, SwDay first, guint n_weeks);
/* Reads the @n_weeks rows from @first on without showing them, so that going there finds them read. */
void          sw_range_model_prefetch  (SwRangeModel *self, SwDay first, guint n_weeks);
/* The row that @day stands in, or NULL outside the range; *@ret_position is its place in the row. (transfer none) */
SwRangeWeek  *sw_range_model_find      (SwRangeModel *self, SwDay day, int *ret_position);
/* The last day that a row can hold. */
SwDay         sw_range_model_get_last_day (SwRangeModel *self);

G_END_DECLS
