/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-mover.h"
#include "sw-range-model.h"

G_BEGIN_DECLS

/**
 * SwMonthGrid:
 *
 * A month as a grid: its weeks as rows of seven days, and a summary of each week. Follows a #SwRangeModel row by row.
 *
 * The arrows, Home and End go from day to day, Enter opens the one with the keyboard, and Tab stops at one of them only.
 *
 * Signals: "opened" (int day); "week" (int monday): a summary was pressed; "beyond" (int day): the keyboard wants to go to a
 * day that is not shown; "step" (int months): Page Up and Page Down.
 */
#define SW_TYPE_MONTH_GRID (sw_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (SwMonthGrid, sw_month_grid, SW, MONTH_GRID, AdwBin)

/* @mover moves the sessions of the days. */
GtkWidget    *sw_month_grid_new          (SwMover *mover) G_GNUC_WARN_UNUSED_RESULT;
void          sw_month_grid_set_diary    (SwMonthGrid *self, SwDiary *diary);
/* @month 1..12. The months beside it are read when nothing else is to be done. */
void          sw_month_grid_show         (SwMonthGrid *self, int year, int month);
/* Draws all rows anew: the words of the settings have changed. */
void          sw_month_grid_rebuild      (SwMonthGrid *self);
gboolean      sw_month_grid_holds        (SwMonthGrid *self, SwDay day);
/* Gives the keyboard to @day, which is shown. */
void          sw_month_grid_focus_day    (SwMonthGrid *self, SwDay day);
/* Marks the day whose panel is open; SW_DAY_NONE for none. */
void          sw_month_grid_set_selected (SwMonthGrid *self, SwDay day);
/* The rows, for the list of the same month. Borrowed. */
SwRangeModel *sw_month_grid_get_model    (SwMonthGrid *self);

G_END_DECLS
