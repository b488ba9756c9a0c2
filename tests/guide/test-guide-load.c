/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "sw-test-guide.h"

#define HEAD "<guide version=\"1\" xmlns=\"https://stridewell.github.io/guide/1\">\n"
#define TAIL "</guide>\n"
#define SOURCE "<source id=\"S1\" status=\"verified\">A source</source>\n"
#define STATEMENT "<statement id=\"G1\" section=\"Intro\" uses=\"CARD\" implements=\"card\"><text>Text</text></statement>\n"
#define EXERCISE "<exercise id=\"plank\" group=\"core\" chain=\"anterior\" guide=\"G1\"><name>Plank</name><short>Plank</short>" \
                 "<purpose>Why</purpose><muscle>Belly</muscle><do>Hold</do></exercise>\n"

static SwGuide *
load_with_schema (const char *name,
                  const char *text,
                  const char *schema_text,
                  GError    **error)
{
  g_autofree char *schema_path = sw_test_source_path ("resources", "guide", "guide.rng", NULL);
  g_autoptr (GBytes) shipped_schema = sw_test_read_file (schema_path);
  g_autoptr (GBytes) own_schema = schema_text != NULL ? g_bytes_new_static (schema_text, strlen (schema_text)) : NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  SwGuideFile schema = { "guide.rng", own_schema != NULL ? own_schema : shipped_schema };
  SwGuideFile file = { name, bytes };

  return sw_guide_new (&file, 1, &schema, error);
}

static SwGuide *
load (const char *text,
      GError    **error)
{
  return load_with_schema ("test.xml", text, NULL, error);
}

static void
test_shipped (void)
{
  SwGuide *guide = sw_test_guide ();

  g_assert_cmpstr (sw_guide_get_version (guide), ==, "1");
  g_assert_cmpuint (strlen (sw_guide_get_checksum (guide)), ==, 64);
}

static void
test_numbers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwGuide) guide = load (HEAD SOURCE
                                    "<number id=\"B3.factor\" value=\" 1.10 \" unit=\"ratio\" grade=\"B\" source=\"S1\"/>\n"
                                    "<number id=\"B10b.factors.14\" values=\"0.60\n 0.40\" grade=\"A\"><note>Two\n   weeks</note></number>\n"
                                    "<number id=\"E.minus\" value=\"-2e1\" grade=\"D\"/>" TAIL, &error);
  const SwGuideNumber *number;
  const double *values;
  guint n;

  g_assert_no_error (error);
  g_assert_cmpfloat (sw_guide_get_number (guide, "B3.factor"), ==, 1.10);
  g_assert_cmpint (sw_guide_get_int (guide, "E.minus"), ==, -20);
  values = sw_guide_get_numbers (guide, "B10b.factors.14", &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (values[0], ==, 0.60);
  g_assert_cmpfloat (values[1], ==, 0.40);
  g_assert_true (sw_guide_has_number (guide, "B3.factor"));
  g_assert_false (sw_guide_has_number (guide, "B3"));

  number = sw_guide_find_number (guide, "B3.factor");
  g_assert_cmpstr (number->unit, ==, "ratio");
  g_assert_cmpstr (number->grade, ==, "B");
  g_assert_cmpstr (number->sources[0], ==, "S1");
  g_assert_null (number->sources[1]);
  number = sw_guide_get_nth_number (guide, 1);
  g_assert_cmpstr (number->id, ==, "B10b.factors.14");
  g_assert_cmpstr (number->note, ==, "Two weeks");
  g_assert_null (sw_guide_get_nth_number (guide, 3));
}

