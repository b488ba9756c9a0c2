/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The answer itself: sentences 37 to 40, and what the user may change in it. */

#include "plan-literal.h"

#define MONDAY "2026-11-23"

/* 37: week W is the element W of the array; a week before today's, or beyond the plan's reach, lists what was done. */
static void
test_weeks (void)
{
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (SwPlanWeek) later = NULL;
  g_autoptr (SwPlanWeek) last = NULL;
  g_autoptr (SwPlanWeek) beyond = NULL;
  g_autoptr (SwPlanWeek) past = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  plan_fixture_init_runner (&fixture, "2026-11-25");
  weeks = plan_fixture_plan (&fixture, 4);
  inputs = plan_fixture_get_inputs (&fixture);
  later = sw_planner_plan_week (&inputs, plan_day ("2026-12-09"));
  one = plan_to_text (g_ptr_array_index (weeks, 2));
  other = plan_to_text (later);
  g_assert_cmpstr (one, ==, other);

  last = sw_planner_plan_week (&inputs, plan_day (MONDAY) + 51 * 7);
  g_assert_false (last->past);
  beyond = sw_planner_plan_week (&inputs, plan_day (MONDAY) + 52 * 7);
  g_assert_cmpint (beyond->monday, ==, plan_day (MONDAY) + 52 * 7);
  g_assert_true (beyond->past);

  past = sw_planner_plan_week (&inputs, plan_day ("2026-11-18"));
  g_assert_true (past->past);
  g_assert_cmpint (past->monday, ==, plan_day ("2026-11-16"));
  g_assert_true (isnan (past->targets.km));
  g_assert_cmpuint (past->days[1]->sessions->len, ==, 1);
  g_assert_cmpint (((SwSession *) g_ptr_array_index (past->days[1]->sessions, 0))->status, ==, SW_STATUS_DONE);
  g_assert_cmpint (plan_count_runs (past), ==, 0);
  plan_fixture_clear (&fixture);
}

/* 38: ids are WEEK-kind-n, n by day within the kind. */
static void
test_ids (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  int counts[SW_N_KINDS] = { 0 };

  plan_fixture_init_runner (&fixture, MONDAY);
  week = plan_fixture_plan_week (&fixture);
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);
          g_autofree char *id = g_strdup_printf ("2026-W48-%s-%d", sw_kind_to_string (session->kind), ++counts[session->kind]);

          g_assert_cmpstr (session->id, ==, id);
        }
    }
  plan_fixture_clear (&fixture);
}

/* 39: phases of a run and of strength in their order; the core lies in the warm-up. */
static void
test_phases (void)
{
  static const SwPhase run_order[] = { SW_PHASE_WARM_UP, SW_PHASE_CORE, SW_PHASE_MAIN, SW_PHASE_COOL_DOWN };
  static const SwPhase strength_order[] = { SW_PHASE_WARM_UP, SW_PHASE_CORE, SW_PHASE_BACK, SW_PHASE_COMPOUND,
                                            SW_PHASE_BALANCE, SW_PHASE_COOL_DOWN };
  const struct { SwKind kind; const SwPhase *order; guint n; } cases[] = {
    { SW_KIND_LONG, run_order, G_N_ELEMENTS (run_order) }, { SW_KIND_STRENGTH, strength_order, G_N_ELEMENTS (strength_order) },
  };
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  plan_fixture_init_runner (&fixture, MONDAY);
  week = plan_fixture_plan_week (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SwSession *session = plan_find_kind (week, cases[i].kind);
      guint at = 0;

      g_assert_cmpint (((SwStep *) g_ptr_array_index (session->steps, 0))->phase, ==, cases[i].order[0]);
      for (guint k = 0; k < session->steps->len; k++)
        {
          const SwStep *step = g_ptr_array_index (session->steps, k);

          while (at < cases[i].n && step->phase != cases[i].order[at])
            at++;
          g_assert_cmpuint (at, <, cases[i].n);
        }
      g_assert_cmpuint (at, ==, cases[i].n - 1);
    }
  plan_fixture_clear (&fixture);
}

