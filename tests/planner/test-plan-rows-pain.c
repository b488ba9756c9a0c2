/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of D2 and D3: what pain before a run and the zones change today, in the next session and in the week. */

#include "plan-rows.h"

#define TUESDAY "2026-11-24"

/* A novice who runs on Tuesday, Thursday and Sunday, with a little time on Saturday: 20 km a week at 7:00, of which 8 long. */
static void
init_runner (PlanFixture *fixture)
{
  static const int minutes[7] = { 0, 120, 0, 120, 0, 25, 120 };

  plan_fixture_init (fixture, TUESDAY);
  plan_fixture_set_availability (fixture, minutes);
  fixture->journal->profile->level = SW_LEVEL_NOVICE;
  for (int week = 3; week >= 1; week--)
    plan_rows_add_week (fixture, week, 3, 20, 8);
}

static const SwSession *
find_run (const SwPlanWeek *week,
          int               day)
{
  for (guint k = 0; k < week->days[day]->sessions->len; k++)
    {
      const SwSession *session = g_ptr_array_index (week->days[day]->sessions, k);

      if (session->status == SW_STATUS_PLANNED && sw_kind_is_run (session->kind))
        return session;
    }

  return NULL;
}

/* D2, rows 1 and 2: @nrs at @moment today, mornings of @usual on the five days before. */
typedef struct
{
  const char *name;
  SwMoment    moment;
  int         nrs;
  int         usual;        /* -1: nobody said */
  gboolean    conservative;
  gboolean    eased;
  gboolean    no_run;
} BeforeRow;

static const BeforeRow before_rows[] = {
  { "2", SW_MOMENT_BEFORE, 2, -1, FALSE, FALSE, FALSE },
  { "3-nothing-known", SW_MOMENT_BEFORE, 3, -1, FALSE, TRUE, FALSE },
  { "3-usual-3", SW_MOMENT_BEFORE, 3, 3, FALSE, FALSE, FALSE },
  { "3-usual-2", SW_MOMENT_BEFORE, 3, 2, FALSE, TRUE, FALSE },
  { "4-usual-3", SW_MOMENT_BEFORE, 4, 3, FALSE, TRUE, FALSE },
  { "morning-3", SW_MOMENT_MORNING, 3, 1, FALSE, TRUE, FALSE },
  { "evening-5", SW_MOMENT_EVENING, 5, 1, FALSE, FALSE, FALSE },
  { "5", SW_MOMENT_BEFORE, 5, 1, FALSE, TRUE, FALSE },
  { "red-6", SW_MOMENT_BEFORE, 6, 1, FALSE, FALSE, TRUE },
  { "conservative-4", SW_MOMENT_BEFORE, 4, 1, TRUE, TRUE, FALSE },
  { "red-conservative-5", SW_MOMENT_BEFORE, 5, 1, TRUE, FALSE, TRUE },
};

static void
test_before (gconstpointer data)
{
  const BeforeRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *today, *thursday;

  init_runner (&fixture);
  fixture.journal->profile->conservative = row->conservative ? SW_YES : SW_NO;
  fixture.journal->profile->cleared = SW_YES;
  for (int i = 5; i >= 1 && row->usual >= 0; i--)
    plan_fixture_add_pain (&fixture, fixture.today - i, SW_MOMENT_MORNING, row->usual);
  plan_fixture_add_pain (&fixture, fixture.today, row->moment, row->nrs);
  week = plan_fixture_plan_week (&fixture);
  today = find_run (week, 1);
  thursday = find_run (week, 3);
  if (row->no_run)
    {
      /* As red: none today, none for 48 hours, and nothing hard for a week. */
      g_assert_null (today);
      g_assert_null (thursday);
      g_assert_cmpint (find_run (week, 6)->kind, ==, SW_KIND_EASY);
      plan_fixture_clear (&fixture);
      return;
    }

  /* (20 - 8) / 2 = 6 km, 42 minutes; 0.7 x 42 = 29 minutes, 4.1 km. */
  g_assert_cmpint (today->kind, ==, SW_KIND_EASY);
  g_assert_cmpint (today->main_minutes, ==, row->eased ? 29 : 42);
  g_assert_cmpfloat_with_epsilon (today->km, row->eased ? 4.1 : 6, 1e-9);
  g_assert_cmpint (today->minutes, ==, today->warmup_minutes + today->main_minutes + today->cooldown_minutes);
  g_assert_cmpint (plan_has_reason (today, "D2", "before-run"), ==, row->eased);
  /* Nothing is made up for later. */
  g_assert_cmpfloat_with_epsilon (thursday->km, 6, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_run (week, 6)->km, 8, 1e-9);
  plan_fixture_clear (&fixture);
}

