/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-change.h"
#include "sw-words.h"

static char *
describe_resized (const SwSession *before,
                  const SwSession *after,
                  SwDay            day)
{
  g_autofree char *weekday = sw_words_weekday_long (day);
  g_autofree char *old_size = sw_words_session_size (before);
  g_autofree char *new_size = sw_words_session_size (after);

  if (g_strcmp0 (old_size, new_size) == 0)
    {
      g_free (old_size);
      g_free (new_size);
      old_size = sw_words_minutes (before->minutes);
      new_size = sw_words_minutes (after->minutes);
    }

  /* translators: a change of the plan: weekday, session, size before, size now: "Sunday: Long Run, 7.0 km becomes 5.2 km" */
  return g_strdup_printf (_("%s: %s, %s becomes %s"), weekday, sw_words_kind (after->kind), old_size, new_size);
}

/* "Thursday: Easy Run, skipped"; NULL when it stands as it stood. */
static char *
describe_status (const SwSession *before,
                 const SwSession *after,
                 const char      *weekday)
{
  const char *status;

  if (before->status == after->status)
    return NULL;
  /* translators: a session that had been skipped is back in the plan */
  status = after->status == SW_STATUS_PLANNED ? _("planned again") : sw_words_session_status (after->status);

  /* translators: a change of the plan: weekday, session, what it is now: "Thursday: Easy Run, skipped" */
  return g_strdup_printf (_("%s: %s, %s"), weekday, sw_words_kind (after->kind), status);
}

char *
sw_words_change (const SwSession *before,
                 SwDay            before_day,
                 const SwSession *after,
                 SwDay            after_day)
{
  g_autofree char *old_weekday = before != NULL ? sw_words_weekday_long (before_day) : NULL;
  g_autofree char *new_weekday = after != NULL ? sw_words_weekday_long (after_day) : NULL;
  g_autofree char *status = NULL;

  if (before == NULL && after == NULL)
    return g_strdup ("");

  if (before == NULL)
    {
      g_autofree char *size = sw_words_session_size (after);

      /* translators: a change of the plan: weekday, session, size: "Thursday: Easy Run, 5.2 km, is new" */
      return g_strdup_printf (_("%s: %s, %s, is new"), new_weekday, sw_words_kind (after->kind), size);
    }
  if (after == NULL)
    /* translators: a change of the plan: weekday, session: "Thursday: no Easy Run" */
    return g_strdup_printf (_("%s: no %s"), old_weekday, sw_words_kind (before->kind));
  status = describe_status (before, after, new_weekday);
  if (status != NULL)
    return g_steal_pointer (&status);
  if (before->kind != after->kind)
    /* translators: a change of the plan: weekday, session before, session now: "Tuesday: Easy Run becomes Swim" */
    return g_strdup_printf (_("%s: %s becomes %s"), new_weekday, sw_words_kind (before->kind), sw_words_kind (after->kind));
  if (before_day != after_day)
    /* translators: a change of the plan: session, weekday before, weekday now: "Easy Run: Thursday to Friday" */
    return g_strdup_printf (_("%s: %s to %s"), sw_words_kind (after->kind), old_weekday, new_weekday);

  return describe_resized (before, after, after_day);
}
