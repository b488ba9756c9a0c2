/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-load.h"
#include "sw-scan.h"
#include "sw-statistics.h"

#define DAYS_PER_WEEK 7

/* The window of L_SESSION: the longest run of it, by km and by minutes. */
typedef struct
{
  int    n_runs;
  int    n_without_km;
  double longest_km;
  double longest_minutes;
} LongestRun;

static LongestRun
find_longest_run (const SwScan *self)
{
  LongestRun longest = { 0, 0, 0, 0 };

  for (SwDay day = self->day - self->rules.session_window; day < self->day; day++)
    {
      const SwDayFacts *facts = sw_day_model_get (self->model, day);

      longest.n_runs += facts->n_runs;
      longest.n_without_km += facts->n_runs_without_km;
      longest.longest_km = MAX (longest.longest_km, facts->longest_km);
      longest.longest_minutes = MAX (longest.longest_minutes, facts->longest_minutes);
    }
  return longest;
}

SwSeverity
sw_load_judge_session (double                length,
                       double                longest,
                       double                excess,
                       const SwInsightRules *rules)
{
  double ratio = length / longest;

  if (!sw_above (length - longest, excess) || !sw_above (ratio, rules->session_caution))
    return SW_SEVERITY_NONE;
  return sw_above (ratio, rules->session_warning) ? SW_SEVERITY_WARNING : SW_SEVERITY_CAUTION;
}

static void
judge_session (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  LongestRun longest = find_longest_run (self);
  const SwActivity *worst = NULL;
  SwSeverity worst_level = SW_SEVERITY_NONE;
  double worst_ratio = 0;
  gboolean worst_by_km = TRUE;
  SwFinding *finding;

  if (longest.n_runs == 0)
    return;
  for (guint32 i = self->facts->first_activity; i < self->facts->end_activity; i++)
    {
      const SwActivity *run = sw_scan_get_activity (self, i);
      gboolean by_km = longest.n_without_km == 0 && !isnan (run->km);
      double length = by_km ? run->km : run->minutes;
      double reference = by_km ? longest.longest_km : longest.longest_minutes;
      SwSeverity level;

      if (!sw_kind_is_run (run->kind))
        continue;
      level = sw_load_judge_session (length, reference,
                                     by_km ? rules->session_excess_km : rules->session_excess_minutes, rules);
      if (level > worst_level || (level == worst_level && level > SW_SEVERITY_NONE && length / reference > worst_ratio))
        {
          worst = run;
          worst_level = level;
          worst_ratio = length / reference;
          worst_by_km = by_km;
        }
    }
  if (worst == NULL)
    return;

  finding = sw_scan_raise (self, SW_FLAG_L_SESSION, worst_level, worst_ratio, self->day - rules->session_window,
                           sw_above (worst_ratio, rules->session_large) ? "large" : (worst_by_km ? "km" : "minutes"));
  sw_scan_add (finding, worst_by_km ? "km" : "minutes", worst_by_km ? worst->km : worst->minutes);
  sw_scan_add (finding, worst_by_km ? "longest_km" : "longest_minutes",
               worst_by_km ? longest.longest_km : longest.longest_minutes);
  sw_scan_set_subjects (finding, (const char * const[]) { worst->id, NULL });
}

SwSeverity
sw_load_judge_rest (int                   days,
                    gboolean              novice,
                    const SwInsightRules *rules)
{
  if (days >= (novice ? rules->rest_novice_warning : rules->rest_warning))
    return SW_SEVERITY_WARNING;
  return days >= (novice ? rules->rest_novice_caution : rules->rest_caution) ? SW_SEVERITY_CAUTION : SW_SEVERITY_NONE;
}

static void
judge_rest (SwScan *self)
{
  SwSeverity level = sw_load_judge_rest (self->training_row, self->novice, &self->rules);

  if (level > SW_SEVERITY_NONE)
    sw_scan_add (sw_scan_raise (self, SW_FLAG_L_REST, level, self->training_row, self->day - self->training_row + 1, NULL),
                 "days", self->training_row);
}

SwSeverity
sw_load_judge_hard (const gboolean       *hard,
                    int                   n_days,
                    gboolean              lbp,
                    const SwInsightRules *rules,
                    int                  *ret_pairs)
{
  int pairs = 0, row = 0, longest_row = 0;

  for (int i = 0; i < n_days; i++)
    {
      row = hard[i] ? row + 1 : 0;
      longest_row = MAX (longest_row, row);
      if (row >= 2)
        pairs++;
    }
  *ret_pairs = pairs;
  if (longest_row >= rules->hard_warning_row)
    return SW_SEVERITY_WARNING;
  if (pairs >= rules->hard_caution_pairs)
    return SW_SEVERITY_CAUTION;
  if (pairs > 0)
    return lbp ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO;
  return SW_SEVERITY_NONE;
}

