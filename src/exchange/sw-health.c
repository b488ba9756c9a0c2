/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-private.h"

#include <math.h>
#include <string.h>

/* Before the name of every kind of workout. */
#define TYPE_PREFIX "HKWorkoutActivityType"

#define STATISTIC_PREFIX "HKQuantityTypeIdentifierDistance"

typedef struct
{
  const SwImportLimits *limits;
  GTimeZone          *zone;
  SwImportedFile     *file;
  SwImportedActivity *activity; /* (nullable): the running workout; owned by the file */
  gboolean            too_many;
} Health;

static const struct
{
  const char *name;
  double      factor;
} units[] = {
  { "km", 1000.0 }, { "mi", 1609.344 }, { "m", 1.0 }, { "yd", 0.9144 }, { "ft", 0.3048 },
  { "min", 60.0 }, { "s", 1.0 }, { "sec", 1.0 }, { "hr", 3600.0 }, { "h", 3600.0 },
};

/* @value in the unit that @unit names, as metres or seconds; NAN when either is missing. */
static double
read_quantity (const SwXmlAttributes *attributes,
               const char            *value_name,
               const char            *unit_name)
{
  gsize value_length;
  gsize unit_length;
  const char *value = sw_xml_attributes_find (attributes, value_name, &value_length);
  const char *unit = sw_xml_attributes_find (attributes, unit_name, &unit_length);

  if (value == NULL || unit == NULL)
    return (double) NAN;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i].name) == unit_length && strncmp (units[i].name, unit, unit_length) == 0)
      return sw_import_parse_number (value, value_length) * units[i].factor;
  return (double) NAN;
}

static gboolean
read_time (const SwXmlAttributes *attributes,
           const char            *name,
           SwImportTime          *ret_time)
{
  gsize length;
  const char *text = sw_xml_attributes_find (attributes, name, &length);

  return text != NULL && sw_import_parse_time (text, length, ret_time);
}

static void
begin_workout (Health                *self,
               const SwXmlAttributes *attributes)
{
  SwImportedActivity *activity;
  SwImportTime start;
  SwImportTime end;
  gsize length;
  const char *type = sw_xml_attributes_find (attributes, "workoutActivityType", &length);

  if (self->file->activities->len >= self->limits->max_activities)
    {
      self->too_many = TRUE;
      return;
    }
  activity = self->activity = sw_imported_activity_new (self->file->activities->len);
  g_ptr_array_add (self->file->activities, activity);
  if (type != NULL && length > strlen (TYPE_PREFIX) && strncmp (type, TYPE_PREFIX, strlen (TYPE_PREFIX)) == 0)
    activity->sport = sw_import_tidy_text (type + strlen (TYPE_PREFIX), length - strlen (TYPE_PREFIX));
  activity->timer_s = read_quantity (attributes, "duration", "durationUnit");
  activity->distance_m = read_quantity (attributes, "totalDistance", "totalDistanceUnit");
  if (!read_time (attributes, "startDate", &start))
    return;
  sw_imported_activity_set_start (activity, &start, TRUE, self->zone);
  if (read_time (attributes, "endDate", &end) && end.us > start.us)
    activity->elapsed_s = (double) (end.us - start.us) / 1e6;
}

/* Newer exports keep the distance in a statistic of the workout. */
static void
take_statistic (Health                *self,
                const SwXmlAttributes *attributes)
{
  gsize length;
  const char *type = sw_xml_attributes_find (attributes, "type", &length);

  if (type != NULL && length > strlen (STATISTIC_PREFIX) && isnan (self->activity->distance_m) &&
      strncmp (type, STATISTIC_PREFIX, strlen (STATISTIC_PREFIX)) == 0)
    self->activity->distance_m = read_quantity (attributes, "sum", "unit");
}

static gboolean
on_start (gpointer               data,
          const char            *name,
          const SwXmlAttributes *attributes)
{
  Health *self = data;

  if (name[0] != 'W')
    return FALSE;
  if (strcmp (name, "Workout") == 0)
    begin_workout (self, attributes);
  else if (strcmp (name, "WorkoutStatistics") == 0 && self->activity != NULL)
    take_statistic (self, attributes);
  return FALSE;
}

static void
on_end (gpointer    data,
        const char *name,
        const char *text,
        gsize       length)
{
  Health *self = data;

  if (strcmp (name, "Workout") == 0)
    self->activity = NULL;
}

/* The export.xml of a phone's health application; every <Workout> is an activity. */
void
sw_health_read (SwXmlSource          *source,
                const SwImportLimits *limits,
                GTimeZone            *zone,
                SwImportedFile       *file)
{
  static const SwXmlHandler handler = { on_start, on_end };
  g_auto (SwXmlResult) result = { 0, };
  Health self = { .limits = limits, .zone = zone, .file = file };

  file->format = SW_IMPORT_FORMAT_HEALTH;
  sw_xml_read (source, &handler, &self, &result);
  sw_imported_file_take_xml_result (file, &result);
  if (self.too_many)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "too-many", 0, "more than %u workouts; the rest was not read",
                                limits->max_activities);
}
