/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Real files of watches against figures that others worked out. The files are not part of the project; without them the
 * tests say so and skip. */

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "sw-import.h"
#include "sw-import-plan.h"

typedef struct
{
  GPtrArray *columns; /* (element-type utf8) */
  GPtrArray *rows;    /* (element-type GStrv) */
} Table;

static char *
get_corpus (void)
{
  return g_build_filename (g_getenv ("SW_SOURCE_ROOT"), "..", "shared", "corpus", NULL);
}

static void
table_free (Table *table)
{
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

/* (nullable): NULL, with the test skipped, when the files are not there */
static Table *
load_table (const char *name)
{
  g_autofree char *corpus = get_corpus ();
  g_autofree char *path = g_build_filename (corpus, name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Table *table;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the corpus of real files is not here");
      return NULL;
    }
  table = g_new0 (Table, 1);
  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      GStrv cells = g_strsplit (lines[i], "\t", -1);

      if (i == 0)
        for (gsize j = 0; cells[j] != NULL; j++)
          g_ptr_array_add (table->columns, g_strdup (cells[j]));
      if (i > 0 && lines[i][0] != '\0')
        g_ptr_array_add (table->rows, cells);
      else
        g_strfreev (cells);
    }
  g_assert_cmpuint (table->rows->len, >, 0);
  return table;
}

static const char *
get_cell (const Table *table,
          guint        row,
          const char  *column)
{
  char **cells = g_ptr_array_index (table->rows, row);

  for (guint i = 0; i < table->columns->len; i++)
    if (strcmp (g_ptr_array_index (table->columns, i), column) == 0)
      return cells[i];
  g_assert_not_reached ();
}

static double
get_number (const Table *table,
            guint        row,
            const char  *column)
{
  const char *text = get_cell (table, row, column);

  return text[0] == '\0' ? (double) NAN : g_ascii_strtod (text, NULL);
}

