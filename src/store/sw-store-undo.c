/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

/* Undo by triggers: whatever a change does to a row of the journal, a trigger writes how to take it back into the table
 * "undo", under the change's number. Undoing does that from the last to the first; the triggers then write how to bring the
 * change again, and that is redo. The log holds values and no statements: what is in a file from elsewhere is never run, no
 * digit of a number is lost, and the few statements there are, are prepared once. The triggers belong to the connection, not
 * to the file. */

static const char * const logged_tables[] = {
  "profile", "shoe", "activity", "pain", "check_in", "ostrc", "screen", "clearance", "edit", "snooze",
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

static void
append_trigger (GString    *sql,
                const char *table,
                const char *event,
                const char *condition,
                const char *action,
                const char *row,
                GPtrArray  *columns)
{
  g_string_append_printf (sql, "CREATE TEMP TRIGGER IF NOT EXISTS undo_%s_%s AFTER %s ON main.%s %s BEGIN "
                          "INSERT INTO undo (change, \"table\", action", table, event, event, table, condition);
  for (guint i = 1; i <= columns->len; i++)
    g_string_append_printf (sql, ", c%u", i);
  g_string_append_printf (sql, ") VALUES (sw_change (), '%s', '%s'", table, action);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, ", %s.\"%s\"", row, (const char *) g_ptr_array_index (columns, i));
  g_string_append (sql, "); END;\n");
}

static void
append_row (GString    *sql,
            const char *row,
            GPtrArray  *columns)
{
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "%s%s.\"%s\"", i > 0 ? ", " : "(", row, (const char *) g_ptr_array_index (columns, i));
  g_string_append_c (sql, ')');
}

static char *
make_triggers (const char *table,
               GPtrArray  *columns)
{
  GString *sql = g_string_new (NULL);
  g_autoptr (GString) differs = g_string_new ("WHEN ");

  append_row (differs, "OLD", columns);
  g_string_append (differs, " IS NOT ");
  append_row (differs, "NEW", columns);

  append_trigger (sql, table, "INSERT", "", "remove", "NEW", columns);
  append_trigger (sql, table, "UPDATE", differs->str, "set", "OLD", columns);
  append_trigger (sql, table, "DELETE", "", "insert", "OLD", columns);
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
      sql = make_triggers (logged_tables[i], columns);
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
                     "SELECT sequence FROM (SELECT sequence, row_number () OVER newest AS place, sum (rows) OVER newest AS total "
                     "FROM change WINDOW newest AS (ORDER BY sequence DESC)) "
                     "WHERE place > %d OR (place > 1 AND total > %d))",
                     SW_STORE_MAX_HISTORY, SW_STORE_MAX_HISTORY_ROWS);

  return sw_store_exec (self, sql, "shortening the history", error);
}

static gboolean
count_rows (SwStore  *self,
            GError  **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE change SET rows = (SELECT count(*) FROM undo WHERE change = %" G_GINT64_FORMAT
                     ") WHERE sequence = %" G_GINT64_FORMAT, self->change, self->change);

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

  return sw_store_exec (self, sql, "saving the history", error) && count_rows (self, error) && sw_store_prune_history (self, error);
}

/* The three statements of one table, prepared when first needed. */
typedef enum
{
  ACTION_REMOVE,
  ACTION_INSERT,
  ACTION_SET,
  N_ACTIONS,
} Action;

static const char * const action_words[N_ACTIONS] = { "remove", "insert", "set" };

typedef struct
{
  sqlite3_stmt *statements[G_N_ELEMENTS (logged_tables)][N_ACTIONS];
} Replay;

static void
replay_clear (Replay *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (logged_tables); i++)
    for (guint action = 0; action < N_ACTIONS; action++)
      sqlite3_finalize (self->statements[i][action]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Replay, replay_clear)

/* Parameter ?n is the value of the table's column n, whatever the action makes of it. */
static char *
make_action (const char *table,
             Action      action,
             GPtrArray  *columns,
             GPtrArray  *keys)
{
  GString *sql = g_string_new (NULL);
  guint n_keys = 0;

  switch (action)
    {
    case ACTION_INSERT:
      g_string_printf (sql, "INSERT INTO %s VALUES (", table);
      for (guint i = 1; i <= columns->len; i++)
        g_string_append_printf (sql, "%s?%u", i > 1 ? ", " : "", i);
      g_string_append_c (sql, ')');
      return g_string_free (sql, FALSE);
    case ACTION_SET:
      g_string_printf (sql, "UPDATE %s SET ", table);
      for (guint i = 0; i < columns->len; i++)
        g_string_append_printf (sql, "%s\"%s\" = ?%u", i > 0 ? ", " : "", (const char *) g_ptr_array_index (columns, i), i + 1);
      break;
    case ACTION_REMOVE:
      g_string_printf (sql, "DELETE FROM %s", table);
      break;
    case N_ACTIONS:
    default:
      g_assert_not_reached ();
    }

  for (guint i = 0; i < columns->len; i++)
    if (g_ptr_array_find_with_equal_func (keys, g_ptr_array_index (columns, i), g_str_equal, NULL))
      g_string_append_printf (sql, "%s \"%s\" = ?%u", n_keys++ > 0 ? " AND" : " WHERE",
                              (const char *) g_ptr_array_index (columns, i), i + 1);
  return g_string_free (sql, FALSE);
}

