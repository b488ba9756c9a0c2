/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-random.h"

int
plan_random_rounds (int normal,
                    int thorough)
{
  return g_strcmp0 (g_getenv ("SW_THOROUGH"), "1") == 0 ? thorough : normal;
}

static gboolean
chance (GRand *rand,
        double share)
{
  return g_rand_double (rand) < share;
}

static void
make_profile (PlanFixture *self,
              GRand       *rand)
{
  static const int minutes[] = { 0, 0, 20, 30, 45, 60, 60, 90, 120 };
  static const SwKind cross[] = { SW_KIND_SWIM, SW_KIND_CYCLE, SW_KIND_POOL_RUN, SW_KIND_ELLIPTICAL, SW_KIND_WALK,
                                  SW_KIND_YOGA, SW_KIND_PILATES };
  SwProfile *profile = self->journal->profile;

  profile->level = g_rand_int_range (rand, 0, SW_N_LEVELS);
  profile->lbp = chance (rand, 0.4) ? SW_YES : SW_NO;
  profile->conservative = chance (rand, 0.1) ? SW_YES : SW_UNKNOWN;
  profile->cleared = chance (rand, 0.9) ? SW_YES : SW_UNKNOWN;
  profile->birth_year = chance (rand, 0.5) ? g_rand_int_range (rand, 1950, 2005) : SW_MISSING;
  profile->has_availability = chance (rand, 0.8);
  for (int i = 0; i < 7; i++)
    profile->availability_min[i] = minutes[g_rand_int_range (rand, 0, G_N_ELEMENTS (minutes))];
  profile->long_day = chance (rand, 0.5) ? g_rand_int_range (rand, 1, 8) : SW_MISSING;
  profile->has_run_days = chance (rand, 0.3);
  profile->run_days = (guint8) g_rand_int_range (rand, 1, 128);
  profile->weekly_km = chance (rand, 0.5) ? g_rand_int_range (rand, 5, 50) : (double) NAN;
  profile->longest_km = chance (rand, 0.5) ? g_rand_int_range (rand, 3, 20) : (double) NAN;
  profile->easy_pace_s_per_km = chance (rand, 0.5) ? g_rand_int_range (rand, 280, 520) : (double) NAN;
  profile->growth = chance (rand, 0.2) ? g_rand_int_range (rand, 0, 11) / 100.0 : (double) NAN;
  profile->empty_day_is_rest = chance (rand, 0.9) ? SW_UNKNOWN : SW_NO;
  if (chance (rand, 0.7))
    {
      profile->cross = g_array_new (FALSE, FALSE, sizeof (SwKind));
      for (guint i = 0; i < G_N_ELEMENTS (cross); i++)
        {
          if (chance (rand, 0.4))
            g_array_append_val (profile->cross, cross[i]);
        }
    }
  if (chance (rand, 0.2))
    {
      profile->race_day = self->today + g_rand_int_range (rand, -10, 70);
      profile->race_km = chance (rand, 0.5) ? 10 : 21.1;
    }
}

static void
make_day (PlanFixture *self,
          GRand       *rand,
          SwDay        day,
          double       share,
          double       km)
{
  static const SwKind runs[] = { SW_KIND_EASY, SW_KIND_EASY, SW_KIND_EASY, SW_KIND_LONG, SW_KIND_TEMPO, SW_KIND_INTERVAL,
                                 SW_KIND_WALK_RUN, SW_KIND_RACE };
  static const SwKind others[] = { SW_KIND_STRENGTH, SW_KIND_STRENGTH, SW_KIND_SWIM, SW_KIND_WALK, SW_KIND_YOGA,
                                   SW_KIND_MOBILITY, SW_KIND_CYCLE };

  if (chance (rand, share))
    {
      double length = km * (0.6 + g_rand_double (rand));
      SwActivity *run = plan_fixture_add (self, day, runs[g_rand_int_range (rand, 0, G_N_ELEMENTS (runs))],
                                          floor (length * 65) / 10.0, floor (length * 10) / 10.0);

      if (chance (rand, 0.1))
        run->km = NAN;
      if (chance (rand, 0.3))
        run->rpe = g_rand_int_range (rand, 2, 9);
    }
  if (chance (rand, 0.35))
    plan_fixture_add (self, day, others[g_rand_int_range (rand, 0, G_N_ELEMENTS (others))],
                      g_rand_int_range (rand, 15, 60), NAN);
  if (chance (rand, 0.25))
    plan_fixture_add_pain (self, day, SW_MOMENT_EVENING, g_rand_int_range (rand, 0, chance (rand, 0.2) ? 7 : 3));
}

