/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every dose of the shipped sessions against the rules' own tables (RULES B6, B7, B8, B11, D4). */

#include <string.h>

#include "sw-test-guide.h"

#define M SW_MISSING
#define ENOUGH 24

/* One step as the rules write it; minutes 0 means none. */
typedef struct
{
  const char *exercise;
  SwPhase     phase;
  int         sets;
  int         reps;
  int         seconds;
  gboolean    per_side;
  double      minutes;
  double      max_minutes;
  const char *swap;
} Dose;

static const struct
{
  const char *recipe;
  Dose        doses[ENOUGH];
} table[] = {
  { "run-warm-up", {
    { "brisk-walk", SW_PHASE_WARM_UP, M, M, M, FALSE, 3, 5, NULL },
    { "leg-swing-forward", SW_PHASE_WARM_UP, 1, 10, M, TRUE, 0, 0, NULL },
    { "leg-swing-side", SW_PHASE_WARM_UP, 1, 10, M, TRUE, 0, 0, NULL },
    { "high-knees", SW_PHASE_WARM_UP, 2, M, 20, FALSE, 0, 0, NULL },
    { "arm-circles", SW_PHASE_WARM_UP, 1, 10, M, TRUE, 0, 0, NULL },
    { "hip-flexor-lunge", SW_PHASE_WARM_UP, 1, 5, M, TRUE, 0, 0, NULL },
    { "plank", SW_PHASE_CORE, 1, M, 20, FALSE, 0, 0, "plank-kneeling" },
    { "leg-raise", SW_PHASE_CORE, 1, 8, M, FALSE, 0, 0, "dead-bug" },
  } },
  { "run-cool-down", {
    { "walk", SW_PHASE_COOL_DOWN, M, M, M, FALSE, 3, 5, NULL },
    { "hamstring-standing", SW_PHASE_COOL_DOWN, 2, M, 30, TRUE, 0, 0, NULL },
    { "seated-twist", SW_PHASE_COOL_DOWN, 2, M, 20, TRUE, 0, 0, NULL },
    { "hip-flexor-stretch", SW_PHASE_COOL_DOWN, 1, M, 30, TRUE, 0, 0, NULL },
  } },
  { "run-roll", {
    { "foam-roll-glute", SW_PHASE_ROLL, 1, M, 60, FALSE, 0, 0, NULL },
    { "foam-roll-hamstring", SW_PHASE_ROLL, 1, M, 60, FALSE, 0, 0, NULL },
    { "foam-roll-back", SW_PHASE_ROLL, 1, M, 60, FALSE, 0, 0, NULL },
  } },
  { "mini-routine", {
    { "cat-cow", SW_PHASE_MAIN, 1, 10, M, FALSE, 0, 0, NULL },
    { "childs-pose", SW_PHASE_MAIN, 2, M, 30, FALSE, 0, 0, NULL },
    { "knee-to-chest", SW_PHASE_MAIN, 2, M, 30, TRUE, 0, 0, NULL },
  } },
};

