/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-body-shots.h"

#define N_WEEKS 8

/* Journals that show the Body page in each of its states. */
typedef enum
{
  BODY_EMPTY,      /* a profile and nothing else */
  BODY_ASKED,      /* a run today that nobody was asked about yet */
  BODY_ONE,        /* its first report: amber */
  BODY_EPISODE,    /* eight weeks of pain that falls now, worse after hard ground */
  BODY_LADDER,     /* red pain today */
  BODY_SUSPENDED,  /* a warning sign */
  N_BODY_STATES,
} BodyState;

static const char *
get_name (BodyState state)
{
  static const char * const names[N_BODY_STATES] = { "empty", "asked", "one", "episode", "ladder", "suspended" };

  return names[state];
}

static void
add_run (SwJournal *journal,
         SwDay      day,
         double     km,
         gboolean   hard)
{
  SwActivity *run = sw_activity_new ();

  run->id = g_strdup_printf ("a%u", journal->activities->len + 1);
  run->day = day;
  run->kind = SW_KIND_EASY;
  run->km = km;
  run->minutes = 6.5 * km;
  run->rpe = 4;
  run->surface = hard ? SW_SURFACE_HARD : SW_SURFACE_MEDIUM;
  run->shoe = g_strdup ("s1");
  g_ptr_array_add (journal->activities, run);
}

static SwPainReport *
add_pain (SwJournal  *journal,
          SwDay       day,
          int         hour,
          SwMoment    moment,
          int         nrs,
          SwRegion    region,
          const char *id)
{
  SwPainReport *report = sw_pain_report_new ();
  char text[SW_DAY_STRING_SIZE];

  report->id = id != NULL ? g_strdup (id) : g_strdup_printf ("p%u", journal->pain->len + 1);
  report->day = day;
  report->minute = hour * 60 + 10;
  report->at = g_strdup_printf ("%sT%02d:10", sw_day_format (day, text), hour);
  report->moment = moment;
  report->nrs = CLAMP (nrs, 0, 10);
  report->region = region;
  g_ptr_array_add (journal->pain, report);
  return report;
}

/* Three runs a week, one of them on hard ground after which pain is worse; it falls over the last three weeks. */
static void
add_episode (SwJournal *journal,
             SwDay      today)
{
  SwDay first = sw_day_get_monday (today) - 7 * N_WEEKS;

  for (SwDay day = first; day <= today; day++)
    {
      int weekday = (day - first) % 7;
      int left = today - day;
      int usual = left > 42 ? 3 : left > 21 ? 4 : 1 + left / 7;
      gboolean run = weekday == 1 || weekday == 3 || weekday == 6;
      gboolean hard = weekday == 3;

      add_pain (journal, day, 7, SW_MOMENT_MORNING, usual, day % 4 == 0 ? SW_REGION_LOW_BACK_LEFT : SW_REGION_LOW_BACK_CENTRE,
                NULL);
      if (!run || day == today)
        continue;
      add_run (journal, day, 4 + weekday / 3, hard);
      add_pain (journal, day, 18, SW_MOMENT_AFTER, usual + (hard ? 2 : 0), SW_REGION_LOW_BACK_CENTRE, NULL);
    }
  for (int week = 0; week < N_WEEKS; week++)
    {
      SwOstrc *ostrc = sw_ostrc_new ();
      int much = week < 5 ? 2 : 1;

      ostrc->monday = first + 7 * week;
      ostrc->answers[0] = 1;
      ostrc->answers[1] = much - 1;
      ostrc->answers[2] = 1;
      ostrc->answers[3] = much;
      g_ptr_array_add (journal->ostrc, ostrc);
    }
}

static SwScreen *
add_screen (SwJournal *journal,
            SwDay      day)
{
  SwScreen *screen = sw_screen_new ();

  screen->day = day;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  g_ptr_array_add (journal->screens, screen);
  return screen;
}

static void
add_shoe (SwJournal *journal,
          SwDay      day)
{
  SwShoe *shoe = sw_shoe_new ();

  shoe->id = g_strdup ("s1");
  shoe->name = g_strdup ("Daily");
  shoe->first_day = day;
  g_ptr_array_add (journal->shoes, shoe);
}

/* The last record is a change of its own, so that the page can say what it changed. */
static void
add_last (BodyState  state,
          SwDiary   *diary)
{
  g_autoptr (SwJournal) last = sw_journal_new ();
  g_autoptr (GError) error = NULL;
  SwDay today = sw_diary_get_today (diary);

  if (state == BODY_ONE)
    sw_diary_put_pain (diary, add_pain (last, today, 18, SW_MOMENT_AFTER, 5, SW_REGION_LOW_BACK_CENTRE, "new"), &error);
  if (state == BODY_LADDER)
    sw_diary_put_pain (diary, add_pain (last, today, 18, SW_MOMENT_AFTER, 8, SW_REGION_LOW_BACK_LEFT, "new"), &error);
  if (state == BODY_SUSPENDED)
    {
      SwScreen *screen = add_screen (last, today);

      screen->answers[1] = SW_ANSWER_YES;
      sw_diary_add_screen (diary, screen, &error);
    }
  g_assert_no_error (error);
}

static void
fill (BodyState  state,
      SwDiary   *diary)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (GError) error = NULL;
  SwDay today = sw_diary_get_today (diary);

  journal->profile->level = SW_LEVEL_NOVICE;
  journal->profile->lbp = SW_YES;
  journal->profile->cleared = SW_YES;
  journal->profile->weekly_km = 15;
  journal->profile->longest_km = 6;
  add_shoe (journal, today - 100);
  if (state != BODY_EMPTY)
    add_screen (journal, today - 1);
  if (state == BODY_EPISODE || state == BODY_LADDER || state == BODY_SUSPENDED)
    add_episode (journal, today);
  if (state == BODY_ASKED || state == BODY_ONE)
    for (int back = 21; back > 0; back -= 3)
      add_run (journal, today - back, 5, FALSE);
  if (state == BODY_ASKED || state == BODY_ONE || state == BODY_LADDER)
    add_run (journal, today, 5, FALSE);
  sw_journal_seal (journal);
  sw_diary_replace_journal (diary, journal, &error);
  g_assert_no_error (error);
  add_last (state, diary);
}

void
sw_shot_take_bodies (const SwShot *shot)
{
  static const char * const tabs[] = { "history", "before", "ladder" };

  for (int state = 0; state < N_BODY_STATES; state++)
    {
      g_autofree char *name = g_strdup_printf ("back-%s", get_name ((BodyState) state));
      g_autofree char *folder = NULL;
      g_autoptr (SwDiary) diary = NULL;
      SwWindow *window;

      if (!sw_shot_wanted (shot, name))
        continue;
      diary = sw_shot_open_scratch (&folder);
      fill ((BodyState) state, diary);
      window = sw_shot_open_window (shot, diary);
      sw_window_show_page (window, "body");
      sw_shot_take (shot, GTK_WIDGET (window), name);
      for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
        {
          g_autofree char *tab_name = g_strdup_printf ("%s-%s", name, tabs[i]);

          sw_body_page_show (window->body_page, tabs[i]);
          sw_body_page_show_year (window->body_page, state == BODY_LADDER);
          sw_shot_take (shot, GTK_WIDGET (window), tab_name);
        }
      sw_window_show_page (window, "week");
      if (state == BODY_ASKED)
        sw_shot_take (shot, GTK_WIDGET (window), "back-asked-week");
      gtk_window_destroy (GTK_WINDOW (window));
      sw_shot_remove_scratch (folder);
    }
}
