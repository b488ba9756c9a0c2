/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends-page"

#include "config.h"

#include "sw-trends-page.h"

#include <glib/gi18n.h>

#include "sw-break-bin.h"
#include "sw-look.h"
#include "sw-settings.h"
#include "sw-trend-card.h"
#include "sw-trends-cards.h"
#include "sw-wrap-layout.h"

#define MONTH_WEEKS 6
#define QUARTER_WEEKS 12
#define YEAR_WEEKS 52
#define ROW_SPACING 18

/* The cards in the order in which they are filled: what the plans add comes last, as it takes longest to find out. */
typedef enum
{
  RUNNING,
  LONGEST,
  LOAD,
  SLEEP,
  SHOES,
  BACKTEST,
  RATIO,
  PLANNED,
  ADHERENCE,
  N_CARDS
} Card;

/* What the worker has found out, counted: the page fills its cards from it while the worker goes on. */
typedef struct
{
  SwTrends *trends;   /* (owned) */
} Answer;

struct _SwTrendsPage
{
  AdwBin        parent_instance;

  /* Borrowed References: template children */
  SwBreakBin   *break_bin;
  GtkStack     *stack;
  GtkBox       *ranges;
  GtkToggleButton *month_button;
  GtkToggleButton *quarter_button;
  GtkToggleButton *year_button;
  GtkToggleButton *all_button;
  GtkToggleButton *tables_button;
  GtkBox       *first_row;
  GtkBox       *second_row;
  GtkBox       *third_row;
  SwTrendCard  *running;
  SwTrendCard  *longest;
  SwTrendCard  *load;
  SwTrendCard  *sleep;
  SwTrendCard  *shoes;
  SwTrendCard  *adherence;
  SwTrendCard  *backtest;
  SwTrendCard  *ratio;

  /* Owned References */
  SwDiary      *diary;
  GSignalGroup *diary_signals;
  GCancellable *asking;        /* the question that is being answered; NULL */
  Answer       *answer;        /* what the cards are filled from; NULL */
  SwTrendsPlans *plans;        /* NULL as long as they are not known */

  /* State */
  guint         tick;          /* 0 while no card is to be filled */
  Card          next;          /* the card that is filled next */
};

G_DEFINE_FINAL_TYPE (SwTrendsPage, sw_trends_page, ADW_TYPE_BIN)

static int
get_n_weeks (SwTrendsPage *self)
{
  if (gtk_toggle_button_get_active (self->all_button))
    return SW_TRENDS_ALL_WEEKS;
  if (gtk_toggle_button_get_active (self->year_button))
    return YEAR_WEEKS;
  return gtk_toggle_button_get_active (self->month_button) ? MONTH_WEEKS : QUARTER_WEEKS;
}

/* A box that is allocated a height asks all that it holds how narrow they could be at that height, and a label that wraps tries
 * width after width; a layout by width alone spares the page most of its time. */
static void
lay_out_rows (SwTrendsPage *self)
{
  gboolean narrow = sw_break_bin_get_narrow (self->break_bin);
  int n_history = gtk_widget_get_visible (GTK_WIDGET (self->ratio)) ? 3 : 2;

  gtk_widget_set_layout_manager (GTK_WIDGET (self->first_row), narrow ? sw_wrap_layout_new_grid (ROW_SPACING, 1)
                                                                      : sw_wrap_layout_new_row (ROW_SPACING));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->second_row), sw_wrap_layout_new_grid (ROW_SPACING, narrow ? 1 : 3));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->third_row), sw_wrap_layout_new_grid (ROW_SPACING, narrow ? 1 : n_history));
}

static void
show_ratio (SwTrendsPage *self,
            gboolean      visible)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->ratio)) == visible)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->ratio), visible);
  lay_out_rows (self);
}

/* --- the worker ------------------------------------------------------------------------------------------------------ */

static void
answer_clear (gpointer data)
{
  sw_trends_free (((Answer *) data)->trends);
}

static void
answer_unref (Answer *answer)
{
  g_atomic_rc_box_release_full (answer, answer_clear);
}

/* Takes @trends. */
static Answer *
answer_new (SwTrends *trends)
{
  Answer *answer = g_atomic_rc_box_new0 (Answer);

  answer->trends = trends;
  return answer;
}

/* All that the worker needs: values that do not change. Twenty years take longer than a frame. */
typedef struct
{
  SwDiary    *diary;     /* (owned): keeps the guide */
  SwJournal  *journal;   /* (owned) sealed */
  SwBody     *body;      /* (owned) */
  int         n_weeks;
  gboolean    ratio;
  Answer     *answer;    /* (owned) (nullable): with which the plans are asked for */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->diary);
  sw_journal_unref (question->journal);
  sw_body_unref (question->body);
  g_clear_pointer (&question->answer, answer_unref);
  g_free (question);
}

