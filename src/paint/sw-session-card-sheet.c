/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-session-card-sheet.h"

#include "sw-sheet-builder.h"
#include "sw-words-sheet.h"

/* 20 mm, as on the drawing board. */
#define FIGURE_SIZE (20.0 * SW_MILLIMETRE)
#define FIGURE_SCALE 0.62
#define ICON_SIZE 27.0
#define COLUMN_GAP 18.0
#define CELL_GAP 9.0
#define CELL_GAP_LEAST 4.0
#define TEXT_GAP 9.0
#define BAR_HEIGHT 7.0
#define SET_GAP 2.25
#define N_COLUMNS 2
#define HEADING_HEIGHT 15.0
/* More boxes than these do not help to count. */
#define MAX_SETS 6

/* One step, measured. */
typedef struct
{
  const SwStep     *step;     /* (borrowed) */
  const SwExercise *exercise; /* (borrowed) */
  gboolean          heading;  /* it begins a phase */
  char             *dose;     /* (owned) */
  char             *how;      /* (owned) */
  double            name_height;
  double            dose_width;
  double            dose_height;
  double            how_height;
  double            height;
} Cell;

static void
cell_free (Cell *cell)
{
  g_free (cell->dose);
  g_free (cell->how);
  g_free (cell);
}

static double
get_column_width (const SwSheetBuilder *self)
{
  return (self->width - COLUMN_GAP * self->scale * (N_COLUMNS - 1)) / N_COLUMNS;
}

static double
get_text_width (const SwSheetBuilder *self)
{
  return get_column_width (self) - (FIGURE_SIZE + TEXT_GAP) * self->scale;
}

/* How to do it, then, unless it must be brief, what to mind, as running text. */
static char *
describe (const SwExercise *exercise,
          gboolean          brief)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; exercise->steps != NULL && exercise->steps[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sw_words_guide_text (exercise->steps[i]));
  for (guint i = 0; !brief && exercise->cautions != NULL && exercise->cautions[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sw_words_guide_text (exercise->cautions[i]));
  return g_string_free (text, FALSE);
}

static Cell *
measure_cell (const SwSheetBuilder *self,
              const SwStep         *step,
              const SwExercise     *exercise,
              gboolean              brief)
{
  Cell *cell = g_new0 (Cell, 1);
  double width = get_text_width (self);

  cell->step = step;
  cell->exercise = exercise;
  cell->dose = sw_words_dose (step);
  cell->how = describe (exercise, brief);
  cell->name_height = sw_builder_measure (self, SW_FONT_BODY_BOLD, sw_words_guide_text (exercise->name), 0, width, NULL);
  cell->dose_height = sw_builder_measure (self, SW_FONT_SMALL, cell->dose, 0, width, &cell->dose_width);
  if (cell->how[0] != '\0')
    cell->how_height = sw_builder_measure (self, SW_FONT_CAPTION, cell->how, 0, width, NULL);
  cell->height = MAX (FIGURE_SIZE * self->scale,
                      cell->name_height + cell->dose_height + cell->how_height + 2.0 * self->scale);
  return cell;
}

static void
place_sets (SwSheetBuilder *self,
            const Cell     *cell,
            double          x,
            double          y)
{
  double size = SW_SET_BOX_SIZE * self->scale;
  double gap = SET_GAP * self->scale;
  double right = x + get_text_width (self);

  x += cell->dose_width + TEXT_GAP * self->scale;
  y += (MIN (cell->dose_height, 12.0 * self->scale) - size) / 2.0;
  for (int i = 0; i < MIN (cell->step->sets, MAX_SETS) && x + size <= right; i++)
    {
      SwSheetItem *item = sw_builder_add_box (self, SW_ROLE_SETS, x, y, size);

      item->line = 0.9 * self->scale;
      item->radius = 2.25 * self->scale;
      x += size + gap;
    }
}

