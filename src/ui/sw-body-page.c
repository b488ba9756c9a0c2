/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-body-page"

#include "config.h"

#include "sw-body-page.h"

#include <glib/gi18n.h>

#include "sw-ask-card.h"
#include "sw-ask.h"
#include "sw-body-history.h"
#include "sw-body-ladder.h"
#include "sw-body-lens.h"
#include "sw-body-patterns.h"
#include "sw-body-reports.h"
#include "sw-body-view.h"
#include "sw-break-bin.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-pain-form.h"
#include "sw-rows.h"
#include "sw-status-strip.h"
#include "sw-words-change.h"
#include "sw-wrap-layout.h"

/* The zone's card leaves the room to the figure; below it, it may be as wide as the page. */
#define ZONE_CARD 310
#define NARROW_CARD 920
/* Room of the bar in the narrowest window, less the gap. */
#define LEAST_BAR 324

/* The parts of the page, in the order of tabs and list. */
typedef enum
{
  TAB_REPORT,
  TAB_HISTORY,
  TAB_BEFORE,
  TAB_LADDER,
  N_TABS,
} Tab;

static const char * const tab_names[N_TABS] = { "today", "history", "before", "ladder" };

struct _SwBodyPage
{
  AdwBin             parent_instance;

  /* Borrowed References: template children */
  SwBreakBin        *break_bin;
  GtkStack          *stack;
  GtkBox            *bar;
  GtkWidget         *tabs;
  GtkDropDown       *tab_list;
  GtkToggleButton   *report_button;
  GtkToggleButton   *history_button;
  GtkToggleButton   *before_button;
  GtkToggleButton   *ladder_button;
  GtkWidget         *check_in_button;
  GtkWidget         *signs_button;
  GtkBox            *asks;
  GtkBox            *cards;
  GtkBox            *map_card;
  GtkBox            *form_card;
  GtkScrolledWindow *form_scroller;
  AdwClamp          *zone_clamp;
  GtkBox            *zone_card;
  GtkBox            *history_box;
  GtkBox            *before_box;
  GtkBox            *ladder_box;
  GtkLabel          *form_day;
  GtkLabel          *saved_label;
  GtkButton         *no_pain_button;
  GtkButton         *save_button;
  GtkWidget         *save_box;
  GtkBox            *form_box;
  SwBodyView        *view;
  SwBodyLens        *lens;
  SwBodyHistory     *history;
  GtkBox            *today_box;
  SwPainForm        *form;

  /* Owned References */
  SwDiary           *diary;
  GSignalGroup      *diary_signals;

  /* State */
  guint              fresh;   /* bit of each tab that shows the diary as it is */
};

G_DEFINE_FINAL_TYPE (SwBodyPage, sw_body_page, ADW_TYPE_BIN)

static Tab
get_tab (SwBodyPage *self)
{
  return gtk_toggle_button_get_active (self->history_button) ? TAB_HISTORY
         : gtk_toggle_button_get_active (self->before_button) ? TAB_BEFORE
         : gtk_toggle_button_get_active (self->ladder_button) ? TAB_LADDER : TAB_REPORT;
}

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
      gtk_box_append (self->today_box, sw_body_reports_new_row (self->diary, report, FALSE));
    }
  if (first == end)
    gtk_box_append (self->today_box, sw_rows_new_label (_("No report today. Two taps: how much, and when."), "sw-dim"));
  sw_body_view_set_pain (self->view, nrs);
  sw_body_lens_set_pain (self->lens, nrs);
}

static GtkWidget *
new_change_row (const SwPlanChange *change)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const SwSession *session = change->after != NULL ? change->after : change->before;
  g_autofree char *text = sw_words_change (change->before, change->before_day, change->after, change->day);

  gtk_box_append (GTK_BOX (row), sw_mark_new_kind (session->kind, 24));
  gtk_box_append (GTK_BOX (row), sw_rows_new_label (text, NULL));
  gtk_widget_add_css_class (row, "sw-card-line");
  return row;
}

