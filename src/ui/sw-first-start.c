/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-first-start"

#include "config.h"

#include "sw-first-start.h"

#include <glib/gi18n.h>

#include "sw-break-bin.h"
#include "sw-look.h"
#include "sw-preview-card.h"
#include "sw-profile-form.h"
#include "sw-rows.h"
#include "sw-screen-form.h"
#include "sw-window.h"

#define N_STEPS 5
#define PREVIEW_DELAY_MS 150
#define KNOWN_DAYS 28

struct _SwFirstStart
{
  GtkWidget       parent_instance;

  /* Borrowed References: template children */
  SwBreakBin     *root;
  AdwCarousel    *carousel;
  GtkBox         *steps[N_STEPS];
  GtkButton      *back_button;
  GtkButton      *next_button;
  GtkLabel       *hint_label;
  AdwBin         *preview_bin;
  GtkWidget      *preview;
  GtkToggleButton *adult_check;
  GtkWidget      *import_label;
  SwScreenForm   *screen_form;

  /* Owned References */
  SwDiary        *diary;
  GSignalGroup   *diary_signals;
  SwProfileForm  *form;

  /* State */
  int             step;
  guint           n_activities;
  guint           preview_source;
};

G_DEFINE_FINAL_TYPE (SwFirstStart, sw_first_start, GTK_TYPE_WIDGET)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
can_go_on (SwFirstStart  *self,
           char         **ret_hint)
{
  if (self->step == 0 && !gtk_toggle_button_get_active (self->adult_check))
    {
      *ret_hint = g_strdup (_("Please confirm first."));
      return FALSE;
    }
  if (self->step == N_STEPS - 1 && !sw_screen_form_is_complete (self->screen_form))
    {
      int n_open = sw_screen_form_get_open (self->screen_form);

      /* translators: questions about warning signs that have no answer yet */
      *ret_hint = g_strdup_printf (ngettext ("%d warning sign is still open.", "%d warning signs are still open.", n_open), n_open);
      return FALSE;
    }
  *ret_hint = NULL;
  return TRUE;
}

static void
update_buttons (SwFirstStart *self)
{
  g_autofree char *hint = NULL;
  gboolean ready = can_go_on (self, &hint);

  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), ready);
  gtk_label_set_label (self->hint_label, hint != NULL ? hint : "");
  gtk_button_set_label (self->next_button, self->step == N_STEPS - 1 ? _("Show My Week") : _("Next"));
}

static gboolean
on_preview_cb (gpointer user_data)
{
  SwFirstStart *self = user_data;
  g_autoptr (SwProfile) profile = sw_profile_form_get_profile (self->form);

  self->preview_source = 0;
  sw_preview_card_update (SW_PREVIEW_CARD (self->preview), self->diary, profile);
  return G_SOURCE_REMOVE;
}

static void
on_answers_cb (SwFirstStart *self)
{
  if (self->preview_source == 0)
    self->preview_source = g_timeout_add (PREVIEW_DELAY_MS, on_preview_cb, self);
  update_buttons (self);
}

static void
go_to (SwFirstStart *self,
       int           step)
{
  GtkWidget *page = adw_carousel_get_nth_page (self->carousel, (guint) step);

  self->step = step;
  adw_carousel_scroll_to (self->carousel, page, adw_get_enable_animations (GTK_WIDGET (self)));
  update_buttons (self);
  /* Pages out of sight must not take the keyboard. */
  for (int i = 0; i < N_STEPS; i++)
    gtk_widget_set_can_focus (adw_carousel_get_nth_page (self->carousel, (guint) i), i == step);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
finish (SwFirstStart *self)
{
  g_autoptr (SwProfile) profile = sw_profile_form_get_profile (self->form);
  g_autoptr (SwScreen) screen = sw_screen_form_get_screen (self->screen_form, sw_diary_get_today (self->diary));
  g_autoptr (GError) error = NULL;

  if (!sw_diary_set_profile (self->diary, profile, &error) || !sw_diary_add_screen (self->diary, screen, &error))
    {
      sw_ui_toast_error (GTK_WIDGET (self), _("The answers were not saved"), error);
      return;
    }
  g_signal_emit (self, signals[DONE], 0);
}

static void
on_next_cb (SwFirstStart *self)
{
  if (self->step < N_STEPS - 1)
    go_to (self, self->step + 1);
  else
    finish (self);
}

static void
on_back_cb (SwFirstStart *self)
{
  GtkWindow *window;

  if (self->step > 0)
    {
      go_to (self, self->step - 1);
      return;
    }
  window = sw_ui_get_main_window (GTK_WIDGET (self));
  if (window != NULL)
    sw_window_cover (SW_WINDOW (window), NULL);
}

static void
on_import_cb (SwFirstStart *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
}

/* What the files said about the last four weeks goes into the questions, where it can be corrected. */
static void
on_diary_changed_cb (SwFirstStart *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwDay today = sw_diary_get_today (self->diary);
  double km = 0;
  double longest = NAN;
  guint first, end;
  g_autofree char *text = NULL;

  if (journal->activities->len == self->n_activities)
    return;
  self->n_activities = journal->activities->len;
  sw_journal_find_activities (journal, today - KNOWN_DAYS + 1, today, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      if (!sw_kind_is_run (activity->kind) || !isfinite (activity->km))
        continue;
      km += activity->km;
      longest = isfinite (longest) ? MAX (longest, activity->km) : activity->km;
    }
  sw_profile_form_set_volume (self->form, isfinite (longest) ? km / 4 : NAN, longest);
  /* translators: a session is an activity that was imported */
  text = g_strdup_printf (ngettext ("%u session is in your journal.", "%u sessions are in your journal.", self->n_activities),
                          self->n_activities);
  gtk_label_set_label (GTK_LABEL (self->import_label), text);
  on_answers_cb (self);
}

static void
add_part (SwFirstStart  *self,
          int            step,
          SwProfilePart  part)
{
  g_autoptr (GPtrArray) groups = sw_profile_form_build (self->form, part);

  for (guint i = 0; i < groups->len; i++)
    gtk_box_append (self->steps[step], g_ptr_array_index (groups, i));
}

static void
build_welcome (SwFirstStart *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (sw_words_disclaimer (), NULL));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Everything you enter stays on this computer. Stridewell never uses the network."), NULL));
  gtk_box_append (self->steps[0], card);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             sw_rows_new_check (_("I am 18 or older and have read this"), NULL, NULL, &self->adult_check));
  g_signal_connect_object (self->adult_check, "toggled", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->steps[0], group);
}

