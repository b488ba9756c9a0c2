/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"
#include "sw-referral.h"
#include "sw-test-guide.h"

/* RULES E3: each reason to see a professional alone, and just short of it. */

static guint
ask (SwJournal *journal,
     int        today)
{
  g_autoptr (SwBody) body = small_scan (journal, today);

  return sw_insight_get_referrals (journal, body, sw_test_guide ());
}

static void
test_strong_pain (void)
{
  static const struct { int nrs, days, today; guint expected; } rows[] = {
    { 6, 3, 6, SW_REFERRAL_STRONG_PAIN }, { 5, 3, 6, 0 }, { 6, 2, 6, 0 }, { 6, 3, 7, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      for (int j = 0; j < rows[i].days; j++)
        small_add_pain (journal, 2 * j, SW_MOMENT_EVENING, rows[i].nrs);
      g_assert_cmpuint (ask (journal, rows[i].today) & SW_REFERRAL_STRONG_PAIN, ==, rows[i].expected);
    }
}

static void
test_not_improving (void)
{
  static const struct { int first, last, today; guint expected; } rows[] = {
    { 3, 3, 28, SW_REFERRAL_NOT_IMPROVING }, { 3, 2, 28, 0 }, { 3, 3, 27, 0 }, { 1, 3, 28, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      for (int day = 0; day <= rows[i].today; day++)
        if (day < 7 || day > rows[i].today - 7)
          small_add_pain (journal, day, SW_MOMENT_EVENING, day < 7 ? rows[i].first : rows[i].last);
      g_assert_cmpuint (ask (journal, rows[i].today) & SW_REFERRAL_NOT_IMPROVING, ==, rows[i].expected);
    }
}

static void
test_one_sided (void)
{
  static const struct { SwRegion region; SwSide side; int reports; guint expected; } rows[] = {
    { SW_REGION_SI_LEFT, SW_SIDE_NONE, 3, SW_REFERRAL_ONE_SIDED }, { SW_REGION_SI_LEFT, SW_SIDE_NONE, 2, 0 },
    { SW_REGION_LOW_BACK_CENTRE, SW_SIDE_RIGHT, 3, SW_REFERRAL_ONE_SIDED }, { SW_REGION_LOW_BACK_CENTRE, SW_SIDE_BOTH, 3, 0 },
    { SW_REGION_NONE, SW_SIDE_NONE, 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      for (int j = 0; j < rows[i].reports; j++)
        {
          SwPainReport *report = small_add_pain (journal, 3 * j, SW_MOMENT_EVENING, 1);

          report->region = rows[i].region;
          report->side = rows[i].side;
        }
      g_assert_cmpuint (ask (journal, 27), ==, rows[i].expected);
    }
}

static void
test_form (void)
{
  static const struct { guint forms[3]; int today; guint expected; } rows[] = {
    { { SW_FORM_HUNCH, SW_FORM_HUNCH, SW_FORM_HUNCH | SW_FORM_LEAN_BACK }, 27, SW_REFERRAL_FORM },
    { { SW_FORM_HUNCH, SW_FORM_HUNCH, SW_FORM_LEAN_BACK }, 27, 0 },
    { { SW_FORM_HUNCH, SW_FORM_HUNCH, SW_FORM_HUNCH }, 28, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      for (int j = 0; j < 3; j++)
        {
          SwActivity *run = small_add_activity (journal, 2 * j, SW_KIND_EASY, 30, 5);

          run->has_form = TRUE;
          run->form = rows[i].forms[j];
        }
      g_assert_cmpuint (ask (journal, rows[i].today), ==, rows[i].expected);
    }
}

static void
test_findings (void)
{
  static const struct { int today; guint expected; } rows[] = { { 6, SW_REFERRAL_QUESTIONS }, { 12, SW_REFERRAL_QUESTIONS }, { 13, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();

      small_add_ostrc (journal, 0, 3, 0, 0, 0);
      g_assert_cmpuint (ask (journal, rows[i].today), ==, rows[i].expected);
    }
}

static void
test_painkiller (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();

  for (int day = 0; day < 11; day++)
    small_add_check_in (journal, day)->painkiller = SW_YES;
  g_assert_cmpuint (ask (journal, 10), ==, SW_REFERRAL_PAINKILLER);
}

static void
test_state (void)
{
  g_autoptr (SwJournal) screened = sw_journal_new ();
  g_autoptr (SwJournal) paused = sw_journal_new ();

  small_add_screen (screened, 0, 18, SW_ANSWER_YES);
  g_assert_cmpuint (ask (screened, 3), ==, SW_REFERRAL_SCREEN);
  for (int i = 0; i < 3; i++)
    {
      small_add_activity (paused, 4 * i, SW_KIND_EASY, 30, 5);
      small_add_pain (paused, 4 * i, SW_MOMENT_AFTER, 6);
    }
  g_assert_cmpuint (ask (paused, 13), ==, SW_REFERRAL_PAUSE);
}

static void
test_words (void)
{
  g_assert_cmpstr (sw_referral_to_string (SW_REFERRAL_DURATION), ==, "duration");
  for (guint bit = 0; bit < 10; bit++)
    g_assert_cmpstr (sw_referral_to_string ((SwReferral) (1u << bit)), !=, "none");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/referral/strong-pain", test_strong_pain);
  g_test_add_func ("/insight/referral/not-improving", test_not_improving);
  g_test_add_func ("/insight/referral/one-sided", test_one_sided);
  g_test_add_func ("/insight/referral/form", test_form);
  g_test_add_func ("/insight/referral/findings", test_findings);
  g_test_add_func ("/insight/referral/painkiller", test_painkiller);
  g_test_add_func ("/insight/referral/state", test_state);
  g_test_add_func ("/insight/referral/words", test_words);
  return g_test_run ();
}
