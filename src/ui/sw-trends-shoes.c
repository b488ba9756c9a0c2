/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends-shoes"

#include "config.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-trends-cards.h"
#include "sw-week-parts.h"
#include "sw-words-trends.h"

static GtkWidget *
new_head (const char *name,
          const char *text,
          SwSeverity  flag)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = sw_rows_new_label (name, "heading");
  GtkWidget *figure = sw_rows_new_label (text, "numeric");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (figure, "sw-dim");
  gtk_label_set_wrap (GTK_LABEL (figure), FALSE);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("sw-shoe-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  if (flag != SW_SEVERITY_NONE)
    gtk_box_append (GTK_BOX (line), sw_mark_new_flag (flag, 16));
  gtk_box_append (GTK_BOX (line), figure);
  return line;
}

static void
add_shoe (SwTrendCard       *card,
          const SwShoe      *shoe,
          const SwTrendShoe *item,
          SwDay              today)
{
  const char *name = shoe->name != NULL ? shoe->name : shoe->id;
  gboolean retired = shoe->retired_day != SW_DAY_NONE && shoe->retired_day <= today;
  g_autofree char *done = sw_words_trend_figure (item->km, 0);
  g_autofree char *life = sw_words_trend_figure (item->life_km, 0);
  g_autofree char *text = g_strdup_printf (_("%s of %s km"), done, life);
  g_autofree char *left = sw_words_trend_shoe (item->km, item->life_km, item->weeks_left);
  const char *detail = retired ? _("Retired") : left;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), new_head (name, text, item->flag));
  gtk_box_append (GTK_BOX (box), sw_week_parts_new_meter (item->km / item->life_km, item->flag >= SW_SEVERITY_CAUTION ? "caution" : NULL, name));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (box), sw_rows_new_label (detail, "caption"));
  gtk_widget_add_css_class (box, "sw-line");
  sw_trend_card_add_widget (card, box);
  sw_trend_card_add_row (card, (const char * const []) { name, done, life, detail != NULL ? detail : "" }, 4);
}

void
sw_trends_show_shoes (SwTrendCard    *card,
                      const SwTrends *trends)
{
  const char *headings[] = { _("Shoe"), _("km"), _("Life, km"), "" };

  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < trends->shoes->len; i++)
    add_shoe (card, g_ptr_array_index (trends->journal->shoes, i), &g_array_index (trends->shoes, SwTrendShoe, i), trends->today);
  if (trends->shoes->len == 0)
    sw_trend_card_add_note (card, _("No shoes yet. Add them in the preferences, and pick one when you log a run."), FALSE);
}
