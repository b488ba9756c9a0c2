/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"
#include "sw-search.h"

G_BEGIN_DECLS

/**
 * SwSearchDay:
 *
 * A day that was found, as an object for lists. Immutable.
 */
#define SW_TYPE_SEARCH_DAY (sw_search_day_get_type ())
G_DECLARE_FINAL_TYPE (SwSearchDay, sw_search_day, SW, SEARCH_DAY, GObject)

const SwSearchHit *sw_search_day_get_hit (SwSearchDay *self);

/**
 * SwSearchModel:
 *
 * The days that answer a question as a #GListModel of #SwSearchDay, the newest first. Follows its diary. A day that was there
 * before and reads the same stays the same object: only the runs of days between such are announced, the newest run first.
 */
#define SW_TYPE_SEARCH_MODEL (sw_search_model_get_type ())
G_DECLARE_FINAL_TYPE (SwSearchModel, sw_search_model, SW, SEARCH_MODEL, GObject)

/* @labels is copied. */
SwSearchModel *sw_search_model_new          (SwDiary *diary, const SwSearchLabels *labels) G_GNUC_WARN_UNUSED_RESULT;
/* What a person typed; an empty question finds nothing. */
void           sw_search_model_set_question (SwSearchModel *self, const char *question);

G_END_DECLS
