/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-safety.h"
#include "sw-zone.h"

G_BEGIN_DECLS

/* What one rung session came to. */
typedef enum
{
  SW_RUNG_GREEN,
  SW_RUNG_UNCONFIRMED, /* green as far as is known: repeat, do not progress */
  SW_RUNG_AMBER,
  SW_RUNG_RED,
} SwRungResult;

/* Where one stands on the ladder of D4: a rung and the confirmed greens in a row on it. */
typedef struct
{
  int rung;
  int greens;
} SwRung;

/* One session further (D4, oracle O23): two greens climb, amber repeats and starts counting anew, red drops two rungs. From
 * the top rung nobody climbs; two greens there end the ladder. Pure. */
SwRung sw_ladder_step (SwRung from, SwRungResult result, const SwInsightRules *rules);

/* Entry rung after so many run-free days (PLANS 21). */
int    sw_ladder_get_entry_rung (int run_free_days, gboolean conservative, const SwInsightRules *rules);

/**
 * SwLadder:
 *
 * The ladder walked through day by day: entered by a red zone, a clinician's clearance, a profile that is not cleared, or a
 * break that pain caused; replayed over the sessions done.
 * @waiting: no run since the entry, so the entry rung is not settled yet
 * @ceiling: the highest rung the entry may give when it is settled
 * @pinned: S0 only
 * @climbing_since: the day of the entry or, once there was a run after it, of that run
 * @last_event: the last entry, climb, amber or red
 * @met_day: since this day all conditions of return have held once, SW_DAY_NONE
 */
typedef struct
{
  const SwDayModel *model;
  gboolean          on;
  gboolean          waiting;
  gboolean          pinned;
  SwRung            at;
  int               ceiling;
  SwDay             entered;
  const char       *cause;
  SwDay             climbing_since;
  SwDay             last_climb;
  SwDay             last_event;
  SwDay             last_red;
  SwDay             last_run;
  SwDay             last_leg_sign;
  SwDay             met_day;
  SwZone            run_day_zone; /* of the run of the day before, as that day itself told */
} SwLadder;

void sw_ladder_init    (SwLadder *self, const SwDayModel *model);
/* Takes in @day; days must come in order from the model's first one on. @zone is D_ZONE of the day. */
void sw_ladder_advance (SwLadder *self, SwDay day, SwZone zone, const SwSafety *safety, const SwSafetyDay *events);
/* The state at the end of @today, the last day taken in or a later one without records. @reds are the red zone days of the
 * last 14. */
SwLadderState sw_ladder_get_state (const SwLadder *self, SwDay today, int reds);
/* For a journal without a record: on S0 only if the profile is not cleared. */
SwLadderState sw_ladder_get_blank_state (const SwProfile *profile, SwDay today);
/* All of D4's conditions for running again hold on @day. */
gboolean sw_ladder_may_resume (const SwLadder *self, SwDay day, const SwSafety *safety);

G_END_DECLS
