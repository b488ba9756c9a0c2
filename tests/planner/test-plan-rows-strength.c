/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of B7: stages, gate, spacing, pain, and the balance of the two sides of the body. */

#include "plan-rows.h"

#define MONDAY "2026-11-23"

/* Three known weeks, a pair of dumbbells, minutes enough. */
static void
init_runner (PlanFixture *fixture)
{
  static const char * const equipment[] = { "mat", "dumbbells", NULL };

  plan_fixture_init (fixture, MONDAY);
  plan_rows_set_minutes (fixture, 150);
  fixture->journal->profile->equipment = g_strdupv ((char **) equipment);
  for (int week = 3; week >= 1; week--)
    plan_rows_add_week (fixture, week, 4, 40, 13);
}

/* @n sessions, every other day, the last one on Saturday. */
static void
add_sessions (PlanFixture *fixture,
              int          n)
{
  for (int i = n; i >= 1; i--)
    plan_fixture_add (fixture, fixture->today - 2 * i, SW_KIND_STRENGTH, 35, NAN);
}

/* B7's table. Holds are "sets x seconds", all else "sets x repetitions". */
typedef struct
{
  const char *name;
  int         sessions;  /* done before: 8 end stage 1, 16 stage 2 (PLANS 36) */
  SwPhase     part;
  const char *steps;
} PartRow;

static const PartRow part_rows[] = {
  { "stage-1/core", 0, SW_PHASE_CORE, "plank 3x20s, dead-bug 2x8/side, bird-dog 2x6x5s/side" },
  { "stage-1/back", 0, SW_PHASE_BACK, "back-extension 2x8" },
  { "stage-1/compound", 0, SW_PHASE_COMPOUND, "squat-to-box 2x10, hip-hinge 2x10" },
  { "stage-1/balance", 7, SW_PHASE_BALANCE, "glute-bridge 2x10, hip-abduction 2x10/side" },
  { "stage-2/core", 8, SW_PHASE_CORE, "plank 3x30s, side-plank 2x20s/side, leg-raise 2x8" },
  { "stage-2/back", 8, SW_PHASE_BACK, "back-extension 2x12" },
  { "stage-2/compound", 8, SW_PHASE_COMPOUND, "goblet-squat 3x10, romanian-deadlift 2x8" },
  { "stage-2/balance", 15, SW_PHASE_BALANCE, "single-leg-bridge 2x8/side, step-up 2x8/side" },
  { "stage-3/core", 16, SW_PHASE_CORE, "plank 3x45s, side-plank 3x30s/side, leg-raise 3x10" },
  { "stage-3/back", 16, SW_PHASE_BACK, "back-extension 3x12" },
  { "stage-3/compound", 16, SW_PHASE_COMPOUND, "squat 3x8, deadlift 3x6" },
  { "stage-3/balance", 20, SW_PHASE_BALANCE, "single-leg-rdl 3x8/side, hamstring-curl 3x8" },
};

static void
test_part (gconstpointer data)
{
  const PartRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  g_autofree char *steps = NULL;

  init_runner (&fixture);
  add_sessions (&fixture, row->sessions);
  week = plan_fixture_plan_week (&fixture);
  steps = plan_rows_describe (plan_find_kind (week, SW_KIND_STRENGTH), row->part);
  g_assert_cmpstr (steps, ==, row->steps);
  plan_fixture_clear (&fixture);
}

/* The gate. A letter a session, oldest first: g went well; else what was wrong with it. */
typedef struct
{
  const char *name;
  const char *sessions;
  const char *core;
  int         raised;
} GateRow;

#define STAGE_1 "plank 3x20s, dead-bug 2x8/side, bird-dog 2x6x5s/side"
#define RAISED_1 "plank 3x25s, dead-bug 2x8/side, bird-dog 2x6x5s/side"
#define RAISED_2 "plank 3x25s, dead-bug 2x9/side, bird-dog 2x6x5s/side"

