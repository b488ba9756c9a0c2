/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "sw-import-plan.h"
#include "sw-test-files.h"

/* A file with one activity, without the detour through text. */
static SwImportedFile *
make_file (const char *name,
           char        digit,
           const char *start,
           double      distance_m,
           double      timer_s)
{
  SwImportedFile *file = sw_imported_file_new (name);
  SwImportedActivity *activity = sw_imported_activity_new (0);
  SwImportTime time;

  file->format = SW_IMPORT_FORMAT_GPX;
  file->sha256 = g_strnfill (64, digit);
  activity->kind = SW_KIND_EASY;
  activity->distance_m = distance_m;
  activity->timer_s = timer_s;
  if (start != NULL)
    {
      g_assert_true (sw_import_parse_time (start, strlen (start), &time));
      sw_imported_activity_set_start (activity, &time, TRUE, NULL);
    }
  g_ptr_array_add (file->activities, activity);
  return file;
}

static SwJournal *
make_journal (void)
{
  SwJournal *journal = sw_journal_new ();
  SwActivity *activity = sw_activity_new ();

  activity->id = g_strdup ("a1");
  activity->day = sw_day_from_ymd (2026, 5, 3);
  activity->start = g_strdup ("2026-05-03T08:00:00Z");
  g_assert_true (sw_instant_parse (activity->start, &activity->start_us));
  activity->kind = SW_KIND_EASY;
  activity->minutes = 50.0;
  activity->km = 10.0;
  activity->source = g_strdup ("gpx:aaaaaaaaaaaaaaaa");
  g_ptr_array_add (journal->activities, activity);

  activity = sw_activity_copy (activity);
  g_free (activity->id);
  activity->id = g_strdup ("a2");
  activity->day = sw_day_from_ymd (2026, 5, 4);
  g_free (activity->start);
  activity->start = g_strdup ("2026-05-04T08:00:00Z");
  g_assert_true (sw_instant_parse (activity->start, &activity->start_us));
  activity->km = (double) NAN;
  g_clear_pointer (&activity->source, g_free);
  g_ptr_array_add (journal->activities, activity);
  sw_journal_seal (journal);
  return journal;
}

static void
test_verdicts (void)
{
  static const struct
  {
    const char     *name;
    char            digit;
    const char     *start;
    double          distance_m;
    double          timer_s;
    SwImportOutcome outcome;
    const char     *reason;
  } rows[] = {
    { "same bytes", 'a', "2020-01-01T08:00:00Z", 5000.0, 1500.0, SW_IMPORT_OUTCOME_DUPLICATE, "same-bytes" },
    { "60 s later, 1 % more", 'b', "2026-05-03T08:01:00Z", 10100.0, 900.0, SW_IMPORT_OUTCOME_DUPLICATE, "same-start" },
    { "60 s earlier, 1 % less", 'b', "2026-05-03T07:59:00Z", 9901.0, 900.0, SW_IMPORT_OUTCOME_DUPLICATE, "same-start" },
    { "61 s later", 'b', "2026-05-03T08:01:01Z", 10000.0, 3000.0, SW_IMPORT_OUTCOME_ADDED, "ok" },
    { "2 % more", 'b', "2026-05-03T08:00:00Z", 10210.0, 3000.0, SW_IMPORT_OUTCOME_ADDED, "ok" },
    { "no distance, same minutes", 'b', "2026-05-03T08:00:00Z", (double) NAN, 3020.0, SW_IMPORT_OUTCOME_DUPLICATE, "same-start" },
    { "no distance, other minutes", 'b', "2026-05-03T08:00:00Z", (double) NAN, 3060.0, SW_IMPORT_OUTCOME_ADDED, "ok" },
    { "distance where there was none", 'b', "2026-05-04T08:00:30Z", 7000.0, 2990.0, SW_IMPORT_OUTCOME_DUPLICATE, "same-start" },
    { "no start", 'b', NULL, 7000.0, 2990.0, SW_IMPORT_OUTCOME_SKIPPED, "no-start" },
    { "no time", 'b', "2026-05-05T08:00:30Z", 7000.0, (double) NAN, SW_IMPORT_OUTCOME_SKIPPED, "no-time" },
    { "a tenth of a second", 'b', "2026-05-05T08:00:30Z", 1.0, 0.1, SW_IMPORT_OUTCOME_SKIPPED, "no-time" },
    { "a week", 'b', "2026-05-05T08:00:30Z", 1.0, 604800.0, SW_IMPORT_OUTCOME_ADDED, "ok" },
    { "more than a week", 'b', "2026-05-05T08:00:30Z", 1.0, 604806.0, SW_IMPORT_OUTCOME_SKIPPED, "implausible" },
  };
  g_autoptr (SwJournal) journal = make_journal ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwImportPlan) plan = sw_import_plan_new (journal);
      g_autoptr (SwImportedFile) file = make_file (rows[i].name, rows[i].digit, rows[i].start, rows[i].distance_m,
                                                   rows[i].timer_s);
      const SwImportVerdictLine *line = sw_import_plan_add_file (plan, file);

      g_test_message ("%s: %s, %s", rows[i].name, sw_import_outcome_to_string (line->outcome), line->reason);
      g_assert_cmpint (line->outcome, ==, rows[i].outcome);
      g_assert_cmpstr (line->reason, ==, rows[i].reason);
      g_assert_cmpuint (plan->activities->len, ==, rows[i].outcome == SW_IMPORT_OUTCOME_ADDED ? 1 : 0);
    }
}

