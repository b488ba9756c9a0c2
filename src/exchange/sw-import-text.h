/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers, times and distances as watches write them. Nothing here looks at the locale. */

/* The offset of a time that was written as UTC or without any zone. */
#define SW_IMPORT_NO_OFFSET G_MININT

/**
 * SwImportTime:
 * @us: microseconds since the epoch, UTC
 * @offset_min: the numeric offset it was written with, in minutes; SW_IMPORT_NO_OFFSET for "Z", for "+00:00" and for no
 *   zone at all, which watches mean as UTC
 */
typedef struct
{
  gint64 us;
  int    offset_min;
} SwImportTime;

double   sw_import_parse_number (const char   *text,
                                 gsize         length);
gboolean sw_import_parse_time   (const char   *text,
                                 gsize         length,
                                 SwImportTime *ret_time);
char    *sw_import_format_time  (gint64        us,
                                 int           offset_min) G_GNUC_WARN_UNUSED_RESULT;

/* Of a place that is on the globe; FALSE for NAN, for latitude 100 as a pause mark, and the like. */
gboolean sw_import_is_place     (double        lat,
                                 double        lon);

/**
 * SwImportTrack:
 *
 * Adds up points, one after the other, segment by segment. Memory does not grow with them.
 */
typedef struct
{
  /* of the whole track */
  double   distance_m;    /* great circle between consecutive valid points inside a segment */
  double   steady_m;      /* the same without the hops that no one can make, see sw_import_track_add_point () */
  double   timer_s;       /* the spans of the closed segments */
  guint    n_points;
  gboolean has_time;
  SwImportTime first;     /* of the first point with a time, in the order of the file */
  gint64   min_us;
  gint64   max_us;
  double   hr_sum;
  guint    hr_count;

  /* of the running segment */
  gboolean has_place;
  double   lat;
  double   lon;
  double   cos_lat;
  gboolean has_steady;
  double   steady_lat;
  double   steady_lon;
  double   steady_cos;
  gboolean steady_has_time;
  gint64   steady_us;
  gboolean has_segment_time;
  gint64   segment_first_us;
  gint64   segment_last_us;
} SwImportTrack;

void   sw_import_track_add_point   (SwImportTrack      *self,
                                    double              lat,
                                    double              lon,
                                    const SwImportTime *time);
void   sw_import_track_add_hr      (SwImportTrack      *self,
                                    double              hr);
void   sw_import_track_end_segment (SwImportTrack      *self);
double sw_import_track_get_hr      (const SwImportTrack *self);

G_END_DECLS
