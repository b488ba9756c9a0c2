/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Random people change their plan at random, and life goes on between the changes: reports, sessions, check-ins, other free
 * minutes, each of which has the plan built anew. Every edit stays to be seen or a rule says why not, nothing gone changes,
 * and undo back to the start gives the first bytes. SW_THOROUGH=1 takes 1,000 people. */

#include <glib/gstdio.h>

#include "edit-model.h"
#include "plan-random.h"
#include "sw-json-journal.h"
#include "sw-test-object.h"

#define N_STEPS 16

typedef struct
{
  guint32    seed;
  GRand     *rand;
  SwDiary   *diary;
  SwDay      today;
  GPtrArray *wishes;    /* (element-type EditWish) */
  int        n_changes; /* steps of undo since the start */
  GString   *story;     /* what was done, for whoever has to find out why */
} Scene;

/* What the sequences came to, so that none of it is empty talk. */
static struct
{
  int edits[SW_N_EDITS];
  int shown, refused_by_rule, refused, insisted, stopped, records, resets;
} tally;

static gboolean
chance (Scene  *scene,
        double  share)
{
  return g_rand_double (scene->rand) < share;
}

static int
pick (Scene *scene,
      int    n)
{
  return g_rand_int_range (scene->rand, 0, n);
}

G_GNUC_PRINTF (2, 3) static void
tell (Scene      *scene,
      const char *format,
      ...)
{
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (scene->story, format, args);
  va_end (args);
  g_string_append_c (scene->story, '\n');
}

/* Ends the test with the whole story. */
#define CHECK(condition, ...) \
  G_STMT_START { \
    if (!(condition)) \
      { \
        tell (scene, __VA_ARGS__); \
        g_error ("seed %u: %s\n%s", scene->seed, #condition, scene->story->str); \
      } \
  } G_STMT_END

static char *
dump (Scene *scene)
{
  return sw_json_journal_write (sw_diary_get_journal (scene->diary));
}

/* This week and the next, every field. */
static char *
plan (Scene *scene)
{
  g_autoptr (GPtrArray) weeks = sw_diary_get_weeks (scene->diary, 2);
  g_autofree char *one = plan_to_text (g_ptr_array_index (weeks, 0));
  g_autofree char *other = plan_to_text (g_ptr_array_index (weeks, 1));

  return g_strconcat (one, other, NULL);
}

/* The days gone of this week. */
static char *
past (Scene *scene)
{
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (scene->diary, scene->today);
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 7 && week->days[i]->day < scene->today; i++)
    {
      g_string_append_printf (text, "%d %d\n", week->days[i]->day, week->days[i]->rest);
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          CHECK (session->status != SW_STATUS_PLANNED, "planned on a day gone: %s", session->id);
          g_string_append_printf (text, "  %s %d %d %d %g\n", session->id, session->kind, session->status, session->minutes,
                                  session->km);
        }
    }

  return g_string_free (text, FALSE);
}

static void
assert_in_journal (Scene        *scene,
                   const SwEdit *edit,
                   gboolean      there)
{
  const GPtrArray *edits = sw_diary_get_journal (scene->diary)->edits;
  gboolean found = FALSE;

  for (guint i = 0; i < edits->len; i++)
    found |= g_str_equal (((const SwEdit *) g_ptr_array_index (edits, i))->id, edit->id);
  CHECK (found == there, "edit %s of %s is %s", edit->id, edit->session, found ? "still there" : "gone");
}

/* Whether the week says itself why the wish does not show: it is paused, or names a change of it. */
static gboolean
is_told (const EditWish   *wish,
         const SwPlanWeek *week)
{
  if (week->state == SW_STATE_SUSPENDED)
    return TRUE;
  for (guint i = 0; i < week->left_out->len; i++)
    {
      const SwLeftOut *left_out = g_ptr_array_index (week->left_out, i);

      for (guint k = 0; k < wish->edits->len; k++)
        if (g_str_equal (left_out->edit->id, ((const SwEdit *) g_ptr_array_index (wish->edits, k))->id))
          return TRUE;
    }

  return FALSE;
}

