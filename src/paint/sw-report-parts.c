/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-report-sheet-private.h"

#include "sw-words-report.h"
#include "sw-words-sheet.h"

#define CHART_HEIGHT 88.0
#define CHART_TOP 4.0
#define CHART_LEFT 18.0
#define CHART_MOST 10
#define DOT_SIZE 5.4
#define RUN_SIZE 5.0
#define CELL_PAD 3.0
/* A heading is not left alone at the foot of a page. */
#define HEADING_ROOM 54.0
#define COLUMN_GAP 4.5

/**
 * sw_report_begin_page:
 * @self: a builder
 *
 * Starts a page with the report's name on it; the pages are numbered when their number is known.
 */
void
sw_report_begin_page (SwSheetBuilder *self)
{
  const char *title = self->sheet->title;
  double s = self->scale;
  double x = self->left + (SW_LOGO_SIZE + SW_LOGO_GAP) * s;
  double width = (self->width - (SW_LOGO_SIZE + SW_LOGO_GAP) * s) * 0.72;
  double title_height = sw_builder_measure (self, SW_FONT_TITLE, title, 0, width, NULL);
  double subject_height = sw_builder_measure (self, SW_FONT_BODY, self->sheet->subject, 0, width, NULL);
  SwSheetItem *item;

  self->y = self->sheet->margin;
  sw_builder_add_text (self, SW_ROLE_TITLE, SW_FONT_TITLE, title, x, self->y, width, title_height);
  item = sw_builder_add_text (self, SW_ROLE_TITLE, SW_FONT_BODY, self->sheet->subject, x, self->y + title_height, width,
                              subject_height);
  item->dim = TRUE;
  sw_sheet_add (self->sheet, SW_SHEET_LOGO, SW_ROLE_NONE, self->left,
                self->y + (title_height + subject_height - SW_LOGO_SIZE * s) / 2.0, SW_LOGO_SIZE * s, SW_LOGO_SIZE * s);
  self->y += title_height + subject_height + sw_builder_space (self, 4.0, 9.0);
}

/**
 * sw_report_need:
 * @self: a builder
 * @height: of what comes next and must not be torn
 *
 * Turns the page when it does not fit.
 */
void
sw_report_need (SwSheetBuilder *self,
                double          height)
{
  if (self->y + height <= self->limit)
    return;
  self->sheet->n_pages++;
  sw_report_begin_page (self);
}

/**
 * sw_report_add_heading:
 * @self: a builder
 * @title: of the section
 * @note: beside it; may be empty
 * @x: left edge
 * @width: of the section
 */
void
sw_report_add_heading (SwSheetBuilder *self,
                       const char     *title,
                       const char     *note,
                       double          x,
                       double          width)
{
  sw_report_need (self, HEADING_ROOM * self->scale);
  self->y += sw_builder_space (self, SW_SECTION_GAP_LEAST, SW_SECTION_GAP);
  self->y += sw_builder_add_heading (self, title, note, x, self->y, width);
  self->y += sw_builder_space (self, 1.5, 4.0);
}

/**
 * sw_report_add_paragraph:
 * @self: a builder
 * @font: of the text
 * @text: UTF-8
 * @bold_bytes: how many of its first bytes are bold
 * @x: left edge
 * @width: to wrap at
 */
void
sw_report_add_paragraph (SwSheetBuilder *self,
                         SwFont          font,
                         const char     *text,
                         guint           bold_bytes,
                         double          x,
                         double          width)
{
  double height = sw_builder_measure (self, font, text, bold_bytes, width, NULL);
  SwSheetItem *item;

  if (text[0] == '\0')
    return;
  sw_report_need (self, height);
  item = sw_builder_add_text (self, SW_ROLE_NOTE, font, text, x, self->y, width, height);
  item->bold_bytes = bold_bytes;
  self->y += height;
}

