/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

/* Undo by triggers: whatever a change does to a row of the journal, a trigger writes the statement that takes it back into
 * the table "undo", under the change's number. Undoing runs these from the last to the first; the triggers then write the
 * statements that bring the change again, and those are redo. The triggers belong to the connection, not to the file. */

static const char * const logged_tables[] = {
  "profile", "shoe", "activity", "pain", "check_in", "ostrc", "screen", "clearance", "edit", "snooze", "import",
};

G_DEFINE_BOXED_TYPE (SwStoreChange, sw_store_change, sw_store_change_copy, sw_store_change_free)

/**
 * sw_store_change_copy:
 * @self: a line of the history
 *
 * Returns: (transfer full): a copy
 */
SwStoreChange *
sw_store_change_copy (const SwStoreChange *self)
{
  SwStoreChange *copy = g_memdup2 (self, sizeof *self);

  copy->made = g_strdup (self->made);
  copy->code = g_strdup (self->code);
  copy->subject = g_strdup (self->subject);
  return copy;
}

/**
 * sw_store_change_free:
 * @self: (transfer full) (nullable): a line of the history
 */
void
sw_store_change_free (SwStoreChange *self)
{
  if (self == NULL)
    return;

  g_free (self->made);
  g_free (self->code);
  g_free (self->subject);
  g_free (self);
}

/* SQL function sw_change (): the number under which the triggers write. */
static void
on_sw_change (sqlite3_context  *context,
              int               n_arguments,
              sqlite3_value   **arguments)
{
  SwStore *self = sqlite3_user_data (context);

  sqlite3_result_int64 (context, self->change);
}

/* The names of a table's columns; @keys gets those of its primary key. */
static gboolean
list_columns (SwStore     *self,
              const char  *table,
              GPtrArray   *columns,
              GPtrArray   *keys,
              GError     **error)
{
  static const char doing[] = "preparing undo";
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, "SELECT name, pk FROM pragma_table_info (?1) ORDER BY cid", doing, error);
  int code;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, table, -1, SQLITE_STATIC);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);

      g_ptr_array_add (columns, g_strdup (name));
      if (sqlite3_column_int (statement, 1) > 0)
        g_ptr_array_add (keys, g_strdup (name));
    }

  return code == SQLITE_DONE || sw_store_fail (self, code, doing, error);
}

/* Appends "name1=' || quote (ROW.name1) || 'SEPARATORname2=' …" inside a string literal of SQL. */
static void
append_pairs (GString    *sql,
              GPtrArray  *names,
              const char *row,
              const char *separator)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      g_string_append_printf (sql, "%s\"%s\"=' || quote (%s.\"%s\") || '", i > 0 ? separator : "", name, row, name);
    }
}

static void
append_names (GString    *sql,
              GPtrArray  *names,
              const char *before)
{
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (sql, "%s%s\"%s\"", i > 0 ? ", " : "", before, (const char *) g_ptr_array_index (names, i));
}

static void
append_trigger_head (GString    *sql,
                     const char *table,
                     const char *event)
{
  g_string_append_printf (sql, "CREATE TEMP TRIGGER IF NOT EXISTS undo_%s_%s AFTER %s ON main.%s ", table, event, event, table);
}

#define LOG_STATEMENT "BEGIN INSERT INTO undo (change, statement) VALUES (sw_change (), '"

