/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* Why a session, a rest day or a week is as it is. The sentences are templates in a table, so that a translator sees what
 * each figure means and may put it anywhere. */

static const SwReasonWords frame_reasons[] = {
  /* How much in a week. */
  { "B2", "start", N_("Still learning how much you run: the week starts at {week_km:km}.") },
  { "B2", NULL, N_("Still learning how much you run: the week starts small.") },
  { "B4", "growth", N_("The week grows {growth:pct}: {week_km:km}, from {base_km:km} in your last build week.") },
  { "B4", "growth", N_("The week grows {growth:pct}.") },
  { "B4", "small-step", N_("A small week may grow a little faster: {week_km:km}, from {base_km:km} in your last build week.") },
  { "B4", "ceiling", N_("The week stays at {week_km:km}: your level ends at {ceiling_km:km}, and you raise the level.") },
  { "B4", "hold", N_("The week does not grow after an amber day: {week_km:km}, from {base_km:km} in your last build week.") },
  { "B4", "left", N_("As long as what is left of the week’s {week_km:km}.") },
  { "B4", "build", N_("A build week: a little more than before, and no more than the rules allow.") },
  { "B4", "refused", N_("That would make {km:km} of running this week; the plan holds {week_km:km}.") },
  { "B4", NULL, N_("The week grows slowly.") },
  { "B10", "deload", NP_("A lighter week after {weeks} loaded week.", "A lighter week after {weeks} loaded weeks."), "weeks" },
  { "B10", "deload", N_("A lighter week: {week_km:km}, {factor:pct} of your last build week ({base_km:km}).") },
  { "B10", "long", N_("A shorter long run in a lighter week: {km:km}, {factor:pct} of {base_km:km}.") },
  { "B10", NULL, N_("A lighter week, so that the body can catch up.") },
  { "B10b", "taper", NP_("{days} day to the race: {week_km:km} this week, {factor:pct} of your usual {base_km:km}.",
                         "{days} days to the race: {week_km:km} this week, {factor:pct} of your usual {base_km:km}."), "days" },
  { "B10b", "taper", NP_("{days} day to the race: less running, the same rhythm.",
                         "{days} days to the race: less running, the same rhythm."), "days" },
  { "B10b", "strength", N_("Only light strength before the race: stage {stage}.") },
  { "B10b", NULL, N_("The race is near: less running, the same rhythm.") },
  { "B11", "walk-run", N_("Walk and run by time: week {week}, session {session}.") },
  { "B11", NULL, N_("Walk and run by time; the running parts grow slowly.") },
  { "B12", "return", NP_("Back after {days} day without running: {week_km:km}, {factor:pct} of your usual {base_km:km}.",
                         "Back after {days} days without running: {week_km:km}, {factor:pct} of your usual {base_km:km}."), "days" },
  { "B12", "return", NP_("Back after {days} day without running, at {factor:pct} of the usual for now.",
                         "Back after {days} days without running, at {factor:pct} of the usual for now."), "days" },
  { "B12", "first-run", N_("The first run after a break: at most {km:km} and {minutes:min}.") },
  { "B12", "first-run", N_("The first run after a break: at most {minutes:min}.") },
  { "B12", "walk-run", N_("After a long break the first week is walk and run.") },
  { "B12", NULL, N_("Back after a break, step by step.") },

  /* How much in one run. */
  { "B3", "cap", N_("The cap of {cap_km:km} holds: a little more than your longest run of late ({longest_km:km}).") },
  { "B3", "cost", N_("{km:km} is more than the plan had for this run.") },
  { "B3", "refused", N_("{km:km} is beyond the cap of {cap_km:km}, which follows from your longest run of late.") },
  { "B3", NULL, N_("No run goes far beyond your longest run of late.") },
  { "B5", "long", N_("The long run: {km:km}, within {share:pct} of the week’s {week_km:km}.") },
  { "B5", "long", N_("The week’s long run, on the day you like.") },
  { "B5", "long-day", N_("{weekday:weekday} had no room for the long run.") },
  { "B5", "quality", N_("{hard_minutes} hard minutes, within {share:pct} of the week’s running; the rest is easy.") },
  { "B5", "share", N_("No run is longer than the long run of {km:km}.") },
  { "B5", "long-minutes", N_("The longest time on the feet is {minutes:min}.") },
  { "B5", "others", NP_("Kept short, so that the week’s {runs} other run is at least {km:km}.",
                        "Kept short, so that the week’s {runs} other runs are at least {km:km} each."), "runs" },
  { "B5", "cost", N_("The long run would leave its day.") },
  { "B5", "refused", NP_("Hard days lie at least {gap} day apart, the long run included.",
                         "Hard days lie at least {gap} days apart, the long run included."), "gap" },
  { "B5", NULL, N_("Hard days lie at least two days apart, and most running is easy.") },
  { "B6", NULL, N_("Every run starts with a warm-up and ends with a cool-down.") },

  /* Strength, cross-training and rest. */
  { "B7", "strength", NP_("Strength, stage {stage}; {sessions} session a week helps back, hips and legs carry the running.",
                          "Strength, stage {stage}; {sessions} sessions a week help back, hips and legs carry the running."),
    "sessions" },
  { "B7", "raised", NP_("A little more in {exercises} exercise, after sessions in a row that went well.",
                        "A little more in {exercises} exercises, after sessions in a row that went well."), "exercises" },
  { "B7", "deload", N_("One set less in a lighter week.") },
  { "B7", "pain", N_("Lighter strength, stage {stage}, as pain reached {nrs} of late.") },
  { "B7", "mini", N_("Only an easy walk and the gentle back routine, as pain reached {nrs} of late.") },
  { "B7", "cost", N_("The week would be short of strength.") },
  { "B7", "refused", NP_("Strength days lie at least {gap} day apart, and never right before a long or fast run.",
                         "Strength days lie at least {gap} days apart, and never right before a long or fast run."), "gap" },
  { "B7", NULL, N_("Strength helps back, hips and legs carry the running.") },
  { "B8", "between", N_("{minutes:min} between two runs, where other movement does most good.") },
  { "B8", "cross", N_("{minutes:min} of other movement, without the impact of running.") },
  { "B8", "mobility", N_("{minutes:min} of gentle mobility; it never costs a rest day.") },
  { "B8", "cost", N_("It would not lie between two runs.") },
  { "B8", "refused", N_("Cross-training makes a training day and never shares one with a run.") },
  { "B8", NULL, N_("Other movement, without the impact of running.") },
  { "B9", "rest", NP_("Rest: at least {rest_days_min} day in any seven.", "Rest: at least {rest_days_min} days in any seven."),
    "rest_days_min" },
  { "B9", "refused", NP_("At least {rest_days_min} rest day in any seven would not be left.",
                         "At least {rest_days_min} rest days in any seven would not be left."), "rest_days_min" },
  { "B9", "refused", NP_("That would make more than {streak} training day in a row.",
                         "That would make more than {streak} training days in a row."), "streak" },
  { "B9", "refused", N_("It is next to a run, and your runs never sit on neighboring days.") },
  { "B9", NULL, N_("Rest is part of the training.") },
  { "B1", "run-days", N_("None of the days you like for running had room.") },
  { "B1", "cost", N_("The week would be short of a session, or a run would leave the days you like.") },
  { "B1", "refused", N_("This day already has a session of this kind.") },
  { "B1", NULL, N_("Part of the week that your level asks for.") },
  { "B13", NULL, N_("The best place in the week by the order of the rules.") },
};

