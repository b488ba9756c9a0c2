/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-body-map-private.h"

#include "sw-chart.h"
#include "sw-words-sheet.h"

/* Above the shoulders, where left and right are named. */
#define SIDE_X 46.0
#define SIDE_Y 52.0
/* The shortest line from a label to its part. */
#define LEAST_LINE 12.0
/* On paper the figure is small. */
#define PRINT_LINE 0.5

static void
add_outline (const SwBodyMap       *self,
             cairo_t               *cr,
             const SwBodyMapLayout *layout,
             gboolean               front)
{
  for (guint side = 0; side < 2; side++)
    {
      sw_body_map_begin_view (cr, layout, front, side == 0);
      sw_path_append (self->torso, cr);
      sw_path_append (self->arm, cr);
      if (side == 0)
        sw_path_append (self->head, cr);
      cairo_restore (cr);
    }
}

static void
draw_regions (const SwBodyMap       *self,
              const SwBodyMapLayout *layout,
              cairo_t               *cr,
              const SwStyle         *style,
              const int             *nrs,
              SwRegion               focus,
              gboolean               front,
              SwColor                line)
{
  for (guint i = 0; i < SW_N_BODY_PARTS * 2; i++)
    {
      const SwBodyPartSpec *spec = &sw_body_part_specs[i / 2];
      gboolean right = (i & 1) != 0;
      SwRegion region = sw_body_part_get_region (spec, front, right);
      gboolean hurts = nrs[region] != SW_MISSING && nrs[region] > 0;

      if ((spec->views & (front ? SW_BODY_FRONT : SW_BODY_BACK)) == 0 || (i / 2 == SW_BODY_PART_CENTRE && right))
        continue;

      sw_body_map_begin_view (cr, layout, front, right);
      cairo_new_path (cr);
      sw_path_append (self->parts[i / 2], cr);
      cairo_restore (cr);
      if (hurts)
        {
          sw_color_set (style->theme == SW_THEME_PRINT ? style->text
                                                       : style->pain[sw_pain_band_from_nrs (nrs[region])].fill,
                        cr);
          cairo_fill_preserve (cr);
        }
      sw_color_set (region == focus ? style->flags[SW_SEVERITY_INFO].fill
                    : hurts ? style->pain[SW_PAIN_BAND_MIDDLE].text : line, cr);
      cairo_set_line_width (cr, style->theme == SW_THEME_PRINT ? PRINT_LINE : region == focus ? 3.0 : hurts ? 2.0 : 0.9);
      cairo_stroke (cr);
    }
}

