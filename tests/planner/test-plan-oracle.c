/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The worked examples O26 to O30. */

#include "plan-literal.h"

#include "sw-placement.h"

static void
get_numbers (SwPlanNumbers *numbers)
{
  sw_plan_numbers_init (numbers, sw_test_guide ());
}

/* O26: B4, rounded down to half a kilometre. */
static void
test_next_volume (void)
{
  static const struct { double base; gboolean lbp; double growth; double expected; } cases[] = {
    { 30, FALSE, NAN, 33.0 }, { 30, TRUE, NAN, 31.5 }, { 30, FALSE, 0, 30.0 }, { 10, FALSE, NAN, 11.5 },
    { 10, TRUE, NAN, 11.0 }, { 6, FALSE, NAN, 7.0 },
  };
  SwPlanNumbers numbers;
  SwKmOrigin origin;

  get_numbers (&numbers);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double growth = !isnan (cases[i].growth) ? cases[i].growth : cases[i].lbp ? numbers.lbp_growth : numbers.growth;
      double km = sw_plan_grow (&numbers, SW_LEVEL_INTERMEDIATE, cases[i].lbp, growth, cases[i].base, &origin);

      g_assert_cmpfloat (sw_plan_round_down (km, numbers.round_week), ==, cases[i].expected);
    }
  g_assert_cmpfloat (sw_plan_round_down (numbers.deload_factor * 33, numbers.round_week), ==, 24.5);
}

/* O26, whole weeks: amber holds, red plans no kilometres, deload of 33. */
static void
test_next_volume_weeks (void)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) amber = NULL;
  g_autoptr (SwPlanWeek) red = NULL;

  plan_fixture_init (&fixture, "2026-11-23");
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  plan_fixture_add_zone (&fixture, plan_day ("2026-11-22"), SW_ZONE_AMBER, TRUE);
  amber = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (amber->state, ==, SW_STATE_AMBER);
  g_assert_cmpfloat (amber->targets.km, ==, 30.0);
  plan_fixture_clear (&fixture);

  plan_fixture_init (&fixture, "2026-11-23");
  plan_fixture_add_weeks (&fixture, 6, 4, 30);
  plan_fixture_add_zone (&fixture, plan_day ("2026-11-22"), SW_ZONE_RED, TRUE);
  fixture.body->ladder = (SwLadderState) { .rung = 4, .entered = plan_day ("2026-11-22"),
                                           .no_run_until = plan_day ("2026-11-25"), .cause = "red" };
  red = plan_fixture_plan_week (&fixture);
  g_assert_cmpint (red->state, ==, SW_STATE_LADDER);
  g_assert_true (isnan (red->targets.km));
  g_assert_cmpfloat (plan_sum_km (red), ==, 0);
  plan_fixture_clear (&fixture);
}

/* O27: the long run is the smaller of its share and of B3's cap. */
static void
test_long_run (void)
{
  static const struct { double week; int runs; double longest; double expected; } cases[] = {
    { 33, 4, 9, 9.9 }, { 33, 4, 12, 10.8 }, { 24, 3, 12, 9.6 }, { 50, 5, 14, 15.0 }, { 9, 3, 3, 3.5 },
  };
  SwPlanNumbers numbers;

  get_numbers (&numbers);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double km = MIN (sw_plan_get_long_share (&numbers, cases[i].runs) * cases[i].week,
                       sw_plan_get_cap (&numbers, cases[i].longest));

      g_assert_cmpfloat_with_epsilon (sw_plan_round_down (km, 0.1), cases[i].expected, 1e-9);
    }
}

/* O28: V0 = 40, week by week, before rounding. */
static void
test_return (void)
{
  static const struct { int days; guint n; double weeks[13]; } cases[] = {
    { 5, 1, { 40 } },
    { 10, 3, { 22.857142857, 35.714285714, 40 } },
    { 14, 3, { 20, 30, 40 } },
    { 42, 7, { 13.2, 13.2, 20, 20, 30, 30, 40 } },
    { 70, 13, { 13.2, 13.2, 13.2, 20, 20, 20, 28, 28, 28, 34, 34, 34, 40 } },
  };
  SwPlanNumbers numbers;

  get_numbers (&numbers);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint week = 0; week < cases[i].n; week++)
        {
          double sum = 0;

          for (int t = 1; t <= 7; t++)
            sum += sw_plan_break_get_factor (&numbers, cases[i].days, (int) week * 7 + t);
          g_assert_cmpfloat_with_epsilon (40 * sum / 7, cases[i].weeks[week], 1e-4);
        }
    }
}

