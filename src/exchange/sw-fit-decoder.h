/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FIT, byte by byte: headers, definitions, data messages of either byte order, compressed timestamps, developer fields. What
 * the messages mean is sw-fit.c's business. */

/* The messages that anyone here asks about. */
enum
{
  SW_FIT_FILE_ID = 0,
  SW_FIT_SPORT = 12,
  SW_FIT_SESSION = 18,
  SW_FIT_LAP = 19,
  SW_FIT_RECORD = 20,
  SW_FIT_EVENT = 21,
  SW_FIT_ACTIVITY = 34,
  SW_FIT_FIELD_DESCRIPTION = 206,
};

/* The field that is a timestamp in every message. */
#define SW_FIT_TIMESTAMP 253

/* Seconds from 1970-01-01 to FIT's own beginning, 1989-12-31. */
#define SW_FIT_EPOCH_S G_GINT64_CONSTANT (631065600)

typedef struct _SwFitDecoder SwFitDecoder;
typedef struct _SwFitMessage SwFitMessage;

typedef void (*SwFitFunc) (const SwFitMessage *message,
                           gpointer            data);

/**
 * SwFitEnd:
 * @SW_FIT_END_GOOD: the part is whole
 * @SW_FIT_END_CHECKSUM: whole, but its checksum is wrong
 * @SW_FIT_END_UNSIZED: the header names no size; read to the end of the data
 * @SW_FIT_END_SHORT: the data ends too early
 * @SW_FIT_END_BROKEN: a message without definition, or one longer than the part: nothing after it can be read
 * @SW_FIT_END_NO_HEADER: no FIT begins here
 */
typedef enum
{
  SW_FIT_END_GOOD,
  SW_FIT_END_CHECKSUM,
  SW_FIT_END_UNSIZED,
  SW_FIT_END_SHORT,
  SW_FIT_END_BROKEN,
  SW_FIT_END_NO_HEADER,
} SwFitEnd;

gboolean      sw_fit_is_header        (const guint8       *data,
                                       gsize               length);
SwFitDecoder *sw_fit_decoder_new      (const guint8       *data,
                                       gsize               length) G_GNUC_WARN_UNUSED_RESULT;
void          sw_fit_decoder_free     (SwFitDecoder       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwFitDecoder, sw_fit_decoder_free)
gboolean      sw_fit_decoder_has_more (const SwFitDecoder *self);
gsize         sw_fit_decoder_get_break (const SwFitDecoder *self);
SwFitEnd      sw_fit_decoder_read_part (SwFitDecoder      *self,
                                        SwFitFunc          func,
                                        gpointer           data);

guint         sw_fit_message_get_kind   (const SwFitMessage *self);
double        sw_fit_message_get_number (const SwFitMessage *self,
                                         guint               field);
gboolean      sw_fit_message_get_time   (const SwFitMessage *self,
                                         guint               field,
                                         gint64             *ret_us);
char         *sw_fit_message_get_text   (const SwFitMessage *self,
                                         guint               field) G_GNUC_WARN_UNUSED_RESULT;
const guint8 *sw_fit_message_get_bytes  (const SwFitMessage *self,
                                         guint               field,
                                         gsize               length);
double        sw_fit_message_get_developer_number (const SwFitMessage *self,
                                                   guint               native_field,
                                                   const char         *name);

G_END_DECLS
