/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-body-map.h"

#include "sw-chart.h"
#include "sw-path.h"
#include "sw-words-sheet.h"

/* The outline's right half as the viewer sees it; the left is its mirror image. Stature 400, the middle line at 0. */
#define TORSO "M0 40L8.5 40C8.5 58 10 65 17 67.5C30 71 43 72 48 82C50 88 47 100 40 108C37.5 120 36 134 33 148C30.5 160 " \
  "30 168 31.5 178C33.5 192 39 202 40.5 218C42 240 38.5 268 34.5 290C33 300 33.5 306 34 314C35 334 29.5 354 27 374" \
  "C26.5 382 32 388 33 393C33.5 397 31 398.5 28 398.5L17 398.5C13.5 398.5 13 394 14 390C15.5 384 15 380 14.5 374" \
  "C12.5 354 10 336 11.5 316C12 308 11 300 10 290C8 268 4.5 246 3 227L0 224Z"
#define ARM "M32 71C45 71.5 54.5 82 55.5 102C56 122 60 136 63 152C67 172 70 188 71.5 206C73.5 214 76 224 74 236" \
  "C73 244 68 248 65 244C62 238 62.5 226 62 218C60 214 59.5 210 59 206C55 188 51 172 48.5 156C45 138 41 124 39 108" \
  "C36 96 32 84 32 71Z"
#define HEAD "M-16.5 28A16.5 21.5 0 1 1 16.5 28A16.5 21.5 0 1 1 -16.5 28Z"

#define STATURE 400.0
#define HALF_WIDTH 76.0
/* Above the shoulders, where left and right are named. */
#define SIDE_X 46.0
#define SIDE_Y 52.0
/* Room beside the pair of figures for the labels, and below for the titles, in layout units. */
#define LABEL_ROOM 46.0
#define LABEL_ROOM_FRONT 2.0
#define TITLE_ROOM 26.0
#define FIGURE_GAP 6.0
#define MAX_SCALE 1.6
#define LEAST_LINE 12.0
/* On paper the figure is small. */
#define PRINT_LINE 0.5

typedef enum
{
  PART_CENTRE,
  PART_LOW_BACK,
  PART_SI,
  PART_BUTTOCK,
  PART_THIGH,
  PART_CALF,
  PART_FOOT,
  PART_HIP_FRONT,
  N_PARTS,
} Part;

typedef struct
{
  const char *outline;
  SwBodyViews views;
  SwRegion    left;    /* the person's left; the one in the middle has it for both */
  SwRegion    right;
  double      label_y; /* of its label, in figure units; 0 when it has none on that view */
  double      point_x; /* where the label's line ends */
  double      point_y;
} PartSpec;

