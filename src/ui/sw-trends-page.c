/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends-page"

#include "config.h"

#include "sw-trends-page.h"

#include <glib/gi18n.h>

#include "sw-break-bin.h"
#include "sw-chart-view.h"
#include "sw-charts.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-tally.h"
#include "sw-trend-card.h"
#include "sw-week-parts.h"

/* Charts say something from so many days and runs on. */
#define LEAST_DAYS 14
#define LEAST_RUNS 3
#define LONGEST_DAYS 37
#define SLEEP_DAYS 28
#define N_RUN_FAMILIES 4

struct _SwTrendsPage
{
  AdwBin        parent_instance;

  /* Borrowed References: template children */
  SwBreakBin   *break_bin;
  GtkStack     *stack;
  GtkToggleButton *month_button;
  GtkToggleButton *quarter_button;
  GtkToggleButton *year_button;
  GtkToggleButton *tables_button;
  GtkBox       *first_row;
  GtkBox       *second_row;
  SwTrendCard  *running;
  SwTrendCard  *longest;
  SwTrendCard  *load;
  SwTrendCard  *sleep;
  SwTrendCard  *shoes;

  /* Owned References */
  SwDiary      *diary;
  GSignalGroup *diary_signals;
};

G_DEFINE_FINAL_TYPE (SwTrendsPage, sw_trends_page, ADW_TYPE_BIN)

static int
get_n_weeks (SwTrendsPage *self)
{
  return gtk_toggle_button_get_active (self->month_button) ? 4 : gtk_toggle_button_get_active (self->year_button) ? 52 : 12;
}

static char *
format_number (double value)
{
  return isfinite (value) ? g_strdup_printf ("%.1f", value) : g_strdup ("–");
}

static char *
format_whole (double value)
{
  return isfinite (value) ? g_strdup_printf ("%.0f", value) : g_strdup ("–");
}

static char *
get_week_label (SwDay monday)
{
  return g_strdup_printf ("%d", sw_day_get_iso_week (monday, NULL));
}

/* Kilometers of one week by the families that runs have: easy, long, hard, walk-run. */
static void
sum_week (SwJournal *journal,
          SwDay      monday,
          double     ret_km[N_RUN_FAMILIES])
{
  static const SwFamily families[N_RUN_FAMILIES] = { SW_FAMILY_EASY, SW_FAMILY_WALK, SW_FAMILY_HARD, SW_FAMILY_LONG };
  guint first, end;

  for (int i = 0; i < N_RUN_FAMILIES; i++)
    ret_km[i] = 0;
  sw_journal_find_activities (journal, monday, monday + 6, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      if (!sw_kind_is_run (activity->kind) || !isfinite (activity->km))
        continue;
      for (int family = 0; family < N_RUN_FAMILIES; family++)
        if (families[family] == sw_family_from_kind (activity->kind))
          ret_km[family] += activity->km;
    }
}

