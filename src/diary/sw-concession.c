/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-concession"

#include "config.h"

#include "sw-concession.h"

#include "sw-what-if.h"

/* The demand is named first among the rules of a conflict (PLANS 4); a snooze of that name says that less of it is fine. */
static const char *
get_demand (const SwConflict *conflict)
{
  return conflict->rules[0];
}

static gboolean
free_minutes (SwDiary             *diary,
              const SwRelaxation  *relaxation,
              GError             **error)
{
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  int weekday = (int) sw_numbers_get (relaxation->numbers, "weekday");

  sw_what_if_ensure_availability (profile, sw_diary_get_guide (diary));
  profile->availability_min[CLAMP (weekday, 1, 7) - 1] = (int) sw_numbers_get (relaxation->numbers, "minutes");

  return sw_diary_set_profile (diary, profile, error);
}

/* The walk-run weeks are those of the level New. */
static gboolean
begin_anew (SwDiary  *diary,
            GError  **error)
{
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);

  profile->level = SW_LEVEL_NEW;

  return sw_diary_set_profile (diary, profile, error);
}

static gboolean
is_of_demand (SwKind      kind,
              const char *demand)
{
  if (g_str_equal (demand, "B1"))
    return sw_kind_is_run (kind);
  if (g_str_equal (demand, "B7"))
    return kind == SW_KIND_STRENGTH;

  return sw_kind_is_endurance_cross (kind) || sw_kind_is_mobility (kind);
}

/* The user's last change that took a session of the demand out of the week. */
static gboolean
take_edit_back (SwDiary           *diary,
                const SwPlanWeek  *week,
                const SwConflict  *conflict,
                GError           **error)
{
  const GPtrArray *edits = sw_diary_get_journal (diary)->edits;

  for (guint i = edits->len; i > 0; i--)
    {
      const SwEdit *edit = g_ptr_array_index (edits, i - 1);

      if ((edit->what == SW_EDIT_SKIP || edit->what == SW_EDIT_SWAP) && edit->from >= week->monday
          && edit->from < week->monday + 7 && is_of_demand (edit->session_kind, get_demand (conflict)))
        {
          g_autofree char *session = g_strdup (edit->session);

          return sw_diary_reset_edits (diary, session, error);
        }
    }
  g_set_error (error, SW_DIARY_ERROR, SW_DIARY_ERROR_NOT_FOUND, "there is no such change in this week");

  return FALSE;
}

static gboolean
be_content (SwDiary           *diary,
            const SwPlanWeek  *week,
            const SwConflict  *conflict,
            GError           **error)
{
  g_autoptr (SwSnooze) snooze = sw_snooze_new ();

  snooze->flag = g_strdup (get_demand (conflict));
  snooze->from = week->monday;
  snooze->to = week->monday + 6;

  return sw_diary_put_snooze (diary, snooze, error);
}

gboolean
sw_concession_is_one_press (const SwRelaxation *relaxation)
{
  return !g_str_equal (relaxation->what, "race");
}

gboolean
sw_concession_changes_plan (const SwRelaxation *relaxation)
{
  return g_str_equal (relaxation->what, "availability") || g_str_equal (relaxation->what, "edit")
         || g_str_equal (relaxation->what, "level");
}

gboolean
sw_concession_make (SwDiary             *diary,
                    const SwPlanWeek    *week,
                    const SwConflict    *conflict,
                    const SwRelaxation  *relaxation,
                    GError             **error)
{
  g_return_val_if_fail (sw_concession_is_one_press (relaxation), FALSE);

  if (g_str_equal (relaxation->what, "availability"))
    return free_minutes (diary, relaxation, error);
  if (g_str_equal (relaxation->what, "level"))
    return begin_anew (diary, error);
  if (g_str_equal (relaxation->what, "edit"))
    return take_edit_back (diary, week, conflict, error);

  return be_content (diary, week, conflict, error);
}

gboolean
sw_concession_is_made (const SwJournal  *journal,
                       const SwPlanWeek *week,
                       const SwConflict *conflict)
{
  for (guint i = 0; i < journal->snoozes->len; i++)
    {
      const SwSnooze *snooze = g_ptr_array_index (journal->snoozes, i);

      if (g_strcmp0 (snooze->flag, get_demand (conflict)) == 0 && snooze->from <= week->monday && snooze->to >= week->monday)
        return TRUE;
    }

  return FALSE;
}
