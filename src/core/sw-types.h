/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>
#include <math.h>

G_BEGIN_DECLS

/**
 * SwTristate:
 * @SW_UNKNOWN: nobody said
 * @SW_NO: no
 * @SW_YES: yes
 *
 * An answer that may be missing. Missing is never the same as no (RULES section 0).
 */
typedef enum
{
  SW_UNKNOWN = -1,
  SW_NO = 0,
  SW_YES = 1,
} SwTristate;

/* A missing whole number (rpe, soreness, …) is SW_MISSING; a missing real one (km, hours) is NAN. */
#define SW_MISSING (-1)

/* Thresholds are compared on unrounded values with this tolerance (RULES section 0). */
#define SW_EPSILON 1e-9

/* a > b, a >= b as RULES section 0 compares them: a value within SW_EPSILON of the bound is at the bound. */
static inline gboolean
sw_above (double a, double b)
{
  return a > b + SW_EPSILON;
}

static inline gboolean
sw_at_least (double a, double b)
{
  return a >= b - SW_EPSILON;
}

typedef struct _SwProfile SwProfile;
typedef struct _SwShoe SwShoe;
typedef struct _SwActivity SwActivity;
typedef struct _SwPainReport SwPainReport;
typedef struct _SwCheckIn SwCheckIn;
typedef struct _SwOstrc SwOstrc;
typedef struct _SwScreen SwScreen;
typedef struct _SwClearance SwClearance;
typedef struct _SwEdit SwEdit;
typedef struct _SwSnooze SwSnooze;
typedef struct _SwJournal SwJournal;
typedef struct _SwFinding SwFinding;
typedef struct _SwBody SwBody;
typedef struct _SwNumbers SwNumbers;
typedef struct _SwReason SwReason;
typedef struct _SwStep SwStep;
typedef struct _SwSession SwSession;
typedef struct _SwPlanDay SwPlanDay;
typedef struct _SwConflict SwConflict;
typedef struct _SwLeftOut SwLeftOut;
typedef struct _SwPlanWeek SwPlanWeek;

G_END_DECLS
