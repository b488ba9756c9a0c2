/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The week is planned anew before one's eyes: a red report, and a week into which not everything fits. */

#include "config.h"

#include "sw-adherence.h"
#include "sw-change-window.h"
#include "sw-concession.h"
#include "sw-diary-explain.h"
#include "sw-json-journal.h"
#include "sw-pain-dialog.h"
#include "sw-test-window.h"
#include "sw-words.h"

#define TODAY sw_day_from_ymd (2026, 11, 24) /* a Tuesday */

static SwApplication *application;

static char *
dump (SwDiary *diary)
{
  return sw_json_journal_write (sw_diary_get_journal (diary));
}

static void
collect_words (GtkWidget *widget,
               GString   *words)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

/* All that can be read on the week page. */
static char *
read_week (SwWindow *window)
{
  GString *words = g_string_new (NULL);

  collect_words (sw_test_find_type (GTK_WIDGET (window), g_type_from_name ("SwWeekPage")), words);

  return g_string_free (words, FALSE);
}

/* The first button below @widget that can be seen and bears @words: its own label, or a label within. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *words)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget))
    {
      g_autoptr (GString) text = g_string_new (gtk_button_get_label (GTK_BUTTON (widget)));

      if (text->len == 0)
        collect_words (widget, text);
      g_strchomp (text->str);
      if (g_str_equal (text->str, words) || g_str_has_suffix (text->str, words))
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (GtkWidget  *window,
       const char *words)
{
  GtkWidget *button = find_button (window, words);

  if (button == NULL)
    g_error ("there is no button “%s”", words);
  g_assert_true (gtk_widget_get_sensitive (button));
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
}

/* The open window of @type beside the main one, or NULL. */
static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* A person who has run today, and said this morning that nothing warns of worse. */
static SwDiary *
new_runner (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwActivity) run = sw_activity_new ();
  g_autoptr (SwScreen) screen = sw_screen_new ();
  SwDiary *diary = sw_diary_new_sample (TODAY, &error);

  g_assert_no_error (error);
  run->day = TODAY;
  run->kind = SW_KIND_EASY;
  run->minutes = 40;
  run->km = 5;
  g_assert_true (sw_diary_put_activity (diary, run, &error));
  screen->day = TODAY;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  g_assert_true (sw_diary_add_screen (diary, screen, &error));

  return diary;
}

static void
assert_lines (const char *text,
              GPtrArray  *lines)
{
  g_assert_cmpuint (lines->len, >, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      if (strstr (text, g_ptr_array_index (lines, i)) == NULL)
        g_error ("“%s” is not in:\n%s", (const char *) g_ptr_array_index (lines, i), text);
    }
}

/* "Why did it change?" tells the report, what became of the sessions, and the rules. */
static void
check_why (SwWindow *window,
           SwDiary  *diary)
{
  g_autoptr (SwChangeStory) story = sw_diary_get_last_story (diary);
  g_autoptr (GPtrArray) inputs = sw_change_story_list_inputs (story);
  g_autoptr (GPtrArray) changes = sw_change_story_list_plan (story);
  g_autoptr (GPtrArray) reasons = sw_change_story_list_reasons (story, sw_diary_get_guide (diary));
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *dialog;

  press (GTK_WIDGET (window), "changed: why?");
  sw_test_settle (300);
  dialog = find_dialog (SW_TYPE_CHANGE_WINDOW);
  g_assert_nonnull (dialog);
  collect_words (dialog, text);
  assert_lines (text->str, inputs);
  assert_lines (text->str, changes);
  assert_lines (text->str, reasons);
  g_assert_cmpint (story->plan->after_state, ==, SW_STATE_LADDER);
  press (dialog, "Undo");
  sw_test_settle (300);
  g_assert_null (find_dialog (SW_TYPE_CHANGE_WINDOW));
}

static void
test_red_report (void)
{
  g_autoptr (SwDiary) diary = new_runner ();
  SwWindow *window = sw_test_window_new (application, diary, "week");
  g_autofree char *journal = dump (diary);
  g_autofree char *before = read_week (window);
  g_autofree char *now = g_strdup (before);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  GtkWidget *dialog;
  gint64 from;
  guint rounds = 0;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.report-pain", NULL);
  sw_test_settle (300);
  dialog = find_dialog (SW_TYPE_PAIN_DIALOG);
  g_assert_nonnull (dialog);
  press (dialog, "7");
  press (dialog, "After");
  from = g_get_monotonic_time ();
  press (dialog, "Save");
  /* As soon as there is nothing left to do, the week on the screen is the new one. */
  while (g_str_equal (now, before) && (g_main_context_iteration (NULL, FALSE) || rounds++ < 3))
    {
      g_free (now);
      now = read_week (window);
    }
  g_test_message ("the week changed %.0f ms after the report was saved", (double) (g_get_monotonic_time () - from) / 1000);
  g_assert_cmpstr (now, !=, before);
  g_assert_cmpint (sw_body_get_zone (sw_diary_get_body (diary), TODAY), ==, SW_ZONE_RED);

  sw_test_settle (300);
  check_why (window, diary);
  after = read_week (window);
  g_assert_cmpstr (after, ==, before);
  undone = dump (diary);
  g_assert_cmpstr (undone, ==, journal);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_conflict (SwDiary    *diary,
              const char *demand)
{
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, TODAY);

  for (guint i = 0; i < week->conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);

      if (g_str_equal (conflict->rules[0], demand))
        return TRUE;
    }

  return FALSE;
}

