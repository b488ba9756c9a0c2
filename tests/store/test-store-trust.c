/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "sw-store-fixture.h"
#include "sw-store-private.h"
#include "sw-test-journal.h"

/* Fills the fixture with twelve weeks. The answer is what it holds. */
static SwJournal *
fill (Fixture *fixture)
{
  SwJournal *sample = sw_sample_new (20000, 0, 7);

  fixture_replace (fixture->store, sample);
  return sample;
}

static void
assert_opens_with (const char      *path,
                   const SwJournal *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwStore) store = sw_store_open (path, SW_STORE_OPEN_DEFAULT, &error);
  g_autoptr (SwJournal) journal = NULL;

  g_assert_no_error (error);
  journal = fixture_read (store);
  g_assert_true (sw_journal_equal (journal, expected));
}

/* Opening the fixture's file must fail with @code and leave every byte where it is. */
static void
assert_refused (Fixture *fixture,
                int      code)
{
  g_autoptr (GBytes) before = fixture_get_bytes (fixture->path);
  g_autoptr (GBytes) after = NULL;
  SwStoreOpenFlags flags[] = { SW_STORE_OPEN_DEFAULT, SW_STORE_OPEN_CREATE, SW_STORE_OPEN_READ_ONLY };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SwStore) store = sw_store_open (fixture->path, flags[i], &error);
      g_autoptr (SwJournal) journal = NULL;

      /* SQLite does not know a table's bounds when it only reads; then reading finds what is wrong. */
      if (store != NULL && flags[i] == SW_STORE_OPEN_READ_ONLY)
        journal = sw_store_read_journal (store, &error);
      else
        g_assert_null (store);
      g_assert_null (journal);
      g_assert_error (error, SW_STORE_ERROR, code);
      g_assert_true (sw_store_error_means_unopenable (error));
      g_assert_nonnull (strstr (error->message, fixture->path));
      g_assert_nonnull (strstr (error->message, "left as it was"));
      g_assert_null (strchr (error->message, '\n'));
    }
  after = fixture_get_bytes (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
write_bytes (const char *path,
             gsize       offset,
             const void *bytes,
             gsize       size)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pwrite (fd, bytes, size, (off_t) offset), ==, size);
  close (fd);
}

/* The version after the one that this program knows. */
static void
set_newer (sqlite3 *db)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", sw_store_get_known_version () + 1);

  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (SwJournal) sample = fill (fixture);

  set_newer (fixture->store->db);
  g_clear_pointer (&fixture->store, sw_store_close);
  assert_refused (fixture, SW_STORE_ERROR_NEWER);
}