static void
make_past (PlanFixture *self,
           GRand       *rand)
{
  int days = chance (rand, 0.15) ? g_rand_int_range (rand, 0, 20) : g_rand_int_range (rand, 30, 110);
  double share = 0.25 + 0.35 * g_rand_double (rand);
  double km = 4 + 8 * g_rand_double (rand);
  SwDay gap_from = self->today - g_rand_int_range (rand, 0, 60);
  int gap = chance (rand, 0.3) ? g_rand_int_range (rand, 5, 70) : 0;

  for (SwDay day = self->today - days; day <= self->today; day++)
    {
      if (day >= gap_from && day < gap_from + gap)
        continue;
      if (day == self->today && chance (rand, 0.7))
        continue;
      make_day (self, rand, day, share, km);
    }
}

/* Zones stand on run days and the days after; by day, as insight gives them. */
static void
make_body (PlanFixture *self,
           GRand       *rand)
{
  gboolean painful = chance (rand, 0.3);

  for (SwDay day = self->today - 40; day <= self->today; day++)
    {
      gboolean run = FALSE;

      for (guint i = 0; i < self->journal->activities->len; i++)
        {
          const SwActivity *activity = g_ptr_array_index (self->journal->activities, i);

          run |= activity->day == day && sw_kind_is_run (activity->kind);
        }
      if (run)
        plan_fixture_add_zone (self, day, painful && chance (rand, 0.25) ? SW_ZONE_AMBER : SW_ZONE_GREEN, TRUE);
      if (chance (rand, 0.01))
        plan_fixture_add_finding (self, "L_SESSION", SW_SEVERITY_WARNING, day, 1.5);
      if (chance (rand, 0.01))
        plan_fixture_add_finding (self, "P_LEG", SW_SEVERITY_WARNING, day, 1);
      if (painful && chance (rand, 0.05))
        plan_fixture_add_finding (self, "P_PERSIST", SW_SEVERITY_WARNING, day, 5);
      if (chance (rand, 0.05))
        plan_fixture_add_finding (self, "W_SLEEP", chance (rand, 0.5) ? SW_SEVERITY_INFO : SW_SEVERITY_CAUTION, day, 7);
    }
  if (chance (rand, 0.12))
    {
      self->body->ladder.rung = g_rand_int_range (rand, 0, 9);
      self->body->ladder.entered = self->today - g_rand_int_range (rand, 0, 30);
      self->body->ladder.conditions_met = chance (rand, 0.6);
      self->body->ladder.pause = chance (rand, 0.1);
      self->body->ladder.cause = "red";
    }
  if (chance (rand, 0.04))
    {
      self->body->safety.suspended = TRUE;
      self->body->safety.question = g_rand_int_range (rand, 1, 17);
    }
  else if (chance (rand, 0.06))
    {
      self->body->safety.prompt_until = self->today + g_rand_int_range (rand, 0, 14);
      self->body->safety.no_impact = chance (rand, 0.3);
    }
}

void
plan_random_init (PlanFixture *self,
                  guint32      seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  SwDay today = plan_day ("2026-11-23") + g_rand_int_range (rand, 0, 200);
  char text[SW_DAY_STRING_SIZE];

  /* Half of the seeds plan a whole week, and half of these with time every day. */
  if (seed % 2 == 1)
    today = sw_day_get_monday (today);
  plan_fixture_init (self, sw_day_format (today, text));
  make_profile (self, rand);
  for (int i = 0; i < 7 && seed % 4 == 1; i++)
    self->journal->profile->availability_min[i] = MAX (30, self->journal->profile->availability_min[i]);
  make_past (self, rand);
  make_body (self, rand);
  g_rand_free (rand);
}
