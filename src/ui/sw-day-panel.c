/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-day-panel"

#include "config.h"

#include "sw-day-panel.h"

#include <glib/gi18n.h>

#include "sw-check-in-dialog.h"
#include "sw-body-reports.h"
#include "sw-flag-card.h"
#include "sw-log-dialog.h"
#include "sw-mark.h"
#include "sw-pain-dialog.h"
#include "sw-rows.h"
#include "sw-session-card.h"
#include "sw-session-edits.h"
#include "sw-session-menu.h"
#include "sw-tally.h"
#include "sw-window.h"

/* A session that a person adds by hand, until it is resized. */
#define OWN_MINUTES 30

struct _SwDayPanel
{
  GtkBox     parent_instance;

  /* Borrowed References */
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *body;
  GtkWidget *add_button;
  GtkWidget *report_button;

  /* Owned References */
  SwDiary   *diary;

  /* State */
  SwDay      day;
};

G_DEFINE_FINAL_TYPE (SwDayPanel, sw_day_panel, GTK_TYPE_BOX)

enum
{
  CLOSED,
  STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_close_cb (SwDayPanel *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
on_previous_cb (SwDayPanel *self)
{
  g_signal_emit (self, signals[STEP], 0, -1);
}

static void
on_next_cb (SwDayPanel *self)
{
  g_signal_emit (self, signals[STEP], 0, 1);
}

static void
on_opened_cb (SwSessionCard *card,
              SwDayPanel    *self)
{
  GtkWindow *window = sw_ui_get_main_window (GTK_WIDGET (self));

  if (window != NULL)
    sw_window_show_session (SW_WINDOW (window), sw_session_card_get_day (card), sw_session_card_get_session (card)->id);
}

static void
on_ticked_cb (SwSessionCard *card,
              gboolean       done,
              SwDayPanel    *self)
{
  sw_session_edits_tick (GTK_WIDGET (self), sw_session_card_get_session (card), self->day, done);
}

static void
add_heading (SwDayPanel *self,
             const char *title)
{
  GtkWidget *label = sw_rows_new_label (title, "heading");

  gtk_widget_set_margin_top (label, 9);
  gtk_box_append (GTK_BOX (self->body), label);
}

static GtkWidget *
add_card (SwDayPanel *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (self->body), card);
  return card;
}

static void
show_sessions (SwDayPanel       *self,
               const SwPlanWeek *week)
{
  const SwPlanDay *day = week->days[self->day - week->monday];
  SwDay today = sw_diary_get_today (self->diary);
  GtkWidget *card = add_card (self);

  gtk_widget_add_css_class (card, "sw-day-list");
  for (guint i = 0; i < day->sessions->len; i++)
    {
      GtkWidget *row = sw_session_card_new (g_ptr_array_index (day->sessions, i), self->day, sw_tally_get_longest (week),
                                            SW_CARD_ROW | (self->day > today ? SW_CARD_NO_TICK : SW_CARD_PLAIN));

      sw_session_menu_attach (row, g_ptr_array_index (day->sessions, i), self->day);
      g_signal_connect_object (row, "opened", G_CALLBACK (on_opened_cb), self, 0);
      g_signal_connect_object (row, "ticked", G_CALLBACK (on_ticked_cb), self, 0);
      gtk_box_append (GTK_BOX (card), row);
    }
  if (day->sessions->len == 0)
    {
      GtkWidget *label = sw_rows_new_label (self->day < today || day->rest ? _("Rest") : _("Nothing planned"), "sw-dim");

      gtk_widget_add_css_class (label, "sw-padded");
      gtk_box_append (GTK_BOX (card), label);
    }
}

static void
show_flags (SwDayPanel *self)
{
  SwBody *body = sw_diary_get_body (self->diary);
  gboolean any = FALSE;

  for (guint i = 0; i < body->findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i);

      if (finding->day != self->day || finding->id[0] == 'D')
        continue;
      if (!any)
        add_heading (self, _("Flags"));
      any = TRUE;
      gtk_box_append (GTK_BOX (self->body), sw_flag_card_new (self->diary, finding));
    }
}