/* B6, B7: pain of 3 and more takes the gentler exercises and a stage less; above 5 only the mini-routine stays. */
static void
test_pain_content (void)
{
  static const struct { int nrs, stage; gboolean dead_bug; } cases[] = { { 2, 2, FALSE }, { 3, 1, TRUE }, { 6, 0, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) week = NULL;
      const SwSession *run = NULL;
      gboolean dead_bug = FALSE;

      plan_fixture_init_runner (&fixture, MONDAY);
      for (int k = 0; k < 9; k++)
        plan_fixture_add (&fixture, fixture.today - 20 + 2 * k, SW_KIND_STRENGTH, 30, NAN);
      plan_fixture_add_pain (&fixture, fixture.today - 2, SW_MOMENT_EVENING, cases[i].nrs);
      week = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (plan_find_kind (week, SW_KIND_STRENGTH)->stage, ==, cases[i].stage);
      run = plan_find_kind (week, SW_KIND_LONG);
      for (guint k = 0; k < run->steps->len; k++)
        dead_bug |= g_str_equal (((SwStep *) g_ptr_array_index (run->steps, k))->exercise, "dead-bug");
      g_assert_cmpint (dead_bug, ==, cases[i].dead_bug);
      plan_fixture_clear (&fixture);
    }
}

/* 40: the hash follows journal, today and guide, not the week. */
static void
test_hash (void)
{
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (SwPlanWeek) changed = NULL;
  const SwPlanWeek *first;

  plan_fixture_init_runner (&fixture, MONDAY);
  weeks = plan_fixture_plan (&fixture, 2);
  first = g_ptr_array_index (weeks, 0);
  g_assert_cmpuint (strlen (first->inputs), ==, 64);
  g_assert_cmpstr (first->inputs, ==, ((const SwPlanWeek *) g_ptr_array_index (weeks, 1))->inputs);
  fixture.today++;
  changed = plan_fixture_plan_week (&fixture);
  g_assert_cmpstr (first->inputs, !=, changed->inputs);
  g_clear_pointer (&changed, sw_plan_week_unref);
  fixture.today--;
  ((SwActivity *) g_ptr_array_index (fixture.journal->activities, 0))->hills = SW_YES;
  changed = plan_fixture_plan_week (&fixture);
  g_assert_cmpstr (first->inputs, !=, changed->inputs);
  plan_fixture_clear (&fixture);
}

static SwEdit *
add_edit (PlanFixture     *fixture,
          SwEditWhat       what,
          const SwSession *session,
          SwDay            from)
{
  SwEdit *edit = sw_edit_new ();

  g_free (edit->id);
  edit->id = g_strdup_printf ("e%d", ++fixture->n_records);
  edit->made = fixture->today;
  edit->what = what;
  edit->session = session != NULL ? g_strdup (session->id) : g_strdup_printf ("own-%d", fixture->n_records);
  edit->session_kind = session != NULL ? session->kind : SW_KIND_NONE;
  edit->from = from;
  g_ptr_array_add (fixture->journal->edits, edit);

  return edit;
}

/* A move stands after a rebuild, with where it came from; moved back by nothing it would be refused for what it breaks. */
static void
test_move (void)
{
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (SwPlanWeek) before = NULL;
  g_autoptr (SwPlanWeek) after = NULL;
  g_autoptr (SwVerdict) verdict = NULL;
  const SwSession *session;
  SwDay from;

  plan_fixture_init_runner (&fixture, MONDAY);
  before = plan_fixture_plan_week (&fixture);
  session = plan_find_kind (before, SW_KIND_MOBILITY);
  from = plan_find_day (before, SW_KIND_MOBILITY);
  add_edit (&fixture, SW_EDIT_MOVE, session, from)->to = fixture.today + 6;
  inputs = plan_fixture_get_inputs (&fixture);
  verdict = sw_planner_judge_edit (&inputs, g_ptr_array_index (fixture.journal->edits, 0));
  after = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (plan_find_day (after, SW_KIND_MOBILITY), !=, from);
  g_assert_true (plan_find_kind (after, SW_KIND_MOBILITY)->edited);
  g_assert_cmpint (plan_find_kind (after, SW_KIND_MOBILITY)->original_day, ==, from);
  g_assert_cmpstr (plan_find_kind (after, SW_KIND_MOBILITY)->id, ==, session->id);
  plan_fixture_clear (&fixture);
}

