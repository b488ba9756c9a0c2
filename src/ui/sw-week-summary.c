/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-week-summary"

#include "config.h"

#include "sw-week-summary.h"

#include <glib/gi18n.h>

#include "sw-adherence.h"
#include "sw-day-cell.h"
#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-tally.h"
#include "sw-week-parts.h"

/* "15.7 of 16.0 km" with what was done in bold, or "13.0 km planned" for a week to come. (transfer full) */
static char *
format_km (const SwPlanWeek *week,
           const SwTally    *tally,
           SwDay             today)
{
  g_autofree char *target = isfinite (tally->km_target) && tally->km_target > 0 ? sw_words_km (tally->km_target) : NULL;
  g_autofree char *done = NULL;

  if (target != NULL && week->monday > today)
    /* translators: the kilometers of a week to come: "13.0 km planned" */
    return g_strdup_printf (_("%s planned"), target);
  if (target == NULL)
    {
      done = sw_words_km (tally->km_done);
      return g_strdup_printf ("<b>%s</b>", done);
    }
  done = g_strdup_printf ("<b>%.1f</b>", tally->km_done);
  /* translators: kilometers done, then the target with its unit: "5.3 of 17.5 km" */
  return g_strdup_printf (_("%s of %s"), done, target);
}

GtkWidget *
sw_week_summary_new (SwRangeWeek *row,
                     SwDay        today)
{
  const SwPlanWeek *week = sw_range_week_get_week (row);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *title = sw_words_week_title (week->monday);
  GtkWidget *name = sw_rows_new_label (title, "caption-heading");
  SwSeverity level = sw_range_week_get_level (row);
  g_autofree char *km = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *load = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *figure, *detail, *meter;
  SwTally tally;

  sw_tally_init (&tally, week, today);
  km = sw_week_parts_format_km (&tally);
  if (tally.load > 0)
    /* translators: the training load of a week, in arbitrary units */
    load = g_strdup_printf (_("Load %.0f"), tally.load);
  else
    load = week->past ? g_strdup ("") : sw_words_week_phase (week);
  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  gtk_widget_add_css_class (name, "sw-dim");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (top), name);
  if (level != SW_SEVERITY_NONE)
    gtk_box_append (GTK_BOX (top), sw_mark_new_flag (level, 15));
  markup = format_km (week, &tally, today);
  figure = sw_rows_new_label (NULL, "numeric");
  gtk_label_set_markup (GTK_LABEL (figure), markup);
  gtk_label_set_wrap_mode (GTK_LABEL (figure), PANGO_WRAP_WORD);
  meter = sw_week_parts_new_meter (week->past ? (tally.km_done > 0 ? 1 : 0)
                                   : isfinite (tally.km_target) && tally.km_target > 0 ? tally.km_done / tally.km_target : 0,
                                   "k-easy", title);
  gtk_widget_set_margin_top (meter, 5);
  gtk_widget_set_margin_bottom (meter, 4);
  detail = sw_rows_new_label (load, "caption");
  gtk_label_set_wrap_mode (GTK_LABEL (detail), PANGO_WRAP_WORD);
  gtk_widget_add_css_class (detail, "sw-dim");
  gtk_widget_add_css_class (detail, "numeric");
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), meter);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sw-week-cell");
  if (week->monday == sw_day_get_monday (today))
    gtk_widget_add_css_class (button, "now");
  spoken = g_strdup_printf ("%s, %s, %s%s%s", title, km, load, level != SW_SEVERITY_NONE ? ", " : "", sw_day_cell_get_level_word (level));
  sw_rows_set_name (button, spoken);
  return button;
}

typedef struct
{
  GtkWidget *summary;   /* (owned) */
  SwDay      monday;
} Question;

static void
on_counted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  SwDiary *diary = SW_DIARY (source);
  g_autofree Question *question = user_data;
  g_autoptr (GtkWidget) summary = question->summary;
  SwAdherenceCounts counts;
  g_autofree char *text = NULL;

  if (!sw_adherence_ask_finish (diary, result, &counts, NULL)
      || !sw_adherence_is_news (&counts, question->monday + 6 < sw_diary_get_today (diary)))
    return;
  text = sw_words_adherence (&counts);
  gtk_widget_set_tooltip_text (summary, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (summary), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
sw_week_summary_ask (GtkWidget *summary,
                     SwDiary   *diary,
                     SwDay      monday)
{
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (summary));

  if (monday > sw_diary_get_today (diary) || g_object_get_data (G_OBJECT (summary), "asked") != NULL)
    return;
  g_object_set_data (G_OBJECT (summary), "asked", GINT_TO_POINTER (TRUE));
  question = g_new0 (Question, 1);
  question->summary = g_object_ref (summary);
  question->monday = monday;
  sw_adherence_ask_async (diary, monday, NULL, on_counted_cb, question);
}
