/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-core.h"

typedef struct
{
  const char *text;
  SwDay       day;      /* since 1970-01-01, worked out by hand or with another calendar program */
  int         weekday;
  const char *week;
} DayCase;

static const DayCase day_cases[] = {
  { "1970-01-01", 0, 4, "1970-W01" },
  { "1969-12-31", -1, 3, "1970-W01" },
  { "2000-02-29", 11016, 2, "2000-W09" },
  { "2000-03-01", 11017, 3, "2000-W09" },
  { "1900-02-28", -25509, 3, "1900-W09" },
  { "1900-03-01", -25508, 4, "1900-W09" },
  { "2026-11-25", 20782, 3, "2026-W48" },
  { "2027-01-03", 20821, 7, "2026-W53" },
  { "2027-01-04", 20822, 1, "2027-W01" },
  { "2020-12-31", 18627, 4, "2020-W53" },
  { "2021-01-03", 18630, 7, "2020-W53" },
  { "2008-12-29", 14242, 1, "2009-W01" },
  { "2010-01-01", 14610, 5, "2009-W53" },
  { "2016-01-03", 16803, 7, "2015-W53" },
  { "2018-12-31", 17896, 1, "2019-W01" },
  { "9999-12-31", 2932896, 5, "9999-W52" },
  { "0001-01-01", -719162, 1, "0001-W01" },
};

static void
test_day_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (day_cases); i++)
    {
      const DayCase *c = &day_cases[i];
      char day_text[SW_DAY_STRING_SIZE], week_text[SW_WEEK_STRING_SIZE];
      SwDay day = 0, monday = 0;

      g_assert_true (sw_day_parse (c->text, &day));
      g_assert_cmpint (day, ==, c->day);
      g_assert_cmpstr (sw_day_format (day, day_text), ==, c->text);
      g_assert_cmpint (sw_day_get_weekday (day), ==, c->weekday);
      g_assert_cmpint (sw_day_get_monday (day), ==, day - c->weekday + 1);
      g_assert_cmpstr (sw_week_format (day, week_text), ==, c->week);
      g_assert_true (sw_week_parse (c->week, &monday));
      g_assert_cmpint (monday, ==, sw_day_get_monday (day));
    }
}

/* Every day of eight centuries follows the one before it, and GLib's calendar agrees. */
static void
test_day_walk (void)
{
  GDate date;
  SwDay first = sw_day_from_ymd (1599, 12, 1);
  SwDay last = sw_day_from_ymd (2401, 1, 31);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_DECEMBER, 1599);
  for (SwDay day = first; day <= last; day++)
    {
      int year, month, mday;

      sw_day_to_ymd (day, &year, &month, &mday);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, (int) g_date_get_month (&date));
      g_assert_cmpint (mday, ==, g_date_get_day (&date));
      g_assert_cmpint (sw_day_get_weekday (day), ==, (int) g_date_get_weekday (&date));
      g_assert_cmpint (sw_day_get_iso_week (day, NULL), ==, (int) g_date_get_iso8601_week_of_year (&date));
      g_assert_cmpint (sw_day_from_ymd (year, month, mday), ==, day);
      g_date_add_days (&date, 1);
    }
}

static void
test_day_refusals (void)
{
  static const char * const texts[] = {
    NULL, "", "2026", "2026-1-01", "2026-01-1", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-04-31",
    "2026-01-00", "2026-01-32", "0000-01-01", "2026-01-01 ", " 2026-01-01", "2026-01-01T", "2026/01/01", "+026-01-01",
    "20260101", "2026-01-01x", "１026-01-01",
  };
  static const char * const weeks[] = {
    NULL, "", "2026-48", "2026-W00", "2026-W54", "2025-W53", "2026-W5", "2026-w48", "2026-W48 ", "0000-W01", "2026W48",
  };
  SwDay day = 77;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (sw_day_parse (texts[i], &day));
  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    g_assert_false (sw_week_parse (weeks[i], &day));
  g_assert_cmpint (day, ==, 77);

  g_assert_cmpint (sw_day_from_ymd (2026, 2, 29), ==, SW_DAY_NONE);
  g_assert_cmpint (sw_day_from_ymd (0, 1, 1), ==, SW_DAY_NONE);
  g_assert_cmpint (sw_day_from_ymd (10000, 1, 1), ==, SW_DAY_NONE);
  g_assert_cmpint (sw_day_get_monday (SW_DAY_NONE), ==, SW_DAY_NONE);
}

