/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/* A diary of @n_days from @first on, made up from @seed: phases of much, little and no running, several runs a day, missing
 * figures, stretches without a record, pain that follows runs on some ground or in some shoe, reports at all moments. (transfer
 * full): sealed and valid */
SwJournal *random_journal_new (guint32 seed, SwDay first, int n_days) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
