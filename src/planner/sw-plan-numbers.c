/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-plan-numbers.h"

#include <stddef.h>

/* Where a number of the guide goes. */
typedef struct
{
  const char *id;
  gsize       offset;
} Slot;

#define SLOT(id, field) { id, offsetof (SwPlanNumbers, field) }
#define SLOT_BY_LEVEL(rule, name, field) \
  SLOT (rule ".new." name, field[SW_LEVEL_NEW]), \
  SLOT (rule ".novice." name, field[SW_LEVEL_NOVICE]), \
  SLOT (rule ".intermediate." name, field[SW_LEVEL_INTERMEDIATE]), \
  SLOT (rule ".advanced." name, field[SW_LEVEL_ADVANCED])

static const Slot whole_slots[] = {
  SLOT_BY_LEVEL ("B1", "runs", runs),
  SLOT_BY_LEVEL ("B1", "strength", strength),
  SLOT_BY_LEVEL ("B1", "cross", cross),
  SLOT_BY_LEVEL ("B1", "quality", quality),
  SLOT_BY_LEVEL ("B1", "rest", rest),
  SLOT ("B1.lbp.runs_fewer_above", lbp_runs_fewer_above),
  SLOT ("B1.lbp.pain_runs", lbp_pain_runs),
  SLOT ("B1.lbp.pain_window", lbp_pain_window),
  SLOT ("B1.lbp.pain_nrs", lbp_pain_nrs),
  SLOT ("B1.lbp.cross_extra", lbp_cross_extra),
  SLOT ("B1.lbp.runs_and_cross", lbp_runs_and_cross),
  SLOT ("B1.lbp.rest", lbp_rest),
  SLOT ("B1.lbp.quality", lbp_quality),
  SLOT ("B1.lbp.quality_green_days", lbp_quality_green_days),
  SLOT ("B1.min_runs", min_runs),
  SLOT ("B2.learning_runs", learning_runs),
  SLOT ("B2.learning_days", learning_days),
  SLOT ("B2.default_minutes", default_minutes),
  SLOT ("B2.default_long_minutes", default_long_minutes),
  SLOT ("B2.default_long_day", default_long_day),
  SLOT ("B3.window", cap_window),
  SLOT ("B4.mean_weeks", mean_weeks),
  SLOT ("B5.hard_gap", hard_gap),
  SLOT ("B5.hard_minutes_min", hard_minutes_min),
  SLOT ("B5.hard_rpe", hard_rpe),
  SLOT ("B5.long_minutes", long_minutes),
  SLOT ("B5.lbp.long_minutes", lbp_long_minutes),
  SLOT ("B5.long_min_minutes", long_min_minutes),
  SLOT ("B5.long_min_runs", long_min_runs),
  SLOT ("B5.tempo_max_minutes", tempo_max_minutes),
  SLOT ("B5.interval_max_minutes", interval_max_minutes),
  SLOT ("B5.interval_work", interval_work),
  SLOT ("B5.interval_easy", interval_easy),
  SLOT ("B5.tempo_easy", tempo_easy),
  SLOT ("B6.warm_up_min", warm_up_min),
  SLOT ("B6.warm_up", warm_up),
  SLOT ("B6.cool_down_min", cool_down_min),
  SLOT ("B6.cool_down", cool_down),
  SLOT ("B6.main_min", main_min),
  SLOT ("B6.pain_swap_nrs", pain_swap_nrs),
  SLOT ("B6.pain_window", pain_window),
  SLOT ("B6.walk_run_work", walk_run_work),
  SLOT ("B6.walk_run_rest", walk_run_rest),
  SLOT ("B6.rpe.easy", rpe[SW_KIND_EASY]),
  SLOT ("B6.rpe.long", rpe[SW_KIND_LONG]),
  SLOT ("B6.rpe.tempo", rpe[SW_KIND_TEMPO]),
  SLOT ("B6.rpe.interval", rpe[SW_KIND_INTERVAL]),
  SLOT ("B6.rpe.race", rpe[SW_KIND_RACE]),
  SLOT ("B6.rpe.walk_run", rpe[SW_KIND_WALK_RUN]),
  SLOT ("B6.rpe.walk", rpe[SW_KIND_WALK]),
  SLOT ("B6.rpe.strength", rpe[SW_KIND_STRENGTH]),
  SLOT ("B6.rpe.cross", rpe[SW_KIND_SWIM]),
  SLOT ("B6.rpe.cross", rpe[SW_KIND_CYCLE]),
  SLOT ("B6.rpe.cross", rpe[SW_KIND_POOL_RUN]),
  SLOT ("B6.rpe.cross", rpe[SW_KIND_ELLIPTICAL]),
  SLOT ("B6.rpe.mobility", rpe[SW_KIND_YOGA]),
  SLOT ("B6.rpe.mobility", rpe[SW_KIND_PILATES]),
  SLOT ("B6.rpe.mobility", rpe[SW_KIND_MOBILITY]),
  SLOT ("B6.rpe.cross", rpe[SW_KIND_OTHER]),
  SLOT ("B7.gap", strength_gap),
  SLOT ("B7.min_minutes", strength_min_minutes),
  SLOT ("B7.deload_min_minutes", strength_deload_min_minutes),
  SLOT ("B7.minutes", strength_minutes),
  SLOT ("B7.deload_minutes", strength_deload_minutes),
  SLOT ("B7.stage_2_sessions", stage_2_sessions),
  SLOT ("B7.stage_3_sessions", stage_3_sessions),
  SLOT ("B7.restart_days", stage_restart_days),
  SLOT ("B7.lbp.max_stage", lbp_max_stage),
  SLOT ("B7.lbp.green_days", lbp_stage_green_days),
  SLOT ("B7.pain_low", strength_pain_low),
  SLOT ("B7.pain_high", strength_pain_high),
  SLOT ("B7.deload_sets_less", deload_sets_less),
  SLOT ("B7.gate_sessions", gate_sessions),
  SLOT ("B7.gate_rpe", gate_rpe),
  SLOT ("B7.gate_pain", gate_pain),
  SLOT ("B7.raise_reps", raise_reps),
  SLOT ("B7.raise_seconds", raise_seconds),
  SLOT ("B7.hold_max", hold_max),
  SLOT ("B7.reps_max", reps_max),
  SLOT ("B8.min_minutes", cross_min_minutes),
  SLOT ("B8.max_minutes", cross_max_minutes),
  SLOT ("B8.minutes", cross_minutes),
  SLOT ("B8.mobility_min_minutes", mobility_min_minutes),
  SLOT ("B8.mobility_max_minutes", mobility_max_minutes),
  SLOT ("B8.mobility", mobility),
  SLOT ("B8.same_kind_max", same_kind_max),
  SLOT ("B9.window", rest_window),
  SLOT ("B9.gentle_minutes", gentle_minutes),
  SLOT ("B9.gentle_rpe", gentle_rpe),
  SLOT_BY_LEVEL ("B9", "streak", streak),
  SLOT ("B9.unknown_days", unknown_days),
  SLOT ("B10.weeks", deload_weeks),
  SLOT ("B10.often_weeks", deload_often_weeks),
  SLOT ("B10.often_age", deload_often_age),
  SLOT ("B10b.strength_days", taper_strength_days),
  SLOT ("B10b.strength_stage", taper_strength_stage),
  SLOT ("B11.restart_days", walk_run_restart_days),
  SLOT ("B11.week_runs", walk_run_week_runs),
  SLOT ("B11.last_week", walk_run_last_week),
  SLOT ("B12.break_days", break_days),
  SLOT ("B12.short_days", break_short_days),
  SLOT ("B12.middle_days", break_middle_days),
  SLOT ("B12.long_step_days", break_long_step),
  SLOT ("B12.first_minutes", first_minutes),
  SLOT ("B12.mean_weeks", break_mean_weeks),
  SLOT ("B12.walk_run_days", break_walk_run_days),
  SLOT ("D4.entry.cause_pain", break_pain_nrs),
  SLOT ("D4.entry.cause_days", break_pain_days),
  SLOT ("D2.eased_stage", eased_stage),
  SLOT ("D2.hard_free_days", amber_hard_free_days),
  SLOT ("D2.two_window", amber_two_window),
  SLOT ("D2.amber_rest_days", amber_rest_days),
  SLOT ("D2.red_rest_days", red_rest_days),
  SLOT ("D2.green_nrs", green_nrs),
  SLOT ("D2.green_per_days", green_per_days),
  SLOT ("D2.leg_days", leg_days),
  SLOT ("D2.session_rest_days", session_rest_days),
  SLOT ("D2.red_memory", red_memory),
  SLOT ("D3.rpe", swap_rpe),
  SLOT ("D4.max_rungs", ladder_max_rungs),
  SLOT ("D4.time_rungs", ladder_time_rungs),
  SLOT ("D4.easy_from", ladder_easy_from),
  SLOT ("D4.full_rung", ladder_full_rung),
  SLOT ("D4.green_days", ladder_green_days),
  SLOT ("D4.s0.minutes", ladder_minutes[0]),
  SLOT ("D4.s1.minutes", ladder_minutes[1]),
  SLOT ("D4.s2.minutes", ladder_minutes[2]),
  SLOT ("D4.s3.minutes", ladder_minutes[3]),
  SLOT ("D4.s4.minutes", ladder_minutes[4]),
  SLOT ("D4.s5.minutes", ladder_minutes[5]),
  SLOT ("D4.s6.minutes", ladder_minutes[6]),
  SLOT ("D4.s7.minutes", ladder_minutes[7]),
};

