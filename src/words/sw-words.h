/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/* The only place that turns codes and numbers into translated sentences, units and dates. Everything returned as char * is
 * (transfer full) unless const. Sentences follow the tone of the product: short, calm, number first, then what to do. */

char *sw_words_reason          (const SwReason *reason, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_conflict        (const SwConflict *conflict, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* "Your change “Easy Run: Thursday to Friday” is left out for now. …": what, why, and that it comes back. */
char *sw_words_left_out        (const SwLeftOut *left_out, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_relaxation      (const SwRelaxation *relaxation, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_finding         (const SwFinding *finding, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_finding_action  (const SwFinding *finding, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
const char *sw_words_finding_title (const char *finding_id);

/* "Easy Run", "Strength"; header capitals. */
const char *sw_words_kind      (SwKind kind);
const char *sw_words_phase     (SwPhase phase);
const char *sw_words_state     (SwPlanState state);
/* "Build, week 2 of 3", "Deload", "Recovering: ladder", … */
char *sw_words_week_phase      (const SwPlanWeek *week) G_GNUC_WARN_UNUSED_RESULT;
const char *sw_words_region    (SwRegion region);
const char *sw_words_moment    (SwMoment moment);
const char *sw_words_level     (SwLevel level);
const char *sw_words_surface   (SwSurface surface);
const char *sw_words_zone      (SwZone zone);
/* "planned", "done", "skipped", "missed". */
const char *sw_words_session_status (SwStatus status);
/* Title and second line of the status strip: "Green: the plan stands", "Pain 2 after Monday's run, 1 the next morning. …" */
char *sw_words_status_title    (const SwBody *body, const SwPlanWeek *week, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_status_detail   (const SwBody *body, const SwPlanWeek *week, const SwJournal *journal, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

/* "5.2 km", "50 min", "1 h 2 min", "6:40 a km", "RPE 3"; numbers by locale. */
char *sw_words_km              (double km) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_minutes         (double minutes) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_session_time    (const SwSession *session) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_session_size    (const SwSession *session) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_pace            (double seconds_per_km) G_GNUC_WARN_UNUSED_RESULT;
/* "2 × 20 s", "10 a side", "3 min". */
char *sw_words_dose            (const SwStep *step) G_GNUC_WARN_UNUSED_RESULT;
/* Text of the guide in the user's language. */
const char *sw_words_guide_text (const char *text);

/* "Thursday 26 November", "Thu", "26", "23–29 November", "Week 48"; calendar words by locale. */
char *sw_words_day_long        (SwDay day) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_weekday_short   (SwDay day) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_weekday_long    (SwDay day) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_week_span       (SwDay monday) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_week_title      (SwDay monday) G_GNUC_WARN_UNUSED_RESULT;

/* The two fixed texts of RULES E2 and the warning-sign line of the sheet. */
const char *sw_words_disclaimer (void);
const char *sw_words_warning_question (int number);
const char *sw_words_warning_answer   (SwAnswer answer);
/* What to do about the lowest question that counts as yes (0: none does), in the words of RULES E2. */
const char *sw_words_warning_advice   (int number);
/* One line for the week sheet; and the card about painkillers (RULES E4). */
const char *sw_words_warning_line     (void);
const char *sw_words_medicines        (void);
/* The emergency number of a region code such as "DE", "US", "GB": "112", "911", "999"; NULL where it has to be asked for. */
const char *sw_words_emergency_number (const char *region_code);

G_END_DECLS
