/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <string.h>

#include "sw-health-sieve.h"

#define BLOCK_BYTES 65536

/* So much may always be unpacked: the ratio of a small file of blanks is no bomb. */
#define FREE_BYTES (16 * 1024 * 1024)

/* An archive, and what lies packed in it; not what lies packed in that. */
#define MAX_NESTING 2

typedef struct archive Archive;

static void
free_archive (Archive *archive)
{
  archive_read_free (archive);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, free_archive)

/* What all archives of one file may still unpack to. */
typedef struct
{
  const SwImportLimits *limits;
  GTimeZone    *zone;
  GCancellable *cancellable;
  GPtrArray    *files;
  guint64       unpacked;
  guint64       allowance;
} Unpacking;

/**
 * sw_archive_is_archive:
 * @data: the first bytes of a file, 512 are enough
 * @length: how many
 *
 * Returns: TRUE for ZIP, tar, and anything packed with gzip, bzip2, xz or Zstandard, whatever the name says
 */
gboolean
sw_archive_is_archive (const guint8 *data,
                       gsize         length)
{
  static const struct
  {
    gsize       offset;
    gsize       n;
    const char *magic;
  } kinds[] = {
    { 0, 3, "\x1f\x8b\x08" },
    { 0, 3, "BZh" },
    { 0, 4, "PK\x03\x04" },
    { 0, 4, "PK\x05\x06" },
    { 0, 6, "\xfd" "7zXZ\0" },
    { 0, 4, "\x28\xb5\x2f\xfd" },
    { 257, 5, "ustar" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].offset + kinds[i].n && memcmp (data + kinds[i].offset, kinds[i].magic, kinds[i].n) == 0)
      return TRUE;
  return FALSE;
}

static void
add_problem (Unpacking  *self,
             const char *name,
             const char *reason,
             const char *message)
{
  SwImportedFile *file = sw_imported_file_new (name);

  sw_imported_file_set_state (file, SW_IMPORTED_FAILED, reason, 0, "%s", message);
  g_ptr_array_add (self->files, file);
}

static const char *
get_error (Archive *archive)
{
  const char *message = archive_error_string (archive);

  return message != NULL ? message : "damaged archive";
}

/* Helper files of the packing system and hidden ones, which are left out as they are in folders. */
static gboolean
is_hidden (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    if (strcmp (parts[i], "__MACOSX") == 0)
      return TRUE;
  return n > 0 && parts[n - 1][0] == '.' && strcmp (parts[n - 1], "..") != 0;
}

typedef enum
{
  ENTRY_READ,
  ENTRY_BROKEN,    /* what came before the break is there */
  ENTRY_TOO_LARGE,
  ENTRY_BOMB,
} EntryState;

/* @ret_sieve gets what replaces @bytes when the entry is a health export too large to be held. */
static EntryState
read_entry (Unpacking      *self,
            Archive        *archive,
            GByteArray     *bytes,
            SwHealthSieve **ret_sieve)
{
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);

  while (!g_cancellable_is_cancelled (self->cancellable))
    {
      la_ssize_t n = archive_read_data (archive, block, BLOCK_BYTES);

      if (n < 0)
        return ENTRY_BROKEN;
      if (n == 0)
        break;
      self->unpacked += (guint64) n;
      if (self->unpacked > self->allowance)
        return ENTRY_BOMB;
      if (*ret_sieve == NULL && bytes->len + (gsize) n > self->limits->max_file_bytes)
        {
          if (!sw_health_is_export (bytes->data, bytes->len))
            return ENTRY_TOO_LARGE;
          *ret_sieve = sw_health_sieve_new (self->limits);
          sw_health_sieve_push (*ret_sieve, bytes->data, bytes->len);
          g_byte_array_set_size (bytes, 0);
        }
      if (*ret_sieve != NULL)
        sw_health_sieve_push (*ret_sieve, block, (gsize) n);
      else
        g_byte_array_append (bytes, block, (guint) n);
    }
  return ENTRY_READ;
}

static void unpack_bytes (Unpacking *self, const char *name, const guint8 *data, gsize length, guint nesting);

static void
import_entry (Unpacking  *self,
              const char *name,
              GByteArray *bytes,
              EntryState  state,
              const char *why,
              guint       nesting)
{
  SwImportedFile *file;

  if (state == ENTRY_READ && sw_archive_is_archive (bytes->data, bytes->len))
    {
      if (nesting + 1 < MAX_NESTING)
        unpack_bytes (self, name, bytes->data, bytes->len, nesting + 1);
      else
        add_problem (self, name, "too-many", "an archive inside an archive inside an archive");
      return;
    }
  file = sw_import_read_bytes (name, bytes->data, bytes->len, self->limits, self->zone);
  if (state == ENTRY_BROKEN && file->state == SW_IMPORTED_READ)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "partial", 0, "cannot be unpacked to its end (%s)", why);
  else if (state == ENTRY_BROKEN && file->state == SW_IMPORTED_FAILED && file->activities->len == 0)
    sw_imported_file_set_state (file, SW_IMPORTED_FAILED, "damaged", 0, "cannot be unpacked (%s)", why);
  g_ptr_array_add (self->files, file);
}

