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

GtkWidget *sw_chart_view_new         (const char *name, int height) G_GNUC_WARN_UNUSED_RESULT;
/* Bars in the order of time; @labels (whose entries may be NULL) and @texts have one entry for each and are copied, as is the
 * legend. The chart's own bars are ignored. */
void       sw_chart_view_set_bars    (SwChartView *self, const SwBarChart *chart, const GArray *bars, const GPtrArray *labels, const GPtrArray *texts);
/* @points: (element-type GArray of SwChartPoint), one array for each of the chart's series; @texts belong to the points of
 * the first series that is no limit. All is copied. */
void       sw_chart_view_set_lines   (SwChartView *self, const SwLineChart *chart, const GPtrArray *points, const GPtrArray *texts);
/* What it shows in a sentence: heard while nothing is picked. */
void       sw_chart_view_set_summary (SwChartView *self, const char *summary);
/* The room beside the plot that its figures take, and the least it has; equal ones give charts below each other the same columns. */
double     sw_chart_view_get_room    (SwChartView *self);
void       sw_chart_view_set_room    (SwChartView *self, double room);
/* What it shows, one of the two; NULL for the other. They belong to the view and last until it is given others. */
const SwBarChart  *sw_chart_view_get_bars    (SwChartView *self);
const SwLineChart *sw_chart_view_get_lines   (SwChartView *self);
int                sw_chart_view_get_height  (SwChartView *self);
/* The sentence of what is picked; NULL. Borrowed until something else is. */
const char        *sw_chart_view_get_picked  (SwChartView *self);

G_END_DECLS
