/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-core.h"

static void
test_numbers (void)
{
  g_autoptr (SwNumbers) numbers = sw_numbers_new_with ("km", 13.1, "longest_km", 10.0, NULL);
  g_autoptr (SwNumbers) copy = NULL;

  g_assert_cmpfloat (sw_numbers_get (numbers, "km"), ==, 13.1);
  g_assert_cmpfloat (sw_numbers_get (numbers, "longest_km"), ==, 10.0);
  g_assert_true (isnan (sw_numbers_get (numbers, "k")));
  copy = sw_numbers_copy (numbers);
  sw_numbers_add (numbers, "km", 2.0);
  sw_numbers_add (numbers, "third", 3.0);
  g_assert_cmpuint (numbers->items->len, ==, 3);
  g_assert_cmpfloat (sw_numbers_get (numbers, "km"), ==, 2.0);
  g_assert_cmpuint (copy->items->len, ==, 2);
  g_assert_cmpfloat (sw_numbers_get (copy, "km"), ==, 13.1);
  g_assert_cmpstr (g_array_index (copy->items, SwNumber, 1).name, ==, "longest_km");
}

static void
add_finding (SwBody     *body,
             const char *id,
             SwDay       day)
{
  g_ptr_array_add (body->findings, sw_finding_new (id, SW_SEVERITY_INFO, day, day / 10.0));
}

static void
test_body (void)
{
  g_autoptr (SwBody) body = sw_body_new (100);
  SwZoneDay zones[] = { { 10, SW_ZONE_GREEN, TRUE, TRUE }, { 11, SW_ZONE_AMBER, FALSE, FALSE }, { 20, SW_ZONE_RED, FALSE, TRUE } };

  g_assert_cmpint (sw_body_get_zone (body, 10), ==, SW_ZONE_NONE);
  g_assert_null (sw_body_get_finding (body, "L_REST", 10));
  g_assert_cmpint (body->ladder.rung, ==, SW_LADDER_OFF);
  g_assert_cmpint (body->safety.cleared_for, ==, SW_CLEARED_FOR_NONE);

  g_array_append_vals (body->zones, zones, G_N_ELEMENTS (zones));
  add_finding (body, "L_HARD", 10);
  add_finding (body, "L_REST", 10);
  add_finding (body, "D_ZONE", 11);
  add_finding (body, "L_REST", 20);

  g_assert_cmpint (sw_body_get_zone (body, 10), ==, SW_ZONE_GREEN);
  g_assert_cmpint (sw_body_get_zone (body, 11), ==, SW_ZONE_AMBER);
  g_assert_cmpint (sw_body_get_zone (body, 12), ==, SW_ZONE_NONE);
  g_assert_cmpint (sw_body_get_zone (body, 20), ==, SW_ZONE_RED);
  for (guint i = 0; i < body->findings->len; i++)
    {
      const SwFinding *finding = body->findings->pdata[i];

      g_assert_true (sw_body_get_finding (body, finding->id, finding->day) == finding);
      if (i > 0)
        g_assert_cmpint (sw_finding_compare (body->findings->pdata[i - 1], finding), <, 0);
    }
  g_assert_null (sw_body_get_finding (body, "L_HARD", 20));
  g_assert_null (sw_body_get_finding (body, "L_A", 10));
}

static void
test_finding_copy (void)
{
  g_autoptr (SwFinding) finding = sw_finding_new ("L_SESSION", SW_SEVERITY_WARNING, 40, 1.31);
  g_autoptr (SwFinding) copy = NULL;

  g_assert_cmpint (finding->from, ==, 40);
  g_assert_nonnull (finding->subjects);
  g_assert_null (finding->subjects[0]);
  sw_numbers_add (finding->numbers, "km", 13.1);
  copy = sw_finding_copy (finding);
  g_assert_true (copy->numbers != finding->numbers);
  g_assert_cmpfloat (sw_numbers_get (copy->numbers, "km"), ==, 13.1);
  g_assert_cmpstr (copy->id, ==, "L_SESSION");
  g_assert_cmpstr (sw_severity_to_string (copy->level), ==, "warning");
  g_assert_cmpstr (sw_zone_to_string (SW_ZONE_AMBER), ==, "amber");
}

