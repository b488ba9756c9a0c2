/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sw-words-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sw-words-private.h"

/* What stands between two facts of one line. */
#define SEPARATOR " · "
/* How much of the inputs' hash is printed, in two groups. */
#define HASH_GROUP 4

/**
 * sw_words_sheet_word:
 * @word: which
 *
 * Returns: a fixed label of the sheet
 */
const char *
sw_words_sheet_word (SwSheetWord word)
{
  static const char * const words[SW_N_SHEET_WORDS] = {
    [SW_SHEET_WORD_TICK] = N_("Tick when done"),
    /* Translators: headings of narrow columns on paper: two short lines. */
    [SW_SHEET_WORD_EFFORT] = N_("Effort\n0–10"),
    [SW_SHEET_WORD_PAIN_WAKE] = N_("Pain\nat wake"),
    [SW_SHEET_WORD_PAIN_AFTER] = N_("Pain\nafter"),
    [SW_SHEET_WORD_PAIN_MORNING] = N_("Next\nmorning"),
    [SW_SHEET_WORD_SLEEP] = N_("Sleep\nhours"),
    [SW_SHEET_WORD_REST] = N_("Rest"),
    [SW_SHEET_WORD_WARM_UP] = N_("Warm-up"),
    [SW_SHEET_WORD_COOL_DOWN] = N_("Cool-down"),
    [SW_SHEET_WORD_STRENGTH] = N_("Strength"),
    [SW_SHEET_WORD_BACK_ROUTINE] = N_("Back routine"),
    [SW_SHEET_WORD_WHY] = N_("Why"),
  };

  return _(words[word]);
}

/**
 * sw_words_sheet_date:
 * @day: a day
 *
 * Returns: (transfer full): "23 Nov 2026"
 */
char *
sw_words_sheet_date (SwDay day)
{
  /* Translators: a short date, as in “printed 23 Nov 2026”; see g_date_time_format (). */
  return sw_words_format_day (day, _("%-d %b %Y"));
}

/**
 * sw_words_sheet_subtitle:
 * @week: a week
 *
 * Returns: (transfer full): its days, year and phase: "23–29 November 2026 · Build, week 2 of 3"
 */
char *
sw_words_sheet_subtitle (const SwPlanWeek *week)
{
  g_autofree char *span = sw_words_week_span (week->monday);
  g_autofree char *phase = sw_words_week_phase (week);
  g_autofree char *dated = NULL;

  /* A week over New Year names both years by itself. */
  if (sw_day_get_year (week->monday) != sw_day_get_year (week->monday + 6))
    dated = g_strdup (span);
  else
    /* Translators: days of a week and their year: “23–29 November 2026”. */
    dated = g_strdup_printf (C_("week span with year", "%s %d"), span, sw_day_get_year (week->monday));
  return phase[0] != '\0' ? g_strconcat (dated, SEPARATOR, phase, NULL) : g_steal_pointer (&dated);
}

/**
 * sw_words_sheet_totals:
 * @week: a week
 *
 * Returns: (transfer full): "17.4 km · 4 h 38 min", without the distance when nothing has one
 */
char *
sw_words_sheet_totals (const SwPlanWeek *week)
{
  double km = 0.0;
  double minutes = 0.0;
  g_autofree char *distance = NULL;
  g_autofree char *time = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (week->days); i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        minutes += session->minutes;
        if (sw_kind_is_run (session->kind) && isfinite (session->km))
          km += session->km;
      }

  time = sw_words_minutes (minutes);
  if (km <= 0.0)
    return g_steal_pointer (&time);

  distance = sw_words_km (km);
  return g_strconcat (distance, SEPARATOR, time, NULL);
}

/* The parts of a list that are there, in the language's way. */
static char *
join_words (const char * const *words)
{
  g_autofree char *joined = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *before = g_steal_pointer (&joined);

      /* Translators: how a list goes on: “3 runs” and “2 strength” become “3 runs, 2 strength”. */
      joined = before != NULL ? g_strdup_printf (C_("list", "%s, %s"), before, words[i]) : g_strdup (words[i]);
    }
  return joined != NULL ? g_steal_pointer (&joined) : g_strdup ("");
}

/**
 * sw_words_sheet_counts:
 * @week: a week
 *
 * Returns: (transfer full): "3 runs, 2 strength, 2 cross, 2 rest days"; what is not there is left out
 */
