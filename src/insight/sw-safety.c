/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-safety.h"

void
sw_safety_init (SwSafety             *self,
                const SwJournal      *journal,
                const SwInsightRules *rules)
{
  *self = (SwSafety) {
    .journal = journal,
    .rules = rules,
    .screen_day = SW_DAY_NONE,
    .prompt_day = SW_DAY_NONE,
    .energy_day = SW_DAY_NONE,
    .ill_day = SW_DAY_NONE,
    .cleared_for = SW_CLEARED_FOR_NONE,
    .cleared_day = SW_DAY_NONE,
    .running_day = SW_DAY_NONE,
  };
}

int
sw_safety_find_yes (const SwScreen *screen,
                    int             from,
                    int             to)
{
  for (int number = from; number <= to; number++)
    if (sw_screen_counts_as_yes (screen, number))
      return number;
  return 0;
}

static int
min_question (int a,
              int b)
{
  if (a == 0 || b == 0)
    return MAX (a, b);
  return MIN (a, b);
}

static int
add_screen (SwSafety       *self,
            const SwScreen *screen)
{
  const SwInsightRules *rules = self->rules;
  int stopping = sw_safety_find_yes (screen, 1, rules->urgent_last);
  int prompt = sw_safety_find_yes (screen, rules->urgent_last + 1, rules->question_last);

  if (stopping > 0)
    {
      self->question = self->suspended ? min_question (self->question, stopping) : stopping;
      self->suspended = TRUE;
      self->emergency = self->question <= rules->emergency_last;
      self->screen_day = screen->day;
      if (stopping <= rules->illness_last)
        self->ill_day = screen->day;
    }
  if (prompt > 0)
    {
      self->prompt_day = screen->day;
      if (sw_screen_counts_as_yes (screen, rules->low_energy))
        self->energy_day = screen->day;
    }
  return stopping > 0 ? stopping : prompt;
}

static void
add_clearance (SwSafety          *self,
               const SwClearance *clearance,
               SwSafetyDay       *events)
{
  events->ended |= self->suspended;
  events->cleared_for = clearance->cleared_for;
  self->suspended = FALSE;
  self->emergency = FALSE;
  self->question = 0;
  self->prompt_day = SW_DAY_NONE;
  self->energy_day = SW_DAY_NONE;
  self->cleared_for = clearance->cleared_for;
  self->cleared_day = clearance->day;
  if (clearance->cleared_for == SW_CLEARED_FOR_RUNNING)
    self->running_day = clearance->day;
}

SwSafetyDay
sw_safety_advance (SwSafety *self,
                   SwDay     day)
{
  const GPtrArray *screens = self->journal->screens;
  const GPtrArray *clearances = self->journal->clearances;
  SwSafetyDay events = { 0, FALSE, SW_CLEARED_FOR_NONE };

  /* Screens first: a clearance of the same day ends what they began (PLANS 17). */
  for (; self->next_screen < screens->len; self->next_screen++)
    {
      const SwScreen *screen = g_ptr_array_index (screens, self->next_screen);

      if (screen->day > day)
        break;
      events.lowest_question = min_question (events.lowest_question, add_screen (self, screen));
    }
  for (; self->next_clearance < clearances->len; self->next_clearance++)
    {
      const SwClearance *clearance = g_ptr_array_index (clearances, self->next_clearance);

      if (clearance->day > day)
        break;
      add_clearance (self, clearance, &events);
    }
  return events;
}

gboolean
sw_safety_is_ill (const SwSafety *self)
{
  return self->ill_day != SW_DAY_NONE && (self->running_day == SW_DAY_NONE || self->running_day < self->ill_day);
}

SwSafetyState
sw_safety_get_state (const SwSafety *self,
                     SwDay           today)
{
  int days = self->rules->prompt_days;
  SwSafetyState state = {
    .suspended = self->suspended,
    .emergency = self->emergency,
    .question = self->question,
    .screen_day = self->screen_day,
    .cleared_for = self->suspended ? SW_CLEARED_FOR_NONE : self->cleared_for,
    .cleared_day = self->suspended ? SW_DAY_NONE : self->cleared_day,
    .prompt_until = SW_DAY_NONE,
  };

  /* The day of the screen is the first of the 14 (section 0 counts spans inclusively). */
  if (self->prompt_day != SW_DAY_NONE && today - self->prompt_day < days)
    state.prompt_until = self->prompt_day + days - 1;
  state.no_impact = self->energy_day != SW_DAY_NONE && today - self->energy_day < days;
  return state;
}
