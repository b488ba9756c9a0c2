/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-input-diff.h"

#include <string.h>

static gpointer
copy_record (SwRecordId    type,
             gconstpointer record)
{
  if (record == NULL)
    return NULL;

  switch (type)
    {
    case SW_RECORD_SHOE:
      return sw_shoe_copy (record);
    case SW_RECORD_ACTIVITY:
      return sw_activity_copy (record);
    case SW_RECORD_PAIN:
      return sw_pain_report_copy (record);
    case SW_RECORD_CHECK_IN:
      return sw_check_in_copy (record);
    case SW_RECORD_OSTRC:
      return sw_ostrc_copy (record);
    case SW_RECORD_SCREEN:
      return sw_screen_copy (record);
    case SW_RECORD_CLEARANCE:
      return sw_clearance_copy (record);
    case SW_RECORD_EDIT:
      return sw_edit_copy (record);
    case SW_RECORD_SNOOZE:
      return sw_snooze_copy (record);
    case SW_N_RECORDS:
    default:
      g_assert_not_reached ();
    }
}

static SwDay
get_day (SwRecordId    type,
         gconstpointer record)
{
  switch (type)
    {
    case SW_RECORD_ACTIVITY:
      return ((const SwActivity *) record)->day;
    case SW_RECORD_PAIN:
      return ((const SwPainReport *) record)->day;
    case SW_RECORD_CHECK_IN:
      return ((const SwCheckIn *) record)->day;
    case SW_RECORD_OSTRC:
      return ((const SwOstrc *) record)->monday;
    case SW_RECORD_SCREEN:
      return ((const SwScreen *) record)->day;
    case SW_RECORD_CLEARANCE:
      return ((const SwClearance *) record)->day;
    case SW_RECORD_EDIT:
      return ((const SwEdit *) record)->made;
    case SW_RECORD_SNOOZE:
      return ((const SwSnooze *) record)->made;
    case SW_RECORD_SHOE:
    case SW_N_RECORDS:
    default:
      return SW_DAY_NONE;
    }
}

static void
input_change_free (gpointer data)
{
  SwInputChange *change = data;
  const SwRecordType *type = sw_record_type_get (change->type);

  g_clear_pointer (&change->before, type->destroy);
  g_clear_pointer (&change->after, type->destroy);
  g_free (change);
}

static void
add_change (SwInputDiff   *self,
            SwRecordId     type,
            gconstpointer  before,
            gconstpointer  after)
{
  SwInputChange *change = g_new0 (SwInputChange, 1);

  change->type = type;
  change->day = get_day (type, after != NULL ? after : before);
  change->before = copy_record (type, before);
  change->after = copy_record (type, after);
  g_ptr_array_add (self->records, change);
}

/* The text key of a record, NULL where the key is a day. */
static const char *
get_text_key (const SwRecordType *type,
              gconstpointer       record)
{
  if (!type->has_key || type->fields[0].type != SW_FIELD_TEXT)
    return NULL;

  return SW_FIELD_MEMBER (const char *, record, type->fields[0].offset);
}

const char *
sw_input_change_get_id (const SwInputChange *self)
{
  return get_text_key (sw_record_type_get (self->type), self->after != NULL ? self->after : self->before);
}

static void
index_record (GHashTable         *table,
              const SwRecordType *type,
              SwRecordId          id,
              gpointer            record)
{
  const char *text = get_text_key (type, record);

  g_hash_table_insert (table, text != NULL ? (gpointer) text : GINT_TO_POINTER (get_day (id, record)), record);
}

static gpointer
look_up (GHashTable         *table,
         const SwRecordType *type,
         SwRecordId          id,
         gconstpointer       record)
{
  const char *text = get_text_key (type, record);

  return g_hash_table_lookup (table, text != NULL ? (gconstpointer) text : GINT_TO_POINTER (get_day (id, record)));
}

/* Records with a key: the same key is the same record. */
static void
compare_keyed (SwInputDiff     *self,
               SwRecordId       id,
               const GPtrArray *before,
               const GPtrArray *after)
{
  const SwRecordType *type = sw_record_type_get (id);
  gboolean text = type->fields[0].type == SW_FIELD_TEXT;
  g_autoptr (GHashTable) old = g_hash_table_new (text ? g_str_hash : NULL, text ? g_str_equal : NULL);
  g_autoptr (GHashTable) new = g_hash_table_new (text ? g_str_hash : NULL, text ? g_str_equal : NULL);

  for (guint i = 0; i < before->len; i++)
    index_record (old, type, id, g_ptr_array_index (before, i));
  for (guint i = 0; i < after->len; i++)
    {
      gpointer record = g_ptr_array_index (after, i);
      gpointer known = look_up (old, type, id, record);

      index_record (new, type, id, record);
      if (known == NULL || !type->equal (known, record))
        add_change (self, id, known, record);
    }
  for (guint i = 0; i < before->len; i++)
    {
      gpointer record = g_ptr_array_index (before, i);

      if (look_up (new, type, id, record) == NULL)
        add_change (self, id, record, NULL);
    }
}

/* Records without one, screens and clearances: in the order of their days, equal ones are the same. */
static void
compare_by_day (SwInputDiff     *self,
                SwRecordId       id,
                const GPtrArray *before,
                const GPtrArray *after)
{
  const SwRecordType *type = sw_record_type_get (id);
  guint i = 0, j = 0;

  while (i < before->len || j < after->len)
    {
      gpointer old = i < before->len ? g_ptr_array_index (before, i) : NULL;
      gpointer new = j < after->len ? g_ptr_array_index (after, j) : NULL;

      if (old != NULL && new != NULL && type->equal (old, new))
        {
          i++;
          j++;
        }
      else if (new == NULL || (old != NULL && (get_day (id, old) < get_day (id, new) || before->len - i > after->len - j)))
        {
          add_change (self, id, old, NULL);
          i++;
        }
      else
        {
          add_change (self, id, NULL, new);
          j++;
        }
    }
}

