/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sw-chart.h"

G_BEGIN_DECLS

/**
 * SwChartView:
 *
 * One chart on the screen. The pointer and the arrow keys pick a bar or a point; its sentence is the tooltip and what a
 * screen reader hears. The drawing is the painter's.
 *
 * Signals: "picked" (const char *): the sentence, NULL when nothing is picked.
 */
#define SW_TYPE_CHART_VIEW (sw_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (SwChartView, sw_chart_view, SW, CHART_VIEW, GtkWidget)

GtkWidget *sw_chart_view_new       (const char *name, int height) G_GNUC_WARN_UNUSED_RESULT;
/* Bars from left to right; @labels and @texts have one entry for each and are copied. The chart's own bars are ignored. */
void       sw_chart_view_set_bars  (SwChartView *self, const SwBarChart *chart, const GArray *bars, const GPtrArray *labels, const GPtrArray *texts);
/* @points: (element-type GArray of SwChartPoint), one array for each of the chart's series; @texts belong to the points of
 * the first series that is no limit. All is copied. */
void       sw_chart_view_set_lines (SwChartView *self, const SwLineChart *chart, const GPtrArray *points, const GPtrArray *texts);
/* What it shows, one of the two; NULL for the other. They belong to the view and last until it is given others. */
const SwBarChart  *sw_chart_view_get_bars   (SwChartView *self);
const SwLineChart *sw_chart_view_get_lines  (SwChartView *self);
int                sw_chart_view_get_height (SwChartView *self);

G_END_DECLS
