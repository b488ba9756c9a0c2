/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of B8: which other movement, how long, and where. */

#include "plan-rows.h"

#define MONDAY "2026-11-23"

static const SwKind listed[] = { SW_KIND_WALK, SW_KIND_ELLIPTICAL, SW_KIND_POOL_RUN, SW_KIND_CYCLE, SW_KIND_SWIM };

static void
init_runner (PlanFixture  *fixture,
             SwLevel       level,
             const SwKind *kinds,
             guint         n)
{
  plan_fixture_init (fixture, MONDAY);
  plan_rows_set_minutes (fixture, 150);
  fixture->journal->profile->level = level;
  fixture->journal->profile->cross = g_array_new (FALSE, FALSE, sizeof (SwKind));
  g_array_append_vals (fixture->journal->profile->cross, kinds, n);
  for (int week = 3; week >= 1; week--)
    plan_rows_add_week (fixture, week, 4, 40, 13);
}

/* The order of preference (PLANS 33), the first listed one that is at hand; walking always is. */
typedef struct
{
  const char *name;
  SwKind      kinds[5];
  guint       n;
  SwKind      chosen;
} OrderRow;

static const OrderRow order_rows[] = {
  { "swim", { SW_KIND_WALK, SW_KIND_CYCLE, SW_KIND_SWIM }, 3, SW_KIND_SWIM },
  { "cycle", { SW_KIND_ELLIPTICAL, SW_KIND_POOL_RUN, SW_KIND_CYCLE }, 3, SW_KIND_CYCLE },
  { "pool-run", { SW_KIND_ELLIPTICAL, SW_KIND_POOL_RUN, SW_KIND_WALK }, 3, SW_KIND_POOL_RUN },
  { "elliptical", { SW_KIND_WALK, SW_KIND_ELLIPTICAL }, 2, SW_KIND_ELLIPTICAL },
  { "walk", { SW_KIND_YOGA }, 1, SW_KIND_WALK },
  { "none-listed", { SW_KIND_NONE }, 0, SW_KIND_WALK },
};

static void
test_order (gconstpointer data)
{
  const OrderRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;

  init_runner (&fixture, SW_LEVEL_NOVICE, row->kinds, row->n);
  week = plan_fixture_plan_week (&fixture);
  g_assert_nonnull (plan_find_kind (week, row->chosen));
  plan_fixture_clear (&fixture);
}

/* The one mobility session of the week. */
static const OrderRow mobility_rows[] = {
  { "yoga", { SW_KIND_PILATES, SW_KIND_YOGA }, 2, SW_KIND_YOGA },
  { "pilates", { SW_KIND_PILATES, SW_KIND_SWIM }, 2, SW_KIND_PILATES },
  { "mobility", { SW_KIND_SWIM }, 1, SW_KIND_MOBILITY },
};

static void
test_mobility (gconstpointer data)
{
  const OrderRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;

  init_runner (&fixture, SW_LEVEL_NEW, row->kinds, row->n);
  week = plan_fixture_plan_week (&fixture);
  session = plan_find_kind (week, row->chosen);
  g_assert_nonnull (session);
  g_assert_cmpint (session->minutes, >=, 20);
  g_assert_cmpint (session->minutes, <=, 30);
  g_assert_cmpint (session->rpe, ==, 2);
  g_assert_cmpint (plan_count (week, SW_KIND_YOGA) + plan_count (week, SW_KIND_PILATES)
                   + plan_count (week, SW_KIND_MOBILITY), ==, 1);
  plan_fixture_clear (&fixture);
}

/* Never a third of one kind in a row, done ones included, as long as there is another; 20 to 60 minutes, effort 5 at most. */
typedef struct
{
  const char *name;
  guint       n;             /* of the kinds at hand, walk first */
  int         swims;         /* done lately */
  const char *expected;
} RotationRow;

static const RotationRow rotation_rows[] = {
  { "two-kinds", 2, 0, "elliptical elliptical walk elliptical elliptical walk " },
  { "all-kinds", 5, 0, "swim swim cycle swim swim cycle " },
  { "after-one-swim", 5, 1, "swim cycle swim swim cycle swim " },
  { "after-two-swims", 5, 2, "cycle swim swim cycle swim swim " },
  { "walk-only", 1, 0, "walk walk walk walk walk walk " },
};

static void
test_rotation (gconstpointer data)
{
  const RotationRow *row = data;
  PlanFixture fixture;
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (GString) kinds = g_string_new (NULL);

  init_runner (&fixture, SW_LEVEL_NOVICE, listed, row->n);
  for (int i = row->swims; i >= 1; i--)
    plan_fixture_add (&fixture, fixture.today - 7 * i, SW_KIND_SWIM, 30, NAN);
  weeks = plan_fixture_plan (&fixture, 6);
  for (guint i = 0; i < 42; i++)
    {
      const SwPlanDay *day = ((const SwPlanWeek *) g_ptr_array_index (weeks, i / 7))->days[i % 7];

      for (guint k = 0; k < day->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (day->sessions, k);

          if (!sw_kind_is_endurance_cross (session->kind))
            continue;
          g_string_append_printf (kinds, "%s ", sw_kind_to_string (session->kind));
          g_assert_cmpint (session->minutes, >=, 20);
          g_assert_cmpint (session->minutes, <=, 60);
          g_assert_cmpint (session->rpe, <=, 5);
        }
    }
  g_assert_cmpstr (kinds->str, ==, row->expected);
  plan_fixture_clear (&fixture);
}

/* On a day between two run days when there is one: runs only on the days that a week leaves to them. */
typedef struct
{
  const char *name;
  int         minutes[7];
  int         day;       /* 0..6 of the swim, -1 for none */
  gboolean    between;
} PlaceRow;

static const PlaceRow place_rows[] = {
  { "between-runs", { 0, 90, 90, 90, 90, 0, 120 }, 2, TRUE },
  { "no-day-between", { 0, 90, 0, 90, 0, 25, 120 }, 5, FALSE },
};

static void
test_place (gconstpointer data)
{
  const PlaceRow *row = data;
  PlanFixture fixture;
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *swim;

  init_runner (&fixture, SW_LEVEL_NOVICE, &listed[4], 1);
  plan_fixture_set_availability (&fixture, row->minutes);
  week = plan_fixture_plan_week (&fixture);
  swim = plan_find_kind (week, SW_KIND_SWIM);
  g_assert_nonnull (swim);
  g_assert_cmpint (plan_find_day (week, SW_KIND_SWIM) - week->monday, ==, row->day);
  g_assert_cmpint (plan_has_reason (swim, "B8", "between"), ==, row->between);
  plan_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (order_rows); i++)
    {
      g_autofree char *name = g_strconcat ("order/", order_rows[i].name, NULL);

      plan_rows_add ("B8", name, &order_rows[i], test_order);
    }
  for (guint i = 0; i < G_N_ELEMENTS (mobility_rows); i++)
    {
      g_autofree char *name = g_strconcat ("mobility/", mobility_rows[i].name, NULL);

      plan_rows_add ("B8", name, &mobility_rows[i], test_mobility);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rotation_rows); i++)
    {
      g_autofree char *name = g_strconcat ("rotation/", rotation_rows[i].name, NULL);

      plan_rows_add ("B8", name, &rotation_rows[i], test_rotation);
    }
  for (guint i = 0; i < G_N_ELEMENTS (place_rows); i++)
    plan_rows_add ("B8", place_rows[i].name, &place_rows[i], test_place);

  return g_test_run ();
}
