/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-sheet.h"

#include <string.h>

#include "sw-body-map.h"

/* Cantarell first; the others have its width closely enough and are on most systems. */
#define FAMILIES "Cantarell,Noto Sans,DejaVu Sans,sans-serif"

typedef struct
{
  double      points;
  double      line_height;
  PangoWeight weight;
} FontSpec;

static const FontSpec fonts[SW_N_FONTS] = {
  [SW_FONT_TITLE] = { 20.0, 24.0, PANGO_WEIGHT_ULTRABOLD },
  [SW_FONT_DATE] = { 15.0, 18.0, PANGO_WEIGHT_BOLD },
  [SW_FONT_HEADING] = { 11.0, 15.0, PANGO_WEIGHT_BOLD },
  [SW_FONT_BODY] = { 10.0, 13.5, PANGO_WEIGHT_NORMAL },
  [SW_FONT_BODY_BOLD] = { 10.0, 13.5, PANGO_WEIGHT_BOLD },
  [SW_FONT_SMALL] = { 9.0, 12.0, PANGO_WEIGHT_NORMAL },
  [SW_FONT_CAPTION] = { 8.0, 10.5, PANGO_WEIGHT_NORMAL },
  [SW_FONT_CAPTION_BOLD] = { 8.0, 10.5, PANGO_WEIGHT_BOLD },
};

static const double papers[SW_N_PAPERS][2] = {
  [SW_PAPER_A4] = { 210.0 * SW_MILLIMETRE, 297.0 * SW_MILLIMETRE },
  [SW_PAPER_LETTER] = { 8.5 * 72.0, 11.0 * 72.0 },
};

static void
item_free (SwSheetItem *self)
{
  g_free (self->text);
  g_free (self->regions);
  g_free (self);
}

/**
 * sw_sheet_new:
 * @paper: its size
 * @large: large print
 * @rtl: whether it reads from the right
 *
 * Returns: (transfer full): an empty sheet of one page
 */
SwSheet *
sw_sheet_new (SwPaper  paper,
              gboolean large,
              gboolean rtl)
{
  SwSheet *self = g_new0 (SwSheet, 1);

  self->page_width = papers[paper][0];
  self->page_height = papers[paper][1];
  self->margin = SW_SHEET_MARGIN;
  self->scale = large ? SW_SHEET_LARGE : 1.0;
  self->rtl = rtl;
  self->n_pages = 1;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  return self;
}

/**
 * sw_sheet_free:
 * @self: (transfer full): a sheet
 */
void
sw_sheet_free (SwSheet *self)
{
  g_ptr_array_unref (self->items);
  g_free (self->title);
  g_free (self->subject);
  g_free (self);
}

/**
 * sw_sheet_add:
 * @self: a sheet being built
 * @kind: what it is
 * @role: what it is for
 * @x: left edge in points
 * @y: top edge
 * @width: width
 * @height: height
 *
 * Returns: (transfer none): the new item, on the last page, to be filled
 */
SwSheetItem *
sw_sheet_add (SwSheet        *self,
              SwSheetItemKind kind,
              SwSheetRole     role,
              double          x,
              double          y,
              double          width,
              double          height)
{
  SwSheetItem *item = g_new0 (SwSheetItem, 1);

  item->kind = kind;
  item->role = role;
  item->page = self->n_pages - 1;
  item->x = x;
  item->y = y;
  item->width = width;
  item->height = height;
  item->zone = SW_ZONE_NONE;
  item->day = -1;
  item->max_scale = G_MAXDOUBLE;
  g_ptr_array_add (self->items, item);
  return item;
}

/**
 * sw_sheet_mirror:
 * @self: a sheet built from the left
 *
 * Turns the whole layout round for a language that reads from the right; once, when it is complete.
 */
void
sw_sheet_mirror (SwSheet *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      SwSheetItem *item = g_ptr_array_index (self->items, i);

      item->x = self->page_width - item->x - item->width;
      if (item->align == PANGO_ALIGN_LEFT)
        item->align = PANGO_ALIGN_RIGHT;
      else if (item->align == PANGO_ALIGN_RIGHT)
        item->align = PANGO_ALIGN_LEFT;
    }
}

