/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"
#include "sw-history.h"
#include "sw-patterns.h"
#include "sw-test-guide.h"

/* Looking back: the patterns with their counts, the episodes, a falling trend, the weekly score. They must say what the
 * findings say. */

/* Fourteen runs every other day, 5 of them on hard ground; pain rises after @bad of those and after one of the others. */
static SwJournal *
new_runs (int bad)
{
  SwJournal *journal = sw_journal_new ();

  for (int i = 0; i < 14; i++)
    {
      SwActivity *run = small_add_activity (journal, 2 * i, SW_KIND_EASY, 40, 6);
      gboolean hard = i % 3 == 0;

      run->surface = hard ? SW_SURFACE_HARD : SW_SURFACE_MEDIUM;
      small_add_pain (journal, 2 * i, SW_MOMENT_MORNING, 0);
      small_add_pain (journal, 2 * i, SW_MOMENT_AFTER, hard ? (i / 3 < bad ? 4 : 0) : i == 1 ? 2 : 0);
    }
  sw_journal_seal (journal);
  return journal;
}

static const SwPattern *
find_pattern (const GArray *patterns,
              const char   *factor)
{
  for (guint i = 0; i < patterns->len; i++)
    if (g_str_equal (g_array_index (patterns, SwPattern, i).factor, factor))
      return &g_array_index (patterns, SwPattern, i);
  g_assert_not_reached ();
}

static void
test_counts (void)
{
  g_autoptr (SwJournal) journal = new_runs (4);
  g_autoptr (GArray) patterns = sw_insight_list_patterns (journal, sw_test_guide (), DAY_ZERO + 26);
  const SwPattern *hard = find_pattern (patterns, "hard-surface");

  /* "4 of 5 against 1 of 9" */
  g_assert_true (hard->enough);
  g_assert_cmpint (hard->flares_with, ==, 4);
  g_assert_cmpint (hard->n_with, ==, 5);
  g_assert_cmpint (hard->flares_without, ==, 1);
  g_assert_cmpint (hard->n_without, ==, 9);
  g_assert_cmpfloat_with_epsilon (hard->difference, 16.0 / 5 - 2.0 / 9, 1e-9);
}

/* The list and the finding are one arithmetic. */
static void
test_same_as_finding (void)
{
  for (int bad = 0; bad <= 5; bad++)
    {
      g_autoptr (SwJournal) journal = new_runs (bad);
      g_autoptr (SwBody) body = sw_insight_scan (journal, sw_test_guide (), DAY_ZERO + 26);
      g_autoptr (GArray) patterns = sw_insight_list_patterns (journal, sw_test_guide (), DAY_ZERO + 26);
      const SwFinding *finding = sw_body_get_finding (body, "P_ASSOC", DAY_ZERO + 26);
      const SwPattern *hard = find_pattern (patterns, "hard-surface");

      g_assert_cmpint (hard->level, ==, finding != NULL ? finding->level : SW_SEVERITY_NONE);
      if (finding != NULL)
        {
          g_assert_cmpfloat (hard->difference, ==, finding->value);
          g_assert_cmpfloat (hard->flares_with, ==, sw_numbers_get (finding->numbers, "flares_with"));
        }
    }
}

static void
test_too_few (void)
{
  g_autoptr (SwJournal) journal = new_runs (4);
  g_autoptr (GArray) patterns = sw_insight_list_patterns (journal, sw_test_guide (), DAY_ZERO + 26);
  const SwPattern *hills = find_pattern (patterns, "hills");
  const SwPattern *kind = find_pattern (patterns, "long-or-quality");

  /* Nobody said anything about hills; nobody ran long. */
  g_assert_false (hills->enough);
  g_assert_cmpint (hills->n_with + hills->n_without, ==, 0);
  g_assert_false (kind->enough);
  g_assert_cmpint (kind->n_with, ==, 0);
  g_assert_cmpint (kind->n_without, ==, 14);
  g_assert_true (isnan (kind->difference));
}

