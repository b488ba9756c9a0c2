/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

#include <errno.h>

#include <glib/gstdio.h>

/* How many pieces of damage are listed at most. */
#define MAX_DAMAGE "100"

/**
 * sw_store_problem_free:
 * @self: (transfer full) (nullable): a problem
 */
void
sw_store_problem_free (SwStoreProblem *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}

static void add_problem (GPtrArray *problems, SwStoreProblemKind kind, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
add_problem (GPtrArray          *problems,
             SwStoreProblemKind  kind,
             const char         *format,
             ...)
{
  SwStoreProblem *problem = g_new0 (SwStoreProblem, 1);
  va_list args;

  problem->kind = kind;
  va_start (args, format);
  problem->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (problems, problem);
}

/* integrity_check itself stops with an error on some damage; that is then the finding. */
static gboolean
check_pages (SwStore    *self,
             GPtrArray  *problems,
             GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, "PRAGMA integrity_check (" MAX_DAMAGE ")", "checking the pages", error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *line = (const char *) sqlite3_column_text (statement, 0);

      if (g_strcmp0 (line, "ok") != 0)
        add_problem (problems, SW_STORE_PROBLEM_DAMAGE, "%s", line);
    }
  if (code == SQLITE_DONE)
    return TRUE;
  if ((code & 0xff) != SQLITE_CORRUPT)
    return sw_store_fail (self, code, "checking the pages", error);

  add_problem (problems, SW_STORE_PROBLEM_DAMAGE, "%s", sqlite3_errmsg (self->db));
  return TRUE;
}

static gboolean
check_references (SwStore    *self,
                  GPtrArray  *problems,
                  GError    **error)
{
  static const char doing[] = "checking the references";
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, "PRAGMA foreign_key_check", doing, error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    add_problem (problems, SW_STORE_PROBLEM_REFERENCE, "a row of table %s refers to table %s and finds nothing there",
                 (const char *) sqlite3_column_text (statement, 0), (const char *) sqlite3_column_text (statement, 2));

  return code == SQLITE_DONE || sw_store_fail (self, code, doing, error);
}

static gboolean
has_line (GPtrArray  *lines,
          const char *line)
{
  return g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL);
}

/* Compares the tables with those of a new journal. */
static gboolean
check_schema (SwStore    *self,
              GPtrArray  *problems,
              GError    **error)
{
  g_autoptr (SwStore) fresh = sw_store_new_in_memory (error);
  g_autoptr (GPtrArray) wanted = fresh != NULL ? sw_store_list_schema (fresh, error) : NULL;
  g_autoptr (GPtrArray) found = wanted != NULL ? sw_store_list_schema (self, error) : NULL;

  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < wanted->len; i++)
    if (!has_line (found, g_ptr_array_index (wanted, i)))
      add_problem (problems, SW_STORE_PROBLEM_SCHEMA, "missing or changed: %.60s…", (char *) g_ptr_array_index (wanted, i));
  for (guint i = 0; i < found->len; i++)
    if (!has_line (wanted, g_ptr_array_index (found, i)))
      add_problem (problems, SW_STORE_PROBLEM_SCHEMA, "not of this version: %.60s…", (char *) g_ptr_array_index (found, i));

  return TRUE;
}

static void
check_records (const SwJournal *journal,
               GPtrArray       *problems)
{
  g_autoptr (GError) profile_error = NULL;

  if (!sw_profile_validate (journal->profile, &profile_error))
    add_problem (problems, SW_STORE_PROBLEM_RECORD, "profile: %s", profile_error->message);

  for (int id = 0; id < SW_N_RECORDS; id++)
    {
      const SwRecordType *type = sw_record_type_get ((SwRecordId) id);
      GPtrArray *records = sw_record_type_get_records (type, journal);

      for (guint i = 0; i < records->len; i++)
        {
          g_autoptr (GError) error = NULL;

          if (!type->validate (g_ptr_array_index (records, i), &error))
            add_problem (problems, SW_STORE_PROBLEM_RECORD, "%s[%u]: %s", type->name, i, error->message);
        }
    }
}

