/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-content.h"

#include "sw-strength-gate.h"

#define PHASE(phase) (1u << (phase))
#define ALL_PHASES (~0u)

/* How the steps of a recipe are bent to a person and to the minutes there are. */
typedef struct
{
  const SwPlanHistory *history;
  gboolean pain;      /* gentler exercises */
  int      sets_less;
  int      raises;    /* so many exercises of a strength session are raised, the first ones of its table first */
} Bend;

static double
get_seconds (const SwPlanHistory *history,
             const SwStep        *step)
{
  return sw_step_get_seconds (step, history->numbers.seconds_per_rep);
}

static gboolean
has_equipment (const SwProfile  *profile,
               const SwExercise *exercise)
{
  for (guint i = 0; exercise->equipment != NULL && exercise->equipment[i] != NULL; i++)
    {
      if (!sw_profile_has_equipment (profile, exercise->equipment[i]))
        return FALSE;
    }

  return TRUE;
}

/* The exercise itself, or its first gentler form that needs nothing the user lacks. */
static const char *
choose_exercise (const SwPlanHistory *history,
                 const char          *id)
{
  const SwProfile *profile = history->in.journal->profile;
  const SwExercise *exercise = sw_guide_get_exercise (history->in.guide, id);

  if (exercise == NULL || has_equipment (profile, exercise))
    return id;

  for (guint i = 0; exercise->regressions != NULL && exercise->regressions[i] != NULL; i++)
    {
      const SwExercise *gentler = sw_guide_get_exercise (history->in.guide, exercise->regressions[i]);

      if (gentler != NULL && has_equipment (profile, gentler))
        return exercise->regressions[i];
    }

  return id;
}

static gboolean
is_unilateral (const SwPlanHistory *history,
               const char          *id)
{
  const SwExercise *exercise = sw_guide_get_exercise (history->in.guide, id);

  return exercise != NULL && exercise->unilateral;
}

static SwStep *
make_step (const Bend         *bend,
           const SwRecipeStep *dose)
{
  gboolean swap = bend->pain && dose->swap_when_pain != NULL;
  const char *exercise = swap ? dose->swap_when_pain : dose->exercise;
  SwStep *step = sw_step_new (dose->phase, choose_exercise (bend->history, exercise));

  step->sets = dose->sets;
  step->reps = dose->reps;
  step->per_side = dose->per_side;
  /* The dose of one exercise is told for two sides or for one; what stands in its place may have the other number. */
  if (!g_str_equal (step->exercise, dose->exercise))
    step->per_side = is_unilateral (bend->history, step->exercise);
  step->seconds = dose->seconds;
  step->minutes = dose->minutes;
  if (swap && dose->swap_reps != SW_MISSING)
    {
      step->reps = dose->swap_reps;
      step->per_side = dose->swap_per_side;
      step->seconds = SW_MISSING;
    }
  if (bend->sets_less > 0 && step->sets != SW_MISSING
      && dose->phase != SW_PHASE_WARM_UP && dose->phase != SW_PHASE_COOL_DOWN)
    step->sets = MAX (1, step->sets - bend->sets_less);

  return step;
}

static double
sum_seconds (const SwPlanHistory *history,
             const GPtrArray     *steps)
{
  double sum = 0;

  for (guint i = 0; i < steps->len; i++)
    sum += get_seconds (history, g_ptr_array_index (steps, i));

  return sum;
}

/* Fewer sets, the last steps first, until @steps fit @budget seconds; FALSE when one set of each is still too long. */
static gboolean
trim_sets (const SwPlanHistory *history,
           GPtrArray           *steps,
           double               budget)
{
  for (guint i = steps->len; i > 0 && sw_above (sum_seconds (history, steps), budget); i--)
    {
      SwStep *step = g_ptr_array_index (steps, i - 1);

      while (step->sets > 1 && sw_above (sum_seconds (history, steps), budget))
        step->sets--;
    }

  return !sw_above (sum_seconds (history, steps), budget);
}

