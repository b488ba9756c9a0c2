/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the shipped guide holds: all statements, rules, sources and exercises, and that they fit together. */

#include <string.h>

#include "sw-coverage.h"
#include "sw-test-guide.h"

/* Every rule and flag of RULES, and the reasons that are no rule. */
static const char * const rule_ids[] = {
  "B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B10b", "B11", "B12", "B13",
  "D1", "D2", "D3", "D4", "E1", "E2", "E3", "E4",
  "L_SESSION", "L_WEEK", "L_ACWR", "L_MONO", "L_REST", "L_HARD", "L_RUNROW", "L_SURFACE", "L_SHOE", "L_LONG", "L_INTENS",
  "L_STRENGTH", "L_CROSS", "H_WARMUP",
  "P_PERSIST", "P_TREND", "P_MORNING", "P_ASSOC", "P_OSTRC", "P_EPISODE", "P_RECUR", "P_DURATION", "P_LEG", "P_NSAID",
  "W_SLEEP", "W_IRREGULAR", "W_HYDRATION", "W_SORE", "W_LOW", "W_SITTING",
  "D_ZONE", "D_LADDER", "E_SCREEN",
  "availability", "edit", "race", "past",
};

static const char * const source_ids[] = {
  "S1", "S2", "S3", "S4", "S5", "S5b", "S6", "S7", "S7b", "S7c", "S8", "S9", "S10", "S11", "S12", "S13", "S13r", "S14", "S15", "S16",
  "S17", "S18", "S19", "S19b", "S20", "S21", "S22", "S23", "S24", "S25", "S25b", "S25c", "S25d", "S26", "S27", "S28", "S29", "S29r",
  "S30", "S30r", "S31", "S32", "S33", "S34", "S34r", "S35", "S36", "S36b", "S36c", "S37", "S38", "S39", "S40", "S41", "S42", "S43", "S44",
};

static void
test_statements (void)
{
  SwGuide *guide = sw_test_guide ();

  for (guint i = 0; i < SW_N_STATEMENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("G%u", i + 1);
      const SwStatement *statement = sw_guide_get_nth_statement (guide, i);

      g_assert_nonnull (statement);
      g_assert_cmpstr (statement->id, ==, id);
      g_assert_true (statement == sw_guide_get_statement (guide, id));
      g_assert_cmpuint (strlen (statement->text), >, 20);
      g_assert_cmpuint (strlen (statement->section), >, 3);
      g_assert_nonnull (statement->implements[0]);
    }
  g_assert_null (sw_guide_get_nth_statement (guide, SW_N_STATEMENTS));
}

/* Where guide and evidence pull apart, the card must say so (RULES A2). */
static void
test_notes (void)
{
  static const char * const apart[] = { "G32", "G34", "G35", "G36", "G39", "G40", "G52" };

  for (gsize i = 0; i < G_N_ELEMENTS (apart); i++)
    g_assert_nonnull (sw_guide_get_statement (sw_test_guide (), apart[i])->note);
}

static void
test_rules (void)
{
  SwGuide *guide = sw_test_guide ();

  for (gsize i = 0; i < G_N_ELEMENTS (rule_ids); i++)
    {
      const SwRule *rule = sw_guide_get_rule (guide, rule_ids[i]);

      if (rule == NULL)
        g_error ("no rule %s", rule_ids[i]);
      g_assert_cmpuint (strlen (rule->title), >, 0);
      g_assert_cmpuint (strlen (rule->text), >, 20);
      /* PLANS 38: every reason carries a statement. */
      g_assert_nonnull (rule->guide[0]);
      /* Everything better than our own choice, and no coaching convention, has a source. */
      if (strcmp (rule->grade, "A") == 0 || strcmp (rule->grade, "B") == 0)
        g_assert_nonnull (rule->sources[0]);
    }
  g_assert_null (sw_guide_get_nth_rule (guide, G_N_ELEMENTS (rule_ids)));
}

static void
test_sources (void)
{
  SwGuide *guide = sw_test_guide ();

  for (gsize i = 0; i < G_N_ELEMENTS (source_ids); i++)
    {
      const SwSource *source = sw_guide_get_source (guide, source_ids[i]);

      if (source == NULL)
        g_error ("no source %s", source_ids[i]);
      g_assert_cmpuint (strlen (source->text), >, 20);
      /* What is only recalled carries an r, and nothing else does. */
      g_assert_cmpint (g_str_has_suffix (source->id, "r"), ==, strcmp (source->status, "recalled") == 0);
    }
  g_assert_null (sw_guide_get_nth_source (guide, G_N_ELEMENTS (source_ids)));
}

