/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-types.h"

G_BEGIN_DECLS

/**
 * SwDay:
 *
 * A local calendar date as whole days since 1970-01-01. Differences are days; a week is named by its Monday.
 */
typedef gint32 SwDay;

#define SW_DAY_NONE G_MININT32
#define SW_DAY_STRING_SIZE 16   /* "YYYY-MM-DD" and room to spare */
#define SW_WEEK_STRING_SIZE 16  /* "YYYY-Www" */

SwDay    sw_day_from_ymd       (int          year,
                                int          month,
                                int          day);
void     sw_day_to_ymd         (SwDay        day,
                                int         *ret_year,
                                int         *ret_month,
                                int         *ret_day);
int      sw_day_get_year       (SwDay        day);

/* 1 Monday .. 7 Sunday */
int      sw_day_get_weekday    (SwDay        day);

/* The Monday of the ISO week that holds @day. */
SwDay    sw_day_get_monday     (SwDay        day);
int      sw_day_get_iso_week   (SwDay        day,
                                int         *ret_iso_year);

/* Strict "YYYY-MM-DD", years 1..9999, real dates only; FALSE leaves *ret_day untouched. */
gboolean sw_day_parse          (const char  *text,
                                SwDay       *ret_day);
const char *sw_day_format      (SwDay        day,
                                char         buffer[SW_DAY_STRING_SIZE]);

/* Strict ISO "YYYY-Www"; the answer is the week's Monday. */
gboolean sw_week_parse         (const char  *text,
                                SwDay       *ret_monday);
const char *sw_week_format     (SwDay        monday,
                                char         buffer[SW_WEEK_STRING_SIZE]);

/* RFC 3339 with offset ("2026-11-20T07:00:00+01:00", fractions and Z allowed) to microseconds since the epoch, UTC. */
gboolean sw_instant_parse      (const char  *text,
                                gint64      *ret_utc_us);

/* Local wall time "YYYY-MM-DDTHH:MM" (seconds optional): its day and minute of the day. */
gboolean sw_wall_time_parse    (const char  *text,
                                SwDay       *ret_day,
                                int         *ret_minute);

G_END_DECLS
