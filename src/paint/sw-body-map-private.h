/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-body-map.h"
#include "sw-path.h"

G_BEGIN_DECLS

/* Between the layout of the body map and its painter. A person is so many figure units high, the middle line at 0. */
#define SW_BODY_STATURE 400.0
/* Below the pair of figures for the titles, in layout units. */
#define SW_BODY_TITLE_ROOM 26.0

typedef enum
{
  SW_BODY_PART_CENTRE,
  SW_BODY_PART_LOW_BACK,
  SW_BODY_PART_SI,
  SW_BODY_PART_BUTTOCK,
  SW_BODY_PART_THIGH,
  SW_BODY_PART_CALF,
  SW_BODY_PART_FOOT,
  SW_BODY_PART_HIP_FRONT,
  SW_N_BODY_PARTS,
} SwBodyPart;

typedef struct
{
  const char *outline;
  SwBodyViews views;
  SwRegion    left;    /* the person's left; the one in the middle has it for both */
  SwRegion    right;
  double      label_y; /* of its label, in figure units; 0 when it has none on that view */
  double      point_x; /* where the label's line ends */
  double      point_y;
} SwBodyPartSpec;

extern const SwBodyPartSpec sw_body_part_specs[SW_N_BODY_PARTS];

struct _SwBodyMap
{
  SwPath *torso;                  /* (owned) */
  SwPath *arm;                    /* (owned) */
  SwPath *head;                   /* (owned) */
  SwPath *parts[SW_N_BODY_PARTS]; /* (owned) */
};

/* The region of a part in one half of a figure. */
SwRegion sw_body_part_get_region (const SwBodyPartSpec  *spec,
                                  gboolean               front,
                                  gboolean               viewers_right);
/* Saves the state of @cr, which then draws in figure units. */
void     sw_body_map_begin_view  (cairo_t               *cr,
                                  const SwBodyMapLayout *layout,
                                  gboolean               front,
                                  gboolean               viewers_right);

G_END_DECLS