/* The version is only in the log that a crash has left. */
static void
test_newer_in_log (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GBytes) log = NULL;
  g_autoptr (GBytes) log_after = NULL;
  g_autoptr (SwJournal) sample = fill (fixture);

  sqlite3_exec (fixture->store->db, "PRAGMA wal_checkpoint (TRUNCATE)", NULL, NULL, NULL);
  sqlite3_db_config (fixture->store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  set_newer (fixture->store->db);
  g_clear_pointer (&fixture->store, sw_store_close);
  log = fixture_get_bytes (wal);
  g_assert_cmpuint (g_bytes_get_size (log), >, 0);
  assert_refused (fixture, SW_STORE_ERROR_NEWER);
  log_after = fixture_get_bytes (wal);
  g_assert_true (g_bytes_equal (log, log_after));
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const char text[] = "this is a letter and no journal, and it is longer than a hundred bytes, because a header of SQLite is that long.";
  sqlite3 *db;

  g_clear_pointer (&fixture->store, sw_store_close);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  assert_refused (fixture, SW_STORE_ERROR_CORRUPT);
  g_assert_true (g_file_set_contents (fixture->path, "short", -1, NULL));
  assert_refused (fixture, SW_STORE_ERROR_CORRUPT);

  g_unlink (fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE recipe (name)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  assert_refused (fixture, SW_STORE_ERROR_CORRUPT);

  /* An empty file is a journal whose creation was interrupted. */
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  fixture_reopen (fixture);
  fixture_add_shoe (fixture->store, "s");
}

static void
test_strange_trigger (Fixture       *fixture,
                      gconstpointer  user_data)
{
  sqlite3_exec (fixture->store->db, "CREATE TRIGGER t AFTER INSERT ON shoe BEGIN DELETE FROM activity; END", NULL, NULL, NULL);
  g_clear_pointer (&fixture->store, sw_store_close);
  assert_refused (fixture, SW_STORE_ERROR_CORRUPT);
}

/* Each page in turn is overwritten: either the damage is found at once, or reading and checking find it or it does no harm;
 * never a crash, never a wrong record, and salvage saves what is left. */
static void
test_damaged_pages (Fixture       *fixture,
                    gconstpointer  user_data)
{
  enum { PAGE = 4096 };
  g_autoptr (SwJournal) sample = fill (fixture);
  g_autoptr (GBytes) good = NULL;
  g_autofree guchar *noise = g_malloc (PAGE);
  g_autofree char *target = g_strconcat (fixture->path, ".salvaged", NULL);
  guint n_refused = 0;
  guint n_salvaged = 0;
  gsize n_pages;

  memset (noise, 0x5a, PAGE);
  g_clear_pointer (&fixture->store, sw_store_close);
  good = fixture_get_bytes (fixture->path);
  n_pages = g_bytes_get_size (good) / PAGE;
  for (gsize page = 0; page < n_pages; page++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SwStore) store = NULL;
      guint n_saved = 0;
      guint n_lost = 0;

      g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (good, NULL), (gssize) g_bytes_get_size (good), NULL));
      write_bytes (fixture->path, page * PAGE, noise, PAGE);
      store = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, &error);
      if (store == NULL)
        {
          g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT);
          n_refused++;
        }
      else
        {
          g_autoptr (SwJournal) journal = fixture_read (store);

          g_assert_true (sw_journal_equal (journal, sample));
          g_clear_pointer (&store, sw_store_close);
        }
      g_clear_error (&error);

      if (sw_store_salvage (fixture->path, target, &n_saved, &n_lost, &error))
        {
          g_autoptr (SwStore) saved = sw_store_open (target, SW_STORE_OPEN_DEFAULT, &error);
          g_autoptr (SwJournal) journal = NULL;

          g_assert_no_error (error);
          journal = fixture_read (saved);
          g_assert_true (sw_journal_validate (journal, &error));
          g_clear_pointer (&saved, sw_store_close);
          n_salvaged++;
          g_unlink (target);
        }
      else
        {
          g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT);
          g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
        }
    }
  g_assert_cmpuint (n_refused, >, n_pages / 2);
  /* Without the list of tables, which has a few pages, nothing can be found. */
  g_assert_cmpuint (n_salvaged, >=, n_pages - 5);
}

