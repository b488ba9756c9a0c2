/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-day.h"

#define MIN_YEAR 1
#define MAX_YEAR 9999
#define DAYS_OF_400_YEARS 146097
#define US_PER_SECOND G_GINT64_CONSTANT (1000000)

/* Days before the first of each month in a common year. */
static const int month_start[13] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

static gboolean
year_is_leap (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* The first day of @month, counted from 0 on January 1st; @month 13 is the length of the year. */
static int
days_before_month (int year,
                   int month)
{
  return month_start[month - 1] + (month > 2 && year_is_leap (year) ? 1 : 0);
}

/* January 1st of @year as days since 1970-01-01; any year from 0 on. */
static int
days_before_year (int year)
{
  /* Counted in whole cycles of 400 years plus a rest that is never negative, so that year 0 works too. */
  int y = year + 400 - 1;
  int days = y * 365 + y / 4 - y / 100 + y / 400;

  return days - DAYS_OF_400_YEARS - 719162;
}

static int
floor_div (int a,
           int b)
{
  int q = a / b;

  return a % b < 0 ? q - 1 : q;
}

/**
 * sw_day_from_ymd:
 * @year: 1..9999
 * @month: 1..12
 * @day: 1..31
 *
 * Returns: the day, or %SW_DAY_NONE when there is no such date
 */
SwDay
sw_day_from_ymd (int year,
                 int month,
                 int day)
{
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1)
    return SW_DAY_NONE;
  if (day > days_before_month (year, month + 1) - days_before_month (year, month))
    return SW_DAY_NONE;

  return days_before_year (year) + days_before_month (year, month) + day - 1;
}

/**
 * sw_day_to_ymd:
 * @day: a day
 * @ret_year: (out) (optional): its year
 * @ret_month: (out) (optional): 1..12
 * @ret_day: (out) (optional): 1..31
 *
 * Splits a day into its date. The proleptic Gregorian calendar holds before 1582, too.
 */
void
sw_day_to_ymd (SwDay  day,
               int   *ret_year,
               int   *ret_month,
               int   *ret_day)
{
  int year = 0, month = 0, mday = 0;

  if (day != SW_DAY_NONE)
    {
      int cycle = floor_div (day, DAYS_OF_400_YEARS);
      int rest = day - cycle * DAYS_OF_400_YEARS;
      int of_year;

      /* 1970 + rest/366 is never too late; at most two steps are missing after 400 years. */
      year = 1970 + rest / 366;
      while (days_before_year (year + 1) <= rest)
        year++;
      of_year = rest - days_before_year (year);
      month = 1;
      while (days_before_month (year, month + 1) <= of_year)
        month++;
      mday = of_year - days_before_month (year, month) + 1;
      year += cycle * 400;
    }

  if (ret_year != NULL)
    *ret_year = year;
  if (ret_month != NULL)
    *ret_month = month;
  if (ret_day != NULL)
    *ret_day = mday;
}

/**
 * sw_day_get_year:
 * @day: a day
 *
 * Returns: its calendar year
 */
int
sw_day_get_year (SwDay day)
{
  int year;

  sw_day_to_ymd (day, &year, NULL, NULL);
  return year;
}

/**
 * sw_day_get_weekday:
 * @day: a day
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
sw_day_get_weekday (SwDay day)
{
  /* 1970-01-01 was a Thursday. Reduced first, so that no sum can overflow. */
  int rest = day % 7;

  return (rest + 7 + 3) % 7 + 1;
}

/**
 * sw_day_get_monday:
 * @day: a day
 *
 * Returns: the Monday of its week
 */
SwDay
sw_day_get_monday (SwDay day)
{
  if (day == SW_DAY_NONE)
    return SW_DAY_NONE;
  return day - (sw_day_get_weekday (day) - 1);
}

