/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-plan-numbers.h"
#include "sw-planner.h"

G_BEGIN_DECLS

/**
 * SwDayFacts:
 *
 * What one day holds, as far as the rules ask: what was done and, for the planned days of earlier weeks of the same
 * answer, what is assumed to be done as planned.
 */
typedef struct
{
  double  run_km;      /* of all runs; a run without km counts minutes / easy pace (PLANS 9) */
  double  longest_km;  /* the longest single run, 0 without one */
  double  run_minutes;
  double  minutes;     /* of all sessions */
  double  hard_minutes; /* an estimate of the work minutes of done tempo and interval runs */
  guint8  runs;
  guint8  strength;
  guint8  cross;       /* swim, cycle, pool-run, elliptical, walk */
  guint8  walks;       /* those of cross that are walks */
  guint8  mobility;
  guint8  tempo;
  guint8  interval;
  gboolean training;   /* not a rest day by RULES section 0 */
  gboolean hard;       /* by kind, or RPE >= 7 */
  gboolean long_run;
  gboolean race;
  gboolean unknown;    /* FINDINGS 6, judged today */
  gint8   low_back;    /* highest low-back report, -1 without one */
  SwZone  zone;
} SwDayFacts;

/* A stretch of run-free days long enough for B12 (PLANS 24). */
typedef struct
{
  SwDay    last_run;   /* the last run before it */
  SwDay    start;      /* t = 1 */
  int      days;       /* D */
  double   v0;         /* mean km of the weeks before it; NAN when there was none */
  double   longest_km; /* the longest run of the 30 days up to its last run */
  gboolean running;    /* no run since */
  gboolean by_pain;    /* the ladder answers it: it does not lower the volume */
} SwPlanBreak;

/* Everything the planner needs of the past, gathered once, and of the weeks planned so far. */
typedef struct
{
  SwPlanInputs  in;
  SwPlanNumbers numbers;
  SwLevel       level;
  gboolean      lbp;
  gboolean      conservative;
  gboolean      often;       /* LBP or age >= 50: deload every third week */
  gboolean      learning;    /* FINDINGS 8, today */
  double        pace;        /* s per km */
  SwDay         today;
  SwDay         monday;      /* of the running week */
  SwDay         origin;      /* the day of days[0] */
  SwDay         first_logged;
  SwDay         first_run;
  SwDay         last_run;    /* done, up to today */
  GArray       *days;        /* (element-type SwDayFacts), origin .. end of the last planned week */
  GArray       *breaks;      /* (element-type SwPlanBreak) */
} SwPlanHistory;

SwPlanHistory *sw_plan_history_new  (const SwPlanInputs *inputs, guint n_weeks) G_GNUC_WARN_UNUSED_RESULT;
void           sw_plan_history_free (SwPlanHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwPlanHistory, sw_plan_history_free)

/* The facts of @day; those of an empty day outside the range. Borrowed. */
const SwDayFacts *sw_plan_history_get_day     (const SwPlanHistory *self, SwDay day);
/* The same, to be written to when a week has been planned; @day must lie in the range. */
SwDayFacts       *sw_plan_history_peek_day    (SwPlanHistory *self, SwDay day);

double   sw_plan_history_get_week_km     (const SwPlanHistory *self, SwDay monday);
int      sw_plan_history_count_week_runs (const SwPlanHistory *self, SwDay monday);
/* The longest single run of @from..@to, 0 when none. */
double   sw_plan_history_get_longest     (const SwPlanHistory *self, SwDay from, SwDay to);
/* Mean of the last @n completed weeks before @monday, those before the week of the first run left out; NAN without any. */
double   sw_plan_history_get_mean_km     (const SwPlanHistory *self, SwDay monday, int n);
/* FINDINGS 8, on @day. */
gboolean sw_plan_history_is_learning_on  (const SwPlanHistory *self, SwDay day);
/* PLANS 22: k days green, ending with @day; days after today count as green and reported. */
gboolean sw_plan_history_is_green        (const SwPlanHistory *self, SwDay day, int k);
/* A low-back report of at least @nrs on @from..@to. */
gboolean sw_plan_history_has_pain        (const SwPlanHistory *self, SwDay from, SwDay to, int nrs);
/* The highest low-back report of @from..@to, -1 without one. */
int      sw_plan_history_get_worst_pain  (const SwPlanHistory *self, SwDay from, SwDay to);
/* The last run, done or planned, before @day; SW_DAY_NONE without one. */
SwDay    sw_plan_history_get_run_before  (const SwPlanHistory *self, SwDay day);
/* PLANS 36: the stage after so many sessions, 1..3. */
int      sw_plan_get_strength_stage      (const SwPlanNumbers *numbers, int sessions);
/* The stage that the sessions before @day have reached, before any cap: 1..3. */
int      sw_plan_history_get_strength_stage (const SwPlanHistory *self, SwDay day);
/* PLANS 15: the walk-run week (1..9) of the week that begins on @monday. */
int      sw_plan_history_get_walk_run_week  (const SwPlanHistory *self, SwDay monday);

/* B12's factor on @day (days before t = 1 count as t = 1) and, optionally, the break that gives it. */
double   sw_plan_history_get_factor      (const SwPlanHistory *self, SwDay day, const SwPlanBreak **ret_break);
/* B12's factor for a break of @days days, @t days after the return (1 is the first). */
double   sw_plan_break_get_factor        (const SwPlanNumbers *numbers, int days, int t);

/* The number of km that a session of @km or, without km, of @minutes stands for. */
double   sw_plan_km_of                   (double km, double minutes, double pace);

G_END_DECLS
