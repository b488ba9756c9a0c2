/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-association.h"
#include "sw-episode.h"
#include "sw-ladder.h"

G_BEGIN_DECLS

/* One scan of a journal: what the files of this folder share while the days go by. Private to insight/. */

typedef enum
{
  SW_FLAG_D_LADDER,
  SW_FLAG_D_ZONE,
  SW_FLAG_E_SCREEN,
  SW_FLAG_H_WARMUP,
  SW_FLAG_L_CROSS,
  SW_FLAG_L_HARD,
  SW_FLAG_L_INTENS,
  SW_FLAG_L_LONG,
  SW_FLAG_L_MONO,
  SW_FLAG_L_REST,
  SW_FLAG_L_RUNROW,
  SW_FLAG_L_SESSION,
  SW_FLAG_L_SHOE,
  SW_FLAG_L_STRENGTH,
  SW_FLAG_L_SURFACE,
  SW_FLAG_L_WEEK,
  SW_FLAG_P_ASSOC,
  SW_FLAG_P_DURATION,
  SW_FLAG_P_EPISODE,
  SW_FLAG_P_LEG,
  SW_FLAG_P_MORNING,
  SW_FLAG_P_NSAID,
  SW_FLAG_P_OSTRC,
  SW_FLAG_P_PERSIST,
  SW_FLAG_P_RECUR,
  SW_FLAG_P_TREND,
  SW_FLAG_W_HYDRATION,
  SW_FLAG_W_IRREGULAR,
  SW_FLAG_W_LOW,
  SW_FLAG_W_SITTING,
  SW_FLAG_W_SLEEP,
  SW_FLAG_W_SORE,
  SW_N_FLAGS,
} SwFlag;

/* What the guide says of a flag, looked up once. */
typedef struct
{
  const char         *id;       /* interned */
  const char         *evidence; /* interned */
  const char * const *guide;    /* borrowed from the guide */
} SwFlagInfo;

/* A shoe's wear as the days go by. */
typedef struct
{
  double km;            /* start_km and every activity so far */
  SwDay  last_worn;
  SwDay  last_new_use;  /* the last long, tempo, interval or race run begun below 30 km */
  double new_use_km;    /* km of the shoe before that run */
} SwShoeWear;

/* Flags that look back over answers however old keep the last few of them. */
#define SW_MAX_LAST 16

typedef struct
{
  SwDay day;
  int   value;
} SwLastAnswer;

typedef struct
{
  SwLastAnswer items[SW_MAX_LAST]; /* oldest first */
  int          n;
} SwLastAnswers;

/* Keeps the last @keep answers. */
void sw_last_answers_push (SwLastAnswers *self, SwDay day, int value, int keep);

typedef struct
{
  /* Borrowed */
  const SwJournal *journal;

  /* Owned */
  SwInsightRules rules;
  SwDayModel    *model;
  SwFlagInfo     flags[SW_N_FLAGS];
  GPtrArray     *findings;
  GArray        *zones;
  SwShoeWear    *wear;          /* by position in the journal's shoes */
  GArray        *strains;       /* (element-type double) by calendar week from the model's first Monday; NAN: no load */
  GArray        *recurrences;   /* (element-type SwDay) */
  GArray        *run_days;      /* (element-type SwDay): before the judged one */

  /* Profile, with RULES' defaults */
  SwLevel  level;
  gboolean lbp;
  gboolean novice;              /* level new or novice */
  double   sleep_need_h;

  SwDay    today;

  /* The judged day */
  SwDay    day;
  SwDay    monday;
  gboolean sunday;
  gboolean weekly;              /* Sunday, or today */
  gboolean learning;
  guint    first_finding;       /* position of the day's first finding */
  const SwDayFacts *facts;

  /* What the days before have left */
  SwDay         last_day;
  SwDay         first_run;
  int           n_runs_before;
  int           training_row;
  int           run_row;
  SwDay         last_red;
  SwDay         last_p_finding;
  gboolean      hard_surface_linked; /* P_ASSOC of the judged day names hard surface */
  int           pair_weeks;          /* weeks in a row whose runs all named one shoe */
  gint32        pair_shoe;
  int           sore_sum;            /* over the days before, of the window of W_SORE */
  int           sore_squares;
  int           sore_n;
  SwDay         last_raised_sore;
  SwLastAnswers warmups;
  SwLastAnswers hydrations;
  guint         next_ostrc;
  SwEpisode     episode;
  SwSafety      safety;
  SwSafetyDay   safety_day;
  SwLadder      ladder;
} SwScan;

/**
 * sw_scan_raise:
 * @from: first day of the window that the rule read
 * @variant: (nullable): which clause raised it
 *
 * Adds a finding of the judged day; its figures and subjects are added by the caller.
 *
 * Returns: (transfer none): the finding
 */
SwFinding *sw_scan_raise (SwScan *self, SwFlag flag, SwSeverity level, double value, SwDay from, const char *variant);
/* Makes the NULL-terminated @ids the finding's subjects. */
void       sw_scan_set_subjects (SwFinding *finding, const char * const *ids);
static inline void
sw_scan_add (SwFinding  *finding,
             const char *name,
             double      value)
{
  sw_numbers_add (finding->numbers, name, value);
}

static inline const SwActivity *
sw_scan_get_activity (const SwScan *self,
                      guint32       position)
{
  return g_ptr_array_index (self->journal->activities, position);
}

/* Each looks at the judged day and raises what holds. */
void sw_scan_judge_daily_load   (SwScan *self);  /* L_SESSION, L_REST, L_HARD, L_RUNROW */
void sw_scan_judge_week_load    (SwScan *self);  /* L_WEEK, L_MONO, L_LONG */
void sw_scan_judge_habits       (SwScan *self);  /* L_SURFACE, L_INTENS, L_STRENGTH, L_CROSS, H_WARMUP */
void sw_scan_note_shoes         (SwScan *self);  /* every day, before the judging */
void sw_scan_judge_shoes        (SwScan *self);  /* L_SHOE */
void sw_scan_judge_pain         (SwScan *self);  /* P_PERSIST, P_TREND, P_MORNING, P_LEG, P_NSAID */
void sw_scan_judge_episode      (SwScan *self);  /* P_EPISODE, P_RECUR, P_DURATION */
void sw_scan_judge_associations (SwScan *self);  /* P_ASSOC */
void sw_scan_judge_questions    (SwScan *self);  /* P_OSTRC */
void sw_scan_judge_wellness     (SwScan *self);  /* W_* */
void sw_scan_judge_zone         (SwScan *self);  /* D_ZONE, D_LADDER, E_SCREEN */

G_END_DECLS
