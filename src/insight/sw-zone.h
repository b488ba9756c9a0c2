/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-day-model.h"

G_BEGIN_DECLS

/**
 * SwZoneAnswers:
 * @peak: the highest NRS during the run or within an hour after it, SW_MISSING
 * @before: m0, the NRS of the morning or before the run, SW_MISSING
 * @after: m1, the NRS of the next morning, SW_MISSING
 * @limp: a limp or a changed stride
 * @night: night pain that wakes
 * @conservative: the stored conservative profile; it makes red 5 and so amber 4
 */
typedef struct
{
  int      peak;
  int      before;
  int      after;
  gboolean limp;
  gboolean night;
  gboolean conservative;
} SwZoneAnswers;

/* The zone of D1 for one run's answers; what is missing raises nothing. Pure. */
SwZone sw_zone_judge (const SwZoneAnswers *answers, const SwInsightRules *rules);

/* FINDINGS 11 a: the run of @day as far as that day itself tells; a missing m0 counts as 0. SW_ZONE_NONE without a run. */
SwZone sw_zone_judge_run_day  (const SwDayModel *model, SwDay day);
/* FINDINGS 11 b: the run of the day before @day by @day's morning and night. SW_ZONE_NONE without a run. */
SwZone sw_zone_judge_next_day (const SwDayModel *model, SwDay day);

/* A run of @day can be no confirmed green: a painkiller within 12 h before, or the next morning is not known by the model's
 * last day (D1). */
gboolean sw_zone_is_unconfirmed (const SwDayModel *model, SwDay day);

G_END_DECLS
