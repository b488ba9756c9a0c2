/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-day.h"
#include "sw-vocabulary.h"

G_BEGIN_DECLS

/**
 * SwNumbers:
 *
 * An ordered list of named figures ("km" 13.1, "longest_km" 10): what a finding or a reason was judged by. Names are
 * static strings from code or interned ones.
 */
typedef struct
{
  const char *name; /* interned */
  double      value;
} SwNumber;

struct _SwNumbers
{
  GArray *items; /* (element-type SwNumber) */
};

SwNumbers *sw_numbers_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* sw_numbers_new_with ("km", 13.1, "longest_km", 10.0, NULL); every figure must be passed as a double. */
SwNumbers *sw_numbers_new_with (const char *first_name, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
SwNumbers *sw_numbers_copy (const SwNumbers *self) G_GNUC_WARN_UNUSED_RESULT;
void       sw_numbers_free (SwNumbers *self);
void       sw_numbers_add  (SwNumbers *self, const char *name, double value);
/* NAN when there is no such figure. */
double     sw_numbers_get  (const SwNumbers *self, const char *name);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwNumbers, sw_numbers_free)

typedef enum
{
  SW_SEVERITY_NONE,
  SW_SEVERITY_INFO,
  SW_SEVERITY_CAUTION,
  SW_SEVERITY_WARNING,
  SW_SEVERITY_URGENT,
} SwSeverity;

const char *sw_severity_to_string (SwSeverity severity); /* "none", "info", … */

/**
 * SwFinding:
 *
 * One flag on one day: a code and numbers. words/ makes the sentence.
 */
struct _SwFinding
{
  const char *id;       /* interned, e.g. "L_SESSION", "D_ZONE" */
  const char *variant;  /* interned, (nullable): which clause raised it, for words/ (e.g. "no-back-exercise", "one-pair") */
  SwSeverity  level;
  SwDay       day;
  SwDay       from;
  SwDay       to;
  double      value;
  SwNumbers  *numbers;  /* (owned) */
  GStrv       subjects; /* (owned) ids of activities, shoes, factors; never NULL */
  GStrv       guide;    /* (owned) G ids; never NULL */
  const char *evidence; /* interned: "A", "B", "C", "D" */
  gboolean    snoozed;
};

SwFinding *sw_finding_new  (const char *id, SwSeverity level, SwDay day, double value) G_GNUC_WARN_UNUSED_RESULT;
SwFinding *sw_finding_copy (const SwFinding *self) G_GNUC_WARN_UNUSED_RESULT;
void       sw_finding_free (SwFinding *self);
/* By day, then id. */
int        sw_finding_compare (const SwFinding *a, const SwFinding *b);
#define SW_TYPE_FINDING (sw_finding_get_type ())
GType      sw_finding_get_type (void) G_GNUC_CONST;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwFinding, sw_finding_free)

G_END_DECLS
