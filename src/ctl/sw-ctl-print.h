/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

/* What several commands print for people. */

/* KEY=VALUE lines, or the JSON object. */
void sw_ctl_print_profile (const SwProfile *profile, gboolean json);
/* The zone that stands on @day. */
void sw_ctl_print_zone    (SwDiary *diary, SwDay day);
/* What the last change did to this week's plan; nothing when it did nothing. */
void sw_ctl_print_changes (SwDiary *diary);
/* Whether training is paused, and what to do. */
void sw_ctl_print_safety  (SwDiary *diary);

G_END_DECLS
