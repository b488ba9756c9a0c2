/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The calendar's places in numbers, from the narrowest window to a wall, with text up to twice as large, in both directions of
 * writing; and the ways through the months that no keyboard takes. */

#include "config.h"

#include "sw-adherence.h"
#include "sw-agenda.h"
#include "sw-day-cell.h"
#include "sw-month-grid.h"
#include "sw-places.h"
#include "sw-test-window.h"
#include "sw-window-private.h"

#define TODAY sw_day_from_ymd (2026, 11, 25)
#define HEIGHT 900
#define FRAME 20
/* Below it the month is a list. */
#define LIST_BELOW 600
/* From here on the month has its air. */
#define ROOMY 860
#define PATIENCE 40

static SwApplication *application;

static void
add_session (SwDiary *diary,
             SwDay    day,
             SwKind   kind,
             double   km)
{
  g_autoptr (SwActivity) activity = sw_activity_new ();
  g_autoptr (GError) error = NULL;

  activity->day = day;
  activity->kind = kind;
  activity->minutes = 125;
  activity->km = km;
  sw_diary_put_activity (diary, activity, &error);
  g_assert_no_error (error);
}

/* The sample with the fullest days that there can be: four sessions, the highest pain, flags. */
static SwDiary *
new_full_diary (void)
{
  SwDiary *diary = sw_test_new_sample (TODAY);
  g_autoptr (GError) error = NULL;

  for (SwDay day = TODAY - 12; day < TODAY; day++)
    {
      g_autoptr (SwPainReport) report = sw_pain_report_new ();
      char text[SW_DAY_STRING_SIZE];

      if (day % 3 == 0)
        {
          add_session (diary, day, SW_KIND_LONG, 32.2);
          add_session (diary, day, SW_KIND_STRENGTH, NAN);
          add_session (diary, day, SW_KIND_SWIM, NAN);
        }
      report->day = day;
      report->at = g_strdup_printf ("%sT20:00", sw_day_format (day, text));
      report->minute = 20 * 60;
      report->moment = SW_MOMENT_EVENING;
      report->nrs = day % 3 == 0 ? 10 : 2;
      report->region = SW_REGION_LOW_BACK_CENTRE;
      sw_diary_put_pain (diary, report, &error);
      g_assert_no_error (error);
    }

  return diary;
}

static SwWindow *
open_calendar (SwDiary *diary,
               int      width)
{
  SwWindow *window = sw_window_new (GTK_APPLICATION (application), "/nonexistent/journal.db", TODAY);
  GtkWidget *grid;

  gtk_window_set_default_size (GTK_WINDOW (window), width, HEIGHT);
  sw_window_set_diary (window, diary);
  sw_window_show_page (window, "calendar");
  gtk_window_present (GTK_WINDOW (window));
  sw_test_settle (2 * SW_TEST_FRAMES_MS);
  /* The page hears of its width after the first layout, and lays itself out anew. */
  grid = sw_test_find_type (GTK_WIDGET (window->calendar_page), SW_TYPE_MONTH_GRID);
  for (int i = 0; i < PATIENCE && gtk_widget_has_css_class (grid, "compact") != (width < ROOMY); i++)
    sw_test_settle (SW_TEST_FRAMES_MS);
  sw_test_settle (2 * SW_TEST_FRAMES_MS);

  return window;
}

/* --- places ----------------------------------------------------------------------------------------------------------- */

/* Days, pain and counts are read whole at any size; what a session is measured by, wherever a day has room for it. */
static void
check_words (GtkWidget  *widget,
             gboolean    roomy,
             const char *what)
{
  g_autoptr (GArray) leaves = sw_places_list (widget);

  for (guint i = 0; i < leaves->len; i++)
    {
      const SwPlace *leaf = &g_array_index (leaves, SwPlace, i);

      if (!GTK_IS_LABEL (leaf->widget) || !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (leaf->widget))))
        continue;
      if (roomy || !gtk_widget_has_css_class (gtk_widget_get_parent (leaf->widget), "sw-day-chip"))
        g_error ("%s: “%s” is cut", what, sw_place_get_name (leaf));
    }
}

/* The button of a day or a week is a box of its own; the month is one of buttons. */
static void
check_buttons (GtkWidget  *widget,
               gboolean    roomy,
               const char *what)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BUTTON (child))
        {
          sw_places_check_box (child, what);
          check_words (child, roomy, what);
        }
      else
        {
          check_buttons (child, roomy, what);
        }
    }
}

