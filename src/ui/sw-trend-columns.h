/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-chart.h"
#include "sw-trend-card.h"
#include "sw-trends.h"

G_BEGIN_DECLS

/* The values of one chart, column by column in the order of time, gathered until the card takes them as bars or as a line. */
typedef struct
{
  GArray    *bars;    /* (owned) (element-type SwBar) */
  GPtrArray *labels;  /* (owned) (element-type utf8): below the columns; NULL for none */
  GPtrArray *titles;  /* (owned) (element-type utf8): "Week 48" */
  GPtrArray *texts;   /* (owned) (element-type utf8): what is read of the column */
  GArray    *values;  /* (owned) (element-type double): what the summary tells */
} SwTrendColumns;

/* What a chart is called and how it looks. */
typedef struct
{
  const char *name;      /* "Kilometers a week" */
  const char *heading;   /* (nullable) above it */
  int         height;
  int         decimals;
  SwColor     color;     /* of a line */
  double      low;       /* of a line */
  double      high;
  double      line;      /* a dashed level; NAN */
  guint       most_ticks;  /* of a line */
  gboolean    marks;     /* a dot at each value */
} SwTrendLook;

void sw_trend_columns_init     (SwTrendColumns *self);
void sw_trend_columns_clear    (SwTrendColumns *self);
/* @label (nullable), @title and @text are taken. */
void sw_trend_columns_add      (SwTrendColumns *self, const SwBar *bar, double value, char *label, char *title, char *text);
void sw_trend_columns_add_bars (SwTrendColumns *self, SwTrendCard *card, const SwTrendLook *look, const SwBarChart *chart);
void sw_trend_columns_add_line (SwTrendColumns *self, SwTrendCard *card, const SwTrendLook *look);
/* The same for a chart that was made by hand: @view shows what the columns tell. */
void sw_trend_columns_add_view (SwTrendColumns *self, SwTrendCard *card, const SwTrendLook *look, GtkWidget *view);
/* Below the bar at @position: the week; of a longer history the year where it begins. (transfer full) (nullable) */
char *sw_trend_columns_new_label (const SwTrends *trends, guint position) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SwTrendColumns, sw_trend_columns_clear)

G_END_DECLS