/**
 * sw_sheet_create_context:
 * @rtl: whether paragraphs begin at the right
 *
 * A context of its own font map at one unit a point, without hinting, so that measuring does not depend on a screen.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
sw_sheet_create_context (gboolean rtl)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *description;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  description = pango_font_description_new ();
  pango_font_description_set_family_static (description, FAMILIES);
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);
  return context;
}

/**
 * sw_sheet_create_layout:
 * @context: of sw_sheet_create_context ()
 * @font: which
 * @scale: 1, or SW_SHEET_LARGE
 * @text: UTF-8
 * @bold_bytes: how many of its first bytes are bold
 * @width: to wrap at, in points; negative for one line as long as it is
 * @max_lines: more lines than these end in an ellipsis; 0 for all
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
sw_sheet_create_layout (PangoContext *context,
                        SwFont        font,
                        double        scale,
                        const char   *text,
                        guint         bold_bytes,
                        double        width,
                        guint         max_lines)
{
  const FontSpec *spec = &fonts[font];
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, FAMILIES);
  pango_font_description_set_weight (description, spec->weight);
  pango_font_description_set_absolute_size (description, spec->points * scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, text, -1);
  if (bold_bytes > 0)
    {
      PangoAttrList *attributes = pango_attr_list_new ();
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = bold_bytes;
      pango_attr_list_insert (attributes, bold);
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  if (width >= 0.0)
    {
      pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  if (max_lines > 0)
    {
      pango_layout_set_height (layout, -(int) max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/**
 * sw_sheet_get_line_height:
 * @layout: a text
 * @font: its font
 * @scale: its scale
 *
 * Returns: from line to line, in points: the sheet's own, or more for a script that needs it
 */
double
sw_sheet_get_line_height (PangoLayout *layout,
                          SwFont       font,
                          double       scale)
{
  double height = fonts[font].line_height * scale;

  for (const GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (l->data, NULL, &logical);
      height = MAX (height, logical.height / (double) PANGO_SCALE * 0.92);
    }
  return height;
}

/**
 * sw_sheet_measure:
 * @context: of sw_sheet_create_context ()
 * @font: which
 * @scale: 1, or SW_SHEET_LARGE
 * @text: UTF-8
 * @bold_bytes: how many of its first bytes are bold
 * @width: to wrap at, in points, or negative
 * @max_lines: 0 for all
 * @ret_width: (out) (nullable): the width it takes
 *
 * Returns: the height it takes, in points
 */
double
sw_sheet_measure (PangoContext *context,
                  SwFont        font,
                  double        scale,
                  const char   *text,
                  guint         bold_bytes,
                  double        width,
                  guint         max_lines,
                  double       *ret_width)
{
  g_autoptr (PangoLayout) layout = sw_sheet_create_layout (context, font, scale, text, bold_bytes, width, max_lines);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (ret_width != NULL)
    *ret_width = ceil (logical.width / (double) PANGO_SCALE * 4.0) / 4.0;
  return pango_layout_get_line_count (layout) * sw_sheet_get_line_height (layout, font, scale);
}

static void
paint_text (const SwSheetItem *item,
            const SwSheet     *sheet,
            const SwStyle     *style,
            PangoContext      *context,
            cairo_t           *cr)
{
  g_autoptr (PangoLayout) layout = sw_sheet_create_layout (context, item->font, sheet->scale, item->text,
                                                           item->bold_bytes, item->width, item->max_lines);
  double line_height = sw_sheet_get_line_height (layout, item->font, sheet->scale);
  double y = item->y;

  sw_color_set (item->dim ? style->dim : style->text, cr);
  for (const GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      PangoRectangle logical;
      double width, x;

      pango_layout_line_get_extents (l->data, NULL, &logical);
      width = logical.width / (double) PANGO_SCALE;
      x = item->align == PANGO_ALIGN_LEFT ? item->x
          : item->align == PANGO_ALIGN_RIGHT ? item->x + item->width - width
                                             : item->x + (item->width - width) / 2.0;
      cairo_move_to (cr, x, y + (line_height - logical.height / (double) PANGO_SCALE) / 2.0 -
                              logical.y / (double) PANGO_SCALE);
      pango_cairo_show_layout_line (cr, l->data);
      y += line_height;
    }
}

static void
paint_box (const SwSheetItem *item,
           const SwStyle     *style,
           cairo_t           *cr)
{
  cairo_new_path (cr);
  sw_glyph_add_rounded (cr, item->x + item->line / 2.0, item->y + item->line / 2.0, item->width - item->line,
                        item->height - item->line, item->radius);
  cairo_set_line_width (cr, item->line);
  sw_color_set (style->text, cr);
  cairo_stroke (cr);
  if (item->checked)
    sw_glyph_draw_tick (cr, style->text, item->x, item->y, MIN (item->width, item->height));
}

static void
paint_fill (const SwSheetItem *item,
            SwColor            color,
            cairo_t           *cr)
{
  sw_color_set (color, cr);
  cairo_rectangle (cr, item->x, item->y, item->width, item->height);
  cairo_fill (cr);
}

