/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-edits.h"

#include "sw-content.h"
#include "sw-reasons.h"
#include "sw-week-build.h"

static void
take_session (SwPlanDay *day,
              SwSession *session)
{
  guint position;

  if (g_ptr_array_find (day->sessions, session, &position))
    g_ptr_array_steal_index (day->sessions, position);
}

/* Runs first, then strength, cross and mobility, as the generated week has them; done ones before all. */
static int
get_rank (const SwSession *session)
{
  if (session->status == SW_STATUS_DONE)
    return 0;
  if (sw_kind_is_run (session->kind))
    return 1;
  if (session->kind == SW_KIND_STRENGTH)
    return 2;

  return sw_kind_is_mobility (session->kind) ? 4 : 3;
}

void
sw_edits_put_session (SwPlanDay *day,
                      SwSession *session)
{
  guint position = day->sessions->len;

  while (position > 0 && get_rank (g_ptr_array_index (day->sessions, position - 1)) > get_rank (session))
    position--;
  g_ptr_array_insert (day->sessions, (int) position, session);
}

/* Parts and kilometres of a run of @minutes in all, or of @km when given. */
static void
size_run (const SwPlanHistory *history,
          SwSession           *session,
          int                  minutes,
          double               km)
{
  const SwPlanNumbers *numbers = &history->numbers;
  int spare;

  if (isnan (km))
    {
      spare = CLAMP (minutes - numbers->main_min, numbers->warm_up_min + numbers->cool_down_min,
                     numbers->warm_up + numbers->cool_down);
      session->main_minutes = MAX (1, minutes - spare);
    }
  else
    {
      session->main_minutes = MAX (1, (int) ceil (km * history->pace / 60.0 - SW_EPSILON));
      spare = minutes - session->main_minutes;
      if (spare < numbers->warm_up_min + numbers->cool_down_min)
        spare = numbers->warm_up + numbers->cool_down;
    }
  sw_content_split_frame (numbers, spare, &session->warmup_minutes, &session->cooldown_minutes);
  session->minutes = session->warmup_minutes + session->main_minutes + session->cooldown_minutes;
}

SwWish
sw_edits_make_wish (const SwPlanHistory *history,
                    const SwWeekFrame   *frame,
                    const SwSession     *session,
                    SwDay                day,
                    const SwEdit        *edit)
{
  const SwPlanNumbers *numbers = &history->numbers;
  SwWish wish = {
    .session = session,
    .day = day,
    .kind = session != NULL ? session->kind : edit->kind,
    .minutes = session != NULL ? session->minutes : numbers->cross_minutes,
    .km = session != NULL ? session->km : (double) NAN,
  };

  if (edit->what == SW_EDIT_MOVE)
    wish.day = edit->to;
  if (edit->what == SW_EDIT_SWAP)
    wish.kind = edit->kind;
  if (edit->what == SW_EDIT_ADD || edit->what == SW_EDIT_RESIZE)
    {
      int parts = numbers->warm_up + numbers->cool_down;

      wish.exact = TRUE;
      if (!isnan (edit->minutes))
        wish.minutes = MAX (1, (int) floor (edit->minutes + 0.5));
      if (!sw_kind_is_run (wish.kind))
        return wish;
      if (session != NULL && session->warmup_minutes > 0)
        parts = session->warmup_minutes + session->cooldown_minutes;
      wish.km = edit->km;
      if (isnan (edit->km) && !frame->by_time)
        wish.km = MAX (0.1, sw_plan_round_down (MAX (1, wish.minutes - parts) * 60.0 / history->pace, 0.1));
      /* A session that a short day has given a short warm-up keeps it. */
      if (!isnan (edit->km) && isnan (edit->minutes))
        wish.minutes = parts + (int) ceil (edit->km * history->pace / 60.0 - SW_EPSILON);
    }
  /* Between runs and others the minutes stay, and what they mean changes. */
  if (!sw_kind_is_run (wish.kind))
    wish.km = NAN;
  else if (isnan (wish.km) && !frame->by_time)
    wish.km = MAX (0.1, sw_plan_round_down (MAX (1, wish.minutes - numbers->warm_up - numbers->cool_down) * 60.0
                                            / history->pace, 0.1));
  if (sw_kind_is_mobility (wish.kind))
    wish.minutes = MIN (wish.minutes, numbers->mobility_max_minutes);

  return wish;
}

