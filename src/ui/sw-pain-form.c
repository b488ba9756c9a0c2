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
  GtkDropDown *region_row;
  SwChips     *side_chips;
  SwChips     *quality_chips;
  SwChips     *spread_chips;
  GtkSwitch   *limp_switch;
  GtkSwitch   *night_switch;
  GtkSwitch   *painkiller_switch;
  GtkDropDown *session_row;
  GtkWidget   *session_box;
  AdwEntryRow *note_row;

  GtkWidget   *side_box;

  /* Owned References */
  GPtrArray    *session_ids;
  SwPainReport *edited;       /* (nullable) the report that saving replaces */

  /* State */
  SwDay        day;
  int          proposed;      /* the moment that was proposed */
  guint        n_today;       /* sessions of the day itself, first in the list after "None" */
  gboolean     loading;
};

G_DEFINE_FINAL_TYPE (SwPainForm, sw_pain_form, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A side is asked only where the region has none of its own. */
static void
update_side (SwPainForm *self)
{
  guint region = gtk_drop_down_get_selected (self->region_row);

  gtk_widget_set_visible (self->side_box, region == SW_REGION_LOW_BACK_CENTRE || region == SW_REGION_OTHER);
  if (!gtk_widget_get_visible (self->side_box))
    sw_chips_set_selected (self->side_chips, -1);
}

static void
on_changed_cb (SwPainForm *self)
{
  update_side (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Which session is meant: the morning's pain belongs to yesterday's, the rest to today's, the last one each. */
static void
on_moment_cb (SwPainForm *self)
{
  gboolean morning = sw_chips_get_selected (self->moment_chips) == SW_MOMENT_MORNING;
  guint first = morning ? self->n_today + 1 : 1;
  gboolean any = morning ? self->session_ids->len > first : self->n_today > 0;

  if (!self->loading)
    gtk_drop_down_set_selected (self->session_row, any ? first : 0);
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
  const char *regions[SW_N_REGIONS + 1] = { NULL };
  const char *sides[] = { _("Left"), _("Right"), _("Both") };

  for (int i = 0; i < SW_N_REGIONS; i++)
    regions[i] = sw_words_region ((SwRegion) i);
  self->region_row = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (regions));
  sw_rows_let_list_shrink (self->region_row);
  sw_rows_set_name (GTK_WIDGET (self->region_row), _("Where"));
  g_signal_connect_object (self->region_row, "notify::selected", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  add_labelled (self, _("Where"), GTK_WIDGET (self->region_row));
  self->side_chips = SW_CHIPS (sw_chips_new (_("Side"), sides, SW_N_SIDES, SW_CHIPS_ONE));
  self->side_box = add_labelled (self, _("Side"), GTK_WIDGET (self->side_chips));
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
  self->session_row = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  sw_rows_let_list_shrink (self->session_row);
  sw_rows_set_name (GTK_WIDGET (self->session_row), _("With the session"));
  self->session_box = add_labelled (self, _("With the session"), GTK_WIDGET (self->session_row));
  self->note_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Note")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->note_row));
  gtk_box_append (GTK_BOX (self), group);
}

static void
sw_pain_form_finalize (GObject *object)
{
  SwPainForm *self = SW_PAIN_FORM (object);

  g_clear_pointer (&self->session_ids, g_ptr_array_unref);
  g_clear_pointer (&self->edited, sw_pain_report_free);

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
  for (int i = 0; i < SW_N_MOMENTS; i++)
    moments[i] = sw_words_moment ((SwMoment) i);
  self->moment_chips = SW_CHIPS (sw_chips_new (_("When"), moments, SW_N_MOMENTS, SW_CHIPS_ONE));
  g_signal_connect_object (self->moment_chips, "changed", G_CALLBACK (on_moment_cb), self, G_CONNECT_SWAPPED);
  add_labelled (self, _("When"), GTK_WIDGET (self->moment_chips));
  add_score (self);
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
  self->n_today = 0;
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
      self->n_today += activity->day == self->day ? 1 : 0;
    }
  gtk_drop_down_set_model (self->session_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->session_box, self->session_ids->len > 1);
}

static void
set_session (SwPainForm *self,
             const char *id)
{
  guint found = 0;

  for (guint i = 1; i < self->session_ids->len && id != NULL; i++)
    if (g_str_equal (g_ptr_array_index (self->session_ids, i), id))
      found = i;
  gtk_drop_down_set_selected (self->session_row, found);
}

/* Everything but the moment and the session that follows from it. */
static void
show_report (SwPainForm         *self,
             const SwPainReport *report)
{
  sw_chips_set_selected (self->score_chips, report->nrs == SW_MISSING ? -1 : report->nrs);
  gtk_drop_down_set_selected (self->region_row, report->region == SW_REGION_NONE ? SW_REGION_LOW_BACK_CENTRE : (guint) report->region);
  sw_chips_set_selected (self->side_chips, report->side);
  sw_chips_set_mask (self->quality_chips, report->quality);
  sw_chips_set_selected (self->spread_chips, report->spread);
  gtk_switch_set_active (self->limp_switch, report->limp == SW_YES);
  gtk_switch_set_active (self->night_switch, report->night == SW_YES);
  gtk_switch_set_active (self->painkiller_switch, report->painkiller == SW_YES);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), report->note != NULL ? report->note : "");
}

