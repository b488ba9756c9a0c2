/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-fixture.h"
#include "sw-store-private.h"
#include "sw-test-journal.h"

/* One random write; those that meet a key that is there, or is not, are refused and do nothing. */
static void
write_something (SwStore *store,
                 GRand   *rand)
{
  enum { N_KEYS = 8 };
  g_autoptr (GError) error = NULL;
  SwRecordId id = (SwRecordId) g_rand_int_range (rand, 0, SW_N_RECORDS);
  const SwRecordType *type = sw_record_type_get (id);
  gpointer record = sw_test_record_new_random (rand, id, N_KEYS);
  int what = g_rand_int_range (rand, 0, 3);
  gboolean is_good;

#define WRITE(name, removal, key) \
  (what == 0 ? sw_store_add_##name (store, record, &error) : what == 1 ? sw_store_put_##name (store, record, &error) \
                                                           : sw_store_remove_##removal (store, key, &error))
  switch (id)
    {
    case SW_RECORD_SHOE:
      is_good = WRITE (shoe, shoe, ((SwShoe *) record)->id);
      break;
    case SW_RECORD_ACTIVITY:
      is_good = WRITE (activity, activity, ((SwActivity *) record)->id);
      break;
    case SW_RECORD_PAIN:
      is_good = WRITE (pain, pain, ((SwPainReport *) record)->id);
      break;
    case SW_RECORD_CHECK_IN:
      is_good = WRITE (check_in, check_in, ((SwCheckIn *) record)->day);
      break;
    case SW_RECORD_OSTRC:
      is_good = WRITE (ostrc, ostrc, ((SwOstrc *) record)->monday);
      break;
    case SW_RECORD_SCREEN:
      is_good = WRITE (screen, screens, ((SwScreen *) record)->day);
      break;
    case SW_RECORD_CLEARANCE:
      is_good = WRITE (clearance, clearances, ((SwClearance *) record)->day);
      break;
    case SW_RECORD_EDIT:
      is_good = WRITE (edit, edit, ((SwEdit *) record)->id);
      break;
    case SW_RECORD_SNOOZE:
      is_good = WRITE (snooze, snooze, ((SwSnooze *) record)->id);
      break;
    case SW_N_RECORDS:
    default:
      g_assert_not_reached ();
    }
  g_assert_true (is_good || g_error_matches (error, SW_STORE_ERROR, SW_STORE_ERROR_CONSTRAINT));
  type->destroy (record);
}

static void
change_something (SwStore *store,
                  GRand   *rand)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sw_store_begin_change (store, "2026-11-25", "test", NULL, &error));
  for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    write_something (store, rand);
  if (g_rand_int_range (rand, 0, 5) == 0)
    {
      g_autoptr (SwProfile) profile = sw_test_profile_new_random (rand);

      sw_store_set_profile (store, profile, &error);
      g_assert_no_error (error);
    }
  if (g_rand_int_range (rand, 0, 10) == 0)
    {
      g_autoptr (SwJournal) journal = sw_test_journal_new_random (rand, 5);

      sw_store_replace_journal (store, journal, &error);
      g_assert_no_error (error);
    }
  if (g_rand_int_range (rand, 0, 8) == 0)
    sw_store_rollback_change (store);
  else
    sw_store_commit_change (store, &error);
  g_assert_no_error (error);
}

static guint
count_standing (SwStore *store)
{
  g_autoptr (GPtrArray) history = sw_store_get_history (store, NULL);
  guint n = 0;

  for (guint i = 0; i < history->len; i++)
    n += !((SwStoreChange *) g_ptr_array_index (history, i))->undone;
  return n;
}

static void
assert_equal (const SwJournal *expected,
              SwStore         *store)
{
  g_autoptr (SwJournal) journal = fixture_read (store);

  g_assert_true (sw_journal_equal (expected, journal));
}

/* Any sequence of changes: undoing them one by one passes through every state before, redoing through every state after. */
static void
check_sequence (SwStore *store,
                GRand   *rand)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_journal_unref);
  guint n_changes = (guint) g_rand_int_range (rand, 1, 9);
  guint n_before = count_standing (store);

  g_ptr_array_add (states, fixture_read (store));
  while (states->len <= n_changes)
    {
      guint before = count_standing (store);

      change_something (store, rand);
      if (count_standing (store) > before)
        g_ptr_array_add (states, fixture_read (store));
      else
        assert_equal (g_ptr_array_index (states, states->len - 1), store);
    }

  for (guint i = n_changes; i > 0; i--)
    {
      g_autoptr (SwStoreChange) change = sw_store_undo (store, &error);

      g_assert_no_error (error);
      g_assert_true (change->undone);
      assert_equal (g_ptr_array_index (states, i - 1), store);
    }
  g_assert_cmpuint (count_standing (store), ==, n_before);
  g_assert_cmpint (sw_store_can_undo (store), ==, n_before > 0);
  for (guint i = 1; i <= n_changes; i++)
    {
      g_autoptr (SwStoreChange) change = sw_store_redo (store, &error);

      g_assert_no_error (error);
      g_assert_false (change->undone);
      assert_equal (g_ptr_array_index (states, i), store);
    }
  g_assert_false (sw_store_can_redo (store));
}

