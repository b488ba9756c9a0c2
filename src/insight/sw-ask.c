/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-ask.h"

static const SwActivity *
find_last_run (const SwJournal *journal,
               SwDay            day)
{
  guint first, end;

  sw_journal_find_activities (journal, day, day, &first, &end);
  for (guint i = end; i > first; i--)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i - 1);

      if (sw_kind_is_run (activity->kind))
        return activity;
    }
  return NULL;
}

static gboolean
is_answered (const SwJournal *journal,
             SwDay            day,
             SwMoment         moment)
{
  guint first, end;

  sw_journal_find_pain (journal, day, day, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);
      const SwActivity *session;

      if (report->moment != moment || (report->region != SW_REGION_NONE && !sw_region_is_low_back (report->region)))
        continue;
      session = moment == SW_MOMENT_AFTER && report->activity != NULL ? sw_journal_get_activity (journal, report->activity) : NULL;
      if (session == NULL || sw_kind_is_run (session->kind))
        return TRUE;
    }
  return FALSE;
}

gboolean
sw_insight_find_ask (const SwJournal *journal,
                     const SwBody    *body,
                     SwDay            today,
                     SwAsk           *ret_ask)
{
  const SwActivity *run;

  g_return_val_if_fail (journal != NULL && journal->sealed, FALSE);
  g_return_val_if_fail (body != NULL, FALSE);

  if (body->safety.suspended)
    return FALSE;
  run = find_last_run (journal, today);
  if (run != NULL && !is_answered (journal, today, SW_MOMENT_AFTER))
    {
      *ret_ask = (SwAsk) { .moment = SW_MOMENT_AFTER, .run = run };
      return TRUE;
    }
  run = find_last_run (journal, today - 1);
  if (run != NULL && !is_answered (journal, today, SW_MOMENT_MORNING))
    {
      *ret_ask = (SwAsk) { .moment = SW_MOMENT_MORNING, .run = run };
      return TRUE;
    }
  return FALSE;
}

SwPainReport *
sw_ask_new_no_pain (const SwAsk *ask,
                    SwDay        today,
                    const char  *at,
                    int          minute)
{
  SwPainReport *report = sw_pain_report_new ();

  report->day = today;
  report->at = g_strdup (at);
  report->minute = minute;
  report->moment = ask->moment;
  report->nrs = 0;
  report->activity = g_strdup (ask->run->id);
  return report;
}
