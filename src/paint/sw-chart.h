/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "sw-style.h"

G_BEGIN_DECLS

/* Axes that bars and lines share. A chart is data first, then a layout (numbers), then a painting of it. */

/* More gridlines than these are never drawn. */
#define SW_CHART_MAX_TICKS 8

/* A value axis: from @low to @high in steps of @step; @n_ticks lines, both ends included. */
typedef struct
{
  double low;
  double high;
  double step;
  guint  n_ticks;
} SwAxis;

/* Where the plot is, in the units of the drawing. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SwPlot;

/* A word on the horizontal axis, at a value of it. */
typedef struct
{
  double      at;
  const char *text;   /* (borrowed) */
  gboolean    strong;
} SwAxisLabel;

void   sw_axis_init       (SwAxis        *self,
                           double         low,
                           double         high,
                           guint          most_ticks);
double sw_axis_place      (const SwAxis  *self,
                           const SwPlot  *plot,
                           double         value);
char  *sw_axis_format     (const SwAxis  *self,
                           double         value) G_GNUC_WARN_UNUSED_RESULT;
void   sw_axis_draw       (const SwAxis  *self,
                           const SwPlot  *plot,
                           cairo_t       *cr,
                           PangoContext  *context,
                           const SwStyle *style);
double sw_chart_get_scale      (PangoContext *context);
double sw_chart_get_label_room (const SwAxis *axis,
                                PangoContext *context);
/* @align: 0 starts at @x, 0.5 is centred on it, 1 ends there. @y is the middle of the line. Returns its width. */
double sw_chart_draw_text (cairo_t       *cr,
                           PangoContext  *context,
                           const char    *text,
                           gboolean       strong,
                           SwColor        color,
                           double         x,
                           double         y,
                           double         align);
double sw_chart_measure_text (PangoContext *context,
                              const char   *text,
                              gboolean      strong);

/* --- bars ------------------------------------------------------------------------------------------------------------ */

#define SW_BAR_MAX_PARTS 6

typedef struct
{
  double  value;
  SwColor color;
} SwBarPart;

typedef struct
{
  const char *label;                   /* (borrowed) (nullable) */
  SwBarPart   parts[SW_BAR_MAX_PARTS]; /* from below */
  guint       n_parts;
  double      planned;                 /* dashed outline; NAN for none */
  gboolean    strong;                  /* its label is bold: now */
  gboolean    pale;                    /* not finished yet */
} SwBar;

typedef struct
{
  const SwBar *bars;        /* (borrowed) (array length=n_bars) */
  guint        n_bars;
  double       bar_width;   /* at most */
  double       line;        /* a dashed line over all bars; NAN for none */
  double       least_high;  /* the axis reaches at least here */
  guint        most_ticks;
} SwBarChart;

typedef struct
{
  SwPlot plot;
  SwAxis axis;
  double pitch;
  double bar_width;
  guint  label_every;
} SwBarChartLayout;

void sw_bar_chart_layout (const SwBarChart       *self,
                          PangoContext           *context,
                          double                  x,
                          double                  y,
                          double                  width,
                          double                  height,
                          SwBarChartLayout       *ret_layout);
/* The bar whose column holds the point, or -1. */
int  sw_bar_chart_hit    (const SwBarChart       *self,
                          const SwBarChartLayout *layout,
                          double                  x,
                          double                  y);
/* The box of a column: where to show its values. */
void sw_bar_chart_get_column (const SwBarChartLayout *layout,
                              guint                   index,
                              double                 *ret_x,
                              double                 *ret_width);
/* The word below a bar, drawn inside the drawing's width; FALSE where it is left out because others need the room. */
gboolean sw_bar_chart_get_label (const SwBarChart       *self,
                                 const SwBarChartLayout *layout,
                                 PangoContext           *context,
                                 guint                   index,
                                 double                 *ret_x,
                                 double                 *ret_width);
void sw_bar_chart_draw   (const SwBarChart       *self,
                          const SwBarChartLayout *layout,
                          cairo_t                *cr,
                          PangoContext           *context,
                          const SwStyle          *style,
                          int                     selected);

/* --- lines ----------------------------------------------------------------------------------------------------------- */

typedef enum
{
  SW_SERIES_LINE,  /* points joined; a gap where y is NAN */
  SW_SERIES_STEMS, /* a disc on a stem for each */
  SW_SERIES_STEPS, /* dashed, level until the next point: a limit */
} SwSeriesKind;

typedef struct
{
  double     x;
  double     y;       /* NAN: nothing known */
  SwColor    color;   /* of its mark */
  gboolean   hollow;  /* planned */
  SwSeverity flag;    /* drawn above it */
} SwChartPoint;

typedef struct
{
  SwSeriesKind        kind;
  const SwChartPoint *points;   /* (borrowed) (array length=n_points), by x */
  guint               n_points;
  SwColor             color;
  gboolean            marks;    /* a dot at each point of a line */
  const char         *label;    /* (borrowed) (nullable): at the last level of steps */
} SwSeries;

typedef struct
{
  const SwSeries    *series;    /* (borrowed) (array length=n_series) */
  guint              n_series;
  const SwAxisLabel *labels;    /* (borrowed) (array length=n_labels): of the horizontal axis */
  guint              n_labels;
  double             from;      /* of the horizontal axis */
  double             to;
  double             low;       /* of the value axis: it reaches at least from low to high */
  double             high;
  double             line;      /* a dashed level; NAN for none */
  double             now;       /* an upright line; NAN for none */
  guint              most_ticks;
} SwLineChart;

typedef struct
{
  SwPlot plot;
  SwAxis axis;
  double from;
  double to;
} SwLineChartLayout;

void     sw_line_chart_layout (const SwLineChart       *self,
                               PangoContext            *context,
                               double                   x,
                               double                   y,
                               double                   width,
                               double                   height,
                               SwLineChartLayout       *ret_layout);
double   sw_line_chart_place  (const SwLineChartLayout *layout,
                               double                   value);
/* The known point nearest to @x, of any series but limits; FALSE when the point is outside the plot or nothing is known. */
gboolean sw_line_chart_hit    (const SwLineChart       *self,
                               const SwLineChartLayout *layout,
                               double                   x,
                               double                   y,
                               guint                   *ret_series,
                               guint                   *ret_point);
void     sw_line_chart_draw   (const SwLineChart       *self,
                               const SwLineChartLayout *layout,
                               cairo_t                 *cr,
                               PangoContext            *context,
                               const SwStyle           *style,
                               int                      selected_series,
                               int                      selected_point);

G_END_DECLS
