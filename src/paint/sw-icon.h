/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-style.h"

G_BEGIN_DECLS

/* A symbolic icon: the fills of an SVG drawing in one color. Immutable. */
typedef struct _SwIcon SwIcon;

#define SW_ICON_MAX_BYTES 65536
#define SW_ICON_MAX_PATHS 32

SwIcon     *sw_icon_new        (GBytes         *svg,
                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void        sw_icon_free       (SwIcon         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwIcon, sw_icon_free)
void        sw_icon_draw       (const SwIcon   *self,
                                cairo_t        *cr,
                                double          x,
                                double          y,
                                double          size,
                                SwColor         color);

/* The name of a kind's icon, "sw-easy-symbolic". Never NULL. */
const char *sw_icon_name_for_kind (SwKind kind);

/* Shapes that stand for a meaning; each fills the square at @x, @y. */
void        sw_glyph_draw_zone   (cairo_t       *cr,
                                  const SwStyle *style,
                                  SwZone         zone,
                                  double         x,
                                  double         y,
                                  double         size);
void        sw_glyph_draw_flag   (cairo_t       *cr,
                                  const SwStyle *style,
                                  SwSeverity     level,
                                  double         x,
                                  double         y,
                                  double         size);
void        sw_glyph_draw_pain   (cairo_t       *cr,
                                  const SwStyle *style,
                                  int            nrs,
                                  double         x,
                                  double         y,
                                  double         size);
void        sw_glyph_draw_stop   (cairo_t       *cr,
                                  SwColor        fill,
                                  SwColor        mark,
                                  double         x,
                                  double         y,
                                  double         size);
void        sw_glyph_draw_moon   (cairo_t       *cr,
                                  SwColor        color,
                                  double         x,
                                  double         y,
                                  double         size);
void        sw_glyph_draw_tick   (cairo_t       *cr,
                                  SwColor        color,
                                  double         x,
                                  double         y,
                                  double         size);
void        sw_glyph_add_rounded (cairo_t       *cr,
                                  double         x,
                                  double         y,
                                  double         width,
                                  double         height,
                                  double         radius);

G_END_DECLS
