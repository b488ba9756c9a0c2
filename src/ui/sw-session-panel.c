/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-session-panel"

#include "config.h"

#include "sw-session-panel.h"

#include <glib/gi18n.h>

#include "sw-log-form.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-session-menu.h"
#include "sw-steps-view.h"
#include "sw-window.h"

struct _SwSessionPanel
{
  GtkWidget      parent_instance;

  /* Borrowed References: template children */
  GtkWidget     *root;
  GtkStack      *stack;
  AdwBin        *chip_bin;
  GtkLabel      *title_label;
  GtkLabel      *day_label;
  GtkBox        *figures_box;
  GtkBox        *notes_box;
  GtkBox        *steps_box;
  GtkBox        *why_box;
  GtkButton     *timer_button;
  GtkButton     *log_button;
  GtkMenuButton *menu_button;
  GtkBox        *log_box;
  SwLogForm     *log_form;

  /* Owned References */
  SwDiary       *diary;
  SwSession     *session;

  /* State */
  SwDay          day;
};

G_DEFINE_FINAL_TYPE (SwSessionPanel, sw_session_panel, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_close_cb (SwSessionPanel *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
on_timer_cb (SwSessionPanel *self)
{
  GtkWindow *window = sw_ui_get_main_window (GTK_WIDGET (self));

  if (window != NULL && self->session != NULL)
    sw_window_show_timer (SW_WINDOW (window), self->session);
}

static void
on_log_cb (SwSessionPanel *self)
{
  sw_session_panel_show_log (self);
}

static void
on_log_back_cb (SwSessionPanel *self)
{
  gtk_stack_set_visible_child_name (self->stack, "session");
}

static void
on_log_save_cb (SwSessionPanel *self)
{
  g_autoptr (GError) error = NULL;

  if (!sw_log_form_save (self->log_form, self->diary, &error))
    {
      sw_ui_toast_error (GTK_WIDGET (self), _("The session was not logged"), error);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "session");
  sw_ui_toast (GTK_WIDGET (self), _("The session was logged."), TRUE);
}

static void
add_figure (SwSessionPanel *self,
            const char     *value,
            const char     *caption)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figure = gtk_label_new (value);
  GtkWidget *detail = gtk_label_new (caption);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->figures_box)) != NULL)
    gtk_box_append (self->figures_box, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_add_css_class (figure, "heading");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "sw-dim");
  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_label_set_justify (GTK_LABEL (detail), GTK_JUSTIFY_CENTER);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_box_append (GTK_BOX (cell), figure);
  gtk_box_append (GTK_BOX (cell), detail);
  gtk_box_append (self->figures_box, cell);
}

static const char *
describe_effort (int rpe)
{
  if (rpe <= 2)
    return _("very easy");
  if (rpe <= 4)
    return _("you can chat");
  if (rpe <= 6)
    return _("short sentences");
  return _("single words");
}

static void
show_figures (SwSessionPanel *self)
{
  const SwSession *session = self->session;
  g_autofree char *minutes = sw_words_session_time (session);

  sw_rows_clear (GTK_WIDGET (self->figures_box));
  if (isfinite (session->km))
    {
      g_autofree char *km = sw_words_km (session->km);
      int main_minutes = session->main_minutes != SW_MISSING ? session->main_minutes : session->minutes;
      g_autofree char *pace = sw_words_pace (main_minutes * 60.0 / session->km);
      /* translators: a pace, such as "at 6:40 a km" */
      g_autofree char *caption = g_strdup_printf (_("at %s"), pace);

      add_figure (self, km, caption);
    }
  if (*minutes != '\0')
    add_figure (self, minutes, _("in all"));
  if (session->rpe != SW_MISSING)
    {
      g_autofree char *rpe = g_strdup_printf (_("RPE %d"), session->rpe);

      add_figure (self, rpe, describe_effort (session->rpe));
    }
  if (session->kind == SW_KIND_STRENGTH && session->stage >= 1)
    {
      g_autofree char *stage = g_strdup_printf (_("Stage %d"), session->stage);

      add_figure (self, stage, _("of 3"));
    }
}

