/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The hash of everything a plan depends on (PLANS 40). Each field is written so that its end is known, so that no two
 * different journals write the same bytes. Twenty years are hashed on every start: numbers go in as they are, because making
 * text of them took longer than all the rest of the planning. */

#include "sw-planner.h"

#include <string.h>

/* Bytes gathered before the checksum sees them. */
#define BUFFER_SIZE 4096
/* A tag and the eight bytes of a double, or the groups of seven bits of a 64-bit number. */
#define MAX_NUMBER_SIZE 10

typedef struct
{
  GChecksum *checksum; /* not owned */
  gsize      used;
  guchar     buffer[BUFFER_SIZE];
} Sum;

static void
flush (Sum *sum)
{
  g_checksum_update (sum->checksum, sum->buffer, (gssize) sum->used);
  sum->used = 0;
}

static void
reserve (Sum   *sum,
         gsize  size)
{
  if (sum->used + size > BUFFER_SIZE)
    flush (sum);
}

/* Seven bits a byte, the lowest first, the sign in the lowest bit: small numbers are one byte. */
static void
put_whole (Sum    *sum,
           gint64  value)
{
  guint64 rest = ((guint64) value << 1) ^ (value < 0 ? G_MAXUINT64 : 0);

  reserve (sum, MAX_NUMBER_SIZE);
  for (; rest >= 0x80; rest >>= 7)
    sum->buffer[sum->used++] = (guchar) (rest & 0x7f) | 0x80;
  sum->buffer[sum->used++] = (guchar) rest;
}

/* The same on every machine: little-endian, one zero, one unknown. */
static void
put_real (Sum    *sum,
          double  value)
{
  double known = value + 0.0;
  guint64 bits;

  reserve (sum, MAX_NUMBER_SIZE);
  sum->buffer[sum->used++] = isnan (value) ? 0 : 1;
  if (isnan (value))
    return;
  memcpy (&bits, &known, sizeof bits);
  bits = GUINT64_TO_LE (bits);
  memcpy (sum->buffer + sum->used, &bits, sizeof bits);
  sum->used += sizeof bits;
}

static void
put_text (Sum        *sum,
          const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  put_whole (sum, text != NULL ? (gint64) length : -1);
  if (length > BUFFER_SIZE)
    {
      flush (sum);
      g_checksum_update (sum->checksum, (const guchar *) text, (gssize) length);
      return;
    }
  reserve (sum, length);
  if (length > 0)
    memcpy (sum->buffer + sum->used, text, length);
  sum->used += length;
}

static void
put_profile (Sum             *sum,
             const SwProfile *profile)
{
  put_whole (sum, profile->level);
  put_whole (sum, profile->lbp);
  put_whole (sum, profile->conservative);
  put_whole (sum, profile->cleared);
  put_whole (sum, profile->birth_year);
  put_whole (sum, profile->has_availability);
  for (int i = 0; i < 7 && profile->has_availability; i++)
    put_whole (sum, profile->availability_min[i]);
  put_whole (sum, profile->long_day);
  put_whole (sum, profile->has_run_days);
  put_whole (sum, profile->has_run_days ? profile->run_days : 0);
  put_real (sum, profile->weekly_km);
  put_real (sum, profile->longest_km);
  put_real (sum, profile->easy_pace_s_per_km);
  put_whole (sum, profile->cross != NULL ? (gint64) profile->cross->len : -1);
  for (guint i = 0; profile->cross != NULL && i < profile->cross->len; i++)
    put_whole (sum, g_array_index (profile->cross, SwKind, i));
  for (guint i = 0; profile->equipment != NULL && profile->equipment[i] != NULL; i++)
    put_text (sum, profile->equipment[i]);
  put_text (sum, NULL);
  put_real (sum, profile->sleep_need_h);
  put_whole (sum, profile->empty_day_is_rest);
  put_real (sum, profile->growth);
  put_whole (sum, profile->race_day);
  put_real (sum, profile->race_km);
}

static void
put_activities (Sum             *sum,
                const GPtrArray *activities)
{
  put_whole (sum, (gint64) activities->len);
  for (guint i = 0; i < activities->len; i++)
    {
      const SwActivity *item = g_ptr_array_index (activities, i);

      put_text (sum, item->id);
      put_whole (sum, item->day);
      put_text (sum, item->start);
      put_whole (sum, item->kind);
      put_real (sum, item->minutes);
      put_real (sum, item->km);
      put_whole (sum, item->rpe);
      put_whole (sum, item->surface);
      put_whole (sum, item->uneven);
      put_whole (sum, item->hills);
      put_text (sum, item->shoe);
      put_whole (sum, item->warmup);
      put_whole (sum, item->cooldown);
      put_whole (sum, item->has_form ? (gint64) item->form : -1);
      put_whole (sum, item->posterior_sets);
      put_whole (sum, item->anterior_sets);
      put_text (sum, item->source);
      put_text (sum, item->note);
    }
}

