/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-season-outlook.h"

#include "sw-planner.h"

#define DAYS 7

/* In these no race is planned (PLANS 25). */
static gboolean
holds_no_race (SwPlanState state)
{
  return state == SW_STATE_LADDER || state == SW_STATE_RETURN || state == SW_STATE_SUSPENDED;
}

double
sw_season_get_long_km (const SwPlanWeek *week)
{
  double longest = NAN;

  for (int i = 0; i < DAYS; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        if (sw_kind_is_run (session->kind) && session->kind != SW_KIND_RACE && !isnan (session->km)
            && session->status != SW_STATUS_SKIPPED && session->status != SW_STATUS_MISSED)
          longest = isnan (longest) ? session->km : MAX (longest, session->km);
      }

  return longest;
}

guint
sw_season_get_n_weeks (const SwProfile *profile,
                       SwDay            today,
                       guint            least)
{
  int weeks;

  if (profile->race_day == SW_DAY_NONE || profile->race_day < today)
    return least;
  weeks = (sw_day_get_monday (profile->race_day) - sw_day_get_monday (today)) / DAYS + 2;

  return (guint) CLAMP (weeks, (int) least, SW_PLANNER_MAX_WEEKS);
}

static gboolean
has_race (const SwPlanWeek *week)
{
  for (int i = 0; i < DAYS; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      if (((const SwSession *) g_ptr_array_index (week->days[i]->sessions, j))->kind == SW_KIND_RACE)
        return TRUE;

  return FALSE;
}

/* The rule in the way of the race; conflicts name the demand first. */
static const char *
find_blocker (const SwPlanWeek *week)
{
  for (guint i = 0; i < week->conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);

      if (g_strcmp0 (conflict->rules[0], "race") == 0 && conflict->rules[1] != NULL)
        return g_intern_string (conflict->rules[1]);
    }

  return NULL;
}

static void
find_race (SwSeasonOutlook *self,
           const SwProfile *profile,
           const GPtrArray *weeks,
           SwDay            today)
{
  if (profile->race_day == SW_DAY_NONE || profile->race_day < today)
    return;

  self->race_day = profile->race_day;
  self->race_km = profile->race_km;
  self->race_weeks = (profile->race_day - today) / DAYS;
  for (guint i = 0; i < weeks->len; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, i);

      if (week->monday == sw_day_get_monday (profile->race_day))
        {
          self->race_planned = has_race (week);
          self->blocker = self->race_planned ? NULL : find_blocker (week);
        }
    }
}

/* The first week from which on nothing keeps a race out. */
static void
find_earliest (SwSeasonOutlook *self,
               const GPtrArray *weeks)
{
  guint first = weeks->len;

  for (guint i = weeks->len; i > 0; i--)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, i - 1);

      if (holds_no_race (week->state))
        break;
      first = i - 1;
    }
  if (first == weeks->len)
    return;

  self->weeks_needed = (int) first;
  self->earliest = ((const SwPlanWeek *) g_ptr_array_index (weeks, first))->monday;
  self->earliest_long_km = sw_season_get_long_km (g_ptr_array_index (weeks, first));
  self->earliest_km = ((const SwPlanWeek *) g_ptr_array_index (weeks, first))->targets.km;
}

/**
 * sw_season_outlook_new:
 * @profile: whose race it is
 * @weeks: (element-type SwPlanWeek): planned weeks in a row from today's on, at least one
 * @today: the day they were planned on
 *
 * Pure. Where a race cannot stand (PLANS 25: on the ladder, coming back, suspended), tells from the plan itself how long
 * that takes when everything goes as planned: later weeks count as done and green.
 *
 * Returns: (transfer full): the outlook
 */
SwSeasonOutlook *
sw_season_outlook_new (const SwProfile *profile,
                       const GPtrArray *weeks,
                       SwDay            today)
{
  SwSeasonOutlook *self = g_new0 (SwSeasonOutlook, 1);

  self->phases = g_array_new (FALSE, FALSE, sizeof (SwSeasonPhase));
  self->race_day = SW_DAY_NONE;
  self->race_km = NAN;
  self->weeks_needed = SW_MISSING;
  self->earliest = SW_DAY_NONE;
  self->earliest_long_km = NAN;
  self->earliest_km = NAN;
  for (guint i = 0; i < weeks->len; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, i);
      SwSeasonPhase *last = self->phases->len > 0 ? &g_array_index (self->phases, SwSeasonPhase, self->phases->len - 1) : NULL;

      if (last != NULL && (last->state == week->state || (last->state == SW_STATE_BUILD && week->state == SW_STATE_DELOAD)))
        {
          last->n_weeks++;
          last->n_light += last->state != week->state;
        }
      else
        {
          SwSeasonPhase phase = { week->state, week->monday, 1, 0 };

          g_array_append_val (self->phases, phase);
        }
    }
  find_race (self, profile, weeks, today);
  find_earliest (self, weeks);

  return self;
}

void
sw_season_outlook_free (SwSeasonOutlook *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->phases, g_array_unref);
  g_free (self);
}
