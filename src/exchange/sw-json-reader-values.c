/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-json-reader-private.h"

#include <math.h>
#include <string.h>

/* Long enough for any double that is written on purpose; a longer number is refused rather than guessed at. */
#define MAX_NUMBER_LENGTH 400

static int
read_hex4 (SwJsonReader *self)
{
  int value = 0;

  if (self->size - self->pos < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (self->data[self->pos + i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  self->pos += 4;
  return value;
}

/* What follows "\u"; surrogates must come in pairs. */
static gboolean
read_unicode_escape (SwJsonReader *self,
                     GString      *into)
{
  int code = read_hex4 (self);

  if (code >= 0xd800 && code < 0xdc00)
    {
      int low = -1;

      if (self->size - self->pos >= 2 && self->data[self->pos] == '\\' && self->data[self->pos + 1] == 'u')
        {
          self->pos += 2;
          low = read_hex4 (self);
        }
      code = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00) : -1;
    }
  if (code <= 0 || (code >= 0xd800 && code < 0xe000))
    {
      sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, code == 0 ? "a string with the character U+0000"
                                                                 : "a \\u escape that names no character");
      return FALSE;
    }

  g_string_append_unichar (into, (gunichar) code);
  return TRUE;
}

static gboolean
read_escape (SwJsonReader *self,
             GString      *into)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *found;
  char c;

  if (self->pos >= self->size)
    return TRUE; /* The caller says that the string has no end. */

  c = self->data[self->pos++];
  if (c == 'u')
    return read_unicode_escape (self, into);
  found = c != '\0' ? strchr (letters, c) : NULL;
  if (found == NULL)
    {
      sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, "an unknown escape in a string");
      return FALSE;
    }

  g_string_append_c (into, meanings[found - letters]);
  return TRUE;
}

/* Reads the string in front of the reader into @into, replacing what was there. */
gboolean
sw_json_reader_read_into (SwJsonReader *self,
                  GString      *into)
{
  g_string_truncate (into, 0);
  self->pos++;

  for (;;)
    {
      gsize start = self->pos;

      while (self->pos < self->size && self->data[self->pos] != '"' && self->data[self->pos] != '\\' &&
             (guchar) self->data[self->pos] >= 0x20)
        self->pos++;
      g_string_append_len (into, self->data + start, (gssize) (self->pos - start));

      if (self->pos >= self->size)
        {
          sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, "the file ends inside a string");
          return FALSE;
        }
      if (self->data[self->pos] == '"')
        {
          self->pos++;
          return TRUE;
        }
      if (self->data[self->pos] != '\\')
        {
          sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, "a bare control character inside a string");
          return FALSE;
        }
      self->pos++;
      if (!read_escape (self, into))
        return FALSE;
    }
}

static gboolean
take_word (SwJsonReader *self,
           const char   *word)
{
  gsize length = strlen (word);

  if (self->size - self->pos < length || memcmp (self->data + self->pos, word, length) != 0 ||
      (self->size - self->pos > length && g_ascii_isalnum (self->data[self->pos + length])))
    return FALSE;

  self->pos += length;
  return TRUE;
}

/**
 * sw_json_reader_take_null:
 * @self: reader in front of a value
 *
 * Returns: whether that was null, which has been taken then
 */
gboolean
sw_json_reader_take_null (SwJsonReader *self)
{
  if (sw_json_reader_peek (self) != SW_JSON_NULL)
    return FALSE;
  if (take_word (self, "null"))
    return TRUE;

  sw_json_reader_fail_syntax (self, "a value");
  return FALSE;
}

/**
 * sw_json_reader_read_string:
 * @self: reader in front of a string
 * @ret_value: (out) (transfer full): the string
 *
 * Returns: whether it was one
 */
