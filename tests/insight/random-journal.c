/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-journal.h"

typedef struct
{
  GRand     *rand;
  SwJournal *journal;
  SwDay      day;
  int        n_activities;
  int        n_reports;

  /* This diary's person */
  double     p_run;
  double     p_report;
  double     p_check_in;
  double     p_km;
  double     p_said;
  double     sensitivity;   /* what the bad factor adds to the pain after a run */
  int        bad_factor;
  double     base_km;

  /* The phase */
  double     pain;
  int        silent_days;
  gboolean   easy_phase;
  gboolean   trouble;
} Maker;

static gboolean
chance (Maker *self,
        double p)
{
  return g_rand_double (self->rand) < p;
}

static int
pick (Maker *self,
      int    from,
      int    to)
{
  return g_rand_int_range (self->rand, from, to + 1);
}

static SwTristate
say (Maker *self,
     double p_yes)
{
  if (!chance (self, self->p_said))
    return SW_UNKNOWN;
  return chance (self, p_yes) ? SW_YES : SW_NO;
}

static int
clamp_nrs (double pain)
{
  return CLAMP ((int) lrint (pain), 0, 10);
}

static SwPainReport *
add_report (Maker    *self,
            SwMoment  moment,
            int       hour,
            double    pain)
{
  SwPainReport *report = sw_pain_report_new ();
  char day[SW_DAY_STRING_SIZE];

  report->id = g_strdup_printf ("p%05d", self->n_reports++);
  report->day = self->day;
  report->minute = hour * 60 + pick (self, 0, 59);
  report->at = g_strdup_printf ("%sT%02d:%02d", sw_day_format (self->day, day), report->minute / 60, report->minute % 60);
  report->moment = moment;
  report->nrs = clamp_nrs (pain + (chance (self, self->trouble ? 0.4 : 0.02) ? pick (self, -1, 1) : 0));
  report->region = chance (self, 0.3) ? SW_REGION_NONE : (SwRegion) pick (self, 0, chance (self, 0.15) ? SW_N_REGIONS - 1 : 6);
  report->spread = chance (self, 0.01) ? SW_SPREAD_BELOW_KNEE : (chance (self, 0.5) ? SW_SPREAD_NONE : SW_SPREAD_MISSING);
  if (chance (self, 0.3))
    {
      report->has_quality = TRUE;
      report->quality = chance (self, 0.05) ? SW_QUALITY_TINGLING : SW_QUALITY_ACHE;
    }
  /* Of a session of some later day, of an earlier one, or of none. */
  if (chance (self, 0.05))
    report->activity = g_strdup_printf ("a%05d", MAX (self->n_activities + pick (self, -6, 6), 0));
  report->limp = chance (self, 0.008) ? SW_YES : SW_UNKNOWN;
  report->night = chance (self, 0.008) ? SW_YES : SW_UNKNOWN;
  report->painkiller = self->trouble && chance (self, 0.2) ? SW_YES : SW_UNKNOWN;
  g_ptr_array_add (self->journal->pain, report);
  return report;
}

static SwActivity *
add_activity (Maker *self,
              SwKind kind,
              double minutes)
{
  SwActivity *activity = sw_activity_new ();

  activity->id = g_strdup_printf ("a%05d", self->n_activities++);
  activity->day = self->day;
  activity->kind = kind;
  activity->minutes = minutes;
  activity->rpe = chance (self, 0.6) ? pick (self, 1, 8) : SW_MISSING;
  g_ptr_array_add (self->journal->activities, activity);
  return activity;
}

static gboolean
has_bad_factor (const Maker      *self,
                const SwActivity *run)
{
  switch (self->bad_factor)
    {
    case 0:
      return run->surface == SW_SURFACE_HARD;
    case 1:
      return g_strcmp0 (run->shoe, "s0") == 0;
    case 2:
      return run->warmup == SW_NO;
    case 3:
      return (run->form & SW_FORM_OVERSTRIDE) != 0;
    default:
      return run->kind == SW_KIND_LONG || run->kind == SW_KIND_TEMPO;
    }
}

