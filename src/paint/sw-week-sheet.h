/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-guide.h"
#include "sw-sheet.h"

G_BEGIN_DECLS

/* What the sheet is about. All borrowed. */
typedef struct
{
  const SwPlanWeek *week;
  const SwBody     *body;
  const SwGuide    *guide;
  const SwJournal  *journal;
  const SwArt      *art;
} SwWeekSheetInput;

typedef struct
{
  SwPaper     paper;
  gboolean    large;            /* large print; may take two pages */
  gboolean    rtl;
  const char *emergency_number; /* of the user's country */
  SwDay       printed_day;      /* today */
} SwWeekSheetOptions;

/* The lay-out: numbers and words. Paint it with sw_sheet_paint (). */
SwSheet *sw_week_sheet_new (const SwWeekSheetInput   *input,
                            const SwWeekSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