/* Each is broken in one way; the message must begin with file and line, and name the culprit. */
static const struct
{
  const char *name;
  const char *text;
  const char *start; /* of the message */
  const char *part;  /* somewhere in the message */
} broken[] = {
  { "empty", "", "test.xml:1: ", "empty" },
  { "no-xml", "runs = 3\n", "test.xml:1: ", "" },
  { "cut-off", HEAD SOURCE "<number id=\"A.b\"", "test.xml:3: ", "" },
  { "mismatch", HEAD "<rule>\n</source>\n" TAIL, "test.xml:3: ", "mismatch" },
  { "latin-1", HEAD "<source id=\"S1\" status=\"verified\">caf\xe9</source>\n" TAIL, "test.xml:2: ", "UTF-8" },
  { "other-root", "<html>\n</html>\n", "test.xml:1: ", "no file of the guide" },
  { "no-namespace", "\n<guide version=\"1\">\n</guide>\n", "test.xml:2: ", "no file of the guide" },
  { "no-version", "<guide xmlns=\"https://stridewell.github.io/guide/1\">\n</guide>\n", "test.xml:1: ", "version" },
  { "unknown-element", HEAD SOURCE "<recipes/>\n" TAIL, "test.xml:3: ", "recipes" },
  { "unknown-attribute", HEAD SOURCE "<number id=\"A.b\" value=\"1\" grade=\"A\" units=\"km\"/>\n" TAIL, "test.xml:3: ", "units" },
  { "bad-number", HEAD "\n\n<number id=\"A.b\" value=\"1,10\" grade=\"A\"/>\n" TAIL, "test.xml:4: ", "1,10" },
  { "infinite-number", HEAD "<number id=\"A.b\" value=\"1e999\" grade=\"A\"/>\n" TAIL, "test.xml:2: ", "1e999" },
  { "hex-number", HEAD "<number id=\"A.b\" value=\"0x1F\" grade=\"A\"/>\n" TAIL, "test.xml:2: ", "0x1F" },
  { "nan-number", HEAD "<number id=\"A.b\" value=\"NaN\" grade=\"A\"/>\n" TAIL, "test.xml:2: ", "NaN" },
  { "bad-list", HEAD "<number id=\"A.b\" values=\"1 two 3\" grade=\"A\"/>\n" TAIL, "test.xml:2: ", "two" },
  { "empty-list", HEAD "<number id=\"A.b\" values=\" \" grade=\"A\"/>\n" TAIL, "test.xml:2: ", "empty" },
  { "value-and-values", HEAD "<number id=\"A.b\" value=\"1\" values=\"1\" grade=\"A\"/>\n" TAIL, "test.xml:2: ", "either" },
  { "no-value", HEAD "<number id=\"A.b\" grade=\"A\"/>\n" TAIL, "test.xml:2: ", "either" },
  { "no-grade", HEAD "<number id=\"A.b\" value=\"1\"/>\n" TAIL, "test.xml:2: ", "grade" },
  { "bad-grade", HEAD "<number id=\"A.b\" value=\"1\" grade=\"E\"/>\n" TAIL, "test.xml:2: ", "grade" },
  { "no-id", HEAD "<number value=\"1\" grade=\"A\"/>\n" TAIL, "test.xml:2: ", "id" },
  { "number-twice", HEAD "<number id=\"A.b\" value=\"1\" grade=\"A\"/>\n<number id=\"A.b\" value=\"1\" grade=\"A\"/>\n" TAIL,
    "test.xml:3: ", "second time" },
  { "statement-twice", HEAD STATEMENT STATEMENT TAIL, "test.xml:3: ", "G1" },
  { "source-twice", HEAD SOURCE SOURCE TAIL, "test.xml:3: ", "S1" },
  { "unknown-source", HEAD SOURCE "<number id=\"A.b\" value=\"1\" grade=\"A\" source=\"S1 S9\"/>\n" TAIL, "test.xml:3: ", "S9" },
  { "unknown-statement", HEAD STATEMENT "\n<rule id=\"B1\" grade=\"A\" guide=\"G1 G2\"><title>T</title><text>T</text></rule>\n" TAIL,
    "test.xml:4: ", "G2" },
  { "unknown-regression", HEAD STATEMENT
    "<exercise id=\"plank\" group=\"core\" chain=\"anterior\" regressions=\"plonk\" guide=\"G1\"><name>Plank</name><short>Plank</short>"
    "<purpose>Why</purpose><muscle>Belly</muscle><do>Hold</do></exercise>\n" TAIL, "test.xml:3: ", "plonk" },
  { "regression-circle", HEAD STATEMENT
    "<exercise id=\"plank\" group=\"core\" chain=\"anterior\" regressions=\"plank\" guide=\"G1\"><name>Plank</name><short>Plank</short>"
    "<purpose>Why</purpose><muscle>Belly</muscle><do>Hold</do></exercise>\n" TAIL, "test.xml:3: ", "itself" },
  { "unknown-group", HEAD STATEMENT
    "<exercise id=\"plank\" group=\"magic\" chain=\"anterior\" guide=\"G1\"><name>Plank</name><short>Plank</short>"
    "<purpose>Why</purpose><muscle>Belly</muscle><do>Hold</do></exercise>\n" TAIL, "test.xml:3: ", "group" },
  { "unknown-exercise", HEAD STATEMENT EXERCISE "<recipe id=\"r\" guide=\"G1\"><name>R</name>\n<dose phase=\"core\" exercise=\"plonk\"/></recipe>\n" TAIL,
    "test.xml:5: ", "plonk" },
  { "unknown-swap", HEAD STATEMENT EXERCISE "<recipe id=\"r\" guide=\"G1\"><name>R</name>\n"
    "<dose phase=\"core\" exercise=\"plank\" swap-when-pain=\"plonk\"/></recipe>\n" TAIL, "test.xml:5: ", "plonk" },
  { "unknown-phase", HEAD STATEMENT EXERCISE "<recipe id=\"r\" guide=\"G1\"><name>R</name>\n<dose phase=\"coda\" exercise=\"plank\"/></recipe>\n" TAIL,
    "test.xml:5: ", "coda" },
  { "bad-sets", HEAD STATEMENT EXERCISE "<recipe id=\"r\" guide=\"G1\"><name>R</name>\n"
    "<dose phase=\"core\" exercise=\"plank\" sets=\"2.5\" seconds=\"20\"/></recipe>\n" TAIL, "test.xml:5: ", "2.5" },
  { "minus-sets", HEAD STATEMENT EXERCISE "<recipe id=\"r\" guide=\"G1\"><name>R</name>\n"
    "<dose phase=\"core\" exercise=\"plank\" sets=\"-1\" seconds=\"20\"/></recipe>\n" TAIL, "test.xml:5: ", "-1" },
  { "seconds-without-sets", HEAD STATEMENT EXERCISE "<recipe id=\"r\" guide=\"G1\"><name>R</name>\n"
    "<dose phase=\"core\" exercise=\"plank\" seconds=\"20\"/></recipe>\n" TAIL, "test.xml:5: ", "sets" },
  { "minutes-and-sets", HEAD STATEMENT EXERCISE "<recipe id=\"r\" guide=\"G1\"><name>R</name>\n"
    "<dose phase=\"core\" exercise=\"plank\" minutes=\"2\" sets=\"1\" seconds=\"20\"/></recipe>\n" TAIL, "test.xml:5: ", "not both" },
  { "max-below-min", HEAD STATEMENT EXERCISE "<recipe id=\"r\" guide=\"G1\"><name>R</name>\n"
    "<dose phase=\"core\" exercise=\"plank\" minutes=\"5\" max-minutes=\"3\"/></recipe>\n" TAIL, "test.xml:5: ", "max-minutes" },
  { "dtd", "<?xml version=\"1.0\"?>\n<!DOCTYPE guide>\n" HEAD TAIL, "test.xml:2: ", "document type" },
  { "external-dtd", "<!DOCTYPE guide SYSTEM \"file:///etc/passwd\">\n" HEAD TAIL, "test.xml:1: ", "document type" },
  { "entity", "<!DOCTYPE guide [<!ENTITY a \"1\">]>\n" HEAD "<number id=\"A.b\" value=\"&a;\" grade=\"A\"/>\n" TAIL, "test.xml:1: ", "document type" },
  { "undeclared-entity", HEAD "<source id=\"S1\" status=\"verified\">&nbsp;</source>\n" TAIL, "test.xml:2: ", "nbsp" },
};