static double
measure_row (const SwSheetBuilder *self,
             const SwReportTable  *table,
             guint                 row,
             SwFont                font)
{
  double height = 0.0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      double width = table->shares[i] * self->width - COLUMN_GAP * self->scale;
      double cell = sw_builder_measure (self, font, g_ptr_array_index (table->cells, row * table->n_columns + i), 0, width,
                                        NULL);

      height = MAX (height, cell);
    }
  return height;
}

static void
place_row (SwSheetBuilder      *self,
           const SwReportTable *table,
           guint                row,
           SwFont               font,
           double               height)
{
  double x = self->left;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *text = g_ptr_array_index (table->cells, row * table->n_columns + i);
      double gap = COLUMN_GAP * self->scale;
      double width = table->shares[i] * self->width - gap;
      double cell = sw_builder_measure (self, font, text, 0, width, NULL);
      SwSheetItem *item = sw_builder_add_text (self, SW_ROLE_TABLE, font, text, table->left[i] ? x : x + gap,
                                               self->y + (row == 0 ? height - cell : 0.0), width, cell);

      item->align = table->left[i] ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
      x += table->shares[i] * self->width;
    }
}

/**
 * sw_report_add_table:
 * @self: a builder
 * @table: its cells, headings first
 *
 * Rows are never torn; headings are said again on a new page.
 */
void
sw_report_add_table (SwSheetBuilder      *self,
                     const SwReportTable *table)
{
  double pad = sw_builder_space (self, 1.5, CELL_PAD);
  double heading = measure_row (self, table, 0, SW_FONT_CAPTION_BOLD);
  guint n_rows = table->cells->len / table->n_columns;
  guint heading_page = G_MAXUINT;

  for (guint row = 1; row < n_rows; row++)
    {
      double height = measure_row (self, table, row, SW_FONT_SMALL);
      SwSheetItem *item;

      sw_report_need (self, height + 2.0 * pad + 1.0 +
                              (heading_page != self->sheet->n_pages ? heading + pad + 2.0 * self->scale : 0.0));
      if (heading_page != self->sheet->n_pages)
        {
          heading_page = self->sheet->n_pages;
          place_row (self, table, 0, SW_FONT_CAPTION_BOLD, heading);
          self->y += heading + pad;
          item = sw_sheet_add (self->sheet, SW_SHEET_FILL, SW_ROLE_NONE, self->left, self->y, self->width, self->scale);
          item->shade = 1.0;
          self->y += self->scale;
        }
      self->y += pad;
      place_row (self, table, row, SW_FONT_SMALL, height);
      self->y += height + pad;
      sw_builder_add_rule (self, self->y);
      self->y += SW_RULE_WIDTH;
    }
}

static void
add_gridlines (SwSheetBuilder *self,
               double          top,
               double          unit,
               int             red)
{
  double s = self->scale;
  double x = self->left + CHART_LEFT * s;
  double width = self->width - CHART_LEFT * s;
  g_autofree char *label = sw_words_report_red_from (red);
  double label_width, label_height;
  SwSheetItem *item;

  item = sw_sheet_add (self->sheet, SW_SHEET_FILL, SW_ROLE_CHART, x, top, width, unit * (CHART_MOST - red + 0.5));
  item->shade = 0.11;
  for (int value = 0; value <= CHART_MOST; value += 2)
    {
      g_autofree char *text = g_strdup_printf ("%d", value);
      double y = top + unit * (CHART_MOST - value);
      double height = sw_builder_measure (self, SW_FONT_CAPTION, text, 0, -1.0, NULL);

      sw_sheet_add (self->sheet, SW_SHEET_RULE, SW_ROLE_CHART, x, y - SW_RULE_WIDTH / 2.0, width, SW_RULE_WIDTH);
      item = sw_builder_add_text (self, SW_ROLE_CHART, SW_FONT_CAPTION, text, self->left, y - height / 2.0,
                                  (CHART_LEFT - 4.5) * s, height);
      item->align = PANGO_ALIGN_RIGHT;
      item->dim = TRUE;
    }
  label_height = sw_builder_measure (self, SW_FONT_CAPTION, label, 0, -1.0, &label_width);
  item = sw_builder_add_text (self, SW_ROLE_CHART, SW_FONT_CAPTION, label, x + width - label_width - 4.5 * s,
                              top + unit * 0.7, label_width, label_height);
  item->dim = TRUE;
}

