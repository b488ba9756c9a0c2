/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-plan.h"

#include <math.h>
#include <string.h>

/* So many digits of a file's sha256 name it in a journal: enough that two never meet by chance. */
#define SOURCE_DIGITS 16

/* CONTRACT, import: the same start within a minute and the same length within a hundredth is the same activity. */
#define SAME_START_US (60 * G_USEC_PER_SEC)
#define SAME_LENGTH 0.01

#define MAX_MINUTES (7.0 * 24 * 60)

/* Faster on average than any train, or farther than a journal takes: then the distance, not the time, is wrong. */
#define MAX_AVERAGE_M_PER_S 90.0
#define MAX_DISTANCE_M 1e7

/* What an activity is compared by. */
typedef struct
{
  gint64 start_us;
  double minutes;
  double km;            /* NAN */
  gboolean is_summary;  /* from a list, not from a recording */
} Mark;

static void
line_free (SwImportVerdictLine *line)
{
  g_free (line->name);
  g_free (line->message);
  g_free (line);
}

const char *
sw_import_outcome_to_string (SwImportOutcome outcome)
{
  static const char * const words[] = { "added", "duplicate", "skipped", "failed" };

  return words[outcome];
}

/* "NAME, line 61: why", or only the name's verdict when there is no more to say; for stderr. */
char *
sw_import_verdict_line_describe (const SwImportVerdictLine *self)
{
  const char *message = self->message != NULL ? self->message : sw_import_outcome_to_string (self->outcome);

  if (self->line > 0)
    return g_strdup_printf ("%s, line %u: %s", self->name, self->line, message);
  return g_strdup_printf ("%s: %s", self->name, message);
}

static gint64
get_minute (gint64 us)
{
  return us / SAME_START_US - (us % SAME_START_US < 0);
}

static void
remember (SwImportPlan *self,
          Mark          mark)
{
  gint64 minute = get_minute (mark.start_us);
  GArray *marks = g_hash_table_lookup (self->minutes, &minute);

  if (marks == NULL)
    {
      marks = g_array_new (FALSE, FALSE, sizeof (Mark));
      g_hash_table_insert (self->minutes, g_memdup2 (&minute, sizeof minute), marks);
    }
  g_array_append_val (marks, mark);
}

static gboolean
is_summary (const char *source)
{
  return source != NULL && (g_str_has_prefix (source, "csv:") || g_str_has_prefix (source, "health:"));
}

static gboolean
is_same (const Mark *a,
         const Mark *b)
{
  gboolean by_km = a->km > 0.0 && b->km > 0.0;
  double x = by_km ? a->km : a->minutes;
  double y = by_km ? b->km : b->minutes;

  if (ABS (a->start_us - b->start_us) > SAME_START_US)
    return FALSE;
  /* A list and the recordings it lists come in one export, and each measures in its own way. */
  return a->is_summary != b->is_summary || fabs (x - y) <= SAME_LENGTH * MAX (x, y) + 1e-9;
}

static gboolean
is_known (SwImportPlan *self,
          const Mark   *mark)
{
  for (gint64 minute = get_minute (mark->start_us) - 1; minute <= get_minute (mark->start_us) + 1; minute++)
    {
      GArray *marks = g_hash_table_lookup (self->minutes, &minute);

      for (guint i = 0; marks != NULL && i < marks->len; i++)
        if (is_same (&g_array_index (marks, Mark, i), mark))
          return TRUE;
    }
  return FALSE;
}

/**
 * sw_import_plan_new:
 * @journal: what is there already
 *
 * Returns: (transfer full): a plan that adds nothing yet
 */
SwImportPlan *
sw_import_plan_new (const SwJournal *journal)
{
  SwImportPlan *self = g_new0 (SwImportPlan, 1);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self->activities = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_activity_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->minutes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      if (activity->source != NULL)
        g_hash_table_add (self->sources, g_strdup (activity->source));
      g_hash_table_add (self->ids, g_strdup (activity->id));
      if (activity->start_us != G_MININT64)
        remember (self, (Mark) { activity->start_us, activity->minutes, activity->km, is_summary (activity->source) });
    }
  return self;
}

