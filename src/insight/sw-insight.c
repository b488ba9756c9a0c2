/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-insight.h"

#include "sw-scan.h"

static const char * const flag_ids[SW_N_FLAGS] = {
  [SW_FLAG_D_LADDER] = "D_LADDER",
  [SW_FLAG_D_ZONE] = "D_ZONE",
  [SW_FLAG_E_SCREEN] = "E_SCREEN",
  [SW_FLAG_H_WARMUP] = "H_WARMUP",
  [SW_FLAG_L_CROSS] = "L_CROSS",
  [SW_FLAG_L_HARD] = "L_HARD",
  [SW_FLAG_L_INTENS] = "L_INTENS",
  [SW_FLAG_L_LONG] = "L_LONG",
  [SW_FLAG_L_MONO] = "L_MONO",
  [SW_FLAG_L_REST] = "L_REST",
  [SW_FLAG_L_RUNROW] = "L_RUNROW",
  [SW_FLAG_L_SESSION] = "L_SESSION",
  [SW_FLAG_L_SHOE] = "L_SHOE",
  [SW_FLAG_L_STRENGTH] = "L_STRENGTH",
  [SW_FLAG_L_SURFACE] = "L_SURFACE",
  [SW_FLAG_L_WEEK] = "L_WEEK",
  [SW_FLAG_P_ASSOC] = "P_ASSOC",
  [SW_FLAG_P_DURATION] = "P_DURATION",
  [SW_FLAG_P_EPISODE] = "P_EPISODE",
  [SW_FLAG_P_LEG] = "P_LEG",
  [SW_FLAG_P_MORNING] = "P_MORNING",
  [SW_FLAG_P_NSAID] = "P_NSAID",
  [SW_FLAG_P_OSTRC] = "P_OSTRC",
  [SW_FLAG_P_PERSIST] = "P_PERSIST",
  [SW_FLAG_P_RECUR] = "P_RECUR",
  [SW_FLAG_P_TREND] = "P_TREND",
  [SW_FLAG_W_HYDRATION] = "W_HYDRATION",
  [SW_FLAG_W_IRREGULAR] = "W_IRREGULAR",
  [SW_FLAG_W_LOW] = "W_LOW",
  [SW_FLAG_W_SITTING] = "W_SITTING",
  [SW_FLAG_W_SLEEP] = "W_SLEEP",
  [SW_FLAG_W_SORE] = "W_SORE",
};

void
sw_last_answers_push (SwLastAnswers *self,
                      SwDay          day,
                      int            value,
                      int            keep)
{
  g_return_if_fail (keep > 0 && keep <= SW_MAX_LAST);

  if (self->n == keep)
    {
      memmove (self->items, self->items + 1, sizeof self->items[0] * (gsize) (keep - 1));
      self->n--;
    }
  self->items[self->n++] = (SwLastAnswer) { day, value };
}

static gboolean
is_snoozed (const SwScan    *self,
            const SwFinding *finding)
{
  const GPtrArray *snoozes = self->journal->snoozes;

  if (finding->level == SW_SEVERITY_URGENT)
    return FALSE;
  for (guint i = 0; i < snoozes->len; i++)
    {
      const SwSnooze *snooze = g_ptr_array_index (snoozes, i);

      if (snooze->made <= self->today
          && snooze->from <= finding->day && finding->day <= snooze->to
          && g_strcmp0 (snooze->flag, finding->id) == 0)
        return TRUE;
    }
  return FALSE;
}

SwFinding *
sw_scan_raise (SwScan     *self,
               SwFlag      flag,
               SwSeverity  level,
               double      value,
               SwDay       from,
               const char *variant)
{
  const SwFlagInfo *info = &self->flags[flag];
  SwFinding *finding = sw_finding_new (info->id, level, self->day, value);

  finding->from = from;
  finding->variant = g_intern_string (variant);
  finding->evidence = info->evidence;
  if (info->guide != NULL)
    {
      g_strfreev (finding->guide);
      finding->guide = g_strdupv ((GStrv) info->guide);
    }
  finding->snoozed = is_snoozed (self, finding);
  g_ptr_array_add (self->findings, finding);
  if (info->id[0] == 'P')
    self->last_p_finding = self->day;
  return finding;
}

