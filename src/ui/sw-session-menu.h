/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* Everything that can be done with a session as one menu: in the side panel, under the right button of the pointer, and for
 * the Menu key. What makes no sense for the session is there and cannot be chosen. */

/* The actions of a session. A widget of the window carries them out; it is not kept alive. (transfer full) */
GSimpleActionGroup *sw_session_menu_new_actions (GtkWidget *widget, const SwSession *session, SwDay day) G_GNUC_WARN_UNUSED_RESULT;
/* The menu that names them, as the group @prefix. Each day of "Move To" says what the rules think of it. (transfer full) */
GMenuModel   *sw_session_menu_new_model   (SwDiary *diary, const SwSession *session, SwDay day, const char *prefix) G_GNUC_WARN_UNUSED_RESULT;
/* The menu of @session for the right button, a long press, the Menu key and Shift+F10 on @widget. */
void          sw_session_menu_attach      (GtkWidget *widget, const SwSession *session, SwDay day);
/* The same for a day: of its only session, or a menu of its sessions; @plan_day is read at once. */
void          sw_session_menu_attach_day  (GtkWidget *widget, const SwPlanDay *plan_day);

G_END_DECLS
