/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "sw-json-journal.h"
#include "sw-json-writer.h"
#include "sw-test-journal.h"

/* One record of each kind, as the contract shows them. */
static const char example[] =
  "{\"format\": \"stridewell-journal\", \"version\": 1,\n"
  " \"profile\": {\"level\": \"novice\", \"lbp\": true, \"conservative\": false, \"cleared\": true, \"birth_year\": 1984,\n"
  "   \"availability_min\": [0, 45, 60, 45, 60, 0, 120], \"long_day\": 7, \"run_days\": null, \"weekly_km\": 22, \"longest_km\": 8,\n"
  "   \"easy_pace_s_per_km\": 390, \"cross\": [\"swim\", \"cycle\", \"yoga\"], \"equipment\": [\"mat\", \"dumbbells\", \"foam-roller\"],\n"
  "   \"sleep_need_h\": 7, \"empty_day_is_rest\": true, \"growth\": null, \"race\": {\"day\": \"2027-04-18\", \"km\": 21.1}},\n"
  " \"shoes\": [{\"id\": \"s1\", \"name\": \"Daily\", \"life_km\": 650, \"start_km\": 0, \"first_day\": \"2026-08-01\", \"retired_day\": null}],\n"
  " \"activities\": [{\"id\": \"a1\", \"day\": \"2026-11-20\", \"start\": \"2026-11-20T07:00:00+01:00\", \"kind\": \"easy\", \"minutes\": 42.5,\n"
  "   \"km\": 6.5, \"rpe\": 4, \"surface\": \"hard\", \"uneven\": false, \"hills\": false, \"shoe\": \"s1\", \"warmup\": true, \"cooldown\": true,\n"
  "   \"form\": [\"overstride\"], \"posterior_sets\": null, \"anterior_sets\": null, \"source\": \"manual\", \"note\": \"\"}],\n"
  " \"pain\": [{\"id\": \"p1\", \"at\": \"2026-11-21T07:10\", \"moment\": \"morning\", \"nrs\": 3, \"region\": \"low-back-centre\", \"side\": null,\n"
  "   \"spread\": \"none\", \"quality\": [\"ache\"], \"activity\": \"a1\", \"limp\": false, \"night\": false, \"painkiller\": false, \"note\": \"\"}],\n"
  " \"checkins\": [{\"day\": \"2026-11-21\", \"sleep_h\": 7.2, \"sleep_quality\": 4, \"soreness\": 2, \"fatigue\": 3, \"stress\": 3,\n"
  "   \"hydration\": 4, \"posture\": 3, \"sitting_h\": 7, \"painkiller\": false, \"nutrition\": true}],\n"
  " \"ostrc\": [{\"week\": \"2026-W47\", \"answers\": [1, 0, 0, 1]}],\n"
  " \"screens\": [{\"day\": \"2026-11-21\", \"answers\": {\"R1\": \"no\", \"R2\": \"no\"}}],\n"
  " \"clearances\": [{\"day\": \"2026-11-24\", \"for\": \"walking\"}],\n"
  " \"edits\": [], \"snoozes\": []}\n";

static SwJournal *
read_text (const char  *text,
           GError     **error)
{
  return sw_json_journal_read (text, strlen (text), "j.json", error);
}

