/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-records-private.h"

/* The records of what the user wishes about plan and notices: edits and snoozes. As in sw-records.c: _new gives a record whose
 * fields are all missing, _copy a deep copy, _free takes NULL, _equal compares every field. */

G_DEFINE_BOXED_TYPE (SwEdit, sw_edit, sw_edit_copy, sw_edit_free)
G_DEFINE_BOXED_TYPE (SwSnooze, sw_snooze, sw_snooze_copy, sw_snooze_free)

/* Edit */

static const char * const edit_words[SW_N_EDITS] = {
  "move", "swap", "skip", "lock", "unlock", "add", "resize", "done",
};

/**
 * sw_edit_what_to_string:
 * @what: what an edit does
 *
 * Returns: (nullable): its word, %NULL for %SW_EDIT_NONE
 */
const char *
sw_edit_what_to_string (SwEditWhat what)
{
  return what > SW_EDIT_NONE && what < SW_N_EDITS ? edit_words[what] : NULL;
}

/**
 * sw_edit_what_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_EDIT_NONE when there is no such word
 */
SwEditWhat
sw_edit_what_from_string (const char *word)
{
  for (int i = 0; word != NULL && i < SW_N_EDITS; i++)
    if (g_str_equal (edit_words[i], word))
      return (SwEditWhat) i;

  return SW_EDIT_NONE;
}

SwEdit *
sw_edit_new (void)
{
  SwEdit *self = g_new0 (SwEdit, 1);

  self->made = SW_DAY_NONE;
  self->what = SW_EDIT_NONE;
  self->session_kind = SW_KIND_NONE;
  self->from = SW_DAY_NONE;
  self->to = SW_DAY_NONE;
  self->kind = SW_KIND_NONE;
  self->minutes = NAN;
  self->km = NAN;
  return self;
}

SwEdit *
sw_edit_copy (const SwEdit *self)
{
  SwEdit *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->session = g_strdup (self->session);
  copy->activity = g_strdup (self->activity);
  copy->reason = g_strdup (self->reason);
  return copy;
}

void
sw_edit_free (SwEdit *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->session);
  g_free (self->activity);
  g_free (self->reason);
  g_free (self);
}

gboolean
sw_edit_equal (const SwEdit *a,
               const SwEdit *b)
{
  return g_strcmp0 (a->id, b->id) == 0 &&
         a->made == b->made &&
         a->what == b->what &&
         g_strcmp0 (a->session, b->session) == 0 &&
         a->session_kind == b->session_kind &&
         a->from == b->from &&
         a->to == b->to &&
         a->kind == b->kind &&
         sw_number_equal (a->minutes, b->minutes) &&
         sw_number_equal (a->km, b->km) &&
         g_strcmp0 (a->activity, b->activity) == 0 &&
         !a->anyway == !b->anyway &&
         g_strcmp0 (a->reason, b->reason) == 0;
}

/* Snooze */

SwSnooze *
sw_snooze_new (void)
{
  SwSnooze *self = g_new0 (SwSnooze, 1);

  self->made = SW_DAY_NONE;
  self->from = SW_DAY_NONE;
  self->to = SW_DAY_NONE;
  return self;
}

SwSnooze *
sw_snooze_copy (const SwSnooze *self)
{
  SwSnooze *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->flag = g_strdup (self->flag);
  copy->reason = g_strdup (self->reason);
  return copy;
}

void
sw_snooze_free (SwSnooze *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->flag);
  g_free (self->reason);
  g_free (self);
}

gboolean
sw_snooze_equal (const SwSnooze *a,
                 const SwSnooze *b)
{
  return g_strcmp0 (a->id, b->id) == 0 &&
         a->made == b->made &&
         g_strcmp0 (a->flag, b->flag) == 0 &&
         a->from == b->from &&
         a->to == b->to &&
         g_strcmp0 (a->reason, b->reason) == 0;
}
