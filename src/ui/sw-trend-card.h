/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* A title, a chart or several, and the same figures as a table. */
#define SW_TYPE_TREND_CARD (sw_trend_card_get_type ())
G_DECLARE_FINAL_TYPE (SwTrendCard, sw_trend_card, SW, TREND_CARD, GtkBox)

GtkWidget *sw_trend_card_new        (const char *title, const char *subtitle) G_GNUC_WARN_UNUSED_RESULT;
/* Empties charts and table. */
void       sw_trend_card_clear      (SwTrendCard *self);
/* @heading (nullable) stands above @chart. */
void       sw_trend_card_add_chart  (SwTrendCard *self, const char *heading, GtkWidget *chart);
/* A row of the table; the first is the headings. */
void       sw_trend_card_add_row    (SwTrendCard *self, const char * const *cells, guint n_cells);
void       sw_trend_card_set_table  (SwTrendCard *self, gboolean table);
/* Anything else below the charts. */
void       sw_trend_card_add_widget (SwTrendCard *self, GtkWidget *widget);
/* A sentence below the charts, on paper and in pictures too; @small for what is said beside the matter. */
void       sw_trend_card_add_note    (SwTrendCard *self, const char *text, gboolean small);
/* What the last chart shows, for paper and pictures only: on the screen it is heard at the chart. */
void       sw_trend_card_add_summary (SwTrendCard *self, const char *text);
/* The charts that are there get the same columns. */
void       sw_trend_card_share_columns (SwTrendCard *self);

/* What the card shows, for paper and files. All of it is borrowed and lasts until the card is cleared. */
const char *sw_trend_card_get_title    (SwTrendCard *self);
const char *sw_trend_card_get_subtitle (SwTrendCard *self);
/* (element-type GStrv): the first has the headings. */
const GPtrArray *sw_trend_card_get_rows   (SwTrendCard *self);
/* (element-type utf8): summaries and notes. */
const GPtrArray *sw_trend_card_get_notes  (SwTrendCard *self);
/* (element-type SwChartView) */
const GPtrArray *sw_trend_card_get_charts (SwTrendCard *self);
/* The heading above the chart at @position, or NULL. */
const char *sw_trend_card_get_heading  (SwTrendCard *self, guint position);

G_END_DECLS