/* The middle of the strength sessions; warm-up and cool-down around it are the same in every stage. */
static const struct
{
  const char *recipe;
  Dose        doses[8];
} stages[] = {
  { "strength-1", {
    { "plank", SW_PHASE_CORE, 3, M, 20, FALSE, 0, 0, "plank-kneeling" },
    { "dead-bug", SW_PHASE_CORE, 2, 8, M, TRUE, 0, 0, "pelvic-tilt" },
    { "bird-dog", SW_PHASE_CORE, 2, 6, 5, TRUE, 0, 0, "dead-bug" },
    { "back-extension", SW_PHASE_BACK, 2, 8, M, FALSE, 0, 0, "bird-dog" },
    { "squat-to-box", SW_PHASE_COMPOUND, 2, 10, M, FALSE, 0, 0, NULL },
    { "hip-hinge", SW_PHASE_COMPOUND, 2, 10, M, FALSE, 0, 0, "glute-bridge" },
    { "glute-bridge", SW_PHASE_BALANCE, 2, 10, M, FALSE, 0, 0, NULL },
    { "hip-abduction", SW_PHASE_BALANCE, 2, 10, M, TRUE, 0, 0, NULL },
  } },
  { "strength-2", {
    { "plank", SW_PHASE_CORE, 3, M, 30, FALSE, 0, 0, "plank-kneeling" },
    { "side-plank", SW_PHASE_CORE, 2, M, 20, TRUE, 0, 0, "side-plank-kneeling" },
    { "leg-raise", SW_PHASE_CORE, 2, 8, M, FALSE, 0, 0, "dead-bug" },
    { "back-extension", SW_PHASE_BACK, 2, 12, M, FALSE, 0, 0, "bird-dog" },
    { "goblet-squat", SW_PHASE_COMPOUND, 3, 10, M, FALSE, 0, 0, "squat-to-box" },
    { "romanian-deadlift", SW_PHASE_COMPOUND, 2, 8, M, FALSE, 0, 0, "hip-hinge" },
    { "single-leg-bridge", SW_PHASE_BALANCE, 2, 8, M, TRUE, 0, 0, "glute-bridge" },
    { "step-up", SW_PHASE_BALANCE, 2, 8, M, TRUE, 0, 0, "hip-abduction" },
  } },
  { "strength-3", {
    { "plank", SW_PHASE_CORE, 3, M, 45, FALSE, 0, 0, "plank-kneeling" },
    { "side-plank", SW_PHASE_CORE, 3, M, 30, TRUE, 0, 0, "side-plank-kneeling" },
    { "leg-raise", SW_PHASE_CORE, 3, 10, M, FALSE, 0, 0, "dead-bug" },
    { "back-extension", SW_PHASE_BACK, 3, 12, M, FALSE, 0, 0, "bird-dog" },
    { "squat", SW_PHASE_COMPOUND, 3, 8, M, FALSE, 0, 0, "squat-to-box" },
    { "deadlift", SW_PHASE_COMPOUND, 3, 6, M, FALSE, 0, 0, "hip-hinge" },
    { "single-leg-rdl", SW_PHASE_BALANCE, 3, 8, M, TRUE, 0, 0, "single-leg-bridge" },
    { "hamstring-curl", SW_PHASE_BALANCE, 3, 8, M, FALSE, 0, 0, "glute-bridge" },
  } },
};

static void
assert_minutes (double minutes,
                double expected)
{
  if (expected > 0.0)
    g_assert_cmpfloat_with_epsilon (minutes, expected, 1e-9);
  else
    g_assert_true (isnan (minutes));
}

static void
assert_dose (const SwRecipeStep *step,
             const Dose         *dose)
{
  g_assert_cmpstr (step->exercise, ==, dose->exercise);
  g_assert_cmpint (step->phase, ==, dose->phase);
  g_assert_cmpint (step->sets, ==, dose->sets);
  g_assert_cmpint (step->reps, ==, dose->reps);
  g_assert_cmpint (step->seconds, ==, dose->seconds);
  g_assert_cmpint (step->per_side, ==, dose->per_side);
  g_assert_cmpstr (step->swap_when_pain, ==, dose->swap);
  assert_minutes (step->minutes, dose->minutes);
  assert_minutes (step->max_minutes, dose->max_minutes);
}

static const SwRecipe *
get_recipe (const char *id)
{
  const SwRecipe *recipe = sw_guide_get_recipe (sw_test_guide (), id);

  if (recipe == NULL)
    g_error ("no recipe %s", id);
  return recipe;
}

/* PLANS 39, with a held repetition lasting as long as its hold. */
static double
get_seconds (const SwRecipeStep *step)
{
  double sides = step->per_side ? 2.0 : 1.0;

  if (!isnan (step->minutes))
    return step->minutes * 60.0;
  if (step->reps == SW_MISSING)
    return step->sets * step->seconds * sides;
  return step->sets * step->reps * (step->seconds != SW_MISSING ? step->seconds : 3) * sides;
}

static double
get_minutes (const SwRecipe *recipe)
{
  double seconds = 0.0;

  for (guint i = 0; i < recipe->n_steps; i++)
    seconds += get_seconds (&recipe->steps[i]);

  return seconds / 60.0;
}

static void
test_blocks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const SwRecipe *recipe = get_recipe (table[i].recipe);

      for (guint j = 0; j < recipe->n_steps; j++)
        assert_dose (&recipe->steps[j], &table[i].doses[j]);
      g_assert_null (table[i].doses[recipe->n_steps].exercise);
    }
}

/* With pain of 3 or more the bent-knee leg raise becomes 6 dead bugs a side. */
static void
test_pain_swap (void)
{
  const SwRecipe *recipe = get_recipe ("run-warm-up");
  const SwRecipeStep *leg_raise = &recipe->steps[recipe->n_steps - 1];

  g_assert_cmpint (leg_raise->swap_reps, ==, 6);
  g_assert_true (leg_raise->swap_per_side);
  g_assert_cmpint (recipe->steps[recipe->n_steps - 2].swap_reps, ==, SW_MISSING);
}

