/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Several edits at once, and the rest of the week making room for them. */

#include "plan-fixture.h"

#define MONDAY "2026-11-23"

static void
init_novice (PlanFixture *self)
{
  plan_fixture_init (self, MONDAY);
  self->journal->profile->level = SW_LEVEL_NOVICE;
  plan_fixture_add_weeks (self, 8, 3, 15);
}

static SwEdit *
move_new (const PlanFixture *fixture,
          const SwSession   *session,
          SwDay              from,
          SwDay              to)
{
  SwEdit *edit = sw_edit_new ();

  edit->made = fixture->today;
  edit->what = SW_EDIT_MOVE;
  edit->session = g_strdup (session->id);
  edit->session_kind = session->kind;
  edit->from = from;
  edit->to = to;
  return edit;
}

static GPtrArray *
edits_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);
}

/* The week with @edits, and then @more, made and insisted on, in a journal of its own. */
static SwPlanWeek *
plan_with (const SwPlanInputs *inputs,
           const GPtrArray    *edits,
           const GPtrArray    *more)
{
  g_autoptr (SwJournal) journal = sw_journal_copy (inputs->journal);
  SwPlanInputs with = *inputs;
  int n = 0;

  for (int part = 0; part < 2; part++)
    for (guint i = 0; i < (part == 0 ? edits : more)->len; i++)
      {
        SwEdit *edit = sw_edit_copy (g_ptr_array_index (part == 0 ? edits : more, i));

        g_free (edit->id);
        edit->id = g_strdup_printf ("e%d", ++n);
        edit->anyway = TRUE;
        g_ptr_array_add (journal->edits, edit);
      }
  sw_journal_seal (journal);
  with.journal = journal;

  return sw_planner_plan_week (&with, inputs->today);
}

static int
count_against (const SwPlanWeek *week)
{
  int n = 0;

  for (int i = 0; i < 7; i++)
    for (guint k = 0; k < week->days[i]->sessions->len; k++)
      n += ((SwSession *) g_ptr_array_index (week->days[i]->sessions, k))->against_rules;

  return n;
}

/* Sessions that refuse each other's place may change places, and then none is against the rules. */
static void
test_exchange (void)
{
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (SwPlanWeek) week = NULL;
  g_autoptr (GPtrArray) none = edits_new ();
  int n_exchanged = 0;

  init_novice (&fixture);
  week = plan_fixture_plan_week (&fixture);
  inputs = plan_fixture_get_inputs (&fixture);
  for (int i = 0; i < 7; i++)
    for (int j = i + 1; j < 7; j++)
      {
        g_autoptr (GPtrArray) edits = edits_new ();
        g_autoptr (SwVerdict) one = NULL;
        g_autoptr (SwVerdict) other = NULL;
        g_autoptr (SwVerdict) both = NULL;
        g_autoptr (SwPlanWeek) after = NULL;

        if (week->days[i]->sessions->len == 0 || week->days[j]->sessions->len == 0)
          continue;
        g_ptr_array_add (edits, move_new (&fixture, g_ptr_array_index (week->days[i]->sessions, 0), week->monday + i, week->monday + j));
        g_ptr_array_add (edits, move_new (&fixture, g_ptr_array_index (week->days[j]->sessions, 0), week->monday + j, week->monday + i));
        one = sw_planner_judge_edit (&inputs, g_ptr_array_index (edits, 0));
        other = sw_planner_judge_edit (&inputs, g_ptr_array_index (edits, 1));
        both = sw_planner_judge_edits (&inputs, edits);
        after = plan_with (&inputs, edits, none);
        g_assert_cmpint (count_against (after) > 0, ==, both->kind == SW_VERDICT_REFUSED);
        n_exchanged += one->kind == SW_VERDICT_REFUSED && other->kind == SW_VERDICT_REFUSED && both->kind < SW_VERDICT_REFUSED;
      }
  g_assert_cmpint (n_exchanged, >, 0);
  plan_fixture_clear (&fixture);
}

/* The worst verdict is the one of the set, whatever the order. */
static void
test_worst (void)
{
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *strength, *mobility;
  SwDay strength_day, mobility_day, hard;

  init_novice (&fixture);
  week = plan_fixture_plan_week (&fixture);
  inputs = plan_fixture_get_inputs (&fixture);
  strength = plan_find_kind (week, SW_KIND_STRENGTH);
  strength_day = plan_find_day (week, SW_KIND_STRENGTH);
  mobility = plan_find_kind (week, SW_KIND_MOBILITY);
  mobility_day = plan_find_day (week, SW_KIND_MOBILITY);
  hard = plan_find_day (week, SW_KIND_LONG);
  for (int order = 0; order < 2; order++)
    {
      g_autoptr (GPtrArray) edits = edits_new ();
      g_autoptr (SwVerdict) verdict = NULL;

      g_ptr_array_add (edits, move_new (&fixture, strength, strength_day, hard));
      g_ptr_array_insert (edits, order, move_new (&fixture, mobility, mobility_day, mobility_day == hard ? hard - 1 : hard));
      verdict = sw_planner_judge_edits (&inputs, edits);
      g_assert_cmpint (verdict->kind, ==, SW_VERDICT_REFUSED);
      g_assert_cmpstr (verdict->reason->rule, ==, "B7");
    }
  plan_fixture_clear (&fixture);
}

