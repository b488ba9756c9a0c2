/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-records.h"

#include <string.h>

/* What every record has to satisfy before it may enter a journal: FINDINGS part IV and PLANS 8. The messages are for logs and
 * error lines and are not translated: "FIELD is VALUE; expected WHAT". */

#define MAX_ID_BYTES 200
#define MAX_TEXT_BYTES 20000
#define MAX_EQUIPMENT 50
#define MAX_KM 10000.0
#define MAX_MINUTES 10080.0 /* a week in one session is a typing error or a hostile file */
#define MAX_SETS 1000
#define NUMBER_SIZE G_ASCII_DTOSTR_BUF_SIZE

static gboolean
refuse (GError    **error,
        const char *field,
        const char *value,
        const char *expected)
{
  g_set_error (error, SW_RECORD_ERROR, SW_RECORD_ERROR_INVALID, "%s is %s; expected %s", field, value, expected);
  return FALSE;
}

static const char *
format_number (double value,
               char   buffer[NUMBER_SIZE])
{
  return g_ascii_formatd (buffer, NUMBER_SIZE, "%.10g", value);
}

static gboolean
check_range (const char *field,
             double      value,
             double      least,
             double      most,
             GError    **error)
{
  char number[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
  g_autofree char *expected = NULL;

  /* Written so that an infinite or unordered value fails, too. */
  if (value >= least && value <= most)
    return TRUE;

  expected = g_strdup_printf ("%s to %s", format_number (least, low), format_number (most, high));
  return refuse (error, field, format_number (value, number), expected);
}

/* A real number that may be missing. */
static gboolean
check_number (const char *field,
              double      value,
              double      least,
              double      most,
              GError    **error)
{
  return isnan (value) || check_range (field, value, least, most, error);
}

/* A real number that may be missing and, when given, is more than zero. */
static gboolean
check_positive (const char *field,
                double      value,
                double      most,
                GError    **error)
{
  char number[NUMBER_SIZE], high[NUMBER_SIZE];
  g_autofree char *expected = NULL;

  if (isnan (value) || (value > 0 && value <= most))
    return TRUE;

  expected = g_strdup_printf ("more than 0 and at most %s", format_number (most, high));
  return refuse (error, field, format_number (value, number), expected);
}

/* A whole number that may be missing. */
static gboolean
check_whole (const char *field,
             int         value,
             int         least,
             int         most,
             GError    **error)
{
  return value == SW_MISSING || check_range (field, value, least, most, error);
}

static gboolean
check_tristate (const char *field,
                SwTristate  value,
                GError    **error)
{
  return check_range (field, value, SW_UNKNOWN, SW_YES, error);
}

/* An enum's value: its number, for only a faulty caller can get here with a word. */
static gboolean
check_enum (const char *field,
            int         value,
            int         least,
            int         n_values,
            GError    **error)
{
  return check_range (field, value, least, n_values - 1, error);
}

static gboolean
check_day (const char *field,
           SwDay       day,
           GError    **error)
{
  if (day == SW_DAY_NONE)
    return refuse (error, field, "missing", "a day");
  return TRUE;
}

static gboolean
check_days_in_order (const char *from_field,
                     SwDay       from,
                     const char *to_field,
                     SwDay       to,
                     GError    **error)
{
  char day[SW_DAY_STRING_SIZE], bound[SW_DAY_STRING_SIZE];
  g_autofree char *expected = NULL;

  if (from == SW_DAY_NONE || to == SW_DAY_NONE || from <= to)
    return TRUE;

  expected = g_strdup_printf ("%s (%s) or later", from_field, sw_day_format (from, bound));
  return refuse (error, to_field, sw_day_format (to, day), expected);
}

/* Free words: missing or UTF-8 without control characters, tabs and line ends excepted. */
static gboolean
check_text (const char *field,
            const char *text,
            GError    **error)
{
  if (text == NULL)
    return TRUE;
  if (strlen (text) > MAX_TEXT_BYTES)
    return refuse (error, field, "longer than 20000 bytes", "at most that");
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, field, "not UTF-8", "UTF-8 text");

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) && *p != '\t' && *p != '\n' && *p != '\r')
      return refuse (error, field, "a text with control characters", "text without them");

  return TRUE;
}

