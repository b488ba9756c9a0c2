/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-core.h"

#include <string.h>

/* Every word of a vocabulary leads back to its value, and nothing else does. */
#define CHECK_WORDS(prefix, n, none)                                                \
  G_STMT_START {                                                                    \
    for (int i_ = 0; i_ < (n); i_++)                                                \
      {                                                                             \
        const char *word_ = prefix##_to_string (i_);                                \
        g_assert_nonnull (word_);                                                   \
        g_assert_cmpint ((int) prefix##_from_string (word_), ==, i_);               \
      }                                                                             \
    g_assert_null (prefix##_to_string (none));                                      \
    g_assert_null (prefix##_to_string (n));                                         \
    g_assert_cmpint ((int) prefix##_from_string ("no-such-word"), ==, (int) (none)); \
    g_assert_cmpint ((int) prefix##_from_string (""), ==, (int) (none));            \
    g_assert_cmpint ((int) prefix##_from_string (NULL), ==, (int) (none));          \
  } G_STMT_END

static void
test_words (void)
{
  CHECK_WORDS (sw_kind, SW_N_KINDS, SW_KIND_NONE);
  CHECK_WORDS (sw_surface, SW_N_SURFACES, SW_SURFACE_NONE);
  CHECK_WORDS (sw_moment, SW_N_MOMENTS, SW_MOMENT_NONE);
  CHECK_WORDS (sw_region, SW_N_REGIONS, SW_REGION_NONE);
  CHECK_WORDS (sw_side, SW_N_SIDES, SW_SIDE_NONE);
  CHECK_WORDS (sw_spread, SW_N_SPREADS, SW_SPREAD_MISSING);
  CHECK_WORDS (sw_answer, SW_N_ANSWERS, SW_ANSWER_ABSENT);
  CHECK_WORDS (sw_level, SW_N_LEVELS, SW_LEVEL_NONE);
  CHECK_WORDS (sw_cleared_for, SW_N_CLEARED_FOR, SW_CLEARED_FOR_NONE);
  CHECK_WORDS (sw_edit_what, SW_N_EDITS, SW_EDIT_NONE);
}

static void
test_flags (void)
{
  for (int i = 0; i < SW_N_FORMS; i++)
    g_assert_cmpint ((int) sw_form_from_string (sw_form_to_string (1 << i)), ==, 1 << i);
  for (int i = 0; i < SW_N_QUALITIES; i++)
    g_assert_cmpint ((int) sw_quality_from_string (sw_quality_to_string (1 << i)), ==, 1 << i);
  g_assert_null (sw_form_to_string (SW_FORM_NONE));
  g_assert_null (sw_form_to_string (SW_FORM_HUNCH | SW_FORM_LEAN_BACK));
  g_assert_cmpint ((int) sw_form_from_string ("none"), ==, SW_FORM_NONE);
  g_assert_cmpstr (sw_form_to_string (SW_FORM_UNEVEN_STRIDE), ==, "uneven-stride");
  g_assert_cmpstr (sw_quality_to_string (SW_QUALITY_WEAKNESS), ==, "weakness");
}

static void
test_kinds (void)
{
  g_assert_true (sw_kind_is_run (SW_KIND_WALK_RUN));
  g_assert_true (sw_kind_is_run (SW_KIND_EASY));
  g_assert_false (sw_kind_is_run (SW_KIND_WALK));
  g_assert_false (sw_kind_is_run (SW_KIND_NONE));
  g_assert_true (sw_kind_is_endurance_cross (SW_KIND_WALK));
  g_assert_true (sw_kind_is_endurance_cross (SW_KIND_ELLIPTICAL));
  g_assert_false (sw_kind_is_endurance_cross (SW_KIND_STRENGTH));
  g_assert_false (sw_kind_is_endurance_cross (SW_KIND_YOGA));
  g_assert_true (sw_kind_is_mobility (SW_KIND_MOBILITY));
  g_assert_false (sw_kind_is_mobility (SW_KIND_OTHER));
  g_assert_true (sw_kind_is_hard (SW_KIND_LONG));
  g_assert_true (sw_kind_is_hard (SW_KIND_RACE));
  g_assert_false (sw_kind_is_hard (SW_KIND_EASY));
  g_assert_false (sw_kind_is_hard (SW_KIND_WALK_RUN));
  g_assert_true (sw_kind_is_quality (SW_KIND_TEMPO));
  g_assert_false (sw_kind_is_quality (SW_KIND_LONG));
  g_assert_true (sw_region_is_low_back (SW_REGION_NONE));
  g_assert_true (sw_region_is_low_back (SW_REGION_BUTTOCK_RIGHT));
  g_assert_false (sw_region_is_low_back (SW_REGION_HIP_FRONT_LEFT));
}

static void
test_screen_answers (void)
{
  g_autoptr (SwScreen) screen = sw_screen_new ();

  for (int number = 1; number <= SW_N_SCREEN_QUESTIONS; number++)
    {
      g_assert_false (sw_screen_counts_as_yes (screen, number));
      screen->answers[number - 1] = SW_ANSWER_NO;
      g_assert_false (sw_screen_counts_as_yes (screen, number));
      screen->answers[number - 1] = SW_ANSWER_YES;
      g_assert_true (sw_screen_counts_as_yes (screen, number));
      screen->answers[number - 1] = SW_ANSWER_UNSURE;
      g_assert_true (sw_screen_counts_as_yes (screen, number) == (number <= 16));
      screen->answers[number - 1] = SW_ANSWER_SKIP;
      g_assert_true (sw_screen_counts_as_yes (screen, number) == (number <= 8));
    }
}

static void
test_profile_defaults (void)
{
  g_autoptr (SwProfile) profile = sw_profile_new ();

  g_assert_cmpint (sw_profile_get_level (profile), ==, SW_LEVEL_NOVICE);
  g_assert_false (sw_profile_is_lbp (profile));
  g_assert_false (sw_profile_is_conservative (profile));
  g_assert_cmpfloat (sw_profile_get_sleep_need (profile, 7.0), ==, 7.0);
  profile->sleep_need_h = 8.5;
  g_assert_cmpfloat (sw_profile_get_sleep_need (profile, 7.0), ==, 8.5);
  g_assert_true (sw_profile_is_empty_day_rest (profile));
  g_assert_false (sw_profile_has_equipment (profile, "mat"));

  profile->empty_day_is_rest = SW_NO;
  profile->level = SW_LEVEL_NEW;
  g_assert_false (sw_profile_is_empty_day_rest (profile));
  g_assert_cmpint (sw_profile_get_level (profile), ==, SW_LEVEL_NEW);
}

/* A journal of the sample holds every kind of record but wishes; every copied record equals its source and shares nothing. */
static void
test_copies (void)
{
  g_autoptr (SwJournal) journal = sw_sample_new (20782, 0, 1);
  g_autoptr (SwEdit) edit = sw_edit_new ();
  g_autoptr (SwEdit) edit_copy = NULL;
  g_autoptr (SwSnooze) snooze = sw_snooze_new ();
  g_autoptr (SwSnooze) snooze_copy = NULL;
  g_autoptr (SwClearance) clearance = sw_clearance_new ();
  g_autoptr (SwClearance) clearance_copy = NULL;
  g_autoptr (SwProfile) profile = sw_profile_copy (journal->profile);
  g_autoptr (SwActivity) activity = sw_activity_copy (journal->activities->pdata[3]);
  g_autoptr (SwPainReport) report = sw_pain_report_copy (journal->pain->pdata[3]);
  g_autoptr (SwShoe) shoe = sw_shoe_copy (journal->shoes->pdata[0]);
  g_autoptr (SwCheckIn) check_in = sw_check_in_copy (journal->check_ins->pdata[3]);
  g_autoptr (SwOstrc) ostrc = sw_ostrc_copy (journal->ostrc->pdata[3]);
  g_autoptr (SwScreen) screen = sw_screen_copy (journal->screens->pdata[0]);

  g_assert_true (sw_profile_equal (profile, journal->profile));
  g_assert_true (profile->cross != journal->profile->cross);
  profile->growth = 0.05;
  g_assert_false (sw_profile_equal (profile, journal->profile));
  profile->growth = NAN;
  g_array_index (profile->cross, SwKind, 0) = SW_KIND_WALK;
  g_assert_false (sw_profile_equal (profile, journal->profile));

  g_assert_true (sw_activity_equal (activity, journal->activities->pdata[3]));
  activity->rpe = SW_MISSING;
  g_assert_false (sw_activity_equal (activity, journal->activities->pdata[3]));
  g_assert_true (sw_pain_report_equal (report, journal->pain->pdata[3]));
  report->spread = SW_SPREAD_MISSING;
  g_assert_false (sw_pain_report_equal (report, journal->pain->pdata[3]));
  g_assert_true (sw_shoe_equal (shoe, journal->shoes->pdata[0]));
  shoe->retired_day = 1;
  g_assert_false (sw_shoe_equal (shoe, journal->shoes->pdata[0]));
  g_assert_true (sw_check_in_equal (check_in, journal->check_ins->pdata[3]));
  check_in->sleep_h = NAN;
  g_assert_false (sw_check_in_equal (check_in, journal->check_ins->pdata[3]));
  g_assert_true (sw_ostrc_equal (ostrc, journal->ostrc->pdata[3]));
  ostrc->answers[3] = 3;
  g_assert_false (sw_ostrc_equal (ostrc, journal->ostrc->pdata[3]));
  g_assert_true (sw_screen_equal (screen, journal->screens->pdata[0]));
  screen->answers[19] = SW_ANSWER_ABSENT;
  g_assert_false (sw_screen_equal (screen, journal->screens->pdata[0]));

  edit->session = g_strdup ("2026-W48-easy-1");
  edit_copy = sw_edit_copy (edit);
  g_assert_true (sw_edit_equal (edit, edit_copy));
  edit_copy->anyway = TRUE;
  g_assert_false (sw_edit_equal (edit, edit_copy));
  snooze->reason = g_strdup ("holiday");
  snooze_copy = sw_snooze_copy (snooze);
  g_assert_true (sw_snooze_equal (snooze, snooze_copy));
  snooze_copy->to = 4;
  g_assert_false (sw_snooze_equal (snooze, snooze_copy));
  clearance->cleared_for = SW_CLEARED_FOR_WALKING;
  clearance_copy = sw_clearance_copy (clearance);
  g_assert_true (sw_clearance_equal (clearance, clearance_copy));
  clearance_copy->cleared_for = SW_CLEARED_FOR_RUNNING;
  g_assert_false (sw_clearance_equal (clearance, clearance_copy));
}

#define ASSERT_OK(call)             \
  G_STMT_START {                    \
    gboolean ok_ = call;            \
    g_assert_no_error (error);      \
    g_assert_true (ok_);            \
  } G_STMT_END
/* Refused, and the message names the field. */
#define ASSERT_REFUSED(call, field)                                                        \
  G_STMT_START {                                                                           \
    g_assert_false (call);                                                                 \
    g_assert_error (error, SW_RECORD_ERROR, SW_RECORD_ERROR_INVALID);                      \
    g_assert_true (g_str_has_prefix (error->message, field " is "));                       \
    g_assert_nonnull (strstr (error->message, "; expected "));                             \
    g_clear_error (&error);                                                                \
  } G_STMT_END

static void
test_validate_profile (void)
{
  g_autoptr (SwProfile) p = sw_profile_new ();
  g_autoptr (GError) error = NULL;
  SwKind strength = SW_KIND_STRENGTH;

  ASSERT_OK (sw_profile_validate (p, &error));
  p->growth = 0.20;
  ASSERT_OK (sw_profile_validate (p, &error));
  p->growth = 0.2001;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "growth");
  p->lbp = SW_YES;
  p->growth = 0.10;
  ASSERT_OK (sw_profile_validate (p, &error));
  p->growth = 0.3;
  g_assert_false (sw_profile_validate (p, &error));
  g_assert_cmpstr (error->message, ==, "growth is 0.3; expected 0 to 0.1");
  g_clear_error (&error);
  p->growth = -0.01;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "growth");
  p->growth = INFINITY;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "growth");
  p->growth = NAN;

  p->has_availability = TRUE;
  p->availability_min[6] = 1440;
  ASSERT_OK (sw_profile_validate (p, &error));
  p->availability_min[6] = 1441;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "availability_min[6]");
  p->availability_min[6] = -1;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "availability_min[6]");
  p->availability_min[6] = 0;

  p->long_day = 0;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "long_day");
  p->long_day = 8;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "long_day");
  p->long_day = 7;
  ASSERT_OK (sw_profile_validate (p, &error));

  p->weekly_km = -1;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "weekly_km");
  p->weekly_km = 0;
  p->birth_year = 1066;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "birth_year");
  p->birth_year = 1984;
  p->race_km = 21.1;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "race.day");
  p->race_day = 20000;
  ASSERT_OK (sw_profile_validate (p, &error));
  p->race_km = 0;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "race.km");
  p->race_km = NAN;
  ASSERT_REFUSED (sw_profile_validate (p, &error), "race.km");
  p->race_day = SW_DAY_NONE;

  p->cross = g_array_new (FALSE, FALSE, sizeof (SwKind));
  g_array_append_val (p->cross, strength);
  ASSERT_REFUSED (sw_profile_validate (p, &error), "cross[0]");
  g_array_index (p->cross, SwKind, 0) = SW_KIND_SWIM;
  ASSERT_OK (sw_profile_validate (p, &error));
}

