/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-field.h"
#include "sw-plan.h"

G_BEGIN_DECLS

/* Why a plan changed: lines about what was put in, "New: Pain 5, after a session, Wednesday 25 November". Everything is
 * (transfer full) unless const. */

/* One record: @before NULL: it is new; @after NULL: it was removed; both: it was changed. */
char       *sw_words_record_change  (SwRecordId type, gconstpointer before, gconstpointer after, SwDay day) G_GNUC_WARN_UNUSED_RESULT;
/* Many records of one type on the days @from to @to. */
char       *sw_words_records_change (SwRecordId type, gboolean before, gboolean after, guint n, SwDay from, SwDay to) G_GNUC_WARN_UNUSED_RESULT;
/* "Free minutes" for "availability_min"; the key itself for one that is not known. */
const char *sw_words_profile_field  (const char *key);
/* @keys: (element-type utf8): "Preferences: Level, Free minutes". */
char       *sw_words_profile_change (const GPtrArray *keys) G_GNUC_WARN_UNUSED_RESULT;
/* "Found: …" or "No longer found: …". */
char       *sw_words_finding_change (const SwFinding *finding, gboolean appeared) G_GNUC_WARN_UNUSED_RESULT;
char       *sw_words_findings_change (guint n, gboolean appeared) G_GNUC_WARN_UNUSED_RESULT;
/* The ladder back to running, SW_LADDER_OFF for off it. */
char       *sw_words_rung_change    (int before, int after) G_GNUC_WARN_UNUSED_RESULT;
/* The state of a week. */
char       *sw_words_state_change   (SwPlanState before, SwPlanState after) G_GNUC_WARN_UNUSED_RESULT;
/* The day has turned. */
char       *sw_words_today_change   (SwDay today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
