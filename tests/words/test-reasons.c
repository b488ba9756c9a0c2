/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-guide.h"
#include "tone.h"

#include <locale.h>

static void
assert_reason (const char *rule,
               const char *variant,
               SwNumbers  *numbers,
               const char *expected)
{
  g_autoptr (SwReason) reason = sw_reason_new (rule, variant, NULL, numbers);
  g_autofree char *text = sw_words_reason (reason, sw_test_guide ());

  sw_test_assert_tone (text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_sentences (void)
{
  assert_reason ("B4", "growth", sw_numbers_new_with ("base_km", 17.0, "growth", 0.05, "week_km", 17.5, NULL),
                 "The week grows 5 %: 17.5 km, from 17.0 km in your last build week.");
  /* Without one of the figures the next sentence of the rule serves. */
  assert_reason ("B4", "growth", sw_numbers_new_with ("base_km", 17.0, "growth", 0.05, NULL), "The week grows 5 %.");
  assert_reason ("B4", "growth", NULL, "The week grows slowly.");
  assert_reason ("B3", "cap", sw_numbers_new_with ("longest_km", 6.5, "cap_km", 7.1, NULL),
                 "The cap of 7.1 km holds: a little more than your longest run of late (6.5 km).");
  assert_reason ("B5", "long-day", sw_numbers_new_with ("weekday", 7.0, NULL), "Sunday had no room for the long run.");
  assert_reason ("B7", "strength", sw_numbers_new_with ("stage", 2.0, "sessions", 1.0, NULL),
                 "Strength, stage 2; 1 session a week helps back, hips and legs carry the running.");
  assert_reason ("B7", "strength", sw_numbers_new_with ("stage", 2.0, "sessions", 2.0, NULL),
                 "Strength, stage 2; 2 sessions a week help back, hips and legs carry the running.");
  assert_reason ("B9", "rest", sw_numbers_new_with ("rest_days_min", 2.0, NULL), "Rest: at least 2 days in any seven.");
  assert_reason ("B9", "rest", sw_numbers_new_with ("rest_days_min", 1.0, NULL), "Rest: at least 1 day in any seven.");
  assert_reason ("B9", "refused", sw_numbers_new_with ("streak", 4.0, NULL), "That would make more than 4 training days in a row.");
  assert_reason ("B9", "refused", sw_numbers_new_with ("consecutive", 1.0, NULL),
                 "It is next to a run, and your runs never sit on neighboring days.");
  assert_reason ("B10", "deload", sw_numbers_new_with ("weeks", 2.0, NULL), "A lighter week after 2 loaded weeks.");
  assert_reason ("B10", "deload", sw_numbers_new_with ("base_km", 17.0, "factor", 0.75, "week_km", 12.5, NULL),
                 "A lighter week: 12.5 km, 75 % of your last build week (17.0 km).");
  assert_reason ("B12", "return", sw_numbers_new_with ("days", 12.0, "factor", 0.5, NULL),
                 "Back after 12 days without running, at 50 % of the usual for now.");
  assert_reason ("D2", "next-run", sw_numbers_new_with ("km", 3.9, "share", 0.75, NULL),
                 "After an amber run: at most 3.9 km, 75 % of that run.");
  assert_reason ("D4", "rung", sw_numbers_new_with ("rung", 4.0, NULL),
                 "Rung 4 of the ladder back to running; two green runs climb.");
  assert_reason ("E2", "suspended", sw_numbers_new_with ("question", 2.0, NULL),
                 "Training is paused until a clinician has seen you.");
  assert_reason ("availability", "refused", sw_numbers_new_with ("minutes", 50.0, "free", 30.0, NULL),
                 "This needs 50 min; 30 min are free.");
}

/* Every rule that a plan may name has a sentence, whatever its variant and figures. */
static void
test_every_rule (void)
{
  static const char * const rules[] = {
    "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B10b", "B11", "B12", "B13", "D1", "D2", "D3", "D4", "E2",
    "L_SESSION", "P_LEG", "P_PERSIST", "W_SLEEP", "W_SORE", "W_LOW", "availability", "edit", "race", "past",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (SwReason) reason = sw_reason_new (rules[i], "a variant nobody knows", NULL, NULL);
      g_autofree char *text = sw_words_reason (reason, sw_test_guide ());

      sw_test_assert_tone (text);
    }
}

/* Each variant that the planner gives, with the figures it gives, has a sentence of its own instead of the rule's text. */
static void
test_every_variant (void)
{
  static const struct
  {
    const char *rule;
    const char *variant;
    const char *figures[6];
  } variants[] = {
    { "B2", "start", { "week_km", NULL } },
    { "B4", "growth", { "base_km", "growth", "week_km", NULL } },
    { "B4", "small-step", { "base_km", "week_km", NULL } },
    { "B4", "ceiling", { "base_km", "ceiling_km", "week_km", NULL } },
    { "B4", "hold", { "base_km", "week_km", NULL } },
    { "D2", "cut", { "base_km", "share", "week_km", NULL } },
    { "B10", "deload", { "base_km", "factor", "week_km", NULL } },
    { "B10b", "taper", { "base_km", "factor", "week_km", "days", NULL } },
    { "B12", "return", { "base_km", "factor", "week_km", "days", NULL } },
    { "D4", "plan", { "base_km", "share", "week_km", "rung", NULL } },
    { "B11", "walk-run", { "week", "session", NULL } },
    { "D4", "rung", { "rung", NULL } },
    { "D4", "walk", { "rung", NULL } },
    { "B12", "walk-run", { "week_km", NULL } },
    { "B5", "long", { "share", "week_km", "km", NULL } },
    { "B5", "quality", { "hard_minutes", "share", NULL } },
    { "B5", "share", { "km", NULL } },
    { "B5", "long-minutes", { "minutes", NULL } },
    { "B5", "others", { "runs", "km", NULL } },
    { "B4", "left", { "week_km", NULL } },
    { "B10", "long", { "factor", "base_km", "km", NULL } },
    { "B3", "cap", { "longest_km", "cap_km", NULL } },
    { "B12", "first-run", { "km", "minutes", NULL } },
    { "B12", "first-run", { "minutes", NULL } },
    { "D2", "next-run", { "km", "share", NULL } },
    { "D2", "next-run", { "minutes", NULL } },
    { "D2", "before-run", { "share", NULL } },
    { "D2", "no-loads", { "stage", NULL } },
    { "D2", "before", { NULL } },
    { "D2", "red-before", { NULL } },
    { "availability", "shortened", { "minutes", NULL } },
    { "race", "race", { "km", NULL } },
    { "availability", "race", { "minutes", NULL } },
    { "D3", "swap", { "minutes", NULL } },
    { "B1", "run-days", { NULL } },
    { "B5", "long-day", { "weekday", NULL } },
    { "B7", "strength", { "stage", "sessions", NULL } },
    { "B7", "deload", { "stage", NULL } },
    { "B7", "raised", { "exercises", NULL } },
    { "B7", "pain", { "stage", "nrs", NULL } },
    { "B7", "mini", { "nrs", NULL } },
    { "B10b", "strength", { "stage", NULL } },
    { "B8", "between", { "minutes", NULL } },
    { "B8", "cross", { "minutes", NULL } },
    { "B8", "mobility", { "minutes", NULL } },
    { "B9", "rest", { "rest_days_min", NULL } },
    { "D2", "no-run", { NULL } },
    { "L_SESSION", "no-run", { NULL } },
    { "E2", "no-run", { NULL } },
    { "P_LEG", "no-run", { NULL } },
    { "D4", "no-run", { NULL } },
    { "D2", "easy", { NULL } },
    { "P_PERSIST", "easy", { NULL } },
    { "E2", "easy", { NULL } },
    { "P_LEG", "easy", { NULL } },
    { "W_SLEEP", "easy", { NULL } },
    { "W_SORE", "easy", { NULL } },
    { "W_LOW", "easy", { NULL } },
    { "E2", "suspended", { "question", NULL } },
    { "E2", "prompt", { NULL } },
    { "D2", "amber", { NULL } },
    { "P_PERSIST", "amber", { NULL } },
    { "P_LEG", "hold", { NULL } },
    { "D4", "ladder", { "rung", NULL } },
    { "B12", "return", { "days", "factor", NULL } },
    { "B10b", "taper", { "days", NULL } },
    { "B10", "deload", { "weeks", NULL } },
    { "B4", "build", { NULL } },
    { "edit", "move", { NULL } },
    { "edit", "swap", { NULL } },
    { "edit", "skip", { NULL } },
    { "edit", "lock", { NULL } },
    { "edit", "add", { NULL } },
    { "edit", "resize", { NULL } },
    { "edit", "done", { NULL } },
    { "edit", "gone", { NULL } },
    { "edit", "far", { NULL } },
    { "race", "refused", { NULL } },
    { "edit", "unknown", { NULL } },
    { "edit", "other-week", { NULL } },
    { "availability", "refused", { "minutes", "free", NULL } },
    { "B9", "refused", { "rest_days_min", NULL } },
    { "B9", "refused", { "streak", NULL } },
    { "B9", "refused", { "consecutive", NULL } },
    { "B5", "refused", { "gap", NULL } },
    { "B7", "refused", { "gap", NULL } },
    { "B3", "refused", { "km", "cap_km", NULL } },
    { "B4", "refused", { "km", "week_km", NULL } },
    { "B8", "refused", { NULL } },
    { "B1", "refused", { NULL } },
    { "D2", "refused", { NULL } },
    { "D4", "refused", { NULL } },
    { "L_SESSION", "refused", { NULL } },
    { "P_LEG", "refused", { NULL } },
    { "E2", "refused", { NULL } },
    { "E2", "stopped", { "question", NULL } },
    { "past", "refused", { NULL } },
    { "B5", "cost", { NULL } },
    { "B1", "cost", { NULL } },
    { "B8", "cost", { NULL } },
    { "B3", "cost", { "km", NULL } },
    { "B7", "cost", { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autoptr (SwReason) reason = sw_reason_new (variants[i].rule, variants[i].variant, NULL, NULL);
      const SwRule *rule = sw_guide_get_rule (sw_test_guide (), variants[i].rule);
      g_autofree char *text = NULL;

      for (int j = 0; variants[i].figures[j] != NULL; j++)
        sw_numbers_add (reason->numbers, variants[i].figures[j], 3);
      text = sw_words_reason (reason, sw_test_guide ());
      sw_test_assert_tone (text);
      if (rule != NULL)
        g_assert_cmpstr (text, !=, rule->text);
    }
}

static void
test_unknown_rule (void)
{
  g_autoptr (SwReason) reason = sw_reason_new ("B99", NULL, NULL, NULL);
  g_autofree char *text = sw_words_reason (reason, sw_test_guide ());
  g_autoptr (SwReason) other = sw_reason_new ("E4", NULL, NULL, NULL);
  g_autofree char *guide_text = sw_words_reason (other, sw_test_guide ());

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (guide_text, ==, sw_guide_get_rule (sw_test_guide (), "E4")->text);
}

static void
assert_conflict (const char * const *rules,
                 double              wanted,
                 double              placed,
                 const char         *expected)
{
  g_autoptr (SwConflict) conflict = sw_conflict_new (rules);
  g_autofree char *text = NULL;

  sw_numbers_add (conflict->numbers, "wanted", wanted);
  sw_numbers_add (conflict->numbers, "placed", placed);
  text = sw_words_conflict (conflict, sw_test_guide ());
  sw_test_assert_tone (text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_conflicts (void)
{
  assert_conflict ((const char * const[]) { "B1", "availability", NULL }, 3, 2,
                   "2 of 3 runs fit into this week. In the way: your free minutes.");
  assert_conflict ((const char * const[]) { "B7", "past", NULL }, 2, 1,
                   "1 of 2 strength sessions fit into this week. In the way: the days gone by.");
  assert_conflict ((const char * const[]) { "B8", "past", "availability", NULL }, 3, 1,
                   "1 of 3 cross-training and mobility sessions fit into this week. In the way: the days gone by, your free minutes.");
  assert_conflict ((const char * const[]) { "B1", "B9", NULL }, 1, 0, "0 of 1 run fits into this week. In the way: rest days.");
}

static void
assert_left_out (SwEditWhat  what,
                 double      km,
                 const char *change)
{
  g_autoptr (SwEdit) edit = sw_edit_new ();
  g_autoptr (SwLeftOut) left_out = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = g_strdup_printf ("Your change “%s” is left out for now. The week has no such session now. "
                                               "It comes back by itself once it fits.", change);

  edit->what = what;
  edit->session_kind = SW_KIND_EASY;
  edit->kind = SW_KIND_SWIM;
  edit->km = km;
  edit->from = what == SW_EDIT_ADD ? SW_DAY_NONE : sw_day_from_ymd (2026, 11, 26);
  edit->to = what == SW_EDIT_MOVE || what == SW_EDIT_ADD ? sw_day_from_ymd (2026, 11, 27) : SW_DAY_NONE;
  left_out = sw_left_out_new (edit, sw_reason_new ("edit", "gone", NULL, NULL));
  text = sw_words_left_out (left_out, sw_test_guide ());
  sw_test_assert_tone (text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_left_out (void)
{
  assert_left_out (SW_EDIT_MOVE, NAN, "Easy Run: Thursday to Friday");
  assert_left_out (SW_EDIT_SWAP, NAN, "Thursday: Easy Run becomes Swim");
  assert_left_out (SW_EDIT_LOCK, NAN, "Thursday: Easy Run, locked");
  assert_left_out (SW_EDIT_RESIZE, 5.2, "Thursday: Easy Run, 5.2 km");
  assert_left_out (SW_EDIT_RESIZE, NAN, "Thursday: Easy Run");
  assert_left_out (SW_EDIT_ADD, NAN, "Friday: Swim");
}

static void
assert_relaxation (const char *what,
                   SwNumbers  *numbers,
                   const char *expected)
{
  g_autoptr (SwRelaxation) relaxation = sw_relaxation_new (what, numbers);
  g_autofree char *text = sw_words_relaxation (relaxation, sw_test_guide ());

  sw_test_assert_tone (text);
  if (expected != NULL)
    g_assert_cmpstr (text, ==, expected);
}

static void
test_relaxations (void)
{
  static const char * const whats[] = {
    "availability", "runs", "strength", "cross", "mobility", "long-day", "run-days", "level", "edit", "race", "next-week", "unheard-of",
  };

  for (guint i = 0; i < G_N_ELEMENTS (whats); i++)
    assert_relaxation (whats[i], NULL, NULL);
  assert_relaxation ("availability", sw_numbers_new_with ("weekday", 6.0, "minutes", 45.0, NULL), "Free 45 min on Saturday.");
  assert_relaxation ("long-day", sw_numbers_new_with ("weekday", 7.0, NULL), "Move the long run to Sunday.");
  assert_relaxation ("runs", sw_numbers_new_with ("count", 1.0, NULL), "Be content with 1 run this week.");
  assert_relaxation ("runs", sw_numbers_new_with ("count", 2.0, NULL), "Be content with 2 runs this week.");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/reasons/sentences", test_sentences);
  g_test_add_func ("/words/reasons/every-rule", test_every_rule);
  g_test_add_func ("/words/reasons/every-variant", test_every_variant);
  g_test_add_func ("/words/reasons/unknown-rule", test_unknown_rule);
  g_test_add_func ("/words/conflicts", test_conflicts);
  g_test_add_func ("/words/left-out", test_left_out);
  g_test_add_func ("/words/relaxations", test_relaxations);

  return g_test_run ();
}
