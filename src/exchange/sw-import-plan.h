/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-import.h"
#include "sw-journal.h"

G_BEGIN_DECLS

/* What of the files that were read goes into a journal: a pure function of both. */

typedef enum
{
  SW_IMPORT_OUTCOME_ADDED,
  SW_IMPORT_OUTCOME_DUPLICATE,
  SW_IMPORT_OUTCOME_SKIPPED,
  SW_IMPORT_OUTCOME_FAILED,
} SwImportOutcome;

const char *sw_import_outcome_to_string (SwImportOutcome outcome); /* "added", "duplicate", "skipped", "failed" */

/**
 * SwImportVerdictLine:
 * @name: the file, or "archive.zip/entry.gpx"
 * @n_added: activities of it that are new
 * @reason: a word for machines, interned: those of SwImportedFile, and "same-bytes", "same-start", "no-start", "no-time",
 *   "implausible"
 * @message: (nullable): a sentence in English without the name, NULL when there is nothing to say
 * @line: the line of the file it is about, 0 when there is none
 */
typedef struct
{
  char           *name;
  SwImportOutcome outcome;
  guint           n_added;
  const char     *reason;
  char           *message;
  guint           line;
} SwImportVerdictLine;

/**
 * SwImportPlan:
 * @lines: (element-type SwImportVerdictLine): one for each file, in order
 * @activities: (element-type SwActivity): what to add, in order
 *
 * Read the arrays freely; give them files with sw_import_plan_add_file ().
 */
typedef struct
{
  GPtrArray  *lines;
  GPtrArray  *activities;
  /*< private >*/
  GHashTable *sources;
  GHashTable *minutes;
  GHashTable *ids;
} SwImportPlan;

SwImportPlan *sw_import_plan_new      (const SwJournal      *journal) G_GNUC_WARN_UNUSED_RESULT;
void          sw_import_plan_free     (SwImportPlan         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwImportPlan, sw_import_plan_free)
const SwImportVerdictLine *
              sw_import_plan_add_file (SwImportPlan         *self,
                                       const SwImportedFile *file);
char         *sw_import_verdict_line_describe (const SwImportVerdictLine *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
