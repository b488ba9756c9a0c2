/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-diary"

#include "config.h"

#include "sw-what-if.h"

#include "sw-diary-private.h"
#include "sw-insight.h"

#define DAYS 7

/* What a gym has and a home has not: these go when there is no gym. */
static const char * const gym_equipment[] = { "dumbbells", NULL };
static const SwKind gym_kinds[] = { SW_KIND_ELLIPTICAL };

void
sw_what_if_ensure_availability (SwProfile     *profile,
                                const SwGuide *guide)
{
  int minutes = sw_guide_get_int (guide, "B2.default_minutes");
  int long_minutes = sw_guide_get_int (guide, "B2.default_long_minutes");
  int long_day = profile->long_day != SW_MISSING ? profile->long_day : sw_guide_get_int (guide, "B2.default_long_day");

  if (profile->has_availability)
    return;
  for (int i = 0; i < DAYS; i++)
    profile->availability_min[i] = i + 1 == long_day ? long_minutes : minutes;
  profile->has_availability = TRUE;
}

static void
drop_gym (SwProfile *profile)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; profile->equipment != NULL && profile->equipment[i] != NULL; i++)
    if (!g_strv_contains (gym_equipment, profile->equipment[i]))
      g_strv_builder_add (builder, profile->equipment[i]);
  if (profile->equipment != NULL)
    {
      g_strfreev (profile->equipment);
      profile->equipment = g_strv_builder_end (builder);
    }

  for (guint i = profile->cross != NULL ? profile->cross->len : 0; i > 0; i--)
    for (guint j = 0; j < G_N_ELEMENTS (gym_kinds); j++)
      /* Somebody whose only sport is a machine keeps it: no sport at all would mean that anything goes. */
      if (g_array_index (profile->cross, int, i - 1) == (int) gym_kinds[j] && profile->cross->len > 1)
        g_array_remove_index (profile->cross, i - 1);
}

/* The weekdays that hold runs in the first whole week of the plan, and the day of its shortest one. */
static guint8
find_run_days (const SwPlanInputs *inputs,
               int                *ret_shortest)
{
  g_autoptr (SwPlanWeek) week = sw_planner_plan_week (inputs, sw_day_get_monday (inputs->today) + DAYS);
  guint8 days = 0;
  int least = G_MAXINT;

  *ret_shortest = -1;
  for (int i = 0; i < DAYS; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        if (!sw_kind_is_run (session->kind))
          continue;
        days = (guint8) (days | 1u << i);
        if (session->minutes < least)
          {
            least = session->minutes;
            *ret_shortest = i;
          }
      }

  return days;
}

static int
count_days (guint8 days)
{
  int n = 0;

  for (int i = 0; i < DAYS; i++)
    n += (days >> i) & 1;

  return n;
}

static void
drop_run (SwProfile          *profile,
          const SwPlanInputs *inputs)
{
  int shortest;
  guint8 days = find_run_days (inputs, &shortest);

  if (count_days (days) <= sw_guide_get_int (inputs->guide, "B1.min_runs"))
    return;
  profile->run_days = (guint8) (days & ~(1u << shortest));
  profile->has_run_days = TRUE;
}

/* The level says how many runs a week holds at most; only days kept free of running can make them fewer. */
static void
add_run (SwProfile     *profile,
         const SwGuide *guide)
{
  int best = -1;

  if (!profile->has_run_days)
    return;
  sw_what_if_ensure_availability (profile, guide);
  for (int i = 0; i < DAYS; i++)
    if (!(profile->run_days & (1u << i)) && (best < 0 || profile->availability_min[i] > profile->availability_min[best]))
      best = i;
  if (best >= 0)
    profile->run_days = (guint8) (profile->run_days | 1u << best);
}

/**
 * sw_hypothesis_can_add_run:
 * @inputs: what the plan is made from
 *
 * Returns: whether one run more is in the person's own hands: running was kept to certain weekdays, fewer than the level's runs
 */
gboolean
sw_hypothesis_can_add_run (const SwPlanInputs *inputs)
{
  const SwProfile *profile = inputs->journal->profile;
  SwLevel level = sw_profile_get_level (profile);
  g_autofree char *id = g_strdup_printf ("B1.%s.runs", sw_level_to_string (level));

  return profile->has_run_days && count_days (profile->run_days) < sw_guide_get_int (inputs->guide, id);
}

/**
 * sw_hypothesis_apply:
 * @self: what is supposed
 * @inputs: what the present plan is made from
 *
 * A run fewer keeps the weekdays of the present plan free of all but its shortest run; a run more opens one more weekday.
 * Free minutes that nobody gave count as those the planner takes then.
 *
 * Returns: (transfer full): the profile that would say so
 */
