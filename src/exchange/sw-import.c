/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-private.h"

#include <math.h>
#include <string.h>

#include "sw-import-kind.h"

/* A name is a line on a screen. */
#define MAX_TIDY 200

/* How far into a file that is neither text nor known anyone looks. */
#define SNIFF_BYTES 512

const SwImportLimits sw_import_default_limits = {
  .max_file_bytes = 48 * 1024 * 1024,
  .max_points = 4000000,
  .max_activities = 20000,
  .max_files = 100000,
  .max_folder_depth = 32,
  .max_archive_bytes = G_GUINT64_CONSTANT (4) * 1024 * 1024 * 1024,
  .max_ratio = 200,
};

const char *
sw_import_format_to_string (SwImportFormat format)
{
  static const char * const words[] = { "", "gpx", "tcx", "fit", "health", "csv" };

  return words[format];
}

SwImportedActivity *
sw_imported_activity_new (guint index)
{
  SwImportedActivity *self = g_new0 (SwImportedActivity, 1);

  self->index = index;
  self->start_us = G_MININT64;
  self->day = SW_DAY_NONE;
  self->kind = SW_KIND_NONE;
  self->distance_m = self->steady_m = (double) NAN;
  self->timer_s = self->elapsed_s = (double) NAN;
  self->avg_hr = (double) NAN;
  return self;
}

void
sw_imported_activity_free (SwImportedActivity *self)
{
  g_free (self->start);
  g_free (self->sport);
  g_free (self->name);
  g_free (self);
}

static int
get_offset_min (GTimeZone *zone,
                gint64     seconds)
{
  int interval;

  if (zone == NULL)
    return 0;
  interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);
  return interval < 0 ? 0 : g_time_zone_get_offset (zone, interval) / 60;
}

void
sw_imported_activity_set_start (SwImportedActivity *self,
                                const SwImportTime *time,
                                gboolean            is_own,
                                GTimeZone          *zone)
{
  gint64 seconds = time->us / G_USEC_PER_SEC - (time->us % G_USEC_PER_SEC < 0);
  int offset_min = time->offset_min != SW_IMPORT_NO_OFFSET ? time->offset_min : get_offset_min (zone, seconds);
  g_autofree char *start = sw_import_format_time (time->us, offset_min);
  char date[SW_DAY_STRING_SIZE];

  if (start == NULL)
    return;
  g_strlcpy (date, start, 11);
  if (!sw_day_parse (date, &self->day))
    return;
  g_free (self->start);
  self->start = g_steal_pointer (&start);
  self->start_us = seconds * G_USEC_PER_SEC;
  self->has_start = TRUE;
  self->start_is_own = is_own;
}

SwImportedFile *
sw_imported_file_new (const char *name)
{
  SwImportedFile *self = g_new0 (SwImportedFile, 1);

  self->name = g_utf8_make_valid (name, -1);
  self->state = SW_IMPORTED_READ;
  self->reason = "ok";
  self->activities = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_imported_activity_free);
  return self;
}

void
sw_imported_file_free (SwImportedFile *self)
{
  g_free (self->name);
  g_free (self->sha256);
  g_free (self->message);
  g_ptr_array_unref (self->activities);
  g_free (self);
}

/**
 * sw_imported_file_set_state:
 * @reason: a static word
 * @line: 0 when there is none
 * @format: a sentence without the name of the file and without a full stop
 */
void
sw_imported_file_set_state (SwImportedFile *self,
                            SwImportedState state,
                            const char     *reason,
                            guint           line,
                            const char     *format,
                            ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Words of the file may be in it, in whatever bytes. */
  g_free (self->message);
  self->message = g_utf8_make_valid (message, -1);
  g_strdelimit (self->message, "\r\n\t", ' ');
  self->state = state;
  self->reason = g_intern_string (reason);
  self->line = line;
}

/**
 * sw_imported_file_describe:
 *
 * Returns: (transfer full): "NAME, line 61: what is the matter", for stderr
 */
char *
sw_imported_file_describe (const SwImportedFile *self)
{
  const char *message = self->message != NULL ? self->message : "read";

  if (self->line > 0)
    return g_strdup_printf ("%s, line %u: %s", self->name, self->line, message);
  return g_strdup_printf ("%s: %s", self->name, message);
}

char *
sw_import_tidy_text (const char *text,
                     gsize       length)
{
  GString *out = g_string_new (NULL);
  const char *end = text + length;

  for (const char *p = text; p < end && out->len < MAX_TIDY;)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);

      if (c >= 0x80000000u)
        break;
      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
      p = g_utf8_next_char (p);
    }
  g_strchomp (out->str);
  if (out->str[0] == '\0')
    {
      g_string_free (out, TRUE);
      return NULL;
    }
  return g_string_free (out, FALSE);
}

