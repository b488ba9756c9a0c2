/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-sheet-builder.h"

#include <string.h>

#include "sw-words-sheet.h"

#define FOOTER_COLUMN_GAP 18.0
#define FRAME_RADIUS 6.75

/* A text that was measured, and its size. */
typedef struct
{
  char  *text; /* (owned) */
  SwFont font;
  guint  bold_bytes;
  double room;
  guint  max_lines;
  double width;
  double height;
} Measure;

static guint
measure_hash (gconstpointer key)
{
  const Measure *measure = key;

  return g_str_hash (measure->text) ^ (guint) measure->font ^ g_double_hash (&measure->room);
}

static gboolean
measure_equal (gconstpointer a,
               gconstpointer b)
{
  const Measure *first = a;
  const Measure *second = b;

  return first->font == second->font && first->bold_bytes == second->bold_bytes &&
         first->max_lines == second->max_lines && fabs (first->room - second->room) < 1e-9 &&
         strcmp (first->text, second->text) == 0;
}

static void
measure_free (gpointer data)
{
  Measure *measure = data;

  g_free (measure->text);
  g_free (measure);
}

/* Setting type is what costs; a sheet is laid out several times over the same words. */
static const Measure *
look_up (const SwSheetBuilder *self,
         SwFont                font,
         const char           *text,
         guint                 bold_bytes,
         double                room,
         guint                 max_lines)
{
  Measure key = { (char *) text, font, bold_bytes, room, max_lines, 0.0, 0.0 };
  Measure *measure = g_hash_table_lookup (self->measures, &key);

  if (measure == NULL)
    {
      measure = g_memdup2 (&key, sizeof key);
      measure->text = g_strdup (text);
      measure->height = sw_sheet_measure (self->context, font, self->scale, text, bold_bytes, room, max_lines,
                                          &measure->width);
      g_hash_table_add (self->measures, measure);
    }
  return measure;
}

/**
 * sw_builder_init:
 * @self: (out): the builder
 * @input: what the sheet is about
 * @options: how it is wanted
 * @density: 1 airy .. 0 tight
 */
void
sw_builder_init (SwSheetBuilder           *self,
                 const SwWeekSheetInput   *input,
                 const SwWeekSheetOptions *options,
                 double                    density)
{
  self->input = input;
  self->options = options;
  self->sheet = NULL;
  self->context = sw_sheet_create_context (options->rtl);
  self->measures = g_hash_table_new_full (measure_hash, measure_equal, measure_free, NULL);
  self->seconds_per_rep = sw_guide_get_number (input->guide, "B6.seconds_per_rep");
  sw_builder_restart (self, density);
}

/**
 * sw_builder_restart:
 * @self: a builder
 * @density: 1 airy .. 0 tight
 *
 * Throws the sheet away and begins a new one.
 */
void
sw_builder_restart (SwSheetBuilder *self,
                    double          density)
{
  g_clear_pointer (&self->sheet, sw_sheet_free);
  self->sheet = sw_sheet_new (self->options->paper, self->options->large, self->options->rtl);
  self->scale = self->sheet->scale;
  self->density = density;
  self->paginate = FALSE;
  self->day_pages = 0;
  self->left = self->sheet->margin;
  self->width = self->sheet->page_width - 2.0 * self->sheet->margin;
  self->y = self->sheet->margin;
  self->limit = self->sheet->page_height - self->sheet->margin;
}

/**
 * sw_builder_clear:
 * @self: a builder
 */
void
sw_builder_clear (SwSheetBuilder *self)
{
  g_clear_pointer (&self->sheet, sw_sheet_free);
  g_clear_pointer (&self->measures, g_hash_table_unref);
  g_clear_object (&self->context);
}

/**
 * sw_builder_space:
 * @self: a builder
 * @least: the space when it must be tight
 * @full: the space when there is room
 *
 * Returns: the space as it is now, in points on the page
 */
double
sw_builder_space (const SwSheetBuilder *self,
                  double                least,
                  double                full)
{
  return (least + (full - least) * self->density) * self->scale;
}

/**
 * sw_builder_measure:
 * @self: a builder
 * @font: of the text
 * @text: UTF-8
 * @bold_bytes: how many of its first bytes are bold
 * @width: to wrap at, or negative
 * @ret_width: (out) (nullable): what it takes
 *
 * Returns: its height
 */
double
sw_builder_measure (const SwSheetBuilder *self,
                    SwFont                font,
                    const char           *text,
                    guint                 bold_bytes,
                    double                width,
                    double               *ret_width)
{
  const Measure *measure = look_up (self, font, text, bold_bytes, width, 0);

  if (ret_width != NULL)
    *ret_width = measure->width;
  return measure->height;
}

/**
 * sw_builder_measure_lines:
 * @self: a builder
 * @font: of the text
 * @text: UTF-8
 * @width: to wrap at
 * @max_lines: after which it is shortened
 *
 * Returns: its height
 */
