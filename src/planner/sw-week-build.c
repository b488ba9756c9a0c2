/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-week-build.h"

#include "sw-content.h"
#include "sw-edit-judge.h"
#include "sw-reasons.h"

#define BIT(i) (1u << (i))

/* Everything a day of the week is made from. */
typedef struct
{
  const SwPlanHistory      *history;
  const SwWeekFrame        *frame;
  const SwPlacementProblem *problem;
  const SwPlacement        *placement;
  SwCrossChoice            *cross;
  int                       counts[SW_N_KINDS];  /* for the ids: how many of each kind so far */
  int                       slot;                /* run slots so far, done ones included */
  int                       quality;             /* planned quality runs so far */
} Builder;

void
sw_week_build_add_done (const SwPlanHistory *history,
                        SwPlanDay           *day)
{
  const SwJournal *journal = history->in.journal;
  guint first, end;

  if (day->day > history->today)
    return;
  sw_journal_find_activities (journal, day->day, day->day, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);
      SwSession *session = sw_session_new (activity->kind);

      g_free (session->id);
      session->id = g_strdup (activity->id);
      session->minutes = (int) floor (activity->minutes + 0.5);
      session->km = activity->km;
      session->rpe = activity->rpe;
      session->status = SW_STATUS_DONE;
      g_ptr_array_add (day->sessions, session);
    }
}

gboolean
sw_week_build_is_rest (const SwPlanHistory *history,
                       const SwPlanDay     *day)
{
  if (day->day <= history->today && sw_plan_history_get_day (history, day->day)->training)
    return FALSE;

  for (guint i = 0; i < day->sessions->len; i++)
    {
      const SwSession *session = g_ptr_array_index (day->sessions, i);
      /* What was ticked without a record is not in the history. */
      gboolean stands = session->status == SW_STATUS_PLANNED || (session->status == SW_STATUS_DONE && session->edited);

      if (stands && !sw_kind_is_mobility (session->kind))
        return FALSE;
    }

  return TRUE;
}

static SwSession *
add_session (Builder   *self,
             SwPlanDay *day,
             SwKind     kind)
{
  SwSession *session = sw_session_new (kind);
  char week[SW_WEEK_STRING_SIZE];

  sw_week_format (self->frame->monday, week);
  g_free (session->id);
  session->id = g_strdup_printf ("%s-%s-%d", week, sw_kind_to_string (kind), ++self->counts[kind]);
  session->rpe = self->history->numbers.rpe[kind];
  session->status = SW_STATUS_PLANNED;
  g_ptr_array_add (day->sessions, session);

  return session;
}

static void
finish_session (Builder   *self,
                SwPlanDay *day,
                int        i,
                int        slot,
                SwSession *session)
{
  sw_content_fill_steps (self->history, self->frame, day->day, session, slot);
  sw_reasons_add_session (self->history, self->problem, self->placement, i, slot, session);
}

static SwKind
get_run_kind (Builder *self,
              int      i)
{
  const SwPlacement *placement = self->placement;
  const SwWeekFrame *frame = self->frame;

  if (i == placement->race_day)
    return SW_KIND_RACE;
  if (i == placement->long_day)
    return SW_KIND_LONG;
  if (placement->quality & BIT (i))
    return sw_allocate_get_quality_kind (self->problem, __builtin_popcount (placement->quality), self->quality++);
  if (frame->walk_run_week > 0 && frame->rung == SW_LADDER_OFF)
    return SW_KIND_WALK_RUN;
  if (frame->rung > 0 && frame->rung < self->history->numbers.ladder_easy_from)
    return SW_KIND_WALK_RUN;
  if (frame->walk_run_until != SW_DAY_NONE && frame->days[i].day < frame->walk_run_until)
    return SW_KIND_WALK_RUN;

  return SW_KIND_EASY;
}

/* Returns the minutes it takes. */
static int
add_walk (Builder   *self,
          SwPlanDay *day,
          int        i)
{
  SwSession *session = add_session (self, day, SW_KIND_WALK);

  session->minutes = self->placement->main_minutes[i];
  session->stage = 0;
  sw_cross_choice_note (self->cross, SW_KIND_WALK);
  finish_session (self, day, i, self->slot++, session);

  return session->minutes;
}

/* D2, second amber: the next run as low impact, as long as an even run of the week would be. */
static int
add_swap (Builder   *self,
          SwPlanDay *day,
          int        i)
{
  const SwPlanNumbers *numbers = self->problem->numbers;
  const SwWeekFrame *frame = self->frame;
  int room = sw_allocate_get_room (self->problem, self->placement, i);
  int wish = numbers->warm_up + numbers->cool_down;
  SwSession *session;

  if (frame->by_time)
    wish += self->problem->slot_minutes[MIN (self->slot, 6)];
  else
    wish += (int) ceil (frame->targets.km / MAX (1, frame->rungs) * self->problem->pace / 60.0);
  session = add_session (self, day, sw_cross_choice_next_swap (self->cross, self->history));
  session->minutes = MIN (room, CLAMP (wish, numbers->cross_min_minutes, numbers->cross_max_minutes));
  session->rpe = MIN (session->rpe, numbers->swap_rpe);
  finish_session (self, day, i, self->slot++, session);

  return session->minutes;
}