/* Whether the session of the wish is gone because it, or one like it, was done today. */
static gboolean
was_done (Scene          *scene,
          const EditWish *wish)
{
  const SwJournal *journal = sw_diary_get_journal (scene->diary);
  SwKind planned = ((const SwEdit *) g_ptr_array_index (wish->edits, 0))->session_kind;
  guint first, end;

  sw_journal_find_activities (journal, scene->today, scene->today, &first, &end);
  for (guint i = first; i < end; i++)
    {
      SwKind kind = ((const SwActivity *) g_ptr_array_index (journal->activities, i))->kind;

      if (kind == planned || (sw_kind_is_run (kind) && sw_kind_is_run (planned)))
        return TRUE;
    }

  return FALSE;
}

/* Every wish shows in its week, on the session of its name, or the rules say why not, and the week says so; not of a skipped
 * session, whose place no longer matters. */
static void
check_wishes (Scene *scene)
{
  g_autoptr (GPtrArray) weeks = sw_diary_get_weeks (scene->diary, 2);

  for (guint i = 0; i < scene->wishes->len; i++)
    {
      const EditWish *wish = g_ptr_array_index (scene->wishes, i);
      const SwPlanWeek *week = g_ptr_array_index (weeks, (wish->monday - sw_day_get_monday (scene->today)) / 7);
      const char *rule;

      for (guint k = 0; k < wish->edits->len; k++)
        assert_in_journal (scene, g_ptr_array_index (wish->edits, k), TRUE);
      if (edit_wish_is_idle (wish))
        continue;
      if (edit_wish_find (wish, week) != NULL)
        {
          tally.shown++;
          continue;
        }
      rule = edit_wish_get_refusal (wish, scene->diary);
      if (rule == NULL)
        {
          g_autofree char *text = plan_to_text (week);

          CHECK (rule != NULL, "the wish for %s (kind %d, day %d) does not show and no rule is against it\n%s", wish->id,
                 wish->kind, wish->day, text);
        }
      tally.refused_by_rule++;
      CHECK (is_told (wish, week) || wish->skipped || (g_str_equal (rule, "edit") && was_done (scene, wish)),
             "%s keeps out the wish for %s and the week does not say so", rule, wish->id);
    }
}

/* The wish for the session, or NULL. */
static EditWish *
find_wish (Scene           *scene,
           const SwSession *session)
{
  for (guint i = 0; i < scene->wishes->len; i++)
    {
      EditWish *wish = g_ptr_array_index (scene->wishes, i);

      if (g_str_equal (wish->id, session->id))
        return wish;
    }

  return NULL;
}

static const SwSession *
pick_session (Scene            *scene,
              const SwPlanWeek *week,
              SwDay            *ret_day)
{
  const SwSession *found = NULL;
  int n = 0;

  for (int i = 0; i < 7; i++)
    {
      for (guint k = 0; k < week->days[i]->sessions->len; k++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, k);

          if (week->days[i]->day < scene->today || session->status == SW_STATUS_DONE || pick (scene, ++n) != 0)
            continue;
          found = session;
          *ret_day = week->days[i]->day;
        }
    }

  return found;
}

static SwDay
pick_day (Scene            *scene,
          const SwPlanWeek *week)
{
  SwDay first = MAX (week->monday, scene->today);

  return first + pick (scene, week->monday + 7 - first);
}

