/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is asked of the whole history: search, adherence, backtest. */

#include "sw-adherence.h"
#include "sw-backtest.h"
#include "sw-diary-resources.h"
#include "sw-insight.h"
#include "sw-search.h"
#include "sw-words.h"

#define TODAY 20782 /* Wednesday, 25 November 2026 */
#define MONDAY (TODAY - 2)

static const SwSearchLabels labels = { sw_words_kind, sw_words_region, sw_words_finding_title };

static void
add_activity (SwJournal  *journal,
              const char *id,
              SwDay       day,
              SwKind      kind,
              const char *note)
{
  SwActivity *activity = sw_activity_new ();

  activity->id = g_strdup (id);
  activity->day = day;
  activity->kind = kind;
  activity->minutes = 30;
  activity->note = g_strdup (note);
  g_ptr_array_add (journal->activities, activity);
}

static void
add_pain (SwJournal  *journal,
          const char *id,
          SwDay       day,
          int         nrs,
          SwRegion    region)
{
  SwPainReport *report = sw_pain_report_new ();
  char buffer[SW_DAY_STRING_SIZE];

  report->id = g_strdup (id);
  report->day = day;
  report->minute = 480;
  report->at = g_strdup_printf ("%sT08:00", sw_day_format (day, buffer));
  report->moment = SW_MOMENT_MORNING;
  report->nrs = nrs;
  report->region = region;
  g_ptr_array_add (journal->pain, report);
}

static void
add_finding (SwBody     *body,
             const char *id,
             SwSeverity  level,
             SwDay       day)
{
  g_ptr_array_add (body->findings, sw_finding_new (id, level, day, 1));
}

static GPtrArray *
search (const SwJournal *journal,
        const SwBody    *body,
        const char      *question,
        guint           *ret_total)
{
  return sw_search_days (journal, body, &labels, question, 100, ret_total);
}

static void
assert_days (const SwJournal *journal,
             const SwBody    *body,
             const char      *question,
             const SwDay     *days,
             guint            n_days)
{
  guint total;
  g_autoptr (GPtrArray) hits = search (journal, body, question, &total);

  g_assert_cmpuint (hits->len, ==, n_days);
  g_assert_cmpuint (total, ==, n_days);
  for (guint i = 0; i < n_days; i++)
    g_assert_cmpint (((SwSearchHit *) g_ptr_array_index (hits, i))->day, ==, days[i]);
}

static SwJournal *
new_journal (void)
{
  SwJournal *journal = sw_journal_new ();
  SwShoe *shoe = sw_shoe_new ();

  shoe->id = g_strdup ("sh1");
  shoe->name = g_strdup ("Old Blue");
  g_ptr_array_add (journal->shoes, shoe);
  add_activity (journal, "a1", TODAY - 9, SW_KIND_EASY, "Über den Hügel, Hüfte müde");
  add_activity (journal, "a2", TODAY - 5, SW_KIND_SWIM, NULL);
  add_activity (journal, "a3", TODAY - 3, SW_KIND_EASY, NULL);
  ((SwActivity *) g_ptr_array_index (journal->activities, 2))->shoe = g_strdup ("sh1");
  add_pain (journal, "p1", TODAY - 5, 4, SW_REGION_SI_LEFT);
  sw_journal_seal (journal);
  return journal;
}