static void
show_running (SwTrendsPage *self)
{
  static const SwFamily families[N_RUN_FAMILIES] = { SW_FAMILY_EASY, SW_FAMILY_WALK, SW_FAMILY_HARD, SW_FAMILY_LONG };
  const char *headings[] = { _("Week"), _("Easy"), _("Walk-run"), _("Fast"), _("Long"), _("All") };
  SwDay this_monday = sw_day_get_monday (sw_diary_get_today (self->diary));
  const SwStyle *style = sw_look_get_style ();
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (SwBar));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SwPlanWeek) plan = sw_diary_get_week (self->diary, this_monday);
  GtkWidget *chart = sw_chart_view_new (_("Kilometers a week"), 200);
  int n_weeks = get_n_weeks (self);

  sw_trend_card_clear (self->running);
  sw_trend_card_add_row (self->running, headings, G_N_ELEMENTS (headings));
  for (int i = n_weeks - 1; i >= 0; i--)
    {
      SwDay monday = this_monday - 7 * i;
      SwBar bar = { .planned = i == 0 ? plan->targets.km : NAN, .strong = i == 0, .pale = FALSE };
      double km[N_RUN_FAMILIES];
      double sum = 0;
      g_autofree char *title = sw_words_week_title (monday);
      char *cells[G_N_ELEMENTS (headings)];

      sum_week (sw_diary_get_journal (self->diary), monday, km);
      cells[0] = g_strdup (title);
      for (int family = 0; family < N_RUN_FAMILIES; family++)
        {
          if (km[family] > 0)
            bar.parts[bar.n_parts++] = (SwBarPart) { km[family], style->kinds[families[family]].fill };
          sum += km[family];
          cells[family + 1] = format_number (km[family]);
        }
      cells[5] = format_number (sum);
      g_array_append_val (bars, bar);
      g_ptr_array_add (labels, get_week_label (monday));
      if (i == 0 && isfinite (bar.planned))
        g_ptr_array_add (texts, g_strdup_printf (_("%s: %.1f of %.1f km. Easy %.1f, long %.1f."), title, sum, bar.planned, km[0], km[3]));
      else
        g_ptr_array_add (texts, g_strdup_printf (_("%s: %.1f km. Easy %.1f, long %.1f."), title, sum, km[0], km[3]));
      sw_trend_card_add_row (self->running, (const char * const *) cells, G_N_ELEMENTS (cells));
      for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
        g_free (cells[j]);
    }
  sw_chart_view_set_bars (SW_CHART_VIEW (chart), &(SwBarChart) { .bar_width = 30, .line = NAN, .least_high = 10, .most_ticks = 5 },
                          bars, labels, texts);
  sw_trend_card_add_chart (self->running, NULL, chart);
}

static void
show_longest (SwTrendsPage *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwDay today = sw_diary_get_today (self->diary);
  const char *headings[] = { _("Day"), _("Run"), _("km") };
  const SwStyle *style = sw_look_get_style ();
  g_autoptr (GArray) stems = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GArray) caps = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) weeks = sw_insight_chart_weeks (journal, sw_diary_get_guide (self->diary), today - LONGEST_DAYS, today);
  g_autofree char *cap_text = NULL;
  g_autofree char *first_label = sw_ui_new_short_date (today - LONGEST_DAYS + 4);
  g_autofree char *middle_label = sw_ui_new_short_date (today - LONGEST_DAYS / 2);
  g_autofree char *last_label = sw_ui_new_short_date (today);
  SwAxisLabel labels[] = { { today - LONGEST_DAYS + 4, first_label, FALSE }, { today - LONGEST_DAYS / 2.0, middle_label, FALSE },
                           { today, last_label, TRUE } };
  SwSeries series[2] = { { .kind = SW_SERIES_STEMS, .color = style->kinds[SW_FAMILY_EASY].fill },
                         { .kind = SW_SERIES_STEPS, .color = style->flags[SW_SEVERITY_WARNING].fill } };
  GtkWidget *chart = sw_chart_view_new (_("Every run and the cap that follows"), 200);
  guint first, end;
  double high = 5;

  sw_trend_card_clear (self->longest);
  sw_trend_card_add_row (self->longest, headings, G_N_ELEMENTS (headings));
  sw_journal_find_activities (journal, today - LONGEST_DAYS, today, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);
      SwChartPoint point = { .x = activity->day, .y = activity->km };
      g_autofree char *day = sw_words_day_long (activity->day);
      g_autofree char *km = NULL;

      if (!sw_kind_is_run (activity->kind) || !isfinite (activity->km))
        continue;
      point.color = style->kinds[sw_family_from_kind (activity->kind)].fill;
      point.flag = SW_SEVERITY_NONE;
      high = MAX (high, activity->km);
      km = sw_words_km (activity->km);
      g_array_append_val (stems, point);
      g_ptr_array_add (texts, g_strdup_printf (_("%s: %s, %s"), day, sw_words_kind (activity->kind), km));
      sw_trend_card_add_row (self->longest, (const char * const []) { day, sw_words_kind (activity->kind), km }, 3);
    }
  for (guint i = 0; i < weeks->len; i++)
    {
      const SwLoadWeek *week = &g_array_index (weeks, SwLoadWeek, i);
      SwChartPoint point = { .x = MAX (week->monday, today - LONGEST_DAYS), .y = week->cap_km, .color = series[1].color };

      if (!isfinite (week->cap_km))
        continue;
      high = MAX (high, week->cap_km);
      g_array_append_val (caps, point);
      g_free (cap_text);
      cap_text = sw_words_km (week->cap_km);
    }
  if (cap_text != NULL)
    {
      g_autofree char *km = g_steal_pointer (&cap_text);

      /* translators: the longest run that the rules allow now */
      cap_text = g_strdup_printf (_("Cap %s"), km);
      series[1].label = cap_text;
    }
  g_ptr_array_add (all, stems);
  g_ptr_array_add (all, caps);
  sw_chart_view_set_lines (SW_CHART_VIEW (chart),
                           &(SwLineChart) { .series = series, .n_series = 2, .labels = labels, .n_labels = G_N_ELEMENTS (labels),
                                            .from = today - LONGEST_DAYS, .to = today + 3, .low = 0, .high = high,
                                            .line = NAN, .now = today, .most_ticks = 5 },
                           all, texts);
  sw_trend_card_add_chart (self->longest, NULL, chart);
}

