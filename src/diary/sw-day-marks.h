/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/* What marks a day on a calendar besides its pain, which is insight's: its flags, found without looking at other days. */

/* Where the findings of @day and later ones begin. */
guint      sw_day_marks_find_flags (const SwBody *body, SwDay day);
/* Whether @finding is shown as a flag of its day: not snoozed, and not the answer to a zone, which has its own shape. */
gboolean   sw_day_marks_is_flag    (const SwFinding *finding);
/* The highest flag of @day. */
SwSeverity sw_day_marks_get_level  (const SwBody *body, SwDay day);

G_END_DECLS
