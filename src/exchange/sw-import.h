/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sw-day.h"
#include "sw-import-text.h"
#include "sw-vocabulary.h"

G_BEGIN_DECLS

/* Files of watches, read as what they say: GPX, TCX, FIT, the export of
 * a phone's health application and lists of activities as CSV, alone, in folders, compressed and in archives. Files are
 * hostile until proven otherwise. What of it goes into a journal is the business of sw-import-plan.h. No clock, no local
 * zone: both are passed in. Everything here may run on any thread. */

/**
 * SwImportLimits:
 * @max_file_bytes: a file or an archive's entry larger than this is refused; at most three times as much is held in memory
 * @max_points: points of one file that are looked at
 * @max_activities: tracks or activities of one file
 * @max_files: files and archive entries of one import
 * @max_folder_depth: folders inside folders
 * @max_archive_bytes: what one archive may unpack to, all entries together
 * @max_ratio: how many times larger than the archive that may be, beyond the first megabytes
 */
typedef struct
{
  gsize   max_file_bytes;
  guint   max_points;
  guint   max_activities;
  guint   max_files;
  guint   max_folder_depth;
  guint64 max_archive_bytes;
  guint   max_ratio;
} SwImportLimits;

extern const SwImportLimits sw_import_default_limits;

typedef enum
{
  SW_IMPORT_FORMAT_NONE,
  SW_IMPORT_FORMAT_GPX,
  SW_IMPORT_FORMAT_TCX,
  SW_IMPORT_FORMAT_FIT,
  SW_IMPORT_FORMAT_HEALTH,
  SW_IMPORT_FORMAT_CSV,
} SwImportFormat;

const char *sw_import_format_to_string (SwImportFormat format); /* "gpx", "tcx", "fit", "health", "csv"; "" */

/**
 * SwImportedActivity:
 * @index: its place among the tracks, activities or sessions of its file, from 0
 * @has_start: @start, @start_us and @day are known
 * @start_is_own: the start is the activity's own; FALSE when only the file as a whole has a date
 * @start: RFC 3339 to the second, with the offset of the file or of the zone that was passed in
 * @start_us: the same instant, to the second
 * @day: the date of @start
 * @sport: (nullable): the sport as the file calls it
 * @kind: what that is here
 * @kind_is_guess: the file names no sport; @kind comes from the average speed
 * @distance_m: as the file has it: TCX the sum of its laps, FIT the session's total, GPX the sum between its points; NAN
 * @steady_m: the distance between points without impossible hops, NAN; what to take when @distance_m cannot be true
 * @timer_s: time on the move, NAN
 * @elapsed_s: time from start to end, NAN
 * @avg_hr: beats a minute, NAN
 * @name: (nullable): what the file calls it
 */
typedef struct
{
  guint    index;
  gboolean has_start;
  gboolean start_is_own;
  char    *start;
  gint64   start_us;
  SwDay    day;
  char    *sport;
  SwKind   kind;
  gboolean kind_is_guess;
  double   distance_m;
  double   steady_m;
  double   timer_s;
  double   elapsed_s;
  double   avg_hr;
  guint    n_points;
  char    *name;
} SwImportedActivity;

SwImportedActivity *sw_imported_activity_new  (guint index) G_GNUC_WARN_UNUSED_RESULT;
void                sw_imported_activity_free (SwImportedActivity *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwImportedActivity, sw_imported_activity_free)

/* The one way a start gets into an activity: in the time's own offset, else in @zone (nullable: UTC). */
void                sw_imported_activity_set_start (SwImportedActivity *self,
                                                    const SwImportTime *time,
                                                    gboolean            is_own,
                                                    GTimeZone          *zone);

/**
 * SwImportedState:
 * @SW_IMPORTED_READ: read from end to end, with or without something mended (see the message)
 * @SW_IMPORTED_PARTIAL: breaks off; the activities cover what came before
 * @SW_IMPORTED_SKIPPED: nothing that this program keeps
 * @SW_IMPORTED_FAILED: could not be read
 */
typedef enum
{
  SW_IMPORTED_READ,
  SW_IMPORTED_PARTIAL,
  SW_IMPORTED_SKIPPED,
  SW_IMPORTED_FAILED,
} SwImportedState;

/**
 * SwImportedFile:
 * @name: the path, or "archive.zip/entry.gpx"
 * @sha256: of its bytes after unpacking, in hexadecimal
 * @reason: a word for machines, interned: "ok", "recovered", "partial", "empty", "unknown-format", "damaged", "unreadable",
 *   "too-large", "too-many", "no-activity"
 * @message: (nullable): a sentence in English, for stderr and logs, without the name
 * @line: the line it is about, 0 when there is none
 * @activities: (element-type SwImportedActivity)
 */
typedef struct
{
  char           *name;
  char           *sha256;
  SwImportFormat  format;
  SwImportedState state;
  const char     *reason;
  char           *message;
  guint           line;
  GPtrArray      *activities;
} SwImportedFile;

SwImportedFile *sw_imported_file_new      (const char      *name) G_GNUC_WARN_UNUSED_RESULT;
void            sw_imported_file_free     (SwImportedFile  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwImportedFile, sw_imported_file_free)
void            sw_imported_file_set_state (SwImportedFile *self,
                                            SwImportedState state,
                                            const char     *reason,
                                            guint           line,
                                            const char     *format,
                                            ...) G_GNUC_PRINTF (5, 6);
char           *sw_imported_file_describe (const SwImportedFile *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * SwImportSource:
 * @path: where to read
 * @problem: (nullable): why it cannot be read, for a folder that could not be listed and the like
 */
typedef struct
{
  char *path;
  char *problem;
} SwImportSource;

void            sw_import_source_free (SwImportSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwImportSource, sw_import_source_free)

GPtrArray      *sw_import_walk        (const char * const   *paths,
                                       const SwImportLimits *limits,
                                       GCancellable         *cancellable,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *sw_import_read_source (const SwImportSource *source,
                                       const SwImportLimits *limits,
                                       GTimeZone            *zone,
                                       GCancellable         *cancellable,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *sw_import_read_path   (const char           *path,
                                       const SwImportLimits *limits,
                                       GTimeZone            *zone,
                                       GCancellable         *cancellable,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
SwImportedFile *sw_import_read_bytes  (const char           *name,
                                       const guint8         *data,
                                       gsize                 length,
                                       const SwImportLimits *limits,
                                       GTimeZone            *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