/* One line of weekly values below the bars. */
static void
add_week_line (SwTrendsPage *self,
               const char   *heading,
               const GArray *weeks,
               gsize         offset,
               SwFamily      family,
               double        line)
{
  const SwStyle *style = sw_look_get_style ();
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  SwSeries series = { .kind = SW_SERIES_LINE, .color = style->kinds[family].fill, .marks = TRUE };
  GtkWidget *chart = sw_chart_view_new (heading, 70);
  double high = 1;

  for (guint i = 0; i < weeks->len; i++)
    {
      const SwLoadWeek *week = &g_array_index (weeks, SwLoadWeek, i);
      double value = G_STRUCT_MEMBER (double, week, offset);
      SwChartPoint point = { .x = i, .y = value, .color = series.color };
      g_autofree char *title = sw_words_week_title (week->monday);
      g_autofree char *figure = offset == G_STRUCT_OFFSET (SwLoadWeek, monotony) ? format_number (value) : format_whole (value);

      if (isfinite (value))
        high = MAX (high, value);
      g_array_append_val (points, point);
      /* translators: a week, what is shown, and its figure: "Week 47: Monotony 1.2" */
      g_ptr_array_add (texts, g_strdup_printf (_("%s: %s %s"), title, heading, figure));
    }
  g_ptr_array_add (all, points);
  sw_chart_view_set_lines (SW_CHART_VIEW (chart),
                           &(SwLineChart) { .series = &series, .n_series = 1, .from = -0.5, .to = weeks->len - 0.5, .low = 0, .high = high,
                                            .line = line, .now = NAN, .most_ticks = 3 },
                           all, texts);
  sw_trend_card_add_chart (self->load, heading, chart);
}

static void
show_load (SwTrendsPage *self)
{
  SwDay today = sw_diary_get_today (self->diary);
  SwDay this_monday = sw_day_get_monday (today);
  const char *headings[] = { _("Week"), _("Load"), _("Monotony"), _("Strain") };
  const SwStyle *style = sw_look_get_style ();
  const SwGuide *guide = sw_diary_get_guide (self->diary);
  g_autoptr (GArray) weeks = sw_insight_chart_weeks (sw_diary_get_journal (self->diary), guide,
                                                     this_monday - 7 * (get_n_weeks (self) - 1), today);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (SwBar));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *chart = sw_chart_view_new (_("Load a week"), 120);

  sw_trend_card_clear (self->load);
  sw_trend_card_add_row (self->load, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < weeks->len; i++)
    {
      const SwLoadWeek *week = &g_array_index (weeks, SwLoadWeek, i);
      gboolean now = week->monday == this_monday;
      SwBar bar = { .planned = NAN, .strong = now, .pale = now };
      g_autofree char *title = sw_words_week_title (week->monday);
      g_autofree char *load = format_whole (week->load);
      g_autofree char *monotony = format_number (week->monotony);
      g_autofree char *strain = format_whole (week->strain);

      if (isfinite (week->load) && week->load > 0)
        bar.parts[bar.n_parts++] = (SwBarPart) { week->load, style->kinds[SW_FAMILY_EASY].fill };
      g_array_append_val (bars, bar);
      g_ptr_array_add (labels, get_week_label (week->monday));
      g_ptr_array_add (texts, g_strdup_printf (_("%s: load %s, monotony %s, strain %s"), title, load, monotony, strain));
      sw_trend_card_add_row (self->load, (const char * const []) { title, load, monotony, strain }, 4);
    }
  sw_chart_view_set_bars (SW_CHART_VIEW (chart), &(SwBarChart) { .bar_width = 18, .line = NAN, .least_high = 500, .most_ticks = 3 },
                          bars, labels, texts);
  sw_trend_card_add_chart (self->load, NULL, chart);
  add_week_line (self, _("Monotony"), weeks, G_STRUCT_OFFSET (SwLoadWeek, monotony), SW_FAMILY_STRENGTH, NAN);
  add_week_line (self, _("Strain"), weeks, G_STRUCT_OFFSET (SwLoadWeek, strain), SW_FAMILY_CROSS, NAN);
}

