/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-week-sheet.h"

G_BEGIN_DECLS

/* Any sheet as a PDF, and the week's. The same sheet gives the same bytes. */
GBytes  *sw_sheet_to_pdf    (const SwSheet            *sheet,
                             const SwArt              *art,
                             SwDay                     printed_day,
                             GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean sw_week_pdf_write  (const char               *path,
                             const SwWeekSheetInput   *input,
                             const SwWeekSheetOptions *options,
                             GError                  **error);

G_END_DECLS