static void
place_cell (SwSheetBuilder *self,
            const Cell     *cell,
            SwKind          kind,
            double          x,
            double          y)
{
  const SwFigures *figures = sw_art_get_figures (self->input->art);
  const char *figure = sw_builder_find_figure (self, cell->exercise);
  double s = self->scale;
  double size = FIGURE_SIZE * s;
  double width = get_text_width (self);
  SwSheetItem *item;

  if (figure != NULL)
    {
      item = sw_sheet_add (self->sheet, SW_SHEET_FIGURE, SW_ROLE_FIGURE, x, y, size, size);
      item->figure = figure;
      item->position = sw_figures_get_n_poses (figures, figure) - 1.0;
      item->max_scale = FIGURE_SCALE * s;
    }
  else
    {
      item = sw_sheet_add (self->sheet, SW_SHEET_ICON, SW_ROLE_NONE, x + (size - ICON_SIZE * s) / 2.0,
                           y + (size - ICON_SIZE * s) / 2.0, ICON_SIZE * s, ICON_SIZE * s);
      item->session_kind = kind;
    }

  x += size + TEXT_GAP * s;
  sw_builder_add_text (self, SW_ROLE_SESSION, SW_FONT_BODY_BOLD, sw_words_guide_text (cell->exercise->name), x, y, width,
                       cell->name_height);
  y += cell->name_height;
  sw_builder_add_text (self, SW_ROLE_NOTE, SW_FONT_SMALL, cell->dose, x, y, cell->dose_width + 0.5, cell->dose_height);
  if (cell->step->sets > 1)
    place_sets (self, cell, x, y);
  y += cell->dose_height + 2.0 * s;
  if (cell->how_height > 0.0)
    {
      item = sw_builder_add_text (self, SW_ROLE_NOTE, SW_FONT_CAPTION, cell->how, x, y, width, cell->how_height);
      item->dim = TRUE;
    }
}

static void
add_header (SwSheetBuilder  *self,
            const SwSession *session,
            SwDay            day)
{
  g_autofree char *date = sw_words_day_long (day);
  g_autofree char *amount = sw_words_sheet_amount (session);
  g_autofree char *subtitle = sw_words_sheet_join (date, amount);
  g_autofree char *parts = NULL;
  double s = self->scale;
  double size = SW_LOGO_SIZE * s;
  double x = self->left + size + SW_LOGO_GAP * s;
  double width = self->width - size - SW_LOGO_GAP * s;
  double title_height = sw_builder_measure (self, SW_FONT_TITLE, self->sheet->title, 0, width, NULL);
  double subtitle_height = sw_builder_measure (self, SW_FONT_BODY, subtitle, 0, width, NULL);
  double parts_height;
  SwSheetItem *item;
  SwStepBar bar;

  sw_builder_add_text (self, SW_ROLE_TITLE, SW_FONT_TITLE, self->sheet->title, x, self->y, width, title_height);
  item = sw_builder_add_text (self, SW_ROLE_TITLE, SW_FONT_BODY, subtitle, x, self->y + title_height, width,
                              subtitle_height);
  item->dim = TRUE;
  item = sw_sheet_add (self->sheet, SW_SHEET_ICON, SW_ROLE_NONE, self->left,
                       self->y + (title_height + subtitle_height - size) / 2.0, size, size);
  item->session_kind = session->kind;
  self->y += title_height + subtitle_height + sw_builder_space (self, 6.0, 10.0);

  sw_step_bar_init (&bar, session, self->seconds_per_rep);
  parts = sw_words_sheet_parts (session, bar.minutes, self->input->journal->profile, self->input->guide);
  item = sw_sheet_add (self->sheet, SW_SHEET_STEP_BAR, SW_ROLE_NONE, self->left, self->y, self->width, BAR_HEIGHT * s);
  item->bar = bar;
  item->session_kind = session->kind;
  self->y += BAR_HEIGHT * s + 4.0 * s;
  if (parts[0] == '\0')
    return;

  parts_height = sw_builder_measure (self, SW_FONT_SMALL, parts, 0, self->width, NULL);
  item = sw_builder_add_text (self, SW_ROLE_NOTE, SW_FONT_SMALL, parts, self->left, self->y, self->width, parts_height);
  item->dim = TRUE;
  self->y += parts_height;
}

