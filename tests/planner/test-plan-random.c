/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-brute.h"
#include "plan-random.h"

#define N_WEEKS 12

/* Whatever the person and the past, twelve weeks keep every hard rule and every promise about the answer. */
static void
test_hard_rules (void)
{
  int rounds = plan_random_rounds (300, 3000);

  for (int seed = 1; seed <= rounds; seed++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) weeks = NULL;

      plan_random_init (&fixture, (guint32) seed);
      weeks = plan_fixture_plan (&fixture, N_WEEKS);
      g_assert_cmpuint (weeks->len, ==, N_WEEKS);
      g_test_message ("seed %d", seed);
      literal_check_weeks (&fixture, weeks);
      plan_fixture_clear (&fixture);
    }
}

/* The same inputs give the same bytes, and the first weeks do not depend on how many are asked for. */
static void
test_same_bytes (void)
{
  for (int seed = 1; seed <= plan_random_rounds (60, 600); seed++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) once = NULL;
      g_autoptr (GPtrArray) again = NULL;

      plan_random_init (&fixture, (guint32) seed);
      once = plan_fixture_plan (&fixture, 6);
      again = plan_fixture_plan (&fixture, 3);
      for (guint i = 0; i < again->len; i++)
        {
          g_autofree char *one = plan_to_text (g_ptr_array_index (once, i));
          g_autofree char *other = plan_to_text (g_ptr_array_index (again, i));

          g_assert_cmpstr (one, ==, other);
        }
      plan_fixture_clear (&fixture);
    }
}

/* The chosen week costs no more and no less than the best of all assignments that the text allows. */
static void
test_optimum (void)
{
  int wanted = plan_random_rounds (60, 500);
  int tried = 0;

  for (guint32 seed = 100001; tried < wanted; seed++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;

      plan_random_init (&fixture, seed);
      week = plan_fixture_plan_week (&fixture);
      if (literal_can_enumerate (&fixture, week))
        {
          guint64 n;
          LiteralCost best = literal_enumerate (&fixture, week, &n);
          LiteralCost cost = literal_get_cost (&fixture, week);

          for (int i = 0; i < N_LITERAL_COSTS; i++)
            {
              if (cost.parts[i] != best.parts[i])
                {
                  g_autofree char *text = plan_to_text (week);

                  g_error ("seed %u, part %d: %d, the best of %" G_GUINT64_FORMAT " is %d\n%s", seed, i, cost.parts[i], n,
                           best.parts[i], text);
                }
            }
          tried++;
        }
      plan_fixture_clear (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/random/hard-rules", test_hard_rules);
  g_test_add_func ("/planner/random/same-bytes", test_same_bytes);
  g_test_add_func ("/planner/random/optimum", test_optimum);

  return g_test_run ();
}
