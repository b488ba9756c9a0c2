/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-fixture.h"

SwDay
plan_day (const char *text)
{
  SwDay day = SW_DAY_NONE;

  g_assert_true (sw_day_parse (text, &day));
  return day;
}

void
plan_fixture_init (PlanFixture *self,
                   const char  *today)
{
  static const int hour[7] = { 60, 60, 60, 60, 60, 60, 120 };

  *self = (PlanFixture) { .journal = sw_journal_new (), .today = plan_day (today) };
  self->body = sw_body_new (self->today);
  self->journal->profile->level = SW_LEVEL_INTERMEDIATE;
  plan_fixture_set_availability (self, hour);
}

void
plan_fixture_init_runner (PlanFixture *self,
                          const char  *today)
{
  plan_fixture_init (self, today);
  plan_fixture_add_weeks (self, 3, 4, 30);
}

void
plan_fixture_clear (PlanFixture *self)
{
  g_clear_pointer (&self->journal, sw_journal_unref);
  g_clear_pointer (&self->body, sw_body_unref);
}

void
plan_fixture_set_availability (PlanFixture *self,
                               const int    minutes[7])
{
  self->journal->profile->has_availability = TRUE;
  for (int i = 0; i < 7; i++)
    self->journal->profile->availability_min[i] = minutes[i];
}

SwActivity *
plan_fixture_add (PlanFixture *self,
                  SwDay        day,
                  SwKind       kind,
                  double       minutes,
                  double       km)
{
  SwActivity *activity = sw_activity_new ();

  g_free (activity->id);
  activity->id = g_strdup_printf ("a%d", ++self->n_records);
  activity->day = day;
  activity->kind = kind;
  activity->minutes = minutes;
  activity->km = km;
  g_ptr_array_add (self->journal->activities, activity);

  return activity;
}

void
plan_fixture_add_pain (PlanFixture *self,
                       SwDay        day,
                       SwMoment     moment,
                       int          nrs)
{
  SwPainReport *report = sw_pain_report_new ();
  char text[SW_DAY_STRING_SIZE];

  g_free (report->id);
  report->id = g_strdup_printf ("p%d", ++self->n_records);
  sw_day_format (day, text);
  g_free (report->at);
  report->at = g_strdup_printf ("%sT07:00", text);
  report->day = day;
  report->minute = 420;
  report->moment = moment;
  report->nrs = nrs;
  report->region = SW_REGION_LOW_BACK_CENTRE;
  g_ptr_array_add (self->journal->pain, report);
}

void
plan_fixture_add_zone (PlanFixture *self,
                       SwDay        day,
                       SwZone       zone,
                       gboolean     run_day)
{
  SwZoneDay item = { .day = day, .zone = zone, .run_day = run_day };

  g_array_append_val (self->body->zones, item);
}

void
plan_fixture_add_finding (PlanFixture *self,
                          const char  *id,
                          SwSeverity   level,
                          SwDay        day,
                          double       value)
{
  g_ptr_array_add (self->body->findings, sw_finding_new (id, level, day, value));
}

void
plan_fixture_add_weeks (PlanFixture *self,
                        int          n_weeks,
                        int          runs,
                        double       km)
{
  static const int offsets[] = { 1, 3, 6, 5, 2 };
  SwDay monday = sw_day_get_monday (self->today);

  for (int week = n_weeks; week >= 1; week--)
    {
      for (int i = 0; i < 7; i++)
        {
          for (int k = 0; k < runs; k++)
            {
              if (offsets[k] == i)
                plan_fixture_add (self, monday - 7 * week + i, SW_KIND_EASY, km / runs * 6.25, km / runs);
            }
        }
    }
}

SwPlanInputs
plan_fixture_get_inputs (PlanFixture *self)
{
  return (SwPlanInputs) { .journal = self->journal, .body = self->body, .guide = sw_test_guide (), .today = self->today };
}

GPtrArray *
plan_fixture_plan (PlanFixture *self,
                   guint        n_weeks)
{
  SwPlanInputs inputs;

  if (!self->journal->sealed)
    sw_journal_seal (self->journal);
  inputs = plan_fixture_get_inputs (self);

  return sw_planner_plan (&inputs, n_weeks);
}

SwPlanWeek *
plan_fixture_plan_week (PlanFixture *self)
{
  g_autoptr (GPtrArray) weeks = plan_fixture_plan (self, 1);

  return sw_plan_week_ref (g_ptr_array_index (weeks, 0));
}

const SwPlanWeek *
plan_get_week (const GPtrArray *weeks,
               guint            i)
{
  return g_ptr_array_index (weeks, i);
}

int
plan_count (const SwPlanWeek *week,
            SwKind            kind)
{
  int n = 0;

  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          n += session->kind == kind && session->status == SW_STATUS_PLANNED;
        }
    }

  return n;
}

int
plan_count_runs (const SwPlanWeek *week)
{
  int n = 0;

  for (SwKind kind = 0; kind < SW_N_KINDS; kind++)
    {
      if (sw_kind_is_run (kind))
        n += plan_count (week, kind);
    }

  return n;
}

