/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "literal.h"

#define EACH_ACTIVITY(self, activity) LITERAL_EACH ((self)->journal->activities, SwActivity, activity)
#define IN(activity, first, last) ((activity)->day >= (first) && (activity)->day <= (last))
#define EPS 1e-9

static gboolean
is_new_or_novice (const Literal *self)
{
  SwLevel level = self->journal->profile->level;

  return level == SW_LEVEL_NONE || level == SW_LEVEL_NEW || level == SW_LEVEL_NOVICE;
}

static gboolean
is_learning (const Literal *self)
{
  SwDay first = G_MAXINT32;
  int runs = 0;

  EACH_ACTIVITY (self, activity)
    if (sw_kind_is_run (activity->kind) && activity->day < self->day)
      {
        runs++;
        first = MIN (first, activity->day);
      }
  return runs < 3 || self->day - first < 14;
}

static int
get_rpe (const SwActivity *activity)
{
  static const int imputed[SW_N_KINDS] = {
    [SW_KIND_EASY] = 3, [SW_KIND_WALK_RUN] = 3, [SW_KIND_LONG] = 4, [SW_KIND_TEMPO] = 6, [SW_KIND_INTERVAL] = 7,
    [SW_KIND_RACE] = 8, [SW_KIND_STRENGTH] = 5, [SW_KIND_SWIM] = 4, [SW_KIND_CYCLE] = 4, [SW_KIND_POOL_RUN] = 4,
    [SW_KIND_ELLIPTICAL] = 4, [SW_KIND_OTHER] = 4, [SW_KIND_WALK] = 2, [SW_KIND_YOGA] = 2, [SW_KIND_PILATES] = 2,
    [SW_KIND_MOBILITY] = 2,
  };

  return activity->rpe == SW_MISSING ? imputed[activity->kind] : activity->rpe;
}

static double
get_load (const Literal *self,
          SwDay          day)
{
  double load = 0;

  EACH_ACTIVITY (self, activity)
    if (activity->day == day)
      load += get_rpe (activity) * activity->minutes;
  return load;
}

static gboolean
is_training (const Literal *self,
             SwDay          day)
{
  EACH_ACTIVITY (self, activity)
    if (activity->day == day)
      {
        gboolean soft = activity->kind == SW_KIND_WALK || activity->kind == SW_KIND_YOGA
                        || activity->kind == SW_KIND_PILATES || activity->kind == SW_KIND_MOBILITY;

        if (!soft || get_rpe (activity) > 2 || activity->minutes > 30 + EPS)
          return TRUE;
      }
  return FALSE;
}

static gboolean
is_hard (const Literal *self,
         SwDay          day)
{
  EACH_ACTIVITY (self, activity)
    if (activity->day == day
        && (get_rpe (activity) >= 7 || activity->kind == SW_KIND_TEMPO || activity->kind == SW_KIND_INTERVAL
            || activity->kind == SW_KIND_RACE || activity->kind == SW_KIND_LONG))
      return TRUE;
  return FALSE;
}

static void
judge_session (Literal *self)
{
  SwSeverity best = SW_SEVERITY_NONE;
  double value = 0;

  EACH_ACTIVITY (self, run)
    if (run->day == self->day && sw_kind_is_run (run->kind))
      {
        gboolean km = !isnan (run->km);
        double longest = 0, own, excess;
        int n = 0;
        SwSeverity level = SW_SEVERITY_NONE;

        EACH_ACTIVITY (self, other)
          if (sw_kind_is_run (other->kind) && IN (other, self->day - 30, self->day - 1))
            {
              n++;
              km = km && !isnan (other->km);
            }
        EACH_ACTIVITY (self, other)
          if (sw_kind_is_run (other->kind) && IN (other, self->day - 30, self->day - 1))
            longest = MAX (longest, km ? other->km : other->minutes);
        if (n == 0)
          continue;
        own = km ? run->km : run->minutes;
        excess = km ? 0.5 : 3;
        if (own - longest > excess + EPS && own / longest > 1.10 + EPS)
          level = own / longest > 1.30 + EPS ? SW_SEVERITY_WARNING : SW_SEVERITY_CAUTION;
        if (level > best || (level == best && level > SW_SEVERITY_NONE && own / longest > value))
          {
            best = level;
            value = own / longest;
          }
      }
  if (best > SW_SEVERITY_NONE)
    literal_raise (self, "L_SESSION", best, value, self->day - 30);
}

