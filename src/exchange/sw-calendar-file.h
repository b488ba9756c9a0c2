/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-day.h"

G_BEGIN_DECLS

/* One entry of an iCalendar file. The words come from the caller: this layer has none. */
typedef struct
{
  const char *uid;         /* stable, so that a second import replaces instead of doubling */
  const char *summary;
  const char *description; /* (nullable) */
  SwDay       day;
  int         minutes;     /* how long; the day is a whole-day entry all the same, a plan names no hour */
} SwCalendarEvent;

/**
 * sw_calendar_file_format:
 * @events: (array length=n_events): the entries
 * @stamp: the day the file is made on; it becomes every entry's DTSTAMP
 * @product: the program's name and version for PRODID
 *
 * Returns: (transfer full): the iCalendar text (RFC 5545, CRLF lines)
 */
char *sw_calendar_file_format (const SwCalendarEvent *events, guint n_events, SwDay stamp, const char *product) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
