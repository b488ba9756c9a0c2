/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-body-ladder"

#include "config.h"

#include "sw-body-ladder.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-print.h"
#include "sw-rows.h"
#include "sw-words-body.h"

/* Where one stands, in a sentence or two. (transfer full) */
static char *
describe_place (SwDiary *diary)
{
  const SwBody *body = sw_diary_get_body (diary);
  const SwLadderState *ladder = &body->ladder;
  g_autofree char *place = NULL;
  g_autofree char *day = NULL;

  if (body->safety.suspended)
    return g_strdup (_("Training is paused until a clinician has seen you. The ladder begins at S0 then."));
  if (ladder->rung == SW_LADDER_OFF)
    return g_strdup (_("You are not on the ladder. Red pain, or a break because of pain, leads here."));
  if (ladder->pause)
    return g_strdup (_("Running is paused: walk, and see a professional before you climb on."));
  /* translators: a rung of the ladder, 0 to 9, and a number of sessions */
  place = g_strdup_printf (ngettext ("You are on S%d, with %d confirmed green session so far.",
                                     "You are on S%d, with %d confirmed green sessions so far.", ladder->greens),
                           ladder->rung, ladder->greens);
  if (ladder->no_run_until == SW_DAY_NONE || ladder->no_run_until <= body->today)
    return g_steal_pointer (&place);
  day = sw_words_day_long (ladder->no_run_until);
  /* translators: a sentence, then a day */
  return g_strdup_printf (_("%s No running before %s."), place, day);
}

static void
on_print_cb (GtkWidget *button)
{
  SwDiary *diary = sw_ui_get_diary (button);
  const SwGuide *guide = sw_diary_get_guide (diary);
  g_autofree char *place = describe_place (diary);
  g_autofree char *up = sw_words_rung_up (guide);
  g_autofree char *down = sw_words_rung_down (guide);
  g_auto (GStrv) conditions = sw_words_resume_conditions (guide);
  g_autoptr (GString) text = g_string_new (NULL);
  int here = sw_diary_get_body (diary)->ladder.rung;

  for (int rung = 0; rung <= sw_guide_get_int (guide, "D4.step.top"); rung++)
    {
      g_autofree char *name = sw_words_rung (rung, guide);

      g_string_append_printf (text, "%s S%d  %s\n", rung == here ? "☑" : "☐", rung, name);
    }
  g_string_append_printf (text, "\n▲ %s\n▼ %s\n\n%s\n", up, down, _("Before any running:"));
  for (char **at = conditions; *at != NULL; at++)
    g_string_append_printf (text, "☐ %s\n", *at);
  sw_print_text (sw_ui_get_main_window (button), _("The Way Back to Running"), place, text->str);
}

static GtkWidget *
new_head (SwDiary *diary)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = sw_rows_new_label (_("The Way Back to Running"), "title-4");
  GtkWidget *print = sw_rows_new_icon_button ("document-print-symbolic", _("Print the Ladder…"), NULL);
  g_autofree char *place = describe_place (diary);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (print, GTK_ALIGN_START);
  g_signal_connect (print, "clicked", G_CALLBACK (on_print_cb), NULL);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), print);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded-wide");
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (place, NULL));
  return card;
}

static GtkWidget *
new_rung (const SwBody  *body,
          const SwGuide *guide,
          int            rung)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *code = g_strdup_printf ("S%d", rung);
  g_autofree char *name = sw_words_rung (rung, guide);
  GtkWidget *number = sw_rows_new_label (code, "heading");
  GtkWidget *label = sw_rows_new_label (name, NULL);

  gtk_label_set_wrap (GTK_LABEL (number), FALSE);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), label);
  gtk_widget_add_css_class (row, "sw-rung");
  if (rung == body->ladder.rung && !body->safety.suspended)
    {
      gtk_widget_add_css_class (row, "here");
      gtk_box_append (GTK_BOX (row), sw_rows_new_tag (_("You are here")));
    }
  return row;
}

static GtkWidget *
new_rule (const char *icon_name,
          const char *title,
          const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (words), sw_rows_new_label (title, "heading"));
  gtk_box_append (GTK_BOX (words), sw_rows_new_label (text, NULL));
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  return row;
}

static GtkWidget *
new_rules (SwDiary *diary)
{
  const SwGuide *guide = sw_diary_get_guide (diary);
  const SwBody *body = sw_diary_get_body (diary);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *up = sw_words_rung_up (guide);
  g_autofree char *down = sw_words_rung_down (guide);
  g_auto (GStrv) conditions = sw_words_resume_conditions (guide);
  gboolean on = body->ladder.rung != SW_LADDER_OFF;

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded-wide");
  gtk_box_append (GTK_BOX (card), new_rule ("go-up-symbolic", _("What lifts you"), up));
  gtk_box_append (GTK_BOX (card), new_rule ("go-down-symbolic", _("What drops you"), down));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (on && body->ladder.conditions_met ? _("Before any running: all of this holds")
                                                                                      : _("Before any running, all of this holds"), "heading"));
  for (char **at = conditions; *at != NULL; at++)
    {
      g_autofree char *text = g_strdup_printf ("• %s", *at);

      gtk_box_append (GTK_BOX (card), sw_rows_new_label (text, NULL));
    }
  return card;
}

void
sw_body_ladder_fill (GtkBox  *box,
                     SwDiary *diary)
{
  const SwGuide *guide = sw_diary_get_guide (diary);
  GtkWidget *rungs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  sw_rows_clear (GTK_WIDGET (box));
  gtk_box_append (box, new_head (diary));
  gtk_widget_add_css_class (rungs, "card");
  /* The top of a ladder is above its foot. */
  for (int rung = sw_guide_get_int (guide, "D4.step.top"); rung >= 0; rung--)
    gtk_box_append (GTK_BOX (rungs), new_rung (sw_diary_get_body (diary), guide, rung));
  gtk_box_append (box, rungs);
  gtk_box_append (box, new_rules (diary));
}
