/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwSessionPanel:
 *
 * One session in full: figures of every step, the cue, why it stands where it stands, and what can be done with it.
 *
 * Signals: "closed": the user is done with it.
 */
#define SW_TYPE_SESSION_PANEL (sw_session_panel_get_type ())
G_DECLARE_FINAL_TYPE (SwSessionPanel, sw_session_panel, SW, SESSION_PANEL, GtkWidget)

GtkWidget *sw_session_panel_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_session_panel_set_session (SwSessionPanel *self, SwDiary *diary, const SwSession *session, SwDay day);
SwKind     sw_session_panel_get_kind    (SwSessionPanel *self);
/* Turns to the log form. */
void       sw_session_panel_show_log    (SwSessionPanel *self);

G_END_DECLS
