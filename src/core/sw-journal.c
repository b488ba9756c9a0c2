/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-journal.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (SwJournal, sw_journal, sw_journal_ref, sw_journal_unref)

/* Orders of the arrays, as CONTRACT and FINDINGS 39 say: day, then time with missing first, then id by bytes; edits alone in
 * the order they were made. Each order is total for what a valid journal can hold, so that sealing twice or in another order
 * gives the same journal. */

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_activities (gconstpointer a,
                    gconstpointer b)
{
  const SwActivity *one = *(SwActivity * const *) a;
  const SwActivity *two = *(SwActivity * const *) b;
  int order = compare_numbers (one->day, two->day);

  /* A missing start is G_MININT64 and so comes first. */
  if (order == 0)
    order = compare_numbers (one->start_us, two->start_us);
  return order != 0 ? order : g_strcmp0 (one->id, two->id);
}

static int
compare_pain (gconstpointer a,
              gconstpointer b)
{
  const SwPainReport *one = *(SwPainReport * const *) a;
  const SwPainReport *two = *(SwPainReport * const *) b;
  int order = compare_numbers (one->day, two->day);

  if (order == 0)
    order = compare_numbers (one->minute, two->minute);
  /* Two reports of one minute may still differ in their seconds. */
  if (order == 0)
    order = g_strcmp0 (one->at, two->at);
  return order != 0 ? order : g_strcmp0 (one->id, two->id);
}

static int
compare_shoes (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 ((*(SwShoe * const *) a)->id, (*(SwShoe * const *) b)->id);
}

static int
compare_check_ins (gconstpointer a,
                   gconstpointer b)
{
  return compare_numbers ((*(SwCheckIn * const *) a)->day, (*(SwCheckIn * const *) b)->day);
}

static int
compare_ostrc (gconstpointer a,
               gconstpointer b)
{
  return compare_numbers ((*(SwOstrc * const *) a)->monday, (*(SwOstrc * const *) b)->monday);
}

static int
compare_screens (gconstpointer a,
                 gconstpointer b)
{
  const SwScreen *one = *(SwScreen * const *) a;
  const SwScreen *two = *(SwScreen * const *) b;
  int order = compare_numbers (one->day, two->day);

  /* Screens have neither time nor id: several of one day are told apart by their answers. */
  for (int i = 0; order == 0 && i < SW_N_SCREEN_QUESTIONS; i++)
    order = compare_numbers (one->answers[i], two->answers[i]);
  return order;
}

static int
compare_clearances (gconstpointer a,
                    gconstpointer b)
{
  const SwClearance *one = *(SwClearance * const *) a;
  const SwClearance *two = *(SwClearance * const *) b;
  int order = compare_numbers (one->day, two->day);

  return order != 0 ? order : compare_numbers (one->cleared_for, two->cleared_for);
}

/* Edits build on one another, and within a day only their numbers tell which came first: "e2" before "e10". */
static int
compare_edits (gconstpointer a,
               gconstpointer b)
{
  const SwEdit *one = *(SwEdit * const *) a;
  const SwEdit *two = *(SwEdit * const *) b;
  int order = compare_numbers (one->made, two->made);

  if (order == 0 && one->id != NULL && two->id != NULL)
    order = compare_numbers ((int) strlen (one->id), (int) strlen (two->id));

  return order != 0 ? order : g_strcmp0 (one->id, two->id);
}

static int
compare_snoozes (gconstpointer a,
                 gconstpointer b)
{
  const SwSnooze *one = *(SwSnooze * const *) a;
  const SwSnooze *two = *(SwSnooze * const *) b;
  int order = compare_numbers (one->made, two->made);

  return order != 0 ? order : g_strcmp0 (one->id, two->id);
}

/* What the functions below need to know about each array. Only the plain kinds of access are generic; the typed arrays stay
 * visible in the struct. */

typedef struct
{
  const char    *name;       /* as in the JSON journal */
  size_t         offset;     /* of the array in SwJournal */
  size_t         day_offset; /* of the day in the record; G_MAXSIZE: the record has none that counts */
  size_t         id_offset;  /* of the id in the record; G_MAXSIZE: it has none */
  gpointer     (*copy)       (gconstpointer record);
  GDestroyNotify free;
  gboolean     (*equal)      (gconstpointer a, gconstpointer b);
  gboolean     (*validate)   (gconstpointer record, GError **error);
  GCompareFunc   compare;
  gboolean       one_a_day;  /* two records of one day are refused */
  gboolean       is_record;  /* counts for the journal's first and last day */
} ArrayInfo;

#define ARRAY(field, TypeName, prefix, day_offset_, id_offset_, compare_, one_a_day_, is_record_, name_)  \
  {                                                                                                        \
    name_, G_STRUCT_OFFSET (SwJournal, field), day_offset_, id_offset_,                                    \
    (gpointer (*) (gconstpointer)) prefix##_copy, (GDestroyNotify) prefix##_free,                          \
    (gboolean (*) (gconstpointer, gconstpointer)) prefix##_equal,                                          \
    (gboolean (*) (gconstpointer, GError **)) prefix##_validate, compare_, one_a_day_, is_record_          \
  }
