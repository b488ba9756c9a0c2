/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "sw-store-fixture.h"
#include "sw-store-private.h"
#include "sw-test-journal.h"

static void
test_create (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new", "folder", "journal.db", NULL);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwStore) store = sw_store_open (path, SW_STORE_OPEN_DEFAULT, &error);
  g_autoptr (SwJournal) journal = NULL;
  gint64 value = 0;

  g_assert_null (store);
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  umask (0);
  store = sw_store_open (path, SW_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  fixture_add_shoe (store, "s1");
  fixture_assert_private (path);
  fixture_assert_private (wal);
  fixture_assert_private (shm);

  sw_store_query_int (store, "PRAGMA foreign_keys", "testing", &value, NULL);
  g_assert_cmpint (value, ==, 1);
  sw_store_query_int (store, "PRAGMA synchronous", "testing", &value, NULL);
  g_assert_cmpint (value, ==, 2);
  sw_store_query_int (store, "PRAGMA user_version", "testing", &value, NULL);
  g_assert_cmpint (value, ==, sw_store_get_known_version ());
  sw_store_query_int (store, "PRAGMA application_id", "testing", &value, NULL);
  g_assert_cmpint (value, ==, SW_STORE_APPLICATION_ID);
  sw_store_query_int (store, "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'",
                      "testing", &value, NULL);
  g_assert_cmpint (value, ==, 0);

  g_clear_pointer (&store, sw_store_close);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_chmod (path, 0644);
  store = sw_store_open (path, SW_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  fixture_assert_private (path);
  journal = sw_store_read_journal (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (journal->shoes->len, ==, 1);
}

static void
test_empty_journal (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (SwJournal) journal = fixture_read (fixture->store);

  g_assert_true (journal->sealed);
  g_assert_true (sw_journal_is_empty (journal));
}

/* Whatever is put in comes out, by one connection and by the next. */
static void
test_round_trips (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 60; i++)
    {
      g_autoptr (SwJournal) journal = sw_test_journal_new_random (rand, 20);
      g_autoptr (SwJournal) here = NULL;
      g_autoptr (SwJournal) there = NULL;
      g_autoptr (SwStore) other = NULL;

      fixture_replace (fixture->store, journal);
      here = fixture_read (fixture->store);
      g_assert_true (sw_journal_equal (journal, here));
      other = sw_store_open (fixture->path, SW_STORE_OPEN_READ_ONLY, NULL);
      there = fixture_read (other);
      g_assert_true (sw_journal_equal (journal, there));
    }
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwShoe) shoe = sw_shoe_new ();
  g_autoptr (SwCheckIn) check_in = sw_check_in_new ();
  g_autoptr (SwScreen) screen = sw_screen_new ();
  g_autoptr (SwJournal) journal = NULL;

  shoe->id = g_strdup ("s1");
  check_in->day = 20000;
  screen->day = 20000;
  g_assert_true (sw_store_begin_change (fixture->store, "2026-11-25", "test", NULL, &error));
  g_assert_true (sw_store_add_shoe (fixture->store, shoe, &error));
  /* What is there already, or is not, or is no record: refused, and the change goes on. */
  g_assert_false (sw_store_add_shoe (fixture->store, shoe, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (sw_store_remove_shoe (fixture->store, "s2", &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "s2"));
  g_clear_error (&error);
  shoe->life_km = -1;
  g_assert_false (sw_store_put_shoe (fixture->store, shoe, &error));
  g_assert_error (error, SW_RECORD_ERROR, SW_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  shoe->life_km = 500;
  g_assert_true (sw_store_put_shoe (fixture->store, shoe, &error));
  g_assert_true (sw_store_add_check_in (fixture->store, check_in, &error));
  g_assert_true (sw_store_put_check_in (fixture->store, check_in, &error));
  g_assert_true (sw_store_add_screen (fixture->store, screen, &error));
  g_assert_true (sw_store_add_screen (fixture->store, screen, &error));
  g_assert_true (sw_store_commit_change (fixture->store, &error));
  g_assert_no_error (error);

  journal = fixture_read (fixture->store);
  g_assert_cmpuint (journal->shoes->len, ==, 1);
  g_assert_cmpfloat (((SwShoe *) g_ptr_array_index (journal->shoes, 0))->life_km, ==, 500);
  g_assert_cmpuint (journal->check_ins->len, ==, 1);
  g_assert_cmpuint (journal->screens->len, ==, 2);

  g_assert_true (sw_store_begin_change (fixture->store, "2026-11-25", "test", NULL, &error));
  g_assert_true (sw_store_put_screen (fixture->store, screen, &error));
  g_assert_true (sw_store_remove_check_in (fixture->store, 20000, &error));
  g_assert_true (sw_store_commit_change (fixture->store, &error));
  g_clear_pointer (&journal, sw_journal_unref);
  journal = fixture_read (fixture->store);
  g_assert_cmpuint (journal->check_ins->len, ==, 0);
  g_assert_cmpuint (journal->screens->len, ==, 1);
}

static void
test_token (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (SwStore) other = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, NULL);
  guint64 first, second, third;

  g_assert_true (sw_store_get_token (fixture->store, &first, NULL));
  g_assert_true (sw_store_get_token (fixture->store, &second, NULL));
  g_assert_cmpuint (first, ==, second);
  fixture_add_shoe (fixture->store, "mine");
  g_assert_true (sw_store_get_token (fixture->store, &second, NULL));
  g_assert_cmpuint (first, !=, second);
  fixture_add_shoe (other, "theirs");
  g_assert_true (sw_store_get_token (fixture->store, &third, NULL));
  g_assert_cmpuint (third, !=, second);
  g_assert_cmpuint (third, !=, first);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwStore) reader = sw_store_open (fixture->path, SW_STORE_OPEN_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_true (sw_store_is_read_only (reader));
  g_assert_false (sw_store_begin_change (reader, "2026-11-25", "test", NULL, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (sw_store_undo (reader, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_READ_ONLY);
}

/* Two processes add by turns; nobody's record is lost. */
static void
test_turns (Fixture       *fixture,
            gconstpointer  user_data)
{
  enum { N = 40 };
  g_autoptr (SwJournal) journal = NULL;
  pid_t children[2];

  g_clear_pointer (&fixture->store, sw_store_close);
  for (int child = 0; child < 2; child++)
    {
      children[child] = fork ();
      g_assert_cmpint (children[child], >=, 0);
      if (children[child] == 0)
        {
          SwStore *store = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, NULL);

          for (int i = 0; store != NULL && i < N; i++)
            {
              g_autofree char *id = g_strdup_printf ("%d-%d", child, i);

              fixture_add_shoe (store, id);
            }
          sw_store_close (store);
          _exit (store == NULL);
        }
    }
  for (int child = 0; child < 2; child++)
    {
      int status = -1;

      g_assert_cmpint (waitpid (children[child], &status, 0), ==, children[child]);
      g_assert_cmpint (status, ==, 0);
    }

  fixture->store = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, NULL);
  journal = fixture_read (fixture->store);
  g_assert_cmpuint (journal->shoes->len, ==, 2 * N);
}

/* Several processes start at once and find no journal: it is created once, and each can use it. */
static void
test_create_together (Fixture       *fixture,
                      gconstpointer  user_data)
{
  enum { N = 6, N_ROUNDS = 10 };

  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *name = g_strdup_printf ("together-%d.db", round);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (SwStore) store = NULL;
      g_autoptr (SwJournal) journal = NULL;
      pid_t children[N];

      for (int child = 0; child < N; child++)
        {
          children[child] = fork ();
          g_assert_cmpint (children[child], >=, 0);
          if (children[child] == 0)
            {
              g_autofree char *id = g_strdup_printf ("s%d", child);
              g_autoptr (GError) error = NULL;
              SwStore *own = sw_store_open (path, SW_STORE_OPEN_CREATE, &error);

              if (own == NULL)
                {
                  g_printerr ("%s\n", error->message);
                  _exit (1);
                }
              fixture_add_shoe (own, id);
              sw_store_close (own);
              _exit (0);
            }
        }
      for (int child = 0; child < N; child++)
        {
          int status = -1;

          g_assert_cmpint (waitpid (children[child], &status, 0), ==, children[child]);
          g_assert_cmpint (status, ==, 0);
        }
      store = sw_store_open (path, SW_STORE_OPEN_DEFAULT, NULL);
      journal = fixture_read (store);
      g_assert_cmpuint (journal->shoes->len, ==, N);
    }
}

static void
test_busy (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwStore) other = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, NULL);
  g_autoptr (SwJournal) journal = NULL;

  sqlite3_busy_timeout (other->db, 20);
  g_assert_true (sw_store_begin_change (fixture->store, "2026-11-25", "test", NULL, &error));
  g_assert_false (sw_store_begin_change (other, "2026-11-25", "test", NULL, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_BUSY);
  g_assert_false (sw_store_error_means_unopenable (error));
  g_assert_false (sw_store_in_change (other));
  /* Readers do not wait. */
  journal = fixture_read (other);
  sw_store_rollback_change (fixture->store);
  fixture_add_shoe (other, "s");
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SwJournal) sample = sw_sample_new (20000, 5, 1);
  g_autoptr (SwJournal) before = fixture_read (fixture->store);
  g_autoptr (SwJournal) after = NULL;

  sw_store_set_cancellable (fixture->store, cancellable);
  g_assert_true (sw_store_begin_change (fixture->store, "2026-11-25", "load", NULL, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (sw_store_replace_journal (fixture->store, sample, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CANCELLED);
  g_clear_error (&error);
  sw_store_set_cancellable (fixture->store, NULL);
  g_assert_false (sw_store_commit_change (fixture->store, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FAILED);
  after = fixture_read (fixture->store);
  g_assert_true (sw_journal_equal (before, after));
}

/* The disk is full at every possible page: the change is whole or not there. */
static void
test_full (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (SwJournal) first = sw_test_journal_new_random (rand, 30);
  g_autoptr (SwJournal) second = sw_sample_new (20000, 0, 3);
  guint n_failed = 0;
  gint64 n_pages = 0;

  fixture_replace (fixture->store, first);
  sw_store_query_int (fixture->store, "PRAGMA page_count", "testing", &n_pages, NULL);
  for (gint64 limit = n_pages; limit < n_pages + 200; limit++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT, limit);
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJournal) journal = NULL;
      gboolean is_good;

      sqlite3_exec (fixture->store->db, sql, NULL, NULL, NULL);
      is_good = sw_store_begin_change (fixture->store, "2026-11-25", "load", NULL, &error);
      if (is_good && !sw_store_replace_journal (fixture->store, second, &error))
        {
          sw_store_rollback_change (fixture->store);
          is_good = FALSE;
        }
      if (is_good)
        is_good = sw_store_commit_change (fixture->store, &error);

      journal = fixture_read (fixture->store);
      if (is_good)
        {
          g_assert_true (sw_journal_equal (journal, second));
          break;
        }
      n_failed++;
      g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FULL);
      g_assert_true (sw_store_error_means_unopenable (error));
      g_assert_true (sw_journal_equal (journal, first));
    }
  g_assert_cmpuint (n_failed, >, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/store/create", test_create);
  FIXTURE_TEST ("/store/empty", test_empty_journal);
  FIXTURE_TEST ("/store/round-trips", test_round_trips);
  FIXTURE_TEST ("/store/keys", test_keys);
  FIXTURE_TEST ("/store/token", test_token);
  FIXTURE_TEST ("/store/read-only", test_read_only);
  FIXTURE_TEST ("/store/turns", test_turns);
  FIXTURE_TEST ("/store/create-together", test_create_together);
  FIXTURE_TEST ("/store/busy", test_busy);
  FIXTURE_TEST ("/store/cancel", test_cancel);
  FIXTURE_TEST ("/store/full", test_full);

  return g_test_run ();
}
