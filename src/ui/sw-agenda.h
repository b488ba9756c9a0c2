/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-range-model.h"
#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwAgenda:
 *
 * A month as a list of its days, for windows that are too narrow for a grid. Follows the rows of a #SwRangeModel and makes
 * its own only while it is seen.
 *
 * Signals: "opened" (int day).
 */
#define SW_TYPE_AGENDA (sw_agenda_get_type ())
G_DECLARE_FINAL_TYPE (SwAgenda, sw_agenda, SW, AGENDA, GtkBox)

GtkWidget *sw_agenda_new  (SwRangeModel *model) G_GNUC_WARN_UNUSED_RESULT;
/* Which days of the rows belong to the month. @month 1..12 */
void       sw_agenda_show (SwAgenda *self, int year, int month);

G_END_DECLS