static gboolean
check_id (const char *field,
          const char *id,
          GError    **error)
{
  if (id == NULL)
    return refuse (error, field, "missing", "an id of 1 to 200 bytes");
  if (*id == '\0')
    return refuse (error, field, "empty", "an id of 1 to 200 bytes");
  if (strlen (id) > MAX_ID_BYTES)
    return refuse (error, field, "longer than 200 bytes", "an id of 1 to 200 bytes");
  if (!g_utf8_validate (id, -1, NULL))
    return refuse (error, field, "not UTF-8", "UTF-8 text");

  for (const char *p = id; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      return refuse (error, field, "an id with control characters", "an id without them");

  return TRUE;
}

static gboolean
check_optional_id (const char *field,
                   const char *id,
                   GError    **error)
{
  return id == NULL || check_id (field, id, error);
}

static gboolean
check_flags (const char *field,
             guint       flags,
             int         n_flags,
             GError    **error)
{
  return check_range (field, flags, 0, (1u << n_flags) - 1, error);
}

static gboolean
check_profile_days (const SwProfile *self,
                    GError         **error)
{
  for (int i = 0; self->has_availability && i < 7; i++)
    {
      g_autofree char *field = g_strdup_printf ("availability_min[%d]", i);

      if (!check_range (field, self->availability_min[i], 0, 1440, error))
        return FALSE;
    }

  if (self->has_run_days && !check_range ("run_days", self->run_days, 0, (1 << SW_MAX_RUN_DAYS) - 1, error))
    return FALSE;
  return check_whole ("long_day", self->long_day, 1, 7, error);
}

static gboolean
check_profile_lists (const SwProfile *self,
                     GError         **error)
{
  for (guint i = 0; self->cross != NULL && i < self->cross->len; i++)
    {
      SwKind kind = g_array_index (self->cross, SwKind, i);
      g_autofree char *field = g_strdup_printf ("cross[%u]", i);

      if (!sw_kind_is_mobility (kind) && !sw_kind_is_endurance_cross (kind))
        {
          const char *word = sw_kind_to_string (kind);

          return refuse (error, field, word != NULL ? word : "no kind",
                         "swim, cycle, pool-run, elliptical, walk, yoga, pilates or mobility");
        }
      for (guint j = 0; j < i; j++)
        if (g_array_index (self->cross, SwKind, j) == kind)
          return refuse (error, field, sw_kind_to_string (kind), "each kind once");
    }

  for (guint i = 0; self->equipment != NULL && self->equipment[i] != NULL; i++)
    {
      g_autofree char *field = g_strdup_printf ("equipment[%u]", i);

      if (i >= MAX_EQUIPMENT)
        return refuse (error, "equipment", "longer than 50 words", "at most that");
      if (!check_id (field, self->equipment[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_profile_race (const SwProfile *self,
                    GError         **error)
{
  if (!check_positive ("race.km", self->race_km, MAX_KM, error))
    return FALSE;
  if (self->race_day == SW_DAY_NONE && !isnan (self->race_km))
    return refuse (error, "race.day", "missing", "a day, as race.km is given");
  if (self->race_day != SW_DAY_NONE && isnan (self->race_km))
    return refuse (error, "race.km", "missing", "a distance, as race.day is given");
  return TRUE;
}

/**
 * sw_profile_validate:
 * @self: a profile
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Checks a profile as a whole. `growth` is a share a week, 0 to 0.20 and with a back history 0 to 0.10 (PLANS 8).
 *
 * Returns: %TRUE when it may be stored
 */
gboolean
sw_profile_validate (const SwProfile *self,
                     GError         **error)
{
  double most_growth = sw_profile_is_lbp (self) ? 0.10 : 0.20;

  return check_enum ("level", self->level, SW_LEVEL_NONE, SW_N_LEVELS, error) &&
         check_tristate ("lbp", self->lbp, error) &&
         check_tristate ("conservative", self->conservative, error) &&
         check_tristate ("cleared", self->cleared, error) &&
         check_whole ("birth_year", self->birth_year, 1900, 2100, error) &&
         check_profile_days (self, error) &&
         check_number ("weekly_km", self->weekly_km, 0, 1000, error) &&
         check_number ("longest_km", self->longest_km, 0, 1000, error) &&
         check_number ("easy_pace_s_per_km", self->easy_pace_s_per_km, 120, 1800, error) &&
         check_profile_lists (self, error) &&
         check_number ("sleep_need_h", self->sleep_need_h, 4, 12, error) &&
         check_tristate ("empty_day_is_rest", self->empty_day_is_rest, error) &&
         check_number ("growth", self->growth, 0, most_growth, error) &&
         check_profile_race (self, error);
}

/**
 * sw_shoe_validate:
 * @self: a shoe
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Returns: %TRUE when it may be stored
 */
gboolean
sw_shoe_validate (const SwShoe *self,
                  GError      **error)
{
  return check_id ("id", self->id, error) &&
         check_text ("name", self->name, error) &&
         check_positive ("life_km", self->life_km, 100000, error) &&
         check_number ("start_km", self->start_km, 0, 100000, error) &&
         check_days_in_order ("first_day", self->first_day, "retired_day", self->retired_day, error);
}

static gboolean
check_start (const SwActivity *self,
             GError          **error)
{
  gint64 start_us = G_MININT64;

  if (self->start == NULL)
    return self->start_us == G_MININT64 || refuse (error, "start", "missing", "the text of the instant that is set");
  if (!sw_instant_parse (self->start, &start_us))
    return refuse (error, "start", self->start, "an instant with offset, as 2026-11-20T07:00:00+01:00");
  if (start_us != self->start_us)
    return refuse (error, "start", self->start, "the instant that is set");
  return TRUE;
}

/**
 * sw_activity_validate:
 * @self: an activity
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Returns: %TRUE when it may be stored
 */
gboolean
sw_activity_validate (const SwActivity *self,
                      GError          **error)
{
  if (!check_id ("id", self->id, error) || !check_day ("day", self->day, error) || !check_start (self, error))
    return FALSE;
  if (self->kind == SW_KIND_NONE)
    return refuse (error, "kind", "missing", "a kind of session");
  if (isnan (self->minutes))
    return refuse (error, "minutes", "missing", "more than 0");

  return check_enum ("kind", self->kind, 0, SW_N_KINDS, error) &&
         check_positive ("minutes", self->minutes, MAX_MINUTES, error) &&
         check_positive ("km", self->km, MAX_KM, error) &&
         check_whole ("rpe", self->rpe, 0, 10, error) &&
         check_enum ("surface", self->surface, SW_SURFACE_NONE, SW_N_SURFACES, error) &&
         check_tristate ("uneven", self->uneven, error) &&
         check_tristate ("hills", self->hills, error) &&
         check_optional_id ("shoe", self->shoe, error) &&
         check_tristate ("warmup", self->warmup, error) &&
         check_tristate ("cooldown", self->cooldown, error) &&
         (!self->has_form || check_flags ("form", self->form, SW_N_FORMS, error)) &&
         check_whole ("posterior_sets", self->posterior_sets, 0, MAX_SETS, error) &&
         check_whole ("anterior_sets", self->anterior_sets, 0, MAX_SETS, error) &&
         check_text ("source", self->source, error) &&
         check_text ("note", self->note, error);
}

static gboolean
check_at (const SwPainReport *self,
          GError            **error)
{
  SwDay day;
  int minute;

  if (self->at == NULL)
    return refuse (error, "at", "missing", "a local time, as 2026-11-21T07:10");
  if (!sw_wall_time_parse (self->at, &day, &minute))
    return refuse (error, "at", self->at, "a local time, as 2026-11-21T07:10");
  if (day != self->day || minute != self->minute)
    return refuse (error, "at", self->at, "the day and minute that are set");
  return TRUE;
}

/**
 * sw_pain_report_validate:
 * @self: a pain report
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Returns: %TRUE when it may be stored
 */
gboolean
sw_pain_report_validate (const SwPainReport *self,
                         GError            **error)
{
  if (!check_id ("id", self->id, error) || !check_at (self, error))
    return FALSE;
  if (self->moment == SW_MOMENT_NONE)
    return refuse (error, "moment", "missing", "morning, before, during, after, evening or night");
  if (self->nrs == SW_MISSING)
    return refuse (error, "nrs", "missing", "0 to 10");

  return check_enum ("moment", self->moment, 0, SW_N_MOMENTS, error) &&
         check_whole ("nrs", self->nrs, 0, 10, error) &&
         check_enum ("region", self->region, SW_REGION_NONE, SW_N_REGIONS, error) &&
         check_enum ("side", self->side, SW_SIDE_NONE, SW_N_SIDES, error) &&
         check_enum ("spread", self->spread, SW_SPREAD_MISSING, SW_N_SPREADS, error) &&
         (!self->has_quality || check_flags ("quality", self->quality, SW_N_QUALITIES, error)) &&
         check_optional_id ("activity", self->activity, error) &&
         check_tristate ("limp", self->limp, error) &&
         check_tristate ("night", self->night, error) &&
         check_tristate ("painkiller", self->painkiller, error) &&
         check_text ("note", self->note, error);
}

/**
 * sw_check_in_validate:
 * @self: a check-in
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Returns: %TRUE when it may be stored
 */
gboolean
sw_check_in_validate (const SwCheckIn *self,
                      GError         **error)
{
  return check_day ("day", self->day, error) &&
         check_number ("sleep_h", self->sleep_h, 0, 24, error) &&
         check_whole ("sleep_quality", self->sleep_quality, 1, 5, error) &&
         check_whole ("soreness", self->soreness, 0, 10, error) &&
         check_whole ("fatigue", self->fatigue, 0, 10, error) &&
         check_whole ("stress", self->stress, 0, 10, error) &&
         check_whole ("hydration", self->hydration, 1, 5, error) &&
         check_whole ("posture", self->posture, 1, 5, error) &&
         check_number ("sitting_h", self->sitting_h, 0, 24, error) &&
         check_tristate ("painkiller", self->painkiller, error) &&
         check_tristate ("nutrition", self->nutrition, error);
}

/**
 * sw_ostrc_validate:
 * @self: the answers of a week
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Returns: %TRUE when they may be stored
 */
gboolean
sw_ostrc_validate (const SwOstrc *self,
                   GError       **error)
{
  char day[SW_DAY_STRING_SIZE];

  if (!check_day ("week", self->monday, error))
    return FALSE;
  if (sw_day_get_weekday (self->monday) != 1)
    return refuse (error, "week", sw_day_format (self->monday, day), "a Monday");

  for (guint i = 0; i < G_N_ELEMENTS (self->answers); i++)
    {
      g_autofree char *field = g_strdup_printf ("answers[%u]", i);

      if (self->answers[i] == SW_MISSING)
        return refuse (error, field, "missing", "0 to 3");
      if (!check_range (field, self->answers[i], 0, 3, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * sw_screen_validate:
 * @self: a warning-sign screen
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Returns: %TRUE when it may be stored
 */
gboolean
sw_screen_validate (const SwScreen *self,
                    GError        **error)
{
  if (!check_day ("day", self->day, error))
    return FALSE;

  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    {
      g_autofree char *field = g_strdup_printf ("answers.R%d", i + 1);

      if (!check_enum (field, self->answers[i], SW_ANSWER_ABSENT, SW_N_ANSWERS, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * sw_clearance_validate:
 * @self: a clinician's clearance
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Returns: %TRUE when it may be stored
 */
gboolean
sw_clearance_validate (const SwClearance *self,
                       GError           **error)
{
  if (!check_day ("day", self->day, error))
    return FALSE;
  if (self->cleared_for == SW_CLEARED_FOR_NONE)
    return refuse (error, "for", "missing", "walking or running");
  return check_enum ("for", self->cleared_for, 0, SW_N_CLEARED_FOR, error);
}

static gboolean
check_edit_target (const SwEdit *self,
                   GError      **error)
{
  gboolean adds = self->what == SW_EDIT_ADD;

  if ((adds || self->what == SW_EDIT_MOVE) && !check_day ("to", self->to, error))
    return FALSE;
  if ((adds || self->what == SW_EDIT_SWAP) && self->kind == SW_KIND_NONE)
    return refuse (error, "kind", "missing", "a kind of session");
  if (adds && isnan (self->minutes) && isnan (self->km))
    return refuse (error, "minutes", "missing", "minutes or km");
  if (self->what == SW_EDIT_RESIZE && isnan (self->minutes) && isnan (self->km))
    return refuse (error, "minutes", "missing", "minutes or km");
  return TRUE;
}

/**
 * sw_edit_validate:
 * @self: an edit
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Returns: %TRUE when it may be stored
 */
gboolean
sw_edit_validate (const SwEdit *self,
                  GError      **error)
{
  if (!check_id ("id", self->id, error) || !check_day ("made", self->made, error))
    return FALSE;
  if (self->what == SW_EDIT_NONE)
    return refuse (error, "what", "missing", "move, swap, skip, lock, unlock, add, resize or done");

  return check_enum ("what", self->what, 0, SW_N_EDITS, error) &&
         check_id ("session", self->session, error) &&
         check_enum ("session_kind", self->session_kind, SW_KIND_NONE, SW_N_KINDS, error) &&
         check_enum ("kind", self->kind, SW_KIND_NONE, SW_N_KINDS, error) &&
         check_edit_target (self, error) &&
         check_positive ("minutes", self->minutes, MAX_MINUTES, error) &&
         check_positive ("km", self->km, MAX_KM, error) &&
         check_optional_id ("activity", self->activity, error) &&
         check_text ("reason", self->reason, error);
}

/**
 * sw_snooze_validate:
 * @self: a snoozed finding
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Returns: %TRUE when it may be stored
 */
gboolean
sw_snooze_validate (const SwSnooze *self,
                    GError        **error)
{
  return check_id ("id", self->id, error) &&
         check_day ("made", self->made, error) &&
         check_id ("flag", self->flag, error) &&
         check_day ("from", self->from, error) &&
         check_day ("to", self->to, error) &&
         check_days_in_order ("from", self->from, "to", self->to, error) &&
         check_text ("reason", self->reason, error);
}
