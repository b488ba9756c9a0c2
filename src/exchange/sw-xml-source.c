/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-xml-source.h"

#include <string.h>

#include "sw-xml-encoding.h"

#define MAX_NAME 64
#define MAX_ENTITIES 256

/* No element of a watch has a start tag longer than this; comparing a hundred thousand attributes with each other would take
 * an hour. */
#define MAX_TAG_BYTES 8192

/* Room for the longest thing that replaces one character. */
#define MAX_PIECE 16

struct _SwXmlSource
{
  const guint8 *data;       /* UTF-8, more or less; borrowed, or pointing into owned */
  gsize         length;
  gsize         position;
  guint8       *owned;      /* (nullable) (owned) */
  gsize         checked;    /* up to here no tag is too long */
  guint         lines_due;  /* line ends to hand out before going on, so that lines stay what they are in the file */
  gboolean      in_cdata;
  gboolean      ended;
  SwXmlFixes    fixes;
  char          root[MAX_NAME];
  gboolean      has_root;
  GHashTable   *entities;   /* (nullable) (owned) (element-type utf8 gboolean) declared name to "holds other entities" */
  const char   *problem;    /* (nullable): static */
  guint         problem_line;
  char          rest[256];  /* handed out piecemeal to a caller with little room */
  int           rest_used;
  int           rest_position;
};

