/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* One flag: its sentence with its figures, the grade of its evidence, the statement behind it, what to do as a button where
 * the plan can do it, and a snooze with its reason. */
GtkWidget *sw_flag_card_new (SwDiary *diary, const SwFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
