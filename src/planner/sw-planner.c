/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-planner.h"

#include "sw-season.h"

GPtrArray *
sw_planner_plan (const SwPlanInputs *inputs,
                 guint               n_weeks)
{
  g_autoptr (SwSeason) season = NULL;

  g_return_val_if_fail (inputs != NULL && inputs->journal != NULL && inputs->body != NULL && inputs->guide != NULL, NULL);
  g_return_val_if_fail (n_weeks >= 1 && n_weeks <= SW_PLANNER_MAX_WEEKS, NULL);

  season = sw_season_new (inputs, n_weeks, 0);

  return g_steal_pointer (&season->weeks);
}

GPtrArray *
sw_planner_list_past (const SwPlanInputs *inputs,
                      SwDay               monday,
                      guint               n_weeks)
{
  GPtrArray *weeks = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_plan_week_unref);
  g_autoptr (SwPlanHistory) history = sw_plan_history_new (inputs, 1);
  g_autofree char *hash = sw_season_make_hash (inputs);

  for (guint i = 0; i < n_weeks; i++)
    g_ptr_array_add (weeks, sw_season_make_past_week (history, sw_day_get_monday (monday) + 7 * (SwDay) i, hash));

  return weeks;
}

SwPlanWeek *
sw_planner_plan_week (const SwPlanInputs *inputs,
                      SwDay               monday)
{
  SwDay running = sw_day_get_monday (inputs->today);
  g_autoptr (SwSeason) season = NULL;
  guint n_weeks;

  monday = sw_day_get_monday (monday);
  if (monday < running || monday >= running + 7 * SW_PLANNER_MAX_WEEKS)
    {
      g_autoptr (GPtrArray) weeks = sw_planner_list_past (inputs, monday, 1);

      return sw_plan_week_ref (g_ptr_array_index (weeks, 0));
    }

  n_weeks = (guint) ((monday - running) / 7 + 1);
  season = sw_season_new (inputs, n_weeks, n_weeks - 1);

  return sw_plan_week_ref (g_ptr_array_index (season->weeks, n_weeks - 1));
}