static void
test_example (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwJournal) journal = read_text (example, &error);
  g_autoptr (SwJournal) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *second = NULL;
  const SwActivity *activity;
  const SwPainReport *report;

  g_assert_no_error (error);
  g_assert_true (journal->sealed);
  g_assert_cmpint (journal->profile->level, ==, SW_LEVEL_NOVICE);
  g_assert_cmpint (journal->profile->availability_min[6], ==, 120);
  g_assert_false (journal->profile->has_run_days);
  g_assert_true (isnan (journal->profile->growth));
  g_assert_cmpfloat (journal->profile->race_km, ==, 21.1);
  activity = g_ptr_array_index (journal->activities, 0);
  g_assert_cmpint (activity->day, ==, sw_day_from_ymd (2026, 11, 20));
  g_assert_cmpint (activity->start_us, ==, G_GINT64_CONSTANT (1795154400000000));
  g_assert_cmpuint (activity->form, ==, SW_FORM_OVERSTRIDE);
  g_assert_cmpint (activity->posterior_sets, ==, SW_MISSING);
  g_assert_cmpstr (activity->note, ==, "");
  report = g_ptr_array_index (journal->pain, 0);
  g_assert_cmpint (report->minute, ==, 7 * 60 + 10);
  g_assert_cmpint (report->side, ==, SW_SIDE_NONE);
  g_assert_cmpint (report->spread, ==, SW_SPREAD_NONE);
  g_assert_cmpint (((SwScreen *) g_ptr_array_index (journal->screens, 0))->answers[2], ==, SW_ANSWER_ABSENT);

  text = sw_json_journal_write (journal);
  again = read_text (text, &error);
  g_assert_no_error (error);
  g_assert_true (sw_journal_equal (journal, again));
  second = sw_json_journal_write (again);
  g_assert_cmpstr (text, ==, second);
}

static void
test_layout (void)
{
  static const char expected_start[] =
    "{\n"
    "  \"format\": \"stridewell-journal\",\n"
    "  \"version\": 1,\n"
    "  \"profile\": {\n"
    "    \"level\": \"novice\",\n"
    "    \"lbp\": true,\n"
    "    \"conservative\": false,\n"
    "    \"cleared\": true,\n"
    "    \"birth_year\": 1984,\n"
    "    \"availability_min\": [0, 45, 60, 45, 60, 0, 120],\n"
    "    \"long_day\": 7,\n"
    "    \"run_days\": null,\n"
    "    \"weekly_km\": 22,\n"
    "    \"longest_km\": 8,\n"
    "    \"easy_pace_s_per_km\": 390,\n"
    "    \"cross\": [\"swim\", \"cycle\", \"yoga\"],\n"
    "    \"equipment\": [\"mat\", \"dumbbells\", \"foam-roller\"],\n"
    "    \"sleep_need_h\": 7,\n"
    "    \"empty_day_is_rest\": true,\n"
    "    \"growth\": null,\n"
    "    \"race\": {\n"
    "      \"day\": \"2027-04-18\",\n"
    "      \"km\": 21.1\n"
    "    }\n"
    "  },\n"
    "  \"shoes\": [\n"
    "    {\n"
    "      \"id\": \"s1\",\n";
  static const char expected_end[] =
    "  \"edits\": [],\n"
    "  \"snoozes\": []\n"
    "}\n";
  g_autoptr (SwJournal) journal = read_text (example, NULL);
  g_autofree char *text = sw_json_journal_write (journal);

  g_assert_true (g_str_has_prefix (text, expected_start));
  g_assert_true (g_str_has_suffix (text, expected_end));
}

static void
check_round_trip (const SwJournal *journal)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = sw_json_journal_write (journal);
  g_autoptr (SwJournal) again = read_text (text, &error);
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  g_assert_true (sw_journal_equal (journal, again));
  second = sw_json_journal_write (again);
  g_assert_cmpstr (text, ==, second);
}

static void
test_round_trips (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (SwJournal) empty = sw_journal_new ();

  sw_journal_seal (empty);
  check_round_trip (empty);
  for (int i = 0; i < 300; i++)
    {
      g_autoptr (SwJournal) journal = sw_test_journal_new_random (rand, 12);

      check_round_trip (journal);
    }
  for (guint32 seed = 1; seed < 4; seed++)
    {
      g_autoptr (SwJournal) journal = sw_sample_new (sw_day_from_ymd (2026, 11, 20), (int) seed - 1, seed);

      check_round_trip (journal);
    }
}