/* Half minutes for the flexible steps of @recipe, in their order, as far as @budget seconds reach. */
static void
stretch_steps (const SwPlanHistory *history,
               GPtrArray           *steps,
               const SwRecipe      *recipe,
               double               budget)
{
  double spare = budget - sum_seconds (history, steps);

  for (guint i = 0; i < recipe->n_steps; i++)
    {
      const SwRecipeStep *dose = &recipe->steps[i];

      if (isnan (dose->max_minutes))
        continue;
      for (guint k = 0; k < steps->len; k++)
        {
          SwStep *step = g_ptr_array_index (steps, k);
          double more;

          if (step->phase != dose->phase || !g_str_equal (step->exercise, dose->exercise) || isnan (step->minutes))
            continue;
          more = MIN (floor (spare / 30.0 + SW_EPSILON) / 2.0, dose->max_minutes - step->minutes);
          if (more > 0)
            {
              step->minutes += more;
              spare -= more * 60.0;
            }
          break;
        }
    }
}

/* One exercise for each raise, in their order and from the first again. */
static void
raise_steps (const Bend *bend,
             GPtrArray  *steps)
{
  for (int left = bend->raises; left > 0;)
    {
      int before = left;

      for (guint i = 0; i < steps->len && left > 0; i++)
        {
          SwStep *step = g_ptr_array_index (steps, i);

          if (!sw_phase_is_exercise (step->phase))
            continue;
          sw_strength_gate_raise (&bend->history->numbers, step);
          left--;
        }
      if (left == before)
        return;
    }
}

/* The steps of @recipe in @phases within @budget seconds: sets are trimmed, then the last steps dropped, then flexible steps
 * stretched. NULL when @strict and steps would have to be dropped. */
static GPtrArray *
fit_recipe (const Bend     *bend,
            const SwRecipe *recipe,
            guint           phases,
            double          budget,
            gboolean        strict)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_step_free);

  for (guint i = 0; i < recipe->n_steps; i++)
    {
      if (phases & PHASE (recipe->steps[i].phase))
        g_ptr_array_add (steps, make_step (bend, &recipe->steps[i]));
    }
  raise_steps (bend, steps);
  if (!trim_sets (bend->history, steps, budget))
    {
      if (strict)
        return NULL;
      while (steps->len > 1 && sw_above (sum_seconds (bend->history, steps), budget))
        g_ptr_array_set_size (steps, (int) steps->len - 1);
      /* One step that is too long on its own is cut to what there is. */
      if (steps->len == 1 && sw_above (sum_seconds (bend->history, steps), budget))
        {
          SwStep *step = g_ptr_array_index (steps, 0);

          step->minutes = floor (budget / 30.0) / 2.0;
        }
    }
  stretch_steps (bend->history, steps, recipe, budget);

  return g_steal_pointer (&steps);
}

static void
move_steps (SwSession *session,
            GPtrArray *steps)
{
  g_ptr_array_extend_and_steal (session->steps, steps);
}

static void
add_recipe (const Bend *bend,
            SwSession  *session,
            const char *id,
            guint       phases,
            int         minutes)
{
  const SwRecipe *recipe = sw_guide_get_recipe (bend->history->in.guide, id);

  if (recipe != NULL)
    move_steps (session, fit_recipe (bend, recipe, phases, minutes * 60.0, FALSE));
}

/* A block of a run in @minutes: the full recipe, or the short one when only that fits. */
static void
add_block (const Bend *bend,
           SwSession  *session,
           const char *id,
           const char *short_id,
           int         minutes)
{
  const SwRecipe *recipe = sw_guide_get_recipe (bend->history->in.guide, id);
  GPtrArray *steps = NULL;

  if (recipe != NULL)
    steps = fit_recipe (bend, recipe, ALL_PHASES, minutes * 60.0, TRUE);
  if (steps != NULL)
    move_steps (session, steps);
  else
    add_recipe (bend, session, short_id, ALL_PHASES, minutes);
}