static const PartSpec specs[N_PARTS] = {
  [PART_CENTRE] = { "M-7.5 152a3 3 0 0 1 3-3h9a3 3 0 0 1 3 3v38a3 3 0 0 1-3 3h-9a3 3 0 0 1-3-3z", SW_BODY_BACK,
                    SW_REGION_LOW_BACK_CENTRE, SW_REGION_LOW_BACK_CENTRE, 140, -4, 160 },
  [PART_LOW_BACK] = { "M10.5 149H33L30.5 165L32 181L32.5 187C26 190 18 191 13.5 193C11.5 193.5 10.5 192 10.5 190z",
                      SW_BODY_BACK, SW_REGION_LOW_BACK_LEFT, SW_REGION_LOW_BACK_RIGHT, 168, -24, 172 },
  [PART_SI] = { "M3.5 200C3.5 197.5 5 196.5 8 196L17 195C20 195 21 197 20 200C18 207 13.5 213 9 216.5"
                "C6 218.5 3.5 217 3.5 213z",
                SW_BODY_BACK, SW_REGION_SI_LEFT, SW_REGION_SI_RIGHT, 196, -13, 203 },
  [PART_BUTTOCK] = { "M23.5 194C31 195 38 202 39.5 216C40 228 38 238 31 240.5C22 243 9 242 5.5 236C3.5 232 4 224 7 221"
                     "C15 215 20 207 21 197C21.2 195 22 194 23.5 194z",
                     SW_BODY_BACK, SW_REGION_BUTTOCK_LEFT, SW_REGION_BUTTOCK_RIGHT, 224, -30, 222 },
  [PART_THIGH] = { "M6 248C14 251 30 250 39 246L36 284C28 288 16 288 10.5 284z", SW_BODY_BOTH, SW_REGION_THIGH_LEFT,
                   SW_REGION_THIGH_RIGHT, 268, -28, 264 },
  [PART_CALF] = { "M12 306C18 303 28 303 33.5 306C35 326 31 346 28.5 360C24 362 17 362 14 360C12 344 10.5 326 12 306z",
                  SW_BODY_BOTH, SW_REGION_CALF_LEFT, SW_REGION_CALF_RIGHT, 334, -28, 330 },
  [PART_FOOT] = { "M14.5 372H27C28 384 34 388 33 399H12C13 390 15.5 384 14.5 372z", SW_BODY_BOTH, SW_REGION_FOOT_LEFT,
                  SW_REGION_FOOT_RIGHT, 394, -22, 388 },
  [PART_HIP_FRONT] = { "M12 197C20 189 29 187 34 190C38 198 40 208 40 218C36 226 28 230 20 229C12 226 6 222 5 217"
                       "C5 209 7 202 12 197z",
                       SW_BODY_FRONT, SW_REGION_HIP_FRONT_LEFT, SW_REGION_HIP_FRONT_RIGHT, 256, 22, 214 },
};

struct _SwBodyMap
{
  SwPath *torso;          /* (owned) */
  SwPath *arm;            /* (owned) */
  SwPath *head;           /* (owned) */
  SwPath *parts[N_PARTS]; /* (owned) */
};

/**
 * sw_body_map_new:
 *
 * Returns: (transfer full): the drawing
 */
SwBodyMap *
sw_body_map_new (void)
{
  SwBodyMap *self = g_new0 (SwBodyMap, 1);

  self->torso = sw_path_new (TORSO, -1, NULL);
  self->arm = sw_path_new (ARM, -1, NULL);
  self->head = sw_path_new (HEAD, -1, NULL);
  g_assert (self->torso != NULL && self->arm != NULL && self->head != NULL);
  for (guint i = 0; i < N_PARTS; i++)
    {
      self->parts[i] = sw_path_new (specs[i].outline, -1, NULL);
      g_assert (self->parts[i] != NULL);
    }
  return self;
}

/**
 * sw_body_map_free:
 * @self: (transfer full): a body map
 */
void
sw_body_map_free (SwBodyMap *self)
{
  sw_path_free (self->torso);
  sw_path_free (self->arm);
  sw_path_free (self->head);
  for (guint i = 0; i < N_PARTS; i++)
    sw_path_free (self->parts[i]);
  g_free (self);
}

/**
 * sw_body_map_layout:
 * @views: which figures
 * @labels: with names and lines beside them
 * @x: left edge
 * @y: top edge
 * @width: room
 * @height: room
 * @ret_layout: (out): where the figures stand
 *
 * Left and right are the person's and are never mirrored for a language.
 */
void
sw_body_map_layout (SwBodyViews      views,
                    gboolean         labels,
                    double           x,
                    double           y,
                    double           width,
                    double           height,
                    SwBodyMapLayout *ret_layout)
{
  gboolean both = views == SW_BODY_BOTH;
  double before = labels && (views & SW_BODY_BACK) != 0 ? LABEL_ROOM : 0.0;
  double after = labels && (views & SW_BODY_FRONT) != 0 ? LABEL_ROOM_FRONT : 0.0;
  double foot = labels ? TITLE_ROOM : 0.0;
  double figures = both ? 4.0 * HALF_WIDTH : 2.0 * HALF_WIDTH;
  double gap = both ? FIGURE_GAP : 0.0;
  double scale = MIN ((height - foot - 4.0) / STATURE, (width - before - after - gap) / figures);
  double left;

  scale = CLAMP (scale, 0.0, MAX_SCALE);
  left = x + before + (width - before - after - gap - figures * scale) / 2.0;
  ret_layout->views = views;
  ret_layout->x = x;
  ret_layout->y = y;
  ret_layout->width = width;
  ret_layout->height = height;
  ret_layout->scale = scale;
  ret_layout->top = y + MAX (0.0, (height - foot - STATURE * scale) / 2.0);
  ret_layout->back_x = left + HALF_WIDTH * scale;
  ret_layout->front_x = both ? ret_layout->back_x + 2.0 * HALF_WIDTH * scale + gap : ret_layout->back_x;
  ret_layout->labels = labels;
}

