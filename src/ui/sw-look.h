/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sw-art.h"

G_BEGIN_DECLS

#define SW_RESOURCE_BASE "/io/github/stridewell/Stridewell/"

/* Figures, icons and palettes, read once from the program's resources. Borrowed, lives as long as the program. */
SwArt         *sw_look_get_art         (void);
/* The palette for the theme that is on the screen now. */
SwTheme        sw_look_get_theme       (void);
const SwStyle *sw_look_get_style       (void);
/* PLANS 39; the guide says it once a diary is open. */
double         sw_look_get_seconds_per_rep (void);
void           sw_look_set_seconds_per_rep (double seconds);
/* Draws @widget again whenever the theme changes. */
void           sw_look_follow          (GtkWidget *widget);
/* "k-easy", "k-long", …: the class that gives a widget the colors of @kind's family. */
const char    *sw_look_get_kind_class  (SwKind kind);

G_END_DECLS
