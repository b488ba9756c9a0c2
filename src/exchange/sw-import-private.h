/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-import.h"
#include "sw-xml-reader.h"

G_BEGIN_DECLS

/* Between the readers of the formats and sw-import.c. Each fills @file: its activities and its state. */

void     sw_gpx_read          (SwXmlSource          *source,
                               const SwImportLimits *limits,
                               GTimeZone            *zone,
                               SwImportedFile       *file);
void     sw_tcx_read          (SwXmlSource          *source,
                               const SwImportLimits *limits,
                               GTimeZone            *zone,
                               SwImportedFile       *file);
void     sw_health_read       (SwXmlSource          *source,
                               const SwImportLimits *limits,
                               GTimeZone            *zone,
                               SwImportedFile       *file);
gboolean sw_import_table_read (const guint8         *data,
                               gsize                 length,
                               const SwImportLimits *limits,
                               GTimeZone            *zone,
                               SwImportedFile       *file);
gboolean sw_fit_is_fit        (const guint8         *data,
                               gsize                 length);
void     sw_fit_read          (const guint8         *data,
                               gsize                 length,
                               const SwImportLimits *limits,
                               GTimeZone            *zone,
                               SwImportedFile       *file);

/* What the XML reader found, as the file's state: read, read with something mended, broken off. */
void     sw_imported_file_take_xml_result (SwImportedFile    *self,
                                           const SwXmlResult *result);

gboolean sw_archive_is_archive (const guint8         *data,
                                gsize                 length);
void     sw_archive_read_path  (const char           *path,
                                guint64               size,
                                const SwImportLimits *limits,
                                GTimeZone            *zone,
                                GCancellable         *cancellable,
                                GPtrArray            *files);

/* A copy of @text on one line, without blanks around it; NULL when nothing is left. */
char    *sw_import_tidy_text  (const char           *text,
                               gsize                 length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
