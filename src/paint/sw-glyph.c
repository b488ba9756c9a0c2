/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-icon.h"

/* Shapes of zones stand on a grid of 24 units, shapes of flags on one of 16: the more corners, the more serious. */
#define ZONE_GRID 24.0
#define FLAG_GRID 16.0

/**
 * sw_glyph_add_rounded:
 * @cr: whose path it is added to
 * @x: left edge
 * @y: top edge
 * @width: width
 * @height: height
 * @radius: of the corners; never more than half a side is used
 */
void
sw_glyph_add_rounded (cairo_t *cr,
                      double   x,
                      double   y,
                      double   width,
                      double   height,
                      double   radius)
{
  double r = MIN (radius, MIN (width, height) / 2.0);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI / 2.0, 0.0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0.0, G_PI / 2.0);
  cairo_arc (cr, x + r, y + height - r, r, G_PI / 2.0, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
begin (cairo_t *cr,
       double   x,
       double   y,
       double   size,
       double   grid)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / grid, size / grid);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
}

static void
add_octagon (cairo_t *cr,
             double   cx,
             double   cy,
             double   radius)
{
  for (int i = 0; i < 8; i++)
    {
      double angle = G_PI / 8.0 + i * G_PI / 4.0;

      cairo_line_to (cr, cx + radius * cos (angle), cy + radius * sin (angle));
    }
  cairo_close_path (cr);
}

/* A square standing on a corner, corners rounded: half diagonal @reach, round by @soft. */
static void
add_diamond (cairo_t *cr,
             double   center,
             double   reach,
             double   soft)
{
  double c = center;
  double k = soft * G_SQRT2 / 2.0;

  cairo_move_to (cr, c - k, c - reach + k);
  cairo_curve_to (cr, c - k / 3.0, c - reach + k / 3.0, c + k / 3.0, c - reach + k / 3.0, c + k, c - reach + k);
  cairo_line_to (cr, c + reach - k, c - k);
  cairo_curve_to (cr, c + reach - k / 3.0, c - k / 3.0, c + reach - k / 3.0, c + k / 3.0, c + reach - k, c + k);
  cairo_line_to (cr, c + k, c + reach - k);
  cairo_curve_to (cr, c + k / 3.0, c + reach - k / 3.0, c - k / 3.0, c + reach - k / 3.0, c - k, c + reach - k);
  cairo_line_to (cr, c - reach + k, c + k);
  cairo_curve_to (cr, c - reach + k / 3.0, c + k / 3.0, c - reach + k / 3.0, c - k / 3.0, c - reach + k, c - k);
  cairo_close_path (cr);
}

