/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-private.h"

#include <math.h>
#include <string.h>

#include "sw-fit-decoder.h"

/* Kinds of file, the field `type` of its first message. */
#define TYPE_ACTIVITY 4
#define TYPE_COURSE 6

#define SEMICIRCLE_DEGREES (180.0 / 2147483648.0)

/* Compressed distances count sixteenths of a metre in twelve bits. */
#define ROLL_OVER 4096
#define COMPRESSED_PER_M 16.0

/* A recording without a session is on the move as long as its points come; a longer gap is a break. */
#define MAX_GAP_US (60 * G_USEC_PER_SEC)

/* No place on earth is farther from UTC, and all are off by whole quarters of an hour. */
#define MAX_OFFSET_S (15 * 3600)
#define QUARTER_S 900
#define CLOCK_SLACK_S 60

/* What is known of the records of one part. */
typedef struct
{
  SwImportTrack track;
  gboolean has_last;
  gint64   last_us;
  double   moving_s;
  double   first_m;   /* running distance, NAN */
  double   last_m;
  gboolean has_compressed;
  guint32  compressed;
  double   compressed_m;
} Records;

typedef struct
{
  const SwImportLimits *limits;
  GTimeZone      *zone;
  SwImportedFile *file;
  GArray         *starts;      /* (element-type SwImportTime): of the sessions of the running part, parallel to ... */
  GPtrArray      *sessions;    /* (element-type SwImportedActivity) (transfer none) ... these */
  Records         records;
  double          type;        /* NAN */
  int             offset_min;
  char           *sport_name;  /* (nullable) (owned) */
  double          sport;       /* from a sport message, NAN */
  double          sub_sport;
  gboolean        has_closing; /* the message that ends a recording came */
  gboolean        any_course;
  gboolean        too_many;
} Fit;

static const char * const sports[] = {
  NULL, "running", "cycling", "transition", "fitness equipment", "swimming", "basketball", "soccer", "tennis",
  "american football", "training", "walking", "cross country skiing", "alpine skiing", "snowboarding", "rowing",
  "mountaineering", "hiking", "multisport", "paddling", "flying", "e biking", "motorcycling", "boating", "driving", "golf",
  "hang gliding", "horseback", "hunting", "fishing", "inline skating", "rock climbing", "sailing", "ice skating",
  "sky diving", "snowshoeing", "snowmobiling", "stand up paddling", "surfing", "wakeboarding", "water skiing", "kayaking",
  "rafting", "windsurfing", "kitesurfing", "tactical", "jumpmaster", "boxing", "floor climbing", "baseball",
  [53] = "diving", [62] = "hiit", [67] = "meditation", [82] = "snorkeling",
};

static const char * const sub_sports[] = {
  [1] = "treadmill", [2] = "street", [3] = "trail", [4] = "track", [5] = "spin", [6] = "indoor cycling", [7] = "road",
  [8] = "mountain", [14] = "indoor rowing", [15] = "elliptical", [16] = "stairs", [17] = "lap swimming", [18] = "open water",
  [19] = "flexibility", [20] = "strength", [26] = "cardio", [27] = "indoor walking", [43] = "yoga", [44] = "pilates",
  [45] = "indoor running", [46] = "gravel", [58] = "virtual",
};

static const char *
get_name (const char * const *names,
          gsize               n,
          double              value)
{
  return value >= 0.0 && value < (double) n ? names[(gsize) value] : NULL;
}

/* (nullable): NULL for the sport that is called generic, which says nothing. */
static char *
describe_sport (double sport,
                double sub_sport)
{
  const char *main_name = get_name (sports, G_N_ELEMENTS (sports), sport);
  const char *sub_name = get_name (sub_sports, G_N_ELEMENTS (sub_sports), sub_sport);

  if (main_name == NULL && sub_name == NULL)
    return sport > 0.0 ? g_strdup_printf ("sport %.0f", sport) : NULL;
  if (main_name == NULL || sub_name == NULL)
    return g_strdup (main_name != NULL ? main_name : sub_name);
  return g_strdup_printf ("%s %s", main_name, sub_name);
}