/* Returns whether the run is one after which this person's back hurts. */
static gboolean
add_run (Maker *self)
{
  static const SwKind kinds[] = { SW_KIND_EASY, SW_KIND_EASY, SW_KIND_EASY, SW_KIND_LONG, SW_KIND_TEMPO, SW_KIND_INTERVAL,
                                  SW_KIND_WALK_RUN, SW_KIND_RACE };
  SwKind kind = kinds[pick (self, 0, self->easy_phase ? 3 : (int) G_N_ELEMENTS (kinds) - 1)];
  double km = self->base_km * (0.5 + g_rand_double (self->rand)) * (kind == SW_KIND_LONG ? 1.8 : 1);
  SwActivity *run = add_activity (self, kind, floor (km * 60) / 10);

  if (chance (self, self->p_km))
    run->km = floor (km * 10) / 10;
  run->minutes = MAX (run->minutes, 5);
  if (!isnan (run->km))
    run->km = MAX (run->km, 0.5);
  if (chance (self, self->p_said))
    run->surface = (SwSurface) (chance (self, 0.6) ? SW_SURFACE_HARD : pick (self, 1, 2));
  run->uneven = say (self, self->easy_phase ? 0.7 : 0.2);
  run->hills = say (self, 0.3);
  run->warmup = say (self, 0.5);
  run->has_form = chance (self, self->p_said);
  if (run->has_form)
    run->form = chance (self, 0.4) ? (guint) pick (self, 1, 15) : 0;
  if (chance (self, self->p_said))
    run->shoe = g_strdup_printf ("s%d", self->easy_phase ? 0 : pick (self, 0, 2));
  if (chance (self, 0.7))
    {
      char day[SW_DAY_STRING_SIZE];

      run->start = g_strdup_printf ("%sT%02d:%02d:00+01:00", sw_day_format (self->day, day), pick (self, 6, 20), pick (self, 0, 59));
      g_assert_true (sw_instant_parse (run->start, &run->start_us));
    }
  return has_bad_factor (self, run);
}

static void
add_other_sessions (Maker *self)
{
  static const SwKind others[] = { SW_KIND_WALK, SW_KIND_SWIM, SW_KIND_CYCLE, SW_KIND_YOGA, SW_KIND_MOBILITY, SW_KIND_OTHER };

  if (chance (self, self->easy_phase ? 0.05 : 0.3))
    {
      SwActivity *strength = add_activity (self, SW_KIND_STRENGTH, pick (self, 20, 45));

      if (chance (self, 0.6))
        strength->posterior_sets = chance (self, 0.6) ? 0 : 4;
      if (chance (self, 0.2))
        {
          SwPainReport *report = add_report (self, SW_MOMENT_AFTER, 20, self->pain + 3);

          g_free (report->activity);
          report->activity = g_strdup (strength->id);
        }
    }
  if (chance (self, self->easy_phase ? 0.02 : 0.25))
    {
      SwActivity *other = add_activity (self, others[pick (self, 0, G_N_ELEMENTS (others) - 1)], pick (self, 15, 60));

      if (chance (self, 0.3))
        other->shoe = g_strdup ("s1");
      if (chance (self, 0.5))
        other->km = pick (self, 1, 10);
    }
}

static void
add_runs (Maker    *self,
          gboolean *ret_bad)
{
  *ret_bad = FALSE;
  if (!chance (self, self->p_run))
    return;
  *ret_bad |= add_run (self);
  if (chance (self, 0.06))
    *ret_bad |= add_run (self);
}

static void
add_reports (Maker   *self,
             gboolean bad_run,
             gboolean bad_yesterday)
{
  double extra = bad_run ? self->sensitivity : 0;

  if (chance (self, self->p_report))
    add_report (self, SW_MOMENT_MORNING, 7, self->pain + (bad_yesterday ? self->sensitivity / 2 : 0));
  if (chance (self, self->p_report * 0.3))
    add_report (self, SW_MOMENT_BEFORE, 9, self->pain);
  if (chance (self, self->p_report * 0.7))
    add_report (self, chance (self, 0.5) ? SW_MOMENT_DURING : SW_MOMENT_AFTER, 18, self->pain + extra);
  if (chance (self, self->p_report * 0.2))
    add_report (self, chance (self, 0.8) ? SW_MOMENT_EVENING : SW_MOMENT_NIGHT, 21, self->pain);
}

static void
add_check_in (Maker *self)
{
  SwCheckIn *check_in;
  gboolean rough = self->trouble || chance (self, 0.1);

  if (!chance (self, self->p_check_in))
    return;
  check_in = sw_check_in_new ();
  check_in->day = self->day;
  if (chance (self, 0.9))
    check_in->sleep_h = pick (self, rough ? 40 : 60, 90) / 10.0;
  if (chance (self, 0.8))
    check_in->soreness = rough && chance (self, 0.4) ? pick (self, 5, 9) : pick (self, 0, 4);
  if (chance (self, 0.8))
    check_in->fatigue = pick (self, rough ? 4 : 1, 9);
  if (chance (self, 0.8))
    check_in->stress = pick (self, rough ? 4 : 1, 9);
  if (chance (self, 0.7))
    check_in->hydration = pick (self, 1, 5);
  if (chance (self, 0.7))
    check_in->sitting_h = pick (self, 2, 11) / 1.0;
  check_in->painkiller = rough && chance (self, 0.25) ? SW_YES : SW_NO;
  g_ptr_array_add (self->journal->check_ins, check_in);
}

