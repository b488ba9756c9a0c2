/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-placement.h"

#define BIT(i) (1u << (i))

/* Whole tenths, values within SW_EPSILON of the next one counted as there. */
static int
floor_tenths (double value)
{
  return isinf (value) ? G_MAXINT / 16 : (int) floor (value * 10.0 + SW_EPSILON);
}

static int
get_main_minutes (const SwPlacementProblem *self,
                  int                       km10)
{
  return (int) ceil (km10 / 10.0 * self->pace / 60.0 - SW_EPSILON);
}

int
sw_allocate_get_min_km10 (const SwPlacementProblem *self)
{
  const SwPlanNumbers *numbers = self->numbers;
  int km10 = (int) ceil (numbers->km_min * 10.0 - SW_EPSILON);

  /* The main part counts in whole minutes, as it is told (PLANS 12, 13). */
  km10 = MAX (km10, (int) floor ((numbers->main_min - 1) * 600.0 / self->pace));
  while (get_main_minutes (self, km10) < numbers->main_min)
    km10++;

  return km10;
}

int
sw_allocate_get_room (const SwPlacementProblem *self,
                      const SwPlacement        *placement,
                      int                       i)
{
  int room = self->minutes[i];

  if (placement->strength & BIT (i))
    room -= self->min_strength_minutes;
  if (placement->mobility & BIT (i))
    room -= self->numbers->mobility_min_minutes;

  return room;
}

/* The first run slot of the week that is still to come: what limits the next run speaks of it. */
static int
get_first_slot (const SwPlacement *placement)
{
  for (int i = 0; i < 7; i++)
    {
      if (placement->runs & BIT (i))
        return i;
    }

  return -1;
}

/* Main minutes that day @i leaves to a run. */
static int
get_main_room (const SwPlacementProblem *self,
               const SwPlacement        *placement,
               int                       i,
               int                       first)
{
  const SwPlanNumbers *numbers = self->numbers;
  int room = sw_allocate_get_room (self, placement, i) - numbers->warm_up_min - numbers->cool_down_min;

  room = MIN (room, self->lbp ? numbers->lbp_long_minutes : numbers->long_minutes);
  /* What limits the next run never makes it shorter than a run may be: else none would ever stand (PLANS 13, 20, 24). */
  if (i == first)
    room = MIN (room, MAX (self->frame->first_minutes, numbers->main_min));

  return room;
}

static int
get_km_room (const SwPlacementProblem *self,
             const SwPlacement        *placement,
             int                       i,
             int                       first)
{
  double km = get_main_room (self, placement, i, first) * 60.0 / self->pace;

  km = MIN (km, self->frame->days[i].cap_km);
  if (i == first)
    km = MIN (km, MAX (self->frame->first_km, sw_allocate_get_min_km10 (self) / 10.0));

  return floor_tenths (km);
}

/* Evenly over the days of @mask, none above its limit; what one cannot take the others get. */
static int
spread_evenly (int          left,
               guint8       mask,
               const int   *limits,
               int         *km10)
{
  int total = 0;

  while (mask != 0)
    {
      int level = left / __builtin_popcount (mask);
      guint8 full = 0;

      for (int i = 0; i < 7; i++)
        {
          if ((mask & BIT (i)) && limits[i] <= level)
            {
              full |= BIT (i);
              km10[i] = limits[i];
              left -= limits[i];
              total += limits[i];
            }
        }
      if (full == 0)
        {
          for (int i = 0; i < 7; i++)
            {
              if (!(mask & BIT (i)))
                continue;
              /* Tenths that do not divide go to the earlier days: rounding alone leaves no kilometre undone. */
              km10[i] = level + (left % __builtin_popcount (mask) != 0);
              total += km10[i];
              left -= km10[i];
              mask &= ~BIT (i);
            }
          break;
        }
      mask &= ~full;
    }

  return total;
}

static gboolean
allocate_km (const SwPlacementProblem *self,
             SwPlacement              *placement,
             guint8                    mask,
             int                      *ret_missing)
{
  double target = self->frame->targets.km;
  int min_km10 = sw_allocate_get_min_km10 (self);
  int left = floor_tenths (MAX (0.0, target - self->done_km));
  int runs = self->done_runs + __builtin_popcount (placement->runs) - (placement->swap_day >= 0);
  int first = get_first_slot (placement);
  int limits[7];
  int total = 0;

  if (!self->check_volume)
    left = MAX (left, min_km10 * __builtin_popcount (mask));
  for (int i = 0; i < 7; i++)
    {
      if (!(mask & BIT (i)))
        continue;
      limits[i] = get_km_room (self, placement, i, first);
      if (!isnan (self->done_long_km))
        limits[i] = MIN (limits[i], floor_tenths (self->done_long_km));
      if (limits[i] < min_km10)
        return FALSE;
    }
  if (left < min_km10 * __builtin_popcount (mask))
    return FALSE;

  if (placement->long_day >= 0)
    {
      int day = placement->long_day;
      int km10 = floor_tenths (sw_plan_get_long_share (self->numbers, runs) * target);

      mask &= ~BIT (day);
      km10 = MIN (km10, floor_tenths (self->frame->long_limit_km));
      km10 = MIN (km10, limits[day]);
      /* The sum never exceeds the target, and the other runs keep their shortest length. */
      km10 = MIN (km10, left - min_km10 * __builtin_popcount (mask));
      if (km10 < min_km10)
        return FALSE;
      placement->km10[day] = km10;
      left -= km10;
      total = km10;
      for (int i = 0; i < 7; i++)
        limits[i] = (mask & BIT (i)) ? MIN (limits[i], km10) : 0;
    }
  total += spread_evenly (left, mask, limits, placement->km10);
  for (int i = 0; i < 7; i++)
    {
      if (placement->km10[i] > 0)
        placement->main_minutes[i] = get_main_minutes (self, placement->km10[i]);
    }
  *ret_missing = MAX (0, floor_tenths (target) - (int) ceil (self->done_km * 10.0 - SW_EPSILON) - total);

  return TRUE;
}