/* The work minutes that a fifth of the week's run minutes leaves to a run made a quality run by hand (PLANS 35). */
static int
get_hard_minutes (const SwPlanHistory *history,
                  const SwPlanWeek    *week,
                  const SwSession     *session)
{
  const SwPlanNumbers *numbers = &history->numbers;
  double total = session->minutes;
  double hard = 0;
  int most;

  if (!sw_kind_is_quality (session->kind))
    return 0;
  for (int i = 0; i < 7; i++)
    {
      /* The work of done runs is estimated in the history; planned ones say theirs. */
      if (week->days[i]->day <= history->today)
        hard += sw_plan_history_get_day (history, week->days[i]->day)->hard_minutes;
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *other = g_ptr_array_index (week->days[i]->sessions, k);

          if (other == session || !sw_kind_is_run (other->kind) || other->status > SW_STATUS_DONE)
            continue;
          total += other->minutes;
          hard += other->hard_minutes;
        }
    }
  most = session->kind == SW_KIND_TEMPO
           ? MIN (session->main_minutes - 2 * numbers->tempo_easy, numbers->tempo_max_minutes)
           : MIN (session->main_minutes / (numbers->interval_work + numbers->interval_easy) * numbers->interval_work,
                  numbers->interval_max_minutes);
  most = MIN (most, (int) floor (numbers->hard_share * total - hard + SW_EPSILON));
  if (session->kind == SW_KIND_INTERVAL)
    most -= most % numbers->interval_work;

  return most >= numbers->hard_minutes_min ? most : 0;
}

static void
resize_session (const SwPlanHistory *history,
                const SwWeekFrame   *frame,
                const SwPlanWeek    *week,
                SwSession           *session,
                const SwWish        *wish)
{
  session->kind = wish->kind;
  session->minutes = wish->minutes;
  session->km = wish->km;
  session->rpe = history->numbers.rpe[wish->kind];
  session->warmup_minutes = session->main_minutes = session->cooldown_minutes = SW_MISSING;
  session->hard_minutes = 0;
  session->stage = SW_MISSING;
  if (sw_kind_is_run (wish->kind))
    {
      size_run (history, session, wish->minutes, wish->km);
      session->hard_minutes = get_hard_minutes (history, week, session);
    }
  sw_content_fill_steps (history, frame, wish->day, session, 0);
}

/* Makes room on a full @day: mobility, cross and strength shrink to their shortest, the last ones first. */
static void
squeeze_day (const SwPlanHistory *history,
             const SwWeekFrame   *frame,
             SwPlanDay           *day)
{
  int room = frame->days[day->day - frame->monday].minutes;

  for (guint k = 0; k < day->sessions->len; k++)
    {
      const SwSession *session = g_ptr_array_index (day->sessions, k);

      if (session->status == SW_STATUS_PLANNED && session->kind != SW_KIND_RACE)
        room -= session->minutes;
    }
  for (guint k = day->sessions->len; k > 0 && room < 0; k--)
    {
      SwSession *session = g_ptr_array_index (day->sessions, k - 1);
      int least, less;

      if (session->status != SW_STATUS_PLANNED || sw_edit_is_sized (session))
        continue;
      least = sw_edit_get_least_minutes (history, frame, session->kind, session->minutes);
      less = MIN (session->minutes - least, -room);
      if (less <= 0)
        continue;
      session->minutes -= less;
      room += less;
      sw_content_fill_steps (history, frame, day->day, session, 0);
    }
}

static void
mark (const SwPlanHistory *history,
      SwSession           *session,
      const SwEdit        *edit,
      gboolean             against)
{
  session->edited = TRUE;
  session->against_rules |= against;
  g_ptr_array_add (session->reasons,
                   sw_reasons_make (history->in.guide, "edit", sw_edit_what_to_string (edit->what), NULL));
}

