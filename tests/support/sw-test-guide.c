/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>

#include "sw-test-guide.h"

char *
sw_test_source_path (const char *first,
                     ...)
{
  const char *root = g_getenv ("SW_SOURCE_ROOT");
  g_autofree char *below = NULL;
  va_list args;

  /* Set by the test runner; by hand, tests are started in the source tree. */
  if (root == NULL)
    root = ".";

  va_start (args, first);
  below = g_build_filename_valist (first, &args);
  va_end (args);

  return g_build_filename (root, below, NULL);
}

GBytes *
sw_test_read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static SwGuide *
load_guide (void)
{
  g_autofree char *folder = sw_test_source_path ("resources", "guide", NULL);
  g_autofree char *schema_path = g_build_filename (folder, "guide.rng", NULL);
  g_autoptr (GBytes) schema_bytes = sw_test_read_file (schema_path);
  SwGuideFile schema = { "guide.rng", schema_bytes };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (SwGuideFile));
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  SwGuide *guide;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      SwGuideFile file;

      if (!g_str_has_suffix (name, ".xml"))
        continue;
      path = g_build_filename (folder, name, NULL);
      g_ptr_array_add (names, g_strdup (name));
      g_ptr_array_add (contents, sw_test_read_file (path));
      file.name = g_ptr_array_index (names, names->len - 1);
      file.bytes = g_ptr_array_index (contents, contents->len - 1);
      g_array_append_val (files, file);
    }

  guide = sw_guide_new ((const SwGuideFile *) files->data, files->len, &schema, &error);
  g_assert_no_error (error);
  g_assert_nonnull (guide);
  return guide;
}

/* Kept for the whole process on purpose: every test of a program asks for the same guide. */
static SwGuide *shared_guide;

SwGuide *
sw_test_guide (void)
{
  if (g_once_init_enter (&shared_guide))
    g_once_init_leave (&shared_guide, load_guide ());

  return shared_guide;
}
