/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-mover"

#include "config.h"

#include "sw-mover-private.h"

/* Several sessions of one week, chosen with Ctrl or Shift and a click, or with Ctrl+Space, and moved together. */

static gboolean
is_chosen (SwMover         *self,
           const SwSession *session)
{
  return g_hash_table_contains (self->chosen, session->id);
}

void
sw_mover_show_chosen (SwMover       *self,
                      SwMoverSource *source)
{
  if (is_chosen (self, source->session))
    gtk_widget_add_css_class (source->widget, "chosen");
  else
    gtk_widget_remove_css_class (source->widget, "chosen");
}

static void
show_all (SwMover *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    sw_mover_show_chosen (self, g_ptr_array_index (self->sources, i));
}

void
sw_mover_choose_none (SwMover *self)
{
  g_hash_table_remove_all (self->chosen);
  g_clear_pointer (&self->anchor, g_free);
  show_all (self);
}

/* A session moves within its week, so what is moved together is of one week. */
static void
leave_other_weeks (SwMover *self,
                   SwDay    day)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i);

      if (sw_day_get_monday (source->day) != sw_day_get_monday (day))
        g_hash_table_remove (self->chosen, source->session->id);
    }
}

void
sw_mover_toggle (SwMover       *self,
                 SwMoverSource *source)
{
  leave_other_weeks (self, source->day);
  if (!g_hash_table_remove (self->chosen, source->session->id))
    g_hash_table_add (self->chosen, g_strdup (source->session->id));
  g_free (self->anchor);
  self->anchor = g_strdup (source->session->id);
  show_all (self);
}

static int
compare_sources (gconstpointer a,
                 gconstpointer b)
{
  return (*(const SwMoverSource * const *) a)->day - (*(const SwMoverSource * const *) b)->day;
}

/* From the one chosen last to @source, in the order of the days. */
static void
choose_range (SwMover       *self,
              SwMoverSource *source)
{
  gboolean inside = FALSE;

  leave_other_weeks (self, source->day);
  g_ptr_array_sort (self->sources, compare_sources);
  for (guint i = 0; i < self->sources->len; i++)
    {
      SwMoverSource *item = g_ptr_array_index (self->sources, i);
      gboolean end = g_str_equal (item->session->id, source->session->id) || g_strcmp0 (item->session->id, self->anchor) == 0;

      /* A page with two forms has each session twice. */
      if (!gtk_widget_get_mapped (item->widget))
        continue;
      if ((end || inside) && sw_day_get_monday (item->day) == sw_day_get_monday (source->day))
        g_hash_table_add (self->chosen, g_strdup (item->session->id));
      if (end && g_strcmp0 (self->anchor, source->session->id) != 0)
        inside = !inside;
    }
  show_all (self);
}

void
sw_mover_lift_chosen (SwMover       *self,
                      SwMoverSource *lead)
{
  if (!is_chosen (self, lead->session))
    {
      sw_mover_choose_none (self);
      return;
    }
  for (guint i = 0; i < self->sources->len; i++)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i);

      if (is_chosen (self, source->session) && !sw_mover_is_carried (self, source->session->id)
          && gtk_widget_get_mapped (source->widget))
        sw_mover_lift (self, source);
    }
}

static SwMoverSource *
find_source_under (SwMover   *self,
                   GtkWidget *widget)
{
  for (guint i = 0; widget != NULL && i < self->sources->len; i++)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i);

      if (source->widget == widget || gtk_widget_is_ancestor (widget, source->widget))
        return source;
    }
  return NULL;
}

/* On the page, before the buttons see it: a click with Ctrl or Shift opens nothing. */
static void
on_released_cb (SwMover         *self,
                int              n_press,
                double           x,
                double           y,
                GtkGestureClick *click)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  SwMoverSource *source = find_source_under (self, gtk_widget_pick (self->page, x, y, GTK_PICK_DEFAULT));

  if (source == NULL || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    {
      sw_mover_choose_none (self);
      return;
    }
  if ((state & GDK_SHIFT_MASK) != 0 && self->anchor != NULL)
    choose_range (self, source);
  else
    sw_mover_toggle (self, source);
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
}

void
sw_mover_add_choosing (SwMover *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->page, GTK_EVENT_CONTROLLER (click));
}

guint
sw_mover_get_n_chosen (SwMover *self)
{
  g_return_val_if_fail (SW_IS_MOVER (self), 0);

  return g_hash_table_size (self->chosen);
}
