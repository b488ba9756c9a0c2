/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-icon.h"

#include <string.h>

#include "sw-path.h"

struct _SwIcon
{
  GPtrArray *paths; /* (owned) (element-type SwPath) */
  double     x;
  double     y;
  double     size;
};

/* The value of attribute @name within the tag from @tag to @end, or NULL. */
static const char *
find_attribute (const char *tag,
                const char *end,
                const char *name,
                gsize      *ret_length)
{
  gsize length = strlen (name);

  for (const char *c = tag; c + length + 2 < end; c++)
    {
      const char *close;

      if (!g_ascii_isspace (*c) || strncmp (c + 1, name, length) != 0 || c[length + 1] != '=' || c[length + 2] != '"')
        continue;

      close = memchr (c + length + 3, '"', (gsize) (end - (c + length + 3)));
      if (close == NULL)
        return NULL;
      *ret_length = (gsize) (close - (c + length + 3));
      return c + length + 3;
    }

  return NULL;
}

static gboolean
read_view_box (SwIcon     *self,
               const char *text,
               gsize       length)
{
  double values[4];
  g_autofree char *copy = g_strndup (text, MIN (length, 100));
  char *cursor = copy;

  for (guint i = 0; i < 4; i++)
    {
      char *end;

      values[i] = g_ascii_strtod (cursor, &end);
      if (end == cursor || !isfinite (values[i]))
        return FALSE;
      cursor = end;
    }

  self->x = values[0];
  self->y = values[1];
  self->size = MAX (values[2], values[3]);
  return self->size > 0.0 && self->size <= SW_PATH_MAX_COORDINATE;
}

static gboolean
read_tags (SwIcon      *self,
           const char  *text,
           const char  *end,
           GError     **error)
{
  for (const char *tag = memchr (text, '<', (gsize) (end - text)); tag != NULL;
       tag = memchr (tag + 1, '<', (gsize) (end - tag - 1)))
    {
      const char *close = memchr (tag, '>', (gsize) (end - tag));
      const char *value;
      gsize length;

      if (close == NULL)
        break;

      if (g_str_has_prefix (tag, "<svg") && (value = find_attribute (tag, close, "viewBox", &length)) != NULL)
        {
          if (!read_view_box (self, value, length))
            break;
        }
      else if (g_str_has_prefix (tag, "<path") && (value = find_attribute (tag, close, "d", &length)) != NULL)
        {
          SwPath *path = sw_path_new (value, (gssize) length, error);

          if (path == NULL)
            return FALSE;
          g_ptr_array_add (self->paths, path);
          if (self->paths->len > SW_ICON_MAX_PATHS)
            break;
        }
    }

  if (self->size <= 0.0 || self->paths->len == 0 || self->paths->len > SW_ICON_MAX_PATHS)
    {
      g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "icon: expected a viewBox and 1 to %d paths",
                   SW_ICON_MAX_PATHS);
      return FALSE;
    }
  return TRUE;
}

/**
 * sw_icon_new:
 * @svg: an SVG drawing of ours: a viewBox and filled paths, nothing else is looked at
 * @error: SW_PAINT_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the icon
 */
SwIcon *
sw_icon_new (GBytes  *svg,
             GError **error)
{
  g_autoptr (SwIcon) self = g_new0 (SwIcon, 1);
  g_autofree char *text = NULL;
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  self->paths = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_path_free);
  if (size == 0 || size > SW_ICON_MAX_BYTES || memchr (data, '\0', size) != NULL)
    {
      g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "icon: expected 1 to %d bytes of text",
                   SW_ICON_MAX_BYTES);
      return NULL;
    }

  /* A terminated copy, so that comparing a tag's name cannot read past the end. */
  text = g_strndup (data, size);
  if (!read_tags (self, text, text + size, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sw_icon_free:
 * @self: (transfer full): an icon
 */
void
sw_icon_free (SwIcon *self)
{
  g_ptr_array_unref (self->paths);
  g_free (self);
}

/**
 * sw_icon_draw:
 * @self: an icon
 * @cr: where
 * @x: left edge
 * @y: top edge
 * @size: width and height
 * @color: of all fills
 */
void
sw_icon_draw (const SwIcon *self,
              cairo_t      *cr,
              double        x,
              double        y,
              double        size,
              SwColor       color)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / self->size, size / self->size);
  cairo_translate (cr, -self->x, -self->y);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  sw_color_set (color, cr);
  for (guint i = 0; i < self->paths->len; i++)
    {
      cairo_new_path (cr);
      sw_path_append (g_ptr_array_index (self->paths, i), cr);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * sw_icon_name_for_kind:
 * @kind: a kind of session
 *
 * Returns: its icon's name
 */
const char *
sw_icon_name_for_kind (SwKind kind)
{
  static const char * const names[SW_N_KINDS] = {
    [SW_KIND_EASY] = "sw-easy-symbolic",
    [SW_KIND_LONG] = "sw-long-symbolic",
    [SW_KIND_TEMPO] = "sw-tempo-symbolic",
    [SW_KIND_INTERVAL] = "sw-interval-symbolic",
    [SW_KIND_RACE] = "sw-race-symbolic",
    [SW_KIND_WALK_RUN] = "sw-walk-run-symbolic",
    [SW_KIND_WALK] = "sw-walk-symbolic",
    [SW_KIND_STRENGTH] = "sw-strength-symbolic",
    [SW_KIND_SWIM] = "sw-swim-symbolic",
    [SW_KIND_CYCLE] = "sw-cycle-symbolic",
    [SW_KIND_POOL_RUN] = "sw-pool-run-symbolic",
    [SW_KIND_ELLIPTICAL] = "sw-elliptical-symbolic",
    [SW_KIND_YOGA] = "sw-yoga-symbolic",
    [SW_KIND_PILATES] = "sw-pilates-symbolic",
    [SW_KIND_MOBILITY] = "sw-mobility-symbolic",
    [SW_KIND_OTHER] = "sw-other-symbolic",
  };

  return kind >= 0 && kind < SW_N_KINDS ? names[kind] : names[SW_KIND_OTHER];
}