SwProfile *
sw_hypothesis_apply (const SwHypothesis *self,
                     const SwPlanInputs *inputs)
{
  SwProfile *profile = sw_profile_copy (inputs->journal->profile);

  if (self->runs < 0)
    drop_run (profile, inputs);
  else if (self->runs > 0)
    add_run (profile, inputs->guide);
  if (self->level != SW_LEVEL_NONE)
    profile->level = self->level;
  if (self->weekday > 0)
    {
      sw_what_if_ensure_availability (profile, inputs->guide);
      profile->availability_min[self->weekday - 1] = self->minutes;
    }
  if (self->no_gym)
    drop_gym (profile);
  if (self->no_race)
    {
      profile->race_day = SW_DAY_NONE;
      profile->race_km = NAN;
    }
  else if (profile->race_day != SW_DAY_NONE)
    profile->race_day += DAYS * self->race_weeks;

  return profile;
}

/**
 * sw_week_sum_init:
 * @self: (out): the figures
 * @week: a planned week
 *
 * Sessions that were skipped or missed count for nothing; a done one without a reported RPE adds no load.
 */
void
sw_week_sum_init (SwWeekSum        *self,
                  const SwPlanWeek *week)
{
  gboolean has_km = FALSE;

  *self = (SwWeekSum) { .conflicts = (int) week->conflicts->len };
  for (int i = 0; i < DAYS; i++)
    {
      self->rest_days += week->days[i]->rest;
      for (guint j = 0; j < week->days[i]->sessions->len; j++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

          if (session->status == SW_STATUS_SKIPPED || session->status == SW_STATUS_MISSED)
            continue;
          self->minutes += session->minutes;
          if (session->rpe != SW_MISSING)
            self->load += session->rpe * session->minutes;
          if (!sw_kind_is_run (session->kind))
            continue;
          self->runs++;
          if (!isnan (session->km))
            {
              self->km += session->km;
              has_km = TRUE;
            }
        }
    }
  if (!has_km && self->runs > 0)
    self->km = NAN;
}

static gboolean
same_steps (const SwSession *a,
            const SwSession *b)
{
  if (a->steps->len != b->steps->len)
    return FALSE;
  for (guint i = 0; i < a->steps->len; i++)
    {
      const SwStep *one = g_ptr_array_index (a->steps, i), *two = g_ptr_array_index (b->steps, i);

      /* Ids of exercises are interned. */
      if (one->exercise != two->exercise || one->sets != two->sets || one->reps != two->reps || one->seconds != two->seconds)
        return FALSE;
    }

  return TRUE;
}

static int
count_other_steps (const SwPlanWeek *now,
                   const SwPlanWeek *then)
{
  int n = 0;

  for (int i = 0; i < DAYS; i++)
    for (guint j = 0; j < now->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (now->days[i]->sessions, j);
        const GPtrArray *others = then->days[i]->sessions;

        for (guint k = 0; k < others->len; k++)
          {
            const SwSession *other = g_ptr_array_index (others, k);

            if (session->kind == other->kind && session->minutes == other->minutes && session->status == SW_STATUS_PLANNED)
              n += !same_steps (session, other);
          }
      }

  return n;
}

static gboolean
same_weeks (const GPtrArray *now,
            const GPtrArray *then)
{
  for (guint i = 0; i < now->len; i++)
    {
      const SwPlanWeek *one = g_ptr_array_index (now, i), *two = g_ptr_array_index (then, i);
      g_autoptr (SwPlanDiff) diff = sw_plan_diff_new (one, two);

      if (diff->changes->len > 0 || one->state != two->state || one->conflicts->len != two->conflicts->len)
        return FALSE;
    }

  return TRUE;
}

/**
 * sw_what_if_new:
 * @inputs: what the present plan is made from
 * @profile: the profile that is supposed
 * @n_weeks: 1..SW_PLANNER_MAX_WEEKS, from today's week on
 *
 * Pure: works on a copy of the journal.
 *
 * Returns: (transfer full): both plans and how they differ
 */
