/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-reasons.h"

#include "sw-content.h"

#define BIT(i) (1u << (i))

SwReason *
sw_reasons_make (const SwGuide *guide,
                 const char    *rule,
                 const char    *variant,
                 SwNumbers     *numbers)
{
  static const char * const nothing[] = { NULL };
  const SwRule *known = sw_guide_get_rule (guide, rule);

  return sw_reason_new (rule, variant, known != NULL && known->guide != NULL ? known->guide : nothing, numbers);
}

static void
add (const SwPlanHistory *history,
     SwSession           *session,
     const char          *rule,
     const char          *variant,
     SwNumbers           *numbers)
{
  g_ptr_array_add (session->reasons, sw_reasons_make (history->in.guide, rule, variant, numbers));
}

SwReason *
sw_reasons_make_state (const SwPlanHistory *history,
                       const SwWeekFrame   *frame)
{
  const SwGuide *guide = history->in.guide;
  const SwPlanBreak *item;
  double factor;

  switch (frame->state)
    {
    case SW_STATE_SUSPENDED:
      return sw_reasons_make (guide, "E2", "suspended",
                              sw_numbers_new_with ("question", (double) history->in.body->safety.question, NULL));
    case SW_STATE_LADDER:
      return sw_reasons_make (guide, "D4", "ladder", sw_numbers_new_with ("rung", (double) frame->rung, NULL));
    case SW_STATE_RETURN:
      factor = sw_plan_history_get_factor (history, frame->judged, &item);
      return sw_reasons_make (guide, "B12", "return",
                              sw_numbers_new_with ("days", item != NULL ? (double) item->days : 0.0,
                                                   "factor", factor, NULL));
    case SW_STATE_AMBER:
      if (g_str_equal (frame->state_rule, "E2"))
        return sw_reasons_make (guide, "E2", "prompt", NULL);
      return sw_reasons_make (guide, frame->state_rule, frame->leg_hold ? "hold" : "amber", NULL);
    case SW_STATE_TAPER:
      return sw_reasons_make (guide, "B10b", "taper",
                              sw_numbers_new_with ("days", (double) (frame->race_day - frame->judged), NULL));
    case SW_STATE_DELOAD:
      return sw_reasons_make (guide, "B10", "deload",
                              sw_numbers_new_with ("weeks", (double) (history->often ? history->numbers.deload_often_weeks
                                                                                     : history->numbers.deload_weeks),
                                                   NULL));
    case SW_STATE_BUILD:
    default:
      return sw_reasons_make (guide, "B4", "build", NULL);
    }
}

/* Where the kilometres of the week come from. */
static void
add_volume (const SwPlanHistory *history,
            const SwWeekFrame   *frame,
            SwSession           *session)
{
  double km = frame->targets.km;
  double base = frame->base_km;
  double rate = frame->km_rate;
  const SwPlanBreak *item;

  switch (frame->km_origin)
    {
    case SW_KM_START:
      add (history, session, "B2", "start", sw_numbers_new_with ("week_km", km, NULL));
      break;
    case SW_KM_GROWTH:
      add (history, session, "B4", "growth", sw_numbers_new_with ("base_km", base, "growth", rate, "week_km", km, NULL));
      break;
    case SW_KM_SMALL:
      add (history, session, "B4", "small-step", sw_numbers_new_with ("base_km", base, "week_km", km, NULL));
      break;
    case SW_KM_CEILING:
      add (history, session, "B4", "ceiling",
           sw_numbers_new_with ("base_km", base, "ceiling_km", history->numbers.ceiling[history->level],
                                "week_km", km, NULL));
      break;
    case SW_KM_HOLD:
      add (history, session, "B4", "hold", sw_numbers_new_with ("base_km", base, "week_km", km, NULL));
      break;
    case SW_KM_CUT:
      add (history, session, "D2", "cut", sw_numbers_new_with ("base_km", base, "share", rate, "week_km", km, NULL));
      break;
    case SW_KM_DELOAD:
      add (history, session, "B10", "deload", sw_numbers_new_with ("base_km", base, "factor", rate, "week_km", km, NULL));
      break;
    case SW_KM_TAPER:
      add (history, session, "B10b", "taper",
           sw_numbers_new_with ("base_km", base, "factor", rate, "week_km", km,
                                "days", (double) (frame->race_day - frame->judged), NULL));
      break;
    case SW_KM_RETURN:
      sw_plan_history_get_factor (history, frame->judged, &item);
      add (history, session, "B12", "return",
           sw_numbers_new_with ("base_km", base, "factor", rate, "week_km", km,
                                "days", item != NULL ? (double) item->days : 0.0, NULL));
      break;
    case SW_KM_LADDER:
      add (history, session, "D4", "plan",
           sw_numbers_new_with ("base_km", base, "share", rate, "week_km", km, "rung", (double) frame->rung, NULL));
      break;
    case SW_KM_NONE:
    default:
      break;
    }
}

