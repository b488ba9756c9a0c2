/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-field.h"

G_BEGIN_DECLS

/* One record that is in one of two journals, or in both but not alike. */
typedef struct
{
  SwRecordId  type;
  SwDay       day;     /* the record's own; SW_DAY_NONE for a shoe */
  gpointer    before;  /* (owned) (nullable): NULL when it was added */
  gpointer    after;   /* (owned) (nullable): NULL when it was removed */
} SwInputChange;

/* The record's id; NULL for types that have none. Borrowed. */
const char *sw_input_change_get_id (const SwInputChange *self);

/**
 * SwInputDiff:
 *
 * Why a plan may have changed: what differs between two journals and between what insight made of them.
 */
typedef struct
{
  GPtrArray  *profile;        /* (owned) (element-type utf8): CONTRACT's keys of the profile that differ, interned */
  GPtrArray  *records;        /* (owned) (element-type SwInputChange): by type, then day */
  GPtrArray  *appeared;       /* (owned) (element-type SwFinding): by day, then id */
  GPtrArray  *went;           /* (owned) (element-type SwFinding) */
  SwDay       before_today;   /* the day has turned when they differ */
  SwDay       after_today;
  int         before_rung;    /* of the ladder; SW_LADDER_OFF */
  int         after_rung;
} SwInputDiff;

SwInputDiff *sw_input_diff_new      (const SwJournal *before, const SwBody *before_body, const SwJournal *after, const SwBody *after_body) G_GNUC_WARN_UNUSED_RESULT;
SwInputDiff *sw_input_diff_ref      (SwInputDiff *self);
void         sw_input_diff_unref    (SwInputDiff *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwInputDiff, sw_input_diff_unref)

G_END_DECLS
