/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-guide"

#include <string.h>

#include <libxml/relaxng.h>

#include "sw-guide-private.h"

#define GUIDE_NAMESPACE "https://stridewell.github.io/guide/1"
/* The shipped guide has five files. */
#define MAX_FILES 32

/* Message sink of the schema library: the first error with a line is the one worth telling. */
typedef struct
{
  const char *file;
  GError     *error;
} SchemaState;

static void
on_schema_error_cb (void       *user_data,
                    xmlErrorPtr xml_error)
{
  SchemaState *state = user_data;
  const char *message = xml_error->message != NULL ? xml_error->message : "not as the schema says";
  const xmlNode *node = xml_error->node;
  long line = node != NULL ? xmlGetLineNo (node) : xml_error->line;

  if (state->error == NULL)
    sw_guide_fail (&state->error, state->file, line, "%s", message);
}

/* A schema that pulls in other files would read the disk or the network behind our back. */
static gboolean
check_schema_is_closed (const SwGuideFile *file,
                        const xmlNode     *node,
                        GError           **error)
{
  for (const xmlNode *child = sw_guide_xml_first (node); child != NULL; child = sw_guide_xml_next (child))
    {
      if (sw_guide_xml_is (child, "include") || sw_guide_xml_is (child, "externalRef"))
        return sw_guide_fail (error, file->name, xmlGetLineNo (child), "the schema may not name other files");
      if (!check_schema_is_closed (file, child, error))
        return FALSE;
    }

  return TRUE;
}

static xmlRelaxNG *
load_schema (const SwGuideFile *file,
             GError           **error)
{
  SchemaState state = { file->name, NULL };
  xmlDoc *doc = sw_guide_xml_parse (file, error);
  xmlRelaxNGParserCtxt *context;
  xmlRelaxNG *schema;

  if (doc == NULL)
    return NULL;
  if (!check_schema_is_closed (file, (const xmlNode *) doc, error))
    {
      xmlFreeDoc (doc);
      return NULL;
    }

  /* The context copies the document. */
  context = xmlRelaxNGNewDocParserCtxt (doc);
  xmlRelaxNGSetParserStructuredErrors (context, on_schema_error_cb, &state);
  schema = xmlRelaxNGParse (context);
  xmlRelaxNGFreeParserCtxt (context);
  xmlFreeDoc (doc);

  if (schema == NULL && state.error == NULL)
    sw_guide_fail (&state.error, file->name, 1, "the schema is not RELAX NG");
  if (state.error != NULL)
    {
      g_propagate_error (error, state.error);
      g_clear_pointer (&schema, xmlRelaxNGFree);
    }

  return schema;
}

