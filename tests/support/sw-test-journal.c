/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-journal.h"

#include <string.h>

#define FIRST_DAY 20000 /* in 2024 */

static gboolean
toss (GRand *rand)
{
  return g_rand_boolean (rand);
}

static int
pick (GRand *rand,
      int    n)
{
  return g_rand_int_range (rand, 0, n);
}

/* NULL, empty, or pieces that JSON and SQL have to quote. */
static char *
make_text (GRand *rand)
{
  static const char * const pieces[] = {
    "plain", "'", "''", "\"", "\\", "\n", "\t", "\r\n", "ü", "走る", "🏃", "\xe2\x80\xa8", "%s%n", "null", "'); DROP TABLE shoe; --", " ",
    "\xc2\x80", "</script>", "\xe2\x80\xae", "0", "1e5",
  };
  GString *text;

  if (pick (rand, 4) == 0)
    return NULL;

  text = g_string_new (NULL);
  for (int i = pick (rand, 5); i > 0; i--)
    g_string_append (text, pieces[pick (rand, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static char *
make_id (GRand *rand,
         guint  n_keys)
{
  static const char * const heads[] = { "a", "it's ", "\"q\"", "läuft-" };
  guint number = (guint) pick (rand, (int) n_keys);

  return g_strdup_printf ("%s%u", heads[number % G_N_ELEMENTS (heads)], number);
}

/* A double of 0 < x < @max, often one that needs all 17 digits. */
static double
make_positive (GRand  *rand,
               double  max)
{
  switch (pick (rand, 4))
    {
    case 0:
      return 1 + pick (rand, (int) max - 1);
    case 1:
      return 0.1 * (1 + pick (rand, (int) max * 9));
    case 2:
      return 1.0 / (3 + pick (rand, 100000));
    default:
      return nextafter (g_rand_double_range (rand, max / 1e6, max * 0.99), 0);
    }
}

static double
make_real (GRand  *rand,
           double  max)
{
  return toss (rand) ? (double) NAN : make_positive (rand, max);
}

static int
make_whole (GRand *rand,
            int    min,
            int    max)
{
  return toss (rand) ? SW_MISSING : g_rand_int_range (rand, min, max + 1);
}

static SwTristate
make_tristate (GRand *rand)
{
  return (SwTristate) g_rand_int_range (rand, SW_UNKNOWN, SW_YES + 1);
}

static SwDay
make_day (GRand *rand,
          guint  n_keys)
{
  return FIRST_DAY + pick (rand, (int) n_keys);
}

static SwShoe *
make_shoe (GRand *rand,
           guint  n_keys)
{
  SwShoe *shoe = sw_shoe_new ();

  shoe->id = make_id (rand, n_keys);
  shoe->name = make_text (rand);
  shoe->life_km = make_real (rand, 900);
  shoe->start_km = toss (rand) ? 0 : make_real (rand, 100);
  shoe->first_day = toss (rand) ? SW_DAY_NONE : make_day (rand, 100);
  shoe->retired_day = toss (rand) ? SW_DAY_NONE : make_day (rand, 100) + 100;
  return shoe;
}

static SwActivity *
make_activity (GRand *rand,
               guint  n_keys)
{
  static const char * const starts[] = {
    "2026-11-20T07:00:00+01:00", "2026-11-20T06:00:00Z", "2026-11-20T07:00:00.123456-09:30", "1969-12-31T23:59:59Z",
  };
  SwActivity *activity = sw_activity_new ();

  activity->id = make_id (rand, n_keys);
  activity->day = make_day (rand, 400);
  if (toss (rand))
    {
      activity->start = g_strdup (starts[pick (rand, G_N_ELEMENTS (starts))]);
      g_assert_true (sw_instant_parse (activity->start, &activity->start_us));
    }
  activity->kind = (SwKind) pick (rand, SW_N_KINDS);
  activity->minutes = make_positive (rand, 300);
  activity->km = make_real (rand, 60);
  activity->rpe = make_whole (rand, 0, 10);
  activity->surface = (SwSurface) (pick (rand, SW_N_SURFACES + 1) - 1);
  activity->uneven = make_tristate (rand);
  activity->hills = make_tristate (rand);
  activity->shoe = toss (rand) ? make_id (rand, 10) : NULL;
  activity->warmup = make_tristate (rand);
  activity->cooldown = make_tristate (rand);
  activity->has_form = toss (rand);
  activity->form = activity->has_form ? (guint) pick (rand, 1 << SW_N_FORMS) : 0;
  activity->posterior_sets = make_whole (rand, 0, 9);
  activity->anterior_sets = make_whole (rand, 0, 9);
  activity->source = make_text (rand);
  activity->note = make_text (rand);
  return activity;
}

static SwPainReport *
make_pain (GRand *rand,
           guint  n_keys)
{
  SwPainReport *report = sw_pain_report_new ();
  char day[SW_DAY_STRING_SIZE];

  report->id = make_id (rand, n_keys);
  report->at = g_strdup_printf ("%sT%02d:%02d", sw_day_format (make_day (rand, 400), day), pick (rand, 24), pick (rand, 60));
  g_assert_true (sw_wall_time_parse (report->at, &report->day, &report->minute));
  report->moment = (SwMoment) pick (rand, SW_N_MOMENTS);
  report->nrs = pick (rand, 11);
  report->region = (SwRegion) (pick (rand, SW_N_REGIONS + 1) - 1);
  report->side = (SwSide) (pick (rand, SW_N_SIDES + 1) - 1);
  report->spread = (SwSpread) (pick (rand, SW_N_SPREADS + 1) - 1);
  report->has_quality = toss (rand);
  report->quality = report->has_quality ? (guint) pick (rand, 1 << SW_N_QUALITIES) : 0;
  report->activity = toss (rand) ? make_id (rand, 10) : NULL;
  report->limp = make_tristate (rand);
  report->night = make_tristate (rand);
  report->painkiller = make_tristate (rand);
  report->note = make_text (rand);
  return report;
}

static SwCheckIn *
make_check_in (GRand *rand,
               guint  n_keys)
{
  SwCheckIn *check_in = sw_check_in_new ();

  check_in->day = make_day (rand, n_keys);
  check_in->sleep_h = make_real (rand, 20);
  check_in->sleep_quality = make_whole (rand, 1, 5);
  check_in->soreness = make_whole (rand, 0, 10);
  check_in->fatigue = make_whole (rand, 0, 10);
  check_in->stress = make_whole (rand, 0, 10);
  check_in->hydration = make_whole (rand, 1, 5);
  check_in->posture = make_whole (rand, 1, 5);
  check_in->sitting_h = make_real (rand, 20);
  check_in->painkiller = make_tristate (rand);
  check_in->nutrition = make_tristate (rand);
  return check_in;
}

static SwOstrc *
make_ostrc (GRand *rand,
            guint  n_keys)
{
  SwOstrc *ostrc = sw_ostrc_new ();

  ostrc->monday = sw_day_get_monday (FIRST_DAY) + 7 * pick (rand, (int) n_keys);
  for (int i = 0; i < SW_N_OSTRC_ANSWERS; i++)
    ostrc->answers[i] = pick (rand, 4);
  return ostrc;
}

static SwScreen *
make_screen (GRand *rand,
             guint  n_keys)
{
  SwScreen *screen = sw_screen_new ();

  screen->day = make_day (rand, n_keys);
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = (SwAnswer) (pick (rand, SW_N_ANSWERS + 1) - 1);
  return screen;
}

static SwClearance *
make_clearance (GRand *rand,
                guint  n_keys)
{
  SwClearance *clearance = sw_clearance_new ();

  clearance->day = make_day (rand, n_keys);
  clearance->cleared_for = (SwClearedFor) pick (rand, SW_N_CLEARED_FOR);
  return clearance;
}

static SwEdit *
make_edit (GRand *rand,
           guint  n_keys)
{
  SwEdit *edit = sw_edit_new ();

  edit->id = make_id (rand, n_keys);
  edit->made = make_day (rand, 400);
  edit->what = (SwEditWhat) pick (rand, SW_N_EDITS);
  edit->session = g_strdup_printf ("2026-W%02d-easy-1", 1 + pick (rand, 52));
  edit->session_kind = (SwKind) (pick (rand, SW_N_KINDS + 1) - 1);
  edit->from = toss (rand) ? SW_DAY_NONE : make_day (rand, 400);
  edit->to = make_day (rand, 400);
  edit->kind = (SwKind) pick (rand, SW_N_KINDS);
  edit->minutes = make_positive (rand, 100);
  edit->km = make_real (rand, 20);
  edit->activity = toss (rand) ? make_id (rand, 10) : NULL;
  edit->anyway = toss (rand);
  edit->reason = make_text (rand);
  return edit;
}

static SwSnooze *
make_snooze (GRand *rand,
             guint  n_keys)
{
  SwSnooze *snooze = sw_snooze_new ();

  snooze->id = make_id (rand, n_keys);
  snooze->made = make_day (rand, 400);
  snooze->flag = g_strdup (toss (rand) ? "L_WEEK" : "P_LEG");
  snooze->from = make_day (rand, 400);
  snooze->to = snooze->from + pick (rand, 30);
  snooze->reason = make_text (rand);
  return snooze;
}

SwProfile *
sw_test_profile_new_random (GRand *rand)
{
  static const SwKind crosses[] = { SW_KIND_SWIM, SW_KIND_YOGA, SW_KIND_CYCLE, SW_KIND_WALK };
  SwProfile *profile = sw_profile_new ();

  profile->level = (SwLevel) (pick (rand, SW_N_LEVELS + 1) - 1);
  profile->lbp = make_tristate (rand);
  profile->conservative = make_tristate (rand);
  profile->cleared = make_tristate (rand);
  profile->birth_year = make_whole (rand, 1930, 2010);
  profile->has_availability = toss (rand);
  for (int i = 0; profile->has_availability && i < 7; i++)
    profile->availability_min[i] = pick (rand, 200);
  profile->long_day = make_whole (rand, 1, 7);
  profile->has_run_days = toss (rand);
  profile->run_days = profile->has_run_days ? (guint8) pick (rand, 128) : 0;
  profile->weekly_km = make_real (rand, 100);
  profile->longest_km = make_real (rand, 40);
  profile->easy_pace_s_per_km = toss (rand) ? (double) NAN : g_rand_double_range (rand, 200, 600);
  if (toss (rand))
    {
      profile->cross = g_array_new (FALSE, FALSE, sizeof (SwKind));
      g_array_append_vals (profile->cross, crosses, (guint) pick (rand, G_N_ELEMENTS (crosses) + 1));
    }
  if (toss (rand))
    {
      profile->equipment = g_new0 (char *, 4);
      for (int i = 0, n = pick (rand, 4); i < n; i++)
        profile->equipment[i] = g_strdup (i == 0 ? "mat" : i == 1 ? "it's \"odd\"" : "Hantel-ü");
    }
  profile->sleep_need_h = toss (rand) ? (double) NAN : g_rand_double_range (rand, 5, 9);
  profile->empty_day_is_rest = make_tristate (rand);
  profile->growth = toss (rand) ? (double) NAN : g_rand_double_range (rand, 0, 0.1);
  if (toss (rand))
    {
      profile->race_day = make_day (rand, 400);
      profile->race_km = make_positive (rand, 42);
    }
  return profile;
}

gpointer
sw_test_record_new_random (GRand      *rand,
                           SwRecordId  id,
                           guint       n_keys)
{
  switch (id)
    {
    case SW_RECORD_SHOE:
      return make_shoe (rand, n_keys);
    case SW_RECORD_ACTIVITY:
      return make_activity (rand, n_keys);
    case SW_RECORD_PAIN:
      return make_pain (rand, n_keys);
    case SW_RECORD_CHECK_IN:
      return make_check_in (rand, n_keys);
    case SW_RECORD_OSTRC:
      return make_ostrc (rand, n_keys);
    case SW_RECORD_SCREEN:
      return make_screen (rand, n_keys);
    case SW_RECORD_CLEARANCE:
      return make_clearance (rand, n_keys);
    case SW_RECORD_EDIT:
      return make_edit (rand, n_keys);
    case SW_RECORD_SNOOZE:
      return make_snooze (rand, n_keys);
    case SW_N_RECORDS:
    default:
      g_assert_not_reached ();
    }
}

/* The key as text, to keep keys apart. */
static char *
describe_key (const SwRecordType *type,
              gconstpointer       record)
{
  if (type->fields[0].type == SW_FIELD_TEXT)
    return g_strdup (SW_FIELD_MEMBER (char *, record, type->fields[0].offset));
  return g_strdup_printf ("%d", SW_FIELD_MEMBER (SwDay, record, type->fields[0].offset));
}

SwJournal *
sw_test_journal_new_random (GRand *rand,
                            guint  n_records)
{
  SwJournal *journal = sw_journal_new ();

  sw_profile_free (journal->profile);
  journal->profile = sw_test_profile_new_random (rand);

  for (int id = 0; id < SW_N_RECORDS; id++)
    {
      const SwRecordType *type = sw_record_type_get ((SwRecordId) id);
      g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      guint n = (guint) pick (rand, (int) n_records + 1);

      for (guint i = 0; i < n; i++)
        {
          gpointer record = sw_test_record_new_random (rand, (SwRecordId) id, 10 * n_records);

          if (type->has_key && !g_hash_table_add (keys, describe_key (type, record)))
            type->destroy (record);
          else
            g_ptr_array_add (sw_record_type_get_records (type, journal), record);
        }
    }

  sw_journal_seal (journal);
  return journal;
}
