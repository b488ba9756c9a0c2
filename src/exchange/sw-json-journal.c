/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-json-journal.h"

/* Both directions walk the descriptions of core/sw-field.h; only the profile's race, which CONTRACT nests, is special. */

#define MEMBER(Type, field, record) SW_FIELD_MEMBER (Type, record, (field)->offset)
#define EXTRA(Type, field, record) SW_FIELD_MEMBER (Type, record, (field)->extra)
#define EXTRA2(Type, field, record) SW_FIELD_MEMBER (Type, record, (field)->extra2)

static void
fail_value (SwJsonReader *reader,
            const char   *expected)
{
  sw_json_reader_fail (reader, SW_JSON_ERROR_VALUE, "expected %s", expected);
}

/* "expected easy, long, … or other" */
static void
fail_word (SwJsonReader      *reader,
           const SwWordTable *words)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < words->n_words; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : i + 1 == words->n_words ? " or " : ", ",
                            words->to_word (words->is_flags ? 1 << i : (int) i));
  fail_value (reader, list->str);
}

/* Reads one word of @words. */
static gboolean
read_word (SwJsonReader      *reader,
           const SwWordTable *words,
           int               *ret_value)
{
  g_autofree char *word = NULL;
  int value;

  if (!sw_json_reader_read_string (reader, &word))
    return FALSE;

  value = words->from_word (word);
  if (value == (words->is_flags ? 0 : -1))
    {
      fail_word (reader, words);
      return FALSE;
    }

  *ret_value = value;
  return TRUE;
}

static void
read_word_set (SwJsonReader      *reader,
               const SwWordTable *words,
               guint             *ret_flags)
{
  guint flags = 0;
  int flag;

  if (!sw_json_reader_enter_array (reader))
    return;
  while (sw_json_reader_next_element (reader))
    {
      if (!read_word (reader, words, &flag))
        return;
      if (flags & (guint) flag)
        fail_value (reader, "each word once");
      flags |= (guint) flag;
    }
  *ret_flags = flags;
}

static void
read_weekdays (SwJsonReader *reader,
               guint8       *ret_days)
{
  guint8 days = 0;
  int day;

  if (!sw_json_reader_enter_array (reader))
    return;
  while (sw_json_reader_next_element (reader))
    {
      if (!sw_json_reader_read_whole (reader, 1, 7, &day))
        return;
      if (days & (1 << (day - 1)))
        fail_value (reader, "each weekday once");
      days |= (guint8) (1 << (day - 1));
    }
  *ret_days = days;
}

/* An array of exactly @n_values whole numbers. */
static void
read_whole_array (SwJsonReader *reader,
                  int          *values,
                  guint         n_values,
                  int           max)
{
  guint n = 0;

  if (!sw_json_reader_enter_array (reader))
    return;
  while (sw_json_reader_next_element (reader))
    {
      if (n == n_values)
        sw_json_reader_fail (reader, SW_JSON_ERROR_VALUE, "expected %u numbers, found more", n_values);
      else if (!sw_json_reader_read_whole (reader, 0, max, &values[n++]))
        return;
    }
  if (n < n_values)
    sw_json_reader_fail (reader, SW_JSON_ERROR_VALUE, "expected %u numbers, found %u", n_values, n);
}

static gboolean
is_screen_key (const char *key,
               guint       i)
{
  char expected[16];

  g_snprintf (expected, sizeof expected, "R%u", i + 1);
  return g_str_equal (key, expected);
}

static void
read_screen (SwJsonReader      *reader,
             const SwWordTable *words,
             SwAnswer          *answers)
{
  guint seen = 0;
  const char *key;

  if (!sw_json_reader_enter_object (reader))
    return;
  while (sw_json_reader_next_key (reader, &key))
    {
      guint i = 0;
      int answer;

      while (i < SW_N_SCREEN_QUESTIONS && !is_screen_key (key, i))
        i++;
      if (i == SW_N_SCREEN_QUESTIONS || seen & (1u << i))
        {
          sw_json_reader_fail (reader, SW_JSON_ERROR_KEY, i == SW_N_SCREEN_QUESTIONS ? "unknown key; expected R1 to R20"
                                                                                     : "this key is given twice");
          return;
        }
      seen |= 1u << i;
      /* null is the same as an absent key: not asked. */
      if (sw_json_reader_take_null (reader))
        continue;
      if (!read_word (reader, words, &answer))
        return;
      answers[i] = (SwAnswer) answer;
    }
}

static void
read_word_list (SwJsonReader      *reader,
                const SwWordTable *words,
                GArray           **list)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (SwKind));

  if (!sw_json_reader_enter_array (reader))
    return;
  while (sw_json_reader_next_element (reader))
    {
      SwKind kind;
      int value;

      if (!read_word (reader, words, &value))
        return;
      kind = (SwKind) value;
      g_array_append_val (array, kind);
    }
  *list = g_steal_pointer (&array);
}

