/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-records.h"

G_BEGIN_DECLS

/**
 * SwJournal:
 *
 * Everything the user has told the program, as one value: what the store holds, what exchange reads and writes, what
 * planner and insight are asked about. Build it with sw_journal_new (), add records, then sw_journal_seal () it: that
 * sorts every array as CONTRACT says (by day, then start or time with missing first, then id by bytes) and makes it
 * immutable; after that it may be shared between threads by reference.
 */
struct _SwJournal
{
  gatomicrefcount ref_count;
  gboolean    sealed;
  SwProfile  *profile;     /* (owned), never NULL */
  GPtrArray  *shoes;       /* (element-type SwShoe), by id */
  GPtrArray  *activities;  /* (element-type SwActivity) */
  GPtrArray  *pain;        /* (element-type SwPainReport) */
  GPtrArray  *check_ins;   /* (element-type SwCheckIn) */
  GPtrArray  *ostrc;       /* (element-type SwOstrc) */
  GPtrArray  *screens;     /* (element-type SwScreen) */
  GPtrArray  *clearances;  /* (element-type SwClearance) */
  GPtrArray  *edits;       /* (element-type SwEdit), by made, then id */
  GPtrArray  *snoozes;     /* (element-type SwSnooze), by made, then id */
  GHashTable *activity_index; /* (owned) (nullable): activities by id, made by sealing; use sw_journal_get_activity () */
};

#define SW_TYPE_JOURNAL (sw_journal_get_type ())
GType      sw_journal_get_type (void) G_GNUC_CONST;
SwJournal *sw_journal_new      (void) G_GNUC_WARN_UNUSED_RESULT;
SwJournal *sw_journal_ref      (SwJournal *self);
void       sw_journal_unref    (SwJournal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwJournal, sw_journal_unref)

/* A sealed journal's unsealed deep copy, for what-if questions and tests. */
SwJournal *sw_journal_copy     (const SwJournal *self) G_GNUC_WARN_UNUSED_RESULT;
void       sw_journal_seal     (SwJournal *self);
gboolean   sw_journal_equal    (const SwJournal *a, const SwJournal *b);

/* The same journal without the records dated after @day; profile and shoes stay (FINDINGS 2). The answer is sealed. */
SwJournal *sw_journal_cut      (const SwJournal *self, SwDay day) G_GNUC_WARN_UNUSED_RESULT;

/* Cross-record checks: unique ids, one check-in a day, one OSTRC a week, every record valid. */
gboolean   sw_journal_validate (const SwJournal *self, GError **error);

/* The half-open index range of @self->activities (pain) on days @from..@to, both included; O(log n). */
void       sw_journal_find_activities (const SwJournal *self, SwDay from, SwDay to, guint *ret_first, guint *ret_end);
void       sw_journal_find_pain       (const SwJournal *self, SwDay from, SwDay to, guint *ret_first, guint *ret_end);
const SwActivity *sw_journal_get_activity (const SwJournal *self, const char *id);
const SwCheckIn  *sw_journal_get_check_in (const SwJournal *self, SwDay day);
const SwShoe     *sw_journal_get_shoe     (const SwJournal *self, const char *id);

/* First and last day of any record; SW_DAY_NONE for an empty journal. */
SwDay      sw_journal_get_first_day (const SwJournal *self);
SwDay      sw_journal_get_last_day  (const SwJournal *self);

/* TRUE when nothing was ever entered: no profile field and no record. */
gboolean   sw_journal_is_empty      (const SwJournal *self);

G_END_DECLS
