/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "literal.h"

#define EPS 1e-9
#define MAX_FACTORS 64

/* The answers of one run: has it, does not say, has it not. */
typedef SwTristate (*Ask) (const SwActivity *run, const void *data);

static SwTristate
ask_kind (const SwActivity *run,
          const void       *data)
{
  return run->kind == SW_KIND_LONG || run->kind == SW_KIND_TEMPO || run->kind == SW_KIND_INTERVAL || run->kind == SW_KIND_RACE
         ? SW_YES : SW_NO;
}

static SwTristate
ask_hard (const SwActivity *run,
          const void       *data)
{
  return run->surface == SW_SURFACE_NONE ? SW_UNKNOWN : (run->surface == SW_SURFACE_HARD ? SW_YES : SW_NO);
}

static SwTristate
ask_uneven (const SwActivity *run,
            const void       *data)
{
  return run->uneven;
}

static SwTristate
ask_hills (const SwActivity *run,
           const void       *data)
{
  return run->hills;
}

static SwTristate
ask_no_warmup (const SwActivity *run,
               const void       *data)
{
  return run->warmup == SW_UNKNOWN ? SW_UNKNOWN : (run->warmup == SW_NO ? SW_YES : SW_NO);
}

static SwTristate
ask_form (const SwActivity *run,
          const void       *data)
{
  if (!run->has_form)
    return SW_UNKNOWN;
  return (run->form & *(const guint *) data) != 0 ? SW_YES : SW_NO;
}

static SwTristate
ask_shoe (const SwActivity *run,
          const void       *data)
{
  if (run->shoe == NULL)
    return SW_UNKNOWN;
  return strcmp (run->shoe, data) == 0 ? SW_YES : SW_NO;
}

/* One tested factor. */
typedef struct
{
  gboolean hard_surface;
  int      with[56];
  int      without[56];
  int      n_with;
  int      n_without;
  double   difference;
  double   delta;
  double   p;
  SwSeverity level;
} Factor;

static SwTristate
ask_day (const Literal *self,
         SwDay          day,
         Ask            ask,
         const void    *data)
{
  gboolean yes = FALSE, unsaid = FALSE;

  LITERAL_EACH (self->journal->activities, SwActivity, run)
    if (run->day == day && sw_kind_is_run (run->kind))
      {
        SwTristate answer = ask (run, data);

        yes |= answer == SW_YES;
        unsaid |= answer == SW_UNKNOWN;
      }
  return yes ? SW_YES : (unsaid ? SW_UNKNOWN : SW_NO);
}

static double
choose (int n,
        int k)
{
  double ways = 1;

  for (int i = 0; i < k; i++)
    ways = ways * (n - i) / (i + 1);
  return floor (ways + 0.5);
}

/* Goes through all choices of @left among the values from @at on. */
static double
count_regroupings (const int *all,
                   int        n,
                   int        at,
                   int        left,
                   int        sum,
                   int        observed)
{
  double ways = 0;

  if (left == 0)
    return sum >= observed ? 1 : 0;
  for (int i = at; i <= n - left; i++)
    ways += count_regroupings (all, n, i + 1, left - 1, sum + all[i], observed);
  return ways;
}

static double
get_normal_p (const Factor *factor,
              const int    *all)
{
  double n1 = factor->n_with, n2 = factor->n_without, n = n1 + n2, u = 0, ties = 0, variance;

  for (int i = 0; i < factor->n_with; i++)
    for (int j = 0; j < factor->n_without; j++)
      u += factor->with[i] > factor->without[j] ? 1 : (factor->with[i] == factor->without[j] ? 0.5 : 0);
  for (int value = -10; value <= 10; value++)
    {
      double t = 0;

      for (int i = 0; i < factor->n_with + factor->n_without; i++)
        t += all[i] == value ? 1 : 0;
      ties += t * t * t - t;
    }
  variance = n1 * n2 / 12 * ((n + 1) - ties / (n * (n - 1)));
  if (variance < 1e-12)
    return 1;
  return 0.5 * erfc ((u - n1 * n2 / 2 - 0.5) / sqrt (variance) / sqrt (2));
}

static void
test_factor (Factor *factor)
{
  int all[112], n = factor->n_with + factor->n_without, observed = 0;

  for (int i = 0; i < factor->n_with; i++)
    observed += all[i] = factor->with[i];
  for (int i = 0; i < factor->n_without; i++)
    all[factor->n_with + i] = factor->without[i];
  if (choose (n, factor->n_with) > 200000)
    factor->p = get_normal_p (factor, all);
  else
    factor->p = count_regroupings (all, n, 0, factor->n_with, 0, observed) / choose (n, factor->n_with);
}

