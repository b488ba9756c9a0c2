/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The values of the charts, counted by hand, and the rules over a history whose flags and pains are known. */

#include <math.h>

#include "sw-diary-resources.h"
#include "sw-insight.h"
#include "sw-trends.h"

#define TODAY 20782 /* Wednesday, 25 November 2026 */
#define MONDAY (TODAY - 2)

static SwGuide *guide;

static SwActivity *
add_run (SwJournal *journal,
         SwDay      day,
         SwKind     kind,
         double     km)
{
  SwActivity *activity = sw_activity_new ();

  activity->id = g_strdup_printf ("a%d-%u", day, journal->activities->len);
  activity->day = day;
  activity->kind = kind;
  activity->minutes = isfinite (km) ? km * 8 : 30;
  activity->rpe = 3;
  activity->km = km;
  g_ptr_array_add (journal->activities, activity);
  return activity;
}

static void
add_pain (SwJournal *journal,
          SwDay      day,
          int        nrs)
{
  SwPainReport *report = sw_pain_report_new ();
  char buffer[SW_DAY_STRING_SIZE];

  report->id = g_strdup_printf ("p%d-%u", day, journal->pain->len);
  report->day = day;
  report->minute = 480;
  report->at = g_strdup_printf ("%sT08:00", sw_day_format (day, buffer));
  report->moment = SW_MOMENT_MORNING;
  report->nrs = nrs;
  report->region = SW_REGION_LOW_BACK_CENTRE;
  g_ptr_array_add (journal->pain, report);
}

static SwCheckIn *
add_check_in (SwJournal *journal,
              SwDay      day,
              double     sleep_h)
{
  SwCheckIn *check_in = sw_check_in_new ();

  check_in->day = day;
  check_in->sleep_h = sleep_h;
  g_ptr_array_add (journal->check_ins, check_in);
  return check_in;
}

static SwTrends *
new_trends (SwJournal *journal,
            int        n_weeks,
            gboolean   ratio)
{
  g_autoptr (SwBody) body = NULL;

  sw_journal_seal (journal);
  body = sw_insight_scan (journal, guide, TODAY);
  return sw_trends_new (journal, body, guide, n_weeks, ratio);
}

static const SwTrendBar *
get_bar (const SwTrends *trends,
         guint           position)
{
  g_assert_cmpuint (position, <, trends->bars->len);
  return &g_array_index (trends->bars, SwTrendBar, position);
}

