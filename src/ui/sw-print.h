/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* Asks for a printer and prints the week's sheet; the same drawing as the PDF. */
void     sw_print_week     (GtkWindow *parent, SwDiary *diary, const SwPlanWeek *week);
gboolean sw_print_save_pdf (SwDiary *diary, const SwPlanWeek *week, const char *path, GError **error);
/* The same for the card of one session of @day: its parts, each step with its figure, and why it is there. */
void     sw_print_session  (GtkWindow *parent, SwDiary *diary, SwDay day, const char *session_id);
/* The same for the weeks of a season. @weeks: (element-type SwPlanWeek). */
void     sw_print_season   (GtkWindow *parent, SwDiary *diary, GPtrArray *weeks);
gboolean sw_print_save_season_pdf (SwDiary *diary, GPtrArray *weeks, const char *path, GError **error);
/* A page of plain words, for the warning signs. */
void     sw_print_text     (GtkWindow *parent, const char *title, const char *lead, const char *text);

G_END_DECLS
