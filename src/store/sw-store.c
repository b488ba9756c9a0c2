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

/* How often a change of the journal's mode is tried while other processes do the same. */
#define MAX_MODE_ATTEMPTS 20

/* The cancellable is asked after so many steps of SQLite's machine. */
#define STEPS_BETWEEN_CANCEL_CHECKS 1000

/* Opening looks at every page, but at the rows of a table only so far (a few hundred of them): the journal of twenty years
 * has to be on the screen at once. What lies behind is looked at by sw_store_check() and whenever it is read. */
#define MAX_CANCEL_CHECKS_OF_QUICK_CHECK 64

#define HEADER_SIZE 100
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_VERSION_OFFSET 60
#define HEADER_APPLICATION_OFFSET 68

static const char opening[] = "opening the journal";

static int
on_progress (gpointer user_data)
{
  SwStore *self = user_data;

  return g_cancellable_is_cancelled (self->cancellable) || (self->checks_left > 0 && --self->checks_left == 0);
}

static guint32
read_big_endian (const guchar *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | (guint32) bytes[3];
}

/* Looks at the first bytes of the file before SQLite does, because SQLite may already write to a file that it only opens. */
static gboolean
check_header (const char  *path,
              GError     **error)
{
  guchar header[HEADER_SIZE];
  struct stat status;
  gssize n_read;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0)
    return sw_store_set_file_error (error, errno, path, opening);
  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      close (fd);
      return sw_store_set_file_error (error, EISDIR, path, opening);
    }
  n_read = read (fd, header, sizeof header);
  close (fd);

  /* An empty file is what is left when creating a journal was interrupted. */
  if (n_read == 0)
    return TRUE;
  if (n_read < HEADER_SIZE || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0)
    {
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT,
                   "%s (%s): this is no journal, or its beginning is damaged; it was left as it was", opening, path);
      return FALSE;
    }
  if (read_big_endian (header + HEADER_APPLICATION_OFFSET) == SW_STORE_APPLICATION_ID &&
      read_big_endian (header + HEADER_VERSION_OFFSET) > (guint32) sw_store_get_known_version ())
    {
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_NEWER,
                   "%s (%s): The journal is newer than this Stridewell. It was left as it was; please update.", opening, path);
      return FALSE;
    }

  return TRUE;
}

static gboolean
create_file (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return sw_store_set_file_error (error, errno, folder, "creating the journal's folder");

  /* Created here and not by SQLite, so that nobody else can ever read it; the files beside it get its mode. */
  fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return errno == EEXIST || sw_store_set_file_error (error, errno, path, "creating the journal");

  close (fd);
  return TRUE;
}

