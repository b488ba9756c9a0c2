/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwMover:
 *
 * Moves and copies sessions between the days of a page, with the pointer or with the keyboard, and says on every day what
 * the rules think of it: a tint, a shape and a word on the day, and the sentence in a bubble beside the one that is meant.
 *
 * Keyboard: Ctrl+X (Ctrl+C to copy) on a session picks it up, the arrows choose the day, Enter drops it, Escape puts it back.
 * Several of one week go together: chosen before with Ctrl or Shift and a click or with Ctrl+Space, or taken along with Space.
 * The verdict is the description of the widget that has the focus, so a screen reader says it.
 */
#define SW_TYPE_MOVER (sw_mover_get_type ())
G_DECLARE_FINAL_TYPE (SwMover, sw_mover, SW, MOVER, GObject)

/* How a day shows what the rules say: @word is NULL to take it away; @past for days that cannot be meant at all. */
typedef void (*SwMoverShow) (GtkWidget *day, SwVerdictKind kind, const char *word, gboolean past);

/* @page keeps its child, in an overlay that carries the bubble. The page owns the mover and outlives its widgets. */
SwMover *sw_mover_new         (AdwBin *page, SwMoverShow show) G_GNUC_WARN_UNUSED_RESULT;

/* Days and sessions are forgotten together when the page draws itself anew; what is in the air falls back. */
void     sw_mover_clear       (SwMover *self);
/* One day goes, and the sessions in its widget with it. */
void     sw_mover_forget_day  (SwMover *self, GtkWidget *widget);
/* @focus: whether the keyboard's focus goes along to the day. */
void     sw_mover_add_day     (SwMover *self, GtkWidget *widget, SwDay day, gboolean focus);
void     sw_mover_add_session (SwMover *self, GtkWidget *widget, const SwSession *session, SwDay day);

/* What the keys do, for tests and pictures. FALSE when there is no such session on the page. */
gboolean sw_mover_pick_up     (SwMover *self, const char *id, gboolean copy);
void     sw_mover_choose      (SwMover *self, SwDay day);
void     sw_mover_drop        (SwMover *self);
void     sw_mover_cancel      (SwMover *self);
guint    sw_mover_get_n_chosen (SwMover *self);

G_END_DECLS
