/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The exact search of PLANS 3.
 *
 * Sentence 3 orders placements by what is missing first. So the search walks the vectors of counts (runs, strength,
 * mobility, other cross, quality) from the best to the worst and stops at the first one that any legal placement fills;
 * within it a branch and bound over run days, labels, strength, cross and mobility days finds the least of the remaining
 * components. Three of these the sentence leaves open; they are read so:
 *
 * - spread: the squares of the gaps in days between neighbouring runs, done ones included, from the last run before the
 *   week (the day before Monday when there is none within a week) to the Monday after it. With both ends fixed an even
 *   week has the least sum.
 * - the long run's day: its preferred weekday, else the legal day with most minutes (PLANS 11), whatever else is placed. It
 *   gives way to the counts: where strength leaves no day to it, the runs stay as easy ones.
 * - earliest days: the placement whose runs stand earliest (the first day in which two placements differ decides), then
 *   strength, other cross, mobility, quality likewise. Before that, as nobody ordered them: cross and mobility on separate
 *   days, no strength on the day of a race, timed sessions in full, and a long run off its day where most time is. */

#include "sw-placement.h"

#define BIT(i) (1u << (i))
#define MAX_VECTORS 1024

/* How many of each kind a placement plans. */
typedef struct
{
  int runs, strength, mobility, cross, quality;
  int missing[SW_N_MISSING];
} Counts;

typedef struct
{
  const SwPlacementProblem *problem;
  Counts       counts;
  SwPlacement  current;
  SwPlacement  best;
  gboolean     found;
  guint8       no_strength;   /* days on which the labels of the runs forbid strength */
  gboolean     give_up_long;  /* only placements whose strength leaves no day to a long run */
  guint8       long_days;     /* days of the run mask that could hold the long run but for strength */
  int          km_bound;      /* no placement of these runs misses fewer tenths of a km */
} Search;

static int
compare_ints (const int *a,
              const int *b,
              int        n)
{
  for (int i = 0; i < n; i++)
    {
      if (a[i] != b[i])
        return a[i] < b[i] ? -1 : 1;
    }

  return 0;
}

static int
compare_counts (const void *a,
                const void *b)
{
  const Counts *one = a;
  const Counts *other = b;

  return compare_ints (one->missing, other->missing, SW_N_MISSING);
}

/* The mask as a number that is smaller the earlier its first differing day stands; masks of equal size only. */
static int
get_lateness (guint8 mask)
{
  int early = 0;

  for (int i = 0; i < 7; i++)
    early = early * 2 + ((mask >> i) & 1);

  return 127 - early;
}

static gboolean
has_neighbours (guint8 mask)
{
  return (mask & (mask << 1)) != 0;
}

/* No two days of @mask closer than @gap. */
static gboolean
is_apart (guint8 mask,
          int    gap)
{
  for (int i = 1; i < gap; i++)
    {
      if (mask & (mask << i))
        return FALSE;
    }

  return TRUE;
}

static int
get_spread (const SwPlacementProblem *problem,
            guint8                    planned)
{
  guint8 runs = problem->done_run_days | planned;
  int last = problem->previous_gap_start;
  int sum = 0;

  for (int i = 0; i < 7; i++)
    {
      if (!(runs & BIT (i)))
        continue;
      sum += (i - last) * (i - last);
      last = i;
    }

  return sum + (7 - last) * (7 - last);
}

/* The planned days that really hold a run: S0's walks and the low-impact swap do not. */
static guint8
get_true_runs (const Search *self)
{
  guint8 runs = self->current.runs;

  if (self->problem->walks)
    return 0;
  if (self->current.swap_day >= 0)
    runs &= ~BIT (self->current.swap_day);

  return runs;
}

static int
count_not_between (const Search *self,
                   guint8        cross)
{
  guint8 runs = self->problem->done_run_days | get_true_runs (self);
  int n = 0;

  for (int i = 0; i < 7; i++)
    {
      gboolean before, after;

      if (!(cross & BIT (i)))
        continue;
      before = i == 0 ? self->problem->run_before_monday : (runs & BIT (i - 1)) != 0;
      after = i < 6 && (runs & BIT (i + 1)) != 0;
      n += !(before && after);
    }

  return n;
}

