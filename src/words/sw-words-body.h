/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-words.h"

G_BEGIN_DECLS

/* What the Body page says and asks. Everything returned as char * is (transfer full). */

/* The question after a run: @moment is AFTER on its day or MORNING on the next. */
char       *sw_words_ask              (SwMoment moment, SwDay run_day) G_GNUC_WARN_UNUSED_RESULT;

/* "Hard ground" for "hard-surface", …; NULL for what is no factor but a shoe. */
const char *sw_words_factor           (const char *factor);
/* "More pain after 4 of 5 with it, against 1 of 9 without."; or how many are known so far, when they are too few. */
char       *sw_words_pattern_counts   (gboolean enough, int flares_with, int n_with, int flares_without, int n_without) G_GNUC_WARN_UNUSED_RESULT;
/* How many runs it takes to say something, and how many there are; and of which runs the counts are. */
char       *sw_words_patterns_needed  (int n_with, int n_without, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char       *sw_words_patterns_window  (const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* How much is in it, in a word or two. */
const char *sw_words_pattern_strength (double difference, SwSeverity level, const SwGuide *guide);
/* One thing to try for two weeks; @shoe is the name of the pair when the factor is one. */
char       *sw_words_pattern_try      (const char *factor, const char *shoe) G_GNUC_WARN_UNUSED_RESULT;

/* What a weekly score of 0..100 says, and what it does not. */
char       *sw_words_score            (int score) G_GNUC_WARN_UNUSED_RESULT;
const char *sw_words_score_limits     (void);

/* An episode in one line: "Episode 2, 3 October to 9 November, pain up to 5"; @to is SW_DAY_NONE while it is open. */
char       *sw_words_episode          (int number, SwDay from, SwDay to, int peak) G_GNUC_WARN_UNUSED_RESULT;
/* "Pain is falling: about 1.2 points a week over 3 weeks." and a word of encouragement. */
char       *sw_words_fall             (double points_per_week, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

/* A rung of the ladder: what is done on it. */
char       *sw_words_rung             (int rung, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* What lifts one from the rung, and what drops one. */
char       *sw_words_rung_up          (const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char       *sw_words_rung_down        (const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* What must hold before any running (D4), one sentence for each. (transfer full) */
GStrv       sw_words_resume_conditions (const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

/* What to say on the telephone: the emergency signs of @screen that count as yes, in the first person. */
char       *sw_words_warning_say      (const SwScreen *screen) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
