/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-body.h"

G_BEGIN_DECLS

/* A week's plan as a value (CONTRACT plan --json). planner/ makes it, words/ reads it, paint/ and ui/ show it. */

typedef enum
{
  SW_STATE_BUILD,
  SW_STATE_DELOAD,
  SW_STATE_TAPER,
  SW_STATE_RETURN,
  SW_STATE_AMBER,
  SW_STATE_LADDER,
  SW_STATE_SUSPENDED,
} SwPlanState;

const char *sw_plan_state_to_string (SwPlanState state);

typedef enum
{
  SW_PHASE_WARM_UP,
  SW_PHASE_CORE,
  SW_PHASE_MAIN,
  SW_PHASE_BACK,
  SW_PHASE_COMPOUND,
  SW_PHASE_BALANCE,
  SW_PHASE_COOL_DOWN,
  SW_PHASE_ROLL,     /* foam rolling: outside the session's minutes (PLANS 39) */
} SwPhase;

const char *sw_phase_to_string (SwPhase phase); /* "warm-up", "core", … */
/* core, back, compound and balance: what strength is made of, in sets that grow (PLANS 39); the same as a set of bits. */
#define SW_EXERCISE_PHASES (1u << SW_PHASE_CORE | 1u << SW_PHASE_BACK | 1u << SW_PHASE_COMPOUND | 1u << SW_PHASE_BALANCE)
gboolean    sw_phase_is_exercise (SwPhase phase);

typedef enum
{
  SW_STATUS_PLANNED,
  SW_STATUS_DONE,
  SW_STATUS_SKIPPED,
  SW_STATUS_MISSED,
} SwStatus;

const char *sw_status_to_string (SwStatus status);

/**
 * SwReason:
 * Why something is as it is: a rule, the G statements behind it, the figures it used, and which sentence to say.
 */
struct _SwReason
{
  const char *rule;     /* interned: "B4", "availability", "E2", … */
  const char *variant;  /* interned (nullable): which sentence of the rule, for words/ (e.g. "growth", "hold", "shortened") */
  GStrv       guide;    /* (owned) never NULL */
  SwNumbers  *numbers;  /* (owned) never NULL */
};

struct _SwStep
{
  SwPhase     phase;
  const char *exercise; /* interned: exercise id of the guide, e.g. "leg-swing-forward" */
  int         sets;     /* SW_MISSING */
  int         reps;     /* SW_MISSING */
  gboolean    per_side;
  int         seconds;  /* SW_MISSING */
  double      minutes;  /* NAN */
};

struct _SwSession
{
  char       *id;               /* "2026-W48-easy-1"; for done ones the activity's id */
  SwKind      kind;
  int         minutes;          /* whole, warm-up and cool-down included */
  int         warmup_minutes;   /* SW_MISSING unless a run */
  int         main_minutes;     /* SW_MISSING unless a run */
  int         cooldown_minutes; /* SW_MISSING unless a run */
  int         hard_minutes;     /* 0 unless tempo or interval */
  double      km;               /* NAN by time */
  int         rpe;
  SwStatus    status;
  gboolean    locked;
  gboolean    edited;
  gboolean    against_rules;    /* insisted on by the user */
  SwDay       original_day;     /* where the plan had put it before a move; SW_DAY_NONE */
  int         stage;            /* strength stage 1..3, ladder rung or B11 week; SW_MISSING */
  GPtrArray  *steps;            /* (element-type SwStep) never NULL */
  GPtrArray  *reasons;          /* (element-type SwReason) never NULL */
};

struct _SwPlanDay
{
  SwDay      day;
  gboolean   rest;
  GPtrArray *sessions;          /* (element-type SwSession) never NULL */
  GPtrArray *reasons;           /* (element-type SwReason) never NULL */
};

typedef struct
{
  const char *what;             /* interned: "availability", "runs", "strength", "cross", "long-day", … */
  SwNumbers  *numbers;          /* (owned): e.g. weekday, minutes */
} SwRelaxation;

struct _SwConflict
{
  GStrv      rules;             /* (owned): the short demand first, then what blocks it */
  SwNumbers *numbers;           /* (owned): wanted, placed */
  GPtrArray *relax;             /* (element-type SwRelaxation), best first */
};

/* A change by hand that its week cannot hold by now; it is tried again whenever the week is planned anew. */
struct _SwLeftOut
{
  SwEdit   *edit;               /* (owned) */
  SwReason *reason;             /* (owned): the rule against it */
};

