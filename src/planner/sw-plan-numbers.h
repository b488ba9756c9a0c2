/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"

G_BEGIN_DECLS

#define SW_PLAN_MAX_FACTORS 8
#define SW_PLAN_TIME_RUNGS 8

/* One list number of the guide. */
typedef struct
{
  double values[SW_PLAN_MAX_FACTORS];
  guint  n;
} SwPlanList;

/**
 * SwPlanNumbers:
 *
 * Every number of RULES B and D2 to D4 that the planner uses, read once from the guide. A field carries the name of its
 * rule; units are those of resources/guide/rules-plan.xml (km, minutes, days, seconds a km).
 */
typedef struct
{
  /* B1, by SwLevel */
  int    runs[SW_N_LEVELS];
  int    strength[SW_N_LEVELS];
  int    cross[SW_N_LEVELS];
  int    quality[SW_N_LEVELS];
  int    rest[SW_N_LEVELS];
  int    lbp_runs_fewer_above;
  int    lbp_pain_runs;
  int    lbp_pain_window;
  int    lbp_pain_nrs;
  int    lbp_cross_extra;
  int    lbp_runs_and_cross;
  int    lbp_rest;
  int    lbp_quality;
  int    lbp_quality_green_days;
  int    min_runs;
  /* B2 */
  double start_km[SW_N_LEVELS];     /* NAN for new */
  double pace[SW_N_LEVELS];
  int    learning_runs;
  int    learning_days;
  int    default_minutes;
  int    default_long_minutes;
  int    default_long_day;
  /* B3 */
  double cap_factor;
  int    cap_window;
  double cap_short_km;
  double cap_short_step;
  double round_session;
  /* B4 */
  double growth;
  double lbp_growth;
  double max_growth;
  double lbp_max_growth;
  double small_km;
  double small_step;
  double lbp_small_step;
  double small_limit;
  double light_high;
  double light_low;
  int    mean_weeks;
  double round_week;
  double ceiling[SW_N_LEVELS];      /* NAN for new */
  /* B5 */
  int    hard_gap;
  double hard_share;
  int    hard_minutes_min;
  int    hard_rpe;
  SwPlanList long_share;
  int    long_minutes;
  int    lbp_long_minutes;
  int    long_min_minutes;
  int    long_min_runs;
  int    tempo_max_minutes;
  int    interval_max_minutes;
  int    interval_work;
  int    interval_easy;
  int    tempo_easy;
  /* B6 */
  int    warm_up_min;
  int    warm_up;
  int    cool_down_min;
  int    cool_down;
  int    main_min;
  double km_min;
  double seconds_per_rep;
  int    pain_swap_nrs;
  int    pain_window;
  int    walk_run_work;
  int    walk_run_rest;
  int    rpe[SW_N_KINDS];
  /* B7 */
  int    strength_gap;
  int    strength_min_minutes;
  int    strength_deload_min_minutes;
  int    strength_minutes;
  int    strength_deload_minutes;
  int    stage_2_sessions;
  int    stage_3_sessions;
  int    stage_restart_days;
  int    lbp_max_stage;
  int    lbp_stage_green_days;
  int    strength_pain_low;
  int    strength_pain_high;
  int    deload_sets_less;
  int    gate_sessions;
  int    gate_rpe;
  int    gate_pain;
  int    raise_reps;
  int    raise_seconds;
  int    hold_max;
  int    reps_max;
  /* B8 */
  int    cross_min_minutes;
  int    cross_max_minutes;
  int    cross_minutes;
  int    mobility_min_minutes;
  int    mobility_max_minutes;
  int    mobility;
  int    same_kind_max;
  /* B9 */
  int    rest_window;
  int    gentle_minutes;
  int    gentle_rpe;
  int    streak[SW_N_LEVELS];
  int    unknown_days;
  /* B10, B10b */
  int    deload_weeks;
  int    deload_often_weeks;
  int    deload_often_age;
  double deload_factor;
  double deload_long_factor;
  double race_short_km;
  double race_middle_km;
  SwPlanList taper_7;
  SwPlanList taper_14;
  SwPlanList taper_21;
  int    taper_strength_days;
  int    taper_strength_stage;
  /* B11 */
  int    walk_run_restart_days;
  int    walk_run_week_runs;
  int    walk_run_last_week;
  /* B12 */
  int    break_days;
  int    break_short_days;
  int    break_middle_days;
  SwPlanList break_short;
  SwPlanList break_middle;
  SwPlanList break_long;
  int    break_long_step;
  double first_share;
  int    first_minutes;
  int    break_mean_weeks;
  int    break_walk_run_days;
  int    break_pain_nrs;
  int    break_pain_days;
  /* D2 to D4 */
  int    amber_hard_free_days;
  double amber_next_share;
  double eased_share;
  int    eased_stage;
  int    amber_two_window;
  double amber_two_share;
  int    amber_rest_days;
  int    red_rest_days;
  int    green_nrs;
  int    green_per_days;
  int    leg_days;
  int    session_rest_days;
  int    red_memory;
  int    swap_rpe;
  int    ladder_max_rungs;
  int    ladder_time_rungs;
  int    ladder_easy_from;
  int    ladder_full_rung;
  double ladder_plan_share;
  int    ladder_green_days;
  int    ladder_minutes[SW_PLAN_TIME_RUNGS];
} SwPlanNumbers;

/* Fills @self from @guide; aborts with the id when the guide lacks one (sw_guide_get_number ()). */
void sw_plan_numbers_init (SwPlanNumbers *self, const SwGuide *guide);

G_END_DECLS
