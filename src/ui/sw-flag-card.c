/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-flag-card"

#include "config.h"

#include "sw-flag-card.h"

#include <glib/gi18n.h>

#include "sw-day-cell.h"
#include "sw-mark.h"
#include "sw-remedy.h"
#include "sw-rows.h"
#include "sw-session-edits.h"
#include "sw-window.h"

#define SNOOZE_DAYS 7

static void
on_why_cb (GtkButton *button)
{
  GtkWindow *window = sw_ui_get_main_window (GTK_WIDGET (button));

  if (window != NULL)
    sw_window_show_guide (SW_WINDOW (window), g_object_get_data (G_OBJECT (button), "guide"));
}

/* --- snooze ---------------------------------------------------------------------------------------------------------- */

static void
on_snooze_cb (GtkWidget *popover)
{
  GtkWidget *widget = gtk_widget_get_parent (popover);
  GtkEditable *entry = g_object_get_data (G_OBJECT (popover), "entry");
  SwDiary *diary = sw_ui_get_diary (widget);
  g_autoptr (SwSnooze) snooze = sw_snooze_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  SwDay day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (popover), "day"));

  snooze->flag = g_strdup (g_object_get_data (G_OBJECT (popover), "flag"));
  snooze->from = day;
  snooze->to = MAX (day, sw_diary_get_today (diary)) + SNOOZE_DAYS;
  if (*reason != '\0')
    snooze->reason = g_steal_pointer (&reason);
  gtk_popover_popdown (GTK_POPOVER (popover));
  if (sw_diary_put_snooze (diary, snooze, &error))
    sw_ui_toast (widget, _("Snoozed for a week"), TRUE);
  else
    sw_ui_toast_error (widget, _("The flag was not snoozed"), error);
}

/* The change draws the card anew, so it waits until the press is over. */
static gboolean
on_snooze_idle_cb (gpointer user_data)
{
  if (gtk_widget_get_root (user_data) != NULL)
    on_snooze_cb (user_data);
  return G_SOURCE_REMOVE;
}

static void
snooze_later (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_snooze_idle_cb, g_object_ref (popover), g_object_unref);
}

static GtkWidget *
new_snooze (const SwFinding *finding)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *snooze = gtk_button_new_with_label (_("Snooze for a Week"));
  g_autofree char *name = g_strdup_printf (_("Snooze %s"), sw_words_finding_title (finding->id));

  gtk_box_append (GTK_BOX (box), sw_rows_new_label (_("Why does it not matter now?"), "heading"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("A race, a typing slip … if you like"));
  sw_rows_set_name (entry, _("Reason"));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_widget_add_css_class (snooze, "suggested-action");
  gtk_box_append (GTK_BOX (box), snooze);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_object_set_data (G_OBJECT (popover), "entry", entry);
  g_object_set_data (G_OBJECT (popover), "day", GINT_TO_POINTER (finding->day));
  g_object_set_data_full (G_OBJECT (popover), "flag", g_strdup (finding->id), g_free);
  g_signal_connect_object (snooze, "clicked", G_CALLBACK (snooze_later), popover, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (snooze_later), popover, G_CONNECT_SWAPPED);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Snooze"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  sw_rows_set_name (button, name);
  gtk_widget_add_css_class (button, "sw-small");
  return button;
}

/* --- what to do ------------------------------------------------------------------------------------------------------ */

static void
on_remedy_cb (GtkButton *button)
{
  GtkWidget *widget = GTK_WIDGET (button);
  g_autoptr (SwSession) session = NULL;
  const SwSession *planned = g_object_get_data (G_OBJECT (button), "session");
  SwRemedyKind kind = (SwRemedyKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"));
  SwDay day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "day"));

  if (kind == SW_REMEDY_SIGNS)
    {
      gtk_widget_activate_action (widget, "win.warning-signs", NULL);
      return;
    }
  /* The change draws this card anew while it is made. */
  session = sw_session_copy (planned);
  if (kind == SW_REMEDY_EASE)
    sw_session_edits_ease (widget, session, day);
  else
    sw_session_edits_skip (widget, session, day);
}

