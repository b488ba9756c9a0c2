/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sw-ctl-plan-json.h"
#include "sw-words.h"

void
sw_ctl_write_numbers (SwJsonWriter    *writer,
                      const char      *key,
                      const SwNumbers *numbers)
{
  sw_json_writer_begin_line_object (writer, key);
  for (guint i = 0; numbers != NULL && i < numbers->items->len; i++)
    {
      const SwNumber *number = &g_array_index (numbers->items, SwNumber, i);

      sw_json_writer_double (writer, number->name, number->value);
    }
  sw_json_writer_end_object (writer);
}

void
sw_ctl_write_reasons (SwJsonWriter    *writer,
                      const GPtrArray *reasons,
                      const SwGuide   *guide)
{
  sw_json_writer_begin_array (writer, "reasons");
  for (guint i = 0; i < reasons->len; i++)
    {
      const SwReason *reason = g_ptr_array_index (reasons, i);
      g_autofree char *text = sw_words_reason (reason, guide);

      sw_json_writer_begin_object (writer, NULL);
      sw_json_writer_string (writer, "rule", reason->rule);
      sw_json_writer_words (writer, "guide", (const char * const *) reason->guide);
      sw_ctl_write_numbers (writer, "numbers", reason->numbers);
      sw_json_writer_string (writer, "text", text);
      sw_json_writer_end_object (writer);
    }
  sw_json_writer_end_array (writer);
}

static void
write_step (SwJsonWriter *writer,
            const SwStep *step)
{
  sw_json_writer_begin_line_object (writer, NULL);
  sw_json_writer_string (writer, "phase", sw_phase_to_string (step->phase));
  sw_json_writer_string (writer, "exercise", step->exercise);
  sw_json_writer_whole (writer, "sets", step->sets);
  sw_json_writer_whole (writer, "reps", step->reps);
  sw_json_writer_boolean (writer, "per_side", step->per_side);
  sw_json_writer_whole (writer, "seconds", step->seconds);
  sw_json_writer_double (writer, "minutes", step->minutes);
  sw_json_writer_end_object (writer);
}

static void
write_session (SwJsonWriter    *writer,
               const SwSession *session,
               const SwGuide   *guide)
{
  sw_json_writer_begin_object (writer, NULL);
  sw_json_writer_string (writer, "id", session->id);
  sw_json_writer_string (writer, "kind", sw_kind_to_string (session->kind));
  sw_json_writer_int (writer, "minutes", session->minutes);
  if (sw_kind_is_run (session->kind) && session->status != SW_STATUS_DONE)
    {
      sw_json_writer_whole (writer, "warmup_minutes", session->warmup_minutes);
      sw_json_writer_whole (writer, "main_minutes", session->main_minutes);
      sw_json_writer_whole (writer, "cooldown_minutes", session->cooldown_minutes);
    }
  sw_json_writer_int (writer, "hard_minutes", session->hard_minutes);
  sw_json_writer_double (writer, "km", session->km);
  sw_json_writer_whole (writer, "rpe", session->rpe);
  sw_json_writer_string (writer, "status", sw_status_to_string (session->status));
  sw_json_writer_boolean (writer, "locked", session->locked);
  sw_json_writer_boolean (writer, "edited", session->edited);
  sw_json_writer_begin_array (writer, "steps");
  for (guint i = 0; i < session->steps->len; i++)
    write_step (writer, g_ptr_array_index (session->steps, i));
  sw_json_writer_end_array (writer);
  sw_ctl_write_reasons (writer, session->reasons, guide);
  sw_json_writer_boolean (writer, "against_rules", session->against_rules);
  sw_json_writer_day (writer, "original_day", session->original_day);
  sw_json_writer_whole (writer, "stage", session->stage);
  sw_json_writer_end_object (writer);
}

