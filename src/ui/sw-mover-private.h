/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-mover.h"

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
  AdwBin      *bubble_mark;
  GtkLabel    *bubble_title;
  GtkLabel    *bubble_text;
  GtkLabel    *bubble_tag;
  SwMoverShow  show;

  /* Owned References */
  GPtrArray   *days;        /* (element-type SwMoverDay) by day */
  GPtrArray   *sources;     /* (element-type SwMoverSource) */
  SwSession   *session;     /* in the air */
  GtkWidget   *lifted;      /* the widget it came from */
  GtkWidget   *told;        /* the widget whose description is the verdict */
  char        *sentence;

  /* State */
  SwDay        from;
  SwDay        at;          /* the day that is meant; SW_DAY_NONE */
  gboolean     copy;
  gboolean     keyboard;
  guint        drop_source;
};

/* The widget of a day that is seen. */
SwMoverDay *sw_mover_find_day (SwMover *self, SwDay day);
/* Lifts a session; every day is judged from then on. */
void sw_mover_begin (SwMover *self, SwMoverSource *source, gboolean copy, gboolean keyboard);
/* Says @text through the description of @widget. */
void sw_mover_tell (SwMover *self, GtkWidget *widget, const char *text);

/* Ctrl+X or Ctrl+C picks up, arrows choose, Enter drops, Escape puts back. */
gboolean sw_mover_on_key (SwMover *self, guint keyval, guint keycode, GdkModifierType modifiers);

G_END_DECLS
