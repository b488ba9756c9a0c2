/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-chart-sheet.h"

#include "sw-chart-private.h"

#define MARGIN 24
#define GAP 12
/* Between the columns of a table, at least. */
#define COLUMN_GAP 18
/* Between the lines of a table. */
#define ROW_GAP 3

static SwPlot
take_line (const SwChartSheetLayout *layout,
           double                    line,
           double                   *y)
{
  SwPlot box = { MARGIN, *y, MAX (1, layout->frame.width - 2 * MARGIN), line };

  *y += line;
  return box;
}

static void
place_blocks (const SwChartSheet *self,
              SwChartSheetLayout *layout,
              PangoContext       *context,
              double             *y)
{
  double line = sw_chart_get_line (context);

  layout->n_blocks = MIN (self->n_blocks, SW_CHART_SHEET_MAX_BLOCKS);
  for (guint i = 0; i < layout->n_blocks; i++)
    {
      const SwChartBlock *block = &self->blocks[i];
      double height = sw_chart_grow (context, MAX (1, block->height));

      if (block->heading != NULL)
        layout->heading[i] = take_line (layout, line, y);
      if (block->bars != NULL)
        height += sw_bar_chart_get_legend_height (block->bars, context, MAX (1, layout->frame.width - 2 * MARGIN));
      layout->block[i] = take_line (layout, height, y);
      *y += GAP;
    }
}

/* Columns as wide as their widest cell, the room that is left between them; narrower in proportion where there is not enough. */
static void
place_columns (const SwChartSheet *self,
               SwChartSheetLayout *layout,
               PangoContext       *context)
{
  double all = MAX (1, layout->frame.width - 2 * MARGIN);
  double widths[SW_CHART_SHEET_MAX_COLUMNS] = { 0 };
  double sum = 0, gap = 0, x = MARGIN, shrink;

  for (guint row = 0; row < layout->n_rows; row++)
    {
      const char * const *cells = g_ptr_array_index (self->rows, row);

      for (guint i = 0; cells[i] != NULL && i < SW_CHART_SHEET_MAX_COLUMNS; i++)
        {
          widths[i] = MAX (widths[i], ceil (sw_chart_measure_text (context, cells[i], row == 0)) + 1);
          layout->n_columns = MAX (layout->n_columns, i + 1);
        }
    }
  for (guint i = 0; i < layout->n_columns; i++)
    sum += widths[i];
  if (layout->n_columns > 1)
    gap = MAX (COLUMN_GAP, (all - sum) / (layout->n_columns - 1));
  shrink = MIN (1, (all - gap * (layout->n_columns - 1)) / sum);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      layout->column[i] = (SwPlot) { x, 0, MAX (1, widths[i] * shrink), 0 };
      x += layout->column[i].width + gap;
    }
}

static void
place_table (const SwChartSheet *self,
             SwChartSheetLayout *layout,
             PangoContext       *context,
             double             *y)
{
  if (layout->n_blocks > 0 || self->rows == NULL || self->rows->len == 0)
    return;
  layout->n_rows = MIN (self->rows->len, SW_CHART_SHEET_MAX_ROWS);
  place_columns (self, layout, context);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      layout->column[i].y = *y;
      layout->column[i].height = layout->row_height * layout->n_rows;
    }
  *y += layout->row_height * layout->n_rows + GAP;
}

