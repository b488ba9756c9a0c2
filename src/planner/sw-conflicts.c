/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-conflicts.h"

#define MAX_RULES 8

/* One thing that a what-if question sets aside. The order is the order in which blame is looked for. */
typedef struct
{
  SwRelax     relax;
  const char *rule;
} Blocker;

static const Blocker blockers[] = {
  { SW_RELAX_PAST, "past" },
  { SW_RELAX_AVAILABILITY, "availability" },
  { SW_RELAX_ZONES, NULL },           /* the days say which rule */
  { SW_RELAX_VOLUME, "B4" },
  { SW_RELAX_REST | SW_RELAX_CONSECUTIVE, "B9" },
  { SW_RELAX_HARD | SW_RELAX_HARD_SHARE, "B5" },
  { SW_RELAX_STRENGTH, "B7" },
  { SW_RELAX_SHARING, "B8" },
};

typedef enum
{
  DEMAND_RUNS,
  DEMAND_STRENGTH,
  DEMAND_CROSS,
  N_DEMANDS,
} Demand;

static const char * const demand_rules[N_DEMANDS] = { "B1", "B7", "B8" };
static const char * const demand_words[N_DEMANDS] = { "runs", "strength", "cross" };

static int
get_missing (const SwPlacement *placement,
             Demand             demand)
{
  switch (demand)
    {
    case DEMAND_RUNS:
      return placement->missing[SW_MISSING_RUNS_BELOW_TWO] + placement->missing[SW_MISSING_OTHER_RUNS]
             + (placement->swap_day >= 0);
    case DEMAND_STRENGTH:
      return placement->missing[SW_MISSING_STRENGTH];
    case DEMAND_CROSS:
    case N_DEMANDS:
    default:
      return placement->missing[SW_MISSING_MOBILITY] + placement->missing[SW_MISSING_CROSS];
    }
}

/* Whether the demand is met when @relax is set aside. */
static gboolean
is_met_without (const SwPlanHistory *history,
                const SwWeekFrame   *frame,
                Demand               demand,
                SwRelax              relax)
{
  SwPlacementProblem problem;
  SwPlacement placement;

  sw_placement_problem_init (&problem, history, frame, relax);

  return sw_placement_search (&problem, &placement) && get_missing (&placement, demand) == 0;
}

static void
add_rule (GPtrArray  *rules,
          const char *rule)
{
  for (guint i = 0; i < rules->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (rules, i), rule))
        return;
    }
  g_ptr_array_add (rules, (char *) rule);
}

/* The rules of zones and findings that close days of the week to @demand. */
static void
add_day_rules (const SwWeekFrame *frame,
               Demand             demand,
               GPtrArray         *rules)
{
  for (int i = 0; i < 7; i++)
    {
      const SwFrameDay *day = &frame->days[i];
      const char *rule = demand == DEMAND_STRENGTH ? day->no_strength : day->no_run;

      if (day->open && rule != NULL)
        add_rule (rules, rule);
      if (day->open && rule == NULL && day->no_hard != NULL && demand == DEMAND_RUNS)
        add_rule (rules, day->no_hard);
    }
  if (frame->swap_first && demand == DEMAND_RUNS)
    add_rule (rules, "D2");
}

static void
add_blocker (const SwWeekFrame *frame,
             Demand             demand,
             guint              position,
             GPtrArray         *rules)
{
  if (blockers[position].rule != NULL)
    add_rule (rules, blockers[position].rule);
  else
    add_day_rules (frame, demand, rules);
}

/* Whether a blocker can matter at all, so that no what-if question is asked in vain. */
static gboolean
matters (const SwPlanHistory *history,
         const SwWeekFrame   *frame,
         guint                position)
{
  if (blockers[position].relax == SW_RELAX_PAST)
    return frame->monday < history->today;
  if (blockers[position].relax == SW_RELAX_VOLUME)
    return !frame->by_time;

  return TRUE;
}

