/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-day-column"

#include "config.h"

#include "sw-day-column.h"

#include <glib/gi18n.h>

#include "sw-session-edits.h"
#include "sw-mark.h"
#include "sw-rows.h"

struct _SwDayColumn
{
  GtkWidget      parent_instance;

  /* Borrowed References */
  GtkWidget     *box;
  GtkWidget     *verdict;       /* shown at the foot while a session is dragged */

  /* State */
  SwVerdictKind  kind;
  gboolean       judged;
};

G_DEFINE_FINAL_TYPE (SwDayColumn, sw_day_column, GTK_TYPE_WIDGET)

static void
sw_day_column_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sw_day_column_parent_class)->dispose (object);
}

static void
sw_day_column_class_init (SwDayColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_day_column_dispose;
  gtk_widget_class_set_css_name (widget_class, "daycolumn");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sw_day_column_init (SwDayColumn *self)
{
}

GtkWidget *
sw_day_column_new (SwDay day,
                   SwDay today,
                   int   pain)
{
  SwDayColumn *self = g_object_new (SW_TYPE_DAY_COLUMN, NULL);
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *weekday = sw_words_weekday_short (day);
  g_autofree char *name = sw_words_day_long (day);
  g_autofree char *text = NULL;
  GtkWidget *label, *number;
  int month_day;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  sw_day_to_ymd (day, NULL, NULL, &month_day);
  text = g_strdup_printf ("%d", month_day);

  label = sw_rows_new_label (weekday, "caption-heading");
  gtk_widget_add_css_class (label, "sw-dim");
  gtk_box_append (GTK_BOX (header), label);
  number = gtk_label_new (text);
  gtk_widget_add_css_class (number, "sw-day-number");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_set_halign (number, GTK_ALIGN_START);
  gtk_widget_set_hexpand (number, TRUE);
  gtk_box_append (GTK_BOX (line), number);
  if (pain != SW_MISSING)
    {
      GtkWidget *mark = sw_mark_new_pain (pain);
      g_autofree char *pain_name = g_strdup_printf (_("Pain %d"), pain);

      sw_rows_set_name (mark, pain_name);
      gtk_widget_set_tooltip_text (mark, pain_name);
      gtk_box_append (GTK_BOX (line), mark);
    }
  gtk_box_append (GTK_BOX (header), line);
  gtk_widget_add_css_class (header, "sw-day-header");
  gtk_box_append (GTK_BOX (self->box), header);
  if (day == today)
    gtk_widget_add_css_class (GTK_WIDGET (self), "today");
  sw_rows_set_name (GTK_WIDGET (self), name);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
sw_day_column_append (SwDayColumn *self,
                      GtkWidget   *card)
{
  g_return_if_fail (SW_IS_DAY_COLUMN (self));

  gtk_box_append (GTK_BOX (self->box), card);
}

void
sw_day_column_append_rest (SwDayColumn *self)
{
  GtkWidget *rest = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_("Rest"));

  gtk_box_append (GTK_BOX (rest), gtk_image_new_from_icon_name ("weather-clear-night-symbolic"));
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (rest), label);
  gtk_widget_add_css_class (rest, "sw-rest");
  gtk_widget_add_css_class (rest, "sw-dim");
  gtk_widget_set_valign (rest, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), rest);
}

static const char *
get_verdict_class (SwVerdictKind kind)
{
  return kind == SW_VERDICT_ALLOWED ? "fits" : kind == SW_VERDICT_COST ? "cost" : "refused";
}

void
sw_day_column_set_verdict (SwDayColumn   *self,
                           SwVerdictKind  kind,
                           const char    *word)
{
  GtkWidget *label;

  g_return_if_fail (SW_IS_DAY_COLUMN (self));

  sw_day_column_clear_verdict (self);
  self->kind = kind;
  self->judged = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), get_verdict_class (kind));

  self->verdict = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_valign (self->verdict, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->verdict, "sw-verdict");
  gtk_box_append (GTK_BOX (self->verdict), sw_mark_new_zone (sw_session_edits_get_verdict_zone (kind), 20));
  label = gtk_label_new (word);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (self->verdict), label);
  gtk_widget_set_can_target (self->verdict, FALSE);
  /* Below the cards, never over them; only the column itself says how tall it would like to be. */
  gtk_widget_set_vexpand (self->verdict, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->verdict);
}

void
sw_day_column_set_past (SwDayColumn *self)
{
  g_return_if_fail (SW_IS_DAY_COLUMN (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "past");
}

void
sw_day_column_clear_verdict (SwDayColumn *self)
{
  g_return_if_fail (SW_IS_DAY_COLUMN (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), "past");
  if (self->judged)
    gtk_widget_remove_css_class (GTK_WIDGET (self), get_verdict_class (self->kind));
  self->judged = FALSE;
  if (self->verdict != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->verdict);
  self->verdict = NULL;
}