static void
read_text_list (SwJsonReader *reader,
                GStrv        *list)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_free);

  if (!sw_json_reader_enter_array (reader))
    return;
  while (sw_json_reader_next_element (reader))
    {
      char *text;

      if (!sw_json_reader_read_string (reader, &text))
        return;
      g_ptr_array_add (array, text);
    }
  g_ptr_array_add (array, NULL);
  *list = (GStrv) g_ptr_array_steal (array, NULL);
}

/* The fields that are written as a string: days, weeks, instants, words and free text. */
static void
read_string_field (SwJsonReader  *reader,
                   const SwField *field,
                   gpointer       record)
{
  g_autofree char *text = NULL;

  if (!sw_json_reader_read_string (reader, &text))
    return;

  if (field->type == SW_FIELD_DAY)
    {
      if (!sw_day_parse (text, &MEMBER (SwDay, field, record)))
        fail_value (reader, "a day as 2026-11-20");
      return;
    }
  if (field->type == SW_FIELD_WEEK)
    {
      if (!sw_week_parse (text, &MEMBER (SwDay, field, record)))
        fail_value (reader, "an ISO week as 2026-W47");
      return;
    }

  if (field->type == SW_FIELD_INSTANT && !sw_instant_parse (text, &EXTRA (gint64, field, record)))
    fail_value (reader, "an instant with offset as 2026-11-20T07:00:00+01:00");
  if (field->type == SW_FIELD_WALL_TIME &&
      !sw_wall_time_parse (text, &EXTRA (SwDay, field, record), &EXTRA2 (int, field, record)))
    fail_value (reader, "a local time as 2026-11-21T07:10");
  g_free (MEMBER (char *, field, record));
  MEMBER (char *, field, record) = g_steal_pointer (&text);
}

