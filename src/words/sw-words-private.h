/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-words.h"

G_BEGIN_DECLS

/* A sentence in its two English forms, in a table; xgettext knows this keyword. */
#define NP_(One, Many) One, Many

/* What the sentences of this folder share. Nothing here is for other layers. */

/* The figure @name; when there is none, the figure @other (nullable), else NAN. */
double sw_words_figure        (const SwNumbers *numbers, const char *name, const char *other);
/* TRUE when every name up to NULL is a figure. */
gboolean sw_words_has_figures (const SwNumbers *numbers, ...) G_GNUC_NULL_TERMINATED;
/* A figure as the nearest whole number, 0 when it is missing. */
int    sw_words_whole         (double value);
/* 0.1207 as 12. */
int    sw_words_percent       (double share);
/* "5.8", with the decimal sign of the locale. */
char  *sw_words_decimal       (double value, int decimals) G_GNUC_WARN_UNUSED_RESULT;
/* @day in the words of the locale, as g_date_time_format () has them; "" past the end of its calendar. */
char  *sw_words_format_day    (SwDay day, const char *format) G_GNUC_WARN_UNUSED_RESULT;
/* "Monday" for 1 to "Sunday" for 7. */
char  *sw_words_weekday_name  (int weekday) G_GNUC_WARN_UNUSED_RESULT;
/* The rule's own text from the guide as the last resort; "" when there is none. */
char  *sw_words_rule_text     (const char *rule, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

/* The parts of sw_words_finding (), by the family of the rule; NULL when the id is not theirs. */
char  *sw_words_load_finding  (const SwFinding *finding, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char  *sw_words_pain_finding  (const SwFinding *finding, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char  *sw_words_well_finding  (const SwFinding *finding, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/**
 * SwReasonWords:
 * @rule: the rule of the reason
 * @variant: (nullable): its variant; NULL takes any
 * @one: the sentence; {name} stands for the figure of that name as a whole number, {name:km} as "5.2 km", {name:min} as
 *   "50 min", {name:pct} as "5 %", {name:off} as "25 %" for the 0.75 that is left, {name:hours} as 48 for 2 days, {name:dec} as "1.4",
 *   {name:weekday} as "Monday", {name:date} as a date; a name with a dot is a number of the guide
 * @many: (nullable): the same for several
 * @count: (nullable): the figure that decides between them
 *
 * A row serves a reason only when all its figures are there, so that no sentence ever has a hole.
 */
typedef struct
{
  const char *rule;
  const char *variant;
  const char *one;
  const char *many;
  const char *count;
} SwReasonWords;

/* A sentence with such holes, translated already; NULL when a figure is missing. @numbers may be NULL. */
char  *sw_words_fill          (const char *sentence, const SwNumbers *numbers, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* The first of @n_rows that serves @reason, filled in; NULL when none does. */
char  *sw_words_fill_reason   (const SwReasonWords *rows, guint n_rows, const SwReason *reason, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
/* The sentences of rules D, E, of findings that change a plan, and of what is no rule of the guide. */
const SwReasonWords *sw_words_care_reasons (guint *ret_n_rows);

G_END_DECLS
