/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"
#include "sw-what-if.h"

G_BEGIN_DECLS

/**
 * SwWhatIfWindow:
 *
 * Questions about the plan with both answers side by side: as it is, and as it would be. Nothing is saved before "Use This
 * Plan", which is one change that can be undone.
 */
#define SW_TYPE_WHAT_IF_WINDOW (sw_what_if_window_get_type ())
G_DECLARE_FINAL_TYPE (SwWhatIfWindow, sw_what_if_window, SW, WHAT_IF_WINDOW, AdwWindow)

GtkWidget *sw_what_if_window_new     (GtkWindow *parent, SwDiary *diary) G_GNUC_WARN_UNUSED_RESULT;
/* Sets the questions, as if chosen by hand. */
void       sw_what_if_window_suppose (SwWhatIfWindow *self, const SwHypothesis *hypothesis);

G_END_DECLS
