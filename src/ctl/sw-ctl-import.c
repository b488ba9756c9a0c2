/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-ctl.h"
#include "sw-json-writer.h"

static const char *
verdict_to_word (SwImportVerdict verdict)
{
  static const char * const words[] = {
    [SW_IMPORT_ADDED] = "added",
    [SW_IMPORT_DUPLICATE] = "duplicate",
    [SW_IMPORT_SKIPPED] = "skipped",
    [SW_IMPORT_FAILED] = "failed",
  };

  return words[verdict];
}

static SwExit
print_json (const SwImportSummary *summary)
{
  g_autoptr (SwJsonWriter) writer = sw_json_writer_new ();
  g_autofree char *text = NULL;

  sw_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < summary->lines->len; i++)
    {
      const SwImportLine *line = g_ptr_array_index (summary->lines, i);

      sw_json_writer_begin_object (writer, NULL);
      sw_json_writer_string (writer, "file", line->name);
      sw_json_writer_string (writer, "verdict", verdict_to_word (line->verdict));
      sw_json_writer_int (writer, "activities", line->n_added);
      sw_json_writer_string (writer, "why", line->why);
      sw_json_writer_end_object (writer);
    }
  sw_json_writer_end_array (writer);
  text = sw_json_writer_finish (writer);

  return sw_ctl_print (text) ? SW_EXIT_DONE : SW_EXIT_REFUSED;
}

static void
print_table (const SwImportSummary *summary)
{
  for (guint i = 0; i < summary->lines->len; i++)
    {
      const SwImportLine *line = g_ptr_array_index (summary->lines, i);

      g_print ("%-9s  %s%s%s\n", verdict_to_word (line->verdict), line->name, line->why != NULL ? ": " : "",
               line->why != NULL ? line->why : "");
    }
  /* translators: the sum of an import: sessions added, then files by verdict */
  g_print (_("%u sessions added; files: %u duplicate, %u skipped, %u failed\n"), summary->n_added, summary->n_duplicate,
           summary->n_skipped, summary->n_failed);
}

SwExit
sw_ctl_import (SwCtl  *ctl,
               int     argc,
               char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("import");
  gboolean dry_run = FALSE, json = FALSE;
  GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("say what would be added, add nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (SwImportSummary) summary = NULL;
  g_autoptr (GError) error = NULL;
  SwExit status = SW_EXIT_DONE;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 1, G_MAXINT))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  sw_diary_set_time_zone (ctl->diary, zone);
  summary = sw_diary_import (ctl->diary, (const char * const *) argv + 1, dry_run, NULL, &error);
  if (summary == NULL)
    return sw_ctl_fail ("import", error);

  if (json)
    status = print_json (summary);
  else
    print_table (summary);

  /* Some files were refused: each has its line on stderr, and the status says so when nothing at all could be read. */
  for (guint i = 0; i < summary->lines->len; i++)
    {
      const SwImportLine *line = g_ptr_array_index (summary->lines, i);

      if (line->verdict == SW_IMPORT_FAILED)
        sw_ctl_complain (line->name, "%s", line->why != NULL ? line->why : _("could not be read"));
    }
  if (status == SW_EXIT_DONE && summary->n_failed > 0 && summary->n_failed == summary->lines->len)
    status = SW_EXIT_REFUSED;

  return status;
}
