/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-guide.h"

G_BEGIN_DECLS

/* Every number of RULES sections 0, C, D1, D4 and E that a finding is judged by, read from the guide once a scan: a name for
 * the code and the number's id in resources/guide/rules-findings.xml. */
#define SW_INSIGHT_RULES(INT, REAL)                               \
  INT  (gentle_rpe, "DATA.gentle_rpe")                            \
  REAL (gentle_minutes, "DATA.gentle_minutes")                    \
  INT  (hard_rpe, "DATA.hard_rpe")                                \
  INT  (unknown_stretch, "DATA.unknown_stretch")                  \
  INT  (learning_days, "DATA.learning_days")                      \
  INT  (learning_runs, "DATA.learning_runs")                      \
  INT  (session_window, "L_SESSION.window")                       \
  REAL (session_caution, "L_SESSION.caution")                     \
  REAL (session_warning, "L_SESSION.warning")                     \
  REAL (session_large, "L_SESSION.large")                         \
  REAL (session_excess_km, "L_SESSION.excess_km")                 \
  REAL (session_excess_minutes, "L_SESSION.excess_minutes")       \
  REAL (week_info, "L_WEEK.info")                                 \
  REAL (week_caution, "L_WEEK.caution")                           \
  REAL (week_excess_km, "L_WEEK.excess_km")                       \
  INT  (acwr_acute, "L_ACWR.acute")                               \
  INT  (acwr_chronic, "L_ACWR.chronic")                           \
  INT  (acwr_unknown_acute, "L_ACWR.unknown_acute")               \
  INT  (acwr_unknown_chronic, "L_ACWR.unknown_chronic")           \
  REAL (acwr_chronic_floor, "L_ACWR.chronic_floor")               \
  REAL (mono_cap, "L_MONO.cap")                                   \
  REAL (mono_info, "L_MONO.info")                                 \
  REAL (mono_caution, "L_MONO.caution")                           \
  REAL (mono_caution_strain, "L_MONO.caution_strain")             \
  REAL (mono_warning_strain, "L_MONO.warning_strain")             \
  INT  (mono_weeks, "L_MONO.weeks")                               \
  INT  (mono_weeks_min, "L_MONO.weeks_min")                       \
  INT  (rest_caution, "L_REST.caution")                           \
  INT  (rest_warning, "L_REST.warning")                           \
  INT  (rest_novice_caution, "L_REST.novice_caution")             \
  INT  (rest_novice_warning, "L_REST.novice_warning")             \
  INT  (hard_window, "L_HARD.window")                             \
  INT  (hard_caution_pairs, "L_HARD.caution_pairs")               \
  INT  (hard_warning_row, "L_HARD.warning_row")                   \
  INT  (runrow_info, "L_RUNROW.info")                             \
  INT  (runrow_caution, "L_RUNROW.caution")                       \
  INT  (surface_window, "L_SURFACE.window")                       \
  REAL (surface_hard, "L_SURFACE.hard")                           \
  REAL (surface_uneven, "L_SURFACE.uneven")                       \
  INT  (surface_runs, "L_SURFACE.runs")                           \
  REAL (surface_km, "L_SURFACE.km")                               \
  REAL (surface_known, "L_SURFACE.known")                         \
  REAL (shoe_life_km, "L_SHOE.life_km")                           \
  REAL (shoe_info, "L_SHOE.info")                                 \
  REAL (shoe_caution, "L_SHOE.caution")                           \
  REAL (shoe_warning, "L_SHOE.warning")                           \
  REAL (shoe_new_km, "L_SHOE.new_km")                             \
  INT  (shoe_pair_runs, "L_SHOE.pair_runs")                       \
  INT  (shoe_pair_weeks, "L_SHOE.pair_weeks")                     \
  INT  (intens_window, "L_INTENS.window")                         \
  INT  (intens_runs, "L_INTENS.runs")                             \
  REAL (intens_info, "L_INTENS.info")                             \
  REAL (intens_caution, "L_INTENS.caution")                       \
  INT  (strength_short, "L_STRENGTH.short")                       \
  INT  (strength_long, "L_STRENGTH.long")                         \
  INT  (strength_info, "L_STRENGTH.info")                         \
  INT  (strength_caution_long, "L_STRENGTH.caution_long")         \
  INT  (cross_short, "L_CROSS.short")                             \
  INT  (cross_long, "L_CROSS.long")                               \
  INT  (cross_runs, "L_CROSS.runs")                               \
  INT  (warmup_runs, "H_WARMUP.runs")                             \
  REAL (warmup_share, "H_WARMUP.share")                           \
  INT  (persist_window, "P_PERSIST.window")                       \
  INT  (persist_gap, "P_PERSIST.gap")                             \
  INT  (persist_reports, "P_PERSIST.reports")                     \
  INT  (persist_reports_warning, "P_PERSIST.reports_warning")     \
  INT  (persist_info_pain, "P_PERSIST.info_pain")                 \
  INT  (persist_caution_pain, "P_PERSIST.caution_pain")           \
  INT  (persist_warning_pain, "P_PERSIST.warning_pain")           \
  INT  (trend_window, "P_TREND.window")                           \
  INT  (trend_reports, "P_TREND.reports")                         \
  INT  (trend_span, "P_TREND.span")                               \
  REAL (trend_info_slope, "P_TREND.info_slope")                   \
  REAL (trend_info_p, "P_TREND.info_p")                           \
  REAL (trend_caution_slope, "P_TREND.caution_slope")             \
  REAL (trend_caution_p, "P_TREND.caution_p")                     \
  REAL (trend_rise, "P_TREND.rise")                               \
  INT  (trend_last, "P_TREND.last")                               \
  REAL (trend_warning_pain, "P_TREND.warning_pain")               \
  INT  (morning_caution, "P_MORNING.caution")                     \
  INT  (morning_high_delta, "P_MORNING.high_delta")               \
  INT  (morning_high_pain, "P_MORNING.high_pain")                 \
  INT  (morning_pattern_runs, "P_MORNING.pattern_runs")           \
  INT  (morning_pattern, "P_MORNING.pattern")                     \
  INT  (assoc_window, "P_ASSOC.window")                           \
  INT  (assoc_days, "P_ASSOC.days")                               \
  INT  (assoc_span, "P_ASSOC.span")                               \
  REAL (assoc_combinations, "P_ASSOC.combinations")               \
  REAL (assoc_info_p, "P_ASSOC.info_p")                           \
  REAL (assoc_info_difference, "P_ASSOC.info_difference")         \
  REAL (assoc_delta, "P_ASSOC.delta")                             \
  REAL (assoc_caution_p, "P_ASSOC.caution_p")                     \
  REAL (assoc_caution_difference, "P_ASSOC.caution_difference")   \
  INT  (assoc_flare, "P_ASSOC.flare")                             \
  REAL (assoc_shared, "P_ASSOC.shared")                           \
  INT  (ostrc_substantial, "P_OSTRC.substantial")                 \
  INT  (ostrc_rise, "P_OSTRC.rise")                               \
  INT  (ostrc_warning, "P_OSTRC.warning")                         \
  INT  (ostrc_weeks, "P_OSTRC.weeks")                             \
  INT  (episode_pain, "P_EPISODE.pain")                           \
  INT  (episode_recovery_days, "P_EPISODE.recovery_days")         \
  INT  (episode_recovery_reports, "P_EPISODE.recovery_reports")   \
  INT  (episode_recovery_gap, "P_EPISODE.recovery_gap")           \
  INT  (recur_window, "P_RECUR.window")                           \
  INT  (recur_warning, "P_RECUR.warning")                         \
  INT  (duration_days, "P_DURATION.days")                         \
  INT  (duration_reports, "P_DURATION.reports")                   \
  REAL (duration_share, "P_DURATION.share")                       \
  INT  (nsaid_short, "P_NSAID.short")                             \
  INT  (nsaid_caution, "P_NSAID.caution")                         \
  INT  (nsaid_long, "P_NSAID.long")                               \
  INT  (nsaid_warning, "P_NSAID.warning")                         \
  REAL (nsaid_hours, "P_NSAID.hours")                             \
  INT  (sleep_window, "W_SLEEP.window")                           \
  INT  (sleep_nights, "W_SLEEP.nights")                           \
  REAL (sleep_info, "W_SLEEP.info")                               \
  REAL (sleep_caution, "W_SLEEP.caution")                         \
  REAL (sleep_warning, "W_SLEEP.warning")                         \
  INT  (irregular_window, "W_IRREGULAR.window")                   \
  INT  (irregular_nights, "W_IRREGULAR.nights")                   \
  REAL (irregular_sd, "W_IRREGULAR.sd")                           \
  INT  (hydration_answers, "W_HYDRATION.answers")                 \
  INT  (hydration_low, "W_HYDRATION.low")                         \
  INT  (hydration_count, "W_HYDRATION.count")                     \
  INT  (sore_window, "W_SORE.window")                             \
  INT  (sore_answers, "W_SORE.answers")                           \
  REAL (sore_floor, "W_SORE.floor")                               \
  REAL (sore_z, "W_SORE.z")                                       \
  INT  (sore_score, "W_SORE.score")                               \
  INT  (sore_high, "W_SORE.high")                                 \
  REAL (low_sleep_h, "W_LOW.sleep_h")                             \
  INT  (low_soreness, "W_LOW.soreness")                           \
  INT  (low_fatigue, "W_LOW.fatigue")                             \
  INT  (low_stress, "W_LOW.stress")                               \
  INT  (low_pain, "W_LOW.pain")                                   \
  INT  (low_signs, "W_LOW.signs")                                 \
  INT  (sitting_window, "W_SITTING.window")                       \
  INT  (sitting_days, "W_SITTING.days")                           \
  REAL (sitting_hours, "W_SITTING.hours")                         \
  INT  (zone_red, "D1.red")                                       \
  INT  (zone_red_conservative, "D1.red_conservative")             \
  INT  (zone_red_rise, "D1.red_rise")                             \
  INT  (zone_amber_pain, "D1.amber_pain")                         \
  INT  (zone_amber_over, "D1.amber_over")                         \
  INT  (zone_amber_rise, "D1.amber_rise")                         \
  INT  (entry_short_days, "D4.entry.short_days")                  \
  INT  (entry_short_rung, "D4.entry.short_rung")                  \
  INT  (entry_middle_rung, "D4.entry.middle_rung")                \
  INT  (entry_long_days, "D4.entry.long_days")                    \
  INT  (entry_long_rung, "D4.entry.long_rung")                    \
  INT  (entry_break_days, "D4.entry.break_days")                  \
  INT  (entry_cause_pain, "D4.entry.cause_pain")                  \
  INT  (entry_cause_days, "D4.entry.cause_days")                  \
  INT  (step_greens, "D4.step.greens")                            \
  INT  (step_drop, "D4.step.drop")                                \
  INT  (step_off_days, "D4.step.off_days")                        \
  INT  (step_top, "D4.step.top")                                  \
  INT  (step_quiet_days, "D4.step.quiet_days")                    \
  REAL (resume_walk_minutes, "D4.resume.walk_minutes")            \
  INT  (resume_walk_pain, "D4.resume.walk_pain")                  \
  INT  (resume_morning_pain, "D4.resume.morning_pain")            \
  INT  (resume_over_usual, "D4.resume.over_usual")                \
  INT  (resume_usual_window, "D4.resume.usual_window")            \
  INT  (resume_mornings, "D4.resume.mornings")                    \
  INT  (resume_mornings_after_red, "D4.resume.mornings_after_red") \
  INT  (resume_painkiller_hours, "D4.resume.painkiller_hours")    \
  INT  (pause_reds, "D4.pause.reds")                              \
  INT  (pause_window, "D4.pause.window")                          \
  INT  (pause_no_climb_days, "D4.pause.no_climb_days")            \
  INT  (emergency_last, "E1.emergency_last")                      \
  INT  (urgent_last, "E1.urgent_last")                            \
  INT  (illness_last, "E1.illness_last")                          \
  INT  (low_energy, "E1.low_energy")                              \
  INT  (question_last, "E1.last")                                 \
  INT  (prompt_days, "E2.prompt_days")

#define SW_OSTRC_ANSWERS 4
#define SW_LONG_LIMITS 4

/**
 * SwInsightRules:
 * @rpe: imputed RPE by kind (section 0)
 * @ostrc_scores: points of an answer 0..3
 * @long_limits: share of the longest run at 2, 3, 4 and 5 or more runs a week
 */
typedef struct
{
#define SW_RULE_INT(name, id) int name;
#define SW_RULE_REAL(name, id) double name;
  SW_INSIGHT_RULES (SW_RULE_INT, SW_RULE_REAL)
#undef SW_RULE_INT
#undef SW_RULE_REAL
  int    rpe[SW_N_KINDS];
  int    ostrc_scores[SW_OSTRC_ANSWERS];
  double long_limits[SW_LONG_LIMITS];
} SwInsightRules;

/* Reads all of them from @guide. */
void sw_insight_rules_init (SwInsightRules *self, const SwGuide *guide);

G_END_DECLS
