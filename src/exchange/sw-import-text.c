/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-text.h"

#include <math.h>
#include <string.h>

/* The sphere of the haversine formula. */
#define EARTH_RADIUS_M 6371008.8

/* Nobody moves faster than this in anything a diary of runs, rides and walks should count: a faster hop is a fault of the
 * receiver. */
#define MAX_STEADY_M_PER_S 60.0

#define MAX_DIGITS 18
#define US_PER_S G_GINT64_CONSTANT (1000000)

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
trim (const char **text,
      gsize       *length)
{
  while (*length > 0 && is_blank (**text))
    {
      (*text)++;
      (*length)--;
    }
  while (*length > 0 && is_blank ((*text)[*length - 1]))
    (*length)--;
}

static double
scale_by_ten (double value,
              int    exponent)
{
  static const double powers[] = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  };
  int magnitude = ABS (exponent);

  if (magnitude < (int) G_N_ELEMENTS (powers))
    return exponent < 0 ? value / powers[magnitude] : value * powers[magnitude];
  return value * pow (10.0, exponent);
}

/**
 * sw_import_parse_number:
 * @text: need not end in NUL
 * @length: its bytes
 *
 * A decimal number with a point or, as some programs write it in their user's locale, one comma; blanks around it are fine.
 * Digits past the eighteenth are read but do not matter: they are below a nanometre of any latitude.
 *
 * Returns: the number, NAN for anything else ("NaN", "inf", "--", an empty text)
 */
double
sw_import_parse_number (const char *text,
                        gsize       length)
{
  const char *end;
  guint64 mantissa = 0;
  int n_digits = 0;
  int exponent = 0;
  gboolean negative = FALSE;
  gboolean any = FALSE;
  double value;

  trim (&text, &length);
  end = text + length;
  if (text < end && (*text == '-' || *text == '+'))
    negative = *text++ == '-';

  for (gboolean after_point = FALSE; text < end; text++)
    {
      if (g_ascii_isdigit (*text))
        {
          any = TRUE;
          if (n_digits < MAX_DIGITS)
            {
              mantissa = mantissa * 10 + (guint64) (*text - '0');
              n_digits += mantissa > 0;
              exponent -= after_point;
            }
          else
            exponent += !after_point;
        }
      else if ((*text == '.' || *text == ',') && !after_point)
        after_point = TRUE;
      else
        break;
    }
  if (!any)
    return (double) NAN;

  if (text < end && (*text == 'e' || *text == 'E'))
    {
      int sign = 1;
      int power = 0;

      text++;
      if (text < end && (*text == '-' || *text == '+'))
        sign = *text++ == '-' ? -1 : 1;
      if (text == end)
        return (double) NAN;
      for (; text < end && g_ascii_isdigit (*text); text++)
        power = MIN (power * 10 + (*text - '0'), 999);
      exponent += sign * power;
    }
  if (text != end)
    return (double) NAN;

  value = scale_by_ten ((double) mantissa, exponent);
  if (!isfinite (value))
    return (double) NAN;
  return negative ? -value : value;
}

static gboolean
read_digits (const char **cursor,
             const char  *end,
             int          count,
             int         *ret_value)
{
  int value = 0;

  if (end - *cursor < count)
    return FALSE;
  for (int i = 0; i < count; i++)
    {
      char c = (*cursor)[i];

      if (!g_ascii_isdigit (c))
        return FALSE;
      value = value * 10 + (c - '0');
    }
  *cursor += count;
  *ret_value = value;
  return TRUE;
}

static gboolean
read_char (const char **cursor,
           const char  *end,
           char         c)
{
  if (*cursor >= end || **cursor != c)
    return FALSE;
  (*cursor)++;
  return TRUE;
}