gboolean
sw_json_reader_read_string (SwJsonReader  *self,
                            char         **ret_value)
{
  g_autoptr (GString) text = NULL;

  if (!sw_json_reader_expect (self, SW_JSON_STRING))
    return FALSE;

  text = g_string_new (NULL);
  if (!sw_json_reader_read_into (self, text))
    return FALSE;

  *ret_value = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

static gsize
count_digits (const SwJsonReader *self,
              gsize               pos)
{
  gsize start = pos;

  while (pos < self->size && g_ascii_isdigit (self->data[pos]))
    pos++;

  return pos - start;
}

/* The length of the number at the reader by JSON's grammar, 0 when it is none. */
static gsize
measure_number (const SwJsonReader *self)
{
  gsize pos = self->pos;
  gsize n;

  if (pos < self->size && self->data[pos] == '-')
    pos++;
  n = count_digits (self, pos);
  if (n == 0 || (n > 1 && self->data[pos] == '0'))
    return 0;
  pos += n;
  if (pos < self->size && self->data[pos] == '.')
    {
      n = count_digits (self, pos + 1);
      if (n == 0)
        return 0;
      pos += n + 1;
    }
  if (pos < self->size && (self->data[pos] == 'e' || self->data[pos] == 'E'))
    {
      pos++;
      if (pos < self->size && (self->data[pos] == '+' || self->data[pos] == '-'))
        pos++;
      n = count_digits (self, pos);
      if (n == 0)
        return 0;
      pos += n;
    }
  if (pos < self->size && (g_ascii_isalnum (self->data[pos]) || self->data[pos] == '.'))
    return 0;

  return pos - self->pos;
}

/**
 * sw_json_reader_read_double:
 * @self: reader in front of a number
 * @ret_value: (out): the number, always finite
 *
 * Returns: whether it was one
 */
gboolean
sw_json_reader_read_double (SwJsonReader *self,
                            double       *ret_value)
{
  char buffer[MAX_NUMBER_LENGTH + 1];
  gsize length;
  double value;

  if (!sw_json_reader_expect (self, SW_JSON_NUMBER))
    return FALSE;

  length = measure_number (self);
  if (length == 0 || length > MAX_NUMBER_LENGTH)
    {
      sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, length == 0 ? "a number that is not written as JSON does"
                                                                   : "a number with too many digits");
      return FALSE;
    }

  memcpy (buffer, self->data + self->pos, length);
  buffer[length] = '\0';
  value = g_ascii_strtod (buffer, NULL);
  if (!isfinite (value))
    {
      sw_json_reader_fail (self, SW_JSON_ERROR_VALUE, "a number that is too large");
      return FALSE;
    }

  self->pos += length;
  *ret_value = value;
  return TRUE;
}

/**
 * sw_json_reader_read_whole:
 * @self: reader in front of a number
 * @min: smallest that is accepted
 * @max: largest
 * @ret_value: (out): the number; "4.0" is as good as "4"
 *
 * Returns: whether it was a whole number in range
 */
gboolean
sw_json_reader_read_whole (SwJsonReader *self,
                           int           min,
                           int           max,
                           int          *ret_value)
{
  gsize start = self->pos;
  double value;

  if (!sw_json_reader_read_double (self, &value))
    return FALSE;

  if (value < min || value > max || value > floor (value))
    {
      self->pos = start;
      sw_json_reader_look (self); /* behind the white space, for the right line */
      if (max == G_MAXINT)
        sw_json_reader_fail (self, SW_JSON_ERROR_VALUE, "expected a whole number from %d on", min);
      else
        sw_json_reader_fail (self, SW_JSON_ERROR_VALUE, "expected a whole number from %d to %d", min, max);
      return FALSE;
    }

  *ret_value = (int) value;
  return TRUE;
}

/**
 * sw_json_reader_read_boolean:
 * @self: reader in front of true or false
 * @ret_value: (out): which
 *
 * Returns: whether it was one of them
 */
gboolean
sw_json_reader_read_boolean (SwJsonReader *self,
                             gboolean     *ret_value)
{
  gboolean value;

  if (!sw_json_reader_expect (self, SW_JSON_BOOLEAN))
    return FALSE;

  value = self->data[self->pos] == 't';
  if (!take_word (self, value ? "true" : "false"))
    {
      sw_json_reader_fail_syntax (self, "a value");
      return FALSE;
    }

  *ret_value = value;
  return TRUE;
}

/**
 * sw_json_reader_skip:
 * @self: reader in front of any value
 *
 * Reads the value, everything in it included, and forgets it. Its grammar is checked all the same.
 *
 * Returns: whether it was one
 */
gboolean
sw_json_reader_skip (SwJsonReader *self)
{
  const char *key;
  gboolean boolean;
  double number;

  switch (sw_json_reader_peek (self))
    {
    case SW_JSON_NULL:
      return sw_json_reader_take_null (self);
    case SW_JSON_BOOLEAN:
      return sw_json_reader_read_boolean (self, &boolean);
    case SW_JSON_NUMBER:
      return sw_json_reader_read_double (self, &number);
    case SW_JSON_STRING:
      return sw_json_reader_read_into (self, self->key);
    case SW_JSON_ARRAY:
      if (sw_json_reader_enter_array (self))
        while (sw_json_reader_next_element (self) && sw_json_reader_skip (self))
          continue;
      return self->error == NULL;
    case SW_JSON_OBJECT:
      if (sw_json_reader_enter_object (self))
        while (sw_json_reader_next_key (self, &key) && sw_json_reader_skip (self))
          continue;
      return self->error == NULL;
    case SW_JSON_NOTHING:
    default:
      sw_json_reader_fail_syntax (self, "a value");
      return FALSE;
    }
}
