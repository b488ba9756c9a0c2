/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-figure-private.h"

#define ARROW_WIDTH 1.7
#define ARROW_HEAD 5.1
#define ARROW_SPREAD 32.0
/* Below this size of a unit nobody sees the taper of a limb: a stroke does, with a quarter of the numbers in a file. */
#define SKETCH_SCALE 0.8
#define OWN_WIDTH 0.6
/* Points of the trunk's curve between two joints. */
#define CURVE_STEPS 10
#define N_CURVE (CURVE_STEPS * (SW_N_TORSO - 1) + 1)

typedef struct
{
  const char *body;
  const char *far_limbs;
  const char *spine;
  const char *halo;
  const char *ground;
  const char *prop;
  const char *arrow;
} FigureTheme;

static const FigureTheme themes[SW_N_THEMES] = {
  [SW_THEME_LIGHT] = { "#46434d", "#b9b6be", "#8fd0ff", "#ffffff", "#d8d6da", "#a09ea6", "#1a62bd" },
  [SW_THEME_DARK] = { "#e4e2e6", "#84828a", "#1f6fc4", "#363636", "#5a585e", "#96949b", "#99c1f1" },
  [SW_THEME_PRINT] = { "#1c1c1c", "#a8a8a8", "#ffffff", "#ffffff", "#bbbbbb", "#777777", "#000000" },
};

static void
set_color (cairo_t    *cr,
           const char *text)
{
  SwColor color = { 0.0, 0.0, 0.0 };

  sw_color_parse (text, &color);
  sw_color_set (color, cr);
}

/* Figures count y upwards, cairo downwards: every point goes through here. */
static void
line_to (cairo_t *cr,
         SwPoint  point)
{
  cairo_line_to (cr, point.x, -point.y);
}

/* Strokes the path with a width in figure units. Outside the figure's scale, because a file would otherwise repeat that
 * scale for every stroke. */
static void
stroke (cairo_t *cr,
        double   width)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_identity_matrix (cr);
  cairo_set_line_width (cr, width * sqrt (fabs (matrix.xx * matrix.yy - matrix.xy * matrix.yx)));
  cairo_stroke (cr);
  cairo_set_matrix (cr, &matrix);
}

/* A disc as the two round ends of a line without length. */
static void
stroke_disc (cairo_t *cr,
             SwPoint  center,
             double   radius)
{
  cairo_move_to (cr, center.x, -center.y);
  line_to (cr, center);
  stroke (cr, 2.0 * radius);
}

static void
add_disc (cairo_t *cr,
          SwPoint  center,
          double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, center.x, -center.y, radius, 0.0, 2.0 * G_PI);
  cairo_close_path (cr);
}

/* A limb's bone: two discs and the tangents between them. */
static void
add_capsule (cairo_t *cr,
             SwPoint  p,
             SwPoint  q,
             double   first_width,
             double   second_width)
{
  double r1 = first_width / 2.0;
  double r2 = second_width / 2.0;
  double distance = hypot (q.x - p.x, q.y - p.y);
  double direction, lean;

  if (distance < 1e-6 || distance <= fabs (r1 - r2))
    {
      add_disc (cr, p, MAX (r1, r2));
      return;
    }

  direction = atan2 (-(q.y - p.y), q.x - p.x);
  lean = acos ((r1 - r2) / distance);
  cairo_new_sub_path (cr);
  cairo_arc (cr, q.x, -q.y, r2, direction - lean, direction + lean);
  cairo_arc (cr, p.x, -p.y, r1, direction + lean, direction - lean + 2.0 * G_PI);
  cairo_close_path (cr);
}

