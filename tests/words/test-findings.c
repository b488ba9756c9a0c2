/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-guide.h"
#include "tone.h"

#include <locale.h>

#define A_SUNDAY 20786 /* 2026-11-29 */

typedef struct
{
  const char *id;
  const char *variant;
  SwSeverity  level;
  double      value;
  const char *figures[5];    /* names of figures, NULL-terminated */
  double      values[5];
  const char *text;          /* NULL: only the tone is asked for */
} FindingCase;

#define INFO SW_SEVERITY_INFO
#define CAUTION SW_SEVERITY_CAUTION
#define WARNING SW_SEVERITY_WARNING

/* One for every id and variant that insight raises. */
static const FindingCase cases[] = {
  { "L_SESSION", "km", CAUTION, 6.5 / 5.8, { "km", "longest_km" }, { 6.5, 5.8 },
    "6.5 km is 12 % longer than your longest run of the last 30 days (5.8 km). Jumps like this went with more injuries in a large "
    "study." },
  { "L_SESSION", "km", CAUTION, 1.2, { "km", "longest_km" }, { 12.0, 10.0 },
    "12.0 km is 20 % longer than your longest run of the last 30 days (10.0 km). Jumps like this went with more injuries in a large "
    "study." },
  { "L_SESSION", "minutes", WARNING, 1.5, { "minutes", "longest_minutes" }, { 60, 40 },
    "60 min is 50 % longer than your longest run of the last 30 days (40 min). Jumps like this went with more injuries in a large "
    "study." },
  { "L_SESSION", "large", WARNING, 2.3, { "km", "longest_km" }, { 11.5, 5.0 },
    "11.5 km is 2.3 times your longest run of the last 30 days (5.0 km). Jumps like this went with more injuries in a large study." },
  { "L_WEEK", NULL, CAUTION, 0.31, { "km", "base_km" }, { 22.0, 16.8 },
    "22.0 km in this week, 31 % more than the larger of the two weeks before (16.8 km)." },
  { "L_ACWR", NULL, INFO, 1.43, { NULL }, { 0 },
    "The load of the last week is 1.4 times that of the weeks before. For information only." },
  { "L_MONO", "even", INFO, 2.1, { "load", "strain" }, { 700, 1470 },
    "Your days look alike; contrast helps recovery. Monotony is 2.1." },
  { "L_MONO", "strain", WARNING, 2.2, { "strain", "reference_strain" }, { 2100, 1000 },
    "Your days look alike and the week was heavy: monotony 2.2, strain 2.1 times your usual." },
  { "L_REST", NULL, CAUTION, 7, { "days" }, { 7 }, "7 training days in a row." },
  { "L_HARD", "pairs", INFO, 1, { "pairs" }, { 1 }, "1 pair of hard days next to each other within a week." },
  { "L_HARD", "pairs", CAUTION, 2, { "pairs" }, { 2 }, "2 pairs of hard days next to each other within a week." },
  { "L_HARD", "row", WARNING, 2, { "pairs" }, { 2 }, "Three hard days or more in a row within a week." },
  { "L_RUNROW", NULL, CAUTION, 3, { "days" }, { 3 }, "3 running days in a row." },
  { "L_SURFACE", "hard", INFO, 0.82, { "km", "known_km" }, { 31, 38 },
    "82 % of your running in 28 days was on hard ground (31 of 38 km). How much that matters is not settled." },
  { "L_SURFACE", "hard-and-pain", CAUTION, 0.82, { "km", "known_km" }, { 31, 38 },
    "82 % of your running in 28 days was on hard ground (31 of 38 km), and hard ground and pain after runs were seen together; that "
    "is not proof." },
  { "L_SURFACE", "uneven", INFO, 0.55, { "km", "known_km" }, { 21, 38 },
    "55 % of your running in 28 days was on uneven ground (21 of 38 km)." },
  { "L_SHOE", "life", INFO, 0.83, { "km", "life_km" }, { 538, 650 },
    "A pair of shoes has 538 of its 650 km. The limit is a convention, not a law." },
  { "L_SHOE", "life", WARNING, 1.3, { "km", "life_km" }, { 845, 650 },
    "A pair of shoes has 845 of its 650 km. The limit is a convention, not a law." },
  { "L_SHOE", "new", INFO, 0.02, { "km", "life_km", "km_before" }, { 19, 650, 12 },
    "A long or fast run in a pair with only 12 km on it." },
  { "L_SHOE", "one-pair", INFO, 0.5, { "km", "life_km" }, { 325, 650 }, NULL },
  { "L_LONG", NULL, INFO, 0.449, { "km", "week_km", "runs" }, { 7.0, 15.6, 3 },
    "The longest run was 45 % of the week (7.0 of 15.6 km)." },
  { "L_INTENS", "share", CAUTION, 0.36, { "hard_minutes", "minutes" }, { 180, 500 },
    "36 % of your running time in 28 days was hard (180 of 500 min)." },
  { "L_INTENS", "new", INFO, 0.1, { "hard_minutes", "minutes" }, { 10, 100 }, NULL },
  { "L_STRENGTH", "none", CAUTION, 0, { "sessions_14d" }, { 0 }, "No strength session in 14 days." },
  { "L_STRENGTH", "few", INFO, 1, { "sessions_14d", "sessions_28d" }, { 1, 3 }, "1 strength session in 14 days." },
  { "L_STRENGTH", "few", INFO, 2, { "sessions_14d", "sessions_28d" }, { 2, 3 }, "2 strength sessions in 14 days." },
  { "L_STRENGTH", "few-28", CAUTION, 1, { "sessions_14d", "sessions_28d" }, { 1, 2 }, "2 strength sessions in 28 days." },
  { "L_STRENGTH", "no-back-exercise", INFO, 4, { "sessions_14d" }, { 4 },
    "No back exercise in the strength sessions of the last 14 days." },
  { "L_CROSS", "none", INFO, 14, { "days", "runs_14d" }, { 14, 6 }, "Only running and strength in 14 days, with 6 runs." },
  { "L_CROSS", "pain", CAUTION, 28, { "days", "runs_14d" }, { 28, 6 },
    "Only running and strength in 28 days, with back pain reported in that time." },
  { "H_WARMUP", NULL, INFO, 2 / 6.0, { "ticked", "runs" }, { 2, 6 }, "Warm-up ticked in 2 of the last 6 runs." },
  { "P_PERSIST", NULL, INFO, 3, { "reports", "pain", "reports_at_5" }, { 3, 1, 0 }, "Some pain in your last 3 reports." },
  { "P_PERSIST", NULL, CAUTION, 3, { "reports", "pain", "reports_at_5" }, { 3, 3, 0 }, "Pain of 3 or more in your last 3 reports." },
  { "P_PERSIST", "strong", WARNING, 6, { "reports", "pain", "reports_at_5" }, { 6, 5, 4 },
    "Pain of 5 or more in your last 4 reports." },
  { "P_TREND", NULL, CAUTION, 1.02, { "reports", "rise" }, { 12, 2.5 }, "Pain is rising: about 1 point a week over 3 weeks." },
  { "P_TREND", NULL, INFO, 0.5, { "reports", "rise" }, { 12, 1.5 }, "Pain is rising: about 0.5 points a week over 3 weeks." },
  { "P_TREND", NULL, INFO, -1.0, { "reports", "rise" }, { 12, -3 }, "Pain is falling: about 1 point a week over 3 weeks." },
  { "P_MORNING", "rise", CAUTION, 2, { "before", "after", "high_of_last", "last" }, { 1, 3, 1, 5 },
    "Morning pain went from 1 to 3 after the run." },
  { "P_MORNING", "pattern", WARNING, 2, { "before", "after", "high_of_last", "last" }, { 1, 3, 3, 5 },
    "A pattern: after 3 of the last 5 runs, pain was 2 or more higher the next morning." },
  { "P_ASSOC", "hard-surface", CAUTION, 2.1, { "flares_with", "with", "flares_without", "without" }, { 4, 5, 1, 9 },
    "More pain and runs on hard ground: seen together in 4 of 5 with and 1 of 9 without; that is not proof." },
  { "P_ASSOC", "shoe", INFO, 1.5, { NULL }, { 0 },
    "Pain after runs in one pair of shoes was higher by about 1.5 points. Seen together; that is not proof." },
  { "P_OSTRC", "score", INFO, 8, { "score" }, { 8 }, "The weekly questions give 8 of 100." },
  { "P_OSTRC", "rise", CAUTION, 33, { "score", "last_score" }, { 33, 8 },
    "The weekly questions give 33 of 100; the week before it was 8." },
  { "P_OSTRC", "substantial", CAUTION, 33, { "score" }, { 33 }, "The weekly questions give 33 of 100; your back limited training clearly." },
  { "P_OSTRC", "two-weeks", WARNING, 40, { "score", "last_score" }, { 40, 33 },
    "The weekly questions give 40 of 100; your back limited training in two weeks running." },
  { "P_OSTRC", "four-weeks", WARNING, 8, { "score" }, { 8 }, "The weekly questions give 8 of 100, and more than 0 in 4 weeks running." },
  { "P_OSTRC", "high", WARNING, 67, { "score", "last_score" }, { 67, 50 }, "The weekly questions give 67 of 100; the week before it was 50." },
  { "P_EPISODE", NULL, INFO, 1, { "number" }, { 1 }, "Pain of 2 or more on two days in a row: an episode begins." },
  { "P_EPISODE", NULL, INFO, 3, { "number" }, { 3 },
    "Pain of 2 or more on two days in a row: an episode begins, number 3 in this journal." },
  { "P_RECUR", NULL, CAUTION, 1, { "recurrences_365d", "number" }, { 1, 2 },
    "Back pain is back after a calm time. That is common: about 7 of 10 people see it within a year." },
  { "P_RECUR", NULL, WARNING, 2, { "recurrences_365d", "number" }, { 2, 3 },
    "Back pain has returned 2 times within a year. That is common, and worth a visit." },
  { "P_DURATION", NULL, WARNING, 45, { "days", "reports", "painful_reports" }, { 45, 24, 20 },
    "This episode has lasted 45 days, with pain in 20 of 24 reports." },
  { "P_LEG", NULL, WARNING, 1, { "reports" }, { 1 },
    "1 report today with a sign in the leg: spread below the knee, tingling, numbness or weakness." },
  { "P_NSAID", "week", CAUTION, 3, { "days_7", "days_30" }, { 3, 4 }, "A painkiller on 3 of 7 days." },
  { "P_NSAID", "month", WARNING, 11, { "days_7", "days_30" }, { 3, 11 }, "A painkiller on 11 of 30 days." },
  { "W_SLEEP", NULL, WARNING, 10, { "debt_h", "need_h", "mean_h" }, { 10, 7, 5.571 },
    "10 hours short of sleep in a week: 5.6 hours a night, with a need of 7." },
  { "W_IRREGULAR", NULL, INFO, 1.4, { "sd_h" }, { 1.4 }, "Your nights differ: 1.4 hours up or down from one to another." },
  { "W_HYDRATION", NULL, INFO, 3, { "low", "answers" }, { 3, 5 }, "Drinking rated low in 3 of the last 5 check-ins." },
  { "W_SORE", NULL, INFO, 1.6, { "soreness", "mean" }, { 5, 2.1 }, "Soreness 5, well above your usual 2.1." },
  { "W_SORE", "again", CAUTION, 1.6, { "soreness", "mean" }, { 5, 2.1 }, "Soreness 5, above your usual 2.1 for the second day." },
  { "W_SORE", "high", CAUTION, 2.6, { "soreness", "mean" }, { 7, 2.1 }, "Soreness 7, well above your usual 2.1." },
  { "W_LOW", NULL, CAUTION, 3, { "signs", "sleep_h", "soreness", "fatigue", "stress" }, { 3, 5.5, 6, 8, 4 },
    "3 signs of a low day: sleep 5.5 h, soreness 6, fatigue 8." },
  { "W_SITTING", NULL, INFO, 6.24, { "mean_h", "days" }, { 6.24, 6 }, "6.2 hours of sitting a day in the last week." },
  { "D_ZONE", NULL, CAUTION, 5, { NULL }, { 0 }, "Amber zone: pain 5." },
  { "D_ZONE", "amber", CAUTION, 5, { "peak", "before" }, { 5, 1 }, "Amber zone: pain 5 with the run, 1 before it." },
  { "D_ZONE", "amber", CAUTION, 3, { "run_day_morning", "next_morning" }, { 1, 3 },
    "Amber zone: pain 3 on the morning after the run, 1 the morning before." },
  { "D_ZONE", "red", WARNING, 6, { "peak" }, { 6 }, "Red zone: pain 6 with the run." },
  { "D_ZONE", "red", WARNING, 1, { "peak", "limp" }, { 1, 1 }, "Red zone: a limp or a changed stride on the run." },
  { "D_ZONE", "red", WARNING, -1, { "night" }, { 1 }, "Red zone: pain that woke you in the night." },
  { "D_ZONE", "red", WARNING, -1, { NULL }, { 0 }, "Red zone: the answers about the run." },
  { "D_LADDER", NULL, INFO, 4, { NULL }, { 0 }, "Rung 4 of the ladder back to running." },
  { "E_SCREEN", NULL, SW_SEVERITY_URGENT, 2, { NULL }, { 0 }, NULL },
  { "E_SCREEN", NULL, SW_SEVERITY_URGENT, 16, { NULL }, { 0 }, NULL },
  { "E_SCREEN", NULL, WARNING, 19, { NULL }, { 0 }, NULL },
};

