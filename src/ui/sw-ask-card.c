/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-ask-card"

#include "config.h"

#include "sw-ask-card.h"

#include <glib/gi18n.h>

#include "sw-ask.h"
#include "sw-rows.h"
#include "sw-words-body.h"
#include "sw-wrap-layout.h"

static GtkWidget *
new_card (const char *question,
          const char *detail)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-ask");
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (question, "heading"));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (card), sw_rows_new_label (detail, "sw-dim"));
  return card;
}

/* A line of buttons that goes on below itself where large words need it. */
static GtkWidget *
add_line (GtkWidget *card)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, sw_wrap_layout_new (6));
  gtk_box_append (GTK_BOX (card), line);
  return line;
}

static GtkWidget *
add_button (GtkWidget  *line,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, line);
  return button;
}

static GtkWidget *
new_ask_card (const SwAsk *ask)
{
  g_autofree char *question = sw_words_ask (ask->moment, ask->run->day);
  g_autofree char *key = sw_ask_get_key (ask);
  g_autofree char *no_pain = g_strdup_printf ("win.answer-no-pain('%s')", key);
  g_autofree char *report = g_strdup_printf ("win.answer-report('%s')", key);
  GtkWidget *card = new_card (question, NULL);
  GtkWidget *line = add_line (card);

  add_button (line, _("No Pain"), no_pain);
  add_button (line, _("Report…"), report);
  return card;
}

static GtkWidget *
new_signs_card (SwScreenCause cause)
{
  GtkWidget *card = new_card (cause == SW_SCREEN_CAUSE_WEEK ? _("Pain goes on. Any warning signs?")
                              : cause == SW_SCREEN_CAUSE_EPISODE ? _("A new episode has begun. Any warning signs?")
                              : _("After a report like this: any warning signs?"),
                              _("Twenty short questions; most people answer no to all of them."));

  add_button (add_line (card), _("Answer…"), "win.warning-signs");
  return card;
}

/* RULES E2: the reminder of an appointment, at half of its time and at its end. */
static GtkWidget *
new_appointment_card (void)
{
  GtkWidget *card = new_card (_("You reported something that is worth an appointment."),
                              _("If it is made, nothing more is needed. The plan stays gentle until a clinician has seen it."));
  GtkWidget *line = add_line (card);

  add_button (line, _("What I Reported…"), "win.warning-signs");
  add_button (line, _("Record Assessment…"), "win.record-assessment");
  return card;
}

void
sw_ask_card_append (GtkBox   *box,
                    SwDiary  *diary,
                    gboolean  body_page)
{
  SwJournal *journal = sw_diary_get_journal (diary);
  SwBody *body = sw_diary_get_body (diary);
  const SwGuide *guide = sw_diary_get_guide (diary);
  SwDay today = sw_diary_get_today (diary);
  SwScreenCause cause;
  SwAsk ask;

  if (sw_diary_get_read_only (diary))
    return;
  if (sw_insight_find_ask (journal, body, today, &ask))
    gtk_box_append (box, new_ask_card (&ask));
  cause = sw_insight_find_screen_cause (journal, body, guide, today);
  if (cause != SW_SCREEN_CAUSE_NONE)
    gtk_box_append (box, new_signs_card (cause));
  if (sw_insight_is_appointment_due (body, guide, today)
      || (body_page && !body->safety.suspended && body->safety.prompt_until != SW_DAY_NONE))
    gtk_box_append (box, new_appointment_card ());
  if (sw_insight_is_score_due (journal, today))
    {
      GtkWidget *card = new_card (_("It is Sunday: four questions about your week."), NULL);

      add_button (add_line (card), _("Answer…"), "win.weekly-questions");
      gtk_box_append (box, card);
    }
}
