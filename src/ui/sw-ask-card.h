/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* Adds to @box a calm card for each thing that is due: how the back was after the run, or is on the morning after it, the
 * weekly questions, the warning signs, an appointment to make (on the Body page as long as it is open, elsewhere only when the
 * reminder is due). Nothing due, nothing added. */
void sw_ask_card_append (GtkBox *box, SwDiary *diary, gboolean body_page);

G_END_DECLS