/* FINDINGS 39: by day, then id by bytes; edits too, though the journal has them in the order they were made. */
static void
test_order_of_edits (void)
{
  static const char * const ids[] = { "e2", "e10" };
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      SwEdit *edit = sw_edit_new ();

      edit->id = g_strdup (ids[i]);
      edit->made = 20782;
      edit->what = SW_EDIT_SKIP;
      edit->session = g_strdup ("2026-W48-easy-1");
      g_ptr_array_add (journal->edits, edit);
    }
  sw_journal_seal (journal);
  g_assert_cmpstr (((const SwEdit *) journal->edits->pdata[0])->id, ==, "e2");
  text = sw_json_journal_write (journal);
  g_assert_true (strstr (text, "\"e10\"") < strstr (text, "\"e2\""));
  check_round_trip (journal);
}

#define HEAD "{\"format\": \"stridewell-journal\", \"version\": 1"
#define ACTIVITY(rest) HEAD ",\n\"activities\": [{\"id\": \"a\", \"day\": \"2026-11-20\", \"kind\": \"easy\", \"minutes\": 30}, {" rest "}]}"
#define GOOD "\"id\": \"b\", \"day\": \"2026-11-20\", \"kind\": \"easy\", \"minutes\": 30"
#define PROFILE(rest) HEAD ", \"profile\": {" rest "}}"

