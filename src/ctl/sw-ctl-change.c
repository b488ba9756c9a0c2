/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-ctl.h"
#include "sw-diary-explain.h"

static void
print_lines (const char      *title,
             const GPtrArray *lines,
             const char      *otherwise)
{
  g_print ("%s\n", title);
  for (guint i = 0; i < lines->len; i++)
    g_print ("  %s\n", (const char *) g_ptr_array_index (lines, i));
  if (lines->len == 0)
    g_print ("  %s\n", otherwise);
}

/* "explain change": why this week's plan is another one than before the newest change. */
SwExit
sw_ctl_explain_last_change (SwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwChangeStory) story = sw_diary_explain_change (ctl->diary, &error);
  g_autoptr (GPtrArray) inputs = NULL;
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GPtrArray) reasons = NULL;

  if (story == NULL)
    return sw_ctl_fail ("explain", error);

  inputs = sw_change_story_list_inputs (story);
  plan = sw_change_story_list_plan (story);
  reasons = sw_change_story_list_reasons (story, sw_diary_get_guide (ctl->diary));
  print_lines (_("What changed in the journal"), inputs, _("Nothing that can be told apart."));
  print_lines (_("What changed in this week’s plan"), plan, _("Nothing."));
  if (reasons->len > 0)
    print_lines (_("Why"), reasons, "");

  return SW_EXIT_DONE;
}
