/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-body-page"

#include "config.h"

#include "sw-body-page.h"

#include <glib/gi18n.h>

#include "sw-body-view.h"
#include "sw-break-bin.h"
#include "sw-chart-view.h"
#include "sw-day-marks.h"
#include "sw-day-panel.h"
#include "sw-flag-card.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-pain-form.h"
#include "sw-rows.h"
#include "sw-status-strip.h"
#include "sw-tally.h"
#include "sw-words-change.h"

/* History and patterns look back so many days. */
#define HISTORY_DAYS 84
#define MOST_REPORTS 80
#define N_RUNGS 10

struct _SwBodyPage
{
  AdwBin        parent_instance;

  /* Borrowed References: template children */
  SwBreakBin   *break_bin;
  GtkStack     *stack;
  GtkToggleButton *report_button;
  GtkToggleButton *history_button;
  GtkToggleButton *before_button;
  GtkToggleButton *ladder_button;
  GtkBox       *cards;
  GtkBox       *map_card;
  GtkBox       *form_card;
  GtkBox       *zone_card;
  GtkBox       *history_box;
  GtkBox       *before_box;
  GtkBox       *ladder_box;
  GtkLabel     *form_day;
  GtkButton    *save_button;
  GtkBox       *form_box;
  SwBodyView   *view;
  GtkBox       *today_box;
  SwPainForm   *form;

  /* Owned References */
  SwDiary      *diary;
  GSignalGroup *diary_signals;
};

G_DEFINE_FINAL_TYPE (SwBodyPage, sw_body_page, ADW_TYPE_BIN)

static void
show_today (SwBodyPage *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwDay today = sw_diary_get_today (self->diary);
  int nrs[SW_N_REGIONS];
  guint first, end;

  for (int i = 0; i < SW_N_REGIONS; i++)
    nrs[i] = SW_MISSING;
  sw_rows_clear (GTK_WIDGET (self->today_box));
  sw_journal_find_pain (journal, today, today, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);
      SwRegion region = report->region != SW_REGION_NONE ? report->region : SW_REGION_LOW_BACK_CENTRE;

      nrs[region] = MAX (nrs[region], report->nrs);
      gtk_box_append (self->today_box, sw_day_panel_new_pain_row (report, FALSE));
    }
  if (first == end)
    gtk_box_append (self->today_box, sw_rows_new_label (_("No report today. Two taps: how much, and when."), "sw-dim"));
  sw_body_view_set_pain (self->view, nrs);
}

static GtkWidget *
new_change_row (const SwPlanChange *change)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const SwSession *session = change->after != NULL ? change->after : change->before;
  g_autofree char *text = sw_words_change (change->before, change->before_day, change->after, change->day);
  g_autofree char *weekday = sw_words_weekday_short (change->day);
  GtkWidget *label = sw_rows_new_label (text, NULL);
  GtkWidget *day = sw_rows_new_label (weekday, "caption");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (day, "sw-dim");
  gtk_label_set_wrap (GTK_LABEL (day), FALSE);
  gtk_box_append (GTK_BOX (row), sw_mark_new_kind (session->kind, 24));
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), day);
  gtk_widget_add_css_class (row, "sw-card-line");
  return row;
}

static void
show_zone (SwBodyPage *self)
{
  SwBody *body = sw_diary_get_body (self->diary);
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (self->diary, sw_day_get_monday (sw_diary_get_today (self->diary)));
  g_autoptr (SwPlanDiff) diff = sw_diary_get_last_diff (self->diary);
  g_autofree char *title = sw_words_status_title (body, week, sw_diary_get_guide (self->diary));
  g_autofree char *detail = sw_words_status_detail (body, week, sw_diary_get_journal (self->diary),
                                                    sw_diary_get_guide (self->diary));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = sw_rows_new_label (title, "title-4");
  GtkWidget *undo = gtk_button_new_with_label (_("Undo"));

  sw_rows_clear (GTK_WIDGET (self->zone_card));
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), sw_mark_new_zone (sw_status_strip_get_zone (body), 42));
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (self->zone_card, line);
  gtk_box_append (self->zone_card, sw_rows_new_label (detail, NULL));
  gtk_box_append (self->zone_card, sw_rows_new_label (_("What Changes"), "heading"));
  for (guint i = 0; i < diff->changes->len; i++)
    gtk_box_append (self->zone_card, new_change_row (g_ptr_array_index (diff->changes, i)));
  if (diff->changes->len == 0)
    gtk_box_append (self->zone_card, sw_rows_new_label (_("Nothing. The week stays as it is."), "sw-dim"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (undo), "win.undo");
  gtk_widget_set_valign (undo, GTK_ALIGN_END);
  gtk_widget_set_vexpand (undo, TRUE);
  gtk_box_append (self->zone_card, undo);
}