/* Reads a value that is not null into @record. */
static void
read_field (SwJsonReader  *reader,
            const SwField *field,
            gpointer       record)
{
  int value;
  gboolean truth;

  switch (field->type)
    {
    case SW_FIELD_TEXT:
    case SW_FIELD_DAY:
    case SW_FIELD_WEEK:
    case SW_FIELD_INSTANT:
    case SW_FIELD_WALL_TIME:
      read_string_field (reader, field, record);
      break;
    case SW_FIELD_WHOLE:
      sw_json_reader_read_whole (reader, 0, G_MAXINT, &MEMBER (int, field, record));
      break;
    case SW_FIELD_REAL:
      sw_json_reader_read_double (reader, &MEMBER (double, field, record));
      break;
    case SW_FIELD_TRISTATE:
      if (sw_json_reader_read_boolean (reader, &truth))
        MEMBER (SwTristate, field, record) = truth ? SW_YES : SW_NO;
      break;
    case SW_FIELD_BOOLEAN:
      sw_json_reader_read_boolean (reader, &MEMBER (gboolean, field, record));
      break;
    case SW_FIELD_WORD:
      if (read_word (reader, field->words, &value))
        MEMBER (int, field, record) = value;
      break;
    case SW_FIELD_WORD_SET:
      read_word_set (reader, field->words, &MEMBER (guint, field, record));
      EXTRA (gboolean, field, record) = TRUE;
      break;
    case SW_FIELD_SCORES:
      read_whole_array (reader, &MEMBER (int, field, record), SW_N_OSTRC_ANSWERS, 3);
      break;
    case SW_FIELD_SCREEN:
      read_screen (reader, field->words, &MEMBER (SwAnswer, field, record));
      break;
    case SW_FIELD_MINUTES_WEEK:
      read_whole_array (reader, &MEMBER (int, field, record), 7, 24 * 60);
      EXTRA (gboolean, field, record) = TRUE;
      break;
    case SW_FIELD_WEEKDAYS:
      read_weekdays (reader, &MEMBER (guint8, field, record));
      EXTRA (gboolean, field, record) = TRUE;
      break;
    case SW_FIELD_WORD_LIST:
      read_word_list (reader, field->words, &MEMBER (GArray *, field, record));
      break;
    case SW_FIELD_TEXT_LIST:
      read_text_list (reader, &MEMBER (GStrv, field, record));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Finds the field called @key, refusing unknown ones and those met before. */
static int
find_field (SwJsonReader  *reader,
            const SwField *fields,
            guint          n_fields,
            const char    *key,
            guint32       *seen)
{
  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (key, fields[i].name))
      {
        if (*seen & (1u << i))
          {
            sw_json_reader_fail (reader, SW_JSON_ERROR_KEY, "this key is given twice");
            return -1;
          }
        *seen |= 1u << i;
        return (int) i;
      }

  sw_json_reader_fail (reader, SW_JSON_ERROR_KEY, "unknown key");
  return -1;
}

static void
read_race (SwJsonReader *reader,
           SwProfile    *profile)
{
  static const SwField fields[] = {
    { "day", SW_FIELD_DAY, TRUE, G_STRUCT_OFFSET (SwProfile, race_day), 0, 0, NULL },
    { "km", SW_FIELD_REAL, TRUE, G_STRUCT_OFFSET (SwProfile, race_km), 0, 0, NULL },
  };
  guint32 seen = 0;
  const char *key;

  if (!sw_json_reader_enter_object (reader))
    return;
  while (sw_json_reader_next_key (reader, &key))
    {
      int i = find_field (reader, fields, G_N_ELEMENTS (fields), key, &seen);

      if (i >= 0 && !sw_json_reader_take_null (reader))
        read_field (reader, &fields[i], profile);
    }
}

static void
read_profile (SwJsonReader *reader,
              SwProfile    *profile)
{
  guint n_fields;
  const SwField *fields = sw_profile_get_fields (&n_fields);
  g_autoptr (GError) error = NULL;
  gboolean seen_race = FALSE;
  guint32 seen = 0;
  const char *key;

  n_fields -= SW_PROFILE_N_RACE_FIELDS;
  if (sw_json_reader_take_null (reader) || !sw_json_reader_enter_object (reader))
    return;

  while (sw_json_reader_next_key (reader, &key))
    {
      gboolean is_race = g_str_equal (key, "race");
      int i = -1;

      if (!is_race)
        i = find_field (reader, fields, n_fields, key, &seen);
      else if (seen_race)
        sw_json_reader_fail (reader, SW_JSON_ERROR_KEY, "this key is given twice");
      seen_race |= is_race;

      if (sw_json_reader_take_null (reader))
        continue;
      if (is_race)
        read_race (reader, profile);
      else if (i >= 0)
        read_field (reader, &fields[i], profile);
    }

  if (!sw_json_reader_has_failed (reader) && !sw_profile_validate (profile, &error))
    sw_json_reader_fail (reader, SW_JSON_ERROR_VALUE, "profile: %s", error->message);
}

/* Reads one record and checks it; the reader has failed when it is not good. */
static void
read_record (SwJsonReader       *reader,
             const SwRecordType *type,
             gpointer            record)
{
  g_autoptr (GError) error = NULL;
  guint32 seen = 0;
  guint32 given = 0;
  const char *key;

  if (!sw_json_reader_enter_object (reader))
    return;
  while (sw_json_reader_next_key (reader, &key))
    {
      int i = find_field (reader, type->fields, type->n_fields, key, &seen);

      if (i < 0 || sw_json_reader_take_null (reader))
        continue;
      read_field (reader, &type->fields[i], record);
      given |= 1u << i;
    }
  if (sw_json_reader_has_failed (reader))
    return;

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].required && !(given & (1u << i)))
      {
        sw_json_reader_fail (reader, SW_JSON_ERROR_KEY, "%s is required", type->fields[i].name);
        return;
      }
  if (!type->validate (record, &error))
    sw_json_reader_fail (reader, SW_JSON_ERROR_VALUE, "%s", error->message);
}

/* A hashable form of a record's key. */
static char *
get_key (const SwRecordType *type,
         gconstpointer       record)
{
  const SwField *field = &type->fields[0];
  char day[SW_DAY_STRING_SIZE];

  if (field->type == SW_FIELD_TEXT)
    return g_strdup (MEMBER (char *, field, record));
  return g_strdup (sw_day_format (MEMBER (SwDay, field, record), day));
}

static void
read_records (SwJsonReader       *reader,
              const SwRecordType *type,
              GPtrArray          *records)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (sw_json_reader_take_null (reader) || !sw_json_reader_enter_array (reader))
    return;

  while (sw_json_reader_next_element (reader))
    {
      gpointer record = type->create ();

      g_ptr_array_add (records, record);
      read_record (reader, type, record);
      if (!sw_json_reader_has_failed (reader) && type->has_key &&
          !g_hash_table_add (keys, get_key (type, record)))
        sw_json_reader_fail (reader, SW_JSON_ERROR_KEY, "an earlier %s has the same %s", type->title, type->fields[0].name);
    }
}

/* Reads the whole text once without keeping anything: is it JSON, and is it a journal of a version we know? A newer journal
 * must not be answered with a complaint about the first key that is new in it. */
