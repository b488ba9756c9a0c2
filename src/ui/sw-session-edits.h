/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* A user's wishes about planned sessions, with the question that a refusal asks, or a week that could make room. @widget is
 * any widget of the window. */

/* A planned session and the day it stands on. */
typedef struct
{
  SwSession *session;  /* (owned) */
  SwDay      day;
} SwStanding;

SwStanding *sw_standing_new        (const SwSession *session, SwDay day) G_GNUC_WARN_UNUSED_RESULT;
void       sw_standing_free        (SwStanding *self);

/* Sessions (element-type SwStanding) of one week by so many days, moved or copied in one step. */
void       sw_session_edits_shift  (GtkWidget *widget, const GPtrArray *standings, int by, gboolean copy);
/* What the rules say of that: the worst of them. (transfer full) */
SwVerdict *sw_session_edits_judge_shift (SwDiary *diary, const GPtrArray *standings, int by, gboolean copy) G_GNUC_WARN_UNUSED_RESULT;

void       sw_session_edits_move    (GtkWidget *widget, const SwSession *session, SwDay from, SwDay to);
void       sw_session_edits_swap    (GtkWidget *widget, const SwSession *session, SwDay day, SwKind kind);
void       sw_session_edits_skip    (GtkWidget *widget, const SwSession *session, SwDay day);
void       sw_session_edits_lock    (GtkWidget *widget, const SwSession *session, SwDay day, gboolean lock);
/* The same again on another day, as a session of the person's own. */
void       sw_session_edits_copy    (GtkWidget *widget, const SwSession *session, SwDay to);
/* NAN: as it is. */
void       sw_session_edits_resize  (GtkWidget *widget, const SwSession *session, SwDay day, double minutes, double km);
/* Takes the hardness out of the session: what a flag advises. */
void       sw_session_edits_ease    (GtkWidget *widget, const SwSession *session, SwDay day);
void       sw_session_edits_reset   (GtkWidget *widget, const SwSession *session);
/* Records the planned session as done with its planned figures, or takes that record back. */
void       sw_session_edits_tick    (GtkWidget *widget, const SwSession *session, SwDay day, gboolean done);

/* What the rules say of another size, before it is made. (transfer full) */
SwVerdict *sw_session_edits_judge_resize (SwDiary *diary, const SwSession *session, SwDay day, double minutes, double km) G_GNUC_WARN_UNUSED_RESULT;
/* "Fits", "At a cost", "Refused", "Not now" */
const char *sw_session_edits_get_verdict_word (SwVerdictKind kind);
SwZone     sw_session_edits_get_verdict_zone (SwVerdictKind kind);

G_END_DECLS
