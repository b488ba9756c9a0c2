/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-pain.h"
#include "sw-statistics.h"

#define MAX_TREND_DAYS 64
#define DAYS_PER_WEEK 7

static double
get_last_median (const int *y,
                 int        n,
                 int        n_last)
{
  double last[MAX_TREND_DAYS];
  int count = MIN (n, n_last);

  for (int i = 0; i < count; i++)
    last[i] = y[n - count + i];
  return sw_statistics_get_median (last, count);
}

/* Most days are no rise at all: that is seen before anything dear is worked out. With S of 1 or less p is one half or more. */
static gboolean
may_be_rise (const int            *t,
             const int            *y,
             int                   n,
             const SwInsightRules *rules)
{
  return sw_kendall_s (y, n) > 1
         && sw_theil_sen_may_reach (t, y, n, rules->trend_info_slope / DAYS_PER_WEEK - SW_EPSILON);
}

SwSeverity
sw_pain_judge_trend (const SwPainDay      *days,
                     int                   n,
                     gboolean              full,
                     const SwInsightRules *rules,
                     SwPainTrend          *ret_trend)
{
  int t[MAX_TREND_DAYS], y[MAX_TREND_DAYS];
  SwPainTrend trend;

  g_return_val_if_fail (n <= MAX_TREND_DAYS, SW_SEVERITY_NONE);

  if (n < rules->trend_reports || days[n - 1].day - days[0].day < rules->trend_span)
    return SW_SEVERITY_NONE;
  for (int i = 0; i < n; i++)
    {
      t[i] = days[i].day - days[0].day;
      y[i] = days[i].pain;
    }
  if (!full && !may_be_rise (t, y, n, rules))
    return SW_SEVERITY_NONE;
  trend.p = sw_mann_kendall (y, n, &trend.s, &trend.variance);
  if (!full && !sw_above (rules->trend_info_p, trend.p))
    return SW_SEVERITY_NONE;
  trend.slope = sw_theil_sen (t, y, n);
  trend.rise = trend.slope * t[n - 1];
  trend.last = get_last_median (y, n, rules->trend_last);
  *ret_trend = trend;

  if (sw_at_least (DAYS_PER_WEEK * trend.slope, rules->trend_caution_slope)
      && sw_above (rules->trend_caution_p, trend.p)
      && sw_at_least (trend.rise, rules->trend_rise))
    return sw_at_least (trend.last, rules->trend_warning_pain) ? SW_SEVERITY_WARNING : SW_SEVERITY_CAUTION;
  return sw_at_least (DAYS_PER_WEEK * trend.slope, rules->trend_info_slope) && sw_above (rules->trend_info_p, trend.p)
         ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}
