/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-week-days"

#include "config.h"

#include "sw-week-days.h"

#include <glib/gi18n.h>

#include "sw-day-column.h"
#include "sw-history.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-session-card.h"
#include "sw-session-menu.h"
#include "sw-tally.h"

static GtkWidget *
new_card (const SwWeekDays *self,
          const SwSession  *session,
          SwDay             day,
          SwCardFlags       flags)
{
  SwDay today = sw_diary_get_today (self->diary);
  GtkWidget *card;

  if (day > today || sw_diary_get_read_only (self->diary))
    flags |= SW_CARD_NO_TICK;
  card = sw_session_card_new (session, day, self->full_minutes, flags);
  g_signal_connect_object (card, "opened", self->opened, self->page, 0);
  g_signal_connect_object (card, "ticked", self->ticked, self->page, 0);
  if (session->status == SW_STATUS_PLANNED && day >= today && (flags & SW_CARD_OPTIONAL) == 0 && !sw_diary_get_read_only (self->diary))
    sw_mover_add_session (self->mover, card, session, day);
  if ((flags & SW_CARD_OPTIONAL) == 0)
    sw_session_menu_attach (card, session, day);
  g_ptr_array_add (self->cards, card);
  return card;
}

/* A short back routine for a day of rest that is today; nothing is owed. */
static SwSession *
new_optional (const SwWeekDays *self,
              const SwPlanDay  *day)
{
  if (day->day != sw_diary_get_today (self->diary) || !day->rest || day->sessions->len > 0)
    return NULL;
  return sw_tally_new_mini_routine (sw_diary_get_guide (self->diary));
}

GtkWidget *
sw_week_days_new_column (const SwWeekDays *self,
                         const SwPlanDay  *day)
{
  int pain = sw_insight_get_pain (sw_diary_get_journal (self->diary), day->day);
  GtkWidget *column = sw_day_column_new (day->day, sw_diary_get_today (self->diary), pain);
  g_autoptr (SwSession) optional = new_optional (self, day);

  for (guint i = 0; i < day->sessions->len; i++)
    sw_day_column_append (SW_DAY_COLUMN (column),
                          new_card (self, g_ptr_array_index (day->sessions, i), day->day, SW_CARD_PLAIN));
  if (day->sessions->len == 0)
    {
      g_autoptr (GString) why = g_string_new (NULL);

      for (guint i = 0; i < day->reasons->len; i++)
        {
          g_autofree char *reason = sw_words_reason (g_ptr_array_index (day->reasons, i), sw_diary_get_guide (self->diary));

          g_string_append_printf (why, "%s%s", why->len > 0 ? "\n" : "", reason);
        }
      sw_day_column_append_rest (SW_DAY_COLUMN (column));
      if (why->len > 0)
        gtk_widget_set_tooltip_text (column, why->str);
    }
  if (optional != NULL)
    sw_day_column_append (SW_DAY_COLUMN (column), new_card (self, optional, day->day, SW_CARD_OPTIONAL));
  sw_mover_add_day (self->mover, column, day->day, FALSE);
  return column;
}

static GtkWidget *
new_day_gutter (const SwWeekDays *self,
                SwDay             day)
{
  GtkWidget *gutter = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *weekday = sw_words_weekday_short (day);
  g_autofree char *text = NULL;
  GtkWidget *label = gtk_label_new (weekday);
  GtkWidget *number;
  int month_day;

  sw_day_to_ymd (day, NULL, NULL, &month_day);
  text = g_strdup_printf ("%d", month_day);
  number = gtk_label_new (text);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "sw-dim");
  gtk_widget_add_css_class (number, "sw-day-number");
  gtk_widget_add_css_class (number, "small");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_set_halign (number, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (gutter, 38, -1);
  gtk_widget_add_css_class (gutter, "sw-gutter");
  if (day == sw_diary_get_today (self->diary))
    gtk_widget_add_css_class (gutter, "today");
  gtk_box_append (GTK_BOX (gutter), label);
  gtk_box_append (GTK_BOX (gutter), number);
  return gutter;
}

static GtkWidget *
new_rest_row (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = gtk_image_new_from_icon_name ("weather-clear-night-symbolic");

  gtk_widget_set_size_request (image, 24, -1);
  gtk_widget_add_css_class (row, "sw-rest-row");
  gtk_widget_add_css_class (row, "sw-dim");
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), gtk_label_new (_("Rest")));
  return row;
}

GtkWidget *
sw_week_days_new_row (const SwWeekDays *self,
                      const SwPlanDay  *day)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *gutter = new_day_gutter (self, day->day);
  g_autoptr (SwSession) optional = new_optional (self, day);
  int pain = sw_insight_get_pain (sw_diary_get_journal (self->diary), day->day);

  if (pain != SW_MISSING)
    {
      GtkWidget *mark = sw_mark_new_pain (pain);
      g_autofree char *name = g_strdup_printf (_("Pain %d"), pain);

      sw_rows_set_name (mark, name);
      gtk_box_append (GTK_BOX (gutter), mark);
    }
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-day-list");
  gtk_widget_set_hexpand (card, TRUE);
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  for (guint i = 0; i < day->sessions->len; i++)
    gtk_box_append (GTK_BOX (card), new_card (self, g_ptr_array_index (day->sessions, i), day->day, SW_CARD_ROW));
  if (day->sessions->len == 0)
    gtk_box_append (GTK_BOX (card), new_rest_row ());
  if (optional != NULL)
    gtk_box_append (GTK_BOX (card), new_card (self, optional, day->day, SW_CARD_ROW | SW_CARD_OPTIONAL));
  gtk_box_append (GTK_BOX (row), gutter);
  gtk_box_append (GTK_BOX (row), card);
  gtk_widget_add_css_class (row, "sw-list-day");
  sw_mover_add_day (self->mover, row, day->day, FALSE);
  return row;
}
