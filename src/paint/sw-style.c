/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-style.h"

#include <json-glib/json-glib.h>
#include <string.h>

G_DEFINE_QUARK (sw-paint-error-quark, sw_paint_error)

static const char * const family_names[SW_N_FAMILIES] = {
  "easy", "long", "hard", "walk", "strength", "cross", "mobility", "other",
};
static const char * const zone_names[] = { "green", "amber", "red" };
static const char * const flag_names[] = { "info", "info", "caution", "warning", "urgent" };
static const char * const pain_names[] = { NULL, "1-2", "3-5", "6-10" };

/* The longest palette that is read; the real one has 4 KB. */
#define MAX_PALETTE_BYTES (64 * 1024)

/**
 * sw_color_parse:
 * @text: "#rrggbb"
 * @ret_color: (out): the color; untouched on failure
 *
 * Returns: %TRUE when @text is such a color
 */
gboolean
sw_color_parse (const char *text,
                SwColor    *ret_color)
{
  int digits[6];

  if (text == NULL || strlen (text) != 7 || text[0] != '#')
    return FALSE;

  for (guint i = 0; i < 6; i++)
    {
      digits[i] = g_ascii_xdigit_value (text[i + 1]);
      if (digits[i] < 0)
        return FALSE;
    }

  ret_color->red = (digits[0] * 16 + digits[1]) / 255.0;
  ret_color->green = (digits[2] * 16 + digits[3]) / 255.0;
  ret_color->blue = (digits[4] * 16 + digits[5]) / 255.0;
  return TRUE;
}

/**
 * sw_color_mix:
 * @over: the color on top
 * @under: the color below
 * @share: 0..1, how much of @over
 *
 * Returns: what the eye sees of @over at opacity @share on @under
 */
SwColor
sw_color_mix (SwColor over,
              SwColor under,
              double  share)
{
  SwColor mixed = {
    .red = over.red * share + under.red * (1.0 - share),
    .green = over.green * share + under.green * (1.0 - share),
    .blue = over.blue * share + under.blue * (1.0 - share),
  };

  return mixed;
}

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (SwColor color)
{
  return 0.2126 * linearize (color.red) + 0.7152 * linearize (color.green) + 0.0722 * linearize (color.blue);
}

/**
 * sw_color_get_contrast:
 * @a: a color
 * @b: another one
 *
 * Returns: the contrast ratio of WCAG 2, 1 to 21
 */