static void
test_broken (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwGuide) guide = load (broken[i].text, &error);

  g_assert_error (error, SW_GUIDE_ERROR, SW_GUIDE_ERROR_INVALID);
  g_assert_null (guide);
  g_test_message ("%s", error->message);
  if (!g_str_has_prefix (error->message, broken[i].start))
    g_assert_cmpstr (error->message, ==, broken[i].start);
  if (strstr (error->message, broken[i].part) == NULL)
    g_assert_cmpstr (error->message, ==, broken[i].part);
}

/* 100 000 nested elements must be refused by a counter, not by the end of the stack. */
static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwGuide) guide = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<rule>");
  guide = load (text->str, &error);
  g_assert_error (error, SW_GUIDE_ERROR, SW_GUIDE_ERROR_INVALID);
  g_assert_null (guide);
  g_assert_cmpstr (error->message, ==, "test.xml:2: elements are nested too deeply");
}

static void
test_large (void)
{
  g_autofree char *blanks = g_strnfill (5 * 1024 * 1024, ' ');
  g_autofree char *text = g_strconcat (HEAD, blanks, TAIL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwGuide) guide = load (text, &error);

  g_assert_error (error, SW_GUIDE_ERROR, SW_GUIDE_ERROR_INVALID);
  g_assert_null (guide);
  g_assert_nonnull (strstr (error->message, "too large"));
}

