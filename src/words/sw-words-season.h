/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/* Sentences about the weeks to come. All (transfer full). */

/* "Build: 3 weeks from Monday 30 November, 1 of them lighter". */
char *sw_words_season_phase (SwPlanState state, SwDay monday, guint n_weeks, guint n_light) G_GNUC_WARN_UNUSED_RESULT;
/* "21.1 km on Sunday 9 May, in 23 weeks". */
char *sw_words_season_race  (SwDay race_day, double race_km, int weeks) G_GNUC_WARN_UNUSED_RESULT;
/* The honest slip: @weeks to the race, @needed (SW_MISSING: longer than looked) until it could be run, @blocker the rule in
 * its way (nullable). */
char *sw_words_season_slip  (int weeks, int needed, const char *blocker) G_GNUC_WARN_UNUSED_RESULT;
/* What is realistic: the first Monday that could hold a race, the kilometers and the longest run by then (NAN: by time). */
char *sw_words_season_realistic (SwDay earliest, double km, double long_km) G_GNUC_WARN_UNUSED_RESULT;
/* The wording of one week for a screen reader: "Week 48, 23–29 November: Build, week 2 of 3, 17.5 km, long run 7.0 km". */
char *sw_words_season_week  (const SwPlanWeek *week, double km, double long_km) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