/* The worst low-back score of each day as a line. */
static GtkWidget *
new_trend (SwBodyPage *self)
{
  GtkWidget *chart = sw_chart_view_new (_("Worst back pain of each day"), 160);
  SwDay today = sw_diary_get_today (self->diary);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (SwAxisLabel));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const SwStyle *style = sw_look_get_style ();
  SwSeries series = { .kind = SW_SERIES_LINE, .color = style->kinds[SW_FAMILY_MOBILITY].fill, .marks = TRUE };

  for (SwDay day = today - HISTORY_DAYS + 1; day <= today; day++)
    {
      int pain = sw_day_marks_get_pain (sw_diary_get_journal (self->diary), day);
      SwChartPoint point = { .x = day, .y = pain == SW_MISSING ? NAN : pain, .color = series.color };
      g_autofree char *name = sw_words_day_long (day);

      g_array_append_val (points, point);
      g_ptr_array_add (texts, pain == SW_MISSING ? g_strdup_printf (_("%s: no report"), name) : g_strdup_printf (_("%s: pain %d"), name, pain));
    }
  for (SwDay day = today - HISTORY_DAYS + 8; day <= today; day += 21)
    {
      SwAxisLabel label = { .at = day };

      g_ptr_array_add (words, sw_ui_new_short_date (day));
      label.text = g_ptr_array_index (words, words->len - 1);
      g_array_append_val (labels, label);
    }
  g_ptr_array_add (all, points);
  sw_chart_view_set_lines (SW_CHART_VIEW (chart),
                           &(SwLineChart) { .series = &series, .n_series = 1, .labels = (const SwAxisLabel *) (gpointer) labels->data,
                                            .n_labels = labels->len, .from = today - HISTORY_DAYS + 1, .to = today,
                                            .low = 0, .high = 10, .line = NAN, .now = NAN, .most_ticks = 3 },
                           all, texts);
  return chart;
}

static void
show_history (SwBodyPage *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  GtkWidget *card, *list;

  sw_rows_clear (GTK_WIDGET (self->history_box));
  if (journal->pain->len == 0)
    {
      GtkWidget *page = adw_status_page_new ();

      adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "sw-pain-symbolic");
      adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Reports Yet"));
      adw_status_page_set_description (ADW_STATUS_PAGE (page), _("Two taps after a run: now, and tomorrow morning."));
      gtk_box_append (self->history_box, page);
      return;
    }
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Worst Back Pain of Each Day"), "heading"));
  gtk_box_append (GTK_BOX (card), new_trend (self));
  gtk_box_append (self->history_box, card);
  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (list, "card");
  gtk_widget_add_css_class (list, "sw-facts");
  for (guint i = journal->pain->len; i > 0 && journal->pain->len - i < MOST_REPORTS; i--)
    gtk_box_append (GTK_BOX (list), sw_day_panel_new_pain_row (g_ptr_array_index (journal->pain, i - 1), TRUE));
  gtk_box_append (self->history_box, list);
}

static void
show_before (SwBodyPage *self)
{
  SwBody *body = sw_diary_get_body (self->diary);
  SwDay today = sw_diary_get_today (self->diary);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *card;

  sw_rows_clear (GTK_WIDGET (self->before_box));
  /* The newest of each pattern. */
  for (guint i = body->findings->len; i > 0; i--)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i - 1);

      if (finding->day <= today - HISTORY_DAYS)
        break;
      if (!g_str_has_prefix (finding->id, "P_") || !g_hash_table_add (seen, (gpointer) finding->id))
        continue;
      gtk_box_append (self->before_box, sw_flag_card_new (self->diary, finding));
    }
  if (g_hash_table_contains (seen, "P_ASSOC"))
    return;
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded-wide");
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Too Few Runs to Say"), "title-4"));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Five runs with something and five without are needed before a pattern can show."), NULL));
  gtk_box_prepend (self->before_box, card);
}

static void
show_ladder (SwBodyPage *self)
{
  SwBody *body = sw_diary_get_body (self->diary);
  const SwGuide *guide = sw_diary_get_guide (self->diary);
  GtkWidget *group = adw_preferences_group_new ();

  sw_rows_clear (GTK_WIDGET (self->ladder_box));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("The Way Back to Running"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), body->ladder.rung == SW_LADDER_OFF
                                         ? _("Not needed now. After red pain the plan climbs these rungs, two green days apart from each other.")
                                         : _("Two green sessions climb a rung; amber repeats it; red goes down two."));
  for (int rung = 0; rung < N_RUNGS; rung++)
    {
      g_autofree char *id = g_strdup_printf ("ladder-%d", rung);
      g_autofree char *title = g_strdup_printf ("S%d", rung);
      const SwRecipe *recipe = sw_guide_get_recipe (guide, id);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), recipe != NULL && recipe->name != NULL ? sw_words_guide_text (recipe->name)
                                   : rung == N_RUNGS - 1 ? _("The full plan; fast running after 14 green days")
                                   : _("The plan at half of the former kilometers, nothing fast"));
      if (rung == body->ladder.rung)
        {
          g_autofree char *greens = g_strdup_printf (ngettext ("Here now, %d green so far", "Here now, %d greens so far", body->ladder.greens),
                                                     body->ladder.greens);

          adw_action_row_add_suffix (ADW_ACTION_ROW (row), sw_rows_new_tag (greens));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (self->ladder_box, group);
}

