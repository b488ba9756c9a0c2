/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-sheet-builder.h"

#include "sw-words-sheet.h"

#define TILES_A_ROW 10
#define FIGURE_HEIGHT 46.5
#define FIGURE_HEIGHT_LEAST 42.0
/* One unit of a figure never gets larger than this, so that all people are of one size. */
#define FIGURE_SCALE 0.54
#define NAME_LINES 2
#define TILE_GAP 3.0
#define TILE_SET_GAP 2.25
#define LEAST_TILE 34.0
#define TILE_ICON 18.0

static void
tile_free (SwTile *tile)
{
  g_free (tile->dose);
  g_free (tile);
}

/**
 * sw_builder_find_figure:
 * @self: a builder
 * @exercise: of the guide
 *
 * Returns: (nullable): the figure the guide names, or one of the exercise's own name; interned
 */
const char *
sw_builder_find_figure (const SwSheetBuilder *self,
                        const SwExercise     *exercise)
{
  const SwFigures *figures = sw_art_get_figures (self->input->art);

  if (sw_figures_has (figures, exercise->figure))
    return g_intern_string (exercise->figure);
  return sw_figures_has (figures, exercise->id) ? g_intern_string (exercise->id) : NULL;
}

/**
 * sw_builder_get_tiles:
 * @self: a builder
 * @session: whose steps
 * @phases: a bit for each SwPhase that is wanted
 *
 * Neighbors with one figure and one dose become one tile: three muscles are rolled in one way.
 *
 * Returns: (transfer full) (element-type SwTile): the exercises
 */
GPtrArray *
sw_builder_get_tiles (const SwSheetBuilder *self,
                      const SwSession      *session,
                      guint                 phases)
{
  GPtrArray *tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) tile_free);

  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);
      const SwTile *last = tiles->len > 0 ? g_ptr_array_index (tiles, tiles->len - 1) : NULL;
      const SwExercise *exercise;
      SwTile *tile;

      if ((phases & (1u << step->phase)) == 0)
        continue;
      exercise = sw_guide_get_exercise (self->input->guide, step->exercise);
      if (exercise == NULL)
        continue;

      tile = g_new0 (SwTile, 1);
      tile->figure = sw_builder_find_figure (self, exercise);
      tile->kind = session->kind;
      tile->name = sw_words_guide_text (exercise->short_name != NULL ? exercise->short_name : exercise->name);
      tile->dose = sw_words_dose (step);
      tile->n_sets = step->sets != SW_MISSING ? (guint) MAX (0, step->sets) : 0;
      if (last != NULL && step->phase == SW_PHASE_ROLL && tile->figure != NULL && last->figure == tile->figure &&
          g_strcmp0 (last->dose, tile->dose) == 0)
        tile_free (tile);
      else
        g_ptr_array_add (tiles, tile);
    }
  return tiles;
}

static void
add_tile (SwSheetBuilder *self,
          const SwTile   *tile,
          double          x,
          double          y,
          double          width,
          double          figure_width,
          double          figure_height,
          double          sets_below)
{
  double s = self->scale;
  double dose_height = sw_builder_measure_lines (self, SW_FONT_CAPTION, tile->dose, width, NAME_LINES);
  double size = SW_SET_BOX_SIZE * s;
  double gap = TILE_SET_GAP * s;
  double own = sw_builder_measure_lines (self, SW_FONT_CAPTION_BOLD, tile->name, width, NAME_LINES);
  double row = tile->n_sets * size + (tile->n_sets > 0 ? tile->n_sets - 1 : 0) * gap;
  SwSheetItem *item;
  double top;

  if (tile->figure != NULL)
    {
      guint n_poses = sw_figures_get_n_poses (sw_art_get_figures (self->input->art), tile->figure);

      item = sw_sheet_add (self->sheet, SW_SHEET_FIGURE, SW_ROLE_FIGURE, x + (width - figure_width) / 2.0, y,
                           figure_width, figure_height);
      item->figure = tile->figure;
      /* The last keyframe is the one that shows the exercise. */
      item->position = n_poses - 1.0;
      item->max_scale = FIGURE_SCALE * s;
    }
  else
    {
      item = sw_sheet_add (self->sheet, SW_SHEET_ICON, SW_ROLE_NONE, x + (width - TILE_ICON * s) / 2.0,
                           y + figure_height - TILE_ICON * s - 3.0 * s, TILE_ICON * s, TILE_ICON * s);
      item->session_kind = tile->kind;
    }

  y += figure_height + 3.0 * s;
  top = y;
  item = sw_builder_add_text (self, SW_ROLE_NONE, SW_FONT_CAPTION_BOLD, tile->name, x, y, width, own);
  item->align = PANGO_ALIGN_CENTER;
  item->max_lines = NAME_LINES;
  y += own;
  item = sw_builder_add_text (self, SW_ROLE_NONE, SW_FONT_CAPTION, tile->dose, x, y, width, dose_height);
  item->align = PANGO_ALIGN_CENTER;
  item->max_lines = NAME_LINES;
  item->dim = TRUE;
  y = top + sets_below;
  for (guint i = 0; i < tile->n_sets && row <= width; i++)
    {
      item = sw_builder_add_box (self, SW_ROLE_SETS, x + (width - row) / 2.0 + i * (size + gap), y, size);
      item->line = 0.9 * s;
      item->radius = 2.25 * s;
    }
}

