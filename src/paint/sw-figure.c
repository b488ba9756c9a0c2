/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-figure.h"

#include "sw-figure-private.h"

/* No joint but the head is thicker than this; it makes the room of a pose. */
#define JOINT_RADIUS 4.2

/**
 * sw_point_step:
 * @from: a point
 * @degrees: direction, 0 to the right, 90 up
 * @length: how far
 *
 * Returns: the point there
 */
SwPoint
sw_point_step (SwPoint from,
               double  degrees,
               double  length)
{
  double angle = degrees * G_PI / 180.0;
  SwPoint point = { from.x + length * cos (angle), from.y + length * sin (angle) };

  return point;
}

/**
 * sw_joint_at:
 * @joint: a joint of the near side, or of the trunk
 * @side: 0 near, 1 far
 *
 * Returns: the index of that joint on that side
 */
int
sw_joint_at (SwJoint joint,
             guint   side)
{
  return (int) joint + (int) side * SW_JOINTS_A_SIDE;
}

static double
get_angle (const SwPose *pose,
           SwAngle       angle,
           guint         side)
{
  return pose->angles[(guint) angle + side * SW_ANGLES_A_SIDE];
}

static void
place_arm (const SwFigures *self,
           const SwPose    *pose,
           SwPoint         *joints,
           double           upper,
           guint            side)
{
  double arm = upper + 180.0 + get_angle (pose, SW_ANGLE_SHOULDER, side);
  double fore = arm + get_angle (pose, SW_ANGLE_ELBOW, side);
  double hand = fore + get_angle (pose, SW_ANGLE_WRIST, side);
  SwPoint *limb = &joints[sw_joint_at (SW_JOINT_ARM, side)];

  limb[0] = sw_point_step (joints[SW_JOINT_SHOULDER], upper + 180.0, self->shoulder_drop);
  limb[1] = sw_point_step (limb[0], arm,
                           self->lengths[SW_BONE_UPPER_ARM] * get_angle (pose, SW_ANGLE_ARM_SCALE, side));
  limb[2] = sw_point_step (limb[1], fore,
                           self->lengths[SW_BONE_FOREARM] * get_angle (pose, SW_ANGLE_FORE_SCALE, side));
  limb[3] = sw_point_step (limb[2], hand, self->lengths[SW_BONE_HAND]);
}

static void
place_leg (const SwFigures *self,
           const SwPose    *pose,
           SwPoint         *joints,
           guint            side)
{
  double thigh = pose->angles[SW_ANGLE_PELVIS] + 180.0 + get_angle (pose, SW_ANGLE_HIP, side);
  double shin = thigh - get_angle (pose, SW_ANGLE_KNEE, side);
  double foot = shin + 90.0 - get_angle (pose, SW_ANGLE_ANKLE, side);
  SwPoint *limb = &joints[sw_joint_at (SW_JOINT_LEG, side)];

  limb[0] = joints[SW_JOINT_HIP];
  limb[1] = sw_point_step (limb[0], thigh,
                           self->lengths[SW_BONE_THIGH] * get_angle (pose, SW_ANGLE_THIGH_SCALE, side));
  limb[2] = sw_point_step (limb[1], shin,
                           self->lengths[SW_BONE_SHIN] * get_angle (pose, SW_ANGLE_SHIN_SCALE, side));
  limb[3] = sw_point_step (limb[2], foot, self->lengths[SW_BONE_FOOT]);
}

/* Forward kinematics from the hip at the origin. */
static void
place_joints (const SwFigures *self,
              const SwPose    *pose,
              SwPlacedPose    *placed)
{
  SwPoint *joints = placed->joints;
  double lumbar = pose->angles[SW_ANGLE_PELVIS];
  double thorax = lumbar - pose->angles[SW_ANGLE_LUMBAR];
  double upper = thorax - pose->angles[SW_ANGLE_THORAX];
  double neck = upper - pose->angles[SW_ANGLE_NECK];

  placed->head_direction = neck - pose->angles[SW_ANGLE_HEAD];
  joints[SW_JOINT_HIP] = (SwPoint) { 0.0, 0.0 };
  joints[SW_JOINT_WAIST] = sw_point_step (joints[SW_JOINT_HIP], lumbar, self->lengths[SW_BONE_LUMBAR]);
  joints[SW_JOINT_CHEST] = sw_point_step (joints[SW_JOINT_WAIST], thorax, self->lengths[SW_BONE_THORAX] * 0.55);
  joints[SW_JOINT_SHOULDER] = sw_point_step (joints[SW_JOINT_CHEST], upper, self->lengths[SW_BONE_THORAX] * 0.45);
  joints[SW_JOINT_NECK] = sw_point_step (joints[SW_JOINT_SHOULDER], neck, self->lengths[SW_BONE_NECK]);
  joints[SW_JOINT_HEAD] = sw_point_step (joints[SW_JOINT_NECK], placed->head_direction, self->head_radius * 0.92);
  for (guint side = 0; side < 2; side++)
    {
      place_arm (self, pose, joints, upper, side);
      place_leg (self, pose, joints, side);
    }
}