static void
test_search_words (void)
{
  g_autoptr (SwJournal) journal = new_journal ();
  g_autoptr (SwBody) body = sw_body_new (TODAY);
  const SwDay runs[] = { TODAY - 3, TODAY - 9 };
  const SwDay swim[] = { TODAY - 5 };
  const SwDay blue[] = { TODAY - 3 };
  const SwDay hill[] = { TODAY - 9 };
  g_autoptr (GPtrArray) hits = NULL;
  const SwSearchHit *hit;

  add_finding (body, "L_SESSION", SW_SEVERITY_CAUTION, TODAY - 5);
  assert_days (journal, body, "easy", runs, 2);
  assert_days (journal, body, "  EASY   run ", runs, 2);
  assert_days (journal, body, "swim", swim, 1);
  assert_days (journal, body, "blue", blue, 1);
  assert_days (journal, body, "hufte", hill, 1);
  assert_days (journal, body, "HÜGEL easy", hill, 1);
  assert_days (journal, body, "l_session", swim, 1);
  assert_days (journal, body, sw_words_finding_title ("L_SESSION"), swim, 1);
  /* Words of one day may stand in different parts of it, never on two days. */
  assert_days (journal, body, "swim l_session", swim, 1);
  assert_days (journal, body, "swim blue", NULL, 0);
  assert_days (journal, body, "", NULL, 0);
  assert_days (journal, body, " ,; ", NULL, 0);
  assert_days (journal, body, "plank", NULL, 0);

  hits = search (journal, body, sw_words_region (SW_REGION_SI_LEFT), NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpuint (hit->what & SW_SEARCH_REGION, ==, SW_SEARCH_REGION);
  g_assert_true (g_ptr_array_find_with_equal_func (hit->texts, sw_words_region (SW_REGION_SI_LEFT), g_str_equal, NULL));
}

static void
test_search_bounds (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = sw_body_new (TODAY);
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *word = g_strnfill (100000, 'x');
  g_autofree char *note = g_strnfill (3000, 'y');
  const SwSearchHit *hit;
  guint total;

  add_activity (journal, "a0", TODAY - 2, SW_KIND_EASY, note);
  for (int i = 0; i < 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("b%02d", i);

      add_activity (journal, id, TODAY - 3 - i, SW_KIND_SWIM, NULL);
    }
  sw_journal_seal (journal);
  hits = sw_search_days (journal, body, &labels, "swim", 20, &total);
  g_assert_cmpuint (hits->len, ==, 20);
  g_assert_cmpuint (total, ==, 50);
  g_assert_cmpint (((SwSearchHit *) g_ptr_array_index (hits, 0))->day, ==, TODAY - 3);
  g_clear_pointer (&hits, g_ptr_array_unref);

  hits = search (journal, body, word, NULL);
  g_assert_cmpuint (hits->len, ==, 0);
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = search (journal, body, "\xff\xfe", NULL);
  g_assert_cmpuint (hits->len, ==, 0);
  g_clear_pointer (&hits, g_ptr_array_unref);
  /* The ninth word is not looked at. */
  hits = search (journal, body, "y y y y y y y y nothing", NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpint (g_utf8_strlen (g_ptr_array_index (hit->texts, 0), -1), <, 100);
}

static void
test_search_years (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwGuide) guide = sw_diary_load_guide (&error);
  g_autoptr (SwJournal) journal = sw_sample_new (TODAY, 20, 1);
  g_autoptr (SwBody) body = NULL;
  gint64 start;

  g_assert_no_error (error);
  body = sw_insight_scan (journal, guide, TODAY);
  start = g_get_monotonic_time ();
  for (int i = 0; i < 5; i++)
    {
      guint total;
      g_autoptr (GPtrArray) hits = search (journal, body, "run", &total);

      g_assert_cmpuint (total, >, 1000);
      for (guint j = 1; j < hits->len; j++)
        g_assert_cmpint (((SwSearchHit *) g_ptr_array_index (hits, j - 1))->day, >,
                         ((SwSearchHit *) g_ptr_array_index (hits, j))->day);
    }
  g_test_message ("a question to 20 years: %.1f ms", (double) (g_get_monotonic_time () - start) / 5000);
}

static SwPlanWeek *
new_week (SwDay monday,
          int   runs,
          int   strength,
          int   cross)
{
  SwPlanWeek *week = sw_plan_week_new (monday, monday);

  for (int i = 0; i < runs; i++)
    g_ptr_array_add (week->days[2 * i]->sessions, sw_session_new (SW_KIND_EASY));
  for (int i = 0; i < strength; i++)
    g_ptr_array_add (week->days[2 * i + 1]->sessions, sw_session_new (SW_KIND_STRENGTH));
  for (int i = 0; i < cross; i++)
    g_ptr_array_add (week->days[6]->sessions, sw_session_new (SW_KIND_YOGA));
  return week;
}

static void
add_edit (SwJournal  *journal,
          const char *id,
          SwEditWhat  what,
          const char *session,
          SwDay       from,
          SwDay       to)
{
  SwEdit *edit = sw_edit_new ();

  edit->id = g_strdup (id);
  edit->made = from;
  edit->what = what;
  edit->session = g_strdup (session);
  edit->session_kind = SW_KIND_EASY;
  edit->from = from;
  edit->to = to;
  g_ptr_array_add (journal->edits, edit);
}

static void
test_adherence (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  SwDay last = MONDAY - 7;
  g_autoptr (SwPlanWeek) asked = new_week (last, 3, 2, 1);
  SwAdherenceCounts counts, other, none;
  g_autofree char *text = NULL;

  /* Two of three runs, three strength for two, nothing of the mobility. */
  add_activity (journal, "a1", last, SW_KIND_EASY, NULL);
  add_activity (journal, "a2", last + 2, SW_KIND_LONG, NULL);
  add_activity (journal, "a3", last + 1, SW_KIND_STRENGTH, NULL);
  add_activity (journal, "a4", last + 3, SW_KIND_STRENGTH, NULL);
  add_activity (journal, "a5", last + 5, SW_KIND_STRENGTH, NULL);
  add_edit (journal, "e1", SW_EDIT_MOVE, "2026-W47-easy-1", last, last + 1);
  add_edit (journal, "e2", SW_EDIT_MOVE, "2026-W47-easy-1", last + 1, last + 2);
  add_edit (journal, "e3", SW_EDIT_MOVE, "2026-W47-yoga-1", last + 6, last + 4);
  add_edit (journal, "e4", SW_EDIT_SKIP, "2026-W47-yoga-1", last + 6, SW_DAY_NONE);
  add_edit (journal, "e5", SW_EDIT_MOVE, "2026-W48-easy-1", MONDAY, MONDAY + 1);
  sw_journal_seal (journal);

  sw_adherence_count (journal, asked, last, TODAY, &counts);
  g_assert_true (counts.known);
  g_assert_cmpint (counts.planned, ==, 6);
  g_assert_cmpint (counts.done, ==, 4);
  g_assert_cmpint (counts.unplanned, ==, 1);
  g_assert_cmpint (counts.moved, ==, 1);
  g_assert_cmpint (counts.skipped, ==, 1);
  g_assert_cmpint (counts.missed, ==, 1);
  g_assert_cmpint (counts.open, ==, 0);
  g_assert_cmpint (counts.done + counts.skipped + counts.missed + counts.open, ==, counts.planned);
  text = sw_words_adherence (&counts);
  g_assert_cmpstr (text, ==, "4 of 6 planned sessions done, 1 moved, 1 skipped, 1 missed, 1 more than planned");

  /* While the week runs nothing is missed yet. */
  sw_adherence_count (journal, asked, last, last + 6, &other);
  g_assert_cmpint (other.missed, ==, 0);
  g_assert_cmpint (other.open, ==, 1);

  /* A running week says only what it does not show itself, one that is over always how it went. */
  g_assert_true (sw_adherence_is_news (&other, FALSE));
  other.moved = other.skipped = other.unplanned = 0;
  g_assert_false (sw_adherence_is_news (&other, FALSE));
  g_assert_true (sw_adherence_is_news (&other, TRUE));
  g_assert_false (sw_adherence_is_news (&(SwAdherenceCounts) { .known = TRUE }, TRUE));

  g_assert_true (sw_adherence_has_edits (journal, last));
  g_assert_true (sw_adherence_has_edits (journal, MONDAY));
  g_assert_false (sw_adherence_has_edits (journal, MONDAY + 7));

  /* Nobody knows what was asked for: nothing can be missed or too much. */
  sw_adherence_count (journal, NULL, last, TODAY, &none);
  g_assert_false (none.known);
  g_assert_cmpint (none.planned, ==, 0);
  g_assert_cmpint (none.done, ==, 5);
  g_assert_cmpint (none.missed, ==, 0);
  g_assert_cmpint (none.unplanned, ==, 0);

  sw_adherence_add (&counts, &other);
  g_assert_cmpint (counts.planned, ==, 12);
  g_assert_true (counts.known);
  sw_adherence_add (&counts, &none);
  g_assert_false (counts.known);
}

/* The recalled week is the one that the planner gave on that Monday, whatever came later. */
static void
test_adherence_recall (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwGuide) guide = sw_diary_load_guide (&error);
  g_autoptr (SwJournal) journal = sw_sample_new (TODAY, 0, 1);
  g_autoptr (SwJournal) earlier = NULL;
  g_autoptr (SwPlanWeek) week = NULL;
  g_autoptr (SwPlanWeek) same = NULL;

  g_assert_no_error (error);
  week = sw_adherence_recall (journal, guide, MONDAY - 14);
  g_assert_cmpint (week->monday, ==, MONDAY - 14);
  g_assert_false (week->past);
  g_assert_cmpint (week->targets.runs, >, 0);
  earlier = sw_journal_cut (journal, MONDAY - 15);
  same = sw_adherence_recall (earlier, guide, MONDAY - 14);
  g_assert_cmpstr (week->inputs, ==, same->inputs);
  for (int i = 0; i < 7; i++)
    g_assert_cmpuint (week->days[i]->sessions->len, ==, same->days[i]->sessions->len);
}

