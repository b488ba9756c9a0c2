/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-pain.h"
#include "sw-scan.h"

#define DAYS_PER_WEEK 7

int
sw_pain_get_run (const SwPainDay      *days,
                 int                   n,
                 int                   threshold,
                 const SwInsightRules *rules)
{
  int length = 0;

  for (int i = n - 1; i >= 0 && days[i].pain >= threshold; i--)
    {
      if (length > 0 && days[i + 1].day - days[i].day > rules->persist_gap)
        break;
      length++;
    }
  return length;
}

SwSeverity
sw_pain_judge_persist (int                   at_one,
                       int                   at_three,
                       int                   at_five,
                       const SwInsightRules *rules)
{
  if (at_three >= rules->persist_reports_warning || at_five >= rules->persist_reports)
    return SW_SEVERITY_WARNING;
  if (at_three >= rules->persist_reports)
    return SW_SEVERITY_CAUTION;
  return at_one >= rules->persist_reports ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}

/* The report days of the last @window days, oldest first; *ret_highest is the highest p of them. */
static int
collect_pain_days (const SwScan *self,
                   int           window,
                   SwPainDay     days[SW_DAY_MODEL_PAD],
                   int          *ret_highest)
{
  int n = 0, highest = 0;

  for (SwDay day = self->day - MIN (window, SW_DAY_MODEL_PAD) + 1; day <= self->day; day++)
    {
      const SwDayFacts *facts = sw_day_model_get (self->model, day);

      if (facts->pain == SW_MISSING)
        continue;
      days[n++] = (SwPainDay) { day, facts->pain };
      highest = MAX (highest, facts->pain);
    }
  *ret_highest = highest;
  return n;
}

static void
judge_persist (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  SwPainDay days[SW_DAY_MODEL_PAD];
  int highest;
  int n = collect_pain_days (self, rules->persist_window, days, &highest);
  int at_one = sw_pain_get_run (days, n, rules->persist_info_pain, rules);
  int at_three = sw_pain_get_run (days, n, rules->persist_caution_pain, rules);
  int at_five = sw_pain_get_run (days, n, rules->persist_warning_pain, rules);
  SwSeverity level = sw_pain_judge_persist (at_one, at_three, at_five, rules);
  int length = level == SW_SEVERITY_INFO ? at_one : at_three;
  SwFinding *finding;

  if (level == SW_SEVERITY_NONE)
    return;
  finding = sw_scan_raise (self, SW_FLAG_P_PERSIST, level, length, days[n - length].day,
                           at_five >= rules->persist_reports ? "strong" : NULL);
  sw_scan_add (finding, "reports", length);
  sw_scan_add (finding, "pain",
               at_five >= rules->persist_reports ? rules->persist_warning_pain
                                                 : (level == SW_SEVERITY_INFO ? rules->persist_info_pain
                                                                              : rules->persist_caution_pain));
  sw_scan_add (finding, "reports_at_5", at_five);
}

static void
judge_trend (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  SwPainDay days[SW_DAY_MODEL_PAD];
  int highest;
  int n = collect_pain_days (self, rules->trend_window, days, &highest);
  SwPainTrend trend;
  SwSeverity level;
  SwFinding *finding;

  /* Days without any pain have no trend; they are the most frequent ones. */
  if (highest == 0)
    return;
  level = sw_pain_judge_trend (days, n, FALSE, rules, &trend);
  if (level == SW_SEVERITY_NONE)
    return;
  finding = sw_scan_raise (self, SW_FLAG_P_TREND, level, DAYS_PER_WEEK * trend.slope,
                           self->day - rules->trend_window + 1, NULL);
  sw_scan_add (finding, "reports", n);
  sw_scan_add (finding, "p", trend.p);
  sw_scan_add (finding, "rise", trend.rise);
  sw_scan_add (finding, "median_last", trend.last);
}

SwSeverity
sw_pain_judge_morning (int                   before,
                       int                   after,
                       int                   n_high,
                       const SwInsightRules *rules)
{
  int delta = after - before;

  if (n_high >= rules->morning_pattern)
    return SW_SEVERITY_WARNING;
  if (delta >= rules->morning_caution || (delta >= rules->morning_high_delta && after >= rules->morning_high_pain))
    return SW_SEVERITY_CAUTION;
  return SW_SEVERITY_NONE;
}

/* m of the day after @run_day less m of @run_day; FALSE when one of them is not known. */
static gboolean
get_morning_delta (const SwScan *self,
                   SwDay         run_day,
                   int          *ret_delta)
{
  int before = sw_day_model_get (self->model, run_day)->morning;
  int after = sw_day_model_get (self->model, run_day + 1)->morning;

  *ret_delta = after - before;
  return before != SW_MISSING && after != SW_MISSING;
}

