/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-fixture.h"

#include <sys/stat.h>

#include "sw-test-folder.h"

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("stridewell-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->store = sw_store_open (fixture->path, SW_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_clear_pointer (&fixture->store, sw_store_close);
  sw_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

SwJournal *
fixture_read (SwStore *store)
{
  g_autoptr (GError) error = NULL;
  SwJournal *journal = sw_store_read_journal (store, &error);

  g_assert_no_error (error);
  return journal;
}

void
fixture_replace (SwStore         *store,
                 const SwJournal *journal)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sw_store_begin_change (store, "2026-11-25", "load", NULL, &error));
  sw_store_replace_journal (store, journal, &error);
  g_assert_no_error (error);
  sw_store_commit_change (store, &error);
  g_assert_no_error (error);
}

void
fixture_add_shoe (SwStore    *store,
                  const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwShoe) shoe = sw_shoe_new ();

  shoe->id = g_strdup (id);
  sw_store_begin_change (store, "2026-11-25", "shoe", id, &error);
  g_assert_no_error (error);
  sw_store_add_shoe (store, shoe, &error);
  g_assert_no_error (error);
  sw_store_commit_change (store, &error);
  g_assert_no_error (error);
}

GBytes *
fixture_get_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->store, sw_store_close);
  fixture->store = sw_store_open (fixture->path, SW_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

void
fixture_assert_private (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}