static void
paint_dot (const SwSheetItem *item,
           const SwStyle     *style,
           cairo_t           *cr)
{
  double radius = MIN (item->width, item->height) / 2.0;

  cairo_new_path (cr);
  cairo_arc (cr, item->x + radius, item->y + radius, radius - item->line / 2.0, 0.0, 2.0 * G_PI);
  sw_color_set (item->checked ? style->text : style->window, cr);
  cairo_fill_preserve (cr);
  sw_color_set (style->text, cr);
  cairo_set_line_width (cr, item->line);
  cairo_stroke (cr);
}

static void
paint_cross (const SwSheetItem *item,
             const SwStyle     *style,
             cairo_t           *cr)
{
  cairo_move_to (cr, item->x, item->y);
  cairo_line_to (cr, item->x + item->width, item->y + item->height);
  cairo_move_to (cr, item->x + item->width, item->y);
  cairo_line_to (cr, item->x, item->y + item->height);
  cairo_set_line_width (cr, item->line);
  sw_color_set (style->dim, cr);
  cairo_stroke (cr);
}

static void
paint_body (const SwSheetItem *item,
            const SwStyle     *style,
            cairo_t           *cr)
{
  g_autoptr (SwBodyMap) map = sw_body_map_new ();
  SwBodyMapLayout layout;

  sw_body_map_layout (SW_BODY_BOTH, FALSE, item->x, item->y, item->width, item->height, &layout);
  sw_body_map_draw (map, &layout, cr, NULL, style, item->regions, SW_REGION_NONE);
}

static void
paint_item (const SwSheetItem *item,
            const SwSheet     *sheet,
            const SwArt       *art,
            PangoContext      *context,
            cairo_t           *cr)
{
  const SwStyle *style = sw_art_get_style (art, SW_THEME_PRINT);
  double size = MIN (item->width, item->height);

  switch (item->kind)
    {
    case SW_SHEET_TEXT:
      paint_text (item, sheet, style, context, cr);
      break;
    case SW_SHEET_RULE:
      paint_fill (item, style->rule, cr);
      break;
    case SW_SHEET_BOX:
    case SW_SHEET_FRAME:
      paint_box (item, style, cr);
      break;
    case SW_SHEET_ICON:
      sw_icon_draw (sw_art_get_icon (art, item->session_kind), cr, item->x, item->y, size, style->text);
      break;
    case SW_SHEET_LOGO:
      sw_icon_draw (sw_art_get_app_icon (art), cr, item->x, item->y, size, style->text);
      break;
    case SW_SHEET_MOON:
      sw_glyph_draw_moon (cr, style->text, item->x, item->y, size);
      break;
    case SW_SHEET_ZONE:
      sw_glyph_draw_zone (cr, style, item->zone, item->x, item->y, size);
      break;
    case SW_SHEET_STOP:
      sw_glyph_draw_stop (cr, style->text, style->window, item->x, item->y, size);
      break;
    case SW_SHEET_FIGURE:
      sw_figures_draw (sw_art_get_figures (art), cr, item->figure, item->position, SW_THEME_PRINT, SW_FIGURE_PLAIN,
                       item->x, item->y, item->width, item->height, item->max_scale);
      break;
    case SW_SHEET_STEP_BAR:
      sw_step_bar_draw (&item->bar, cr, style, item->session_kind, sheet->rtl, item->x, item->y, item->width,
                        item->height);
      break;
    case SW_SHEET_FILL:
      paint_fill (item, sw_color_mix (style->text, style->window, item->shade), cr);
      break;
    case SW_SHEET_DOT:
      paint_dot (item, style, cr);
      break;
    case SW_SHEET_CROSS:
      paint_cross (item, style, cr);
      break;
    case SW_SHEET_FLAG:
      sw_glyph_draw_flag (cr, style, item->level, item->x, item->y, size);
      break;
    case SW_SHEET_BODY:
      paint_body (item, style, cr);
      break;
    case SW_N_SHEET_ITEMS:
    default:
      break;
    }
}

/**
 * sw_sheet_paint:
 * @self: a sheet
 * @art: styles, figures and icons
 * @cr: where, one unit a point, the page's upper left corner at 0, 0
 * @page: 0 .. n_pages - 1
 *
 * Black on whatever is below: the caller gives the paper.
 */
void
sw_sheet_paint (const SwSheet *self,
                const SwArt   *art,
                cairo_t       *cr,
                guint          page)
{
  PangoContext *context = sw_sheet_create_context (self->rtl);

  cairo_save (cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const SwSheetItem *item = g_ptr_array_index (self->items, i);

      if (item->page == page)
        paint_item (item, self, art, context, cr);
    }
  cairo_restore (cr);
  g_object_unref (context);
}
