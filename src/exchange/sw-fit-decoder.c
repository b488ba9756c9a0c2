/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-fit-decoder.h"

#include <math.h>
#include <string.h>

#define SMALL_HEADER 12
#define LARGE_HEADER 14
#define CHECKSUM_BYTES 2
#define N_LOCAL 16
#define MAX_FIELDS 255
#define MAX_DESCRIPTIONS 512
#define MAX_DESCRIPTION_NAME 32

/* The bits of a message's first byte. */
#define HEADER_COMPRESSED 0x80
#define HEADER_DEFINITION 0x40
#define HEADER_DEVELOPER 0x20

typedef struct
{
  guint8 number;
  guint8 size;
  guint8 type;   /* base type, or the developer's index */
} Field;

typedef struct
{
  gboolean defined;
  gboolean big_endian;
  guint16  kind;
  guint    n_fields;
  guint    n_developer;
  gsize    size;          /* of a data message */
  Field    fields[MAX_FIELDS];
  Field    developer[MAX_FIELDS];
} Definition;

/* What a developer field means, from the file's own field descriptions. */
typedef struct
{
  guint8  developer;
  guint8  number;
  guint8  type;
  guint8  native_field;
  double  scale;
  double  offset;
  char    name[MAX_DESCRIPTION_NAME];
} Description;

struct _SwFitDecoder
{
  const guint8 *data;
  gsize         length;
  gsize         position;
  gsize         end;        /* of the messages of the running part */
  gsize         break_position;
  gboolean      has_time;
  guint32       time;       /* the last timestamp, for the compressed ones */
  Definition   *definitions;
  GArray       *descriptions; /* (element-type Description) */
};

struct _SwFitMessage
{
  const SwFitDecoder *decoder;
  const Definition   *definition;
  const guint8       *data;
  gboolean            has_time;
  guint32             time;
};

static guint32
read_uint (const guint8 *p,
           gsize         size,
           gboolean      big_endian)
{
  guint32 value = 0;

  for (gsize i = 0; i < size; i++)
    value |= (guint32) p[i] << (8 * (big_endian ? size - 1 - i : i));
  return value;
}

/* A whole or real number of any base type, NAN when it is the type's mark for "not valid" or no number at all. */
static double
read_value (const guint8 *p,
            gsize         size,
            guint8        type,
            gboolean      big_endian)
{
  static const struct
  {
    guint8   size;
    gboolean is_signed;
    guint32  invalid;
  } types[] = {
    [0x00] = { 1, FALSE, 0xff },       [0x01] = { 1, TRUE, 0x7f },        [0x02] = { 1, FALSE, 0xff },
    [0x03] = { 2, TRUE, 0x7fff },      [0x04] = { 2, FALSE, 0xffff },     [0x05] = { 4, TRUE, 0x7fffffff },
    [0x06] = { 4, FALSE, 0xffffffff }, [0x0a] = { 1, FALSE, 0 },          [0x0b] = { 2, FALSE, 0 },
    [0x0c] = { 4, FALSE, 0 },          [0x0d] = { 1, FALSE, 0xff },
  };
  guint base = type & 0x1f;
  guint32 raw;

  if (base == 0x08 && size == 4)
    {
      float real;

      raw = read_uint (p, 4, big_endian);
      memcpy (&real, &raw, sizeof real);
      return isfinite (real) ? (double) real : (double) NAN;
    }
  if (base == 0x09 && size == 8)
    {
      guint64 bits = (guint64) read_uint (p + (big_endian ? 0 : 4), 4, big_endian) << 32 |
                     read_uint (p + (big_endian ? 4 : 0), 4, big_endian);
      double real;

      memcpy (&real, &bits, sizeof real);
      return isfinite (real) ? real : (double) NAN;
    }
  if (base >= G_N_ELEMENTS (types) || types[base].size == 0 || size < types[base].size)
    return (double) NAN;
  raw = read_uint (p, types[base].size, big_endian);
  if (raw == types[base].invalid)
    return (double) NAN;
  if (!types[base].is_signed)
    return raw;
  return types[base].size == 1 ? (gint8) raw : types[base].size == 2 ? (gint16) raw : (gint32) raw;
}