/* The long run gives way to what is done and to the other runs' shortest length (PLANS 10, 13). */
static void
add_left (const SwPlanHistory      *history,
          const SwPlacementProblem *problem,
          const SwPlacement        *placement,
          SwSession                *session)
{
  const SwWeekFrame *frame = problem->frame;
  int others = __builtin_popcount (placement->runs) - 1 - (placement->swap_day >= 0) - (placement->race_day >= 0);
  double shortest = sw_allocate_get_min_km10 (problem) / 10.0;
  double left = frame->targets.km - problem->done_km - others * shortest;

  if (!sw_above (session->km + history->numbers.round_session, left))
    return;
  if (others > 0)
    add (history, session, "B5", "others", sw_numbers_new_with ("runs", (double) others, "km", shortest, NULL));
  else
    add (history, session, "B4", "left", sw_numbers_new_with ("week_km", frame->targets.km, NULL));
}

/* Which limit made a run shorter than it might have been: PLANS 4, 11. */
static void
add_limits (const SwPlanHistory      *history,
            const SwPlacementProblem *problem,
            const SwPlacement        *placement,
            int                       i,
            gboolean                  first,
            SwSession                *session)
{
  const SwWeekFrame *frame = problem->frame;
  const SwFrameDay *day = &frame->days[i];
  int room = sw_allocate_get_room (problem, placement, i);
  double next = session->km + history->numbers.round_session;
  gboolean is_long = i == placement->long_day;
  int most = history->lbp ? history->numbers.lbp_long_minutes : history->numbers.long_minutes;
  int main_room = MIN (room - history->numbers.warm_up_min - history->numbers.cool_down_min, most);

  /* A long run is short of its share, another run of the week's target. */
  if (is_long)
    {
      int runs = problem->done_runs + __builtin_popcount (placement->runs) - (placement->swap_day >= 0);

      if (!sw_above (sw_plan_get_long_share (&history->numbers, runs) * frame->targets.km, next))
        return;
    }
  else if (placement->cost[SW_COST_KM] < __builtin_popcount (placement->runs))
    {
      return;
    }

  if (sw_above (next, day->cap_km))
    add (history, session, "B3", "cap",
         sw_numbers_new_with ("longest_km", day->longest_km, "cap_km", sw_plan_round_down (day->cap_km, 0.1), NULL));
  if (first && frame->first_rule != NULL
      && (sw_above (next, frame->first_km) || sw_above (next * problem->pace / 60.0, frame->first_minutes)))
    {
      if (g_str_equal (frame->first_rule, "B12"))
        add (history, session, "B12", "first-run",
             sw_numbers_new_with ("km", frame->first_km, "minutes", (double) history->numbers.first_minutes, NULL));
      else
        add (history, session, "D2", "next-run",
             sw_numbers_new_with ("km", frame->first_km, "share", history->numbers.amber_next_share, NULL));
    }
  if (sw_above (next * problem->pace / 60.0, main_room))
    {
      if (main_room == most)
        add (history, session, "B5", "long-minutes", sw_numbers_new_with ("minutes", (double) most, NULL));
      else
        add (history, session, "availability", "shortened", sw_numbers_new_with ("minutes", (double) day->minutes, NULL));
    }
  if (is_long)
    add_left (history, problem, placement, session);
  if (is_long && sw_above (next, frame->long_limit_km))
    add (history, session, "B10", "long",
         sw_numbers_new_with ("factor", history->numbers.deload_long_factor, "base_km", frame->base_long_km,
                              "km", session->km, NULL));
  if (placement->long_day >= 0 && !is_long && sw_above (next, placement->km10[placement->long_day] / 10.0))
    add (history, session, "B5", "share", sw_numbers_new_with ("km", placement->km10[placement->long_day] / 10.0, NULL));
  else if (placement->long_day < 0 && sw_above (next, problem->done_long_km))
    add (history, session, "B5", "share", sw_numbers_new_with ("km", problem->done_long_km, NULL));
}

