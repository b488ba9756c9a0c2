/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SwJsonError:
 * @SW_JSON_ERROR_SYNTAX: the text is no JSON, or not UTF-8
 * @SW_JSON_ERROR_LIMIT: nested too deep, or too large
 * @SW_JSON_ERROR_KEY: an unknown key, a key given twice, or a required one that is missing
 * @SW_JSON_ERROR_VALUE: a value of the wrong type or out of range
 * @SW_JSON_ERROR_FORMAT: some other JSON, or a version that this program does not know
 */
typedef enum
{
  SW_JSON_ERROR_SYNTAX,
  SW_JSON_ERROR_LIMIT,
  SW_JSON_ERROR_KEY,
  SW_JSON_ERROR_VALUE,
  SW_JSON_ERROR_FORMAT,
} SwJsonError;

#define SW_JSON_ERROR (sw_json_error_quark ())
GQuark sw_json_error_quark (void);

#define SW_JSON_MAX_DEPTH 64
#define SW_JSON_MAX_SIZE (256u * 1024 * 1024)

typedef enum
{
  SW_JSON_NOTHING, /* the text ends, or is no value */
  SW_JSON_NULL,
  SW_JSON_BOOLEAN,
  SW_JSON_NUMBER,
  SW_JSON_STRING,
  SW_JSON_ARRAY,
  SW_JSON_OBJECT,
} SwJsonType;

/**
 * SwJsonReader:
 *
 * A strict reader of JSON that pulls one value after the other, without a tree. It remembers its first error; every call
 * after that fails at once and does nothing, so that a caller need only look at the end of a record. Errors name the file,
 * the line and the path of the value ("journal.json:12: activities[3].km: …").
 */
typedef struct _SwJsonReader SwJsonReader;

SwJsonReader *sw_json_reader_new           (const char *data, gsize size, const char *file_name) G_GNUC_WARN_UNUSED_RESULT;
void          sw_json_reader_free          (SwJsonReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwJsonReader, sw_json_reader_free)

gboolean      sw_json_reader_has_failed    (const SwJsonReader *self);
gboolean      sw_json_reader_take_error    (SwJsonReader *self, GError **error);
void          sw_json_reader_fail          (SwJsonReader *self, SwJsonError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

SwJsonType    sw_json_reader_peek          (SwJsonReader *self);
gboolean      sw_json_reader_enter_object  (SwJsonReader *self);
gboolean      sw_json_reader_next_key      (SwJsonReader *self, const char **ret_key);
gboolean      sw_json_reader_enter_array   (SwJsonReader *self);
gboolean      sw_json_reader_next_element  (SwJsonReader *self);
gboolean      sw_json_reader_take_null     (SwJsonReader *self);
gboolean      sw_json_reader_read_string   (SwJsonReader *self, char **ret_value);
gboolean      sw_json_reader_read_double   (SwJsonReader *self, double *ret_value);
gboolean      sw_json_reader_read_whole    (SwJsonReader *self, int min, int max, int *ret_value);
gboolean      sw_json_reader_read_boolean  (SwJsonReader *self, gboolean *ret_value);
gboolean      sw_json_reader_skip          (SwJsonReader *self);
gboolean      sw_json_reader_finish        (SwJsonReader *self);

G_END_DECLS
