/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-planner.h"

#include "sw-season.h"

/* PLANS 37. */
#define MAX_WEEKS 52

GPtrArray *
sw_planner_plan (const SwPlanInputs *inputs,
                 guint               n_weeks)
{
  g_autoptr (SwSeason) season = NULL;

  g_return_val_if_fail (inputs != NULL && inputs->journal != NULL && inputs->body != NULL && inputs->guide != NULL, NULL);
  g_return_val_if_fail (n_weeks >= 1 && n_weeks <= MAX_WEEKS, NULL);

  season = sw_season_new (inputs, n_weeks, 0);

  return g_steal_pointer (&season->weeks);
}

SwPlanWeek *
sw_planner_plan_week (const SwPlanInputs *inputs,
                      SwDay               monday)
{
  SwDay running = sw_day_get_monday (inputs->today);
  g_autoptr (SwSeason) season = NULL;
  guint n_weeks;

  monday = sw_day_get_monday (monday);
  if (monday < running)
    {
      g_autoptr (SwPlanHistory) history = sw_plan_history_new (inputs, 1);

      return sw_season_make_past_week (history, monday);
    }

  n_weeks = (guint) MIN ((monday - running) / 7 + 1, MAX_WEEKS);
  season = sw_season_new (inputs, n_weeks, n_weeks - 1);

  return sw_plan_week_ref (g_ptr_array_index (season->weeks, n_weeks - 1));
}