static void
write_targets (SwJsonWriter     *writer,
               const SwPlanWeek *week)
{
  const SwTargets *targets = &week->targets;

  if (week->past)
    {
      sw_json_writer_null (writer, "targets");
      return;
    }
  sw_json_writer_begin_line_object (writer, "targets");
  sw_json_writer_double (writer, "km", targets->km);
  sw_json_writer_double (writer, "long_km", targets->long_km);
  sw_json_writer_double (writer, "cap_km", targets->cap_km);
  sw_json_writer_int (writer, "runs", targets->runs);
  sw_json_writer_int (writer, "strength", targets->strength);
  sw_json_writer_int (writer, "cross", targets->cross);
  sw_json_writer_int (writer, "rest_days_min", targets->rest_days_min);
  sw_json_writer_int (writer, "quality", targets->quality);
  sw_json_writer_end_object (writer);
}

static void
write_conflicts (SwJsonWriter    *writer,
                 const GPtrArray *conflicts,
                 const SwGuide   *guide)
{
  sw_json_writer_begin_array (writer, "conflicts");
  for (guint i = 0; i < conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *text = sw_words_conflict (conflict, guide);

      sw_json_writer_begin_object (writer, NULL);
      sw_json_writer_words (writer, "rules", (const char * const *) conflict->rules);
      sw_json_writer_string (writer, "text", text);
      sw_json_writer_begin_array (writer, "relax");
      for (guint j = 0; j < conflict->relax->len; j++)
        {
          const SwRelaxation *relaxation = g_ptr_array_index (conflict->relax, j);
          g_autofree char *relax_text = sw_words_relaxation (relaxation, guide);

          sw_json_writer_begin_object (writer, NULL);
          sw_json_writer_string (writer, "what", relaxation->what);
          sw_json_writer_string (writer, "text", relax_text);
          sw_json_writer_end_object (writer);
        }
      sw_json_writer_end_array (writer);
      sw_json_writer_end_object (writer);
    }
  sw_json_writer_end_array (writer);
}

/* Changes by hand that the week does not hold by now. */
static void
write_left_out (SwJsonWriter    *writer,
                const GPtrArray *left_out,
                const SwGuide   *guide)
{
  sw_json_writer_begin_array (writer, "left_out");
  for (guint i = 0; i < left_out->len; i++)
    {
      const SwLeftOut *item = g_ptr_array_index (left_out, i);
      g_autofree char *text = sw_words_left_out (item, guide);

      sw_json_writer_begin_object (writer, NULL);
      sw_json_writer_string (writer, "edit", item->edit->id);
      sw_json_writer_string (writer, "session", item->edit->session);
      sw_json_writer_string (writer, "what", sw_edit_what_to_string (item->edit->what));
      sw_json_writer_string (writer, "rule", item->reason->rule);
      sw_json_writer_string (writer, "text", text);
      sw_json_writer_end_object (writer);
    }
  sw_json_writer_end_array (writer);
}

void
sw_ctl_write_week (SwJsonWriter     *writer,
                   const SwPlanWeek *week,
                   const SwGuide    *guide)
{
  char name[SW_WEEK_STRING_SIZE];

  sw_json_writer_begin_object (writer, NULL);
  sw_json_writer_string (writer, "week", sw_week_format (week->monday, name));
  sw_json_writer_day (writer, "from", week->monday);
  sw_json_writer_day (writer, "today", week->today);
  sw_json_writer_string (writer, "guide", week->guide_version);
  sw_json_writer_string (writer, "inputs", week->inputs);
  sw_json_writer_string (writer, "state", sw_plan_state_to_string (week->state));
  sw_ctl_write_reasons (writer, week->reasons, guide);
  write_targets (writer, week);

  sw_json_writer_begin_array (writer, "days");
  for (int i = 0; i < 7; i++)
    {
      const SwPlanDay *day = week->days[i];

      sw_json_writer_begin_object (writer, NULL);
      sw_json_writer_day (writer, "day", day->day);
      sw_json_writer_boolean (writer, "rest", day->rest);
      sw_json_writer_begin_array (writer, "sessions");
      for (guint j = 0; j < day->sessions->len; j++)
        write_session (writer, g_ptr_array_index (day->sessions, j), guide);
      sw_json_writer_end_array (writer);
      sw_ctl_write_reasons (writer, day->reasons, guide);
      sw_json_writer_end_object (writer);
    }
  sw_json_writer_end_array (writer);
  write_conflicts (writer, week->conflicts, guide);
  write_left_out (writer, week->left_out, guide);
  sw_json_writer_end_object (writer);
}
