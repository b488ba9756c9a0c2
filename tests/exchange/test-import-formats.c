/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "sw-import-kind.h"
#include "sw-test-files.h"

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double      value; /* NAN: no number */
  } rows[] = {
    { "40.18894976936280727386474609375", 40.18894976936280727386474609375 },
    { "-105.178360976278781890869140625", -105.178360976278781890869140625 },
    { " 12 ", 12.0 },
    { "+7.5", 7.5 },
    { "40,25", 40.25 },
    { ".5", 0.5 },
    { "5.", 5.0 },
    { "1.5e3", 1500.0 },
    { "1e-3", 0.001 },
    { "123456789012345678901", 123456789012345678901.0 },
    { "0.000000000000000000001", 1e-21 },
    { "", (double) NAN },
    { "-", (double) NAN },
    { ".", (double) NAN },
    { "nan", (double) NAN },
    { "inf", (double) NAN },
    { "0x10", (double) NAN },
    { "1e", (double) NAN },
    { "1e999", (double) NAN },
    { "1.2.3", (double) NAN },
    { "12 km", (double) NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double value = sw_import_parse_number (rows[i].text, strlen (rows[i].text));

      g_test_message ("%s", rows[i].text);
      g_assert_true (isnan (value) == isnan (rows[i].value));
      if (!isnan (rows[i].value))
        g_assert_cmpfloat_with_epsilon (value, rows[i].value, fabs (rows[i].value) * 1e-15);
    }
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    gint64      us; /* -1: no time */
    int         offset_min;
  } rows[] = {
    { "1970-01-01T00:00:00Z", 0, SW_IMPORT_NO_OFFSET },
    { "2023-01-16T18:02:26.000Z", G_GINT64_CONSTANT (1673892146000000), SW_IMPORT_NO_OFFSET },
    { "2023-01-16T18:02:26.123456789+02:00", G_GINT64_CONSTANT (1673884946123456), 120 },
    { "2023-01-16T18:02:26-0330", G_GINT64_CONSTANT (1673904746000000), -210 },
    { "2023-01-16T18:02:26+01", G_GINT64_CONSTANT (1673888546000000), 60 },
    { "2023-01-16T18:02:26+00:00", G_GINT64_CONSTANT (1673892146000000), SW_IMPORT_NO_OFFSET },
    { "2023-01-16 18:02:26", G_GINT64_CONSTANT (1673892146000000), SW_IMPORT_NO_OFFSET },
    { "2016-11-14 07:25:41 -0700", G_GINT64_CONSTANT (1479133541000000), -420 },
    { " 2023-01-16T18:02Z\n", G_GINT64_CONSTANT (1673892120000000), SW_IMPORT_NO_OFFSET },
    { "2024-02-29T00:00:00Z", G_GINT64_CONSTANT (1709164800000000), SW_IMPORT_NO_OFFSET },
    { "2023-02-29T00:00:00Z", -1, 0 },
    { "+052870-09-10T00:00:00Z", -1, 0 },
    { "2023-13-01T00:00:00Z", -1, 0 },
    { "2023-01-16T25:02:26Z", -1, 0 },
    { "2023-01-16", -1, 0 },
    { "2023-01-16T18:02:26Zx", -1, 0 },
    { "{{ time }}", -1, 0 },
    { "", -1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SwImportTime time = { -1, 0 };
      gboolean found = sw_import_parse_time (rows[i].text, strlen (rows[i].text), &time);

      g_test_message ("%s", rows[i].text);
      g_assert_true (found == (rows[i].us != -1));
      g_assert_cmpint (time.us, ==, rows[i].us);
      g_assert_cmpint (time.offset_min, ==, rows[i].offset_min);
    }
}