static const guint8 *
find_field (const SwFitMessage *self,
            guint               number,
            Field              *ret_field)
{
  const guint8 *p = self->data;

  for (guint i = 0; i < self->definition->n_fields; i++)
    {
      const Field *field = &self->definition->fields[i];

      if (field->number == number)
        {
          *ret_field = *field;
          return p;
        }
      p += field->size;
    }
  return NULL;
}

guint
sw_fit_message_get_kind (const SwFitMessage *self)
{
  return self->definition->kind;
}

/* The raw number of a field, before any scale; NAN when the message has no valid one. */
double
sw_fit_message_get_number (const SwFitMessage *self,
                           guint               field)
{
  Field found;
  const guint8 *p = find_field (self, field, &found);

  return p == NULL ? (double) NAN : read_value (p, found.size, found.type, self->definition->big_endian);
}

/* A date_time field, or the message's timestamp when it came compressed, as microseconds since 1970. */
gboolean
sw_fit_message_get_time (const SwFitMessage *self,
                         guint               field,
                         gint64             *ret_us)
{
  double seconds = sw_fit_message_get_number (self, field);

  if (isnan (seconds) && field == SW_FIT_TIMESTAMP && self->has_time)
    seconds = self->time;
  if (isnan (seconds) || seconds < 0.0)
    return FALSE;
  *ret_us = ((gint64) seconds + SW_FIT_EPOCH_S) * G_USEC_PER_SEC;
  return TRUE;
}

/* (nullable): a string field; it need not end in NUL in the file. */
char *
sw_fit_message_get_text (const SwFitMessage *self,
                         guint               field)
{
  Field found;
  const guint8 *p = find_field (self, field, &found);
  g_autofree char *text = NULL;

  if (p == NULL || (found.type & 0x1f) != 0x07 || found.size == 0 || p[0] == '\0')
    return NULL;
  text = g_strndup ((const char *) p, found.size);
  return g_utf8_make_valid (text, -1);
}

/* The bytes of a field that has exactly @length, or NULL. */
const guint8 *
sw_fit_message_get_bytes (const SwFitMessage *self,
                          guint               field,
                          gsize               length)
{
  Field found;
  const guint8 *p = find_field (self, field, &found);

  return p != NULL && found.size == length ? p : NULL;
}

static const Description *
find_description (const SwFitDecoder *self,
                  const Field        *field)
{
  /* The last one said counts. */
  for (guint i = self->descriptions->len; i > 0; i--)
    {
      const Description *description = &g_array_index (self->descriptions, Description, i - 1);

      if (description->developer == field->type && description->number == field->number)
        return description;
    }
  return NULL;
}

/**
 * sw_fit_message_get_developer_number:
 * @native_field: the field of the format that it may stand for
 * @name: the name that it may have instead
 *
 * Some devices know a distance only through an application of their user's, which writes it as a field of its own.
 *
 * Returns: its value in its own unit, NAN when there is none
 */
double
sw_fit_message_get_developer_number (const SwFitMessage *self,
                                     guint               native_field,
                                     const char         *name)
{
  const Definition *definition = self->definition;
  const guint8 *p = self->data;

  if (definition->n_developer == 0)
    return (double) NAN;
  for (guint i = 0; i < definition->n_fields; i++)
    p += definition->fields[i].size;
  for (guint i = 0; i < definition->n_developer; i++)
    {
      const Field *field = &definition->developer[i];
      const Description *description = find_description (self->decoder, field);

      if (description != NULL &&
          (description->native_field == native_field || g_ascii_strcasecmp (description->name, name) == 0))
        {
          double value = read_value (p, field->size, description->type, definition->big_endian);

          if (!isnan (value))
            return value / description->scale - description->offset;
        }
      p += field->size;
    }
  return (double) NAN;
}

