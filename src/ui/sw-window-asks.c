/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-window"

#include "config.h"

#include "sw-window-private.h"

#include <glib/gi18n.h>

#include "sw-ask.h"
#include "sw-pain-dialog.h"
#include "sw-settings.h"
#include "sw-words-body.h"

/* The question after a run, outside of the pages: its answers as actions, and the desktop notification. What is due is decided
 * by insight; here is only the question whether somebody has to be told, and who answered. */

#define NOTIFICATION "after-run"

/* The question that is due, if @key names it; a press that comes too late answers nothing. */
static gboolean
find_ask (SwWindow   *self,
          const char *key,
          SwAsk      *ret_ask)
{
  g_autofree char *due = NULL;

  if (!sw_insight_find_ask (sw_diary_get_journal (self->diary), sw_diary_get_body (self->diary), sw_diary_get_today (self->diary), ret_ask))
    return FALSE;
  due = sw_ask_get_key (ret_ask);
  return g_str_equal (due, key);
}

static void
answer_no_pain (SwWindow    *self,
                const SwAsk *ask)
{
  SwDay today = sw_diary_get_today (self->diary);
  int minute;
  g_autofree char *now = sw_ui_new_instant (today, &minute);
  g_autoptr (SwPainReport) report = sw_ask_new_no_pain (ask, today, now, minute);
  g_autoptr (GError) error = NULL;

  if (sw_diary_put_pain (self->diary, report, &error))
    sw_window_toast_outcome (self);
  else
    sw_ui_toast_error (GTK_WIDGET (self), _("The report was not saved"), error);
}

void
sw_window_answer (SwWindow   *self,
                  const char *key,
                  gboolean    no_pain)
{
  SwAsk ask;

  g_return_if_fail (SW_IS_WINDOW (self));

  /* The notification may be pressed before the journal is read. */
  if (self->diary == NULL)
    {
      g_free (self->pending_answer);
      self->pending_answer = g_strdup (key);
      self->pending_no_pain = no_pain;
      return;
    }
  if (!find_ask (self, key, &ask))
    sw_window_toast (self, _("That question is closed: it was answered, or its time is over."), FALSE);
  else if (no_pain)
    answer_no_pain (self, &ask);
  else
    gtk_window_present (GTK_WINDOW (sw_pain_dialog_new_answer (GTK_WINDOW (self), sw_diary_get_today (self->diary), &ask)));
}

static void
on_no_pain_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  sw_window_answer (user_data, g_variant_get_string (parameter, NULL), TRUE);
}

static void
on_report_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  sw_window_answer (user_data, g_variant_get_string (parameter, NULL), FALSE);
}

void
sw_window_add_ask_actions (SwWindow *self)
{
  static const GActionEntry entries[] = {
    { "answer-no-pain", on_no_pain_cb, "s" },
    { "answer-report", on_report_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
withdraw (SwWindow *self)
{
  if (self->told_ask == NULL)
    return;
  g_application_withdraw_notification (g_application_get_default (), NOTIFICATION);
  g_clear_pointer (&self->told_ask, g_free);
}

static void
notify (const SwAsk *ask,
        const char  *key)
{
  g_autofree char *question = sw_words_ask (ask->moment, ask->run->day);
  g_autoptr (GNotification) notification = g_notification_new (question);

  g_notification_set_body (notification, ask->moment == SW_MOMENT_MORNING ? _("The morning after a run says whether the plan can go on.")
                                                                          : _("One press now, and one tomorrow morning."));
  g_notification_add_button_with_target (notification, _("No Pain"), "app.answer-no-pain", "s", key);
  g_notification_add_button_with_target (notification, _("Report…"), "app.answer-report", "s", key);
  g_application_send_notification (g_application_get_default (), NOTIFICATION, notification);
}

void
sw_window_update_asks (SwWindow *self,
                       gboolean  may_tell)
{
  g_autofree char *key = NULL;
  g_autofree char *now = NULL;
  int minute;
  SwAsk ask;

  if (g_application_get_default () == NULL)
    return;
  if (self->diary != NULL && self->pending_answer != NULL)
    {
      g_autofree char *answer = g_steal_pointer (&self->pending_answer);

      sw_window_answer (self, answer, self->pending_no_pain);
    }
  if (self->diary == NULL || sw_diary_is_sample (self->diary) || sw_diary_get_read_only (self->diary)
      || !sw_insight_find_ask (sw_diary_get_journal (self->diary), sw_diary_get_body (self->diary), sw_diary_get_today (self->diary), &ask))
    {
      withdraw (self);
      return;
    }
  key = sw_ask_get_key (&ask);
  if (g_strcmp0 (self->told_ask, key) == 0)
    return;
  withdraw (self);
  now = sw_ui_new_instant (sw_diary_get_today (self->diary), &minute);
  /* Whoever looks at the window sees the card; a notification would only be in the way. */
  if (!may_tell || gtk_window_is_active (GTK_WINDOW (self)) || !sw_settings_get_notifications (sw_settings_get_default ())
      || !sw_ask_may_notify (&ask, minute, sw_diary_get_guide (self->diary)))
    return;
  notify (&ask, key);
  self->told_ask = g_steal_pointer (&key);
}
