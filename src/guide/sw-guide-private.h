/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include "sw-guide.h"

G_BEGIN_DECLS

struct _SwGuide
{
  gatomicrefcount ref_count;
  char         *version;
  char         *checksum;

  /* Owned References */
  GStringChunk *texts;      /* every text that is no id */
  GPtrArray    *vectors;    /* every NULL-terminated list, list of steps and list of numbers */
  GPtrArray    *statements; /* (element-type SwStatement) in file order; so are those below */
  GPtrArray    *rules;
  GPtrArray    *sources;
  GPtrArray    *exercises;
  GPtrArray    *recipes;
  GPtrArray    *numbers;

  /* Owned References; the values are borrowed from the arrays, the keys are interned */
  GHashTable   *statement_by_id;
  GHashTable   *rule_by_id;
  GHashTable   *source_by_id;
  GHashTable   *exercise_by_id;
  GHashTable   *recipe_by_id;
  GHashTable   *number_by_id;
};

typedef enum
{
  SW_REFERENCE_STATEMENT,
  SW_REFERENCE_SOURCE,
  SW_REFERENCE_EXERCISE,
} SwReferenceKind;

/* Somewhere in the files an id is named; whether it exists is known only when all files are read. */
typedef struct
{
  SwReferenceKind kind;
  const char     *id;   /* interned */
  const char     *file; /* borrowed from the caller's files */
  long            line;
} SwReference;

typedef struct
{
  SwGuide    *guide;      /* Borrowed: the guide being filled */
  GArray     *references; /* Borrowed (element-type SwReference) */
  const char *file;       /* Borrowed: the name of the file being read */
} SwGuideParser;

/* sw-guide.c */
SwGuide *sw_guide_alloc (void) G_GNUC_WARN_UNUSED_RESULT;

/* sw-guide-xml.c: one hostile-proof way from bytes to a tree, and typed reading of its nodes. */
gboolean     sw_guide_fail          (GError **error, const char *file, long line, const char *format, ...) G_GNUC_PRINTF (4, 5);
xmlDoc      *sw_guide_xml_parse     (const SwGuideFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const xmlNode *sw_guide_xml_first   (const xmlNode *parent);
const xmlNode *sw_guide_xml_next    (const xmlNode *element);
gboolean     sw_guide_xml_is        (const xmlNode *element, const char *name);
const char  *sw_guide_xml_id        (const xmlNode *element, const char *attribute);
const char  *sw_guide_xml_attribute (SwGuideParser *parser, const xmlNode *element, const char *attribute);
const char  *sw_guide_xml_text      (SwGuideParser *parser, const xmlNode *element);
const char  *sw_guide_xml_child_text (SwGuideParser *parser, const xmlNode *element, const char *name);
const char * const *sw_guide_xml_child_texts (SwGuideParser *parser, const xmlNode *element, const char *name);
const char * const *sw_guide_xml_words (SwGuideParser *parser, const xmlNode *element, const char *attribute);
const char * const *sw_guide_xml_references (SwGuideParser *parser, const xmlNode *element, const char *attribute, SwReferenceKind kind);
const char  *sw_guide_xml_reference (SwGuideParser *parser, const xmlNode *element, const char *attribute, SwReferenceKind kind);
gboolean     sw_guide_xml_integer   (SwGuideParser *parser, const xmlNode *element, const char *attribute, int *ret_value, GError **error);
gboolean     sw_guide_xml_real      (SwGuideParser *parser, const xmlNode *element, const char *attribute, double *ret_value, GError **error);
gboolean     sw_guide_parse_real    (const char *text, double *ret_value);
gboolean     sw_guide_xml_one_of    (SwGuideParser *parser, const xmlNode *element, const char *attribute, const char * const *words,
                                     const char **ret_word, GError **error);
gboolean     sw_guide_xml_yes       (const xmlNode *element, const char *attribute);

/* Files the finished @value under its @id; an id used twice is an error. Takes @value in either case. */
gboolean     sw_guide_file_value    (SwGuideParser *parser, const xmlNode *element, GPtrArray *array, GHashTable *by_id,
                                     const char *id, gpointer value, GError **error);

/* sw-guide-parse-rules.c, sw-guide-parse-sessions.c: one element each. */
gboolean sw_guide_parse_statement (SwGuideParser *parser, const xmlNode *element, GError **error);
gboolean sw_guide_parse_rule      (SwGuideParser *parser, const xmlNode *element, GError **error);
gboolean sw_guide_parse_source    (SwGuideParser *parser, const xmlNode *element, GError **error);
gboolean sw_guide_parse_number    (SwGuideParser *parser, const xmlNode *element, GError **error);
gboolean sw_guide_parse_exercise  (SwGuideParser *parser, const xmlNode *element, GError **error);
gboolean sw_guide_parse_recipe    (SwGuideParser *parser, const xmlNode *element, GError **error);

/* sw-guide-check.c */
gboolean sw_guide_check_references (SwGuide *self, const GArray *references, GError **error);

G_END_DECLS