static SwFinding *
make_finding (const FindingCase *c)
{
  SwFinding *finding = sw_finding_new (c->id, c->level, A_SUNDAY, c->value);

  finding->variant = g_intern_string (c->variant);
  finding->from = A_SUNDAY - (g_str_equal (c->id, "P_TREND") ? 20 : 27);
  for (int i = 0; i < 5 && c->figures[i] != NULL; i++)
    sw_numbers_add (finding->numbers, c->figures[i], c->values[i]);
  return finding;
}

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwFinding) finding = make_finding (&cases[i]);
      g_autofree char *text = sw_words_finding (finding, sw_test_guide ());
      g_autofree char *action = sw_words_finding_action (finding, sw_test_guide ());

      sw_test_assert_tone (text);
      sw_test_assert_tone (action);
      sw_test_assert_tone (sw_words_finding_title (cases[i].id));
      g_assert_cmpstr (sw_words_finding_title (cases[i].id), !=, cases[i].id);
      if (cases[i].text != NULL)
        g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Every rule of the guide that is a finding has a title, a sentence and an action at every level, even with no figures. */
static void
test_every_finding (void)
{
  const SwRule *rule;
  guint n = 0;

  for (guint i = 0; (rule = sw_guide_get_nth_rule (sw_test_guide (), i)) != NULL; i++)
    {
      if (g_ascii_isupper (rule->id[0]) == FALSE || rule->id[1] != '_')
        continue;
      n++;
      for (SwSeverity level = SW_SEVERITY_INFO; level <= SW_SEVERITY_URGENT; level++)
        {
          g_autoptr (SwFinding) finding = sw_finding_new (rule->id, level, A_SUNDAY, 2);
          g_autofree char *text = sw_words_finding (finding, sw_test_guide ());
          g_autofree char *action = sw_words_finding_action (finding, sw_test_guide ());

          g_assert_cmpstr (text, !=, "");
          sw_test_assert_tone (action);
          g_assert_cmpstr (sw_words_finding_title (rule->id), !=, rule->id);
        }
    }
  g_assert_cmpuint (n, >=, 30);
}