static void
assert_track (const SwImportedFile *file)
{
  const SwImportedActivity *activity;

  g_assert_cmpuint (file->activities->len, ==, 1);
  activity = g_ptr_array_index (file->activities, 0);
  g_assert_cmpstr (activity->start, ==, "2026-05-03T22:30:00+00:00");
  g_assert_cmpfloat_with_epsilon (activity->distance_m, SW_TEST_TRACK_M, 0.01);
  g_assert_cmpfloat (activity->timer_s, ==, SW_TEST_TRACK_S);
  g_assert_cmpint (activity->kind, ==, SW_KIND_EASY);
}

/* Files that are not quite XML and still say what they say. */
static void
test_mended (void)
{
  static const struct
  {
    const char *text;
    gsize       length;  /* 0: up to NUL */
    const char *reason;
    const char *name;    /* of the track */
  } rows[] = {
    { SW_TEST_GPX, 0, "ok", "Home" },
    { "\xef\xbb\xbf" SW_TEST_GPX, 0, "ok", "Home" },
    { " \n  " SW_TEST_GPX, 0, "recovered", "Home" },
    { "\0\0" SW_TEST_GPX, sizeof SW_TEST_GPX + 1, "recovered", "Home" },
    { SW_TEST_GPX "\0\0\0<!-- x", sizeof SW_TEST_GPX + 9, "recovered", "Home" },
    { "<?xml version='1.0' encoding='UTF-16'?><gpx>" SW_TEST_GPX_TRACK "</gpx>", 0, "recovered", "Home" },
    { "<gpx><trk><name>Gr\xfc\xdf" "e \x80</name></trk></gpx>", 0, "recovered", NULL },
    { "<?xml version='1.0' encoding='no-such-thing'?><gpx>" SW_TEST_GPX_TRACK "</gpx>", 0, "ok", "Home" },
    { "<!DOCTYPE gpx SYSTEM \"http://localhost/x.dtd\" [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<gpx>&e;" SW_TEST_GPX_TRACK
      "</gpx>", 0, "ok", "Home" },
    { "<g:gpx xmlns:g='urn:x'><!-- a -- b --><?php & ?>" SW_TEST_GPX_TRACK "<u:x>1</u:x></g:gpx>", 0, "ok", "Home" },
    { "<gpx><name>a &nbsp; b & c &#0; &#x41; &#xzz;</name>" SW_TEST_GPX_TRACK "</gpx>", 0, "recovered", "Home" },
    { "<gpx><desc>\x0b\x1f</desc>" SW_TEST_GPX_TRACK "</gpx>", 0, "recovered", "Home" },
    { "<gpx><desc><![CDATA[a & b < c ] ]] ]]></desc>" SW_TEST_GPX_TRACK "</gpx>", 0, "ok", "Home" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize length = rows[i].length != 0 ? rows[i].length : strlen (rows[i].text);
      g_autoptr (SwImportedFile) file = sw_test_read ("a.gpx", rows[i].text, (gssize) length);

      g_test_message ("%" G_GSIZE_FORMAT ": %s %s", i, file->reason, file->message);
      g_assert_cmpstr (file->reason, ==, rows[i].reason);
      if (rows[i].name != NULL)
        assert_track (file);
    }
}

static char *
read_name (const char *text,
           gsize       length)
{
  g_autoptr (SwImportedFile) file = sw_test_read ("a.gpx", text, (gssize) length);

  g_assert_cmpuint (file->activities->len, ==, 1);
  return g_strdup (((SwImportedActivity *) g_ptr_array_index (file->activities, 0))->name);
}

static void
assert_name (const char *text,
             gsize       length,
             const char *expected)
{
  g_autofree char *name = read_name (text, length);

  g_assert_cmpstr (name, ==, expected);
}

#define WITH_NAME(encoding, name) "<?xml version='1.0' encoding='" encoding "'?><gpx><trk><name>" name "</name></trk></gpx>"
#define ASSERT_NAME(encoding, bytes, expected) \
  assert_name (WITH_NAME (encoding, bytes), sizeof WITH_NAME (encoding, bytes) - 1, expected)

static void
test_encodings (void)
{
  static const char text[] = "<?xml version='1.0'?><gpx><trk><name>\xc3\x9c \xf0\x9f\x8f\x83</name></trk></gpx>";

  ASSERT_NAME ("UTF-8", "Stra\xc3\x9f" "e", "Stra\xc3\x9f" "e");
  ASSERT_NAME ("UTF-8", "Stra\xdf" "e \x80", "Stra\xc3\x9f" "e \xe2\x82\xac");
  ASSERT_NAME ("ISO-8859-1", "Stra\xdf" "e", "Stra\xc3\x9f" "e");
  ASSERT_NAME ("windows-1251", "\xcc\xee\xf1\xea\xe2\xe0", "\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0");
  ASSERT_NAME ("UTF-8", "a &amp; b &lt;c&gt; &nbsp;", "a & b <c> &nbsp;");
  ASSERT_NAME ("UTF-8", "<![CDATA[1 < 2 & 3]]> ]", "1 < 2 & 3 ]");
  ASSERT_NAME ("UTF-8", " two \n lines ", "two lines");

  for (int big = 0; big < 2; big++)
    for (int mark = 0; mark < 2; mark++)
      {
        gsize n;
        g_autofree char *wide = g_convert (text, sizeof text - 1, big ? "UTF-16BE" : "UTF-16LE", "UTF-8", NULL, &n, NULL);
        g_autoptr (GString) bytes = g_string_new (NULL);

        if (mark)
          g_string_append (bytes, big ? "\xfe\xff" : "\xff\xfe");
        g_string_append_len (bytes, wide, (gssize) n);
        assert_name (bytes->str, bytes->len, "\xc3\x9c \xf0\x9f\x8f\x83");
      }
}

/* What cannot be read ends with a sentence and, where there is one, a line. */
static void
test_refused (void)
{
  static const struct
  {
    const char     *name;
    const char     *text;
    SwImportedState state;
    const char     *reason;
    guint           line;
  } rows[] = {
    { "a.gpx", "", SW_IMPORTED_FAILED, "empty", 0 },
    { "a.gpx", " \n\n", SW_IMPORTED_FAILED, "empty", 0 },
    { "a.gpx", "{\"a\": 1}", SW_IMPORTED_FAILED, "damaged", 1 },
    { "a.tcx", "<html><body>Sign in</body></html>", SW_IMPORTED_FAILED, "damaged", 0 },
    { "a.fit", "no fit at all", SW_IMPORTED_FAILED, "damaged", 1 },
    { "a.txt", "notes", SW_IMPORTED_SKIPPED, "unknown-format", 0 },
    { "a.svg", "<svg/>", SW_IMPORTED_SKIPPED, "unknown-format", 0 },
    { "a.gpx", "<gpx><wpt lat='1' lon='2'/><rte><rtept lat='1' lon='2'/></rte></gpx>", SW_IMPORTED_SKIPPED, "no-activity", 0 },
    { "a.tcx", "<TrainingCenterDatabase><Courses><Course><Lap/></Course></Courses></TrainingCenterDatabase>",
      SW_IMPORTED_SKIPPED, "no-activity", 0 },
    { "a.gpx", SW_TEST_GPX_HEAD "\n<trk>\n<name>a</nome>", SW_IMPORTED_PARTIAL, "partial", 5 },
    { "a.gpx", "<!DOCTYPE gpx [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>\n<gpx>\n<trk><name>&b;</name></trk></gpx>",
      SW_IMPORTED_PARTIAL, "partial", 3 },
    { "a.gpx", "<!DOCTYPE gpx [", SW_IMPORTED_FAILED, "damaged", 1 },
    { "a.gpx", "<gpx><trk><name><![CDATA[ never closed", SW_IMPORTED_PARTIAL, "partial", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwImportedFile) file = sw_test_read (rows[i].name, rows[i].text, -1);
      g_autofree char *text = sw_imported_file_describe (file);

      g_test_message ("%s", text);
      g_assert_cmpint (file->state, ==, rows[i].state);
      g_assert_cmpstr (file->reason, ==, rows[i].reason);
      g_assert_cmpuint (file->line, ==, rows[i].line);
      g_assert_true (g_str_has_prefix (text, rows[i].name));
    }
}

static void
test_gpx (void)
{
  g_autoptr (SwImportedFile) file = NULL;
  const SwImportedActivity *activity;

  /* Metadata's date for a track without times; a pause mark at latitude 100; a gap between segments; a break in time. */
  file = sw_test_read ("a.gpx",
                       "<gpx><metadata><time>2026-05-01T10:00:00+02:00</time></metadata>"
                       "<trk><trkseg><trkpt lat='50' lon='8'/><trkpt lat='100' lon='0'/><trkpt lat='50.001' lon='8'/></trkseg>"
                       "<trkseg><trkpt lat='60' lon='8'/><trkpt lat='60.001' lon='8'/></trkseg></trk>"
                       "<trk><trkseg><trkpt lat='1' lon='1'><time>2026-05-02T10:00:10Z</time></trkpt>"
                       "<trkpt lat='1' lon='1'><time>2026-05-02T10:00:00Z</time></trkpt></trkseg></trk></gpx>", -1);
  g_assert_cmpuint (file->activities->len, ==, 2);
  activity = g_ptr_array_index (file->activities, 0);
  g_assert_cmpstr (activity->start, ==, "2026-05-01T10:00:00+02:00");
  g_assert_false (activity->start_is_own);
  g_assert_cmpfloat_with_epsilon (activity->distance_m, 222.39, 0.01);
  g_assert_true (isnan (activity->timer_s));
  activity = g_ptr_array_index (file->activities, 1);
  g_assert_cmpstr (activity->start, ==, "2026-05-02T10:00:10+00:00");
  g_assert_cmpfloat (activity->timer_s, ==, 0.0);
  g_assert_cmpfloat (activity->elapsed_s, ==, 10.0);
}

static void
test_tcx (void)
{
  g_autoptr (SwImportedFile) file = NULL;
  const SwImportedActivity *activity;

  file = sw_test_read ("a.tcx",
                       SW_TEST_TCX ("<MultiSportSession><Id>x</Id><FirstSport>"
                                    SW_TEST_TCX_ACTIVITY ("Biking", "2026-05-03T08:00:00.750Z") "</FirstSport><NextSport>"
                                    SW_TEST_TCX_ACTIVITY ("Running", "+052870-09-10T00:00:00Z") "</NextSport></MultiSportSession>"
                                    SW_TEST_TCX_ACTIVITY ("Running", "2026-05-04T08:00:00+02:00")), -1);
  g_assert_cmpuint (file->activities->len, ==, 3);
  activity = g_ptr_array_index (file->activities, 0);
  g_assert_cmpint (activity->kind, ==, SW_KIND_CYCLE);
  g_assert_cmpstr (activity->start, ==, "2026-05-03T08:00:00+00:00");
  g_assert_cmpfloat (activity->distance_m, ==, 2000.0);
  g_assert_cmpfloat (activity->timer_s, ==, 600.0);
  g_assert_cmpfloat (activity->avg_hr, ==, 140.0);
  /* A year that cannot be is no start. */
  activity = g_ptr_array_index (file->activities, 1);
  g_assert_false (activity->has_start);
  activity = g_ptr_array_index (file->activities, 2);
  g_assert_cmpstr (activity->start, ==, "2026-05-04T08:00:00+02:00");
}

static void
test_fit (void)
{
  static const SwTestFitFlags variants[] = {
    SW_TEST_FIT_PLAIN,
    SW_TEST_FIT_BIG_ENDIAN,
    SW_TEST_FIT_NO_SESSION,
    SW_TEST_FIT_NO_SESSION | SW_TEST_FIT_BIG_ENDIAN | SW_TEST_FIT_DEVELOPER,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autoptr (GByteArray) bytes = sw_test_make_fit (variants[i]);
      g_autoptr (SwImportedFile) file = sw_test_read ("a.fit", bytes->data, bytes->len);
      const SwImportedActivity *activity;

      g_test_message ("variant %u: %s", variants[i], file->message);
      g_assert_cmpstr (file->reason, ==, "ok");
      g_assert_cmpuint (file->activities->len, ==, 1);
      activity = g_ptr_array_index (file->activities, 0);
      g_assert_cmpstr (activity->start, ==, "2026-05-04T00:30:00+02:00");
      g_assert_cmpint (activity->day, ==, sw_day_from_ymd (2026, 5, 4));
      g_assert_cmpfloat_with_epsilon (activity->distance_m, 1000.0, 0.1);
      g_assert_cmpfloat (activity->timer_s, ==, 120.0);
      g_assert_cmpfloat (activity->avg_hr, ==, 126.0);
      /* Without a session there is no sport, and 30 km/h is no run. */
      g_assert_true (activity->kind_is_guess == ((variants[i] & SW_TEST_FIT_NO_SESSION) != 0));
      g_assert_cmpint (activity->kind, ==, activity->kind_is_guess ? SW_KIND_CYCLE : SW_KIND_EASY);
    }
}

static void
test_fit_damage (void)
{
  g_autoptr (GByteArray) bytes = sw_test_make_fit (SW_TEST_FIT_PLAIN);
  g_autoptr (GByteArray) second = sw_test_make_fit (SW_TEST_FIT_BIG_ENDIAN);
  g_autoptr (SwImportedFile) file = NULL;
  guint length = bytes->len;

  /* Two in one. */
  g_byte_array_append (bytes, second->data, second->len);
  file = sw_test_read ("a.fit", bytes->data, bytes->len);
  g_assert_cmpuint (file->activities->len, ==, 2);
  g_assert_cmpstr (file->reason, ==, "ok");
  g_clear_pointer (&file, sw_imported_file_free);

  /* Something after the end. */
  file = sw_test_read ("a.fit", bytes->data, length + 5);
  g_assert_cmpuint (file->activities->len, ==, 1);
  g_assert_cmpstr (file->reason, ==, "recovered");
  g_clear_pointer (&file, sw_imported_file_free);

  /* A wrong checksum. */
  bytes->data[length - 1] ^= 0x55;
  file = sw_test_read ("a.fit", bytes->data, length);
  g_assert_cmpuint (file->activities->len, ==, 1);
  g_assert_cmpstr (file->reason, ==, "recovered");
  g_clear_pointer (&file, sw_imported_file_free);

  /* No size, no checksum: a recording that was never closed. */
  memset (bytes->data + 4, 0, 4);
  file = sw_test_read ("a.fit", bytes->data, length - 2);
  g_assert_cmpuint (file->activities->len, ==, 1);
  g_assert_cmpint (file->state, ==, SW_IMPORTED_PARTIAL);
}

/* Lists of activities: languages, duplicated columns, thousands and decimals, cells of several lines. */
static void
test_tables (void)
{
  static const struct
  {
    const char *text;
    const char *start;
    double      distance_m;
    double      elapsed_s;
    SwKind      kind;
  } rows[] = {
    { "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Distance\n"
      "1,\"Jan 27, 2021, 1:57:47 PM\",\"Two\nlines, \"\"quoted\"\"\",Swim,1275,\"1,250\",activities/1.fit.gz,1275.0,\"1,250\"\n",
      "2021-01-27T15:57:47+02:00", 1250.0, 1275.0, SW_KIND_SWIM },
    { "Aktivit\xc3\xa4tsdatum;Name der Aktivit\xc3\xa4t;Aktivit\xc3\xa4tsart;Verstrichene Zeit;Distanz;Dateiname\r\n"
      "23.05.2023, 12:40:57;Runde;Lauf;6124;33,91;\r\n",
      "2023-05-23T14:40:57+02:00", 33910.0, 6124.0, SW_KIND_EASY },
    { "\xef\xbb\xbf" "Date,Type,Route Name,Distance (mi),Duration\n2013-12-29 11:36:13,Running,,2.00,1:06:06\n",
      "2013-12-29T11:36:13+02:00", 3218.688, 3966.0, SW_KIND_EASY },
    { "Aktivit\xe4tstyp\tDatum\tTitel\tDistanz\tZeit\nGehen\t2024-02-29\tx\t1.234,5\t18:57\n",
      "2024-02-29T12:00:00+02:00", 1234500.0, 1137.0, SW_KIND_WALK },
    { "Type d'activit\xc3\xa9,Date,Titre,Distance,Temps\nCourse \xc3\xa0 pied,\"3 janv. 2024 \xc3\xa0 06:07:08\",x,\"5,251\",00:30:00\n",
      "2024-01-03T06:07:08+02:00", 5251.0, 1800.0, SW_KIND_EASY },
    { "Date,Type,Time,Distance\n12/31/2023 12:05 AM,Ride,10:00,1\n", "2023-12-31T00:05:00+02:00", 1000.0, 600.0, SW_KIND_CYCLE },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+02:00");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwImportedFile) file = sw_import_read_bytes ("list", (const guint8 *) rows[i].text, strlen (rows[i].text),
                                                              &sw_import_default_limits, zone);
      const SwImportedActivity *activity;

      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, file->message);
      g_assert_cmpint (file->state, ==, SW_IMPORTED_READ);
      g_assert_cmpuint (file->activities->len, ==, 1);
      activity = g_ptr_array_index (file->activities, 0);
      g_assert_cmpstr (activity->start, ==, rows[i].start);
      g_assert_cmpfloat_with_epsilon (activity->distance_m, rows[i].distance_m, 1e-6);
      g_assert_cmpfloat (activity->elapsed_s, ==, rows[i].elapsed_s);
      g_assert_cmpint (activity->kind, ==, rows[i].kind);
    }
}

