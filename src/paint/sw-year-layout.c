/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-year-layout.h"

#define LABEL_WIDTH 48.0
#define LABEL_GAP 12.0
#define ROW_PITCH 22.0
#define ROW_GAP 5.0
#define TOP 21.0
#define TOP_GAP 4.0
#define FOOT 5.0
#define LEAST_PITCH 4.0
#define SMALL_PITCH 5.0
#define MOST_PITCH 13.0

static double
get_label_width (double widest)
{
  return MAX (LABEL_WIDTH, widest + LABEL_GAP);
}

void
sw_year_layout_init (SwYearLayout *self,
                     double        width,
                     double        line_height,
                     double        widest,
                     gboolean      rtl)
{
  self->width = width;
  self->rtl = rtl;
  self->label_width = get_label_width (widest);
  self->pitch = CLAMP ((width - self->label_width) / SW_YEAR_COLUMNS, LEAST_PITCH, MOST_PITCH);
  self->row_pitch = MAX (ROW_PITCH, line_height + ROW_GAP);
  self->top = MAX (TOP, line_height + TOP_GAP);
  self->height = self->top + SW_YEAR_ROWS * self->row_pitch + FOOT;
}

void
sw_year_layout_measure (double  widest,
                        double *ret_least,
                        double *ret_natural)
{
  *ret_least = get_label_width (widest) + SW_YEAR_COLUMNS * SMALL_PITCH;
  *ret_natural = get_label_width (widest) + SW_YEAR_COLUMNS * MOST_PITCH;
}

double
sw_year_layout_get_x (const SwYearLayout *self,
                      int                 column)
{
  double x = self->label_width + column * self->pitch;

  return self->rtl ? self->width - x - sw_year_layout_get_width (self) : x;
}

double
sw_year_layout_get_width (const SwYearLayout *self)
{
  return self->pitch - 1;
}

double
sw_year_layout_get_y (const SwYearLayout *self,
                      int                 row)
{
  /* Where words are higher than cells, the cells stand in the middle of their line. */
  return self->top + row * self->row_pitch + (self->row_pitch - ROW_PITCH) / 2;
}

int
sw_year_layout_find_column (const SwYearLayout *self,
                            double              x)
{
  double along = (self->rtl ? self->width - x : x) - self->label_width;

  return along < 0 ? -1 : MIN ((int) (along / self->pitch), SW_YEAR_COLUMNS - 1);
}
