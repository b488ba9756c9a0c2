/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-status-strip"

#include "config.h"

#include "sw-status-strip.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-rows.h"

struct _SwStatusStrip
{
  GtkWidget  parent_instance;

  /* Borrowed References */
  GtkWidget *mark;
  GtkWidget *title;
  GtkWidget *detail;
};

G_DEFINE_FINAL_TYPE (SwStatusStrip, sw_status_strip, GTK_TYPE_WIDGET)

static void
sw_status_strip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sw_status_strip_parent_class)->dispose (object);
}

static void
sw_status_strip_class_init (SwStatusStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_status_strip_dispose;
  gtk_widget_class_set_css_name (widget_class, "statusstrip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
sw_status_strip_init (SwStatusStrip *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

GtkWidget *
sw_status_strip_new (gboolean compact)
{
  SwStatusStrip *self = g_object_new (SW_TYPE_STATUS_STRIP, NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button;

  self->mark = sw_mark_new_zone (SW_ZONE_GREEN, compact ? 28 : 32);
  self->title = sw_rows_new_label (NULL, "heading");
  self->detail = sw_rows_new_label (NULL, "caption");
  gtk_widget_add_css_class (self->detail, "sw-dim");
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->detail);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);

  if (compact)
    {
      button = sw_rows_new_icon_button ("sw-pain-symbolic", _("Report Pain"), "win.report-pain");
      gtk_widget_remove_css_class (button, "flat");
    }
  else
    {
      GtkWidget *content = adw_button_content_new ();

      button = gtk_button_new ();
      adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "sw-pain-symbolic");
      adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Report Pain"));
      gtk_button_set_child (GTK_BUTTON (button), content);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.report-pain");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    }
  gtk_box_append (GTK_BOX (row), self->mark);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

SwZone
sw_status_strip_get_zone (const SwBody *body)
{
  const SwZoneDay *last = body->zones->len > 0 ? &g_array_index (body->zones, SwZoneDay, body->zones->len - 1) : NULL;

  if (body->safety.suspended)
    return SW_ZONE_RED;
  if (body->ladder.rung != SW_LADDER_OFF && body->ladder.no_run_until != SW_DAY_NONE)
    return SW_ZONE_RED;
  if (body->strong_pain > 0)
    return SW_ZONE_RED;
  if (body->safety.prompt_until != SW_DAY_NONE)
    return SW_ZONE_AMBER;
  return last != NULL ? last->zone : SW_ZONE_NONE;
}

/* The words decide the color: both come from the same state, and the shape must never contradict the sentence. */
static SwZone
get_zone_of_week (const SwBody     *body,
                  const SwPlanWeek *week)
{
  switch (week->state)
    {
    case SW_STATE_SUSPENDED:
      return SW_ZONE_RED;
    case SW_STATE_LADDER:
      return MAX (SW_ZONE_AMBER, sw_status_strip_get_zone (body));
    case SW_STATE_AMBER:
      return SW_ZONE_AMBER;
    case SW_STATE_BUILD:
    case SW_STATE_DELOAD:
    case SW_STATE_TAPER:
    case SW_STATE_RETURN:
    default:
      return sw_status_strip_get_zone (body);
    }
}

void
sw_status_strip_update (SwStatusStrip *self,
                        SwDiary       *diary)
{
  g_autoptr (SwPlanWeek) week = NULL;
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  SwBody *body;

  g_return_if_fail (SW_IS_STATUS_STRIP (self));

  body = sw_diary_get_body (diary);
  week = sw_diary_get_week (diary, sw_day_get_monday (sw_diary_get_today (diary)));
  title = sw_words_status_title (body, week, sw_diary_get_guide (diary));
  detail = sw_words_status_detail (body, week, sw_diary_get_journal (diary), sw_diary_get_guide (diary));
  sw_mark_set_zone (SW_MARK (self->mark), get_zone_of_week (body, week));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->detail), detail);
  sw_rows_set_name (GTK_WIDGET (self), title);
}