void
sw_scan_set_subjects (SwFinding           *finding,
                      const char * const  *ids)
{
  g_strfreev (finding->subjects);
  finding->subjects = g_strdupv ((GStrv) ids);
}

static void
look_up_flags (SwScan        *self,
               const SwGuide *guide)
{
  for (int i = 0; i < SW_N_FLAGS; i++)
    {
      const SwRule *rule = sw_guide_get_rule (guide, flag_ids[i]);

      self->flags[i].id = g_intern_static_string (flag_ids[i]);
      self->flags[i].evidence = g_intern_string (rule != NULL ? rule->grade : "D");
      self->flags[i].guide = rule != NULL ? rule->guide : NULL;
    }
}

static void
start_shoes (SwScan *self)
{
  const GPtrArray *shoes = self->journal->shoes;

  self->wear = g_new0 (SwShoeWear, shoes->len + 1);
  for (guint i = 0; i < shoes->len; i++)
    {
      const SwShoe *shoe = g_ptr_array_index (shoes, i);

      self->wear[i].km = isnan (shoe->start_km) ? 0 : shoe->start_km;
      self->wear[i].last_worn = SW_DAY_NONE;
      self->wear[i].last_new_use = SW_DAY_NONE;
    }
}

/* @self->rules and @self->model are ready. */
static void
start (SwScan        *self,
       const SwGuide *guide,
       SwBody        *body)
{
  const SwProfile *profile = self->journal->profile;

  self->findings = body->findings;
  self->zones = body->zones;
  self->strains = g_array_new (FALSE, FALSE, sizeof (double));
  self->recurrences = g_array_new (FALSE, FALSE, sizeof (SwDay));
  self->run_days = g_array_new (FALSE, FALSE, sizeof (SwDay));
  self->level = sw_profile_get_level (profile);
  self->lbp = sw_profile_is_lbp (profile);
  self->novice = self->level == SW_LEVEL_NEW || self->level == SW_LEVEL_NOVICE;
  self->sleep_need_h = sw_profile_get_sleep_need (profile, sw_guide_get_number (guide, "W_SLEEP.need_h"));
  self->first_run = SW_DAY_NONE;
  self->last_red = SW_DAY_NONE;
  self->last_p_finding = SW_DAY_NONE;
  self->last_raised_sore = SW_DAY_NONE;
  self->pair_shoe = SW_SHOE_UNSAID;
  look_up_flags (self, guide);
  start_shoes (self);
  sw_episode_init (&self->episode);
  sw_safety_init (&self->safety, self->journal, &self->rules);
  sw_ladder_init (&self->ladder, self->model);
}

static void
finish (SwScan *self)
{
  sw_day_model_free (self->model);
  g_free (self->wear);
  g_array_unref (self->strains);
  g_array_unref (self->recurrences);
  g_array_unref (self->run_days);
}

static void
enter_day (SwScan *self,
           SwDay   day)
{
  const SwDayFacts *facts;

  sw_day_model_advance (self->model, day);
  facts = sw_day_model_get (self->model, day);
  self->day = day;
  self->facts = facts;
  self->first_finding = self->findings->len;
  self->sunday = day - self->monday == 6;
  self->weekly = self->sunday || day == self->today;
  self->learning = self->n_runs_before < self->rules.learning_runs
                   || day - self->first_run < self->rules.learning_days;
  self->training_row = sw_day_has (facts, SW_FACT_TRAINING) ? self->training_row + 1 : 0;
  self->run_row = facts->n_runs > 0 ? self->run_row + 1 : 0;
}

