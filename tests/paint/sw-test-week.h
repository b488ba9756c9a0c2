/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-art.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/* The art of the source tree. (transfer full) */
SwArt      *sw_test_art       (void) G_GNUC_WARN_UNUSED_RESULT;

/* A novice's week, 23-29 November 2026: three easy and long runs, two strength, a swim, yoga. (transfer full) */
SwPlanWeek *sw_test_week      (void) G_GNUC_WARN_UNUSED_RESULT;
/* The same days with @n sessions on each. (transfer full) */
SwPlanWeek *sw_test_week_with (guint n_sessions) G_GNUC_WARN_UNUSED_RESULT;
/* Green, judged on the Monday. (transfer full) */
SwBody     *sw_test_body      (void) G_GNUC_WARN_UNUSED_RESULT;
SwJournal  *sw_test_journal   (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
