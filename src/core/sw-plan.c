/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-plan.h"

#include "sw-records.h"

G_DEFINE_BOXED_TYPE (SwSession, sw_session, sw_session_copy, sw_session_free)
G_DEFINE_BOXED_TYPE (SwPlanWeek, sw_plan_week, sw_plan_week_ref, sw_plan_week_unref)

static const char *
find_word (const char * const *words,
           guint               n_words,
           guint               value)
{
  g_return_val_if_fail (value < n_words, NULL);

  return words[value];
}

/**
 * sw_plan_state_to_string:
 * @state: a week's state
 *
 * Returns: its word in `plan --json`
 */
const char *
sw_plan_state_to_string (SwPlanState state)
{
  static const char * const words[] = { "build", "deload", "taper", "return", "amber", "ladder", "suspended" };

  return find_word (words, G_N_ELEMENTS (words), state);
}

/**
 * sw_phase_to_string:
 * @phase: a part of a session
 *
 * Returns: its word in `plan --json`
 */
const char *
sw_phase_to_string (SwPhase phase)
{
  static const char * const words[] = {
    "warm-up", "core", "main", "back", "compound", "balance", "cool-down", "roll",
  };

  return find_word (words, G_N_ELEMENTS (words), phase);
}

/**
 * sw_phase_is_exercise:
 * @phase: a part of a session
 *
 * Returns: %TRUE for core, back, compound and balance: not for warming up, running, cooling down and rolling (PLANS 39)
 */
gboolean
sw_phase_is_exercise (SwPhase phase)
{
  return (SW_EXERCISE_PHASES & 1u << phase) != 0;
}

/**
 * sw_status_to_string:
 * @status: what became of a session
 *
 * Returns: its word in `plan --json`
 */
const char *
sw_status_to_string (SwStatus status)
{
  static const char * const words[] = { "planned", "done", "skipped", "missed" };

  return find_word (words, G_N_ELEMENTS (words), status);
}

static GStrv
copy_strv (const char * const *words)
{
  return words != NULL ? g_strdupv ((char **) words) : g_new0 (char *, 1);
}

/**
 * sw_reason_new:
 * @rule: a rule's id
 * @variant: (nullable): which sentence of the rule
 * @guide: (nullable): ids of the G statements behind it
 * @numbers: (transfer full) (nullable): the figures it used
 *
 * Returns: (transfer full): a reason
 */
SwReason *
sw_reason_new (const char         *rule,
               const char         *variant,
               const char * const *guide,
               SwNumbers          *numbers)
{
  SwReason *self = g_new0 (SwReason, 1);

  self->rule = g_intern_string (rule);
  self->variant = g_intern_string (variant);
  self->guide = copy_strv (guide);
  self->numbers = numbers != NULL ? numbers : sw_numbers_new ();
  return self;
}

/**
 * sw_reason_copy:
 * @self: a reason
 *
 * Returns: (transfer full): a deep copy
 */
SwReason *
sw_reason_copy (const SwReason *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sw_reason_new (self->rule, self->variant, (const char * const *) self->guide, sw_numbers_copy (self->numbers));
}

/**
 * sw_reason_free:
 * @self: (transfer full) (nullable): a reason
 */
void
sw_reason_free (SwReason *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->guide);
  sw_numbers_free (self->numbers);
  g_free (self);
}

/**
 * sw_step_new:
 * @phase: its part of the session
 * @exercise: id of an exercise of the guide
 *
 * Returns: (transfer full): a step without a dose
 */
SwStep *
sw_step_new (SwPhase     phase,
             const char *exercise)
{
  SwStep *self = g_new0 (SwStep, 1);

  self->phase = phase;
  self->exercise = g_intern_string (exercise);
  self->sets = SW_MISSING;
  self->reps = SW_MISSING;
  self->seconds = SW_MISSING;
  self->minutes = NAN;
  return self;
}

/**
 * sw_step_copy:
 * @self: a step
 *
 * Returns: (transfer full): a copy
 */
