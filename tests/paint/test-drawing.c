/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "sw-path.h"
#include "sw-step-bar.h"
#include "sw-test-guide.h"
#include "sw-test-week.h"

static void
get_path_extents (const char *data,
                  double      extents[4])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwPath) path = sw_path_new (data, -1, &error);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  sw_path_append (path, cr);
  cairo_set_tolerance (cr, 0.001);
  cairo_fill_extents (cr, &extents[0], &extents[1], &extents[2], &extents[3]);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_path_shapes (void)
{
  static const struct
  {
    const char *data;
    double      extents[4];
  } cases[] = {
    { "M1 2L5 2 5 7 1 7z", { 1, 2, 5, 7 } },
    { "m1,2 4,0 0,5-4,0z", { 1, 2, 5, 7 } },
    { "M1 2H5V7H1Z", { 1, 2, 5, 7 } },
    { "M1 2h4v5h-4z", { 1, 2, 5, 7 } },
    { "M0 5A5 5 0 0 1 10 5A5 5 0 0 1 0 5z", { 0, 0, 10, 10 } },
    { "M0 5a5 5 0 1110 0 5 5 0 01-10 0z", { 0, 0, 10, 10 } },
    /* Radii too small for the way are made large enough. */
    { "M0 5A1 1 0 0 1 10 5A1 1 0 0 1 0 5z", { 0, 0, 10, 10 } },
    { "M0 0C0 4 4 4 4 0S8 -4 8 0z", { 0, -3, 8, 3 } },
    { "M0 0Q2 4 4 0T8 0z", { 0, -2, 8, 2 } },
    { "M.5.5L1.5.5 1.5 1.5z", { 0.5, 0.5, 1.5, 1.5 } },
    { "M1e1 0L2e1 0 2e1 1e1z", { 10, 0, 20, 10 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double extents[4];

      get_path_extents (cases[i].data, extents);
      for (guint j = 0; j < 4; j++)
        if (fabs (extents[j] - cases[i].extents[j]) > 0.02)
          g_error ("%s: %g instead of %g", cases[i].data, extents[j], cases[i].extents[j]);
    }
}

static void
test_path_refuses (void)
{
  static const char * const cases[] = {
    "", "   ", "z", "L1 2", "1 2", "M1", "M1 2L", "M1 2X3 4", "M1 2z3", "M1 2L3 nan", "M1 2L1e999 3", "M1 2L200000 3",
    "M1 2L--3 4", "M1 2A5 5 0 2 1 3 3", "M1 2L.", "M1 2L3 4<", "M90000 0l90000 0",
    "M0 0L0.000000000000000000000000000000000000000000000000001 1",
  };
  g_autoptr (GString) long_data = g_string_new ("M0 0");
  g_autoptr (GString) many = g_string_new ("M0 0");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      if (sw_path_new (cases[i], -1, &error) != NULL)
        g_error ("%s was read", cases[i]);
      g_assert_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID);
    }

  for (guint i = 0; i < SW_PATH_MAX_SEGMENTS; i++)
    g_string_append (many, "h1");
  while (long_data->len <= SW_PATH_MAX_BYTES)
    g_string_append (long_data, "         ");
  g_assert_null (sw_path_new (many->str, -1, NULL));
  g_assert_null (sw_path_new (long_data->str, -1, NULL));
  /* A length without a terminator is kept to. */
  {
    const char open[] = { 'M', '1', ' ', '2', 'L', '3', ' ', '4', '5' };
    g_autoptr (SwPath) path = sw_path_new (open, 8, NULL);

    g_assert_nonnull (path);
    g_assert_cmpuint (sw_path_get_n_segments (path), ==, 2);
  }
}

static void
test_icon_refuses (void)
{
  static const char * const cases[] = {
    "<svg viewBox=\"0 0 16 16\"></svg>",
    "<svg><path d=\"M0 0L1 1z\"/></svg>",
    "<svg viewBox=\"0 0 0 0\"><path d=\"M0 0L1 1z\"/></svg>",
    "<svg viewBox=\"0 0 16\"><path d=\"M0 0L1 1z\"/></svg>",
    "<svg viewBox=\"0 0 16 16\"><path d=\"M0 0L1",
    "<svg viewBox=\"0 0 16 16\"><path d=\"rubbish\"/></svg>",
    "<",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i], strlen (cases[i]));

      if (sw_icon_new (bytes, &error) != NULL)
        g_error ("%s was read", cases[i]);
      g_assert_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID);
    }
}

