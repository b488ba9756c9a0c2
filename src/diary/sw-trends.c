/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends"

#include "config.h"

#include "sw-trends.h"

#include "sw-charts.h"
#include "sw-insight-rules.h"
#include "sw-load.h"

#define LEAST_DAYS 14
#define LEAST_RUNS 3
/* A shoe's pace is that of so many weeks. */
#define SHOE_WEEKS 4
/* The ratio of loads changes by the day: of more than a year it cannot be read. */
#define RATIO_WEEKS 52

/* A mean of what is known. */
typedef struct
{
  double sum;
  int    n;
} Mean;

static void
mean_add (Mean   *self,
          double  value)
{
  if (!isfinite (value))
    return;
  self->sum += value;
  self->n++;
}

static double
mean_get (const Mean *self)
{
  return self->n > 0 ? self->sum / self->n : (double) NAN;
}

/**
 * sw_trends_know_enough:
 * @journal: a sealed journal
 * @today: the last day
 *
 * Returns: whether there are 14 days and three runs, from which on charts say something
 */
gboolean
sw_trends_know_enough (const SwJournal *journal,
                       SwDay            today)
{
  SwDay first = sw_journal_get_first_day (journal);
  int n_runs = 0;

  for (guint i = 0; i < journal->activities->len && n_runs < LEAST_RUNS; i++)
    n_runs += sw_kind_is_run (((SwActivity *) g_ptr_array_index (journal->activities, i))->kind);
  return first != SW_DAY_NONE && today - first + 1 >= LEAST_DAYS && n_runs >= LEAST_RUNS;
}

gboolean
sw_trends_get_by_day (const SwTrends *self)
{
  return self->n_weeks <= SW_TRENDS_MOST_WEEKS_BY_DAY;
}

/* The level of the flag that called this run too long. */
static SwSeverity
get_spike (const SwBody     *body,
           const SwActivity *activity)
{
  const SwFinding *finding = sw_body_get_finding (body, "L_SESSION", activity->day);

  return finding != NULL && !finding->snoozed && g_strv_contains ((const char * const *) finding->subjects, activity->id)
         ? finding->level : SW_SEVERITY_NONE;
}

static void
add_runs (SwTrends   *self,
          SwTrendBar *bar)
{
  guint first, end;

  sw_journal_find_activities (self->journal, bar->monday, MIN (bar->monday + 7 * bar->n_weeks - 1, self->today), &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (self->journal->activities, i);
      SwTrendRun run = { activity->day, activity->kind, activity->km, SW_SEVERITY_NONE };

      if (!sw_kind_is_run (activity->kind) || !isfinite (activity->km))
        continue;
      run.spike = get_spike (self->body, activity);
      bar->km[sw_family_from_kind (activity->kind)] += activity->km / bar->n_weeks;
      bar->run_km += activity->km / bar->n_weeks;
      bar->longest_km = isfinite (bar->longest_km) ? MAX (bar->longest_km, activity->km) : activity->km;
      bar->spike = MAX (bar->spike, run.spike);
      if (sw_trends_get_by_day (self))
        g_array_append_val (self->runs, run);
    }
}

static void
add_check_ins (const SwTrends *self,
               SwTrendBar     *bar)
{
  Mean sleep = { 0 }, soreness = { 0 }, hydration = { 0 };

  for (SwDay day = bar->monday; day < MIN (bar->monday + 7 * bar->n_weeks, self->today + 1); day++)
    {
      const SwCheckIn *check_in = sw_journal_get_check_in (self->journal, day);

      if (check_in == NULL)
        continue;
      mean_add (&sleep, check_in->sleep_h);
      mean_add (&soreness, check_in->soreness != SW_MISSING ? check_in->soreness : NAN);
      mean_add (&hydration, check_in->hydration != SW_MISSING ? check_in->hydration : NAN);
    }
  bar->sleep_h = mean_get (&sleep);
  bar->soreness = mean_get (&soreness);
  bar->hydration = mean_get (&hydration);
}

