/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-diary"

#include "config.h"

#include "sw-diary-private.h"
#include "sw-words.h"

/* The changes of the diary. Each is one transaction of the store and one step of undo. */

/* How often a change is begun anew because another program wrote in the moment before. */
#define MOST_ATTEMPTS 20

gboolean
sw_diary_begin (SwDiary     *self,
                const char  *code,
                const char  *subject,
                GError     **error)
{
  char made[SW_DAY_STRING_SIZE];

  if (sw_store_is_read_only (self->store))
    {
      g_set_error (error, SW_DIARY_ERROR, SW_DIARY_ERROR_READ_ONLY, "%s may only be read; nothing was changed", self->path);
      return FALSE;
    }

  return sw_store_begin_change (self->store, sw_day_format (self->today, made), code, subject, error);
}

gboolean
sw_diary_end (SwDiary  *self,
              gboolean  success,
              GError  **error)
{
  if (!success)
    {
      sw_store_rollback_change (self->store);
      return FALSE;
    }
  /* What cannot be saved, on a full disk, is taken back by the store itself. */
  if (!sw_store_commit_change (self->store, error))
    return FALSE;

  return sw_diary_refresh (self, error);
}

/* Ids are a letter and a number, one past the largest so far: "a12". Ids of another shape do not count. */
static char *
make_id (char             letter,
         const GPtrArray *records,
         gsize            id_offset)
{
  guint64 largest = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const char *id = G_STRUCT_MEMBER (const char *, g_ptr_array_index (records, i), id_offset);
      guint64 number = 0;

      if (id != NULL && id[0] == letter && g_ascii_string_to_unsigned (id + 1, 10, 0, G_MAXUINT32, &number, NULL))
        largest = MAX (largest, number);
    }

  return g_strdup_printf ("%c%" G_GUINT64_FORMAT, letter, largest + 1);
}

/* Where the records of a kind stand in a journal, and the id in a record. */
typedef struct
{
  char  letter;
  gsize records;
  gsize id;
} IdPlace;

/* Begins a change of one record. One without an id gets one that nobody has: neither the journal that this diary read, nor
 * what another program has written until the lock was ours. */
static gboolean
begin_record (SwDiary        *self,
              const char     *code,
              char          **id,
              const IdPlace  *place,
              GError        **error)
{
  const gboolean is_new = *id == NULL || **id == '\0';

  for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++)
    {
      guint64 token;

      if (!sw_diary_catch_up (self, error))
        return FALSE;
      if (is_new)
        {
          g_free (*id);
          *id = make_id (place->letter, G_STRUCT_MEMBER (GPtrArray *, self->journal, place->records), place->id);
        }
      if (!sw_diary_begin (self, code, *id, error))
        return FALSE;
      if (sw_store_get_token (self->store, &token, NULL) && token == self->token)
        return TRUE;
      sw_store_rollback_change (self->store);
    }
  g_set_error (error, SW_STORE_ERROR, SW_STORE_ERROR_BUSY, "another program keeps writing to %s; nothing was changed", self->path);
  return FALSE;
}

static void
ensure_id (char            **id,
           char              letter,
           const GPtrArray  *records,
           gsize             id_offset)
{
  if (*id != NULL && **id != '\0')
    return;
  g_free (*id);
  *id = make_id (letter, records, id_offset);
}

/* "A record breaks its bounds" becomes the diary's own error, so that callers know whose fault it is. */
static gboolean
blame_value (gboolean   success,
             GError   **error)
{
  if (!success && error != NULL && *error != NULL && (*error)->domain == SW_RECORD_ERROR)
    {
      (*error)->domain = SW_DIARY_ERROR;
      (*error)->code = SW_DIARY_ERROR_INVALID;
    }

  return success;
}

#define CHANGE(code, subject, call)                            \
  (sw_diary_begin (self, code, subject, error) &&              \
   blame_value (sw_diary_end (self, call, error), error))

gboolean
sw_diary_set_profile (SwDiary          *self,
                      const SwProfile  *profile,
                      GError          **error)
{
  return CHANGE ("profile", NULL, sw_store_set_profile (self->store, profile, error));
}