/* Something is drawn within the square and nothing outside. */
static void
assert_inside (cairo_surface_t *surface,
               const char      *what)
{
  const unsigned char *data;
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint n_inside = 0;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean inside = x >= 10 && x < width - 10 && y >= 10 && y < height - 10;
        unsigned char alpha = data[y * cairo_image_surface_get_stride (surface) + x * 4 + 3];

        if (alpha > 24 && !inside)
          g_error ("%s leaves its square at %d %d", what, x, y);
        n_inside += alpha > 24 ? 1 : 0;
      }
  if (n_inside < 20)
    g_error ("%s is empty", what);
}

static void
test_glyphs_stay_inside (void)
{
  g_autoptr (SwArt) art = sw_test_art ();

  for (int i = 0; i < SW_N_KINDS + 3 + 4 + 11 + 4; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 84, 84);
      cairo_t *cr = cairo_create (surface);
      const SwStyle *style = sw_art_get_style (art, SW_THEME_LIGHT);
      g_autofree char *what = g_strdup_printf ("glyph %d", i);
      int n = i;

      if (n < SW_N_KINDS)
        /* Icons may touch the edge of their grid by rounding: one unit of 16 is left to them. */
        sw_icon_draw (sw_art_get_icon (art, (SwKind) n), cr, 12, 12, 60, style->text);
      else if ((n -= SW_N_KINDS) < 3)
        sw_glyph_draw_zone (cr, style, (SwZone) n, 10, 10, 64);
      else if ((n -= 3) < 4)
        sw_glyph_draw_flag (cr, style, (SwSeverity) (n + 1), 10, 10, 64);
      else if ((n -= 4) < 11)
        sw_glyph_draw_pain (cr, style, n, 10, 10, 64);
      else if ((n -= 11) == 0)
        sw_glyph_draw_moon (cr, style->text, 10, 10, 64);
      else if (n == 1)
        sw_glyph_draw_tick (cr, style->text, 10, 10, 64);
      else if (n == 2)
        sw_glyph_draw_stop (cr, style->text, style->card, 10, 10, 64);
      else
        sw_icon_draw (sw_art_get_app_icon (art), cr, 12, 12, 60, style->text);
      cairo_destroy (cr);
      assert_inside (surface, what);
      cairo_surface_destroy (surface);
    }
}

static void
test_contrast (void)
{
  g_autoptr (SwArt) art = sw_test_art ();

  for (int theme = 0; theme < SW_N_THEMES; theme++)
    {
      const SwStyle *style = sw_art_get_style (art, (SwTheme) theme);
      struct { const SwColors *colors; guint n; gboolean glyphs; } groups[] = {
        { style->kinds, SW_N_FAMILIES, FALSE }, { style->zones, 3, TRUE }, { style->flags, 5, TRUE },
        { &style->pain[1], SW_N_PAIN_BANDS - 1, TRUE },
      };

      g_assert_cmpfloat (sw_color_get_contrast (style->text, style->window), >=, 4.5);
      g_assert_cmpfloat (sw_color_get_contrast (style->dim, style->window), >=, 4.5);
      g_assert_cmpfloat (sw_color_get_contrast (style->dim, style->card), >=, 4.5);
      for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
        for (guint i = 0; i < groups[g].n; i++)
          {
            const SwColors *colors = &groups[g].colors[i];
            SwColor tint = sw_color_mix (colors->fill, style->card, style->tint);

            g_assert_cmpfloat (sw_color_get_contrast (colors->text, style->window), >=, 4.5);
            g_assert_cmpfloat (sw_color_get_contrast (colors->text, style->card), >=, 4.5);
            g_assert_cmpfloat (sw_color_get_contrast (colors->text, tint), >=, 4.5);
            if (groups[g].glyphs)
              g_assert_cmpfloat (sw_color_get_contrast (colors->glyph, colors->fill), >=, 4.5);
            else
              /* 2.95 is what #949399, the gray of other, has on white: the two digits round to 3. */
              g_assert_cmpfloat (round (sw_color_get_contrast (colors->fill, style->card) * 10.0) / 10.0, >=, 3.0);
          }
    }

  g_assert_cmpfloat_with_epsilon (sw_color_get_contrast ((SwColor) { 0, 0, 0 }, (SwColor) { 1, 1, 1 }), 21.0, 1e-9);
}

