/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends-running"

#include "config.h"

#include <glib/gi18n.h>

#include "sw-chart-view.h"
#include "sw-look.h"
#include "sw-trend-columns.h"
#include "sw-trends-cards.h"
#include "sw-words-trends.h"

/* --- kilometers a week ----------------------------------------------------------------------------------------------- */

/* The families that runs have, from below. */
static const SwFamily families[] = { SW_FAMILY_EASY, SW_FAMILY_WALK, SW_FAMILY_HARD, SW_FAMILY_LONG };

#define N_FAMILIES G_N_ELEMENTS (families)

/* What the week of the bar had asked for. */
static double
get_asked (const SwTrends      *trends,
           const SwTrendsPlans *plans,
           const SwPlanWeek    *this_week,
           guint                position)
{
  if (trends->weeks_per_bar != 1)
    return NAN;
  if (position + 1 == trends->bars->len)
    return this_week->targets.km;
  return plans != NULL && plans->asked_km->len == trends->bars->len ? g_array_index (plans->asked_km, double, position) : (double) NAN;
}

/* Only what can be seen. Returns how many items. */
static guint
fill_legend (const SwTrends *trends,
             gboolean        asked,
             SwLegendItem    ret_items[SW_LEGEND_MAX_ITEMS])
{
  const char *names[] = { _("Easy"), _("Walk-run"), _("Fast"), _("Long") };
  const SwStyle *style = sw_look_get_style ();
  guint n_items = 0;

  for (guint family = 0; family < N_FAMILIES; family++)
    {
      gboolean any = FALSE;

      for (guint i = 0; i < trends->bars->len && !any; i++)
        any = g_array_index (trends->bars, SwTrendBar, i).km[families[family]] > 0;
      if (any)
        ret_items[n_items++] = (SwLegendItem) { names[family], style->kinds[families[family]].fill, FALSE };
    }
  if (asked)
    ret_items[n_items++] = (SwLegendItem) { _("Planned"), style->text, TRUE };
  return n_items;
}

static void
add_running_row (SwTrendCard      *card,
                 const char       *title,
                 const SwTrendBar *bar,
                 double            asked)
{
  char *cells[N_FAMILIES + 3];

  cells[0] = g_strdup (title);
  for (guint family = 0; family < N_FAMILIES; family++)
    cells[family + 1] = sw_words_trend_figure (bar->km[families[family]], 1);
  cells[N_FAMILIES + 1] = sw_words_trend_figure (bar->run_km, 1);
  cells[N_FAMILIES + 2] = sw_words_trend_figure (asked, 1);
  sw_trend_card_add_row (card, (const char * const *) cells, G_N_ELEMENTS (cells));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_free (cells[i]);
}

void
sw_trends_show_running (SwTrendCard         *card,
                        const SwTrends      *trends,
                        const SwTrendsPlans *plans,
                        const SwPlanWeek    *this_week)
{
  const char *headings[] = { _("Week"), _("Easy"), _("Walk-run"), _("Fast"), _("Long"), _("All"), _("Planned") };
  const SwStyle *style = sw_look_get_style ();
  SwLegendItem legend[SW_LEGEND_MAX_ITEMS];
  SwBarChart chart = { .bar_width = 30, .line = NAN, .least_high = 10, .most_ticks = 5, .legend = legend };
  SwTrendLook look = { .name = _("Kilometers a week"), .height = 200, .decimals = 1 };
  g_auto (SwTrendColumns) columns;
  gboolean any_asked = FALSE;

  sw_trend_columns_init (&columns);
  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < trends->bars->len; i++)
    {
      const SwTrendBar *item = &g_array_index (trends->bars, SwTrendBar, i);
      double asked = get_asked (trends, plans, this_week, i);
      SwRunningKm km = { item->run_km, asked, item->km[SW_FAMILY_EASY], item->km[SW_FAMILY_WALK], item->km[SW_FAMILY_HARD], item->km[SW_FAMILY_LONG] };
      SwBar bar = { .planned = asked, .strong = i + 1 == trends->bars->len };
      char *title = sw_words_trend_title (item->monday, item->n_weeks);

      for (guint family = 0; family < N_FAMILIES; family++)
        if (item->km[families[family]] > 0)
          bar.parts[bar.n_parts++] = (SwBarPart) { item->km[families[family]], style->kinds[families[family]].fill };
      any_asked = any_asked || isfinite (asked);
      add_running_row (card, title, item, asked);
      sw_trend_columns_add (&columns, &bar, item->run_km, sw_trend_columns_new_label (trends, i), title, sw_words_trend_running (title, &km));
    }
  chart.n_legend = fill_legend (trends, any_asked, legend);
  sw_trend_columns_add_bars (&columns, card, &look, &chart);
}

