/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-insight-rules.h"

G_BEGIN_DECLS

/* The journal as one array of days, made in one pass over the sorted records: all that the rules ask of a day, so that no
 * rule looks a record up again. Facts of a day come from that day's records alone; what depends on the judged day, which is
 * SW_FACT_UNKNOWN and reports on a session of a later day, is kept up to date by sw_day_model_advance (). */

typedef enum
{
  SW_FACT_LOGGED = 1 << 0,     /* an activity or a check-in (FINDINGS 6) */
  SW_FACT_UNKNOWN = 1 << 1,    /* as known at the end of the judged day */
  SW_FACT_TRAINING = 1 << 2,
  SW_FACT_HARD = 1 << 3,
  SW_FACT_ESTIMATED = 1 << 4,  /* an RPE was imputed */
  SW_FACT_LIMP = 1 << 5,
  SW_FACT_NIGHT = 1 << 6,
  SW_FACT_PAINKILLER = 1 << 7,
  SW_FACT_MASKED = 1 << 8,     /* a painkiller less than 12 h before a run of the day */
  SW_FACT_REPORTED = 1 << 9,   /* a low-back report */
  SW_FACT_WALKED = 1 << 10,    /* a walk as long as rung S0 */
} SwFact;

/* Factors of P_ASSOC that are not shoes. */
typedef enum
{
  SW_FACTOR_KIND,
  SW_FACTOR_HARD,
  SW_FACTOR_UNEVEN,
  SW_FACTOR_NO_WARMUP,
  SW_FACTOR_HUNCH,
  SW_FACTOR_OVERSTRIDE,
  SW_FACTOR_LEAN_BACK,
  SW_FACTOR_UNEVEN_STRIDE,
  SW_FACTOR_HILLS,
  SW_N_FACTORS,
} SwFactor;

/* "long-or-quality", "hard-surface", "uneven", "no-warmup", the four form ticks, "hills". */
const char *sw_factor_to_string (SwFactor factor);

/**
 * SwDayFacts:
 * @check_in: (nullable): borrowed from the journal
 * @first_activity: index of the day's first activity in the journal
 * @end_activity: one past its last
 * @first_pain: index of the day's first pain report
 * @end_pain: one past its last
 * @load: AU, imputed RPE included
 * @run_km: km of the runs that have km
 * @longest_km: the longest of them, 0 when none
 * @longest_minutes: minutes of the longest run, 0 when none
 * @facts: SwFact flags
 * @with: SwFactor bits that any run of the day has
 * @unsaid: SwFactor bits that any run of the day does not say
 * @n_runs: runs
 * @n_runs_without_km: runs without km
 * @n_leg_signs: reports with a leg sign (FINDINGS 32)
 * @pain: p_d, SW_MISSING
 * @morning: m(d), SW_MISSING
 * @peak: peak(d), SW_MISSING
 */
typedef struct
{
  const SwCheckIn *check_in;
  guint32          first_activity;
  guint32          end_activity;
  guint32          first_pain;
  guint32          end_pain;
  double           load;
  double           run_km;
  double           longest_km;
  double           longest_minutes;
  guint16          facts;
  guint16          with;
  guint16          unsaid;
  guint16          n_runs;
  guint16          n_runs_without_km;
  guint16          n_leg_signs;
  gint8            pain;
  gint8            morning;
  gint8            peak;
} SwDayFacts;

/* Blank, unknown days in front of the first one, so that a window may reach back without a test. */
#define SW_DAY_MODEL_PAD 64

#define SW_SHOE_UNSAID (-1)
#define SW_SHOE_STRANGER (-2) /* an id that is no shoe of the journal */

/**
 * SwDayModel:
 * @first: the first day of any record
 * @last: the last judged day
 * @days: padded; day d is at d - @first + SW_DAY_MODEL_PAD
 * @unknown_before: [i] counts unknown days among the indices below i, as known at the judged day
 * @late_links: for reports that name a session of a later day
 * @shoe_of: by activity: position in the journal's shoes, SW_SHOE_UNSAID or SW_SHOE_STRANGER
 */
typedef struct
{
  const SwJournal      *journal;
  const SwInsightRules *rules;
  SwDay                 first;
  SwDay                 last;
  SwDayFacts           *days;
  int                  *unknown_before;
  gint32               *shoe_of;
  gboolean              empty_day_is_rest;
  GArray               *late_links;
  gboolean              any_logged;
  int                   empty_run;  /* empty days in a row up to the day last advanced to */
} SwDayModel;

/**
 * sw_day_model_new:
 * @journal: a sealed journal, borrowed for the model's life
 * @rules: borrowed likewise
 * @today: later records are ignored
 *
 * Returns: (transfer full) (nullable): NULL when there is no record up to @today
 */
SwDayModel *sw_day_model_new     (const SwJournal *journal, const SwInsightRules *rules, SwDay today) G_GNUC_WARN_UNUSED_RESULT;
void        sw_day_model_free    (SwDayModel *self);
/* Makes @day the judged day; days must be advanced to in order, from @first on (FINDINGS 6). */
void        sw_day_model_advance (SwDayModel *self, SwDay day);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwDayModel, sw_day_model_free)

/* @day may lie up to SW_DAY_MODEL_PAD days before the first one. */
static inline const SwDayFacts *
sw_day_model_get (const SwDayModel *self,
                  SwDay             day)
{
  return &self->days[day - self->first + SW_DAY_MODEL_PAD];
}

static inline gboolean
sw_day_has (const SwDayFacts *facts,
            guint             mask)
{
  return (facts->facts & mask) != 0;
}

/* Unknown days of @from..@to, both included, as known at the judged day. */
static inline int
sw_day_model_count_unknown (const SwDayModel *self,
                            SwDay             from,
                            SwDay             to)
{
  int offset = SW_DAY_MODEL_PAD - self->first;

  return self->unknown_before[to + offset + 1] - self->unknown_before[from + offset];
}

/* Load of one session in AU: RPE x minutes; a missing RPE is imputed by kind and *ret_estimated set (section 0). */
double   sw_activity_get_load (const SwActivity *activity, const SwInsightRules *rules, gboolean *ret_estimated);
/* Gentle mobility or walk: it leaves a rest day a rest day (section 0, FINDINGS 30). */
gboolean sw_activity_is_gentle (const SwActivity *activity, const SwInsightRules *rules);
/* Hard by kind or by recorded RPE (section 0). */
gboolean sw_activity_is_hard  (const SwActivity *activity, const SwInsightRules *rules);
/* A hard run as L_INTENS counts it: a long run only by its RPE (FINDINGS 23). */
gboolean sw_activity_is_intense_run (const SwActivity *activity, const SwInsightRules *rules);
/* Spread below the knee, tingling, numbness or weakness, whatever its region and NRS (FINDINGS 32). */
gboolean sw_pain_report_has_leg_sign (const SwPainReport *report);

G_END_DECLS
