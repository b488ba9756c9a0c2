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
#include "sw-settings.h"
#include "sw-tally.h"
#include "sw-trend-card.h"
#include "sw-trends-history.h"
#include "sw-trends-wellness.h"
#include "sw-week-parts.h"

/* Charts say something from so many days and runs on. */
#define LEAST_DAYS 14
#define LEAST_RUNS 3
#define LONGEST_DAYS 37
#define N_RUN_FAMILIES 4
/* Bars that can still be told apart; of a longer history each bar is the mean of several weeks. */
#define MOST_BARS 104

struct _SwTrendsPage
{
  AdwBin        parent_instance;

  /* Borrowed References: template children */
  SwBreakBin   *break_bin;
  GtkStack     *stack;
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
};

G_DEFINE_FINAL_TYPE (SwTrendsPage, sw_trends_page, ADW_TYPE_BIN)

static int
get_n_weeks (SwTrendsPage *self)
{
  if (gtk_toggle_button_get_active (self->all_button))
    {
      SwDay first = sw_journal_get_first_day (sw_diary_get_journal (self->diary));
      SwDay this_monday = sw_day_get_monday (sw_diary_get_today (self->diary));

      return first < this_monday ? (this_monday - sw_day_get_monday (first)) / 7 + 1 : 1;
    }
  return gtk_toggle_button_get_active (self->month_button) ? 6 : gtk_toggle_button_get_active (self->year_button) ? 52 : 12;
}

/* How many weeks a bar stands for. */
static int
get_weeks_per_bar (int n_weeks)
{
  return (n_weeks + MOST_BARS - 1) / MOST_BARS;
}

