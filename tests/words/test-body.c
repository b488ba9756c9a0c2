/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-guide.h"
#include "sw-words-body.h"
#include "tone.h"

#include <locale.h>

#define A_TUESDAY 20781 /* 2026-11-24 */

#define ASSERT_TEXT(call, expected)          \
  G_STMT_START {                             \
    g_autofree char *text_ = call;           \
    sw_test_assert_tone (text_);             \
    g_assert_cmpstr (text_, ==, expected);   \
  } G_STMT_END

static void
test_ask (void)
{
  ASSERT_TEXT (sw_words_ask (SW_MOMENT_AFTER, A_TUESDAY), "How was your back after today’s run?");
  ASSERT_TEXT (sw_words_ask (SW_MOMENT_MORNING, A_TUESDAY), "How is your back this morning, after Tuesday’s run?");
}

/* Counts, never a cause; and what cannot be said is said to be so. */
static void
test_patterns (void)
{
  static const char * const factors[] = {
    "long-or-quality", "hard-surface", "uneven", "no-warmup", "hunch", "overstride", "lean-back", "uneven-stride", "hills",
  };
  const SwGuide *guide = sw_test_guide ();
  g_autofree char *needed = sw_words_patterns_needed (3, 9, guide);
  g_autofree char *window = sw_words_patterns_window (guide);

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      g_autofree char *attempt = sw_words_pattern_try (factors[i], NULL);

      sw_test_assert_tone (sw_words_factor (factors[i]));
      sw_test_assert_tone (attempt);
      sw_test_assert_holds (attempt, "two weeks");
    }
  sw_test_assert_tone (needed);
  sw_test_assert_holds (needed, "3 and 9");
  sw_test_assert_tone (window);
  g_assert_null (sw_words_factor ("s1"));
  ASSERT_TEXT (sw_words_pattern_try ("s1", "Daily"), "Try two weeks in another pair than “Daily”.");
  ASSERT_TEXT (sw_words_pattern_counts (TRUE, 4, 5, 1, 9), "More pain after 4 of 5 with it, against 1 of 9 without.");
  ASSERT_TEXT (sw_words_pattern_counts (FALSE, 0, 3, 0, 9), "Too few to say. So far: 3 with it, 9 without.");
  g_assert_cmpstr (sw_words_pattern_strength (0.2, SW_SEVERITY_NONE, guide), ==, "No difference");
  g_assert_cmpstr (sw_words_pattern_strength (1.4, SW_SEVERITY_NONE, guide), ==, "May be chance");
  g_assert_cmpstr (sw_words_pattern_strength (1.4, SW_SEVERITY_INFO, guide), ==, "Clear pattern");
  g_assert_cmpstr (sw_words_pattern_strength (2.4, SW_SEVERITY_CAUTION, guide), ==, "Strong pattern");
}

static void
test_score (void)
{
  ASSERT_TEXT (sw_words_score (0), "0 of 100: your back did not get in the way this week.");
  ASSERT_TEXT (sw_words_score (100), "100 of 100: your back kept you from training this week.");
  ASSERT_TEXT (sw_words_score (41), "41 of 100: the higher, the more your back got in the way this week.");
  sw_test_assert_tone (sw_words_score_limits ());
  sw_test_assert_holds (sw_words_score_limits (), "does not say");
}

static void
test_history (void)
{
  g_autofree char *fall = sw_words_fall (1.24, sw_test_guide ());

  ASSERT_TEXT (sw_words_episode (2, A_TUESDAY - 1, A_TUESDAY, 5),
               "Episode 2, Monday 23 November to Tuesday 24 November, pain up to 5");
  ASSERT_TEXT (sw_words_episode (1, A_TUESDAY, SW_DAY_NONE, 3), "Episode 1, since Tuesday 24 November, pain up to 3");
  sw_test_assert_tone (fall);
  sw_test_assert_holds (fall, "about 1.2 points a week");
}

static void
test_ladder (void)
{
  static const char * const rungs[] = {
    "Walk 30 min", "5 times: run 1 min, walk 4 min", "5 times: run 2 min, walk 3 min", "5 times: run 3 min, walk 2 min",
    "5 times: run 4 min, walk 1 min", "Run 20 min", "Run 25 min", "Run 30 min",
  };
  const SwGuide *guide = sw_test_guide ();
  g_auto (GStrv) conditions = sw_words_resume_conditions (guide);

  for (guint i = 0; i < G_N_ELEMENTS (rungs); i++)
    ASSERT_TEXT (sw_words_rung ((int) i, guide), rungs[i]);
  for (int rung = G_N_ELEMENTS (rungs); rung <= 9; rung++)
    {
      g_autofree char *text = sw_words_rung (rung, guide);

      sw_test_assert_tone (text);
    }
  ASSERT_TEXT (sw_words_rung_up (guide), "2 confirmed green sessions in a row lift you one rung; amber repeats the rung.");
  ASSERT_TEXT (sw_words_rung_down (guide), "One red session takes you down 2 rungs, with 48 hours off.");
  g_assert_cmpuint (g_strv_length (conditions), ==, 5);
  for (char **at = conditions; *at != NULL; at++)
    sw_test_assert_tone (*at);
}

/* On the telephone: only what was reported, no condition's name. */
static void
test_say (void)
{
  g_autoptr (SwScreen) screen = sw_screen_new ();

  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  screen->answers[8] = SW_ANSWER_YES;
  ASSERT_TEXT (sw_words_warning_say (screen), "“I have back pain, and I was advised to get help.”");
  screen->answers[1] = SW_ANSWER_YES;
  screen->answers[4] = SW_ANSWER_UNSURE;
  ASSERT_TEXT (sw_words_warning_say (screen),
               "“I have back pain. I have, or may have: new trouble passing urine; pain, tingling, numbness or weakness in both legs.”");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/body/ask", test_ask);
  g_test_add_func ("/words/body/patterns", test_patterns);
  g_test_add_func ("/words/body/score", test_score);
  g_test_add_func ("/words/body/history", test_history);
  g_test_add_func ("/words/body/ladder", test_ladder);
  g_test_add_func ("/words/body/say", test_say);
  return g_test_run ();
}
