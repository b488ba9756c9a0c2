/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-chart.h"

G_BEGIN_DECLS

/* The charts of one subject on paper or in a picture: a title, charts below each other and what is to be said about them, or
 * the figures as a table where there is no chart. */

/* One chart; exactly one of @bars and @lines. */
typedef struct
{
  const char        *heading;  /* (borrowed) (nullable) */
  const SwBarChart  *bars;     /* (borrowed) (nullable) */
  const SwLineChart *lines;    /* (borrowed) (nullable) */
  double             height;   /* of the chart on the screen without its legend, in px */
} SwChartBlock;

typedef struct
{
  const char         *title;     /* (borrowed) */
  const char         *subtitle;  /* (borrowed) (nullable) */
  const SwChartBlock *blocks;    /* (borrowed) (array length=n_blocks) */
  guint               n_blocks;
  const GPtrArray    *rows;      /* (borrowed) (nullable) (element-type GStrv): the first has the headings */
  const GPtrArray    *notes;     /* (borrowed) (nullable) (element-type utf8): sentences below all of it */
  gboolean            rtl;       /* the page is read from right to left; charts say it for themselves */
} SwChartSheet;

/* More than these are never laid out. */
#define SW_CHART_SHEET_MAX_BLOCKS 6
#define SW_CHART_SHEET_MAX_NOTES 8
#define SW_CHART_SHEET_MAX_ROWS 60
#define SW_CHART_SHEET_MAX_COLUMNS 8

typedef struct
{
  SwPlot frame;                  /* all of it, from 0, 0 */
  SwPlot title;
  SwPlot subtitle;
  SwPlot heading[SW_CHART_SHEET_MAX_BLOCKS];
  SwPlot block[SW_CHART_SHEET_MAX_BLOCKS];
  guint  n_blocks;
  SwPlot column[SW_CHART_SHEET_MAX_COLUMNS];  /* of the whole table, headings included */
  guint  n_columns;
  double row_height;
  guint  n_rows;                 /* shown only where there is no chart */
  SwPlot note[SW_CHART_SHEET_MAX_NOTES];
  guint  n_notes;
} SwChartSheetLayout;

void sw_chart_sheet_layout (const SwChartSheet *self, PangoContext *context, double width, SwChartSheetLayout *ret_layout);
void sw_chart_sheet_draw   (const SwChartSheet *self, const SwChartSheetLayout *layout, cairo_t *cr, PangoContext *context, const SwStyle *style);

G_END_DECLS
