/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-private.h"

#include <math.h>
#include <string.h>

/* Deeper than libxml2 itself goes, so that the stack of tags never overflows before it stops. */
#define MAX_DEPTH 300

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
  const SwImportLimits *limits;
  GTimeZone          *zone;
  SwImportedFile     *file;
  guint8              tags[MAX_DEPTH];
  guint               depth;
  gboolean            has_date;   /* of the file as a whole */
  SwImportTime        date;
  SwImportedActivity *activity;   /* (nullable): the running track; owned by the file */
  SwImportTrack       track;
  gboolean            in_point;
  double              lat;
  double              lon;
  gboolean            has_time;
  SwImportTime        time;
  guint               n_points;
  gboolean            too_many;
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
  return self->depth >= 2 && self->depth <= MAX_DEPTH ? self->tags[self->depth - 2] : TAG_OTHER;
}

static double
read_degrees (const SwXmlAttributes *attributes,
              const char            *name)
{
  gsize length;
  const char *text = sw_xml_attributes_find (attributes, name, &length);

  return text == NULL ? (double) NAN : sw_import_parse_number (text, length);
}

static void
begin_track (Gpx *self)
{
  if (self->file->activities->len >= self->limits->max_activities)
    {
      self->too_many = TRUE;
      return;
    }
  self->activity = sw_imported_activity_new (self->file->activities->len);
  g_ptr_array_add (self->file->activities, self->activity);
  self->track = (SwImportTrack) { 0, };
}

/* Also for a track that the file breaks off in. */
static void
end_track (Gpx *self)
{
  SwImportedActivity *activity = self->activity;
  SwImportTrack *track = &self->track;

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
      sw_imported_activity_set_start (activity, &track->first, TRUE, self->zone);
    }
  self->activity = NULL;
}

static void
end_point (Gpx *self)
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

static gboolean
on_start (gpointer               data,
          const char            *name,
          const SwXmlAttributes *attributes)
{
  Gpx *self = data;
  Tag tag = tag_of (name);

  self->depth++;
  if (self->depth > MAX_DEPTH)
    return FALSE;
  self->tags[self->depth - 1] = (guint8) tag;

  switch (tag)
    {
    case TAG_TRK:
      if (get_parent (self) == TAG_GPX)
        begin_track (self);
      return FALSE;

    case TAG_TRKPT:
      self->in_point = TRUE;
      self->has_time = FALSE;
      self->lat = read_degrees (attributes, "lat");
      self->lon = read_degrees (attributes, "lon");
      return FALSE;

    case TAG_TIME:
      return get_parent (self) == TAG_TRKPT || get_parent (self) == TAG_METADATA || get_parent (self) == TAG_GPX;

    case TAG_NAME:
    case TAG_TYPE:
      return get_parent (self) == TAG_TRK;

    case TAG_HR:
      return self->in_point;

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
  if (tag == TAG_HR)
    sw_import_track_add_hr (&self->track, sw_import_parse_number (text, length));
  else if (tag == TAG_TIME && self->in_point)
    self->has_time = sw_import_parse_time (text, length, &self->time);
  else if (tag == TAG_TIME && !self->has_date)
    self->has_date = sw_import_parse_time (text, length, &self->date);
  else if (self->activity != NULL && tag == TAG_NAME && self->activity->name == NULL)
    self->activity->name = sw_import_tidy_text (text, length);
  else if (self->activity != NULL && tag == TAG_TYPE && self->activity->sport == NULL)
    self->activity->sport = sw_import_tidy_text (text, length);
}

static void
on_end (gpointer    data,
        const char *name,
        const char *text,
        gsize       length)
{
  Gpx *self = data;
  Tag tag = self->depth <= MAX_DEPTH ? self->tags[self->depth - 1] : TAG_OTHER;

  if (text != NULL)
    take_text (self, tag, text, length);
  else if (tag == TAG_TRKPT)
    end_point (self);
  else if (tag == TAG_TRKSEG)
    sw_import_track_end_segment (&self->track);
  else if (tag == TAG_TRK && get_parent (self) == TAG_GPX)
    end_track (self);
  self->depth--;
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
  Gpx self = { .limits = limits, .zone = zone, .file = file };

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
  if (self.too_many)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "too-many", 0,
                                "more than %u points or %u tracks; the rest was not read", limits->max_points,
                                limits->max_activities);
}
