/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-words.h"

G_BEGIN_DECLS

/* Words that stand on sheets and drawings only. Everything returned as char * is (transfer full). */

/* Fixed labels. */
typedef enum
{
  SW_SHEET_WORD_TICK,          /* "Tick when done" */
  SW_SHEET_WORD_EFFORT,        /* two short lines each: column headings */
  SW_SHEET_WORD_PAIN_WAKE,
  SW_SHEET_WORD_PAIN_AFTER,
  SW_SHEET_WORD_PAIN_MORNING,
  SW_SHEET_WORD_SLEEP,
  SW_SHEET_WORD_REST,
  SW_SHEET_WORD_WARM_UP,
  SW_SHEET_WORD_COOL_DOWN,
  SW_SHEET_WORD_STRENGTH,
  SW_SHEET_WORD_BACK_ROUTINE,
  SW_SHEET_WORD_WHY,
  SW_N_SHEET_WORDS,
} SwSheetWord;

const char *sw_words_sheet_word      (SwSheetWord word);

char *sw_words_sheet_date            (SwDay day) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_subtitle        (const SwPlanWeek *week) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_totals          (const SwPlanWeek *week) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_counts          (const SwPlanWeek *week) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_zone_line       (const SwPlanWeek *week, const SwBody *body, const SwJournal *journal, const SwGuide *guide, guint *ret_bold_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* Two facts of one line. */
char *sw_words_sheet_join            (const char *first, const char *second) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_amount          (const SwSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* "warm-up 8, run 35, cool-down 7"; minutes of the three parts, the outer ones 0 when there are none. */
char *sw_words_sheet_parts           (const SwSession *session, const double minutes[3], const SwProfile *profile, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_rest_note       (int routine_minutes) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_warm_up_note    (int minutes) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_cool_down_note  (int minutes) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_strength_title  (int stage) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_strength_note   (const SwDay *days, guint n_days) G_GNUC_WARN_UNUSED_RESULT;
/* One cue for a week: the form tick seen last, else they take turns by @turn. */
char *sw_words_sheet_cue             (SwForm tick, guint turn) G_GNUC_WARN_UNUSED_RESULT;
/* @amber and @red: the pain from which D1 watches and from which it stops. */
char *sw_words_sheet_pain_rule       (int amber, int red) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_stop_line       (const char *emergency_number, guint *ret_bold_bytes) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_suspended       (const SwBody *body, const char *emergency_number, guint *ret_bold_bytes) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_sheet_footer          (const char *inputs, SwDay printed_day, guint page, guint n_pages) G_GNUC_WARN_UNUSED_RESULT;

/* The short name of a region beside the figure ("SI joint"), one for both sides; "" for SW_REGION_OTHER. */
const char *sw_words_body_label      (SwRegion region);
const char *sw_words_body_short      (SwRegion region);
const char *sw_words_body_view       (gboolean front);
const char *sw_words_body_side       (gboolean right);

G_END_DECLS
