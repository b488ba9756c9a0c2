/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-check-in-dialog"

#include "config.h"

#include "sw-check-in-dialog.h"

#include <glib/gi18n.h>

#include "sw-chips.h"
#include "sw-rows.h"

static GtkWidget *
new_labelled (const char *title,
              const char *low,
              const char *high,
              GtkWidget  *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = sw_rows_new_label (title, "heading");

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), child);
  if (low != NULL)
    {
      GtkWidget *anchors = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *start = sw_rows_new_label (low, "caption");
      GtkWidget *end = sw_rows_new_label (high, "caption");

      gtk_widget_add_css_class (start, "sw-dim");
      gtk_widget_add_css_class (end, "sw-dim");
      gtk_widget_set_hexpand (start, TRUE);
      gtk_box_append (GTK_BOX (anchors), start);
      gtk_box_append (GTK_BOX (anchors), end);
      gtk_box_append (GTK_BOX (box), anchors);
    }
  return box;
}

static const char * const ten[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

/* The scales of a check-in, in the order in which they are asked. */
typedef struct
{
  const char *title;
  const char *low;
  const char *high;
  gsize       offset;
  gboolean    to_ten;   /* 0..10, else 1..5 */
} Scale;

static const Scale scales[] = {
  { N_("Sleep quality"), N_("poor"), N_("sound"), G_STRUCT_OFFSET (SwCheckIn, sleep_quality), FALSE },
  { N_("Soreness"), N_("none"), N_("very sore"), G_STRUCT_OFFSET (SwCheckIn, soreness), TRUE },
  { N_("Tiredness"), N_("fresh"), N_("worn out"), G_STRUCT_OFFSET (SwCheckIn, fatigue), TRUE },
  { N_("Stress"), N_("calm"), N_("very tense"), G_STRUCT_OFFSET (SwCheckIn, stress), TRUE },
  { N_("Drinking"), N_("far too little"), N_("plenty"), G_STRUCT_OFFSET (SwCheckIn, hydration), FALSE },
  { N_("Posture today"), N_("slumped"), N_("upright, often changed"), G_STRUCT_OFFSET (SwCheckIn, posture), FALSE },
};

struct _SwCheckInDialog
{
  SwFormDialog   parent_instance;

  /* Borrowed References */
  AdwEntryRow   *sleep_row;
  AdwEntryRow   *sitting_row;
  SwChips       *chips[G_N_ELEMENTS (scales)];
  GtkSwitch     *painkiller_switch;
  SwChips       *nutrition_chips;

  /* State */
  SwDay          day;
};

G_DEFINE_FINAL_TYPE (SwCheckInDialog, sw_check_in_dialog, SW_TYPE_FORM_DIALOG)

static gboolean
sw_check_in_dialog_save (SwFormDialog  *dialog,
                         GError       **error)
{
  SwCheckInDialog *self = SW_CHECK_IN_DIALOG (dialog);
  g_autoptr (SwCheckIn) check_in = sw_check_in_new ();
  int nutrition = sw_chips_get_selected (self->nutrition_chips);

  check_in->day = self->day;
  check_in->sleep_h = sw_rows_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->sleep_row)));
  check_in->sitting_h = sw_rows_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->sitting_row)));
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      int selected = sw_chips_get_selected (self->chips[i]);

      G_STRUCT_MEMBER (int, check_in, scales[i].offset) = selected < 0 ? SW_MISSING : scales[i].to_ten ? selected : selected + 1;
    }
  check_in->painkiller = gtk_switch_get_active (self->painkiller_switch) ? SW_YES : SW_NO;
  check_in->nutrition = nutrition < 0 ? SW_UNKNOWN : nutrition == 0 ? SW_YES : SW_NO;
  if (!sw_diary_put_check_in (sw_form_dialog_get_diary (dialog), check_in, error))
    return FALSE;
  sw_ui_toast (GTK_WIDGET (self), _("The check-in was saved."), TRUE);
  return TRUE;
}

static void
sw_check_in_dialog_class_init (SwCheckInDialogClass *klass)
{
  SW_FORM_DIALOG_CLASS (klass)->save = sw_check_in_dialog_save;
}

