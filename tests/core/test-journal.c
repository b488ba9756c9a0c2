/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-core.h"

#include <string.h>

#define WEDNESDAY 20782 /* 2026-11-25 */

static SwActivity *
add_activity (SwJournal  *journal,
              const char *id,
              SwDay       day,
              const char *start)
{
  SwActivity *activity = sw_activity_new ();

  activity->id = g_strdup (id);
  activity->day = day;
  activity->kind = SW_KIND_EASY;
  activity->minutes = 30;
  if (start != NULL)
    {
      activity->start = g_strdup (start);
      g_assert_true (sw_instant_parse (start, &activity->start_us));
    }
  g_ptr_array_add (journal->activities, activity);
  return activity;
}

static void
add_pain (SwJournal  *journal,
          const char *id,
          const char *at)
{
  SwPainReport *report = sw_pain_report_new ();

  report->id = g_strdup (id);
  report->at = g_strdup (at);
  g_assert_true (sw_wall_time_parse (at, &report->day, &report->minute));
  report->moment = SW_MOMENT_MORNING;
  report->nrs = 1;
  g_ptr_array_add (journal->pain, report);
}

static void
assert_activities (SwJournal  *journal,
                   const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < journal->activities->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((SwActivity *) journal->activities->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwJournal) other = sw_journal_new ();

  add_activity (journal, "b", 10, "1970-01-11T09:00:00+02:00");
  add_activity (journal, "z", 10, NULL);
  add_activity (journal, "a10", 10, "1970-01-11T07:00:00Z");
  add_activity (journal, "c", 9, "1970-01-10T23:00:00Z");
  add_activity (journal, "a9", 10, "1970-01-11T07:00:00Z");
  add_activity (journal, "B", 10, NULL);
  add_pain (journal, "p2", "1970-01-11T07:10");
  add_pain (journal, "p1", "1970-01-11T07:10:30");
  sw_journal_seal (journal);

  /* By day, missing starts first, then the instant and not its text, then id by bytes. */
  assert_activities (journal, "c B z a10 a9 b");
  g_assert_cmpstr (((SwPainReport *) journal->pain->pdata[0])->id, ==, "p2");

  /* Any order of adding gives the same journal. */
  other->profile->level = SW_LEVEL_NONE;
  for (guint i = journal->activities->len; i > 0; i--)
    g_ptr_array_add (other->activities, sw_activity_copy (journal->activities->pdata[i - 1]));
  for (guint i = journal->pain->len; i > 0; i--)
    g_ptr_array_add (other->pain, sw_pain_report_copy (journal->pain->pdata[i - 1]));
  g_assert_false (sw_journal_equal (journal, other));
  sw_journal_seal (other);
  g_assert_true (sw_journal_equal (journal, other));
}

/* Edits build on one another: the tenth of a day comes after the second, whatever the bytes of their names say. */
static void
test_order_of_edits (void)
{
  static const char * const expected[] = { "e3", "e1", "e2", "e10", "e11" };
  static const int added[] = { 3, 1, 4, 0, 2 };
  g_autoptr (SwJournal) journal = sw_journal_new ();

  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      SwEdit *edit = sw_edit_new ();

      edit->id = g_strdup (expected[added[i]]);
      edit->made = added[i] == 0 ? WEDNESDAY - 1 : WEDNESDAY;
      edit->what = SW_EDIT_SKIP;
      g_ptr_array_add (journal->edits, edit);
    }
  sw_journal_seal (journal);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (((const SwEdit *) journal->edits->pdata[i])->id, ==, expected[i]);
}

static void
test_find (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  guint first = 99, end = 99;

  sw_journal_find_activities (journal, 0, 100, &first, &end);
  g_assert_cmpuint (first, ==, end);

  for (int day = 10; day <= 40; day += 10)
    {
      g_autofree char *one = g_strdup_printf ("a%d", day);
      g_autofree char *two = g_strdup_printf ("b%d", day);

      add_activity (journal, one, day, NULL);
      add_activity (journal, two, day, NULL);
    }
  sw_journal_seal (journal);

  sw_journal_find_activities (journal, 20, 30, &first, &end);
  g_assert_cmpuint (first, ==, 2);
  g_assert_cmpuint (end, ==, 6);
  sw_journal_find_activities (journal, 11, 19, &first, &end);
  g_assert_cmpuint (first, ==, 2);
  g_assert_cmpuint (end, ==, 2);
  sw_journal_find_activities (journal, 30, 20, &first, &end);
  g_assert_cmpuint (first, ==, end);
  sw_journal_find_activities (journal, SW_DAY_NONE, G_MAXINT32, &first, &end);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (end, ==, 8);

  g_assert_cmpint (sw_journal_get_activity (journal, "b30")->day, ==, 30);
  g_assert_null (sw_journal_get_activity (journal, "b31"));
  g_assert_null (sw_journal_get_activity (journal, NULL));
  g_assert_cmpint (sw_journal_get_first_day (journal), ==, 10);
  g_assert_cmpint (sw_journal_get_last_day (journal), ==, 40);
}

