/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-model.h"

EditWish *
edit_wish_new (const SwEdit    *edit,
               const SwSession *session,
               SwDay            day)
{
  EditWish *self = g_new0 (EditWish, 1);

  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);
  self->monday = sw_day_get_monday (day);
  self->kind = session != NULL ? session->kind : edit->kind;
  self->day = SW_DAY_NONE;
  self->minutes = SW_MISSING;
  self->km = NAN;
  self->id = g_strdup (edit->session);
  edit_wish_add (self, edit, day);

  return self;
}

void
edit_wish_free (EditWish *self)
{
  g_ptr_array_unref (self->edits);
  g_free (self->id);
  g_free (self);
}

static void
set_size (EditWish     *self,
          const SwEdit *edit)
{
  /* A run of so many minutes is planned in kilometres: which ones is the planner's. */
  self->km = edit->km;
  self->minutes = sw_kind_is_run (self->kind) || isnan (edit->minutes) ? SW_MISSING : (int) floor (edit->minutes + 0.5);
}

void
edit_wish_add (EditWish     *self,
               const SwEdit *edit,
               SwDay         day)
{
  g_ptr_array_add (self->edits, sw_edit_copy (edit));
  switch (edit->what)
    {
    case SW_EDIT_MOVE:
      self->day = edit->to;
      break;
    case SW_EDIT_SWAP:
      self->kind = edit->kind;
      self->minutes = SW_MISSING;
      self->km = NAN;
      break;
    case SW_EDIT_SKIP:
      self->skipped = TRUE;
      break;
    case SW_EDIT_LOCK:
      self->locked = TRUE;
      self->day = day;
      break;
    case SW_EDIT_UNLOCK:
      self->locked = FALSE;
      self->day = SW_DAY_NONE;
      for (guint i = 0; i < self->edits->len; i++)
        {
          const SwEdit *earlier = g_ptr_array_index (self->edits, i);

          if (earlier->what == SW_EDIT_MOVE || earlier->what == SW_EDIT_ADD)
            self->day = earlier->to;
        }
      break;
    case SW_EDIT_ADD:
      self->day = edit->to;
      set_size (self, edit);
      break;
    case SW_EDIT_RESIZE:
      set_size (self, edit);
      break;
    case SW_EDIT_DONE:
      self->done = TRUE;
      break;
    case SW_EDIT_NONE:
    case SW_N_EDITS:
    default:
      g_assert_not_reached ();
    }
}

gboolean
edit_is_marked (const SwSession *session,
                SwEditWhat       what)
{
  for (guint i = 0; i < session->reasons->len; i++)
    {
      const SwReason *reason = g_ptr_array_index (session->reasons, i);

      if (g_str_equal (reason->rule, "edit") && g_strcmp0 (reason->variant, sw_edit_what_to_string (what)) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A lock that was opened again leaves none. */
static gboolean
leaves_mark (const EditWish *self,
             const SwEdit   *edit)
{
  return edit->what == SW_EDIT_LOCK ? self->locked : edit->what != SW_EDIT_UNLOCK;
}

gboolean
edit_wish_is_idle (const EditWish *self)
{
  for (guint i = 0; i < self->edits->len; i++)
    {
      if (leaves_mark (self, g_ptr_array_index (self->edits, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
shows (const EditWish  *self,
       const SwSession *session,
       SwDay            day)
{
  SwStatus status = self->done ? SW_STATUS_DONE : self->skipped ? SW_STATUS_SKIPPED : SW_STATUS_PLANNED;

  if (session->kind != self->kind || session->status != status || session->locked != self->locked
      || (self->day != SW_DAY_NONE && day != self->day)
      || (self->minutes != SW_MISSING && session->minutes != self->minutes)
      || (!isnan (self->km) && !(fabs (session->km - self->km) < 1e-9)))
    return FALSE;
  for (guint i = 0; i < self->edits->len; i++)
    {
      const SwEdit *edit = g_ptr_array_index (self->edits, i);

      if (leaves_mark (self, edit) && !(session->edited && edit_is_marked (session, edit->what)))
        return FALSE;
    }

  return TRUE;
}

const SwSession *
edit_wish_find (const EditWish   *self,
                const SwPlanWeek *week)
{
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (g_str_equal (session->id, self->id) && shows (self, session, week->days[i]->day))
            return session;
        }
    }

  return NULL;
}

/* Whether the session that @edit speaks of stands in @week without an edit: where it was, or under its name. */
static gboolean
has_free_session (const SwPlanWeek *week,
                  const SwEdit     *edit)
{
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->kind == edit->session_kind && session->status == SW_STATUS_PLANNED && !session->edited
              && (week->days[i]->day == edit->from || g_strcmp0 (session->id, edit->session) == 0))
            return TRUE;
        }
    }

  return FALSE;
}

const char *
edit_wish_get_refusal (const EditWish *self,
                       SwDiary        *diary)
{
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, self->monday);

  if (week->state == SW_STATE_SUSPENDED)
    return "E2";
  for (guint i = 0; i < self->edits->len; i++)
    {
      const SwEdit *edit = g_ptr_array_index (self->edits, i);
      g_autoptr (SwVerdict) verdict = sw_diary_judge_edit (diary, edit);
      gboolean unknown;

      if (verdict->kind != SW_VERDICT_REFUSED && verdict->kind != SW_VERDICT_STOPPED)
        continue;
      /* What nobody finds has to be gone; what was insisted on yields to a safety stop only. */
      unknown = g_str_equal (verdict->reason->rule, "edit") && g_strcmp0 (verdict->reason->variant, "unknown") == 0;
      if (unknown ? !has_free_session (week, edit) : verdict->kind == SW_VERDICT_STOPPED || !edit->anyway)
        return verdict->reason->rule;
    }

  return NULL;
}
