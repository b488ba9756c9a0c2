/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sw-core.h"
#include "sw-store-error.h"

G_BEGIN_DECLS

/**
 * SwStore:
 *
 * A journal in an SQLite file: one connection, owned by one thread at a time, synchronous. Several processes may have the
 * same file open; those that write take turns.
 *
 * Everything is read at once as a sealed #SwJournal. Writing goes through *changes*: begin one, add, put or remove records,
 * commit or roll back. A change is one transaction and one step of undo; undo and redo live in the file and work in a later
 * process.
 */
typedef struct _SwStore SwStore;

typedef enum
{
  SW_STORE_OPEN_DEFAULT = 0,
  SW_STORE_OPEN_CREATE = 1 << 0,     /* create the file, and its folder, when missing */
  SW_STORE_OPEN_READ_ONLY = 1 << 1,  /* never write; an older file is refused instead of migrated */
  SW_STORE_OPEN_SKIP_CHECK = 1 << 2, /* trust the file; damage is then found when it is met */
} SwStoreOpenFlags;

SwStore    *sw_store_open            (const char       *path,
                                      SwStoreOpenFlags  flags,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
SwStore    *sw_store_new_in_memory   (GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void        sw_store_close           (SwStore          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwStore, sw_store_close)

const char *sw_store_get_path        (const SwStore    *self);
gboolean    sw_store_is_read_only    (const SwStore    *self);
void        sw_store_set_cancellable (SwStore          *self,
                                      GCancellable     *cancellable);

/* Reading */
gboolean    sw_store_get_token       (SwStore          *self,
                                      guint64          *ret_token,
                                      GError          **error);
SwJournal  *sw_store_read_journal    (SwStore          *self,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Changes */
gboolean    sw_store_begin_change    (SwStore          *self,
                                      const char       *made,
                                      const char       *code,
                                      const char       *subject,
                                      GError          **error);
gboolean    sw_store_commit_change   (SwStore          *self,
                                      GError          **error);
void        sw_store_rollback_change (SwStore          *self);
gboolean    sw_store_in_change       (const SwStore    *self);

/* Writing, inside a change. _add fails with CONSTRAINT when the key is there already, _put replaces, _remove fails with
 * CONSTRAINT when there is no such record. Every record is validated first (SW_RECORD_ERROR). A failure other than these
 * two spoils the change: it can then only be rolled back. */
gboolean sw_store_set_profile        (SwStore *self, const SwProfile *profile, GError **error);
gboolean sw_store_add_shoe           (SwStore *self, const SwShoe *shoe, GError **error);
gboolean sw_store_put_shoe           (SwStore *self, const SwShoe *shoe, GError **error);
gboolean sw_store_remove_shoe        (SwStore *self, const char *id, GError **error);
gboolean sw_store_add_activity       (SwStore *self, const SwActivity *activity, GError **error);
gboolean sw_store_put_activity       (SwStore *self, const SwActivity *activity, GError **error);
gboolean sw_store_remove_activity    (SwStore *self, const char *id, GError **error);
gboolean sw_store_add_pain           (SwStore *self, const SwPainReport *report, GError **error);
gboolean sw_store_put_pain           (SwStore *self, const SwPainReport *report, GError **error);
gboolean sw_store_remove_pain        (SwStore *self, const char *id, GError **error);
gboolean sw_store_add_check_in       (SwStore *self, const SwCheckIn *check_in, GError **error);
gboolean sw_store_put_check_in       (SwStore *self, const SwCheckIn *check_in, GError **error);
gboolean sw_store_remove_check_in    (SwStore *self, SwDay day, GError **error);
gboolean sw_store_add_ostrc          (SwStore *self, const SwOstrc *ostrc, GError **error);
gboolean sw_store_put_ostrc          (SwStore *self, const SwOstrc *ostrc, GError **error);
gboolean sw_store_remove_ostrc       (SwStore *self, SwDay monday, GError **error);
gboolean sw_store_add_edit           (SwStore *self, const SwEdit *edit, GError **error);
gboolean sw_store_put_edit           (SwStore *self, const SwEdit *edit, GError **error);
gboolean sw_store_remove_edit        (SwStore *self, const char *id, GError **error);
gboolean sw_store_add_snooze         (SwStore *self, const SwSnooze *snooze, GError **error);
gboolean sw_store_put_snooze         (SwStore *self, const SwSnooze *snooze, GError **error);
gboolean sw_store_remove_snooze      (SwStore *self, const char *id, GError **error);
/* A day may have several screens and clearances; _put replaces those of its day, _remove removes them. */
gboolean sw_store_add_screen         (SwStore *self, const SwScreen *screen, GError **error);
gboolean sw_store_put_screen         (SwStore *self, const SwScreen *screen, GError **error);
gboolean sw_store_remove_screens     (SwStore *self, SwDay day, GError **error);
gboolean sw_store_add_clearance      (SwStore *self, const SwClearance *clearance, GError **error);
gboolean sw_store_put_clearance      (SwStore *self, const SwClearance *clearance, GError **error);
gboolean sw_store_remove_clearances  (SwStore *self, SwDay day, GError **error);
gboolean sw_store_replace_journal    (SwStore *self, const SwJournal *journal, GError **error);

/* Undo */

/* How far back undo reaches: whichever bound is met first, but always the newest change whole. */
#define SW_STORE_MAX_HISTORY 1000
#define SW_STORE_MAX_HISTORY_ROWS 250000 /* each is one record added, replaced or removed */

/* One change as the history lists it. */
typedef struct
{
  gint64   sequence;  /* grows with every change, never used twice */
  char    *made;      /* the instant or day the caller gave */
  char    *code;      /* what it was, e.g. "import" */
  char    *subject;   /* (nullable) what it was about, e.g. a file name or an id */
  gint64   count;     /* records added, replaced and removed */
  gboolean undone;    /* undone, and can be redone */
} SwStoreChange;

#define SW_TYPE_STORE_CHANGE (sw_store_change_get_type ())
GType          sw_store_change_get_type (void) G_GNUC_CONST;
SwStoreChange *sw_store_change_copy  (const SwStoreChange *self) G_GNUC_WARN_UNUSED_RESULT;
void           sw_store_change_free  (SwStoreChange       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwStoreChange, sw_store_change_free)

SwStoreChange *sw_store_undo         (SwStore          *self,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
SwStoreChange *sw_store_redo         (SwStore          *self,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    sw_store_can_undo        (SwStore          *self);
gboolean    sw_store_can_redo        (SwStore          *self);
GPtrArray  *sw_store_get_history     (SwStore          *self,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
SwJournal  *sw_store_read_previous_journal (SwStore          *self,
                                            SwStoreChange   **ret_change,
                                            GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Trust */
gboolean    sw_store_backup          (SwStore          *self,
                                      const char       *path,
                                      GError          **error);
gboolean    sw_store_rotate_backups  (SwStore          *self,
                                      SwDay             day,
                                      guint             keep,
                                      GError          **error);
gboolean    sw_store_restore         (const char       *path,
                                      const char       *backup,
                                      const char       *made,
                                      char            **ret_aside,
                                      GError          **error);

typedef enum
{
  SW_STORE_PROBLEM_DAMAGE,    /* pages, indices or types of the file */
  SW_STORE_PROBLEM_REFERENCE, /* a foreign key points nowhere */
  SW_STORE_PROBLEM_SCHEMA,    /* tables are not as this version makes them */
  SW_STORE_PROBLEM_RECORD,    /* a record that would be refused today */
  SW_STORE_PROBLEM_DANGLING,  /* a record names another that is not there; harmless */
} SwStoreProblemKind;

typedef struct
{
  SwStoreProblemKind kind;
  char              *text; /* an English fragment naming table and record */
} SwStoreProblem;

void        sw_store_problem_free    (SwStoreProblem   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwStoreProblem, sw_store_problem_free)

GPtrArray  *sw_store_check           (SwStore          *self,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    sw_store_salvage         (const char       *path,
                                      const char       *target,
                                      guint            *ret_saved,
                                      guint            *ret_lost,
                                      GError          **error);

G_END_DECLS
