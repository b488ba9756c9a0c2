/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-art.h"

#define APP_ICON "sw-app-symbolic.svg"

struct _SwArt
{
  SwStyle    styles[SW_N_THEMES];
  SwFigures *figures;             /* (owned) */
  SwIcon    *kinds[SW_N_KINDS];   /* (owned) */
  SwIcon    *app;                 /* (owned) */
};

static SwIcon *
load_icon (SwArtLoad   load,
           gpointer    user_data,
           const char *name,
           GError    **error)
{
  g_autoptr (GBytes) bytes = load (name, user_data, error);
  SwIcon *icon;

  if (bytes == NULL)
    return NULL;

  icon = sw_icon_new (bytes, error);
  if (icon == NULL)
    g_prefix_error (error, "%s: ", name);
  return icon;
}

static gboolean
load_icons (SwArt      *self,
            SwArtLoad   load,
            gpointer    user_data,
            GError    **error)
{
  for (int kind = 0; kind < SW_N_KINDS; kind++)
    {
      g_autofree char *name = g_strconcat (sw_icon_name_for_kind ((SwKind) kind), ".svg", NULL);

      self->kinds[kind] = load_icon (load, user_data, name, error);
      if (self->kinds[kind] == NULL)
        return FALSE;
    }

  self->app = load_icon (load, user_data, APP_ICON, error);
  return self->app != NULL;
}

/**
 * sw_art_new:
 * @load: (scope call): gives the bytes of a file by its base name
 * @user_data: for @load
 * @error: of @load, or SW_PAINT_ERROR_INVALID with the file's part
 *
 * Returns: (transfer full) (nullable): styles, figures and icons
 */
SwArt *
sw_art_new (SwArtLoad   load,
            gpointer    user_data,
            GError    **error)
{
  g_autoptr (SwArt) self = g_new0 (SwArt, 1);
  g_autoptr (GBytes) palette = NULL;
  g_autoptr (GBytes) figures = NULL;

  palette = load ("palette.json", user_data, error);
  if (palette == NULL)
    return NULL;
  for (int theme = 0; theme < SW_N_THEMES; theme++)
    if (!sw_style_init (&self->styles[theme], palette, (SwTheme) theme, error))
      return NULL;

  figures = load ("figures.json", user_data, error);
  if (figures == NULL)
    return NULL;
  self->figures = sw_figures_new (figures, error);
  if (self->figures == NULL || !load_icons (self, load, user_data, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sw_art_free:
 * @self: (transfer full): art
 */
void
sw_art_free (SwArt *self)
{
  g_clear_pointer (&self->figures, sw_figures_free);
  g_clear_pointer (&self->app, sw_icon_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->kinds); i++)
    g_clear_pointer (&self->kinds[i], sw_icon_free);
  g_free (self);
}

/**
 * sw_art_get_style:
 * @self: art
 * @theme: a theme
 *
 * Returns: its colors
 */
const SwStyle *
sw_art_get_style (const SwArt *self,
                  SwTheme      theme)
{
  return &self->styles[theme];
}

/**
 * sw_art_get_figures:
 * @self: art
 *
 * Returns: the exercise figures
 */
const SwFigures *
sw_art_get_figures (const SwArt *self)
{
  return self->figures;
}

/**
 * sw_art_get_icon:
 * @self: art
 * @kind: a kind of session
 *
 * Returns: its icon
 */
const SwIcon *
sw_art_get_icon (const SwArt *self,
                 SwKind       kind)
{
  return self->kinds[kind >= 0 && kind < SW_N_KINDS ? kind : SW_KIND_OTHER];
}

/**
 * sw_art_get_app_icon:
 * @self: art
 *
 * Returns: the application's symbolic icon
 */
const SwIcon *
sw_art_get_app_icon (const SwArt *self)
{
  return self->app;
}