static char *
load_figures (void)
{
  g_autofree char *path = sw_test_source_path ("resources", "figures", "figures.json", NULL);
  g_autoptr (GBytes) bytes = sw_test_read_file (path);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static void
test_exercises (void)
{
  SwGuide *guide = sw_test_guide ();
  g_autofree char *figures = load_figures ();
  const SwExercise *exercise;

  for (guint i = 0; (exercise = sw_guide_get_nth_exercise (guide, i)) != NULL; i++)
    {
      g_assert_cmpuint (strlen (exercise->name), >, 0);
      /* It must fit under a small figure. */
      g_assert_cmpuint (g_utf8_strlen (exercise->short_name, -1), <=, 14);
      g_assert_cmpuint (strlen (exercise->purpose), >, 10);
      g_assert_nonnull (exercise->muscles[0]);
      g_assert_nonnull (exercise->steps[0]);
      g_assert_nonnull (exercise->guide[0]);
      if (exercise->figure != NULL)
        {
          g_autofree char *key = g_strdup_printf ("\"%s\": {", exercise->figure);

          if (strstr (figures, key) == NULL)
            g_error ("%s: no figure %s", exercise->id, exercise->figure);
        }
    }
}

static const char *
get_short_name (const char *id)
{
  return sw_guide_get_exercise (sw_test_guide (), id)->short_name;
}

static void
test_short_names (void)
{
  g_assert_cmpstr (get_short_name ("brisk-walk"), ==, "Walk");
  g_assert_cmpstr (get_short_name ("leg-swing-forward"), ==, "Leg swing");
  g_assert_cmpstr (get_short_name ("high-knees"), ==, "High knees");
  g_assert_cmpstr (get_short_name ("arm-circles"), ==, "Arm circle");
  g_assert_cmpstr (get_short_name ("hip-flexor-lunge"), ==, "Hip lunge");
  g_assert_cmpstr (get_short_name ("plank"), ==, "Plank");
  g_assert_cmpstr (get_short_name ("leg-raise"), ==, "Leg raise");
  g_assert_cmpstr (get_short_name ("hamstring-standing"), ==, "Hamstring");
  g_assert_cmpstr (get_short_name ("seated-twist"), ==, "Twist");
  g_assert_cmpstr (get_short_name ("foam-roll-glute"), ==, "Foam roll");
}

/* Whoever owns nothing can still do every strength session: some chain of gentler forms ends without equipment. */
static void
test_equipment (void)
{
  SwGuide *guide = sw_test_guide ();
  const SwExercise *exercise;

  for (guint i = 0; (exercise = sw_guide_get_nth_exercise (guide, i)) != NULL; i++)
    {
      const SwExercise *plain = exercise;

      if (strcmp (exercise->group, "roll") == 0)
        continue;
      while (plain->equipment[0] != NULL)
        {
          g_assert_nonnull (plain->regressions[0]);
          plain = sw_guide_get_exercise (guide, plain->regressions[0]);
        }
    }
}

static void
test_coverage (void)
{
  g_autoptr (SwCoverage) coverage = sw_coverage_new (sw_test_guide ());

  for (guint i = 0; i < SW_N_STATEMENTS; i++)
    {
      const SwCoverageRow *row = sw_coverage_get_row (coverage, i);

      for (guint j = 0; j < row->n_implementers; j++)
        {
          if (row->implementers[j].kind == SW_IMPLEMENTER_MISSING)
            g_error ("%s: nothing is called %s", row->id, row->implementers[j].id);
        }
      g_assert_true (row->covered);
    }
  g_assert_null (sw_coverage_get_row (coverage, SW_N_STATEMENTS));
  g_assert_cmpuint (sw_coverage_get_n_covered (coverage), ==, 61);
  g_assert_true (sw_coverage_is_complete (coverage));
}

/* A guide with one statement, implemented by something that exists and something that does not. */
static void
test_coverage_gap (void)
{
  static const char text[] =
    "<guide version=\"1\" xmlns=\"https://stridewell.github.io/guide/1\">"
    "<statement id=\"G2\" section=\"Cause\" uses=\"PLAN\" implements=\"card L_SESSION B99\"><text>Text</text></statement>"
    "<rule id=\"L_SESSION\" grade=\"B\" guide=\"G2\"><title>T</title><text>T</text></rule></guide>";
  g_autofree char *schema_path = sw_test_source_path ("resources", "guide", "guide.rng", NULL);
  g_autoptr (GBytes) schema_bytes = sw_test_read_file (schema_path);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  SwGuideFile schema = { "guide.rng", schema_bytes };
  SwGuideFile file = { "test.xml", bytes };
  g_autoptr (GError) error = NULL;
  g_autoptr (SwGuide) guide = sw_guide_new (&file, 1, &schema, &error);
  g_autoptr (SwCoverage) coverage = NULL;
  const SwCoverageRow *row;

  g_assert_no_error (error);
  coverage = sw_coverage_new (guide);
  g_assert_false (sw_coverage_is_complete (coverage));
  g_assert_cmpuint (sw_coverage_get_n_covered (coverage), ==, 0);

  row = sw_coverage_get_row (coverage, 0);
  g_assert_cmpstr (row->id, ==, "G1");
  g_assert_null (row->statement);
  g_assert_false (row->covered);

  row = sw_coverage_get_row (coverage, 1);
  g_assert_cmpuint (row->n_implementers, ==, 3);
  g_assert_cmpint (row->implementers[0].kind, ==, SW_IMPLEMENTER_FEATURE);
  g_assert_cmpint (row->implementers[1].kind, ==, SW_IMPLEMENTER_FLAG);
  g_assert_cmpint (row->implementers[2].kind, ==, SW_IMPLEMENTER_MISSING);
  g_assert_false (row->covered);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide/content/statements", test_statements);
  g_test_add_func ("/guide/content/notes", test_notes);
  g_test_add_func ("/guide/content/rules", test_rules);
  g_test_add_func ("/guide/content/sources", test_sources);
  g_test_add_func ("/guide/content/exercises", test_exercises);
  g_test_add_func ("/guide/content/short-names", test_short_names);
  g_test_add_func ("/guide/content/equipment", test_equipment);
  g_test_add_func ("/guide/content/coverage", test_coverage);
  g_test_add_func ("/guide/content/coverage-gap", test_coverage_gap);
  return g_test_run ();
}