static void
draw_exclamation (cairo_t *cr,
                  SwColor  color,
                  double   x,
                  double   top,
                  double   bottom,
                  double   width,
                  double   dot_y,
                  double   dot_radius)
{
  sw_color_set (color, cr);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  cairo_stroke (cr);
  cairo_arc (cr, x, dot_y, dot_radius, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

static void
add_zone_tick (cairo_t *cr)
{
  cairo_move_to (cr, 7.2, 12.4);
  cairo_line_to (cr, 10.6, 15.8);
  cairo_line_to (cr, 17.0, 8.8);
}

/**
 * sw_glyph_draw_zone:
 * @cr: where
 * @style: its colors; in print the green circle is an outline, so that ink is kept for what matters
 * @zone: a zone; nothing is drawn for SW_ZONE_NONE
 * @x: left edge
 * @y: top edge
 * @size: width and height
 *
 * Circle with a tick, diamond with an exclamation mark, octagon with pause bars.
 */
void
sw_glyph_draw_zone (cairo_t       *cr,
                    const SwStyle *style,
                    SwZone         zone,
                    double         x,
                    double         y,
                    double         size)
{
  const SwColors *colors;

  if (zone == SW_ZONE_NONE)
    return;

  colors = &style->zones[zone];
  begin (cr, x, y, size, ZONE_GRID);
  sw_color_set (colors->fill, cr);
  switch (zone)
    {
    case SW_ZONE_GREEN:
      if (style->theme == SW_THEME_PRINT)
        {
          cairo_arc (cr, 12.0, 12.0, 10.7, 0.0, 2.0 * G_PI);
          cairo_set_line_width (cr, 1.6);
          cairo_stroke (cr);
        }
      else
        {
          cairo_arc (cr, 12.0, 12.0, 11.0, 0.0, 2.0 * G_PI);
          cairo_fill (cr);
          sw_color_set (colors->glyph, cr);
        }
      add_zone_tick (cr);
      cairo_set_line_width (cr, style->theme == SW_THEME_PRINT ? 2.4 : 2.6);
      cairo_stroke (cr);
      break;
    case SW_ZONE_AMBER:
      add_diamond (cr, 12.0, 11.4, 2.0);
      cairo_fill (cr);
      draw_exclamation (cr, colors->glyph, 12.0, 6.8, 13.2, 2.6, 17.0, 1.6);
      break;
    case SW_ZONE_RED:
      add_octagon (cr, 12.0, 12.0, 11.6);
      cairo_fill (cr);
      sw_color_set (colors->glyph, cr);
      cairo_set_line_width (cr, 3.0);
      cairo_move_to (cr, 8.6, 8.0);
      cairo_line_to (cr, 8.6, 16.0);
      cairo_move_to (cr, 15.4, 8.0);
      cairo_line_to (cr, 15.4, 16.0);
      cairo_stroke (cr);
      break;
    case SW_ZONE_NONE:
    default:
      break;
    }
  cairo_restore (cr);
}

static void
add_triangle (cairo_t *cr)
{
  cairo_move_to (cr, 6.9, 1.5);
  cairo_curve_to (cr, 7.4, 0.7, 8.6, 0.7, 9.1, 1.5);
  cairo_line_to (cr, 15.4, 12.7);
  cairo_curve_to (cr, 15.9, 13.6, 15.3, 14.6, 14.3, 14.6);
  cairo_line_to (cr, 1.7, 14.6);
  cairo_curve_to (cr, 0.7, 14.6, 0.1, 13.6, 0.6, 12.7);
  cairo_close_path (cr);
}

/**
 * sw_glyph_draw_flag:
 * @cr: where
 * @style: its colors
 * @level: how serious; nothing is drawn for SW_SEVERITY_NONE
 * @x: left edge
 * @y: top edge
 * @size: width and height
 *
 * Circle with an i, triangle, diamond, octagon with an exclamation mark.
 */
void
sw_glyph_draw_flag (cairo_t       *cr,
                    const SwStyle *style,
                    SwSeverity     level,
                    double         x,
                    double         y,
                    double         size)
{
  const SwColors *colors = &style->flags[level];

  if (level == SW_SEVERITY_NONE)
    return;

  begin (cr, x, y, size, FLAG_GRID);
  sw_color_set (colors->fill, cr);
  switch (level)
    {
    case SW_SEVERITY_INFO:
      cairo_arc (cr, 8.0, 8.0, 7.0, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
      draw_exclamation (cr, colors->glyph, 8.0, 7.2, 11.6, 1.9, 4.5, 1.15);
      break;
    case SW_SEVERITY_CAUTION:
      add_triangle (cr);
      cairo_fill (cr);
      draw_exclamation (cr, colors->glyph, 8.0, 5.4, 9.0, 1.9, 11.9, 1.15);
      break;
    case SW_SEVERITY_WARNING:
      add_diamond (cr, 8.0, 7.7, 1.4);
      cairo_fill (cr);
      draw_exclamation (cr, colors->glyph, 8.0, 4.3, 8.5, 1.9, 11.3, 1.15);
      break;
    case SW_SEVERITY_URGENT:
      add_octagon (cr, 8.0, 8.0, 7.9);
      cairo_fill (cr);
      draw_exclamation (cr, colors->glyph, 8.0, 4.1, 8.4, 2.0, 11.5, 1.2);
      break;
    case SW_SEVERITY_NONE:
    default:
      break;
    }
  cairo_restore (cr);
}

/**
 * sw_glyph_draw_pain:
 * @cr: where
 * @style: its colors
 * @nrs: 0..10; 0 is a ring
 * @x: left edge
 * @y: top edge
 * @size: of the largest mark's square; smaller numbers have smaller discs in its middle
 *
 * The disc alone: the number is text and is drawn by whoever has the fonts.
 */
void
sw_glyph_draw_pain (cairo_t       *cr,
                    const SwStyle *style,
                    int            nrs,
                    double         x,
                    double         y,
                    double         size)
{
  static const double shares[SW_N_PAIN_BANDS] = { 18.0 / 26.0, 18.0 / 26.0, 22.0 / 26.0, 1.0 };
  SwPainBand band = sw_pain_band_from_nrs (nrs);
  double radius = size * shares[band] / 2.0;

  cairo_new_path (cr);
  if (band == SW_PAIN_BAND_NONE)
    {
      cairo_arc (cr, x + size / 2.0, y + size / 2.0, radius - size / 26.0, 0.0, 2.0 * G_PI);
      cairo_set_line_width (cr, size / 13.0);
      sw_color_set (style->dim, cr);
      cairo_stroke (cr);
      return;
    }
  cairo_arc (cr, x + size / 2.0, y + size / 2.0, radius, 0.0, 2.0 * G_PI);
  sw_color_set (style->pain[band].fill, cr);
  cairo_fill (cr);
}

/**
 * sw_glyph_draw_stop:
 * @cr: where
 * @fill: of the octagon
 * @mark: of the exclamation mark
 * @x: left edge
 * @y: top edge
 * @size: width and height
 */
void
sw_glyph_draw_stop (cairo_t *cr,
                    SwColor  fill,
                    SwColor  mark,
                    double   x,
                    double   y,
                    double   size)
{
  begin (cr, x, y, size, ZONE_GRID);
  sw_color_set (fill, cr);
  add_octagon (cr, 12.0, 12.0, 11.5);
  cairo_fill (cr);
  draw_exclamation (cr, mark, 12.0, 6.3, 13.0, 2.8, 17.3, 1.7);
  cairo_restore (cr);
}

/**
 * sw_glyph_draw_moon:
 * @cr: where
 * @color: of the crescent
 * @x: left edge
 * @y: top edge
 * @size: width and height
 *
 * A crescent open to the upper right: rest.
 */
void
sw_glyph_draw_moon (cairo_t *cr,
                    SwColor  color,
                    double   x,
                    double   y,
                    double   size)
{
  /* Two circles: the disc, and the one whose shadow eats into it. They meet where their outlines cross. */
  const double disc_x = 7.6, disc_y = 8.2, disc_r = 6.4;
  const double bite_x = 11.2, bite_y = 4.9, bite_r = 5.2;
  double dx = bite_x - disc_x;
  double dy = bite_y - disc_y;
  double distance = hypot (dx, dy);
  double along = (disc_r * disc_r - bite_r * bite_r + distance * distance) / (2.0 * distance);
  double half = acos (along / disc_r);
  double toward = atan2 (dy, dx);
  double inner = acos ((distance - along) / bite_r);

  begin (cr, x, y, size, FLAG_GRID);
  sw_color_set (color, cr);
  cairo_arc (cr, disc_x, disc_y, disc_r, toward + half, toward - half + 2.0 * G_PI);
  cairo_arc_negative (cr, bite_x, bite_y, bite_r, toward + G_PI + inner, toward + G_PI - inner);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * sw_glyph_draw_tick:
 * @cr: where
 * @color: of the stroke
 * @x: left edge
 * @y: top edge
 * @size: width and height
 */
void
sw_glyph_draw_tick (cairo_t *cr,
                    SwColor  color,
                    double   x,
                    double   y,
                    double   size)
{
  begin (cr, x, y, size, ZONE_GRID);
  sw_color_set (color, cr);
  cairo_set_line_width (cr, 3.0);
  cairo_move_to (cr, 5.4, 12.6);
  cairo_line_to (cr, 10.0, 17.2);
  cairo_line_to (cr, 18.8, 7.2);
  cairo_stroke (cr);
  cairo_restore (cr);
}