static void
test_accepted (void)
{
  static const char * const texts[] = {
    HEAD "}",
    "\xef\xbb\xbf" HEAD "}",
    "{\"snoozes\": null, \"version\": 1.0, \"profile\": null, \"format\": \"stridewell-journal\"}",
    ACTIVITY (GOOD),
    ACTIVITY (GOOD ", \"rpe\": 4.0, \"km\": null, \"form\": []"),
    ACTIVITY (GOOD ", \"note\": \"\\ud83c\\udfc3 \\u00fc \\/ \\\\ \\\"\""),
    PROFILE (""),
    PROFILE ("\"run_days\": [7, 2], \"cross\": [], \"equipment\": [], \"race\": null"),
    HEAD ", \"screens\": [{\"day\": \"2026-11-21\"}, {\"day\": \"2026-11-21\", \"answers\": {\"R20\": \"skip\", \"R1\": null}}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJournal) journal = read_text (texts[i], &error);

      g_assert_no_error (error);
      check_round_trip (journal);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *message; /* a part of it */
  } cases[] = {
    { "", "j.json:1: the file ends where an object should be" },
    { "[]", "expected an object, found an array" },
    { "{}", "this is no journal" },
    { "{\"format\": \"x\", \"version\": 1}", "this is no journal" },
    { "{\"format\": \"stridewell-journal\"}", "version is required" },
    { "{\"format\": \"stridewell-journal\", \"version\": 2, \"new\": {}}", "newer than this Stridewell" },
    { "{\"format\": \"stridewell-journal\", \"version\": 0}", "version: expected 1" },
    { "{\"format\": \"stridewell-journal\", \"version\": \"1\"}", "version: expected a number, found a string" },
    { HEAD "} x", "more text after the end" },
    { HEAD ",}", "a key in quotes" },
    { HEAD "", "the file ends where a comma or } should be" },
    { HEAD ", \"foo\": 1}", "foo: unknown key" },
    { HEAD ", \"shoes\": [], \"shoes\": []}", "shoes: this key is given twice" },
    { HEAD ", \"profile\": {}, \"profile\": {}}", "profile: this key is given twice" },
    { ACTIVITY (GOOD ", \"foo\": 1"), "j.json:2: activities[1].foo: unknown key" },
    { ACTIVITY (GOOD ", \"km\": 1, \"km\": 1"), "activities[1].km: this key is given twice" },
    { ACTIVITY ("\"day\": \"2026-11-20\", \"kind\": \"easy\", \"minutes\": 30"), "activities[1]: id is required" },
    { ACTIVITY ("\"id\": \"b\", \"day\": \"2026-11-20\", \"kind\": null, \"minutes\": 30"), "activities[1]: kind is required" },
    { ACTIVITY ("\"id\": \"b\", \"day\": \"2026-02-30\", \"kind\": \"easy\", \"minutes\": 30"), "activities[1].day: expected a day" },
    { ACTIVITY ("\"id\": \"b\", \"day\": \"2026-11-20\", \"kind\": \"jog\", \"minutes\": 30"), "activities[1].kind: expected easy, long" },
    { ACTIVITY ("\"id\": \"b\", \"day\": \"2026-11-20\", \"kind\": \"easy\", \"minutes\": 0"), "activities[1]: minutes" },
    { ACTIVITY ("\"id\": \"a\", \"day\": \"2026-11-20\", \"kind\": \"easy\", \"minutes\": 30"), "activities[1]: an earlier activity has the same id" },
    { ACTIVITY ("\"id\": \"\", \"day\": \"2026-11-20\", \"kind\": \"easy\", \"minutes\": 30"), "activities[1]: id" },
    { ACTIVITY (GOOD ", \"km\": 0"), "activities[1]: km" },
    { ACTIVITY (GOOD ", \"km\": \"6\""), "activities[1].km: expected a number, found a string" },
    { ACTIVITY (GOOD ", \"km\": 1e999"), "a number that is too large" },
    { ACTIVITY (GOOD ", \"km\": NaN"), "expected a value" },
    { ACTIVITY (GOOD ", \"km\": 01"), "a number that is not written as JSON does" },
    { ACTIVITY (GOOD ", \"km\": 1."), "a number that is not written as JSON does" },
    { ACTIVITY (GOOD ", \"km\": .5"), "expected a value" },
    { ACTIVITY (GOOD ", \"km\": +1"), "expected a value" },
    { ACTIVITY (GOOD ", \"km\": 0x10"), "a number that is not written as JSON does" },
    { ACTIVITY (GOOD ", \"rpe\": 4.5"), "activities[1].rpe: expected a whole number" },
    { ACTIVITY (GOOD ", \"rpe\": -1"), "activities[1].rpe: expected a whole number" },
    { ACTIVITY (GOOD ", \"rpe\": 11"), "activities[1]: rpe is 11" },
    { ACTIVITY (GOOD ", \"rpe\": 1e300"), "activities[1].rpe: expected a whole number" },
    { ACTIVITY (GOOD ", \"uneven\": 0"), "activities[1].uneven: expected true or false, found a number" },
    { ACTIVITY (GOOD ", \"uneven\": tru"), "expected a value" },
    { ACTIVITY (GOOD ", \"uneven\": truely"), "expected a value" },
    { ACTIVITY (GOOD ", \"form\": \"hunch\""), "activities[1].form: expected an array, found a string" },
    { ACTIVITY (GOOD ", \"form\": [\"hunch\", \"hunch\"]"), "activities[1].form[1]: expected each word once" },
    { ACTIVITY (GOOD ", \"form\": [\"bend\"]"), "activities[1].form[0]: expected hunch, overstride, lean-back or uneven-stride" },
    { ACTIVITY (GOOD ", \"start\": \"2026-11-20T07:00:00\""), "activities[1].start: expected an instant" },
    { ACTIVITY (GOOD ", \"note\": \"a\nb\""), "a bare control character" },
    { ACTIVITY (GOOD ", \"note\": \"\\ud800\""), "names no character" },
    { ACTIVITY (GOOD ", \"note\": \"\\udc00\\ud800\""), "names no character" },
    { ACTIVITY (GOOD ", \"note\": \"\\u12\""), "names no character" },
    { ACTIVITY (GOOD ", \"note\": \"\\u0000\""), "U+0000" },
    { ACTIVITY (GOOD ", \"note\": \"\\x\""), "an unknown escape" },
    { ACTIVITY (GOOD ", \"note\": \"\xff\""), "not UTF-8" },
    { ACTIVITY (GOOD ", \"note\": \"abc"), "the file ends inside a string" },
    { ACTIVITY (GOOD ", 'note': 1"), "a key in quotes" },
    { ACTIVITY (GOOD " /* no */"), "a comma or }" },
    { PROFILE ("\"growth\": 0.3"), "profile: growth is 0.3" },
    { PROFILE ("\"run_days\": [8]"), "profile.run_days[0]: expected a whole number from 1 to 7" },
    { PROFILE ("\"run_days\": [1, 1]"), "profile.run_days[1]: expected each weekday once" },
    { PROFILE ("\"availability_min\": [1, 2, 3]"), "expected 7 numbers, found 3" },
    { PROFILE ("\"availability_min\": [1, 2, 3, 4, 5, 6, 7, 8]"), "expected 7 numbers, found more" },
    { PROFILE ("\"race\": {\"day\": \"2027-04-18\", \"where\": 1}"), "profile.race.where: unknown key" },
    { PROFILE ("\"race_day\": \"2027-04-18\""), "profile.race_day: unknown key" },
    { HEAD ", \"ostrc\": [{\"week\": \"2026-W54\", \"answers\": [0, 0, 0, 0]}]}", "ostrc[0].week: expected an ISO week" },
    { HEAD ", \"ostrc\": [{\"week\": \"2026-W47\", \"answers\": [0, 0, 0, 4]}]}", "ostrc[0].answers[3]: expected a whole number from 0 to 3" },
    { HEAD ", \"screens\": [{\"day\": \"2026-11-21\", \"answers\": {\"R21\": \"no\"}}]}", "screens[0].answers.R21: unknown key" },
    { HEAD ", \"screens\": [{\"day\": \"2026-11-21\", \"answers\": {\"R1\": \"no\", \"R1\": \"no\"}}]}", "R1: this key is given twice" },
    { HEAD ", \"screens\": [{\"day\": \"2026-11-21\", \"answers\": {\"R1\": \"maybe\"}}]}", "expected yes, no, unsure or skip" },
    { HEAD ", \"checkins\": [{\"day\": \"2026-11-21\"}, {\"day\": \"2026-11-21\"}]}", "checkins[1]: an earlier check-in has the same day" },
    { HEAD ", \"pain\": [{\"id\": \"p\", \"at\": \"2026-11-21T25:00\", \"moment\": \"morning\", \"nrs\": 1}]}", "pain[0].at: expected a local time" },
    { HEAD ", \"pain\": [{\"id\": \"p\", \"at\": \"2026-11-21T07:00\", \"moment\": \"morning\", \"nrs\": 3.5}]}", "pain[0].nrs: expected a whole number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJournal) journal = read_text (cases[i].text, &error);

      g_assert_null (journal);
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "j.json:"));
      g_assert_null (strchr (error->message, '\n'));
      if (strstr (error->message, cases[i].message) == NULL)
        g_error ("case %u: \"%s\" does not say \"%s\"", i, error->message, cases[i].message);
    }
}

