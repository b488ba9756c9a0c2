/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-json-writer.h"

#include <stdlib.h>

#include "sw-day.h"

/* Whole numbers up to here are written without an exponent; all of them are exact in a double. */
#define MAX_PLAIN_WHOLE 1e15

/* Deep enough for every answer of the program. */
#define MAX_LEVELS 32

typedef struct
{
  char     close;
  gboolean has_members;
  gboolean is_line;
} Level;

struct _SwJsonWriter
{
  /* Owned */
  GString *text;

  /* State */
  guint    depth;
  Level    levels[MAX_LEVELS];
};

/**
 * sw_json_writer_new:
 *
 * Returns: (transfer full): a writer in front of its outermost value
 */
SwJsonWriter *
sw_json_writer_new (void)
{
  SwJsonWriter *self = g_new0 (SwJsonWriter, 1);

  self->text = g_string_sized_new (4096);
  return self;
}

/**
 * sw_json_writer_free:
 * @self: (transfer full) (nullable): writer
 */
void
sw_json_writer_free (SwJsonWriter *self)
{
  if (self == NULL)
    return;

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * sw_json_writer_finish:
 * @self: writer whose outermost value is complete
 *
 * Takes the text out; the writer can then only be freed.
 *
 * Returns: (transfer full): the text, ending with a newline
 */
char *
sw_json_writer_finish (SwJsonWriter *self)
{
  g_return_val_if_fail (self->depth == 0 && self->text != NULL, NULL);

  g_string_append_c (self->text, '\n');
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

static void
append_newline (SwJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
append_quoted (GString    *text,
               const char *value)
{
  const char *start = value;

  g_string_append_c (text, '"');
  for (const char *p = value;; p++)
    {
      if ((guchar) *p >= 0x20 && *p != '"' && *p != '\\' && *p != 0x7f)
        continue;

      g_string_append_len (text, start, p - start);
      if (*p == '\0')
        break;
      start = p + 1;
      switch (*p)
        {
        case '"':
          g_string_append (text, "\\\"");
          break;
        case '\\':
          g_string_append (text, "\\\\");
          break;
        case '\n':
          g_string_append (text, "\\n");
          break;
        case '\r':
          g_string_append (text, "\\r");
          break;
        case '\t':
          g_string_append (text, "\\t");
          break;
        default:
          g_string_append_printf (text, "\\u%04x", (guint) (guchar) *p);
          break;
        }
    }
  g_string_append_c (text, '"');
}

/* Everything that comes before a value: the comma, the indentation, the key. */
static void
begin_value (SwJsonWriter *self,
             const char   *key)
{
  if (self->depth > 0)
    {
      Level *level = &self->levels[self->depth - 1];

      if (level->has_members)
        g_string_append (self->text, level->is_line ? ", " : ",");
      if (!level->is_line)
        append_newline (self);
      level->has_members = TRUE;
    }
  if (key != NULL)
    {
      append_quoted (self->text, key);
      g_string_append (self->text, ": ");
    }
}

static void
begin (SwJsonWriter *self,
       const char   *key,
       gboolean      is_object,
       gboolean      is_line)
{
  g_return_if_fail (self->depth < MAX_LEVELS);

  begin_value (self, key);
  g_string_append_c (self->text, is_object ? '{' : '[');
  if (self->depth > 0 && self->levels[self->depth - 1].is_line)
    is_line = TRUE;
  self->levels[self->depth++] = (Level) { .close = is_object ? '}' : ']', .is_line = is_line };
}

static void
end (SwJsonWriter *self,
     char          close)
{
  Level *level;

  g_return_if_fail (self->depth > 0 && self->levels[self->depth - 1].close == close);

  level = &self->levels[--self->depth];
  if (level->has_members && !level->is_line)
    append_newline (self);
  g_string_append_c (self->text, close);
}

/**
 * sw_json_writer_begin_object:
 * @self: writer
 * @key: (nullable): the member's name
 */
void
sw_json_writer_begin_object (SwJsonWriter *self,
                             const char   *key)
{
  begin (self, key, TRUE, FALSE);
}

/**
 * sw_json_writer_end_object:
 * @self: writer in an object, of whichever layout
 */
void
sw_json_writer_end_object (SwJsonWriter *self)
{
  end (self, '}');
}

/**
 * sw_json_writer_begin_array:
 * @self: writer
 * @key: (nullable): the member's name
 */
void
sw_json_writer_begin_array (SwJsonWriter *self,
                            const char   *key)
{
  begin (self, key, FALSE, FALSE);
}

/**
 * sw_json_writer_begin_line_array:
 * @self: writer
 * @key: (nullable): the member's name
 */
void
sw_json_writer_begin_line_array (SwJsonWriter *self,
                                 const char   *key)
{
  begin (self, key, FALSE, TRUE);
}

/**
 * sw_json_writer_begin_line_object:
 * @self: writer
 * @key: (nullable): the member's name
 */
void
sw_json_writer_begin_line_object (SwJsonWriter *self,
                                  const char   *key)
{
  begin (self, key, TRUE, TRUE);
}

/**
 * sw_json_writer_end_array:
 * @self: writer in an array, of whichever layout
 */
void
sw_json_writer_end_array (SwJsonWriter *self)
{
  end (self, ']');
}

/**
 * sw_json_writer_null:
 * @self: writer
 * @key: (nullable): the member's name
 */
void
sw_json_writer_null (SwJsonWriter *self,
                     const char   *key)
{
  begin_value (self, key);
  g_string_append (self->text, "null");
}

/**
 * sw_json_writer_string:
 * @self: writer
 * @key: (nullable): the member's name
 * @value: (nullable): UTF-8 text; %NULL is written as null
 */
void
sw_json_writer_string (SwJsonWriter *self,
                       const char   *key,
                       const char   *value)
{
  if (value == NULL)
    {
      sw_json_writer_null (self, key);
      return;
    }

  begin_value (self, key);
  append_quoted (self->text, value);
}

/**
 * sw_json_writer_int:
 * @self: writer
 * @key: (nullable): the member's name
 * @value: any whole number
 */
void
sw_json_writer_int (SwJsonWriter *self,
                    const char   *key,
                    gint64        value)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/**
 * sw_json_writer_whole:
 * @self: writer
 * @key: (nullable): the member's name
 * @value: a whole number of a record; %SW_MISSING is written as null
 */
void
sw_json_writer_whole (SwJsonWriter *self,
                      const char   *key,
                      int           value)
{
  if (value == SW_MISSING)
    sw_json_writer_null (self, key);
  else
    sw_json_writer_int (self, key, value);
}

/**
 * sw_json_writer_double:
 * @self: writer
 * @key: (nullable): the member's name
 * @value: a number; NAN and infinities are written as null
 *
 * Writes the shortest decimal that reads back as the same double, whole numbers without a fraction.
 */
void
sw_json_writer_double (SwJsonWriter *self,
                       const char   *key,
                       double        value)
{
  static const char * const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      sw_json_writer_null (self, key);
      return;
    }
  if (fabs (value) < MAX_PLAIN_WHOLE && !(value < floor (value) || value > floor (value)))
    {
      sw_json_writer_int (self, key, (gint64) value);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      double back;

      g_ascii_formatd (buffer, sizeof buffer, formats[i], value);
      back = g_ascii_strtod (buffer, NULL);
      if (!(back < value || back > value))
        break;
    }
  begin_value (self, key);
  g_string_append (self->text, buffer);
}

/**
 * sw_json_writer_boolean:
 * @self: writer
 * @key: (nullable): the member's name
 * @value: what to write
 */
void
sw_json_writer_boolean (SwJsonWriter *self,
                        const char   *key,
                        gboolean      value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * sw_json_writer_tristate:
 * @self: writer
 * @key: (nullable): the member's name
 * @value: %SW_UNKNOWN is written as null
 */
void
sw_json_writer_tristate (SwJsonWriter *self,
                         const char   *key,
                         SwTristate    value)
{
  if (value == SW_UNKNOWN)
    sw_json_writer_null (self, key);
  else
    sw_json_writer_boolean (self, key, value == SW_YES);
}

/**
 * sw_json_writer_day:
 * @self: writer
 * @key: (nullable): the member's name
 * @day: a day; %SW_DAY_NONE is written as null
 */
void
sw_json_writer_day (SwJsonWriter *self,
                    const char   *key,
                    gint32        day)
{
  char buffer[SW_DAY_STRING_SIZE];

  sw_json_writer_string (self, key, day == SW_DAY_NONE ? NULL : sw_day_format (day, buffer));
}

/**
 * sw_json_writer_words:
 * @self: writer
 * @key: (nullable): the member's name
 * @words: (nullable) (array zero-terminated=1): strings; %NULL is written as an empty array
 *
 * Writes an array of strings on one line.
 */
void
sw_json_writer_words (SwJsonWriter       *self,
                      const char         *key,
                      const char * const *words)
{
  sw_json_writer_begin_line_array (self, key);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    sw_json_writer_string (self, NULL, words[i]);
  sw_json_writer_end_array (self);
}
