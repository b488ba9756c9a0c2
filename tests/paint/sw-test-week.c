/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-week.h"

#include "sw-test-guide.h"

static GBytes *
load (const char *name,
      gpointer    user_data,
      GError    **error)
{
  g_autofree char *path = NULL;

  if (g_str_has_suffix (name, ".json"))
    path = sw_test_source_path ("resources", "figures", name, NULL);
  else
    path = sw_test_source_path ("resources", "icons", "scalable", "actions", name, NULL);
  return sw_test_read_file (path);
}

SwArt *
sw_test_art (void)
{
  g_autoptr (GError) error = NULL;
  SwArt *art = sw_art_new (load, NULL, &error);

  g_assert_no_error (error);
  return art;
}

static void
add_recipe (SwSession  *session,
            const char *id)
{
  const SwRecipe *recipe = sw_guide_get_recipe (sw_test_guide (), id);

  g_assert_nonnull (recipe);
  for (guint i = 0; i < recipe->n_steps; i++)
    {
      const SwRecipeStep *dose = &recipe->steps[i];
      SwStep *step = sw_step_new (dose->phase, dose->exercise);

      step->sets = dose->sets;
      step->reps = dose->reps;
      step->per_side = dose->per_side;
      step->seconds = dose->seconds;
      step->minutes = dose->minutes;
      g_ptr_array_add (session->steps, step);
    }
}

static void
add_run (SwPlanWeek *week,
         int         day,
         SwKind      kind,
         const char *id,
         double      km,
         int         main_minutes)
{
  SwSession *session = sw_session_new (kind);

  session->id = g_strdup (id);
  session->km = km;
  session->warmup_minutes = 8;
  session->main_minutes = main_minutes;
  session->cooldown_minutes = 7;
  session->minutes = 15 + main_minutes;
  session->rpe = 3;
  add_recipe (session, "run-warm-up");
  add_recipe (session, "easy");
  add_recipe (session, "run-cool-down");
  add_recipe (session, "run-roll");
  g_ptr_array_add (week->days[day]->sessions, session);
}

static void
add_other (SwPlanWeek *week,
           int         day,
           SwKind      kind,
           const char *id,
           const char *recipe,
           int         minutes,
           int         rpe)
{
  SwSession *session = sw_session_new (kind);

  session->id = g_strdup (id);
  session->minutes = minutes;
  session->rpe = rpe;
  session->stage = kind == SW_KIND_STRENGTH ? 2 : SW_MISSING;
  add_recipe (session, recipe);
  g_ptr_array_add (week->days[day]->sessions, session);
}

static SwPlanWeek *
new_week (void)
{
  SwDay monday = sw_day_from_ymd (2026, 11, 23);
  SwPlanWeek *week = sw_plan_week_new (monday, monday);

  week->inputs = g_strdup ("7c1e04b9a4d2");
  week->state = SW_STATE_BUILD;
  week->build_week = 2;
  week->build_weeks = 3;
  week->targets.km = 17.5;
  week->targets.long_km = 7.0;
  week->targets.cap_km = 7.1;
  for (guint i = 0; i < 7; i++)
    if (week->days[i] == NULL)
      week->days[i] = sw_plan_day_new (monday + (SwDay) i);
  return week;
}

SwPlanWeek *
sw_test_week (void)
{
  SwPlanWeek *week = new_week ();

  add_run (week, 0, SW_KIND_EASY, "2026-W48-easy-1", 5.2, 35);
  add_other (week, 0, SW_KIND_STRENGTH, "2026-W48-strength-1", "strength-2", 28, 5);
  add_other (week, 1, SW_KIND_SWIM, "2026-W48-swim-1", "swim", 40, 4);
  add_run (week, 3, SW_KIND_EASY, "2026-W48-easy-2", 5.2, 35);
  add_other (week, 4, SW_KIND_STRENGTH, "2026-W48-strength-2", "strength-2", 28, 5);
  add_other (week, 4, SW_KIND_YOGA, "2026-W48-yoga-1", "yoga", 20, 2);
  add_run (week, 6, SW_KIND_LONG, "2026-W48-long-1", 7.0, 47);
  week->days[2]->rest = TRUE;
  week->days[5]->rest = TRUE;
  return week;
}

SwPlanWeek *
sw_test_week_with (guint n_sessions)
{
  SwPlanWeek *week = new_week ();

  for (int day = 0; day < 7; day++)
    {
      week->days[day]->rest = n_sessions == 0;
      if (n_sessions > 0)
        add_run (week, day, SW_KIND_INTERVAL, "2026-W48-interval-1", 8.4, 45);
      if (n_sessions > 1)
        add_other (week, day, SW_KIND_STRENGTH, "2026-W48-strength-1", "strength-1", 35, 5);
      if (n_sessions > 2)
        add_other (week, day, SW_KIND_MOBILITY, "2026-W48-mobility-1", "mini-routine", 10, 2);
    }
  return week;
}

SwBody *
sw_test_body (void)
{
  SwDay monday = sw_day_from_ymd (2026, 11, 23);
  SwBody *body = sw_body_new (monday);
  SwZoneDay zone = { monday - 1, SW_ZONE_GREEN, FALSE, TRUE };

  g_array_append_val (body->zones, zone);
  return body;
}

SwJournal *
sw_test_journal (void)
{
  SwJournal *journal = sw_journal_new ();

  journal->profile->level = SW_LEVEL_NOVICE;
  journal->profile->lbp = SW_YES;
  sw_journal_seal (journal);
  return journal;
}