void
sw_import_plan_free (SwImportPlan *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->activities);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->minutes);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/* Time on the move, else from start to end. */
static double
get_minutes (const SwImportedActivity *imported)
{
  double seconds = imported->timer_s > 0.0 ? imported->timer_s : imported->elapsed_s;

  return seconds > 0.0 ? round (seconds / 60.0 * 100.0) / 100.0 : 0.0;
}

/* The distance as the file has it, unless nobody can have covered it in that time; NAN when there is none. */
static double
get_km (const SwImportedActivity *imported)
{
  double seconds = imported->elapsed_s > imported->timer_s ? imported->elapsed_s : imported->timer_s;
  double most_m = MIN (MAX_AVERAGE_M_PER_S * seconds, MAX_DISTANCE_M);
  double meters = imported->distance_m > most_m ? imported->steady_m : imported->distance_m;

  return meters >= 0.5 && meters <= most_m ? round (meters) / 1000.0 : (double) NAN;
}

/* (nullable): why @imported cannot be kept. */
static const char *
find_obstacle (const SwImportedActivity *imported,
               const char              **ret_message)
{
  double minutes = get_minutes (imported);

  if (!imported->has_start)
    {
      *ret_message = "does not say when it was";
      return "no-start";
    }
  if (!(minutes > 0.0))
    {
      *ret_message = "does not say how long it took";
      return "no-time";
    }
  if (minutes > MAX_MINUTES)
    {
      *ret_message = "would have taken more than a week";
      return "implausible";
    }
  return NULL;
}

