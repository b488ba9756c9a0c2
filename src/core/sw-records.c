/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-records-private.h"

#include <string.h>

G_DEFINE_QUARK (sw-record-error-quark, sw_record_error)

G_DEFINE_BOXED_TYPE (SwProfile, sw_profile, sw_profile_copy, sw_profile_free)
G_DEFINE_BOXED_TYPE (SwShoe, sw_shoe, sw_shoe_copy, sw_shoe_free)
G_DEFINE_BOXED_TYPE (SwActivity, sw_activity, sw_activity_copy, sw_activity_free)
G_DEFINE_BOXED_TYPE (SwPainReport, sw_pain_report, sw_pain_report_copy, sw_pain_report_free)
G_DEFINE_BOXED_TYPE (SwCheckIn, sw_check_in, sw_check_in_copy, sw_check_in_free)
G_DEFINE_BOXED_TYPE (SwOstrc, sw_ostrc, sw_ostrc_copy, sw_ostrc_free)
G_DEFINE_BOXED_TYPE (SwScreen, sw_screen, sw_screen_copy, sw_screen_free)
G_DEFINE_BOXED_TYPE (SwClearance, sw_clearance, sw_clearance_copy, sw_clearance_free)

/* Unless said otherwise: _new gives (transfer full) a record whose fields are all missing, _copy a deep copy, _free takes
 * NULL, _equal compares every field as it is stored, two missing numbers being equal. */

static gboolean
strv_equal (const char * const *a,
            const char * const *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal (a, b);
}

static gboolean
kinds_equal (const GArray *a,
             const GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (SwKind)) == 0);
}

/* Profile */

SwProfile *
sw_profile_new (void)
{
  SwProfile *self = g_new0 (SwProfile, 1);

  self->level = SW_LEVEL_NONE;
  self->lbp = SW_UNKNOWN;
  self->conservative = SW_UNKNOWN;
  self->cleared = SW_UNKNOWN;
  self->birth_year = SW_MISSING;
  self->long_day = SW_MISSING;
  self->weekly_km = NAN;
  self->longest_km = NAN;
  self->easy_pace_s_per_km = NAN;
  self->sleep_need_h = NAN;
  self->empty_day_is_rest = SW_UNKNOWN;
  self->growth = NAN;
  self->race_day = SW_DAY_NONE;
  self->race_km = NAN;
  return self;
}

SwProfile *
sw_profile_copy (const SwProfile *self)
{
  SwProfile *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  if (self->cross != NULL)
    {
      copy->cross = g_array_sized_new (FALSE, FALSE, sizeof (SwKind), self->cross->len);
      if (self->cross->len > 0)
        g_array_append_vals (copy->cross, self->cross->data, self->cross->len);
    }
  copy->equipment = g_strdupv (self->equipment);
  return copy;
}

void
sw_profile_free (SwProfile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->cross, g_array_unref);
  g_strfreev (self->equipment);
  g_free (self);
}

static gboolean
profile_days_equal (const SwProfile *a,
                    const SwProfile *b)
{
  if (a->has_availability != b->has_availability || a->has_run_days != b->has_run_days)
    return FALSE;
  if (a->has_availability && memcmp (a->availability_min, b->availability_min, sizeof a->availability_min) != 0)
    return FALSE;
  return !a->has_run_days || a->run_days == b->run_days;
}

gboolean
sw_profile_equal (const SwProfile *a,
                  const SwProfile *b)
{
  return a->level == b->level &&
         a->lbp == b->lbp &&
         a->conservative == b->conservative &&
         a->cleared == b->cleared &&
         a->birth_year == b->birth_year &&
         profile_days_equal (a, b) &&
         a->long_day == b->long_day &&
         sw_number_equal (a->weekly_km, b->weekly_km) &&
         sw_number_equal (a->longest_km, b->longest_km) &&
         sw_number_equal (a->easy_pace_s_per_km, b->easy_pace_s_per_km) &&
         kinds_equal (a->cross, b->cross) &&
         strv_equal ((const char * const *) a->equipment, (const char * const *) b->equipment) &&
         sw_number_equal (a->sleep_need_h, b->sleep_need_h) &&
         a->empty_day_is_rest == b->empty_day_is_rest &&
         sw_number_equal (a->growth, b->growth) &&
         a->race_day == b->race_day &&
         sw_number_equal (a->race_km, b->race_km);
}

