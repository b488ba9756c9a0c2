/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-diary"

#include "config.h"

#include "sw-diary-private.h"
#include "sw-import-plan.h"

/* Import in two halves: reading files, which may take long and runs on any thread, and deciding what of them is new and
 * committing it, which is quick and happens where the diary lives. */

static void
import_line_free (gpointer data)
{
  SwImportLine *line = data;

  g_free (line->name);
  g_free (line->why);
  g_free (line);
}

void
sw_import_summary_free (SwImportSummary *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

/* What a reader on another thread needs, and nothing of the diary. */
typedef struct
{
  GStrv             paths;
  GTimeZone        *zone;
  SwImportProgress  progress;
  gpointer          progress_data;
  GMainContext     *context; /* where progress is told; NULL: nobody listens */
} ReadRequest;

static void
read_request_free (ReadRequest *request)
{
  g_clear_pointer (&request->paths, g_strfreev);
  g_clear_pointer (&request->zone, g_time_zone_unref);
  g_clear_pointer (&request->context, g_main_context_unref);
  g_free (request);
}

typedef struct
{
  SwImportProgress progress;
  gpointer         progress_data;
  guint            done;
  guint            total;
  char            *name;
  GCancellable    *cancellable;
} ProgressNote;

static gboolean
tell_progress_cb (gpointer user_data)
{
  ProgressNote *note = user_data;

  /* Whoever cancelled may have gone. */
  if (!g_cancellable_is_cancelled (note->cancellable))
    note->progress (note->done, note->total, note->name, note->progress_data);

  return G_SOURCE_REMOVE;
}

static void
progress_note_free (gpointer data)
{
  ProgressNote *note = data;

  g_clear_object (&note->cancellable);
  g_free (note->name);
  g_free (note);
}

static void
tell_progress (ReadRequest  *request,
               guint         done,
               guint         total,
               const char   *name,
               GCancellable *cancellable)
{
  ProgressNote *note;

  if (request->progress == NULL)
    return;

  note = g_new0 (ProgressNote, 1);
  note->progress = request->progress;
  note->progress_data = request->progress_data;
  note->done = done;
  note->total = total;
  note->name = g_strdup (name);
  note->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  g_main_context_invoke_full (request->context, G_PRIORITY_DEFAULT, tell_progress_cb, note, progress_note_free);
}

/* Every file of the paths, read. (element-type SwImportedFile) */
static GPtrArray *
read_files (ReadRequest   *request,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_imported_file_free);

  sources = sw_import_walk ((const char * const *) request->paths, &sw_import_default_limits, cancellable, error);
  if (sources == NULL)
    return NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const SwImportSource *source = g_ptr_array_index (sources, i);
      g_autoptr (GPtrArray) read = NULL;

      tell_progress (request, i, sources->len, source->path, cancellable);
      read = sw_import_read_source (source, &sw_import_default_limits, request->zone, cancellable, error);
      if (read == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (files, g_steal_pointer (&read));
    }
  tell_progress (request, sources->len, sources->len, "", cancellable);

  return g_steal_pointer (&files);
}

static void
count_line (SwImportSummary *summary,
            SwImportVerdict  verdict)
{
  switch (verdict)
    {
    case SW_IMPORT_DUPLICATE:
      summary->n_duplicate++;
      break;
    case SW_IMPORT_SKIPPED:
      summary->n_skipped++;
      break;
    case SW_IMPORT_FAILED:
      summary->n_failed++;
      break;
    case SW_IMPORT_ADDED:
    default:
      break;
    }
}

/* The name stands beside it, so only the place in the file and the reason. */
static char *
describe_why (const SwImportVerdictLine *verdict)
{
  if (verdict->message == NULL || verdict->line == 0)
    return g_strdup (verdict->message);

  return g_strdup_printf ("line %u: %s", verdict->line, verdict->message);
}

