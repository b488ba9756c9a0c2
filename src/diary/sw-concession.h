/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

/* The ways out of a conflict, each done with one press and taken back with one undo. */

/* FALSE where the way out asks for something that only its owner can say: another race. */
gboolean sw_concession_is_one_press (const SwRelaxation *relaxation);

/* Whether it has the week planned again; else the user is content with what there is. */
gboolean sw_concession_changes_plan (const SwRelaxation *relaxation);

/* Does what @relaxation, one of @conflict in @week, says: frees the minutes, takes the user's change back, or notes that the
 * user is content with less in this week. FALSE and @error leave everything as it was. */
gboolean sw_concession_make (SwDiary *diary, const SwPlanWeek *week, const SwConflict *conflict, const SwRelaxation *relaxation, GError **error);

/* Whether the user is content with less of what @conflict is about, in @week. */
gboolean sw_concession_is_made (const SwJournal *journal, const SwPlanWeek *week, const SwConflict *conflict);

G_END_DECLS
