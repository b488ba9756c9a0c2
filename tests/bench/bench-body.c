/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The Body page with 3,000 reports beside one of a journal that has a profile and nothing else: processor time of the window's
 * thread from the press on Body until it is drawn. And its history, scrolled from the top to the end with all that "Older
 * Reports" brings: the longest frame beside the usual one. */

#include "config.h"

#include "sw-application.h"
#include "sw-bench-window.h"
#include "sw-bench.h"
#include "sw-window-private.h"

#define TODAY sw_day_from_ymd (2026, 11, 25)
#define N_REPORTS 3000
#define REPORTS_A_DAY 3
#define ROUNDS 9
#define BOUND 1.5
/* A frame that takes so many usual ones is a stall. */
#define STALL 3.0
#define N_OLDER 8
#define N_STEPS 60
#define SCROLL_ROUNDS 3

/* Three reports a day back from today, with an episode now and then, and the runs of the sample. */
static SwJournal *
new_journal (void)
{
  g_autoptr (SwJournal) sample = sw_sample_new (TODAY, 3, 1);
  SwJournal *journal = sw_journal_copy (sample);

  g_ptr_array_set_size (journal->pain, 0);
  for (int i = 0; i < N_REPORTS; i++)
    {
      SwPainReport *report = sw_pain_report_new ();
      char day[SW_DAY_STRING_SIZE];

      report->id = g_strdup_printf ("p%d", i);
      report->day = TODAY - 1 - i / REPORTS_A_DAY;
      report->minute = 7 * 60 + i % REPORTS_A_DAY * 300;
      report->at = g_strdup_printf ("%sT%02d:00", sw_day_format (report->day, day), report->minute / 60);
      report->moment = i % REPORTS_A_DAY == 0 ? SW_MOMENT_MORNING : SW_MOMENT_EVENING;
      report->nrs = report->day % 90 < 14 ? 3 : 0;
      report->region = (SwRegion) (i % 3);
      g_ptr_array_add (journal->pain, report);
    }
  sw_journal_seal (journal);
  return journal;
}

static SwWindow *
open_window (SwApplication *application,
             SwDiary       *diary)
{
  SwWindow *window = sw_window_new (GTK_APPLICATION (application), NULL, TODAY);

  sw_window_set_diary (window, diary);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  sw_window_show_page (window, "guide");
  gtk_window_present (GTK_WINDOW (window));
  sw_bench_settle ();
  return window;
}

static double
measure_opening (SwApplication *application,
                 SwDiary       *diary)
{
  SwWindow *window = open_window (application, diary);
  double start = sw_bench_get_thread_seconds ();
  double seconds;

  sw_window_show_page (window, "body");
  sw_bench_draw (GTK_WIDGET (window));
  seconds = sw_bench_get_thread_seconds () - start;
  gtk_window_destroy (GTK_WINDOW (window));
  sw_bench_settle ();
  return seconds;
}

/* The widget of @type below @widget that is on the screen and, for a button, has @label. */
static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *label)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (label == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : 1;
}

/* One way down; the longest frame, and the middle one in *@ret_usual. */
static double
scroll (SwWindow      *window,
        GtkAdjustment *adjustment,
        double        *ret_usual)
{
  double times[N_STEPS];
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment, 0);
  sw_bench_draw (GTK_WIDGET (window));
  for (int i = 0; i < N_STEPS; i++)
    {
      double start = sw_bench_get_thread_seconds ();

      gtk_adjustment_set_value (adjustment, end * (i + 1) / N_STEPS);
      sw_bench_draw (GTK_WIDGET (window));
      times[i] = sw_bench_get_thread_seconds () - start;
    }
  qsort (times, N_STEPS, sizeof times[0], compare);
  *ret_usual = times[N_STEPS / 2];
  return times[N_STEPS - 1];
}

static gboolean
check_scrolling (SwApplication *application,
                 SwDiary       *diary)
{
  SwWindow *window = open_window (application, diary);
  double longest = G_MAXDOUBLE, usual = 1;
  GtkWidget *scroller;

  sw_window_show_page (window, "body");
  sw_body_page_show (window->body_page, "history");
  sw_bench_settle ();
  for (int i = 0; i < N_OLDER; i++)
    {
      GtkWidget *more = find (GTK_WIDGET (window->body_page), GTK_TYPE_BUTTON, "Older Reports");

      g_assert_nonnull (more);
      g_signal_emit_by_name (more, "clicked");
      sw_bench_settle ();
    }
  scroller = find (GTK_WIDGET (window->body_page), GTK_TYPE_SCROLLED_WINDOW, NULL);
  g_assert_nonnull (scroller);
  for (int round = 0; round < SCROLL_ROUNDS; round++)
    {
      double middle;
      double most = scroll (window, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), &middle);

      if (most / middle < longest / usual)
        {
          longest = most;
          usual = middle;
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_print ("body: a usual frame of scrolling takes %.1f ms, the longest %.1f ms\n", usual * 1e3, longest * 1e3);
  return sw_bench_report ("body: longest / usual frame of scrolling through the history", longest, usual, STALL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (SwApplication) application = sw_application_new ();
  g_autoptr (SwJournal) journal = new_journal ();
  g_autoptr (SwJournal) nothing = sw_bench_new_empty (journal);
  g_autoptr (SwDiary) full = sw_diary_new_sample (TODAY, NULL);
  g_autoptr (SwDiary) empty = sw_diary_new_sample (TODAY, NULL);
  g_autoptr (GError) error = NULL;
  double best_full = G_MAXDOUBLE, best_empty = G_MAXDOUBLE;
  gboolean opens, scrolls;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error)
      || !sw_diary_replace_journal (full, journal, &error) || !sw_diary_replace_journal (empty, nothing, &error)
      /* Once more: the page lists what the last change did to the plan, and now that is nothing in both. */
      || !sw_diary_replace_journal (full, journal, &error) || !sw_diary_replace_journal (empty, nothing, &error))
    g_error ("%s", error->message);
  /* In turns, so that a busy moment of the machine touches both. */
  for (int round = 0; round < ROUNDS; round++)
    {
      best_empty = MIN (best_empty, measure_opening (application, empty));
      best_full = MIN (best_full, measure_opening (application, full));
    }
  opens = sw_bench_report ("body: opening with 3,000 reports / with none", best_full, best_empty, BOUND);
  scrolls = check_scrolling (application, full);
  return opens && scrolls ? 0 : 1;
}
