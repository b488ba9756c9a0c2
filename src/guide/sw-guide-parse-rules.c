/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-guide"

#include "sw-guide-private.h"

static const char * const grades[] = { "A", "B", "C", "D", NULL };
static const char * const statuses[] = { "verified", "secondary", "recalled", NULL };

/* <statement id section uses implements> <text/> <note/>? */
gboolean
sw_guide_parse_statement (SwGuideParser *parser,
                          const xmlNode *element,
                          GError       **error)
{
  SwGuide *guide = parser->guide;
  SwStatement *statement = g_new0 (SwStatement, 1);

  statement->id = sw_guide_xml_id (element, "id");
  statement->section = sw_guide_xml_attribute (parser, element, "section");
  statement->uses = sw_guide_xml_attribute (parser, element, "uses");
  statement->text = sw_guide_xml_child_text (parser, element, "text");
  statement->note = sw_guide_xml_child_text (parser, element, "note");
  statement->implements = sw_guide_xml_words (parser, element, "implements");

  return sw_guide_file_value (parser, element, guide->statements, guide->statement_by_id, statement->id, statement, error);
}

/* <rule id grade guide sources> <title/> <text/> */
gboolean
sw_guide_parse_rule (SwGuideParser *parser,
                     const xmlNode *element,
                     GError       **error)
{
  SwGuide *guide = parser->guide;
  SwRule *rule = g_new0 (SwRule, 1);

  rule->id = sw_guide_xml_id (element, "id");
  rule->title = sw_guide_xml_child_text (parser, element, "title");
  rule->text = sw_guide_xml_child_text (parser, element, "text");
  rule->guide = sw_guide_xml_references (parser, element, "guide", SW_REFERENCE_STATEMENT);
  rule->sources = sw_guide_xml_references (parser, element, "sources", SW_REFERENCE_SOURCE);

  return sw_guide_file_value (parser, element, guide->rules, guide->rule_by_id, rule->id, rule, error) &&
         sw_guide_xml_one_of (parser, element, "grade", grades, &rule->grade, error);
}

/* <source id status>citation</source> */
gboolean
sw_guide_parse_source (SwGuideParser *parser,
                       const xmlNode *element,
                       GError       **error)
{
  SwGuide *guide = parser->guide;
  SwSource *source = g_new0 (SwSource, 1);

  source->id = sw_guide_xml_id (element, "id");
  source->text = sw_guide_xml_text (parser, element);

  return sw_guide_file_value (parser, element, guide->sources, guide->source_by_id, source->id, source, error) &&
         sw_guide_xml_one_of (parser, element, "status", statuses, &source->status, error);
}

/* The values of a number: value="x", or values="x y z". */
static gboolean
parse_values (SwGuideParser *parser,
              const xmlNode *element,
              SwGuideNumber *number,
              GError       **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  const char *single = sw_guide_xml_attribute (parser, element, "value");
  const char *list = sw_guide_xml_attribute (parser, element, "values");
  g_auto (GStrv) words = NULL;

  if ((single == NULL) == (list == NULL))
    return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "a number needs either value or values");

  words = single != NULL ? g_strsplit (single, "\n", -1) : g_strsplit_set (list, " \t\r\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      double value;

      if (list != NULL && words[i][0] == '\0')
        continue;
      if (!sw_guide_parse_real (words[i], &value))
        return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "“%s” is not a number", words[i]);
      g_array_append_val (values, value);
    }
  if (values->len == 0)
    return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "the list of numbers is empty");

  number->n_values = values->len;
  number->values = (const double *) g_array_free (g_steal_pointer (&values), FALSE);
  g_ptr_array_add (parser->guide->vectors, (gpointer) number->values);
  return TRUE;
}

/* <number id value|values unit grade source> <note/>? */
gboolean
sw_guide_parse_number (SwGuideParser *parser,
                       const xmlNode *element,
                       GError       **error)
{
  SwGuide *guide = parser->guide;
  SwGuideNumber *number = g_new0 (SwGuideNumber, 1);

  number->id = sw_guide_xml_id (element, "id");
  number->unit = sw_guide_xml_attribute (parser, element, "unit");
  number->note = sw_guide_xml_child_text (parser, element, "note");
  number->sources = sw_guide_xml_references (parser, element, "source", SW_REFERENCE_SOURCE);

  return sw_guide_file_value (parser, element, guide->numbers, guide->number_by_id, number->id, number, error) &&
         sw_guide_xml_one_of (parser, element, "grade", grades, &number->grade, error) &&
         parse_values (parser, element, number, error);
}