/* An id of its own: the edit's when no session has it, else the next of its kind. */
static char *
make_id (const SwPlanWeek *week,
         const SwEdit     *edit)
{
  if (edit->session != NULL && sw_plan_week_find (week, edit->session, NULL) == NULL)
    return g_strdup (edit->session);

  return sw_edits_make_name (week, edit->kind);
}

/* FALSE when a rule leaves the edit out. */
static gboolean
apply_add (const SwPlanHistory *history,
           const SwWeekFrame   *frame,
           SwPlanWeek          *week,
           const SwEdit        *edit)
{
  SwWish wish = sw_edits_make_wish (history, frame, NULL, edit->to, edit);
  g_autoptr (SwVerdict) verdict = NULL;
  SwSession *session;

  if (edit->kind == SW_KIND_NONE)
    return TRUE;
  verdict = sw_edit_judge_wish (history, frame, week, &wish);
  if (verdict->kind == SW_VERDICT_STOPPED || (verdict->kind == SW_VERDICT_REFUSED && !edit->anyway))
    return FALSE;

  session = sw_session_new (edit->kind);
  g_free (session->id);
  session->id = make_id (week, edit);
  session->status = SW_STATUS_PLANNED;
  resize_session (history, frame, week, session, &wish);
  mark (history, session, edit, verdict->kind == SW_VERDICT_REFUSED);
  sw_edits_put_session (week->days[edit->to - week->monday], session);
  squeeze_day (history, frame, week->days[edit->to - week->monday]);

  return TRUE;
}

static gboolean
apply_change (const SwPlanHistory *history,
              const SwWeekFrame   *frame,
              SwPlanWeek          *week,
              SwPlanDay           *day,
              SwSession           *session,
              const SwEdit        *edit)
{
  SwWish wish = sw_edits_make_wish (history, frame, session, day->day, edit);
  g_autoptr (SwVerdict) verdict = sw_edit_judge_wish (history, frame, week, &wish);

  if (verdict->kind == SW_VERDICT_STOPPED || (verdict->kind == SW_VERDICT_REFUSED && !edit->anyway))
    return FALSE;

  if (edit->what == SW_EDIT_MOVE)
    {
      if (session->original_day == SW_DAY_NONE)
        session->original_day = edit->from != SW_DAY_NONE ? edit->from : day->day;
      take_session (day, session);
      sw_edits_put_session (week->days[edit->to - week->monday], session);
    }
  else
    {
      resize_session (history, frame, week, session, &wish);
    }
  mark (history, session, edit, verdict->kind == SW_VERDICT_REFUSED);
  squeeze_day (history, frame, week->days[wish.day - week->monday]);

  return TRUE;
}

/* FALSE when a rule leaves the edit out, or when what it speaks of is not there. */
static gboolean
apply_edit (const SwPlanHistory *history,
            const SwWeekFrame   *frame,
            SwPlanWeek          *week,
            const SwEdit        *edit)
{
  SwPlanDay *day;
  SwSession *session;

  if (edit->what == SW_EDIT_ADD)
    return edit->to < history->today || apply_add (history, frame, week, edit);
  /* A ticked session has a record of its own, which the journal shows as done. */
  if (edit->what == SW_EDIT_DONE && edit->activity != NULL)
    return TRUE;
  session = sw_edits_find_session (week, edit, &day);
  if (session == NULL)
    return FALSE;
  sw_edits_keep_name (week, session, edit);

  switch (edit->what)
    {
    case SW_EDIT_MOVE:
    case SW_EDIT_SWAP:
    case SW_EDIT_RESIZE:
      return apply_change (history, frame, week, day, session, edit);
    case SW_EDIT_SKIP:
      session->status = SW_STATUS_SKIPPED;
      mark (history, session, edit, FALSE);
      break;
    case SW_EDIT_DONE:
      session->status = SW_STATUS_DONE;
      mark (history, session, edit, FALSE);
      break;
    case SW_EDIT_LOCK:
      /* A rebuild may have moved it: a locked session stays where it was, unless the user has moved it since. */
      if (session->original_day == SW_DAY_NONE && edit->from != SW_DAY_NONE && edit->from >= history->today
          && day->day != edit->from)
        {
          take_session (day, session);
          sw_edits_put_session (week->days[edit->from - week->monday], session);
        }
      session->locked = TRUE;
      mark (history, session, edit, FALSE);
      break;
    case SW_EDIT_UNLOCK:
      session->locked = FALSE;
      break;
    case SW_EDIT_NONE:
    case SW_EDIT_ADD:
    case SW_N_EDITS:
    default:
      break;
    }

  return TRUE;
}