static void
test_record (void)
{
  g_autoptr (SwJournal) journal = make_journal ();
  g_autoptr (SwImportPlan) plan = sw_import_plan_new (journal);
  g_autoptr (SwImportPlan) again = sw_import_plan_new (journal);
  g_autoptr (SwImportedFile) file = make_file ("x", 'b', "2026-05-06T08:00:00.9Z", 6543.4, 2551.5);
  g_autoptr (GError) error = NULL;
  const SwActivity *activity;

  sw_import_plan_add_file (plan, file);
  sw_import_plan_add_file (again, file);
  activity = g_ptr_array_index (plan->activities, 0);
  sw_activity_validate (activity, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (activity->id, ==, "gpx-bbbbbbbbbbbbbbbb-0");
  g_assert_cmpstr (activity->source, ==, "gpx:bbbbbbbbbbbbbbbb");
  g_assert_cmpstr (activity->start, ==, "2026-05-06T08:00:00+00:00");
  g_assert_cmpint (activity->day, ==, sw_day_from_ymd (2026, 5, 6));
  g_assert_cmpfloat (activity->minutes, ==, 42.53);
  g_assert_cmpfloat (activity->km, ==, 6.543);
  g_assert_true (sw_activity_equal (activity, g_ptr_array_index (again->activities, 0)));

  /* The same file, and the same run from another watch, in the same import. */
  g_assert_cmpstr (sw_import_plan_add_file (plan, file)->reason, ==, "same-bytes");
  g_clear_pointer (&file, sw_imported_file_free);
  file = make_file ("y", 'c', "2026-05-06T08:00:40Z", 6500.0, 2400.0);
  g_assert_cmpstr (sw_import_plan_add_file (plan, file)->reason, ==, "same-start");
  g_assert_cmpuint (plan->activities->len, ==, 1);
  g_assert_cmpuint (plan->lines->len, ==, 3);
}

/* A list in an export and the recordings it lists measure in their own ways; two entries of one list are two. */
static void
test_summary (void)
{
  g_autoptr (SwJournal) journal = make_journal ();
  g_autoptr (SwImportPlan) plan = sw_import_plan_new (journal);
  g_autoptr (SwImportedFile) list = make_file ("list.csv", 'b', "2026-05-03T08:00:20Z", 9000.0, 2500.0);
  g_autoptr (SwImportedFile) recording = make_file ("x.gpx", 'c', "2026-05-07T08:00:00Z", 9000.0, 2500.0);

  list->format = SW_IMPORT_FORMAT_CSV;
  for (int i = 0; i < 2; i++)
    {
      SwImportedActivity *activity = sw_imported_activity_new ((guint) i + 1);
      SwImportTime time = { G_GINT64_CONSTANT (1778140810000000), SW_IMPORT_NO_OFFSET };

      activity->kind = SW_KIND_EASY;
      activity->timer_s = 1000.0 + 100.0 * i;
      sw_imported_activity_set_start (activity, &time, TRUE, NULL);
      g_ptr_array_add (list->activities, activity);
    }
  g_assert_cmpuint (sw_import_plan_add_file (plan, list)->n_added, ==, 2);
  g_assert_cmpstr (((SwActivity *) g_ptr_array_index (plan->activities, 0))->start, ==, "2026-05-07T08:00:10+00:00");
  g_assert_cmpstr (sw_import_plan_add_file (plan, recording)->reason, ==, "same-start");
}

/* Five minutes by way of the Gulf of Guinea. */
static void
test_impossible_distance (void)
{
  g_autoptr (SwJournal) journal = make_journal ();
  g_autoptr (SwImportPlan) plan = sw_import_plan_new (journal);
  g_autoptr (SwImportedFile) file =
    sw_test_read ("a.gpx",
                  "<gpx><trk><type>run</type><trkseg>"
                  "<trkpt lat='50.000' lon='8'><time>2026-05-03T22:30:00Z</time></trkpt>"
                  "<trkpt lat='0' lon='0'><time>2026-05-03T22:31:00Z</time></trkpt>"
                  "<trkpt lat='50.002' lon='8'><time>2026-05-03T22:32:00Z</time></trkpt></trkseg></trk></gpx>", -1);
  const SwActivity *activity;

  g_assert_cmpfloat (((SwImportedActivity *) g_ptr_array_index (file->activities, 0))->distance_m, >, 1e7);
  g_assert_cmpstr (sw_import_plan_add_file (plan, file)->reason, ==, "implausible");
  activity = g_ptr_array_index (plan->activities, 0);
  g_assert_cmpfloat (activity->km, ==, 0.222);
  g_assert_cmpfloat (activity->minutes, ==, 2.0);
}

/* A file that breaks off adds what came before, with the line; when nothing came before, it failed. */
static void
test_partial (void)
{
  g_autoptr (SwJournal) journal = make_journal ();
  g_autoptr (SwImportPlan) plan = sw_import_plan_new (journal);
  g_autoptr (SwImportedFile) file = sw_test_read ("a.gpx", SW_TEST_GPX_HEAD SW_TEST_GPX_TRACK "\n<trk></oops>", -1);
  g_autoptr (SwImportedFile) nothing = sw_test_read ("b.gpx", SW_TEST_GPX_HEAD "<trk><trkseg><trkpt lat=", -1);
  const SwImportVerdictLine *line = sw_import_plan_add_file (plan, file);
  g_autofree char *text = sw_import_verdict_line_describe (line);

  g_assert_cmpint (line->outcome, ==, SW_IMPORT_OUTCOME_ADDED);
  g_assert_cmpstr (line->reason, ==, "partial");
  g_assert_true (g_str_has_prefix (text, "a.gpx, line 7: "));
  line = sw_import_plan_add_file (plan, nothing);
  g_assert_cmpint (line->outcome, ==, SW_IMPORT_OUTCOME_FAILED);
  g_assert_cmpuint (line->line, ==, 3);
}

typedef struct
{
  char *root;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("sw-import-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_tree (fixture->root);
  g_free (fixture->root);
}

static char *
write_file (const Fixture *fixture,
            const char    *name,
            gconstpointer  data,
            gssize         length)
{
  char *path = g_build_filename (fixture->root, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const expected[] = { "B.gpx", "a/deep/x.gpx", "a/y.gpx", "c.txt" };
  const char *paths[] = { fixture->root, "/no/such/file.gpx", NULL };
  g_autofree char *a = write_file (fixture, "a/deep/x.gpx", SW_TEST_GPX, -1);
  g_autofree char *b = write_file (fixture, "a/y.gpx", SW_TEST_GPX, -1);
  g_autofree char *c = write_file (fixture, "B.gpx", SW_TEST_GPX, -1);
  g_autofree char *d = write_file (fixture, "c.txt", "notes", -1);
  g_autofree char *hidden = write_file (fixture, ".hidden/z.gpx", SW_TEST_GPX, -1);
  g_autofree char *loop = g_build_filename (fixture->root, "a", "deep", "loop", NULL);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  SwImportLimits limits = sw_import_default_limits;
  const SwImportSource *source;

  g_assert_cmpint (symlink (fixture->root, loop), ==, 0);
  sources = sw_import_walk (paths, &limits, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sources->len, ==, G_N_ELEMENTS (expected) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *path = g_build_filename (fixture->root, expected[i], NULL);

      source = g_ptr_array_index (sources, i);
      g_assert_cmpstr (source->path, ==, path);
      g_assert_null (source->problem);
    }
  source = g_ptr_array_index (sources, 4);
  g_assert_cmpstr (source->path, ==, paths[1]);
  g_assert_nonnull (source->problem);
  {
    g_autoptr (GPtrArray) files = sw_import_read_source (source, &limits, NULL, NULL, &error);

    g_assert_cmpint (((SwImportedFile *) g_ptr_array_index (files, 0))->state, ==, SW_IMPORTED_FAILED);
  }
  g_clear_pointer (&sources, g_ptr_array_unref);

  /* Bounds are told, not passed over. */
  limits.max_files = 2;
  sources = sw_import_walk (paths, &limits, NULL, &error);
  g_assert_cmpuint (sources->len, ==, 3);
  g_assert_nonnull (((SwImportSource *) g_ptr_array_index (sources, 2))->problem);
  g_clear_pointer (&sources, g_ptr_array_unref);
  limits = sw_import_default_limits;
  limits.max_folder_depth = 1;
  sources = sw_import_walk (paths, &limits, NULL, &error);
  g_assert_cmpuint (sources->len, ==, 4);
  g_assert_nonnull (((SwImportSource *) g_ptr_array_index (sources, 1))->problem);

  g_cancellable_cancel (cancellable);
  g_assert_null (sw_import_walk (paths, &limits, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  const char *name;
  const void *data;
  gsize       length;
} Entry;

static char *
write_archive (const Fixture *fixture,
               const char    *name,
               int            format,
               int            filter,
               const Entry   *entries,
               gsize          n_entries)
{
  g_autofree char *path = g_build_filename (fixture->root, name, NULL);
  struct archive *archive = archive_write_new ();

  g_assert_cmpint (archive_write_set_format (archive, format), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_add_filter (archive, filter), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  for (gsize i = 0; i < n_entries; i++)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, entries[i].name);
      archive_entry_set_size (entry, (la_int64_t) entries[i].length);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0600);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (archive, entries[i].data, entries[i].length), ==, (int) entries[i].length);
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  return g_steal_pointer (&path);
}

static GPtrArray *
read_path (const char           *path,
           const SwImportLimits *limits)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = sw_import_read_path (path, limits, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *text = sw_imported_file_describe (g_ptr_array_index (files, i));

      g_test_message ("%s", text);
    }
  return files;
}

#define GPX_ENTRY(name) { name, SW_TEST_GPX, sizeof SW_TEST_GPX - 1 }

static void
test_archives (Fixture       *fixture,
               gconstpointer  data)
{
  static const Entry entries[] = {
    GPX_ENTRY ("export/a.gpx"), { "export/b.txt", "notes", 5 }, GPX_ENTRY ("../../evil.gpx"), { "__MACOSX/._a.gpx", "\0\5\x16\7", 4 },
  };
  static const struct
  {
    const char *name;
    int         format;
    int         filter;
    gsize       n_entries;
  } rows[] = {
    { "all.zip", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, 4 },
    { "all.tar", ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, 4 },
    { "all.tar.gz", ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP, 4 },
    { "wrong-name.gpx", ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_BZIP2, 4 },
    { "one.gpx.gz", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, 1 },
    { "one.gpx.bz2", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_BZIP2, 1 },
    { "wrong.fit", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_XZ, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = write_archive (fixture, rows[i].name, rows[i].format, rows[i].filter, entries, rows[i].n_entries);
      g_autoptr (GPtrArray) files = read_path (path, &sw_import_default_limits);
      const SwImportedFile *file = g_ptr_array_index (files, 0);
      g_autofree char *name = rows[i].n_entries == 1 ? g_strdup (path) : g_strconcat (path, "/export/a.gpx", NULL);

      g_assert_cmpuint (files->len, ==, rows[i].n_entries == 1 ? 1 : 3);
      g_assert_cmpstr (file->name, ==, name);
      g_assert_cmpint (file->state, ==, SW_IMPORTED_READ);
      g_assert_cmpuint (file->activities->len, ==, 1);
    }
}

static char *
load (const char *path,
      gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;

  g_file_get_contents (path, &data, length, &error);
  g_assert_no_error (error);
  return data;
}

/* Packed files inside an archive are read; an archive in one of those is not. */
static void
test_nesting (Fixture       *fixture,
              gconstpointer  data)
{
  static const Entry entry = GPX_ENTRY ("a.gpx");
  gsize n_inner;
  gsize n_middle;
  g_autofree char *inner = write_archive (fixture, "a.gpx.gz", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, &entry, 1);
  g_autofree char *inner_data = load (inner, &n_inner);
  Entry packed = { "activities/a.gpx.gz", inner_data, n_inner };
  g_autofree char *middle = write_archive (fixture, "export.zip", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, &packed, 1);
  g_autofree char *middle_data = load (middle, &n_middle);
  Entry nested = { "export.zip", middle_data, n_middle };
  g_autofree char *outer = write_archive (fixture, "outer.zip", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, &nested, 1);
  g_autoptr (GPtrArray) files = read_path (middle, &sw_import_default_limits);

  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpint (((SwImportedFile *) g_ptr_array_index (files, 0))->state, ==, SW_IMPORTED_READ);
  g_clear_pointer (&files, g_ptr_array_unref);
  files = read_path (outer, &sw_import_default_limits);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpstr (((SwImportedFile *) g_ptr_array_index (files, 0))->reason, ==, "too-many");
}

static void
test_archive_bounds (Fixture       *fixture,
                     gconstpointer  data)
{
  gsize n = 40 * 1024 * 1024;
  g_autofree char *blanks = g_strnfill (n, ' ');
  Entry bomb = { "a.gpx", blanks, n };
  g_autofree char *path = write_archive (fixture, "bomb.gpx.bz2", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_BZIP2, &bomb, 1);
  g_autofree char *damaged = NULL;
  g_autofree char *bytes = NULL;
  SwImportLimits limits = sw_import_default_limits;
  g_autoptr (GPtrArray) files = read_path (path, &limits);
  const SwImportedFile *file = g_ptr_array_index (files, 0);

  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpstr (file->reason, ==, "too-large");
  g_clear_pointer (&files, g_ptr_array_unref);

  limits.max_ratio = 10000000;
  limits.max_file_bytes = 1024 * 1024;
  files = read_path (path, &limits);
  g_assert_cmpstr (((SwImportedFile *) g_ptr_array_index (files, 0))->reason, ==, "too-large");
  g_clear_pointer (&files, g_ptr_array_unref);

  /* A ZIP cut in the middle, and a gzip of nothing. */
  damaged = write_file (fixture, "cut.zip", "PK\x03\x04 and no more", 16);
  files = read_path (damaged, &sw_import_default_limits);
  g_assert_cmpint (((SwImportedFile *) g_ptr_array_index (files, 0))->state, ==, SW_IMPORTED_FAILED);
  g_clear_pointer (&files, g_ptr_array_unref);
  g_free (damaged);
  damaged = write_file (fixture, "cut.gpx.gz", "\x1f\x8b\x08\0\0\0\0\0\0\x03", 10);
  files = read_path (damaged, &sw_import_default_limits);
  g_assert_cmpint (((SwImportedFile *) g_ptr_array_index (files, 0))->state, ==, SW_IMPORTED_FAILED);
}

/* A health export that may not be held in memory gives its workouts all the same, from disk and from an archive. */
static void
test_large_health (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("<?xml version=\"1.0\"?>\n<HealthData>\n");
  g_autofree char *path = NULL;
  g_autofree char *packed = NULL;
  Entry entry = { "apple_health_export/export.xml", NULL, 0 };
  SwImportLimits limits = sw_import_default_limits;

  for (int day = 1; day <= 20; day++)
    {
      for (int i = 0; i < 3000; i++)
        g_string_append (text, "<Record type=\"HKQuantityTypeIdentifierHeartRate\" value=\"72\"/><WorkoutX/>\n");
      g_string_append_printf (text, "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"30\""
                              " durationUnit=\"min\" startDate=\"2024-05-%02d 08:00:00 +0200\"%s\n", day,
                              day % 2 ? "/>" : "><WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\""
                                               " sum=\"5\" unit=\"km\"/></Workout>");
    }
  g_string_append (text, "</HealthData>\n");
  path = write_file (fixture, "export.xml", text->str, (gssize) text->len);
  entry.data = text->str;
  entry.length = text->len;
  packed = write_archive (fixture, "export.zip", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, &entry, 1);

  limits.max_file_bytes = 100000;
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GPtrArray) files = read_path (i == 1 ? packed : path, i == 2 ? &sw_import_default_limits : &limits);
      g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
      const SwImportedFile *file = g_ptr_array_index (files, 0);

      g_assert_cmpuint (files->len, ==, 1);
      g_assert_cmpstr (file->reason, ==, "ok");
      g_assert_cmpstr (file->sha256, ==, sha256);
      g_assert_cmpuint (file->activities->len, ==, 20);
      for (guint j = 0; j < 20; j++)
        {
          const SwImportedActivity *activity = g_ptr_array_index (file->activities, j);

          g_assert_cmpint (activity->day, ==, sw_day_from_ymd (2024, 5, (int) j + 1));
          g_assert_true (isnan (activity->distance_m) == (j % 2 == 0));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import/plan/verdicts", test_verdicts);
  g_test_add_func ("/exchange/import/plan/record", test_record);
  g_test_add_func ("/exchange/import/plan/impossible-distance", test_impossible_distance);
  g_test_add_func ("/exchange/import/plan/summary", test_summary);
  g_test_add_func ("/exchange/import/plan/partial", test_partial);
  g_test_add ("/exchange/import/walk", Fixture, NULL, set_up, test_walk, tear_down);
  g_test_add ("/exchange/import/archives", Fixture, NULL, set_up, test_archives, tear_down);
  g_test_add ("/exchange/import/nesting", Fixture, NULL, set_up, test_nesting, tear_down);
  g_test_add ("/exchange/import/archive-bounds", Fixture, NULL, set_up, test_archive_bounds, tear_down);
  g_test_add ("/exchange/import/large-health", Fixture, NULL, set_up, test_large_health, tear_down);
  return g_test_run ();
}
