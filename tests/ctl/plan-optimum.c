/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The cheapest legal week by trying all of them, for the judge of plans. Reads problems from stdin as
 * planjudge_optimum.py writes them, numbers only, and prints for each the cost of the plan's own placement and the
 * least cost found. It shares nothing with the planner: the rules are read anew from their sentences.
 */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define PAST 14
#define DAYS (PAST + 7)
#define COUNTS 6
#define COSTS 10
#define EPS 1e-6

enum { NO_RUN, EASY, LONG, QUALITY };

typedef struct {
  int run;
  bool strength, mobility, cross;
} Choice;

typedef struct {
  /* Fixed by what was done, or by a race: index 0 is two weeks before Monday. */
  int train[DAYS], run[DAYS], hard[DAYS], strength[DAYS], cross[DAYS];
  int first, alternate, rest_min, streak_cap;
  double left[7], cap[7];
  int no_run[7], no_hard[7], no_strength[7];
  int want[5], done[5];                 /* runs, strength, mobility, other cross, quality */
  int by_time, long_allowed, long_done, long_wish, run_days;
  double week_km, done_km, pace, long_cap, long_done_km, main_max, strength_min, done_minutes, done_hard;
  Choice own[7];
} Problem;

typedef struct {
  double cost[COSTS];
  Choice week[7];
  bool found;
} Best;

static Problem problem;
static Choice week[7];
static Best own, best, best_with_long;

static double
floor_tenth (double value)
{
  return floor (value * 10 + 1e-6) / 10;
}

static double
least_km (void)
{
  /* Minutes are whole: more than nine are ten. */
  double least = floor (540 / problem.pace * 10 + 1 + 1e-6) / 10;

  return least < 1 ? 1 : least;
}

static double
minutes_for_run (int i)
{
  return problem.left[i] - (week[i].strength ? problem.strength_min : 0) - (week[i].mobility ? 20 : 0);
}

static bool
plans_training (int i)
{
  return week[i].run != NO_RUN || week[i].strength || week[i].cross;
}

/* What stands on day @i of the week, negative for the days before it. */
static bool
trains (int i)
{
  return problem.train[PAST + i] || (i >= 0 && plans_training (i));
}

static bool
runs (int i)
{
  return problem.run[PAST + i] || (i >= 0 && week[i].run != NO_RUN);
}

static bool
hard (int i)
{
  return problem.hard[PAST + i] || (i >= 0 && week[i].run >= LONG);
}

static bool
has_strength (int i)
{
  return problem.strength[PAST + i] || (i >= 0 && week[i].strength);
}

/* Sentences 27 and 30 for the windows and streaks that end on day @i. */
static bool
rests_enough (int i)
{
  int total = 0, fixed = 0, streak = 0, limit = 7 - problem.rest_min;
  bool planned = false;

  for (int j = i - 6; j <= i; j++)
    {
      total += trains (j);
      fixed += problem.train[PAST + j];
      planned |= j >= problem.first && plans_training (j);
    }
  if (planned && (total > limit || fixed > limit))
    return false;
  /* A race that is fixed ends a streak as a planned session does, if one of the days before it is planned. */
  planned = false;
  for (int j = i; j >= -PAST && trains (j); j--)
    {
      streak++;
      planned |= j >= problem.first && plans_training (j);
    }
  return !planned || streak <= problem.streak_cap;
}