/* Every prefix of a good journal is refused and none is read past its end. */
static void
test_truncated (void)
{
  gsize size = strlen (example) - 1; /* without the newline */

  for (gsize n = 0; n < size; n++)
    {
      g_autofree char *part = g_memdup2 (example, n + 1);
      g_autofree char *exact = n > 0 ? g_memdup2 (part, n) : g_malloc (1);
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJournal) journal = sw_json_journal_read (exact, n, "j.json", &error);

      g_assert_null (journal);
      g_assert_nonnull (error);
    }
}

static void
test_deep (void)
{
  static const char * const opens[] = { "[", "{\"a\":" };

  for (guint i = 0; i < G_N_ELEMENTS (opens); i++)
    {
      g_autoptr (GString) text = g_string_new (HEAD ", \"x\": ");
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJournal) journal = NULL;

      for (int n = 0; n < 1000000; n++)
        g_string_append (text, opens[i]);
      journal = read_text (text->str, &error);
      g_assert_null (journal);
      g_assert_error (error, SW_JSON_ERROR, SW_JSON_ERROR_LIMIT);
    }
}

/* Damage one byte at a time: an error or a journal, never a crash. */
static void
test_mutations (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  gsize size = strlen (example);
  guint n_good = 0;

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup (example);
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJournal) journal = NULL;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        text[g_rand_int_range (rand, 0, (int) size)] = (char) g_rand_int_range (rand, 0, 256);
      journal = sw_json_journal_read (text, size, "j.json", &error);
      g_assert_true ((journal == NULL) == (error != NULL));
      if (journal != NULL)
        {
          n_good++;
          check_round_trip (journal);
        }
    }
  g_assert_cmpuint (n_good, >, 0);
}

