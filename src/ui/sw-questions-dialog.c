/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-questions-dialog"

#include "config.h"

#include "sw-questions-dialog.h"

#include <glib/gi18n.h>

#include "sw-chips.h"
#include "sw-history.h"
#include "sw-rows.h"
#include "sw-words-body.h"

#define N_QUESTIONS 4
#define NO_PROBLEM 0
#define COULD_NOT 3

struct _SwQuestionsDialog
{
  SwFormDialog  parent_instance;

  /* Borrowed References */
  SwChips      *chips[N_QUESTIONS];
  GtkWidget    *boxes[N_QUESTIONS];
  GtkLabel     *score_label;

  /* State */
  SwDay         monday;
};

G_DEFINE_FINAL_TYPE (SwQuestionsDialog, sw_questions_dialog, SW_TYPE_FORM_DIALOG)

/* The first answer may settle the rest (P_OSTRC). */
static gboolean
is_settled (SwQuestionsDialog *self)
{
  int first = sw_chips_get_selected (self->chips[0]);

  return first == NO_PROBLEM || first == COULD_NOT;
}

static SwOstrc *
get_answers (SwQuestionsDialog *self)
{
  SwOstrc *ostrc = sw_ostrc_new ();

  ostrc->monday = self->monday;
  for (int i = 0; i < N_QUESTIONS; i++)
    ostrc->answers[i] = i > 0 && is_settled (self) ? 0 : MAX (0, sw_chips_get_selected (self->chips[i]));
  return ostrc;
}

static void
on_changed_cb (SwQuestionsDialog *self)
{
  gboolean complete = sw_chips_get_selected (self->chips[0]) >= 0;

  for (int i = 1; i < N_QUESTIONS; i++)
    {
      gtk_widget_set_visible (self->boxes[i], !is_settled (self));
      complete &= is_settled (self) || sw_chips_get_selected (self->chips[i]) >= 0;
    }
  if (complete)
    {
      g_autoptr (SwOstrc) ostrc = get_answers (self);
      const SwGuide *guide = sw_diary_get_guide (sw_form_dialog_get_diary (SW_FORM_DIALOG (self)));
      g_autofree char *text = sw_words_score (sw_insight_get_score (ostrc, guide));

      gtk_label_set_label (self->score_label, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->score_label), complete);
  sw_form_dialog_set_sensitive (SW_FORM_DIALOG (self), complete);
}

static gboolean
sw_questions_dialog_save (SwFormDialog  *dialog,
                          GError       **error)
{
  SwQuestionsDialog *self = SW_QUESTIONS_DIALOG (dialog);
  g_autoptr (SwOstrc) ostrc = get_answers (self);

  if (!sw_diary_put_ostrc (sw_form_dialog_get_diary (dialog), ostrc, error))
    return FALSE;
  sw_ui_toast (GTK_WIDGET (self), _("The answers were saved."), TRUE);
  return TRUE;
}

static void
sw_questions_dialog_class_init (SwQuestionsDialogClass *klass)
{
  SW_FORM_DIALOG_CLASS (klass)->save = sw_questions_dialog_save;
}

static void
sw_questions_dialog_init (SwQuestionsDialog *self)
{
  static const char * const questions[N_QUESTIONS] = {
    N_("Did you take part in training this week, for all that your back did?"),
    N_("Did you train less because of your back?"),
    N_("Did you run worse because of your back?"),
    N_("How much did your back hurt?"),
  };
  static const char * const answers[N_QUESTIONS][4] = {
    { N_("Fully, without trouble"), N_("Fully, with trouble"), N_("Less than planned"), N_("Not at all") },
    { N_("Not at all"), N_("A little"), N_("Clearly"), N_("By most of it") },
    { N_("Not at all"), N_("A little"), N_("Clearly"), N_("By most of it") },
    { N_("Not at all"), N_("Mildly"), N_("Moderately"), N_("Severely") },
  };

  sw_form_dialog_add (SW_FORM_DIALOG (self), sw_rows_new_label (_("Four questions about this week. They show what single scores miss."), NULL));
  for (int i = 0; i < N_QUESTIONS; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      const char *items[4];

      for (int j = 0; j < 4; j++)
        items[j] = _(answers[i][j]);
      self->chips[i] = SW_CHIPS (sw_chips_new (_(questions[i]), items, 4, SW_CHIPS_ONE));
      g_signal_connect_object (self->chips[i], "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), sw_rows_new_label (_(questions[i]), "heading"));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips[i]));
      self->boxes[i] = box;
      sw_form_dialog_add (SW_FORM_DIALOG (self), box);
    }
  self->score_label = GTK_LABEL (sw_rows_new_label (NULL, "title-4"));
  sw_form_dialog_add (SW_FORM_DIALOG (self), GTK_WIDGET (self->score_label));
  sw_form_dialog_add (SW_FORM_DIALOG (self), sw_rows_new_label (sw_words_score_limits (), "sw-dim"));
}

GtkWidget *
sw_questions_dialog_new (GtkWindow *parent,
                         SwDay      day)
{
  SwQuestionsDialog *self = g_object_new (SW_TYPE_QUESTIONS_DIALOG, NULL);
  SwJournal *journal;

  self->monday = sw_day_get_monday (day);
  sw_form_dialog_setup (SW_FORM_DIALOG (self), parent, _("Weekly Questions"), _("Save"));
  journal = sw_diary_get_journal (sw_form_dialog_get_diary (SW_FORM_DIALOG (self)));
  for (guint i = 0; i < journal->ostrc->len; i++)
    {
      const SwOstrc *ostrc = g_ptr_array_index (journal->ostrc, i);

      if (ostrc->monday == self->monday)
        for (int j = 0; j < N_QUESTIONS; j++)
          sw_chips_set_selected (self->chips[j], ostrc->answers[j]);
    }
  on_changed_cb (self);
  return GTK_WIDGET (self);
}