/**
 * sw_profile_get_level:
 * @self: a profile
 *
 * Returns: its level, novice when nothing was said (FINDINGS 13)
 */
SwLevel
sw_profile_get_level (const SwProfile *self)
{
  return self->level == SW_LEVEL_NONE ? SW_LEVEL_NOVICE : self->level;
}

/**
 * sw_profile_is_lbp:
 * @self: a profile
 *
 * Returns: %TRUE for a history of low back pain; unknown is no
 */
gboolean
sw_profile_is_lbp (const SwProfile *self)
{
  return self->lbp == SW_YES;
}

/**
 * sw_profile_is_conservative:
 * @self: a profile
 *
 * Returns: %TRUE for the conservative profile; unknown is no
 */
gboolean
sw_profile_is_conservative (const SwProfile *self)
{
  return self->conservative == SW_YES;
}

/**
 * sw_profile_get_sleep_need:
 * @self: a profile
 * @usual_h: what people need, by the guide ("W_SLEEP.need_h")
 *
 * Returns: hours of sleep needed a night, @usual_h when nothing was said
 */
double
sw_profile_get_sleep_need (const SwProfile *self,
                           double           usual_h)
{
  return isnan (self->sleep_need_h) ? usual_h : self->sleep_need_h;
}

/**
 * sw_profile_is_empty_day_rest:
 * @self: a profile
 *
 * Returns: %TRUE when a day without records counts as rest; unknown is yes
 */
gboolean
sw_profile_is_empty_day_rest (const SwProfile *self)
{
  return self->empty_day_is_rest != SW_NO;
}

/**
 * sw_profile_has_equipment:
 * @self: a profile
 * @name: a word of the guide, e.g. "foam-roller"
 *
 * Returns: %TRUE when the user has it at hand
 */
gboolean
sw_profile_has_equipment (const SwProfile *self,
                          const char      *name)
{
  return self->equipment != NULL && g_strv_contains ((const char * const *) self->equipment, name);
}

/* Shoe */

SwShoe *
sw_shoe_new (void)
{
  SwShoe *self = g_new0 (SwShoe, 1);

  self->life_km = NAN;
  self->start_km = NAN;
  self->first_day = SW_DAY_NONE;
  self->retired_day = SW_DAY_NONE;
  return self;
}

SwShoe *
sw_shoe_copy (const SwShoe *self)
{
  SwShoe *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  return copy;
}

void
sw_shoe_free (SwShoe *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

gboolean
sw_shoe_equal (const SwShoe *a,
               const SwShoe *b)
{
  return g_strcmp0 (a->id, b->id) == 0 &&
         g_strcmp0 (a->name, b->name) == 0 &&
         sw_number_equal (a->life_km, b->life_km) &&
         sw_number_equal (a->start_km, b->start_km) &&
         a->first_day == b->first_day &&
         a->retired_day == b->retired_day;
}

/* Activity */

SwActivity *
sw_activity_new (void)
{
  SwActivity *self = g_new0 (SwActivity, 1);

  self->day = SW_DAY_NONE;
  self->start_us = G_MININT64;
  self->kind = SW_KIND_NONE;
  self->minutes = NAN;
  self->km = NAN;
  self->rpe = SW_MISSING;
  self->surface = SW_SURFACE_NONE;
  self->uneven = SW_UNKNOWN;
  self->hills = SW_UNKNOWN;
  self->warmup = SW_UNKNOWN;
  self->cooldown = SW_UNKNOWN;
  self->posterior_sets = SW_MISSING;
  self->anterior_sets = SW_MISSING;
  return self;
}

SwActivity *
sw_activity_copy (const SwActivity *self)
{
  SwActivity *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->start = g_strdup (self->start);
  copy->shoe = g_strdup (self->shoe);
  copy->source = g_strdup (self->source);
  copy->note = g_strdup (self->note);
  return copy;
}

void
sw_activity_free (SwActivity *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->start);
  g_free (self->shoe);
  g_free (self->source);
  g_free (self->note);
  g_free (self);
}