typedef struct
{
  double km;                    /* NAN when by time or suspended */
  double long_km;
  double cap_km;
  int    runs;
  int    strength;
  int    cross;                 /* mobility included */
  int    quality;
  int    rest_days_min;
} SwTargets;

struct _SwPlanWeek
{
  gatomicrefcount ref_count;
  SwDay       monday;
  SwDay       today;
  char       *guide_version;
  char       *inputs;           /* sha256 hex */
  SwPlanState state;
  gboolean    past;             /* a week before today's: targets are null */
  int         build_week;       /* 1-based position since the last light week, for "build, week 2 of 3"; 0 unknown */
  int         build_weeks;      /* 3, or 2 for LBP or age >= 50 */
  SwTargets   targets;
  GPtrArray  *reasons;          /* (element-type SwReason) */
  SwPlanDay  *days[7];          /* (owned) */
  GPtrArray  *conflicts;        /* (element-type SwConflict) */
  GPtrArray  *left_out;         /* (element-type SwLeftOut), in the order in which they were made */
};

SwReason    *sw_reason_new        (const char *rule, const char *variant, const char * const *guide, SwNumbers *numbers /* (transfer full) (nullable) */) G_GNUC_WARN_UNUSED_RESULT;
SwReason    *sw_reason_copy       (const SwReason *self) G_GNUC_WARN_UNUSED_RESULT;
void         sw_reason_free       (SwReason *self);
SwStep      *sw_step_new          (SwPhase phase, const char *exercise) G_GNUC_WARN_UNUSED_RESULT;
SwStep      *sw_step_copy         (const SwStep *self) G_GNUC_WARN_UNUSED_RESULT;
void         sw_step_free         (SwStep *self);
/* PLANS 39: minutes, else sets x seconds (x 2 a side), else sets x reps x 3 s (x 2 a side). */
double       sw_step_get_seconds  (const SwStep *self, double seconds_per_rep);
SwSession   *sw_session_new       (SwKind kind) G_GNUC_WARN_UNUSED_RESULT;
SwSession   *sw_session_copy      (const SwSession *self) G_GNUC_WARN_UNUSED_RESULT;
void         sw_session_free      (SwSession *self);
/* The first reason of @self with that rule and @variant (nullable); NULL when there is none. Borrowed. */
const SwReason *sw_session_find_reason (const SwSession *self, const char *rule, const char *variant);
SwPlanDay   *sw_plan_day_new      (SwDay day) G_GNUC_WARN_UNUSED_RESULT;
void         sw_plan_day_free     (SwPlanDay *self);
SwRelaxation *sw_relaxation_new   (const char *what, SwNumbers *numbers /* (transfer full) (nullable) */) G_GNUC_WARN_UNUSED_RESULT;
void         sw_relaxation_free   (SwRelaxation *self);
SwConflict  *sw_conflict_new      (const char * const *rules) G_GNUC_WARN_UNUSED_RESULT;
void         sw_conflict_free     (SwConflict *self);
SwLeftOut   *sw_left_out_new      (const SwEdit *edit, SwReason *reason /* (transfer full) */) G_GNUC_WARN_UNUSED_RESULT;
void         sw_left_out_free     (SwLeftOut *self);
SwPlanWeek  *sw_plan_week_new     (SwDay monday, SwDay today) G_GNUC_WARN_UNUSED_RESULT;
SwPlanWeek  *sw_plan_week_ref     (SwPlanWeek *self);
void         sw_plan_week_unref   (SwPlanWeek *self);
#define SW_TYPE_SESSION (sw_session_get_type ())
GType        sw_session_get_type  (void) G_GNUC_CONST;
#define SW_TYPE_PLAN_WEEK (sw_plan_week_get_type ())
GType        sw_plan_week_get_type (void) G_GNUC_CONST;

/* The session named @id and, optionally, the day it stands on; NULL when there is none. Borrowed. */
const SwSession *sw_plan_week_find (const SwPlanWeek *self, const char *id, const SwPlanDay **ret_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwReason, sw_reason_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwStep, sw_step_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwSession, sw_session_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwPlanDay, sw_plan_day_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwRelaxation, sw_relaxation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwConflict, sw_conflict_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwLeftOut, sw_left_out_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwPlanWeek, sw_plan_week_unref)

G_END_DECLS
