/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* stridewell-screens OUTDIR [--rtl] [--large-text] [--grey] [--only NAME]: every page and dialog as a PNG, at 360 and 1100 px, light
 * and dark, with sample data of a fixed day. Run it on a display of its own (tests/ui/with-display). */

#include "config.h"

#include <locale.h>

#include "sw-actions.h"
#include "sw-application.h"
#include "sw-assessment-dialog.h"
#include "sw-body-shots.h"
#include "sw-change-window.h"
#include "sw-check-in-dialog.h"
#include "sw-first-start.h"
#include "sw-log-dialog.h"
#include "sw-pain-dialog.h"
#include "sw-preferences-window.h"
#include "sw-questions-dialog.h"
#include "sw-search-window.h"
#include "sw-season-window.h"
#include "sw-settings.h"
#include "sw-shot.h"
#include "sw-trends.h"
#include "sw-what-if-window.h"
#include "sw-warning-window.h"
#include "sw-window-private.h"

static const SwSession *
find_session (SwDiary *diary,
              SwKind   kind,
              SwDay   *ret_day)
{
  static SwPlanWeek *week = NULL;

  g_clear_pointer (&week, sw_plan_week_unref);
  week = sw_diary_get_week (diary, sw_day_get_monday (SW_SHOT_TODAY));
  for (int i = 0; i < 7; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

        if (session->status == SW_STATUS_PLANNED && (kind == SW_KIND_NONE || session->kind == kind))
          {
            *ret_day = week->days[i]->day;
            return session;
          }
      }
  return NULL;
}

