/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/* What the program asks of its own accord: after a run, because D1 needs the answer, on Sundays and while pain lasts. */

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

/* Whether a desktop notification may ask at @minute of the day: about the run of today in the evening, about yesterday's in the
 * morning. The window may ask all day long. */
gboolean sw_ask_may_notify (const SwAsk *ask, int minute, const SwGuide *guide);

/* "after a12": names the question, so that an answer that comes late is not taken for one to another. (transfer full) */
char    *sw_ask_get_key    (const SwAsk *ask) G_GNUC_WARN_UNUSED_RESULT;

/* RULES E2: the reminder of an appointment, when half of its time is over and on its last day. */
gboolean sw_insight_is_appointment_due (const SwBody *body, const SwGuide *guide, SwDay today);

/**
 * sw_insight_get_red_morning:
 *
 * D1 after a run of @today: the least pain tomorrow morning that would be red, by itself or by its rise over this morning's.
 *
 * Returns: 1..10, SW_MISSING without a run today
 */
int      sw_insight_get_red_morning (const SwJournal *journal, const SwGuide *guide, SwDay today);

/* The four questions of P_OSTRC: on a Sunday whose week has no answers yet, once anything was done at all. */
gboolean sw_insight_is_score_due (const SwJournal *journal, SwDay today);

/* Why the questions about warning signs are due (RULES E1). */
typedef enum
{
  SW_SCREEN_CAUSE_NONE,
  SW_SCREEN_CAUSE_REPORT,  /* today's pain is strong, wakes at night or has a sign in the leg */
  SW_SCREEN_CAUSE_EPISODE, /* an episode began in the last days and they were not answered since */
  SW_SCREEN_CAUSE_WEEK,    /* pain lasts, and a week has gone by since they were answered */
} SwScreenCause;

/* RULES E1: p >= 6, night pain or a sign in the leg. */
gboolean      sw_pain_report_asks_for_screen (const SwPainReport *report, const SwGuide *guide);
/* NONE while training is suspended, and on a day on which they were answered. Pure. */
SwScreenCause sw_insight_find_screen_cause   (const SwJournal *journal, const SwBody *body, const SwGuide *guide, SwDay today);

G_END_DECLS