#define AT(TypeName, field) G_STRUCT_OFFSET (TypeName, field)
#define NOWHERE G_MAXSIZE

static const ArrayInfo arrays[] = {
  ARRAY (shoes, SwShoe, sw_shoe, NOWHERE, AT (SwShoe, id), compare_shoes, FALSE, FALSE, "shoes"),
  ARRAY (activities, SwActivity, sw_activity, AT (SwActivity, day), AT (SwActivity, id), compare_activities, FALSE, TRUE,
         "activities"),
  ARRAY (pain, SwPainReport, sw_pain_report, AT (SwPainReport, day), AT (SwPainReport, id), compare_pain, FALSE, TRUE,
         "pain"),
  ARRAY (check_ins, SwCheckIn, sw_check_in, AT (SwCheckIn, day), NOWHERE, compare_check_ins, TRUE, TRUE, "checkins"),
  ARRAY (ostrc, SwOstrc, sw_ostrc, AT (SwOstrc, monday), NOWHERE, compare_ostrc, TRUE, TRUE, "ostrc"),
  ARRAY (screens, SwScreen, sw_screen, AT (SwScreen, day), NOWHERE, compare_screens, FALSE, TRUE, "screens"),
  ARRAY (clearances, SwClearance, sw_clearance, AT (SwClearance, day), NOWHERE, compare_clearances, FALSE, TRUE,
         "clearances"),
  ARRAY (edits, SwEdit, sw_edit, AT (SwEdit, made), AT (SwEdit, id), compare_edits, FALSE, FALSE, "edits"),
  ARRAY (snoozes, SwSnooze, sw_snooze, AT (SwSnooze, made), AT (SwSnooze, id), compare_snoozes, FALSE, FALSE, "snoozes"),
};

static GPtrArray **
get_array (const SwJournal *self,
           const ArrayInfo *info)
{
  return &G_STRUCT_MEMBER (GPtrArray *, self, info->offset);
}

static SwDay
get_day (const ArrayInfo *info,
         gconstpointer    record)
{
  return info->day_offset == NOWHERE ? SW_DAY_NONE : G_STRUCT_MEMBER (SwDay, record, info->day_offset);
}

static const char *
get_id (const ArrayInfo *info,
        gconstpointer    record)
{
  return info->id_offset == NOWHERE ? NULL : G_STRUCT_MEMBER (char *, record, info->id_offset);
}

/**
 * sw_journal_new:
 *
 * Returns: (transfer full): an empty journal, not sealed
 */
SwJournal *
sw_journal_new (void)
{
  SwJournal *self = g_new0 (SwJournal, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->profile = sw_profile_new ();
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    *get_array (self, &arrays[i]) = g_ptr_array_new_with_free_func (arrays[i].free);
  return self;
}

/**
 * sw_journal_ref:
 * @self: a journal
 *
 * Returns: (transfer full): @self
 */
SwJournal *
sw_journal_ref (SwJournal *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * sw_journal_unref:
 * @self: (transfer full) (nullable): a journal
 */
void
sw_journal_unref (SwJournal *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->activity_index, g_hash_table_unref);
  sw_profile_free (self->profile);
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_unref (*get_array (self, &arrays[i]));
  g_free (self);
}

/* A deep copy of what is dated @last or earlier, not sealed. */
static SwJournal *
copy_until (const SwJournal *self,
            SwDay            last)
{
  SwJournal *copy = sw_journal_new ();

  sw_profile_free (copy->profile);
  copy->profile = sw_profile_copy (self->profile);
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    {
      GPtrArray *from = *get_array (self, &arrays[i]);
      GPtrArray *to = *get_array (copy, &arrays[i]);

      for (guint j = 0; j < from->len; j++)
        {
          gconstpointer record = g_ptr_array_index (from, j);

          if (get_day (&arrays[i], record) <= last)
            g_ptr_array_add (to, arrays[i].copy (record));
        }
    }

  return copy;
}

/**
 * sw_journal_copy:
 * @self: a journal
 *
 * Returns: (transfer full): a deep copy that is not sealed
 */
SwJournal *
sw_journal_copy (const SwJournal *self)
{
  return copy_until (self, G_MAXINT32);
}

/**
 * sw_journal_cut:
 * @self: a journal
 * @day: the last day to keep
 *
 * Edits and snoozes go by the day they were made, the weekly questions by their Monday; profile and shoes stay as they are.
 *
 * Returns: (transfer full): a sealed journal without the records dated after @day
 */
SwJournal *
sw_journal_cut (const SwJournal *self,
                SwDay            day)
{
  SwJournal *copy = copy_until (self, day);

  sw_journal_seal (copy);
  return copy;
}

/**
 * sw_journal_seal:
 * @self: a journal
 *
 * Sorts every array and ends the time of changes. Sealing a sealed journal does nothing.
 */
void
sw_journal_seal (SwJournal *self)
{
  if (self->sealed)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_sort (*get_array (self, &arrays[i]), arrays[i].compare);

  self->activity_index = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->activities->len; i++)
    {
      SwActivity *activity = g_ptr_array_index (self->activities, i);

      if (activity->id != NULL)
        g_hash_table_insert (self->activity_index, activity->id, activity);
    }

  self->sealed = TRUE;
}