/* Windows-1252 from 0x80 to 0x9f; the rest of it is Latin-1. Its five holes become the replacement character. */
static const guint16 windows_1252[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
  0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

typedef enum
{
  BYTE_PLAIN,
  BYTE_AMPERSAND,
  BYTE_LESS,
  BYTE_CONTROL,
  BYTE_HIGH,
} ByteClass;

static guint8 byte_classes[256];

static void
fill_byte_classes (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  for (int i = 0; i < 256; i++)
    byte_classes[i] = i >= 0x80 ? BYTE_HIGH : i < 0x20 ? BYTE_CONTROL : BYTE_PLAIN;
  byte_classes['\t'] = byte_classes['\n'] = byte_classes['\r'] = BYTE_PLAIN;
  byte_classes['&'] = BYTE_AMPERSAND;
  byte_classes['<'] = BYTE_LESS;
  g_once_init_leave (&done, 1);
}

static gboolean
is_blank (guint8 c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static gboolean
is_name_byte (guint8 c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '-' || c == '.' || c >= 0x80;
}

static gboolean
starts_with (const SwXmlSource *self,
             gsize              position,
             const char        *text)
{
  gsize n = strlen (text);

  return self->length - position >= n && g_ascii_strncasecmp ((const char *) self->data + position, text, n) == 0;
}

/* The index just past the next @text, or the end of the data. */
static gsize
find_past (const SwXmlSource *self,
           gsize              position,
           const char        *text)
{
  gsize n = strlen (text);
  const guint8 *found;

  if (position >= self->length)
    return self->length;
  found = memmem (self->data + position, self->length - position, text, n);
  return found == NULL ? self->length : (gsize) (found - self->data) + n;
}

static guint
count_lines (const SwXmlSource *self,
             gsize              from,
             gsize              to)
{
  guint n = 0;

  for (gsize i = from; i < to; i++)
    n += self->data[i] == '\n';
  return n;
}

static void
skip_to (SwXmlSource *self,
         gsize        position)
{
  self->lines_due += count_lines (self, self->position, position);
  self->position = position;
}

/* One declaration of an internal subset, from just past "<!ENTITY" to its end. */
static void
note_entity (SwXmlSource *self,
             gsize        from,
             gsize        to)
{
  gsize i = from;
  gsize start;
  gboolean nested = FALSE;

  while (i < to && (is_blank (self->data[i]) || self->data[i] == '%'))
    i++;
  for (start = i; i < to && is_name_byte (self->data[i]);)
    i++;
  if (i == start || i - start >= MAX_NAME)
    return;
  for (gsize j = i; j + 1 < to; j++)
    nested |= self->data[j] == '&' && self->data[j + 1] != '#';

  if (self->entities == NULL)
    self->entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_size (self->entities) < MAX_ENTITIES)
    g_hash_table_replace (self->entities, g_strndup ((const char *) self->data + start, i - start), GINT_TO_POINTER (nested + 1));
}

static gsize
find_declaration_end (const SwXmlSource *self,
                      gsize              position)
{
  guint8 quote = 0;

  for (gsize i = position; i < self->length; i++)
    {
      guint8 c = self->data[i];

      if (quote == 0 && c == '>')
        return i + 1;
      if (quote == 0 && (c == '"' || c == '\''))
        quote = c;
      else if (c == quote)
        quote = 0;
    }
  return self->length;
}

/* Past a document type and everything it declares. */
static gsize
skip_doctype (SwXmlSource *self,
              gsize        position)
{
  gboolean in_subset = FALSE;
  gsize i = position + strlen ("<!DOCTYPE");

  while (i < self->length)
    {
      guint8 c = self->data[i];

      if (c == '"' || c == '\'')
        {
          const guint8 *close = memchr (self->data + i + 1, c, self->length - i - 1);

          i = close == NULL ? self->length : (gsize) (close - self->data) + 1;
        }
      else if (c == '[')
        {
          in_subset = TRUE;
          i++;
        }
      else if (c == ']')
        {
          in_subset = FALSE;
          i++;
        }
      else if (c == '>' && !in_subset)
        return i + 1;
      else if (in_subset && starts_with (self, i, "<!--"))
        i = find_past (self, i + 4, "-->");
      else if (in_subset && starts_with (self, i, "<!ENTITY"))
        {
          gsize from = i + strlen ("<!ENTITY");
          gsize to = find_declaration_end (self, from);

          note_entity (self, from, to);
          i = to;
        }
      else
        i++;
    }
  return self->length;
}

static void
read_root_name (SwXmlSource *self)
{
  gsize i = self->position + 1;
  gsize start = i;

  while (i < self->length && (is_name_byte (self->data[i]) || self->data[i] == ':'))
    {
      if (self->data[i] == ':')
        start = i + 1;
      i++;
    }
  if (i > start)
    {
      self->has_root = TRUE;
      g_strlcpy (self->root, (const char *) self->data + start, MIN (i - start + 1, MAX_NAME));
    }
}

/* Leaves the position at the root element, or wherever it becomes clear that there is none. */
static void
skip_prolog (SwXmlSource *self)
{
  gsize start = starts_with (self, 0, "\xef\xbb\xbf") ? 3 : 0;

  self->position = start;
  while (self->position < self->length)
    {
      gsize i = self->position;
      guint8 c = self->data[i];

      if (is_blank (c) || c < 0x20)
        skip_to (self, i + 1);
      else if (starts_with (self, i, "\xef\xbb\xbf"))
        self->position += 3;
      else if (starts_with (self, i, "<?"))
        {
          if (i > start && starts_with (self, i, "<?xml") && i + 5 < self->length && is_blank (self->data[i + 5]))
            self->fixes |= SW_XML_FIX_LEADING;
          skip_to (self, find_past (self, i, "?>"));
        }
      else if (starts_with (self, i, "<!--"))
        skip_to (self, find_past (self, i + 4, "-->"));
      else if (starts_with (self, i, "<!DOCTYPE"))
        skip_to (self, skip_doctype (self, i));
      else
        {
          if (c == '<')
            read_root_name (self);
          return;
        }
    }
}

/**
 * sw_xml_source_new:
 * @data: the file; it must outlive the source
 * @length: its bytes
 *
 * Returns: (transfer full): a source that stands at the root element
 */
SwXmlSource *
sw_xml_source_new (const guint8 *data,
                   gsize         length)
{
  SwXmlSource *self = g_new0 (SwXmlSource, 1);
  gsize decoded_length = 0;
  gboolean was_wrong = FALSE;

  fill_byte_classes ();
  self->data = data;
  self->length = length;
  self->owned = sw_xml_decode (data, length, &decoded_length, &was_wrong);
  if (self->owned != NULL)
    {
      self->data = self->owned;
      self->length = decoded_length;
    }
  if (was_wrong)
    self->fixes |= SW_XML_FIX_ENCODING;
  skip_prolog (self);
  return self;
}

void
sw_xml_source_free (SwXmlSource *self)
{
  g_free (self->owned);
  g_clear_pointer (&self->entities, g_hash_table_unref);
  g_free (self);
}

/* (nullable): the name of the root element without its prefix; NULL when there is none, that is, when this is not XML. */
const char *
sw_xml_source_get_root (const SwXmlSource *self)
{
  return self->has_root ? self->root : NULL;
}

/* What was mended up to now. */
SwXmlFixes
sw_xml_source_get_fixes (const SwXmlSource *self)
{
  return self->fixes;
}

/* (nullable): why the source ended before its time, a static sentence, and where. */
const char *
sw_xml_source_get_problem (const SwXmlSource *self,
                           guint             *ret_line)
{
  if (self->problem != NULL)
    *ret_line = self->problem_line;
  return self->problem;
}

static int
put (char       *buffer,
     const char *text)
{
  int n = (int) strlen (text);

  memcpy (buffer, text, (gsize) n);
  return n;
}

static gboolean
is_xml_char (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) ||
         (c >= 0x10000 && c < 0x110000);
}

