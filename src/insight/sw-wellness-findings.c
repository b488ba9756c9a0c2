/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-scan.h"
#include "sw-statistics.h"
#include "sw-wellness.h"

double
sw_wellness_get_sleep_debt (const double         *hours,
                            int                   n,
                            double                need_h,
                            const SwInsightRules *rules)
{
  double missing = 0;

  if (n < rules->sleep_nights)
    return NAN;
  for (int i = 0; i < n; i++)
    missing += MAX (0, need_h - hours[i]);
  return rules->sleep_window * missing / n;
}

SwSeverity
sw_wellness_judge_sleep (double                debt,
                         const SwInsightRules *rules)
{
  if (isnan (debt))
    return SW_SEVERITY_NONE;
  if (sw_at_least (debt, rules->sleep_warning))
    return SW_SEVERITY_WARNING;
  if (sw_at_least (debt, rules->sleep_caution))
    return SW_SEVERITY_CAUTION;
  return sw_at_least (debt, rules->sleep_info) ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}

static int
collect_sleep (const SwScan *self,
               int           window,
               double        hours[SW_DAY_MODEL_PAD])
{
  int n = 0;

  for (SwDay day = self->day - MIN (window, SW_DAY_MODEL_PAD) + 1; day <= self->day; day++)
    {
      const SwCheckIn *check_in = sw_day_model_get (self->model, day)->check_in;

      if (check_in != NULL && !isnan (check_in->sleep_h))
        hours[n++] = check_in->sleep_h;
    }
  return n;
}

static void
judge_sleep (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  double hours[SW_DAY_MODEL_PAD];
  int n = collect_sleep (self, rules->sleep_window, hours);
  double debt = sw_wellness_get_sleep_debt (hours, n, self->sleep_need_h, rules);
  SwSeverity level = sw_wellness_judge_sleep (debt, rules);
  double deviation;
  SwFinding *finding;

  if (level > SW_SEVERITY_NONE)
    {
      finding = sw_scan_raise (self, SW_FLAG_W_SLEEP, level, debt, self->day - rules->sleep_window + 1, NULL);
      sw_scan_add (finding, "debt_h", debt);
      sw_scan_add (finding, "nights", n);
      sw_scan_add (finding, "need_h", self->sleep_need_h);
      sw_scan_add (finding, "mean_h", sw_statistics_get_mean (hours, n));
    }
  n = collect_sleep (self, rules->irregular_window, hours);
  if (n < rules->irregular_nights)
    return;
  deviation = sw_statistics_get_deviation (hours, n);
  if (!sw_above (deviation, rules->irregular_sd))
    return;
  finding = sw_scan_raise (self, SW_FLAG_W_IRREGULAR, SW_SEVERITY_INFO, deviation,
                           self->day - rules->irregular_window + 1, NULL);
  sw_scan_add (finding, "sd_h", deviation);
  sw_scan_add (finding, "nights", n);
}

static void
judge_hydration (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  SwLastAnswers *last = &self->hydrations;
  int low = 0;
  SwFinding *finding;

  sw_last_answers_push (last, self->day, self->facts->check_in->hydration, rules->hydration_answers);
  if (last->n < rules->hydration_answers)
    return;
  for (int i = 0; i < last->n; i++)
    low += last->items[i].value <= rules->hydration_low ? 1 : 0;
  if (low < rules->hydration_count)
    return;
  finding = sw_scan_raise (self, SW_FLAG_W_HYDRATION, SW_SEVERITY_INFO, low, last->items[0].day, NULL);
  sw_scan_add (finding, "low", low);
  sw_scan_add (finding, "answers", last->n);
}

double
sw_wellness_get_soreness_z (int                   today,
                            int                   n,
                            int                   sum,
                            int                   squares,
                            const SwInsightRules *rules)
{
  double variance;

  if (n < rules->sore_answers || n < 2)
    return NAN;
  /* Whole numbers, so the difference of the two terms is exact before it is divided. */
  variance = (double) ((gint64) n * squares - (gint64) sum * sum) / ((double) n * (n - 1));
  return (today - (double) sum / n) / MAX (rules->sore_floor, sqrt (variance));
}

gboolean
sw_wellness_is_sore (double                z,
                     int                   today,
                     const SwInsightRules *rules)
{
  return !isnan (z) && sw_at_least (z, rules->sore_z) && today >= rules->sore_score;
}

static int
get_soreness (const SwScan *self,
              SwDay         day)
{
  const SwCheckIn *check_in = sw_day_model_get (self->model, day)->check_in;

  return check_in != NULL ? check_in->soreness : SW_MISSING;
}

