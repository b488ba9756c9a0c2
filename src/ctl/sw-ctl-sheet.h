/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ctl.h"

G_BEGIN_DECLS

/* NULL, "a4" or "letter"; complains about anything else. */
gboolean sw_ctl_sheet_parse_paper (const char *paper);
/* The sheets of @weeks (element-type SwPlanWeek) as one PDF each; with several, the week's name goes into the file's name. */
SwExit   sw_ctl_sheet_write       (SwCtl *ctl, const GPtrArray *weeks, const char *path, const char *paper, gboolean large);
/* Two pages over the last eight weeks, for a clinician. */
SwExit   sw_ctl_report_write      (SwCtl *ctl, const char *path, const char *paper, gboolean large);
/* The planned sessions of @weeks as an iCalendar file. */
SwExit   sw_ctl_calendar_write    (SwCtl *ctl, const GPtrArray *weeks, const char *path);

G_END_DECLS