static void
draw_view (const SwBodyMap       *self,
           const SwBodyMapLayout *layout,
           cairo_t               *cr,
           const SwStyle         *style,
           const int             *nrs,
           SwRegion               focus,
           gboolean               front)
{
  SwColor skin = sw_color_mix (style->text, style->card, style->theme == SW_THEME_PRINT ? 0.0 : 0.07);
  SwColor edge = sw_color_mix (style->text, style->card, 0.24);
  SwColor line = sw_color_mix (style->text, style->card, 0.4);

  /* The edge is drawn first and wide, so that only its outer half is seen where limbs meet. */
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  add_outline (self, cr, layout, front);
  sw_color_set (edge, cr);
  cairo_set_line_width (cr, 3.0 * layout->scale);
  cairo_stroke_preserve (cr);
  sw_color_set (skin, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  for (guint side = 0; side < 3; side++)
    {
      cairo_new_path (cr);
      sw_body_map_begin_view (cr, layout, front, side != 1);
      if (side == 2)
        sw_path_append (self->head, cr);
      else
        {
          sw_path_append (self->torso, cr);
          cairo_fill (cr);
          sw_path_append (self->arm, cr);
        }
      cairo_fill (cr);
      cairo_restore (cr);
    }
  /* The halves of the trunk meet without a seam. */
  cairo_rectangle (cr, (front ? layout->front_x : layout->back_x) - 1.0, layout->top + 42.0 * layout->scale, 2.0,
                   180.0 * layout->scale);
  cairo_fill (cr);

  draw_regions (self, layout, cr, style, nrs, focus, front, line);
  if (!front)
    {
      static const double dashes[] = { 1.0, 4.0 };

      sw_color_set_alpha (line, cr, 0.6);
      cairo_set_dash (cr, dashes, 2, 0.0);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, style->theme == SW_THEME_PRINT ? PRINT_LINE : 1.6);
      cairo_move_to (cr, layout->back_x, layout->top + 58.0 * layout->scale);
      cairo_line_to (cr, layout->back_x, layout->top + 148.0 * layout->scale);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
draw_numbers (const SwBodyMap       *self,
              const SwBodyMapLayout *layout,
              cairo_t               *cr,
              PangoContext          *context,
              const SwStyle         *style,
              const int             *nrs)
{
  for (int region = 0; region < SW_N_REGIONS; region++)
    {
      g_autofree char *text = NULL;
      double x, y, width, height;

      if (nrs[region] == SW_MISSING || nrs[region] <= 0 ||
          !sw_body_map_get_box (self, layout, (SwRegion) region, &x, &y, &width, &height))
        continue;
      text = g_strdup_printf ("%d", nrs[region]);
      sw_chart_draw_text (cr, context, text, TRUE,
                          style->theme == SW_THEME_PRINT ? style->window : style->pain[sw_pain_band_from_nrs (nrs[region])].glyph,
                          x + width / 2.0, y + height / 2.0, 0.5);
    }
}

static void
draw_label (const SwBodyMapLayout *layout,
            cairo_t               *cr,
            PangoContext          *context,
            const SwStyle         *style,
            const SwBodyPartSpec        *spec,
            gboolean               hurts)
{
  gboolean front = spec->views == SW_BODY_FRONT;
  double middle = front ? layout->front_x : layout->back_x;
  double edge = front ? layout->x + layout->width : layout->x;
  double y = layout->top + spec->label_y * layout->scale;
  double end_x = middle + spec->point_x * layout->scale;
  double end_y = layout->top + spec->point_y * layout->scale;
  const char *text = sw_words_body_label (spec->left);
  double start;

  start = sw_chart_draw_text (cr, context, text, hurts, hurts ? style->pain[SW_PAIN_BAND_HIGH].text : style->dim, edge,
                              y, front ? 1.0 : 0.0);
  if (front)
    {
      /* Its place is below the hand: the line goes up from its middle. */
      start = edge - start / 2.0;
      y -= 9.0;
    }
  else
    start = MIN (edge + start + 4.0, end_x - LEAST_LINE);
  sw_color_set (sw_color_mix (style->text, style->card, 0.5), cr);
  cairo_set_line_width (cr, 1.0);
  cairo_move_to (cr, start, y);
  if (front)
    cairo_line_to (cr, start, y - LEAST_LINE / 2.0);
  else
    cairo_line_to (cr, MIN (start + LEAST_LINE, end_x), y);
  cairo_line_to (cr, end_x, end_y);
  cairo_stroke (cr);
  cairo_arc (cr, end_x, end_y, 1.8, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

/* "Left" and "Right" above the shoulders; between two figures never past the middle. */
static void
draw_side (const SwBodyMapLayout *layout,
           cairo_t               *cr,
           PangoContext          *context,
           const SwStyle         *style,
           gboolean               front,
           gboolean               viewers_right)
{
  const char *text = sw_words_body_side (viewers_right != front);
  double middle = front ? layout->front_x : layout->back_x;
  double away = SIDE_X * layout->scale;

  if (layout->views == SW_BODY_BOTH && viewers_right != front)
    away = MIN (away, (layout->front_x - layout->back_x) / 2.0 - 4.0 - sw_chart_measure_text (context, text, FALSE));
  sw_chart_draw_text (cr, context, text, FALSE, style->dim, viewers_right ? middle + away : middle - away,
                      layout->top + SIDE_Y * layout->scale, viewers_right ? 0.0 : 1.0);
}

static void
draw_labels (const SwBodyMapLayout *layout,
             cairo_t               *cr,
             PangoContext          *context,
             const SwStyle         *style,
             const int             *nrs)
{
  for (guint i = 0; i < SW_N_BODY_PARTS; i++)
    {
      const SwBodyPartSpec *spec = &sw_body_part_specs[i];
      gboolean hurts = nrs[spec->left] > 0 || nrs[spec->right] > 0;

      /* The back view has the labels of what both show; alone, the front view has only its own. */
      if ((spec->views == SW_BODY_FRONT ? SW_BODY_FRONT : SW_BODY_BACK) & layout->views)
        draw_label (layout, cr, context, style, spec, hurts);
    }

  for (guint front = 0; front < 2; front++)
    {
      double x = front ? layout->front_x : layout->back_x;

      if (((front ? SW_BODY_FRONT : SW_BODY_BACK) & layout->views) == 0)
        continue;
      draw_side (layout, cr, context, style, front != 0, FALSE);
      draw_side (layout, cr, context, style, front != 0, TRUE);
      sw_chart_draw_text (cr, context, sw_words_body_view (front != 0), TRUE, style->text, x,
                          layout->top + SW_BODY_STATURE * layout->scale + SW_BODY_TITLE_ROOM / 2.0 + 2.0, 0.5);
    }
}

/**
 * sw_body_map_draw:
 * @self: a body map
 * @layout: where it stands
 * @cr: where
 * @context: (nullable): fonts for numbers and labels; without it there are none
 * @style: colors
 * @nrs: pain 0..10 by region, SW_MISSING where nothing was reported
 * @focus: the region with the focus ring, or SW_REGION_NONE
 */
void
sw_body_map_draw (const SwBodyMap       *self,
                  const SwBodyMapLayout *layout,
                  cairo_t               *cr,
                  PangoContext          *context,
                  const SwStyle         *style,
                  const int              nrs[SW_N_REGIONS],
                  SwRegion               focus)
{
  if (layout->scale <= 0.0)
    return;

  cairo_save (cr);
  if ((layout->views & SW_BODY_BACK) != 0)
    draw_view (self, layout, cr, style, nrs, focus, FALSE);
  if ((layout->views & SW_BODY_FRONT) != 0)
    draw_view (self, layout, cr, style, nrs, focus, TRUE);
  if (context != NULL)
    {
      if (layout->labels)
        draw_labels (layout, cr, context, style, nrs);
      draw_numbers (self, layout, cr, context, style, nrs);
    }
  cairo_restore (cr);
}

/**
 * sw_body_map_trace:
 * @self: a body map
 * @layout: where it stands
 * @region: a region
 * @cr: gets its outlines, one for each view that shows it
 */
void
sw_body_map_trace (const SwBodyMap       *self,
                   const SwBodyMapLayout *layout,
                   SwRegion               region,
                   cairo_t               *cr)
{
  for (guint i = 0; i < SW_N_BODY_PARTS * 4; i++)
    {
      const SwBodyPartSpec *spec = &sw_body_part_specs[i / 4];
      gboolean front = (i & 1) != 0;
      gboolean right = (i & 2) != 0;

      if ((spec->views & layout->views & (front ? SW_BODY_FRONT : SW_BODY_BACK)) == 0
          || sw_body_part_get_region (spec, front, right) != region || (i / 4 == SW_BODY_PART_CENTRE && right))
        continue;
      sw_body_map_begin_view (cr, layout, front, right);
      sw_path_append (self->parts[i / 4], cr);
      cairo_restore (cr);
    }
}

/**
 * sw_body_map_draw_names:
 * @self: a body map
 * @layout: where it stands, under a lens
 * @cr: where
 * @context: fonts
 * @style: colors
 * @nrs: pain by region: where there is a number the name is left out
 */
void
sw_body_map_draw_names (const SwBodyMap       *self,
                        const SwBodyMapLayout *layout,
                        cairo_t               *cr,
                        PangoContext          *context,
                        const SwStyle         *style,
                        const int              nrs[SW_N_REGIONS])
{
  gboolean front = layout->views == SW_BODY_FRONT;

  for (int region = 0; region < SW_N_REGIONS; region++)
    {
      const char *name = sw_words_body_short ((SwRegion) region);
      double x, y, width, height;

      if (nrs[region] > 0 || *name == '\0' || !sw_body_map_get_box (self, layout, (SwRegion) region, &x, &y, &width, &height)
          || sw_chart_measure_text (context, name, FALSE) > width - 4.0)
        continue;
      sw_chart_draw_text (cr, context, name, FALSE, style->dim, x + width / 2.0, y + height / 2.0, 0.5);
    }
  sw_chart_draw_text (cr, context, sw_words_body_side (front), TRUE, style->text, 9.0, 15.0, 0.0);
  sw_chart_draw_text (cr, context, sw_words_body_side (!front), TRUE, style->text, layout->width - 9.0, 15.0, 1.0);
}
