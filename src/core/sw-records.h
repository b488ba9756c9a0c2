/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-day.h"
#include "sw-vocabulary.h"

G_BEGIN_DECLS

/* The records of a journal, as CONTRACT names and FINDINGS part IV bounds them. They are plain boxed values: build one with
 * its _new (every optional field missing), fill the fields, then treat it as immutable once it is in a SwJournal. Strings
 * are owned by the record. Missing: NULL, NAN, SW_MISSING, SW_UNKNOWN, the _NONE of an enum, SW_DAY_NONE. */

/* Availability of one weekday that nobody gave. */
#define SW_MAX_RUN_DAYS 7

struct _SwProfile
{
  SwLevel   level;
  SwTristate lbp;
  SwTristate conservative;
  SwTristate cleared;
  int       birth_year;             /* SW_MISSING */
  gboolean  has_availability;
  int       availability_min[7];    /* minutes, Monday first; meaningful when has_availability */
  int       long_day;               /* 1..7, SW_MISSING */
  gboolean  has_run_days;
  guint8    run_days;               /* bit 0 Monday .. bit 6 Sunday; meaningful when has_run_days */
  double    weekly_km;
  double    longest_km;
  double    easy_pace_s_per_km;
  GArray   *cross;                  /* (element-type SwKind) (nullable) (owned), in the user's order */
  GStrv     equipment;              /* (nullable) (owned) */
  double    sleep_need_h;
  SwTristate empty_day_is_rest;
  double    growth;                 /* share a week, 0..0.20 */
  SwDay     race_day;               /* SW_DAY_NONE: no race */
  double    race_km;
};

struct _SwShoe
{
  char  *id;
  char  *name;
  double life_km;
  double start_km;
  SwDay  first_day;
  SwDay  retired_day;
};

struct _SwActivity
{
  char      *id;
  SwDay      day;
  char      *start;        /* (nullable) RFC 3339 as written */
  gint64     start_us;     /* microseconds UTC of start; G_MININT64 when missing */
  SwKind     kind;
  double     minutes;      /* > 0 */
  double     km;           /* > 0, or NAN */
  int        rpe;          /* 0..10 */
  SwSurface  surface;
  SwTristate uneven;
  SwTristate hills;
  char      *shoe;         /* (nullable) id of a shoe */
  SwTristate warmup;
  SwTristate cooldown;
  gboolean   has_form;     /* FALSE: nobody said; TRUE with no ticks: none seen */
  guint      form;         /* SwForm flags */
  int        posterior_sets;
  int        anterior_sets;
  char      *source;       /* (nullable) */
  char      *note;         /* (nullable) */
};

struct _SwPainReport
{
  char      *id;
  char      *at;           /* local wall time "YYYY-MM-DDTHH:MM" as written */
  SwDay      day;          /* the date of at */
  int        minute;       /* minute of the day of at */
  SwMoment   moment;
  int        nrs;          /* 0..10 */
  SwRegion   region;
  SwSide     side;
  SwSpread   spread;
  gboolean   has_quality;
  guint      quality;      /* SwQuality flags */
  char      *activity;     /* (nullable) id of an activity */
  SwTristate limp;
  SwTristate night;
  SwTristate painkiller;
  char      *note;         /* (nullable) */
};

struct _SwCheckIn
{
  SwDay      day;
  double     sleep_h;
  int        sleep_quality; /* 1..5 */
  int        soreness;      /* 0..10 */
  int        fatigue;       /* 0..10 */
  int        stress;        /* 0..10 */
  int        hydration;     /* 1..5 */
  int        posture;       /* 1..5 */
  double     sitting_h;
  SwTristate painkiller;
  SwTristate nutrition;
};

struct _SwOstrc
{
  SwDay monday;             /* the week's Monday */
  int   answers[4];         /* 0..3 */
};

#define SW_N_SCREEN_QUESTIONS 20

struct _SwScreen
{
  SwDay    day;
  SwAnswer answers[SW_N_SCREEN_QUESTIONS]; /* [0] is R1 */
};

struct _SwClearance
{
  SwDay        day;
  SwClearedFor cleared_for;
};

typedef enum
{
  SW_EDIT_NONE = -1,
  SW_EDIT_MOVE,    /* to another day */
  SW_EDIT_SWAP,    /* to another kind */
  SW_EDIT_SKIP,
  SW_EDIT_LOCK,
  SW_EDIT_UNLOCK,
  SW_EDIT_ADD,     /* a session of one's own: to = its day, kind, minutes, km */
  SW_EDIT_RESIZE,  /* minutes or km */
  SW_EDIT_DONE,    /* ticked without a log of its own; activity names the record made for it */
  SW_N_EDITS,
} SwEditWhat;