static void
add_main (SwSession  *session,
          const char *exercise,
          double      minutes)
{
  SwStep *step;

  if (minutes <= 0)
    return;
  step = sw_step_new (SW_PHASE_MAIN, exercise);
  step->minutes = minutes;
  g_ptr_array_add (session->steps, step);
}

void
sw_content_cut_main (SwSession *session,
                     double     minutes)
{
  double left = minutes;

  for (guint i = 0; i < session->steps->len; i++)
    {
      SwStep *step = g_ptr_array_index (session->steps, i);

      if (step->phase != SW_PHASE_MAIN || isnan (step->minutes))
        continue;
      if (left <= 0)
        {
          g_ptr_array_remove_index (session->steps, i--);
          continue;
        }
      step->minutes = MIN (step->minutes, left);
      left -= step->minutes;
    }
}

/* The main part of a run by time, its end left out where the day has too few minutes for all of it. */
static void
add_main_recipe (const Bend     *bend,
                 SwSession      *session,
                 const SwRecipe *recipe)
{
  for (guint i = 0; i < recipe->n_steps; i++)
    {
      if (recipe->steps[i].phase == SW_PHASE_MAIN)
        g_ptr_array_add (session->steps, make_step (bend, &recipe->steps[i]));
    }
  sw_content_cut_main (session, session->main_minutes);
}

/* Easy on both sides of the work, its halves differing by at most half a minute. */
static void
add_tempo_main (SwSession *session)
{
  int easy = session->main_minutes - session->hard_minutes;

  add_main (session, "easy-run", ceil (easy / 2.0));
  add_main (session, "tempo-run", session->hard_minutes);
  add_main (session, "easy-run", floor (easy / 2.0));
}

static void
add_interval_main (const SwPlanNumbers *numbers,
                   SwSession           *session)
{
  int repeats = session->hard_minutes / numbers->interval_work;
  int easy = session->main_minutes - repeats * (numbers->interval_work + numbers->interval_easy);

  add_main (session, "easy-run", ceil (easy / 2.0));
  for (int i = 0; i < repeats; i++)
    {
      add_main (session, "fast-run", numbers->interval_work);
      add_main (session, "easy-jog", numbers->interval_easy);
    }
  add_main (session, "easy-run", floor (easy / 2.0));
}

/* B12 after a long break: short runs and walks in turn, to the end of the main part. */
static void
add_walk_run_main (const SwPlanNumbers *numbers,
                   SwSession           *session)
{
  int left = session->main_minutes;

  while (left > 0)
    {
      int run = MIN (left, numbers->walk_run_work);
      int walk = MIN (left - run, numbers->walk_run_rest);

      add_main (session, "run", run);
      add_main (session, "walk", walk);
      left -= run + walk;
    }
}

/* RULES B11: with back history the jumps of weeks 5 and 6 wait for two confirmed green runs in a row. */
static gboolean
has_two_greens (const SwPlanHistory *history)
{
  const GArray *zones = history->in.body->zones;
  int greens = 0;

  for (guint i = zones->len; i > 0 && greens < 2; i--)
    {
      const SwZoneDay *zone = &g_array_index (zones, SwZoneDay, i - 1);

      if (!zone->run_day)
        continue;
      if (zone->zone != SW_ZONE_GREEN || zone->unconfirmed)
        return FALSE;
      greens++;
    }

  return greens == 2;
}

static const SwRecipe *
get_slot_recipe (const SwPlanHistory *history,
                 const SwWeekFrame   *frame,
                 int                  slot)
{
  static const int jump_weeks[] = { 5, 6 };
  char letter = (char) ('a' + CLAMP (slot, 0, 2));
  g_autofree char *id = NULL;

  if (frame->rung != SW_LADDER_OFF && frame->rung <= history->numbers.ladder_time_rungs)
    {
      id = g_strdup_printf ("ladder-%d", frame->rung);
      return sw_guide_get_recipe (history->in.guide, id);
    }
  if (frame->walk_run_week == 0)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (jump_weeks); i++)
    {
      if (letter == 'c' && history->lbp && frame->walk_run_week == jump_weeks[i] && !has_two_greens (history))
        letter = 'b';
    }
  id = g_strdup_printf ("walk-run-%d%c", frame->walk_run_week, letter);

  return sw_guide_get_recipe (history->in.guide, id);
}

