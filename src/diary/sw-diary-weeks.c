/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-diary"

#include "config.h"

#include "sw-diary-private.h"

/* The weeks that the diary answers with, kept until the next change. */

SwPlanWeek *
sw_diary_get_week (SwDiary *self,
                   SwDay    monday)
{
  SwPlanInputs inputs;
  SwPlanWeek *week;

  monday = sw_day_get_monday (monday);
  week = g_hash_table_lookup (self->weeks, GINT_TO_POINTER (monday));
  if (week == NULL)
    {
      sw_diary_inputs (self, &inputs);
      week = sw_planner_plan_week (&inputs, monday);
      g_hash_table_insert (self->weeks, GINT_TO_POINTER (monday), week);
    }

  return sw_plan_week_ref (week);
}

static gboolean
is_known (SwDiary *self,
          SwDay    monday)
{
  return g_hash_table_contains (self->weeks, GINT_TO_POINTER (monday));
}

static void
keep_weeks (SwDiary   *self,
            GPtrArray *weeks)
{
  for (guint i = 0; i < weeks->len; i++)
    {
      SwPlanWeek *week = g_ptr_array_index (weeks, i);

      if (!is_known (self, week->monday))
        g_hash_table_insert (self->weeks, GINT_TO_POINTER (week->monday), sw_plan_week_ref (week));
    }
}

void
sw_diary_read_weeks (SwDiary *self,
                     SwDay    monday,
                     guint    n_weeks)
{
  SwDay running = sw_day_get_monday (self->today);
  SwDay first = sw_day_get_monday (monday);
  SwDay last = MIN (first + 7 * (SwDay) n_weeks, running + 7 * SW_PLANNER_MAX_WEEKS) - 7;
  SwPlanInputs inputs;

  while (first <= last && is_known (self, first))
    first += 7;
  while (first <= last && is_known (self, last))
    last -= 7;
  if (first > last)
    return;
  sw_diary_inputs (self, &inputs);
  if (first < running)
    {
      g_autoptr (GPtrArray) past = sw_planner_list_past (&inputs, first, (guint) ((MIN (last, running - 7) - first) / 7 + 1));

      keep_weeks (self, past);
    }
  /* A week ahead takes all before it, which are then known too. */
  if (last > running)
    {
      g_autoptr (GPtrArray) ahead = sw_planner_plan (&inputs, (guint) ((last - running) / 7 + 1));

      keep_weeks (self, ahead);
    }
}

GPtrArray *
sw_diary_get_weeks (SwDiary *self,
                    guint    n_weeks)
{
  SwPlanInputs inputs;

  sw_diary_inputs (self, &inputs);

  return sw_planner_plan (&inputs, n_weeks);
}