/* "&#10;" and the like, checked, since one forbidden character would end the whole document. */
static int
put_character_reference (SwXmlSource *self,
                         gsize        end,
                         char        *buffer)
{
  const char *digits = (const char *) self->data + self->position + 2;
  gboolean hex = *digits == 'x' || *digits == 'X';
  char *stop;
  guint64 value = g_ascii_strtoull (digits + hex, &stop, hex ? 16 : 10);

  if (stop != (const char *) self->data + end || stop == digits + hex)
    {
      self->position++;
      self->fixes |= SW_XML_FIX_ENTITY;
      return put (buffer, "&amp;");
    }
  self->position = end + 1;
  if (value > 0x10ffff || !is_xml_char ((gunichar) value))
    {
      self->fixes |= SW_XML_FIX_CONTROL;
      return put (buffer, " ");
    }
  return g_snprintf (buffer, MAX_PIECE, "&#%u;", (guint) value);
}

static void
end_with (SwXmlSource *self,
          gsize        position,
          const char  *problem)
{
  self->problem = problem;
  self->problem_line = 1 + count_lines (self, 0, position);
  self->ended = TRUE;
}

static int
put_reference (SwXmlSource *self,
               char        *buffer)
{
  static const char * const predefined[] = { "amp", "lt", "gt", "quot", "apos" };
  gsize start = self->position + 1;
  gsize end = start;
  char name[MAX_NAME];
  gpointer declared = NULL;

  while (end < self->length && end - start < MAX_NAME - 1 && (is_name_byte (self->data[end]) || self->data[end] == '#'))
    end++;
  if (end < self->length && end > start && self->data[end] == ';')
    {
      if (self->data[start] == '#')
        return put_character_reference (self, end, buffer);
      memcpy (name, self->data + start, end - start);
      name[end - start] = '\0';
      for (gsize i = 0; i < G_N_ELEMENTS (predefined); i++)
        if (strcmp (name, predefined[i]) == 0)
          {
            self->position = end + 1;
            return g_snprintf (buffer, MAX_PIECE, "&%s;", name);
          }
      if (self->entities != NULL)
        declared = g_hash_table_lookup (self->entities, name);
      if (GPOINTER_TO_INT (declared) == 2)
        {
          end_with (self, self->position, "an entity made of other entities, which is never needed and never expanded");
          return 0;
        }
      if (declared != NULL)
        {
          self->position = end + 1;
          return 0;
        }
    }
  self->position++;
  self->fixes |= SW_XML_FIX_ENTITY;
  return put (buffer, "&amp;");
}

static int
put_high (SwXmlSource *self,
          char        *buffer)
{
  const char *p = (const char *) self->data + self->position;
  gunichar c = g_utf8_get_char_validated (p, (gssize) MIN (self->length - self->position, 6));
  guint8 byte = self->data[self->position];

  if (c < 0x80000000u)
    {
      int n = g_utf8_skip[byte];

      self->position += (gsize) n;
      if (!is_xml_char (c))
        {
          self->fixes |= SW_XML_FIX_CONTROL;
          return put (buffer, " ");
        }
      memcpy (buffer, p, (gsize) n);
      return n;
    }
  self->position++;
  self->fixes |= SW_XML_FIX_ENCODING;
  return g_unichar_to_utf8 (byte < 0xa0 ? windows_1252[byte - 0x80] : byte, buffer);
}

/* TRUE when a "<" opens something that is left out. */
static gboolean
skip_markup (SwXmlSource *self)
{
  gsize i = self->position;

  if (i + 1 >= self->length || (self->data[i + 1] != '!' && self->data[i + 1] != '?'))
    return FALSE;
  if (starts_with (self, i, "<!--"))
    skip_to (self, find_past (self, i + 4, "-->"));
  else if (starts_with (self, i, "<?"))
    skip_to (self, find_past (self, i, "?>"));
  else if (starts_with (self, i, "<![CDATA["))
    {
      self->position += strlen ("<![CDATA[");
      self->in_cdata = TRUE;
    }
  else
    return FALSE;
  return TRUE;
}

