/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "sw-report-facts.h"
#include "sw-report-sheet.h"
#include "sw-season-sheet.h"
#include "sw-test-guide.h"
#include "sw-test-week.h"
#include "sw-week-pdf.h"

static const char *
name_day (SwDay day,
          char  buffer[SW_DAY_STRING_SIZE])
{
  return sw_day_format (day, buffer);
}

static void
add_pain (SwJournal  *journal,
          const char *id,
          SwDay       day,
          int         nrs,
          SwRegion    region,
          SwTristate  night)
{
  SwPainReport *report = sw_pain_report_new ();
  char buffer[SW_DAY_STRING_SIZE];

  report->id = g_strdup (id);
  report->at = g_strdup_printf ("%sT07:00", name_day (day, buffer));
  report->day = day;
  report->minute = 420;
  report->moment = SW_MOMENT_MORNING;
  report->nrs = nrs;
  report->region = region;
  report->night = night;
  g_ptr_array_add (journal->pain, report);
}

static void
add_activity (SwJournal  *journal,
              const char *id,
              SwDay       day,
              SwKind      kind,
              double      minutes,
              double      km,
              int         rpe)
{
  SwActivity *activity = sw_activity_new ();

  activity->id = g_strdup (id);
  activity->day = day;
  activity->kind = kind;
  activity->minutes = minutes;
  activity->km = km;
  activity->rpe = rpe;
  g_ptr_array_add (journal->activities, activity);
}

static void
test_facts (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autofree SwReportFacts *facts = g_new0 (SwReportFacts, 1);
  SwDay sunday = sw_day_from_ymd (2026, 11, 29);
  SwDay monday = sunday - 55;
  SwOstrc *ostrc = sw_ostrc_new ();
  SwCheckIn *check_in = sw_check_in_new ();

  add_pain (journal, "p0", monday - 1, 9, SW_REGION_NONE, SW_UNKNOWN);
  add_pain (journal, "p1", monday, 0, SW_REGION_LOW_BACK_CENTRE, SW_UNKNOWN);
  add_pain (journal, "p2", monday + 1, 3, SW_REGION_NONE, SW_YES);
  add_pain (journal, "p3", monday + 1, 2, SW_REGION_SI_LEFT, SW_UNKNOWN);
  add_pain (journal, "p4", sunday, 5, SW_REGION_SI_LEFT, SW_UNKNOWN);
  add_pain (journal, "p5", sunday, 8, SW_REGION_CALF_LEFT, SW_UNKNOWN);
  add_activity (journal, "a0", monday - 1, SW_KIND_EASY, 60, 10, 5);
  add_activity (journal, "a1", monday, SW_KIND_EASY, 50, 6, 3);
  add_activity (journal, "a2", monday + 2, SW_KIND_LONG, 60, 8, SW_MISSING);
  add_activity (journal, "a3", monday + 2, SW_KIND_STRENGTH, 30, NAN, 5);
  add_activity (journal, "a4", sunday, SW_KIND_SWIM, 40, NAN, 4);
  check_in->day = monday + 3;
  check_in->sleep_h = 7.5;
  check_in->painkiller = SW_YES;
  g_ptr_array_add (journal->check_ins, check_in);
  ostrc->monday = sunday - 6;
  ostrc->answers[0] = 1;
  ostrc->answers[1] = 2;
  ostrc->answers[2] = 0;
  ostrc->answers[3] = 1;
  g_ptr_array_add (journal->ostrc, ostrc);
  sw_journal_seal (journal);

  sw_report_facts_init (facts, journal, sw_test_guide (), sunday - 2);
  g_assert_cmpint (facts->from, ==, monday);
  g_assert_cmpint (facts->to, ==, sunday);
  g_assert_cmpuint (facts->report_days, ==, 3);
  g_assert_cmpint (facts->highest, ==, 5);
  g_assert_cmpint (facts->highest_day, ==, sunday);
  g_assert_cmpfloat (facts->median, ==, 3.0);
  g_assert_cmpint (facts->day_pain[0], ==, 0);
  g_assert_cmpint (facts->day_pain[1], ==, 3);
  g_assert_cmpint (facts->day_pain[2], ==, SW_MISSING);
  g_assert_cmpuint (facts->night_days, ==, 1);
  g_assert_cmpuint (facts->painkiller_days, ==, 1);
  g_assert_cmpuint (facts->region_days[SW_REGION_SI_LEFT], ==, 2);
  g_assert_cmpuint (facts->region_days[SW_REGION_LOW_BACK_CENTRE], ==, 0);
  g_assert_cmpuint (facts->region_days[SW_REGION_CALF_LEFT], ==, 1);
  g_assert_true (facts->day_run[0] && facts->day_run[2] && !facts->day_run[1]);
  g_assert_cmpfloat (facts->week_km[0], ==, 14.0);
  g_assert_cmpfloat (facts->week_longest_km[0], ==, 8.0);
  /* What has no RPE is left out of the load, not counted as zero effort. */
  g_assert_cmpfloat (facts->week_load[0], ==, 300.0);
  g_assert_cmpuint (facts->week_strength[0], ==, 1);
  g_assert_true (isnan (facts->week_longest_km[7]));
  g_assert_cmpint (facts->week_pain[7], ==, 5);
  g_assert_cmpint (facts->week_score[7], ==, 33);
  g_assert_cmpint (facts->week_score[6], ==, SW_MISSING);
  g_assert_cmpfloat (facts->span_cross_min[3], ==, 40.0);
  g_assert_cmpfloat (facts->span_sleep_h[0], ==, 7.5);
  g_assert_true (isnan (facts->span_sleep_h[1]));
  g_assert_true (isnan (facts->span_soreness[0]));
}

