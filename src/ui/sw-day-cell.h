/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-range-model.h"
#include "sw-ui.h"

G_BEGIN_DECLS

/* One day of the month: number, flag, pain and sessions as chips. It is a button that speaks all of it. */
#define SW_TYPE_DAY_CELL (sw_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (SwDayCell, sw_day_cell, SW, DAY_CELL, GtkButton)

/* @outside: of another month than the one that is shown. */
GtkWidget *sw_day_cell_new        (const SwRangeDay *facts, gboolean outside) G_GNUC_WARN_UNUSED_RESULT;
SwDay      sw_day_cell_get_day    (SwDayCell *self);
/* The chip of the session at @position of the day, or NULL where it does not fit. Borrowed. */
GtkWidget *sw_day_cell_get_chip   (SwDayCell *self, guint position);
/* What the rules say of a session here: a tint, a shape and @word. NULL takes it away; @past: nothing can be put here. */
void       sw_day_cell_set_verdict (SwDayCell *self, SwVerdictKind kind, const char *word, gboolean past);
/* Only the tint, for any widget that stands for a day. */
void       sw_day_cell_tint       (GtkWidget *widget, SwVerdictKind kind, gboolean judged, gboolean past);
void       sw_day_cell_set_outside (SwDayCell *self, gboolean outside);
void       sw_day_cell_set_selected (SwDayCell *self, gboolean selected);
/* "Sunday 8 November: Long Run 6.5 km, done. Pain 2. Caution." (transfer full) */
char      *sw_day_cell_describe   (const SwRangeDay *facts) G_GNUC_WARN_UNUSED_RESULT;
/* A session as a chip. */
GtkWidget *sw_day_cell_new_chip   (const SwSession *session) G_GNUC_WARN_UNUSED_RESULT;
const char *sw_day_cell_get_level_word (SwSeverity level);

G_END_DECLS
