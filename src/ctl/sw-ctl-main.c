/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "sw-ctl.h"

const SwCommand sw_ctl_commands[] = {
  { "load", "FILE.json", N_("Replace the whole journal by a JSON journal"), sw_ctl_load },
  { "dump", "", N_("Print the JSON journal"), sw_ctl_dump },
  { "profile", "[KEY=VALUE …]", N_("Print or set the profile"), sw_ctl_profile },
  { "import", "[--dry-run] [--json] PATH …", N_("Import watch files, folders and archives"), sw_ctl_import },
  { "log", "--day D --kind K --minutes M [--km X] [--rpe N] …", N_("Log a session that was done"), sw_ctl_log },
  { "pain", "--day D --moment M --nrs N [--region R] …", N_("Report pain; prints the zone and what changed"), sw_ctl_pain },
  { "checkin", "--day D [KEY=VALUE …]", N_("The daily check-in"), sw_ctl_checkin },
  { "screen", "--day D R1=no R5=unsure …", N_("Answer the warning-sign list"), sw_ctl_screen },
  { "clear", "--day D --for walking|running", N_("Record a clinician’s clearance"), sw_ctl_clear },
  { "plan", "[--week W] [--weeks N] [--json] [--pdf FILE [--paper a4|letter] [--large]] [--ics FILE]", N_("The plan: a table, JSON or a sheet"), sw_ctl_plan },
  { "what-if", "KEY=VALUE … [--weeks N] [--json]", N_("Plan with another profile, side by side; saves nothing"), sw_ctl_what_if },
  { "edit", "--session ID --move DAY | --swap KIND | --skip | --lock | --unlock | --done | --reset", N_("Change one planned session"), sw_ctl_edit },
  { "flags", "[--from D --to D] [--notices] [--json]", N_("Patterns that were found"), sw_ctl_flags },
  { "explain", "ID|change", N_("A session, finding, rule or statement of the guide, or the last change"), sw_ctl_explain },
  { "report", "--pdf FILE [--paper a4|letter] [--large]", N_("Two pages over eight weeks, for a clinician"), sw_ctl_report },
  { "undo", "", N_("Undo the last change"), sw_ctl_undo },
  { "redo", "", N_("Redo what was undone"), sw_ctl_redo },
  { "history", "", N_("List every change"), sw_ctl_history },
  { "backup", "FILE", N_("Write a consistent copy of the journal"), sw_ctl_backup },
  { "restore", "FILE", N_("Replace the journal by a backup; the old one is kept aside"), sw_ctl_restore },
  { "check", "", N_("Check the journal’s integrity"), sw_ctl_check },
  { "coverage", "[--json]", N_("What implements each statement of the guide"), sw_ctl_coverage },
  { "sample", "[--years N] [--seed S]", N_("Print a believable JSON journal"), sw_ctl_sample },
  { NULL, NULL, NULL, NULL },
};

const SwCommand *
sw_ctl_find_command (const char *name)
{
  for (const SwCommand *command = sw_ctl_commands; command->name != NULL; command++)
    if (strcmp (command->name, name) == 0)
      return command;

  return NULL;
}

static void
print_help (void)
{
  g_print ("%s\n\n", _("Usage: stridewellctl [--journal FILE] [--today DAY] COMMAND …"));
  for (const SwCommand *command = sw_ctl_commands; command->name != NULL; command++)
    g_print ("  %s %s\n      %s\n", command->name, command->arguments, _(command->summary));
  g_print ("\n%s\n", _("Days are YYYY-MM-DD, weeks YYYY-Www. Without --journal: STRIDEWELL_JOURNAL, else your data folder."));
}

/* Takes "--NAME VALUE" or "--NAME=VALUE" at *position out of argv. */
static gboolean
take_global (const char  *name,
             int         *argc,
             char       **argv,
             int          position,
             char       **ret_value,
             gboolean    *ret_broken)
{
  gsize length = strlen (name);
  int taken;

  if (strncmp (argv[position], name, length) != 0)
    return FALSE;

  if (argv[position][length] == '=')
    {
      g_free (*ret_value);
      *ret_value = g_strdup (argv[position] + length + 1);
      taken = 1;
    }
  else if (argv[position][length] == '\0')
    {
      if (position + 1 >= *argc)
        {
          *ret_broken = TRUE;
          return TRUE;
        }
      g_free (*ret_value);
      *ret_value = g_strdup (argv[position + 1]);
      taken = 2;
    }
  else
    return FALSE;

  memmove (argv + position, argv + position + taken, sizeof (char *) * (gsize) (*argc - position - taken + 1));
  *argc -= taken;

  return TRUE;
}

/* The two global options may stand anywhere before "--". */
static gboolean
take_globals (int   *argc,
              char **argv,
              char **ret_journal,
              char **ret_today)
{
  gboolean broken = FALSE;

  for (int i = 1; i < *argc && strcmp (argv[i], "--") != 0;)
    {
      const char *name = argv[i];

      if (!take_global ("--journal", argc, argv, i, ret_journal, &broken) &&
          !take_global ("--today", argc, argv, i, ret_today, &broken))
        i++;
      if (broken)
        {
          sw_ctl_complain (name, _("a value is missing after it"));
          return FALSE;
        }
    }

  return TRUE;
}

static SwDay
get_local_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return sw_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

static SwExit
run (int    argc,
     char **argv)
{
  SwCtl ctl = { NULL, SW_DAY_NONE, NULL };
  g_autofree char *journal = NULL;
  g_autofree char *today = NULL;
  const SwCommand *command;
  SwExit status;

  if (!take_globals (&argc, argv, &journal, &today))
    return SW_EXIT_USAGE;

  if (today == NULL)
    ctl.today = get_local_today ();
  else if (!sw_ctl_parse_day ("--today", today, &ctl.today))
    return SW_EXIT_USAGE;

  if (argc < 2)
    {
      sw_ctl_complain (_("command"), _("none was given; try --help"));
      return SW_EXIT_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_help ();
      return SW_EXIT_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("stridewellctl %s\n", SW_VERSION);
      return SW_EXIT_DONE;
    }

  command = sw_ctl_find_command (argv[1]);
  if (command == NULL)
    {
      sw_ctl_complain (argv[1], _("there is no such command; try --help"));
      return SW_EXIT_USAGE;
    }

  if (journal == NULL)
    journal = g_strdup (g_getenv ("STRIDEWELL_JOURNAL"));
  if (journal == NULL || *journal == '\0')
    {
      g_free (journal);
      journal = sw_diary_get_default_path ();
    }
  ctl.journal = g_steal_pointer (&journal);

  status = command->run (&ctl, argc - 1, argv + 1);

  g_clear_object (&ctl.diary);
  g_free (ctl.journal);

  if (fflush (stdout) != 0 && status == SW_EXIT_DONE)
    {
      sw_ctl_complain (command->name, _("the answer could not be written"));
      status = SW_EXIT_REFUSED;
    }

  return status;
}

int
main (int    argc,
      char **argv)
{
  /* GOption and memmove() work on a copy, so that what they drop is still freed. */
  g_auto (GStrv) copy = NULL;
  g_autofree char **view = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, SW_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("stridewellctl");

  copy = g_strdupv (argv);
  view = g_memdup2 (copy, sizeof (char *) * ((gsize) argc + 1));

  return run (argc, view);
}
