/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

/**
 * sw_store_begin_change:
 * @self: store without an open change
 * @made: the instant or day of the change, for the history
 * @code: what it is, e.g. "import"
 * @subject: (nullable): what it is about, e.g. a file name or an id
 * @error: return location
 *
 * Begins a change: one transaction, one step of undo. Waits while another process writes.
 *
 * Errors: BUSY, READ_ONLY, FULL, PERMISSION.
 *
 * Returns: whether it has begun; then commit or roll it back
 */
gboolean
sw_store_begin_change (SwStore     *self,
                       const char  *made,
                       const char  *code,
                       const char  *subject,
                       GError     **error)
{
  static const char doing[] = "beginning a change";
  g_autoptr (sqlite3_stmt) statement = NULL;
  int result;

  g_return_val_if_fail (self != NULL && made != NULL && code != NULL, FALSE);
  g_return_val_if_fail (!self->in_change, FALSE);

  if (!sw_store_prepare_undo (self, error) || !sw_store_begin (self, error))
    return FALSE;

  statement = sw_store_prepare (self, "INSERT INTO change (made, code, subject) VALUES (?1, ?2, ?3)", doing, error);
  if (statement == NULL)
    goto fail;
  sqlite3_bind_text (statement, 1, made, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, code, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, subject, -1, SQLITE_STATIC);
  result = sqlite3_step (statement);
  if (result != SQLITE_DONE)
    {
      sw_store_fail (self, result, doing, error);
      goto fail;
    }

  self->in_change = TRUE;
  self->keeps_empty = FALSE;
  self->change = sqlite3_last_insert_rowid (self->db);
  self->n_records = 0;
  return TRUE;

fail:
  sw_store_rollback (self);
  return FALSE;
}

/**
 * sw_store_commit_change:
 * @self: store with an open change
 * @error: return location
 *
 * Ends the change; changes that were undone can no longer be redone. A change that changed nothing leaves no trace in the
 * history. On failure nothing of it remains.
 *
 * Errors: FULL, CONSTRAINT, FAILED.
 *
 * Returns: whether it is on the disk
 */
gboolean
sw_store_commit_change (SwStore  *self,
                        GError  **error)
{
  g_autofree char *sql = NULL;
  gint64 has_effect = 0;

  g_return_val_if_fail (self != NULL && self->in_change, FALSE);

  self->in_change = FALSE;
  if (self->is_spoiled || sqlite3_get_autocommit (self->db))
    {
      sw_store_rollback (self);
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FAILED, "saving the journal (%s): a part of the change failed", self->path);
      return FALSE;
    }

  sql = g_strdup_printf ("SELECT 1 FROM undo WHERE change = %" G_GINT64_FORMAT " LIMIT 1", self->change);
  if (!sw_store_query_int (self, sql, "saving the change", &has_effect, error))
    goto fail;
  if (!has_effect && !self->keeps_empty)
    {
      sw_store_rollback (self);
      return TRUE;
    }
  if (!sw_store_close_change (self, error))
    goto fail;

  return sw_store_commit (self, error);

fail:
  sw_store_rollback (self);
  return FALSE;
}

/**
 * sw_store_rollback_change:
 * @self: store with an open change
 *
 * Ends the change as if it had never begun.
 */
void
sw_store_rollback_change (SwStore *self)
{
  g_return_if_fail (self != NULL && self->in_change);

  self->in_change = FALSE;
  sw_store_rollback (self);
}

/**
 * sw_store_in_change:
 * @self: store
 *
 * Returns: whether a change is open
 */
gboolean
sw_store_in_change (const SwStore *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->in_change;
}

/* The column that tells records apart; for screens and clearances that is only the day. */
static const char *
get_key_name (const SwRecordType *type)
{
  return type->fields[0].name;
}

static char *
make_put_sql (const char *table,
              const char *columns,
              const char *places,
              const char *key)
{
  g_auto (GStrv) names = g_strsplit (columns, ", ", -1);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET ", table, columns, places, key);
  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (sql, "%s%s = excluded.%s", i > 0 ? ", " : "", names[i], names[i]);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
make_sql (SwRecordId       id,
          SwStoreStatement which)
{
  const SwRecordType *type = sw_record_type_get (id);
  const char *table = sw_store_get_table (id);
  g_autofree char *columns = sw_store_list_columns (type);
  g_autoptr (GString) places = g_string_new ("?");

  if (which == SW_STORE_STATEMENT_REMOVE)
    return g_strdup_printf ("DELETE FROM %s WHERE %s = ?1", table, get_key_name (type));

  for (guint i = 1; i < sw_store_count_columns (type); i++)
    g_string_append (places, ", ?");
  if (which == SW_STORE_STATEMENT_PUT && type->has_key)
    return make_put_sql (table, columns, places->str, get_key_name (type));
  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table, columns, places->str);
}