static const GateRow gate_rows[] = {
  { "one", "g", STAGE_1, 0 },
  { "two", "gg", RAISED_1, 1 },
  { "three", "ggg", RAISED_1, 1 },
  { "four", "gggg", RAISED_2, 2 },
  { "not-in-a-row", "gRg", STAGE_1, 0 },
  { "rpe-8", "gR", STAGE_1, 0 },
  { "form", "gF", STAGE_1, 0 },
  { "form-unknown", "g?", STAGE_1, 0 },
  { "morning-rise", "gM", STAGE_1, 0 },
  { "morning-unknown", "gU", STAGE_1, 0 },
  { "fewer-sets", "gS", STAGE_1, 0 },
  { "raised-stays", "ggR", RAISED_1, 1 },
  { "next-stage-begins-anew", "gggggggg", "plank 3x30s, side-plank 2x20s/side, leg-raise 2x8", 0 },
  { "pain-3-takes-it-back", "ggP", "plank-kneeling 3x20s, pelvic-tilt 2x8, dead-bug 2x6x5s/side", 0 },
};

static void
add_session (PlanFixture *fixture,
             SwDay        day,
             char         how)
{
  SwActivity *activity = plan_fixture_add (fixture, day, SW_KIND_STRENGTH, 35, NAN);

  activity->rpe = how == 'R' ? 8 : 7;
  activity->has_form = how != '?';
  activity->form = how == 'F' ? 1 : 0;
  activity->posterior_sets = how == 'S' ? 1 : 12;
  activity->anterior_sets = how == 'S' ? 1 : 8;
  plan_fixture_add_pain (fixture, day, SW_MOMENT_AFTER, how == 'P' ? 3 : 2);
  if (how != 'U')
    plan_fixture_add_pain (fixture, day + 1, SW_MOMENT_MORNING, how == 'M' ? 3 : 2);
}

static void
test_gate (gconstpointer data)
{
  const GateRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  g_autofree char *core = NULL;
  const SwSession *session;
  int n = (int) strlen (row->sessions);

  init_runner (&fixture);
  /* Pain of 3 is what a stage less is for; a morning of 3 long ago only closes the gate. */
  for (int i = 0; i < n; i++)
    add_session (&fixture, fixture.today - 2 * (n - i) - (row->sessions[n - 1] == 'M' ? 16 : 0), row->sessions[i]);
  week = plan_fixture_plan_week (&fixture);
  session = plan_find_kind (week, SW_KIND_STRENGTH);
  core = plan_rows_describe (session, SW_PHASE_CORE);
  g_assert_cmpstr (core, ==, row->core);
  g_assert_cmpint (plan_has_reason (session, "B7", "raised"), ==, row->raised > 0);
  plan_fixture_clear (&fixture);
}

/* Pain of the last two weeks, signs in the leg, and the rows that cap the stage. 20 sessions are stage 3. */
typedef struct
{
  const char *name;
  int         sessions;
  int         nrs;     /* the evening before yesterday; -1: nobody said */
  gboolean    lbp;
  int         greens;  /* evenings at 0, one a week */
  int         stage;
} StageRow;

static const StageRow stage_rows[] = {
  { "sessions-7", 7, -1, FALSE, 0, 1 },   { "sessions-8", 8, -1, FALSE, 0, 2 },  { "sessions-15", 15, -1, FALSE, 0, 2 },
  { "sessions-16", 16, -1, FALSE, 0, 3 }, { "pain-2", 20, 2, FALSE, 0, 3 },      { "pain-3", 20, 3, FALSE, 0, 2 },
  { "pain-5", 20, 5, FALSE, 0, 2 },       { "pain-6", 20, 6, FALSE, 0, 0 },      { "pain-3-stage-1", 0, 3, FALSE, 0, 1 },
  { "lbp-28-d-not-green", 20, -1, TRUE, 3, 2 }, { "lbp-28-d-green", 20, -1, TRUE, 4, 3 },
};

static void
test_stage (gconstpointer data)
{
  const StageRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;

  init_runner (&fixture);
  add_sessions (&fixture, row->sessions);
  fixture.journal->profile->lbp = row->lbp ? SW_YES : SW_NO;
  if (row->nrs >= 0)
    plan_fixture_add_pain (&fixture, fixture.today - 2, SW_MOMENT_EVENING, row->nrs);
  for (int i = 0; i < row->greens; i++)
    plan_fixture_add_pain (&fixture, fixture.today - 1 - 7 * i, SW_MOMENT_EVENING, 0);
  week = plan_fixture_plan_week (&fixture);
  session = plan_find_kind (week, SW_KIND_STRENGTH);
  g_assert_cmpint (session->stage, ==, row->stage);
  for (guint i = 0; i < session->steps->len && row->nrs >= 3; i++)
    {
      const char *exercise = ((const SwStep *) g_ptr_array_index (session->steps, i))->exercise;

      g_assert_cmpstr (exercise, !=, "back-extension");
      g_assert_cmpstr (exercise, !=, "romanian-deadlift");
      g_assert_cmpstr (exercise, !=, "deadlift");
    }
  plan_fixture_clear (&fixture);
}