static sqlite3_stmt *
get_action (SwStore     *self,
            Replay      *replay,
            guint        table,
            Action       action,
            GError     **error)
{
  sqlite3_stmt **statement = &replay->statements[table][action];

  if (*statement == NULL)
    {
      g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *sql = NULL;

      if (!list_columns (self, logged_tables[table], columns, keys, error))
        return NULL;
      sql = make_action (logged_tables[table], action, columns, keys);
      *statement = sw_store_prepare (self, sql, "taking back a change", error);
    }

  return *statement;
}

static guint
find_text (const char * const *words,
           guint               n_words,
           const char         *word)
{
  guint i = 0;

  while (i < n_words && g_strcmp0 (words[i], word) != 0)
    i++;

  return i;
}

/* Does what one row of the log says; @row has table, action and values. */
static gboolean
replay_row (SwStore       *self,
            Replay        *replay,
            sqlite3_stmt  *row,
            GError       **error)
{
  static const char doing[] = "taking back a change";
  guint table = find_text (logged_tables, G_N_ELEMENTS (logged_tables), (const char *) sqlite3_column_text (row, 0));
  guint action = find_text (action_words, N_ACTIONS, (const char *) sqlite3_column_text (row, 1));
  sqlite3_stmt *statement;
  int n_parameters;
  int code;

  if (table == G_N_ELEMENTS (logged_tables) || action == N_ACTIONS)
    return sw_store_fail (self, SQLITE_CORRUPT, doing, error);
  statement = get_action (self, replay, table, (Action) action, error);
  if (statement == NULL)
    return FALSE;

  n_parameters = sqlite3_bind_parameter_count (statement);
  for (int i = 1; i <= n_parameters; i++)
    sqlite3_bind_value (statement, i, sqlite3_column_value (row, i + 1));
  code = sqlite3_step (statement);
  sqlite3_reset (statement);

  return code == SQLITE_DONE || sw_store_fail (self, code, doing, error);
}

#define LOG_VALUES "c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22"

/* Moves the change's log out of the way of the one that is written meanwhile. */
static gboolean
take_log (SwStore  *self,
          GError  **error)
{
  g_autofree char *sql =
    g_strdup_printf ("CREATE TEMP TABLE IF NOT EXISTS replay (number INTEGER PRIMARY KEY, \"table\", action, " LOG_VALUES ");"
                     "DELETE FROM temp.replay;"
                     "INSERT INTO temp.replay SELECT number, \"table\", action, " LOG_VALUES " FROM main.undo WHERE change = %" G_GINT64_FORMAT ";"
                     "DELETE FROM main.undo WHERE change = %" G_GINT64_FORMAT, self->change, self->change);

  return sw_store_exec (self, sql, "reading the history", error);
}

/* Follows the change's log backwards, which leaves the opposite log, and turns its mark. */
gboolean
sw_store_turn_change (SwStore   *self,
                      gboolean   undone,
                      GError   **error)
{
  static const char doing[] = "taking back a change";
  g_auto (Replay) replay = { 0 };
  g_autoptr (sqlite3_stmt) rows = NULL;
  g_autofree char *sql = NULL;
  int code;

  /* A row and what refers to it may come in either order. */
  if (!sw_store_exec (self, "PRAGMA defer_foreign_keys = ON", doing, error) || !take_log (self, error))
    return FALSE;
  rows = sw_store_prepare (self, "SELECT \"table\", action, " LOG_VALUES " FROM temp.replay ORDER BY number DESC", doing, error);
  if (rows == NULL)
    return FALSE;

  while ((code = sqlite3_step (rows)) == SQLITE_ROW)
    if (!replay_row (self, &replay, rows, error))
      return FALSE;
  if (code != SQLITE_DONE)
    return sw_store_fail (self, code, doing, error);

  sql = g_strdup_printf ("DELETE FROM temp.replay; UPDATE change SET undone = %d WHERE sequence = %" G_GINT64_FORMAT, undone, self->change);
  return sw_store_exec (self, sql, "saving the history", error) && count_rows (self, error);
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
SwStoreChange *
sw_store_find_change (SwStore   *self,
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

  change = sw_store_find_change (self, redo, error);
  if (change == NULL)
    goto fail;
  self->change = change->sequence;
  if (!sw_store_turn_change (self, !redo, error))
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
