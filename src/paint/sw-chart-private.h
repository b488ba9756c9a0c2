/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-chart.h"

G_BEGIN_DECLS

/* What the layouts of bars and lines share. Everything is computed as if time ran from left to right and mirrored at the end. */

#define SW_CHART_LABEL_SPACING 6.0

/* The plot with its figures beside it, its words below it and the legend above it. */
typedef struct
{
  const SwPlot       *frame;
  PangoContext       *context;
  double              least_room;
  double              top_room;      /* beyond half a line */
  gboolean            has_labels;
  gboolean            rtl;
  const SwLegendItem *legend;
  guint               n_legend;
} SwChartFrame;

void    sw_chart_place_plot   (const SwChartFrame *self, double low, double high, guint most_ticks, SwAxis *ret_axis, SwPlot *ret_plot);
PangoLayout *sw_chart_create_layout (PangoContext *context, const char *text, gboolean strong) G_GNUC_WARN_UNUSED_RESULT;
double  sw_chart_get_legend_height (const SwLegendItem *items, guint n_items, PangoContext *context, double width);
GArray *sw_chart_new_texts    (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds @text unless it would leave @frame; the box is mirrored there when @rtl. */
void    sw_chart_add_text     (GArray *texts, SwChartTextKind kind, guint index, const char *text, SwPlot box, const SwPlot *frame, gboolean rtl);
void    sw_chart_add_figures  (GArray *texts, const SwAxis *axis, const SwPlot *plot, const SwPlot *frame, PangoContext *context, gboolean rtl);
void    sw_chart_add_legend   (GArray *texts, const SwLegendItem *items, guint n_items, const SwPlot *frame, PangoContext *context, gboolean rtl);
void    sw_chart_draw_lines   (const SwAxis *axis, const SwPlot *plot, cairo_t *cr, const SwStyle *style);
void    sw_chart_draw_texts   (const GArray *texts, const SwLegendItem *items, gboolean rtl, cairo_t *cr, PangoContext *context, const SwStyle *style);

G_END_DECLS
