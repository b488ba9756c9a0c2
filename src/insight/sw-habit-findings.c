/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-load.h"
#include "sw-scan.h"

/* What the runs of 28 days were run on (FINDINGS 22). */
typedef struct
{
  int    runs;     /* of which it is known */
  double known_km;
  double km;       /* on what the flag asks for */
} SurfaceShare;

static void
add_to_share (SurfaceShare *share,
              double        km,
              gboolean      known,
              gboolean      asked)
{
  if (!known)
    return;
  share->runs++;
  share->known_km += km;
  if (asked)
    share->km += km;
}

/* NAN when too little is known to judge. */
static double
get_share (const SurfaceShare   *share,
           double                all_km,
           const SwInsightRules *rules)
{
  if (share->runs < rules->surface_runs || !sw_at_least (share->known_km, rules->surface_km)
      || !sw_at_least (share->known_km / all_km, rules->surface_known))
    return NAN;
  return share->km / share->known_km;
}

double
sw_load_get_hard_share (const double         *km,
                        const SwSurface      *surfaces,
                        int                   n_runs,
                        const SwInsightRules *rules)
{
  SurfaceShare hard = { 0, 0, 0 };
  double all_km = 0;

  for (int i = 0; i < n_runs; i++)
    {
      all_km += km[i];
      add_to_share (&hard, km[i], surfaces[i] != SW_SURFACE_NONE, surfaces[i] == SW_SURFACE_HARD);
    }
  return get_share (&hard, all_km, rules);
}

static void
judge_surface (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  SwDay from = self->day - rules->surface_window + 1;
  SurfaceShare hard = { 0, 0, 0 }, uneven = { 0, 0, 0 };
  double all_km = 0, hard_share, uneven_share;
  gboolean by_hard, by_uneven, linked;
  SwFinding *finding;

  for (guint32 i = sw_day_model_get (self->model, from)->first_activity; i < self->facts->end_activity; i++)
    {
      const SwActivity *run = sw_scan_get_activity (self, i);

      if (!sw_kind_is_run (run->kind) || isnan (run->km))
        continue;
      all_km += run->km;
      add_to_share (&hard, run->km, run->surface != SW_SURFACE_NONE, run->surface == SW_SURFACE_HARD);
      add_to_share (&uneven, run->km, run->uneven != SW_UNKNOWN, run->uneven == SW_YES);
    }
  hard_share = get_share (&hard, all_km, rules);
  uneven_share = get_share (&uneven, all_km, rules);
  by_hard = !isnan (hard_share) && sw_at_least (hard_share, rules->surface_hard);
  by_uneven = !isnan (uneven_share) && sw_at_least (uneven_share, rules->surface_uneven);
  if (!by_hard && !by_uneven)
    return;

  linked = by_hard && self->hard_surface_linked;
  finding = sw_scan_raise (self, SW_FLAG_L_SURFACE, linked ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO,
                           by_hard ? hard_share : uneven_share, from,
                           linked ? "hard-and-pain" : (by_hard ? "hard" : "uneven"));
  sw_scan_add (finding, "km", by_hard ? hard.km : uneven.km);
  sw_scan_add (finding, "known_km", by_hard ? hard.known_km : uneven.known_km);
  if (by_hard && by_uneven)
    sw_scan_add (finding, "uneven_share", uneven_share);
}

SwSeverity
sw_load_judge_intensity (double                hard_minutes,
                         double                minutes,
                         const SwInsightRules *rules)
{
  double share = hard_minutes / minutes;

  if (sw_above (share, rules->intens_caution))
    return SW_SEVERITY_CAUTION;
  return sw_above (share, rules->intens_info) ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}

static void
judge_intensity (SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  SwDay from = self->day - rules->intens_window + 1;
  double hard_minutes = 0, minutes = 0;
  int n_runs = 0, week_hard = 0;
  SwSeverity level = SW_SEVERITY_NONE;
  const char *variant = "share";
  SwFinding *finding;

  for (guint32 i = sw_day_model_get (self->model, from)->first_activity; i < self->facts->end_activity; i++)
    {
      const SwActivity *run = sw_scan_get_activity (self, i);

      if (!sw_kind_is_run (run->kind))
        continue;
      n_runs++;
      minutes += run->minutes;
      if (sw_activity_is_intense_run (run, rules))
        {
          hard_minutes += run->minutes;
          week_hard += run->day >= self->monday ? 1 : 0;
        }
    }
  if (n_runs >= rules->intens_runs)
    level = sw_load_judge_intensity (hard_minutes, minutes, rules);
  if (level == SW_SEVERITY_NONE && self->level == SW_LEVEL_NEW && week_hard > 0)
    {
      level = SW_SEVERITY_INFO;
      variant = "new";
    }
  if (level == SW_SEVERITY_NONE)
    return;
  finding = sw_scan_raise (self, SW_FLAG_L_INTENS, level, hard_minutes / minutes, from, variant);
  sw_scan_add (finding, "hard_minutes", hard_minutes);
  sw_scan_add (finding, "minutes", minutes);
}

/* What else than running the last 28 days held. */
typedef struct
{
  int      strength_short;
  int      strength_long;
  int      cross_short;
  int      cross_long;
  int      runs_short;
  gboolean back_recorded; /* every strength session of 14 days says its posterior sets */
  int      back_sets;
} OtherSessions;