static void
count_soreness (SwScan *self,
                SwDay   day,
                int     sign)
{
  int soreness = get_soreness (self, day);

  if (soreness == SW_MISSING)
    return;
  self->sore_n += sign;
  self->sore_sum += sign * soreness;
  self->sore_squares += sign * soreness * soreness;
}

static void
judge_soreness (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  int today = get_soreness (self, self->day);
  double z;
  gboolean again;
  SwFinding *finding;

  if (today == SW_MISSING)
    return;
  z = sw_wellness_get_soreness_z (today, self->sore_n, self->sore_sum, self->sore_squares, rules);
  if (!sw_wellness_is_sore (z, today, rules))
    return;
  again = self->last_raised_sore == self->day - 1;
  self->last_raised_sore = self->day;
  finding = sw_scan_raise (self, SW_FLAG_W_SORE,
                           again || today >= rules->sore_high ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO, z,
                           self->day - rules->sore_window,
                           today >= rules->sore_high ? "high" : (again ? "again" : NULL));
  sw_scan_add (finding, "soreness", today);
  sw_scan_add (finding, "mean", (double) self->sore_sum / self->sore_n);
}

int
sw_wellness_count_low (const SwCheckIn      *check_in,
                       int                   pain,
                       const SwInsightRules *rules)
{
  int signs = pain >= rules->low_pain ? 1 : 0;

  if (check_in == NULL)
    return signs;
  signs += !isnan (check_in->sleep_h) && sw_above (rules->low_sleep_h, check_in->sleep_h) ? 1 : 0;
  signs += check_in->soreness >= rules->low_soreness ? 1 : 0;
  signs += check_in->fatigue >= rules->low_fatigue ? 1 : 0;
  signs += check_in->stress >= rules->low_stress ? 1 : 0;
  return signs;
}

static void
judge_low (SwScan *self)
{
  const SwCheckIn *check_in = self->facts->check_in;
  int signs = sw_wellness_count_low (check_in, self->facts->pain, &self->rules);
  SwFinding *finding;

  if (signs < self->rules.low_signs)
    return;
  finding = sw_scan_raise (self, SW_FLAG_W_LOW, SW_SEVERITY_CAUTION, signs, self->day, NULL);
  sw_scan_add (finding, "signs", signs);
  if (!isnan (check_in->sleep_h))
    sw_scan_add (finding, "sleep_h", check_in->sleep_h);
  if (check_in->soreness != SW_MISSING)
    sw_scan_add (finding, "soreness", check_in->soreness);
  if (check_in->fatigue != SW_MISSING)
    sw_scan_add (finding, "fatigue", check_in->fatigue);
  if (check_in->stress != SW_MISSING)
    sw_scan_add (finding, "stress", check_in->stress);
  if (self->facts->pain != SW_MISSING)
    sw_scan_add (finding, "pain", self->facts->pain);
}

static void
judge_sitting (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  double hours = 0;
  int n = 0;
  SwFinding *finding;

  for (SwDay day = self->day - rules->sitting_window + 1; day <= self->day; day++)
    {
      const SwCheckIn *check_in = sw_day_model_get (self->model, day)->check_in;

      if (check_in != NULL && !isnan (check_in->sitting_h))
        {
          hours += check_in->sitting_h;
          n++;
        }
    }
  if (n < rules->sitting_days || !sw_above (hours / n, rules->sitting_hours))
    return;
  finding = sw_scan_raise (self, SW_FLAG_W_SITTING, SW_SEVERITY_INFO, hours / n,
                           self->day - rules->sitting_window + 1, NULL);
  sw_scan_add (finding, "mean_h", hours / n);
  sw_scan_add (finding, "days", n);
}

void
sw_scan_judge_wellness (SwScan *self)
{
  const SwCheckIn *check_in = self->facts->check_in;

  /* The window of W_SORE is the days before: yesterday comes in, the day before the window goes out. */
  if (self->day > self->model->first)
    {
      count_soreness (self, self->day - 1, 1);
      count_soreness (self, self->day - 1 - self->rules.sore_window, -1);
    }
  if (check_in != NULL)
    {
      if (!isnan (check_in->sleep_h))
        judge_sleep (self);
      if (check_in->hydration != SW_MISSING)
        judge_hydration (self);
      if (!isnan (check_in->sitting_h))
        judge_sitting (self);
      judge_soreness (self);
      judge_low (self);
    }
}