/* The kept statement, reset. */
static sqlite3_stmt *
get_statement (SwStore           *self,
               SwRecordId         id,
               SwStoreStatement   which,
               const char        *doing,
               GError           **error)
{
  sqlite3_stmt **kept = &self->statements[id][which];

  if (*kept == NULL)
    {
      g_autofree char *sql = make_sql (id, which);

      *kept = sw_store_prepare (self, sql, doing, error);
    }
  return *kept;
}

/* A write needs an open change that nothing has gone wrong in. */
static gboolean
check_change (SwStore  *self,
              GError  **error)
{
  g_return_val_if_fail (self->in_change, FALSE);

  if (!self->is_spoiled)
    return TRUE;

  g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FAILED, "saving the change (%s): an earlier part of it failed", self->path);
  return FALSE;
}

static gboolean
step_write (SwStore       *self,
            sqlite3_stmt  *statement,
            const char    *doing,
            GError       **error)
{
  int code = sqlite3_step (statement);
  gboolean is_good = code == SQLITE_DONE || sw_store_fail (self, code, doing, error);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return is_good;
}

static gboolean
write_record (SwStore           *self,
              SwRecordId         id,
              SwStoreStatement   which,
              gconstpointer      record,
              GError           **error)
{
  const SwRecordType *type = sw_record_type_get (id);
  g_autofree char *doing = NULL;
  sqlite3_stmt *statement;

  if (!check_change (self, error) || !type->validate (record, error))
    return FALSE;

  doing = g_strdup_printf ("saving the %s", type->title);
  statement = get_statement (self, id, which, doing, error);
  if (statement == NULL)
    return FALSE;

  sw_store_bind_row (type, statement, record);
  if (!step_write (self, statement, doing, error))
    return FALSE;

  self->n_records++;
  return TRUE;
}

/* Removes by the key, a text or a day; *ret_n_removed may be 0. */
static gboolean
remove_records (SwStore     *self,
                SwRecordId   id,
                const char  *text,
                SwDay        day,
                int         *ret_n_removed,
                GError     **error)
{
  const SwRecordType *type = sw_record_type_get (id);
  g_autofree char *doing = NULL;
  sqlite3_stmt *statement;

  if (!check_change (self, error))
    return FALSE;

  doing = g_strdup_printf ("removing the %s", type->title);
  statement = get_statement (self, id, SW_STORE_STATEMENT_REMOVE, doing, error);
  if (statement == NULL)
    return FALSE;

  if (text != NULL)
    sqlite3_bind_text (statement, 1, text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_int (statement, 1, day);
  if (!step_write (self, statement, doing, error))
    return FALSE;

  *ret_n_removed = sqlite3_changes (self->db);
  self->n_records += *ret_n_removed;
  return TRUE;
}

/* The same for a caller who knows that there is one. */
static gboolean
remove_known (SwStore     *self,
              SwRecordId   id,
              const char  *text,
              SwDay        day,
              GError     **error)
{
  int n_removed = 0;
  char buffer[SW_DAY_STRING_SIZE];

  if (!remove_records (self, id, text, day, &n_removed, error))
    return FALSE;
  if (n_removed > 0)
    return TRUE;

  g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CONSTRAINT, "removing the %s (%s): there is none with %s %s",
               sw_record_type_get (id)->title, self->path, get_key_name (sw_record_type_get (id)),
               text != NULL ? text : sw_day_format (day, buffer));
  return FALSE;
}

static gboolean
put_on_day (SwStore        *self,
            SwRecordId      id,
            SwDay           day,
            gconstpointer   record,
            GError        **error)
{
  int n_removed;

  return sw_record_type_get (id)->validate (record, error) && remove_records (self, id, NULL, day, &n_removed, error) &&
         write_record (self, id, SW_STORE_STATEMENT_ADD, record, error);
}

/**
 * sw_store_set_profile:
 * @self: store with an open change
 * @profile: the whole profile
 * @error: return location
 *
 * Errors: %SW_RECORD_ERROR, CONSTRAINT, FULL, …
 *
 * Returns: whether it is part of the change now
 */
gboolean
sw_store_set_profile (SwStore          *self,
                      const SwProfile  *profile,
                      GError          **error)
{
  g_return_val_if_fail (self != NULL && profile != NULL, FALSE);

  if (!check_change (self, error) || !sw_profile_validate (profile, error) || !sw_store_write_profile (self, profile, error))
    return FALSE;

  self->n_records++;
  return TRUE;
}