static void
judge_rows (Literal *self)
{
  gboolean novice = is_new_or_novice (self);
  int days = 0, runs = 0;

  while (is_training (self, self->day - days))
    days++;
  if (days >= (novice ? 8 : 11))
    literal_raise (self, "L_REST", SW_SEVERITY_WARNING, days, self->day - days + 1);
  else if (days >= (novice ? 5 : 7))
    literal_raise (self, "L_REST", SW_SEVERITY_CAUTION, days, self->day - days + 1);

  if (!novice && self->journal->profile->lbp != SW_YES)
    return;
  while (literal_count_runs (self, self->day - runs, self->day - runs) > 0)
    runs++;
  if (runs >= 2)
    literal_raise (self, "L_RUNROW", runs >= 3 ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO, runs, self->day - runs + 1);
}

static void
judge_hard (Literal *self)
{
  SwDay d = self->day;
  int pairs = 0;
  gboolean three = FALSE;
  SwSeverity level;

  if (!is_hard (self, d) || !is_hard (self, d - 1))
    return;
  for (SwDay i = d - 6; i < d; i++)
    if (is_hard (self, i) && is_hard (self, i + 1))
      {
        pairs++;
        three |= i + 2 <= d && is_hard (self, i + 2);
      }
  level = three ? SW_SEVERITY_WARNING
                : (pairs >= 2 || self->journal->profile->lbp == SW_YES ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO);
  literal_raise (self, "L_HARD", level, pairs, d - 6);
}

/* NAN when a run of the days has no km. */
static double
sum_km (const Literal *self,
        SwDay          from,
        SwDay          to)
{
  double km = 0;

  EACH_ACTIVITY (self, run)
    if (sw_kind_is_run (run->kind) && IN (run, from, to))
      km += run->km;
  return km;
}

static void
judge_week (Literal *self)
{
  double w = sum_km (self, self->day - 6, self->day);
  double b1 = sum_km (self, self->day - 13, self->day - 7);
  double b2 = sum_km (self, self->day - 20, self->day - 14);
  double b = b1 > b2 ? b1 : b2;

  if (isnan (w) || isnan (b1) || isnan (b2) || b <= 0 || literal_any_unknown (self, self->day - 20, self->day))
    return;
  if (w - b >= 5 - EPS && (w - b) / b > 0.20 + EPS)
    literal_raise (self, "L_WEEK", (w - b) / b > 0.30 + EPS ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO, (w - b) / b,
                   self->day - 20);
}

/* Monotony of the week of @monday; NAN without load. */
static double
get_monotony (const Literal *self,
              SwDay          monday,
              double        *ret_sum)
{
  double sum = 0, squares = 0;

  for (int i = 0; i < 7; i++)
    sum += get_load (self, monday + i);
  for (int i = 0; i < 7; i++)
    squares += pow (get_load (self, monday + i) - sum / 7, 2);
  *ret_sum = sum;
  if (sum <= 0)
    return NAN;
  return squares / 6 < 1e-15 ? 10 : fmin (10, sum / 7 / sqrt (squares / 6));
}

