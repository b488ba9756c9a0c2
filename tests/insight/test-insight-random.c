/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "literal.h"
#include "random-journal.h"
#include "sw-insight.h"
#include "sw-test-guide.h"

/* The scan against the literal rules on diaries nobody chose: flag for flag, figure for figure. */

#define FIRST_DAY 20000
#define N_DAYS 400
#define N_JOURNALS 60
#define N_JOURNALS_THOROUGH 2000
#define N_CUTS 12
#define VALUE_PRECISION 1e-9

static int
get_n_journals (void)
{
  return g_getenv ("SW_THOROUGH") != NULL ? N_JOURNALS_THOROUGH : N_JOURNALS;
}

static gboolean
is_judged (const SwFinding *finding)
{
  return !g_str_equal (finding->id, "D_LADDER");
}

static char *
describe (const SwBody *body)
{
  GString *text = g_string_new (NULL);
  char day[SW_DAY_STRING_SIZE], from[SW_DAY_STRING_SIZE];

  for (guint i = 0; i < body->findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i);

      if (is_judged (finding))
        g_string_append_printf (text, "%s %s %s %s %.6f\n", sw_day_format (finding->day, day), finding->id,
                                sw_severity_to_string (finding->level), sw_day_format (finding->from, from), finding->value);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_same (const SwFinding      *finding,
         const LiteralFinding *literal)
{
  return g_str_equal (finding->id, literal->id) && finding->day == literal->day && finding->level == literal->level
         && finding->from == literal->from && finding->to == literal->day
         && G_APPROX_VALUE (finding->value, literal->value, VALUE_PRECISION);
}

/* Fails the test with the first finding that differs. */
static void
compare_with_literal (const SwBody *body,
                      const GArray *literal,
                      guint32       seed)
{
  guint n = 0;

  for (guint i = 0; i < body->findings->len && !g_test_failed (); i++)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i);
      const LiteralFinding *expected = n < literal->len ? &g_array_index (literal, LiteralFinding, n) : NULL;

      if (!is_judged (finding))
        continue;
      n++;
      if (expected != NULL && is_same (finding, expected))
        continue;
      g_test_message ("diary %u: found %s of day %d, level %d, from %d, %.9f", seed, finding->id, finding->day, finding->level,
                      finding->from, finding->value);
      if (expected != NULL)
        g_test_message ("expected %s of day %d, level %d, from %d, %.9f", expected->id, expected->day, expected->level,
                        expected->from, expected->value);
      g_test_fail ();
    }
  if (!g_test_failed () && n < literal->len)
    {
      g_test_message ("diary %u: %s of day %d was not found", seed, g_array_index (literal, LiteralFinding, n).id,
                      g_array_index (literal, LiteralFinding, n).day);
      g_test_fail ();
    }
}

static void
count_ids (const SwBody *body,
           GHashTable   *seen)
{
  for (guint i = 0; i < body->findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i);

      g_hash_table_add (seen, g_strdup_printf ("%s %s", finding->id, sw_severity_to_string (finding->level)));
    }
}

static void
test_literal (void)
{
  static const char * const ids[] = {
    "D_LADDER info", "D_ZONE caution", "D_ZONE warning", "E_SCREEN urgent", "E_SCREEN warning", "H_WARMUP info",
    "L_CROSS info", "L_CROSS caution", "L_HARD info", "L_HARD caution", "L_HARD warning", "L_INTENS info",
    "L_INTENS caution", "L_LONG info", "L_MONO info", "L_MONO caution", "L_REST caution", "L_REST warning",
    "L_RUNROW info", "L_RUNROW caution", "L_SESSION caution", "L_SESSION warning", "L_SHOE info", "L_SHOE caution",
    "L_SHOE warning", "L_STRENGTH info", "L_STRENGTH caution", "L_SURFACE info", "L_WEEK info", "L_WEEK caution",
    "P_ASSOC info", "P_DURATION warning", "P_EPISODE info", "P_LEG warning", "P_MORNING caution", "P_MORNING warning",
    "P_NSAID caution", "P_NSAID warning", "P_OSTRC info", "P_OSTRC caution", "P_OSTRC warning", "P_PERSIST info",
    "P_PERSIST caution", "P_PERSIST warning", "P_RECUR caution", "P_TREND info", "P_TREND caution", "P_TREND warning",
    "W_HYDRATION info", "W_IRREGULAR info", "W_LOW caution", "W_SITTING info", "W_SLEEP info", "W_SLEEP caution",
    "W_SLEEP warning", "W_SORE info", "W_SORE caution",
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 seed = 1; seed <= (guint32) get_n_journals () && !g_test_failed (); seed++)
    {
      /* Every weekday is a last day once in a while. */
      SwDay today = FIRST_DAY + N_DAYS - 1 - (SwDay) (seed % 7);
      g_autoptr (SwJournal) journal = random_journal_new (seed, FIRST_DAY, N_DAYS);
      g_autoptr (SwBody) body = sw_insight_scan (journal, sw_test_guide (), today);
      g_autoptr (GArray) literal = literal_scan (journal, today);

      compare_with_literal (body, literal, seed);
      count_ids (body, seen);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (!g_hash_table_contains (seen, ids[i]))
      {
        g_test_message ("no diary ever raised %s", ids[i]);
        g_test_fail ();
      }
}

/* FINDINGS 2: what is dated later changes nothing, and the same question has the same answer. */
static void
test_cut (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (SwJournal) journal = random_journal_new (seed, FIRST_DAY, N_DAYS);
      SwDay today = FIRST_DAY + N_DAYS - 1;
      g_autoptr (SwBody) whole = sw_insight_scan (journal, sw_test_guide (), today);
      g_autoptr (SwBody) again = sw_insight_scan (journal, sw_test_guide (), today);
      g_autofree char *whole_text = describe (whole);
      g_autofree char *again_text = describe (again);

      g_assert_cmpstr (whole_text, ==, again_text);
      for (int i = 1; i <= N_CUTS; i++)
        {
          /* On a Sunday the weekly flags of the cut diary stand on the same day as those of the whole one. */
          SwDay day = sw_day_get_monday (FIRST_DAY + i * N_DAYS / (N_CUTS + 1)) + 6;
          g_autoptr (SwJournal) cut = sw_journal_cut (journal, day);
          g_autoptr (SwBody) early = sw_insight_scan (cut, sw_test_guide (), day);
          g_autoptr (SwBody) ignoring = sw_insight_scan (journal, sw_test_guide (), day);
          g_autofree char *early_text = describe (early);
          g_autofree char *ignoring_text = describe (ignoring);

          g_assert_cmpstr (early_text, ==, ignoring_text);
          g_assert_true (g_str_has_prefix (whole_text, early_text));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/random/literal", test_literal);
  g_test_add_func ("/insight/random/cut", test_cut);
  return g_test_run ();
}
