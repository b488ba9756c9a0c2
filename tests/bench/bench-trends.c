/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening Trends: the longest time for which the window cannot answer, with twenty years of history beside twelve weeks, and
 * that it is short at all. What grows with the history belongs to the worker: only the processor time of the window's own
 * thread counts. */

#include "config.h"

#include "sw-application.h"
#include "sw-bench-window.h"
#include "sw-bench.h"
#include "sw-window-private.h"

#define TODAY sw_day_from_ymd (2026, 11, 25)
#define ROUNDS 5
/* The frame is most of it, and twenty years show more pairs of shoes. */
#define BOUND 1.5
/* What a hand still takes for at once, in seconds. */
#define MOST 0.05
/* So long nothing more may come before it is over; in microseconds. */
#define QUIET (400 * 1000)

/* Runs the main loop until it is quiet. Returns the longest turn in seconds. */
static double
run_until_quiet (void)
{
  gint64 last = g_get_monotonic_time ();
  double longest = 0;

  while (g_get_monotonic_time () - last < QUIET)
    {
      double start = sw_bench_get_thread_seconds ();

      if (!g_main_context_iteration (NULL, FALSE))
        {
          g_usleep (500);
          continue;
        }
      last = g_get_monotonic_time ();
      longest = MAX (longest, sw_bench_get_thread_seconds () - start);
    }
  return longest;
}

static double
measure (SwApplication *application,
         int            years)
{
  double best = G_MAXDOUBLE;

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autofree char *folder = g_dir_make_tmp ("stridewell-bench-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SwDiary) diary = sw_diary_open (path, TODAY, &error);
      g_autoptr (SwJournal) journal = sw_sample_new (TODAY, years, 1);
      SwWindow *window = sw_window_new (GTK_APPLICATION (application), NULL, TODAY);
      double start, opened, turn;

      g_assert_no_error (error);
      sw_diary_replace_journal (diary, journal, &error);
      g_assert_no_error (error);
      sw_window_set_diary (window, diary);
      sw_window_show_page (window, "week");
      gtk_window_present (GTK_WINDOW (window));
      run_until_quiet ();
      start = sw_bench_get_thread_seconds ();
      sw_window_show_page (window, "trends");
      opened = sw_bench_get_thread_seconds () - start;
      turn = run_until_quiet ();
      best = MIN (best, MAX (opened, turn));
      gtk_window_destroy (GTK_WINDOW (window));
      run_until_quiet ();
    }
  return best;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (SwApplication) application = sw_application_new ();
  g_autoptr (GError) error = NULL;
  double weeks, years;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  weeks = measure (application, 0);
  years = measure (application, 20);
  if (!sw_bench_report ("trends: longest turn of the main loop, 20 years / 12 weeks", years, weeks, BOUND))
    return 1;
  return sw_bench_report ("trends: longest turn of the main loop, 20 years / 50 ms", years, MOST, 1) ? 0 : 1;
}
