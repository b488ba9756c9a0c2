/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-print"

#include "config.h"

#include "sw-print.h"

#include <glib/gi18n.h>

#include "sw-look.h"
#include "sw-season-sheet.h"
#include "sw-session-card-sheet.h"
#include "sw-settings.h"
#include "sw-week-pdf.h"

/* What a print job needs until it is over. */
typedef struct
{
  SwWeekSheetOptions  options;
  char               *emergency_number;
  SwSheet            *sheet;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->sheet, sw_sheet_free);
  g_free (job->emergency_number);
  g_free (job);
}

static void
fill_options (SwWeekSheetOptions *options,
              char              **ret_number,
              SwDiary            *diary)
{
  SwSettings *settings = sw_settings_get_default ();
  g_autofree char *region = sw_settings_get_region (settings);
  /* The countries that print on Letter. */
  gboolean letter = g_strv_contains ((const char * const []) { "US", "CA", "MX", "CO", "CL", "PH", "VE", NULL }, region);

  *ret_number = sw_settings_get_emergency_number (settings);
  *options = (SwWeekSheetOptions) {
    .paper = letter ? SW_PAPER_LETTER : SW_PAPER_A4,
    .large = sw_settings_get_large_print (settings),
    .rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
    .emergency_number = *ret_number,
    .printed_day = sw_diary_get_today (diary),
  };
}

static SwWeekSheetInput
make_input (SwDiary          *diary,
            const SwPlanWeek *week)
{
  return (SwWeekSheetInput) {
    .week = week,
    .body = sw_diary_get_body (diary),
    .guide = sw_diary_get_guide (diary),
    .journal = sw_diary_get_journal (diary),
    .art = sw_look_get_art (),
  };
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 Job               *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / job->sheet->page_width,
                      gtk_print_context_get_height (context) / job->sheet->page_height);

  /* The sheet has margins of its own, so it is laid on the whole page. */
  cairo_scale (cr, scale, scale);
  sw_sheet_paint (job->sheet, sw_look_get_art (), cr, (guint) page);
}

static void
on_done_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            GtkWindow               *window)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  sw_ui_toast_error (GTK_WIDGET (window), _("Nothing was printed"), error);
}

static void
run (GtkPrintOperation *operation,
     GtkWindow         *parent)
{
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done_cb), parent, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    sw_ui_toast_error (GTK_WIDGET (parent), _("Nothing was printed"), error);
}

/* @job: (transfer full): a sheet and how it was laid out. */
static void
print_job (GtkWindow  *parent,
           Job        *job,
           const char *title)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = NULL;

  paper = gtk_paper_size_new (job->options.paper == SW_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, (int) job->sheet->n_pages);
  gtk_print_operation_set_job_name (operation, job->sheet->title != NULL ? job->sheet->title : title);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), job);
  g_object_set_data_full (G_OBJECT (operation), "job", job, (GDestroyNotify) job_free);
  run (operation, parent);
}

void
sw_print_week (GtkWindow        *parent,
               SwDiary          *diary,
               const SwPlanWeek *week)
{
  SwWeekSheetInput input = make_input (diary, week);
  Job *job = g_new0 (Job, 1);

  fill_options (&job->options, &job->emergency_number, diary);
  job->sheet = sw_week_sheet_new (&input, &job->options);
  print_job (parent, job, _("Week"));
}

void
sw_print_session (GtkWindow  *parent,
                  SwDiary    *diary,
                  SwDay       day,
                  const char *session_id)
{
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, sw_day_get_monday (day));
  SwWeekSheetInput input = make_input (diary, week);
  Job *job = g_new0 (Job, 1);

  fill_options (&job->options, &job->emergency_number, diary);
  job->sheet = sw_session_card_sheet_new (&input, session_id, &job->options);
  if (job->sheet == NULL)
    {
      /* The plan has changed since the menu was opened. */
      job_free (job);
      return;
    }
  print_job (parent, job, _("Session"));
}

void
sw_print_season (GtkWindow *parent,
                 SwDiary   *diary,
                 GPtrArray *weeks)
{
  SwWeekSheetInput input = make_input (diary, g_ptr_array_index (weeks, 0));
  Job *job = g_new0 (Job, 1);

  fill_options (&job->options, &job->emergency_number, diary);
  job->sheet = sw_season_sheet_new (&input, weeks, &job->options);
  print_job (parent, job, _("Season"));
}

gboolean
sw_print_save_season_pdf (SwDiary     *diary,
                          GPtrArray   *weeks,
                          const char  *path,
                          GError     **error)
{
  SwWeekSheetInput input = make_input (diary, g_ptr_array_index (weeks, 0));
  SwWeekSheetOptions options;
  g_autofree char *number = NULL;
  g_autoptr (SwSheet) sheet = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;

  fill_options (&options, &number, diary);
  sheet = sw_season_sheet_new (&input, weeks, &options);
  bytes = sw_sheet_to_pdf (sheet, input.art, options.printed_day, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

gboolean
sw_print_save_pdf (SwDiary           *diary,
                   const SwPlanWeek  *week,
                   const char        *path,
                   GError           **error)
{
  SwWeekSheetInput input = make_input (diary, week);
  SwWeekSheetOptions options;
  g_autofree char *number = NULL;

  fill_options (&options, &number, diary);
  return sw_week_pdf_write (path, &input, &options, error);
}

static void
on_draw_text_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 gpointer           user_data)
{
  const char *markup = g_object_get_data (G_OBJECT (operation), "markup");
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell 12");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (layout, markup, -1);
  pango_cairo_show_layout (gtk_print_context_get_cairo_context (context), layout);
}

void
sw_print_text (GtkWindow  *parent,
               const char *title,
               const char *lead,
               const char *text)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  char *markup = g_markup_printf_escaped ("<span size='x-large' weight='bold'>%s</span>\n\n%s\n\n%s\n<small>%s</small>",
                                          title, lead, text, sw_words_disclaimer ());

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, title);
  g_object_set_data_full (G_OBJECT (operation), "markup", markup, g_free);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_text_cb), NULL);
  run (operation, parent);
}
