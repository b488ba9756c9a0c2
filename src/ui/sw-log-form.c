/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-log-form"

#include "config.h"

#include "sw-log-form.h"

#include <glib/gi18n.h>

#include "sw-chips.h"
#include "sw-rows.h"

/* Days back that can be chosen in the dialog. */
#define N_DAYS 14

struct _SwLogForm
{
  GtkBox         parent_instance;

  /* Borrowed References */
  AdwComboRow   *kind_row;
  AdwComboRow   *day_row;
  GtkSpinButton *minutes_spin;
  AdwEntryRow   *km_row;
  SwChips       *rpe_chips;
  SwChips       *surface_chips;
  SwChips       *form_chips;
  GtkSwitch     *warmup_switch;
  GtkSwitch     *cooldown_switch;
  AdwComboRow   *shoe_row;
  AdwEntryRow   *note_row;
  GtkWidget     *run_group;
  GtkWidget     *strength_group;
  GtkSwitch     *controlled_switch;

  /* Owned References */
  SwActivity    *base;        /* what the form started from; keeps fields the form does not show */
  GPtrArray     *shoe_ids;

  /* State */
  SwDay          today;
};

G_DEFINE_FINAL_TYPE (SwLogForm, sw_log_form, GTK_TYPE_BOX)

static SwKind
get_kind (SwLogForm *self)
{
  return self->kind_row != NULL ? (SwKind) adw_combo_row_get_selected (self->kind_row) : self->base->kind;
}

static void
on_kind_cb (SwLogForm *self)
{
  SwKind kind = get_kind (self);
  gboolean on_foot = sw_kind_is_run (kind) || kind == SW_KIND_WALK;

  gtk_widget_set_visible (self->run_group, on_foot);
  gtk_widget_set_visible (self->strength_group, kind == SW_KIND_STRENGTH);
  gtk_widget_set_visible (GTK_WIDGET (self->shoe_row), on_foot && self->shoe_ids->len > 0);
}

static GtkWidget *
new_labelled (const char *title,
              GtkWidget  *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = sw_rows_new_label (title, "caption-heading");

  gtk_widget_add_css_class (label, "sw-dim");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), child);
  return box;
}

static void
add_what (SwLogForm *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *kinds[SW_N_KINDS];
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < SW_N_KINDS; i++)
    kinds[i] = sw_words_kind ((SwKind) i);
  for (int i = 0; i < N_DAYS; i++)
    g_ptr_array_add (days, sw_words_day_long (self->today - i));
  self->kind_row = ADW_COMBO_ROW (sw_rows_new_combo (_("Session"), kinds, SW_N_KINDS));
  self->day_row = ADW_COMBO_ROW (sw_rows_new_combo (_("Day"), (const char * const *) days->pdata, days->len));
  g_signal_connect_object (self->kind_row, "notify::selected", G_CALLBACK (on_kind_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->kind_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->day_row));
  gtk_box_prepend (GTK_BOX (self), group);
}

static void
add_figures (SwLogForm *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             sw_rows_new_spin (_("Minutes"), NULL, 1, 1440, 1, 0, &self->minutes_spin));
  self->km_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Kilometers")));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->km_row), 4);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->km_row));
  gtk_box_append (GTK_BOX (self), group);
}

static void
add_effort (SwLogForm *self)
{
  static const char * const numbers[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

  self->rpe_chips = SW_CHIPS (sw_chips_new (_("Effort"), numbers, G_N_ELEMENTS (numbers), SW_CHIPS_ONE | SW_CHIPS_EVEN));
  gtk_box_append (GTK_BOX (self), new_labelled (_("Effort, 0 nothing at all to 10 everything"), GTK_WIDGET (self->rpe_chips)));
}

static void
add_run_details (SwLogForm *self)
{
  const char *surfaces[SW_N_SURFACES];
  const char *forms[] = { _("Hunched"), _("Overstriding"), _("Leaning back"), _("Uneven stride") };
  GtkWidget *group = adw_preferences_group_new ();

  for (int i = 0; i < SW_N_SURFACES; i++)
    surfaces[i] = sw_words_surface ((SwSurface) i);
  self->run_group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->surface_chips = SW_CHIPS (sw_chips_new (_("Ground"), surfaces, SW_N_SURFACES, SW_CHIPS_ONE));
  self->form_chips = SW_CHIPS (sw_chips_new (_("Form"), forms, G_N_ELEMENTS (forms), SW_CHIPS_MANY));
  gtk_box_append (GTK_BOX (self->run_group), new_labelled (_("Ground"), GTK_WIDGET (self->surface_chips)));
  gtk_box_append (GTK_BOX (self->run_group), new_labelled (_("Form: what did you notice?"), GTK_WIDGET (self->form_chips)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), sw_rows_new_switch (_("Warmed up"), NULL, &self->warmup_switch));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), sw_rows_new_switch (_("Cooled down"), NULL, &self->cooldown_switch));
  gtk_box_append (GTK_BOX (self->run_group), group);
  gtk_box_append (GTK_BOX (self), self->run_group);
}

