/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A conflict names the fewest rules that stand in the way of a demand: every set of rules is tried, the small ones first. */

#include "plan-literal.h"
#include "plan-random.h"
#include "sw-placement.h"
#include "sw-season.h"

/* What a rule in a conflict stands for; every rule that is none of these closes single days for the body's sake. */
static const struct
{
  const char *rule;
  SwRelax     relax;
} sets[] = {
  { "past", SW_RELAX_PAST },
  { "availability", SW_RELAX_AVAILABILITY },
  { NULL, SW_RELAX_ZONES },
  { "B4", SW_RELAX_VOLUME },
  { "B9", SW_RELAX_REST | SW_RELAX_CONSECUTIVE },
  { "B5", SW_RELAX_HARD | SW_RELAX_HARD_SHARE },
  { "B7", SW_RELAX_STRENGTH },
  { "B8", SW_RELAX_SHARING },
};
#define N_SETS G_N_ELEMENTS (sets)

static gboolean
is_met (const SwSeason    *season,
        const SwWeekFrame *frame,
        const char        *demand,
        guint              mask)
{
  SwPlacementProblem problem;
  SwPlacement placement;
  SwRelax relax = SW_RELAX_NONE;

  for (guint i = 0; i < N_SETS; i++)
    {
      if (mask & (1u << i))
        relax |= sets[i].relax;
    }
  sw_placement_problem_init (&problem, season->history, frame, relax);
  if (!sw_placement_search (&problem, &placement))
    return FALSE;
  if (g_str_equal (demand, "B1"))
    return placement.missing[SW_MISSING_RUNS_BELOW_TWO] + placement.missing[SW_MISSING_OTHER_RUNS] + (placement.swap_day >= 0) == 0;
  if (g_str_equal (demand, "B7"))
    return placement.missing[SW_MISSING_STRENGTH] == 0;

  return placement.missing[SW_MISSING_MOBILITY] + placement.missing[SW_MISSING_CROSS] == 0;
}

/* The sets that the conflict names, as bits. */
static guint
get_named (const SwConflict *conflict)
{
  guint mask = 0;

  for (guint k = 1; conflict->rules[k] != NULL; k++)
    {
      guint bit = 2;

      for (guint i = 0; i < N_SETS; i++)
        {
          if (g_strcmp0 (sets[i].rule, conflict->rules[k]) == 0)
            bit = i;
        }
      mask |= 1u << bit;
    }

  return mask;
}

/* How many sets at least have to give way; -1 when all of them together do not help. */
static int
find_fewest (const SwSeason    *season,
             const SwWeekFrame *frame,
             const char        *demand)
{
  for (int size = 0; size <= (int) N_SETS; size++)
    {
      for (guint mask = 0; mask < 1u << N_SETS; mask++)
        {
          if (__builtin_popcount (mask) == size && is_met (season, frame, demand, mask))
            return size;
        }
    }

  return -1;
}

static void
check_conflict (int                seed,
                const SwSeason    *season,
                const SwConflict  *conflict,
                int                sizes[N_SETS + 1])
{
  const SwWeekFrame *frame = &g_array_index (season->frames, SwWeekFrame, 0);
  const char *demand = conflict->rules[0];
  g_autofree char *text = g_strjoinv (" ", conflict->rules);
  guint named = get_named (conflict);
  int fewest = find_fewest (season, frame, demand);

  if (fewest > 0 && (__builtin_popcount (named) != fewest || !is_met (season, frame, demand, named)))
    g_error ("seed %d: %s: %d rules would do", seed, text, fewest);
  sizes[MAX (fewest, 0)]++;
}

static void
test_fewest (void)
{
  int sizes[N_SETS + 1] = { 0 };

  for (int seed = 300001; seed <= 300000 + plan_random_rounds (300, 5000); seed++)
    {
      PlanFixture fixture;
      SwPlanInputs inputs;
      g_autoptr (SwSeason) season = NULL;
      const SwPlanWeek *week;

      plan_random_init (&fixture, (guint32) seed);
      inputs = plan_fixture_get_inputs (&fixture);
      season = sw_season_new (&inputs, 1, 0);
      week = g_ptr_array_index (season->weeks, 0);
      for (guint i = 0; i < week->conflicts->len; i++)
        {
          const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);

          if (!g_str_equal (conflict->rules[0], "race"))
            check_conflict (seed, season, conflict, sizes);
        }
      plan_fixture_clear (&fixture);
    }
  for (guint size = 1; size <= N_SETS; size++)
    g_test_message ("%d conflicts of %u rules", sizes[size], size);
  g_test_message ("%d that no rule set aside would mend", sizes[0]);
  g_assert_cmpint (sizes[1], >, 0);
  g_assert_cmpint (sizes[2], >, 0);
}

/* Three free days and six sessions wanted: two of the days touch, so neither can all runs have a day between them nor can
 * the other sessions find one. */
static void
test_three_days (void)
{
  static const int minutes[7] = { 0, 60, 60, 0, 0, 0, 90 };
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (SwSeason) season = NULL;
  const SwPlanWeek *week;
  int sizes[N_SETS + 1] = { 0 };
  int wanted;

  plan_fixture_init (&fixture, "2026-11-23");
  plan_fixture_add_weeks (&fixture, 3, 4, 30);
  plan_fixture_set_availability (&fixture, minutes);
  inputs = plan_fixture_get_inputs (&fixture);
  season = sw_season_new (&inputs, 1, 0);
  week = g_ptr_array_index (season->weeks, 0);
  wanted = week->targets.runs + week->targets.strength + week->targets.cross;
  g_assert_cmpint (wanted, >=, 6);
  g_assert_cmpuint (week->conflicts->len, >, 0);
  for (guint i = 0; i < week->conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);

      check_conflict (0, season, conflict, sizes);
      /* Two rules at most: the demand, and the free minutes that are in its way. */
      g_assert_cmpuint (g_strv_length (conflict->rules), ==, 2);
      g_assert_cmpstr (conflict->rules[1], ==, "availability");
    }
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/conflicts/fewest", test_fewest);
  g_test_add_func ("/planner/conflicts/three-days", test_three_days);

  return g_test_run ();
}