/**
 * sw_journal_equal:
 * @a: a journal
 * @b: another one
 *
 * Returns: %TRUE when both hold equal records in the same order
 */
gboolean
sw_journal_equal (const SwJournal *a,
                  const SwJournal *b)
{
  if (a == b)
    return TRUE;
  if (!sw_profile_equal (a->profile, b->profile))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    {
      GPtrArray *one = *get_array (a, &arrays[i]);
      GPtrArray *two = *get_array (b, &arrays[i]);

      if (one->len != two->len)
        return FALSE;
      for (guint j = 0; j < one->len; j++)
        if (!arrays[i].equal (g_ptr_array_index (one, j), g_ptr_array_index (two, j)))
          return FALSE;
    }

  return TRUE;
}

static gboolean
refuse_twice (const ArrayInfo *info,
              const char      *what,
              GError         **error)
{
  g_set_error (error, SW_RECORD_ERROR, SW_RECORD_ERROR_INVALID, "%s: %s is there twice; expected once", info->name, what);
  return FALSE;
}

/* Every record by itself, then what no two records may share. */
static gboolean
validate_array (const SwJournal *self,
                const ArrayInfo *info,
                GError         **error)
{
  GPtrArray *records = *get_array (self, info);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen_days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      gconstpointer record = g_ptr_array_index (records, i);
      const char *id = get_id (info, record);
      SwDay day = get_day (info, record);
      char text[SW_DAY_STRING_SIZE];

      if (!info->validate (record, error))
        {
          if (id != NULL)
            g_prefix_error (error, "%s[%u] (%s): ", info->name, i, id);
          else
            g_prefix_error (error, "%s[%u]: ", info->name, i);
          return FALSE;
        }
      if (id != NULL && !g_hash_table_add (seen, (gpointer) id))
        return refuse_twice (info, id, error);
      if (info->one_a_day && !g_hash_table_add (seen_days, GINT_TO_POINTER (day)))
        return refuse_twice (info, sw_day_format (day, text), error);
    }

  return TRUE;
}

/**
 * sw_journal_validate:
 * @self: a journal, sealed or not
 * @error: return location for a %SW_RECORD_ERROR
 *
 * Checks the profile, every record, that ids are unique, and that no day has two check-ins and no week two sets of answers.
 *
 * Returns: %TRUE when the journal may be stored
 */
gboolean
sw_journal_validate (const SwJournal *self,
                     GError         **error)
{
  if (!sw_profile_validate (self->profile, error))
    {
      g_prefix_error (error, "profile: ");
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (!validate_array (self, &arrays[i], error))
      return FALSE;

  return TRUE;
}

/**
 * sw_journal_get_first_day:
 * @self: a journal
 *
 * Activities, pain, check-ins, weekly questions (by their Monday), screens and clearances count; wishes about the plan do not.
 *
 * Returns: the first day with a record, %SW_DAY_NONE when there is none
 */
SwDay
sw_journal_get_first_day (const SwJournal *self)
{
  SwDay first = SW_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    for (guint j = 0; arrays[i].is_record && j < (*get_array (self, &arrays[i]))->len; j++)
      {
        SwDay day = get_day (&arrays[i], g_ptr_array_index (*get_array (self, &arrays[i]), j));

        if (first == SW_DAY_NONE || day < first)
          first = day;
        /* Sealed arrays are in order: the first record is the earliest. */
        if (self->sealed)
          break;
      }

  return first;
}

/**
 * sw_journal_get_last_day:
 * @self: a journal
 *
 * Returns: the last day with a record, counted as for the first one; %SW_DAY_NONE when there is none
 */
SwDay
sw_journal_get_last_day (const SwJournal *self)
{
  SwDay last = SW_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    for (guint j = (*get_array (self, &arrays[i]))->len; arrays[i].is_record && j > 0; j--)
      {
        SwDay day = get_day (&arrays[i], g_ptr_array_index (*get_array (self, &arrays[i]), j - 1));

        /* SW_DAY_NONE is smaller than every day. */
        last = MAX (last, day);
        if (self->sealed)
          break;
      }

  return last;
}

/**
 * sw_journal_is_empty:
 * @self: a journal
 *
 * Returns: %TRUE when nothing was ever entered, neither a profile field nor a record
 */
gboolean
sw_journal_is_empty (const SwJournal *self)
{
  g_autoptr (SwProfile) nothing = sw_profile_new ();

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if ((*get_array (self, &arrays[i]))->len > 0)
      return FALSE;

  return sw_profile_equal (self->profile, nothing);
}