static void
show_pain (SwDayPanel *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwZone zone = sw_body_get_zone (sw_diary_get_body (self->diary), self->day);
  guint first, end;
  GtkWidget *card;

  sw_journal_find_pain (journal, self->day, self->day, &first, &end);
  if (first == end && zone == SW_ZONE_NONE)
    return;
  add_heading (self, _("Pain"));
  card = add_card (self);
  gtk_widget_add_css_class (card, "sw-facts");
  for (guint i = first; i < end; i++)
    gtk_box_append (GTK_BOX (card), sw_body_reports_new_row (self->diary, g_ptr_array_index (journal->pain, i), FALSE));
  if (zone != SW_ZONE_NONE)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

      gtk_box_append (GTK_BOX (row), sw_mark_new_zone (zone, 20));
      gtk_box_append (GTK_BOX (row), sw_rows_new_label (sw_words_zone (zone), NULL));
      gtk_widget_add_css_class (row, "sw-card-line");
      gtk_box_append (GTK_BOX (card), row);
    }
}

static void
add_value (GtkWidget  *card,
           const char *title,
           const char *value)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = sw_rows_new_label (title, NULL);
  GtkWidget *figure = sw_rows_new_label (value, "sw-dim");

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (figure, "numeric");
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), figure);
  gtk_box_append (GTK_BOX (card), line);
}

static void
show_check_in (SwDayPanel *self)
{
  const SwCheckIn *check_in = sw_journal_get_check_in (sw_diary_get_journal (self->diary), self->day);
  GtkWidget *card;

  if (check_in == NULL)
    return;
  add_heading (self, _("Check-In"));
  card = add_card (self);
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_box_set_spacing (GTK_BOX (card), 3);
  if (isfinite (check_in->sleep_h))
    {
      g_autofree char *text = g_strdup_printf (_("%.1f h"), check_in->sleep_h);

      add_value (card, _("Sleep"), text);
    }
  if (check_in->soreness != SW_MISSING)
    {
      g_autofree char *text = g_strdup_printf (_("%d of 10"), check_in->soreness);

      add_value (card, _("Soreness"), text);
    }
  if (check_in->fatigue != SW_MISSING)
    {
      g_autofree char *text = g_strdup_printf (_("%d of 10"), check_in->fatigue);

      add_value (card, _("Tiredness"), text);
    }
  if (check_in->stress != SW_MISSING)
    {
      g_autofree char *text = g_strdup_printf (_("%d of 10"), check_in->stress);

      add_value (card, _("Stress"), text);
    }
  if (isfinite (check_in->sitting_h))
    {
      g_autofree char *text = g_strdup_printf (_("%.1f h"), check_in->sitting_h);

      add_value (card, _("Sitting"), text);
    }
}

static void update_foot (SwDayPanel *self);

void
sw_day_panel_set_day (SwDayPanel *self,
                      SwDiary    *diary,
                      SwDay       day)
{
  g_autoptr (SwPlanWeek) week = NULL;
  g_autofree char *title = NULL;
  g_autofree char *week_title = NULL;
  g_autofree char *phase = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (SW_IS_DAY_PANEL (self));

  g_set_object (&self->diary, diary);
  self->day = day;
  week = sw_diary_get_week (diary, sw_day_get_monday (day));
  title = sw_words_day_long (day);
  week_title = sw_words_week_title (week->monday);
  phase = sw_words_week_phase (week);
  subtitle = week->past ? g_strdup (week_title) : g_strdup_printf (_("%s, %s"), week_title, phase);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  sw_rows_clear (self->body);
  show_sessions (self, week);
  show_flags (self);
  show_pain (self);
  show_check_in (self);
  update_foot (self);
}

static void
sw_day_panel_dispose (GObject *object)
{
  g_clear_object (&SW_DAY_PANEL (object)->diary);

  G_OBJECT_CLASS (sw_day_panel_parent_class)->dispose (object);
}