/* 8 and 7 minutes as the plan counts them, 5 when time is short. */
static void
test_block_minutes (void)
{
  g_assert_cmpfloat_with_epsilon (get_minutes (get_recipe ("run-warm-up")), 8.0, 0.5);
  g_assert_cmpfloat_with_epsilon (get_minutes (get_recipe ("run-cool-down")), 7.0, 0.5);
  g_assert_cmpfloat_with_epsilon (get_minutes (get_recipe ("run-warm-up-short")), 5.0, 0.5);
  g_assert_cmpfloat_with_epsilon (get_minutes (get_recipe ("run-cool-down-short")), 5.0, 0.5);
  g_assert_cmpfloat_with_epsilon (get_minutes (get_recipe ("run-roll")), 3.0, 1e-9);
}

static void
test_stages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      const SwRecipe *recipe = get_recipe (stages[i].recipe);
      guint first = 0;

      while (recipe->steps[first].phase == SW_PHASE_WARM_UP)
        first++;
      g_assert_cmpuint (first, >=, 1);
      for (guint j = 0; j < G_N_ELEMENTS (stages[i].doses); j++)
        assert_dose (&recipe->steps[first + j], &stages[i].doses[j]);
      g_assert_cmpuint (first + G_N_ELEMENTS (stages[i].doses), <, recipe->n_steps);
      for (guint j = first + G_N_ELEMENTS (stages[i].doses); j < recipe->n_steps; j++)
        g_assert_cmpint (recipe->steps[j].phase, ==, SW_PHASE_COOL_DOWN);
    }
}

/* G9: the back of the body gets at least as many sets as the front; G45: something for one side at a time. */
static void
test_balance (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      const SwRecipe *recipe = get_recipe (stages[i].recipe);
      int posterior = 0;
      int anterior = 0;
      gboolean unilateral = FALSE;

      for (guint j = 0; j < recipe->n_steps; j++)
        {
          const SwRecipeStep *step = &recipe->steps[j];
          const SwExercise *exercise = sw_guide_get_exercise (sw_test_guide (), step->exercise);

          if (step->phase == SW_PHASE_WARM_UP || step->phase == SW_PHASE_COOL_DOWN)
            continue;
          if (strcmp (exercise->chain, "posterior") == 0)
            posterior += step->sets;
          else if (strcmp (exercise->chain, "anterior") == 0)
            anterior += step->sets;
          unilateral = unilateral || exercise->unilateral;
        }
      g_assert_cmpint (anterior, >, 0);
      g_assert_cmpint (posterior, >=, anterior);
      g_assert_true (unilateral);
    }
}

/* Running minutes alternate with walking ones, run first; 0 ends. */
static const struct
{
  const char *recipe;
  double      minutes[ENOUGH];
} walk_runs[] = {
  { "walk-run-1a", { 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5 } },
  { "walk-run-1c", { 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5 } },
  { "walk-run-2a", { 1.5, 2, 1.5, 2, 1.5, 2, 1.5, 2, 1.5, 2, 1.5, 1 } },
  { "walk-run-2b", { 1.5, 2, 1.5, 2, 1.5, 2, 1.5, 2, 1.5, 2, 1.5, 1 } },
  { "walk-run-3a", { 1.5, 1.5, 3, 3, 1.5, 1.5, 3, 3 } },
  { "walk-run-3c", { 1.5, 1.5, 3, 3, 1.5, 1.5, 3, 3 } },
  { "walk-run-4b", { 3, 1.5, 5, 2.5, 3, 1.5, 5 } },
  { "walk-run-5a", { 5, 3, 5, 3, 5 } },
  { "walk-run-5b", { 8, 5, 8 } },
  { "walk-run-5c", { 20 } },
  { "walk-run-6a", { 5, 3, 8, 3, 5 } },
  { "walk-run-6b", { 10, 3, 10 } },
  { "walk-run-6c", { 25 } },
  { "walk-run-7a", { 25 } },
  { "walk-run-8b", { 28 } },
  { "walk-run-9c", { 30 } },
  { "ladder-1", { 1, 4, 1, 4, 1, 4, 1, 4, 1, 4 } },
  { "ladder-2", { 2, 3, 2, 3, 2, 3, 2, 3, 2, 3 } },
  { "ladder-3", { 3, 2, 3, 2, 3, 2, 3, 2, 3, 2 } },
  { "ladder-4", { 4, 1, 4, 1, 4, 1, 4, 1, 4, 1 } },
  { "ladder-5", { 20 } },
  { "ladder-6", { 25 } },
  { "ladder-7", { 30 } },
};

