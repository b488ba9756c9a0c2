/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-guide.h"

G_BEGIN_DECLS

/* The guide makes 61 statements, G1 to G61; each must be implemented by something that exists. */
#define SW_N_STATEMENTS 61

typedef enum
{
  SW_IMPLEMENTER_MISSING,  /* named, but nothing of that name exists */
  SW_IMPLEMENTER_RULE,     /* "B3", "D1", "E2" */
  SW_IMPLEMENTER_FLAG,     /* "L_SESSION", "W_SLEEP" */
  SW_IMPLEMENTER_RECIPE,   /* "run-warm-up" */
  SW_IMPLEMENTER_EXERCISE, /* "plank" */
  SW_IMPLEMENTER_FEATURE,  /* "card", "check-in:hydration" */
} SwImplementerKind;

const char *sw_implementer_kind_to_string (SwImplementerKind kind); /* "missing", "rule", "flag", … */

typedef struct
{
  const char       *id;   /* borrowed from the guide */
  SwImplementerKind kind;
} SwImplementer;

/**
 * SwCoverageRow:
 * @id: "G1".."G61"
 * @statement: (nullable): NULL when the guide lacks it
 * @implementers: what its implements list names, in order
 * @covered: at least one is named and every one named exists
 */
typedef struct
{
  const char          *id;
  const SwStatement   *statement;
  const SwImplementer *implementers;
  guint                n_implementers;
  gboolean             covered;
} SwCoverageRow;

typedef struct _SwCoverage SwCoverage;

SwCoverage *sw_coverage_new (SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
void        sw_coverage_free (SwCoverage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwCoverage, sw_coverage_free)

/* SW_N_STATEMENTS rows, G1 first; NULL past the end. */
const SwCoverageRow *sw_coverage_get_row (const SwCoverage *self, guint position);
guint                sw_coverage_get_n_covered (const SwCoverage *self);
gboolean             sw_coverage_is_complete (const SwCoverage *self);

G_END_DECLS
