/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-report-sheet.h"

#include "sw-report-sheet-private.h"
#include "sw-words-report.h"
#include "sw-words-sheet.h"

#define N_FIGURES 5
#define FIGURE_PAD 7.0
#define BODY_WIDTH 142.0
#define BODY_HEIGHT 165.0
#define MOST_REGIONS 5
#define BODY_GAP 22.5
#define FLAG_SIZE 10.5
#define DATE_WIDTH 40.0
#define MOST_FINDINGS 6
#define MOST_ZONES 8
#define LINE_PITCH 20.0
#define N_QUESTION_LINES 3
#define N_NOTE_LINES 5
/* What is for the clinician stands on a page of its own. */
#define LEAST_PAGES 2

static const char *
word (SwReportWord which)
{
  return sw_words_report_word (which);
}

/* One of the five figures at the top: a title, the figure, a note. */
static void
add_figure (SwSheetBuilder *self,
            guint           index,
            const char     *title,
            const char     *figure,
            const char     *note,
            double         *height)
{
  double s = self->scale;
  double width = self->width / N_FIGURES - 2.0 * FIGURE_PAD * s;
  double x = self->left + self->width / N_FIGURES * index + FIGURE_PAD * s;
  double y = self->y + FIGURE_PAD * s;
  const char *texts[3] = { title, figure, note };
  const SwFont fonts[3] = { SW_FONT_CAPTION, SW_FONT_HEADING, SW_FONT_CAPTION };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double part = sw_builder_measure (self, fonts[i], texts[i], 0, width, NULL);
      SwSheetItem *item = sw_builder_add_text (self, SW_ROLE_NOTE, fonts[i], texts[i], x, y, width, part);

      item->dim = i != 1;
      y += part;
    }
  *height = MAX (*height, y + FIGURE_PAD * s - self->y);
}

static void
add_figures (SwSheetBuilder      *self,
             const SwReportFacts *facts)
{
  double low = G_MAXDOUBLE, high = 0.0, longest = NAN;
  double height = 0.0;
  g_autofree char *days = sw_words_report_of (facts->report_days, SW_REPORT_DAYS);
  g_autofree char *without = sw_words_report_days_without (SW_REPORT_DAYS - (int) facts->report_days);
  g_autofree char *highest = sw_words_report_of (facts->highest != SW_MISSING ? facts->highest : NAN, 10);
  g_autofree char *when = sw_words_report_when (facts->highest_day, facts->highest_moment);
  g_autofree char *usual = sw_words_report_of (facts->median, 10);
  g_autofree char *drugs = sw_words_report_of (facts->painkiller_days, SW_REPORT_DAYS);
  g_autofree char *running = NULL;
  g_autofree char *longest_words = NULL;
  SwSheetItem *frame;

  for (guint i = 0; i < SW_REPORT_WEEKS; i++)
    {
      low = MIN (low, facts->week_km[i]);
      high = MAX (high, facts->week_km[i]);
      if (isfinite (facts->week_longest_km[i]))
        longest = isfinite (longest) ? MAX (longest, facts->week_longest_km[i]) : facts->week_longest_km[i];
    }
  running = sw_words_report_km_range (low, high);
  longest_words = sw_words_report_longest (longest);

  self->y += sw_builder_space (self, 5.0, 9.0);
  add_figure (self, 0, word (SW_REPORT_WORD_REPORT_DAYS), days, without, &height);
  add_figure (self, 1, word (SW_REPORT_WORD_HIGHEST), highest, when, &height);
  add_figure (self, 2, word (SW_REPORT_WORD_USUAL), usual, word (SW_REPORT_WORD_USUAL_NOTE), &height);
  add_figure (self, 3, word (SW_REPORT_WORD_RUNNING), running, longest_words, &height);
  add_figure (self, 4, word (SW_REPORT_WORD_PAINKILLERS), drugs, "", &height);
  frame = sw_sheet_add (self->sheet, SW_SHEET_FRAME, SW_ROLE_NONE, self->left, self->y, self->width, height);
  frame->line = 0.75 * self->scale;
  frame->radius = 6.75 * self->scale;
  self->y += height;
}