static void
test_sequences (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);

  for (int i = 0; i < 30; i++)
    {
      g_autoptr (SwStore) store = sw_store_new_in_memory (NULL);

      /* The first starts from nothing, the others from what the one before has left. */
      for (int j = 0; j < 10; j++)
        check_sequence (store, rand);
    }
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sw_store_undo (fixture->store, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_NOTHING_TO_UNDO);
  g_clear_error (&error);
  g_assert_null (sw_store_redo (fixture->store, &error));
  g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_NOTHING_TO_REDO);
  g_clear_error (&error);

  /* A change that changes nothing is none; a load is one even then. */
  g_assert_true (sw_store_begin_change (fixture->store, "2026-11-25", "test", NULL, &error));
  g_assert_true (sw_store_commit_change (fixture->store, &error));
  g_assert_false (sw_store_can_undo (fixture->store));
  fixture_add_shoe (fixture->store, "s");
  g_clear_pointer (&fixture->store, sw_store_close);
  fixture->store = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, NULL);
  {
    g_autoptr (SwJournal) same = fixture_read (fixture->store);

    fixture_replace (fixture->store, same);
    g_assert_cmpuint (count_standing (fixture->store), ==, 2);
  }
}

/* The history is in the file: a later process undoes and redoes, and a new change ends what could be redone. */
static void
test_across_processes (Fixture       *fixture,
                       gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (SwJournal) journal = NULL;
  const SwStoreChange *line;

  fixture_add_shoe (fixture->store, "one");
  fixture_add_shoe (fixture->store, "two");
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (SwStoreChange) change = NULL;

      g_clear_pointer (&fixture->store, sw_store_close);
      fixture->store = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, &error);
      change = sw_store_undo (fixture->store, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (change->subject, ==, i == 0 ? "two" : "one");
      g_assert_cmpstr (change->code, ==, "shoe");
      g_assert_cmpint (change->count, ==, 1);
    }
  g_clear_pointer (&fixture->store, sw_store_close);
  fixture->store = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, &error);
  {
    g_autoptr (SwStoreChange) change = sw_store_redo (fixture->store, &error);

    g_assert_cmpstr (change->subject, ==, "one");
  }
  fixture_add_shoe (fixture->store, "three");
  g_assert_false (sw_store_can_redo (fixture->store));

  history = sw_store_get_history (fixture->store, &error);
  g_assert_cmpuint (history->len, ==, 2);
  line = g_ptr_array_index (history, 1);
  g_assert_cmpstr (line->subject, ==, "three");
  g_assert_cmpint (line->sequence, ==, 3);
  g_assert_false (line->undone);
  journal = fixture_read (fixture->store);
  g_assert_cmpuint (journal->shoes->len, ==, 2);
}

/* As large as an import of 3,000 files gets. */
static void
test_large (Fixture       *fixture,
            gconstpointer  user_data)
{
  enum { N = 3000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SwJournal) sample = sw_sample_new (20000, 0, 1);
  g_autoptr (SwJournal) full = NULL;
  g_autoptr (SwStoreChange) undone = NULL;
  g_autoptr (SwStoreChange) redone = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  fixture_replace (fixture->store, sample);
  g_assert_true (sw_store_begin_change (fixture->store, "2026-11-25", "import", "folder", &error));
  for (int i = 0; i < N; i++)
    {
      g_autoptr (SwActivity) activity = sw_test_record_new_random (rand, SW_RECORD_ACTIVITY, 10);

      g_free (activity->id);
      activity->id = g_strdup_printf ("import-%d", i);
      sw_store_add_activity (fixture->store, activity, &error);
      g_assert_no_error (error);
    }
  g_assert_true (sw_store_commit_change (fixture->store, &error));
  full = fixture_read (fixture->store);
  g_assert_cmpuint (full->activities->len, ==, sample->activities->len + N);

  undone = sw_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (undone->count, ==, N);
  assert_equal (sample, fixture->store);
  redone = sw_store_redo (fixture->store, &error);
  g_assert_no_error (error);
  assert_equal (full, fixture->store);
}

static void
test_bounded (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (SwStore) store = sw_store_new_in_memory (NULL);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (SwJournal) journal = NULL;
  gint64 n_orphans = -1;

  for (int i = 0; i < SW_STORE_MAX_HISTORY + 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%d", i);

      fixture_add_shoe (store, id);
    }
  history = sw_store_get_history (store, NULL);
  g_assert_cmpuint (history->len, ==, SW_STORE_MAX_HISTORY);
  g_assert_cmpint (((SwStoreChange *) g_ptr_array_index (history, 0))->sequence, ==, 21);
  sw_store_query_int (store, "SELECT count(*) FROM undo WHERE change NOT IN (SELECT sequence FROM change)", "testing", &n_orphans, NULL);
  g_assert_cmpint (n_orphans, ==, 0);
  journal = fixture_read (store);
  g_assert_cmpuint (journal->shoes->len, ==, SW_STORE_MAX_HISTORY + 20);

  /* Rows are bounded, too, but the newest change is always kept whole. */
  sqlite3_exec (store->db, "UPDATE change SET rows = 120000", NULL, NULL, NULL);
  fixture_add_shoe (store, "last");
  g_clear_pointer (&history, g_ptr_array_unref);
  history = sw_store_get_history (store, NULL);
  g_assert_cmpuint (history->len, ==, 3);
}