/* The field's value, or that of a developer's field that stands for it. */
static double
get_scaled (const SwFitMessage *message,
            guint               field,
            double              scale,
            const char         *developer_name)
{
  double value = sw_fit_message_get_number (message, field);

  if (!isnan (value))
    return value / scale;
  return developer_name == NULL ? (double) NAN : sw_fit_message_get_developer_number (message, field, developer_name);
}

static void
take_session (Fit                *self,
              const SwFitMessage *message)
{
  SwImportedActivity *activity;
  SwImportTime start = { 0, SW_IMPORT_NO_OFFSET };
  gint64 end_us;
  double hr = sw_fit_message_get_number (message, 16);

  if (self->file->activities->len >= self->limits->max_activities)
    {
      self->too_many = TRUE;
      return;
    }
  activity = sw_imported_activity_new (self->file->activities->len);
  g_ptr_array_add (self->file->activities, activity);
  activity->sport = describe_sport (sw_fit_message_get_number (message, 5), sw_fit_message_get_number (message, 6));
  activity->elapsed_s = get_scaled (message, 7, 1000.0, NULL);
  activity->timer_s = get_scaled (message, 8, 1000.0, NULL);
  activity->distance_m = get_scaled (message, 9, 100.0, "total_distance");
  activity->avg_hr = hr > 0.0 ? hr : (double) NAN;
  activity->name = sw_fit_message_get_text (message, 110);

  activity->has_start = sw_fit_message_get_time (message, 2, &start.us);
  if (!activity->has_start && sw_fit_message_get_time (message, SW_FIT_TIMESTAMP, &end_us) && activity->elapsed_s > 0.0)
    {
      activity->has_start = TRUE;
      start.us = end_us - (gint64) (activity->elapsed_s * G_USEC_PER_SEC);
    }
  g_ptr_array_add (self->sessions, activity);
  g_array_append_val (self->starts, start);
}

/* The running distance of a record in metres, whichever way it is written; NAN. */
static double
get_record_distance (Records            *records,
                     const SwFitMessage *message)
{
  double m = get_scaled (message, 5, 100.0, "distance");
  const guint8 *packed;

  if (!isnan (m))
    return m;
  packed = sw_fit_message_get_bytes (message, 8, 3);
  if (packed == NULL || (packed[0] == 0xff && packed[1] == 0xff && packed[2] == 0xff))
    return (double) NAN;
  {
    guint32 value = (guint32) packed[1] >> 4 | (guint32) packed[2] << 4;

    if (records->has_compressed)
      records->compressed_m += ((value - records->compressed) & (ROLL_OVER - 1)) / COMPRESSED_PER_M;
    else
      records->compressed_m = value / COMPRESSED_PER_M;
    records->has_compressed = TRUE;
    records->compressed = value;
  }
  return records->compressed_m;
}

static void
take_record (Fit                *self,
             const SwFitMessage *message)
{
  Records *records = &self->records;
  SwImportTime time = { 0, SW_IMPORT_NO_OFFSET };
  gboolean has_time = sw_fit_message_get_time (message, SW_FIT_TIMESTAMP, &time.us);
  double m = get_record_distance (records, message);

  sw_import_track_add_point (&records->track, sw_fit_message_get_number (message, 0) * SEMICIRCLE_DEGREES,
                             sw_fit_message_get_number (message, 1) * SEMICIRCLE_DEGREES, has_time ? &time : NULL);
  sw_import_track_add_hr (&records->track, sw_fit_message_get_number (message, 3));
  if (!isnan (m))
    {
      if (isnan (records->first_m))
        records->first_m = m;
      records->last_m = m;
    }
  if (!has_time)
    return;
  if (records->has_last && time.us > records->last_us && time.us - records->last_us <= MAX_GAP_US)
    records->moving_s += (double) (time.us - records->last_us) / 1e6;
  records->has_last = TRUE;
  records->last_us = time.us;
}