/* After a run of today: which score tomorrow morning would be red. */
static void
add_morning_hint (SwBodyPage *self)
{
  int red = sw_insight_get_red_morning (sw_diary_get_journal (self->diary), sw_diary_get_guide (self->diary), sw_diary_get_today (self->diary));
  GtkWidget *hint;
  g_autofree char *text = NULL;

  if (red == SW_MISSING || sw_status_strip_get_zone (sw_diary_get_body (self->diary)) == SW_ZONE_RED)
    return;
  /* translators: pain from 0 to 10 */
  text = g_strdup_printf (_("Tomorrow’s morning report matters: %d or more turns this red."), red);
  hint = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (hint, "sw-hint");
  gtk_box_append (GTK_BOX (hint), gtk_image_new_from_icon_name ("daytime-sunrise-symbolic"));
  gtk_box_append (GTK_BOX (hint), sw_rows_new_label (text, "caption"));
  gtk_box_append (self->zone_card, hint);
}

static void
add_zone_buttons (SwBodyPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *undo = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *why = gtk_button_new_with_label (_("Why"));

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "edit-undo-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Undo"));
  gtk_button_set_child (GTK_BUTTON (undo), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (undo), "win.undo");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (why), "win.explain-change");
  gtk_widget_set_layout_manager (line, sw_wrap_layout_new_even (6));
  gtk_widget_set_valign (line, GTK_ALIGN_END);
  gtk_widget_set_vexpand (line, TRUE);
  gtk_widget_set_parent (undo, line);
  gtk_widget_set_parent (why, line);
  gtk_box_append (self->zone_card, line);
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
  add_morning_hint (self);
  add_zone_buttons (self);
}

static void
show_report_tab (SwBodyPage *self)
{
  g_autofree char *day = sw_words_day_long (sw_diary_get_today (self->diary));

  gtk_label_set_label (self->form_day, day);
  sw_rows_clear (GTK_WIDGET (self->asks));
  sw_ask_card_append (self->asks, self->diary, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->asks), gtk_widget_get_first_child (GTK_WIDGET (self->asks)) != NULL);
  show_today (self);
  show_zone (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->no_pain_button), !sw_diary_get_read_only (self->diary));
}

/* Only what is looked at is built: a page of many years opens as fast as an empty one. */
static void
show_tab (SwBodyPage *self)
{
  Tab tab = get_tab (self);

  if (self->diary == NULL || (self->fresh & (1u << tab)) != 0)
    return;
  self->fresh |= 1u << tab;
  switch (tab)
    {
    case TAB_HISTORY:
      sw_body_history_show (self->history, self->diary);
      break;
    case TAB_BEFORE:
      sw_body_patterns_fill (self->before_box, self->diary);
      break;
    case TAB_LADDER:
      sw_body_ladder_fill (self->ladder_box, self->diary);
      break;
    case TAB_REPORT:
    case N_TABS:
    default:
      show_report_tab (self);
    }
}

static void
refresh (SwBodyPage *self)
{
  self->fresh = 0;
  if (self->diary != NULL)
    sw_pain_form_follow (self->form, self->diary);
  show_tab (self);
}

static void
on_form_changed_cb (SwBodyPage *self)
{
  SwRegion region = sw_pain_form_get_region (self->form);

  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), sw_pain_form_is_complete (self->form)
                                                            && self->diary != NULL && !sw_diary_get_read_only (self->diary));
  sw_body_view_set_chosen (self->view, region);
  sw_body_lens_set_chosen (self->lens, region);
}

static void
on_region_cb (SwBodyPage *self,
              int         region)
{
  sw_pain_form_set_region (self->form, (SwRegion) region);
}

