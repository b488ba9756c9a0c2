/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-point-sink.h"

#include <math.h>
#include <string.h>

typedef enum
{
  TAG_OTHER,
  TAG_ACTIVITY,
  TAG_AVERAGE_HR,
  TAG_COURSE,
  TAG_DISTANCE,
  TAG_HR,
  TAG_ID,
  TAG_LAP,
  TAG_LATITUDE,
  TAG_LONGITUDE,
  TAG_NOTES,
  TAG_POSITION,
  TAG_TIME,
  TAG_TOTAL_TIME,
  TAG_TRACK,
  TAG_TRACKPOINT,
  TAG_VALUE,
} Tag;

static const struct
{
  const char *name;
  Tag         tag;
} names[] = {
  { "Trackpoint", TAG_TRACKPOINT },
  { "Time", TAG_TIME },
  { "Position", TAG_POSITION },
  { "LatitudeDegrees", TAG_LATITUDE },
  { "LongitudeDegrees", TAG_LONGITUDE },
  { "DistanceMeters", TAG_DISTANCE },
  { "HeartRateBpm", TAG_HR },
  { "Value", TAG_VALUE },
  { "Track", TAG_TRACK },
  { "Lap", TAG_LAP },
  { "TotalTimeSeconds", TAG_TOTAL_TIME },
  { "AverageHeartRateBpm", TAG_AVERAGE_HR },
  { "Activity", TAG_ACTIVITY },
  { "Course", TAG_COURSE },
  { "Id", TAG_ID },
  { "Notes", TAG_NOTES },
};

typedef struct
{
  SwPointSink         sink;
  guint               n_courses;

  /* of the running activity */
  gboolean            has_id_time;
  SwImportTime        id_time;
  gboolean            has_lap_start; /* of the first lap that has a believable one */
  SwImportTime        lap_start;
  gboolean            has_this_lap_start;
  gint64              this_lap_us;
  gint64              end_us;       /* the latest end of a lap */
  double              laps_m;       /* NAN until a lap says so */
  double              laps_s;       /* NAN until a lap says so */
  double              last_m;       /* the last point's running distance, NAN */
  double              lap_hr_sum;   /* weighted by seconds */
  double              lap_hr_s;
  double              this_lap_s;
} Tcx;

static Tag
tag_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].name[0] == name[0] && strcmp (names[i].name, name) == 0)
      return names[i].tag;
  return TAG_OTHER;
}

static Tag
get_parent (const Tcx *self)
{
  return (Tag) sw_point_sink_get_ancestor (&self->sink, 1);
}

static void
begin_activity (Tcx                   *self,
                const SwXmlAttributes *attributes)
{
  gsize length;
  const char *sport = sw_xml_attributes_find (attributes, "Sport", &length);

  if (!sw_point_sink_begin_activity (&self->sink))
    return;
  if (sport != NULL)
    self->sink.activity->sport = sw_import_tidy_text (sport, length);
  self->has_id_time = self->has_lap_start = FALSE;
  self->end_us = G_MININT64;
  self->laps_m = self->laps_s = self->last_m = (double) NAN;
  self->lap_hr_sum = self->lap_hr_s = 0.0;
}

static void
begin_lap (Tcx                   *self,
           const SwXmlAttributes *attributes)
{
  gsize length;
  const char *text = sw_xml_attributes_find (attributes, "StartTime", &length);
  SwImportTime time;

  self->this_lap_s = 0.0;
  self->has_this_lap_start = text != NULL && sw_import_parse_time (text, length, &time);
  if (!self->has_this_lap_start)
    return;
  self->this_lap_us = time.us;
  if (!self->has_lap_start)
    {
      self->has_lap_start = TRUE;
      self->lap_start = time;
    }
}

/* The first lap's start, else the activity's id, which is a time by the format, else the first point's time. */
static gboolean
get_start (const Tcx    *self,
           SwImportTime *ret_time)
{
  if (self->has_lap_start)
    *ret_time = self->lap_start;
  else if (self->has_id_time)
    *ret_time = self->id_time;
  else if (self->sink.track.has_time)
    *ret_time = self->sink.track.first;
  else
    return FALSE;
  return TRUE;
}

/* Also for an activity that the file breaks off in. */
static void
end_activity (Tcx *self)
{
  SwImportedActivity *activity = self->sink.activity;
  SwImportTrack *track = &self->sink.track;
  SwImportTime start;

  if (activity == NULL)
    return;
  sw_import_track_end_segment (track);
  activity->n_points = track->n_points;
  activity->timer_s = self->laps_s;
  activity->distance_m = self->laps_m;
  activity->steady_m = track->steady_m > 0.0 ? track->steady_m : (double) NAN;
  if (isnan (activity->distance_m))
    activity->distance_m = !isnan (self->last_m) ? self->last_m : activity->steady_m;
  activity->avg_hr = sw_import_track_get_hr (track);
  if (isnan (activity->avg_hr) && self->lap_hr_s > 0.0)
    activity->avg_hr = self->lap_hr_sum / self->lap_hr_s;
  if (get_start (self, &start))
    {
      gint64 end_us = track->has_time ? MAX (track->max_us, self->end_us) : self->end_us;

      sw_imported_activity_set_start (activity, &start, TRUE, self->sink.zone);
      if (end_us > start.us)
        activity->elapsed_s = (double) (end_us - start.us) / 1e6;
    }
  self->sink.activity = NULL;
}

static void
end_point (Tcx *self)
{
  /* Where a point is matters only as long as no lap says how far it was. */
  if (self->sink.activity != NULL && self->laps_m > 0.0)
    self->sink.lat = (double) NAN;
  sw_point_sink_end_point (&self->sink);
}

