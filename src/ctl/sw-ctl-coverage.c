/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-coverage.h"
#include "sw-ctl.h"
#include "sw-diary-resources.h"
#include "sw-json-writer.h"

static void
write_row (SwJsonWriter        *writer,
           const SwCoverageRow *row)
{
  sw_json_writer_begin_object (writer, NULL);
  sw_json_writer_string (writer, "id", row->id);
  sw_json_writer_string (writer, "section", row->statement != NULL ? row->statement->section : NULL);
  sw_json_writer_begin_array (writer, "implemented_by");
  for (guint i = 0; i < row->n_implementers; i++)
    {
      sw_json_writer_begin_line_object (writer, NULL);
      sw_json_writer_string (writer, "id", row->implementers[i].id);
      sw_json_writer_string (writer, "kind", sw_implementer_kind_to_string (row->implementers[i].kind));
      sw_json_writer_end_object (writer);
    }
  sw_json_writer_end_array (writer);
  sw_json_writer_boolean (writer, "covered", row->covered);
  sw_json_writer_end_object (writer);
}

static void
print_row (const SwCoverageRow *row)
{
  g_print ("%-4s %-24s", row->id, row->statement != NULL ? row->statement->section : _("missing"));
  for (guint i = 0; i < row->n_implementers; i++)
    g_print (" %s%s", row->implementers[i].id,
             row->implementers[i].kind == SW_IMPLEMENTER_MISSING ? _(" (missing)") : "");
  g_print ("%s\n", row->covered ? "" : _(" nothing implements it"));
}

SwExit
sw_ctl_coverage (SwCtl  *ctl,
                 int     argc,
                 char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("coverage");
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwGuide) guide = NULL;
  g_autoptr (SwCoverage) coverage = NULL;
  g_autoptr (SwJsonWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0))
    return SW_EXIT_USAGE;
  guide = sw_diary_load_guide (&error);
  if (guide == NULL)
    return sw_ctl_fail ("coverage", error);

  coverage = sw_coverage_new (guide);
  writer = sw_json_writer_new ();
  sw_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < SW_N_STATEMENTS; i++)
    {
      const SwCoverageRow *row = sw_coverage_get_row (coverage, i);

      if (json)
        write_row (writer, row);
      else
        print_row (row);
    }
  sw_json_writer_end_array (writer);
  text = sw_json_writer_finish (writer);
  if (json)
    sw_ctl_print (text);

  if (!sw_coverage_is_complete (coverage))
    {
      sw_ctl_complain ("coverage", _("%u of %d statements have something that implements them"),
                       sw_coverage_get_n_covered (coverage), SW_N_STATEMENTS);
      return SW_EXIT_REFUSED;
    }

  return SW_EXIT_DONE;
}
