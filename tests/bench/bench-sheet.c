/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "sw-bench.h"
#include "sw-diary-resources.h"
#include "sw-diary.h"
#include "sw-week-pdf.h"

/* The week's sheet as a PDF against a bare page with the same words. */

#define TODAY 20780
#define ROUNDS 15

typedef struct
{
  SwDiary    *diary;
  SwArt      *art;
  SwPlanWeek *week;
  SwSheet    *sheet; /* for its words */
} Case;

static void
make_options (SwWeekSheetOptions *options)
{
  *options = (SwWeekSheetOptions) { .paper = SW_PAPER_A4, .emergency_number = "112", .printed_day = TODAY };
}

static SwSheet *
lay_out (Case *self)
{
  SwWeekSheetInput input = { self->week, sw_diary_get_body (self->diary), sw_diary_get_guide (self->diary),
                             sw_diary_get_journal (self->diary), self->art };
  SwWeekSheetOptions options;

  make_options (&options);

  return sw_week_sheet_new (&input, &options);
}

static void
write_sheet (gpointer data)
{
  Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SwSheet) sheet = lay_out (self);
  g_autoptr (GBytes) bytes = sw_sheet_to_pdf (sheet, self->art, TODAY, &error);

  g_assert_no_error (error);
}

static cairo_status_t
swallow (void                *closure,
         const unsigned char *data,
         unsigned int         length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* The words of the sheet in its own fonts, each where it stands, and nothing else: the least that any program would do. */
static void
write_bare_page (gpointer data)
{
  Case *self = data;
  PangoContext *context = sw_sheet_create_context (FALSE);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (swallow, NULL, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < self->sheet->items->len; i++)
    {
      const SwSheetItem *item = g_ptr_array_index (self->sheet->items, i);
      PangoLayout *layout;

      if (item->text == NULL)
        continue;
      layout = sw_sheet_create_layout (context, item->font, self->sheet->scale, item->text, item->bold_bytes, item->width,
                                       item->max_lines);
      cairo_move_to (cr, item->x, item->y);
      pango_cairo_show_layout (cr, layout);
      g_object_unref (layout);
    }
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  Case self = { NULL };
  gboolean kept;
  double bare;

  self.diary = sw_diary_new_sample (TODAY, &error);
  g_assert_no_error (error);
  self.art = sw_diary_load_art (&error);
  g_assert_no_error (error);
  self.week = sw_diary_get_week (self.diary, TODAY);
  self.sheet = lay_out (&self);

  bare = sw_bench_measure (write_bare_page, &self, ROUNDS);
  kept = sw_bench_report ("week sheet against a bare page with its words", sw_bench_measure (write_sheet, &self, ROUNDS), bare, 3);

  sw_sheet_free (self.sheet);
  sw_plan_week_unref (self.week);
  sw_art_free (self.art);
  g_object_unref (self.diary);

  return kept ? 0 : 1;
}