/* Days since 1970-01-01 of a date that exists. */
static gint64
days_from_civil (int year,
                 int month,
                 int day)
{
  gint64 y = month <= 2 ? year - 1 : year;
  gint64 era = y / 400;
  gint64 year_of_era = y - era * 400;
  gint64 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

/* "Z", "+01:00", "+0100", "+01" or nothing; @ret_offset_min in minutes. */
static gboolean
read_zone (const char **cursor,
           const char  *end,
           int         *ret_offset_min)
{
  int hours;
  int minutes = 0;
  int sign;

  *ret_offset_min = 0;
  read_char (cursor, end, ' ');
  if (*cursor == end)
    return TRUE;
  if (read_char (cursor, end, 'Z') || read_char (cursor, end, 'z'))
    return *cursor == end;
  if (**cursor != '+' && **cursor != '-')
    return FALSE;

  sign = *(*cursor)++ == '-' ? -1 : 1;
  if (!read_digits (cursor, end, 2, &hours))
    return FALSE;
  if (*cursor < end)
    {
      read_char (cursor, end, ':');
      if (!read_digits (cursor, end, 2, &minutes))
        return FALSE;
    }
  if (*cursor != end || hours > 15 || minutes > 59)
    return FALSE;
  *ret_offset_min = sign * (hours * 60 + minutes);
  return TRUE;
}

/**
 * sw_import_parse_time:
 * @text: need not end in NUL
 * @length: its bytes
 * @ret_time: untouched when it is no time
 *
 * ISO 8601 as watches write it: a four-digit year, "T" or a blank, seconds with any number of decimals, then "Z", an offset
 * or nothing, which is taken as UTC. Real dates only; a year like +052870 is refused.
 */
gboolean
sw_import_parse_time (const char   *text,
                      gsize         length,
                      SwImportTime *ret_time)
{
  const char *cursor;
  const char *end;
  int year, month, day, hour, minute;
  int second = 0;
  int offset_min = 0;
  gint64 fraction_us = 0;

  trim (&text, &length);
  cursor = text;
  end = text + length;

  if (!read_digits (&cursor, end, 4, &year) || !read_char (&cursor, end, '-') ||
      !read_digits (&cursor, end, 2, &month) || !read_char (&cursor, end, '-') ||
      !read_digits (&cursor, end, 2, &day))
    return FALSE;
  if (!read_char (&cursor, end, 'T') && !read_char (&cursor, end, 't') && !read_char (&cursor, end, ' '))
    return FALSE;
  if (!read_digits (&cursor, end, 2, &hour) || !read_char (&cursor, end, ':') || !read_digits (&cursor, end, 2, &minute))
    return FALSE;
  if (read_char (&cursor, end, ':'))
    {
      if (!read_digits (&cursor, end, 2, &second))
        return FALSE;
      if (read_char (&cursor, end, '.') || read_char (&cursor, end, ','))
        for (gint64 unit = US_PER_S / 10; cursor < end && g_ascii_isdigit (*cursor); cursor++, unit /= 10)
          fraction_us += unit * (*cursor - '0');
    }
  if (!read_zone (&cursor, end, &offset_min))
    return FALSE;
  if (year < 1 || month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60 ||
      day > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year))
    return FALSE;

  ret_time->us = ((days_from_civil (year, month, day) * 24 + hour) * 60 + minute - offset_min) * 60 * US_PER_S +
                 second * US_PER_S + fraction_us;
  ret_time->offset_min = offset_min != 0 ? offset_min : SW_IMPORT_NO_OFFSET;
  return TRUE;
}

/**
 * sw_import_format_time:
 * @us: microseconds since the epoch
 * @offset_min: minutes east of UTC
 *
 * Returns: (transfer full) (nullable): RFC 3339 with offset, to the second, rounded down; NULL outside the years 1..9999
 */
char *
sw_import_format_time (gint64 us,
                       int    offset_min)
{
  gint64 seconds = us / US_PER_S - (us % US_PER_S < 0);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds + offset_min * 60);
  g_autofree char *wall = NULL;

  if (time == NULL)
    return NULL;
  /* GLib writes the year without leading zeros, hence by hand. */
  wall = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d", g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time), g_date_time_get_hour (time), g_date_time_get_minute (time),
                          g_date_time_get_second (time));
  return g_strdup_printf ("%s%c%02d:%02d", wall, offset_min < 0 ? '-' : '+', ABS (offset_min) / 60, ABS (offset_min) % 60);
}

gboolean
sw_import_is_place (double lat,
                    double lon)
{
  /* A comparison with NAN is false. */
  return lat >= -90.0 && lat <= 90.0 && lon >= -180.0 && lon <= 180.0;
}