/* The findings of caution and above that the clinician should see: the gravest, newest first among equals, then by day. */
static GPtrArray *
choose_findings (const SwBody        *body,
                 const SwReportFacts *facts)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (int level = SW_SEVERITY_URGENT; level >= SW_SEVERITY_CAUTION; level--)
    for (guint i = body->findings->len; i > 0 && chosen->len < MOST_FINDINGS; i--)
      {
        SwFinding *finding = g_ptr_array_index (body->findings, i - 1);

        if ((int) finding->level == level && finding->day >= facts->from && finding->day <= facts->to)
          g_ptr_array_add (chosen, finding);
      }
  return chosen;
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  return sw_finding_compare (*(const SwFinding * const *) a, *(const SwFinding * const *) b);
}

static void
add_findings (SwSheetBuilder      *self,
              const SwReportFacts *facts,
              double               x,
              double               width)
{
  g_autoptr (GPtrArray) findings = choose_findings (self->input->body, facts);
  double s = self->scale;

  sw_report_add_heading (self, word (SW_REPORT_WORD_STOOD_OUT), "", x, width);
  if (findings->len == 0)
    sw_report_add_paragraph (self, SW_FONT_SMALL, word (SW_REPORT_WORD_NOTHING_STOOD_OUT), 0, x, width);

  g_ptr_array_sort (findings, compare_findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *day = sw_words_report_day (finding->day);
      g_autofree char *text = sw_words_finding (finding, self->input->guide);
      double text_x = x + (FLAG_SIZE + 6.0 + DATE_WIDTH) * s;
      double height = sw_builder_measure (self, SW_FONT_SMALL, text, 0, x + width - text_x, NULL);
      SwSheetItem *item;

      sw_report_need (self, height + 6.0 * s);
      item = sw_sheet_add (self->sheet, SW_SHEET_FLAG, SW_ROLE_NONE, x, self->y + 0.75 * s, FLAG_SIZE * s, FLAG_SIZE * s);
      item->level = finding->level;
      sw_builder_add_text (self, SW_ROLE_TABLE, SW_FONT_SMALL, day, x + (FLAG_SIZE + 6.0) * s, self->y,
                           (DATE_WIDTH - 4.0) * s, 12.0 * s)->max_lines = 1;
      sw_builder_add_text (self, SW_ROLE_TABLE, SW_FONT_SMALL, text, text_x, self->y, x + width - text_x, height);
      self->y += height + 3.0 * s;
      sw_sheet_add (self->sheet, SW_SHEET_RULE, SW_ROLE_NONE, x, self->y, width, SW_RULE_WIDTH);
      self->y += 3.0 * s;
    }
}

/* The regions that hurt, most days first, in words: numbers would not fit the small figure. */
static void
add_regions (SwSheetBuilder      *self,
             const SwReportFacts *facts)
{
  gboolean told[SW_N_REGIONS] = { FALSE };

  for (guint i = 0; i < MOST_REGIONS; i++)
    {
      int most = -1;
      g_autofree char *line = NULL;

      for (int region = 0; region < SW_N_REGIONS; region++)
        if (!told[region] && facts->region_days[region] > 0 &&
            (most < 0 || facts->region_days[region] > facts->region_days[most]))
          most = region;
      if (most < 0)
        return;
      told[most] = TRUE;
      line = sw_words_report_region ((SwRegion) most, facts->region_days[most]);
      sw_report_add_paragraph (self, SW_FONT_CAPTION, line, 0, self->left, BODY_WIDTH * self->scale);
    }
}

/* The body at the left; what stood out, warning signs and spread at the right. */
static void
add_middle (SwSheetBuilder      *self,
            const SwReportFacts *facts)
{
  const SwJournal *journal = self->input->journal;
  g_autofree char *signs = sw_words_report_signs (journal, facts->from, facts->to);
  g_autofree char *spread = sw_words_report_spread (facts->leg_days, facts->night_days, facts->limp_days);
  double s = self->scale;
  double start = self->y;
  double x = self->left + (BODY_WIDTH + BODY_GAP) * s;
  double width = self->left + self->width - x;
  double bottom;
  SwSheetItem *item;

  sw_report_add_heading (self, word (SW_REPORT_WORD_WHERE), word (SW_REPORT_WORD_WHERE_NOTE), self->left,
                         BODY_WIDTH * s);
  item = sw_sheet_add (self->sheet, SW_SHEET_BODY, SW_ROLE_CHART, self->left, self->y, BODY_WIDTH * s, BODY_HEIGHT * s);
  item->regions = g_new (int, SW_N_REGIONS);
  for (guint i = 0; i < SW_N_REGIONS; i++)
    item->regions[i] = facts->region_days[i] > 0 ? (int) facts->region_days[i] : SW_MISSING;
  self->y += BODY_HEIGHT * s + 4.0 * s;
  add_regions (self, facts);
  bottom = self->y;

  self->y = start;
  add_findings (self, facts, x, width);
  sw_report_add_heading (self, word (SW_REPORT_WORD_SIGNS), "", x, width);
  sw_report_add_paragraph (self, SW_FONT_SMALL, signs, 0, x, width);
  sw_report_add_heading (self, word (SW_REPORT_WORD_SPREAD), "", x, width);
  sw_report_add_paragraph (self, SW_FONT_SMALL, spread, 0, x, width);
  if (self->sheet->n_pages == 1)
    self->y = MAX (self->y, bottom);
}