static void
test_actions (void)
{
  static const struct
  {
    const char *id;
    const char *variant;
    SwSeverity  level;
    const char *action;
  } actions[] = {
    { "L_SESSION", "km", WARNING, "Keep the next 48 hours free of running." },
    { "L_MONO", "even", WARNING, "Make one day easier, or rest." },
    { "L_SHOE", "one-pair", INFO, "Let a second pair take turns." },
    { "L_SHOE", "life", CAUTION, "Break in the next pair on short, easy runs." },
    { "L_SHOE", "life", WARNING, "Change to another pair." },
    { "L_STRENGTH", "no-back-exercise", INFO, "Add one back exercise, such as the bird dog, to the next session." },
    { "P_ASSOC", "hills", CAUTION, "Try two weeks without it." },
    { "D_ZONE", NULL, WARNING, "Stop and walk home. No running for at least 48 hours; go through the warning signs." },
    { "L_STRENGTH", "none", CAUTION, "Add a session of 20 min on the next free day." },
    { "W_SLEEP", NULL, WARNING, "Easy running only until you catch up." },
    { "D_ZONE", NULL, CAUTION, "Finish easy. The next run is 25 % shorter, and nothing hard for 7 days." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (SwFinding) finding = sw_finding_new (actions[i].id, actions[i].level, A_SUNDAY, 1);
      g_autofree char *action = NULL;

      finding->variant = g_intern_string (actions[i].variant);
      action = sw_words_finding_action (finding, sw_test_guide ());
      g_assert_cmpstr (action, ==, actions[i].action);
    }
}

static void
test_screen (void)
{
  g_autoptr (SwFinding) emergency = sw_finding_new ("E_SCREEN", SW_SEVERITY_URGENT, A_SUNDAY, 2);
  g_autofree char *text = sw_words_finding (emergency, sw_test_guide ());
  g_autofree char *action = sw_words_finding_action (emergency, sw_test_guide ());

  /* Nothing of the question is left out. */
  sw_test_assert_holds (text, sw_words_warning_question (2));
  g_assert_cmpstr (action, ==, "These can be signs of something that needs emergency assessment. Do not wait.");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/findings/sentences", test_sentences);
  g_test_add_func ("/words/findings/every", test_every_finding);
  g_test_add_func ("/words/findings/actions", test_actions);
  g_test_add_func ("/words/findings/screen", test_screen);

  return g_test_run ();
}
