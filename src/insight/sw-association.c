/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-association.h"

#include "sw-patterns.h"
#include "sw-scan.h"
#include "sw-statistics.h"

/* Run days of the window: a bit each in SwAssociation.members. */
#define MAX_SAMPLES 64

/* One run day with a response. */
typedef struct
{
  SwDay             day;
  int               response;
  const SwDayFacts *facts;
} Sample;

/* The responses of one factor's two sides. */
typedef struct
{
  int with[MAX_SAMPLES];
  int without[MAX_SAMPLES];
} Sides;

static void
compare_means (SwAssociation        *self,
               const int            *with,
               int                   n_with,
               const int            *without,
               int                   n_without,
               const SwInsightRules *rules)
{
  int sum_with = 0, sum_without = 0;

  self->n_with = n_with;
  self->n_without = n_without;
  self->flares_with = self->flares_without = 0;
  for (int i = 0; i < n_with; i++)
    {
      sum_with += with[i];
      self->flares_with += with[i] >= rules->assoc_flare ? 1 : 0;
    }
  for (int i = 0; i < n_without; i++)
    {
      sum_without += without[i];
      self->flares_without += without[i] >= rules->assoc_flare ? 1 : 0;
    }
  self->difference = (double) sum_with / n_with - (double) sum_without / n_without;
  self->cliff = NAN;
  self->p = NAN;
  self->p_adjusted = NAN;
  self->level = SW_SEVERITY_NONE;
}

void
sw_association_compare (SwAssociation        *self,
                        const int            *with,
                        int                   n_with,
                        const int            *without,
                        int                   n_without,
                        const SwInsightRules *rules)
{
  compare_means (self, with, n_with, without, n_without, rules);
  self->cliff = sw_cliff_delta (with, n_with, without, n_without);
}

double
sw_association_test (const int            *with,
                     int                   n_with,
                     const int            *without,
                     int                   n_without,
                     const SwInsightRules *rules)
{
  double p = sw_permutation_test (with, n_with, without, n_without, rules->assoc_combinations);

  return isnan (p) ? sw_mann_whitney (with, n_with, without, n_without) : p;
}

static gboolean
may_be_raised (double                difference,
               double                cliff,
               const SwInsightRules *rules)
{
  return sw_at_least (difference, rules->assoc_info_difference) && sw_at_least (cliff, rules->assoc_delta);
}

SwSeverity
sw_association_judge (double                p_adjusted,
                      double                difference,
                      double                cliff,
                      const SwInsightRules *rules)
{
  if (!sw_at_least (cliff, rules->assoc_delta))
    return SW_SEVERITY_NONE;
  if (sw_at_least (rules->assoc_caution_p, p_adjusted) && sw_at_least (difference, rules->assoc_caution_difference))
    return SW_SEVERITY_CAUTION;
  return sw_at_least (rules->assoc_info_p, p_adjusted) && may_be_raised (difference, cliff, rules)
         ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}

/* Run days of the last 56 with m(d) and any of peak(d) and m(d+1), the latter only if it is known by the judged day. */
static int
collect_samples (const SwScan *self,
                 Sample        samples[MAX_SAMPLES])
{
  int window = MIN (self->rules.assoc_window, MAX_SAMPLES);
  int n = 0;

  for (SwDay day = self->day - window + 1; day <= self->day; day++)
    {
      const SwDayFacts *facts = sw_day_model_get (self->model, day);
      int worst;

      if (facts->n_runs == 0 || facts->morning == SW_MISSING)
        continue;
      worst = facts->peak;
      if (day < self->day)
        worst = MAX (worst, sw_day_model_get (self->model, day + 1)->morning);
      if (worst != SW_MISSING)
        samples[n++] = (Sample) { day, worst - facts->morning, facts };
    }
  return n;
}

/* All responses alike: no factor can make a difference. */
static gboolean
is_uniform (const Sample *samples,
            int           n)
{
  for (int i = 1; i < n; i++)
    if (samples[i].response != samples[0].response)
      return FALSE;
  return TRUE;
}

/* FINDINGS 21: with if any run of the day has the factor, else unknown if any does not say, else without. */
static SwTristate
ask_factor (const Sample *sample,
            SwFactor      factor)
{
  guint bit = 1u << factor;

  if ((sample->facts->with & bit) != 0)
    return SW_YES;
  return (sample->facts->unsaid & bit) != 0 ? SW_UNKNOWN : SW_NO;
}

