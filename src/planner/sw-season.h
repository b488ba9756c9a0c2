/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-week-build.h"

G_BEGIN_DECLS

/**
 * SwSeason:
 *
 * Weeks planned one after the other, each as if the earlier ones were done as planned, with all that led to them. The
 * planner's answers are made from it; edits and alternatives look into it. The history counts all planned weeks but the
 * last.
 */
typedef struct
{
  SwPlanHistory *history;     /* (owned) */
  GArray        *frames;      /* (owned) (element-type SwWeekFrame) */
  GArray        *placements;  /* (owned) (element-type SwPlacement) */
  GPtrArray     *weeks;       /* (owned) (element-type SwPlanWeek) */
  SwCrossChoice  cross;
} SwSeason;

/* Plans @n_weeks from today's. Conflicts are looked for from the week @conflicts_from on: finding what a shortage is due to
 * takes longer than the plan itself, and who asks about a single week or an edit does not need those of the others. */
SwSeason *sw_season_new  (const SwPlanInputs *inputs, guint n_weeks, guint conflicts_from) G_GNUC_WARN_UNUSED_RESULT;
/* The season up to the week of @monday, whose history does not count that week's planned sessions, without conflicts; NULL
 * when the week is past or too far away. */
SwSeason *sw_season_new_up_to (const SwPlanInputs *inputs, SwDay monday) G_GNUC_WARN_UNUSED_RESULT;
/* The hash of @inputs, known or made. (transfer full) */
char     *sw_season_make_hash (const SwPlanInputs *inputs) G_GNUC_WARN_UNUSED_RESULT;
void      sw_season_free (SwSeason *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwSeason, sw_season_free)

/* The week of @monday before today's: what was done, targets missing (PLANS 37). @hash: of the history's inputs. */
SwPlanWeek *sw_season_make_past_week (const SwPlanHistory *history, SwDay monday, const char *hash) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