static void
test_table_with_holes (void)
{
  g_autoptr (SwImportedFile) file = sw_test_read ("a.csv", "Date,Type,Time,Distance\n2024-01-01,Run,10:00,1\nsoon,Run,1,1\n\n", -1);
  g_autoptr (SwImportedFile) other = sw_test_read ("a.csv", "Name,Price\nApple,1\n", -1);

  g_assert_cmpint (file->state, ==, SW_IMPORTED_PARTIAL);
  g_assert_cmpuint (file->line, ==, 3);
  g_assert_cmpuint (file->activities->len, ==, 1);
  g_assert_cmpstr (other->reason, ==, "unknown-format");
}

/* The distance as an attribute, and as newer exports have it. */
static void
test_health (void)
{
  g_autoptr (SwImportedFile) file =
    sw_test_read ("export.xml",
                  "<!DOCTYPE HealthData [<!ELEMENT HealthData (Workout)*><!ATTLIST Workout>]>\n<HealthData>"
                  "<Workout workoutActivityType='HKWorkoutActivityTypeRunning' duration='30' durationUnit='min' totalDistance='5'"
                  " totalDistanceUnit='km' startDate='2024-05-03 08:00:00 +0200' endDate='2024-05-03 08:31:00 +0200'/>"
                  "<Workout workoutActivityType='HKWorkoutActivityTypeTraditionalStrengthTraining' duration='1' durationUnit='hr'"
                  " startDate='2024-05-04 08:00:00 +0200' endDate='2024-05-04 09:00:00 +0200'><WorkoutStatistics"
                  " type='HKQuantityTypeIdentifierDistanceWalkingRunning' sum='0.5' unit='mi'/></Workout></HealthData>", -1);
  const SwImportedActivity *activity;

  g_assert_cmpstr (file->reason, ==, "ok");
  g_assert_cmpuint (file->activities->len, ==, 2);
  activity = g_ptr_array_index (file->activities, 0);
  g_assert_cmpstr (activity->start, ==, "2024-05-03T08:00:00+02:00");
  g_assert_cmpfloat (activity->timer_s, ==, 1800.0);
  g_assert_cmpfloat (activity->elapsed_s, ==, 1860.0);
  g_assert_cmpfloat (activity->distance_m, ==, 5000.0);
  activity = g_ptr_array_index (file->activities, 1);
  g_assert_cmpint (activity->kind, ==, SW_KIND_STRENGTH);
  g_assert_cmpfloat (activity->timer_s, ==, 3600.0);
  g_assert_cmpfloat_with_epsilon (activity->distance_m, 804.672, 1e-9);
}

