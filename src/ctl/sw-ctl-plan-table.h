/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

/* One week as a table for people: title, days, conflicts, and why. (transfer full) */
char *sw_ctl_format_week (const SwPlanWeek *week, const SwBody *body, const SwJournal *journal, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
