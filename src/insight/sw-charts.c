/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-charts.h"

#include "sw-day-model.h"
#include "sw-load.h"
#include "sw-statistics.h"

#define DAYS_PER_WEEK 7
/* EWMA starts from the mean of so many known days (RULES L_ACWR). */
#define SEED_DAYS 7

double
sw_load_get_monotony (const double *loads,
                      int           n,
                      double        cap)
{
  double mean = sw_statistics_get_mean (loads, n);
  double deviation = sw_statistics_get_deviation (loads, n);

  if (!sw_above (mean, 0))
    return NAN;
  return sw_above (deviation, 0) ? MIN (mean / deviation, cap) : cap;
}

/* The mean of the known days of @loads; *ret_unknown counts the others. */
static double
get_known_mean (const double *loads,
                int           n,
                int          *ret_unknown)
{
  double sum = 0;
  int known = 0;

  for (int i = 0; i < n; i++)
    {
      if (isnan (loads[i]))
        continue;
      sum += loads[i];
      known++;
    }
  *ret_unknown = n - known;
  return known > 0 ? sum / known : (double) NAN;
}

static double
get_acwr (const double         *loads,
          int                   n,
          SwAcwr                kind,
          const SwInsightRules *rules)
{
  int earlier = rules->acwr_chronic - rules->acwr_acute;
  int unknown_acute, unknown_earlier, unknown;
  const double *window;
  double acute, chronic;

  if (n < rules->acwr_chronic)
    return NAN;
  window = loads + n - rules->acwr_chronic;
  acute = get_known_mean (window + earlier, rules->acwr_acute, &unknown_acute);
  chronic = get_known_mean (window, earlier, &unknown_earlier);
  if (unknown_acute > rules->acwr_unknown_acute || unknown_earlier > rules->acwr_unknown_chronic)
    return NAN;
  if (kind == SW_ACWR_COUPLED)
    chronic = get_known_mean (window, rules->acwr_chronic, &unknown);
  return sw_at_least (chronic, rules->acwr_chronic_floor) ? acute / chronic : (double) NAN;
}

double
sw_acwr (const double  *loads,
         int            n,
         SwAcwr         kind,
         const SwGuide *guide)
{
  SwInsightRules rules;

  sw_insight_rules_init (&rules, guide);
  return get_acwr (loads, n, kind, &rules);
}

/* Both means of the exponentially weighted ratio, day after day. */
typedef struct
{
  double acute;
  double chronic;
  double seed;    /* sum of the days that it is seeded with */
  int    days;    /* known days in a row */
} Ewma;

static void
advance_ewma (Ewma                 *self,
              double                load,
              const SwInsightRules *rules)
{
  if (isnan (load))
    {
      *self = (Ewma) { 0 };
      return;
    }
  self->days++;
  if (self->days <= SEED_DAYS)
    {
      self->seed += load;
      self->acute = self->chronic = self->seed / self->days;
    }
  else
    {
      double fast = 2.0 / (rules->acwr_acute + 1), slow = 2.0 / (rules->acwr_chronic + 1);

      self->acute = fast * load + (1 - fast) * self->acute;
      self->chronic = slow * load + (1 - slow) * self->chronic;
    }
}

static double
get_ewma_ratio (const Ewma           *self,
                const SwInsightRules *rules)
{
  if (self->days < rules->acwr_chronic || !sw_at_least (self->chronic, rules->acwr_chronic_floor))
    return NAN;
  return self->acute / self->chronic;
}

double
sw_acwr_ewma (const double  *loads,
              int            n,
              const SwGuide *guide,
              double        *ret_acute,
              double        *ret_chronic)
{
  SwInsightRules rules;
  Ewma ewma = { 0 };

  sw_insight_rules_init (&rules, guide);
  for (int i = 0; i < n; i++)
    advance_ewma (&ewma, loads[i], &rules);
  if (ret_acute != NULL)
    *ret_acute = ewma.acute;
  if (ret_chronic != NULL)
    *ret_chronic = ewma.chronic;
  return get_ewma_ratio (&ewma, &rules);
}

/* The loads of the 28 days up to @day, unknown ones as NAN. */
static int
collect_loads (const SwDayModel *model,
               SwDay             day,
               double            loads[SW_DAY_MODEL_PAD])
{
  int n = 0;

  for (SwDay i = day - MIN (model->rules->acwr_chronic, SW_DAY_MODEL_PAD) + 1; i <= day; i++)
    {
      const SwDayFacts *facts = sw_day_model_get (model, i);

      if (n > 0 || i >= model->first)
        loads[n++] = sw_day_has (facts, SW_FACT_UNKNOWN) ? (double) NAN : facts->load;
    }
  return n;
}