/* As the window and the terminal write them. */
static SwEdit *
make_edit (Scene            *scene,
           const SwPlanWeek *week,
           const SwSession  *session,
           SwDay             day)
{
  static const SwKind kinds[] = { SW_KIND_EASY, SW_KIND_TEMPO, SW_KIND_STRENGTH, SW_KIND_SWIM, SW_KIND_WALK, SW_KIND_YOGA };
  static const SwEditWhat whats[] = { SW_EDIT_MOVE, SW_EDIT_MOVE, SW_EDIT_MOVE, SW_EDIT_SWAP, SW_EDIT_SKIP, SW_EDIT_LOCK,
                                      SW_EDIT_UNLOCK, SW_EDIT_ADD, SW_EDIT_RESIZE, SW_EDIT_RESIZE, SW_EDIT_DONE };
  SwEdit *edit = sw_edit_new ();
  char text[SW_WEEK_STRING_SIZE];

  edit->made = scene->today;
  edit->what = session == NULL ? SW_EDIT_ADD : whats[pick (scene, G_N_ELEMENTS (whats))];
  if (edit->what == SW_EDIT_UNLOCK && !session->locked)
    edit->what = SW_EDIT_LOCK;
  if (edit->what == SW_EDIT_DONE && day != scene->today)
    edit->what = SW_EDIT_SKIP;
  if (edit->what == SW_EDIT_ADD)
    {
      edit->kind = edit->session_kind = kinds[pick (scene, G_N_ELEMENTS (kinds))];
      edit->to = pick_day (scene, week);
      edit->minutes = 20 + 5 * pick (scene, 6);
      edit->session = g_strdup_printf ("%s-%s-own", sw_week_format (week->monday, text), sw_kind_to_string (edit->kind));
      return edit;
    }
  edit->session = g_strdup (session->id);
  edit->session_kind = session->kind;
  edit->from = day;
  if (edit->what == SW_EDIT_MOVE)
    edit->to = pick_day (scene, week);
  if (edit->what == SW_EDIT_SWAP)
    edit->kind = kinds[pick (scene, G_N_ELEMENTS (kinds))];
  if (edit->what == SW_EDIT_RESIZE && !isnan (session->km))
    edit->km = floor (session->km * (5 + pick (scene, 7))) / 10 + 0.1;
  else if (edit->what == SW_EDIT_RESIZE)
    edit->minutes = 20 + pick (scene, 30);

  return edit;
}

/* A refused edit changes nothing, names its rule, and goes through when it is insisted on, a stopped one never. */
static gboolean
put_refused (Scene  *scene,
             SwEdit *edit,
             GError *refusal)
{
  g_autofree char *before = dump (scene);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gboolean stopped = g_error_matches (refusal, SW_DIARY_ERROR, SW_DIARY_ERROR_STOPPED);

  tell (scene, "  %s", refusal->message);
  CHECK (stopped || g_error_matches (refusal, SW_DIARY_ERROR, SW_DIARY_ERROR_REFUSED), "another error");
  CHECK (strstr (refusal->message, ": ") != NULL, "no rule");
  tally.refused++;
  if (!stopped && (g_str_has_prefix (refusal->message, "edit:") || g_str_has_prefix (refusal->message, "past:") || chance (scene, 0.5)))
    return FALSE;
  edit->anyway = TRUE;
  if (sw_diary_put_edit (scene->diary, edit, &error))
    {
      CHECK (!stopped, "insisted past a safety stop");
      tally.insisted++;
      return TRUE;
    }
  after = dump (scene);
  CHECK (stopped && g_error_matches (error, SW_DIARY_ERROR, SW_DIARY_ERROR_STOPPED), "insisting fails: %s", error->message);
  CHECK (g_str_equal (before, after), "a stopped edit leaves something behind");
  tally.stopped++;

  return FALSE;
}

/* Edits are in the order in which they were made. */
static const SwEdit *
get_newest (Scene *scene)
{
  const GPtrArray *edits = sw_diary_get_journal (scene->diary)->edits;

  CHECK (edits->len > 0, "the edit is not in the journal");

  return g_ptr_array_index (edits, edits->len - 1);
}

