/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-mover"

#include "config.h"

#include "sw-mover-private.h"

/* The pointer's half of moving. */

static SwMoverSource *
find_source (SwMover   *self,
             GtkWidget *widget)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i);

      if (source->widget == widget)
        return source;
    }
  return NULL;
}

static GdkContentProvider *
on_prepare_cb (SwMover       *self,
               double         x,
               double         y,
               GtkDragSource *drag)
{
  SwMoverSource *source = find_source (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drag)));

  /* Ctrl copies, as everywhere. */
  self->copies = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag)) & GDK_CONTROL_MASK) != 0;
  gtk_drag_source_set_actions (drag, self->copies ? GDK_ACTION_COPY : GDK_ACTION_MOVE);
  return source != NULL ? gdk_content_provider_new_typed (SW_TYPE_SESSION, source->session) : NULL;
}

static void
on_begin_cb (SwMover       *self,
             GdkDrag       *gdk_drag,
             GtkDragSource *drag)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drag));
  SwMoverSource *source = find_source (self, widget);
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (widget);
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (drag, picture, 24, 24);
  if (source != NULL)
    sw_mover_begin (self, source, self->copies, FALSE);
}

static void
on_end_cb (SwMover *self)
{
  if (!self->keyboard)
    sw_mover_cancel (self);
}

static GdkDragAction
on_motion_cb (SwMover       *self,
              double         x,
              double         y,
              GtkDropTarget *target)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  if (self->carried->len == 0)
    return 0;
  for (guint i = 0; i < self->days->len; i++)
    {
      SwMoverDay *item = g_ptr_array_index (self->days, i);

      if (item->widget == widget)
        sw_mover_choose (self, item->day);
    }
  return self->copy ? GDK_ACTION_COPY : GDK_ACTION_MOVE;
}

static gboolean
on_dropped_cb (SwMover       *self,
               const GValue  *value,
               double         x,
               double         y,
               GtkDropTarget *target)
{
  on_motion_cb (self, x, y, target);
  sw_mover_drop (self);
  return TRUE;
}

void
sw_mover_add_target (SwMover   *self,
                     GtkWidget *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (SW_TYPE_SESSION, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  g_signal_connect_object (target, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

void
sw_mover_add_drag (SwMover   *self,
                   GtkWidget *widget)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (on_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}