/* How far the watch's own clock stood from UTC, when that is a zone's offset and no nonsense. */
static void
take_activity (Fit                *self,
               const SwFitMessage *message)
{
  gint64 utc_us;
  gint64 local_us;
  gint64 offset_s;
  gint64 rounded_s;

  if (!sw_fit_message_get_time (message, SW_FIT_TIMESTAMP, &utc_us) || !sw_fit_message_get_time (message, 5, &local_us))
    return;
  offset_s = (local_us - utc_us) / G_USEC_PER_SEC;
  if (ABS (offset_s) > MAX_OFFSET_S)
    return;
  rounded_s = (offset_s + (offset_s < 0 ? -QUARTER_S : QUARTER_S) / 2) / QUARTER_S * QUARTER_S;
  if (ABS (offset_s - rounded_s) <= CLOCK_SLACK_S)
    self->offset_min = (int) (rounded_s / 60);
}

static void
on_message (const SwFitMessage *message,
            gpointer            data)
{
  Fit *self = data;

  switch (sw_fit_message_get_kind (message))
    {
    case SW_FIT_FILE_ID:
      if (isnan (self->type))
        self->type = sw_fit_message_get_number (message, 0);
      break;

    case SW_FIT_SPORT:
      self->sport = sw_fit_message_get_number (message, 0);
      self->sub_sport = sw_fit_message_get_number (message, 1);
      g_free (self->sport_name);
      self->sport_name = sw_fit_message_get_text (message, 3);
      break;

    case SW_FIT_SESSION:
      take_session (self, message);
      break;

    case SW_FIT_RECORD:
      take_record (self, message);
      break;

    case SW_FIT_ACTIVITY:
      self->has_closing = TRUE;
      take_activity (self, message);
      break;

    default:
      break;
    }
}

static void
begin_part (Fit *self)
{
  g_array_set_size (self->starts, 0);
  g_ptr_array_set_size (self->sessions, 0);
  self->records = (Records) { .first_m = (double) NAN, .last_m = (double) NAN };
  self->type = self->sport = self->sub_sport = (double) NAN;
  self->offset_min = SW_IMPORT_NO_OFFSET;
  self->has_closing = FALSE;
  g_clear_pointer (&self->sport_name, g_free);
}

/* A recording that was never closed has points and no session; they make one. */
static void
make_session (Fit *self)
{
  const Records *records = &self->records;
  SwImportedActivity *activity;
  SwImportTime start = records->track.first;

  if (!records->track.has_time || self->file->activities->len >= self->limits->max_activities)
    return;
  activity = sw_imported_activity_new (self->file->activities->len);
  activity->sport = describe_sport (self->sport, self->sub_sport);
  activity->elapsed_s = (double) (records->track.max_us - records->track.min_us) / 1e6;
  activity->timer_s = records->moving_s;
  activity->has_start = TRUE;
  g_ptr_array_add (self->file->activities, activity);
  g_ptr_array_add (self->sessions, activity);
  g_array_append_val (self->starts, start);
}

/* What a lone session leaves open, the records can tell. */
static void
complete_session (Fit                *self,
                  SwImportedActivity *activity)
{
  const Records *records = &self->records;

  activity->n_points = records->track.n_points;
  if (records->track.steady_m > 0.0)
    activity->steady_m = records->track.steady_m;
  if (isnan (activity->distance_m) && !isnan (records->last_m))
    activity->distance_m = MAX (records->last_m, 0.0);
  if (isnan (activity->distance_m))
    activity->distance_m = activity->steady_m;
  if (isnan (activity->avg_hr))
    activity->avg_hr = sw_import_track_get_hr (&records->track);
}