static void
consider (Search *self,
          int     missing_km10)
{
  const SwPlacementProblem *problem = self->problem;
  SwPlacement *now = &self->current;

  now->cost[SW_COST_KM] = missing_km10;
  now->cost[SW_COST_COURTESY] += __builtin_popcount (now->cross & now->mobility)
                                 + (now->race_day >= 0 && (now->strength & BIT (now->race_day)) != 0);
  if (problem->walks)
    now->cost[SW_COST_COURTESY] += __builtin_popcount (now->runs & now->mobility);
  now->cost[SW_COST_LONG_MINUTES] = 0;
  if (now->long_day >= 0 && !(problem->long_wish & BIT (now->long_day)))
    now->cost[SW_COST_LONG_MINUTES] = -problem->minutes[now->long_day];
  now->cost[SW_COST_EARLY_STRENGTH] = get_lateness (now->strength);
  now->cost[SW_COST_EARLY_CROSS] = get_lateness (now->cross);
  now->cost[SW_COST_EARLY_MOBILITY] = get_lateness (now->mobility);
  now->cost[SW_COST_EARLY_QUALITY] = get_lateness (now->quality);

  if (self->found && compare_ints (now->cost, self->best.cost, SW_N_COSTS) >= 0)
    return;
  self->best = *now;
  self->found = TRUE;
}

/* Every day's sessions at their shortest fit its free minutes. */
static gboolean
fits_minutes (const Search *self,
              guint8        days)
{
  const SwPlacementProblem *problem = self->problem;
  const SwPlacement *now = &self->current;

  for (int i = 0; i < 7; i++)
    {
      int need = 0;

      if (!(days & BIT (i)))
        continue;
      if ((now->runs & BIT (i)) && i != now->race_day)
        need += problem->walks || i == now->swap_day ? problem->numbers->cross_min_minutes : problem->min_run_minutes;
      if (now->cross & BIT (i))
        need += problem->numbers->cross_min_minutes;
      if (now->strength & BIT (i))
        need += problem->min_strength_minutes;
      if (now->mobility & BIT (i))
        need += problem->numbers->mobility_min_minutes;
      /* The race may take more than the day has; what stands beside it may not. */
      if (i == now->race_day && need > 0)
        need += (int) problem->race_minutes;
      if (need > problem->minutes[i])
        return FALSE;
    }

  return TRUE;
}

static void
place_mobility (Search *self)
{
  const SwPlacementProblem *problem = self->problem;
  SwPlacement *now = &self->current;

  for (int i = 0; i < 7; i++)
    {
      int missing;

      now->mobility = 0;
      if (self->counts.mobility > 0)
        {
          if (!(problem->mobility_ok & BIT (i)))
            continue;
          now->mobility = BIT (i);
        }
      if (fits_minutes (self, now->mobility) && sw_allocate (problem, now, &missing))
        consider (self, missing);
      if (self->counts.mobility == 0)
        break;
    }
  now->mobility = 0;
}

static void
place_cross (Search *self)
{
  const SwPlacementProblem *problem = self->problem;
  SwPlacement *now = &self->current;
  guint8 allowed = problem->cross_ok;

  if (problem->check_sharing)
    allowed &= ~now->runs;
  for (guint8 cross = 0; cross < 128; cross++)
    {
      if ((cross & ~allowed) || __builtin_popcount (cross) != self->counts.cross)
        continue;
      if (!problem->legal_training[(now->runs | now->strength | cross) & 0x7f])
        continue;
      now->cross = cross;
      now->mobility = 0;
      now->cost[SW_COST_KM] = self->km_bound;
      now->cost[SW_COST_NOT_BETWEEN] = count_not_between (self, cross);
      /* The first components may already be too dear. */
      if (self->found && compare_ints (now->cost, self->best.cost, SW_COST_SPREAD + 1) > 0)
        continue;
      if (fits_minutes (self, cross | now->strength | now->runs))
        place_mobility (self);
    }
  now->cross = 0;
}

