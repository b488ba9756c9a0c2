/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-session-edits"

#include "config.h"

#include "sw-session-edits.h"

#include <glib/gi18n.h>

#include "sw-words-change.h"

static SwEdit *
edit_new (SwDiary         *diary,
          SwEditWhat       what,
          const SwSession *session,
          SwDay            day)
{
  SwEdit *edit = sw_edit_new ();

  edit->made = sw_diary_get_today (diary);
  edit->what = what;
  edit->session = g_strdup (session->id);
  edit->session_kind = session->kind;
  edit->from = day;
  return edit;
}

static char *
describe_edit (const SwEdit    *edit,
               const SwSession *session)
{
  switch (edit->what)
    {
    case SW_EDIT_MOVE:
      return sw_words_change (session, edit->from, session, edit->to);
    case SW_EDIT_SWAP:
      {
        g_autoptr (SwSession) after = sw_session_copy (session);

        after->kind = edit->kind;
        return sw_words_change (session, edit->from, after, edit->from);
      }
    case SW_EDIT_SKIP:
      /* translators: the kind of a session, such as "Easy Run skipped" */
      return g_strdup_printf (_("%s skipped"), sw_words_kind (session->kind));
    case SW_EDIT_LOCK:
      return g_strdup_printf (_("%s locked"), sw_words_kind (session->kind));
    case SW_EDIT_UNLOCK:
      return g_strdup_printf (_("%s unlocked"), sw_words_kind (session->kind));
    case SW_EDIT_ADD:
      {
        g_autofree char *day = sw_words_day_long (edit->to);

        /* translators: a kind of session, a day: "Easy Run added on Friday 27 November" */
        return g_strdup_printf (_("%s added on %s"), sw_words_kind (edit->kind), day);
      }
    case SW_EDIT_RESIZE:
      {
        g_autofree char *size = isfinite (edit->km) ? sw_words_km (edit->km) : sw_words_minutes (edit->minutes);

        /* translators: a kind of session, its new size: "Easy Run: now 4.0 km" */
        return g_strdup_printf (_("%s: now %s"), sw_words_kind (session->kind), size);
      }
    case SW_EDIT_NONE:
    case SW_EDIT_DONE:
    case SW_N_EDITS:
    default:
      return g_strdup (_("The plan was changed"));
    }
}

typedef struct
{
  GtkWidget *window;   /* (owned) */
  SwEdit    *edit;     /* (owned) */
  SwSession *session;  /* (owned) */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->window);
  sw_edit_free (question->edit);
  sw_session_free (question->session);
  g_free (question);
}

static void
apply (GtkWidget       *widget,
       const SwEdit    *edit,
       const SwSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!sw_diary_put_edit (sw_ui_get_diary (widget), edit, &error))
    {
      sw_ui_toast_error (widget, _("The plan stays as it is"), error);
      return;
    }
  text = describe_edit (edit, session);
  sw_ui_toast (widget, text, TRUE);
}

static void
on_response_cb (GtkWidget  *dialog,
                const char *response,
                gpointer    user_data)
{
  Question *question = user_data;

  if (g_strcmp0 (response, "anyway") == 0)
    {
      question->edit->anyway = TRUE;
      apply (question->window, question->edit, question->session);
    }
}

static void
on_closure_gone_cb (gpointer  data,
                    GClosure *closure)
{
  question_free (data);
}