static Question *
question_new (SwTrendsPage *self)
{
  Question *question = g_new0 (Question, 1);

  question->diary = g_object_ref (self->diary);
  question->journal = sw_journal_ref (sw_diary_get_journal (self->diary));
  question->body = sw_body_ref (sw_diary_get_body (self->diary));
  question->n_weeks = get_n_weeks (self);
  question->ratio = sw_settings_get_ratio_chart (sw_settings_get_default ());
  question->answer = self->answer != NULL ? g_atomic_rc_box_acquire (self->answer) : NULL;
  return question;
}

static void
run_plans (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Question *question = task_data;
  const SwTrends *trends = question->answer->trends;
  int n_weeks = trends->weeks_per_bar == 1 ? trends->n_weeks : 0;

  g_task_return_pointer (task, sw_trends_recall_plans (question->journal, sw_diary_get_guide (question->diary), question->body->today,
                                                       n_weeks, cancellable), (GDestroyNotify) sw_trends_plans_free);
}

static void
fill_card (SwTrendsPage *self,
           Card          card)
{
  const SwTrends *trends = self->answer->trends;
  const SwGuide *guide = sw_diary_get_guide (self->diary);
  g_autoptr (SwPlanWeek) this_week = sw_diary_get_week (self->diary, sw_day_get_monday (sw_diary_get_today (self->diary)));

  switch (card)
    {
    case RUNNING:
    case PLANNED:
      sw_trends_show_running (self->running, trends, self->plans, this_week);
      return;
    case LONGEST:
      sw_trends_show_longest (self->longest, trends, this_week);
      return;
    case LOAD:
      sw_trends_show_load (self->load, trends, guide);
      return;
    case SLEEP:
      sw_trends_show_wellness (self->sleep, trends, guide);
      return;
    case SHOES:
      sw_trends_show_shoes (self->shoes, trends);
      return;
    case BACKTEST:
      sw_trends_show_backtest (self->backtest, trends);
      return;
    case RATIO:
      show_ratio (self, trends->ratio->len > 0);
      if (trends->ratio->len > 0)
        sw_trends_show_ratio (self->ratio, trends, guide);
      return;
    case ADHERENCE:
      sw_trends_show_adherence (self->adherence, trends, self->plans);
      return;
    case N_CARDS:
    default:
      g_return_if_reached ();
    }
}

/* One card a frame: all of them together would hold the window up for longer than anyone should notice. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  SwTrendsPage *self = SW_TRENDS_PAGE (widget);

  fill_card (self, self->next++);
  if (self->next < (self->plans != NULL ? N_CARDS : PLANNED))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
fill_on (SwTrendsPage *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

static void
on_plans_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  SwTrendsPage *self = SW_TRENDS_PAGE (source);
  gboolean current = g_task_get_cancellable (G_TASK (result)) == self->asking && self->diary != NULL;
  g_autoptr (SwTrendsPlans) plans = g_task_propagate_pointer (G_TASK (result), NULL);

  /* The journal or the range has changed meanwhile: then another answer is on its way. */
  if (plans == NULL || !current)
    return;
  self->plans = g_steal_pointer (&plans);
  g_clear_object (&self->asking);
  fill_on (self);
}

static void
run_trends (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Question *question = task_data;

  g_task_return_pointer (task, sw_trends_new (question->journal, question->body, sw_diary_get_guide (question->diary), question->n_weeks,
                                              question->ratio), (GDestroyNotify) sw_trends_free);
}

static void
on_trends_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  SwTrendsPage *self = SW_TRENDS_PAGE (source);
  gboolean current = g_task_get_cancellable (G_TASK (result)) == self->asking && self->diary != NULL;
  g_autoptr (SwTrends) trends = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GTask) task = NULL;

  if (trends == NULL || !current)
    return;
  self->answer = answer_new (g_steal_pointer (&trends));
  self->next = RUNNING;
  fill_on (self);
  /* Planning weeks again takes longest: what they had asked for comes last. */
  task = g_task_new (self, self->asking, on_plans_cb, NULL);
  g_task_set_source_tag (task, on_trends_cb);
  g_task_set_task_data (task, question_new (self), (GDestroyNotify) question_free);
  g_task_run_in_thread (task, run_plans);
}

static void
stop_asking (SwTrendsPage *self)
{
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->answer, answer_unref);
  g_clear_pointer (&self->plans, sw_trends_plans_free);
}

static void
refresh (SwTrendsPage *self)
{
  g_autoptr (GTask) task = NULL;

  stop_asking (self);
  if (self->diary == NULL)
    return;
  if (!sw_trends_know_enough (sw_diary_get_journal (self->diary), sw_diary_get_today (self->diary)))
    {
      gtk_stack_set_visible_child_name (self->stack, "learning");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "trends");
  self->asking = g_cancellable_new ();
  task = g_task_new (self, self->asking, on_trends_cb, NULL);
  g_task_set_source_tag (task, refresh);
  g_task_set_task_data (task, question_new (self), (GDestroyNotify) question_free);
  g_task_run_in_thread (task, run_trends);
}