/* The id is the file's name in the journal and the activity's place in it, so that the same files give the same journal. */
static char *
make_id (SwImportPlan *self,
         const char   *source,
         guint         index)
{
  g_autofree char *id = g_strdup_printf ("%s-%u", source, index);

  g_strdelimit (id, ":", '-');
  for (guint n = 2; g_hash_table_contains (self->ids, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u-%u", source, index, n);
      g_strdelimit (id, ":", '-');
    }
  g_hash_table_add (self->ids, g_strdup (id));
  return g_steal_pointer (&id);
}

/* FALSE when a journal would refuse it. */
static gboolean
add_activity (SwImportPlan             *self,
              const SwImportedActivity *imported,
              const char               *source,
              Mark                      mark)
{
  g_autoptr (SwActivity) activity = sw_activity_new ();

  activity->id = make_id (self, source, imported->index);
  activity->day = imported->day;
  activity->start = g_strdup (imported->start);
  activity->start_us = imported->start_us;
  activity->kind = imported->kind;
  activity->minutes = mark.minutes;
  activity->km = mark.km;
  activity->source = g_strdup (source);
  activity->note = g_strdup (imported->name);
  if (!sw_activity_validate (activity, NULL))
    return FALSE;
  g_ptr_array_add (self->activities, g_steal_pointer (&activity));
  remember (self, mark);
  return TRUE;
}

/* What became of the activities of one file. */
typedef struct
{
  guint       n_added;
  guint       n_same;
  guint       n_lost_km;
  const char *obstacle;
  const char *obstacle_message;
} Tally;

static void
add_activities (SwImportPlan         *self,
                const SwImportedFile *file,
                const char           *source,
                Tally                *tally)
{
  for (guint i = 0; i < file->activities->len; i++)
    {
      const SwImportedActivity *imported = g_ptr_array_index (file->activities, i);
      const char *message = NULL;
      const char *obstacle = find_obstacle (imported, &message);
      Mark mark = { imported->start_us, get_minutes (imported), get_km (imported), is_summary (source) };

      if (obstacle != NULL)
        {
          tally->obstacle = obstacle;
          tally->obstacle_message = message;
        }
      else if (is_known (self, &mark))
        tally->n_same++;
      else if (!add_activity (self, imported, source, mark))
        {
          tally->obstacle = "implausible";
          tally->obstacle_message = "holds figures that cannot be true";
        }
      else
        {
          tally->n_added++;
          tally->n_lost_km += imported->distance_m >= 0.5 && !(fabs (imported->distance_m - 1000.0 * mark.km) <= 1.0);
        }
    }
}

static void
set_line (SwImportVerdictLine *line,
          SwImportOutcome      outcome,
          const char          *reason,
          const char          *message)
{
  line->outcome = outcome;
  line->reason = g_intern_string (reason);
  g_free (line->message);
  line->message = g_strdup (message);
}

static void
judge (SwImportVerdictLine  *line,
       const SwImportedFile *file,
       const Tally          *tally)
{
  line->n_added = tally->n_added;
  if (tally->n_added > 0)
    {
      set_line (line, SW_IMPORT_OUTCOME_ADDED, file->reason, file->message);
      line->line = file->line;
      if (file->message == NULL && tally->n_lost_km > 0)
        set_line (line, SW_IMPORT_OUTCOME_ADDED, "implausible", "its distance jumps impossibly; the jumps were left out");
    }
  else if (tally->n_same > 0)
    set_line (line, SW_IMPORT_OUTCOME_DUPLICATE, "same-start", "starts and lasts as an activity that is there already");
  else if (file->state == SW_IMPORTED_PARTIAL)
    {
      /* Nothing usable came before the break, so that the break is what there is to say. */
      set_line (line, SW_IMPORT_OUTCOME_FAILED, file->reason, file->message);
      line->line = file->line;
    }
  else if (tally->obstacle != NULL)
    set_line (line, SW_IMPORT_OUTCOME_SKIPPED, tally->obstacle, tally->obstacle_message);
  else
    set_line (line, SW_IMPORT_OUTCOME_SKIPPED, "no-activity", "holds no activity");
}

/**
 * sw_import_plan_add_file:
 * @file: a file that was read
 *
 * Decides about one more file. A file whose bytes are in the journal or came before in this import is a duplicate: each
 * activity's `source` holds its format and the first digits of its sha256 ("gpx:0123456789abcdef"). So is an activity that
 * starts within 60 s of one that is there and is as long within 1 %: by distance when both have one, else by minutes. Between
 * an entry of a list (CSV, a phone's health export) and a recording, the start alone decides.
 *
 * Returns: (transfer none): the verdict, also the last of @lines
 */
const SwImportVerdictLine *
sw_import_plan_add_file (SwImportPlan         *self,
                         const SwImportedFile *file)
{
  SwImportVerdictLine *line = g_new0 (SwImportVerdictLine, 1);
  g_autofree char *source = NULL;
  Tally tally = { 0, };

  line->name = g_strdup (file->name);
  g_ptr_array_add (self->lines, line);
  if (file->state == SW_IMPORTED_FAILED || file->state == SW_IMPORTED_SKIPPED)
    {
      set_line (line, file->state == SW_IMPORTED_FAILED ? SW_IMPORT_OUTCOME_FAILED : SW_IMPORT_OUTCOME_SKIPPED, file->reason,
                file->message);
      line->line = file->line;
      return line;
    }

  source = g_strdup_printf ("%s:%.*s", sw_import_format_to_string (file->format), SOURCE_DIGITS, file->sha256);
  if (g_hash_table_contains (self->sources, source))
    {
      set_line (line, SW_IMPORT_OUTCOME_DUPLICATE, "same-bytes", "the same file is there already");
      return line;
    }
  add_activities (self, file, source, &tally);
  if (tally.n_added > 0)
    g_hash_table_add (self->sources, g_steal_pointer (&source));
  judge (line, file, &tally);
  return line;
}
