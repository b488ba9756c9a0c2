/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small-journal.h"

#include "sw-test-guide.h"

SwActivity *
small_add_activity (SwJournal *journal,
                    int        day,
                    SwKind     kind,
                    double     minutes,
                    double     km)
{
  SwActivity *activity = sw_activity_new ();

  activity->id = g_strdup_printf ("a%04u", journal->activities->len);
  activity->day = DAY_ZERO + day;
  activity->kind = kind;
  activity->minutes = minutes;
  activity->km = km;
  g_ptr_array_add (journal->activities, activity);
  return activity;
}

SwPainReport *
small_add_pain (SwJournal *journal,
                int        day,
                SwMoment   moment,
                int        nrs)
{
  static const int hours[SW_N_MOMENTS] = { 7, 8, 18, 19, 21, 23 };
  SwPainReport *report = sw_pain_report_new ();
  char text[SW_DAY_STRING_SIZE];

  report->id = g_strdup_printf ("p%04u", journal->pain->len);
  report->day = DAY_ZERO + day;
  report->minute = hours[moment] * 60;
  report->at = g_strdup_printf ("%sT%02d:00", sw_day_format (report->day, text), hours[moment]);
  report->moment = moment;
  report->nrs = nrs;
  g_ptr_array_add (journal->pain, report);
  return report;
}

SwCheckIn *
small_add_check_in (SwJournal *journal,
                    int        day)
{
  SwCheckIn *check_in = sw_check_in_new ();

  check_in->day = DAY_ZERO + day;
  g_ptr_array_add (journal->check_ins, check_in);
  return check_in;
}

SwShoe *
small_add_shoe (SwJournal  *journal,
                const char *id,
                double      start_km)
{
  SwShoe *shoe = sw_shoe_new ();

  shoe->id = g_strdup (id);
  shoe->name = g_strdup (id);
  shoe->start_km = start_km;
  g_ptr_array_add (journal->shoes, shoe);
  return shoe;
}

void
small_add_ostrc (SwJournal *journal,
                 int        week,
                 int        a,
                 int        b,
                 int        c,
                 int        d)
{
  SwOstrc *ostrc = sw_ostrc_new ();

  ostrc->monday = DAY_ZERO + 7 * week;
  ostrc->answers[0] = a;
  ostrc->answers[1] = b;
  ostrc->answers[2] = c;
  ostrc->answers[3] = d;
  g_ptr_array_add (journal->ostrc, ostrc);
}

SwScreen *
small_add_screen (SwJournal *journal,
                  int        day,
                  int        question,
                  SwAnswer   answer)
{
  SwScreen *screen = sw_screen_new ();

  screen->day = DAY_ZERO + day;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_ABSENT;
  screen->answers[question - 1] = answer;
  g_ptr_array_add (journal->screens, screen);
  return screen;
}

void
small_add_clearance (SwJournal   *journal,
                     int          day,
                     SwClearedFor cleared_for)
{
  SwClearance *clearance = sw_clearance_new ();

  clearance->day = DAY_ZERO + day;
  clearance->cleared_for = cleared_for;
  g_ptr_array_add (journal->clearances, clearance);
}

SwBody *
small_scan (SwJournal *journal,
            int        today)
{
  sw_journal_seal (journal);
  return sw_insight_scan (journal, sw_test_guide (), DAY_ZERO + today);
}

SwSeverity
small_get_level (const SwBody *body,
                 const char   *id,
                 int           day,
                 double       *ret_value)
{
  const SwFinding *finding = sw_body_get_finding (body, id, DAY_ZERO + day);

  if (ret_value != NULL)
    *ret_value = finding != NULL ? finding->value : (double) NAN;
  return finding != NULL ? finding->level : SW_SEVERITY_NONE;
}

int
small_count (const SwBody *body,
             const char   *id)
{
  int n = 0;

  for (guint i = 0; i < body->findings->len; i++)
    n += g_str_equal (((const SwFinding *) g_ptr_array_index (body->findings, i))->id, id) ? 1 : 0;
  return n;
}
