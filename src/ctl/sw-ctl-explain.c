/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sw-ctl.h"
#include "sw-words.h"

/* How many of a flag's latest findings are told. */
#define MAX_FINDINGS 5

static void
print_list (const char         *label,
            const char * const *items)
{
  g_autofree char *joined = NULL;

  if (items == NULL || items[0] == NULL)
    return;
  joined = g_strjoinv (", ", (char **) items);
  g_print ("  %s %s\n", label, joined);
}

static void
print_numbers (const SwNumbers *numbers)
{
  for (guint i = 0; numbers != NULL && i < numbers->items->len; i++)
    {
      const SwNumber *number = &g_array_index (numbers->items, SwNumber, i);

      g_print ("    %s = %.6g\n", number->name, number->value);
    }
}

static void
print_sources (const SwGuide      *guide,
               const char * const *sources)
{
  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    {
      const SwSource *source = sw_guide_get_source (guide, sources[i]);

      if (source != NULL)
        g_print ("  [%s] %s (%s)\n", source->id, source->text, source->status);
    }
}

static gboolean
explain_statement (const SwGuide *guide,
                   const char    *id)
{
  const SwStatement *statement = sw_guide_get_statement (guide, id);

  if (statement == NULL)
    return FALSE;

  g_print ("%s · %s\n%s\n", statement->id, statement->section, sw_words_guide_text (statement->text));
  if (statement->note != NULL)
    g_print ("%s\n", sw_words_guide_text (statement->note));
  print_list (_("Implemented by:"), statement->implements);

  return TRUE;
}

static gboolean
explain_exercise (const SwGuide *guide,
                  const char    *id)
{
  const SwExercise *exercise = sw_guide_get_exercise (guide, id);

  if (exercise == NULL)
    return FALSE;

  g_print ("%s\n%s\n", sw_words_guide_text (exercise->name), sw_words_guide_text (exercise->purpose));
  for (guint i = 0; exercise->steps != NULL && exercise->steps[i] != NULL; i++)
    g_print ("  %u. %s\n", i + 1, sw_words_guide_text (exercise->steps[i]));
  for (guint i = 0; exercise->cautions != NULL && exercise->cautions[i] != NULL; i++)
    g_print ("  • %s\n", sw_words_guide_text (exercise->cautions[i]));
  print_list (_("Guide:"), exercise->guide);

  return TRUE;
}

static void
print_finding (const SwFinding *finding,
               const SwGuide   *guide)
{
  g_autofree char *text = sw_words_finding (finding, guide);
  g_autofree char *action = sw_words_finding_action (finding, guide);
  char day[SW_DAY_STRING_SIZE], from[SW_DAY_STRING_SIZE], to[SW_DAY_STRING_SIZE];

  g_print ("%s (%s): %s\n", sw_day_format (finding->day, day), sw_severity_to_string (finding->level), text);
  if (action != NULL && *action != '\0')
    g_print ("  → %s\n", action);
  /* translators: the days that a finding looked at, and its figure */
  g_print (_("  Looked at %s to %s; value %.4g\n"), sw_day_format (finding->from, from), sw_day_format (finding->to, to), finding->value);
  print_numbers (finding->numbers);
  print_list (_("About:"), (const char * const *) finding->subjects);
}

/* A rule; when it is a flag, its latest findings as well, or the one of @day. */
static gboolean
explain_rule (SwCtl      *ctl,
              const char *id,
              SwDay       day)
{
  const SwGuide *guide = sw_diary_get_guide (ctl->diary);
  const SwRule *rule = sw_guide_get_rule (guide, id);
  const GPtrArray *findings = sw_diary_get_body (ctl->diary)->findings;
  int told = 0;

  if (rule == NULL)
    return FALSE;

  g_print ("%s · %s\n%s\n", rule->id, sw_words_guide_text (rule->title), sw_words_guide_text (rule->text));
  /* translators: grade of evidence, A to D */
  g_print (_("  Evidence %s\n"), rule->grade);
  print_list (_("Guide:"), rule->guide);
  print_sources (guide, rule->sources);

  for (guint i = findings->len; i > 0 && told < MAX_FINDINGS; i--)
    {
      const SwFinding *finding = g_ptr_array_index (findings, i - 1);

      if (strcmp (finding->id, id) != 0 || (day != SW_DAY_NONE && finding->day != day))
        continue;
      print_finding (finding, guide);
      told++;
    }

  return told > 0 || day == SW_DAY_NONE;
}

