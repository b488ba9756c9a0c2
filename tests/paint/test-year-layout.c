/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The places of a year in one strip, in numbers. */

#include "sw-year-layout.h"

/* The mock-up's figures at the usual size of text. */
static void
test_usual (void)
{
  SwYearLayout layout;

  sw_year_layout_init (&layout, 1066, 17, 34, FALSE);
  g_assert_cmpfloat (layout.label_width, ==, 48);
  g_assert_cmpfloat (layout.pitch, ==, 13);
  g_assert_cmpfloat (sw_year_layout_get_width (&layout), ==, 12);
  g_assert_cmpfloat (layout.height, ==, 92);
  for (int row = 0; row < SW_YEAR_ROWS; row++)
    g_assert_cmpfloat (sw_year_layout_get_y (&layout, row), ==, 21 + 22 * row);
}

static void
check_columns (const SwYearLayout *layout)
{
  double width = sw_year_layout_get_width (layout);

  for (int column = 0; column < SW_YEAR_COLUMNS; column++)
    {
      double x = sw_year_layout_get_x (layout, column);
      double along = layout->rtl ? layout->width - x - width : x;

      g_assert_cmpfloat (along, >=, layout->label_width - 1e-6);
      g_assert_cmpint (sw_year_layout_find_column (layout, x + width / 2), ==, column);
      /* A pixel between two weeks. */
      if (column > 0)
        g_assert_cmpfloat (ABS (ABS (x - sw_year_layout_get_x (layout, column - 1)) - (width + 1)), <, 1e-6);
    }
  g_assert_cmpint (sw_year_layout_find_column (layout, layout->rtl ? layout->width - 1 : 1), ==, -1);
}

/* Any width from the least on, words of any size: all weeks within, no row on another, and the mirror. */
static void
test_sizes (void)
{
  static const int lines[] = { 14, 17, 26, 34 };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      double widest = 2.2 * lines[i];
      double least, natural;

      sw_year_layout_measure (widest, &least, &natural);
      g_assert_cmpfloat (least, <, natural);
      for (double width = least; width < 2600; width += 37)
        {
          SwYearLayout ltr, rtl;

          sw_year_layout_init (&ltr, width, lines[i], widest, FALSE);
          sw_year_layout_init (&rtl, width, lines[i], widest, TRUE);
          check_columns (&ltr);
          check_columns (&rtl);
          for (int column = 0; column < SW_YEAR_COLUMNS; column++)
            {
              double x = sw_year_layout_get_x (&ltr, column), mirrored = sw_year_layout_get_x (&rtl, column);
              double end = x + sw_year_layout_get_width (&ltr);

              g_assert_cmpfloat (end, <=, width + 1e-6);
              g_assert_cmpfloat (ABS (width - end - mirrored), <, 1e-6);
            }
          g_assert_cmpfloat (ltr.label_width, >=, widest);
          g_assert_cmpfloat (ltr.row_pitch, >=, MAX (lines[i], SW_YEAR_CELL_HEIGHT));
          g_assert_cmpfloat (ltr.top, >=, lines[i]);
          g_assert_cmpfloat (sw_year_layout_get_y (&ltr, SW_YEAR_ROWS - 1) + SW_YEAR_CELL_HEIGHT, <=, ltr.height);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/year/usual", test_usual);
  g_test_add_func ("/paint/year/sizes", test_sizes);

  return g_test_run ();
}