/* The hard sessions of the day before and of the judged day. */
static void
name_hard_sessions (SwScan    *self,
                    SwFinding *finding)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const SwDayFacts *yesterday = sw_day_model_get (self->model, self->day - 1);

  for (guint32 i = yesterday->first_activity; i < self->facts->end_activity; i++)
    {
      const SwActivity *activity = sw_scan_get_activity (self, i);

      if (sw_activity_is_hard (activity, &self->rules))
        g_ptr_array_add (ids, activity->id);
    }
  g_ptr_array_add (ids, NULL);
  sw_scan_set_subjects (finding, (const char * const *) ids->pdata);
}

static void
judge_hard (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  gboolean hard[SW_DAY_MODEL_PAD];
  int n = MIN (rules->hard_window, SW_DAY_MODEL_PAD);
  int pairs;
  SwSeverity level;
  SwFinding *finding;

  if (!sw_day_has (self->facts, SW_FACT_HARD)
      || !sw_day_has (sw_day_model_get (self->model, self->day - 1), SW_FACT_HARD))
    return;
  for (int i = 0; i < n; i++)
    hard[i] = sw_day_has (sw_day_model_get (self->model, self->day - n + 1 + i), SW_FACT_HARD);
  level = sw_load_judge_hard (hard, n, self->lbp, rules, &pairs);
  finding = sw_scan_raise (self, SW_FLAG_L_HARD, level, pairs, self->day - n + 1,
                           level == SW_SEVERITY_WARNING ? "row" : "pairs");
  sw_scan_add (finding, "pairs", pairs);
  name_hard_sessions (self, finding);
}

static void
judge_run_row (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;

  if ((!self->novice && !self->lbp) || self->run_row < rules->runrow_info)
    return;
  sw_scan_add (sw_scan_raise (self, SW_FLAG_L_RUNROW,
                              self->run_row >= rules->runrow_caution ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO,
                              self->run_row, self->day - self->run_row + 1, NULL),
               "days", self->run_row);
}

void
sw_scan_judge_daily_load (SwScan *self)
{
  if (self->learning)
    return;
  if (self->facts->n_runs > 0)
    {
      judge_session (self);
      judge_run_row (self);
    }
  if (sw_day_has (self->facts, SW_FACT_TRAINING))
    judge_rest (self);
  judge_hard (self);
}

/* Km of the runs of @from..@to; NAN when one of them has none. */
static double
sum_run_km (const SwScan *self,
            SwDay         from,
            SwDay         to)
{
  double km = 0;

  for (SwDay day = from; day <= to; day++)
    {
      const SwDayFacts *facts = sw_day_model_get (self->model, day);

      if (facts->n_runs_without_km > 0)
        return NAN;
      km += facts->run_km;
    }
  return km;
}

SwSeverity
sw_load_judge_week (double                km,
                    double                before,
                    double                long_before,
                    const SwInsightRules *rules,
                    double               *ret_rise)
{
  double base = MAX (before, long_before);
  double rise = base > 0 ? (km - base) / base : (double) NAN;

  *ret_rise = rise;
  if (isnan (rise) || !sw_at_least (km - base, rules->week_excess_km) || !sw_above (rise, rules->week_info))
    return SW_SEVERITY_NONE;
  return sw_above (rise, rules->week_caution) ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO;
}

/* "Windows ending today" (FINDINGS 3): on the last day of a running week the three weeks are three times seven days up to it;
 * on a Sunday they are the calendar's. */
static void
judge_week (SwScan *self)
{
  SwDay before_from = self->day - 2 * DAYS_PER_WEEK + 1;
  SwDay from = before_from - DAYS_PER_WEEK;
  double km = sum_run_km (self, self->day - DAYS_PER_WEEK + 1, self->day);
  double before = sum_run_km (self, before_from, self->day - DAYS_PER_WEEK);
  double long_before = sum_run_km (self, from, before_from - 1);
  SwSeverity level;
  SwFinding *finding;
  double rise;

  if (isnan (km) || isnan (before) || isnan (long_before) || sw_day_model_count_unknown (self->model, from, self->day) > 0)
    return;
  level = sw_load_judge_week (km, before, long_before, &self->rules, &rise);
  if (level == SW_SEVERITY_NONE)
    return;
  finding = sw_scan_raise (self, SW_FLAG_L_WEEK, level, rise, from, NULL);
  sw_scan_add (finding, "km", km);
  sw_scan_add (finding, "base_km", MAX (before, long_before));
}