static int
add_run (Builder   *self,
         SwPlanDay *day,
         int        i)
{
  const SwPlanNumbers *numbers = self->problem->numbers;
  const SwPlacement *placement = self->placement;
  SwSession *session;
  int spare;

  if (self->problem->walks)
    return add_walk (self, day, i);
  if (i == placement->swap_day)
    return add_swap (self, day, i);

  session = add_session (self, day, get_run_kind (self, i));
  session->main_minutes = placement->main_minutes[i];
  session->hard_minutes = placement->hard_minutes[i];
  if (!self->frame->by_time)
    session->km = placement->km10[i] / 10.0;
  spare = sw_allocate_get_room (self->problem, placement, i) - session->main_minutes;
  if (i == placement->race_day)
    {
      session->km = self->frame->race_km;
      session->main_minutes = (int) ceil (session->km * self->problem->pace / 60.0 - SW_EPSILON);
      spare = G_MAXINT;
    }
  sw_content_split_frame (numbers, spare, &session->warmup_minutes, &session->cooldown_minutes);
  session->minutes = session->warmup_minutes + session->main_minutes + session->cooldown_minutes;
  finish_session (self, day, i, self->slot++, session);

  return session->minutes;
}

/* Strength, cross and mobility share what the run leaves: as long as is usual, never below the shortest. */
static void
add_others (Builder   *self,
            SwPlanDay *day,
            int        i,
            int        room)
{
  const SwPlanNumbers *numbers = self->problem->numbers;
  const SwPlacement *placement = self->placement;
  int mobility = (placement->mobility & BIT (i)) ? numbers->mobility_min_minutes : 0;
  int cross = (placement->cross & BIT (i)) ? numbers->cross_min_minutes : 0;

  if (placement->strength & BIT (i))
    {
      int usual = self->frame->state == SW_STATE_DELOAD ? numbers->strength_deload_minutes : numbers->strength_minutes;
      SwSession *session = add_session (self, day, SW_KIND_STRENGTH);

      /* The back routine alone asks for no more than the shortest session. */
      if (sw_content_get_strength_stage (self->history, self->frame, day->day) == 0)
        usual = 0;
      session->minutes = MAX (self->problem->min_strength_minutes, MIN (usual, room - mobility - cross));
      room -= session->minutes;
      finish_session (self, day, i, 0, session);
    }
  if (cross > 0)
    {
      SwSession *session = add_session (self, day, sw_cross_choice_next (self->cross, self->history));

      session->minutes = MAX (cross, MIN (numbers->cross_minutes, room - mobility));
      room -= session->minutes;
      finish_session (self, day, i, 0, session);
    }
  if (mobility > 0)
    {
      SwSession *session = add_session (self, day, sw_cross_choice_get_mobility (self->history));

      session->minutes = MAX (mobility, MIN (numbers->mobility_max_minutes, room));
      finish_session (self, day, i, 0, session);
    }
}

static SwPlanDay *
build_day (Builder *self,
           int      i)
{
  SwPlanDay *day = sw_plan_day_new (self->frame->monday + i);
  int room = self->problem->minutes[i];

  sw_week_build_add_done (self->history, day);
  if (self->frame->days[i].open && self->frame->state != SW_STATE_SUSPENDED)
    {
      if (self->placement->runs & BIT (i))
        {
          int taken = add_run (self, day, i);

          if (i != self->placement->race_day)
            room -= taken;
        }
      add_others (self, day, i, room);
    }
  day->rest = sw_week_build_is_rest (self->history, day);
  sw_reasons_add_day (self->history, self->frame, day);

  return day;
}

/* "build, week 2 of 3": how many loaded weeks in a row this one makes. */
static void
count_build_weeks (const SwPlanHistory *history,
                   const SwWeekFrame   *frame,
                   SwPlanWeek          *week)
{
  week->build_weeks = history->often ? history->numbers.deload_often_weeks : history->numbers.deload_weeks;
  week->build_week = frame->state == SW_STATE_BUILD ? MIN (frame->loaded_before + 1, week->build_weeks) : 0;
}

