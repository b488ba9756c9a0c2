/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-input-diff.h"
#include "sw-words-private.h"

/* A list of things that changed carries the verb in front, so that no language has to bend the nouns after it. */
static char *
say (gboolean    before,
     gboolean    after,
     const char *what)
{
  if (!before)
    /* translators: something that was entered: "New: Easy Run, 5.2 km, Wednesday 25 November" */
    return g_strdup_printf (_("New: %s"), what);
  if (!after)
    /* translators: something that was deleted: "Removed: Easy Run, 5.2 km, Wednesday 25 November" */
    return g_strdup_printf (_("Removed: %s"), what);
  /* translators: something that was edited: "Changed: Easy Run, 5.2 km, Wednesday 25 November" */
  return g_strdup_printf (_("Changed: %s"), what);
}

static char *
describe_activity (const SwActivity *activity)
{
  g_autofree char *size = isnan (activity->km) ? sw_words_minutes (activity->minutes) : sw_words_km (activity->km);

  /* translators: a session that was done, its distance or duration: "Easy Run, 5.2 km" */
  return g_strdup_printf (_("%s, %s"), sw_words_kind (activity->kind), size);
}

static char *
describe_pain (const SwPainReport *report)
{
  if (report->moment == SW_MOMENT_NONE)
    /* translators: a pain score, 0 to 10 */
    return g_strdup_printf (_("Pain %d"), report->nrs);
  /* translators: a pain score, 0 to 10, and when: "Pain 5, After a session" */
  return g_strdup_printf (_("Pain %d, %s"), report->nrs, sw_words_moment (report->moment));
}

