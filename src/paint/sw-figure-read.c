/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-figure-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* No number of the file is larger: the figure is 100 tall. */
#define MAX_NUMBER 1000.0

static const char * const joint_names[SW_N_JOINTS] = {
  "hip", "waist", "chest", "shoulder", "neck", "head",
  "sh_n", "elbow_n", "wrist_n", "hand_n", "hip_n", "knee_n", "ankle_n", "toe_n",
  "sh_f", "elbow_f", "wrist_f", "hand_f", "hip_f", "knee_f", "ankle_f", "toe_f",
};
static const char * const trunk_angle_names[SW_ANGLE_SIDES] = { "pelvis", "lumbar", "thorax", "neck", "head" };
static const char * const side_angle_names[SW_ANGLES_A_SIDE] = {
  "shoulder", "elbow", "wrist", "hip", "knee", "ankle", "arm_scale", "fore_scale", "thigh_scale", "shin_scale",
};
static const char * const bone_names[SW_N_BONES] = {
  "lumbar", "thorax", "neck", "upper_arm", "forearm", "hand", "thigh", "shin", "foot",
};
static const char * const prop_names[SW_N_PROPS] = { "box", "wall", "mat", "kettlebell", "dumbbell", "roller" };

/* Members are asked for by kind, because json-glib's own getters complain aloud about the wrong one. */
static JsonNode *
get_node (JsonObject  *object,
          const char  *name,
          JsonNodeType type)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && json_node_get_node_type (node) == type ? node : NULL;
}

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *node = get_node (object, name, JSON_NODE_OBJECT);

  return node != NULL ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = get_node (object, name, JSON_NODE_ARRAY);

  return node != NULL ? json_node_get_array (node) : NULL;
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = get_node (object, name, JSON_NODE_VALUE);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
read_node (JsonNode *node,
           double   *ret_value)
{
  double value;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return FALSE;

  value = json_node_get_double (node);
  if (!isfinite (value) || fabs (value) > MAX_NUMBER)
    return FALSE;

  *ret_value = value;
  return TRUE;
}

static gboolean
read_number (JsonObject *object,
             const char *name,
             double     *ret_value)
{
  return object != NULL && read_node (json_object_get_member (object, name), ret_value);
}

/* Absent keeps the default; present must be a number. */
static gboolean
read_optional (JsonObject *object,
               const char *name,
               double     *value)
{
  return !json_object_has_member (object, name) || read_number (object, name, value);
}

static int
find_name (const char * const *names,
           guint               n_names,
           const char         *name)
{
  for (guint i = 0; name != NULL && i < n_names; i++)
    if (strcmp (names[i], name) == 0)
      return (int) i;
  return -1;
}

/* "hip", ["hip", dx, dy] or [x, y]. */
static gboolean
read_reference (JsonObject  *object,
                const char  *name,
                SwReference *ret_reference)
{
  const char *word = get_string (object, name);
  JsonArray *array = get_array (object, name);
  guint first = 0;

  ret_reference->joint = SW_FIGURE_NO_JOINT;
  ret_reference->offset = (SwPoint) { 0.0, 0.0 };
  if (array == NULL)
    {
      ret_reference->joint = find_name (joint_names, SW_N_JOINTS, word);
      return ret_reference->joint >= 0;
    }

  if (json_array_get_length (array) == 3)
    {
      JsonNode *node = json_array_get_element (array, 0);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;
      ret_reference->joint = find_name (joint_names, SW_N_JOINTS, json_node_get_string (node));
      if (ret_reference->joint < 0)
        return FALSE;
      first = 1;
    }

  return json_array_get_length (array) == first + 2 &&
         read_node (json_array_get_element (array, first), &ret_reference->offset.x) &&
         read_node (json_array_get_element (array, first + 1), &ret_reference->offset.y);
}