/* A history that no program of ours has written: refused or harmless, and nothing is half done. */
static void
test_hostile_history (Fixture       *fixture,
                      gconstpointer  user_data)
{
  static const char * const damages[] = {
    "UPDATE undo SET \"table\" = 'change'",
    "UPDATE undo SET \"table\" = 'shoe; DROP TABLE shoe'",
    "UPDATE undo SET action = 'set', c3 = 'no number'",
    "UPDATE undo SET action = 'set', c3 = -1.0",
    "UPDATE undo SET action = 'insert'",
    "UPDATE undo SET \"table\" = 'profile', action = 'insert', c1 = 2",
    "UPDATE undo SET \"table\" = 'import', action = 'insert', c2 = 'hash', c1 = 'nobody'",
  };
  g_autoptr (SwJournal) before = NULL;

  fixture_add_shoe (fixture->store, "s");
  before = fixture_read (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (sqlite3_exec (fixture->store->db, damages[i], NULL, NULL, NULL), ==, SQLITE_OK);
      g_assert_null (sw_store_undo (fixture->store, &error));
      g_assert_nonnull (error);
      assert_equal (before, fixture->store);
      g_assert_cmpuint (count_standing (fixture->store), ==, 1);
    }
}

/* Undo, too, is whole or not there when the disk is full. */
static void
test_full (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (SwJournal) sample = sw_sample_new (20000, 0, 1);
  g_autoptr (SwJournal) empty = sw_journal_new ();
  gint64 n_pages = 0;
  guint n_failed = 0;

  sw_journal_seal (empty);
  fixture_replace (fixture->store, sample);
  sw_store_query_int (fixture->store, "PRAGMA page_count", "testing", &n_pages, NULL);
  for (gint64 limit = n_pages;; limit++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT, limit);
      g_autoptr (GError) error = NULL;
      g_autoptr (SwStoreChange) change = NULL;

      sqlite3_exec (fixture->store->db, sql, NULL, NULL, NULL);
      change = sw_store_undo (fixture->store, &error);
      if (change != NULL)
        break;
      g_assert_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FULL);
      assert_equal (sample, fixture->store);
      n_failed++;
    }
  assert_equal (empty, fixture->store);
  g_test_message ("failed %u times before it worked", n_failed);
}

/* Undo and redo lose no bit of a double. */
static void
test_doubles (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (SwStore) store = sw_store_new_in_memory (&error);
  g_autoptr (SwJournal) full = NULL;
  g_autoptr (SwStoreChange) undone = NULL;
  g_autoptr (SwStoreChange) redone = NULL;

  sw_store_begin_change (store, "2026-11-25", "test", NULL, &error);
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (SwShoe) shoe = sw_shoe_new ();

      shoe->id = g_strdup_printf ("%d", i);
      shoe->life_km = exp (g_rand_double_range (rand, -20, 11));
      shoe->start_km = g_rand_double_range (rand, 0, 1000);
      sw_store_add_shoe (store, shoe, &error);
      g_assert_no_error (error);
    }
  sw_store_commit_change (store, &error);
  g_assert_no_error (error);
  full = fixture_read (store);
  undone = sw_store_undo (store, &error);
  g_assert_no_error (error);
  redone = sw_store_redo (store, &error);
  g_assert_no_error (error);
  assert_equal (full, store);
  {
    g_autoptr (SwJournal) again = fixture_read (store);

    for (guint i = 0; i < full->shoes->len; i++)
      {
        const SwShoe *a = g_ptr_array_index (full->shoes, i);
        const SwShoe *b = g_ptr_array_index (again->shoes, i);

        g_assert_cmpmem (&a->life_km, sizeof a->life_km, &b->life_km, sizeof b->life_km);
        g_assert_cmpmem (&a->start_km, sizeof a->start_km, &b->start_km, sizeof b->start_km);
      }
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/undo/sequences", test_sequences);
  g_test_add_func ("/store/undo/doubles", test_doubles);
  FIXTURE_TEST ("/store/undo/nothing", test_nothing);
  FIXTURE_TEST ("/store/undo/across-processes", test_across_processes);
  FIXTURE_TEST ("/store/undo/large", test_large);
  FIXTURE_TEST ("/store/undo/bounded", test_bounded);
  FIXTURE_TEST ("/store/undo/hostile-history", test_hostile_history);
  FIXTURE_TEST ("/store/undo/full", test_full);

  return g_test_run ();
}