static char *
fill_row (const SwReasonWords *row,
          const SwNumbers     *numbers,
          const SwGuide       *guide)
{
  double count;

  if (row->many == NULL)
    return sw_words_fill (_(row->one), numbers, guide);
  count = sw_numbers_get (numbers, row->count);
  if (isnan (count))
    return NULL;
  return sw_words_fill (g_dngettext (GETTEXT_PACKAGE, row->one, row->many, (gulong) MAX (sw_words_whole (count), 0)), numbers,
                        guide);
}

char *
sw_words_fill_reason (const SwReasonWords *rows,
                      guint                n_rows,
                      const SwReason      *reason,
                      const SwGuide       *guide)
{
  for (guint i = 0; i < n_rows; i++)
    {
      char *text;

      if (!g_str_equal (rows[i].rule, reason->rule))
        continue;
      if (rows[i].variant != NULL && g_strcmp0 (rows[i].variant, reason->variant) != 0)
        continue;
      text = fill_row (&rows[i], reason->numbers, guide);
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
  char *text = sw_words_fill_reason (frame_reasons, G_N_ELEMENTS (frame_reasons), reason, guide);

  if (text == NULL)
    text = sw_words_fill_reason (care, n_care, reason, guide);
  return text != NULL ? text : sw_words_rule_text (reason->rule, guide);
}
