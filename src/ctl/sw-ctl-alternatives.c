/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-ctl.h"
#include "sw-words.h"

/* One other day for a session: what the rules say of it. */
static void
print_alternative (SwCtl           *ctl,
                   const SwSession *session,
                   SwDay            from,
                   SwDay            to)
{
  g_autoptr (SwEdit) edit = sw_edit_new ();
  g_autoptr (SwVerdict) verdict = NULL;
  g_autofree char *day = sw_words_day_long (to);
  g_autofree char *why = NULL;

  edit->what = SW_EDIT_MOVE;
  edit->session = g_strdup (session->id);
  edit->session_kind = session->kind;
  edit->made = ctl->today;
  edit->from = from;
  edit->to = to;
  verdict = sw_diary_judge_edit (ctl->diary, edit);
  why = verdict->reason != NULL ? sw_words_reason (verdict->reason, sw_diary_get_guide (ctl->diary)) : NULL;

  if (verdict->kind == SW_VERDICT_ALLOWED)
    g_print (_("  %s: possible as well\n"), day);
  else if (verdict->kind == SW_VERDICT_COST)
    /* translators: another day for a session: the day, then what it would cost */
    g_print (_("  %s: possible, at a cost: %s\n"), day, why != NULL ? why : "");
  else
    g_print ("  %s: %s: %s\n", day, verdict->reason != NULL ? verdict->reason->rule : "", why != NULL ? why : "");
}

void
sw_ctl_explain_alternatives (SwCtl           *ctl,
                             const SwSession *session,
                             const SwPlanDay *day)
{
  SwDay monday = sw_day_get_monday (day->day);

  if (session->status != SW_STATUS_PLANNED)
    return;

  g_print ("%s\n", _("Other days"));
  for (SwDay other = MAX (monday, ctl->today); other < monday + 7; other++)
    if (other != day->day)
      print_alternative (ctl, session, day->day, other);
}
