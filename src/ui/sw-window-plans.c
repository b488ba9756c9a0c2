/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-window"

#include "config.h"

#include "sw-change-window.h"
#include "sw-season-window.h"
#include "sw-what-if-window.h"
#include "sw-window-private.h"

/* The window's actions that look at plans without changing them. */

static void
on_what_if_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  SwWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (sw_what_if_window_new (GTK_WINDOW (self), self->diary)));
}

static void
on_season_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  SwWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (sw_season_window_new (GTK_WINDOW (self), self->diary)));
}

static void
on_explain_change_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  SwWindow *self = user_data;

  sw_change_window_present (GTK_WINDOW (self), self->diary);
}

void
sw_window_add_plan_actions (SwWindow *self)
{
  static const GActionEntry entries[] = {
    { "what-if", on_what_if_cb },
    { "season", on_season_cb },
    { "explain-change", on_explain_change_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
sw_window_update_pages (SwWindow *self)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  if (self->calendar_page != NULL)
    sw_calendar_page_update (self->calendar_page);
  if (self->trends_page != NULL)
    sw_trends_page_update (self->trends_page);
}