int
plan_count_hard (const SwPlanWeek *week)
{
  return plan_count (week, SW_KIND_LONG) + plan_count (week, SW_KIND_TEMPO) + plan_count (week, SW_KIND_INTERVAL)
         + plan_count (week, SW_KIND_RACE);
}

double
plan_sum_km (const SwPlanWeek *week)
{
  double sum = 0;

  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (sw_kind_is_run (session->kind) && session->kind != SW_KIND_RACE && !isnan (session->km))
            sum += session->km;
        }
    }

  return sum;
}

static const SwSession *
find_kind (const SwPlanWeek *week,
           SwKind            kind,
           SwDay            *ret_day)
{
  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->kind == kind && session->status != SW_STATUS_DONE)
            {
              *ret_day = week->days[i]->day;
              return session;
            }
        }
    }
  *ret_day = SW_DAY_NONE;

  return NULL;
}

const SwSession *
plan_find_kind (const SwPlanWeek *week,
                SwKind            kind)
{
  SwDay day;

  return find_kind (week, kind, &day);
}

SwDay
plan_find_day (const SwPlanWeek *week,
               SwKind            kind)
{
  SwDay day;

  find_kind (week, kind, &day);
  return day;
}

gboolean
plan_has_reason (const SwSession *session,
                 const char      *rule,
                 const char      *variant)
{
  return sw_session_find_reason (session, rule, variant) != NULL;
}

gboolean
plan_has_conflict (const SwPlanWeek *week,
                   const char       *demand,
                   const char       *blocker)
{
  for (guint i = 0; i < week->conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);

      if (g_strcmp0 (conflict->rules[0], demand) == 0
          && (blocker == NULL || g_strv_contains ((const char * const *) conflict->rules + 1, blocker)))
        return TRUE;
    }

  return FALSE;
}

static void
put_reasons (GString         *text,
             const GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const SwReason *reason = g_ptr_array_index (reasons, i);
      g_autofree char *guide = g_strjoinv (" ", reason->guide);

      g_string_append_printf (text, " {%s %s [%s]", reason->rule, reason->variant, guide);
      for (guint k = 0; k < reason->numbers->items->len; k++)
        {
          const SwNumber *number = &g_array_index (reason->numbers->items, SwNumber, k);

          g_string_append_printf (text, " %s=%g", number->name, number->value);
        }
      g_string_append_c (text, '}');
    }
}

static void
put_session (GString         *text,
             const SwSession *session)
{
  g_string_append_printf (text, "    %s %s %d=%d+%d+%d hard %d km %.2f rpe %d %s%s%s%s stage %d from %d\n     ",
                          session->id, sw_kind_to_string (session->kind), session->minutes, session->warmup_minutes,
                          session->main_minutes, session->cooldown_minutes, session->hard_minutes, session->km,
                          session->rpe, sw_status_to_string (session->status), session->locked ? " locked" : "",
                          session->edited ? " edited" : "", session->against_rules ? " against" : "", session->stage,
                          session->original_day == SW_DAY_NONE ? 0 : session->original_day);
  put_reasons (text, session->reasons);
  g_string_append (text, "\n     ");
  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);

      g_string_append_printf (text, " %s:%s(%d,%d,%d,%d,%g)", sw_phase_to_string (step->phase), step->exercise,
                              step->sets, step->reps, step->per_side, step->seconds, step->minutes);
    }
  g_string_append_c (text, '\n');
}

char *
plan_to_text (const SwPlanWeek *week)
{
  GString *text = g_string_new (NULL);
  char buffer[SW_DAY_STRING_SIZE];

  g_string_append_printf (text, "%s %s guide %s inputs %s build %d/%d km %.2f long %.2f cap %.2f %d/%d/%d/%d rest %d\n",
                          sw_day_format (week->monday, buffer), sw_plan_state_to_string (week->state),
                          week->guide_version, week->inputs, week->build_week, week->build_weeks, week->targets.km,
                          week->targets.long_km, week->targets.cap_km, week->targets.runs, week->targets.strength,
                          week->targets.cross, week->targets.quality, week->targets.rest_days_min);
  put_reasons (text, week->reasons);
  g_string_append_c (text, '\n');
  for (int i = 0; i < 7; i++)
    {
      g_string_append_printf (text, "  %s%s", sw_day_format (week->days[i]->day, buffer),
                              week->days[i]->rest ? " rest" : "");
      put_reasons (text, week->days[i]->reasons);
      g_string_append_c (text, '\n');
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        put_session (text, g_ptr_array_index (week->days[i]->sessions, k));
    }
  for (guint i = 0; i < week->conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);
      g_autofree char *rules = g_strjoinv (" ", conflict->rules);

      g_string_append_printf (text, "  conflict %s:", rules);
      for (guint k = 0; k < conflict->relax->len; k++)
        {
          const SwRelaxation *relax = g_ptr_array_index (conflict->relax, k);

          g_string_append_printf (text, " %s(%g,%g)", relax->what, sw_numbers_get (relax->numbers, "weekday"),
                                  sw_numbers_get (relax->numbers, "minutes"));
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