static void
add_cell (SwReportTable *table,
          char          *text)
{
  g_ptr_array_add (table->cells, text);
}

static void
add_number (SwReportTable *table,
            double         value,
            int            decimals)
{
  add_cell (table, sw_words_report_number (value, decimals));
}

static void
add_weeks (SwSheetBuilder      *self,
           const SwReportFacts *facts)
{
  SwReportTable table = { 8, { 0.09, 0.10, 0.12, 0.14, 0.13, 0.11, 0.18, 0.13 }, { TRUE }, NULL };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  table.cells = cells;
  for (int column = SW_REPORT_WORD_COLUMN_WEEK; column <= SW_REPORT_WORD_COLUMN_PAINKILLER; column++)
    add_cell (&table, g_strdup (word ((SwReportWord) column)));
  for (guint i = 0; i < SW_REPORT_WEEKS; i++)
    {
      add_number (&table, sw_day_get_iso_week (facts->from + (SwDay) i * 7, NULL), 0);
      add_number (&table, facts->week_km[i], 1);
      add_number (&table, facts->week_longest_km[i], 1);
      add_number (&table, facts->week_load[i], 0);
      add_number (&table, facts->week_strength[i], 0);
      add_number (&table, facts->week_pain[i] != SW_MISSING ? facts->week_pain[i] : NAN, 0);
      add_number (&table, facts->week_score[i] != SW_MISSING ? facts->week_score[i] : NAN, 0);
      add_number (&table, facts->week_painkiller[i], 0);
    }
  sw_report_add_heading (self, word (SW_REPORT_WORD_WEEKS), "", self->left, self->width);
  sw_report_add_table (self, &table);
}

static void
add_zones (SwSheetBuilder      *self,
           const SwReportFacts *facts)
{
  const SwBody *body = self->input->body;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_shown = 0;

  for (guint i = body->zones->len; i > 0 && n_shown < MOST_ZONES; i--)
    {
      const SwZoneDay *zone = &g_array_index (body->zones, SwZoneDay, i - 1);
      g_autofree char *day = NULL;
      g_autofree char *line = NULL;

      if (zone->day < facts->from || zone->day > facts->to || zone->zone <= SW_ZONE_GREEN)
        continue;
      day = sw_words_report_day (zone->day);
      line = sw_words_sheet_join (day, sw_words_zone (zone->zone));
      if (text->len > 0)
        g_string_prepend (text, "\n");
      g_string_prepend (text, line);
      n_shown++;
    }
  sw_report_add_heading (self, word (SW_REPORT_WORD_ZONES), "", self->left, self->width);
  sw_report_add_paragraph (self, SW_FONT_SMALL, n_shown > 0 ? text->str : word (SW_REPORT_WORD_NO_ZONES), 0, self->left,
                           self->width);
}