/* One way out is pressed: the conflict is gone, from the plan or from the page, and undo brings all of it back. */
static void
check_way_out (SwWindow           *window,
               SwDiary            *diary,
               const SwConflict   *conflict,
               const SwRelaxation *relaxation)
{
  const SwGuide *guide = sw_diary_get_guide (diary);
  g_autofree char *journal = dump (diary);
  g_autofree char *before = read_week (window);
  g_autofree char *during = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *sentence = sw_words_conflict (conflict, guide);
  g_autofree char *words = sw_words_relaxation (relaxation, guide);
  g_autofree char *demand = g_strdup (conflict->rules[0]);
  gboolean planned_again = sw_concession_changes_plan (relaxation);
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, TODAY);

  g_assert_nonnull (strstr (before, sentence));
  press (GTK_WIDGET (window), words);
  sw_test_settle (200);
  during = read_week (window);
  g_assert_null (strstr (during, sentence));
  if (planned_again)
    g_assert_false (has_conflict (diary, demand));
  else
    g_assert_true (sw_concession_is_made (sw_diary_get_journal (diary), week, conflict));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  sw_test_settle (200);
  after = read_week (window);
  g_assert_cmpstr (after, ==, before);
  undone = dump (diary);
  g_assert_cmpstr (undone, ==, journal);
}

/* Presses every way out of every conflict of the week; returns how many. */
static int
check_ways_out (SwDiary *diary)
{
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, TODAY);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  int pressed = 0;

  g_assert_cmpuint (week->conflicts->len, >, 0);
  for (guint i = 0; i < week->conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);
      g_autofree char *rules = g_strjoinv (" ", conflict->rules);

      g_test_message ("%s: %u ways out", rules, conflict->relax->len);
      for (guint k = 0; k < conflict->relax->len; k++, pressed++)
        check_way_out (window, diary, conflict, g_ptr_array_index (conflict->relax, k));
    }
  gtk_window_destroy (GTK_WINDOW (window));

  return pressed;
}

/* Three free days, two of them neighbors, and more sessions than they hold. The fewest rules are named: the demand, and the
 * free minutes; test-plan-conflicts tries all the others. */
static void
test_conflict (void)
{
  static const int minutes[7] = { 0, 60, 60, 0, 0, 0, 90 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (TODAY, &error);
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  g_autoptr (SwPlanWeek) week = NULL;

  profile->has_availability = TRUE;
  for (int i = 0; i < 7; i++)
    profile->availability_min[i] = minutes[i];
  g_assert_true (sw_diary_set_profile (diary, profile, &error));
  week = sw_diary_get_week (diary, TODAY);
  g_assert_cmpint (week->targets.runs + week->targets.strength + week->targets.cross, >=, 6);
  for (guint i = 0; i < week->conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);

      g_assert_cmpuint (g_strv_length (conflict->rules), ==, 2);
      g_assert_cmpstr (conflict->rules[1], ==, "availability");
    }
  g_assert_cmpint (check_ways_out (diary), >, 2);
}

/* Back after a break before which there was next to no running: no run is left, and beginning anew is one press. */
static void
test_begin_anew (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (TODAY, &error);
  g_autoptr (SwJournal) journal = sw_journal_new ();

  sw_profile_free (journal->profile);
  journal->profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  for (int i = 0; i < 3; i++)
    {
      SwActivity *run = sw_activity_new ();

      g_free (run->id);
      run->id = g_strdup_printf ("a%d", i + 1);
      run->day = TODAY - 114 + 7 * i;
      run->kind = SW_KIND_EASY;
      run->minutes = 12;
      run->km = 1.2;
      g_ptr_array_add (journal->activities, run);
    }
  sw_journal_seal (journal);
  g_assert_true (sw_diary_replace_journal (diary, journal, &error));
  g_assert_true (has_conflict (diary, "B1"));
  g_assert_cmpint (check_ways_out (diary), ==, 2);
}

