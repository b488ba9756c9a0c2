/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-guide"

#include <stdlib.h>
#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "sw-guide-private.h"

/* The shipped files are far below; a bigger one is no guide. */
#define MAX_FILE_SIZE (4 * 1024 * 1024)
/* guide / exercise / step is three deep; a little room for the schema, none for a bomb. */
#define MAX_DEPTH 24

/**
 * sw_guide_fail:
 * @line: the line in @file, or 0 when it is about the whole file
 *
 * Sets "FILE:LINE: message".
 *
 * Returns: %FALSE, so that a caller can return it
 */
gboolean
sw_guide_fail (GError    **error,
               const char *file,
               long        line,
               const char *format,
               ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  /* One error is one line, whatever a library wrote. */
  g_strdelimit (g_strstrip (message), "\r\n", ' ');
  g_set_error (error, SW_GUIDE_ERROR, SW_GUIDE_ERROR_INVALID, "%s:%ld: %s", file, MAX (line, 1), message);
  return FALSE;
}

/* What the callbacks of one parse need; the parser context carries it as _private. */
typedef struct
{
  const char *file;
  GError     *error; /* the first one; later ones are its echo */
} ParseState;

static void
state_fail (ParseState *state,
            long        line,
            const char *message)
{
  if (state->error == NULL)
    sw_guide_fail (&state->error, state->file, line, "%s", message != NULL ? message : "not well-formed");
}

static void
on_parse_error_cb (void           *user_data,
                   xmlErrorPtr     xml_error)
{
  xmlParserCtxt *context = user_data;

  state_fail (context->_private, xml_error->line, xml_error->message);
}

static void
on_internal_subset_cb (void          *user_data,
                       const xmlChar *name,
                       const xmlChar *external_id,
                       const xmlChar *system_id)
{
  xmlParserCtxt *context = user_data;

  /* Everything dangerous in XML (entities, external files) is declared in a DTD, so none is let in at all. */
  state_fail (context->_private, xmlSAX2GetLineNumber (context), "a document type declaration is not allowed");
  xmlStopParser (context);
}

static void
on_start_element_cb (void           *user_data,
                     const xmlChar  *local_name,
                     const xmlChar  *prefix,
                     const xmlChar  *uri,
                     int             n_namespaces,
                     const xmlChar **namespaces,
                     int             n_attributes,
                     int             n_defaulted,
                     const xmlChar **attributes)
{
  xmlParserCtxt *context = user_data;

  if (context->nodeNr >= MAX_DEPTH)
    {
      state_fail (context->_private, xmlSAX2GetLineNumber (context), "elements are nested too deeply");
      xmlStopParser (context);
      return;
    }

  xmlSAX2StartElementNs (context, local_name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted, attributes);
}

/**
 * sw_guide_xml_parse:
 * @file: name and bytes
 *
 * Reads XML without network, entities or a DTD, bounded in size and depth.
 *
 * Returns: (transfer full) (nullable): the document; free with xmlFreeDoc ()
 */
xmlDoc *
sw_guide_xml_parse (const SwGuideFile *file,
                    GError           **error)
{
  ParseState state = { file->name, NULL };
  gsize size;
  const char *data = g_bytes_get_data (file->bytes, &size);
  xmlParserCtxt *context;
  xmlDoc *doc;

  if (size == 0 || size > MAX_FILE_SIZE)
    {
      sw_guide_fail (error, file->name, 1, size == 0 ? "the file is empty" : "the file is too large");
      return NULL;
    }

  xmlInitParser ();
  context = xmlNewParserCtxt ();
  context->_private = &state;
  context->sax->serror = on_parse_error_cb;
  context->sax->internalSubset = on_internal_subset_cb;
  context->sax->startElementNs = on_start_element_cb;

  doc = xmlCtxtReadMemory (context, data, (int) size, file->name, NULL,
                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA);
  if (doc == NULL && state.error == NULL)
    state_fail (&state, 1, NULL);
  xmlFreeParserCtxt (context);

  if (state.error != NULL)
    {
      g_propagate_error (error, state.error);
      g_clear_pointer (&doc, xmlFreeDoc);
    }

  return doc;
}

static const xmlNode *
skip_to_element (const xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;

  return node;
}