static gboolean
same_list (const GArray *a,
           const GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  /* An empty array may have no data at all. */
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (int)) == 0);
}

static gboolean
same_texts (const char * const *a,
            const char * const *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strv_equal (a, b);
}

#define BOTH(Type) SW_FIELD_MEMBER (Type, a, field->offset), SW_FIELD_MEMBER (Type, b, field->offset)

static gboolean
same_real (double a,
           double b)
{
  return isnan (a) ? isnan (b) : !isnan (b) && fabs (a - b) < SW_EPSILON;
}

static gboolean
same_whole (int a,
            int b)
{
  return a == b;
}

static gboolean
same_field (const SwField   *field,
            const SwProfile *a,
            const SwProfile *b)
{
  switch ((int) field->type)
    {
    case SW_FIELD_REAL:
      return same_real (BOTH (double));
    case SW_FIELD_WORD_LIST:
      return same_list (BOTH (GArray *));
    case SW_FIELD_TEXT_LIST:
      return same_texts ((const char * const *) SW_FIELD_MEMBER (GStrv, a, field->offset),
                         (const char * const *) SW_FIELD_MEMBER (GStrv, b, field->offset));
    case SW_FIELD_WEEKDAYS:
    case SW_FIELD_MINUTES_WEEK:
      if (SW_FIELD_MEMBER (gboolean, a, field->extra) != SW_FIELD_MEMBER (gboolean, b, field->extra))
        return FALSE;
      if (!SW_FIELD_MEMBER (gboolean, a, field->extra))
        return TRUE;
      return memcmp (&SW_FIELD_MEMBER (guint8, a, field->offset), &SW_FIELD_MEMBER (guint8, b, field->offset),
                     field->type == SW_FIELD_WEEKDAYS ? sizeof (guint8) : 7 * sizeof (int)) == 0;
    default:
      /* Whole numbers, answers, words and days are all ints. */
      return same_whole (BOTH (int));
    }
}

static void
compare_profiles (SwInputDiff     *self,
                  const SwProfile *a,
                  const SwProfile *b)
{
  guint n_fields;
  const SwField *fields = sw_profile_get_fields (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!same_field (&fields[i], a, b))
      g_ptr_array_add (self->profile, (gpointer) g_intern_string (fields[i].name));
}

/* Both lists are in the order of sw_finding_compare (). The same flag of the same day at another level is another finding. */
static void
compare_findings (SwInputDiff     *self,
                  const GPtrArray *before,
                  const GPtrArray *after)
{
  guint i = 0, j = 0;

  while (i < before->len || j < after->len)
    {
      const SwFinding *old = i < before->len ? g_ptr_array_index (before, i) : NULL;
      const SwFinding *new = j < after->len ? g_ptr_array_index (after, j) : NULL;
      int order = old == NULL ? 1 : new == NULL ? -1 : sw_finding_compare (old, new);

      if (order < 0 || (order == 0 && old->level != new->level))
        g_ptr_array_add (self->went, sw_finding_copy (old));
      if (order > 0 || (order == 0 && old->level != new->level))
        g_ptr_array_add (self->appeared, sw_finding_copy (new));
      i += order <= 0;
      j += order >= 0;
    }
}

/**
 * sw_input_diff_new:
 * @before: (nullable): the journal as it was; NULL: nothing is known of it and nothing differs
 * @before_body: (nullable): what insight made of it
 * @after: the journal as it is, sealed
 * @after_body: what insight makes of it
 *
 * Pure; one pass over both.
 *
 * Returns: (transfer full): what differs
 */
SwInputDiff *
sw_input_diff_new (const SwJournal *before,
                   const SwBody    *before_body,
                   const SwJournal *after,
                   const SwBody    *after_body)
{
  SwInputDiff *self = g_atomic_rc_box_new0 (SwInputDiff);

  self->profile = g_ptr_array_new ();
  self->records = g_ptr_array_new_with_free_func (input_change_free);
  self->appeared = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_finding_free);
  self->went = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_finding_free);
  self->before_today = self->after_today = after_body->today;
  self->before_rung = self->after_rung = after_body->ladder.rung;
  if (before == NULL || before_body == NULL)
    return self;

  self->before_today = before_body->today;
  self->before_rung = before_body->ladder.rung;
  compare_profiles (self, before->profile, after->profile);
  for (int id = 0; id < SW_N_RECORDS; id++)
    {
      const SwRecordType *type = sw_record_type_get ((SwRecordId) id);
      const GPtrArray *old = sw_record_type_get_records (type, before);
      const GPtrArray *new = sw_record_type_get_records (type, after);

      if (type->has_key)
        compare_keyed (self, (SwRecordId) id, old, new);
      else
        compare_by_day (self, (SwRecordId) id, old, new);
    }
  compare_findings (self, before_body->findings, after_body->findings);

  return self;
}

SwInputDiff *
sw_input_diff_ref (SwInputDiff *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
input_diff_clear (gpointer data)
{
  SwInputDiff *self = data;

  g_clear_pointer (&self->profile, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->appeared, g_ptr_array_unref);
  g_clear_pointer (&self->went, g_ptr_array_unref);
}

void
sw_input_diff_unref (SwInputDiff *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, input_diff_clear);
}
