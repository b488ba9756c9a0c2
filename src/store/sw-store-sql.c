/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

#include <errno.h>

G_DEFINE_QUARK (sw-store-error-quark, sw_store_error)

/**
 * sw_store_error_means_unopenable:
 * @error: (nullable): an error of the store
 *
 * Tells the errors that mean "this journal cannot be used at all" (damaged, newer, no permission, missing, disk full) from
 * those that mean "this request could not be carried out".
 *
 * Returns: whether @error is one of the former
 */
gboolean
sw_store_error_means_unopenable (const GError *error)
{
  return g_error_matches (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT) ||
         g_error_matches (error, SW_STORE_ERROR, SW_STORE_ERROR_NEWER) ||
         g_error_matches (error, SW_STORE_ERROR, SW_STORE_ERROR_PERMISSION) ||
         g_error_matches (error, SW_STORE_ERROR, SW_STORE_ERROR_NOT_FOUND) ||
         g_error_matches (error, SW_STORE_ERROR, SW_STORE_ERROR_FULL);
}

static SwStoreError
map_errno (int saved_errno)
{
  switch (saved_errno)
    {
    case EACCES:
    case EPERM:
    case EROFS:
    case EISDIR:
    case ENOTDIR:
      return SW_STORE_ERROR_PERMISSION;
    case ENOENT:
      return SW_STORE_ERROR_NOT_FOUND;
    case ENOSPC:
    case EDQUOT:
      return SW_STORE_ERROR_FULL;
    default:
      return SW_STORE_ERROR_FAILED;
    }
}

/* The one place that turns SQLite's codes into ours. */
static SwStoreError
map_code (sqlite3 *db,
          int      code)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return SW_STORE_ERROR_CORRUPT;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      return SW_STORE_ERROR_PERMISSION;
    case SQLITE_FULL:
      return SW_STORE_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return SW_STORE_ERROR_BUSY;
    case SQLITE_CONSTRAINT:
      return SW_STORE_ERROR_CONSTRAINT;
    case SQLITE_INTERRUPT:
      return SW_STORE_ERROR_CANCELLED;
    case SQLITE_IOERR:
      return db != NULL && map_errno (sqlite3_system_errno (db)) == SW_STORE_ERROR_FULL ? SW_STORE_ERROR_FULL
                                                                                       : SW_STORE_ERROR_FAILED;
    default:
      return SW_STORE_ERROR_FAILED;
    }
}

static const char *
describe (SwStoreError  code,
          const char   *message)
{
  switch (code)
    {
    case SW_STORE_ERROR_CORRUPT:
      return "the journal is damaged; it was left as it was";
    case SW_STORE_ERROR_PERMISSION:
      return "the file or its folder may not be read or written";
    case SW_STORE_ERROR_FULL:
      return "the disk is full";
    case SW_STORE_ERROR_BUSY:
      return "another program is writing to it";
    case SW_STORE_ERROR_CANCELLED:
      return "cancelled";
    case SW_STORE_ERROR_NOT_FOUND:
      return "there is no such file";
    case SW_STORE_ERROR_NEWER:
    case SW_STORE_ERROR_CONSTRAINT:
    case SW_STORE_ERROR_NOTHING_TO_UNDO:
    case SW_STORE_ERROR_NOTHING_TO_REDO:
    case SW_STORE_ERROR_READ_ONLY:
    case SW_STORE_ERROR_FAILED:
    default:
      return message;
    }
}

/**
 * sw_store_set_error:
 * @db: (nullable): connection that failed
 * @code: SQLite's result code
 * @path: the file
 * @doing: what was being done, as a fragment: "reading the activities"
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
sw_store_set_error (GError     **error,
                    sqlite3     *db,
                    int          code,
                    const char  *path,
                    const char  *doing)
{
  SwStoreError mapped = map_code (db, code);
  const char *message = db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code);

  g_set_error (error, SW_STORE_ERROR, (int) mapped, "%s (%s): %s", doing, path, describe (mapped, message));
  return FALSE;
}

/**
 * sw_store_set_file_error:
 * @saved_errno: errno of the call that failed
 *
 * The same for a failed system call.
 *
 * Returns: %FALSE
 */