gboolean
sw_activity_equal (const SwActivity *a,
                   const SwActivity *b)
{
  return g_strcmp0 (a->id, b->id) == 0 &&
         a->day == b->day &&
         g_strcmp0 (a->start, b->start) == 0 &&
         a->start_us == b->start_us &&
         a->kind == b->kind &&
         sw_number_equal (a->minutes, b->minutes) &&
         sw_number_equal (a->km, b->km) &&
         a->rpe == b->rpe &&
         a->surface == b->surface &&
         a->uneven == b->uneven &&
         a->hills == b->hills &&
         g_strcmp0 (a->shoe, b->shoe) == 0 &&
         a->warmup == b->warmup &&
         a->cooldown == b->cooldown &&
         a->has_form == b->has_form &&
         (!a->has_form || a->form == b->form) &&
         a->posterior_sets == b->posterior_sets &&
         a->anterior_sets == b->anterior_sets &&
         g_strcmp0 (a->source, b->source) == 0 &&
         g_strcmp0 (a->note, b->note) == 0;
}

/* Pain report */

SwPainReport *
sw_pain_report_new (void)
{
  SwPainReport *self = g_new0 (SwPainReport, 1);

  self->day = SW_DAY_NONE;
  self->minute = SW_MISSING;
  self->moment = SW_MOMENT_NONE;
  self->nrs = SW_MISSING;
  self->region = SW_REGION_NONE;
  self->side = SW_SIDE_NONE;
  self->spread = SW_SPREAD_MISSING;
  self->limp = SW_UNKNOWN;
  self->night = SW_UNKNOWN;
  self->painkiller = SW_UNKNOWN;
  return self;
}

SwPainReport *
sw_pain_report_copy (const SwPainReport *self)
{
  SwPainReport *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->at = g_strdup (self->at);
  copy->activity = g_strdup (self->activity);
  copy->note = g_strdup (self->note);
  return copy;
}

void
sw_pain_report_free (SwPainReport *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->at);
  g_free (self->activity);
  g_free (self->note);
  g_free (self);
}

gboolean
sw_pain_report_equal (const SwPainReport *a,
                      const SwPainReport *b)
{
  return g_strcmp0 (a->id, b->id) == 0 &&
         g_strcmp0 (a->at, b->at) == 0 &&
         a->day == b->day &&
         a->minute == b->minute &&
         a->moment == b->moment &&
         a->nrs == b->nrs &&
         a->region == b->region &&
         a->side == b->side &&
         a->spread == b->spread &&
         a->has_quality == b->has_quality &&
         (!a->has_quality || a->quality == b->quality) &&
         g_strcmp0 (a->activity, b->activity) == 0 &&
         a->limp == b->limp &&
         a->night == b->night &&
         a->painkiller == b->painkiller &&
         g_strcmp0 (a->note, b->note) == 0;
}

/* Records without owned strings differ only in their fields. */
#define DEFINE_PLAIN_RECORD(TypeName, prefix)            \
  TypeName *                                             \
  prefix##_copy (const TypeName *self)                   \
  {                                                      \
    g_return_val_if_fail (self != NULL, NULL);           \
    return g_memdup2 (self, sizeof *self);               \
  }                                                      \
                                                         \
  void                                                   \
  prefix##_free (TypeName *self)                         \
  {                                                      \
    g_free (self);                                       \
  }