static SwImportSummary *
summarize (const SwImportPlan *plan)
{
  static const SwImportVerdict verdicts[] = {
    [SW_IMPORT_OUTCOME_ADDED] = SW_IMPORT_ADDED,
    [SW_IMPORT_OUTCOME_DUPLICATE] = SW_IMPORT_DUPLICATE,
    [SW_IMPORT_OUTCOME_SKIPPED] = SW_IMPORT_SKIPPED,
    [SW_IMPORT_OUTCOME_FAILED] = SW_IMPORT_FAILED,
  };
  SwImportSummary *summary = g_new0 (SwImportSummary, 1);

  summary->lines = g_ptr_array_new_with_free_func (import_line_free);
  summary->n_added = plan->activities->len;
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const SwImportVerdictLine *verdict = g_ptr_array_index (plan->lines, i);
      SwImportLine *line = g_new0 (SwImportLine, 1);

      line->name = g_strdup (verdict->name);
      line->verdict = verdicts[verdict->outcome];
      line->n_added = verdict->n_added;
      line->why = describe_why (verdict);
      count_line (summary, line->verdict);
      g_ptr_array_add (summary->lines, line);
    }

  return summary;
}

static gboolean
add_activities (SwDiary          *self,
                const GPtrArray  *activities,
                GError          **error)
{
  for (guint i = 0; i < activities->len; i++)
    if (!sw_store_add_activity (self->store, g_ptr_array_index (activities, i), error))
      return FALSE;

  return TRUE;
}

/* Decides against the journal as it is now and commits what is new, all of it or nothing. */
static SwImportSummary *
commit_files (SwDiary          *self,
              const GPtrArray  *files,
              gboolean          dry_run,
              GError          **error)
{
  g_autoptr (SwImportPlan) plan = NULL;

  if (!sw_diary_catch_up (self, error))
    return NULL;
  plan = sw_import_plan_new (self->journal);
  for (guint i = 0; i < files->len; i++)
    sw_import_plan_add_file (plan, g_ptr_array_index (files, i));

  if (!dry_run && plan->activities->len > 0)
    {
      g_autofree char *subject = g_strdup_printf ("%u", plan->activities->len);

      if (!sw_diary_begin (self, "import", subject, error) ||
          !sw_diary_end (self, add_activities (self, plan->activities, error), error))
        return NULL;
    }

  return summarize (plan);
}

static ReadRequest *
read_request_new (SwDiary            *self,
                  const char * const *paths)
{
  ReadRequest *request = g_new0 (ReadRequest, 1);

  request->paths = g_strdupv ((char **) paths);
  request->zone = self->zone != NULL ? g_time_zone_ref (self->zone) : g_time_zone_new_utc ();

  return request;
}

SwImportSummary *
sw_diary_import (SwDiary             *self,
                 const char * const  *paths,
                 gboolean             dry_run,
                 GCancellable        *cancellable,
                 GError             **error)
{
  ReadRequest *request = read_request_new (self, paths);
  g_autoptr (GPtrArray) files = read_files (request, cancellable, error);

  read_request_free (request);

  return files != NULL ? commit_files (self, files, dry_run, error) : NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = read_files (task_data, cancellable, &error);

  if (files != NULL)
    g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sw_diary_import_async (SwDiary             *self,
                       const char * const  *paths,
                       SwImportProgress     progress,
                       gpointer             progress_data,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  ReadRequest *request = read_request_new (self, paths);

  request->progress = progress;
  request->progress_data = progress_data;
  request->context = g_main_context_ref_thread_default ();
  g_task_set_source_tag (task, sw_diary_import_async);
  g_task_set_task_data (task, request, (GDestroyNotify) read_request_free);
  g_task_run_in_thread (task, read_in_thread);
}

SwImportSummary *
sw_diary_import_finish (SwDiary       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  files = g_task_propagate_pointer (G_TASK (result), error);

  return files != NULL ? commit_files (self, files, FALSE, error) : NULL;
}
