/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Trends on a display of its own: what is read, by whom and in which direction, and what leaves it as a file. And a flag's
 * advice, pressed. */

#include "config.h"

#include <glib/gstdio.h>

#include "sw-chart-view.h"
#include "sw-flag-card.h"
#include "sw-insight.h"
#include "sw-json-journal.h"
#include "sw-test-window.h"
#include "sw-trend-export.h"
#include "sw-trends-cards.h"
#include "sw-window-private.h"

#define TODAY sw_day_from_ymd (2026, 11, 25)
#define MONDAY (TODAY - 2)

static SwApplication *application;

/* @widget and all in it that is an instance of @type. */
static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static void
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
      g_assert_true (handled);
    }
}

/* --- reading --------------------------------------------------------------------------------------------------------- */

static GtkWidget *
new_chart (void)
{
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (SwBar));
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GtkWidget *chart = g_object_ref_sink (sw_chart_view_new ("Kilometers", 120));

  for (int i = 0; i < 3; i++)
    {
      SwBar bar = { .parts = { { .value = i + 1 } }, .n_parts = 1, .planned = NAN };

      g_array_append_val (bars, bar);
    }
  g_ptr_array_add (labels, (char *) "first");
  g_ptr_array_add (labels, (char *) "second");
  g_ptr_array_add (labels, (char *) "third");
  sw_chart_view_set_bars (SW_CHART_VIEW (chart), &(SwBarChart) { .bar_width = 30, .line = NAN, .most_ticks = 3 }, bars, labels, labels);
  sw_chart_view_set_summary (SW_CHART_VIEW (chart), "three bars");
  return chart;
}

/* The keys go the way the eye does, and what they meet is heard. */
static void
test_keys (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (GtkWidget) chart = new_chart ();
      guint newer = rtl ? GDK_KEY_Left : GDK_KEY_Right;
      guint older = rtl ? GDK_KEY_Right : GDK_KEY_Left;

      gtk_widget_set_direction (chart, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      g_assert_cmpint (sw_chart_view_get_bars (SW_CHART_VIEW (chart))->rtl, ==, rtl);
      gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Kilometers");
      gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "three bars");
      g_assert_null (sw_chart_view_get_picked (SW_CHART_VIEW (chart)));
      press (chart, GDK_KEY_End);
      g_assert_cmpstr (sw_chart_view_get_picked (SW_CHART_VIEW (chart)), ==, "third");
      press (chart, older);
      g_assert_cmpstr (sw_chart_view_get_picked (SW_CHART_VIEW (chart)), ==, "second");
      gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "second");
      press (chart, GDK_KEY_Home);
      press (chart, older);
      g_assert_cmpstr (sw_chart_view_get_picked (SW_CHART_VIEW (chart)), ==, "first");
      press (chart, newer);
      press (chart, newer);
      press (chart, newer);
      g_assert_cmpstr (sw_chart_view_get_picked (SW_CHART_VIEW (chart)), ==, "third");
    }
}

/* Every chart has a name, a sentence and a table. */
static void
check_cards (SwWindow *window,
             guint     least_charts)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  guint n_charts = 0;

  collect (GTK_WIDGET (window->trends_page), SW_TYPE_TREND_CARD, cards);
  g_assert_cmpuint (cards->len, ==, 8);
  for (guint i = 0; i < cards->len; i++)
    {
      SwTrendCard *card = g_ptr_array_index (cards, i);
      const GPtrArray *charts = sw_trend_card_get_charts (card);

      if (!gtk_widget_get_visible (GTK_WIDGET (card)))
        continue;
      g_assert_cmpuint (sw_trend_card_get_rows (card)->len, >=, 2);
      g_assert_cmpuint (sw_trend_card_get_notes (card)->len, >=, charts->len);
      n_charts += charts->len;
      for (guint k = 0; k < charts->len; k++)
        {
          SwChartView *view = g_ptr_array_index (charts, k);

          press (GTK_WIDGET (view), GDK_KEY_End);
          g_assert_nonnull (sw_chart_view_get_picked (view));
          g_assert_cmpstr (sw_chart_view_get_picked (view), !=, "");
        }
    }
  g_assert_cmpuint (n_charts, >=, least_charts);
}