static void
add_remedy (GtkWidget       *buttons,
            SwDiary         *diary,
            const SwFinding *finding)
{
  SwDay today = sw_diary_get_today (diary);
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, sw_day_get_monday (today));
  SwRemedy remedy = sw_remedy_find (finding, week, today);
  g_autofree char *weekday = remedy.day != SW_DAY_NONE ? sw_words_weekday_long (remedy.day) : NULL;
  g_autofree char *label = NULL;
  GtkWidget *button;

  if (remedy.kind == SW_REMEDY_NONE || sw_diary_get_read_only (diary))
    return;
  if (remedy.kind == SW_REMEDY_EASE)
    /* translators: a weekday, such as "Make Thursday Easy" */
    label = g_strdup_printf (_("Make %s Easy"), weekday);
  else if (remedy.kind == SW_REMEDY_SKIP)
    /* translators: a weekday, a kind of session: "Skip Thursday’s Easy Run" */
    label = g_strdup_printf (_("Skip %s’s %s"), weekday, sw_words_kind (remedy.session->kind));
  else
    label = g_strdup (_("Warning Signs…"));
  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "sw-small");
  g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER ((int) remedy.kind));
  g_object_set_data (G_OBJECT (button), "day", GINT_TO_POINTER (remedy.day));
  if (remedy.session != NULL)
    g_object_set_data_full (G_OBJECT (button), "session", sw_session_copy (remedy.session), (GDestroyNotify) sw_session_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remedy_cb), NULL);
  gtk_box_append (GTK_BOX (buttons), button);
}

/* --- the card -------------------------------------------------------------------------------------------------------- */

static GtkWidget *
new_title (const SwFinding *finding)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* translators: the level of a flag and its name: "Caution: a longer run" */
  g_autofree char *title = g_strdup_printf (_("%s: %s"), sw_day_cell_get_level_word (finding->level), sw_words_finding_title (finding->id));
  g_autofree char *tag = g_strdup_printf ("%s%s%s", finding->evidence != NULL ? finding->evidence : "",
                                          finding->guide[0] != NULL ? " · " : "", finding->guide[0] != NULL ? finding->guide[0] : "");
  GtkWidget *heading = sw_rows_new_label (title, "heading");

  gtk_widget_add_css_class (heading, finding->level >= SW_SEVERITY_WARNING ? "sw-warning-text"
                                     : finding->level == SW_SEVERITY_CAUTION ? "sw-caution-text" : "sw-info-text");
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), sw_mark_new_flag (finding->level, 20));
  gtk_box_append (GTK_BOX (line), heading);
  if (*tag != '\0')
    {
      GtkWidget *label = sw_rows_new_tag (tag);

      gtk_widget_set_tooltip_text (label, _("The grade of the evidence, and the statement of the guide"));
      gtk_box_append (GTK_BOX (line), label);
    }
  return line;
}

GtkWidget *
sw_flag_card_new (SwDiary         *diary,
                  const SwFinding *finding)
{
  const SwGuide *guide = sw_diary_get_guide (diary);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = sw_words_finding (finding, guide);
  g_autofree char *action = sw_words_finding_action (finding, guide);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_box_append (GTK_BOX (card), new_title (finding));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (text, NULL));
  if (action != NULL && *action != '\0')
    gtk_box_append (GTK_BOX (card), sw_rows_new_label (action, "sw-dim"));
  if (!finding->snoozed)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      add_remedy (line, diary, finding);
      gtk_widget_set_visible (line, gtk_widget_get_first_child (line) != NULL);
      gtk_box_append (GTK_BOX (card), line);
    }
  if (finding->guide[0] != NULL)
    {
      GtkWidget *why = gtk_button_new_with_label (_("Why"));

      gtk_widget_add_css_class (why, "sw-small");
      g_object_set_data_full (G_OBJECT (why), "guide", g_strdup (finding->guide[0]), g_free);
      g_signal_connect (why, "clicked", G_CALLBACK (on_why_cb), NULL);
      gtk_box_append (GTK_BOX (buttons), why);
    }
  if (finding->snoozed)
    gtk_box_append (GTK_BOX (buttons), sw_rows_new_tag (_("Snoozed")));
  else if (finding->level != SW_SEVERITY_URGENT && !sw_diary_get_read_only (diary))
    gtk_box_append (GTK_BOX (buttons), new_snooze (finding));
  gtk_box_append (GTK_BOX (card), buttons);
  return card;
}