static void
add_life (SwSheetBuilder      *self,
          const SwReportFacts *facts)
{
  SwReportTable table = { 5, { 0.36, 0.16, 0.16, 0.16, 0.16 }, { TRUE }, NULL };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  table.cells = cells;
  add_cell (&table, g_strdup (""));
  for (guint i = 0; i < SW_REPORT_SPANS; i++)
    {
      SwDay first = facts->from + (SwDay) i * SW_REPORT_SPAN_DAYS;
      g_autofree char *from = sw_words_report_day (first);
      g_autofree char *to = sw_words_report_day (first + SW_REPORT_SPAN_DAYS - 1);

      add_cell (&table, g_strconcat (from, "–", to, NULL));
    }
  for (int row = SW_REPORT_WORD_ROW_STRENGTH; row <= SW_REPORT_WORD_ROW_SORENESS; row++)
    {
      add_cell (&table, g_strdup (word ((SwReportWord) row)));
      for (guint i = 0; i < SW_REPORT_SPANS; i++)
        {
          const double values[5] = { facts->span_strength[i], facts->span_cross_min[i], facts->span_sleep_h[i],
                                     facts->span_sitting_h[i], facts->span_soreness[i] };

          add_number (&table, values[row - SW_REPORT_WORD_ROW_STRENGTH], row > SW_REPORT_WORD_ROW_CROSS ? 1 : 0);
        }
    }
  sw_report_add_heading (self, word (SW_REPORT_WORD_LIFE), "", self->left, self->width);
  sw_report_add_table (self, &table);
}

/* Every pair in use and what it has run, up to the end of the report. */
static void
add_shoes (SwSheetBuilder      *self,
           const SwReportFacts *facts)
{
  const SwJournal *journal = self->input->journal;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < journal->shoes->len; i++)
    {
      const SwShoe *shoe = g_ptr_array_index (journal->shoes, i);
      double km = isfinite (shoe->start_km) ? shoe->start_km : 0.0;
      g_autofree char *distance = NULL;
      g_autofree char *line = NULL;

      if (shoe->retired_day != SW_DAY_NONE && shoe->retired_day < facts->from)
        continue;
      for (guint j = 0; j < journal->activities->len; j++)
        {
          const SwActivity *activity = g_ptr_array_index (journal->activities, j);

          if (activity->day <= facts->to && isfinite (activity->km) && g_strcmp0 (activity->shoe, shoe->id) == 0)
            km += activity->km;
        }
      distance = sw_words_km (km);
      line = sw_words_sheet_join (shoe->name != NULL ? shoe->name : shoe->id, distance);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  if (text->len == 0)
    return;
  sw_report_add_heading (self, word (SW_REPORT_WORD_SHOES), "", self->left, self->width);
  sw_report_add_paragraph (self, SW_FONT_SMALL, text->str, 0, self->left, self->width);
}

static void
add_lines (SwSheetBuilder *self,
           const char     *title,
           const char     *note,
           guint           n_lines)
{
  double pitch = LINE_PITCH * self->scale;

  sw_report_need (self, 30.0 * self->scale + n_lines * pitch);
  sw_report_add_heading (self, title, note, self->left, self->width);
  for (guint i = 0; i < n_lines; i++)
    {
      self->y += pitch - SW_RULE_WIDTH;
      sw_builder_add_rule (self, self->y);
      self->y += SW_RULE_WIDTH;
    }
}

/* The lines to write on that the rest of the page has room for. */
static guint
count_lines (const SwSheetBuilder *self)
{
  double room = self->limit - self->y - 33.0 * self->scale;

  return room > 0.0 ? (guint) floor (room / (LINE_PITCH * self->scale)) : 0;
}

static double
get_foot_height (const SwSheetBuilder *self,
                 const char           *text)
{
  return sw_builder_measure (self, SW_FONT_CAPTION, text, 0, self->width * 0.8, NULL);
}

/* What is the same on every page, when their number is known. */
static void
finish_pages (SwSheetBuilder *self,
              const char     *foot)
{
  SwSheet *sheet = self->sheet;
  double s = self->scale;
  double height = get_foot_height (self, foot);
  double y = sheet->page_height - sheet->margin - height;
  double right = self->width * 0.18;
  g_autofree char *date = sw_words_sheet_date (self->options->printed_day);

  for (guint page = 0; page < sheet->n_pages; page++)
    {
      g_autofree char *number = sw_words_report_page (page + 1, sheet->n_pages);
      g_autofree char *head = g_strconcat (word (SW_REPORT_WORD_FOR), "\n", number, NULL);
      SwSheetItem *items[4];

      items[0] = sw_builder_add_text (self, SW_ROLE_TITLE, SW_FONT_SMALL, head, self->left + self->width - right,
                                      sheet->margin + 6.0 * s, right,
                                      sw_builder_measure (self, SW_FONT_SMALL, head, 0, right, NULL));
      items[1] = sw_builder_add_text (self, SW_ROLE_FOOTER, SW_FONT_CAPTION, date, self->left + self->width - right, y,
                                      right, sw_builder_measure (self, SW_FONT_CAPTION, date, 0, right, NULL));
      items[2] = sw_builder_add_text (self, SW_ROLE_DISCLAIMER, SW_FONT_CAPTION, foot, self->left, y,
                                      self->width * 0.8, height);
      items[3] = sw_sheet_add (sheet, SW_SHEET_RULE, SW_ROLE_NONE, self->left, y - 6.0 * s, self->width, SW_RULE_WIDTH);
      for (guint i = 0; i < G_N_ELEMENTS (items); i++)
        {
          items[i]->page = page;
          items[i]->dim = TRUE;
          if (i < 2)
            items[i]->align = PANGO_ALIGN_RIGHT;
        }
    }
}