static void
test_session_copy (void)
{
  static const char * const guide[] = { "G2", "G7", NULL };
  g_autoptr (SwSession) session = sw_session_new (SW_KIND_EASY);
  g_autoptr (SwSession) copy = NULL;
  SwStep *step = sw_step_new (SW_PHASE_WARM_UP, "leg-swing-forward");
  const SwReason *reason;

  step->sets = 1;
  step->reps = 10;
  step->per_side = TRUE;
  session->id = g_strdup ("2026-W48-easy-1");
  g_ptr_array_add (session->steps, step);
  g_ptr_array_add (session->reasons, sw_reason_new ("B4", "growth", guide, sw_numbers_new_with ("base_km", 22.0, NULL)));

  copy = sw_session_copy (session);
  g_clear_pointer (&session, sw_session_free);
  g_assert_cmpstr (copy->id, ==, "2026-W48-easy-1");
  g_assert_cmpstr (((SwStep *) copy->steps->pdata[0])->exercise, ==, "leg-swing-forward");
  reason = copy->reasons->pdata[0];
  g_assert_cmpstr (reason->variant, ==, "growth");
  g_assert_cmpstr (reason->guide[1], ==, "G7");
  g_assert_cmpfloat (sw_numbers_get (reason->numbers, "base_km"), ==, 22.0);
}

static void
test_step_seconds (void)
{
  g_autoptr (SwStep) step = sw_step_new (SW_PHASE_MAIN, "plank");

  g_assert_cmpfloat (sw_step_get_seconds (step, 3), ==, 0);
  step->reps = 10;
  g_assert_cmpfloat (sw_step_get_seconds (step, 3), ==, 30);
  step->sets = 2;
  step->per_side = TRUE;
  g_assert_cmpfloat (sw_step_get_seconds (step, 3), ==, 120);
  step->seconds = 20;
  g_assert_cmpfloat (sw_step_get_seconds (step, 3), ==, 80);
  step->minutes = 4.5;
  g_assert_cmpfloat (sw_step_get_seconds (step, 3), ==, 270);
}

static void
test_week (void)
{
  g_autoptr (SwPlanWeek) week = sw_plan_week_new (20780, 20782);
  SwSession *session = sw_session_new (SW_KIND_LONG);
  const SwPlanDay *day = NULL;

  session->id = g_strdup ("2026-W48-long-1");
  g_ptr_array_add (week->days[6]->sessions, session);
  g_assert_true (sw_plan_week_find (week, "2026-W48-long-1", &day) == session);
  g_assert_cmpint (day->day, ==, 20786);
  g_assert_null (sw_plan_week_find (week, "2026-W48-long-2", NULL));
  g_assert_true (isnan (week->targets.km));
  g_assert_cmpstr (sw_plan_state_to_string (SW_STATE_SUSPENDED), ==, "suspended");
  g_assert_cmpstr (sw_phase_to_string (SW_PHASE_COOL_DOWN), ==, "cool-down");
  g_assert_cmpstr (sw_phase_to_string (SW_PHASE_ROLL), ==, "roll");
  for (SwPhase phase = SW_PHASE_WARM_UP; phase <= SW_PHASE_ROLL; phase++)
    g_assert_cmpint (sw_phase_is_exercise (phase), ==, strstr ("core back compound balance", sw_phase_to_string (phase)) != NULL);
  g_assert_cmpstr (sw_status_to_string (SW_STATUS_MISSED), ==, "missed");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/numbers", test_numbers);
  g_test_add_func ("/core/body", test_body);
  g_test_add_func ("/core/finding/copy", test_finding_copy);
  g_test_add_func ("/core/plan/session-copy", test_session_copy);
  g_test_add_func ("/core/plan/step-seconds", test_step_seconds);
  g_test_add_func ("/core/plan/week", test_week);

  return g_test_run ();
}
