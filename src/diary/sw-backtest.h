/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-words-adherence.h"

G_BEGIN_DECLS

/* The rules of load over the history that is there: which weeks they would have flagged, and where pain fell. */

typedef enum
{
  SW_BACKTEST_QUIET,        /* no flag, no pain after it */
  SW_BACKTEST_QUIET_PAIN,   /* no flag, and pain came */
  SW_BACKTEST_HIT,
  SW_BACKTEST_FALSE_ALARM,
  SW_BACKTEST_UNREPORTED,   /* a flag, and nobody reported after it */
  SW_BACKTEST_OPEN,         /* a flag, and the days after it are not over */
  SW_BACKTEST_UNKNOWN,      /* no flag, and nobody reported after it, or it is not over */
} SwBacktestVerdict;

typedef struct
{
  SwDay             monday;
  SwSeverity        level;     /* highest flag of load */
  int               n_flags;
  int               pain;      /* highest low-back score of the week; SW_MISSING */
  SwBacktestVerdict verdict;
} SwBacktestWeek;

/* A flag counts as followed by pain for so many days; pain counts from this score on. */
#define SW_BACKTEST_DAYS 14
#define SW_BACKTEST_PAIN 3

GArray *sw_backtest_weeks (const SwJournal *journal, const SwBody *body, SwDay from, SwBacktestCounts *ret_counts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
