/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-bench.h"
#include "sw-insight.h"
#include "sw-planner.h"
#include "sw-test-guide.h"

/* A season of 26 weeks against one week. (The exact search against exhaustion is in bench-placement.) */

#define TODAY 20780
#define ROUNDS 9

static void
plan_one (gpointer data)
{
  g_autoptr (GPtrArray) weeks = sw_planner_plan (data, 1);

  g_assert_cmpuint (weeks->len, ==, 1);
}

static void
plan_season (gpointer data)
{
  g_autoptr (GPtrArray) weeks = sw_planner_plan (data, 26);

  g_assert_cmpuint (weeks->len, ==, 26);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (SwJournal) journal = sw_sample_new (TODAY, 0, 1);
  g_autoptr (SwBody) body = sw_insight_scan (journal, sw_test_guide (), TODAY);
  SwPlanInputs inputs = { journal, body, sw_test_guide (), TODAY };
  double one = sw_bench_measure (plan_one, &inputs, ROUNDS);

  return sw_bench_report ("season of 26 weeks against one week", sw_bench_measure (plan_season, &inputs, ROUNDS), one, 30) ? 0 : 1;
}