static void
show_saved (SwBodyPage *self)
{
  int minute;
  g_autofree char *now = sw_ui_new_instant (sw_diary_get_today (self->diary), &minute);
  g_autofree char *time = g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
  /* translators: a time of the day */
  g_autofree char *text = g_strdup_printf (_("Saved at %s. The form is ready for a new report."), time);

  gtk_label_set_label (self->saved_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->saved_label), TRUE);
  sw_pain_form_load (self->form, self->diary, sw_diary_get_today (self->diary));
}

static void
on_save_cb (SwBodyPage *self)
{
  g_autoptr (GError) error = NULL;

  if (sw_pain_form_save (self->form, self->diary, &error))
    show_saved (self);
  else
    sw_ui_toast_error (GTK_WIDGET (self), _("The report was not saved"), error);
}

/* One press: 0, at the moment that the form proposes and with its session. */
static void
on_no_pain_cb (SwBodyPage *self)
{
  sw_pain_form_load (self->form, self->diary, sw_diary_get_today (self->diary));
  sw_pain_form_set_score (self->form, 0);
  on_save_cb (self);
}

static void
on_tab_cb (SwBodyPage *self)
{
  Tab tab = get_tab (self);

  gtk_stack_set_visible_child_name (self->stack, tab_names[tab]);
  gtk_drop_down_set_selected (self->tab_list, tab);
  show_tab (self);
}

static void
on_tab_list_cb (SwBodyPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->tab_list);

  if (selected < N_TABS)
    sw_body_page_show (self, tab_names[selected]);
}

/* In large text the bar of a narrow window needs two lines: the words of the warning signs are never cut. */
static void
fold_bar (SwBodyPage *self,
          gboolean    narrow)
{
  int list_width, signs_width;

  gtk_widget_measure (GTK_WIDGET (self->tab_list), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &list_width, NULL, NULL);
  gtk_widget_measure (self->signs_button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &signs_width, NULL, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar), narrow && list_width + signs_width > LEAST_BAR
                                                              ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
on_narrow_cb (SwBodyPage *self)
{
  gboolean narrow = sw_break_bin_get_narrow (self->break_bin);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cards), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (GTK_WIDGET (self->view), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->lens), narrow);
  gtk_widget_set_visible (self->tabs, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->tab_list), narrow);
  gtk_widget_set_visible (self->check_in_button, !narrow);
  fold_bar (self, narrow);
  adw_clamp_set_maximum_size (self->zone_clamp, narrow ? NARROW_CARD : ZONE_CARD);
  /* A wide page fits its window and the form scrolls inside its card; a narrow one scrolls as a whole. */
  gtk_scrolled_window_set_policy (self->form_scroller, GTK_POLICY_NEVER, narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
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
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, bar);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, signs_button);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, tab_list);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, check_in_button);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, asks);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, form_scroller);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, saved_label);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, no_pain_button);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, cards);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, map_card);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, form_card);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, form_box);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, zone_clamp);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, zone_card);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, history_box);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, before_box);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, ladder_box);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, form_day);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, SwBodyPage, save_box);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_no_pain_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_cb);
}

static void
sw_body_page_init (SwBodyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->save_box, sw_wrap_layout_new_even (6));
  self->view = SW_BODY_VIEW (sw_body_view_new ());
  g_signal_connect_object (self->view, "region", G_CALLBACK (on_region_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->map_card, GTK_WIDGET (self->view));
  self->lens = SW_BODY_LENS (sw_body_lens_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->lens), FALSE);
  g_signal_connect_object (self->lens, "region", G_CALLBACK (on_region_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->map_card, GTK_WIDGET (self->lens));
  self->history = SW_BODY_HISTORY (sw_body_history_new ());
  gtk_box_append (self->history_box, GTK_WIDGET (self->history));
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
  gtk_widget_set_visible (GTK_WIDGET (self->saved_label), FALSE);
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

void
sw_body_page_show_year (SwBodyPage *self,
                        gboolean    year)
{
  g_return_if_fail (SW_IS_BODY_PAGE (self));

  sw_body_history_set_year (self->history, year);
}
