/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The week's places in numbers, from the narrowest window to a wall, with text up to twice as large, in both directions of
 * writing. */

#include "config.h"

#include "sw-places.h"
#include "sw-session-card.h"
#include "sw-test-window.h"
#include "sw-window-private.h"

#define TODAY sw_day_from_ymd (2026, 11, 25)
#define HEIGHT 1300
/* The page hears of its width after the first layout, and lays itself out anew. */
#define PATIENCE 20

static SwApplication *application;

static gboolean
is_within (const graphene_rect_t *place,
           int                    width)
{
  return place->origin.x >= -0.5f && place->origin.x + place->size.width <= (float) width + 0.5f;
}

/* Every card is a box of its own. Returns: how many there are. */
static int
check_cards (GtkWidget  *widget,
             const char *what)
{
  int n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (SW_IS_SESSION_CARD (widget))
    {
      sw_places_check_box (widget, what);
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_cards (child, what);

  return n;
}

static GArray *
get_places (SwDiary  *diary,
            int       width,
            int       percent,
            gboolean  rtl,
            int      *ret_width)
{
  SwWindow *window = sw_window_new (GTK_APPLICATION (application), "/nonexistent/journal.db", TODAY);
  g_autofree char *what = g_strdup_printf ("%d px, %d %%, %s", width, percent, rtl ? "right to left" : "left to right");
  g_autoptr (GArray) places = NULL;
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, sw_day_get_monday (TODAY));
  int sessions = 0;
  GtkWidget *page;

  for (int i = 0; i < 7; i++)
    sessions += (int) week->days[i]->sessions->len;
  gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_window_set_default_size (GTK_WINDOW (window), width, HEIGHT);
  sw_window_set_diary (window, diary);
  sw_window_show_page (window, "week");
  gtk_window_present (GTK_WINDOW (window));
  page = GTK_WIDGET (window->week_page);
  /* Until two looks show the same. */
  for (int i = 0; i < PATIENCE; i++)
    {
      guint before = places != NULL ? places->len : 0;
      float first = before > 0 ? g_array_index (places, SwPlace, before - 1).place.origin.y : -1;

      sw_test_settle (2 * SW_TEST_FRAMES_MS);
      g_clear_pointer (&places, g_array_unref);
      places = sw_places_list (page);
      if (places->len == before && fabsf (g_array_index (places, SwPlace, before - 1).place.origin.y - first) < 0.5f)
        break;
    }
  *ret_width = gtk_widget_get_width (page);
  for (guint i = 0; i < places->len; i++)
    {
      const SwPlace *place = &g_array_index (places, SwPlace, i);

      if (!is_within (&place->place, *ret_width))
        g_error ("%s: “%s” in %s lies at %g, %g wide", what, sw_place_get_name (place),
                 G_OBJECT_TYPE_NAME (gtk_widget_get_parent (place->widget)), (double) place->place.origin.x,
                 (double) place->place.size.width);
    }
  g_assert_cmpint (check_cards (page, what), ==, sessions);
  gtk_window_destroy (GTK_WINDOW (window));

  return g_steal_pointer (&places);
}

static void
test_places (gconstpointer data)
{
  static const int widths[] = { 360, 480, 620, 800, 1100, 1600, 2560 };
  int percent = GPOINTER_TO_INT (data);
  g_autoptr (SwDiary) diary = sw_test_new_sample (TODAY);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int shown, other;
      g_autoptr (GArray) places = get_places (diary, widths[i], percent, FALSE, &shown);
      g_autoptr (GArray) mirrored = get_places (diary, widths[i], percent, TRUE, &other);

      g_assert_cmpint (shown, ==, other);
      sw_places_check_mirror (places, mirrored, shown, widths[i]);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int   argc,
      char *argv[])
{
  application = sw_test_window_init (&argc, &argv);

  g_test_add_data_func ("/ui/week/places/100", GINT_TO_POINTER (100), test_places);
  g_test_add_data_func ("/ui/week/places/150", GINT_TO_POINTER (150), test_places);
  g_test_add_data_func ("/ui/week/places/200", GINT_TO_POINTER (200), test_places);
  return g_test_run ();
}
