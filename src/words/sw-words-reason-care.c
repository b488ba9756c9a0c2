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
  { "D2", "amber-hold", N_("Amber: the week holds at {target_km:km}.") },
  { "D2", "hold", N_("Amber: the week holds at {target_km:km}.") },
  { "D2", "hold", N_("Amber: the week does not grow.") },
  { "D2", "cut", N_("Two ambers within a week: {target_km:km}, {factor:pct} of the usual.") },
  { "D2", "cut", N_("Two ambers within a week: the week is a fifth smaller.") },
  { "D2", "shorter", N_("Amber: this run is {cut:pct} shorter than the last one.") },
  { "D2", "shorter", N_("Amber: this run is at most {km:km}, shorter than the last one.") },
  { "D2", "shorter", N_("Amber: this run is shorter than the last one.") },
  { "D2", "no-hard", N_("Amber: nothing hard for a week.") },
  { "D2", "day-after", N_("Amber: no run on the day after.") },
  { "D2", "red", N_("Red: no running for at least 48 hours.") },
  { "D2", "before", N_("Pain before the run was {pain}: easy, and shorter.") },
  { "D2", "swap", N_("Low impact instead of a run after the second amber in a week.") },
  { "D2", NULL, N_("Pain of late: the plan is gentler for a while.") },
  { "D3", NULL, N_("Low impact instead of a run: the same time, without the impact.") },
  { "D4", "walk", N_("Rung {rung} of the ladder: a walk.") },
  { "D4", "wait", N_("Walks only until the mornings are calm again.") },
  { "D4", "rung", N_("Rung {rung} of the ladder back to running; two green runs climb.") },
  { "D4", "pause", N_("Running is paused; walk, and see a professional.") },
  { "D4", "not-cleared", N_("Walks until a clinician has cleared you for running.") },
  { "D4", "clearance", N_("Cleared by a clinician: the ladder starts with walks.") },
  { "D4", "spacing", N_("At least two days between two rungs.") },
  { "D4", NULL, N_("Rung {rung} of the ladder back to running.") },
  { "D4", NULL, N_("The ladder back to running comes first.") },

  /* Safety. */
  { "E2", "emergency", N_("Training is paused. These can be signs of something that needs emergency assessment. Do not wait.") },
  { "E2", "urgent", N_("Training is paused. Please get medical advice today.") },
  { "E2", "prompt", N_("Gentle weeks until the appointment.") },
  { "E2", "no-impact", N_("No runs until the appointment.") },
  { "E2", "walking", N_("Cleared for walking: walks only.") },
  { "E2", NULL, N_("Training is paused until a clinician has seen you.") },
  { "E1", NULL, N_("The warning signs come first.") },
  { "E3", NULL, N_("Please see a professional.") },

  /* Findings that change a plan by themselves. */
  { "L_SESSION", NULL, N_("The last run was much longer than usual: no run for two days.") },
  { "P_LEG", NULL, N_("A sign in the leg was reported: no runs until the warning signs are answered.") },
  { "P_PERSIST", NULL, N_("Pain has stayed for some days: the week is gentle.") },
  { "P_MORNING", NULL, N_("Pain was higher the morning after: the plan is gentler for a while.") },
  { "P_TREND", NULL, N_("Pain is rising: the plan is gentler for a while.") },
  { "P_OSTRC", NULL, N_("The weekly questions say that your back limits you: the plan is gentler for a while.") },
  { "P_NSAID", NULL, N_("After a painkiller a run cannot count as green.") },
  { "W_SLEEP", NULL, N_("Short of sleep: easy instead of hard.") },
  { "W_SORE", NULL, N_("Unusually sore: easy instead of hard.") },
  { "W_LOW", NULL, N_("A low day: easy instead of hard.") },

  /* Time, wishes and the race. */
  { "availability", "shortened", N_("Shortened to the {minutes:min} that you have free.") },
  { "availability", "shortened", N_("Shortened to the time that you have free.") },
  { "availability", "full", N_("The day would fill {minutes} of its {free_minutes} free minutes.") },
  { "availability", "too-short", N_("This needs {minutes:min}; {free_minutes:min} are free.") },
  { "availability", "none", N_("No time is free on this day.") },
  { "availability", NULL, N_("You have {minutes:min} free on this day.") },
  { "availability", NULL, N_("It goes by the time that you have free.") },
  { "edit", "move", N_("You moved this session here.") },
  { "edit", "swap", N_("You chose this kind.") },
  { "edit", "skip", N_("You chose to skip this session.") },
  { "edit", "lock", N_("You locked this session.") },
  { "edit", "add", N_("You added this session.") },
  { "edit", "resize", N_("You chose this length.") },
  { "edit", "done", N_("You ticked this session.") },
  { "edit", "anyway", N_("You insisted on this against a rule.") },
  { "edit", "unknown", N_("There is no such session in this week.") },
  { "edit", "past", N_("Days gone by are not changed.") },
  { "edit", NULL, N_("You changed this.") },
  { "race", NULL, N_("Your race: {km:km}.") },
  { "race", NULL, N_("Your race is in this week.") },
  { "past", NULL, N_("This was done.") },
};

const SwReasonWords *
sw_words_care_reasons (guint *ret_n_rows)
{
  *ret_n_rows = G_N_ELEMENTS (care_reasons);
  return care_reasons;
}