static void
test_day_none (void)
{
  char text[SW_DAY_STRING_SIZE] = "x", week[SW_WEEK_STRING_SIZE] = "x";

  g_assert_cmpstr (sw_day_format (SW_DAY_NONE, text), ==, "");
  g_assert_cmpstr (sw_week_format (SW_DAY_NONE, week), ==, "");
}

static void
test_instants (void)
{
  static const struct
  {
    const char *text;
    gint64      us;
  } cases[] = {
    { "1970-01-01T00:00:00Z", 0 },
    { "1970-01-01t00:00:00z", 0 },
    { "1970-01-01T01:00:00+01:00", 0 },
    { "1969-12-31T18:30:00-05:30", 0 },
    { "1970-01-01T00:00:00.5Z", 500000 },
    { "1970-01-01T00:00:00.1234567Z", 123456 },
    { "1969-12-31T23:59:59.000001Z", -999999 },
    { "2026-11-20T07:00:00+01:00", G_GINT64_CONSTANT (1795154400000000) },
    { "2016-12-31T23:59:60Z", G_GINT64_CONSTANT (1483228800000000) },
  };
  static const char * const wrong[] = {
    NULL, "", "2026-11-20", "2026-11-20T07:00:00", "2026-11-20T07:00Z", "2026-11-20 07:00:00Z", "2026-11-20T24:00:00Z",
    "2026-11-20T07:60:00Z", "2026-11-20T07:00:61Z", "2026-11-20T07:00:00.Z", "2026-11-20T07:00:00+1:00",
    "2026-11-20T07:00:00+0100", "2026-11-20T07:00:00+24:00", "2026-11-20T07:00:00Zx", "2026-02-30T07:00:00Z",
  };
  gint64 us = 5;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (sw_instant_parse (wrong[i], &us));
  g_assert_cmpint (us, ==, 5);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (sw_instant_parse (cases[i].text, &us));
      g_assert_cmpint (us, ==, cases[i].us);
    }
}

static void
test_wall_times (void)
{
  static const char * const wrong[] = {
    NULL, "", "2026-11-21", "2026-11-21T7:10", "2026-11-21T24:00", "2026-11-21T07:60", "2026-11-21T07:10:60",
    "2026-11-21T07:10Z", "2026-11-21T07:10:5", "2026-11-21 07:10", "2026-11-31T07:10",
  };
  SwDay day = 3;
  int minute = 4;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (sw_wall_time_parse (wrong[i], &day, &minute));
  g_assert_cmpint (day, ==, 3);
  g_assert_cmpint (minute, ==, 4);

  g_assert_true (sw_wall_time_parse ("2026-11-21T07:10", &day, &minute));
  g_assert_cmpint (day, ==, 20778);
  g_assert_cmpint (minute, ==, 430);
  g_assert_true (sw_wall_time_parse ("2026-11-22T23:59:59", &day, &minute));
  g_assert_cmpint (day, ==, 20779);
  g_assert_cmpint (minute, ==, 1439);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/day/table", test_day_table);
  g_test_add_func ("/core/day/walk", test_day_walk);
  g_test_add_func ("/core/day/refusals", test_day_refusals);
  g_test_add_func ("/core/day/none", test_day_none);
  g_test_add_func ("/core/day/instants", test_instants);
  g_test_add_func ("/core/day/wall-times", test_wall_times);

  return g_test_run ();
}
