/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* Pages copied between two looks at the cancellable. */
#define PAGES_A_STEP 1024

static const char * const companions[] = { "-wal", "-shm", "-journal" };

/* A file that is not there yet and is removed again unless it was kept. */
typedef struct
{
  char *path; /* (owned) (nullable) */
} TemporaryFile;

static void
temporary_file_clear (TemporaryFile *self)
{
  if (self->path == NULL)
    return;

  g_unlink (self->path);
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *companion = g_strconcat (self->path, companions[i], NULL);

      g_unlink (companion);
    }
  g_clear_pointer (&self->path, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TemporaryFile, temporary_file_clear)

/* An empty file of mode 0600 beside @target. */
static gboolean
temporary_file_create (TemporaryFile  *self,
                       const char     *target,
                       GError        **error)
{
  g_autofree char *template = g_strconcat (target, ".new-XXXXXX", NULL);
  int fd = g_mkstemp_full (template, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    return sw_store_set_file_error (error, errno, target, "creating a copy of the journal");

  close (fd);
  self->path = g_steal_pointer (&template);
  return TRUE;
}

/* Makes sure that a name, new or changed, outlives a loss of power. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
rename_into_place (TemporaryFile  *file,
                   const char     *target,
                   GError        **error)
{
  if (g_rename (file->path, target) != 0)
    return sw_store_set_file_error (error, errno, target, "putting the copy of the journal in place");

  g_clear_pointer (&file->path, g_free);
  sync_folder (target);
  return TRUE;
}

static int
copy_pages (sqlite3      *source,
            sqlite3      *copy,
            GCancellable *cancellable)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy, "main", source, "main");
  int code = SQLITE_OK;

  if (backup == NULL)
    return sqlite3_errcode (copy);

  while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
    {
      if (g_cancellable_is_cancelled (cancellable))
        {
          sqlite3_backup_finish (backup);
          return SQLITE_INTERRUPT;
        }
      code = sqlite3_backup_step (backup, PAGES_A_STEP);
      if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        sqlite3_sleep (10);
    }

  return code == SQLITE_DONE ? sqlite3_backup_finish (backup) : (sqlite3_backup_finish (backup), code);
}

/* Copies into an existing empty file, as one that needs no files beside it. */
static gboolean
copy_into (sqlite3       *source,
           const char    *source_path,
           const char    *target,
           GCancellable  *cancellable,
           GError       **error)
{
  static const char doing[] = "copying the journal";
  g_autoptr (sqlite3) copy = NULL;
  int code = sqlite3_open_v2 (target, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (code == SQLITE_OK)
    code = copy_pages (source, copy, cancellable);
  if (code != SQLITE_OK)
    return sw_store_set_error (error, NULL, code, source_path, doing);

  code = sqlite3_exec (copy, "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  return code == SQLITE_OK || sw_store_set_error (error, copy, code, target, doing);
}

/**
 * sw_store_copy_to:
 * @source: an open connection, which others may be writing through meanwhile
 * @source_path: its file, for errors
 * @target: the copy's name; an existing file is replaced in one go, once the copy is complete
 * @cancellable: (nullable): to stop it
 *
 * Copies a database into a file of mode 0600.
 *
 * Returns: whether @target is complete; if not, it is as it was
 */
gboolean
sw_store_copy_to (sqlite3       *source,
                  const char    *source_path,
                  const char    *target,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_auto (TemporaryFile) file = { NULL };

  return temporary_file_create (&file, target, error) && copy_into (source, source_path, file.path, cancellable, error) &&
         rename_into_place (&file, target, error);
}

/**
 * sw_store_find_free_name:
 * @path: a file
 * @suffix: what comes after its name
 *
 * Returns: (transfer full): a name that is not taken: with the suffix alone, or a number behind it
 */
char *
sw_store_find_free_name (const char *path,
                         const char *suffix)
{
  char *name = g_strconcat (path, suffix, NULL);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s%s-%u", path, suffix, i);
    }

  return name;
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  struct stat first, second;

  return stat (a, &first) == 0 && stat (b, &second) == 0 && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/* The journal's own files are no place for a copy of it. */
static gboolean
check_other_file (const char  *journal,
                  const char  *other,
                  const char  *doing,
                  GError     **error)
{
  gboolean is_ours = g_str_equal (journal, other) || is_same_file (journal, other);

  for (guint i = 0; !is_ours && i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *companion = g_strconcat (journal, companions[i], NULL);

      is_ours = g_str_equal (companion, other) || is_same_file (companion, other);
    }
  if (!is_ours)
    return TRUE;

  g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FAILED, "%s (%s): this is the journal itself", doing, other);
  return FALSE;
}

/**
 * sw_store_backup:
 * @self: store without an open change
 * @path: the backup's name; an existing file is replaced once the backup is complete
 * @error: return location
 *
 * Copies the journal, history included, into one file of mode 0600, while it is in use by whomever.
 *
 * Returns: whether @path is a complete backup; if not, it is as it was
 */
gboolean
sw_store_backup (SwStore     *self,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *full = NULL;

  g_return_val_if_fail (self != NULL && path != NULL && !self->in_change, FALSE);

  full = g_canonicalize_filename (path, NULL);
  return check_other_file (self->path, full, "writing a backup", error) &&
         sw_store_copy_to (self->db, self->path, full, self->cancellable, error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The daily backups of the journal, oldest first: files named like it with a day behind. */
static GPtrArray *
list_backups (const char *prefix)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_path_get_dirname (prefix);
  g_autofree char *base = g_path_get_basename (prefix);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      SwDay day;

      if (g_str_has_prefix (name, base) && sw_day_parse (name + strlen (base), &day))
        g_ptr_array_add (names, g_build_filename (folder, name, NULL));
    }
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

/**
 * sw_store_rotate_backups:
 * @self: store without an open change
 * @day: today
 * @keep: how many days' backups to keep, at least 1
 * @error: return location
 *
 * Writes today's backup beside the journal ("journal.db.backup-2026-11-25") unless it is there, and then removes the oldest
 * above @keep.
 *
 * Returns: whether today's backup is there
 */
gboolean
sw_store_rotate_backups (SwStore  *self,
                         SwDay     day,
                         guint     keep,
                         GError  **error)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *name = NULL;
  char buffer[SW_DAY_STRING_SIZE];

  g_return_val_if_fail (self != NULL && day != SW_DAY_NONE && keep > 0 && !self->in_change, FALSE);

  prefix = g_strconcat (self->path, ".backup-", NULL);
  name = g_strconcat (prefix, sw_day_format (day, buffer), NULL);
  if (!g_file_test (name, G_FILE_TEST_EXISTS) && !sw_store_backup (self, name, error))
    return FALSE;

  backups = list_backups (prefix);
  for (guint i = 0; i + keep < backups->len; i++)
    g_unlink (g_ptr_array_index (backups, i));

  return TRUE;
}

/* Copies the backup and looks at the copy as closely as can be, so that nothing of the journal is touched for a bad one. The
 * answer is the copy, of today's schema; @file is its name. */
static SwStore *
open_backup (const char     *backup,
             const char     *beside,
             TemporaryFile  *file,
             GError        **error)
{
  g_autoptr (SwStore) source = NULL;
  g_autoptr (SwStore) copy = NULL;
  g_autofree char *answer = NULL;

  if (!temporary_file_create (file, beside, error))
    return NULL;
  source = sw_store_open_unchecked (backup, TRUE, error);
  if (source == NULL || !copy_into (source->db, backup, file->path, NULL, error))
    return NULL;

  copy = sw_store_open (file->path, SW_STORE_OPEN_DEFAULT, error);
  if (copy == NULL || !sw_store_query_text (copy, "PRAGMA integrity_check (1)", "checking the backup", &answer, error))
    return NULL;
  if (g_strcmp0 (answer, "ok") != 0)
    {
      sw_store_set_error (error, NULL, SQLITE_CORRUPT, backup, "checking the backup");
      return NULL;
    }

  return g_steal_pointer (&copy);
}

/* The usual case: the journal is fine, so restoring is a change like any other, which other processes see and undo takes
 * back. The copy kept aside is made while nobody else can write. */
static gboolean
restore_as_change (SwStore          *self,
                   const SwJournal  *journal,
                   const char       *made,
                   const char       *backup,
                   const char       *aside,
                   GError          **error)
{
  g_autofree char *subject = g_path_get_basename (backup);
  g_autoptr (SwStore) reader = NULL;

  if (!sw_store_begin_change (self, made, "restore", subject, error))
    return FALSE;

  reader = sw_store_open_unchecked (self->path, TRUE, error);
  if (reader == NULL || !sw_store_copy_to (reader->db, self->path, aside, self->cancellable, error) ||
      !sw_store_replace_journal (self, journal, error))
    {
      sw_store_rollback_change (self);
      return FALSE;
    }

  return sw_store_commit_change (self, error);
}

/* The journal cannot be opened: its files are put aside as they are, and the copy takes their place. */
static gboolean
restore_as_file (const char     *path,
                 TemporaryFile  *file,
                 const char     *aside,
                 GError        **error)
{
  if (link (path, aside) != 0 && g_rename (path, aside) != 0)
    return sw_store_set_file_error (error, errno, path, "putting the old journal aside");

  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *from = g_strconcat (path, companions[i], NULL);
      g_autofree char *to = g_strconcat (aside, companions[i], NULL);

      /* A log that stays would be taken for the new file's. */
      if (g_rename (from, to) != 0 && errno != ENOENT)
        return sw_store_set_file_error (error, errno, from, "putting the old journal aside");
    }

  return rename_into_place (file, path, error);
}

/**
 * sw_store_restore:
 * @path: the journal's file; a store that has it open sees the change, but cannot be used any longer if the file was damaged
 * @backup: a backup, or any journal
 * @made: the instant of the change, for the history
 * @ret_aside: (out) (transfer full) (nullable): the file that keeps what was there before; %NULL when there was nothing
 * @error: return location
 *
 * Puts @backup in the place of the journal. The backup is copied and checked completely first. What was there before is kept
 * as "journal.db.before-restore"; if it was a sound journal, restoring is also a change that can be undone.
 *
 * Errors: those of sw_store_open() for either file. The journal is then as it was.
 *
 * Returns: whether @path has the backup's records now
 */
gboolean
sw_store_restore (const char  *path,
                  const char  *backup,
                  const char  *made,
                  char       **ret_aside,
                  GError     **error)
{
  g_auto (TemporaryFile) file = { NULL };
  g_autoptr (SwStore) copy = NULL;
  g_autoptr (SwStore) self = NULL;
  g_autoptr (SwJournal) journal = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *full = NULL;
  g_autofree char *full_backup = NULL;
  g_autofree char *aside = NULL;
  gboolean is_good;

  g_return_val_if_fail (path != NULL && backup != NULL && made != NULL && ret_aside != NULL, FALSE);

  full = g_canonicalize_filename (path, NULL);
  full_backup = g_canonicalize_filename (backup, NULL);
  if (!check_other_file (full, full_backup, "restoring a backup", error))
    return FALSE;
  if (!g_file_test (full_backup, G_FILE_TEST_IS_REGULAR))
    return sw_store_set_file_error (error, g_file_test (full_backup, G_FILE_TEST_EXISTS) ? EISDIR : ENOENT, full_backup, "restoring a backup");

  copy = open_backup (full_backup, full, &file, error);
  journal = copy != NULL ? sw_store_read_journal (copy, error) : NULL;
  if (journal == NULL || !sw_journal_validate (journal, error))
    {
      g_prefix_error (error, "restoring the backup %s: ", full_backup);
      return FALSE;
    }
  /* From here on the copy is a file that may be renamed: closing leaves nothing beside it. */
  if (!sw_store_exec (copy, "PRAGMA journal_mode = DELETE", "restoring a backup", error))
    return FALSE;
  g_clear_pointer (&copy, sw_store_close);

  if (!g_file_test (full, G_FILE_TEST_EXISTS))
    {
      *ret_aside = NULL;
      return rename_into_place (&file, full, error);
    }

  aside = sw_store_find_free_name (full, ".before-restore");
  self = sw_store_open (full, SW_STORE_OPEN_DEFAULT, &local_error);
  if (self != NULL)
    is_good = restore_as_change (self, journal, made, full_backup, aside, error);
  else if (g_error_matches (local_error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT) ||
           g_error_matches (local_error, SW_STORE_ERROR, SW_STORE_ERROR_NEWER))
    is_good = restore_as_file (full, &file, aside, error);
  else
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (is_good)
    *ret_aside = g_steal_pointer (&aside);
  return is_good;
}
