/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SwXmlFixes:
 * @SW_XML_FIX_LEADING: blanks or zero bytes before the XML
 * @SW_XML_FIX_ENCODING: bytes that the declared encoding does not allow, read as Windows-1252
 * @SW_XML_FIX_CONTROL: characters that XML forbids, read as blanks
 * @SW_XML_FIX_ENTITY: "&" or "&name;" that means nothing, read as written
 * @SW_XML_FIX_TRAILING: something after the end, ignored
 *
 * What had to be mended so that the file could be read; none of it changes a figure.
 */
typedef enum
{
  SW_XML_FIX_NONE = 0,
  SW_XML_FIX_LEADING = 1 << 0,
  SW_XML_FIX_ENCODING = 1 << 1,
  SW_XML_FIX_CONTROL = 1 << 2,
  SW_XML_FIX_ENTITY = 1 << 3,
  SW_XML_FIX_TRAILING = 1 << 4,
} SwXmlFixes; /* flags */

/**
 * SwXmlSource:
 *
 * The bytes of an XML file of doubtful making, handed out as clean UTF-8 that keeps the lines: without byte-order mark,
 * declaration, DOCTYPE, comments and processing instructions, with CDATA as plain text. Entities are never expanded; one
 * that is declared in the file and made of other entities ends the document, since nothing but a bomb needs it.
 */
typedef struct _SwXmlSource SwXmlSource;

SwXmlSource *sw_xml_source_new          (const guint8       *data,
                                         gsize               length) G_GNUC_WARN_UNUSED_RESULT;
void         sw_xml_source_free         (SwXmlSource        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwXmlSource, sw_xml_source_free)

const char  *sw_xml_source_get_root     (const SwXmlSource  *self);
SwXmlFixes   sw_xml_source_get_fixes    (const SwXmlSource  *self);
const char  *sw_xml_source_get_problem  (const SwXmlSource  *self,
                                         guint              *ret_line);
void         sw_xml_source_end          (SwXmlSource        *self);
gboolean     sw_xml_source_has_more     (const SwXmlSource  *self);
int          sw_xml_source_read         (SwXmlSource        *self,
                                         char               *buffer,
                                         int                 size);

G_END_DECLS
