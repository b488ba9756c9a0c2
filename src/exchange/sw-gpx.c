/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-point-sink.h"

#include <math.h>
#include <string.h>

typedef enum
{
  TAG_OTHER,
  TAG_GPX,
  TAG_METADATA,
  TAG_TRK,
  TAG_TRKSEG,
  TAG_TRKPT,
  TAG_TIME,
  TAG_NAME,
  TAG_TYPE,
  TAG_HR,
} Tag;

typedef struct
{
  SwPointSink  sink;       /* its activity is the running track */
  gboolean     has_date;   /* of the file as a whole */
  SwImportTime date;
} Gpx;

static Tag
tag_of (const char *name)
{
  switch (name[0])
    {
    case 'b':
      return strcmp (name, "bpm") == 0 ? TAG_HR : TAG_OTHER;
    case 'g':
      return strcmp (name, "gpx") == 0 ? TAG_GPX : TAG_OTHER;
    case 'h':
      return strcmp (name, "hr") == 0 || g_ascii_strcasecmp (name, "heartrate") == 0 ? TAG_HR : TAG_OTHER;
    case 'm':
      return strcmp (name, "metadata") == 0 ? TAG_METADATA : TAG_OTHER;
    case 'n':
      return strcmp (name, "name") == 0 ? TAG_NAME : TAG_OTHER;
    case 't':
      if (strcmp (name, "trkpt") == 0)
        return TAG_TRKPT;
      if (strcmp (name, "time") == 0)
        return TAG_TIME;
      if (strcmp (name, "trk") == 0)
        return TAG_TRK;
      if (strcmp (name, "trkseg") == 0)
        return TAG_TRKSEG;
      return strcmp (name, "type") == 0 ? TAG_TYPE : TAG_OTHER;
    default:
      return TAG_OTHER;
    }
}

static Tag
get_parent (const Gpx *self)
{
  return (Tag) sw_point_sink_get_ancestor (&self->sink, 1);
}

static double
read_degrees (const SwXmlAttributes *attributes,
              const char            *name)
{
  gsize length;
  const char *text = sw_xml_attributes_find (attributes, name, &length);

  return text == NULL ? (double) NAN : sw_import_parse_number (text, length);
}

/* Also for a track that the file breaks off in. */
static void
end_track (Gpx *self)
{
  SwImportedActivity *activity = self->sink.activity;
  SwImportTrack *track = &self->sink.track;

  if (activity == NULL)
    return;
  sw_import_track_end_segment (track);
  activity->n_points = track->n_points;
  activity->distance_m = track->distance_m;
  activity->steady_m = track->steady_m;
  activity->avg_hr = sw_import_track_get_hr (track);
  if (track->has_time)
    {
      activity->timer_s = track->timer_s;
      activity->elapsed_s = (double) (track->max_us - track->min_us) / 1e6;
      sw_imported_activity_set_start (activity, &track->first, TRUE, self->sink.zone);
    }
  self->sink.activity = NULL;
}

static gboolean
on_start (gpointer               data,
          const char            *name,
          const SwXmlAttributes *attributes)
{
  Gpx *self = data;
  Tag tag = tag_of (name);

  if (!sw_point_sink_push (&self->sink, (guint8) tag))
    return FALSE;

  switch (tag)
    {
    case TAG_TRK:
      if (get_parent (self) == TAG_GPX)
        sw_point_sink_begin_activity (&self->sink);
      return FALSE;

    case TAG_TRKPT:
      sw_point_sink_begin_point (&self->sink, read_degrees (attributes, "lat"), read_degrees (attributes, "lon"));
      return FALSE;

    case TAG_TIME:
      return get_parent (self) == TAG_TRKPT || get_parent (self) == TAG_METADATA || get_parent (self) == TAG_GPX;

    case TAG_NAME:
    case TAG_TYPE:
      return get_parent (self) == TAG_TRK;

    case TAG_HR:
      return self->sink.in_point;

    case TAG_OTHER:
    case TAG_GPX:
    case TAG_METADATA:
    case TAG_TRKSEG:
    default:
      return FALSE;
    }
}

static void
take_text (Gpx        *self,
           Tag         tag,
           const char *text,
           gsize       length)
{
  SwImportedActivity *activity = self->sink.activity;

  if (tag == TAG_HR)
    sw_import_track_add_hr (&self->sink.track, sw_import_parse_number (text, length));
  else if (tag == TAG_TIME && self->sink.in_point)
    sw_point_sink_take_time (&self->sink, text, length);
  else if (tag == TAG_TIME && !self->has_date)
    self->has_date = sw_import_parse_time (text, length, &self->date);
  else if (activity != NULL && tag == TAG_NAME && activity->name == NULL)
    activity->name = sw_import_tidy_text (text, length);
  else if (activity != NULL && tag == TAG_TYPE && activity->sport == NULL)
    activity->sport = sw_import_tidy_text (text, length);
}

static void
on_end (gpointer    data,
        const char *name,
        const char *text,
        gsize       length)
{
  Gpx *self = data;
  Tag tag = (Tag) sw_point_sink_get_ancestor (&self->sink, 0);

  if (text != NULL)
    take_text (self, tag, text, length);
  else if (tag == TAG_TRKPT)
    sw_point_sink_end_point (&self->sink);
  else if (tag == TAG_TRKSEG)
    sw_import_track_end_segment (&self->sink.track);
  else if (tag == TAG_TRK && get_parent (self) == TAG_GPX)
    end_track (self);
  sw_point_sink_pop (&self->sink);
}

/* GPX 1.0 and 1.1; every <trk> is an activity. Names are matched without their namespace, since many programs forget it. */
void
sw_gpx_read (SwXmlSource          *source,
             const SwImportLimits *limits,
             GTimeZone            *zone,
             SwImportedFile       *file)
{
  static const SwXmlHandler handler = { on_start, on_end };
  g_auto (SwXmlResult) result = { 0, };
  Gpx self = { .sink = { .limits = limits, .zone = zone, .file = file } };

  file->format = SW_IMPORT_FORMAT_GPX;
  sw_xml_read (source, &handler, &self, &result);
  end_track (&self);

  for (guint i = 0; self.has_date && i < file->activities->len; i++)
    {
      SwImportedActivity *activity = g_ptr_array_index (file->activities, i);

      if (!activity->has_start)
        sw_imported_activity_set_start (activity, &self.date, FALSE, zone);
    }
  sw_imported_file_take_xml_result (file, &result);
  if (self.sink.too_many)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "too-many", 0,
                                "more than %u points or %u tracks; the rest was not read", limits->max_points,
                                limits->max_activities);
}