static const Slot real_slots[] = {
  SLOT ("B2.novice.km", start_km[SW_LEVEL_NOVICE]),
  SLOT ("B2.intermediate.km", start_km[SW_LEVEL_INTERMEDIATE]),
  SLOT ("B2.advanced.km", start_km[SW_LEVEL_ADVANCED]),
  SLOT_BY_LEVEL ("B2", "pace", pace),
  SLOT ("B3.factor", cap_factor),
  SLOT ("B3.short_km", cap_short_km),
  SLOT ("B3.short_step", cap_short_step),
  SLOT ("B3.round", round_session),
  SLOT ("B4.growth", growth),
  SLOT ("B4.lbp.growth", lbp_growth),
  SLOT ("B4.max_growth", max_growth),
  SLOT ("B4.lbp.max_growth", lbp_max_growth),
  SLOT ("B4.small_km", small_km),
  SLOT ("B4.small_step", small_step),
  SLOT ("B4.lbp.small_step", lbp_small_step),
  SLOT ("B4.small_limit", small_limit),
  SLOT ("B4.light_high", light_high),
  SLOT ("B4.light_low", light_low),
  SLOT ("B4.round", round_week),
  SLOT ("B4.novice.ceiling", ceiling[SW_LEVEL_NOVICE]),
  SLOT ("B4.intermediate.ceiling", ceiling[SW_LEVEL_INTERMEDIATE]),
  SLOT ("B4.advanced.ceiling", ceiling[SW_LEVEL_ADVANCED]),
  SLOT ("B5.hard_share", hard_share),
  SLOT ("B6.km_min", km_min),
  SLOT ("B6.seconds_per_rep", seconds_per_rep),
  SLOT ("B10.factor", deload_factor),
  SLOT ("B10.long_factor", deload_long_factor),
  SLOT ("B10b.short_km", race_short_km),
  SLOT ("B10b.middle_km", race_middle_km),
  SLOT ("B12.first_share", first_share),
  SLOT ("D2.next_share", amber_next_share),
  SLOT ("D2.eased_share", eased_share),
  SLOT ("D2.two_share", amber_two_share),
  SLOT ("D4.plan_share", ladder_plan_share),
};