static int
get_main_minutes (const SwPlanHistory *history,
                  const SwRecipe      *recipe)
{
  Bend bend = { .history = history };
  double seconds = 0;

  for (guint i = 0; i < recipe->n_steps; i++)
    {
      g_autoptr (SwStep) step = make_step (&bend, &recipe->steps[i]);

      if (step->phase == SW_PHASE_MAIN)
        seconds += get_seconds (history, step);
    }

  return (int) ceil (seconds / 60.0 - SW_EPSILON);
}

void
sw_content_fill_slot_minutes (const SwPlanHistory *history,
                              const SwWeekFrame   *frame,
                              int                  slot_minutes[7])
{
  for (int slot = 0; slot < 7; slot++)
    {
      const SwRecipe *recipe = get_slot_recipe (history, frame, slot);

      slot_minutes[slot] = 0;
      if (frame->rung != SW_LADDER_OFF && frame->rung <= history->numbers.ladder_time_rungs)
        slot_minutes[slot] = history->numbers.ladder_minutes[frame->rung];
      else if (recipe != NULL)
        slot_minutes[slot] = get_main_minutes (history, recipe);
    }
}

/* The stage before any cap. The 28 days without that restart it end with the week's first session. */
static int
get_own_stage (const SwPlanHistory *history,
               const SwWeekFrame   *frame,
               SwDay                day)
{
  return sw_plan_history_get_strength_stage (history, frame->strength_from == SW_DAY_NONE ? day
                                                                                          : MIN (day, frame->strength_from));
}

int
sw_content_get_strength_stage (const SwPlanHistory *history,
                               const SwWeekFrame   *frame,
                               SwDay                day)
{
  const SwPlanNumbers *numbers = &history->numbers;
  int stage = get_own_stage (history, frame, day);
  int pain = sw_plan_history_get_worst_pain (history, frame->judged - numbers->pain_window + 1, frame->judged);

  if (history->lbp && !sw_plan_history_is_green (history, frame->judged, numbers->lbp_stage_green_days))
    stage = MIN (stage, numbers->lbp_max_stage);
  if (frame->race_day != SW_DAY_NONE && !frame->race_refused && frame->race_day - day >= 0
      && frame->race_day - day <= numbers->taper_strength_days)
    stage = numbers->taper_strength_stage;
  if (pain > numbers->strength_pain_high)
    return 0;
  if (pain >= numbers->strength_pain_low)
    stage = MAX (1, stage - 1);
  /* D2: no stage loads today. */
  if (day >= frame->monday && day < frame->monday + 7 && frame->days[day - frame->monday].eased)
    stage = MIN (stage, numbers->eased_stage);

  return stage;
}

int
sw_content_get_raises (const SwPlanHistory *history,
                       const SwWeekFrame   *frame,
                       SwDay                day,
                       int                  stage)
{
  const SwPlanNumbers *numbers = &history->numbers;
  int own = get_own_stage (history, frame, day);

  if (history->lbp && stage == numbers->lbp_max_stage)
    own = MIN (own, stage);
  /* A stage that pain or a race has lowered is done as the table has it. */
  if (stage < 1 || stage != own
      || sw_plan_history_has_pain (history, frame->judged - numbers->pain_window + 1, frame->judged,
                                   numbers->strength_pain_low))
    return 0;

  return sw_strength_gate_count_raises (history, day, stage);
}

