/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sw-words-private.h"

/* Why a session, a rest day or a week is as it is. The sentences are templates in a table, so that a translator sees what
 * each figure means and may put it anywhere. */

static const SwReasonWords frame_reasons[] = {
  /* How many of each. */
  { "B1", "day-between", N_("A day without running lies between this run and the next one.") },
  { "B1", "lbp", N_("With a back history: {runs} runs, {strength} strength and {cross} cross-training and mobility sessions a week.") },
  { "B1", "pain", N_("With back pain in the last {days} days, runs never sit on neighboring days.") },
  { "B1", "run", N_("One of the {runs} runs of your week.") },
  { "B1", NULL, NP_("Your level asks for {runs} run a week.", "Your level asks for {runs} runs a week."), "runs" },
  { "B1", NULL, N_("Part of the week that your level asks for.") },

  /* How much. */
  { "B2", "profile", N_("Still learning: the week starts from the {weekly_km:km} that you gave.") },
  { "B2", "start", N_("Still learning: the week starts at {target_km:km}.") },
  { "B2", "start", N_("Still learning: the week starts at {km:km}.") },
  { "B2", NULL, N_("Still learning how much you run; the week starts small.") },
  { "B3", "cap", N_("{km:km} is within your cap of {cap_km:km}, from a longest run of {longest_km:km} in {days} days.") },
  { "B3", "cap", N_("{km:km} is within your cap of {cap_km:km}.") },
  { "B3", "shortened", N_("Shortened to your cap of {cap_km:km}: a little more than your longest run of late ({longest_km:km}).") },
  { "B3", "shortened", N_("Shortened to your cap of {cap_km:km}.") },
  { "B3", NULL, N_("No run goes far beyond your longest of late: the cap is {cap_km:km}.") },
  { "B3", NULL, N_("No run goes far beyond your longest of late.") },
  { "B4", "growth", N_("The week grows {growth:pct}: {target_km:km}, from {base_km:km} in your last build week.") },
  { "B4", "growth", N_("The week grows {growth:pct} from {base_km:km} in your last build week.") },
  { "B4", "small", N_("A small week may grow a little faster: {target_km:km}, from {base_km:km}.") },
  { "B4", "small", N_("A small week may grow a little faster than {growth:pct}, from {base_km:km}.") },
  { "B4", "ceiling", N_("The week stays at {target_km:km}: your level’s range ends at {ceiling_km:km}.") },
  { "B4", "ceiling", N_("The week does not grow further at your level.") },
  { "B4", "hold", N_("The week holds at {target_km:km}.") },
  { "B4", "hold", N_("The week holds at {base_km:km}.") },
  { "B4", "share", N_("{km:km} is this run’s share of the week’s {target_km:km}.") },
  { "B4", "mean", N_("The week starts from {base_km:km}, the mean of your last four weeks.") },
  { "B4", NULL, N_("The week builds on {base_km:km}.") },
  { "B4", NULL, N_("The week grows slowly.") },
  { "B5", "long-share", N_("The long run takes {share:pct} of the week.") },
  { "B5", "long", N_("The long run takes {share:pct} of the week’s {target_km:km}.") },
  { "B5", "long", N_("The long run takes {share:pct} of the week.") },
  { "B5", "long", N_("The week’s long run, on the day you like.") },
  { "B5", "long-minutes", N_("The long run ends at {minutes:min}.") },
  { "B5", "spacing", N_("Hard days lie at least two days apart.") },
  { "B5", "hard-share", N_("Hard minutes stay below {share:pct} of the week’s running.") },
  { "B5", NULL, N_("Hard days lie at least two days apart, and most running is easy.") },
  { "B6", "warm-up", N_("Every run starts with {warmup_minutes:min} of warm-up and ends with {cooldown_minutes:min} of cool-down.") },
  { "B6", "short", N_("Warm-up and cool-down are shorter, as time is short.") },
  { "B6", "pain", N_("Gentler exercises in the warm-up, because of pain of {pain} or more of late.") },
  { "B6", NULL, N_("Every run starts with a warm-up and ends with a cool-down.") },

  /* Strength, cross-training and rest. */
  { "B7", "stage", NP_("Strength stage {stage}, after {sessions} session so far.",
                         "Strength stage {stage}, after {sessions} sessions so far."), "sessions" },
  { "B7", "stage", N_("Strength stage {stage}.") },
  { "B7", "pain", N_("Lighter strength because of pain of {pain} of late.") },
  { "B7", "deload", N_("One set less in a lighter week.") },
  { "B7", "taper", N_("Only light strength before the race.") },
  { "B7", "spacing", N_("Strength days lie at least two days apart, and not before a long or fast run.") },
  { "B7", NULL, N_("Strength twice a week keeps back, hips and legs able to carry the running.") },
  { "B8", "between", N_("Placed between two runs, where cross-training does most good.") },
  { "B8", "mobility", N_("One gentle mobility session a week; it never costs a rest day.") },
  { "B8", "rotation", N_("Another kind than the last times.") },
  { "B8", NULL, N_("Something other than running, to train without the impact.") },
  { "B9", "streak", N_("A rest day after {days} training days in a row at most.") },
  { "B9", "rest", NP_("A rest day: at least {rest_days} in any seven days.",
                        "A rest day: at least {rest_days} in any seven days."), "rest_days" },
  { "B9", "after-run", N_("A day without running after a run.") },
  { "B9", NULL, N_("A rest day: recovery is part of the training.") },

  /* Weeks of their own kind. */
  { "B10", "long", N_("A shorter long run in a lighter week: {long_km:km}.") },
  { "B10", NULL, NP_("A lighter week after {weeks} loaded one: {target_km:km} instead of {base_km:km}.",
                       "A lighter week after {weeks} loaded ones: {target_km:km} instead of {base_km:km}."), "weeks" },
  { "B10", NULL, N_("A lighter week: {target_km:km} instead of {base_km:km}.") },
  { "B10", NULL, N_("A lighter week, so that the body can catch up.") },
  { "B10b", "after-race", N_("A lighter week after the race.") },
  { "B10b", NULL, N_("The race is near: {target_km:km} this week, {factor:pct} of the usual.") },
  { "B10b", NULL, N_("The race is near: less running, the same rhythm.") },
  { "B11", NULL, N_("Walk and run by time, week {week} of {weeks}.") },
  { "B11", NULL, N_("Walk and run by time, step {stage} of 9.") },
  { "B11", NULL, N_("Walk and run by time; the running parts grow slowly.") },
  { "B12", "first-run", N_("The first run after a break: at most {km:km}.") },
  { "B12", "first-run", N_("The first run after a break: at most {minutes:min}.") },
  { "B12", "walk-run", N_("After a long break, the first week is walk and run.") },
  { "B12", NULL, NP_("Back after {days} day without running: {factor:pct} of {base_km:km}.",
                       "Back after {days} days without running: {factor:pct} of {base_km:km}."), "days" },
  { "B12", NULL, NP_("Back after {days} day without running, step by step.",
                       "Back after {days} days without running, step by step."), "days" },
  { "B12", NULL, N_("Back after a break, step by step.") },
  { "B13", "even-spacing", N_("The runs are spread evenly over the week.") },
  { "B13", "preferred", N_("On one of the days you like.") },
  { "B13", NULL, N_("The best place in the week by the order of the rules.") },
};

