/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-week-pdf.h"

#include <cairo-pdf.h>

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface,
              const SwSheet   *sheet,
              SwDay            printed_day)
{
  char day[SW_DAY_STRING_SIZE];
  g_autofree char *stamp = g_strdup_printf ("%sT00:00:00Z", sw_day_format (printed_day, day));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, sheet->title != NULL ? sheet->title : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, sheet->subject != NULL ? sheet->subject : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Stridewell");
  /* Without a date of ours cairo writes the clock's, and no two files would be the same. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, stamp);
}

/**
 * sw_sheet_to_pdf:
 * @sheet: a sheet
 * @art: styles, figures and icons
 * @printed_day: today; becomes the document's date
 * @error: G_FILE_ERROR_FAILED when cairo cannot make it
 *
 * Vectors and searchable text, a page a page.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
sw_sheet_to_pdf (const SwSheet *sheet,
                 const SwArt   *art,
                 SwDay          printed_day,
                 GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, sheet->page_width,
                                                                  sheet->page_height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, sheet, printed_day);
  for (guint page = 0; page < sheet->n_pages; page++)
    {
      sw_sheet_paint (sheet, art, cr, page);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot make a PDF: %s", cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * sw_week_pdf_write:
 * @path: where to; an existing file is replaced only when the new one is complete
 * @input: a week, what insight says, the guide and the journal
 * @options: paper, size of print, direction, emergency number, the day of printing
 * @error: of the file system
 *
 * Returns: %TRUE when the file is there
 */
gboolean
sw_week_pdf_write (const char               *path,
                   const SwWeekSheetInput   *input,
                   const SwWeekSheetOptions *options,
                   GError                  **error)
{
  g_autoptr (SwSheet) sheet = sw_week_sheet_new (input, options);
  g_autoptr (GBytes) bytes = sw_sheet_to_pdf (sheet, input->art, options->printed_day, error);
  gsize size;
  const char *data;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