static double
get_lowest (const SwFigures    *self,
            const SwPlacedPose *placed)
{
  static const SwBone bones[2][3] = {
    { SW_BONE_UPPER_ARM, SW_BONE_FOREARM, SW_BONE_HAND }, { SW_BONE_THIGH, SW_BONE_SHIN, SW_BONE_FOOT },
  };
  static const SwJoint trunk[SW_N_TORSO] = { SW_JOINT_HIP, SW_JOINT_WAIST, SW_JOINT_CHEST, SW_JOINT_SHOULDER };
  double lowest = placed->joints[SW_JOINT_HEAD].y - self->head_radius;

  for (guint i = 0; i < SW_N_TORSO; i++)
    lowest = MIN (lowest, placed->joints[trunk[i]].y - self->torso[i].y / 2.0);

  for (guint limb = 0; limb < 2; limb++)
    for (guint side = 0; side < 2; side++)
      for (guint i = 0; i < 3; i++)
        {
          int joint = sw_joint_at (limb == 0 ? SW_JOINT_ARM : SW_JOINT_LEG, side) + (int) i;
          const double *widths = self->widths[bones[limb][i]];

          lowest = MIN (lowest, placed->joints[joint].y - widths[0] / 2.0);
          lowest = MIN (lowest, placed->joints[joint + 1].y - widths[1] / 2.0);
        }

  return lowest;
}

/**
 * sw_figure_locate:
 * @placed: a pose in place
 * @reference: a point named by a joint
 *
 * Returns: the point
 */
SwPoint
sw_figure_locate (const SwPlacedPose *placed,
                  const SwReference  *reference)
{
  SwPoint point = reference->offset;

  if (reference->joint != SW_FIGURE_NO_JOINT)
    {
      point.x += placed->joints[reference->joint].x;
      point.y += placed->joints[reference->joint].y;
    }
  return point;
}

static void
add_room (SwPlacedPose *placed,
          SwPoint       point,
          double        radius)
{
  placed->left = MIN (placed->left, point.x - radius);
  placed->right = MAX (placed->right, point.x + radius);
  placed->top = MAX (placed->top, point.y + radius);
}

static void
add_room_of_marks (const SwPose *pose,
                   gboolean      arrows,
                   SwPlacedPose *placed)
{
  for (guint i = 0; arrows && i < pose->n_arrows; i++)
    {
      const SwArrow *arrow = &pose->arrows[i];
      SwPoint from = sw_figure_locate (placed, &arrow->from);

      if (!arrow->arc)
        {
          add_room (placed, from, 2.0);
          add_room (placed, sw_figure_locate (placed, &arrow->to), 2.0);
          continue;
        }
      for (int k = 0; k <= 8; k++)
        add_room (placed, sw_point_step (from, arrow->start + (arrow->end - arrow->start) * k / 8.0, arrow->radius + 2.0),
                  0.0);
    }

  for (guint i = 0; i < pose->n_props; i++)
    {
      const SwProp *prop = &pose->props[i];

      if (prop->kind == SW_PROP_BOX)
        {
          add_room (placed, (SwPoint) { prop->x, prop->height }, 0.0);
          add_room (placed, (SwPoint) { prop->x + prop->width, prop->height }, 0.0);
        }
      else if (prop->kind == SW_PROP_WALL)
        add_room (placed, (SwPoint) { prop->x, prop->height }, 2.0);
      else if (prop->kind == SW_PROP_MAT)
        {
          add_room (placed, (SwPoint) { prop->x, 0.0 }, 0.0);
          add_room (placed, (SwPoint) { prop->x1, 0.0 }, 0.0);
        }
      else if (prop->kind == SW_PROP_ROLLER)
        add_room (placed, (SwPoint) { prop->x, prop->radius }, prop->radius + 1.2);
    }
}

/**
 * sw_figure_place:
 * @self: the model
 * @pose: angles
 * @arrows: whether room is needed for the arrows
 * @ret_placed: (out): the joints with the lowest outline on the ground, and the room they take
 */
void
sw_figure_place (const SwFigures *self,
                 const SwPose    *pose,
                 gboolean         arrows,
                 SwPlacedPose    *ret_placed)
{
  double up, aside;

  place_joints (self, pose, ret_placed);
  up = pose->lift - get_lowest (self, ret_placed);
  aside = pose->anchor == SW_FIGURE_NO_JOINT ? 0.0 : pose->x - ret_placed->joints[pose->anchor].x;

  ret_placed->top = 0.0;
  ret_placed->right = -G_MAXDOUBLE;
  ret_placed->left = G_MAXDOUBLE;
  for (guint i = 0; i < SW_N_JOINTS; i++)
    {
      ret_placed->joints[i].x += aside;
      ret_placed->joints[i].y += up;
      add_room (ret_placed, ret_placed->joints[i], i == SW_JOINT_HEAD ? self->head_radius : JOINT_RADIUS);
    }
  add_room_of_marks (pose, arrows, ret_placed);
}

