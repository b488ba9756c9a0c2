/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sw-core.h"

G_BEGIN_DECLS

/* What the benchmarks of windows share. Only the processor time of the window's own thread counts: what grows with the history
 * belongs to the worker. */

double     sw_bench_get_thread_seconds (void);
/* Lets the main loop run for a moment: what is done when nothing else is to be done is nobody's waiting. */
void       sw_bench_settle             (void);
/* Waits until @window has drawn a frame from now on. */
void       sw_bench_draw               (GtkWidget *window);
/* Only the profile of @journal: nothing was ever recorded. (transfer full) */
SwJournal *sw_bench_new_empty          (const SwJournal *journal) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
