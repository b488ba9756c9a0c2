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

/* What can be in the way of a demand, as a part of a list. */
static const struct
{
  const char *rule;
  const char *words;
} blockers[] = {
  { "past", N_("the days gone by") },
  { "availability", N_("your free minutes") },
  { "edit", N_("your own changes") },
  { "E2", N_("the warning signs") },
  { "D2", N_("care after amber or red") },
  { "D3", N_("care after amber or red") },
  { "D4", N_("the ladder back to running") },
  { "P_LEG", N_("a sign in the leg") },
  { "P_PERSIST", N_("pain that has stayed") },
  { "L_SESSION", N_("the much longer run of late") },
  { "B4", N_("the week’s kilometers") },
  { "B5", N_("the days between hard runs") },
  { "B7", N_("the days between strength sessions") },
  { "B8", N_("one kind of training a day") },
  { "B9", N_("rest days") },
  { "B12", N_("coming back after a break") },
  { "race", N_("your race") },
};

static const char *
describe_blocker (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (blockers); i++)
    if (g_str_equal (blockers[i].rule, rule))
      return _(blockers[i].words);

  return _("other rules");
}

/* "In the way: the days gone by, your free minutes." "" when nothing is named. */
static char *
describe_blockers (const SwConflict *conflict)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (conflict->rules[0] == NULL || conflict->rules[1] == NULL)
    return g_strdup ("");

  for (int i = 1; conflict->rules[i] != NULL; i++)
    {
      const char *words = describe_blocker (conflict->rules[i]);

      if (!g_ptr_array_find (parts, words, NULL))
        g_ptr_array_add (parts, (char *) words);
    }
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (C_("list", ", "), (char **) parts->pdata);

  /* translators: a list of what keeps a session out of the week: "the days gone by, your free minutes" */
  return g_strdup_printf (_("In the way: %s."), list);
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
 * Returns: (transfer full): what is short and why, "2 of 3 runs fit into this week. In the way: your free minutes."
 */
char *
sw_words_conflict (const SwConflict *conflict,
                   const SwGuide    *guide)
{
  const char *demand = conflict->rules[0];
  g_autofree char *in_the_way = describe_blockers (conflict);
  double wanted_figure = sw_numbers_get (conflict->numbers, "wanted");
  int wanted = sw_words_whole (wanted_figure);
  int placed = sw_words_whole (sw_numbers_get (conflict->numbers, "placed"));
  g_autofree char *counts = NULL;

  if (g_strcmp0 (demand, "race") == 0 || g_strcmp0 (demand, "B10b") == 0)
    return describe_race_conflict (conflict);
  if (isnan (wanted_figure))
    return g_steal_pointer (&in_the_way);

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

  if (*in_the_way == '\0')
    return g_steal_pointer (&counts);
  return g_strdup_printf (C_("two sentences", "%s %s"), counts, in_the_way);
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
  if (g_str_equal (what, "level"))
    return g_strdup (_("Begin again with walk-runs, by time."));
  if (g_str_equal (what, "run-days"))
    return g_strdup (_("Allow other weekdays for running."));
  if (g_str_equal (what, "edit"))
    return g_strdup (_("Take one of your own changes back."));
  if (g_str_equal (what, "race"))
    return g_strdup (_("Choose a later race, or run it without a goal."));
  if (g_str_equal (what, "next-week") || g_str_equal (what, "past"))
    return g_strdup (_("Leave it as it is; next week has all its days."));
  return g_strdup (_("Leave it as it is this week."));
}