char *
sw_words_sheet_counts (const SwPlanWeek *week)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint runs = 0;
  guint strength = 0;
  guint cross = 0;
  guint rest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (week->days); i++)
    {
      const SwPlanDay *day = week->days[i];

      rest += day->rest ? 1 : 0;
      for (guint j = 0; j < day->sessions->len; j++)
        {
          const SwSession *session = g_ptr_array_index (day->sessions, j);

          if (sw_kind_is_run (session->kind))
            runs++;
          else if (session->kind == SW_KIND_STRENGTH)
            strength++;
          else
            cross++;
        }
    }

  /* translators: the first part of what a week holds: "3 runs, 2 strength, 1 cross and 1 rest day" */
  if (runs > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u run", "%u runs", runs), runs));
  /* translators: sessions of strength, a part of "3 runs, 2 strength, 1 cross and 1 rest day" */
  if (strength > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u strength", "%u strength", strength), strength));
  /* translators: sessions of cross-training, a part of "3 runs, 2 strength, 1 cross and 1 rest day" */
  if (cross > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u cross", "%u cross", cross), cross));
  /* translators: the last part of "3 runs, 2 strength, 1 cross and 1 rest day" */
  if (rest > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u rest day", "%u rest days", rest), rest));
  g_ptr_array_add (words, NULL);
  return join_words ((const char * const *) words->pdata);
}

/**
 * sw_words_sheet_zone_line:
 * @week: a week
 * @body: what insight says
 * @journal: what it said it about
 * @guide: the guide
 * @ret_bold_bytes: (out): how many of the first bytes are its title
 *
 * Returns: (transfer full): the status in one paragraph, and the longest run that is allowed
 */
char *
sw_words_sheet_zone_line (const SwPlanWeek *week,
                          const SwBody     *body,
                          const SwJournal  *journal,
                          const SwGuide    *guide,
                          guint            *ret_bold_bytes)
{
  g_autofree char *title = sw_words_status_title (body, week, guide);
  g_autofree char *detail = sw_words_status_detail (body, week, journal, guide);
  GString *line = g_string_new (title);

  if (line->len > 0)
    g_string_append_c (line, '.');
  *ret_bold_bytes = (guint) line->len;
  if (detail[0] != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", detail);
  if (!week->past && week->state != SW_STATE_SUSPENDED && isfinite (week->targets.cap_km) && week->targets.cap_km > 0.0)
    {
      g_autofree char *cap = sw_words_km (week->targets.cap_km);

      g_string_append_c (line, ' ');
      /* Translators: %s is a distance such as “7.1 km”. */
      g_string_append_printf (line, _("No run goes past %s."), cap);
    }
  return g_string_free (line, FALSE);
}

/**
 * sw_words_sheet_amount:
 * @session: a session
 *
 * Returns: (transfer full): "5.2 km · 50 min", "28 min, stage 2", "40 min"
 */
char *
sw_words_sheet_amount (const SwSession *session)
{
  g_autofree char *time = sw_words_session_time (session);

  if (*time == '\0')
    return sw_words_session_size (session);
  if (isfinite (session->km) && session->km > 0.0)
    {
      g_autofree char *distance = sw_words_km (session->km);

      return g_strconcat (distance, SEPARATOR, time, NULL);
    }
  if (session->kind == SW_KIND_STRENGTH && session->stage != SW_MISSING)
    /* Translators: a strength session: its length, then its stage: “28 min, stage 2”. */
    return g_strdup_printf (_("%s, stage %d"), time, session->stage);
  return g_steal_pointer (&time);
}

/**
 * sw_words_sheet_join:
 * @first: a fact
 * @second: another one
 *
 * Returns: (transfer full): "Thursday 26 November · 50 min"
 */
char *
sw_words_sheet_join (const char *first,
                     const char *second)
{
  return g_strconcat (first, SEPARATOR, second, NULL);
}

/* What a walk-run is made of: "run 1 min, walk 4 min", with sets when its steps have some. */
static char *
describe_main_steps (const SwSession *session,
                     const SwGuide   *guide)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);
      const SwExercise *exercise;
      g_autofree char *dose = NULL;

      if (step->phase != SW_PHASE_MAIN)
        continue;

      exercise = sw_guide_get_exercise (guide, step->exercise);
      if (exercise == NULL || words->len == 3)
        return NULL;
      dose = sw_words_dose (step);
      g_ptr_array_add (words, g_strdup_printf (C_("exercise and dose", "%s %s"),
                                               sw_words_guide_text (exercise->short_name), dose));
    }

  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return join_words ((const char * const *) words->pdata);
}

static char *
describe_run (const SwSession *session,
              const double     minutes[3],
              const SwGuide   *guide)
{
  int before = (int) round (minutes[0]);
  int main_part = (int) round (minutes[1]);
  int after = (int) round (minutes[2]);

  if (session->kind == SW_KIND_WALK_RUN)
    {
      g_autofree char *steps = describe_main_steps (session, guide);

      if (steps != NULL && before + after > 0)
        /* Translators: minutes to warm up, what the main part is made of, minutes to cool down. */
        return g_strdup_printf (_("warm-up %d, %s, cool-down %d"), before, steps, after);
      if (steps != NULL)
        return g_steal_pointer (&steps);
    }
  if (session->hard_minutes > 0)
    return g_strdup_printf (_("warm-up %d, run %d with %d hard, cool-down %d"), before, main_part,
                            session->hard_minutes, after);
  return g_strdup_printf (_("warm-up %d, run %d, cool-down %d"), before, main_part, after);
}

/**
 * sw_words_sheet_parts:
 * @session: a session
 * @minutes: of warm-up, main part and cool-down
 * @profile: of the user
 * @guide: the guide
 *
 * Returns: (transfer full): what it is made of, in minutes, or what to mind; "" when there is nothing to say
 */
char *
sw_words_sheet_parts (const SwSession *session,
                      const double     minutes[3],
                      const SwProfile *profile,
                      const SwGuide   *guide)
{
  gboolean divided = minutes[0] + minutes[2] > 0.0;

  if (session->status == SW_STATUS_SKIPPED || session->status == SW_STATUS_MISSED)
    return g_strdup (sw_words_session_status (session->status));
  if (sw_kind_is_run (session->kind) && divided)
    return describe_run (session, minutes, guide);
  if (session->kind == SW_KIND_STRENGTH && divided)
    return g_strdup_printf (_("warm-up %d, sets %d, stretch %d"), (int) round (minutes[0]), (int) round (minutes[1]),
                            (int) round (minutes[2]));
  if (divided)
    return g_strdup_printf (_("easy in %d, steady %d, easy out %d"), (int) round (minutes[0]),
                            (int) round (minutes[1]), (int) round (minutes[2]));
  if (session->kind == SW_KIND_YOGA && sw_profile_is_lbp (profile))
    return g_strdup (_("gentle, no deep forward folds"));
  if (session->rpe != SW_MISSING && session->rpe > 0)
    /* Translators: how hard a session should feel on a scale from 0 to 10. */
    return g_strdup_printf (_("effort %d of 10"), session->rpe);
  return g_strdup ("");
}

/**
 * sw_words_sheet_rest_note:
 * @routine_minutes: how long the back routine takes, 0 when there is none
 *
 * Returns: (transfer full): what may be done on a rest day
 */
char *
sw_words_sheet_rest_note (int routine_minutes)
{
  if (routine_minutes <= 0)
    return g_strdup ("");
  return g_strdup_printf (_("back routine, %d min, if you like"), routine_minutes);
}

/**
 * sw_words_sheet_warm_up_note:
 * @minutes: of the warm-up
 *
 * Returns: (transfer full): when it is done and how long it takes
 */
char *
sw_words_sheet_warm_up_note (int minutes)
{
  return g_strdup_printf (_("before every run, %d min"), minutes);
}

/**
 * sw_words_sheet_cool_down_note:
 * @minutes: of the cool-down
 *
 * Returns: (transfer full): when it is done and how long it takes
 */
char *
sw_words_sheet_cool_down_note (int minutes)
{
  return g_strdup_printf (_("after, %d min"), minutes);
}

/**
 * sw_words_sheet_strength_title:
 * @stage: 1..3, 0 for the back routine in its place, or SW_MISSING
 *
 * Returns: (transfer full): "Strength, stage 2"
 */
char *
sw_words_sheet_strength_title (int stage)
{
  if (stage == SW_MISSING)
    return g_strdup (sw_words_sheet_word (SW_SHEET_WORD_STRENGTH));
  if (stage == 0)
    return g_strdup (sw_words_sheet_word (SW_SHEET_WORD_BACK_ROUTINE));
  return g_strdup_printf (_("Strength, stage %d"), stage);
}

/**
 * sw_words_sheet_strength_note:
 * @days: the days it is planned for
 * @n_days: at least 1
 *
 * Returns: (transfer full): "Monday and Friday; one box a set; leave two repetitions in reserve"
 */
char *
sw_words_sheet_strength_note (const SwDay *days,
                              guint        n_days)
{
  g_autofree char *names = NULL;

  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *before = g_steal_pointer (&names);
      g_autofree char *name = sw_words_weekday_long (days[i]);

      if (before == NULL)
        names = g_steal_pointer (&name);
      else if (i + 1 < n_days)
        names = g_strdup_printf (C_("list", "%s, %s"), before, name);
      else
        /* Translators: the last two of a list of days: “Monday and Friday”. */
        names = g_strdup_printf (C_("list", "%s and %s"), before, name);
    }

  return g_strdup_printf (_("%s; one box a set; leave two repetitions in reserve"), names);
}