static GPtrArray *
read_corpus_file (const char *local_path)
{
  g_autofree char *corpus = get_corpus ();
  g_autofree char *path = g_build_filename (corpus, local_path, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  GPtrArray *files = sw_import_read_path (path, &sw_import_default_limits, zone, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (files);
  g_assert_cmpuint (files->len, >, 0);
  return files;
}

/* What a row is about: one activity, or all of the file together. */
typedef struct
{
  gboolean has_start;
  gint64   start_us;
  double   distance_m;
  double   timer_s;
  double   avg_hr;
} Figures;

static void
add (double *sum,
     double  value)
{
  if (!isnan (value))
    *sum = isnan (*sum) ? value : *sum + value;
}

static void
take (Figures                  *figures,
      const SwImportedActivity *activity)
{
  add (&figures->distance_m, activity->distance_m);
  add (&figures->timer_s, activity->timer_s);
  figures->avg_hr = activity->avg_hr;
}

/* The start of a file is that of its first activity with one of its own, else the date of the file. */
static Figures
sum_up (const SwImportedFile *file,
        int                   index)
{
  Figures figures = { FALSE, 0, (double) NAN, (double) NAN, (double) NAN };

  for (int own = 1; own >= 0; own--)
    for (guint i = 0; i < file->activities->len; i++)
      {
        const SwImportedActivity *activity = g_ptr_array_index (file->activities, i);

        if (index >= 0 && (guint) index != i)
          continue;
        if (own == 1)
          take (&figures, activity);
        if (!figures.has_start && activity->has_start && activity->start_is_own == own)
          {
            figures.has_start = TRUE;
            figures.start_us = activity->start_us;
          }
      }
  return figures;
}

static gboolean
is_near (double found,
         double expected,
         double absolute,
         double relative)
{
  if (isnan (expected))
    return TRUE;
  return fabs (found - expected) <= MAX (absolute, relative * fabs (expected));
}

static gint64
parse_seconds (const char *text)
{
  SwImportTime time;

  g_assert_true (sw_import_parse_time (text, strlen (text), &time));
  return time.us / G_USEC_PER_SEC - (time.us % G_USEC_PER_SEC < 0);
}

static gboolean
check_row (const Table *table,
           guint        row,
           const char  *unit)
{
  g_autoptr (GPtrArray) files = read_corpus_file (get_cell (table, row, "local_path"));
  const SwImportedFile *file = g_ptr_array_index (files, 0);
  const char *hash = strchr (unit, '#');
  Figures found = sum_up (file, hash == NULL ? -1 : atoi (hash + 1));
  gint64 start = parse_seconds (get_cell (table, row, "start_utc"));
  double distance_m = get_number (table, row, "dist_m");
  double timer_s = get_number (table, row, "timer_s");
  double avg_hr = get_number (table, row, "avg_hr");
  gboolean alone = hash != NULL || file->activities->len == 1;
  /* A file without a track has a date and no more; a file that breaks off may have lost even that. */
  gboolean empty = file->activities->len == 0 && distance_m == 0.0;

  if (empty ||
      (found.has_start && found.start_us == start * G_USEC_PER_SEC && is_near (found.distance_m, distance_m, 1.0, 0.001) &&
       is_near (found.timer_s, timer_s, 1.0, 0.0) && (!alone || is_near (found.avg_hr, avg_hr, 0.02, 0.0))))
    return TRUE;

  g_test_message ("%s %s: start %+" G_GINT64_FORMAT " s, distance %.2f for %.2f, timer %.3f for %.3f, hr %.2f for %.2f (%s: %s)",
                  get_cell (table, row, "local_path"), unit,
                  found.has_start ? found.start_us / G_USEC_PER_SEC - start : G_MININT64, found.distance_m, distance_m,
                  found.timer_s, timer_s, found.avg_hr, avg_hr, file->reason, file->message != NULL ? file->message : "");
  return FALSE;
}

static void
test_gpx_tcx_figures (void)
{
  g_autoptr (Table) table = load_table ("EXPECTED-gpx-tcx.tsv");
  guint n_rows = 0;
  guint n_missed = 0;

  if (table == NULL)
    return;
  for (guint row = 0; row < table->rows->len; row++)
    {
      if (get_cell (table, row, "start_utc")[0] == '\0')
        continue;
      n_rows++;
      n_missed += !check_row (table, row, get_cell (table, row, "unit"));
    }
  g_test_message ("%u of %u rows agree", n_rows - n_missed, n_rows);
  g_assert_cmpuint (n_rows, >, 200);
  g_assert_cmpuint (n_missed, ==, 0);
}

/* What the state of a file is called there. */
static const char *
get_parse (const SwImportedFile *file)
{
  switch (file->state)
    {
    case SW_IMPORTED_FAILED:
      return "fail";
    case SW_IMPORTED_PARTIAL:
      return "partial";
    case SW_IMPORTED_READ:
    case SW_IMPORTED_SKIPPED:
    default:
      return strcmp (file->reason, "recovered") == 0 ? "ok_recovered" : "ok";
    }
}

static void
test_gpx_tcx_states (void)
{
  g_autoptr (Table) table = load_table ("EXPECTED-gpx-tcx.tsv");
  guint n_missed = 0;

  if (table == NULL)
    return;
  for (guint row = 0; row < table->rows->len; row++)
    {
      const char *expected = get_cell (table, row, "parse");
      const char *path = get_cell (table, row, "local_path");
      g_autoptr (GPtrArray) files = NULL;
      const SwImportedFile *file;
      g_autofree char *text = NULL;

      if (strcmp (get_cell (table, row, "unit"), "file") != 0)
        continue;
      files = read_corpus_file (path);
      g_assert_cmpuint (files->len, ==, 1);
      file = g_ptr_array_index (files, 0);
      text = sw_imported_file_describe (file);
      if (file->state == SW_IMPORTED_FAILED)
        g_assert_nonnull (file->message);
      if (strcmp (get_parse (file), expected) == 0)
        continue;
      /* Mending more than was asked for is no fault; neither is a depth that libxml2 refuses. */
      if (strcmp (expected, "ok") == 0 && strcmp (get_parse (file), "ok_recovered") == 0)
        continue;
      if (strstr (path, "deep-nesting") != NULL && file->state == SW_IMPORTED_PARTIAL)
        continue;
      g_test_message ("%s: %s for %s: %s", path, get_parse (file), expected, text);
      n_missed++;
    }
  g_assert_cmpuint (n_missed, ==, 0);
}

static gboolean
check_fit_row (const Table *table,
               guint        row)
{
  const char *path = get_cell (table, row, "local_path");
  g_autoptr (GPtrArray) files = read_corpus_file (path);
  const SwImportedFile *file = g_ptr_array_index (files, 0);
  guint index = (guint) atoi (get_cell (table, row, "session_idx"));
  const char *start = get_cell (table, row, "start_utc");
  double distance_m = get_number (table, row, "total_distance");
  double timer_s = get_number (table, row, "total_timer_time");
  double elapsed_s = get_number (table, row, "total_elapsed_time");
  double offset_s = get_number (table, row, "local_offset_s");
  const SwImportedActivity *activity;
  SwImportTime time = { 0, };

  if (index >= file->activities->len)
    {
      g_test_message ("%s: no session %u (%s: %s)", path, index, file->reason, file->message);
      return FALSE;
    }
  activity = g_ptr_array_index (file->activities, index);
  if (activity->start != NULL)
    g_assert_true (sw_import_parse_time (activity->start, strlen (activity->start), &time));
  /* Where the watch's clock stood off by whole quarters, the start is told in its time. */
  if (fabs (offset_s) < 50400.0 && fmod (offset_s, 900.0) == 0.0 && offset_s != 0.0)
    g_assert_cmpint (time.offset_min, ==, (int) (offset_s / 60.0));
  if (activity->has_start == (start[0] != '\0') &&
      (start[0] == '\0' || activity->start_us == parse_seconds (start) * G_USEC_PER_SEC) &&
      is_near (activity->distance_m, distance_m, 1.0, 0.001) && is_near (activity->timer_s, timer_s, 1.0, 0.0) &&
      is_near (activity->elapsed_s, elapsed_s, 1.0, 0.0))
    return TRUE;
  g_test_message ("%s %u: start %s for %s, distance %.2f for %.2f, timer %.3f for %.3f, elapsed %.3f for %.3f (%s: %s)", path,
                  index, activity->start, start, activity->distance_m, distance_m, activity->timer_s, timer_s,
                  activity->elapsed_s, elapsed_s, file->reason, file->message != NULL ? file->message : "");
  return FALSE;
}

/* A recording that was never closed has no session; its points make one. */
static gboolean
check_fit_records (const Table *table,
                   guint        row)
{
  const char *path = get_cell (table, row, "local_path");
  g_autoptr (GPtrArray) files = read_corpus_file (path);
  const SwImportedFile *file = g_ptr_array_index (files, 0);
  gint64 start = parse_seconds (get_cell (table, row, "rec_first_utc"));
  const SwImportedActivity *activity;

  if (file->activities->len != 1)
    return FALSE;
  activity = g_ptr_array_index (file->activities, 0);
  g_test_message ("%s: %s, %.2f m in %.0f s", path, activity->start, activity->distance_m, activity->timer_s);
  return activity->start_us == start * G_USEC_PER_SEC && activity->timer_s > 0.0 &&
         is_near (activity->distance_m, get_number (table, row, "rec_last_distance"), 1.0, 0.001);
}

static void
test_fit_figures (void)
{
  g_autoptr (Table) table = load_table ("EXPECTED-fit.tsv");
  guint n_rows = 0;
  guint n_missed = 0;

  if (table == NULL)
    return;
  for (guint row = 0; row < table->rows->len; row++)
    {
      if (get_cell (table, row, "session_idx")[0] == '\0')
        {
          const char *type = get_cell (table, row, "file_type");

          if (get_number (table, row, "rec_last_distance") > 0.0 && get_cell (table, row, "rec_first_utc")[0] != '\0' &&
              strcmp (type, "course") != 0)
            n_missed += !check_fit_records (table, row);
          continue;
        }
      n_rows++;
      n_missed += !check_fit_row (table, row);
    }
  g_test_message ("%u of %u rows agree", n_rows - n_missed, n_rows);
  g_assert_cmpuint (n_rows, >, 100);
  g_assert_cmpuint (n_missed, ==, 0);
}

static void
test_csv_figures (void)
{
  g_autoptr (Table) table = load_table ("EXPECTED-csv.tsv");

  if (table == NULL)
    return;
  for (guint row = 0; row < table->rows->len; row++)
    {
      g_autoptr (GPtrArray) files = read_corpus_file (get_cell (table, row, "local_path"));
      const SwImportedFile *file = g_ptr_array_index (files, 0);
      const SwImportedActivity *first = g_ptr_array_index (file->activities, 0);
      double unit_m = strstr (get_cell (table, row, "col_dist"), "(mi)") != NULL ? 1609.344 : 1000.0;
      g_autofree char *distance = g_strdelimit (g_strdup (get_cell (table, row, "first_dist")), ",", '.');
      double sum_m = 0.0;

      g_test_message ("%s", get_cell (table, row, "local_path"));
      g_assert_cmpint (file->state, ==, SW_IMPORTED_READ);
      g_assert_cmpuint (file->activities->len, ==, (guint) atoi (get_cell (table, row, "records")));
      g_assert_true (is_near (first->distance_m, unit_m * g_ascii_strtod (distance, NULL), 10.0, 0.001));
      if (strchr (get_cell (table, row, "first_time"), ':') == NULL)
        g_assert_cmpfloat (first->elapsed_s, ==, get_number (table, row, "first_time"));
      for (guint i = 0; i < file->activities->len; i++)
        {
          const SwImportedActivity *activity = g_ptr_array_index (file->activities, i);

          g_assert_true (activity->has_start);
          sum_m += isnan (activity->distance_m) ? 0.0 : activity->distance_m;
        }
      g_assert_true (is_near (sum_m, unit_m * get_number (table, row, "sum_dist_firstcol"), 10.0 * file->activities->len, 0.001));
    }
}

static void
test_health_figures (void)
{
  g_autoptr (Table) table = load_table ("EXPECTED-health.tsv");

  if (table == NULL)
    return;
  for (guint row = 0; row < table->rows->len; row++)
    {
      g_autoptr (GPtrArray) files = read_corpus_file (get_cell (table, row, "local_path"));
      const SwImportedFile *file = g_ptr_array_index (files, 0);
      const SwImportedActivity *first = g_ptr_array_index (file->activities, 0);

      g_assert_cmpint (file->state, ==, SW_IMPORTED_READ);
      g_assert_cmpuint (file->activities->len, ==, (guint) atoi (get_cell (table, row, "workouts")));
      g_assert_cmpint (first->start_us, ==, parse_seconds (get_cell (table, row, "first_start")) * G_USEC_PER_SEC);
      g_assert_true (is_near (first->timer_s, 60.0 * get_number (table, row, "sum_duration"), 0.1, 0.0));
      g_assert_true (is_near (first->distance_m, 1609.344 * get_number (table, row, "distance_attr"), 1.0, 0.0));
      g_assert_cmpint (first->kind, ==, SW_KIND_EASY);
    }
}

/* Every file ends with a verdict, and what is added is fit for a journal. */
static void
test_plan_everything (void)
{
  g_autofree char *corpus = get_corpus ();
  const char *paths[] = { corpus, NULL };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (SwJournal) empty = sw_journal_new ();
  g_autoptr (SwJournal) full = NULL;
  g_autoptr (SwImportPlan) plan = NULL;
  g_autoptr (SwImportPlan) again = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError) error = NULL;
  guint counts[4] = { 0, };

  if (!g_file_test (corpus, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the corpus of real files is not here");
      return;
    }
  sw_journal_seal (empty);
  sources = sw_import_walk (paths, &sw_import_default_limits, NULL, &error);
  g_assert_no_error (error);
  plan = sw_import_plan_new (empty);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr (GPtrArray) files = sw_import_read_source (g_ptr_array_index (sources, i), &sw_import_default_limits, zone, NULL,
                                                           &error);

      g_assert_no_error (error);
      for (guint j = 0; j < files->len; j++)
        {
          const SwImportVerdictLine *line = sw_import_plan_add_file (plan, g_ptr_array_index (files, j));
          g_autofree char *text = sw_import_verdict_line_describe (line);

          counts[line->outcome]++;
          g_test_message ("%s %u (%s) %s", sw_import_outcome_to_string (line->outcome), line->n_added, line->reason, text);
          g_assert_true ((line->outcome == SW_IMPORT_OUTCOME_ADDED) == (line->n_added > 0));
          g_assert_true (line->outcome == SW_IMPORT_OUTCOME_ADDED || line->message != NULL);
        }
    }
  g_assert_cmpuint (plan->lines->len, >=, sources->len);
  g_test_message ("%u added, %u duplicate, %u skipped, %u failed", counts[0], counts[1], counts[2], counts[3]);

  full = sw_journal_new ();
  for (guint i = 0; i < plan->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (plan->activities, i);

      sw_activity_validate (activity, &error);
      g_assert_no_error (error);
      g_ptr_array_add (full->activities, sw_activity_copy (activity));
    }
  sw_journal_seal (full);
  sw_journal_validate (full, &error);
  g_assert_no_error (error);

  /* The second time there is nothing new. */
  again = sw_import_plan_new (full);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr (GPtrArray) files = sw_import_read_source (g_ptr_array_index (sources, i), &sw_import_default_limits, zone, NULL,
                                                           &error);

      for (guint j = 0; j < files->len; j++)
        g_assert_cmpuint (sw_import_plan_add_file (again, g_ptr_array_index (files, j))->n_added, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import/corpus/gpx-tcx-figures", test_gpx_tcx_figures);
  g_test_add_func ("/exchange/import/corpus/gpx-tcx-states", test_gpx_tcx_states);
  g_test_add_func ("/exchange/import/corpus/fit-figures", test_fit_figures);
  g_test_add_func ("/exchange/import/corpus/csv-figures", test_csv_figures);
  g_test_add_func ("/exchange/import/corpus/health-figures", test_health_figures);
  g_test_add_func ("/exchange/import/corpus/plan-everything", test_plan_everything);
  return g_test_run ();
}