/* PLANS 36: 28 days without a session begin the stages again; the week's first session ends them for the second one. */
typedef struct
{
  const char *name;
  int         ago;     /* the last session before today, Monday */
  int         stage;   /* of both sessions */
} RestartRow;

static const RestartRow restart_rows[] = { { "25-days-without", 26, 2 }, { "28-days-without", 29, 1 } };

static void
test_restart (gconstpointer data)
{
  const RestartRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  int n = 0;

  init_runner (&fixture);
  for (int i = 9; i >= 0; i--)
    plan_fixture_add (&fixture, fixture.today - row->ago - 2 * i, SW_KIND_STRENGTH, 35, NAN);
  week = plan_fixture_plan_week (&fixture);
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->kind != SW_KIND_STRENGTH)
            continue;
          g_assert_cmpint (session->stage, ==, row->stage);
          n++;
        }
    }
  g_assert_cmpint (n, ==, 2);
  plan_fixture_clear (&fixture);
}

/* Above 5 only the back routine, for as long as the shortest session, and all of it is told. */
static void
test_mini (gconstpointer data)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;
  g_autofree char *steps = NULL;
  double seconds = 0;

  init_runner (&fixture);
  plan_fixture_add_pain (&fixture, fixture.today - 2, SW_MOMENT_EVENING, 6);
  week = plan_fixture_plan_week (&fixture);
  session = plan_find_kind (week, SW_KIND_STRENGTH);
  g_assert_cmpint (session->minutes, ==, 25);
  steps = plan_rows_describe (session, SW_PHASE_MAIN);
  g_assert_cmpstr (steps, ==, "walk 21.5min, cat-cow 1x10, childs-pose 2x30s, knee-to-chest 2x30s/side");
  for (guint i = 0; i < session->steps->len; i++)
    seconds += sw_step_get_seconds (g_ptr_array_index (session->steps, i), 3);
  g_assert_cmpfloat (seconds, ==, 25 * 60);
  g_assert_true (plan_has_reason (session, "B7", "mini"));
  plan_fixture_clear (&fixture);
}

static void
test_leg (gconstpointer data)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  init_runner (&fixture);
  plan_fixture_add_finding (&fixture, "P_LEG", SW_SEVERITY_WARNING, fixture.today - 1, 1);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_count (week, SW_KIND_STRENGTH), ==, 0);
  g_assert_true (plan_has_conflict (week, "B7", "P_LEG"));
  plan_fixture_clear (&fixture);
}

/* Week 4: one set less of everything but warm-up and cool-down, and a shorter session may do. */
static void
test_deload (gconstpointer data)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;
  g_autofree char *core = NULL;
  g_autofree char *compound = NULL;
  g_autofree char *balance = NULL;

  init_runner (&fixture);
  for (int ago = 6; ago >= 4; ago--)
    plan_rows_add_week (&fixture, ago, 4, 40, 13);
  add_sessions (&fixture, 8);
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (week->state, ==, SW_STATE_DELOAD);
  g_assert_cmpint (plan_count (week, SW_KIND_STRENGTH), ==, 2);
  session = plan_find_kind (week, SW_KIND_STRENGTH);
  core = plan_rows_describe (session, SW_PHASE_CORE);
  compound = plan_rows_describe (session, SW_PHASE_COMPOUND);
  balance = plan_rows_describe (session, SW_PHASE_BALANCE);
  g_assert_cmpstr (core, ==, "plank 2x30s, side-plank 1x20s/side, leg-raise 1x8");
  g_assert_cmpstr (compound, ==, "goblet-squat 2x10, romanian-deadlift 1x8");
  g_assert_cmpstr (balance, ==, "single-leg-bridge 1x8/side, step-up 1x8/side");
  plan_fixture_clear (&fixture);
}

