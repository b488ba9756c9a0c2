/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-week-frame.h"

G_BEGIN_DECLS

/* Rules that a what-if question sets aside, to learn what a shortage is due to (PLANS 4). */
typedef enum
{
  SW_RELAX_NONE = 0,
  SW_RELAX_AVAILABILITY = 1 << 0,
  SW_RELAX_PAST = 1 << 1,         /* days gone count as open, empty ones only */
  SW_RELAX_REST = 1 << 2,         /* B9: rest days and streaks */
  SW_RELAX_CONSECUTIVE = 1 << 3,  /* B9, B1: run days in a row */
  SW_RELAX_HARD = 1 << 4,         /* B5 */
  SW_RELAX_STRENGTH = 1 << 5,     /* B7: strength spacing */
  SW_RELAX_ZONES = 1 << 6,        /* D2, P_LEG, E2, L_SESSION: limits of days */
  SW_RELAX_VOLUME = 1 << 7,       /* B4: kilometres too few for another run */
  SW_RELAX_SHARING = 1 << 8,      /* B8: cross-training never on a run day */
  SW_RELAX_HARD_SHARE = 1 << 9,   /* B5: hard minutes */
} SwRelax;

/**
 * SwPlacementProblem:
 *
 * The week as the search sees it: bit i of every mask is day i, Monday first. Made from a frame once, so that the search
 * itself touches neither journal nor guide.
 */
typedef struct
{
  const SwPlanNumbers *numbers;
  const SwWeekFrame   *frame;
  double  pace;
  gboolean lbp;
  /* what may be planned where */
  guint8  run_ok, hard_ok, long_ok, strength_ok, cross_ok, mobility_ok;
  gboolean legal_training[128]; /* by the mask of planned training days: rest and streak (PLANS 27, 30) */
  int     minutes[7];
  int     min_run_minutes;      /* the shortest run of this week */
  int     min_strength_minutes;
  /* demand left after what is done */
  int     runs, strength, mobility, cross, quality;
  int     runs_below_two;       /* how many of runs lie below the first two of the week */
  /* what is done this week */
  guint8  done_run_days;
  int     done_runs;
  double  done_km;
  double  done_long_km;         /* NAN unless a long run is done */
  double  done_run_minutes;
  double  done_hard_minutes;
  int     done_tempo, done_interval;
  gboolean run_before_monday;   /* a run on the Sunday before */
  int     previous_gap_start;   /* the day, from Monday = 0, that spread counts the first gap from: -7..-1 */
  /* soft wishes */
  guint8  run_days;             /* 0x7f without a wish */
  guint8  long_wish;            /* the long run's day: preferred, else the days with most minutes */
  int     long_day;             /* the preferred one, 0..6 */
  int     race_day;             /* 0..6, -1 without one */
  gboolean no_strength_sunday;  /* a race on the next Monday */
  gboolean no_consecutive;
  gboolean check_hard, check_strength, check_sharing, check_volume, check_hard_share;
  gboolean swap_first;
  gboolean walks;               /* S0: the slots are walks */
  int     slot_minutes[7];      /* by time: main minutes of the n-th slot of the week */
  double  race_minutes;
} SwPlacementProblem;

/* Components of sentence 3 after the counts, in its order, then what breaks ties. */
enum
{
  SW_COST_KM,            /* tenths of a km below the target */
  SW_COST_NOT_BETWEEN,
  SW_COST_LONG_OFF,
  SW_COST_OFF_RUN_DAYS,
  SW_COST_SPREAD,
  SW_COST_COURTESY,      /* cross and mobility on one day, strength on the race day, main minutes cut from a timed session */
  SW_COST_LONG_MINUTES,  /* a long run off its day takes the day with most minutes (PLANS 11) */
  SW_COST_EARLY_RUNS,
  SW_COST_EARLY_STRENGTH,
  SW_COST_EARLY_CROSS,
  SW_COST_EARLY_MOBILITY,
  SW_COST_EARLY_QUALITY,
  SW_N_COSTS,
};

enum
{
  SW_MISSING_RUNS_BELOW_TWO,
  SW_MISSING_STRENGTH,
  SW_MISSING_MOBILITY,
  SW_MISSING_CROSS,
  SW_MISSING_OTHER_RUNS,
  SW_MISSING_QUALITY,
  SW_N_MISSING,
};

/* One placement of the week and its cost. */
typedef struct
{
  guint8 runs;
  guint8 strength;
  guint8 cross;
  guint8 mobility;
  guint8 quality;
  int    long_day;           /* -1 without one */
  int    race_day;           /* -1 without one */
  int    swap_day;           /* -1; the run slot that D2 turns into low impact */
  int    km10[7];            /* tenths of a km; 0 by time */
  int    main_minutes[7];
  int    hard_minutes[7];
  int    missing[SW_N_MISSING];
  int    cost[SW_N_COSTS];
} SwPlacement;

void     sw_placement_problem_init (SwPlacementProblem *self, const SwPlanHistory *history, const SwWeekFrame *frame, SwRelax relax);

/**
 * sw_placement_search:
 * @self: the week
 * @ret_placement: the answer
 *
 * The lexicographic minimum of PLANS 3 over all legal placements, exactly.
 *
 * Returns: FALSE when nothing is legal, which only a race that cannot stand makes so
 */
gboolean sw_placement_search       (const SwPlacementProblem *self, SwPlacement *ret_placement);

/**
 * sw_allocate:
 * @placement: days and labels; its km10, main_minutes and hard_minutes are filled in
 * @ret_missing_km10: tenths of a km below the target
 *
 * Kilometres and minutes over the placed runs (PLANS 10 to 13, 35), sessions of the same day at their shortest.
 *
 * Returns: FALSE when a run would be too short to be planned, or a quality run has too little hard work
 */
gboolean sw_allocate               (const SwPlacementProblem *self, SwPlacement *placement, int *ret_missing_km10);

/* Minutes left for the run of day @i when its other sessions are at their shortest. */
int      sw_allocate_get_room      (const SwPlacementProblem *self, const SwPlacement *placement, int i);
/* PLANS 35: the kind of the @position-th of @n_planned quality runs of the week. */
SwKind   sw_allocate_get_quality_kind (const SwPlacementProblem *self, int n_planned, int position);
/* The shortest run of the problem in tenths of a km. */
int      sw_allocate_get_min_km10  (const SwPlacementProblem *self);

G_END_DECLS