/* One character that is not plain. */
static int
put_special (SwXmlSource *self,
             char        *buffer)
{
  guint8 c = self->data[self->position];

  if (c >= 0x80)
    return put_high (self, buffer);
  if (self->in_cdata && (c == '<' || c == '&'))
    {
      self->position++;
      return put (buffer, c == '<' ? "&lt;" : "&amp;");
    }
  if (c == '&')
    return put_reference (self, buffer);
  if (c == '<')
    {
      if (skip_markup (self))
        return 0;
      self->position++;
      buffer[0] = '<';
      return 1;
    }
  self->position++;
  self->fixes |= SW_XML_FIX_CONTROL;
  buffer[0] = ' ';
  return 1;
}

/* FALSE when the tag that begins at @start is longer than any can be. */
static gboolean
check_tag (SwXmlSource *self,
           gsize        start)
{
  gsize end = MIN (self->length, start + MAX_TAG_BYTES);
  guint8 quote = 0;

  for (gsize i = start + 1; i < end; i++)
    {
      guint8 c = self->data[i];

      if (quote != 0)
        quote = c == quote ? 0 : quote;
      else if (c == '"' || c == '\'')
        quote = c;
      else if (c == '>' || c == '<')
        {
          self->checked = i;
          return TRUE;
        }
    }
  self->checked = end;
  return end == self->length;
}

/* How many plain bytes stand at the position, at most @room. */
static gsize
count_plain (SwXmlSource *self,
             gsize        room)
{
  const guint8 *p = self->data + self->position;
  gsize n = MIN (self->length - self->position, room);
  gsize i = 0;

  if (self->in_cdata)
    {
      for (; i < n && byte_classes[p[i]] == BYTE_PLAIN && p[i] != ']'; i++)
        ;
      return i;
    }
  for (; i < n; i++)
    {
      guint8 class = byte_classes[p[i]];

      if (class == BYTE_PLAIN)
        continue;
      /* An ordinary tag needs no mending. */
      if (class != BYTE_LESS || self->position + i + 1 >= self->length || p[i + 1] == '!' || p[i + 1] == '?')
        break;
      if (self->position + i >= self->checked && !check_tag (self, self->position + i))
        {
          end_with (self, self->position + i, "a tag longer than any watch writes");
          break;
        }
    }
  return i;
}

/* Hands out nothing more; for a reader that has met an error and would go on to the end in vain. */
void
sw_xml_source_end (SwXmlSource *self)
{
  self->ended = TRUE;
  self->rest_position = self->rest_used = 0;
}

/* TRUE when something other than blanks was not handed out yet. */
gboolean
sw_xml_source_has_more (const SwXmlSource *self)
{
  for (gsize i = self->position; i < self->length; i++)
    if (!is_blank (self->data[i]) && self->data[i] != '\0')
      return TRUE;
  return FALSE;
}

static int
fill (SwXmlSource *self,
      char        *buffer,
      int          size)
{
  int used = 0;

  while (!self->ended && size - used > MAX_PIECE)
    {
      gsize n;

      if (self->lines_due > 0)
        {
          self->lines_due--;
          buffer[used++] = '\n';
          continue;
        }
      if (self->position >= self->length)
        break;
      n = count_plain (self, (gsize) (size - used - MAX_PIECE));
      memcpy (buffer + used, self->data + self->position, n);
      self->position += n;
      used += (int) n;
      if (self->ended || self->position >= self->length || size - used <= MAX_PIECE)
        continue;
      if (!self->in_cdata || self->data[self->position] != ']')
        used += put_special (self, buffer + used);
      else if (starts_with (self, self->position, "]]>"))
        {
          self->position += 3;
          self->in_cdata = FALSE;
        }
      else
        {
          self->position++;
          used += put (buffer + used, "&#93;");
        }
    }
  return used;
}

/**
 * sw_xml_source_read:
 * @buffer: where to
 * @size: its bytes, at least one
 *
 * Returns: how many bytes were written, 0 at the end
 */
int
sw_xml_source_read (SwXmlSource *self,
                    char        *buffer,
                    int          size)
{
  int n;

  if (self->rest_position == self->rest_used && size >= (int) sizeof self->rest)
    return fill (self, buffer, size);
  if (self->rest_position == self->rest_used)
    {
      self->rest_position = 0;
      self->rest_used = fill (self, self->rest, sizeof self->rest);
    }
  n = MIN (size, self->rest_used - self->rest_position);
  memcpy (buffer, self->rest + self->rest_position, (gsize) n);
  self->rest_position += n;
  return n;
}
