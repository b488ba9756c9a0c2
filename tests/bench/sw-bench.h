/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Speed is told as a ratio of two things measured in the same run, best of several rounds each, in processor time. */

typedef void (*SwBenchFunc) (gpointer data);

/* Processor seconds of one call, the best of @rounds. */
double   sw_bench_measure (SwBenchFunc func, gpointer data, guint rounds);

/* Prints "NAME: RATIO (bound BOUND)" with both times. Returns TRUE when the ratio keeps the bound. */
gboolean sw_bench_report  (const char *name, double seconds, double reference, double bound);

G_END_DECLS
