/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* Fills @box with the ladder back to running: its rungs, where one stands, what lifts and what drops one; it can be printed. */
void sw_body_ladder_fill (GtkBox *box, SwDiary *diary);

G_END_DECLS
