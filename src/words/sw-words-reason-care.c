/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* Why a plan changed for the body's sake, for safety, or because the user wished so. */

static const SwReasonWords care_reasons[] = {
  /* Zones. */
  { "D1", NULL, N_("The zone of the last run decides.") },
  { "D2", "cut", N_("Two ambers within a week: {week_km:km}, {share:pct} of your usual {base_km:km}.") },
  { "D2", "next-run", N_("After an amber run: at most {km:km}, {share:pct} of that run.") },
  { "D2", "next-run", N_("After an amber run: at most {minutes:min}.") },
  { "D2", "before-run", N_("Pain before the start, above your usual: easy, and {share:off} less running today.") },
  { "D2", "no-loads", N_("Pain before the start, above your usual: strength without loads today.") },
  { "D2", "before", N_("Pain this morning, above your usual: an easy, shorter day without loads.") },
  { "D2", "red-before", N_("Too much pain for a run now: none for at least {D2.red_rest_days:hours} hours; walk as far as it is comfortable.") },
  { "D2", "amber", N_("An amber week: no growth, nothing hard, and keep moving.") },
  { "D2", "no-run", N_("No run on the day after amber; after red, none for at least {D2.red_rest_days:hours} hours.") },
  { "D2", "easy", N_("Nothing hard for a week after amber.") },
  { "D2", "refused", N_("After amber or red, this day holds no such run.") },
  { "D2", NULL, N_("Pain of late: the plan is gentler for a while.") },
  { "D3", "swap", N_("{minutes:min} of low impact instead of a run, after the second amber within a week.") },
  { "D3", NULL, N_("Low impact instead of a run: the same time, without the impact.") },
  { "D4", "plan", N_("Rung {rung} of the ladder: {week_km:km}, {share:pct} of your usual {base_km:km}.") },
  { "D4", "walk", N_("The ladder back to running starts with walks.") },
  { "D4", "rung", N_("Rung {rung} of the ladder back to running; two green runs climb.") },
  { "D4", "ladder", N_("On the ladder back to running: rung {rung}.") },
  { "D4", "no-run", N_("The ladder holds no run on this day: it waits after red, and leaves {D4.gap} days between rungs.") },
  { "D4", "refused", N_("The ladder back to running comes first.") },
  { "D4", NULL, N_("The ladder back to running comes first.") },

  /* Safety. */
  { "E2", "suspended", N_("Training is paused until a clinician has seen you.") },
  { "E2", "stopped", N_("Training is paused until a clinician has seen you; nothing can be put on a day until then.") },
  { "E2", "prompt", N_("A gentle week: an answer to the warning signs asks for an appointment.") },
  { "E2", "no-run", N_("No runs until the appointment that the warning signs ask for.") },
  { "E2", "easy", N_("Nothing hard until the appointment that the warning signs ask for.") },
  { "E2", NULL, N_("Training is paused until a clinician has seen you.") },
  { "E1", NULL, N_("The warning signs come first.") },
  { "E3", NULL, N_("Please see a professional.") },

  /* Findings that change a plan by themselves. */
  { "L_SESSION", NULL, N_("The last run was much longer than usual: no run for {D2.session_rest_days:hours} hours.") },
  { "P_LEG", "easy", N_("A sign in the leg was reported: nothing hard until the warning signs are answered.") },
  { "P_LEG", NULL, N_("A sign in the leg was reported: no runs until the warning signs are answered.") },
  { "P_PERSIST", "easy", N_("Pain has stayed for some days: nothing hard.") },
  { "P_PERSIST", NULL, N_("Pain has stayed for some days: a gentle week.") },
  { "W_SLEEP", NULL, N_("Short of sleep: easy instead of hard.") },
  { "W_SORE", NULL, N_("Unusually sore: easy instead of hard.") },
  { "W_LOW", NULL, N_("A low day: easy instead of hard.") },

  /* Time, wishes and the race. */
  { "availability", "shortened", N_("Shortened to the {minutes:min} that are free.") },
  { "availability", "race", N_("The race takes longer than the {minutes:min} that are free.") },
  { "availability", "refused", N_("This needs {minutes:min}; {free:min} are free.") },
  { "availability", NULL, N_("It goes by the time that you have free.") },
  { "edit", "move", N_("You moved it here.") },
  { "edit", "swap", N_("You chose this kind.") },
  { "edit", "skip", N_("You chose to skip it.") },
  { "edit", "lock", N_("You locked it.") },
  { "edit", "add", N_("You added it.") },
  { "edit", "resize", N_("You chose this length.") },
  { "edit", "done", N_("You ticked it.") },
  { "edit", "other-week", N_("A session stays in its week.") },
  { "edit", "gone", N_("The week has no such session now.") },
  { "edit", "far", N_("The plan does not reach that far yet.") },
  { "edit", "unknown", N_("There is no such session in this week.") },
  { "edit", NULL, N_("You changed this.") },
  { "race", "refused", N_("A race is set in the preferences, with its day and its distance.") },
  { "race", NULL, N_("Your race: {km:km}.") },
  { "race", NULL, N_("Your race is in this week.") },
  { "past", "refused", N_("Days gone by are not changed.") },
  { "past", NULL, N_("This was done.") },
};

const SwReasonWords *
sw_words_care_reasons (guint *ret_n_rows)
{
  *ret_n_rows = G_N_ELEMENTS (care_reasons);
  return care_reasons;
}
