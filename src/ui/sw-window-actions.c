/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-window"

#include "config.h"

#include "sw-window-private.h"

#include <glib/gi18n.h>

#include "sw-actions.h"
#include "sw-assessment-dialog.h"
#include "sw-check-in-dialog.h"
#include "sw-log-dialog.h"
#include "sw-pain-dialog.h"
#include "sw-preferences-window.h"
#include "sw-questions-dialog.h"
#include "sw-search-window.h"
#include "sw-warning-window.h"

/* What each action does. Titles, menus and accelerators are in sw-actions.c under the same names. */

static void
on_show_page_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  sw_window_show_page (user_data, g_action_get_name (G_ACTION (action)) + strlen ("show-"));
}

static void
on_find_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  SwWindow *self = user_data;

  /* The guide has a search of its own; everywhere else it is days that one looks for. */
  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->view_stack), "guide") == 0 && self->guide_page != NULL)
    sw_guide_page_find (self->guide_page);
  else
    gtk_window_present (GTK_WINDOW (sw_search_window_new (GTK_WINDOW (self), self->diary)));
}

static void
on_find_guide_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  SwWindow *self = user_data;

  sw_window_show_page (self, "guide");
  if (self->guide_page != NULL)
    sw_guide_page_find (self->guide_page);
}

static void
step (SwWindow *self,
      int       by)
{
  const char *page = adw_view_stack_get_visible_child_name (self->view_stack);

  if (g_strcmp0 (page, "calendar") == 0 && self->calendar_page != NULL)
    sw_calendar_page_step (self->calendar_page, by);
  else if (self->week_page != NULL)
    sw_week_page_step (self->week_page, by);
}

static void
on_previous_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  step (user_data, -1);
}

static void
on_next_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  step (user_data, 1);
}

static void
on_today_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  step (user_data, 0);
}

static void
on_reset_week_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  SwWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (sw_diary_reset_edits (self->diary, NULL, &error))
    sw_window_toast (self, _("The plan is as the rules made it."), TRUE);
  else
    sw_ui_toast_error (GTK_WIDGET (self), _("The edits could not be taken back"), error);
}

static void
on_close_panel_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  SwWindow *self = user_data;

  if (self->week_page != NULL)
    sw_week_page_close_panel (self->week_page);
  if (self->calendar_page != NULL)
    sw_calendar_page_close_panel (self->calendar_page);
}

static void
on_log_session_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  SwWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (sw_log_dialog_new (GTK_WINDOW (self), sw_diary_get_today (self->diary))));
}

static void
on_report_pain_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  SwWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (sw_pain_dialog_new (GTK_WINDOW (self), sw_diary_get_today (self->diary))));
}

static void
on_check_in_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  SwWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (sw_check_in_dialog_new (GTK_WINDOW (self), sw_diary_get_today (self->diary))));
}

static void
on_weekly_questions_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  SwWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (sw_questions_dialog_new (GTK_WINDOW (self), sw_diary_get_today (self->diary))));
}

static void
on_warning_signs_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (sw_warning_window_new (GTK_WINDOW (user_data))));
}

static void
on_record_assessment_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  SwWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (sw_assessment_dialog_new (GTK_WINDOW (self), sw_diary_get_today (self->diary))));
}

static void
on_undo_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  SwWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!sw_diary_undo (self->diary, &error))
    {
      sw_ui_toast_error (GTK_WIDGET (self), _("Nothing was undone"), error);
      return;
    }
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_clear_object (&self->undo_toast);
}

static void
on_redo_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  SwWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!sw_diary_redo (self->diary, &error))
    sw_ui_toast_error (GTK_WIDGET (self), _("Nothing was redone"), error);
}

static void
on_preferences_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  SwWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (sw_preferences_window_new (GTK_WINDOW (self), self->diary)));
}