static void
note_description (SwFitDecoder       *self,
                  const SwFitMessage *message)
{
  double developer = sw_fit_message_get_number (message, 0);
  double number = sw_fit_message_get_number (message, 1);
  double type = sw_fit_message_get_number (message, 2);
  double scale = sw_fit_message_get_number (message, 6);
  double offset = sw_fit_message_get_number (message, 7);
  double native_field = sw_fit_message_get_number (message, 15);
  g_autofree char *name = sw_fit_message_get_text (message, 3);
  Description description = { 0, };

  if (isnan (developer) || isnan (number) || isnan (type) || self->descriptions->len >= MAX_DESCRIPTIONS)
    return;
  description.developer = (guint8) developer;
  description.number = (guint8) number;
  description.type = (guint8) type;
  description.native_field = isnan (native_field) ? 0xff : (guint8) native_field;
  description.scale = scale > 0.0 ? scale : 1.0;
  description.offset = isnan (offset) ? 0.0 : offset;
  g_strlcpy (description.name, name != NULL ? name : "", sizeof description.name);
  g_array_append_val (self->descriptions, description);
}

/* TRUE when a FIT file or the next part of one begins here. */
gboolean
sw_fit_is_header (const guint8 *data,
                  gsize         length)
{
  return length >= SMALL_HEADER && memcmp (data + 8, ".FIT", 4) == 0;
}

/**
 * sw_fit_decoder_new:
 * @data: the file; it must outlive the decoder
 * @length: its bytes
 *
 * Returns: (transfer full): a decoder that stands at the first part
 */
SwFitDecoder *
sw_fit_decoder_new (const guint8 *data,
                    gsize         length)
{
  SwFitDecoder *self = g_new0 (SwFitDecoder, 1);

  self->data = data;
  self->length = length;
  self->definitions = g_new0 (Definition, N_LOCAL);
  self->descriptions = g_array_new (FALSE, FALSE, sizeof (Description));
  return self;
}

void
sw_fit_decoder_free (SwFitDecoder *self)
{
  g_free (self->definitions);
  g_array_unref (self->descriptions);
  g_free (self);
}

gboolean
sw_fit_decoder_has_more (const SwFitDecoder *self)
{
  return self->position < self->length;
}

/* The byte at which the last part stopped to make sense, for messages to people. */
gsize
sw_fit_decoder_get_break (const SwFitDecoder *self)
{
  return self->break_position;
}

static guint16
compute_checksum (const guint8 *data,
                  gsize         length)
{
  static const guint16 table[16] = {
    0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401,
    0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01, 0x8801, 0x4400,
  };
  guint16 crc = 0;

  for (gsize i = 0; i < length; i++)
    for (int shift = 0; shift < 8; shift += 4)
      crc = (guint16) ((crc >> 4) ^ table[crc & 0xf] ^ table[(data[i] >> shift) & 0xf]);
  return crc;
}

/* FALSE when fewer bytes are left. */
static gboolean
has_bytes (const SwFitDecoder *self,
           gsize               n)
{
  return self->end - self->position >= n;
}

static gboolean
read_fields (SwFitDecoder *self,
             Field        *fields,
             guint        *ret_n,
             gsize        *size)
{
  guint n;

  if (!has_bytes (self, 1))
    return FALSE;
  n = self->data[self->position++];
  if (!has_bytes (self, 3 * n))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const guint8 *p = self->data + self->position + 3 * i;

      fields[i] = (Field) { p[0], p[1], p[2] };
      *size += p[1];
    }
  self->position += 3 * n;
  *ret_n = n;
  return TRUE;
}

static SwFitEnd
read_definition (SwFitDecoder *self,
                 guint8        header)
{
  Definition *definition = &self->definitions[header & 0x0f];
  const guint8 *p = self->data + self->position;

  definition->defined = FALSE;
  if (!has_bytes (self, 5))
    return SW_FIT_END_SHORT;
  definition->big_endian = p[1] == 1;
  definition->kind = (guint16) read_uint (p + 2, 2, definition->big_endian);
  definition->size = 0;
  definition->n_developer = 0;
  self->position += 4;
  if (!read_fields (self, definition->fields, &definition->n_fields, &definition->size))
    return SW_FIT_END_SHORT;
  if ((header & HEADER_DEVELOPER) != 0 &&
      !read_fields (self, definition->developer, &definition->n_developer, &definition->size))
    return SW_FIT_END_SHORT;
  definition->defined = TRUE;
  return SW_FIT_END_GOOD;
}

