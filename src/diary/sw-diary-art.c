/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-diary-art.h"

#include "sw-resources.h"

static GBytes *
load_art_file (const char  *name,
               gpointer     user_data,
               GError     **error)
{
  const char *folder = g_str_has_suffix (name, ".svg") ? "icons/scalable/actions/" : "figures/";
  g_autofree char *path = g_strconcat ("/io/github/stridewell/Stridewell/", folder, name, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

SwArt *
sw_diary_load_art (GError **error)
{
  /* Referring to the resource keeps the linker from dropping it out of the static library. */
  g_resources_register (sw_resources_get_resource ());

  return sw_art_new (load_art_file, NULL, error);
}
