/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-strength-gate.h"

/* The highest low-back report of @day; of the session's own time only (during and after) if @around, else of the morning. -1
 * without one. */
static int
get_pain (const SwPlanHistory *history,
          SwDay                day,
          gboolean             around)
{
  const SwJournal *journal = history->in.journal;
  int highest = -1;
  guint first, end;

  sw_journal_find_pain (journal, day, day, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);
      gboolean near = report->moment == SW_MOMENT_DURING || report->moment == SW_MOMENT_AFTER;

      if (sw_region_is_low_back (report->region) && (around ? near : report->moment == SW_MOMENT_MORNING))
        highest = MAX (highest, report->nrs);
    }

  return highest;
}

/* The sets of @stage that the chains are asked for; what works both counts for neither. */
static int
count_sets (const SwPlanHistory *history,
            int                  stage)
{
  g_autofree char *id = g_strdup_printf ("strength-%d", stage);
  const SwRecipe *recipe = sw_guide_get_recipe (history->in.guide, id);
  int sets = 0;

  for (guint i = 0; recipe != NULL && i < recipe->n_steps; i++)
    {
      const SwRecipeStep *dose = &recipe->steps[i];
      const SwExercise *exercise = sw_guide_get_exercise (history->in.guide, dose->exercise);

      if (sw_phase_is_exercise (dose->phase) && exercise != NULL
          && (g_str_equal (exercise->chain, "posterior") || g_str_equal (exercise->chain, "anterior")))
        sets += MAX (dose->sets, 0);
    }

  return sets;
}

/* Effort, form, pain during and after, and no rise next morning, all of them known; a session without recorded sets was done
 * as planned. */
static gboolean
went_well (const SwPlanHistory *history,
           const SwActivity    *activity,
           int                  stage)
{
  const SwPlanNumbers *numbers = &history->numbers;
  int during = get_pain (history, activity->day, TRUE);
  int before = get_pain (history, activity->day, FALSE);
  int after = get_pain (history, activity->day + 1, FALSE);

  if (activity->rpe == SW_MISSING || activity->rpe > numbers->gate_rpe)
    return FALSE;
  if (!activity->has_form || activity->form != 0)
    return FALSE;
  if (activity->posterior_sets != SW_MISSING && activity->anterior_sets != SW_MISSING
      && activity->posterior_sets + activity->anterior_sets < count_sets (history, stage))
    return FALSE;
  if (during < 0 || during > numbers->gate_pain || after < 0)
    return FALSE;

  return after <= (before >= 0 ? before : during);
}

int
sw_strength_gate_count_raises (const SwPlanHistory *history,
                               SwDay                day,
                               int                  stage)
{
  const SwPlanNumbers *numbers = &history->numbers;
  const GPtrArray *activities = history->in.journal->activities;
  SwDay last = SW_DAY_NONE;
  int done = 0, well = 0, raises = 0;

  for (guint i = 0; i < activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (activities, i);

      if (activity->kind != SW_KIND_STRENGTH || activity->day > history->today || activity->day >= day)
        continue;
      /* A long pause begins the stages again, and with them what was raised. */
      if (last != SW_DAY_NONE && activity->day - last > numbers->stage_restart_days)
        done = well = raises = 0;
      last = activity->day;
      if (sw_plan_get_strength_stage (numbers, done++) < stage)
        continue;
      well = went_well (history, activity, stage) ? well + 1 : 0;
      if (well == numbers->gate_sessions)
        {
          raises++;
          well = 0;
        }
    }

  return raises;
}

void
sw_strength_gate_raise (const SwPlanNumbers *numbers,
                        SwStep              *step)
{
  if (step->reps != SW_MISSING)
    step->reps = MAX (step->reps, MIN (step->reps + numbers->raise_reps, numbers->reps_max));
  else if (step->seconds != SW_MISSING)
    step->seconds = MAX (step->seconds, MIN (step->seconds + numbers->raise_seconds, numbers->hold_max));
}
