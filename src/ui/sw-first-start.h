/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwFirstStart:
 *
 * Five short steps from an empty journal to this week's plan.
 *
 * Signals: "done": the profile and the screen are in the journal.
 */
#define SW_TYPE_FIRST_START (sw_first_start_get_type ())
G_DECLARE_FINAL_TYPE (SwFirstStart, sw_first_start, SW, FIRST_START, GtkWidget)

GtkWidget *sw_first_start_new      (SwDiary *diary) G_GNUC_WARN_UNUSED_RESULT;
/* 0..4, for the pictures. */
void       sw_first_start_set_step (SwFirstStart *self, int step);

G_END_DECLS
