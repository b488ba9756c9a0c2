/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

#include "sw-store-resources.h"

#define RESOURCE_PATH "/io/github/stridewell/Stridewell/sql/"

/* The versions of the schema. One that was released is frozen, and so is its file: a change of format is a new line here, a
 * new file in resources/sql, and a test that opens a file of the version before and compares its rows.
 *
 * A step that changes a table must also empty "change", because the history holds statements for the old one. */
static const SwStoreStep known_steps[] = {
  { 1, NULL, "schema-1.sql" }, /* profile, shoes, activities, pain, check-ins, weekly answers, screens, edits, history */
  { 2, NULL, "schema-2.sql" }, /* without the hashes of imported files */
};

/**
 * sw_store_get_known_version:
 *
 * Returns: the newest version of the schema that this program knows
 */
int
sw_store_get_known_version (void)
{
  return known_steps[G_N_ELEMENTS (known_steps) - 1].version;
}

static gboolean
fail_foreign (SwStore  *self,
              GError  **error)
{
  g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT,
               "opening the journal (%s): this is a database of another program; it was left as it was", self->path);
  return FALSE;
}

/**
 * sw_store_get_version:
 * @ret_version: (out): version of the file's schema, 0 for a file without tables
 * @ret_is_empty: (out): whether there are no tables
 *
 * Errors: CORRUPT when the file belongs to another program, NEWER when to a newer version of this one.
 *
 * Returns: whether the file is a journal, or can become one
 */
gboolean
sw_store_get_version (SwStore   *self,
                      int       *ret_version,
                      gboolean  *ret_is_empty,
                      GError   **error)
{
  static const char doing[] = "opening the journal";
  gint64 application = 0;
  gint64 version = 0;
  gint64 n_tables = 0;
  gboolean is_inside;
  gboolean is_good;

  /* Read as they are at one moment: between two of them another process may have made the journal. */
  is_inside = !sqlite3_get_autocommit (self->db);
  if (!is_inside && !sw_store_exec (self, "BEGIN", doing, error))
    return FALSE;
  is_good = sw_store_query_int (self, "PRAGMA application_id", doing, &application, error) &&
            sw_store_query_int (self, "PRAGMA user_version", doing, &version, error) &&
            sw_store_query_int (self, "SELECT count(*) FROM sqlite_schema", doing, &n_tables, error);
  if (!is_inside)
    sw_store_rollback (self);
  if (!is_good)
    return FALSE;

  *ret_is_empty = n_tables == 0 && version == 0 && application == 0;
  *ret_version = (int) version;
  if (*ret_is_empty)
    return TRUE;
  if (application != SW_STORE_APPLICATION_ID || version < 1)
    return fail_foreign (self, error);
  if (version > sw_store_get_known_version ())
    {
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_NEWER,
                   "opening the journal (%s): The journal is newer than this Stridewell. It was left as it was; please update.",
                   self->path);
      return FALSE;
    }

  return TRUE;
}

static char *
get_step_sql (const SwStoreStep  *step,
              GError            **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize size;

  if (step->sql != NULL)
    return g_strdup (step->sql);

  path = g_strconcat (RESOURCE_PATH, step->resource, NULL);
  bytes = g_resource_lookup_data (sw_store_resources_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &size);
  return g_strndup (data, size);
}

/* Does @step unless the file has its version already: another process may have been quicker. */
static gboolean
run_step (SwStore            *self,
          const SwStoreStep  *step,
          GError            **error)
{
  g_autofree char *sql = get_step_sql (step, error);
  g_autofree char *doing = g_strdup_printf ("bringing the journal to version %d", step->version);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d", SW_STORE_APPLICATION_ID, step->version);
  gint64 version = 0;

  if (sql == NULL || !sw_store_query_int (self, "PRAGMA user_version", doing, &version, error))
    return FALSE;

  return version >= step->version || (sw_store_exec (self, sql, doing, error) && sw_store_exec (self, stamp, doing, error));
}

/* Steps in one transaction, their versions included. */
static gboolean
run_steps (SwStore            *self,
           const SwStoreStep  *steps,
           guint               n_steps,
           GError            **error)
{
  if (!sw_store_begin (self, error))
    return FALSE;
  for (guint i = 0; i < n_steps; i++)
    if (!run_step (self, &steps[i], error))
      {
        sw_store_rollback (self);
        return FALSE;
      }

  return sw_store_commit (self, error);
}

/**
 * sw_store_migrate:
 * @steps: (array length=n_steps): the schema's steps, by version
 *
 * Brings the file to the version of the last step. A new file takes all of them in one transaction, so that nobody ever finds
 * it half way; an old one takes one step a transaction, each after a copy was put beside it ("journal.db.before-version-2").
 *
 * Returns: whether the file has that version now; on failure it has the last one reached
 */
gboolean
sw_store_migrate (SwStore            *self,
                  const SwStoreStep  *steps,
                  guint               n_steps,
                  GError            **error)
{
  gint64 version = 0;

  if (!sw_store_query_int (self, "PRAGMA user_version", "opening the journal", &version, error))
    return FALSE;
  if (version == 0)
    return run_steps (self, steps, n_steps, error);

  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *suffix = NULL;
      g_autofree char *name = NULL;

      if (version >= steps[i].version)
        continue;
      suffix = g_strdup_printf (".before-version-%d", steps[i].version);
      name = sw_store_find_free_name (self->path, suffix);
      if (!sw_store_copy_to (self->db, self->path, name, self->cancellable, error) || !run_steps (self, &steps[i], 1, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sw_store_migrate_to_known (SwStore  *self,
                           GError  **error)
{
  return sw_store_migrate (self, known_steps, G_N_ELEMENTS (known_steps), error);
}

/**
 * sw_store_list_schema:
 *
 * Returns: (transfer full) (element-type utf8): what the file is made of, sorted: a line for each table and index
 */
GPtrArray *
sw_store_list_schema (SwStore  *self,
                      GError  **error)
{
  static const char doing[] = "reading the schema";
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement =
    sw_store_prepare (self, "SELECT type || ' ' || name || ': ' || ifnull (sql, '') FROM sqlite_schema ORDER BY 1", doing, error);
  int code;

  if (statement == NULL)
    return NULL;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (lines, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  if (code != SQLITE_DONE)
    {
      sw_store_fail (self, code, doing, error);
      return NULL;
    }

  return g_steal_pointer (&lines);
}
