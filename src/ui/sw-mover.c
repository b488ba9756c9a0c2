/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-mover"

#include "config.h"

#include "sw-mover-private.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-session-edits.h"

#define BUBBLE_WIDTH 300
#define BUBBLE_GAP 12

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

/* A session stays in its week; a copy may stand anywhere ahead. */
static gboolean
can_mean (SwMover *self,
          SwDay    day)
{
  SwDiary *diary = sw_ui_get_diary (self->page);

  if (diary == NULL || day < sw_diary_get_today (diary) || (day == self->from && !self->copy))
    return FALSE;
  return self->copy || sw_day_get_monday (day) == sw_day_get_monday (self->from);
}

/* A word for the foot of a day: what stands in the way, where it can be said in two. */
static const char *
get_word (const SwVerdict *verdict)
{
  static const struct
  {
    const char *rule;
    const char *word;
  } words[] = {
    { "availability", N_("No time") },
    { "B1", N_("Has a session") },
    { "B3", N_("Too long") },
    { "B4", N_("Too much") },
    { "B5", N_("Too close") },
    { "B7", N_("Too close") },
    { "B8", N_("Has a session") },
    { "B9", N_("No rest left") },
  };

  if (verdict->kind != SW_VERDICT_REFUSED || verdict->reason == NULL)
    return sw_session_edits_get_verdict_word (verdict->kind);
  if (g_str_equal (verdict->reason->rule, "B9") && !isnan (sw_numbers_get (verdict->reason->numbers, "consecutive")))
    return _("Next to a run");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (verdict->reason->rule, words[i].rule))
      return _(words[i].word);
  return sw_session_edits_get_verdict_word (verdict->kind);
}

static char *
make_title (const SwVerdict *verdict,
            SwDay            day)
{
  g_autofree char *weekday = sw_words_weekday_long (day);

  switch (verdict->kind)
    {
    case SW_VERDICT_ALLOWED:
      /* translators: a weekday */
      return g_strdup_printf (_("%s fits"), weekday);
    case SW_VERDICT_COST:
      return g_strdup_printf (_("%s is possible, at a cost"), weekday);
    case SW_VERDICT_REFUSED:
      return g_strdup_printf (_("%s is refused"), weekday);
    case SW_VERDICT_STOPPED:
    default:
      return g_strdup_printf (_("%s is not possible now"), weekday);
    }
}

static void
judge (SwMover *self,
       SwMoverDay *item)
{
  SwDiary *diary = sw_ui_get_diary (self->page);

  if (item->verdict != NULL || !can_mean (self, item->day))
    return;
  item->verdict = self->copy ? sw_session_edits_judge_copy (diary, self->session, item->day)
                             : sw_session_edits_judge_move (diary, self->session, self->from, item->day);
}

