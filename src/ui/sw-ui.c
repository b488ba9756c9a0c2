/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-ui"

#include "config.h"

#include "sw-ui.h"

#include <glib/gi18n.h>

#include "sw-window.h"

GtkWindow *
sw_ui_get_main_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  while (GTK_IS_WINDOW (root) && !SW_IS_WINDOW (root))
    root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));
  return SW_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

void
sw_ui_toast (GtkWidget  *widget,
             const char *text,
             gboolean    undo)
{
  GtkWindow *window = sw_ui_get_main_window (widget);

  if (window != NULL)
    sw_window_toast (SW_WINDOW (window), text, undo);
}

void
sw_ui_toast_outcome (GtkWidget *widget)
{
  GtkWindow *window = sw_ui_get_main_window (widget);

  if (window != NULL)
    sw_window_toast_outcome (SW_WINDOW (window));
}

SwDiary *
sw_ui_get_diary (GtkWidget *widget)
{
  GtkWindow *window = sw_ui_get_main_window (widget);

  return window != NULL ? sw_window_get_diary (SW_WINDOW (window)) : NULL;
}

char *
sw_ui_describe_error (const GError *error)
{
  if (error == NULL)
    return g_strdup ("");
  if (g_error_matches (error, SW_DIARY_ERROR, SW_DIARY_ERROR_READ_ONLY))
    return g_strdup (_("The journal may not be written."));
  if (g_error_matches (error, SW_DIARY_ERROR, SW_DIARY_ERROR_STOPPED))
    return g_strdup (_("Training is paused; this has to wait."));
  return g_strdup (error->message);
}

void
sw_ui_toast_error (GtkWidget    *widget,
                   const char   *what,
                   const GError *error)
{
  g_autofree char *why = sw_ui_describe_error (error);
  g_autofree char *text = g_strdup_printf ("%s: %s", what, why);

  sw_ui_toast (widget, text, FALSE);
}

char *
sw_ui_new_instant (SwDay  day,
                   int   *ret_minute)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  char buffer[SW_DAY_STRING_SIZE];

  if (ret_minute != NULL)
    *ret_minute = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
  return g_strdup_printf ("%sT%02d:%02d", sw_day_format (day, buffer), g_date_time_get_hour (now), g_date_time_get_minute (now));
}

char *
sw_ui_new_short_date (SwDay day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, month_day;

  sw_day_to_ymd (day, &year, &month, &month_day);
  date = g_date_time_new_utc (year, month, month_day, 0, 0, 0);
  /* translators: day of the month and short month, see strftime; shown on the axis of a chart */
  return g_date_time_format (date, _("%-d %b"));
}

SwDay
sw_ui_get_local_day (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return sw_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}