static void
test_layout (void)
{
  SwDay day = sw_day_from_ymd (2026, 11, 29);
  g_autoptr (SwArt) art = sw_test_art ();

  for (int way = 0; way < 12; way++)
    {
      g_autoptr (SwJournal) journal = way % 3 == 2 ? sw_journal_new () : sw_sample_new (day, way % 3, 7);
      g_autoptr (SwBody) body = sw_body_new (day);
      SwWeekSheetInput input = { NULL, body, sw_test_guide (), journal, art };
      SwWeekSheetOptions options = { way & 1 ? SW_PAPER_LETTER : SW_PAPER_A4, way >= 6, FALSE, "112", day };
      g_autoptr (SwSheet) sheet = NULL;
      guint n_footers = 0;

      for (int i = 0; i < 9; i++)
        {
          SwFinding *finding = sw_finding_new ("L_WEEK", SW_SEVERITY_CAUTION, day - 9 + i, 1.0);

          g_ptr_array_add (body->findings, finding);
        }
      if (!journal->sealed)
        sw_journal_seal (journal);
      sheet = sw_report_sheet_new (&input, &options);
      g_assert_cmpuint (sheet->n_pages, >=, 2);
      if (way < 6)
        g_assert_cmpuint (sheet->n_pages, <=, 3);
      for (guint i = 0; i < sheet->items->len; i++)
        {
          const SwSheetItem *item = g_ptr_array_index (sheet->items, i);

          n_footers += item->role == SW_ROLE_DISCLAIMER ? 1 : 0;
          g_assert_cmpfloat (item->x, >=, sheet->margin - 0.5);
          g_assert_cmpfloat (item->x + item->width, <=, sheet->page_width - sheet->margin + 0.5);
          g_assert_cmpfloat (item->y + item->height, <=, sheet->page_height - sheet->margin + 0.5);
          for (guint j = i + 1; j < sheet->items->len; j++)
            {
              const SwSheetItem *other = g_ptr_array_index (sheet->items, j);

              if (item->kind == SW_SHEET_TEXT && other->kind == SW_SHEET_TEXT && item->page == other->page &&
                  item->x + 0.1 < other->x + other->width && other->x + 0.1 < item->x + item->width &&
                  item->y + 0.1 < other->y + other->height && other->y + 0.1 < item->y + item->height)
                g_error ("%s and %s overlap on page %u", item->text, other->text, item->page + 1);
            }
        }
      g_assert_cmpuint (n_footers, ==, sheet->n_pages);
    }
}