/* O29: weeks of 40 km before a race. */
static void
test_taper (void)
{
  static const struct { double km; guint n; double weeks[3]; } cases[] = {
    { 10, 1, { 20 } }, { 21.1, 2, { 24, 16 } }, { 42.2, 3, { 30, 22, 16 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanFixture fixture;
      g_autoptr (GPtrArray) weeks = NULL;
      double sum = 0;

      plan_fixture_init (&fixture, "2026-11-23");
      plan_fixture_add_weeks (&fixture, 6, 4, 40);
      /* The first tapered week is the running one, so that V0 is the 40 km of the past. */
      fixture.journal->profile->race_day = fixture.today + 7 * (SwDay) cases[i].n - 1;
      fixture.journal->profile->race_km = cases[i].km;
      weeks = plan_fixture_plan (&fixture, cases[i].n);
      for (guint week = 0; week < cases[i].n; week++)
        {
          const SwPlanWeek *answer = g_ptr_array_index (weeks, week);

          g_assert_cmpint (answer->state, ==, SW_STATE_TAPER);
          g_assert_cmpfloat (answer->targets.km, ==, cases[i].weeks[week]);
          sum += answer->targets.km;
        }
      g_assert_cmpfloat (1 - sum / (40 * cases[i].n), >=, 0.41);
      g_assert_cmpfloat (1 - sum / (40 * cases[i].n), <=, 0.60);
      plan_fixture_clear (&fixture);
    }
}

/* O30: a template as days of letters, R easy, Q quality, L long, S strength, X cross, Y mobility. */
typedef struct
{
  int  runs, strength, cross, rest, sgap, hgap, runrow;
  gboolean s_before_hard;
} TemplateFacts;

static gboolean
has (const char *day,
     const char *letters)
{
  return strpbrk (day, letters) != NULL;
}

static int
get_circular_gap (char      **days,
                  const char *letters)
{
  int least = 7;

  for (int i = 0; i < 7; i++)
    {
      for (int k = 1; k < 7; k++)
        {
          if (has (days[i], letters) && has (days[(i + k) % 7], letters))
            least = MIN (least, k);
        }
    }

  return least;
}

static TemplateFacts
read_template (const char *text)
{
  g_auto (GStrv) days = g_strsplit (text, "|", -1);
  TemplateFacts facts = { 0 };
  int row = 0;

  g_assert_cmpuint (g_strv_length (days), ==, 7);
  for (int i = 0; i < 7; i++)
    {
      facts.runs += has (days[i], "RQL");
      facts.strength += has (days[i], "S");
      facts.cross += has (days[i], "XY");
      facts.rest += !has (days[i], "RQLSX");
      facts.s_before_hard |= has (days[i], "S") && has (days[(i + 1) % 7], "QL");
    }
  for (int i = 0; i < 14; i++)
    {
      row = has (days[i % 7], "RQL") ? row + 1 : 0;
      facts.runrow = MAX (facts.runrow, row);
    }
  facts.sgap = get_circular_gap (days, "S");
  facts.hgap = get_circular_gap (days, "QL");

  return facts;
}

/* The legality of a repeating week, by the numbers of the guide. */
static gboolean
is_template_legal (const TemplateFacts *facts,
                   const SwPlanNumbers *numbers,
                   SwLevel              level)
{
  if (facts->sgap < numbers->strength_gap || facts->hgap < numbers->hard_gap || facts->s_before_hard)
    return FALSE;
  if (facts->rest < numbers->rest[level])
    return FALSE;

  return level >= SW_LEVEL_INTERMEDIATE || facts->runrow <= 1;
}

static void
test_templates (void)
{
  static const struct { const char *text; SwLevel level; TemplateFacts facts; gboolean legal; } cases[] = {
    { "-|R|S|R|Y|L|S", SW_LEVEL_NEW, { 3, 2, 1, 2, 3, 7, 1, FALSE }, TRUE },
    { "-|R+S|X|R|S+Y|-|L", SW_LEVEL_NOVICE, { 3, 2, 2, 2, 3, 7, 1, FALSE }, TRUE },
    { "-|Q+S|X|R|S+Y|R|L", SW_LEVEL_INTERMEDIATE, { 4, 2, 2, 1, 3, 2, 2, FALSE }, TRUE },
    { "Y|Q+S|R|X|Q+S|R|L", SW_LEVEL_ADVANCED, { 5, 2, 2, 1, 3, 2, 3, FALSE }, TRUE },
    { "R|R|S|S|Q|L|S", SW_LEVEL_INTERMEDIATE, { 4, 3, 0, 0, 1, 1, 2, TRUE }, FALSE },
  };
  SwPlanNumbers numbers;

  get_numbers (&numbers);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TemplateFacts facts = read_template (cases[i].text);
      const TemplateFacts *expected = &cases[i].facts;

      g_assert_cmpint (facts.runs, ==, expected->runs);
      g_assert_cmpint (facts.strength, ==, expected->strength);
      g_assert_cmpint (facts.cross, ==, expected->cross);
      g_assert_cmpint (facts.rest, ==, expected->rest);
      g_assert_cmpint (facts.sgap, ==, expected->sgap);
      g_assert_cmpint (facts.hgap, ==, expected->hgap);
      g_assert_cmpint (facts.runrow, ==, expected->runrow);
      g_assert_cmpint (facts.s_before_hard, ==, expected->s_before_hard);
      g_assert_cmpint (is_template_legal (&facts, &numbers, cases[i].level), ==, cases[i].legal);
      if (cases[i].legal)
        {
          g_assert_cmpint (facts.runs, ==, numbers.runs[cases[i].level]);
          g_assert_cmpint (facts.strength, ==, numbers.strength[cases[i].level]);
          g_assert_cmpint (facts.cross, ==, numbers.cross[cases[i].level]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/oracle/O26/next-volume", test_next_volume);
  g_test_add_func ("/oracle/O26/weeks", test_next_volume_weeks);
  g_test_add_func ("/oracle/O27/long-run", test_long_run);
  g_test_add_func ("/oracle/O28/return", test_return);
  g_test_add_func ("/oracle/O29/taper", test_taper);
  g_test_add_func ("/oracle/O30/templates", test_templates);

  return g_test_run ();
}
