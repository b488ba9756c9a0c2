/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words.h"

/* Changes by hand that the week does not hold by now. */

/* "Friday: Easy Run, 5.2 km" */
static char *
describe_sized (const SwEdit *edit,
                const char   *weekday,
                const char   *kind)
{
  g_autofree char *size = NULL;

  if (isnan (edit->km) && isnan (edit->minutes))
    /* translators: a change by hand: weekday, session: "Friday: Easy Run" */
    return g_strdup_printf (_("%s: %s"), weekday, kind);
  size = isnan (edit->km) ? sw_words_minutes (edit->minutes) : sw_words_km (edit->km);

  /* translators: a change by hand: weekday, session, its size: "Friday: Easy Run, 5.2 km" */
  return g_strdup_printf (_("%s: %s, %s"), weekday, kind, size);
}

static char *
describe_edit (const SwEdit *edit)
{
  SwKind kind = edit->what == SW_EDIT_ADD ? edit->kind : edit->session_kind;
  const char *name = kind == SW_KIND_NONE ? _("Session") : sw_words_kind (kind);
  g_autofree char *from = edit->from != SW_DAY_NONE ? sw_words_weekday_long (edit->from) : NULL;
  g_autofree char *to = edit->to != SW_DAY_NONE ? sw_words_weekday_long (edit->to) : NULL;
  const char *weekday = from != NULL ? from : to != NULL ? to : "";

  if (edit->what == SW_EDIT_MOVE && from != NULL && to != NULL)
    /* translators: a change of the plan: session, weekday before, weekday now: "Easy Run: Thursday to Friday" */
    return g_strdup_printf (_("%s: %s to %s"), name, from, to);
  if (edit->what == SW_EDIT_SWAP)
    /* translators: a change of the plan: weekday, session before, session now: "Tuesday: Easy Run becomes Swim" */
    return g_strdup_printf (_("%s: %s becomes %s"), weekday, name, sw_words_kind (edit->kind));
  if (edit->what == SW_EDIT_LOCK)
    /* translators: a change by hand: weekday, session that was to stay there: "Friday: Easy Run, locked" */
    return g_strdup_printf (_("%s: %s, locked"), weekday, name);

  return describe_sized (edit, weekday, name);
}

/**
 * sw_words_left_out:
 * @left_out: a change by hand that its week does not hold
 * @guide: the guide
 *
 * Returns: (transfer full): what is left out, by which rule, and that it is not lost
 */
char *
sw_words_left_out (const SwLeftOut *left_out,
                   const SwGuide   *guide)
{
  g_autofree char *what = describe_edit (left_out->edit);
  g_autofree char *why = sw_words_reason (left_out->reason, guide);

  /* translators: first a change the user made by hand, as in "Easy Run: Thursday to Friday", then the sentence of the rule that
   * is against it by now */
  return g_strdup_printf (_("Your change “%s” is left out for now. %s It comes back by itself once it fits."), what, why);
}
