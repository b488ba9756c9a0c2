/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* Dates in the words of the locale. A day has no time zone; it is looked at in UTC only to borrow GLib's calendar words. */

char *
sw_words_format_day (SwDay       day,
                     const char *format)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;

  sw_day_to_ymd (day, &year, &month, &mday);
  date = g_date_time_new_utc (year, month, mday, 12, 0, 0);
  /* The calendar ends with the year 9999, and its last week does not. */
  if (date == NULL)
    return g_strdup ("");
  return g_date_time_format (date, format);
}

/**
 * sw_words_day_long:
 * @day: a day
 *
 * Returns: (transfer full): "Thursday 26 November"
 */
char *
sw_words_day_long (SwDay day)
{
  /* translators: a date in full without the year, as for g_date_time_format() */
  return sw_words_format_day (day, C_("date format", "%A %-d %B"));
}

/**
 * sw_words_weekday_short:
 * @day: a day
 *
 * Returns: (transfer full): "Thu"
 */
char *
sw_words_weekday_short (SwDay day)
{
  return sw_words_format_day (day, "%a");
}

/**
 * sw_words_weekday_long:
 * @day: a day
 *
 * Returns: (transfer full): "Thursday"
 */
char *
sw_words_weekday_long (SwDay day)
{
  return sw_words_format_day (day, "%A");
}

char *
sw_words_weekday_name (int weekday)
{
  /* Day 4 was a Monday. */
  return sw_words_weekday_long (4 + (weekday + 6) % 7);
}

/**
 * sw_words_week_span:
 * @monday: a week's Monday
 *
 * Returns: (transfer full): its first and last day, "23–29 November", with years only around New Year
 */
char *
sw_words_week_span (SwDay monday)
{
  SwDay sunday = monday + 6;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  int first_year, last_year, first_month, last_month;

  sw_day_to_ymd (monday, &first_year, &first_month, NULL);
  sw_day_to_ymd (sunday, &last_year, &last_month, NULL);

  if (first_year != last_year)
    {
      /* translators: a date with its year, as for g_date_time_format() */
      from = sw_words_format_day (monday, C_("date format", "%-d %B %Y"));
      to = sw_words_format_day (sunday, C_("date format", "%-d %B %Y"));
    }
  else if (first_month != last_month)
    {
      /* translators: a date without its year, as for g_date_time_format() */
      from = sw_words_format_day (monday, C_("date format", "%-d %B"));
      to = sw_words_format_day (sunday, C_("date format", "%-d %B"));
    }
  else
    {
      /* translators: the first day of a span inside one month, as for g_date_time_format(): the 23 of "23–29 November" */
      from = sw_words_format_day (monday, C_("date format", "%-d"));
      /* translators: the last day of a span inside one month: the "29 November" of "23–29 November" */
      to = sw_words_format_day (sunday, C_("span end", "%-d %B"));
      /* translators: a span of days inside one month */
      return g_strdup_printf (C_("date span", "%s–%s"), from, to);
    }

  /* translators: a span of days from one month to the next */
  return g_strdup_printf (C_("long date span", "%s – %s"), from, to);
}

/**
 * sw_words_week_title:
 * @monday: a week's Monday
 *
 * Returns: (transfer full): "Week 48"
 */
char *
sw_words_week_title (SwDay monday)
{
  /* translators: a calendar week by its ISO number */
  return g_strdup_printf (_("Week %d"), sw_day_get_iso_week (monday, NULL));
}