static void
test_numbers (void)
{
  static const struct
  {
    double      value;
    const char *text;
  } cases[] = {
    { 0, "0\n" }, { -0.0, "0\n" }, { 22, "22\n" }, { 0.1, "0.1\n" }, { 1.0 / 3, "0.3333333333333333\n" }, { 42.5, "42.5\n" },
    { 0.1 + 0.2, "0.30000000000000004\n" }, { 1e15, "1e+15\n" }, { -7.25, "-7.25\n" }, { NAN, "null\n" }, { INFINITY, "null\n" },
    { 999999999999999, "999999999999999\n" }, { 5e-324, "4.94065645841247e-324\n" },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwJsonWriter) writer = sw_json_writer_new ();
      g_autofree char *text = NULL;

      sw_json_writer_double (writer, NULL, cases[i].value);
      text = sw_json_writer_finish (writer);
      g_assert_cmpstr (text, ==, cases[i].text);
    }

  for (int i = 0; i < 100000; i++)
    {
      g_autoptr (SwJsonWriter) writer = sw_json_writer_new ();
      g_autofree char *text = NULL;
      guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
      double value, back;

      memcpy (&value, &bits, sizeof value);
      if (!isfinite (value))
        continue;
      sw_json_writer_double (writer, NULL, value);
      text = sw_json_writer_finish (writer);
      back = g_ascii_strtod (text, NULL);
      g_assert_cmpmem (&value, sizeof value, &back, sizeof back);
    }
}

static void
test_writer (void)
{
  static const char * const words[] = { "a", "b\"\\\n\t\x01\x7f", NULL };
  g_autoptr (SwJsonWriter) writer = sw_json_writer_new ();
  g_autofree char *text = NULL;

  sw_json_writer_begin_array (writer, NULL);
  sw_json_writer_begin_object (writer, NULL);
  sw_json_writer_words (writer, "words", words);
  sw_json_writer_begin_object (writer, "empty");
  sw_json_writer_end_object (writer);
  sw_json_writer_begin_line_object (writer, "line");
  sw_json_writer_int (writer, "n", 1);
  sw_json_writer_begin_array (writer, "inner");
  sw_json_writer_whole (writer, NULL, SW_MISSING);
  sw_json_writer_tristate (writer, NULL, SW_NO);
  sw_json_writer_end_array (writer);
  sw_json_writer_end_object (writer);
  sw_json_writer_end_object (writer);
  sw_json_writer_day (writer, NULL, 0);
  sw_json_writer_end_array (writer);
  text = sw_json_writer_finish (writer);
  g_assert_cmpstr (text, ==,
                   "[\n"
                   "  {\n"
                   "    \"words\": [\"a\", \"b\\\"\\\\\\n\\t\\u0001\\u007f\"],\n"
                   "    \"empty\": {},\n"
                   "    \"line\": {\"n\": 1, \"inner\": [null, false]}\n"
                   "  },\n"
                   "  \"1970-01-01\"\n"
                   "]\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/example", test_example);
  g_test_add_func ("/json/layout", test_layout);
  g_test_add_func ("/json/round-trips", test_round_trips);
  g_test_add_func ("/json/order-of-edits", test_order_of_edits);
  g_test_add_func ("/json/accepted", test_accepted);
  g_test_add_func ("/json/refused", test_refused);
  g_test_add_func ("/json/truncated", test_truncated);
  g_test_add_func ("/json/deep", test_deep);
  g_test_add_func ("/json/mutations", test_mutations);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/writer", test_writer);

  return g_test_run ();
}
