/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Another month, and the strip of another year, with twenty years of history beside a journal that has a profile and nothing
 * else: processor time of the window's thread until the frame is drawn. */

#include "config.h"

#include <glib/gstdio.h>

#include "sw-application.h"
#include "sw-bench-window.h"
#include "sw-bench.h"
#include "sw-window-private.h"
#include "sw-year-strip.h"

#define TODAY sw_day_from_ymd (2026, 11, 25)
#define ROUNDS 3
/* Months in each direction: the past, where only the long journal has days to show, and the plan. */
#define MONTHS 12
#define BOUND 1.5

static SwDiary *
new_diary (int years)
{
  SwDiary *diary = sw_diary_new_sample (TODAY, NULL);
  g_autoptr (SwJournal) journal = sw_sample_new (TODAY, MAX (years, 0), 1);
  g_autoptr (GError) error = NULL;

  if (years == 0)
    {
      g_autoptr (SwJournal) empty = sw_bench_new_empty (journal);

      sw_diary_replace_journal (diary, empty, &error);
    }
  else
    {
      sw_diary_replace_journal (diary, journal, &error);
    }
  g_assert_no_error (error);
  return diary;
}

/* The seconds of one month, the best of several rounds. */
static double
measure_months (SwApplication *application,
                SwDiary       *diary)
{
  SwWindow *window = sw_window_new (GTK_APPLICATION (application), NULL, TODAY);
  double best = G_MAXDOUBLE;

  sw_window_set_diary (window, diary);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  sw_window_show_page (window, "calendar");
  gtk_window_present (GTK_WINDOW (window));
  sw_bench_settle ();
  for (int round = 0; round < ROUNDS; round++)
    {
      double seconds = 0;

      for (int i = 0; i < 4 * MONTHS - 4; i++)
        {
          double start = sw_bench_get_thread_seconds ();

          /* Back into the past, over today into the plan, and back to where it began. */
          sw_calendar_page_step (window->calendar_page, i < MONTHS || i >= 3 * MONTHS - 2 ? -1 : 1);
          sw_bench_draw (GTK_WIDGET (window));
          seconds += sw_bench_get_thread_seconds () - start;
          sw_bench_settle ();
        }
      best = MIN (best, seconds / (4 * MONTHS - 4));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  sw_bench_settle ();
  return best;
}

static double
measure_strip (SwDiary *diary)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *strip = sw_year_strip_new ();
  double best = G_MAXDOUBLE;

  gtk_window_set_default_size (GTK_WINDOW (window), 760, 100);
  gtk_window_set_child (GTK_WINDOW (window), strip);
  gtk_window_present (GTK_WINDOW (window));
  sw_bench_settle ();
  for (int round = 0; round < ROUNDS * 4; round++)
    {
      double start = sw_bench_get_thread_seconds ();

      for (int year = 2026; year > 2020; year--)
        {
          sw_year_strip_show (SW_YEAR_STRIP (strip), diary, year);
          sw_bench_draw (window);
        }
      best = MIN (best, (sw_bench_get_thread_seconds () - start) / 6);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  sw_bench_settle ();
  return best;
}

int
main (void)
{
  g_autoptr (SwApplication) application = NULL;
  g_autoptr (SwDiary) empty = NULL;
  g_autoptr (SwDiary) twenty = NULL;
  g_autoptr (GError) error = NULL;
  double empty_month, twenty_month, empty_strip, twenty_strip;
  gboolean kept;

  application = sw_application_new ();
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 77;
    }
  empty = new_diary (0);
  twenty = new_diary (20);
  empty_month = measure_months (application, empty);
  twenty_month = measure_months (application, twenty);
  empty_strip = measure_strip (empty);
  twenty_strip = measure_strip (twenty);
  kept = sw_bench_report ("another month with 20 years against an empty journal", twenty_month, empty_month, BOUND);
  kept = sw_bench_report ("the strip of another year with 20 years against an empty journal", twenty_strip, empty_strip, BOUND) && kept;

  return kept ? 0 : 1;
}