SwStep *
sw_step_copy (const SwStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * sw_step_free:
 * @self: (transfer full) (nullable): a step
 */
void
sw_step_free (SwStep *self)
{
  g_free (self);
}

/**
 * sw_step_get_seconds:
 * @self: a step
 * @seconds_per_rep: how long one repetition takes
 *
 * Returns: how long the step lasts in seconds (PLANS 39), 0 when it has no dose
 */
double
sw_step_get_seconds (const SwStep *self,
                     double        seconds_per_rep)
{
  int sets = self->sets == SW_MISSING ? 1 : self->sets;
  int sides = self->per_side ? 2 : 1;

  if (!isnan (self->minutes))
    return self->minutes * 60.0;
  if (self->seconds != SW_MISSING)
    return (double) sets * self->seconds * sides;
  if (self->reps != SW_MISSING)
    return (double) sets * self->reps * sides * seconds_per_rep;
  return 0.0;
}

/**
 * sw_session_new:
 * @kind: its kind
 *
 * Returns: (transfer full): a planned session with nothing else known
 */
SwSession *
sw_session_new (SwKind kind)
{
  SwSession *self = g_new0 (SwSession, 1);

  self->kind = kind;
  self->warmup_minutes = SW_MISSING;
  self->main_minutes = SW_MISSING;
  self->cooldown_minutes = SW_MISSING;
  self->km = NAN;
  self->rpe = SW_MISSING;
  self->status = SW_STATUS_PLANNED;
  self->original_day = SW_DAY_NONE;
  self->stage = SW_MISSING;
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_step_free);
  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_reason_free);
  return self;
}

/**
 * sw_session_copy:
 * @self: a session
 *
 * Returns: (transfer full): a deep copy
 */
SwSession *
sw_session_copy (const SwSession *self)
{
  SwSession *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->steps = g_ptr_array_new_full (self->steps->len, (GDestroyNotify) sw_step_free);
  for (guint i = 0; i < self->steps->len; i++)
    g_ptr_array_add (copy->steps, sw_step_copy (g_ptr_array_index (self->steps, i)));
  copy->reasons = g_ptr_array_new_full (self->reasons->len, (GDestroyNotify) sw_reason_free);
  for (guint i = 0; i < self->reasons->len; i++)
    g_ptr_array_add (copy->reasons, sw_reason_copy (g_ptr_array_index (self->reasons, i)));
  return copy;
}

/**
 * sw_session_free:
 * @self: (transfer full) (nullable): a session
 */
void
sw_session_free (SwSession *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/**
 * sw_session_find_reason:
 * @self: a session
 * @rule: the rule of the reason
 * @variant: (nullable): its variant
 *
 * Returns: (transfer none) (nullable): the first such reason
 */
const SwReason *
sw_session_find_reason (const SwSession *self,
                        const char      *rule,
                        const char      *variant)
{
  for (guint i = 0; i < self->reasons->len; i++)
    {
      const SwReason *reason = g_ptr_array_index (self->reasons, i);

      if (g_str_equal (reason->rule, rule) && g_strcmp0 (reason->variant, variant) == 0)
        return reason;
    }
  return NULL;
}

/**
 * sw_plan_day_new:
 * @day: a day
 *
 * Returns: (transfer full): a day without sessions, not yet called a rest day
 */
SwPlanDay *
sw_plan_day_new (SwDay day)
{
  SwPlanDay *self = g_new0 (SwPlanDay, 1);

  self->day = day;
  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_session_free);
  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_reason_free);
  return self;
}

/**
 * sw_plan_day_free:
 * @self: (transfer full) (nullable): a planned day
 */