double
sw_builder_measure_lines (const SwSheetBuilder *self,
                          SwFont                font,
                          const char           *text,
                          double                width,
                          guint                 max_lines)
{
  return look_up (self, font, text, 0, width, max_lines)->height;
}

/**
 * sw_builder_add_text:
 * @self: a builder
 * @role: what it is for
 * @font: how it is set
 * @text: UTF-8
 * @x: left edge
 * @y: top edge
 * @width: to wrap at
 * @height: as measured
 *
 * Returns: (transfer none): the item
 */
SwSheetItem *
sw_builder_add_text (SwSheetBuilder *self,
                     SwSheetRole     role,
                     SwFont          font,
                     const char     *text,
                     double          x,
                     double          y,
                     double          width,
                     double          height)
{
  SwSheetItem *item = sw_sheet_add (self->sheet, SW_SHEET_TEXT, role, x, y, width, height);

  item->text = g_strdup (text);
  item->font = font;
  item->align = PANGO_ALIGN_LEFT;
  return item;
}

/**
 * sw_builder_add_box:
 * @self: a builder
 * @role: what is ticked or written
 * @x: left edge
 * @y: top edge
 * @size: width and height
 *
 * Returns: (transfer none): the item
 */
SwSheetItem *
sw_builder_add_box (SwSheetBuilder *self,
                    SwSheetRole     role,
                    double          x,
                    double          y,
                    double          size)
{
  SwSheetItem *item = sw_sheet_add (self->sheet, SW_SHEET_BOX, role, x, y, size, size);

  item->line = self->scale;
  item->radius = 3.5 * self->scale;
  return item;
}

/**
 * sw_builder_add_rule:
 * @self: a builder
 * @y: where; over the whole width
 */
void
sw_builder_add_rule (SwSheetBuilder *self,
                     double          y)
{
  sw_sheet_add (self->sheet, SW_SHEET_RULE, SW_ROLE_NONE, self->left, y, self->width, SW_RULE_WIDTH);
}

/**
 * sw_builder_add_heading:
 * @self: a builder
 * @title: of a section
 * @note: beside it, or below it when there is no room; may be empty
 * @x: left edge
 * @y: top edge
 * @width: of the section
 *
 * Returns: its height
 */
double
sw_builder_add_heading (SwSheetBuilder *self,
                        const char     *title,
                        const char     *note,
                        double          x,
                        double          y,
                        double          width)
{
  double gap = 6.75 * self->scale;
  double title_width, note_width, title_height, note_height;
  SwSheetItem *item;

  title_height = sw_builder_measure (self, SW_FONT_HEADING, title, 0, width, &title_width);
  sw_builder_measure (self, SW_FONT_CAPTION, note, 0, -1.0, &note_width);
  sw_builder_add_text (self, SW_ROLE_NONE, SW_FONT_HEADING, title, x, y, title_width, title_height);
  if (note[0] == '\0')
    return title_height;
  if (title_width + gap + note_width <= width)
    {
      note_height = sw_builder_measure (self, SW_FONT_CAPTION, note, 0, -1.0, NULL);
      item = sw_builder_add_text (self, SW_ROLE_NONE, SW_FONT_CAPTION, note, x + title_width + gap,
                                  y + (title_height - note_height) / 2.0 + 0.9 * self->scale, note_width, note_height);
      item->dim = TRUE;
      return title_height;
    }

  note_height = sw_builder_measure (self, SW_FONT_CAPTION, note, 0, width, NULL);
  item = sw_builder_add_text (self, SW_ROLE_NONE, SW_FONT_CAPTION, note, x, y + title_height, width, note_height);
  item->dim = TRUE;
  return title_height + note_height;
}

/**
 * sw_builder_break_page:
 * @self: a builder
 * @height: what comes next
 *
 * Begins a new page when @height does not fit any more; only a sheet that was allowed several pages does that.
 *
 * Returns: whether it did
 */
gboolean
sw_builder_break_page (SwSheetBuilder *self,
                       double          height)
{
  double title_height;

  if (!self->paginate || self->y + height <= self->limit)
    return FALSE;

  self->sheet->n_pages++;
  self->y = self->sheet->margin;
  self->limit = self->sheet->page_height - self->sheet->margin -
                SW_FOOTER_GAP * self->scale - sw_builder_get_footer_height (self);

  title_height = sw_builder_measure (self, SW_FONT_HEADING, self->sheet->title, 0, self->width, NULL);
  sw_builder_add_text (self, SW_ROLE_TITLE, SW_FONT_HEADING, self->sheet->title, self->left, self->y, self->width, title_height);
  self->y += title_height + sw_builder_space (self, SW_SECTION_GAP_LEAST, SW_SECTION_GAP);
  return TRUE;
}

/**
 * sw_builder_describe_pain_rule:
 * @self: a builder
 *
 * Returns: (transfer full): what to do at which pain, with the user's own red line (D1)
 */