static void
test_validate_activity (void)
{
  g_autoptr (SwActivity) a = sw_activity_new ();
  g_autoptr (GError) error = NULL;

  ASSERT_REFUSED (sw_activity_validate (a, &error), "id");
  a->id = g_strdup ("");
  ASSERT_REFUSED (sw_activity_validate (a, &error), "id");
  g_free (a->id);
  a->id = g_strnfill (201, 'x');
  ASSERT_REFUSED (sw_activity_validate (a, &error), "id");
  a->id[200] = '\0';
  ASSERT_REFUSED (sw_activity_validate (a, &error), "day");
  a->day = 20000;
  ASSERT_REFUSED (sw_activity_validate (a, &error), "kind");
  a->kind = SW_KIND_EASY;
  ASSERT_REFUSED (sw_activity_validate (a, &error), "minutes");
  a->minutes = 0;
  ASSERT_REFUSED (sw_activity_validate (a, &error), "minutes");
  a->minutes = INFINITY;
  ASSERT_REFUSED (sw_activity_validate (a, &error), "minutes");
  a->minutes = 0.1;
  ASSERT_OK (sw_activity_validate (a, &error));
  a->km = 0;
  ASSERT_REFUSED (sw_activity_validate (a, &error), "km");
  a->km = NAN;
  a->rpe = 11;
  ASSERT_REFUSED (sw_activity_validate (a, &error), "rpe");
  a->rpe = 10;
  a->has_form = TRUE;
  a->form = 1 << SW_N_FORMS;
  ASSERT_REFUSED (sw_activity_validate (a, &error), "form");
  a->form = SW_FORM_HUNCH | SW_FORM_UNEVEN_STRIDE;
  a->start = g_strdup ("2026-11-20T07:00:00");
  ASSERT_REFUSED (sw_activity_validate (a, &error), "start");
  g_free (a->start);
  a->start = g_strdup ("1970-01-01T01:00:00+01:00");
  ASSERT_REFUSED (sw_activity_validate (a, &error), "start");
  a->start_us = 0;
  ASSERT_OK (sw_activity_validate (a, &error));
  a->note = g_strdup ("\xff");
  ASSERT_REFUSED (sw_activity_validate (a, &error), "note");
  g_free (a->note);
  a->note = g_strdup ("two\nlines");
  ASSERT_OK (sw_activity_validate (a, &error));
  a->source = g_strdup ("a\001b");
  ASSERT_REFUSED (sw_activity_validate (a, &error), "source");
}

