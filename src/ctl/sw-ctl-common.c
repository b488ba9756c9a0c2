/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "sw-ctl.h"
#include "sw-store.h"

void
sw_ctl_complain (const char *what,
                 const char *format,
                 ...)
{
  g_autofree char *why = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  why = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* One line, whatever a file name or a message holds. */
  line = g_strdup_printf ("stridewellctl: %s: %s", what, why);
  g_strdelimit (line, "\n\r", ' ');
  g_printerr ("%s\n", line);
}

SwExit
sw_ctl_fail (const char   *what,
             const GError *error)
{
  sw_ctl_complain (what, "%s", error->message);

  if (sw_store_error_means_unopenable (error))
    return SW_EXIT_JOURNAL;

  return SW_EXIT_REFUSED;
}

SwDiary *
sw_ctl_open (SwCtl *ctl)
{
  g_autoptr (GError) error = NULL;

  if (ctl->diary == NULL)
    {
      ctl->diary = sw_diary_open (ctl->journal, ctl->today, &error);
      if (ctl->diary == NULL)
        sw_ctl_complain (ctl->journal, "%s", error->message);
    }

  return ctl->diary;
}

gboolean
sw_ctl_parse (const SwCommand    *command,
              const GOptionEntry *entries,
              int                *argc,
              char             ***argv)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = g_strdup_printf ("stridewellctl %s %s", command->name, command->arguments);

  context = g_option_context_new (NULL);
  g_option_context_set_summary (context, summary);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      sw_ctl_complain (command->name, "%s", error->message);
      return FALSE;
    }

  /* A "--" that only ends the options is no argument. */
  if (*argc > 1 && strcmp ((*argv)[1], "--") == 0)
    {
      memmove (*argv + 1, *argv + 2, sizeof (char *) * (gsize) (*argc - 1));
      (*argc)--;
    }

  return TRUE;
}

gboolean
sw_ctl_expect (const SwCommand *command,
               int              argc,
               int              least,
               int              most)
{
  int n = argc - 1;

  if (n >= least && n <= most)
    return TRUE;

  sw_ctl_complain (command->name, n < least ? _("an argument is missing; expected: %s") : _("too many arguments; expected: %s"),
                   *command->arguments != '\0' ? command->arguments : _("none"));

  return FALSE;
}

gboolean
sw_ctl_parse_day (const char *what,
                  const char *text,
                  SwDay      *ret_day)
{
  if (text != NULL && sw_day_parse (text, ret_day))
    return TRUE;

  if (text == NULL)
    sw_ctl_complain (what, _("is missing; expected a day, YYYY-MM-DD"));
  else
    sw_ctl_complain (what, _("“%s” is no day; expected YYYY-MM-DD"), text);

  return FALSE;
}

gboolean
sw_ctl_parse_number (const char *what,
                     const char *text,
                     double      least,
                     double      most,
                     double     *ret_number)
{
  char *end = NULL;
  double number = text != NULL && *text != '\0' ? g_ascii_strtod (text, &end) : NAN;

  if (end == NULL || *end != '\0' || !isfinite (number) || number < least || number > most)
    {
      sw_ctl_complain (what, _("“%s” is not a number from %g to %g"), text != NULL ? text : "", least, most);
      return FALSE;
    }
  *ret_number = number;

  return TRUE;
}

gboolean
sw_ctl_parse_int (const char *what,
                  const char *text,
                  int         least,
                  int         most,
                  int        *ret_number)
{
  gint64 number = 0;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, least, most, &number, NULL))
    {
      sw_ctl_complain (what, _("“%s” is not a whole number from %d to %d"), text != NULL ? text : "", least, most);
      return FALSE;
    }
  *ret_number = (int) number;

  return TRUE;
}

gboolean
sw_ctl_parse_answer (const char *what,
                     const char *text,
                     SwTristate *ret_answer)
{
  if (g_strcmp0 (text, "true") == 0 || g_strcmp0 (text, "yes") == 0)
    *ret_answer = SW_YES;
  else if (g_strcmp0 (text, "false") == 0 || g_strcmp0 (text, "no") == 0)
    *ret_answer = SW_NO;
  else if (g_strcmp0 (text, "null") == 0 || g_strcmp0 (text, "") == 0)
    *ret_answer = SW_UNKNOWN;
  else
    {
      sw_ctl_complain (what, _("“%s” is neither true nor false"), text != NULL ? text : "");
      return FALSE;
    }

  return TRUE;
}

gboolean
sw_ctl_expect_in_reach (const SwCtl *ctl,
                        const char  *what,
                        SwDay        day)
{
  if (day < sw_day_get_monday (ctl->today) + 7 * SW_PLANNER_MAX_WEEKS)
    return TRUE;
  /* translators: a number of weeks, which never is 1 */
  sw_ctl_complain (what, _("only %d weeks are planned, the running one included"), SW_PLANNER_MAX_WEEKS);

  return FALSE;
}

gboolean
sw_ctl_expect_file (const char *path)
{
  if (*path != '\0' && (!g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR)))
    return TRUE;
  sw_ctl_complain (*path != '\0' ? path : _("file"), _("this is no name of a file"));

  return FALSE;
}

gboolean
sw_ctl_print (const char *text)
{
  return fputs (text, stdout) != EOF;
}
