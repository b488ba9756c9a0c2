/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-season-sheet.h"

#include "sw-report-sheet-private.h"
#include "sw-words-report.h"
#include "sw-words-sheet.h"

#define N_COLUMNS 9
#define MINUTES_AN_HOUR 60.0
#define PROFILE_HEIGHT 72.0
#define MOST_BAR 24.0

/* What a week asks for, counted from its days. */
typedef struct
{
  double km;
  double longest_km;
  double minutes;
  guint  runs;
  guint  strength;
  guint  cross;
} WeekSums;

static void
sum_week (const SwPlanWeek *week,
          WeekSums         *ret_sums)
{
  WeekSums sums = { 0.0, NAN, 0.0, 0, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (week->days); i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        sums.minutes += session->minutes;
        if (session->kind == SW_KIND_STRENGTH)
          sums.strength++;
        else if (!sw_kind_is_run (session->kind))
          sums.cross++;
        else
          {
            sums.runs++;
            if (isfinite (session->km))
              {
                sums.km += session->km;
                sums.longest_km = isfinite (sums.longest_km) ? MAX (sums.longest_km, session->km) : session->km;
              }
          }
      }
  *ret_sums = sums;
}

static void
add_number (GPtrArray *cells,
            double     value,
            int        decimals)
{
  g_ptr_array_add (cells, sw_words_report_number (value, decimals));
}

static void
add_week (GPtrArray        *cells,
          const SwPlanWeek *week,
          const WeekSums   *sums)
{
  add_number (cells, sw_day_get_iso_week (week->monday, NULL), 0);
  g_ptr_array_add (cells, sw_words_week_span (week->monday));
  g_ptr_array_add (cells, sw_words_week_phase (week));
  add_number (cells, sums->runs, 0);
  add_number (cells, sums->strength, 0);
  add_number (cells, sums->cross, 0);
  add_number (cells, sums->minutes / MINUTES_AN_HOUR, 1);
  add_number (cells, sums->longest_km, 1);
  g_ptr_array_add (cells, sums->km > 0.0 ? sw_words_report_number (sums->km, 1)
                                         : g_strdup (sw_words_report_word (SW_REPORT_WORD_UNKNOWN)));
}

static void
add_weeks (SwSheetBuilder *self,
           GPtrArray      *weeks)
{
  static const SwReportWord headings[N_COLUMNS] = {
    SW_REPORT_WORD_COLUMN_WEEK, SW_REPORT_WORD_COLUMN_DAYS, SW_REPORT_WORD_COLUMN_PHASE, SW_REPORT_WORD_COLUMN_RUNS,
    SW_REPORT_WORD_COLUMN_STRENGTH, SW_REPORT_WORD_COLUMN_CROSS, SW_REPORT_WORD_COLUMN_TIME,
    SW_REPORT_WORD_COLUMN_LONGEST, SW_REPORT_WORD_COLUMN_PLANNED_KM,
  };
  SwReportTable table = { N_COLUMNS, { 0.07, 0.23, 0.23, 0.06, 0.10, 0.07, 0.07, 0.09, 0.08 },
                          { TRUE, TRUE, TRUE }, NULL };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (cells, g_strdup (sw_words_report_word (headings[i])));
  for (guint i = 0; i < weeks->len; i++)
    {
      WeekSums sums;

      sum_week (g_ptr_array_index (weeks, i), &sums);
      add_week (cells, g_ptr_array_index (weeks, i), &sums);
    }
  table.cells = cells;
  sw_report_add_table (self, &table);
}

/* A bar a week above the table: how the kilometers rise and rest. */
static void
add_profile (SwSheetBuilder *self,
             GPtrArray      *weeks)
{
  double s = self->scale;
  double height = PROFILE_HEIGHT * s;
  double pitch = self->width / weeks->len;
  double most = 0.0;
  double base = self->y + height;

  for (guint i = 0; i < weeks->len; i++)
    {
      WeekSums sums;

      sum_week (g_ptr_array_index (weeks, i), &sums);
      most = MAX (most, sums.km);
    }
  if (most <= 0.0)
    return;

  for (guint i = 0; i < weeks->len; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, i);
      double width = MIN (pitch * 0.76, MOST_BAR * s);
      SwSheetItem *item;
      WeekSums sums;

      sum_week (week, &sums);
      item = sw_sheet_add (self->sheet, SW_SHEET_FILL, SW_ROLE_CHART, self->left + pitch * (i + 0.5) - width / 2.0,
                           base - height * sums.km / most, width, height * sums.km / most);
      /* Weeks that hold back are gray. */
      item->shade = week->state == SW_STATE_BUILD ? 1.0 : 0.4;
    }
  sw_builder_add_rule (self, base);
  self->y = base + SW_RULE_WIDTH + sw_builder_space (self, SW_SECTION_GAP_LEAST, SW_SECTION_GAP);
}

/**
 * sw_season_sheet_new:
 * @input: insight's answer, the guide, the journal and the art
 * @weeks: (element-type SwPlanWeek): the plan, week after week, at least one
 * @options: paper, size of print, direction, the day of printing
 *
 * Returns: (transfer full): the sheet
 */
SwSheet *
sw_season_sheet_new (const SwWeekSheetInput   *input,
                     GPtrArray                *weeks,
                     const SwWeekSheetOptions *options)
{
  const SwPlanWeek *first = g_ptr_array_index (weeks, 0);
  const SwPlanWeek *last = g_ptr_array_index (weeks, weeks->len - 1);
  g_autofree char *race = sw_words_report_race (input->journal->profile);
  SwWeekSheetInput own = *input;
  SwSheetBuilder builder;
  SwSheet *sheet;

  own.week = first;
  sw_builder_init (&builder, &own, options, 1.0);
  builder.paginate = TRUE;
  builder.sheet->title = g_strdup (sw_words_report_word (SW_REPORT_WORD_SEASON));
  builder.sheet->subject = sw_words_report_span (first->monday, last->monday + 6, weeks->len);
  builder.limit -= sw_builder_get_footer_height (&builder) + SW_FOOTER_GAP * builder.scale;

  sw_report_begin_page (&builder);
  builder.y += sw_builder_space (&builder, 6.0, 12.0);
  sw_report_add_paragraph (&builder, SW_FONT_BODY_BOLD, race, 0, builder.left, builder.width);
  sw_report_add_paragraph (&builder, SW_FONT_SMALL, sw_words_report_word (SW_REPORT_WORD_SEASON_NOTE), 0, builder.left,
                           builder.width);
  builder.y += sw_builder_space (&builder, SW_SECTION_GAP_LEAST, SW_SECTION_GAP);
  add_profile (&builder, weeks);
  add_weeks (&builder, weeks);
  sw_builder_add_footer (&builder);

  sheet = g_steal_pointer (&builder.sheet);
  sw_builder_clear (&builder);
  if (sheet->rtl)
    sw_sheet_mirror (sheet);
  return sheet;
}
