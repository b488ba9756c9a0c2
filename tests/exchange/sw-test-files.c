/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-files.h"

#include <string.h>

/* 2026-05-03T22:30:00Z in seconds since FIT's beginning. */
#define START (1777847400u - 631065600u)

static void
put (GByteArray *out,
     guint32     value,
     guint       size,
     gboolean    big_endian)
{
  for (guint i = 0; i < size; i++)
    {
      guint8 byte = (guint8) (value >> (8 * (big_endian ? size - 1 - i : i)));

      g_byte_array_append (out, &byte, 1);
    }
}

/* @fields is number, size and base type of each, closed by a size of 0. */
static void
put_definition (GByteArray   *out,
                guint8        header,
                guint16       kind,
                gboolean      big_endian,
                const guint8 *fields,
                guint         n_fields)
{
  put (out, header, 1, FALSE);
  put (out, 0, 1, FALSE);
  put (out, big_endian, 1, FALSE);
  put (out, kind, 2, big_endian);
  put (out, n_fields, 1, FALSE);
  g_byte_array_append (out, fields, 3 * n_fields);
}

static void
put_session (GByteArray *out,
             gboolean    big_endian)
{
  static const guint8 fields[] = { 253, 4, 0x86, 2, 4, 0x86, 5, 1, 0, 6, 1, 0, 7, 4, 0x86, 8, 4, 0x86, 9, 4, 0x86 };

  put_definition (out, 0x41, 18, big_endian, fields, 7);
  put (out, 0x01, 1, FALSE);
  put (out, START + 120, 4, big_endian);
  put (out, START, 4, big_endian);
  put (out, 1, 1, FALSE);
  put (out, 3, 1, FALSE);
  put (out, 125000, 4, big_endian);
  put (out, 120000, 4, big_endian);
  put (out, 100000, 4, big_endian);
}

static void
put_activity (GByteArray *out,
              gboolean    big_endian)
{
  static const guint8 fields[] = { 253, 4, 0x86, 5, 4, 0x86 };

  put_definition (out, 0x42, 34, big_endian, fields, 2);
  put (out, 0x02, 1, FALSE);
  put (out, START + 125, 4, big_endian);
  put (out, START + 125 + 7200, 4, big_endian);
}

/* A full timestamp, then one every ten seconds in five bits; 1000 m in all. */
static void
put_records (GByteArray *out,
             gboolean    big_endian,
             gboolean    developer)
{
  static const guint8 description[] = { 0, 1, 2, 1, 1, 2, 2, 1, 2, 3, 9, 7 };
  static const guint8 full[] = { 253, 4, 0x86, 3, 1, 2, 5, 4, 0x86 };
  static const guint8 compressed[] = { 3, 1, 2, 5, 4, 0x86 };
  static const guint8 developer_field[] = { 7, 4, 0 };

  put_definition (out, 0x44, 206, big_endian, description, 4);
  put (out, 0x04, 1, FALSE);
  put (out, 0, 1, FALSE);
  put (out, 7, 1, FALSE);
  put (out, 0x88, 1, FALSE);
  g_byte_array_append (out, (const guint8 *) "Distance", 9);

  put_definition (out, 0x43, 20, big_endian, full, 3);
  put (out, 0x03, 1, FALSE);
  put (out, START, 4, big_endian);
  put (out, 120, 1, FALSE);
  put (out, developer ? G_MAXUINT32 : 0, 4, big_endian);

  put_definition (out, developer ? 0x60 : 0x40, 20, big_endian, compressed, 2);
  if (developer)
    {
      put (out, 1, 1, FALSE);
      g_byte_array_append (out, developer_field, 3);
    }
  for (guint i = 1; i <= 12; i++)
    {
      float m = (float) i * 1000.0f / 12.0f;
      guint32 bits;

      memcpy (&bits, &m, sizeof bits);
      put (out, 0x80 | ((START + 10 * i) & 0x1f), 1, FALSE);
      put (out, 120 + i, 1, FALSE);
      put (out, developer ? G_MAXUINT32 : i * 100000 / 12, 4, big_endian);
      if (developer)
        put (out, bits, 4, big_endian);
    }
}

static guint16
checksum (const guint8 *data,
          gsize         length)
{
  guint16 crc = 0;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (guint16) ((crc & 1) != 0 ? (crc >> 1) ^ 0xa001 : crc >> 1);
    }
  return crc;
}

GByteArray *
sw_test_make_fit (SwTestFitFlags flags)
{
  static const guint8 file_id[] = { 0, 1, 0 };
  static const guint8 header[] = { 14, 0x20, 0x00, 0x08, 0, 0, 0, 0, '.', 'F', 'I', 'T', 0, 0 };
  gboolean big_endian = (flags & SW_TEST_FIT_BIG_ENDIAN) != 0;
  GByteArray *out = g_byte_array_new ();
  guint32 size;

  g_byte_array_append (out, header, sizeof header);
  put_definition (out, 0x40, 0, big_endian, file_id, 1);
  put (out, 0x00, 1, FALSE);
  put (out, 4, 1, FALSE);
  put_records (out, big_endian, (flags & SW_TEST_FIT_DEVELOPER) != 0);
  if ((flags & SW_TEST_FIT_NO_SESSION) == 0)
    put_session (out, big_endian);
  put_activity (out, big_endian);

  size = out->len - (guint) sizeof header;
  for (int i = 0; i < 4; i++)
    out->data[4 + i] = (guint8) (size >> (8 * i));
  put (out, checksum (out->data, out->len), 2, FALSE);
  return out;
}

SwImportedFile *
sw_test_read (const char   *name,
              gconstpointer data,
              gssize        length)
{
  gsize n = length < 0 ? strlen (data) : (gsize) length;
  /* A copy of the exact size, so that reading beyond the end is seen. */
  g_autofree guint8 *copy = g_memdup2 (data, n);
  SwImportedFile *file = sw_import_read_bytes (name, copy, n, &sw_import_default_limits, NULL);

  g_assert_nonnull (file);
  g_assert_nonnull (file->reason);
  if (file->state != SW_IMPORTED_READ)
    g_assert_nonnull (file->message);
  return file;
}
