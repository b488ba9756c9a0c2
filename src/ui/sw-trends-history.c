/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends-history"

#include "config.h"

#include "sw-trends-history.h"

#include <glib/gi18n.h>

#include "sw-adherence.h"
#include "sw-backtest.h"
#include "sw-chart-view.h"
#include "sw-charts.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-rows.h"

/* This week and the three before it. */
#define ADHERENCE_WEEKS 4
/* Weeks of the backtest that are drawn; the count is over all of them. */
#define BACKTEST_BARS 26
#define RATIO_LINE "L_ACWR.raised"

/* --- adherence ------------------------------------------------------------------------------------------------------- */

typedef struct
{
  SwAdherenceCounts weeks[ADHERENCE_WEEKS]; /* newest first */
  SwDay             mondays[ADHERENCE_WEEKS];
} Adherence;

typedef struct
{
  SwDiary   *diary;    /* (owned): keeps the guide */
  SwJournal *journal;  /* (owned) sealed */
  SwDay      today;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->diary);
  sw_journal_unref (question->journal);
  g_free (question);
}

static Adherence *
count (const SwJournal *journal,
       const SwGuide   *guide,
       SwDay            today)
{
  Adherence *answer = g_new0 (Adherence, 1);
  SwDay first = sw_journal_get_first_day (journal);

  for (int i = 0; i < ADHERENCE_WEEKS; i++)
    {
      SwDay monday = sw_day_get_monday (today) - 7 * i;
      g_autoptr (SwPlanWeek) asked = NULL;

      answer->mondays[i] = monday;
      /* Before the first record nobody asked for anything. */
      if (first != SW_DAY_NONE && first < monday)
        asked = sw_adherence_recall (journal, guide, monday);
      sw_adherence_count (journal, asked, monday, today, &answer->weeks[i]);
    }
  return answer;
}

static void
add_adherence_line (SwTrendCard             *card,
                    const char              *title,
                    const SwAdherenceCounts *counts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *text = sw_words_adherence (counts);
  GtkWidget *detail = sw_rows_new_label (text, NULL);

  gtk_box_append (GTK_BOX (box), sw_rows_new_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), detail);
  gtk_widget_add_css_class (box, "sw-line");
  sw_trend_card_add_widget (card, box);
}

static void
add_count_row (SwTrendCard             *card,
               const char              *title,
               const SwAdherenceCounts *counts)
{
  const int values[] = { counts->planned, counts->done, counts->moved, counts->skipped, counts->missed + counts->open, counts->unplanned };
  char *cells[G_N_ELEMENTS (values) + 1];

  cells[0] = g_strdup (title);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    cells[i + 1] = g_strdup_printf ("%d", values[i]);
  sw_trend_card_add_row (card, (const char * const *) cells, G_N_ELEMENTS (cells));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_free (cells[i]);
}

static void
fill_adherence (SwTrendCard     *card,
                const Adherence *answer)
{
  const char *headings[] = { _("Week"), _("Planned"), _("Done"), _("Moved"), _("Skipped"), _("Not Done"), _("More") };
  SwAdherenceCounts all = answer->weeks[0];
  GtkWidget *note;

  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (int i = 1; i < ADHERENCE_WEEKS; i++)
    sw_adherence_add (&all, &answer->weeks[i]);
  add_adherence_line (card, _("Four Weeks"), &all);
  for (int i = 0; i < ADHERENCE_WEEKS; i++)
    {
      g_autofree char *title = sw_words_week_title (answer->mondays[i]);

      add_adherence_line (card, title, &answer->weeks[i]);
      add_count_row (card, title, &answer->weeks[i]);
    }
  add_count_row (card, _("Four Weeks"), &all);
  note = sw_rows_new_label (sw_words_adherence_note (), "caption");
  gtk_widget_add_css_class (note, "sw-dim");
  sw_trend_card_add_widget (card, note);
}

static void
run_question (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Question *question = task_data;

  g_task_return_pointer (task, count (question->journal, sw_diary_get_guide (question->diary), question->today), g_free);
}