/**
 * sw_body_map_zoom:
 * @view: the figure
 * @middle: the height in figure units that stands in the middle
 * @span: figure units across the width
 * @width: room
 * @height: room
 * @ret_layout: (out): where the figure stands; most of it lies outside the room
 */
void
sw_body_map_zoom (SwBodyViews      view,
                  double           middle,
                  double           span,
                  double           width,
                  double           height,
                  SwBodyMapLayout *ret_layout)
{
  double scale = MAX (0.0, width / span);
  double half = height / scale / 2.0;

  /* Never beyond the crown or the soles. */
  if (scale > 0.0)
    middle = half * 2.0 >= STATURE ? STATURE / 2.0 : CLAMP (middle, half, STATURE - half);
  *ret_layout = (SwBodyMapLayout) {
    .views = view,
    .width = width,
    .height = height,
    .back_x = width / 2.0,
    .front_x = width / 2.0,
    .top = height / 2.0 - middle * scale,
    .scale = scale,
  };
}

/* On the back view the viewer's right is the person's right, on the front view it is the left. */
static SwRegion
get_region (const PartSpec *spec,
            gboolean        front,
            gboolean        viewers_right)
{
  return viewers_right != front ? spec->right : spec->left;
}

/* Figure units, with the given half mirrored to the right. */
static void
begin_view (cairo_t               *cr,
            const SwBodyMapLayout *layout,
            gboolean               front,
            gboolean               viewers_right)
{
  cairo_save (cr);
  cairo_translate (cr, front ? layout->front_x : layout->back_x, layout->top);
  cairo_scale (cr, viewers_right ? layout->scale : -layout->scale, layout->scale);
}

