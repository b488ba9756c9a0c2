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
  assert_reason ("B4", "growth", sw_numbers_new_with ("base_km", 17.0, "growth", 0.05, "target_km", 17.5, NULL),
                 "The week grows 5 %: 17.5 km, from 17.0 km in your last build week.");
  /* Without one of the figures the next sentence of the rule serves. */
  assert_reason ("B4", "growth", sw_numbers_new_with ("base_km", 17.0, "growth", 0.05, NULL),
                 "The week grows 5 % from 17.0 km in your last build week.");
  assert_reason ("B9", "rest", sw_numbers_new_with ("rest_days", 2.0, NULL), "A rest day: at least 2 in any seven days.");
  assert_reason ("B12", NULL, sw_numbers_new_with ("days", 12.0, NULL), "Back after 12 days without running, step by step.");
  assert_reason ("B12", NULL, sw_numbers_new_with ("days", 1.0, NULL), "Back after 1 day without running, step by step.");
  assert_reason ("E2", NULL, NULL, "Training is paused until a clinician has seen you.");
  assert_reason ("D4", "rung", sw_numbers_new_with ("rung", 4.0, NULL),
                 "Rung 4 of the ladder back to running; two green runs climb.");
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
                   "2 of 3 runs fit into this week. Your free minutes leave no more room.");
  assert_conflict ((const char * const[]) { "B7", "past", NULL }, 2, 1,
                   "1 of 2 strength sessions fit into this week. The days left in this week leave no more room.");
  assert_conflict ((const char * const[]) { "B8", "past", "availability", NULL }, 3, 1,
                   "1 of 3 cross-training and mobility sessions fit into this week. The days left and your free minutes leave no more "
                   "room.");
  assert_conflict ((const char * const[]) { "B1", "B9", NULL }, 1, 0, "0 of 1 run fits into this week. Rest days come first.");
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
    "availability", "runs", "strength", "cross", "mobility", "long-day", "run-days", "edit", "race", "past", "unheard-of",
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
  g_test_add_func ("/words/reasons/unknown-rule", test_unknown_rule);
  g_test_add_func ("/words/conflicts", test_conflicts);
  g_test_add_func ("/words/relaxations", test_relaxations);

  return g_test_run ();
}