/* Every move of every session: what adapts leaves no rule broken, moves nothing that is edited or locked, and is no longer
 * than it must be; where the move alone breaks nothing and costs nothing, nothing adapts. */
static void
test_every_move (void)
{
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (SwPlanWeek) week = NULL;
  int n_adapted = 0, n_refused = 0;

  init_novice (&fixture);
  week = plan_fixture_plan_week (&fixture);
  inputs = plan_fixture_get_inputs (&fixture);
  for (int i = 0; i < 7; i++)
    for (guint k = 0; k < week->days[i]->sessions->len; k++)
      for (int to = 0; to < 7; to++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);
          g_autoptr (GPtrArray) edits = edits_new ();
          g_autoptr (SwVerdict) verdict = NULL;
          g_autoptr (SwAdaptation) adaptation = NULL;
          g_autoptr (SwPlanWeek) after = NULL;

          if (to == i)
            continue;
          g_ptr_array_add (edits, move_new (&fixture, session, week->monday + i, week->monday + to));
          verdict = sw_planner_judge_edit (&inputs, g_ptr_array_index (edits, 0));
          adaptation = sw_planner_adapt_week (&inputs, edits);
          g_assert_cmpuint (adaptation->edits->len, ==, adaptation->reasons->len);
          g_assert_cmpuint (adaptation->edits->len, <=, 3);
          if (verdict->kind == SW_VERDICT_ALLOWED)
            g_assert_cmpuint (adaptation->edits->len, ==, 0);
          n_refused += verdict->kind == SW_VERDICT_REFUSED;
          if (adaptation->edits->len == 0)
            continue;
          for (guint n = 0; n < adaptation->edits->len; n++)
            g_assert_cmpstr (((SwEdit *) g_ptr_array_index (adaptation->edits, n))->session, !=, session->id);
          after = plan_with (&inputs, edits, adaptation->edits);
          g_assert_cmpint (count_against (after), ==, 0);
          n_adapted += verdict->kind == SW_VERDICT_REFUSED;
        }
  g_test_message ("%d of %d refused moves find room", n_adapted, n_refused);
  g_assert_cmpint (n_refused, >, 0);
  g_assert_cmpint (n_adapted, >, 0);
  plan_fixture_clear (&fixture);
}

/* What the user has locked stays where it is, also when it is in the way. */
static void
test_locked (void)
{
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (SwPlanWeek) week = NULL;
  SwDay long_day;

  init_novice (&fixture);
  week = plan_fixture_plan_week (&fixture);
  long_day = plan_find_day (week, SW_KIND_LONG);
  for (int i = 0; i < 7; i++)
    for (guint k = 0; k < week->days[i]->sessions->len; k++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);
        SwEdit *edit = sw_edit_new ();

        edit->id = g_strdup_printf ("e%d%u", i, k);
        edit->made = fixture.today;
        edit->what = SW_EDIT_LOCK;
        edit->session = g_strdup (session->id);
        edit->session_kind = session->kind;
        edit->from = week->monday + i;
        g_ptr_array_add (fixture.journal->edits, edit);
      }
  sw_journal_seal (fixture.journal);
  inputs = plan_fixture_get_inputs (&fixture);
  for (int to = 0; to < 6; to++)
    {
      g_autoptr (GPtrArray) edits = edits_new ();
      g_autoptr (SwAdaptation) adaptation = NULL;

      g_ptr_array_add (edits, move_new (&fixture, plan_find_kind (week, SW_KIND_LONG), long_day, week->monday + to));
      adaptation = sw_planner_adapt_week (&inputs, edits);
      g_assert_cmpuint (adaptation->edits->len, ==, 0);
    }
  plan_fixture_clear (&fixture);
}

/* Weeks gone read together are those read one by one. */
static void
test_past (void)
{
  PlanFixture fixture;
  SwPlanInputs inputs;
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (SwPlanWeek) now = NULL;

  init_novice (&fixture);
  now = plan_fixture_plan_week (&fixture);
  inputs = plan_fixture_get_inputs (&fixture);
  weeks = sw_planner_list_past (&inputs, now->monday - 28, 4);
  g_assert_cmpuint (weeks->len, ==, 4);
  for (guint i = 0; i < weeks->len; i++)
    {
      g_autoptr (SwPlanWeek) alone = sw_planner_plan_week (&inputs, now->monday - 28 + 7 * (SwDay) i);
      g_autofree char *a = plan_to_text (g_ptr_array_index (weeks, i));
      g_autofree char *b = plan_to_text (alone);

      g_assert_cmpstr (a, ==, b);
      g_assert_cmpstr (((SwPlanWeek *) g_ptr_array_index (weeks, i))->inputs, ==, now->inputs);
    }
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planner/adapt/exchange", test_exchange);
  g_test_add_func ("/planner/adapt/worst", test_worst);
  g_test_add_func ("/planner/adapt/every-move", test_every_move);
  g_test_add_func ("/planner/adapt/locked", test_locked);
  g_test_add_func ("/planner/past", test_past);

  return g_test_run ();
}