static const Slot list_slots[] = {
  SLOT ("B5.long_share", long_share),
  SLOT ("B10b.factors.7", taper_7),
  SLOT ("B10b.factors.14", taper_14),
  SLOT ("B10b.factors.21", taper_21),
  SLOT ("B12.short_factors", break_short),
  SLOT ("B12.middle_factors", break_middle),
  SLOT ("B12.long_factors", break_long),
};

void
sw_plan_numbers_init (SwPlanNumbers *self,
                      const SwGuide *guide)
{
  char *base = (char *) self;

  *self = (SwPlanNumbers) { 0 };
  self->start_km[SW_LEVEL_NEW] = NAN;
  self->ceiling[SW_LEVEL_NEW] = NAN;

  for (guint i = 0; i < G_N_ELEMENTS (whole_slots); i++)
    G_STRUCT_MEMBER (int, base, whole_slots[i].offset) = sw_guide_get_int (guide, whole_slots[i].id);
  for (guint i = 0; i < G_N_ELEMENTS (real_slots); i++)
    G_STRUCT_MEMBER (double, base, real_slots[i].offset) = sw_guide_get_number (guide, real_slots[i].id);
  for (guint i = 0; i < G_N_ELEMENTS (list_slots); i++)
    {
      SwPlanList *list = &G_STRUCT_MEMBER (SwPlanList, base, list_slots[i].offset);
      guint n = 0;
      const double *values = sw_guide_get_numbers (guide, list_slots[i].id, &n);

      list->n = MIN (n, SW_PLAN_MAX_FACTORS);
      for (guint k = 0; k < list->n; k++)
        list->values[k] = values[k];
    }
}