static void
add_limb (cairo_t            *cr,
          const SwFigures    *self,
          const SwPlacedPose *placed,
          gboolean            leg,
          guint               side,
          double              grow,
          double              skip)
{
  static const SwBone bones[2][3] = {
    { SW_BONE_UPPER_ARM, SW_BONE_FOREARM, SW_BONE_HAND }, { SW_BONE_THIGH, SW_BONE_SHIN, SW_BONE_FOOT },
  };
  const SwPoint *joints = &placed->joints[sw_joint_at (leg ? SW_JOINT_LEG : SW_JOINT_ARM, side)];

  for (guint i = 0; i < 3; i++)
    {
      const double *widths = self->widths[bones[leg ? 1 : 0][i]];
      SwPoint from = joints[i];
      double length = hypot (joints[i + 1].x - from.x, joints[i + 1].y - from.y);

      if (i == 0 && skip > 0.0 && length > 1e-6)
        {
          from.x += (joints[i + 1].x - from.x) * skip / length;
          from.y += (joints[i + 1].y - from.y) * skip / length;
        }
      add_capsule (cr, from, joints[i + 1], widths[0] + grow, widths[1] + grow);
    }
}

/* A limb as three strokes, between its bones' own widths and their mean. */
static void
sketch_limb (cairo_t            *cr,
             const SwFigures    *self,
             const SwPlacedPose *placed,
             gboolean            leg,
             guint               side,
             double              grow,
             double              skip)
{
  static const SwBone bones[2][3] = {
    { SW_BONE_UPPER_ARM, SW_BONE_FOREARM, SW_BONE_HAND }, { SW_BONE_THIGH, SW_BONE_SHIN, SW_BONE_FOOT },
  };
  const SwPoint *joints = &placed->joints[sw_joint_at (leg ? SW_JOINT_LEG : SW_JOINT_ARM, side)];
  double mean = 0.0;

  for (guint i = 0; i < 3; i++)
    mean += (self->widths[bones[leg ? 1 : 0][i]][0] + self->widths[bones[leg ? 1 : 0][i]][1]) / 6.0;

  for (guint i = 0; i < 3; i++)
    {
      const double *widths = self->widths[bones[leg ? 1 : 0][i]];
      SwPoint from = joints[i];
      double length = hypot (joints[i + 1].x - from.x, joints[i + 1].y - from.y);

      if (i == 0 && skip > 0.0 && length > 1e-6)
        {
          from.x += (joints[i + 1].x - from.x) * skip / length;
          from.y += (joints[i + 1].y - from.y) * skip / length;
        }
      cairo_move_to (cr, from.x, -from.y);
      line_to (cr, joints[i + 1]);
      /* Drawn nearer to each other than they are, the bones join without knobs. */
      stroke (cr, OWN_WIDTH * (widths[0] + widths[1]) / 2.0 + (1.0 - OWN_WIDTH) * mean + grow);
    }
}

static void
draw_limb (cairo_t            *cr,
           const SwFigures    *self,
           const SwPlacedPose *placed,
           gboolean            leg,
           guint               side,
           double              grow,
           double              skip,
           gboolean            sketch)
{
  if (sketch)
    {
      sketch_limb (cr, self, placed, leg, side, grow, skip);
      return;
    }
  add_limb (cr, self, placed, leg, side, grow, skip);
  cairo_fill (cr);
}

/* A smooth curve through hip, waist, chest and shoulder (Catmull-Rom). */
static void
get_trunk_curve (const SwPlacedPose *placed,
                 SwPoint             curve[N_CURVE])
{
  const SwPoint points[SW_N_TORSO + 2] = {
    placed->joints[SW_JOINT_HIP], placed->joints[SW_JOINT_HIP], placed->joints[SW_JOINT_WAIST],
    placed->joints[SW_JOINT_CHEST], placed->joints[SW_JOINT_SHOULDER], placed->joints[SW_JOINT_SHOULDER],
  };

  for (guint i = 0; i < N_CURVE; i++)
    {
      guint k = MIN (i / CURVE_STEPS, SW_N_TORSO - 2);
      double t = (i - k * CURVE_STEPS) / (double) CURVE_STEPS;
      const SwPoint *p = &points[k];
      double w0 = -t + 2.0 * t * t - t * t * t;
      double w1 = 2.0 - 5.0 * t * t + 3.0 * t * t * t;
      double w2 = t + 4.0 * t * t - 3.0 * t * t * t;
      double w3 = -t * t + t * t * t;

      curve[i].x = 0.5 * (w0 * p[0].x + w1 * p[1].x + w2 * p[2].x + w3 * p[3].x);
      curve[i].y = 0.5 * (w0 * p[0].y + w1 * p[1].y + w2 * p[2].y + w3 * p[3].y);
    }
}

