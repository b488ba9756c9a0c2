/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-backtest"

#include "config.h"

#include "sw-backtest.h"

/* What one day holds. */
enum
{
  FLAG = 1 << 0,
  PAIN = 1 << 1,
  REPORT = 1 << 2,
};

typedef struct
{
  SwDay   first;   /* a Monday */
  SwDay   today;
  guint8 *days;    /* flags above, from first to today */
} Days;

static gboolean
has (const Days *self,
     guint8      what,
     SwDay       from,
     SwDay       to)
{
  for (SwDay day = MAX (from, self->first); day <= MIN (to, self->today); day++)
    if ((self->days[day - self->first] & what) != 0)
      return TRUE;
  return FALSE;
}

/* How much and how it is spread over the days. Habits (strength, cross-training, surfaces, shoes) are flagged for weeks on end,
 * and of a history that was imported nearly always: they would make a warning of every week. */
static gboolean
is_load_flag (const SwFinding *finding)
{
  static const char * const ids[] = { "L_SESSION", "L_WEEK", "L_MONO", "L_REST", "L_HARD", "L_RUNROW", "L_LONG", "L_INTENS", NULL };

  return finding->level >= SW_SEVERITY_CAUTION && g_strv_contains (ids, finding->id);
}

static gboolean
is_episode (const SwFinding *finding)
{
  return g_str_equal (finding->id, "P_EPISODE") || g_str_equal (finding->id, "P_RECUR");
}

static void
mark (Days      *self,
      SwDay      day,
      guint8     what)
{
  if (day >= self->first && day <= self->today)
    self->days[day - self->first] |= what;
}

static void
mark_days (Days            *self,
           const SwJournal *journal,
           const SwBody    *body)
{
  for (guint i = 0; i < body->findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i);

      if (is_load_flag (finding))
        mark (self, finding->day, FLAG);
      else if (is_episode (finding))
        mark (self, finding->day, PAIN);
    }
  for (guint i = 0; i < journal->pain->len; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);

      /* Reports of other regions say nothing about the back. */
      if (sw_region_is_low_back (report->region))
        mark (self, report->day, report->nrs >= SW_BACKTEST_PAIN ? PAIN | REPORT : REPORT);
    }
}

/* A spell of pain begins where none was in the days before. */
static void
count_pains (const Days       *self,
             SwBacktestCounts *counts)
{
  for (SwDay day = self->first; day <= self->today; day++)
    {
      if (!has (self, PAIN, day, day) || has (self, PAIN, day - SW_BACKTEST_DAYS, day - 1))
        continue;
      counts->pains++;
      counts->misses += !has (self, FLAG, day - SW_BACKTEST_DAYS, day - 1);
    }
}

/* From the day after the week's first flag on; from the week's end on where there is none. */
static SwBacktestVerdict
judge (const Days *self,
       SwDay       monday)
{
  SwDay after = monday + 6;
  gboolean flagged = FALSE;
  gboolean over;

  for (SwDay day = monday; day <= MIN (monday + 6, self->today) && !flagged; day++)
    if (has (self, FLAG, day, day))
      {
        flagged = TRUE;
        after = day;
      }
  over = after + SW_BACKTEST_DAYS <= self->today;
  if (has (self, PAIN, after + 1, after + SW_BACKTEST_DAYS))
    return flagged ? SW_BACKTEST_HIT : SW_BACKTEST_QUIET_PAIN;
  if (!over)
    return flagged ? SW_BACKTEST_OPEN : SW_BACKTEST_UNKNOWN;
  if (!has (self, REPORT, after + 1, after + SW_BACKTEST_DAYS))
    return flagged ? SW_BACKTEST_UNREPORTED : SW_BACKTEST_UNKNOWN;
  return flagged ? SW_BACKTEST_FALSE_ALARM : SW_BACKTEST_QUIET;
}

static void
add_verdict (SwBacktestCounts  *counts,
             SwBacktestVerdict  verdict)
{
  switch (verdict)
    {
    case SW_BACKTEST_QUIET:
      counts->quiet++;
      break;
    case SW_BACKTEST_QUIET_PAIN:
      counts->quiet++;
      counts->quiet_hits++;
      break;
    case SW_BACKTEST_HIT:
      counts->flagged++;
      counts->hits++;
      break;
    case SW_BACKTEST_FALSE_ALARM:
      counts->flagged++;
      counts->false_alarms++;
      break;
    case SW_BACKTEST_UNREPORTED:
      counts->flagged++;
      counts->unreported++;
      break;
    case SW_BACKTEST_OPEN:
      counts->flagged++;
      counts->open++;
      break;
    case SW_BACKTEST_UNKNOWN:
    default:
      break;
    }
}

static void
describe_weeks (const Days      *days,
                const SwJournal *journal,
                const SwBody    *body,
                GArray          *weeks)
{
  for (guint i = 0; i < body->findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i);

      if (is_load_flag (finding) && finding->day >= days->first && finding->day <= days->today)
        {
          SwBacktestWeek *week = &g_array_index (weeks, SwBacktestWeek, (finding->day - days->first) / 7);

          week->level = MAX (week->level, finding->level);
          week->n_flags++;
        }
    }
  for (guint i = 0; i < journal->pain->len; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);

      if (sw_region_is_low_back (report->region)
          && report->day >= days->first && report->day <= days->today)
        {
          SwBacktestWeek *week = &g_array_index (weeks, SwBacktestWeek, (report->day - days->first) / 7);

          week->pain = MAX (week->pain, report->nrs);
        }
    }
}

/**
 * sw_backtest_weeks:
 * @journal: a sealed journal
 * @body: what insight found in it
 * @from: the first day that counts; SW_DAY_NONE for all of the history
 * @ret_counts: (out): hits, misses and false alarms
 *
 * Flags are those of load and rest, caution and above; snoozed ones count, because the rules raised them. Pain is a low-back
 * score of SW_BACKTEST_PAIN or more, or the day an episode is known. Pain that no flag preceded is a miss; a flag that only
 * painless reports followed is a false alarm; where nobody reported nothing is known, and it is counted as that.
 *
 * Returns: (transfer full) (element-type SwBacktestWeek): each week to today's, oldest first
 */
GArray *
sw_backtest_weeks (const SwJournal  *journal,
                   const SwBody     *body,
                   SwDay             from,
                   SwBacktestCounts *ret_counts)
{
  GArray *weeks = g_array_new (FALSE, TRUE, sizeof (SwBacktestWeek));
  SwDay first = sw_journal_get_first_day (journal);
  g_autofree guint8 *marks = NULL;
  Days days;

  *ret_counts = (SwBacktestCounts) { .days = SW_BACKTEST_DAYS };
  if (first == SW_DAY_NONE || MAX (first, from) > body->today)
    return weeks;
  first = sw_day_get_monday (MAX (first, from));
  marks = g_new0 (guint8, body->today - first + 1);
  days = (Days) { first, body->today, marks };
  mark_days (&days, journal, body);
  count_pains (&days, ret_counts);
  for (SwDay monday = first; monday <= days.today; monday += 7)
    {
      SwBacktestWeek week = { .monday = monday, .pain = SW_MISSING, .verdict = judge (&days, monday) };

      add_verdict (ret_counts, week.verdict);
      g_array_append_val (weeks, week);
    }
  describe_weeks (&days, journal, body, weeks);
  return weeks;
}