static void
take_week (const SwShot *shot,
           SwDiary    *diary)
{
  SwWindow *window;
  const SwSession *session;
  SwDay day;

  if (!sw_shot_wanted (shot, "week"))
    return;
  window = sw_shot_open_window (shot, diary);
  sw_shot_take (shot, GTK_WIDGET (window), "week");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous", NULL);
  sw_shot_take (shot, GTK_WIDGET (window), "week-past");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next", NULL);
  session = find_session (diary, SW_KIND_EASY, &day);
  if (session != NULL)
    {
      sw_window_show_session (window, day, session->id);
      sw_shot_take (shot, GTK_WIDGET (window), "week-run");
      sw_window_show_timer (window, session);
      sw_shot_take (shot, GTK_WIDGET (window), "week-timer");
      sw_window_cover (window, NULL);
      sw_week_page_close_panel (window->week_page);
      if (sw_mover_pick_up (sw_week_page_get_mover (window->week_page), session->id, FALSE))
        {
          sw_mover_choose (sw_week_page_get_mover (window->week_page), day + 1);
          sw_shot_take (shot, GTK_WIDGET (window), "week-drag");
          sw_mover_cancel (sw_week_page_get_mover (window->week_page));
        }
    }
  session = find_session (diary, SW_KIND_STRENGTH, &day);
  if (session != NULL)
    {
      sw_window_show_session (window, day, session->id);
      sw_shot_take (shot, GTK_WIDGET (window), "week-strength");
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
take_calendar_drag (const SwShot *shot,
                    SwWindow   *window,
                    SwDiary    *diary)
{
  SwMover *mover = sw_calendar_page_get_mover (window->calendar_page);
  SwDay day = SW_DAY_NONE;
  const SwSession *session = find_session (diary, SW_KIND_EASY, &day);

  sw_calendar_page_close_panel (window->calendar_page);
  if (session == NULL || !sw_mover_pick_up (mover, session->id, FALSE))
    return;
  sw_mover_choose (mover, day + 2);
  sw_shot_take (shot, GTK_WIDGET (window), "calendar-drag");
  sw_mover_cancel (mover);
}

static void
take_search (const SwShot *shot,
             SwDiary    *diary)
{
  SwWindow *window;
  GtkWidget *search;

  if (!sw_shot_wanted (shot, "search"))
    return;
  window = sw_shot_open_window (shot, diary);
  search = sw_search_window_new (GTK_WINDOW (window), diary);
  sw_search_window_set_text (SW_SEARCH_WINDOW (search), "long");
  gtk_window_set_default_size (GTK_WINDOW (search), MIN (shot->width, 560), 620);
  gtk_window_present (GTK_WINDOW (search));
  sw_shot_take (shot, search, "search");
  gtk_window_destroy (GTK_WINDOW (search));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
take_pages (const SwShot *shot,
            SwDiary    *diary)
{
  static const char * const pages[] = { "calendar", "body", "trends", "guide" };
  SwWindow *window = sw_shot_open_window (shot, diary);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (!sw_shot_wanted (shot, pages[i]))
        continue;
      sw_window_show_page (window, pages[i]);
      sw_shot_take (shot, GTK_WIDGET (window), pages[i]);
    }
  if (sw_shot_wanted (shot, "calendar"))
    {
      sw_window_show_day (window, sw_day_from_ymd (2026, 11, 23));
      sw_shot_take (shot, GTK_WIDGET (window), "calendar-day");
      take_calendar_drag (shot, window, diary);
    }
  if (sw_shot_wanted (shot, "body"))
    {
      static const char * const tabs[] = { "history", "before", "ladder" };

      sw_window_show_page (window, "body");
      for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
        {
          g_autofree char *name = g_strdup_printf ("body-%s", tabs[i]);

          sw_body_page_show (window->body_page, tabs[i]);
          sw_shot_take (shot, GTK_WIDGET (window), name);
        }
    }
  if (sw_shot_wanted (shot, "trends"))
    {
      sw_window_show_page (window, "trends");
      sw_trends_page_set_tables (window->trends_page, TRUE);
      sw_shot_take (shot, GTK_WIDGET (window), "trends-tables");
    }
  if (sw_shot_wanted (shot, "guide"))
    {
      sw_window_show_guide (window, "bird-dog");
      sw_shot_take (shot, GTK_WIDGET (window), "guide-exercise");
      sw_window_show_guide (window, "G2");
      sw_shot_take (shot, GTK_WIDGET (window), "guide-statement");
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Ranges, what is optional, what is too little and what is very much. */
static void
take_trends (const SwShot *shot)
{
  static const struct
  {
    const char *name;
    int         years;
    int         n_weeks;
    gboolean    ratio;
  } cases[] = { { "trends-six-weeks", 0, 6, FALSE }, { "trends-ratio", 0, 12, TRUE }, { "trends-year", 3, 52, TRUE },
                { "trends-all", 20, SW_TRENDS_ALL_WEEKS, FALSE } };

  if (!sw_shot_wanted (shot, "trends"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = NULL;
      g_autoptr (SwDiary) diary = sw_shot_open_scratch (&folder);
      g_autoptr (SwJournal) journal = sw_sample_new (SW_SHOT_TODAY, cases[i].years, 1);
      SwWindow *window;

      sw_diary_replace_journal (diary, journal, NULL);
      sw_settings_set_ratio_chart (sw_settings_get_default (), cases[i].ratio);
      window = sw_shot_open_window (shot, diary);
      sw_window_show_page (window, "trends");
      sw_trends_page_set_range (window->trends_page, cases[i].n_weeks);
      /* Weeks are planned again on the worker. */
      sw_shot_settle (3000);
      sw_shot_take (shot, GTK_WIDGET (window), cases[i].name);
      gtk_window_destroy (GTK_WINDOW (window));
      sw_shot_remove_scratch (folder);
    }
  sw_settings_set_ratio_chart (sw_settings_get_default (), FALSE);
}

/* Every page while there is nothing. */
static void
take_empty (const SwShot *shot)
{
  static const char * const pages[] = { "week", "calendar", "body", "trends" };
  g_autofree char *folder = NULL;
  g_autoptr (SwDiary) diary = NULL;
  SwWindow *window;

  if (!sw_shot_wanted (shot, "empty"))
    return;
  diary = sw_shot_open_scratch (&folder);
  window = sw_shot_open_window (shot, diary);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *name = g_strdup_printf ("empty-%s", pages[i]);

      sw_window_show_page (window, pages[i]);
      sw_shot_take (shot, GTK_WIDGET (window), name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  sw_shot_remove_scratch (folder);
}

static void
take_dialog (const SwShot *shot,
             GtkWidget  *dialog,
             const char *name)
{
  gtk_window_set_default_size (GTK_WINDOW (dialog), MIN (shot->width, 820), shot->height);
  gtk_window_present (GTK_WINDOW (dialog));
  sw_shot_take (shot, dialog, name);
  gtk_window_destroy (GTK_WINDOW (dialog));
  sw_shot_settle (50);
}

static void
take_signs (const SwShot *shot,
            GtkWindow  *window,
            int         question,
            SwAnswer    answer,
            const char *name)
{
  GtkWidget *dialog = sw_warning_window_new (window);
  g_autoptr (SwScreen) screen = sw_screen_new ();

  screen->day = SW_SHOT_TODAY;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  if (question > 0)
    screen->answers[question - 1] = answer;
  if (question == 2)
    screen->answers[4] = SW_ANSWER_UNSURE;
  if (question >= 0)
    sw_warning_window_show (SW_WARNING_WINDOW (dialog), screen);
  take_dialog (shot, dialog, name);
}

static void
take_dialogs (const SwShot *shot,
              SwDiary    *diary)
{
  SwWindow *window;
  GtkWidget *shortcuts;

  if (!sw_shot_wanted (shot, "dialog"))
    return;
  window = sw_shot_open_window (shot, diary);
  take_dialog (shot, sw_pain_dialog_new (GTK_WINDOW (window), SW_SHOT_TODAY), "dialog-pain");
  take_dialog (shot, sw_log_dialog_new (GTK_WINDOW (window), SW_SHOT_TODAY), "dialog-log");
  take_dialog (shot, sw_check_in_dialog_new (GTK_WINDOW (window), SW_SHOT_TODAY), "dialog-check-in");
  take_dialog (shot, sw_questions_dialog_new (GTK_WINDOW (window), SW_SHOT_TODAY), "dialog-questions");
  take_dialog (shot, sw_assessment_dialog_new (GTK_WINDOW (window), SW_SHOT_TODAY), "dialog-assessment");
  take_dialog (shot, sw_preferences_window_new (GTK_WINDOW (window), diary), "dialog-preferences");
  shortcuts = GTK_WIDGET (sw_actions_new_shortcuts_window ());
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (window), GTK_SHORTCUTS_WINDOW (shortcuts));
  gtk_window_present (GTK_WINDOW (shortcuts));
  sw_shot_take (shot, shortcuts, "dialog-shortcuts");
  gtk_widget_set_visible (shortcuts, FALSE);
  take_signs (shot, GTK_WINDOW (window), -1, SW_ANSWER_NO, "dialog-signs");
  take_signs (shot, GTK_WINDOW (window), 0, SW_ANSWER_NO, "dialog-signs-none");
  take_signs (shot, GTK_WINDOW (window), 2, SW_ANSWER_YES, "dialog-signs-emergency");
  take_signs (shot, GTK_WINDOW (window), 9, SW_ANSWER_YES, "dialog-signs-urgent");
  take_signs (shot, GTK_WINDOW (window), 18, SW_ANSWER_YES, "dialog-signs-prompt");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What if, the season, and why a plan changed. */
static void
take_plans (const SwShot *shot)
{
  g_autofree char *folder = NULL;
  g_autoptr (SwDiary) diary = NULL;
  g_autoptr (SwDiary) sample = NULL;
  g_autoptr (SwProfile) profile = NULL;
  g_autoptr (SwPainReport) report = sw_pain_report_new ();
  g_autoptr (SwActivity) run = sw_activity_new ();
  g_autoptr (GError) error = NULL;
  SwHypothesis hypothesis = SW_HYPOTHESIS_INIT;
  GtkWidget *dialog;
  SwWindow *window;

  if (!sw_shot_wanted (shot, "plans"))
    return;
  diary = sw_shot_open_scratch (&folder);
  sample = sw_diary_new_sample (SW_SHOT_TODAY, &error);
  g_assert_no_error (error);
  sw_diary_replace_journal (diary, sw_diary_get_journal (sample), &error);
  g_assert_no_error (error);
  profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  profile->race_day = SW_SHOT_TODAY + 130;
  profile->race_km = 21.0975;
  sw_diary_set_profile (diary, profile, NULL);
  window = sw_shot_open_window (shot, diary);

  dialog = sw_what_if_window_new (GTK_WINDOW (window), diary);
  hypothesis.weekday = 7;
  sw_what_if_window_suppose (SW_WHAT_IF_WINDOW (dialog), &hypothesis);
  gtk_window_set_default_size (GTK_WINDOW (dialog), shot->width, shot->width < 700 ? 1900 : shot->height);
  gtk_window_present (GTK_WINDOW (dialog));
  sw_shot_settle (800);
  sw_shot_take (shot, dialog, "plans-what-if");
  gtk_window_destroy (GTK_WINDOW (dialog));
  take_dialog (shot, sw_season_window_new (GTK_WINDOW (window), diary), "plans-season");

  profile->has_availability = TRUE;
  profile->availability_min[6] = 0;
  dialog = sw_change_window_present_preview (GTK_WINDOW (window), diary, profile, NULL, NULL);
  take_dialog (shot, dialog, "plans-preview");

  /* Red pain after a run, three weeks before a race. */
  profile->availability_min[6] = 120;
  profile->race_day = SW_SHOT_TODAY + 25;
  profile->race_km = 10;
  sw_diary_set_profile (diary, profile, NULL);
  run->day = SW_SHOT_TODAY;
  run->kind = SW_KIND_EASY;
  run->minutes = 40;
  run->km = 6;
  sw_diary_put_activity (diary, run, NULL);
  report->day = SW_SHOT_TODAY;
  report->at = g_strdup ("2026-11-25T18:40");
  report->minute = 18 * 60 + 40;
  report->moment = SW_MOMENT_AFTER;
  report->nrs = 8;
  report->region = SW_REGION_LOW_BACK_CENTRE;
  sw_diary_put_pain (diary, report, &error);
  g_assert_no_error (error);
  sw_window_toast_outcome (window);
  sw_shot_take (shot, GTK_WIDGET (window), "plans-toast");
  take_dialog (shot, sw_season_window_new (GTK_WINDOW (window), diary), "plans-season-slip");
  {
    g_autoptr (SwChangeStory) story = sw_diary_get_last_story (diary);

    take_dialog (shot, sw_change_window_new (GTK_WINDOW (window), diary, story, FALSE), "plans-change");
  }
  gtk_window_destroy (GTK_WINDOW (window));
  sw_shot_remove_scratch (folder);
}

static void
take_first (const SwShot *shot)
{
  g_autofree char *folder = NULL;
  g_autoptr (SwDiary) diary = NULL;
  SwWindow *window;
  GtkWidget *first;

  if (!sw_shot_wanted (shot, "first"))
    return;
  diary = sw_shot_open_scratch (&folder);
  window = sw_shot_open_window (shot, diary);
  sw_shot_take (shot, GTK_WIDGET (window), "first-empty");
  first = sw_first_start_new (diary);
  sw_window_cover (window, first);
  sw_shot_settle (SW_SHOT_SETTLE_MS);
  for (int step = 0; step < 5; step++)
    {
      g_autofree char *name = g_strdup_printf ("first-%d", step + 1);

      sw_first_start_set_step (SW_FIRST_START (first), step);
      sw_shot_take (shot, GTK_WIDGET (window), name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  sw_shot_remove_scratch (folder);
}

/* A length chosen by hand for a day that has fewer free minutes by now. */
static void
take_left_out (const SwShot *shot,
               SwDiary      *diary)
{
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, SW_SHOT_TODAY);
  const GPtrArray *sunday = week->days[6]->sessions;
  const SwSession *session = sunday->len > 0 ? g_ptr_array_index (sunday, 0) : NULL;
  g_autoptr (SwEdit) edit = sw_edit_new ();
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    g_error ("The sample runs on Sundays");
  edit->what = SW_EDIT_RESIZE;
  edit->session = g_strdup (session->id);
  edit->session_kind = session->kind;
  edit->from = week->days[6]->day;
  edit->km = 6.8;
  sw_diary_put_edit (diary, edit, &error);
  g_assert_no_error (error);
  profile->has_availability = TRUE;
  for (int i = 3; i < 7; i++)
    profile->availability_min[i] = MIN (profile->availability_min[i], 50);
  sw_diary_set_profile (diary, profile, &error);
  g_assert_no_error (error);
  sw_shot_take_window (shot, diary, "state-left-out");
  sw_diary_undo (diary, NULL);
  sw_diary_undo (diary, NULL);
}

static void
take_states (const SwShot *shot)
{
  g_autofree char *folder = NULL;
  g_autoptr (SwDiary) diary = NULL;
  g_autoptr (SwDiary) sample = NULL;
  g_autoptr (SwScreen) screen = sw_screen_new ();
  g_autoptr (SwPainReport) report = sw_pain_report_new ();
  g_autoptr (SwProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  SwWindow *window;

  if (!sw_shot_wanted (shot, "state"))
    return;
  diary = sw_shot_open_scratch (&folder);
  sample = sw_diary_new_sample (SW_SHOT_TODAY, &error);
  g_assert_no_error (error);
  sw_diary_replace_journal (diary, sw_diary_get_journal (sample), &error);
  g_assert_no_error (error);

  profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  profile->has_availability = TRUE;
  for (int i = 0; i < 7; i++)
    profile->availability_min[i] = i < 5 ? 0 : 30;
  sw_diary_set_profile (diary, profile, NULL);
  sw_shot_take_window (shot, diary, "state-conflict");
  sw_diary_undo (diary, NULL);
  take_left_out (shot, diary);

  report->day = SW_SHOT_TODAY;
  report->at = g_strdup ("2026-11-25T18:40");
  report->minute = 18 * 60 + 40;
  report->moment = SW_MOMENT_AFTER;
  report->nrs = 8;
  report->region = SW_REGION_LOW_BACK_CENTRE;
  sw_diary_put_pain (diary, report, &error);
  g_assert_no_error (error);
  sw_shot_take_window (shot, diary, "state-red");

  screen->day = SW_SHOT_TODAY;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  screen->answers[1] = SW_ANSWER_YES;
  sw_diary_add_screen (diary, screen, &error);
  g_assert_no_error (error);
  sw_shot_take_window (shot, diary, "state-paused");

  window = sw_shot_open_window (shot, NULL);
  sw_shot_take (shot, GTK_WIDGET (window), "state-loading");
  sw_window_show_error (window, "/home/runner/journal.db",
                        g_error_new_literal (SW_DIARY_ERROR, SW_DIARY_ERROR_INVALID, "The journal is newer than this Stridewell."));
  sw_shot_take (shot, GTK_WIDGET (window), "state-error");
  gtk_window_destroy (GTK_WINDOW (window));
  sw_shot_remove_scratch (folder);
}

static void
take_all (SwShot *shot)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (SW_SHOT_TODAY, &error);

  g_assert_no_error (error);
  take_first (shot);
  take_week (shot, diary);
  take_pages (shot, diary);
  take_trends (shot);
  take_empty (shot);
  take_search (shot, diary);
  take_dialogs (shot, diary);
  take_plans (shot);
  take_states (shot);
  sw_shot_take_bodies (shot);
}

int
main (int   argc,
      char *argv[])
{
  gboolean rtl = FALSE;
  gboolean large = FALSE;
  gboolean grey = FALSE;
  g_autofree char *only = NULL;
  g_autofree char *theme = NULL;
  int width = 0, height = 0;
  const GOptionEntry options[] = {
    { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "Right to left", NULL },
    { "large-text", 0, 0, G_OPTION_ARG_NONE, &large, "Text twice as large", NULL },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &grey, "Without colors", NULL },
    { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Only pictures whose name starts so", "NAME" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &theme, "light or dark", "THEME" },
    { "width", 0, 0, G_OPTION_ARG_INT, &width, "One width only", "PIXELS" },
    { "height", 0, 0, G_OPTION_ARG_INT, &height, "Of all windows, to see what is below", "PIXELS" },
    { NULL },
  };
  static const int widths[] = { 1100, 360 };
  g_autoptr (GOptionContext) context = g_option_context_new ("OUTDIR");
  g_autoptr (GError) error = NULL;
  SwShot shot = { 0 };

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("stridewell-screens: %s\n", error != NULL ? error->message : "expected one folder");
      return 2;
    }
  g_mkdir_with_parents (argv[1], 0755);
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  shot.out = argv[1];
  shot.only = only;
  shot.grey = grey;
  shot.application = sw_application_new ();
  g_application_set_flags (G_APPLICATION (shot.application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (shot.application), NULL, &error))
    {
      g_printerr ("stridewell-screens: %s\n", error->message);
      return 1;
    }
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (large)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  for (guint i = 0; i < (width != 0 ? 1 : G_N_ELEMENTS (widths)); i++)
    for (int dark = 0; dark <= 1; dark++)
      {
        if (theme != NULL && g_str_equal (theme, "dark") != dark)
          continue;
        shot.dark = dark;
        shot.width = width != 0 ? width : widths[i];
        shot.height = height != 0 ? height : shot.width < 700 ? 740 : 760;
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
        take_all (&shot);
      }
  return 0;
}
