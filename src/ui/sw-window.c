/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-window"

#include "config.h"

#include "sw-window-private.h"

#include <glib/gi18n.h>

#include "sw-actions.h"
#include "sw-change-window.h"
#include "sw-first-start.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-settings.h"
#include "sw-timer-page.h"
#include "sw-wrap-layout.h"

/* How often the window looks whether the day has turned. */
#define DAY_CHECK_SECONDS 30

G_DEFINE_FINAL_TYPE (SwWindow, sw_window, ADW_TYPE_APPLICATION_WINDOW)

SwDay
sw_window_get_today (SwWindow *self)
{
  return self->fixed_today != SW_DAY_NONE ? self->fixed_today : sw_ui_get_local_day ();
}

/* Files came in before anybody was asked anything: the questions, the warning signs among them, are still open. */
static gboolean
needs_first_start (SwJournal *journal)
{
  return !sw_journal_is_empty (journal) && journal->profile->level == SW_LEVEL_NONE && journal->screens->len == 0;
}

static void
update_notice (SwWindow *self)
{
  const char *text = NULL;
  const char *label = NULL;
  const char *action = NULL;

  if (self->diary != NULL)
    {
      SwBody *body = sw_diary_get_body (self->diary);

      if (body->safety.suspended)
        {
          text = _("Training is paused until a clinician has seen you.");
          label = _("Warning Signs");
          action = "win.warning-signs";
        }
      else if (sw_diary_is_sample (self->diary))
        {
          text = _("These are sample data. Nothing is kept.");
          label = _("Leave Sample Data");
          action = "win.leave-sample";
        }
      else if (sw_diary_get_read_only (self->diary))
        {
          text = _("The journal may not be written. You can look, but nothing can be changed.");
        }
      else if (needs_first_start (sw_diary_get_journal (self->diary)))
        {
          text = _("This plan knows only your files. Five short steps make it yours.");
          label = _("Start");
          action = "win.first-start";
        }
    }
  gtk_revealer_set_reveal_child (self->notice_revealer, text != NULL);
  if (text != NULL)
    gtk_label_set_label (self->notice_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_button), action != NULL);
  if (action != NULL)
    {
      gtk_button_set_label (self->notice_button, label);
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->notice_button), action);
    }
}

static void
toast_outcome (SwWindow *self)
{
  SwBody *body = sw_diary_get_body (self->diary);
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (self->diary, sw_day_get_monday (sw_diary_get_today (self->diary)));
  g_autoptr (SwPlanDiff) diff = sw_diary_get_last_diff (self->diary);
  g_autofree char *title = sw_words_status_title (body, week, sw_diary_get_guide (self->diary));
  g_autofree char *text = NULL;

  self->outcome_pending = FALSE;
  if (diff->changes->len == 0)
    text = g_strdup (title);
  else
    /* translators: the zone in words, then how many sessions of the plan changed */
    text = g_strdup_printf (ngettext ("%s · %u session changed", "%s · %u sessions changed", diff->changes->len),
                            title, diff->changes->len);
  sw_window_toast (self, text, TRUE);
  if (diff->changes->len > 0)
    sw_change_window_add_details (self->undo_toast, title, diff->changes->len);
}

void
sw_window_toast_outcome (SwWindow *self)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  if (sw_diary_get_busy (self->diary))
    self->outcome_pending = TRUE;
  else
    toast_outcome (self);
}

/* Training that pauses says why at once, before the person looks for the plan. */
static void
show_signs_if_paused (SwWindow *self)
{
  self->signs_pending = FALSE;
  if (sw_diary_get_body (self->diary)->safety.suspended)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.warning-signs", NULL);
}

static void
on_changed_cb (SwWindow *self)
{
  if (self->outcome_pending)
    toast_outcome (self);
  if (self->signs_pending)
    show_signs_if_paused (self);
  update_notice (self);
  /* A window that comes up or takes an entry is not idle yet: telling waits for the clock. */
  sw_window_update_asks (self, FALSE);
  sw_window_update_actions (self);
}

static void
on_visible_page_cb (SwWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->view_stack);

  if (name == NULL)
    return;
  sw_window_ensure_page (self, name);
  sw_window_update_actions (self);
  if (self->diary != NULL)
    sw_settings_set_page (sw_settings_get_default (), name);
}

static gboolean
on_narrow_idle_cb (gpointer user_data)
{
  SwWindow *self = user_data;
  gboolean narrow = adw_view_switcher_title_get_title_visible (self->switcher_title);

  self->narrow_source = 0;
  adw_view_switcher_bar_set_reveal (self->switcher_bar, narrow);
  gtk_widget_set_visible (self->undo_button, !narrow);
  return G_SOURCE_REMOVE;
}

/* The title finds out in the middle of a layout, and a bar that appears there gets a height of -1. */
static void
on_title_visible_cb (SwWindow *self)
{
  if (self->narrow_source == 0)
    self->narrow_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_narrow_idle_cb, self, NULL);
}

