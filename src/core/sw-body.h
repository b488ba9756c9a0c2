/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-finding.h"

G_BEGIN_DECLS

/* What insight makes of a journal and planner is given: findings, the zone of every day that D1 judges, and the ladder. */

typedef enum
{
  SW_ZONE_NONE = -1,  /* nothing to judge */
  SW_ZONE_GREEN,
  SW_ZONE_AMBER,
  SW_ZONE_RED,
} SwZone;

const char *sw_zone_to_string (SwZone zone);

/**
 * SwZoneDay:
 * @day: the day D_ZONE stands on (a run day, or the day after one; FINDINGS 11)
 * @zone: the worse of the two judgements
 * @unconfirmed: green only because something is not known (painkiller within 12 h, next morning missing)
 * @run_day: a run stands on @day itself
 */
typedef struct
{
  SwDay    day;
  SwZone   zone;
  gboolean unconfirmed;
  gboolean run_day;
} SwZoneDay;

#define SW_LADDER_OFF (-1)

/**
 * SwLadderState:
 * @rung: 0..9 for S0..S9, SW_LADDER_OFF when not on the ladder
 * @greens: confirmed greens in a row on this rung
 * @entered: the day the ladder was entered
 * @no_run_until: first day on which D2 and D4 let a run stand again, as far as it is known today; SW_DAY_NONE when open
 *   now. Until D4's conditions hold, only S0 walks are planned.
 * @conditions_met: all of D4's resume conditions hold today
 * @reds_14d: red zone days in the last 14 days
 * @pause: three reds in 14 days, or no climb in 21 days: walking only, see a professional (D2 last row)
 * @cause: interned: "red", "clearance", "not-cleared", "break-with-pain", or NULL
 */
typedef struct
{
  int         rung;
  int         greens;
  SwDay       entered;
  SwDay       no_run_until;
  gboolean    conditions_met;
  int         reds_14d;
  gboolean    pause;
  const char *cause;
} SwLadderState;

/**
 * SwSafetyState:
 * @suspended: an answer of R1-R16 counts as yes and no clearance followed (PLANS 17)
 * @emergency: one of R1-R8 among them
 * @question: the lowest such number, 0 when not suspended
 * @screen_day: the day of that screen
 * @cleared_for: the latest clearance that still speaks; SW_CLEARED_FOR_NONE when there was none
 * @cleared_day: its day
 * @prompt_until: R17-R20 keep the state amber up to this day; SW_DAY_NONE
 * @no_impact: R17: no runs at all until then
 */
typedef struct
{
  gboolean     suspended;
  gboolean     emergency;
  int          question;
  SwDay        screen_day;
  SwClearedFor cleared_for;
  SwDay        cleared_day;
  SwDay        prompt_until;
  gboolean     no_impact;
} SwSafetyState;

struct _SwBody
{
  gatomicrefcount ref_count;
  SwDay           today;
  GPtrArray      *findings; /* (element-type SwFinding), by day then id, up to today */
  GArray         *zones;    /* (element-type SwZoneDay), by day; green days included */
  SwLadderState   ladder;   /* at the end of today */
  SwSafetyState   safety;   /* at the end of today */
  int             strong_pain; /* today's highest low-back report when it reaches D1's red, with or without a run; else 0 */
};

#define SW_TYPE_BODY (sw_body_get_type ())
GType   sw_body_get_type (void) G_GNUC_CONST;
SwBody *sw_body_new      (SwDay today) G_GNUC_WARN_UNUSED_RESULT;
SwBody *sw_body_ref      (SwBody *self);
void    sw_body_unref    (SwBody *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwBody, sw_body_unref)

/* The zone standing on @day; SW_ZONE_NONE when nothing was judged. O(log n). */
SwZone  sw_body_get_zone (const SwBody *self, SwDay day);
/* The finding @id of @day, or NULL. O(log n). */
const SwFinding *sw_body_get_finding (const SwBody *self, const char *id, SwDay day);

G_END_DECLS
