/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-json-reader.h"

#include <errno.h>
#include <math.h>
#include <string.h>

/* Long enough for any double that is written on purpose; a longer number is refused rather than guessed at. */
#define MAX_NUMBER_LENGTH 400

/* A key of the file is shown only so far. */
#define MAX_SHOWN_KEY 60

/* Where one open object or array is. The path is only put together when there is an error to report. */
typedef struct
{
  gboolean is_object;
  gboolean has_members; /* at least one was met, so a comma must come before the next */
  gboolean is_inside;   /* a member is being read, so that the path leads through it */
  guint    index;       /* of the present element */
  gsize    key_pos;     /* of the present member's key, as it stands in the text, without its quotes */
  gsize    key_length;
} Level;

struct _SwJsonReader
{
  /* Borrowed */
  const char *data;

  /* Owned */
  char    *file_name;
  GString *key;   /* the last key met */
  GError  *error; /* the first one */

  /* State */
  gsize    size;
  gsize    pos;
  guint    depth;
  Level    levels[SW_JSON_MAX_DEPTH];
};

G_DEFINE_QUARK (sw-json-error-quark, sw_json_error)

static char *
make_path (const SwJsonReader *self)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    {
      const Level *level = &self->levels[i];
      gsize shown = MIN (level->key_length, MAX_SHOWN_KEY);

      if (!level->is_inside)
        break;
      if (!level->is_object)
        {
          g_string_append_printf (path, "[%u]", level->index);
          continue;
        }
      if (path->len > 0)
        g_string_append_c (path, '.');
      /* Never half a character. */
      while (shown < level->key_length && shown > 0 && ((guchar) self->data[level->key_pos + shown] & 0xc0) == 0x80)
        shown--;
      g_string_append_len (path, self->data + level->key_pos, (gssize) shown);
      if (shown < level->key_length)
        g_string_append (path, "…");
    }

  return g_string_free (path, FALSE);
}

static guint
count_lines (const SwJsonReader *self)
{
  guint line = 1;

  for (const char *p = self->data, *end = self->data + MIN (self->pos, self->size); p < end; p++)
    if (*p == '\n')
      line++;

  return line;
}

/**
 * sw_json_reader_fail:
 * @self: reader
 * @code: what kind of error
 * @format: printf() format of what is wrong
 *
 * Makes the reader fail at its present value, unless it has failed already.
 */
void
sw_json_reader_fail (SwJsonReader *self,
                     SwJsonError   code,
                     const char   *format,
                     ...)
{
  g_autofree char *message = NULL;
  g_autofree char *path = NULL;
  va_list args;

  if (self->error != NULL)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  path = make_path (self);
  self->error = g_error_new (SW_JSON_ERROR, (int) code, "%s:%u: %s%s%s", self->file_name, count_lines (self),
                             path, *path != '\0' ? ": " : "", message);
}

/**
 * sw_json_reader_new:
 * @data: the text, which must outlive the reader; needs no final NUL
 * @size: its length in bytes, refused above %SW_JSON_MAX_SIZE
 * @file_name: what to call it in errors
 *
 * Returns: (transfer full): a reader in front of the outermost value; it may have failed already
 */
SwJsonReader *
sw_json_reader_new (const char *data,
                    gsize       size,
                    const char *file_name)
{
  SwJsonReader *self = g_new0 (SwJsonReader, 1);
  const char *end;

  self->data = data;
  self->size = size;
  self->file_name = g_strdup (file_name);
  self->key = g_string_new (NULL);

  if (size > SW_JSON_MAX_SIZE)
    sw_json_reader_fail (self, SW_JSON_ERROR_LIMIT, "the file is larger than %u MiB", SW_JSON_MAX_SIZE / 1024 / 1024);
  else if (!g_utf8_validate_len (data, size, &end))
    {
      self->pos = (gsize) (end - data);
      sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, *end == '\0' ? "a NUL byte" : "the text is not UTF-8");
    }
  else if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    self->pos = 3; /* A byte order mark says nothing here and hurts nobody. */

  return self;
}

/**
 * sw_json_reader_free:
 * @self: (transfer full) (nullable): reader
 */
void
sw_json_reader_free (SwJsonReader *self)
{
  if (self == NULL)
    return;

  g_free (self->file_name);
  g_string_free (self->key, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * sw_json_reader_has_failed:
 * @self: reader
 *
 * Returns: whether an error was met
 */
gboolean
sw_json_reader_has_failed (const SwJsonReader *self)
{
  return self->error != NULL;
}

/**
 * sw_json_reader_take_error:
 * @self: reader
 * @error: (out): where the reader's error goes
 *
 * Returns: whether there was one
 */
gboolean
sw_json_reader_take_error (SwJsonReader  *self,
                           GError       **error)
{
  if (self->error == NULL)
    return FALSE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return TRUE;
}

static void
skip_space (SwJsonReader *self)
{
  while (self->pos < self->size)
    {
      char c = self->data[self->pos];

      if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
        break;
      self->pos++;
    }
}

/* The next byte that means something; 0 at the end. */
static char
look (SwJsonReader *self)
{
  skip_space (self);
  return self->pos < self->size ? self->data[self->pos] : '\0';
}

static void
fail_syntax (SwJsonReader *self,
             const char   *expected)
{
  if (look (self) == '\0')
    sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, "the file ends where %s should be", expected);
  else
    sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, "expected %s", expected);
}

/**
 * sw_json_reader_peek:
 * @self: reader
 *
 * Returns: the type of the value in front of the reader; %SW_JSON_NOTHING when it has failed or there is none
 */
