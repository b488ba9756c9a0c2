/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-mover.h"
#include "sw-session-edits.h"

G_BEGIN_DECLS

/* What the pointer's and the keyboard's half of moving share. */

typedef struct
{
  GtkWidget *widget;   /* (owned) */
  SwDay      day;
  gboolean   focus;
  SwVerdict *verdict;  /* (owned) (nullable): not asked yet */
} SwMoverDay;

typedef struct
{
  GtkWidget *widget;   /* (owned) */
  SwSession *session;  /* (owned) */
  SwDay      day;
} SwMoverSource;

struct _SwMover
{
  GObject      parent_instance;

  /* Borrowed References */
  GtkWidget   *page;        /* owns this object */
  GtkWidget   *overlay;
  GtkWidget   *bubble;
  GtkWidget   *tail;        /* points from the bubble at the day */
  AdwBin      *bubble_mark;
  GtkLabel    *bubble_title;
  GtkLabel    *bubble_text;
  GtkLabel    *bubble_tag;
  SwMoverShow  show;

  /* Owned References */
  GPtrArray   *days;        /* (element-type SwMoverDay) by day */
  GPtrArray   *sources;     /* (element-type SwMoverSource) */
  GPtrArray   *carried;     /* (element-type SwStanding) in the air, the one that was taken first */
  GPtrArray   *lifted;      /* (element-type GtkWidget) where they came from */
  GHashTable  *chosen;      /* (element-type utf8) ids of sessions that are moved together, of one week */
  char        *anchor;      /* (nullable) the one chosen last: where a range begins */
  GtkWidget   *told;        /* the widget whose description is the verdict */
  char        *sentence;

  /* State */
  SwDay        from;        /* of the first one */
  SwDay        at;          /* the day that is meant; SW_DAY_NONE */
  gboolean     copy;
  gboolean     copies;      /* what the drag that begins will do */
  gboolean     keyboard;
  guint        drop_source;
};

/* The widget of a day that is seen. */
SwMoverDay *sw_mover_find_day (SwMover *self, SwDay day);
/* Lifts a session, and those chosen with it; every day is judged from then on. */
void sw_mover_begin (SwMover *self, SwMoverSource *source, gboolean copy, gboolean keyboard);
/* Lifts one more. */
void sw_mover_lift (SwMover *self, SwMoverSource *source);
/* The session that was taken first; NULL while nothing is in the air. */
const SwSession *sw_mover_get_lead (SwMover *self);
gboolean sw_mover_is_carried (SwMover *self, const char *id);
/* Asks the rules again after the set has changed. */
void sw_mover_judge_anew (SwMover *self);
/* Says @text through the description of @widget. */
void sw_mover_tell (SwMover *self, GtkWidget *widget, const char *text);

/* The bubble: sw-mover-bubble.c. */
void sw_mover_add_bubble (SwMover *self);
void sw_mover_show_bubble (SwMover *self, const SwMoverDay *item);
/* A word for the foot of a day. */
const char *sw_mover_get_word (SwMover *self, const SwVerdict *verdict);

/* The pointer: sw-mover-drag.c. */
void sw_mover_add_target (SwMover *self, GtkWidget *widget);
void sw_mover_add_drag (SwMover *self, GtkWidget *widget);

/* Choosing several: sw-mover-choice.c. */
void sw_mover_add_choosing (SwMover *self);
void sw_mover_lift_chosen (SwMover *self, SwMoverSource *lead);
void sw_mover_show_chosen (SwMover *self, SwMoverSource *source);
void sw_mover_choose_none (SwMover *self);
/* Chooses @source or no longer does. */
void sw_mover_toggle (SwMover *self, SwMoverSource *source);

/* Ctrl+X or Ctrl+C picks up, arrows choose, Space takes along, Enter drops, Escape puts back: sw-mover-keys.c. */
gboolean sw_mover_on_key (SwMover *self, guint keyval, guint keycode, GdkModifierType modifiers);

G_END_DECLS
