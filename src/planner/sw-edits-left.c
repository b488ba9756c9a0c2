/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Edits that their week does not hold by now, and why. */

#include "sw-edits.h"

#include "sw-reasons.h"

gboolean
sw_edits_is_settled_later (const GPtrArray *edits,
                           const SwEdit    *edit)
{
  guint position;

  if (!g_ptr_array_find ((GPtrArray *) edits, edit, &position))
    return FALSE;
  for (guint i = position + 1; i < edits->len; i++)
    {
      const SwEdit *later = g_ptr_array_index (edits, i);

      if (later->what == edit->what && sw_edits_is_same_session (later, edit))
        return TRUE;
    }

  return FALSE;
}

/* Whether something like the session of @edit was logged on its day, or on a day since the edit was made: then it is gone
 * because it is done. */
static gboolean
was_done_since (const SwPlanHistory *history,
                const SwEdit        *edit)
{
  const SwJournal *journal = history->in.journal;
  SwDay day = edit->to != SW_DAY_NONE ? edit->to : edit->from;
  guint first, end;

  sw_journal_find_activities (journal, MIN (edit->made, day), history->today, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      if (activity->day <= edit->made && activity->day != day && activity->day != edit->from)
        continue;
      if (activity->kind == edit->session_kind || (sw_kind_is_run (activity->kind) && sw_kind_is_run (edit->session_kind)))
        return TRUE;
    }

  return FALSE;
}

/* The rule that keeps @edit out of the finished @week; NULL when there is nothing to tell. (transfer full) */
static SwReason *
find_reason (const SwPlanHistory *history,
             const SwWeekFrame   *frame,
             const SwPlanWeek    *week,
             const SwEdit        *edit)
{
  SwPlanDay *day = NULL;
  SwSession *session = edit->what == SW_EDIT_ADD ? NULL : sw_edits_find_session (week, edit, &day);
  g_autoptr (SwVerdict) verdict = NULL;
  SwWish wish;

  if (edit->what != SW_EDIT_ADD && session == NULL)
    {
      /* Without a session there is nothing left to skip, and what was done needs no place. */
      if (edit->what == SW_EDIT_SKIP || edit->what == SW_EDIT_UNLOCK || was_done_since (history, edit))
        return NULL;
      return sw_reasons_make (history->in.guide, "edit", "gone", NULL);
    }
  if (session != NULL && session->status != SW_STATUS_PLANNED)
    return NULL;

  wish = sw_edits_make_wish (history, frame, session, session != NULL ? day->day : edit->to, edit);
  verdict = sw_edit_judge_wish (history, frame, week, &wish);
  if (verdict->kind != SW_VERDICT_STOPPED && (verdict->kind != SW_VERDICT_REFUSED || edit->anyway))
    return NULL;

  return g_steal_pointer (&verdict->reason);
}

void
sw_edits_add_left_out (const SwPlanHistory *history,
                       const SwWeekFrame   *frame,
                       SwPlanWeek          *week,
                       const GPtrArray     *left)
{
  for (guint i = 0; i < left->len; i++)
    {
      const SwEdit *edit = g_ptr_array_index (left, i);
      SwDay day = edit->to != SW_DAY_NONE ? edit->to : edit->from;
      SwReason *reason;

      if (day < history->today || sw_edits_is_settled_later (history->in.journal->edits, edit))
        continue;
      reason = find_reason (history, frame, week, edit);
      if (reason != NULL)
        g_ptr_array_add (week->left_out, sw_left_out_new (edit, reason));
    }
}
