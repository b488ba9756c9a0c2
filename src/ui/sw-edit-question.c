/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-edit-question"

#include "config.h"

#include "sw-edit-question.h"

#include <glib/gi18n.h>

#include "sw-rows.h"
#include "sw-words-change.h"

typedef struct
{
  GtkWidget     *window;    /* (owned) */
  SwEditAnswered answered;
  gpointer       user_data; /* (owned) */
  GDestroyNotify free_data;
} Question;

static void
on_response_cb (GtkWidget  *dialog,
                const char *response,
                gpointer    user_data)
{
  Question *question = user_data;
  SwEditAnswer answer = g_strcmp0 (response, "only") == 0 ? SW_EDIT_ANSWER_ONLY
                    : g_strcmp0 (response, "adapt") == 0 ? SW_EDIT_ANSWER_ADAPT : SW_EDIT_ANSWER_KEEP;

  question->answered (question->window, answer, question->user_data);
}

static void
on_closure_gone_cb (gpointer  data,
                    GClosure *closure)
{
  Question *question = data;

  question->free_data (question->user_data);
  g_object_unref (question->window);
  g_free (question);
}

/* "Walk: Wednesday to Thursday", and why. */
static GtkWidget *
new_line (const SwGuide  *guide,
          const SwEdit   *edit,
          const SwReason *reason)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (SwSession) session = sw_session_new (edit->session_kind);
  g_autofree char *text = sw_words_change (session, edit->from, session, edit->to);
  g_autofree char *why = sw_words_reason (reason, guide);
  GtkWidget *detail = sw_rows_new_label (why, "caption");

  gtk_box_append (GTK_BOX (row), sw_rows_new_label (text, "heading"));
  gtk_widget_add_css_class (detail, "sw-dim");
  gtk_box_append (GTK_BOX (row), detail);
  return row;
}

static GtkWidget *
new_list (SwDiary            *diary,
          const SwAdaptation *adaptation)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (box), sw_rows_new_label (_("The rest of the week can make room:"), NULL));
  for (guint i = 0; i < adaptation->edits->len; i++)
    gtk_box_append (GTK_BOX (card), new_line (sw_diary_get_guide (diary), g_ptr_array_index (adaptation->edits, i),
                                              g_ptr_array_index (adaptation->reasons, i)));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_box_append (GTK_BOX (box), card);
  return box;
}

/* Against a rule the other way is named by what it is: insisting. */
static const char *
get_only_label (const GPtrArray *edits,
                gboolean         refused)
{
  if (!refused)
    return edits->len > 1 ? _("_Only These") : _("_Only This One");
  return ((SwEdit *) g_ptr_array_index (edits, 0))->what == SW_EDIT_MOVE ? _("_Move Anyway") : _("_Do It Anyway");
}

void
sw_edit_question_ask (GtkWidget          *widget,
                      const GPtrArray    *edits,
                      const SwVerdict    *verdict,
                      const SwAdaptation *adaptation,
                      SwEditAnswered      answered,
                      gpointer            user_data,
                      GDestroyNotify      free_data)
{
  GtkWindow *window = sw_ui_get_main_window (widget);
  SwDiary *diary = sw_ui_get_diary (widget);
  Question *question = g_new0 (Question, 1);
  gboolean refused = verdict->kind == SW_VERDICT_REFUSED;
  gboolean adapts = adaptation->edits->len > 0;
  g_autofree char *why = verdict->reason != NULL ? sw_words_reason (verdict->reason, sw_diary_get_guide (diary)) : NULL;
  GtkWidget *widget_dialog = adw_message_dialog_new (window, refused ? _("The Rules Advise Against It") : _("Adapt the Week?"), why);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget_dialog);

  *question = (Question) { g_object_ref (GTK_WIDGET (window)), answered, user_data, free_data };
  adw_message_dialog_add_response (dialog, "keep", _("_Keep the Plan"));
  adw_message_dialog_add_response (dialog, "only", get_only_label (edits, refused));
  if (refused)
    adw_message_dialog_set_response_appearance (dialog, "only", ADW_RESPONSE_DESTRUCTIVE);
  if (adapts)
    {
      adw_message_dialog_add_response (dialog, "adapt", _("_Adapt the Week"));
      adw_message_dialog_set_response_appearance (dialog, "adapt", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_extra_child (dialog, new_list (diary, adaptation));
    }
  adw_message_dialog_set_default_response (dialog, adapts ? "adapt" : "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), question, on_closure_gone_cb, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