/* The answers "however old" of the day's runs. */
static void
note_warmups (SwScan *self)
{
  for (guint32 i = self->facts->first_activity; i < self->facts->end_activity; i++)
    {
      const SwActivity *run = sw_scan_get_activity (self, i);

      if (sw_kind_is_run (run->kind) && run->warmup != SW_UNKNOWN)
        sw_last_answers_push (&self->warmups, self->day, run->warmup == SW_YES ? 1 : 0, self->rules.warmup_runs);
    }
}

static void
leave_day (SwScan *self)
{
  GPtrArray *findings = self->findings;

  if (self->facts->n_runs > 0)
    g_array_append_val (self->run_days, self->day);
  if (self->facts->n_runs > 0 && self->first_run == SW_DAY_NONE)
    self->first_run = self->day;
  self->n_runs_before += self->facts->n_runs;
  if (self->sunday)
    self->monday = self->day + 1;

  /* A handful of findings a day: put them in order of their ids as they are. */
  for (guint i = self->first_finding + 1; i < findings->len; i++)
    {
      gpointer finding = findings->pdata[i];
      guint at = i;

      for (; at > self->first_finding
             && strcmp (((SwFinding *) findings->pdata[at - 1])->id, ((SwFinding *) finding)->id) > 0; at--)
        findings->pdata[at] = findings->pdata[at - 1];
      findings->pdata[at] = finding;
    }
}

/* The order matters in two places: L_STRENGTH asks for the day's zone, L_CROSS and L_SURFACE for its P_ findings. */
static void
judge_day (SwScan *self,
           SwDay   day)
{
  enter_day (self, day);
  sw_scan_note_shoes (self);
  note_warmups (self);
  sw_scan_judge_zone (self);
  sw_scan_judge_pain (self);
  sw_scan_judge_episode (self);
  sw_scan_judge_wellness (self);
  sw_scan_judge_daily_load (self);
  if (self->weekly)
    {
      sw_scan_judge_associations (self);
      sw_scan_judge_questions (self);
      sw_scan_judge_week_load (self);
      sw_scan_judge_habits (self);
      sw_scan_judge_shoes (self);
    }
  leave_day (self);
}

static int
count_reds (const SwScan *self)
{
  int reds = 0;

  for (guint i = self->zones->len; i > 0; i--)
    {
      const SwZoneDay *zone = &g_array_index (self->zones, SwZoneDay, i - 1);

      if (self->today - zone->day >= self->rules.pause_window)
        break;
      reds += zone->zone == SW_ZONE_RED ? 1 : 0;
    }
  return reds;
}

/* A zone needs a run; pain as strong as its red does not (D2: no run before such pain). */
static int
find_strong_pain (const SwScan *scan)
{
  int red = sw_profile_is_conservative (scan->journal->profile) ? scan->rules.zone_red_conservative : scan->rules.zone_red;
  int pain = scan->today <= scan->model->last ? sw_day_model_get (scan->model, scan->today)->pain : SW_MISSING;

  return pain >= red ? pain : 0;
}

SwBody *
sw_insight_scan (const SwJournal *journal,
                 const SwGuide   *guide,
                 SwDay            today)
{
  g_autoptr (SwBody) body = NULL;
  SwScan scan = { .journal = journal, .today = today };

  g_return_val_if_fail (journal != NULL && journal->sealed, NULL);
  g_return_val_if_fail (guide != NULL, NULL);

  body = sw_body_new (today);
  sw_insight_rules_init (&scan.rules, guide);
  scan.model = sw_day_model_new (journal, &scan.rules, today);
  if (scan.model == NULL)
    {
      body->ladder = sw_ladder_get_blank_state (journal->profile, today);
      return g_steal_pointer (&body);
    }

  start (&scan, guide, body);
  scan.monday = sw_day_get_monday (scan.model->first);
  for (SwDay day = scan.model->first; day <= scan.model->last; day++)
    judge_day (&scan, day);
  body->ladder = sw_ladder_get_state (&scan.ladder, today, count_reds (&scan));
  body->safety = sw_safety_get_state (&scan.safety, today);
  body->strong_pain = find_strong_pain (&scan);
  finish (&scan);
  return g_steal_pointer (&body);
}