/* A move that a hard rule refuses is left out unless insisted on, and then marked. */
static void
test_refused_move (void)
{
  for (int anyway = 0; anyway <= 1; anyway++)
    {
      PlanFixture fixture;
      SwPlanInputs inputs;
      g_autoptr (SwPlanWeek) before = NULL;
      g_autoptr (SwPlanWeek) after = NULL;
      g_autoptr (SwVerdict) verdict = NULL;
      SwEdit *edit;
      SwDay from, hard;

      plan_fixture_init_runner (&fixture, MONDAY);
      before = plan_fixture_plan_week (&fixture);
      from = plan_find_day (before, SW_KIND_STRENGTH);
      hard = plan_find_day (before, SW_KIND_LONG);
      edit = add_edit (&fixture, SW_EDIT_MOVE, plan_find_kind (before, SW_KIND_STRENGTH), from);
      edit->to = hard;
      edit->anyway = anyway;
      inputs = plan_fixture_get_inputs (&fixture);
      verdict = sw_planner_judge_edit (&inputs, edit);
      /* With the edit in the journal the session is found where it stands; the verdict on the very same move follows. */
      if (!anyway)
        {
          g_assert_cmpint (verdict->kind, ==, SW_VERDICT_REFUSED);
          g_assert_cmpstr (verdict->reason->rule, ==, "B7");
        }
      after = plan_fixture_plan_week (&fixture);
      g_assert_cmpint (plan_find_day (after, SW_KIND_STRENGTH) == from, ==, !anyway);
      /* The week says itself what it has left out, by the rule that refused it. */
      g_assert_cmpuint (after->left_out->len, ==, !anyway);
      if (!anyway)
        {
          const SwLeftOut *left_out = g_ptr_array_index (after->left_out, 0);

          g_assert_cmpstr (left_out->edit->id, ==, edit->id);
          g_assert_cmpstr (left_out->reason->rule, ==, verdict->reason->rule);
          g_assert_cmpstr (left_out->reason->variant, ==, verdict->reason->variant);
        }
      else
        {
          const SwPlanDay *day;

          g_assert_true (sw_plan_week_find (after, edit->session, &day)->against_rules);
          g_assert_cmpint (day->day, ==, hard);
        }
      plan_fixture_clear (&fixture);
    }
}

/* A move whose session the week has no more is told; not when it was done since, and a skip of nothing never. */
static void
test_gone (void)
{
  for (int round = 0; round < 3; round++)
    {
      PlanFixture fixture;
      g_autoptr (SwPlanWeek) before = NULL;
      g_autoptr (SwPlanWeek) after = NULL;
      SwEdit *edit;

      plan_fixture_init_runner (&fixture, MONDAY);
      before = plan_fixture_plan_week (&fixture);
      edit = add_edit (&fixture, round == 2 ? SW_EDIT_SKIP : SW_EDIT_MOVE, NULL, fixture.today + 1);
      edit->made = fixture.today - 1;
      edit->session_kind = SW_KIND_PILATES;
      edit->to = round == 2 ? SW_DAY_NONE : fixture.today + 2;
      if (round == 1)
        plan_fixture_add (&fixture, fixture.today, SW_KIND_PILATES, 30, NAN);
      after = plan_fixture_plan_week (&fixture);
      g_assert_cmpuint (before->left_out->len, ==, 0);
      g_assert_cmpuint (after->left_out->len, ==, round == 0);
      if (round == 0)
        g_assert_cmpstr (((SwLeftOut *) g_ptr_array_index (after->left_out, 0))->reason->variant, ==, "gone");
      plan_fixture_clear (&fixture);
    }
}

/* Edits of a journal written by hand may have no session: none of them settles another. */
static void
test_nameless (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  int skipped = 0;

  plan_fixture_init_runner (&fixture, "2026-11-25");
  for (int i = 0; i < 2; i++)
    {
      SwEdit *edit = add_edit (&fixture, SW_EDIT_SKIP, NULL, fixture.today - 1 - i);

      g_clear_pointer (&edit->session, g_free);
      edit->session_kind = SW_KIND_EASY;
    }
  week = plan_fixture_plan_week (&fixture);
  for (int i = 0; i < 2; i++)
    for (guint k = 0; k < week->days[i]->sessions->len; k++)
      skipped += ((SwSession *) g_ptr_array_index (week->days[i]->sessions, k))->status == SW_STATUS_SKIPPED;
  g_assert_cmpint (skipped, ==, 2);
  plan_fixture_clear (&fixture);
}

