/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-ctl-print.h"
#include "sw-ctl.h"

/* When a report's moment is all that is known of its time, it gets a usual one, so that a day's reports keep their order. */
static const char * const usual_times[SW_N_MOMENTS] = {
  [SW_MOMENT_MORNING] = "07:00",
  [SW_MOMENT_BEFORE] = "08:00",
  [SW_MOMENT_DURING] = "09:00",
  [SW_MOMENT_AFTER] = "10:00",
  [SW_MOMENT_EVENING] = "20:00",
  [SW_MOMENT_NIGHT] = "03:00",
};

typedef struct
{
  char    *day;
  char    *time;
  char    *moment;
  char    *nrs;
  char    *region;
  char    *side;
  char    *spread;
  char    *quality;
  char    *activity;
  char    *note;
  gboolean limp;
  gboolean night;
  gboolean painkiller;
} PainWords;

static void
pain_words_clear (PainWords *words)
{
  char **texts[] = { &words->day, &words->time, &words->moment, &words->nrs, &words->region, &words->side,
                     &words->spread, &words->quality, &words->activity, &words->note };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PainWords, pain_words_clear)

static gboolean
complain_word (const char *option,
               const char *word)
{
  sw_ctl_complain (option, _("“%s” is not one of its words"), word != NULL ? word : "");

  return FALSE;
}

static gboolean
parse_quality (SwPainReport *report,
               const char   *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", 20);

  report->has_quality = TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      SwQuality quality = sw_quality_from_string (g_strstrip (words[i]));

      if (quality == SW_QUALITY_NONE && *words[i] != '\0')
        return complain_word ("--quality", words[i]);
      report->quality |= quality;
    }

  return TRUE;
}

static gboolean
parse_place (const PainWords *words,
             SwPainReport    *report)
{
  if (words->region != NULL && (report->region = sw_region_from_string (words->region)) == SW_REGION_NONE)
    return complain_word ("--region", words->region);
  if (words->side != NULL && (report->side = sw_side_from_string (words->side)) == SW_SIDE_NONE)
    return complain_word ("--side", words->side);
  if (words->spread != NULL && (report->spread = sw_spread_from_string (words->spread)) == SW_SPREAD_MISSING)
    return complain_word ("--spread", words->spread);

  return words->quality == NULL || parse_quality (report, words->quality);
}

static gboolean
parse_pain (const PainWords *words,
            SwPainReport    *report)
{
  char day[SW_DAY_STRING_SIZE];

  report->moment = sw_moment_from_string (words->moment != NULL ? words->moment : "");
  if (report->moment == SW_MOMENT_NONE)
    return complain_word ("--moment", words->moment);
  if (!sw_ctl_parse_day ("--day", words->day, &report->day) ||
      !sw_ctl_parse_int ("--nrs", words->nrs, 0, 10, &report->nrs) ||
      !parse_place (words, report))
    return FALSE;

  report->at = g_strdup_printf ("%sT%s", sw_day_format (report->day, day),
                                words->time != NULL ? words->time : usual_times[report->moment]);
  if (!sw_wall_time_parse (report->at, &report->day, &report->minute))
    {
      sw_ctl_complain ("--time", _("“%s” is no time; expected HH:MM"), words->time);
      return FALSE;
    }
  if (words->limp)
    report->limp = SW_YES;
  if (words->night)
    report->night = SW_YES;
  if (words->painkiller)
    report->painkiller = SW_YES;
  report->activity = g_strdup (words->activity);
  report->note = g_strdup (words->note);

  return TRUE;
}

SwExit
sw_ctl_pain (SwCtl  *ctl,
             int     argc,
             char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("pain");
  g_auto (PainWords) words = { NULL };
  GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &words.day, N_("the day"), "D" },
    { "time", 0, 0, G_OPTION_ARG_STRING, &words.time, N_("the time, HH:MM"), "T" },
    { "moment", 0, 0, G_OPTION_ARG_STRING, &words.moment, N_("morning, before, during, after, evening or night"), "M" },
    { "nrs", 0, 0, G_OPTION_ARG_STRING, &words.nrs, N_("0 (none) to 10"), "N" },
    { "region", 0, 0, G_OPTION_ARG_STRING, &words.region, N_("where, as low-back-left"), "R" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &words.side, N_("left, right or both"), "S" },
    { "spread", 0, 0, G_OPTION_ARG_STRING, &words.spread, N_("none, buttock, thigh or below-knee"), "S" },
    { "quality", 0, 0, G_OPTION_ARG_STRING, &words.quality, N_("ache, stiff, sharp, …, comma separated"), "Q,…" },
    { "activity", 0, 0, G_OPTION_ARG_STRING, &words.activity, N_("id of the session it belongs to"), "ID" },
    { "limp", 0, 0, G_OPTION_ARG_NONE, &words.limp, N_("a limp or a changed stride"), NULL },
    { "night", 0, 0, G_OPTION_ARG_NONE, &words.night, N_("it wakes at night"), NULL },
    { "painkiller", 0, 0, G_OPTION_ARG_NONE, &words.painkiller, N_("a painkiller was taken"), NULL },
    { "note", 0, 0, G_OPTION_ARG_STRING, &words.note, N_("a note"), "TEXT" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwPainReport) report = sw_pain_report_new ();
  g_autoptr (GError) error = NULL;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0) || !parse_pain (&words, report))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;
  if (report->activity != NULL && sw_journal_get_activity (sw_diary_get_journal (ctl->diary), report->activity) == NULL)
    {
      sw_ctl_complain ("--activity", _("there is no session “%s” in the journal"), report->activity);
      return SW_EXIT_REFUSED;
    }
  if (!sw_diary_put_pain (ctl->diary, report, &error))
    return sw_ctl_fail ("pain", error);

  sw_ctl_print_zone (ctl->diary, report->day);
  sw_ctl_print_changes (ctl->diary);

  return SW_EXIT_DONE;
}