/* "Its day allows one": whether strength on the day itself or the day before keeps the long run off all its days. */
static gboolean
leaves_no_long_day (const Search *self,
                    guint8        strength)
{
  return (self->long_days & ~(strength | (strength << 1))) == 0;
}

static void
place_strength (Search *self)
{
  const SwPlacementProblem *problem = self->problem;
  SwPlacement *now = &self->current;
  guint8 allowed = problem->strength_ok & ~self->no_strength;

  for (guint8 strength = 0; strength < 128; strength++)
    {
      if ((strength & ~allowed) || __builtin_popcount (strength) != self->counts.strength)
        continue;
      if (problem->check_strength && !is_apart (strength, problem->numbers->strength_gap))
        continue;
      if (self->give_up_long && !leaves_no_long_day (self, strength))
        continue;
      now->strength = strength;
      now->cross = now->mobility = 0;
      if (!fits_minutes (self, strength))
        continue;
      place_cross (self);
    }
  now->strength = 0;
}

/* Days on which the labels allow no strength: before a hard run, and the day of a long one. */
static guint8
get_no_strength (const Search *self)
{
  const SwPlacement *now = &self->current;
  guint8 hard = now->quality;
  guint8 days;

  if (!self->problem->check_strength)
    return 0;
  if (now->long_day >= 0)
    hard |= BIT (now->long_day);
  if (now->race_day >= 0)
    hard |= BIT (now->race_day);
  days = hard >> 1;
  if (now->long_day >= 0)
    days |= BIT (now->long_day);
  /* The race stands in the long run's place (PLANS 25, 28). */
  if (now->race_day >= 0)
    days |= BIT (now->race_day);
  if (self->problem->no_strength_sunday)
    days |= BIT (6);

  return days;
}

static void
place_labelled (Search *self)
{
  const SwPlacementProblem *problem = self->problem;
  SwPlacement *now = &self->current;
  int missing = 0;

  now->strength = now->cross = now->mobility = 0;
  now->cost[SW_COST_NOT_BETWEEN] = 0;
  now->cost[SW_COST_LONG_OFF] = problem->frame->wants_long && isnan (problem->done_long_km)
                                && (now->long_day < 0 || !(problem->long_wish & BIT (now->long_day)));
  now->cost[SW_COST_OFF_RUN_DAYS] = __builtin_popcount (now->runs & ~problem->run_days);
  now->cost[SW_COST_SPREAD] = get_spread (problem, get_true_runs (self));
  now->cost[SW_COST_EARLY_RUNS] = get_lateness (now->runs);
  /* Alone on their days the runs get the most they ever can, but for a tenth each that rounding down may lose here and not
   * there. Whether a quality run holds enough hard minutes may hang on such a tenth too, so that is not judged yet. */
  if (sw_allocate (problem, now, &missing))
    missing = MAX (0, missing - __builtin_popcount (now->runs));
  else if (now->quality != 0)
    missing = 0;
  else
    return;
  self->km_bound = now->cost[SW_COST_KM] = missing;
  if (self->found && compare_ints (now->cost, self->best.cost, SW_COST_SPREAD + 1) > 0)
    return;

  self->no_strength = get_no_strength (self);
  place_strength (self);
}

static void
place_quality (Search *self)
{
  const SwPlacementProblem *problem = self->problem;
  SwPlacement *now = &self->current;
  guint8 fixed = 0;
  guint8 allowed;

  if (now->long_day >= 0)
    fixed |= BIT (now->long_day);
  if (now->race_day >= 0)
    fixed |= BIT (now->race_day);
  if (problem->check_hard && !is_apart (fixed, problem->numbers->hard_gap))
    return;
  allowed = now->runs & problem->hard_ok & ~fixed;
  if (now->swap_day >= 0)
    allowed &= ~BIT (now->swap_day);

  for (guint8 quality = 0; quality < 128; quality++)
    {
      if ((quality & ~allowed) || __builtin_popcount (quality) != self->counts.quality)
        continue;
      if (problem->check_hard && !is_apart (quality | fixed, problem->numbers->hard_gap))
        continue;
      now->quality = quality;
      place_labelled (self);
    }
  now->quality = 0;
}

