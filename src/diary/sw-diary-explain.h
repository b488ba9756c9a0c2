/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

/**
 * SwChangeStory:
 *
 * "Why did it change?": what was put in, and what became of this week's plan.
 */
typedef struct
{
  SwInputDiff *inputs;     /* (owned) */
  SwPlanDiff  *plan;       /* (owned) of the week of today */
  SwPlanWeek  *before;     /* (owned) the week as it was planned */
  SwPlanWeek  *after;      /* (owned) as it is planned now */
} SwChangeStory;

SwChangeStory *sw_diary_explain_change (SwDiary *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
SwChangeStory *sw_diary_get_last_story (SwDiary *self) G_GNUC_WARN_UNUSED_RESULT;
SwChangeStory *sw_diary_explain_profile (SwDiary *self, const SwProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
void           sw_change_story_free    (SwChangeStory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwChangeStory, sw_change_story_free)

/* Lines for people: (transfer full) (element-type utf8), empty when there is nothing to say. */
GPtrArray *sw_change_story_list_inputs  (const SwChangeStory *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *sw_change_story_list_plan    (const SwChangeStory *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *sw_change_story_list_reasons (const SwChangeStory *self, const SwGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