/**
 * sw_words_sheet_cue:
 * @tick: what was seen of the runner's form last, or SW_FORM_NONE
 * @turn: any number that goes up by one a week
 *
 * A form tick becomes the next week's cue (G12); without one they take turns (G30, G31).
 *
 * Returns: (transfer full): "Cue of the week: shorter, quicker steps"
 */
char *
sw_words_sheet_cue (SwForm tick,
                    guint  turn)
{
  static const char * const cues[] = {
    N_("Cue of the week: shorter, quicker steps"),
    N_("Cue of the week: tall, with loose shoulders"),
    N_("Cue of the week: let the arms swing by themselves"),
    N_("Cue of the week: a light brace round the middle"),
    N_("Cue of the week: quiet, even steps"),
  };

  switch (tick)
    {
    case SW_FORM_OVERSTRIDE:
      return g_strdup (_(cues[0]));
    case SW_FORM_HUNCH:
      return g_strdup (_(cues[1]));
    case SW_FORM_LEAN_BACK:
      return g_strdup (_("Cue of the week: a small lean forward, from the ankles"));
    case SW_FORM_UNEVEN_STRIDE:
      return g_strdup (_(cues[4]));
    case SW_FORM_NONE:
    default:
      return g_strdup (_(cues[turn % G_N_ELEMENTS (cues)]));
    }
}