static void
on_shortcuts_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (user_data);

  /* As the window's help overlay it reads its accelerators from the application. */
  if (gtk_application_window_get_help_overlay (window) == NULL)
    gtk_application_window_set_help_overlay (window, sw_actions_new_shortcuts_window ());
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
on_menu_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  SwWindow *self = user_data;

  gtk_menu_button_popup (self->menu_button);
}

static void
on_try_sample_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  sw_window_try_sample (user_data);
}

static void
on_leave_sample_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  sw_window_leave_sample (user_data);
}

static void
on_first_start_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  sw_window_start_first (user_data);
}

static void
on_retry_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  sw_window_open (user_data);
}

static void
on_cancel_import_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  SwWindow *self = user_data;

  g_cancellable_cancel (self->import_cancellable);
}

static const GActionEntry entries[] = {
  { "show-week", on_show_page_cb },
  { "show-calendar", on_show_page_cb },
  { "show-body", on_show_page_cb },
  { "show-trends", on_show_page_cb },
  { "show-guide", on_show_page_cb },
  { "find", on_find_cb },
  { "find-guide", on_find_guide_cb },
  { "previous", on_previous_cb },
  { "next", on_next_cb },
  { "today", on_today_cb },
  { "print", sw_window_print_action },
  { "save-pdf", sw_window_save_pdf_action },
  { "reset-week", on_reset_week_cb },
  { "close-panel", on_close_panel_cb },
  { "log-session", on_log_session_cb },
  { "report-pain", on_report_pain_cb },
  { "check-in", on_check_in_cb },
  { "weekly-questions", on_weekly_questions_cb },
  { "import", sw_window_import_action },
  { "warning-signs", on_warning_signs_cb },
  { "record-assessment", on_record_assessment_cb },
  { "undo", on_undo_cb },
  { "redo", on_redo_cb },
  { "preferences", on_preferences_cb },
  { "shortcuts", on_shortcuts_cb },
  { "menu", on_menu_cb },
  { "back-up", sw_window_back_up_action },
  { "restore", sw_window_restore_action },
  { "try-sample", on_try_sample_cb },
  { "leave-sample", on_leave_sample_cb },
  { "first-start", on_first_start_cb },
  { "retry", on_retry_cb },
  { "cancel-import", on_cancel_import_cb },
};

void
sw_window_add_actions (SwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  sw_window_add_plan_actions (self);
  sw_window_add_ask_actions (self);
}

static void
set_enabled (SwWindow   *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
sw_window_update_actions (SwWindow *self)
{
  static const char * const need_diary[] = {
    "find", "find-guide", "previous", "next", "today", "print", "save-pdf", "close-panel", "warning-signs", "preferences", "back-up",
    "what-if", "season", "explain-change",
  };
  static const char * const need_writing[] = {
    "reset-week", "log-session", "report-pain", "check-in", "weekly-questions", "import", "record-assessment", "restore",
    "first-start", "answer-no-pain", "answer-report",
  };
  gboolean open = self->diary != NULL;
  gboolean sample = open && sw_diary_is_sample (self->diary);
  gboolean writable = open && !sw_diary_get_read_only (self->diary);

  for (guint i = 0; i < G_N_ELEMENTS (need_diary); i++)
    set_enabled (self, need_diary[i], open);
  for (guint i = 0; i < G_N_ELEMENTS (need_writing); i++)
    set_enabled (self, need_writing[i], writable);
  set_enabled (self, "restore", (writable && !sample) || (!open && !self->loading));
  set_enabled (self, "undo", writable && sw_diary_get_can_undo (self->diary));
  set_enabled (self, "redo", writable && sw_diary_get_can_redo (self->diary));
  set_enabled (self, "try-sample", open && !sample);
  set_enabled (self, "leave-sample", sample);
  if (gtk_menu_button_get_menu_model (self->menu_button) == NULL || self->menu_of_sample != sample)
    {
      g_autoptr (GMenuModel) menu = sw_actions_new_primary_menu (sample);

      gtk_menu_button_set_menu_model (self->menu_button, menu);
      self->menu_of_sample = sample;
    }
}
