/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-ctl-print.h"
#include "sw-ctl.h"

typedef struct
{
  char    *session;
  char    *move;
  char    *swap;
  char    *minutes;
  char    *km;
  char    *reason;
  gboolean skip;
  gboolean lock;
  gboolean unlock;
  gboolean done;
  gboolean reset;
  gboolean anyway;
} EditWords;

static void
edit_words_clear (EditWords *words)
{
  char **texts[] = { &words->session, &words->move, &words->swap, &words->minutes, &words->km, &words->reason };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EditWords, edit_words_clear)

/* Exactly one thing may be asked of the session. */
static gboolean
parse_what (const EditWords *words,
            SwEdit          *edit)
{
  gboolean resize = words->minutes != NULL || words->km != NULL;
  int asked = (words->move != NULL) + (words->swap != NULL) + words->skip + words->lock + words->unlock + words->done +
              words->reset + resize;

  if (words->session == NULL || asked != 1)
    {
      sw_ctl_complain ("edit", "%s", words->session == NULL ? _("--session is missing")
                                                            : _("expected one of --move, --swap, --skip, --lock, --unlock, --resize-minutes, --resize-km, --done, --reset"));
      return FALSE;
    }

  edit->session = g_strdup (words->session);
  edit->anyway = words->anyway;
  edit->reason = g_strdup (words->reason);
  if (words->move != NULL)
    {
      edit->what = SW_EDIT_MOVE;
      return sw_ctl_parse_day ("--move", words->move, &edit->to);
    }
  if (words->swap != NULL)
    {
      edit->what = SW_EDIT_SWAP;
      edit->kind = sw_kind_from_string (words->swap);
      if (edit->kind == SW_KIND_NONE)
        sw_ctl_complain ("--swap", _("“%s” is no kind of session"), words->swap);
      return edit->kind != SW_KIND_NONE;
    }
  if (resize)
    {
      edit->what = SW_EDIT_RESIZE;
      return (words->minutes == NULL || sw_ctl_parse_number ("--resize-minutes", words->minutes, 1, 1440, &edit->minutes)) &&
             (words->km == NULL || sw_ctl_parse_number ("--resize-km", words->km, 0.1, 300, &edit->km));
    }
  edit->what = words->skip ? SW_EDIT_SKIP : words->lock ? SW_EDIT_LOCK : words->unlock ? SW_EDIT_UNLOCK : SW_EDIT_DONE;

  return TRUE;
}

/* The planned session of an id: its week is in its name. */
static SwPlanWeek *
find_session (SwCtl            *ctl,
              const char       *id,
              const SwSession **ret_session,
              const SwPlanDay **ret_day)
{
  g_autoptr (SwPlanWeek) week = NULL;
  g_autofree char *name = g_strndup (id, 8);
  SwDay monday;

  if (sw_week_parse (name, &monday))
    {
      week = sw_diary_get_week (ctl->diary, monday);
      *ret_session = sw_plan_week_find (week, id, ret_day);
      if (*ret_session != NULL)
        return g_steal_pointer (&week);
    }
  sw_ctl_complain ("edit", _("there is no planned session “%s”"), id);

  return NULL;
}

/* Takes every edit of a session back; what never was cannot be. */
static gboolean
reset (SwCtl       *ctl,
       const char  *id,
       GError     **error)
{
  const GPtrArray *edits = sw_diary_get_journal (ctl->diary)->edits;
  gboolean known = FALSE;

  for (guint i = 0; i < edits->len; i++)
    known |= g_strcmp0 (((const SwEdit *) g_ptr_array_index (edits, i))->session, id) == 0;
  if (!known)
    {
      g_set_error (error, SW_DIARY_ERROR, SW_DIARY_ERROR_NOT_FOUND, _("“%s” has no change to take back"), id);
      return FALSE;
    }

  return sw_diary_reset_edits (ctl->diary, id, error);
}