gboolean
sw_diary_put_shoe (SwDiary       *self,
                   const SwShoe  *shoe,
                   GError       **error)
{
  static const IdPlace place = { 's', G_STRUCT_OFFSET (SwJournal, shoes), G_STRUCT_OFFSET (SwShoe, id) };
  g_autoptr (SwShoe) copy = sw_shoe_copy (shoe);

  return begin_record (self, "shoe", &copy->id, &place, error) &&
         blame_value (sw_diary_end (self, sw_store_put_shoe (self->store, copy, error), error), error);
}

gboolean
sw_diary_remove_shoe (SwDiary     *self,
                      const char  *id,
                      GError     **error)
{
  return CHANGE ("remove-shoe", id, sw_store_remove_shoe (self->store, id, error));
}

gboolean
sw_diary_put_activity (SwDiary           *self,
                       const SwActivity  *activity,
                       GError           **error)
{
  static const IdPlace place = { 'a', G_STRUCT_OFFSET (SwJournal, activities), G_STRUCT_OFFSET (SwActivity, id) };
  g_autoptr (SwActivity) copy = sw_activity_copy (activity);

  return begin_record (self, "activity", &copy->id, &place, error) &&
         blame_value (sw_diary_end (self, sw_store_put_activity (self->store, copy, error), error), error);
}

gboolean
sw_diary_remove_activity (SwDiary     *self,
                          const char  *id,
                          GError     **error)
{
  return CHANGE ("remove-activity", id, sw_store_remove_activity (self->store, id, error));
}

gboolean
sw_diary_put_pain (SwDiary             *self,
                   const SwPainReport  *report,
                   GError             **error)
{
  static const IdPlace place = { 'p', G_STRUCT_OFFSET (SwJournal, pain), G_STRUCT_OFFSET (SwPainReport, id) };
  g_autoptr (SwPainReport) copy = sw_pain_report_copy (report);

  return begin_record (self, "pain", &copy->id, &place, error) &&
         blame_value (sw_diary_end (self, sw_store_put_pain (self->store, copy, error), error), error);
}

gboolean
sw_diary_remove_pain (SwDiary     *self,
                      const char  *id,
                      GError     **error)
{
  return CHANGE ("remove-pain", id, sw_store_remove_pain (self->store, id, error));
}

gboolean
sw_diary_put_check_in (SwDiary          *self,
                       const SwCheckIn  *check_in,
                       GError          **error)
{
  return CHANGE ("check-in", NULL, sw_store_put_check_in (self->store, check_in, error));
}

gboolean
sw_diary_put_ostrc (SwDiary        *self,
                    const SwOstrc  *ostrc,
                    GError        **error)
{
  return CHANGE ("weekly-questions", NULL, sw_store_put_ostrc (self->store, ostrc, error));
}

gboolean
sw_diary_add_screen (SwDiary         *self,
                     const SwScreen  *screen,
                     GError         **error)
{
  return CHANGE ("screen", NULL, sw_store_add_screen (self->store, screen, error));
}

gboolean
sw_diary_add_clearance (SwDiary            *self,
                        const SwClearance  *clearance,
                        GError            **error)
{
  return CHANGE ("clearance", NULL, sw_store_add_clearance (self->store, clearance, error));
}

SwVerdict *
sw_diary_judge_edit (SwDiary      *self,
                     const SwEdit *edit)
{
  SwPlanInputs inputs;

  sw_diary_inputs (self, &inputs);

  return sw_planner_judge_edit (&inputs, edit);
}

SwVerdict *
sw_diary_judge_edits (SwDiary         *self,
                      const GPtrArray *edits)
{
  SwPlanInputs inputs;

  sw_diary_inputs (self, &inputs);

  return sw_planner_judge_edits (&inputs, edits);
}

SwAdaptation *
sw_diary_adapt_week (SwDiary         *self,
                     const GPtrArray *edits)
{
  SwPlanInputs inputs;

  sw_diary_inputs (self, &inputs);

  return sw_planner_adapt_week (&inputs, edits);
}

GPtrArray *
sw_diary_list_alternatives (SwDiary    *self,
                            const char *id)
{
  SwPlanInputs inputs;

  sw_diary_inputs (self, &inputs);

  return sw_planner_list_alternatives (&inputs, id);
}

/* A refusal in the rule's own words, its id in front. */
static void
refuse (SwDiary          *self,
        const SwVerdict  *verdict,
        SwDiaryError      code,
        GError          **error)
{
  g_autofree char *why = verdict->reason != NULL ? sw_words_reason (verdict->reason, self->guide) : NULL;

  g_set_error (error, SW_DIARY_ERROR, code, "%s: %s", verdict->reason != NULL ? verdict->reason->rule : "edit", why != NULL ? why : "");
}