static void
sw_check_in_dialog_init (SwCheckInDialog *self)
{
  const char *yes_no[] = { _("Yes"), _("No") };
  GtkWidget *hours = adw_preferences_group_new ();
  GtkWidget *group = adw_preferences_group_new ();

  self->sleep_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Hours of sleep")));
  self->sitting_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Hours of sitting")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (hours), GTK_WIDGET (self->sleep_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (hours), GTK_WIDGET (self->sitting_row));
  sw_form_dialog_add (SW_FORM_DIALOG (self), hours);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      self->chips[i] = SW_CHIPS (sw_chips_new (_(scales[i].title), scales[i].to_ten ? ten : ten + 1, scales[i].to_ten ? 11 : 5,
                                               SW_CHIPS_ONE | SW_CHIPS_EVEN));
      sw_form_dialog_add (SW_FORM_DIALOG (self),
                          new_labelled (_(scales[i].title), _(scales[i].low), _(scales[i].high), GTK_WIDGET (self->chips[i])));
    }
  self->nutrition_chips = SW_CHIPS (sw_chips_new (_("Ate regular meals"), yes_no, 2, SW_CHIPS_ONE));
  sw_form_dialog_add (SW_FORM_DIALOG (self), new_labelled (_("Ate regular meals"), NULL, NULL, GTK_WIDGET (self->nutrition_chips)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), sw_rows_new_switch (_("Took a painkiller"), NULL, &self->painkiller_switch));
  sw_form_dialog_add (SW_FORM_DIALOG (self), group);
}

static void
load_check_in (SwCheckInDialog *self,
               const SwCheckIn *check_in)
{
  g_autofree char *sleep = isfinite (check_in->sleep_h) ? g_strdup_printf ("%.1f", check_in->sleep_h) : g_strdup ("");
  g_autofree char *sitting = isfinite (check_in->sitting_h) ? g_strdup_printf ("%.1f", check_in->sitting_h) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->sleep_row), sleep);
  gtk_editable_set_text (GTK_EDITABLE (self->sitting_row), sitting);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      int value = G_STRUCT_MEMBER (int, check_in, scales[i].offset);

      sw_chips_set_selected (self->chips[i], value == SW_MISSING ? -1 : scales[i].to_ten ? value : value - 1);
    }
  gtk_switch_set_active (self->painkiller_switch, check_in->painkiller == SW_YES);
  sw_chips_set_selected (self->nutrition_chips, check_in->nutrition == SW_UNKNOWN ? -1 : check_in->nutrition == SW_YES ? 0 : 1);
}

GtkWidget *
sw_check_in_dialog_new (GtkWindow *parent,
                        SwDay      day)
{
  SwCheckInDialog *self = g_object_new (SW_TYPE_CHECK_IN_DIALOG, NULL);
  const SwCheckIn *check_in;

  self->day = day;
  sw_form_dialog_setup (SW_FORM_DIALOG (self), parent, _("Daily Check-In"), _("Save"));
  check_in = sw_journal_get_check_in (sw_diary_get_journal (sw_form_dialog_get_diary (SW_FORM_DIALOG (self))), day);
  if (check_in != NULL)
    load_check_in (self, check_in);
  return GTK_WIDGET (self);
}

#define N_QUESTIONS 4

struct _SwQuestionsDialog
{
  SwFormDialog  parent_instance;

  /* Borrowed References */
  AdwComboRow  *rows[N_QUESTIONS];

  /* State */
  SwDay         monday;
};

G_DEFINE_FINAL_TYPE (SwQuestionsDialog, sw_questions_dialog, SW_TYPE_FORM_DIALOG)

static gboolean
sw_questions_dialog_save (SwFormDialog  *dialog,
                          GError       **error)
{
  SwQuestionsDialog *self = SW_QUESTIONS_DIALOG (dialog);
  g_autoptr (SwOstrc) ostrc = sw_ostrc_new ();

  ostrc->monday = self->monday;
  for (int i = 0; i < N_QUESTIONS; i++)
    ostrc->answers[i] = (int) adw_combo_row_get_selected (self->rows[i]);
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
    N_("Taking part despite back trouble"),
    N_("Training less because of it"),
    N_("Running worse because of it"),
    N_("Back trouble this week"),
  };
  static const char * const answers[N_QUESTIONS][4] = {
    { N_("Fully, without trouble"), N_("Fully, with trouble"), N_("Less than planned"), N_("Not at all") },
    { N_("Not at all"), N_("A little"), N_("Clearly"), N_("I could not train") },
    { N_("Not at all"), N_("A little"), N_("Clearly"), N_("I could not run") },
    { N_("None"), N_("Mild"), N_("Moderate"), N_("Severe") },
  };
  GtkWidget *group = adw_preferences_group_new ();

  sw_form_dialog_add (SW_FORM_DIALOG (self), sw_rows_new_label (_("Four questions about this week. They show what single scores miss."), NULL));
  for (int i = 0; i < N_QUESTIONS; i++)
    {
      const char *items[4];

      for (int j = 0; j < 4; j++)
        items[j] = _(answers[i][j]);
      self->rows[i] = ADW_COMBO_ROW (sw_rows_new_combo (_(questions[i]), items, 4));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->rows[i]));
    }
  sw_form_dialog_add (SW_FORM_DIALOG (self), group);
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
          adw_combo_row_set_selected (self->rows[j], (guint) ostrc->answers[j]);
    }
  return GTK_WIDGET (self);
}