static void
add_loads (SwTrendBar       *bar,
           const SwLoadWeek *weeks)
{
  Mean load = { 0 }, monotony = { 0 }, strain = { 0 };

  for (int i = 0; i < bar->n_weeks; i++)
    {
      mean_add (&load, weeks[i].load);
      mean_add (&monotony, weeks[i].monotony);
      mean_add (&strain, weeks[i].strain);
      if (isfinite (weeks[i].cap_km))
        bar->cap_km = isfinite (bar->cap_km) ? MAX (bar->cap_km, weeks[i].cap_km) : weeks[i].cap_km;
    }
  bar->load = mean_get (&load);
  bar->monotony = mean_get (&monotony);
  bar->strain = mean_get (&strain);
}

static void
fill_bars (SwTrends      *self,
           const SwGuide *guide)
{
  SwDay end = sw_day_get_monday (self->today) + 7;
  SwDay first = end - 7 * self->n_weeks;
  g_autoptr (GArray) weeks = sw_insight_chart_weeks (self->journal, guide, first, self->today);
  int n_weeks = self->n_weeks % self->weeks_per_bar != 0 ? self->n_weeks % self->weeks_per_bar : self->weeks_per_bar;

  /* All bars but the oldest stand for the same number of weeks. */
  for (SwDay monday = first; monday < end; monday += 7 * n_weeks, n_weeks = self->weeks_per_bar)
    {
      SwTrendBar bar = { .monday = monday, .n_weeks = n_weeks, .longest_km = NAN, .cap_km = NAN };

      add_runs (self, &bar);
      add_check_ins (self, &bar);
      add_loads (&bar, &g_array_index (weeks, SwLoadWeek, (monday - first) / 7));
      g_array_append_val (self->bars, bar);
    }
  self->cap_km = g_array_index (weeks, SwLoadWeek, weeks->len - 1).cap_km;
}

static void
fill_shoes (SwTrends      *self,
            const SwGuide *guide)
{
  guint n_shoes = self->journal->shoes->len;
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree double *recent = g_new0 (double, n_shoes + 1);
  SwInsightRules rules;

  sw_insight_rules_init (&rules, guide);
  g_array_set_size (self->shoes, n_shoes);
  for (guint i = 0; i < n_shoes; i++)
    {
      const SwShoe *shoe = g_ptr_array_index (self->journal->shoes, i);

      g_hash_table_insert (places, shoe->id, GUINT_TO_POINTER (i + 1));
      g_array_index (self->shoes, SwTrendShoe, i) = (SwTrendShoe) {
        .km = isfinite (shoe->start_km) ? shoe->start_km : 0,
        .life_km = isfinite (shoe->life_km) ? shoe->life_km : rules.shoe_life_km,
        .last_worn = SW_DAY_NONE,
        .weeks_left = NAN,
      };
    }
  for (guint i = 0; n_shoes > 0 && i < self->journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (self->journal->activities, i);
      guint place = activity->shoe != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, activity->shoe)) : 0;
      SwTrendShoe *item;

      if (place == 0 || activity->day > self->today)
        continue;
      item = &g_array_index (self->shoes, SwTrendShoe, place - 1);
      item->last_worn = activity->day;
      if (!isfinite (activity->km))
        continue;
      item->km += activity->km;
      if (activity->day > self->today - 7 * SHOE_WEEKS)
        recent[place - 1] += activity->km;
    }
  for (guint i = 0; i < n_shoes; i++)
    {
      const SwShoe *shoe = g_ptr_array_index (self->journal->shoes, i);
      SwTrendShoe *item = &g_array_index (self->shoes, SwTrendShoe, i);

      if (shoe->retired_day != SW_DAY_NONE && shoe->retired_day <= self->today)
        continue;
      item->flag = sw_load_judge_shoe (item->km / item->life_km, &rules);
      if (recent[i] > 0 && item->km < item->life_km)
        item->weeks_left = (item->life_km - item->km) / (recent[i] / SHOE_WEEKS);
    }
}