#define DEFINE_ADD(name, Type, id)                                                     \
  gboolean                                                                              \
  sw_store_add_##name (SwStore *self, const Type *record, GError **error)               \
  {                                                                                     \
    g_return_val_if_fail (self != NULL && record != NULL, FALSE);                       \
    return write_record (self, id, SW_STORE_STATEMENT_ADD, record, error);              \
  }
#define DEFINE_PUT(name, Type, id)                                                     \
  gboolean                                                                              \
  sw_store_put_##name (SwStore *self, const Type *record, GError **error)               \
  {                                                                                     \
    g_return_val_if_fail (self != NULL && record != NULL, FALSE);                       \
    return write_record (self, id, SW_STORE_STATEMENT_PUT, record, error);              \
  }
#define DEFINE_PUT_ON_DAY(name, Type, id)                                              \
  gboolean                                                                              \
  sw_store_put_##name (SwStore *self, const Type *record, GError **error)               \
  {                                                                                     \
    g_return_val_if_fail (self != NULL && record != NULL, FALSE);                       \
    return put_on_day (self, id, record->day, record, error);                           \
  }
#define DEFINE_REMOVE(name, id)                                                        \
  gboolean                                                                              \
  sw_store_remove_##name (SwStore *self, const char *key, GError **error)               \
  {                                                                                     \
    g_return_val_if_fail (self != NULL && key != NULL, FALSE);                          \
    return remove_known (self, id, key, SW_DAY_NONE, error);                            \
  }
#define DEFINE_REMOVE_DAY(name, id)                                                    \
  gboolean                                                                              \
  sw_store_remove_##name (SwStore *self, SwDay day, GError **error)                     \
  {                                                                                     \
    g_return_val_if_fail (self != NULL && day != SW_DAY_NONE, FALSE);                   \
    return remove_known (self, id, NULL, day, error);                                   \
  }

DEFINE_ADD (shoe, SwShoe, SW_RECORD_SHOE)
DEFINE_PUT (shoe, SwShoe, SW_RECORD_SHOE)
DEFINE_REMOVE (shoe, SW_RECORD_SHOE)
DEFINE_ADD (activity, SwActivity, SW_RECORD_ACTIVITY)
DEFINE_PUT (activity, SwActivity, SW_RECORD_ACTIVITY)
DEFINE_REMOVE (activity, SW_RECORD_ACTIVITY)
DEFINE_ADD (pain, SwPainReport, SW_RECORD_PAIN)
DEFINE_PUT (pain, SwPainReport, SW_RECORD_PAIN)
DEFINE_REMOVE (pain, SW_RECORD_PAIN)
DEFINE_ADD (check_in, SwCheckIn, SW_RECORD_CHECK_IN)
DEFINE_PUT (check_in, SwCheckIn, SW_RECORD_CHECK_IN)
DEFINE_REMOVE_DAY (check_in, SW_RECORD_CHECK_IN)
DEFINE_ADD (ostrc, SwOstrc, SW_RECORD_OSTRC)
DEFINE_PUT (ostrc, SwOstrc, SW_RECORD_OSTRC)
DEFINE_REMOVE_DAY (ostrc, SW_RECORD_OSTRC)
DEFINE_ADD (edit, SwEdit, SW_RECORD_EDIT)
DEFINE_PUT (edit, SwEdit, SW_RECORD_EDIT)
DEFINE_REMOVE (edit, SW_RECORD_EDIT)
DEFINE_ADD (snooze, SwSnooze, SW_RECORD_SNOOZE)
DEFINE_PUT (snooze, SwSnooze, SW_RECORD_SNOOZE)
DEFINE_REMOVE (snooze, SW_RECORD_SNOOZE)
DEFINE_ADD (screen, SwScreen, SW_RECORD_SCREEN)
DEFINE_PUT_ON_DAY (screen, SwScreen, SW_RECORD_SCREEN)
DEFINE_REMOVE_DAY (screens, SW_RECORD_SCREEN)
DEFINE_ADD (clearance, SwClearance, SW_RECORD_CLEARANCE)
DEFINE_PUT_ON_DAY (clearance, SwClearance, SW_RECORD_CLEARANCE)
DEFINE_REMOVE_DAY (clearances, SW_RECORD_CLEARANCE)

/* A record's key in a form to hash: the text itself, or the day as a number that is no pointer to anything. */
static gconstpointer
get_key (const SwRecordType *type,
         gconstpointer       record)
{
  const SwField *field = &type->fields[0];

  if (field->type == SW_FIELD_TEXT)
    return SW_FIELD_MEMBER (char *, record, field->offset);
  return GINT_TO_POINTER (SW_FIELD_MEMBER (SwDay, record, field->offset));
}