/* The week that is one too many for an airy page is not sent to a page of its own: the page is set tighter. */
static void
test_pages (void)
{
  SwDay day = sw_day_from_ymd (2026, 11, 29);
  g_autoptr (SwArt) art = sw_test_art ();
  g_autoptr (SwJournal) journal = sw_sample_new (day, 1, 7);
  g_autoptr (SwBody) body = sw_body_new (day);
  SwWeekSheetInput input = { NULL, body, sw_test_guide (), journal, art };

  if (!journal->sealed)
    sw_journal_seal (journal);
  for (int way = 0; way < 4; way++)
    {
      SwWeekSheetOptions options = { way & 1 ? SW_PAPER_LETTER : SW_PAPER_A4, way >= 2, FALSE, "112", day };
      g_autoptr (SwSheet) sheet = sw_report_sheet_new (&input, &options);

      g_assert_cmpuint (sheet->n_pages, ==, options.large ? 3 : 2);
    }
}

static void
test_season (void)
{
  SwDay day = sw_day_from_ymd (2026, 11, 23);
  g_autoptr (SwArt) art = sw_test_art ();
  g_autoptr (SwJournal) journal = sw_test_journal ();
  g_autoptr (SwBody) body = sw_test_body ();
  SwWeekSheetInput input = { NULL, body, sw_test_guide (), journal, art };

  for (guint n_weeks = 1; n_weeks <= 52; n_weeks += 17)
    {
      g_autoptr (GPtrArray) weeks = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_plan_week_unref);
      SwWeekSheetOptions options = { SW_PAPER_A4, n_weeks == 18, FALSE, "112", day };
      g_autoptr (SwSheet) sheet = NULL;
      guint n_tables = 0;

      for (guint i = 0; i < n_weeks; i++)
        g_ptr_array_add (weeks, i % 4 == 3 ? sw_test_week_with (0) : sw_test_week ());
      sheet = sw_season_sheet_new (&input, weeks, &options);
      g_assert_cmpuint (sheet->n_pages, ==, n_weeks > 34 ? 2 : 1);
      for (guint i = 0; i < sheet->items->len; i++)
        {
          const SwSheetItem *item = g_ptr_array_index (sheet->items, i);

          n_tables += item->role == SW_ROLE_TABLE ? 1 : 0;
          g_assert_cmpfloat (item->x + item->width, <=, sheet->page_width - sheet->margin + 0.5);
          g_assert_cmpfloat (item->y + item->height, <=, sheet->page_height - sheet->margin + 0.5);
        }
      g_assert_cmpuint (n_tables, ==, 9 * (n_weeks + sheet->n_pages));
    }
}

static void
test_same_bytes (void)
{
  SwDay day = sw_day_from_ymd (2026, 11, 29);
  g_autoptr (SwArt) art = sw_test_art ();
  g_autoptr (SwJournal) journal = sw_sample_new (day, 0, 7);
  g_autoptr (SwBody) body = sw_body_new (day);
  SwWeekSheetInput input = { NULL, body, sw_test_guide (), journal, art };
  SwWeekSheetOptions options = { SW_PAPER_A4, FALSE, FALSE, "112", day };
  g_autoptr (SwSheet) first = sw_report_sheet_new (&input, &options);
  g_autoptr (SwSheet) second = sw_report_sheet_new (&input, &options);
  g_autoptr (GBytes) a = sw_sheet_to_pdf (first, art, day, NULL);
  g_autoptr (GBytes) b = sw_sheet_to_pdf (second, art, day, NULL);

  g_assert_true (g_bytes_equal (a, b));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paint/report/facts", test_facts);
  g_test_add_func ("/paint/report/layout", test_layout);
  g_test_add_func ("/paint/report/pages", test_pages);
  g_test_add_func ("/paint/season/layout", test_season);
  g_test_add_func ("/paint/report/bytes", test_same_bytes);

  return g_test_run ();
}
