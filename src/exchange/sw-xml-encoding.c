/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-xml-encoding.h"

#include <errno.h>
#include <string.h>

#define MAX_NAME 64

/* The start of a document is looked at no further than this for its encoding. */
#define MAX_DECLARATION 1024

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* 0 no, 1 little-endian, 2 big-endian. Without a mark it shows by the zero half of every ASCII character. */
static int
detect_utf16 (const guint8 *data,
              gsize         length)
{
  gsize look = MIN (length, 256) & ~(gsize) 1;
  gsize odd_zeros = 0;
  gsize even_zeros = 0;

  if (length >= 2 && data[0] == 0xff && data[1] == 0xfe)
    return 1;
  if (length >= 2 && data[0] == 0xfe && data[1] == 0xff)
    return 2;
  for (gsize i = 0; i < look; i += 2)
    {
      even_zeros += data[i] == 0;
      odd_zeros += data[i + 1] == 0;
    }
  if (look >= 8 && odd_zeros * 4 > look && even_zeros * 8 < look)
    return 1;
  if (look >= 8 && even_zeros * 4 > look && odd_zeros * 8 < look)
    return 2;
  return 0;
}

static guint8 *
convert_utf16 (const guint8 *data,
               gsize         length,
               gboolean      big,
               gsize        *ret_length)
{
  gsize n = length / 2;
  guint8 *out = g_malloc (n * 3 + 1);
  gsize used = 0;

  for (gsize i = 0; i < n; i++)
    {
      const guint8 *p = data + 2 * i;
      gunichar c = big ? (gunichar) (p[0] << 8 | p[1]) : (gunichar) (p[1] << 8 | p[0]);

      if (c >= 0xd800 && c < 0xdc00 && i + 1 < n)
        {
          gunichar low = big ? (gunichar) (p[2] << 8 | p[3]) : (gunichar) (p[3] << 8 | p[2]);

          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              i++;
            }
        }
      if (c >= 0xd800 && c < 0xe000)
        c = '?';
      used += (gsize) g_unichar_to_utf8 (c, (char *) out + used);
    }
  *ret_length = used;
  return g_realloc (out, used + 1);
}

/* The encoding that the declaration names, as an empty text when there is none. */
static void
read_declared_encoding (const guint8 *data,
                        gsize         length,
                        char          name[MAX_NAME])
{
  gsize end = MIN (length, MAX_DECLARATION);
  const char *text = (const char *) data;
  const char *declaration = g_strstr_len (text, (gssize) end, "<?xml");
  const char *close;
  const char *found;
  char quote;
  gsize n = 0;

  name[0] = '\0';
  if (declaration == NULL)
    return;
  close = g_strstr_len (declaration, text + end - declaration, "?>");
  if (close == NULL)
    return;
  found = g_strstr_len (declaration, close - declaration, "encoding");
  if (found == NULL)
    return;
  for (found += strlen ("encoding"); found < close && (is_blank (*found) || *found == '='); found++)
    ;
  if (found >= close || (*found != '"' && *found != '\''))
    return;
  for (quote = *found++; found < close && *found != quote && n < MAX_NAME - 1; found++)
    name[n++] = *found;
  name[n] = '\0';
}

static gboolean
is_ascii (const guint8 *data,
          gsize         length)
{
  for (gsize i = 0; i < length; i++)
    if (data[i] >= 0x80)
      return FALSE;
  return TRUE;
}

static guint8 *
convert_with (const guint8 *data,
              gsize         length,
              GIConv        converter,
              gsize        *ret_length,
              gboolean     *was_wrong)
{
  gsize size = length * 3 + 16;
  char *out = g_malloc (size);
  char *in = (char *) data;
  char *cursor = out;
  gsize in_left = length;
  gsize out_left = size - 1;

  while (in_left > 0)
    {
      if (g_iconv (converter, &in, &in_left, &cursor, &out_left) != (gsize) -1)
        break;
      if (errno != EILSEQ || out_left == 0)
        break;
      *cursor++ = '?';
      out_left--;
      in++;
      in_left--;
      *was_wrong = TRUE;
    }
  *ret_length = (gsize) (cursor - out);
  return g_realloc (out, *ret_length + 1);
}

/**
 * sw_xml_decode:
 * @data: a file that may be XML
 * @length: its bytes
 * @ret_length: (out): the bytes of the answer
 * @was_wrong: set to TRUE when the file is not encoded as it says; otherwise left alone
 *
 * UTF-16 with or without a mark, and whatever iconv knows by the name in the declaration.
 *
 * Returns: (transfer full) (nullable): the same in UTF-8; NULL when @data may be taken for that already
 */
guint8 *
sw_xml_decode (const guint8 *data,
               gsize         length,
               gsize        *ret_length,
               gboolean     *was_wrong)
{
  char name[MAX_NAME];
  GIConv converter;
  guint8 *decoded;
  int utf16 = detect_utf16 (data, length);

  if (utf16 != 0)
    return convert_utf16 (data, length, utf16 == 2, ret_length);
  read_declared_encoding (data, length, name);
  if (name[0] == '\0' || g_ascii_strcasecmp (name, "utf-8") == 0 || g_ascii_strcasecmp (name, "utf8") == 0)
    return NULL;
  if (g_ascii_strncasecmp (name, "utf-16", 6) == 0 || g_ascii_strncasecmp (name, "utf-32", 6) == 0 ||
      g_ascii_strncasecmp (name, "ucs", 3) == 0 || g_ascii_strncasecmp (name, "iso-10646", 9) == 0)
    {
      /* The declaration could be read byte by byte, so it is not true. */
      *was_wrong = TRUE;
      return NULL;
    }
  if (g_ascii_strncasecmp (name, "us-ascii", 8) == 0 || is_ascii (data, length))
    return NULL;
  converter = g_iconv_open ("UTF-8", name);
  if (converter == (GIConv) -1)
    return NULL;
  decoded = convert_with (data, length, converter, ret_length, was_wrong);
  g_iconv_close (converter);
  return decoded;
}