static void
show_sleep (SwTrendsPage *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwDay today = sw_diary_get_today (self->diary);
  double need = sw_profile_get_sleep_need (journal->profile);
  const char *headings[] = { _("Night"), _("Hours"), _("Soreness") };
  const SwStyle *style = sw_look_get_style ();
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (SwBar));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) sore_texts = g_ptr_array_new_with_free_func (g_free);
  SwSeries series = { .kind = SW_SERIES_LINE, .color = style->kinds[SW_FAMILY_MOBILITY].fill };
  GtkWidget *chart = sw_chart_view_new (_("Hours of sleep"), 120);
  GtkWidget *sore_chart = sw_chart_view_new (_("Soreness"), 80);

  sw_trend_card_clear (self->sleep);
  sw_trend_card_add_row (self->sleep, headings, G_N_ELEMENTS (headings));
  for (SwDay day = today - SLEEP_DAYS + 1; day <= today; day++)
    {
      const SwCheckIn *check_in = sw_journal_get_check_in (journal, day);
      SwBar bar = { .planned = NAN, .strong = day == today };
      double hours = check_in != NULL ? check_in->sleep_h : NAN;
      double soreness = check_in != NULL && check_in->soreness != SW_MISSING ? check_in->soreness : NAN;
      SwChartPoint point = { .x = day, .y = soreness, .color = series.color };
      g_autofree char *name = sw_words_day_long (day);
      g_autofree char *hours_text = format_number (hours);
      g_autofree char *sore_text = format_whole (soreness);

      if (isfinite (hours) && hours > 0)
        bar.parts[bar.n_parts++] = (SwBarPart) { hours, hours < need - 1 ? style->flags[SW_SEVERITY_WARNING].fill
                                                                         : style->kinds[SW_FAMILY_WALK].fill };
      g_array_append_val (bars, bar);
      g_ptr_array_add (labels, sw_ui_new_short_date (day));
      g_ptr_array_add (texts, g_strdup_printf (_("%s: %s hours of sleep"), name, hours_text));
      g_array_append_val (points, point);
      g_ptr_array_add (sore_texts, g_strdup_printf (_("%s: soreness %s of 10"), name, sore_text));
      sw_trend_card_add_row (self->sleep, (const char * const []) { name, hours_text, sore_text }, 3);
    }
  sw_chart_view_set_bars (SW_CHART_VIEW (chart), &(SwBarChart) { .bar_width = 7, .line = need, .least_high = 9, .most_ticks = 4 },
                          bars, labels, texts);
  sw_trend_card_add_chart (self->sleep, NULL, chart);
  g_ptr_array_add (all, points);
  sw_chart_view_set_lines (SW_CHART_VIEW (sore_chart),
                           &(SwLineChart) { .series = &series, .n_series = 1, .from = today - SLEEP_DAYS + 0.5, .to = today + 0.5,
                                            .low = 0, .high = 10, .line = NAN, .now = NAN, .most_ticks = 3 },
                           all, sore_texts);
  sw_trend_card_add_chart (self->sleep, _("Soreness"), sore_chart);
}

static double
sum_shoe (SwJournal    *journal,
          const SwShoe *shoe)
{
  double km = isfinite (shoe->start_km) ? shoe->start_km : 0;

  for (guint i = 0; i < journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      if (g_strcmp0 (activity->shoe, shoe->id) == 0 && isfinite (activity->km))
        km += activity->km;
    }
  return km;
}

