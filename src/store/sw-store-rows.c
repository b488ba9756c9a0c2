/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

#include <string.h>

/* Rows to records and back, by the descriptions of core/sw-field.h. A field has one column of its name, but for those that
 * keep a derived value beside the text and those that spread over several. */

#define MEMBER(Type, field, record) SW_FIELD_MEMBER (Type, record, (field)->offset)
#define EXTRA(Type, field, record) SW_FIELD_MEMBER (Type, record, (field)->extra)
#define EXTRA2(Type, field, record) SW_FIELD_MEMBER (Type, record, (field)->extra2)

static const char * const tables[SW_N_RECORDS] = {
  [SW_RECORD_SHOE] = "shoe",
  [SW_RECORD_ACTIVITY] = "activity",
  [SW_RECORD_PAIN] = "pain",
  [SW_RECORD_CHECK_IN] = "check_in",
  [SW_RECORD_OSTRC] = "ostrc",
  [SW_RECORD_SCREEN] = "screen",
  [SW_RECORD_CLEARANCE] = "clearance",
  [SW_RECORD_EDIT] = "edit",
  [SW_RECORD_SNOOZE] = "snooze",
};

const char *
sw_store_get_table (SwRecordId id)
{
  return tables[id];
}

static guint
count_field_columns (const SwField *field)
{
  switch ((int) field->type)
    {
    case SW_FIELD_INSTANT:
      return 2;
    case SW_FIELD_WALL_TIME:
      return 3;
    case SW_FIELD_SCORES:
      return SW_N_OSTRC_ANSWERS;
    case SW_FIELD_SCREEN:
      return SW_N_SCREEN_QUESTIONS;
    default:
      return 1;
    }
}

guint
sw_store_count_columns (const SwRecordType *type)
{
  guint n = 0;

  for (guint i = 0; i < type->n_fields; i++)
    n += count_field_columns (&type->fields[i]);

  return n;
}

static void
append_columns (GString       *list,
                const SwField *field)
{
  if (list->len > 0)
    g_string_append (list, ", ");

  switch ((int) field->type)
    {
    case SW_FIELD_INSTANT:
      g_string_append_printf (list, "%s, %s_us", field->name, field->name);
      break;
    case SW_FIELD_WALL_TIME:
      g_string_append_printf (list, "%s, %s_day, %s_minute", field->name, field->name, field->name);
      break;
    case SW_FIELD_SCORES:
      for (guint i = 1; i <= SW_N_OSTRC_ANSWERS; i++)
        g_string_append_printf (list, "%sq%u", i > 1 ? ", " : "", i);
      break;
    case SW_FIELD_SCREEN:
      for (guint i = 1; i <= SW_N_SCREEN_QUESTIONS; i++)
        g_string_append_printf (list, "%sr%u", i > 1 ? ", " : "", i);
      break;
    default:
      /* Some of CONTRACT's keys ("from", "for") are words of SQL. */
      g_string_append_printf (list, "\"%s\"", field->name);
    }
}

/**
 * sw_store_list_columns:
 * @type: kind of record
 *
 * Returns: (transfer full): the columns in the order in which rows are read and bound, separated by commas
 */
char *
sw_store_list_columns (const SwRecordType *type)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < type->n_fields; i++)
    append_columns (list, &type->fields[i]);

  return g_string_free (list, FALSE);
}

static gboolean
is_null (sqlite3_stmt *statement,
         int           column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL;
}

static void
read_text (sqlite3_stmt  *statement,
           int            column,
           char         **text)
{
  g_free (*text);
  *text = g_strdup ((const char *) sqlite3_column_text (statement, column));
}

/* A word of @field's vocabulary; FALSE when the column has some other text. */
static gboolean
read_word (sqlite3_stmt  *statement,
           int            column,
           const SwField *field,
           int           *value)
{
  const char *word = (const char *) sqlite3_column_text (statement, column);

  if (word == NULL)
    return TRUE;

  *value = field->words->from_word (word);
  return *value >= 0;
}

static gboolean
read_several (sqlite3_stmt  *statement,
              int            column,
              const SwField *field,
              gpointer       record)
{
  int *values = &MEMBER (int, field, record);
  guint n_columns = count_field_columns (field);

  for (guint i = 0; i < n_columns; i++)
    {
      if (field->type == SW_FIELD_SCORES)
        values[i] = sqlite3_column_int (statement, column + (int) i);
      else if (!read_word (statement, column + (int) i, field, &values[i]))
        return FALSE;
    }

  return TRUE;
}