/* Level new, S0 to S7 and the low-impact swap: main minutes of the n-th slot, as far as the day allows. */
static gboolean
allocate_time (const SwPlacementProblem *self,
               SwPlacement              *placement,
               int                      *ret_cut)
{
  const SwPlanNumbers *numbers = self->numbers;
  int first = get_first_slot (placement);
  int slot = MIN (self->done_runs, 6);

  for (int i = 0; i < 7; i++)
    {
      int wish, room, least;

      if (!(placement->runs & BIT (i)))
        continue;
      wish = self->slot_minutes[slot];
      slot = MIN (slot + 1, 6);
      if (i == placement->race_day)
        continue;
      if (self->walks)
        {
          room = sw_allocate_get_room (self, placement, i);
          least = numbers->cross_min_minutes;
        }
      else
        {
          room = get_main_room (self, placement, i, first);
          least = numbers->main_min;
        }
      placement->main_minutes[i] = MIN (wish, room);
      *ret_cut += wish - placement->main_minutes[i];
      if (placement->main_minutes[i] < least)
        return FALSE;
    }

  return TRUE;
}

SwKind
sw_allocate_get_quality_kind (const SwPlacementProblem *self,
                              int                       n_planned,
                              int                       position)
{
  int done = self->done_tempo + self->done_interval;

  if (done + n_planned < 2)
    return sw_day_get_iso_week (self->frame->monday, NULL) % 2 == 0 ? SW_KIND_TEMPO : SW_KIND_INTERVAL;
  if (done > 0)
    return self->done_tempo > 0 ? SW_KIND_INTERVAL : SW_KIND_TEMPO;

  return position == 0 ? SW_KIND_TEMPO : SW_KIND_INTERVAL;
}

/* The most work that a main part of @minutes holds in the structure of @kind. */
static int
get_most_work (const SwPlanNumbers *numbers,
               SwKind               kind,
               int                  minutes)
{
  if (kind == SW_KIND_TEMPO)
    return MIN (minutes - 2 * numbers->tempo_easy, numbers->tempo_max_minutes);

  return MIN (minutes / (numbers->interval_work + numbers->interval_easy) * numbers->interval_work,
              numbers->interval_max_minutes);
}

/* PLANS 35: work minutes of the quality runs, at most a fifth of the run minutes of the week. */
static gboolean
allocate_hard_minutes (const SwPlacementProblem *self,
                       SwPlacement              *placement)
{
  const SwPlanNumbers *numbers = self->numbers;
  int n_quality = __builtin_popcount (placement->quality);
  int position = 0;
  double total = self->done_run_minutes;
  int budget;

  if (n_quality == 0)
    return TRUE;

  for (int i = 0; i < 7; i++)
    {
      int frame_minutes;

      if (!(placement->runs & BIT (i)))
        continue;
      if (i == placement->race_day)
        {
          total += self->race_minutes;
          continue;
        }
      frame_minutes = sw_allocate_get_room (self, placement, i) - placement->main_minutes[i];
      total += placement->main_minutes[i] + MIN (frame_minutes, numbers->warm_up + numbers->cool_down);
    }

  budget = (int) floor (numbers->hard_share * total - self->done_hard_minutes + SW_EPSILON);
  if (!self->check_hard_share)
    budget = G_MAXINT / 4;
  for (int i = 0; i < 7; i++)
    {
      SwKind kind;
      int work;

      if (!(placement->quality & BIT (i)))
        continue;
      kind = sw_allocate_get_quality_kind (self, n_quality, position);
      /* An even share of what is left; intervals come in whole repetitions. */
      work = MIN (budget / (n_quality - position), get_most_work (numbers, kind, placement->main_minutes[i]));
      if (kind == SW_KIND_INTERVAL)
        work -= work % numbers->interval_work;
      if (work < numbers->hard_minutes_min)
        return FALSE;
      placement->hard_minutes[i] = work;
      budget -= work;
      position++;
    }

  return TRUE;
}

gboolean
sw_allocate (const SwPlacementProblem *self,
             SwPlacement              *placement,
             int                      *ret_missing_km10)
{
  guint8 mask = placement->runs;
  int cut = 0;

  memset (placement->km10, 0, sizeof placement->km10);
  memset (placement->main_minutes, 0, sizeof placement->main_minutes);
  memset (placement->hard_minutes, 0, sizeof placement->hard_minutes);
  *ret_missing_km10 = 0;

  if (self->frame->by_time)
    {
      if (!allocate_time (self, placement, &cut))
        return FALSE;
      placement->cost[SW_COST_COURTESY] = cut;
      return TRUE;
    }

  if (placement->race_day >= 0)
    mask &= ~BIT (placement->race_day);
  if (placement->swap_day >= 0)
    {
      mask &= ~BIT (placement->swap_day);
      if (sw_allocate_get_room (self, placement, placement->swap_day) < self->numbers->cross_min_minutes)
        return FALSE;
    }
  placement->cost[SW_COST_COURTESY] = 0;
  if (!allocate_km (self, placement, mask, ret_missing_km10))
    return FALSE;

  return allocate_hard_minutes (self, placement);
}
