/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-journal.h"

/* Looking records up in a sealed journal, whose arrays are in the order of their days. */

/* The first place of @records whose day is @day or later. */
static guint
find_first (GPtrArray *records,
            size_t     day_offset,
            SwDay      day)
{
  guint low = 0, high = records->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (G_STRUCT_MEMBER (SwDay, g_ptr_array_index (records, middle), day_offset) < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
find_range (GPtrArray *records,
            size_t     day_offset,
            SwDay      from,
            SwDay      to,
            guint     *ret_first,
            guint     *ret_end)
{
  *ret_first = find_first (records, day_offset, from);
  *ret_end = to < from ? *ret_first : to == G_MAXINT32 ? records->len : find_first (records, day_offset, to + 1);
}

/**
 * sw_journal_find_activities:
 * @self: a sealed journal
 * @from: first day
 * @to: last day
 * @ret_first: (out): index of the first activity of these days
 * @ret_end: (out): index after the last one
 */
void
sw_journal_find_activities (const SwJournal *self,
                            SwDay            from,
                            SwDay            to,
                            guint           *ret_first,
                            guint           *ret_end)
{
  find_range (self->activities, G_STRUCT_OFFSET (SwActivity, day), from, to, ret_first, ret_end);
}

/**
 * sw_journal_find_pain:
 * @self: a sealed journal
 * @from: first day
 * @to: last day
 * @ret_first: (out): index of the first pain report of these days
 * @ret_end: (out): index after the last one
 */
void
sw_journal_find_pain (const SwJournal *self,
                      SwDay            from,
                      SwDay            to,
                      guint           *ret_first,
                      guint           *ret_end)
{
  find_range (self->pain, G_STRUCT_OFFSET (SwPainReport, day), from, to, ret_first, ret_end);
}

/**
 * sw_journal_get_activity:
 * @self: a journal
 * @id: (nullable): an id
 *
 * Returns: (nullable) (transfer none): the activity of that id; constant time once sealed
 */
const SwActivity *
sw_journal_get_activity (const SwJournal *self,
                         const char      *id)
{
  if (id == NULL)
    return NULL;
  if (self->activity_index != NULL)
    return g_hash_table_lookup (self->activity_index, id);

  for (guint i = 0; i < self->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (self->activities, i);

      if (g_strcmp0 (activity->id, id) == 0)
        return activity;
    }

  return NULL;
}

/**
 * sw_journal_get_check_in:
 * @self: a sealed journal
 * @day: a day
 *
 * Returns: (nullable) (transfer none): the check-in of @day
 */
const SwCheckIn *
sw_journal_get_check_in (const SwJournal *self,
                         SwDay            day)
{
  guint place = find_first (self->check_ins, G_STRUCT_OFFSET (SwCheckIn, day), day);
  const SwCheckIn *check_in;

  if (place >= self->check_ins->len)
    return NULL;
  check_in = g_ptr_array_index (self->check_ins, place);
  return check_in->day == day ? check_in : NULL;
}

/**
 * sw_journal_get_shoe:
 * @self: a journal
 * @id: (nullable): an id
 *
 * Returns: (nullable) (transfer none): the shoe of that id
 */
const SwShoe *
sw_journal_get_shoe (const SwJournal *self,
                     const char      *id)
{
  for (guint i = 0; id != NULL && i < self->shoes->len; i++)
    {
      const SwShoe *shoe = g_ptr_array_index (self->shoes, i);

      if (g_strcmp0 (shoe->id, id) == 0)
        return shoe;
    }

  return NULL;
}
