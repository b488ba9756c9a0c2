/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* Findings about sleep, soreness, drinking and sitting: RULES C, W_. */

/* "7.5", "10" */
static char *
describe_hours (double hours)
{
  return sw_words_decimal (hours, fabs (hours - round (hours)) < 0.05 ? 0 : 1);
}

static char *
describe_sleep (const SwFinding *finding)
{
  g_autofree char *debt = describe_hours (finding->value);
  double need = sw_numbers_get (finding->numbers, "need_h");
  double mean = sw_numbers_get (finding->numbers, "mean_h");
  g_autofree char *need_text = describe_hours (need);
  g_autofree char *mean_text = sw_words_decimal (mean, 1);

  if (isnan (need) || isnan (mean))
    /* translators: a number of hours, which may have a fraction */
    return g_strdup_printf (_("%s hours short of sleep in a week."), debt);
  /* translators: three numbers of hours, which may have a fraction: the debt, the mean night, the need */
  return g_strdup_printf (_("%s hours short of sleep in a week: %s hours a night, with a need of %s."), debt, mean_text, need_text);
}

static char *
describe_soreness (const SwFinding *finding)
{
  double soreness = sw_numbers_get (finding->numbers, "soreness");
  double mean = sw_numbers_get (finding->numbers, "mean");
  g_autofree char *mean_text = sw_words_decimal (mean, 1);

  if (isnan (soreness) || isnan (mean))
    return g_strdup (_("More sore than usual for you."));
  if (g_strcmp0 (finding->variant, "again") == 0)
    /* translators: soreness from 0 to 10, the usual soreness */
    return g_strdup_printf (_("Soreness %d, above your usual %s for the second day."), sw_words_whole (soreness), mean_text);
  /* translators: soreness from 0 to 10, the usual soreness */
  return g_strdup_printf (_("Soreness %d, well above your usual %s."), sw_words_whole (soreness), mean_text);
}

/* "sleep 5.5 h, fatigue 8" of what was low on the day. */
static char *
list_low_signs (const SwNumbers *numbers,
                const SwGuide   *guide)
{
  static const struct
  {
    const char *name;
    const char *limit;
    const char *words;
  } signs[] = {
    /* translators: fatigue from 0 to 10 */
    { "soreness", "W_LOW.soreness", N_("soreness %d") },
    { "fatigue", "W_LOW.fatigue", N_("fatigue %d") },
    { "stress", "W_LOW.stress", N_("stress %d") },
    { "pain", "W_LOW.pain", N_("pain %d") },
  };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  double sleep = sw_numbers_get (numbers, "sleep_h");

  if (!isnan (sleep) && sw_above (sw_guide_get_number (guide, "W_LOW.sleep_h"), sleep))
    {
      g_autofree char *hours = describe_hours (sleep);

      /* translators: hours of sleep */
      g_ptr_array_add (parts, g_strdup_printf (_("sleep %s h"), hours));
    }

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      double value = sw_numbers_get (numbers, signs[i].name);

      if (isnan (value) || !sw_at_least (value, sw_guide_get_number (guide, signs[i].limit)))
        continue;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      /* Each of the words above takes one whole number. */
      g_ptr_array_add (parts, g_strdup_printf (_(signs[i].words), sw_words_whole (value)));
#pragma GCC diagnostic pop
    }

  g_ptr_array_add (parts, NULL);
  /* translators: between the parts of a list */
  return g_strjoinv (C_("list", ", "), (char **) parts->pdata);
}

static char *
describe_low (const SwFinding *finding,
              const SwGuide   *guide)
{
  g_autofree char *signs = list_low_signs (finding->numbers, guide);
  int n = sw_words_whole (finding->value);

  if (*signs == '\0')
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d sign of a low day.", "%d signs of a low day.", n), n);
  /* translators: a number of signs, then a list of them */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d sign of a low day: %s.", "%d signs of a low day: %s.", n), n, signs);
}

char *
sw_words_well_finding (const SwFinding *finding,
                       const SwGuide   *guide)
{
  const char *id = finding->id;

  if (g_str_equal (id, "W_SLEEP"))
    return describe_sleep (finding);
  if (g_str_equal (id, "W_IRREGULAR"))
    {
      g_autofree char *hours = sw_words_decimal (finding->value, 1);

      /* translators: a number of hours with a fraction */
      return g_strdup_printf (_("Your nights differ: %s hours up or down from one to another."), hours);
    }
  if (g_str_equal (id, "W_HYDRATION"))
    {
      int answers = sw_words_whole (sw_numbers_get (finding->numbers, "answers"));

      /* translators: how many of how many answers */
      return g_strdup_printf (_("Drinking rated low in %d of the last %d check-ins."), sw_words_whole (finding->value), answers);
    }
  if (g_str_equal (id, "W_SORE"))
    return describe_soreness (finding);
  if (g_str_equal (id, "W_LOW"))
    return describe_low (finding, guide);
  if (g_str_equal (id, "W_SITTING"))
    {
      g_autofree char *hours = describe_hours (finding->value);

      /* translators: a number of hours, which may have a fraction */
      return g_strdup_printf (_("%s hours of sitting a day in the last week."), hours);
    }
  return NULL;
}
