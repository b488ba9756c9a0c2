/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "sw-ctl.h"
#include "sw-json-journal.h"
#include "sw-store.h"

/* Commands over the journal as a whole. */

SwExit
sw_ctl_load (SwCtl  *ctl,
             int     argc,
             char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("load");
  g_autoptr (SwJournal) journal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size = 0;

  if (!sw_ctl_parse (command, NULL, &argc, &argv) || !sw_ctl_expect (command, argc, 1, 1))
    return SW_EXIT_USAGE;

  if (!g_file_get_contents (argv[1], &data, &size, &error))
    {
      sw_ctl_complain (argv[1], "%s", error->message);
      return SW_EXIT_REFUSED;
    }
  journal = sw_json_journal_read (data, size, argv[1], &error);
  if (journal == NULL)
    {
      sw_ctl_complain ("load", "%s", error->message);
      return SW_EXIT_REFUSED;
    }
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;
  if (!sw_diary_replace_journal (ctl->diary, journal, &error))
    return sw_ctl_fail ("load", error);

  return SW_EXIT_DONE;
}

SwExit
sw_ctl_dump (SwCtl  *ctl,
             int     argc,
             char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("dump");
  g_autofree char *text = NULL;

  if (!sw_ctl_parse (command, NULL, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  text = sw_json_journal_write (sw_diary_get_journal (ctl->diary));

  return sw_ctl_print (text) ? SW_EXIT_DONE : SW_EXIT_REFUSED;
}

static SwExit
undo_or_redo (SwCtl       *ctl,
              const char  *name,
              int          argc,
              char       **argv,
              gboolean   (*act) (SwDiary *, GError **))
{
  const SwCommand *command = sw_ctl_find_command (name);
  g_autoptr (GError) error = NULL;

  if (!sw_ctl_parse (command, NULL, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;
  if (!act (ctl->diary, &error))
    return sw_ctl_fail (name, error);

  return SW_EXIT_DONE;
}

SwExit
sw_ctl_undo (SwCtl  *ctl,
             int     argc,
             char  **argv)
{
  return undo_or_redo (ctl, "undo", argc, argv, sw_diary_undo);
}

SwExit
sw_ctl_redo (SwCtl  *ctl,
             int     argc,
             char  **argv)
{
  return undo_or_redo (ctl, "redo", argc, argv, sw_diary_redo);
}

SwExit
sw_ctl_history (SwCtl  *ctl,
                int     argc,
                char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("history");
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  if (!sw_ctl_parse (command, NULL, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;
  history = sw_diary_get_history (ctl->diary, &error);
  if (history == NULL)
    return sw_ctl_fail ("history", error);

  for (guint i = 0; i < history->len; i++)
    {
      const SwHistoryEntry *entry = g_ptr_array_index (history, i);

      /* translators: a line of the history: records that a change touched */
      g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d record", "%d records", (gulong) entry->count), entry->count);

      g_print ("%" G_GINT64_FORMAT "\t%s\t%s%s%s\t%s%s\n", entry->sequence, entry->made, entry->code,
               entry->subject != NULL ? " " : "", entry->subject != NULL ? entry->subject : "", count,
               entry->undone ? _(" (undone)") : "");
    }

  return SW_EXIT_DONE;
}

SwExit
sw_ctl_backup (SwCtl  *ctl,
               int     argc,
               char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("backup");
  g_autoptr (GError) error = NULL;

  if (!sw_ctl_parse (command, NULL, &argc, &argv) || !sw_ctl_expect (command, argc, 1, 1))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;
  if (!sw_diary_backup (ctl->diary, argv[1], &error))
    {
      /* The journal itself was opened well; what failed is the copy. */
      sw_ctl_complain ("backup", "%s", error->message);
      return SW_EXIT_REFUSED;
    }

  return SW_EXIT_DONE;
}

SwExit
sw_ctl_restore (SwCtl  *ctl,
                int     argc,
                char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("restore");
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  char made[SW_DAY_STRING_SIZE];

  if (!sw_ctl_parse (command, NULL, &argc, &argv) || !sw_ctl_expect (command, argc, 1, 1))
    return SW_EXIT_USAGE;

  /* Not through an open diary: a damaged journal is the very reason to restore. */
  if (!sw_store_restore (ctl->journal, argv[1], sw_day_format (ctl->today, made), &kept, &error))
    {
      sw_ctl_complain ("restore", "%s", error->message);
      return SW_EXIT_REFUSED;
    }
  if (kept != NULL)
    g_print (_("The journal from before is kept as %s\n"), kept);

  return SW_EXIT_DONE;
}

SwExit
sw_ctl_check (SwCtl  *ctl,
              int     argc,
              char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("check");
  g_auto (GStrv) problems = NULL;
  g_autoptr (GError) error = NULL;

  if (!sw_ctl_parse (command, NULL, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;
  problems = sw_diary_check (ctl->diary, &error);
  if (problems == NULL)
    return sw_ctl_fail ("check", error);

  for (guint i = 0; problems[i] != NULL; i++)
    g_print ("%s\n", problems[i]);
  if (problems[0] != NULL)
    {
      sw_ctl_complain ("check", "%s", _("the journal has the problems listed"));
      return SW_EXIT_REFUSED;
    }
  g_print ("%s\n", _("The journal is sound."));

  return SW_EXIT_DONE;
}

SwExit
sw_ctl_sample (SwCtl  *ctl,
               int     argc,
               char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("sample");
  g_autofree char *years_text = NULL;
  g_autofree char *seed_text = NULL;
  GOptionEntry entries[] = {
    { "years", 0, 0, G_OPTION_ARG_STRING, &years_text, N_("so many years instead of twelve weeks"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &seed_text, N_("same seed, same bytes"), "S" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwJournal) journal = NULL;
  g_autofree char *text = NULL;
  int years = 0, seed = 1;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0) ||
      (years_text != NULL && !sw_ctl_parse_int ("--years", years_text, 1, 60, &years)) ||
      (seed_text != NULL && !sw_ctl_parse_int ("--seed", seed_text, 0, G_MAXINT, &seed)))
    return SW_EXIT_USAGE;

  journal = sw_sample_new (ctl->today, years, (guint32) seed);
  text = sw_json_journal_write (journal);

  return sw_ctl_print (text) ? SW_EXIT_DONE : SW_EXIT_REFUSED;
}
