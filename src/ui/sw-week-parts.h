/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-tally.h"
#include "sw-ui.h"

G_BEGIN_DECLS

/* Pieces of the week page that only show. */

/* Running, Runs, Strength, Cross, Rest. */
GtkWidget *sw_week_parts_new_foot     (const SwTally *tally, const SwPlanWeek *week) G_GNUC_WARN_UNUSED_RESULT;
/* What could not be placed, with a button for each way out. */
GtkWidget *sw_week_parts_new_conflict (const SwConflict *conflict, guint position, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* A change by hand that the week does not hold by now, with a button to take it back. */
GtkWidget *sw_week_parts_new_left_out (const SwLeftOut *left_out, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* Why training is paused, and what brings it back. */
GtkWidget *sw_week_parts_new_paused   (const SwPlanWeek *week, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* "5.3 of 17.5 km". (transfer full) */
char      *sw_week_parts_format_km    (const SwTally *tally) G_GNUC_WARN_UNUSED_RESULT;
/* A bar of 4 px, filled to @share. */
GtkWidget *sw_week_parts_new_meter    (double share, const char *kind_class, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