static void
test_backtest_counts (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = sw_body_new (TODAY);
  SwDay start = MONDAY - 7 * 20;
  g_autoptr (GArray) weeks = NULL;
  SwBacktestCounts counts;
  const SwBacktestWeek *week;

  /* Week 0: flagged, pain 14 days after: a hit. Week 7: flagged, painless reports: a false alarm. Week 11: flagged, nothing
   * reported. Week 15: pain out of the blue. Week 20, the running one: flagged, too recent. */
  add_activity (journal, "a1", start, SW_KIND_EASY, NULL);
  add_finding (body, "L_SESSION", SW_SEVERITY_CAUTION, start + 1);
  add_pain (journal, "p1", start + 15, 3, SW_REGION_NONE);
  add_finding (body, "L_INFO", SW_SEVERITY_INFO, start + 29);
  add_finding (body, "W_SLEEP", SW_SEVERITY_WARNING, start + 29);
  add_finding (body, "L_WEEK", SW_SEVERITY_WARNING, start + 49);
  add_finding (body, "L_MONO", SW_SEVERITY_CAUTION, start + 50);
  add_pain (journal, "p2", start + 55, 2, SW_REGION_LOW_BACK_LEFT);
  add_pain (journal, "p3", start + 56, 9, SW_REGION_FOOT_LEFT);
  add_finding (body, "L_WEEK", SW_SEVERITY_CAUTION, start + 77);
  add_pain (journal, "p4", start + 106, 5, SW_REGION_SI_LEFT);
  add_pain (journal, "p5", start + 107, 6, SW_REGION_SI_LEFT);
  add_finding (body, "L_WEEK", SW_SEVERITY_CAUTION, MONDAY);
  sw_journal_seal (journal);

  weeks = sw_backtest_weeks (journal, body, SW_DAY_NONE, &counts);
  g_assert_cmpuint (weeks->len, ==, 21);
  g_assert_cmpint (counts.flagged, ==, 4);
  g_assert_cmpint (counts.hits, ==, 1);
  g_assert_cmpint (counts.false_alarms, ==, 1);
  g_assert_cmpint (counts.unreported, ==, 1);
  g_assert_cmpint (counts.open, ==, 1);
  g_assert_cmpint (counts.hits + counts.false_alarms + counts.unreported + counts.open, ==, counts.flagged);
  g_assert_cmpint (counts.pains, ==, 2);
  g_assert_cmpint (counts.misses, ==, 1);
  g_assert_cmpint (counts.quiet_hits, <=, counts.quiet);
  /* Weeks 13 and 14 had no flag and pain came after them, and so did weeks 0's neighbours: 1. */
  g_assert_cmpint (counts.quiet_hits, ==, 3);

  week = &g_array_index (weeks, SwBacktestWeek, 7);
  g_assert_cmpint (week->monday, ==, start + 49);
  g_assert_cmpint (week->n_flags, ==, 2);
  g_assert_cmpint (week->level, ==, SW_SEVERITY_WARNING);
  g_assert_cmpint (week->pain, ==, 2);
  g_assert_cmpint (week->verdict, ==, SW_BACKTEST_FALSE_ALARM);
  week = &g_array_index (weeks, SwBacktestWeek, 4);
  g_assert_cmpint (week->n_flags, ==, 0);
}

