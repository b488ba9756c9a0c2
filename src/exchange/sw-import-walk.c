/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-private.h"

#include <string.h>

#include "sw-health-sieve.h"

#define READ_CHUNK 65536

/* Enough to know an archive by. */
#define SNIFF_BYTES 512

void
sw_import_source_free (SwImportSource *self)
{
  g_free (self->path);
  g_free (self->problem);
  g_free (self);
}

typedef struct
{
  const SwImportLimits *limits;
  GCancellable *cancellable;
  GPtrArray    *sources;
  GHashTable   *visited;  /* folders by "device:inode", so that a link to a folder above ends somewhere */
  gboolean      full;
} Walk;

static void
add_source (Walk       *self,
            const char *path,
            const char *problem)
{
  SwImportSource *source = g_new0 (SwImportSource, 1);

  source->path = g_strdup (path);
  source->problem = g_strdup (problem);
  g_ptr_array_add (self->sources, source);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The names in a folder by their bytes, hidden ones left out. */
static GPtrArray *
list_folder (Walk    *self,
             GFile   *folder,
             GError **error)
{
  g_autoptr (GFileEnumerator) enumerator = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  enumerator = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, self->cancellable,
                                          error);
  if (enumerator == NULL)
    return NULL;
  while (TRUE)
    {
      GFileInfo *info;

      if (!g_file_enumerator_iterate (enumerator, &info, NULL, self->cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      if (g_file_info_get_name (info)[0] != '.')
        g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
      if (names->len > self->limits->max_files)
        break;
    }
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static gboolean visit (Walk *self, const char *path, guint depth, GError **error);

static gboolean
visit_folder (Walk       *self,
              const char *path,
              GFile      *file,
              GFileInfo  *info,
              guint       depth,
              GError    **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *key = g_strdup_printf ("%u:%" G_GUINT64_FORMAT,
                                          g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_DEVICE),
                                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));

  if (!g_hash_table_add (self->visited, g_steal_pointer (&key)))
    return TRUE;
  if (depth >= self->limits->max_folder_depth)
    {
      add_source (self, path, "too many folders inside folders");
      return TRUE;
    }
  names = list_folder (self, file, &local_error);
  if (names == NULL)
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      add_source (self, path, local_error->message);
      return TRUE;
    }
  for (guint i = 0; i < names->len && !self->full; i++)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      if (!visit (self, child, depth + 1, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit (Walk       *self,
       const char *path,
       guint       depth,
       GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFileInfo) info = NULL;

  if (self->sources->len >= self->limits->max_files)
    {
      self->full = TRUE;
      add_source (self, path, "more files than one import takes; import the rest separately");
      return TRUE;
    }
  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_UNIX_DEVICE "," G_FILE_ATTRIBUTE_UNIX_INODE,
                            G_FILE_QUERY_INFO_NONE, self->cancellable, &local_error);
  if (info == NULL)
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      add_source (self, path, local_error->message);
      return TRUE;
    }

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return visit_folder (self, path, file, info, depth, error);
  /* A pipe or a device could keep the import waiting for ever. */
  add_source (self, path, g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR ? NULL : "not a regular file");
  return TRUE;
}

/**
 * sw_import_walk:
 * @paths: (array zero-terminated=1): files and folders
 * @limits: bounds
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Expands folders, each sorted by the bytes of its names, following links but entering no folder twice. Hidden files inside
 * a folder are left out. What cannot be looked at is in the answer with its problem, so that nothing is passed over in
 * silence.
 *
 * Returns: (transfer full) (element-type SwImportSource): what to read, in order; NULL only when cancelled
 */
GPtrArray *
sw_import_walk (const char * const   *paths,
                const SwImportLimits *limits,
                GCancellable         *cancellable,
                GError              **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_import_source_free);
  g_autoptr (GHashTable) visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk self = { .limits = limits, .cancellable = cancellable, .sources = sources, .visited = visited };

  for (gsize i = 0; paths[i] != NULL && !self.full; i++)
    if (!visit (&self, paths[i], 0, error))
      return NULL;
  return g_steal_pointer (&sources);
}