static char *
describe_record (SwRecordId    type,
                 gconstpointer record)
{
  switch (type)
    {
    case SW_RECORD_SHOE:
      {
        const SwShoe *shoe = record;

        /* translators: the name of a pair of shoes */
        return g_strdup_printf (_("Shoes “%s”"), shoe->name != NULL ? shoe->name : shoe->id);
      }
    case SW_RECORD_ACTIVITY:
      return describe_activity (record);
    case SW_RECORD_PAIN:
      return describe_pain (record);
    case SW_RECORD_CHECK_IN:
      return g_strdup (_("Daily check-in"));
    case SW_RECORD_OSTRC:
      return g_strdup (_("Weekly questions"));
    case SW_RECORD_SCREEN:
      return g_strdup (_("Answers on warning signs"));
    case SW_RECORD_CLEARANCE:
      return g_strdup (_("Assessment by a clinician"));
    case SW_RECORD_EDIT:
      /* translators: a person's own change of a planned session: its kind */
      return g_strdup_printf (_("Your own change of %s"), sw_words_kind (((const SwEdit *) record)->session_kind));
    case SW_RECORD_SNOOZE:
      /* A rule of planning is no flag: it is a demand of which less is fine. */
      if (g_str_has_prefix (((const SwSnooze *) record)->flag, "B"))
        return g_strdup (_("Content with less in that week"));
      /* translators: a flag is put off for a while: its title */
      return g_strdup_printf (_("Snooze of “%s”"), sw_words_finding_title (((const SwSnooze *) record)->flag));
    case SW_N_RECORDS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * sw_words_record_change:
 * @type: what kind of record
 * @before: (nullable): the record as it was
 * @after: (nullable): the record as it is
 * @day: its day; SW_DAY_NONE when it has none
 *
 * Returns: (transfer full): "New: Easy Run, 5.2 km, Wednesday 25 November"
 */
char *
sw_words_record_change (SwRecordId    type,
                        gconstpointer before,
                        gconstpointer after,
                        SwDay         day)
{
  g_autofree char *what = describe_record (type, after != NULL ? after : before);
  g_autofree char *when = day != SW_DAY_NONE ? sw_words_day_long (day) : NULL;
  g_autofree char *both = NULL;

  /* translators: something that was entered, and its day */
  both = when != NULL ? g_strdup_printf (C_("record and day", "%s, %s"), what, when) : g_strdup (what);

  return say (before != NULL, after != NULL, both);
}

static char *
count_records (SwRecordId type,
               guint      n)
{
  static const struct
  {
    const char *one;
    const char *many;
  } names[SW_N_RECORDS] = {
    { NP_("%u pair of shoes", "%u pairs of shoes") },
    { NP_("%u session", "%u sessions") },
    { NP_("%u pain report", "%u pain reports") },
    { NP_("%u check-in", "%u check-ins") },
    { NP_("%u set of weekly questions", "%u sets of weekly questions") },
    { NP_("%u list of warning signs", "%u lists of warning signs") },
    { NP_("%u assessment", "%u assessments") },
    { NP_("%u change of your own", "%u changes of your own") },
    { NP_("%u snooze", "%u snoozes") },
  };

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  /* Every row takes one whole number. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, names[type].one, names[type].many, n), n);
#pragma GCC diagnostic pop
}

/**
 * sw_words_records_change:
 * @type: what kind of records
 * @before: they were there
 * @after: they are there
 * @n: how many
 * @from: the first one's day; SW_DAY_NONE when they have none
 * @to: the last one's day
 *
 * Returns: (transfer full): "New: 12 sessions, Monday 2 March to Wednesday 25 November"
 */
char *
sw_words_records_change (SwRecordId type,
                         gboolean   before,
                         gboolean   after,
                         guint      n,
                         SwDay      from,
                         SwDay      to)
{
  g_autofree char *what = count_records (type, n);
  g_autofree char *first = from != SW_DAY_NONE ? sw_words_day_long (from) : NULL;
  g_autofree char *last = to != SW_DAY_NONE ? sw_words_day_long (to) : NULL;
  g_autofree char *all = NULL;

  if (first == NULL || last == NULL)
    all = g_strdup (what);
  else if (from == to)
    all = g_strdup_printf (C_("record and day", "%s, %s"), what, first);
  else
    /* translators: a number of records, the day of the first, the day of the last */
    all = g_strdup_printf (_("%s, %s to %s"), what, first, last);

  return say (before, after, all);
}

/**
 * sw_words_profile_field:
 * @key: a key of the profile as the JSON journal has it
 *
 * Returns: what a person calls it
 */
const char *
sw_words_profile_field (const char *key)
{
  static const struct
  {
    const char *key;
    const char *words;
  } names[] = {
    { "level", N_("Level") },
    { "lbp", N_("Back history") },
    { "conservative", N_("Careful start") },
    { "cleared", N_("Cleared by a clinician") },
    { "birth_year", N_("Year of birth") },
    { "availability_min", N_("Free minutes") },
    { "long_day", N_("Day of the long run") },
    { "run_days", N_("Days for running") },
    { "weekly_km", N_("Weekly distance") },
    { "longest_km", N_("Longest run") },
    { "easy_pace_s_per_km", N_("Easy pace") },
    { "cross", N_("Sports") },
    { "equipment", N_("Equipment") },
    { "sleep_need_h", N_("Need of sleep") },
    { "empty_day_is_rest", N_("Days without an entry") },
    { "growth", N_("Growth a week") },
    { "race_day", N_("Day of the race") },
    { "race_km", N_("Distance of the race") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].key, key))
      return _(names[i].words);

  return key;
}

/**
 * sw_words_profile_change:
 * @keys: (element-type utf8): the keys that changed
 *
 * Returns: (transfer full): "Preferences: Level, Free minutes"
 */
char *
sw_words_profile_change (const GPtrArray *keys)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (words, (gpointer) sw_words_profile_field (g_ptr_array_index (keys, i)));
  g_ptr_array_add (words, NULL);
  list = g_strjoinv (C_("list", ", "), (char **) words->pdata);

  /* translators: a list of the settings that were changed */
  return g_strdup_printf (_("Preferences: %s"), list);
}

/**
 * sw_words_finding_change:
 * @finding: a finding
 * @appeared: it is new; else it is gone
 *
 * Returns: (transfer full): "Found: One Long Session, Wednesday 25 November"
 */
char *
sw_words_finding_change (const SwFinding *finding,
                         gboolean         appeared)
{
  const char *title = !g_str_equal (finding->id, "D_ZONE") ? sw_words_finding_title (finding->id)
                      : finding->level >= SW_SEVERITY_WARNING ? _("Red zone") : _("Amber zone");
  g_autofree char *day = sw_words_day_long (finding->day);

  if (appeared)
    /* translators: title of a flag, its day */
    return g_strdup_printf (_("Found: %s, %s"), title, day);
  /* translators: title of a flag that is not raised any more, its day */
  return g_strdup_printf (_("No longer found: %s, %s"), title, day);
}

/**
 * sw_words_findings_change:
 * @n: how many more there are
 * @appeared: they are new; else they are gone
 *
 * Returns: (transfer full): "Found: 12 more patterns"
 */
char *
sw_words_findings_change (guint    n,
                          gboolean appeared)
{
  if (appeared)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Found: %u more pattern", "Found: %u more patterns", n), n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "No longer found: %u more pattern", "No longer found: %u more patterns", n), n);
}

/**
 * sw_words_rung_change:
 * @before: the rung of the ladder before, SW_LADDER_OFF for off it
 * @after: the rung now
 *
 * Returns: (transfer full): "The ladder back to running: rung 4"
 */
char *
sw_words_rung_change (int before,
                      int after)
{
  if (after == SW_LADDER_OFF)
    return g_strdup (_("The ladder back to running has ended."));
  if (before == SW_LADDER_OFF)
    /* translators: 0 to 9 */
    return g_strdup_printf (_("The ladder back to running begins; the first run is its rung %d."), after);
  /* translators: both 0 to 9 */
  return g_strdup_printf (_("The ladder back to running: rung %d, before %d."), after, before);
}

/**
 * sw_words_state_change:
 * @before: the week's state before
 * @after: the week's state now
 *
 * Returns: (transfer full): "The week: Amber, before Build."
 */
char *
sw_words_state_change (SwPlanState before,
                       SwPlanState after)
{
  /* translators: the state of a week now, its state before: "The week: Recovering, before Build." */
  return g_strdup_printf (_("The week: %s, before %s."), sw_words_state (after), sw_words_state (before));
}

/**
 * sw_words_today_change:
 * @today: the new day
 *
 * Returns: (transfer full): "A new day: Thursday 26 November"
 */
char *
sw_words_today_change (SwDay today)
{
  g_autofree char *day = sw_words_day_long (today);

  /* translators: the day has turned */
  return g_strdup_printf (_("A new day: %s"), day);
}