static cairo_t *
create_measuring (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

/* How far a point is from a box, in layout units: 0 inside the box or within the finger's margin round it. */
static double
get_distance (cairo_t *cr,
              double   scale,
              double   x,
              double   y)
{
  double x1, y1, x2, y2, margin_x, margin_y, dx, dy;

  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  margin_x = MAX (0.0, (SW_BODY_TARGET / scale - (x2 - x1)) / 2.0);
  margin_y = MAX (0.0, (SW_BODY_TARGET / scale - (y2 - y1)) / 2.0);
  dx = MAX (0.0, MAX (x1 - margin_x - x, x - x2 - margin_x));
  dy = MAX (0.0, MAX (y1 - margin_y - y, y - y2 - margin_y));
  return hypot (dx, dy) * scale;
}

/**
 * sw_body_map_hit:
 * @self: a body map
 * @layout: where it stands
 * @x: a point
 * @y: a point
 *
 * The region whose outline holds the point; else the nearest whose margin for a finger does.
 *
 * Returns: the region, or SW_REGION_NONE
 */
SwRegion
sw_body_map_hit (const SwBodyMap       *self,
                 const SwBodyMapLayout *layout,
                 double                 x,
                 double                 y)
{
  cairo_t *cr = create_measuring ();
  SwRegion found = SW_REGION_NONE;
  double nearest = 4.0;

  if (layout->scale <= 0.0)
    nearest = -1.0;
  for (guint i = 0; i < N_PARTS * 4 && nearest >= 0.0; i++)
    {
      const PartSpec *spec = &specs[i / 4];
      gboolean front = (i & 1) != 0;
      gboolean right = (i & 2) != 0;
      double px, py, distance;

      if ((spec->views & layout->views & (front ? SW_BODY_FRONT : SW_BODY_BACK)) == 0)
        continue;

      px = (x - (front ? layout->front_x : layout->back_x)) / (right ? layout->scale : -layout->scale);
      py = (y - layout->top) / layout->scale;
      cairo_new_path (cr);
      sw_path_append (self->parts[i / 4], cr);
      if (cairo_in_fill (cr, px, py))
        {
          found = get_region (spec, front, right);
          break;
        }
      distance = get_distance (cr, layout->scale, px, py);
      if (distance < nearest)
        {
          nearest = distance;
          found = get_region (spec, front, right);
        }
    }

  cairo_destroy (cr);
  return found;
}

/**
 * sw_body_map_get_box:
 * @self: a body map
 * @layout: where it stands
 * @region: a region
 * @ret_x: (out): left edge of the box round it, on the back view when both show it
 * @ret_y: (out): top edge
 * @ret_width: (out): width
 * @ret_height: (out): height
 *
 * Returns: %FALSE when no figure of the layout has the region
 */
gboolean
sw_body_map_get_box (const SwBodyMap       *self,
                     const SwBodyMapLayout *layout,
                     SwRegion               region,
                     double                *ret_x,
                     double                *ret_y,
                     double                *ret_width,
                     double                *ret_height)
{
  for (guint i = 0; i < N_PARTS * 4; i++)
    {
      const PartSpec *spec = &specs[i / 4];
      gboolean front = (i & 1) != 0;
      gboolean right = (i & 2) != 0;
      double x1, y1, x2, y2, middle;
      cairo_t *cr;

      if ((spec->views & layout->views & (front ? SW_BODY_FRONT : SW_BODY_BACK)) == 0 ||
          get_region (spec, front, right) != region)
        continue;

      cr = create_measuring ();
      sw_path_append (self->parts[i / 4], cr);
      cairo_path_extents (cr, &x1, &y1, &x2, &y2);
      cairo_destroy (cr);
      middle = front ? layout->front_x : layout->back_x;
      *ret_x = right ? middle + x1 * layout->scale : middle - x2 * layout->scale;
      *ret_y = layout->top + y1 * layout->scale;
      *ret_width = (x2 - x1) * layout->scale;
      *ret_height = (y2 - y1) * layout->scale;
      return TRUE;
    }
  return FALSE;
}

static void
add_outline (const SwBodyMap       *self,
             cairo_t               *cr,
             const SwBodyMapLayout *layout,
             gboolean               front)
{
  for (guint side = 0; side < 2; side++)
    {
      begin_view (cr, layout, front, side == 0);
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
  for (guint i = 0; i < N_PARTS * 2; i++)
    {
      const PartSpec *spec = &specs[i / 2];
      gboolean right = (i & 1) != 0;
      SwRegion region = get_region (spec, front, right);
      gboolean hurts = nrs[region] != SW_MISSING && nrs[region] > 0;

      if ((spec->views & (front ? SW_BODY_FRONT : SW_BODY_BACK)) == 0 || (i / 2 == PART_CENTRE && right))
        continue;

      begin_view (cr, layout, front, right);
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
      begin_view (cr, layout, front, side != 1);
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
            const PartSpec        *spec,
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
  for (guint i = 0; i < N_PARTS; i++)
    {
      const PartSpec *spec = &specs[i];
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
                          layout->top + STATURE * layout->scale + TITLE_ROOM / 2.0 + 2.0, 0.5);
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
  for (guint i = 0; i < N_PARTS * 4; i++)
    {
      const PartSpec *spec = &specs[i / 4];
      gboolean front = (i & 1) != 0;
      gboolean right = (i & 2) != 0;

      if ((spec->views & layout->views & (front ? SW_BODY_FRONT : SW_BODY_BACK)) == 0
          || get_region (spec, front, right) != region || (i / 4 == PART_CENTRE && right))
        continue;
      begin_view (cr, layout, front, right);
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