/* What only matters with a journal: switchers and menus are as much work as the rest of the window together, so they are made
 * after the first frame, while the worker reads. */
static void
furnish (SwWindow *self)
{
  g_autoptr (GMenuModel) add_menu = NULL;

  g_clear_handle_id (&self->furnish_source, g_source_remove);
  if (adw_view_switcher_title_get_stack (self->switcher_title) != NULL)
    return;
  adw_header_bar_set_show_start_title_buttons (self->loading_bar, TRUE);
  adw_header_bar_set_show_end_title_buttons (self->loading_bar, TRUE);
  gtk_widget_set_visible (self->main_box, TRUE);
  add_menu = sw_actions_new_add_menu ();
  gtk_menu_button_set_menu_model (self->add_button, add_menu);
  sw_rows_set_name (GTK_WIDGET (self->add_button), _("Add"));
  adw_view_switcher_title_set_stack (self->switcher_title, self->view_stack);
  adw_view_switcher_bar_set_stack (self->switcher_bar, self->view_stack);
  sw_window_update_actions (self);
  sw_rows_set_name (GTK_WIDGET (self->menu_button), _("Main Menu"));
}

static gboolean
on_furnish_cb (gpointer user_data)
{
  SwWindow *self = user_data;

  self->furnish_source = 0;
  furnish (self);
  return G_SOURCE_REMOVE;
}

void
sw_window_set_diary (SwWindow *self,
                     SwDiary  *diary)
{
  g_return_if_fail (SW_IS_WINDOW (self));
  g_return_if_fail (SW_IS_DIARY (diary));

  furnish (self);
  g_set_object (&self->diary, diary);
  g_signal_group_set_target (self->diary_signals, diary);
  self->loading = FALSE;

  if (self->week_page != NULL)
    sw_week_page_set_diary (self->week_page, diary);
  if (self->calendar_page != NULL)
    sw_calendar_page_set_diary (self->calendar_page, diary);
  if (self->body_page != NULL)
    sw_body_page_set_diary (self->body_page, diary);
  if (self->trends_page != NULL)
    sw_trends_page_set_diary (self->trends_page, diary);
  if (self->guide_page != NULL)
    sw_guide_page_set_diary (self->guide_page, diary);

  sw_window_ensure_page (self, adw_view_stack_get_visible_child_name (self->view_stack));
  gtk_stack_set_visible_child_name (self->root_stack, "main");
  on_changed_cb (self);

  if (self->pending_imports != NULL)
    {
      g_auto (GStrv) paths = g_steal_pointer (&self->pending_imports);

      sw_window_start_import (self, (const char * const *) paths);
    }
}

static void
on_first_start_done_cb (SwWindow *self)
{
  sw_window_cover (self, NULL);
  sw_window_show_page (self, "week");
  if (sw_diary_get_busy (self->diary))
    self->signs_pending = TRUE;
  else
    show_signs_if_paused (self);
}

void
sw_window_start_first (SwWindow *self)
{
  GtkWidget *first = sw_first_start_new (self->diary);

  g_signal_connect_object (first, "done", G_CALLBACK (on_first_start_done_cb), self, G_CONNECT_SWAPPED);
  sw_window_cover (self, first);
}

void
sw_window_cover (SwWindow  *self,
                 GtkWidget *widget)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  if (widget != NULL)
    {
      adw_bin_set_child (self->cover_bin, widget);
      gtk_stack_set_visible_child_name (self->root_stack, "cover");
      if (!gtk_widget_grab_focus (widget))
        gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
      return;
    }
  if (adw_bin_get_child (self->cover_bin) == NULL)
    return;
  gtk_stack_set_visible_child_name (self->root_stack, "main");
  adw_bin_set_child (self->cover_bin, NULL);
}

void
sw_window_show_timer (SwWindow        *self,
                      const SwSession *session)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  sw_window_cover (self, sw_timer_page_new (session, sw_diary_get_guide (self->diary)));
}

void
sw_window_toast (SwWindow   *self,
                 const char *text,
                 gboolean    undo)
{
  g_autofree char *markup = NULL;
  AdwToast *toast;

  g_return_if_fail (SW_IS_WINDOW (self));

  /* A toast reads its title as markup. */
  markup = g_markup_escape_text (text, -1);
  toast = adw_toast_new (markup);
  if (undo)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  /* Only the newest change can be taken back by its toast, so an older offer goes. */
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_clear_object (&self->undo_toast);
  if (undo)
    self->undo_toast = g_object_ref (toast);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static gboolean
on_drop_cb (SwWindow      *self,
            const GValue  *value,
            double         x,
            double         y,
            GtkDropTarget *target)
{
  GSList *files = g_value_get_boxed (value);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (GSList *at = files; at != NULL; at = at->next)
    {
      char *path = g_file_get_path (at->data);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len == 0)
    return FALSE;
  g_ptr_array_add (paths, NULL);
  sw_window_import (self, (const char * const *) paths->pdata);
  return TRUE;
}

void
sw_window_import (SwWindow           *self,
                  const char * const *paths)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  if (self->diary != NULL)
    {
      sw_window_start_import (self, paths);
      return;
    }
  g_strfreev (self->pending_imports);
  self->pending_imports = g_strdupv ((char **) paths);
}

