/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-mover"

#include "config.h"

#include "sw-mover-private.h"

#include "sw-session-card.h"

G_DEFINE_FINAL_TYPE (SwMover, sw_mover, G_TYPE_OBJECT)

static void
day_free (SwMoverDay *day)
{
  g_object_unref (day->widget);
  g_clear_pointer (&day->verdict, sw_verdict_free);
  g_free (day);
}

static void
source_free (SwMoverSource *source)
{
  g_object_unref (source->widget);
  sw_session_free (source->session);
  g_free (source);
}

SwMoverDay *
sw_mover_find_day (SwMover *self,
                   SwDay    day)
{
  SwMoverDay *hidden = NULL;

  /* A page that has two forms has two widgets for a day; one of them is seen. */
  for (guint i = 0; i < self->days->len; i++)
    {
      SwMoverDay *item = g_ptr_array_index (self->days, i);

      if (item->day != day)
        continue;
      if (gtk_widget_get_mapped (item->widget))
        return item;
      if (hidden == NULL)
        hidden = item;
    }
  return hidden;
}

/* Sessions stay in their week; copies may stand anywhere ahead. All of the set must be able to go. */
static gboolean
can_mean (SwMover *self,
          SwDay    day)
{
  SwDiary *diary = sw_ui_get_diary (self->page);
  int by = day - self->from;

  if (diary == NULL || (by == 0 && !self->copy))
    return FALSE;
  for (guint i = 0; i < self->carried->len; i++)
    {
      const SwStanding *standing = g_ptr_array_index (self->carried, i);
      SwDay to = standing->day + by;

      if (to < sw_diary_get_today (diary) || (!self->copy && sw_day_get_monday (to) != sw_day_get_monday (standing->day)))
        return FALSE;
    }
  return self->carried->len > 0;
}

static void
judge (SwMover    *self,
       SwMoverDay *item)
{
  if (item->verdict == NULL && can_mean (self, item->day))
    item->verdict = sw_session_edits_judge_shift (sw_ui_get_diary (self->page), self->carried, item->day - self->from, self->copy);
}

/* All days of the week from one plan of it. */
static void
judge_week (SwMover *self)
{
  SwDiary *diary = sw_ui_get_diary (self->page);
  const SwSession *session = sw_mover_get_lead (self);
  g_autoptr (GPtrArray) alternatives = NULL;

  if (self->copy || self->carried->len > 1)
    return;
  alternatives = sw_diary_list_alternatives (diary, session->id);
  for (guint i = 0; i < alternatives->len; i++)
    {
      SwAlternative *alternative = g_ptr_array_index (alternatives, i);
      SwMoverDay *item = sw_mover_find_day (self, alternative->day);

      if (item != NULL && item->verdict == NULL && can_mean (self, item->day) && alternative->kind == session->kind)
        item->verdict = g_steal_pointer (&alternative->verdict);
    }
}

/* In every form of the page, for another one may be seen before the session is dropped. */
static void
show_day (SwMover          *self,
          const SwMoverDay *judged,
          gboolean          past)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      SwMoverDay *item = g_ptr_array_index (self->days, i);

      if (item->day != judged->day)
        continue;
      if (judged->verdict != NULL)
        self->show (item->widget, judged->verdict->kind, sw_mover_get_word (self, judged->verdict), FALSE);
      else if (past)
        self->show (item->widget, SW_VERDICT_STOPPED, NULL, TRUE);
    }
}

static void
set_meant (SwMover  *self,
           SwDay     day,
           gboolean  meant)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      SwMoverDay *item = g_ptr_array_index (self->days, i);

      if (item->day != day)
        continue;
      if (meant)
        gtk_widget_add_css_class (item->widget, "meant");
      else
        gtk_widget_remove_css_class (item->widget, "meant");
    }
}

static void
show_days (SwMover *self)
{
  SwDay monday = sw_day_get_monday (self->from);

  judge_week (self);
  for (guint i = 0; i < self->days->len; i++)
    {
      SwMoverDay *item = g_ptr_array_index (self->days, i);

      if ((item->day == self->from && !self->copy) || item != sw_mover_find_day (self, item->day))
        continue;
      /* Other weeks are asked one day at a time, when it is meant. */
      if (item->day >= monday && item->day < monday + 7)
        judge (self, item);
      show_day (self, item, !can_mean (self, item->day));
    }
}