/* The middle strain of the calendar weeks before the judged one, which is the last of those kept; NAN when too few of them are known and have a load. */
static double
get_reference_strain (const SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  double strains[SW_DAY_MODEL_PAD / DAYS_PER_WEEK];
  int n = 0;

  for (int back = 1; back <= rules->mono_weeks && back <= (int) G_N_ELEMENTS (strains); back++)
    {
      SwDay monday = self->monday - back * DAYS_PER_WEEK;
      int position = (int) self->strains->len - 1 - back;
      double strain = position >= 0 ? g_array_index (self->strains, double, position) : (double) NAN;

      if (!isnan (strain) && sw_day_model_count_unknown (self->model, monday, monday + DAYS_PER_WEEK - 1) == 0)
        strains[n++] = strain;
    }
  return n >= rules->mono_weeks_min ? sw_statistics_get_median (strains, n) : (double) NAN;
}

SwSeverity
sw_load_judge_monotony (double                monotony,
                        double                strain,
                        double                reference,
                        const SwInsightRules *rules)
{
  if (isnan (monotony))
    return SW_SEVERITY_NONE;
  if (!isnan (reference) && sw_above (monotony, rules->mono_info)
      && sw_above (strain, rules->mono_warning_strain * reference))
    return SW_SEVERITY_WARNING;
  if (!isnan (reference) && sw_at_least (monotony, rules->mono_caution)
      && sw_above (strain, rules->mono_caution_strain * reference))
    return SW_SEVERITY_CAUTION;
  return sw_above (monotony, rules->mono_info) ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}

/* Every Sunday's strain is kept for the weeks after it; whether the week was known is asked when it is used, because a
 * stretch of empty days can turn unknown later. */
static void
judge_monotony (SwScan *self)
{
  double loads[DAYS_PER_WEEK], load = 0, monotony, reference, strain;
  SwSeverity level;
  SwFinding *finding;

  for (int i = 0; i < DAYS_PER_WEEK; i++)
    {
      loads[i] = sw_day_model_get (self->model, self->monday + i)->load;
      load += loads[i];
    }
  monotony = sw_load_get_monotony (loads, DAYS_PER_WEEK, self->rules.mono_cap);
  strain = load * monotony;
  g_array_append_val (self->strains, strain);
  if (self->learning || isnan (monotony) || !sw_at_least (monotony, self->rules.mono_caution)
      || sw_day_model_count_unknown (self->model, self->monday, self->day) > 0)
    return;

  reference = get_reference_strain (self);
  level = sw_load_judge_monotony (monotony, strain, reference, &self->rules);
  if (level == SW_SEVERITY_NONE)
    return;
  finding = sw_scan_raise (self, SW_FLAG_L_MONO, level, monotony,
                           self->monday - self->rules.mono_weeks * DAYS_PER_WEEK,
                           level == SW_SEVERITY_INFO ? "even" : "strain");
  sw_scan_add (finding, "load", load);
  sw_scan_add (finding, "strain", strain);
  if (!isnan (reference))
    sw_scan_add (finding, "reference_strain", reference);
}

SwSeverity
sw_load_judge_long (double                share,
                    int                   n_runs,
                    const SwInsightRules *rules)
{
  int position = MIN (n_runs - 2, SW_LONG_LIMITS - 1);

  if (position < 0)
    return SW_SEVERITY_NONE;
  return sw_above (share, rules->long_limits[position]) ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}

static void
judge_long (SwScan *self)
{
  const SwActivity *longest = NULL;
  double km = 0;
  int n_runs = 0;
  SwFinding *finding;

  for (guint32 i = sw_day_model_get (self->model, self->monday)->first_activity; i < self->facts->end_activity; i++)
    {
      const SwActivity *run = sw_scan_get_activity (self, i);

      if (!sw_kind_is_run (run->kind))
        continue;
      if (isnan (run->km))
        return;
      n_runs++;
      km += run->km;
      if (longest == NULL || run->km > longest->km)
        longest = run;
    }
  if (longest == NULL || sw_load_judge_long (longest->km / km, n_runs, &self->rules) == SW_SEVERITY_NONE)
    return;
  finding = sw_scan_raise (self, SW_FLAG_L_LONG, SW_SEVERITY_INFO, longest->km / km, self->monday, NULL);
  sw_scan_add (finding, "km", longest->km);
  sw_scan_add (finding, "week_km", km);
  sw_scan_add (finding, "runs", n_runs);
  sw_scan_set_subjects (finding, (const char * const[]) { longest->id, NULL });
}

void
sw_scan_judge_week_load (SwScan *self)
{
  if (!self->learning)
    {
      judge_week (self);
      if (self->sunday)
        judge_long (self);
    }
  if (self->sunday)
    judge_monotony (self);
}
