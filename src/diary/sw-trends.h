/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sw-adherence.h"
#include "sw-backtest.h"
#include "sw-core.h"
#include "sw-guide.h"
#include "sw-style.h"

G_BEGIN_DECLS

/* What the charts of Trends show, as values of the journal: made on a worker thread, drawn by the window. */

/* Bars that can still be told apart; of a longer history each bar is the mean of several weeks. */
#define SW_TRENDS_MOST_BARS 104
/* So many weeks are still shown run by run and night by night. */
#define SW_TRENDS_MOST_WEEKS_BY_DAY (SW_TRENDS_MOST_BARS / 7)
#define SW_TRENDS_ALL_WEEKS 0
/* This week and the three before it are counted beside their plans. */
#define SW_TRENDS_ADHERENCE_WEEKS 4

/**
 * SwTrendBar:
 * @monday: of its first week
 * @n_weeks: that it stands for; of the oldest bar they may be fewer than of the others
 * @km: of its runs by family, a week's mean
 * @run_km: all of them together
 * @load: a week's mean, AU
 * @monotony: mean of the weeks that have one; NAN
 * @strain: the same
 * @longest_km: the longest run, NAN without one
 * @cap_km: the most that the rules allowed a run on any of its Mondays; NAN
 * @spike: the highest flag that called one of its runs too long
 * @sleep_h: mean of the nights that are known; NAN
 * @soreness: mean of the days that are known, 0 .. 10; NAN
 * @hydration: the same, 1 .. 5; NAN
 *
 * A week, or as many weeks as a bar stands for.
 */
typedef struct
{
  SwDay      monday;
  int        n_weeks;
  double     km[SW_N_FAMILIES];
  double     run_km;
  double     load;
  double     monotony;
  double     strain;
  double     longest_km;
  double     cap_km;
  SwSeverity spike;
  double     sleep_h;
  double     soreness;
  double     hydration;
} SwTrendBar;

/* One run that has kilometers. */
typedef struct
{
  SwDay      day;
  SwKind     kind;
  double     km;
  SwSeverity spike;
} SwTrendRun;

/* In the order of the journal. */
typedef struct
{
  double     km;           /* what it has run, the start included */
  double     life_km;      /* its own, or the guide's where none is set */
  SwSeverity flag;         /* by its share of that life; none once it is retired */
  SwDay      last_worn;    /* SW_DAY_NONE */
  double     weeks_left;   /* at the pace of the last four weeks; NAN where it is over, or was not worn */
} SwTrendShoe;

typedef struct
{
  SwJournal        *journal;    /* (owned): sealed */
  SwBody           *body;       /* (owned) */
  SwDay             today;
  int               n_weeks;    /* today's included */
  int               weeks_per_bar;
  double            cap_km;     /* what the rules allowed on this week's Monday; NAN */
  GArray           *bars;       /* (element-type SwTrendBar), oldest first; the last ends with this week */
  GArray           *runs;       /* (element-type SwTrendRun), by day; empty where there are more than SW_TRENDS_MOST_WEEKS_BY_DAY */
  GArray           *ratio;      /* (element-type SwLoadDay) of a year at most; empty unless it was asked for */
  GArray           *shoes;      /* (element-type SwTrendShoe) */
  GArray           *backtest;   /* (element-type SwBacktestWeek) of all weeks */
  SwBacktestCounts  backtest_counts;
} SwTrends;

SwTrends *sw_trends_new  (SwJournal *journal, SwBody *body, const SwGuide *guide, int n_weeks, gboolean ratio) G_GNUC_WARN_UNUSED_RESULT;
void      sw_trends_free (SwTrends *self);
/* Whether by-day values are shown. */
gboolean  sw_trends_get_by_day (const SwTrends *self);
/* Charts say something from so many days and runs on. */
gboolean  sw_trends_know_enough (const SwJournal *journal, SwDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwTrends, sw_trends_free)

/* What each week had asked for, which takes planning it again. */
typedef struct
{
  GArray            *asked_km;   /* (element-type double), oldest first, the last is this week; NAN where nobody asked */
  SwAdherenceCounts  weeks[SW_TRENDS_ADHERENCE_WEEKS];  /* newest first */
} SwTrendsPlans;

SwTrendsPlans *sw_trends_recall_plans (const SwJournal *journal, const SwGuide *guide, SwDay today, int n_weeks, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void           sw_trends_plans_free   (SwTrendsPlans *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwTrendsPlans, sw_trends_plans_free)

G_END_DECLS
