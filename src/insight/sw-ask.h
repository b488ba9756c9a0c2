/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-body.h"
#include "sw-journal.h"

G_BEGIN_DECLS

/* What the program asks of its own accord after a run, because D1 needs the answer. */

/**
 * SwAsk:
 * @moment: what is asked: SW_MOMENT_AFTER on the day of the run, SW_MOMENT_MORNING on the day after it
 * @run: the run it is about, the last one of its day
 *
 * One open question. @run is borrowed from the journal.
 */
typedef struct
{
  SwMoment          moment;
  const SwActivity *run;
} SwAsk;

/**
 * sw_insight_find_ask:
 * @journal: a sealed journal
 * @body: what insight made of it, for the safety state
 * @today: the day on which it is asked
 * @ret_ask: (out): the question
 *
 * The question that is due: how the low back was after today's run, else how it is on the morning after yesterday's (RULES D1:
 * peak and m1). The unit is the run day (FINDINGS 10), so two runs are one question, about the last of them. An answer is a
 * low-back report of that moment; what belongs to a session that is no run answers nothing. An older run is not asked
 * about: memory is no report. While training is suspended nothing is asked: E2 says what to do then, and an answer here could
 * be read as an all-clear. Pure.
 *
 * Returns: %FALSE when nothing is due
 */
gboolean sw_insight_find_ask (const SwJournal *journal, const SwBody *body, SwDay today, SwAsk *ret_ask);

/* The report that answers @ask with no pain at all: 0, its moment, linked to the run, of the low back as a whole; @at is the
 * wall time "YYYY-MM-DDTHH:MM" on @today. (transfer full) */
SwPainReport *sw_ask_new_no_pain (const SwAsk *ask, SwDay today, const char *at, int minute) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