/* The calendar of @window at @width: a list or a month, and all of it whole. Returns: which one it is. */
static GtkWidget *
check_calendar (SwWindow *window,
                int       width,
                int       percent,
                gboolean  rtl)
{
  GtkWidget *page = GTK_WIDGET (window->calendar_page);
  GtkWidget *grid = sw_test_find_type (page, SW_TYPE_MONTH_GRID);
  GtkWidget *agenda = sw_test_find_type (page, SW_TYPE_AGENDA);
  GtkWidget *shown = gtk_widget_get_mapped (grid) ? grid : agenda;
  g_autofree char *what = g_strdup_printf ("%d px, %d %%, %s, %s", width, percent, rtl ? "right to left" : "left to right",
                                           shown == grid ? "month" : "list");
  graphene_rect_t place;

  /* Its frame is a part of the window. */
  g_assert_cmpint (ABS (gtk_widget_get_width (GTK_WIDGET (window)) - width), <=, FRAME);
  g_assert_true (gtk_widget_get_mapped (shown));
  g_assert_true (gtk_widget_get_mapped (grid) != gtk_widget_get_mapped (agenda));
  if (width < LIST_BELOW)
    g_assert_true (shown == agenda);
  else if (width * 100 > LIST_BELOW * percent && shown != grid)
    {
      int least;

      gtk_widget_measure (grid, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_error ("%s: the month asks for %d pixels", what, least);
    }
  g_assert_true (gtk_widget_compute_bounds (shown, GTK_WIDGET (window), &place));
  g_assert_cmpfloat (place.origin.x, >=, 0);
  g_assert_cmpfloat (place.origin.x + place.size.width, <=, width);
  sw_places_check_box (shown, what);
  check_buttons (shown, width * 100 >= 1000 * percent, what);

  return shown;
}

static GArray *
get_places (SwWindow *window,
            int       width,
            int       percent,
            gboolean  rtl,
            int      *ret_width)
{
  GtkWidget *shown = check_calendar (window, width, percent, rtl);

  *ret_width = gtk_widget_get_width (shown);

  return sw_places_list (shown);
}

static void
test_places (gconstpointer data)
{
  static const int widths[] = { 360, 480, 590, 620, 800, 1100, 1600, 2560 };
  int percent = GPOINTER_TO_INT (data);
  g_autoptr (SwDiary) diary = new_full_diary ();

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GArray) places = NULL;
      g_autoptr (GArray) mirrored = NULL;
      SwWindow *window, *mirror;
      int shown, other;

      gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
      window = open_calendar (diary, widths[i]);
      places = get_places (window, widths[i], percent, FALSE, &shown);
      gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
      mirror = open_calendar (diary, widths[i]);
      mirrored = get_places (mirror, widths[i], percent, TRUE, &other);
      g_assert_cmpint (shown, ==, other);
      sw_places_check_mirror (places, mirrored, shown, widths[i]);
      gtk_window_destroy (GTK_WINDOW (window));
      gtk_window_destroy (GTK_WINDOW (mirror));
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* --- ways ------------------------------------------------------------------------------------------------------------- */

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_error ("there is no %s", g_type_name (type));
}

/* The first of the month that the grid shows. */
static void
assert_month (GtkWidget *grid,
              int        year,
              int        month)
{
  SwDay first = sw_day_from_ymd (year, month, 1);

  g_assert_true (sw_month_grid_holds (SW_MONTH_GRID (grid), first));
  /* The last of the month before stands in the first row or not at all, the row before it never. */
  g_assert_false (sw_month_grid_holds (SW_MONTH_GRID (grid), first - 7));
  sw_test_settle (SW_TEST_FRAMES_MS);
}

static void
swipe (GtkWidget *widget,
       double     x,
       double     y)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_GESTURE_SWIPE), "swipe", x, y);
}

static void
scroll (GtkWidget *widget,
        double     dy)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_SCROLL), "scroll", 0.0, dy, &handled);
  g_assert_true (handled);
}

