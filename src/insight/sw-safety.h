/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-insight-rules.h"

G_BEGIN_DECLS

/**
 * SwSafety:
 *
 * Screens and clearances walked through day by day (RULES E, PLANS 17).
 * @suspended: an answer of R1-R16 counts as yes and no clearance on that day or later followed
 * @question: the lowest such number since the last clearance
 * @screen_day: the day of the latest screen with such an answer
 * @prompt_day: the latest screen with R17-R20 yes that no clearance followed, SW_DAY_NONE
 * @energy_day: the same for R17 alone
 * @ill_day: the latest screen with an answer R1-R15 counting as yes; SW_DAY_NONE
 * @cleared_for: the latest clearance up to the day
 * @cleared_day: its day
 * @running_day: the latest clearance for running, SW_DAY_NONE
 */
typedef struct
{
  const SwJournal      *journal;
  const SwInsightRules *rules;
  guint                 next_screen;
  guint                 next_clearance;
  gboolean              suspended;
  gboolean              emergency;
  int                   question;
  SwDay                 screen_day;
  SwDay                 prompt_day;
  SwDay                 energy_day;
  SwDay                 ill_day;
  SwClearedFor          cleared_for;
  SwDay                 cleared_day;
  SwDay                 running_day;
} SwSafety;

/* What @day's screens and clearances were. */
typedef struct
{
  int          lowest_question; /* lowest number counting as yes in a screen of the day, 0 when none */
  gboolean     ended;           /* a clearance ended a suspension */
  SwClearedFor cleared_for;     /* the day's last clearance */
} SwSafetyDay;

/* @journal and @rules are borrowed. */
void        sw_safety_init      (SwSafety *self, const SwJournal *journal, const SwInsightRules *rules);
/* Takes in @day's records; days must come in order, none with a record may be left out. */
SwSafetyDay sw_safety_advance   (SwSafety *self, SwDay day);
/* L_STRENGTH is off: an answer R1-R15 counts as yes and no clearance for running followed (FINDINGS 16). */
gboolean    sw_safety_is_ill    (const SwSafety *self);
/* The state at the end of @today. */
SwSafetyState sw_safety_get_state (const SwSafety *self, SwDay today);
/* The lowest question of @screen between @from and @to that counts as yes, 0 when there is none. */
int         sw_safety_find_yes  (const SwScreen *screen, int from, int to);

G_END_DECLS
