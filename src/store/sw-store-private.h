/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "sw-store.h"

G_BEGIN_DECLS

/* What the files of store/ share, and what its tests reach for. Nobody else includes this. */

/* "SWel" in the header of the file tells a journal from any other SQLite file. */
#define SW_STORE_APPLICATION_ID 0x5357656c

/* How long a writer waits for its turn. */
#define SW_STORE_BUSY_MS 5000

typedef enum
{
  SW_STORE_STATEMENT_ADD,
  SW_STORE_STATEMENT_PUT,
  SW_STORE_STATEMENT_REMOVE,
  SW_N_STORE_STATEMENTS,
} SwStoreStatement;

struct _SwStore
{
  /* Owned */
  sqlite3      *db;
  char         *path;
  GCancellable *cancellable; /* (nullable) */
  sqlite3_stmt *statements[SW_N_RECORDS][SW_N_STORE_STATEMENTS]; /* prepared when first needed */

  /* State */
  gboolean      is_read_only;
  gboolean      has_triggers; /* the undo log's, made for the first write */
  guint         checks_left;  /* calls of the progress handler until the quick check has gone far enough; 0: no bound */
  gboolean      in_change;
  gboolean      is_spoiled;   /* a statement of the change failed in a way that may have taken earlier ones with it */
  gboolean      keeps_empty;  /* the change is history even when it changed nothing */
  gint64        change;       /* whose undo log is being written */
  gint64        n_records;    /* written by the change so far */
  guint64       n_commits;
};

/* One step of the schema: from the version before to @version. */
typedef struct
{
  int         version;
  const char *sql;      /* (nullable): the text, for tests; else */
  const char *resource; /* the name of a file in resources/sql */
} SwStoreStep;

/* sw-store-sql.c */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close)

gboolean      sw_store_set_error         (GError **error, sqlite3 *db, int code, const char *path, const char *doing);
gboolean      sw_store_set_file_error    (GError **error, int saved_errno, const char *path, const char *doing);
gboolean      sw_store_fail              (SwStore *self, int code, const char *doing, GError **error);
gboolean      sw_store_exec              (SwStore *self, const char *sql, const char *doing, GError **error);
sqlite3_stmt *sw_store_prepare           (SwStore *self, const char *sql, const char *doing, GError **error);
gboolean      sw_store_query_int         (SwStore *self, const char *sql, const char *doing, gint64 *ret_value, GError **error);
gboolean      sw_store_query_text        (SwStore *self, const char *sql, const char *doing, char **ret_value, GError **error);
gboolean      sw_store_begin             (SwStore *self, GError **error);
gboolean      sw_store_commit            (SwStore *self, GError **error);
void          sw_store_rollback          (SwStore *self);

/* sw-store.c */
SwStore      *sw_store_open_unchecked    (const char *path, gboolean is_read_only, GError **error);

/* sw-store-schema.c */
int           sw_store_get_known_version (void);
gboolean      sw_store_get_version       (SwStore *self, int *ret_version, gboolean *ret_is_empty, GError **error);
gboolean      sw_store_migrate           (SwStore *self, const SwStoreStep *steps, guint n_steps, GError **error);
gboolean      sw_store_migrate_to_known  (SwStore *self, GError **error);
GPtrArray    *sw_store_list_schema       (SwStore *self, GError **error);

/* sw-store-rows.c */
const char   *sw_store_get_table         (SwRecordId id);
char         *sw_store_list_columns      (const SwRecordType *type);
guint         sw_store_count_columns     (const SwRecordType *type);
gboolean      sw_store_read_row          (const SwRecordType *type, sqlite3_stmt *statement, gpointer record, const char **ret_bad);
void          sw_store_bind_row          (const SwRecordType *type, sqlite3_stmt *statement, gconstpointer record);
gboolean      sw_store_read_profile      (SwStore *self, SwProfile *profile, GError **error);
gboolean      sw_store_write_profile     (SwStore *self, const SwProfile *profile, GError **error);

/* sw-store-undo.c */
gboolean      sw_store_prepare_undo      (SwStore *self, GError **error);
gboolean      sw_store_prune_history     (SwStore *self, GError **error);
gboolean      sw_store_close_change      (SwStore *self, GError **error);
gboolean      sw_store_turn_change       (SwStore *self, gboolean undone, GError **error);
SwStoreChange *sw_store_find_change      (SwStore *self, gboolean undone, GError **error);

/* sw-store-backup.c */
gboolean      sw_store_copy_to           (sqlite3 *source, const char *source_path, const char *target, GCancellable *cancellable, GError **error);
char         *sw_store_find_free_name    (const char *path, const char *suffix);

G_END_DECLS
