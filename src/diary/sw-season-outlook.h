/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/* Weeks in a row that are in one state; the lighter weeks within a build belong to it. */
typedef struct
{
  SwPlanState state;
  SwDay       monday;   /* of the first */
  guint       n_weeks;
  guint       n_light;  /* deload weeks among the weeks of a build */
} SwSeasonPhase;

/**
 * SwSeasonOutlook:
 *
 * What a row of planned weeks says as a whole: its phases, and how the race stands in it.
 */
typedef struct
{
  GArray     *phases;         /* (owned) (element-type SwSeasonPhase) */
  SwDay       race_day;       /* SW_DAY_NONE: no race to come */
  double      race_km;
  int         race_weeks;     /* whole weeks from today to the race; 0: within seven days */
  gboolean    race_planned;   /* it stands in the plan */
  const char *blocker;        /* (nullable) interned: the rule that keeps it out: "D4", "B12", "E2", … */
  int         weeks_needed;   /* weeks from this one until plain training is reached; 0: now; SW_MISSING: not in these weeks */
  SwDay       earliest;       /* Monday of the first week that could hold the race; SW_DAY_NONE when none can be named */
  double      earliest_long_km; /* the longest run planned in that week; NAN by time */
  double      earliest_km;    /* the kilometers planned in it; NAN by time */
} SwSeasonOutlook;

SwSeasonOutlook *sw_season_outlook_new  (const SwProfile *profile, const GPtrArray *weeks, SwDay today) G_GNUC_WARN_UNUSED_RESULT;
void             sw_season_outlook_free (SwSeasonOutlook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwSeasonOutlook, sw_season_outlook_free)

/* The longest planned or done run of a week; NAN when none has kilometers. */
double sw_season_get_long_km (const SwPlanWeek *week);
/* How many weeks it takes to show the race and the week after it, 1..SW_PLANNER_MAX_WEEKS; @least when there is none. */
guint  sw_season_get_n_weeks (const SwProfile *profile, SwDay today, guint least);

G_END_DECLS
