/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-week-sheet.h"

G_BEGIN_DECLS

/* The weeks to a race, or simply the next ones, a line each. @weeks: (element-type SwPlanWeek), at least one; the week of
 * @input is not looked at. */
SwSheet *sw_season_sheet_new (const SwWeekSheetInput   *input,
                              GPtrArray                *weeks,
                              const SwWeekSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