static gboolean
check_format (SwJsonReader *reader)
{
  g_autofree char *format = NULL;
  gboolean has_version = FALSE;
  double version = 0;
  const char *key;

  if (!sw_json_reader_enter_object (reader))
    return FALSE;
  while (sw_json_reader_next_key (reader, &key))
    {
      if (g_str_equal (key, "format") && format == NULL)
        sw_json_reader_read_string (reader, &format);
      else if (g_str_equal (key, "version") && !has_version)
        has_version = sw_json_reader_read_double (reader, &version);
      else
        sw_json_reader_skip (reader);
    }
  if (!sw_json_reader_finish (reader))
    return FALSE;

  if (g_strcmp0 (format, SW_JSON_JOURNAL_FORMAT) != 0)
    sw_json_reader_fail (reader, SW_JSON_ERROR_FORMAT, "this is no journal; expected \"format\": \"" SW_JSON_JOURNAL_FORMAT "\"");
  else if (!has_version)
    sw_json_reader_fail (reader, SW_JSON_ERROR_FORMAT, "version is required");
  else if (version > SW_JSON_JOURNAL_VERSION)
    sw_json_reader_fail (reader, SW_JSON_ERROR_FORMAT,
                         "the journal is newer than this Stridewell: it has version %.17g, known is %d; please update",
                         version, SW_JSON_JOURNAL_VERSION);
  else if (version < SW_JSON_JOURNAL_VERSION)
    sw_json_reader_fail (reader, SW_JSON_ERROR_FORMAT, "version: expected %d", SW_JSON_JOURNAL_VERSION);

  return !sw_json_reader_has_failed (reader);
}

/* Bits of @seen beside those of the record arrays. */
#define SEEN_PROFILE (1u << SW_N_RECORDS)
#define SEEN_FORMAT (1u << (SW_N_RECORDS + 1))
#define SEEN_VERSION (1u << (SW_N_RECORDS + 2))

static guint
get_seen_bit (const char *key)
{
  if (g_str_equal (key, "format"))
    return SEEN_FORMAT;
  if (g_str_equal (key, "version"))
    return SEEN_VERSION;
  if (g_str_equal (key, "profile"))
    return SEEN_PROFILE;
  for (int id = 0; id < SW_N_RECORDS; id++)
    if (g_str_equal (key, sw_record_type_get ((SwRecordId) id)->name))
      return 1u << id;

  return 0;
}

static void
read_members (SwJsonReader *reader,
              SwJournal    *journal)
{
  guint seen = 0;
  const char *key;

  if (!sw_json_reader_enter_object (reader))
    return;
  while (sw_json_reader_next_key (reader, &key))
    {
      guint bit = get_seen_bit (key);

      if (bit == 0 || seen & bit)
        sw_json_reader_fail (reader, SW_JSON_ERROR_KEY, bit == 0 ? "unknown key" : "this key is given twice");
      seen |= bit;

      if (bit == SEEN_PROFILE)
        read_profile (reader, journal->profile);
      else if (bit == SEEN_FORMAT || bit == SEEN_VERSION)
        sw_json_reader_skip (reader);
      else
        for (int id = 0; id < SW_N_RECORDS; id++)
          if (bit == 1u << id)
            {
              const SwRecordType *type = sw_record_type_get ((SwRecordId) id);

              read_records (reader, type, sw_record_type_get_records (type, journal));
            }
    }
  sw_json_reader_finish (reader);
}

/**
 * sw_json_journal_read:
 * @data: the JSON journal, UTF-8; needs no final NUL
 * @size: its length in bytes
 * @file_name: what to call it in errors
 * @error: return location
 *
 * Reads a JSON journal strictly (FINDINGS 36-42): unknown keys, keys given twice, wrong types, values out of range and ids
 * used twice are refused, missing keys are the same as null. Records may come in any order.
 *
 * Errors: %SW_JSON_ERROR; the message names file, line, path and what was expected. %SW_RECORD_ERROR for what only a whole
 * journal shows.
 *
 * Returns: (transfer full) (nullable): a sealed journal
 */
SwJournal *
sw_json_journal_read (const char  *data,
                      gsize        size,
                      const char  *file_name,
                      GError     **error)
{
  g_autoptr (SwJsonReader) scout = NULL;
  g_autoptr (SwJsonReader) reader = NULL;
  g_autoptr (SwJournal) journal = NULL;

  g_return_val_if_fail (data != NULL && file_name != NULL, NULL);

  scout = sw_json_reader_new (data, size, file_name);
  if (!check_format (scout))
    {
      sw_json_reader_take_error (scout, error);
      return NULL;
    }

  reader = sw_json_reader_new (data, size, file_name);
  journal = sw_journal_new ();
  read_members (reader, journal);
  if (sw_json_reader_take_error (reader, error))
    return NULL;

  sw_journal_seal (journal);
  if (!sw_journal_validate (journal, error))
    {
      g_prefix_error (error, "%s: ", file_name);
      return NULL;
    }

  return g_steal_pointer (&journal);
}