/* The width below which a word of the tile would be broken. */
static double
get_least_width (const SwSheetBuilder *self,
                 const SwTile         *tile)
{
  const char *texts[2] = { tile->name, tile->dose };
  double sets = tile->n_sets * (SW_SET_BOX_SIZE + TILE_SET_GAP) * self->scale;
  double least = MAX (LEAST_TILE * self->scale, sets);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) words = g_strsplit (texts[i], " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          double width;

          sw_builder_measure (self, i == 0 ? SW_FONT_CAPTION_BOLD : SW_FONT_CAPTION, words[j], 0, -1.0, &width);
          least = MAX (least, width + 1.0);
        }
    }
  return least;
}

/**
 * sw_builder_get_tiles_width:
 * @self: a builder
 * @tiles: (element-type SwTile): exercises
 *
 * Returns: the least width at which they stand in one row with no word broken
 */
double
sw_builder_get_tiles_width (const SwSheetBuilder *self,
                            GPtrArray            *tiles)
{
  double width = 0.0;

  for (guint i = 0; i < tiles->len; i++)
    width += get_least_width (self, g_ptr_array_index (tiles, i)) + (i > 0 ? TILE_GAP * self->scale : 0.0);
  return width;
}

/* Tiles from @first on that fit one row, never less than one. */
static guint
get_row_end (const SwSheetBuilder *self,
             GPtrArray            *tiles,
             guint                 first,
             guint                 a_row,
             double                width)
{
  double used = 0.0;
  guint end = first;

  while (end < tiles->len && end - first < a_row)
    {
      used += get_least_width (self, g_ptr_array_index (tiles, end)) + (end > first ? TILE_GAP * self->scale : 0.0);
      if (end > first && used > width)
        break;
      end++;
    }
  return end;
}

static double
add_tile_row (SwSheetBuilder *self,
              GPtrArray      *tiles,
              guint           first,
              guint           end,
              double          x,
              double          y,
              double          width,
              double          figure_width)
{
  double s = self->scale;
  double figure = sw_builder_space (self, FIGURE_HEIGHT_LEAST, FIGURE_HEIGHT);
  double columns[TILES_A_ROW];
  double spare = width - TILE_GAP * s * (end - first - 1);
  double words = 0.0;
  gboolean sets = FALSE;

  for (guint i = first; i < end; i++)
    {
      columns[i - first] = get_least_width (self, g_ptr_array_index (tiles, i));
      spare -= columns[i - first];
    }

  for (guint i = first; i < end; i++)
    {
      const SwTile *tile = g_ptr_array_index (tiles, i);
      double *column = &columns[i - first];

      *column = MIN (width, MAX (1.0, *column + spare / (end - first)));
      words = MAX (words, sw_builder_measure_lines (self, SW_FONT_CAPTION_BOLD, tile->name, *column, NAME_LINES) +
                            sw_builder_measure_lines (self, SW_FONT_CAPTION, tile->dose, *column, NAME_LINES));
      sets = sets || tile->n_sets > 0;
    }

  for (guint i = first; i < end; i++)
    {
      add_tile (self, g_ptr_array_index (tiles, i), x, y, columns[i - first], MIN (figure_width * s, columns[i - first]),
                figure, words + TILE_SET_GAP * s);
      x += columns[i - first] + TILE_GAP * s;
    }
  return figure + 3.0 * s + words + (sets ? (TILE_SET_GAP + SW_SET_BOX_SIZE) * s : 0.0);
}

/**
 * sw_builder_add_tiles:
 * @self: a builder
 * @tiles: (element-type SwTile): exercises
 * @x: left edge
 * @y: top edge
 * @width: of the strip
 * @figure_width: the most a figure may take
 *
 * Spread over as many rows as are needed to break no word.
 *
 * Returns: the height of the strip
 */
double
sw_builder_add_tiles (SwSheetBuilder *self,
                      GPtrArray      *tiles,
                      double          x,
                      double          y,
                      double          width,
                      double          figure_width)
{
  double start = y;
  guint n_rows = 0;
  guint a_row;

  for (guint first = 0; first < tiles->len; first = get_row_end (self, tiles, first, TILES_A_ROW, width))
    n_rows++;
  a_row = n_rows > 0 ? (tiles->len + n_rows - 1) / n_rows : 1;

  for (guint first = 0; first < tiles->len;)
    {
      guint end = get_row_end (self, tiles, first, a_row, width);

      if (first > 0)
        y += sw_builder_space (self, 4.0, 9.0);
      y += add_tile_row (self, tiles, first, end, x, y, width, figure_width);
      first = end;
    }
  return y - start;
}