/* Sentences 1, 14, 28, 29 and 32 for day @i, everything before it being set. */
static bool
day_is_legal (int i)
{
  const Choice *day = &week[i];
  double used = (day->strength ? problem.strength_min : 0) + (day->mobility ? 20 : 0) + (day->cross ? 20 : 0) +
    (day->run != NO_RUN ? 20 : 0);

  if (used > 0 && used > problem.left[i] + EPS)
    return false;
  if (day->run != NO_RUN && (problem.run[PAST + i] || problem.cross[PAST + i] || problem.no_run[i]))
    return false;
  if (day->cross && (day->run != NO_RUN || problem.run[PAST + i] || problem.cross[PAST + i]))
    return false;
  if (day->strength && (problem.strength[PAST + i] || problem.no_strength[i] || has_strength (i - 1)))
    return false;
  if (day->run >= LONG && (problem.no_hard[i] || has_strength (i - 1) || hard (i - 1)))
    return false;
  if (problem.hard[PAST + i] && day->strength && problem.no_strength[i])
    return false;
  /* What was fixed on the day after: a race keeps hard runs and strength away. */
  if (i < 6 && problem.hard[PAST + i + 1] && (day->run >= LONG || day->strength))
    return false;
  if (day->run == LONG && has_strength (i))
    return false;
  if (day->run != NO_RUN && problem.alternate && (runs (i - 1) || (i < 6 && problem.run[PAST + i + 1])))
    return false;
  return rests_enough (i);
}

static int
missing (int kind, int planned)
{
  int standing = problem.done[kind] + planned;

  return standing >= problem.want[kind] ? 0 : problem.want[kind] - standing;
}

static void
count_costs (const int counts[5], double cost[COSTS])
{
  int stand = problem.done[0] + counts[0], floor_runs = problem.want[0] < 2 ? problem.want[0] : 2;

  cost[0] = stand < floor_runs ? floor_runs - stand : 0;
  cost[1] = missing (1, counts[1]);
  cost[2] = missing (2, counts[2]);
  cost[3] = missing (3, counts[3]);
  cost[4] = missing (0, counts[0]) - cost[0];
  cost[5] = missing (4, counts[4]);
}