static double
haversine_m (double lat_a,
             double lon_a,
             double cos_a,
             double lat_b,
             double lon_b,
             double cos_b)
{
  double half_lat = sin ((lat_b - lat_a) * (G_PI / 360.0));
  double half_lon = sin ((lon_b - lon_a) * (G_PI / 360.0));
  double h = half_lat * half_lat + cos_a * cos_b * half_lon * half_lon;

  return 2.0 * EARTH_RADIUS_M * asin (sqrt (MIN (h, 1.0)));
}

/* The steady distance leaves out the island at 0,0 that receivers report before they know where they are, and hops faster
 * than anything; it replaces the plain distance only where that is impossible. */
static void
add_steady (SwImportTrack      *self,
            double              lat,
            double              lon,
            double              cos_lat,
            double              hop_m,
            gboolean            same_hop,
            const SwImportTime *time)
{
  if (fabs (lat) < 1e-9 && fabs (lon) < 1e-9)
    return;
  if (self->has_steady)
    {
      double m = same_hop ? hop_m : haversine_m (self->steady_lat, self->steady_lon, self->steady_cos, lat, lon, cos_lat);
      gboolean known = self->steady_has_time && time != NULL;
      double s = known ? fabs ((double) (time->us - self->steady_us) / 1e6) : 0.0;

      if (!known || m <= MAX_STEADY_M_PER_S * MAX (s, 1.0))
        self->steady_m += m;
    }
  self->has_steady = TRUE;
  self->steady_lat = lat;
  self->steady_lon = lon;
  self->steady_cos = cos_lat;
  self->steady_has_time = time != NULL;
  self->steady_us = time != NULL ? time->us : 0;
}

/**
 * sw_import_track_add_point:
 * @lat: degrees; NAN when missing
 * @lon: degrees; NAN when missing
 * @time: (nullable): when it was taken
 *
 * Adds the next point of the running segment. A point that is nowhere on the globe counts for its time only.
 */
void
sw_import_track_add_point (SwImportTrack      *self,
                           double              lat,
                           double              lon,
                           const SwImportTime *time)
{
  self->n_points++;

  if (time != NULL)
    {
      if (!self->has_time)
        {
          self->has_time = TRUE;
          self->first = *time;
          self->min_us = self->max_us = time->us;
        }
      self->min_us = MIN (self->min_us, time->us);
      self->max_us = MAX (self->max_us, time->us);
      if (!self->has_segment_time)
        self->segment_first_us = time->us;
      self->has_segment_time = TRUE;
      self->segment_last_us = time->us;
    }

  if (sw_import_is_place (lat, lon))
    {
      double cos_lat = cos (lat * (G_PI / 180.0));
      double hop_m = 0.0;
      gboolean same_hop = self->has_place && self->has_steady && self->lat == self->steady_lat && self->lon == self->steady_lon;

      if (self->has_place)
        {
          hop_m = haversine_m (self->lat, self->lon, self->cos_lat, lat, lon, cos_lat);
          self->distance_m += hop_m;
        }
      add_steady (self, lat, lon, cos_lat, hop_m, same_hop, time);
      self->has_place = TRUE;
      self->lat = lat;
      self->lon = lon;
      self->cos_lat = cos_lat;
    }
}

/* Heart rates of 0 and 255 are how watches write "no reading". */
void
sw_import_track_add_hr (SwImportTrack *self,
                        double         hr)
{
  if (hr > 0.0 && hr < 255.0)
    {
      self->hr_sum += hr;
      self->hr_count++;
    }
}

/* Closes the running segment: its span counts as time on the move, unless time ran backwards in it. */
void
sw_import_track_end_segment (SwImportTrack *self)
{
  if (self->has_segment_time && self->segment_last_us > self->segment_first_us)
    self->timer_s += (double) (self->segment_last_us - self->segment_first_us) / 1e6;
  self->has_segment_time = FALSE;
  self->has_place = FALSE;
  self->has_steady = FALSE;
}

double
sw_import_track_get_hr (const SwImportTrack *self)
{
  return self->hr_count > 0 ? self->hr_sum / self->hr_count : (double) NAN;
}