static double
get_trunk_width (const SwFigures *self,
                 double           share)
{
  for (guint i = 1; i < SW_N_TORSO; i++)
    {
      const SwPoint *a = &self->torso[i - 1];
      const SwPoint *b = &self->torso[i];
      double u;

      if (share > b->x)
        continue;
      u = (share - a->x) / (b->x - a->x);
      u = u * u * (3.0 - 2.0 * u);
      return a->y + (b->y - a->y) * u;
    }
  return self->torso[SW_N_TORSO - 1].y;
}

static void
add_trunk (cairo_t         *cr,
           const SwFigures *self,
           const SwPoint   *curve)
{
  SwPoint left[N_CURVE];
  SwPoint right[N_CURVE];
  double angle = 0.0;

  for (guint i = 0; i < N_CURVE; i++)
    {
      const SwPoint *before = &curve[i > 0 ? i - 1 : 0];
      const SwPoint *after = &curve[MIN (i + 1, N_CURVE - 1)];
      double radius = get_trunk_width (self, i / (double) (N_CURVE - 1)) / 2.0;

      angle = atan2 (after->y - before->y, after->x - before->x);
      left[i] = (SwPoint) { curve[i].x - radius * sin (angle), curve[i].y + radius * cos (angle) };
      right[i] = (SwPoint) { curve[i].x + radius * sin (angle), curve[i].y - radius * cos (angle) };
    }

  cairo_new_sub_path (cr);
  for (guint i = 0; i < N_CURVE; i++)
    line_to (cr, left[i]);
  for (guint i = N_CURVE; i > 0; i--)
    line_to (cr, right[i - 1]);
  cairo_close_path (cr);
  /* Round ends. */
  add_disc (cr, curve[0], get_trunk_width (self, 0.0) / 2.0);
  add_disc (cr, curve[N_CURVE - 1], get_trunk_width (self, 1.0) / 2.0);
}