static void
add_weekly (Maker *self)
{
  if (sw_day_get_weekday (self->day) == 6 && chance (self, 0.6))
    {
      SwOstrc *ostrc = sw_ostrc_new ();

      ostrc->monday = sw_day_get_monday (self->day);
      for (int i = 0; i < 4; i++)
        ostrc->answers[i] = self->trouble ? pick (self, 0, 3) : pick (self, 0, 1);
      g_ptr_array_add (self->journal->ostrc, ostrc);
    }
  if (chance (self, 0.012))
    {
      SwScreen *screen = sw_screen_new ();

      screen->day = self->day;
      for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
        screen->answers[i] = chance (self, 0.03) ? (SwAnswer) pick (self, SW_ANSWER_YES, SW_ANSWER_SKIP) : SW_ANSWER_NO;
      g_ptr_array_add (self->journal->screens, screen);
    }
  if (chance (self, 0.02))
    {
      SwClearance *clearance = sw_clearance_new ();

      clearance->day = self->day;
      clearance->cleared_for = chance (self, 0.5) ? SW_CLEARED_FOR_RUNNING : SW_CLEARED_FOR_WALKING;
      g_ptr_array_add (self->journal->clearances, clearance);
    }
}

static void
start_phase (Maker *self)
{
  self->easy_phase = chance (self, 0.5);
  self->trouble = chance (self, 0.4);
  self->pain = self->trouble ? pick (self, 1, 5) : 0;
  self->p_run = self->easy_phase ? 0.55 : g_rand_double (self->rand);
  self->base_km = 2 + 8 * g_rand_double (self->rand);
  self->p_report = chance (self, 0.7) ? 0.95 : 0.4;
  self->silent_days = chance (self, 0.3) ? pick (self, 3, 20) : 0;
}

static void
set_profile (Maker *self)
{
  SwProfile *profile = self->journal->profile;

  profile->level = (SwLevel) pick (self, SW_LEVEL_NONE, SW_N_LEVELS - 1);
  profile->lbp = (SwTristate) pick (self, SW_UNKNOWN, SW_YES);
  profile->conservative = chance (self, 0.3) ? SW_YES : SW_UNKNOWN;
  profile->cleared = chance (self, 0.8) ? SW_YES : SW_UNKNOWN;
  profile->empty_day_is_rest = chance (self, 0.15) ? SW_NO : SW_UNKNOWN;
  if (chance (self, 0.4))
    profile->sleep_need_h = pick (self, 14, 18) / 2.0;
}

static void
add_shoes (Maker *self,
           SwDay  first,
           int    n_days)
{
  for (int i = 0; i < 3; i++)
    {
      SwShoe *shoe = sw_shoe_new ();

      shoe->id = g_strdup_printf ("s%d", i);
      shoe->name = g_strdup_printf ("Shoe %d", i);
      shoe->first_day = first;
      if (chance (self, 0.5))
        shoe->start_km = pick (self, 0, 500);
      if (chance (self, 0.4))
        shoe->life_km = pick (self, 480, 800);
      if (chance (self, 0.3))
        shoe->retired_day = first + pick (self, n_days / 2, n_days);
      g_ptr_array_add (self->journal->shoes, shoe);
    }
}

static void
add_day (Maker    *self,
         gboolean *bad_yesterday)
{
  gboolean bad_run = FALSE;

  if (chance (self, 1.0 / 50))
    start_phase (self);
  self->pain = CLAMP (self->pain + (self->trouble ? (g_rand_double (self->rand) - 0.42) : -0.4), 0, 8);
  if (self->silent_days > 0)
    {
      self->silent_days--;
      if (chance (self, 0.1))
        add_report (self, SW_MOMENT_EVENING, 20, self->pain);
      return;
    }
  add_runs (self, &bad_run);
  add_other_sessions (self);
  add_reports (self, bad_run, *bad_yesterday);
  add_check_in (self);
  add_weekly (self);
  *bad_yesterday = bad_run;
}

SwJournal *
random_journal_new (guint32 seed,
                    SwDay   first,
                    int     n_days)
{
  Maker self = { .rand = g_rand_new_with_seed (seed), .journal = sw_journal_new () };
  gboolean bad_yesterday = FALSE;

  self.p_check_in = 0.3 + 0.7 * g_rand_double (self.rand);
  self.p_km = chance (&self, 0.5) ? 1 : 0.9;
  self.p_said = 0.5 + 0.5 * g_rand_double (self.rand);
  self.sensitivity = pick (&self, 0, 4);
  self.bad_factor = pick (&self, 0, 4);
  set_profile (&self);
  add_shoes (&self, first, n_days);
  start_phase (&self);
  for (int i = 0; i < n_days; i++)
    {
      self.day = first + i;
      add_day (&self, &bad_yesterday);
    }
  g_rand_free (self.rand);
  sw_journal_seal (self.journal);
  return self.journal;
}
