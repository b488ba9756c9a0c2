/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"
#include "sw-association.h"
#include "sw-episode.h"
#include "sw-ladder.h"
#include "sw-pain.h"
#include "sw-statistics.h"
#include "sw-test-guide.h"
#include "sw-wellness.h"

/* The worked examples of pain, zones, ladder and wellness, row by row: O13 to O25 and O31. */

#define N SW_SEVERITY_NONE
#define I SW_SEVERITY_INFO
#define C SW_SEVERITY_CAUTION
#define W SW_SEVERITY_WARNING

static SwInsightRules rules;

static void
test_o13 (void)
{
  static const struct { SwPainDay days[4]; int n; int runs[3]; SwSeverity level; } rows[] = {
    { { { 1, 2 }, { 2, 3 }, { 4, 4 }, { 5, 3 } }, 4, { 4, 3, 0 }, C },
    { { { 1, 3 }, { 2, 3 }, { 8, 3 } }, 3, { 1, 1, 0 }, N },
    { { { 1, 1 }, { 2, 2 }, { 3, 1 } }, 3, { 3, 0, 0 }, I },
    { { { 1, 5 }, { 3, 6 }, { 5, 5 } }, 3, { 3, 3, 3 }, W },
    { { { 1, 3 }, { 2, 0 }, { 3, 3 }, { 4, 3 } }, 4, { 2, 2, 0 }, N },
    /* A gap of 4 days does not break, one of 5 does. */
    { { { 1, 3 }, { 5, 3 }, { 9, 3 } }, 3, { 3, 3, 0 }, C },
    { { { 1, 3 }, { 6, 3 }, { 9, 3 } }, 3, { 2, 2, 0 }, N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int one = sw_pain_get_run (rows[i].days, rows[i].n, 1, &rules);
      int three = sw_pain_get_run (rows[i].days, rows[i].n, 3, &rules);
      int five = sw_pain_get_run (rows[i].days, rows[i].n, 5, &rules);

      g_assert_cmpint (one, ==, rows[i].runs[0]);
      g_assert_cmpint (three, ==, rows[i].runs[1]);
      g_assert_cmpint (five, ==, rows[i].runs[2]);
      g_assert_cmpint (sw_pain_judge_persist (one, three, five, &rules), ==, rows[i].level);
    }
  g_assert_cmpint (sw_pain_judge_persist (5, 5, 0, &rules), ==, W);
  g_assert_cmpint (sw_pain_judge_persist (4, 4, 2, &rules), ==, C);
  g_assert_cmpint (sw_pain_judge_persist (9, 2, 2, &rules), ==, I);
}

static const int o14_days[] = { 0, 2, 4, 5, 7, 9, 11, 13 };

static SwSeverity
ask_trend (const int   *y,
           int          n,
           SwPainTrend *trend)
{
  SwPainDay days[8];

  for (int i = 0; i < n; i++)
    days[i] = (SwPainDay) { o14_days[i], y[i] };
  return sw_pain_judge_trend (days, n, TRUE, &rules, trend);
}

static void
test_o14 (void)
{
  static const int y[] = { 1, 1, 2, 2, 3, 2, 4, 4 };
  SwPainTrend trend;

  g_assert_cmpint (ask_trend (y, 8, &trend), ==, W);
  assert_near (trend.slope, 0.25, 5e-7);
  assert_near (7 * trend.slope, 1.75, 5e-5);
  assert_near (trend.rise, 3.25, 5e-5);
  g_assert_cmpint (trend.s, ==, 21);
  assert_near (trend.variance, 59.6667, 5e-5);
  assert_near (trend.p, 0.004810, 5e-7);
}

static void
test_o15 (void)
{
  static const struct { int y[8]; int s; double slope, p; } rows[] = {
    { { 2, 2, 2, 2, 2, 2, 2, 2 }, 0, 0, 1 },
    { { 4, 3, 3, 2, 2, 2, 1, 1 }, -23, -0.2222, 0.9978 },
    { { 2, 3, 2, 3, 2, 3, 2, 3 }, 4, 0, 0.3325 },
  };
  SwPainTrend trend;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (ask_trend (rows[i].y, 8, &trend), ==, N);
      g_assert_cmpint (trend.s, ==, rows[i].s);
      assert_near (trend.slope, rows[i].slope, 5e-5);
      assert_near (trend.p, rows[i].p, 5e-5);
    }
  trend.s = 77;
  g_assert_cmpint (ask_trend ((const int[]) { 1, 1, 2, 2, 3, 3, 4 }, 7, &trend), ==, N);
  g_assert_cmpint (trend.s, ==, 77);
}

