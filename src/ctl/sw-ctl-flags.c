/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-ctl-plan-json.h"
#include "sw-ctl.h"
#include "sw-notice.h"
#include "sw-words.h"

static void
write_finding (SwJsonWriter    *writer,
               const SwFinding *finding,
               const SwGuide   *guide)
{
  g_autofree char *text = sw_words_finding (finding, guide);
  g_autofree char *action = sw_words_finding_action (finding, guide);

  sw_json_writer_begin_object (writer, NULL);
  sw_json_writer_string (writer, "id", finding->id);
  sw_json_writer_string (writer, "level", sw_severity_to_string (finding->level));
  sw_json_writer_day (writer, "day", finding->day);
  sw_json_writer_day (writer, "from", finding->from);
  sw_json_writer_day (writer, "to", finding->to);
  sw_json_writer_double (writer, "value", finding->value);
  sw_ctl_write_numbers (writer, "numbers", finding->numbers);
  sw_json_writer_words (writer, "subjects", (const char * const *) finding->subjects);
  sw_json_writer_words (writer, "guide", (const char * const *) finding->guide);
  sw_json_writer_string (writer, "evidence", finding->evidence);
  sw_json_writer_string (writer, "text", text);
  sw_json_writer_string (writer, "action", action);
  sw_json_writer_boolean (writer, "snoozed", finding->snoozed);
  sw_json_writer_end_object (writer);
}

static void
print_finding (const SwFinding *finding,
               const SwGuide   *guide)
{
  g_autofree char *text = sw_words_finding (finding, guide);
  g_autofree char *action = sw_words_finding_action (finding, guide);
  char day[SW_DAY_STRING_SIZE];

  g_print ("%s  %-8s %-12s %s", sw_day_format (finding->day, day), sw_severity_to_string (finding->level), finding->id, text);
  if (action != NULL && *action != '\0')
    g_print (" → %s", action);
  g_print ("%s\n", finding->snoozed ? _(" (snoozed)") : "");
}

SwExit
sw_ctl_flags (SwCtl  *ctl,
              int     argc,
              char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("flags");
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  gboolean json = FALSE, notices_only = FALSE;
  GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("first day"), "D" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("last day"), "D" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("print JSON"), NULL },
    { "notices", 0, 0, G_OPTION_ARG_NONE, &notices_only, N_("only what is new or rose, not what was told this week"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwJsonWriter) writer = NULL;
  g_autoptr (GPtrArray) notices = NULL;
  const GPtrArray *findings;
  SwDay from = G_MININT32, to = G_MAXINT32;
  const SwBody *body;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0) ||
      (from_text != NULL && !sw_ctl_parse_day ("--from", from_text, &from)) ||
      (to_text != NULL && !sw_ctl_parse_day ("--to", to_text, &to)))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  body = sw_diary_get_body (ctl->diary);
  notices = sw_insight_list_notices (body, sw_diary_get_guide (ctl->diary));
  findings = notices_only ? notices : body->findings;
  writer = sw_json_writer_new ();
  sw_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->day < from || finding->day > to)
        continue;
      if (json)
        write_finding (writer, finding, sw_diary_get_guide (ctl->diary));
      else
        print_finding (finding, sw_diary_get_guide (ctl->diary));
    }
  sw_json_writer_end_array (writer);

  if (json)
    {
      g_autofree char *text = sw_json_writer_finish (writer);

      return sw_ctl_print (text) ? SW_EXIT_DONE : SW_EXIT_REFUSED;
    }

  return SW_EXIT_DONE;
}