static void
test_backtest_window (void)
{
  /* Days after the flag on which pain comes, and whether that counts. */
  static const struct
  {
    int               after;
    SwBacktestVerdict verdict;
  } cases[] = {
    { 0, SW_BACKTEST_UNREPORTED },
    { 1, SW_BACKTEST_HIT },
    { 14, SW_BACKTEST_HIT },
    { 15, SW_BACKTEST_UNREPORTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwJournal) journal = sw_journal_new ();
      g_autoptr (SwBody) body = sw_body_new (TODAY);
      g_autoptr (GArray) weeks = NULL;
      SwBacktestCounts counts;
      SwDay flag = MONDAY - 70;

      add_activity (journal, "a1", flag, SW_KIND_EASY, NULL);
      add_finding (body, "L_SESSION", SW_SEVERITY_CAUTION, flag);
      add_pain (journal, "p1", flag + cases[i].after, 4, SW_REGION_NONE);
      sw_journal_seal (journal);
      weeks = sw_backtest_weeks (journal, body, SW_DAY_NONE, &counts);
      g_assert_cmpint (g_array_index (weeks, SwBacktestWeek, 0).verdict, ==, cases[i].verdict);
      g_assert_cmpint (counts.misses, ==, cases[i].verdict != SW_BACKTEST_HIT);
    }
}

static void
test_backtest_empty (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwBody) body = sw_body_new (TODAY);
  g_autoptr (GArray) weeks = NULL;
  g_autofree char *flagged = NULL;
  g_autofree char *pains = NULL;
  SwBacktestCounts counts;

  sw_journal_seal (journal);
  weeks = sw_backtest_weeks (journal, body, SW_DAY_NONE, &counts);
  g_assert_cmpuint (weeks->len, ==, 0);
  flagged = sw_words_backtest_flagged (&counts);
  pains = sw_words_backtest_pains (&counts);
  g_assert_cmpstr (flagged, ==, "No week would have been flagged.");
  g_assert_cmpstr (pains, ==, "No spell of pain was reported.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/search/words", test_search_words);
  g_test_add_func ("/history/search/bounds", test_search_bounds);
  g_test_add_func ("/history/search/years", test_search_years);
  g_test_add_func ("/history/adherence/week", test_adherence);
  g_test_add_func ("/history/adherence/recall", test_adherence_recall);
  g_test_add_func ("/history/backtest/counts", test_backtest_counts);
  g_test_add_func ("/history/backtest/window", test_backtest_window);
  g_test_add_func ("/history/backtest/empty", test_backtest_empty);
  return g_test_run ();
}