static void
on_range_cb (SwTrendsPage    *self,
             GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    refresh (self);
}

static void
on_tables_cb (SwTrendsPage *self)
{
  gboolean tables = gtk_toggle_button_get_active (self->tables_button);

  sw_trend_card_set_table (self->running, tables);
  sw_trend_card_set_table (self->longest, tables);
  sw_trend_card_set_table (self->load, tables);
  sw_trend_card_set_table (self->sleep, tables);
  sw_trend_card_set_table (self->shoes, tables);
  sw_trend_card_set_table (self->adherence, tables);
  sw_trend_card_set_table (self->backtest, tables);
  sw_trend_card_set_table (self->ratio, tables);
}

static void
sw_trends_page_dispose (GObject *object)
{
  SwTrendsPage *self = SW_TRENDS_PAGE (object);

  if (self->diary_signals != NULL)
    g_signal_group_set_target (self->diary_signals, NULL);
  g_clear_object (&self->diary_signals);
  stop_asking (self);
  g_clear_object (&self->diary);
  /* The bin keeps a pointer to its child, which disposing of the template would leave dangling. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_TRENDS_PAGE);

  G_OBJECT_CLASS (sw_trends_page_parent_class)->dispose (object);
}

static void
sw_trends_page_class_init (SwTrendsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_trends_page_dispose;
  g_type_ensure (SW_TYPE_BREAK_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, break_bin);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, ranges);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, month_button);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, quarter_button);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, year_button);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, tables_button);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, first_row);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, second_row);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, third_row);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, all_button);
  gtk_widget_class_bind_template_callback (widget_class, on_range_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tables_cb);
  gtk_widget_class_bind_template_callback (widget_class, lay_out_rows);
}

static SwTrendCard *
add_card (GtkBox     *row,
          const char *title,
          const char *subtitle)
{
  GtkWidget *card = sw_trend_card_new (title, subtitle);

  gtk_box_append (row, card);
  return SW_TREND_CARD (card);
}

static void
sw_trends_page_init (SwTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* One row, or two where large text leaves no room for it. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self->ranges), sw_wrap_layout_new (0));
  self->running = add_card (self->first_row, _("Running"), _("Kilometers a week"));
  self->longest = add_card (self->first_row, _("Longest Run"), _("Every run, and the cap that follows from it"));
  self->load = add_card (self->second_row, _("Load"), _("Effort × minutes, by week"));
  self->sleep = add_card (self->second_row, _("Sleep"), _("Hours a night; the line is your need"));
  self->shoes = add_card (self->second_row, _("Shoes"), _("Kilometers of each pair"));
  self->adherence = add_card (self->third_row, _("Plan and Practice"), _("Four weeks beside what was asked for"));
  self->backtest = add_card (self->third_row, _("Looking Back"), _("Would the rules have warned you?"));
  self->ratio = add_card (self->third_row, _("Load Ratio"), _("The last 7 days beside the 21 before; above the line it is called raised"));

  lay_out_rows (self);

  self->diary_signals = g_signal_group_new (SW_TYPE_DIARY);
  g_signal_group_connect_swapped (self->diary_signals, "changed", G_CALLBACK (refresh), self);
  /* The colors of the bars are part of their data. */
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sw_trends_page_new (void)
{
  return g_object_new (SW_TYPE_TRENDS_PAGE, NULL);
}

void
sw_trends_page_set_diary (SwTrendsPage *self,
                          SwDiary      *diary)
{
  g_return_if_fail (SW_IS_TRENDS_PAGE (self));

  g_set_object (&self->diary, diary);
  g_signal_group_set_target (self->diary_signals, diary);
  refresh (self);
}

void
sw_trends_page_set_tables (SwTrendsPage *self,
                           gboolean      tables)
{
  g_return_if_fail (SW_IS_TRENDS_PAGE (self));

  gtk_toggle_button_set_active (self->tables_button, tables);
}

void
sw_trends_page_set_range (SwTrendsPage *self,
                          int           n_weeks)
{
  GtkToggleButton *button;

  g_return_if_fail (SW_IS_TRENDS_PAGE (self));

  if (n_weeks == SW_TRENDS_ALL_WEEKS || n_weeks > YEAR_WEEKS)
    button = self->all_button;
  else if (n_weeks > QUARTER_WEEKS)
    button = self->year_button;
  else
    button = n_weeks > MONTH_WEEKS ? self->quarter_button : self->month_button;
  gtk_toggle_button_set_active (button, TRUE);
}

void
sw_trends_page_update (SwTrendsPage *self)
{
  g_return_if_fail (SW_IS_TRENDS_PAGE (self));

  refresh (self);
}
