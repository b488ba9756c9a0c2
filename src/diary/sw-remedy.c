/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-remedy"

#include "config.h"

#include "sw-remedy.h"

/* A flag older than this is history: nothing that is planned now follows from it. Days. */
#define FRESH_DAYS 7
/* What a longer run asks for: this many days without another one. */
#define AFTER_SPIKE_DAYS 2

typedef gboolean (*Wanted) (SwKind kind);

static gboolean
is_long (SwKind kind)
{
  return kind == SW_KIND_LONG;
}

/* The first planned session of @wanted kinds on @from..@to. */
static SwRemedy
find_first (const SwPlanWeek *week,
            SwRemedyKind      kind,
            Wanted            wanted,
            SwDay             from,
            SwDay             to)
{
  for (SwDay day = MAX (from, week->monday); day <= MIN (to, week->monday + 6); day++)
    for (guint i = 0; i < week->days[day - week->monday]->sessions->len; i++)
      {
        const SwSession *session = g_ptr_array_index (week->days[day - week->monday]->sessions, i);

        if (session->status == SW_STATUS_PLANNED && wanted (session->kind))
          return (SwRemedy) { kind, session, day };
      }
  return (SwRemedy) { SW_REMEDY_NONE, NULL, SW_DAY_NONE };
}

/**
 * sw_remedy_find:
 * @finding: a flag
 * @week: the running week's plan
 * @today: the day it is asked on
 *
 * A run that was too long asks for two days without one; too much load, too little rest or sleep ask for the next hard
 * session to be easy, and where none is hard, for the next session that only adds to the load to be left out. Signs in the leg
 * ask for the questions about warning signs.
 *
 * Returns: what can be done; kind SW_REMEDY_NONE where nothing that is planned follows from it
 */
SwRemedy
sw_remedy_find (const SwFinding  *finding,
                const SwPlanWeek *week,
                SwDay             today)
{
  static const char * const load[] = { "L_WEEK", "L_MONO", "L_INTENS", "L_HARD", "L_LONG", "W_SLEEP", "W_SORE", "W_LOW", NULL };
  static const char * const rest[] = { "L_REST", "L_RUNROW", NULL };
  SwRemedy none = { SW_REMEDY_NONE, NULL, SW_DAY_NONE };
  SwRemedy found;
  SwDay last = week->monday + 6;

  g_return_val_if_fail (finding != NULL && week != NULL, none);

  if (finding->day + FRESH_DAYS < today || finding->day > today)
    return none;
  if (g_str_equal (finding->id, "P_LEG") || g_str_equal (finding->id, "P_NIGHT"))
    return (SwRemedy) { SW_REMEDY_SIGNS, NULL, SW_DAY_NONE };
  if (g_str_equal (finding->id, "L_SESSION"))
    return find_first (week, SW_REMEDY_SKIP, sw_kind_is_run, MAX (today, finding->day + 1), finding->day + AFTER_SPIKE_DAYS);
  if (g_strv_contains (rest, finding->id))
    {
      found = find_first (week, SW_REMEDY_SKIP, sw_kind_is_endurance_cross, today, last);
      return found.kind != SW_REMEDY_NONE ? found : find_first (week, SW_REMEDY_SKIP, sw_kind_is_run, today, last);
    }
  if (!g_strv_contains (load, finding->id))
    return none;
  found = find_first (week, SW_REMEDY_EASE, sw_kind_is_quality, today, last);
  if (found.kind == SW_REMEDY_NONE)
    found = find_first (week, SW_REMEDY_EASE, is_long, today, last);
  if (found.kind == SW_REMEDY_NONE)
    found = find_first (week, SW_REMEDY_SKIP, sw_kind_is_endurance_cross, today, last);
  return found;
}