double
sw_color_get_contrast (SwColor a,
                       SwColor b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/**
 * sw_color_set:
 * @self: a color
 * @cr: where to use it as the source
 */
void
sw_color_set (SwColor  self,
              cairo_t *cr)
{
  cairo_set_source_rgb (cr, self.red, self.green, self.blue);
}

/**
 * sw_color_set_alpha:
 * @self: a color
 * @cr: where to use it as the source
 * @alpha: 0..1
 */
void
sw_color_set_alpha (SwColor  self,
                    cairo_t *cr,
                    double   alpha)
{
  cairo_set_source_rgba (cr, self.red, self.green, self.blue, alpha);
}

/**
 * sw_family_from_kind:
 * @kind: a kind of session
 *
 * Returns: the family whose color it wears
 */
SwFamily
sw_family_from_kind (SwKind kind)
{
  switch (kind)
    {
    case SW_KIND_EASY:
      return SW_FAMILY_EASY;
    case SW_KIND_LONG:
      return SW_FAMILY_LONG;
    case SW_KIND_TEMPO:
    case SW_KIND_INTERVAL:
    case SW_KIND_RACE:
      return SW_FAMILY_HARD;
    case SW_KIND_WALK_RUN:
    case SW_KIND_WALK:
      return SW_FAMILY_WALK;
    case SW_KIND_STRENGTH:
      return SW_FAMILY_STRENGTH;
    case SW_KIND_SWIM:
    case SW_KIND_CYCLE:
    case SW_KIND_POOL_RUN:
    case SW_KIND_ELLIPTICAL:
      return SW_FAMILY_CROSS;
    case SW_KIND_YOGA:
    case SW_KIND_PILATES:
    case SW_KIND_MOBILITY:
      return SW_FAMILY_MOBILITY;
    case SW_KIND_OTHER:
    case SW_KIND_NONE:
    case SW_N_KINDS:
    default:
      return SW_FAMILY_OTHER;
    }
}

/**
 * sw_pain_band_from_nrs:
 * @nrs: 0..10
 *
 * Returns: the band whose color and size its mark has
 */
SwPainBand
sw_pain_band_from_nrs (int nrs)
{
  if (nrs <= 0)
    return SW_PAIN_BAND_NONE;
  if (nrs <= 2)
    return SW_PAIN_BAND_LOW;
  if (nrs <= 5)
    return SW_PAIN_BAND_MIDDLE;
  return SW_PAIN_BAND_HIGH;
}

static JsonObject *
get_object (JsonObject *parent,
            const char *name)
{
  JsonNode *node = parent != NULL ? json_object_get_member (parent, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
read_color (JsonObject *parent,
            const char *name,
            SwColor    *ret_color)
{
  JsonNode *node = parent != NULL ? json_object_get_member (parent, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING &&
         sw_color_parse (json_node_get_string (node), ret_color);
}

static gboolean
read_group (JsonObject         *theme,
            const char         *group,
            const char * const *names,
            guint               n_names,
            SwColors           *ret_colors,
            GError            **error)
{
  JsonObject *object = get_object (theme, group);

  for (guint i = 0; i < n_names; i++)
    {
      JsonObject *entry;

      if (names[i] == NULL)
        continue;

      entry = get_object (object, names[i]);
      if (!read_color (entry, "fill", &ret_colors[i].fill) || !read_color (entry, "text", &ret_colors[i].text))
        {
          g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID,
                       "palette: %s.%s needs fill and text as #rrggbb", group, names[i]);
          return FALSE;
        }
      if (!read_color (entry, "glyph", &ret_colors[i].glyph))
        ret_colors[i].glyph = ret_colors[i].text;
    }

  return TRUE;
}

static void
init_print (SwStyle *self)
{
  static const SwColor black = { 0.0, 0.0, 0.0 };
  static const SwColor white = { 1.0, 1.0, 1.0 };
  SwColors ink = { black, white, black };

  self->theme = SW_THEME_PRINT;
  self->window = white;
  self->card = white;
  self->text = black;
  sw_color_parse ("#444444", &self->dim);
  sw_color_parse ("#b8b8b8", &self->rule);
  self->tint = 0.0;
  for (guint i = 0; i < G_N_ELEMENTS (self->kinds); i++)
    self->kinds[i] = ink;
  for (guint i = 0; i < G_N_ELEMENTS (self->zones); i++)
    self->zones[i] = ink;
  for (guint i = 0; i < G_N_ELEMENTS (self->flags); i++)
    self->flags[i] = ink;
  for (guint i = 0; i < G_N_ELEMENTS (self->pain); i++)
    self->pain[i] = ink;
}

static gboolean
init_screen (SwStyle    *self,
             JsonObject *root,
             SwTheme     theme,
             GError    **error)
{
  const char *name = theme == SW_THEME_DARK ? "dark" : "light";
  JsonObject *object = get_object (root, name);
  JsonObject *tints = get_object (root, "tint");
  SwColor black = { 0.0, 0.0, 0.0 };
  SwColor white = { 1.0, 1.0, 1.0 };

  self->theme = theme;
  self->tint = tints != NULL ? json_object_get_double_member_with_default (tints, name, -1.0) : -1.0;
  if (!read_color (object, "window", &self->window) || !read_color (object, "card", &self->card) ||
      !(self->tint >= 0.0 && self->tint <= 1.0))
    {
      g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID,
                   "palette: %s needs window, card and a tint from 0 to 1", name);
      return FALSE;
    }

  /* libadwaita's text is 80 % black, or white; captions are 75 % of that (.sw-dim). */
  self->text = theme == SW_THEME_DARK ? white : sw_color_mix (black, self->window, 0.8);
  self->dim = sw_color_mix (self->text, self->window, 0.75);
  self->rule = sw_color_mix (self->text, self->window, 0.15);

  if (!read_group (object, "kinds", family_names, SW_N_FAMILIES, self->kinds, error) ||
      !read_group (object, "zones", zone_names, G_N_ELEMENTS (zone_names), self->zones, error) ||
      !read_group (object, "flags", flag_names, G_N_ELEMENTS (flag_names), self->flags, error) ||
      !read_group (object, "pain", pain_names, G_N_ELEMENTS (pain_names), self->pain, error))
    return FALSE;

  self->pain[SW_PAIN_BAND_NONE] = (SwColors) { self->card, self->text, self->text };
  return TRUE;
}

/**
 * sw_style_init:
 * @self: (out): the style; only valid on success
 * @palette: the bytes of palette.json
 * @theme: which of its themes; print needs nothing of the palette
 * @error: SW_PAINT_ERROR_INVALID names the color that is missing or malformed
 *
 * Returns: %TRUE on success
 */
gboolean
sw_style_init (SwStyle  *self,
               GBytes   *palette,
               SwTheme   theme,
               GError  **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) reason = NULL;
  JsonNode *root;
  gsize size;
  const char *data;

  g_return_val_if_fail (self != NULL, FALSE);

  memset (self, 0, sizeof *self);
  if (theme == SW_THEME_PRINT)
    {
      init_print (self);
      return TRUE;
    }

  data = g_bytes_get_data (palette, &size);
  if (size > MAX_PALETTE_BYTES)
    {
      g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "palette: longer than %d bytes", MAX_PALETTE_BYTES);
      return FALSE;
    }

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, data, (gssize) size, &reason))
    {
      g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "palette: %s", reason->message);
      return FALSE;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "palette: expected an object");
      return FALSE;
    }

  return init_screen (self, json_node_get_object (root), theme, error);
}
