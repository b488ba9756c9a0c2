/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-words.h"

G_BEGIN_DECLS

/* What is read from charts, and what stands for them where they cannot be seen. What is not const is (transfer full). */

/* The runs of a week, kilometers by what they were for; what there was none of is 0. */
typedef struct
{
  double all;
  double asked;      /* NAN: nobody asked */
  double easy;
  double walk_run;
  double fast;
  double longer;
} SwRunningKm;

/* One chart as values in the order of time; NAN for what is not known. */
typedef struct
{
  const char         *what;      /* (borrowed): "Kilometers a week" */
  const char * const *titles;    /* (borrowed) (array length=n): "Week 48" */
  const double       *values;    /* (borrowed) (array length=n) */
  guint               n;
  int                 decimals;
} SwChartWords;

char *sw_words_trend_figure  (double value, int decimals) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_trend_title   (SwDay monday, int n_weeks) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_trend_running (const char *title, const SwRunningKm *km) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_trend_run     (SwDay day, SwKind kind, double km, gboolean planned, gboolean spike) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_trend_summary (const SwChartWords *chart) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_trend_shoe    (double km, double life_km, double weeks_left) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_trend_ratio   (const char *title, double ratio, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* The caveat that the ratio of loads is never shown without (L_ACWR). */
const char *sw_words_trend_ratio_note (void);

G_END_DECLS