/* D2 and PLANS 12: what the shortened run gives back goes to a warm-up and a cool-down that the day had cut short; a run by
 * time keeps its parts. */
static void
test_frame (gconstpointer data)
{
  static const int minutes[7] = { 0, 60, 0, 60, 0, 45, 60 };
  SwLevel level = (SwLevel) GPOINTER_TO_INT (data);
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *today;
  double main_minutes = 0;

  init_runner (&fixture);
  plan_fixture_set_availability (&fixture, minutes);
  fixture.journal->profile->level = level;
  plan_fixture_add_pain (&fixture, fixture.today, SW_MOMENT_BEFORE, 3);
  week = plan_fixture_plan_week (&fixture);
  today = find_run (week, 1);
  g_assert_nonnull (today);
  g_assert_true (plan_has_reason (today, "D2", "before-run"));
  g_assert_cmpint (today->minutes, ==, today->warmup_minutes + today->main_minutes + today->cooldown_minutes);
  if (level != SW_LEVEL_NEW)
    {
      g_assert_cmpint (today->warmup_minutes, ==, 8);
      g_assert_cmpint (today->cooldown_minutes, ==, 7);
    }
  for (guint i = 0; i < today->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (today->steps, i);

      main_minutes += step->phase == SW_PHASE_MAIN ? step->minutes : 0;
    }
  g_assert_cmpfloat (main_minutes, ==, today->main_minutes);
  plan_fixture_clear (&fixture);
}

/* D2, row 1: no stage loads today; the week's other strength session is one stage down (B7). */
static void
test_loads (gconstpointer data)
{
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  int stages[7] = { 0 };

  init_runner (&fixture);
  for (int i = 20; i >= 1; i--)
    plan_fixture_add (&fixture, fixture.today - 1 - 2 * i, SW_KIND_STRENGTH, 30, NAN);
  plan_fixture_add_pain (&fixture, fixture.today, SW_MOMENT_BEFORE, 3);
  week = plan_fixture_plan_week (&fixture);
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->kind == SW_KIND_STRENGTH)
            stages[i] = session->stage;
        }
    }
  g_assert_cmpint (stages[1], ==, 1);
  g_assert_cmpint (stages[3], ==, 2);
  plan_fixture_clear (&fixture);
}

/* D2, rows 3 to 6, on the days after a run of 6 km yesterday: what its zone and an earlier one do. */
typedef struct
{
  const char *name;
  SwZone      zone;
  SwZone      before;       /* of the run six days earlier */
  SwPlanState state;
  double      km;           /* of the week; NAN by time */
  double      next_km;      /* of the next run; 0: low impact in its place, NAN: as planned or none */
} ZoneRow;

static const ZoneRow zone_rows[] = {
  { "green", SW_ZONE_GREEN, SW_ZONE_GREEN, SW_STATE_BUILD, 33, NAN },
  { "amber-1st-in-7-d", SW_ZONE_AMBER, SW_ZONE_GREEN, SW_STATE_AMBER, 30, 4.5 },
  { "amber-2nd-in-7-d", SW_ZONE_AMBER, SW_ZONE_AMBER, SW_STATE_AMBER, 24, 0 },
  { "red", SW_ZONE_RED, SW_ZONE_GREEN, SW_STATE_LADDER, NAN, NAN },
};

