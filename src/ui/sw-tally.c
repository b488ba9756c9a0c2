/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-tally"

#include "config.h"

#include "sw-tally.h"

void
sw_tally_init (SwTally          *self,
               const SwPlanWeek *week,
               SwDay             today)
{
  *self = (SwTally) { .km_target = week->targets.km };

  for (int i = 0; i < 7; i++)
    {
      const SwPlanDay *day = week->days[i];

      if (day->rest)
        {
          self->rest++;
          if (day->day < today)
            self->rest_done++;
        }
      for (guint j = 0; j < day->sessions->len; j++)
        {
          const SwSession *session = g_ptr_array_index (day->sessions, j);
          gboolean done = session->status == SW_STATUS_DONE;

          if (session->status == SW_STATUS_SKIPPED || session->status == SW_STATUS_MISSED)
            continue;
          self->minutes += session->minutes;
          if (done && session->rpe != SW_MISSING)
            self->load += session->rpe * session->minutes;
          if (sw_kind_is_run (session->kind))
            {
              self->runs++;
              self->runs_done += done;
              if (done && isfinite (session->km))
                self->km_done += session->km;
            }
          else if (session->kind == SW_KIND_STRENGTH)
            {
              self->strength++;
              self->strength_done += done;
            }
          else
            {
              self->cross++;
              self->cross_done += done;
            }
        }
    }
  /* What was asked for stays the measure, also when the week could not hold all of it. */
  if (!week->past)
    {
      self->runs = MAX (self->runs, week->targets.runs);
      self->strength = MAX (self->strength, week->targets.strength);
      self->cross = MAX (self->cross, week->targets.cross);
    }
}

double
sw_tally_get_longest (const SwPlanWeek *week)
{
  double longest = 1;

  for (int i = 0; i < 7; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      longest = MAX (longest, ((SwSession *) g_ptr_array_index (week->days[i]->sessions, j))->minutes);
  return longest;
}

SwSession *
sw_tally_new_mini_routine (const SwGuide *guide)
{
  const SwRecipe *recipe = sw_guide_get_recipe (guide, "mini-routine");
  SwSession *session;
  SwReason *reason;

  if (recipe == NULL)
    return NULL;
  session = sw_session_new (SW_KIND_MOBILITY);
  for (guint i = 0; i < recipe->n_steps; i++)
    {
      const SwRecipeStep *from = &recipe->steps[i];
      SwStep *step = sw_step_new (from->phase, from->exercise);

      step->sets = from->sets;
      step->reps = from->reps;
      step->per_side = from->per_side;
      step->seconds = from->seconds;
      step->minutes = from->minutes;
      g_ptr_array_add (session->steps, step);
    }
  session->minutes = sw_guide_get_int (guide, "B6.routine_minutes");
  session->rpe = SW_MISSING;
  session->id = g_strdup ("mini-routine");
  reason = sw_reason_new ("B6", NULL, recipe->guide, NULL);
  g_ptr_array_add (session->reasons, reason);
  return session;
}
