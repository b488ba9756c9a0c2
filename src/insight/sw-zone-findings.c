/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-scan.h"

static void
add_if_known (SwFinding  *finding,
              const char *name,
              int         value)
{
  if (value != SW_MISSING)
    sw_scan_add (finding, name, value);
}

/* The runs that the zone judges, the day before's first. */
static void
name_runs (SwScan    *self,
           SwFinding *finding,
           SwDay      from)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint32 i = sw_day_model_get (self->model, from)->first_activity; i < self->facts->end_activity; i++)
    {
      const SwActivity *activity = sw_scan_get_activity (self, i);

      if (sw_kind_is_run (activity->kind))
        g_ptr_array_add (ids, activity->id);
    }
  g_ptr_array_add (ids, NULL);
  sw_scan_set_subjects (finding, (const char * const *) ids->pdata);
}

static void
raise_zone (SwScan *self,
            SwZone  run_zone,
            SwZone  next_zone)
{
  const SwDayFacts *facts = self->facts;
  const SwDayFacts *yesterday = sw_day_model_get (self->model, self->day - 1);
  SwZone zone = MAX (run_zone, next_zone);
  SwDay from = next_zone == SW_ZONE_NONE ? self->day : self->day - 1;
  SwFinding *finding;

  finding = sw_scan_raise (self, SW_FLAG_D_ZONE, zone == SW_ZONE_RED ? SW_SEVERITY_WARNING : SW_SEVERITY_CAUTION,
                           facts->pain, from, sw_zone_to_string (zone));
  if (run_zone == zone)
    {
      add_if_known (finding, "peak", facts->peak);
      add_if_known (finding, "before", facts->morning);
    }
  if (next_zone == zone)
    {
      add_if_known (finding, "run_day_morning", yesterday->morning);
      add_if_known (finding, "next_morning", facts->morning);
    }
  if (run_zone == zone && sw_day_has (facts, SW_FACT_LIMP))
    sw_scan_add (finding, "limp", 1);
  if (sw_day_has (facts, SW_FACT_NIGHT))
    sw_scan_add (finding, "night", 1);
  name_runs (self, finding, from);
}

static void
note_zone (SwScan *self,
           SwZone  run_zone,
           SwZone  next_zone)
{
  SwZoneDay zone = { self->day, MAX (run_zone, next_zone), FALSE, run_zone != SW_ZONE_NONE };

  zone.unconfirmed = zone.zone == SW_ZONE_GREEN
                     && (sw_zone_is_unconfirmed (self->model, self->day)
                         || sw_zone_is_unconfirmed (self->model, self->day - 1));
  g_array_append_val (self->zones, zone);
}

static void
raise_screen (SwScan *self)
{
  int question = self->safety_day.lowest_question;
  SwFinding *finding;

  if (question == 0)
    return;
  finding = sw_scan_raise (self, SW_FLAG_E_SCREEN,
                           question <= self->rules.urgent_last ? SW_SEVERITY_URGENT : SW_SEVERITY_WARNING,
                           question, self->day,
                           question <= self->rules.emergency_last
                           ? "emergency" : (question <= self->rules.urgent_last ? "urgent" : "prompt"));
  sw_scan_add (finding, "question", question);
}

void
sw_scan_judge_zone (SwScan *self)
{
  SwZone run_zone = sw_zone_judge_run_day (self->model, self->day);
  SwZone next_zone = sw_zone_judge_next_day (self->model, self->day);
  SwZone zone = MAX (run_zone, next_zone);

  self->safety_day = sw_safety_advance (&self->safety, self->day);
  raise_screen (self);
  if (zone == SW_ZONE_RED)
    self->last_red = self->day;
  if (zone >= SW_ZONE_AMBER)
    raise_zone (self, run_zone, next_zone);
  if (zone != SW_ZONE_NONE)
    note_zone (self, run_zone, next_zone);

  sw_ladder_advance (&self->ladder, self->day, zone, &self->safety, &self->safety_day);
  if (zone != SW_ZONE_NONE && self->ladder.on)
    {
      SwFinding *finding = sw_scan_raise (self, SW_FLAG_D_LADDER, SW_SEVERITY_INFO, self->ladder.at.rung,
                                          self->ladder.entered, self->ladder.cause);

      sw_scan_add (finding, "rung", self->ladder.at.rung);
      sw_scan_add (finding, "greens", self->ladder.at.greens);
    }
}
