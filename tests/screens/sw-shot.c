/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sw-shot.h"

#include <glib/gstdio.h>

#include "sw-too-wide.h"

static gboolean
on_timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

void
sw_shot_settle (int milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, on_timeout_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  /* A busy machine may owe a frame still. */
  for (int i = 0; i < 1000 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

/* What is cut in a picture is said, so that nobody has to see it. */
static void
tell_too_wide (GtkWidget  *widget,
               int         width,
               const char *name)
{
  g_autoptr (GString) report = g_string_new (NULL);

  if (sw_too_wide_find (widget, width, report))
    g_printerr ("%s: %s", name, report->str);
}

/* As a printer without colors or an eye without them has it. */
static GdkTexture *
make_grey (GdkTexture *texture)
{
  gsize stride = 4 * (gsize) gdk_texture_get_width (texture);
  gsize size = stride * (gsize) gdk_texture_get_height (texture);
  guchar *data = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;

  gdk_texture_download (texture, data, stride);
  for (gsize i = 0; i < size; i += 4)
    {
      const guint32 *pixel = (const guint32 *) (gpointer) (data + i);
      guint grey = (2126 * ((*pixel >> 16) & 0xff) + 7152 * ((*pixel >> 8) & 0xff) + 722 * (*pixel & 0xff)) / 10000;

      *(guint32 *) (gpointer) (data + i) = (*pixel & 0xff000000) | grey << 16 | grey << 8 | grey;
    }
  bytes = g_bytes_new_take (data, size);
  return gdk_memory_texture_new (gdk_texture_get_width (texture), gdk_texture_get_height (texture), GDK_MEMORY_DEFAULT, bytes, stride);
}

void
sw_shot_take (const SwShot *shot,
              GtkWidget  *window,
              const char *name)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = g_strdup_printf ("%s/%s-%d-%s%s.png", shot->out, name, shot->width, shot->dark ? "dark" : "light",
                                           shot->grey ? "-grey" : "");

  sw_shot_settle (SW_SHOT_SETTLE_MS);
  tell_too_wide (window, shot->width, name);
  paintable = gtk_widget_paintable_new (window);
  /* A window between two layouts draws nothing; the next frame does. */
  for (int attempt = 0; attempt < 20 && node == NULL; attempt++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                              gdk_paintable_get_intrinsic_height (paintable));
      node = gtk_snapshot_free_to_node (snapshot);
      if (node == NULL)
        sw_shot_settle (100);
    }
  if (node == NULL)
    {
      g_printerr ("%s: nothing was drawn\n", name);
      return;
    }
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  if (shot->grey)
    {
      GdkTexture *grey = make_grey (texture);

      g_set_object (&texture, grey);
      g_object_unref (grey);
    }
  if (!gdk_texture_save_to_png (texture, file))
    g_printerr ("%s: could not be written\n", file);
}

gboolean
sw_shot_wanted (const SwShot *shot,
                const char *name)
{
  return shot->only == NULL || g_str_has_prefix (name, shot->only);
}

SwWindow *
sw_shot_open_window (const SwShot *shot,
                     SwDiary    *diary)
{
  SwWindow *window = sw_window_new (GTK_APPLICATION (shot->application), NULL, SW_SHOT_TODAY);

  gtk_window_set_default_size (GTK_WINDOW (window), shot->width, shot->height);
  if (diary != NULL)
    sw_window_set_diary (window, diary);
  sw_window_show_page (window, "week");
  gtk_window_present (GTK_WINDOW (window));
  sw_shot_settle (SW_SHOT_SETTLE_MS);
  return window;
}

void
sw_shot_take_window (const SwShot *shot,
                     SwDiary    *diary,
                     const char *name)
{
  SwWindow *window = sw_shot_open_window (shot, diary);

  sw_shot_take (shot, GTK_WIDGET (window), name);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A journal of its own in a file, thrown away afterwards; synchronous, so that every picture shows the end state. */
SwDiary *
sw_shot_open_scratch (char **ret_folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  SwDiary *diary;

  *ret_folder = g_dir_make_tmp ("stridewell-screens-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (*ret_folder, "journal.db", NULL);
  diary = sw_diary_open (path, SW_SHOT_TODAY, &error);
  g_assert_no_error (error);
  return diary;
}

void
sw_shot_remove_scratch (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
