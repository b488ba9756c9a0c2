/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-chart-sheet.h"

#define MARGIN 24
#define GAP 12
/* Of a line of text at its usual size. */
#define LINE 18

/**
 * sw_chart_sheet_layout:
 * @self: what to show
 * @context: the context that the text will be drawn with; its font decides the height of the lines
 * @width: of the whole, margins included, in px
 * @ret_layout: (out): where everything is
 *
 * Charts keep the height they have on the screen. Rows of a table are laid out only where there is no chart.
 */
void
sw_chart_sheet_layout (const SwChartSheet *self,
                       PangoContext       *context,
                       double              width,
                       SwChartSheetLayout *ret_layout)
{
  double line = LINE * sw_chart_get_scale (context);
  double y = MARGIN;

  *ret_layout = (SwChartSheetLayout) { .width = width };
  ret_layout->title_y = y + line / 2;
  y += line;
  if (self->subtitle != NULL)
    {
      ret_layout->subtitle_y = y + line / 2;
      y += line;
    }
  y += GAP;
  ret_layout->n_blocks = MIN (self->n_blocks, SW_CHART_SHEET_MAX_BLOCKS);
  for (guint i = 0; i < ret_layout->n_blocks; i++)
    {
      const SwChartBlock *block = &self->blocks[i];

      if (block->heading != NULL)
        {
          ret_layout->heading_y[i] = y + line / 2;
          y += line;
        }
      ret_layout->block[i] = (SwPlot) { MARGIN, y, MAX (1, width - 2 * MARGIN), MAX (1, block->height) };
      y += ret_layout->block[i].height + GAP;
    }
  if (ret_layout->n_blocks == 0 && self->rows != NULL)
    ret_layout->n_rows = MIN (self->rows->len, SW_CHART_SHEET_MAX_ROWS);
  for (guint i = 0; i < ret_layout->n_rows; i++)
    {
      ret_layout->row_y[i] = y + line / 2;
      y += line;
    }
  ret_layout->height = y + MARGIN - GAP;
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

static void
draw_row (const SwChartSheetLayout *layout,
          const char * const       *cells,
          double                    y,
          gboolean                  heading,
          cairo_t                  *cr,
          PangoContext             *context,
          const SwStyle            *style)
{
  guint n_cells = g_strv_length ((GStrv) cells);
  double width = layout->width - 2 * MARGIN;

  for (guint i = 0; i < n_cells; i++)
    {
      double x = n_cells > 1 ? MARGIN + width * i / (n_cells - 1) : MARGIN;

      sw_chart_draw_text (cr, context, cells[i], heading, style->text, x, y, i == 0 ? 0 : i + 1 == n_cells ? 1 : 0.5);
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
  sw_chart_draw_text (cr, context, self->title, TRUE, style->text, MARGIN, layout->title_y, 0);
  if (self->subtitle != NULL)
    sw_chart_draw_text (cr, context, self->subtitle, FALSE, style->dim, MARGIN, layout->subtitle_y, 0);
  for (guint i = 0; i < layout->n_blocks; i++)
    {
      if (self->blocks[i].heading != NULL)
        sw_chart_draw_text (cr, context, self->blocks[i].heading, TRUE, style->text, MARGIN, layout->heading_y[i], 0);
      draw_block (&self->blocks[i], &layout->block[i], cr, context, style);
    }
  for (guint i = 0; i < layout->n_rows; i++)
    draw_row (layout, g_ptr_array_index (self->rows, i), layout->row_y[i], i == 0, cr, context, style);
}