/* The last run days with a delta, however old, read as they are known today. */
typedef struct
{
  int   n;
  int   n_high;
  SwDay oldest;
} MorningPattern;

static MorningPattern
look_back_over_mornings (const SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  MorningPattern pattern = { 0, 0, self->day - 1 };

  for (guint i = self->run_days->len; i > 0 && pattern.n < rules->morning_pattern_runs; i--)
    {
      SwDay run_day = g_array_index (self->run_days, SwDay, i - 1);
      int delta;

      if (!get_morning_delta (self, run_day, &delta))
        continue;
      pattern.n++;
      pattern.n_high += delta >= rules->morning_caution ? 1 : 0;
      pattern.oldest = run_day;
    }
  return pattern;
}

static void
judge_morning (SwScan *self)
{
  SwDay run_day = self->day - 1;
  MorningPattern pattern;
  SwSeverity level;
  gboolean warning;
  SwFinding *finding;
  int before, after, delta;

  if (sw_day_model_get (self->model, run_day)->n_runs == 0 || !get_morning_delta (self, run_day, &delta))
    return;
  before = sw_day_model_get (self->model, run_day)->morning;
  after = self->facts->morning;
  pattern = look_back_over_mornings (self);
  level = sw_pain_judge_morning (before, after, pattern.n_high, &self->rules);
  if (level == SW_SEVERITY_NONE)
    return;
  warning = level == SW_SEVERITY_WARNING;
  finding = sw_scan_raise (self, SW_FLAG_P_MORNING, level, delta, warning ? pattern.oldest : run_day,
                           warning ? "pattern" : "rise");
  sw_scan_add (finding, "before", before);
  sw_scan_add (finding, "after", after);
  sw_scan_add (finding, "high_of_last", pattern.n_high);
  sw_scan_add (finding, "last", pattern.n);
}

static void
judge_leg (SwScan *self)
{
  g_autoptr (GPtrArray) ids = NULL;
  SwFinding *finding;

  if (self->facts->n_leg_signs == 0)
    return;
  ids = g_ptr_array_new ();
  for (guint32 i = self->facts->first_pain; i < self->facts->end_pain; i++)
    {
      const SwPainReport *report = g_ptr_array_index (self->journal->pain, i);

      if (sw_pain_report_has_leg_sign (report))
        g_ptr_array_add (ids, report->id);
    }
  g_ptr_array_add (ids, NULL);
  finding = sw_scan_raise (self, SW_FLAG_P_LEG, SW_SEVERITY_WARNING, self->facts->n_leg_signs, self->day, NULL);
  sw_scan_add (finding, "reports", self->facts->n_leg_signs);
  sw_scan_set_subjects (finding, (const char * const *) ids->pdata);
}

SwSeverity
sw_pain_judge_nsaid (int                   n_short,
                     int                   n_long,
                     const SwInsightRules *rules)
{
  if (n_long > rules->nsaid_warning)
    return SW_SEVERITY_WARNING;
  return n_short >= rules->nsaid_caution ? SW_SEVERITY_CAUTION : SW_SEVERITY_NONE;
}

static void
judge_nsaid (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  int n_short = 0, n_long = 0;
  SwSeverity level;
  gboolean warning;
  SwFinding *finding;

  for (int back = 0; back < rules->nsaid_long; back++)
    {
      int taken = sw_day_has (sw_day_model_get (self->model, self->day - back), SW_FACT_PAINKILLER) ? 1 : 0;

      n_long += taken;
      n_short += back < rules->nsaid_short ? taken : 0;
    }
  level = sw_pain_judge_nsaid (n_short, n_long, rules);
  if (level == SW_SEVERITY_NONE)
    return;
  warning = level == SW_SEVERITY_WARNING;
  finding = sw_scan_raise (self, SW_FLAG_P_NSAID, level, warning ? n_long : n_short,
                           self->day - (warning ? rules->nsaid_long : rules->nsaid_short) + 1,
                           warning ? "month" : "week");
  sw_scan_add (finding, "days_7", n_short);
  sw_scan_add (finding, "days_30", n_long);
}

void
sw_scan_judge_pain (SwScan *self)
{
  if (sw_day_has (self->facts, SW_FACT_REPORTED))
    {
      if (self->facts->pain >= self->rules.persist_info_pain)
        judge_persist (self);
      judge_trend (self);
    }
  judge_morning (self);
  judge_leg (self);
  if (sw_day_has (self->facts, SW_FACT_PAINKILLER))
    judge_nsaid (self);
}
