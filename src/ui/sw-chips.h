/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SwChips:
 *
 * A handful of answers as buttons that stay down: one of them, or any number. The answer is a mask with bit i for answer i.
 *
 * Signals: "changed".
 */
#define SW_TYPE_CHIPS (sw_chips_get_type ())
G_DECLARE_FINAL_TYPE (SwChips, sw_chips, SW, CHIPS, GtkWidget)

typedef enum
{
  SW_CHIPS_MANY = 0,        /* any number */
  SW_CHIPS_ONE = 1 << 0,    /* at most one; pressing it again takes the answer back */
  SW_CHIPS_EVEN = 1 << 1,   /* all equally wide, in one line where it fits */
} SwChipsFlags;

/* @name is what a screen reader calls the group. The labels are translated already. */
GtkWidget *sw_chips_new          (const char *name, const char * const *labels, guint n_labels, SwChipsFlags flags) G_GNUC_WARN_UNUSED_RESULT;
guint      sw_chips_get_mask     (SwChips *self);
void       sw_chips_set_mask     (SwChips *self, guint mask);
/* The only answer, -1 for none. */
int        sw_chips_get_selected (SwChips *self);
void       sw_chips_set_selected (SwChips *self, int selected);
/* Borrowed. */
GtkWidget *sw_chips_get_nth      (SwChips *self, guint position);

G_END_DECLS