/**
 * sw_day_get_iso_week:
 * @day: a day
 * @ret_iso_year: (out) (optional): the year the week belongs to, which differs from the day's around New Year
 *
 * Returns: the ISO 8601 week, 1..53
 */
int
sw_day_get_iso_week (SwDay  day,
                     int   *ret_iso_year)
{
  /* A week belongs to the year of its Thursday. */
  SwDay thursday = sw_day_get_monday (day) + 3;
  int year = sw_day_get_year (thursday);

  if (ret_iso_year != NULL)
    *ret_iso_year = year;
  return (thursday - days_before_year (year)) / 7 + 1;
}

/* Exactly @n_digits digits at *@p, which moves on; FALSE leaves *@p where the reading stopped. */
static gboolean
read_digits (const char **p,
             int          n_digits,
             int         *ret_value)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (**p))
        return FALSE;
      value = value * 10 + (**p - '0');
      (*p)++;
    }

  *ret_value = value;
  return TRUE;
}

static gboolean
read_char (const char **p,
           char         c)
{
  if (**p != c)
    return FALSE;
  (*p)++;
  return TRUE;
}

static gboolean
read_day (const char **p,
          SwDay       *ret_day)
{
  int year, month, mday;
  SwDay day;

  if (!read_digits (p, 4, &year) || !read_char (p, '-') ||
      !read_digits (p, 2, &month) || !read_char (p, '-') ||
      !read_digits (p, 2, &mday))
    return FALSE;

  day = sw_day_from_ymd (year, month, mday);
  if (day == SW_DAY_NONE)
    return FALSE;

  *ret_day = day;
  return TRUE;
}

/**
 * sw_day_parse:
 * @text: (nullable): "YYYY-MM-DD", nothing before or after
 * @ret_day: (out): the day
 *
 * Returns: %FALSE when @text is no real date of the years 1 to 9999; *@ret_day is then untouched
 */
gboolean
sw_day_parse (const char *text,
              SwDay      *ret_day)
{
  SwDay day;

  if (text == NULL || !read_day (&text, &day) || *text != '\0')
    return FALSE;

  *ret_day = day;
  return TRUE;
}

/**
 * sw_day_format:
 * @day: a day
 * @buffer: where to write
 *
 * Returns: @buffer holding "YYYY-MM-DD", or "" for %SW_DAY_NONE
 */
const char *
sw_day_format (SwDay day,
               char  buffer[SW_DAY_STRING_SIZE])
{
  int year, month, mday;

  sw_day_to_ymd (day, &year, &month, &mday);
  if (day == SW_DAY_NONE)
    buffer[0] = '\0';
  else
    g_snprintf (buffer, SW_DAY_STRING_SIZE, "%04d-%02d-%02d", year, month, mday);
  return buffer;
}

/**
 * sw_week_parse:
 * @text: (nullable): "YYYY-Www", nothing before or after
 * @ret_monday: (out): the week's Monday
 *
 * Returns: %FALSE when there is no such ISO week; *@ret_monday is then untouched
 */
gboolean
sw_week_parse (const char *text,
               SwDay      *ret_monday)
{
  int year, week, iso_year;
  SwDay monday;

  if (text == NULL ||
      !read_digits (&text, 4, &year) || !read_char (&text, '-') || !read_char (&text, 'W') ||
      !read_digits (&text, 2, &week) || *text != '\0')
    return FALSE;
  if (year < MIN_YEAR || week < 1 || week > 53)
    return FALSE;

  /* January 4th always lies in week 1. */
  monday = sw_day_get_monday (sw_day_from_ymd (year, 1, 4)) + (week - 1) * 7;
  if (sw_day_get_iso_week (monday, &iso_year) != week || iso_year != year)
    return FALSE;

  *ret_monday = monday;
  return TRUE;
}

/**
 * sw_week_format:
 * @monday: any day of the week
 * @buffer: where to write
 *
 * Returns: @buffer holding "YYYY-Www", or "" for %SW_DAY_NONE
 */