static void
draw_kettlebell (cairo_t *cr,
                 double   x,
                 double   y)
{
  double top = -y + 1.0;

  cairo_set_line_width (cr, 2.2);
  cairo_move_to (cr, x - 3.0, top + 4.4);
  cairo_curve_to (cr, x - 4.4, top - 1.6, x + 4.4, top - 1.6, x + 3.0, top + 4.4);
  cairo_stroke (cr);
  cairo_arc (cr, x, top + 8.0, 5.2, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

static void
draw_prop (cairo_t            *cr,
           const SwProp       *prop,
           const SwPlacedPose *placed,
           const FigureTheme  *theme)
{
  SwPoint at = sw_figure_locate (placed, &prop->at);

  cairo_new_path (cr);
  set_color (cr, theme->prop);
  switch (prop->kind)
    {
    case SW_PROP_BOX:
      cairo_rectangle (cr, prop->x, -prop->height, prop->width, prop->height);
      cairo_set_line_width (cr, 1.6);
      cairo_stroke (cr);
      break;
    case SW_PROP_WALL:
      cairo_move_to (cr, prop->x, 0.0);
      cairo_line_to (cr, prop->x, -prop->height);
      cairo_set_line_width (cr, 2.0);
      cairo_stroke (cr);
      break;
    case SW_PROP_MAT:
      set_color (cr, theme->ground);
      cairo_rectangle (cr, prop->x, 0.4, prop->x1 - prop->x, 2.2);
      cairo_fill (cr);
      break;
    case SW_PROP_KETTLEBELL:
      draw_kettlebell (cr, at.x, at.y);
      break;
    case SW_PROP_DUMBBELL:
      cairo_arc (cr, at.x, -at.y, 5.0, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
      set_color (cr, theme->halo);
      cairo_arc (cr, at.x, -at.y, 1.5, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
      break;
    case SW_PROP_ROLLER:
      cairo_arc (cr, prop->x, -prop->radius, prop->radius, 0.0, 2.0 * G_PI);
      cairo_set_line_width (cr, 2.4);
      cairo_stroke (cr);
      break;
    case SW_N_PROPS:
    default:
      break;
    }
}

static void
draw_props (cairo_t            *cr,
            const SwPose       *pose,
            const SwPlacedPose *placed,
            const FigureTheme  *theme,
            SwPropLayer         layer)
{
  for (guint i = 0; i < pose->n_props; i++)
    if (pose->props[i].layer == layer)
      draw_prop (cr, &pose->props[i], placed, theme);
}

static void
add_arrow_head (cairo_t *cr,
                SwPoint  tip,
                double   direction)
{
  SwPoint a = sw_point_step (tip, direction + 180.0 - ARROW_SPREAD, ARROW_HEAD);
  SwPoint b = sw_point_step (tip, direction + 180.0 + ARROW_SPREAD, ARROW_HEAD);

  cairo_move_to (cr, a.x, -a.y);
  line_to (cr, tip);
  line_to (cr, b);
}

static void
draw_arrow (cairo_t            *cr,
            const SwArrow      *arrow,
            const SwPlacedPose *placed)
{
  SwPoint from = sw_figure_locate (placed, &arrow->from);
  SwPoint to = sw_figure_locate (placed, &arrow->to);
  double end = atan2 (to.y - from.y, to.x - from.x) * 180.0 / G_PI;
  double start = end + 180.0;

  cairo_new_path (cr);
  if (arrow->arc)
    {
      SwPoint center = from;
      double turn = arrow->end > arrow->start ? 90.0 : -90.0;

      end = arrow->end + turn;
      start = arrow->start - turn;
      from = sw_point_step (center, arrow->start, arrow->radius);
      to = sw_point_step (center, arrow->end, arrow->radius);
      if (turn > 0.0)
        cairo_arc_negative (cr, center.x, -center.y, arrow->radius, -arrow->start * G_PI / 180.0,
                            -arrow->end * G_PI / 180.0);
      else
        cairo_arc (cr, center.x, -center.y, arrow->radius, -arrow->start * G_PI / 180.0, -arrow->end * G_PI / 180.0);
    }
  else
    {
      cairo_move_to (cr, from.x, -from.y);
      line_to (cr, to);
    }

  add_arrow_head (cr, to, end);
  if (arrow->both_heads)
    add_arrow_head (cr, from, start);
  cairo_stroke (cr);
}

/* The spine's line, or in a sketch the whole trunk: every @stride points of its curve, from @first to before @end. */
static void
stroke_trunk (cairo_t       *cr,
              const SwPoint *curve,
              guint          first,
              guint          end,
              guint          stride,
              double         width)
{
  for (guint i = first; i + 1 < end; i += stride)
    line_to (cr, curve[i]);
  line_to (cr, curve[end - 1]);
  stroke (cr, width);
}

static void
draw_trunk (cairo_t            *cr,
            const SwFigures    *self,
            const SwPlacedPose *placed,
            const SwPoint      *curve,
            gboolean            sketch)
{
  SwPoint head = placed->joints[SW_JOINT_HEAD];
  SwPoint nose = sw_point_step (head, placed->head_direction - 90.0, self->head_radius - 0.2);

  if (sketch)
    {
      stroke_trunk (cr, curve, 0, N_CURVE, 5, get_trunk_width (self, 0.5));
      cairo_move_to (cr, placed->joints[SW_JOINT_SHOULDER].x, -placed->joints[SW_JOINT_SHOULDER].y);
      line_to (cr, placed->joints[SW_JOINT_NECK]);
      stroke (cr, 4.5);
      stroke_disc (cr, head, self->head_radius);
      stroke_disc (cr, nose, 1.15);
    }
  else
    {
      add_trunk (cr, self, curve);
      add_capsule (cr, placed->joints[SW_JOINT_SHOULDER], placed->joints[SW_JOINT_NECK], 4.8, 4.2);
      cairo_fill (cr);
      add_disc (cr, head, self->head_radius);
      add_disc (cr, nose, 1.15);
      cairo_fill (cr);
    }
}

static void
draw_body (cairo_t            *cr,
           const SwFigures    *self,
           const SwPose       *pose,
           const SwPlacedPose *placed,
           const FigureTheme  *theme,
           gboolean            sketch)
{
  SwPoint curve[N_CURVE];

  get_trunk_curve (placed, curve);
  set_color (cr, theme->far_limbs);
  draw_limb (cr, self, placed, FALSE, 1, 0.0, 0.0, sketch);
  draw_limb (cr, self, placed, TRUE, 1, 0.0, 0.0, sketch);

  set_color (cr, theme->halo);
  draw_limb (cr, self, placed, TRUE, 0, self->halo, 9.0, sketch);

  set_color (cr, theme->body);
  draw_limb (cr, self, placed, TRUE, 0, 0.0, 0.0, sketch);
  draw_trunk (cr, self, placed, curve, sketch);

  /* The spine, from above the hip to below the shoulder. */
  set_color (cr, theme->spine);
  stroke_trunk (cr, curve, 1, N_CURVE - 3, sketch ? 4 : 1, self->spine);

  draw_props (cr, pose, placed, theme, SW_LAYER_MID);
  set_color (cr, theme->halo);
  draw_limb (cr, self, placed, FALSE, 0, self->halo, self->arm_skip, sketch);
  set_color (cr, theme->body);
  draw_limb (cr, self, placed, FALSE, 0, 0.0, 0.0, sketch);
}

/* Puts the origin where the figure stands in its box. The answer is the size of a unit. */
static double
begin_figure (cairo_t            *cr,
              const SwPlacedPose *room,
              double              x,
              double              y,
              double              width,
              double              height,
              double              max_scale)
{
  double room_width = room->right - room->left + 2.0 * SW_FIGURE_PAD;
  double room_height = room->top + 2.0 * SW_FIGURE_PAD + 1.0;
  double scale = MIN (MIN (width / room_width, height / room_height), max_scale);

  cairo_translate (cr, x + width / 2.0, y + height - (SW_FIGURE_PAD + 1.0) * scale);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -(room->left + room->right) / 2.0, 0.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  return scale;
}

/**
 * sw_figures_draw:
 * @self: the figures
 * @cr: where
 * @id: an exercise's figure; nothing is drawn when there is none
 * @position: the pose, 0 .. n_poses - 1
 * @theme: colors
 * @flags: with arrows, with room for all poses
 * @x: left edge of the box
 * @y: top edge
 * @width: of the box
 * @height: of the box; the figure stands on its lower edge, in its middle
 * @max_scale: the largest size of a figure unit, so that lying figures do not grow beside standing ones
 *
 * Far limbs are pale and the spine is a line at every size.
 */
void
sw_figures_draw (const SwFigures *self,
                 cairo_t         *cr,
                 const char      *id,
                 double           position,
                 SwTheme          theme,
                 SwFigureFlags    flags,
                 double           x,
                 double           y,
                 double           width,
                 double           height,
                 double           max_scale)
{
  const SwExercisePoses *poses = sw_figures_find (self, id);
  const FigureTheme *colors = &themes[theme];
  gboolean arrows = (flags & SW_FIGURE_ARROWS) != 0 && MAX (width, height) >= SW_FIGURE_ARROWS_FROM;
  SwPlacedPose placed, room;
  gboolean sketch;
  SwPose pose;

  if (poses == NULL || width <= 0.0 || height <= 0.0)
    return;

  sw_figures_blend (poses, position, &pose);
  sw_figure_place (self, &pose, arrows, &placed);
  room = placed;
  sw_figures_add_room (self, poses, arrows ? flags : (flags & ~SW_FIGURE_ARROWS), &room);

  cairo_save (cr);
  cairo_new_path (cr);
  sketch = begin_figure (cr, &room, x, y, width, height, max_scale) < SKETCH_SCALE;
  if (poses->ground)
    {
      set_color (cr, colors->ground);
      cairo_move_to (cr, room.left, 0.6);
      cairo_line_to (cr, room.right, 0.6);
      stroke (cr, 1.3);
    }
  draw_props (cr, &pose, &placed, colors, SW_LAYER_BACK);
  draw_body (cr, self, &pose, &placed, colors, sketch);
  draw_props (cr, &pose, &placed, colors, SW_LAYER_FRONT);
  if (arrows)
    {
      set_color (cr, colors->arrow);
      cairo_set_line_width (cr, ARROW_WIDTH);
      for (guint i = 0; i < pose.n_arrows; i++)
        draw_arrow (cr, &pose.arrows[i], &placed);
    }
  cairo_restore (cr);
}