static char *
make_triggers (const char *table,
               GPtrArray  *columns,
               GPtrArray  *keys)
{
  GString *sql = g_string_new (NULL);

  append_trigger_head (sql, table, "INSERT");
  g_string_append_printf (sql, LOG_STATEMENT "DELETE FROM %s WHERE ", table);
  append_pairs (sql, keys, "NEW", " AND ");
  g_string_append (sql, "'); END;\n");

  append_trigger_head (sql, table, "UPDATE");
  g_string_append (sql, "WHEN (");
  append_names (sql, columns, "OLD.");
  g_string_append (sql, ") IS NOT (");
  append_names (sql, columns, "NEW.");
  g_string_append_printf (sql, ") " LOG_STATEMENT "UPDATE %s SET ", table);
  append_pairs (sql, columns, "OLD", ",");
  g_string_append (sql, " WHERE ");
  append_pairs (sql, keys, "NEW", " AND ");
  g_string_append (sql, "'); END;\n");

  append_trigger_head (sql, table, "DELETE");
  g_string_append_printf (sql, LOG_STATEMENT "INSERT INTO %s (", table);
  append_names (sql, columns, "");
  g_string_append (sql, ") VALUES (");
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "%s' || quote (OLD.\"%s\") || '", i > 0 ? "," : "", (const char *) g_ptr_array_index (columns, i));
  g_string_append (sql, ")'); END;\n");

  return g_string_free (sql, FALSE);
}

/**
 * sw_store_prepare_undo:
 *
 * Makes the triggers, once a connection; called outside a transaction, which would take them along when rolled back.
 *
 * Returns: whether everything written from now on is logged
 */
gboolean
sw_store_prepare_undo (SwStore  *self,
                       GError  **error)
{
  static const char doing[] = "preparing undo";
  int code;

  if (self->has_triggers || self->is_read_only)
    return TRUE;

  code = sqlite3_create_function_v2 (self->db, "sw_change", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, self, on_sw_change, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    return sw_store_fail (self, code, doing, error);

  for (guint i = 0; i < G_N_ELEMENTS (logged_tables); i++)
    {
      g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *sql = NULL;

      if (!list_columns (self, logged_tables[i], columns, keys, error))
        return FALSE;
      sql = make_triggers (logged_tables[i], columns, keys);
      if (!sw_store_exec (self, sql, doing, error))
        return FALSE;
    }

  self->has_triggers = TRUE;
  return TRUE;
}

/**
 * sw_store_prune_history:
 *
 * Forgets the oldest changes beyond the bounds of the history. The newest is kept, however large.
 *
 * Returns: whether that worked
 */
gboolean
sw_store_prune_history (SwStore  *self,
                        GError  **error)
{
  g_autofree char *sql =
    g_strdup_printf ("DELETE FROM change WHERE sequence IN ("
                     "SELECT sequence FROM (SELECT sequence, row_number () OVER newest AS place, sum (bytes) OVER newest AS total "
                     "FROM change WINDOW newest AS (ORDER BY sequence DESC)) "
                     "WHERE place > %d OR (place > 1 AND total > %d))",
                     SW_STORE_MAX_HISTORY, SW_STORE_MAX_HISTORY_BYTES);

  return sw_store_exec (self, sql, "shortening the history", error);
}

static gboolean
count_bytes (SwStore  *self,
             GError  **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE change SET bytes = (SELECT ifnull (sum (length (statement)), 0) FROM undo WHERE change = %"
                     G_GINT64_FORMAT ") WHERE sequence = %" G_GINT64_FORMAT, self->change, self->change);

  return sw_store_exec (self, sql, "saving the history", error);
}

/**
 * sw_store_close_change:
 *
 * Completes the change's line in the history, forgets what could have been redone and what is too old.
 *
 * Returns: whether that worked
 */
gboolean
sw_store_close_change (SwStore  *self,
                       GError  **error)
{
  g_autofree char *sql =
    g_strdup_printf ("DELETE FROM change WHERE undone = 1; UPDATE change SET count = %" G_GINT64_FORMAT " WHERE sequence = %"
                     G_GINT64_FORMAT, self->n_records, self->change);

  return sw_store_exec (self, sql, "saving the history", error) && count_bytes (self, error) && sw_store_prune_history (self, error);
}

static gboolean
is_logged_table (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (logged_tables); i++)
    if (g_strcmp0 (name, logged_tables[i]) == 0)
      return TRUE;

  return FALSE;
}

/* The undo log is text in a file that may come from anywhere, and it is run: so it may touch rows of the journal's tables,
 * and nothing else. */
