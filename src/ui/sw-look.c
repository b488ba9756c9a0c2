/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-look"

#include "config.h"

#include "sw-look.h"

#include <adwaita.h>

#include "sw-diary-resources.h"

static const char * const family_classes[SW_N_FAMILIES] = {
  "k-easy", "k-long", "k-hard", "k-walk", "k-strength", "k-cross", "k-mobility", "k-other",
};

static double seconds_per_rep = 3;

SwArt *
sw_look_get_art (void)
{
  static SwArt *art = NULL;

  if (art == NULL)
    {
      g_autoptr (GError) error = NULL;

      art = sw_diary_load_art (&error);
      if (art == NULL)
        g_error ("The drawings inside the program cannot be read: %s", error->message);
    }
  return art;
}

SwTheme
sw_look_get_theme (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? SW_THEME_DARK : SW_THEME_LIGHT;
}

const SwStyle *
sw_look_get_style (void)
{
  return sw_art_get_style (sw_look_get_art (), sw_look_get_theme ());
}

double
sw_look_get_seconds_per_rep (void)
{
  return seconds_per_rep;
}

void
sw_look_set_seconds_per_rep (double seconds)
{
  seconds_per_rep = seconds;
}

void
sw_look_follow (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}

const char *
sw_look_get_kind_class (SwKind kind)
{
  return family_classes[sw_family_from_kind (kind)];
}