static void
test_zone (gconstpointer data)
{
  const ZoneRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  const SwPlanWeek *week;
  const SwSession *next = NULL;

  plan_fixture_init (&fixture, TUESDAY);
  plan_rows_set_minutes (&fixture, 90);
  for (int ago = 3; ago >= 1; ago--)
    plan_rows_add_week (&fixture, ago, 4, 30, 0);
  plan_fixture_add (&fixture, fixture.today - 1, SW_KIND_EASY, 38, 6);
  plan_fixture_add_zone (&fixture, fixture.today - 7, row->before, TRUE);
  plan_fixture_add_zone (&fixture, fixture.today - 1, row->zone, TRUE);
  if (row->zone == SW_ZONE_RED)
    fixture.body->ladder = (SwLadderState) { .rung = 4, .entered = fixture.today - 1, .no_run_until = fixture.today + 2,
                                             .cause = "red" };
  weeks = plan_fixture_plan (&fixture, 2);
  week = g_ptr_array_index (weeks, 0);
  g_assert_cmpint (week->state, ==, row->state);
  if (isnan (row->km))
    g_assert_true (isnan (week->targets.km));
  else
    g_assert_cmpfloat (week->targets.km, ==, row->km);

  for (int i = 1; i < 14; i++)
    {
      const SwPlanDay *day = ((const SwPlanWeek *) g_ptr_array_index (weeks, (guint) i / 7))->days[i % 7];

      for (guint k = 0; k < day->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (day->sessions, k);
          int after = day->day - (fixture.today - 1);

          if (row->zone != SW_ZONE_GREEN && after <= 7)
            g_assert_false (sw_kind_is_hard (session->kind));
          if (sw_kind_is_run (session->kind))
            {
              if (row->zone == SW_ZONE_AMBER)
                g_assert_cmpint (after, >=, 2);
              if (row->zone == SW_ZONE_RED)
                g_assert_cmpint (after, >=, 3);
              next = next == NULL ? session : next;
            }
        }
    }
  if (row->next_km > 0)
    g_assert_cmpfloat (next->km, <=, row->next_km + 1e-9);
  g_assert_cmpint (plan_find_kind (week, SW_KIND_WALK) != NULL
                   && plan_has_reason (plan_find_kind (week, SW_KIND_WALK), "D3", "swap"), ==, row->next_km == 0);
  plan_fixture_clear (&fixture);
}

/* D3: the same minutes as the run, effort 4 at most; brisk walking unless it would be the third walk in a row. */
typedef struct
{
  const char *name;
  SwKind      at_hand;
  int         walks;
  SwKind      chosen;
} SwapRow;

static const SwapRow swap_rows[] = {
  { "walk-by-default", SW_KIND_SWIM, 0, SW_KIND_WALK },
  { "after-two-walks-swim", SW_KIND_SWIM, 2, SW_KIND_SWIM },
  { "after-two-walks-elliptical", SW_KIND_ELLIPTICAL, 2, SW_KIND_ELLIPTICAL },
  { "after-two-walks-nothing-else", SW_KIND_YOGA, 2, SW_KIND_WALK },
};

static void
test_swap (gconstpointer data)
{
  const SwapRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *swap = NULL;

  plan_fixture_init (&fixture, TUESDAY);
  plan_rows_set_minutes (&fixture, 90);
  fixture.journal->profile->cross = g_array_new (FALSE, FALSE, sizeof (SwKind));
  g_array_append_val (fixture.journal->profile->cross, row->at_hand);
  for (int ago = 3; ago >= 1; ago--)
    plan_rows_add_week (&fixture, ago, 4, 30, 0);
  for (int i = row->walks; i >= 1; i--)
    plan_fixture_add (&fixture, fixture.today - 2 * i, SW_KIND_WALK, 30, NAN);
  plan_fixture_add (&fixture, fixture.today - 1, SW_KIND_EASY, 38, 6);
  plan_fixture_add_zone (&fixture, fixture.today - 6, SW_ZONE_AMBER, TRUE);
  plan_fixture_add_zone (&fixture, fixture.today - 1, SW_ZONE_AMBER, TRUE);
  week = plan_fixture_plan_week (&fixture);
  for (int i = 0; i < 7 && swap == NULL; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len && swap == NULL; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          swap = plan_has_reason (session, "D3", "swap") ? session : NULL;
        }
    }
  g_assert_nonnull (swap);
  g_assert_cmpint (swap->kind, ==, row->chosen);
  g_assert_cmpint (swap->rpe, <=, 4);
  /* A quarter of 24 km at 6:15 are 38 minutes; with warm-up and cool-down 53. */
  g_assert_cmpint (swap->minutes, ==, 53);
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (before_rows); i++)
    {
      g_autofree char *name = g_strconcat ("before-run/", before_rows[i].name, NULL);

      plan_rows_add ("D2", name, &before_rows[i], test_before);
    }
  plan_rows_add ("D2", "before-run/no-stage-loads", NULL, test_loads);
  plan_rows_add ("D2", "before-run/frame", GINT_TO_POINTER (SW_LEVEL_NOVICE), test_frame);
  plan_rows_add ("D2", "before-run/by-time", GINT_TO_POINTER (SW_LEVEL_NEW), test_frame);
  for (guint i = 0; i < G_N_ELEMENTS (zone_rows); i++)
    plan_rows_add ("D2", zone_rows[i].name, &zone_rows[i], test_zone);
  for (guint i = 0; i < G_N_ELEMENTS (swap_rows); i++)
    plan_rows_add ("D3", swap_rows[i].name, &swap_rows[i], test_swap);

  return g_test_run ();
}
