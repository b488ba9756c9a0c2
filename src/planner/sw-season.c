/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-season.h"

#include "sw-conflicts.h"
#include "sw-edits.h"
#include "sw-reasons.h"

/* The rule that keeps the race off its day. */
static const char *
find_race_blocker (const SwWeekFrame        *frame,
                   const SwPlacementProblem *problem)
{
  int i = frame->race_day - frame->monday;
  const SwFrameDay *day = &frame->days[i];

  if (day->no_run != NULL)
    return day->no_run;
  if (day->no_hard != NULL)
    return day->no_hard;

  return (problem->hard_ok & (1u << i)) ? "B9" : "B5";
}

/* Places the week; without its race when that cannot stand. Returns the rule against the race, if any. */
static const char *
place_week (const SwPlanHistory *history,
            SwWeekFrame         *frame,
            SwPlacementProblem  *problem,
            SwPlacement         *placement)
{
  const char *blocker = NULL;

  sw_placement_problem_init (problem, history, frame, SW_RELAX_NONE);
  if (!sw_placement_search (problem, placement))
    {
      blocker = find_race_blocker (frame, problem);
      frame->race_here = FALSE;
      sw_placement_problem_init (problem, history, frame, SW_RELAX_NONE);
      if (!sw_placement_search (problem, placement))
        g_assert_not_reached (); /* Nothing planned is always legal. */
    }

  return blocker;
}

static SwPlanWeek *
plan_week (SwSeason *self,
           guint     position,
           gboolean  with_conflicts)
{
  SwWeekFrame frame;
  SwPlacementProblem problem;
  SwPlacement placement = { .long_day = -1, .race_day = -1, .swap_day = -1 };
  const char *blocker = NULL;
  SwPlanWeek *week;

  sw_week_frame_init (&frame, self->history, self->frames, position);
  if (frame.race_refused)
    blocker = frame.state_rule;
  if (frame.state == SW_STATE_SUSPENDED)
    sw_placement_problem_init (&problem, self->history, &frame, SW_RELAX_NONE);
  else if (blocker == NULL)
    blocker = place_week (self->history, &frame, &problem, &placement);
  else
    place_week (self->history, &frame, &problem, &placement);

  week = sw_week_build (self->history, &frame, &problem, &placement, &self->cross);
  if (blocker != NULL)
    sw_conflicts_add_race (&frame, blocker, week);
  if (with_conflicts)
    sw_conflicts_add (self->history, &frame, &placement, week);
  g_array_append_val (self->frames, frame);
  g_array_append_val (self->placements, placement);

  return week;
}

static void
stamp_week (SwPlanWeek          *week,
            const SwPlanInputs  *inputs,
            const char          *hash)
{
  g_free (week->guide_version);
  week->guide_version = g_strdup (sw_guide_get_version (inputs->guide));
  g_free (week->inputs);
  week->inputs = g_strdup (hash);
}

char *
sw_season_make_hash (const SwPlanInputs *inputs)
{
  return inputs->hash != NULL ? g_strdup (inputs->hash) : sw_planner_hash_inputs (inputs);
}

SwSeason *
sw_season_new (const SwPlanInputs *inputs,
               guint               n_weeks,
               guint               conflicts_from)
{
  SwSeason *self = g_new0 (SwSeason, 1);
  g_autofree char *hash = sw_season_make_hash (inputs);

  self->history = sw_plan_history_new (inputs, n_weeks);
  self->frames = g_array_new (FALSE, FALSE, sizeof (SwWeekFrame));
  self->placements = g_array_new (FALSE, FALSE, sizeof (SwPlacement));
  self->weeks = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_plan_week_unref);
  sw_cross_choice_init (&self->cross, self->history);

  for (guint i = 0; i < n_weeks; i++)
    {
      SwPlanWeek *week = plan_week (self, i, i >= conflicts_from);

      sw_edits_apply (self->history, &g_array_index (self->frames, SwWeekFrame, i), week);
      if (i >= conflicts_from)
        sw_conflicts_add_edited (&g_array_index (self->frames, SwWeekFrame, i), week);
      /* The last week's days stay as they are: whoever judges an edit of it looks at what was before. */
      if (i + 1 < n_weeks)
        {
          SwWeekFrame *frame = &g_array_index (self->frames, SwWeekFrame, i);

          sw_week_build_assume (self->history, week);
          /* A week in which nothing could be run has loaded nobody (PLANS 16). */
          frame->loaded &= sw_plan_history_count_week_runs (self->history, frame->monday) > 0;
        }
      stamp_week (week, inputs, hash);
      g_ptr_array_add (self->weeks, week);
    }

  return self;
}

SwSeason *
sw_season_new_up_to (const SwPlanInputs *inputs,
                     SwDay               monday)
{
  SwDay running = sw_day_get_monday (inputs->today);

  if (monday == SW_DAY_NONE || monday < running || monday >= running + 7 * SW_PLANNER_MAX_WEEKS)
    return NULL;

  return sw_season_new (inputs, (guint) ((monday - running) / 7 + 1), SW_PLANNER_MAX_WEEKS);
}

void
sw_season_free (SwSeason *self)
{
  g_clear_pointer (&self->history, sw_plan_history_free);
  g_clear_pointer (&self->frames, g_array_unref);
  g_clear_pointer (&self->placements, g_array_unref);
  g_clear_pointer (&self->weeks, g_ptr_array_unref);
  g_free (self);
}

SwPlanWeek *
sw_season_make_past_week (const SwPlanHistory *history,
                          SwDay                monday,
                          const char          *hash)
{
  SwPlanWeek *week = sw_plan_week_new (monday, history->today);

  week->past = TRUE;
  week->targets.km = week->targets.long_km = week->targets.cap_km = NAN;
  for (int i = 0; i < 7; i++)
    {
      SwPlanDay *day = sw_plan_day_new (monday + i);

      sw_week_build_add_done (history, day);
      day->rest = sw_week_build_is_rest (history, day);
      if (day->rest)
        g_ptr_array_add (day->reasons, sw_reasons_make (history->in.guide, "B9", "rest", NULL));
      g_clear_pointer (&week->days[i], sw_plan_day_free);
      week->days[i] = day;
    }
  sw_edits_apply_past (history, week);
  stamp_week (week, &history->in, hash);

  return week;
}