/* What was just made is seen, with a mark where it was insisted on. */
static void
check_made (Scene          *scene,
            const EditWish *wish,
            const SwEdit   *edit)
{
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (scene->diary, wish->monday);
  const SwSession *session = edit_wish_is_idle (wish) ? sw_plan_week_find (week, wish->id, NULL) : edit_wish_find (wish, week);

  if (session == NULL || (edit->anyway && !session->against_rules))
    {
      g_autofree char *text = plan_to_text (week);

      CHECK (session != NULL, "the edit does not show\n%s", text);
      CHECK (session == NULL, "insisted on and not marked\n%s", text);
    }
}

static void
do_edit (Scene *scene)
{
  g_autoptr (GPtrArray) weeks = sw_diary_get_weeks (scene->diary, 2);
  const SwPlanWeek *week = g_ptr_array_index (weeks, chance (scene, 0.75) ? 0 : 1);
  SwDay day = SW_DAY_NONE;
  const SwSession *session = pick_session (scene, week, &day);
  g_autoptr (SwEdit) edit = make_edit (scene, week, session, day);
  g_autofree char *before = dump (scene);
  g_autoptr (GError) error = NULL;
  const SwEdit *made;
  EditWish *wish = session != NULL && edit->what != SW_EDIT_ADD ? find_wish (scene, session) : NULL;

  tell (scene, "%s %s from %d to %d kind %d minutes %g km %g", sw_edit_what_to_string (edit->what), edit->session, edit->from,
        edit->to, edit->kind, edit->minutes, edit->km);
  /* A session that shows a part of what was asked, because a rule is against the rest, is left alone. */
  if (wish != NULL && !edit_wish_is_idle (wish) && edit_wish_find (wish, week) == NULL)
    return;
  if (!sw_diary_put_edit (scene->diary, edit, &error))
    {
      g_autofree char *after = dump (scene);

      CHECK (g_str_equal (before, after), "a refused edit leaves something behind");
      if (!put_refused (scene, edit, error))
        return;
    }

  tally.edits[edit->what]++;
  made = get_newest (scene);
  if (wish != NULL)
    edit_wish_add (wish, made, day);
  else
    g_ptr_array_add (scene->wishes, wish = edit_wish_new (made, made->what == SW_EDIT_ADD ? NULL : session,
                                                          made->what == SW_EDIT_ADD ? made->to : day));
  check_made (scene, wish, made);
}

static void
put_pain (Scene *scene)
{
  g_autoptr (SwPainReport) report = sw_pain_report_new ();
  char text[SW_DAY_STRING_SIZE];
  static const SwMoment moments[] = { SW_MOMENT_MORNING, SW_MOMENT_BEFORE, SW_MOMENT_AFTER, SW_MOMENT_EVENING };
  g_autoptr (GError) error = NULL;

  report->day = scene->today;
  report->minute = 60 * (6 + pick (scene, 16));
  report->at = g_strdup_printf ("%sT%02d:00", sw_day_format (scene->today, text), report->minute / 60);
  report->moment = moments[pick (scene, G_N_ELEMENTS (moments))];
  report->nrs = pick (scene, chance (scene, 0.3) ? 9 : 4);
  report->region = SW_REGION_LOW_BACK_CENTRE;
  tell (scene, "pain %d, moment %d", report->nrs, report->moment);
  CHECK (sw_diary_put_pain (scene->diary, report, &error), "%s", error->message);
}

static void
put_activity (Scene *scene)
{
  static const SwKind kinds[] = { SW_KIND_EASY, SW_KIND_LONG, SW_KIND_STRENGTH, SW_KIND_SWIM, SW_KIND_YOGA };
  g_autoptr (SwActivity) activity = sw_activity_new ();
  g_autoptr (GError) error = NULL;

  activity->day = scene->today;
  activity->kind = kinds[pick (scene, G_N_ELEMENTS (kinds))];
  activity->minutes = 15 + pick (scene, 60);
  activity->km = sw_kind_is_run (activity->kind) ? 1 + pick (scene, 12) : (double) NAN;
  activity->rpe = pick (scene, 9);
  tell (scene, "activity %d, %g min, %g km", activity->kind, activity->minutes, activity->km);
  CHECK (sw_diary_put_activity (scene->diary, activity, &error), "%s", error->message);
}

