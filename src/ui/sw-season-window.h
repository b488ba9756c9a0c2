/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwSeasonWindow:
 *
 * The weeks to a race, or the next ones: phases, kilometers, long runs, and what is honest to expect when the back asks for
 * more time than is left.
 */
#define SW_TYPE_SEASON_WINDOW (sw_season_window_get_type ())
G_DECLARE_FINAL_TYPE (SwSeasonWindow, sw_season_window, SW, SEASON_WINDOW, AdwWindow)

GtkWidget *sw_season_window_new (GtkWindow *parent, SwDiary *diary) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