static void
test_other_edits (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) before = NULL;
  g_autoptr (SwPlanWeek) after = NULL;
  const SwSession *easy, *walk, *strength, *long_run, *added;
  SwEdit *edit;

  plan_fixture_init_runner (&fixture, MONDAY);
  before = plan_fixture_plan_week (&fixture);
  easy = plan_find_kind (before, SW_KIND_EASY);
  walk = plan_find_kind (before, SW_KIND_WALK);
  strength = plan_find_kind (before, SW_KIND_STRENGTH);
  long_run = plan_find_kind (before, SW_KIND_LONG);
  add_edit (&fixture, SW_EDIT_SWAP, walk, plan_find_day (before, SW_KIND_WALK))->kind = SW_KIND_SWIM;
  add_edit (&fixture, SW_EDIT_SKIP, easy, plan_find_day (before, SW_KIND_EASY));
  add_edit (&fixture, SW_EDIT_LOCK, strength, plan_find_day (before, SW_KIND_STRENGTH));
  add_edit (&fixture, SW_EDIT_RESIZE, long_run, plan_find_day (before, SW_KIND_LONG))->km = 5;
  edit = add_edit (&fixture, SW_EDIT_ADD, NULL, SW_DAY_NONE);
  edit->to = fixture.today + 6;
  edit->kind = SW_KIND_YOGA;
  edit->minutes = 25;
  after = plan_fixture_plan_week (&fixture);

  walk = sw_plan_week_find (after, walk->id, NULL);
  g_assert_cmpint (walk->kind, ==, SW_KIND_SWIM);
  g_assert_true (plan_has_reason (walk, "edit", "swap"));
  g_assert_cmpint (sw_plan_week_find (after, easy->id, NULL)->status, ==, SW_STATUS_SKIPPED);
  g_assert_true (plan_has_conflict (after, "B1", "edit"));
  g_assert_true (sw_plan_week_find (after, strength->id, NULL)->locked);
  long_run = sw_plan_week_find (after, long_run->id, NULL);
  g_assert_cmpfloat (long_run->km, ==, 5);
  g_assert_cmpint (long_run->main_minutes, ==, 32);
  g_assert_cmpfloat (after->targets.long_km, ==, 5);
  added = plan_find_kind (after, SW_KIND_YOGA);
  g_assert_nonnull (added);
  g_assert_cmpint (added->minutes, ==, 25);
  g_assert_cmpint (plan_find_day (after, SW_KIND_YOGA), ==, fixture.today + 6);
  plan_fixture_clear (&fixture);
}

/* A session that is ticked without a record of its own is no rest. */
static void
test_ticked (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) before = NULL;
  g_autoptr (SwPlanWeek) after = NULL;
  SwDay day;

  plan_fixture_init_runner (&fixture, MONDAY);
  before = plan_fixture_plan_week (&fixture);
  day = plan_find_day (before, SW_KIND_LONG);
  add_edit (&fixture, SW_EDIT_DONE, plan_find_kind (before, SW_KIND_LONG), day);
  after = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (sw_plan_week_find (after, plan_find_kind (before, SW_KIND_LONG)->id, NULL)->status, ==, SW_STATUS_DONE);
  g_assert_false (after->days[day - after->monday]->rest);
  plan_fixture_clear (&fixture);
}

/* 5: days gone show skipped and missed sessions only where an edit speaks of them. */
static void
test_past_edits (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  SwEdit *edit;

  plan_fixture_init_runner (&fixture, "2026-11-27");
  edit = add_edit (&fixture, SW_EDIT_SKIP, NULL, plan_day ("2026-11-24"));
  edit->session_kind = SW_KIND_EASY;
  edit = add_edit (&fixture, SW_EDIT_MOVE, NULL, plan_day ("2026-11-24"));
  edit->session_kind = SW_KIND_STRENGTH;
  edit->to = plan_day ("2026-11-25");
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpuint (week->days[0]->sessions->len, ==, 0);
  g_assert_cmpuint (week->days[1]->sessions->len, ==, 1);
  g_assert_cmpint (((SwSession *) g_ptr_array_index (week->days[1]->sessions, 0))->status, ==, SW_STATUS_SKIPPED);
  g_assert_cmpuint (week->days[2]->sessions->len, ==, 1);
  g_assert_cmpint (((SwSession *) g_ptr_array_index (week->days[2]->sessions, 0))->status, ==, SW_STATUS_MISSED);
  g_assert_true (week->days[2]->rest);
  plan_fixture_clear (&fixture);
}