static void
test_page (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (TODAY, &error);
  SwWindow *window;
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  g_assert_no_error (error);
  window = sw_test_window_new (application, diary, "trends");
  sw_test_settle (1000);
  check_cards (window, 9);
  /* The ranges: six weeks, twelve, a year, all. */
  collect (GTK_WIDGET (window->trends_page), GTK_TYPE_TOGGLE_BUTTON, buttons);
  for (guint i = 0; i < 4; i++)
    {
      gtk_toggle_button_set_active (g_ptr_array_index (buttons, i), TRUE);
      sw_test_settle (700);
      check_cards (window, 9);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  sw_test_settle (50);
}

/* Charts and tables fit a phone: a table that is wider scrolls inside its card. */
static void
test_narrow (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (TODAY, &error);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  SwWindow *window;

  g_assert_no_error (error);
  window = sw_test_window_new (application, diary, "trends");
  sw_test_settle (1000);
  collect (GTK_WIDGET (window->trends_page), SW_TYPE_TREND_CARD, cards);
  for (int tables = 0; tables < 2; tables++)
    {
      sw_trends_page_set_tables (window->trends_page, tables);
      for (guint i = 0; i < cards->len; i++)
        {
          int minimum;

          gtk_widget_measure (g_ptr_array_index (cards, i), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
          g_test_message ("%s: at least %d wide", sw_trend_card_get_title (g_ptr_array_index (cards, i)), minimum);
          g_assert_cmpint (minimum, <=, 360 - 24);
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
  sw_test_settle (50);
}

/* --- files ----------------------------------------------------------------------------------------------------------- */

static SwTrendCard *
new_card (void)
{
  return g_object_ref_sink (SW_TREND_CARD (sw_trend_card_new ("Running", "Kilometers a week")));
}

static void
add_run (SwJournal *journal,
         SwDay      day,
         SwKind     kind,
         double     km)
{
  SwActivity *activity = sw_activity_new ();

  activity->id = g_strdup_printf ("a%d", day);
  activity->day = day;
  activity->kind = kind;
  activity->minutes = 40;
  activity->km = km;
  g_ptr_array_add (journal->activities, activity);
}

/* A card of a small journal, filled by the program's own function. */
static SwTrendCard *
new_running_card (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (TODAY, &error);
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwPlanWeek) week = sw_plan_week_new (MONDAY, TODAY);
  g_autoptr (SwBody) body = NULL;
  g_autoptr (SwTrends) trends = NULL;
  SwTrendCard *card = new_card ();

  g_assert_no_error (error);
  add_run (journal, MONDAY - 14, SW_KIND_EASY, 5.25);
  add_run (journal, MONDAY - 6, SW_KIND_WALK_RUN, 3);
  add_run (journal, MONDAY - 1, SW_KIND_LONG, 7.5);
  add_run (journal, MONDAY, SW_KIND_INTERVAL, 4);
  sw_journal_seal (journal);
  week->targets.km = 17.5;
  body = sw_insight_scan (journal, sw_diary_get_guide (diary), TODAY);
  trends = sw_trends_new (journal, body, sw_diary_get_guide (diary), 3, FALSE);
  sw_trends_show_running (card, trends, NULL, week);
  return card;
}

static void
test_csv (void)
{
  g_autoptr (SwTrendCard) card = new_running_card ();
  g_autofree char *csv = sw_trend_export_get_csv (card);
  g_autofree char *quoted = NULL;

  g_assert_cmpstr (csv, ==,
                   "Week,Easy,Walk-run,Fast,Long,All,Planned\r\n"
                   "Week 46,5.2,0.0,0.0,0.0,5.2,–\r\n"
                   "Week 47,0.0,3.0,0.0,7.5,10.5,–\r\n"
                   "Week 48,0.0,0.0,4.0,0.0,4.0,17.5\r\n");
  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, (const char * const []) { "plain", "a, b", "say \"x\"", "two\nlines", "" }, 5);
  quoted = sw_trend_export_get_csv (card);
  g_assert_cmpstr (quoted, ==, "plain,\"a, b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");
}

static gboolean
is_white (cairo_surface_t *surface)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if ((*(const guint32 *) (gconstpointer) (data + y * stride + 4 * x) & 0xffffff) != 0xffffff)
        return FALSE;
  return TRUE;
}

static void
test_png (void)
{
  g_autoptr (SwTrendCard) card = new_running_card ();
  g_autofree char *folder = g_dir_make_tmp ("stridewell-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.png", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "chart.png", NULL);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;

  g_assert_true (sw_trend_export_save_png (card, path, &error));
  g_assert_no_error (error);
  surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  /* Two dots for each of 720; the chart's 200, its legend and three lines of text. */
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1440);
  g_assert_cmpint (cairo_image_surface_get_height (surface), >, 2 * 250);
  g_assert_cmpint (cairo_image_surface_get_height (surface), <, 2 * 400);
  g_assert_false (is_white (surface));
  cairo_surface_destroy (surface);
  g_assert_false (sw_trend_export_save_png (card, nowhere, &error));
  g_assert_nonnull (error);
  g_unlink (path);
  g_rmdir (folder);
}