GArray *
sw_insight_chart_days (const SwJournal *journal,
                       const SwGuide   *guide,
                       SwDay            from,
                       SwDay            to)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (SwLoadDay));
  SwInsightRules rules;
  g_autoptr (SwDayModel) model = NULL;
  Ewma ewma = { 0 };

  sw_insight_rules_init (&rules, guide);
  model = sw_day_model_new (journal, &rules, to);
  for (SwDay day = from; day <= to && (model == NULL || day < model->first); day++)
    {
      SwLoadDay item = { day, 0, TRUE, FALSE, NAN, NAN, NAN };

      g_array_append_val (items, item);
    }
  for (SwDay day = model != NULL ? model->first : to + 1; day <= to; day++)
    {
      SwLoadDay item = { day, 0, TRUE, FALSE, NAN, NAN, NAN };
      double loads[SW_DAY_MODEL_PAD];

      if (day <= model->last)
        {
          const SwDayFacts *facts = sw_day_model_get (model, day);
          int n;

          sw_day_model_advance (model, day);
          item.load = facts->load;
          item.unknown = sw_day_has (facts, SW_FACT_UNKNOWN);
          item.estimated = sw_day_has (facts, SW_FACT_ESTIMATED);
          advance_ewma (&ewma, item.unknown ? (double) NAN : item.load, &rules);
          n = collect_loads (model, day, loads);
          item.uncoupled = get_acwr (loads, n, SW_ACWR_UNCOUPLED, &rules);
          item.coupled = get_acwr (loads, n, SW_ACWR_COUPLED, &rules);
          item.ewma = get_ewma_ratio (&ewma, &rules);
        }
      if (day >= from)
        g_array_append_val (items, item);
    }
  return g_steal_pointer (&items);
}

/* 1.10 x the longest run with km of the 30 days before @monday; NAN without one. */
static double
get_cap (const SwDayModel *model,
         SwDay             monday)
{
  double longest = 0;

  for (SwDay day = monday - model->rules->session_window; day < monday; day++)
    longest = MAX (longest, sw_day_model_get (model, day)->longest_km);
  return longest > 0 ? model->rules->session_caution * longest : (double) NAN;
}

static SwLoadWeek
sum_week (const SwDayModel *model,
          SwDay             monday)
{
  SwLoadWeek week = { .monday = monday, .longest_km = NAN, .cap_km = get_cap (model, monday), .monotony = NAN, .strain = NAN };
  double loads[DAYS_PER_WEEK];
  gboolean known = TRUE;

  for (int i = 0; i < DAYS_PER_WEEK; i++)
    {
      const SwDayFacts *facts = monday + i <= model->last ? sw_day_model_get (model, monday + i) : NULL;

      known &= facts != NULL && !sw_day_has (facts, SW_FACT_UNKNOWN);
      loads[i] = facts != NULL ? facts->load : 0;
      week.load += loads[i];
      if (facts == NULL)
        continue;
      week.km += facts->run_km;
      if (facts->longest_km > 0)
        week.longest_km = isnan (week.longest_km) ? facts->longest_km : MAX (week.longest_km, facts->longest_km);
      for (guint32 a = facts->first_activity; a < facts->end_activity; a++)
        {
          const SwActivity *activity = g_ptr_array_index (model->journal->activities, a);

          week.run_minutes += sw_kind_is_run (activity->kind) ? activity->minutes : 0;
        }
    }
  if (known)
    {
      week.monotony = sw_load_get_monotony (loads, DAYS_PER_WEEK, model->rules->mono_cap);
      week.strain = week.load * week.monotony;
    }
  return week;
}

GArray *
sw_insight_chart_weeks (const SwJournal *journal,
                        const SwGuide   *guide,
                        SwDay            from,
                        SwDay            to)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (SwLoadWeek));
  SwInsightRules rules;
  g_autoptr (SwDayModel) model = NULL;

  sw_insight_rules_init (&rules, guide);
  model = sw_day_model_new (journal, &rules, to);
  for (SwDay day = model != NULL ? model->first : 0; model != NULL && day <= model->last; day++)
    sw_day_model_advance (model, day);
  for (SwDay monday = sw_day_get_monday (from); monday <= to; monday += DAYS_PER_WEEK)
    {
      SwLoadWeek week = { .monday = monday, .longest_km = NAN, .cap_km = NAN, .monotony = NAN, .strain = NAN };

      if (model != NULL && monday + DAYS_PER_WEEK > model->first && monday - rules.session_window <= model->last
          && monday <= model->last)
        week = sum_week (model, monday);
      g_array_append_val (items, week);
    }
  return g_steal_pointer (&items);
}
