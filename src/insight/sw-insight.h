/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/**
 * sw_insight_scan:
 * @journal: a sealed journal
 * @guide: the guide
 * @today: the last day judged; later records are kept and ignored
 *
 * Every finding of RULES C and D of every day from the first record to @today, the zones, the ladder and the safety state
 * at the end of @today, in one pass over the days. Pure and deterministic. A finding of day d uses records dated d or
 * earlier and nothing later (FINDINGS 2).
 *
 * Returns: (transfer full): the answer; an empty one for an empty journal
 */
SwBody *sw_insight_scan (const SwJournal *journal, const SwGuide *guide, SwDay today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
