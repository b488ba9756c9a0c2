/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-season-window"

#include "config.h"

#include "sw-season-window.h"

#include <glib/gi18n.h>

#include "sw-look.h"
#include "sw-mark.h"
#include "sw-print.h"
#include "sw-rows.h"
#include "sw-season-outlook.h"
#include "sw-week-parts.h"
#include "sw-what-if.h"
#include "sw-window.h"
#include "sw-words-season.h"
#include "sw-wrap-layout.h"

/* How many weeks are shown when there is no race, and when it is near; and where a slip looks for its end. */
#define LEAST_WEEKS 12
#define SLIP_WEEKS 26

struct _SwSeasonWindow
{
  AdwWindow   parent_instance;

  /* Borrowed References: template children */
  GtkBox     *race_box;
  GtkListBox *phases_list;
  GtkListBox *weeks_list;

  /* Owned References */
  SwDiary    *diary;
  GPtrArray  *weeks;    /* (element-type SwPlanWeek) */
};

G_DEFINE_FINAL_TYPE (SwSeasonWindow, sw_season_window, ADW_TYPE_WINDOW)

static void
on_row_activated_cb (SwSeasonWindow *self,
                     GtkListBoxRow  *row)
{
  const SwPlanWeek *week = g_ptr_array_index (self->weeks, (guint) gtk_list_box_row_get_index (row));
  GtkWindow *parent = sw_ui_get_main_window (GTK_WIDGET (self));

  if (SW_IS_WINDOW (parent))
    sw_window_show_week (SW_WINDOW (parent), week->monday);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_print_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  SwSeasonWindow *self = user_data;

  sw_print_season (GTK_WINDOW (self), self->diary, self->weeks);
}

static void
on_pdf_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    gpointer         user_data)
{
  g_autoptr (SwSeasonWindow) self = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && self->diary != NULL)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      if (sw_print_save_season_pdf (self->diary, self->weeks, g_file_peek_path (file), &error))
        sw_ui_toast (GTK_WIDGET (self), _("The season was saved."), FALSE);
      else
        sw_ui_toast_error (GTK_WIDGET (self), _("The PDF could not be saved"), error);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_save_pdf_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  SwSeasonWindow *self = user_data;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save as PDF"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "stridewell-season.pdf");
  g_signal_connect (chooser, "response", G_CALLBACK (on_pdf_response_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static GtkWidget *
new_card (GtkWidget  *mark,
          const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (card), mark);
  gtk_box_append (GTK_BOX (words), sw_rows_new_label (title, "heading"));
  gtk_box_append (GTK_BOX (card), words);
  return card;
}

static void
add_words (GtkWidget  *card,
           const char *text)
{
  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (card)), sw_rows_new_label (text, NULL));
}

static void
on_what_if_cb (SwSeasonWindow *self)
{
  GtkWindow *parent = sw_ui_get_main_window (GTK_WIDGET (self));

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.what-if", NULL);
}

static void
fill_race (SwSeasonWindow        *self,
           const SwSeasonOutlook *outlook)
{
  g_autofree char *race = NULL;
  GtkWidget *card;

  if (outlook->race_day == SW_DAY_NONE)
    {
      card = new_card (sw_mark_new_kind (SW_KIND_RACE, 30), _("No race"));
      add_words (card, _("The weeks go on as they are. Set a race in the preferences to see the way to it."));
      gtk_box_append (self->race_box, card);
      return;
    }

  race = sw_words_season_race (outlook->race_day, outlook->race_km, outlook->race_weeks);
  card = new_card (sw_mark_new_kind (SW_KIND_RACE, 30), race);
  if (outlook->race_planned)
    add_words (card, _("The plan leads to it: lighter weeks before the race, and one after it."));
  gtk_box_append (self->race_box, card);
  if (!outlook->race_planned && outlook->blocker != NULL)
    {
      g_autofree char *slip = sw_words_season_slip (outlook->race_weeks, outlook->weeks_needed, outlook->blocker);
      g_autofree char *realistic = sw_words_season_realistic (outlook->earliest, outlook->earliest_km, outlook->earliest_long_km);
      GtkWidget *honest = new_card (sw_mark_new_flag (SW_SEVERITY_WARNING, 20), _("The date comes too early"));
      GtkWidget *button = gtk_button_new_with_mnemonic (_("Try Another _Date…"));

      add_words (honest, slip);
      add_words (honest, realistic);
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      sw_rows_let_wrap (button);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_what_if_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (gtk_widget_get_last_child (honest)), button);
      gtk_box_append (self->race_box, honest);
    }
  else if (!outlook->race_planned)
    add_words (card, _("It is too far away to be in these weeks."));
}

static void
fill_phases (SwSeasonWindow        *self,
             const SwSeasonOutlook *outlook)
{
  for (guint i = 0; i < outlook->phases->len; i++)
    {
      const SwSeasonPhase *phase = &g_array_index (outlook->phases, SwSeasonPhase, i);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *text = sw_words_season_phase (phase->state, phase->monday, phase->n_weeks, phase->n_light);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      gtk_list_box_append (self->phases_list, row);
    }
}

