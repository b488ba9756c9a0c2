/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sw-core.h"

G_BEGIN_DECLS

/**
 * SwFigureView:
 *
 * The drawn figure of an exercise. It keeps still unless it is asked to play, and ends at once where animations are off.
 */
#define SW_TYPE_FIGURE_VIEW (sw_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (SwFigureView, sw_figure_view, SW, FIGURE_VIEW, GtkWidget)

GtkWidget *sw_figure_view_new         (const char *figure, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* Which pose: 0 the first, 1 the second. */
void       sw_figure_view_set_position (SwFigureView *self, double position);
void       sw_figure_view_set_arrows  (SwFigureView *self, gboolean arrows);
void       sw_figure_view_set_playing (SwFigureView *self, gboolean playing);

/* The three parts of a session to scale. @full_minutes fills the whole width; 0 lets the session do so. */
#define SW_TYPE_STEP_BAR_VIEW (sw_step_bar_view_get_type ())
G_DECLARE_FINAL_TYPE (SwStepBarView, sw_step_bar_view, SW, STEP_BAR_VIEW, GtkWidget)

GtkWidget *sw_step_bar_view_new       (const SwSession *session, double full_minutes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
