/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-sheet-builder.h"

#include "sw-words-sheet.h"

/* Columns, in points before scaling. */
#define DAY_WIDTH 46.5
#define BOX_COLUMN 34.5
#define N_BOXES 5
#define ICON_SIZE 13.5
#define ICON_COLUMN 16.5
#define GAP 6.75
#define BAR_HEIGHT 5.25
/* The bar of the week's longest session. */
#define BAR_WIDTH 132.0
#define RIGHT_GAP 9.0

static const SwSheetRole box_roles[N_BOXES] = {
  SW_ROLE_EFFORT, SW_ROLE_PAIN_WAKE, SW_ROLE_PAIN_AFTER, SW_ROLE_PAIN_MORNING, SW_ROLE_SLEEP,
};

/* One line of a day, measured; it is placed when the height of its row is known. */
typedef struct
{
  const SwSession *session;  /* (borrowed), NULL for rest */
  char            *title;    /* (owned) */
  char            *amount;   /* (owned) */
  char            *note;     /* (owned) */
  SwStepBar        bar;
  double           bar_width;
  double           title_width;
  double           title_height;
  double           amount_width;
  double           amount_height;
  gboolean         amount_below;
  double           note_width;
  double           note_height;
  gboolean         note_below;
  double           height;
} DayLine;

static void
day_line_free (DayLine *line)
{
  g_free (line->title);
  g_free (line->amount);
  g_free (line->note);
  g_free (line);
}

static double
get_text_left (const SwSheetBuilder *self)
{
  return self->left + (DAY_WIDTH + SW_TICK_SIZE + ICON_COLUMN + 2.0 * GAP) * self->scale;
}

static double
get_text_width (const SwSheetBuilder *self)
{
  return self->left + self->width - (N_BOXES * BOX_COLUMN + RIGHT_GAP) * self->scale - get_text_left (self);
}

static int
get_longest (const SwPlanWeek *week)
{
  int longest = 1;

  for (guint i = 0; i < G_N_ELEMENTS (week->days); i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        longest = MAX (longest, session->minutes);
      }
  return longest;
}

/* Title and amount on one line when they fit, else below each other. */
static void
measure_title (const SwSheetBuilder *self,
               DayLine              *line,
               double                width)
{
  line->title_height = sw_builder_measure (self, SW_FONT_BODY_BOLD, line->title, 0, width, &line->title_width);
  if (line->amount[0] == '\0')
    return;

  line->amount_height = sw_builder_measure (self, SW_FONT_BODY, line->amount, 0, width, &line->amount_width);
  line->amount_below = line->title_width + GAP * self->scale + line->amount_width > width;
}

static DayLine *
measure_session (const SwSheetBuilder *self,
                 const SwSession      *session,
                 int                   longest)
{
  DayLine *line = g_new0 (DayLine, 1);
  double width = get_text_width (self);
  double s = self->scale;

  line->session = session;
  line->title = g_strdup (sw_words_kind (session->kind));
  line->amount = sw_words_sheet_amount (session);
  sw_step_bar_init (&line->bar, session, self->seconds_per_rep);
  line->note = sw_words_sheet_parts (session, line->bar.minutes, self->input->journal->profile, self->input->guide);
  line->bar_width = MIN (BAR_WIDTH * s, width) * session->minutes / longest;

  measure_title (self, line, width);
  line->note_height = sw_builder_measure (self, SW_FONT_CAPTION, line->note, 0, -1.0, &line->note_width);
  line->note_below = line->note[0] != '\0' && line->bar_width + GAP * s + line->note_width > width;
  if (line->note_below)
    line->note_height = sw_builder_measure (self, SW_FONT_CAPTION, line->note, 0, width, &line->note_width);

  line->height = line->title_height + (line->amount_below ? line->amount_height : 0.0) + 1.5 * s +
                 (line->note_below ? BAR_HEIGHT * s + 2.0 * s + line->note_height : line->note_height);
  return line;
}

static DayLine *
measure_rest (const SwSheetBuilder *self)
{
  DayLine *line = g_new0 (DayLine, 1);
  double width = get_text_width (self);
  double s = self->scale;

  line->title = g_strdup (sw_words_sheet_word (SW_SHEET_WORD_REST));
  line->amount = g_strdup ("");
  line->note = sw_words_sheet_rest_note (sw_guide_get_int (self->input->guide, "B6.routine_minutes"));
  measure_title (self, line, width);
  line->note_height = sw_builder_measure (self, SW_FONT_CAPTION, line->note, 0, -1.0, &line->note_width);
  line->note_below = line->title_width + GAP * s + line->note_width > width;
  if (line->note_below)
    line->note_height = sw_builder_measure (self, SW_FONT_CAPTION, line->note, 0, width, &line->note_width);
  line->height = line->note_below ? line->title_height + line->note_height
                                  : MAX (line->title_height, SW_TICK_SIZE * s);
  return line;
}

