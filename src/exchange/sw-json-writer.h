/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "sw-types.h"

G_BEGIN_DECLS

/**
 * SwJsonWriter:
 *
 * Writes one JSON value, two spaces an indentation, keys in the order of the calls. @key is the member's name inside an
 * object and NULL inside an array or for the outermost value. Missing values (NAN, SW_MISSING through _whole, NULL, unknown)
 * are written as null.
 */
typedef struct _SwJsonWriter SwJsonWriter;

SwJsonWriter *sw_json_writer_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void          sw_json_writer_free         (SwJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwJsonWriter, sw_json_writer_free)
char         *sw_json_writer_finish       (SwJsonWriter *self) G_GNUC_WARN_UNUSED_RESULT;

void          sw_json_writer_begin_object (SwJsonWriter *self, const char *key);
void          sw_json_writer_end_object   (SwJsonWriter *self);
void          sw_json_writer_begin_array  (SwJsonWriter *self, const char *key);
/* An array, or an object, on one line: for plain numbers and words. Containers inside it stay on that line. */
void          sw_json_writer_begin_line_array  (SwJsonWriter *self, const char *key);
void          sw_json_writer_begin_line_object (SwJsonWriter *self, const char *key);
void          sw_json_writer_end_array    (SwJsonWriter *self);

void          sw_json_writer_null         (SwJsonWriter *self, const char *key);
void          sw_json_writer_string       (SwJsonWriter *self, const char *key, const char *value);
void          sw_json_writer_int          (SwJsonWriter *self, const char *key, gint64 value);
void          sw_json_writer_whole        (SwJsonWriter *self, const char *key, int value);
void          sw_json_writer_double       (SwJsonWriter *self, const char *key, double value);
void          sw_json_writer_boolean      (SwJsonWriter *self, const char *key, gboolean value);
void          sw_json_writer_tristate     (SwJsonWriter *self, const char *key, SwTristate value);
void          sw_json_writer_day          (SwJsonWriter *self, const char *key, gint32 day);
void          sw_json_writer_words        (SwJsonWriter *self, const char *key, const char * const *words);

G_END_DECLS
