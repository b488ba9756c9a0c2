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

/* A place, in the units of the drawing. */
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

/* What a color or an outline stands for. */
typedef struct
{
  const char *text;   /* (borrowed) */
  SwColor     color;
  gboolean    dashed; /* an outline instead of a color */
} SwLegendItem;

#define SW_LEGEND_MAX_ITEMS 6

/* What the words of a chart are, which decides how they look. */
typedef enum
{
  SW_CHART_TEXT_FIGURE,  /* of the value axis */
  SW_CHART_TEXT_LABEL,   /* of the horizontal axis */
  SW_CHART_TEXT_NOW,     /* the same, of now */
  SW_CHART_TEXT_LIMIT,   /* at the last level of steps */
  SW_CHART_TEXT_LEGEND,
} SwChartTextKind;

/* One word of a chart and the box it fills. */
typedef struct
{
  SwChartTextKind kind;
  char           *text;   /* (owned) */
  guint           index;  /* of its bar, label, figure or item of the legend */
  SwPlot          box;
} SwChartText;

void   sw_axis_init       (SwAxis        *self,
                           double         low,
                           double         high,
                           guint          most_ticks);
double sw_axis_place      (const SwAxis  *self,
                           const SwPlot  *plot,
                           double         value);
char  *sw_axis_format     (const SwAxis  *self,
                           double         value) G_GNUC_WARN_UNUSED_RESULT;
double sw_chart_get_scale      (PangoContext *context);
double sw_chart_get_line       (PangoContext *context);
double sw_chart_grow           (PangoContext *context, double height);
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
void   sw_plot_mirror        (SwPlot       *self,
                              const SwPlot *frame);

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
  double       least_room;  /* beside the plot for figures, so that charts below each other share their columns */
  const SwLegendItem *legend;  /* (borrowed) (nullable) (array length=n_legend): above the plot */
  guint        n_legend;
  gboolean     rtl;         /* time runs from right to left */
} SwBarChart;

typedef struct
{
  SwPlot   frame;           /* all of the drawing */
  SwPlot   plot;
  SwAxis   axis;
  guint    n_bars;
  double   pitch;
  double   bar_width;
  guint    label_every;
  double   line;            /* the height of a line of text */
  gboolean rtl;
} SwBarChartLayout;

void sw_bar_chart_layout (const SwBarChart       *self,
                          PangoContext           *context,
                          double                  x,
                          double                  y,
                          double                  width,
                          double                  height,
                          SwBarChartLayout       *ret_layout);
/* What the legend adds to the height, in a drawing of @width. */
double sw_bar_chart_get_legend_height (const SwBarChart *self, PangoContext *context, double width);
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
/* Every word and its box. (transfer full) (element-type SwChartText) */
GArray *sw_bar_chart_list_texts (const SwBarChart       *self,
                                 const SwBarChartLayout *layout,
                                 PangoContext           *context) G_GNUC_WARN_UNUSED_RESULT;
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

/* A tinted part of the plot: a range of values, a stretch of time, or both. */
typedef struct
{
  double  from;   /* of the horizontal axis; NAN: from its start, or to its end */
  double  to;
  double  low;    /* of the value axis; NAN: from its foot, or to its top */
  double  high;
  SwColor color;
  double  share;  /* of the color over the card, 0..1 */
} SwChartBand;

typedef struct
{
  const SwChartBand *bands;     /* (borrowed) (nullable) (array length=n_bands): behind everything, in this order */
  guint              n_bands;
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
  double             least_room; /* as of bars */
  gboolean           columns;   /* points stand in columns as bars do: no room is kept free at both ends */
  gboolean           rtl;       /* time runs from right to left */
} SwLineChart;

typedef struct
{
  SwPlot   frame;               /* all of the drawing */
  SwPlot   plot;
  SwAxis   axis;
  double   from;
  double   to;
  double   edge;                /* kept free at both ends of the plot */
  double   line;                /* the height of a line of text */
  gboolean rtl;
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
/* Every word and its box. (transfer full) (element-type SwChartText) */
GArray  *sw_line_chart_list_texts (const SwLineChart       *self,
                                   const SwLineChartLayout *layout,
                                   PangoContext            *context) G_GNUC_WARN_UNUSED_RESULT;
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