static void
test_palette_refuses (void)
{
  static const char * const cases[] = {
    "", "[]", "{}", "{\"tint\": 3}", "{\"tint\": {\"light\": 0.1}, \"light\": {\"window\": \"#ffffff\", \"card\": \"#fff\"}}",
    "{\"tint\": {\"light\": 0.1}, \"light\": {\"window\": \"#ffffff\", \"card\": \"#ffffff\", \"kinds\": {}}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i], strlen (cases[i]));
      SwStyle style;

      g_assert_false (sw_style_init (&style, bytes, SW_THEME_LIGHT, &error));
      g_assert_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID);
    }
}

static void
test_figures_of_the_guide (void)
{
  g_autoptr (SwArt) art = sw_test_art ();
  const SwFigures *figures = sw_art_get_figures (art);
  const SwExercise *exercise;
  guint n_figures = 0;

  /* Every figure the guide names can be drawn and stands in its box. */
  for (guint i = 0; (exercise = sw_guide_get_nth_exercise (sw_test_guide (), i)) != NULL; i++)
    {
      guint n_poses;

      if (exercise->figure == NULL)
        continue;
      if (!sw_figures_has (figures, exercise->figure))
        g_error ("%s has no figure %s", exercise->id, exercise->figure);

      n_figures++;
      n_poses = sw_figures_get_n_poses (figures, exercise->figure);
      for (guint k = 0; k <= 2 * (n_poses - 1); k++)
        {
          cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 160, 130);
          cairo_t *cr = cairo_create (surface);

          sw_figures_draw (figures, cr, exercise->figure, k / 2.0, SW_THEME_LIGHT, SW_FIGURE_STEADY | SW_FIGURE_ARROWS,
                           10, 10, 140, 110, G_MAXDOUBLE);
          cairo_destroy (cr);
          assert_inside (surface, exercise->figure);
          cairo_surface_destroy (surface);
        }
    }
  g_assert_cmpuint (n_figures, >, 20);
}

