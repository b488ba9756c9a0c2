/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The days found by a search: what is announced, exactly. */

#include "sw-search-model.h"
#include "sw-test-object.h"
#include "sw-words.h"

#define TODAY 20782 /* Wednesday, 25 November 2026 */

static const SwSearchLabels labels = { sw_words_kind, sw_words_region, sw_words_finding_title };

typedef struct
{
  SwDiary       *diary;
  SwSearchModel *model;
  GString       *told;   /* "0 0 3; " */
  GPtrArray     *mirror; /* (element-type SwSearchDay): what a view knows that only listens */
} Fixture;

static void
on_items_changed_cb (GListModel *model,
                     guint       position,
                     guint       removed,
                     guint       added,
                     Fixture    *fixture)
{
  g_string_append_printf (fixture->told, "%u %u %u; ", position, removed, added);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->mirror, (int) (position + i), g_list_model_get_item (model, position + i));
}

static void
add_easy (SwJournal  *journal,
          const char *id,
          SwDay       day,
          const char *note)
{
  SwActivity *activity = sw_activity_new ();

  activity->id = g_strdup (id);
  activity->day = day;
  activity->kind = SW_KIND_EASY;
  activity->minutes = 30;
  activity->km = 4;
  activity->note = g_strdup (note);
  g_ptr_array_add (journal->activities, activity);
}

/* Easy runs @days ago, the last one with a note. */
static void
load (Fixture   *fixture,
      const int *days,
      guint      n_days)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", days[i]);

      add_easy (journal, id, TODAY - days[i], i + 1 == n_days ? "over the hill" : NULL);
    }
  sw_journal_seal (journal);
  g_assert_true (sw_diary_replace_journal (fixture->diary, journal, &error));
  g_assert_no_error (error);
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->diary = sw_diary_new_sample (TODAY, &error);
  g_assert_no_error (error);
  fixture->told = g_string_new (NULL);
  fixture->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->model = sw_search_model_new (fixture->diary, &labels);
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (on_items_changed_cb), fixture);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_ptr_array_unref (fixture->mirror);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->diary);
  g_string_free (fixture->told, TRUE);
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

/* A view that only listens shows what a fresh search finds. */
static void
assert_mirror (Fixture    *fixture,
               const char *question)
{
  guint total;
  g_autoptr (GPtrArray) hits = sw_search_days (sw_diary_get_journal (fixture->diary), sw_diary_get_body (fixture->diary), &labels,
                                               question, G_MAXINT, &total);

  g_assert_cmpuint (fixture->mirror->len, ==, total);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, total);
  for (guint i = 0; i < total; i++)
    {
      const SwSearchHit *hit = g_ptr_array_index (hits, i);
      const SwSearchHit *shown = sw_search_day_get_hit (g_ptr_array_index (fixture->mirror, i));

      g_assert_cmpint (shown->day, ==, hit->day);
      g_assert_cmpuint (shown->what, ==, hit->what);
      g_assert_cmpint (shown->level, ==, hit->level);
      g_assert_cmpuint (shown->texts->len, ==, hit->texts->len);
      for (guint k = 0; k < hit->texts->len; k++)
        g_assert_cmpstr (g_ptr_array_index (shown->texts, k), ==, g_ptr_array_index (hit->texts, k));
    }
}

static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  static const int days[] = { 1, 3, 9 };
  g_autoptr (SwSearchDay) first = NULL;
  g_autoptr (SwSearchDay) still = NULL;

  load (fixture, days, G_N_ELEMENTS (days));
  assert_told (fixture, "");
  sw_search_model_set_question (fixture->model, "easy");
  assert_told (fixture, "0 0 3; ");
  first = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  /* Another word that finds the same announces nothing, and the days stay the same objects. */
  sw_search_model_set_question (fixture->model, "easy run");
  assert_told (fixture, "");
  still = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  g_assert_true (first == still);
  /* The last day reads otherwise: its note was found too. */
  sw_search_model_set_question (fixture->model, "easy hill");
  assert_told (fixture, "0 3 1; ");
  sw_search_model_set_question (fixture->model, "easy");
  assert_told (fixture, "0 1 3; ");
  sw_search_model_set_question (fixture->model, "  ");
  assert_told (fixture, "0 3 0; ");
  assert_mirror (fixture, "");
  g_assert_cmpuint (g_list_model_get_item_type (G_LIST_MODEL (fixture->model)), ==, SW_TYPE_SEARCH_DAY);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->model), 0));
}

static void
test_journal (Fixture       *fixture,
              gconstpointer  data)
{
  static const int days[] = { 1, 3, 9 };
  static const int others[] = { 1, 2, 3, 5, 30 };
  g_autoptr (SwActivity) run = sw_activity_new ();
  g_autoptr (SwActivity) swim = sw_activity_new ();
  g_autoptr (GError) error = NULL;

  load (fixture, days, G_N_ELEMENTS (days));
  sw_search_model_set_question (fixture->model, "easy");
  assert_told (fixture, "0 0 3; ");

  run->day = TODAY - 5;
  run->kind = SW_KIND_EASY;
  run->minutes = 30;
  run->km = 4;
  g_assert_true (sw_diary_put_activity (fixture->diary, run, &error));
  assert_told (fixture, "2 0 1; ");
  g_assert_true (sw_diary_undo (fixture->diary, &error));
  assert_told (fixture, "2 1 0; ");
  g_assert_true (sw_diary_redo (fixture->diary, &error));
  assert_told (fixture, "2 0 1; ");
  /* What the question does not ask for announces nothing. */
  swim->day = TODAY - 7;
  swim->kind = SW_KIND_SWIM;
  swim->minutes = 30;
  g_assert_true (sw_diary_put_activity (fixture->diary, swim, &error));
  assert_told (fixture, "");
  /* Two runs of days at once, with days that stay between them. */
  load (fixture, others, G_N_ELEMENTS (others));
  assert_told (fixture, "1 0 1; 4 1 1; ");
  assert_mirror (fixture, "easy");
}

/* Questions in any order over two years: every announcement fits the list as it was. */
static void
test_mirror (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const questions[] = { "run", "easy", "easy run", "", "long", "swim", "r", "e", "low back", "zzz", "flag run",
                                            "strength", "s", "hip" };
  g_autoptr (SwJournal) sample = sw_sample_new (TODAY, 2, 7);
  g_autoptr (GError) error = NULL;

  g_assert_true (sw_diary_replace_journal (fixture->diary, sample, &error));
  for (int i = 0; i < 150; i++)
    {
      const char *question = questions[g_test_rand_int_range (0, G_N_ELEMENTS (questions))];

      sw_search_model_set_question (fixture->model, question);
      assert_mirror (fixture, question);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/search-model/question", test_question);
  ADD ("/search-model/journal", test_journal);
  ADD ("/search-model/mirror", test_mirror);

  return g_test_run ();
}
