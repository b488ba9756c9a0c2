/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "sw-style.h"

G_BEGIN_DECLS

/* The person from behind and from the front, with the regions of the journal (CONTRACT). */
typedef enum
{
  SW_BODY_BACK = 1 << 0,
  SW_BODY_FRONT = 1 << 1,
  SW_BODY_BOTH = SW_BODY_BACK | SW_BODY_FRONT,
} SwBodyViews;

/* Outlines, read once. Immutable. */
typedef struct _SwBodyMap SwBodyMap;

/* The smallest target for a finger, in the units of the layout. */
#define SW_BODY_TARGET 24.0

/* Where the figures stand: the middle line of each, the crown of the head, and the size of a unit (a person is 400). */
typedef struct
{
  SwBodyViews views;
  double      x;
  double      y;
  double      width;
  double      height;
  double      back_x;
  double      front_x;
  double      top;
  double      scale;
  gboolean    labels;
} SwBodyMapLayout;

SwBodyMap *sw_body_map_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_body_map_free    (SwBodyMap             *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwBodyMap, sw_body_map_free)

void       sw_body_map_layout  (SwBodyViews            views,
                                gboolean               labels,
                                double                 x,
                                double                 y,
                                double                 width,
                                double                 height,
                                SwBodyMapLayout       *ret_layout);
/* The same under a lens: one figure whose part of @span units around @middle (0 crown, 400 soles) fills the width. */
void       sw_body_map_zoom    (SwBodyViews            view,
                                double                 middle,
                                double                 span,
                                double                 width,
                                double                 height,
                                SwBodyMapLayout       *ret_layout);
SwRegion   sw_body_map_hit     (const SwBodyMap       *self,
                                const SwBodyMapLayout *layout,
                                double                 x,
                                double                 y);
/* The box round a region's outline on the views that show it; FALSE when none does. */
gboolean   sw_body_map_get_box (const SwBodyMap       *self,
                                const SwBodyMapLayout *layout,
                                SwRegion               region,
                                double                *ret_x,
                                double                *ret_y,
                                double                *ret_width,
                                double                *ret_height);
/* @nrs: the pain of each region, SW_MISSING where there is none; @focus: the region with the ring, or SW_REGION_NONE;
 * @context: (nullable): for numbers and labels, of the widget or of the sheet */
void       sw_body_map_draw    (const SwBodyMap       *self,
                                const SwBodyMapLayout *layout,
                                cairo_t               *cr,
                                PangoContext          *context,
                                const SwStyle         *style,
                                const int              nrs[SW_N_REGIONS],
                                SwRegion               focus);
/* Adds the outlines of @region on all views of the layout to the path of @cr. */
void       sw_body_map_trace   (const SwBodyMap       *self,
                                const SwBodyMapLayout *layout,
                                SwRegion               region,
                                cairo_t               *cr);
/* The names of the regions inside them where they fit, and the sides at the top: for a figure under a lens. */
void       sw_body_map_draw_names (const SwBodyMap       *self,
                                   const SwBodyMapLayout *layout,
                                   cairo_t               *cr,
                                   PangoContext          *context,
                                   const SwStyle         *style,
                                   const int              nrs[SW_N_REGIONS]);

G_END_DECLS
