/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-week-sheet.h"

G_BEGIN_DECLS

/* Eight weeks for the clinician: pain, load, answers (RULES E3). The week of @input is not looked at and may be NULL. */
SwSheet *sw_report_sheet_new (const SwWeekSheetInput   *input,
                              const SwWeekSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
