/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-rows.h"

void
plan_rows_add (const char    *rule,
               const char    *row,
               gconstpointer  data,
               GTestDataFunc  func)
{
  g_autofree char *path = g_strdup_printf ("/rows/%s/%s", rule, row);

  g_test_add_data_func (path, data, func);
}

void
plan_rows_set_minutes (PlanFixture *fixture,
                       int          minutes)
{
  int week[7];

  for (int i = 0; i < 7; i++)
    week[i] = minutes;
  plan_fixture_set_availability (fixture, week);
}

void
plan_rows_add_week (PlanFixture *fixture,
                    int          weeks_ago,
                    int          runs,
                    double       km,
                    double       long_km)
{
  static const int offsets[5][5] = { { 6 }, { 2, 6 }, { 1, 3, 6 }, { 1, 3, 5, 6 }, { 0, 1, 3, 5, 6 } };
  SwDay monday = sw_day_get_monday (fixture->today) - 7 * weeks_ago;

  for (int i = 0; i < runs; i++)
    {
      double own = km / runs;

      if (long_km > 0)
        own = i == runs - 1 ? long_km : (km - long_km) / (runs - 1);
      plan_fixture_add (fixture, monday + offsets[runs - 1][i], SW_KIND_EASY, own * 6.25, own);
    }
}

char *
plan_rows_describe (const SwSession *session,
                    SwPhase          phase)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);

      if (step->phase != phase)
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, step->exercise);
      if (!isnan (step->minutes))
        {
          g_string_append_printf (text, " %gmin", step->minutes);
          continue;
        }
      g_string_append_printf (text, " %d", step->sets);
      if (step->reps != SW_MISSING)
        g_string_append_printf (text, "x%d", step->reps);
      if (step->seconds != SW_MISSING)
        g_string_append_printf (text, "x%ds", step->seconds);
      if (step->per_side)
        g_string_append (text, "/side");
    }

  return g_string_free (text, FALSE);
}

GPtrArray *
plan_rows_find_runs (const SwPlanWeek *week)
{
  GPtrArray *runs = g_ptr_array_new ();

  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->status == SW_STATUS_PLANNED && sw_kind_is_run (session->kind))
            g_ptr_array_add (runs, session);
        }
    }

  return runs;
}

int
plan_rows_get_gap (const SwPlanWeek *week,
                   gboolean          hard)
{
  int last = -99, gap = 99;

  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->status != SW_STATUS_PLANNED || !sw_kind_is_run (session->kind)
              || (hard && !sw_kind_is_hard (session->kind)))
            continue;
          gap = last == -99 ? gap : MIN (gap, i - last);
          last = i;
        }
    }

  return gap;
}
