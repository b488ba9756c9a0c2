/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "sw-bench.h"
#include "sw-insight.h"
#include "sw-store.h"
#include "sw-test-guide.h"

/* All findings of a long journal, from opening the file to the answer, against streaming the same rows; and how that grows. */

#define TODAY 20780 /* a Monday in 2026 */
#define ROUNDS 7

typedef struct
{
  char *path;
  guint n_findings;
} Case;

static void
stream_rows (gpointer data)
{
  static const char * const tables[] = { "profile", "shoe", "activity", "pain", "check_in", "ostrc", "screen", "clearance", "edit", "snooze" };
  Case *self = data;
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open_v2 (self->path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strconcat ("SELECT * FROM ", tables[i], NULL);
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        for (int column = 0; column < sqlite3_column_count (statement); column++)
          sqlite3_column_text (statement, column);
      sqlite3_finalize (statement);
    }
  sqlite3_close (database);
}

static void
find_all (gpointer data)
{
  Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SwStore) store = sw_store_open (self->path, SW_STORE_OPEN_DEFAULT, &error);
  g_autoptr (SwJournal) journal = NULL;
  g_autoptr (SwBody) body = NULL;

  g_assert_no_error (error);
  journal = sw_store_read_journal (store, &error);
  g_assert_no_error (error);
  body = sw_insight_scan (journal, sw_test_guide (), TODAY);
  self->n_findings = body->findings->len;
}

static void
case_init (Case       *self,
           const char *folder,
           int         years)
{
  g_autoptr (SwJournal) journal = sw_sample_new (TODAY, years, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwStore) store = NULL;
  g_autofree char *name = g_strdup_printf ("%d-years.db", years);

  self->path = g_build_filename (folder, name, NULL);
  store = sw_store_open (self->path, SW_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (sw_store_begin_change (store, "2026-11-23", "load", NULL, &error));
  g_assert_true (sw_store_replace_journal (store, journal, &error));
  g_assert_true (sw_store_commit_change (store, &error));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("sw-bench-XXXXXX", NULL);
  Case ten = { NULL, 0 }, twenty = { NULL, 0 };
  double ten_seconds, twenty_seconds, stream_seconds;
  gboolean kept;

  case_init (&ten, folder, 10);
  case_init (&twenty, folder, 20);
  sw_test_guide ();

  stream_seconds = sw_bench_measure (stream_rows, &twenty, ROUNDS);
  twenty_seconds = sw_bench_measure (find_all, &twenty, ROUNDS);
  ten_seconds = sw_bench_measure (find_all, &ten, ROUNDS);
  g_print ("%u findings in 10 years, %u in 20\n", ten.n_findings, twenty.n_findings);
  kept = sw_bench_report ("findings of 20 years against streaming the rows", twenty_seconds, stream_seconds, 2);
  kept = sw_bench_report ("findings of 20 years against 10", twenty_seconds, ten_seconds, 2.1) && kept;

  for (guint i = 0; i < 2; i++)
    {
      static const char * const endings[] = { "", "-wal", "-shm" };
      Case *one = i == 0 ? &ten : &twenty;

      for (guint j = 0; j < G_N_ELEMENTS (endings); j++)
        {
          g_autofree char *path = g_strconcat (one->path, endings[j], NULL);

          g_unlink (path);
        }
      g_free (one->path);
    }
  g_rmdir (folder);

  return kept ? 0 : 1;
}