/* --- the longest run and what limits it ------------------------------------------------------------------------------ */

typedef struct
{
  SwTrendColumns columns;
  GArray        *points;   /* (owned) (element-type SwChartPoint) */
  GArray        *caps;     /* (owned) (element-type SwChartPoint) */
  GArray        *labels;   /* (owned) (element-type SwAxisLabel) */
  GPtrArray     *words;    /* (owned): of the labels */
  double         from;
  double         to;
  double         now;
} Longest;

static void
longest_init (Longest *self)
{
  sw_trend_columns_init (&self->columns);
  self->points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  self->caps = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  self->labels = g_array_new (FALSE, FALSE, sizeof (SwAxisLabel));
  self->words = g_ptr_array_new_with_free_func (g_free);
}

static void
longest_clear (Longest *self)
{
  sw_trend_columns_clear (&self->columns);
  g_array_unref (self->points);
  g_array_unref (self->caps);
  g_array_unref (self->labels);
  g_ptr_array_unref (self->words);
}

/* Takes @text (nullable). */
static void
add_label (Longest  *self,
           double    at,
           char     *text,
           gboolean  strong)
{
  SwAxisLabel label = { at, text, strong };

  if (text == NULL)
    return;
  g_ptr_array_add (self->words, text);
  g_array_append_val (self->labels, label);
}

static void
add_point (Longest    *self,
           double      x,
           double      km,
           SwColor     color,
           gboolean    planned,
           SwSeverity  spike,
           char       *title,
           char       *text)
{
  SwChartPoint point = { x, km, color, planned, spike };
  SwBar none = { .planned = NAN };

  g_array_append_val (self->points, point);
  sw_trend_columns_add (&self->columns, &none, planned ? (double) NAN : km, NULL, title, text);
}

static void
add_cap (Longest *self,
         double   x,
         double   cap_km)
{
  SwChartPoint point = { .x = x, .y = cap_km, .color = sw_look_get_style ()->flags[SW_SEVERITY_WARNING].fill };

  if (isfinite (cap_km))
    g_array_append_val (self->caps, point);
}

static void
add_run (Longest     *self,
         SwTrendCard *card,
         SwDay        day,
         SwKind       kind,
         double       km,
         gboolean     planned,
         SwSeverity   spike)
{
  char *title = sw_words_day_long (day);
  g_autofree char *figure = sw_words_trend_figure (km, 1);

  sw_trend_card_add_row (card, (const char * const []) { title, sw_words_kind (kind), figure, planned ? _("planned") : "" }, 4);
  add_point (self, day, km, sw_look_get_style ()->kinds[sw_family_from_kind (kind)].fill, planned, spike, title,
             sw_words_trend_run (day, kind, km, planned, spike != SW_SEVERITY_NONE));
}

/* Each run on its day, those that are planned hollow. */
static void
gather_runs (Longest          *self,
             SwTrendCard      *card,
             const SwTrends   *trends,
             const SwPlanWeek *this_week)
{
  const char *headings[] = { _("Day"), _("Run"), _("km"), "" };
  const SwTrendBar *first = &g_array_index (trends->bars, SwTrendBar, 0);

  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  self->from = first->monday;
  self->to = this_week->monday + 6;
  self->now = trends->today;
  for (guint i = 0; i < trends->bars->len; i++)
    {
      const SwTrendBar *bar = &g_array_index (trends->bars, SwTrendBar, i);

      add_cap (self, bar->monday, bar->cap_km);
      if (bar->monday < trends->today)
        add_label (self, bar->monday, sw_ui_new_short_date (bar->monday), FALSE);
    }
  add_label (self, trends->today, sw_ui_new_short_date (trends->today), TRUE);
  for (guint i = 0; i < trends->runs->len; i++)
    {
      const SwTrendRun *run = &g_array_index (trends->runs, SwTrendRun, i);

      add_run (self, card, run->day, run->kind, run->km, FALSE, run->spike);
    }
  for (int i = 0; i < 7; i++)
    for (guint j = 0; j < this_week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (this_week->days[i]->sessions, j);

        if (session->status == SW_STATUS_PLANNED && this_week->days[i]->day >= trends->today && sw_kind_is_run (session->kind) && isfinite (session->km))
          add_run (self, card, this_week->days[i]->day, session->kind, session->km, TRUE, SW_SEVERITY_NONE);
      }
}

