/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-words.h"

G_BEGIN_DECLS

/**
 * SwAdherenceCounts:
 * @known: what was asked for is known; without it only @done, @moved and @skipped say something
 * @planned: sessions asked for
 * @done: done ones that fill what was asked for
 * @moved: sessions that the person put on another day
 * @skipped: sessions that the person took out
 * @missed: asked for, neither done nor skipped, in weeks that are over
 * @open: the same in the running week
 * @unplanned: done ones beyond what was asked for
 *
 * How a week, or some weeks, went beside the plan.
 */
typedef struct
{
  gboolean known;
  int      planned;
  int      done;
  int      moved;
  int      skipped;
  int      missed;
  int      open;
  int      unplanned;
} SwAdherenceCounts;

char *sw_words_adherence      (const SwAdherenceCounts *counts) G_GNUC_WARN_UNUSED_RESULT;
const char *sw_words_adherence_note (void);

/**
 * SwBacktestCounts:
 * What the flags of load would have said, beside what pain did in the days after them.
 */
typedef struct
{
  int days;             /* how many days after a flag are looked at */
  int flagged;          /* weeks with a flag of load: the next four and nothing else */
  int hits;             /* of them: pain came within the days after */
  int false_alarms;     /* of them: reports came, and none of pain */
  int unreported;       /* of them: nobody reported anything, so nothing is known */
  int open;             /* of them: the days after are not over */
  int pains;            /* spells of pain */
  int misses;           /* of them: no flag in the days before */
  int quiet;            /* weeks with reports after them and without a flag */
  int quiet_hits;       /* of them: pain came all the same */
} SwBacktestCounts;

/* Each (transfer full). */
char *sw_words_backtest_flagged (const SwBacktestCounts *counts) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_backtest_pains   (const SwBacktestCounts *counts) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_backtest_quiet   (const SwBacktestCounts *counts) G_GNUC_WARN_UNUSED_RESULT;
const char *sw_words_backtest_note (void);

G_END_DECLS
