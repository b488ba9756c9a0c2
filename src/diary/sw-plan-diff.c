/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-plan-diff.h"

static void
plan_change_free (gpointer data)
{
  SwPlanChange *change = data;

  g_clear_pointer (&change->before, sw_session_free);
  g_clear_pointer (&change->after, sw_session_free);
  g_free (change);
}

static SwPlanChange *
plan_change_new (SwChangeKind     kind,
                 SwDay            day,
                 SwDay            before_day,
                 const SwSession *before,
                 const SwSession *after)
{
  SwPlanChange *change = g_new0 (SwPlanChange, 1);

  change->kind = kind;
  change->day = day;
  change->before_day = before_day;
  change->before = before != NULL ? sw_session_copy (before) : NULL;
  change->after = after != NULL ? sw_session_copy (after) : NULL;

  return change;
}

/* One planned session of a week and whether it has found its partner in the other week. */
typedef struct
{
  const SwSession *session;
  SwDay            day;
  gboolean         matched;
} Slot;

static GArray *
collect_slots (const SwPlanWeek *week)
{
  GArray *slots = g_array_new (FALSE, TRUE, sizeof (Slot));

  for (int i = 0; i < 7; i++)
    {
      const SwPlanDay *day = week->days[i];

      for (guint j = 0; j < day->sessions->len; j++)
        {
          Slot slot = { g_ptr_array_index (day->sessions, j), day->day, FALSE };

          if (slot.session->status != SW_STATUS_DONE)
            g_array_append_val (slots, slot);
        }
    }

  return slots;
}

/* Sessions of one family may stand for each other when a day's plan changes kind. */
static gboolean
same_family (SwKind a,
             SwKind b)
{
  gboolean a_cross = sw_kind_is_endurance_cross (a), b_cross = sw_kind_is_endurance_cross (b);

  return a == b ||
         (sw_kind_is_run (a) && sw_kind_is_run (b)) ||
         (sw_kind_is_mobility (a) && sw_kind_is_mobility (b)) ||
         (a_cross && b_cross) ||
         (sw_kind_is_run (a) && b_cross) ||
         (a_cross && sw_kind_is_run (b));
}

static gboolean
same_size (const SwSession *a,
           const SwSession *b)
{
  gboolean km_missing = isnan (a->km) || isnan (b->km);

  return a->minutes == b->minutes &&
         (km_missing ? isnan (a->km) == isnan (b->km) : fabs (a->km - b->km) < SW_EPSILON) &&
         a->status == b->status;
}

static gboolean
slots_match (const Slot *before,
             const Slot *after,
             int         pass)
{
  switch (pass)
    {
    case 0: /* the very same place */
      return before->day == after->day && before->session->kind == after->session->kind;
    case 1: /* moved */
      return before->session->kind == after->session->kind;
    default: /* changed its kind where it stood */
      return before->day == after->day && same_family (before->session->kind, after->session->kind);
    }
}

static void
add_pair (SwPlanDiff *self,
          const Slot *before,
          const Slot *after)
{
  SwChangeKind kind;

  if (before->session->kind != after->session->kind)
    kind = SW_CHANGE_SWAPPED;
  else if (before->day != after->day)
    kind = SW_CHANGE_MOVED;
  else if (!same_size (before->session, after->session))
    kind = SW_CHANGE_RESIZED;
  else
    return;

  g_ptr_array_add (self->changes,
                   plan_change_new (kind, after->day, before->day, before->session, after->session));
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const SwPlanChange *ca = *(const SwPlanChange * const *) a, *cb = *(const SwPlanChange * const *) b;

  if (ca->day != cb->day)
    return ca->day < cb->day ? -1 : 1;

  return (int) ca->kind - (int) cb->kind;
}

static void
match_slots (SwPlanDiff *self,
             GArray     *before,
             GArray     *after)
{
  for (int pass = 0; pass < 3; pass++)
    for (guint i = 0; i < before->len; i++)
      {
        Slot *b = &g_array_index (before, Slot, i);

        for (guint j = 0; j < after->len && !b->matched; j++)
          {
            Slot *a = &g_array_index (after, Slot, j);

            if (a->matched || !slots_match (b, a, pass))
              continue;
            a->matched = b->matched = TRUE;
            add_pair (self, b, a);
          }
      }
}

/**
 * sw_plan_diff_new:
 * @before: the week as it was planned
 * @after: the same week as it is planned now
 *
 * Pairs the sessions that are still to do: first those that stand where they stood, then those of the same kind on
 * another day, then those that changed their kind on their day; what is left was added or removed.
 *
 * Returns: (transfer full): the changes, by day
 */
SwPlanDiff *
sw_plan_diff_new (const SwPlanWeek *before,
                  const SwPlanWeek *after)
{
  SwPlanDiff *self = g_new0 (SwPlanDiff, 1);
  g_autoptr (GArray) old_slots = collect_slots (before);
  g_autoptr (GArray) new_slots = collect_slots (after);

  self->before_state = before->state;
  self->after_state = after->state;
  self->changes = g_ptr_array_new_with_free_func (plan_change_free);

  match_slots (self, old_slots, new_slots);

  for (guint i = 0; i < old_slots->len; i++)
    {
      const Slot *slot = &g_array_index (old_slots, Slot, i);

      if (!slot->matched)
        g_ptr_array_add (self->changes, plan_change_new (SW_CHANGE_REMOVED, slot->day, slot->day, slot->session, NULL));
    }
  for (guint i = 0; i < new_slots->len; i++)
    {
      const Slot *slot = &g_array_index (new_slots, Slot, i);

      if (!slot->matched)
        g_ptr_array_add (self->changes, plan_change_new (SW_CHANGE_ADDED, slot->day, SW_DAY_NONE, NULL, slot->session));
    }
  g_ptr_array_sort (self->changes, compare_changes);

  return self;
}

void
sw_plan_diff_free (SwPlanDiff *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self);
}