/* What was insisted on may fit by now, because a later edit has made room for it. */
static void
settle_insistence (const SwPlanHistory *history,
                   const SwWeekFrame   *frame,
                   SwPlanWeek          *week)
{
  for (int i = 0; i < 7; i++)
    for (guint k = 0; k < week->days[i]->sessions->len; k++)
      {
        SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);
        SwWish wish = sw_edit_make_standing_wish (session, week->days[i]->day);
        g_autoptr (SwVerdict) verdict = NULL;

        if (!session->against_rules || session->status != SW_STATUS_PLANNED)
          continue;
        verdict = sw_edit_judge_wish (history, frame, week, &wish);
        session->against_rules = verdict->kind > SW_VERDICT_COST;
      }
}

/* Rest, reasons of days and the long run's figure follow what the edits have made. */
static void
settle_week (const SwPlanHistory *history,
             const SwWeekFrame   *frame,
             SwPlanWeek          *week)
{
  double long_km = NAN;

  for (int i = 0; i < 7; i++)
    {
      week->days[i]->rest = sw_week_build_is_rest (history, week->days[i]);
      g_ptr_array_set_size (week->days[i]->reasons, 0);
      sw_reasons_add_day (history, frame, week->days[i]);
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->kind == SW_KIND_LONG && session->status == SW_STATUS_PLANNED && isnan (long_km))
            long_km = session->km;
        }
    }
  week->targets.long_km = long_km;
}

/* A lock that was opened again has never been. */
static gboolean
is_unlocked (const GPtrArray *edits,
             guint            position)
{
  const SwEdit *edit = g_ptr_array_index (edits, position);

  for (guint i = position + 1; i < edits->len && edit->what == SW_EDIT_LOCK; i++)
    {
      const SwEdit *later = g_ptr_array_index (edits, i);

      if (later->what == SW_EDIT_UNLOCK && sw_edits_is_same_session (later, edit))
        return TRUE;
    }

  return FALSE;
}

/* What was left out is tried again after each edit that may have made room for it. */
static void
apply_left (const SwPlanHistory *history,
            const SwWeekFrame   *frame,
            SwPlanWeek          *week,
            GPtrArray           *left)
{
  gboolean progress = TRUE;

  while (progress)
    {
      progress = FALSE;
      for (guint i = 0; i < left->len; i++)
        {
          const SwEdit *edit = g_ptr_array_index (left, i);

          if (sw_edits_is_settled_later (history->in.journal->edits, edit) || !apply_edit (history, frame, week, edit))
            continue;
          g_ptr_array_remove_index (left, i--);
          progress = TRUE;
        }
    }
}

void
sw_edits_apply (const SwPlanHistory *history,
                const SwWeekFrame   *frame,
                SwPlanWeek          *week)
{
  const GPtrArray *edits = history->in.journal->edits;
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  sw_edits_apply_past (history, week);
  if (edits->len == 0 || frame->state == SW_STATE_SUSPENDED)
    {
      sw_week_build_ease (history, frame, week);
      return;
    }

  for (guint i = 0; i < edits->len; i++)
    {
      SwEdit *edit = g_ptr_array_index (edits, i);

      if (!sw_edits_is_of_week (week, edit) || is_unlocked (edits, i))
        continue;
      if (apply_edit (history, frame, week, edit))
        apply_left (history, frame, week, left);
      else
        g_ptr_array_add (left, edit);
    }
  /* A run that pain shortens is shortened where the edits have put it, and leaves minutes for those that had none. */
  sw_week_build_ease (history, frame, week);
  apply_left (history, frame, week, left);
  sw_week_build_ease (history, frame, week);
  settle_insistence (history, frame, week);
  settle_week (history, frame, week);
  sw_edits_add_left_out (history, frame, week, left);
}