/* What the user has left out can be taken back, or left at that. */
static void
test_own_change (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (TODAY, &error);
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, TODAY);
  g_autoptr (SwEdit) edit = sw_edit_new ();

  for (int i = 0; i < 7; i++)
    {
      const GPtrArray *sessions = week->days[i]->sessions;
      const SwSession *session = sessions->len > 0 ? g_ptr_array_index (sessions, 0) : NULL;

      if (session == NULL || session->status != SW_STATUS_PLANNED || !sw_kind_is_run (session->kind))
        continue;
      edit->what = SW_EDIT_SKIP;
      g_free (edit->session);
      edit->session = g_strdup (session->id);
      edit->session_kind = session->kind;
      edit->from = week->days[i]->day;
    }
  g_assert_true (sw_diary_put_edit (diary, edit, &error));
  g_assert_true (has_conflict (diary, "B1"));
  g_assert_cmpint (check_ways_out (diary), ==, 2);
}

/* A week that is over says how it went beside its plan, this one only what went another way. */
static void
test_adherence (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (TODAY, &error);
  SwDay monday = sw_day_get_monday (TODAY) - 7;
  g_autoptr (SwPlanWeek) asked = sw_adherence_recall (sw_diary_get_journal (diary), sw_diary_get_guide (diary), monday);
  SwWindow *window = sw_test_window_new (application, diary, "week");
  SwAdherenceCounts counts;
  g_autofree char *expected = NULL;
  g_autofree char *now = read_week (window);

  sw_adherence_count (sw_diary_get_journal (diary), asked, monday, TODAY, &counts);
  expected = sw_words_adherence (&counts);
  g_assert_null (strstr (now, "planned sessions done"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous", NULL);
  sw_test_settle (400);
  g_free (now);
  now = read_week (window);
  g_assert_nonnull (strstr (now, expected));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A move of @session that the rules allow, or NULL. */
static SwEdit *
find_move (SwDiary          *diary,
           const SwPlanWeek *week,
           const SwSession  *session,
           SwDay             from)
{
  g_autoptr (SwEdit) edit = sw_edit_new ();

  edit->what = SW_EDIT_MOVE;
  edit->session = g_strdup (session->id);
  edit->session_kind = session->kind;
  edit->from = from;
  for (edit->to = TODAY; edit->to < week->monday + 7; edit->to++)
    {
      g_autoptr (SwVerdict) verdict = sw_diary_judge_edit (diary, edit);

      if (edit->to != from && verdict->kind <= SW_VERDICT_COST)
        return g_steal_pointer (&edit);
    }

  return NULL;
}

/* A move that fitted, until its day was no longer free: the week says so, and takes the change back when told. */
static void
test_left_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_new_sample (TODAY, &error);
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, TODAY);
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (diary)->profile);
  g_autoptr (SwEdit) edit = NULL;
  g_autoptr (SwPlanWeek) after = NULL;
  g_autofree char *journal = NULL;
  g_autofree char *now = NULL;
  g_autofree char *sentence = NULL;
  SwWindow *window;

  for (int i = 0; i < 7 && edit == NULL; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len && edit == NULL; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (session->status == SW_STATUS_PLANNED)
            edit = find_move (diary, week, session, week->days[i]->day);
        }
    }
  g_assert_nonnull (edit);
  g_assert_true (sw_diary_put_edit (diary, edit, &error));
  for (int i = 0; i < 7; i++)
    profile->availability_min[i] = week->monday + i == edit->to ? 0 : 60;
  profile->has_availability = TRUE;
  g_assert_true (sw_diary_set_profile (diary, profile, &error));

  after = sw_diary_get_week (diary, TODAY);
  g_assert_cmpuint (after->left_out->len, ==, 1);
  sentence = sw_words_left_out (g_ptr_array_index (after->left_out, 0), sw_diary_get_guide (diary));
  window = sw_test_window_new (application, diary, "week");
  now = read_week (window);
  g_assert_nonnull (strstr (now, sentence));

  journal = dump (diary);
  press (GTK_WIDGET (window), "Take the Change Back");
  sw_test_settle (200);
  g_free (now);
  now = read_week (window);
  g_assert_null (strstr (now, sentence));
  g_assert_cmpuint (sw_diary_get_journal (diary)->edits->len, ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  sw_test_settle (200);
  g_free (now);
  now = dump (diary);
  g_assert_cmpstr (now, ==, journal);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  application = sw_test_window_init (&argc, &argv);

  g_test_add_func ("/ui/replan/red-report", test_red_report);
  g_test_add_func ("/ui/replan/conflict", test_conflict);
  g_test_add_func ("/ui/replan/begin-anew", test_begin_anew);
  g_test_add_func ("/ui/replan/own-change", test_own_change);
  g_test_add_func ("/ui/replan/left-out", test_left_out);
  g_test_add_func ("/ui/replan/adherence", test_adherence);
  return g_test_run ();
}