static void
test_walk_runs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (walk_runs); i++)
    {
      const SwRecipe *recipe = get_recipe (walk_runs[i].recipe);
      const SwRecipeStep *last = &recipe->steps[recipe->n_steps - 1];

      g_assert_cmpint (recipe->steps[0].phase, ==, SW_PHASE_WARM_UP);
      g_assert_cmpfloat_with_epsilon (recipe->steps[0].minutes, 5.0, 1e-9);
      g_assert_cmpint (last->phase, ==, SW_PHASE_COOL_DOWN);
      g_assert_cmpfloat_with_epsilon (last->minutes, 5.0, 1e-9);
      for (guint j = 0; j < recipe->n_steps - 2; j++)
        {
          g_assert_cmpint (recipe->steps[j + 1].phase, ==, SW_PHASE_MAIN);
          g_assert_cmpstr (recipe->steps[j + 1].exercise, ==, j % 2 == 0 ? "run" : "walk");
          g_assert_cmpfloat_with_epsilon (recipe->steps[j + 1].minutes, walk_runs[i].minutes[j], 1e-9);
        }
      g_assert_true (walk_runs[i].minutes[recipe->n_steps - 2] <= 0.0);
    }
}

/* All 27 sessions of the nine weeks exist, and no week asks for less running than the one before. */
static void
test_walk_run_weeks (void)
{
  double before = 0.0;

  for (int week = 1; week <= 9; week++)
    {
      double most = 0.0;

      for (char session = 'a'; session <= 'c'; session++)
        {
          g_autofree char *id = g_strdup_printf ("walk-run-%d%c", week, session);
          const SwRecipe *recipe = get_recipe (id);
          double running = 0.0;

          for (guint i = 0; i < recipe->n_steps; i++)
            running += strcmp (recipe->steps[i].exercise, "run") == 0 ? recipe->steps[i].minutes : 0.0;
          most = MAX (most, running);
        }
      g_assert_cmpfloat (most, >=, before);
      before = most;
    }
}

static void
test_walk_rung (void)
{
  const SwRecipe *recipe = get_recipe ("ladder-0");

  g_assert_cmpuint (recipe->n_steps, ==, 1);
  g_assert_cmpstr (recipe->steps[0].exercise, ==, "brisk-walk");
  g_assert_cmpfloat_with_epsilon (recipe->steps[0].minutes, 30.0, 1e-9);
  g_assert_null (sw_guide_get_recipe (sw_test_guide (), "ladder-8"));
}

/* The range of a whole session: other sports 20 to 60 minutes, mobility 20 to 30 (RULES B8, PLANS 1 and 13). */
static void
test_flexible (void)
{
  static const struct
  {
    const char *recipe;
    double      shortest;
    double      longest;
  } sessions[] = {
    { "swim", 20, 60 }, { "cycle", 20, 60 }, { "pool-run", 20, 60 }, { "elliptical", 20, 60 }, { "walk", 20, 60 },
    { "yoga", 20, 30 }, { "pilates", 20, 30 }, { "mobility", 20, 30 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      const SwRecipe *recipe = get_recipe (sessions[i].recipe);
      double longest = 0.0;

      for (guint j = 0; j < recipe->n_steps; j++)
        {
          const SwRecipeStep *step = &recipe->steps[j];

          g_assert_cmpint (step->phase, ==, SW_PHASE_MAIN);
          longest += isnan (step->max_minutes) ? step->minutes : step->max_minutes;
        }
      g_assert_cmpfloat_with_epsilon (get_minutes (recipe), sessions[i].shortest, 1e-9);
      g_assert_cmpfloat_with_epsilon (longest, sessions[i].longest, 1e-9);
    }
}

/* No static hold before a run lasts longer than 60 s (B6), and no plank longer than its cap (B7). */
static void
test_holds (void)
{
  const SwRecipe *recipe;

  for (guint i = 0; (recipe = sw_guide_get_nth_recipe (sw_test_guide (), i)) != NULL; i++)
    {
      for (guint j = 0; j < recipe->n_steps; j++)
        {
          if (recipe->steps[j].seconds != SW_MISSING)
            g_assert_cmpint (recipe->steps[j].seconds, <=, 60);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide/doses/blocks", test_blocks);
  g_test_add_func ("/guide/doses/pain-swap", test_pain_swap);
  g_test_add_func ("/guide/doses/block-minutes", test_block_minutes);
  g_test_add_func ("/guide/doses/stages", test_stages);
  g_test_add_func ("/guide/doses/balance", test_balance);
  g_test_add_func ("/guide/doses/walk-runs", test_walk_runs);
  g_test_add_func ("/guide/doses/walk-run-weeks", test_walk_run_weeks);
  g_test_add_func ("/guide/doses/walk-rung", test_walk_rung);
  g_test_add_func ("/guide/doses/flexible", test_flexible);
  g_test_add_func ("/guide/doses/holds", test_holds);
  return g_test_run ();
}
