/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-store-private.h"

/**
 * sw_store_read_previous_journal:
 * @self: store without an open change, open for writing
 * @ret_change: (out) (optional) (transfer full): the newest change that stands
 * @error: return location
 *
 * Reads the journal as it was before its newest change: the change is taken back in a transaction that is then rolled back,
 * so the file stays as it is and undo and redo reach as far as before.
 *
 * Errors: NOTHING_TO_UNDO, READ_ONLY, BUSY, CORRUPT, …
 *
 * Returns: (transfer full) (nullable): a sealed journal
 */
SwJournal *
sw_store_read_previous_journal (SwStore        *self,
                                SwStoreChange **ret_change,
                                GError        **error)
{
  g_autoptr (SwStoreChange) change = NULL;
  SwJournal *journal = NULL;

  g_return_val_if_fail (self != NULL && !self->in_change, NULL);

  if (!sw_store_prepare_undo (self, error) || !sw_store_begin (self, error))
    return NULL;

  change = sw_store_find_change (self, FALSE, error);
  if (change != NULL)
    {
      self->change = change->sequence;
      if (sw_store_turn_change (self, TRUE, error))
        journal = sw_store_read_journal (self, error);
    }
  sw_store_rollback (self);

  if (journal != NULL && ret_change != NULL)
    *ret_change = g_steal_pointer (&change);
  return journal;
}