static void
test_weeks (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwTrends) trends = NULL;
  const SwTrendBar *bar;

  add_run (journal, MONDAY - 7, SW_KIND_EASY, 5);
  add_run (journal, MONDAY - 5, SW_KIND_TEMPO, 4);
  add_run (journal, MONDAY - 4, SW_KIND_EASY, NAN);
  add_run (journal, MONDAY - 3, SW_KIND_CYCLE, 30);
  add_run (journal, MONDAY - 1, SW_KIND_LONG, 8);
  add_run (journal, MONDAY, SW_KIND_EASY, 6);
  add_check_in (journal, MONDAY - 7, 8)->soreness = 2;
  add_check_in (journal, MONDAY - 6, 6)->soreness = 5;
  add_check_in (journal, MONDAY - 5, NAN)->hydration = 4;
  trends = new_trends (journal, 6, FALSE);

  g_assert_cmpint (trends->n_weeks, ==, 6);
  g_assert_cmpint (trends->weeks_per_bar, ==, 1);
  g_assert_cmpuint (trends->bars->len, ==, 6);
  g_assert_cmpuint (trends->ratio->len, ==, 0);
  bar = get_bar (trends, 4);
  g_assert_cmpint (bar->monday, ==, MONDAY - 7);
  g_assert_cmpfloat_with_epsilon (bar->km[SW_FAMILY_EASY], 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (bar->km[SW_FAMILY_HARD], 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (bar->km[SW_FAMILY_LONG], 8, 1e-9);
  /* Thirty kilometers on a bicycle are none on foot. */
  g_assert_cmpfloat_with_epsilon (bar->run_km, 17, 1e-9);
  g_assert_cmpfloat_with_epsilon (bar->longest_km, 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (bar->sleep_h, 7, 1e-9);
  g_assert_cmpfloat_with_epsilon (bar->soreness, 3.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (bar->hydration, 4, 1e-9);
  bar = get_bar (trends, 5);
  g_assert_cmpfloat_with_epsilon (bar->run_km, 6, 1e-9);
  /* The cap of this week's Monday: 1.1 x the longest of the 30 days before. */
  g_assert_cmpfloat_with_epsilon (bar->cap_km, 8.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (trends->cap_km, 8.8, 1e-9);
  g_assert_true (isnan (bar->sleep_h));
  bar = get_bar (trends, 0);
  g_assert_cmpfloat (bar->run_km, ==, 0);
  g_assert_true (isnan (bar->longest_km));
  g_assert_true (isnan (bar->cap_km));

  /* Runs with kilometers only, by day. */
  g_assert_true (sw_trends_get_by_day (trends));
  g_assert_cmpuint (trends->runs->len, ==, 4);
  for (guint i = 1; i < trends->runs->len; i++)
    g_assert_cmpint (g_array_index (trends->runs, SwTrendRun, i - 1).day, <=, g_array_index (trends->runs, SwTrendRun, i).day);
}

/* A long history: bars that can still be told apart, which hold all of it and nothing twice. */
static void
test_years (void)
{
  static const int years[] = { 1, 2, 3, 7, 20 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (SwJournal) journal = sw_sample_new (TODAY, years[i], 1);
      g_autoptr (SwTrends) trends = new_trends (journal, SW_TRENDS_ALL_WEEKS, TRUE);
      SwDay first = sw_day_get_monday (sw_journal_get_first_day (journal));
      double km = 0, shown = 0;
      SwDay next = first;

      g_assert_cmpuint (trends->bars->len, <=, SW_TRENDS_MOST_BARS);
      g_assert_cmpuint (trends->bars->len, >, SW_TRENDS_MOST_BARS / 3);
      for (guint k = 0; k < trends->bars->len; k++)
        {
          const SwTrendBar *bar = get_bar (trends, k);

          g_assert_cmpint (bar->monday, ==, next);
          g_assert_cmpint (bar->n_weeks, <=, trends->weeks_per_bar);
          g_assert_true (k == 0 || bar->n_weeks == trends->weeks_per_bar);
          next += 7 * bar->n_weeks;
          shown += bar->run_km * bar->n_weeks;
        }
      g_assert_cmpint (next, ==, MONDAY + 7);
      for (guint k = 0; k < journal->activities->len; k++)
        {
          const SwActivity *activity = g_ptr_array_index (journal->activities, k);

          km += sw_kind_is_run (activity->kind) && isfinite (activity->km) ? activity->km : 0;
        }
      g_assert_cmpfloat_with_epsilon (km, shown, 1e-6 * km);
      g_assert_cmpuint (trends->runs->len, ==, 0);
      /* The ratio changes by the day: a year of it at most. */
      g_assert_cmpuint (trends->ratio->len, <=, 366);
    }
}

static void
test_spike (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwTrends) trends = NULL;

  for (SwDay day = MONDAY - 70; day < MONDAY - 14; day += 2)
    add_run (journal, day, SW_KIND_EASY, 5);
  add_run (journal, MONDAY - 6, SW_KIND_LONG, 9);
  trends = new_trends (journal, 12, FALSE);
  g_assert_cmpint (get_bar (trends, 10)->spike, >=, SW_SEVERITY_CAUTION);
  g_assert_cmpint (get_bar (trends, 9)->spike, ==, SW_SEVERITY_NONE);
  g_assert_cmpint (g_array_index (trends->runs, SwTrendRun, trends->runs->len - 1).spike, >=, SW_SEVERITY_CAUTION);
  g_assert_cmpint (g_array_index (trends->runs, SwTrendRun, 0).spike, ==, SW_SEVERITY_NONE);
}

static void
add_shoe (SwJournal  *journal,
          const char *id,
          double      start_km,
          double      life_km,
          SwDay       retired_day)
{
  SwShoe *shoe = sw_shoe_new ();

  shoe->id = g_strdup (id);
  shoe->start_km = start_km;
  shoe->life_km = life_km;
  shoe->retired_day = retired_day;
  g_ptr_array_add (journal->shoes, shoe);
}

static void
test_shoes (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwTrends) trends = NULL;
  const SwTrendShoe *shoe;

  add_shoe (journal, "s1", 100, 200, SW_DAY_NONE);
  add_shoe (journal, "s2", NAN, NAN, SW_DAY_NONE);
  add_shoe (journal, "s3", 700, 650, SW_DAY_NONE);
  add_shoe (journal, "s4", 700, 650, TODAY - 1);
  add_run (journal, TODAY - 60, SW_KIND_EASY, 20)->shoe = g_strdup ("s1");
  add_run (journal, TODAY - 10, SW_KIND_EASY, 12)->shoe = g_strdup ("s1");
  add_run (journal, TODAY - 3, SW_KIND_EASY, 8)->shoe = g_strdup ("s1");
  add_run (journal, TODAY - 2, SW_KIND_EASY, 8)->shoe = g_strdup ("unknown");
  trends = new_trends (journal, 6, FALSE);

  g_assert_cmpuint (trends->shoes->len, ==, 4);
  shoe = &g_array_index (trends->shoes, SwTrendShoe, 0);
  g_assert_cmpfloat_with_epsilon (shoe->km, 140, 1e-9);
  /* 60 km are left, and 20 in four weeks are 5 a week. */
  g_assert_cmpfloat_with_epsilon (shoe->weeks_left, 12, 1e-9);
  g_assert_cmpint (shoe->last_worn, ==, TODAY - 3);
  g_assert_cmpint (shoe->flag, ==, SW_SEVERITY_NONE);
  shoe++;
  g_assert_cmpfloat (shoe->km, ==, 0);
  g_assert_cmpint (shoe->last_worn, ==, SW_DAY_NONE);
  g_assert_cmpfloat_with_epsilon (shoe->life_km, sw_guide_get_number (guide, "L_SHOE.life_km"), 1e-9);
  g_assert_true (isnan (shoe->weeks_left));
  shoe++;
  g_assert_cmpint (shoe->flag, ==, SW_SEVERITY_CAUTION);
  g_assert_true (isnan (shoe->weeks_left));
  shoe++;
  g_assert_cmpint (shoe->flag, ==, SW_SEVERITY_NONE);
}

static void
test_enough (void)
{
  /* Days since the first record, runs, and whether that is enough. */
  static const struct
  {
    int      days;
    int      runs;
    gboolean enough;
  } cases[] = { { 13, 3, FALSE }, { 14, 3, TRUE }, { 14, 2, FALSE }, { 90, 2, FALSE }, { 1, 30, FALSE } };
  g_autoptr (SwJournal) empty = sw_journal_new ();

  sw_journal_seal (empty);
  g_assert_false (sw_trends_know_enough (empty, TODAY));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      add_run (journal, TODAY - cases[i].days + 1, SW_KIND_SWIM, NAN);
      for (int k = 0; k < cases[i].runs; k++)
        add_run (journal, TODAY, SW_KIND_EASY, 3);
      sw_journal_seal (journal);
      g_assert_cmpint (sw_trends_know_enough (journal, TODAY), ==, cases[i].enough);
    }
}

static void
test_plans (void)
{
  g_autoptr (SwJournal) journal = sw_sample_new (TODAY, 0, 1);
  g_autoptr (SwTrendsPlans) plans = sw_trends_recall_plans (journal, guide, TODAY, 14, NULL);
  g_autoptr (SwPlanWeek) week = sw_adherence_recall (journal, guide, MONDAY - 21);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  SwAdherenceCounts counts;

  g_assert_cmpuint (plans->asked_km->len, ==, 14);
  g_assert_cmpfloat (g_array_index (plans->asked_km, double, 10), ==, week->targets.km);
  sw_adherence_count (journal, week, MONDAY - 21, TODAY, &counts);
  g_assert_cmpmem (&plans->weeks[3], sizeof counts, &counts, sizeof counts);
  /* Twelve weeks of records: nobody asked before. */
  g_assert_true (isnan (g_array_index (plans->asked_km, double, 0)));

  g_cancellable_cancel (cancellable);
  g_assert_null (sw_trends_recall_plans (journal, guide, TODAY, 14, cancellable));
}

/* Runs of 5 km on three days of each week, never strength: a habit, which is no load. Three runs are far too long; pain follows the first after five days, the
 * second is followed by mornings without pain, after the third nobody reports; and once pain comes out of the blue. */
static void
test_backtest (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwTrends) trends = NULL;
  SwDay start = MONDAY - 7 * 40;
  const SwDay spikes[] = { start + 7 * 8, start + 7 * 16, start + 7 * 24 };
  const SwDay blue = start + 7 * 32 + 2;
  int flagged = 0;

  for (SwDay monday = start; monday < TODAY; monday += 7)
    for (SwDay day = monday; day <= MIN (monday + 4, TODAY); day += 2)
      add_run (journal, day, SW_KIND_EASY, day == spikes[0] || day == spikes[1] || day == spikes[2] ? 10 : 5);
  add_pain (journal, spikes[0] + 5, 4);
  add_pain (journal, spikes[1] + 3, 0);
  add_pain (journal, spikes[1] + 6, 1);
  add_pain (journal, blue, 5);
  trends = new_trends (journal, SW_TRENDS_ALL_WEEKS, FALSE);

  for (guint i = 0; i < trends->backtest->len; i++)
    {
      const SwBacktestWeek *week = &g_array_index (trends->backtest, SwBacktestWeek, i);
      gboolean spike = week->monday == spikes[0] || week->monday == spikes[1] || week->monday == spikes[2];

      flagged += week->n_flags > 0;
      if (spike)
        g_assert_cmpint (week->n_flags, >=, 1);
      if (week->monday == spikes[0])
        g_assert_cmpint (week->verdict, ==, SW_BACKTEST_HIT);
      if (week->monday == spikes[1])
        g_assert_cmpint (week->verdict, ==, SW_BACKTEST_FALSE_ALARM);
      if (week->monday == spikes[2])
        g_assert_cmpint (week->verdict, ==, SW_BACKTEST_UNREPORTED);
      /* Two weeks before the pain out of the blue: it came without a flag. */
      if (week->monday == blue - 2 - 7)
        g_assert_cmpint (week->verdict, ==, SW_BACKTEST_QUIET_PAIN);
    }
  g_assert_cmpint (flagged, ==, 3);
  g_assert_cmpint (trends->backtest_counts.flagged, ==, 3);
  g_assert_cmpint (trends->backtest_counts.hits, ==, 1);
  g_assert_cmpint (trends->backtest_counts.false_alarms, ==, 1);
  g_assert_cmpint (trends->backtest_counts.unreported, ==, 1);
  g_assert_cmpint (trends->backtest_counts.open, ==, 0);
  g_assert_cmpint (trends->backtest_counts.pains, ==, 2);
  g_assert_cmpint (trends->backtest_counts.misses, ==, 1);
  /* The two weeks before each pain, and the two before the mornings without: of others nobody reported. */
  g_assert_cmpint (trends->backtest_counts.quiet, ==, 6);
  g_assert_cmpint (trends->backtest_counts.quiet_hits, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  guide = sw_diary_load_guide (&error);
  g_assert_no_error (error);
  g_test_add_func ("/trends/weeks", test_weeks);
  g_test_add_func ("/trends/years", test_years);
  g_test_add_func ("/trends/spike", test_spike);
  g_test_add_func ("/trends/shoes", test_shoes);
  g_test_add_func ("/trends/enough", test_enough);
  g_test_add_func ("/trends/plans", test_plans);
  g_test_add_func ("/trends/backtest", test_backtest);
  result = g_test_run ();
  sw_guide_unref (guide);
  return result;
}
