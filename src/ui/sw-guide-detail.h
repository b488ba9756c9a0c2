/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* What the guide page shows beside its list. */

GtkWidget *sw_guide_detail_new_exercise  (const SwGuide *guide, const SwExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *sw_guide_detail_new_statement (const SwGuide *guide, const SwStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
/* The dose of @exercise in the first recipe that uses it; NULL when none does. (transfer full) */
char      *sw_guide_detail_get_dose      (const SwGuide *guide, const SwExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
const char *sw_guide_detail_get_group_title (const char *group);

G_END_DECLS
