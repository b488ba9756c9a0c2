/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-placement.h"

G_BEGIN_DECLS

/* Every reason the planner gives: rule, variant, and the names of its numbers. words/ has a sentence for each.
 *
 * On a run, where the week's volume comes from (the first reason of each planned run by km):
 *   B2   start        week_km                               learning: the figure of the profile or of the level
 *   B4   growth       base_km growth week_km
 *   B4   small-step   base_km week_km
 *   B4   ceiling      base_km ceiling_km week_km
 *   B4   hold         base_km week_km                       amber: no growth
 *   D2   cut          base_km share week_km                 second amber
 *   B10  deload       base_km factor week_km
 *   B10b taper        base_km factor week_km days           days to the race
 *   B12  return       base_km factor week_km days           base_km is V0, days the length of the break
 *   D4   plan         base_km share week_km rung            S8
 * On a run by time:
 *   B11  walk-run     week session                          session 1..3 of the week
 *   D4   rung         rung
 *   D4   walk         rung (0)                              S0
 *   B12  walk-run     week_km                               first week after a long break
 * On a run by its kind or length:
 *   B5   long         share week_km km
 *   B5   quality      hard_minutes share
 *   B5   share        km                                    no longer than the long run
 *   B5   long-minutes minutes                               shortened by the longest time on the feet
 *   B5   others       runs km                               the long run leaves the others their shortest length
 *   B4   left         week_km                               the long run takes what is left of the week
 *   B10  long         factor base_km km                     the long run of a deload
 *   B3   cap          longest_km cap_km                     shortened by the cap
 *   B12  first-run    km minutes                            shortened as the first run after a break
 *   D2   next-run     km share                              shortened after an amber run
 *   D2   before-run   share                                 shortened by pain before the run, above the usual
 *   availability shortened  minutes                         shortened by the day's free minutes
 *   race race         km
 *   availability race minutes                               the race ignores free minutes
 *   D3   swap         minutes                               low impact in place of a run
 *   B1   run-days     -                                     off the preferred run days
 *   B5   long-day     weekday                               the long run could not stand on its preferred weekday
 * On other sessions:
 *   B7   strength     stage sessions                        sessions planned or done this week
 *   B7   raised       exercises                             so many were raised by the gate on this stage
 *   B7   deload       stage                                 one set less
 *   B7   pain         stage nrs                             gentler stage because of pain
 *   B7   mini         nrs                                   mini-routine only, and a walk
 *   D2   no-loads     stage                                 pain before the run, above the usual
 *   B10b strength     stage                                 before a race
 *   B8   between      minutes                               between two run days
 *   B8   cross        minutes
 *   B8   mobility     minutes
 * On a day:
 *   B9   rest         rest_days_min                         a rest day; its only reason
 *   D2   no-run, L_SESSION no-run, E2 no-run, P_LEG no-run, D4 no-run   -   the day may hold no run
 *   D2   red-before   -                                     no run after red pain in the morning or before a run
 *   D2   before       -                                     today is easy, shorter, and without loads
 *   D2   easy, P_PERSIST easy, E2 easy, P_LEG easy, W_SLEEP easy, W_SORE easy, W_LOW easy   -   the day may hold no hard run
 * On a week:
 *   E2   suspended    question
 *   E2   prompt       -              state amber by R17 to R20
 *   D2   amber        -              state amber by a zone
 *   P_PERSIST amber   -
 *   P_LEG hold        -
 *   D4   ladder       rung
 *   B12  return       days factor
 *   B10b taper        days
 *   B10  deload       weeks          the loaded weeks before
 *   B4   build        -
 * Of edits:
 *   edit move, edit swap, edit skip, edit lock, edit add, edit resize, edit done   -
 *   Of sw_planner_judge_edit (), the rule with the variant "refused", "cost" or "stopped":
 *     refused  availability: minutes free   B9: rest_days_min | streak | consecutive (1)   B5: gap   B7: gap
 *              B3: km cap_km longest_km     B4: km week_km     B8: cross on a run day      B1: a second one of its family
 *              D2, D4, L_SESSION, P_PERSIST, W_SLEEP, W_SORE, W_LOW: the day holds no run, or none that is hard
 *              past: a day gone
 *     cost     B5: weekday, the long run leaves its day      B8: no longer between two runs      B3: km, more than planned
 *              B1: off the preferred run days, or the week is short of a run or cross session    B7: short of strength
 *     stopped  E2: question (0 left out for R17)             P_LEG
 *   edit unknown (no such session), edit other-week (a session stays in its week)
 */

/* A reason with the G statements of its rule. @numbers (transfer full) (nullable). */
SwReason *sw_reasons_make          (const SwGuide *guide, const char *rule, const char *variant, SwNumbers *numbers) G_GNUC_WARN_UNUSED_RESULT;
/* The week-level reason of the state. */
SwReason *sw_reasons_make_state    (const SwPlanHistory *history, const SwWeekFrame *frame) G_GNUC_WARN_UNUSED_RESULT;
/* All reasons of the planned @session on day @i of @placement. */
void      sw_reasons_add_session   (const SwPlanHistory *history, const SwPlacementProblem *problem, const SwPlacement *placement, int i, int slot, SwSession *session);
/* Reasons of a day: rest, and limits of zones and findings. */
void      sw_reasons_add_day       (const SwPlanHistory *history, const SwWeekFrame *frame, SwPlanDay *day);

G_END_DECLS