static void
end_part (Fit *self)
{
  gboolean is_activity = isnan (self->type) || (int) self->type == TYPE_ACTIVITY;

  self->any_course |= !isnan (self->type) && (int) self->type == TYPE_COURSE;
  sw_import_track_end_segment (&self->records.track);
  if (self->sessions->len == 0 && is_activity)
    make_session (self);
  if (self->sessions->len == 1)
    complete_session (self, g_ptr_array_index (self->sessions, 0));

  /* The offset may come after the sessions, which is why their starts wait until here. */
  for (guint i = 0; i < self->sessions->len; i++)
    {
      SwImportedActivity *activity = g_ptr_array_index (self->sessions, i);
      SwImportTime start = g_array_index (self->starts, SwImportTime, i);

      if (activity->name == NULL)
        activity->name = g_strdup (self->sport_name);
      if (!activity->has_start && i == 0 && self->records.track.has_time)
        {
          activity->has_start = TRUE;
          start = self->records.track.first;
        }
      if (!activity->has_start)
        continue;
      start.offset_min = self->offset_min;
      activity->has_start = FALSE;
      sw_imported_activity_set_start (activity, &start, TRUE, self->zone);
    }
}

/* How the parts ended, all together. */
typedef struct
{
  SwFitEnd last;
  gboolean bad_checksum;
  gboolean rubbish;      /* after the message that ends a recording */
  gboolean broken;       /* before it */
  gsize    broken_at;
} Ends;

static void
set_state (const Fit  *self,
           const Ends *ends)
{
  SwImportedFile *file = self->file;

  if (self->too_many)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "too-many", 0, "more than %u sessions; the rest was not read",
                                self->limits->max_activities);
  else if (ends->last == SW_FIT_END_SHORT)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "partial", 0, "the file ends too early, at byte %" G_GSIZE_FORMAT,
                                ends->broken_at);
  else if (ends->broken)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "partial", 0, "cannot be read beyond byte %" G_GSIZE_FORMAT,
                                ends->broken_at);
  else if (ends->last == SW_FIT_END_UNSIZED)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "partial", 0, "the recording was never closed; read to its end");
  else if (file->activities->len == 0)
    sw_imported_file_set_state (file, SW_IMPORTED_SKIPPED, "no-activity", 0,
                                self->any_course ? "a course to follow, not something done"
                                                 : "holds settings or readings of a device, no activity");
  else if (ends->bad_checksum)
    sw_imported_file_set_state (file, SW_IMPORTED_READ, "recovered", 0, "read in spite of a wrong checksum");
  else if (ends->rubbish || ends->last == SW_FIT_END_NO_HEADER)
    sw_imported_file_set_state (file, SW_IMPORTED_READ, "recovered", 0, "read in spite of rubbish after its end");
}

gboolean
sw_fit_is_fit (const guint8 *data,
               gsize         length)
{
  return sw_fit_is_header (data, length);
}

/* FIT, also several files in one; every session is an activity. Where a recording has none, its points make one. */
void
sw_fit_read (const guint8         *data,
             gsize                 length,
             const SwImportLimits *limits,
             GTimeZone            *zone,
             SwImportedFile       *file)
{
  g_autoptr (SwFitDecoder) decoder = sw_fit_decoder_new (data, length);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (SwImportTime));
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  Fit self = { .limits = limits, .zone = zone, .file = file, .starts = starts, .sessions = sessions };
  Ends ends = { 0, };

  file->format = SW_IMPORT_FORMAT_FIT;
  while (sw_fit_decoder_has_more (decoder) &&
         (ends.last == SW_FIT_END_GOOD || ends.last == SW_FIT_END_CHECKSUM || ends.last == SW_FIT_END_BROKEN))
    {
      begin_part (&self);
      ends.last = sw_fit_decoder_read_part (decoder, on_message, &self);
      ends.bad_checksum |= ends.last == SW_FIT_END_CHECKSUM;
      if (ends.last == SW_FIT_END_BROKEN && self.has_closing)
        ends.rubbish = TRUE;
      else if (ends.last == SW_FIT_END_BROKEN || ends.last == SW_FIT_END_SHORT)
        {
          ends.broken = TRUE;
          ends.broken_at = sw_fit_decoder_get_break (decoder);
        }
      end_part (&self);
    }
  set_state (&self, &ends);
  g_free (self.sport_name);
}