static void
show_notes (SwSessionPanel *self)
{
  sw_rows_clear (GTK_WIDGET (self->notes_box));
  if (self->session->against_rules)
    gtk_box_append (self->notes_box, sw_rows_new_label (_("You asked for this against the advice of the rules."), "caption"));
  if (self->session->original_day != SW_DAY_NONE && self->session->original_day != self->day)
    {
      g_autofree char *day = sw_words_day_long (self->session->original_day);
      g_autofree char *text = g_strdup_printf (_("The plan had it on %s."), day);

      gtk_box_append (self->notes_box, sw_rows_new_label (text, "caption"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->notes_box), gtk_widget_get_first_child (GTK_WIDGET (self->notes_box)) != NULL);
}

static void
show_why (SwSessionPanel *self)
{
  const SwGuide *guide = sw_diary_get_guide (self->diary);

  sw_rows_clear (GTK_WIDGET (self->why_box));
  for (guint i = 0; i < self->session->reasons->len; i++)
    {
      const SwReason *reason = g_ptr_array_index (self->session->reasons, i);
      const SwRule *rule = sw_guide_get_rule (guide, reason->rule);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      g_autofree char *text = sw_words_reason (reason, guide);
      GtkWidget *label = sw_rows_new_label (text, "caption");
      GtkWidget *tag = sw_rows_new_tag (reason->rule);

      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_set_valign (tag, GTK_ALIGN_START);
      if (rule != NULL)
        gtk_widget_set_tooltip_text (tag, sw_words_guide_text (rule->title));
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (GTK_BOX (row), tag);
      gtk_box_append (self->why_box, row);
    }
}

static void
show_actions (SwSessionPanel *self)
{
  gboolean done = self->session->status == SW_STATUS_DONE;
  gboolean optional = g_str_equal (self->session->id, "mini-routine");
  gboolean future = self->day > sw_diary_get_today (self->diary);
  g_autoptr (GMenuModel) menu = optional ? NULL : sw_session_menu_new_model (self->diary, self->session, self->day, "session");
  g_autoptr (GSimpleActionGroup) actions = sw_session_menu_new_actions (GTK_WIDGET (self), self->session, self->day);

  /* It is open already. */
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), "open")), FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "session", G_ACTION_GROUP (actions));
  gtk_widget_set_visible (GTK_WIDGET (self->timer_button), self->session->steps->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->log_button), !future && !sw_diary_get_read_only (self->diary));
  gtk_button_set_label (self->log_button, done ? _("Edit Log") : _("Log"));
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), menu != NULL && !sw_diary_get_read_only (self->diary));
}

void
sw_session_panel_set_session (SwSessionPanel  *self,
                              SwDiary         *diary,
                              const SwSession *session,
                              SwDay            day)
{
  g_autoptr (SwSession) copy = NULL;
  g_autofree char *day_text = NULL;

  g_return_if_fail (SW_IS_SESSION_PANEL (self));

  copy = sw_session_copy (session);
  g_clear_pointer (&self->session, sw_session_free);
  self->session = g_steal_pointer (&copy);
  g_set_object (&self->diary, diary);
  self->day = day;
  day_text = sw_words_day_long (day);

  gtk_stack_set_visible_child_name (self->stack, "session");
  adw_bin_set_child (self->chip_bin, sw_mark_new_kind (self->session->kind, 42));
  gtk_label_set_label (self->title_label, sw_words_kind (self->session->kind));
  gtk_label_set_label (self->day_label, day_text);
  show_figures (self);
  show_notes (self);
  sw_steps_view_fill (self->steps_box, self->session, sw_diary_get_guide (diary), sw_day_get_monday (day));
  show_why (self);
  show_actions (self);
}

SwKind
sw_session_panel_get_kind (SwSessionPanel *self)
{
  g_return_val_if_fail (SW_IS_SESSION_PANEL (self), SW_KIND_NONE);

  return self->session != NULL ? self->session->kind : SW_KIND_NONE;
}

void
sw_session_panel_show_log (SwSessionPanel *self)
{
  g_return_if_fail (SW_IS_SESSION_PANEL (self));

  if (self->session == NULL)
    return;
  if (self->log_form == NULL)
    {
      self->log_form = SW_LOG_FORM (sw_log_form_new (FALSE));
      gtk_box_append (self->log_box, GTK_WIDGET (self->log_form));
    }
  sw_log_form_load (self->log_form, self->diary, self->session, self->day);
  gtk_stack_set_visible_child_name (self->stack, "log");
  gtk_widget_child_focus (GTK_WIDGET (self->log_form), GTK_DIR_TAB_FORWARD);
}

static void
sw_session_panel_dispose (GObject *object)
{
  SwSessionPanel *self = SW_SESSION_PANEL (object);

  g_clear_object (&self->diary);
  g_clear_pointer (&self->session, sw_session_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_SESSION_PANEL);

  G_OBJECT_CLASS (sw_session_panel_parent_class)->dispose (object);
}

static void
sw_session_panel_class_init (SwSessionPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_session_panel_dispose;
  signals[CLOSED] = g_signal_new ("closed", SW_TYPE_SESSION_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-session-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, root);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, chip_bin);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, title_label);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, day_label);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, figures_box);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, notes_box);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, steps_box);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, why_box);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, timer_button);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, log_button);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SwSessionPanel, log_box);
  gtk_widget_class_bind_template_callback (widget_class, on_close_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_timer_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_log_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_log_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_log_save_cb);
}

static void
sw_session_panel_init (SwSessionPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sw_rows_set_name (GTK_WIDGET (self->menu_button), _("More About This Session"));
}

GtkWidget *
sw_session_panel_new (void)
{
  return g_object_new (SW_TYPE_SESSION_PANEL, NULL);
}
