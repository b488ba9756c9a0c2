/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The planner against its text, on people and pasts that chance has made. SW_THOROUGH=1 takes many more of them. */

#include <locale.h>
#include <time.h>

#include "plan-brute.h"
#include "plan-random.h"

#define N_WEEKS 12

/* Whatever the person and the past, twelve weeks keep every hard rule and every promise about the answer. */
static void
test_hard_rules (void)
{
  int rounds = plan_random_rounds (400, 10000);

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
  g_test_message ("%d people, %d weeks each: no rule broken", rounds, N_WEEKS);
}

/* Where the program runs must not show in what it answers. */
typedef struct
{
  const char *locale;
  const char *zone;
} Place;

static const Place places[] = {
  { "de_DE.UTF-8", "Pacific/Kiritimati" }, /* a decimal comma; the first to see a new day */
  { "tr_TR.UTF-8", "America/St_Johns" },   /* an I without its dot; half an hour off */
  { "C", "Pacific/Niue" },                 /* the last to see it */
};

/* FALSE when the system has no such locale; the zone is set all the same. */
static gboolean
go_to (const Place *place)
{
  g_setenv ("TZ", place->zone, TRUE);
  tzset ();

  return setlocale (LC_ALL, place->locale) != NULL;
}

static void
assert_same (int              seed,
             const GPtrArray *weeks,
             const GPtrArray *others)
{
  for (guint i = 0; i < MIN (weeks->len, others->len); i++)
    {
      g_autofree char *one = plan_to_text (g_ptr_array_index (weeks, i));
      g_autofree char *other = plan_to_text (g_ptr_array_index (others, i));

      if (!g_str_equal (one, other))
        g_error ("seed %d, week %u:\n%s\n%s", seed, i, one, other);
    }
}

/* The same inputs give the same bytes, here and elsewhere, and the first weeks do not depend on how many are asked for. */
static void
test_same_bytes (void)
{
  static const Place home = { "C", "UTC" };
  int rounds = plan_random_rounds (100, 10000);
  int abroad = 0;

  for (int seed = 1; seed <= rounds; seed++)
    {
      PlanFixture fixture;
      const Place *place = &places[seed % (int) G_N_ELEMENTS (places)];
      g_autoptr (GPtrArray) once = NULL;
      g_autoptr (GPtrArray) again = NULL;
      g_autoptr (GPtrArray) elsewhere = NULL;

      plan_random_init (&fixture, (guint32) seed);
      once = plan_fixture_plan (&fixture, 6);
      again = plan_fixture_plan (&fixture, 3);
      abroad += go_to (place) && !g_str_equal (place->locale, "C");
      elsewhere = plan_fixture_plan (&fixture, 6);
      g_assert_true (go_to (&home));
      assert_same (seed, once, again);
      assert_same (seed, once, elsewhere);
      plan_fixture_clear (&fixture);
    }
  g_test_message ("%d people, each also in another time zone, %d of them in another language", rounds, abroad);
  if (abroad == 0)
    g_test_skip ("there is no German and no Turkish locale here (Debian: locales)");
}

/* The chosen week costs no more and no less than the best of all assignments that the text allows: the running week, and
 * later ones behind their borders. */
static void
test_optimum (void)
{
  int wanted = plan_random_rounds (250, 500);
  int tried = 0;

  for (guint32 seed = 100001; tried < wanted; seed++)
    {
      PlanFixture fixture;
      guint n = seed % 2 == 0 ? 0 : seed / 2 % N_WEEKS;
      g_autoptr (GPtrArray) weeks = NULL;

      plan_random_init (&fixture, seed);
      weeks = plan_fixture_plan (&fixture, n + 1);
      if (literal_can_enumerate (&fixture, weeks, n))
        {
          LiteralCost best = literal_enumerate (&fixture, weeks, n, NULL);
          LiteralCost cost = literal_get_cost (&fixture, weeks, n);

          for (int i = 0; i < N_LITERAL_COSTS; i++)
            {
              if (cost.parts[i] != best.parts[i])
                {
                  g_autofree char *text = plan_to_text (g_ptr_array_index (weeks, n));

                  g_error ("seed %u, week %u, part %d: %d, the best is %d\n%s", seed, n, i, cost.parts[i], best.parts[i], text);
                }
            }
          tried++;
        }
      plan_fixture_clear (&fixture);
    }
  g_test_message ("%d weeks cost what the cheapest of all their assignments costs", tried);
}

/* Of the weeks whose full demand can be placed at all, more than 99 in 100 have it. */
static void
test_full_demand (void)
{
  int people = plan_random_rounds (40, 2500);
  int n_weeks = 0, left_out = 0, fits = 0, got = 0;

  for (int seed = 200001; seed <= 200000 + people; seed++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) weeks = NULL;

      plan_random_init (&fixture, (guint32) seed);
      weeks = plan_fixture_plan (&fixture, N_WEEKS);
      for (guint n = 0; n < N_WEEKS; n++)
        {
          const SwPlanWeek *week = g_ptr_array_index (weeks, n);
          LiteralCost best, cost;

          if (week->state == SW_STATE_SUSPENDED)
            continue;
          n_weeks++;
          if (!literal_can_enumerate (&fixture, weeks, n))
            {
              left_out++;
              continue;
            }
          best = literal_enumerate (&fixture, weeks, n, NULL);
          cost = literal_get_cost (&fixture, weeks, n);
          if (!literal_is_full (&best))
            {
              /* Then the search reads a rule more strictly than the text. */
              if (literal_is_full (&cost))
                g_error ("seed %d, week %u: the full demand is planned where the search finds no place for it", seed, n);
              continue;
            }
          fits++;
          got += literal_is_full (&cost);
          if (!literal_is_full (&cost))
            g_test_message ("seed %d, week %u: the full demand fits and is not planned", seed, n);
        }
      plan_fixture_clear (&fixture);
    }
  g_test_message ("%d weeks, %d with a race or a swap left out: the full demand fits %d, %d have it (%.2f %%)", n_weeks,
                  left_out, fits, got, 100.0 * got / MAX (fits, 1));
  g_assert_cmpint (left_out * 10, <, n_weeks);
  g_assert_cmpint (fits * 4, >, n_weeks);
  g_assert_cmpint (got * 100, >, fits * 99);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/random/hard-rules", test_hard_rules);
  g_test_add_func ("/planner/random/same-bytes", test_same_bytes);
  g_test_add_func ("/planner/random/optimum", test_optimum);
  g_test_add_func ("/planner/random/full-demand", test_full_demand);

  return g_test_run ();
}