static void
place_session_words (SwSheetBuilder *self,
                     const DayLine  *line,
                     double          y,
                     int             day)
{
  double x = get_text_left (self);
  double width = get_text_width (self);
  double s = self->scale;
  SwSheetItem *item;

  item = sw_builder_add_text (self, SW_ROLE_SESSION, SW_FONT_BODY_BOLD, line->title, x, y,
                              line->amount_below ? width : line->title_width, line->title_height);
  item->day = day;
  if (line->amount_below)
    {
      y += line->title_height;
      item = sw_builder_add_text (self, SW_ROLE_NOTE, SW_FONT_BODY, line->amount, x, y, width, line->amount_height);
    }
  else
    item = sw_builder_add_text (self, SW_ROLE_NOTE, SW_FONT_BODY, line->amount, x + line->title_width + GAP * s, y,
                                line->amount_width, line->amount_height);
  item->day = day;
  y += (line->amount_below ? line->amount_height : line->title_height) + 1.5 * s;

  item = sw_sheet_add (self->sheet, SW_SHEET_STEP_BAR, SW_ROLE_NONE, x,
                       line->note_below ? y : y + (line->note_height - BAR_HEIGHT * s) / 2.0, line->bar_width,
                       BAR_HEIGHT * s);
  item->bar = line->bar;
  item->session_kind = line->session->kind;
  item->day = day;
  if (line->note[0] == '\0')
    return;

  item = sw_builder_add_text (self, SW_ROLE_NOTE, SW_FONT_CAPTION, line->note,
                              line->note_below ? x : x + line->bar_width + GAP * s,
                              line->note_below ? y + BAR_HEIGHT * s + 2.0 * s : y, line->note_width,
                              line->note_height);
  item->dim = TRUE;
  item->day = day;
}

static void
place_rest_words (SwSheetBuilder *self,
                  const DayLine  *line,
                  double          y,
                  int             day)
{
  double x = get_text_left (self);
  double s = self->scale;
  double top = line->note_below ? y : y + (line->height - line->title_height) / 2.0;
  SwSheetItem *item;

  item = sw_builder_add_text (self, SW_ROLE_SESSION, SW_FONT_BODY_BOLD, line->title, x, top, line->title_width,
                              line->title_height);
  item->day = day;
  if (line->note[0] == '\0')
    return;

  item = sw_builder_add_text (self, SW_ROLE_NOTE, SW_FONT_CAPTION, line->note,
                              line->note_below ? x : x + line->title_width + GAP * s,
                              line->note_below ? top + line->title_height
                                               : top + (line->title_height - line->note_height) / 2.0,
                              line->note_width, line->note_height);
  item->dim = TRUE;
  item->day = day;
}

static void
place_line (SwSheetBuilder *self,
            const DayLine  *line,
            double          y,
            int             day)
{
  double s = self->scale;
  double middle = y + line->height / 2.0;
  double x = self->left + DAY_WIDTH * s;
  SwSheetItem *item;

  item = sw_builder_add_box (self, SW_ROLE_TICK, x, middle - SW_TICK_SIZE * s / 2.0, SW_TICK_SIZE * s);
  item->radius = 3.0 * s;
  item->day = day;
  item->checked = line->session != NULL && line->session->status == SW_STATUS_DONE;

  x += (SW_TICK_SIZE + GAP + (ICON_COLUMN - ICON_SIZE) / 2.0) * s;
  item = sw_sheet_add (self->sheet, line->session != NULL ? SW_SHEET_ICON : SW_SHEET_MOON, SW_ROLE_NONE, x,
                       middle - ICON_SIZE * s / 2.0, ICON_SIZE * s, ICON_SIZE * s);
  item->day = day;
  if (line->session != NULL)
    {
      item->session_kind = line->session->kind;
      place_session_words (self, line, y, day);
    }
  else
    place_rest_words (self, line, y, day);
}

static void
place_boxes (SwSheetBuilder *self,
             double          middle,
             gboolean        trained,
             int             day)
{
  double size = SW_BOX_SIZE * self->scale;
  double column = BOX_COLUMN * self->scale;
  double x = self->left + self->width - N_BOXES * column;

  for (guint i = 0; i < N_BOXES; i++)
    {
      SwSheetItem *item;

      /* A day without training still has its morning and its night. */
      if (!trained && box_roles[i] != SW_ROLE_PAIN_WAKE && box_roles[i] != SW_ROLE_SLEEP)
        continue;
      item = sw_builder_add_box (self, box_roles[i], x + i * column + (column - size) / 2.0, middle - size / 2.0, size);
      item->day = day;
    }
}