static int
on_authorize (gpointer    user_data,
              int         action,
              const char *first,
              const char *second,
              const char *database,
              const char *trigger)
{
  switch (action)
    {
    case SQLITE_INSERT:
      if (trigger != NULL && g_strcmp0 (first, "undo") == 0)
        return SQLITE_OK;
      return is_logged_table (first) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
      return is_logged_table (first) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_READ:
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      /* "like" is that of the profile's bounds. */
      return trigger != NULL || g_strcmp0 (second, "like") == 0 ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
    }
}

static gboolean
run_logged (SwStore     *self,
            const char  *sql,
            GError     **error)
{
  static const char doing[] = "taking back a change";
  g_autoptr (sqlite3_stmt) statement = NULL;
  const char *tail = NULL;
  int code = sqlite3_prepare_v2 (self->db, sql, -1, &statement, &tail);

  if (code == SQLITE_OK && (statement == NULL || *tail != '\0'))
    code = SQLITE_CORRUPT;
  if (code == SQLITE_OK)
    code = sqlite3_step (statement);

  return code == SQLITE_DONE || sw_store_fail (self, code, doing, error);
}

/* Takes the statements of the change out of the log, last one first. */
static GPtrArray *
take_log (SwStore  *self,
          GError  **error)
{
  static const char doing[] = "reading the history";
  g_autoptr (GPtrArray) log = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *sql = NULL;
  int code;

  statement = sw_store_prepare (self, "SELECT statement FROM undo WHERE change = ?1 ORDER BY number DESC", doing, error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, self->change);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (log, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  if (code != SQLITE_DONE)
    {
      sw_store_fail (self, code, doing, error);
      return NULL;
    }

  sql = g_strdup_printf ("DELETE FROM undo WHERE change = %" G_GINT64_FORMAT, self->change);
  return sw_store_exec (self, sql, doing, error) ? g_steal_pointer (&log) : NULL;
}

/* Runs the change's log backwards, which leaves the opposite log, and turns its mark. */
static gboolean
turn_change (SwStore   *self,
             gboolean   undone,
             GError   **error)
{
  g_autoptr (GPtrArray) log = NULL;
  g_autofree char *sql = NULL;
  gboolean is_good = TRUE;

  /* A row and what refers to it may come in either order. */
  if (!sw_store_exec (self, "PRAGMA defer_foreign_keys = ON", "taking back a change", error))
    return FALSE;
  log = take_log (self, error);
  if (log == NULL)
    return FALSE;

  sqlite3_set_authorizer (self->db, on_authorize, NULL);
  for (guint i = 0; is_good && i < log->len; i++)
    is_good = run_logged (self, g_ptr_array_index (log, i), error);
  sqlite3_set_authorizer (self->db, NULL, NULL);
  if (!is_good)
    return FALSE;

  sql = g_strdup_printf ("UPDATE change SET undone = %d WHERE sequence = %" G_GINT64_FORMAT, undone, self->change);
  return sw_store_exec (self, sql, "saving the history", error) && count_bytes (self, error);
}

static SwStoreChange *
read_change (sqlite3_stmt *statement)
{
  SwStoreChange *change = g_new0 (SwStoreChange, 1);

  change->sequence = sqlite3_column_int64 (statement, 0);
  change->made = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  change->code = g_strdup ((const char *) sqlite3_column_text (statement, 2));
  change->subject = g_strdup ((const char *) sqlite3_column_text (statement, 3));
  change->count = sqlite3_column_int64 (statement, 4);
  change->undone = sqlite3_column_int (statement, 5) != 0;
  return change;
}

#define SELECT_CHANGE "SELECT sequence, made, code, subject, count, undone FROM change "

/* The change that undo (the newest that stands) or redo (the oldest that was undone) is about. */
static SwStoreChange *
find_change (SwStore   *self,
             gboolean   undone,
             GError   **error)
{
  static const char doing[] = "reading the history";
  g_autoptr (sqlite3_stmt) statement =
    sw_store_prepare (self, undone ? SELECT_CHANGE "WHERE undone = 1 ORDER BY sequence LIMIT 1"
                                   : SELECT_CHANGE "WHERE undone = 0 ORDER BY sequence DESC LIMIT 1", doing, error);
  int code;

  if (statement == NULL)
    return NULL;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    return read_change (statement);
  if (code != SQLITE_DONE)
    sw_store_fail (self, code, doing, error);
  else
    g_set_error (error, SW_STORE_ERROR, undone ? SW_STORE_ERROR_NOTHING_TO_REDO : SW_STORE_ERROR_NOTHING_TO_UNDO,
                 "%s (%s): there is nothing to %s", doing, self->path, undone ? "redo" : "undo");
  return NULL;
}

static SwStoreChange *
turn_next (SwStore   *self,
           gboolean   redo,
           GError   **error)
{
  g_autoptr (SwStoreChange) change = NULL;

  if (!sw_store_prepare_undo (self, error) || !sw_store_begin (self, error))
    return NULL;

  change = find_change (self, redo, error);
  if (change == NULL)
    goto fail;
  self->change = change->sequence;
  if (!turn_change (self, !redo, error))
    goto fail;
  if (!sw_store_commit (self, error))
    return NULL;

  change->undone = !redo;
  return g_steal_pointer (&change);

fail:
  sw_store_rollback (self);
  return NULL;
}

/**
 * sw_store_undo:
 * @self: store without an open change
 * @error: return location
 *
 * Takes back the newest change that stands, in one transaction, whichever process made it.
 *
 * Errors: NOTHING_TO_UNDO, BUSY, FULL, READ_ONLY, …
 *
 * Returns: (transfer full) (nullable): the change
 */
SwStoreChange *
sw_store_undo (SwStore  *self,
               GError  **error)
{
  g_return_val_if_fail (self != NULL && !self->in_change, NULL);

  return turn_next (self, FALSE, error);
}

/**
 * sw_store_redo:
 * @self: store without an open change
 * @error: return location
 *
 * Brings the change again that was undone last.
 *
 * Errors: NOTHING_TO_REDO, BUSY, FULL, READ_ONLY, …
 *
 * Returns: (transfer full) (nullable): the change
 */
SwStoreChange *
sw_store_redo (SwStore  *self,
               GError  **error)
{
  g_return_val_if_fail (self != NULL && !self->in_change, NULL);

  return turn_next (self, TRUE, error);
}

static gboolean
has_change (SwStore  *self,
            gboolean  undone)
{
  gint64 found = 0;

  return sw_store_query_int (self, undone ? "SELECT 1 FROM change WHERE undone = 1 LIMIT 1" : "SELECT 1 FROM change WHERE undone = 0 LIMIT 1",
                             "reading the history", &found, NULL) && found;
}

/**
 * sw_store_can_undo:
 * @self: store
 *
 * Returns: whether there is something to undo
 */
gboolean
sw_store_can_undo (SwStore *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->is_read_only && has_change (self, FALSE);
}

/**
 * sw_store_can_redo:
 * @self: store
 *
 * Returns: whether there is something to redo
 */
gboolean
sw_store_can_redo (SwStore *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->is_read_only && has_change (self, TRUE);
}

/**
 * sw_store_get_history:
 * @self: store
 * @error: return location
 *
 * Returns: (transfer full) (element-type SwStoreChange) (nullable): the changes, oldest first
 */
GPtrArray *
sw_store_get_history (SwStore  *self,
                      GError  **error)
{
  static const char doing[] = "reading the history";
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_store_change_free);
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code;

  g_return_val_if_fail (self != NULL, NULL);

  statement = sw_store_prepare (self, SELECT_CHANGE "ORDER BY sequence", doing, error);
  if (statement == NULL)
    return NULL;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (history, read_change (statement));
  if (code != SQLITE_DONE)
    {
      sw_store_fail (self, code, doing, error);
      return NULL;
    }

  return g_steal_pointer (&history);
}