static int
count_sets (const SwSession *session,
            const char      *chain)
{
  int sets = 0;

  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);
      const SwExercise *exercise = sw_guide_get_exercise (sw_test_guide (), step->exercise);

      if (step->phase != SW_PHASE_WARM_UP && step->phase != SW_PHASE_COOL_DOWN && g_str_equal (exercise->chain, chain))
        sets += step->sets;
    }

  return sets;
}

/* Posterior sets >= anterior sets, a back and a one-sided exercise in each session, whatever the stage, the things at hand
 * and the pain. */
static void
test_balance (gconstpointer data)
{
  static const int sessions[] = { 0, 8, 16 };

  for (int i = 0; i < 12; i++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;
      const SwSession *session;
      gboolean back = FALSE, one_sided = FALSE;

      init_runner (&fixture);
      add_sessions (&fixture, sessions[i % 3]);
      if (i % 2 == 0)
        g_clear_pointer (&fixture.journal->profile->equipment, g_strfreev);
      if (i >= 6)
        plan_fixture_add_pain (&fixture, fixture.today - 2, SW_MOMENT_EVENING, 4);
      week = plan_fixture_plan_week (&fixture);
      session = plan_find_kind (week, SW_KIND_STRENGTH);
      g_assert_cmpint (count_sets (session, "posterior"), >=, count_sets (session, "anterior"));
      for (guint k = 0; k < session->steps->len; k++)
        {
          const SwStep *step = g_ptr_array_index (session->steps, k);

          back |= step->phase == SW_PHASE_BACK;
          one_sided |= step->phase == SW_PHASE_BALANCE && step->per_side;
        }
      g_assert_true (back);
      g_assert_true (one_sided);
      plan_fixture_clear (&fixture);
    }
}

/* Two a week, dates at least two apart, 25 to 45 minutes (20 in a deload), not on or before the long run, not before quality;
 * eight weeks of every level. */
static void
test_spacing (gconstpointer data)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  SwDay last = 0;
  int n = 0;

  init_runner (&fixture);
  fixture.journal->profile->level = (SwLevel) GPOINTER_TO_INT (data);
  weeks = plan_fixture_plan (&fixture, 8);
  for (guint i = 0; i < 56; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, i / 7);
      const SwPlanDay *day = week->days[i % 7];
      gboolean hard = FALSE, long_run = FALSE, strength = FALSE;

      for (guint k = 0; k < day->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (day->sessions, k);

          hard |= sw_kind_is_hard (session->kind);
          long_run |= session->kind == SW_KIND_LONG;
          if (session->kind != SW_KIND_STRENGTH)
            continue;
          strength = TRUE;
          g_assert_cmpint (session->minutes, >=, week->state == SW_STATE_DELOAD ? 20 : 25);
          g_assert_cmpint (session->minutes, <=, 45);
        }
      if (hard)
        g_assert_cmpint (day->day - last, !=, 1);
      g_assert_false (strength && long_run);
      if (strength)
        {
          g_assert_cmpint (day->day - last, >=, 2);
          last = day->day;
          n++;
        }
    }
  g_assert_cmpint (n, ==, 16);
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  static const char * const levels[] = { "new", "novice", "intermediate", "advanced" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (part_rows); i++)
    plan_rows_add ("B7", part_rows[i].name, &part_rows[i], test_part);
  for (guint i = 0; i < G_N_ELEMENTS (gate_rows); i++)
    {
      g_autofree char *name = g_strconcat ("gate/", gate_rows[i].name, NULL);

      plan_rows_add ("B7", name, &gate_rows[i], test_gate);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stage_rows); i++)
    plan_rows_add ("B7", stage_rows[i].name, &stage_rows[i], test_stage);
  for (guint i = 0; i < G_N_ELEMENTS (restart_rows); i++)
    plan_rows_add ("B7", restart_rows[i].name, &restart_rows[i], test_restart);
  plan_rows_add ("B7", "pain-above-5-mini-routine", NULL, test_mini);
  plan_rows_add ("B7", "leg-pain", NULL, test_leg);
  plan_rows_add ("B7", "deload-one-set-less", NULL, test_deload);
  plan_rows_add ("B7", "posterior-and-anterior", NULL, test_balance);
  for (int i = 0; i < SW_N_LEVELS; i++)
    {
      g_autofree char *name = g_strconcat ("spacing/", levels[i], NULL);

      plan_rows_add ("B7", name, GINT_TO_POINTER (i), test_spacing);
    }

  return g_test_run ();
}