/* The schema is data too; a broken one, and one that would open other files, are refused by name and line. */
static void
test_schema (void)
{
  static const struct
  {
    const char *text;
    const char *start;
  } schemas[] = {
    { "<grammar>", "guide.rng:1: " },
    { "<grammar/>", "guide.rng:1: " },
    { "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\">\n<include href=\"file:///etc/passwd\"/>\n</grammar>", "guide.rng:2: the schema may not" },
    { "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><start>\n<externalRef href=\"http://example.org/\"/></start></grammar>",
      "guide.rng:2: the schema may not" },
    { "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><start><ref name=\"nowhere\"/></start></grammar>", "guide.rng:1: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (schemas); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SwGuide) guide = load_with_schema ("test.xml", HEAD TAIL, schemas[i].text, &error);

      g_assert_error (error, SW_GUIDE_ERROR, SW_GUIDE_ERROR_INVALID);
      g_assert_null (guide);
      if (!g_str_has_prefix (error->message, schemas[i].start))
        g_assert_cmpstr (error->message, ==, schemas[i].start);
    }
}

/* Files may come in any order and may name what another one defines; what they say depends on neither. */
static void
test_order (void)
{
  static const char first[] = HEAD "<number id=\"A.b\" value=\"1\" grade=\"A\" source=\"S1\"/>\n" TAIL;
  static const char second[] = HEAD SOURCE "<number id=\"A.c\" value=\"2\" grade=\"A\"/>\n" TAIL;
  g_autofree char *schema_path = sw_test_source_path ("resources", "guide", "guide.rng", NULL);
  g_autoptr (GBytes) schema_bytes = sw_test_read_file (schema_path);
  g_autoptr (GBytes) first_bytes = g_bytes_new_static (first, strlen (first));
  g_autoptr (GBytes) second_bytes = g_bytes_new_static (second, strlen (second));
  SwGuideFile schema = { "guide.rng", schema_bytes };
  SwGuideFile forward[] = { { "a.xml", first_bytes }, { "b.xml", second_bytes } };
  SwGuideFile backward[] = { { "b.xml", second_bytes }, { "a.xml", first_bytes } };
  SwGuideFile renamed[] = { { "a.xml", first_bytes }, { "c.xml", second_bytes } };
  g_autoptr (SwGuide) one = sw_guide_new (forward, 2, &schema, NULL);
  g_autoptr (SwGuide) two = sw_guide_new (backward, 2, &schema, NULL);
  g_autoptr (SwGuide) three = sw_guide_new (renamed, 2, &schema, NULL);

  g_assert_nonnull (one);
  g_assert_nonnull (two);
  g_assert_nonnull (three);
  g_assert_cmpstr (sw_guide_get_nth_number (one, 0)->id, ==, "A.b");
  g_assert_cmpstr (sw_guide_get_nth_number (two, 0)->id, ==, "A.b");
  g_assert_cmpstr (sw_guide_get_checksum (one), ==, sw_guide_get_checksum (two));
  g_assert_cmpstr (sw_guide_get_checksum (one), !=, sw_guide_get_checksum (three));
}

static void
test_versions (void)
{
  static const char first[] = "<guide version=\"1\" xmlns=\"https://stridewell.github.io/guide/1\"/>";
  static const char second[] = "\n<guide version=\"2\" xmlns=\"https://stridewell.github.io/guide/1\"/>";
  g_autofree char *schema_path = sw_test_source_path ("resources", "guide", "guide.rng", NULL);
  g_autoptr (GBytes) schema_bytes = sw_test_read_file (schema_path);
  g_autoptr (GBytes) first_bytes = g_bytes_new_static (first, strlen (first));
  g_autoptr (GBytes) second_bytes = g_bytes_new_static (second, strlen (second));
  SwGuideFile schema = { "guide.rng", schema_bytes };
  SwGuideFile files[] = { { "a.xml", first_bytes }, { "b.xml", second_bytes } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SwGuide) guide = sw_guide_new (files, 2, &schema, &error);

  g_assert_error (error, SW_GUIDE_ERROR, SW_GUIDE_ERROR_INVALID);
  g_assert_null (guide);
  g_assert_true (g_str_has_prefix (error->message, "b.xml:2: "));
}

/* A number that nothing defines is a defect of the program: it ends, naming the id. */
static void
test_missing_number (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (SwGuide) guide = load (HEAD TAIL, NULL);

      sw_guide_get_number (guide, "B3.factory");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*B3.factory*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide/load/shipped", test_shipped);
  g_test_add_func ("/guide/load/numbers", test_numbers);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/guide/load/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_broken);
    }
  g_test_add_func ("/guide/load/deep", test_deep);
  g_test_add_func ("/guide/load/large", test_large);
  g_test_add_func ("/guide/load/schema", test_schema);
  g_test_add_func ("/guide/load/order", test_order);
  g_test_add_func ("/guide/load/versions", test_versions);
  g_test_add_func ("/guide/load/missing-number", test_missing_number);
  return g_test_run ();
}