/**
 * sw_figures_find:
 * @self: the figures
 * @id: (nullable): an exercise's figure
 *
 * Returns: (nullable): its poses, borrowed
 */
const SwExercisePoses *
sw_figures_find (const SwFigures *self,
                 const char      *id)
{
  return id != NULL ? g_hash_table_lookup (self->exercises, id) : NULL;
}

/**
 * sw_figures_blend:
 * @poses: keyframes
 * @position: 0 .. n - 1, clamped
 * @ret_pose: (out): angles between the two keyframes; arrows only when it rests on one
 */
void
sw_figures_blend (const SwExercisePoses *poses,
                  double                 position,
                  SwPose                *ret_pose)
{
  double place = CLAMP (position, 0.0, (double) (poses->n_poses - 1));
  guint first = (guint) floor (place);
  guint second = MIN (first + 1, poses->n_poses - 1);
  double share = place - first;
  const SwPose *a = &poses->poses[first];
  const SwPose *b = &poses->poses[second];

  *ret_pose = share < 0.5 ? *a : *b;
  if (share <= 0.0 || share >= 1.0)
    return;

  for (guint i = 0; i < SW_N_ANGLES; i++)
    ret_pose->angles[i] = a->angles[i] + (b->angles[i] - a->angles[i]) * share;
  ret_pose->lift = a->lift + (b->lift - a->lift) * share;
  ret_pose->x = a->x + (b->x - a->x) * share;
  ret_pose->n_arrows = 0;
}

/**
 * sw_figures_has:
 * @self: the figures
 * @id: (nullable): an exercise's figure
 *
 * Returns: whether it can be drawn
 */
gboolean
sw_figures_has (const SwFigures *self,
                const char      *id)
{
  return sw_figures_find (self, id) != NULL;
}

/**
 * sw_figures_get_n_poses:
 * @self: the figures
 * @id: an exercise's figure
 *
 * Returns: how many keyframes it has, 0 when there is no such figure; from 2 on it can move
 */
guint
sw_figures_get_n_poses (const SwFigures *self,
                        const char      *id)
{
  const SwExercisePoses *poses = sw_figures_find (self, id);

  return poses != NULL ? poses->n_poses : 0;
}

/**
 * sw_figures_get_position:
 * @self: the figures
 * @id: an exercise's figure
 * @seconds: since the motion began, from 0
 *
 * There and back through all keyframes, eased by a sine, with a rest at each.
 *
 * Returns: the position to draw now
 */
double
sw_figures_get_position (const SwFigures *self,
                         const char      *id,
                         double           seconds)
{
  guint n_poses = sw_figures_get_n_poses (self, id);
  double leg = SW_FIGURE_WAY_SECONDS + SW_FIGURE_HOLD_SECONDS;
  double legs, whole, share, from, to;
  guint n_legs;

  if (n_poses < 2 || !(seconds > 0.0))
    return 0.0;

  n_legs = 2 * (n_poses - 1);
  legs = fmod (seconds / leg, n_legs);
  whole = floor (legs);
  share = MIN (1.0, (legs - whole) * leg / SW_FIGURE_WAY_SECONDS);
  share = (1.0 - cos (G_PI * share)) / 2.0;
  from = whole <= n_poses - 1 ? whole : n_legs - whole;
  to = whole + 1.0 <= n_poses - 1 ? whole + 1.0 : n_legs - whole - 1.0;
  return from + (to - from) * share;
}

/**
 * sw_figures_add_room:
 * @self: the figures
 * @poses: keyframes
 * @flags: with arrows, with room for all poses
 * @placed: one pose in place; with SW_FIGURE_STEADY its room becomes that of all keyframes together
 */
void
sw_figures_add_room (const SwFigures       *self,
                     const SwExercisePoses *poses,
                     SwFigureFlags          flags,
                     SwPlacedPose          *placed)
{
  gboolean arrows = (flags & SW_FIGURE_ARROWS) != 0;

  if ((flags & SW_FIGURE_STEADY) == 0)
    return;

  for (guint i = 0; i < poses->n_poses; i++)
    {
      SwPlacedPose other;

      sw_figure_place (self, &poses->poses[i], arrows, &other);
      placed->left = MIN (placed->left, other.left);
      placed->right = MAX (placed->right, other.right);
      placed->top = MAX (placed->top, other.top);
    }
}