/* (transfer full) */
static PangoLayout *
create_note (PangoContext *context,
             const char   *text,
             double        width)
{
  PangoLayout *layout = sw_chart_create_layout (context, text, FALSE);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

static void
place_notes (const SwChartSheet *self,
             SwChartSheetLayout *layout,
             PangoContext       *context,
             double             *y)
{
  layout->n_notes = self->notes != NULL ? MIN (self->notes->len, SW_CHART_SHEET_MAX_NOTES) : 0;
  for (guint i = 0; i < layout->n_notes; i++)
    {
      double width = MAX (1, layout->frame.width - 2 * MARGIN);
      g_autoptr (PangoLayout) text = create_note (context, g_ptr_array_index (self->notes, i), width);
      PangoRectangle logical;

      pango_layout_get_extents (text, NULL, &logical);
      layout->note[i] = take_line (layout, ceil (logical.height / (double) PANGO_SCALE), y);
      *y += GAP / 2;
    }
}

static void
mirror (SwChartSheetLayout *layout)
{
  for (guint i = 0; i < layout->n_columns; i++)
    sw_plot_mirror (&layout->column[i], &layout->frame);
}

/**
 * sw_chart_sheet_layout:
 * @self: what to show
 * @context: the context that the text will be drawn with; its font decides the height of the lines
 * @width: of the whole, margins included, in px
 * @ret_layout: (out): where everything is
 *
 * Charts keep the height they have on the screen. Rows of a table are laid out only where there is no chart. Lines of text
 * have the whole width and begin at the side that is read first.
 */
void
sw_chart_sheet_layout (const SwChartSheet *self,
                       PangoContext       *context,
                       double              width,
                       SwChartSheetLayout *ret_layout)
{
  double line = sw_chart_get_line (context);
  double y = MARGIN;

  *ret_layout = (SwChartSheetLayout) { .frame = { 0, 0, width, 0 }, .row_height = line + ROW_GAP };
  ret_layout->title = take_line (ret_layout, line, &y);
  if (self->subtitle != NULL)
    ret_layout->subtitle = take_line (ret_layout, line, &y);
  y += GAP;
  place_blocks (self, ret_layout, context, &y);
  place_table (self, ret_layout, context, &y);
  place_notes (self, ret_layout, context, &y);
  ret_layout->frame.height = y + MARGIN - GAP / 2;
  if (self->rtl)
    mirror (ret_layout);
}

static void
draw_block (const SwChartBlock *block,
            const SwPlot       *place,
            cairo_t            *cr,
            PangoContext       *context,
            const SwStyle      *style)
{
  if (block->bars != NULL)
    {
      SwBarChartLayout layout;

      sw_bar_chart_layout (block->bars, context, place->x, place->y, place->width, place->height, &layout);
      sw_bar_chart_draw (block->bars, &layout, cr, context, style, -1);
    }
  else if (block->lines != NULL)
    {
      SwLineChartLayout layout;

      sw_line_chart_layout (block->lines, context, place->x, place->y, place->width, place->height, &layout);
      sw_line_chart_draw (block->lines, &layout, cr, context, style, -1, -1);
    }
}

/* In one line of @box, shortened where it is longer; at its @right end or its left one. */
static void
draw_line (const char   *text,
           const SwPlot *box,
           gboolean      strong,
           gboolean      right,
           SwColor       color,
           cairo_t      *cr,
           PangoContext *context)
{
  g_autoptr (PangoLayout) layout = sw_chart_create_layout (context, text, strong);
  PangoRectangle logical;
  double width;

  pango_layout_get_extents (layout, NULL, &logical);
  width = logical.width / (double) PANGO_SCALE;
  if (width > box->width)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) (box->width * PANGO_SCALE));
      width = box->width;
    }
  sw_color_set (color, cr);
  cairo_move_to (cr, right ? box->x + box->width - width : box->x, box->y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_table (const SwChartSheet       *self,
            const SwChartSheetLayout *layout,
            cairo_t                  *cr,
            PangoContext             *context,
            const SwStyle            *style)
{
  for (guint row = 0; row < layout->n_rows; row++)
    {
      const char * const *cells = g_ptr_array_index (self->rows, row);

      for (guint i = 0; i < layout->n_columns && cells[i] != NULL; i++)
        {
          SwPlot box = layout->column[i];

          box.y += row * layout->row_height;
          box.height = layout->row_height;
          draw_line (cells[i], &box, row == 0, (i > 0) != self->rtl, style->text, cr, context);
        }
    }
}

/**
 * sw_chart_sheet_draw:
 * @self: what to show
 * @layout: where, made with the same @context
 * @cr: where to draw; the background is left alone
 * @context: for the text
 * @style: the colors
 */
void
sw_chart_sheet_draw (const SwChartSheet       *self,
                     const SwChartSheetLayout *layout,
                     cairo_t                  *cr,
                     PangoContext             *context,
                     const SwStyle            *style)
{
  draw_line (self->title, &layout->title, TRUE, self->rtl, style->text, cr, context);
  if (self->subtitle != NULL)
    draw_line (self->subtitle, &layout->subtitle, FALSE, self->rtl, style->dim, cr, context);
  for (guint i = 0; i < layout->n_blocks; i++)
    {
      if (self->blocks[i].heading != NULL)
        draw_line (self->blocks[i].heading, &layout->heading[i], TRUE, self->rtl, style->text, cr, context);
      draw_block (&self->blocks[i], &layout->block[i], cr, context, style);
    }
  draw_table (self, layout, cr, context, style);
  for (guint i = 0; i < layout->n_notes; i++)
    {
      g_autoptr (PangoLayout) text = create_note (context, g_ptr_array_index (self->notes, i), layout->note[i].width);

      sw_color_set (style->text, cr);
      cairo_move_to (cr, layout->note[i].x, layout->note[i].y);
      pango_cairo_show_layout (cr, text);
    }
}