/* Names of records that are not there. The journal allows them, as files from elsewhere have them. */
static void
check_names (const SwJournal *journal,
             GPtrArray       *problems)
{
  for (guint i = 0; i < journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      if (activity->shoe != NULL && sw_journal_get_shoe (journal, activity->shoe) == NULL)
        add_problem (problems, SW_STORE_PROBLEM_DANGLING, "activity %s names shoe %s, which is not there", activity->id, activity->shoe);
    }
  for (guint i = 0; i < journal->pain->len; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);

      if (report->activity != NULL && sw_journal_get_activity (journal, report->activity) == NULL)
        add_problem (problems, SW_STORE_PROBLEM_DANGLING, "pain report %s names activity %s, which is not there", report->id, report->activity);
    }
  for (guint i = 0; i < journal->edits->len; i++)
    {
      const SwEdit *edit = g_ptr_array_index (journal->edits, i);

      if (edit->activity != NULL && sw_journal_get_activity (journal, edit->activity) == NULL)
        add_problem (problems, SW_STORE_PROBLEM_DANGLING, "edit %s names activity %s, which is not there", edit->id, edit->activity);
    }
}

/**
 * sw_store_check:
 * @self: store
 * @error: return location
 *
 * Looks at everything: pages and indices, foreign keys, the schema against a new journal's, each record against today's
 * rules, and names of records that are not there.
 *
 * Errors: CANCELLED, BUSY, FAILED; damage is no error but an answer.
 *
 * Returns: (transfer full) (element-type SwStoreProblem) (nullable): what was found, empty when all is well
 */
GPtrArray *
sw_store_check (SwStore  *self,
                GError  **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (SwJournal) journal = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL && !self->in_change, NULL);

  problems = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_store_problem_free);
  if (!check_pages (self, problems, error) || !check_references (self, problems, error) || !check_schema (self, problems, error))
    return NULL;

  journal = sw_store_read_journal (self, &local_error);
  if (journal != NULL)
    {
      check_records (journal, problems);
      check_names (journal, problems);
    }
  else if (g_error_matches (local_error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT))
    add_problem (problems, SW_STORE_PROBLEM_DAMAGE, "%s", local_error->message);
  else
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&problems);
}

/* Salvage */

typedef struct
{
  SwStore *source;
  SwStore *target;
  guint    n_saved;
  guint    n_lost;
} Salvage;