static void
add_run_by_time (const SwPlanHistory *history,
                 const SwWeekFrame   *frame,
                 int                  slot,
                 SwSession           *session)
{
  if (frame->rung == 0)
    add (history, session, "D4", "walk", sw_numbers_new_with ("rung", 0.0, NULL));
  else if (frame->rung != SW_LADDER_OFF)
    add (history, session, "D4", "rung", sw_numbers_new_with ("rung", (double) frame->rung, NULL));
  else
    add (history, session, "B11", "walk-run",
         sw_numbers_new_with ("week", (double) frame->walk_run_week, "session", slot + 1.0, NULL));
}

static void
add_run (const SwPlanHistory      *history,
         const SwPlacementProblem *problem,
         const SwPlacement        *placement,
         int                       i,
         int                       slot,
         SwSession                *session)
{
  const SwWeekFrame *frame = problem->frame;
  gboolean first = (placement->runs & (BIT (i) - 1)) == 0;

  if (session->kind == SW_KIND_RACE)
    {
      add (history, session, "race", "race", sw_numbers_new_with ("km", session->km, NULL));
      if (session->minutes > frame->days[i].minutes)
        add (history, session, "availability", "race",
             sw_numbers_new_with ("minutes", (double) frame->days[i].minutes, NULL));
      return;
    }
  if (frame->by_time)
    {
      /* A walk has no parts, so its session does not say its main minutes. */
      int main_minutes = placement->main_minutes[i];
      gboolean cut = main_minutes < problem->slot_minutes[MIN (slot, 6)];

      add_run_by_time (history, frame, slot, session);
      if (cut && first && frame->first_rule != NULL
          && main_minutes == MAX (frame->first_minutes, history->numbers.main_min))
        add (history, session, frame->first_rule, g_str_equal (frame->first_rule, "D2") ? "next-run" : "first-run",
             sw_numbers_new_with ("minutes", (double) frame->first_minutes, NULL));
      else if (cut)
        add (history, session, "availability", "shortened",
             sw_numbers_new_with ("minutes", (double) frame->days[i].minutes, NULL));
      return;
    }

  add_volume (history, frame, session);
  if (session->kind == SW_KIND_WALK_RUN)
    add (history, session, "B12", "walk-run", sw_numbers_new_with ("week_km", frame->targets.km, NULL));
  if (i == placement->long_day)
    {
      int runs = problem->done_runs + __builtin_popcount (placement->runs) - (placement->swap_day >= 0);

      add (history, session, "B5", "long",
           sw_numbers_new_with ("share", sw_plan_get_long_share (&history->numbers, runs),
                                "week_km", frame->targets.km, "km", session->km, NULL));
      if (i != problem->long_day)
        add (history, session, "B5", "long-day", sw_numbers_new_with ("weekday", (double) frame->long_weekday, NULL));
    }
  if (placement->quality & BIT (i))
    add (history, session, "B5", "quality",
         sw_numbers_new_with ("hard_minutes", (double) session->hard_minutes, "share", history->numbers.hard_share, NULL));
  add_limits (history, problem, placement, i, first, session);
  if (!(problem->run_days & BIT (i)))
    add (history, session, "B1", "run-days", NULL);
}

