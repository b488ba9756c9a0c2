/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-bench.h"

#include <time.h>

static double
get_processor_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

double
sw_bench_measure (SwBenchFunc func,
                  gpointer    data,
                  guint       rounds)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < rounds; i++)
    {
      double start = get_processor_seconds ();

      func (data);
      best = MIN (best, get_processor_seconds () - start);
    }

  return best;
}

gboolean
sw_bench_report (const char *name,
                 double      seconds,
                 double      reference,
                 double      bound)
{
  double ratio = seconds / reference;

  g_print ("%s: %.3f (bound %g) %.3f ms against %.3f ms%s\n", name, ratio, bound, seconds * 1e3, reference * 1e3,
           ratio <= bound ? "" : "  OVER THE BOUND");

  return ratio <= bound;
}
