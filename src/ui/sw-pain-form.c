/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-pain-form"

#include "config.h"

#include "sw-pain-form.h"

#include <glib/gi18n.h>

#include "sw-chips.h"
#include "sw-rows.h"
#include "sw-window.h"

struct _SwPainForm
{
  GtkBox       parent_instance;

  /* Borrowed References */
  SwChips     *score_chips;
  SwChips     *moment_chips;
  AdwComboRow *region_row;
  SwChips     *side_chips;
  SwChips     *quality_chips;
  SwChips     *spread_chips;
  GtkSwitch   *limp_switch;
  GtkSwitch   *night_switch;
  GtkSwitch   *painkiller_switch;
  AdwComboRow *session_row;
  AdwEntryRow *note_row;

  /* Owned References */
  GPtrArray   *session_ids;

  /* State */
  SwDay        day;
};

G_DEFINE_FINAL_TYPE (SwPainForm, sw_pain_form, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed_cb (SwPainForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_labelled (SwPainForm *self,
              const char *title,
              GtkWidget  *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = sw_rows_new_label (title, "caption-heading");

  gtk_widget_add_css_class (label, "sw-dim");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), child);
  gtk_box_append (GTK_BOX (self), box);
  return box;
}

static void
add_score (SwPainForm *self)
{
  static const char * const numbers[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };
  GtkWidget *anchors = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *none = sw_rows_new_label (_("none"), "caption");
  GtkWidget *worst = sw_rows_new_label (_("worst you can imagine"), "caption");
  GtkWidget *box;

  self->score_chips = SW_CHIPS (sw_chips_new (_("How much"), numbers, G_N_ELEMENTS (numbers), SW_CHIPS_ONE | SW_CHIPS_EVEN));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *name = i == 0 ? g_strdup_printf (_("Pain %u, none"), i)
                              : i == 10 ? g_strdup_printf (_("Pain %u, worst you can imagine"), i)
                              : g_strdup_printf (_("Pain %u"), i);

      sw_rows_set_name (sw_chips_get_nth (self->score_chips, i), name);
      gtk_widget_add_css_class (sw_chips_get_nth (self->score_chips, i), i <= 2 ? "p1" : i <= 5 ? "p2" : "p3");
    }
  g_signal_connect_object (self->score_chips, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  box = add_labelled (self, _("How much"), GTK_WIDGET (self->score_chips));
  gtk_widget_add_css_class (none, "sw-dim");
  gtk_widget_add_css_class (worst, "sw-dim");
  gtk_widget_set_hexpand (none, TRUE);
  gtk_box_append (GTK_BOX (anchors), none);
  gtk_box_append (GTK_BOX (anchors), worst);
  gtk_box_append (GTK_BOX (box), anchors);
}

static void
add_where (SwPainForm *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *regions[SW_N_REGIONS];
  const char *sides[] = { _("Left"), _("Right"), _("Both") };

  for (int i = 0; i < SW_N_REGIONS; i++)
    regions[i] = sw_words_region ((SwRegion) i);
  self->region_row = ADW_COMBO_ROW (sw_rows_new_combo (_("Where"), regions, SW_N_REGIONS));
  g_signal_connect_object (self->region_row, "notify::selected", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->region_row));
  gtk_box_append (GTK_BOX (self), group);
  self->side_chips = SW_CHIPS (sw_chips_new (_("Side"), sides, SW_N_SIDES, SW_CHIPS_ONE));
  add_labelled (self, _("Side"), GTK_WIDGET (self->side_chips));
}

static void
add_details (SwPainForm *self)
{
  const char *qualities[] = { _("Ache"), _("Stiff"), _("Sharp"), _("Burning"), _("Tingling"), _("Numb"), _("Weak"), _("Other") };
  const char *spreads[] = { _("Nowhere"), _("Buttock"), _("Thigh"), _("Below knee") };
  GtkWidget *group = adw_preferences_group_new ();

  self->quality_chips = SW_CHIPS (sw_chips_new (_("Feels like"), qualities, SW_N_QUALITIES, SW_CHIPS_MANY));
  add_labelled (self, _("Feels like"), GTK_WIDGET (self->quality_chips));
  self->spread_chips = SW_CHIPS (sw_chips_new (_("Spreads to"), spreads, SW_N_SPREADS, SW_CHIPS_ONE));
  add_labelled (self, _("Spreads to"), GTK_WIDGET (self->spread_chips));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), sw_rows_new_switch (_("Limped or changed stride"), NULL, &self->limp_switch));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), sw_rows_new_switch (_("Woke me in the night"), NULL, &self->night_switch));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             sw_rows_new_switch (_("Painkiller in the last 12 hours"), NULL, &self->painkiller_switch));
  self->session_row = ADW_COMBO_ROW (sw_rows_new_combo (_("With the session"), NULL, 0));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->session_row));
  self->note_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Note")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->note_row));
  gtk_box_append (GTK_BOX (self), group);
}