static gboolean
on_day_check_cb (gpointer user_data)
{
  SwWindow *self = user_data;

  if (self->diary == NULL)
    return G_SOURCE_CONTINUE;
  if (self->fixed_today == SW_DAY_NONE && sw_diary_get_today (self->diary) != sw_ui_get_local_day ())
    {
      sw_diary_set_today (self->diary, sw_ui_get_local_day ());
      if (self->own_diary != NULL)
        sw_diary_set_today (self->own_diary, sw_ui_get_local_day ());
    }
  sw_window_update_asks (self, TRUE);
  return G_SOURCE_CONTINUE;
}

static gboolean
sw_window_close_request (GtkWindow *window)
{
  SwWindow *self = SW_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  sw_settings_set_window_size (sw_settings_get_default (), width, height, gtk_window_is_maximized (window));
  g_cancellable_cancel (self->open_cancellable);
  g_cancellable_cancel (self->import_cancellable);

  return GTK_WINDOW_CLASS (sw_window_parent_class)->close_request (window);
}

static void
sw_window_dispose (GObject *object)
{
  SwWindow *self = SW_WINDOW (object);

  g_clear_handle_id (&self->day_source, g_source_remove);
  g_clear_handle_id (&self->furnish_source, g_source_remove);
  g_clear_handle_id (&self->loading_source, g_source_remove);
  g_clear_handle_id (&self->narrow_source, g_source_remove);
  g_cancellable_cancel (self->open_cancellable);
  g_cancellable_cancel (self->import_cancellable);
  if (self->diary_signals != NULL)
    g_signal_group_set_target (self->diary_signals, NULL);
  g_clear_object (&self->diary_signals);
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->open_cancellable);
  g_clear_object (&self->import_cancellable);
  g_clear_object (&self->diary);
  g_clear_object (&self->own_diary);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_WINDOW);

  G_OBJECT_CLASS (sw_window_parent_class)->dispose (object);
}

static void
sw_window_finalize (GObject *object)
{
  SwWindow *self = SW_WINDOW (object);

  g_free (self->path);
  g_free (self->told_ask);
  g_free (self->pending_answer);
  g_strfreev (self->pending_imports);

  G_OBJECT_CLASS (sw_window_parent_class)->finalize (object);
}

static void
sw_window_class_init (SwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_window_dispose;
  object_class->finalize = sw_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = sw_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SwWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, root_stack);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, loading_bar);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, loading_page);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, error_box);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, main_box);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, cover_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, view_stack);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, notice_revealer);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, notice_box);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, notice_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, week_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, calendar_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, body_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, trends_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, guide_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_title_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_page_cb);
}

static void
sw_window_init (SwWindow *self)
{
  GtkDropTarget *drop;

  self->fixed_today = SW_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Where the sentence needs the width its button goes below. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self->notice_box), sw_wrap_layout_new_row (12));
  sw_window_add_actions (self);

  self->diary_signals = g_signal_group_new (SW_TYPE_DIARY);
  g_signal_group_connect_swapped (self->diary_signals, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_group_connect_swapped (self->diary_signals, "notify", G_CALLBACK (sw_window_update_actions), self);

  drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));

  self->day_source = g_timeout_add_seconds (DAY_CHECK_SECONDS, on_day_check_cb, self);
  self->furnish_source = g_idle_add_full (G_PRIORITY_LOW, on_furnish_cb, self, NULL);
}

SwWindow *
sw_window_new (GtkApplication *application,
               const char     *path,
               SwDay           today)
{
  SwWindow *self = g_object_new (SW_TYPE_WINDOW, "application", application, NULL);
  g_autofree char *page = sw_settings_get_page (sw_settings_get_default ());
  gboolean maximized;
  int width, height;

  self->path = path != NULL ? g_strdup (path) : sw_diary_get_default_path ();
  self->fixed_today = today;
  sw_settings_get_window_size (sw_settings_get_default (), &width, &height, &maximized);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  adw_view_stack_set_visible_child_name (self->view_stack, page);
  return self;
}

const char *
sw_window_get_path (SwWindow *self)
{
  g_return_val_if_fail (SW_IS_WINDOW (self), NULL);

  return self->path;
}

SwDiary *
sw_window_get_diary (SwWindow *self)
{
  g_return_val_if_fail (SW_IS_WINDOW (self), NULL);

  return self->diary;
}

gboolean
sw_window_is_loading (SwWindow *self)
{
  g_return_val_if_fail (SW_IS_WINDOW (self), FALSE);

  return self->loading;
}