static void
test_salvage (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (SwJournal) sample = fill (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *target = g_strconcat (fixture->path, ".salvaged", NULL);
  g_autofree char *name = NULL;
  g_autoptr (SwJournal) journal = NULL;
  g_autoptr (SwStore) saved = NULL;
  SwActivity *victim = g_ptr_array_index (sample->activities, 3);
  guint n_saved = 0;
  guint n_lost = 0;

  /* A sound journal is saved whole. */
  g_assert_true (sw_store_salvage (fixture->path, target, &n_saved, &n_lost, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_lost, ==, 0);
  fixture_assert_private (target);
  assert_opens_with (target, sample);
  g_assert_false (sw_store_salvage (fixture->path, target, &n_saved, &n_lost, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_unlink (target);

  /* One record that nobody could have written. */
  name = g_strdup_printf ("PRAGMA ignore_check_constraints = ON; UPDATE activity SET kind = 'jog' WHERE id = '%s'", victim->id);
  g_assert_cmpint (sqlite3_exec (fixture->store->db, name, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_null (sw_store_read_journal (fixture->store, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  g_clear_pointer (&fixture->store, sw_store_close);
  assert_refused (fixture, SW_STORE_ERROR_CORRUPT);
  g_assert_true (sw_store_salvage (fixture->path, target, &n_saved, &n_lost, &error));
  g_assert_cmpuint (n_lost, ==, 1);
  saved = sw_store_open (target, SW_STORE_OPEN_DEFAULT, &error);
  journal = fixture_read (saved);
  g_assert_cmpuint (journal->activities->len, ==, sample->activities->len - 1);
  g_assert_null (sw_journal_get_activity (journal, victim->id));
  g_assert_cmpuint (journal->pain->len, ==, sample->pain->len);
}

/* A folder without permission. Root may do anything, so a child without privileges has to try. */
static void
test_permission (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (SwJournal) sample = fill (fixture);
  int status = -1;
  pid_t child;

  g_clear_pointer (&fixture->store, sw_store_close);
  g_assert_cmpint (chmod (fixture->folder, 0555), ==, 0);
  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autofree char *missing = g_build_filename (fixture->folder, "new.db", NULL);
      const char *paths[] = { fixture->path, missing };

      if (geteuid () == 0 && setuid (65534) != 0)
        _exit (10);
      for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
        {
          g_autoptr (GError) error = NULL;
          SwStore *store = sw_store_open (paths[i], SW_STORE_OPEN_CREATE, &error);

          if (store != NULL || !g_error_matches (error, SW_STORE_ERROR, SW_STORE_ERROR_PERMISSION) ||
              !sw_store_error_means_unopenable (error))
            _exit (11 + (int) i);
        }
      {
        /* Reading needs no more than reading. */
        g_autoptr (GError) error = NULL;
        SwStore *store = sw_store_open (fixture->path, SW_STORE_OPEN_READ_ONLY, &error);
        SwJournal *journal = store != NULL ? sw_store_read_journal (store, &error) : NULL;

        _exit (journal != NULL && sw_journal_equal (journal, sample) ? 0 : 13);
      }
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  chmod (fixture->folder, 0755);
  g_assert_cmpint (status, ==, 0);
}

static void
test_folder_as_file (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwStore) store = sw_store_open (fixture->folder, SW_STORE_OPEN_CREATE, &error);

  g_assert_null (store);
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_PERMISSION);
}

static void
test_backup (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (SwJournal) sample = fill (fixture);
  g_autofree char *backup = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "copy.db", NULL);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (SwStore) writer = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) bytes_after = NULL;

  /* While another is writing; what that one has not committed is not in it. */
  g_assert_true (g_file_set_contents (backup, "old", -1, NULL));
  g_assert_true (sw_store_begin_change (writer, "2026-11-25", "shoe", NULL, &error));
  {
    g_autoptr (SwShoe) shoe = sw_shoe_new ();

    shoe->id = g_strdup ("uncommitted");
    g_assert_true (sw_store_add_shoe (writer, shoe, &error));
  }
  g_assert_true (sw_store_backup (fixture->store, backup, &error));
  g_assert_no_error (error);
  sw_store_rollback_change (writer);
  fixture_assert_private (backup);
  assert_opens_with (backup, sample);

  /* Onto itself, or where there is no folder: refused, nothing lost. */
  g_assert_false (sw_store_backup (fixture->store, fixture->path, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (sw_store_backup (fixture->store, wal, &error));
  g_clear_error (&error);
  g_assert_false (sw_store_backup (fixture->store, nowhere, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* Cancelled: the old backup stays, and nothing else. */
  bytes = fixture_get_bytes (backup);
  {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();

    g_cancellable_cancel (cancellable);
    sw_store_set_cancellable (fixture->store, cancellable);
    g_assert_false (sw_store_backup (fixture->store, backup, &error));
    g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CANCELLED);
    sw_store_set_cancellable (fixture->store, NULL);
  }
  bytes_after = fixture_get_bytes (backup);
  g_assert_true (g_bytes_equal (bytes, bytes_after));
  g_clear_pointer (&writer, sw_store_close);
  g_clear_pointer (&fixture->store, sw_store_close);
  {
    g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name (dir)) != NULL)
      g_assert_true (g_str_equal (name, "journal.db") || g_str_equal (name, "copy.db"));
  }
}

static void
test_rotation (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autofree char *innocent = g_strconcat (fixture->path, ".backup-mine", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (innocent, "x", -1, NULL));
  for (int i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%d", i);

      fixture_add_shoe (fixture->store, id);
      /* The second call of a day finds its backup there. */
      g_assert_true (sw_store_rotate_backups (fixture->store, 20000 + i / 2, 3, &error));
      g_assert_no_error (error);
    }
  for (int day = 20000; day < 20005; day++)
    {
      char buffer[SW_DAY_STRING_SIZE];
      g_autofree char *name = g_strconcat (fixture->path, ".backup-", sw_day_format (day, buffer), NULL);

      g_assert_cmpint (g_file_test (name, G_FILE_TEST_EXISTS), ==, day >= 20002);
      if (day == 20004)
        {
          g_autoptr (SwStore) store = sw_store_open (name, SW_STORE_OPEN_DEFAULT, NULL);
          g_autoptr (SwJournal) journal = fixture_read (store);

          g_assert_cmpuint (journal->shoes->len, ==, 9);
        }
    }
  g_assert_true (g_file_test (innocent, G_FILE_TEST_EXISTS));
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (SwJournal) old = fill (fixture);
  g_autofree char *backup = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *aside = NULL;
  g_autofree char *second = NULL;
  g_autoptr (SwJournal) later = NULL;
  g_autoptr (SwJournal) journal = NULL;
  g_autoptr (SwStoreChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sw_store_backup (fixture->store, backup, &error));
  fixture_add_shoe (fixture->store, "later");
  later = fixture_read (fixture->store);

  /* Another connection stays open and sees it. */
  g_assert_true (sw_store_restore (fixture->path, backup, "2026-11-25", &aside, &error));
  g_assert_no_error (error);
  journal = fixture_read (fixture->store);
  g_assert_true (sw_journal_equal (journal, old));
  assert_opens_with (fixture->path, old);
  assert_opens_with (aside, later);
  fixture_assert_private (aside);

  change = sw_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (change->code, ==, "restore");
  assert_opens_with (fixture->path, later);

  /* A second time, under another name; the first copy is not touched. */
  g_assert_true (sw_store_restore (fixture->path, backup, "2026-11-25", &second, &error));
  g_assert_cmpstr (second, !=, aside);
  assert_opens_with (aside, later);

  /* From itself. */
  g_clear_pointer (&second, g_free);
  g_assert_false (sw_store_restore (fixture->path, fixture->path, "2026-11-25", &second, &error));
  g_assert_null (second);
}

/* A bad backup changes nothing. */
static void
test_restore_bad (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autoptr (SwJournal) sample = fill (fixture);
  g_autofree char *backup = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SwJournal) journal = NULL;
  sqlite3 *db;

  g_assert_false (sw_store_restore (fixture->path, backup, "2026-11-25", &aside, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (backup, "no journal", -1, NULL));
  g_assert_false (sw_store_restore (fixture->path, backup, "2026-11-25", &aside, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT);
  g_clear_error (&error);

  g_assert_true (sw_store_backup (fixture->store, backup, &error));
  g_assert_cmpint (sqlite3_open (backup, &db), ==, SQLITE_OK);
  set_newer (db);
  sqlite3_close (db);
  g_assert_false (sw_store_restore (fixture->path, backup, "2026-11-25", &aside, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_NEWER);
  g_clear_error (&error);

  g_assert_true (sw_store_backup (fixture->store, backup, &error));
  g_assert_cmpint (sqlite3_open (backup, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA ignore_check_constraints = ON; UPDATE activity SET minutes = -1", NULL, NULL, NULL);
  sqlite3_close (db);
  g_assert_false (sw_store_restore (fixture->path, backup, "2026-11-25", &aside, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT);
  g_assert_null (aside);

  journal = fixture_read (fixture->store);
  g_assert_true (sw_journal_equal (journal, sample));
}

/* In the place of a journal that cannot be opened, or of none. */
static void
test_restore_over_damage (Fixture       *fixture,
                          gconstpointer  user_data)
{
  g_autoptr (SwJournal) sample = fill (fixture);
  g_autofree char *backup = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *aside = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sw_store_backup (fixture->store, backup, &error));
  g_clear_pointer (&fixture->store, sw_store_close);
  g_assert_true (g_file_set_contents (fixture->path, "damaged", -1, NULL));
  g_assert_true (sw_store_restore (fixture->path, backup, "2026-11-25", &aside, &error));
  g_assert_no_error (error);
  assert_opens_with (fixture->path, sample);
  fixture_assert_private (fixture->path);
  g_assert_true (g_file_get_contents (aside, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "damaged");

  g_clear_pointer (&aside, g_free);
  g_unlink (fixture->path);
  g_assert_true (sw_store_restore (fixture->path, backup, "2026-11-25", &aside, &error));
  g_assert_null (aside);
  assert_opens_with (fixture->path, sample);
}

static guint
count_problems (GPtrArray          *problems,
                SwStoreProblemKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    n += ((SwStoreProblem *) g_ptr_array_index (problems, i))->kind == kind;
  return n;
}

static void
test_check (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (SwJournal) sample = fill (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = sw_store_check (fixture->store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((SwStoreProblem *) g_ptr_array_index (problems, i))->text);
  g_assert_cmpuint (problems->len, ==, 0);

  g_assert_cmpint (sqlite3_exec (fixture->store->db,
                                 "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
                                 "INSERT INTO undo (change, \"table\", action) VALUES (9999, 'shoe', 'remove');"
                                 "INSERT INTO activity (id, day, kind, minutes, shoe) VALUES ('x', 1, 'easy', 20, 'no-shoe');"
                                 "INSERT INTO activity (id, day, kind, minutes, rpe) VALUES ('y', 1, 'easy', 20, 12);"
                                 "INSERT INTO pain (id, at, at_day, at_minute, moment, nrs, activity) "
                                 "VALUES ('z', '1970-01-02T00:00', 1, 0, 'morning', 1, 'no-activity');"
                                 "CREATE TABLE mine (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  g_clear_pointer (&problems, g_ptr_array_unref);
  problems = sw_store_check (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_problems (problems, SW_STORE_PROBLEM_REFERENCE), ==, 1);
  g_assert_cmpuint (count_problems (problems, SW_STORE_PROBLEM_SCHEMA), ==, 1);
  g_assert_cmpuint (count_problems (problems, SW_STORE_PROBLEM_RECORD), ==, 1);
  g_assert_cmpuint (count_problems (problems, SW_STORE_PROBLEM_DANGLING), ==, 2);

  /* An index that has lost its table's rows. */
  sqlite3_db_config (fixture->store->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  g_assert_cmpint (sqlite3_exec (fixture->store->db,
                                 "PRAGMA writable_schema = ON;"
                                 "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_pain_1') "
                                 "WHERE name = 'undo_by_change'; PRAGMA writable_schema = RESET", NULL, NULL, NULL), ==, SQLITE_OK);
  g_clear_pointer (&problems, g_ptr_array_unref);
  problems = sw_store_check (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_problems (problems, SW_STORE_PROBLEM_DAMAGE), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/store/trust/newer", test_newer);
  FIXTURE_TEST ("/store/trust/newer-in-log", test_newer_in_log);
  FIXTURE_TEST ("/store/trust/foreign", test_foreign);
  FIXTURE_TEST ("/store/trust/strange-trigger", test_strange_trigger);
  FIXTURE_TEST ("/store/trust/damaged-pages", test_damaged_pages);
  FIXTURE_TEST ("/store/trust/salvage", test_salvage);
  FIXTURE_TEST ("/store/trust/permission", test_permission);
  FIXTURE_TEST ("/store/trust/folder-as-file", test_folder_as_file);
  FIXTURE_TEST ("/store/trust/backup", test_backup);
  FIXTURE_TEST ("/store/trust/rotation", test_rotation);
  FIXTURE_TEST ("/store/trust/restore", test_restore);
  FIXTURE_TEST ("/store/trust/restore-bad", test_restore_bad);
  FIXTURE_TEST ("/store/trust/restore-over-damage", test_restore_over_damage);
  FIXTURE_TEST ("/store/trust/check", test_check);

  return g_test_run ();
}
