/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/* Low back pain over months, for looking back. Nothing is judged here that a finding does not judge too. */

/**
 * SwEpisodeSpan:
 * @number: of the episode, from 1
 * @from: its first day
 * @to: its last painful day, @today while it is open
 * @open: not recovered yet
 * @peak: the highest p_d of it
 */
typedef struct
{
  int      number;
  SwDay    from;
  SwDay    to;
  gboolean open;
  int      peak;
} SwEpisodeSpan;

/* The episodes of P_EPISODE up to @today, oldest first. (transfer full) (element-type SwEpisodeSpan) */
GArray *sw_insight_list_episodes (const SwJournal *journal, const SwGuide *guide, SwDay today) G_GNUC_WARN_UNUSED_RESULT;

/* p_d: the highest low-back report of @day (FINDINGS 9), SW_MISSING without one. O(log n). */
int     sw_insight_get_pain      (const SwJournal *journal, SwDay day);

/**
 * sw_insight_get_fall:
 *
 * P_TREND in the mirror: whether low back pain is falling over its window up to @today, by the same test.
 *
 * Returns: NRS a week, above 0 when it falls; 0 when it does not or too little is known
 */
double  sw_insight_get_fall      (const SwJournal *journal, const SwGuide *guide, SwDay today);

/* P_OSTRC's points, 0..100, of one week's answers. */
int     sw_insight_get_score     (const SwOstrc *ostrc, const SwGuide *guide);

G_END_DECLS
