/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-mover"

#include "config.h"

#include "sw-mover-private.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-rows.h"

/* The bubble that says what the rules think of the day that is meant, and the word at the foot of each day. */

#define BUBBLE_WIDTH 300
#define BUBBLE_GAP 12
#define BUBBLE_ABOVE_FOOT 55
/* The edge of the square that stands on its corner and points at the day. */
#define TAIL 14

/* A word for the foot of a day: what stands in the way, where it can be said in two. */
const char *
sw_mover_get_word (SwMover         *self,
                   const SwVerdict *verdict)
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
  if (g_str_equal (verdict->reason->rule, "B1") && self->carried->len == 1 && sw_kind_is_run (sw_mover_get_lead (self)->kind))
    return _("Has a run");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (verdict->reason->rule, words[i].rule))
      return _(words[i].word);
  return sw_session_edits_get_verdict_word (verdict->kind);
}

static char *
name_verdict (const SwVerdict *verdict,
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

/* Several sessions are named by how many they are; the day is the one that the first of them would stand on. */
static char *
make_title (SwMover         *self,
            const SwVerdict *verdict,
            SwDay            day)
{
  g_autofree char *title = name_verdict (verdict, day);

  if (self->carried->len == 1)
    return g_steal_pointer (&title);
  /* translators: how many sessions are moved together, and what the rules say: "2 sessions: Friday fits" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session: %s", "%u sessions: %s", self->carried->len), self->carried->len, title);
}

/* Beside the day that is meant, on the side with more room, and low where a day is tall: its cards are at the top. Returns: on
 * which side of the bubble the day is, GTK_POS_TOP for none. */
static GtkPositionType
place_bubble (SwMover          *self,
              const SwMoverDay *item,
              GdkRectangle     *ret_place)
{
  int width = gtk_widget_get_width (self->overlay);
  int height = gtk_widget_get_height (self->overlay);
  graphene_rect_t bounds;
  int minimum, natural;
  double left, right, bottom;

  if (!gtk_widget_compute_bounds (item->widget, self->overlay, &bounds))
    return GTK_POS_TOP;
  left = bounds.origin.x;
  right = left + bounds.size.width;
  bottom = bounds.origin.y + bounds.size.height;
  ret_place->width = MIN (BUBBLE_WIDTH, MAX (width - 2 * BUBBLE_GAP, 1));
  gtk_widget_measure (self->bubble, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  ret_place->width = MAX (ret_place->width, minimum);
  gtk_widget_measure (self->bubble, GTK_ORIENTATION_VERTICAL, ret_place->width, &minimum, &natural, NULL, NULL);
  ret_place->height = natural;
  ret_place->x = left >= width - right ? (int) left - BUBBLE_GAP - ret_place->width : (int) right + BUBBLE_GAP;
  ret_place->x = CLAMP (ret_place->x, 0, MAX (0, width - ret_place->width));
  ret_place->y = (int) MAX (bottom - bounds.size.height / 2 - natural / 2, bottom - BUBBLE_ABOVE_FOOT - natural);
  ret_place->y = CLAMP (ret_place->y, BUBBLE_GAP, MAX (BUBBLE_GAP, height - natural - BUBBLE_GAP));
  if (ret_place->x + ret_place->width + BUBBLE_GAP <= (int) left)
    return GTK_POS_RIGHT;
  return ret_place->x >= (int) right + BUBBLE_GAP ? GTK_POS_LEFT : GTK_POS_TOP;
}

void
sw_mover_show_bubble (SwMover          *self,
                      const SwMoverDay *item)
{
  SwDiary *diary = sw_ui_get_diary (self->page);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  const char *tag = NULL;
  SwZone zone = SW_ZONE_RED;
  GdkRectangle place;

  if (item->verdict != NULL)
    {
      title = make_title (self, item->verdict, item->day);
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
  if (place_bubble (self, item, &place) == GTK_POS_LEFT)
    gtk_widget_add_css_class (self->tail, "left");
  else
    gtk_widget_remove_css_class (self->tail, "left");
  gtk_widget_set_visible (self->bubble, TRUE);
  gtk_widget_queue_allocate (self->overlay);
}

static gboolean
on_position_cb (SwMover      *self,
                GtkWidget    *child,
                GdkRectangle *ret_place)
{
  SwMoverDay *item = self->carried->len > 0 && self->at != SW_DAY_NONE ? sw_mover_find_day (self, self->at) : NULL;
  GdkRectangle bubble = { 0 };
  GtkPositionType side;
  int middle;

  if ((child != self->bubble && child != self->tail) || item == NULL)
    return FALSE;
  side = place_bubble (self, item, &bubble);
  *ret_place = bubble;
  if (child == self->bubble)
    return bubble.width > 0;
  middle = side == GTK_POS_RIGHT ? bubble.x + bubble.width : side == GTK_POS_LEFT ? bubble.x : -BUBBLE_WIDTH;
  *ret_place = (GdkRectangle) { middle - TAIL / 2, bubble.y + (bubble.height - TAIL) / 2, TAIL, TAIL };
  return TRUE;
}

void
sw_mover_add_bubble (SwMover *self)
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
  self->tail = adw_bin_new ();
  gtk_widget_add_css_class (self->tail, "sw-bubble-tail");
  gtk_widget_set_can_target (self->tail, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->bubble);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->tail);
  g_object_bind_property (self->bubble, "visible", self->tail, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->overlay, "get-child-position", G_CALLBACK (on_position_cb), self, G_CONNECT_SWAPPED);
}
