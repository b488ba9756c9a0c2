/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-ctl-sheet.h"

SwExit
sw_ctl_report (SwCtl  *ctl,
               int     argc,
               char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("report");
  g_autofree char *pdf = NULL;
  g_autofree char *paper = NULL;
  gboolean large = FALSE;
  GOptionEntry entries[] = {
    { "pdf", 0, 0, G_OPTION_ARG_STRING, &pdf, N_("the file to write"), "FILE" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_("a4 or letter"), "P" },
    { "large", 0, 0, G_OPTION_ARG_NONE, &large, N_("large print"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0) || !sw_ctl_sheet_parse_paper (paper))
    return SW_EXIT_USAGE;
  if (pdf == NULL)
    {
      sw_ctl_complain ("report", "%s", _("--pdf is missing; expected a file to write"));
      return SW_EXIT_USAGE;
    }
  if (!sw_ctl_expect_file (pdf))
    return SW_EXIT_REFUSED;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  return sw_ctl_report_write (ctl, pdf, paper, large);
}
