/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/**
 * sw_words_change:
 * @before: (nullable): the session as it was planned; NULL when it is new
 * @before_day: where it stood
 * @after: (nullable): the session as it is planned now; NULL when it is gone
 * @after_day: where it stands
 *
 * One line of a plan's diff: "Easy Run: Thursday to Friday", "Long Run: 7.0 km becomes 5.2 km".
 *
 * Returns: (transfer full): the sentence
 */
char *sw_words_change (const SwSession *before, SwDay before_day, const SwSession *after, SwDay after_day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
