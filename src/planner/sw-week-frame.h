/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-plan-history.h"

G_BEGIN_DECLS

/* What the rules allow on one day of the week, before anything is placed. */
typedef struct
{
  SwDay       day;
  gboolean    open;         /* today or later */
  int         minutes;      /* free ones left; 0 on closed days */
  const char *no_run;       /* (nullable) the rule that forbids a run */
  const char *no_hard;      /* (nullable) the rule that forbids a hard run */
  const char *no_strength;  /* (nullable) the rule that forbids strength */
  gboolean    run_taken;    /* today's run, strength, … is done: never a second one */
  gboolean    strength_taken;
  gboolean    cross_taken;
  gboolean    mobility_taken;
  gboolean    red_before;   /* D2: red pain in the morning or before a run, today or on the days before */
  gboolean    eased;        /* D2: pain before the run, above the usual: less time today, and no loads */
  double      cap_km;       /* B3; INFINITY without a cap */
  double      longest_km;   /* L30 behind it, 0 without one */
} SwFrameDay;

/* Where targets.km comes from, for the reasons. */
typedef enum
{
  SW_KM_NONE,      /* by time or suspended */
  SW_KM_START,     /* B2 */
  SW_KM_GROWTH,    /* B4 */
  SW_KM_SMALL,     /* B4, small-volume step */
  SW_KM_CEILING,   /* B4, the level's ceiling */
  SW_KM_HOLD,      /* D2, amber */
  SW_KM_CUT,       /* D2, two ambers */
  SW_KM_DELOAD,    /* B10 */
  SW_KM_TAPER,     /* B10b */
  SW_KM_RETURN,    /* B12 */
  SW_KM_LADDER,    /* D4 S8 */
} SwKmOrigin;

/**
 * SwWeekFrame:
 *
 * All that is decided about a week before its sessions are placed: state, targets, and what each day allows.
 */
typedef struct
{
  SwDay       monday;
  guint       position;      /* 0 is the running week */
  SwDay       judged;        /* today in the running week, else its Monday (PLANS 26) */
  SwPlanState state;
  const char *state_rule;    /* the rule that made the state: "B10", "D2", "P_LEG", … */
  gboolean    learning;      /* its km come from B2 */
  int         loaded_before; /* loaded weeks in a row right before it */
  gboolean    loaded;        /* counts towards the next deload */
  gboolean    by_time;       /* level new or S0..S7: no km */
  gboolean    leg_hold;      /* P_LEG without a screen */
  gboolean    two_ambers;
  int         rung;          /* SW_LADDER_OFF unless on the ladder */
  int         walk_run_week; /* 1..9 for level new, else 0 */
  SwTargets   targets;
  int         rungs;         /* run slots demanded: targets.runs, or the S0 walks that stand in their place */
  double      base_km;       /* B; NAN when there is none */
  double      base_long_km;  /* the long run of the base week; NAN unknown */
  double      km_rate;       /* growth, factor or share behind targets.km */
  SwKmOrigin  km_origin;
  double      long_limit_km; /* B10 and such: INFINITY without one */
  gboolean    wants_long;    /* a build or deload week by km */
  int         long_weekday;
  int         streak_cap;
  gboolean    no_consecutive;
  SwDay       strength_from; /* the first planned strength session of the week, once it is placed; SW_DAY_NONE */
  SwDay       walk_run_until; /* B12: runs before this day are walk-run after a long break; SW_DAY_NONE */
  gboolean    race_here;     /* the race is a session of this week */
  gboolean    race_refused;  /* the race is in this week, but the state forbids it */
  SwDay       race_day;      /* the next race, SW_DAY_NONE without one */
  double      race_km;
  gboolean    swap_first;    /* D2, second amber: the next run becomes low impact */
  double      first_km;      /* limit of the next run, INFINITY without one */
  int         first_minutes; /* limit of the next run's main minutes, G_MAXINT without one */
  const char *first_rule;    /* (nullable) "B12" or "D2" */
  SwFrameDay  days[7];
} SwWeekFrame;

/* Decides @self for the week @position after the running one; @frames holds the earlier ones (element-type SwWeekFrame),
 * whose sessions @history already counts. */
void     sw_week_frame_init         (SwWeekFrame *self, const SwPlanHistory *history, const GArray *frames, guint position);

/* The steps of sw_week_frame_init (), in their order; each reads what the ones before have set. */
void     sw_week_frame_decide_state   (SwWeekFrame *self, const SwPlanHistory *history, const GArray *frames);
void     sw_week_frame_decide_demand  (SwWeekFrame *self, const SwPlanHistory *history);
void     sw_week_frame_decide_volume  (SwWeekFrame *self, const SwPlanHistory *history, const GArray *frames);
void     sw_week_frame_decide_days    (SwWeekFrame *self, const SwPlanHistory *history);

/* B4: the next week's km after a base of @base_km, before rounding; *ret_origin says which clause spoke. */
double   sw_plan_grow               (const SwPlanNumbers *numbers, SwLevel level, gboolean lbp, double growth, double base_km, SwKmOrigin *ret_origin);
/* The growth of the profile or of the rule, within the rule's range. */
double   sw_plan_get_growth         (const SwPlanHistory *history);
/* Rounded down to a multiple of @step, values within SW_EPSILON of the next one counted as there. */
double   sw_plan_round_down         (double value, double step);
/* B3: the largest single run after a longest one of @longest_km; INFINITY without one. */
double   sw_plan_get_cap            (const SwPlanNumbers *numbers, double longest_km);
/* B5's share of the long run in a week of @runs. */
double   sw_plan_get_long_share     (const SwPlanNumbers *numbers, int runs);
/* The finding @id on @day at @level or above. */
gboolean sw_plan_has_finding        (const SwPlanHistory *history, const char *id, SwDay day, SwSeverity level);

G_END_DECLS
