/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Journals of versions before this one, and how they are brought to it. */

#include <glib/gstdio.h>

#include "sw-store-fixture.h"
#include "sw-store-private.h"

static char *
read_frozen (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("SW_SOURCE_ROOT"), "tests", "store", "versions", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Puts a journal of an old version in the place of the fixture's. */
static void
build_old (Fixture    *fixture,
           const char *name)
{
  g_autofree char *sql = read_frozen (name);
  sqlite3 *db;

  g_clear_pointer (&fixture->store, sw_store_close);
  g_unlink (fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
assert_rows_of_version_1 (SwStore *store)
{
  g_autoptr (SwJournal) journal = fixture_read (store);
  const SwActivity *run = sw_journal_get_activity (journal, "a1");
  const SwActivity *strength = sw_journal_get_activity (journal, "a2");
  const SwPainReport *report = g_ptr_array_index (journal->pain, 0);
  const SwCheckIn *check_in = sw_journal_get_check_in (journal, 20778);
  const SwOstrc *ostrc = g_ptr_array_index (journal->ostrc, 0);
  const SwScreen *screen = g_ptr_array_index (journal->screens, 0);
  const SwClearance *clearance = g_ptr_array_index (journal->clearances, 0);
  const SwEdit *edit = g_ptr_array_index (journal->edits, 0);
  const SwSnooze *snooze = g_ptr_array_index (journal->snoozes, 0);
  const SwShoe *shoe = sw_journal_get_shoe (journal, "s1");

  g_assert_true (sw_journal_validate (journal, NULL));
  g_assert_cmpint (journal->profile->level, ==, SW_LEVEL_NOVICE);
  g_assert_cmpint (journal->profile->lbp, ==, SW_YES);
  g_assert_cmpint (journal->profile->availability_min[6], ==, 120);
  g_assert_cmpint (journal->profile->run_days, ==, 66);
  g_assert_cmpuint (journal->profile->cross->len, ==, 2);
  g_assert_cmpint (g_array_index (journal->profile->cross, SwKind, 1), ==, SW_KIND_YOGA);
  g_assert_cmpstr (journal->profile->equipment[0], ==, "mat");
  g_assert_cmpint (journal->profile->race_day, ==, 20926);
  g_assert_cmpfloat (journal->profile->race_km, ==, 21.1);
  g_assert_cmpstr (shoe->name, ==, "Daily");
  g_assert_cmpint (shoe->retired_day, ==, SW_DAY_NONE);
  g_assert_cmpint (run->start_us, ==, G_GINT64_CONSTANT (1795154400000000));
  g_assert_cmpfloat (run->minutes, ==, 42.5);
  g_assert_true (run->has_form);
  g_assert_cmpuint (run->form, ==, SW_FORM_OVERSTRIDE);
  g_assert_cmpint (strength->posterior_sets, ==, 3);
  g_assert_null (strength->note);
  g_assert_cmpint (report->minute, ==, 430);
  g_assert_cmpuint (report->quality, ==, SW_QUALITY_ACHE);
  g_assert_cmpfloat (check_in->sleep_h, ==, 7.2);
  g_assert_cmpint (ostrc->answers[3], ==, 1);
  g_assert_cmpint (screen->answers[19], ==, SW_ANSWER_SKIP);
  g_assert_cmpint (clearance->cleared_for, ==, SW_CLEARED_FOR_WALKING);
  g_assert_cmpint (edit->to, ==, 20782);
  g_assert_cmpstr (edit->reason, ==, "rain");
  g_assert_cmpint (snooze->to, ==, 20785);
}

static void
test_version_1 (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autofree char *before = g_strconcat (fixture->path, ".before-version-2", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (SwStoreChange) change = NULL;
  g_autoptr (SwJournal) journal = NULL;
  gint64 n = -1;
  sqlite3 *copy;

  build_old (fixture, "schema-1.sql");
  fixture_reopen (fixture);
  assert_rows_of_version_1 (fixture->store);
  sw_store_query_int (fixture->store, "SELECT count(*) FROM sqlite_schema WHERE name LIKE '%import%'", "testing", &n, NULL);
  g_assert_cmpint (n, ==, 0);
  /* The file as it was lies beside it, with the row that went. */
  fixture_assert_private (before);
  g_assert_cmpint (sqlite3_open (before, &copy), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (copy, "INSERT INTO import VALUES ('a1', 'hash')", NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  sqlite3_close (copy);

  problems = sw_store_check (fixture->store, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  change = sw_store_undo (fixture->store, NULL);
  g_assert_cmpstr (change->code, ==, "snooze");
  journal = fixture_read (fixture->store);
  g_assert_cmpuint (journal->snoozes->len, ==, 0);
}

/* A change that wrote into the table that went cannot be taken back, nor can those before it; a later one can. */
static void
test_version_1_history (Fixture       *fixture,
                        gconstpointer  user_data)
{
  static const char more[] =
    "INSERT INTO change (made, code, subject, count, rows) VALUES ('2026-11-22', 'import', 'run.gpx', 1, 1), ('2026-11-23', 'edit', 'e1', 1, 1);"
    "INSERT INTO undo (change, \"table\", action, c1, c2) VALUES (2, 'import', 'remove', 'a1', 'hash');"
    "INSERT INTO undo (change, \"table\", action, c1) VALUES (3, 'edit', 'remove', 'e1')";
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (SwStoreChange) change = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = -1;
  sqlite3 *db;

  build_old (fixture, "schema-1.sql");
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, more, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  fixture_reopen (fixture);
  history = sw_store_get_history (fixture->store, NULL);
  g_assert_cmpuint (history->len, ==, 1);
  sw_store_query_int (fixture->store, "SELECT count(*) FROM undo WHERE change <> 3", "testing", &n, NULL);
  g_assert_cmpint (n, ==, 0);
  change = sw_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (change->code, ==, "edit");
  g_clear_pointer (&change, sw_store_change_free);
  g_assert_null (sw_store_undo (fixture->store, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_NOTHING_TO_UNDO);
}

/* A new file takes every step at once: nothing is copied, and nobody finds it at an old version. */
static void
test_new_file (Fixture       *fixture,
               gconstpointer  user_data)
{
  static const SwStoreStep bad[] = {
    { 1, "CREATE TABLE one (a)", NULL },
    { 2, "INSERT INTO nowhere VALUES (1)", NULL },
  };
  g_autofree char *copy = g_strconcat (fixture->path, ".before-version-2", NULL);
  g_autoptr (SwStore) store = sw_store_new_in_memory (NULL);
  gint64 n = -1;

  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  sqlite3_exec (store->db, "PRAGMA user_version = 0", NULL, NULL, NULL);
  g_assert_false (sw_store_migrate (store, bad, G_N_ELEMENTS (bad), NULL));
  sw_store_query_int (store, "PRAGMA user_version", "testing", &n, NULL);
  g_assert_cmpint (n, ==, 0);
  sw_store_query_int (store, "SELECT count(*) FROM sqlite_schema WHERE name = 'one'", "testing", &n, NULL);
  g_assert_cmpint (n, ==, 0);
}

/* The frame: steps that do not exist yet. */
static void
test_migration (Fixture       *fixture,
                gconstpointer  user_data)
{
  static const SwStoreStep bad[] = {
    { 2, "SELECT 'known'", NULL },
    { 3, "ALTER TABLE shoe ADD COLUMN colour TEXT; UPDATE shoe SET colour = 'red'", NULL },
    { 4, "UPDATE shoe SET name = 'half done'; INSERT INTO nowhere VALUES (1)", NULL },
  };
  static const SwStoreStep good[] = {
    { 3, "SELECT 'known'", NULL },
    { 4, "UPDATE shoe SET name = 'migrated'", NULL },
  };
  g_autofree char *first = g_strconcat (fixture->path, ".before-version-3", NULL);
  g_autofree char *second = g_strconcat (fixture->path, ".before-version-4", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 version = 0;

  build_old (fixture, "schema-1.sql");
  fixture_reopen (fixture);
  /* Up to date: no copy is made. */
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));

  g_assert_false (sw_store_migrate (fixture->store, bad, G_N_ELEMENTS (bad), &error));
  g_assert_nonnull (strstr (error->message, "version 4"));
  g_clear_error (&error);
  sw_store_query_int (fixture->store, "PRAGMA user_version", "testing", &version, NULL);
  g_assert_cmpint (version, ==, 3);
  sw_store_query_text (fixture->store, "SELECT name || colour FROM shoe", "testing", &text, NULL);
  g_assert_cmpstr (text, ==, "Dailyred");
  fixture_assert_private (first);
  {
    g_autoptr (SwStore) copy = sw_store_open (first, SW_STORE_OPEN_DEFAULT, &error);

    g_assert_no_error (error);
    assert_rows_of_version_1 (copy);
  }
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));

  g_assert_true (sw_store_migrate (fixture->store, good, G_N_ELEMENTS (good), &error));
  sw_store_query_int (fixture->store, "PRAGMA user_version", "testing", &version, NULL);
  g_assert_cmpint (version, ==, 4);
  g_clear_pointer (&text, g_free);
  sw_store_query_text (fixture->store, "SELECT name || colour FROM shoe", "testing", &text, NULL);
  g_assert_cmpstr (text, ==, "migratedred");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/store/versions/version-1", test_version_1);
  FIXTURE_TEST ("/store/versions/version-1-history", test_version_1_history);
  FIXTURE_TEST ("/store/versions/new-file", test_new_file);
  FIXTURE_TEST ("/store/versions/migration", test_migration);

  return g_test_run ();
}
