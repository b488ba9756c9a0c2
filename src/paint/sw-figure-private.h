/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-figure.h"

G_BEGIN_DECLS

#define SW_FIGURE_MAX_BYTES (256 * 1024)
#define SW_FIGURE_MAX_EXERCISES 256
#define SW_FIGURE_MAX_POSES 8
#define SW_FIGURE_MAX_MARKS 8
#define SW_N_TORSO 4
#define SW_FIGURE_NO_JOINT (-1)
/* Room around a figure, in its units, as the drawing's line widths need it. */
#define SW_FIGURE_PAD 1.5

/* Joints in the order of figures.json; the near side, then the far side. */
typedef enum
{
  SW_JOINT_HIP,
  SW_JOINT_WAIST,
  SW_JOINT_CHEST,
  SW_JOINT_SHOULDER,
  SW_JOINT_NECK,
  SW_JOINT_HEAD,
  SW_JOINT_SIDES, /* the first joint of the near side */
  SW_JOINT_ARM = SW_JOINT_SIDES,
  SW_JOINT_ELBOW,
  SW_JOINT_WRIST,
  SW_JOINT_HAND,
  SW_JOINT_LEG,
  SW_JOINT_KNEE,
  SW_JOINT_ANKLE,
  SW_JOINT_TOE,
  SW_JOINTS_A_SIDE = SW_JOINT_TOE - SW_JOINT_SIDES + 1,
  SW_N_JOINTS = SW_JOINT_SIDES + 2 * SW_JOINTS_A_SIDE,
} SwJoint;

typedef enum
{
  SW_ANGLE_PELVIS,
  SW_ANGLE_LUMBAR,
  SW_ANGLE_THORAX,
  SW_ANGLE_NECK,
  SW_ANGLE_HEAD,
  SW_ANGLE_SIDES,
  SW_ANGLE_SHOULDER = SW_ANGLE_SIDES,
  SW_ANGLE_ELBOW,
  SW_ANGLE_WRIST,
  SW_ANGLE_HIP,
  SW_ANGLE_KNEE,
  SW_ANGLE_ANKLE,
  SW_ANGLE_ARM_SCALE, /* from here on foreshortenings */
  SW_ANGLE_FORE_SCALE,
  SW_ANGLE_THIGH_SCALE,
  SW_ANGLE_SHIN_SCALE,
  SW_ANGLES_A_SIDE = SW_ANGLE_SHIN_SCALE - SW_ANGLE_SIDES + 1,
  SW_N_ANGLES = SW_ANGLE_SIDES + 2 * SW_ANGLES_A_SIDE,
} SwAngle;

typedef enum
{
  SW_BONE_LUMBAR,
  SW_BONE_THORAX,
  SW_BONE_NECK,
  SW_BONE_UPPER_ARM,
  SW_BONE_FOREARM,
  SW_BONE_HAND,
  SW_BONE_THIGH,
  SW_BONE_SHIN,
  SW_BONE_FOOT,
  SW_N_BONES,
} SwBone;

typedef struct
{
  double x;
  double y;
} SwPoint;

/* A joint and a way from it, or a place of its own when joint is SW_FIGURE_NO_JOINT. */
typedef struct
{
  int     joint;
  SwPoint offset;
} SwReference;

typedef struct
{
  gboolean    arc;
  gboolean    both_heads;
  SwReference from; /* of an arc: its centre */
  SwReference to;
  double      radius;
  double      start; /* degrees */
  double      end;
} SwArrow;

typedef enum
{
  SW_PROP_BOX,
  SW_PROP_WALL,
  SW_PROP_MAT,
  SW_PROP_KETTLEBELL,
  SW_PROP_DUMBBELL,
  SW_PROP_ROLLER,
  SW_N_PROPS,
} SwPropKind;

typedef enum
{
  SW_LAYER_BACK,
  SW_LAYER_MID,
  SW_LAYER_FRONT,
} SwPropLayer;

typedef struct
{
  SwPropKind  kind;
  SwPropLayer layer;
  SwReference at;
  double      x;
  double      x1;
  double      width;
  double      height;
  double      radius;
} SwProp;

typedef struct
{
  double  angles[SW_N_ANGLES];
  double  lift;
  double  x;
  int     anchor;
  SwArrow arrows[SW_FIGURE_MAX_MARKS];
  guint   n_arrows;
  SwProp  props[SW_FIGURE_MAX_MARKS];
  guint   n_props;
} SwPose;

typedef struct
{
  SwPose   poses[SW_FIGURE_MAX_POSES];
  guint    n_poses;
  gboolean ground;
} SwExercisePoses;

struct _SwFigures
{
  GHashTable *exercises; /* (owned) id -> SwExercisePoses */
  double      lengths[SW_N_BONES];
  double      widths[SW_N_BONES][2];
  SwPoint     torso[SW_N_TORSO]; /* share of the trunk, width there */
  double      head_radius;
  double      shoulder_drop;
  double      halo;
  double      arm_skip;
  double      spine;
  double      neutral[SW_N_ANGLES];
};

/* A pose in place: where its joints are, which way the head looks, what it needs of room. */
typedef struct
{
  SwPoint joints[SW_N_JOINTS];
  double  head_direction;
  double  left;
  double  right;
  double  top;
} SwPlacedPose;

int     sw_joint_at      (SwJoint            joint,
                          guint              side);
void    sw_figure_place  (const SwFigures   *self,
                          const SwPose      *pose,
                          gboolean           arrows,
                          SwPlacedPose      *ret_placed);
SwPoint sw_figure_locate (const SwPlacedPose *placed,
                          const SwReference  *reference);
SwPoint sw_point_step    (SwPoint            from,
                          double             degrees,
                          double             length);
const SwExercisePoses *sw_figures_find (const SwFigures *self,
                                        const char      *id);
void    sw_figures_blend (const SwExercisePoses *poses,
                          double             position,
                          SwPose            *ret_pose);
void    sw_figures_add_room (const SwFigures       *self,
                             const SwExercisePoses *poses,
                             SwFigureFlags          flags,
                             SwPlacedPose          *placed);

G_END_DECLS