static void
on_counted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  SwTrendCard *card = SW_TREND_CARD (source);
  g_autofree Adherence *answer = g_task_propagate_pointer (G_TASK (result), NULL);

  /* The journal may have changed while this was counted: then another answer is on its way. */
  if (answer != NULL && gtk_widget_get_parent (GTK_WIDGET (card)) != NULL && g_object_get_data (source, "question") == (gpointer) result)
    fill_adherence (card, answer);
}

void
sw_trends_history_show_adherence (SwTrendCard *card,
                                  SwDiary     *diary,
                                  gboolean     later)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  g_return_if_fail (SW_IS_TREND_CARD (card));

  if (!later)
    {
      g_autofree Adherence *answer = count (sw_diary_get_journal (diary), sw_diary_get_guide (diary), sw_diary_get_today (diary));

      fill_adherence (card, answer);
      return;
    }
  question = g_new0 (Question, 1);
  question->diary = g_object_ref (diary);
  question->journal = sw_journal_ref (sw_diary_get_journal (diary));
  question->today = sw_diary_get_today (diary);
  task = g_task_new (card, NULL, on_counted_cb, NULL);
  g_task_set_source_tag (task, sw_trends_history_show_adherence);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_object_set_data (G_OBJECT (card), "question", task);
  g_task_run_in_thread (task, run_question);
}

/* --- backtest -------------------------------------------------------------------------------------------------------- */

static const char *
get_verdict_word (SwBacktestVerdict verdict)
{
  switch (verdict)
    {
    case SW_BACKTEST_QUIET:
      return _("no flag, no pain after it");
    case SW_BACKTEST_QUIET_PAIN:
      return _("no flag, and pain came");
    case SW_BACKTEST_HIT:
      return _("flagged, and pain came");
    case SW_BACKTEST_FALSE_ALARM:
      return _("flagged, and no pain came");
    case SW_BACKTEST_UNREPORTED:
      return _("flagged, nobody reported");
    case SW_BACKTEST_OPEN:
      return _("flagged, too recent to say");
    case SW_BACKTEST_UNKNOWN:
    default:
      return _("no flag, nothing known");
    }
}

/* The week's worst pain as a bar, and in its color what the flags had said. */
static void
add_backtest_chart (SwTrendCard  *card,
                    const GArray *weeks)
{
  const SwStyle *style = sw_look_get_style ();
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (SwBar));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *chart = sw_chart_view_new (_("Worst pain of each week, and flags of load"), 120);

  for (guint i = weeks->len > BACKTEST_BARS ? weeks->len - BACKTEST_BARS : 0; i < weeks->len; i++)
    {
      const SwBacktestWeek *week = &g_array_index (weeks, SwBacktestWeek, i);
      SwBar bar = { .planned = week->n_flags > 0 ? 10 : NAN, .strong = i + 1 == weeks->len };
      g_autofree char *title = sw_words_week_title (week->monday);

      if (week->pain > 0)
        bar.parts[bar.n_parts++] = (SwBarPart) { week->pain, style->pain[sw_pain_band_from_nrs (week->pain)].fill };
      g_array_append_val (bars, bar);
      g_ptr_array_add (labels, g_strdup_printf ("%d", sw_day_get_iso_week (week->monday, NULL)));
      if (week->pain == SW_MISSING)
        g_ptr_array_add (texts, g_strdup_printf (_("%s: no report; %s."), title, get_verdict_word (week->verdict)));
      else
        g_ptr_array_add (texts, g_strdup_printf (_("%s: worst pain %d; %s."), title, week->pain, get_verdict_word (week->verdict)));
    }
  sw_chart_view_set_bars (SW_CHART_VIEW (chart), &(SwBarChart) { .bar_width = 14, .line = NAN, .least_high = 10, .most_ticks = 3 },
                          bars, labels, texts);
  sw_trend_card_add_chart (card, _("Bars: worst pain of a week. Dashed: flagged"), chart);
}