/* What a cell takes below the one before it: a phase begins with its name. */
static double
get_advance (const SwSheetBuilder *self,
             const Cell           *cell,
             gboolean              top)
{
  double height = cell->height;

  if (cell->heading)
    height += HEADING_HEIGHT * self->scale + sw_builder_space (self, 2.0, 4.5) +
              (top ? 0.0 : sw_builder_space (self, SW_SECTION_GAP_LEAST, SW_SECTION_GAP));
  else if (!top)
    height += sw_builder_space (self, CELL_GAP_LEAST, CELL_GAP);
  return height;
}

/* How many cells from @first on fit a column of @height. */
static guint
fill_column (const SwSheetBuilder *self,
             GPtrArray            *cells,
             guint                 first,
             double                height)
{
  double used = 0.0;
  guint end = first;

  while (end < cells->len)
    {
      used += get_advance (self, g_ptr_array_index (cells, end), end == first);
      if (used > height && end > first)
        break;
      end++;
    }
  return end;
}

/* The least height at which the columns of a page take all cells from @first on; @most when there is none. */
static double
balance (const SwSheetBuilder *self,
         GPtrArray            *cells,
         guint                 first,
         double                most)
{
  double total = 0.0;

  for (guint i = first; i < cells->len; i++)
    total += get_advance (self, g_ptr_array_index (cells, i), i == first);
  for (double height = total / N_COLUMNS; height < most; height += 2.0)
    {
      guint end = first;

      for (guint column = 0; column < N_COLUMNS; column++)
        end = fill_column (self, cells, end, height);
      if (end == cells->len)
        return height;
    }
  return most;
}

static double
place_column (SwSheetBuilder *self,
              GPtrArray      *cells,
              guint           first,
              guint           end,
              SwKind          kind,
              double          x)
{
  double y = self->y;

  for (guint i = first; i < end; i++)
    {
      const Cell *cell = g_ptr_array_index (cells, i);

      y += get_advance (self, cell, i == first);
      if (cell->heading)
        sw_builder_add_heading (self, sw_words_phase (cell->step->phase), "", x,
                                y - cell->height - sw_builder_space (self, 2.0, 4.5) - HEADING_HEIGHT * self->scale,
                                get_column_width (self));
      place_cell (self, cell, kind, x, y - cell->height);
    }
  return y;
}

/* The steps, column by column. */
static void
add_steps (SwSheetBuilder  *self,
           const SwSession *session,
           gboolean         brief)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  SwPhase last = SW_PHASE_WARM_UP;

  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);
      const SwExercise *exercise = sw_guide_get_exercise (self->input->guide, step->exercise);
      Cell *cell;

      if (exercise == NULL)
        continue;
      cell = measure_cell (self, step, exercise, brief);
      cell->heading = cells->len == 0 || step->phase != last;
      last = step->phase;
      g_ptr_array_add (cells, cell);
    }

  self->y += sw_builder_space (self, SW_SECTION_GAP_LEAST, SW_SECTION_GAP);
  for (guint first = 0; first < cells->len;)
    {
      double height = balance (self, cells, first, self->paginate ? self->limit - self->y : G_MAXDOUBLE);
      double lowest = self->y;

      for (guint column = 0; column < N_COLUMNS && first < cells->len; column++)
        {
          guint end = fill_column (self, cells, first, height);
          double x = self->left + column * (get_column_width (self) + COLUMN_GAP * self->scale);
          double bottom = place_column (self, cells, first, end, session->kind, x);

          lowest = MAX (lowest, bottom);
          first = end;
        }
      self->y = lowest;
      if (first < cells->len)
        sw_builder_break_page (self, G_MAXDOUBLE);
    }
}