static GtkWidget *
new_figures (const SwWeekSum *sum,
             double           long_km)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *size = isnan (sum->km) ? sw_words_minutes (sum->minutes) : sw_words_km (sum->km);
  g_autofree char *long_size = isnan (long_km) ? NULL : sw_words_km (long_km);
  /* translators: the week’s longest run */
  g_autofree char *longest = long_size != NULL ? g_strdup_printf (_("long %s"), long_size) : g_strdup (_("by time"));
  const char *texts[] = { size, longest };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_width_chars (GTK_LABEL (label), 11);
      gtk_widget_add_css_class (label, i == 0 ? "numeric" : "caption");
      if (i > 0)
        gtk_widget_add_css_class (label, "sw-dim");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
new_week (const SwPlanWeek *week,
          const SwPlanWeek *race_week,
          const SwGuide    *guide,
          double            most)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *title = sw_words_week_title (week->monday);
  g_autofree char *span = sw_words_week_span (week->monday);
  g_autofree char *phase = sw_words_week_phase (week);
  g_autofree char *below = g_strdup_printf (_("%s · %s"), phase, span);
  g_autofree char *name = NULL;
  GtkWidget *label = sw_rows_new_label (title, "heading");
  GtkWidget *detail = sw_rows_new_label (below, "caption");
  GtkWidget *meter;
  SwWeekSum sum;
  double long_km = sw_season_get_long_km (week);

  sw_week_sum_init (&sum, week);
  name = sw_words_season_week (week, sum.km, long_km);
  meter = sw_week_parts_new_meter (isnan (sum.km) || most <= 0 ? 0 : sum.km / most,
                                   week->state == SW_STATE_BUILD ? "k-easy" : "k-other", name);
  gtk_box_append (GTK_BOX (head), label);
  if (week == race_week)
    gtk_box_append (GTK_BOX (head), sw_rows_new_tag (sw_words_kind (SW_KIND_RACE)));
  if (week->conflicts->len > 0)
    {
      GtkWidget *mark = sw_mark_new_flag (SW_SEVERITY_CAUTION, 14);
      g_autofree char *conflict = sw_words_conflict (g_ptr_array_index (week->conflicts, 0), guide);

      gtk_widget_set_tooltip_text (mark, conflict);
      sw_rows_set_name (mark, conflict);
      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (head), mark);
    }
  gtk_widget_add_css_class (detail, "sw-dim");
  gtk_widget_set_layout_manager (line, sw_wrap_layout_new_row (12));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), head);
  gtk_box_append (GTK_BOX (words), detail);
  gtk_box_append (GTK_BOX (words), meter);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), new_figures (&sum, long_km));
  gtk_widget_add_css_class (line, "sw-padded");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  sw_rows_set_name (row, name);
  return row;
}

static void
fill_weeks (SwSeasonWindow        *self,
            const SwSeasonOutlook *outlook)
{
  const SwPlanWeek *race_week = NULL;
  double most = 0;

  for (guint i = 0; i < self->weeks->len; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (self->weeks, i);
      SwWeekSum sum;

      sw_week_sum_init (&sum, week);
      if (!isnan (sum.km))
        most = MAX (most, sum.km);
      if (outlook->race_planned && week->monday == sw_day_get_monday (outlook->race_day))
        race_week = week;
    }
  for (guint i = 0; i < self->weeks->len; i++)
    gtk_list_box_append (self->weeks_list, new_week (g_ptr_array_index (self->weeks, i), race_week,
                                                           sw_diary_get_guide (self->diary), most));
}

static void
sw_season_window_dispose (GObject *object)
{
  SwSeasonWindow *self = SW_SEASON_WINDOW (object);

  g_clear_pointer (&self->weeks, g_ptr_array_unref);
  g_clear_object (&self->diary);

  G_OBJECT_CLASS (sw_season_window_parent_class)->dispose (object);
}

static void
sw_season_window_class_init (SwSeasonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_season_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-season-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SwSeasonWindow, race_box);
  gtk_widget_class_bind_template_child (widget_class, SwSeasonWindow, phases_list);
  gtk_widget_class_bind_template_child (widget_class, SwSeasonWindow, weeks_list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sw_season_window_init (SwSeasonWindow *self)
{
  static const GActionEntry entries[] = {
    { "print", on_print_cb },
    { "save-pdf", on_save_pdf_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "season", G_ACTION_GROUP (group));
}

GtkWidget *
sw_season_window_new (GtkWindow *parent,
                      SwDiary   *diary)
{
  SwSeasonWindow *self = g_object_new (SW_TYPE_SEASON_WINDOW, "transient-for", parent, NULL);
  const SwProfile *profile = sw_diary_get_journal (diary)->profile;
  SwDay today = sw_diary_get_today (diary);
  g_autoptr (SwSeasonOutlook) outlook = NULL;

  self->diary = g_object_ref (diary);
  self->weeks = sw_diary_get_weeks (diary, sw_season_get_n_weeks (profile, today, LEAST_WEEKS));
  outlook = sw_season_outlook_new (profile, self->weeks, today);
  if (outlook->blocker != NULL && outlook->weeks_needed == SW_MISSING && self->weeks->len < SLIP_WEEKS)
    {
      /* The end of the ladder lies beyond: look further before saying that nobody knows. */
      g_ptr_array_unref (self->weeks);
      self->weeks = sw_diary_get_weeks (diary, SLIP_WEEKS);
      sw_season_outlook_free (outlook);
      outlook = sw_season_outlook_new (profile, self->weeks, today);
    }
  fill_race (self, outlook);
  fill_phases (self, outlook);
  fill_weeks (self, outlook);
  return GTK_WIDGET (self);
}