SwWhatIf *
sw_what_if_new (const SwPlanInputs *inputs,
                const SwProfile    *profile,
                guint               n_weeks)
{
  SwWhatIf *self = g_new0 (SwWhatIf, 1);
  g_autoptr (SwJournal) journal = sw_journal_copy (inputs->journal);
  g_autoptr (SwBody) body = NULL;
  SwPlanInputs supposed;

  sw_profile_free (journal->profile);
  journal->profile = sw_profile_copy (profile);
  sw_journal_seal (journal);
  body = sw_insight_scan (journal, inputs->guide, inputs->today);
  supposed = (SwPlanInputs) { journal, body, inputs->guide, inputs->today };

  self->profile = sw_profile_copy (profile);
  self->now = sw_planner_plan (inputs, n_weeks);
  self->then = sw_planner_plan (&supposed, n_weeks);
  self->diff = sw_plan_diff_new (g_ptr_array_index (self->now, 0), g_ptr_array_index (self->then, 0));
  for (guint i = 0; i < n_weeks; i++)
    self->n_other_steps += count_other_steps (g_ptr_array_index (self->now, i), g_ptr_array_index (self->then, i));
  self->same = self->n_other_steps == 0 && same_weeks (self->now, self->then);

  return self;
}

void
sw_what_if_free (SwWhatIf *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->profile, sw_profile_free);
  g_clear_pointer (&self->diff, sw_plan_diff_free);
  g_clear_pointer (&self->now, g_ptr_array_unref);
  g_clear_pointer (&self->then, g_ptr_array_unref);
  g_free (self);
}

static gboolean
check_profile (const SwProfile  *profile,
               GError          **error)
{
  g_autoptr (GError) local_error = NULL;

  if (sw_profile_validate (profile, &local_error))
    return TRUE;
  g_set_error_literal (error, SW_DIARY_ERROR, SW_DIARY_ERROR_INVALID, local_error->message);
  return FALSE;
}

/**
 * sw_diary_what_if:
 * @diary: the open document; nothing of it changes
 * @profile: the profile that is supposed
 * @n_weeks: 1..SW_PLANNER_MAX_WEEKS, from today's week on
 * @error: return location for SW_DIARY_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): both plans
 */
SwWhatIf *
sw_diary_what_if (SwDiary          *diary,
                  const SwProfile  *profile,
                  guint             n_weeks,
                  GError          **error)
{
  SwPlanInputs inputs;

  if (!check_profile (profile, error))
    return NULL;
  sw_diary_inputs (diary, &inputs);

  return sw_what_if_new (&inputs, profile, n_weeks);
}

/* What the worker needs, and nothing of the diary but immutable values. */
typedef struct
{
  SwJournal *journal;
  SwBody    *body;
  SwGuide   *guide;
  SwDay      today;
  SwProfile *profile;
  guint      n_weeks;
} Question;

static void
question_free (Question *question)
{
  g_clear_pointer (&question->journal, sw_journal_unref);
  g_clear_pointer (&question->body, sw_body_unref);
  g_clear_pointer (&question->guide, sw_guide_unref);
  g_clear_pointer (&question->profile, sw_profile_free);
  g_free (question);
}

static void
answer_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Question *question = task_data;
  SwPlanInputs inputs = { question->journal, question->body, question->guide, question->today };

  /* A newer question may have come while this one waited for a thread. */
  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_pointer (task, sw_what_if_new (&inputs, question->profile, question->n_weeks), (GDestroyNotify) sw_what_if_free);
}

/**
 * sw_diary_what_if_async:
 * @diary: the open document
 * @profile: the profile that is supposed
 * @n_weeks: 1..SW_PLANNER_MAX_WEEKS, from today's week on
 * @cancellable: (nullable): to forget the question
 * @callback: called on this thread
 * @user_data: for @callback
 *
 * The same on a worker thread.
 */
void
sw_diary_what_if_async (SwDiary             *diary,
                        const SwProfile     *profile,
                        guint                n_weeks,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (diary, cancellable, callback, user_data);
  g_autoptr (GError) error = NULL;
  Question *question;

  g_task_set_source_tag (task, sw_diary_what_if_async);
  if (!check_profile (profile, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  question = g_new0 (Question, 1);
  question->journal = sw_journal_ref (diary->answered_journal);
  question->body = sw_body_ref (diary->body);
  question->guide = sw_guide_ref (diary->guide);
  question->today = diary->today;
  question->profile = sw_profile_copy (profile);
  question->n_weeks = n_weeks;
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, answer_in_thread);
}

/**
 * sw_diary_what_if_finish:
 * @diary: the open document
 * @result: what the callback was given
 * @error: return location: SW_DIARY_ERROR_INVALID, G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): both plans
 */
SwWhatIf *
sw_diary_what_if_finish (SwDiary       *diary,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, diary), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * sw_diary_accept_what_if:
 * @diary: the open document
 * @what_if: an answer whose plan is wanted
 * @error: return location
 *
 * Makes the supposed profile the real one: one change, one step of undo.
 *
 * Returns: whether it is saved
 */
gboolean
sw_diary_accept_what_if (SwDiary         *diary,
                         const SwWhatIf  *what_if,
                         GError         **error)
{
  return sw_diary_set_profile (diary, what_if->profile, error);
}