void
sw_content_split_frame (const SwPlanNumbers *numbers,
                        int                  spare,
                        int                 *ret_warm_up,
                        int                 *ret_cool_down)
{
  spare = MIN (spare, numbers->warm_up + numbers->cool_down);
  *ret_warm_up = CLAMP ((spare + 1) / 2, numbers->warm_up_min, numbers->warm_up);
  *ret_cool_down = MAX (numbers->cool_down_min, spare - *ret_warm_up);
}

static void
add_run_main (const Bend        *bend,
              const SwWeekFrame *frame,
              SwSession         *session,
              int                slot)
{
  const SwPlanHistory *history = bend->history;
  const SwRecipe *recipe = frame->by_time ? get_slot_recipe (history, frame, slot) : NULL;

  if (session->kind == SW_KIND_RACE)
    add_main (session, "race-run", session->main_minutes);
  else if (recipe != NULL)
    add_main_recipe (bend, session, recipe);
  else if (session->kind == SW_KIND_TEMPO && session->hard_minutes > 0)
    add_tempo_main (session);
  else if (session->kind == SW_KIND_INTERVAL && session->hard_minutes > 0)
    add_interval_main (&history->numbers, session);
  else if (session->kind == SW_KIND_WALK_RUN)
    add_walk_run_main (&history->numbers, session);
  else
    add_main (session, session->kind == SW_KIND_LONG ? "long-run" : "easy-run", session->main_minutes);
}

static void
fill_run (const Bend        *bend,
          const SwWeekFrame *frame,
          SwDay              day,
          SwSession         *session,
          int                slot)
{
  const SwPlanHistory *history = bend->history;
  const SwRecipe *roll = sw_guide_get_recipe (history->in.guide, "run-roll");

  add_block (bend, session, "run-warm-up", "run-warm-up-short", session->warmup_minutes);
  add_run_main (bend, frame, session, slot);
  add_block (bend, session, "run-cool-down", "run-cool-down-short", session->cooldown_minutes);
  if (roll != NULL && sw_profile_has_equipment (history->in.journal->profile, "foam-roller")
      && sw_plan_history_get_day (history, day)->zone != SW_ZONE_RED)
    move_steps (session, fit_recipe (bend, roll, ALL_PHASES, G_MAXINT, FALSE));
}

static void
fill_strength (Bend              *bend,
               const SwWeekFrame *frame,
               SwDay              day,
               SwSession         *session)
{
  g_autofree char *id = NULL;

  session->stage = sw_content_get_strength_stage (bend->history, frame, day);
  if (frame->state == SW_STATE_DELOAD && session->stage > 0)
    bend->sets_less = bend->history->numbers.deload_sets_less;
  bend->raises = sw_content_get_raises (bend->history, frame, day, session->stage);
  /* Stage 0 is the back routine, with a walk for what is left of the minutes. */
  id = g_strdup_printf ("strength-%d", session->stage);
  add_recipe (bend, session, id, ALL_PHASES, session->minutes);
}

void
sw_content_fill_steps (const SwPlanHistory *history,
                       const SwWeekFrame   *frame,
                       SwDay                day,
                       SwSession           *session,
                       int                  slot)
{
  const SwPlanNumbers *numbers = &history->numbers;
  Bend bend = {
    .history = history,
    .pain = sw_plan_history_has_pain (history, frame->judged - numbers->pain_window + 1, frame->judged,
                                      numbers->pain_swap_nrs),
  };

  g_ptr_array_set_size (session->steps, 0);
  if (sw_kind_is_run (session->kind))
    {
      fill_run (&bend, frame, day, session, slot);
      if (frame->by_time && session->kind != SW_KIND_RACE)
        session->stage = frame->rung != SW_LADDER_OFF ? frame->rung : frame->walk_run_week;
    }
  else if (session->kind == SW_KIND_STRENGTH)
    {
      fill_strength (&bend, frame, day, session);
    }
  else
    {
      add_recipe (&bend, session, sw_kind_to_string (session->kind), ALL_PHASES, session->minutes);
    }
}
