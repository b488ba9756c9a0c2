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
#include "sw-wrap-layout.h"

/* As many pairs as anyone wears in turn. */
#define MOST_BARS 5

static GtkWidget *
new_head (const char *name,
          const char *text,
          SwSeverity  flag)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = sw_rows_new_label (name, "heading");
  GtkWidget *figure = sw_rows_new_label (text, "numeric");

  gtk_widget_set_hexpand (start, TRUE);
  gtk_widget_add_css_class (figure, "sw-dim");
  gtk_label_set_wrap (GTK_LABEL (figure), FALSE);
  gtk_box_append (GTK_BOX (start), gtk_image_new_from_icon_name ("sw-shoe-symbolic"));
  gtk_box_append (GTK_BOX (start), label);
  if (flag != SW_SEVERITY_NONE)
    gtk_box_append (GTK_BOX (end), sw_mark_new_flag (flag, 16));
  gtk_box_append (GTK_BOX (end), figure);
  gtk_box_append (GTK_BOX (line), start);
  gtk_box_append (GTK_BOX (line), end);
  /* By width alone, and the figure below the name where text is large. */
  gtk_widget_set_layout_manager (line, sw_wrap_layout_new_row (6));
  return line;
}

static gboolean
is_retired (const SwShoe *shoe,
            SwDay         today)
{
  return shoe->retired_day != SW_DAY_NONE && shoe->retired_day <= today;
}

static const char *
get_name (const SwShoe *shoe)
{
  return shoe->name != NULL ? shoe->name : shoe->id;
}

static void
add_bar (SwTrendCard       *card,
         const SwShoe      *shoe,
         const SwTrendShoe *item)
{
  g_autofree char *done = sw_words_trend_figure (item->km, 0);
  g_autofree char *life = sw_words_trend_figure (item->life_km, 0);
  /* translators: the kilometers that a pair of shoes has run and those of its life: "312 of 700 km" */
  g_autofree char *text = g_strdup_printf (_("%s of %s km"), done, life);
  g_autofree char *left = sw_words_trend_shoe (item->km, item->life_km, item->weeks_left);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), new_head (get_name (shoe), text, item->flag));
  gtk_box_append (GTK_BOX (box), sw_week_parts_new_meter (item->km / item->life_km, item->flag >= SW_SEVERITY_CAUTION ? "caution" : NULL,
                                                          get_name (shoe)));
  if (left != NULL)
    gtk_box_append (GTK_BOX (box), sw_rows_new_label (left, "caption"));
  gtk_widget_add_css_class (box, "sw-line");
  sw_trend_card_add_widget (card, box);
}

static void
add_row (SwTrendCard       *card,
         const SwShoe      *shoe,
         const SwTrendShoe *item,
         SwDay              today)
{
  g_autofree char *done = sw_words_trend_figure (item->km, 0);
  g_autofree char *life = sw_words_trend_figure (item->life_km, 0);
  g_autofree char *left = sw_words_trend_shoe (item->km, item->life_km, item->weeks_left);
  const char *detail = is_retired (shoe, today) ? _("Retired") : left;

  sw_trend_card_add_row (card, (const char * const []) { get_name (shoe), done, life, detail != NULL ? detail : "" }, 4);
}

static int
compare_worn (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const GArray *shoes = user_data;
  SwDay day_a = g_array_index (shoes, SwTrendShoe, *(const guint *) a).last_worn;
  SwDay day_b = g_array_index (shoes, SwTrendShoe, *(const guint *) b).last_worn;

  return (day_a < day_b) - (day_a > day_b);
}

/* The pairs in turn as bars, the one worn last first; the table has all. */
void
sw_trends_show_shoes (SwTrendCard    *card,
                      const SwTrends *trends)
{
  const char *headings[] = { _("Shoe"), _("km"), _("Life, km"), "" };
  const GPtrArray *shoes = trends->journal->shoes;
  g_autofree guint *order = g_new (guint, shoes->len + 1);
  guint n_bars = 0;

  for (guint i = 0; i < shoes->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) shoes->len, sizeof (guint), compare_worn, trends->shoes);
  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < shoes->len; i++)
    {
      const SwShoe *shoe = g_ptr_array_index (shoes, order[i]);
      const SwTrendShoe *item = &g_array_index (trends->shoes, SwTrendShoe, order[i]);

      add_row (card, shoe, item, trends->today);
      if (n_bars < MOST_BARS && !is_retired (shoe, trends->today))
        {
          add_bar (card, shoe, item);
          n_bars++;
        }
    }
  if (shoes->len == 0)
    sw_trend_card_add_note (card, _("No shoes yet. Add them in the preferences, and pick one when you log a run."), FALSE);
  else if (n_bars < shoes->len)
    sw_trend_card_add_note (card, _("The table has all pairs, retired ones too."), TRUE);
}