static void
test_figure_motion (void)
{
  g_autoptr (SwArt) art = sw_test_art ();
  const SwFigures *figures = sw_art_get_figures (art);
  const double way = SW_FIGURE_WAY_SECONDS;
  const double hold = SW_FIGURE_HOLD_SECONDS;

  g_assert_cmpuint (sw_figures_get_n_poses (figures, "bird-dog"), ==, 2);
  g_assert_cmpfloat (sw_figures_get_position (figures, "bird-dog", 0.0), ==, 0.0);
  g_assert_cmpfloat_with_epsilon (sw_figures_get_position (figures, "bird-dog", way / 2.0), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (sw_figures_get_position (figures, "bird-dog", way), 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (sw_figures_get_position (figures, "bird-dog", way + hold / 2.0), 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (sw_figures_get_position (figures, "bird-dog", way + hold + way / 2.0), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (sw_figures_get_position (figures, "bird-dog", 2.0 * way + hold), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (sw_figures_get_position (figures, "bird-dog", 2.0 * (way + hold) + way), 1.0, 1e-9);
  g_assert_cmpfloat (sw_figures_get_position (figures, "plank", 3.0), ==, 0.0);
  g_assert_cmpfloat (sw_figures_get_position (figures, "no-such-figure", 3.0), ==, 0.0);
}

static void
test_figures_refuse (void)
{
  static const char * const breaks[][2] = {
    { "\"format\": \"stridewell-figures\"", "\"format\": \"other\"" },
    { "\"head_r\"", "\"head_x\"" },
    { "\"type\": \"arc\"", "\"type\": \"spiral\"" },
    { "\"anchor\": \"hand_n\"", "\"anchor\": \"tail\"" },
    { "\"pelvis\": 4.5", "\"pelvis\": 1e9" },
    { "\"pelvis\": 4.5", "\"pelvis\": \"up\"" },
    { "{", "" },
  };
  g_autofree char *path = sw_test_source_path ("resources", "figures", "figures.json", NULL);
  g_autoptr (GBytes) bytes = sw_test_read_file (path);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) broken = g_string_new (text);
      g_autoptr (GBytes) broken_bytes = NULL;

      if (g_string_replace (broken, breaks[i][0], breaks[i][1], 1) == 0)
        g_error ("%s is not in the file any more", breaks[i][0]);
      broken_bytes = g_bytes_new (broken->str, broken->len);
      g_assert_null (sw_figures_new (broken_bytes, &error));
      g_assert_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID);
    }
}

static void
test_step_bar (void)
{
  g_autoptr (SwSession) session = sw_session_new (SW_KIND_EASY);
  SwStepBarSpan spans[SW_N_PARTS];
  SwStepBar bar;

  session->minutes = 50;
  session->warmup_minutes = 8;
  session->main_minutes = 35;
  session->cooldown_minutes = 7;
  sw_step_bar_init (&bar, session, 3.0);
  sw_step_bar_layout (&bar, 104.0, 2.0, spans);
  g_assert_cmpfloat_with_epsilon (spans[0].x, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (spans[0].width, 16.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (spans[1].x, 18.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (spans[1].width, 70.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (spans[2].x, 90.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (spans[2].x + spans[2].width, 104.0, 1e-9);

  /* Parts that do not leave a main part are not shown. */
  session->warmup_minutes = 30;
  session->cooldown_minutes = 20;
  sw_step_bar_init (&bar, session, 3.0);
  sw_step_bar_layout (&bar, 104.0, 2.0, spans);
  g_assert_cmpfloat_with_epsilon (spans[1].width, 104.0, 1e-9);
  g_assert_cmpfloat (spans[0].width, ==, 0.0);
  g_assert_cmpfloat (spans[2].width, ==, 0.0);
}

static void
test_step_bar_from_steps (void)
{
  g_autoptr (SwSession) session = sw_session_new (SW_KIND_STRENGTH);
  SwStep *walk = sw_step_new (SW_PHASE_WARM_UP, "brisk-walk");
  SwStep *stretch = sw_step_new (SW_PHASE_COOL_DOWN, "childs-pose");
  SwStepBar bar;

  session->minutes = 30;
  walk->minutes = 4.0;
  stretch->sets = 2;
  stretch->seconds = 30;
  stretch->per_side = TRUE;
  g_ptr_array_add (session->steps, walk);
  g_ptr_array_add (session->steps, stretch);
  sw_step_bar_init (&bar, session, 3.0);
  g_assert_cmpfloat (bar.minutes[0], ==, 4.0);
  g_assert_cmpfloat (bar.minutes[1], ==, 24.0);
  g_assert_cmpfloat (bar.minutes[2], ==, 2.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paint/path/shapes", test_path_shapes);
  g_test_add_func ("/paint/path/refuses", test_path_refuses);
  g_test_add_func ("/paint/icon/refuses", test_icon_refuses);
  g_test_add_func ("/paint/glyph/inside", test_glyphs_stay_inside);
  g_test_add_func ("/paint/style/contrast", test_contrast);
  g_test_add_func ("/paint/style/refuses", test_palette_refuses);
  g_test_add_func ("/paint/figure/guide", test_figures_of_the_guide);
  g_test_add_func ("/paint/figure/motion", test_figure_motion);
  g_test_add_func ("/paint/figure/refuses", test_figures_refuse);
  g_test_add_func ("/paint/step-bar/layout", test_step_bar);
  g_test_add_func ("/paint/step-bar/steps", test_step_bar_from_steps);

  return g_test_run ();
}
