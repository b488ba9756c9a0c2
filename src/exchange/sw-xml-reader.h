/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-xml-source.h"

G_BEGIN_DECLS

/**
 * SwXmlAttributes:
 *
 * The attributes of the element that just began; their values are valid during the call only.
 */
typedef struct _SwXmlAttributes SwXmlAttributes;

/* The value of the attribute whose name without prefix is @name, not NUL-terminated; NULL when it is not there. */
const char *sw_xml_attributes_find (const SwXmlAttributes *self,
                                    const char            *name,
                                    gsize                 *ret_length);

/**
 * SwXmlHandler:
 * @start: an element begins; @name is without prefix. TRUE to be given its text at its end (FALSE is faster).
 * @end: it ends; @text is NULL unless @start asked for it, and holds no text of elements inside
 *
 * Returning from neither can stop the reader; a handler that has enough just ignores the rest.
 */
typedef struct
{
  gboolean (*start) (gpointer               data,
                     const char            *name,
                     const SwXmlAttributes *attributes);
  void     (*end)   (gpointer               data,
                     const char            *name,
                     const char            *text,
                     gsize                  length);
} SwXmlHandler;

/**
 * SwXmlResult:
 * @complete: the root element was closed
 * @fixes: what was mended on the way
 * @line: where it broke off, when not complete
 * @why: (owned) (nullable): why, in English
 */
typedef struct
{
  gboolean   complete;
  SwXmlFixes fixes;
  guint      line;
  char      *why;
} SwXmlResult;

void sw_xml_result_clear (SwXmlResult *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SwXmlResult, sw_xml_result_clear)

void sw_xml_read (SwXmlSource        *source,
                  const SwXmlHandler *handler,
                  gpointer            data,
                  SwXmlResult        *ret_result);

G_END_DECLS
