/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-json-reader-private.h"

#include <string.h>

/* A key of the file is shown only so far. */
#define MAX_SHOWN_KEY 60

G_DEFINE_QUARK (sw-json-error-quark, sw_json_error)

static char *
make_path (const SwJsonReader *self)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    {
      const SwJsonLevel *level = &self->levels[i];
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
char
sw_json_reader_look (SwJsonReader *self)
{
  skip_space (self);
  return self->pos < self->size ? self->data[self->pos] : '\0';
}

void
sw_json_reader_fail_syntax (SwJsonReader *self,
             const char   *expected)
{
  if (sw_json_reader_look (self) == '\0')
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

  switch (sw_json_reader_look (self))
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
gboolean
sw_json_reader_expect (SwJsonReader *self,
        SwJsonType    type)
{
  SwJsonType found = sw_json_reader_peek (self);

  if (self->error != NULL)
    return FALSE;
  if (found == type)
    return TRUE;

  if (found == SW_JSON_NOTHING)
    sw_json_reader_fail_syntax (self, get_type_name (type));
  else
    sw_json_reader_fail (self, SW_JSON_ERROR_VALUE, "expected %s, found %s", get_type_name (type), get_type_name (found));
  return FALSE;
}

static gboolean
enter (SwJsonReader *self,
       SwJsonType    type)
{
  if (!sw_json_reader_expect (self, type))
    return FALSE;
  if (self->depth == SW_JSON_MAX_DEPTH)
    {
      sw_json_reader_fail (self, SW_JSON_ERROR_LIMIT, "nested deeper than %d", SW_JSON_MAX_DEPTH);
      return FALSE;
    }

  self->pos++;
  self->levels[self->depth++] = (SwJsonLevel) { .is_object = type == SW_JSON_OBJECT };
  return TRUE;
}

/* Moves to the next member of the innermost container; FALSE at its end, which is taken, and on errors. */
static gboolean
next (SwJsonReader *self,
      gboolean      is_object)
{
  SwJsonLevel *level;
  char close = is_object ? '}' : ']';

  if (self->error != NULL)
    return FALSE;

  g_return_val_if_fail (self->depth > 0 && self->levels[self->depth - 1].is_object == is_object, FALSE);
  level = &self->levels[self->depth - 1];
  level->is_inside = FALSE;

  if (sw_json_reader_look (self) == close)
    {
      self->pos++;
      self->depth--;
      return FALSE;
    }
  if (level->has_members)
    {
      if (sw_json_reader_look (self) != ',')
        {
          sw_json_reader_fail_syntax (self, is_object ? "a comma or }" : "a comma or ]");
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
  SwJsonLevel *level;

  if (!next (self, TRUE))
    return FALSE;
  if (sw_json_reader_look (self) != '"')
    {
      sw_json_reader_fail_syntax (self, "a key in quotes");
      return FALSE;
    }
  level = &self->levels[self->depth - 1];
  level->key_pos = self->pos + 1;
  if (!sw_json_reader_read_into (self, self->key))
    return FALSE;

  level->key_length = self->pos - 1 - level->key_pos;
  level->is_inside = TRUE;
  if (sw_json_reader_look (self) != ':')
    {
      sw_json_reader_fail_syntax (self, "a colon");
      return FALSE;
    }
  self->pos++;
  *ret_key = self->key->str;
  return TRUE;
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
  if (self->error == NULL && sw_json_reader_look (self) != '\0')
    sw_json_reader_fail (self, SW_JSON_ERROR_SYNTAX, "more text after the end of the value");

  return self->error == NULL;
}
