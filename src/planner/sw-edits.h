/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-edit-judge.h"

G_BEGIN_DECLS

/* The user's edits as a layer over the generated @week, in the order they were made. One that a hard rule now refuses and
 * that nobody insisted on is left out, and nothing passes a safety stop. Each edit's session is found by kind and day, else
 * by its id, so that edits survive a rebuild; no two find the same one unless they name the same. What is left out is tried
 * again after the others, which may have made room for it. Runs that pain shortens (D2) are shortened last. */
void sw_edits_apply      (const SwPlanHistory *history, const SwWeekFrame *frame, SwPlanWeek *week);

/* Adds those of @left (element-type SwEdit) that @week still does not hold to its @left_out, with the rule against each. Not
 * those that a later edit has settled, whose day is gone, or whose session was done or skipped. */
void sw_edits_add_left_out (const SwPlanHistory *history, const SwWeekFrame *frame, SwPlanWeek *week, const GPtrArray *left);

/* Whether a later one of @edits, of the same session, has settled what @edit wants. */
gboolean sw_edits_is_settled_later (const GPtrArray *edits, const SwEdit *edit);

/* Puts @session (transfer full) on @day: runs first, then strength, cross and mobility, done ones before all. */
void sw_edits_put_session (SwPlanDay *day, SwSession *session);

/* What edits say of days gone: skipped ones, and sessions that the user had set and nobody logged (PLANS 5). */
void sw_edits_apply_past (const SwPlanHistory *history, SwPlanWeek *week);

/* Whether both speak of one session by its name; edits without one, in a journal written by hand, speak each of its own. */
gboolean   sw_edits_is_same_session (const SwEdit *one, const SwEdit *other);

/* A day in the week that @edit is about. */
SwDay      sw_edits_get_day      (const SwEdit *edit);

/* Whether @edit speaks of a session of @week. A session stays in its week: a move out of it speaks of none. */
gboolean   sw_edits_is_of_week   (const SwPlanWeek *week, const SwEdit *edit);

/* The planned session of @week that @edit speaks of and its day; NULL when there is none. Borrowed. */
SwSession *sw_edits_find_session (const SwPlanWeek *week, const SwEdit *edit, SwPlanDay **ret_day);

/* A rebuild numbers the sessions anew; the edited one keeps the name by which the user knows it, and whoever has it by now
 * takes the other. */
void       sw_edits_keep_name    (SwPlanWeek *week, SwSession *session, const SwEdit *edit);

/* The first name of @kind, "2026-W48-easy-2", that no session of @week has. */
char      *sw_edits_make_name    (const SwPlanWeek *week, SwKind kind) G_GNUC_WARN_UNUSED_RESULT;

/* A planned session that a rebuild has given the name of one in a day gone takes another. */
void       sw_edits_free_name    (SwPlanWeek *week, const char *id);

/* What @edit makes of @session (NULL for an added one). */
SwWish     sw_edits_make_wish    (const SwPlanHistory *history, const SwWeekFrame *frame, const SwSession *session, SwDay day, const SwEdit *edit);

G_END_DECLS
