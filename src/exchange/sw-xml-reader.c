/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-xml-reader.h"

#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <string.h>

/* No text that anyone asks for is longer; what comes after is dropped. */
#define MAX_TEXT 4096

/* Deeper than libxml2 goes. */
#define MAX_DEPTH 300

/* Prefixes in force at one place; each is looked through for every element, so that more would be a trap. */
#define MAX_NAMESPACES 500

struct _SwXmlAttributes
{
  const xmlChar **raw; /* five pointers each: name, prefix, namespace, value, its end */
  int             n;
};

typedef struct
{
  SwXmlSource        *source;
  const SwXmlHandler *handler;
  gpointer            data;
  xmlParserCtxt      *context;
  guint               depth;
  guint               text_depth; /* of the element whose text is wanted; 0 for none */
  GString            *text;
  guint16             namespaces[MAX_DEPTH + 1]; /* in force at each depth */
  SwXmlResult        *result;
  gboolean            failed;
  gboolean            has_tail;
} Reader;

void
sw_xml_result_clear (SwXmlResult *self)
{
  g_clear_pointer (&self->why, g_free);
}

const char *
sw_xml_attributes_find (const SwXmlAttributes *self,
                        const char            *name,
                        gsize                 *ret_length)
{
  for (int i = 0; i < self->n; i++)
    {
      const xmlChar **attribute = self->raw + 5 * i;

      if (strcmp ((const char *) attribute[0], name) == 0)
        {
          *ret_length = (gsize) (attribute[4] - attribute[3]);
          return (const char *) attribute[3];
        }
    }
  return NULL;
}

static void
on_start (void           *user_data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **raw)
{
  Reader *self = user_data;
  SwXmlAttributes attributes = { raw, n_attributes };

  self->depth++;
  if (self->depth > MAX_DEPTH)
    return;
  self->namespaces[self->depth] = (guint16) MIN (self->namespaces[self->depth - 1] + n_namespaces, G_MAXUINT16);
  if (self->namespaces[self->depth] > MAX_NAMESPACES)
    {
      self->failed = TRUE;
      self->result->line = (guint) MAX (xmlSAX2GetLineNumber (self->context), 0);
      self->result->why = g_strdup ("more namespaces than any watch writes");
      xmlStopParser (self->context);
      return;
    }
  if (self->handler->start (self->data, (const char *) name, &attributes))
    {
      self->text_depth = self->depth;
      g_string_truncate (self->text, 0);
    }
}

/* Something other than blanks and zero bytes after the root element. */
static gboolean
has_tail (const Reader *self)
{
  const xmlParserInput *input = self->context->input;

  for (const xmlChar *p = input->cur; p < input->end; p++)
    if (*p > ' ')
      return TRUE;
  return sw_xml_source_has_more (self->source);
}

static void
on_end (void          *user_data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  Reader *self = user_data;

  if (self->text_depth == self->depth)
    {
      self->handler->end (self->data, (const char *) name, self->text->str, self->text->len);
      self->text_depth = 0;
    }
  else
    self->handler->end (self->data, (const char *) name, NULL, 0);

  self->depth--;
  if (self->depth == 0)
    {
      /* Whatever follows the root element can only spoil a good file. */
      self->result->complete = TRUE;
      self->has_tail = has_tail (self);
      xmlStopParser (self->context);
    }
}

static void
on_text (void          *user_data,
         const xmlChar *text,
         int            length)
{
  Reader *self = user_data;

  if (self->text_depth == self->depth && self->depth > 0 && self->text->len < MAX_TEXT)
    g_string_append_len (self->text, (const char *) text, MIN (length, MAX_TEXT));
}

static void
on_error (void     *user_data,
          xmlError *error)
{
  Reader *self = user_data;

  /* A prefix that nobody declared is an error of namespaces only; the reading goes on. */
  if (error->level != XML_ERR_FATAL || self->failed || self->result->complete || error->code == XML_ERR_USER_STOP)
    return;
  self->failed = TRUE;
  self->result->line = (guint) MAX (error->line, 0);
  self->result->why = g_strdup (error->message != NULL ? error->message : "not well-formed");
  g_strstrip (self->result->why);
  sw_xml_source_end (self->source);
}

static int
read_source (void *user_data,
             char *buffer,
             int   size)
{
  return sw_xml_source_read (user_data, buffer, size);
}

static int
close_source (void *user_data)
{
  return 0;
}

/**
 * sw_xml_read:
 * @source: at its root element
 * @handler: what to call
 * @data: for the handler
 * @ret_result: (out caller-allocates): how it went; clear it with sw_xml_result_clear ()
 *
 * Reads the document in one pass, with the memory of one element. No network, no entities, no document type; libxml2's own
 * bounds on depth (256) and on the size of a text stay in force.
 */
void
sw_xml_read (SwXmlSource        *source,
             const SwXmlHandler *handler,
             gpointer            data,
             SwXmlResult        *ret_result)
{
  xmlSAXHandler sax = { 0, };
  Reader self = { 0, };
  const char *problem;

  *ret_result = (SwXmlResult) { 0, };
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.serror = (xmlStructuredErrorFunc) on_error;

  self.source = source;
  self.handler = handler;
  self.data = data;
  self.result = ret_result;
  self.text = g_string_sized_new (128);
  xmlInitParser ();
  self.context = xmlCreateIOParserCtxt (&sax, &self, read_source, close_source, source, XML_CHAR_ENCODING_UTF8);
  g_assert (self.context != NULL);
  xmlCtxtUseOptions (self.context, XML_PARSE_NONET);
  xmlParseDocument (self.context);

  ret_result->fixes = sw_xml_source_get_fixes (source);
  if (self.has_tail)
    ret_result->fixes |= SW_XML_FIX_TRAILING;
  problem = sw_xml_source_get_problem (source, &ret_result->line);
  if (problem != NULL && !ret_result->complete)
    {
      g_free (ret_result->why);
      ret_result->why = g_strdup (problem);
    }
  else if (!ret_result->complete && ret_result->why == NULL)
    ret_result->why = g_strdup ("the file ends too early");
  xmlFreeParserCtxt (self.context);
  g_string_free (self.text, TRUE);
}
