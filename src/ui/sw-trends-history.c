/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trends-history"

#include "config.h"

#include <glib/gi18n.h>

#include "sw-chart-view.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-trend-columns.h"
#include "sw-trends-cards.h"

/* --- adherence ------------------------------------------------------------------------------------------------------- */

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

/* How four weeks went beside what was asked for. */
void
sw_trends_show_adherence (SwTrendCard         *card,
                          const SwTrends      *trends,
                          const SwTrendsPlans *plans)
{
  const char *headings[] = { _("Week"), _("Planned"), _("Done"), _("Moved"), _("Skipped"), _("Not Done"), _("More") };
  SwAdherenceCounts all = plans->weeks[0];

  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (int i = 1; i < SW_TRENDS_ADHERENCE_WEEKS; i++)
    sw_adherence_add (&all, &plans->weeks[i]);
  add_adherence_line (card, _("Four Weeks"), &all);
  for (int i = 0; i < SW_TRENDS_ADHERENCE_WEEKS; i++)
    {
      g_autofree char *title = sw_words_week_title (sw_day_get_monday (trends->today) - 7 * i);

      add_adherence_line (card, title, &plans->weeks[i]);
      add_count_row (card, title, &plans->weeks[i]);
    }
  add_count_row (card, _("Four Weeks"), &all);
  sw_trend_card_add_note (card, sw_words_adherence_note (), TRUE);
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

static void
add_week (SwTrendCard          *card,
          SwTrendColumns       *columns,
          const SwBacktestWeek *week,
          gboolean              now)
{
  const SwStyle *style = sw_look_get_style ();
  SwBar bar = { .planned = week->n_flags > 0 ? 10 : NAN, .strong = now };
  char *title = sw_words_week_title (week->monday);
  g_autofree char *flags = g_strdup_printf ("%d", week->n_flags);
  g_autofree char *pain = week->pain == SW_MISSING ? g_strdup ("–") : g_strdup_printf ("%d", week->pain);
  const char *verdict = get_verdict_word (week->verdict);

  sw_trend_card_add_row (card, (const char * const []) { title, flags, pain, verdict }, 4);
  if (week->pain > 0)
    bar.parts[bar.n_parts++] = (SwBarPart) { week->pain, style->pain[sw_pain_band_from_nrs (week->pain)].fill };
  sw_trend_columns_add (columns, &bar, week->pain == SW_MISSING ? (double) NAN : week->pain,
                        g_strdup_printf ("%d", sw_day_get_iso_week (week->monday, NULL)), title,
                        week->pain == SW_MISSING
                          /* translators: a week, and what its flags were worth */
                          ? g_strdup_printf (_("%s: no report; %s."), title, verdict)
                          /* translators: a week, pain from 0 to 10, and what its flags were worth */
                          : g_strdup_printf (_("%s: worst pain %d; %s."), title, week->pain, verdict));
}

/* The week's worst pain as a bar, and around it what the flags had said. The counts are over all weeks, also those that are
 * not drawn. */
void
sw_trends_show_backtest (SwTrendCard    *card,
                         const SwTrends *trends)
{
  const char *headings[] = { _("Week"), _("Flags"), _("Worst Pain"), _("Verdict") };
  guint n_weeks = MIN (trends->backtest->len, (guint) MIN (trends->n_weeks, SW_TRENDS_MOST_BARS));
  const SwLegendItem legend[] = { { _("Flagged by the load"), sw_look_get_style ()->text, TRUE } };
  SwTrendLook look = { .name = _("Worst pain of each week"), .heading = _("Worst pain of each week"), .height = 120, .decimals = 0 };
  g_autofree char *flagged = sw_words_backtest_flagged (&trends->backtest_counts);
  g_autofree char *pains = sw_words_backtest_pains (&trends->backtest_counts);
  g_autofree char *quiet = sw_words_backtest_quiet (&trends->backtest_counts);
  g_auto (SwTrendColumns) columns;

  sw_trend_columns_init (&columns);
  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, headings, G_N_ELEMENTS (headings));
  for (guint i = trends->backtest->len - n_weeks; i < trends->backtest->len; i++)
    add_week (card, &columns, &g_array_index (trends->backtest, SwBacktestWeek, i), i + 1 == trends->backtest->len);
  sw_trend_columns_add_bars (&columns, card, &look, &(SwBarChart) { .bar_width = 14, .line = NAN, .least_high = 10, .most_ticks = 3,
                                                                    .legend = legend, .n_legend = G_N_ELEMENTS (legend) });
  sw_trend_card_add_note (card, flagged, FALSE);
  sw_trend_card_add_note (card, pains, FALSE);
  sw_trend_card_add_note (card, quiet, FALSE);
  sw_trend_card_add_note (card, sw_words_backtest_note (), TRUE);
}
