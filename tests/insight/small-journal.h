/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-insight.h"

G_BEGIN_DECLS

/* Few-line diaries for the tests. Day 0 of a test is a Monday. */
#define DAY_ZERO (sw_day_from_ymd (2026, 3, 2))

SwActivity   *small_add_activity (SwJournal *journal, int day, SwKind kind, double minutes, double km);
SwPainReport *small_add_pain     (SwJournal *journal, int day, SwMoment moment, int nrs);
SwCheckIn    *small_add_check_in (SwJournal *journal, int day);
SwShoe       *small_add_shoe     (SwJournal *journal, const char *id, double start_km);
void          small_add_ostrc    (SwJournal *journal, int week, int a, int b, int c, int d);
SwScreen     *small_add_screen   (SwJournal *journal, int day, int question, SwAnswer answer);
void          small_add_clearance (SwJournal *journal, int day, SwClearedFor cleared_for);

/* Seals the journal and scans it with today = DAY_ZERO + @today. */
SwBody       *small_scan         (SwJournal *journal, int today);
/* The level of @id on DAY_ZERO + @day; NONE when there is no such finding. *ret_value (optional) is its value, NAN without. */
SwSeverity    small_get_level    (const SwBody *body, const char *id, int day, double *ret_value);
/* How many findings @id there are. */
int           small_count        (const SwBody *body, const char *id);

#define assert_near(a, b, precision) g_assert_cmpfloat_with_epsilon (a, b, precision)

G_END_DECLS
