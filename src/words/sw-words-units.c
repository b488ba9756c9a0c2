/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>

#include "sw-words-private.h"

/* Numbers with their units. printf takes the decimal sign from the locale, which the executables have set. */

double
sw_words_figure (const SwNumbers *numbers,
                 const char      *name,
                 const char      *other)
{
  double value = sw_numbers_get (numbers, name);

  return isnan (value) && other != NULL ? sw_numbers_get (numbers, other) : value;
}

gboolean
sw_words_has_figures (const SwNumbers *numbers,
                      ...)
{
  gboolean all = TRUE;
  va_list names;

  va_start (names, numbers);
  for (const char *name = va_arg (names, const char *); name != NULL; name = va_arg (names, const char *))
    all = all && !isnan (sw_numbers_get (numbers, name));
  va_end (names);

  return all;
}

int
sw_words_whole (double value)
{
  if (isnan (value))
    return 0;
  return (int) lround (CLAMP (value, -1e9, 1e9));
}

int
sw_words_percent (double share)
{
  return sw_words_whole (share * 100.0);
}

char *
sw_words_decimal (double value,
                  int    decimals)
{
  /* Never "-0.0". */
  if (fabs (value) < 0.5 * pow (10, -decimals))
    value = 0;
  return g_strdup_printf ("%.*f", decimals, value);
}

/**
 * sw_words_km:
 * @km: kilometers
 *
 * Returns: (transfer full): "5.2 km"
 */
char *
sw_words_km (double km)
{
  g_autofree char *number = sw_words_decimal (km, 1);

  /* translators: a distance in kilometers */
  return g_strdup_printf (_("%s km"), number);
}

/**
 * sw_words_minutes:
 * @minutes: minutes
 *
 * Returns: (transfer full): "50 min", from two hours on "2 h 5 min"
 */
char *
sw_words_minutes (double minutes)
{
  int whole = sw_words_whole (minutes);

  if (whole < 120)
    /* translators: a duration in minutes */
    return g_strdup_printf (_("%d min"), whole);
  if (whole % 60 == 0)
    /* translators: a duration in hours */
    return g_strdup_printf (_("%d h"), whole / 60);
  /* translators: a duration in hours and minutes */
  return g_strdup_printf (_("%d h %d min"), whole / 60, whole % 60);
}

/**
 * sw_words_session_time:
 * @session: a session
 *
 * Returns: (transfer full): its minutes, "50 min"; "" for one in the past of which no length is known
 */
char *
sw_words_session_time (const SwSession *session)
{
  return session->minutes > 0 ? sw_words_minutes (session->minutes) : g_strdup ("");
}

/**
 * sw_words_session_size:
 * @session: a session
 *
 * Returns: (transfer full): what a session is measured by: "5.2 km" where it has a distance, else its minutes, "" for neither
 */
char *
sw_words_session_size (const SwSession *session)
{
  return isfinite (session->km) ? sw_words_km (session->km) : sw_words_session_time (session);
}

/**
 * sw_words_pace:
 * @seconds_per_km: seconds for one kilometer
 *
 * Returns: (transfer full): "6:40 a km"
 */
char *
sw_words_pace (double seconds_per_km)
{
  int seconds = sw_words_whole (seconds_per_km);

  /* translators: a pace: minutes and seconds for one kilometer */
  return g_strdup_printf (_("%d:%02d a km"), seconds / 60, seconds % 60);
}

static char *
describe_reps (const SwStep *step)
{
  int sets = step->sets == SW_MISSING ? 1 : step->sets;

  if (sets > 1)
    /* translators: a dose: sets times repetitions, on each side or not; the space in "a side" is one at which no line ends */
    return g_strdup_printf (step->per_side ? _("%d × %d a side") : _("%d × %d"), sets, step->reps);
  return g_strdup_printf (step->per_side ? _("%d a side") : "%d", step->reps);
}

static char *
describe_seconds (const SwStep *step)
{
  int sets = step->sets == SW_MISSING ? 1 : step->sets;

  if (sets > 1)
    /* translators: a dose: sets times seconds, on each side or not */
    return g_strdup_printf (step->per_side ? _("%d × %d s a side") : _("%d × %d s"), sets, step->seconds);
  return g_strdup_printf (step->per_side ? _("%d s a side") : _("%d s"), step->seconds);
}

static char *
describe_dose (const SwStep *step)
{
  if (!isnan (step->minutes))
    {
      /* Warm-up parts come in half minutes. */
      g_autofree char *number = sw_words_decimal (step->minutes, fabs (step->minutes - round (step->minutes)) < 0.05 ? 0 : 1);

      /* translators: a duration in minutes that may be a fraction */
      return g_strdup_printf (_("%s min"), number);
    }
  if (step->reps != SW_MISSING && step->seconds != SW_MISSING)
    {
      g_autofree char *reps = describe_reps (step);

      /* translators: a dose with a hold: "2 × 6 a side, hold 5 s" */
      return g_strdup_printf (_("%s, hold %d s"), reps, step->seconds);
    }
  if (step->seconds != SW_MISSING)
    return describe_seconds (step);
  if (step->reps != SW_MISSING)
    return describe_reps (step);
  return g_strdup ("");
}

/* No line ends after a figure or "×": a space there does not break. (transfer full) */
static char *
keep_figures_together (const char *text)
{
  GString *kept = g_string_new (NULL);
  gunichar before = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (kept, letter == ' ' && (g_unichar_isdigit (before) || before == 0x00D7) ? 0x00A0 : letter);
      before = letter;
    }
  return g_string_free (kept, FALSE);
}

/**
 * sw_words_dose:
 * @step: a step of a session
 *
 * Returns: (transfer full): how much of it, "2 × 20 s", "10 a side", "3 min", with spaces that do not break after figures; ""
 *   when it has no dose
 */
char *
sw_words_dose (const SwStep *step)
{
  g_autofree char *dose = describe_dose (step);

  return keep_figures_together (dose);
}