static void
test_zone (void)
{
  static const struct
  {
    const char *zone;
    const char *start;
    int         day;
  } rows[] = {
    { "+00:00", "2026-05-03T22:30:00+00:00", 3 },
    { "+02:00", "2026-05-04T00:30:00+02:00", 4 },
    { "-09:30", "2026-05-03T13:00:00-09:30", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (rows[i].zone);
      g_autoptr (SwImportedFile) file = sw_import_read_bytes ("a.gpx", (const guint8 *) SW_TEST_GPX, sizeof SW_TEST_GPX - 1,
                                                              &sw_import_default_limits, zone);
      const SwImportedActivity *activity = g_ptr_array_index (file->activities, 0);
      gint64 us;

      g_assert_cmpstr (activity->start, ==, rows[i].start);
      g_assert_cmpint (activity->day, ==, sw_day_from_ymd (2026, 5, rows[i].day));
      g_assert_true (sw_instant_parse (activity->start, &us));
      g_assert_cmpint (us, ==, activity->start_us);
    }
}

static void
test_limits (void)
{
  SwImportLimits limits = sw_import_default_limits;
  g_autoptr (SwImportedFile) file = NULL;

  limits.max_file_bytes = 100;
  file = sw_import_read_bytes ("a.gpx", (const guint8 *) SW_TEST_GPX, sizeof SW_TEST_GPX - 1, &limits, NULL);
  g_assert_cmpint (file->state, ==, SW_IMPORTED_FAILED);
  g_assert_cmpstr (file->reason, ==, "too-large");
  g_clear_pointer (&file, sw_imported_file_free);

  limits = sw_import_default_limits;
  limits.max_points = 2;
  file = sw_import_read_bytes ("a.gpx", (const guint8 *) SW_TEST_GPX, sizeof SW_TEST_GPX - 1, &limits, NULL);
  g_assert_cmpint (file->state, ==, SW_IMPORTED_PARTIAL);
  g_assert_cmpstr (file->reason, ==, "too-many");
  g_assert_cmpuint (((SwImportedActivity *) g_ptr_array_index (file->activities, 0))->n_points, ==, 2);
  g_clear_pointer (&file, sw_imported_file_free);

  limits = sw_import_default_limits;
  limits.max_activities = 1;
  file = sw_import_read_bytes ("a.gpx", (const guint8 *) "<gpx><trk/><trk/></gpx>", 23, &limits, NULL);
  g_assert_cmpuint (file->activities->len, ==, 1);
  g_assert_cmpstr (file->reason, ==, "too-many");
}

/* A hundred thousand elements inside each other, and as many open ones. */
static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new ("<gpx>");
  g_autoptr (SwImportedFile) file = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append (text, "<trk>");
  file = sw_test_read ("a.gpx", text->str, (gssize) text->len);
  g_assert_cmpint (file->state, ==, SW_IMPORTED_PARTIAL);
}

