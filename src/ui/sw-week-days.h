/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-mover.h"
#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwWeekDays:
 *
 * What the days of a week are made with, in both forms of the page: columns side by side, and rows below each other.
 */
typedef struct
{
  SwDiary   *diary;
  SwMover   *mover;         /* moves their sessions */
  GPtrArray *cards;         /* (element-type SwSessionCard): every card that is made is added */
  double     full_minutes;  /* of the longest session of the week */
  gpointer   page;          /* the object that @opened and @ticked are called with */
  GCallback  opened;
  GCallback  ticked;
} SwWeekDays;

GtkWidget *sw_week_days_new_column (const SwWeekDays *self, const SwPlanDay *day) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *sw_week_days_new_row    (const SwWeekDays *self, const SwPlanDay *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