static SwTristate
ask_shoe (const SwScan *self,
          const Sample *sample,
          gint32        shoe)
{
  SwTristate answer = SW_NO;

  for (guint32 i = sample->facts->first_activity; i < sample->facts->end_activity; i++)
    {
      if (!sw_kind_is_run (sw_scan_get_activity (self, i)->kind))
        continue;
      if (self->model->shoe_of[i] == shoe)
        return SW_YES;
      if (self->model->shoe_of[i] == SW_SHOE_UNSAID)
        answer = SW_UNKNOWN;
    }
  return answer;
}

/* Splits the samples by a factor; FALSE when there are too few of them or over too short a time. */
static gboolean
split_by_factor (const SwScan  *self,
                 const Sample  *samples,
                 int            n,
                 SwAssociation *association,
                 Sides         *sides)
{
  const SwInsightRules *rules = &self->rules;
  SwDay first = SW_DAY_NONE, last = SW_DAY_NONE;
  int n_with = 0, n_without = 0;

  association->members = 0;
  for (int i = 0; i < n; i++)
    {
      SwTristate has = association->factor == SW_N_FACTORS ? ask_shoe (self, &samples[i], association->shoe)
                                                           : ask_factor (&samples[i], association->factor);

      if (has == SW_UNKNOWN)
        continue;
      if (has == SW_YES)
        {
          sides->with[n_with++] = samples[i].response;
          association->members |= G_GUINT64_CONSTANT (1) << i;
        }
      else
        {
          sides->without[n_without++] = samples[i].response;
        }
      first = first == SW_DAY_NONE ? samples[i].day : first;
      last = samples[i].day;
    }
  association->n_with = n_with;
  association->n_without = n_without;
  return n_with >= rules->assoc_days && n_without >= rules->assoc_days && last - first >= rules->assoc_span;
}

static gboolean
compare_factor (const SwScan  *self,
                const Sample  *samples,
                int            n,
                SwAssociation *association,
                Sides         *sides)
{
  if (!split_by_factor (self, samples, n, association, sides))
    return FALSE;
  compare_means (association, sides->with, association->n_with, sides->without, association->n_without, &self->rules);
  return TRUE;
}

static void
test_factor (const SwScan  *self,
             const Sample  *samples,
             int            n,
             SwAssociation *association)
{
  Sides sides;

  if (!compare_factor (self, samples, n, association, &sides))
    return;
  association->cliff = sw_cliff_delta (sides.with, association->n_with, sides.without, association->n_without);
  association->p = sw_association_test (sides.with, association->n_with, sides.without, association->n_without,
                                        &self->rules);
}

/* Which shoes the window's samples name, as a list of positions. */
static GArray *
list_shoes (const SwScan *self,
            const Sample *samples,
            int           n)
{
  g_autoptr (GArray) shoes = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (int s = 0; s < n; s++)
    for (guint32 i = samples[s].facts->first_activity; i < samples[s].facts->end_activity; i++)
      {
        gint32 shoe = self->model->shoe_of[i];
        gboolean listed = shoe < 0 || !sw_kind_is_run (sw_scan_get_activity (self, i)->kind);

        for (guint j = 0; j < shoes->len && !listed; j++)
          listed = g_array_index (shoes, gint32, j) == shoe;
        if (!listed)
          g_array_append_val (shoes, shoe);
      }
  return g_steal_pointer (&shoes);
}

/* All factors that can be tested on the judged day. */
static GArray *
list_associations (const SwScan *self,
                   const Sample *samples,
                   int           n)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (SwAssociation));
  g_autoptr (GArray) shoes = list_shoes (self, samples, n);
  Sides sides;

  for (int factor = 0; factor < SW_N_FACTORS; factor++)
    {
      SwAssociation association = { .factor = (SwFactor) factor, .shoe = SW_SHOE_UNSAID };

      if (compare_factor (self, samples, n, &association, &sides))
        g_array_append_val (list, association);
    }
  for (guint i = 0; i < shoes->len; i++)
    {
      SwAssociation association = { .factor = SW_N_FACTORS, .shoe = g_array_index (shoes, gint32, i) };

      if (compare_factor (self, samples, n, &association, &sides))
        g_array_append_val (list, association);
    }
  return g_steal_pointer (&list);
}