SwJsonType
sw_json_reader_peek (SwJsonReader *self)
{
  if (self->error != NULL)
    return SW_JSON_NOTHING;

  switch (look (self))
    {
    case '{':
      return SW_JSON_OBJECT;
    case '[':
      return SW_JSON_ARRAY;
    case '"':
      return SW_JSON_STRING;
    case 't':
    case 'f':
      return SW_JSON_BOOLEAN;
    case 'n':
      return SW_JSON_NULL;
    case '-': case '0': case '1': case '2': case '3': case '4':
    case '5': case '6': case '7': case '8': case '9':
      return SW_JSON_NUMBER;
    default:
      return SW_JSON_NOTHING;
    }
}

static const char *
get_type_name (SwJsonType type)
{
  static const char * const names[] = { "nothing", "null", "true or false", "a number", "a string", "an array", "an object" };

  return names[type];
}

/* Fails unless a value of @type is next. */
static gboolean
expect (SwJsonReader *self,
        SwJsonType    type)
{
  SwJsonType found = sw_json_reader_peek (self);

  if (self->error != NULL)
    return FALSE;
  if (found == type)
    return TRUE;

  if (found == SW_JSON_NOTHING)
    fail_syntax (self, get_type_name (type));
  else
    sw_json_reader_fail (self, SW_JSON_ERROR_VALUE, "expected %s, found %s", get_type_name (type), get_type_name (found));
  return FALSE;
}

static gboolean
enter (SwJsonReader *self,
       SwJsonType    type)
{
  if (!expect (self, type))
    return FALSE;
  if (self->depth == SW_JSON_MAX_DEPTH)
    {
      sw_json_reader_fail (self, SW_JSON_ERROR_LIMIT, "nested deeper than %d", SW_JSON_MAX_DEPTH);
      return FALSE;
    }

  self->pos++;
  self->levels[self->depth++] = (Level) { .is_object = type == SW_JSON_OBJECT };
  return TRUE;
}

/* Moves to the next member of the innermost container; FALSE at its end, which is taken, and on errors. */
static gboolean
next (SwJsonReader *self,
      gboolean      is_object)
{
  Level *level;
  char close = is_object ? '}' : ']';

  if (self->error != NULL)
    return FALSE;

  g_return_val_if_fail (self->depth > 0 && self->levels[self->depth - 1].is_object == is_object, FALSE);
  level = &self->levels[self->depth - 1];
  level->is_inside = FALSE;

  if (look (self) == close)
    {
      self->pos++;
      self->depth--;
      return FALSE;
    }
  if (level->has_members)
    {
      if (look (self) != ',')
        {
          fail_syntax (self, is_object ? "a comma or }" : "a comma or ]");
          return FALSE;
        }
      self->pos++;
      level->index++;
    }
  level->has_members = TRUE;
  return TRUE;
}

/**
 * sw_json_reader_enter_object:
 * @self: reader in front of an object
 *
 * Returns: whether it is in it now; go on with sw_json_reader_next_key() until that says no
 */
gboolean
sw_json_reader_enter_object (SwJsonReader *self)
{
  return enter (self, SW_JSON_OBJECT);
}

/**
 * sw_json_reader_enter_array:
 * @self: reader in front of an array
 *
 * Returns: whether it is in it now; go on with sw_json_reader_next_element() until that says no
 */
gboolean
sw_json_reader_enter_array (SwJsonReader *self)
{
  return enter (self, SW_JSON_ARRAY);
}

/**
 * sw_json_reader_next_element:
 * @self: reader in an array, the element before read completely
 *
 * Returns: whether an element is next; at the end the array has been left
 */
gboolean
sw_json_reader_next_element (SwJsonReader *self)
{
  if (!next (self, FALSE))
    return FALSE;

  self->levels[self->depth - 1].is_inside = TRUE;
  return TRUE;
}

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
static gboolean
read_string_into (SwJsonReader *self,
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

/**
 * sw_json_reader_next_key:
 * @self: reader in an object, the value before read completely
 * @ret_key: (out) (transfer none): the key, valid until the next call
 *
 * Returns: whether a member is next, its value in front of the reader; at the end the object has been left
 */
gboolean
sw_json_reader_next_key (SwJsonReader  *self,
                         const char   **ret_key)
{
  Level *level;

  if (!next (self, TRUE))
    return FALSE;
  if (look (self) != '"')
    {
      fail_syntax (self, "a key in quotes");
      return FALSE;
    }
  level = &self->levels[self->depth - 1];
  level->key_pos = self->pos + 1;
  if (!read_string_into (self, self->key))
    return FALSE;

  level->key_length = self->pos - 1 - level->key_pos;
  level->is_inside = TRUE;
  if (look (self) != ':')
    {
      fail_syntax (self, "a colon");
      return FALSE;
    }
  self->pos++;
  *ret_key = self->key->str;
  return TRUE;
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

  fail_syntax (self, "a value");
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

  if (!expect (self, SW_JSON_STRING))
    return FALSE;

  text = g_string_new (NULL);
  if (!read_string_into (self, text))
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

  if (!expect (self, SW_JSON_NUMBER))
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
      skip_space (self);
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

  if (!expect (self, SW_JSON_BOOLEAN))
    return FALSE;

  value = self->data[self->pos] == 't';
  if (!take_word (self, value ? "true" : "false"))
    {
      fail_syntax (self, "a value");
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
      return read_string_into (self, self->key);
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
      fail_syntax (self, "a value");
      return FALSE;
    }
}

/**
 * sw_json_reader_finish:
 * @self: reader behind the outermost value
 *
 * Returns: whether nothing but white space follows and no error was met
 */
gboolean
sw_json_reader_finish (SwJsonReader *self)
{
  if (self->error == NULL && look (self) != '\0')
    sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, "more text after the end of the value");

  return self->error == NULL;
}