static void
put_check_in (Scene *scene)
{
  g_autoptr (SwCheckIn) check_in = sw_check_in_new ();
  g_autoptr (GError) error = NULL;

  check_in->day = scene->today;
  check_in->sleep_h = 4 + pick (scene, 6);
  check_in->soreness = pick (scene, 9);
  check_in->fatigue = pick (scene, 9);
  check_in->stress = pick (scene, 9);
  tell (scene, "check-in: sleep %g, soreness %d", check_in->sleep_h, check_in->soreness);
  CHECK (sw_diary_put_check_in (scene->diary, check_in, &error), "%s", error->message);
}

static void
put_profile (Scene *scene)
{
  static const int minutes[] = { 0, 30, 45, 60, 90, 120 };
  g_autoptr (SwProfile) profile = sw_profile_copy (sw_diary_get_journal (scene->diary)->profile);
  g_autoptr (GError) error = NULL;
  int i = pick (scene, 7);

  if (!profile->has_availability)
    for (int k = 0; k < 7; k++)
      profile->availability_min[k] = 60;
  profile->has_availability = TRUE;
  profile->availability_min[i] = minutes[pick (scene, G_N_ELEMENTS (minutes))];
  tell (scene, "%d minutes on weekday %d", profile->availability_min[i], i + 1);
  CHECK (sw_diary_set_profile (scene->diary, profile, &error), "%s", error->message);
}

static void
put_screen (Scene *scene)
{
  g_autoptr (SwScreen) screen = sw_screen_new ();
  g_autoptr (GError) error = NULL;
  int number = pick (scene, SW_N_SCREEN_QUESTIONS);

  screen->day = scene->today;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  if (chance (scene, 0.5))
    screen->answers[number] = SW_ANSWER_YES;
  tell (scene, "screen, R%d: %d", number + 1, screen->answers[number]);
  CHECK (sw_diary_add_screen (scene->diary, screen, &error), "%s", error->message);
}

static void
reset_one (Scene *scene)
{
  guint i = (guint) pick (scene, (int) scene->wishes->len);
  const EditWish *wish = g_ptr_array_index (scene->wishes, i);
  g_autoptr (GError) error = NULL;

  tell (scene, "reset %s", wish->id);
  CHECK (sw_diary_reset_edits (scene->diary, wish->id, &error), "%s", error->message);
  tally.resets++;
  for (guint k = 0; k < wish->edits->len; k++)
    assert_in_journal (scene, g_ptr_array_index (wish->edits, k), FALSE);
  g_ptr_array_remove_index (scene->wishes, i);
}

static void
reset_all (Scene *scene)
{
  g_autoptr (GError) error = NULL;

  tell (scene, "reset all");
  CHECK (sw_diary_reset_edits (scene->diary, NULL, &error), "%s", error->message);
  tally.resets++;
  g_ptr_array_set_size (scene->wishes, 0);
  CHECK (sw_diary_get_journal (scene->diary)->edits->len == 0, "edits are left");
}

static void
do_record (Scene *scene)
{
  static void (* const puts_[]) (Scene *) = { put_pain, put_pain, put_activity, put_check_in, put_profile, put_profile };

  if (chance (scene, 0.06))
    put_screen (scene);
  else
    puts_[pick (scene, G_N_ELEMENTS (puts_))] (scene);
  tally.records++;
}