static gboolean
read_angles (JsonObject *object,
             double     *angles)
{
  if (object == NULL)
    return FALSE;

  for (guint i = 0; i < SW_ANGLE_SIDES; i++)
    if (!read_optional (object, trunk_angle_names[i], &angles[i]))
      return FALSE;

  for (guint i = 0; i < SW_ANGLES_A_SIDE; i++)
    {
      double *near_side = &angles[SW_ANGLE_SIDES + i];
      double *far_side = &angles[SW_ANGLE_SIDES + SW_ANGLES_A_SIDE + i];
      g_autofree char *near_name = g_strconcat (side_angle_names[i], "_n", NULL);
      g_autofree char *far_name = g_strconcat (side_angle_names[i], "_f", NULL);

      if (!read_optional (object, near_name, near_side))
        return FALSE;
      /* The far side does as the near one unless told otherwise; foreshortening is each limb's own. */
      if (SW_ANGLE_SIDES + i < SW_ANGLE_ARM_SCALE)
        *far_side = *near_side;
      if (!read_optional (object, far_name, far_side))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_arrow (JsonObject *object,
            SwArrow    *arrow)
{
  const char *type = get_string (object, "type");

  if (g_strcmp0 (type, "arc") == 0)
    {
      arrow->arc = TRUE;
      arrow->both_heads = g_strcmp0 (get_string (object, "heads"), "both") == 0;
      return read_reference (object, "centre", &arrow->from) && read_number (object, "r", &arrow->radius) &&
             read_number (object, "from", &arrow->start) && read_number (object, "to", &arrow->end);
    }

  arrow->both_heads = g_strcmp0 (get_string (object, "heads"), "both") == 0;
  return g_strcmp0 (type, "line") == 0 && read_reference (object, "from", &arrow->from) &&
         read_reference (object, "to", &arrow->to);
}

static gboolean
read_prop (JsonObject *object,
           SwProp     *prop)
{
  const char *layer = get_string (object, "layer");
  int kind = find_name (prop_names, SW_N_PROPS, get_string (object, "type"));

  if (kind < 0)
    return FALSE;

  prop->kind = (SwPropKind) kind;
  prop->layer = g_strcmp0 (layer, "front") == 0 ? SW_LAYER_FRONT
                : g_strcmp0 (layer, "mid") == 0 ? SW_LAYER_MID : SW_LAYER_BACK;
  prop->height = 96.0;
  switch (prop->kind)
    {
    case SW_PROP_BOX:
      return read_number (object, "x", &prop->x) && read_number (object, "w", &prop->width) &&
             read_number (object, "h", &prop->height);
    case SW_PROP_WALL:
      return read_number (object, "x", &prop->x) && read_optional (object, "h", &prop->height);
    case SW_PROP_MAT:
      return read_number (object, "x0", &prop->x) && read_number (object, "x1", &prop->x1);
    case SW_PROP_ROLLER:
      return read_number (object, "x", &prop->x) && read_number (object, "r", &prop->radius);
    case SW_PROP_KETTLEBELL:
    case SW_PROP_DUMBBELL:
    case SW_N_PROPS:
    default:
      return read_reference (object, "at", &prop->at);
    }
}

static gboolean
read_marks (JsonObject *object,
            SwPose     *pose)
{
  JsonArray *arrows = get_array (object, "arrows");
  JsonArray *props = get_array (object, "props");
  guint n_arrows = arrows != NULL ? json_array_get_length (arrows) : 0;
  guint n_props = props != NULL ? json_array_get_length (props) : 0;

  if (n_arrows > SW_FIGURE_MAX_MARKS || n_props > SW_FIGURE_MAX_MARKS)
    return FALSE;

  for (guint i = 0; i < n_arrows; i++)
    {
      JsonNode *node = json_array_get_element (arrows, i);

      if (!JSON_NODE_HOLDS_OBJECT (node) || !read_arrow (json_node_get_object (node), &pose->arrows[pose->n_arrows++]))
        return FALSE;
    }
  for (guint i = 0; i < n_props; i++)
    {
      JsonNode *node = json_array_get_element (props, i);

      if (!JSON_NODE_HOLDS_OBJECT (node) || !read_prop (json_node_get_object (node), &pose->props[pose->n_props++]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_anchor (JsonObject *object,
             int        *anchor)
{
  if (!json_object_has_member (object, "anchor"))
    return TRUE;

  *anchor = find_name (joint_names, SW_N_JOINTS, get_string (object, "anchor"));
  return *anchor >= 0;
}

static gboolean
read_pose (const SwFigures *self,
           JsonObject      *object,
           int              anchor,
           SwPose          *pose)
{
  memcpy (pose->angles, self->neutral, sizeof pose->angles);
  pose->anchor = anchor;
  return read_angles (get_object (object, "angles"), pose->angles) && read_optional (object, "lift", &pose->lift) &&
         read_optional (object, "x", &pose->x) && read_anchor (object, &pose->anchor) && read_marks (object, pose);
}

static gboolean
read_exercise (const SwFigures *self,
               JsonObject      *object,
               SwExercisePoses *exercise)
{
  JsonArray *poses = get_array (object, "poses");
  JsonNode *ground = json_object_get_member (object, "ground");
  int anchor = SW_FIGURE_NO_JOINT;

  if (poses == NULL || json_array_get_length (poses) == 0 || json_array_get_length (poses) > SW_FIGURE_MAX_POSES ||
      !read_anchor (object, &anchor))
    return FALSE;

  exercise->ground = !(ground != NULL && JSON_NODE_HOLDS_VALUE (ground) && !json_node_get_boolean (ground));
  exercise->n_poses = json_array_get_length (poses);
  for (guint i = 0; i < exercise->n_poses; i++)
    {
      JsonNode *node = json_array_get_element (poses, i);

      if (!JSON_NODE_HOLDS_OBJECT (node) ||
          !read_pose (self, json_node_get_object (node), anchor, &exercise->poses[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_widths (SwFigures  *self,
             JsonObject *widths)
{
  JsonArray *torso = get_array (widths, "torso");

  if (torso == NULL || json_array_get_length (torso) != SW_N_TORSO)
    return FALSE;

  for (guint i = 0; i < SW_N_TORSO; i++)
    {
      JsonNode *node = json_array_get_element (torso, i);
      JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      if (pair == NULL || json_array_get_length (pair) != 2 ||
          !read_node (json_array_get_element (pair, 0), &self->torso[i].x) ||
          !read_node (json_array_get_element (pair, 1), &self->torso[i].y) ||
          (i > 0 && self->torso[i].x <= self->torso[i - 1].x))
        return FALSE;
    }

  for (guint i = SW_BONE_UPPER_ARM; i < SW_N_BONES; i++)
    {
      JsonArray *pair = get_array (widths, bone_names[i]);

      if (pair == NULL || json_array_get_length (pair) != 2 ||
          !read_node (json_array_get_element (pair, 0), &self->widths[i][0]) ||
          !read_node (json_array_get_element (pair, 1), &self->widths[i][1]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_model (SwFigures  *self,
            JsonObject *root)
{
  JsonObject *style = get_object (root, "style");
  JsonObject *lengths = get_object (root, "lengths");

  for (guint i = 0; i < SW_N_BONES; i++)
    if (!read_number (lengths, bone_names[i], &self->lengths[i]))
      return FALSE;

  for (guint side = 0; side < 2; side++)
    for (guint i = SW_ANGLE_ARM_SCALE; i <= SW_ANGLE_SHIN_SCALE; i++)
      self->neutral[i + side * SW_ANGLES_A_SIDE] = 1.0;

  return read_number (style, "head_r", &self->head_radius) && read_number (style, "halo", &self->halo) &&
         read_number (style, "shoulder_drop", &self->shoulder_drop) &&
         read_number (style, "arm_skip", &self->arm_skip) && read_number (style, "spine", &self->spine) &&
         read_widths (self, get_object (style, "widths")) && read_angles (get_object (root, "neutral"), self->neutral);
}

static gboolean
read_exercises (SwFigures   *self,
                JsonObject  *exercises,
                GError     **error)
{
  g_autoptr (GList) names = exercises != NULL ? json_object_get_members (exercises) : NULL;

  if (names == NULL || g_list_length (names) > SW_FIGURE_MAX_EXERCISES)
    {
      g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "figures: expected 1 to %d exercises",
                   SW_FIGURE_MAX_EXERCISES);
      return FALSE;
    }

  for (const GList *l = names; l != NULL; l = l->next)
    {
      g_autofree SwExercisePoses *exercise = g_new0 (SwExercisePoses, 1);
      JsonObject *object = get_object (exercises, l->data);

      if (object == NULL || !read_exercise (self, object, exercise))
        {
          g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "figures: exercise %s is not as the format says",
                       (const char *) l->data);
          return FALSE;
        }
      g_hash_table_insert (self->exercises, g_strdup (l->data), g_steal_pointer (&exercise));
    }
  return TRUE;
}

/**
 * sw_figures_new:
 * @json: the bytes of figures.json
 * @error: SW_PAINT_ERROR_INVALID names the exercise or the part that is not as the format says
 *
 * Returns: (transfer full) (nullable): the figures
 */
SwFigures *
sw_figures_new (GBytes  *json,
                GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (SwFigures) self = g_new0 (SwFigures, 1);
  g_autoptr (GError) reason = NULL;
  JsonNode *root;
  gsize size;
  const char *data = g_bytes_get_data (json, &size);

  self->exercises = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (size == 0 || size > SW_FIGURE_MAX_BYTES || !json_parser_load_from_data (parser, data, (gssize) size, &reason))
    {
      g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "figures: %s",
                   reason != NULL ? reason->message : "too long, or empty");
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) ||
      g_strcmp0 (get_string (json_node_get_object (root), "format"), "stridewell-figures") != 0 ||
      !read_model (self, json_node_get_object (root)))
    {
      g_set_error_literal (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID,
                           "figures: lengths, style or neutral are not as the format says");
      return NULL;
    }

  if (!read_exercises (self, get_object (json_node_get_object (root), "exercises"), error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sw_figures_free:
 * @self: (transfer full): figures
 */
void
sw_figures_free (SwFigures *self)
{
  g_hash_table_unref (self->exercises);
  g_free (self);
}
