/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/* Values for the charts of load: one pass over the days, nothing judged. What cannot be said is NAN. */

/**
 * SwLoadDay:
 * @day: the day
 * @load: AU
 * @unknown: the day is unknown at its own end (FINDINGS 6)
 * @estimated: a missing RPE was imputed
 * @uncoupled: acute over chronic mean, the 7 days against the 21 before them
 * @coupled: the 7 days against the 28 they lie in
 * @ewma: by exponentially weighted means of 7 and 28 days
 */
typedef struct
{
  SwDay    day;
  double   load;
  gboolean unknown;
  gboolean estimated;
  double   uncoupled;
  double   coupled;
  double   ewma;
} SwLoadDay;

/**
 * SwLoadWeek:
 * @monday: the week
 * @load: AU of the week
 * @km: of its runs that have km
 * @run_minutes: of its runs
 * @longest_km: the longest run, NAN when none has km
 * @cap_km: what L_SESSION allows a run of the week's Monday: 1.10 x the longest of the 30 days before, NAN without one
 * @monotony: NAN while a day is unknown or the week has no load
 * @strain: load x monotony
 */
typedef struct
{
  SwDay  monday;
  double load;
  double km;
  double run_minutes;
  double longest_km;
  double cap_km;
  double monotony;
  double strain;
} SwLoadWeek;

/* @from..@to, both included, one item a day. (transfer full) (element-type SwLoadDay) */
GArray *sw_insight_chart_days  (const SwJournal *journal, const SwGuide *guide, SwDay from, SwDay to) G_GNUC_WARN_UNUSED_RESULT;
/* The weeks from the one of @from to the one of @to. (transfer full) (element-type SwLoadWeek) */
GArray *sw_insight_chart_weeks (const SwJournal *journal, const SwGuide *guide, SwDay from, SwDay to) G_GNUC_WARN_UNUSED_RESULT;

/* Which ratio of L_ACWR. */
typedef enum
{
  SW_ACWR_UNCOUPLED,
  SW_ACWR_COUPLED,
} SwAcwr;

/**
 * sw_acwr:
 * @loads: day loads, oldest first, the last one is today; NAN for an unknown day
 *
 * L_ACWR's ratio at the end of the series; means use the known days.
 *
 * Returns: NAN below 28 days, with more than 1 unknown day of 7 or 3 of 21, or a chronic mean below 20 AU
 */
double  sw_acwr      (const double *loads, int n, SwAcwr kind, const SwGuide *guide);
/* The EWMA ratio; *ret_acute and *ret_chronic (optional) are the two means. Needs 28 days, all known. */
double  sw_acwr_ewma (const double *loads, int n, const SwGuide *guide, double *ret_acute, double *ret_chronic);

G_END_DECLS