void
sw_trends_history_show_backtest (SwTrendCard *card,
                                 SwDiary     *diary)
{
  const char *headings[] = { _("Week"), _("Flags"), _("Worst Pain"), _("Verdict") };
  SwBacktestCounts counts;
  g_autoptr (GArray) weeks = sw_backtest_weeks (sw_diary_get_journal (diary), sw_diary_get_body (diary), SW_DAY_NONE, &counts);
  g_autofree char *flagged = sw_words_backtest_flagged (&counts);
  g_autofree char *pains = sw_words_backtest_pains (&counts);
  g_autofree char *quiet = sw_words_backtest_quiet (&counts);
  const char *sentences[] = { flagged, pains, quiet };
  GtkWidget *note;

  g_return_if_fail (SW_IS_TREND_CARD (card));

  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (guint i = weeks->len; i > 0 && weeks->len - i < 2 * BACKTEST_BARS; i--)
    {
      const SwBacktestWeek *week = &g_array_index (weeks, SwBacktestWeek, i - 1);
      g_autofree char *title = sw_words_week_title (week->monday);
      g_autofree char *flags = g_strdup_printf ("%d", week->n_flags);
      g_autofree char *pain = week->pain == SW_MISSING ? g_strdup ("–") : g_strdup_printf ("%d", week->pain);

      sw_trend_card_add_row (card, (const char * const []) { title, flags, pain, get_verdict_word (week->verdict) }, 4);
    }
  add_backtest_chart (card, weeks);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    sw_trend_card_add_widget (card, sw_rows_new_label (sentences[i], NULL));
  note = sw_rows_new_label (sw_words_backtest_note (), "caption");
  gtk_widget_add_css_class (note, "sw-dim");
  sw_trend_card_add_widget (card, note);
}

/* --- the ratio of loads ---------------------------------------------------------------------------------------------- */

void
sw_trends_history_show_ratio (SwTrendCard *card,
                              SwDiary     *diary,
                              SwDay        from)
{
  const SwGuide *guide = sw_diary_get_guide (diary);
  SwDay today = sw_diary_get_today (diary);
  const char *headings[] = { _("Day"), _("Ratio") };
  const SwStyle *style = sw_look_get_style ();
  g_autoptr (GArray) days = sw_insight_chart_days (sw_diary_get_journal (diary), guide, from, today);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  SwSeries series = { .kind = SW_SERIES_LINE, .color = style->kinds[SW_FAMILY_OTHER].fill };
  GtkWidget *chart = sw_chart_view_new (_("Last 7 days beside the 21 before"), 120);
  GtkWidget *note;

  g_return_if_fail (SW_IS_TREND_CARD (card));

  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < days->len; i++)
    {
      const SwLoadDay *day = &g_array_index (days, SwLoadDay, i);
      SwChartPoint point = { .x = day->day, .y = day->uncoupled, .color = series.color };
      g_autofree char *name = sw_words_day_long (day->day);
      g_autofree char *figure = isfinite (day->uncoupled) ? g_strdup_printf ("%.2f", day->uncoupled) : g_strdup ("–");

      g_array_append_val (points, point);
      g_ptr_array_add (texts, g_strdup_printf (_("%s: ratio %s"), name, figure));
      sw_trend_card_add_row (card, (const char * const []) { name, figure }, 2);
    }
  g_ptr_array_add (all, points);
  sw_chart_view_set_lines (SW_CHART_VIEW (chart),
                           &(SwLineChart) { .series = &series, .n_series = 1, .from = from - 0.5, .to = today + 0.5, .low = 0, .high = 2,
                                            .line = sw_guide_has_number (guide, RATIO_LINE) ? sw_guide_get_number (guide, RATIO_LINE) : (double) NAN,
                                            .now = NAN, .most_ticks = 5 },
                           all, texts);
  sw_trend_card_add_chart (card, NULL, chart);
  note = sw_rows_new_label (_("Shown because you asked for it. Studies disagree about this ratio: it can be made from numbers that mean "
                              "nothing, and in runners a higher one went with fewer injuries. No rule of the plan uses it."), "caption");
  gtk_widget_add_css_class (note, "sw-dim");
  sw_trend_card_add_widget (card, note);
}
