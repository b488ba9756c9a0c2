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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide/load/shipped", test_shipped);
  g_test_add_func ("/guide/load/numbers", test_numbers);
  return g_test_run ();
}