/* Writes one good record; a second one with the same key is lost like a bad one. */
static gboolean
save_record (Salvage        *salvage,
             SwRecordId      id,
             gconstpointer   record,
             GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean is_good = FALSE;

  switch (id)
    {
    case SW_RECORD_SHOE:
      is_good = sw_store_add_shoe (salvage->target, record, &local_error);
      break;
    case SW_RECORD_ACTIVITY:
      is_good = sw_store_add_activity (salvage->target, record, &local_error);
      break;
    case SW_RECORD_PAIN:
      is_good = sw_store_add_pain (salvage->target, record, &local_error);
      break;
    case SW_RECORD_CHECK_IN:
      is_good = sw_store_add_check_in (salvage->target, record, &local_error);
      break;
    case SW_RECORD_OSTRC:
      is_good = sw_store_add_ostrc (salvage->target, record, &local_error);
      break;
    case SW_RECORD_SCREEN:
      is_good = sw_store_add_screen (salvage->target, record, &local_error);
      break;
    case SW_RECORD_CLEARANCE:
      is_good = sw_store_add_clearance (salvage->target, record, &local_error);
      break;
    case SW_RECORD_EDIT:
      is_good = sw_store_add_edit (salvage->target, record, &local_error);
      break;
    case SW_RECORD_SNOOZE:
      is_good = sw_store_add_snooze (salvage->target, record, &local_error);
      break;
    case SW_N_RECORDS:
    default:
      g_assert_not_reached ();
    }

  if (is_good)
    salvage->n_saved++;
  else if (g_error_matches (local_error, SW_STORE_ERROR, SW_STORE_ERROR_CONSTRAINT) || local_error->domain == SW_RECORD_ERROR)
    salvage->n_lost++;
  else
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Reads one table from one end until it ends or a page cannot be read. @limit is the last row number that the other
 * direction had; *ret_stopped tells how it went. */
static gboolean
salvage_from_one_end (Salvage     *salvage,
                      SwRecordId   id,
                      gboolean     backwards,
                      gint64       limit,
                      gint64      *ret_last,
                      gboolean    *ret_stopped,
                      GError     **error)
{
  const SwRecordType *type = sw_record_type_get (id);
  g_autofree char *columns = sw_store_list_columns (type);
  g_autofree char *sql = g_strdup_printf ("SELECT %s, rowid FROM %s NOT INDEXED ORDER BY rowid %s", columns, sw_store_get_table (id),
                                          backwards ? "DESC" : "ASC");
  g_autoptr (sqlite3_stmt) statement = NULL;
  int n_columns = (int) sw_store_count_columns (type);

  *ret_stopped = TRUE;
  if (sqlite3_prepare_v2 (salvage->source->db, sql, -1, &statement, NULL) != SQLITE_OK)
    return TRUE;

  for (;;)
    {
      int code = sqlite3_step (statement);
      gpointer record;
      const char *bad;
      gboolean is_good;

      if (code != SQLITE_ROW)
        {
          *ret_stopped = code != SQLITE_DONE;
          return TRUE;
        }
      if (backwards && sqlite3_column_int64 (statement, n_columns) <= limit)
        return TRUE;
      *ret_last = sqlite3_column_int64 (statement, n_columns);

      record = type->create ();
      if (sw_store_read_row (type, statement, record, &bad))
        is_good = save_record (salvage, id, record, error);
      else
        {
          salvage->n_lost++;
          is_good = TRUE;
        }
      type->destroy (record);
      if (!is_good)
        return FALSE;
    }
}

static gboolean
salvage_table (Salvage     *salvage,
               SwRecordId   id,
               GError     **error)
{
  gint64 last = G_MININT64;
  gint64 other = 0;
  gboolean stopped;

  if (!salvage_from_one_end (salvage, id, FALSE, 0, &last, &stopped, error))
    return FALSE;
  if (!stopped)
    return TRUE;

  /* A bad page in the middle: what lies behind it is reached from the other end. How many rows it had nobody knows. */
  salvage->n_lost++;
  return salvage_from_one_end (salvage, id, TRUE, last, &other, &stopped, error);
}

static gboolean
salvage_profile (Salvage  *salvage,
                 GError  **error)
{
  g_autoptr (SwProfile) profile = sw_profile_new ();
  g_autoptr (SwProfile) empty = sw_profile_new ();

  if (!sw_store_read_profile (salvage->source, profile, NULL) || !sw_profile_validate (profile, NULL))
    {
      salvage->n_lost++;
      return TRUE;
    }

  return sw_profile_equal (profile, empty) || sw_store_set_profile (salvage->target, profile, error);
}

/**
 * sw_store_salvage:
 * @path: a damaged journal, which is only read
 * @target: the new journal; must not exist
 * @ret_saved: (out): records found and saved
 * @ret_lost: (out): records known to be lost, and places where an unknown number is
 * @error: return location
 *
 * Copies everything that can still be read out of a damaged journal into a new one. The history is not taken along.
 *
 * Errors: CORRUPT when not even the list of tables can be read; those of writing @target.
 *
 * Returns: whether @target is a sound journal now; if not, it is not there
 */
gboolean
sw_store_salvage (const char  *path,
                  const char  *target,
                  guint       *ret_saved,
                  guint       *ret_lost,
                  GError     **error)
{
  g_autoptr (SwStore) source = NULL;
  g_autoptr (SwStore) saved = NULL;
  g_autofree char *full = NULL;
  Salvage salvage = { NULL };
  gint64 n_tables = 0;
  gboolean is_good;

  g_return_val_if_fail (path != NULL && target != NULL && ret_saved != NULL && ret_lost != NULL, FALSE);

  full = g_canonicalize_filename (path, NULL);
  if (g_file_test (target, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_FAILED, "salvaging the journal (%s): there is such a file already", target);
      return FALSE;
    }
  source = sw_store_open_unchecked (full, TRUE, error);
  if (source == NULL ||
      !sw_store_query_int (source, "SELECT count(*) FROM sqlite_schema WHERE name = 'activity'", "salvaging the journal", &n_tables, error))
    return FALSE;
  if (n_tables == 0)
    return sw_store_set_error (error, NULL, SQLITE_CORRUPT, full, "salvaging the journal");

  saved = sw_store_open (target, SW_STORE_OPEN_CREATE, error);
  if (saved == NULL)
    return FALSE;
  salvage.source = source;
  salvage.target = saved;
  is_good = sw_store_begin_change (saved, "", "salvage", NULL, error) && salvage_profile (&salvage, error);
  for (int id = 0; is_good && id < SW_N_RECORDS; id++)
    is_good = salvage_table (&salvage, (SwRecordId) id, error);
  is_good = is_good && sw_store_commit_change (saved, error) &&
            sw_store_exec (saved, "DELETE FROM change", "salvaging the journal", error);
  if (!is_good)
    {
      g_autofree char *remains = g_strdup (sw_store_get_path (saved));

      g_clear_pointer (&saved, sw_store_close);
      g_unlink (remains);
      return FALSE;
    }

  *ret_saved = salvage.n_saved;
  *ret_lost = salvage.n_lost;
  return TRUE;
}