/* The first set of @size of the blockers from @from on, besides those in @relax, without which the demand would be met; its
 * bits are added to @ret_set. */
static gboolean
find_set (const SwPlanHistory *history,
          const SwWeekFrame   *frame,
          Demand               demand,
          guint                from,
          int                  size,
          SwRelax              relax,
          guint               *ret_set)
{
  if (size == 0)
    return is_met_without (history, frame, demand, relax);

  for (guint i = from; i < G_N_ELEMENTS (blockers); i++)
    {
      if (matters (history, frame, i)
          && find_set (history, frame, demand, i + 1, size - 1, relax | blockers[i].relax, ret_set))
        {
          *ret_set |= 1u << i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The smallest set of blockers without which the demand would be met; all of them where even that is not enough. */
static void
find_blockers (const SwPlanHistory *history,
               const SwWeekFrame   *frame,
               Demand               demand,
               GPtrArray           *rules)
{
  SwRelax relax = SW_RELAX_NONE;
  guint set = 0, all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (blockers); i++)
    {
      if (!matters (history, frame, i))
        continue;
      relax |= blockers[i].relax;
      all |= 1u << i;
    }
  /* A week freed of every rule takes longest to search, and one or two are nearly always enough. */
  for (int size = 1; size <= 2 && set == 0; size++)
    find_set (history, frame, demand, 0, size, SW_RELAX_NONE, &set);
  if (set == 0 && !is_met_without (history, frame, demand, relax))
    set = all;
  for (int size = 3; set == 0; size++)
    find_set (history, frame, demand, 0, size, SW_RELAX_NONE, &set);
  for (guint i = 0; i < G_N_ELEMENTS (blockers); i++)
    {
      if (set & (1u << i))
        add_blocker (frame, demand, i, rules);
    }
}

static void
add_relaxation (SwConflict *conflict,
                const char *what,
                SwNumbers  *numbers)
{
  g_ptr_array_add (conflict->relax, sw_relaxation_new (what, numbers));
}

/* Days of the week that, given an ordinary hour, would meet the demand. */
static void
add_days_to_free (const SwPlanHistory *history,
                  const SwWeekFrame   *frame,
                  Demand               demand,
                  SwConflict          *conflict)
{
  for (int i = 0; i < 7; i++)
    {
      SwWeekFrame other = *frame;
      int minutes = i == frame->long_weekday - 1 ? history->numbers.default_long_minutes : history->numbers.default_minutes;

      if (!frame->days[i].open || frame->days[i].minutes >= minutes)
        continue;
      other.days[i].minutes = minutes;
      if (is_met_without (history, &other, demand, SW_RELAX_NONE))
        add_relaxation (conflict, "availability",
                        sw_numbers_new_with ("weekday", i + 1.0, "minutes", (double) minutes, NULL));
    }
}

static void
add_relaxations (const SwPlanHistory *history,
                 const SwWeekFrame   *frame,
                 Demand               demand,
                 int                  placed,
                 SwConflict          *conflict)
{
  add_days_to_free (history, frame, demand, conflict);
  /* B12 takes its share of what was run before the break. Where that was next to nothing, no run is left, in this week or any
   * other: to begin anew, by time (B11), is the way on. */
  if (demand == DEMAND_RUNS && frame->state == SW_STATE_RETURN && g_strv_contains ((const char * const *) conflict->rules, "B4"))
    add_relaxation (conflict, "level", NULL);
  if (g_strv_contains ((const char * const *) conflict->rules, "past"))
    add_relaxation (conflict, "next-week", NULL);
  /* To be content with fewer is always possible. */
  add_relaxation (conflict, demand_words[demand], sw_numbers_new_with ("count", (double) placed, NULL));
}

static int
get_wanted (const SwWeekFrame *frame,
            Demand             demand)
{
  switch (demand)
    {
    case DEMAND_RUNS:
      return frame->targets.runs;
    case DEMAND_STRENGTH:
      return frame->targets.strength;
    case DEMAND_CROSS:
    case N_DEMANDS:
    default:
      return frame->targets.cross;
    }
}

/* What stands in the week, done sessions included. */
static int
count_placed (const SwPlanWeek *week,
              Demand            demand)
{
  int n = 0;

  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->status != SW_STATUS_PLANNED && session->status != SW_STATUS_DONE)
            continue;
          if (sw_kind_is_run (session->kind))
            n += demand == DEMAND_RUNS;
          else if (session->kind == SW_KIND_STRENGTH)
            n += demand == DEMAND_STRENGTH;
          else if (session->kind != SW_KIND_OTHER)
            n += demand == DEMAND_CROSS;
        }
    }

  return n;
}