/* "a, b and c" of what was mended. */
static char *
describe_fixes (SwXmlFixes fixes)
{
  static const struct
  {
    SwXmlFixes  fix;
    const char *text;
  } texts[] = {
    { SW_XML_FIX_LEADING, "blanks before the XML" },
    { SW_XML_FIX_ENCODING, "a wrong encoding" },
    { SW_XML_FIX_CONTROL, "forbidden characters" },
    { SW_XML_FIX_ENTITY, "unknown entities" },
    { SW_XML_FIX_TRAILING, "rubbish after its end" },
  };
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (fixes & texts[i].fix)
      g_ptr_array_add (parts, (gpointer) texts[i].text);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

void
sw_imported_file_take_xml_result (SwImportedFile    *self,
                                  const SwXmlResult *result)
{
  if (!result->complete)
    sw_imported_file_set_state (self, SW_IMPORTED_PARTIAL, "partial", result->line, "the file breaks off (%s)", result->why);
  else if (result->fixes != SW_XML_FIX_NONE)
    {
      g_autofree char *fixes = describe_fixes (result->fixes);

      sw_imported_file_set_state (self, SW_IMPORTED_READ, "recovered", 0, "read in spite of %s", fixes);
    }
}

static gboolean
has_suffix (const char *name,
            const char *suffix)
{
  gsize n = strlen (name);
  gsize m = strlen (suffix);

  return n >= m && g_ascii_strcasecmp (name + n - m, suffix) == 0;
}

/* What a file that is none of ours is called: a watch file that is broken, or just something else. */
static void
refuse_unknown (SwImportedFile *file,
                const char     *root)
{
  gboolean claims = has_suffix (file->name, ".gpx") || has_suffix (file->name, ".tcx") || has_suffix (file->name, ".fit");

  if (!claims)
    sw_imported_file_set_state (file, SW_IMPORTED_SKIPPED, "unknown-format", 0, "not a kind of file that Stridewell reads");
  else if (root != NULL)
    sw_imported_file_set_state (file, SW_IMPORTED_FAILED, "damaged", 0,
                                "its root element is <%s>; expected <gpx> or <TrainingCenterDatabase>", root);
  else
    sw_imported_file_set_state (file, SW_IMPORTED_FAILED, "damaged", 1, "neither GPX, TCX nor FIT, whatever its name says");
}

static gboolean
is_blank (const guint8 *data,
          gsize         length)
{
  for (gsize i = 0; i < length; i++)
    if (data[i] != 0 && !g_ascii_isspace (data[i]))
      return FALSE;
  return TRUE;
}

/* Only a file that can be text is searched for XML. */
static gboolean
may_be_xml (const guint8 *data,
            gsize         length)
{
  gsize n = MIN (length, SNIFF_BYTES);

  return length > 0 && memchr (data, '<', n) != NULL;
}

static void
read_xml (SwImportedFile       *file,
          const guint8         *data,
          gsize                 length,
          const SwImportLimits *limits,
          GTimeZone            *zone)
{
  g_autoptr (SwXmlSource) source = sw_xml_source_new (data, length);
  const char *root = sw_xml_source_get_root (source);

  if (g_strcmp0 (root, "gpx") == 0)
    sw_gpx_read (source, limits, zone, file);
  else if (g_strcmp0 (root, "TrainingCenterDatabase") == 0)
    sw_tcx_read (source, limits, zone, file);
  else if (g_strcmp0 (root, "HealthData") == 0)
    sw_health_read (source, limits, zone, file);
  else if (root != NULL || !sw_import_table_read (data, length, limits, zone, file))
    refuse_unknown (file, root);
}

/**
 * sw_import_read_bytes:
 * @name: what to call it
 * @data: a whole file, unpacked
 * @length: its bytes
 * @limits: bounds
 * @zone: (nullable): where the days of times in UTC are; UTC when NULL
 *
 * Looks at the content, never at the name, to tell the format. Always gives an answer.
 *
 * Returns: (transfer full): what the file holds, or why it could not be read
 */
SwImportedFile *
sw_import_read_bytes (const char           *name,
                      const guint8         *data,
                      gsize                 length,
                      const SwImportLimits *limits,
                      GTimeZone            *zone)
{
  SwImportedFile *file = sw_imported_file_new (name);

  file->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, length);
  if (length > limits->max_file_bytes)
    sw_imported_file_set_state (file, SW_IMPORTED_FAILED, "too-large", 0, "larger than %u MiB",
                                (guint) (limits->max_file_bytes / (1024 * 1024)));
  else if (is_blank (data, length))
    sw_imported_file_set_state (file, SW_IMPORTED_FAILED, "empty", 0, "the file is empty");
  else if (sw_fit_is_fit (data, length))
    sw_fit_read (data, length, limits, zone, file);
  else if (may_be_xml (data, length))
    read_xml (file, data, length, limits, zone);
  else if (!sw_import_table_read (data, length, limits, zone, file))
    refuse_unknown (file, NULL);

  for (guint i = 0; i < file->activities->len; i++)
    sw_import_decide_kind (g_ptr_array_index (file->activities, i));
  if (file->state == SW_IMPORTED_READ && file->activities->len == 0)
    sw_imported_file_set_state (file, SW_IMPORTED_SKIPPED, "no-activity", 0,
                                "holds no track, only places, routes or nothing");
  return file;
}