static void
show_shoes (SwTrendsPage *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  const char *headings[] = { _("Shoe"), _("km"), _("Life, km") };

  sw_trend_card_clear (self->shoes);
  sw_trend_card_add_row (self->shoes, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < journal->shoes->len; i++)
    {
      const SwShoe *shoe = g_ptr_array_index (journal->shoes, i);
      const char *name = shoe->name != NULL ? shoe->name : shoe->id;
      double km = sum_shoe (journal, shoe);
      gboolean known = isfinite (shoe->life_km) && shoe->life_km > 0;
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *label = sw_rows_new_label (name, "heading");
      g_autofree char *done = format_whole (km);
      g_autofree char *life = format_whole (known ? shoe->life_km : NAN);
      g_autofree char *text = known ? g_strdup_printf (_("%s of %s km"), done, life) : g_strdup_printf (_("%s km"), done);
      GtkWidget *figure = sw_rows_new_label (text, "numeric");
      GtkWidget *meter = sw_week_parts_new_meter (known ? km / shoe->life_km : 0, known && km > shoe->life_km ? "caution" : NULL, name);

      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_add_css_class (figure, "sw-dim");
      gtk_label_set_wrap (GTK_LABEL (figure), FALSE);
      gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("sw-shoe-symbolic"));
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (GTK_BOX (line), figure);
      gtk_box_append (GTK_BOX (box), line);
      gtk_box_append (GTK_BOX (box), meter);
      if (shoe->retired_day != SW_DAY_NONE)
        gtk_box_append (GTK_BOX (box), sw_rows_new_label (_("Retired"), "caption"));
      else if (known && km > shoe->life_km)
        gtk_box_append (GTK_BOX (box), sw_rows_new_label (_("Past the kilometers you set; that limit is a convention, not a law."), "caption"));
      gtk_widget_add_css_class (box, "sw-line");
      sw_trend_card_add_widget (self->shoes, box);
      sw_trend_card_add_row (self->shoes, (const char * const []) { name, done, life }, 3);
    }
  if (journal->shoes->len == 0)
    sw_trend_card_add_widget (self->shoes, sw_rows_new_label (_("No shoes yet. Add them in the preferences, and pick one when you log a run."), "sw-dim"));
}

static gboolean
knows_enough (SwTrendsPage *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwDay first = sw_journal_get_first_day (journal);
  int n_runs = 0;

  for (guint i = 0; i < journal->activities->len && n_runs < LEAST_RUNS; i++)
    n_runs += sw_kind_is_run (((SwActivity *) g_ptr_array_index (journal->activities, i))->kind);
  return first != SW_DAY_NONE && sw_diary_get_today (self->diary) - first + 1 >= LEAST_DAYS && n_runs >= LEAST_RUNS;
}

static void
refresh (SwTrendsPage *self)
{
  if (self->diary == NULL)
    return;
  if (!knows_enough (self))
    {
      gtk_stack_set_visible_child_name (self->stack, "learning");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "trends");
  show_running (self);
  show_longest (self);
  show_load (self);
  show_sleep (self);
  show_shoes (self);
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
}

static void
on_narrow_cb (SwTrendsPage *self)
{
  GtkOrientation orientation = sw_break_bin_get_narrow (self->break_bin) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->first_row), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->second_row), orientation);
}

static void
sw_trends_page_dispose (GObject *object)
{
  SwTrendsPage *self = SW_TRENDS_PAGE (object);

  if (self->diary_signals != NULL)
    g_signal_group_set_target (self->diary_signals, NULL);
  g_clear_object (&self->diary_signals);
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
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, month_button);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, quarter_button);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, year_button);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, tables_button);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, first_row);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, second_row);
  gtk_widget_class_bind_template_callback (widget_class, on_range_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tables_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
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
  self->running = add_card (self->first_row, _("Running"), _("Kilometers a week: easy, walk-run, fast, long"));
  self->longest = add_card (self->first_row, _("Longest Run"), _("Every run, and the cap that follows from it"));
  self->load = add_card (self->second_row, _("Load"), _("Effort × minutes, by week"));
  self->sleep = add_card (self->second_row, _("Sleep"), _("Hours a night; the line is your need"));
  self->shoes = add_card (self->second_row, _("Shoes"), _("Kilometers of each pair"));

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