static void
test_o16 (void)
{
  static const struct { int before, after, earlier[4], n; SwSeverity level; } rows[] = {
    { 1, 2, { 0 }, 0, N }, { 1, 3, { 0 }, 0, C }, { 4, 5, { 0 }, 0, C }, { 5, 5, { 0 }, 0, N },
    { 1, 3, { 2, 0, 3, 0 }, 4, W }, { 1, 1, { 2, 2, 0, 2 }, 4, W },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = NULL;
      int today = 2 * rows[i].n + 1;
      double value;

      for (int j = 0; j <= rows[i].n; j++)
        {
          int before = j < rows[i].n ? 0 : rows[i].before;
          int after = j < rows[i].n ? rows[i].earlier[j] : rows[i].after;

          small_add_activity (journal, 2 * j, SW_KIND_EASY, 30, 5);
          small_add_pain (journal, 2 * j, SW_MOMENT_MORNING, before);
          small_add_pain (journal, 2 * j + 1, SW_MOMENT_MORNING, after);
        }
      body = small_scan (journal, today);
      g_assert_cmpint (small_get_level (body, "P_MORNING", today, &value), ==, rows[i].level);
      if (rows[i].level > N)
        assert_near (value, rows[i].after - rows[i].before, 1e-9);
    }
}

static void
test_o17 (void)
{
  static const int with[] = { 3, 2, 4, 3, 2 }, without[] = { 0, 1, 0, 2, 1, 0, 1 };
  SwAssociation association = { 0 };
  double p[5], adjusted[5];

  sw_association_compare (&association, with, 5, without, 7, &rules);
  assert_near (association.difference, 2.0857, 5e-5);
  assert_near (association.cliff, 0.9429, 5e-5);
  p[0] = sw_association_test (with, 5, without, 7, &rules);
  assert_near (p[0], 3.0 / 792, 1e-12);
  sw_holm (p, 1, adjusted);
  g_assert_cmpint (sw_association_judge (adjusted[0], association.difference, association.cliff, &rules), ==, C);
  for (int i = 1; i < 5; i++)
    p[i] = 0.9;
  sw_holm (p, 5, adjusted);
  assert_near (adjusted[0], 0.018939, 5e-7);
  g_assert_cmpint (sw_association_judge (adjusted[0], association.difference, association.cliff, &rules), ==, I);
}

static void
test_o18 (void)
{
  static const int with[] = { 1, 2, 0, 1, 2 }, without[] = { 0, 1, 0, 2, 1, 0, 1 };
  SwAssociation association = { 0 };
  double p;

  sw_association_compare (&association, with, 5, without, 7, &rules);
  assert_near (association.difference, 0.4857, 5e-5);
  assert_near (association.cliff, 0.3429, 5e-5);
  p = sw_association_test (with, 5, without, 7, &rules);
  assert_near (p, 201.0 / 792, 1e-12);
  g_assert_cmpint (sw_association_judge (p, association.difference, association.cliff, &rules), ==, N);
}

/* Run days every second day: pain after those on hard ground, none after the others. */
static SwSeverity
ask_association (int n_with,
                 int n_without)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = NULL;

  for (int i = 0; i < n_with + n_without; i++)
    {
      small_add_activity (journal, 2 * i, SW_KIND_EASY, 30, 5)->surface = i < n_with ? SW_SURFACE_HARD : SW_SURFACE_SOFT;
      small_add_pain (journal, 2 * i, SW_MOMENT_MORNING, 0);
      small_add_pain (journal, 2 * i, SW_MOMENT_AFTER, i < n_with ? 2 + i % 2 : 0);
    }
  body = small_scan (journal, 27);
  return small_get_level (body, "P_ASSOC", 27, NULL);
}

