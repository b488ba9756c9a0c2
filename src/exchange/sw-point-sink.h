/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-import-private.h"
#include "sw-import-text.h"

G_BEGIN_DECLS

/* Deeper than libxml2 itself goes, so that the stack of tags never overflows before it stops. */
#define SW_POINT_SINK_MAX_DEPTH 300

/**
 * SwPointSink:
 *
 * What the readers of GPX and TCX share: where in the file they are, the running activity, and the running point, which goes
 * into the activity's track when it ends. Memory does not grow with the points. A reader sets the first three and leaves the
 * rest zero.
 */
typedef struct
{
  const SwImportLimits *limits;
  GTimeZone            *zone;
  SwImportedFile       *file;

  guint8                tags[SW_POINT_SINK_MAX_DEPTH];  /* the reader's own codes, from the root */
  guint                 depth;
  guint                 n_points;                       /* of the whole file */
  gboolean              too_many;                       /* of points or activities; the rest was not read */

  SwImportedActivity   *activity;                       /* (nullable): the running one; owned by the file */
  SwImportTrack         track;                          /* its points */

  gboolean              in_point;
  double                lat;
  double                lon;
  gboolean              has_time;
  SwImportTime          time;
} SwPointSink;

gboolean sw_point_sink_push           (SwPointSink       *self,
                                       guint8             tag);
void     sw_point_sink_pop            (SwPointSink       *self);
guint8   sw_point_sink_get_ancestor   (const SwPointSink *self,
                                       guint              generations);
gboolean sw_point_sink_begin_activity (SwPointSink       *self);
void     sw_point_sink_begin_point    (SwPointSink       *self,
                                       double             lat,
                                       double             lon);
void     sw_point_sink_end_point      (SwPointSink       *self);
void     sw_point_sink_take_time      (SwPointSink       *self,
                                       const char        *text,
                                       gsize              length);

G_END_DECLS
