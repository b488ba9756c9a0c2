/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-sheet-builder.h"

#include "sw-words-sheet.h"

#define COLUMN_GAP 18.0
#define FIGURE_WIDTH 45.0
#define STRENGTH_FIGURE_WIDTH 63.0

#define WARM_UP_PHASES (1u << SW_PHASE_WARM_UP | 1u << SW_PHASE_CORE)
#define COOL_DOWN_PHASES (1u << SW_PHASE_COOL_DOWN | 1u << SW_PHASE_ROLL)

/* The session of the week whose steps are drawn: of the runs, the one with the longest warm-up. */
static const SwSession *
find_run (const SwPlanWeek *week)
{
  const SwSession *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (week->days); i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        if (sw_kind_is_run (session->kind) && session->steps->len > 0 &&
            (found == NULL || session->warmup_minutes > found->warmup_minutes))
          found = session;
      }
  return found;
}

static const SwSession *
find_strength (const SwPlanWeek *week,
               SwDay            *days,
               guint            *ret_n_days)
{
  const SwSession *found = NULL;

  *ret_n_days = 0;
  for (guint i = 0; i < G_N_ELEMENTS (week->days); i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        if (session->kind != SW_KIND_STRENGTH || session->steps->len == 0)
          continue;
        if (found == NULL || session->stage > found->stage)
          found = session;
        if (*ret_n_days == 0 || days[*ret_n_days - 1] != week->days[i]->day)
          days[(*ret_n_days)++] = week->days[i]->day;
      }
  return found;
}

/* A strip under its heading; the answer is its height. */
static double
add_strip (SwSheetBuilder *self,
           const char     *title,
           const char     *note,
           GPtrArray      *tiles,
           double          x,
           double          width,
           double          figure_width)
{
  double y = self->y;

  y += sw_builder_add_heading (self, title, note, x, y, width);
  y += sw_builder_space (self, 2.0, 4.5);
  y += sw_builder_add_tiles (self, tiles, x, y, width, figure_width);
  return y - self->y;
}

/* About how high a strip will be, to know whether it still fits this page. */
static double
guess_strip_height (const SwSheetBuilder *self,
                    gboolean              sets)
{
  return (15.0 + 4.5 + 46.5 + 3.0 + 2 * 10.5 + 10.5 + (sets ? 10.5 : 0.0)) * self->scale;
}

static void
begin_section (SwSheetBuilder *self,
               gboolean        sets)
{
  double gap = sw_builder_space (self, SW_SECTION_GAP_LEAST, SW_SECTION_GAP);

  if (!sw_builder_break_page (self, gap + guess_strip_height (self, sets)))
    self->y += gap;
}

static void
add_run_figures (SwSheetBuilder  *self,
                 const SwSession *run)
{
  g_autoptr (GPtrArray) warm = sw_builder_get_tiles (self, run, WARM_UP_PHASES);
  g_autoptr (GPtrArray) cool = sw_builder_get_tiles (self, run, COOL_DOWN_PHASES);
  g_autofree char *warm_note = sw_words_sheet_warm_up_note (MAX (0, run->warmup_minutes));
  g_autofree char *cool_note = sw_words_sheet_cool_down_note (MAX (0, run->cooldown_minutes));
  const char *warm_title = sw_words_sheet_word (SW_SHEET_WORD_WARM_UP);
  const char *cool_title = sw_words_sheet_word (SW_SHEET_WORD_COOL_DOWN);
  guint n_tiles = warm->len + cool->len;
  double gap = COLUMN_GAP * self->scale;
  double warm_width, cool_width;

  /* A strip is about its own run; its sets are in the dose. */
  for (guint i = 0; i < n_tiles; i++)
    ((SwTile *) (i < warm->len ? g_ptr_array_index (warm, i) : g_ptr_array_index (cool, i - warm->len)))->n_sets = 0;

  warm_width = sw_builder_get_tiles_width (self, warm);
  cool_width = sw_builder_get_tiles_width (self, cool);
  if (warm->len > 0 && cool->len > 0 && warm_width + gap + cool_width <= self->width)
    {
      double spare = (self->width - gap - warm_width - cool_width) / n_tiles;
      double share = warm_width + spare * warm->len;
      double first, second;

      begin_section (self, FALSE);
      first = add_strip (self, warm_title, warm_note, warm, self->left, share, FIGURE_WIDTH);
      second = add_strip (self, cool_title, cool_note, cool, self->left + share + gap, self->width - gap - share,
                          FIGURE_WIDTH);
      self->y += MAX (first, second);
      return;
    }

  if (warm->len > 0)
    {
      begin_section (self, FALSE);
      self->y += add_strip (self, warm_title, warm_note, warm, self->left, self->width, FIGURE_WIDTH);
    }
  if (cool->len > 0)
    {
      begin_section (self, FALSE);
      self->y += add_strip (self, cool_title, cool_note, cool, self->left, self->width, FIGURE_WIDTH);
    }
}

/**
 * sw_builder_add_figures:
 * @self: a builder
 *
 * Warm-up and cool-down of the week's runs, and the exercises of its strength sessions with a box for each set.
 */
void
sw_builder_add_figures (SwSheetBuilder *self)
{
  const SwSession *run = find_run (self->input->week);
  SwDay days[7];
  guint n_days;
  const SwSession *strength = find_strength (self->input->week, days, &n_days);

  if (run != NULL)
    add_run_figures (self, run);

  if (strength != NULL)
    {
      g_autoptr (GPtrArray) tiles = sw_builder_get_tiles (self, strength, SW_EXERCISE_PHASES);
      g_autofree char *title = sw_words_sheet_strength_title (strength->stage);
      g_autofree char *note = sw_words_sheet_strength_note (days, n_days);

      if (tiles->len == 0)
        return;
      begin_section (self, TRUE);
      self->y += add_strip (self, title, note, tiles, self->left, self->width, STRENGTH_FIGURE_WIDTH);
    }
}
