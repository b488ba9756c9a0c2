/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-json-reader.h"

G_BEGIN_DECLS

/* What the two files of the reader share: one walks through objects and arrays, the other reads plain values. */

/* Where one open object or array is. The path is only put together when there is an error to report. */
typedef struct
{
  gboolean is_object;
  gboolean has_members; /* at least one was met, so a comma must come before the next */
  gboolean is_inside;   /* a member is being read, so that the path leads through it */
  guint    index;       /* of the present element */
  gsize    key_pos;     /* of the present member's key, as it stands in the text, without its quotes */
  gsize    key_length;
} SwJsonLevel;

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
  SwJsonLevel levels[SW_JSON_MAX_DEPTH];
};

/* sw-json-reader.c */
char     sw_json_reader_look        (SwJsonReader *self);
void     sw_json_reader_fail_syntax (SwJsonReader *self, const char *expected);
gboolean sw_json_reader_expect      (SwJsonReader *self, SwJsonType type);

/* sw-json-reader-values.c */
gboolean sw_json_reader_read_into   (SwJsonReader *self, GString *into);

G_END_DECLS
