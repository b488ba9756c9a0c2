/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

/* How much of a week is done, beside what it asks. Counts of done and of all that stand in it. */
typedef struct
{
  double km_done;
  double km_target;   /* NAN by time */
  int    runs_done;
  int    runs;
  int    strength_done;
  int    strength;
  int    cross_done;
  int    cross;
  int    rest_done;   /* rest days before today */
  int    rest;
  double minutes;     /* of all sessions */
  double load;        /* RPE x minutes of the done ones that have both */
} SwTally;

void       sw_tally_init (SwTally *self, const SwPlanWeek *week, SwDay today);
/* The longest session, for step bars that compare. Never 0. */
double     sw_tally_get_longest (const SwPlanWeek *week);
/* The short back routine of the guide as a session of its own kind, or NULL when the guide has none. (transfer full) */
SwSession *sw_tally_new_mini_routine (const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