static void
test_o18_diary (void)
{
  g_assert_cmpint (ask_association (4, 9), ==, N);
  g_assert_cmpint (ask_association (9, 4), ==, N);
  g_assert_cmpint (ask_association (5, 8), ==, C);
}

static void
test_o19 (void)
{
  static const double p[] = { 0.004, 0.03, 0.02, 0.5 }, expected[] = { 0.016, 0.06, 0.06, 0.5 };
  static const int ones[] = { 1, 1, 1, 1, 0 }, zeros[] = { 1, 0, 0, 0, 0, 0, 0, 0, 0 };
  double adjusted[4];

  assert_near (sw_fisher (4, 5, 1, 9), 0.022977, 5e-7);
  assert_near (sw_fisher (3, 5, 2, 9), 0.202797, 5e-7);
  sw_holm (p, 4, adjusted);
  for (int i = 0; i < 4; i++)
    assert_near (adjusted[i], expected[i], 1e-12);
  /* On zeros and ones the permutation test is Fisher's. */
  assert_near (sw_permutation_test (ones, 5, zeros, 9, 200000), sw_fisher (4, 5, 1, 9), 1e-12);
}

static void
test_o20 (void)
{
  static const struct { int answers[4]; int score; gboolean substantial; } rows[] = {
    { { 0, 3, 3, 3 }, 0, FALSE }, { { 1, 0, 0, 1 }, 16, FALSE }, { { 1, 1, 1, 1 }, 32, FALSE },
    { { 2, 2, 1, 2 }, 59, TRUE }, { { 1, 1, 2, 1 }, 41, TRUE }, { { 2, 0, 0, 0 }, 17, FALSE },
    { { 3, 0, 0, 0 }, 100, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean substantial;

      g_assert_cmpint (sw_ostrc_score (rows[i].answers, &rules, &substantial), ==, rows[i].score);
      g_assert_cmpint (substantial, ==, rows[i].substantial);
    }
}

/* One entry of O21: a pain, how often; SW_MISSING for no report. */
typedef struct
{
  int pain;
  int times;
} Stretch;

typedef struct
{
  int first;
  int last;
  int recovered;
} Span;

#define OPEN (-1)

static void
check_episodes (const Stretch *stretches,
                const Span    *spans,
                int            n_spans)
{
  SwEpisode episode;
  SwDay day = 0;
  int n = 0;
  gboolean open = FALSE;

  sw_episode_init (&episode);
  for (; stretches->times > 0; stretches++)
    for (int i = 0; i < stretches->times; i++, day++)
      {
        SwEpisodeEvent event = sw_episode_advance (&episode, day, stretches->pain, &rules);

        if (event == SW_EPISODE_BEGAN)
          {
            g_assert_cmpint (n, <, n_spans);
            g_assert_cmpint (episode.first, ==, spans[n].first);
            g_assert_cmpint (episode.number, ==, n + 1);
            open = TRUE;
          }
        if (event == SW_EPISODE_RECOVERED)
          {
            g_assert_cmpint (episode.last_painful, ==, spans[n].last);
            g_assert_cmpint (day, ==, spans[n].recovered);
            open = FALSE;
            n++;
          }
      }
  if (open)
    {
      g_assert_cmpint (spans[n].recovered, ==, OPEN);
      g_assert_cmpint (episode.last_painful, ==, spans[n].last);
      n++;
    }
  g_assert_cmpint (n, ==, n_spans);
}

static void
test_o21 (void)
{
  static const Stretch a[] = { { 3, 1 }, { 4, 1 }, { 2, 1 }, { 0, 30 }, { 2, 1 }, { 3, 1 }, { 1, 1 }, { 0, 10 }, { 0, 0 } };
  static const Stretch b[] = { { 3, 1 }, { 4, 1 }, { 2, 1 }, { 0, 20 }, { 2, 1 }, { 3, 1 }, { 0, 31 }, { 0, 0 } };
  static const Stretch c[] = { { 3, 1 }, { 4, 1 }, { 0, 12 }, { SW_MISSING, 5 }, { 0, 30 }, { 0, 0 } };
  static const Stretch d[] = { { 2, 1 }, { 0, 1 }, { 3, 1 }, { 0, 1 }, { 2, 1 }, { 0, 1 }, { 0, 0 } };
  static const Stretch e[] = { { 2, 2 }, { 0, 29 }, { 0, 0 } };

  check_episodes (a, (const Span[]) { { 0, 2, 32 }, { 33, 35, OPEN } }, 2);
  check_episodes (b, (const Span[]) { { 0, 24, 54 } }, 1);
  check_episodes (c, (const Span[]) { { 0, 1, 44 } }, 1);
  check_episodes (d, NULL, 0);
  check_episodes (e, (const Span[]) { { 0, 1, OPEN } }, 1);
}

static void
test_o22 (void)
{
  static const struct { int peak, before, after; gboolean conservative, limp; SwZone zone; } rows[] = {
    { 2, 1, 1, FALSE, FALSE, SW_ZONE_GREEN }, { 3, 3, 3, FALSE, FALSE, SW_ZONE_GREEN }, { 4, 3, 3, FALSE, FALSE, SW_ZONE_AMBER },
    { 2, 1, 3, FALSE, FALSE, SW_ZONE_AMBER }, { 5, 5, 5, FALSE, FALSE, SW_ZONE_AMBER }, { 4, 1, 2, FALSE, FALSE, SW_ZONE_AMBER },
    { 5, 1, 1, FALSE, FALSE, SW_ZONE_AMBER }, { 5, 1, 1, TRUE, FALSE, SW_ZONE_RED }, { 6, 1, 1, FALSE, FALSE, SW_ZONE_RED },
    { 2, 1, 4, FALSE, FALSE, SW_ZONE_RED }, { 0, 0, 0, FALSE, TRUE, SW_ZONE_RED },
    { SW_MISSING, 5, 6, FALSE, FALSE, SW_ZONE_RED }, { 1, SW_MISSING, SW_MISSING, FALSE, FALSE, SW_ZONE_GREEN },
    /* Conservative: amber from 4. */
    { 3, 3, 4, TRUE, FALSE, SW_ZONE_AMBER }, { 3, 3, 4, FALSE, FALSE, SW_ZONE_GREEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SwZoneAnswers answers = { rows[i].peak, rows[i].before, rows[i].after, rows[i].limp, FALSE, rows[i].conservative };

      g_assert_cmpint (sw_zone_judge (&answers, &rules), ==, rows[i].zone);
    }
  g_assert_cmpint (sw_zone_judge (&(SwZoneAnswers) { 0, 0, 0, FALSE, TRUE, FALSE }, &rules), ==, SW_ZONE_RED);
}

static void
test_o23 (void)
{
  static const char results[] = "gggaggrgg";
  static const SwRung expected[] = { { 1, 0 }, { 1, 1 }, { 2, 0 }, { 2, 1 }, { 2, 0 }, { 2, 1 }, { 3, 0 }, { 1, 0 }, { 1, 1 }, { 2, 0 } };
  SwRung at = expected[0];

  for (guint i = 0; results[i] != '\0'; i++)
    {
      at = sw_ladder_step (at, results[i] == 'g' ? SW_RUNG_GREEN : (results[i] == 'a' ? SW_RUNG_AMBER : SW_RUNG_RED), &rules);
      g_assert_cmpint (at.rung, ==, expected[i + 1].rung);
      g_assert_cmpint (at.greens, ==, expected[i + 1].greens);
    }
  at = sw_ladder_step ((SwRung) { 4, 1 }, SW_RUNG_UNCONFIRMED, &rules);
  g_assert_cmpint (at.rung, ==, 4);
  g_assert_cmpint (at.greens, ==, 1);
  g_assert_cmpint (sw_ladder_step ((SwRung) { 1, 0 }, SW_RUNG_RED, &rules).rung, ==, 0);
}

static void
test_o24 (void)
{
  static const struct { double hours[7]; int n; double need, debt; SwSeverity level; } rows[] = {
    { { 7, 6, 6.5, 8, 5.5, 7 }, 6, 7, 3.5, N },
    { { 6.2, 6.2, 6.2, 6.2, 6.2, 6.2, 6.2 }, 7, 7, 5.6, I },
    { { 6, 6, 6, 6, 6, 6, 6 }, 7, 7, 7, C },
    { { 5.5, 5.5, 5.5, 5.5, 5.5 }, 5, 7, 10.5, W },
    { { 7, 6, 6.5, 8, 5.5, 7 }, 6, 8, 9.3333, C },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double debt = sw_wellness_get_sleep_debt (rows[i].hours, rows[i].n, rows[i].need, &rules);

      assert_near (debt, rows[i].debt, 5e-5);
      g_assert_cmpint (sw_wellness_judge_sleep (debt, &rules), ==, rows[i].level);
    }
  g_assert_true (isnan (sw_wellness_get_sleep_debt (rows[3].hours, 4, 7, &rules)));
  g_assert_cmpint (sw_wellness_judge_sleep ((double) NAN, &rules), ==, N);
}

static double
ask_soreness (const int *base,
              int        n,
              int        today)
{
  int sum = 0, squares = 0;

  for (int i = 0; i < n; i++)
    {
      sum += base[i];
      squares += base[i] * base[i];
    }
  return sw_wellness_get_soreness_z (today, n, sum, squares, &rules);
}

static void
test_o25 (void)
{
  static const int base[] = { 2, 3, 2, 1, 2, 3, 4, 2, 2, 3, 1, 2, 3, 2 };
  static const int twos[] = { 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2 };

  assert_near (ask_soreness (base, 14, 5), 3.2884, 5e-5);
  assert_near (ask_soreness (twos, 14, 4), 4, 5e-5);
  g_assert_true (isnan (ask_soreness (twos, 13, 4)));
}

static void
test_o31 (void)
{
  g_assert_cmpint (sw_pain_judge_nsaid (2, 5, &rules), ==, N);
  g_assert_cmpint (sw_pain_judge_nsaid (3, 6, &rules), ==, C);
  g_assert_cmpint (sw_pain_judge_nsaid (2, 11, &rules), ==, W);
  g_assert_cmpint (sw_pain_judge_nsaid (2, 10, &rules), ==, N);
  g_assert_cmpint (sw_pain_judge_duration (42, 38, 20, &rules), ==, W);
  g_assert_cmpint (sw_pain_judge_duration (42, 38, 18, &rules), ==, N);
  g_assert_cmpint (sw_pain_judge_duration (41, 38, 20, &rules), ==, N);
  g_assert_cmpint (sw_pain_judge_duration (42, 20, 20, &rules), ==, N);
  g_assert_cmpint (sw_pain_judge_duration (42, 38, 19, &rules), ==, W);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sw_insight_rules_init (&rules, sw_test_guide ());
  g_test_add_func ("/insight/oracle/o13", test_o13);
  g_test_add_func ("/insight/oracle/o14", test_o14);
  g_test_add_func ("/insight/oracle/o15", test_o15);
  g_test_add_func ("/insight/oracle/o16", test_o16);
  g_test_add_func ("/insight/oracle/o17", test_o17);
  g_test_add_func ("/insight/oracle/o18", test_o18);
  g_test_add_func ("/insight/oracle/o18-diary", test_o18_diary);
  g_test_add_func ("/insight/oracle/o19", test_o19);
  g_test_add_func ("/insight/oracle/o20", test_o20);
  g_test_add_func ("/insight/oracle/o21", test_o21);
  g_test_add_func ("/insight/oracle/o22", test_o22);
  g_test_add_func ("/insight/oracle/o23", test_o23);
  g_test_add_func ("/insight/oracle/o24", test_o24);
  g_test_add_func ("/insight/oracle/o25", test_o25);
  g_test_add_func ("/insight/oracle/o31", test_o31);
  return g_test_run ();
}