static gboolean
remove_by_key (SwStore        *self,
               SwRecordId      id,
               gconstpointer   record,
               GError        **error)
{
  const SwRecordType *type = sw_record_type_get (id);
  gboolean has_text = type->fields[0].type == SW_FIELD_TEXT;
  int n_removed;

  return remove_records (self, id, has_text ? SW_FIELD_MEMBER (char *, record, type->fields[0].offset) : NULL,
                         has_text ? SW_DAY_NONE : SW_FIELD_MEMBER (SwDay, record, type->fields[0].offset), &n_removed, error);
}

/* Brings one table from @old to @new, touching only what differs, so that the undo log stays small. */
static gboolean
replace_keyed (SwStore    *self,
               SwRecordId  id,
               GPtrArray  *old,
               GPtrArray  *new,
               GError    **error)
{
  const SwRecordType *type = sw_record_type_get (id);
  gboolean has_text = type->fields[0].type == SW_FIELD_TEXT;
  g_autoptr (GHashTable) by_key = g_hash_table_new (has_text ? g_str_hash : g_direct_hash, has_text ? g_str_equal : g_direct_equal);
  GHashTableIter iter;
  gpointer record;

  for (guint i = 0; i < old->len; i++)
    g_hash_table_insert (by_key, (gpointer) get_key (type, g_ptr_array_index (old, i)), g_ptr_array_index (old, i));

  for (guint i = 0; i < new->len; i++)
    {
      gconstpointer key = get_key (type, g_ptr_array_index (new, i));
      gpointer before = g_hash_table_lookup (by_key, key);

      g_hash_table_remove (by_key, key);
      if ((before == NULL || !type->equal (before, g_ptr_array_index (new, i))) &&
          !write_record (self, id, SW_STORE_STATEMENT_PUT, g_ptr_array_index (new, i), error))
        return FALSE;
    }

  g_hash_table_iter_init (&iter, by_key);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (!remove_by_key (self, id, record, error))
      return FALSE;

  return TRUE;
}

/* The same for a table whose records have no key: all of them, if any differs. */
static gboolean
replace_listed (SwStore    *self,
                SwRecordId  id,
                GPtrArray  *old,
                GPtrArray  *new,
                GError    **error)
{
  const SwRecordType *type = sw_record_type_get (id);
  gboolean is_equal = old->len == new->len;

  for (guint i = 0; is_equal && i < new->len; i++)
    is_equal = type->equal (g_ptr_array_index (old, i), g_ptr_array_index (new, i));
  if (is_equal)
    return TRUE;

  for (guint i = 0; i < old->len; i++)
    if (!remove_by_key (self, id, g_ptr_array_index (old, i), error))
      return FALSE;
  for (guint i = 0; i < new->len; i++)
    if (!write_record (self, id, SW_STORE_STATEMENT_ADD, g_ptr_array_index (new, i), error))
      return FALSE;

  return TRUE;
}

/**
 * sw_store_replace_journal:
 * @self: store with an open change
 * @journal: a sealed journal
 * @error: return location
 *
 * Makes the file hold @journal and nothing else. Such a change is in the history even when nothing differed, because the
 * user asked for it and may ask to undo it.
 *
 * Errors: %SW_RECORD_ERROR, CONSTRAINT, FULL, …
 *
 * Returns: whether it is part of the change now
 */
gboolean
sw_store_replace_journal (SwStore          *self,
                          const SwJournal  *journal,
                          GError          **error)
{
  g_autoptr (SwJournal) present = NULL;

  g_return_val_if_fail (self != NULL && journal != NULL && journal->sealed, FALSE);

  if (!check_change (self, error) || !sw_journal_validate (journal, error))
    return FALSE;
  present = sw_store_read_journal (self, error);
  if (present == NULL)
    return FALSE;

  if (!sw_profile_equal (present->profile, journal->profile) && !sw_store_set_profile (self, journal->profile, error))
    return FALSE;
  for (int id = 0; id < SW_N_RECORDS; id++)
    {
      const SwRecordType *type = sw_record_type_get ((SwRecordId) id);
      GPtrArray *old = sw_record_type_get_records (type, present);
      GPtrArray *new = sw_record_type_get_records (type, journal);

      if (!(type->has_key ? replace_keyed : replace_listed) (self, (SwRecordId) id, old, new, error))
        return FALSE;
    }

  self->keeps_empty = TRUE;
  return TRUE;
}