void
sw_plan_day_free (SwPlanDay *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/**
 * sw_relaxation_new:
 * @what: what would give way
 * @numbers: (transfer full) (nullable): by how much
 *
 * Returns: (transfer full): a way out of a conflict
 */
SwRelaxation *
sw_relaxation_new (const char *what,
                   SwNumbers  *numbers)
{
  SwRelaxation *self = g_new0 (SwRelaxation, 1);

  self->what = g_intern_string (what);
  self->numbers = numbers != NULL ? numbers : sw_numbers_new ();
  return self;
}

/**
 * sw_relaxation_free:
 * @self: (transfer full) (nullable): a relaxation
 */
void
sw_relaxation_free (SwRelaxation *self)
{
  if (self == NULL)
    return;

  sw_numbers_free (self->numbers);
  g_free (self);
}

/**
 * sw_conflict_new:
 * @rules: (nullable): the short demand, then what blocks it
 *
 * Returns: (transfer full): a conflict without a way out yet
 */
SwConflict *
sw_conflict_new (const char * const *rules)
{
  SwConflict *self = g_new0 (SwConflict, 1);

  self->rules = copy_strv (rules);
  self->numbers = sw_numbers_new ();
  self->relax = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_relaxation_free);
  return self;
}

/**
 * sw_conflict_free:
 * @self: (transfer full) (nullable): a conflict
 */
void
sw_conflict_free (SwConflict *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->rules);
  sw_numbers_free (self->numbers);
  g_ptr_array_unref (self->relax);
  g_free (self);
}

/**
 * sw_left_out_new:
 * @edit: a change by hand that does not stand in its week
 * @reason: (transfer full): the rule against it
 *
 * Returns: (transfer full): the two together, the edit as a copy
 */
SwLeftOut *
sw_left_out_new (const SwEdit *edit,
                 SwReason     *reason)
{
  SwLeftOut *self = g_new0 (SwLeftOut, 1);

  self->edit = sw_edit_copy (edit);
  self->reason = reason;
  return self;
}

/**
 * sw_left_out_free:
 * @self: (transfer full) (nullable): an edit left out
 */
void
sw_left_out_free (SwLeftOut *self)
{
  if (self == NULL)
    return;

  sw_edit_free (self->edit);
  sw_reason_free (self->reason);
  g_free (self);
}

/**
 * sw_plan_week_new:
 * @monday: the week's Monday
 * @today: the day the plan is made on
 *
 * Returns: (transfer full): a week of seven empty days; its maker may fill it until it is shared
 */
SwPlanWeek *
sw_plan_week_new (SwDay monday,
                  SwDay today)
{
  SwPlanWeek *self = g_new0 (SwPlanWeek, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->monday = monday;
  self->today = today;
  self->state = SW_STATE_BUILD;
  self->targets.km = NAN;
  self->targets.long_km = NAN;
  self->targets.cap_km = NAN;
  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_reason_free);
  for (int i = 0; i < 7; i++)
    self->days[i] = sw_plan_day_new (monday + i);
  self->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_conflict_free);
  self->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_left_out_free);
  return self;
}

/**
 * sw_plan_week_ref:
 * @self: a week
 *
 * Returns: (transfer full): @self
 */
SwPlanWeek *
sw_plan_week_ref (SwPlanWeek *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * sw_plan_week_unref:
 * @self: (transfer full) (nullable): a week
 */
void
sw_plan_week_unref (SwPlanWeek *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->guide_version);
  g_free (self->inputs);
  g_ptr_array_unref (self->reasons);
  for (int i = 0; i < 7; i++)
    sw_plan_day_free (self->days[i]);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

/**
 * sw_plan_week_find:
 * @self: a week
 * @id: a session's id
 * @ret_day: (out) (optional) (transfer none): the day it stands on
 *
 * Returns: (nullable) (transfer none): the session named @id
 */
const SwSession *
sw_plan_week_find (const SwPlanWeek  *self,
                   const char        *id,
                   const SwPlanDay  **ret_day)
{
  for (int i = 0; i < 7; i++)
    for (guint j = 0; j < self->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (self->days[i]->sessions, j);

        if (g_strcmp0 (session->id, id) != 0)
          continue;
        if (ret_day != NULL)
          *ret_day = self->days[i];
        return session;
      }

  return NULL;
}
