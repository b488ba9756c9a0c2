/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* A session's steps in sections, each step as a figure with its name and dose. Replaces what is in @box. */
void       sw_steps_view_fill     (GtkBox *box, const SwSession *session, const SwGuide *guide, SwDay monday);
/* One exercise: figure, short name and a line below. */
GtkWidget *sw_steps_view_new_tile (const SwGuide *guide, const char *exercise, const char *dose) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