static int
compare (const double *a, const double *b, int count)
{
  for (int i = 0; i < count; i++)
    if (fabs (a[i] - b[i]) > EPS)
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

static double
share (int number)
{
  static const double shares[] = { 1, 1, 0.60, 0.40, 0.33 };

  return number < 5 ? shares[number] : 0.30;
}

static double
km_by_time (int i)
{
  return floor_tenth ((minutes_for_run (i) - 10) * 60 / problem.pace);
}

/* Sentence 10: the km that this week's runs can hold, or -1 when one of them would be too short. */
static double
week_km (const int counts[5], double run_minutes[7])
{
  double rest = problem.week_km - problem.done_km, long_km = problem.long_done_km > 0 ? problem.long_done_km : 1e9, total = 0;
  double caps[7], least = least_km ();
  int others = 0, day[7];
  bool taken[7] = { false };

  for (int i = problem.first; i < 7; i++)
    if (week[i].run == LONG)
      {
        long_km = share (problem.done[0] + counts[0]) * problem.week_km;
        long_km = fmin (long_km, fmin (problem.cap[i], problem.long_cap));
        long_km = fmin (floor_tenth (fmin (long_km, fmin (problem.main_max * 60 / problem.pace, rest))), km_by_time (i));
        /* A long run may give way so that the others last as long as a run must. */
        long_km = fmin (long_km, fmax (least, floor_tenth (rest - least * (counts[0] - 1))));
        if (long_km < least - EPS)
          return -1;
        total += long_km;
        rest -= long_km;
        run_minutes[i] = fmin (minutes_for_run (i), 15 + long_km * problem.pace / 60);
      }
  for (int i = problem.first; i < 7; i++)
    if (week[i].run == EASY || week[i].run == QUALITY)
      {
        caps[others] = floor_tenth (fmin (fmin (long_km, problem.cap[i]), fmin (km_by_time (i), problem.main_max * 60 / problem.pace)));
        day[others++] = i;
      }
  for (int left = others; left > 0; left--)
    {
      int low = -1;
      double km;

      for (int j = 0; j < others; j++)
        if (!taken[j] && (low < 0 || caps[j] < caps[low]))
          low = j;
      km = fmin (caps[low], floor_tenth (rest / left));
      if (km < least - EPS)
        return -1;
      taken[low] = true;
      rest -= km;
      total += km;
      run_minutes[day[low]] = fmin (minutes_for_run (day[low]), 15 + km * problem.pace / 60);
    }
  return total;
}

/* Could an easy run of this week be the long run, all else staying as it is? */
static bool
long_fits (void)
{
  for (int i = problem.first; i < 7; i++)
    {
      bool near = hard (i - 1) || (i < 6 && hard (i + 1)) || problem.no_hard[i] || problem.hard[PAST + i];

      if (week[i].run == EASY && !near && !has_strength (i) && !has_strength (i - 1) && minutes_for_run (i) >= 20 &&
          fmin (problem.cap[i], problem.long_cap) >= least_km ())
        return true;
    }
  return false;
}

static void
keep (Best *kept, const double cost[COSTS])
{
  if (kept->found && compare (cost, kept->cost, COSTS) >= 0)
    return;
  kept->found = true;
  memcpy (kept->cost, cost, sizeof kept->cost);
  memcpy (kept->week, week, sizeof kept->week);
}

static bool
judge_week (const int counts[5], bool is_own, double cost[COSTS], bool *with_long)
{
  double run_minutes[7] = { 0 }, minutes = problem.done_minutes;
  bool has_long = problem.long_done;

  for (int i = problem.first; i < 7; i++)
    has_long |= week[i].run == LONG;
  *with_long = has_long;
  if (problem.long_allowed && !has_long && problem.done[0] + counts[0] >= 2 && long_fits ())
    return false;
  count_costs (counts, cost);
  cost[6] = cost[7] = cost[8] = cost[9] = 0;
  if (!problem.by_time)
    {
      double km = week_km (counts, run_minutes);

      if (km < 0)
        return false;
      cost[6] = fmax (0, problem.week_km - problem.done_km - km);
    }
  for (int i = problem.first; i < 7; i++)
    {
      minutes += run_minutes[i];
      if (week[i].run == QUALITY && !is_own && run_minutes[i] < 33)
        return false;
      if (week[i].cross && !(runs (i - 1) && i < 6 && runs (i + 1)))
        cost[7]++;
      if (week[i].run == LONG && !(problem.long_wish >> i & 1))
        cost[8] = 1;
      if (week[i].run != NO_RUN && !(problem.run_days >> i & 1))
        cost[9]++;
    }
  return is_own || counts[4] == 0 || minutes * 0.2 - problem.done_hard >= 8.0 * counts[4] + 2;
}

static void
leaf (const int counts[5])
{
  double cost[COSTS];
  bool with_long;

  if (!judge_week (counts, false, cost, &with_long))
    return;
  keep (&best, cost);
  if (with_long)
    keep (&best_with_long, cost);
}

static void
place (int i, const int counts[5])
{
  double bound[COSTS];
  int hope[5];

  if (i == 7)
    {
      leaf (counts);
      return;
    }
  for (int kind = 0; kind < 5; kind++)
    hope[kind] = counts[kind] + 7 - i;
  count_costs (hope, bound);
  if (own.found && compare (bound, own.cost, COUNTS) > 0)
    return;
  for (int code = 0; code < 32; code++)
    {
      int next[5];

      week[i] = (Choice) { code >> 3, code & 1, code & 2, code & 4 };
      if (week[i].run == LONG && (!problem.long_allowed || problem.long_done || counts[0] + problem.done[0] > 99))
        continue;
      next[0] = counts[0] + (week[i].run != NO_RUN);
      next[1] = counts[1] + week[i].strength;
      next[2] = counts[2] + week[i].mobility;
      next[3] = counts[3] + week[i].cross;
      next[4] = counts[4] + (week[i].run == QUALITY);
      bool over = false;
      for (int kind = 0; kind < 5; kind++)
        over |= next[kind] > counts[kind] && problem.done[kind] + next[kind] > problem.want[kind];
      for (int j = problem.first; j < i && week[i].run == LONG; j++)
        over |= week[j].run == LONG;
      if (!over && day_is_legal (i))
        place (i + 1, next);
    }
  week[i] = (Choice) { 0 };
}

/* The first day on which the plan's own placement breaks a rule, 7 when it does not. */
static int
judge_own (void)
{
  int counts[5] = { 0 }, wrong = 7;
  double cost[COSTS];
  bool with_long;

  memcpy (week, problem.own, sizeof week);
  for (int i = problem.first; i < 7; i++)
    {
      Choice rest[7];

      memcpy (rest, week, sizeof week);
      memset (week + i + 1, 0, (size_t) (6 - i) * sizeof *week);
      if (!day_is_legal (i) && wrong == 7)
        wrong = i;
      memcpy (week, rest, sizeof week);
      counts[0] += week[i].run != NO_RUN;
      counts[1] += week[i].strength;
      counts[2] += week[i].mobility;
      counts[3] += week[i].cross;
      counts[4] += week[i].run == QUALITY;
    }
  own.found = false;
  if (judge_week (counts, true, cost, &with_long))
    keep (&own, cost);
  else if (wrong == 7)
    wrong = 8;
  memset (week, 0, sizeof week);
  return wrong;
}

static bool
read_ints (int *values, int count)
{
  for (int i = 0; i < count; i++)
    if (scanf ("%d", values + i) != 1)
      return false;
  return true;
}

static bool
read_doubles (double *values, int count)
{
  for (int i = 0; i < count; i++)
    if (scanf ("%lf", values + i) != 1)
      return false;
  return true;
}

static bool
read_problem (void)
{
  Problem *p = &problem;
  bool good;

  memset (p, 0, sizeof *p);
  good = read_ints (p->train, DAYS) && read_ints (p->run, DAYS) && read_ints (p->hard, DAYS) && read_ints (p->strength, DAYS) &&
    read_ints (p->cross, DAYS) && read_ints (&p->first, 1) && read_ints (&p->alternate, 1) && read_ints (&p->rest_min, 1) &&
    read_ints (&p->streak_cap, 1) && read_doubles (p->left, 7) && read_doubles (p->cap, 7) && read_ints (p->no_run, 7) &&
    read_ints (p->no_hard, 7) && read_ints (p->no_strength, 7) && read_ints (p->want, 5) && read_ints (p->done, 5) &&
    read_ints (&p->by_time, 1) && read_ints (&p->long_allowed, 1) && read_ints (&p->long_done, 1) && read_ints (&p->long_wish, 1) &&
    read_ints (&p->run_days, 1) && read_doubles (&p->week_km, 1) && read_doubles (&p->done_km, 1) && read_doubles (&p->pace, 1) &&
    read_doubles (&p->long_cap, 1) && read_doubles (&p->long_done_km, 1) && read_doubles (&p->main_max, 1) &&
    read_doubles (&p->strength_min, 1) && read_doubles (&p->done_minutes, 1) &&
    read_doubles (&p->done_hard, 1);
  for (int i = 0; good && i < 7; i++)
    {
      int choice[4];

      good = read_ints (choice, 4);
      if (good)
        p->own[i] = (Choice) { choice[0], choice[1], choice[2], choice[3] };
    }
  return good;
}

static void
print_best (const char *name, const Best *kept)
{
  printf ("%s %d", name, kept->found);
  for (int i = 0; i < COSTS; i++)
    printf (" %.3f", kept->found ? kept->cost[i] : 0);
  for (int i = 0; i < 7; i++)
    printf (" %d%d%d%d", kept->week[i].run, kept->week[i].strength, kept->week[i].mobility, kept->week[i].cross);
  printf ("\n");
}

int
main (void)
{
  while (read_problem ())
    {
      const int none[5] = { 0 };

      best.found = best_with_long.found = false;
      printf ("wrong %d\n", judge_own ());
      place (problem.first, none);
      print_best ("own", &own);
      print_best ("best", &best);
      print_best ("long", &best_with_long);
      fflush (stdout);
    }
  return 0;
}
