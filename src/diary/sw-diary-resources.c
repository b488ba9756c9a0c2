/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-diary-resources.h"

#include "sw-resources.h"

void
sw_diary_register_resources (void)
{
  static gsize registered = 0;

  if (!g_once_init_enter (&registered))
    return;
  sw_resources_register_resource ();
  g_once_init_leave (&registered, 1);
}

static GBytes *
lookup_guide_file (const char  *name,
                   GError     **error)
{
  g_autofree char *path = g_strconcat ("/io/github/stridewell/Stridewell/guide/", name, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

SwGuide *
sw_diary_load_guide (GError **error)
{
  static const char * const names[] = { "guide.xml", "exercises.xml", "recipes.xml", "rules-plan.xml", "rules-findings.xml" };
  SwGuideFile files[G_N_ELEMENTS (names)] = { { NULL, NULL } };
  SwGuide *guide = NULL;
  gboolean complete = TRUE;

  sw_diary_register_resources ();

  for (guint i = 0; i < G_N_ELEMENTS (names) && complete; i++)
    {
      files[i].name = names[i];
      files[i].bytes = lookup_guide_file (names[i], error);
      complete = files[i].bytes != NULL;
    }

  /* Without the schema: the tests hold these very files to it, and checking again took four times as long as reading. */
  if (complete)
    guide = sw_guide_new (files, G_N_ELEMENTS (names), NULL, error);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_clear_pointer (&files[i].bytes, g_bytes_unref);

  return guide;
}

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
  sw_diary_register_resources ();

  return sw_art_new (load_art_file, NULL, error);
}
