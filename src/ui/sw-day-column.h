/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-session-card.h"

G_BEGIN_DECLS

/**
 * SwDayColumn:
 *
 * One day of the week: its name and number, the worst pain, its cards. While a session is in the air it says what the
 * rules think of it here.
 */
#define SW_TYPE_DAY_COLUMN (sw_day_column_get_type ())
G_DECLARE_FINAL_TYPE (SwDayColumn, sw_day_column, SW, DAY_COLUMN, GtkWidget)

GtkWidget *sw_day_column_new           (SwDay day, SwDay today, int pain) G_GNUC_WARN_UNUSED_RESULT;
void       sw_day_column_append        (SwDayColumn *self, GtkWidget *card);
/* Sessions that stay out of sight: a day of rest. */
void       sw_day_column_append_rest   (SwDayColumn *self);
void       sw_day_column_set_verdict   (SwDayColumn *self, SwVerdictKind kind, const char *word);
void       sw_day_column_set_past      (SwDayColumn *self);
void       sw_day_column_clear_verdict (SwDayColumn *self);

G_END_DECLS