/* What libxml2 would compare each with each: attributes of one tag, and prefixes in force. */
static void
test_crowds (void)
{
  g_autoptr (GString) attributes = g_string_new ("<gpx>\n<trk");
  g_autoptr (GString) prefixes = g_string_new ("<gpx>");
  g_autoptr (SwImportedFile) file = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append_printf (attributes, " a%d='>'", i);
  g_string_append (attributes, "/></gpx>");
  file = sw_test_read ("a.gpx", attributes->str, (gssize) attributes->len);
  g_assert_cmpint (file->state, ==, SW_IMPORTED_PARTIAL);
  g_assert_cmpuint (file->line, ==, 2);
  g_assert_cmpuint (file->activities->len, ==, 0);
  g_clear_pointer (&file, sw_imported_file_free);

  for (int i = 0; i < 200; i++)
    g_string_append_printf (prefixes, "<a xmlns:p%d='u' xmlns:q%d='u' xmlns:r%d='u'>", i, i, i);
  g_string_append (prefixes, "<trk/>");
  for (int i = 0; i < 200; i++)
    g_string_append (prefixes, "</a>");
  g_string_append (prefixes, "</gpx>");
  file = sw_test_read ("a.gpx", prefixes->str, (gssize) prefixes->len);
  g_assert_cmpint (file->state, ==, SW_IMPORTED_PARTIAL);
  g_assert_cmpuint (file->line, ==, 1);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *words;
    SwKind      kind;
  } rows[] = {
    { "Running", SW_KIND_EASY },
    { "trail_running", SW_KIND_EASY },
    { "TrailRun", SW_KIND_EASY },
    { "running treadmill", SW_KIND_EASY },
    { "Morning Run", SW_KIND_EASY },
    { "9", SW_KIND_EASY },
    { "Biking", SW_KIND_CYCLE },
    { "mountain biking", SW_KIND_CYCLE },
    { "cycling indoor cycling", SW_KIND_CYCLE },
    { "VirtualRide", SW_KIND_CYCLE },
    { "V\xc3\xa9lo", SW_KIND_CYCLE },
    { "1", SW_KIND_CYCLE },
    { "swimming open water", SW_KIND_SWIM },
    { "walking", SW_KIND_WALK },
    { "Hike", SW_KIND_WALK },
    { "training yoga", SW_KIND_YOGA },
    { "training strength", SW_KIND_STRENGTH },
    { "fitness equipment elliptical", SW_KIND_ELLIPTICAL },
    { "Pilates", SW_KIND_PILATES },
    { "Aqua jogging", SW_KIND_POOL_RUN },
    { "cross country skiing", SW_KIND_OTHER },
    { "rowing indoor rowing", SW_KIND_OTHER },
    { "stand up paddling", SW_KIND_OTHER },
    { "Other", SW_KIND_NONE },
    { "Prunella", SW_KIND_NONE },
    { "11", SW_KIND_NONE },
    { "", SW_KIND_NONE },
    { NULL, SW_KIND_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].words);
      g_assert_cmpint (sw_import_kind_from_words (rows[i].words), ==, rows[i].kind);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import/numbers", test_numbers);
  g_test_add_func ("/exchange/import/times", test_times);
  g_test_add_func ("/exchange/import/mended", test_mended);
  g_test_add_func ("/exchange/import/encodings", test_encodings);
  g_test_add_func ("/exchange/import/refused", test_refused);
  g_test_add_func ("/exchange/import/gpx", test_gpx);
  g_test_add_func ("/exchange/import/tcx", test_tcx);
  g_test_add_func ("/exchange/import/fit", test_fit);
  g_test_add_func ("/exchange/import/fit-damage", test_fit_damage);
  g_test_add_func ("/exchange/import/tables", test_tables);
  g_test_add_func ("/exchange/import/table-with-holes", test_table_with_holes);
  g_test_add_func ("/exchange/import/health", test_health);
  g_test_add_func ("/exchange/import/zone", test_zone);
  g_test_add_func ("/exchange/import/limits", test_limits);
  g_test_add_func ("/exchange/import/depth", test_depth);
  g_test_add_func ("/exchange/import/crowds", test_crowds);
  g_test_add_func ("/exchange/import/kinds", test_kinds);
  return g_test_run ();
}