/* A pair of shoes that is worn on hard ground only cannot be told apart from it. */
static void
test_together (void)
{
  g_autoptr (SwJournal) plain = new_runs (5);
  g_autoptr (SwJournal) journal = sw_journal_copy (plain);
  g_autoptr (GArray) patterns = NULL;
  const SwPattern *hard, *shoe;

  small_add_shoe (journal, "s1", 0);
  small_add_shoe (journal, "s2", 0);
  for (guint i = 0; i < journal->activities->len; i++)
    {
      SwActivity *run = g_ptr_array_index (journal->activities, i);

      run->shoe = g_strdup (run->surface == SW_SURFACE_HARD ? "s1" : "s2");
    }
  sw_journal_seal (journal);
  patterns = sw_insight_list_patterns (journal, sw_test_guide (), DAY_ZERO + 26);
  hard = find_pattern (patterns, "hard-surface");
  shoe = find_pattern (patterns, "s1");
  g_assert_true (shoe->is_shoe);
  g_assert_cmpint (hard->level, >=, SW_SEVERITY_INFO);
  g_assert_cmpint (hard->together, ==, -1);
  g_assert_true (&g_array_index (patterns, SwPattern, shoe->together) == hard);
  g_assert_cmpint (find_pattern (patterns, "s2")->together, ==, -1);
}

static void
test_nothing_known (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwJournal) old = new_runs (4);
  g_autoptr (GArray) patterns = NULL, late = NULL;

  sw_journal_seal (journal);
  patterns = sw_insight_list_patterns (journal, sw_test_guide (), DAY_ZERO);
  late = sw_insight_list_patterns (old, sw_test_guide (), DAY_ZERO + 1000);
  g_assert_cmpuint (patterns->len, >, 0);
  for (guint i = 0; i < patterns->len; i++)
    g_assert_false (g_array_index (patterns, SwPattern, i).enough);
  for (guint i = 0; i < late->len; i++)
    g_assert_cmpint (g_array_index (late, SwPattern, i).n_with, ==, 0);
}

static void
test_episodes (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (GArray) spans = NULL;
  const SwEpisodeSpan *span;

  for (int day = 0; day < 80; day++)
    small_add_pain (journal, day, SW_MOMENT_MORNING, day == 5 || day == 6 ? 3 : day == 9 ? 5 : day >= 70 ? 2 : 0);
  sw_journal_seal (journal);
  spans = sw_insight_list_episodes (journal, sw_test_guide (), DAY_ZERO + 79);
  g_assert_cmpuint (spans->len, ==, 2);
  span = &g_array_index (spans, SwEpisodeSpan, 0);
  g_assert_cmpint (span->from - DAY_ZERO, ==, 5);
  g_assert_cmpint (span->to - DAY_ZERO, ==, 9);
  g_assert_cmpint (span->peak, ==, 5);
  g_assert_false (span->open);
  span = &g_array_index (spans, SwEpisodeSpan, 1);
  g_assert_cmpint (span->number, ==, 2);
  g_assert_cmpint (span->from - DAY_ZERO, ==, 70);
  g_assert_cmpint (span->to - DAY_ZERO, ==, 79);
  g_assert_true (span->open);
}

static void
test_fall (void)
{
  for (int way = -1; way <= 1; way++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      double fall;

      for (int day = 0; day < 21; day++)
        small_add_pain (journal, day, SW_MOMENT_MORNING, 4 + way * (day - 10) / 4);
      sw_journal_seal (journal);
      fall = sw_insight_get_fall (journal, sw_test_guide (), DAY_ZERO + 20);
      if (way < 0)
        assert_near (fall, 1.5, 0.3);
      else
        g_assert_cmpfloat (fall, ==, 0);
    }
}

static void
test_score (void)
{
  static const struct { int answers[4]; int score; } rows[] = {
    { { 0, 3, 3, 3 }, 0 }, { { 1, 0, 0, 1 }, 16 }, { { 2, 2, 1, 1 }, 50 }, { { 3, 0, 0, 0 }, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwOstrc) ostrc = sw_ostrc_new ();

      memcpy (ostrc->answers, rows[i].answers, sizeof ostrc->answers);
      g_assert_cmpint (sw_insight_get_score (ostrc, sw_test_guide ()), ==, rows[i].score);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/patterns/counts", test_counts);
  g_test_add_func ("/insight/patterns/same-as-finding", test_same_as_finding);
  g_test_add_func ("/insight/patterns/too-few", test_too_few);
  g_test_add_func ("/insight/patterns/together", test_together);
  g_test_add_func ("/insight/patterns/nothing-known", test_nothing_known);
  g_test_add_func ("/insight/history/episodes", test_episodes);
  g_test_add_func ("/insight/history/fall", test_fall);
  g_test_add_func ("/insight/history/score", test_score);
  return g_test_run ();
}