/* 38: what was skipped on a day gone keeps its name, and no planned session has the same. */
static void
test_past_names (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) before = NULL;
  g_autoptr (SwPlanWeek) after = NULL;
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  const SwSession *first;

  plan_fixture_init_runner (&fixture, MONDAY);
  before = plan_fixture_plan_week (&fixture);
  first = plan_find_kind (before, SW_KIND_EASY);
  add_edit (&fixture, SW_EDIT_SKIP, first, plan_find_day (before, SW_KIND_EASY));
  fixture.today = plan_find_day (before, SW_KIND_EASY) + 2;
  after = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (sw_plan_week_find (after, first->id, NULL)->status, ==, SW_STATUS_SKIPPED);
  g_assert_nonnull (plan_find_kind (after, SW_KIND_EASY));
  for (int i = 0; i < 7; i++)
    for (guint k = 0; k < after->days[i]->sessions->len; k++)
      g_assert_true (g_hash_table_add (names, ((SwSession *) g_ptr_array_index (after->days[i]->sessions, k))->id));
  plan_fixture_clear (&fixture);
}

/* The judge: each rule refuses what it is for. */
static void
test_verdicts (void)
{
  static const struct { SwEditWhat what; SwKind kind; int day; double minutes, km; SwVerdictKind verdict; const char *rule; } cases[] = {
    { SW_EDIT_ADD, SW_KIND_MOBILITY, 6, 20, NAN, SW_VERDICT_ALLOWED, NULL },
    { SW_EDIT_ADD, SW_KIND_MOBILITY, 6, 90, NAN, SW_VERDICT_REFUSED, "availability" },
    { SW_EDIT_ADD, SW_KIND_EASY, 6, 30, NAN, SW_VERDICT_REFUSED, "B1" },
    { SW_EDIT_ADD, SW_KIND_SWIM, 6, 30, NAN, SW_VERDICT_REFUSED, "B8" },
    { SW_EDIT_ADD, SW_KIND_MOBILITY, -1, 20, NAN, SW_VERDICT_STOPPED, "past" },
    { SW_EDIT_ADD, SW_KIND_MOBILITY, 7 * SW_PLANNER_MAX_WEEKS, 20, NAN, SW_VERDICT_STOPPED, "edit" },
    { SW_EDIT_ADD, SW_KIND_RACE, 6, 20, NAN, SW_VERDICT_STOPPED, "race" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      SwPlanInputs inputs;
      g_autoptr (SwEdit) edit = sw_edit_new ();
      g_autoptr (SwVerdict) verdict = NULL;

      plan_fixture_init_runner (&fixture, MONDAY);
      sw_journal_seal (fixture.journal);
      inputs = plan_fixture_get_inputs (&fixture);
      edit->what = cases[i].what;
      edit->session = g_strdup ("own");
      edit->kind = cases[i].kind;
      edit->to = fixture.today + cases[i].day;
      edit->minutes = cases[i].minutes;
      edit->km = cases[i].km;
      verdict = sw_planner_judge_edit (&inputs, edit);
      g_assert_cmpint (verdict->kind, ==, cases[i].verdict);
      if (cases[i].rule != NULL)
        g_assert_cmpstr (verdict->reason->rule, ==, cases[i].rule);
      plan_fixture_clear (&fixture);
    }
}

/* A session stays in its week and never goes back in time, however much anybody insists: neither week knows of such a move. */
static void
test_out_of_week (void)
{
  static const int days[] = { 7, -1 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      PlanFixture fixture;
      SwPlanInputs inputs;
      g_autoptr (GPtrArray) before = NULL;
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (SwVerdict) verdict = NULL;
      const SwSession *session;
      SwEdit *edit;

      plan_fixture_init_runner (&fixture, MONDAY);
      before = plan_fixture_plan (&fixture, 2);
      session = plan_find_kind (g_ptr_array_index (before, 0), SW_KIND_LONG);
      edit = add_edit (&fixture, SW_EDIT_MOVE, session, plan_find_day (g_ptr_array_index (before, 0), SW_KIND_LONG));
      edit->to = fixture.today + days[i];
      edit->anyway = TRUE;
      inputs = plan_fixture_get_inputs (&fixture);
      verdict = sw_planner_judge_edit (&inputs, edit);
      g_assert_cmpint (verdict->kind, ==, SW_VERDICT_STOPPED);
      after = plan_fixture_plan (&fixture, 2);
      for (guint k = 0; k < 2; k++)
        {
          SwPlanWeek *known = g_ptr_array_index (before, k);
          g_autofree char *one = NULL;
          g_autofree char *other = plan_to_text (g_ptr_array_index (after, k));

          /* All but the hash of the inputs, which the edit is one of. */
          g_free (known->inputs);
          known->inputs = g_strdup (((SwPlanWeek *) g_ptr_array_index (after, k))->inputs);
          one = plan_to_text (known);
          g_assert_cmpstr (one, ==, other);
        }
      plan_fixture_clear (&fixture);
    }
}

static void
test_stopped (void)
{
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (SwEdit) edit = sw_edit_new ();
  g_autoptr (SwVerdict) verdict = NULL;
  g_autoptr (SwPlanWeek) week = NULL;
  SwEdit *insisted;

  plan_fixture_init_runner (&fixture, MONDAY);
  fixture.body->safety.suspended = TRUE;
  insisted = add_edit (&fixture, SW_EDIT_ADD, NULL, SW_DAY_NONE);
  insisted->to = fixture.today;
  insisted->kind = SW_KIND_WALK;
  insisted->anyway = TRUE;
  week = plan_fixture_plan_week (&fixture);
  g_assert_cmpuint (week->days[0]->sessions->len, ==, 0);
  inputs = plan_fixture_get_inputs (&fixture);
  edit->what = SW_EDIT_ADD;
  edit->session = g_strdup ("own");
  edit->kind = SW_KIND_WALK;
  edit->to = fixture.today;
  verdict = sw_planner_judge_edit (&inputs, edit);
  g_assert_cmpint (verdict->kind, ==, SW_VERDICT_STOPPED);
  g_assert_cmpstr (verdict->reason->rule, ==, "E2");
  plan_fixture_clear (&fixture);
}

/* What the planner did not choose: six other days for a session, best first; three families for a rest day. */
static void
test_alternatives (void)
{
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (SwPlanWeek) week = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) none = NULL;
  char text[SW_DAY_STRING_SIZE];

  plan_fixture_init_runner (&fixture, MONDAY);
  week = plan_fixture_plan_week (&fixture);
  inputs = plan_fixture_get_inputs (&fixture);
  days = sw_planner_list_alternatives (&inputs, plan_find_kind (week, SW_KIND_LONG)->id);
  g_assert_cmpuint (days->len, ==, 6);
  for (guint i = 1; i < days->len; i++)
    g_assert_cmpint (((SwAlternative *) g_ptr_array_index (days, i - 1))->verdict->kind, <=,
                     ((SwAlternative *) g_ptr_array_index (days, i))->verdict->kind);
  for (int i = 0; i < 7 && rest == NULL; i++)
    {
      if (week->days[i]->rest)
        rest = sw_planner_list_alternatives (&inputs, sw_day_format (week->days[i]->day, text));
    }
  g_assert_cmpuint (rest->len, ==, 3);
  none = sw_planner_list_alternatives (&inputs, "nonsense");
  g_assert_cmpuint (none->len, ==, 0);
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/sentence/37-weeks", test_weeks);
  g_test_add_func ("/planner/sentence/38-ids", test_ids);
  g_test_add_func ("/planner/sentence/39-phases", test_phases);
  g_test_add_func ("/planner/content/pain", test_pain_content);
  g_test_add_func ("/planner/sentence/40-hash", test_hash);
  g_test_add_func ("/planner/edits/move", test_move);
  g_test_add_func ("/planner/edits/refused", test_refused_move);
  g_test_add_func ("/planner/edits/gone", test_gone);
  g_test_add_func ("/planner/edits/nameless", test_nameless);
  g_test_add_func ("/planner/edits/others", test_other_edits);
  g_test_add_func ("/planner/edits/ticked", test_ticked);
  g_test_add_func ("/planner/edits/past", test_past_edits);
  g_test_add_func ("/planner/edits/past-names", test_past_names);
  g_test_add_func ("/planner/edits/verdicts", test_verdicts);
  g_test_add_func ("/planner/edits/out-of-week", test_out_of_week);
  g_test_add_func ("/planner/edits/stopped", test_stopped);
  g_test_add_func ("/planner/alternatives", test_alternatives);

  return g_test_run ();
}
