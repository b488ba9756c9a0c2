/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-ctl.h"
#include "sw-words.h"

/* One place that was not chosen: what the rules say of it. */
static void
print_alternative (SwCtl               *ctl,
                   const SwAlternative *alternative,
                   SwDay                own_day)
{
  const SwVerdict *verdict = alternative->verdict;
  g_autofree char *day = sw_words_day_long (alternative->day);
  g_autofree char *why = verdict->reason != NULL ? sw_words_reason (verdict->reason, sw_diary_get_guide (ctl->diary)) : NULL;
  /* On a day of its own choice the question is what might stand there, elsewhere it is when. */
  const char *what = alternative->day == own_day ? sw_words_kind (alternative->kind) : day;

  if (verdict->kind == SW_VERDICT_ALLOWED)
    /* translators: another day for a session, or a session for a resting day */
    g_print (_("  %s: possible as well\n"), what);
  else if (verdict->kind == SW_VERDICT_COST)
    /* translators: another day for a session, or a session for a resting day; then what it would cost */
    g_print (_("  %s: possible, at a cost: %s\n"), what, why != NULL ? why : "");
  else
    g_print ("  %s: %s: %s\n", what, verdict->reason != NULL ? verdict->reason->rule : "", why != NULL ? why : "");
}

void
sw_ctl_explain_alternatives (SwCtl      *ctl,
                             const char *id,
                             SwDay       own_day)
{
  g_autoptr (GPtrArray) alternatives = sw_diary_list_alternatives (ctl->diary, id);

  if (alternatives->len == 0)
    return;

  g_print ("%s\n", _("Not chosen"));
  for (guint i = 0; i < alternatives->len; i++)
    print_alternative (ctl, g_ptr_array_index (alternatives, i), own_day);
}