/* All days of the week from one plan of it. */
static void
judge_week (SwMover *self)
{
  SwDiary *diary = sw_ui_get_diary (self->page);
  g_autoptr (GPtrArray) alternatives = NULL;

  if (self->copy)
    return;
  alternatives = sw_diary_list_alternatives (diary, self->session->id);
  for (guint i = 0; i < alternatives->len; i++)
    {
      SwAlternative *alternative = g_ptr_array_index (alternatives, i);
      SwMoverDay *item = sw_mover_find_day (self, alternative->day);

      if (item != NULL && item->verdict == NULL && can_mean (self, item->day) && alternative->kind == self->session->kind)
        item->verdict = g_steal_pointer (&alternative->verdict);
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
      if (item->verdict != NULL)
        self->show (item->widget, item->verdict->kind, get_word (item->verdict), FALSE);
      else if (!can_mean (self, item->day))
        self->show (item->widget, SW_VERDICT_STOPPED, NULL, TRUE);
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

static void
show_bubble (SwMover   *self,
             const SwMoverDay *item)
{
  SwDiary *diary = sw_ui_get_diary (self->page);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  const char *tag = NULL;
  SwZone zone = SW_ZONE_RED;

  if (item->verdict != NULL)
    {
      title = make_title (item->verdict, item->day);
      zone = sw_session_edits_get_verdict_zone (item->verdict->kind);
      if (item->verdict->reason != NULL)
        {
          text = sw_words_reason (item->verdict->reason, sw_diary_get_guide (diary));
          tag = item->verdict->reason->rule;
        }
    }
  else
    {
      title = sw_words_day_long (item->day);
      if (item->day == self->from)
        text = g_strdup (_("Here it stands now."));
      else
        text = g_strdup (item->day < sw_diary_get_today (diary) ? _("Past days stay as they were.") : _("A session moves within its week."));
      zone = item->day == self->from ? SW_ZONE_GREEN : SW_ZONE_RED;
    }
  gtk_label_set_label (self->bubble_title, title);
  gtk_label_set_label (self->bubble_text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->bubble_text), text != NULL);
  gtk_label_set_label (self->bubble_tag, tag != NULL ? tag : "");
  gtk_widget_set_visible (GTK_WIDGET (self->bubble_tag), tag != NULL);
  adw_bin_set_child (self->bubble_mark, sw_mark_new_zone (zone, 32));
  g_free (self->sentence);
  /* translators: a day and what the rules say of it: "Friday is refused. It is next to a run." */
  self->sentence = text != NULL ? g_strdup_printf (_("%s. %s"), title, text) : g_strdup (title);
  gtk_widget_set_visible (self->bubble, TRUE);
  gtk_widget_queue_allocate (self->overlay);
}

void
sw_mover_begin (SwMover       *self,
                SwMoverSource *source,
                gboolean       copy,
                gboolean       keyboard)
{
  sw_mover_cancel (self);
  self->session = sw_session_copy (source->session);
  self->from = source->day;
  self->at = SW_DAY_NONE;
  self->copy = copy;
  self->keyboard = keyboard;
  g_set_object (&self->lifted, source->widget);
  gtk_widget_add_css_class (self->lifted, "lifted");
  show_days (self);
}

void
sw_mover_choose (SwMover *self,
                 SwDay    day)
{
  SwMoverDay *item;
  SwMoverDay *before;

  g_return_if_fail (SW_IS_MOVER (self));

  item = sw_mover_find_day (self, day);
  if (self->session == NULL || item == NULL || day == self->at)
    return;
  before = self->at != SW_DAY_NONE ? sw_mover_find_day (self, self->at) : NULL;
  if (before != NULL)
    gtk_widget_remove_css_class (before->widget, "meant");
  self->at = day;
  judge (self, item);
  if (item->verdict != NULL)
    self->show (item->widget, item->verdict->kind, get_word (item->verdict), FALSE);
  gtk_widget_add_css_class (item->widget, "meant");
  show_bubble (self, item);
  if (!self->keyboard)
    return;
  if (item->focus)
    gtk_widget_grab_focus (item->widget);
  sw_mover_tell (self, item->focus ? item->widget : gtk_root_get_focus (gtk_widget_get_root (self->page)), self->sentence);
}

void
sw_mover_cancel (SwMover *self)
{
  g_return_if_fail (SW_IS_MOVER (self));

  if (self->session == NULL)
    return;
  for (guint i = 0; i < self->days->len; i++)
    {
      SwMoverDay *item = g_ptr_array_index (self->days, i);

      self->show (item->widget, SW_VERDICT_ALLOWED, NULL, FALSE);
      gtk_widget_remove_css_class (item->widget, "meant");
      g_clear_pointer (&item->verdict, sw_verdict_free);
    }
  if (self->lifted != NULL)
    gtk_widget_remove_css_class (self->lifted, "lifted");
  sw_mover_tell (self, NULL, NULL);
  g_clear_object (&self->lifted);
  g_clear_pointer (&self->session, sw_session_free);
  g_clear_pointer (&self->sentence, g_free);
  gtk_widget_set_visible (self->bubble, FALSE);
}

typedef struct
{
  SwMover   *mover;    /* (owned) */
  SwSession *session;  /* (owned) */
  SwDay      from;
  SwDay      to;
  gboolean   copy;
} Drop;

static void
drop_free (Drop *drop)
{
  g_object_unref (drop->mover);
  sw_session_free (drop->session);
  g_free (drop);
}

static gboolean
on_drop_idle_cb (gpointer user_data)
{
  Drop *drop = user_data;

  drop->mover->drop_source = 0;
  if (drop->mover->page == NULL)
    return G_SOURCE_REMOVE;
  if (drop->copy)
    sw_session_edits_copy (drop->mover->page, drop->session, drop->to);
  else
    sw_session_edits_move (drop->mover->page, drop->session, drop->from, drop->to);
  return G_SOURCE_REMOVE;
}

void
sw_mover_drop (SwMover *self)
{
  Drop *drop;
  SwMoverDay *item;

  g_return_if_fail (SW_IS_MOVER (self));

  if (self->session == NULL)
    return;
  item = self->at != SW_DAY_NONE ? sw_mover_find_day (self, self->at) : NULL;
  if (item == NULL || item->day == self->from || self->drop_source != 0)
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
  drop->session = sw_session_copy (self->session);
  drop->from = self->from;
  drop->to = item->day;
  drop->copy = self->copy;
  sw_mover_cancel (self);
  /* The change draws the page anew, which the running drag must not see. */
  self->drop_source = g_idle_add_full (G_PRIORITY_DEFAULT, on_drop_idle_cb, drop, (GDestroyNotify) drop_free);
}

const char *
sw_mover_get_sentence (SwMover *self)
{
  g_return_val_if_fail (SW_IS_MOVER (self), NULL);

  return self->sentence;
}

/* --- the pointer ------------------------------------------------------------------------------------------------------ */

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
    sw_mover_begin (self, source, (gdk_drag_get_selected_action (gdk_drag) & GDK_ACTION_COPY) != 0, FALSE);
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

  if (self->session == NULL)
    return 0;
  for (guint i = 0; i < self->days->len; i++)
    {
      SwMoverDay *item = g_ptr_array_index (self->days, i);

      if (item->widget == widget)
        sw_mover_choose (self, item->day);
    }
  return GDK_ACTION_MOVE;
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

/* --- the bubble ------------------------------------------------------------------------------------------------------- */

/* Beside the day that is meant, on the side with more room. */
static gboolean
on_position_cb (SwMover      *self,
                GtkWidget    *child,
                GdkRectangle *ret_place)
{
  SwMoverDay *item = self->session != NULL && self->at != SW_DAY_NONE ? sw_mover_find_day (self, self->at) : NULL;
  int width = gtk_widget_get_width (self->overlay);
  int height = gtk_widget_get_height (self->overlay);
  graphene_rect_t bounds;
  int minimum, natural;
  double left, right;

  if (child != self->bubble || item == NULL || !gtk_widget_compute_bounds (item->widget, self->overlay, &bounds))
    return FALSE;
  left = bounds.origin.x;
  right = left + bounds.size.width;
  ret_place->width = MIN (BUBBLE_WIDTH, MAX (width - 2 * BUBBLE_GAP, 1));
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  ret_place->width = MAX (ret_place->width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, ret_place->width, &minimum, &natural, NULL, NULL);
  ret_place->height = natural;
  ret_place->x = left >= width - right ? (int) left - BUBBLE_GAP - ret_place->width : (int) right + BUBBLE_GAP;
  ret_place->x = CLAMP (ret_place->x, 0, MAX (0, width - ret_place->width));
  ret_place->y = (int) (bounds.origin.y + bounds.size.height / 2) - natural / 2;
  ret_place->y = CLAMP (ret_place->y, BUBBLE_GAP, MAX (BUBBLE_GAP, height - natural - BUBBLE_GAP));
  return TRUE;
}

static void
add_bubble (SwMover *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *tag = sw_rows_new_tag ("");

  self->bubble = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->bubble_mark = ADW_BIN (adw_bin_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->bubble_mark), GTK_ALIGN_START);
  self->bubble_title = GTK_LABEL (sw_rows_new_label ("", "heading"));
  self->bubble_text = GTK_LABEL (sw_rows_new_label ("", NULL));
  self->bubble_tag = GTK_LABEL (tag);
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->bubble_title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->bubble_text));
  gtk_box_append (GTK_BOX (words), tag);
  gtk_box_append (GTK_BOX (self->bubble), GTK_WIDGET (self->bubble_mark));
  gtk_box_append (GTK_BOX (self->bubble), words);
  gtk_widget_add_css_class (self->bubble, "sw-bubble");
  gtk_widget_set_can_target (self->bubble, FALSE);
  gtk_widget_set_visible (self->bubble, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->bubble);
  g_signal_connect_object (self->overlay, "get-child-position", G_CALLBACK (on_position_cb), self, G_CONNECT_SWAPPED);
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
  g_clear_pointer (&self->session, sw_session_free);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_object (&self->lifted);
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
  add_bubble (self);
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
  g_ptr_array_set_size (self->days, 0);
  g_ptr_array_set_size (self->sources, 0);
}

void
sw_mover_add_day (SwMover   *self,
                  GtkWidget *widget,
                  SwDay      day,
                  gboolean   focus)
{
  GtkDropTarget *target = gtk_drop_target_new (SW_TYPE_SESSION, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  SwMoverDay *item = g_new0 (SwMoverDay, 1);

  g_return_if_fail (SW_IS_MOVER (self));

  item->widget = g_object_ref (widget);
  item->day = day;
  item->focus = focus;
  g_ptr_array_add (self->days, item);
  g_signal_connect_object (target, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

void
sw_mover_add_session (SwMover         *self,
                      GtkWidget       *widget,
                      const SwSession *session,
                      SwDay            day)
{
  GtkDragSource *drag = gtk_drag_source_new ();
  SwMoverSource *source = g_new0 (SwMoverSource, 1);

  g_return_if_fail (SW_IS_MOVER (self));

  source->widget = g_object_ref (widget);
  source->session = sw_session_copy (session);
  source->day = day;
  g_ptr_array_add (self->sources, source);
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (on_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}
