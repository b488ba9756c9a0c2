/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-guide.h"

/* The guide's numbers of sections 0, C, D1, D4 and E, read over against the rules: whoever changes one changes it twice. */

static const struct { const char *id; double value; } numbers[] = {
  { "DATA.rpe.easy", 3 }, { "DATA.rpe.walk-run", 3 }, { "DATA.rpe.long", 4 }, { "DATA.rpe.tempo", 6 },
  { "DATA.rpe.interval", 7 }, { "DATA.rpe.race", 8 }, { "DATA.rpe.strength", 5 }, { "DATA.rpe.swim", 4 },
  { "DATA.rpe.cycle", 4 }, { "DATA.rpe.pool-run", 4 }, { "DATA.rpe.elliptical", 4 }, { "DATA.rpe.other", 4 },
  { "DATA.rpe.walk", 2 }, { "DATA.rpe.yoga", 2 }, { "DATA.rpe.pilates", 2 }, { "DATA.rpe.mobility", 2 },
  { "DATA.gentle_rpe", 2 }, { "DATA.gentle_minutes", 30 }, { "DATA.hard_rpe", 7 }, { "DATA.unknown_stretch", 7 },
  { "DATA.learning_days", 14 }, { "DATA.learning_runs", 3 }, { "DATA.notify_days", 7 }, { "L_SESSION.window", 30 },
  { "L_SESSION.caution", 1.10 }, { "L_SESSION.warning", 1.30 }, { "L_SESSION.large", 2.00 },
  { "L_SESSION.excess_km", 0.5 }, { "L_SESSION.excess_minutes", 3 }, { "L_WEEK.info", 0.20 },
  { "L_WEEK.caution", 0.30 }, { "L_WEEK.excess_km", 5 }, { "L_ACWR.acute", 7 }, { "L_ACWR.chronic", 28 },
  { "L_ACWR.low", 0.8 }, { "L_ACWR.raised", 1.3 }, { "L_ACWR.high", 1.5 }, { "L_ACWR.unknown_acute", 1 },
  { "L_ACWR.unknown_chronic", 3 }, { "L_ACWR.chronic_floor", 20 }, { "L_MONO.cap", 10 }, { "L_MONO.info", 2.0 },
  { "L_MONO.caution", 1.5 }, { "L_MONO.caution_strain", 1.5 }, { "L_MONO.warning_strain", 2.0 },
  { "L_MONO.weeks", 6 }, { "L_MONO.weeks_min", 4 }, { "L_REST.caution", 7 }, { "L_REST.warning", 11 },
  { "L_REST.novice_caution", 5 }, { "L_REST.novice_warning", 8 }, { "L_HARD.window", 7 },
  { "L_HARD.caution_pairs", 2 }, { "L_HARD.warning_row", 3 }, { "L_RUNROW.info", 2 }, { "L_RUNROW.caution", 3 },
  { "L_SURFACE.window", 28 }, { "L_SURFACE.hard", 0.80 }, { "L_SURFACE.uneven", 0.50 }, { "L_SURFACE.runs", 5 },
  { "L_SURFACE.km", 15 }, { "L_SURFACE.known", 0.60 }, { "L_SHOE.life_km", 650 }, { "L_SHOE.life_min_km", 480 },
  { "L_SHOE.life_max_km", 800 }, { "L_SHOE.info", 0.80 }, { "L_SHOE.caution", 1.00 }, { "L_SHOE.warning", 1.25 },
  { "L_SHOE.new_km", 30 }, { "L_SHOE.pair_runs", 3 }, { "L_SHOE.pair_weeks", 8 }, { "L_INTENS.window", 28 },
  { "L_INTENS.runs", 6 }, { "L_INTENS.info", 0.25 }, { "L_INTENS.caution", 0.35 }, { "L_STRENGTH.short", 14 },
  { "L_STRENGTH.long", 28 }, { "L_STRENGTH.info", 2 }, { "L_STRENGTH.caution_long", 2 }, { "L_CROSS.short", 14 },
  { "L_CROSS.long", 28 }, { "L_CROSS.runs", 6 }, { "H_WARMUP.runs", 6 }, { "H_WARMUP.share", 0.5 },
  { "P_PERSIST.window", 14 }, { "P_PERSIST.gap", 4 }, { "P_PERSIST.reports", 3 }, { "P_PERSIST.reports_warning", 5 },
  { "P_PERSIST.info_pain", 1 }, { "P_PERSIST.caution_pain", 3 }, { "P_PERSIST.warning_pain", 5 },
  { "P_TREND.window", 21 }, { "P_TREND.reports", 8 }, { "P_TREND.span", 10 }, { "P_TREND.info_slope", 0.5 },
  { "P_TREND.info_p", 0.10 }, { "P_TREND.caution_slope", 1.0 }, { "P_TREND.caution_p", 0.05 }, { "P_TREND.rise", 2 },
  { "P_TREND.last", 3 }, { "P_TREND.warning_pain", 4 }, { "P_MORNING.caution", 2 }, { "P_MORNING.high_delta", 1 },
  { "P_MORNING.high_pain", 5 }, { "P_MORNING.pattern_runs", 5 }, { "P_MORNING.pattern", 3 }, { "P_ASSOC.window", 56 },
  { "P_ASSOC.days", 5 }, { "P_ASSOC.span", 14 }, { "P_ASSOC.combinations", 200000 }, { "P_ASSOC.info_p", 0.05 },
  { "P_ASSOC.info_difference", 1.0 }, { "P_ASSOC.delta", 0.33 }, { "P_ASSOC.caution_p", 0.01 },
  { "P_ASSOC.caution_difference", 2 }, { "P_ASSOC.flare", 2 }, { "P_ASSOC.shared", 0.80 },
  { "P_OSTRC.substantial", 2 }, { "P_OSTRC.rise", 25 }, { "P_OSTRC.warning", 50 }, { "P_OSTRC.weeks", 4 },
  { "P_EPISODE.pain", 2 }, { "P_EPISODE.recovery_days", 30 }, { "P_EPISODE.recovery_reports", 24 },
  { "P_EPISODE.recovery_gap", 4 }, { "P_RECUR.window", 365 }, { "P_RECUR.warning", 2 }, { "P_DURATION.days", 42 },
  { "P_DURATION.reports", 21 }, { "P_DURATION.share", 0.5 }, { "P_NSAID.short", 7 }, { "P_NSAID.caution", 3 },
  { "P_NSAID.long", 30 }, { "P_NSAID.warning", 10 }, { "P_NSAID.hours", 12 }, { "W_SLEEP.need_h", 7 },
  { "W_SLEEP.need_min_h", 7 }, { "W_SLEEP.need_max_h", 9 }, { "W_SLEEP.window", 7 }, { "W_SLEEP.nights", 5 },
  { "W_SLEEP.info", 5 }, { "W_SLEEP.caution", 7 }, { "W_SLEEP.warning", 10 }, { "W_IRREGULAR.window", 14 },
  { "W_IRREGULAR.nights", 10 }, { "W_IRREGULAR.sd", 1.25 }, { "W_HYDRATION.answers", 5 }, { "W_HYDRATION.low", 2 },
  { "W_HYDRATION.count", 3 }, { "W_SORE.window", 28 }, { "W_SORE.answers", 14 }, { "W_SORE.floor", 0.5 },
  { "W_SORE.z", 1.5 }, { "W_SORE.score", 5 }, { "W_SORE.high", 7 }, { "W_LOW.sleep_h", 6 }, { "W_LOW.soreness", 6 },
  { "W_LOW.fatigue", 7 }, { "W_LOW.stress", 7 }, { "W_LOW.pain", 3 }, { "W_LOW.signs", 3 }, { "W_SITTING.window", 7 },
  { "W_SITTING.days", 4 }, { "W_SITTING.hours", 5 }, { "D1.red", 6 }, { "D1.red_conservative", 5 },
  { "D1.red_rise", 3 }, { "D1.amber_pain", 3 }, { "D1.amber_over", 1 }, { "D1.amber_rise", 2 },
  { "D4.entry.short_days", 7 }, { "D4.entry.short_rung", 4 }, { "D4.entry.middle_rung", 2 },
  { "D4.entry.long_days", 28 }, { "D4.entry.long_rung", 1 }, { "D4.entry.break_days", 6 },
  { "D4.entry.cause_pain", 3 }, { "D4.entry.cause_days", 3 }, { "D4.step.greens", 2 }, { "D4.step.drop", 2 },
  { "D4.step.off_days", 2 }, { "D4.step.top", 9 }, { "D4.step.quiet_days", 28 }, { "D4.resume.walk_minutes", 30 },
  { "D4.resume.walk_pain", 2 }, { "D4.resume.morning_pain", 2 }, { "D4.resume.over_usual", 1 },
  { "D4.resume.usual_window", 28 }, { "D4.resume.mornings", 2 }, { "D4.resume.mornings_after_red", 3 },
  { "D4.resume.painkiller_hours", 24 }, { "D4.pause.reds", 3 }, { "D4.pause.window", 14 },
  { "D4.pause.no_climb_days", 21 }, { "E1.emergency_last", 8 }, { "E1.urgent_last", 16 }, { "E1.illness_last", 15 },
  { "E1.low_energy", 17 }, { "E1.last", 20 }, { "E2.prompt_days", 14 }, { "E3.not_improving_weeks", 4 },
  { "E3.strong_pain", 6 }, { "E3.strong_days", 3 }, { "E3.strong_window", 7 }, { "E3.recent_days", 7 },
  { "E3.assessment_window", 28 }, { "E3.one_sided_reports", 3 }, { "E3.form_ticks", 3 },
};

static void
check_list (const char   *id,
            const double *expected,
            guint         n_expected)
{
  guint n;
  const double *values = sw_guide_get_numbers (sw_test_guide (), id, &n);

  g_assert_cmpuint (n, ==, n_expected);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (values[i], ==, expected[i]);
}

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_assert_true (sw_guide_has_number (sw_test_guide (), numbers[i].id));
      g_assert_cmpfloat (sw_guide_get_number (sw_test_guide (), numbers[i].id), ==, numbers[i].value);
    }
}

static void
test_lists (void)
{
  check_list ("P_OSTRC.scores", (const double[]) { 0, 8, 17, 25 }, 4);
  check_list ("L_LONG.limits", (const double[]) { 0.60, 0.40, 0.33, 0.30 }, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/numbers/single", test_numbers);
  g_test_add_func ("/insight/numbers/lists", test_lists);
  return g_test_run ();
}
