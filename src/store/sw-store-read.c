/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

static gboolean
read_table (SwStore     *self,
            SwRecordId   id,
            SwJournal   *journal,
            GError     **error)
{
  const SwRecordType *type = sw_record_type_get (id);
  const char *table = sw_store_get_table (id);
  GPtrArray *records = sw_record_type_get_records (type, journal);
  g_autofree char *columns = sw_store_list_columns (type);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s NOT INDEXED", columns, table);
  g_autofree char *doing = g_strdup_printf ("reading table %s", table);
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, sql, doing, error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gpointer record = type->create ();
      const char *bad;

      g_ptr_array_add (records, record);
      if (!sw_store_read_row (type, statement, record, &bad))
        {
          g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT,
                       "%s (%s): the journal is damaged: row %u has a %s that no %s can have; it was left as it was",
                       doing, self->path, records->len, bad, type->title);
          return FALSE;
        }
    }

  return code == SQLITE_DONE || sw_store_fail (self, code, doing, error);
}

/**
 * sw_store_read_journal:
 * @self: store
 * @error: return location
 *
 * Reads everything, as it is at one moment. Inside a change, that change's records are there already.
 *
 * Errors: CORRUPT, BUSY, CANCELLED, FAILED.
 *
 * Returns: (transfer full) (nullable): a sealed journal
 */
SwJournal *
sw_store_read_journal (SwStore  *self,
                       GError  **error)
{
  g_autoptr (SwJournal) journal = NULL;
  gboolean is_inside;
  gboolean is_good;

  g_return_val_if_fail (self != NULL, NULL);

  /* One transaction, so that no other process can write between two tables. */
  is_inside = !sqlite3_get_autocommit (self->db);
  if (!is_inside && !sw_store_exec (self, "BEGIN", "reading the journal", error))
    return NULL;

  journal = sw_journal_new ();
  is_good = sw_store_read_profile (self, journal->profile, error);
  for (int id = 0; is_good && id < SW_N_RECORDS; id++)
    is_good = read_table (self, (SwRecordId) id, journal, error);
  if (!is_inside)
    sw_store_rollback (self);
  /* The pages that were read lie in the journal now, and are not read again before something changes. */
  sqlite3_db_release_memory (self->db);
  if (!is_good)
    return NULL;

  sw_journal_seal (journal);
  return g_steal_pointer (&journal);
}
