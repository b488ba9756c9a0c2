/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tone.h"

#include <string.h>

void
sw_test_assert_tone (const char *text)
{
  static const char * const forbidden[] = {
    "!", "diagnos", "caus", "injury will", "will injure", "danger", "must", "never run again", "damage", "herniat", "sciatic",
    "{", "}", "(null)", " nan", "%d", "%s", "  ", "great job", "well done",
  };
  g_autofree char *lower = NULL;

  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
  lower = g_utf8_strdown (text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    if (strstr (lower, forbidden[i]) != NULL)
      g_error ("\"%s\" holds \"%s\"", text, forbidden[i]);
}

void
sw_test_assert_holds (const char *text,
                      const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("\"%s\" does not hold \"%s\"", text, part);
}