/* B7's gate asks for the tick: without it an exercise is never raised. */
static void
add_strength_details (SwLogForm *self)
{
  self->strength_group = adw_preferences_group_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->strength_group),
                             sw_rows_new_switch (_("Controlled to the last repetition"), _("Two such sessions in a row raise one exercise"),
                                                 &self->controlled_switch));
  gtk_box_append (GTK_BOX (self), self->strength_group);
}

static void
add_rest (SwLogForm *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->shoe_row = ADW_COMBO_ROW (sw_rows_new_combo (_("Shoe"), NULL, 0));
  self->note_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Note")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->shoe_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->note_row));
  gtk_box_append (GTK_BOX (self), group);
}

static void
sw_log_form_finalize (GObject *object)
{
  SwLogForm *self = SW_LOG_FORM (object);

  g_clear_pointer (&self->base, sw_activity_free);
  g_clear_pointer (&self->shoe_ids, g_ptr_array_unref);

  G_OBJECT_CLASS (sw_log_form_parent_class)->finalize (object);
}

static void
sw_log_form_class_init (SwLogFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_log_form_finalize;
}

static void
sw_log_form_init (SwLogForm *self)
{
  self->base = sw_activity_new ();
  self->shoe_ids = g_ptr_array_new_with_free_func (g_free);
  self->today = SW_DAY_NONE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  add_figures (self);
  add_effort (self);
  add_run_details (self);
  add_strength_details (self);
  add_rest (self);
}

/* Set before the form is loaded, because the list of days needs to know today. */
static gboolean
wants_kind (SwLogForm *self)
{
  return g_object_get_data (G_OBJECT (self), "with-kind") != NULL;
}

GtkWidget *
sw_log_form_new (gboolean with_kind)
{
  SwLogForm *self = g_object_new (SW_TYPE_LOG_FORM, NULL);

  if (with_kind)
    g_object_set_data (G_OBJECT (self), "with-kind", GINT_TO_POINTER (TRUE));
  return GTK_WIDGET (self);
}

static void
load_shoes (SwLogForm *self,
            SwJournal *journal)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->shoe_ids, 0);
  gtk_string_list_append (names, _("None"));
  g_ptr_array_add (self->shoe_ids, NULL);
  for (guint i = 0; i < journal->shoes->len; i++)
    {
      const SwShoe *shoe = g_ptr_array_index (journal->shoes, i);

      if (shoe->retired_day != SW_DAY_NONE && g_strcmp0 (shoe->id, self->base->shoe) != 0)
        continue;
      if (g_strcmp0 (shoe->id, self->base->shoe) == 0)
        selected = self->shoe_ids->len;
      gtk_string_list_append (names, shoe->name != NULL ? shoe->name : shoe->id);
      g_ptr_array_add (self->shoe_ids, g_strdup (shoe->id));
    }
  adw_combo_row_set_model (self->shoe_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->shoe_row, selected);
}