static void
do_step (Scene *scene)
{
  g_autofree char *gone = past (scene);
  g_autofree char *still_gone = NULL;
  g_autofree char *before = dump (scene);
  g_autofree char *after = NULL;

  if (chance (scene, 0.6))
    do_edit (scene);
  else if (scene->wishes->len > 0 && chance (scene, 0.15))
    reset_one (scene);
  else if (scene->wishes->len > 0 && chance (scene, 0.05))
    reset_all (scene);
  else
    do_record (scene);
  still_gone = past (scene);
  after = dump (scene);
  /* What changes nothing leaves no step behind. */
  scene->n_changes += !g_str_equal (before, after);
  CHECK (g_str_equal (gone, still_gone), "a day gone changed: %s\n%s", gone, still_gone);
  check_wishes (scene);
}

/* Back to the start and forth again, byte by byte. */
static void
check_undo (Scene      *scene,
            const char *first_dump,
            const char *first_plan)
{
  g_autofree char *last_dump = dump (scene);
  g_autofree char *last_plan = plan (scene);
  g_autoptr (GError) error = NULL;

  for (int way = 0; way < 2; way++)
    {
      g_autofree char *now_dump = NULL;
      g_autofree char *now_plan = NULL;

      for (int i = 0; i < scene->n_changes; i++)
        CHECK ((way == 0 ? sw_diary_undo : sw_diary_redo) (scene->diary, &error), "step %d: %s", i, error->message);
      now_dump = dump (scene);
      now_plan = plan (scene);
      CHECK (g_str_equal (now_dump, way == 0 ? first_dump : last_dump), "another journal after way %d:\n%s", way, now_dump);
      CHECK (g_str_equal (now_plan, way == 0 ? first_plan : last_plan), "another plan after way %d:\n%s", way, now_plan);
    }
  CHECK (!sw_diary_get_can_redo (scene->diary), "there is more to redo");
}

static void
run_sequence (guint32 seed)
{
  PlanFixture fixture;
  Scene scene_here = { .seed = seed, .rand = g_rand_new_with_seed (seed), .story = g_string_new (NULL) };
  Scene *scene = &scene_here;
  g_autofree char *first_dump = NULL;
  g_autofree char *first_plan = NULL;
  g_autoptr (GError) error = NULL;

  plan_random_init (&fixture, seed);
  scene->wishes = g_ptr_array_new_with_free_func ((GDestroyNotify) edit_wish_free);
  scene->today = fixture.today;
  sw_journal_seal (fixture.journal);
  /* In memory; the sample in it is replaced. */
  scene->diary = sw_diary_new_sample (scene->today, &error);
  g_assert_no_error (error);
  CHECK (sw_diary_replace_journal (scene->diary, fixture.journal, &error), "%s", error->message);
  first_dump = dump (scene);
  first_plan = plan (scene);
  tell (scene, "today %d", scene->today);

  for (int i = 0; i < N_STEPS; i++)
    do_step (scene);
  check_undo (scene, first_dump, first_plan);

  sw_test_finalize_soon (scene->diary);
  g_ptr_array_unref (scene->wishes);
  g_string_free (scene->story, TRUE);
  g_rand_free (scene->rand);
  plan_fixture_clear (&fixture);
}

static void
test_sequences (void)
{
  int rounds = plan_random_rounds (60, 1000);

  for (int seed = 1; seed <= rounds; seed++)
    {
      g_test_message ("seed %d", seed);
      run_sequence ((guint32) seed);
    }
  g_test_message ("%d sequences of %d steps: %d records, %d resets, %d edits refused, %d insisted on, %d stopped", rounds, N_STEPS,
                  tally.records, tally.resets, tally.refused, tally.insisted, tally.stopped);
  for (int what = 0; what < SW_N_EDITS; what++)
    {
      g_test_message ("%s: %d", sw_edit_what_to_string (what), tally.edits[what]);
      g_assert_cmpint (tally.edits[what], >, 0);
    }
  g_test_message ("wishes seen after a step: %d; not seen because of a rule: %d", tally.shown, tally.refused_by_rule);
  g_assert_cmpint (tally.shown, >, 4 * tally.refused_by_rule);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diary/edits/sequences", test_sequences);

  return g_test_run ();
}