/**
 * sw_words_sheet_pain_rule:
 * @amber: the pain from which a rise matters (D1)
 * @red: the pain that stops a run (D1)
 *
 * Returns: (transfer full): what to do at which pain, in three sentences
 */
char *
sw_words_sheet_pain_rule (int amber,
                          int red)
{
  return g_strdup_printf (_("Pain up to %d is fine. From %d, if it is rising, finish easy. At %d or more, or if your "
                            "stride changes, stop and walk home."),
                          amber - 1, amber, red);
}

/**
 * sw_words_sheet_stop_line:
 * @emergency_number: (nullable): as in the user's country, when it is known
 * @ret_bold_bytes: (out): how many of the first bytes are the call itself
 *
 * Returns: (transfer full): the warning signs of E1 that need help at once; never to be shortened
 */
char *
sw_words_sheet_stop_line (const char *emergency_number,
                          guint      *ret_bold_bytes)
{
  /* Translators: %s is the emergency number, such as 112. */
  g_autofree char *call = emergency_number != NULL ? g_strdup_printf (_("Stop and get help at once (%s):"), emergency_number)
                                                   : g_strdup (_("Stop and get help at once:"));

  *ret_bold_bytes = (guint) strlen (call);
  return g_strconcat (call, " ",
                      _("new numbness between the legs, new trouble with bladder or bowel, weakness or tingling in "
                        "both legs, a foot that drops, pain after a fall or accident, chest pain or fainting."),
                      NULL);
}

/**
 * sw_words_sheet_suspended:
 * @body: what insight says; its safety state is suspended
 * @emergency_number: (nullable): as in the user's country, when it is known
 * @ret_bold_bytes: (out): how many of the first bytes are the message itself
 *
 * Returns: (transfer full): what E2 says instead of a plan; never to be shortened
 */
char *
sw_words_sheet_suspended (const SwBody *body,
                          const char   *emergency_number,
                          guint        *ret_bold_bytes)
{
  const char *message = sw_words_warning_advice (body->safety.question);
  const char *back = _("Training is paused. It returns when a clinician has seen you and you have recorded it.");
  g_autofree char *number = NULL;

  *ret_bold_bytes = (guint) strlen (message);
  if (!body->safety.emergency || emergency_number == NULL)
    return g_strconcat (message, "\n", back, NULL);

  number = g_strdup_printf (_("Emergency number: %s."), emergency_number);
  return g_strconcat (message, "\n", number, "\n", back, NULL);
}

/**
 * sw_words_sheet_footer:
 * @inputs: the hash of the plan's inputs, in hexadecimal
 * @printed_day: today, as it is passed in
 * @page: from 1
 * @n_pages: how many
 *
 * Returns: (transfer full): "Plan 7c1e 04b9 · printed 23 Nov 2026", with the page when there are several
 */
char *
sw_words_sheet_footer (const char *inputs,
                       SwDay       printed_day,
                       guint       page,
                       guint       n_pages)
{
  g_autofree char *date = sw_words_sheet_date (printed_day);
  gsize length = inputs != NULL ? strlen (inputs) : 0;
  g_autofree char *first = g_strndup (inputs != NULL ? inputs : "", HASH_GROUP);
  g_autofree char *second = length > HASH_GROUP ? g_strndup (inputs + HASH_GROUP, HASH_GROUP) : g_strdup ("");
  g_autofree char *line = NULL;

  if (length == 0)
    /* Translators: %s is a date. */
    line = g_strdup_printf (_("Printed %s"), date);
  else
    /* Translators: the beginning of the plan's check sum in two groups, then a date. */
    line = g_strdup_printf (_("Plan %s %s · printed %s"), first, second, date);

  if (n_pages < 2)
    return g_steal_pointer (&line);
  /* Translators: after the line above: which page of how many. */
  return g_strdup_printf (_("%s · page %u of %u"), line, page, n_pages);
}