/* Whether any p is worth the trouble: only factors with a difference can be raised, and Holm only makes p greater. The
 * candidates' own p is left in the list. */
static gboolean
has_candidate (const SwScan *self,
               const Sample *samples,
               int           n,
               GArray       *list)
{
  gboolean found = FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      SwAssociation *association = &g_array_index (list, SwAssociation, i);

      if (!sw_at_least (association->difference, self->rules.assoc_info_difference))
        continue;
      test_factor (self, samples, n, association);
      found |= may_be_raised (association->difference, association->cliff, &self->rules)
               && sw_at_least (self->rules.assoc_info_p, association->p);
    }
  return found;
}

static void
adjust_and_judge (const SwScan *self,
                  const Sample *samples,
                  int           n,
                  GArray       *list)
{
  g_autofree double *p = g_new (double, list->len);
  g_autofree double *adjusted = g_new (double, list->len);

  for (guint i = 0; i < list->len; i++)
    {
      SwAssociation *association = &g_array_index (list, SwAssociation, i);

      if (isnan (association->p))
        test_factor (self, samples, n, association);
      p[i] = association->p;
    }
  sw_holm (p, (int) list->len, adjusted);
  for (guint i = 0; i < list->len; i++)
    {
      SwAssociation *association = &g_array_index (list, SwAssociation, i);

      association->p_adjusted = adjusted[i];
      association->level = sw_association_judge (adjusted[i], association->difference, association->cliff, &self->rules);
    }
}

/* Highest level, then largest difference; the first of equal ones. */
static const SwAssociation *
find_strongest (const GArray *list)
{
  const SwAssociation *strongest = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      const SwAssociation *association = &g_array_index (list, SwAssociation, i);

      if (association->level > SW_SEVERITY_NONE
          && (strongest == NULL || association->level > strongest->level
              || (association->level == strongest->level
                  && sw_above (association->difference, strongest->difference))))
        strongest = association;
    }
  return strongest;
}

static const char *
get_name (const SwScan        *self,
          const SwAssociation *association)
{
  if (association->factor != SW_N_FACTORS)
    return sw_factor_to_string (association->factor);
  return ((const SwShoe *) g_ptr_array_index (self->journal->shoes, association->shoe))->id;
}

/* Two factors that share 80 % of their run days cannot be told apart, so they are named together. */
static gboolean
is_shared (const SwAssociation  *a,
           const SwAssociation  *b,
           const SwInsightRules *rules)
{
  int both = __builtin_popcountll (a->members & b->members);
  int either = __builtin_popcountll (a->members | b->members);

  return sw_at_least ((double) both / either, rules->assoc_shared);
}

static void
raise_strongest (SwScan              *self,
                 const GArray        *list,
                 const SwAssociation *strongest)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  SwFinding *finding;

  finding = sw_scan_raise (self, SW_FLAG_P_ASSOC, strongest->level, strongest->difference,
                           self->day - self->rules.assoc_window + 1,
                           strongest->factor == SW_N_FACTORS ? "shoe" : sw_factor_to_string (strongest->factor));
  sw_scan_add (finding, "flares_with", strongest->flares_with);
  sw_scan_add (finding, "with", strongest->n_with);
  sw_scan_add (finding, "flares_without", strongest->flares_without);
  sw_scan_add (finding, "without", strongest->n_without);
  sw_scan_add (finding, "p_adjusted", strongest->p_adjusted);
  sw_scan_add (finding, "cliff_delta", strongest->cliff);
  sw_scan_add (finding, "tested", list->len);

  g_ptr_array_add (names, (gpointer) get_name (self, strongest));
  for (guint i = 0; i < list->len; i++)
    {
      const SwAssociation *association = &g_array_index (list, SwAssociation, i);

      if (association != strongest && is_shared (association, strongest, &self->rules))
        g_ptr_array_add (names, (gpointer) get_name (self, association));
    }
  g_ptr_array_add (names, NULL);
  sw_scan_set_subjects (finding, (const char * const *) names->pdata);
}

