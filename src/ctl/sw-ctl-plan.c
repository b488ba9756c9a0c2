/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sw-ctl-plan-json.h"
#include "sw-ctl-plan-table.h"
#include "sw-ctl-sheet.h"
#include "sw-ctl.h"
#include "sw-season-outlook.h"
#include "sw-words-season.h"

typedef struct
{
  char    *week;
  char    *weeks;
  char    *pdf;
  char    *paper;
  char    *ics;
  gboolean json;
  gboolean large;
} PlanWords;

static void
plan_words_clear (PlanWords *words)
{
  char **texts[] = { &words->week, &words->weeks, &words->pdf, &words->paper, &words->ics };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlanWords, plan_words_clear)

/* The weeks asked for: --weeks N from today's on, or from --week on, or the one of --week, or today's. */
static GPtrArray *
collect_weeks (SwCtl *ctl,
               SwDay  monday,
               int    n_weeks)
{
  SwDay this_monday = sw_day_get_monday (ctl->today);
  int ahead = (monday - this_monday) / 7;
  g_autoptr (GPtrArray) planned = NULL;
  GPtrArray *weeks;

  if (monday == this_monday && n_weeks > 1)
    return sw_diary_get_weeks (ctl->diary, (guint) n_weeks);

  weeks = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_plan_week_unref);
  if (ahead > 0 && n_weeks > 1)
    planned = sw_diary_get_weeks (ctl->diary, (guint) (ahead + n_weeks));
  for (int i = 0; i < n_weeks; i++)
    g_ptr_array_add (weeks, planned != NULL ? sw_plan_week_ref (g_ptr_array_index (planned, ahead + i))
                                            : sw_diary_get_week (ctl->diary, monday + 7 * i));

  return weeks;
}

static SwExit
print_json (SwCtl           *ctl,
            const GPtrArray *weeks,
            gboolean         array)
{
  g_autoptr (SwJsonWriter) writer = sw_json_writer_new ();
  g_autofree char *text = NULL;

  if (array)
    sw_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < weeks->len; i++)
    sw_ctl_write_week (writer, g_ptr_array_index (weeks, i), sw_diary_get_guide (ctl->diary));
  if (array)
    sw_json_writer_end_array (writer);
  text = sw_json_writer_finish (writer);

  return sw_ctl_print (text) ? SW_EXIT_DONE : SW_EXIT_REFUSED;
}

static SwExit
print_tables (SwCtl           *ctl,
              const GPtrArray *weeks)
{
  for (guint i = 0; i < weeks->len; i++)
    {
      g_autofree char *text = sw_ctl_format_week (g_ptr_array_index (weeks, i), sw_diary_get_body (ctl->diary),
                                                  sw_diary_get_journal (ctl->diary), sw_diary_get_guide (ctl->diary));

      if ((i > 0 && !sw_ctl_print ("\n\n")) || !sw_ctl_print (text))
        return SW_EXIT_REFUSED;
    }

  return SW_EXIT_DONE;
}

/* How the race stands in these weeks, when something keeps it out of them. */
static void
print_outlook (SwCtl           *ctl,
               const GPtrArray *weeks)
{
  const SwProfile *profile = sw_diary_get_journal (ctl->diary)->profile;
  g_autoptr (SwSeasonOutlook) outlook = sw_season_outlook_new (profile, weeks, ctl->today);
  g_autofree char *slip = NULL;
  g_autofree char *realistic = NULL;

  if (outlook->race_planned || outlook->blocker == NULL)
    return;
  slip = sw_words_season_slip (outlook->race_weeks, outlook->weeks_needed, outlook->blocker);
  realistic = sw_words_season_realistic (outlook->earliest, outlook->earliest_km, outlook->earliest_long_km);
  g_print ("\n%s\n%s\n", slip, realistic);
}

SwExit
sw_ctl_plan (SwCtl  *ctl,
             int     argc,
             char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("plan");
  g_auto (PlanWords) words = { NULL };
  GOptionEntry entries[] = {
    { "week", 0, 0, G_OPTION_ARG_STRING, &words.week, N_("the week, YYYY-Www"), "W" },
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &words.weeks, N_("so many weeks, 1 to 52"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &words.json, N_("print JSON"), NULL },
    { "pdf", 0, 0, G_OPTION_ARG_STRING, &words.pdf, N_("write the week’s sheet"), "FILE" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &words.paper, N_("a4 or letter"), "P" },
    { "large", 0, 0, G_OPTION_ARG_NONE, &words.large, N_("large print"), NULL },
    { "ics", 0, 0, G_OPTION_ARG_STRING, &words.ics, N_("write a calendar file"), "FILE" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GPtrArray) weeks = NULL;
  SwDay monday = sw_day_get_monday (ctl->today);
  int n_weeks = 1;
  SwExit status;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0) ||
      (words.weeks != NULL && !sw_ctl_parse_int ("--weeks", words.weeks, 1, SW_PLANNER_MAX_WEEKS, &n_weeks)) ||
      !sw_ctl_sheet_parse_paper (words.paper))
    return SW_EXIT_USAGE;
  if (words.week != NULL && !sw_week_parse (words.week, &monday))
    {
      sw_ctl_complain ("--week", _("“%s” is no week; expected YYYY-Www"), words.week);
      return SW_EXIT_USAGE;
    }
  if (!sw_ctl_expect_in_reach (ctl, words.week != NULL ? "--week" : "--weeks", monday + 7 * (SwDay) (n_weeks - 1)))
    return SW_EXIT_REFUSED;
  if ((words.pdf != NULL && !sw_ctl_expect_file (words.pdf)) || (words.ics != NULL && !sw_ctl_expect_file (words.ics)))
    return SW_EXIT_REFUSED;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  weeks = collect_weeks (ctl, monday, n_weeks);
  if (words.pdf != NULL || words.ics != NULL)
    {
      status = words.pdf != NULL ? sw_ctl_sheet_write (ctl, weeks, words.pdf, words.paper, words.large) : SW_EXIT_DONE;
      if (status == SW_EXIT_DONE && words.ics != NULL)
        status = sw_ctl_calendar_write (ctl, weeks, words.ics);
      if (status != SW_EXIT_DONE || !words.json)
        return status;
    }

  if (words.json)
    return print_json (ctl, weeks, words.weeks != NULL);
  status = print_tables (ctl, weeks);
  if (status == SW_EXIT_DONE && monday == sw_day_get_monday (ctl->today))
    print_outlook (ctl, weeks);

  return status;
}