/* FALSE and @error unless @verdict lets the edits be made. */
static gboolean
check_verdict (SwDiary          *self,
               const SwVerdict  *verdict,
               gboolean          anyway,
               GError          **error)
{
  if (verdict->kind == SW_VERDICT_STOPPED)
    refuse (self, verdict, SW_DIARY_ERROR_STOPPED, error);
  else if (verdict->kind == SW_VERDICT_REFUSED && !anyway)
    refuse (self, verdict, SW_DIARY_ERROR_REFUSED, error);
  else
    return TRUE;

  return FALSE;
}

/* Takes the next of @left that the rules allow after those in @done, else the first, which is then marked as insisted on:
 * edits are made again one after the other whenever the plan is built, and each has to stand on its own by then. */
static SwEdit *
take_next_edit (SwDiary   *self,
                GPtrArray *left,
                GPtrArray *done)
{
  SwPlanInputs inputs;
  guint next = left->len;

  sw_diary_inputs (self, &inputs);
  for (guint i = 0; i < left->len && next == left->len; i++)
    {
      SwEdit *edit = g_ptr_array_index (left, i);
      g_autoptr (SwVerdict) verdict = sw_planner_judge_edit_after (&inputs, done, edit);

      edit->anyway = verdict->kind == SW_VERDICT_REFUSED;
      if (!edit->anyway)
        next = i;
    }

  return g_ptr_array_steal_index (left, next < left->len ? next : 0);
}

/* Two sessions of the user's own must not answer to one name: what is said of one would be heard by the other. */
static void
ensure_own_session (SwEdit          *edit,
                    const GPtrArray *known)
{
  g_autofree char *wish = g_strdup (edit->session);
  gboolean taken = edit->what == SW_EDIT_ADD;

  for (int n = 2; taken; n++)
    {
      taken = FALSE;
      for (guint i = 0; i < known->len; i++)
        taken |= g_strcmp0 (((const SwEdit *) g_ptr_array_index (known, i))->session, edit->session) == 0;
      if (taken)
        {
          g_free (edit->session);
          edit->session = g_strdup_printf ("%s-%d", wish, n);
        }
    }
}

static gboolean
add_edits (SwDiary          *self,
           const GPtrArray  *edits,
           GError          **error)
{
  for (guint i = 0; i < edits->len; i++)
    if (!sw_store_add_edit (self->store, g_ptr_array_index (edits, i), error))
      return FALSE;

  return TRUE;
}

gboolean
sw_diary_put_edits (SwDiary          *self,
                    const GPtrArray  *edits,
                    GError          **error)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autoptr (SwVerdict) verdict = sw_diary_judge_edits (self, edits);
  gboolean anyway = FALSE;

  for (guint i = 0; i < edits->len; i++)
    {
      g_ptr_array_add (left, sw_edit_copy (g_ptr_array_index (edits, i)));
      anyway |= ((SwEdit *) g_ptr_array_index (edits, i))->anyway;
    }
  if (!check_verdict (self, verdict, anyway, error) || !sw_diary_catch_up (self, error))
    return FALSE;

  g_ptr_array_extend (known, self->journal->edits, NULL, NULL);
  while (left->len > 0)
    {
      SwEdit *edit = take_next_edit (self, left, done);

      if (edit->made == SW_DAY_NONE)
        edit->made = self->today;
      ensure_id (&edit->id, 'e', known, G_STRUCT_OFFSET (SwEdit, id));
      ensure_own_session (edit, known);
      g_ptr_array_add (known, edit);
      g_ptr_array_add (done, edit);
    }

  return CHANGE ("edit", ((SwEdit *) g_ptr_array_index (edits, 0))->session, add_edits (self, done, error));
}

gboolean
sw_diary_put_edit (SwDiary       *self,
                   const SwEdit  *edit,
                   GError       **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new ();

  g_ptr_array_add (edits, (SwEdit *) edit);

  return sw_diary_put_edits (self, edits, error);
}

