/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-point-sink.h"

/**
 * sw_point_sink_push:
 * @self: a sink
 * @tag: code of the element that begins; 0 is any other
 *
 * Returns: %FALSE when it lies too deep to be looked at
 */
gboolean
sw_point_sink_push (SwPointSink *self,
                    guint8       tag)
{
  if (++self->depth > SW_POINT_SINK_MAX_DEPTH)
    return FALSE;
  self->tags[self->depth - 1] = tag;

  return TRUE;
}

/**
 * sw_point_sink_pop:
 * @self: a sink
 *
 * The innermost element ends.
 */
void
sw_point_sink_pop (SwPointSink *self)
{
  self->depth--;
}

/**
 * sw_point_sink_get_ancestor:
 * @self: a sink
 * @generations: 0 for the innermost element, 1 for the one around it
 *
 * Returns: its code; 0 where there is none, and too deep
 */
guint8
sw_point_sink_get_ancestor (const SwPointSink *self,
                            guint              generations)
{
  return self->depth > generations && self->depth <= SW_POINT_SINK_MAX_DEPTH ? self->tags[self->depth - 1 - generations] : 0;
}

/**
 * sw_point_sink_begin_activity:
 * @self: a sink
 *
 * Begins an activity with an empty track.
 *
 * Returns: %FALSE when the file may have no more of them
 */
gboolean
sw_point_sink_begin_activity (SwPointSink *self)
{
  if (self->file->activities->len >= self->limits->max_activities)
    {
      self->too_many = TRUE;
      return FALSE;
    }
  self->activity = sw_imported_activity_new (self->file->activities->len);
  g_ptr_array_add (self->file->activities, self->activity);
  self->track = (SwImportTrack) { 0, };

  return TRUE;
}

/**
 * sw_point_sink_begin_point:
 * @self: a sink
 * @lat: degrees, NAN when not known yet
 * @lon: degrees, NAN when not known yet
 */
void
sw_point_sink_begin_point (SwPointSink *self,
                           double       lat,
                           double       lon)
{
  self->in_point = TRUE;
  self->has_time = FALSE;
  self->lat = lat;
  self->lon = lon;
}

/**
 * sw_point_sink_end_point:
 * @self: a sink
 *
 * Adds the running point to the track, if there is an activity and the file has not too many points already.
 */
void
sw_point_sink_end_point (SwPointSink *self)
{
  self->in_point = FALSE;
  if (self->activity == NULL)
    return;
  if (++self->n_points > self->limits->max_points)
    {
      self->too_many = TRUE;
      return;
    }
  sw_import_track_add_point (&self->track, self->lat, self->lon, self->has_time ? &self->time : NULL);
}

/**
 * sw_point_sink_take_time:
 * @self: a sink
 * @text: the running point's time as the file has it
 * @length: of it in bytes
 */
void
sw_point_sink_take_time (SwPointSink *self,
                         const char  *text,
                         gsize        length)
{
  self->has_time = sw_import_parse_time (text, length, &self->time);
}