void
sw_mover_tell (SwMover    *self,
               GtkWidget  *widget,
               const char *text)
{
  if (self->told != NULL && self->told != widget)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->told), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_set_object (&self->told, widget);
  if (widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

const SwSession *
sw_mover_get_lead (SwMover *self)
{
  return self->carried->len > 0 ? ((SwStanding *) g_ptr_array_index (self->carried, 0))->session : NULL;
}

gboolean
sw_mover_is_carried (SwMover    *self,
                     const char *id)
{
  for (guint i = 0; i < self->carried->len; i++)
    if (g_str_equal (((SwStanding *) g_ptr_array_index (self->carried, i))->session->id, id))
      return TRUE;
  return FALSE;
}

void
sw_mover_lift (SwMover       *self,
               SwMoverSource *source)
{
  g_ptr_array_add (self->carried, sw_standing_new (source->session, source->day));
  g_ptr_array_add (self->lifted, g_object_ref (source->widget));
  gtk_widget_add_css_class (source->widget, "lifted");
  if (SW_IS_SESSION_CARD (source->widget))
    sw_session_card_set_lifted (SW_SESSION_CARD (source->widget), TRUE);
}

void
sw_mover_judge_anew (SwMover *self)
{
  for (guint i = 0; i < self->days->len; i++)
    g_clear_pointer (&((SwMoverDay *) g_ptr_array_index (self->days, i))->verdict, sw_verdict_free);
  show_days (self);
}

void
sw_mover_begin (SwMover       *self,
                SwMoverSource *source,
                gboolean       copy,
                gboolean       keyboard)
{
  sw_mover_cancel (self);
  self->from = source->day;
  self->at = SW_DAY_NONE;
  self->copy = copy;
  self->keyboard = keyboard;
  sw_mover_lift (self, source);
  sw_mover_lift_chosen (self, source);
  show_days (self);
}

void
sw_mover_choose (SwMover *self,
                 SwDay    day)
{
  SwMoverDay *item;

  g_return_if_fail (SW_IS_MOVER (self));

  item = sw_mover_find_day (self, day);
  if (self->carried->len == 0 || item == NULL || day == self->at)
    return;
  if (self->at != SW_DAY_NONE)
    set_meant (self, self->at, FALSE);
  self->at = day;
  judge (self, item);
  show_day (self, item, FALSE);
  set_meant (self, day, TRUE);
  sw_mover_show_bubble (self, item);
  if (!self->keyboard)
    return;
  if (item->focus)
    gtk_widget_grab_focus (item->widget);
  sw_mover_tell (self, item->focus ? item->widget : gtk_root_get_focus (gtk_widget_get_root (self->page)), self->sentence);
}

/* No day says anything any more, and nothing is in the air. */
static void
put_down (SwMover *self)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      SwMoverDay *item = g_ptr_array_index (self->days, i);

      self->show (item->widget, SW_VERDICT_ALLOWED, NULL, FALSE);
      gtk_widget_remove_css_class (item->widget, "meant");
      g_clear_pointer (&item->verdict, sw_verdict_free);
    }
  for (guint i = 0; i < self->lifted->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->lifted, i);

      gtk_widget_remove_css_class (widget, "lifted");
      if (SW_IS_SESSION_CARD (widget))
        sw_session_card_set_lifted (SW_SESSION_CARD (widget), FALSE);
    }
  sw_mover_tell (self, NULL, NULL);
  g_ptr_array_set_size (self->lifted, 0);
  g_ptr_array_set_size (self->carried, 0);
  g_clear_pointer (&self->sentence, g_free);
  gtk_widget_set_visible (self->bubble, FALSE);
}

void
sw_mover_cancel (SwMover *self)
{
  g_return_if_fail (SW_IS_MOVER (self));

  if (self->carried->len > 0)
    put_down (self);
}

typedef struct
{
  SwMover   *mover;      /* (owned) */
  GPtrArray *standings;  /* (owned) (element-type SwStanding) */
  int        by;
  gboolean   copy;
} Drop;

static void
drop_free (Drop *drop)
{
  g_object_unref (drop->mover);
  g_ptr_array_unref (drop->standings);
  g_free (drop);
}

static gboolean
on_drop_idle_cb (gpointer user_data)
{
  Drop *drop = user_data;

  drop->mover->drop_source = 0;
  if (drop->mover->page != NULL)
    sw_session_edits_shift (drop->mover->page, drop->standings, drop->by, drop->copy);
  return G_SOURCE_REMOVE;
}