static void
print_reasons (const GPtrArray *reasons,
               const SwGuide   *guide)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const SwReason *reason = g_ptr_array_index (reasons, i);
      g_autofree char *text = sw_words_reason (reason, guide);
      g_autofree char *statements = g_strjoinv (", ", reason->guide);

      g_print ("  %s: %s [%s]\n", reason->rule, text, statements);
      print_numbers (reason->numbers);
    }
}

static gboolean
explain_session (SwCtl      *ctl,
                 const char *id)
{
  const SwGuide *guide = sw_diary_get_guide (ctl->diary);
  g_autofree char *name = g_strndup (id, 8);
  g_autoptr (SwPlanWeek) week = NULL;
  const SwSession *session;
  const SwPlanDay *day = NULL;
  SwDay monday;
  g_autofree char *when = NULL;
  g_autofree char *minutes = NULL;

  if (!sw_week_parse (name, &monday))
    {
      const SwActivity *activity = sw_journal_get_activity (sw_diary_get_journal (ctl->diary), id);

      if (activity == NULL)
        return FALSE;
      monday = sw_day_get_monday (activity->day);
    }
  week = sw_diary_get_week (ctl->diary, monday);
  session = sw_plan_week_find (week, id, &day);
  if (session == NULL)
    return FALSE;

  when = sw_words_day_long (day->day);
  minutes = sw_words_session_time (session);
  g_print ("%s, %s%s%s\n", sw_words_kind (session->kind), when, *minutes != '\0' ? ", " : "", minutes);
  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);
      const SwExercise *exercise = sw_guide_get_exercise (guide, step->exercise);
      g_autofree char *dose = sw_words_dose (step);

      g_print ("  %-10s %s, %s\n", sw_words_phase (step->phase),
               exercise != NULL ? sw_words_guide_text (exercise->name) : step->exercise, dose);
    }
  g_print ("%s\n", _("Why"));
  print_reasons (session->reasons, guide);
  sw_ctl_explain_alternatives (ctl, id, SW_DAY_NONE);

  return TRUE;
}

/* A day explains its rest, or its sessions. */
static gboolean
explain_day (SwCtl      *ctl,
             const char *text)
{
  g_autoptr (SwPlanWeek) week = NULL;
  const SwPlanDay *plan_day;
  SwDay day;

  if (!sw_day_parse (text, &day))
    return FALSE;
  week = sw_diary_get_week (ctl->diary, day);
  plan_day = week->days[day - week->monday];
  print_reasons (week->reasons, sw_diary_get_guide (ctl->diary));
  print_reasons (plan_day->reasons, sw_diary_get_guide (ctl->diary));
  for (guint i = 0; i < plan_day->sessions->len; i++)
    explain_session (ctl, ((const SwSession *) g_ptr_array_index (plan_day->sessions, i))->id);
  if (plan_day->sessions->len == 0)
    sw_ctl_explain_alternatives (ctl, text, day);

  return TRUE;
}

SwExit
sw_ctl_explain (SwCtl  *ctl,
                int     argc,
                char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("explain");
  g_auto (GStrv) parts = NULL;
  const SwGuide *guide;
  SwDay day = SW_DAY_NONE, asked;

  if (!sw_ctl_parse (command, NULL, &argc, &argv) || !sw_ctl_expect (command, argc, 1, 1))
    return SW_EXIT_USAGE;
  /* "L_SESSION@2026-11-20" is the finding of that day. */
  parts = g_strsplit (argv[1], "@", 2);
  if (parts[0] != NULL && parts[1] != NULL && !sw_ctl_parse_day (argv[1], parts[1], &day))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  if (strcmp (argv[1], "change") == 0)
    return sw_ctl_explain_last_change (ctl);
  if (sw_day_parse (argv[1], &asked) && !sw_ctl_expect_in_reach (ctl, "explain", asked))
    return SW_EXIT_REFUSED;
  guide = sw_diary_get_guide (ctl->diary);
  if (parts[0] != NULL &&
      (explain_statement (guide, parts[0]) || explain_rule (ctl, parts[0], day) || explain_session (ctl, parts[0]) ||
       explain_day (ctl, parts[0]) || explain_exercise (guide, parts[0])))
    return SW_EXIT_DONE;

  sw_ctl_complain ("explain", _("there is no session, finding, rule, statement, day or exercise “%s”"), argv[1]);

  return SW_EXIT_REFUSED;
}
