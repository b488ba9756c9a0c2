/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-insight.h"
#include "sw-planner.h"
#include "sw-test-guide.h"

/* What the sample promises, judged by the rules themselves: whoever tries it on any weekday sees a calm week that fits. */

#define WEDNESDAY 20782 /* 2026-11-25 */

static void
assert_calm (SwDay   last_day,
             SwDay   today,
             int     years,
             guint32 seed)
{
  g_autoptr (SwJournal) journal = sw_sample_new (last_day, years, seed);
  g_autoptr (SwBody) body = sw_insight_scan (journal, sw_test_guide (), today);
  SwPlanInputs inputs = { journal, body, sw_test_guide (), today };
  g_autoptr (GPtrArray) weeks = sw_planner_plan (&inputs, 2);
  gboolean amber_seen = FALSE;

  g_assert_false (body->safety.suspended);
  g_assert_cmpint (body->ladder.rung, ==, SW_LADDER_OFF);
  for (SwDay day = last_day - 13; day <= today; day++)
    g_assert_cmpint (sw_body_get_zone (body, day), <=, SW_ZONE_GREEN);
  for (SwDay day = last_day - 42; day < last_day - 13; day++)
    {
      g_assert_cmpint (sw_body_get_zone (body, day), <=, SW_ZONE_AMBER);
      amber_seen = amber_seen || sw_body_get_zone (body, day) == SW_ZONE_AMBER;
    }
  g_assert_true (amber_seen);

  for (guint i = 0; i < weeks->len; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, i);

      g_assert_cmpuint (week->conflicts->len, ==, 0);
      g_assert_true (week->state == SW_STATE_BUILD || week->state == SW_STATE_DELOAD);
    }
}

static void
test_weekdays (void)
{
  for (SwDay last = WEDNESDAY; last < WEDNESDAY + 7; last++)
    {
      assert_calm (last, last, 0, 1);
      assert_calm (last, last + 1, 0, 1);
    }
}

static void
test_seeds (void)
{
  for (guint32 seed = 0; seed < 8; seed++)
    assert_calm (WEDNESDAY, WEDNESDAY, 0, seed);
}

static void
test_years (void)
{
  assert_calm (WEDNESDAY, WEDNESDAY, 1, 1);
  assert_calm (WEDNESDAY, WEDNESDAY, 20, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/story/weekdays", test_weekdays);
  g_test_add_func ("/core/story/seeds", test_seeds);
  g_test_add_func ("/core/story/years", test_years);

  return g_test_run ();
}