static void
sw_pain_form_finalize (GObject *object)
{
  g_clear_pointer (&SW_PAIN_FORM (object)->session_ids, g_ptr_array_unref);

  G_OBJECT_CLASS (sw_pain_form_parent_class)->finalize (object);
}

static void
sw_pain_form_class_init (SwPainFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_pain_form_finalize;
  signals[CHANGED] = g_signal_new ("changed", SW_TYPE_PAIN_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sw_pain_form_init (SwPainForm *self)
{
  const char *moments[SW_N_MOMENTS];

  self->session_ids = g_ptr_array_new_with_free_func (g_free);
  self->day = SW_DAY_NONE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  add_score (self);
  for (int i = 0; i < SW_N_MOMENTS; i++)
    moments[i] = sw_words_moment ((SwMoment) i);
  self->moment_chips = SW_CHIPS (sw_chips_new (_("When"), moments, SW_N_MOMENTS, SW_CHIPS_ONE));
  g_signal_connect_object (self->moment_chips, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  add_labelled (self, _("When"), GTK_WIDGET (self->moment_chips));
  add_where (self);
  add_details (self);
}

GtkWidget *
sw_pain_form_new (void)
{
  return g_object_new (SW_TYPE_PAIN_FORM, NULL);
}

/* The sessions of today and yesterday: a morning's pain belongs to the run of the day before. */
static void
load_sessions (SwPainForm *self,
               SwJournal  *journal)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint first, end;

  g_ptr_array_set_size (self->session_ids, 0);
  gtk_string_list_append (names, _("None"));
  g_ptr_array_add (self->session_ids, NULL);
  sw_journal_find_activities (journal, self->day - 1, self->day, &first, &end);
  for (guint i = end; i > first; i--)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i - 1);
      g_autofree char *day = sw_words_weekday_long (activity->day);
      /* translators: a session and its weekday, "Easy Run, Monday" */
      g_autofree char *name = g_strdup_printf (_("%s, %s"), sw_words_kind (activity->kind), day);

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->session_ids, g_strdup (activity->id));
    }
  adw_combo_row_set_model (self->session_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->session_row), self->session_ids->len > 1);
}

void
sw_pain_form_load (SwPainForm *self,
                   SwDiary    *diary,
                   SwDay       day)
{
  int minute = 0;
  g_autofree char *now = sw_ui_new_instant (day, &minute);
  guint first, end;

  g_return_if_fail (SW_IS_PAIN_FORM (self));

  self->day = day;
  load_sessions (self, sw_diary_get_journal (diary));
  sw_chips_set_selected (self->score_chips, -1);
  sw_journal_find_activities (sw_diary_get_journal (diary), day, day, &first, &end);
  /* The likely moment: the morning before ten, after a session when there was one, the evening else. */
  sw_chips_set_selected (self->moment_chips, minute < 10 * 60 && first == end ? SW_MOMENT_MORNING
                                             : first != end ? SW_MOMENT_AFTER : SW_MOMENT_EVENING);
  if (first != end && self->session_ids->len > 1)
    adw_combo_row_set_selected (self->session_row, 1);
  adw_combo_row_set_selected (self->region_row, SW_REGION_LOW_BACK_CENTRE);
  sw_chips_set_selected (self->side_chips, -1);
  sw_chips_set_mask (self->quality_chips, 0);
  sw_chips_set_selected (self->spread_chips, -1);
  gtk_switch_set_active (self->limp_switch, FALSE);
  gtk_switch_set_active (self->night_switch, FALSE);
  gtk_switch_set_active (self->painkiller_switch, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), "");
}

