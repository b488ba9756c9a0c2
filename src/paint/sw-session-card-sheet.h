/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-week-sheet.h"

G_BEGIN_DECLS

/* One session with its steps, to lay on the mat or to put on the treadmill. */
SwSheet *sw_session_card_sheet_new (const SwWeekSheetInput   *input,
                                    const char               *session_id,
                                    const SwWeekSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
