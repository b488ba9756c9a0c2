/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-adherence.h"
#include "sw-words-private.h"

/* Takes @part. */
static void
append (GString *text,
        int      count,
        char    *part)
{
  if (count > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  g_free (part);
}

/**
 * sw_words_adherence:
 * @counts: how it went
 *
 * Returns: (transfer full): "7 of 9 planned sessions done, 1 moved, 1 skipped, 1 missed"
 */
char *
sw_words_adherence (const SwAdherenceCounts *counts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (counts->known && counts->planned > 0)
    g_string_append_printf (text,
                            /* translators: done and planned sessions */
                            g_dngettext (GETTEXT_PACKAGE, "%d of %d planned session done", "%d of %d planned sessions done",
                                         (gulong) counts->planned), counts->done, counts->planned);
  else
    append (text, counts->done,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d session done", "%d sessions done", (gulong) counts->done), counts->done));
  append (text, counts->moved,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d moved", "%d moved", (gulong) counts->moved), counts->moved));
  append (text, counts->skipped,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d skipped", "%d skipped", (gulong) counts->skipped), counts->skipped));
  append (text, counts->missed,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d missed", "%d missed", (gulong) counts->missed), counts->missed));
  append (text, counts->open,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d still open", "%d still open", (gulong) counts->open), counts->open));
  append (text, counts->unplanned,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d more than planned", "%d more than planned", (gulong) counts->unplanned), counts->unplanned));
  if (text->len == 0)
    return g_strdup (_("Nothing planned and nothing done"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What the counts of past weeks rest on. */
const char *
sw_words_adherence_note (void)
{
  return _("Past plans are not kept. This counts what each Monday would have asked for with today’s profile, beside what was done.");
}

/**
 * sw_words_backtest_flagged:
 * @counts: the count
 *
 * Returns: (transfer full): "9 weeks would have been flagged. After 4 of them pain came within 14 days; after 3 it did not. …"
 */
char *
sw_words_backtest_flagged (const SwBacktestCounts *counts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (counts->flagged == 0)
    return g_strdup (_("No week would have been flagged."));
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%d week would have been flagged.", "%d weeks would have been flagged.",
                                             (gulong) counts->flagged), counts->flagged);
  /* translators: after so many flagged weeks pain came within so many days; after so many it did not */
  g_string_append_printf (text, _(" Within %d days pain followed %d times and did not follow %d times."),
                          counts->days, counts->hits, counts->false_alarms);
  if (counts->unreported > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " After %d nobody reported, so nothing is known.",
                                               " After %d nobody reported, so nothing is known.", (gulong) counts->unreported),
                            counts->unreported);
  if (counts->open > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " %d is too recent to say.", " %d are too recent to say.",
                                               (gulong) counts->open), counts->open);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * sw_words_backtest_pains:
 * @counts: the count
 *
 * Returns: (transfer full): "Pain came 6 times; 2 of them had no flag in the 14 days before."
 */
char *
sw_words_backtest_pains (const SwBacktestCounts *counts)
{
  if (counts->pains == 0)
    return g_strdup (_("No spell of pain was reported."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pain came %d time; %d had no flag in the %d days before.",
                                       "Pain came %d times; %d had no flag in the %d days before.", (gulong) counts->pains),
                          counts->pains, counts->misses, counts->days);
}

/**
 * sw_words_backtest_quiet:
 * @counts: the count
 *
 * Returns: (transfer full): "Pain also followed 3 of 20 weeks without a flag."
 */
char *
sw_words_backtest_quiet (const SwBacktestCounts *counts)
{
  if (counts->quiet == 0)
    return g_strdup (_("There are no weeks without a flag to compare with."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pain also followed %d of %d week without a flag.",
                                       "Pain also followed %d of %d weeks without a flag.", (gulong) counts->quiet),
                          counts->quiet_hits, counts->quiet);
}

const char *
sw_words_backtest_note (void)
{
  return _("A pattern is no proof: the rules were not made from these weeks, but pain has many causes and these are few weeks.");
}