static void
test_empty (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwJournal) copy = NULL;

  g_assert_true (sw_journal_is_empty (journal));
  g_assert_cmpint (sw_journal_get_first_day (journal), ==, SW_DAY_NONE);
  g_assert_cmpint (sw_journal_get_last_day (journal), ==, SW_DAY_NONE);
  sw_journal_seal (journal);
  g_assert_true (sw_journal_is_empty (journal));
  g_assert_null (sw_journal_get_check_in (journal, 5));

  copy = sw_journal_copy (journal);
  copy->profile->long_day = 3;
  g_assert_false (sw_journal_is_empty (copy));
}

static void
test_cut (void)
{
  g_autoptr (SwJournal) journal = sw_sample_new (WEDNESDAY, 0, 3);
  g_autoptr (SwJournal) cut = sw_journal_cut (journal, WEDNESDAY - 30);
  g_autoptr (SwJournal) whole = sw_journal_cut (journal, WEDNESDAY);
  guint first, end;

  g_assert_true (cut->sealed);
  g_assert_cmpint (sw_journal_get_last_day (cut), <=, WEDNESDAY - 30);
  sw_journal_find_activities (journal, SW_DAY_NONE, WEDNESDAY - 30, &first, &end);
  g_assert_cmpuint (cut->activities->len, ==, end);
  g_assert_cmpuint (cut->shoes->len, ==, journal->shoes->len);
  g_assert_true (sw_profile_equal (cut->profile, journal->profile));
  g_assert_false (sw_journal_equal (cut, journal));
  g_assert_true (sw_journal_equal (whole, journal));
}

static void
assert_refused (SwJournal  *journal,
                const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sw_journal_validate (journal, &error));
  g_assert_error (error, SW_RECORD_ERROR, SW_RECORD_ERROR_INVALID);
  if (strstr (error->message, part) == NULL)
    g_error ("\"%s\" does not name %s", error->message, part);
}

static void
test_validate (void)
{
  g_autoptr (SwJournal) sample = sw_sample_new (WEDNESDAY, 0, 3);
  g_autoptr (SwJournal) twice = sw_journal_copy (sample);
  g_autoptr (SwJournal) check_ins = sw_journal_copy (sample);
  g_autoptr (SwJournal) ostrc = sw_journal_copy (sample);
  g_autoptr (SwJournal) broken = sw_journal_copy (sample);
  g_autoptr (SwJournal) profile = sw_journal_copy (sample);
  g_autoptr (GError) error = NULL;

  g_assert_true (sw_journal_validate (sample, &error));
  g_assert_no_error (error);

  add_activity (twice, "a7", 12, NULL);
  assert_refused (twice, "a7 is there twice");
  g_ptr_array_add (check_ins->check_ins, sw_check_in_copy (check_ins->check_ins->pdata[0]));
  assert_refused (check_ins, "checkins: ");
  g_ptr_array_add (ostrc->ostrc, sw_ostrc_copy (ostrc->ostrc->pdata[0]));
  assert_refused (ostrc, "ostrc: ");
  add_activity (broken, "bad", 12, NULL)->rpe = 12;
  assert_refused (broken, "(bad): rpe is 12; expected 0 to 10");
  profile->profile->growth = 0.2;
  assert_refused (profile, "profile: growth is 0.2");
}

static void
test_copy_is_open (void)
{
  g_autoptr (SwJournal) journal = sw_sample_new (WEDNESDAY, 0, 3);
  g_autoptr (SwJournal) copy = sw_journal_copy (journal);

  g_assert_true (journal->sealed);
  g_assert_false (copy->sealed);
  g_assert_true (sw_journal_equal (journal, copy));
  add_activity (copy, "new", WEDNESDAY, NULL);
  g_assert_nonnull (sw_journal_get_activity (copy, "new"));
  g_assert_null (sw_journal_get_activity (journal, "new"));
  sw_journal_seal (copy);
  g_assert_nonnull (sw_journal_get_activity (copy, "new"));
  g_assert_false (sw_journal_equal (journal, copy));
}

