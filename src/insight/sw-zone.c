/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-zone.h"

SwZone
sw_zone_judge (const SwZoneAnswers  *answers,
               const SwInsightRules *rules)
{
  int red = answers->conservative ? rules->zone_red_conservative : rules->zone_red;
  int before = answers->before;
  int rise = answers->after != SW_MISSING && before != SW_MISSING ? answers->after - before : 0;

  if (answers->limp || answers->night)
    return SW_ZONE_RED;
  if (answers->peak >= red || answers->after >= red || rise >= rules->zone_red_rise)
    return SW_ZONE_RED;
  if (answers->peak >= red - 1 || answers->after >= red - 1 || rise >= rules->zone_amber_rise)
    return SW_ZONE_AMBER;
  if (answers->peak >= rules->zone_amber_pain
      && (before == SW_MISSING || answers->peak >= before + rules->zone_amber_over))
    return SW_ZONE_AMBER;
  return SW_ZONE_GREEN;
}

SwZone
sw_zone_judge_run_day (const SwDayModel *model,
                       SwDay             day)
{
  const SwDayFacts *facts = sw_day_model_get (model, day);
  SwZoneAnswers answers = {
    .peak = facts->peak,
    .before = MAX (facts->morning, 0),
    .after = SW_MISSING,
    .limp = sw_day_has (facts, SW_FACT_LIMP),
    .night = sw_day_has (facts, SW_FACT_NIGHT),
    .conservative = sw_profile_is_conservative (model->journal->profile),
  };

  return facts->n_runs > 0 ? sw_zone_judge (&answers, model->rules) : SW_ZONE_NONE;
}

SwZone
sw_zone_judge_next_day (const SwDayModel *model,
                        SwDay             day)
{
  const SwDayFacts *facts = sw_day_model_get (model, day);
  const SwDayFacts *run_day = sw_day_model_get (model, day - 1);
  SwZoneAnswers answers = {
    .peak = SW_MISSING,
    .before = run_day->morning,
    .after = facts->morning,
    .night = sw_day_has (facts, SW_FACT_NIGHT),
    .conservative = sw_profile_is_conservative (model->journal->profile),
  };

  return run_day->n_runs > 0 ? sw_zone_judge (&answers, model->rules) : SW_ZONE_NONE;
}

gboolean
sw_zone_is_unconfirmed (const SwDayModel *model,
                        SwDay             day)
{
  const SwDayFacts *facts = sw_day_model_get (model, day);

  if (facts->n_runs == 0)
    return FALSE;
  return sw_day_has (facts, SW_FACT_MASKED)
         || day >= model->last
         || sw_day_model_get (model, day + 1)->morning == SW_MISSING;
}
