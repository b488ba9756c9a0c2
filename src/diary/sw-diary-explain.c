/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-diary"

#include "config.h"

#include "sw-diary-explain.h"

#include "sw-diary-private.h"
#include "sw-insight.h"
#include "sw-words-change.h"
#include "sw-words-input-diff.h"
#include "sw-words.h"

/* So many records of one type are listed one by one, and so many findings; more are counted. */
#define MAX_LISTED 4

static SwPlanWeek *
plan_this_week (const SwJournal *journal,
                const SwGuide   *guide,
                SwDay            today,
                SwBody         **ret_body)
{
  g_autoptr (SwBody) body = sw_insight_scan (journal, guide, today);
  SwPlanInputs inputs = { journal, body, guide, today };
  SwPlanWeek *week = sw_planner_plan_week (&inputs, sw_day_get_monday (today));

  *ret_body = g_steal_pointer (&body);
  return week;
}

static SwChangeStory *
make_story (const SwJournal  *before,
            const SwBody     *before_body,
            const SwPlanWeek *before_week,
            const SwJournal  *after,
            const SwBody     *after_body,
            const SwPlanWeek *after_week)
{
  SwChangeStory *self = g_new0 (SwChangeStory, 1);

  self->inputs = sw_input_diff_new (before, before_body, after, after_body);
  self->before = sw_plan_week_ref ((SwPlanWeek *) before_week);
  self->after = sw_plan_week_ref ((SwPlanWeek *) after_week);
  self->plan = sw_plan_diff_new (before_week, after_week);
  return self;
}

/**
 * sw_diary_explain_change:
 * @self: the open document
 * @error: return location: of the store, NOTHING_TO_UNDO when there is no change
 *
 * Compares the journal as it is with the journal before its newest change that stands, made by whichever process and
 * whenever; both are judged on today. Nothing is changed.
 *
 * Returns: (transfer full) (nullable): what that change put in and what became of the plan
 */
SwChangeStory *
sw_diary_explain_change (SwDiary  *self,
                         GError  **error)
{
  g_autoptr (SwJournal) before = sw_store_read_previous_journal (self->store, NULL, error);
  g_autoptr (SwBody) body = NULL;
  g_autoptr (SwPlanWeek) week = NULL;

  if (before == NULL)
    return NULL;
  week = plan_this_week (before, self->guide, self->today, &body);

  return make_story (before, body, week, self->answered_journal, self->body, self->this_week);
}

/**
 * sw_diary_get_last_story:
 * @self: the open document
 *
 * The same of what happened last in this process, undo and redo included, without reading anything again.
 *
 * Returns: (transfer full) (nullable): NULL when nothing has happened since the journal was opened, or in another week
 */
SwChangeStory *
sw_diary_get_last_story (SwDiary *self)
{
  SwChangeStory *story;

  if (self->last_inputs == NULL || self->previous_week == NULL)
    return NULL;

  story = g_new0 (SwChangeStory, 1);
  story->inputs = sw_input_diff_ref (self->last_inputs);
  story->before = sw_plan_week_ref (self->previous_week);
  story->after = sw_plan_week_ref (self->this_week);
  story->plan = sw_plan_diff_new (self->previous_week, self->this_week);
  return story;
}

/**
 * sw_diary_explain_profile:
 * @self: the open document
 * @profile: a profile that may be saved, valid
 *
 * The same of a change that is not made yet.
 *
 * Returns: (transfer full): what it would do
 */
SwChangeStory *
sw_diary_explain_profile (SwDiary         *self,
                          const SwProfile *profile)
{
  g_autoptr (SwJournal) after = sw_journal_copy (self->answered_journal);
  g_autoptr (SwBody) body = NULL;
  g_autoptr (SwPlanWeek) week = NULL;

  sw_profile_free (after->profile);
  after->profile = sw_profile_copy (profile);
  sw_journal_seal (after);
  week = plan_this_week (after, self->guide, self->today, &body);

  return make_story (self->answered_journal, self->body, self->this_week, after, body, week);
}

void
sw_change_story_free (SwChangeStory *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->inputs, sw_input_diff_unref);
  g_clear_pointer (&self->plan, sw_plan_diff_free);
  g_clear_pointer (&self->before, sw_plan_week_unref);
  g_clear_pointer (&self->after, sw_plan_week_unref);
  g_free (self);
}

/* The records from @first on that are of one type and changed in one way; returns the place after them. */
static guint
find_alike_end (const GPtrArray *records,
                guint            first)
{
  const SwInputChange *one = g_ptr_array_index (records, first);
  guint i = first + 1;

  for (; i < records->len; i++)
    {
      const SwInputChange *other = g_ptr_array_index (records, i);

      if (other->type != one->type || (other->before == NULL) != (one->before == NULL)
          || (other->after == NULL) != (one->after == NULL))
        break;
    }

  return i;
}