static void
put_pain (Sum             *sum,
          const GPtrArray *pain)
{
  put_whole (sum, (gint64) pain->len);
  for (guint i = 0; i < pain->len; i++)
    {
      const SwPainReport *item = g_ptr_array_index (pain, i);

      put_text (sum, item->id);
      put_text (sum, item->at);
      put_whole (sum, item->moment);
      put_whole (sum, item->nrs);
      put_whole (sum, item->region);
      put_whole (sum, item->side);
      put_whole (sum, item->spread);
      put_whole (sum, item->has_quality ? (gint64) item->quality : -1);
      put_text (sum, item->activity);
      put_whole (sum, item->limp);
      put_whole (sum, item->night);
      put_whole (sum, item->painkiller);
      put_text (sum, item->note);
    }
}

static void
put_check_ins (Sum             *sum,
               const GPtrArray *check_ins)
{
  put_whole (sum, (gint64) check_ins->len);
  for (guint i = 0; i < check_ins->len; i++)
    {
      const SwCheckIn *item = g_ptr_array_index (check_ins, i);

      put_whole (sum, item->day);
      put_real (sum, item->sleep_h);
      put_whole (sum, item->sleep_quality);
      put_whole (sum, item->soreness);
      put_whole (sum, item->fatigue);
      put_whole (sum, item->stress);
      put_whole (sum, item->hydration);
      put_whole (sum, item->posture);
      put_real (sum, item->sitting_h);
      put_whole (sum, item->painkiller);
      put_whole (sum, item->nutrition);
    }
}

static void
put_safety (Sum             *sum,
            const SwJournal *journal)
{
  put_whole (sum, (gint64) journal->ostrc->len);
  for (guint i = 0; i < journal->ostrc->len; i++)
    {
      const SwOstrc *item = g_ptr_array_index (journal->ostrc, i);

      put_whole (sum, item->monday);
      for (guint k = 0; k < G_N_ELEMENTS (item->answers); k++)
        put_whole (sum, item->answers[k]);
    }
  put_whole (sum, (gint64) journal->screens->len);
  for (guint i = 0; i < journal->screens->len; i++)
    {
      const SwScreen *item = g_ptr_array_index (journal->screens, i);

      put_whole (sum, item->day);
      for (guint k = 0; k < SW_N_SCREEN_QUESTIONS; k++)
        put_whole (sum, item->answers[k]);
    }
  put_whole (sum, (gint64) journal->clearances->len);
  for (guint i = 0; i < journal->clearances->len; i++)
    {
      const SwClearance *item = g_ptr_array_index (journal->clearances, i);

      put_whole (sum, item->day);
      put_whole (sum, item->cleared_for);
    }
}

static void
put_edits (Sum             *sum,
           const SwJournal *journal)
{
  put_whole (sum, (gint64) journal->edits->len);
  for (guint i = 0; i < journal->edits->len; i++)
    {
      const SwEdit *item = g_ptr_array_index (journal->edits, i);

      put_text (sum, item->id);
      put_whole (sum, item->made);
      put_whole (sum, item->what);
      put_text (sum, item->session);
      put_whole (sum, item->session_kind);
      put_whole (sum, item->from);
      put_whole (sum, item->to);
      put_whole (sum, item->kind);
      put_real (sum, item->minutes);
      put_real (sum, item->km);
      put_text (sum, item->activity);
      put_whole (sum, item->anyway);
      put_text (sum, item->reason);
    }
  put_whole (sum, (gint64) journal->snoozes->len);
  for (guint i = 0; i < journal->snoozes->len; i++)
    {
      const SwSnooze *item = g_ptr_array_index (journal->snoozes, i);

      put_text (sum, item->id);
      put_text (sum, item->flag);
      put_whole (sum, item->made);
      put_whole (sum, item->from);
      put_whole (sum, item->to);
      put_text (sum, item->reason);
    }
}

static void
put_shoes (Sum             *sum,
           const GPtrArray *shoes)
{
  put_whole (sum, (gint64) shoes->len);
  for (guint i = 0; i < shoes->len; i++)
    {
      const SwShoe *item = g_ptr_array_index (shoes, i);

      put_text (sum, item->id);
      put_text (sum, item->name);
      put_real (sum, item->life_km);
      put_real (sum, item->start_km);
      put_whole (sum, item->first_day);
      put_whole (sum, item->retired_day);
    }
}

/**
 * sw_planner_hash_inputs:
 * @inputs: what to plan from
 *
 * sha256 over journal, today and guide; the body is left out, as it follows from them.
 *
 * Returns: (transfer full): lower-case hex
 */
char *
sw_planner_hash_inputs (const SwPlanInputs *inputs)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const SwJournal *journal = inputs->journal;
  Sum *sum = &(Sum) { .checksum = checksum };

  put_text (sum, "stridewell-plan-2");
  put_whole (sum, inputs->today);
  put_text (sum, sw_guide_get_version (inputs->guide));
  put_profile (sum, journal->profile);
  put_shoes (sum, journal->shoes);
  put_activities (sum, journal->activities);
  put_pain (sum, journal->pain);
  put_check_ins (sum, journal->check_ins);
  put_safety (sum, journal);
  put_edits (sum, journal);
  flush (sum);

  return g_strdup (g_checksum_get_string (checksum));
}
