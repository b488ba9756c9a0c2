/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-report-facts.h"

#include <stdlib.h>
#include <string.h>

/* Answers of the weekly questions that end the list (RULES P_OSTRC). */
#define ANSWER_NONE 0
#define ANSWER_COULD_NOT 3
#define SCORE_MOST 100

static gboolean
covers (const SwReportFacts *self,
        SwDay                day)
{
  return day >= self->from && day <= self->to;
}

static void
init_missing (SwReportFacts *self,
              SwDay          last_day)
{
  memset (self, 0, sizeof *self);
  self->to = sw_day_get_monday (last_day) + 6;
  self->from = self->to - SW_REPORT_DAYS + 1;
  self->highest = SW_MISSING;
  self->highest_day = SW_DAY_NONE;
  self->highest_moment = SW_MOMENT_NONE;
  self->median = NAN;
  for (guint i = 0; i < SW_REPORT_DAYS; i++)
    self->day_pain[i] = SW_MISSING;
  for (guint i = 0; i < SW_REPORT_WEEKS; i++)
    {
      self->week_longest_km[i] = NAN;
      self->week_pain[i] = SW_MISSING;
      self->week_score[i] = SW_MISSING;
    }
}

static void
count_activities (SwReportFacts   *self,
                  const SwJournal *journal)
{
  guint first, end;

  sw_journal_find_activities (journal, self->from, self->to, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);
      guint day = (guint) (activity->day - self->from);
      guint week = day / 7;

      if (activity->rpe != SW_MISSING)
        self->week_load[week] += activity->rpe * activity->minutes;
      if (activity->kind == SW_KIND_STRENGTH)
        {
          self->week_strength[week]++;
          self->span_strength[day / SW_REPORT_SPAN_DAYS]++;
        }
      if (!sw_kind_is_run (activity->kind))
        {
          if (activity->kind != SW_KIND_STRENGTH)
            self->span_cross_min[day / SW_REPORT_SPAN_DAYS] += activity->minutes;
          continue;
        }
      self->day_run[day] = TRUE;
      if (isfinite (activity->km))
        {
          self->week_km[week] += activity->km;
          self->week_longest_km[week] = isfinite (self->week_longest_km[week])
                                          ? MAX (self->week_longest_km[week], activity->km) : activity->km;
        }
    }
}

/* Days on which something was the case, in whatever order it was reported. */
typedef struct
{
  gboolean painkiller[SW_REPORT_DAYS];
  gboolean leg[SW_REPORT_DAYS];
  gboolean night[SW_REPORT_DAYS];
  gboolean limp[SW_REPORT_DAYS];
  gboolean regions[SW_N_REGIONS][SW_REPORT_DAYS];
} Days;

static void
note_report (SwReportFacts      *self,
             const SwPainReport *report,
             Days               *days)
{
  const guint nerve = SW_QUALITY_TINGLING | SW_QUALITY_NUMBNESS | SW_QUALITY_WEAKNESS;
  guint day = (guint) (report->day - self->from);

  days->painkiller[day] |= report->painkiller == SW_YES;
  days->night[day] |= report->night == SW_YES;
  days->limp[day] |= report->limp == SW_YES;
  days->leg[day] |= report->spread > SW_SPREAD_NONE || (report->has_quality && (report->quality & nerve) != 0);
  if (report->region != SW_REGION_NONE && report->nrs > 0)
    days->regions[report->region][day] = TRUE;

  if (!sw_region_is_low_back (report->region))
    return;
  self->day_pain[day] = MAX (self->day_pain[day], report->nrs);
  self->week_pain[day / 7] = MAX (self->week_pain[day / 7], report->nrs);
  if (report->nrs > self->highest)
    {
      self->highest = report->nrs;
      self->highest_day = report->day;
      self->highest_moment = report->moment;
    }
}

static int
compare_ints (const void *a,
              const void *b)
{
  return *(const int *) a - *(const int *) b;
}

