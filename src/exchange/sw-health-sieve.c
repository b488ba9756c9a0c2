/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-health-sieve.h"

#include <string.h>

#define OPENING "<Workout"
#define CLOSING "</Workout>"

/* The root element stands behind a document type of some kilobytes. */
#define HEAD_BYTES 65536

/* No workout is longer; one that seems to be has lost its end. */
#define MAX_WORKOUT_BYTES (1024 * 1024)

/* What the kept workouts may come to, a third of what a file may be. */
#define KEPT_SHARE 3

struct _SwHealthSieve
{
  const SwImportLimits *limits;
  GByteArray *pending;   /* not yet looked at to its end */
  GByteArray *kept;      /* an export of workouts only */
  GChecksum  *checksum;
  gboolean    inside;    /* a workout begins at the start of pending */
  gboolean    full;
};

/* TRUE when these first bytes of a file are those of a health export. */
gboolean
sw_health_is_export (const guint8 *data,
                     gsize         length)
{
  return memmem (data, MIN (length, HEAD_BYTES), "<HealthData", strlen ("<HealthData")) != NULL;
}

SwHealthSieve *
sw_health_sieve_new (const SwImportLimits *limits)
{
  SwHealthSieve *self = g_new0 (SwHealthSieve, 1);

  self->limits = limits;
  self->pending = g_byte_array_new ();
  self->kept = g_byte_array_new ();
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_byte_array_append (self->kept, (const guint8 *) "<HealthData>", strlen ("<HealthData>"));
  return self;
}

void
sw_health_sieve_free (SwHealthSieve *self)
{
  g_byte_array_unref (self->pending);
  g_byte_array_unref (self->kept);
  g_checksum_free (self->checksum);
  g_free (self);
}

/* The index of the next workout's "<", or how much can be forgotten when none begins in what is there. */
static gboolean
find_opening (const GByteArray *bytes,
              gsize            *ret_index)
{
  const guint8 *p = bytes->data;
  const guint8 *end = bytes->data + bytes->len;

  while (p < end && (p = memmem (p, (gsize) (end - p), OPENING, strlen (OPENING))) != NULL)
    {
      const guint8 *next = p + strlen (OPENING);

      if (next == end || g_ascii_isspace (*next))
        {
          *ret_index = (gsize) (p - bytes->data);
          return next < end;
        }
      p = next;
    }
  *ret_index = bytes->len - MIN (bytes->len, strlen (OPENING));
  return FALSE;
}

/* The index just past the workout that begins at 0; 0 when its end has not come yet. */
static gsize
find_end (const GByteArray *bytes)
{
  const guint8 *close = memchr (bytes->data, '>', bytes->len);
  const guint8 *found;

  if (close == NULL)
    return 0;
  if (close[-1] == '/')
    return (gsize) (close - bytes->data) + 1;
  found = memmem (bytes->data, bytes->len, CLOSING, strlen (CLOSING));
  return found == NULL ? 0 : (gsize) (found - bytes->data) + strlen (CLOSING);
}

static void
keep (SwHealthSieve *self,
      gsize          length)
{
  if (self->kept->len + length > self->limits->max_file_bytes / KEPT_SHARE)
    self->full = TRUE;
  else
    g_byte_array_append (self->kept, self->pending->data, (guint) length);
}

/* The next piece of the file. */
void
sw_health_sieve_push (SwHealthSieve *self,
                      const guint8  *data,
                      gsize          length)
{
  g_checksum_update (self->checksum, data, (gssize) length);
  for (gsize done = 0; done < length && !self->full;)
    {
      gsize piece = MIN (length - done, HEAD_BYTES);
      gboolean again = TRUE;

      g_byte_array_append (self->pending, data + done, (guint) piece);
      done += piece;
      while (again && !self->full)
        {
          gsize n;

          if (!self->inside)
            {
              again = self->inside = find_opening (self->pending, &n);
              g_byte_array_remove_range (self->pending, 0, (guint) n);
              continue;
            }
          n = find_end (self->pending);
          again = n > 0 || self->pending->len > MAX_WORKOUT_BYTES;
          if (n > 0)
            keep (self, n);
          else if (again)
            n = strlen (OPENING);
          g_byte_array_remove_range (self->pending, 0, (guint) n);
          self->inside = !again;
        }
    }
}

/**
 * sw_health_sieve_finish:
 * @name: what to call the file
 * @zone: (nullable): where the days are
 *
 * Returns: (transfer full): its workouts
 */
SwImportedFile *
sw_health_sieve_finish (SwHealthSieve *self,
                        const char    *name,
                        GTimeZone     *zone)
{
  SwImportedFile *file;

  g_byte_array_append (self->kept, (const guint8 *) "</HealthData>", strlen ("</HealthData>"));
  file = sw_import_read_bytes (name, self->kept->data, self->kept->len, self->limits, zone);
  g_free (file->sha256);
  file->sha256 = g_strdup (g_checksum_get_string (self->checksum));
  /* Lines of what was kept mean nothing in the file itself. */
  file->line = 0;
  if (self->full)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "too-many", 0, "holds more workouts than one import takes");
  return file;
}