static void
test_validate_pain (void)
{
  g_autoptr (SwPainReport) p = sw_pain_report_new ();
  g_autoptr (GError) error = NULL;

  p->id = g_strdup ("p1");
  ASSERT_REFUSED (sw_pain_report_validate (p, &error), "at");
  p->at = g_strdup ("1970-01-02T00:10");
  ASSERT_REFUSED (sw_pain_report_validate (p, &error), "at");
  p->day = 1;
  p->minute = 10;
  ASSERT_REFUSED (sw_pain_report_validate (p, &error), "moment");
  p->moment = SW_MOMENT_MORNING;
  ASSERT_REFUSED (sw_pain_report_validate (p, &error), "nrs");
  p->nrs = 11;
  ASSERT_REFUSED (sw_pain_report_validate (p, &error), "nrs");
  p->nrs = 10;
  ASSERT_OK (sw_pain_report_validate (p, &error));
  p->nrs = 0;
  p->activity = g_strdup ("");
  ASSERT_REFUSED (sw_pain_report_validate (p, &error), "activity");
}

static void
test_validate_others (void)
{
  g_autoptr (SwCheckIn) c = sw_check_in_new ();
  g_autoptr (SwOstrc) o = sw_ostrc_new ();
  g_autoptr (SwShoe) s = sw_shoe_new ();
  g_autoptr (SwEdit) e = sw_edit_new ();
  g_autoptr (SwSnooze) z = sw_snooze_new ();
  g_autoptr (SwClearance) k = sw_clearance_new ();
  g_autoptr (GError) error = NULL;

  ASSERT_REFUSED (sw_check_in_validate (c, &error), "day");
  c->day = 4;
  ASSERT_OK (sw_check_in_validate (c, &error));
  c->sleep_quality = 0;
  ASSERT_REFUSED (sw_check_in_validate (c, &error), "sleep_quality");
  c->sleep_quality = 5;
  c->hydration = 6;
  ASSERT_REFUSED (sw_check_in_validate (c, &error), "hydration");
  c->hydration = 1;
  c->sleep_h = 24.5;
  ASSERT_REFUSED (sw_check_in_validate (c, &error), "sleep_h");
  c->sleep_h = 24;
  ASSERT_OK (sw_check_in_validate (c, &error));

  o->monday = 5;
  ASSERT_REFUSED (sw_ostrc_validate (o, &error), "week");
  o->monday = 4;
  ASSERT_REFUSED (sw_ostrc_validate (o, &error), "answers[0]");
  for (int i = 0; i < 4; i++)
    o->answers[i] = 3;
  ASSERT_OK (sw_ostrc_validate (o, &error));
  o->answers[2] = 4;
  ASSERT_REFUSED (sw_ostrc_validate (o, &error), "answers[2]");

  s->id = g_strdup ("s1");
  s->first_day = 10;
  s->retired_day = 9;
  ASSERT_REFUSED (sw_shoe_validate (s, &error), "retired_day");
  s->retired_day = 10;
  ASSERT_OK (sw_shoe_validate (s, &error));
  s->life_km = 0;
  ASSERT_REFUSED (sw_shoe_validate (s, &error), "life_km");

  e->id = g_strdup ("e1");
  e->made = 10;
  ASSERT_REFUSED (sw_edit_validate (e, &error), "what");
  e->what = SW_EDIT_MOVE;
  ASSERT_REFUSED (sw_edit_validate (e, &error), "session");
  e->session = g_strdup ("2026-W48-easy-1");
  ASSERT_REFUSED (sw_edit_validate (e, &error), "to");
  e->to = 11;
  ASSERT_OK (sw_edit_validate (e, &error));
  e->what = SW_EDIT_SWAP;
  ASSERT_REFUSED (sw_edit_validate (e, &error), "kind");
  e->what = SW_EDIT_RESIZE;
  ASSERT_REFUSED (sw_edit_validate (e, &error), "minutes");
  e->km = 4;
  ASSERT_OK (sw_edit_validate (e, &error));

  z->id = g_strdup ("z1");
  z->made = 3;
  z->flag = g_strdup ("L_WEEK");
  z->from = 3;
  ASSERT_REFUSED (sw_snooze_validate (z, &error), "to");
  z->to = 2;
  ASSERT_REFUSED (sw_snooze_validate (z, &error), "to");
  z->to = 3;
  ASSERT_OK (sw_snooze_validate (z, &error));

  k->day = 1;
  ASSERT_REFUSED (sw_clearance_validate (k, &error), "for");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/vocabulary/words", test_words);
  g_test_add_func ("/core/vocabulary/flags", test_flags);
  g_test_add_func ("/core/vocabulary/kinds", test_kinds);
  g_test_add_func ("/core/records/screen-answers", test_screen_answers);
  g_test_add_func ("/core/records/profile-defaults", test_profile_defaults);
  g_test_add_func ("/core/records/copies", test_copies);
  g_test_add_func ("/core/records/validate-profile", test_validate_profile);
  g_test_add_func ("/core/records/validate-activity", test_validate_activity);
  g_test_add_func ("/core/records/validate-pain", test_validate_pain);
  g_test_add_func ("/core/records/validate-others", test_validate_others);

  return g_test_run ();
}