void
sw_mover_drop (SwMover *self)
{
  Drop *drop;
  SwMoverDay *item;

  g_return_if_fail (SW_IS_MOVER (self));

  if (self->carried->len == 0)
    return;
  item = self->at != SW_DAY_NONE ? sw_mover_find_day (self, self->at) : NULL;
  if (item == NULL || (item->day == self->from && !self->copy) || self->drop_source != 0)
    {
      sw_mover_cancel (self);
      return;
    }
  if (!can_mean (self, item->day))
    {
      sw_ui_toast (self->page, gtk_label_get_label (self->bubble_text), FALSE);
      sw_mover_cancel (self);
      return;
    }
  drop = g_new0 (Drop, 1);
  drop->mover = g_object_ref (self);
  drop->standings = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_standing_free);
  while (self->carried->len > 0)
    g_ptr_array_add (drop->standings, g_ptr_array_steal_index (self->carried, 0));
  drop->by = item->day - self->from;
  drop->copy = self->copy;
  put_down (self);
  sw_mover_choose_none (self);
  /* The change draws the page anew, which the running drag must not see. */
  self->drop_source = g_idle_add_full (G_PRIORITY_DEFAULT, on_drop_idle_cb, drop, (GDestroyNotify) drop_free);
}

static void
sw_mover_dispose (GObject *object)
{
  SwMover *self = SW_MOVER (object);

  /* The page is going, and its widgets with it: nothing is drawn any more. */
  self->page = NULL;
  g_clear_handle_id (&self->drop_source, g_source_remove);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->carried, g_ptr_array_unref);
  g_clear_pointer (&self->lifted, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->anchor, g_free);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_object (&self->told);

  G_OBJECT_CLASS (sw_mover_parent_class)->dispose (object);
}

static void
sw_mover_class_init (SwMoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_mover_dispose;
}

static void
sw_mover_init (SwMover *self)
{
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) day_free);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  self->carried = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_standing_free);
  self->lifted = g_ptr_array_new_with_free_func (g_object_unref);
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->from = self->at = SW_DAY_NONE;
}

SwMover *
sw_mover_new (AdwBin      *page,
              SwMoverShow  show)
{
  SwMover *self = g_object_new (SW_TYPE_MOVER, NULL);
  g_autoptr (GtkWidget) child = g_object_ref (adw_bin_get_child (page));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->page = GTK_WIDGET (page);
  self->show = show;
  self->overlay = gtk_overlay_new ();
  adw_bin_set_child (page, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), child);
  adw_bin_set_child (page, self->overlay);
  sw_mover_add_bubble (self);
  sw_mover_add_choosing (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (sw_mover_on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (page), keys);
  return self;
}

void
sw_mover_clear (SwMover *self)
{
  g_return_if_fail (SW_IS_MOVER (self));

  sw_mover_cancel (self);
  sw_mover_tell (self, NULL, NULL);
  g_ptr_array_set_size (self->days, 0);
  g_ptr_array_set_size (self->sources, 0);
}

void
sw_mover_forget_day (SwMover   *self,
                     GtkWidget *widget)
{
  g_return_if_fail (SW_IS_MOVER (self));

  sw_mover_cancel (self);
  for (guint i = self->sources->len; i > 0; i--)
    {
      SwMoverSource *source = g_ptr_array_index (self->sources, i - 1);

      if (source->widget == widget || gtk_widget_is_ancestor (source->widget, widget))
        g_ptr_array_remove_index (self->sources, i - 1);
    }
  for (guint i = self->days->len; i > 0; i--)
    if (((SwMoverDay *) g_ptr_array_index (self->days, i - 1))->widget == widget)
      g_ptr_array_remove_index (self->days, i - 1);
}

void
sw_mover_add_day (SwMover   *self,
                  GtkWidget *widget,
                  SwDay      day,
                  gboolean   focus)
{
  SwMoverDay *item = g_new0 (SwMoverDay, 1);

  g_return_if_fail (SW_IS_MOVER (self));

  item->widget = g_object_ref (widget);
  item->day = day;
  item->focus = focus;
  g_ptr_array_add (self->days, item);
  sw_mover_add_target (self, widget);
}

void
sw_mover_add_session (SwMover         *self,
                      GtkWidget       *widget,
                      const SwSession *session,
                      SwDay            day)
{
  SwMoverSource *source = g_new0 (SwMoverSource, 1);

  g_return_if_fail (SW_IS_MOVER (self));

  source->widget = g_object_ref (widget);
  source->session = sw_session_copy (session);
  source->day = day;
  g_ptr_array_add (self->sources, source);
  sw_mover_add_drag (self, widget);
  sw_mover_show_chosen (self, source);
}
