/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-cross-choice.h"

static const SwKind preference[] = { SW_KIND_SWIM, SW_KIND_CYCLE, SW_KIND_POOL_RUN, SW_KIND_ELLIPTICAL, SW_KIND_WALK };
static const SwKind swap_preference[] = { SW_KIND_WALK, SW_KIND_SWIM, SW_KIND_POOL_RUN, SW_KIND_CYCLE, SW_KIND_ELLIPTICAL };

static gboolean
is_at_hand (const SwPlanHistory *history,
            SwKind               kind)
{
  const GArray *cross = history->in.journal->profile->cross;

  if (kind == SW_KIND_WALK)
    return TRUE;
  for (guint i = 0; cross != NULL && i < cross->len; i++)
    {
      if (g_array_index (cross, SwKind, i) == kind)
        return TRUE;
    }

  return FALSE;
}

void
sw_cross_choice_note (SwCrossChoice *self,
                      SwKind         kind)
{
  self->count = kind == self->last ? self->count + 1 : 1;
  self->last = kind;
}

void
sw_cross_choice_init (SwCrossChoice       *self,
                      const SwPlanHistory *history)
{
  const GPtrArray *activities = history->in.journal->activities;

  *self = (SwCrossChoice) { .last = SW_KIND_NONE };
  for (guint i = 0; i < activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (activities, i);

      if (activity->day <= history->today && sw_kind_is_endurance_cross (activity->kind))
        sw_cross_choice_note (self, activity->kind);
    }
}

static SwKind
choose (SwCrossChoice       *self,
        const SwPlanHistory *history,
        const SwKind        *kinds,
        guint                n)
{
  /* With nothing else at hand walking may go on: an empty list works. */
  SwKind choice = SW_KIND_WALK;

  for (guint i = 0; i < n; i++)
    {
      if (is_at_hand (history, kinds[i])
          && (kinds[i] != self->last || self->count < history->numbers.same_kind_max))
        {
          choice = kinds[i];
          break;
        }
    }
  sw_cross_choice_note (self, choice);

  return choice;
}

SwKind
sw_cross_choice_next (SwCrossChoice       *self,
                      const SwPlanHistory *history)
{
  return choose (self, history, preference, G_N_ELEMENTS (preference));
}

SwKind
sw_cross_choice_next_swap (SwCrossChoice       *self,
                           const SwPlanHistory *history)
{
  return choose (self, history, swap_preference, G_N_ELEMENTS (swap_preference));
}

SwKind
sw_cross_choice_get_mobility (const SwPlanHistory *history)
{
  if (is_at_hand (history, SW_KIND_YOGA))
    return SW_KIND_YOGA;
  if (is_at_hand (history, SW_KIND_PILATES))
    return SW_KIND_PILATES;

  return SW_KIND_MOBILITY;
}
