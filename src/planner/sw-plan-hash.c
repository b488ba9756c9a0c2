/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The hash of everything a plan depends on (PLANS 40). Each field is written with its length or as fixed text, so that no
 * two different journals write the same bytes. */

#include "sw-planner.h"

static void
put_text (GChecksum  *sum,
          const char *text)
{
  char length[32];

  if (text == NULL)
    {
      g_checksum_update (sum, (const guchar *) "~", 1);
      return;
    }
  g_snprintf (length, sizeof length, "%" G_GSIZE_FORMAT ":", strlen (text));
  g_checksum_update (sum, (const guchar *) length, -1);
  g_checksum_update (sum, (const guchar *) text, -1);
}

static void
put_whole (GChecksum *sum,
           gint64     value)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT ";", value);
  g_checksum_update (sum, (const guchar *) text, -1);
}

static void
put_real (GChecksum *sum,
          double     value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (text, sizeof text, value);
  put_text (sum, isnan (value) ? NULL : text);
}

static void
put_profile (GChecksum       *sum,
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
put_activities (GChecksum       *sum,
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
put_pain (GChecksum       *sum,
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
put_check_ins (GChecksum       *sum,
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
put_safety (GChecksum       *sum,
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
put_edits (GChecksum       *sum,
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
put_shoes (GChecksum       *sum,
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
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const SwJournal *journal = inputs->journal;

  put_text (sum, "stridewell-plan-1");
  put_whole (sum, inputs->today);
  put_text (sum, sw_guide_get_version (inputs->guide));
  put_profile (sum, journal->profile);
  put_shoes (sum, journal->shoes);
  put_activities (sum, journal->activities);
  put_pain (sum, journal->pain);
  put_check_ins (sum, journal->check_ins);
  put_safety (sum, journal);
  put_edits (sum, journal);

  return g_strdup (g_checksum_get_string (sum));
}
