/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-planner.h"
#include "sw-week-frame.h"

G_BEGIN_DECLS

/**
 * SwWish:
 *
 * A session as an edit would have it. The week is judged with it in the place of @session.
 */
typedef struct
{
  const SwSession *session; /* (nullable): the one it replaces; NULL for an added one */
  SwDay            day;
  SwKind           kind;
  int              minutes;
  double           km;      /* NAN by time */
  gboolean         exact;   /* the user gave the minutes: they are not squeezed */
} SwWish;

/* What the rules say of @wish in @week, hard rules in the order of B13, then soft costs against the week as it is. @history
 * must not count the planned sessions of @week. */
SwVerdict *sw_edit_judge_wish (const SwPlanHistory *history, const SwWeekFrame *frame, const SwPlanWeek *week, const SwWish *wish) G_GNUC_WARN_UNUSED_RESULT;

/* The minutes that @session keeps when its day is full: strength, cross and mobility shrink to their shortest, unless the
 * user has sized them. */
int        sw_edit_get_least_minutes (const SwPlanHistory *history, const SwWeekFrame *frame, SwKind kind, int minutes);
gboolean   sw_edit_is_sized          (const SwSession *session);

/* @session as it is, on @day. */
SwWish     sw_edit_make_standing_wish (const SwSession *session, SwDay day);

/* A verdict with a reason; @numbers (transfer full) (nullable). */
SwVerdict *sw_verdict_new     (SwVerdictKind kind, const SwGuide *guide, const char *rule, const char *variant, SwNumbers *numbers) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