const char *
sw_week_format (SwDay monday,
                char  buffer[SW_WEEK_STRING_SIZE])
{
  int year, week;

  if (monday == SW_DAY_NONE)
    {
      buffer[0] = '\0';
      return buffer;
    }

  week = sw_day_get_iso_week (monday, &year);
  g_snprintf (buffer, SW_WEEK_STRING_SIZE, "%04d-W%02d", year, week);
  return buffer;
}

static gboolean
read_minute (const char **p,
             int         *ret_minute)
{
  int hour, minute;

  if (!read_digits (p, 2, &hour) || !read_char (p, ':') || !read_digits (p, 2, &minute))
    return FALSE;
  if (hour > 23 || minute > 59)
    return FALSE;

  *ret_minute = hour * 60 + minute;
  return TRUE;
}

/* "", or "." and at least one digit; what is finer than a microsecond is dropped. */
static gboolean
read_fraction (const char **p,
               int         *ret_us)
{
  int scale = 100000;
  int us = 0;

  *ret_us = 0;
  if (**p != '.')
    return TRUE;
  (*p)++;
  if (!g_ascii_isdigit (**p))
    return FALSE;

  for (; g_ascii_isdigit (**p); (*p)++)
    {
      us += (**p - '0') * scale;
      scale /= 10;
    }

  *ret_us = us;
  return TRUE;
}

static gboolean
read_offset (const char **p,
             int         *ret_minutes)
{
  int sign, minutes;

  if (**p == 'Z' || **p == 'z')
    {
      (*p)++;
      *ret_minutes = 0;
      return TRUE;
    }
  if (**p != '+' && **p != '-')
    return FALSE;
  sign = **p == '-' ? -1 : 1;
  (*p)++;
  if (!read_minute (p, &minutes))
    return FALSE;

  *ret_minutes = sign * minutes;
  return TRUE;
}

/**
 * sw_instant_parse:
 * @text: (nullable): RFC 3339 with an offset, "2026-11-20T07:00:00+01:00"
 * @ret_utc_us: (out): microseconds since 1970-01-01 UTC
 *
 * Fractions of a second and Z are understood, a leap second counts as the second after it.
 *
 * Returns: %FALSE when @text is no such instant; *@ret_utc_us is then untouched
 */
gboolean
sw_instant_parse (const char *text,
                  gint64     *ret_utc_us)
{
  SwDay day;
  int minute, second, us, offset;

  if (text == NULL || !read_day (&text, &day))
    return FALSE;
  if (!read_char (&text, 'T') && !read_char (&text, 't'))
    return FALSE;
  if (!read_minute (&text, &minute) || !read_char (&text, ':') ||
      !read_digits (&text, 2, &second) || second > 60 ||
      !read_fraction (&text, &us) || !read_offset (&text, &offset) || *text != '\0')
    return FALSE;

  *ret_utc_us = (((gint64) day * 1440 + minute - offset) * 60 + second) * US_PER_SECOND + us;
  return TRUE;
}

/**
 * sw_wall_time_parse:
 * @text: (nullable): "YYYY-MM-DDTHH:MM", seconds optional, no offset
 * @ret_day: (out): its date
 * @ret_minute: (out): minute of that day, 0..1439
 *
 * Returns: %FALSE when @text is no such time; the answers are then untouched
 */
gboolean
sw_wall_time_parse (const char *text,
                    SwDay      *ret_day,
                    int        *ret_minute)
{
  SwDay day;
  int minute, second;

  if (text == NULL || !read_day (&text, &day) || !read_char (&text, 'T') || !read_minute (&text, &minute))
    return FALSE;
  if (*text == ':' && (!read_char (&text, ':') || !read_digits (&text, 2, &second) || second > 59))
    return FALSE;
  if (*text != '\0')
    return FALSE;

  *ret_day = day;
  *ret_minute = minute;
  return TRUE;
}