static int
compare_values (const void *a,
                const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (double *values,
            int     n)
{
  qsort (values, (size_t) n, sizeof *values, compare_values);
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

static void
judge_monotony (Literal *self)
{
  double strains[6], sum, m, s, reference = NAN;
  int n = 0;

  if (literal_any_unknown (self, self->monday, self->day))
    return;
  for (int week = 1; week <= 6; week++)
    {
      SwDay monday = self->monday - 7 * week;
      double week_m = get_monotony (self, monday, &sum);

      if (!isnan (week_m) && !literal_any_unknown (self, monday, monday + 6))
        strains[n++] = week_m * sum;
    }
  if (n >= 4)
    reference = get_median (strains, n);
  m = get_monotony (self, self->monday, &sum);
  if (isnan (m))
    return;
  s = m * sum;
  if (n >= 4 && m > 2 + EPS && s > 2 * reference + EPS)
    literal_raise (self, "L_MONO", SW_SEVERITY_WARNING, m, self->monday - 42);
  else if (n >= 4 && m >= 1.5 - EPS && s > 1.5 * reference + EPS)
    literal_raise (self, "L_MONO", SW_SEVERITY_CAUTION, m, self->monday - 42);
  else if (m > 2 + EPS)
    literal_raise (self, "L_MONO", SW_SEVERITY_INFO, m, self->monday - 42);
}

static void
judge_long (Literal *self)
{
  static const double limits[] = { 1e9, 1e9, 0.60, 0.40, 0.33, 0.30 };
  int n = literal_count_runs (self, self->monday, self->day);
  double sum = sum_km (self, self->monday, self->day), longest = 0;

  if (isnan (sum) || n < 2)
    return;
  EACH_ACTIVITY (self, run)
    if (sw_kind_is_run (run->kind) && IN (run, self->monday, self->day))
      longest = MAX (longest, run->km);
  if (longest / sum > limits[MIN (n, 5)] + EPS)
    literal_raise (self, "L_LONG", SW_SEVERITY_INFO, longest / sum, self->monday);
}

static void
judge_surface (Literal *self)
{
  double all = 0, known = 0, hard = 0, known_even = 0, uneven = 0;
  int n = 0, n_even = 0;
  gboolean by_hard, by_uneven;

  EACH_ACTIVITY (self, run)
    if (sw_kind_is_run (run->kind) && IN (run, self->day - 27, self->day) && !isnan (run->km))
      {
        all += run->km;
        if (run->surface != SW_SURFACE_NONE)
          {
            n++;
            known += run->km;
            hard += run->surface == SW_SURFACE_HARD ? run->km : 0;
          }
        if (run->uneven != SW_UNKNOWN)
          {
            n_even++;
            known_even += run->km;
            uneven += run->uneven == SW_YES ? run->km : 0;
          }
      }
  by_hard = n >= 5 && known >= 15 - EPS && known / all >= 0.60 - EPS && hard / known >= 0.80 - EPS;
  by_uneven = n_even >= 5 && known_even >= 15 - EPS && known_even / all >= 0.60 - EPS && uneven / known_even >= 0.50 - EPS;
  if (by_hard)
    literal_raise (self, "L_SURFACE", literal_links_hard_surface (self) ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO,
                   hard / known, self->day - 27);
  else if (by_uneven)
    literal_raise (self, "L_SURFACE", SW_SEVERITY_INFO, uneven / known_even, self->day - 27);
}

static double
get_shoe_km (const Literal *self,
             const SwShoe  *shoe,
             SwDay          up_to)
{
  double km = isnan (shoe->start_km) ? 0 : shoe->start_km;

  EACH_ACTIVITY (self, activity)
    if (activity->day <= up_to && !isnan (activity->km) && g_strcmp0 (activity->shoe, shoe->id) == 0)
      km += activity->km;
  return km;
}

static gboolean
is_only_pair (const Literal *self,
              const SwShoe  *shoe)
{
  for (int week = 0; week < 8; week++)
    {
      SwDay monday = self->monday - 7 * week;

      if (literal_count_runs (self, monday, monday + 6) < 3)
        return FALSE;
      EACH_ACTIVITY (self, run)
        if (sw_kind_is_run (run->kind) && IN (run, monday, monday + 6) && g_strcmp0 (run->shoe, shoe->id) != 0)
          return FALSE;
    }
  return TRUE;
}

static SwSeverity
judge_one_shoe (const Literal *self,
                const SwShoe  *shoe,
                double         f,
                gboolean      *ret_pair)
{
  gboolean worn = FALSE, fresh = FALSE;

  *ret_pair = FALSE;
  EACH_ACTIVITY (self, activity)
    if (IN (activity, self->monday, self->day) && g_strcmp0 (activity->shoe, shoe->id) == 0)
      {
        worn = TRUE;
        if ((activity->kind == SW_KIND_LONG || activity->kind == SW_KIND_TEMPO || activity->kind == SW_KIND_INTERVAL
             || activity->kind == SW_KIND_RACE) && get_shoe_km (self, shoe, activity->day - 1) < 30 - EPS)
          fresh = TRUE;
      }
  if (!worn || (shoe->retired_day != SW_DAY_NONE && self->day >= shoe->retired_day))
    return SW_SEVERITY_NONE;
  if (f >= 1.25 - EPS)
    return SW_SEVERITY_WARNING;
  if (f >= 1 - EPS)
    return SW_SEVERITY_CAUTION;
  if (f >= 0.8 - EPS || fresh)
    return SW_SEVERITY_INFO;
  *ret_pair = self->sunday && is_only_pair (self, shoe);
  return *ret_pair ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}

static void
judge_shoes (Literal *self)
{
  SwSeverity best = SW_SEVERITY_NONE;
  double value = 0;
  SwDay from = self->monday;

  LITERAL_EACH (self->journal->shoes, SwShoe, shoe)
    {
      double f = get_shoe_km (self, shoe, self->day) / (isnan (shoe->life_km) ? 650 : shoe->life_km);
      gboolean pair;
      SwSeverity level = judge_one_shoe (self, shoe, f, &pair);

      if (level > best || (level == best && level > SW_SEVERITY_NONE && f > value))
        {
          best = level;
          value = f;
          from = pair ? self->monday - 49 : self->monday;
        }
    }
  if (best > SW_SEVERITY_NONE)
    literal_raise (self, "L_SHOE", best, value, from);
}

static void
judge_intensity (Literal *self)
{
  double hard = 0, all = 0;
  int n = literal_count_runs (self, self->day - 27, self->day), week_hard = 0;

  EACH_ACTIVITY (self, run)
    if (sw_kind_is_run (run->kind) && IN (run, self->day - 27, self->day))
      {
        all += run->minutes;
        if (run->kind == SW_KIND_TEMPO || run->kind == SW_KIND_INTERVAL || run->kind == SW_KIND_RACE || run->rpe >= 7)
          {
            hard += run->minutes;
            week_hard += run->day >= self->monday ? 1 : 0;
          }
      }
  if (n >= 6 && hard / all > 0.35 + EPS)
    literal_raise (self, "L_INTENS", SW_SEVERITY_CAUTION, hard / all, self->day - 27);
  else if ((n >= 6 && hard / all > 0.25 + EPS) || (self->journal->profile->level == SW_LEVEL_NEW && week_hard > 0))
    literal_raise (self, "L_INTENS", SW_SEVERITY_INFO, hard / all, self->day - 27);
}

static gboolean
is_strength_off (const Literal *self)
{
  SwDay ill = SW_DAY_NONE, cleared = SW_DAY_NONE;

  /* Red as it stood then: a report may be read anew since. */
  for (guint i = 0; i < self->findings->len; i++)
    {
      const LiteralFinding *finding = &g_array_index (self->findings, LiteralFinding, i);

      if (g_str_equal (finding->id, "D_ZONE") && finding->level == SW_SEVERITY_WARNING && finding->day >= self->day - 13)
        return TRUE;
    }
  LITERAL_EACH (self->journal->screens, SwScreen, screen)
    for (int number = 1; number <= 15; number++)
      if (sw_screen_counts_as_yes (screen, number))
        ill = MAX (ill, screen->day);
  LITERAL_EACH (self->journal->clearances, SwClearance, clearance)
    if (clearance->cleared_for == SW_CLEARED_FOR_RUNNING)
      cleared = MAX (cleared, clearance->day);
  return ill != SW_DAY_NONE && cleared < ill;
}

static void
judge_strength (Literal *self)
{
  int s14 = 0, s28 = 0, sets = 0;
  gboolean all_say = TRUE, know_28;

  if (is_strength_off (self) || literal_any_unknown (self, self->day - 13, self->day))
    return;
  know_28 = !literal_any_unknown (self, self->day - 27, self->day);
  EACH_ACTIVITY (self, activity)
    if (activity->kind == SW_KIND_STRENGTH && IN (activity, self->day - 27, self->day))
      {
        s28++;
        if (activity->day < self->day - 13)
          continue;
        s14++;
        all_say = all_say && activity->posterior_sets != SW_MISSING;
        sets += activity->posterior_sets;
      }
  if (s14 == 0)
    literal_raise (self, "L_STRENGTH", SW_SEVERITY_CAUTION, s14, self->day - 13);
  else if (know_28 && s28 <= 2)
    literal_raise (self, "L_STRENGTH", SW_SEVERITY_CAUTION, s14, self->day - 27);
  else if (s14 <= 2 || (all_say && sets == 0))
    literal_raise (self, "L_STRENGTH", SW_SEVERITY_INFO, s14, self->day - 13);
}

static void
judge_cross (Literal *self)
{
  int c14 = 0, c28 = 0;
  gboolean pain = FALSE;

  EACH_ACTIVITY (self, activity)
    if (!sw_kind_is_run (activity->kind) && activity->kind != SW_KIND_STRENGTH)
      {
        c28 += IN (activity, self->day - 27, self->day) ? 1 : 0;
        c14 += IN (activity, self->day - 13, self->day) ? 1 : 0;
      }
  for (guint i = 0; i < self->findings->len; i++)
    {
      const LiteralFinding *finding = &g_array_index (self->findings, LiteralFinding, i);

      pain |= finding->id[0] == 'P' && finding->day >= self->day - 27;
    }
  if (c28 == 0 && pain && !literal_any_unknown (self, self->day - 27, self->day))
    literal_raise (self, "L_CROSS", SW_SEVERITY_CAUTION, 28, self->day - 27);
  else if (c14 == 0 && literal_count_runs (self, self->day - 13, self->day) >= 6
           && !literal_any_unknown (self, self->day - 13, self->day))
    literal_raise (self, "L_CROSS", SW_SEVERITY_INFO, 14, self->day - 13);
}

static void
judge_warmup (Literal *self)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  int ticked = 0;

  EACH_ACTIVITY (self, run)
    if (sw_kind_is_run (run->kind) && run->warmup != SW_UNKNOWN)
      g_ptr_array_add (runs, (gpointer) run);
  if (runs->len < 6 || ((const SwActivity *) runs->pdata[runs->len - 1])->day < self->monday)
    return;
  for (guint i = runs->len - 6; i < runs->len; i++)
    ticked += ((const SwActivity *) runs->pdata[i])->warmup == SW_YES ? 1 : 0;
  if (ticked < 3)
    literal_raise (self, "H_WARMUP", SW_SEVERITY_INFO, ticked / 6.0, ((const SwActivity *) runs->pdata[runs->len - 6])->day);
}

void
literal_judge_load (Literal *self)
{
  gboolean learning = is_learning (self);

  if (self->weekly)
    judge_warmup (self);
  if (learning)
    return;
  judge_session (self);
  judge_rows (self);
  judge_hard (self);
  if (!self->weekly)
    return;
  judge_week (self);
  if (self->sunday)
    {
      judge_monotony (self);
      judge_long (self);
    }
  judge_surface (self);
  judge_shoes (self);
  judge_intensity (self);
  judge_strength (self);
  judge_cross (self);
}