/* "Done" makes a log of what was planned. */
static gboolean
log_as_planned (SwCtl            *ctl,
                const SwSession  *session,
                const SwPlanDay  *day,
                GError          **error)
{
  g_autoptr (SwActivity) activity = sw_activity_new ();

  activity->day = day->day;
  activity->kind = session->kind;
  activity->minutes = session->minutes;
  activity->km = session->km;
  activity->source = g_strdup ("plan");

  return sw_diary_put_activity (ctl->diary, activity, error);
}

static gboolean
carry_out (SwCtl           *ctl,
           const EditWords *words,
           SwEdit          *edit,
           const SwSession *session,
           const SwPlanDay *day,
           GError         **error)
{
  if (edit->what == SW_EDIT_DONE)
    {
      if (day->day > ctl->today)
        {
          g_set_error (error, SW_DIARY_ERROR, SW_DIARY_ERROR_REFUSED, "%s: it is not that day yet", "past");
          return FALSE;
        }
      return log_as_planned (ctl, session, day, error);
    }

  edit->session_kind = session->kind;
  edit->from = day->day;
  edit->made = ctl->today;

  return sw_diary_put_edit (ctl->diary, edit, error);
}

SwExit
sw_ctl_edit (SwCtl  *ctl,
             int     argc,
             char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("edit");
  g_auto (EditWords) words = { NULL };
  GOptionEntry entries[] = {
    { "session", 0, 0, G_OPTION_ARG_STRING, &words.session, N_("id of the session"), "ID" },
    { "move", 0, 0, G_OPTION_ARG_STRING, &words.move, N_("to another day"), "DAY" },
    { "swap", 0, 0, G_OPTION_ARG_STRING, &words.swap, N_("for another kind"), "KIND" },
    { "resize-minutes", 0, 0, G_OPTION_ARG_STRING, &words.minutes, N_("so many minutes"), "M" },
    { "resize-km", 0, 0, G_OPTION_ARG_STRING, &words.km, N_("so many km"), "X" },
    { "skip", 0, 0, G_OPTION_ARG_NONE, &words.skip, N_("leave it out"), NULL },
    { "lock", 0, 0, G_OPTION_ARG_NONE, &words.lock, N_("keep it where it is"), NULL },
    { "unlock", 0, 0, G_OPTION_ARG_NONE, &words.unlock, N_("let the plan move it again"), NULL },
    { "done", 0, 0, G_OPTION_ARG_NONE, &words.done, N_("done as planned"), NULL },
    { "reset", 0, 0, G_OPTION_ARG_NONE, &words.reset, N_("take every edit of it back"), NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &words.reason, N_("why, in your words"), "TEXT" },
    { "anyway", 0, 0, G_OPTION_ARG_NONE, &words.anyway, N_("insist against a rule"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwEdit) edit = sw_edit_new ();
  g_autoptr (SwPlanWeek) week = NULL;
  g_autoptr (GError) error = NULL;
  const SwSession *session = NULL;
  const SwPlanDay *day = NULL;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0) || !parse_what (&words, edit))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  if (words.reset)
    {
      if (!reset (ctl, words.session, &error))
        return sw_ctl_fail ("edit", error);
    }
  else
    {
      const SwSafetyState *safety = &sw_diary_get_body (ctl->diary)->safety;

      /* A paused plan has no sessions to find; what stops it is the answer. */
      if (safety->suspended)
        {
          sw_ctl_complain ("edit", "E2: %s", _("Training is paused until a clinician has seen you."));
          return SW_EXIT_REFUSED;
        }
      week = find_session (ctl, words.session, &session, &day);
      if (week == NULL)
        return SW_EXIT_REFUSED;
      if (!carry_out (ctl, &words, edit, session, day, &error))
        return sw_ctl_fail ("edit", error);
    }
  sw_ctl_print_changes (ctl->diary);

  return SW_EXIT_DONE;
}
