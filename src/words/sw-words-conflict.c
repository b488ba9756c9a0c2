/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* Conflicts of a week and the ways out of them. */

static gboolean
has_rule (const SwConflict *conflict,
          const char       *rule)
{
  return g_strv_contains ((const char * const *) conflict->rules, rule);
}

/* Why not more: what blocks the demand, the firmest first. */
static const char *
describe_blocker (const SwConflict *conflict)
{
  if (has_rule (conflict, "E2"))
    return _("Training is paused until a clinician has seen you.");
  if (has_rule (conflict, "D4") || has_rule (conflict, "D2") || has_rule (conflict, "D3"))
    return _("Care after pain comes first.");
  if (has_rule (conflict, "P_LEG") || has_rule (conflict, "P_PERSIST") || has_rule (conflict, "L_SESSION"))
    return _("A finding of the last days comes first.");
  if (has_rule (conflict, "edit"))
    return _("Your own changes leave no more room.");
  if (has_rule (conflict, "past") && has_rule (conflict, "availability"))
    return _("The days left and your free minutes leave no more room.");
  if (has_rule (conflict, "past"))
    return _("The days left in this week leave no more room.");
  if (has_rule (conflict, "availability"))
    return _("Your free minutes leave no more room.");
  if (has_rule (conflict, "B12"))
    return _("Coming back after a break comes first.");
  if (has_rule (conflict, "B9"))
    return _("Rest days come first.");
  return _("Rest and spacing come first.");
}

static char *
describe_race_conflict (const SwConflict *conflict)
{
  if (has_rule (conflict, "E2"))
    return g_strdup (_("The race is not in the plan: training is paused until a clinician has seen you."));
  if (has_rule (conflict, "B12"))
    return g_strdup (_("The race is not in the plan: coming back after a break takes longer than the time left."));
  return g_strdup (_("The race is not in the plan: the ladder back to running comes first."));
}

/**
 * sw_words_conflict:
 * @conflict: what did not fit into a week
 * @guide: the guide
 *
 * Returns: (transfer full): what is short and why, "2 of 3 runs fit into this week. Your free minutes leave no more room."
 */
char *
sw_words_conflict (const SwConflict *conflict,
                   const SwGuide    *guide)
{
  const char *demand = conflict->rules[0];
  const char *blocker = describe_blocker (conflict);
  double wanted_figure = sw_numbers_get (conflict->numbers, "wanted");
  int wanted = sw_words_whole (wanted_figure);
  int placed = sw_words_whole (sw_numbers_get (conflict->numbers, "placed"));
  g_autofree char *counts = NULL;

  if (g_strcmp0 (demand, "race") == 0 || g_strcmp0 (demand, "B10b") == 0)
    return describe_race_conflict (conflict);
  if (isnan (wanted_figure))
    return g_strdup (blocker);

  if (g_strcmp0 (demand, "B7") == 0)
    /* translators: how many of how many fit; the plural goes by the second number */
    counts = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d of %d strength session fits into this week.",
                                           "%d of %d strength sessions fit into this week.", wanted),
                              placed, wanted);
  else if (g_strcmp0 (demand, "B8") == 0)
    /* translators: how many of how many fit; the plural goes by the second number */
    counts = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d of %d cross-training or mobility session fits into this week.",
                                           "%d of %d cross-training and mobility sessions fit into this week.", wanted),
                              placed, wanted);
  else
    /* translators: how many of how many fit; the plural goes by the second number */
    counts = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d of %d run fits into this week.",
                                           "%d of %d runs fit into this week.", wanted),
                              placed, wanted);

  return g_strdup_printf (C_("two sentences", "%s %s"), counts, blocker);
}

static char *
describe_free_time (const SwNumbers *numbers)
{
  double weekday = sw_numbers_get (numbers, "weekday");
  double minutes = sw_numbers_get (numbers, "minutes");
  g_autofree char *name = isnan (weekday) ? NULL : sw_words_weekday_name (sw_words_whole (weekday));
  g_autofree char *size = isnan (minutes) ? NULL : sw_words_minutes (minutes);

  if (name == NULL)
    return g_strdup (_("Free one more day."));
  if (size == NULL)
    /* translators: a weekday */
    return g_strdup_printf (_("Free some time on %s."), name);
  /* translators: a duration, a weekday */
  return g_strdup_printf (_("Free %s on %s."), size, name);
}

static char *
describe_count (const SwNumbers *numbers,
                const char      *none,
                const char      *one,
                const char      *many)
{
  double figure = sw_words_figure (numbers, "count", "to");
  int count;

  if (isnan (figure))
    figure = sw_numbers_get (numbers, "placed");
  count = sw_words_whole (figure);
  if (isnan (figure) || count <= 0)
    return g_strdup (_(none));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  /* The callers' sentences take one whole number. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, one, many, count), count);
#pragma GCC diagnostic pop
}

/**
 * sw_words_relaxation:
 * @relaxation: a way out of a conflict
 * @guide: the guide
 *
 * Returns: (transfer full): what to give way, "Free 45 min on Saturday."
 */
char *
sw_words_relaxation (const SwRelaxation *relaxation,
                     const SwGuide      *guide)
{
  const char *what = relaxation->what;

  if (g_str_equal (what, "availability"))
    return describe_free_time (relaxation->numbers);
  if (g_str_equal (what, "runs"))
    return describe_count (relaxation->numbers, N_("Be content with fewer runs this week."),
                           NP_("Be content with %d run this week.", "Be content with %d runs this week."));
  if (g_str_equal (what, "strength"))
    return describe_count (relaxation->numbers, N_("Leave strength out this week."),
                           NP_("Be content with %d strength session this week.",
                                "Be content with %d strength sessions this week."));
  if (g_str_equal (what, "mobility"))
    return g_strdup (_("Leave the mobility session out this week."));
  if (g_str_equal (what, "cross"))
    return describe_count (relaxation->numbers, N_("Leave cross-training out this week."),
                           NP_("Be content with %d cross-training session this week.",
                                "Be content with %d cross-training sessions this week."));
  if (g_str_equal (what, "long-day"))
    {
      double weekday = sw_numbers_get (relaxation->numbers, "weekday");
      g_autofree char *name = isnan (weekday) ? NULL : sw_words_weekday_name (sw_words_whole (weekday));

      if (name == NULL)
        return g_strdup (_("Choose another day for the long run."));
      /* translators: a weekday */
      return g_strdup_printf (_("Move the long run to %s."), name);
    }
  if (g_str_equal (what, "run-days"))
    return g_strdup (_("Allow other weekdays for running."));
  if (g_str_equal (what, "edit"))
    return g_strdup (_("Take one of your own changes back."));
  if (g_str_equal (what, "race"))
    return g_strdup (_("Choose a later race, or run it without a goal."));
  if (g_str_equal (what, "wait") || g_str_equal (what, "past"))
    return g_strdup (_("Leave it as it is; next week is whole again."));
  return g_strdup (_("Leave it as it is this week."));
}
