/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-body-map-private.h"

/* The outline's right half as the viewer sees it; the left is its mirror image. Stature 400, the middle line at 0. */
#define TORSO "M0 40L8.5 40C8.5 58 10 65 17 67.5C30 71 43 72 48 82C50 88 47 100 40 108C37.5 120 36 134 33 148C30.5 160 " \
  "30 168 31.5 178C33.5 192 39 202 40.5 218C42 240 38.5 268 34.5 290C33 300 33.5 306 34 314C35 334 29.5 354 27 374" \
  "C26.5 382 32 388 33 393C33.5 397 31 398.5 28 398.5L17 398.5C13.5 398.5 13 394 14 390C15.5 384 15 380 14.5 374" \
  "C12.5 354 10 336 11.5 316C12 308 11 300 10 290C8 268 4.5 246 3 227L0 224Z"
#define ARM "M32 71C45 71.5 54.5 82 55.5 102C56 122 60 136 63 152C67 172 70 188 71.5 206C73.5 214 76 224 74 236" \
  "C73 244 68 248 65 244C62 238 62.5 226 62 218C60 214 59.5 210 59 206C55 188 51 172 48.5 156C45 138 41 124 39 108" \
  "C36 96 32 84 32 71Z"
#define HEAD "M-16.5 28A16.5 21.5 0 1 1 16.5 28A16.5 21.5 0 1 1 -16.5 28Z"

#define HALF_WIDTH 76.0
/* Room beside the pair of figures for the labels, in layout units. */
#define LABEL_ROOM 46.0
#define LABEL_ROOM_FRONT 2.0
#define FIGURE_GAP 6.0
#define MAX_SCALE 1.6

const SwBodyPartSpec sw_body_part_specs[SW_N_BODY_PARTS] = {
  [SW_BODY_PART_CENTRE] = { "M-7.5 152a3 3 0 0 1 3-3h9a3 3 0 0 1 3 3v38a3 3 0 0 1-3 3h-9a3 3 0 0 1-3-3z", SW_BODY_BACK,
                            SW_REGION_LOW_BACK_CENTRE, SW_REGION_LOW_BACK_CENTRE, 140, -4, 160 },
  [SW_BODY_PART_LOW_BACK] = { "M10.5 149H33L30.5 165L32 181L32.5 187C26 190 18 191 13.5 193C11.5 193.5 10.5 192 10.5 190z",
                              SW_BODY_BACK, SW_REGION_LOW_BACK_LEFT, SW_REGION_LOW_BACK_RIGHT, 168, -24, 172 },
  [SW_BODY_PART_SI] = { "M3.5 200C3.5 197.5 5 196.5 8 196L17 195C20 195 21 197 20 200C18 207 13.5 213 9 216.5"
                        "C6 218.5 3.5 217 3.5 213z",
                        SW_BODY_BACK, SW_REGION_SI_LEFT, SW_REGION_SI_RIGHT, 196, -13, 203 },
  [SW_BODY_PART_BUTTOCK] = { "M23.5 194C31 195 38 202 39.5 216C40 228 38 238 31 240.5C22 243 9 242 5.5 236C3.5 232 4 224 7 221"
                             "C15 215 20 207 21 197C21.2 195 22 194 23.5 194z",
                             SW_BODY_BACK, SW_REGION_BUTTOCK_LEFT, SW_REGION_BUTTOCK_RIGHT, 224, -30, 222 },
  [SW_BODY_PART_THIGH] = { "M6 248C14 251 30 250 39 246L36 284C28 288 16 288 10.5 284z", SW_BODY_BOTH, SW_REGION_THIGH_LEFT,
                           SW_REGION_THIGH_RIGHT, 268, -28, 264 },
  [SW_BODY_PART_CALF] = { "M12 306C18 303 28 303 33.5 306C35 326 31 346 28.5 360C24 362 17 362 14 360C12 344 10.5 326 12 306z",
                          SW_BODY_BOTH, SW_REGION_CALF_LEFT, SW_REGION_CALF_RIGHT, 334, -28, 330 },
  [SW_BODY_PART_FOOT] = { "M14.5 372H27C28 384 34 388 33 399H12C13 390 15.5 384 14.5 372z", SW_BODY_BOTH, SW_REGION_FOOT_LEFT,
                          SW_REGION_FOOT_RIGHT, 394, -22, 388 },
  [SW_BODY_PART_HIP_FRONT] = { "M12 197C20 189 29 187 34 190C38 198 40 208 40 218C36 226 28 230 20 229C12 226 6 222 5 217"
                               "C5 209 7 202 12 197z",
                               SW_BODY_FRONT, SW_REGION_HIP_FRONT_LEFT, SW_REGION_HIP_FRONT_RIGHT, 256, 22, 214 },
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
  for (guint i = 0; i < SW_N_BODY_PARTS; i++)
    {
      self->parts[i] = sw_path_new (sw_body_part_specs[i].outline, -1, NULL);
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
  for (guint i = 0; i < SW_N_BODY_PARTS; i++)
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
  double foot = labels ? SW_BODY_TITLE_ROOM : 0.0;
  double figures = both ? 4.0 * HALF_WIDTH : 2.0 * HALF_WIDTH;
  double gap = both ? FIGURE_GAP : 0.0;
  double scale = MIN ((height - foot - 4.0) / SW_BODY_STATURE, (width - before - after - gap) / figures);
  double left;

  scale = CLAMP (scale, 0.0, MAX_SCALE);
  left = x + before + (width - before - after - gap - figures * scale) / 2.0;
  ret_layout->views = views;
  ret_layout->x = x;
  ret_layout->y = y;
  ret_layout->width = width;
  ret_layout->height = height;
  ret_layout->scale = scale;
  ret_layout->top = y + MAX (0.0, (height - foot - SW_BODY_STATURE * scale) / 2.0);
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
    middle = half * 2.0 >= SW_BODY_STATURE ? SW_BODY_STATURE / 2.0 : CLAMP (middle, half, SW_BODY_STATURE - half);
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
SwRegion
sw_body_part_get_region (const SwBodyPartSpec *spec,
                         gboolean              front,
                         gboolean              viewers_right)
{
  return viewers_right != front ? spec->right : spec->left;
}

/* Figure units, with the given half mirrored to the right. */
void
sw_body_map_begin_view (cairo_t               *cr,
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
  for (guint i = 0; i < SW_N_BODY_PARTS * 4 && nearest >= 0.0; i++)
    {
      const SwBodyPartSpec *spec = &sw_body_part_specs[i / 4];
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
          found = sw_body_part_get_region (spec, front, right);
          break;
        }
      distance = get_distance (cr, layout->scale, px, py);
      if (distance < nearest)
        {
          nearest = distance;
          found = sw_body_part_get_region (spec, front, right);
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
  for (guint i = 0; i < SW_N_BODY_PARTS * 4; i++)
    {
      const SwBodyPartSpec *spec = &sw_body_part_specs[i / 4];
      gboolean front = (i & 1) != 0;
      gboolean right = (i & 2) != 0;
      double x1, y1, x2, y2, middle;
      cairo_t *cr;

      if ((spec->views & layout->views & (front ? SW_BODY_FRONT : SW_BODY_BACK)) == 0 ||
          sw_body_part_get_region (spec, front, right) != region)
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
