/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sw-core.h"
#include "sw-guide.h"
#include "sw-input-diff.h"
#include "sw-plan-diff.h"
#include "sw-planner.h"

G_BEGIN_DECLS

/**
 * SwDiary:
 *
 * The open document and the only writer: a journal file, the guide, and what insight and planner make of them on one day.
 *
 * Every change is one transaction in the store and one step of undo. After a change the diary reads a new snapshot and asks
 * insight and planner again: at once when synchronous (terminal, tests), on its worker thread when not (the window); then
 * it emits #SwDiary::changed. Everything returned by the getters is immutable and stays valid while you hold a reference;
 * plain getters borrow.
 *
 * Signals: "changed" (SwDiary *): journal, body, weeks or history are new.
 * Properties: "busy" (gboolean, read-only): the worker is at it; "can-undo", "can-redo" (gboolean, read-only);
 *   "read-only" (gboolean, read-only): the journal's file may not be written.
 */
#define SW_TYPE_DIARY (sw_diary_get_type ())
G_DECLARE_FINAL_TYPE (SwDiary, sw_diary, SW, DIARY, GObject)

typedef enum
{
  SW_DIARY_ERROR_REFUSED,   /* a rule refuses it (message starts with the rule's id) */
  SW_DIARY_ERROR_STOPPED,   /* a safety stop refuses it; insisting does not help */
  SW_DIARY_ERROR_INVALID,   /* a value is out of range */
  SW_DIARY_ERROR_NOT_FOUND, /* no such session, activity, week, … */
  SW_DIARY_ERROR_READ_ONLY,
} SwDiaryError;
#define SW_DIARY_ERROR (sw_diary_error_quark ())
GQuark sw_diary_error_quark (void);