void
sw_log_form_load (SwLogForm       *self,
                  SwDiary         *diary,
                  const SwSession *session,
                  SwDay            day)
{
  SwJournal *journal = sw_diary_get_journal (diary);
  const SwActivity *record = NULL;
  g_autofree char *km = NULL;

  g_return_if_fail (SW_IS_LOG_FORM (self));

  self->today = sw_diary_get_today (diary);
  if (session != NULL && session->status == SW_STATUS_DONE)
    record = sw_journal_get_activity (journal, session->id);
  g_clear_pointer (&self->base, sw_activity_free);
  self->base = record != NULL ? sw_activity_copy (record) : sw_activity_new ();
  if (record == NULL)
    {
      self->base->day = day;
      self->base->kind = session != NULL ? session->kind : SW_KIND_EASY;
      self->base->minutes = session != NULL ? session->minutes : 30;
      self->base->km = session != NULL ? session->km : NAN;
      self->base->rpe = session != NULL ? session->rpe : SW_MISSING;
      self->base->source = g_strdup ("manual");
      if (session != NULL && sw_kind_is_run (session->kind))
        {
          self->base->warmup = SW_YES;
          self->base->cooldown = SW_YES;
        }
    }
  load_shoes (self, journal);
  if (wants_kind (self) && self->kind_row == NULL)
    add_what (self);
  if (self->kind_row != NULL)
    {
      adw_combo_row_set_selected (self->kind_row, (guint) self->base->kind);
      adw_combo_row_set_selected (self->day_row, (guint) CLAMP (self->today - self->base->day, 0, N_DAYS - 1));
    }
  gtk_spin_button_set_value (self->minutes_spin, self->base->minutes);
  km = isfinite (self->base->km) ? g_strdup_printf ("%.2f", self->base->km) : g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (self->km_row), km);
  sw_chips_set_selected (self->rpe_chips, self->base->rpe);
  sw_chips_set_selected (self->surface_chips, self->base->surface);
  sw_chips_set_mask (self->form_chips, self->base->has_form ? self->base->form : 0);
  gtk_switch_set_active (self->controlled_switch, self->base->has_form && self->base->form == 0);
  gtk_switch_set_active (self->warmup_switch, self->base->warmup == SW_YES);
  gtk_switch_set_active (self->cooldown_switch, self->base->cooldown == SW_YES);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), self->base->note != NULL ? self->base->note : "");
  on_kind_cb (self);
}

SwActivity *
sw_log_form_get_activity (SwLogForm *self)
{
  SwActivity *activity;
  const char *note;
  guint shoe;

  g_return_val_if_fail (SW_IS_LOG_FORM (self), NULL);

  activity = sw_activity_copy (self->base);
  activity->kind = get_kind (self);
  if (self->day_row != NULL)
    activity->day = self->today - (SwDay) adw_combo_row_get_selected (self->day_row);
  /* A record from a watch keeps its exact minutes as long as nobody turns the wheel. */
  if (gtk_spin_button_get_value_as_int (self->minutes_spin) != (int) lround (self->base->minutes))
    activity->minutes = gtk_spin_button_get_value (self->minutes_spin);
  activity->km = sw_rows_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->km_row)));
  activity->rpe = sw_chips_get_selected (self->rpe_chips);
  if (gtk_widget_get_visible (self->run_group))
    {
      activity->surface = (SwSurface) sw_chips_get_selected (self->surface_chips);
      activity->has_form = TRUE;
      activity->form = sw_chips_get_mask (self->form_chips);
      activity->warmup = gtk_switch_get_active (self->warmup_switch) ? SW_YES : SW_NO;
      activity->cooldown = gtk_switch_get_active (self->cooldown_switch) ? SW_YES : SW_NO;
    }
  else if (activity->kind == SW_KIND_STRENGTH && gtk_switch_get_active (self->controlled_switch))
    {
      activity->has_form = TRUE;
      activity->form = 0;
    }
  else if (activity->kind == SW_KIND_STRENGTH && activity->form == 0)
    {
      activity->has_form = FALSE;
    }
  shoe = adw_combo_row_get_selected (self->shoe_row);
  g_clear_pointer (&activity->shoe, g_free);
  if (shoe < self->shoe_ids->len)
    activity->shoe = g_strdup (g_ptr_array_index (self->shoe_ids, shoe));
  note = gtk_editable_get_text (GTK_EDITABLE (self->note_row));
  g_clear_pointer (&activity->note, g_free);
  if (*note != '\0')
    activity->note = g_strdup (note);
  return activity;
}

gboolean
sw_log_form_save (SwLogForm  *self,
                  SwDiary    *diary,
                  GError    **error)
{
  g_autoptr (SwActivity) activity = sw_log_form_get_activity (self);

  return sw_diary_put_activity (diary, activity, error);
}
