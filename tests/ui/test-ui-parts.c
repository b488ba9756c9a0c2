/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window computes by itself, without a window. */

#include "config.h"

#include <adwaita.h>

#include "sw-actions.h"
#include "sw-day-marks.h"
#include "sw-history.h"
#include "sw-rows.h"
#include "sw-settings.h"
#include "sw-tally.h"

static void
test_region (void)
{
  static const struct
  {
    const char *locale;
    const char *region;
  } cases[] = {
    { "de_AT.UTF-8", "AT" }, { "en_US", "US" }, { "C", "" }, { "C.UTF-8", "" }, { "sr_RS@latin", "RS" }, { "eo", "" }, { NULL, "" },
    { "zh_Hant_TW", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *region = sw_settings_region_of_locale (cases[i].locale);

      g_assert_cmpstr (region, ==, cases[i].region);
    }
}

static void
test_number (void)
{
  g_assert_cmpfloat (sw_rows_parse_number ("5.2"), ==, 5.2);
  g_assert_cmpfloat (sw_rows_parse_number (" 5,2 "), ==, 5.2);
  g_assert_true (isnan (sw_rows_parse_number ("")));
  g_assert_true (isnan (sw_rows_parse_number (NULL)));
  g_assert_true (isnan (sw_rows_parse_number ("five")));
  g_assert_true (isnan (sw_rows_parse_number ("5 km")));
  g_assert_true (isnan (sw_rows_parse_number ("inf")));
}

static SwSession *
add_session (SwPlanDay *day,
             SwKind     kind,
             int        minutes,
             double     km,
             SwStatus   status)
{
  SwSession *session = sw_session_new (kind);

  session->id = g_strdup ("x");
  session->minutes = minutes;
  session->km = km;
  session->rpe = 3;
  session->status = status;
  g_ptr_array_add (day->sessions, session);
  day->rest = FALSE;
  return session;
}

static void
test_tally (void)
{
  SwDay monday = sw_day_from_ymd (2026, 11, 23);
  g_autoptr (SwPlanWeek) week = sw_plan_week_new (monday, monday + 2);
  SwTally tally;

  for (int i = 0; i < 7; i++)
    week->days[i]->rest = TRUE;
  week->targets.km = 17.5;
  week->targets.runs = 3;
  week->targets.strength = 2;
  week->targets.cross = 2;
  add_session (week->days[0], SW_KIND_EASY, 51, 5.3, SW_STATUS_DONE);
  add_session (week->days[0], SW_KIND_STRENGTH, 28, NAN, SW_STATUS_DONE);
  add_session (week->days[3], SW_KIND_EASY, 50, 5.2, SW_STATUS_PLANNED);
  add_session (week->days[4], SW_KIND_SWIM, 40, NAN, SW_STATUS_SKIPPED);

  sw_tally_init (&tally, week, monday + 2);
  g_assert_cmpfloat_with_epsilon (tally.km_done, 5.3, 1e-9);
  g_assert_cmpint (tally.runs_done, ==, 1);
  /* What was asked for is the measure, also when less stands in the week. */
  g_assert_cmpint (tally.runs, ==, 3);
  g_assert_cmpint (tally.strength_done, ==, 1);
  g_assert_cmpint (tally.strength, ==, 2);
  g_assert_cmpint (tally.cross_done, ==, 0);
  g_assert_cmpint (tally.cross, ==, 2);
  g_assert_cmpint (tally.rest, ==, 4);
  g_assert_cmpint (tally.rest_done, ==, 1);
  /* The skipped swim takes no time. */
  g_assert_cmpfloat_with_epsilon (tally.minutes, 51 + 28 + 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (tally.load, 3 * (51 + 28), 1e-9);
  g_assert_cmpfloat_with_epsilon (sw_tally_get_longest (week), 51, 1e-9);
}

static SwPainReport *
new_report (const char *id,
            SwDay       day,
            int         minute,
            int         nrs,
            SwRegion    region)
{
  SwPainReport *report = sw_pain_report_new ();
  char text[SW_DAY_STRING_SIZE];

  report->id = g_strdup (id);
  report->day = day;
  report->minute = minute;
  report->at = g_strdup_printf ("%sT%02d:%02d", sw_day_format (day, text), minute / 60, minute % 60);
  report->moment = SW_MOMENT_AFTER;
  report->nrs = nrs;
  report->region = region;
  return report;
}

static void
test_pain (void)
{
  g_autoptr (SwJournal) journal = sw_journal_new ();
  SwDay day = sw_day_from_ymd (2026, 11, 23);

  g_ptr_array_add (journal->pain, new_report ("p1", day, 420, 2, SW_REGION_LOW_BACK_LEFT));
  g_ptr_array_add (journal->pain, new_report ("p2", day, 1080, 4, SW_REGION_LOW_BACK_CENTRE));
  g_ptr_array_add (journal->pain, new_report ("p3", day, 1090, 8, SW_REGION_CALF_LEFT));
  sw_journal_seal (journal);
  /* The back's worst of the day; a calf is another matter. */
  g_assert_cmpint (sw_insight_get_pain (journal, day), ==, 4);
  g_assert_cmpint (sw_insight_get_pain (journal, day + 1), ==, SW_MISSING);
}

static void
add_finding (SwBody     *body,
             const char *id,
             SwSeverity  level,
             SwDay       day,
             gboolean    snoozed)
{
  SwFinding *finding = sw_finding_new (id, level, day, 1);

  finding->snoozed = snoozed;
  g_ptr_array_add (body->findings, finding);
}

static void
test_level (void)
{
  SwDay day = sw_day_from_ymd (2026, 11, 23);
  g_autoptr (SwBody) body = sw_body_new (day + 5);

  add_finding (body, "L_WEEK", SW_SEVERITY_CAUTION, day, FALSE);
  add_finding (body, "D_ZONE", SW_SEVERITY_WARNING, day + 1, FALSE);
  add_finding (body, "L_SESSION", SW_SEVERITY_INFO, day + 1, FALSE);
  add_finding (body, "P_LEG", SW_SEVERITY_WARNING, day + 2, TRUE);
  g_assert_cmpint (sw_day_marks_get_level (body, day), ==, SW_SEVERITY_CAUTION);
  /* A zone is shown as a zone and not as a flag. */
  g_assert_cmpint (sw_day_marks_get_level (body, day + 1), ==, SW_SEVERITY_INFO);
  g_assert_cmpint (sw_day_marks_get_level (body, day + 2), ==, SW_SEVERITY_NONE);
  g_assert_cmpint (sw_day_marks_get_level (body, day + 3), ==, SW_SEVERITY_NONE);
  g_assert_cmpint (sw_day_marks_get_level (body, day - 1), ==, SW_SEVERITY_NONE);
}

static void
test_table (void)
{
  g_autoptr (GHashTable) accels = g_hash_table_new (g_str_hash, g_str_equal);

  for (const SwAction *action = sw_actions_get_table (); action->name != NULL; action++)
    {
      g_assert_true (g_str_has_prefix (action->name, "win.") || g_str_has_prefix (action->name, "app."));
      g_assert_nonnull (action->title);
      g_assert_true (sw_actions_find (action->name) == action);
      /* One key, one meaning. */
      for (int i = 0; action->accels[i] != NULL; i++)
        g_assert_true (g_hash_table_add (accels, (gpointer) action->accels[i]));
    }
  g_assert_null (sw_actions_find ("win.nothing"));
}

static void
check_menu (GMenuModel *menu,
            int        *n_items)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *action = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      if (section != NULL)
        check_menu (section, n_items);
      if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        continue;
      g_assert_nonnull (sw_actions_find (action));
      *n_items += 1;
    }
}

static void
test_menus (void)
{
  g_autoptr (GMenuModel) add = sw_actions_new_add_menu ();
  g_autoptr (GMenuModel) primary = sw_actions_new_primary_menu (FALSE);
  g_autoptr (GMenuModel) sample = sw_actions_new_primary_menu (TRUE);
  int n_add = 0, n_primary = 0, n_sample = 0;

  check_menu (add, &n_add);
  check_menu (primary, &n_primary);
  check_menu (sample, &n_sample);
  g_assert_cmpint (n_add, >=, 3);
  g_assert_cmpint (n_primary, >=, 7);
  g_assert_cmpint (n_sample, ==, n_primary);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/settings/region", test_region);
  g_test_add_func ("/ui/rows/number", test_number);
  g_test_add_func ("/ui/tally/week", test_tally);
  g_test_add_func ("/ui/tally/pain", test_pain);
  g_test_add_func ("/ui/tally/level", test_level);
  g_test_add_func ("/ui/actions/table", test_table);
  g_test_add_func ("/ui/actions/menus", test_menus);
  return g_test_run ();
}