/* The first child element of @parent, and the next one after @element; comments and blanks between are skipped. */
const xmlNode *
sw_guide_xml_first (const xmlNode *parent)
{
  return skip_to_element (parent->children);
}

const xmlNode *
sw_guide_xml_next (const xmlNode *element)
{
  return skip_to_element (element->next);
}

gboolean
sw_guide_xml_is (const xmlNode *element,
                 const char    *name)
{
  return strcmp ((const char *) element->name, name) == 0;
}

/* The attribute's value as libxml2 allocates it, blanks around it removed; NULL when there is none. */
static xmlChar *
dup_attribute (const xmlNode *element,
               const char    *attribute)
{
  xmlChar *value = xmlGetNoNsProp (element, (const xmlChar *) attribute);

  if (value != NULL)
    g_strstrip ((char *) value);

  return value;
}

/* An id, interned so that steps and reasons can keep it for ever; NULL when the attribute is missing. */
const char *
sw_guide_xml_id (const xmlNode *element,
                 const char    *attribute)
{
  xmlChar *value = dup_attribute (element, attribute);
  const char *id = value != NULL ? g_intern_string ((const char *) value) : NULL;

  xmlFree (value);
  return id;
}

const char *
sw_guide_xml_attribute (SwGuideParser *parser,
                        const xmlNode *element,
                        const char    *attribute)
{
  xmlChar *value = dup_attribute (element, attribute);
  const char *text = value != NULL ? g_string_chunk_insert_const (parser->guide->texts, (const char *) value) : NULL;

  xmlFree (value);
  return text;
}

/* The text of @element with every run of blanks as one space: line breaks of the file are layout, and gettext's ITS
 * reader folds them in the same way, so that translations are found. */
const char *
sw_guide_xml_text (SwGuideParser *parser,
                   const xmlNode *element)
{
  xmlChar *content = xmlNodeGetContent (element);
  char *out = (char *) content;
  gboolean blank = TRUE;
  const char *text;

  for (const char *in = (const char *) content; *in != '\0'; in++)
    {
      if (!g_ascii_isspace (*in))
        *out++ = *in;
      else if (!blank)
        *out++ = ' ';
      blank = g_ascii_isspace (*in);
    }
  if (out > (char *) content && out[-1] == ' ')
    out--;
  *out = '\0';

  text = g_string_chunk_insert_const (parser->guide->texts, (const char *) content);
  xmlFree (content);
  return text;
}

/* The text of the first child called @name, or NULL. */
const char *
sw_guide_xml_child_text (SwGuideParser *parser,
                         const xmlNode *element,
                         const char    *name)
{
  for (const xmlNode *child = sw_guide_xml_first (element); child != NULL; child = sw_guide_xml_next (child))
    {
      if (sw_guide_xml_is (child, name))
        return sw_guide_xml_text (parser, child);
    }

  return NULL;
}

/* Closes a list of strings with NULL and gives it to the guide. */
static const char * const *
take_vector (SwGuideParser *parser,
             GPtrArray     *list)
{
  const char * const *vector;

  g_ptr_array_add (list, NULL);
  vector = (const char * const *) g_ptr_array_free (list, FALSE);
  g_ptr_array_add (parser->guide->vectors, (gpointer) vector);
  return vector;
}

/* The texts of all children called @name, in order; NULL-terminated. */
const char * const *
sw_guide_xml_child_texts (SwGuideParser *parser,
                          const xmlNode *element,
                          const char    *name)
{
  GPtrArray *list = g_ptr_array_new ();

  for (const xmlNode *child = sw_guide_xml_first (element); child != NULL; child = sw_guide_xml_next (child))
    {
      if (sw_guide_xml_is (child, name))
        g_ptr_array_add (list, (gpointer) sw_guide_xml_text (parser, child));
    }

  return take_vector (parser, list);
}

/* The words of a blank-separated attribute, interned; NULL-terminated, empty when the attribute is missing. */
const char * const *
sw_guide_xml_words (SwGuideParser *parser,
                    const xmlNode *element,
                    const char    *attribute)
{
  xmlChar *value = dup_attribute (element, attribute);
  GPtrArray *list = g_ptr_array_new ();

  if (value != NULL)
    {
      g_auto (GStrv) words = g_strsplit_set ((const char *) value, " \t\r\n", -1);

      for (guint i = 0; words[i] != NULL; i++)
        {
          if (words[i][0] != '\0')
            g_ptr_array_add (list, (gpointer) g_intern_string (words[i]));
        }
    }

  xmlFree (value);
  return take_vector (parser, list);
}