/* The whole report at one @density. */
static void
lay_out (SwSheetBuilder      *self,
         const SwReportFacts *facts,
         const char          *foot,
         double               density)
{
  const SwWeekSheetInput *input = self->input;
  gboolean conservative = sw_profile_is_conservative (input->journal->profile);
  int red = sw_guide_get_int (input->guide, conservative ? "D1.red_conservative" : "D1.red");
  g_autofree char *person = NULL;
  guint bold_bytes;

  sw_builder_restart (self, density);
  self->sheet->title = g_strdup (word (SW_REPORT_WORD_TITLE));
  self->sheet->subject = sw_words_report_span (facts->from, facts->to, SW_REPORT_WEEKS);
  self->limit -= get_foot_height (self, foot) + 12.0 * self->scale;

  sw_report_begin_page (self);
  person = sw_words_report_person (input->journal, &bold_bytes);
  sw_report_add_paragraph (self, SW_FONT_BODY, person, bold_bytes, self->left, self->width);
  add_figures (self, facts);
  sw_report_add_heading (self, word (SW_REPORT_WORD_PAIN_BY_DAY), "", self->left, self->width);
  sw_report_add_chart (self, facts, red);
  add_middle (self, facts);
  add_weeks (self, facts);
  self->sheet->n_pages++;
  sw_report_begin_page (self);
  add_zones (self, facts);
  add_life (self, facts);
  add_shoes (self, facts);
  add_lines (self, word (SW_REPORT_WORD_QUESTIONS), "", N_QUESTION_LINES);
  add_lines (self, word (SW_REPORT_WORD_NOTES), word (SW_REPORT_WORD_NOTES_NOTE), MAX (N_NOTE_LINES, count_lines (self)));
}

/**
 * sw_report_sheet_new:
 * @input: insight's answer, the guide and the journal; the week is not looked at
 * @options: paper, size of print, direction, the day of printing
 *
 * The eight whole weeks that end with the week of printing. Counts and words of the journal only; no diagnosis.
 *
 * Returns: (transfer full): the sheet, two pages when print is of normal size
 */
SwSheet *
sw_report_sheet_new (const SwWeekSheetInput   *input,
                     const SwWeekSheetOptions *options)
{
  /* Airy, and as tight as it must be: no week should stand on a page of its own. */
  static const double densities[] = { 1.0, 0.75, 0.5, 0.25, 0.0 };
  g_autofree SwReportFacts *facts = g_new0 (SwReportFacts, 1);
  g_autofree char *foot = g_strconcat (word (SW_REPORT_WORD_SELF_REPORTED), " ", sw_words_disclaimer (), NULL);
  double density = densities[0];
  guint n_pages = G_MAXUINT;
  SwSheetBuilder builder;
  SwSheet *sheet;

  sw_report_facts_init (facts, input->journal, input->guide, options->printed_day);
  sw_builder_init (&builder, input, options, density);
  for (guint i = 0; i < G_N_ELEMENTS (densities) && n_pages > LEAST_PAGES; i++)
    {
      lay_out (&builder, facts, foot, densities[i]);
      if (builder.sheet->n_pages < n_pages)
        {
          n_pages = builder.sheet->n_pages;
          density = densities[i];
        }
    }
  if (builder.density > density || builder.density < density)
    lay_out (&builder, facts, foot, density);
  finish_pages (&builder, foot);

  sheet = g_steal_pointer (&builder.sheet);
  sw_builder_clear (&builder);
  if (sheet->rtl)
    sw_sheet_mirror (sheet);
  return sheet;
}
