/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sw-words-private.h"

/* Sentences with named holes, see SwReasonWords. */

#define HOURS_PER_DAY 24

/* One figure in the form that the sentence asks for; NULL for a form that nobody knows. */
static char *
format_figure (double      value,
               const char *form)
{
  if (g_str_equal (form, ""))
    return g_strdup_printf ("%d", sw_words_whole (value));
  if (g_str_equal (form, "km"))
    return sw_words_km (value);
  if (g_str_equal (form, "min"))
    return sw_words_minutes (value);
  if (g_str_equal (form, "pct") || g_str_equal (form, "off"))
    /* translators: a percentage */
    return g_strdup_printf (_("%d %%"), sw_words_percent (*form == 'o' ? 1.0 - value : value));
  if (g_str_equal (form, "hours"))
    return g_strdup_printf ("%d", sw_words_whole (value * HOURS_PER_DAY));
  if (g_str_equal (form, "dec"))
    return sw_words_decimal (value, 1);
  if (g_str_equal (form, "weekday"))
    return sw_words_weekday_name (sw_words_whole (value));
  if (g_str_equal (form, "date"))
    return sw_words_day_long (sw_words_whole (value));
  return NULL;
}

static double
look_up (const char      *name,
         const SwNumbers *numbers,
         const SwGuide   *guide)
{
  if (strchr (name, '.') != NULL)
    return guide != NULL && sw_guide_has_number (guide, name) ? sw_guide_get_number (guide, name) : NAN;
  return numbers != NULL ? sw_numbers_get (numbers, name) : NAN;
}

char *
sw_words_fill (const char      *sentence,
               const SwNumbers *numbers,
               const SwGuide   *guide)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (*sentence != '\0')
    {
      const char *end = *sentence == '{' ? strchr (sentence, '}') : NULL;
      g_autofree char *name = NULL;
      g_autofree char *figure = NULL;
      char *form;
      double value;

      if (end == NULL)
        {
          g_string_append_c (text, *sentence++);
          continue;
        }

      name = g_strndup (sentence + 1, end - sentence - 1);
      form = strchr (name, ':');
      if (form != NULL)
        *form++ = '\0';
      value = look_up (name, numbers, guide);
      if (isnan (value))
        return NULL;
      figure = format_figure (value, form != NULL ? form : "");
      if (figure == NULL)
        return NULL;
      g_string_append (text, figure);
      sentence = end + 1;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