static void
note_reference (SwGuideParser  *parser,
                const xmlNode  *element,
                const char     *id,
                SwReferenceKind kind)
{
  SwReference reference = { kind, id, parser->file, xmlGetLineNo (element) };

  g_array_append_val (parser->references, reference);
}

/* The same as sw_guide_xml_words (), each of them an id that some file of the guide must define. */
const char * const *
sw_guide_xml_references (SwGuideParser  *parser,
                         const xmlNode  *element,
                         const char     *attribute,
                         SwReferenceKind kind)
{
  const char * const *ids = sw_guide_xml_words (parser, element, attribute);

  for (guint i = 0; ids[i] != NULL; i++)
    note_reference (parser, element, ids[i], kind);

  return ids;
}

/* One id that some file of the guide must define, or NULL when the attribute is missing. */
const char *
sw_guide_xml_reference (SwGuideParser  *parser,
                        const xmlNode  *element,
                        const char     *attribute,
                        SwReferenceKind kind)
{
  const char *id = sw_guide_xml_id (element, attribute);

  if (id != NULL)
    note_reference (parser, element, id, kind);

  return id;
}

/**
 * sw_guide_parse_real:
 *
 * Reads a decimal number that fills @text and is finite; no hexadecimal, no "inf", no locale.
 */
gboolean
sw_guide_parse_real (const char *text,
                     double     *ret_value)
{
  char *end = NULL;
  double value;

  if (text[0] == '\0' || strspn (text, "0123456789+-.eE") != strlen (text))
    return FALSE;

  value = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (value))
    return FALSE;

  *ret_value = value;
  return TRUE;
}

/* Leaves *ret_value alone when the attribute is missing. */
gboolean
sw_guide_xml_real (SwGuideParser *parser,
                   const xmlNode *element,
                   const char    *attribute,
                   double        *ret_value,
                   GError       **error)
{
  const char *text = sw_guide_xml_attribute (parser, element, attribute);

  if (text == NULL || sw_guide_parse_real (text, ret_value))
    return TRUE;

  return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "%s=“%s” is not a number", attribute, text);
}

/* Leaves *ret_value alone when the attribute is missing. */
gboolean
sw_guide_xml_integer (SwGuideParser *parser,
                      const xmlNode *element,
                      const char    *attribute,
                      int           *ret_value,
                      GError       **error)
{
  const char *text = sw_guide_xml_attribute (parser, element, attribute);
  gint64 value;

  if (text == NULL)
    return TRUE;

  if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &value, NULL))
    return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "%s=“%s” is not a whole number", attribute, text);

  *ret_value = (int) value;
  return TRUE;
}

/* An attribute that is one of a few words (@words ends with NULL). The schema asks for that too, but its library does not
 * say which attribute is wrong. */
gboolean
sw_guide_xml_one_of (SwGuideParser      *parser,
                     const xmlNode      *element,
                     const char         *attribute,
                     const char * const *words,
                     const char        **ret_word,
                     GError            **error)
{
  const char *word = sw_guide_xml_id (element, attribute);

  if (word == NULL || !g_strv_contains (words, word))
    return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "%s=“%s” is not allowed on <%s>",
                          attribute, word != NULL ? word : "", (const char *) element->name);

  *ret_word = word;
  return TRUE;
}

gboolean
sw_guide_xml_yes (const xmlNode *element,
                  const char    *attribute)
{
  return g_strcmp0 (sw_guide_xml_id (element, attribute), "yes") == 0;
}

gboolean
sw_guide_file_value (SwGuideParser *parser,
                     const xmlNode *element,
                     GPtrArray     *array,
                     GHashTable    *by_id,
                     const char    *id,
                     gpointer       value,
                     GError       **error)
{
  g_ptr_array_add (array, value);

  if (!g_hash_table_insert (by_id, (gpointer) id, value))
    return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "<%s> uses the id “%s” a second time",
                          (const char *) element->name, id);

  return TRUE;
}