/* The likely moment: the morning before ten, after a session when there was one, the evening else. */
static void
propose_moment (SwPainForm *self)
{
  int minute = 0;
  g_autofree char *now = sw_ui_new_instant (self->day, &minute);

  self->proposed = minute < 10 * 60 && self->n_today == 0 ? SW_MOMENT_MORNING
                   : self->n_today > 0 ? SW_MOMENT_AFTER : SW_MOMENT_EVENING;
  sw_chips_set_selected (self->moment_chips, self->proposed);
  on_moment_cb (self);
}

void
sw_pain_form_load (SwPainForm *self,
                   SwDiary    *diary,
                   SwDay       day)
{
  g_autoptr (SwPainReport) blank = sw_pain_report_new ();

  g_return_if_fail (SW_IS_PAIN_FORM (self));

  self->day = day;
  g_clear_pointer (&self->edited, sw_pain_report_free);
  load_sessions (self, sw_diary_get_journal (diary));
  blank->nrs = SW_MISSING;
  show_report (self, blank);
  propose_moment (self);
}

void
sw_pain_form_follow (SwPainForm *self,
                     SwDiary    *diary)
{
  guint selected = gtk_drop_down_get_selected (self->session_row);
  g_autofree char *id = NULL;

  g_return_if_fail (SW_IS_PAIN_FORM (self));

  if (selected < self->session_ids->len)
    id = g_strdup (g_ptr_array_index (self->session_ids, selected));
  self->day = sw_diary_get_today (diary);
  load_sessions (self, sw_diary_get_journal (diary));
  set_session (self, id);
  if (sw_chips_get_selected (self->moment_chips) == self->proposed)
    propose_moment (self);
}

void
sw_pain_form_answer (SwPainForm  *self,
                     const SwAsk *ask)
{
  g_return_if_fail (SW_IS_PAIN_FORM (self));

  sw_chips_set_selected (self->moment_chips, (int) ask->moment);
  set_session (self, ask->run->id);
}

void
sw_pain_form_edit (SwPainForm         *self,
                   const SwPainReport *report)
{
  g_return_if_fail (SW_IS_PAIN_FORM (self));

  g_clear_pointer (&self->edited, sw_pain_report_free);
  self->edited = sw_pain_report_copy (report);
  self->loading = TRUE;
  sw_chips_set_selected (self->moment_chips, (int) report->moment);
  self->loading = FALSE;
  set_session (self, report->activity);
  show_report (self, report);
}

void
sw_pain_form_set_region (SwPainForm *self,
                         SwRegion    region)
{
  g_return_if_fail (SW_IS_PAIN_FORM (self));

  gtk_drop_down_set_selected (self->region_row, (guint) region);
}

SwRegion
sw_pain_form_get_region (SwPainForm *self)
{
  g_return_val_if_fail (SW_IS_PAIN_FORM (self), SW_REGION_NONE);

  return (SwRegion) gtk_drop_down_get_selected (self->region_row);
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

/* A switch that nobody touched says nothing: unknown is never no. */
static SwTristate
get_answer (GtkSwitch  *toggle,
            SwTristate  former)
{
  if (gtk_switch_get_active (toggle))
    return SW_YES;
  return former == SW_YES ? SW_NO : former;
}

SwPainReport *
sw_pain_form_get_report (SwPainForm *self)
{
  SwPainReport *report;
  const char *note;
  guint session;

  g_return_val_if_fail (SW_IS_PAIN_FORM (self), NULL);

  report = self->edited != NULL ? sw_pain_report_copy (self->edited) : sw_pain_report_new ();
  if (self->edited == NULL)
    {
      report->day = self->day;
      report->at = sw_ui_new_instant (self->day, &report->minute);
    }
  report->nrs = sw_chips_get_selected (self->score_chips);
  report->moment = (SwMoment) sw_chips_get_selected (self->moment_chips);
  report->region = (SwRegion) gtk_drop_down_get_selected (self->region_row);
  report->side = (SwSide) sw_chips_get_selected (self->side_chips);
  report->spread = (SwSpread) sw_chips_get_selected (self->spread_chips);
  report->quality = sw_chips_get_mask (self->quality_chips);
  report->has_quality = report->quality != 0;
  report->limp = get_answer (self->limp_switch, report->limp);
  report->night = get_answer (self->night_switch, report->night);
  report->painkiller = get_answer (self->painkiller_switch, report->painkiller);
  session = gtk_drop_down_get_selected (self->session_row);
  g_clear_pointer (&report->activity, g_free);
  if (session < self->session_ids->len)
    report->activity = g_strdup (g_ptr_array_index (self->session_ids, session));
  note = gtk_editable_get_text (GTK_EDITABLE (self->note_row));
  g_clear_pointer (&report->note, g_free);
  if (*note != '\0')
    report->note = g_strdup (note);
  return report;
}

/* RULES E1, once a day. */
static gboolean
asks_for_signs (const SwPainReport *report,
                SwDiary            *diary)
{
  const GPtrArray *screens = sw_diary_get_journal (diary)->screens;
  const SwScreen *last = screens->len > 0 ? g_ptr_array_index (screens, screens->len - 1) : NULL;

  return (last == NULL || last->day < report->day) && sw_pain_report_asks_for_screen (report, sw_diary_get_guide (diary));
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
