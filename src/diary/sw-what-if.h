/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

/* What would happen if: another profile, planned from a copy of the journal. Nothing of it is saved until it is accepted. */

/**
 * SwHypothesis:
 *
 * The questions a person asks, as one value. All zero (and SW_LEVEL_NONE) asks for nothing.
 */
typedef struct
{
  int      weekday;     /* 1..7: the day whose free minutes would be @minutes; 0: none */
  int      minutes;     /* 0..1440 */
  int      race_weeks;  /* the race so many weeks later; negative: earlier */
  gboolean no_race;
  gboolean no_gym;      /* without weights and without gym machines */
  int      runs;        /* -1: a run fewer in each week, +1: one more */
  SwLevel  level;       /* SW_LEVEL_NONE: as it is */
} SwHypothesis;

#define SW_HYPOTHESIS_INIT { 0, 0, 0, FALSE, FALSE, 0, SW_LEVEL_NONE }

SwProfile *sw_hypothesis_apply     (const SwHypothesis *self, const SwPlanInputs *inputs) G_GNUC_WARN_UNUSED_RESULT;
gboolean   sw_hypothesis_can_add_run (const SwPlanInputs *inputs);

/* What a planned week costs and leaves out. */
typedef struct
{
  double km;         /* of all runs, done ones included; NAN when they are by time */
  double minutes;    /* of all sessions */
  double load;       /* arbitrary units: RPE x minutes, planned or reported */
  int    runs;
  int    rest_days;
  int    conflicts;
} SwWeekSum;

void sw_week_sum_init (SwWeekSum *self, const SwPlanWeek *week);

/**
 * SwWhatIf:
 *
 * Two plans of the same weeks side by side, from the same records and another profile.
 */
typedef struct
{
  SwProfile  *profile;        /* (owned) the supposed one */
  SwPlanDiff *diff;           /* (owned) this week's: as it is planned, as it would be */
  GPtrArray  *now;            /* (owned) (element-type SwPlanWeek) */
  GPtrArray  *then;           /* (owned) (element-type SwPlanWeek) as many */
  int         n_other_steps;  /* sessions of these weeks that stay where they are with other exercises in them */
  gboolean    same;           /* nothing at all would change in these weeks */
} SwWhatIf;

/* Minutes of a weekday that the planner counts with: those given, or the guide's when none were. */
void      sw_what_if_ensure_availability (SwProfile *profile, const SwGuide *guide);

SwWhatIf *sw_what_if_new  (const SwPlanInputs *inputs, const SwProfile *profile, guint n_weeks) G_GNUC_WARN_UNUSED_RESULT;
void      sw_what_if_free (SwWhatIf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwWhatIf, sw_what_if_free)

/* Of the open document: at once, or on a worker thread. FALSE or NULL with SW_DIARY_ERROR_INVALID when the profile is. */
SwWhatIf *sw_diary_what_if        (SwDiary *diary, const SwProfile *profile, guint n_weeks, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void      sw_diary_what_if_async  (SwDiary *diary, const SwProfile *profile, guint n_weeks, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SwWhatIf *sw_diary_what_if_finish (SwDiary *diary, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  sw_diary_accept_what_if (SwDiary *diary, const SwWhatIf *what_if, GError **error);

G_END_DECLS