/* Reads the columns of one field, which start at @column; a record as made by its _new has everything missing. */
static gboolean
read_field (sqlite3_stmt  *statement,
            int            column,
            const SwField *field,
            gpointer       record)
{
  if (field->type == SW_FIELD_SCREEN || field->type == SW_FIELD_SCORES)
    return read_several (statement, column, field, record);
  if (is_null (statement, column))
    return TRUE;

  switch ((int) field->type)
    {
    case SW_FIELD_TEXT:
      read_text (statement, column, &MEMBER (char *, field, record));
      return TRUE;
    case SW_FIELD_INSTANT:
      read_text (statement, column, &MEMBER (char *, field, record));
      EXTRA (gint64, field, record) = sqlite3_column_int64 (statement, column + 1);
      return TRUE;
    case SW_FIELD_WALL_TIME:
      read_text (statement, column, &MEMBER (char *, field, record));
      EXTRA (SwDay, field, record) = sqlite3_column_int (statement, column + 1);
      EXTRA2 (int, field, record) = sqlite3_column_int (statement, column + 2);
      return TRUE;
    case SW_FIELD_REAL:
      MEMBER (double, field, record) = sqlite3_column_double (statement, column);
      return TRUE;
    case SW_FIELD_WORD:
      return read_word (statement, column, field, &MEMBER (int, field, record));
    case SW_FIELD_WORD_SET:
      MEMBER (guint, field, record) = (guint) sqlite3_column_int (statement, column);
      EXTRA (gboolean, field, record) = TRUE;
      return TRUE;
    case SW_FIELD_WEEKDAYS:
      MEMBER (guint8, field, record) = (guint8) sqlite3_column_int (statement, column);
      EXTRA (gboolean, field, record) = TRUE;
      return TRUE;
    default:
      /* Days, weeks, whole numbers and truths. */
      MEMBER (int, field, record) = sqlite3_column_int (statement, column);
      return TRUE;
    }
}

/**
 * sw_store_read_row:
 * @type: kind of record
 * @statement: a row of sw_store_list_columns()
 * @record: a record as made by @type's create
 * @ret_bad: (out) (transfer none): the field that has a value it cannot have
 *
 * Returns: whether the row made sense
 */
gboolean
sw_store_read_row (const SwRecordType  *type,
                   sqlite3_stmt        *statement,
                   gpointer             record,
                   const char         **ret_bad)
{
  int column = 0;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const SwField *field = &type->fields[i];

      if (!read_field (statement, column, field, record))
        {
          *ret_bad = field->name;
          return FALSE;
        }
      column += (int) count_field_columns (field);
    }

  return TRUE;
}

static void
bind_text (sqlite3_stmt *statement,
           int           place,
           const char   *text)
{
  sqlite3_bind_text (statement, place, text, -1, SQLITE_STATIC);
}

/* -1 is how every missing whole number, truth and word looks. */
static void
bind_whole (sqlite3_stmt *statement,
            int           place,
            int           value)
{
  if (value == SW_MISSING)
    sqlite3_bind_null (statement, place);
  else
    sqlite3_bind_int (statement, place, value);
}

static void
bind_day (sqlite3_stmt *statement,
          int           place,
          SwDay         day)
{
  if (day == SW_DAY_NONE)
    sqlite3_bind_null (statement, place);
  else
    sqlite3_bind_int (statement, place, day);
}

static void
bind_real (sqlite3_stmt *statement,
           int           place,
           double        value)
{
  if (isnan (value))
    sqlite3_bind_null (statement, place);
  else
    sqlite3_bind_double (statement, place, value);
}