char *
sw_builder_describe_pain_rule (const SwSheetBuilder *self)
{
  const SwGuide *guide = self->input->guide;
  gboolean conservative = sw_profile_is_conservative (self->input->journal->profile);

  return sw_words_sheet_pain_rule (sw_guide_get_int (guide, "D1.amber_pain"),
                                   sw_guide_get_int (guide, conservative ? "D1.red_conservative" : "D1.red"));
}

/**
 * sw_builder_add_frame:
 * @self: a builder
 * @role: what stands in it
 * @bottom: its lower edge
 * @content_height: of what stands in it
 * @line: width of its line
 *
 * Returns: its upper edge
 */
double
sw_builder_add_frame (SwSheetBuilder *self,
                      SwSheetRole     role,
                      double          bottom,
                      double          content_height,
                      double          line)
{
  double s = self->scale;
  double height = content_height + 2.0 * SW_FRAME_PAD_Y * s;
  SwSheetItem *item = sw_sheet_add (self->sheet, SW_SHEET_FRAME, role, self->left, bottom - height, self->width, height);

  item->line = line * s;
  item->radius = FRAME_RADIUS * s;
  return bottom - height;
}

/**
 * sw_builder_add_stop:
 * @self: a builder
 * @bottom: its lower edge
 *
 * The warning signs that need help at once, in a heavy frame.
 *
 * Returns: its upper edge
 */
double
sw_builder_add_stop (SwSheetBuilder *self,
                     double          bottom)
{
  guint bold_bytes;
  g_autofree char *line = sw_words_sheet_stop_line (self->options->emergency_number, &bold_bytes);
  double s = self->scale;
  double x = self->left + (SW_FRAME_PAD_X + SW_STOP_SIZE + 9.0 + 1.5) * s;
  double width = self->left + self->width - SW_FRAME_PAD_X * s - x;
  double words = sw_builder_measure (self, SW_FONT_SMALL, line, bold_bytes, width, NULL);
  double height = MAX (words, SW_STOP_SIZE * s);
  double top = sw_builder_add_frame (self, SW_ROLE_WARNING, bottom, height, 1.9);
  SwSheetItem *item;

  sw_sheet_add (self->sheet, SW_SHEET_STOP, SW_ROLE_NONE, self->left + (SW_FRAME_PAD_X + 1.5) * s,
                top + SW_FRAME_PAD_Y * s + (height - SW_STOP_SIZE * s) / 2.0, SW_STOP_SIZE * s, SW_STOP_SIZE * s);
  item = sw_builder_add_text (self, SW_ROLE_WARNING, SW_FONT_SMALL, line, x,
                              top + SW_FRAME_PAD_Y * s + (height - words) / 2.0, width, words);
  item->bold_bytes = bold_bytes;
  return top;
}

/* The footer's second column: as wide as it is on the page with the longest words. */
static double
get_origin_width (const SwSheetBuilder *self)
{
  guint n_pages = self->paginate ? 9 : 1;
  g_autofree char *origin = sw_words_sheet_footer (self->input->week->inputs, self->options->printed_day, n_pages,
                                                   n_pages);
  double width;

  sw_builder_measure (self, SW_FONT_CAPTION, origin, 0, self->width / 2.0, &width);
  return width;
}

/**
 * sw_builder_get_footer_height:
 * @self: a builder
 *
 * Returns: how much the footer takes above the lower margin
 */
double
sw_builder_get_footer_height (const SwSheetBuilder *self)
{
  double width = self->width - get_origin_width (self) - FOOTER_COLUMN_GAP * self->scale;

  return sw_builder_measure (self, SW_FONT_CAPTION, sw_words_disclaimer (), 0, width, NULL);
}

/**
 * sw_builder_add_footer:
 * @self: a builder with a complete flow
 *
 * Disclaimer and origin at the foot of every page.
 */
void
sw_builder_add_footer (SwSheetBuilder *self)
{
  SwSheet *sheet = self->sheet;
  double origin_width = get_origin_width (self);
  double height = sw_builder_get_footer_height (self);
  double y = sheet->page_height - sheet->margin - height;

  for (guint page = 0; page < sheet->n_pages; page++)
    {
      g_autofree char *origin = sw_words_sheet_footer (self->input->week->inputs, self->options->printed_day, page + 1,
                                                       sheet->n_pages);
      SwSheetItem *item;

      item = sw_builder_add_text (self, SW_ROLE_DISCLAIMER, SW_FONT_CAPTION, sw_words_disclaimer (), self->left, y,
                                  self->width - origin_width - FOOTER_COLUMN_GAP * self->scale, height);
      item->dim = TRUE;
      item->page = page;
      item = sw_builder_add_text (self, SW_ROLE_FOOTER, SW_FONT_CAPTION, origin,
                                  self->left + self->width - origin_width, y, origin_width,
                                  sw_builder_measure (self, SW_FONT_CAPTION, origin, 0, origin_width, NULL));
      item->dim = TRUE;
      item->align = PANGO_ALIGN_RIGHT;
      item->page = page;
    }
}
