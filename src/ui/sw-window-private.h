/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-body-page.h"
#include "sw-calendar-page.h"
#include "sw-guide-page.h"
#include "sw-trends-page.h"
#include "sw-week-page.h"
#include "sw-window.h"

G_BEGIN_DECLS

struct _SwWindow
{
  AdwApplicationWindow  parent_instance;

  /* Borrowed References: template children */
  AdwToastOverlay      *toast_overlay;
  GtkStack             *root_stack;
  AdwHeaderBar         *loading_bar;
  GtkWidget            *loading_page;
  GtkWidget            *error_box;
  AdwStatusPage        *error_page;
  GtkWidget            *main_box;
  AdwBin               *cover_bin;
  AdwViewStack         *view_stack;
  AdwViewSwitcherTitle *switcher_title;
  AdwViewSwitcherBar   *switcher_bar;
  GtkWidget            *undo_button;
  GtkMenuButton        *add_button;
  GtkMenuButton        *menu_button;
  GtkRevealer          *notice_revealer;
  GtkBox               *notice_box;
  GtkLabel             *notice_label;
  GtkButton            *notice_button;
  GtkRevealer          *progress_revealer;
  GtkProgressBar       *progress_bar;
  GtkLabel             *progress_label;
  AdwBin               *week_bin;
  AdwBin               *calendar_bin;
  AdwBin               *body_bin;
  AdwBin               *trends_bin;
  AdwBin               *guide_bin;

  /* Borrowed References: made when their page is first shown */
  SwWeekPage           *week_page;
  SwCalendarPage       *calendar_page;
  SwBodyPage           *body_page;
  SwTrendsPage         *trends_page;
  SwGuidePage          *guide_page;

  /* Owned References */
  char                 *path;
  SwDiary              *diary;
  SwDiary              *own_diary;      /* waits while sample data are tried */
  GSignalGroup         *diary_signals;
  GBindingGroup        *diary_bindings;
  GCancellable         *open_cancellable;
  GCancellable         *import_cancellable;
  GStrv                 pending_imports;
  AdwToast             *undo_toast;     /* the last one that offers Undo */
  char                 *told_ask;       /* (nullable) the question whose notification is out */
  char                 *pending_answer; /* (nullable) to a question, until the journal is read */

  /* State */
  SwDay                 fixed_today;
  guint                 day_source;
  guint                 loading_source;
  guint                 furnish_source;
  guint                 narrow_source;
  gboolean              menu_of_sample;
  guint                 loading : 1;
  guint                 pending_no_pain : 1;
  guint                 outcome_pending : 1;
  guint                 signs_pending : 1;
};

void     sw_window_add_actions     (SwWindow *self);
void     sw_window_update_actions  (SwWindow *self);
/* sw-window-plans.c */
void     sw_window_add_plan_actions (SwWindow *self);
/* sw-window-asks.c */
void     sw_window_add_ask_actions (SwWindow *self);
/* Withdraws the notification of a question that is not due any more; @may_tell: sends the one of the question that is. */
void     sw_window_update_asks     (SwWindow *self, gboolean may_tell);
/* Answers the question @key names with no pain at all, or opens the form for it. */
void     sw_window_answer          (SwWindow *self, const char *key, gboolean no_pain);
/* sw-window-files.c */
void     sw_window_import_action   (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void     sw_window_back_up_action  (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void     sw_window_restore_action  (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void     sw_window_save_pdf_action (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void     sw_window_print_action    (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void     sw_window_start_import    (SwWindow *self, const char * const *paths);
/* sw-window-open.c */
void     sw_window_open            (SwWindow *self);
void     sw_window_show_error      (SwWindow *self, const char *path, const GError *error);
void     sw_window_try_sample      (SwWindow *self);
void     sw_window_leave_sample    (SwWindow *self);
/* sw-window-pages.c */
void     sw_window_ensure_page     (SwWindow *self, const char *name);
/* sw-window.c */
SwDay    sw_window_get_today       (SwWindow *self);
void     sw_window_start_first     (SwWindow *self);

G_END_DECLS
