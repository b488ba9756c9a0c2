/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"
#include "sw-diary.h"
#include "sw-words-adherence.h"

G_BEGIN_DECLS

/* How a week went beside its plan. The journal keeps no plans (PLANS 5), so what a past week was asked for is planned again
 * from what was known on its Monday. */

SwPlanWeek *sw_adherence_recall (const SwJournal *journal, const SwGuide *guide, SwDay monday) G_GNUC_WARN_UNUSED_RESULT;
void        sw_adherence_count  (const SwJournal *journal, const SwPlanWeek *asked, SwDay monday, SwDay today, SwAdherenceCounts *ret_counts);
/* Counts the week of @monday in a worker, because planning it again takes a while with many years. */
void        sw_adherence_ask_async  (SwDiary *diary, SwDay monday, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean    sw_adherence_ask_finish (SwDiary *diary, GAsyncResult *result, SwAdherenceCounts *ret_counts, GError **error);
/* Whether the person has moved a session of that week, or taken one out. */
gboolean    sw_adherence_has_edits  (const SwJournal *journal, SwDay monday);
/* Whether @counts say more than the week itself shows: a week that is over, or one that went another way. */
gboolean    sw_adherence_is_news    (const SwAdherenceCounts *counts, gboolean over);
void        sw_adherence_add    (SwAdherenceCounts *self, const SwAdherenceCounts *other);

G_END_DECLS
