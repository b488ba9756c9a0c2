/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-body.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/**
 * sw_insight_list_notices:
 * @body: the findings
 * @guide: the guide, for the days between two notices
 *
 * The findings that are worth a notice (RULES section 0): a flag that raises for the first time, again after a week, or at a
 * higher level than it was last told at. A snoozed one is not told, an urgent one always is. Pure: what was told follows
 * from the findings themselves, so no record of notices is needed.
 *
 * Returns: (transfer container) (element-type SwFinding): borrowed from @body, in its order
 */
GPtrArray *sw_insight_list_notices (const SwBody *body, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