static void
list_records (GPtrArray       *lines,
              const GPtrArray *records)
{
  for (guint i = 0, end; i < records->len; i = end)
    {
      const SwInputChange *one = g_ptr_array_index (records, i);
      SwDay from = one->day, to = one->day;

      end = find_alike_end (records, i);
      if (end - i > MAX_LISTED)
        {
          for (guint j = i; j < end; j++)
            {
              const SwInputChange *change = g_ptr_array_index (records, j);

              from = MIN (from, change->day);
              to = MAX (to, change->day);
            }
          g_ptr_array_add (lines, sw_words_records_change (one->type, one->before != NULL, one->after != NULL, end - i, from, to));
          continue;
        }
      for (guint j = i; j < end; j++)
        {
          const SwInputChange *change = g_ptr_array_index (records, j);

          g_ptr_array_add (lines, sw_words_record_change (change->type, change->before, change->after, change->day));
        }
    }
}

/* The latest ones say most. The ladder has a line of its own. */
static void
list_findings (GPtrArray       *lines,
               const GPtrArray *findings,
               gboolean         appeared)
{
  guint n_listed = 0, n_more = 0;

  for (guint i = findings->len; i > 0; i--)
    {
      const SwFinding *finding = g_ptr_array_index (findings, i - 1);

      if (g_str_equal (finding->id, "D_LADDER"))
        continue;
      if (n_listed++ < MAX_LISTED)
        g_ptr_array_add (lines, sw_words_finding_change (finding, appeared));
      else
        n_more++;
    }
  if (n_more > 0)
    g_ptr_array_add (lines, sw_words_findings_change (n_more, appeared));
}

/**
 * sw_change_story_list_inputs:
 * @self: a story
 *
 * Returns: (transfer full) (element-type utf8): what was put in and what was found, a line each
 */
GPtrArray *
sw_change_story_list_inputs (const SwChangeStory *self)
{
  const SwInputDiff *inputs = self->inputs;
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  if (inputs->before_today != inputs->after_today)
    g_ptr_array_add (lines, sw_words_today_change (inputs->after_today));
  if (inputs->profile->len > 0)
    g_ptr_array_add (lines, sw_words_profile_change (inputs->profile));
  list_records (lines, inputs->records);
  if (inputs->before_rung != inputs->after_rung)
    g_ptr_array_add (lines, sw_words_rung_change (inputs->before_rung, inputs->after_rung));
  list_findings (lines, inputs->appeared, TRUE);
  list_findings (lines, inputs->went, FALSE);

  return lines;
}

/**
 * sw_change_story_list_plan:
 * @self: a story
 *
 * Returns: (transfer full) (element-type utf8): the state when it changed, then the sessions, by day
 */
GPtrArray *
sw_change_story_list_plan (const SwChangeStory *self)
{
  const SwPlanDiff *plan = self->plan;
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  if (plan->before_state != plan->after_state)
    g_ptr_array_add (lines, sw_words_state_change (plan->before_state, plan->after_state));
  for (guint i = 0; i < plan->changes->len; i++)
    {
      const SwPlanChange *change = g_ptr_array_index (plan->changes, i);

      g_ptr_array_add (lines, sw_words_change (change->before, change->before_day, change->after, change->day));
    }

  return lines;
}

static void
add_reason (GPtrArray      *lines,
            const SwReason *reason,
            const SwGuide  *guide)
{
  g_autofree char *line = sw_words_reason (reason, guide);

  if (line != NULL && *line != '\0' && !g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
    g_ptr_array_add (lines, g_steal_pointer (&line));
}

static gboolean
had_conflict (const SwPlanWeek *week,
              const char       *line,
              const SwGuide    *guide)
{
  for (guint i = 0; i < week->conflicts->len; i++)
    {
      g_autofree char *known = sw_words_conflict (g_ptr_array_index (week->conflicts, i), guide);

      if (g_str_equal (known, line))
        return TRUE;
    }

  return FALSE;
}

/**
 * sw_change_story_list_reasons:
 * @self: a story
 * @guide: the guide
 *
 * Returns: (transfer full) (element-type utf8): why the week is as it is now, then why each session that changed is where it
 *   is, then what no longer fits; no sentence twice
 */
GPtrArray *
sw_change_story_list_reasons (const SwChangeStory *self,
                              const SwGuide       *guide)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  if (self->plan->before_state != self->plan->after_state || self->plan->changes->len > 0)
    for (guint i = 0; i < self->after->reasons->len; i++)
      add_reason (lines, g_ptr_array_index (self->after->reasons, i), guide);
  for (guint i = 0; i < self->plan->changes->len; i++)
    {
      const SwPlanChange *change = g_ptr_array_index (self->plan->changes, i);
      const GPtrArray *reasons = change->after != NULL ? change->after->reasons : self->after->days[change->day - self->after->monday]->reasons;

      if (reasons->len > 0)
        add_reason (lines, g_ptr_array_index (reasons, 0), guide);
    }
  for (guint i = 0; i < self->after->conflicts->len; i++)
    {
      g_autofree char *line = sw_words_conflict (g_ptr_array_index (self->after->conflicts, i), guide);

      if (!had_conflict (self->before, line, guide))
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }

  return lines;
}