/* One figure in the form that the template asks for; NULL for a form that nobody knows. */
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
  if (g_str_equal (form, "pct"))
    /* translators: a percentage */
    return g_strdup_printf (_("%d %%"), sw_words_percent (value));
  if (g_str_equal (form, "dec"))
    return sw_words_decimal (value, 1);
  if (g_str_equal (form, "weekday"))
    return sw_words_weekday_name (sw_words_whole (value));
  if (g_str_equal (form, "date"))
    return sw_words_day_long (sw_words_whole (value));
  return NULL;
}

/* @template with its figures, or NULL when one of them is missing. */
static char *
fill_template (const char      *template,
               const SwNumbers *numbers)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (*template != '\0')
    {
      const char *end = *template == '{' ? strchr (template, '}') : NULL;
      g_autofree char *name = NULL;
      g_autofree char *figure = NULL;
      char *form;
      double value;

      if (end == NULL)
        {
          g_string_append_c (text, *template++);
          continue;
        }

      name = g_strndup (template + 1, end - template - 1);
      form = strchr (name, ':');
      if (form != NULL)
        *form++ = '\0';
      value = sw_numbers_get (numbers, name);
      if (isnan (value))
        return NULL;
      figure = format_figure (value, form != NULL ? form : "");
      if (figure == NULL)
        return NULL;
      g_string_append (text, figure);
      template = end + 1;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
fill_row (const SwReasonWords *row,
          const SwNumbers     *numbers)
{
  double count;

  if (row->many == NULL)
    return fill_template (_(row->one), numbers);
  count = sw_numbers_get (numbers, row->count);
  if (isnan (count))
    return NULL;
  return fill_template (g_dngettext (GETTEXT_PACKAGE, row->one, row->many, (gulong) MAX (sw_words_whole (count), 0)), numbers);
}

char *
sw_words_fill_reason (const SwReasonWords *rows,
                      guint                n_rows,
                      const SwReason      *reason)
{
  for (guint i = 0; i < n_rows; i++)
    {
      char *text;

      if (!g_str_equal (rows[i].rule, reason->rule))
        continue;
      if (rows[i].variant != NULL && g_strcmp0 (rows[i].variant, reason->variant) != 0)
        continue;
      text = fill_row (&rows[i], reason->numbers);
      if (text != NULL)
        return text;
    }

  return NULL;
}

/**
 * sw_words_reason:
 * @reason: a reason
 * @guide: the guide
 *
 * Returns: (transfer full): its sentence; where there is none for the rule, the rule's own text from the guide
 */
char *
sw_words_reason (const SwReason *reason,
                 const SwGuide  *guide)
{
  guint n_care;
  const SwReasonWords *care = sw_words_care_reasons (&n_care);
  char *text = sw_words_fill_reason (frame_reasons, G_N_ELEMENTS (frame_reasons), reason);

  if (text == NULL)
    text = sw_words_fill_reason (care, n_care, reason);
  return text != NULL ? text : sw_words_rule_text (reason->rule, guide);
}
