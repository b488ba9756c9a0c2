/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-bench-window.h"

#include <time.h>

#define SETTLE (60 * 1000) /* microseconds */

double
sw_bench_get_thread_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

void
sw_bench_settle (void)
{
  gint64 end = g_get_monotonic_time () + SETTLE;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gboolean      *drawn)
{
  *drawn = TRUE;
}

void
sw_bench_draw (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean drawn = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), &drawn);

  gtk_widget_queue_draw (window);
  while (!drawn)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (200);
  g_signal_handler_disconnect (clock, handler);
}

SwJournal *
sw_bench_new_empty (const SwJournal *journal)
{
  SwJournal *empty = sw_journal_new ();

  sw_profile_free (empty->profile);
  empty->profile = sw_profile_copy (journal->profile);
  sw_journal_seal (empty);
  return empty;
}