void
sw_conflicts_add (const SwPlanHistory *history,
                  const SwWeekFrame   *frame,
                  const SwPlacement   *placement,
                  SwPlanWeek          *week)
{
  if (frame->state == SW_STATE_SUSPENDED)
    return;

  for (Demand demand = DEMAND_RUNS; demand < N_DEMANDS; demand++)
    {
      g_autoptr (GPtrArray) rules = g_ptr_array_new ();
      int wanted = get_wanted (frame, demand);
      int placed = count_placed (week, demand);
      SwConflict *conflict;

      if (placed >= wanted)
        continue;
      if (get_missing (placement, demand) > 0)
        find_blockers (history, frame, demand, rules);
      /* A demand that only cross kinds of the other sort have filled: what is done is done. */
      if (rules->len == 0)
        add_rule (rules, "past");
      g_ptr_array_insert (rules, 0, (char *) demand_rules[demand]);
      g_ptr_array_add (rules, NULL);
      conflict = sw_conflict_new ((const char * const *) rules->pdata);
      sw_numbers_free (conflict->numbers);
      conflict->numbers = sw_numbers_new_with ("wanted", (double) wanted, "placed", (double) placed, NULL);
      add_relaxations (history, frame, demand, placed, conflict);
      g_ptr_array_add (week->conflicts, conflict);
    }
}

void
sw_conflicts_add_edited (const SwWeekFrame *frame,
                         SwPlanWeek        *week)
{
  if (frame->state == SW_STATE_SUSPENDED)
    return;

  for (Demand demand = DEMAND_RUNS; demand < N_DEMANDS; demand++)
    {
      const char * const rules[] = { demand_rules[demand], "edit", NULL };
      int wanted = get_wanted (frame, demand);
      int placed = count_placed (week, demand);
      gboolean known = FALSE;
      SwConflict *conflict;

      for (guint i = 0; i < week->conflicts->len; i++)
        {
          const SwConflict *other = g_ptr_array_index (week->conflicts, i);

          known |= g_strcmp0 (other->rules[0], demand_rules[demand]) == 0;
        }
      if (known || placed >= wanted)
        continue;
      conflict = sw_conflict_new (rules);
      sw_numbers_free (conflict->numbers);
      conflict->numbers = sw_numbers_new_with ("wanted", (double) wanted, "placed", (double) placed, NULL);
      add_relaxation (conflict, "edit", NULL);
      add_relaxation (conflict, demand_words[demand], sw_numbers_new_with ("count", (double) placed, NULL));
      g_ptr_array_add (week->conflicts, conflict);
    }
}

void
sw_conflicts_add_race (const SwWeekFrame *frame,
                       const char        *blocker,
                       SwPlanWeek        *week)
{
  const char * const rules[] = { "race", blocker, NULL };
  SwConflict *conflict = sw_conflict_new (rules);

  sw_numbers_free (conflict->numbers);
  conflict->numbers = sw_numbers_new_with ("wanted", 1.0, "placed", 0.0, "km", frame->race_km, NULL);
  add_relaxation (conflict, "race", NULL);
  g_ptr_array_add (week->conflicts, conflict);
}