static void
ask (GtkWidget       *widget,
     const SwEdit    *edit,
     const SwSession *session,
     const char      *why)
{
  GtkWindow *window = sw_ui_get_main_window (widget);
  Question *question = g_new0 (Question, 1);
  GtkWidget *dialog;

  question->window = g_object_ref (GTK_WIDGET (window));
  question->edit = sw_edit_copy (edit);
  question->session = sw_session_copy (session);
  dialog = adw_message_dialog_new (window, _("The Rules Advise Against It"), why);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep the Plan"), 
                                    "anyway", edit->what == SW_EDIT_MOVE ? _("_Move Anyway") : _("_Do It Anyway"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "anyway", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), question, on_closure_gone_cb, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
put (GtkWidget       *widget,
     const SwEdit    *edit,
     const SwSession *session)
{
  SwDiary *diary = sw_ui_get_diary (widget);
  g_autoptr (SwVerdict) verdict = sw_diary_judge_edit (diary, edit);
  g_autofree char *why = verdict->reason != NULL ? sw_words_reason (verdict->reason, sw_diary_get_guide (diary)) : NULL;

  if (verdict->kind == SW_VERDICT_REFUSED)
    ask (widget, edit, session, why);
  else if (verdict->kind == SW_VERDICT_STOPPED)
    sw_ui_toast (widget, why != NULL ? why : _("Not while training is paused."), FALSE);
  else
    apply (widget, edit, session);
}

void
sw_session_edits_move (GtkWidget       *widget,
               const SwSession *session,
               SwDay            from,
               SwDay            to)
{
  g_autoptr (SwEdit) edit = NULL;

  if (from == to)
    return;
  edit = edit_new (sw_ui_get_diary (widget), SW_EDIT_MOVE, session, from);
  edit->to = to;
  put (widget, edit, session);
}

void
sw_session_edits_swap (GtkWidget       *widget,
               const SwSession *session,
               SwDay            day,
               SwKind           kind)
{
  g_autoptr (SwEdit) edit = edit_new (sw_ui_get_diary (widget), SW_EDIT_SWAP, session, day);

  edit->kind = kind;
  put (widget, edit, session);
}

void
sw_session_edits_skip (GtkWidget       *widget,
               const SwSession *session,
               SwDay            day)
{
  g_autoptr (SwEdit) edit = edit_new (sw_ui_get_diary (widget), SW_EDIT_SKIP, session, day);

  put (widget, edit, session);
}

void
sw_session_edits_lock (GtkWidget       *widget,
               const SwSession *session,
               SwDay            day,
               gboolean         lock)
{
  g_autoptr (SwEdit) edit = edit_new (sw_ui_get_diary (widget), lock ? SW_EDIT_LOCK : SW_EDIT_UNLOCK, session, day);

  put (widget, edit, session);
}

static SwEdit *
copy_edit_new (SwDiary         *diary,
               const SwSession *session,
               SwDay            to)
{
  SwEdit *edit = sw_edit_new ();
  char week[SW_WEEK_STRING_SIZE];

  edit->made = sw_diary_get_today (diary);
  edit->what = SW_EDIT_ADD;
  edit->session = g_strdup_printf ("%s-%s-own", sw_week_format (sw_day_get_monday (to), week), sw_kind_to_string (session->kind));
  edit->session_kind = edit->kind = session->kind;
  edit->to = to;
  edit->minutes = session->minutes;
  edit->km = session->km;
  return edit;
}

void
sw_session_edits_copy (GtkWidget       *widget,
                       const SwSession *session,
                       SwDay            to)
{
  g_autoptr (SwEdit) edit = copy_edit_new (sw_ui_get_diary (widget), session, to);

  put (widget, edit, session);
}

void
sw_session_edits_resize (GtkWidget       *widget,
                         const SwSession *session,
                         SwDay            day,
                         double           minutes,
                         double           km)
{
  g_autoptr (SwEdit) edit = edit_new (sw_ui_get_diary (widget), SW_EDIT_RESIZE, session, day);

  edit->minutes = minutes;
  edit->km = km;
  put (widget, edit, session);
}

void
sw_session_edits_ease (GtkWidget       *widget,
                       const SwSession *session,
                       SwDay            day)
{
  sw_session_edits_swap (widget, session, day, sw_kind_is_run (session->kind) ? SW_KIND_EASY : SW_KIND_MOBILITY);
}

void
sw_session_edits_reset (GtkWidget       *widget,
                const SwSession *session)
{
  g_autoptr (GError) error = NULL;

  if (sw_diary_reset_edits (sw_ui_get_diary (widget), session->id, &error))
    sw_ui_toast (widget, _("The session is as the rules made it."), TRUE);
  else
    sw_ui_toast_error (widget, _("The edits could not be taken back"), error);
}

void
sw_session_edits_tick (GtkWidget       *widget,
               const SwSession *session,
               SwDay            day,
               gboolean         done)
{
  SwDiary *diary = sw_ui_get_diary (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwActivity) activity = NULL;
  g_autofree char *text = NULL;

  if (!done)
    {
      if (sw_diary_remove_activity (diary, session->id, &error))
        sw_ui_toast (widget, _("The session is open again."), TRUE);
      else
        sw_ui_toast_error (widget, _("The tick stays"), error);
      return;
    }
  activity = sw_activity_new ();
  activity->day = day;
  activity->kind = session->kind;
  activity->minutes = session->minutes;
  activity->km = session->km;
  activity->rpe = session->rpe;
  activity->source = g_strdup ("tick");
  if (!sw_diary_put_activity (diary, activity, &error))
    {
      sw_ui_toast_error (widget, _("The session was not ticked"), error);
      return;
    }
  text = g_strdup_printf (_("%s done, as planned"), sw_words_kind (session->kind));
  sw_ui_toast (widget, text, TRUE);
}

SwVerdict *
sw_session_edits_judge_move (SwDiary         *diary,
                     const SwSession *session,
                     SwDay            from,
                     SwDay            to)
{
  g_autoptr (SwEdit) edit = edit_new (diary, SW_EDIT_MOVE, session, from);

  edit->to = to;
  return sw_diary_judge_edit (diary, edit);
}

SwVerdict *
sw_session_edits_judge_copy (SwDiary         *diary,
                             const SwSession *session,
                             SwDay            to)
{
  g_autoptr (SwEdit) edit = copy_edit_new (diary, session, to);

  return sw_diary_judge_edit (diary, edit);
}

const char *
sw_session_edits_get_verdict_word (SwVerdictKind kind)
{
  switch (kind)
    {
    case SW_VERDICT_ALLOWED:
      return _("Fits");
    case SW_VERDICT_COST:
      return _("At a cost");
    case SW_VERDICT_REFUSED:
      return _("Refused");
    case SW_VERDICT_STOPPED:
    default:
      return _("Not now");
    }
}

SwZone
sw_session_edits_get_verdict_zone (SwVerdictKind kind)
{
  return kind == SW_VERDICT_ALLOWED ? SW_ZONE_GREEN : kind == SW_VERDICT_COST ? SW_ZONE_AMBER : SW_ZONE_RED;
}