static void
bind_field (sqlite3_stmt  *statement,
            int            place,
            const SwField *field,
            gconstpointer  record)
{
  switch ((int) field->type)
    {
    case SW_FIELD_TEXT:
      bind_text (statement, place, MEMBER (char *, field, record));
      break;
    case SW_FIELD_INSTANT:
      bind_text (statement, place, MEMBER (char *, field, record));
      if (MEMBER (char *, field, record) != NULL)
        sqlite3_bind_int64 (statement, place + 1, EXTRA (gint64, field, record));
      break;
    case SW_FIELD_WALL_TIME:
      bind_text (statement, place, MEMBER (char *, field, record));
      sqlite3_bind_int (statement, place + 1, EXTRA (SwDay, field, record));
      sqlite3_bind_int (statement, place + 2, EXTRA2 (int, field, record));
      break;
    case SW_FIELD_DAY:
    case SW_FIELD_WEEK:
      bind_day (statement, place, MEMBER (SwDay, field, record));
      break;
    case SW_FIELD_REAL:
      bind_real (statement, place, MEMBER (double, field, record));
      break;
    case SW_FIELD_WORD:
      bind_text (statement, place, field->words->to_word (MEMBER (int, field, record)));
      break;
    case SW_FIELD_WORD_SET:
      bind_whole (statement, place, EXTRA (gboolean, field, record) ? (int) MEMBER (guint, field, record) : SW_MISSING);
      break;
    case SW_FIELD_WEEKDAYS:
      bind_whole (statement, place, EXTRA (gboolean, field, record) ? MEMBER (guint8, field, record) : SW_MISSING);
      break;
    case SW_FIELD_SCORES:
      for (int i = 0; i < SW_N_OSTRC_ANSWERS; i++)
        bind_whole (statement, place + i, (&MEMBER (int, field, record))[i]);
      break;
    case SW_FIELD_SCREEN:
      for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
        bind_text (statement, place + i, field->words->to_word ((&MEMBER (int, field, record))[i]));
      break;
    default:
      bind_whole (statement, place, MEMBER (int, field, record));
    }
}

/**
 * sw_store_bind_row:
 * @type: kind of record
 * @statement: a reset statement whose parameters from 1 on are sw_store_list_columns()
 * @record: must stay as it is until the statement is reset
 */
void
sw_store_bind_row (const SwRecordType *type,
                   sqlite3_stmt       *statement,
                   gconstpointer       record)
{
  int place = 1;

  sqlite3_clear_bindings (statement);
  for (guint i = 0; i < type->n_fields; i++)
    {
      bind_field (statement, place, &type->fields[i], record);
      place += (int) count_field_columns (&type->fields[i]);
    }
}

/* The profile is one row. Its lists are JSON arrays, which SQLite itself writes and takes apart. */

static gboolean
is_list (const SwField *field)
{
  return field->type == SW_FIELD_MINUTES_WEEK || field->type == SW_FIELD_WORD_LIST || field->type == SW_FIELD_TEXT_LIST;
}

static gboolean
is_list_missing (const SwField *field,
                 gconstpointer  profile)
{
  return field->type == SW_FIELD_MINUTES_WEEK ? !EXTRA (gboolean, field, profile) : MEMBER (gpointer, field, profile) == NULL;
}

static guint
count_list (const SwField *field,
            gconstpointer  profile)
{
  switch ((int) field->type)
    {
    case SW_FIELD_MINUTES_WEEK:
      return 7;
    case SW_FIELD_WORD_LIST:
      return MEMBER (GArray *, field, profile)->len;
    default:
      return g_strv_length (MEMBER (GStrv, field, profile));
    }
}

/* Builds the JSON array of a list that is not missing. */
static char *
build_list (SwStore        *self,
            const SwField  *field,
            gconstpointer   profile,
            GError        **error)
{
  static const char doing[] = "saving the profile";
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, "SELECT json_insert (?1, '$[#]', ?2)", doing, error);
  g_autofree char *list = g_strdup ("[]");
  guint n = count_list (field, profile);

  for (guint i = 0; statement != NULL && i < n; i++)
    {
      int code;

      sqlite3_reset (statement);
      sqlite3_bind_text (statement, 1, list, -1, SQLITE_TRANSIENT);
      if (field->type == SW_FIELD_MINUTES_WEEK)
        sqlite3_bind_int (statement, 2, (&MEMBER (int, field, profile))[i]);
      else if (field->type == SW_FIELD_WORD_LIST)
        bind_text (statement, 2, field->words->to_word ((int) g_array_index (MEMBER (GArray *, field, profile), SwKind, i)));
      else
        bind_text (statement, 2, MEMBER (GStrv, field, profile)[i]);

      code = sqlite3_step (statement);
      if (code != SQLITE_ROW)
        {
          sw_store_fail (self, code, doing, error);
          return NULL;
        }
      read_text (statement, 0, &list);
    }

  return statement != NULL ? g_steal_pointer (&list) : NULL;
}

