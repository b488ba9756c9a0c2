/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-journal.h"

G_BEGIN_DECLS

/**
 * sw_sample_new:
 * @last_day: the last day with records
 * @years: 0 for twelve believable weeks, else so many years, at most 60
 * @seed: same seed, same journal to the byte
 *
 * A believable journal of a novice with back history: runs, strength, cross-training, pain that comes and goes, check-ins,
 * shoes, weekly questions. Its planned week has no conflict.
 *
 * Returns: (transfer full): a sealed journal
 */
SwJournal *sw_sample_new (SwDay last_day, int years, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
