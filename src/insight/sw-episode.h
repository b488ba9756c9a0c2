/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-insight-rules.h"

G_BEGIN_DECLS

typedef enum
{
  SW_EPISODE_NOTHING,
  SW_EPISODE_BEGAN,     /* the day is the second of an episode */
  SW_EPISODE_RECOVERED,
} SwEpisodeEvent;

/**
 * SwEpisode:
 *
 * Episodes of low back pain, day after day (P_EPISODE, FINDINGS 18).
 * @open: an episode has begun and is not recovered
 * @number: of the latest episode, from 1
 * @first: its first day
 * @last_painful: its last day with p > 0
 * @recovered: the day it was over, SW_DAY_NONE while it is open
 * @n_reports: report days from @first on
 * @n_painful: those with p >= 1
 */
typedef struct
{
  gboolean open;
  int      number;
  SwDay    first;
  SwDay    last_painful;
  SwDay    recovered;
  int      n_reports;
  int      n_painful;

  /* Private */
  SwDay    high_day;       /* the last day that may be the first of a pair */
  int      silent;         /* days without a report in a row */
  SwDay    last_gap_end;   /* the last day that ends a gap which is too long */
  guint64  reported;       /* bit i: a report i days ago */
} SwEpisode;

void           sw_episode_init    (SwEpisode *self);
/* Takes in @day with its @pain (p_d) or SW_MISSING; every day must be given, in order. */
SwEpisodeEvent sw_episode_advance (SwEpisode *self, SwDay day, int pain, const SwInsightRules *rules);

G_END_DECLS
