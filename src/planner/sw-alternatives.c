/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Edits judged before they are made, and what the planner rejected: both ask the same judge. */

#include "sw-planner.h"

#include "sw-edit-judge.h"
#include "sw-edits.h"
#include "sw-season.h"

/* The Monday of the week that a session id "2026-W48-easy-1" or a day "2026-11-24" names; SW_DAY_NONE when neither. */
static SwDay
find_week_of_id (const char *id)
{
  g_autofree char *prefix = g_strndup (id, strlen ("2026-W48"));
  SwDay day;

  if (sw_week_parse (prefix, &day))
    return day;
  if (sw_day_parse (id, &day))
    return sw_day_get_monday (day);

  return SW_DAY_NONE;
}

static const SwWeekFrame *
get_last_frame (const SwSeason *season)
{
  return &g_array_index (season->frames, SwWeekFrame, season->frames->len - 1);
}

static SwPlanWeek *
get_last_week (const SwSeason *season)
{
  return g_ptr_array_index (season->weeks, season->weeks->len - 1);
}

static SwVerdict *
judge_skip (const SwPlanInputs *inputs,
            const SwSession    *session)
{
  const char *rule = session->kind == SW_KIND_STRENGTH ? "B7" : "B1";

  return sw_verdict_new (SW_VERDICT_COST, inputs->guide, rule, "cost", NULL);
}

static SwVerdict *
judge_in_season (const SwPlanInputs *inputs,
                 const SwSeason     *season,
                 const SwEdit       *edit)
{
  const SwWeekFrame *frame = get_last_frame (season);
  SwPlanWeek *week = get_last_week (season);
  SwSession *session = NULL;
  SwPlanDay *day = NULL;
  SwWish wish;

  if (frame->state == SW_STATE_SUSPENDED)
    return sw_verdict_new (SW_VERDICT_STOPPED, inputs->guide, "E2", "stopped",
                           sw_numbers_new_with ("question", (double) inputs->body->safety.question, NULL));
  if (edit->what != SW_EDIT_ADD)
    {
      session = sw_edits_find_session (week, edit, &day);
      if (session == NULL)
        return sw_verdict_new (SW_VERDICT_REFUSED, inputs->guide, "edit", "unknown", NULL);
    }
  if (edit->what == SW_EDIT_SKIP)
    return judge_skip (inputs, session);
  if (edit->what == SW_EDIT_LOCK || edit->what == SW_EDIT_UNLOCK || edit->what == SW_EDIT_DONE)
    return sw_verdict_new (SW_VERDICT_ALLOWED, inputs->guide, NULL, NULL, NULL);

  wish = sw_edits_make_wish (season->history, frame, session, session != NULL ? day->day : edit->to, edit);

  return sw_edit_judge_wish (season->history, frame, week, &wish);
}

SwVerdict *
sw_planner_judge_edit (const SwPlanInputs *inputs,
                       const SwEdit       *edit)
{
  SwDay day = sw_edits_get_day (edit);
  SwDay monday = day != SW_DAY_NONE ? sw_day_get_monday (day) : find_week_of_id (edit->session != NULL ? edit->session : "");
  g_autoptr (SwSeason) season = NULL;

  if (edit->what == SW_EDIT_NONE)
    return sw_verdict_new (SW_VERDICT_REFUSED, inputs->guide, "edit", "unknown", NULL);
  season = sw_season_new_up_to (inputs, monday);
  if (season == NULL && monday != SW_DAY_NONE && monday > inputs->today)
    return sw_verdict_new (SW_VERDICT_STOPPED, inputs->guide, "edit", "far", NULL);
  if (season == NULL)
    return sw_verdict_new (SW_VERDICT_STOPPED, inputs->guide, "past", "refused", NULL);

  return judge_in_season (inputs, season, edit);
}

void
sw_alternative_free (SwAlternative *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->verdict, sw_verdict_free);
  g_free (self);
}

static void
add_alternative (const SwSeason *season,
                 GPtrArray      *list,
                 const SwWish   *wish)
{
  SwAlternative *item = g_new0 (SwAlternative, 1);

  item->day = wish->day;
  item->kind = wish->kind;
  item->verdict = sw_edit_judge_wish (season->history, get_last_frame (season), get_last_week (season), wish);
  g_ptr_array_add (list, item);
}

static int
compare_alternatives (const void *a,
                      const void *b)
{
  const SwAlternative *one = *(const SwAlternative * const *) a;
  const SwAlternative *other = *(const SwAlternative * const *) b;

  if (one->verdict->kind != other->verdict->kind)
    return one->verdict->kind < other->verdict->kind ? -1 : 1;
  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;

  return one->kind < other->kind ? -1 : one->kind > other->kind;
}

static void
add_other_days (const SwSeason  *season,
                const SwSession *session,
                SwDay            day,
                GPtrArray       *list)
{
  const SwPlanWeek *week = get_last_week (season);

  for (SwDay other = MAX (week->monday, week->today); other < week->monday + 7; other++)
    {
      SwWish wish = {
        .session = session, .day = other, .kind = session->kind, .minutes = session->minutes, .km = session->km,
      };

      if (other != day)
        add_alternative (season, list, &wish);
    }
}

/* Why a day rests: what each family of sessions would meet there. */
static void
add_sessions_for_rest (const SwSeason *season,
                       SwDay           day,
                       GPtrArray      *list)
{
  static const SwKind kinds[] = { SW_KIND_EASY, SW_KIND_STRENGTH, SW_KIND_WALK };
  const SwPlanNumbers *numbers = &season->history->numbers;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      SwWish wish = { .day = day, .kind = kinds[i], .km = NAN };

      wish.minutes = numbers->cross_min_minutes;
      if (kinds[i] == SW_KIND_STRENGTH)
        wish.minutes = numbers->strength_min_minutes;
      if (kinds[i] == SW_KIND_EASY)
        wish.minutes = numbers->warm_up_min + numbers->main_min + numbers->cool_down_min;
      add_alternative (season, list, &wish);
    }
}

GPtrArray *
sw_planner_list_alternatives (const SwPlanInputs *inputs,
                              const char         *id)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_alternative_free);
  g_autoptr (SwSeason) season = sw_season_new_up_to (inputs, find_week_of_id (id));
  const SwPlanDay *day = NULL;
  const SwSession *session;
  SwDay rest;

  if (season == NULL || get_last_frame (season)->state == SW_STATE_SUSPENDED)
    return g_steal_pointer (&list);

  session = sw_plan_week_find (get_last_week (season), id, &day);
  if (session != NULL && session->status == SW_STATUS_PLANNED)
    add_other_days (season, session, day->day, list);
  else if (session == NULL && sw_day_parse (id, &rest) && rest >= inputs->today)
    add_sessions_for_rest (season, rest, list);
  g_ptr_array_sort (list, compare_alternatives);

  return g_steal_pointer (&list);
}