static OtherSessions
count_other_sessions (const SwScan *self)
{
  const SwInsightRules *rules = &self->rules;
  SwDay from = self->day - MAX (rules->strength_long, rules->cross_long) + 1;
  OtherSessions counts = { .back_recorded = TRUE };

  for (guint32 i = sw_day_model_get (self->model, from)->first_activity; i < self->facts->end_activity; i++)
    {
      const SwActivity *activity = sw_scan_get_activity (self, i);
      int age = self->day - activity->day;

      if (sw_kind_is_run (activity->kind))
        {
          counts.runs_short += age < rules->cross_short ? 1 : 0;
        }
      else if (activity->kind == SW_KIND_STRENGTH)
        {
          counts.strength_long += age < rules->strength_long ? 1 : 0;
          if (age >= rules->strength_short)
            continue;
          counts.strength_short++;
          if (activity->posterior_sets == SW_MISSING)
            counts.back_recorded = FALSE;
          else
            counts.back_sets += activity->posterior_sets;
        }
      else
        {
          counts.cross_short += age < rules->cross_short ? 1 : 0;
          counts.cross_long += age < rules->cross_long ? 1 : 0;
        }
    }
  return counts;
}

SwSeverity
sw_load_judge_strength (int                   n_short,
                        int                   n_long,
                        const SwInsightRules *rules)
{
  if (n_short == 0 || (n_long != SW_MISSING && n_long <= rules->strength_caution_long))
    return SW_SEVERITY_CAUTION;
  return n_short <= rules->strength_info ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}

static void
judge_strength (SwScan              *self,
                const OtherSessions *counts)
{
  const SwInsightRules *rules = &self->rules;
  SwDay from = self->day - rules->strength_short + 1;
  SwDay long_from = self->day - rules->strength_long + 1;
  gboolean long_known = sw_day_model_count_unknown (self->model, long_from, self->day) == 0;
  gboolean no_back = counts->strength_short > 0 && counts->back_recorded && counts->back_sets == 0;
  SwSeverity level;
  const char *variant;
  SwFinding *finding;

  if (sw_safety_is_ill (&self->safety) || (self->last_red != SW_DAY_NONE && self->last_red >= from)
      || sw_day_model_count_unknown (self->model, from, self->day) > 0)
    return;
  level = sw_load_judge_strength (counts->strength_short, long_known ? counts->strength_long : SW_MISSING, rules);
  variant = counts->strength_short == 0 ? "none" : (level == SW_SEVERITY_CAUTION ? "few-28" : "few");
  if (level == SW_SEVERITY_NONE && no_back)
    {
      level = SW_SEVERITY_INFO;
      variant = "no-back-exercise";
    }
  if (level == SW_SEVERITY_NONE)
    return;
  if (level == SW_SEVERITY_CAUTION && counts->strength_short > 0)
    from = long_from;
  finding = sw_scan_raise (self, SW_FLAG_L_STRENGTH, level, counts->strength_short, from, variant);
  sw_scan_add (finding, "sessions_14d", counts->strength_short);
  if (long_known)
    sw_scan_add (finding, "sessions_28d", counts->strength_long);
}

/* The caution is judged after the day's P_ findings, which it asks for. */
static void
judge_cross (SwScan              *self,
             const OtherSessions *counts)
{
  const SwInsightRules *rules = &self->rules;
  SwDay from = self->day - rules->cross_short + 1;
  SwDay long_from = self->day - rules->cross_long + 1;
  gboolean pain = self->last_p_finding != SW_DAY_NONE && self->last_p_finding >= long_from;
  SwFinding *finding;

  if (counts->cross_long == 0 && pain && sw_day_model_count_unknown (self->model, long_from, self->day) == 0)
    {
      finding = sw_scan_raise (self, SW_FLAG_L_CROSS, SW_SEVERITY_CAUTION, rules->cross_long, long_from, "pain");
      sw_scan_add (finding, "days", rules->cross_long);
      sw_scan_add (finding, "runs_14d", counts->runs_short);
    }
  else if (counts->cross_short == 0 && counts->runs_short >= rules->cross_runs
           && sw_day_model_count_unknown (self->model, from, self->day) == 0)
    {
      finding = sw_scan_raise (self, SW_FLAG_L_CROSS, SW_SEVERITY_INFO, rules->cross_short, from, "none");
      sw_scan_add (finding, "days", rules->cross_short);
      sw_scan_add (finding, "runs_14d", counts->runs_short);
    }
}

static void
judge_warmup (SwScan *self)
{
  const SwLastAnswers *last = &self->warmups;
  int n = self->rules.warmup_runs;
  int ticked = 0;
  SwFinding *finding;

  if (last->n < n || last->items[last->n - 1].day < self->monday)
    return;
  for (int i = 0; i < n; i++)
    ticked += last->items[i].value;
  if (sw_at_least ((double) ticked / n, self->rules.warmup_share))
    return;
  finding = sw_scan_raise (self, SW_FLAG_H_WARMUP, SW_SEVERITY_INFO, (double) ticked / n, last->items[0].day, NULL);
  sw_scan_add (finding, "ticked", ticked);
  sw_scan_add (finding, "runs", n);
}

void
sw_scan_judge_habits (SwScan *self)
{
  judge_warmup (self);
  if (!self->learning)
    {
      OtherSessions counts = count_other_sessions (self);

      judge_surface (self);
      judge_intensity (self);
      judge_strength (self, &counts);
      judge_cross (self, &counts);
    }
}
