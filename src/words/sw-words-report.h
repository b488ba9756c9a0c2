/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-words.h"

G_BEGIN_DECLS

/* Words of the clinician's report. Everything returned as char * is (transfer full). */

typedef enum
{
  SW_REPORT_WORD_TITLE,
  SW_REPORT_WORD_FOR,
  SW_REPORT_WORD_PAIN_BY_DAY,
  SW_REPORT_WORD_PAIN_LEGEND,
  SW_REPORT_WORD_RUN,
  SW_REPORT_WORD_WHERE,
  SW_REPORT_WORD_WHERE_NOTE,
  SW_REPORT_WORD_STOOD_OUT,
  SW_REPORT_WORD_NOTHING_STOOD_OUT,
  SW_REPORT_WORD_SIGNS,
  SW_REPORT_WORD_SPREAD,
  SW_REPORT_WORD_WEEKS,
  SW_REPORT_WORD_ZONES,
  SW_REPORT_WORD_NO_ZONES,
  SW_REPORT_WORD_LIFE,
  SW_REPORT_WORD_SHOES,
  SW_REPORT_WORD_QUESTIONS,
  SW_REPORT_WORD_NOTES,
  SW_REPORT_WORD_NOTES_NOTE,
  SW_REPORT_WORD_SELF_REPORTED,
  /* Titles of the five figures at the top. */
  SW_REPORT_WORD_REPORT_DAYS,
  SW_REPORT_WORD_HIGHEST,
  SW_REPORT_WORD_USUAL,
  SW_REPORT_WORD_USUAL_NOTE,
  SW_REPORT_WORD_RUNNING,
  SW_REPORT_WORD_PAINKILLERS,
  /* Columns of the weeks. */
  SW_REPORT_WORD_COLUMN_WEEK,
  SW_REPORT_WORD_COLUMN_KM,
  SW_REPORT_WORD_COLUMN_LONGEST,
  SW_REPORT_WORD_COLUMN_LOAD,
  SW_REPORT_WORD_COLUMN_STRENGTH,
  SW_REPORT_WORD_COLUMN_PAIN,
  SW_REPORT_WORD_COLUMN_SCORE,
  SW_REPORT_WORD_COLUMN_PAINKILLER,
  /* Rows of strength, sleep and daily life. */
  SW_REPORT_WORD_ROW_STRENGTH,
  SW_REPORT_WORD_ROW_CROSS,
  SW_REPORT_WORD_ROW_SLEEP,
  SW_REPORT_WORD_ROW_SITTING,
  SW_REPORT_WORD_ROW_SORENESS,
  /* The season's sheet. */
  SW_REPORT_WORD_SEASON,
  SW_REPORT_WORD_SEASON_NOTE,
  SW_REPORT_WORD_COLUMN_DAYS,
  SW_REPORT_WORD_COLUMN_PHASE,
  SW_REPORT_WORD_COLUMN_RUNS,
  SW_REPORT_WORD_COLUMN_CROSS,
  SW_REPORT_WORD_COLUMN_TIME,
  SW_REPORT_WORD_COLUMN_PLANNED_KM,
  SW_REPORT_WORD_UNKNOWN,      /* where nothing was reported */
  SW_N_REPORT_WORDS,
} SwReportWord;

const char *sw_words_report_word      (SwReportWord word);
char *sw_words_report_day             (SwDay day) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_span            (SwDay from, SwDay to, guint n_weeks) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_page            (guint page, guint n_pages) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_person          (const SwJournal *journal, guint *ret_bold_bytes) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_of              (double value, int whole) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_days_without    (int days) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_when            (SwDay day, SwMoment moment) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_km_range        (double low, double high) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_longest         (double km) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_red_from        (int red) G_GNUC_WARN_UNUSED_RESULT;
/* The screens of the days from @from to @to, and what they said. */
char *sw_words_report_signs           (const SwJournal *journal, SwDay from, SwDay to) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_spread          (guint leg_days, guint night_days, guint limp_days) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_region          (SwRegion region, guint days) G_GNUC_WARN_UNUSED_RESULT;
char *sw_words_report_number          (double value, int decimals) G_GNUC_WARN_UNUSED_RESULT;
/* "Race on 9 May 2027, 21.1 km"; "" when there is none. */
char *sw_words_report_race            (const SwProfile *profile) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