/* Takes a list apart into @profile; FALSE without an error when it holds what it cannot hold. */
static gboolean
read_list (SwStore        *self,
           const SwField  *field,
           const char     *list,
           gpointer        profile,
           GError        **error)
{
  static const char doing[] = "reading the profile";
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, "SELECT value FROM json_each (?1)", doing, error);
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (SwKind));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;
  int code;

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, list);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      int value = -1;

      if (field->type == SW_FIELD_MINUTES_WEEK && n < 7)
        (&MEMBER (int, field, profile))[n++] = sqlite3_column_int (statement, 0);
      else if (field->type == SW_FIELD_TEXT_LIST)
        g_ptr_array_add (texts, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
      else if (field->type == SW_FIELD_WORD_LIST && read_word (statement, 0, field, &value) && value >= 0)
        g_array_append_val (kinds, value);
      else
        return FALSE;
    }
  if (code != SQLITE_DONE)
    return sw_store_fail (self, code, doing, error);

  if (field->type == SW_FIELD_WORD_LIST)
    MEMBER (GArray *, field, profile) = g_steal_pointer (&kinds);
  else if (field->type == SW_FIELD_TEXT_LIST)
    {
      g_ptr_array_add (texts, NULL);
      MEMBER (GStrv, field, profile) = (GStrv) g_ptr_array_steal (texts, NULL);
    }
  else
    EXTRA (gboolean, field, profile) = TRUE;
  return TRUE;
}

static char *
list_profile_columns (const char *suffix)
{
  GString *list = g_string_new (NULL);
  guint n_fields;
  const SwField *fields = sw_profile_get_fields (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (list, "%s\"%s\"%s", i > 0 ? ", " : "", fields[i].name, suffix);

  return g_string_free (list, FALSE);
}

/**
 * sw_store_read_profile:
 * @profile: a new profile, to be filled
 *
 * Returns: whether it could be read
 */
gboolean
sw_store_read_profile (SwStore    *self,
                       SwProfile  *profile,
                       GError    **error)
{
  static const char doing[] = "reading the profile";
  g_autofree char *columns = list_profile_columns ("");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM profile", columns);
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, sql, doing, error);
  guint n_fields;
  const SwField *fields = sw_profile_get_fields (&n_fields);
  int code;

  if (statement == NULL)
    return FALSE;
  code = sqlite3_step (statement);
  if (code == SQLITE_DONE)
    return TRUE;
  if (code != SQLITE_ROW)
    return sw_store_fail (self, code, doing, error);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GError) local_error = NULL;
      const char *text = NULL;
      gboolean is_good;

      if (is_list (&fields[i]))
        text = (const char *) sqlite3_column_text (statement, (int) i);
      if (text != NULL)
        is_good = read_list (self, &fields[i], text, profile, &local_error);
      else
        is_good = is_list (&fields[i]) || read_field (statement, (int) i, &fields[i], profile);

      if (!is_good && local_error == NULL)
        g_set_error (&local_error, SW_STORE_ERROR, SW_STORE_ERROR_CORRUPT, "%s (%s): the profile has a %s that no profile can have",
                     doing, self->path, fields[i].name);
      if (!is_good)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * sw_store_write_profile:
 * @profile: a valid profile
 *
 * Returns: whether it was written
 */
gboolean
sw_store_write_profile (SwStore          *self,
                        const SwProfile  *profile,
                        GError          **error)
{
  static const char doing[] = "saving the profile";
  g_autofree char *columns = list_profile_columns (" = ?");
  g_autofree char *sql = g_strdup_printf ("UPDATE profile SET %s WHERE only = 1", columns);
  g_autoptr (sqlite3_stmt) statement = sw_store_prepare (self, sql, doing, error);
  guint n_fields;
  const SwField *fields = sw_profile_get_fields (&n_fields);
  int code;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < n_fields; i++)
    {
      if (!is_list (&fields[i]))
        bind_field (statement, (int) i + 1, &fields[i], profile);
      else if (!is_list_missing (&fields[i], profile))
        {
          char *list = build_list (self, &fields[i], profile, error);

          if (list == NULL)
            return FALSE;
          sqlite3_bind_text (statement, (int) i + 1, list, -1, g_free);
        }
    }

  code = sqlite3_step (statement);
  return code == SQLITE_DONE || sw_store_fail (self, code, doing, error);
}