static gboolean
fill_factor (const Literal *self,
             Factor        *factor,
             Ask            ask,
             const void    *data)
{
  SwDay first = SW_DAY_NONE, last = SW_DAY_NONE;
  double sum_with = 0, sum_without = 0;
  int above = 0;

  *factor = (Factor) { .hard_surface = ask == ask_hard };
  for (SwDay day = self->day - 55; day <= self->day; day++)
    {
      int m = literal_get_morning (self, day);
      int worst = MAX (literal_get_peak (self, day), literal_get_morning (self, day + 1));
      SwTristate answer;

      if (literal_count_runs (self, day, day) == 0 || m == LITERAL_NONE || worst == LITERAL_NONE)
        continue;
      answer = ask_day (self, day, ask, data);
      if (answer == SW_UNKNOWN)
        continue;
      if (answer == SW_YES)
        sum_with += factor->with[factor->n_with++] = worst - m;
      else
        sum_without += factor->without[factor->n_without++] = worst - m;
      first = first == SW_DAY_NONE ? day : first;
      last = day;
    }
  if (factor->n_with < 5 || factor->n_without < 5 || last - first < 14)
    return FALSE;
  factor->difference = sum_with / factor->n_with - sum_without / factor->n_without;
  for (int i = 0; i < factor->n_with; i++)
    for (int j = 0; j < factor->n_without; j++)
      above += (factor->with[i] > factor->without[j]) - (factor->with[i] < factor->without[j]);
  factor->delta = above / (double) (factor->n_with * factor->n_without);
  return TRUE;
}

/* Holm: the k-th smallest p times the number of those not smaller, never below the one before. */
static double
adjust (const Factor *factors,
        int           n,
        int           which)
{
  double adjusted = 0;

  for (int i = 0; i < n; i++)
    {
      int smaller = 0;

      if (factors[i].p > factors[which].p)
        continue;
      for (int j = 0; j < n; j++)
        smaller += factors[j].p < factors[i].p ? 1 : 0;
      adjusted = MAX (adjusted, MIN (1, factors[i].p * (n - smaller)));
    }
  return adjusted;
}

static int
collect_factors (const Literal *self,
                 Factor        *factors)
{
  static const guint ticks[] = { SW_FORM_HUNCH, SW_FORM_OVERSTRIDE, SW_FORM_LEAN_BACK, SW_FORM_UNEVEN_STRIDE };
  static const Ask asks[] = { ask_kind, ask_hard, ask_uneven, ask_no_warmup, ask_hills };
  int n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    n += fill_factor (self, &factors[n], asks[i], NULL) ? 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    n += fill_factor (self, &factors[n], ask_form, &ticks[i]) ? 1 : 0;
  LITERAL_EACH (self->journal->shoes, SwShoe, shoe)
    n += fill_factor (self, &factors[n], ask_shoe, shoe->id) ? 1 : 0;
  return n;
}

static int
judge_factors (const Literal *self,
               Factor        *factors)
{
  int n = collect_factors (self, factors);
  gboolean worth_it = FALSE;

  /* Without a difference nothing can be raised; listing the regroupings would only take time. */
  for (int i = 0; i < n; i++)
    worth_it |= factors[i].difference >= 1 - EPS && factors[i].delta >= 0.33 - EPS;
  for (int i = 0; i < n && worth_it; i++)
    test_factor (&factors[i]);
  for (int i = 0; i < n && worth_it; i++)
    {
      double p = adjust (factors, n, i);

      if (factors[i].delta < 0.33 - EPS)
        continue;
      if (p <= 0.01 + EPS && factors[i].difference >= 2 - EPS)
        factors[i].level = SW_SEVERITY_CAUTION;
      else if (p <= 0.05 + EPS && factors[i].difference >= 1 - EPS)
        factors[i].level = SW_SEVERITY_INFO;
    }
  return n;
}

gboolean
literal_links_hard_surface (const Literal *self)
{
  Factor factors[MAX_FACTORS];
  int n = judge_factors (self, factors);

  for (int i = 0; i < n; i++)
    if (factors[i].hard_surface && factors[i].level > SW_SEVERITY_NONE)
      return TRUE;
  return FALSE;
}

void
literal_judge_assoc (Literal *self)
{
  Factor factors[MAX_FACTORS];
  int n = judge_factors (self, factors);
  const Factor *best = NULL;

  for (int i = 0; i < n; i++)
    if (factors[i].level > SW_SEVERITY_NONE
        && (best == NULL || factors[i].level > best->level
            || (factors[i].level == best->level && factors[i].difference > best->difference)))
      best = &factors[i];
  if (best != NULL)
    literal_raise (self, "P_ASSOC", best->level, best->difference, self->day - 55);
}