static void
add_reasons (SwSheetBuilder  *self,
             const SwSession *session)
{
  double gap = sw_builder_space (self, SW_SECTION_GAP_LEAST, SW_SECTION_GAP);

  for (guint i = 0; i < session->reasons->len; i++)
    {
      g_autofree char *text = sw_words_reason (g_ptr_array_index (session->reasons, i), self->input->guide);
      double height = sw_builder_measure (self, SW_FONT_SMALL, text, 0, self->width, NULL);
      SwSheetItem *item;

      if (i == 0)
        {
          if (!sw_builder_break_page (self, gap + 21.0 * self->scale + height))
            self->y += gap;
          self->y += sw_builder_add_heading (self, sw_words_sheet_word (SW_SHEET_WORD_WHY), "", self->left, self->y,
                                             self->width) + 2.0 * self->scale;
        }
      else
        sw_builder_break_page (self, height);
      item = sw_builder_add_text (self, SW_ROLE_NOTE, SW_FONT_SMALL, text, self->left, self->y, self->width, height);
      item->dim = TRUE;
      self->y += height;
    }
}

/* D1 in three sentences, above the warning signs: it holds for every exercise. The answer is its top edge. */
static double
add_pain_rule (SwSheetBuilder *self,
               double          bottom)
{
  g_autofree char *rule = sw_builder_describe_pain_rule (self);
  double height = sw_builder_measure (self, SW_FONT_SMALL, rule, 0, self->width, NULL);

  sw_builder_add_text (self, SW_ROLE_WARNING, SW_FONT_SMALL, rule, self->left, bottom - height, self->width, height);
  return bottom - height;
}

static double
build (SwSheetBuilder  *self,
       const SwSession *session,
       SwDay            day,
       double           density,
       gboolean         brief,
       gboolean         paginate)
{
  double bottom;

  sw_builder_restart (self, density);
  self->paginate = paginate;
  self->sheet->title = g_strdup (sw_words_kind (session->kind));
  bottom = self->sheet->page_height - self->sheet->margin - sw_builder_get_footer_height (self) -
           sw_builder_space (self, 6.0, SW_FOOTER_GAP);
  bottom = sw_builder_add_stop (self, bottom) - 6.0 * self->scale;
  self->limit = add_pain_rule (self, bottom) - 6.0 * self->scale;
  add_header (self, session, day);
  add_steps (self, session, brief);
  add_reasons (self, session);
  return self->limit - self->y;
}

/**
 * sw_session_card_sheet_new:
 * @input: a week, what insight says, the guide and the journal
 * @session_id: of a session of that week
 * @options: paper, size of print, direction, emergency number, the day of printing
 *
 * The session's parts to scale, every step with its figure, dose, boxes for sets and how to do it, and why it is there.
 * One page when that can be: first spaces shrink, then what to mind with each exercise gives way to the rule that holds
 * for all of them; else everything on several pages.
 *
 * Returns: (transfer full) (nullable): the sheet; %NULL when the week has no such session
 */
SwSheet *
sw_session_card_sheet_new (const SwWeekSheetInput   *input,
                           const char               *session_id,
                           const SwWeekSheetOptions *options)
{
  /* From the airiest full card to the tightest brief one. */
  static const struct { double density; gboolean brief; } ways[] = {
    { 1.0, FALSE }, { 0.5, FALSE }, { 0.0, FALSE }, { 1.0, TRUE }, { 0.5, TRUE }, { 0.0, TRUE },
  };
  const SwPlanDay *day = NULL;
  const SwSession *session = sw_plan_week_find (input->week, session_id, &day);
  SwSheetBuilder builder;
  SwSheet *sheet;
  gboolean fits = FALSE;

  if (session == NULL)
    return NULL;

  sw_builder_init (&builder, input, options, 1.0);
  for (guint i = 0; i < G_N_ELEMENTS (ways) && !fits; i++)
    fits = build (&builder, session, day->day, ways[i].density, ways[i].brief, FALSE) >= 0.0;
  if (!fits)
    build (&builder, session, day->day, 1.0, FALSE, TRUE);

  sw_builder_add_footer (&builder);
  sheet = g_steal_pointer (&builder.sheet);
  sw_builder_clear (&builder);
  sheet->subject = sw_words_day_long (day->day);
  if (sheet->rtl)
    sw_sheet_mirror (sheet);
  return sheet;
}