/**
 * sw_trends_new:
 * @journal: a sealed journal
 * @body: what insight found in it; its day is today
 * @guide: the guide
 * @n_weeks: how many weeks, this one included; SW_TRENDS_ALL_WEEKS from the first record on
 * @ratio: the ratio of loads is wanted, which takes a walk over all days
 *
 * All values are of the past; nothing is judged here. Safe on any thread.
 *
 * Returns: (transfer full): the values
 */
SwTrends *
sw_trends_new (SwJournal     *journal,
               SwBody        *body,
               const SwGuide *guide,
               int            n_weeks,
               gboolean       ratio)
{
  SwTrends *self = g_new0 (SwTrends, 1);
  SwDay first = sw_journal_get_first_day (journal);
  SwDay this_monday = sw_day_get_monday (body->today);

  self->journal = sw_journal_ref (journal);
  self->body = sw_body_ref (body);
  self->today = body->today;
  self->n_weeks = n_weeks;
  if (n_weeks == SW_TRENDS_ALL_WEEKS)
    self->n_weeks = first != SW_DAY_NONE && first < this_monday ? (this_monday - sw_day_get_monday (first)) / 7 + 1 : 1;
  self->weeks_per_bar = (self->n_weeks + SW_TRENDS_MOST_BARS - 1) / SW_TRENDS_MOST_BARS;
  self->bars = g_array_new (FALSE, TRUE, sizeof (SwTrendBar));
  self->runs = g_array_new (FALSE, FALSE, sizeof (SwTrendRun));
  self->shoes = g_array_new (FALSE, TRUE, sizeof (SwTrendShoe));
  fill_bars (self, guide);
  fill_shoes (self, guide);
  self->ratio = ratio ? sw_insight_chart_days (journal, guide, this_monday + 7 - 7 * MIN (self->n_weeks, RATIO_WEEKS), self->today)
                      : g_array_new (FALSE, FALSE, sizeof (SwLoadDay));
  self->backtest = sw_backtest_weeks (journal, body, SW_DAY_NONE, &self->backtest_counts);
  return self;
}

void
sw_trends_free (SwTrends *self)
{
  if (self == NULL)
    return;
  sw_journal_unref (self->journal);
  sw_body_unref (self->body);
  g_array_unref (self->bars);
  g_array_unref (self->runs);
  g_array_unref (self->ratio);
  g_array_unref (self->shoes);
  g_array_unref (self->backtest);
  g_free (self);
}

/**
 * sw_trends_recall_plans:
 * @journal: a sealed journal
 * @guide: the guide
 * @today: the last day
 * @n_weeks: how many weeks are asked for; at least those that are counted are planned again
 * @cancellable: (nullable): asked before each week, because planning many takes seconds
 *
 * Returns: (transfer full) (nullable): what the weeks had asked for, NULL when it was cancelled
 */
SwTrendsPlans *
sw_trends_recall_plans (const SwJournal *journal,
                        const SwGuide   *guide,
                        SwDay            today,
                        int              n_weeks,
                        GCancellable    *cancellable)
{
  g_autoptr (SwTrendsPlans) self = g_new0 (SwTrendsPlans, 1);
  SwDay first = sw_journal_get_first_day (journal);

  self->asked_km = g_array_sized_new (FALSE, FALSE, sizeof (double), (guint) n_weeks);
  g_array_set_size (self->asked_km, (guint) n_weeks);
  for (int i = 0; i < MAX (n_weeks, SW_TRENDS_ADHERENCE_WEEKS); i++)
    {
      SwDay monday = sw_day_get_monday (today) - 7 * i;
      g_autoptr (SwPlanWeek) asked = NULL;

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      /* Before the first record nobody asked for anything. */
      if (first != SW_DAY_NONE && first < monday)
        asked = sw_adherence_recall (journal, guide, monday);
      if (i < n_weeks)
        g_array_index (self->asked_km, double, n_weeks - 1 - i) = asked != NULL ? asked->targets.km : NAN;
      if (i < SW_TRENDS_ADHERENCE_WEEKS)
        sw_adherence_count (journal, asked, monday, today, &self->weeks[i]);
    }
  return g_steal_pointer (&self);
}

void
sw_trends_plans_free (SwTrendsPlans *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->asked_km);
  g_free (self);
}