static void
add_headings (SwSheetBuilder *self)
{
  static const SwSheetWord words[N_BOXES] = {
    SW_SHEET_WORD_EFFORT, SW_SHEET_WORD_PAIN_WAKE, SW_SHEET_WORD_PAIN_AFTER, SW_SHEET_WORD_PAIN_MORNING,
    SW_SHEET_WORD_SLEEP,
  };
  double s = self->scale;
  double column = BOX_COLUMN * s;
  double x = self->left + self->width - N_BOXES * column;
  double heights[N_BOXES];
  double height = 0.0;
  const char *tick = sw_words_sheet_word (SW_SHEET_WORD_TICK);
  double tick_left = self->left + DAY_WIDTH * s;
  double tick_width = x - tick_left - GAP * s;
  double tick_height = sw_builder_measure (self, SW_FONT_CAPTION_BOLD, tick, 0, tick_width, NULL);

  for (guint i = 0; i < N_BOXES; i++)
    {
      heights[i] = sw_builder_measure (self, SW_FONT_CAPTION_BOLD, sw_words_sheet_word (words[i]), 0, column - 1.0 * s,
                                       NULL);
      height = MAX (height, heights[i]);
    }
  height = MAX (height, tick_height);

  sw_builder_add_text (self, SW_ROLE_NONE, SW_FONT_CAPTION_BOLD, tick, tick_left, self->y + height - tick_height,
                       tick_width, tick_height);
  for (guint i = 0; i < N_BOXES; i++)
    {
      SwSheetItem *item = sw_builder_add_text (self, SW_ROLE_NONE, SW_FONT_CAPTION_BOLD,
                                               sw_words_sheet_word (words[i]), x + i * column + 0.5 * s,
                                               self->y + height - heights[i], column - 1.0 * s, heights[i]);

      item->align = PANGO_ALIGN_CENTER;
    }

  self->y += height + sw_builder_space (self, 2.5, 3.75);
  sw_builder_add_rule (self, self->y);
  self->y += SW_RULE_WIDTH;
}

/* The day's name and date, at the upper left of its row. */
static void
place_date (SwSheetBuilder *self,
            SwDay           day,
            double          y,
            int             index)
{
  g_autofree char *name = sw_words_weekday_short (day);
  g_autofree char *number = NULL;
  double s = self->scale;
  double width = (DAY_WIDTH - GAP) * s;
  double height = sw_builder_measure_lines (self, SW_FONT_SMALL, name, width, 1);
  int day_of_month;
  SwSheetItem *item;

  sw_day_to_ymd (day, NULL, NULL, &day_of_month);
  number = g_strdup_printf ("%d", day_of_month);
  item = sw_builder_add_text (self, SW_ROLE_DAY, SW_FONT_SMALL, name, self->left, y, width, height);
  item->dim = TRUE;
  item->max_lines = 1;
  item->day = index;
  item = sw_builder_add_text (self, SW_ROLE_DAY, SW_FONT_DATE, number, self->left, y + height, width,
                              sw_builder_measure (self, SW_FONT_DATE, number, 0, width, NULL));
  item->day = index;
}

static void
add_day (SwSheetBuilder  *self,
         const SwPlanDay *day,
         int              index,
         int              longest)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) day_line_free);
  double s = self->scale;
  double gap = sw_builder_space (self, 3.0, 5.25);
  double pad = sw_builder_space (self, 2.5, day->sessions->len > 0 ? 5.25 : 4.5);
  double stack = 0.0;
  double row, y;

  for (guint i = 0; i < day->sessions->len; i++)
    g_ptr_array_add (lines, measure_session (self, g_ptr_array_index (day->sessions, i), longest));
  if (lines->len == 0)
    g_ptr_array_add (lines, measure_rest (self));
  for (guint i = 0; i < lines->len; i++)
    stack += ((DayLine *) g_ptr_array_index (lines, i))->height + (i > 0 ? gap : 0.0);

  row = MAX (stack, sw_builder_space (self, 30.5, day->sessions->len > 0 ? 32.25 : 28.5));
  row = MAX (row, 30.0 * s) + 2.0 * pad;
  if (sw_builder_break_page (self, row + SW_RULE_WIDTH))
    add_headings (self);

  place_date (self, day->day, self->y + pad + sw_builder_space (self, 0.0, 0.75), index);
  y = self->y + (row - stack) / 2.0;
  for (guint i = 0; i < lines->len; i++)
    {
      const DayLine *line = g_ptr_array_index (lines, i);

      place_line (self, line, y, index);
      y += line->height + gap;
    }
  place_boxes (self, self->y + row / 2.0, day->sessions->len > 0, index);
  self->y += row;
  sw_builder_add_rule (self, self->y);
  self->y += SW_RULE_WIDTH;
}

/**
 * sw_builder_add_days:
 * @self: a builder
 *
 * The seven days: what to tick, and boxes for effort, pain and sleep.
 */
void
sw_builder_add_days (SwSheetBuilder *self)
{
  const SwPlanWeek *week = self->input->week;
  int longest = get_longest (week);

  add_headings (self);
  for (guint i = 0; i < G_N_ELEMENTS (week->days); i++)
    add_day (self, week->days[i], (int) i, longest);
}