static gboolean
on_start (gpointer               data,
          const char            *name,
          const SwXmlAttributes *attributes)
{
  Tcx *self = data;
  Tag tag = tag_of (name);

  if (!sw_point_sink_push (&self->sink, (guint8) tag))
    return FALSE;
  if (tag == TAG_COURSE)
    self->n_courses++;
  if (tag == TAG_ACTIVITY && self->sink.activity == NULL)
    begin_activity (self, attributes);
  if (self->sink.activity == NULL)
    return FALSE;

  switch (tag)
    {
    case TAG_LAP:
      begin_lap (self, attributes);
      return FALSE;

    case TAG_TRACKPOINT:
      sw_point_sink_begin_point (&self->sink, (double) NAN, (double) NAN);
      return FALSE;

    case TAG_TIME:
      return self->sink.in_point;

    case TAG_LATITUDE:
    case TAG_LONGITUDE:
      return self->sink.in_point && get_parent (self) == TAG_POSITION;

    case TAG_DISTANCE:
      return get_parent (self) == TAG_LAP || get_parent (self) == TAG_TRACKPOINT;

    case TAG_TOTAL_TIME:
      return get_parent (self) == TAG_LAP;

    case TAG_VALUE:
      return get_parent (self) == TAG_HR || get_parent (self) == TAG_AVERAGE_HR;

    case TAG_ID:
    case TAG_NOTES:
      return get_parent (self) == TAG_ACTIVITY;

    case TAG_OTHER:
    case TAG_ACTIVITY:
    case TAG_AVERAGE_HR:
    case TAG_COURSE:
    case TAG_HR:
    case TAG_POSITION:
    case TAG_TRACK:
    default:
      return FALSE;
    }
}

static void
add_known (double *sum,
           double  value)
{
  if (value >= 0.0)
    *sum = isnan (*sum) ? value : *sum + value;
}

static void
take_lap_time (Tcx    *self,
               double  seconds)
{
  add_known (&self->laps_s, seconds);
  if (seconds >= 0.0 && seconds < 1e9)
    {
      self->this_lap_s = seconds;
      if (self->has_this_lap_start)
        self->end_us = MAX (self->end_us, self->this_lap_us + (gint64) (seconds * 1e6));
    }
}

static void
take_hr (Tcx    *self,
         double  hr)
{
  if (self->sink.in_point && get_parent (self) == TAG_HR)
    sw_import_track_add_hr (&self->sink.track, hr);
  else if (get_parent (self) == TAG_AVERAGE_HR && hr > 0.0 && hr < 255.0)
    {
      self->lap_hr_sum += hr * self->this_lap_s;
      self->lap_hr_s += self->this_lap_s;
    }
}

static void
take_text (Tcx        *self,
           Tag         tag,
           const char *text,
           gsize       length)
{
  if (tag == TAG_TIME)
    sw_point_sink_take_time (&self->sink, text, length);
  else if (tag == TAG_LATITUDE)
    self->sink.lat = sw_import_parse_number (text, length);
  else if (tag == TAG_LONGITUDE)
    self->sink.lon = sw_import_parse_number (text, length);
  else if (tag == TAG_DISTANCE && self->sink.in_point)
    {
      double m = sw_import_parse_number (text, length);

      if (m >= 0.0)
        self->last_m = m;
    }
  else if (tag == TAG_DISTANCE)
    add_known (&self->laps_m, sw_import_parse_number (text, length));
  else if (tag == TAG_TOTAL_TIME)
    take_lap_time (self, sw_import_parse_number (text, length));
  else if (tag == TAG_VALUE)
    take_hr (self, sw_import_parse_number (text, length));
  else if (tag == TAG_ID)
    self->has_id_time = sw_import_parse_time (text, length, &self->id_time);
  else if (tag == TAG_NOTES && self->sink.activity->name == NULL)
    self->sink.activity->name = sw_import_tidy_text (text, length);
}

static void
on_end (gpointer    data,
        const char *name,
        const char *text,
        gsize       length)
{
  Tcx *self = data;
  Tag tag = (Tag) sw_point_sink_get_ancestor (&self->sink, 0);

  if (text != NULL && self->sink.activity != NULL)
    take_text (self, tag, text, length);
  else if (tag == TAG_TRACKPOINT)
    end_point (self);
  else if (tag == TAG_TRACK)
    sw_import_track_end_segment (&self->sink.track);
  else if (tag == TAG_ACTIVITY)
    end_activity (self);
  sw_point_sink_pop (&self->sink);
}

/* Every <Activity> is an activity, also those inside a multi-sport session; courses and workouts are none. */
void
sw_tcx_read (SwXmlSource          *source,
             const SwImportLimits *limits,
             GTimeZone            *zone,
             SwImportedFile       *file)
{
  static const SwXmlHandler handler = { on_start, on_end };
  g_auto (SwXmlResult) result = { 0, };
  Tcx self = { .sink = { .limits = limits, .zone = zone, .file = file } };

  file->format = SW_IMPORT_FORMAT_TCX;
  sw_xml_read (source, &handler, &self, &result);
  end_activity (&self);

  sw_imported_file_take_xml_result (file, &result);
  if (self.sink.too_many)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "too-many", 0,
                                "more than %u points or %u activities; the rest was not read", limits->max_points,
                                limits->max_activities);
  else if (result.complete && file->activities->len == 0)
    sw_imported_file_set_state (file, SW_IMPORTED_SKIPPED, "no-activity", 0,
                                self.n_courses > 0 ? "a course to follow, not something done" : "holds no activity");
}