/* One wish of the user about one planned session. Edits are kept as records and applied again after each rebuild. */
struct _SwEdit
{
  char      *id;
  SwDay      made;         /* the day the edit was made */
  SwEditWhat what;
  char      *session;      /* id of the planned session, e.g. "2026-W48-easy-1" */
  SwKind     session_kind; /* what the session was when the edit was made, so that it is found again after a rebuild */
  SwDay      from;         /* the day it stood on then */
  SwDay      to;           /* MOVE, ADD: target day; else SW_DAY_NONE */
  SwKind     kind;         /* SWAP, ADD */
  double     minutes;      /* ADD, RESIZE */
  double     km;           /* ADD, RESIZE */
  char      *activity;     /* (nullable) DONE */
  gboolean   anyway;       /* insisted on against a rule */
  char      *reason;       /* (nullable) free words */
};

struct _SwSnooze
{
  char *id;
  SwDay made;
  char *flag;              /* finding id, e.g. "L_WEEK" */
  SwDay from;
  SwDay to;
  char *reason;            /* (nullable) */
};

#define SW_TYPE_PROFILE (sw_profile_get_type ())
#define SW_TYPE_SHOE (sw_shoe_get_type ())
#define SW_TYPE_ACTIVITY (sw_activity_get_type ())
#define SW_TYPE_PAIN_REPORT (sw_pain_report_get_type ())
#define SW_TYPE_CHECK_IN (sw_check_in_get_type ())
#define SW_TYPE_OSTRC (sw_ostrc_get_type ())
#define SW_TYPE_SCREEN (sw_screen_get_type ())
#define SW_TYPE_CLEARANCE (sw_clearance_get_type ())
#define SW_TYPE_EDIT (sw_edit_get_type ())
#define SW_TYPE_SNOOZE (sw_snooze_get_type ())

#define SW_DECLARE_RECORD(TypeName, prefix)                        \
  GType     prefix##_get_type (void) G_GNUC_CONST;                  \
  TypeName *prefix##_new      (void) G_GNUC_WARN_UNUSED_RESULT;     \
  TypeName *prefix##_copy     (const TypeName *self) G_GNUC_WARN_UNUSED_RESULT; \
  void      prefix##_free     (TypeName *self);                     \
  gboolean  prefix##_equal    (const TypeName *a, const TypeName *b); \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (TypeName, prefix##_free)

SW_DECLARE_RECORD (SwProfile, sw_profile)
SW_DECLARE_RECORD (SwShoe, sw_shoe)
SW_DECLARE_RECORD (SwActivity, sw_activity)
SW_DECLARE_RECORD (SwPainReport, sw_pain_report)
SW_DECLARE_RECORD (SwCheckIn, sw_check_in)
SW_DECLARE_RECORD (SwOstrc, sw_ostrc)
SW_DECLARE_RECORD (SwScreen, sw_screen)
SW_DECLARE_RECORD (SwClearance, sw_clearance)
SW_DECLARE_RECORD (SwEdit, sw_edit)
SW_DECLARE_RECORD (SwSnooze, sw_snooze)

const char *sw_edit_what_to_string   (SwEditWhat   what);
SwEditWhat  sw_edit_what_from_string (const char  *word);

/* The profile with RULES' defaults where nothing was said (FINDINGS 13): novice, no LBP, not conservative, empty day =
 * rest, and @usual_h hours of sleep, which the guide tells ("W_SLEEP.need_h"). */
SwLevel  sw_profile_get_level             (const SwProfile *self);
gboolean sw_profile_is_lbp                (const SwProfile *self);
gboolean sw_profile_is_conservative       (const SwProfile *self);
double   sw_profile_get_sleep_need        (const SwProfile *self, double usual_h);
gboolean sw_profile_is_empty_day_rest     (const SwProfile *self);
gboolean sw_profile_has_equipment         (const SwProfile *self,
                                           const char      *name);

/* "unsure" counts as yes for R1-R16, "skip" for R1-R8 (FINDINGS 37). @number is 1..20. */
gboolean sw_screen_counts_as_yes          (const SwScreen  *self,
                                           int              number);

/**
 * SwRecordError:
 * What makes a record or a profile unacceptable; the message names the field and what was expected.
 */
typedef enum
{
  SW_RECORD_ERROR_INVALID,
} SwRecordError;
#define SW_RECORD_ERROR (sw_record_error_quark ())
GQuark   sw_record_error_quark            (void);

/* Whole-value checks of FINDINGS part IV and PLANS 8, used by load, profile, log, pain, checkin and the window alike. The
 * message is a plain sentence fragment without translation ("growth is 0.3; expected 0 to 0.2"). */
gboolean sw_profile_validate              (const SwProfile *self, GError **error);
gboolean sw_shoe_validate                 (const SwShoe *self, GError **error);
gboolean sw_activity_validate             (const SwActivity *self, GError **error);
gboolean sw_pain_report_validate          (const SwPainReport *self, GError **error);
gboolean sw_check_in_validate             (const SwCheckIn *self, GError **error);
gboolean sw_ostrc_validate                (const SwOstrc *self, GError **error);
gboolean sw_screen_validate               (const SwScreen *self, GError **error);
gboolean sw_clearance_validate            (const SwClearance *self, GError **error);
gboolean sw_edit_validate                 (const SwEdit *self, GError **error);
gboolean sw_snooze_validate               (const SwSnooze *self, GError **error);

G_END_DECLS
