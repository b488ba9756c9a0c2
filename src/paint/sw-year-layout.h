/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A year can touch so many weeks. */
#define SW_YEAR_COLUMNS 54
#define SW_YEAR_ROWS 3 /* load, pain, flags */
#define SW_YEAR_CELL_HEIGHT 17
#define SW_YEAR_FLAG_SIZE 12

/**
 * SwYearLayout:
 *
 * The places of a year in one strip, in pixels: a column for each week, three rows with a word at their start, the months above.
 * From right to left it is mirrored.
 */
typedef struct
{
  double   width;
  double   label_width; /* of the words before the rows */
  double   pitch;       /* from one week to the next */
  double   row_pitch;   /* from one row to the next */
  double   top;         /* of the first row's cells */
  double   height;
  gboolean rtl;
} SwYearLayout;

/* For words of @line_height pixels, the widest row's of @widest pixels; as many as @width allows, never less than 4 a week. */
void   sw_year_layout_init        (SwYearLayout *self, double width, double line_height, double widest, gboolean rtl);
/* The least and the natural width for words as wide as that. */
void   sw_year_layout_measure     (double widest, double *ret_least, double *ret_natural);
/* The left edge of a week's cell, and its width. */
double sw_year_layout_get_x       (const SwYearLayout *self, int column);
double sw_year_layout_get_width   (const SwYearLayout *self);
/* The top edge of a row's cell. */
double sw_year_layout_get_y       (const SwYearLayout *self, int row);
/* The week under @x; -1 before the first, at most SW_YEAR_COLUMNS - 1. */
int    sw_year_layout_find_column (const SwYearLayout *self, double x);

G_END_DECLS
