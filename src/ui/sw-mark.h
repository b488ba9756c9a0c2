/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sw-core.h"

G_BEGIN_DECLS

/**
 * SwMark:
 *
 * A shape with a meaning: a zone, the level of a flag or a pain score. It is never alone: the words stand beside it, so a
 * screen reader skips it unless it is given a name.
 */
#define SW_TYPE_MARK (sw_mark_get_type ())
G_DECLARE_FINAL_TYPE (SwMark, sw_mark, SW, MARK, GtkWidget)

GtkWidget *sw_mark_new_zone (SwZone zone, int size) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *sw_mark_new_flag (SwSeverity level, int size) G_GNUC_WARN_UNUSED_RESULT;
/* Its size follows from the score. */
GtkWidget *sw_mark_new_pain (int nrs) G_GNUC_WARN_UNUSED_RESULT;
/* A white octagon for a band in the color of @level. */
GtkWidget *sw_mark_new_stop (SwSeverity level, int size) G_GNUC_WARN_UNUSED_RESULT;
void       sw_mark_set_zone (SwMark *self, SwZone zone);

/* An icon of @kind on a tint of its color. @size is 24, 30 or 42. */
GtkWidget *sw_mark_new_kind (SwKind kind, int size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