static gboolean
validate (const SwGuideFile *file,
          xmlDoc            *doc,
          xmlRelaxNG        *schema,
          GError           **error)
{
  SchemaState state = { file->name, NULL };
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (schema);
  int result;

  xmlRelaxNGSetValidStructuredErrors (context, on_schema_error_cb, &state);
  result = xmlRelaxNGValidateDoc (context, doc);
  xmlRelaxNGFreeValidCtxt (context);

  if (result != 0 && state.error == NULL)
    sw_guide_fail (&state.error, file->name, 1, "not as the schema says");
  if (state.error != NULL)
    {
      g_propagate_error (error, state.error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_root (SwGuideParser *parser,
           const xmlNode *root,
           GError       **error)
{
  const char *version;

  if (root == NULL || !sw_guide_xml_is (root, "guide") || root->ns == NULL ||
      strcmp ((const char *) root->ns->href, GUIDE_NAMESPACE) != 0)
    return sw_guide_fail (error, parser->file, root != NULL ? xmlGetLineNo (root) : 1, "this is no file of the guide");

  version = sw_guide_xml_id (root, "version");
  if (version == NULL || version[0] == '\0')
    return sw_guide_fail (error, parser->file, xmlGetLineNo (root), "<guide> has no version");
  if (parser->guide->version == NULL)
    parser->guide->version = g_strdup (version);
  else if (strcmp (parser->guide->version, version) != 0)
    return sw_guide_fail (error, parser->file, xmlGetLineNo (root), "version “%s” beside version “%s”", version, parser->guide->version);

  return TRUE;
}

/* The schema asks for these too, but its library does not say which one is missing. */
static gboolean
check_required (SwGuideParser      *parser,
                const xmlNode      *element,
                const char * const *required,
                GError            **error)
{
  for (guint i = 0; required[i] != NULL; i++)
    {
      if (sw_guide_xml_attribute (parser, element, required[i]) == NULL)
        return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "<%s> has no %s", (const char *) element->name, required[i]);
    }

  return TRUE;
}

static gboolean
read_tree (SwGuideParser *parser,
           xmlDoc        *doc,
           GError       **error)
{
  static const struct
  {
    const char *name;
    const char *required[6];
    gboolean  (*parse) (SwGuideParser *parser, const xmlNode *element, GError **error);
  } elements[] = {
    { "statement", { "id", "section", "uses", "implements", NULL }, sw_guide_parse_statement },
    { "rule", { "id", "grade", "guide", NULL }, sw_guide_parse_rule },
    { "source", { "id", "status", NULL }, sw_guide_parse_source },
    { "number", { "id", "grade", NULL }, sw_guide_parse_number },
    { "exercise", { "id", "group", "chain", "guide", NULL }, sw_guide_parse_exercise },
    { "recipe", { "id", "guide", NULL }, sw_guide_parse_recipe },
  };
  const xmlNode *root = xmlDocGetRootElement (doc);

  if (!read_root (parser, root, error))
    return FALSE;

  for (const xmlNode *child = sw_guide_xml_first (root); child != NULL; child = sw_guide_xml_next (child))
    {
      gboolean known = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (elements) && !known; i++)
        {
          if (!sw_guide_xml_is (child, elements[i].name))
            continue;
          if (!check_required (parser, child, elements[i].required, error) ||
              !elements[i].parse (parser, child, error))
            return FALSE;
          known = TRUE;
        }
      if (!known)
        return sw_guide_fail (error, parser->file, xmlGetLineNo (child), "the guide knows no <%s>", (const char *) child->name);
    }

  return TRUE;
}

/* Own reading first: its messages name the attribute and the value; then the schema, which sees what was not asked for. */
static gboolean
read_file (SwGuideParser     *parser,
           const SwGuideFile *file,
           xmlRelaxNG        *schema,
           GError           **error)
{
  xmlDoc *doc = sw_guide_xml_parse (file, error);
  gboolean good;

  if (doc == NULL)
    return FALSE;

  parser->file = file->name;
  good = read_tree (parser, doc, error) && (schema == NULL || validate (file, doc, schema, error));
  xmlFreeDoc (doc);
  return good;
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  const SwGuideFile *file_a = *(const SwGuideFile * const *) a;
  const SwGuideFile *file_b = *(const SwGuideFile * const *) b;

  return strcmp (file_a->name, file_b->name);
}

static GPtrArray *
sort_files (const SwGuideFile *files,
            guint              n_files)
{
  GPtrArray *sorted = g_ptr_array_sized_new (n_files);

  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (sorted, (gpointer) &files[i]);
  g_ptr_array_sort (sorted, compare_files);

  return sorted;
}

static char *
compute_checksum (const GPtrArray *sorted)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < sorted->len; i++)
    {
      const SwGuideFile *file = g_ptr_array_index (sorted, i);
      gsize size;
      const guchar *data = g_bytes_get_data (file->bytes, &size);

      /* Name and closing zero keep two files apart from one longer file. */
      g_checksum_update (checksum, (const guchar *) file->name, (gssize) strlen (file->name) + 1);
      g_checksum_update (checksum, data, (gssize) size);
      g_checksum_update (checksum, (const guchar *) "", 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
fill (SwGuide         *self,
      const GPtrArray *sorted,
      xmlRelaxNG      *schema,
      GError         **error)
{
  g_autoptr (GArray) references = g_array_new (FALSE, FALSE, sizeof (SwReference));
  SwGuideParser parser = { self, references, NULL };

  for (guint i = 0; i < sorted->len; i++)
    {
      if (!read_file (&parser, g_ptr_array_index (sorted, i), schema, error))
        return FALSE;
    }

  return sw_guide_check_references (self, references, error);
}

SwGuide *
sw_guide_new (const SwGuideFile *files,
              guint              n_files,
              const SwGuideFile *schema,
              GError           **error)
{
  g_autoptr (SwGuide) self = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  xmlRelaxNG *grammar = NULL;
  gboolean good;

  g_return_val_if_fail (files != NULL && n_files > 0 && n_files <= MAX_FILES, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (schema != NULL && (grammar = load_schema (schema, error)) == NULL)
    return NULL;

  self = sw_guide_alloc ();
  sorted = sort_files (files, n_files);
  good = fill (self, sorted, grammar, error);
  g_clear_pointer (&grammar, xmlRelaxNGFree);
  if (!good)
    return NULL;

  self->checksum = compute_checksum (sorted);
  return g_steal_pointer (&self);
}
