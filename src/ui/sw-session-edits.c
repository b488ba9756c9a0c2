/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-session-edits"

#include "config.h"

#include "sw-session-edits.h"

#include <glib/gi18n.h>

#include "sw-edit-question.h"
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

/* What one wish is made of, kept while its question is open. */
typedef struct
{
  GPtrArray *edits;  /* (owned) (element-type SwEdit) */
  GPtrArray *more;   /* (owned) (element-type SwEdit): what makes room for them */
  char      *done;   /* (owned) the toast */
} Wish;

static void
wish_free (Wish *wish)
{
  g_ptr_array_unref (wish->edits);
  g_ptr_array_unref (wish->more);
  g_free (wish->done);
  g_free (wish);
}

static void
apply (GtkWidget       *widget,
       const GPtrArray *edits,
       const char      *text)
{
  g_autoptr (GError) error = NULL;

  if (sw_diary_put_edits (sw_ui_get_diary (widget), edits, &error))
    sw_ui_toast (widget, text, TRUE);
  else
    sw_ui_toast_error (widget, _("The plan stays as it is"), error);
}

static void
on_answered_cb (GtkWidget *window,
                SwEditAnswer   answer,
                gpointer   user_data)
{
  Wish *wish = user_data;
  g_autoptr (GPtrArray) edits = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (answer == SW_EDIT_ANSWER_KEEP)
    return;
  g_ptr_array_extend (edits, wish->edits, NULL, NULL);
  if (answer == SW_EDIT_ANSWER_ADAPT)
    g_ptr_array_extend (edits, wish->more, NULL, NULL);
  /* Asked and answered, also where a rule stands against it. */
  for (guint i = 0; i < edits->len; i++)
    ((SwEdit *) g_ptr_array_index (edits, i))->anyway = TRUE;
  text = answer == SW_EDIT_ANSWER_ONLY ? g_strdup (wish->done)
         /* translators: what was changed ("Easy Run: Thursday to Friday"), and how many sessions more */
         : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, and %u session with it", "%s, and %u sessions with it", wish->more->len),
                            wish->done, wish->more->len);
  apply (window, edits, text);
}

/* Skips and locks leave the other days alone. */
static gboolean
may_adapt (const GPtrArray *edits)
{
  const SwEdit *edit = g_ptr_array_index (edits, 0);

  return edit->what == SW_EDIT_MOVE || edit->what == SW_EDIT_ADD || edit->what == SW_EDIT_SWAP || edit->what == SW_EDIT_RESIZE;
}

/* @edits: (transfer full); @done: (transfer full): what to say when they are made. */
static void
put_all (GtkWidget *widget,
         GPtrArray *edits,
         char      *done)
{
  SwDiary *diary = sw_ui_get_diary (widget);
  g_autoptr (SwVerdict) verdict = sw_diary_judge_edits (diary, edits);
  g_autoptr (SwAdaptation) adaptation = NULL;
  Wish *wish = g_new0 (Wish, 1);

  wish->edits = edits;
  wish->more = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);
  wish->done = done;
  if (verdict->kind == SW_VERDICT_STOPPED)
    {
      g_autofree char *why = verdict->reason != NULL ? sw_words_reason (verdict->reason, sw_diary_get_guide (diary)) : NULL;

      sw_ui_toast (widget, why != NULL ? why : _("Not while training is paused."), FALSE);
      wish_free (wish);
      return;
    }
  if (may_adapt (edits))
    {
      adaptation = sw_diary_adapt_week (diary, edits);
      for (guint i = 0; i < adaptation->edits->len; i++)
        g_ptr_array_add (wish->more, sw_edit_copy (g_ptr_array_index (adaptation->edits, i)));
    }
  if (verdict->kind == SW_VERDICT_REFUSED || wish->more->len > 0)
    {
      sw_edit_question_ask (widget, edits, verdict, adaptation, on_answered_cb, wish, (GDestroyNotify) wish_free);
      return;
    }
  apply (widget, edits, done);
  wish_free (wish);
}

static void
put (GtkWidget       *widget,
     const SwEdit    *edit,
     const SwSession *session)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);

  g_ptr_array_add (edits, sw_edit_copy (edit));
  put_all (widget, edits, describe_edit (edit, session));
}

SwStanding *
sw_standing_new (const SwSession *session,
                 SwDay            day)
{
  SwStanding *self = g_new0 (SwStanding, 1);

  self->session = sw_session_copy (session);
  self->day = day;
  return self;
}

void
sw_standing_free (SwStanding *self)
{
  sw_session_free (self->session);
  g_free (self);
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

static GPtrArray *
shift_edits_new (SwDiary         *diary,
                 const GPtrArray *standings,
                 int              by,
                 gboolean         copy)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);

  for (guint i = 0; i < standings->len; i++)
    {
      const SwStanding *standing = g_ptr_array_index (standings, i);
      SwEdit *edit;

      if (copy)
        {
          edit = copy_edit_new (diary, standing->session, standing->day + by);
        }
      else
        {
          edit = edit_new (diary, SW_EDIT_MOVE, standing->session, standing->day);
          edit->to = standing->day + by;
        }
      g_ptr_array_add (edits, edit);
    }
  return edits;
}

void
sw_session_edits_shift (GtkWidget       *widget,
                        const GPtrArray *standings,
                        int              by,
                        gboolean         copy)
{
  GPtrArray *edits;
  char *done;

  if (standings->len == 0 || (by == 0 && !copy))
    return;
  edits = shift_edits_new (sw_ui_get_diary (widget), standings, by, copy);
  if (standings->len == 1)
    done = describe_edit (g_ptr_array_index (edits, 0), ((SwStanding *) g_ptr_array_index (standings, 0))->session);
  else if (copy)
    /* translators: a number of sessions */
    done = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session copied", "%u sessions copied", standings->len), standings->len);
  else
    /* translators: a number of sessions */
    done = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session moved", "%u sessions moved", standings->len), standings->len);
  put_all (widget, edits, done);
}

SwVerdict *
sw_session_edits_judge_shift (SwDiary         *diary,
                              const GPtrArray *standings,
                              int              by,
                              gboolean         copy)
{
  g_autoptr (GPtrArray) edits = shift_edits_new (diary, standings, by, copy);

  return sw_diary_judge_edits (diary, edits);
}

static GPtrArray *
standings_new (const SwSession *session,
               SwDay            day)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_standing_free);

  g_ptr_array_add (standings, sw_standing_new (session, day));
  return standings;
}

void
sw_session_edits_move (GtkWidget       *widget,
                       const SwSession *session,
                       SwDay            from,
                       SwDay            to)
{
  g_autoptr (GPtrArray) standings = standings_new (session, from);

  sw_session_edits_shift (widget, standings, to - from, FALSE);
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

void
sw_session_edits_copy (GtkWidget       *widget,
                       const SwSession *session,
                       SwDay            to)
{
  g_autoptr (GPtrArray) standings = standings_new (session, to);

  sw_session_edits_shift (widget, standings, 0, TRUE);
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
sw_session_edits_judge_resize (SwDiary         *diary,
                               const SwSession *session,
                               SwDay            day,
                               double           minutes,
                               double           km)
{
  g_autoptr (SwEdit) edit = edit_new (diary, SW_EDIT_RESIZE, session, day);

  edit->minutes = minutes;
  edit->km = km;
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