static void
add_strength (const SwPlanHistory      *history,
              const SwPlacementProblem *problem,
              const SwPlacement        *placement,
              SwDay                     day,
              SwSession                *session)
{
  const SwWeekFrame *frame = problem->frame;
  int pain = sw_plan_history_get_worst_pain (history, frame->judged - history->numbers.pain_window + 1, frame->judged);
  int sessions = frame->targets.strength - placement->missing[SW_MISSING_STRENGTH];
  int raises;

  if (session->stage == 0)
    {
      add (history, session, "B7", "mini", sw_numbers_new_with ("nrs", (double) pain, NULL));
      return;
    }
  add (history, session, "B7", "strength",
       sw_numbers_new_with ("stage", (double) session->stage, "sessions", (double) sessions, NULL));
  raises = sw_content_get_raises (history, frame, day, session->stage);
  if (raises > 0)
    add (history, session, "B7", "raised", sw_numbers_new_with ("exercises", (double) raises, NULL));
  if (frame->state == SW_STATE_DELOAD)
    add (history, session, "B7", "deload", sw_numbers_new_with ("stage", (double) session->stage, NULL));
  if (frame->days[day - frame->monday].eased)
    add (history, session, "D2", "no-loads", sw_numbers_new_with ("stage", (double) session->stage, NULL));
  else if (pain >= history->numbers.strength_pain_low)
    add (history, session, "B7", "pain",
         sw_numbers_new_with ("stage", (double) session->stage, "nrs", (double) pain, NULL));
  if (frame->race_day != SW_DAY_NONE && !frame->race_refused && frame->race_day >= day
      && frame->race_day - day <= history->numbers.taper_strength_days)
    add (history, session, "B10b", "strength", sw_numbers_new_with ("stage", (double) session->stage, NULL));
}

static gboolean
is_between_runs (const SwPlacementProblem *problem,
                 const SwPlacement        *placement,
                 int                       i)
{
  guint8 runs = problem->done_run_days | (problem->walks ? 0 : placement->runs);
  gboolean before = i == 0 ? problem->run_before_monday : (runs & BIT (i - 1)) != 0;

  return before && i < 6 && (runs & BIT (i + 1)) != 0;
}

void
sw_reasons_add_session (const SwPlanHistory      *history,
                        const SwPlacementProblem *problem,
                        const SwPlacement        *placement,
                        int                       i,
                        int                       slot,
                        SwSession                *session)
{
  SwNumbers *minutes = sw_numbers_new_with ("minutes", (double) session->minutes, NULL);

  if (i == placement->swap_day && sw_kind_is_endurance_cross (session->kind))
    {
      add (history, session, "D3", "swap", minutes);
      return;
    }
  if (sw_kind_is_run (session->kind) || (problem->walks && (placement->runs & BIT (i)) && session->kind == SW_KIND_WALK))
    {
      sw_numbers_free (minutes);
      add_run (history, problem, placement, i, slot, session);
    }
  else if (session->kind == SW_KIND_STRENGTH)
    {
      sw_numbers_free (minutes);
      add_strength (history, problem, placement, problem->frame->days[i].day, session);
    }
  else if (sw_kind_is_mobility (session->kind))
    {
      add (history, session, "B8", "mobility", minutes);
    }
  else
    {
      add (history, session, "B8", is_between_runs (problem, placement, i) ? "between" : "cross", minutes);
    }
}

void
sw_reasons_add_day (const SwPlanHistory *history,
                    const SwWeekFrame   *frame,
                    SwPlanDay           *day)
{
  const SwFrameDay *rules = &frame->days[day->day - frame->monday];

  if (frame->state == SW_STATE_SUSPENDED)
    return;
  if (day->rest)
    g_ptr_array_add (day->reasons,
                     sw_reasons_make (history->in.guide, "B9", "rest",
                                      sw_numbers_new_with ("rest_days_min", (double) frame->targets.rest_days_min, NULL)));
  else if (rules->red_before)
    g_ptr_array_add (day->reasons, sw_reasons_make (history->in.guide, "D2", "red-before", NULL));
  else if (rules->no_run != NULL)
    g_ptr_array_add (day->reasons, sw_reasons_make (history->in.guide, rules->no_run, "no-run", NULL));
  else if (rules->eased)
    g_ptr_array_add (day->reasons, sw_reasons_make (history->in.guide, "D2", "before", NULL));
  else if (rules->no_hard != NULL)
    g_ptr_array_add (day->reasons, sw_reasons_make (history->in.guide, rules->no_hard, "easy", NULL));
}