static gboolean
remove_edits (SwDiary     *self,
              const char  *session,
              GError     **error)
{
  for (guint i = 0; i < self->journal->edits->len; i++)
    {
      const SwEdit *edit = g_ptr_array_index (self->journal->edits, i);

      if (session != NULL && g_strcmp0 (edit->session, session) != 0)
        continue;
      if (!sw_store_remove_edit (self->store, edit->id, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sw_diary_reset_edits (SwDiary     *self,
                      const char  *session,
                      GError     **error)
{
  return CHANGE ("reset-edits", session, remove_edits (self, session, error));
}

gboolean
sw_diary_put_snooze (SwDiary         *self,
                     const SwSnooze  *snooze,
                     GError         **error)
{
  g_autoptr (SwSnooze) copy = sw_snooze_copy (snooze);

  if (copy->made == SW_DAY_NONE)
    copy->made = self->today;
  if (!sw_diary_catch_up (self, error))
    return FALSE;
  ensure_id (&copy->id, 'z', self->journal->snoozes, G_STRUCT_OFFSET (SwSnooze, id));

  return CHANGE ("snooze", copy->flag, sw_store_add_snooze (self->store, copy, error));
}

gboolean
sw_diary_replace_journal (SwDiary    *self,
                          SwJournal  *journal,
                          GError    **error)
{
  return CHANGE ("load", NULL, sw_store_replace_journal (self->store, journal, error));
}

gboolean
sw_diary_undo (SwDiary  *self,
               GError  **error)
{
  g_autoptr (SwStoreChange) change = sw_store_undo (self->store, error);

  return change != NULL && sw_diary_refresh (self, error);
}

gboolean
sw_diary_redo (SwDiary  *self,
               GError  **error)
{
  g_autoptr (SwStoreChange) change = sw_store_redo (self->store, error);

  return change != NULL && sw_diary_refresh (self, error);
}

static void
history_entry_free (gpointer data)
{
  SwHistoryEntry *entry = data;

  g_free (entry->code);
  g_free (entry->subject);
  g_free (entry->made);
  g_free (entry);
}

GPtrArray *
sw_diary_get_history (SwDiary  *self,
                      GError  **error)
{
  g_autoptr (GPtrArray) changes = sw_store_get_history (self->store, error);
  GPtrArray *history;

  if (changes == NULL)
    return NULL;

  history = g_ptr_array_new_with_free_func (history_entry_free);
  for (guint i = 0; i < changes->len; i++)
    {
      const SwStoreChange *change = g_ptr_array_index (changes, i);
      SwHistoryEntry *entry = g_new0 (SwHistoryEntry, 1);

      entry->sequence = change->sequence;
      entry->made = g_strdup (change->made);
      entry->code = g_strdup (change->code);
      entry->subject = g_strdup (change->subject);
      entry->count = (int) change->count;
      entry->undone = change->undone;
      g_ptr_array_add (history, entry);
    }

  return history;
}

gboolean
sw_diary_backup (SwDiary     *self,
                 const char  *path,
                 GError     **error)
{
  return sw_store_backup (self->store, path, error);
}

gboolean
sw_diary_restore (SwDiary     *self,
                  const char  *path,
                  char       **ret_kept,
                  GError     **error)
{
  char made[SW_DAY_STRING_SIZE];
  SwStore *store;

  if (self->path == NULL || sw_store_is_read_only (self->store))
    {
      g_set_error_literal (error, SW_DIARY_ERROR, SW_DIARY_ERROR_READ_ONLY, "this journal may not be replaced");
      return FALSE;
    }

  /* The connection has to let go of the file that is put aside. */
  g_clear_pointer (&self->store, sw_store_close);
  if (!sw_store_restore (self->path, path, sw_day_format (self->today, made), ret_kept, error))
    {
      self->store = sw_store_open (self->path, SW_STORE_OPEN_CREATE, NULL);
      return FALSE;
    }
  store = sw_store_open (self->path, SW_STORE_OPEN_CREATE, error);
  if (store == NULL)
    return FALSE;
  self->store = store;

  return sw_diary_refresh (self, error);
}

GStrv
sw_diary_check (SwDiary  *self,
                GError  **error)
{
  g_autoptr (GPtrArray) problems = sw_store_check (self->store, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (problems == NULL)
    return NULL;
  for (guint i = 0; i < problems->len; i++)
    g_strv_builder_add (builder, ((SwStoreProblem *) g_ptr_array_index (problems, i))->text);

  return g_strv_builder_end (builder);
}