/* FALSE when the whole archive is to be left alone. */
static gboolean
unpack_entry (Unpacking            *self,
              const char           *archive_name,
              Archive              *archive,
              struct archive_entry *entry,
              guint                 nesting)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (SwHealthSieve) sieve = NULL;
  g_autofree char *name = NULL;
  const char *path = archive_entry_pathname_utf8 (entry);
  gboolean raw = archive_format (archive) == ARCHIVE_FORMAT_RAW;
  EntryState state;

  if (archive_entry_filetype (entry) != AE_IFREG && !raw)
    return TRUE;
  if (path == NULL)
    path = archive_entry_pathname (entry);
  if (path == NULL)
    path = "?";
  if (!raw && is_hidden (path))
    return TRUE;
  /* A file that is only packed keeps its name. */
  name = raw ? g_strdup (archive_name) : g_strconcat (archive_name, "/", path, NULL);
  if (self->files->len >= self->limits->max_files)
    {
      add_problem (self, archive_name, "too-many", "holds more files than one import takes");
      return FALSE;
    }

  state = read_entry (self, archive, bytes, &sieve);
  if (state == ENTRY_BOMB)
    {
      add_problem (self, archive_name, "too-large", "unpacks to far more than watch files would");
      return FALSE;
    }
  if (state == ENTRY_TOO_LARGE)
    {
      g_autofree char *message = g_strdup_printf ("larger than %u MiB", (guint) (self->limits->max_file_bytes / (1024 * 1024)));

      add_problem (self, name, "too-large", message);
      return TRUE;
    }
  if (sieve != NULL)
    g_ptr_array_add (self->files, sw_health_sieve_finish (sieve, name, self->zone));
  else
    import_entry (self, name, bytes, state, state == ENTRY_BROKEN ? get_error (archive) : NULL, nesting);
  return TRUE;
}

static void
unpack (Unpacking  *self,
        const char *name,
        Archive    *archive,
        guint       nesting)
{
  guint before = self->files->len;

  while (!g_cancellable_is_cancelled (self->cancellable))
    {
      struct archive_entry *entry;
      int status = archive_read_next_header (archive, &entry);

      if (status == ARCHIVE_EOF)
        break;
      if (status < ARCHIVE_WARN)
        {
          g_autofree char *message = g_strdup_printf ("cannot be unpacked (%s)", get_error (archive));

          add_problem (self, name, "damaged", message);
          break;
        }
      if (!unpack_entry (self, name, archive, entry, nesting))
        break;
    }
  if (self->files->len == before && !g_cancellable_is_cancelled (self->cancellable))
    {
      SwImportedFile *file = sw_imported_file_new (name);

      sw_imported_file_set_state (file, SW_IMPORTED_SKIPPED, "no-activity", 0, "an archive without files");
      g_ptr_array_add (self->files, file);
    }
}

static Archive *
new_archive (void)
{
  Archive *archive = archive_read_new ();

  archive_read_support_filter_gzip (archive);
  archive_read_support_filter_bzip2 (archive);
  archive_read_support_filter_xz (archive);
  archive_read_support_filter_zstd (archive);
  archive_read_support_format_zip (archive);
  archive_read_support_format_tar (archive);
  archive_read_support_format_raw (archive);
  return archive;
}

static void
unpack_bytes (Unpacking    *self,
              const char   *name,
              const guint8 *data,
              gsize         length,
              guint         nesting)
{
  g_autoptr (Archive) archive = new_archive ();

  if (archive_read_open_memory (archive, data, length) != ARCHIVE_OK)
    add_problem (self, name, "damaged", get_error (archive));
  else
    unpack (self, name, archive, nesting);
}

static guint64
get_allowance (const SwImportLimits *limits,
               guint64               packed)
{
  guint64 by_ratio = MIN (packed, G_MAXUINT64 / 2 / limits->max_ratio) * limits->max_ratio + FREE_BYTES;

  return MIN (by_ratio, limits->max_archive_bytes);
}

/**
 * sw_archive_read_path:
 * @path: an archive, see sw_archive_is_archive ()
 * @size: its bytes
 * @files: (element-type SwImportedFile): where the answers for its entries go
 *
 * Reads an archive entry by entry, with the memory of one. Nothing is ever written to disk, so that an entry's path is a
 * name and no more. Entries that are packed themselves are unpacked once more.
 */
void
sw_archive_read_path (const char           *path,
                      guint64               size,
                      const SwImportLimits *limits,
                      GTimeZone            *zone,
                      GCancellable         *cancellable,
                      GPtrArray            *files)
{
  g_autoptr (Archive) archive = new_archive ();
  Unpacking self = { limits, zone, cancellable, files, 0, get_allowance (limits, size) };
  /* libarchive turns names into the thread's character set; in the C locale it would lose all but ASCII. */
  locale_t utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t) 0);
  locale_t before = utf8 != (locale_t) 0 ? uselocale (utf8) : (locale_t) 0;

  if (archive_read_open_filename (archive, path, BLOCK_BYTES) != ARCHIVE_OK)
    {
      g_autofree char *message = g_strdup_printf ("cannot be unpacked (%s)", get_error (archive));

      add_problem (&self, path, "damaged", message);
    }
  else
    unpack (&self, path, archive, 0);

  if (utf8 != (locale_t) 0)
    {
      uselocale (before);
      freelocale (utf8);
    }
}