static void
build_import (SwFirstStart *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Import…"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Import my watch’s files"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("GPX, TCX and FIT, also in archives. They fill in the two numbers above."));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_import_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (self->steps[1], group);
  self->import_label = sw_rows_new_label (NULL, "caption");
  gtk_widget_add_css_class (self->import_label, "sw-dim");
  gtk_box_append (self->steps[1], self->import_label);
}

static void
build_signs (SwFirstStart *self)
{
  GtkWidget *intro = sw_rows_new_label (_("Warning signs come first in every plan. Has any of these been there lately? "
                                          "Nothing here is a diagnosis."), NULL);

  gtk_widget_add_css_class (intro, "sw-dim");
  self->screen_form = SW_SCREEN_FORM (sw_screen_form_new (sw_diary_get_guide (self->diary)));
  g_signal_connect_object (self->screen_form, "changed", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->steps[4], intro);
  gtk_box_append (self->steps[4], GTK_WIDGET (self->screen_form));
}

static void
on_narrow_cb (SwFirstStart *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->preview_bin), !sw_break_bin_get_narrow (self->root));
}

static void
sw_first_start_dispose (GObject *object)
{
  SwFirstStart *self = SW_FIRST_START (object);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  if (self->diary_signals != NULL)
    g_signal_group_set_target (self->diary_signals, NULL);
  g_clear_object (&self->diary_signals);
  g_clear_object (&self->form);
  g_clear_object (&self->diary);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_FIRST_START);

  G_OBJECT_CLASS (sw_first_start_parent_class)->dispose (object);
}

static void
sw_first_start_class_init (SwFirstStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_first_start_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (SW_TYPE_BREAK_BIN);
  signals[DONE] = g_signal_new ("done", SW_TYPE_FIRST_START, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-first-start.ui");
  gtk_widget_class_bind_template_child (widget_class, SwFirstStart, root);
  gtk_widget_class_bind_template_child (widget_class, SwFirstStart, carousel);
  gtk_widget_class_bind_template_child_full (widget_class, "step_1", FALSE, G_STRUCT_OFFSET (SwFirstStart, steps[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "step_2", FALSE, G_STRUCT_OFFSET (SwFirstStart, steps[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "step_3", FALSE, G_STRUCT_OFFSET (SwFirstStart, steps[2]));
  gtk_widget_class_bind_template_child_full (widget_class, "step_4", FALSE, G_STRUCT_OFFSET (SwFirstStart, steps[3]));
  gtk_widget_class_bind_template_child_full (widget_class, "step_5", FALSE, G_STRUCT_OFFSET (SwFirstStart, steps[4]));
  gtk_widget_class_bind_template_child (widget_class, SwFirstStart, back_button);
  gtk_widget_class_bind_template_child (widget_class, SwFirstStart, next_button);
  gtk_widget_class_bind_template_child (widget_class, SwFirstStart, hint_label);
  gtk_widget_class_bind_template_child (widget_class, SwFirstStart, preview_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
}

static void
sw_first_start_init (SwFirstStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->preview = sw_preview_card_new ();
  adw_bin_set_child (self->preview_bin, self->preview);
  self->diary_signals = g_signal_group_new (SW_TYPE_DIARY);
  g_signal_group_connect_swapped (self->diary_signals, "changed", G_CALLBACK (on_diary_changed_cb), self);
}

GtkWidget *
sw_first_start_new (SwDiary *diary)
{
  SwFirstStart *self = g_object_new (SW_TYPE_FIRST_START, NULL);

  self->diary = g_object_ref (diary);
  self->form = sw_profile_form_new (sw_diary_get_journal (diary)->profile, sw_diary_get_today (diary));
  build_welcome (self);
  add_part (self, 1, SW_PROFILE_LEVEL);
  build_import (self);
  add_part (self, 2, SW_PROFILE_TIMES);
  add_part (self, 3, SW_PROFILE_SPORTS);
  add_part (self, 4, SW_PROFILE_BACK);
  build_signs (self);
  add_part (self, 4, SW_PROFILE_RACE);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_answers_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_set_target (self->diary_signals, diary);
  on_preview_cb (self);
  go_to (self, 0);
  return GTK_WIDGET (self);
}

void
sw_first_start_set_step (SwFirstStart *self,
                         int           step)
{
  g_return_if_fail (SW_IS_FIRST_START (self));
  g_return_if_fail (step >= 0 && step < N_STEPS);

  if (step > 0)
    gtk_toggle_button_set_active (self->adult_check, TRUE);
  go_to (self, step);
}