gboolean
sw_store_set_file_error (GError     **error,
                         int          saved_errno,
                         const char  *path,
                         const char  *doing)
{
  SwStoreError mapped = map_errno (saved_errno);

  g_set_error (error, SW_STORE_ERROR, (int) mapped, "%s (%s): %s", doing, path, describe (mapped, g_strerror (saved_errno)));
  return FALSE;
}

/**
 * sw_store_fail:
 *
 * Sets the error of the store's connection. Anything but a broken constraint may have rolled back more than its own
 * statement, so it spoils the change that is going on.
 *
 * Returns: %FALSE
 */
gboolean
sw_store_fail (SwStore     *self,
               int          code,
               const char  *doing,
               GError     **error)
{
  if ((code & 0xff) != SQLITE_CONSTRAINT)
    self->is_spoiled = TRUE;

  return sw_store_set_error (error, self->db, code, self->path, doing);
}

/**
 * sw_store_exec:
 *
 * Runs statements that give no rows of interest.
 *
 * Returns: whether that worked
 */
gboolean
sw_store_exec (SwStore     *self,
               const char  *sql,
               const char  *doing,
               GError     **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || sw_store_fail (self, code, doing, error);
}

/**
 * sw_store_prepare:
 *
 * Returns: (transfer full) (nullable): the statement
 */
sqlite3_stmt *
sw_store_prepare (SwStore     *self,
                  const char  *sql,
                  const char  *doing,
                  GError     **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    return statement;

  sw_store_fail (self, code, doing, error);
  return NULL;
}

/**
 * sw_store_query_int:
 * @ret_value: (out): first column of the first row; untouched when there is no row
 *
 * Returns: whether the query worked
 */
gboolean
sw_store_query_int (SwStore     *self,
                    const char  *sql,
                    const char  *doing,
                    gint64      *ret_value,
                    GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, sql, doing, error);
  int code;

  if (statement == NULL)
    return FALSE;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *ret_value = sqlite3_column_int64 (statement, 0);
  else if (code != SQLITE_DONE)
    return sw_store_fail (self, code, doing, error);

  return TRUE;
}

/**
 * sw_store_query_text:
 * @ret_value: (out) (transfer full) (nullable): first column of the first row; %NULL when there is no row
 *
 * Returns: whether the query worked
 */
gboolean
sw_store_query_text (SwStore     *self,
                     const char  *sql,
                     const char  *doing,
                     char       **ret_value,
                     GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, sql, doing, error);
  int code;

  if (statement == NULL)
    return FALSE;

  *ret_value = NULL;
  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *ret_value = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  else if (code != SQLITE_DONE)
    return sw_store_fail (self, code, doing, error);

  return TRUE;
}

/**
 * sw_store_begin:
 *
 * Starts a transaction that writes; waits for its turn.
 *
 * Returns: whether it has begun
 */
gboolean
sw_store_begin (SwStore  *self,
                GError  **error)
{
  if (self->is_read_only)
    {
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_READ_ONLY, "writing to the journal (%s): it is open for reading only",
                   self->path);
      return FALSE;
    }

  self->is_spoiled = FALSE;
  return sw_store_exec (self, "BEGIN IMMEDIATE", "waiting to write to the journal", error);
}

/**
 * sw_store_commit:
 *
 * Ends the transaction; on failure everything of it is rolled back.
 *
 * Returns: whether it is on the disk
 */
gboolean
sw_store_commit (SwStore  *self,
                 GError  **error)
{
  if (!sw_store_exec (self, "COMMIT", "saving the journal", error))
    {
      sw_store_rollback (self);
      return FALSE;
    }

  self->n_commits++;
  return TRUE;
}

/**
 * sw_store_rollback:
 *
 * Ends the transaction as if it had never been. SQLite may have done so by itself already.
 */
void
sw_store_rollback (SwStore *self)
{
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}