static guint
count_runs (SwJournal *journal,
            SwDay      from,
            SwDay      to)
{
  guint first, end, n = 0;

  sw_journal_find_activities (journal, from, to, &first, &end);
  for (guint i = first; i < end; i++)
    n += sw_kind_is_run (((SwActivity *) journal->activities->pdata[i])->kind) ? 1 : 0;
  return n;
}

static void
test_sample_story (void)
{
  SwDay monday = sw_day_get_monday (WEDNESDAY);

  /* Whatever the weekday on which somebody tries it. */
  for (SwDay last = WEDNESDAY; last < WEDNESDAY + 7; last++)
    {
      g_autoptr (SwJournal) journal = sw_sample_new (last, 0, 42);
      guint first, end;

      g_assert_cmpint (sw_journal_get_last_day (journal), ==, last);
      for (int k = 1; k <= 12; k++)
        g_assert_cmpuint (count_runs (journal, sw_day_get_monday (last) - 7 * k, sw_day_get_monday (last) - 7 * k + 6), ==, 3);
      /* Signs are answered before the first plan, then weekly while pain lasts (E1): none is open when somebody tries it. */
      g_assert_cmpuint (journal->screens->len, >, 1);
      g_assert_cmpint (((SwScreen *) journal->screens->pdata[journal->screens->len - 1])->day, >, last - 7);

      /* Nothing of the last two weeks can be amber: low figures, and no jump of two overnight. */
      sw_journal_find_pain (journal, last - 13, last, &first, &end);
      g_assert_cmpuint (end - first, >, 4);
      for (guint i = first; i < end; i++)
        {
          const SwPainReport *report = journal->pain->pdata[i];

          g_assert_cmpint (report->nrs, <=, report->moment == SW_MOMENT_MORNING ? 1 : 2);
          g_assert_cmpint (report->limp, !=, SW_YES);
          g_assert_cmpint (report->spread, ==, SW_SPREAD_NONE);
        }
    }

  g_assert_cmpint (sw_day_get_weekday (monday), ==, 1);
}

static void
test_sample_seed (void)
{
  g_autoptr (SwJournal) one = sw_sample_new (WEDNESDAY, 2, 7);
  g_autoptr (SwJournal) same = sw_sample_new (WEDNESDAY, 2, 7);
  g_autoptr (SwJournal) other = sw_sample_new (WEDNESDAY, 2, 8);

  g_assert_true (sw_journal_equal (one, same));
  g_assert_false (sw_journal_equal (one, other));
}

static void
test_sample_years (void)
{
  g_autoptr (SwJournal) journal = sw_sample_new (WEDNESDAY, 20, 1);
  g_autoptr (GError) error = NULL;
  guint n_retired = 0, n_walk_runs = 0;

  g_assert_true (sw_journal_validate (journal, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (journal->activities->len + journal->pain->len + journal->check_ins->len, >, 10000);
  g_assert_cmpint (WEDNESDAY - sw_journal_get_first_day (journal), >=, 20 * 365);
  g_assert_cmpint (WEDNESDAY - sw_journal_get_first_day (journal), <, 20 * 366 + 14);

  for (guint i = 0; i < journal->shoes->len; i++)
    n_retired += ((SwShoe *) journal->shoes->pdata[i])->retired_day != SW_DAY_NONE ? 1 : 0;
  for (guint i = 0; i < journal->activities->len; i++)
    n_walk_runs += ((SwActivity *) journal->activities->pdata[i])->kind == SW_KIND_WALK_RUN ? 1 : 0;
  g_assert_cmpuint (n_retired, >, 5);
  g_assert_cmpuint (n_walk_runs, >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/journal/order", test_order);
  g_test_add_func ("/core/journal/order-of-edits", test_order_of_edits);
  g_test_add_func ("/core/journal/find", test_find);
  g_test_add_func ("/core/journal/empty", test_empty);
  g_test_add_func ("/core/journal/cut", test_cut);
  g_test_add_func ("/core/journal/validate", test_validate);
  g_test_add_func ("/core/journal/copy-is-open", test_copy_is_open);
  g_test_add_func ("/core/sample/story", test_sample_story);
  g_test_add_func ("/core/sample/seed", test_sample_seed);
  g_test_add_func ("/core/sample/years", test_sample_years);

  return g_test_run ();
}