static void
sw_day_panel_class_init (SwDayPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_day_panel_dispose;
  signals[CLOSED] = g_signal_new ("closed", SW_TYPE_DAY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", SW_TYPE_DAY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkWidget *
new_header (SwDayPanel *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *previous = sw_rows_new_icon_button ("go-previous-symbolic", _("Previous Day"), NULL);
  GtkWidget *next = sw_rows_new_icon_button ("go-next-symbolic", _("Next Day"), NULL);
  GtkWidget *close = sw_rows_new_icon_button ("window-close-symbolic", _("Close the Side Panel"), NULL);

  self->title = sw_rows_new_label (NULL, "title-4");
  self->subtitle = sw_rows_new_label (NULL, "caption");
  gtk_widget_add_css_class (self->subtitle, "sw-dim");
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->subtitle);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), previous);
  gtk_box_append (GTK_BOX (line), next);
  gtk_box_append (GTK_BOX (line), close);
  g_signal_connect_object (previous, "clicked", G_CALLBACK (on_previous_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (next, "clicked", G_CALLBACK (on_next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (close, "clicked", G_CALLBACK (on_close_cb), self, G_CONNECT_SWAPPED);
  return line;
}

/* A session of one's own, as long as the days ahead usually have for one. */
static void
plan_session (SwDayPanel *self,
              SwKind      kind)
{
  g_autoptr (SwSession) session = sw_session_new (kind);

  session->minutes = OWN_MINUTES;
  sw_session_edits_copy (GTK_WIDGET (self), session, self->day);
}

static void
on_action_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  SwDayPanel *self = user_data;
  GtkWindow *window = sw_ui_get_main_window (GTK_WIDGET (self));
  const char *name = g_action_get_name (G_ACTION (action));

  if (window == NULL || self->diary == NULL)
    return;
  if (g_str_equal (name, "log"))
    gtk_window_present (GTK_WINDOW (sw_log_dialog_new (window, self->day)));
  else if (g_str_equal (name, "pain"))
    gtk_window_present (GTK_WINDOW (sw_pain_dialog_new (window, self->day)));
  else if (g_str_equal (name, "check-in"))
    gtk_window_present (GTK_WINDOW (sw_check_in_dialog_new (window, self->day)));
  else
    plan_session (self, (SwKind) g_variant_get_int32 (parameter));
}

/* Records belong to days that have come, plans to those that have not gone. */
static void
update_foot (SwDayPanel *self)
{
  static const SwKind kinds[] = { SW_KIND_EASY, SW_KIND_WALK, SW_KIND_STRENGTH, SW_KIND_SWIM, SW_KIND_CYCLE, SW_KIND_YOGA, SW_KIND_MOBILITY };
  SwDay today = sw_diary_get_today (self->diary);
  g_autoptr (GMenu) menu = g_menu_new ();
  gboolean writable = !sw_diary_get_read_only (self->diary);

  if (self->day <= today)
    {
      g_autoptr (GMenu) records = g_menu_new ();

      g_menu_append (records, _("Log Session…"), "day.log");
      g_menu_append (records, _("Check-In…"), "day.check-in");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (records));
    }
  if (self->day >= today)
    {
      g_autoptr (GMenu) plans = g_menu_new ();

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (sw_words_kind (kinds[i]), NULL);

          g_menu_item_set_action_and_target (item, "day.plan", "i", (int) kinds[i]);
          g_menu_append_item (plans, item);
        }
      g_menu_append_section (menu, _("Plan a Session"), G_MENU_MODEL (plans));
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_button), G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (self->add_button, writable);
  gtk_widget_set_sensitive (self->report_button, writable && self->day <= today);
}

static GtkWidget *
new_foot (SwDayPanel *self)
{
  static const GActionEntry entries[] = {
    { "log", on_action_cb },
    { "pain", on_action_cb },
    { "check-in", on_action_cb },
    { "plan", on_action_cb, "i" },
  };
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = adw_button_content_new ();
  GtkWidget *report = adw_button_content_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "day", G_ACTION_GROUP (group));
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (add), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (add), _("Add"));
  self->add_button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->add_button), add);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->add_button), GTK_ARROW_UP);
  sw_rows_set_name (self->add_button, _("Add to This Day"));
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (report), "sw-pain-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (report), _("Report Pain"));
  self->report_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->report_button), report);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->report_button), "day.pain");
  gtk_widget_set_hexpand (self->add_button, TRUE);
  gtk_widget_set_hexpand (self->report_button, TRUE);
  gtk_box_append (GTK_BOX (foot), self->add_button);
  gtk_box_append (GTK_BOX (foot), self->report_button);
  gtk_widget_add_css_class (foot, "sw-panel-foot");
  return foot;
}

static void
sw_day_panel_init (SwDayPanel *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "sw-panel");
  gtk_box_append (GTK_BOX (box), new_header (self));
  gtk_box_append (GTK_BOX (box), self->body);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
  gtk_box_append (GTK_BOX (self), new_foot (self));
}

GtkWidget *
sw_day_panel_new (void)
{
  return g_object_new (SW_TYPE_DAY_PANEL, NULL);
}