static void
count_pain (SwReportFacts   *self,
            const SwJournal *journal,
            Days            *days)
{
  int known[SW_REPORT_DAYS];
  guint first, end;

  sw_journal_find_pain (journal, self->from, self->to, &first, &end);
  for (guint i = first; i < end; i++)
    note_report (self, g_ptr_array_index (journal->pain, i), days);

  for (guint i = 0; i < SW_REPORT_DAYS; i++)
    if (self->day_pain[i] != SW_MISSING)
      known[self->report_days++] = self->day_pain[i];
  qsort (known, self->report_days, sizeof *known, compare_ints);
  if (self->report_days > 0)
    self->median = (known[(self->report_days - 1) / 2] + known[self->report_days / 2]) / 2.0;
}

static double
get_mean (double sum,
          guint  n)
{
  return n > 0 ? sum / n : (double) NAN;
}

static void
count_check_ins (SwReportFacts   *self,
                 const SwJournal *journal,
                 Days            *days)
{
  double sums[3][SW_REPORT_SPANS] = { { 0.0 } };
  guint counts[3][SW_REPORT_SPANS] = { { 0 } };

  for (guint i = 0; i < journal->check_ins->len; i++)
    {
      const SwCheckIn *check_in = g_ptr_array_index (journal->check_ins, i);
      double values[3] = { check_in->sleep_h, check_in->sitting_h,
                           check_in->soreness != SW_MISSING ? check_in->soreness : NAN };
      guint day;

      if (!covers (self, check_in->day))
        continue;
      day = (guint) (check_in->day - self->from);
      days->painkiller[day] |= check_in->painkiller == SW_YES;
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        if (isfinite (values[j]))
          {
            sums[j][day / SW_REPORT_SPAN_DAYS] += values[j];
            counts[j][day / SW_REPORT_SPAN_DAYS]++;
          }
    }

  for (guint i = 0; i < SW_REPORT_SPANS; i++)
    {
      self->span_sleep_h[i] = get_mean (sums[0][i], counts[0][i]);
      self->span_sitting_h[i] = get_mean (sums[1][i], counts[1][i]);
      self->span_soreness[i] = get_mean (sums[2][i], counts[2][i]);
    }
}

static void
score_questions (SwReportFacts   *self,
                 const SwJournal *journal,
                 const SwGuide   *guide)
{
  guint n_scores;
  const double *scores = sw_guide_get_numbers (guide, "P_OSTRC.scores", &n_scores);

  for (guint i = 0; i < journal->ostrc->len; i++)
    {
      const SwOstrc *ostrc = g_ptr_array_index (journal->ostrc, i);
      double sum = 0.0;

      if (!covers (self, ostrc->monday))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (ostrc->answers); j++)
        sum += scores[CLAMP (ostrc->answers[j], 0, (int) n_scores - 1)];
      if (ostrc->answers[0] == ANSWER_NONE)
        sum = 0.0;
      else if (ostrc->answers[0] == ANSWER_COULD_NOT)
        sum = SCORE_MOST;
      self->week_score[(ostrc->monday - self->from) / 7] = (int) round (sum);
    }
}

/**
 * sw_report_facts_init:
 * @self: (out): the facts
 * @journal: what was recorded
 * @guide: for the scores of the weekly questions
 * @last_day: a day of the last week that is reported
 *
 * O(records of the eight weeks), check-ins and questions aside, which are few.
 */
void
sw_report_facts_init (SwReportFacts   *self,
                      const SwJournal *journal,
                      const SwGuide   *guide,
                      SwDay            last_day)
{
  g_autofree Days *days = g_new0 (Days, 1);

  init_missing (self, last_day);
  count_activities (self, journal);
  count_pain (self, journal, days);
  count_check_ins (self, journal, days);
  score_questions (self, journal, guide);

  for (guint i = 0; i < SW_REPORT_DAYS; i++)
    {
      self->painkiller_days += days->painkiller[i] ? 1 : 0;
      self->week_painkiller[i / 7] += days->painkiller[i] ? 1 : 0;
      self->leg_days += days->leg[i] ? 1 : 0;
      self->night_days += days->night[i] ? 1 : 0;
      self->limp_days += days->limp[i] ? 1 : 0;
      for (guint region = 0; region < SW_N_REGIONS; region++)
        self->region_days[region] += days->regions[region][i] ? 1 : 0;
    }
}
