/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-adherence"

#include "config.h"

#include "sw-adherence.h"

#include "sw-insight.h"
#include "sw-planner.h"

/* Sessions are compared by what they are for; which run it was does not matter, that it was one does. */
enum
{
  RUN,
  STRENGTH,
  CROSS,
  N_PURPOSES
};

static int
get_purpose (SwKind kind)
{
  return sw_kind_is_run (kind) ? RUN : kind == SW_KIND_STRENGTH ? STRENGTH : CROSS;
}

/**
 * sw_adherence_recall:
 * @journal: a sealed journal
 * @guide: the guide
 * @monday: the week, today's at the latest
 *
 * The week as it would have been planned on its Monday from the records until then. The profile is today's, because former
 * ones are not kept.
 *
 * Returns: (transfer full): the week
 */
SwPlanWeek *
sw_adherence_recall (const SwJournal *journal,
                     const SwGuide   *guide,
                     SwDay            monday)
{
  g_autoptr (SwJournal) then = sw_journal_cut (journal, monday - 1);
  g_autoptr (SwBody) body = sw_insight_scan (then, guide, monday);
  SwPlanInputs inputs = { then, body, guide, monday };

  return sw_planner_plan_week (&inputs, monday);
}

/* The last word on each of the week's sessions: a later edit takes the place of an earlier one. */
static void
count_edits (const SwJournal   *journal,
             SwDay              monday,
             SwAdherenceCounts *counts)
{
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);
  char prefix[SW_WEEK_STRING_SIZE];
  GHashTableIter iter;
  gpointer value;

  sw_week_format (monday, prefix);
  for (guint i = 0; i < journal->edits->len; i++)
    {
      const SwEdit *edit = g_ptr_array_index (journal->edits, i);

      if (edit->session == NULL || !g_str_has_prefix (edit->session, prefix))
        continue;
      if (edit->what == SW_EDIT_MOVE || edit->what == SW_EDIT_SKIP)
        g_hash_table_insert (last, edit->session, (gpointer) edit);
    }
  g_hash_table_iter_init (&iter, last);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const SwEdit *edit = value;

      if (edit->what == SW_EDIT_SKIP)
        counts->skipped++;
      else if (edit->to != edit->from)
        counts->moved++;
    }
}

static void
count_asked (const SwPlanWeek *asked,
             int               ret_counts[N_PURPOSES])
{
  for (int i = 0; i < 7; i++)
    for (guint j = 0; j < asked->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (asked->days[i]->sessions, j);

        ret_counts[get_purpose (session->kind)]++;
      }
}

/**
 * sw_adherence_count:
 * @journal: a sealed journal
 * @asked: (nullable): the week as it was asked for; NULL when nobody knows
 * @monday: the week
 * @today: the day it is judged on
 * @ret_counts: (out): the count
 *
 * Done sessions fill what was asked for run by run, strength by strength, other by other; what is left over is beyond it.
 * What a week that is not over has not seen yet is open, never missed.
 */
void
sw_adherence_count (const SwJournal   *journal,
                    const SwPlanWeek  *asked,
                    SwDay              monday,
                    SwDay              today,
                    SwAdherenceCounts *ret_counts)
{
  int wanted[N_PURPOSES] = { 0 };
  int done[N_PURPOSES] = { 0 };
  guint first, end;
  int lacking = 0;

  g_return_if_fail (journal != NULL && ret_counts != NULL);

  *ret_counts = (SwAdherenceCounts) { .known = asked != NULL };
  count_edits (journal, monday, ret_counts);
  sw_journal_find_activities (journal, monday, MIN (monday + 6, today), &first, &end);
  for (guint i = first; i < end; i++)
    done[get_purpose (((SwActivity *) g_ptr_array_index (journal->activities, i))->kind)]++;
  if (asked != NULL)
    count_asked (asked, wanted);
  for (int i = 0; i < N_PURPOSES; i++)
    {
      int filled = asked != NULL ? MIN (wanted[i], done[i]) : done[i];

      ret_counts->planned += wanted[i];
      ret_counts->done += filled;
      ret_counts->unplanned += done[i] - filled;
      lacking += MAX (0, wanted[i] - filled);
    }
  ret_counts->skipped = asked != NULL ? MIN (ret_counts->skipped, lacking) : ret_counts->skipped;
  lacking -= asked != NULL ? ret_counts->skipped : 0;
  if (monday + 6 < today)
    ret_counts->missed = lacking;
  else
    ret_counts->open = lacking;
}

/* Sums of several weeks; known only when all of them are. */
void
sw_adherence_add (SwAdherenceCounts       *self,
                  const SwAdherenceCounts *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  self->known = self->known && other->known;
  self->planned += other->planned;
  self->done += other->done;
  self->moved += other->moved;
  self->skipped += other->skipped;
  self->missed += other->missed;
  self->open += other->open;
  self->unplanned += other->unplanned;
}

/* --- asking ----------------------------------------------------------------------------------------------------------- */

typedef struct
{
  SwJournal     *journal;
  const SwGuide *guide;    /* the diary's, which the task holds */
  SwDay          monday;
  SwDay          today;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  sw_journal_unref (question->journal);
  g_free (question);
}

static void
run_question (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Question *question = task_data;
  SwAdherenceCounts *counts = g_new0 (SwAdherenceCounts, 1);
  SwDay first = sw_journal_get_first_day (question->journal);
  g_autoptr (SwPlanWeek) asked = NULL;

  /* Before the first record nobody asked for anything. */
  if (first != SW_DAY_NONE && first < question->monday)
    asked = sw_adherence_recall (question->journal, question->guide, question->monday);
  sw_adherence_count (question->journal, asked, question->monday, question->today, counts);
  g_task_return_pointer (task, counts, g_free);
}

void
sw_adherence_ask_async (SwDiary             *diary,
                        SwDay                monday,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (diary, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->journal = sw_journal_ref (sw_diary_get_journal (diary));
  question->guide = sw_diary_get_guide (diary);
  question->monday = monday;
  question->today = sw_diary_get_today (diary);
  g_task_set_source_tag (task, sw_adherence_ask_async);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, run_question);
}

gboolean
sw_adherence_ask_finish (SwDiary            *diary,
                         GAsyncResult       *result,
                         SwAdherenceCounts  *ret_counts,
                         GError            **error)
{
  g_autofree SwAdherenceCounts *counts = NULL;

  g_return_val_if_fail (g_task_is_valid (result, diary), FALSE);

  counts = g_task_propagate_pointer (G_TASK (result), error);
  if (counts == NULL)
    return FALSE;
  *ret_counts = *counts;

  return TRUE;
}

gboolean
sw_adherence_has_edits (const SwJournal *journal,
                        SwDay            monday)
{
  SwAdherenceCounts counts = { 0 };

  count_edits (journal, monday, &counts);

  return counts.moved > 0 || counts.skipped > 0;
}

gboolean
sw_adherence_is_news (const SwAdherenceCounts *counts,
                      gboolean                 over)
{
  if (over)
    return counts->planned > 0 || counts->done > 0 || counts->unplanned > 0;

  return counts->moved > 0 || counts->skipped > 0 || counts->unplanned > 0;
}