/* What is too large to be held is refused, unless it can be read in pieces. NULL with @error. */
static SwImportedFile *
read_large (const char           *name,
            GInputStream         *stream,
            const GByteArray     *start,
            const SwImportLimits *limits,
            GTimeZone            *zone,
            GCancellable         *cancellable,
            GError              **error)
{
  g_autoptr (SwHealthSieve) sieve = NULL;
  g_autofree guint8 *chunk = NULL;

  if (!sw_health_is_export (start->data, start->len))
    {
      SwImportedFile *file = sw_imported_file_new (name);

      sw_imported_file_set_state (file, SW_IMPORTED_FAILED, "too-large", 0, "larger than %u MiB",
                                  (guint) (limits->max_file_bytes / (1024 * 1024)));
      return file;
    }
  sieve = sw_health_sieve_new (limits);
  sw_health_sieve_push (sieve, start->data, start->len);
  chunk = g_malloc (READ_CHUNK);
  while (TRUE)
    {
      gssize n = g_input_stream_read (stream, chunk, READ_CHUNK, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        return sw_health_sieve_finish (sieve, name, zone);
      sw_health_sieve_push (sieve, chunk, (gsize) n);
    }
}

/* Reads the open file to its end; NULL with @error. */
static SwImportedFile *
read_stream (const char           *name,
             GInputStream         *stream,
             guint64               size,
             const SwImportLimits *limits,
             GTimeZone            *zone,
             GCancellable         *cancellable,
             GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize n = 0;

  /* Room for all of it at once, and for one byte more to see its end. */
  g_byte_array_set_size (bytes, (guint) MIN (size, limits->max_file_bytes) + 1);
  while (n <= limits->max_file_bytes)
    {
      gsize got;

      if (!g_input_stream_read_all (stream, bytes->data + n, bytes->len - n, &got, cancellable, error))
        return NULL;
      n += got;
      if (n < bytes->len)
        return sw_import_read_bytes (name, bytes->data, n, limits, zone);
      if (n <= limits->max_file_bytes)
        g_byte_array_set_size (bytes, (guint) MIN (n + READ_CHUNK, limits->max_file_bytes + 1));
    }
  return read_large (name, stream, bytes, limits, zone, cancellable, error);
}

/* TRUE when @files has the answers. */
static gboolean
read_file (const char           *path,
           const SwImportLimits *limits,
           GTimeZone            *zone,
           GCancellable         *cancellable,
           GPtrArray            *files,
           GError              **error)
{
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (location, cancellable, error);
  g_autoptr (GFileInfo) info = NULL;
  SwImportedFile *file;
  guint8 head[SNIFF_BYTES];
  gsize n_head;
  guint64 size;

  if (stream == NULL)
    return FALSE;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, error);
  if (info == NULL)
    return FALSE;
  size = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &n_head, cancellable, error))
    return FALSE;
  if (sw_archive_is_archive (head, n_head))
    {
      sw_archive_read_path (path, size, limits, zone, cancellable, files);
      return !g_cancellable_set_error_if_cancelled (cancellable, error);
    }

  if (!g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, cancellable, error))
    return FALSE;
  file = read_stream (path, G_INPUT_STREAM (stream), size, limits, zone, cancellable, error);
  if (file == NULL)
    return FALSE;
  g_ptr_array_add (files, file);
  return TRUE;
}

/**
 * sw_import_read_path:
 * @path: one file or archive
 * @limits: bounds
 * @zone: (nullable): where the days of times in UTC are; UTC when NULL
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads one file; an archive gives one answer for each of its entries. Every problem is an answer, not an error.
 *
 * Returns: (transfer full) (element-type SwImportedFile): NULL only when cancelled
 */
GPtrArray *
sw_import_read_path (const char           *path,
                     const SwImportLimits *limits,
                     GTimeZone            *zone,
                     GCancellable         *cancellable,
                     GError              **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_imported_file_free);
  g_autoptr (GError) local_error = NULL;
  SwImportedFile *file;

  if (read_file (path, limits, zone, cancellable, files, &local_error))
    return g_steal_pointer (&files);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  file = sw_imported_file_new (path);
  sw_imported_file_set_state (file, SW_IMPORTED_FAILED, "unreadable", 0, "%s", local_error->message);
  g_ptr_array_add (files, file);
  return g_steal_pointer (&files);
}

/* As sw_import_read_path (), for one answer of sw_import_walk (). */
GPtrArray *
sw_import_read_source (const SwImportSource *source,
                       const SwImportLimits *limits,
                       GTimeZone            *zone,
                       GCancellable         *cancellable,
                       GError              **error)
{
  g_autoptr (GPtrArray) files = NULL;
  SwImportedFile *file;

  if (source->problem == NULL)
    return sw_import_read_path (source->path, limits, zone, cancellable, error);

  files = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_imported_file_free);
  file = sw_imported_file_new (source->path);
  sw_imported_file_set_state (file, SW_IMPORTED_FAILED, "unreadable", 0, "%s", source->problem);
  g_ptr_array_add (files, file);
  return g_steal_pointer (&files);
}