void
sw_scan_judge_associations (SwScan *self)
{
  Sample samples[MAX_SAMPLES];
  int n = collect_samples (self, samples);
  g_autoptr (GArray) list = NULL;
  const SwAssociation *strongest;

  self->hard_surface_linked = FALSE;
  if (n < 2 * self->rules.assoc_days || is_uniform (samples, n))
    return;
  list = list_associations (self, samples, n);
  if (!has_candidate (self, samples, n, list))
    return;
  adjust_and_judge (self, samples, n, list);
  for (guint i = 0; i < list->len; i++)
    {
      const SwAssociation *association = &g_array_index (list, SwAssociation, i);

      if (association->factor == SW_FACTOR_HARD && association->level > SW_SEVERITY_NONE)
        self->hard_surface_linked = TRUE;
    }
  strongest = find_strongest (list);
  if (strongest != NULL)
    raise_strongest (self, list, strongest);
}

/* One factor as the window has it, however few its days are. */
static void
add_pattern (const SwScan *self,
             const Sample *samples,
             int           n,
             SwFactor      factor,
             gint32        shoe,
             GArray       *patterns)
{
  SwAssociation association = { .factor = factor, .shoe = shoe };
  SwPattern pattern = { .together = -1, .difference = NAN, .level = SW_SEVERITY_NONE };
  Sides sides;

  pattern.enough = split_by_factor (self, samples, n, &association, &sides);
  pattern.factor = g_intern_string (get_name (self, &association));
  pattern.is_shoe = factor == SW_N_FACTORS;
  pattern.n_with = association.n_with;
  pattern.n_without = association.n_without;
  for (int i = 0; i < association.n_with; i++)
    pattern.flares_with += sides.with[i] >= self->rules.assoc_flare ? 1 : 0;
  for (int i = 0; i < association.n_without; i++)
    pattern.flares_without += sides.without[i] >= self->rules.assoc_flare ? 1 : 0;
  g_array_append_val (patterns, pattern);
}

/* The tested factors tell what they are worth, and which of them cannot be told apart from a stronger one. */
static void
judge_patterns (const SwScan *self,
                const GArray *list,
                GArray       *patterns)
{
  const SwAssociation *strongest = find_strongest (list);
  int leader = -1;

  for (guint i = 0, at = 0; i < patterns->len && at < list->len; i++)
    {
      SwPattern *pattern = &g_array_index (patterns, SwPattern, i);
      const SwAssociation *association = &g_array_index (list, SwAssociation, at);

      if (!pattern->enough)
        continue;
      pattern->difference = association->difference;
      pattern->level = association->level;
      if (association == strongest)
        leader = (int) i;
      at++;
    }
  if (leader < 0)
    return;
  for (guint i = 0, at = 0; i < patterns->len && at < list->len; i++)
    {
      SwPattern *pattern = &g_array_index (patterns, SwPattern, i);
      const SwAssociation *association;

      if (!pattern->enough)
        continue;
      association = &g_array_index (list, SwAssociation, at++);
      if (association != strongest && is_shared (association, strongest, &self->rules))
        pattern->together = leader;
    }
}

GArray *
sw_insight_list_patterns (const SwJournal *journal,
                          const SwGuide   *guide,
                          SwDay            today)
{
  g_autoptr (GArray) patterns = g_array_new (FALSE, FALSE, sizeof (SwPattern));
  g_autoptr (GArray) shoes = NULL;
  g_autoptr (GArray) list = NULL;
  Sample samples[MAX_SAMPLES];
  SwScan scan = { .journal = journal, .today = today, .day = today };
  int n = 0;

  g_return_val_if_fail (journal != NULL && journal->sealed, NULL);
  g_return_val_if_fail (guide != NULL, NULL);

  sw_insight_rules_init (&scan.rules, guide);
  scan.model = sw_day_model_new (journal, &scan.rules, today);
  /* A model that ends before today ends because nothing of the window is left. */
  if (scan.model != NULL && today <= scan.model->last)
    n = collect_samples (&scan, samples);
  shoes = scan.model != NULL ? list_shoes (&scan, samples, n) : g_array_new (FALSE, FALSE, sizeof (gint32));
  for (int factor = 0; factor < SW_N_FACTORS; factor++)
    add_pattern (&scan, samples, n, (SwFactor) factor, SW_SHOE_UNSAID, patterns);
  for (guint i = 0; i < shoes->len; i++)
    add_pattern (&scan, samples, n, SW_N_FACTORS, g_array_index (shoes, gint32, i), patterns);
  if (scan.model != NULL)
    {
      list = list_associations (&scan, samples, n);
      adjust_and_judge (&scan, samples, n, list);
      judge_patterns (&scan, list, patterns);
      sw_day_model_free (scan.model);
    }
  return g_steal_pointer (&patterns);
}