/* A finger swept aside or a notch of the wheel is a month, across the end of a year too. */
static void
test_swipe_and_wheel (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwWindow *window = open_calendar (diary, 1100);
  GtkWidget *grid = sw_test_find_type (GTK_WIDGET (window->calendar_page), SW_TYPE_MONTH_GRID);

  assert_month (grid, 2026, 11);
  swipe (grid, -900, 40);
  assert_month (grid, 2026, 12);
  swipe (grid, -900, 40);
  assert_month (grid, 2027, 1);
  swipe (grid, 900, 40);
  assert_month (grid, 2026, 12);
  /* Too slow, or rather down than aside. */
  swipe (grid, -200, 0);
  swipe (grid, -900, 800);
  assert_month (grid, 2026, 12);
  scroll (grid, 1);
  assert_month (grid, 2027, 1);
  scroll (grid, -1);
  scroll (grid, -1);
  assert_month (grid, 2026, 11);
  /* A touchpad's small steps add up. */
  scroll (grid, 0.4);
  scroll (grid, 0.4);
  assert_month (grid, 2026, 11);
  scroll (grid, 0.4);
  assert_month (grid, 2026, 12);
  gtk_window_destroy (GTK_WINDOW (window));

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = open_calendar (diary, 1100);
  grid = sw_test_find_type (GTK_WIDGET (window->calendar_page), SW_TYPE_MONTH_GRID);
  swipe (grid, -900, 0);
  assert_month (grid, 2026, 10);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A day with more sessions than fit says how many more; pressed, its panel has them all. */
static void
test_more (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwDay day = TODAY - 4; /* a day of rest */
  SwWindow *window;
  GtkWidget *more, *cell;
  AdwFlap *flap;

  add_session (diary, day, SW_KIND_EASY, 5.1);
  add_session (diary, day, SW_KIND_STRENGTH, NAN);
  add_session (diary, day, SW_KIND_SWIM, NAN);
  add_session (diary, day, SW_KIND_YOGA, NAN);
  window = open_calendar (diary, 1100);
  more = find_label (sw_test_find_type (GTK_WIDGET (window->calendar_page), SW_TYPE_MONTH_GRID), "+2");
  g_assert_nonnull (more);
  cell = gtk_widget_get_ancestor (more, SW_TYPE_DAY_CELL);
  g_assert_cmpint (sw_day_cell_get_day (SW_DAY_CELL (cell)), ==, day);
  flap = ADW_FLAP (sw_test_find_type (GTK_WIDGET (window->calendar_page), ADW_TYPE_FLAP));
  g_assert_false (adw_flap_get_reveal_flap (flap));
  g_signal_emit_by_name (cell, "clicked");
  sw_test_settle (4 * SW_TEST_FRAMES_MS);
  g_assert_true (adw_flap_get_reveal_flap (flap));
  for (int kind = 0; kind < SW_N_KINDS; kind++)
    if (kind == SW_KIND_EASY || kind == SW_KIND_STRENGTH || kind == SW_KIND_SWIM || kind == SW_KIND_YOGA)
      g_assert_nonnull (find_label (adw_flap_get_flap (flap), sw_words_kind (kind)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
find_weeks (GtkWidget *widget,
            GPtrArray *weeks)
{
  if (gtk_widget_has_css_class (widget, "sw-week-cell"))
    g_ptr_array_add (weeks, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_weeks (child, weeks);
}

/* A week that somebody turns to, or to one of its days, says how it went beside its plan; one to come does not. */
static void
test_adherence (void)
{
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);
  SwDay monday = sw_day_get_monday (TODAY);
  g_autoptr (SwPlanWeek) asked = sw_adherence_recall (sw_diary_get_journal (diary), sw_diary_get_guide (diary), monday - 7);
  SwWindow *window = open_calendar (diary, 1100);
  GtkWidget *grid = sw_test_find_type (GTK_WIDGET (window->calendar_page), SW_TYPE_MONTH_GRID);
  g_autoptr (GPtrArray) weeks = g_ptr_array_new ();
  g_autofree char *expected = NULL;
  SwAdherenceCounts counts;

  sw_adherence_count (sw_diary_get_journal (diary), asked, monday - 7, TODAY, &counts);
  expected = sw_words_adherence (&counts);
  find_weeks (grid, weeks);
  g_assert_cmpuint (weeks->len, ==, 6);
  for (guint i = 0; i < weeks->len; i++)
    g_assert_null (gtk_widget_get_tooltip_text (g_ptr_array_index (weeks, i)));
  sw_month_grid_focus_day (SW_MONTH_GRID (grid), monday - 6);
  for (int i = 0; i < PATIENCE && gtk_widget_get_tooltip_text (g_ptr_array_index (weeks, 3)) == NULL; i++)
    sw_test_settle (SW_TEST_FRAMES_MS);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (g_ptr_array_index (weeks, 3)), ==, expected);
  gtk_test_accessible_assert_property (g_ptr_array_index (weeks, 3), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, expected);
  gtk_widget_grab_focus (g_ptr_array_index (weeks, 5));
  sw_test_settle (4 * SW_TEST_FRAMES_MS);
  g_assert_null (gtk_widget_get_tooltip_text (g_ptr_array_index (weeks, 5)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  application = sw_test_window_init (&argc, &argv);

  g_test_add_data_func ("/ui/month/places/100", GINT_TO_POINTER (100), test_places);
  g_test_add_data_func ("/ui/month/places/150", GINT_TO_POINTER (150), test_places);
  g_test_add_data_func ("/ui/month/places/200", GINT_TO_POINTER (200), test_places);
  g_test_add_func ("/ui/month/swipe-and-wheel", test_swipe_and_wheel);
  g_test_add_func ("/ui/month/more", test_more);
  g_test_add_func ("/ui/month/adherence", test_adherence);
  return g_test_run ();
}
