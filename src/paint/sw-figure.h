/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-style.h"

G_BEGIN_DECLS

/**
 * SwFigures:
 *
 * The jointed line figure of every exercise, from figures.json. Immutable. Units: stature 100, y up, the ground at 0.
 * A pose is named by a position: 0 is the first keyframe, 1 the second, 0.5 half the way between.
 */
typedef struct _SwFigures SwFigures;

typedef enum
{
  SW_FIGURE_PLAIN = 0,
  SW_FIGURE_ARROWS = 1 << 0, /* how it moves; drawn from 60 units of drawn width or height up, never smaller */
  SW_FIGURE_STEADY = 1 << 1, /* room for all poses, so that a moving figure stays in place */
} SwFigureFlags;

#define SW_FIGURE_ARROWS_FROM 60.0

/* Animation: a way from pose to pose, and the rest at each end, in seconds. */
#define SW_FIGURE_WAY_SECONDS 1.6
#define SW_FIGURE_HOLD_SECONDS 0.4

SwFigures  *sw_figures_new          (GBytes          *json,
                                     GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void        sw_figures_free         (SwFigures       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwFigures, sw_figures_free)

gboolean    sw_figures_has          (const SwFigures *self,
                                     const char      *id);
guint       sw_figures_get_n_poses  (const SwFigures *self,
                                     const char      *id);
double      sw_figures_get_position (const SwFigures *self,
                                     const char      *id,
                                     double           seconds);
void        sw_figures_draw         (const SwFigures *self,
                                     cairo_t         *cr,
                                     const char      *id,
                                     double           position,
                                     SwTheme          theme,
                                     SwFigureFlags    flags,
                                     double           x,
                                     double           y,
                                     double           width,
                                     double           height,
                                     double           max_scale);

G_END_DECLS
