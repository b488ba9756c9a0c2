/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-pain.h"
#include "sw-scan.h"

#define DAYS_PER_WEEK 7
#define ANSWER_NO_PROBLEM 0
#define ANSWER_COULD_NOT 3

int
sw_ostrc_score (const int             answers[SW_OSTRC_ANSWERS],
                const SwInsightRules *rules,
                gboolean             *ret_substantial)
{
  int score = 0;

  *ret_substantial = FALSE;
  if (answers[0] == ANSWER_NO_PROBLEM)
    return 0;
  if (answers[0] == ANSWER_COULD_NOT)
    {
      *ret_substantial = TRUE;
      return SW_OSTRC_ANSWERS * rules->ostrc_scores[ANSWER_COULD_NOT];
    }
  for (int i = 0; i < SW_OSTRC_ANSWERS; i++)
    score += rules->ostrc_scores[CLAMP (answers[i], 0, SW_OSTRC_ANSWERS - 1)];
  *ret_substantial = answers[1] >= rules->ostrc_substantial || answers[2] >= rules->ostrc_substantial;
  return score;
}

/* The answers of the week of @monday, at or before position @end; NULL when there are none. */
static const SwOstrc *
find_week (const SwScan *self,
           guint         end,
           SwDay         monday)
{
  for (guint i = end; i > 0; i--)
    {
      const SwOstrc *ostrc = g_ptr_array_index (self->journal->ostrc, i - 1);

      if (ostrc->monday == monday)
        return ostrc;
      if (ostrc->monday < monday)
        return NULL;
    }
  return NULL;
}

/* Weeks in a row up to this one, this one included, with a score above 0; a week without answers breaks the row. */
static int
count_weeks_with_score (const SwScan *self)
{
  int weeks = 0;

  while (weeks < self->rules.ostrc_weeks)
    {
      const SwOstrc *ostrc = find_week (self, self->next_ostrc, self->monday - weeks * DAYS_PER_WEEK);
      gboolean substantial;

      if (ostrc == NULL || sw_ostrc_score (ostrc->answers, &self->rules, &substantial) == 0)
        break;
      weeks++;
    }
  return weeks;
}

/* What the score is compared with: the calendar week before. */
typedef struct
{
  gboolean answered;
  int      score;
  gboolean substantial;
} WeekBefore;

static const char *
judge_score (const SwScan     *self,
             int               score,
             gboolean          substantial,
             const WeekBefore *before,
             SwSeverity       *ret_level)
{
  const SwInsightRules *rules = &self->rules;

  *ret_level = SW_SEVERITY_WARNING;
  if (score >= rules->ostrc_warning)
    return "high";
  if (substantial && before->answered && before->substantial)
    return "two-weeks";
  if (count_weeks_with_score (self) >= rules->ostrc_weeks)
    return "four-weeks";
  *ret_level = SW_SEVERITY_CAUTION;
  if (substantial)
    return "substantial";
  if (before->answered && score - before->score >= rules->ostrc_rise)
    return "rise";
  *ret_level = SW_SEVERITY_INFO;
  return "score";
}

void
sw_scan_judge_questions (SwScan *self)
{
  const GPtrArray *answers = self->journal->ostrc;
  const SwOstrc *ostrc, *last;
  WeekBefore before = { FALSE, 0, FALSE };
  gboolean substantial;
  SwSeverity level;
  const char *variant;
  SwFinding *finding;
  SwDay from = self->monday;
  int score;

  while (self->next_ostrc < answers->len
         && ((const SwOstrc *) g_ptr_array_index (answers, self->next_ostrc))->monday <= self->day)
    self->next_ostrc++;
  ostrc = find_week (self, self->next_ostrc, self->monday);
  if (ostrc == NULL)
    return;
  score = sw_ostrc_score (ostrc->answers, &self->rules, &substantial);
  if (score == 0)
    return;
  last = find_week (self, self->next_ostrc, self->monday - DAYS_PER_WEEK);
  if (last != NULL)
    {
      before.answered = TRUE;
      before.score = sw_ostrc_score (last->answers, &self->rules, &before.substantial);
    }
  variant = judge_score (self, score, substantial, &before, &level);
  if (g_str_equal (variant, "two-weeks") || g_str_equal (variant, "rise"))
    from -= DAYS_PER_WEEK;
  else if (g_str_equal (variant, "four-weeks"))
    from -= (self->rules.ostrc_weeks - 1) * DAYS_PER_WEEK;

  finding = sw_scan_raise (self, SW_FLAG_P_OSTRC, level, score, from, variant);
  sw_scan_add (finding, "score", score);
  if (before.answered)
    sw_scan_add (finding, "last_score", before.score);
}