static void
add_pain_of_day (SwSheetBuilder *self,
                 int             pain,
                 double          x,
                 double          base,
                 double          unit)
{
  double size = DOT_SIZE * self->scale;
  double y = base - unit * MAX (0, pain);
  SwSheetItem *item;

  if (pain == SW_MISSING)
    {
      item = sw_sheet_add (self->sheet, SW_SHEET_CROSS, SW_ROLE_CHART, x - size * 0.35, base - size * 0.35, size * 0.7,
                           size * 0.7);
      item->line = 0.75 * self->scale;
      return;
    }
  if (pain > 0)
    {
      item = sw_sheet_add (self->sheet, SW_SHEET_FILL, SW_ROLE_CHART, x - 0.6 * self->scale, y, 1.2 * self->scale,
                           base - y);
      item->shade = 1.0;
    }
  item = sw_sheet_add (self->sheet, SW_SHEET_DOT, SW_ROLE_CHART, x - size / 2.0, y - size / 2.0, size, size);
  item->line = 0.9 * self->scale;
  item->checked = pain > 0;
}

/**
 * sw_report_add_chart:
 * @self: a builder
 * @facts: eight weeks
 * @red: the pain from which a run is stopped
 *
 * The highest low-back pain of every day, the days with a run, and the weeks.
 */
void
sw_report_add_chart (SwSheetBuilder      *self,
                     const SwReportFacts *facts,
                     int                  red)
{
  double s = self->scale;
  double x = self->left + CHART_LEFT * s;
  double pitch = (self->width - CHART_LEFT * s) / SW_REPORT_DAYS;
  double unit = (CHART_HEIGHT - CHART_TOP) * s / CHART_MOST;
  double top = self->y + CHART_TOP * s;
  double base = top + unit * CHART_MOST;
  double run_y = base + 8.5 * s;
  double label_y = run_y + RUN_SIZE * s + 4.0 * s;
  double label_height = 0.0;
  SwSheetItem *item;

  add_gridlines (self, top, unit, red);
  for (guint i = 0; i < SW_REPORT_DAYS; i++)
    {
      double middle = x + pitch * (i + 0.5);

      add_pain_of_day (self, facts->day_pain[i], middle, base, unit);
      if (facts->day_run[i])
        {
          item = sw_sheet_add (self->sheet, SW_SHEET_FILL, SW_ROLE_CHART, middle - RUN_SIZE * s / 2.0, run_y,
                               RUN_SIZE * s, RUN_SIZE * s);
          item->shade = 1.0;
        }
      if (i % 7 == 0)
        {
          g_autofree char *day = sw_words_report_day (facts->from + (SwDay) i);

          label_height = sw_builder_measure (self, SW_FONT_CAPTION, day, 0, pitch * 7.0, NULL);
          item = sw_builder_add_text (self, SW_ROLE_CHART, SW_FONT_CAPTION, day, middle - pitch / 2.0, label_y,
                                      pitch * 7.0, label_height);
          item->dim = TRUE;
        }
    }
  item = sw_builder_add_text (self, SW_ROLE_CHART, SW_FONT_CAPTION_BOLD, sw_words_report_word (SW_REPORT_WORD_RUN),
                              self->left, run_y - 2.75 * s, (CHART_LEFT - 4.5) * s, 10.5 * s);
  item->align = PANGO_ALIGN_RIGHT;
  item->max_lines = 1;
  self->y = label_y + label_height + 3.0 * s;
  sw_report_add_paragraph (self, SW_FONT_CAPTION, sw_words_report_word (SW_REPORT_WORD_PAIN_LEGEND), 0, x,
                           self->width - CHART_LEFT * s);
}
