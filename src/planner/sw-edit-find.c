/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which session an edit speaks of, after rebuilds that have moved and renumbered them all. */

#include "sw-edits.h"

gboolean
sw_edits_is_of_week (const SwPlanWeek *week,
                     const SwEdit     *edit)
{
  SwDay home = edit->what == SW_EDIT_ADD ? edit->to : sw_edits_get_day (edit);

  if (home == SW_DAY_NONE || sw_day_get_monday (home) != week->monday)
    return FALSE;

  return edit->what != SW_EDIT_MOVE || sw_day_get_monday (edit->to) == week->monday;
}

/* The first session of @week, not done, @edited already or not, that is named @id (or any when NULL), of @kind (or any), on @on
 * (or any). */
static SwSession *
find_session (const SwPlanWeek  *week,
              gboolean           edited,
              const char        *id,
              SwKind             kind,
              SwDay              on,
              SwPlanDay        **ret_day)
{
  for (int i = 0; i < 7; i++)
    {
      SwPlanDay *day = week->days[i];

      if (on != SW_DAY_NONE && day->day != on)
        continue;
      for (guint k = 0; k < day->sessions->len; k++)
        {
          SwSession *session = g_ptr_array_index (day->sessions, k);

          if (session->status == SW_STATUS_DONE || session->edited != edited
              || (kind != SW_KIND_NONE && session->kind != kind) || (id != NULL && g_strcmp0 (session->id, id) != 0))
            continue;
          *ret_day = day;
          return session;
        }
    }

  return NULL;
}

SwSession *
sw_edits_find_session (const SwPlanWeek  *week,
                       const SwEdit      *edit,
                       SwPlanDay        **ret_day)
{
  SwKind kind = edit->session_kind;
  SwSession *session = NULL;

  *ret_day = NULL;
  /* An edited session keeps the name by which the user knows it, so the next edit of it finds it wherever it is by now, and
   * no other edit ever does. */
  if (edit->session != NULL)
    session = find_session (week, TRUE, edit->session, SW_KIND_NONE, SW_DAY_NONE, ret_day);
  if (session == NULL)
    session = find_session (week, FALSE, edit->session, kind, edit->from, ret_day);
  if (session == NULL && edit->from != SW_DAY_NONE && kind != SW_KIND_NONE)
    session = find_session (week, FALSE, NULL, kind, edit->from, ret_day);
  /* The number in an id counts the sessions still planned, so the id of a day gone names another session by now. */
  if (session == NULL && (edit->from == SW_DAY_NONE || edit->from >= week->today))
    session = find_session (week, FALSE, edit->session, kind, SW_DAY_NONE, ret_day);
  /* A move from a day gone carries on with what the rebuild has made of it. */
  if (session == NULL && edit->what == SW_EDIT_MOVE && kind != SW_KIND_NONE && edit->to >= week->today)
    {
      session = find_session (week, FALSE, NULL, kind, edit->to, ret_day);
      if (session == NULL)
        session = find_session (week, FALSE, NULL, kind, SW_DAY_NONE, ret_day);
    }

  return session;
}

gboolean
sw_edits_is_same_session (const SwEdit *one,
                          const SwEdit *other)
{
  return one->session != NULL && g_strcmp0 (one->session, other->session) == 0;
}

SwDay
sw_edits_get_day (const SwEdit *edit)
{
  return edit->from != SW_DAY_NONE ? edit->from : edit->to;
}

char *
sw_edits_make_name (const SwPlanWeek *week,
                    SwKind            kind)
{
  char text[SW_WEEK_STRING_SIZE];

  sw_week_format (week->monday, text);
  for (int n = 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%s-%d", text, sw_kind_to_string (kind), n);

      if (sw_plan_week_find (week, id, NULL) == NULL)
        return g_steal_pointer (&id);
    }
}

void
sw_edits_free_name (SwPlanWeek *week,
                    const char *id)
{
  SwPlanDay *day = NULL;
  SwSession *session = find_session (week, FALSE, id, SW_KIND_NONE, SW_DAY_NONE, &day);
  char *name;

  if (session == NULL)
    return;
  name = sw_edits_make_name (week, session->kind);
  g_free (session->id);
  session->id = name;
}

void
sw_edits_keep_name (SwPlanWeek   *week,
                    SwSession    *session,
                    const SwEdit *edit)
{
  if (edit->session == NULL || g_strcmp0 (session->id, edit->session) == 0)
    return;
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          SwSession *other = g_ptr_array_index (week->days[i]->sessions, k);

          if (g_strcmp0 (other->id, edit->session) != 0)
            continue;
          /* Done and edited sessions keep their own. */
          if (other->edited || other->status != SW_STATUS_PLANNED)
            return;
          g_free (other->id);
          other->id = g_strdup (session->id);
        }
    }
  g_free (session->id);
  session->id = g_strdup (edit->session);
}