/* The words of the page as pdftotext reads them. (transfer full) */
static char *
read_page (SwTrendCard *card)
{
  g_autofree char *folder = g_dir_make_tmp ("stridewell-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.pdf", NULL);
  const char * const command[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (sw_trend_export_save_pdf (card, path, &error));
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return text;
}

/* What is printed: the title, what the chart shows in words, and what has to be said with it. */
static void
test_page_of_paper (void)
{
  g_autoptr (SwTrendCard) card = NULL;
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *text = NULL;
  g_autofree char *table = NULL;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  card = new_running_card ();
  sw_trend_card_add_note (card, "Said with it.", TRUE);
  text = read_page (card);
  for (const char * const *word = (const char * const []) { "Running", "Kilometers a week", "Planned", "46", "48",
                                                            "least 4.0 (Week 48), most 10.5 (Week 47), last 4.0 (Week 48).", "Said with it.",
                                                            NULL }; *word != NULL; word++)
    if (strstr (text, *word) == NULL)
      g_error ("“%s” is not on the page: %s", *word, text);

  /* Without a chart the figures are a table. */
  sw_trend_card_clear (card);
  sw_trend_card_add_row (card, (const char * const []) { "Shoe", "km" }, 2);
  sw_trend_card_add_row (card, (const char * const []) { "Old Blue", "661" }, 2);
  table = read_page (card);
  g_assert_nonnull (strstr (table, "Old Blue"));
  g_assert_nonnull (strstr (table, "661"));
}

/* --- a flag's advice ------------------------------------------------------------------------------------------------- */

/* Presses the button of the card that says @begin. */
static void
press_button (GtkWidget  *card,
              const char *begin)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (card, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      const char *label = gtk_button_get_label (g_ptr_array_index (buttons, i));

      if (label != NULL && g_str_has_prefix (label, begin))
        {
          g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
          return;
        }
    }
  g_error ("no button says “%s”", begin);
}

static void
check_remedy (const char *id,
              const char *begin,
              SwEditWhat  what,
              SwKind      kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (TODAY, &error);
  g_autoptr (SwFinding) finding = sw_finding_new (id, SW_SEVERITY_CAUTION, TODAY, 1);
  g_autofree char *before = sw_json_journal_write (sw_diary_get_journal (diary));
  g_autofree char *after = NULL;
  guint n_edits = sw_diary_get_journal (diary)->edits->len;
  SwWindow *window = sw_test_window_new (application, diary, "week");
  GtkWidget *card = sw_flag_card_new (diary, finding);
  const SwEdit *edit;

  g_assert_no_error (error);
  sw_window_cover (window, card);
  press_button (card, begin);
  sw_test_settle (100);
  g_assert_cmpuint (sw_diary_get_journal (diary)->edits->len, ==, n_edits + 1);
  edit = g_ptr_array_index (sw_diary_get_journal (diary)->edits, n_edits);
  g_assert_cmpint (edit->what, ==, what);
  if (kind != SW_KIND_NONE)
    g_assert_cmpint (edit->kind, ==, kind);
  g_assert_cmpint (edit->from, >=, TODAY);
  g_assert_true (sw_diary_undo (diary, &error));
  g_assert_no_error (error);
  after = sw_json_journal_write (sw_diary_get_journal (diary));
  g_assert_cmpstr (after, ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
  sw_test_settle (50);
}

/* Each makes one edit, and one undo gives the bytes back. */
static void
test_remedies (void)
{
  check_remedy ("L_WEEK", "Make ", SW_EDIT_SWAP, SW_KIND_EASY);
  check_remedy ("L_REST", "Skip ", SW_EDIT_SKIP, SW_KIND_NONE);
}

/* Whether the card has anything to show. */
static guint
count_full (GPtrArray *cards)
{
  guint n = 0;

  for (guint i = 0; i < cards->len; i++)
    n += sw_trend_card_get_rows (g_ptr_array_index (cards, i))->len > 0;
  return n;
}

/* All cards are filled in the end, but no two in one turn of the main loop: together they would hold up the window. */
static void
test_card_by_card (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint n_full, n_visible = 0;

  /* It is made when it is shown first. */
  sw_window_show_page (window, "trends");
  collect (GTK_WIDGET (window->trends_page), SW_TYPE_TREND_CARD, cards);
  g_assert_cmpuint (cards->len, ==, 8);
  g_assert_cmpuint (count_full (cards), ==, 0);
  for (n_full = 0; n_full < cards->len - 1 && g_get_monotonic_time () < end;)
    {
      guint n;

      g_main_context_iteration (NULL, FALSE);
      n = count_full (cards);
      g_assert_cmpuint (n, <=, n_full + 1);
      n_full = n;
    }
  for (guint i = 0; i < cards->len; i++)
    n_visible += gtk_widget_get_visible (g_ptr_array_index (cards, i));
  /* All but the ratio of loads, which nobody has asked for. */
  g_assert_cmpuint (n_full, ==, cards->len - 1);
  g_assert_cmpuint (n_visible, ==, n_full);
  sw_test_assert_goes (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  int result;

  application = sw_test_window_init (&argc, &argv);
  g_test_add_func ("/ui/trends/keys", test_keys);
  g_test_add_func ("/ui/trends/page", test_page);
  g_test_add_func ("/ui/trends/narrow", test_narrow);
  g_test_add_func ("/ui/trends/card-by-card", test_card_by_card);
  g_test_add_func ("/ui/trends/csv", test_csv);
  g_test_add_func ("/ui/trends/png", test_png);
  g_test_add_func ("/ui/trends/page-of-paper", test_page_of_paper);
  g_test_add_func ("/ui/trends/remedies", test_remedies);
  result = g_test_run ();
  g_clear_object (&application);
  return result;
}
