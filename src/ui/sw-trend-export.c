/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trend-export"

#include "config.h"

#include "sw-trend-export.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "sw-chart-sheet.h"
#include "sw-chart-view.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-sheet.h"

/* Of the picture, in px; it has two dots for each. */
#define PICTURE_WIDTH 720
#define PICTURE_SCALE 2
/* A4 in points, for the page that is saved as PDF. */
#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89

static void
append_field (GString    *csv,
              const char *text)
{
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append_c (csv, '"');
}

char *
sw_trend_export_get_csv (SwTrendCard *card)
{
  const GPtrArray *rows = sw_trend_card_get_rows (card);
  GString *csv = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const char * const *cells = g_ptr_array_index (rows, i);

      for (guint j = 0; cells[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append_c (csv, ',');
          append_field (csv, cells[j]);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free (csv, FALSE);
}

/* @blocks has room for all that a sheet shows. */
static void
fill_sheet (SwTrendCard  *card,
            SwChartBlock  blocks[SW_CHART_SHEET_MAX_BLOCKS],
            SwChartSheet *ret_sheet)
{
  const GPtrArray *charts = sw_trend_card_get_charts (card);
  guint n_blocks = MIN (charts->len, SW_CHART_SHEET_MAX_BLOCKS);

  for (guint i = 0; i < n_blocks; i++)
    {
      SwChartView *view = g_ptr_array_index (charts, i);

      blocks[i] = (SwChartBlock) { sw_trend_card_get_heading (card, i), sw_chart_view_get_bars (view),
                                   sw_chart_view_get_lines (view), sw_chart_view_get_height (view) };
    }
  *ret_sheet = (SwChartSheet) { sw_trend_card_get_title (card), sw_trend_card_get_subtitle (card), blocks, n_blocks,
                                sw_trend_card_get_rows (card), sw_trend_card_get_notes (card), gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL };
}

/* Draws the card @width wide, or only measures it where @cr is NULL. Returns its height. */
static double
draw (SwTrendCard *card,
      cairo_t     *cr,
      double       width)
{
  PangoContext *context = sw_sheet_create_context (gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL);
  SwChartBlock blocks[SW_CHART_SHEET_MAX_BLOCKS];
  SwChartSheetLayout layout;
  SwChartSheet sheet;

  fill_sheet (card, blocks, &sheet);
  sw_chart_sheet_layout (&sheet, context, width, &layout);
  if (cr != NULL)
    sw_chart_sheet_draw (&sheet, &layout, cr, context, sw_art_get_style (sw_look_get_art (), SW_THEME_LIGHT));
  g_object_unref (context);
  return layout.frame.height;
}

/* As wide as the page, or as high where it is higher. */
static void
draw_page (SwTrendCard *card,
           cairo_t     *cr,
           double       width,
           double       height)
{
  double scale = MIN (width / PICTURE_WIDTH, height / draw (card, NULL, PICTURE_WIDTH));

  cairo_scale (cr, scale, scale);
  draw (card, cr, PICTURE_WIDTH);
}

static gboolean
take_status (cairo_status_t   status,
             const char      *path,
             GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, status == CAIRO_STATUS_WRITE_ERROR ? G_IO_ERROR_FAILED : G_IO_ERROR_INVALID_DATA,
               "%s: %s", path, cairo_status_to_string (status));
  return FALSE;
}

gboolean
sw_trend_export_save_png (SwTrendCard  *card,
                          const char   *path,
                          GError      **error)
{
  int height = (int) ceil (draw (card, NULL, PICTURE_WIDTH));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE_WIDTH * PICTURE_SCALE, height * PICTURE_SCALE);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PICTURE_SCALE, PICTURE_SCALE);
  draw (card, cr, PICTURE_WIDTH);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  return take_status (status, path, error);
}

gboolean
sw_trend_export_save_pdf (SwTrendCard  *card,
                          const char   *path,
                          GError      **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  draw_page (card, cr, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return take_status (status, path, error);
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 SwTrendCard       *card)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  draw_page (card, cr, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

void
sw_trend_export_print (SwTrendCard *card)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;
  GtkWindow *parent;

  g_return_if_fail (SW_IS_TREND_CARD (card));

  parent = sw_ui_get_main_window (GTK_WIDGET (card));
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, sw_trend_card_get_title (card));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page_cb), card, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    sw_ui_toast_error (GTK_WIDGET (card), _("Nothing was printed"), error);
}

static gboolean
save_csv (SwTrendCard  *card,
          const char   *path,
          GError      **error)
{
  g_autofree char *csv = sw_trend_export_get_csv (card);

  return g_file_set_contents (path, csv, -1, error);
}

static void
on_save_response_cb (GtkNativeDialog *dialog,
                     int              response,
                     gpointer         user_data)
{
  g_autoptr (SwTrendCard) card = user_data;
  gboolean csv = g_object_get_data (G_OBJECT (dialog), "csv") != NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      const char *path = g_file_peek_path (file);

      if (path == NULL)
        sw_ui_toast (GTK_WIDGET (card), _("Only folders of this computer can be written to."), FALSE);
      else if (csv ? save_csv (card, path, &error) : sw_trend_export_save_png (card, path, &error))
        sw_ui_toast (GTK_WIDGET (card), _("The chart was saved."), FALSE);
      else
        sw_ui_toast_error (GTK_WIDGET (card), _("The chart could not be saved"), error);
    }
  g_object_unref (dialog);
}

static void
save (SwTrendCard *card,
      gboolean     csv)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (csv ? _("Save as CSV") : _("Save as PNG"),
                                                               sw_ui_get_main_window (GTK_WIDGET (card)),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), csv ? "stridewell-chart.csv" : "stridewell-chart.png");
  g_object_set_data (G_OBJECT (chooser), "csv", GINT_TO_POINTER (csv));
  g_signal_connect (chooser, "response", G_CALLBACK (on_save_response_cb), g_object_ref (card));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_action_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "print"))
    sw_trend_export_print (user_data);
  else
    save (user_data, g_str_equal (name, "save-csv"));
}

GtkWidget *
sw_trend_export_new_button (SwTrendCard *card)
{
  static const GActionEntry entries[] = {
    { "print", on_action_cb },
    { "save-png", on_action_cb },
    { "save-csv", on_action_cb },
  };
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *name = g_strdup_printf (_("More about %s"), sw_trend_card_get_title (card));

  g_menu_append (menu, _("Print…"), "trend.print");
  g_menu_append (menu, _("Save as PNG…"), "trend.save-png");
  g_menu_append (menu, _("Save as CSV…"), "trend.save-csv");
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), card);
  gtk_widget_insert_action_group (GTK_WIDGET (card), "trend", G_ACTION_GROUP (group));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, name);
  sw_rows_set_name (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}
