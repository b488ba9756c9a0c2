/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-diary-fixture.h"

#include "sw-test-folder.h"
#include "sw-test-object.h"

void
fixture_on_changed_cb (SwDiary *diary,
                       Fixture *fixture)
{
  fixture->n_changed++;
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwJournal) sample = sw_sample_new (TODAY, 0, 1);

  fixture->folder = g_dir_make_tmp ("sw-diary-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->diary = sw_diary_open (fixture->path, TODAY, &error);
  g_assert_no_error (error);
  g_assert_true (sw_diary_replace_journal (fixture->diary, sample, &error));
  g_assert_no_error (error);
  g_signal_connect (fixture->diary, "changed", G_CALLBACK (fixture_on_changed_cb), fixture);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  sw_test_finalize_soon (fixture->diary);
  sw_test_folder_remove (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}