SwPlanWeek *
sw_week_build (const SwPlanHistory      *history,
               SwWeekFrame              *frame,
               const SwPlacementProblem *problem,
               const SwPlacement        *placement,
               SwCrossChoice            *cross)
{
  SwPlanWeek *week = sw_plan_week_new (frame->monday, history->today);
  Builder builder = {
    .history = history,
    .frame = frame,
    .problem = problem,
    .placement = placement,
    .cross = cross,
    .slot = problem->done_runs,
  };

  if (placement->strength != 0)
    frame->strength_from = frame->monday + __builtin_ctz (placement->strength);
  if (placement->long_day >= 0)
    frame->targets.long_km = placement->km10[placement->long_day] / 10.0;
  week->state = frame->state;
  week->targets = frame->targets;
  count_build_weeks (history, frame, week);
  g_ptr_array_add (week->reasons, sw_reasons_make_state (history, frame));
  for (int i = 0; i < 7; i++)
    {
      g_clear_pointer (&week->days[i], sw_plan_day_free);
      week->days[i] = build_day (&builder, i);
    }

  return week;
}

static void
ease_run (const SwPlanHistory *history,
          const SwWeekFrame   *frame,
          SwDay                day,
          SwSession           *session)
{
  const SwPlanNumbers *numbers = &history->numbers;
  int most = (int) floor (numbers->eased_share * session->main_minutes + SW_EPSILON);

  most = MAX (most, numbers->main_min);
  if (most >= session->main_minutes)
    return;
  if (!isnan (session->km))
    {
      double km = sw_plan_round_down (most * 60.0 / history->pace, numbers->round_session);

      /* A slow runner's shortest kilometre and a quick one's shortest ten minutes both stay (PLANS 13). */
      while (km < numbers->km_min || ceil (km * history->pace / 60.0 - SW_EPSILON) < numbers->main_min)
        km = sw_plan_round_down (km + numbers->round_session, numbers->round_session);
      if (!sw_above (session->km, km))
        return;
      session->km = km;
      most = (int) ceil (km * history->pace / 60.0 - SW_EPSILON);
    }
  /* The minutes that the run gives back let warm-up and cool-down have their usual length. */
  if (!frame->by_time)
    sw_content_split_frame (numbers, session->minutes - most, &session->warmup_minutes, &session->cooldown_minutes);
  session->main_minutes = most;
  session->minutes = session->warmup_minutes + most + session->cooldown_minutes;
  if (frame->by_time)
    sw_content_cut_main (session, most);
  else
    sw_content_fill_steps (history, frame, day, session, 0);
  g_ptr_array_add (session->reasons,
                   sw_reasons_make (history->in.guide, "D2", "before-run",
                                    sw_numbers_new_with ("share", numbers->eased_share, NULL)));
}

void
sw_week_build_ease (const SwPlanHistory *history,
                    const SwWeekFrame   *frame,
                    SwPlanWeek          *week)
{
  for (int i = 0; i < 7; i++)
    {
      const SwPlanDay *day = week->days[i];

      for (guint k = 0; frame->days[i].eased && k < day->sessions->len; k++)
        {
          SwSession *session = g_ptr_array_index (day->sessions, k);

          if (session->status == SW_STATUS_PLANNED && sw_kind_is_run (session->kind) && session->kind != SW_KIND_RACE
              && !session->against_rules && !sw_edit_is_sized (session)
              && sw_session_find_reason (session, "D2", "before-run") == NULL)
            ease_run (history, frame, day->day, session);
        }
    }
}

static void
assume_session (SwPlanHistory   *history,
                SwDayFacts      *facts,
                const SwSession *session)
{
  facts->minutes += session->minutes;
  facts->training |= !sw_kind_is_mobility (session->kind);
  facts->hard |= sw_kind_is_hard (session->kind);
  if (sw_kind_is_run (session->kind))
    {
      double km = sw_plan_km_of (session->km, session->minutes, history->pace);

      facts->runs++;
      facts->run_km += km;
      facts->longest_km = MAX (facts->longest_km, km);
      facts->run_minutes += session->minutes;
      facts->long_run |= session->kind == SW_KIND_LONG;
      facts->race |= session->kind == SW_KIND_RACE;
    }
  else if (session->kind == SW_KIND_STRENGTH)
    {
      facts->strength++;
    }
  else if (sw_kind_is_mobility (session->kind))
    {
      facts->mobility++;
    }
  else if (sw_kind_is_endurance_cross (session->kind))
    {
      facts->cross++;
    }
}

void
sw_week_build_assume (SwPlanHistory    *history,
                      const SwPlanWeek *week)
{
  for (int i = 0; i < 7; i++)
    {
      const SwPlanDay *day = week->days[i];

      for (guint k = 0; k < day->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (day->sessions, k);

          if (session->status == SW_STATUS_PLANNED && day->day >= history->today)
            assume_session (history, sw_plan_history_peek_day (history, day->day), session);
        }
    }
}