/* "$XDG_DATA_HOME/stridewell/journal.db". (transfer full) */
char *sw_diary_get_default_path (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * sw_diary_open:
 * @path: the journal; created, with its folder, when missing
 * @today: the day on which everything is judged
 * Errors: of the store, all meaning that the journal cannot be opened.
 * Returns: (transfer full) (nullable): a synchronous diary, ready
 */
SwDiary *sw_diary_open         (const char *path, SwDay today, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same on a worker thread, for the window: the answer works asynchronously from then on. */
void     sw_diary_open_async   (const char *path, SwDay today, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SwDiary *sw_diary_open_finish  (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A diary in memory with sample data, for trying the program; it leaves no trace. */
SwDiary *sw_diary_new_sample   (SwDay today, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean sw_diary_is_sample    (SwDiary *self);

const char      *sw_diary_get_path    (SwDiary *self);
SwDay            sw_diary_get_today   (SwDiary *self);
/* The day has turned: judge again. */
void             sw_diary_set_today   (SwDiary *self, SwDay today);
const SwGuide   *sw_diary_get_guide   (SwDiary *self);
SwJournal       *sw_diary_get_journal (SwDiary *self);  /* borrowed */
SwBody          *sw_diary_get_body    (SwDiary *self);  /* borrowed */
gboolean         sw_diary_get_busy    (SwDiary *self);
gboolean         sw_diary_get_read_only (SwDiary *self);

/* The plan of the week of @monday (any week, past ones list what was done); cached until the next change. (transfer full) */
SwPlanWeek      *sw_diary_get_week    (SwDiary *self, SwDay monday) G_GNUC_WARN_UNUSED_RESULT;
/* Reads @n_weeks weeks from @monday on together, so that sw_diary_get_week () has them at hand. Weeks known already are not
 * made again; what lies further ahead than the planner looks is left out. */
void             sw_diary_read_weeks  (SwDiary *self, SwDay monday, guint n_weeks);
/* The weeks from today's on, 1..SW_PLANNER_MAX_WEEKS. (transfer full) (element-type SwPlanWeek) */
GPtrArray       *sw_diary_get_weeks   (SwDiary *self, guint n_weeks) G_GNUC_WARN_UNUSED_RESULT;
/* What the last change did to this week's plan; never NULL, may be empty. (transfer full) */
SwPlanDiff      *sw_diary_get_last_diff (SwDiary *self) G_GNUC_WARN_UNUSED_RESULT;
/* What the last change put in and what insight found of it: why the plan changed. NULL before the first change since the
 * journal was opened; sw_diary_explain_change () knows then. Borrowed. */
SwInputDiff     *sw_diary_get_last_inputs (SwDiary *self);

/* Changes. Each is one transaction and one undo step; FALSE and @error leave everything as it was. Records are borrowed
 * (copied). An id of NULL or "" in a new record gets the next free one ("a12", "p7", "e3", "s2"). */
gboolean sw_diary_set_profile      (SwDiary *self, const SwProfile *profile, GError **error);
gboolean sw_diary_put_shoe         (SwDiary *self, const SwShoe *shoe, GError **error);
gboolean sw_diary_remove_shoe      (SwDiary *self, const char *id, GError **error);
/* Adds, or replaces the one with the same id. The planned session it fulfils counts as done by itself. */
gboolean sw_diary_put_activity     (SwDiary *self, const SwActivity *activity, GError **error);
gboolean sw_diary_remove_activity  (SwDiary *self, const char *id, GError **error);
gboolean sw_diary_put_pain         (SwDiary *self, const SwPainReport *report, GError **error);
gboolean sw_diary_remove_pain      (SwDiary *self, const char *id, GError **error);
gboolean sw_diary_put_check_in     (SwDiary *self, const SwCheckIn *check_in, GError **error);
gboolean sw_diary_put_ostrc        (SwDiary *self, const SwOstrc *ostrc, GError **error);
gboolean sw_diary_add_screen       (SwDiary *self, const SwScreen *screen, GError **error);
gboolean sw_diary_add_clearance    (SwDiary *self, const SwClearance *clearance, GError **error);
/* Asks the planner first: a hard rule refuses (SW_DIARY_ERROR_REFUSED) unless @edit->anyway, a safety stop always. */
gboolean sw_diary_put_edit         (SwDiary *self, const SwEdit *edit, GError **error);
/* Several at once, one step of undo: judged together, the worst verdict counts. */
gboolean sw_diary_put_edits        (SwDiary *self, const GPtrArray *edits, GError **error);
SwVerdict *sw_diary_judge_edits    (SwDiary *self, const GPtrArray *edits) G_GNUC_WARN_UNUSED_RESULT;
/* What else of the week would move to make room for @edits. */
SwAdaptation *sw_diary_adapt_week  (SwDiary *self, const GPtrArray *edits) G_GNUC_WARN_UNUSED_RESULT;
SwVerdict *sw_diary_judge_edit     (SwDiary *self, const SwEdit *edit) G_GNUC_WARN_UNUSED_RESULT;
/* What the plan did not choose for a session or a resting day ("YYYY-MM-DD"), and why. (transfer full) (element-type SwAlternative) */
GPtrArray *sw_diary_list_alternatives (SwDiary *self, const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* Removes the edits of one planned session, or all when @session is NULL. */
gboolean sw_diary_reset_edits      (SwDiary *self, const char *session, GError **error);
gboolean sw_diary_put_snooze       (SwDiary *self, const SwSnooze *snooze, GError **error);
gboolean sw_diary_replace_journal  (SwDiary *self, SwJournal *journal, GError **error);

gboolean sw_diary_undo             (SwDiary *self, GError **error);
gboolean sw_diary_redo             (SwDiary *self, GError **error);
gboolean sw_diary_get_can_undo     (SwDiary *self);
gboolean sw_diary_get_can_redo     (SwDiary *self);

/* One line of the history, newest last. */
typedef struct
{
  gint64   sequence;
  char    *made;      /* the day */
  char    *code;      /* "import", "activity", "pain", … */
  char    *subject;   /* (nullable) what it was about */
  int      count;     /* records touched */
  gboolean undone;
} SwHistoryEntry;
/* (transfer full) (element-type SwHistoryEntry) */
GPtrArray *sw_diary_get_history    (SwDiary *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Import of watch files. */
typedef enum
{
  SW_IMPORT_ADDED,
  SW_IMPORT_DUPLICATE,
  SW_IMPORT_SKIPPED,
  SW_IMPORT_FAILED,
} SwImportVerdict;

typedef struct
{
  char           *name;      /* the file, or "archive/entry" */
  SwImportVerdict verdict;
  guint           n_added;   /* activities added from it */
  char           *why;       /* (nullable) a clear sentence */
} SwImportLine;

typedef struct
{
  GPtrArray *lines;          /* (element-type SwImportLine) in order of reading */
  guint      n_added;        /* activities */
  guint      n_duplicate;    /* files */
  guint      n_skipped;
  guint      n_failed;
} SwImportSummary;
void sw_import_summary_free (SwImportSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwImportSummary, sw_import_summary_free)

/* Called on the main thread while importing; @total grows while folders are read. */
typedef void (*SwImportProgress) (guint done, guint total, const char *name, gpointer user_data);

/* The zone in which a time without an offset is read; UTC until it is set. */
void             sw_diary_set_time_zone (SwDiary *self, GTimeZone *zone);

/* Files, folders, archives; one transaction. */
SwImportSummary *sw_diary_import        (SwDiary *self, const char * const *paths, gboolean dry_run, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void             sw_diary_import_async  (SwDiary *self, const char * const *paths, SwImportProgress progress, gpointer progress_data, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SwImportSummary *sw_diary_import_finish (SwDiary *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean   sw_diary_backup   (SwDiary *self, const char *path, GError **error);
/* Replaces the journal by the backup at @path, keeping the present file aside; @ret_kept is its name. */
gboolean   sw_diary_restore  (SwDiary *self, const char *path, char **ret_kept, GError **error);
/* Problems found, empty when all is well. (transfer full) */
GStrv      sw_diary_check    (SwDiary *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
