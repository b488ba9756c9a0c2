/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-edits.h"

void
sw_edits_apply (const SwPlanHistory *history,
                const SwWeekFrame   *frame,
                SwPlanWeek          *week)
{
}

void
sw_edits_apply_past (const SwPlanHistory *history,
                     SwPlanWeek          *week)
{
}
