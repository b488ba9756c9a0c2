/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-json-journal.h"

#include "sw-json-writer.h"

/* Both directions walk the descriptions of core/sw-field.h; only the profile's race, which CONTRACT nests, is special. */

#define MEMBER(Type, field, record) SW_FIELD_MEMBER (Type, record, (field)->offset)
#define EXTRA(Type, field, record) SW_FIELD_MEMBER (Type, record, (field)->extra)

static void
write_word_set (SwJsonWriter  *writer,
                const SwField *field,
                guint          flags)
{
  sw_json_writer_begin_line_array (writer, field->name);
  for (guint i = 0; i < field->words->n_words; i++)
    if (flags & (1u << i))
      sw_json_writer_string (writer, NULL, field->words->to_word (1 << i));
  sw_json_writer_end_array (writer);
}

static void
write_whole_array (SwJsonWriter  *writer,
                   const SwField *field,
                   const int     *values,
                   guint          n_values)
{
  sw_json_writer_begin_line_array (writer, field->name);
  for (guint i = 0; i < n_values; i++)
    sw_json_writer_whole (writer, NULL, values[i]);
  sw_json_writer_end_array (writer);
}

static void
write_screen (SwJsonWriter   *writer,
              const SwField  *field,
              const SwAnswer *answers)
{
  char key[16];

  sw_json_writer_begin_object (writer, field->name);
  for (guint i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    if (answers[i] != SW_ANSWER_ABSENT)
      {
        g_snprintf (key, sizeof key, "R%u", i + 1);
        sw_json_writer_string (writer, key, field->words->to_word ((int) answers[i]));
      }
  sw_json_writer_end_object (writer);
}

/* A list that may be missing as a whole. */
static void
write_list (SwJsonWriter  *writer,
            const SwField *field,
            gconstpointer  record)
{
  GArray *kinds;

  if (field->type == SW_FIELD_TEXT_LIST)
    {
      if (MEMBER (GStrv, field, record) == NULL)
        sw_json_writer_null (writer, field->name);
      else
        sw_json_writer_words (writer, field->name, (const char * const *) MEMBER (GStrv, field, record));
      return;
    }

  if (field->type == SW_FIELD_WORD_LIST ? MEMBER (GArray *, field, record) == NULL : !EXTRA (gboolean, field, record))
    {
      sw_json_writer_null (writer, field->name);
      return;
    }
  if (field->type == SW_FIELD_WORD_SET)
    {
      write_word_set (writer, field, MEMBER (guint, field, record));
      return;
    }
  if (field->type == SW_FIELD_MINUTES_WEEK)
    {
      write_whole_array (writer, field, &MEMBER (int, field, record), 7);
      return;
    }

  sw_json_writer_begin_line_array (writer, field->name);
  if (field->type == SW_FIELD_WEEKDAYS)
    {
      for (int i = 0; i < 7; i++)
        if (MEMBER (guint8, field, record) & (1 << i))
          sw_json_writer_int (writer, NULL, i + 1);
    }
  else
    {
      kinds = MEMBER (GArray *, field, record);
      for (guint i = 0; i < kinds->len; i++)
        sw_json_writer_string (writer, NULL, field->words->to_word ((int) g_array_index (kinds, SwKind, i)));
    }
  sw_json_writer_end_array (writer);
}

static void
write_field (SwJsonWriter  *writer,
             const SwField *field,
             gconstpointer  record)
{
  char week[SW_WEEK_STRING_SIZE];

  switch (field->type)
    {
    case SW_FIELD_TEXT:
    case SW_FIELD_INSTANT:
    case SW_FIELD_WALL_TIME:
      sw_json_writer_string (writer, field->name, MEMBER (char *, field, record));
      break;
    case SW_FIELD_DAY:
      sw_json_writer_day (writer, field->name, MEMBER (SwDay, field, record));
      break;
    case SW_FIELD_WEEK:
      sw_json_writer_string (writer, field->name, sw_week_format (MEMBER (SwDay, field, record), week));
      break;
    case SW_FIELD_WHOLE:
      sw_json_writer_whole (writer, field->name, MEMBER (int, field, record));
      break;
    case SW_FIELD_REAL:
      sw_json_writer_double (writer, field->name, MEMBER (double, field, record));
      break;
    case SW_FIELD_TRISTATE:
      sw_json_writer_tristate (writer, field->name, MEMBER (SwTristate, field, record));
      break;
    case SW_FIELD_BOOLEAN:
      sw_json_writer_boolean (writer, field->name, MEMBER (gboolean, field, record));
      break;
    case SW_FIELD_WORD:
      sw_json_writer_string (writer, field->name, field->words->to_word (MEMBER (int, field, record)));
      break;
    case SW_FIELD_SCORES:
      write_whole_array (writer, field, &MEMBER (int, field, record), SW_N_OSTRC_ANSWERS);
      break;
    case SW_FIELD_SCREEN:
      write_screen (writer, field, &MEMBER (SwAnswer, field, record));
      break;
    case SW_FIELD_WORD_SET:
    case SW_FIELD_MINUTES_WEEK:
    case SW_FIELD_WEEKDAYS:
    case SW_FIELD_WORD_LIST:
    case SW_FIELD_TEXT_LIST:
      write_list (writer, field, record);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_profile (SwJsonWriter    *writer,
               const SwProfile *profile)
{
  guint n_fields;
  const SwField *fields = sw_profile_get_fields (&n_fields);

  sw_json_writer_begin_object (writer, "profile");
  for (guint i = 0; i < n_fields - SW_PROFILE_N_RACE_FIELDS; i++)
    write_field (writer, &fields[i], profile);
  if (profile->race_day == SW_DAY_NONE)
    sw_json_writer_null (writer, "race");
  else
    {
      sw_json_writer_begin_object (writer, "race");
      sw_json_writer_day (writer, "day", profile->race_day);
      sw_json_writer_double (writer, "km", profile->race_km);
      sw_json_writer_end_object (writer);
    }
  sw_json_writer_end_object (writer);
}

static int
compare_edits (gconstpointer a,
               gconstpointer b)
{
  const SwEdit *one = *(SwEdit * const *) a;
  const SwEdit *two = *(SwEdit * const *) b;

  return one->made != two->made ? (one->made < two->made ? -1 : 1) : g_strcmp0 (one->id, two->id);
}

/* The records in the order of FINDINGS 39, which the journal keeps for all but edits. (transfer full) */
static GPtrArray *
list_records (const SwRecordType *type,
              SwRecordId          id,
              const SwJournal    *journal)
{
  GPtrArray *records = sw_record_type_get_records (type, journal);
  GPtrArray *list;

  if (id != SW_RECORD_EDIT)
    return g_ptr_array_ref (records);
  list = g_ptr_array_new ();
  g_ptr_array_extend (list, records, NULL, NULL);
  g_ptr_array_sort (list, compare_edits);

  return list;
}

/**
 * sw_json_journal_write:
 * @journal: a sealed journal
 *
 * Writes the JSON journal of CONTRACT: every key, missing values as null, arrays in the order of FINDINGS 39. The same
 * journal gives the same bytes.
 *
 * Returns: (transfer full): UTF-8 text ending with a newline
 */
char *
sw_json_journal_write (const SwJournal *journal)
{
  g_autoptr (SwJsonWriter) writer = sw_json_writer_new ();

  g_return_val_if_fail (journal != NULL && journal->sealed, NULL);

  sw_json_writer_begin_object (writer, NULL);
  sw_json_writer_string (writer, "format", SW_JSON_JOURNAL_FORMAT);
  sw_json_writer_int (writer, "version", SW_JSON_JOURNAL_VERSION);
  write_profile (writer, journal->profile);

  for (int id = 0; id < SW_N_RECORDS; id++)
    {
      const SwRecordType *type = sw_record_type_get ((SwRecordId) id);
      g_autoptr (GPtrArray) records = list_records (type, (SwRecordId) id, journal);

      sw_json_writer_begin_array (writer, type->name);
      for (guint i = 0; i < records->len; i++)
        {
          sw_json_writer_begin_object (writer, NULL);
          for (guint j = 0; j < type->n_fields; j++)
            write_field (writer, &type->fields[j], g_ptr_array_index (records, i));
          sw_json_writer_end_object (writer);
        }
      sw_json_writer_end_array (writer);
    }
  sw_json_writer_end_object (writer);

  return sw_json_writer_finish (writer);
}