/* "Week 48", or "From week 40" where a bar stands for several. (transfer full) */
static char *
get_bar_title (SwDay monday,
               int   n_weeks)
{
  g_autofree char *title = sw_words_week_title (monday);

  if (n_weeks == 1)
    return g_steal_pointer (&title);
  /* translators: the first of several weeks that are shown as one, its year, how many: "From Week 40, 2021, mean of 4 weeks" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "From %s, %d, mean of %d week", "From %s, %d, mean of %d weeks", (gulong) n_weeks),
                          title, sw_day_get_year (monday), n_weeks);
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

/* Kilometers of a week, the mean of some, by the families that runs have: easy, long, hard, walk-run. */
static void
sum_weeks (SwJournal *journal,
           SwDay      monday,
           int        n_weeks,
           double     ret_km[N_RUN_FAMILIES])
{
  static const SwFamily families[N_RUN_FAMILIES] = { SW_FAMILY_EASY, SW_FAMILY_WALK, SW_FAMILY_HARD, SW_FAMILY_LONG };
  guint first, end;

  for (int i = 0; i < N_RUN_FAMILIES; i++)
    ret_km[i] = 0;
  sw_journal_find_activities (journal, monday, monday + 7 * n_weeks - 1, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      if (!sw_kind_is_run (activity->kind) || !isfinite (activity->km))
        continue;
      for (int family = 0; family < N_RUN_FAMILIES; family++)
        if (families[family] == sw_family_from_kind (activity->kind))
          ret_km[family] += activity->km / n_weeks;
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
  int per_bar = get_weeks_per_bar (get_n_weeks (self));
  int n_bars = (get_n_weeks (self) + per_bar - 1) / per_bar;

  sw_trend_card_clear (self->running);
  sw_trend_card_add_row (self->running, headings, G_N_ELEMENTS (headings));
  for (int i = n_bars - 1; i >= 0; i--)
    {
      SwDay monday = this_monday - 7 * (i * per_bar + per_bar - 1);
      SwBar bar = { .planned = i == 0 && per_bar == 1 ? plan->targets.km : NAN, .strong = i == 0, .pale = FALSE };
      double km[N_RUN_FAMILIES];
      double sum = 0;
      g_autofree char *title = get_bar_title (monday, per_bar);
      char *cells[G_N_ELEMENTS (headings)];

      sum_weeks (sw_diary_get_journal (self->diary), monday, per_bar, km);
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

/* The level of the flag that called this run too long. */
static SwSeverity
get_spike (SwTrendsPage     *self,
           const SwActivity *activity)
{
  const SwFinding *finding = sw_body_get_finding (sw_diary_get_body (self->diary), "L_SESSION", activity->day);

  return finding != NULL && !finding->snoozed && g_strv_contains ((const char * const *) finding->subjects, activity->id)
         ? finding->level : SW_SEVERITY_NONE;
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
      point.flag = get_spike (self, activity);
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

/* Means of @per_bar weeks each, what is not known left out; the last one ends with this week. (transfer full) */
static GArray *
gather_weeks (const GArray *weeks,
              int           per_bar)
{
  GArray *means = g_array_new (FALSE, FALSE, sizeof (SwLoadWeek));
  guint n_bars = (weeks->len + (guint) per_bar - 1) / (guint) per_bar;

  for (guint bar = 0; bar < n_bars; bar++)
    {
      guint end = weeks->len - (n_bars - 1 - bar) * (guint) per_bar;
      guint start = end > (guint) per_bar ? end - (guint) per_bar : 0;
      SwLoadWeek mean = g_array_index (weeks, SwLoadWeek, start);
      double sums[3] = { 0 };
      int known[3] = { 0 };

      for (guint i = start; i < end; i++)
        {
          const SwLoadWeek *week = &g_array_index (weeks, SwLoadWeek, i);
          const double values[3] = { week->load, week->monotony, week->strain };

          for (int k = 0; k < 3; k++)
            if (isfinite (values[k]))
              {
                sums[k] += values[k];
                known[k]++;
              }
        }
      mean.load = known[0] > 0 ? sums[0] / known[0] : NAN;
      mean.monotony = known[1] > 0 ? sums[1] / known[1] : NAN;
      mean.strain = known[2] > 0 ? sums[2] / known[2] : NAN;
      g_array_append_val (means, mean);
    }
  return means;
}

static void
show_load (SwTrendsPage *self)
{
  int per_bar = get_weeks_per_bar (get_n_weeks (self));
  SwDay today = sw_diary_get_today (self->diary);
  SwDay this_monday = sw_day_get_monday (today);
  const char *headings[] = { _("Week"), _("Load"), _("Monotony"), _("Strain") };
  const SwStyle *style = sw_look_get_style ();
  const SwGuide *guide = sw_diary_get_guide (self->diary);
  g_autoptr (GArray) each = sw_insight_chart_weeks (sw_diary_get_journal (self->diary), guide,
                                                    this_monday - 7 * (get_n_weeks (self) - 1), today);
  g_autoptr (GArray) weeks = gather_weeks (each, per_bar);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (SwBar));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *chart = sw_chart_view_new (_("Load a week"), 120);

  sw_trend_card_clear (self->load);
  sw_trend_card_add_row (self->load, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < weeks->len; i++)
    {
      const SwLoadWeek *week = &g_array_index (weeks, SwLoadWeek, i);
      gboolean now = i + 1 == weeks->len;
      SwBar bar = { .planned = NAN, .strong = now, .pale = now && per_bar == 1 };
      g_autofree char *title = get_bar_title (week->monday, per_bar);
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
  sw_trends_wellness_show (self->sleep, self->diary);
  show_shoes (self);
  sw_trends_history_show_adherence (self->adherence, self->diary, TRUE);
  sw_trends_history_show_backtest (self->backtest, self->diary);
  gtk_widget_set_visible (GTK_WIDGET (self->ratio), sw_settings_get_ratio_chart (sw_settings_get_default ()));
  if (gtk_widget_get_visible (GTK_WIDGET (self->ratio)))
    sw_trends_history_show_ratio (self->ratio, self->diary, sw_diary_get_today (self->diary) - 7 * MIN (get_n_weeks (self), 52) + 1);
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
on_narrow_cb (SwTrendsPage *self)
{
  GtkOrientation orientation = sw_break_bin_get_narrow (self->break_bin) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->first_row), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->second_row), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->third_row), orientation);
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
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, third_row);
  gtk_widget_class_bind_template_child (widget_class, SwTrendsPage, all_button);
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
  self->adherence = add_card (self->third_row, _("Plan and Practice"), _("Four weeks beside what was asked for"));
  self->backtest = add_card (self->third_row, _("Looking Back"), _("Would the rules have warned you?"));
  self->ratio = add_card (self->third_row, _("Load Ratio"), _("The last 7 days beside the 21 before; from 1.3 on it is called raised"));

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
sw_trends_page_update (SwTrendsPage *self)
{
  g_return_if_fail (SW_IS_TRENDS_PAGE (self));

  refresh (self);
}