/* PLANS 10: the days of the run mask on which the one long run of the week may stand; 0 when none has to. */
static guint8
get_long_days (const Search *self)
{
  const SwPlacementProblem *problem = self->problem;
  const SwPlacement *now = &self->current;
  int runs = problem->done_runs + __builtin_popcount (now->runs) - (now->swap_day >= 0);
  guint8 days = now->runs & problem->long_ok;
  double most_km = MIN (problem->frame->long_limit_km,
                        sw_plan_get_long_share (problem->numbers, runs) * problem->frame->targets.km);

  if (!problem->frame->wants_long || !isnan (problem->done_long_km) || runs < problem->numbers->long_min_runs)
    return 0;
  if (now->race_day >= 0)
    return 0;
  /* A long run shorter than any run may be is none; the runs stay as easy ones. */
  if (sw_above (sw_allocate_get_min_km10 (problem) / 10.0, most_km))
    return 0;
  for (int i = 0; i < 7; i++)
    {
      if ((days & BIT (i)) && problem->minutes[i] < problem->numbers->long_min_minutes)
        days &= ~BIT (i);
    }

  return days;
}

static void
place_runs (Search *self)
{
  const SwPlacementProblem *problem = self->problem;
  SwPlacement *now = &self->current;
  gboolean apart = problem->no_consecutive;

  for (guint8 runs = 0; runs < 128; runs++)
    {
      if ((runs & ~problem->run_ok) || __builtin_popcount (runs) != self->counts.runs)
        continue;
      if (apart && has_neighbours (runs))
        continue;
      if (problem->race_day >= 0 && !(runs & BIT (problem->race_day)))
        continue;
      now->runs = runs;
      now->race_day = problem->race_day;
      now->swap_day = problem->swap_first && runs != 0 ? __builtin_ctz (runs) : -1;
      now->strength = now->cross = now->mobility = 0;
      if (!fits_minutes (self, runs))
        continue;

      self->long_days = get_long_days (self);
      now->long_day = -1;
      if ((self->long_days == 0) != self->give_up_long)
        place_quality (self);
      for (int i = 0; i < 7 && !self->give_up_long; i++)
        {
          if (!(self->long_days & BIT (i)))
            continue;
          now->long_day = i;
          place_quality (self);
        }
    }
}

/* All vectors of counts that plan no more than what is demanded, best first. */
static guint
list_counts (const SwPlacementProblem *problem,
             Counts                   *list)
{
  int least_runs = problem->race_day >= 0 ? 1 : 0;
  int most_runs = MAX (least_runs, problem->runs);
  guint n = 0;

  for (int r = least_runs; r <= most_runs; r++)
    for (int s = 0; s <= problem->strength; s++)
      for (int m = 0; m <= problem->mobility; m++)
        for (int x = 0; x <= problem->cross; x++)
          for (int q = 0; q <= problem->quality && n < MAX_VECTORS; q++)
            {
              int low = MAX (0, problem->runs_below_two - r);

              if (q > r)
                break;
              list[n++] = (Counts) {
                .runs = r, .strength = s, .mobility = m, .cross = x, .quality = q,
                .missing = { low, problem->strength - s, problem->mobility - m, problem->cross - x,
                             MAX (0, problem->runs - r - low), problem->quality - q },
              };
            }
  qsort (list, n, sizeof *list, compare_counts);

  return n;
}

gboolean
sw_placement_search (const SwPlacementProblem *self,
                     SwPlacement              *ret_placement)
{
  Counts list[MAX_VECTORS];
  guint n = list_counts (self, list);

  if (self->race_day >= 0 && !(self->hard_ok & BIT (self->race_day)))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      Search search = { .problem = self, .counts = list[i] };

      place_runs (&search);
      /* The counts stand before the long run: with strength in its way the runs stay, as easy ones. */
      if (!search.found && self->frame->wants_long && list[i].strength > 0)
        {
          search.give_up_long = TRUE;
          place_runs (&search);
        }
      if (!search.found)
        continue;
      *ret_placement = search.best;
      memcpy (ret_placement->missing, list[i].missing, sizeof list[i].missing);
      return TRUE;
    }

  return FALSE;
}