void
sw_pain_form_set_region (SwPainForm *self,
                         SwRegion    region)
{
  g_return_if_fail (SW_IS_PAIN_FORM (self));

  adw_combo_row_set_selected (self->region_row, (guint) region);
}

SwRegion
sw_pain_form_get_region (SwPainForm *self)
{
  g_return_val_if_fail (SW_IS_PAIN_FORM (self), SW_REGION_NONE);

  return (SwRegion) adw_combo_row_get_selected (self->region_row);
}

int
sw_pain_form_get_score (SwPainForm *self)
{
  g_return_val_if_fail (SW_IS_PAIN_FORM (self), SW_MISSING);

  return sw_chips_get_selected (self->score_chips);
}

void
sw_pain_form_set_score (SwPainForm *self,
                        int         score)
{
  g_return_if_fail (SW_IS_PAIN_FORM (self));

  sw_chips_set_selected (self->score_chips, score);
}

gboolean
sw_pain_form_is_complete (SwPainForm *self)
{
  g_return_val_if_fail (SW_IS_PAIN_FORM (self), FALSE);

  return sw_chips_get_selected (self->score_chips) >= 0 && sw_chips_get_selected (self->moment_chips) >= 0;
}

SwPainReport *
sw_pain_form_get_report (SwPainForm *self)
{
  SwPainReport *report;
  const char *note;
  guint session;

  g_return_val_if_fail (SW_IS_PAIN_FORM (self), NULL);

  report = sw_pain_report_new ();
  report->day = self->day;
  report->at = sw_ui_new_instant (self->day, &report->minute);
  report->nrs = sw_chips_get_selected (self->score_chips);
  report->moment = (SwMoment) sw_chips_get_selected (self->moment_chips);
  report->region = (SwRegion) adw_combo_row_get_selected (self->region_row);
  report->side = (SwSide) sw_chips_get_selected (self->side_chips);
  report->spread = (SwSpread) sw_chips_get_selected (self->spread_chips);
  report->quality = sw_chips_get_mask (self->quality_chips);
  report->has_quality = report->quality != 0;
  report->limp = gtk_switch_get_active (self->limp_switch) ? SW_YES : SW_NO;
  report->night = gtk_switch_get_active (self->night_switch) ? SW_YES : SW_NO;
  report->painkiller = gtk_switch_get_active (self->painkiller_switch) ? SW_YES : SW_NO;
  session = adw_combo_row_get_selected (self->session_row);
  if (session < self->session_ids->len)
    report->activity = g_strdup (g_ptr_array_index (self->session_ids, session));
  note = gtk_editable_get_text (GTK_EDITABLE (self->note_row));
  if (*note != '\0')
    report->note = g_strdup (note);
  return report;
}

/* RULES E1: strong pain, pain at night and signs in the leg ask for the warning signs, once a day. */
static gboolean
asks_for_signs (const SwPainReport *report,
                SwDiary            *diary)
{
  const GPtrArray *screens = sw_diary_get_journal (diary)->screens;
  const SwScreen *last = screens->len > 0 ? g_ptr_array_index (screens, screens->len - 1) : NULL;

  if (last != NULL && last->day >= report->day)
    return FALSE;
  return report->nrs >= sw_guide_get_int (sw_diary_get_guide (diary), "D1.red")
         || report->night == SW_YES
         || report->spread == SW_SPREAD_BELOW_KNEE
         || (report->quality & (SW_QUALITY_NUMBNESS | SW_QUALITY_WEAKNESS)) != 0;
}

static gboolean
on_signs_cb (gpointer user_data)
{
  gtk_widget_activate_action (user_data, "win.warning-signs", NULL);
  return G_SOURCE_REMOVE;
}

gboolean
sw_pain_form_save (SwPainForm  *self,
                   SwDiary     *diary,
                   GError     **error)
{
  g_autoptr (SwPainReport) report = sw_pain_form_get_report (self);

  if (!sw_diary_put_pain (diary, report, error))
    return FALSE;
  sw_ui_toast_outcome (GTK_WIDGET (self));
  /* After the form is gone: its window is modal and would lie over the questions. */
  if (asks_for_signs (report, diary))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_signs_cb, g_object_ref (sw_ui_get_main_window (GTK_WIDGET (self))), g_object_unref);
  return TRUE;
}
