/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-compact-week"

#include "config.h"

#include "sw-compact-week.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-rows.h"

static char *
describe_session (const SwSession *session)
{
  g_autofree char *size = sw_words_session_size (session);

  /* translators: a session and its size: "Easy Run 5.2 km" */
  return g_strdup_printf (C_("session and size", "%s %s"), sw_words_kind (session->kind), size);
}

static char *
describe_day (const SwPlanDay *day)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (day->sessions->len == 0)
    return g_strdup (_("Rest"));
  for (guint i = 0; i < day->sessions->len; i++)
    g_ptr_array_add (parts, describe_session (g_ptr_array_index (day->sessions, i)));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_("list", ", "), (char **) parts->pdata);
}

static GtkWidget *
new_session (const SwSession *session,
             gboolean         strong)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *chip = sw_mark_new_kind (session->kind, 24);
  GtkWidget *name = gtk_label_new (sw_words_kind (session->kind));
  g_autofree char *size = sw_words_session_size (session);
  GtkWidget *figure = gtk_label_new (size);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (name, strong ? "caption-heading" : "caption");
  gtk_widget_add_css_class (figure, strong ? "caption-heading" : "caption");
  gtk_widget_add_css_class (figure, "numeric");
  if (!strong)
    gtk_widget_add_css_class (figure, "sw-dim");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), chip);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), figure);
  return line;
}

static GtkWidget *
new_day (const SwPlanDay *day,
         const SwPlanDay *other)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *sessions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *weekday = sw_words_weekday_short (day->day);
  g_autofree char *long_weekday = sw_words_weekday_long (day->day);
  g_autofree char *text = describe_day (day);
  g_autofree char *other_text = other != NULL ? describe_day (other) : NULL;
  gboolean strong = other != NULL && !g_str_equal (text, other_text);
  g_autofree char *name = NULL;
  GtkWidget *label = gtk_label_new (weekday);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_top (label, 3);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "sw-dim");
  gtk_widget_set_hexpand (sessions, TRUE);
  for (guint i = 0; i < day->sessions->len; i++)
    gtk_box_append (GTK_BOX (sessions), new_session (g_ptr_array_index (day->sessions, i), strong));
  if (day->sessions->len == 0)
    {
      GtkWidget *rest = sw_rows_new_label (_("Rest"), strong ? "caption-heading" : "caption");

      if (!strong)
        gtk_widget_add_css_class (rest, "sw-faint");
      gtk_widget_set_size_request (rest, -1, 24);
      gtk_box_append (GTK_BOX (sessions), rest);
    }

  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), sessions);
  gtk_widget_add_css_class (row, "sw-line");
  /* translators: a weekday and its sessions, for a screen reader */
  name = strong ? g_strdup_printf (_("%s: %s, differs"), long_weekday, text) : g_strdup_printf (_("%s: %s"), long_weekday, text);
  sw_rows_set_name (row, name);
  return row;
}

GtkWidget *
sw_compact_week_new (const char       *title,
                     const SwPlanWeek *week,
                     const SwPlanWeek *other)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = sw_rows_new_label (title, "heading");

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_widget_set_hexpand (card, TRUE);
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_set_margin_bottom (head, 9);
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), sw_rows_new_tag (sw_words_state (week->state)));
  gtk_box_append (GTK_BOX (card), head);
  for (int i = 0; i < 7; i++)
    gtk_box_append (GTK_BOX (card), new_day (week->days[i], other != NULL ? other->days[i] : NULL));
  return card;
}
