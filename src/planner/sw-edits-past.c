/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the user's edits leave on days gone. */

#include "sw-edits.h"

#include "sw-reasons.h"

/* Whether a session like the edit's was logged on @day. */
static gboolean
was_done (const SwPlanHistory *history,
          SwDay                day,
          SwKind               kind)
{
  const SwJournal *journal = history->in.journal;
  guint first, end;

  sw_journal_find_activities (journal, day, day, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      if (activity->kind == kind || (sw_kind_is_run (activity->kind) && sw_kind_is_run (kind)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_superseded (const GPtrArray *edits,
               guint            position)
{
  const SwEdit *edit = g_ptr_array_index (edits, position);

  for (guint i = position + 1; i < edits->len; i++)
    {
      const SwEdit *later = g_ptr_array_index (edits, i);

      if (sw_edits_is_same_session (later, edit) && later->what != SW_EDIT_RESIZE)
        return TRUE;
    }

  return FALSE;
}

void
sw_edits_apply_past (const SwPlanHistory *history,
                     SwPlanWeek          *week)
{
  const GPtrArray *edits = history->in.journal->edits;

  for (guint i = 0; i < edits->len; i++)
    {
      const SwEdit *edit = g_ptr_array_index (edits, i);
      SwDay day = edit->what == SW_EDIT_MOVE || edit->what == SW_EDIT_ADD ? edit->to : edit->from;
      SwKind kind = edit->what == SW_EDIT_ADD || edit->what == SW_EDIT_SWAP ? edit->kind : edit->session_kind;
      SwSession *session;

      if (edit->what == SW_EDIT_UNLOCK || edit->what == SW_EDIT_DONE || edit->what == SW_EDIT_RESIZE
          || edit->what == SW_EDIT_NONE)
        continue;
      if (!sw_edits_is_of_week (week, edit) || day >= history->today || kind == SW_KIND_NONE
          || is_superseded (edits, i) || was_done (history, day, kind))
        continue;

      session = sw_session_new (kind);
      g_free (session->id);
      session->id = edit->session != NULL ? g_strdup (edit->session) : g_strdup (edit->id);
      session->minutes = isnan (edit->minutes) ? 0 : (int) floor (edit->minutes + 0.5);
      session->km = edit->km;
      session->rpe = history->numbers.rpe[kind];
      session->status = edit->what == SW_EDIT_SKIP ? SW_STATUS_SKIPPED : SW_STATUS_MISSED;
      session->edited = TRUE;
      g_ptr_array_add (session->reasons,
                       sw_reasons_make (history->in.guide, "edit", sw_edit_what_to_string (edit->what), NULL));
      sw_edits_free_name (week, session->id);
      sw_edits_put_session (week->days[day - week->monday], session);
    }
}