static SwFitEnd
read_message (SwFitDecoder *self,
              guint8        header,
              SwFitFunc     func,
              gpointer      data)
{
  gboolean compressed = (header & HEADER_COMPRESSED) != 0;
  const Definition *definition = &self->definitions[compressed ? (header >> 5) & 0x03 : header & 0x0f];
  SwFitMessage message = { self, definition, self->data + self->position, FALSE, 0 };
  double time;

  if (!definition->defined)
    return SW_FIT_END_BROKEN;
  if (!has_bytes (self, definition->size))
    return SW_FIT_END_SHORT;

  if (compressed && self->has_time)
    {
      guint32 low = header & 0x1f;

      /* Five bits that roll over every 32 seconds. */
      self->time += (low - (self->time & 0x1f)) & 0x1f;
      message.has_time = TRUE;
      message.time = self->time;
    }
  time = sw_fit_message_get_number (&message, SW_FIT_TIMESTAMP);
  if (time >= 0.0 && time <= G_MAXUINT32)
    {
      self->has_time = TRUE;
      self->time = (guint32) time;
    }
  if (definition->kind == SW_FIT_FIELD_DESCRIPTION)
    note_description (self, &message);
  func (&message, data);
  self->position += definition->size;
  return SW_FIT_END_GOOD;
}

static SwFitEnd
read_messages (SwFitDecoder *self,
               SwFitFunc     func,
               gpointer      data)
{
  while (self->position < self->end)
    {
      gsize before = self->position;
      guint8 header = self->data[self->position++];
      SwFitEnd end;

      if ((header & HEADER_COMPRESSED) == 0 && (header & HEADER_DEFINITION) != 0)
        end = read_definition (self, header);
      else
        end = read_message (self, header, func, data);
      if (end != SW_FIT_END_GOOD)
        {
          self->position = before;
          return end;
        }
    }
  return SW_FIT_END_GOOD;
}

/**
 * sw_fit_decoder_read_part:
 * @func: called with each data message; it is valid during the call only
 * @data: for @func
 *
 * Reads one of the FIT files that stand one after the other in the data; usually there is but one.
 *
 * Returns: how it ended; after NO_HEADER, UNSIZED and SHORT there is no next part
 */
SwFitEnd
sw_fit_decoder_read_part (SwFitDecoder *self,
                          SwFitFunc     func,
                          gpointer      data)
{
  const guint8 *start = self->data + self->position;
  gsize left = self->length - self->position;
  gsize header_size;
  gsize size;
  SwFitEnd end;

  if (!sw_fit_is_header (start, left))
    return SW_FIT_END_NO_HEADER;
  header_size = start[0] == SMALL_HEADER ? SMALL_HEADER : LARGE_HEADER;
  size = read_uint (start + 4, 4, FALSE);
  self->break_position = self->position;
  if (left < header_size)
    {
      self->position = self->length;
      return SW_FIT_END_SHORT;
    }
  memset (self->definitions, 0, sizeof (Definition) * N_LOCAL);
  g_array_set_size (self->descriptions, 0);
  self->has_time = FALSE;
  self->position += header_size;
  left -= header_size;

  if (size == 0 && left > CHECKSUM_BYTES)
    {
      /* A recording that was never closed: no size, and perhaps no checksum. */
      self->end = self->length;
      read_messages (self, func, data);
      self->position = self->length;
      return SW_FIT_END_UNSIZED;
    }
  self->end = self->position + MIN (size, left);
  end = read_messages (self, func, data);
  self->break_position = self->position;
  if (size + CHECKSUM_BYTES > left)
    {
      self->position = self->length;
      return end == SW_FIT_END_BROKEN ? end : SW_FIT_END_SHORT;
    }
  if (end != SW_FIT_END_GOOD)
    {
      /* The part is all there, but makes no sense from here on. The next one may. */
      self->position = self->end + CHECKSUM_BYTES;
      return SW_FIT_END_BROKEN;
    }
  self->position += CHECKSUM_BYTES;
  return compute_checksum (start, header_size + size + CHECKSUM_BYTES) == 0 ? SW_FIT_END_GOOD : SW_FIT_END_CHECKSUM;
}