/* The longest of each bar's weeks. */
static void
gather_bars (Longest        *self,
             SwTrendCard    *card,
             const SwTrends *trends)
{
  const char *headings[] = { _("Week"), _("Longest, km"), _("Cap, km") };
  SwColor color = sw_look_get_style ()->kinds[SW_FAMILY_LONG].fill;

  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  self->from = -0.5;
  self->to = trends->bars->len - 0.5;
  self->now = NAN;
  for (guint i = 0; i < trends->bars->len; i++)
    {
      const SwTrendBar *bar = &g_array_index (trends->bars, SwTrendBar, i);
      char *title = sw_words_trend_title (bar->monday, bar->n_weeks);
      g_autofree char *longest = sw_words_trend_figure (bar->longest_km, 1);
      g_autofree char *cap = sw_words_trend_figure (bar->cap_km, 1);

      sw_trend_card_add_row (card, (const char * const []) { title, longest, cap }, 3);
      add_cap (self, i - 0.5, bar->cap_km);
      add_label (self, i, sw_trend_columns_new_label (trends, i), i + 1 == trends->bars->len);
      /* translators: a week or some, the longest run and the longest that the rules allowed, in kilometers */
      add_point (self, i, bar->longest_km, color, FALSE, bar->spike, title,
                 g_strdup_printf (_("%s: longest run %s km, cap %s km"), title, longest, cap));
    }
}

void
sw_trends_show_longest (SwTrendCard      *card,
                        const SwTrends   *trends,
                        const SwPlanWeek *this_week)
{
  const SwStyle *style = sw_look_get_style ();
  gboolean by_day = sw_trends_get_by_day (trends);
  SwSeries series[2] = { { .kind = by_day ? SW_SERIES_STEMS : SW_SERIES_LINE, .color = style->kinds[SW_FAMILY_LONG].fill },
                         { .kind = SW_SERIES_STEPS, .color = style->flags[SW_SEVERITY_WARNING].fill } };
  SwTrendLook look = { .name = by_day ? _("Kilometers of each run") : _("Kilometers of the longest run"), .height = 200, .decimals = 1 };
  GtkWidget *view = sw_chart_view_new (look.name, look.height);
  g_autofree char *cap_text = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  SwLineChart chart;
  Longest longest;

  longest_init (&longest);
  sw_trend_card_clear (card);
  if (by_day)
    gather_runs (&longest, card, trends, this_week);
  else
    gather_bars (&longest, card, trends);
  if (isfinite (trends->cap_km))
    {
      g_autofree char *km = sw_words_km (trends->cap_km);

      /* translators: the longest run that the rules allow now */
      cap_text = g_strdup_printf (_("Cap %s"), km);
      series[1].label = cap_text;
    }
  chart = (SwLineChart) { .series = series, .n_series = 2, .labels = (const SwAxisLabel *) (gpointer) longest.labels->data,
                          .n_labels = longest.labels->len, .from = longest.from, .to = longest.to, .low = 0, .high = 5, .line = NAN,
                          .now = longest.now, .most_ticks = 5, .columns = !by_day };
  g_ptr_array_add (all, longest.points);
  g_ptr_array_add (all, longest.caps);
  sw_chart_view_set_lines (SW_CHART_VIEW (view), &chart, all, longest.columns.texts);
  sw_trend_columns_add_view (&longest.columns, card, &look, view);
  if (cap_text != NULL)
    sw_trend_card_add_summary (card, cap_text);
  longest_clear (&longest);
}