/* Check-in */

DEFINE_PLAIN_RECORD (SwCheckIn, sw_check_in)

SwCheckIn *
sw_check_in_new (void)
{
  SwCheckIn *self = g_new0 (SwCheckIn, 1);

  self->day = SW_DAY_NONE;
  self->sleep_h = NAN;
  self->sleep_quality = SW_MISSING;
  self->soreness = SW_MISSING;
  self->fatigue = SW_MISSING;
  self->stress = SW_MISSING;
  self->hydration = SW_MISSING;
  self->posture = SW_MISSING;
  self->sitting_h = NAN;
  self->painkiller = SW_UNKNOWN;
  self->nutrition = SW_UNKNOWN;
  return self;
}

gboolean
sw_check_in_equal (const SwCheckIn *a,
                   const SwCheckIn *b)
{
  return a->day == b->day &&
         sw_number_equal (a->sleep_h, b->sleep_h) &&
         a->sleep_quality == b->sleep_quality &&
         a->soreness == b->soreness &&
         a->fatigue == b->fatigue &&
         a->stress == b->stress &&
         a->hydration == b->hydration &&
         a->posture == b->posture &&
         sw_number_equal (a->sitting_h, b->sitting_h) &&
         a->painkiller == b->painkiller &&
         a->nutrition == b->nutrition;
}

/* The four weekly questions */

DEFINE_PLAIN_RECORD (SwOstrc, sw_ostrc)

SwOstrc *
sw_ostrc_new (void)
{
  SwOstrc *self = g_new0 (SwOstrc, 1);

  self->monday = SW_DAY_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (self->answers); i++)
    self->answers[i] = SW_MISSING;
  return self;
}

gboolean
sw_ostrc_equal (const SwOstrc *a,
                const SwOstrc *b)
{
  return a->monday == b->monday && memcmp (a->answers, b->answers, sizeof a->answers) == 0;
}

/* Warning-sign screen */

DEFINE_PLAIN_RECORD (SwScreen, sw_screen)

SwScreen *
sw_screen_new (void)
{
  SwScreen *self = g_new0 (SwScreen, 1);

  self->day = SW_DAY_NONE;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    self->answers[i] = SW_ANSWER_ABSENT;
  return self;
}

gboolean
sw_screen_equal (const SwScreen *a,
                 const SwScreen *b)
{
  return a->day == b->day && memcmp (a->answers, b->answers, sizeof a->answers) == 0;
}

/**
 * sw_screen_counts_as_yes:
 * @self: a screen
 * @number: 1..20 for R1..R20
 *
 * "unsure" counts as yes for R1-R16 and "skip" for R1-R8; what was not asked is no answer (FINDINGS 37).
 *
 * Returns: %TRUE when the answer counts as yes
 */
gboolean
sw_screen_counts_as_yes (const SwScreen *self,
                         int             number)
{
  SwAnswer answer;

  g_return_val_if_fail (number >= 1 && number <= SW_N_SCREEN_QUESTIONS, FALSE);

  answer = self->answers[number - 1];
  return answer == SW_ANSWER_YES ||
         (answer == SW_ANSWER_UNSURE && number <= 16) ||
         (answer == SW_ANSWER_SKIP && number <= 8);
}

/* Clearance */

DEFINE_PLAIN_RECORD (SwClearance, sw_clearance)

SwClearance *
sw_clearance_new (void)
{
  SwClearance *self = g_new0 (SwClearance, 1);

  self->day = SW_DAY_NONE;
  self->cleared_for = SW_CLEARED_FOR_NONE;
  return self;
}

gboolean
sw_clearance_equal (const SwClearance *a,
                    const SwClearance *b)
{
  return a->day == b->day && a->cleared_for == b->cleared_for;
}