/* Settings of a connection; those of the file come once it is known to be ours. */
static gboolean
configure_connection (SwStore  *self,
                      GError  **error)
{
  gint64 has_foreign_keys = 0;

  sqlite3_busy_timeout (self->db, SW_STORE_BUSY_MS);
  sqlite3_progress_handler (self->db, STEPS_BETWEEN_CANCEL_CHECKS, on_progress, self);
  sqlite3_limit (self->db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  /* Until the file is accepted, not even a log left by a crash is written into it. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  if (!sw_store_exec (self, "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY", opening, error) ||
      !sw_store_query_int (self, "PRAGMA foreign_keys", opening, &has_foreign_keys, error))
    return FALSE;
  if (!has_foreign_keys)
    {
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FAILED, "%s (%s): SQLite was built without foreign keys", opening, self->path);
      return FALSE;
    }

  return TRUE;
}

/* A folder that cannot be written has no room for the files that SQLite keeps beside a journal. When there is no log, a
 * reader can do without them. */
static int
open_immutable (const char  *path,
                sqlite3    **ret_db)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *uri = NULL;
  g_autofree char *full = NULL;

  if (g_file_test (log, G_FILE_TEST_EXISTS))
    return SQLITE_CANTOPEN;

  uri = g_filename_to_uri (path, NULL, NULL);
  full = g_strconcat (uri, "?immutable=1", NULL);
  return sqlite3_open_v2 (full, ret_db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
}

static gboolean
can_read (sqlite3 *db)
{
  int code = sqlite3_exec (db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);

  return (code & 0xff) != SQLITE_CANTOPEN && (code & 0xff) != SQLITE_READONLY;
}

/**
 * sw_store_open_unchecked:
 * @path: absolute name of an existing file
 *
 * Opens a connection without any look at what is in the file.
 *
 * Returns: (transfer full) (nullable): the store
 */
SwStore *
sw_store_open_unchecked (const char  *path,
                         gboolean     is_read_only,
                         GError     **error)
{
  g_autoptr (SwStore) self = g_new0 (SwStore, 1);
  int flags = (is_read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code;

  self->path = g_strdup (path);
  self->is_read_only = is_read_only;
  code = sqlite3_open_v2 (path, &self->db, flags, NULL);
  if (is_read_only && code == SQLITE_OK && !can_read (self->db))
    {
      sqlite3_close (g_steal_pointer (&self->db));
      code = open_immutable (path, &self->db);
    }
  if (code != SQLITE_OK)
    {
      sw_store_set_error (error, self->db, code, path, opening);
      return NULL;
    }
  /* SQLite opens what it may not write for reading, and says nothing. */
  if (!is_read_only && sqlite3_db_readonly (self->db, "main") == 1)
    {
      sw_store_set_error (error, NULL, SQLITE_READONLY, path, opening);
      return NULL;
    }
  if (!configure_connection (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Damage that is found at once: pages, rows against their table's rules, things that no journal has. */
static gboolean
check_quickly (SwStore           *self,
               SwStoreOpenFlags   flags,
               GError           **error)
{
  g_autofree char *answer = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 n_strange = 0;
  gboolean is_good;

  if (!sw_store_query_int (self, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')", opening, &n_strange, error))
    return FALSE;
  if (n_strange > 0)
    {
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT,
                   "%s (%s): another program has put triggers or views into the journal; it was left as it was", opening, self->path);
      return FALSE;
    }
  if (flags & SW_STORE_OPEN_SKIP_CHECK)
    return TRUE;

  self->checks_left = MAX_CANCEL_CHECKS_OF_QUICK_CHECK;
  is_good = sw_store_query_text (self, "PRAGMA quick_check (1)", opening, &answer, &local_error);
  self->checks_left = 0;
  if (g_error_matches (local_error, SW_STORE_ERROR, SW_STORE_ERROR_CANCELLED) && !g_cancellable_is_cancelled (self->cancellable))
    return TRUE; /* far enough */
  if (!is_good)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (g_strcmp0 (answer, "ok") != 0)
    {
      g_strdelimit (answer, "\n", ' ');
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT, "%s (%s): the journal is damaged (%s); it was left as it was",
                   opening, self->path, answer);
      return FALSE;
    }

  return TRUE;
}

/* SQLite does not wait its turn to change the journal's mode, as it does to write: so wait to write, then try again. */
static gboolean
set_journal_mode (SwStore  *self,
                  char    **ret_mode,
                  GError  **error)
{
  for (int attempt = 1; ; attempt++)
    {
      g_autoptr (GError) local_error = NULL;

      if (sw_store_query_text (self, "PRAGMA journal_mode = WAL", opening, ret_mode, &local_error))
        return TRUE;
      if (attempt == MAX_MODE_ATTEMPTS || !g_error_matches (local_error, SW_STORE_ERROR, SW_STORE_ERROR_BUSY))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (!sw_store_begin (self, error))
        return FALSE;
      sw_store_rollback (self);
    }
}

/* Makes the file ours for writing: its log, its mode. */
static gboolean
prepare_for_writing (SwStore  *self,
                     GError  **error)
{
  g_autofree char *mode = NULL;
  gint64 synchronous = 0;
  struct stat status;

  if (stat (self->path, &status) == 0 && (status.st_mode & 077) != 0 && chmod (self->path, 0600) != 0 && errno != EPERM)
    return sw_store_set_file_error (error, errno, self->path, "making the journal private");

  if (!set_journal_mode (self, &mode, error) ||
      !sw_store_exec (self, "PRAGMA synchronous = FULL", opening, error) ||
      !sw_store_query_int (self, "PRAGMA synchronous", opening, &synchronous, error))
    return FALSE;
  if (g_strcmp0 (mode, "wal") != 0 || synchronous != 2)
    {
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FAILED, "%s (%s): the folder does not allow safe writing", opening, self->path);
      return FALSE;
    }

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return TRUE;
}

/* Looks at what is in the file and makes it what it has to be. */
static gboolean
accept_file (SwStore           *self,
             SwStoreOpenFlags   flags,
             GError           **error)
{
  int version;
  gboolean is_empty;

  if (!sw_store_get_version (self, &version, &is_empty, error) || !check_quickly (self, flags, error))
    return FALSE;

  if (self->is_read_only)
    {
      if (version == sw_store_get_known_version ())
        return TRUE;
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_READ_ONLY,
                   "%s (%s): the journal is %s; it has to be opened for writing once", opening, self->path,
                   is_empty ? "empty" : "older than this Stridewell");
      return FALSE;
    }

  return prepare_for_writing (self, error) && sw_store_migrate_to_known (self, error);
}

/**
 * sw_store_open:
 * @path: the file
 * @flags: how
 * @error: return location
 *
 * Opens a journal, creating or migrating it where that is asked for or needed. A file that is damaged, newer or somebody
 * else's is left exactly as it was.
 *
 * Errors: %SW_STORE_ERROR; see sw_store_error_means_unopenable().
 *
 * Returns: (transfer full) (nullable): the store
 */
SwStore *
sw_store_open (const char        *path,
               SwStoreOpenFlags   flags,
               GError           **error)
{
  g_autoptr (SwStore) self = NULL;
  g_autofree char *full = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  full = g_canonicalize_filename (path, NULL);
  if ((flags & SW_STORE_OPEN_CREATE) && !(flags & SW_STORE_OPEN_READ_ONLY) && !g_file_test (full, G_FILE_TEST_EXISTS) &&
      !create_file (full, error))
    return NULL;
  if (!check_header (full, error))
    return NULL;

  self = sw_store_open_unchecked (full, (flags & SW_STORE_OPEN_READ_ONLY) != 0, error);
  if (self == NULL || !accept_file (self, flags, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sw_store_new_in_memory:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): an empty journal that leaves no trace
 */
SwStore *
sw_store_new_in_memory (GError **error)
{
  g_autoptr (SwStore) self = g_new0 (SwStore, 1);
  int code;

  self->path = g_strdup ("memory");
  code = sqlite3_open_v2 (":memory:", &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (code != SQLITE_OK)
    {
      sw_store_set_error (error, self->db, code, self->path, opening);
      return NULL;
    }
  if (!configure_connection (self, error) || !sw_store_migrate_to_known (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sw_store_close:
 * @self: (transfer full) (nullable): store
 *
 * Closes the file; a change that was not committed is rolled back.
 */
void
sw_store_close (SwStore *self)
{
  if (self == NULL)
    return;

  for (int id = 0; id < SW_N_RECORDS; id++)
    for (int i = 0; i < SW_N_STORE_STATEMENTS; i++)
      sqlite3_finalize (self->statements[id][i]);
  if (self->db != NULL)
    {
      sw_store_rollback (self);
      sqlite3_close (self->db);
    }
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

/**
 * sw_store_get_path:
 * @self: store
 *
 * Returns: (transfer none): the absolute name of the file, "memory" for one without
 */
const char *
sw_store_get_path (const SwStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * sw_store_is_read_only:
 * @self: store
 *
 * Returns: whether it was opened for reading only
 */
gboolean
sw_store_is_read_only (const SwStore *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->is_read_only;
}

/**
 * sw_store_set_cancellable:
 * @self: store
 * @cancellable: (nullable): asked from time to time by whatever the store does from now on
 *
 * Cancelling makes the running call fail with %SW_STORE_ERROR_CANCELLED and nothing half-done.
 */
void
sw_store_set_cancellable (SwStore      *self,
                          GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
}

/**
 * sw_store_get_token:
 * @self: store
 * @ret_token: (out): a number that differs from an earlier one when anybody has changed the file since
 * @error: return location
 *
 * Tokens of one store can be compared; those of two cannot.
 *
 * Returns: whether the file could be asked
 */
gboolean
sw_store_get_token (SwStore  *self,
                    guint64  *ret_token,
                    GError  **error)
{
  gint64 version = 0;

  g_return_val_if_fail (self != NULL && ret_token != NULL, FALSE);

  /* SQLite counts what others do, n_commits what this connection does. */
  if (!sw_store_query_int (self, "PRAGMA data_version", "looking at the journal", &version, error))
    return FALSE;

  *ret_token = (guint64) version << 32 ^ self->n_commits;
  return TRUE;
}
