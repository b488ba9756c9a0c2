/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/* Journals that no person would write: every field present or missing by chance, hostile texts, awkward doubles; all valid. */
SwJournal  *sw_test_journal_new_random (GRand *rand, guint n_records) G_GNUC_WARN_UNUSED_RESULT;
/* One record of a kind; with a key below @n_keys, so that records meet. */
gpointer    sw_test_record_new_random  (GRand *rand, SwRecordId id, guint n_keys) G_GNUC_WARN_UNUSED_RESULT;
SwProfile  *sw_test_profile_new_random (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
