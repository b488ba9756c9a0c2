/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-episode.h"

#include "sw-pain.h"
#include "sw-scan.h"

/* Recovery looks back over so many days at most: the bits of SwEpisode.reported. */
#define MAX_RECOVERY_DAYS 63

void
sw_episode_init (SwEpisode *self)
{
  *self = (SwEpisode) {
    .first = SW_DAY_NONE,
    .last_painful = SW_DAY_NONE,
    .recovered = SW_DAY_NONE,
    .high_day = SW_DAY_NONE,
    .last_gap_end = SW_DAY_NONE,
  };
}

/* 30 days up to @day in which every report was 0, with 24 reported and no gap of more than 4 days inside them. */
static gboolean
is_recovered (const SwEpisode      *self,
              SwDay                 day,
              const SwInsightRules *rules)
{
  int days = MIN (rules->episode_recovery_days, MAX_RECOVERY_DAYS);
  SwDay from = day - days + 1;
  guint64 window = (G_GUINT64_CONSTANT (1) << days) - 1;

  if (self->last_painful >= from || __builtin_popcountll (self->reported & window) < rules->episode_recovery_reports)
    return FALSE;
  /* A gap that ends in the window counts by its part inside it. */
  return self->last_gap_end == SW_DAY_NONE || self->last_gap_end < from + rules->episode_recovery_gap;
}

static void
note_report (SwEpisode            *self,
             SwDay                 day,
             int                   pain,
             const SwInsightRules *rules)
{
  gboolean reported = pain != SW_MISSING;

  self->reported = self->reported << 1 | (reported ? 1 : 0);
  self->silent = reported ? 0 : self->silent + 1;
  if (self->silent > rules->episode_recovery_gap)
    self->last_gap_end = day;
  if (!self->open || !reported)
    return;
  self->n_reports++;
  if (pain > 0)
    {
      self->n_painful++;
      self->last_painful = day;
    }
}

SwEpisodeEvent
sw_episode_advance (SwEpisode            *self,
                    SwDay                 day,
                    int                   pain,
                    const SwInsightRules *rules)
{
  gboolean high = pain >= rules->episode_pain;

  note_report (self, day, pain, rules);
  if (self->open)
    {
      if (!is_recovered (self, day, rules))
        return SW_EPISODE_NOTHING;
      self->open = FALSE;
      self->recovered = day;
      self->high_day = SW_DAY_NONE;
      return SW_EPISODE_RECOVERED;
    }

  if (high && self->high_day == day - 1)
    {
      self->open = TRUE;
      self->number++;
      self->first = day - 1;
      self->last_painful = day;
      self->recovered = SW_DAY_NONE;
      self->n_reports = 2;
      self->n_painful = 2;
      return SW_EPISODE_BEGAN;
    }
  if (high)
    self->high_day = day;
  return SW_EPISODE_NOTHING;
}

SwSeverity
sw_pain_judge_duration (int                   days,
                        int                   n_reports,
                        int                   n_painful,
                        const SwInsightRules *rules)
{
  return days >= rules->duration_days && n_reports >= rules->duration_reports
         && sw_at_least ((double) n_painful / n_reports, rules->duration_share)
         ? SW_SEVERITY_WARNING : SW_SEVERITY_NONE;
}

/* Every episode but the first follows a recovered one and is a recurrence too. */
static void
raise_beginning (SwScan *self)
{
  const SwEpisode *episode = &self->episode;
  SwFinding *finding;
  int recurrences = 0;

  finding = sw_scan_raise (self, SW_FLAG_P_EPISODE, SW_SEVERITY_INFO, episode->number, episode->first, NULL);
  sw_scan_add (finding, "number", episode->number);
  if (episode->number < 2)
    return;
  g_array_append_val (self->recurrences, self->day);
  for (guint i = 0; i < self->recurrences->len; i++)
    if (self->day - g_array_index (self->recurrences, SwDay, i) < self->rules.recur_window)
      recurrences++;
  finding = sw_scan_raise (self, SW_FLAG_P_RECUR,
                           recurrences >= self->rules.recur_warning ? SW_SEVERITY_WARNING : SW_SEVERITY_CAUTION,
                           recurrences, episode->first, NULL);
  sw_scan_add (finding, "recurrences_365d", recurrences);
  sw_scan_add (finding, "number", episode->number);
}

void
sw_scan_judge_episode (SwScan *self)
{
  SwEpisode *episode = &self->episode;
  SwEpisodeEvent event = sw_episode_advance (episode, self->day, self->facts->pain, &self->rules);
  SwFinding *finding;
  int days;

  if (event == SW_EPISODE_BEGAN)
    raise_beginning (self);
  /* On the day of recovery the episode is over at the end of the day, so it is not open any more. */
  if (!episode->open || !sw_day_has (self->facts, SW_FACT_REPORTED))
    return;
  days = self->day - episode->first;
  if (sw_pain_judge_duration (days, episode->n_reports, episode->n_painful, &self->rules) == SW_SEVERITY_NONE)
    return;
  finding = sw_scan_raise (self, SW_FLAG_P_DURATION, SW_SEVERITY_WARNING, days, episode->first, NULL);
  sw_scan_add (finding, "days", days);
  sw_scan_add (finding, "reports", episode->n_reports);
  sw_scan_add (finding, "painful_reports", episode->n_painful);
}
