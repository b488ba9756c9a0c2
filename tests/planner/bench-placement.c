/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One exact week plan against the exhaustive search of the same week, in processor time of one run. The week begins on a
 * Wednesday with five days left, 20^5 assignments, so that exhaustion ends within seconds; the bound only grows easier with
 * more days. Both must find the same cost. */

#include "plan-brute.h"

#include <time.h>

#define BOUND 0.01
#define ROUNDS 20

static double
get_seconds (clock_t from)
{
  return (double) (clock () - from) / CLOCKS_PER_SEC;
}

int
main (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  LiteralCost best, cost;
  double exact, exhaustive, ratio;
  guint64 n;
  clock_t from;

  plan_fixture_init (&fixture, "2026-11-25");
  plan_fixture_add_weeks (&fixture, 3, 4, 30);
  weeks = plan_fixture_plan (&fixture, 1);

  from = clock ();
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (SwPlanWeek) again = plan_fixture_plan_week (&fixture);

      g_assert_nonnull (again);
    }
  exact = get_seconds (from) / ROUNDS;
  from = clock ();
  best = literal_exhaust (&fixture, weeks, 0, &n);
  exhaustive = get_seconds (from);
  cost = literal_get_cost (&fixture, weeks, 0);
  for (int i = 0; i < N_LITERAL_COSTS; i++)
    g_assert_cmpint (cost.parts[i], ==, best.parts[i]);

  ratio = exact / exhaustive;
  g_print ("one exact week against %" G_GUINT64_FORMAT " assignments: %.5f (bound %.2f; %.3f ms, %.3f s)\n", n, ratio, BOUND,
           exact * 1e3, exhaustive);
  plan_fixture_clear (&fixture);

  return ratio <= BOUND ? 0 : 1;
}
