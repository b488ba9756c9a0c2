/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-mover"

#include "config.h"

#include "sw-mover-private.h"

#include <glib/gi18n.h>

/* --- the keyboard ----------------------------------------------------------------------------------------------------- */

static SwMoverSource *
find_source_at (SwMover   *self,
                GtkWidget *focus)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i);

      if (source->widget == focus || gtk_widget_is_ancestor (source->widget, focus) || gtk_widget_is_ancestor (focus, source->widget))
        return source;
    }
  return NULL;
}

/* A day can hold several sessions: asked again, the next one is taken. */
static SwMoverSource *
find_next_source (SwMover *self)
{
  SwMoverSource *first = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < self->sources->len; i++)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i);

      if (source->day != self->from || !gtk_widget_get_mapped (source->widget))
        continue;
      if (found)
        return source;
      if (first == NULL)
        first = source;
      found = g_str_equal (source->session->id, sw_mover_get_lead (self)->id);
    }
  return first;
}

static gboolean
start (SwMover       *self,
       SwMoverSource *source,
       gboolean       copy)
{
  g_autofree char *text = NULL;
  SwDay from;

  if (source == NULL)
    return GDK_EVENT_PROPAGATE;
  sw_mover_begin (self, source, copy, TRUE);
  from = self->from;
  sw_mover_choose (self, from);
  /* translators: a session was picked up with the keyboard */
  if (self->carried->len > 1)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session picked up. Choose a day with the arrow keys; Enter drops it, Escape puts it back.",
                                         "%u sessions picked up. Choose a day with the arrow keys; Enter drops them, Escape puts them back.",
                                         self->carried->len),
                            self->carried->len);
  else
    text = g_strdup_printf (_("%s picked up. Choose a day with the arrow keys; Enter drops it, Escape puts it back."),
                            sw_words_kind (sw_mover_get_lead (self)->kind));
  sw_mover_tell (self, gtk_root_get_focus (gtk_widget_get_root (self->page)), text);
  return GDK_EVENT_STOP;
}

static void
tell_focus (SwMover    *self,
            const char *text)
{
  sw_mover_tell (self, gtk_root_get_focus (gtk_widget_get_root (self->page)), text);
}

/* Space over a day takes its sessions along; the first one that was picked up keeps saying where they go. */
static void
take_along (SwMover *self)
{
  g_autofree char *text = NULL;
  guint before = self->carried->len;

  for (guint i = 0; i < self->sources->len; i++)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i);

      if (source->day == self->at && gtk_widget_get_mapped (source->widget) && !sw_mover_is_carried (self, source->session->id)
          && sw_day_get_monday (source->day) == sw_day_get_monday (self->from))
        sw_mover_lift (self, source);
    }
  if (self->carried->len > before)
    {
      sw_mover_judge_anew (self);
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session is in the air.", "%u sessions are in the air.", self->carried->len),
                              self->carried->len);
    }
  else
    {
      text = g_strdup (_("Nothing here can be taken along."));
    }
  tell_focus (self, text);
}

/* Ctrl+Space: the session with the keyboard, or all of the day with it. */
static gboolean
toggle_at (SwMover   *self,
           GtkWidget *focus)
{
  g_autofree char *text = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < self->sources->len; i++)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i);

      if (source->widget != focus && !gtk_widget_is_ancestor (source->widget, focus) && !gtk_widget_is_ancestor (focus, source->widget))
        continue;
      sw_mover_toggle (self, source);
      any = TRUE;
    }
  if (!any)
    return GDK_EVENT_PROPAGATE;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session chosen.", "%u sessions chosen.", sw_mover_get_n_chosen (self)),
                          sw_mover_get_n_chosen (self));
  tell_focus (self, text);
  return GDK_EVENT_STOP;
}

static void
step (SwMover *self,
      int      by)
{
  if (gtk_widget_get_direction (self->page) == GTK_TEXT_DIR_RTL && (by == 1 || by == -1))
    by = -by;
  if (sw_mover_find_day (self, self->at + by) != NULL)
    sw_mover_choose (self, self->at + by);
}

static gboolean
on_carry_key_cb (SwMover *self,
                 guint    keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
      step (self, -1);
      break;
    case GDK_KEY_Right:
      step (self, 1);
      break;
    case GDK_KEY_Up:
      step (self, -7);
      break;
    case GDK_KEY_Down:
      step (self, 7);
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      sw_mover_drop (self);
      break;
    case GDK_KEY_space:
      take_along (self);
      break;
    case GDK_KEY_Escape:
      {
        g_autoptr (GtkWidget) lifted = g_object_ref (g_ptr_array_index (self->lifted, 0));

        sw_mover_cancel (self);
        gtk_widget_child_focus (lifted, GTK_DIR_TAB_FORWARD);
        break;
      }
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      sw_mover_cancel (self);
      return GDK_EVENT_PROPAGATE;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  return GDK_EVENT_STOP;
}

gboolean
sw_mover_on_key (SwMover         *self,
           guint            keyval,
           guint            keycode,
           GdkModifierType  modifiers)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self->page));
  gboolean control = (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) == GDK_CONTROL_MASK;
  gboolean copy = keyval == GDK_KEY_c || keyval == GDK_KEY_C;

  if (focus == NULL || GTK_IS_EDITABLE (focus) || GTK_IS_TEXT (focus))
    return GDK_EVENT_PROPAGATE;
  if (control && keyval == GDK_KEY_space && self->carried->len == 0)
    return toggle_at (self, focus);
  if (control && (copy || keyval == GDK_KEY_x || keyval == GDK_KEY_X))
    return start (self, self->carried->len > 0 && self->keyboard ? find_next_source (self) : find_source_at (self, focus), copy);
  if (self->carried->len == 0 && keyval == GDK_KEY_Escape && sw_mover_get_n_chosen (self) > 0)
    {
      sw_mover_choose_none (self);
      return GDK_EVENT_STOP;
    }
  if (self->carried->len == 0 || !self->keyboard || control)
    return GDK_EVENT_PROPAGATE;
  return on_carry_key_cb (self, keyval);
}

gboolean
sw_mover_pick_up (SwMover    *self,
                  const char *id,
                  gboolean    copy)
{
  g_return_val_if_fail (SW_IS_MOVER (self), FALSE);

  for (guint i = 0; i < self->sources->len; i++)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i);

      if (g_strcmp0 (source->session->id, id) == 0)
        return start (self, source, copy) == GDK_EVENT_STOP;
    }
  return FALSE;
}
