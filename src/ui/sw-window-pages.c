/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The five pages of the window and the ways to them. */

#include "config.h"

#include "sw-window-private.h"

/* Pages are built when they are first looked at, so that the first frame waits for one page and not for five. */
void
sw_window_ensure_page (SwWindow   *self,
                       const char *name)
{
  if (self->diary == NULL)
    return;
  if (g_strcmp0 (name, "week") == 0 && self->week_page == NULL)
    {
      self->week_page = SW_WEEK_PAGE (sw_week_page_new ());
      adw_bin_set_child (self->week_bin, GTK_WIDGET (self->week_page));
      sw_week_page_set_diary (self->week_page, self->diary);
    }
  else if (g_strcmp0 (name, "calendar") == 0 && self->calendar_page == NULL)
    {
      self->calendar_page = SW_CALENDAR_PAGE (sw_calendar_page_new ());
      adw_bin_set_child (self->calendar_bin, GTK_WIDGET (self->calendar_page));
      sw_calendar_page_set_diary (self->calendar_page, self->diary);
    }
  else if (g_strcmp0 (name, "body") == 0 && self->body_page == NULL)
    {
      self->body_page = SW_BODY_PAGE (sw_body_page_new ());
      adw_bin_set_child (self->body_bin, GTK_WIDGET (self->body_page));
      sw_body_page_set_diary (self->body_page, self->diary);
    }
  else if (g_strcmp0 (name, "trends") == 0 && self->trends_page == NULL)
    {
      self->trends_page = SW_TRENDS_PAGE (sw_trends_page_new ());
      adw_bin_set_child (self->trends_bin, GTK_WIDGET (self->trends_page));
      sw_trends_page_set_diary (self->trends_page, self->diary);
    }
  else if (g_strcmp0 (name, "guide") == 0 && self->guide_page == NULL)
    {
      self->guide_page = SW_GUIDE_PAGE (sw_guide_page_new ());
      adw_bin_set_child (self->guide_bin, GTK_WIDGET (self->guide_page));
      sw_guide_page_set_diary (self->guide_page, self->diary);
    }
}

void
sw_window_show_page (SwWindow   *self,
                     const char *name)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  adw_view_stack_set_visible_child_name (self->view_stack, name);
}

void
sw_window_show_session (SwWindow   *self,
                        SwDay       day,
                        const char *id)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  sw_window_show_page (self, "week");
  if (self->week_page != NULL)
    sw_week_page_show_session (self->week_page, day, id);
}

void
sw_window_show_week (SwWindow *self,
                     SwDay     monday)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  sw_window_show_page (self, "week");
  if (self->week_page != NULL)
    sw_week_page_set_monday (self->week_page, monday);
}

void
sw_window_show_day (SwWindow *self,
                    SwDay     day)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  sw_window_show_page (self, "calendar");
  if (self->calendar_page != NULL)
    sw_calendar_page_show_day (self->calendar_page, day);
}

void
sw_window_show_guide (SwWindow   *self,
                      const char *id)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  sw_window_show_page (self, "guide");
  if (self->guide_page != NULL)
    sw_guide_page_show (self->guide_page, id);
}
