/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-guide.h"

G_BEGIN_DECLS

#define SW_REPORT_WEEKS 8
#define SW_REPORT_DAYS (7 * SW_REPORT_WEEKS)
#define SW_REPORT_SPANS 4 /* of two weeks each */
#define SW_REPORT_SPAN_DAYS (SW_REPORT_DAYS / SW_REPORT_SPANS)

/**
 * SwReportFacts:
 * Eight whole weeks of a journal, counted for a clinician. What nobody reported is SW_MISSING or NAN, never 0.
 */
typedef struct
{
  SwDay    from;                             /* a Monday */
  SwDay    to;                               /* a Sunday */

  int      day_pain[SW_REPORT_DAYS];         /* highest low-back report */
  gboolean day_run[SW_REPORT_DAYS];
  guint    report_days;
  int      highest;
  SwDay    highest_day;
  SwMoment highest_moment;
  double   median;                           /* of the days with a report */
  guint    painkiller_days;
  guint    leg_days;                         /* spread, tingling, numbness or weakness */
  guint    night_days;
  guint    limp_days;
  guint    region_days[SW_N_REGIONS];        /* days with pain above 0 there */

  double   week_km[SW_REPORT_WEEKS];
  double   week_longest_km[SW_REPORT_WEEKS];
  double   week_load[SW_REPORT_WEEKS];       /* RPE x minutes of what has an RPE */
  guint    week_strength[SW_REPORT_WEEKS];
  int      week_pain[SW_REPORT_WEEKS];
  int      week_score[SW_REPORT_WEEKS];      /* weekly four questions, 0..100 */
  guint    week_painkiller[SW_REPORT_WEEKS];

  guint    span_strength[SW_REPORT_SPANS];
  double   span_cross_min[SW_REPORT_SPANS];
  double   span_sleep_h[SW_REPORT_SPANS];
  double   span_sitting_h[SW_REPORT_SPANS];
  double   span_soreness[SW_REPORT_SPANS];
} SwReportFacts;

void sw_report_facts_init (SwReportFacts   *self,
                           const SwJournal *journal,
                           const SwGuide   *guide,
                           SwDay            last_day);

G_END_DECLS