static void
refresh (SwBodyPage *self)
{
  g_autofree char *day = NULL;

  if (self->diary == NULL)
    return;
  day = sw_words_day_long (sw_diary_get_today (self->diary));
  gtk_label_set_label (self->form_day, day);
  show_today (self);
  show_zone (self);
  show_history (self);
  show_before (self);
  show_ladder (self);
}

static void
on_form_changed_cb (SwBodyPage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), sw_pain_form_is_complete (self->form)
                                                            && self->diary != NULL && !sw_diary_get_read_only (self->diary));
  sw_body_view_set_focus (self->view, sw_pain_form_get_region (self->form));
}

static void
on_region_cb (SwBodyPage *self,
              int         region)
{
  sw_pain_form_set_region (self->form, (SwRegion) region);
}

static void
on_save_cb (SwBodyPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!sw_pain_form_save (self->form, self->diary, &error))
    {
      sw_ui_toast_error (GTK_WIDGET (self), _("The report was not saved"), error);
      return;
    }
  sw_pain_form_load (self->form, self->diary, sw_diary_get_today (self->diary));
}

static void
on_tab_cb (SwBodyPage *self)
{
  const char *name = gtk_toggle_button_get_active (self->history_button) ? "history"
                     : gtk_toggle_button_get_active (self->before_button) ? "before"
                     : gtk_toggle_button_get_active (self->ladder_button) ? "ladder" : "today";

  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
on_narrow_cb (SwBodyPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cards), sw_break_bin_get_narrow (self->break_bin)
                                                                ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
sw_body_page_dispose (GObject *object)
{
  SwBodyPage *self = SW_BODY_PAGE (object);

  if (self->diary_signals != NULL)
    g_signal_group_set_target (self->diary_signals, NULL);
  g_clear_object (&self->diary_signals);
  g_clear_object (&self->diary);
  /* The bin keeps a pointer to its child, which disposing of the template would leave dangling. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_BODY_PAGE);

  G_OBJECT_CLASS (sw_body_page_parent_class)->dispose (object);
}

static void
sw_body_page_class_init (SwBodyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_body_page_dispose;
  g_type_ensure (SW_TYPE_BREAK_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-body-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, break_bin);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, report_button);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, history_button);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, before_button);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, ladder_button);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, cards);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, map_card);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, form_card);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, form_box);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, zone_card);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, history_box);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, before_box);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, ladder_box);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, form_day);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_cb);
}

static void
sw_body_page_init (SwBodyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = SW_BODY_VIEW (sw_body_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_object (self->view, "region", G_CALLBACK (on_region_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->map_card, GTK_WIDGET (self->view));
  self->today_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->today_box), "sw-line");
  gtk_box_append (self->map_card, GTK_WIDGET (self->today_box));
  self->form = SW_PAIN_FORM (sw_pain_form_new ());
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_box, GTK_WIDGET (self->form));

  self->diary_signals = g_signal_group_new (SW_TYPE_DIARY);
  g_signal_group_connect_swapped (self->diary_signals, "changed", G_CALLBACK (refresh), self);
}

GtkWidget *
sw_body_page_new (void)
{
  return g_object_new (SW_TYPE_BODY_PAGE, NULL);
}

void
sw_body_page_set_diary (SwBodyPage *self,
                        SwDiary    *diary)
{
  g_return_if_fail (SW_IS_BODY_PAGE (self));

  g_set_object (&self->diary, diary);
  g_signal_group_set_target (self->diary_signals, diary);
  sw_pain_form_load (self->form, diary, sw_diary_get_today (diary));
  on_form_changed_cb (self);
  refresh (self);
}

void
sw_body_page_show (SwBodyPage *self,
                   const char *name)
{
  GtkToggleButton *button;

  g_return_if_fail (SW_IS_BODY_PAGE (self));

  button = g_str_equal (name, "history") ? self->history_button
           : g_str_equal (name, "before") ? self->before_button
           : g_str_equal (name, "ladder") ? self->ladder_button : self->report_button;
  gtk_toggle_button_set_active (button, TRUE);
}
