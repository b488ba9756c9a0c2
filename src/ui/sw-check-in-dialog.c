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
  SwChips       *painkiller_chips;
  SwChips       *nutrition_chips;
  SwChips       *day_chips;

  /* State */
  SwDay          day;
  SwDay          today;
};

G_DEFINE_FINAL_TYPE (SwCheckInDialog, sw_check_in_dialog, SW_TYPE_FORM_DIALOG)

/* No chip pressed: nobody said. */
static SwTristate
get_yes_no (SwChips *chips)
{
  int selected = sw_chips_get_selected (chips);

  return selected < 0 ? SW_UNKNOWN : selected == 0 ? SW_YES : SW_NO;
}

static void
set_yes_no (SwChips    *chips,
            SwTristate  answer)
{
  sw_chips_set_selected (chips, answer == SW_UNKNOWN ? -1 : answer == SW_YES ? 0 : 1);
}

static SwChips *
add_yes_no (SwCheckInDialog *self,
            const char      *title)
{
  const char *yes_no[] = { _("Yes"), _("No") };
  SwChips *chips = SW_CHIPS (sw_chips_new (title, yes_no, 2, SW_CHIPS_ONE));

  sw_form_dialog_add (SW_FORM_DIALOG (self), new_labelled (title, NULL, NULL, GTK_WIDGET (chips)));
  return chips;
}

static gboolean
sw_check_in_dialog_save (SwFormDialog  *dialog,
                         GError       **error)
{
  SwCheckInDialog *self = SW_CHECK_IN_DIALOG (dialog);
  g_autoptr (SwCheckIn) check_in = sw_check_in_new ();

  check_in->day = self->day;
  check_in->sleep_h = sw_rows_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->sleep_row)));
  check_in->sitting_h = sw_rows_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->sitting_row)));
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      int selected = sw_chips_get_selected (self->chips[i]);

      G_STRUCT_MEMBER (int, check_in, scales[i].offset) = selected < 0 ? SW_MISSING : scales[i].to_ten ? selected : selected + 1;
    }
  check_in->painkiller = get_yes_no (self->painkiller_chips);
  check_in->nutrition = get_yes_no (self->nutrition_chips);
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
  set_yes_no (self->painkiller_chips, check_in->painkiller);
  set_yes_no (self->nutrition_chips, check_in->nutrition);
}

static void
show_day (SwCheckInDialog *self,
          SwDay            day)
{
  const SwCheckIn *check_in = sw_journal_get_check_in (sw_diary_get_journal (sw_form_dialog_get_diary (SW_FORM_DIALOG (self))), day);
  g_autoptr (SwCheckIn) blank = sw_check_in_new ();

  self->day = day;
  load_check_in (self, check_in != NULL ? check_in : blank);
}

static void
on_day_cb (SwCheckInDialog *self)
{
  int selected = sw_chips_get_selected (self->day_chips);

  /* One of the two is always meant. */
  if (selected < 0)
    sw_chips_set_selected (self->day_chips, self->day == self->today ? 0 : 1);
  else if (self->today - selected != self->day)
    show_day (self, self->today - selected);
}

static void
sw_check_in_dialog_init (SwCheckInDialog *self)
{
  GtkWidget *hours = adw_preferences_group_new ();
  const char *days[] = { _("Today"), _("Yesterday") };

  self->day_chips = SW_CHIPS (sw_chips_new (_("Day"), days, G_N_ELEMENTS (days), SW_CHIPS_ONE));
  sw_form_dialog_add (SW_FORM_DIALOG (self), GTK_WIDGET (self->day_chips));
  sw_form_dialog_add (SW_FORM_DIALOG (self), sw_rows_new_label (_("Thirty seconds. Skip whatever you like."), "sw-dim"));
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
  self->painkiller_chips = add_yes_no (self, _("Took a painkiller"));
  self->nutrition_chips = add_yes_no (self, _("Ate regular meals"));
  g_signal_connect_object (self->day_chips, "changed", G_CALLBACK (on_day_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sw_check_in_dialog_new (GtkWindow *parent,
                        SwDay      day)
{
  SwCheckInDialog *self = g_object_new (SW_TYPE_CHECK_IN_DIALOG, NULL);
  SwDay today;

  sw_form_dialog_setup (SW_FORM_DIALOG (self), parent, _("Daily Check-In"), _("Save"));
  today = sw_diary_get_today (sw_form_dialog_get_diary (SW_FORM_DIALOG (self)));
  self->today = day;
  show_day (self, day);
  sw_chips_set_selected (self->day_chips, 0);
  /* A day of the past is one day and no choice. */
  gtk_widget_set_visible (GTK_WIDGET (self->day_chips), day == today);
  return GTK_WIDGET (self);
}
