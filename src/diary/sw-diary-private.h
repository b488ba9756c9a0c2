/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"
#include "sw-store.h"

G_BEGIN_DECLS

struct _SwDiary
{
  GObject     parent_instance;

  /* Owned References */
  char       *path;
  SwStore    *store;
  SwGuide    *guide;
  SwJournal  *journal;      /* the newest snapshot */
  SwBody     *body;         /* of answered_journal */
  SwJournal  *answered_journal; /* the snapshot that body and weeks were made from */
  GHashTable *weeks;        /* Monday -> SwPlanWeek, made from answered_journal */
  GTimeZone  *zone;         /* (nullable) UTC */
  SwPlanWeek *this_week;    /* of answered_journal */
  SwPlanWeek *previous_week; /* the same week before the last change; NULL at first */
  SwInputDiff *last_inputs;  /* what the last change put in; NULL at first */

  /* State */
  SwDay       today;
  guint64     token;        /* of the file as journal was read from it */
  guint       serial;       /* grows with every snapshot; an answer to an older one is dropped */
  gboolean    asynchronous; /* big journals are judged on a worker thread */
  gboolean    busy;
  gboolean    sample;
  gboolean    can_undo;
  gboolean    can_redo;
};

/* Takes a new snapshot from the store and has it judged; emits "changed" when that is done. */
gboolean sw_diary_refresh       (SwDiary *self, GError **error);

/* Takes a new snapshot when another program has written since the last one. */
gboolean sw_diary_catch_up      (SwDiary *self, GError **error);

/* Opens a change of the store; FALSE when the diary may not write. */
gboolean sw_diary_begin         (SwDiary *self, const char *code, const char *subject, GError **error);
/* Commits or rolls back by @success, then refreshes. Returns TRUE when all of it went well. */
gboolean sw_diary_end           (SwDiary *self, gboolean success, GError **error);

void     sw_diary_inputs        (SwDiary *self, SwPlanInputs *ret_inputs);

G_END_DECLS
